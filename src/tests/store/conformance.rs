//! What every store promises, sentence by sentence of the `Store` trait, and then what only the store on disk does.

use super::maps::Maps;
use super::sqlite::{
    AT, BY_ID, BY_SEQ, CAME_BEFORE, CONVERSATIONS, CUT, DELETED_UNREAD, Durability, FOLLOW, FOUND, GROUPS, HISTORY,
    HISTORY_FORWARD, LAST, LET_GO, MEMBERS, NAMED, NEWCOMERS, NEWEST, READERS, RECEIVED_BY_ID, RECEIVED_BY_SEQ,
    SqliteStore, add_functions,
};
use super::{
    Found, JOURNAL_ENTRIES_KEPT, Journal, MemberFields, MemberRow, Position, Presence, Search, Seen, Span, Store, Tail,
    Watch, Which,
};
use crate::core::chat_group::{
    AddOption, ChatGroupChange, Departure, Former, Kind, Member, MemberChange, NewChatGroup, NewTopic, RequestDecision,
    RequestRef, Role, Topic, TopicChange,
};
use crate::core::command::{Command, SavedMessage, UpTo};
use crate::core::conversation::Conversation;
use crate::core::decide::decide;
use crate::core::decision::{Decided, Refusal, Reply};
use crate::core::error::Code;
use crate::core::event::{Audience, Entry, Event};
use crate::core::ids::{ConversationId, ConversationNo, GroupId, UserId};
use crate::core::limits::Limits;
use crate::core::message::{Body, Channel, Extension, LocalData, MessageRef, NewMessage, Place, Revocation};
use crate::core::model::{self, User, conversation, says};
use crate::core::profile::{Profile, ProfileChange};
use crate::core::receive_option::AllReceiveOption;
use crate::core::situation::Situation;
use crate::core::state::UserState;
use proptest::prelude::*;
use std::collections::BTreeMap;
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
            $(#[test] fn $check() { super::$check(&|| Box::new(super::SqliteStore::in_memory().unwrap())); })*
        }
        mod of_maps {
            $(#[test] fn $check() { super::$check(&|| Box::new(super::Maps::default())); })*
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
    a_history_is_read_both_ways_from_any_place_to_its_end
    a_history_can_be_narrowed_by_time_type_and_number
    a_message_that_is_kept_stands_in_its_place_for_its_owner_alone
    what_is_sent_to_some_is_seen_by_them_and_its_sender
    what_a_user_deletes_or_clears_is_gone_for_that_user_alone
    the_last_message_is_the_newest_that_shows
    a_message_is_found_by_its_id_and_by_its_number_in_the_users_own_conversations
    the_place_of_a_message_stays_known_when_it_is_deleted
    the_other_user_of_a_channel_has_read_so_far
    what_a_user_notes_on_a_message_is_seen_by_nobody_else
    a_message_that_is_told_and_not_kept_leaves_no_trace_in_the_history
    nothing_is_known_of_users_and_channels_that_never_were
    numbers_as_great_as_can_be_are_no_error
    words_are_found_by_their_beginnings_and_chinese_by_any_part
    signs_are_found_and_neither_case_nor_accents_nor_widths_matter
    keywords_are_found_all_together_or_any_of_them
    a_search_is_narrowed_by_sender_type_and_time
    a_search_in_one_conversation_gives_pages_the_newest_first
    a_search_through_all_conversations_gives_their_counts_and_a_message_that_is_alone
    what_was_revoked_is_found_no_more_and_what_was_modified_by_its_new_words
    a_search_finds_what_the_user_sees_and_nothing_else
    receipts_are_counted_once_and_their_senders_are_named
    who_has_left_is_no_reader_until_they_come_back
    who_came_after_a_message_or_did_not_get_it_is_not_counted
    what_tells_of_a_message_is_seen_by_those_who_see_that
    what_came_to_a_user_is_received_also_when_they_see_it_no_more
    an_id_is_given_once_and_kept_once_by_each
    pins_are_given_the_last_one_first
    the_members_of_a_chat_group_have_their_roles
    members_are_given_page_by_page_in_the_order_in_which_they_came
    members_are_given_by_role_and_by_mark
    a_member_is_as_they_were_last_described
    members_are_found_by_what_they_are_called
    the_heir_is_who_has_the_highest_role_and_came_first
    the_chat_groups_of_a_user_are_given_in_the_order_in_which_they_came_to_them
    attributes_and_counters_are_as_they_were_last_set
    who_was_removed_is_kept_out_until_they_come_back
    who_was_muted_is_so_when_they_come_back
    requests_are_given_by_their_seconds_the_newest_first
    a_request_is_named_by_its_number_and_by_what_it_is_about
    a_request_is_decided_where_its_newcomer_comes_in_otherwise
    topics_are_given_the_oldest_first
    a_chat_group_that_was_dissolved_has_left_nothing
    who_was_in_a_chat_group_still_gets_what_it_told_when_it_is_no_more
    who_comes_back_sees_what_is_new_and_in_a_community_all
    a_device_arrives_where_the_tables_are_however_long_it_was_away
    a_view_tells_the_rules_what_they_ask
    a_user_to_whom_somebody_wrote_is_known_and_was_never_there
    an_append_of_nothing_writes_nothing
    what_cannot_have_happened_is_borne
    what_somebody_may_not_know_is_in_no_entry_that_they_get
}

fn directory() -> TempDir {
    tempfile::tempdir().expect("a directory for the test")
}

fn sqlite(directory: &Path, sdk_app_id: u64) -> SqliteStore {
    SqliteStore::open(directory, sdk_app_id, Durability::Normal).expect("a store can be opened")
}

/// A user who has logged in.
fn account(store: &mut dyn Store, user: &str) -> UserId {
    let user = user_id(user);
    store.make_account(&user, 1_000).unwrap();
    user
}

/// What a user has done for themselves.
fn own(user: &str, events: &[Event]) -> Entry {
    Entry { by: user_id(user), ..model::entry(Audience::one(&user_id(user)), events.to_vec()) }
}

/// One entry, alone in its commit.
fn commit(store: &mut dyn Store, user: &str, events: &[Event]) -> Position {
    store.begin().unwrap();
    let seq = store.append(&[own(user, events)]).unwrap();
    store.commit().unwrap();
    seq
}

/// A conversation of a user comes into the list.
fn listed(n: u32) -> Vec<Event> {
    vec![Event::ConversationListed { conversation: conversation(&format!("c2c_{n}")), active_time: u64::from(n) }]
}

fn state_of<'a>(user: &str, entries: impl IntoIterator<Item = &'a Vec<Event>>) -> UserState {
    let mut state = UserState::default();
    entries.into_iter().flatten().for_each(|event| drop(state.apply(&user_id(user), event)));
    state
}

fn follow(store: &mut dyn Store, user: &UserId, after: Position, most: usize) -> (Vec<(Position, Entry)>, Position) {
    match store.follow(user, after, most).unwrap() {
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
fn follow_all(store: &mut dyn Store, user: &UserId, mut after: Position, most: usize) -> Vec<(Position, Entry)> {
    let mut all = Vec::new();
    loop {
        let (entries, position) = follow(store, user, after, most);
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
    for user in ["alice", "bob", "alice"] {
        account(&mut *store, user);
    }
    commit(&mut *store, "bob", &listed(1));
    let [alice, bob, capital] = ["alice", "bob", "Alice"].map(|user| account(&mut *store, user));
    assert_eq!(store.load(&alice).unwrap().0, UserState::default());
    assert_eq!(store.load(&bob).unwrap().0, state_of("bob", &[listed(1)]));
    assert_eq!(store.load(&capital).unwrap().0, UserState::default(), "user ids compare byte for byte");
}

fn a_new_user_has_nothing(open: Open<'_>) {
    let mut store = open();
    let alice = account(&mut *store, "alice");
    assert_eq!(store.load(&alice).unwrap(), (UserState::default(), Position(0)));
    assert_eq!(follow(&mut *store, &alice, Position(0), 10), (Vec::new(), Position(0)));
}

fn what_is_committed_is_the_state_that_apply_gives(open: Open<'_>) {
    let mut store = open();
    let alice = account(&mut *store, "alice");
    let seq = commit(&mut *store, "alice", &listed(1));
    assert_eq!(seq, Position(1), "the first entry has 1");
    assert_eq!(store.load(&alice).unwrap(), (state_of("alice", &[listed(1)]), seq));
    let seq = commit(&mut *store, "alice", &listed(2));
    assert_eq!(store.load(&alice).unwrap(), (state_of("alice", &[listed(1), listed(2)]), seq));
}

fn a_commit_keeps_all_that_was_written_since_begin(open: Open<'_>) {
    let mut store = open();
    let (alice, bob) = (account(&mut *store, "alice"), account(&mut *store, "bob"));
    store.begin().unwrap();
    let first = store.append(&[own("alice", &listed(1))]).unwrap();
    let bobs = store.append(&[own("bob", &listed(1))]).unwrap();
    let last = store.append(&[own("alice", &listed(2))]).unwrap();
    store.commit().unwrap();
    let entries = [(first, own("alice", &listed(1))), (last, own("alice", &listed(2)))];
    assert_eq!(follow(&mut *store, &alice, Position(0), 10), (entries.to_vec(), last));
    assert_eq!(follow(&mut *store, &bob, Position(0), 10), (vec![(bobs, own("bob", &listed(1)))], last));
    assert_eq!(store.load(&alice).unwrap().0, state_of("alice", &[listed(1), listed(2)]));
    assert_eq!(store.load(&bob).unwrap().0, state_of("bob", &[listed(1)]));
}

fn what_was_rolled_back_has_left_nothing(open: Open<'_>) {
    let mut store = open();
    let alice = account(&mut *store, "alice");
    let seq = commit(&mut *store, "alice", &listed(1));
    let before = store.load(&alice).unwrap();
    store.begin().unwrap();
    store.append(&[own("alice", &listed(2))]).unwrap();
    store.append(&[own("alice", &listed(3))]).unwrap();
    store.rollback();
    assert_eq!(store.load(&alice).unwrap(), before, "in the tables");
    assert_eq!(follow(&mut *store, &alice, seq, 10), (Vec::new(), seq), "in the journal");
    // The numbers of what was rolled back were seen by nobody; the next entry is in nobody's way.
    let next = commit(&mut *store, "alice", &listed(2));
    assert!(next > seq);
    assert_eq!(follow(&mut *store, &alice, seq, 10), (vec![(next, own("alice", &listed(2)))], next));
}

fn a_rollback_does_nothing_where_nothing_was_begun(open: Open<'_>) {
    let mut store = open();
    let alice = account(&mut *store, "alice");
    store.rollback();
    commit(&mut *store, "alice", &listed(1));
    let before = store.load(&alice).unwrap();
    store.rollback();
    store.rollback();
    assert_eq!(store.load(&alice).unwrap(), before);
    commit(&mut *store, "alice", &listed(2));
}

fn numbers_rise_across_all_users(open: Open<'_>) {
    let mut store = open();
    for user in ["alice", "bob"] {
        account(&mut *store, user);
    }
    let mut last = Position(0);
    for n in 1..5 {
        for user in ["alice", "bob"] {
            let seq = commit(&mut *store, user, &listed(n));
            assert!(seq > last);
            last = seq;
        }
    }
}

fn follow_gives_the_users_own_entries_in_order(open: Open<'_>) {
    let mut store = open();
    let [alice, _] = ["alice", "bob"].map(|user| account(&mut *store, user));
    let mut expected = Vec::new();
    for n in 1..6 {
        let seq = commit(&mut *store, "alice", &listed(n));
        expected.push((seq, own("alice", &listed(n))));
        commit(&mut *store, "bob", &listed(n));
    }
    for (behind, (seq, _)) in expected.iter().enumerate() {
        let (entries, _) = follow(&mut *store, &alice, *seq, usize::MAX);
        assert_eq!(entries, expected[behind + 1..]);
    }
    assert_eq!(follow(&mut *store, &alice, Position(0), usize::MAX).0, expected);
}

fn follow_gives_at_most_as_many_as_asked_and_can_be_continued(open: Open<'_>) {
    let mut store = open();
    let [alice, _] = ["alice", "bob"].map(|user| account(&mut *store, user));
    let users = ["bob", "alice", "alice", "bob", "alice", "alice", "bob", "alice", "bob"];
    let mut numbers = Vec::new();
    for (n, user) in (1..).zip(users) {
        let seq = commit(&mut *store, user, &listed(n));
        if user == "alice" {
            numbers.push(seq);
        }
    }
    for most in 1..8 {
        let (entries, position) = follow(&mut *store, &alice, Position(0), most);
        assert_eq!(entries.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(), numbers[..most.min(5)]);
        if most < 5 {
            assert_eq!(position, numbers[most - 1], "what is behind the last entry given was not looked at");
        }
        let all = follow_all(&mut *store, &alice, Position(0), most);
        assert_eq!(all.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(), numbers, "at most {most}");
    }
}

fn the_position_moves_past_the_entries_of_others(open: Open<'_>) {
    let mut store = open();
    let [alice, _] = ["alice", "bob"].map(|user| account(&mut *store, user));
    let own = commit(&mut *store, "alice", &listed(1));
    let mut last = own;
    for n in 1..5 {
        last = commit(&mut *store, "bob", &listed(n));
    }
    assert_eq!(follow(&mut *store, &alice, own, 10), (Vec::new(), last));
    assert_eq!(follow(&mut *store, &alice, Position(0), 10).1, last);
    assert_eq!(follow(&mut *store, &alice, last, 10), (Vec::new(), last));
}

fn the_position_of_a_load_fits_follow(open: Open<'_>) {
    let mut store = open();
    let [alice, _] = ["alice", "bob"].map(|user| account(&mut *store, user));
    commit(&mut *store, "alice", &listed(1));
    commit(&mut *store, "bob", &listed(1));
    let (mut state, position) = store.load(&alice).unwrap();
    assert_eq!(follow(&mut *store, &alice, position, 10), (Vec::new(), position));
    for n in 2..5 {
        commit(&mut *store, "alice", &listed(n));
        commit(&mut *store, "bob", &listed(n));
    }
    for (_, entry) in follow_all(&mut *store, &alice, position, 2) {
        entry.events.iter().for_each(|event| drop(state.apply(&user_id("alice"), event)));
    }
    assert_eq!(state, store.load(&alice).unwrap().0);
}

fn users_do_not_see_each_other(open: Open<'_>) {
    let mut store = open();
    let (me, bob) = (account(&mut *store, "me"), account(&mut *store, "bob"));
    let mut of_me = User::new();
    of_me.done(model::create_group("work", &["c2c_x"]));
    of_me.done(model::mark(&["c2c_x"], 1 << 63));
    for entry in &of_me.journal {
        commit(&mut *store, "me", &entry.events);
    }
    assert_eq!(store.load(&bob).unwrap().0, UserState::default());
    assert_eq!(follow(&mut *store, &bob, Position(0), 10).0, []);
    // The same numbers and names are another's.
    for entry in &of_me.journal {
        commit(&mut *store, "bob", &entry.events);
    }
    commit(&mut *store, "bob", &[Event::ConversationGroupDeleted { group: of_me.state.groups()[0].no }]);
    assert_eq!(store.load(&me).unwrap().0, of_me.state);
}

/// A user's device: what it holds, and how far in the journal that goes.
struct Device {
    me: UserId,
    state: UserState,
    position: Position,
}

impl Device {
    fn new(store: &mut dyn Store, user: &str) -> Self {
        Self { me: account(store, user), state: UserState::default(), position: Position(0) }
    }

    /// Takes in what the journal has for the user since the last time, a few entries at a time.
    ///
    /// A device whose user has left a chat group and come back meanwhile loads its state anew.
    fn catch_up(&mut self, store: &mut dyn Store, most: usize) -> Vec<Event> {
        if store.follow(&self.me, self.position, 1).unwrap() == Tail::Dropped {
            (self.state, self.position) = store.load(&self.me).unwrap();
        }
        let entries = follow_all(store, &self.me, self.position, most);
        if let Some((last, _)) = entries.last() {
            self.position = *last;
        }
        let events: Vec<Event> = entries.into_iter().flat_map(|(_, e)| e.events).collect();
        events.iter().for_each(|event| drop(self.state.apply(&self.me, event)));
        events
    }

    /// Does what a device does between `begin` and `commit`; the events are those the command led to.
    fn run(
        &mut self,
        store: &mut dyn Store,
        command: &Command,
        limits: &Limits,
        now: u64,
    ) -> Result<(Vec<Event>, Reply), Refusal> {
        self.catch_up(store, usize::MAX);
        let (me, state) = (&self.me, &self.state);
        // Where it is in the journal no other command was.
        let random = self.position.0.cast_unsigned() << 16;
        let on = Situation { me, state, view: &*store, limits, now, random, known: i64::MAX };
        let Decided { entries, reply } = decide(command, &on)?;
        model::assert_in_one_place(command, &self.me, &entries);
        store.append(&entries).unwrap();
        let told = entries.iter().filter(|entry| entry.audience.may_be(&self.me));
        let told: Vec<Event> = told.flat_map(|entry| entry.events.clone()).collect();
        assert_eq!(self.catch_up(store, usize::MAX), told, "the journal has what was written: {command:?}");
        Ok((entries.into_iter().flat_map(|entry| entry.events).collect(), reply))
    }
}

fn user_id(text: &str) -> UserId {
    UserId::new(text).unwrap()
}

/// Whose command it is, the command, the time, whether the commit ends behind it, and which of the devices that lag behind
/// then catch up.
fn histories() -> impl Strategy<Value = Vec<(usize, Command, u64, bool, [bool; 2])>> {
    let lags = [prop::bool::weighted(0.2), prop::bool::weighted(0.2)];
    prop::collection::vec((0..2usize, model::any_command(), 100..104u64, any::<bool>(), lags), 1..80)
}

/// The chat groups of the random histories: both users are in `a` and `known`, one of them alone is in `b`.
fn chat_groups() -> Vec<(usize, Command)> {
    let group = |id: &str, kind, members: &[(&str, u32)]| {
        let members = members.iter().map(|(user, role)| ((*user).to_owned(), *role)).collect();
        let group = NewChatGroup { id: id.into(), name: id.into(), kind, members, ..NewChatGroup::default() };
        Command::CreateChatGroup { group: Box::new(group) }
    };
    vec![(0, group("a", 0, &[("b", 0)])), (1, group("known", 0, &[("a", 300)])), (1, group("b", 0, &[]))]
}

/// Two users, `a` and `b`, who write to each other and do whatever else there is to do. After every commit the tables of each
/// hold exactly what `apply` has made of their journal.
fn random_histories_are_loaded_and_replayed_as_they_were_applied(open: Open<'_>) {
    let limits = model::tiny_limits();
    let mut runner = proptest::test_runner::TestRunner::new(model::cases(64));
    let outcome = runner.run(&(histories(), 1..20usize), |(history, most)| {
        let mut store = open();
        let store = &mut *store;
        let mut devices = ["a", "b"].map(|user| Device::new(store, user));
        let mut lagging = ["a", "b"].map(|user| Device::new(store, user));
        let mut stamped = 0;
        store.begin().unwrap();
        for (whose, command) in chat_groups() {
            devices[whose].run(store, &command, &limits, 99).unwrap();
        }
        for (whose, mut command, now, ends, follow) in history {
            model::stamp(&mut command, &mut stamped);
            if let Err(refusal) = devices[whose].run(store, &command, &limits, now) {
                assert!(refusal.error.code != Code::Database, "{command:?}: {refusal:?}");
            }
            if ends {
                store.commit().unwrap();
                let late = lagging.iter_mut().zip(follow).filter(|(_, follow)| *follow).map(|(device, _)| device);
                for device in devices.iter_mut().chain(late) {
                    device.catch_up(store, most);
                    let (loaded, _) = store.load(&device.me).unwrap();
                    assert_eq!(loaded, device.state, "{:?} after {command:?}", device.me);
                }
                store.begin().unwrap();
            }
        }
        store.commit().unwrap();
        for device in &mut devices {
            device.catch_up(store, most);
            let (state, position) = store.load(&device.me).unwrap();
            assert_eq!(state, device.state, "{:?}", device.me);
            assert_eq!(follow(store, &device.me, position, most).0, [], "a load is of now");
            let mut replayed = Device { state: UserState::default(), position: Position(0), me: device.me.clone() };
            replayed.catch_up(store, most);
            assert_eq!(replayed.state, device.state, "the journal from its start is what the tables hold");
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// A store in which `alice` and `bob` write to each other and both are in the chat group `team`; `carol` is a third user.
struct Talk {
    store: Box<dyn Store>,
    devices: BTreeMap<&'static str, Device>,
    now: u64,
    last_id: u32,
}

impl Talk {
    fn new(open: Open<'_>) -> Self {
        let mut store = open();
        let devices = ["alice", "bob", "carol"].map(|user| (user, Device::new(&mut *store, user)));
        let mut talk = Self { store, devices: devices.into(), now: 100, last_id: 0 };
        let members = vec![("bob".to_owned(), 300)];
        let group = NewChatGroup { id: "team".into(), name: "t".into(), members, ..NewChatGroup::default() };
        talk.done("alice", Command::CreateChatGroup { group: Box::new(group) });
        talk
    }

    fn run(&mut self, user: &str, command: &Command) -> Result<(Vec<Event>, Reply), Refusal> {
        let device = self.devices.get_mut(user).unwrap();
        self.store.begin().unwrap();
        let result = device.run(&mut *self.store, command, &Limits::default(), self.now);
        self.store.commit().unwrap();
        result
    }

    fn done(&mut self, user: &str, command: Command) -> Vec<Event> {
        self.run(user, &command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}")).0
    }

    /// Sends a message, which gets the id `m-1`, `m-2`, ...
    fn send(&mut self, user: &str, to: &str, body: Body) {
        let mut command = model::send(to, "", body);
        model::stamp(&mut command, &mut self.last_id);
        self.done(user, command);
    }

    fn say(&mut self, user: &str, to: &str, text: &str) {
        self.send(user, to, says(text));
    }

    /// Keeps a message of that time for the user, also with the next id.
    fn keep(&mut self, user: &str, of: &str, text: &str, client_time: u64) {
        let message = Box::new(NewMessage { client_time, ..*model::message("", says(text)) });
        let messages = vec![SavedMessage { sender: None, message }];
        let mut command = Command::SaveMessages { conversation: conversation(of), messages, place_now: false };
        model::stamp(&mut command, &mut self.last_id);
        self.done(user, command);
    }

    fn history(&self, user: &str, of: &str, span: &Span) -> Vec<String> {
        texts(&self.store.history(&user_id(user), &channel(user, of), span).unwrap())
    }

    /// All the user sees, the oldest first.
    fn all(&self, user: &str, of: &str) -> Vec<String> {
        self.history(user, of, &Span { forward: true, ..everything() })
    }

    fn found(&self, user: &str, search: &Search<'_>) -> (Vec<Found>, u64) {
        self.store.search(&user_id(user), search).unwrap()
    }

    /// The texts found in one conversation.
    fn find(&self, user: &str, of: &str, keywords: &[&str]) -> Vec<String> {
        let (keywords, channel) = (owned(keywords), channel(user, of));
        let search = Search { keywords: &keywords, channel: Some(&channel), ..any_message() };
        let (found, count) = self.found(user, &search);
        let found: Vec<String> = found.iter().flat_map(|f| texts(&f.messages)).collect();
        assert_eq!(found.len() as u64, count);
        found
    }
}

fn owned<T: for<'a> From<&'a str>>(texts: &[&str]) -> Vec<T> {
    texts.iter().map(|text| T::from(text)).collect()
}

fn channel(user: &str, of: &str) -> Channel {
    Channel::of(&user_id(user), &conversation(of))
}

fn texts(seen: &[Seen]) -> Vec<String> {
    seen.iter().map(|s| s.message.body.text.clone()).collect()
}

fn everything() -> Span {
    Span { forward: false, behind: None, times: (0, u64::MAX), types: 0, seqs: Vec::new(), most: u64::MAX }
}

fn any_message<'a>() -> Search<'a> {
    Search {
        keywords: &[],
        all: false,
        channel: None,
        senders: &[],
        times: (0, u64::MAX),
        types: 0,
        skip: 0,
        most: u64::MAX,
    }
}

fn at(seq: u64, sub: u64) -> Option<Place> {
    Some(Place { seq, sub })
}

/// All that a user finds in a store, in words that can be compared.
fn looked_at(store: &mut dyn Store, device: &Device) -> Vec<String> {
    let me = &device.me;
    let (state, position) = store.load(me).unwrap();
    let mut found =
        vec![format!("{position:?} {:?}", model::loaded(&state)), format!("{:?}", store.follow(me, Position(0), 1000))];
    found.push(format!("{:?} {:?} {:?}", store.joined(me), store.requests(me, 0, 10), store.requests_read(me)));
    found.push(format!("{:?}", store.search(me, &any_message())));
    for (no, conversation) in state.conversations() {
        let channel = Channel::of(me, &conversation.id);
        let history = store.history(me, &channel, &everything()).unwrap();
        found.push(format!("{no:?} {:?} {:?}", conversation.id, store.last_message(me, &channel)));
        let peer_read = matches!(channel, Channel::C2c(..)).then(|| store.peer_read_seq(me, &channel));
        found.push(format!("{:?} {peer_read:?}", store.last_seq(&channel)));
        found.push(format!("{:?} {:?}", store.pins(&channel), store.unread_behind(me, &channel, 1)));
        for seen in history {
            let (message, seq) = (&seen.message, seen.message.place.seq);
            let by_id = store.seen(me, &MessageRef::Id(message.id.clone())).unwrap();
            let of_message = (store.reactions(&channel, seq), store.extensions(&channel, seq));
            // What a user keeps came to nobody else.
            let audience = (message.place.sub == 0).then(|| store.audience(&channel, message));
            found.push(format!("{seen:?} {by_id:?} {of_message:?} {audience:?}"));
        }
        if let ConversationId::Group(group) = &conversation.id {
            let members = store.member_page(group, &Which::All, 0, 100).unwrap();
            found.push(format!("{:?} {members:?} {:?}", store.chat_group(group), store.heir(&group.home())));
            found.push(format!("{:?} {:?}", store.attributes(group), store.counters(group)));
            found.push(format!("{:?} {:?} {:?}", store.topics(group), store.marks(group), store.remembering(group)));
            found.push(format!("{:?} {:?}", store.former(group, me), store.next_request_no(&group.home())));
        }
    }
    found
}

/// Whatever is done, each engine decides and finds the same.
#[test]
fn two_engines_are_as_one() {
    let limits = model::tiny_limits();
    let mut runner = proptest::test_runner::TestRunner::new(model::cases(64));
    let outcome = runner.run(&histories(), |history| {
        let stores: [Box<dyn Store>; 2] = [Box::new(SqliteStore::in_memory().unwrap()), Box::new(Maps::default())];
        let mut both = stores.map(|mut store| (["a", "b"].map(|user| Device::new(&mut *store, user)), store));
        let mut stamped = 0;
        let first = chat_groups().into_iter().map(|(whose, command)| (whose, command, 99));
        let then = history.into_iter().map(|(whose, command, now, ..)| (whose, command, now));
        for (whose, mut command, now) in first.chain(then) {
            model::stamp(&mut command, &mut stamped);
            let [one, other] = both.each_mut().map(|(devices, store)| {
                store.begin().unwrap();
                let done = devices[whose].run(&mut **store, &command, &limits, now);
                if done.is_ok() {
                    store.commit().unwrap()
                } else {
                    store.rollback()
                }
                done.map_err(|refusal| refusal.error)
            });
            assert_eq!(one, other, "{command:?}");
            for at in [0, 1] {
                let [one, other] = both.each_mut().map(|(devices, store)| looked_at(&mut **store, &devices[at]));
                assert_eq!(one, other, "after {command:?}");
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

fn a_history_is_read_both_ways_from_any_place_to_its_end(open: Open<'_>) {
    let mut talk = Talk::new(open);
    for n in 1..=5 {
        let (from, to) = if n % 2 == 0 { ("bob", "c2c_alice") } else { ("alice", "c2c_bob") };
        talk.say(from, to, &n.to_string());
    }
    for (user, of) in [("alice", "c2c_bob"), ("bob", "c2c_alice")] {
        let read = |forward, behind, most| talk.history(user, of, &Span { forward, behind, most, ..everything() });
        assert_eq!(read(false, None, 9), ["5", "4", "3", "2", "1"], "the order is the same for everyone");
        assert_eq!(read(true, None, 9), ["1", "2", "3", "4", "5"]);
        assert_eq!(read(false, None, 2), ["5", "4"]);
        assert_eq!(read(false, at(4, 0), 2), ["3", "2"], "itself not included");
        assert_eq!(read(false, at(2, 0), 9), ["1"]);
        assert_eq!(read(false, at(1, 0), 9), [""; 0]);
        assert_eq!(read(true, at(2, 0), 2), ["3", "4"]);
        assert_eq!(read(true, at(5, 0), 9), [""; 0]);
        assert_eq!(read(true, None, 0), [""; 0]);
    }
    let seqs: Vec<_> = talk.store.history(&user_id("bob"), &channel("bob", "c2c_alice"), &everything()).unwrap();
    let seqs: Vec<_> = seqs.iter().map(|s| s.message.place.seq).collect();
    assert_eq!(seqs, [5, 4, 3, 2, 1], "numbers count up without gaps");
}

fn a_history_can_be_narrowed_by_time_type_and_number(open: Open<'_>) {
    let mut talk = Talk::new(open);
    for (n, elements) in [(1, vec![0]), (2, vec![3]), (3, vec![0, 3]), (4, vec![8])] {
        talk.now = 100 + n;
        talk.send("alice", "c2c_bob", Body { elements, ..says(&n.to_string()) });
    }
    let read = |span: Span| talk.history("bob", "c2c_alice", &span);
    assert_eq!(read(Span { times: (102, 103), ..everything() }), ["3", "2"], "both times included");
    assert_eq!(read(Span { times: (105, 200), ..everything() }), [""; 0]);
    assert_eq!(read(Span { types: 1 << 3, ..everything() }), ["3", "2"]);
    assert_eq!(read(Span { types: 1 << 3 | 1 << 8, ..everything() }), ["4", "3", "2"], "any of the types");
    assert_eq!(read(Span { types: 1 << 63, ..everything() }), [""; 0]);
    assert_eq!(read(Span { types: 1, times: (102, 200), forward: true, ..everything() }), ["3"]);
    let mut some = read(Span { seqs: vec![4, 2, 9], ..everything() });
    some.sort();
    assert_eq!(some, ["2", "4"], "those that there are");
}

fn a_message_that_is_kept_stands_in_its_place_for_its_owner_alone(open: Open<'_>) {
    let mut talk = Talk::new(open);
    for n in 1..=3 {
        talk.now = 100 + n;
        talk.say("alice", "c2c_bob", &n.to_string());
    }
    talk.keep("bob", "c2c_alice", "first of all", 50);
    talk.keep("bob", "c2c_alice", "behind 2", 102);
    talk.keep("bob", "c2c_alice", "and again", 102);
    let kept = ["first of all", "1", "2", "behind 2", "and again", "3"];
    assert_eq!(talk.all("bob", "c2c_alice"), kept);
    assert_eq!(talk.all("alice", "c2c_bob"), ["1", "2", "3"], "nobody else sees it");
    let behind = |behind, forward| talk.history("bob", "c2c_alice", &Span { forward, behind, most: 2, ..everything() });
    let (first, _) = Place::saved_between(2, 102);
    assert_eq!(behind(Some(first), true), ["and again", "3"]);
    assert_eq!(behind(Some(first), false), ["2", "1"]);
    assert_eq!(behind(at(1, 0), false), ["first of all"]);
    // It names no conversation of the other user, whose numbers go on without a gap.
    talk.keep("bob", "c2c_carol", "for later", 50);
    assert_eq!(talk.store.load(&talk.devices["carol"].me).unwrap().0, UserState::default());
    talk.done("carol", model::create("c2c_bob"));
    talk.say("bob", "c2c_carol", "hello");
    assert_eq!(talk.all("carol", "c2c_bob"), ["hello"]);
    assert_eq!(talk.all("bob", "c2c_carol"), ["for later", "hello"]);
    // What is deleted can be kept again, and does not bring old notes back.
    talk.done("bob", Command::SetLocalData { message: model::by_id("m-4"), data: note(7) });
    let messages = vec![model::by_id("m-4"), model::by_id("m-5")];
    talk.done("bob", Command::DeleteMessages { conversation: conversation("c2c_alice"), messages });
    assert_eq!(talk.all("bob", "c2c_alice"), ["1", "2", "and again", "3"]);
    talk.keep("bob", "c2c_alice", "once more", 50);
    let all = talk.store.history(&user_id("bob"), &channel("bob", "c2c_alice"), &everything()).unwrap();
    assert!(all.iter().all(|s| s.local == LocalData::default()));
}

fn note(number: u32) -> LocalData {
    LocalData { number, text: "mine".into() }
}

fn what_is_sent_to_some_is_seen_by_them_and_its_sender(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.say("alice", "group_team", "all");
    talk.send("alice", "group_team", Body { targets: vec![user_id("alice"), user_id("zoe")], ..says("not bob") });
    talk.send("alice", "group_team", Body { targets: vec![user_id("bob")], ..says("bob") });
    talk.send("bob", "group_team", Body { targets: vec![user_id("zoe")], ..says("zoe") });
    assert_eq!(talk.all("alice", "group_team"), ["all", "not bob", "bob"]);
    assert_eq!(talk.all("bob", "group_team"), ["all", "bob", "zoe"]);
    assert_eq!(talk.all("carol", "group_team"), [""; 0], "who is not in the chat group sees nothing");
    assert_eq!(talk.store.seen(&user_id("bob"), &model::by_id("m-2")).unwrap(), None);
    let (bob, alice) = (&talk.devices["bob"], &talk.devices["alice"]);
    assert_eq!(talk.store.unread_behind(&bob.me, &channel("bob", "group_team"), 0).unwrap(), 2);
    assert_eq!(talk.store.unread_behind(&alice.me, &channel("alice", "group_team"), 0).unwrap(), 0);
}

fn what_a_user_deletes_or_clears_is_gone_for_that_user_alone(open: Open<'_>) {
    let mut talk = Talk::new(open);
    (1..=4).for_each(|n| talk.say("alice", "c2c_bob", &n.to_string()));
    talk.done("bob", model::delete_messages("c2c_alice", &[2, 4]));
    assert_eq!(talk.all("bob", "c2c_alice"), ["1", "3"]);
    assert_eq!(talk.all("alice", "c2c_bob"), ["1", "2", "3", "4"]);
    assert_eq!(talk.history("bob", "c2c_alice", &Span { seqs: vec![1, 2], ..everything() }), ["1"]);
    talk.keep("bob", "c2c_alice", "kept", 200);
    talk.done("bob", model::clear("c2c_alice"));
    assert_eq!(talk.all("bob", "c2c_alice"), [""; 0], "also what they kept");
    assert_eq!(talk.all("alice", "c2c_bob"), ["1", "2", "3", "4"]);
    talk.say("alice", "c2c_bob", "5");
    assert_eq!(talk.all("bob", "c2c_alice"), ["5"], "what comes later is seen");
    // Leaving the list with the messages kept, and coming back.
    talk.done("bob", model::delete_all(&["c2c_alice"], false));
    talk.say("alice", "c2c_bob", "6");
    assert_eq!(talk.all("bob", "c2c_alice"), ["5", "6"]);
    talk.done("bob", model::delete("c2c_alice"));
    assert_eq!(talk.all("bob", "c2c_alice"), [""; 0]);
}

fn the_last_message_is_the_newest_that_shows(open: Open<'_>) {
    let mut talk = Talk::new(open);
    fn last(talk: &Talk, user: &str, of: &str) -> Option<String> {
        let seen = talk.store.last_message(&user_id(user), &channel(user, of)).unwrap();
        seen.map(|seen| seen.message.body.text)
    }
    assert_eq!(last(&talk, "bob", "c2c_alice"), None);
    talk.say("alice", "c2c_bob", "1");
    talk.say("alice", "c2c_bob", "2");
    talk.send("alice", "c2c_bob", Body { unshown: true, ..says("unshown") });
    assert_eq!(last(&talk, "bob", "c2c_alice").as_deref(), Some("2"));
    talk.keep("bob", "c2c_alice", "kept", 500);
    assert_eq!(last(&talk, "bob", "c2c_alice").as_deref(), Some("kept"));
    assert_eq!(last(&talk, "alice", "c2c_bob").as_deref(), Some("2"));
    talk.done(
        "bob",
        Command::DeleteMessages { conversation: conversation("c2c_alice"), messages: vec![model::by_id("m-4")] },
    );
    talk.done("bob", model::delete_messages("c2c_alice", &[2]));
    assert_eq!(last(&talk, "bob", "c2c_alice").as_deref(), Some("1"));
    talk.done("alice", model::revoke(model::by_seq("c2c_bob", 1)));
    let seen = talk.store.last_message(&user_id("bob"), &channel("bob", "c2c_alice")).unwrap().unwrap();
    assert!(seen.message.revoked.is_some(), "one that was revoked is still shown, as such");
    talk.done("bob", model::clear("c2c_alice"));
    assert_eq!(last(&talk, "bob", "c2c_alice"), None);
    talk.send("alice", "group_team", Body { targets: vec![user_id("zoe")], ..says("zoe") });
    assert_eq!(last(&talk, "bob", "group_team"), None, "it was not sent to bob");
    assert_eq!(last(&talk, "alice", "group_team").as_deref(), Some("zoe"));
}

fn a_message_is_found_by_its_id_and_by_its_number_in_the_users_own_conversations(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.say("alice", "c2c_bob", "to bob");
    talk.say("alice", "c2c_carol", "to carol");
    talk.keep("bob", "c2c_alice", "kept", 500);
    let seen = |user: &str, message| {
        let seen = talk.store.seen(&user_id(user), &message).unwrap();
        seen.map(|(channel, seen)| (channel.conversation_of(&user_id(user)).to_string(), seen.message.body.text))
    };
    let found = |of: &str, text: &str| Some((of.to_owned(), text.to_owned()));
    for message in [model::by_id("m-1"), model::by_seq("c2c_alice", 1)] {
        assert_eq!(seen("bob", message), found("c2c_alice", "to bob"));
    }
    assert_eq!(seen("alice", model::by_id("m-1")), found("c2c_bob", "to bob"));
    assert_eq!(seen("alice", model::by_id("m-2")), found("c2c_carol", "to carol"));
    assert_eq!(seen("bob", model::by_id("m-2")), None, "it is in no conversation of bob's");
    assert_eq!(seen("bob", model::by_id("m-3")), found("c2c_alice", "kept"));
    assert_eq!(seen("alice", model::by_id("m-3")), None, "bob keeps it alone");
    for nothing in [model::by_id("m-9"), model::by_seq("c2c_alice", 0), model::by_seq("c2c_alice", 2)] {
        assert_eq!(seen("bob", nothing), None);
    }
    assert_eq!(seen("bob", model::by_seq("c2c_zoe", 1)), None);
}

fn the_place_of_a_message_stays_known_when_it_is_deleted(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.say("alice", "c2c_bob", "1");
    talk.say("alice", "c2c_bob", "2");
    talk.keep("bob", "c2c_alice", "kept", 500);
    talk.done("bob", model::delete_messages("c2c_alice", &[2]));
    let place = |user: &str, of: &str, message| talk.store.place(&user_id(user), &channel(user, of), &message).unwrap();
    assert_eq!(place("bob", "c2c_alice", model::by_id("m-2")), at(2, 0));
    assert_eq!(place("bob", "c2c_alice", model::by_id("m-3")), Some(Place::saved_between(2, talk.now).0));
    assert_eq!(place("alice", "c2c_bob", model::by_id("m-3")), None);
    assert_eq!(place("bob", "c2c_alice", model::by_id("m-9")), None);
    assert_eq!(place("bob", "group_team", model::by_id("m-1")), None, "it is in another conversation");
    assert_eq!(place("bob", "c2c_alice", model::by_seq("c2c_alice", 7)), at(7, 0), "a number is a place");
}

fn the_other_user_of_a_channel_has_read_so_far(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let read =
        |talk: &Talk, user: &str, of: &str| talk.store.peer_read_seq(&user_id(user), &channel(user, of)).unwrap();
    assert_eq!(read(&talk, "alice", "c2c_bob"), 0);
    (1..=3).for_each(|n| talk.say("alice", "c2c_bob", &n.to_string()));
    assert_eq!(read(&talk, "alice", "c2c_bob"), 0);
    talk.done("bob", model::read("c2c_alice", UpTo::Seq(2)));
    assert_eq!(read(&talk, "alice", "c2c_bob"), 2);
    assert_eq!(read(&talk, "bob", "c2c_alice"), 0, "alice has read nothing of bob's");
    talk.done("bob", model::read("c2c_alice", UpTo::Seq(1)));
    assert_eq!(read(&talk, "alice", "c2c_bob"), 2, "what is read stays read");
    talk.say("alice", "c2c_alice", "to herself");
    talk.done("alice", model::read_all("c2c_alice"));
    assert_eq!(read(&talk, "alice", "c2c_alice"), 0, "there is no other");
}

fn what_a_user_notes_on_a_message_is_seen_by_nobody_else(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.say("alice", "c2c_bob", "1");
    talk.done("bob", Command::SetLocalData { message: model::by_id("m-1"), data: note(u32::MAX) });
    let noted = |talk: &Talk, user: &str| {
        let seen = talk.store.seen(&user_id(user), &model::by_id("m-1")).unwrap();
        seen.expect("they see it").1.local
    };
    assert_eq!((noted(&talk, "bob"), noted(&talk, "alice")), (note(u32::MAX), LocalData::default()));
    talk.done("bob", Command::SetLocalData { message: model::by_id("m-1"), data: note(1) });
    assert_eq!(noted(&talk, "bob"), note(1));
    talk.done("bob", Command::SetLocalData { message: model::by_id("m-1"), data: LocalData::default() });
    assert_eq!(noted(&talk, "bob"), LocalData::default());
    let message = Box::new(NewMessage { local: note(5), ..*model::message("sent", says("2")) });
    talk.done("alice", Command::SendMessage { conversation: conversation("c2c_carol"), message });
    let seen = |user: &str| talk.store.seen(&user_id(user), &model::by_id("sent")).unwrap().unwrap().1.local;
    assert_eq!((seen("alice"), seen("carol")), (note(5), LocalData::default()), "what a sender notes is theirs");
}

fn a_message_that_is_told_and_not_kept_leaves_no_trace_in_the_history(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.send("alice", "c2c_bob", Body { online_only: true, ..says("typing") });
    assert_eq!(talk.all("bob", "c2c_alice"), [""; 0]);
    assert_eq!(talk.store.last_seq(&channel("bob", "c2c_alice")).unwrap(), 0);
    let bob = talk.devices.get_mut("bob").unwrap();
    let told = bob.catch_up(&mut *talk.store, 9);
    assert!(matches!(told.last(), Some(Event::MessageSent { message, .. }) if message.body.text == "typing"));
    // The first message that is kept has number 1.
    talk.say("alice", "c2c_bob", "1");
    assert_eq!(talk.history("bob", "c2c_alice", &Span { seqs: vec![1], ..everything() }), ["1"]);
}

fn nothing_is_known_of_users_and_channels_that_never_were(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.say("alice", "c2c_bob", "1");
    let nobody = user_id("nobody");
    for (user, of) in [("nobody", "c2c_alice"), ("bob", "c2c_nobody"), ("bob", "group_nowhere")] {
        let (me, channel) = (user_id(user), channel(user, of));
        assert_eq!(talk.store.history(&me, &channel, &everything()).unwrap(), []);
        assert_eq!(talk.store.last_message(&me, &channel).unwrap(), None);
        assert_eq!(talk.store.peer_read_seq(&me, &channel).unwrap(), 0);
        assert_eq!(talk.store.pins(&channel).unwrap(), []);
        assert_eq!(talk.store.last_seq(&channel).unwrap(), 0);
        assert_eq!(talk.store.last_seq_at(&channel, 900).unwrap(), 0);
        assert_eq!(talk.store.unread_behind(&me, &channel, 0).unwrap(), 0);
        assert_eq!(talk.store.last_saved(&me, &channel, Place::saved_between(0, 1)).unwrap(), None);
        assert_eq!(talk.store.cleared_seq(&me, &channel).unwrap(), 0);
        assert!(!talk.store.has_receipt(&channel, 1, &me).unwrap());
        assert_eq!(talk.store.reactions(&channel, 1).unwrap(), []);
        assert_eq!(talk.store.extensions(&channel, 1).unwrap(), []);
        let keywords = owned(&["1"]);
        let search = Search { keywords: &keywords, channel: Some(&channel), ..any_message() };
        assert_eq!(talk.found(user, &search), (Vec::new(), 0));
    }
    assert_eq!(talk.store.status(&nobody).unwrap(), None);
    assert!(!talk.store.is_present(&nobody).unwrap());
    assert_eq!(talk.store.profile(&nobody).unwrap(), Profile::default());
    assert_eq!(talk.store.chat_group(&GroupId::new("nowhere").unwrap()).unwrap(), None);
    assert_eq!(talk.store.role(&GroupId::new("team").unwrap(), &nobody).unwrap(), None);
}

/// A caller may name any 64-bit number; SQLite's are signed.
fn numbers_as_great_as_can_be_are_no_error(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.say("alice", "c2c_bob", "1");
    let (bob, of) = (user_id("bob"), channel("bob", "c2c_alice"));
    let most = u64::MAX;
    let read = |span: Span| talk.history("bob", "c2c_alice", &span);
    assert_eq!(read(Span { behind: at(most, most), times: (0, most), ..everything() }), ["1"]);
    assert_eq!(read(Span { behind: at(most, most), forward: true, ..everything() }), [""; 0]);
    assert_eq!(read(Span { times: (most, most), ..everything() }), [""; 0]);
    assert_eq!(read(Span { types: most, ..everything() }), ["1"]);
    assert_eq!(read(Span { seqs: vec![most, 1], ..everything() }), ["1"]);
    assert_eq!(talk.store.seen(&bob, &model::by_seq("c2c_alice", most)).unwrap(), None);
    assert_eq!(talk.store.last_seq_at(&of, most).unwrap(), 1);
    assert_eq!(talk.store.unread_behind(&bob, &of, most).unwrap(), 0);
    let page = Search { skip: most, most, times: (0, most), types: most, ..any_message() };
    assert_eq!(talk.found("bob", &page).1, 1);
    // A message that is kept has whatever time its writer says.
    talk.keep("bob", "c2c_alice", "from the end of time", most);
    assert_eq!(talk.all("bob", "c2c_alice"), ["1", "from the end of time"]);
    assert_eq!(talk.store.load(&talk.devices["bob"].me).unwrap().0, talk.devices["bob"].state);
}

fn words_are_found_by_their_beginnings_and_chinese_by_any_part(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let chinese = "\u{4eca}\u{5929}\u{5929}\u{6c14}\u{5f88}\u{597d}";
    for text in ["Hello World", "help \"me\"", chinese, "caf\u{e9} 3.14"] {
        talk.say("alice", "c2c_bob", text);
    }
    let find = |word: &str| talk.find("bob", "c2c_alice", &[word]);
    assert_eq!(find("hel"), ["help \"me\"", "Hello World"]);
    assert_eq!(find("HELLO"), ["Hello World"], "capitals do not matter");
    assert_eq!(find("hello wor"), ["Hello World"], "words in their order, the last of which may go on");
    assert_eq!(find("world hello"), [""; 0]);
    assert_eq!(find("ello"), [""; 0], "the middle of a word is not found");
    assert_eq!(find("\u{5929}\u{6c14}"), [chinese]);
    assert_eq!(find("\u{597d}"), [chinese]);
    assert_eq!(find("\u{6c14}\u{5929}"), [""; 0], "the other way around it is not there");
    assert_eq!(find("\"me\""), ["help \"me\""]);
    // What means something in a query of the index is a word like any other.
    for text in ["AND", "hello OR", "NEAR(", "text:hello", "*", "\"", "'", "-", "^hello", "hello*"] {
        find(text);
    }
    assert_eq!(find("!?"), [""; 0], "nobody has said that");
    assert_eq!(find(" "), [""; 0], "no word at all");
}

fn signs_are_found_and_neither_case_nor_accents_nor_widths_matter(open: Open<'_>) {
    let mut talk = Talk::new(open);
    // What is said, and what finds it and nothing else.
    let said: [(&str, &[&str]); 19] = [
        ("ti\u{1ebf}ng Vi\u{1ec7}t", &["tieng viet", "TI\u{1ebe}NG", "tie\u{302}\u{301}ng", "viet"]),
        ("Vie\u{323}\u{302}n \u{111}\u{1ea1}i ho\u{323}c", &["vien dai hoc", "\u{111}\u{1ea1}i", "DAI H"]),
        (
            "\u{3ba}\u{3b1}\u{3bb}\u{3b7}\u{3bc}\u{3ad}\u{3c1}\u{3b1}",
            &[
                "\u{3ba}\u{3b1}\u{3bb}\u{3b7}\u{3bc}\u{3b5}\u{3c1}\u{3b1}",
                "\u{39a}\u{391}\u{39b}\u{397}\u{39c}\u{388}\u{3a1}\u{391}",
            ],
        ),
        ("\u{451}\u{43b}\u{43a}\u{430}", &["\u{435}\u{43b}\u{43a}\u{430}", "\u{401}\u{41b}\u{41a}\u{410}"]),
        ("\u{645}\u{64f}\u{62d}\u{64e}\u{645}\u{651}\u{64e}\u{62f}", &["\u{645}\u{62d}\u{645}\u{62f}"]),
        ("\u{5e9}\u{5c1}\u{5b8}\u{5dc}\u{5d5}\u{5b9}\u{5dd}", &["\u{5e9}\u{5dc}\u{5d5}\u{5dd}"]),
        (
            "\u{928}\u{92e}\u{938}\u{94d}\u{924}\u{947}",
            &["\u{928}\u{92e}", "\u{928}\u{92e}\u{938}\u{94d}\u{924}\u{947}"],
        ),
        ("\u{e2a}\u{e27}\u{e31}\u{e2a}\u{e14}\u{e35}", &["\u{e2a}\u{e14}", "\u{e14}\u{e35}"]),
        ("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}", &["\u{d55c}\u{ae00}", "\u{ae00}"]),
        ("\u{ff26}\u{ff35}\u{ff2c}\u{ff2c} \u{ff76}\u{ff9e}", &["full", "\u{30ac}", "\u{ff46}\u{ff55}"]),
        ("STRA\u{1e9e}E", &["strasse", "stra\u{df}"]),
        (
            "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} at home",
            &["\u{1f467}", "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}", "\u{1f467} at"],
        ),
        ("good\u{1f44d}\u{1f3fd}", &["\u{1f44d}", "\u{1f44d}\u{1f3fd}", "good\u{1f44d}"]),
        ("I \u{2764}\u{fe0f} it", &["\u{2764}", "\u{2764}\u{fe0f}"]),
        ("C++ rather", &["C++", "c+", "++"]),
        ("to a@b.c", &["a@b.c", "@b", "b.c", "@"]),
        ("for 50%", &["50%", "%", "50"]),
        ("see HTTPS://example.com/path?q=1", &["https://example.com", "example.com/pa", "://", "?q=1"]),
        ("is it? \"yes\"", &["it?", "\"yes\"", "\""]),
    ];
    said.iter().for_each(|(text, _)| talk.say("alice", "c2c_bob", text));
    for (text, keywords) in said {
        for keyword in keywords {
            assert_eq!(talk.find("bob", "c2c_alice", &[keyword]), [text], "{keyword}");
        }
    }
    for nothing in ["\u{1f3fb}", "\u{1f44d}\u{1f3fb}", "c#", "51%", "b@a", "\u{928}\u{93e}", "\u{1f600}", "\u{200d}"] {
        assert_eq!(talk.find("bob", "c2c_alice", &[nothing]), [""; 0], "{nothing}");
    }
}

fn keywords_are_found_all_together_or_any_of_them(open: Open<'_>) {
    let mut talk = Talk::new(open);
    ["red apple", "green apple", "red car", "nothing"].iter().for_each(|text| talk.say("alice", "c2c_bob", text));
    let find = |words: &[&str], all| {
        let (keywords, channel) = (owned(words), channel("bob", "c2c_alice"));
        let (found, _) =
            talk.found("bob", &Search { keywords: &keywords, all, channel: Some(&channel), ..any_message() });
        found.iter().flat_map(|f| texts(&f.messages)).collect::<Vec<_>>()
    };
    assert_eq!(find(&["red", "apple"], true), ["red apple"]);
    assert_eq!(find(&["red", "apple"], false), ["red car", "green apple", "red apple"]);
    assert_eq!(find(&["red", "!"], true), [""; 0], "what cannot be found is not there");
    assert_eq!(find(&["red", "!"], false), ["red car", "red apple"]);
    assert_eq!(find(&[], false).len(), 4, "without keywords, everything");
}

fn a_search_is_narrowed_by_sender_type_and_time(open: Open<'_>) {
    let mut talk = Talk::new(open);
    for (n, user) in [(1, "alice"), (2, "bob"), (3, "alice")] {
        talk.now = 100 + n;
        let elements = if n == 3 { vec![3] } else { vec![0] };
        talk.send(user, "group_team", Body { elements, ..says(&format!("word {n}")) });
    }
    for keywords in [owned(&["word"]), Vec::new()] {
        for channel in [None, Some(&channel("bob", "group_team"))] {
            let count = |search: Search<'_>| {
                let (found, _) = talk.found("bob", &Search { keywords: &keywords, channel, ..search });
                found.iter().map(|f| f.count).sum::<u64>()
            };
            let (alice, bob) = (user_id("alice"), user_id("bob"));
            assert_eq!(count(any_message()), 3);
            assert_eq!(count(Search { senders: std::slice::from_ref(&alice), ..any_message() }), 2);
            assert_eq!(count(Search { senders: &[alice, bob], ..any_message() }), 3);
            assert_eq!(count(Search { senders: &[user_id("zoe")], ..any_message() }), 0);
            assert_eq!(count(Search { types: 1 << 3, ..any_message() }), 1);
            assert_eq!(count(Search { times: (102, 103), ..any_message() }), 2);
            assert_eq!(count(Search { times: (104, 103), ..any_message() }), 0);
        }
    }
}

fn a_search_in_one_conversation_gives_pages_the_newest_first(open: Open<'_>) {
    let mut talk = Talk::new(open);
    (1..=5).for_each(|n| talk.say("alice", "c2c_bob", &format!("word {n}")));
    talk.say("alice", "group_team", "word in another");
    let (keywords, of) = (owned(&["word"]), channel("bob", "c2c_alice"));
    let page = |skip, most| {
        let search = Search { keywords: &keywords, channel: Some(&of), skip, most, ..any_message() };
        let (found, count) = talk.found("bob", &search);
        assert_eq!((count, found.len()), (5, 1), "the count is of all pages");
        assert_eq!((found[0].count, found[0].conversation.to_string()), (5, "c2c_alice".to_owned()));
        texts(&found[0].messages)
    };
    assert_eq!(page(0, 2), ["word 5", "word 4"]);
    assert_eq!(page(2, 2), ["word 3", "word 2"]);
    assert_eq!(page(4, 2), ["word 1"]);
    assert_eq!(page(6, 2), [""; 0]);
}

fn a_search_through_all_conversations_gives_their_counts_and_a_message_that_is_alone(open: Open<'_>) {
    let mut talk = Talk::new(open);
    for (time, user, to, text) in [
        (101, "bob", "group_team", "word of bob"),
        (101, "alice", "c2c_bob", "word one"),
        (102, "carol", "c2c_bob", "word only"),
        (103, "alice", "c2c_bob", "word two"),
        (104, "alice", "group_team", "nothing"),
    ] {
        talk.now = time;
        talk.say(user, to, text);
    }
    let keywords = owned(&["word"]);
    let page = |skip, most| {
        let (found, count) = talk.found("bob", &Search { keywords: &keywords, skip, most, ..any_message() });
        assert_eq!(count, 3, "so many conversations");
        found.into_iter().map(|f| (f.conversation.to_string(), f.count, texts(&f.messages))).collect::<Vec<_>>()
    };
    let of_alice = ("c2c_alice".to_owned(), 2, Vec::new());
    let of_carol = ("c2c_carol".to_owned(), 1, owned(&["word only"]));
    let of_team = ("group_team".to_owned(), 1, owned(&["word of bob"]));
    assert_eq!(page(0, 9), [of_alice.clone(), of_carol.clone(), of_team.clone()], "the newest find first");
    assert_eq!(page(0, 2), [of_alice, of_carol]);
    assert_eq!(page(2, 2), [of_team]);
    assert_eq!(page(3, 2), []);
}

fn what_was_revoked_is_found_no_more_and_what_was_modified_by_its_new_words(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.say("alice", "c2c_bob", "secret word");
    talk.say("alice", "c2c_bob", "old word");
    talk.done("alice", model::revoke(model::by_seq("c2c_bob", 1)));
    assert_eq!(talk.find("bob", "c2c_alice", &["secret"]), [""; 0]);
    assert_eq!(talk.find("bob", "c2c_alice", &[]), ["old word"], "also without keywords");
    let body = Box::new(Body { elements: vec![3], ..says("new word") });
    talk.done("bob", Command::ModifyMessage { message: model::by_id("m-2"), version: None, body });
    assert_eq!(talk.find("bob", "c2c_alice", &["old"]), [""; 0]);
    assert_eq!(talk.find("alice", "c2c_bob", &["new"]), ["new word"]);
    assert_eq!(talk.history("alice", "c2c_bob", &Span { types: 1 << 3, ..everything() }), ["new word"]);
    let (_, seen) = talk.store.seen(&user_id("bob"), &model::by_id("m-2")).unwrap().unwrap();
    assert_eq!((seen.message.version, seen.message.place.seq, seen.message.sender.as_str()), (1, 2, "alice"));
    let (_, revoked) = talk.store.seen(&user_id("bob"), &model::by_id("m-1")).unwrap().unwrap();
    let revocation = Revocation { by: user_id("alice"), reason: "why".into() };
    assert_eq!(revoked.message.revoked, Some(revocation), "it stays in its place");
}

fn a_search_finds_what_the_user_sees_and_nothing_else(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.say("alice", "c2c_carol", "word for carol");
    talk.say("alice", "c2c_bob", "word deleted");
    talk.say("alice", "c2c_bob", "word there");
    talk.keep("bob", "c2c_alice", "word kept", 500);
    talk.send("alice", "group_team", Body { targets: vec![user_id("zoe")], ..says("word for zoe") });
    talk.done("bob", model::delete_messages("c2c_alice", &[1]));
    assert_eq!(talk.find("bob", "c2c_alice", &["word"]), ["word kept", "word there"]);
    assert_eq!(talk.find("alice", "c2c_bob", &["word"]), ["word there", "word deleted"]);
    assert_eq!(talk.find("bob", "group_team", &["word"]), [""; 0]);
    let (keywords, sum) = (owned(&["word"]), |found: Vec<Found>| found.iter().map(|f| f.count).sum::<u64>());
    let search = Search { keywords: &keywords, ..any_message() };
    assert_eq!(sum(talk.found("bob", &search).0), 2);
    assert_eq!(sum(talk.found("carol", &search).0), 1);
    talk.done("bob", model::clear("c2c_alice"));
    assert_eq!(talk.found("bob", &search), (Vec::new(), 0));
}

fn receipts_are_counted_once_and_their_senders_are_named(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.send("alice", "group_team", Body { wants_receipt: true, ..says("1") });
    talk.say("alice", "group_team", "2");
    let receipts = |talk: &Talk, user: &str| {
        let (_, seen) = talk.store.seen(&user_id(user), &model::by_id("m-1")).unwrap().unwrap();
        (seen.receipts, seen.has_sent_receipt)
    };
    assert_eq!(receipts(&talk, "alice"), (0, false));
    for _ in 0..2 {
        talk.done(
            "bob",
            Command::SendReadReceipts { messages: vec![model::by_id("m-1"), model::by_seq("group_team", 2)] },
        );
        assert_eq!((receipts(&talk, "alice"), receipts(&talk, "bob")), ((1, false), (1, true)));
    }
    let team = channel("alice", "group_team");
    assert_eq!(readers(&talk, "group_team", "m-1", true), ["bob"]);
    assert_eq!(readers(&talk, "group_team", "m-2", true), [""; 0]);
    assert!(talk.store.has_receipt(&team, 1, &user_id("bob")).unwrap());
    assert!(!talk.store.has_receipt(&team, 1, &user_id("alice")).unwrap());
}

/// Who of those to whom alice's message came has read it, or has not; page by page.
fn readers(talk: &Talk, of: &str, id: &str, read: bool) -> Vec<String> {
    let ConversationId::Group(group) = conversation(of) else { panic!("{of} is no chat group") };
    let (_, seen) = talk.store.seen(&user_id("alice"), &model::by_id(id)).unwrap().unwrap();
    let (mut all, mut behind) = (Vec::new(), 0);
    while let [(no, user)] = &talk.store.readers(&group, &seen.message, read, behind, 1).unwrap()[..] {
        all.push(user.as_str().to_owned());
        behind = *no;
    }
    all
}

/// Of a message of alice's: how many have read it, and how many to whom it came have not.
fn counts(talk: &Talk, of: &str, id: &str) -> (u64, u64) {
    let (_, seen) = talk.store.seen(&user_id("alice"), &model::by_id(id)).unwrap().unwrap();
    let audience = talk.store.audience(&channel("alice", of), &seen.message).unwrap();
    let lists = [true, false].map(|read| readers(talk, of, id, read).len() as u64);
    assert_eq!(lists, [seen.receipts, audience - seen.receipts], "{id} in {of}");
    (seen.receipts, audience - seen.receipts)
}

fn who_came_after_a_message_or_did_not_get_it_is_not_counted(open: Open<'_>) {
    for (kind, id) in [(Kind::Public, "g"), (Kind::Meeting, "h"), (Kind::Community, COMMUNITY)] {
        let mut talk = Talk::new(open);
        let shows_history = kind != Kind::Public;
        let options = (Some(AddOption::Anybody as u32), Some(AddOption::Anybody as u32));
        let new = NewChatGroup {
            supports_topics: kind == Kind::Community,
            add_option: options.0,
            approve_option: options.1,
            ..new_group(id, kind, &["bob", "carol"])
        };
        talk.devices.insert("dave", Device::new(&mut *talk.store, "dave"));
        talk.done("alice", Command::CreateChatGroup { group: Box::new(new) });
        let mut places = vec![format!("group_{id}")];
        if kind == Kind::Community {
            talk.done("alice", open_topic(TOPIC));
            places.push(format!("group_{TOPIC}"));
        }
        for of in places {
            let first = talk.last_id + 1;
            let ids = [0, 1, 2].map(|n| format!("m-{}", first + n));
            let asks = |targets: &[&str]| Body { wants_receipt: true, targets: model::users(targets), ..says("x") };
            talk.send("alice", &of, asks(&[]));
            talk.send("alice", &of, asks(&["bob", "alice", "bob", "dave", "nobody"]));
            talk.send("alice", &of, asks(&["nobody"]));
            let all = |talk: &Talk| [&ids[0], &ids[1], &ids[2]].map(|id| counts(talk, &of, id));
            assert_eq!(all(&talk), [(0, 2), (0, 1), (0, 0)], "{kind:?}");
            for message in &ids[..2] {
                talk.done("bob", Command::SendReadReceipts { messages: vec![model::by_id(message)] });
            }
            assert_eq!(all(&talk), [(1, 1), (1, 0), (0, 0)], "{kind:?}");
            // Dave comes later. Where the history is shown he sees what was sent to all, and what was meant for him.
            talk.done("dave", join(id));
            let new = u64::from(shows_history);
            assert_eq!(all(&talk), [(1, 1 + new), (1, new), (0, 0)], "{kind:?}");
            for (targets, came_to) in [(&[][..], 3), (&["dave", "nobody"][..], 1)] {
                let told = Body { online_only: true, ..asks(targets) };
                talk.last_id += 1;
                let sent = talk.done("alice", model::send(&of, &format!("m-{}", talk.last_id), told));
                let [Event::MessageSent { channel, message }] = &sent[..] else { panic!("{sent:?}") };
                assert_eq!(talk.store.audience(channel, message).unwrap(), came_to, "{kind:?}: what is not kept");
            }
            talk.done("carol", model::clear(&of));
            assert_eq!(all(&talk), [(1, 1 + new), (1, new), (0, 0)], "{kind:?}: it came to her all the same");
            talk.done("bob", quit(id));
            assert_eq!(all(&talk), [(0, 1 + new), (0, new), (0, 0)], "{kind:?}");
            talk.done("bob", join(id));
            assert_eq!(all(&talk), [(new, 1 + new), (new, new), (0, 0)], "{kind:?}: what he sees again he has read");
            talk.done("bob", quit(id));
            talk.done("bob", join(id));
            assert_eq!(all(&talk), [(new, 1 + new), (new, new), (0, 0)], "{kind:?}");
            // The sender is none of them, wherever they are.
            let heir = ChatGroupChange { owner: Some("carol".into()), ..ChatGroupChange::default() };
            talk.done("alice", Command::ModifyChatGroup { group: model::group(id), change: Box::new(heir) });
            talk.done("alice", quit(id));
            let message = talk.store.received(&user_id("carol"), &model::by_id(&ids[0])).unwrap().unwrap().1;
            let audience = talk.store.audience(&channel("carol", &of), &message).unwrap();
            assert_eq!(audience, if shows_history { 3 } else { 1 }, "{kind:?}");
            talk.done("alice", join(id));
            let audience = talk.store.audience(&channel("carol", &of), &message).unwrap();
            assert_eq!(audience, if shows_history { 3 } else { 1 }, "{kind:?}");
            let heir = ChatGroupChange { owner: Some("alice".into()), ..ChatGroupChange::default() };
            talk.done("carol", Command::ModifyChatGroup { group: model::group(id), change: Box::new(heir) });
            talk.done("dave", quit(id));
        }
    }
}

fn what_tells_of_a_message_is_seen_by_those_who_see_that(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.send("alice", "group_team", Body { targets: model::users(&["bob"]), ..says("1") });
    talk.say("alice", "group_team", "2");
    let join =
        Command::InviteToChatGroup { group: model::group("team"), users: owned(&["carol"]), text: String::new() };
    let change = ChatGroupChange { approve_option: Some(AddOption::Anybody as u32), ..ChatGroupChange::default() };
    talk.done("alice", Command::ModifyChatGroup { group: model::group("team"), change: Box::new(change) });
    talk.done("alice", join);
    let tips = |talk: &Talk, user: &str| {
        let seen = talk.store.history(&user_id(user), &channel(user, "group_team"), &everything()).unwrap();
        seen.iter().filter_map(|seen| seen.message.about()).collect::<Vec<_>>()
    };
    for seq in [1, 2] {
        let (group, message) = (model::group("team"), model::by_seq("group_team", seq));
        talk.done("alice", Command::PinMessage { group, message, on: true });
    }
    assert_eq!([tips(&talk, "alice"), tips(&talk, "bob"), tips(&talk, "carol")], [vec![2, 1], vec![2, 1], vec![]]);
    talk.done("bob", model::delete_messages("group_team", &[2]));
    assert_eq!(tips(&talk, "bob"), [1]);
    assert_eq!(
        talk.store.last_message(&user_id("carol"), &channel("carol", "group_team")).unwrap().unwrap().message.about(),
        None
    );
    for user in ["alice", "bob", "carol"] {
        let device = talk.devices.get_mut(user).unwrap();
        device.catch_up(&mut *talk.store, 2);
        assert_eq!(talk.store.load(&device.me).unwrap().0, device.state, "{user}");
    }
}

fn what_came_to_a_user_is_received_also_when_they_see_it_no_more(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.say("alice", "c2c_bob", "1");
    talk.send("alice", "group_team", Body { targets: model::users(&["bob"]), ..says("2") });
    talk.keep("bob", "c2c_alice", "3", 50);
    talk.done("bob", model::clear("group_team"));
    talk.done("bob", model::delete_messages("c2c_alice", &[1]));
    let received = |talk: &Talk, user: &str, message: &MessageRef| {
        assert_eq!(talk.store.message(&user_id("bob"), &model::by_id("m-1")).unwrap(), None);
        talk.store.received(&user_id(user), message).unwrap().map(|(of, message)| (of, message.body.text))
    };
    let (one, two) = (channel("bob", "c2c_alice"), channel("bob", "group_team"));
    assert_eq!(received(&talk, "bob", &model::by_id("m-1")), Some((one.clone(), "1".into())));
    assert_eq!(received(&talk, "bob", &model::by_seq("c2c_alice", 1)), Some((one.clone(), "1".into())));
    assert_eq!(received(&talk, "bob", &model::by_id("m-2")), Some((two, "2".into())));
    assert_eq!(received(&talk, "bob", &model::by_id("m-3")), Some((one, "3".into())));
    for (user, id) in [("carol", "m-1"), ("carol", "m-2"), ("alice", "m-3"), ("nobody", "m-1")] {
        assert_eq!(received(&talk, user, &model::by_id(id)), None);
    }
    talk.done("bob", quit("team"));
    assert_eq!(received(&talk, "bob", &model::by_id("m-2")), None);
}

fn an_id_is_given_once_and_kept_once_by_each(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let keep = |talk: &mut Talk, user: &str, of: &str| {
        let messages = vec![SavedMessage { sender: None, message: model::message("same", says("x")) }];
        let keep = Command::SaveMessages { conversation: conversation(of), messages, place_now: false };
        talk.done(user, keep).len()
    };
    assert_eq!((keep(&mut talk, "alice", "c2c_bob"), keep(&mut talk, "bob", "c2c_alice")), (1, 1));
    assert_eq!(keep(&mut talk, "alice", "group_team"), 0, "she has it already");
    // What was kept in a chat group that is no more is not in the way, though it is still to be swept.
    fill(&mut talk, "group_team", 300);
    assert_ne!(keep(&mut talk, "carol", "c2c_bob"), 0);
    talk.done("alice", model::clear("c2c_bob"));
    assert_eq!(keep(&mut talk, "alice", "group_team"), 1);
    talk.done("alice", dissolve("team"));
    assert_eq!(keep(&mut talk, "alice", "c2c_bob"), 1);
    assert_eq!(talk.all("alice", "c2c_bob"), ["x"]);
}

fn who_has_left_is_no_reader_until_they_come_back(open: Open<'_>) {
    for kind in [Kind::Meeting, Kind::Community] {
        let mut talk = Talk::new(open);
        let id = if kind == Kind::Community { COMMUNITY } else { "g" };
        let new =
            NewChatGroup { supports_topics: kind == Kind::Community, ..new_group(id, kind, &["bob", "carol", "dave"]) };
        talk.done("alice", Command::CreateChatGroup { group: Box::new(new) });
        let mut of = format!("group_{id}");
        if kind == Kind::Community {
            talk.done("alice", open_topic(TOPIC));
            of = format!("group_{TOPIC}");
        }
        talk.send("alice", &of, Body { wants_receipt: true, ..says("1") });
        let counts = |talk: &Talk| (counts(talk, &of, "m-1").0, talk.store.member_count(&model::group(id)).unwrap());
        assert_eq!(counts(&talk), (0, 4));
        for user in ["bob", "carol"] {
            talk.done(user, Command::SendReadReceipts { messages: vec![model::by_id("m-1")] });
        }
        assert_eq!(counts(&talk), (2, 4));
        talk.done("bob", quit(id));
        assert_eq!(counts(&talk), (1, 3));
        talk.done("alice", remove(id, &["carol"], 0));
        assert_eq!(counts(&talk), (0, 2));
        talk.done("bob", join(id));
        assert_eq!(counts(&talk), (1, 3), "they have read it all the same");
    }
}

fn pins_are_given_the_last_one_first(open: Open<'_>) {
    let mut talk = Talk::new(open);
    (1..=3).for_each(|n| talk.say("alice", "group_team", &n.to_string()));
    let pin = |talk: &mut Talk, user: &str, seq, on| {
        talk.now += 1;
        let (group, message) = (GroupId::new("team").unwrap(), model::by_seq("group_team", seq));
        talk.done(user, Command::PinMessage { group, message, on });
    };
    pin(&mut talk, "alice", 3, true);
    pin(&mut talk, "bob", 1, true);
    pin(&mut talk, "alice", 2, true);
    let team = channel("alice", "group_team");
    let pins = |talk: &Talk| -> Vec<_> {
        let pins = talk.store.pins(&team).unwrap();
        pins.into_iter().map(|pin| (pin.message.body.text, pin.by.as_str().to_owned())).collect()
    };
    let by = |text: &str, user: &str| (text.to_owned(), user.to_owned());
    assert_eq!(pins(&talk), [by("2", "alice"), by("1", "bob"), by("3", "alice")]);
    pin(&mut talk, "alice", 1, false);
    assert_eq!(pins(&talk), [by("2", "alice"), by("3", "alice")]);
    talk.done("alice", model::revoke(model::by_seq("group_team", 3)));
    assert_eq!(pins(&talk), [by("2", "alice")], "what is revoked gives up its place");
}

fn the_members_of_a_chat_group_have_their_roles(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let members = vec![("zoe".to_owned(), 0), ("Adam".to_owned(), 300)];
    let group = NewChatGroup { id: "new".into(), name: "n".into(), members, ..NewChatGroup::default() };
    talk.done("bob", Command::CreateChatGroup { group: Box::new(group) });
    let new = GroupId::new("new").unwrap();
    let members = talk.store.member_page(&new, &Which::All, 0, 9).unwrap();
    let members: Vec<_> = members.iter().map(|row| (row.user.as_str(), row.member.role)).collect();
    assert_eq!(members, [("bob", Role::Owner), ("zoe", Role::Ordinary), ("Adam", Role::Admin)]);
    assert_eq!(talk.store.role(&new, &user_id("Adam")).unwrap(), Some(Role::Admin));
    assert_eq!(talk.store.role(&new, &user_id("alice")).unwrap(), None);
    assert_eq!(talk.store.chat_group(&new).unwrap().unwrap().owner, "bob");
    assert_eq!(talk.store.chat_groups_created(0).unwrap(), 2);
    assert_eq!((talk.store.chat_groups_created(100).unwrap(), talk.store.chat_groups_created(101).unwrap()), (2, 0));
    // Who was never there has it in their list when they come.
    let zoe = Device::new(&mut *talk.store, "zoe");
    let (state, _) = talk.store.load(&zoe.me).unwrap();
    assert!(state.listed(&conversation("group_new")).is_some());
}

fn new_group(id: &str, kind: Kind, members: &[&str]) -> NewChatGroup {
    let members = members.iter().map(|user| ((*user).to_owned(), 0)).collect();
    NewChatGroup { id: id.into(), name: "n".into(), kind: kind as u32, members, ..NewChatGroup::default() }
}

fn found(id: &str, kind: Kind, members: &[&str]) -> Command {
    Command::CreateChatGroup { group: Box::new(new_group(id, kind, members)) }
}

fn join(id: &str) -> Command {
    Command::JoinChatGroup { group: model::group(id), text: "please".into() }
}

fn quit(id: &str) -> Command {
    Command::QuitChatGroup { group: model::group(id) }
}

fn invite(id: &str, users: &[&str]) -> Command {
    Command::InviteToChatGroup { group: model::group(id), users: owned(users), text: String::new() }
}

fn remove(id: &str, users: &[&str], seconds: u64) -> Command {
    Command::RemoveFromChatGroup { group: model::group(id), users: owned(users), text: String::new(), seconds }
}

fn dissolve(id: &str) -> Command {
    Command::DissolveChatGroup { group: model::group(id) }
}

fn describe(id: &str, user: &str, change: MemberChange) -> Command {
    Command::ModifyMember { group: model::group(id), user: user.into(), change: Box::new(change) }
}

fn open_topic(id: &str) -> Command {
    let topic = Box::new(NewTopic {
        id: id.into(),
        topic: Topic { name: "t".into(), ..Topic::default() },
        ..NewTopic::default()
    });
    Command::CreateTopic { group: model::group(id).home(), topic }
}

fn ids(rows: &[MemberRow]) -> Vec<&str> {
    rows.iter().map(|row| row.user.as_str()).collect()
}

fn members_are_given_page_by_page_in_the_order_in_which_they_came(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.done("alice", found("g", Kind::Work, &["zoe", "bob"]));
    talk.now = 200;
    talk.done("alice", invite("g", &["carol", "adam"]));
    talk.done("alice", remove("g", &["bob"], 0));
    talk.done("alice", invite("g", &["bob"]));
    let g = model::group("g");
    let page = |from, most| talk.store.member_page(&g, &Which::All, from, most).unwrap();
    let all = page(0, 99);
    assert_eq!(ids(&all), ["alice", "zoe", "carol", "adam", "bob"], "who comes back comes last");
    assert_eq!((all[0].member.role, all[0].member.joined, all[2].member.joined), (Role::Owner, 100, 200));
    assert!(all.is_sorted_by(|a, b| a.no < b.no) && all[0].no > 0);
    assert_eq!(page(0, 2), all[..2]);
    assert_eq!(page(all[1].no, 2), all[2..4]);
    assert_eq!(page(all[4].no, 2), []);
    assert_eq!(page(u64::MAX, u64::MAX), []);
    assert_eq!(talk.store.member_count(&g).unwrap(), 5);
    assert_eq!(talk.store.member_page(&model::group("nowhere"), &Which::All, 0, 9).unwrap(), []);
    assert_eq!(talk.store.member_count(&model::group("nowhere")).unwrap(), 0);
}

fn members_are_given_by_role_and_by_mark(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.done("alice", found("g", Kind::Public, &["zoe", "bob", "carol"]));
    for admin in ["zoe", "carol"] {
        talk.done("alice", describe("g", admin, MemberChange { role: Some(300), ..MemberChange::default() }));
    }
    talk.done("alice", found("room", Kind::AvChatRoom, &[]));
    ["bob", "carol", "zoe"].iter().for_each(|user| {
        if talk.devices.contains_key(user) {
            talk.done(user, join("room"));
        }
    });
    let mark =
        |users: &[&str], mark, on| Command::MarkMembers { group: model::group("room"), users: owned(users), mark, on };
    talk.done("alice", mark(&["carol", "alice"], 1000, true));
    talk.done("alice", mark(&["carol", "bob"], 1001, true));
    talk.done("alice", mark(&["alice"], 1000, false));
    let of = |group: &str, which: Which, from, most| {
        let rows = talk.store.member_page(&model::group(group), &which, from, most).unwrap();
        ids(&rows).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    use Role::{Admin, Ordinary, Owner};
    for (roles, expected) in [
        (vec![Owner], vec!["alice"]),
        (vec![Admin], vec!["zoe", "carol"]),
        (vec![Ordinary], vec!["bob"]),
        (vec![Owner, Admin], vec!["alice", "zoe", "carol"]),
        (vec![Admin, Ordinary], vec!["zoe", "bob", "carol"]),
        (vec![Owner, Ordinary], vec!["alice", "bob"]),
        (vec![Owner, Admin, Ordinary], vec!["alice", "zoe", "bob", "carol"]),
        (vec![], vec![]),
    ] {
        assert_eq!(of("g", Which::Roles(roles.clone()), 0, 9), expected, "{roles:?}");
        assert_eq!(of("g", Which::Roles(roles.clone()), 0, 1), expected.iter().take(1).copied().collect::<Vec<_>>());
    }
    assert_eq!(of("room", Which::Marked(1000), 0, 9), ["carol"]);
    assert_eq!(of("room", Which::Marked(1001), 0, 9), ["bob", "carol"]);
    assert_eq!(of("room", Which::Marked(1002), 0, 9), [""; 0]);
    assert_eq!(talk.store.marks(&model::group("room")).unwrap(), [1000, 1001].into());
    assert_eq!(talk.store.marks(&model::group("g")).unwrap(), [].into());
}

fn a_member_is_as_they_were_last_described(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let change = MemberChange {
        mute: Some(60),
        name_card: Some("card".into()),
        custom: vec![("k".into(), "v".into())],
        ..MemberChange::default()
    };
    talk.done("alice", describe("team", "bob", change));
    talk.say("alice", "group_team", "1");
    talk.done("bob", model::read_all("group_team"));
    talk.done("bob", model::receive_option(&["group_team"], 2));
    let row = talk.store.member_row(&model::group("team"), &user_id("bob")).unwrap().unwrap();
    let member = Member {
        role: Role::Admin,
        joined: 100,
        name_card: "card".into(),
        muted_until: 160,
        custom: [("k".to_owned(), "v".to_owned())].into(),
        marks: [].into(),
    };
    assert_eq!((&row.member, row.receive_option, row.user.as_str()), (&member, 2, "bob"));
    assert_eq!(row.read_seq, talk.store.last_seq(&channel("bob", "group_team")).unwrap());
    assert_eq!(talk.store.member(&model::group("team"), &user_id("bob")).unwrap(), Some(member));
    assert_eq!(talk.store.member_row(&model::group("team"), &user_id("carol")).unwrap(), None);
}

fn members_are_found_by_what_they_are_called(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.done("alice", found("g", Kind::Work, &["bob", "carol", "a_b", "axb"]));
    let card = MemberChange { name_card: Some("The Boss 100%".into()), ..MemberChange::default() };
    talk.done("alice", describe("g", "carol", card));
    let change = ProfileChange { nick_name: Some("\u{4f60}\u{597d}".into()), ..ProfileChange::default() };
    talk.done("bob", Command::ModifyProfile { change: Box::new(change) });
    let find = |keywords: &[&str], (id, nick_name, name_card)| {
        let fields = MemberFields { id, nick_name, name_card };
        let rows = talk.store.search_members(&model::group("g"), &owned(keywords), fields, 9).unwrap();
        ids(&rows).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let (by_id, by_nick, by_card, all) =
        ((true, false, false), (false, true, false), (false, false, true), (true, true, true));
    let everywhere = MemberFields { id: true, nick_name: true, name_card: true };
    let first = talk.store.search_members(&model::group("g"), &owned(&["a"]), everywhere, 1).unwrap();
    assert_eq!(ids(&first), ["alice"], "so many, the first");
    assert_eq!(find(&["aro"], all), ["carol"], "any part of it");
    assert_eq!(find(&["BO"], by_id), ["bob"], "capitals do not matter");
    assert_eq!(find(&["bo"], by_card), ["carol"]);
    assert_eq!(find(&["bo"], all), ["bob", "carol"]);
    assert_eq!(find(&["\u{597d}"], by_nick), ["bob"]);
    assert_eq!(find(&["\u{597d}"], by_id), [""; 0]);
    assert_eq!(find(&["ali", "axb"], all), ["alice", "axb"], "any of the words");
    assert_eq!(find(&["a_b"], all), ["a_b"], "each character is meant");
    assert_eq!(find(&["0%"], all), ["carol"]);
    assert_eq!(find(&["%"], by_id), [""; 0]);
    assert_eq!(find(&["\u{e3}ro", "\u{200d}"], all), ["carol"], "accents do not matter");
    assert_eq!(find(&["b\u{f6}ss"], all), ["carol"]);
    assert_eq!(find(&[], all), [""; 0]);
    assert_eq!(find(&["a"], (false, false, false)), [""; 0]);
}

fn the_heir_is_who_has_the_highest_role_and_came_first(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let heir = |talk: &Talk| talk.store.heir(&model::group("g")).unwrap().map(|user| user.as_str().to_owned());
    talk.done("alice", found("g", Kind::Public, &["bob", "carol"]));
    assert_eq!(heir(&talk).as_deref(), Some("bob"));
    talk.done("alice", describe("g", "carol", MemberChange { role: Some(300), ..MemberChange::default() }));
    assert_eq!(heir(&talk).as_deref(), Some("carol"));
    ["bob", "carol"].iter().for_each(|user| drop(talk.done(user, quit("g"))));
    assert_eq!(heir(&talk), None);
    // In a Work group the owner hands it on by quitting, and the last one ends it.
    talk.done("alice", found("w", Kind::Work, &["bob"]));
    talk.done("alice", quit("w"));
    let w = model::group("w");
    assert_eq!(talk.store.role(&w, &user_id("bob")).unwrap(), Some(Role::Owner));
    assert_eq!(talk.store.chat_group(&w).unwrap().unwrap().owner, "bob");
    talk.done("bob", quit("w"));
    assert_eq!(talk.store.chat_group(&w).unwrap(), None);
}

fn the_chat_groups_of_a_user_are_given_in_the_order_in_which_they_came_to_them(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let joined = |talk: &Talk, user: &str| -> Vec<String> {
        let groups = talk.store.joined(&user_id(user)).unwrap();
        groups.iter().map(|group| group.as_str().to_owned()).collect()
    };
    for (id, owner) in [("z", "alice"), ("a", "bob"), ("m", "alice")] {
        talk.done(owner, found(id, Kind::Meeting, &[]));
    }
    ["m", "a", "z"].iter().for_each(|id| drop(talk.done("carol", join(id))));
    assert_eq!((joined(&talk, "carol"), joined(&talk, "bob")), (owned(&["m", "a", "z"]), owned(&["team", "a"])));
    talk.done("carol", quit("m"));
    talk.done("carol", join("m"));
    talk.done("bob", dissolve("a"));
    assert_eq!((joined(&talk, "carol"), joined(&talk, "bob")), (owned(&["z", "m"]), owned(&["team"])));
    assert_eq!(joined(&talk, "nobody"), [""; 0]);
}

fn attributes_and_counters_are_as_they_were_last_set(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let team = || model::group("team");
    let set = |pairs: &[(&str, &str)], replace| {
        let attributes = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Command::SetAttributes { group: team(), attributes, replace }
    };
    let version = |talk: &Talk| talk.store.attributes_version(&team()).unwrap();
    assert_eq!(version(&talk), 0);
    let attributes = |talk: &Talk| talk.store.attributes(&team()).unwrap().into_iter().collect::<Vec<_>>();
    talk.done("alice", set(&[("a", "1"), ("b", "2"), ("c", "3")], false));
    talk.done("bob", set(&[("b", "4")], false));
    talk.done("bob", Command::DeleteAttributes { group: team(), keys: owned(&["a"]) });
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    assert_eq!(attributes(&talk), [pair("b", "4"), pair("c", "3")]);
    talk.done("bob", set(&[("d", "5")], true));
    assert_eq!(attributes(&talk), [pair("d", "5")]);
    let changed = version(&talk);
    assert_eq!(changed, follow(&mut *talk.store, &talk.devices["bob"].me, Position(0), 99).1.0, "where that was said");
    for (key, amount) in [("k", i64::MIN), ("l", 1), ("l", -3)] {
        talk.done("bob", Command::AddToCounter { group: team(), key: key.into(), amount: amount.into() });
    }
    let expected = [("k".to_owned(), i64::MIN), ("l".to_owned(), -2)];
    assert_eq!(talk.store.counters(&team()).unwrap(), expected.into());
    assert_eq!(version(&talk), changed, "counters are none");
    assert_eq!(talk.store.counters(&model::group("nowhere")).unwrap(), [].into());
    assert_eq!(talk.store.attributes(&model::group("nowhere")).unwrap(), [].into());
}

fn who_was_removed_is_kept_out_until_they_come_back(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.done("alice", found("g", Kind::Meeting, &["bob", "carol"]));
    let banned = |talk: &Talk, user: &str| talk.store.former(&model::group("g"), &user_id(user)).unwrap().banned_until;
    talk.done("alice", remove("g", &["bob"], 0));
    talk.done("alice", remove("g", &["carol"], 60));
    assert_eq!((banned(&talk, "bob"), banned(&talk, "carol"), banned(&talk, "zoe")), (0, 160, 0));
    assert_eq!(talk.run("carol", &join("g")).unwrap_err().error.code, Code::GroupPermissionDenied);
    talk.now = 160;
    talk.done("carol", join("g"));
    assert_eq!(banned(&talk, "carol"), 0);
}

fn who_was_muted_is_so_when_they_come_back(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.done("alice", found("g", Kind::Meeting, &["bob", "carol"]));
    let mute = |seconds| describe("g", "bob", MemberChange { mute: Some(seconds), ..MemberChange::default() });
    let former = |talk: &Talk, user: &str| talk.store.former(&model::group("g"), &user_id(user)).unwrap();
    let until = |talk: &Talk| {
        let row = talk.store.member_row(&model::group("g"), &user_id("bob")).unwrap();
        row.unwrap().member.muted_until
    };
    talk.done("alice", mute(60));
    ["bob", "carol"].iter().for_each(|user| drop(talk.done(user, quit("g"))));
    assert_eq!(former(&talk, "bob"), Former { banned_until: 0, muted_until: 160 });
    assert_eq!(former(&talk, "carol"), Former::default());
    talk.done("bob", join("g"));
    assert_eq!((until(&talk), former(&talk, "bob")), (160, Former::default()));
    assert_eq!(talk.run("bob", &model::send("group_g", "x", says("x"))).unwrap_err().error.code, Code::GroupMuted);
    talk.done("alice", remove("g", &["bob"], 30));
    assert_eq!(former(&talk, "bob"), Former { banned_until: 130, muted_until: 160 });
    talk.now = 130;
    talk.done("bob", join("g"));
    assert_eq!(until(&talk), 160);
    talk.done("bob", quit("g"));
    talk.now = 160;
    talk.done("bob", join("g"));
    assert_eq!(until(&talk), 0, "it is over");
    talk.say("bob", "group_g", "x");
    talk.done("alice", mute(60));
    talk.done("bob", quit("g"));
    talk.done("alice", dissolve("g"));
    talk.done("alice", found("g", Kind::Meeting, &[]));
    assert_eq!(former(&talk, "bob"), Former::default(), "in another of that id they never were");
    talk.done("bob", join("g"));
    talk.say("bob", "group_g", "x");
}

fn requests_are_given_by_their_seconds_the_newest_first(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.done("alice", found("g", Kind::Public, &[]));
    talk.done("bob", found("h", Kind::Public, &[]));
    let asked = [(101, "c1", "g"), (102, "c2", "g"), (102, "c3", "team"), (102, "c4", "h"), (103, "c5", "g")];
    for (time, user, id) in asked {
        talk.now = time;
        let device = Device::new(&mut *talk.store, user);
        let user = Box::leak(user.to_owned().into_boxed_str());
        talk.devices.insert(user, device);
        talk.done(user, join(id));
    }
    let page = |talk: &Talk, user: &str, start, most| {
        let (requests, next) = talk.store.requests(&user_id(user), start, most).unwrap();
        (requests.iter().map(|request| request.from.as_str().to_owned()).collect::<Vec<_>>(), next)
    };
    assert_eq!(page(&talk, "alice", 0, 9), (owned(&["c5", "c3", "c2", "c1"]), 0), "those of bob's are his");
    assert_eq!(page(&talk, "bob", 0, 9), (owned(&["c4", "c3"]), 0), "an admin has them, too");
    assert_eq!(page(&talk, "carol", 0, 9), (Vec::new(), 0));
    assert_eq!(page(&talk, "alice", 0, 1), (owned(&["c5"]), 102));
    assert_eq!(page(&talk, "alice", 102, 1), (owned(&["c3", "c2"]), 101), "one second is not divided");
    assert_eq!(page(&talk, "alice", 101, 1), (owned(&["c1"]), 0));
    assert_eq!(page(&talk, "alice", 0, 4), (owned(&["c5", "c3", "c2", "c1"]), 0));
    assert_eq!(page(&talk, "alice", u64::MAX, u64::MAX).0.len(), 4);
    assert_eq!(page(&talk, "alice", 100, 9), (Vec::new(), 0));
    let read = |talk: &Talk, user: &str| talk.store.requests_read(&user_id(user)).unwrap();
    assert_eq!((read(&talk, "alice"), read(&talk, "bob"), read(&talk, "nobody")), ((0, 4), (0, 2), (0, 0)));
    talk.done("alice", Command::ReadRequests { time: 102 });
    assert_eq!((read(&talk, "alice"), read(&talk, "bob")), ((102, 1), (0, 2)));
    for time in [101, 1] {
        talk.done("alice", Command::ReadRequests { time });
        assert_eq!(read(&talk, "alice"), (102, 1), "what was seen stays so");
    }
    // What is decided stays in the list.
    let request = RequestRef { no: None, group: model::group("g"), newcomer: "c1".into() };
    talk.done("alice", Command::HandleRequest { request, accept: true, text: String::new() });
    let (requests, _) = talk.store.requests(&user_id("alice"), 101, 9).unwrap();
    assert!(requests[0].decision.as_ref().is_some_and(|decision| decision.accepted));
    assert!(talk.store.role(&model::group("g"), &user_id("c1")).unwrap().is_some());
    talk.done("alice", dissolve("g"));
    assert_eq!(page(&talk, "alice", 0, 9).0, ["c3"]);
}

fn a_request_is_named_by_its_number_and_by_what_it_is_about(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.done("carol", join("team"));
    let about = |no| RequestRef { no, group: model::group("team"), newcomer: "carol".into() };
    let number = |talk: &Talk, request: RequestRef| talk.store.request(&request).unwrap().map(|request| request.no);
    assert_eq!(talk.store.next_request_no(&model::group("team")).unwrap(), 2);
    talk.done("bob", Command::HandleRequest { request: about(None), accept: false, text: "no".into() });
    talk.done("carol", join("team"));
    assert_eq!((number(&talk, about(None)), number(&talk, about(Some(1)))), (Some(2), Some(1)), "the newest, else");
    for nothing in [
        about(Some(3)),
        about(Some(u64::MAX)),
        RequestRef { newcomer: "bob".into(), ..about(None) },
        RequestRef { group: model::group("nowhere"), ..about(None) },
    ] {
        assert_eq!(number(&talk, nothing.clone()), None, "{nothing:?}");
    }
    let refused = talk.store.request(&about(Some(1))).unwrap().unwrap();
    let decision = RequestDecision { by: user_id("bob"), accepted: false, text: "no".into() };
    assert_eq!((refused.text.as_str(), refused.decision), ("please", Some(decision)));
    // Who has asked is not in the chat group, and is told of the refusal alone.
    let mut carol = Device::new(&mut *talk.store, "carol");
    let told = carol.catch_up(&mut *talk.store, 9);
    let [Event::RequestAnswered { request, .. }] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(request.no, 1);
}

/// The journal as the user gets it, as text.
fn journal_of(talk: &mut Talk, user: &str) -> String {
    let entries = match talk.store.follow(&user_id(user), Position(0), usize::MAX).unwrap() {
        Tail::Entries { entries, .. } => entries,
        Tail::Dropped => panic!("nobody has left and come back"),
    };
    entries.iter().map(|(_, entry)| serde_json::to_string(entry).unwrap()).collect()
}

fn what_somebody_may_not_know_is_in_no_entry_that_they_get(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let mut expected: Vec<(&str, &[&str])> = Vec::new();
    // What is for some members, and whatever is done with it.
    talk.done("alice", found("g", Kind::Public, &["bob", "carol"]));
    let body = Body { targets: vec![user_id("bob")], extensible: true, wants_receipt: true, ..says("told-to-some") };
    talk.send("alice", "group_g", body);
    let it = || model::by_seq("group_g", 1);
    talk.done("bob", Command::React { message: it(), reaction: "so-they-react".into(), on: true });
    talk.done("bob", Command::SendReadReceipts { messages: vec![it()] });
    let extensions = vec![Extension { key: "extended-so".into(), value: "1".into() }];
    talk.done("bob", Command::SetExtensions { message: it(), extensions });
    talk.done("bob", Command::DeleteExtensions { message: it(), keys: Vec::new() });
    talk.done("alice", Command::PinMessage { group: model::group("g"), message: it(), on: true });
    let body = Box::new(says("said-otherwise"));
    talk.done("alice", Command::ModifyMessage { message: it(), version: None, body });
    let (conversation, reason) = (conversation("group_g"), "taken-back".into());
    talk.done("alice", Command::RevokeMessage { conversation, message: it(), reason });
    for secret in [
        "told-to-some",
        "so-they-react",
        "ReceiptsSent",
        "extended-so",
        "ExtensionsDeleted",
        "MessagePinned",
        "said-otherwise",
        "taken-back",
    ] {
        expected.push((secret, &["alice", "bob"]));
    }
    // Who wants to come in, and what is said to it: who decides and who is meant.
    talk.done("alice", found("h", Kind::Public, &["bob"]));
    let (group, text) = (model::group("h"), "let-me-in".to_owned());
    talk.done("carol", Command::JoinChatGroup { group: group.clone(), text });
    let request = RequestRef { no: None, group: group.clone(), newcomer: "carol".into() };
    talk.done("alice", Command::HandleRequest { request, accept: true, text: "come-on-in".into() });
    let (users, text) = (owned(&["carol"]), "out-with-you".to_owned());
    talk.done("alice", Command::RemoveFromChatGroup { group: group.clone(), users, text, seconds: 60 });
    // Those who are removed are told so, and not for how long.
    expected.push(("let-me-in", &["alice"]));
    expected.push(("come-on-in", &["alice", "carol"]));
    expected.push(("out-with-you", &["carol"]));
    expected.push(("MembersBanned", &["alice"]));
    for user in ["alice", "bob", "carol"] {
        let journal = journal_of(&mut talk, user);
        for (secret, who) in &expected {
            assert_eq!(journal.contains(secret), who.contains(&user), "{secret} for {user}");
        }
    }
    assert!(journal_of(&mut talk, "bob").contains("MembersLeft"), "that they have come and gone all know");
}

fn a_request_is_decided_where_its_newcomer_comes_in_otherwise(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let new = NewChatGroup { approve_option: Some(1), ..new_group("g", Kind::Public, &["bob"]) };
    talk.done("alice", Command::CreateChatGroup { group: Box::new(new) });
    talk.done("bob", invite("g", &["carol"]));
    assert_eq!((talk.done("bob", invite("g", &["carol"])), talk.done("carol", join("g"))), (vec![], vec![]));
    let request = RequestRef { no: None, group: model::group("g"), newcomer: "carol".into() };
    let now = |talk: &Talk| talk.store.request(&request).unwrap().unwrap();
    assert_eq!((now(&talk).no, now(&talk).from, now(&talk).decision), (1, user_id("bob"), None));
    talk.done("alice", invite("g", &["carol"]));
    let decision = RequestDecision { by: user_id("alice"), accepted: true, text: String::new() };
    assert_eq!((now(&talk).no, now(&talk).decision), (1, Some(decision)));
    let decide = Command::HandleRequest { request: request.clone(), accept: false, text: String::new() };
    assert_eq!(talk.run("alice", &decide).unwrap_err().error.code, Code::GroupRequestDecided);
    // Who has asked is told.
    let bob = talk.devices.get_mut("bob").unwrap();
    let told = bob.catch_up(&mut *talk.store, 9);
    let is_told = |event: &Event| matches!(event, Event::RequestAnswered { request, .. } if request.no == 1);
    assert!(told.iter().any(is_told), "{told:?}");
}

const COMMUNITY: &str = "@TGS#_c";
const TOPIC: &str = "@TGS#_c@TOPIC#_t";

fn community(talk: &mut Talk, members: &[&str]) {
    let new = NewChatGroup { supports_topics: true, ..new_group(COMMUNITY, Kind::Community, members) };
    talk.done("alice", Command::CreateChatGroup { group: Box::new(new) });
}

fn topics_are_given_the_oldest_first(open: Open<'_>) {
    let mut talk = Talk::new(open);
    community(&mut talk, &["bob"]);
    let other = format!("{COMMUNITY}@TOPIC#_a");
    [TOPIC, &other].iter().for_each(|id| drop(talk.done("alice", open_topic(id))));
    let of = |talk: &Talk| talk.store.topics(&model::group(COMMUNITY)).unwrap();
    assert_eq!(of(&talk), [model::group(TOPIC), model::group(&other)]);
    let change = TopicChange { custom: Some("c".into()), ..TopicChange::default() };
    talk.done("alice", Command::ModifyTopic { topic: model::group(TOPIC), change: Box::new(change) });
    let topic = talk.store.topic(&model::group(TOPIC)).unwrap().unwrap();
    assert_eq!((topic.name.as_str(), topic.custom.as_str(), topic.created), ("t", "c", 100));
    talk.say("bob", &format!("group_{TOPIC}"), "in the topic");
    assert_eq!(talk.all("alice", &format!("group_{TOPIC}")), ["", "in the topic"], "a tip, and what was said");
    assert_eq!(talk.all("carol", &format!("group_{TOPIC}")), [""; 0]);
    assert_eq!(talk.all("alice", &format!("group_{COMMUNITY}")), [""; 0]);
    talk.done("alice", Command::DeleteTopics { group: model::group(COMMUNITY), topics: owned(&[TOPIC]) });
    assert_eq!(of(&talk), [model::group(&other)]);
    assert_eq!(talk.store.topic(&model::group(TOPIC)).unwrap(), None);
    assert_eq!(talk.all("alice", &format!("group_{TOPIC}")), [""; 0]);
    talk.done("alice", open_topic(TOPIC));
    assert_eq!(talk.all("alice", &format!("group_{TOPIC}")), [""; 0], "it is another");
    assert_eq!(of(&talk), [model::group(&other), model::group(TOPIC)]);
    assert_eq!(talk.store.topics(&model::group("team")).unwrap(), []);
}

fn a_chat_group_that_was_dissolved_has_left_nothing(open: Open<'_>) {
    let mut talk = Talk::new(open);
    community(&mut talk, &["bob", "carol"]);
    let (id, topic) = (model::group(COMMUNITY), model::group(TOPIC));
    let (place, in_topic) = (format!("group_{COMMUNITY}"), format!("group_{TOPIC}"));
    talk.done("alice", open_topic(TOPIC));
    [&place, &in_topic].iter().for_each(|of| talk.say("bob", of, "word"));
    talk.done("alice", Command::AddToCounter { group: id.clone(), key: "k".into(), amount: 1 });
    let attributes = vec![("k".to_owned(), "v".to_owned())];
    talk.done("alice", Command::SetAttributes { group: id.clone(), attributes, replace: false });
    talk.done("alice", remove(COMMUNITY, &["carol"], 60));
    talk.done("carol", Command::MarkConversations { ids: vec![place.as_str().into()], marks: 1, on: true });
    talk.done("alice", dissolve(COMMUNITY));
    let check = |talk: &Talk| {
        assert_eq!((talk.store.topic(&topic).unwrap(), talk.store.topics(&id).unwrap()), (None, Vec::new()));
        assert_eq!((talk.store.counters(&id).unwrap(), talk.store.attributes(&id).unwrap()), ([].into(), [].into()));
        assert_eq!(talk.store.former(&id, &user_id("carol")).unwrap().banned_until, 0);
        for of in [&place, &in_topic] {
            assert_eq!(talk.all("bob", of), [""; 0]);
            assert_eq!(talk.store.last_seq(&channel("bob", of)).unwrap(), 0);
            assert_eq!(talk.store.last_message(&user_id("bob"), &channel("bob", of)).unwrap(), None);
        }
        let keywords = owned(&["word"]);
        assert_eq!(talk.found("bob", &Search { keywords: &keywords, ..any_message() }), (Vec::new(), 0));
        assert_eq!(talk.store.seen(&user_id("bob"), &model::by_id("m-1")).unwrap(), None);
    };
    check(&talk);
    assert_eq!(talk.store.chat_group(&id).unwrap(), None);
    assert_eq!(talk.store.member_page(&id, &Which::All, 0, 9).unwrap(), []);
    assert_eq!(talk.store.chat_groups_created(100).unwrap(), 2, "it was created all the same");
    // Another of the same id has nothing of it.
    community(&mut talk, &["carol"]);
    check(&talk);
    talk.say("carol", &place, "first");
    assert_eq!((talk.all("alice", &place), talk.all("bob", &place)), (owned(&["first"]), Vec::new()));
    assert_eq!(
        talk.devices["carol"].state.listed(&conversation(&place)).unwrap().marks,
        0,
        "what she has said was of the other one"
    );
}

fn who_was_in_a_chat_group_still_gets_what_it_told_when_it_is_no_more(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.done("alice", found("g", Kind::Public, &["bob"]));
    talk.say("alice", "group_g", "word");
    talk.done("alice", dissolve("g"));
    let told = journal_of(&mut talk, "bob");
    for what in ["MessageSent", "ChatGroupDissolved"] {
        assert_eq!(told.matches(what).count(), 1, "{what} in {told}");
    }
    // Another one of the same id, which tells them nothing.
    talk.done("alice", found("g", Kind::Public, &["carol"]));
    talk.send("alice", "group_g", Body { targets: ["bob", "carol"].map(user_id).into(), ..says("for some") });
    assert_eq!(journal_of(&mut talk, "bob"), told);
}

fn who_comes_back_sees_what_is_new_and_in_a_community_all(open: Open<'_>) {
    for kind in [Kind::AvChatRoom, Kind::Community] {
        let mut talk = Talk::new(open);
        talk.done("alice", found(COMMUNITY.trim_start_matches("@TGS#_"), Kind::Meeting, &[]));
        let id = if kind == Kind::Community { COMMUNITY } else { "g" };
        talk.done("alice", found(id, kind, &[]));
        let of = format!("group_{id}");
        let mine = |talk: &Talk| talk.devices["bob"].state.listed(&conversation(&of)).cloned();
        let said = |talk: &Talk| talk.all("bob", &of).into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        talk.say("alice", &of, "1");
        talk.done("bob", join(id));
        assert_eq!(said(&talk), if kind.shows_history() { owned::<String>(&["1"]) } else { Vec::new() });
        assert_eq!(mine(&talk).unwrap().unread, 0);
        talk.send("alice", &of, Body { at: vec!["bob".into()], ..says("2") });
        talk.send("bob", &of, says("3"));
        talk.done("bob", model::delete_messages(&of, &[talk.store.last_seq(&channel("bob", &of)).unwrap()]));
        talk.done("bob", model::pin(&of, true));
        talk.done("bob", model::draft(&of, "begun"));
        talk.done("bob", model::note(&[&of], "n"));
        talk.keep("bob", &of, "kept", talk.now);
        assert_eq!(said(&talk).last().map(String::as_str), Some("kept"));
        talk.done("bob", quit(id));
        assert_eq!((mine(&talk), said(&talk)), (None, Vec::new()), "who has left sees nothing");
        assert_eq!(talk.store.seen(&user_id("bob"), &model::by_id("m-2")).unwrap(), None);
        talk.send("alice", &of, Body { at: vec!["bob".into()], ..says("4") });
        talk.done("bob", join(id));
        let now = mine(&talk).unwrap();
        assert_eq!((now.unread, now.at.len(), now.pinned, &now.draft, now.note.as_str()), (0, 0, false, &None, "n"));
        assert_eq!(said(&talk), if kind.shows_history() { owned::<String>(&["1", "2", "4"]) } else { Vec::new() });
        talk.send("alice", &of, Body { at: vec!["bob".into()], ..says("5") });
        let now = mine_after(&mut talk, "bob", &of);
        assert_eq!((now.unread, now.at.len()), (u64::from(kind.counts_unread()), 1));
        assert_eq!(said(&talk).last().map(String::as_str), Some("5"));
    }
}

/// What a device holds of a user, and how many conversations there are rows of.
fn held_and_kept(talk: &mut Talk, user: &str, count: impl Fn(&UserId) -> usize) -> (usize, usize) {
    let device = &talk.devices[user];
    let (held, _) = talk.store.load(&device.me).unwrap();
    assert_eq!(held, device.state);
    (held.conversations().count(), count(&device.me))
}

#[test]
fn rooms_that_a_user_has_left_are_not_loaded_and_what_is_said_of_them_is() {
    let directory = directory();
    let open = || -> Box<dyn Store> { Box::new(sqlite(directory.path(), 1)) };
    let mut talk = Talk::new(&open);
    let path = directory.path().join("convoke-1.db");
    let rows = |user: &UserId| {
        let db = rusqlite::Connection::open(&path).unwrap();
        let sql = "SELECT count(*) FROM conversation JOIN account USING (account) WHERE user_id = ?1";
        db.query_row(sql, [user.as_str()], |row| row.get::<_, usize>(0)).unwrap()
    };
    talk.say("bob", "c2c_alice", "hello");
    let before = held_and_kept(&mut talk, "bob", rows);
    for round in 1..=2 {
        for n in 0..30 {
            let id = format!("room{n}");
            if round == 1 {
                talk.done("alice", found(&id, Kind::AvChatRoom, &[]));
            }
            talk.done("bob", join(&id));
            talk.say("alice", &format!("group_{id}"), "hi");
            talk.done("bob", model::pin(&format!("group_{id}"), true));
            talk.done("bob", quit(&id));
        }
        assert_eq!(held_and_kept(&mut talk, "bob", rows), (before.0, before.1 + 30), "round {round}");
    }
    // A number is never given again, and a cursor knows whose it was.
    let given = talk.devices["bob"].state.next_conversation_no().0;
    assert_eq!(given as usize, before.0 + 2 * 30 + 1);
    let last = talk.store.let_go(&user_id("bob"), ConversationNo(given - 1)).unwrap();
    assert_eq!(last, Some(conversation("group_room29")));
    assert_eq!(talk.store.let_go(&user_id("bob"), ConversationNo(1)).unwrap(), None);
    let said = [
        (model::mark(&["group_room1"], 1), model::unmark(&["group_room1"], 1)),
        (model::note(&["group_room2"], "n"), model::note(&["group_room2"], "")),
        (model::draft("group_room3", "begun"), model::draft("group_room3", "")),
        (model::create("group_room4"), model::delete("group_room4")),
        (model::create_group("one", &["group_room5"]), model::delete_group("one")),
        (model::create_group("two", &["group_room6"]), model::remove("two", &["group_room6"])),
    ];
    for (n, (say, _)) in (1..).zip(&said) {
        talk.done("bob", say.clone());
        assert_eq!(held_and_kept(&mut talk, "bob", rows).0, before.0 + n, "{say:?}");
    }
    for (n, (_, take_back)) in (1..).zip(&said) {
        talk.done("bob", take_back.clone());
        assert_eq!(held_and_kept(&mut talk, "bob", rows), (before.0 + said.len() - n, before.1 + 30), "{take_back:?}");
    }
}

/// The user's conversation as it is when their device has caught up.
fn mine_after(talk: &mut Talk, user: &str, of: &str) -> Conversation {
    let device = talk.devices.get_mut(user).unwrap();
    device.catch_up(&mut *talk.store, 9);
    device.state.listed(&conversation(of)).expect("it is in the list").clone()
}

/// Devices of every moment of a story catch up at every later one, and all arrive at what the tables hold.
fn a_device_arrives_where_the_tables_are_however_long_it_was_away(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let (place, in_topic) = (format!("group_{COMMUNITY}"), format!("group_{TOPIC}"));
    let say = |to: &str, text: &str| model::send(to, text, Body { at: vec!["carol".into()], ..says(text) });
    let topics = || owned(&[TOPIC]);
    let new = |members: &[&str]| {
        let new = NewChatGroup { supports_topics: true, ..new_group(COMMUNITY, Kind::Community, members) };
        Command::CreateChatGroup { group: Box::new(new) }
    };
    let story: Vec<(&str, Command)> = vec![
        ("alice", new(&["bob"])),
        ("carol", model::note(&[&place], "before")),
        ("alice", say(&place, "1")),
        ("carol", join(COMMUNITY)),
        ("alice", open_topic(TOPIC)),
        ("bob", say(&in_topic, "2")),
        ("carol", model::mark(&["c2c_new"], 1)),
        ("carol", model::read_all(&place)),
        ("carol", model::draft(&place, "begun")),
        ("carol", model::draft(&in_topic, "begun")),
        ("carol", model::pin(&place, true)),
        ("carol", quit(COMMUNITY)),
        ("alice", say(&place, "3")),
        ("carol", model::create("c2c_dave")),
        ("alice", Command::DeleteTopics { group: model::group(COMMUNITY), topics: topics() }),
        ("alice", open_topic(TOPIC)),
        ("bob", say(&in_topic, "4")),
        ("carol", join(COMMUNITY)),
        ("bob", say(&place, "5")),
        ("bob", say(&in_topic, "6")),
        ("bob", model::draft(&place, "begun")),
        ("bob", model::pin(&place, true)),
        ("carol", model::clear(&in_topic)),
        ("carol", model::delete(&place)),
        ("alice", remove(COMMUNITY, &["carol", "bob"], 0)),
        ("carol", model::create(&place)),
        ("carol", model::read_all(&place)),
        ("carol", model::draft(&place, "begun")),
        ("carol", model::pin(&place, true)),
        ("alice", say(&place, "7")),
        ("bob", model::mark(&["c2c_new"], 1)),
        ("alice", dissolve(COMMUNITY)),
        ("carol", model::mark(&["c2c_newer"], 1)),
        ("alice", new(&["carol"])),
        ("alice", open_topic(TOPIC)),
        ("alice", say(&place, "8")),
        ("alice", say(&in_topic, "9")),
        ("alice", invite(COMMUNITY, &["bob"])),
        ("carol", quit(COMMUNITY)),
        ("bob", model::send("c2c_carol", "10", Body { online_only: true, ..says("typing") })),
        ("carol", model::create("c2c_newest")),
        ("carol", model::send("c2c_bob", "11", says("hello"))),
        ("carol", model::create(&place)),
        ("carol", model::create_group("work", &[&place, &in_topic])),
        ("carol", model::delete(&place)),
        ("carol", model::remove("work", &[&place])),
        ("carol", model::mark(&[&place], 1)),
        ("alice", invite(COMMUNITY, &["carol"])),
        ("carol", model::unmark(&[&place], 1)),
        ("carol", model::receive_option(&[&place], 1)),
        ("carol", quit(COMMUNITY)),
        ("carol", model::delete_group("work")),
        ("alice", invite(COMMUNITY, &["carol"])),
        ("carol", model::receive_option(&[&place], 0)),
        ("carol", quit(COMMUNITY)),
        ("bob", model::create_group("work", &[&place, &in_topic])),
        ("bob", model::receive_option(&[&place], 1)),
        ("carol", model::create(&place)),
        ("carol", model::note(&[&in_topic], "n")),
        ("alice", Command::DeleteTopics { group: model::group(COMMUNITY), topics: topics() }),
        ("alice", open_topic(TOPIC)),
        ("carol", model::mark(&[&in_topic], 1)),
        ("alice", dissolve(COMMUNITY)),
        ("alice", new(&["bob"])),
        ("alice", open_topic(TOPIC)),
        ("alice", invite(COMMUNITY, &["carol"])),
    ];
    let mut away: Vec<Device> = Vec::new();
    for (user, command) in story {
        talk.now += 1;
        away.extend(talk.devices.values().map(|d| Device { me: d.me.clone(), state: d.state.clone(), ..*d }));
        talk.done(user, command.clone());
        for device in talk.devices.values_mut() {
            device.catch_up(&mut *talk.store, 3);
            assert_eq!(talk.store.load(&device.me).unwrap().0, device.state, "{:?} after {command:?}", device.me);
        }
        for late in &away {
            let mut late = Device { me: late.me.clone(), state: late.state.clone(), ..*late };
            let since = late.position;
            late.catch_up(&mut *talk.store, 3);
            let now = &talk.devices[late.me.as_str()].state;
            assert_eq!(late.state, *now, "{:?} from {since:?} on, after {command:?}", late.me);
        }
    }
}

fn a_view_tells_the_rules_what_they_ask(open: Open<'_>) {
    let mut talk = Talk::new(open);
    for (time, text) in [(101, "1"), (103, "2"), (102, "3")] {
        talk.now = time;
        talk.send("alice", "c2c_bob", Body { extensible: true, uncounted: text == "2", ..says(text) });
    }
    let (of, bob) = (channel("bob", "c2c_alice"), user_id("bob"));
    assert_eq!(talk.store.last_seq(&of).unwrap(), 3);
    let at = |time| talk.store.last_seq_at(&of, time).unwrap();
    assert_eq!((at(100), at(101), at(102), at(103)), (0, 1, 1, 3), "the last that is not newer; time does not go back");
    let behind = |talk: &Talk, seq| talk.store.unread_behind(&bob, &of, seq).unwrap();
    assert_eq!((behind(&talk, 0), behind(&talk, 1), behind(&talk, 3)), (2, 1, 0));
    talk.done("bob", model::delete_messages("c2c_alice", &[3]));
    assert_eq!(behind(&talk, 0), 1, "what is deleted does not count");
    talk.done("alice", model::revoke(model::by_seq("c2c_bob", 1)));
    assert_eq!(behind(&talk, 0), 0, "nor what is revoked");
    talk.keep("bob", "c2c_alice", "kept", 101);
    talk.keep("bob", "c2c_alice", "kept too", 101);
    let between = Place::saved_between(1, 101);
    let second = Place { sub: between.0.sub + 1, ..between.0 };
    assert_eq!(talk.store.last_saved(&bob, &of, between).unwrap(), Some(second));
    assert_eq!(talk.store.last_saved(&user_id("alice"), &of, between).unwrap(), None);
    let message = || model::by_id("m-2");
    for (user, reaction) in [("bob", "+"), ("alice", "-"), ("alice", "+")] {
        talk.done(user, Command::React { message: message(), reaction: reaction.into(), on: true });
    }
    let by = |reaction: &str, user| (reaction.to_owned(), user_id(user));
    assert_eq!(talk.store.reactions(&of, 2).unwrap(), [by("+", "bob"), by("-", "alice"), by("+", "alice")]);
    talk.done("bob", Command::React { message: message(), reaction: "+".into(), on: false });
    assert_eq!(talk.store.reactions(&of, 2).unwrap(), [by("-", "alice"), by("+", "alice")]);
    let extension = |key: &str, value: &str| Extension { key: key.into(), value: value.into() };
    let set = |extensions| Command::SetExtensions { message: message(), extensions };
    talk.done("bob", set(vec![extension("k", "1"), extension("a", "2")]));
    talk.done("alice", set(vec![extension("k", "3")]));
    assert_eq!(talk.store.extensions(&of, 2).unwrap(), [extension("a", "2"), extension("k", "3")]);
    talk.done("bob", Command::DeleteExtensions { message: message(), keys: owned(&["a"]) });
    assert_eq!(talk.store.extensions(&of, 2).unwrap(), [extension("k", "3")]);
    let change = ProfileChange { nick_name: Some("Bob".into()), ..ProfileChange::default() };
    talk.done("bob", Command::ModifyProfile { change: Box::new(change) });
    assert_eq!(talk.store.profile(&bob).unwrap().nick_name, "Bob");
}

fn a_user_to_whom_somebody_wrote_is_known_and_was_never_there(open: Open<'_>) {
    let mut talk = Talk::new(open);
    talk.say("alice", "c2c_zoe", "hello");
    assert_eq!(talk.store.status(&user_id("zoe")).unwrap(), Some((String::new(), false)));
    let mut zoe = Device::new(&mut *talk.store, "zoe");
    assert_eq!(talk.store.status(&user_id("zoe")).unwrap(), Some((String::new(), true)));
    assert_eq!(zoe.catch_up(&mut *talk.store, 9).len(), 1, "her journal reaches back to before her first login");
    assert_eq!(talk.store.load(&zoe.me).unwrap().0, zoe.state);
    assert_eq!(zoe.state.total_unread(), 1);
    talk.done("alice", Command::SetStatus { text: "here".into() });
    assert_eq!(talk.store.status(&user_id("alice")).unwrap(), Some(("here".into(), true)));
    assert_eq!(zoe.catch_up(&mut *talk.store, 9).len(), 1, "everyone is told");
}

/// A file may say anything, and its journal is carried out again where it is looked at.
fn what_cannot_have_happened_is_borne(open: Open<'_>) {
    let mut talk = Talk::new(open);
    let (team, all) = (GroupId::new("team").unwrap(), ["alice", "bob", "carol"].map(user_id));
    let left =
        Event::MembersLeft { channel: channel("alice", "group_team"), users: all.to_vec(), exit: Departure::Quit };
    let entry = model::entry(Audience::Channel(channel("alice", "group_team")), vec![left.clone(), left]);
    talk.store.begin().unwrap();
    talk.store.append(&[entry]).unwrap();
    talk.store.commit().unwrap();
    assert_eq!(talk.store.member_count(&team).unwrap(), 0);
    assert_eq!(talk.store.member_page(&team, &Which::All, 0, 10).unwrap(), []);
}

fn an_append_of_nothing_writes_nothing(open: Open<'_>) {
    let mut store = open();
    let alice = account(&mut *store, "alice");
    let seq = commit(&mut *store, "alice", &listed(1));
    store.begin().unwrap();
    store.append(&[]).unwrap();
    store.commit().unwrap();
    assert_eq!(follow(&mut *store, &alice, Position(0), 10).0.len(), 1);
    assert_eq!(store.load(&alice).unwrap().1, seq);
}

#[test]
fn a_user_is_present_until_the_last_of_their_devices_is_gone() {
    let directory = directory();
    let (mut here, mut there) = (sqlite(directory.path(), 1), sqlite(directory.path(), 1));
    let other_app = sqlite(directory.path(), 11);
    let alice = account(&mut here, "alice");
    // Eleven accounts, so that one number begins like another.
    let others: Vec<_> = (2..=11).map(|n| account(&mut there, &format!("user{n}"))).collect();
    let present = |store: &SqliteStore, user: &str| store.is_present(&user_id(user)).unwrap();
    assert!(!present(&here, "alice") && !present(&there, "alice"));
    let eleventh = here.arrive(others.last().unwrap()).unwrap();
    assert!(!present(&here, "alice") && present(&there, "user11"));
    let first = here.arrive(&alice).unwrap();
    assert!(present(&here, "alice") && present(&there, "alice"), "in both processes");
    let second = there.arrive(&alice).unwrap();
    drop(first);
    assert!(present(&here, "alice"), "the other device is there");
    drop(second);
    assert!(!present(&here, "alice") && !present(&there, "alice"));
    assert!(present(&here, "user11") && !present(&other_app, "user11"));
    drop((eleventh, here));
    assert!(!present(&there, "user11"));
    let again = there.arrive(&alice).unwrap();
    assert!(present(&there, "alice"));
    drop(again);
}

/// A device that is at the journal's dropped part has to load, one that is at its first entry kept has not.
fn assert_dropped(store: &mut dyn Store, user: &UserId, first_kept: Position) {
    assert_eq!(store.follow(user, Position(0), 10).unwrap(), Tail::Dropped);
    assert_eq!(store.follow(user, Position(first_kept.0 - 2), 10).unwrap(), Tail::Dropped);
    let (entries, _) = follow(store, user, Position(first_kept.0 - 1), 10);
    assert!(!entries.is_empty());
    let (state, position) = store.load(user).unwrap();
    assert_eq!(state, state_of("alice", &[listed(1)]));
    assert_eq!(follow(store, user, position, 10), (Vec::new(), position));
}

#[test]
fn nobody_else_writes_a_memory_store_and_there_is_nothing_to_watch() {
    assert!(SqliteStore::in_memory().unwrap().watch(Box::new(|| ())).unwrap().is_none());
}

#[test]
fn a_store_on_disk_keeps_the_last_entries_and_drops_what_is_before() {
    let directory = directory();
    let mut store = sqlite(directory.path(), 1);
    let alice = account(&mut store, "alice");
    commit(&mut store, "alice", &listed(1));
    // As if so many had been written; each by itself would take long.
    let last = (JOURNAL_ENTRIES_KEPT / 1024 + 2) * 1024 - 1;
    let first_kept = last + 2 - JOURNAL_ENTRIES_KEPT;
    for seq in [first_kept - 1, first_kept, last] {
        let db = rusqlite::Connection::open(directory.path().join("convoke-1.db")).unwrap();
        let entry = serde_json::to_string(&own("alice", &[])).unwrap();
        let sql = "INSERT INTO journal (seq, format, account, entry) SELECT ?1, ?2, account, ?4 FROM account WHERE user_id = ?3";
        db.execute(sql, (seq, Entry::FORMAT, alice.as_str(), entry)).unwrap();
    }
    assert_eq!(follow(&mut store, &alice, Position(0), 10).0.len(), 4, "nothing is dropped between the times");
    let option = AllReceiveOption::default();
    assert_eq!(commit(&mut store, "alice", &[Event::AllReceiveOptionSet { option }]), Position(last + 1));
    assert_dropped(&mut store, &alice, Position(first_kept));
}

#[test]
fn an_entry_that_cannot_be_read_is_as_one_that_is_no_more_there() {
    let directory = directory();
    let mut store = sqlite(directory.path(), 1);
    let (alice, bob) = (account(&mut store, "alice"), account(&mut store, "bob"));
    commit(&mut store, "alice", &listed(1));
    let db = rusqlite::Connection::open(directory.path().join("convoke-1.db")).unwrap();
    let mut end = Position(1);
    let now = Entry::FORMAT;
    for (unread, format, events) in [
        (true, now, r#"[{"AnEventOfALaterVersion":{"conversation":"c2c_1"}}]"#),
        (true, now, "[{"),
        (
            false,
            now,
            r#"[{"ConversationPinned":{"conversation":"c2c_1","pinned":true,"a_field_of_a_later_version":1}}]"#,
        ),
        // One of a later form, and what schema 1 has left, whatever they look like.
        (true, now + 1, r#"[{"ConversationPinned":{"conversation":"c2c_1","pinned":true}}]"#),
        (true, 1, r#"[{"ConversationPinned":{"conversation":"c2c_1","pinned":true}}]"#),
    ] {
        let before = end;
        end = Position(end.0 + 1);
        let whole = r#"{"audience":{"Users":["alice"]},"by":"alice","time":1,"operation":1,"events":"#;
        let sql = "INSERT INTO journal (seq, format, account, entry) SELECT ?1, ?2, account, ?4 FROM account WHERE user_id = ?3";
        db.execute(sql, (end.0, format, alice.as_str(), format!("{whole}{events}}}"))).unwrap();
        let tail = store.follow(&alice, before, 10).unwrap();
        assert_eq!(tail == Tail::Dropped, unread, "{events}");
        assert_ne!(store.follow(&alice, Position(0), 1).unwrap(), Tail::Dropped, "not before it is met");
        assert_eq!(store.load(&alice).unwrap(), (state_of("alice", &[listed(1)]), end), "the tables have it all");
        assert_eq!(follow(&mut store, &alice, end, 10), (Vec::new(), end));
        assert_eq!(follow(&mut store, &bob, Position(0), 10), (Vec::new(), end), "it is nothing to others");
    }
}

#[test]
fn two_stores_on_one_directory_see_each_others_commits() {
    let directory = directory();
    let (mut here, mut there) = (sqlite(directory.path(), 1), sqlite(directory.path(), 1));
    let alice = account(&mut here, "alice");
    account(&mut there, "alice");
    let (mut state, mut position) = here.load(&alice).unwrap();
    for n in 1..5 {
        let writer: &mut dyn Store = if n % 2 == 0 { &mut here } else { &mut there };
        let seq = commit(writer, "alice", &listed(n));
        for store in [&mut here, &mut there] {
            let (entries, _) = follow(store, &alice, position, 10);
            assert_eq!(entries, [(seq, own("alice", &listed(n)))]);
        }
        listed(n).iter().for_each(|event| drop(state.apply(&user_id("alice"), event)));
        position = seq;
    }
    assert_eq!(here.load(&alice).unwrap(), (state.clone(), position));
    assert_eq!(there.load(&alice).unwrap(), (state, position));
}

#[test]
fn what_another_has_not_committed_is_not_seen() {
    let directory = directory();
    let (mut here, mut there) = (sqlite(directory.path(), 1), sqlite(directory.path(), 1));
    let alice = account(&mut here, "alice");
    there.begin().unwrap();
    there.append(&[own("alice", &listed(1))]).unwrap();
    assert_eq!(here.load(&alice).unwrap(), (UserState::default(), Position(0)));
    assert_eq!(follow(&mut here, &alice, Position(0), 10), (Vec::new(), Position(0)));
    there.commit().unwrap();
    assert_eq!(here.load(&alice).unwrap().0, state_of("alice", &[listed(1)]));
}

#[test]
fn a_store_that_ends_before_its_commit_has_left_nothing() {
    let directory = directory();
    let mut here = sqlite(directory.path(), 1);
    let alice = account(&mut here, "alice");
    let mut there = sqlite(directory.path(), 1);
    there.begin().unwrap();
    there.append(&[own("alice", &listed(1))]).unwrap();
    drop(there);
    assert_eq!(here.load(&alice).unwrap(), (UserState::default(), Position(0)));
    commit(&mut here, "alice", &listed(1));
}

#[test]
fn begin_waits_until_the_other_writer_is_done() {
    let directory = directory();
    let mut here = sqlite(directory.path(), 1);
    let alice = account(&mut here, "alice");
    here.begin().unwrap();
    let mine = here.append(&[own("alice", &listed(1))]).unwrap();
    let (tell, told) = mpsc::channel();
    let mut there = sqlite(directory.path(), 1);
    let other = std::thread::spawn(move || {
        there.begin().unwrap();
        tell.send(()).unwrap();
        let seq = there.append(&[own("alice", &listed(2))]).unwrap();
        there.commit().unwrap();
        seq
    });
    assert!(told.recv_timeout(Duration::from_millis(50)).is_err(), "two write at once");
    here.commit().unwrap();
    assert!(other.join().unwrap() > mine);
    assert_eq!(here.load(&alice).unwrap().0, state_of("alice", &[listed(1), listed(2)]));
}

#[test]
fn who_waits_writes_before_whoever_has_just_written() {
    let directory = directory();
    // Files that somebody holds: a place for each who waits, and, for all of them, that somebody does.
    let held = || {
        let files = std::fs::read_dir(directory.path().join("convoke-1.turns")).unwrap();
        let is_held =
            |path: &Path| std::fs::File::open(path).is_ok_and(|file: std::fs::File| file.try_lock_shared().is_err());
        let is_announced =
            |path: &Path| std::fs::File::open(path).is_ok_and(|file: std::fs::File| file.try_lock().is_err());
        files
            .map(|file| file.unwrap().path())
            .filter(|path| if path.ends_with("anyone") { is_announced(path) } else { is_held(path) })
            .count()
    };
    let mut first = sqlite(directory.path(), 1);
    account(&mut first, "alice");
    for round in 0..20 {
        first.begin().unwrap();
        let (tell, told) = mpsc::channel();
        let waiting = [1, 2].map(|who| {
            let (mut store, tell) = (sqlite(directory.path(), 1), tell.clone());
            // A process that has the store open listens.
            let watch = store.watch(Box::new(|| ())).unwrap();
            let writer = std::thread::spawn(move || {
                let _watch = watch;
                store.begin().unwrap();
                tell.send(who).unwrap();
                store.append(&[own("alice", &listed(3 * round + who))]).unwrap();
                store.commit().unwrap();
            });
            // The next one comes when this one waits.
            while held() < who as usize + 1 {
                std::thread::yield_now();
            }
            writer
        });
        first.commit().unwrap();
        first.begin().unwrap();
        assert_eq!(told.try_iter().collect::<Vec<_>>(), [1, 2]);
        first.append(&[own("alice", &listed(3 * round + 3))]).unwrap();
        first.commit().unwrap();
        waiting.into_iter().for_each(|writer| writer.join().unwrap());
        assert_eq!(held(), 0);
    }
}

#[test]
fn stores_that_write_at_once_lose_nothing() {
    let directory = directory();
    let mut store = sqlite(directory.path(), 1);
    let alice = account(&mut store, "alice");
    let writers = [(); 3].map(|()| {
        let (mut store, alice) = (sqlite(directory.path(), 1), alice.clone());
        std::thread::spawn(move || {
            let (mut state, mut position) = store.load(&alice).unwrap();
            for _ in 0..20 {
                store.begin().unwrap();
                // As a device does: what the others did comes first, then the own is decided on it.
                let (entries, seen) = follow(&mut store, &alice, position, usize::MAX);
                entries
                    .iter()
                    .flat_map(|(_, e)| &e.events)
                    .for_each(|event| drop(state.apply(&user_id("alice"), event)));
                let events = listed(state.next_conversation_no().0);
                events.iter().for_each(|event| drop(state.apply(&user_id("alice"), event)));
                position = store.append(&[own("alice", &events)]).unwrap();
                assert!(position > seen);
                store.commit().unwrap();
            }
        })
    });
    writers.into_iter().for_each(|writer| writer.join().unwrap());
    let journal: Vec<_> = (1..=60).map(listed).collect();
    assert_eq!(store.load(&alice).unwrap().0, state_of("alice", &journal));
    assert_eq!(
        follow_all(&mut store, &alice, Position(0), 7).into_iter().map(|(_, e)| e.events).collect::<Vec<_>>(),
        journal
    );
}

#[test]
fn a_watch_calls_soon_after_another_has_committed_and_never_after_it_is_dropped() {
    let directory = directory();
    let (here, mut there) = (sqlite(directory.path(), 1), sqlite(directory.path(), 1));
    account(&mut there, "alice");
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
        commit(&mut there, "alice", &listed(n));
        told.recv_timeout(Duration::from_secs(300)).expect("the watch calls");
        while told.try_recv().is_ok() {}
    }
    // A commit right before the drop, so that a call may be on its way.
    commit(&mut there, "alice", &listed(4));
    drop(watch);
    let before = calls.load(Ordering::SeqCst);
    commit(&mut there, "alice", &listed(5));
    std::thread::sleep(Duration::from_millis(60));
    assert_eq!(calls.load(Ordering::SeqCst), before);
}

#[test]
fn two_watches_on_one_directory_are_both_called_and_end_on_their_own() {
    let directory = directory();
    let (here, mut there) = (sqlite(directory.path(), 1), sqlite(directory.path(), 1));
    account(&mut there, "alice");
    let listen = |store: &SqliteStore| {
        let (tell, told) = mpsc::channel();
        let changed = move || {
            let _ = tell.send(());
        };
        (store.watch(Box::new(changed)).unwrap().expect("other processes can write"), told)
    };
    let (first, by_first) = listen(&here);
    let (_second, by_second) = listen(&here);
    commit(&mut there, "alice", &listed(1));
    by_first.recv_timeout(Duration::from_secs(300)).expect("the first is called");
    by_second.recv_timeout(Duration::from_secs(300)).expect("the second is called");
    drop(first);
    while by_second.try_recv().is_ok() {}
    commit(&mut there, "alice", &listed(2));
    by_second.recv_timeout(Duration::from_secs(300)).expect("the second is still called");
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
    let me = account(&mut store, "me");
    let mut last = Position(0);
    user.journal.iter().for_each(|entry| last = commit(&mut store, "me", &entry.events));
    drop(store);

    let mut store = SqliteStore::open(directory.path(), 1, Durability::Full).unwrap();
    account(&mut store, "me");
    let (state, position) = store.load(&me).unwrap();
    assert_eq!(state, user.state);
    assert_eq!(position, last);
    let journal: Vec<_> = follow_all(&mut store, &me, Position(0), 10).into_iter().map(|(_, entry)| entry).collect();
    assert_eq!(journal, user.journal.iter().map(|entry| own("me", &entry.events)).collect::<Vec<_>>());
    let nothing = user.state.next_conversation_no().0;
    assert!(commit(&mut store, "me", &listed(nothing)) > last, "numbers are not given twice");
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
    account(&mut one, "alice");
    let there = account(&mut eleven, "alice");
    commit(&mut one, "alice", &listed(1));
    assert_eq!(eleven.load(&there).unwrap(), (UserState::default(), Position(0)));
    assert_eq!(follow(&mut eleven, &there, Position(0), 10), (Vec::new(), Position(0)));
    std::thread::sleep(Duration::from_millis(30));
    drop(watch);
    if cfg!(target_os = "linux") {
        assert_eq!(calls.load(Ordering::SeqCst), 0, "the bell of another application");
    }
}

/// The lines of SQLite's plan for a query.
fn plan(directory: &Path, sql: &str) -> String {
    let db = rusqlite::Connection::open(directory.join("convoke-1.db")).unwrap();
    add_functions(&db).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    let mut explain = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let numbers = vec![1i64; explain.parameter_count()];
    let rows = explain.query_map(rusqlite::params_from_iter(numbers), |row| row.get::<_, String>("detail")).unwrap();
    rows.collect::<Result<Vec<_>, _>>().unwrap().join("\n")
}

#[test]
fn every_query_finds_its_rows_by_an_index() {
    let directory = directory();
    drop(sqlite(directory.path(), 1));
    let queries = [
        FOLLOW,
        CONVERSATIONS,
        NAMED,
        LET_GO,
        DELETED_UNREAD,
        AT,
        GROUPS,
        MEMBERS,
        HISTORY,
        HISTORY_FORWARD,
        LAST,
        BY_ID,
        BY_SEQ,
        RECEIVED_BY_ID,
        RECEIVED_BY_SEQ,
        NEWCOMERS,
        NEWEST,
        CAME_BEFORE,
        READERS,
        FOUND,
    ];
    for sql in queries {
        let plan = plan(directory.path(), sql);
        assert!(plan.contains("SEARCH"), "{sql}\n{plan}");
        // A JSON array in a row, and the full-text index, are gone through as they are.
        let scans = plan.lines().filter(|line| line.contains("SCAN") && !line.contains("VIRTUAL TABLE"));
        assert_eq!(scans.collect::<Vec<_>>(), Vec::<&str>::new(), "{sql}\n{plan}");
        // A user's few groups are sorted when they are read; nothing else is.
        assert!(GROUPS == sql || !plan.contains("TEMP B-TREE"), "{sql}\n{plan}");
    }
    let uses = |sql: &str, index: &str| {
        let plan = plan(directory.path(), sql);
        assert!(plan.contains(index), "{index}: {sql}\n{plan}");
    };
    uses(FOLLOW, "SEARCH j USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
    uses(FOLLOW, "conversation_following (followed=? AND account=?)");
    for sql in [HISTORY, HISTORY_FORWARD, LAST, BY_SEQ, BY_ID] {
        uses(sql, "SEARCH d USING PRIMARY KEY (account=? AND channel=? AND seq=?)");
    }
    uses(CONVERSATIONS, "message_counted (channel=? AND seq>?)");
    for sql in [CONVERSATIONS, AT] {
        uses(sql, "SEARCH c USING PRIMARY KEY (account=? AND no>?)");
    }
    uses(HISTORY, "(channel=? AND seq>? AND (seq,sub)<(?,?))");
    uses(LAST, "(channel=? AND seq>?)");
    uses(HISTORY_FORWARD, "(channel=? AND (seq,sub)>(?,?))");
    uses(BY_SEQ, "(channel=? AND seq=? AND sub=?");
    uses(BY_ID, "message_of_id (id=?)");
    uses(RECEIVED_BY_ID, "message_of_id (id=?)");
    uses(RECEIVED_BY_SEQ, "(channel=? AND seq=? AND sub=?");
    uses(HISTORY, "SEARCH p USING INDEX sqlite_autoindex_message_1 (channel=? AND seq=? AND sub=? AND owner=?)");
    // Who has read a message, and who has not, is not counted member by member.
    uses(NEWCOMERS, "SEARCH conversation USING COVERING INDEX conversation_newcomer (followed=? AND entered_seq>?)");
    uses(CAME_BEFORE, "conversation_of_channel (channel=? AND account=?)");
    uses(READERS, "chat_group_member_in_order (channel=? AND member>?)");
    uses(READERS, "SEARCH r USING PRIMARY KEY (channel=? AND seq=? AND user_id=?)");
    // From the words to their messages, and not the other way round.
    uses(FOUND, "SCAN t VIRTUAL TABLE INDEX 0:M1\nSEARCH m USING INTEGER PRIMARY KEY (rowid=?)");
    uses(FOUND, "conversation_of_channel (channel=? AND account=?)");
    uses(AT, "(channel=? AND user_id=? AND seq>?)");
}

#[test]
fn every_row_is_found_by_an_index() {
    let directory = directory();
    drop(sqlite(directory.path(), 1));
    for sql in super::sqlite::rows::statements() {
        let plan = plan(directory.path(), sql);
        // Of what belongs to nothing, all is meant.
        let all = sql.ends_with("WHERE true") || sql.contains("WHERE true ORDER");
        assert!(all || plan.contains("SEARCH") && !plan.contains("SCAN"), "{sql}\n{plan}");
    }
}

#[test]
fn what_is_taken_away_is_found_by_an_index() {
    let directory = directory();
    drop(sqlite(directory.path(), 1));
    for sql in super::sqlite::chat_groups::LEFT_BEHIND.into_iter().chain([CUT]) {
        let plan = plan(directory.path(), sql);
        assert!(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "{sql}\n{plan}");
    }
}

#[test]
fn every_query_about_chat_groups_finds_its_rows_by_an_index() {
    use super::sqlite::chat_groups::*;
    let directory = directory();
    drop(sqlite(directory.path(), 1));
    for (sql, by) in [
        (MEMBER, "chat_group_member_by_id (channel=? AND user_id=?)"),
        (MEMBERS, "chat_group_member_in_order (channel=? AND member>?)"),
        (MEMBERS_BUT_ONE_ROLE, "chat_group_member_in_order (channel=? AND member>?)"),
        (MEMBERS_OF_ROLES, "chat_group_member_of_role (channel=? AND role=? AND member>?)"),
        (MEMBERS_MARKED, "chat_group_member_marked (channel=? AND member>?)"),
        (FOUND_MEMBERS, "chat_group_member_in_order (channel=?)"),
        (THOSE_IN, "chat_group_member_by_id (channel=? AND user_id=?)"),
        (ACCOUNTS, "chat_group_member_in_order (channel=?)"),
        (HEIR, "chat_group_member_of_role (channel=? AND role<?)"),
        (MARKS, "chat_group_member_marked (channel=?)"),
        (JOINED, "chat_group_member_of_user (user_id=?)"),
        (ATTRIBUTES_CHANGED, "chat_group_member_of_user (user_id=?)"),
        (REQUEST, "chat_group_request_of_newcomer (channel=? AND newcomer=?)"),
        (REQUESTS_END, "chat_group_request_of_time (channel=? AND time<?)"),
        (REQUESTS, "chat_group_request_of_time (channel=? AND time>? AND time<?)"),
        (REQUESTS_BEHIND, "chat_group_request_of_time (channel=? AND time<?)"),
        (REQUESTS_READ, "chat_group_request_of_time (channel=? AND time>?)"),
        (REMEMBERING, "conversation_following (followed=?)"),
    ] {
        let plan = plan(directory.path(), sql);
        // A JSON array is gone through as it is.
        let is_scan = |line: &&str| {
            line.contains("SCAN") && !["VIRTUAL TABLE", "CONSTANT ROW"].iter().any(|few| line.contains(few))
        };
        let scans = plan.lines().filter(is_scan);
        assert_eq!(scans.collect::<Vec<_>>(), Vec::<&str>::new(), "{sql}\n{plan}");
        assert!(plan.contains(by), "{by}: {sql}\n{plan}");
        // Pages of members are read in their order; what is few is sorted.
        let sorts = [MEMBERS_OF_ROLES, HEIR, MARKS, REQUESTS_END, REQUESTS, REMEMBERING].contains(&sql);
        assert!(sorts || !plan.contains("TEMP B-TREE"), "{sql}\n{plan}");
    }
}

/// All that is kept of messages.
const OF_MESSAGES: [&str; 8] = [
    "message",
    "message_receipt",
    "message_reaction",
    "message_extension",
    "message_pin",
    "message_at",
    "message_deleted",
    "message_local",
];

/// So many rows each of them has of chat groups and topics that are no more or, else, of all others.
fn rows_of(directory: &Path, ended: bool) -> [i64; OF_MESSAGES.len()] {
    let db = rusqlite::Connection::open(directory.join("convoke-1.db")).unwrap();
    OF_MESSAGES.map(|table| {
        let is_ended = "SELECT type = 2 AND high <> '' FROM channel c WHERE c.channel = t.channel";
        let sql = format!("SELECT count(*) FROM {table} t WHERE ({is_ended}) = ?1");
        db.query_row(&sql, [ended], |row| row.get(0)).unwrap()
    })
}

#[test]
fn what_is_taken_away_is_so_much_at_a_time_however_much_there_is() {
    let directory = directory();
    let mut store = sqlite(directory.path(), 1);
    account(&mut store, "alice");
    let mut talk = Talk::new(&|| Box::new(sqlite(directory.path(), 1)));
    talk.done("alice", found("g", Kind::Public, &["bob"]));
    talk.send("alice", "group_g", Body { wants_receipt: true, ..says("word") });
    // What many have done with one message, and what was written while another version was here that kept more of it.
    let db = rusqlite::Connection::open(directory.path().join("convoke-1.db")).unwrap();
    let many = "WITH RECURSIVE n (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < 1000) ";
    let (g, alice) =
        ("(SELECT channel FROM channel WHERE low = 'g')", "(SELECT account FROM account WHERE user_id = 'alice')");
    for insert in [
        format!("{many} INSERT INTO message_receipt (channel, seq, user_id, time) SELECT {g}, 2, 'u' || n, 1 FROM n"),
        format!(
            "{many} INSERT INTO message_local (account, channel, seq, sub, number, text) SELECT {alice}, {g}, n, 0, 1, '' FROM n"
        ),
        format!("{many} INSERT INTO message_deleted (account, channel, seq) SELECT {alice}, {g}, n FROM n"),
        format!("{many} INSERT INTO journal (seq, format, entry) SELECT 100 + n, 1, '' FROM n"),
        format!("INSERT INTO journal (seq, format, entry) VALUES ({}, 1, '')", JOURNAL_ENTRIES_KEPT + 2000),
    ] {
        db.execute_batch(&insert).unwrap();
    }
    talk.done("alice", dissolve("g"));
    let rows = || -> i64 {
        let tables = ["journal", "message", "message_receipt", "message_local", "message_deleted"];
        let count = |table| db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0));
        tables.iter().map(|table| count(table).unwrap()).sum()
    };
    let mut before = rows();
    for n in 0..800 {
        commit(&mut store, "alice", &[Event::AllReceiveOptionSet { option: AllReceiveOption::default() }]);
        let after = rows();
        assert!(before - after <= 230, "{n}: {before} and then {after} rows");
        before = after;
    }
    let journal: i64 = db.query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).unwrap();
    assert_eq!(before, journal, "nothing else is left");
    let first: i64 = db.query_row("SELECT min(seq) FROM journal", [], |row| row.get(0)).unwrap();
    assert_eq!(first, JOURNAL_ENTRIES_KEPT + 2000);
}

/// Alice writes so many messages, and of the last ones all is said and kept that can be.
fn fill(talk: &mut Talk, of: &str, messages: usize) {
    for _ in 0..messages {
        let body = Body { at: vec!["bob".into()], wants_receipt: true, extensible: true, ..says("word") };
        talk.send("alice", of, body);
    }
    let last = talk.store.last_seq(&channel("alice", of)).unwrap();
    let ConversationId::Group(group) = conversation(of) else { panic!("{of}") };
    for seq in [last - 1, last] {
        let message = || model::by_seq(of, seq);
        let extensions = vec![Extension { key: "k".into(), value: "v".into() }];
        talk.done("alice", Command::SetExtensions { message: message(), extensions });
        talk.done("alice", Command::PinMessage { group: group.clone(), message: message(), on: true });
        for user in ["alice", "bob"] {
            talk.done(user, Command::React { message: message(), reaction: "+".into(), on: true });
            talk.done(user, Command::SetLocalData { message: message(), data: note(7) });
        }
        talk.done("bob", Command::SendReadReceipts { messages: vec![message()] });
    }
    talk.done("bob", model::delete_messages(of, &[last]));
    talk.keep("bob", of, "kept", 1);
    let kept = talk.last_id;
    let message = model::by_id(&format!("m-{kept}"));
    talk.done("bob", Command::SetLocalData { message, data: note(8) });
}

#[test]
fn what_was_said_in_a_chat_group_that_is_no_more_leaves_the_tables_little_by_little() {
    let directory = directory();
    let (place, in_topic) = (format!("group_{COMMUNITY}"), format!("group_{TOPIC}"));
    let mut talk = Talk::new(&|| Box::new(sqlite(directory.path(), 1)));
    let begin = |talk: &mut Talk, messages| {
        community(talk, &["bob", "carol"]);
        talk.done("alice", open_topic(TOPIC));
        fill(talk, &place, messages);
        fill(talk, &in_topic, messages);
    };
    let write = |talk: &mut Talk, entries: usize| {
        for n in 0..entries {
            talk.done("carol", Command::MarkConversations { ids: owned(&["c2c_x"]), marks: 1, on: n % 2 == 0 });
        }
    };
    let none = [0; OF_MESSAGES.len()];
    fill(&mut talk, "group_team", 2);
    begin(&mut talk, 130);
    // A topic goes, and a chat group, and the like of both are there again before all of it is gone.
    talk.done("alice", Command::DeleteTopics { group: model::group(COMMUNITY), topics: owned(&[TOPIC]) });
    talk.done("alice", open_topic(TOPIC));
    fill(&mut talk, &in_topic, 130);
    talk.done("alice", dissolve(COMMUNITY));
    begin(&mut talk, 2);
    let (living, dead) = (rows_of(directory.path(), false), rows_of(directory.path(), true));
    assert!(living.iter().all(|rows| *rows > 0), "{living:?}");
    assert!(dead.iter().all(|rows| *rows > 0), "it takes its time: {dead:?}");
    let seen = ["alice", "bob"].map(|user| [&place, &in_topic].map(|of| talk.all(user, of)));
    write(&mut talk, 16);
    assert!(rows_of(directory.path(), true).iter().sum::<i64>() < dead.iter().sum());
    write(&mut talk, 16 * 12);
    assert_eq!(rows_of(directory.path(), true), none, "{OF_MESSAGES:?}");
    assert_eq!(rows_of(directory.path(), false), living, "{OF_MESSAGES:?}");
    assert_eq!(["alice", "bob"].map(|user| [&place, &in_topic].map(|of| talk.all(user, of))), seen);
    let db = rusqlite::Connection::open(directory.path().join("convoke-1.db")).unwrap();
    let count = |sql: &str| db.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM message_text WHERE rowid NOT IN (SELECT message FROM message)"), 0);
    assert!(count("SELECT count(*) FROM message_text") > 0);
    let left = "SELECT count(*) FROM channel WHERE type = 2 AND high <> '' AND low <> ''";
    assert_eq!(count(left), 0, "there is nothing left to do");
}

#[test]
fn what_was_said_in_a_small_chat_group_is_gone_with_it() {
    let directory = directory();
    let mut talk = Talk::new(&|| Box::new(sqlite(directory.path(), 1)));
    fill(&mut talk, "group_team", 2);
    talk.done("alice", dissolve("team"));
    assert_eq!(rows_of(directory.path(), true), [0; OF_MESSAGES.len()], "{OF_MESSAGES:?}");
}
