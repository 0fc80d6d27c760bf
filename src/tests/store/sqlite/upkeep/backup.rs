use super::*;
use crate::core::ids::UserId;
use crate::store::Journal;
use crate::store::sqlite::values::all;
use crate::store::sqlite::{Durability, SqliteStore};
use std::cell::{Cell, RefCell};
use tempfile::TempDir;

/// A store that nobody uses, and that is copied in several steps.
fn large_store() -> (TempDir, std::path::PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("convoke-1.db");
    let store = SqliteStore::open(folder.path(), 1, Durability::Normal).unwrap();
    let insert = "INSERT INTO account (user_id, created, status) VALUES ('alice', 1, printf('%8000000d', 1))";
    store.db.execute(insert, []).unwrap();
    drop(store);
    // A file system's clock may stand still for some milliseconds.
    std::thread::sleep(std::time::Duration::from_millis(50));
    (folder, path)
}

fn users(path: &Path) -> Vec<String> {
    all(&Connection::open(path).unwrap(), "SELECT user_id FROM account ORDER BY account", ()).unwrap()
}

#[test]
fn what_somebody_writes_who_has_begun_to_use_it_meanwhile_is_not_half_in_the_copy() {
    for closes in [true, false] {
        let (folder, path) = large_store();
        let to = folder.path().join("copy");
        let (begun, open) = (Cell::new(false), RefCell::new(None));
        let told = |_: &str| {
            if !begun.replace(true) {
                let mut store = SqliteStore::open(folder.path(), 1, Durability::Normal).unwrap();
                store.make_account(&UserId::new("bob").unwrap(), 1).unwrap();
                open.replace(Some(store).filter(|_| !closes));
            }
        };
        let copied = backup(&path, &to, &told).unwrap_or_else(|_| panic!("it is copied"));
        assert!(begun.get());
        assert_eq!(users(&to), ["alice", "bob"]);
        assert_eq!(copied.bytes, to.metadata().unwrap().len());
    }
}

#[test]
fn a_copy_has_the_name_when_it_is_whole_and_takes_it_from_nobody() {
    let (folder, path) = large_store();
    let to = folder.path().join("copy");
    let files = || std::fs::read_dir(folder.path()).unwrap().count();
    let before = files();
    let told = |part: &str| {
        assert!(!to.exists());
        if part == "the disk" {
            std::fs::write(&to, "somebody's").unwrap();
        }
    };
    assert!(matches!(backup(&path, &to, &told), Err(Refusal::IsThere)));
    assert_eq!(std::fs::read(&to).unwrap(), b"somebody's");
    assert_eq!(files(), before + 1);
}

#[test]
fn two_who_write_the_same_file_are_not_in_each_others_way() {
    let (folder, path) = large_store();
    let to = folder.path().join("copy");
    let second = |_: &str| {
        let refused = backup(&path, &to, &|_| ());
        assert!(matches!(refused, Err(Refusal::Other(why)) if why.contains("copy-new")));
    };
    assert!(backup(&path, &to, &second).is_ok());
    assert_eq!(users(&to), ["alice"]);
}
