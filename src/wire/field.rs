//! What callers know the fields by that a refusal names: the keys of documents, and the arguments of functions.

use crate::core::error::Error;
use crate::core::field::Field;
use std::borrow::Cow;

/// The code and the sentence of a refusal; 0 and nothing where there is none.
pub fn code_and_sentence(error: Option<&Error>) -> (i32, Cow<'_, str>) {
    let Some(error) = error else { return (0, "".into()) };
    let sentence = match error.field {
        Some(field) => format!("{}: {}", name(field), error.text).into(),
        None => error.text.as_ref().into(),
    };
    (error.code.number(), sentence)
}

/// Where several calls have it by different names, what they have in common.
pub fn name(field: Field) -> &'static str {
    match field {
        Field::AddOption => "group_modify_info_param_add_option",
        Field::AddPermission => "user_profile_item_add_permission",
        Field::ApproveOption => "group_modify_info_param_approve_option",
        Field::Attributes => "json_group_attributes",
        Field::Calls => "unanswered calls",
        Field::Conversation => "conv_id",
        Field::ConversationGroup => "group_name",
        Field::ConversationGroups => "group_name_array",
        Field::Conversations => "conversation_id_array",
        Field::ConversationsNamed => "json_get_conv_list_param",
        Field::CounterKey => "group_counter_key",
        Field::CounterValue => "group_counter_value",
        Field::Counters => "json_group_counter_array",
        Field::Cursor => "next_seq",
        Field::Custom => "custom_info",
        Field::CustomData => "custom_data",
        Field::DataDirectory => "sdk_config_config_file_path",
        Field::Deciding => "group_handle_pendency_param_handle_msg",
        Field::Delivery => "convoke_delivery",
        Field::Draft => "json_draft_param",
        Field::Elements => "message_elem_array",
        Field::Extensible => "message_support_message_extension",
        Field::ExtensionKeys => "json_extension_key_array",
        Field::Extensions => "json_extension_array",
        Field::FaceUrl => "face_url",
        Field::Filter => "filter",
        Field::Gender => "user_profile_item_gender",
        Field::Group => "group_id",
        Field::Groups => "json_group_getinfo_param",
        Field::GroupsSearched => "group_search_member_params_groupid_list",
        Field::Introduction => "introduction",
        Field::Invited => "group_invite_member_param_identifier_array",
        Field::Inviting => "group_invite_member_param_user_data",
        Field::Joining => "hello_msg",
        Field::LastMessage => "msg_getmsglist_param_last_msg",
        Field::Limits => "convoke_limits",
        Field::LocalText => "message_custom_str",
        Field::Location => "user_profile_item_location",
        Field::LogDirectory => "sdk_config_log_file_path",
        Field::Mark => "mark_type",
        Field::Member => "group_modify_member_info_identifier",
        Field::MembersMarked => "member_array",
        Field::MembersNamed => "group_get_members_info_list_param_identifier_array",
        Field::Message => "json_msg",
        Field::MessageCustom => "message_cloud_custom_str",
        Field::MessageId => "message_msg_id",
        Field::MessageNamed => "json_msg_param",
        Field::Messages => "messages",
        Field::MostMembers => "group_modify_info_param_max_member_num",
        Field::Name => "name",
        Field::NameCard => "group_modify_member_info_name_card",
        Field::NewAddOption => "create_group_param_add_option",
        Field::NewAllMuted => "convoke_is_shutup_all",
        Field::NewApproveOption => "create_group_param_approve_option",
        Field::NewId => "create_group_param_group_id",
        Field::NewKind => "create_group_param_group_type",
        Field::NewMembers => "create_group_param_group_member_array",
        Field::NewMostMembers => "create_group_param_max_member_num",
        Field::NewName => "new_name",
        Field::NewPermissions => "create_group_param_enable_permission_group",
        Field::NewTopicSupport => "create_group_param_is_support_topic",
        Field::NickName => "user_profile_item_nick_name",
        Field::Notification => "notification",
        Field::OldName => "old_name",
        Field::Owner => "group_modify_info_param_owner",
        Field::Peers => "json_identifier_array",
        Field::Permissions => "modify_flag",
        Field::Portrait => "user_profile_item_face_url",
        Field::ProfileCustom => "user_profile_item_custom_string_array",
        Field::Reaction => "reaction_id",
        Field::ReceiveOption => "group_modify_member_info_msg_flag",
        Field::Receipts => "json_msg_array",
        Field::Receivers => "msg_batch_send_param_identifier_array",
        Field::Removed => "group_delete_member_param_identifier_array",
        Field::Removing => "group_delete_member_param_user_data",
        Field::Request => "group_handle_pendency_param_pendency",
        Field::RevokeReason => "message_revoke_reason",
        Field::Role => "group_modify_member_info_member_role",
        Field::SecretKey => "convoke_secret_key",
        Field::Senders => "msg_search_param_send_identifier_array",
        Field::Seqs => "msg_getmsglist_param_message_seq_array",
        Field::Settings => "all but message_elem_array and message_cloud_custom_str",
        Field::Signature => "user_profile_item_self_signature",
        Field::Status => "user_status_custom_status",
        Field::StoreAndDurability => "convoke_store or convoke_durability",
        Field::TopicCustom => "group_topic_info_custom_string",
        Field::TopicDraft => "group_topic_info_draft_text",
        Field::TopicId => "group_topic_info_topic_id",
        Field::Topics => "json_topic_id_array",
        Field::Users => "users",
        Field::Words => "keywords",
    }
}

#[cfg(test)]
#[path = "../tests/wire/field.rs"]
mod tests;
