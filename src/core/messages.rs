//! The rules of messages: sending them, and what users do with them afterwards.

use super::chat_group::{Kind, TipOf};
use super::chat_groups::rights::{self, Action};
use super::chat_groups::tips::tell_those;
use super::chat_groups::within::{Within, require_member};
use super::command::{Receiver, SavedMessage};
use super::decision::{Decision, Refusal, Reply, refuse, refuse_about};
use super::error::{Code, Error};
use super::event::{Audience, Event, MessageName};
use super::field::Field;
use super::ids::{ConversationId, GroupId, Seconds, UserId};
use super::items::check_key;
use super::limits::{EXTENSION_KEY_BYTES, EXTENSION_VALUE_BYTES, MESSAGE_ID_BYTES, REACTION_BYTES};
use super::message::{Body, Channel, Extension, LocalData, Message, MessageRef, NewMessage, Place, Revocation};
use super::situation::Situation;
use std::collections::{HashMap, HashSet};

fn check_body(body: &Body, on: &Situation<'_>) -> Result<(), Refusal> {
    if body.elements.is_empty() {
        return refuse_about(Field::Elements, Code::InvalidParameters, "a message has at least one element");
    }
    for (field, bytes) in [
        (Field::Elements, body.content.len()),
        (Field::MessageCustom, body.custom.as_ref().map_or(0, String::len)),
        (Field::Settings, body.settings.len()),
    ] {
        on.limits.message_bytes().check(bytes, field, Code::MessageTooLong)?;
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

/// All who take part in the channel, or those of them whom the message is for.
fn those_who_get(message: &Message, channel: &Channel, on: &Situation<'_>) -> Result<Audience, Error> {
    let Channel::Group(group) = channel else { return Ok(Audience::Channel(channel.clone())) };
    if message.body.targets.is_empty() {
        return Ok(Audience::Channel(channel.clone()));
    }
    let mut users: Vec<UserId> = Vec::new();
    for user in [&message.sender].into_iter().chain(&message.body.targets) {
        if !users.contains(user) && on.view.role(group, user)?.is_some() {
            users.push(user.clone());
        }
    }
    Ok(Audience::Users(users))
}

fn has_local(local: &LocalData) -> bool {
    *local != LocalData::default()
}

pub fn send(id: &ConversationId, new: &NewMessage, on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_body(&new.body, on)?;
    check_text(Field::LocalText, &new.local.text, on)?;
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
    events: &mut Vec<(Audience, Event)>,
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
    let mut message = message_of(&new, on.me, place, time);
    if !message.body.online_only && !message.body.unshown {
        message.active_time = on.behind_all()?.unwrap_or(0);
    }
    let audience = those_who_get(&message, &channel, on)?;
    events.push((audience, Event::MessageSent { channel, message: Box::new(message.clone()) }));
    if has_local(&new.local) && seq != 0 {
        let local = Event::LocalDataSet { conversation: id.clone(), place, data: new.local.clone() };
        events.push((Audience::one(on.me), local));
    }
    Ok(message)
}

/// Sends a message to each of several users, as if each had been written to alone.
pub fn send_to_users(message: &NewMessage, receivers: &[Receiver], on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_body(&message.body, on)?;
    on.limits.receivers_per_call().check(receivers.len(), Field::Receivers, Code::InvalidParameters)?;
    let (mut events, mut sent, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for Receiver { user, id, random } in receivers.iter().filter(|receiver| seen.insert(receiver.user.as_str())) {
        let result = match UserId::new(user) {
            Some(user) => {
                let body = message.body.clone();
                let one = NewMessage { id: id.clone(), random: *random, body, local: LocalData::default(), ..*message };
                Ok(Box::new(send_one(&ConversationId::C2c(user), None, &one, on, &mut events)?))
            }
            None => Err(Error::about(Field::Receivers, Code::InvalidIdentifier, "not a user id")),
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
fn check_text(field: Field, text: &str, on: &Situation<'_>) -> Result<(), Error> {
    on.limits.message_bytes().check(text.len(), field, Code::InvalidParameters)
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
    check_text(Field::RevokeReason, reason, on)?;
    let channel = Channel::of(on.me, id);
    let mut message = match on.view.received(on.me, message)? {
        Some((of, message)) if of == channel && message.place.sub == 0 => message,
        _ => {
            return refuse_about(
                Field::MessageNamed,
                Code::MessageNotFound,
                "no such message was sent in the conversation",
            );
        }
    };
    let is_tip = message.body.tip.is_some();
    if is_tip || message.sender != *on.me && !is_admin(&channel, on)? {
        return refuse(Code::RevokeDenied, "only its sender, and in a chat group its admins, may revoke a message");
    }
    if message.revoked.is_some() {
        return Ok(Decision::default());
    }
    on.limits.revoke_seconds().check(on.now.saturating_sub(message.time), Field::MessageNamed, Code::RevokeTooLate)?;
    message.revoked = Some(Revocation { by: on.me.clone(), reason: reason.to_owned() });
    let audience = those_who_get(&message, &channel, on)?;
    let event = Event::MessageRevoked { channel, message: Box::new(message) };
    Ok(Decision::of(&audience, [event], Reply::Nothing))
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
        return Err(Refusal { error, reply: Reply::Message(Box::new(message), id) });
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
    let audience = those_who_get(&message, &channel, on)?;
    let event = Event::MessageModified { channel, message: Box::new(message.clone()) };
    Ok(Decision::of(&audience, [event], Reply::Message(Box::new(message), id)))
}

fn check_count<T>(messages: &[T], on: &Situation<'_>) -> Result<(), Error> {
    on.limits.messages_per_call().check(messages.len(), Field::Messages, Code::InvalidParameters)
}

/// Deletes messages for this user. Those that are gone already are no error, unless all are.
pub fn delete(id: &ConversationId, messages: &[MessageRef], on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_count(messages, on)?;
    let channel = Channel::of(on.me, id);
    let (mut places, mut unread) = (Vec::new(), Vec::new());
    let read_seq = on.state.find(id).map_or(0, |c| c.read_seq);
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
    if places.is_empty() {
        return refuse(Code::InvalidParameters, "the conversation has none of the messages");
    }
    Ok(Decision::own([Event::MessagesDeleted { conversation: id.clone(), places, unread }], Reply::Nothing, on))
}

/// Deletes the whole history for this user; the conversation stays.
pub fn clear(id: &ConversationId, on: &Situation<'_>) -> Result<Decision, Refusal> {
    if on.state.find(id).is_none() {
        return Ok(Decision::default());
    }
    let seq = on.view.last_seq(&Channel::of(on.me, id))?;
    Ok(Decision::own([Event::HistoryCleared { conversation: id.clone(), seq }], Reply::Nothing, on))
}

/// Keeps messages for this user alone.
pub fn save(
    id: &ConversationId,
    saved: &[SavedMessage],
    place_now: bool,
    on: &Situation<'_>,
) -> Result<Decision, Refusal> {
    check_count(saved, on)?;
    for one in saved {
        MESSAGE_ID_BYTES.check(one.message.id.0.len(), Field::MessageId, Code::InvalidParameters)?;
        check_body(&one.message.body, on)?;
        check_text(Field::LocalText, &one.message.local.text, on)?;
    }
    if let ConversationId::Group(group) = id {
        require_member(group, on)?;
    }
    let channel = Channel::of(on.me, id);
    let mut taken: HashMap<Place, Place> = HashMap::new();
    let mut messages: Vec<(Message, LocalData)> = Vec::new();
    for one in saved {
        let (channel, sender) = (&channel, one.sender.as_ref().unwrap_or(on.me));
        // One that the user has already is not kept twice.
        let repeated = messages.iter().any(|(m, _)| m.id == one.message.id);
        if repeated || on.view.message(on.me, &MessageRef::Id(one.message.id.clone()))?.is_some() {
            continue;
        }
        // A message is never of the future, whose times neither the tables nor a page's cursor might hold.
        let time = if place_now { on.now } else { one.message.client_time.min(on.now) };
        // Nothing stands among what the user has cleared, so that it need not be gone through.
        let seq = if place_now {
            on.view.last_seq(channel)?
        } else {
            on.view.last_seq_at(channel, time)?.max(on.view.cleared_seq(on.me, channel)?)
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
            message.active_time = on.active_time()?;
        }
        messages.push((message, one.message.local.clone()));
    }
    let mut kept: Vec<Message> = messages.iter().map(|(message, _)| message.clone()).collect();
    let saved = (!messages.is_empty()).then(|| Event::MessagesSaved { conversation: id.clone(), messages });
    let reply = match (place_now, kept.pop()) {
        (true, Some(only)) => Reply::Message(Box::new(only), id.clone()),
        (_, last) => {
            kept.extend(last);
            Reply::Messages(kept, id.clone())
        }
    };
    Ok(Decision::own(saved, reply, on))
}

pub fn set_local_data(message: &MessageRef, data: &LocalData, on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_text(Field::LocalText, &data.text, on)?;
    let (channel, message) = find(message, on)?;
    let conversation = channel.conversation_of(on.me);
    let event = Event::LocalDataSet { conversation, place: message.place, data: data.clone() };
    Ok(Decision::own([event], Reply::Nothing, on))
}

/// Tells the senders that this user has read their messages.
pub fn send_receipts(messages: &[MessageRef], on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_count(messages, on)?;
    let mut wanted: Vec<(Audience, Channel, Vec<MessageName>)> = Vec::new();
    let mut any = false;
    for message in messages {
        let (channel, message) = find(message, on)?;
        let asked = message.place.sub == 0 && message.sender != *on.me && message.body.wants_receipt;
        any |= asked;
        if !asked || on.view.has_receipt(&channel, message.place.seq, on.me)? {
            continue;
        }
        let (audience, name) = (those_who_get(&message, &channel, on)?, MessageName::from(&message));
        match wanted.iter_mut().find(|(whom, of, _)| *of == channel && *whom == audience) {
            Some((.., names)) if names.contains(&name) => {}
            Some((.., names)) => names.push(name),
            None => wanted.push((audience, channel, vec![name])),
        }
    }
    if !any {
        let text = "none of the messages asks for a receipt of this user";
        return refuse_about(Field::Receipts, Code::InvalidParameters, text);
    }
    let event = |(audience, channel, messages)| {
        (audience, Event::ReceiptsSent { channel, reader: on.me.clone(), time: on.now, messages })
    };
    Ok(Decision { events: wanted.into_iter().map(event).collect(), reply: Reply::Nothing })
}

fn find_extensible(message: &MessageRef, on: &Situation<'_>) -> Result<(Channel, Message), Refusal> {
    let (channel, message) = find_standing(message, on)?;
    if !message.body.extensible {
        let text = "the message was sent without it, and has no extensions";
        return refuse_about(Field::Extensible, Code::InvalidParameters, text);
    }
    may_write_in(&channel, on)?;
    Ok((channel, message))
}

/// Sets extensions, whoever set them before. All or nothing is set.
pub fn set_extensions(message: &MessageRef, new: &[Extension], on: &Situation<'_>) -> Result<Decision, Refusal> {
    let (channel, message) = find_extensible(message, on)?;
    for extension in new {
        let Extension { key, value } = extension;
        check_key(key, EXTENSION_KEY_BYTES, Field::Extensions, Code::InvalidParameters)?;
        EXTENSION_VALUE_BYTES.check(value.len(), Field::Extensions, Code::InvalidParameters)?;
    }
    let there = on.view.extensions(&channel, message.place.seq)?;
    let mut keys: Vec<&str> = there.iter().chain(new).map(|e| e.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    on.limits.extensions_per_message().check(keys.len(), Field::Extensions, Code::InvalidParameters)?;
    let reply = Reply::Extensions(new.iter().map(|e| (e.clone(), None)).collect());
    let extensions: Vec<_> = new.iter().filter(|e| !there.contains(e)).cloned().collect();
    let audience = those_who_get(&message, &channel, on)?;
    let (message, any) = (MessageName::from(&message), !extensions.is_empty());
    let event = any.then_some(Event::ExtensionsSet { channel, message, extensions });
    Ok(Decision::of(&audience, event, reply))
}

pub fn delete_extensions(message: &MessageRef, keys: &[String], on: &Situation<'_>) -> Result<Decision, Refusal> {
    on.limits.extensions_per_message().check(keys.len(), Field::ExtensionKeys, Code::InvalidParameters)?;
    let (channel, message) = find_extensible(message, on)?;
    let there = on.view.extensions(&channel, message.place.seq)?;
    let results: Vec<(Extension, Option<Error>)> = if keys.is_empty() {
        there.into_iter().map(|e| (e, None)).collect()
    } else {
        keys.iter()
            .map(|key| match there.iter().find(|e| e.key == *key) {
                Some(extension) => (extension.clone(), None),
                None => (
                    Extension { key: key.clone(), value: String::new() },
                    Some(Error::new(Code::ExtensionNotFound, "the message has no extension of this key")),
                ),
            })
            .collect()
    };
    let gone: Vec<_> = results.iter().filter(|(_, error)| error.is_none()).map(|(e, _)| e.key.clone()).collect();
    let audience = those_who_get(&message, &channel, on)?;
    let (message, any) = (MessageName::from(&message), !gone.is_empty());
    let event = any.then_some(Event::ExtensionsDeleted { channel, message, keys: gone });
    Ok(Decision::of(&audience, event, Reply::Extensions(results)))
}

/// Reacts to a message, or takes the reaction back.
pub fn react(message: &MessageRef, reaction: &str, react: bool, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let (channel, message) = find_standing(message, on)?;
    REACTION_BYTES.check(reaction.len(), Field::Reaction, Code::InvalidParameters)?;
    if react {
        may_write_in(&channel, on)?;
    }
    let all = on.view.reactions(&channel, message.place.seq)?;
    let same: Vec<_> = all.iter().filter(|(r, _)| r == reaction).collect();
    let mine = same.iter().any(|(_, user)| user == on.me);
    if react {
        if mine {
            return refuse_about(Field::Reaction, Code::AlreadyReacted, "the user has reacted so already");
        }
        let mut different: Vec<_> = all.iter().map(|(r, _)| r.as_str()).collect();
        different.sort_unstable();
        different.dedup();
        if same.is_empty() {
            on.limits.reactions_per_message().check(different.len() + 1, Field::Reaction, Code::TooManyReactions)?;
        }
        on.limits.users_per_reaction().check(same.len() + 1, Field::Reaction, Code::TooManyReactionUsers)?;
    } else if same.is_empty() {
        return refuse_about(Field::Reaction, Code::ReactionNotFound, "nobody has reacted so");
    } else if !mine {
        return refuse_about(Field::Reaction, Code::NotReacted, "the user has not reacted so");
    }
    let audience = those_who_get(&message, &channel, on)?;
    let event = Event::Reacted {
        channel,
        message: MessageName::from(&message),
        reaction: reaction.to_owned(),
        user: on.me.clone(),
        on: react,
        time: on.now,
    };
    Ok(Decision::of(&audience, [event], Reply::Nothing))
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
        (true, Some(_)) => return refuse_about(Field::Message, Code::AlreadyPinned, "the message is pinned already"),
        // Whether they see the message or not: what takes a place can be taken away.
        (false, Some(one)) => one.message.clone(),
        (_, None) => {
            let (of, message) = find_standing(message, on)?;
            if of != channel {
                return refuse_about(Field::Message, Code::InvalidParameters, "the message is not in this chat group");
            }
            if !pin {
                return Ok(Decision::default());
            }
            on.limits.pinned_messages().check(pins.len() + 1, Field::Group, Code::TooManyPinned)?;
            message
        }
    };
    let (seq, audience) = (named.place.seq, those_who_get(&named, &channel, on)?);
    let (message, by, time) = (MessageName::from(&named), on.me.clone(), on.now);
    let mut events = vec![(audience.clone(), Event::MessagePinned { channel, message, by, on: pin, time })];
    let members = on.view.member_count(&group.home())?;
    let what = TipOf::MessagePinned { seq, on: pin };
    tell_those(audience, group, within.group.kind, what, members, on, &mut events)?;
    Ok(Decision { events, reply: Reply::Nothing })
}

#[cfg(test)]
#[path = "../tests/core/messages.rs"]
mod tests;
