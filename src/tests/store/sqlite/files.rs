use super::*;

/// What a URI gives a meaning to; not all of it may stand in a name on Windows.
const NAMES: [&str; 4] = ["plain.db", "a b#c%20d%e&f=g.db", "caf\u{e9};x.db", "'[x].db"];
#[cfg(unix)]
const MORE_NAMES: [&str; 2] = ["a?mode=memory", "\"\\:.db"];
#[cfg(not(unix))]
const MORE_NAMES: [&str; 0] = [];

fn is_named(path: &Path) {
    rusqlite::Connection::open(path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    let db = rusqlite::Connection::open(uri(path, "mode=ro")).unwrap();
    let tables = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0));
    assert_eq!(tables, Ok(1), "{}", path.display());
}

#[test]
fn a_uri_names_a_file_whatever_its_name() {
    let folder = tempfile::TempDir::new().unwrap();
    for name in NAMES.into_iter().chain(MORE_NAMES) {
        is_named(&folder.path().join(name));
    }
}

#[test]
fn a_uri_names_a_file_whose_path_begins_in_the_working_directory() {
    let folder = tempfile::TempDir::new_in(".").unwrap();
    let name = Path::new(folder.path().file_name().unwrap());
    is_named(&name.join("store.db"));
    is_named(&Path::new(".").join(name).join("another.db"));
}

#[cfg(unix)]
#[test]
fn a_uri_names_a_file_whose_path_begins_with_two_slashes() {
    let folder = tempfile::TempDir::new().unwrap();
    is_named(Path::new(&format!("/{}/store.db", folder.path().display())));
}

#[cfg(windows)]
#[test]
fn a_uri_names_a_file_by_each_kind_of_path() {
    let folder = tempfile::TempDir::new().unwrap();
    let with_slashes = folder.path().to_str().unwrap().replace('\\', "/");
    is_named(&Path::new(&with_slashes).join("slashes.db"));
    is_named(&folder.path().canonicalize().unwrap().join("verbatim.db"));
}
