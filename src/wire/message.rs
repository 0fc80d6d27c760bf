//! Messages as callers give them, and what is asked of them: [`MessageParam`] is a message as its sender writes it, [`MessageKey`]
//! what of it says which message it is.
//!
//! What a number means is for the calls to say; here it only has to be one.

use super::BadJson;
use super::message_elem::{Elem, sendable};
use super::message_settings::MessageSettings;
use super::reader::{self, UpTo, by_text, optional};
use crate::core::ids::{ConversationId, ConversationType, Seconds, UserId};
use crate::core::message::{Body, LocalData, MessageId, MessageRef, NewMessage};
use crate::core::query::{HistoryQuery, SearchQuery};
use serde::{Deserialize, Deserializer};
use serde_with::apply;

/// `Message`: which message it is, and what a user may note on it.
///
/// Everything else that the document holds is ignored.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Clone, Debug, Default)]
pub struct MessageKey {
    /// string: the id, `<sender>-<seconds since 1970 UTC>-<random number>`.
    pub message_msg_id: Option<String>,
    /// string: the user id or chat group id of the conversation, without a prefix.
    message_conv_id: Option<String>,
    /// number, TIMConvType.
    message_conv_type: Option<u64>,
    /// number: its place in the conversation, from 1 on; 0 where it has none, as one that was not sent or is not
    /// kept.
    message_seq: Option<u64>,
    /// number: how often it was modified.
    pub message_version: Option<u64>,
    /// string: why it was revoked.
    message_revoke_reason: Option<String>,
    /// number: custom data for this user alone.
    message_custom_int: Option<u32>,
    /// string: custom data for this user alone, up to 12 KiB.
    message_custom_str: Option<String>,
}

impl MessageKey {
    /// The message that it names, if it names one.
    pub fn reference(&self) -> Option<MessageRef> {
        self.id().or_else(|| {
            let kind = self.message_conv_type.and_then(ConversationType::from_number)?;
            let conversation = ConversationId::new(kind, self.message_conv_id.as_deref()?)?;
            Some(MessageRef::Seq(conversation, self.seq()?))
        })
    }

    /// The message that it names, where the call says in which conversation it is.
    pub fn reference_in(&self, conversation: &ConversationId) -> Option<MessageRef> {
        self.id().or_else(|| Some(MessageRef::Seq(conversation.clone(), self.seq()?)))
    }

    /// Why it is to be revoked; empty where nothing is said.
    pub fn revoke_reason(&self) -> String {
        self.message_revoke_reason.clone().unwrap_or_default()
    }

    /// What is for this user alone.
    pub fn local(&self) -> LocalData {
        LocalData {
            number: self.message_custom_int.unwrap_or_default(),
            text: self.message_custom_str.clone().unwrap_or_default(),
        }
    }

    fn id(&self) -> Option<MessageRef> {
        let id = self.message_msg_id.as_ref().filter(|id| !id.is_empty())?;
        Some(MessageRef::Id(MessageId(id.clone())))
    }

    fn seq(&self) -> Option<u64> {
        self.message_seq.filter(|seq| *seq != 0)
    }
}

/// `Message`: what its sender writes.
#[derive(Clone, Debug)]
pub struct MessageParam {
    written: WrittenMessage,
    /// which message it is.
    pub key: MessageKey,
    /// how it is to be treated.
    settings: MessageSettings,
}

/// `Message`: what its sender alone says.
#[apply(Option => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Clone, Debug)]
struct WrittenMessage {
    /// array of elements: TextElem and the others.
    #[serde(deserialize_with = "sendable")]
    message_elem_array: Vec<Elem>,
    /// string: custom data, for everyone.
    message_cloud_custom_str: Option<String>,
    /// string: the user id of the sender.
    message_sender: Option<String>,
    /// number: when it was written by the sender's clock, seconds since 1970 UTC.
    message_client_time: Option<Seconds>,
    /// number: when it was sent, seconds since 1970 UTC.
    message_server_time: Option<Seconds>,
}

impl<'de> Deserialize<'de> for MessageParam {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        by_text(d, |value| {
            Ok(Self { written: reader::part(value)?, key: reader::part(value)?, settings: reader::part(value)? })
        })
    }
}

impl MessageParam {
    pub fn body(&self) -> Body {
        let (elements, settings) = (self.written.message_elem_array.as_slice(), &self.settings);
        Body {
            // Writing cannot fail: the documents have string keys and no I/O.
            content: serde_json::to_string(elements).unwrap_or_default(),
            custom: self.written.message_cloud_custom_str.clone(),
            settings: serde_json::to_string(settings).unwrap_or_default(),
            elements: elements.iter().map(Elem::number).collect(),
            text: elements.iter().flat_map(Elem::texts).collect::<Vec<_>>().join("\n"),
            at: settings.message_group_at_user_array.clone().unwrap_or_default(),
            targets: settings.message_target_group_member_array.clone().unwrap_or_default(),
            online_only: settings.message_is_online_msg,
            uncounted: settings.message_is_excluded_from_unread_count,
            unshown: settings.message_excluded_from_last_message,
            wants_receipt: settings.message_need_read_receipt,
            extensible: settings.message_support_message_extension,
            tip: None,
        }
    }

    /// Whether it has an element that says nothing.
    pub fn has_empty_element(&self) -> bool {
        self.written.message_elem_array.iter().any(Elem::is_empty)
    }

    /// The message to send; written `now`, unless it says when.
    pub fn new_message(&self, id: MessageId, random: u32, now: Seconds) -> NewMessage {
        let client_time = self.written.message_client_time.filter(|time| *time != 0).unwrap_or(now);
        NewMessage { id, random, client_time, body: self.body(), local: self.key.local() }
    }

    /// When it was sent or, where that is not said, written.
    pub fn time(&self) -> Option<Seconds> {
        let known = |time: Option<Seconds>| time.filter(|time| *time != 0);
        known(self.written.message_server_time).or(known(self.written.message_client_time))
    }

    /// Who is said to have sent it.
    pub fn sender(&self) -> Option<&str> {
        self.written.message_sender.as_deref().filter(|sender| !sender.is_empty())
    }
}

/// `MsgBatchSendParam`: one message for several users.
#[derive(Deserialize, Debug)]
pub struct MsgBatchSendParam {
    /// array of strings: the user ids, up to 500.
    pub msg_batch_send_param_identifier_array: Vec<String>,
    /// object Message.
    pub msg_batch_send_param_msg: MessageParam,
}

/// `MsgGetMsgListParam`: a part of a history.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug, Default)]
pub struct MsgGetMsgListParam {
    /// object Message: the page begins behind it; not given, at the end of the history or, forwards, at its beginning.
    msg_getmsglist_param_last_msg: Option<MessageKey>,
    /// number: how many at the most; 20 where it is 0 or not given.
    msg_getmsglist_param_count: Option<u32>,
    /// bool: of no meaning; the whole history is on this machine.
    #[expect(dead_code, reason = "a bool, if it is there; it changes nothing")]
    msg_getmsglist_param_is_ramble: bool,
    /// array of numbers, TIMElemType: only messages with an element of one of these types.
    msg_getmsglist_param_message_type_array: Vec<u32>,
    /// bool: towards newer messages, the oldest first; else towards older ones, the newest first.
    msg_getmsglist_param_is_forward: bool,
    /// number: begin with the message of this message_seq, itself included; 0 is not given.
    msg_getmsglist_param_last_msg_seq: Option<u64>,
    /// number: not after this or, with msg_getmsglist_param_is_forward, not before it, seconds since 1970 UTC; 0 is not given.
    msg_getmsglist_param_time_begin: Option<Seconds>,
    /// number: for this many seconds from there, in the direction of reading; 0 is not given. Without a begin, from the present or,
    /// forwards, from the first message.
    msg_getmsglist_param_time_period: Option<u64>,
    /// array of numbers: the message_seq of the messages wanted.
    msg_getmsglist_param_message_seq_array: Vec<u64>,
}

/// How many messages a page has where nobody says.
const PAGE: u32 = 20;

impl MsgGetMsgListParam {
    /// What is asked for of that conversation.
    pub fn query(self, conversation: &ConversationId) -> HistoryQuery {
        HistoryQuery {
            // An empty document names no message: languages without optional objects send it where nothing is meant.
            last: self.msg_getmsglist_param_last_msg.and_then(|key| key.reference_in(conversation)),
            last_seq: self.msg_getmsglist_param_last_msg_seq.unwrap_or_default(),
            count: self.msg_getmsglist_param_count.filter(|count| *count != 0).unwrap_or(PAGE),
            forward: self.msg_getmsglist_param_is_forward,
            types: self.msg_getmsglist_param_message_type_array,
            begin: self.msg_getmsglist_param_time_begin.unwrap_or_default(),
            period: self.msg_getmsglist_param_time_period.unwrap_or_default(),
            seqs: self.msg_getmsglist_param_message_seq_array,
        }
    }
}

/// `MsgDeleteParam`: a message to delete.
#[derive(Deserialize, Debug)]
pub struct MsgDeleteParam {
    /// object Message: the message to delete.
    pub msg_delete_param_msg: MessageKey,
    /// bool: of no effect; a message is deleted wherever it is kept.
    #[serde(default, deserialize_with = "optional")]
    #[expect(dead_code, reason = "a bool, if it is there; it changes nothing")]
    msg_delete_param_is_ramble: bool,
}

/// `MessageSearchParam`: what to look for in the messages on this machine.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug, Default)]
pub struct MessageSearchParam {
    /// array of strings: the words; they may be left out where types or senders are given.
    msg_search_param_keyword_array: Vec<String>,
    /// array of numbers, TIMElemType: only messages with an element of one of these types.
    msg_search_param_message_type_array: Vec<u32>,
    /// string: only in this conversation, without a prefix; empty: in all of them.
    pub msg_search_param_conv_id: String,
    /// number, TIMConvType: of msg_search_param_conv_id.
    msg_search_param_conv_type: Option<u64>,
    /// number: not after this, seconds since 1970 UTC; 0: the present.
    msg_search_param_search_time_position: Option<Seconds>,
    /// number: not longer before that than this, in seconds; 0: however long.
    msg_search_param_search_time_period: Option<u64>,
    /// number: which page of results, from 0 on.
    msg_search_param_page_index: Option<u32>,
    /// number: results on a page; 0: all.
    msg_search_param_page_size: Option<u32>,
    /// number, TIMKeywordListMatchType: one of the words, or all of them.
    msg_search_param_keyword_list_match_type: Option<UpTo<ALL_WORDS>>,
    /// array of strings: only messages of these users.
    msg_search_param_send_identifier_array: Vec<UserId>,
}

/// `TIMKeywordListMatchType_And`, the last of its enum.
const ALL_WORDS: u32 = 1;

impl MessageSearchParam {
    /// Reads the document and refuses one that looks for nothing.
    pub fn read(json: &str) -> Result<Self, BadJson> {
        let mut param: Self = super::read(json)?;
        param.msg_search_param_keyword_array.retain(|word| !word.is_empty());
        let types_or_senders = !param.msg_search_param_message_type_array.is_empty()
            || !param.msg_search_param_send_identifier_array.is_empty();
        if param.msg_search_param_keyword_array.is_empty() && !types_or_senders {
            return Err(BadJson::Content("msg_search_param_keyword_array is missing, and there is no other condition"));
        }
        Ok(param)
    }

    pub fn kind(&self) -> Option<ConversationType> {
        self.msg_search_param_conv_type.and_then(ConversationType::from_number)
    }

    /// What is asked for, in that conversation if there is one.
    pub fn query(self, conversation: Option<ConversationId>) -> SearchQuery {
        SearchQuery {
            keywords: self.msg_search_param_keyword_array,
            all: self.msg_search_param_keyword_list_match_type == Some(UpTo(ALL_WORDS)),
            types: self.msg_search_param_message_type_array,
            conversation,
            senders: self.msg_search_param_send_identifier_array,
            end: self.msg_search_param_search_time_position.unwrap_or_default(),
            period: self.msg_search_param_search_time_period.unwrap_or_default(),
            page: self.msg_search_param_page_index.unwrap_or_default(),
            page_size: self.msg_search_param_page_size.unwrap_or_default(),
        }
    }
}

/// `MsgLocator`: which message it is, by its place in the conversation that the call names.
#[derive(Deserialize, Debug)]
pub struct MsgLocatorParam {
    /// number: its message_seq.
    message_locator_seq: u64,
}

impl MsgLocatorParam {
    pub fn reference_in(&self, conversation: &ConversationId) -> MessageRef {
        MessageRef::Seq(conversation.clone(), self.message_locator_seq)
    }
}

#[cfg(test)]
#[path = "../tests/wire/message.rs"]
mod tests;
