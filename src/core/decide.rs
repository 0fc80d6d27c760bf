//! `decide`: what a command leads to.

use super::chat_groups::{attributes, info, life, members, requests, topics};
use super::command::Command;
use super::decision::{Decided, Decision, Refusal};
use super::event::Entry;
use super::situation::Situation;
use super::{conversation_groups, conversations, messages, profiles};

/// What a command leads to, or why it is refused. A refused command changes nothing.
pub fn decide(command: &Command, on: &Situation<'_>) -> Result<Decided, Refusal> {
    let Decision { events, reply } = decide_by_kind(command, on)?;
    let mut entries: Vec<Entry> = Vec::new();
    for (audience, event) in events {
        match entries.last_mut() {
            Some(entry) if entry.audience == audience => entry.events.push(event),
            _ => {
                let (by, time, operation) = (on.me.clone(), on.now, on.random);
                entries.push(Entry { audience, by, time, operation, events: vec![event] });
            }
        }
    }
    Ok(Decided { entries, reply })
}

fn decide_by_kind(command: &Command, on: &Situation<'_>) -> Result<Decision, Refusal> {
    match command {
        Command::CreateConversationGroup { name, ids } => conversation_groups::create(name, ids, on),
        Command::DeleteConversationGroup { name } => conversation_groups::delete(name, on),
        Command::RenameConversationGroup { old, new } => conversation_groups::rename(old, new, on),
        Command::ReorderConversationGroups { names } => conversation_groups::reorder(names, on),
        Command::AddConversationsToGroup { name, ids } => conversation_groups::add(name, ids, on),
        Command::DeleteConversationsFromGroup { name, ids } => conversation_groups::remove(name, ids, on),
        Command::CreateConversation { conversation } => conversations::create(conversation, on),
        Command::PinConversation { conversation, pinned } => conversations::pin(conversation, *pinned, on),
        Command::MarkConversations { ids, marks, on: mark } => conversations::mark(ids, *marks, *mark, on),
        Command::SetCustomData { ids, text } => conversations::set_custom_data(ids, text, on),
        Command::SetDraft { conversation, draft } => conversations::draft(conversation, draft.as_ref(), on),
        Command::DeleteConversation { conversation } => conversations::delete(conversation, on),
        Command::DeleteConversations { ids, clear_messages } => conversations::delete_all(ids, *clear_messages, on),
        Command::Read(reading) => conversations::read(reading, on),
        Command::SetReceiveOption { conversations, option } => {
            conversations::set_receive_option(conversations, *option, on)
        }
        Command::SetAllReceiveOption { option } => conversations::set_all_receive_option(option, on),
        Command::SendMessage { conversation, message } => messages::send(conversation, message, on),
        Command::SendToUsers { message, receivers } => messages::send_to_users(message, receivers, on),
        Command::RevokeMessage { conversation, message, reason } => messages::revoke(conversation, message, reason, on),
        Command::ModifyMessage { message, version, body } => messages::modify(message, *version, body, on),
        Command::DeleteMessages { conversation, messages } => messages::delete(conversation, messages, on),
        Command::ClearHistory { conversation } => messages::clear(conversation, on),
        Command::SaveMessages { conversation, messages, place_now } => {
            messages::save(conversation, messages, *place_now, on)
        }
        Command::SetLocalData { message, data } => messages::set_local_data(message, data, on),
        Command::SendReadReceipts { messages } => messages::send_receipts(messages, on),
        Command::SetExtensions { message, extensions } => messages::set_extensions(message, extensions, on),
        Command::DeleteExtensions { message, keys } => messages::delete_extensions(message, keys, on),
        Command::React { message, reaction, on: react } => messages::react(message, reaction, *react, on),
        Command::PinMessage { group, message, on: pin } => messages::pin(group, message, *pin, on),
        Command::ModifyProfile { change } => profiles::modify(change, on),
        Command::SetStatus { text } => profiles::set_status(text, on),
        Command::CreateChatGroup { group } => life::create(group, on),
        Command::DissolveChatGroup { group } => life::dissolve(group, on),
        Command::ModifyChatGroup { group, change } => info::modify(group, change, on),
        Command::JoinChatGroup { group, text } => members::join(group, text, on),
        Command::QuitChatGroup { group } => members::quit(group, on),
        Command::InviteToChatGroup { group, users, text } => members::invite(group, users, text, on),
        Command::RemoveFromChatGroup { group, users, text, seconds } => {
            members::remove(group, users, text, *seconds, on)
        }
        Command::ModifyMember { group, user, change } => members::modify(group, user, change, on),
        Command::MarkMembers { group, users, mark, on: set } => members::mark(group, users, *mark, *set, on),
        Command::SetAttributes { group, attributes, replace } => attributes::set(group, attributes, *replace, on),
        Command::DeleteAttributes { group, keys } => attributes::delete(group, keys, on),
        Command::SetCounters { group, counters } => attributes::set_counters(group, counters, on),
        Command::AddToCounter { group, key, amount } => attributes::add_to_counter(group, key, *amount, on),
        Command::HandleRequest { request, accept, text } => requests::decide(request, *accept, text, on),
        Command::ReadRequests { time } => requests::read(*time, on),
        Command::CreateTopic { group, topic } => topics::create(group, topic, on),
        Command::DeleteTopics { group, topics } => topics::delete(group, topics, on),
        Command::ModifyTopic { topic, change } => topics::modify(topic, change, on),
    }
}
