use super::*;
use crate::core::command::{Command, SavedMessage, UpTo};
use crate::core::conversation::At;
use crate::core::event::{Event, RemovalReason};
use crate::core::filter::Filter;
use crate::core::ids::{AT_ALL, GroupId};
use crate::core::message::{Body, Channel};
use crate::core::model::*;
use std::collections::BTreeSet;

/// Two groups, marks, a pin, and conversations in the list and outside.
fn user() -> User {
    let mut user = User::new();
    for id in ["c2c_a", "c2c_b", "group_team"] {
        user.now += 1;
        user.done(create(id));
    }
    user.done(create_group("work", &["c2c_b", "c2c_stranger", "c2c_a"]));
    user.done(create_group("play", &["c2c_b", "group_team"]));
    user.done(mark(&["c2c_b", "c2c_marked"], 1 << 63 | 2));
    user.done(pin("c2c_a", true));
    user
}

fn ids(user: &User, list: &List) -> Vec<String> {
    list.values().map(|no| user.id(*no)).collect()
}

#[test]
fn conversations_are_numbered_from_1_in_the_order_in_which_they_are_named() {
    let user = user();
    let named: Vec<_> = user.state.conversations().map(|(no, c)| (no.0, c.id.to_string())).collect();
    let ids = ["c2c_a", "c2c_b", "group_team", "c2c_stranger", "c2c_marked"];
    assert_eq!(named, (1..).zip(ids.map(str::to_owned)).collect::<Vec<_>>());
    for (no, c) in user.state.conversations() {
        assert_eq!(user.state.number(&c.id), Some(no));
    }
    assert_eq!(user.state.next_conversation_no(), ConversationNo(6));
}

#[test]
fn a_listed_conversation_stands_in_exactly_the_lists_it_belongs_to() {
    let mut user = user();
    assert_eq!(ids(&user, user.state.list(ConversationType::C2c)), ["c2c_a", "c2c_b"]);
    assert_eq!(ids(&user, user.state.list(ConversationType::Group)), ["group_team"]);
    assert_eq!(ids(&user, user.state.marked()), ["c2c_b"]);
    assert_eq!(user.state.annotated_count(), 2, "what is not listed counts too");
    assert_eq!(ids(&user, &user.state.group_named("work").unwrap().listed), ["c2c_a", "c2c_b"]);
    user.done(unmark(&["c2c_b", "c2c_marked"], 1 << 63 | 2));
    assert_eq!((user.state.marked().len(), user.state.annotated_count()), (0, 0));
    user.done(pin("c2c_a", false));
    assert_eq!(ids(&user, &user.state.group_named("work").unwrap().listed), ["c2c_b", "c2c_a"]);
    user.done(remove("work", &["c2c_b"]));
    assert_eq!(ids(&user, &user.state.group_named("work").unwrap().listed), ["c2c_a"]);
    assert_eq!(ids(&user, &user.state.group_named("play").unwrap().listed), ["group_team", "c2c_b"]);
}

#[test]
fn a_conversation_names_its_groups_in_the_order_of_the_groups() {
    let mut user = user();
    let names = |user: &User| -> Vec<String> {
        let c = user.state.listed(&conversation("c2c_b")).unwrap();
        user.state.group_names(c).map(str::to_owned).collect()
    };
    assert_eq!(names(&user), ["work", "play"]);
    user.done(reorder_groups(&["play", "work"]));
    assert_eq!(names(&user), ["play", "work"]);
    user.done(delete_group("play"));
    assert_eq!(names(&user), ["work"]);
}

#[test]
fn a_groups_number_stays_through_rename_and_reorder() {
    let mut user = user();
    let no = user.state.group_named("work").unwrap().no;
    user.done(rename_group("work", "office"));
    user.done(reorder_groups(&["play", "office"]));
    assert_eq!(user.state.group_named("office").unwrap().no, no);
    assert!(user.state.groups().iter().all(|g| g.no != user.state.next_group_no()));
}

#[test]
fn a_conversation_keeps_marks_and_groups_until_it_comes_into_the_list() {
    let mut user = user();
    user.done(mark(&["c2c_stranger"], 4));
    user.done(create("c2c_stranger"));
    let c = user.state.listed(&conversation("c2c_stranger")).unwrap();
    assert_eq!((c.no, c.marks), (ConversationNo(4), 4));
    assert_eq!(user.state.group_names(c).collect::<Vec<_>>(), ["work"]);
    assert!(user.state.group_named("work").unwrap().listed.values().any(|listed| *listed == c.no));
    assert!(user.state.marked().values().any(|marked| *marked == c.no));
}

#[test]
fn the_same_events_lead_to_the_same_state() {
    let user = user();
    let mut replayed = UserState::default();
    user.journal.iter().flat_map(|entry| &entry.events).for_each(|event| drop(replayed.apply(&me(), event)));
    assert_eq!(replayed, user.state);
}

#[test]
fn rows_hold_the_whole_state() {
    let mut user = user();
    user.done(reorder_groups(&["play", "work"]));
    user.done(remove("work", &["c2c_stranger"]));
    let rebuilt = UserState::from(loaded(&user.state));
    assert_eq!(rebuilt, user.state);
    let rebuilt = User { state: rebuilt, ..user.clone() };
    assert_eq!(rebuilt.list(), user.list());
    let of_play = Filter { group: Some("play".into()), ..Filter::default() };
    assert_eq!(rebuilt.filtered(&of_play), user.filtered(&of_play));
}

#[test]
fn a_conversation_begins_with_the_event_that_names_it_first_and_has_the_next_number() {
    let mut user = user();
    let (id, next) = (conversation("c2c_other"), user.state.next_conversation_no());
    for marks in [1, 2] {
        let conversations = vec![id.clone(), conversation("c2c_a")];
        user.state.apply(&me(), &Event::ConversationsMarked { conversations, marks, on: true });
        let other = user.state.find(&id).unwrap();
        assert_eq!((other.no, other.listed), (next, false));
    }
    assert_eq!(user.state.next_conversation_no(), ConversationNo(next.0 + 1));
}

#[test]
fn an_event_that_names_what_does_not_exist_changes_nothing() {
    let mut user = user();
    let before = user.state.clone();
    let (group, conversations) = (ConversationGroupNo(99), vec![conversation("c2c_a")]);
    let (nobody, work) = (vec![conversation("c2c_nobody"), conversation("group_none")], before.groups()[0].no);
    for event in [
        Event::ConversationGroupDeleted { group },
        Event::ConversationGroupRenamed { group, name: "x".into() },
        Event::ConversationsAdded { group, first: 1, conversations: conversations.clone() },
        Event::ConversationsRemoved { group, conversations, reason: RemovalReason::Asked },
        Event::ConversationsRemoved { group: work, conversations: nobody, reason: RemovalReason::Asked },
    ] {
        user.state.apply(&me(), &event);
        assert_eq!(user.state, before, "{event:?}");
    }
}

fn unread_of(user: &User, id: &str) -> u64 {
    user.about(id).unread
}

#[test]
fn unread_are_the_messages_of_others_that_count_and_are_meant_for_the_user() {
    let mut user = User::new();
    user.receive("group_team", "zoe", says("1"));
    user.receive("group_team", "me", says("from another device"));
    user.receive("group_team", "zoe", Body { uncounted: true, ..says("2") });
    user.receive("group_team", "zoe", Body { online_only: true, ..says("3") });
    user.receive("group_team", "zoe", Body { targets: vec![UserId::new("bob").unwrap()], ..says("4") });
    user.receive("group_team", "zoe", Body { targets: vec![me()], ..says("5") });
    user.receive("group_team", "zoe", Body { unshown: true, ..says("6") });
    assert_eq!((unread_of(&user, "group_team"), user.state.total_unread()), (3, 3));
}

#[test]
fn a_message_brings_its_conversation_into_the_list_unless_it_does_not_show() {
    let mut user = User { now: 50, ..User::new() };
    assert_eq!(user.receive("c2c_a", "a", Body { unshown: true, ..says("1") }), Changed::default());
    assert_eq!((user.list().len(), unread_of(&user, "c2c_a"), user.state.total_unread()), (0, 1, 0));
    let came = vec![user.state.number(&conversation("c2c_a")).unwrap()];
    let changed = user.receive("c2c_a", "a", says("2"));
    assert_eq!(changed, Changed { listed: came.clone(), ..Changed::default() });
    assert_eq!((user.list(), user.state.total_unread()), (vec!["c2c_a".to_owned()], 2));
    assert_eq!(user.receive("c2c_a", "a", says("3")), Changed { updated: came, ..Changed::default() });
    user.now = 40;
    user.receive("c2c_a", "a", says("4"));
    assert_eq!(user.about("c2c_a").active_time, 50, "time does not go back");
}

#[test]
fn what_is_not_to_be_received_at_all_is_kept_and_counted_and_not_told() {
    let hour = |hour| AllReceiveOption { option: 1, hour, duration: 3600, ..AllReceiveOption::default() };
    let once = AllReceiveOption { option: 1, start: 100, duration: 10, ..AllReceiveOption::default() };
    let days = 7 * 86400;
    for (option, silent, told) in [
        (hour(22), vec![days + 22 * 3600, days + 23 * 3600 - 1], vec![days + 22 * 3600 - 1, days + 23 * 3600]),
        (AllReceiveOption { duration: 7200, ..hour(23) }, vec![days - 1, days, days + 3599], vec![days + 3600]),
        (AllReceiveOption { duration: 86400, ..hour(5) }, vec![days, days + 5 * 3600, days + 86399], vec![]),
        (AllReceiveOption { duration: 0, ..hour(0) }, vec![], vec![days, days + 1]),
        (AllReceiveOption { option: 2, ..hour(0) }, vec![], vec![days]),
        (once, vec![100, 109], vec![99, 110]),
    ] {
        let mut user = User::new();
        user.done(Command::SetAllReceiveOption { option: option.clone() });
        for (times, expected) in [(silent, false), (told, true)] {
            for time in times {
                user.now = time;
                let unread = user.state.total_unread();
                user.receive("c2c_a", "a", says("x"));
                assert_eq!(user.tells("c2c_a"), expected, "{option:?} at {time}");
                assert_eq!(user.state.total_unread(), unread + 1);
            }
        }
    }
}

#[test]
fn what_was_just_used_stands_first_though_the_clock_was_set_back() {
    let mut user = User::new();
    let mut first = |now, id: &str, command: Command| {
        user.now = now;
        user.done(command);
        assert_eq!(user.list()[0], id);
        user.about(id).last_time()
    };
    assert_eq!(first(100, "c2c_m", create("c2c_m")), 100);
    assert_eq!(first(9_000, "c2c_z", create("c2c_z")), 9_000, "the clock has jumped");
    assert_eq!(first(101, "c2c_m", send("c2c_m", "m-1", says("x"))), 9_001);
    assert_eq!(first(102, "c2c_z", send("c2c_z", "m-2", says("x"))), 9_002);
    assert_eq!(first(103, "c2c_y", create("c2c_y")), 9_003);
    assert_eq!(first(104, "c2c_m", draft("c2c_m", "d")), 9_004);
    assert_eq!(first(105, "group_known", send("group_known", "m-3", says("x"))), 9_005);
    let messages = vec![SavedMessage { sender: None, message: message("m-4", says("x")) }];
    let save = |place_now| Command::SaveMessages {
        conversation: conversation("c2c_z"),
        messages: messages.clone(),
        place_now,
    };
    assert_eq!(first(106, "group_known", save(false)), 9_005, "what is from elsewhere is of its time");
    assert_eq!(first(20_000, "c2c_y", draft("c2c_y", "d")), 20_000);
    let newest = user.state.newest();
    user.receive("c2c_w", "w", says("x"));
    assert_eq!((newest, user.world.of_all("c2c_m")), (20_000, vec![101]), "a message's own time is the clock's");
}

#[test]
fn the_total_leaves_out_what_is_not_announced_and_what_is_not_in_the_list() {
    let mut user = User::new();
    user.receive("c2c_a", "a", says("1"));
    user.receive("c2c_b", "b", says("1"));
    user.receive("c2c_b", "b", says("2"));
    assert_eq!(user.state.total_unread(), 3);
    for option in [1, 2] {
        user.done(receive_option(&["c2c_b"], option));
        assert_eq!((user.state.total_unread(), unread_of(&user, "c2c_b")), (1, 2));
    }
    user.receive("c2c_b", "b", says("3"));
    user.done(receive_option(&["c2c_b"], 0));
    assert_eq!(user.state.total_unread(), 4);
    user.done(delete("c2c_b"));
    assert_eq!(user.state.total_unread(), 1);
    user.done(read_all("c2c_a"));
    assert_eq!((user.state.total_unread(), user.state.unread().len()), (0, 0));
}

#[test]
fn a_message_that_is_revoked_or_deleted_is_no_longer_unread_and_counts_once() {
    let mut user = User::new();
    (1..=6).for_each(|n| drop(user.receive("c2c_a", "a", says(&n.to_string()))));
    user.done(read("c2c_a", UpTo::Seq(1)));
    user.lose("c2c_a", 1);
    assert_eq!(unread_of(&user, "c2c_a"), 5, "it was read already");
    user.lose("c2c_a", 2);
    user.done(delete_messages("c2c_a", &[2, 3]));
    assert_eq!(unread_of(&user, "c2c_a"), 3, "one was revoked before it was deleted");
    assert_eq!(user.about("c2c_a").deleted_unread, BTreeSet::from([3]));
    user.lose("c2c_a", 3);
    assert_eq!(unread_of(&user, "c2c_a"), 3, "and the other is revoked after that");
    assert!(user.about("c2c_a").deleted_unread.is_empty());
    user.done(delete_messages("c2c_a", &[4]));
    user.done(read("c2c_a", UpTo::Seq(5)));
    assert_eq!(unread_of(&user, "c2c_a"), 1);
    assert!(user.about("c2c_a").deleted_unread.is_empty(), "what is read need not be remembered");
}

#[test]
fn the_user_is_meant_by_name_with_everyone_or_both() {
    let mut user = User::new();
    let at = |names: &[&str]| Body { at: names.iter().map(|n| (*n).to_owned()).collect(), ..says("x") };
    for names in [&["bob"][..], &["me"], &[AT_ALL], &["me", AT_ALL, "bob"], &[]] {
        user.receive("group_team", "zoe", at(names));
    }
    user.receive("group_team", "me", at(&["me"]));
    let of = |user: &User| user.about("group_team").at.into_iter().collect::<Vec<_>>();
    assert_eq!(of(&user), [(2, At::Me), (3, At::All), (4, At::AllAndMe)], "who writes does not mean themselves");
    user.lose("group_team", 3);
    user.done(delete_messages("group_team", &[4]));
    assert_eq!(of(&user), [(2, At::Me)]);
    user.done(read("group_team", UpTo::Seq(2)));
    assert_eq!(of(&user), []);
    let other = Body { targets: vec![UserId::new("bob").unwrap()], ..at(&[AT_ALL]) };
    user.receive("group_team", "zoe", other);
    assert_eq!(of(&user), [], "it was not sent to the user");
    user.receive("group_team", "zoe", at(&["me"]));
    user.done(clear("group_team"));
    assert_eq!(of(&user), []);
}

#[test]
fn a_watched_filters_number_follows_everything_that_changes_it() {
    let mut user = User::new();
    for id in ["a", "b"] {
        user.receive(&format!("c2c_{id}"), id, says("1"));
    }
    user.receive("group_team", "zoe", says("1"));
    let all = Filter::default;
    let filters = [
        Filter { group: Some("work".into()), ..all() },
        Filter { marks: Some(2), ..all() },
        Filter { kind: Some(2), ..all() },
        Filter { group: Some(String::new()), ..all() },
        Filter { has_group_at: Some(true), ..all() },
    ];
    for (n, filter) in filters.iter().enumerate() {
        user.watch(&n.to_string(), filter, true);
    }
    let check = |user: &User, expected: [u64; 5]| {
        let numbers: Vec<u64> = user.watched.all().iter().map(|w| w.unread).collect();
        assert_eq!(numbers, expected);
        filters.iter().zip(numbers).for_each(|(f, n)| assert_eq!(user.state.unread_of(f), n, "{f:?}"));
    };
    check(&user, [0, 0, 1, 3, 0]);
    user.done(create_group("work", &["c2c_a", "group_team"]));
    check(&user, [2, 0, 1, 1, 0]);
    user.done(mark(&["c2c_b", "c2c_a"], 2));
    check(&user, [2, 2, 1, 1, 0]);
    user.receive("group_team", "zoe", Body { at: vec![AT_ALL.into()], ..says("2") });
    check(&user, [3, 2, 2, 1, 2]);
    user.done(receive_option(&["c2c_a"], 1));
    check(&user, [2, 1, 2, 1, 2]);
    user.done(rename_group("work", "play"));
    check(&user, [0, 1, 2, 1, 2]);
    user.done(rename_group("play", "work"));
    user.done(remove("work", &["group_team"]));
    check(&user, [0, 1, 2, 3, 2]);
    user.done(add("work", &["c2c_b"]));
    check(&user, [1, 1, 2, 2, 2]);
    user.done(delete_group("work"));
    check(&user, [0, 1, 2, 3, 2]);
    user.done(read_all("group_team"));
    user.done(delete("c2c_b"));
    check(&user, [0, 0, 0, 0, 0]);
}

#[test]
fn what_ends_is_in_no_watched_number_whatever_groups_it_was_in() {
    let mut user = User::new();
    let filters = ["", "work"].map(|name| Filter { group: Some(name.into()), ..Filter::default() });
    for filter in &filters {
        user.watch(&filter.group.clone().unwrap(), filter, true);
    }
    user.receive("group_team", "zoe", says("1"));
    user.done(create_group("work", &["group_team"]));
    user.done(create_group("play", &["group_team"]));
    let numbers = |user: &User| user.watched.all().iter().map(|w| w.unread).collect::<Vec<_>>();
    assert_eq!(numbers(&user), [0, 1]);
    user.done(Command::DissolveChatGroup { group: GroupId::new("team").unwrap() });
    assert_eq!(numbers(&user), [0, 0]);
    assert_eq!(user.members("work"), [""; 0]);
}

#[test]
fn a_filter_is_watched_under_each_of_its_texts_until_it_is_let_go() {
    let mut user = User::new();
    let filter = Filter { kind: Some(1), ..Filter::default() };
    user.watch("first", &filter, true);
    user.watch("second", &filter, true);
    user.watch("second", &filter, true);
    let texts: Vec<&str> = user.watched.all().iter().map(|w| w.text.as_str()).collect();
    assert_eq!(texts, ["first", "second"]);
    user.watch("", &Filter::default(), false);
    assert_eq!(user.watched.all().len(), 2, "another filter is let go");
    user.watch("", &filter, false);
    assert_eq!(user.watched.all(), []);
}

#[test]
fn a_draft_moves_its_conversation_to_the_time_it_was_set_at() {
    let mut user = User::new();
    for (now, id) in [(10, "c2c_a"), (20, "c2c_b"), (30, "c2c_c")] {
        user.now = now;
        user.done(create(id));
    }
    user.now = 35;
    user.done(draft("c2c_a", "begun"));
    assert_eq!(user.list(), ["c2c_a", "c2c_c", "c2c_b"]);
    assert_eq!(user.about("c2c_a").active_time, 10);
    user.done(draft("c2c_a", ""));
    assert_eq!(user.list(), ["c2c_c", "c2c_b", "c2c_a"], "and without it, the conversation goes back");
    user.done(pin("c2c_b", true));
    user.now = 99;
    user.done(draft("c2c_a", "begun"));
    assert_eq!(user.list(), ["c2c_b", "c2c_a", "c2c_c"], "pinned ones stay first");
}

#[test]
fn rows_hold_what_messages_have_left() {
    let mut user = User::new();
    (1..=3).for_each(|_| drop(user.receive("c2c_a", "a", says("x"))));
    user.receive("group_team", "zoe", Body { at: vec!["me".into()], ..says("x") });
    user.done(delete_messages("c2c_a", &[2]));
    user.done(draft("c2c_a", "begun"));
    user.done(note(&["c2c_b"], "n"));
    user.done(receive_option(&["group_team"], 2));
    let rebuilt = UserState::from(loaded(&user.state));
    assert_eq!(rebuilt, user.state);
    assert_eq!((rebuilt.total_unread(), rebuilt.unread().len(), rebuilt.annotated_count()), (2, 2, 1));
}

#[test]
fn what_others_do_in_an_unknown_conversation_is_silent() {
    let mut user = User::new();
    let (before, bob) = (user.state.clone(), UserId::new("bob").unwrap());
    let channel = Channel::of(&me(), &conversation("c2c_bob"));
    for reader in [bob, me()] {
        let event = Event::ReadByPeer { channel: channel.clone(), reader, seq: 1, time: 1 };
        assert_eq!(user.happen(&event), Changed::default());
    }
    assert_eq!(user.state, before);
}
