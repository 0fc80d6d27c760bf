use super::VALID_MARKS;
use crate::core::chat_group::Kind;
use crate::core::command::{Command, Reading, UpTo};
use crate::core::decision::Reply;
use crate::core::error::Code;
use crate::core::event::Event;
use crate::core::filter::Filter;
use crate::core::ids::ConversationType;
use crate::core::message::{Body, Channel};
use crate::core::model::*;
use crate::core::receive_option::AllReceiveOption;
use crate::core::state::Changed;

fn created(done: &Done) -> String {
    match &done.reply {
        Reply::Conversation(id) => id.to_string(),
        _ => panic!("{done:?}"),
    }
}

#[test]
fn a_created_conversation_is_in_the_list_from_now_on() {
    let mut user = User { now: 77, ..User::new() };
    let done = user.done(create("c2c_a"));
    assert_eq!(created(&done), "c2c_a");
    assert_eq!(done.changes.last().unwrap().listed.len(), 1);
    let listed = user.state.listed(&conversation("c2c_a")).unwrap();
    assert_eq!((listed.active_time, listed.pinned, listed.marks), (77, false, 0));
}

#[test]
fn creating_what_is_in_the_list_answers_it_and_changes_nothing() {
    let mut user = User { now: 77, ..User::new() };
    user.done(create("c2c_a"));
    user.now = 99;
    let done = user.done(create("c2c_a"));
    assert_eq!((created(&done), &done.events), ("c2c_a".into(), &Vec::new()));
    assert_eq!(user.state.listed(&conversation("c2c_a")).unwrap().active_time, 77);
}

#[test]
fn a_conversation_with_a_chat_group_needs_the_chat_group() {
    let mut user = User::new();
    assert_eq!(user.refused(create("group_nowhere")), Code::GroupNotFound);
    user.done(create("group_team"));
    // What is in the list stays there when its chat group goes.
    user.world.set("team", false);
    assert_eq!(user.done(create("group_team")).events, []);
    assert_eq!(user.list(), ["group_team"]);
}

#[test]
fn only_what_is_in_the_list_can_be_pinned() {
    let mut user = User::new();
    user.done(create_group("work", &["c2c_a"]));
    assert_eq!(user.refused(pin("c2c_a", true)), Code::InvalidConversation);
    assert_eq!(user.refused(pin("c2c_never_named", false)), Code::InvalidConversation);
}

#[test]
fn pinning_and_unpinning_are_told_once() {
    let mut user = User::new();
    user.done(create("c2c_a"));
    assert_eq!(user.done(pin("c2c_a", false)).events, []);
    let done = user.done(pin("c2c_a", true));
    let [Changed { updated, .. }] = done.changes.as_slice() else { panic!("{done:?}") };
    assert_eq!((user.ids(updated), done.reply), (vec!["c2c_a".into()], Reply::Nothing));
    assert_eq!(user.done(pin("c2c_a", true)).events, []);
    user.done(pin("c2c_a", false));
    assert!(!user.state.listed(&conversation("c2c_a")).unwrap().pinned);
}

#[test]
fn the_marks_are_1_2_4_8_and_bits_32_to_63_and_any_other_bit_is_6017() {
    let mut user = User::new();
    for bit in 0..64 {
        let marks = 1 << bit;
        if !(4..32).contains(&bit) {
            assert_eq!(user.done(mark(&["c2c_a"], marks)).items(), [("c2c_a".into(), 0)], "bit {bit}");
            assert_eq!(user.marks("c2c_a") & marks, marks);
        } else {
            assert_eq!(user.refused(mark(&["c2c_a"], marks)), Code::InvalidParameters, "bit {bit}");
            assert_eq!(user.refused(mark(&["c2c_a"], marks | 1)), Code::InvalidParameters, "bit {bit}");
            assert_eq!(user.refused(unmark(&["c2c_a"], marks)), Code::InvalidParameters, "bit {bit}");
        }
    }
    assert_eq!(user.refused(mark(&["c2c_a"], 0)), Code::InvalidParameters);
    assert_eq!(user.marks("c2c_a"), VALID_MARKS);
}

#[test]
fn marks_are_set_and_taken_off_bit_by_bit() {
    let mut user = User::new();
    user.done(mark(&["c2c_a", "c2c_b"], 1 | 1 << 40));
    user.done(mark(&["c2c_a"], 2));
    user.done(unmark(&["c2c_a", "c2c_b"], 1 | 4));
    assert_eq!((user.marks("c2c_a"), user.marks("c2c_b")), (2 | 1 << 40, 1 << 40));
}

#[test]
fn a_mark_on_a_conversation_outside_the_list_is_kept_and_shows_when_it_comes() {
    let mut user = User::new();
    assert_eq!(user.done(mark(&["c2c_a"], 1)).items(), [("c2c_a".into(), 0)]);
    let starred = Filter { marks: Some(1), ..Filter::default() };
    assert_eq!((user.list(), user.filtered(&starred)), (Vec::new(), Vec::<String>::new()));
    user.done(create("c2c_a"));
    assert_eq!(user.filtered(&starred), ["c2c_a"]);
}

#[test]
fn a_malformed_id_is_that_items_6017_and_where_all_are_the_calls() {
    let mut user = User::new();
    let ids = ["alice", "c2c_a", "c2c_", "c2c_a"];
    let expected = [("alice".into(), 6017), ("c2c_a".into(), 0), ("c2c_".into(), 6017)];
    assert_eq!(user.done(mark(&ids, 1)).items(), expected);
    assert_eq!(user.done(unmark(&ids, 1)).items(), expected);
    let refusal = user.refusal(mark(&["alice", "group_"], 1));
    assert_eq!(refusal.error.code, Code::InvalidParameters);
    assert_eq!(item_codes(&refusal.reply), [("alice".into(), 6017), ("group_".into(), 6017)]);
}

#[test]
fn a_call_marks_100_conversations_and_not_101() {
    let mut user = User::new();
    assert_eq!(user.refused(mark(&strs(&many(0, 101)), 1)), Code::TooManyIds);
    assert_eq!(user.refused(unmark(&strs(&many(0, 101)), 1)), Code::TooManyIds);
    assert_eq!(user.done(mark(&strs(&many(0, 100)), 1)).items().len(), 100);
}

#[test]
fn what_is_marked_already_and_what_is_not_are_0_without_an_event() {
    let mut user = User::new();
    user.done(mark(&["c2c_a"], 3));
    assert_eq!(user.done(mark(&["c2c_a"], 1)).events, []);
    let done = user.done(unmark(&["c2c_a", "c2c_never_named"], 4));
    assert_eq!((done.items(), done.events), (vec![("c2c_a".into(), 0), ("c2c_never_named".into(), 0)], Vec::new()));
    let done = user.done(mark(&["c2c_a", "c2c_b"], 2));
    assert_eq!(user.ids(&done.touched), ["c2c_b"]);
}

#[test]
fn beyond_1000_marked_conversations_the_items_are_51008_and_the_others_are_done() {
    let mut user = User::new();
    for hundred in 0..10 {
        user.done(mark(&strs(&many(hundred * 100, 100)), 1));
    }
    user.done(unmark(&["c2c_0"], 1));
    assert_eq!(user.state.annotated_count(), 999);
    let done = user.done(mark(&["c2c_5", "c2c_new", "c2c_beyond", "c2c_6"], 2));
    let expected = [("c2c_5", 0), ("c2c_new", 0), ("c2c_beyond", 51008), ("c2c_6", 0)];
    assert_eq!(done.items(), expected.map(|(id, code)| (id.to_owned(), code)));
    assert_eq!((user.marks("c2c_5"), user.marks("c2c_new"), user.marks("c2c_beyond")), (3, 2, 0));
    assert_eq!(user.state.annotated_count(), 1000);

    let refusal = user.refusal(mark(&["c2c_x", "c2c_y"], 1));
    assert_eq!(refusal.error.code, Code::TooManyMarked, "all items are beyond");
    assert_eq!(item_codes(&refusal.reply), [("c2c_x".into(), 51008), ("c2c_y".into(), 51008)]);
    let mixed = user.refusal(mark(&["c2c_x", "bad"], 1));
    assert_eq!(mixed.error.code, Code::InvalidParameters, "all fail, and not all for the same reason");

    // Taking marks off is never beyond, and makes room.
    user.done(unmark(&["c2c_5", "c2c_never_named"], 3));
    user.done(mark(&["c2c_x"], 1));
}

#[test]
fn what_is_said_of_a_chat_group_ends_with_it() {
    let mut user = User::new();
    user.done(mark(&["group_team"], 1));
    user.done(note(&["group_team"], "n"));
    user.done(receive_option(&["group_team"], 1));
    user.done(create("group_team"));
    let done = user.done(Command::DissolveChatGroup { group: group("team") });
    let [Changed { unlisted, .. }] = done.changes.as_slice() else { panic!("{done:?}") };
    assert_eq!(user.ids(unlisted), ["group_team"]);
    assert_eq!((user.state.annotated_count(), user.state.conversations().count()), (0, 0));
    assert_eq!(user.refused(mark(&["group_team"], 1)), Code::InvalidParameters);
    // The user was not in another one, and had said something of it.
    user.world.set_group("known", Kind::Public, None);
    user.done(mark(&["group_known"], 1));
    let forgotten = Event::ChatGroupForgotten { user: me(), group: group("known") };
    assert_eq!(user.happen(&forgotten), Changed::default());
    assert_eq!(user.state.conversations().count(), 0);
}

#[test]
fn custom_data_has_256_bytes_and_not_257() {
    let mut user = User::new();
    assert_eq!(user.refused(note(&["c2c_a"], &"x".repeat(257))), Code::InvalidParameters);
    assert_eq!(user.refused(note(&["c2c_a"], &"\u{e9}".repeat(129))), Code::InvalidParameters, "bytes, not characters");
    user.done(note(&["c2c_a"], &"x".repeat(256)));
    assert_eq!(user.about("c2c_a").note.len(), 256);
    assert_eq!(user.list(), [""; 0], "it is kept until the conversation comes");
}

#[test]
fn custom_data_is_set_changed_and_taken_off_and_each_is_told_once() {
    let mut user = User::new();
    assert_eq!(user.done(note(&["c2c_a"], "")).events, [], "there was none");
    let done = user.done(note(&["c2c_a", "c2c_b", "c2c_a"], "1"));
    assert_eq!(done.items(), [("c2c_a".into(), 0), ("c2c_b".into(), 0)]);
    assert_eq!(user.done(note(&["c2c_a"], "1")).events, []);
    let done = user.done(note(&["c2c_a", "c2c_b"], ""));
    assert_eq!((user.ids(&done.touched), user.state.annotated_count()), (owned(&["c2c_a", "c2c_b"]), 0));
}

#[test]
fn custom_data_has_the_codes_of_marks_item_by_item() {
    let mut user = User::new();
    let done = user.done(note(&["bad", "c2c_a", "group_nowhere"], "1"));
    assert_eq!(done.items(), [("bad".into(), 6017), ("c2c_a".into(), 0), ("group_nowhere".into(), 51007)]);
    let refusal = user.refusal(note(&["bad", "group_nowhere"], "1"));
    assert_eq!((refusal.error.code, item_codes(&refusal.reply).len()), (Code::InvalidParameters, 2));
    assert_eq!(user.refused(note(&strs(&many(0, 101)), "1")), Code::TooManyIds);
    assert_eq!(user.done(note(&strs(&many(0, 100)), "1")).items().len(), 100);
}

#[test]
fn marks_and_custom_data_share_their_1000_conversations() {
    let mut user = User::new();
    for hundred in 0..10 {
        let ids = many(hundred * 100, 100);
        user.done(if hundred % 2 == 0 { mark(&strs(&ids), 1) } else { note(&strs(&ids), "1") });
    }
    assert_eq!(user.refused(note(&["c2c_new"], "1")), Code::TooManyMarked);
    assert_eq!(user.refused(mark(&["c2c_new"], 1)), Code::TooManyMarked);
    // One that has the one may have the other, too.
    user.done(note(&["c2c_0"], "1"));
    user.done(mark(&["c2c_100"], 1));
    assert_eq!(user.state.annotated_count(), 1000);
    user.done(unmark(&["c2c_0"], 1));
    assert_eq!(user.refused(note(&["c2c_new"], "1")), Code::TooManyMarked, "it still has its custom data");
    user.done(note(&["c2c_0"], ""));
    assert_eq!(user.done(note(&["c2c_new", "c2c_more"], "1")).items()[1].1, 51008);
}

#[test]
fn a_draft_is_of_the_moment_it_is_set_and_need_not_be_in_the_list() {
    let mut user = User::new();
    assert_eq!(user.done(draft("c2c_a", "")).events, [], "there was none");
    user.now = 77;
    user.done(draft("c2c_a", "begun"));
    let about = user.about("c2c_a");
    assert_eq!((about.listed, about.draft.as_ref().unwrap().time), (false, 77));
    user.now = 88;
    user.done(draft("c2c_a", "begun"));
    assert_eq!(user.about("c2c_a").draft.as_ref().unwrap().time, 88);
    user.done(draft("c2c_a", ""));
    assert_eq!(user.about("c2c_a").draft, None);
    assert_eq!(user.done(draft("c2c_never", "")).events, []);
    // It would outlive a chat group that came after it.
    assert_eq!(user.refused(draft("group_nowhere", "begun")), Code::GroupNotFound);
    assert_eq!(user.done(draft("group_nowhere", "")).events, []);
}

#[test]
fn deleting_takes_the_conversation_its_pin_and_its_draft_and_keeps_marks_and_groups() {
    let mut user = User::new();
    user.receive("c2c_a", "a", says("1"));
    user.done(pin("c2c_a", true));
    user.done(draft("c2c_a", "begun"));
    user.done(mark(&["c2c_a"], 1));
    user.done(note(&["c2c_a"], "n"));
    user.done(create_group("work", &["c2c_a"]));
    let done = user.done(delete("c2c_a"));
    assert_eq!(user.ids(&done.changes.last().unwrap().unlisted), ["c2c_a"]);
    assert_eq!((user.list(), user.state.total_unread()), (Vec::<String>::new(), 0));
    assert_eq!(user.members("work"), ["c2c_a"]);
    user.receive("c2c_a", "a", says("2"));
    let about = user.about("c2c_a");
    assert_eq!((about.unread, about.pinned, &about.draft), (1, false, &None));
    assert_eq!((about.marks, about.note.as_str()), (1, "n"), "they show again when it comes back");
    assert_eq!(user.refused(delete("c2c_never")), Code::InvalidConversation);
}

#[test]
fn deleting_many_keeps_the_messages_when_told_so_and_fails_what_is_not_in_the_list() {
    let mut user = User::new();
    for id in ["a", "b"] {
        user.receive(&format!("c2c_{id}"), id, says("1"));
    }
    let done = user.done(delete_all(&["c2c_a", "bad", "c2c_never"], false));
    assert_eq!(done.items(), [("c2c_a".into(), 0), ("bad".into(), 6017), ("c2c_never".into(), 6004)]);
    user.done(delete_messages("c2c_a", &[1]));
    user.done(delete_all(&["c2c_b"], true));
    assert_eq!(user.refused(delete_messages("c2c_b", &[1])), Code::InvalidParameters, "it is gone");
    let refusal = user.refusal(delete_all(&["c2c_a", "c2c_b"], true));
    assert_eq!((refusal.error.code, item_codes(&refusal.reply).len()), (Code::InvalidParameters, 2));
    assert_eq!(user.refused(delete_all(&["c2c_a", "bad"], true)), Code::InvalidParameters);
    assert_eq!(user.refused(delete_all(&strs(&many(0, 101)), true)), Code::TooManyIds);
}

/// A user with three messages of `a` at the times 101 to 103, and one of `zoe` in the chat group `team`.
fn reader() -> User {
    let mut user = User::new();
    for n in 1..=3 {
        user.now = 100 + n;
        user.receive("c2c_a", "a", says("x"));
    }
    user.receive("group_team", "zoe", says("x"));
    user
}

#[test]
fn reading_goes_up_to_a_message_a_time_a_number_or_the_end() {
    let unread = |up_to| {
        let mut user = reader();
        user.done(read("c2c_a", up_to));
        user.about("c2c_a").unread
    };
    assert_eq!(unread(UpTo::Everything), 0);
    assert_eq!((unread(UpTo::Time(102)), unread(UpTo::Time(100)), unread(UpTo::Time(u64::MAX))), (1, 3, 0));
    assert_eq!((unread(UpTo::Seq(1)), unread(UpTo::Seq(0)), unread(UpTo::Seq(u64::MAX))), (2, 3, 0));
    assert_eq!(unread(UpTo::Message(by_seq("c2c_a", 2))), 1);
}

#[test]
fn reading_up_to_a_message_needs_it_in_the_conversation_which_need_not_be_in_the_list() {
    let mut user = reader();
    assert_eq!(user.done(read_all("c2c_never")).events, [], "nothing was ever said there");
    assert_eq!(user.refused(read("c2c_never", UpTo::Message(by_seq("c2c_a", 1)))), Code::InvalidParameters);
    for elsewhere in [by_seq("group_team", 1), by_seq("c2c_a", 4), by_id("nothing")] {
        assert_eq!(user.refused(read("c2c_a", UpTo::Message(elsewhere))), Code::InvalidParameters);
    }
    user.done(delete("c2c_a"));
    assert_eq!(user.done(read_all("c2c_a")).events, [], "what is deleted counts as read");
}

#[test]
fn what_is_read_stays_read_and_is_told_once_to_the_user_and_to_the_other() {
    let mut user = reader();
    let done = user.done(read("c2c_a", UpTo::Seq(2)));
    let (id, channel) = (conversation("c2c_a"), Channel::of(&me(), &conversation("c2c_a")));
    let own = Event::ConversationRead { conversation: id, seq: 2, time: 103, unread: 1 };
    assert_eq!(done.events, [own, Event::ReadByPeer { channel, reader: me(), seq: 2, time: 103 }]);
    assert_eq!(user.done(read("c2c_a", UpTo::Seq(1))).events, []);
    assert_eq!(user.done(read_all("group_team")).events.len(), 1, "in a chat group nobody else is told");
    user.done(send("c2c_me", "m", says("note to myself")));
    assert_eq!(user.done(read_all("c2c_me")).events.len(), 1, "nor is the user told what they know");
}

#[test]
fn reading_all_of_a_type_or_all_takes_what_has_something_new() {
    let mut user = reader();
    user.receive("c2c_b", "b", Body { uncounted: true, ..says("x") });
    user.done(Command::Read(Reading::OfType(ConversationType::Group)));
    assert_eq!((user.about("group_team").unread, user.about("c2c_a").unread), (0, 3));
    let done = user.done(Command::Read(Reading::All));
    assert_eq!(done.events.len(), 2, "c2c_a and its other user; nothing is new in c2c_b: {done:?}");
    assert!(matches!(done.events[0], Event::ConversationRead { .. }), "the user's own first");
    assert_eq!((user.state.total_unread(), user.done(Command::Read(Reading::All)).events.len()), (0, 0));
}

#[test]
fn reading_takes_an_at_that_does_not_count_too() {
    let mut user = User::new();
    user.receive("group_team", "zoe", Body { uncounted: true, at: vec!["me".into()], ..says("x") });
    assert_eq!((user.about("group_team").unread, user.about("group_team").at.len()), (0, 1));
    user.done(Command::Read(Reading::All));
    assert_eq!(user.about("group_team").at.len(), 0);
}

#[test]
fn a_receive_option_is_set_for_members_and_told_where_it_changes() {
    let mut user = User::new();
    assert_eq!(user.refused(receive_option(&["c2c_a", "group_nowhere"], 1)), Code::GroupNotFound);
    user.world.set_group("known", Kind::Public, None);
    assert_eq!(user.refused(receive_option(&["group_known"], 1)), Code::GroupPermissionDenied);
    let done = user.done(receive_option(&["c2c_a", "group_team", "c2c_a"], 2));
    let conversations = ["c2c_a", "group_team"].map(conversation).into();
    assert_eq!(done.events, [Event::ReceiveOptionSet { conversations, option: 2 }], "each is named once");
    assert_eq!((user.about("c2c_a").receive_option, user.about("group_team").receive_option), (2, 2));
    assert_eq!(user.done(receive_option(&["c2c_a"], 2)).events, []);
    assert_eq!(user.done(receive_option(&["c2c_never"], 0)).events, [], "0 is what it is without being set");
}

#[test]
fn what_the_user_receives_of_all_messages_is_told_where_it_changes() {
    let mut user = User::new();
    let set = |option| Command::SetAllReceiveOption { option: AllReceiveOption { option, ..Default::default() } };
    assert_eq!(user.done(set(0)).events, []);
    assert_eq!(user.done(set(1)).events.len(), 1);
    assert_eq!((user.done(set(1)).events.len(), user.state.all_receive_option().option), (0, 1));
}
