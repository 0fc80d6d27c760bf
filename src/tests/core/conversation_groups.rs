use crate::core::command::Command;
use crate::core::conversation_groups;
use crate::core::decision::Reply;
use crate::core::error::{Code, StoreError};
use crate::core::event::RemovalReason;
use crate::core::filter::Filter;
use crate::core::limits::Limits;
use crate::core::model::*;
use crate::core::situation::Situation;
use crate::core::state::{Changed, GroupChange};

/// A user with a group of that name, in which is `c2c_first`.
fn with_group(name: &str) -> User {
    let mut user = User::new();
    user.done(create_group(name, &["c2c_first"]));
    user
}

#[test]
fn a_name_may_have_32_bytes_and_not_33() {
    let (longest, too_long) = ("n".repeat(32), "n".repeat(33));
    let mut user = with_group("work");
    assert_eq!(user.refused(create_group(&too_long, &["c2c_a"])), Code::ConversationGroupNameTooLong);
    assert_eq!(user.refused(rename_group("work", &too_long)), Code::ConversationGroupNameTooLong);
    user.done(create_group(&longest, &["c2c_a"]));
    user.done(rename_group("work", &"m".repeat(32)));
}

#[test]
fn the_length_of_a_name_is_counted_in_bytes_and_not_in_letters() {
    let mut user = User::new();
    let (sixteen, seventeen) = ("\u{e9}".repeat(16), "\u{e9}".repeat(17));
    user.done(create_group(&sixteen, &["c2c_a"]));
    assert_eq!(user.refused(create_group(&seventeen, &["c2c_a"])), Code::ConversationGroupNameTooLong);
    assert_eq!(user.refused(rename_group(&sixteen, &seventeen)), Code::ConversationGroupNameTooLong);
    assert_eq!(user.group_names(), [sixteen], "a name is never cut");
}

#[test]
fn names_are_any_utf8_and_compare_byte_for_byte() {
    let mut user = User::new();
    let names = ["work", "Work", " work", "work ", "\u{e9}", "e\u{301}", "\u{1f600}", "c2c_a", "a/b\\\"'%", "\u{202e}"];
    names.iter().for_each(|name| drop(user.done(create_group(name, &["c2c_a"]))));
    assert_eq!(user.group_names(), names);
    user.done(delete_group("e\u{301}"));
    assert!(user.group_names().contains(&"\u{e9}".to_owned()));
}

#[test]
fn a_user_has_20_groups_and_not_21() {
    let mut user = User::new();
    (0..20).for_each(|n| drop(user.done(create_group(&n.to_string(), &["c2c_a"]))));
    assert_eq!(user.refused(create_group("one more", &["c2c_a"])), Code::TooManyConversationGroups);
    user.done(delete_group("7"));
    user.done(create_group("one more", &["c2c_a"]));
    assert_eq!(user.state.groups().len(), 20);
}

#[test]
fn delete_rename_add_and_remove_of_a_group_that_is_not_there_are_51009() {
    let mut user = with_group("work");
    for command in [
        delete_group("play"),
        rename_group("play", "fun"),
        rename_group("play", "play"),
        add("play", &["c2c_a"]),
        remove("play", &["c2c_a"]),
    ] {
        assert_eq!(user.refused(command), Code::ConversationGroupNotFound);
    }
}

#[test]
fn a_name_in_use_is_7014_for_create_and_rename() {
    let mut user = with_group("work");
    user.done(create_group("play", &["c2c_a"]));
    assert_eq!(user.refused(create_group("work", &["c2c_a"])), Code::InvalidOperation);
    assert_eq!(user.refused(rename_group("play", "work")), Code::InvalidOperation);
}

#[test]
fn a_rename_to_itself_is_done_without_an_event() {
    let mut user = with_group("work");
    let done = user.done(rename_group("work", "work"));
    assert_eq!((done.events, done.reply), (Vec::new(), Reply::Nothing));
}

#[test]
fn a_call_takes_100_ids_and_not_101() {
    let mut user = with_group("work");
    let (most, too_many) = (many(0, 100), many(0, 101));
    let (most, too_many) = (strs(&most), strs(&too_many));
    assert_eq!(user.refused(create_group("play", &too_many)), Code::TooManyIds);
    assert_eq!(user.refused(add("work", &too_many)), Code::TooManyIds);
    assert_eq!(user.refused(remove("work", &too_many)), Code::TooManyIds);
    assert_eq!(user.done(create_group("play", &most)).items().len(), 100);
    assert_eq!(user.done(add("work", &most)).items().len(), 100);
    assert_eq!(user.done(remove("work", &most)).items().len(), 100);
}

#[test]
fn a_malformed_id_is_that_items_6017_and_the_others_are_done() {
    let long = format!("c2c_{}", "u".repeat(33));
    let ids = ["alice", "c2c_", "group_", "C2C_a", "c2c_caf\u{e9}", "c2c_a\nb", long.as_str(), "c2c_good"];
    let expected: Vec<_> = ids.iter().map(|id| (id.to_string(), if *id == "c2c_good" { 0 } else { 6017 })).collect();
    let mut user = with_group("work");
    assert_eq!(user.done(create_group("play", &ids)).items(), expected);
    assert_eq!(user.members("play"), ["c2c_good"]);
    assert_eq!(user.done(add("work", &ids)).items(), expected);
    assert_eq!(user.members("work"), ["c2c_first", "c2c_good"]);
    assert_eq!(user.done(remove("work", &ids)).items(), expected);
    assert_eq!(user.members("work"), ["c2c_first"]);
}

#[test]
fn a_chat_group_that_does_not_exist_is_that_items_51007_and_the_others_are_done() {
    let ids = ["group_known", "group_nowhere", "c2c_a"];
    let expected = [("group_known".into(), 0), ("group_nowhere".into(), 51007), ("c2c_a".into(), 0)];
    let mut user = with_group("work");
    assert_eq!(user.done(create_group("play", &ids)).items(), expected);
    assert_eq!(user.members("play"), ["group_known", "c2c_a"]);
    assert_eq!(user.done(add("work", &ids)).items(), expected);
    assert_eq!(user.members("work"), ["c2c_first", "group_known", "c2c_a"]);
    assert_eq!(user.done(remove("work", &ids)).items(), expected);
    assert_eq!(user.members("work"), ["c2c_first"]);
}

#[test]
fn a_user_without_conversation_or_account_can_be_grouped() {
    let mut user = User::new();
    assert_eq!(user.done(create_group("work", &["c2c_stranger"])).items(), [("c2c_stranger".into(), 0)]);
    assert_eq!(user.members("work"), ["c2c_stranger"]);
    assert!(user.list().is_empty(), "grouping is no reason to be in the list");
}

#[test]
fn an_id_given_twice_is_once_in_the_result_and_once_in_the_group() {
    let mut user = with_group("work");
    let ids = ["c2c_a", "bad", "c2c_b", "c2c_a", "bad", "c2c_a"];
    let expected = [("c2c_a".into(), 0), ("bad".into(), 6017), ("c2c_b".into(), 0)];
    assert_eq!(user.done(create_group("play", &ids)).items(), expected);
    assert_eq!(user.members("play"), ["c2c_a", "c2c_b"]);
    assert_eq!(user.done(add("work", &ids)).items(), expected);
    assert_eq!(user.members("work"), ["c2c_first", "c2c_a", "c2c_b"]);
    assert_eq!(user.done(remove("work", &ids)).items(), expected);
    assert_eq!(user.members("work"), ["c2c_first"]);
}

#[test]
fn results_come_in_the_order_given() {
    let mut user = with_group("work");
    let ids = ["c2c_z", "bad", "group_team", "group_nowhere", "c2c_a"];
    let items = user.done(add("work", &ids)).items();
    assert_eq!(items.into_iter().map(|i| i.0).collect::<Vec<_>>(), ids);
}

#[test]
fn where_all_items_fail_the_call_is_6017_with_the_results_and_nothing_changes() {
    let ids = ["bad", "group_nowhere"];
    let expected = [("bad".to_owned(), 6017), ("group_nowhere".to_owned(), 51007)];
    let mut user = with_group("work");
    for command in [create_group("play", &ids), add("work", &ids), remove("work", &ids)] {
        let refusal = user.refusal(command);
        assert_eq!(refusal.error.code, Code::InvalidParameters);
        assert_eq!(item_codes(&refusal.reply), expected);
    }
    assert_eq!(user.refused(add("work", &["group_nowhere"])), Code::InvalidParameters);
    assert_eq!(user.group_names(), ["work"], "create makes no group");
}

#[test]
fn adding_what_is_there_and_removing_what_is_not_are_0_without_an_event() {
    let mut user = with_group("work");
    let added = user.done(add("work", &["c2c_first"]));
    assert_eq!((added.items(), added.events), (vec![("c2c_first".into(), 0)], Vec::new()));
    let removed = user.done(remove("work", &["c2c_stranger", "group_known"]));
    assert_eq!(removed.items(), [("c2c_stranger".into(), 0), ("group_known".into(), 0)]);
    assert_eq!(removed.events, []);
}

#[test]
fn only_what_was_not_there_is_told_as_added_and_only_what_was_as_removed() {
    let mut user = with_group("work");
    let added = user.done(add("work", &["c2c_first", "c2c_a"]));
    let [GroupChange::Added { conversations, .. }] = &added.groups()[..] else { panic!("{added:?}") };
    assert_eq!(user.ids(conversations), ["c2c_a"]);
    let removed = user.done(remove("work", &["c2c_a", "c2c_b"]));
    let [GroupChange::Removed { conversations, .. }] = &removed.groups()[..] else { panic!("{removed:?}") };
    assert_eq!(user.ids(conversations), ["c2c_a"]);
}

#[test]
fn above_1000_conversations_the_earliest_added_leave_with_reason_1() {
    let mut user = User::new();
    let first = many(0, 100);
    user.done(create_group("work", &strs(&first)));
    for hundred in 1..10 {
        let done = user.done(add("work", &strs(&many(hundred * 100, 100))));
        assert!(!done.groups().iter().any(|c| matches!(c, GroupChange::Removed { .. })));
    }
    assert_eq!(user.members("work"), many(0, 1000));
    // What is there already takes no room and does not become younger.
    user.done(add("work", &["c2c_0"]));
    let done = user.done(add("work", &["c2c_1", "c2c_1000", "c2c_1001"]));
    assert_eq!(done.items().iter().map(|i| i.1).collect::<Vec<_>>(), [0, 0, 0]);
    let groups = done.groups();
    let Some(GroupChange::Removed { name, conversations }) = groups.last() else { panic!("{done:?}") };
    assert_eq!((name.as_str(), done.reason() as i32), ("work", 1));
    assert_eq!(user.ids(conversations), ["c2c_0", "c2c_1"]);
    assert_eq!(user.members("work"), many(2, 1000));
}

#[test]
fn a_group_created_above_its_limit_keeps_the_last_ones_and_tells_creation_first() {
    let mut user = User { limits: Limits { conversations_per_group: 2, ..Limits::default() }, ..User::new() };
    let done = user.done(create_group("work", &["c2c_a", "c2c_b", "c2c_c"]));
    assert_eq!(user.members("work"), ["c2c_b", "c2c_c"]);
    let groups = done.groups();
    let [GroupChange::Created { .. }, GroupChange::Removed { conversations, .. }] = &groups[..] else {
        panic!("{groups:?}")
    };
    assert_eq!((user.ids(conversations), done.reason()), (vec!["c2c_a".to_owned()], RemovalReason::GroupFull));
}

#[test]
fn what_was_removed_and_added_again_is_the_youngest() {
    let mut user = User { limits: Limits { conversations_per_group: 2, ..Limits::default() }, ..User::new() };
    user.done(create_group("work", &["c2c_a", "c2c_b"]));
    user.done(remove("work", &["c2c_a"]));
    user.done(add("work", &["c2c_a"]));
    user.done(add("work", &["c2c_c"]));
    assert_eq!(user.members("work"), ["c2c_a", "c2c_c"]);
}

#[test]
fn a_conversation_outside_the_list_is_in_its_groups_and_shows_there_when_it_comes() {
    let mut user = with_group("work");
    let of_work = Filter { group: Some("work".into()), ..Filter::default() };
    assert!(user.filtered(&of_work).is_empty());
    user.done(create("c2c_first"));
    assert_eq!(user.filtered(&of_work), ["c2c_first"]);
    assert_eq!(user.members("work"), ["c2c_first"]);
}

#[test]
fn a_group_that_loses_its_last_conversation_stays_empty() {
    let mut user = with_group("work");
    user.done(remove("work", &["c2c_first"]));
    assert_eq!(user.group_names(), ["work"]);
    assert!(user.members("work").is_empty());
    user.done(add("work", &["c2c_a"]));
    assert_eq!(user.members("work"), ["c2c_a"]);
}

#[test]
fn a_conversation_may_be_in_many_groups_and_leaves_only_the_one_that_goes() {
    let mut user = with_group("work");
    user.done(create_group("play", &["c2c_first"]));
    user.done(delete_group("work"));
    assert_eq!((user.group_names(), user.members("play")), (vec!["play".into()], vec!["c2c_first".into()]));
    // A new group of the old name is a new group.
    user.done(create_group("work", &["c2c_a"]));
    assert_eq!(user.members("work"), ["c2c_a"]);
}

#[test]
fn groups_stand_in_creation_order_and_a_rename_keeps_the_place_and_the_members() {
    let mut user = with_group("z");
    ["m", "a"].iter().for_each(|name| drop(user.done(create_group(name, &["c2c_a"]))));
    user.done(rename_group("z", "b"));
    assert_eq!(user.group_names(), ["b", "m", "a"]);
    assert_eq!(user.members("b"), ["c2c_first"]);
    // The old name is free again.
    user.done(create_group("z", &["c2c_a"]));
    assert_eq!(user.group_names(), ["b", "m", "a", "z"]);
}

#[test]
fn an_order_that_names_all_groups_once_is_taken_silently_and_new_groups_come_last() {
    let mut user = User::new();
    ["a", "b", "c"].iter().for_each(|name| drop(user.done(create_group(name, &["c2c_a"]))));
    let done = user.done(reorder_groups(&["c", "a", "b"]));
    assert_eq!((done.changes, done.reply), (vec![Changed::default()], Reply::Nothing));
    user.done(create_group("d", &["c2c_a"]));
    user.done(rename_group("c", "x"));
    assert_eq!(user.group_names(), ["x", "a", "b", "d"]);
    assert_eq!(user.done(reorder_groups(&["x", "a", "b", "d"])).events, []);
}

#[test]
fn an_order_that_is_not_all_groups_exactly_once_is_6017() {
    let mut user = User::new();
    ["a", "b", "c"].iter().for_each(|name| drop(user.done(create_group(name, &["c2c_a"]))));
    for names in [
        &["a", "b"][..],
        &["a", "b", "c", "c"],
        &["a", "b", "b"],
        &["a", "b", "d"],
        &["a", "b", "c", "d"],
        &["a", "b", "C"],
        &[],
    ] {
        assert_eq!(user.refused(reorder_groups(names)), Code::InvalidParameters, "{names:?}");
    }
}

#[test]
fn create_tells_of_the_group_with_its_conversations() {
    let mut user = User::new();
    let done = user.done(create_group("work", &["c2c_a", "bad", "group_team"]));
    let groups = done.groups();
    let Some(GroupChange::Created { name, conversations }) = groups.last() else { panic!("{done:?}") };
    assert_eq!((name.as_str(), user.ids(conversations)), ("work", vec!["c2c_a".into(), "group_team".into()]));
    assert_eq!(done.events.len(), 1, "one group was created");
}

#[test]
fn delete_and_rename_answer_nothing_and_tell_of_the_conversations_whose_groups_changed() {
    let mut user = with_group("work");
    user.done(add("work", &["c2c_a"]));
    let renamed = user.done(rename_group("work", "play"));
    let [GroupChange::Renamed { old, new }] = &renamed.groups()[..] else { panic!("{renamed:?}") };
    assert_eq!((old.as_str(), new.as_str(), &renamed.reply), ("work", "play", &Reply::Nothing));
    assert_eq!(user.ids(&renamed.touched), ["c2c_first", "c2c_a"]);
    let deleted = user.done(delete_group("play"));
    let [GroupChange::Deleted { name }] = &deleted.groups()[..] else { panic!("{deleted:?}") };
    assert_eq!((name.as_str(), &deleted.reply), ("play", &Reply::Nothing));
    assert_eq!(user.ids(&deleted.touched), ["c2c_first", "c2c_a"]);
}

#[test]
fn what_was_asked_to_leave_leaves_with_reason_0() {
    let mut user = with_group("work");
    let done = user.done(remove("work", &["c2c_first"]));
    let [GroupChange::Removed { name, .. }] = &done.groups()[..] else { panic!("{done:?}") };
    assert_eq!((name.as_str(), done.reason() as i32), ("work", 0));
}

#[test]
fn a_chat_group_that_ends_leaves_its_groups() {
    let mut user = with_group("work");
    user.done(add("work", &["group_team"]));
    let end = Command::DissolveChatGroup { group: group("team") };
    let done = user.done(end);
    let [Changed { groups, listed, unlisted, updated }] = done.changes.as_slice() else { panic!("{done:?}") };
    assert_eq!(
        (listed.as_slice(), unlisted.as_slice(), updated.as_slice()),
        ([].as_slice(), [].as_slice(), [].as_slice())
    );
    let [GroupChange::Removed { name, conversations }] = groups.as_slice() else { panic!("{done:?}") };
    assert_eq!((name.as_str(), user.ids(conversations)), ("work", vec!["group_team".to_owned()]));
    assert_eq!(user.members("work"), ["c2c_first"]);
    assert_eq!(user.refused(add("work", &["group_team"])), Code::InvalidParameters);
}

#[test]
fn a_view_that_cannot_be_read_refuses_the_whole_call() {
    let mut user = with_group("work");
    user.world.break_with(StoreError::Database("broken".into()));
    let me = me();
    let User { state, world, limits, known, .. } = &user;
    let on = Situation { me: &me, view: world, state, limits, now: 0, random: 0, known: *known };
    let refusal = conversation_groups::add("work", &["c2c_a".into(), "group_team".into()], &on).unwrap_err();
    assert_eq!((refusal.error.code, refusal.reply), (Code::Database, Reply::Nothing));
}
