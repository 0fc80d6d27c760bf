use super::*;

#[test]
fn a_uri_names_a_file_whatever_its_name() {
    let folder = tempfile::TempDir::new().unwrap();
    for name in ["plain.db", "a b?c#d%e&f=g.db", "caf\u{e9}:x.db", "\"'.db"] {
        let path = folder.path().join(name);
        rusqlite::Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
        let db = rusqlite::Connection::open(uri(&path, "mode=ro")).unwrap();
        let tables = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0));
        assert_eq!(tables, Ok(1), "{name}");
    }
}
