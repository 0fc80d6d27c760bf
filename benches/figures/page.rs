//! A page of conversations between two users, as typed values: what a bare serialisation has to write.

#![allow(clippy::struct_excessive_bools, clippy::struct_field_names, reason = "the contract's documents")]

use serde::{Deserialize, Serialize};

macro_rules! documents {
    ($($name:ident { $($key:ident: $type:ty,)* })*) => {$(
        #[derive(Serialize, Deserialize)]
        pub struct $name { $($key: $type,)* }
    )*};
}

documents! {
    Page {
        conversation_list_result_conv_list: Vec<Conversation>,
        conversation_list_result_next_seq: u64,
        conversation_list_result_is_finished: bool,
    }
    Conversation {
        conv_id: String,
        conv_type: u32,
        conv_face_url: String,
        conv_unread_num: u64,
        conv_active_time: u64,
        conv_is_has_lastmsg: bool,
        conv_last_msg: Message,
        conv_is_has_draft: bool,
        conv_recv_opt: u32,
        conv_group_at_info_array: Vec<u64>,
        conv_is_pinned: bool,
        conv_show_name: String,
        conv_mark_array: Vec<u64>,
        conv_custom_data: String,
        conv_conversation_group_array: Vec<String>,
        conv_c2c_read_timestamp: u64,
        conv_group_read_sequence: u64,
        conv_owner: String,
    }
    Message {
        message_elem_array: Vec<Text>,
        message_priority: u32,
        message_is_online_msg: bool,
        message_need_read_receipt: bool,
        message_support_message_extension: bool,
        message_is_excluded_from_unread_count: bool,
        message_excluded_from_last_message: bool,
        message_excluded_from_content_moderation: bool,
        message_is_forward_message: bool,
        message_msg_id: String,
        message_conv_id: String,
        message_conv_type: u32,
        message_sender: String,
        message_sender_profile: Profile,
        message_client_time: u64,
        message_server_time: u64,
        message_seq: u64,
        message_rand: u64,
        message_unique_id: u64,
        message_version: u64,
        message_status: u32,
        message_platform: u32,
        message_is_from_self: bool,
        message_is_read: bool,
        message_is_peer_read: bool,
        message_receipt_peer_read: bool,
        message_has_sent_receipt: bool,
        message_custom_int: u32,
        message_custom_str: String,
        message_is_broadcast_message: bool,
        message_has_risk_content: bool,
    }
    Text {
        elem_type: u32,
        text_elem_content: String,
    }
    Profile {
        user_profile_identifier: String,
        user_profile_nick_name: String,
        user_profile_gender: u32,
        user_profile_face_url: String,
        user_profile_friend_remark: String,
        user_profile_self_signature: String,
        user_profile_add_permission: u32,
        user_profile_location: String,
        user_profile_language: u32,
        user_profile_birthday: u32,
        user_profile_level: u32,
        user_profile_role: u32,
        user_profile_custom_string_array: Vec<u32>,
    }
}
