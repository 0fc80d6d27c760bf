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
    items.check(|id| missing_chat_group(id, on.view))?;
    let marks_of =
        |id: &ConversationId| on.state.number(id).and_then(|no| on.state.conversation(no)).map_or(0, |c| c.marks);
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
