use super::*;
use crate::core::ids::UserId;
use crate::store::Journal;
use crate::store::sqlite::upkeep::backup::backup;
use crate::store::sqlite::{Durability, SqliteStore};
use tempfile::TempDir;

fn store_with(user: &str) -> (TempDir, std::path::PathBuf) {
    let folder = TempDir::new().unwrap();
    let mut store = SqliteStore::open(folder.path(), 1, Durability::Normal).unwrap();
    store.make_account(&UserId::new(user).unwrap(), 1).unwrap();
    let path = folder.path().join("convoke-1.db");
    (folder, path)
}

/// Windows replaces no file that somebody has open.
#[test]
#[cfg(not(windows))]
fn whoever_has_opened_the_old_store_and_not_looked_into_it_finds_none_there() {
    let (folder, path) = store_with("alice");
    let (_other, other) = store_with("bob");
    let copy = folder.path().join("copy");
    assert!(backup(&other, &copy, &|_| ()).is_ok());
    // It holds no lock yet, as a process that is just starting.
    let late = Connection::open(&path).unwrap();
    assert!(restore(&copy, &path, true, &|_| ()).is_ok());
    let user = |db: &Connection| db.query_row("SELECT user_id FROM account", [], |row| row.get::<_, String>(0));
    assert_eq!(StoreError::from(user(&late).unwrap_err()), StoreError::Unreadable("file is not a database".into()));
    assert_eq!(user(&Connection::open(&path).unwrap()).unwrap(), "bob");
}

#[test]
#[cfg(unix)]
fn a_store_with_another_name_is_not_replaced() {
    let (folder, path) = store_with("alice");
    let copy = folder.path().join("copy");
    std::fs::hard_link(&path, &copy).unwrap();
    match restore(&copy, &path, true, &|_| ()) {
        Err(Refusal::Other(why)) => assert!(why.contains("hard link"), "{why}"),
        Ok(_) | Err(_) => panic!("it is its own backup"),
    }
    let users = Connection::open(&copy).unwrap().query_row("SELECT count(*) FROM account", [], |row| row.get(0));
    assert_eq!(users, Ok(1));
}

#[test]
fn a_process_that_begins_to_use_the_store_meanwhile_keeps_it() {
    let (folder, path) = store_with("alice");
    let (_other, other) = store_with("bob");
    let copy = folder.path().join("copy");
    assert!(backup(&other, &copy, &|_| ()).is_ok());
    let begun = std::cell::OnceCell::new();
    let told = |part: &str| {
        if part == "the disk" {
            begun.set(SqliteStore::open(folder.path(), 1, Durability::Normal).unwrap()).ok().unwrap();
        }
    };
    match restore(&copy, &path, true, &told) {
        Err(Refusal::InUse) => {}
        Err(Refusal::Other(why)) => panic!("{why}"),
        Err(Refusal::Store(e) | Refusal::File(e)) => panic!("{e}"),
        Ok(_) | Err(Refusal::NotInOrder(_) | Refusal::IsThere) => panic!("restored"),
    }
    let store = begun.into_inner().unwrap();
    assert!(store.account_of(&UserId::new("alice").unwrap()).unwrap().is_some());
    assert!(!files::beside(&path, "-new").exists());
}
