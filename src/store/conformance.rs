//! What every store promises, sentence by sentence of the `Store` trait, and then what only the store on disk does.

use super::memory::MemoryStore;
use super::sqlite::{CONVERSATIONS, Durability, FOLLOW, GROUPS, MEMBERS, SqliteStore};
use super::{AccountNo, Entry, JOURNAL_ENTRIES_KEPT, Seq, Store, Tail, Watch};
use crate::core::event::Event;
use crate::core::ids::{ConversationNo, UserId};
use crate::core::model::{self, Step, User, conversation};
use crate::core::state::UserState;
use proptest::prelude::*;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;
use tempfile::TempDir;

/// Makes a store with nothing in it, each time another.
type Open<'a> = &'a dyn Fn() -> Box<dyn Store>;

/// Runs every check of the suite as a test of its own, for each engine.
macro_rules! suite {
    ($($check:ident)*) => {
        mod in_memory {
            $(#[test] fn $check() { super::$check(&|| Box::new(super::MemoryStore::default())); })*
        }
        mod on_disk {
            $(#[test] fn $check() {
                let directory = super::directory();
                let app = std::cell::Cell::new(0);
                super::$check(&|| {
                    app.set(app.get() + 1);
                    Box::new(super::sqlite(directory.path(), app.get()))
                });
            })*
        }
    };
}

suite! {
    an_account_is_made_once_and_stays
    a_new_user_has_nothing
    what_is_committed_is_the_state_that_apply_gives
    a_commit_keeps_all_that_was_written_since_begin
    what_was_rolled_back_has_left_nothing
    a_rollback_does_nothing_where_nothing_was_begun
    numbers_rise_across_all_users
    follow_gives_the_users_own_entries_in_order
    follow_gives_at_most_as_many_as_asked_and_can_be_continued
    the_position_moves_past_the_entries_of_others
    the_position_of_a_load_fits_follow
    users_do_not_see_each_other
    random_histories_are_loaded_and_replayed_as_they_were_applied
}

fn directory() -> TempDir {
    tempfile::tempdir().expect("a directory for the test")
}

fn sqlite(directory: &Path, sdk_app_id: u64) -> SqliteStore {
    SqliteStore::open(directory, sdk_app_id, Durability::Normal).expect("a store can be opened")
}

fn account(store: &mut dyn Store, user: &str) -> AccountNo {
    store.account(&UserId::new(user).unwrap(), 1_000).unwrap()
}

/// One entry, alone in its commit.
fn commit(store: &mut dyn Store, account: AccountNo, events: &[Event]) -> Seq {
    store.begin().unwrap();
    let seq = store.append(account, events).unwrap();
    store.commit().unwrap();
    seq
}

/// The `n`th conversation of a user gets its name and comes into the list.
fn listed(n: u32) -> Vec<Event> {
    let no = ConversationNo(n);
    vec![
        Event::ConversationNamed { no, id: conversation(&format!("c2c_{n}")) },
        Event::ConversationListed { no, active_time: u64::from(n) },
    ]
}

fn state_of<'a>(entries: impl IntoIterator<Item = &'a Vec<Event>>) -> UserState {
    let mut state = UserState::default();
    entries.into_iter().flatten().for_each(|event| drop(state.apply(event)));
    state
}

fn follow(store: &mut dyn Store, account: AccountNo, after: Seq, most: usize) -> (Vec<Entry>, Seq) {
    match store.follow(account, after, most).unwrap() {
        Tail::Entries { entries, position, end } => {
            assert!(
                position <= end && (position == end || entries.len() == most),
                "only what was not asked for is left"
            );
            (entries, position)
        }
        Tail::Dropped => panic!("the journal reaches back to {after:?}"),
    }
}

/// All the user's entries behind a position, fetched a few at a time.
fn follow_all(store: &mut dyn Store, account: AccountNo, mut after: Seq, most: usize) -> Vec<Entry> {
    let mut all = Vec::new();
    loop {
        let (entries, position) = follow(store, account, after, most);
        assert!(entries.len() <= most);
        if entries.is_empty() {
            return all;
        }
        assert!(position > after);
        all.extend(entries);
        after = position;
    }
}

fn an_account_is_made_once_and_stays(open: Open<'_>) {
    let mut store = open();
    let alice = account(&mut *store, "alice");
    let bob = account(&mut *store, "bob");
    assert_ne!(alice, bob);
    commit(&mut *store, bob, &listed(1));
    assert_eq!((account(&mut *store, "alice"), account(&mut *store, "bob")), (alice, bob));
    let capital = account(&mut *store, "Alice");
    assert!(capital != alice && capital != bob, "user ids compare byte for byte");
}

fn a_new_user_has_nothing(open: Open<'_>) {
    let mut store = open();
    let alice = account(&mut *store, "alice");
    assert_eq!(store.load(alice).unwrap(), (UserState::default(), Seq(0)));
    assert_eq!(follow(&mut *store, alice, Seq(0), 10), (Vec::new(), Seq(0)));
}

fn what_is_committed_is_the_state_that_apply_gives(open: Open<'_>) {
    let mut store = open();
    let alice = account(&mut *store, "alice");
    let seq = commit(&mut *store, alice, &listed(1));
    assert_eq!(seq, Seq(1), "the first entry has 1");
    assert_eq!(store.load(alice).unwrap(), (state_of(&[listed(1)]), seq));
    let seq = commit(&mut *store, alice, &listed(2));
    assert_eq!(store.load(alice).unwrap(), (state_of(&[listed(1), listed(2)]), seq));
}

fn a_commit_keeps_all_that_was_written_since_begin(open: Open<'_>) {
    let mut store = open();
    let (alice, bob) = (account(&mut *store, "alice"), account(&mut *store, "bob"));
    store.begin().unwrap();
    let first = store.append(alice, &listed(1)).unwrap();
    let bobs = store.append(bob, &listed(1)).unwrap();
    let last = store.append(alice, &listed(2)).unwrap();
    store.commit().unwrap();
    let entries = [Entry { seq: first, events: listed(1) }, Entry { seq: last, events: listed(2) }];
    assert_eq!(follow(&mut *store, alice, Seq(0), 10), (entries.to_vec(), last));
    assert_eq!(follow(&mut *store, bob, Seq(0), 10), (vec![Entry { seq: bobs, events: listed(1) }], last));
    assert_eq!(store.load(alice).unwrap().0, state_of(&[listed(1), listed(2)]));
    assert_eq!(store.load(bob).unwrap().0, state_of(&[listed(1)]));
}

fn what_was_rolled_back_has_left_nothing(open: Open<'_>) {
    let mut store = open();
    let alice = account(&mut *store, "alice");
    let seq = commit(&mut *store, alice, &listed(1));
    let before = store.load(alice).unwrap();
    store.begin().unwrap();
    store.append(alice, &listed(2)).unwrap();
    store.append(alice, &listed(3)).unwrap();
    store.rollback();
    assert_eq!(store.load(alice).unwrap(), before, "in the tables");
    assert_eq!(follow(&mut *store, alice, seq, 10), (Vec::new(), seq), "in the journal");
    // The numbers of what was rolled back were seen by nobody; the next entry is in nobody's way.
    let next = commit(&mut *store, alice, &listed(2));
    assert!(next > seq);
    assert_eq!(follow(&mut *store, alice, seq, 10), (vec![Entry { seq: next, events: listed(2) }], next));
}

fn a_rollback_does_nothing_where_nothing_was_begun(open: Open<'_>) {
    let mut store = open();
    let alice = account(&mut *store, "alice");
    store.rollback();
    commit(&mut *store, alice, &listed(1));
    let before = store.load(alice).unwrap();
    store.rollback();
    store.rollback();
    assert_eq!(store.load(alice).unwrap(), before);
    commit(&mut *store, alice, &listed(2));
}

fn numbers_rise_across_all_users(open: Open<'_>) {
    let mut store = open();
    let (alice, bob) = (account(&mut *store, "alice"), account(&mut *store, "bob"));
    let mut last = Seq(0);
    for n in 1..5 {
        for user in [alice, bob] {
            let seq = commit(&mut *store, user, &listed(n));
            assert!(seq > last);
            last = seq;
        }
    }
}

fn follow_gives_the_users_own_entries_in_order(open: Open<'_>) {
    let mut store = open();
    let (alice, bob) = (account(&mut *store, "alice"), account(&mut *store, "bob"));
    let mut expected = Vec::new();
    for n in 1..6 {
        let seq = commit(&mut *store, alice, &listed(n));
        expected.push(Entry { seq, events: listed(n) });
        commit(&mut *store, bob, &listed(n));
    }
    for (behind, entry) in expected.iter().enumerate() {
        let (entries, _) = follow(&mut *store, alice, entry.seq, usize::MAX);
        assert_eq!(entries, expected[behind + 1..]);
    }
    assert_eq!(follow(&mut *store, alice, Seq(0), usize::MAX).0, expected);
}

fn follow_gives_at_most_as_many_as_asked_and_can_be_continued(open: Open<'_>) {
    let mut store = open();
    let (alice, bob) = (account(&mut *store, "alice"), account(&mut *store, "bob"));
    let users = [bob, alice, alice, bob, alice, alice, bob, alice, bob];
    let mut numbers = Vec::new();
    for (n, user) in (1..).zip(users) {
        let seq = commit(&mut *store, user, &listed(n));
        if user == alice {
            numbers.push(seq);
        }
    }
    for most in 1..8 {
        let (entries, position) = follow(&mut *store, alice, Seq(0), most);
        assert_eq!(entries.iter().map(|e| e.seq).collect::<Vec<_>>(), numbers[..most.min(5)]);
        if most < 5 {
            assert_eq!(position, numbers[most - 1], "what is behind the last entry given was not looked at");
        }
        let all = follow_all(&mut *store, alice, Seq(0), most);
        assert_eq!(all.iter().map(|e| e.seq).collect::<Vec<_>>(), numbers, "at most {most}");
    }
}

fn the_position_moves_past_the_entries_of_others(open: Open<'_>) {
    let mut store = open();
    let (alice, bob) = (account(&mut *store, "alice"), account(&mut *store, "bob"));
    let own = commit(&mut *store, alice, &listed(1));
    let mut last = own;
    for n in 1..5 {
        last = commit(&mut *store, bob, &listed(n));
    }
    assert_eq!(follow(&mut *store, alice, own, 10), (Vec::new(), last));
    assert_eq!(follow(&mut *store, alice, Seq(0), 10).1, last);
    assert_eq!(follow(&mut *store, alice, last, 10), (Vec::new(), last));
}

fn the_position_of_a_load_fits_follow(open: Open<'_>) {
    let mut store = open();
    let (alice, bob) = (account(&mut *store, "alice"), account(&mut *store, "bob"));
    commit(&mut *store, alice, &listed(1));
    commit(&mut *store, bob, &listed(1));
    let (mut state, position) = store.load(alice).unwrap();
    assert_eq!(follow(&mut *store, alice, position, 10), (Vec::new(), position));
    for n in 2..5 {
        commit(&mut *store, alice, &listed(n));
        commit(&mut *store, bob, &listed(n));
    }
    for entry in follow_all(&mut *store, alice, position, 2) {
        entry.events.iter().for_each(|event| drop(state.apply(event)));
    }
    assert_eq!(state, store.load(alice).unwrap().0);
}

fn users_do_not_see_each_other(open: Open<'_>) {
    let mut store = open();
    let (alice, bob) = (account(&mut *store, "alice"), account(&mut *store, "bob"));
    let mut of_alice = User::new();
    of_alice.done(model::create_group("work", &["c2c_x"]));
    of_alice.done(model::mark(&["c2c_x"], 1 << 63));
    for entry in &of_alice.journal {
        commit(&mut *store, alice, entry);
    }
    assert_eq!(store.load(bob).unwrap().0, UserState::default());
    assert_eq!(follow(&mut *store, bob, Seq(0), 10).0, []);
    // The same numbers and names are another's.
    for entry in &of_alice.journal {
        commit(&mut *store, bob, entry);
    }
    commit(&mut *store, bob, &[Event::ConversationGroupDeleted { group: of_alice.state.groups()[0].no }]);
    assert_eq!(store.load(alice).unwrap().0, of_alice.state);
}

/// Whose step it is, the step, and whether the commit ends behind it.
fn histories() -> impl Strategy<Value = Vec<(usize, Step, bool)>> {
    prop::collection::vec((0..2usize, model::step(), any::<bool>()), 1..80)
}

fn random_histories_are_loaded_and_replayed_as_they_were_applied(open: Open<'_>) {
    let mut runner = proptest::test_runner::TestRunner::new(model::cases(48));
    let outcome = runner.run(&(histories(), 1..20usize), |(history, most)| {
        let mut store = open();
        let accounts = [account(&mut *store, "alice"), account(&mut *store, "bob")];
        let mut users = [model::random_user(), model::random_user()];
        store.begin().unwrap();
        for (whose, step, ends) in history {
            if let Some(Ok(done)) = users[whose].step(&step)
                && !done.events.is_empty()
            {
                store.append(accounts[whose], &done.events).unwrap();
            }
            if ends {
                store.commit().unwrap();
                store.begin().unwrap();
            }
        }
        store.commit().unwrap();
        for (user, account) in users.iter().zip(accounts) {
            assert_eq!(store.load(account).unwrap().0, user.state);
            let journal: Vec<_> =
                follow_all(&mut *store, account, Seq(0), most).into_iter().map(|e| e.events).collect();
            assert_eq!(journal, user.journal);
            assert_eq!(state_of(&journal), user.state, "the journal from its start is what the tables hold");
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// A device that is at the journal's dropped part has to load, one that is at its first entry kept has not.
fn assert_dropped(store: &mut dyn Store, account: AccountNo, first_kept: Seq) {
    assert_eq!(store.follow(account, Seq(0), 10).unwrap(), Tail::Dropped);
    assert_eq!(store.follow(account, Seq(first_kept.0 - 2), 10).unwrap(), Tail::Dropped);
    let (entries, _) = follow(store, account, Seq(first_kept.0 - 1), 10);
    assert!(!entries.is_empty());
    let (state, position) = store.load(account).unwrap();
    assert_eq!(state, state_of(&[listed(1)]));
    assert_eq!(follow(store, account, position, 10), (Vec::new(), position));
}

#[test]
fn a_memory_store_keeps_the_last_entries_and_drops_what_is_before() {
    let mut store = MemoryStore::default();
    let alice = account(&mut store, "alice");
    commit(&mut store, alice, &listed(1));
    store.begin().unwrap();
    for _ in 0..JOURNAL_ENTRIES_KEPT + 5 {
        store.append(alice, &[]).unwrap();
    }
    store.commit().unwrap();
    assert_dropped(&mut store, alice, Seq(7));
    assert_eq!(follow(&mut store, alice, Seq(6), usize::MAX).0.len() as i64, JOURNAL_ENTRIES_KEPT);
}

#[test]
fn nobody_else_writes_a_memory_store_and_there_is_nothing_to_watch() {
    assert!(MemoryStore::default().watch(Box::new(|| ())).unwrap().is_none());
}

#[test]
fn a_store_on_disk_keeps_the_last_entries_and_drops_what_is_before() {
    let directory = directory();
    let mut store = sqlite(directory.path(), 1);
    let alice = account(&mut store, "alice");
    commit(&mut store, alice, &listed(1));
    // As if so many had been written; each by itself would take long.
    let last = (JOURNAL_ENTRIES_KEPT / 1024 + 2) * 1024 - 1;
    let first_kept = last + 2 - JOURNAL_ENTRIES_KEPT;
    for seq in [first_kept - 1, first_kept, last] {
        let db = rusqlite::Connection::open(directory.path().join("convoke-1.db")).unwrap();
        db.execute("INSERT INTO journal (seq, account, events) VALUES (?1, ?2, '[]')", [seq, alice.0]).unwrap();
    }
    assert_eq!(follow(&mut store, alice, Seq(0), 10).0.len(), 4, "nothing is dropped between the times");
    assert_eq!(commit(&mut store, alice, &[]), Seq(last + 1));
    assert_dropped(&mut store, alice, Seq(first_kept));
}

#[test]
fn two_stores_on_one_directory_see_each_others_commits() {
    let directory = directory();
    let (mut here, mut there) = (sqlite(directory.path(), 1), sqlite(directory.path(), 1));
    let alice = account(&mut here, "alice");
    assert_eq!(account(&mut there, "alice"), alice);
    let (mut state, mut position) = here.load(alice).unwrap();
    for n in 1..5 {
        let writer: &mut dyn Store = if n % 2 == 0 { &mut here } else { &mut there };
        let seq = commit(writer, alice, &listed(n));
        for store in [&mut here, &mut there] {
            let (entries, _) = follow(store, alice, position, 10);
            assert_eq!(entries, [Entry { seq, events: listed(n) }]);
        }
        listed(n).iter().for_each(|event| drop(state.apply(event)));
        position = seq;
    }
    assert_eq!(here.load(alice).unwrap(), (state.clone(), position));
    assert_eq!(there.load(alice).unwrap(), (state, position));
}

#[test]
fn what_another_has_not_committed_is_not_seen() {
    let directory = directory();
    let (mut here, mut there) = (sqlite(directory.path(), 1), sqlite(directory.path(), 1));
    let alice = account(&mut here, "alice");
    there.begin().unwrap();
    there.append(alice, &listed(1)).unwrap();
    assert_eq!(here.load(alice).unwrap(), (UserState::default(), Seq(0)));
    assert_eq!(follow(&mut here, alice, Seq(0), 10), (Vec::new(), Seq(0)));
    there.commit().unwrap();
    assert_eq!(here.load(alice).unwrap().0, state_of(&[listed(1)]));
}

#[test]
fn a_store_that_ends_before_its_commit_has_left_nothing() {
    let directory = directory();
    let mut here = sqlite(directory.path(), 1);
    let alice = account(&mut here, "alice");
    let mut there = sqlite(directory.path(), 1);
    there.begin().unwrap();
    there.append(alice, &listed(1)).unwrap();
    drop(there);
    assert_eq!(here.load(alice).unwrap(), (UserState::default(), Seq(0)));
    commit(&mut here, alice, &listed(1));
}

#[test]
fn begin_waits_until_the_other_writer_is_done() {
    let directory = directory();
    let mut here = sqlite(directory.path(), 1);
    let alice = account(&mut here, "alice");
    here.begin().unwrap();
    let mine = here.append(alice, &listed(1)).unwrap();
    let (tell, told) = mpsc::channel();
    let mut there = sqlite(directory.path(), 1);
    let other = std::thread::spawn(move || {
        there.begin().unwrap();
        tell.send(()).unwrap();
        let seq = there.append(alice, &listed(2)).unwrap();
        there.commit().unwrap();
        seq
    });
    assert!(told.recv_timeout(Duration::from_millis(50)).is_err(), "two write at once");
    here.commit().unwrap();
    assert!(other.join().unwrap() > mine);
    assert_eq!(here.load(alice).unwrap().0, state_of(&[listed(1), listed(2)]));
}

#[test]
fn stores_that_write_at_once_lose_nothing() {
    let directory = directory();
    let mut store = sqlite(directory.path(), 1);
    let alice = account(&mut store, "alice");
    let writers = [(); 3].map(|()| {
        let mut store = sqlite(directory.path(), 1);
        std::thread::spawn(move || {
            let (mut state, mut position) = store.load(alice).unwrap();
            for _ in 0..20 {
                store.begin().unwrap();
                // As a device does: what the others did comes first, then the own is decided on it.
                let (entries, seen) = follow(&mut store, alice, position, usize::MAX);
                entries.iter().flat_map(|e| &e.events).for_each(|event| drop(state.apply(event)));
                let events = listed(state.next_conversation_no().0);
                events.iter().for_each(|event| drop(state.apply(event)));
                position = store.append(alice, &events).unwrap();
                assert!(position > seen);
                store.commit().unwrap();
            }
        })
    });
    writers.into_iter().for_each(|writer| writer.join().unwrap());
    let journal: Vec<_> = (1..=60).map(listed).collect();
    assert_eq!(store.load(alice).unwrap().0, state_of(&journal));
    assert_eq!(follow_all(&mut store, alice, Seq(0), 7).into_iter().map(|e| e.events).collect::<Vec<_>>(), journal);
}

#[test]
fn a_watch_calls_soon_after_another_has_committed_and_never_after_it_is_dropped() {
    let directory = directory();
    let (here, mut there) = (sqlite(directory.path(), 1), sqlite(directory.path(), 1));
    let alice = account(&mut there, "alice");
    let calls = Arc::new(AtomicUsize::new(0));
    let (tell, told) = mpsc::channel();
    let counted = Arc::clone(&calls);
    let watch: Watch = here
        .watch(Box::new(move || {
            counted.fetch_add(1, Ordering::SeqCst);
            let _ = tell.send(());
        }))
        .unwrap()
        .expect("other processes can write");
    for n in 1..4 {
        commit(&mut there, alice, &listed(n));
        told.recv_timeout(Duration::from_secs(5)).expect("the watch calls");
        while told.try_recv().is_ok() {}
    }
    // A commit right before the drop, so that a call may be on its way.
    commit(&mut there, alice, &listed(4));
    drop(watch);
    let before = calls.load(Ordering::SeqCst);
    commit(&mut there, alice, &listed(5));
    std::thread::sleep(Duration::from_millis(60));
    assert_eq!(calls.load(Ordering::SeqCst), before);
}

#[test]
fn two_watches_on_one_directory_are_both_called_and_end_on_their_own() {
    let directory = directory();
    let (here, mut there) = (sqlite(directory.path(), 1), sqlite(directory.path(), 1));
    let alice = account(&mut there, "alice");
    let listen = |store: &SqliteStore| {
        let (tell, told) = mpsc::channel();
        let changed = move || {
            let _ = tell.send(());
        };
        (store.watch(Box::new(changed)).unwrap().expect("other processes can write"), told)
    };
    let (first, by_first) = listen(&here);
    let (_second, by_second) = listen(&here);
    commit(&mut there, alice, &listed(1));
    by_first.recv_timeout(Duration::from_secs(5)).expect("the first is called");
    by_second.recv_timeout(Duration::from_secs(5)).expect("the second is called");
    drop(first);
    while by_second.try_recv().is_ok() {}
    commit(&mut there, alice, &listed(2));
    by_second.recv_timeout(Duration::from_secs(5)).expect("the second is still called");
}

#[test]
fn a_directory_that_is_opened_again_has_everything() {
    let directory = directory();
    let mut user = User::new();
    user.done(model::create("c2c_a"));
    user.done(model::create_group("caf\u{e9}", &["c2c_a", "group_team"]));
    user.done(model::create_group("second", &["group_team"]));
    user.done(model::reorder_groups(&["second", "caf\u{e9}"]));
    user.done(model::mark(&["c2c_a"], 1 << 63 | 1));
    user.done(model::pin("c2c_a", true));
    let mut store = sqlite(directory.path(), 1);
    let alice = account(&mut store, "alice");
    let mut last = Seq(0);
    user.journal.iter().for_each(|entry| last = commit(&mut store, alice, entry));
    drop(store);

    let mut store = SqliteStore::open(directory.path(), 1, Durability::Full).unwrap();
    assert_eq!(account(&mut store, "alice"), alice);
    let (state, position) = store.load(alice).unwrap();
    assert_eq!(state, user.state);
    assert_eq!(position, last);
    let journal: Vec<_> = follow_all(&mut store, alice, Seq(0), 10).into_iter().map(|e| e.events).collect();
    assert_eq!(journal, user.journal);
    assert!(commit(&mut store, alice, &[]) > last);
}

#[test]
fn app_ids_in_one_directory_do_not_mix() {
    let directory = directory();
    let (mut one, mut eleven) = (sqlite(directory.path(), 1), sqlite(directory.path(), 11));
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let changed = move || {
        counted.fetch_add(1, Ordering::SeqCst);
    };
    let watch = eleven.watch(Box::new(changed)).unwrap();
    let (here, there) = (account(&mut one, "alice"), account(&mut eleven, "alice"));
    commit(&mut one, here, &listed(1));
    assert_eq!(eleven.load(there).unwrap(), (UserState::default(), Seq(0)));
    assert_eq!(follow(&mut eleven, there, Seq(0), 10), (Vec::new(), Seq(0)));
    std::thread::sleep(Duration::from_millis(30));
    drop(watch);
    if cfg!(target_os = "linux") {
        assert_eq!(calls.load(Ordering::SeqCst), 0, "the bell of another application");
    }
}

/// The lines of SQLite's plan for a query.
fn plan(directory: &Path, sql: &str) -> String {
    let db = rusqlite::Connection::open(directory.join("convoke-1.db")).unwrap();
    let mut explain = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let numbers = vec![1i64; explain.parameter_count()];
    let rows = explain.query_map(rusqlite::params_from_iter(numbers), |row| row.get::<_, String>("detail")).unwrap();
    rows.collect::<Result<Vec<_>, _>>().unwrap().join("\n")
}

#[test]
fn every_query_finds_its_rows_by_an_index() {
    let directory = directory();
    drop(sqlite(directory.path(), 1));
    for sql in [FOLLOW, CONVERSATIONS, GROUPS, MEMBERS] {
        let plan = plan(directory.path(), sql);
        assert!(plan.contains("SEARCH") && plan.contains("account=?"), "{sql}\n{plan}");
        assert!(!plan.contains("SCAN"), "{sql}\n{plan}");
        // A user's few groups are sorted when they are read; nothing else is.
        assert!(sql == GROUPS || !plan.contains("TEMP B-TREE"), "{sql}\n{plan}");
    }
    assert!(plan(directory.path(), FOLLOW).contains("journal_of_account"));
}
