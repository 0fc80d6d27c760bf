//! Callback types.

use super::enums::{TIMConvEvent, TIMLogLevel, TIMNetworkStatus};
use std::ffi::{c_char, c_int, c_void};

/// The answer of a call.
///
/// code: 0, or why the call failed (enum TIMErrCode).
/// desc: empty on success, else an English sentence that names the argument or limit.
/// json_params: what the function answers.
pub type TIMCommCallback =
    Option<unsafe extern "C" fn(code: i32, desc: *const c_char, json_params: *const c_char, user_data: *const c_void)>;

/// Conversations came, changed, left, or are told as a whole.
///
/// conv_event: what happened to them.
/// json_conv_array: array of ConvInfo documents; `[]` with kTIMConvEvent_Start and kTIMConvEvent_Finish.
pub type TIMConvEventCallback =
    Option<unsafe extern "C" fn(conv_event: TIMConvEvent, json_conv_array: *const c_char, user_data: *const c_void)>;

/// A conversation group was created.
///
/// group_name: its name.
/// conversation_array: array of ConvInfo documents. One that is not in the conversation list has only conv_id and
/// conv_type.
pub type TIMConvConversationGroupCreatedCallback = Option<
    unsafe extern "C" fn(group_name: *const c_char, conversation_array: *const c_char, user_data: *const c_void),
>;

/// A conversation group was deleted.
///
/// group_name: its name.
pub type TIMConvConversationGroupDeletedCallback =
    Option<unsafe extern "C" fn(group_name: *const c_char, user_data: *const c_void)>;

/// A conversation group was renamed.
///
/// old_name: the name that it had.
/// new_name: the name that it has now.
pub type TIMConvConversationGroupNameChangedCallback =
    Option<unsafe extern "C" fn(old_name: *const c_char, new_name: *const c_char, user_data: *const c_void)>;

/// Conversations were added to a conversation group.
///
/// group_name: its name.
/// conversation_array: array of ConvInfo documents. One that is not in the conversation list has only conv_id and
/// conv_type.
pub type TIMConvConversationsAddedToGroupCallback = Option<
    unsafe extern "C" fn(group_name: *const c_char, conversation_array: *const c_char, user_data: *const c_void),
>;

/// Conversations left a conversation group.
///
/// group_name: its name.
/// conversation_array: array of ConvInfo documents. One that is not in the conversation list has only conv_id and
/// conv_type.
/// reason: 0 the user took them out, 1 the group was full and they had been in it longest.
pub type TIMConvConversationsDeletedFromGroupCallback = Option<
    unsafe extern "C" fn(
        group_name: *const c_char,
        conversation_array: *const c_char,
        reason: u32,
        user_data: *const c_void,
    ),
>;

/// The number of unread messages in all conversations together changed.
///
/// total_unread_count: how many they are now.
pub type TIMConvTotalUnreadMessageCountChangedCallback =
    Option<unsafe extern "C" fn(total_unread_count: c_int, user_data: *const c_void)>;

/// The number of unread messages in the conversations of a filter changed.
///
/// filter: as it was given to ConvSubscribeUnreadMessageCountByFilter.
/// total_unread_count: how many they are now.
pub type TIMConvTotalUnreadMessageCountChangedByFilterCallback =
    Option<unsafe extern "C" fn(filter: *const c_char, total_unread_count: c_int, user_data: *const c_void)>;

/// The user's own profile changed.
///
/// json_user_profile: a UserProfile document.
pub type TIMSelfInfoUpdatedCallback =
    Option<unsafe extern "C" fn(json_user_profile: *const c_char, user_data: *const c_void)>;

/// The status of users changed.
///
/// json_user_status_array: array of TIMUserStatus documents.
pub type TIMUserStatusChangedCallback =
    Option<unsafe extern "C" fn(json_user_status_array: *const c_char, user_data: *const c_void)>;

/// The profiles of users changed.
///
/// json_user_info_array: array of UserProfile documents.
pub type TIMUserInfoChangedCallback =
    Option<unsafe extern "C" fn(json_user_info_array: *const c_char, user_data: *const c_void)>;

/// How the network is doing.
///
/// status: what it is now.
/// code: 0.
/// desc: empty.
pub type TIMNetworkStatusListenerCallback =
    Option<unsafe extern "C" fn(status: TIMNetworkStatus, code: i32, desc: *const c_char, user_data: *const c_void)>;

/// Something waits for ConvokePoll or ConvokePollClient. It is called on any thread (ConvokeSetReadyCallback).
pub type ConvokeReadyCallback = Option<unsafe extern "C" fn(user_data: *const c_void)>;

/// Another device has logged this one out. It does not happen.
pub type TIMKickedOfflineCallback = Option<unsafe extern "C" fn(user_data: *const c_void)>;

/// The UserSig has expired. It does not happen.
pub type TIMUserSigExpiredCallback = Option<unsafe extern "C" fn(user_data: *const c_void)>;

/// A log line.
///
/// level: how grave it is.
/// log: one English sentence. It holds no user ids, no names and no content; why Init failed holds a path.
pub type TIMLogCallback =
    Option<unsafe extern "C" fn(level: TIMLogLevel, log: *const c_char, user_data: *const c_void)>;

/// Messages have come: from others, from the user's other devices, or about chat groups.
///
/// json_msg_array: array of Message documents, in the order of each conversation.
pub type TIMRecvNewMsgCallback = Option<unsafe extern "C" fn(json_msg_array: *const c_char, user_data: *const c_void)>;

/// A file of a message is being uploaded. It does not happen.
///
/// json_msg: a Message document.
/// index: which element it is, from 0 on.
/// cur_size: how much has been uploaded, in bytes.
/// total_size: how much there is, in bytes.
pub type TIMMsgElemUploadProgressCallback = Option<
    unsafe extern "C" fn(json_msg: *const c_char, index: u32, cur_size: u32, total_size: u32, user_data: *const c_void),
>;

/// Messages that the user has sent were read.
///
/// json_msg_read_receipt_array: array of MessageReceipt documents.
pub type TIMMsgReadedReceiptCallback =
    Option<unsafe extern "C" fn(json_msg_read_receipt_array: *const c_char, user_data: *const c_void)>;

/// Messages were revoked.
///
/// json_msg_revoke_info_array: array of MsgLocator documents, with message_msg_id, message_revoker_user_id and
/// message_revoke_reason.
pub type TIMMsgRevokeCallback =
    Option<unsafe extern "C" fn(json_msg_revoke_info_array: *const c_char, user_data: *const c_void)>;

/// Messages were modified.
///
/// json_msg_array: array of Message documents, as they are now.
pub type TIMMsgUpdateCallback = Option<unsafe extern "C" fn(json_msg_array: *const c_char, user_data: *const c_void)>;

/// Extensions of a message were set.
///
/// message_id: its id.
/// message_extension_array: array of MessageExtension documents, as they are now.
pub type TIMMsgExtensionsChangedCallback = Option<
    unsafe extern "C" fn(message_id: *const c_char, message_extension_array: *const c_char, user_data: *const c_void),
>;

/// Extensions of a message were deleted.
///
/// message_id: its id.
/// message_extension_key_array: array of MessageExtension documents that have message_extension_key alone.
pub type TIMMsgExtensionsDeletedCallback = Option<
    unsafe extern "C" fn(
        message_id: *const c_char,
        message_extension_key_array: *const c_char,
        user_data: *const c_void,
    ),
>;

/// Reactions to messages changed.
///
/// message_reaction_change_info_array: array of MessageReactionChangeInfo documents.
pub type TIMMsgReactionsChangedCallback =
    Option<unsafe extern "C" fn(message_reaction_change_info_array: *const c_char, user_data: *const c_void)>;

/// What the user receives of all messages was changed.
///
/// json_receive_message_option_info: a TIMReceiveMessageOptInfo document.
pub type TIMMsgAllMessageReceiveOptionCallback =
    Option<unsafe extern "C" fn(json_receive_message_option_info: *const c_char, user_data: *const c_void)>;

/// A message was pinned in a chat group, or unpinned.
///
/// group_id: the chat group id.
/// json_msg: a Message document.
/// is_pinned: whether it is pinned now.
/// op_user: the user id of who has done it.
pub type TIMMsgGroupPinnedMessageChangedCallback = Option<
    unsafe extern "C" fn(
        group_id: *const c_char,
        json_msg: *const c_char,
        is_pinned: bool,
        op_user: *const c_char,
        user_data: *const c_void,
    ),
>;

/// The answer of MsgGetGroupMessageReadMemberList. A call that failed has an empty array, 0 and true; why is told to
/// the log callback.
///
/// json_group_member_array: array of GroupMemberInfo documents.
/// next_seq: that of the next page, 0 on the last one.
/// is_finished: whether this is the last page.
pub type TIMMsgGroupMessageReadMemberListCallback = Option<
    unsafe extern "C" fn(
        json_group_member_array: *const c_char,
        next_seq: u64,
        is_finished: bool,
        user_data: *const c_void,
    ),
>;

/// Something happened in a chat group that the user is in.
///
/// json_group_tip: a GroupTipsElem document.
pub type TIMGroupTipsEventCallback =
    Option<unsafe extern "C" fn(json_group_tip: *const c_char, user_data: *const c_void)>;

/// The attributes of a chat group changed.
///
/// group_id: the chat group id.
/// json_group_attribute_array: array of GroupAttributes documents, all there are now.
pub type TIMGroupAttributeChangedCallback = Option<
    unsafe extern "C" fn(group_id: *const c_char, json_group_attribute_array: *const c_char, user_data: *const c_void),
>;

/// A counter of a chat group changed.
///
/// group_id: the chat group id.
/// group_counter_key: its key.
/// group_counter_new_value: how much it is now.
pub type TIMGroupCounterChangedCallback = Option<
    unsafe extern "C" fn(
        group_id: *const c_char,
        group_counter_key: *const c_char,
        group_counter_new_value: i64,
        user_data: *const c_void,
    ),
>;

/// A topic was made in a Community.
///
/// group_id: the id of the Community.
/// topic_id: the id of the topic.
pub type TIMGroupTopicCreatedCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_id: *const c_char, user_data: *const c_void)>;

/// Topics of a Community were deleted.
///
/// group_id: the id of the Community.
/// topic_id_array: array of their ids.
pub type TIMGroupTopicDeletedCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_id_array: *const c_char, user_data: *const c_void)>;

/// A topic of a Community was changed.
///
/// group_id: the id of the Community.
/// topic_info: a TIMGroupTopicInfo document, as it is now.
pub type TIMGroupTopicChangedCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_info: *const c_char, user_data: *const c_void)>;

/// A topic was made in a Community.
///
/// group_id: the id of the Community.
/// topic_id: the id of the topic.
pub type TIMCommunityCreateTopicCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_id: *const c_char, user_data: *const c_void)>;

/// Topics of a Community were deleted.
///
/// group_id: the id of the Community.
/// topic_id_array: array of their ids.
pub type TIMCommunityDeleteTopicCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_id_array: *const c_char, user_data: *const c_void)>;

/// A topic of a Community was changed.
///
/// group_id: the id of the Community.
/// topic_info: a TIMGroupTopicInfo document, as it is now.
pub type TIMCommunityChangeTopicInfoCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_info: *const c_char, user_data: *const c_void)>;

/// Something has happened to a client.
///
/// listener: the type of the listener that the API has for it, such as `TIMConvEventCallback`.
/// json_arguments: JSON array of what that is called with.
pub type ConvokeEventCallback =
    Option<unsafe extern "C" fn(listener: *const c_char, json_arguments: *const c_char, user_data: *const c_void)>;
