//! The user's state in the contract's documents.

use crate::core::decide::ItemResult;
use crate::core::ids::ConversationNo;
use crate::core::state::{Conversation, UserState};
use crate::wire;
use crate::wire::conversation::{AnyConvInfo, ConvInfo, ConversationOperationResult, UnlistedConvInfo};
use std::ffi::CString;

pub fn conversation<'a>(state: &'a UserState, conversation: &'a Conversation) -> ConvInfo<'a> {
    ConvInfo {
        conv_id: conversation.id.bare(),
        conv_type: conversation.id.kind().number(),
        conv_active_time: conversation.active_time,
        conv_is_pinned: conversation.pinned,
        conv_show_name: conversation.id.bare(),
        conv_mark_array: conversation.marks,
        conv_conversation_group_array: state.group_names(conversation).collect(),
        ..ConvInfo::default()
    }
}

/// The conversations that are in the list.
pub fn listed<'a>(state: &'a UserState, numbers: &[ConversationNo]) -> Vec<ConvInfo<'a>> {
    let all = numbers.iter().filter_map(|no| state.conversation(*no));
    all.filter(|c| c.listed).map(|c| conversation(state, c)).collect()
}

/// All the conversations; those that are not in the list by id and type.
pub fn all(state: &UserState, numbers: &[ConversationNo]) -> CString {
    let all = numbers.iter().filter_map(|no| state.conversation(*no));
    let documents = all.map(|c| match c.listed {
        true => AnyConvInfo::Listed(conversation(state, c)),
        false => AnyConvInfo::Unlisted(UnlistedConvInfo { conv_id: c.id.bare(), conv_type: c.id.kind().number() }),
    });
    wire::write(&documents.collect::<Vec<_>>())
}

pub fn results(items: &[ItemResult]) -> CString {
    let documents = items.iter().map(|item| ConversationOperationResult {
        conversation_operation_result_conversation_id: &item.id,
        conversation_operation_result_result_code: item.error.as_ref().map_or(0, |e| e.code.number()),
        conversation_operation_result_result_info: item.error.as_ref().map_or("", |e| e.text.as_ref()),
    });
    wire::write(&documents.collect::<Vec<_>>())
}
