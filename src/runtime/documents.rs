//! What a user sees, in the contract's documents: their state and messages, with the names and avatars of others.

use super::fragments::Fragments;
use super::source::Source;
use crate::core::conversation::Conversation;
use crate::core::decision::ItemResult;
use crate::core::error::Error;
use crate::core::ids::{ConversationId, ConversationNo, UserId};
use crate::core::message::{Body, Channel, Extension, LocalData, Message, MessageRef};
use crate::core::profile::{OFFLINE, ONLINE, Profile, UNKNOWN};
use crate::core::state::UserState;
use crate::store::{Result, Seen, Store, StoreError};
use crate::wire::conversation::{ConvInfo, ConversationOperationResult, Draft, GroupAtInfo, UnlistedConvInfo};
use crate::wire::message_document::{MessageContent, MessageDocument};
use crate::wire::message_result::{
    MessageExtensionResult, MessageReaction, MessageReactionChangeInfo, MessageReactionResult,
    MessageReactionUserResult, MessageReceipt, MsgBatchSendResult, MsgLocator,
};
use crate::wire::profile::{UserProfile, UserStatus};
use crate::wire::{self, Part, Written};
use serde::Serialize;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ffi::CString;
use std::rc::Rc;

/// `TIMMsgStatus`.
const SENT: u32 = 2;
const IMPORTED: u32 = 5;
const REVOKED: u32 = 6;

/// The newest of the messages that mean the user, which a conversation shows.
const AT_SHOWN: usize = 20;

/// Users shown with a reaction that has changed.
const REACTION_USERS: usize = 10;

/// Writes documents for one user at one moment.
pub struct Documents<'a> {
    pub me: &'a UserId,
    pub state: &'a UserState,
    pub store: &'a dyn Store,
    pub source: &'a Source,
    fragments: &'a Fragments,
    profiles: RefCell<HashMap<UserId, Rc<Profile>>>,
    there: RefCell<HashMap<UserId, bool>>,
}

pub fn part(document: &impl Serialize) -> Result<Part> {
    serde_json::value::to_raw_value(document).map_err(|e| StoreError::Unreadable(e.to_string()))
}

/// An array of documents, if each can be made.
pub fn array<D: Serialize, E>(documents: impl IntoIterator<Item = Result<D, E>>) -> Result<CString, E> {
    Ok(wire::write(&documents.into_iter().collect::<Result<Vec<_>, E>>()?))
}

/// An array of the documents that these are.
pub fn list<'t, T, D: Serialize>(all: &'t [T], document: impl FnMut(&'t T) -> D) -> CString {
    wire::write(&all.iter().map(document).collect::<Vec<_>>())
}

/// Whatever is read within is of one moment.
pub fn at_one_moment<T, E: From<StoreError>>(store: &dyn Store, read: impl Fn() -> Result<T, E>) -> Result<T, E> {
    let mut done = None;
    store.at_one_moment(&mut || {
        done = Some(read());
        Ok(())
    })?;
    done.unwrap_or_else(|| Err(StoreError::Unreadable("the store has read nothing".into()).into()))
}

impl<'a> Documents<'a> {
    pub fn new(
        me: &'a UserId,
        state: &'a UserState,
        store: &'a dyn Store,
        source: &'a Source,
        fragments: &'a Fragments,
    ) -> Self {
        Self { me, state, store, source, fragments, profiles: RefCell::default(), there: RefCell::default() }
    }

    pub fn profile(&self, user: &UserId) -> Result<Rc<Profile>> {
        if let Some(known) = self.profiles.borrow().get(user) {
            return Ok(Rc::clone(known));
        }
        let profile = Rc::new(self.store.profile(user)?);
        self.profiles.borrow_mut().insert(user.clone(), Rc::clone(&profile));
        Ok(profile)
    }

    /// Whether the user is logged in somewhere.
    pub fn is_there(&self, user: &UserId) -> Result<bool> {
        if let Some(known) = self.there.borrow().get(user) {
            return Ok(*known);
        }
        let there = user == self.me || self.store.is_present(user)?;
        self.there.borrow_mut().insert(user.clone(), there);
        Ok(there)
    }

    pub fn user(&self, user: &UserId) -> Result<Part> {
        part(&UserProfile::of(user, self.profile(user)?.as_ref()))
    }

    pub fn users<'u>(&self, users: impl IntoIterator<Item = &'u UserId>) -> Result<Vec<Part>> {
        users.into_iter().map(|user| self.user(user)).collect()
    }

    // Conversations.

    /// A conversation as it is now, from when it was last written if nothing that it shows has changed since.
    pub fn conversation(&self, conversation: &Conversation) -> Result<Written> {
        if let Some(written) = self.fragments.get(conversation.no) {
            return Ok(written);
        }
        let written = self.written(conversation)?.into();
        self.fragments.keep(conversation, &written);
        Ok(written)
    }

    fn written(&self, c: &Conversation) -> Result<Part> {
        let last = self.store.last_message(self.me, &Channel::of(self.me, &c.id))?;
        let last = last.map(|seen| self.seen(&c.id, &seen)).transpose()?;
        let (profile, group);
        let (name, face_url, kind, owner) = match &c.id {
            ConversationId::C2c(user) => {
                profile = self.profile(user)?;
                (profile.name(user), profile.face_url.as_str(), 0, "")
            }
            ConversationId::Group(id) => {
                group = self.store.chat_group(id)?.unwrap_or_default();
                (group.show_name(id), group.face_url.as_str(), group.kind as u32, group.owner.as_str())
            }
        };
        let (of_c2c, of_group) = match &c.id {
            ConversationId::C2c(_) => (c.read_time, 0),
            ConversationId::Group(_) => (0, c.read_seq),
        };
        part(&ConvInfo {
            conv_id: c.id.bare(),
            conv_type: c.id.kind().number(),
            conv_face_url: face_url,
            conv_unread_num: c.unread,
            conv_active_time: c.last_time(),
            conv_is_has_lastmsg: last.is_some(),
            conv_last_msg: last,
            conv_is_has_draft: c.draft.is_some(),
            conv_draft: c.draft.as_ref().map(Draft::of).unwrap_or_default(),
            conv_recv_opt: c.receive_option,
            conv_group_type: kind,
            conv_group_at_info_array: at_info(c),
            conv_is_pinned: c.pinned,
            conv_show_name: name,
            conv_mark_array: c.marks,
            conv_custom_data: &c.note,
            conv_conversation_group_array: self.state.group_names(c).collect(),
            conv_c2c_read_timestamp: of_c2c,
            conv_group_read_sequence: of_group,
            conv_owner: owner,
        })
    }

    /// The conversations that are in the list.
    pub fn listed(&self, numbers: &[ConversationNo]) -> Result<Vec<Written>> {
        self.each(numbers, |_, c| c.filter(|c| c.listed).map(|c| self.conversation(c)))
    }

    /// All the conversations; those that are not in the list by id and type.
    pub fn all(&self, numbers: &[ConversationNo]) -> Result<CString> {
        let documents = self.each(numbers, |no, c| match c.filter(|c| c.listed) {
            Some(c) => Some(self.conversation(c)),
            None => self.state.id(no).map(|id| Ok(part(&unlisted(id))?.into())),
        })?;
        Ok(wire::write(&documents))
    }

    fn each<T>(
        &self,
        numbers: &[ConversationNo],
        document: impl Fn(ConversationNo, Option<&'a Conversation>) -> Option<Result<T>>,
    ) -> Result<Vec<T>> {
        let one = |no: &ConversationNo| document(*no, self.state.conversation(*no));
        at_one_moment(self.store, || numbers.iter().filter_map(one).collect())
    }

    // Messages.

    /// A message that was just sent or changed, or is told.
    pub fn message(&self, conversation: &ConversationId, message: &Message) -> Result<Part> {
        // What was not kept is nowhere to be looked up.
        let (id, message) = (MessageRef::Id(message.id.clone()), message.clone());
        let kept = if message.body.online_only { None } else { self.store.seen(self.me, &id)? };
        let seen = match kept {
            Some((_, seen)) => Seen { message, ..seen },
            None => Seen { message, local: LocalData::default(), receipts: 0, has_sent_receipt: false },
        };
        self.seen(conversation, &seen)
    }

    pub fn seen(&self, conversation: &ConversationId, seen: &Seen) -> Result<Part> {
        self.pinned(conversation, seen, None)
    }

    /// A message, and who has pinned it in its chat group.
    pub fn pinned(&self, conversation: &ConversationId, seen: &Seen, by: Option<&UserId>) -> Result<Part> {
        let Seen { message, local, receipts, has_sent_receipt } = seen;
        let told;
        let body = match &message.body.tip {
            None => &message.body,
            // What happened in a chat group is told with the names of those who were there as they are now.
            Some(tip) => {
                told = Body { content: elements(&self.tip(conversation, tip, message.time)?)?, ..message.body.clone() };
                &told
            }
        };
        let content = MessageContent::stored(body)
            .ok_or_else(|| StoreError::Unreadable("a message is not one of this version".into()))?;
        let (own, saved) = (message.sender == *self.me, message.place.sub != 0);
        // What was taken back is its sender's again, to be written anew.
        let content = if message.revoked.is_some() && !own { content.blank() } else { content };
        let channel = Channel::of(self.me, conversation);
        let is_c2c = matches!(conversation, ConversationId::C2c(_));
        let read_seq = self.state.find(conversation).map_or(0, |c| c.read_seq);
        let peer_has_read =
            own && is_c2c && !saved && self.store.peer_read_seq(self.me, &channel)? >= message.place.seq.max(1);
        let (mut read, mut unread) = (0, -1);
        if !is_c2c && own && message.body.wants_receipt {
            read = *receipts;
            unread = self.store.audience(&channel, message)?.saturating_sub(read).cast_signed();
        }
        let (mut member, mut card) = (None, None);
        if let ConversationId::Group(group) = conversation {
            member = Some(self.in_group(group, &message.sender)?);
            card = by.map(|by| self.store.member(&group.home(), by)).transpose()?.flatten();
        }
        let pinner = by.map(|by| self.profile(by)).transpose()?;
        let revoked = message.revoked.as_ref();
        let revoker = revoked.map(|r| self.profile(&r.by)).transpose()?;
        part(&MessageDocument {
            message_msg_id: &message.id.0,
            message_conv_id: conversation.bare(),
            message_conv_type: conversation.kind().number(),
            message_sender: message.sender.as_str(),
            message_sender_profile: Some(self.user(&message.sender)?),
            message_sender_group_member_info: member,
            message_client_time: message.client_time,
            message_server_time: message.time,
            message_seq: if saved { 0 } else { message.place.seq },
            message_rand: u64::from(message.random),
            message_unique_id: unique(message),
            message_version: message.version,
            message_status: match (&message.revoked, saved) {
                (Some(_), _) => REVOKED,
                (None, true) => IMPORTED,
                (None, false) => SENT,
            },
            message_is_from_self: own,
            message_is_read: own || saved || message.place.seq <= read_seq,
            message_is_peer_read: peer_has_read,
            message_receipt_peer_read: own && is_c2c && *receipts > 0,
            message_has_sent_receipt: *has_sent_receipt,
            message_group_receipt_read_count: read,
            message_group_receipt_unread_count: unread,
            message_custom_int: local.number,
            message_custom_str: &local.text,
            message_revoker_user_id: revoked.map_or("", |r| r.by.as_str()),
            message_revoker_nick_name: revoker.as_ref().map_or("", |profile| &profile.nick_name),
            message_revoker_face_url: revoker.as_ref().map_or("", |profile| &profile.face_url),
            message_revoke_reason: revoked.map_or("", |r| &r.reason),
            message_pinner_user_id: by.map_or("", UserId::as_str),
            message_pinner_nick_name: pinner.as_ref().map_or("", |profile| &profile.nick_name),
            message_pinner_name_card: card.as_ref().map_or("", |member| &member.name_card),
            message_pinner_face_url: pinner.as_ref().map_or("", |profile| &profile.face_url),
            ..MessageDocument::new(Some(content))
        })
    }

    /// The message of that number, if the user sees it.
    pub fn seen_in(&self, channel: &Channel, seq: u64) -> Result<Option<Seen>> {
        let reference = MessageRef::Seq(channel.conversation_of(self.me), seq);
        Ok(self.store.seen(self.me, &reference)?.map(|(_, seen)| seen))
    }

    /// Where a revoked message was, and what became of it.
    pub fn revoked(&self, conversation: &ConversationId, message: &Message) -> Result<Part> {
        part(&MsgLocator {
            message_locator_conv_id: conversation.bare(),
            message_locator_conv_type: conversation.kind().number(),
            message_locator_is_revoked: true,
            message_locator_time: message.time,
            message_locator_seq: message.place.seq,
            message_locator_is_self: message.sender == *self.me,
            message_locator_rand: u64::from(message.random),
            message_locator_unique_id: unique(message),
            message_msg_id: &message.id.0,
            message_revoker_user_id: message.revoked.as_ref().map_or("", |r| r.by.as_str()),
            message_revoke_reason: message.revoked.as_ref().map_or("", |r| r.reason.as_str()),
        })
    }

    /// How many have sent receipts for a message, of those to whom it came.
    pub fn receipt(&self, channel: &Channel, seen: &Seen, time: u64) -> Result<Part> {
        let conversation = channel.conversation_of(self.me);
        let read = seen.receipts;
        let unread = self.store.audience(channel, &seen.message)?.saturating_sub(read);
        let peer_read = matches!(channel, Channel::C2c(..)) && read > 0;
        part(&MessageReceipt {
            msg_receipt_conv_id: conversation.bare(),
            msg_receipt_conv_type: conversation.kind().number(),
            msg_receipt_msg_id: &seen.message.id.0,
            msg_receipt_time_stamp: time,
            msg_receipt_is_peer_read: peer_read,
            msg_receipt_read_count: read,
            msg_receipt_unread_count: unread,
        })
    }

    /// The other user has read the whole conversation up to a moment.
    pub fn conversation_receipt(&self, conversation: &Conversation, time: u64) -> Result<Part> {
        part(&MessageReceipt {
            msg_receipt_conv_id: conversation.id.bare(),
            msg_receipt_conv_type: conversation.id.kind().number(),
            msg_receipt_time_stamp: time,
            msg_receipt_is_peer_read: true,
            ..MessageReceipt::default()
        })
    }

    fn reaction<'r>(&self, reaction: &'r str, users: &[&UserId], most: usize) -> Result<MessageReaction<'r>> {
        Ok(MessageReaction {
            message_reaction_id: reaction,
            message_reaction_total_user_count: u32::try_from(users.len()).unwrap_or(u32::MAX),
            message_reaction_partial_user_info_array: self.users(users.iter().take(most).copied())?,
            message_reaction_reacted_by_myself: users.contains(&self.me),
        })
    }

    /// All reactions to a message, in the order in which each was first made.
    pub fn reactions(&self, message: &Message, channel: &Channel, most_users: usize) -> Result<Part> {
        let all = self.store.reactions(channel, message.place.seq)?;
        let mut by_reaction: Vec<(&str, Vec<&UserId>)> = Vec::new();
        for (reaction, user) in &all {
            match by_reaction.iter_mut().find(|(r, _)| r == reaction) {
                Some((_, users)) => users.push(user),
                None => by_reaction.push((reaction, vec![user])),
            }
        }
        let list = by_reaction.iter().map(|(reaction, users)| self.reaction(reaction, users, most_users));
        part(&MessageReactionResult {
            message_reaction_result_code: 0,
            message_reaction_result_info: "",
            message_reaction_result_msg_id: &message.id.0,
            message_reaction_result_reaction_list: list.collect::<Result<Vec<_>>>()?,
        })
    }

    /// One reaction as it is after a change.
    pub fn reaction_change(&self, channel: &Channel, seq: u64, id: &str, reaction: &str) -> Result<Part> {
        let all = self.store.reactions(channel, seq)?;
        let users: Vec<_> = all.iter().filter(|(r, _)| r == reaction).map(|(_, user)| user).collect();
        part(&MessageReactionChangeInfo {
            message_reaction_change_info_msg_id: id,
            message_reaction_change_info_reaction_list: vec![self.reaction(reaction, &users, REACTION_USERS)?],
        })
    }

    pub fn reaction_users(&self, users: &[&UserId], from: usize, most: usize) -> Result<CString> {
        let next = from.saturating_add(most);
        let finished = next >= users.len();
        Ok(wire::write(&MessageReactionUserResult {
            message_reaction_user_result_user_info_array: self.users(users.iter().skip(from).take(most).copied())?,
            message_reaction_user_result_next_seq: if finished { 0 } else { u32::try_from(next).unwrap_or(0) },
            message_reaction_user_result_is_finished: finished,
        }))
    }

    pub fn batch(&self, sent: &[(String, Result<Box<Message>, Error>)]) -> Result<CString> {
        array(sent.iter().map(|(user, result)| {
            let message = match (result, UserId::new(user)) {
                (Ok(message), Some(id)) => Some(self.message(&ConversationId::C2c(id), message)?),
                _ => None,
            };
            let (code, desc) = wire::code_and_sentence(result.as_ref().err());
            part(&MsgBatchSendResult {
                msg_batch_send_result_identifier: user,
                msg_batch_send_result_code: code,
                msg_batch_send_result_desc: desc,
                msg_batch_send_result_msg: message,
            })
        }))
    }

    /// Whether the user is there, and what they say of it.
    pub fn status(&self, user: &UserId) -> Result<Part> {
        let known = self.store.status(user)?;
        let present = self.is_there(user)?;
        let (status, text) = match (known, present) {
            (Some((text, _)), true) => (ONLINE, text),
            (Some((_, true)), false) => (OFFLINE, String::new()),
            _ => (UNKNOWN, String::new()),
        };
        self.status_of(user, status, &text)
    }

    pub fn status_of(&self, user: &UserId, status: u32, text: &str) -> Result<Part> {
        part(&UserStatus {
            user_status_identifier: user.as_str(),
            user_status_status_type: status,
            user_status_custom_status: text,
            user_status_online_devices: Vec::new(),
        })
    }
}

/// A conversation that is not in the list.
pub fn unlisted(id: &ConversationId) -> UnlistedConvInfo<'_> {
    UnlistedConvInfo { conv_id: id.bare(), conv_type: id.kind().number() }
}

/// The newest messages that mean the user.
pub fn at_info(c: &Conversation) -> Vec<GroupAtInfo> {
    let shown = c.at.iter().skip(c.at.len().saturating_sub(AT_SHOWN));
    shown
        .map(|(seq, at)| GroupAtInfo { conv_group_at_info_seq: *seq, conv_group_at_info_at_type: *at as u32 })
        .collect()
}

/// The elements of a message as its body holds them: this one alone.
pub fn elements(elem: &Part) -> Result<String> {
    serde_json::to_string(&[elem]).map_err(|e| StoreError::Unreadable(e.to_string()))
}

/// A number for a message that no other one of the conversation has.
fn unique(message: &Message) -> u64 {
    message.time << 32 | u64::from(message.random)
}

pub fn results(items: &[ItemResult]) -> CString {
    list(items, |item| {
        let (code, info) = wire::code_and_sentence(item.error.as_ref());
        ConversationOperationResult {
            conversation_operation_result_conversation_id: &item.id,
            conversation_operation_result_result_code: code,
            conversation_operation_result_result_info: info,
        }
    })
}

pub fn extension_results(results: &[(Extension, Option<Error>)]) -> CString {
    list(results, |(extension, error)| {
        let (code, info) = wire::code_and_sentence(error.as_ref());
        MessageExtensionResult {
            message_extension_result_code: code,
            message_extension_result_info: info,
            message_extension_item: extension.into(),
        }
    })
}

/// A number as this API hands it over.
pub fn count(unread: u64) -> i32 {
    i32::try_from(unread).unwrap_or(i32::MAX)
}
