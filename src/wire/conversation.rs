//! Documents about conversations.

use super::message_document::whole;
use super::reader::{Kept, UpTo, optional};
use super::whole::{Whole, or_empty};
use super::{BadJson, Part, Written};
use crate::core::command::NewDraft;
use crate::core::error::Code;
use crate::core::field::Field;
use crate::core::filter::Filter;
use crate::core::ids::ConversationType;
use crate::core::limits::DRAFT_BYTES;
use crate::core::message;
use serde::{Deserialize, Serialize, Serializer};
use serde_with::apply;
use std::borrow::Cow;

/// `ConvInfo`: a conversation as its owner sees it.
///
/// The empty one is the answer of a failed call.
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
    /// object Message: its last message; `{}` where it has none.
    #[serde(serialize_with = "or_empty")]
    pub conv_last_msg: Option<Part>,
    /// bool: whether it has a draft.
    pub conv_is_has_draft: bool,
    /// object Draft: its draft; absent where it has none.
    pub conv_draft: Draft<'a>,
    /// number, TIMReceiveMessageOpt: what the user receives of its messages.
    pub conv_recv_opt: u32,
    /// number, TIMGroupType: of a chat group; of a user 0.
    pub conv_group_type: u32,
    /// array of GroupAtInfo: where the user is meant by an @.
    pub conv_group_at_info_array: Vec<GroupAtInfo>,
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

/// `Draft`: what the user has begun to write.
#[derive(Serialize, Debug, Default)]
pub struct Draft<'a> {
    /// object Message: as it was set, and what was not set of it; `{}` where the draft has none.
    #[serde(serialize_with = "or_empty")]
    draft_msg: Option<Whole<'a>>,
    /// string: what the application adds.
    pub draft_user_define: &'a str,
    /// number: when the draft was set, seconds since 1970 UTC. ConvSetDraft sets it; what it is given here has no effect.
    pub draft_edit_time: u64,
}

impl<'a> Draft<'a> {
    pub fn of(draft: &'a message::Draft) -> Self {
        Self {
            // Empty where there is none; anything else was read as JSON when it was set.
            draft_msg: serde_json::from_str(&draft.message).ok().map(whole),
            draft_user_define: &draft.user_define,
            draft_edit_time: draft.time,
        }
    }
}

/// `Draft` as a caller sets it.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug)]
struct GivenDraft {
    /// object Message.
    draft_msg: Option<Kept>,
    /// string: what the application adds.
    draft_user_define: String,
}

/// A draft, which must not say too much; one that says nothing is none.
pub fn read_draft(json: &str) -> Result<Option<NewDraft>, BadJson> {
    let given: GivenDraft = super::read(json)?;
    // Where there is no message, there is the empty document.
    let message = given.draft_msg.as_ref().map(Kept::as_str).filter(|message| *message != "{}").unwrap_or_default();
    let draft = NewDraft { message: message.to_owned(), user_define: given.draft_user_define };
    let bytes = draft.message.len() + draft.user_define.len();
    DRAFT_BYTES.check(bytes, Field::Draft, Code::Json)?;
    Ok((bytes != 0).then_some(draft))
}

/// `GroupAtInfo`: a message in which the user is meant by an @.
#[derive(Serialize, Clone, Debug)]
pub struct GroupAtInfo {
    /// number: the message's seq.
    pub conv_group_at_info_seq: u64,
    /// number, TIMGroupAtType: 1 the user, 2 everyone, 3 both.
    pub conv_group_at_info_at_type: u32,
}

/// `GetTotalUnreadNumberResult`: a number of unread messages.
///
/// The empty one is the answer of a failed call.
#[derive(Serialize, Debug, Default)]
pub struct GetTotalUnreadNumberResult {
    /// number: unread messages.
    pub conv_get_total_unread_message_count_result_unread_count: i32,
}

/// What stands for a conversation that is not in the list.
#[derive(Serialize, Debug)]
pub struct UnlistedConvInfo<'a> {
    /// string: the user id or chat group id, without a prefix.
    pub conv_id: &'a str,
    /// number, TIMConvType.
    pub conv_type: u32,
}

/// `TIMConversationListResult`: a page of the conversation list.
///
/// The empty one is the answer of a failed call.
#[derive(Serialize, Debug, Default)]
pub struct ConversationListResult {
    /// array of ConvInfo: the page.
    pub conversation_list_result_conv_list: Vec<Written>,
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
    pub conversation_operation_result_result_info: Cow<'a, str>,
}

/// `TIMConversationListFilter`: which conversations are meant. Those that pass all the keys that are given.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug)]
pub struct ConversationListFilter {
    /// number, TIMConvType; 0 does not filter.
    conversation_list_filter_conv_type: Option<UpTo<SYSTEM>>,
    /// string: the name of a conversation group; `""` the conversations in none.
    conversation_list_filter_conversation_group: Option<String>,
    /// number: marks, all of which a conversation must have; 0: none.
    conversation_list_filter_mark_type: Option<u64>,
    /// bool: with, or without, unread messages.
    conversation_list_filter_has_unread_count: Option<bool>,
    /// bool: with, or without, an @ to the user.
    conversation_list_filter_has_group_at_info: Option<bool>,
}

/// `kTIMConv_System`, the last of its enum; there are no such conversations.
const SYSTEM: u32 = 3;

/// A filter that must filter: what it selects is counted, and everything has a count of its own.
pub fn read_selecting_filter(json: &str) -> Result<Filter, BadJson> {
    let filter = Filter::from(super::read::<ConversationListFilter>(json)?);
    if filter == Filter::default() {
        return Err(BadJson::Content("it does not filter"));
    }
    Ok(filter)
}

impl From<ConversationListFilter> for Filter {
    fn from(document: ConversationListFilter) -> Self {
        Self {
            // 0 names no type: languages without optional numbers send it where nothing is meant.
            kind: document.conversation_list_filter_conv_type.map(|UpTo(kind)| kind.into()).filter(|kind| *kind != 0),
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
    get_conversation_list_param_conv_type: u64,
}

impl GetConversationListParam {
    pub fn kind(&self) -> Option<ConversationType> {
        ConversationType::from_number(self.get_conversation_list_param_conv_type)
    }
}

#[cfg(test)]
#[path = "../tests/wire/conversation.rs"]
mod tests;
