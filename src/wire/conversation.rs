//! Documents about conversations.

use super::number;
use crate::core::ids::ConversationType;
use crate::core::page::Filter;
use serde::{Deserialize, Serialize, Serializer};

/// `ConvInfo`: a conversation as its owner sees it. The empty one is the answer of a failed call.
#[derive(Serialize, Debug, Default)]
pub struct ConvInfo<'a> {
    /// string: the user id or chat group id, without a prefix.
    pub conv_id: &'a str,
    /// number, TIMConvType.
    pub conv_type: u32,
    /// string: the avatar of the user or chat group.
    pub conv_face_url: &'a str,
    /// number: unread messages.
    pub conv_unread_num: u64,
    /// number: when something last happened in it, seconds since 1970 UTC.
    pub conv_active_time: u64,
    /// bool: whether it has a last message.
    pub conv_is_has_lastmsg: bool,
    /// bool: whether it has a draft.
    pub conv_is_has_draft: bool,
    /// number, TIMReceiveMessageOpt: 0 messages are received and announced.
    pub conv_recv_opt: u32,
    /// array of GroupAtInfo: where the user is meant by an @.
    pub conv_group_at_info_array: [(); 0],
    /// bool: whether it is pinned to the top of the list.
    pub conv_is_pinned: bool,
    /// string: the name to show.
    pub conv_show_name: &'a str,
    /// array of numbers: the marks it has, TIMConversationMarkType and 1<<32 to 1<<63.
    #[serde(serialize_with = "bits")]
    pub conv_mark_array: u64,
    /// string: custom data.
    pub conv_custom_data: &'a str,
    /// array of strings: the names of the conversation groups it is in, in the order of the groups.
    pub conv_conversation_group_array: Vec<&'a str>,
    /// number: up to when the user has read, seconds since 1970 UTC; with one user only.
    pub conv_c2c_read_timestamp: u64,
    /// number: up to which message the user has read; in a chat group only.
    pub conv_group_read_sequence: u64,
    /// string: the owner of the chat group.
    pub conv_owner: &'a str,
}

/// The marks of a conversation as the array of their values.
fn bits<S: Serializer>(marks: &u64, s: S) -> Result<S::Ok, S::Error> {
    s.collect_seq((0..u64::BITS).map(|bit| 1u64 << bit).filter(|bit| marks & bit != 0))
}

/// What stands for a conversation that is not in the list.
#[derive(Serialize, Debug)]
pub struct UnlistedConvInfo<'a> {
    /// string: the user id or chat group id, without a prefix.
    pub conv_id: &'a str,
    /// number, TIMConvType.
    pub conv_type: u32,
}

/// An element of an array in which both kinds occur.
#[derive(Serialize, Debug)]
#[serde(untagged)]
pub enum AnyConvInfo<'a> {
    Listed(ConvInfo<'a>),
    Unlisted(UnlistedConvInfo<'a>),
}

/// `TIMConversationListResult`: a page of the conversation list. The empty one is the answer of a failed call.
#[derive(Serialize, Debug, Default)]
pub struct ConversationListResult<'a> {
    /// array of ConvInfo: the page.
    pub conversation_list_result_conv_list: Vec<ConvInfo<'a>>,
    /// number: the next_seq of the next page, up to 2^64-1; 0 on the last one.
    pub conversation_list_result_next_seq: u64,
    /// bool: whether this is the last page.
    pub conversation_list_result_is_finished: bool,
}

/// `TIMConversationOperationResult`: what became of one conversation of a call.
#[derive(Serialize, Debug)]
pub struct ConversationOperationResult<'a> {
    /// string: the id as the caller wrote it.
    pub conversation_operation_result_conversation_id: &'a str,
    /// number: 0, or why this one was left out.
    pub conversation_operation_result_result_code: i32,
    /// string: empty, or an English sentence that says why.
    pub conversation_operation_result_result_info: &'a str,
}

/// `TIMConversationListFilter`.
#[derive(Deserialize, Debug)]
pub struct ConversationListFilter {
    /// number, TIMConvType; 0 does not filter.
    #[serde(default, deserialize_with = "number::optional")]
    conversation_list_filter_conv_type: Option<u64>,
    /// string: the name of a conversation group; `""` the conversations in none.
    #[serde(default)]
    conversation_list_filter_conversation_group: Option<String>,
    /// number: marks, all of which a conversation must have; 0: none.
    #[serde(default, deserialize_with = "number::optional")]
    conversation_list_filter_mark_type: Option<u64>,
    /// bool: with, or without, unread messages.
    #[serde(default)]
    conversation_list_filter_has_unread_count: Option<bool>,
    /// bool: with, or without, an @ to the user.
    #[serde(default)]
    conversation_list_filter_has_group_at_info: Option<bool>,
}

impl From<ConversationListFilter> for Filter {
    fn from(document: ConversationListFilter) -> Self {
        Self {
            // 0 names no type: languages without optional numbers send it where nothing is meant.
            kind: document.conversation_list_filter_conv_type.filter(|kind| *kind != 0),
            group: document.conversation_list_filter_conversation_group,
            marks: document.conversation_list_filter_mark_type,
            has_unread: document.conversation_list_filter_has_unread_count,
            has_group_at: document.conversation_list_filter_has_group_at_info,
        }
    }
}

/// `GetConversationListParam`: a conversation that a caller names.
#[derive(Deserialize, Debug)]
pub struct GetConversationListParam {
    /// string: the user id or chat group id, without a prefix.
    pub get_conversation_list_param_conv_id: String,
    /// number, TIMConvType.
    #[serde(deserialize_with = "number::required")]
    get_conversation_list_param_conv_type: u64,
}

impl GetConversationListParam {
    pub fn kind(&self) -> Option<ConversationType> {
        ConversationType::from_number(self.get_conversation_list_param_conv_type)
    }
}
