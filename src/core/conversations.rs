//! The rules of single conversations: coming into the list, pins and marks.

use super::decide::{Decision, Items, Refusal, Reply, Situation, missing_chat_group, name_conversations, refuse};
use super::error::{Code, Error};
use super::event::Event;
use super::ids::ConversationId;

/// The marks a conversation can have: star, unread, fold, hide, and 32 for applications to define.
pub const VALID_MARKS: u64 = 0xffff_ffff_0000_000f;

pub fn create(id: &ConversationId, on: &Situation<'_>) -> Result<Decision, Refusal> {
    if let Some((no, _)) = on.state.listed(id) {
        return Ok(Decision { events: Vec::new(), reply: Reply::Conversation(no) });
    }
    if let ConversationId::Group(group) = id
        && !on.view.chat_group_exists(group)?
    {
        return refuse(Code::GroupNotFound, "conv_id: there is no such chat group");
    }
    let mut events = Vec::new();
    let named = name_conversations([id], on.state, &mut events);
    let mut reply = Reply::Nothing;
    for no in named {
        events.push(Event::ConversationListed { no, active_time: on.now });
        reply = Reply::Conversation(no);
    }
    Ok(Decision { events, reply })
}

pub fn pin(id: &ConversationId, pinned: bool, on: &Situation<'_>) -> Result<Decision, Refusal> {
    match on.state.listed(id) {
        None => refuse(Code::InvalidConversation, "conv_id: the conversation is not in the list"),
        Some((_, c)) if c.pinned == pinned => Ok(Decision::default()),
        Some((no, _)) => Ok(Decision { events: vec![Event::ConversationPinned { no, pinned }], reply: Reply::Nothing }),
    }
}

pub fn mark(ids: &[String], marks: u64, mark: bool, on: &Situation<'_>) -> Result<Decision, Refusal> {
    if marks == 0 || marks & !VALID_MARKS != 0 {
        return refuse(Code::InvalidParameters, "mark_type: the marks are 1, 2, 4, 8 and 1<<32 to 1<<63");
    }
    let mut items = Items::read(ids, on.limits)?;
    let marks_of =
        |id: &ConversationId| on.state.number(id).and_then(|no| on.state.conversation(no)).map_or(0, |c| c.marks);
    // What has marks keeps them, and can lose them, when its chat group is gone.
    items.check(|id| if marks_of(id) != 0 { Ok(None) } else { missing_chat_group(id, on.view) })?;
    if mark {
        let most = on.limits.marked_conversations;
        let mut marked = on.state.marked_count() as u64;
        items.check(|id| {
            if marks_of(id) != 0 {
                return Ok(None);
            }
            if marked >= most {
                let text =
                    format!("conversation_id_array: {most} conversations are marked already, the most a user may have");
                return Ok(Some(Error::new(Code::TooManyMarked, text)));
            }
            marked += 1;
            Ok(None)
        })?;
    }
    items.require_any(Some(Code::TooManyMarked))?;
    let changed = items.accepted.iter().map(|(_, id)| id).filter(|id| match mark {
        true => marks_of(id) & marks != marks,
        false => marks_of(id) & marks != 0,
    });
    let mut events = Vec::new();
    let conversations = name_conversations(changed, on.state, &mut events);
    if !conversations.is_empty() {
        events.push(Event::ConversationsMarked { conversations, marks, on: mark });
    }
    Ok(Decision { events, reply: Reply::Items(items.results) })
}

#[cfg(test)]
mod tests {
    use super::VALID_MARKS;
    use crate::core::decide::Reply;
    use crate::core::error::Code;
    use crate::core::model::*;
    use crate::core::page::Filter;
    use crate::core::state::Change;

    fn created(done: &Done, user: &User) -> String {
        match done.reply {
            Reply::Conversation(no) => user.id(no),
            _ => panic!("{done:?}"),
        }
    }

    #[test]
    fn a_created_conversation_is_in_the_list_from_now_on() {
        let mut user = User { now: 77, ..User::new() };
        let done = user.done(create("c2c_a"));
        assert_eq!(created(&done, &user), "c2c_a");
        assert!(matches!(done.changes.last(), Some(Change::ConversationListed { .. })));
        let (_, listed) = user.state.listed(&conversation("c2c_a")).unwrap();
        assert_eq!((listed.active_time, listed.pinned, listed.marks), (77, false, 0));
    }

    #[test]
    fn creating_what_is_in_the_list_answers_it_and_changes_nothing() {
        let mut user = User { now: 77, ..User::new() };
        user.done(create("c2c_a"));
        user.now = 99;
        let done = user.done(create("c2c_a"));
        assert_eq!((created(&done, &user), &done.events), ("c2c_a".into(), &Vec::new()));
        assert_eq!(user.state.listed(&conversation("c2c_a")).unwrap().1.active_time, 77);
    }

    #[test]
    fn a_conversation_with_a_chat_group_needs_the_chat_group() {
        let mut user = User::new();
        assert_eq!(user.refused(create("group_nowhere")), Code::GroupNotFound);
        user.done(create("group_team"));
        // What is in the list stays there when its chat group goes.
        user.chat_groups.set("team", false);
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
        let [Change::ConversationsUpdated { conversations }] = done.changes.as_slice() else { panic!("{done:?}") };
        assert_eq!((user.ids(conversations), done.reply), (vec!["c2c_a".into()], Reply::Nothing));
        assert_eq!(user.done(pin("c2c_a", true)).events, []);
        user.done(pin("c2c_a", false));
        assert!(!user.state.listed(&conversation("c2c_a")).unwrap().1.pinned);
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
        assert_eq!(item_codes(&refusal.items), [("alice".into(), 6017), ("group_".into(), 6017)]);
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
        let Some(Change::ConversationsUpdated { conversations }) = done.changes.last() else { panic!("{done:?}") };
        assert_eq!(user.ids(conversations), ["c2c_b"]);
    }

    #[test]
    fn beyond_1000_marked_conversations_the_items_are_51008_and_the_others_are_done() {
        let mut user = User::new();
        for hundred in 0..10 {
            user.done(mark(&strs(&many(hundred * 100, 100)), 1));
        }
        user.done(unmark(&["c2c_0"], 1));
        assert_eq!(user.state.marked_count(), 999);
        let done = user.done(mark(&["c2c_5", "c2c_new", "c2c_beyond", "c2c_6"], 2));
        let expected = [("c2c_5", 0), ("c2c_new", 0), ("c2c_beyond", 51008), ("c2c_6", 0)];
        assert_eq!(done.items(), expected.map(|(id, code)| (id.to_owned(), code)));
        assert_eq!((user.marks("c2c_5"), user.marks("c2c_new"), user.marks("c2c_beyond")), (3, 2, 0));
        assert_eq!(user.state.marked_count(), 1000);

        let refusal = user.refusal(mark(&["c2c_x", "c2c_y"], 1));
        assert_eq!(refusal.error.code, Code::TooManyMarked, "all items are beyond");
        assert_eq!(item_codes(&refusal.items), [("c2c_x".into(), 51008), ("c2c_y".into(), 51008)]);
        let mixed = user.refusal(mark(&["c2c_x", "bad"], 1));
        assert_eq!(mixed.error.code, Code::InvalidParameters, "all fail, and not all for the same reason");

        // Taking marks off is never beyond, and makes room.
        user.done(unmark(&["c2c_5", "c2c_never_named"], 3));
        user.done(mark(&["c2c_x"], 1));
    }

    #[test]
    fn marks_of_a_chat_group_that_is_gone_can_be_taken_off() {
        let mut user = User::new();
        user.done(mark(&["group_team"], 1));
        user.chat_groups.set("team", false);
        assert_eq!(user.done(mark(&["group_team"], 2)).items(), [("group_team".into(), 0)]);
        assert_eq!(user.done(unmark(&["group_team"], 3)).items(), [("group_team".into(), 0)]);
        assert_eq!(user.state.marked_count(), 0);
        assert_eq!(user.refused(mark(&["group_team"], 1)), Code::InvalidParameters);
    }
}
