//! The rules of messages: sending them, and what users do with them afterwards.

use super::chat_group::{Kind, TipOf};
use super::chat_groups::rights::{self, Action};
use super::chat_groups::{Within, require_member, tell};
use super::command::{Receiver, SavedMessage};
use super::decide::{Decision, Refusal, Reply, Situation, name_conversations, refuse};
use super::error::{Code, Error};
use super::event::{Event, MessageName};
use super::ids::{ConversationId, GroupId, Seconds, UserId};
use super::message::{
    Body, Channel, Extension, LocalData, MESSAGE_ID_BYTES, Message, MessageRef, NewMessage, Place, Revocation,
};
use std::collections::{HashMap, HashSet};

/// Bytes in the name of a reaction.
const REACTION_BYTES: usize = 200;
/// Bytes in an extension.
const EXTENSION_KEY_BYTES: usize = 100;
const EXTENSION_VALUE_BYTES: usize = 1024;

fn check_body(body: &Body, on: &Situation<'_>) -> Result<(), Refusal> {
    if body.elements.is_empty() {
        return refuse(Code::InvalidParameters, "message_elem_array is empty; a message has at least one element");
    }
    let most = on.limits.message_bytes;
    for (what, bytes) in [
        ("message_elem_array takes", body.content.len()),
        ("message_cloud_custom_str takes", body.custom.as_ref().map_or(0, String::len)),
        ("all but elements and custom string takes", body.settings.len()),
    ] {
        if bytes as u64 > most {
            return refuse(Code::MessageTooLong, format!("{what} {bytes} bytes; at most {most} are sent"));
        }
    }
    Ok(())
}

fn message_of(new: &NewMessage, sender: &UserId, place: Place, time: Seconds) -> Message {
    Message {
        id: new.id.clone(),
        place,
        sender: sender.clone(),
        time,
        client_time: new.client_time,
        random: new.random,
        body: new.body.clone(),
        active_time: 0,
        version: 0,
        revoked: None,
    }
}

fn has_local(local: &LocalData) -> bool {
    *local != LocalData::default()
}

pub fn send(id: &ConversationId, new: &NewMessage, on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_body(&new.body, on)?;
    check_text("message_custom_str", &new.local.text, on)?;
    let kind = match id {
        ConversationId::Group(group) => Some(may_write(group, on)?),
        ConversationId::C2c(_) => None,
    };
    let mut events = Vec::new();
    let message = send_one(id, kind, new, on, &mut events)?;
    Ok(Decision { events, reply: Reply::Message(Box::new(message), id.clone()) })
}

/// The type of a chat group in which the user may write now.
fn may_write(group: &GroupId, on: &Situation<'_>) -> Result<Kind, Refusal> {
    let within = Within::of_any(group, on)?;
    if within.me.muted_until > on.now {
        return refuse(Code::GroupMuted, "the user is muted in the chat group");
    }
    let mut muted = within.group.all_muted;
    if group.community().is_some() {
        muted |= on.view.topic(group)?.is_some_and(|topic| topic.all_muted);
    }
    if muted && within.require(Action::WriteWhileAllAreMuted).is_err() {
        return refuse(Code::GroupMuted, Action::WriteWhileAllAreMuted.refusal());
    }
    Ok(within.group.kind)
}

/// What is said in a chat group later, to what was said, is writing, too.
fn may_write_in(channel: &Channel, on: &Situation<'_>) -> Result<(), Refusal> {
    match channel {
        Channel::Group(group) => may_write(group, on).map(drop),
        Channel::C2c(..) => Ok(()),
    }
}

/// What sending leads to; the message gets the next number of its channel. `kind`: of the chat group it goes to.
fn send_one(
    id: &ConversationId,
    kind: Option<Kind>,
    new: &NewMessage,
    on: &Situation<'_>,
    events: &mut Vec<Event>,
) -> Result<Message, Error> {
    let channel = Channel::of(on.me, id);
    let mut new = new.clone();
    if matches!(channel, Channel::C2c(..)) {
        // These are for members of chat groups.
        (new.body.at, new.body.targets) = (Vec::new(), Vec::new());
    }
    new.body.uncounted |= kind.is_some_and(|kind| !kind.counts_unread());
    // What is not kept has no place in the history.
    let seq = if new.body.online_only { 0 } else { on.view.last_seq(&channel)? + 1 };
    let place = Place { seq, sub: 0 };
    // Time does not go back in a channel, whatever the clock does: its messages are in one order by number and by time.
    let time = on.now.max(on.view.last_time(&channel)?);
    let message = message_of(&new, on.me, place, time);
    events.push(Event::MessageSent { channel, message: Box::new(message.clone()) });
    if has_local(&new.local) && seq != 0 {
        // The message has named the conversation where nothing had.
        let no = on.state.number(id).unwrap_or_else(|| on.state.next_conversation_no());
        events.push(Event::LocalDataSet { no, place, data: new.local.clone() });
    }
    Ok(message)
}

/// Sends a message to each of several users, as if each had been written to alone.
pub fn send_to_users(message: &NewMessage, receivers: &[Receiver], on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_body(&message.body, on)?;
    let most = on.limits.receivers_per_call;
    if receivers.len() as u64 > most {
        let text =
            format!("msg_batch_send_param_identifier_array has {} users; at most {most} are taken", receivers.len());
        return refuse(Code::InvalidParameters, text);
    }
    let (mut events, mut sent, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for Receiver { user, id, random } in receivers.iter().filter(|receiver| seen.insert(receiver.user.as_str())) {
        let result = match UserId::new(user) {
            Some(user) => {
                let body = message.body.clone();
                let one = NewMessage { id: id.clone(), random: *random, body, local: LocalData::default(), ..*message };
                Ok(Box::new(send_one(&ConversationId::C2c(user), None, &one, on, &mut events)?))
            }
            None => Err(Error::new(Code::InvalidIdentifier, "msg_batch_send_param_identifier_array: not a user id")),
        };
        sent.push((user.clone(), result));
    }
    Ok(Decision { events, reply: Reply::Sent(sent) })
}

/// The message a call names: one that the user can see.
fn find(message: &MessageRef, on: &Situation<'_>) -> Result<(Channel, Message), Refusal> {
    match on.view.message(on.me, message)? {
        Some(found) => Ok(found),
        None => refuse(Code::InvalidParameters, "the message named is in no conversation of this user"),
    }
}

/// As [`find`], one that others have too.
fn find_sent(message: &MessageRef, on: &Situation<'_>) -> Result<(Channel, Message), Refusal> {
    match find(message, on)? {
        (_, message) if message.place.sub != 0 => {
            refuse(Code::InvalidParameters, "the message was never sent, and is kept by this user alone")
        }
        found => Ok(found),
    }
}

/// As [`find_sent`], one that somebody has written and not taken back.
fn find_standing(message: &MessageRef, on: &Situation<'_>) -> Result<(Channel, Message), Refusal> {
    match find_sent(message, on)? {
        (_, message) if message.body.tip.is_some() => {
            refuse(Code::InvalidParameters, "nobody has written this: it tells what happened in the chat group")
        }
        (_, message) if message.revoked.is_some() => refuse(Code::InvalidParameters, "the message was revoked"),
        found => Ok(found),
    }
}

/// A text that stays on disk beside a message.
fn check_text(what: &str, text: &str, on: &Situation<'_>) -> Result<(), Refusal> {
    let (bytes, most) = (text.len() as u64, on.limits.message_bytes);
    match bytes > most {
        true => refuse(Code::InvalidParameters, format!("{what} has {bytes} bytes; at most {most} are kept")),
        false => Ok(()),
    }
}

/// Whether the user may do this to a message in the chat group that others have sent.
fn is_admin(channel: &Channel, on: &Situation<'_>) -> Result<bool, Error> {
    match channel {
        Channel::C2c(..) => Ok(false),
        Channel::Group(group) => match (on.view.chat_group(&group.home())?, on.view.role(group, on.me)?) {
            (Some(group), Some(role)) => Ok(rights::may(Action::RevokeOthersMessages, group.kind, role)),
            _ => Ok(false),
        },
    }
}

/// Takes a message back that came to the user, also one that they themselves no longer see.
pub fn revoke(
    id: &ConversationId,
    message: &MessageRef,
    reason: &str,
    on: &Situation<'_>,
) -> Result<Decision, Refusal> {
    check_text("message_revoke_reason", reason, on)?;
    let channel = Channel::of(on.me, id);
    let mut message = match on.view.received(on.me, message)? {
        Some((of, message)) if of == channel && message.place.sub == 0 => message,
        _ => return refuse(Code::MessageNotFound, "json_msg_param: no such message was sent in the conversation"),
    };
    let is_tip = message.body.tip.is_some();
    if is_tip || message.sender != *on.me && !is_admin(&channel, on)? {
        return refuse(Code::RevokeDenied, "only its sender, and in a chat group its admins, may revoke a message");
    }
    if message.revoked.is_some() {
        return Ok(Decision::default());
    }
    let most = on.limits.revoke_seconds;
    if on.now > message.time.saturating_add(most) {
        let text = format!("the message was sent more than {most} seconds ago, and can no longer be revoked");
        return refuse(Code::RevokeTooLate, text);
    }
    message.revoked = Some(Revocation { by: on.me.clone(), reason: reason.to_owned() });
    Ok(Decision { events: vec![Event::MessageRevoked { channel, message: Box::new(message) }], reply: Reply::Nothing })
}

pub fn modify(
    message: &MessageRef,
    version: Option<u64>,
    body: &Body,
    on: &Situation<'_>,
) -> Result<Decision, Refusal> {
    check_body(body, on)?;
    let (channel, mut message) = find_standing(message, on)?;
    let id = channel.conversation_of(on.me);
    may_write_in(&channel, on)?;
    if matches!(channel, Channel::Group(_)) && message.sender != *on.me && !is_admin(&channel, on)? {
        return refuse(Code::GroupPermissionDenied, "only its sender and the group's admins may modify the message");
    }
    if version.is_some_and(|version| version != message.version) {
        let error =
            Error::new(Code::ModifyConflict, "the message was modified meanwhile; the answer is what it is now");
        return Err(Refusal { error, message: Some(Box::new((message, id))), items: Vec::new() });
    }
    // How it was sent stays; what it says is new.
    let old = std::mem::take(&mut message.body);
    message.body = Body {
        content: body.content.clone(),
        custom: body.custom.clone().or(old.custom),
        elements: body.elements.clone(),
        text: body.text.clone(),
        ..old
    };
    message.version += 1;
    let event = Event::MessageModified { channel, message: Box::new(message.clone()) };
    Ok(Decision { events: vec![event], reply: Reply::Message(Box::new(message), id) })
}

fn check_count(messages: usize, on: &Situation<'_>) -> Result<(), Refusal> {
    let most = on.limits.messages_per_call;
    match messages as u64 > most {
        true => refuse(Code::InvalidParameters, format!("{messages} messages are named; at most {most} are taken")),
        false => Ok(()),
    }
}

/// Deletes messages for this user. Those that are gone already are no error, unless all are.
pub fn delete(id: &ConversationId, messages: &[MessageRef], on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_count(messages.len(), on)?;
    let channel = Channel::of(on.me, id);
    let (mut places, mut unread) = (Vec::new(), Vec::new());
    let no = on.state.number(id);
    let read_seq = no.and_then(|no| on.state.conversation(no)).map_or(0, |c| c.read_seq);
    for message in messages {
        match on.view.message(on.me, message)? {
            Some((of, message)) if of == channel && !places.contains(&message.place) => {
                if message.place.sub == 0 && message.place.seq > read_seq && message.counts_for(on.me) {
                    unread.push(message.place.seq);
                }
                places.push(message.place);
            }
            _ => {}
        }
    }
    let (Some(no), false) = (no, places.is_empty()) else {
        return refuse(Code::InvalidParameters, "the conversation has none of the messages");
    };
    Ok(Decision { events: vec![Event::MessagesDeleted { no, places, unread }], reply: Reply::Nothing })
}

/// Deletes the whole history for this user; the conversation stays.
pub fn clear(id: &ConversationId, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let Some(no) = on.state.number(id) else { return Ok(Decision::default()) };
    let seq = on.view.last_seq(&Channel::of(on.me, id))?;
    Ok(Decision { events: vec![Event::HistoryCleared { no, seq }], reply: Reply::Nothing })
}

/// Keeps messages for this user alone.
pub fn save(
    id: &ConversationId,
    saved: &[SavedMessage],
    place_now: bool,
    on: &Situation<'_>,
) -> Result<Decision, Refusal> {
    check_count(saved.len(), on)?;
    for one in saved {
        let bytes = one.message.id.0.len();
        if bytes > MESSAGE_ID_BYTES {
            let text = format!("message_msg_id has {bytes} bytes; at most {MESSAGE_ID_BYTES} are kept");
            return refuse(Code::InvalidParameters, text);
        }
        check_body(&one.message.body, on)?;
        check_text("message_custom_str", &one.message.local.text, on)?;
    }
    if let ConversationId::Group(group) = id {
        require_member(group, on)?;
    }
    let channel = Channel::of(on.me, id);
    let mut events = Vec::new();
    let named = name_conversations([id], on.state, &mut events);
    let mut taken: HashMap<Place, Place> = HashMap::new();
    let mut messages: Vec<Message> = Vec::new();
    for (no, one) in named.iter().flat_map(|no| saved.iter().map(move |one| (*no, one))) {
        let (channel, sender) = (&channel, one.sender.as_ref().unwrap_or(on.me));
        // One that the user has already is not kept twice.
        let repeated = messages.iter().any(|m| m.id == one.message.id);
        if repeated || on.view.message(on.me, &MessageRef::Id(one.message.id.clone()))?.is_some() {
            continue;
        }
        // A message is never of the future, whose times neither the tables nor a page's cursor might hold.
        let time = if place_now { on.now } else { one.message.client_time.min(on.now) };
        // Nothing stands among what the user has cleared, so that it need not be gone through.
        let seq = match place_now {
            true => on.view.last_seq(channel)?,
            false => on.view.last_seq_at(channel, time)?.max(on.view.cleared_seq(on.me, channel)?),
        };
        let (first, last) = Place::saved_between(seq, time);
        // At the end is behind all that is kept there, though the clock may have been set back.
        let (from, last) =
            if place_now { (Place { seq, sub: 1 }, Place { seq, sub: u64::MAX }) } else { (first, last) };
        let before = match taken.get(&first) {
            Some(place) => Some(*place),
            None => on.view.last_saved(on.me, channel, (from, last))?,
        };
        let place = before.map_or(first, |place| Place { sub: place.sub + 1, ..place }.max(first));
        if place > last {
            return refuse(Code::InvalidParameters, "too many messages of one second are kept in the conversation");
        }
        taken.insert(first, place);
        let mut message = message_of(&one.message, sender, place, time);
        if place_now {
            message.active_time = time;
        }
        messages.push(message.clone());
        events.push(Event::MessageSaved { no, message: Box::new(message), local: one.message.local.clone() });
    }
    let reply = match (place_now, messages.pop()) {
        (true, Some(only)) => Reply::Message(Box::new(only), id.clone()),
        (_, last) => {
            messages.extend(last);
            Reply::Messages(messages, id.clone())
        }
    };
    Ok(Decision { events, reply })
}

pub fn set_local_data(message: &MessageRef, data: &LocalData, on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_text("message_custom_str", &data.text, on)?;
    let (channel, message) = find(message, on)?;
    let Some(no) = on.state.number(&channel.conversation_of(on.me)) else { return Ok(Decision::default()) };
    let event = Event::LocalDataSet { no, place: message.place, data: data.clone() };
    Ok(Decision { events: vec![event], reply: Reply::Nothing })
}

/// Tells the senders that this user has read their messages.
pub fn send_receipts(messages: &[MessageRef], on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_count(messages.len(), on)?;
    let mut wanted: Vec<(Channel, Vec<MessageName>)> = Vec::new();
    let mut any = false;
    for message in messages {
        let (channel, message) = find(message, on)?;
        let asked = message.place.sub == 0 && message.sender != *on.me && message.body.wants_receipt;
        any |= asked;
        if !asked || on.view.has_receipt(&channel, message.place.seq, on.me)? {
            continue;
        }
        let name = MessageName::from(&message);
        match wanted.iter_mut().find(|(of, _)| *of == channel) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => wanted.push((channel, vec![name])),
        }
    }
    if !any {
        return refuse(Code::InvalidParameters, "json_msg_array: none of the messages asks for a receipt of this user");
    }
    let event = |(channel, messages)| Event::ReceiptsSent { channel, reader: on.me.clone(), time: on.now, messages };
    Ok(Decision { events: wanted.into_iter().map(event).collect(), reply: Reply::Nothing })
}

fn find_extensible(message: &MessageRef, on: &Situation<'_>) -> Result<(Channel, Message), Refusal> {
    let (channel, message) = find_standing(message, on)?;
    if !message.body.extensible {
        return refuse(
            Code::InvalidParameters,
            "the message was not sent with message_support_message_extension, and has no extensions",
        );
    }
    may_write_in(&channel, on)?;
    Ok((channel, message))
}

/// Sets extensions, whoever set them before. All or nothing is set.
pub fn set_extensions(message: &MessageRef, new: &[Extension], on: &Situation<'_>) -> Result<Decision, Refusal> {
    let (channel, message) = find_extensible(message, on)?;
    for extension in new {
        if !(1..=EXTENSION_KEY_BYTES).contains(&extension.key.len()) || extension.value.len() > EXTENSION_VALUE_BYTES {
            let text = format!(
                "json_extension_array: a key has 1 to {EXTENSION_KEY_BYTES} bytes, a value at most {EXTENSION_VALUE_BYTES}"
            );
            return refuse(Code::InvalidParameters, text);
        }
    }
    let there = on.view.extensions(&channel, message.place.seq)?;
    let mut keys: Vec<&str> = there.iter().chain(new).map(|e| e.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    let most = on.limits.extensions_per_message;
    if keys.len() as u64 > most {
        return refuse(Code::InvalidParameters, format!("a message has at most {most} extensions"));
    }
    let reply = Reply::Extensions(new.iter().map(|e| (e.clone(), None)).collect());
    let extensions: Vec<_> = new.iter().filter(|e| !there.contains(e)).cloned().collect();
    let message = MessageName::from(&message);
    let event = Event::ExtensionsSet { channel, message, extensions: extensions.clone() };
    Ok(Decision { events: if extensions.is_empty() { Vec::new() } else { vec![event] }, reply })
}

pub fn delete_extensions(message: &MessageRef, keys: &[String], on: &Situation<'_>) -> Result<Decision, Refusal> {
    let most = on.limits.extensions_per_message;
    if keys.len() as u64 > most {
        return refuse(Code::InvalidParameters, format!("a message has at most {most} extensions"));
    }
    let (channel, message) = find_extensible(message, on)?;
    let there = on.view.extensions(&channel, message.place.seq)?;
    let results: Vec<(Extension, Option<Error>)> = match keys.is_empty() {
        true => there.into_iter().map(|e| (e, None)).collect(),
        false => keys
            .iter()
            .map(|key| match there.iter().find(|e| e.key == *key) {
                Some(extension) => (extension.clone(), None),
                None => (
                    Extension { key: key.clone(), value: String::new() },
                    Some(Error::new(Code::ExtensionNotFound, "the message has no extension of this key")),
                ),
            })
            .collect(),
    };
    let gone: Vec<_> = results.iter().filter(|(_, error)| error.is_none()).map(|(e, _)| e.key.clone()).collect();
    let message = MessageName::from(&message);
    let event = Event::ExtensionsDeleted { channel, message, keys: gone.clone() };
    let events = if gone.is_empty() { Vec::new() } else { vec![event] };
    Ok(Decision { events, reply: Reply::Extensions(results) })
}

/// Reacts to a message, or takes the reaction back.
pub fn react(message: &MessageRef, reaction: &str, react: bool, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let (channel, message) = find_standing(message, on)?;
    if reaction.len() > REACTION_BYTES {
        return refuse(Code::InvalidParameters, format!("reaction_id has more than {REACTION_BYTES} bytes"));
    }
    if react {
        may_write_in(&channel, on)?;
    }
    let all = on.view.reactions(&channel, message.place.seq)?;
    let same: Vec<_> = all.iter().filter(|(r, _)| r == reaction).collect();
    let mine = same.iter().any(|(_, user)| user == on.me);
    if react {
        if mine {
            return refuse(Code::AlreadyReacted, "reaction_id: the user has reacted so already");
        }
        let mut different: Vec<_> = all.iter().map(|(r, _)| r.as_str()).collect();
        different.sort_unstable();
        different.dedup();
        if same.is_empty() && different.len() as u64 >= on.limits.reactions_per_message {
            return refuse(
                Code::TooManyReactions,
                "reaction_id: the message has all the different reactions it may have",
            );
        }
        if same.len() as u64 >= on.limits.users_per_reaction {
            return refuse(Code::TooManyReactionUsers, "reaction_id: as many users as may have reacted so");
        }
    } else if same.is_empty() {
        return refuse(Code::ReactionNotFound, "reaction_id: nobody has reacted so");
    } else if !mine {
        return refuse(Code::NotReacted, "reaction_id: the user has not reacted so");
    }
    let event = Event::Reacted {
        channel,
        message: MessageName::from(&message),
        reaction: reaction.to_owned(),
        user: on.me.clone(),
        on: react,
        time: on.now,
    };
    Ok(Decision { events: vec![event], reply: Reply::Nothing })
}

/// Pins a message of a chat group for all its members: its admins may, in a Work group everyone.
pub fn pin(group: &GroupId, message: &MessageRef, pin: bool, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let within = Within::of_any(group, on)?;
    within.require(Action::PinMessages)?;
    let channel = Channel::Group(group.clone());
    let pins = on.view.pins(&channel)?;
    let is_named = |known: &Message| match message {
        MessageRef::Id(id) => known.id == *id,
        MessageRef::Seq(of, seq) => Channel::of(on.me, of) == channel && known.place.seq == *seq,
    };
    let named = match (pin, pins.iter().find(|one| is_named(&one.message))) {
        (true, Some(_)) => return refuse(Code::AlreadyPinned, "json_msg: the message is pinned already"),
        // Whether they see the message or not: what takes a place can be taken away.
        (false, Some(one)) => MessageName::from(&one.message),
        (_, None) => {
            let (of, message) = find_standing(message, on)?;
            if of != channel {
                return refuse(Code::InvalidParameters, "json_msg: the message is not in this chat group");
            }
            if !pin {
                return Ok(Decision::default());
            }
            let most = on.limits.pinned_messages;
            if pins.len() as u64 >= most {
                let text = format!("group_id: {most} messages are pinned, the most there may be");
                return refuse(Code::TooManyPinned, text);
            }
            MessageName::from(&message)
        }
    };
    let seq = named.seq;
    let mut events = vec![Event::MessagePinned { channel, message: named, by: on.me.clone(), on: pin, time: on.now }];
    let members = on.view.member_count(&group.home())?;
    tell(group, within.group.kind, TipOf::MessagePinned { seq, on: pin }, members, on, &mut events)?;
    Ok(Decision { events, reply: Reply::Nothing })
}

#[cfg(test)]
mod tests {
    use crate::core::chat_group::{ChatGroupChange, Kind, Role, TipOf, Topic};
    use crate::core::command::{Command, SavedMessage};
    use crate::core::decide::Reply;
    use crate::core::error::Code;
    use crate::core::event::{Event, MessageName};
    use crate::core::ids::{GroupId, UserId};
    use crate::core::message::{
        Body, Channel, Extension, LocalData, Message, MessageId, MessageRef, NewMessage, Place, Revocation,
    };
    use crate::core::model::*;
    use crate::core::state::Change;

    /// A user who has written `m-1` to `a`, got number 2 from there, and number 1 from `zoe` in the chat group `team`.
    fn talker() -> User {
        let mut user = User::new();
        user.done(send("c2c_a", "m-1", says("1")));
        user.receive("c2c_a", "a", says("2"));
        user.receive("group_team", "zoe", says("1"));
        user
    }

    fn sent(done: &Done) -> &Message {
        match &done.reply {
            Reply::Message(message, _) => message,
            other => panic!("{other:?}"),
        }
    }

    fn body_of(text: &str, change: impl FnOnce(&mut Body)) -> Body {
        let mut body = says(text);
        change(&mut body);
        body
    }

    #[test]
    fn a_sent_message_gets_the_next_number_of_its_conversation_and_the_time_it_is_sent_at() {
        let mut user = User { now: 2_000, ..talker() };
        let done = user.done(send("c2c_a", "m-3", says("3")));
        let message = sent(&done);
        assert_eq!((message.place, message.time, message.version), (Place { seq: 3, sub: 0 }, 2_000, 0));
        assert_eq!((message.id.0.as_str(), message.client_time, message.random), ("m-3", 1, 7));
        user.now = 500;
        let after = user.done(send("c2c_a", "m-4", says("4")));
        assert_eq!(sent(&after).time, 2_000, "time does not go back in a conversation");
        assert!(matches!(&done.reply, Reply::Message(_, id) if *id == conversation("c2c_a")));
        assert_eq!(
            sent(&user.done(send("c2c_b", "m-4", says("1")))).place.seq,
            1,
            "numbers are the conversation's own"
        );
        assert_eq!(user.about("c2c_b").active_time, 2_002, "what is just used stands first");
        assert_eq!(user.about("c2c_a").unread, 1, "one's own messages are read");
    }

    #[test]
    fn a_message_has_an_element_and_at_most_so_many_bytes_of_them() {
        let mut user = User::new();
        let empty = body_of("", |body| body.elements.clear());
        assert_eq!(user.refused(send("c2c_a", "m", empty.clone())), Code::InvalidParameters);
        let most = body_of("x", |body| body.content = "x".repeat(12_288));
        user.done(send("c2c_a", "m-1", most));
        let beyond = body_of("x", |body| body.content = "x".repeat(12_289));
        assert_eq!(user.refused(send("c2c_a", "m", beyond.clone())), Code::MessageTooLong);
        let modify = |body: Body| Command::ModifyMessage { message: by_id("m-1"), version: None, body: Box::new(body) };
        assert_eq!(user.refused(modify(empty.clone())), Code::InvalidParameters);
        assert_eq!(user.refused(modify(beyond.clone())), Code::MessageTooLong);
        assert_eq!(user.refused(save("c2c_a", &[("s", 1)], empty)), Code::InvalidParameters);
        assert_eq!(user.refused(save("c2c_a", &[("s", 1)], beyond)), Code::MessageTooLong);
    }

    #[test]
    fn in_a_chat_group_only_its_members_write() {
        let mut user = User::new();
        assert_eq!(user.refused(send("group_nowhere", "m", says("x"))), Code::GroupNotFound);
        assert_eq!(user.refused(save("group_nowhere", &[("s", 1)], says("x"))), Code::GroupNotFound);
        user.world.set_group("team", Kind::Public, None);
        assert_eq!(user.refused(send("group_team", "m", says("x"))), Code::GroupPermissionDenied);
        user.world.set_group("team", Kind::Public, Some(Role::Ordinary));
        user.done(send("group_team", "m", says("x")));
    }

    #[test]
    fn who_is_muted_does_not_write_and_where_everybody_is_only_admins_do() {
        let write = |to: &str| send(to, "m", says("x"));
        for kind in Kind::ALL {
            for role in Role::ALL {
                let mut user = member(kind, role);
                user.world.member_of("g", "me").muted_until = user.now + 1;
                assert_eq!(user.refused(write("group_g")), Code::GroupMuted);
                user.now += 1;
                assert_eq!(code_of(&user, &write("group_g")), 0, "it is over");
                user.world.group("g").all_muted = true;
                let code = if role > Role::Ordinary { 0 } else { 10017 };
                assert_eq!(code_of(&user, &write("group_g")), code, "{kind:?} {role:?}");
            }
        }
        for (role, code) in [(Role::Ordinary, 10017), (Role::Admin, 0)] {
            let mut user = member(Kind::Community, role);
            let (channel, topic) = (Channel::Group(group("g")), group("g@TOPIC#_t"));
            assert_eq!(user.refused(write("group_g@TOPIC#_t")), Code::GroupNotFound);
            let mut info = Box::new(Topic::default());
            let create = Event::TopicCreated { channel: channel.clone(), topic: topic.clone(), info: info.clone() };
            user.happen(&create);
            user.done(write("group_g@TOPIC#_t"));
            info.all_muted = true;
            user.happen(&Event::TopicChanged { channel, topic, info });
            assert_eq!(code_of(&user, &write("group_g@TOPIC#_t")), code);
            assert_eq!(code_of(&user, &write("group_g")), 0, "the Community is not");
        }
    }

    #[test]
    fn who_may_not_write_changes_nothing_that_was_said_and_does_not_react_but_takes_a_reaction_back() {
        for role in Role::ALL {
            let mut user = member(Kind::Public, role);
            user.done(send("group_g", "e", body_of("e", |body| body.extensible = true)));
            user.done(set("e", &[("k", "v")]));
            user.done(react("e", "-", true));
            let writing = [
                Command::ModifyMessage { message: by_id("e"), version: None, body: Box::new(says("new")) },
                set("e", &[("k", "w")]),
                Command::DeleteExtensions { message: by_id("e"), keys: vec!["k".into()] },
                react("e", "+", true),
            ];
            let check = |user: &User, code: i32| {
                writing.iter().for_each(|command| assert_eq!(code_of(user, command), code, "{role:?} {command:?}"));
                assert_eq!(code_of(user, &react("e", "-", false)), 0, "{role:?}");
            };
            check(&user, 0);
            user.world.group("g").all_muted = true;
            check(&user, if role > Role::Ordinary { 0 } else { 10017 });
            user.world.group("g").all_muted = false;
            user.world.member_of("g", "me").muted_until = user.now + 1;
            check(&user, 10017);
            user.now += 1;
            check(&user, 0);
        }
    }

    #[test]
    fn in_a_muted_topic_an_ordinary_member_does_not_react() {
        let mut user = member(Kind::Community, Role::Ordinary);
        let (channel, topic) = (Channel::Group(group("g")), group("g@TOPIC#_t"));
        let mut info = Box::new(Topic::default());
        user.happen(&Event::TopicCreated { channel: channel.clone(), topic: topic.clone(), info: info.clone() });
        user.done(send("group_g@TOPIC#_t", "m", says("x")));
        info.all_muted = true;
        user.happen(&Event::TopicChanged { channel, topic, info });
        assert_eq!(user.refused(react("m", "+", true)), Code::GroupMuted);
        user.world.put("g", "me", Role::Admin);
        user.done(react("m", "+", true));
    }

    #[test]
    fn messages_count_as_unread_but_in_meetings_and_rooms() {
        for kind in Kind::ALL {
            let done = member(kind, Role::Ordinary).done(send("group_g", "m", says("x")));
            let counts = matches!(kind, Kind::Public | Kind::Work | Kind::Community);
            assert_eq!(!sent(&done).body.uncounted, counts, "{kind:?}");
        }
    }

    #[test]
    fn what_tells_of_a_chat_group_is_nobodys_to_take_back_or_to_change() {
        let mut user = member(Kind::Public, Role::Owner);
        let change = Box::new(ChatGroupChange { name: Some("x".into()), ..ChatGroupChange::default() });
        user.done(Command::ModifyChatGroup { group: group("g"), change });
        let tip = || by_seq("group_g", 1);
        assert_eq!(user.refused(revoke(tip())), Code::RevokeDenied);
        let body = Box::new(says("y"));
        for command in [
            Command::ModifyMessage { message: tip(), version: None, body },
            Command::React { message: tip(), reaction: "+".into(), on: true },
            pin_in("g", tip(), true),
        ] {
            assert_eq!(user.refused(command), Code::InvalidParameters);
        }
        assert_eq!(user.about("group_g").unread, 0, "it is not unread for who has done it");
        user.done(delete_messages("group_g", &[1]));
    }

    #[test]
    fn a_message_that_is_not_kept_has_no_number_and_takes_none() {
        let mut user = talker();
        let done = user.done(send("c2c_a", "m", body_of("typing", |body| body.online_only = true)));
        assert_eq!(sent(&done).place.seq, 0);
        assert!(matches!(done.changes.last(), Some(Change::Message { shown: None, told: true, .. })));
        assert_eq!(user.refused(revoke(by_id("m"))), Code::MessageNotFound);
        assert_eq!(sent(&user.done(send("c2c_a", "m-3", says("3")))).place.seq, 3);
    }

    #[test]
    fn what_a_sender_notes_on_a_message_goes_with_it_and_to_nobody_else() {
        let mut user = User::new();
        let local = LocalData { number: 5, text: String::new() };
        let message = Box::new(NewMessage { local: local.clone(), ..*message("m", says("x")) });
        let done = user.done(Command::SendMessage { conversation: conversation("c2c_new"), message });
        let no = user.state.number(&conversation("c2c_new")).unwrap();
        let [Event::MessageSent { message, .. }, noted] = done.events.as_slice() else { panic!("{done:?}") };
        assert_eq!(noted, &Event::LocalDataSet { no, place: message.place, data: local });
    }

    #[test]
    fn one_call_writes_to_500_users_and_not_to_501_and_to_each_once() {
        let mut user = User::new();
        let to = |n: usize| {
            let receivers = (0..n).map(|n| receiver(&format!("u{n}"), &format!("m-{n}"))).collect();
            Command::SendToUsers { message: message("m", says("x")), receivers }
        };
        assert_eq!(user.refused(to(501)), Code::InvalidParameters);
        assert_eq!(user.done(to(500)).events.len(), 500);
        let long = "x".repeat(33);
        let receivers = ["a", "a", long.as_str()].map(|to| receiver(to, "m")).to_vec();
        let done = user.done(Command::SendToUsers { message: message("m", says("x")), receivers });
        let Reply::Sent(sent) = &done.reply else { panic!("{done:?}") };
        let codes: Vec<_> = sent.iter().map(|(to, r)| (to.as_str(), r.as_ref().err().map(|e| e.code))).collect();
        assert_eq!(codes, [("a", None), (long.as_str(), Some(Code::InvalidIdentifier))]);
        assert_eq!(done.events.len(), 1);
    }

    #[test]
    fn a_message_is_revoked_within_120_seconds_by_its_sender() {
        let mut user = talker();
        assert_eq!(user.refused(revoke(by_id("nothing"))), Code::MessageNotFound);
        assert_eq!(user.refused(revoke(by_seq("c2c_a", 2))), Code::RevokeDenied, "it is the other's");
        user.now += 121;
        assert_eq!(user.refused(revoke(by_id("m-1"))), Code::RevokeTooLate);
        user.now -= 1;
        let done = user.done(revoke(by_id("m-1")));
        let [Event::MessageRevoked { message, .. }] = done.events.as_slice() else { panic!("{done:?}") };
        assert_eq!(message.revoked, Some(Revocation { by: me(), reason: "why".into() }));
        user.now += 1000;
        assert_eq!(user.done(revoke(by_id("m-1"))).events, [], "it is revoked already, however late it is");
    }

    #[test]
    fn a_message_is_revoked_in_the_conversation_it_is_in_also_when_the_user_has_deleted_it() {
        let mut user = talker();
        let of_another = Command::RevokeMessage {
            conversation: conversation("group_team"),
            message: by_id("m-1"),
            reason: String::new(),
        };
        assert_eq!(user.refused(of_another), Code::MessageNotFound);
        user.done(delete_messages("c2c_a", &[1]));
        user.done(clear("c2c_a"));
        assert_eq!(user.done(revoke(by_id("m-1"))).events.len(), 1);
        user.done(clear("group_team"));
        assert_eq!(user.done(revoke(by_seq("group_team", 1))).events.len(), 1, "and by an admin");
    }

    #[test]
    fn an_id_that_is_kept_has_128_bytes_and_not_129() {
        let mut user = User::new();
        let id = "k".repeat(128);
        user.done(save("c2c_a", &[(&id, 1)], says("x")));
        assert_eq!(
            user.refused(save("c2c_a", &[("s", 1), (&format!("{id}k"), 1)], says("x"))),
            Code::InvalidParameters
        );
    }

    #[test]
    fn what_is_told_in_a_chat_group_has_an_id_of_its_own_and_of_who_has_done_it() {
        let mut user = User { random: 7, ..member(Kind::Public, Role::Owner) };
        let rename = |name: &str| {
            let change = Box::new(ChatGroupChange { name: Some(name.into()), ..ChatGroupChange::default() });
            Command::ModifyChatGroup { group: group("g"), change }
        };
        let mut ids = Vec::new();
        for name in ["x", "y"] {
            for event in user.done(rename(name)).events {
                if let Event::MessageSent { message, .. } = event {
                    assert!(message.id.0.starts_with("me-"), "{}", message.id);
                    ids.push(message.id);
                }
            }
        }
        assert_ne!(ids[0], ids[1]);
    }

    #[test]
    fn in_a_chat_group_its_admins_revoke_what_others_sent() {
        let mut user = talker();
        for (role, code) in [
            (Some(Role::Ordinary), Some(Code::RevokeDenied)),
            (None, Some(Code::MessageNotFound)),
            (Some(Role::Admin), None),
        ] {
            user.world.set_group("team", Kind::Public, role);
            let outcome = user.run(&revoke(by_seq("group_team", 1)));
            assert_eq!(outcome.map_err(|r| r.error.code).err(), code, "{role:?}");
        }
    }

    #[test]
    fn between_two_users_both_modify_and_in_a_chat_group_the_sender_and_its_admins() {
        let modify = |message| Command::ModifyMessage { message, version: None, body: Box::new(says("new")) };
        let mut user = talker();
        user.done(modify(by_seq("c2c_a", 2)));
        user.world.set_group("team", Kind::Public, Some(Role::Ordinary));
        assert_eq!(user.refused(modify(by_seq("group_team", 1))), Code::GroupPermissionDenied);
        user.world.set_group("team", Kind::Public, Some(Role::Admin));
        user.done(modify(by_seq("group_team", 1)));
        user.lose("c2c_a", 2);
        assert_eq!(user.refused(modify(by_seq("c2c_a", 2))), Code::InvalidParameters, "it was revoked");
        assert_eq!(user.refused(modify(by_id("nothing"))), Code::InvalidParameters);
    }

    #[test]
    fn a_modification_of_an_older_version_is_refused_with_what_the_message_is_now() {
        let mut user = User::new();
        user.done(send("c2c_a", "m", body_of("1", |body| body.wants_receipt = true)));
        let modify = |version, text| {
            let body = Box::new(body_of(text, |body| body.elements = vec![3]));
            Command::ModifyMessage { message: by_id("m"), version, body }
        };
        let done = user.done(modify(Some(0), "2"));
        let now = sent(&done).clone();
        assert_eq!((now.version, now.body.text.as_str(), now.body.elements.as_slice()), (1, "2", [3].as_slice()));
        assert!(now.body.wants_receipt, "how it was sent stays");
        for other in [0, 2] {
            let refusal = user.refusal(modify(Some(other), "3"));
            assert_eq!(refusal.error.code, Code::ModifyConflict);
            assert_eq!(*refusal.message.unwrap(), (now.clone(), conversation("c2c_a")));
        }
        assert_eq!(sent(&user.done(modify(None, "3"))).version, 2, "who names no version has not looked");
    }

    #[test]
    fn deleting_takes_what_is_there_and_is_refused_where_nothing_is() {
        let mut user = talker();
        let done = user.done(delete_messages("c2c_a", &[2, 9, 2, 1]));
        let place = |seq| Place { seq, sub: 0 };
        let no = user.state.number(&conversation("c2c_a")).unwrap();
        let expected = Event::MessagesDeleted { no, places: vec![place(2), place(1)], unread: vec![2] };
        assert_eq!(done.events, [expected], "each once, and which of them were unread");
        assert_eq!(user.refused(delete_messages("c2c_a", &[1, 2])), Code::InvalidParameters);
        assert_eq!(user.refused(delete_messages("c2c_never", &[1])), Code::InvalidParameters);
        let of_another =
            Command::DeleteMessages { conversation: conversation("c2c_a"), messages: vec![by_seq("group_team", 1)] };
        assert_eq!(user.refused(of_another), Code::InvalidParameters);
    }

    #[test]
    fn a_call_names_500_messages_and_not_501() {
        let mut user = talker();
        let seqs: Vec<u64> = (1..=501).collect();
        assert_eq!(user.refused(delete_messages("c2c_a", &seqs)), Code::InvalidParameters);
        assert_eq!(user.about("c2c_a").unread, 1);
        user.done(delete_messages("c2c_a", &seqs[..500]));
        let kept: Vec<(String, u64)> = (0..501).map(|n| (format!("k-{n}"), 1)).collect();
        let kept: Vec<(&str, u64)> = kept.iter().map(|(id, time)| (id.as_str(), *time)).collect();
        assert_eq!(user.refused(save("c2c_a", &kept, says("x"))), Code::InvalidParameters);
        user.done(save("c2c_a", &kept[..500], says("x")));
        let messages = vec![by_seq("group_team", 1); 501];
        assert_eq!(user.refused(Command::SendReadReceipts { messages }), Code::InvalidParameters);
    }

    #[test]
    fn clearing_the_history_of_what_was_never_named_does_nothing() {
        let mut user = talker();
        assert_eq!(user.done(clear("c2c_never")).events, []);
        user.done(clear("c2c_a"));
        assert_eq!(user.refused(react("m-1", "+", true)), Code::InvalidParameters, "it is gone for this user");
        let about = user.about("c2c_a");
        assert_eq!((about.listed, about.unread), (true, 0), "the conversation stays");
    }

    /// Keeps messages of these ids and times.
    fn save(id: &str, messages: &[(&str, u64)], body: Body) -> Command {
        let one = |(id, time): &(&str, u64)| SavedMessage {
            sender: None,
            message: Box::new(NewMessage { client_time: *time, ..*message(id, body.clone()) }),
        };
        let messages = messages.iter().map(one).collect();
        Command::SaveMessages { conversation: conversation(id), messages, place_now: false }
    }

    fn places(done: &Done) -> Vec<Place> {
        let Reply::Messages(messages, _) = &done.reply else { panic!("{done:?}") };
        messages.iter().map(|m| m.place).collect()
    }

    /// The `n`th place for what is of that time, behind a message.
    fn nth(seq: u64, time: u64, n: u64) -> Place {
        let (first, _) = Place::saved_between(seq, time);
        Place { sub: first.sub + n, ..first }
    }

    #[test]
    fn a_kept_message_stands_behind_the_last_that_is_not_newer() {
        let mut user = User::new();
        for time in [100, 200] {
            user.now = time;
            user.receive("c2c_a", "a", says("x"));
        }
        user.now = 900;
        let done = user.done(save("c2c_a", &[("k-1", 99), ("k-2", 100), ("k-3", 150), ("k-4", 500)], says("x")));
        assert_eq!(places(&done), [nth(0, 99, 0), nth(1, 100, 0), nth(1, 150, 0), nth(2, 500, 0)]);
        assert_eq!(
            places(&user.done(save("c2c_a", &[("k-5", 120)], says("x")))),
            [nth(1, 120, 0)],
            "among what is kept there, by its time"
        );
        assert!(nth(1, 100, 0) < nth(1, 120, 0) && nth(1, 120, 0) < nth(1, 150, 0));
        assert_eq!(places(&user.done(save("c2c_a", &[("k-7", 120)], says("x")))), [nth(1, 120, 1)]);
        assert_eq!(user.about("c2c_a").unread, 2, "it is not unread");
        let done = user.done(save("c2c_a", &[("k-6", u64::MAX)], says("x")));
        let Reply::Messages(messages, _) = &done.reply else { panic!("{done:?}") };
        assert_eq!(messages[0].time, 900, "a message is never of the future");
    }

    #[test]
    fn a_message_the_user_has_is_not_kept_twice() {
        let mut user = talker();
        let done = user.done(save("c2c_a", &[("m-1", 1), ("k-1", 1), ("k-1", 2)], says("x")));
        assert_eq!(places(&done), [nth(0, 1, 0)]);
        assert_eq!(user.done(save("c2c_a", &[("k-1", 1)], says("x"))).events, []);
    }

    #[test]
    fn a_message_placed_now_is_the_newest_and_may_be_anybodys() {
        let mut user = talker();
        let sender = UserId::new("zoe");
        let messages = vec![SavedMessage { sender: sender.clone(), message: message("k", says("x")) }];
        let keep = Command::SaveMessages { conversation: conversation("c2c_a"), messages, place_now: true };
        let done = user.done(keep);
        let kept = sent(&done);
        assert_eq!((kept.place, kept.time, Some(kept.sender.clone())), (nth(2, user.now, 0), user.now, sender));
        for others in [revoke(by_id("k")), react("k", "+", true)] {
            let code = user.refused(others);
            assert!([Code::MessageNotFound, Code::InvalidParameters].contains(&code), "others do not have it");
        }
        user.done(Command::SetLocalData { message: by_id("k"), data: LocalData::default() });
        user.done(Command::DeleteMessages { conversation: conversation("c2c_a"), messages: vec![by_id("k")] });
    }

    #[test]
    fn receipts_go_to_others_who_asked_and_once() {
        let mut user = talker();
        user.receive("c2c_a", "a", body_of("3", |body| body.wants_receipt = true));
        user.done(send("c2c_a", "m-4", body_of("4", |body| body.wants_receipt = true)));
        let receipts = |seqs: &[u64]| Command::SendReadReceipts {
            messages: seqs.iter().map(|seq| by_seq("c2c_a", *seq)).collect(),
        };
        assert_eq!(user.refused(receipts(&[2, 4])), Code::InvalidParameters, "none of them asks this user");
        assert_eq!(user.refused(receipts(&[3, 9])), Code::InvalidParameters, "one is not there");
        let done = user.done(receipts(&[2, 3, 3, 4]));
        let [Event::ReceiptsSent { messages, reader, time, .. }] = done.events.as_slice() else { panic!("{done:?}") };
        assert_eq!((messages.len(), messages[0].seq, reader, *time), (1, 3, &me(), user.now));
        assert_eq!(user.done(receipts(&[3])).events, [], "it was sent already");
    }

    fn set(id: &str, pairs: &[(&str, &str)]) -> Command {
        let one = |(key, value): &(&str, &str)| Extension { key: (*key).into(), value: (*value).into() };
        Command::SetExtensions { message: by_id(id), extensions: pairs.iter().map(one).collect() }
    }

    #[test]
    fn extensions_need_a_message_that_may_have_them_and_have_limits() {
        let mut user = User { limits: tiny_limits(), ..talker() };
        assert_eq!(user.refused(set("m-1", &[("k", "v")])), Code::InvalidParameters, "not sent with extensions");
        user.done(send("c2c_a", "e", body_of("e", |body| body.extensible = true)));
        let (key, value) = ("k".repeat(100), "v".repeat(1024));
        user.done(set("e", &[(&key, &value)]));
        for (key, value) in [("", "v"), (&*format!("{key}k"), "v"), ("k", &*format!("{value}v"))] {
            assert_eq!(user.refused(set("e", &[(key, value)])), Code::InvalidParameters);
        }
        // Two is the limit here: one more may be set, or the old one changed, but not two more.
        assert_eq!(user.refused(set("e", &[("a", "1"), ("b", "2")])), Code::InvalidParameters);
        user.done(set("e", &[("a", "1"), (&key, "2"), ("a", "1")]));
        assert_eq!(user.refused(set("e", &[("b", "2")])), Code::InvalidParameters);
        assert_eq!(user.done(set("e", &[("a", "1")])).events, [], "it says so already");
    }

    #[test]
    fn extensions_are_deleted_by_key_or_all_together() {
        let mut user = User::new();
        user.done(send("c2c_a", "e", body_of("e", |body| body.extensible = true)));
        user.done(set("e", &[("a", "1"), ("b", "2"), ("c", "3")]));
        let drop_keys = |keys: &[&str]| Command::DeleteExtensions {
            message: by_id("e"),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        };
        let told = |done: &Done| -> Vec<(String, Option<Code>)> {
            let Reply::Extensions(results) = &done.reply else { panic!("{done:?}") };
            results.iter().map(|(e, error)| (e.key.clone(), error.as_ref().map(|e| e.code))).collect()
        };
        let done = user.done(drop_keys(&["a", "x"]));
        assert_eq!(told(&done), [("a".into(), None), ("x".into(), Some(Code::ExtensionNotFound))]);
        assert_eq!(user.done(drop_keys(&["x"])).events, []);
        assert_eq!(told(&user.done(drop_keys(&[]))), [("b".into(), None), ("c".into(), None)]);
        assert_eq!(user.done(drop_keys(&[])).events, []);
    }

    fn react(id: &str, reaction: &str, on: bool) -> Command {
        Command::React { message: by_id(id), reaction: reaction.into(), on }
    }

    #[test]
    fn a_user_reacts_once_and_takes_back_only_what_is_theirs() {
        let mut user = talker();
        assert_eq!(user.refused(react("m-1", "+", false)), Code::ReactionNotFound);
        user.done(react("m-1", "+", true));
        assert_eq!(user.refused(react("m-1", "+", true)), Code::AlreadyReacted);
        user.done(react("m-1", "+", false));
        assert_eq!(user.refused(react("m-1", "+", false)), Code::ReactionNotFound);
        of_others(&mut user, "+", &["a"]);
        assert_eq!(user.refused(react("m-1", "+", false)), Code::NotReacted);
        user.done(react("m-1", &"x".repeat(200), true));
        assert_eq!(user.refused(react("m-1", &"x".repeat(201), true)), Code::InvalidParameters);
    }

    /// These react to `m-1`.
    fn of_others(user: &mut User, reaction: &str, by: &[&str]) {
        for by in by {
            let channel = Channel::of(&me(), &conversation("c2c_a"));
            let message = MessageName { seq: 1, id: MessageId("m-1".into()), sender: me() };
            let (by, reaction) = (UserId::new(by).unwrap(), reaction.to_owned());
            user.happen(&Event::Reacted { channel, message, reaction, user: by, on: true, time: 1 });
        }
    }

    #[test]
    fn a_message_has_10_different_reactions_and_100_users_of_each() {
        let mut user = talker();
        for n in 0..10 {
            user.done(react("m-1", &n.to_string(), true));
        }
        assert_eq!(user.refused(react("m-1", "another", true)), Code::TooManyReactions);
        user.done(react("m-1", "0", false));
        let users: Vec<String> = (0..100).map(|n| format!("u{n}")).collect();
        of_others(&mut user, "+", &strs(&users)[..99]);
        user.done(react("m-1", "+", true));
        user.done(react("m-1", "+", false));
        of_others(&mut user, "+", &strs(&users)[99..]);
        assert_eq!(user.refused(react("m-1", "+", true)), Code::TooManyReactionUsers);
    }

    fn pin_in(group: &str, message: MessageRef, on: bool) -> Command {
        Command::PinMessage { group: GroupId::new(group).unwrap(), message, on }
    }

    #[test]
    fn messages_are_pinned_by_admins_and_in_a_work_group_by_every_member() {
        let mut user = talker();
        let pin = |on| pin_in("team", by_seq("group_team", 1), on);
        assert_eq!(user.refused(pin_in("nowhere", by_seq("group_team", 1), true)), Code::GroupNotFound);
        let (public, work) = (Kind::Public, Kind::Work);
        for (kind, role) in [(public, Some(Role::Ordinary)), (public, None), (work, None)] {
            user.world.set_group("team", kind, role);
            assert_eq!(user.refused(pin(true)), Code::GroupPermissionDenied);
        }
        for (kind, role) in [(work, Role::Ordinary), (public, Role::Admin), (public, Role::Owner)] {
            user.world.set_group("team", kind, Some(role));
            for on in [true, false] {
                let done = user.done(pin(on));
                let [Event::MessagePinned { on: pinned, .. }, Event::MessageSent { message, .. }] = &done.events[..]
                else {
                    panic!("{done:?}")
                };
                let tip = &message.body.tip.as_ref().expect("it tells what happened").what;
                assert_eq!((*pinned, tip), (on, &TipOf::MessagePinned { seq: 1, on }));
                match on {
                    true => assert_eq!(user.refused(pin(on)), Code::AlreadyPinned),
                    false => assert_eq!(user.done(pin(on)).events, [], "it is not pinned"),
                }
            }
        }
        assert_eq!(user.refused(pin_in("team", by_id("m-1"), true)), Code::InvalidParameters, "it is elsewhere");
    }

    #[test]
    fn a_chat_group_has_10_pinned_messages() {
        let mut user = User::new();
        (1..=11).for_each(|_| drop(user.receive("group_team", "zoe", says("x"))));
        for seq in 1..=11 {
            let pin = pin_in("team", by_seq("group_team", seq), true);
            match seq {
                11 => assert_eq!(user.refused(pin), Code::TooManyPinned),
                _ => drop(user.done(pin)),
            }
        }
        user.done(pin_in("team", by_seq("group_team", 1), false));
        user.done(pin_in("team", by_seq("group_team", 11), true));
    }

    #[test]
    fn that_a_message_is_pinned_tells_of_that_message_and_counts_nowhere() {
        let mut user = User::new();
        user.receive("group_team", "zoe", says("x"));
        user.done(read_all("group_team"));
        let before = user.about("group_team");
        for on in [true, false] {
            let done = user.done(pin_in("team", by_seq("group_team", 1), on));
            let [_, Event::MessageSent { message: tip, .. }] = &done.events[..] else { panic!("{done:?}") };
            assert_eq!((tip.about(), tip.body.unshown, tip.body.uncounted), (Some(1), true, true));
            user.now += 1;
        }
        assert_eq!(user.about("group_team"), before);
    }

    #[test]
    fn unpinning_needs_the_right_and_the_pin_and_not_that_the_message_is_seen() {
        let mut user = User::new();
        for n in 1..=10 {
            user.receive("group_team", "zoe", says("x"));
            user.done(pin_in("team", by_seq("group_team", 2 * n - 1), true));
        }
        user.done(clear("group_team"));
        user.receive("group_team", "zoe", says("y"));
        assert_eq!(user.refused(pin_in("team", by_seq("group_team", 21), true)), Code::TooManyPinned);
        assert_eq!(user.refused(pin_in("team", by_seq("group_team", 2), false)), Code::InvalidParameters, "no pin");
        assert_eq!(user.refused(pin_in("team", by_seq("group_team", 1), true)), Code::AlreadyPinned);
        user.world.put("team", "me", Role::Ordinary);
        assert_eq!(user.refused(pin_in("team", by_seq("group_team", 1), false)), Code::GroupPermissionDenied);
        user.world.put("team", "me", Role::Owner);
        assert_eq!(user.done(pin_in("team", by_seq("group_team", 1), false)).events.len(), 2);
        user.done(pin_in("team", by_seq("group_team", 21), true));
    }

    #[test]
    fn what_is_revoked_gives_up_its_place_among_the_pinned() {
        let mut user = User { limits: tiny_limits(), ..User::new() };
        (1..=3).for_each(|_| drop(user.receive("group_team", "zoe", says("x"))));
        let pin = |seq| pin_in("team", by_seq("group_team", seq), true);
        user.done(pin(1));
        user.done(pin(2));
        assert_eq!(user.refused(pin(3)), Code::TooManyPinned);
        user.lose("group_team", 1);
        user.done(pin(3));
    }

    #[test]
    fn what_was_not_sent_to_a_user_is_not_there_for_them() {
        let mut user = User::new();
        user.receive("group_team", "zoe", body_of("x", |body| body.targets = vec![UserId::new("bob").unwrap()]));
        assert_eq!(user.refused(revoke(by_seq("group_team", 1))), Code::MessageNotFound);
        assert_eq!(user.refused(delete_messages("group_team", &[1])), Code::InvalidParameters);
        assert_eq!(user.list(), [""; 0], "and brings no conversation");
    }
}
