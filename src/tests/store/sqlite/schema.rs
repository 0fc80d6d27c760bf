use super::*;

fn memory() -> Connection {
    Connection::open_in_memory().unwrap()
}

#[test]
fn an_empty_file_becomes_a_store_and_stays_one() {
    let mut db = memory();
    prepare(&mut db).unwrap();
    prepare(&mut db).unwrap();
    assert_eq!(check(&db).unwrap(), VERSION);
}

#[test]
fn every_table_is_strict_and_documented() {
    let mut db = memory();
    prepare(&mut db).unwrap();
    // The tables behind the full-text index are SQLite's own.
    let tables: Vec<(String, bool, bool)> = db
        .prepare(
            "SELECT name, type = 'virtual', strict FROM pragma_table_list
             WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'",
        )
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .collect::<std::result::Result<_, _>>()
        .unwrap();
    assert!(!tables.is_empty());
    let documented = include_str!("../../../../docs/SCHEMA.md");
    for (name, of_words, strict) in tables {
        assert!(strict || of_words, "{name} is not STRICT");
        assert!(documented.contains(&format!("## {name}\n")), "docs/SCHEMA.md does not describe {name}");
        for column in columns(&db, &name) {
            let row = format!("| {column} |");
            let section = documented.split("\n## ").find(|s| s.starts_with(&format!("{name}\n"))).unwrap();
            assert!(section.contains(&row), "docs/SCHEMA.md does not describe {name}.{column}");
        }
    }
}

fn columns(db: &Connection, table: &str) -> Vec<String> {
    let mut query = db.prepare("SELECT name FROM pragma_table_xinfo(?1) WHERE hidden IN (0, 2)").unwrap();
    query.query_map([table], |row| row.get(0)).unwrap().collect::<std::result::Result<_, _>>().unwrap()
}

#[test]
fn a_foreign_database_and_a_later_schema_are_refused_and_not_touched() {
    let mut foreign = memory();
    foreign.execute_batch("CREATE TABLE theirs (x)").unwrap();
    assert!(matches!(prepare(&mut foreign), Err(StoreError::Unreadable(_))));
    assert_eq!(foreign.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get::<_, i64>(0)).unwrap(), 1);

    let mut later = memory();
    prepare(&mut later).unwrap();
    later.pragma_update(None, "user_version", VERSION + 1).unwrap();
    assert!(matches!(prepare(&mut later), Err(StoreError::Unreadable(_))));
}

#[test]
fn a_look_refuses_a_foreign_file_wherever_its_path_begins() {
    let folder = tempfile::TempDir::new_in(".").unwrap();
    let file = folder.path().join("store.db");
    Connection::open(&file).unwrap().execute_batch("CREATE TABLE theirs (x)").unwrap();
    let from_here = Path::new(folder.path().file_name().unwrap()).join("store.db");
    for path in [file, from_here] {
        assert!(matches!(look(&path), Err(StoreError::Unreadable(_))), "{}", path.display());
    }
}

#[cfg(unix)]
#[test]
fn a_look_refuses_what_cannot_be_opened() {
    let folder = tempfile::TempDir::new().unwrap();
    let link = folder.path().join("store.db");
    std::os::unix::fs::symlink("nowhere", &link).unwrap();
    assert!(look(&link).is_err());
}
