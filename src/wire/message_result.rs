//! What calls about messages are answered, and what is told of them.

use super::reader::optional;
use super::whole::or_empty;
use super::{Argument, Part};
use crate::core::ids::Seconds;
use crate::core::message::Extension;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// `MsgLocator`: where a message is; to the listener for revoked messages also what became of it.
#[derive(Serialize, Debug, Default)]
pub struct MsgLocator<'a> {
    /// string: the user id or chat group id of the conversation, without a prefix.
    pub message_locator_conv_id: &'a str,
    /// number, TIMConvType.
    pub message_locator_conv_type: u32,
    /// bool: whether it was revoked.
    pub message_locator_is_revoked: bool,
    /// number: when it was sent, seconds since 1970 UTC.
    pub message_locator_time: Seconds,
    /// number: its message_seq.
    pub message_locator_seq: u64,
    /// bool: whether the user has sent it.
    pub message_locator_is_self: bool,
    /// number: its message_rand.
    pub message_locator_rand: u64,
    /// number: its message_unique_id.
    pub message_locator_unique_id: u64,
    /// string: its id.
    pub message_msg_id: &'a str,
    /// string: who has revoked it.
    pub message_revoker_user_id: &'a str,
    /// string: why it was revoked.
    pub message_revoke_reason: &'a str,
}

/// `MsgBatchSendResult`: what became of the message for one user.
#[derive(Serialize, Debug)]
pub struct MsgBatchSendResult<'a> {
    /// string: the user id as the caller wrote it.
    pub msg_batch_send_result_identifier: &'a str,
    /// number: 0, or why it was not sent to this user.
    pub msg_batch_send_result_code: i32,
    /// string: empty, or an English sentence that says why.
    pub msg_batch_send_result_desc: Cow<'a, str>,
    /// object Message: the message; `{}` where it was not sent.
    #[serde(serialize_with = "or_empty")]
    pub msg_batch_send_result_msg: Option<Part>,
}

/// `MessageSearchResult`: what a search has found.
///
/// The empty one is the answer of a failed call.
#[derive(Serialize, Debug, Default)]
pub struct MessageSearchResult<'a> {
    /// number: conversations in which something was found, or, in a search of one conversation, messages.
    pub msg_search_result_total_count: u64,
    /// array of MessageSearchResultItem: the page.
    pub msg_search_result_item_array: Vec<MessageSearchResultItem<'a>>,
    /// string: empty; pages are numbered.
    pub msg_search_result_search_cursor: &'a str,
}

/// `MessageSearchResultItem`: what was found in one conversation.
#[derive(Serialize, Debug)]
pub struct MessageSearchResultItem<'a> {
    /// string: the user id or chat group id, without a prefix.
    pub msg_search_result_item_conv_id: &'a str,
    /// number, TIMConvType.
    pub msg_search_result_item_conv_type: u32,
    /// number: messages that were found in it.
    pub msg_search_result_item_total_message_count: u64,
    /// array of Message: those messages, the newest first; none where the search is of all conversations and there are many.
    pub msg_search_result_item_message_array: Vec<Part>,
}

/// `MessageReceipt`: who has read a message.
#[derive(Serialize, Debug, Default)]
pub struct MessageReceipt<'a> {
    /// string: the user id or chat group id of the conversation, without a prefix.
    pub msg_receipt_conv_id: &'a str,
    /// number, TIMConvType.
    pub msg_receipt_conv_type: u32,
    /// string: the id of the message; empty where everything up to msg_receipt_time_stamp was read.
    pub msg_receipt_msg_id: &'a str,
    /// number: when it was read, seconds since 1970 UTC; 0 where it was not.
    pub msg_receipt_time_stamp: Seconds,
    /// bool: whether the other user has read it.
    pub msg_receipt_is_peer_read: bool,
    /// number: members of the chat group who have read it.
    pub msg_receipt_read_count: u64,
    /// number: members of the chat group who have not.
    pub msg_receipt_unread_count: u64,
}

/// `MessageExtension`: what a message says beside itself.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct MessageExtension {
    /// string: its key, 1 to 100 bytes.
    message_extension_key: String,
    /// string: its value, up to 1024 bytes.
    #[serde(default, deserialize_with = "optional")]
    message_extension_value: String,
}

/// `MessageExtension` that is no more.
#[derive(Serialize, Debug)]
pub struct DeletedExtension<'a> {
    /// string: its key.
    pub message_extension_key: &'a str,
}

impl From<MessageExtension> for Extension {
    fn from(document: MessageExtension) -> Self {
        Self { key: document.message_extension_key, value: document.message_extension_value }
    }
}

impl From<&Extension> for MessageExtension {
    fn from(extension: &Extension) -> Self {
        Self { message_extension_key: extension.key.clone(), message_extension_value: extension.value.clone() }
    }
}

/// `MessageExtensionResult`: what became of one extension of a call.
#[derive(Serialize, Debug)]
pub struct MessageExtensionResult<'a> {
    /// number: 0, or why this one was left out.
    pub message_extension_result_code: i32,
    /// string: empty, or an English sentence that says why.
    pub message_extension_result_info: Cow<'a, str>,
    /// object MessageExtension: as it is now.
    pub message_extension_item: MessageExtension,
}

/// `MessageReaction`: one reaction to a message.
#[derive(Serialize, Debug)]
pub struct MessageReaction<'a> {
    /// string: the reaction.
    pub message_reaction_id: &'a str,
    /// number: how many users have reacted so.
    pub message_reaction_total_user_count: u32,
    /// array of UserProfile: the first of them.
    pub message_reaction_partial_user_info_array: Vec<Part>,
    /// bool: whether the user is one of them.
    pub message_reaction_reacted_by_myself: bool,
}

/// `MessageReactionResult`: the reactions to one message of a call.
#[derive(Serialize, Debug)]
pub struct MessageReactionResult<'a> {
    /// number: 0, or why there are none.
    pub message_reaction_result_code: i32,
    /// string: empty, or an English sentence that says why.
    pub message_reaction_result_info: &'a str,
    /// string: the id of the message.
    pub message_reaction_result_msg_id: &'a str,
    /// array of MessageReaction.
    pub message_reaction_result_reaction_list: Vec<MessageReaction<'a>>,
}

/// `MessageReactionUserResult`: a page of the users of a reaction.
///
/// The empty one is the answer of a failed call.
#[derive(Serialize, Debug, Default)]
pub struct MessageReactionUserResult {
    /// array of UserProfile: the page.
    pub message_reaction_user_result_user_info_array: Vec<Part>,
    /// number: the next_seq of the next page; 0 on the last one.
    pub message_reaction_user_result_next_seq: u32,
    /// bool: whether this is the last page.
    pub message_reaction_user_result_is_finished: bool,
}

/// `MessageReactionChangeInfo`: reactions to a message that have changed.
#[derive(Serialize, Debug)]
pub struct MessageReactionChangeInfo<'a> {
    /// string: the id of the message.
    pub message_reaction_change_info_msg_id: &'a str,
    /// array of MessageReaction: those that have changed, as they are now.
    pub message_reaction_change_info_reaction_list: Vec<MessageReaction<'a>>,
}

/// A page of those who have read a message, or have not, as one document.
#[derive(Serialize)]
pub struct ReaderPage<'a> {
    /// array of GroupMemberInfo: the members.
    pub convoke_members: Argument<'a>,
    /// number: where the next page begins.
    pub convoke_next_seq: u64,
    /// bool: there is no next page.
    pub convoke_is_finished: bool,
}
