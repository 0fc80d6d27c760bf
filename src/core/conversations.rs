//! The rules of single conversations: coming into the list and leaving it, pins, marks, custom data, drafts, what is read.

use super::chat_groups::within::{exists, missing_chat_group, require_member};
use super::command::{NewDraft, Reading, UpTo};
use super::conversation::Conversation;
use super::decision::{Decision, Refusal, Reply, refuse_about};
use super::error::{Code, Error};
use super::event::{Audience, Event};
use super::field::Field;
use super::ids::{ConversationId, ConversationType, IdText};
use super::items::{self, Items};
use super::message::{Channel, Draft};
use super::receive_option::AllReceiveOption;
use super::situation::Situation;

/// The marks a conversation can have: star, unread, fold, hide, and 32 for applications to define.
pub const VALID_MARKS: u64 = 0xffff_ffff_0000_000f;

pub fn create(id: &ConversationId, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let reply = Reply::Conversation(id.clone());
    if on.state.listed(id).is_some() {
        return Ok(Decision::own([], reply, on));
    }
    if let ConversationId::Group(group) = id
        && on.view.chat_group(group)?.is_none()
    {
        return refuse_about(Field::Conversation, Code::GroupNotFound, "there is no such chat group");
    }
    let event = Event::ConversationListed { conversation: id.clone(), active_time: on.active_time()? };
    Ok(Decision::own([event], reply, on))
}

pub fn pin(id: &ConversationId, pinned: bool, on: &Situation<'_>) -> Result<Decision, Refusal> {
    match on.state.listed(id) {
        None => refuse_about(Field::Conversation, Code::InvalidConversation, "the conversation is not in the list"),
        Some(c) if c.pinned == pinned => Ok(Decision::default()),
        Some(_) => {
            let event = Event::ConversationPinned { conversation: id.clone(), pinned };
            Ok(Decision::own([event], Reply::Nothing, on))
        }
    }
}

pub fn mark(ids: &[IdText], marks: u64, mark: bool, on: &Situation<'_>) -> Result<Decision, Refusal> {
    if marks == 0 || marks & !VALID_MARKS != 0 {
        return refuse_about(Field::Mark, Code::InvalidParameters, "the marks are 1, 2, 4, 8 and 1<<32 to 1<<63");
    }
    let changes = |c: Option<&Conversation>| {
        if mark { c.is_none_or(|c| c.marks & marks != marks) } else { c.is_some_and(|c| c.marks & marks != 0) }
    };
    annotate(ids, mark, changes, on, |conversations| Event::ConversationsMarked { conversations, marks, on: mark })
}

/// Sets custom data, or takes it off where it is empty.
pub fn set_custom_data(ids: &[IdText], text: &str, on: &Situation<'_>) -> Result<Decision, Refusal> {
    on.limits.custom_data_bytes().check(text.len(), Field::CustomData, Code::InvalidParameters)?;
    let changes = |c: Option<&Conversation>| c.map_or("", |c| c.note.as_str()) != text;
    let event = |conversations| Event::ConversationsNoted { conversations, text: text.to_owned() };
    annotate(ids, !text.is_empty(), changes, on, event)
}

/// Sets marks or custom data, for which there is one limit. `sets`: something is added, not taken off.
fn annotate(
    ids: &[IdText],
    sets: bool,
    changes: impl Fn(Option<&Conversation>) -> bool,
    on: &Situation<'_>,
    event: impl FnOnce(Vec<ConversationId>) -> Event,
) -> Result<Decision, Refusal> {
    let mut items = Items::read(ids, on.limits)?;
    let is_annotated = |id: &ConversationId| on.state.find(id).is_some_and(Conversation::is_annotated);
    items.check(|id| missing_chat_group(id, on.view))?;
    if sets {
        let (most, mut annotated) = (on.limits.marked_conversations(), on.state.annotated_count());
        items.check(|id| {
            if is_annotated(id) {
                return Ok(None);
            }
            let above = most.check(annotated + 1, Field::Conversations, Code::TooManyMarked).err();
            annotated += usize::from(above.is_none());
            Ok(above)
        })?;
    }
    items.require_any(Some(Code::TooManyMarked))?;
    let changed = items.accepted.iter().map(|(_, id)| id).filter(|id| changes(on.state.find(id)));
    let conversations: Vec<_> = changed.cloned().collect();
    let event = (!conversations.is_empty()).then(|| event(conversations));
    Ok(Decision::own(event, Reply::Items(items.results), on))
}

/// Sets what the user has begun to write, or takes it off. The conversation need not be in the list.
pub fn draft(id: &ConversationId, draft: Option<&NewDraft>, on: &Situation<'_>) -> Result<Decision, Refusal> {
    if draft.is_none() && on.state.find(id).is_none_or(|c| c.draft.is_none()) {
        return Ok(Decision::default());
    }
    if let ConversationId::Group(group) = id {
        // Nothing may be there before the chat group is: it goes with it, and what is of a topic when they leave its Community.
        if !exists(group, on.view)? {
            return refuse_about(Field::Conversation, Code::GroupNotFound, "there is no such chat group");
        }
        if id.is_topic() {
            require_member(group, on)?;
        }
    }
    let draft = match draft {
        Some(NewDraft { message, user_define }) => {
            Some(Draft { message: message.clone(), user_define: user_define.clone(), time: on.active_time()? })
        }
        None => None,
    };
    Ok(Decision::own([Event::ConversationDrafted { conversation: id.clone(), draft }], Reply::Nothing, on))
}

/// Takes one conversation out of the list, with its messages.
pub fn delete(id: &ConversationId, on: &Situation<'_>) -> Result<Decision, Refusal> {
    match on.state.listed(id) {
        None => refuse_about(Field::Conversation, Code::InvalidConversation, "the conversation is not in the list"),
        Some(_) => Ok(Decision::own([unlist(id, true, on)?], Reply::Nothing, on)),
    }
}

/// Takes conversations out of the list; those that are not in it fail.
pub fn delete_all(ids: &[IdText], clear_messages: bool, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let mut items = Items::read(ids, on.limits)?;
    items.check(|id| {
        let unlisted =
            || Error::about(Field::Conversations, Code::InvalidConversation, "the conversation is not in the list");
        Ok(on.state.listed(id).is_none().then(unlisted))
    })?;
    items.require_any(None)?;
    let events = items.accepted.iter().map(|(_, id)| unlist(id, clear_messages, on)).collect::<Result<Vec<_>, _>>()?;
    Ok(Decision::own(events, Reply::Items(items.results), on))
}

fn unlist(id: &ConversationId, cleared: bool, on: &Situation<'_>) -> Result<Event, Error> {
    let seq = on.view.last_seq(&Channel::of(on.me, id))?;
    Ok(Event::ConversationUnlisted { conversation: id.clone(), seq, cleared })
}

/// The user has read messages. Nothing happens to conversations in which nothing is left to read.
pub fn read(reading: &Reading, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let listed = |kind| on.state.list(kind).values().filter_map(|no| on.state.conversation(*no));
    let new_of = |kind| listed(kind).filter(|c| c.unread != 0 || !c.at.is_empty());
    let (conversations, up_to): (Vec<_>, _) = match reading {
        Reading::All => {
            (new_of(ConversationType::C2c).chain(new_of(ConversationType::Group)).collect(), &UpTo::Everything)
        }
        Reading::OfType(kind) => (new_of(*kind).collect(), &UpTo::Everything),
        // One in which nothing was ever said has nothing to read.
        Reading::One(id, up_to) => (on.state.find(id).into_iter().collect(), up_to),
    };
    let of_message = match reading {
        Reading::One(id, UpTo::Message(message)) => match on.view.received(on.me, message)? {
            Some((of, message)) if of == Channel::of(on.me, id) => message.place.seq,
            _ => {
                let text = "the conversation has no such message";
                return refuse_about(Field::MessageNamed, Code::InvalidParameters, text);
            }
        },
        _ => 0,
    };
    let mut events = Vec::new();
    for c in conversations {
        let channel = Channel::of(on.me, &c.id);
        let last = on.view.last_seq(&channel)?;
        let seq = match up_to {
            UpTo::Everything => last,
            UpTo::Time(time) => on.view.last_seq_at(&channel, *time)?,
            UpTo::Seq(seq) => last.min(*seq),
            UpTo::Message(_) => of_message,
        };
        if seq <= c.read_seq {
            continue;
        }
        let unread = if seq == last { 0 } else { on.view.unread_behind(on.me, &channel, seq)? };
        let read = Event::ConversationRead { conversation: c.id.clone(), seq, time: on.now, unread };
        events.push((Audience::one(on.me), read));
        if let ConversationId::C2c(peer) = &c.id
            && peer != on.me
        {
            let read = Event::ReadByPeer { channel: channel.clone(), reader: on.me.clone(), seq, time: on.now };
            events.push((Audience::Channel(channel), read));
        }
    }
    // The user's own first, then what others are told.
    events.sort_by_key(|(audience, _)| matches!(audience, Audience::Channel(_)));
    Ok(Decision { events, reply: Reply::Nothing })
}

/// Which messages of these conversations are announced.
pub fn set_receive_option(ids: &[ConversationId], option: u32, on: &Situation<'_>) -> Result<Decision, Refusal> {
    on.limits.receivers_per_call().check(ids.len(), Field::Peers, Code::InvalidParameters)?;
    for id in ids {
        if let ConversationId::Group(group) = id {
            require_member(group, on)?;
        }
    }
    Ok(Decision::own(items::set_receive_option(ids, option, on), Reply::Nothing, on))
}

pub fn set_all_receive_option(option: &AllReceiveOption, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let changed = on.state.all_receive_option() != option;
    let event = changed.then(|| Event::AllReceiveOptionSet { option: option.clone() });
    Ok(Decision::own(event, Reply::Nothing, on))
}

#[cfg(test)]
#[path = "../tests/core/conversations.rs"]
mod tests;
