use super::*;

#[test]
fn only_what_passes_is_committed_without_waiting_for_the_disk() {
    const FULL: i64 = 2;
    const NORMAL: i64 = 1;
    let directory = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(directory.path(), 1, Durability::Full).unwrap();
    let waits_for =
        |store: &SqliteStore| -> i64 { store.db.pragma_query_value(None, "synchronous", |row| row.get(0)).unwrap() };
    for end in [|store: &mut SqliteStore| store.commit().unwrap(), |store: &mut SqliteStore| store.rollback()] {
        store.begin_passing().unwrap();
        assert_eq!(waits_for(&store), NORMAL);
        end(&mut store);
        store.begin().unwrap();
        assert_eq!(waits_for(&store), FULL);
        end(&mut store);
    }
    store.begin_passing().unwrap();
    store.rollback();
    store.make_account(&UserId::new("alice").unwrap(), 1).unwrap();
    assert_eq!(waits_for(&store), FULL, "an account is kept as everything is");
}
