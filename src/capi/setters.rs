//! Setting listeners.

use super::listeners::{ListenerOf, listen, listen_as, never_called};
use super::types::*;
use std::ffi::c_void;
use std::ptr::null;

/// The keys of the listeners that a topic of notes has, one for each half of the API.
const OF_GROUP: usize = 0;
const OF_COMMUNITY: usize = 1;

/// Sets the listener for changes of the user's own profile, or clears it with NULL. It is told of the changes of this
/// device and of the user's others.
///
/// # Safety
/// `cb` may be called with `user_data` until the listener is changed and the callback that may just be running has
/// returned, or Uninit has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetSelfInfoUpdatedCallback(cb: TIMSelfInfoUpdatedCallback, user_data: *const c_void) {
    listen(ListenerOf::OwnProfile(cb), user_data);
}

/// Sets the listener for the status of users, or clears it with NULL. It is told of the users of SubscribeUserStatus,
/// and of the user's own status.
///
/// # Safety
/// As for SetSelfInfoUpdatedCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetUserStatusChangedCallback(cb: TIMUserStatusChangedCallback, user_data: *const c_void) {
    listen(ListenerOf::Statuses(cb), user_data);
}

/// Sets the listener for changes in the profiles of the users of SubscribeUserInfo, or clears it with NULL.
///
/// # Safety
/// As for SetSelfInfoUpdatedCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetUserInfoChangedCallback(cb: TIMUserInfoChangedCallback, user_data: *const c_void) {
    listen(ListenerOf::Profiles(cb), user_data);
}

/// Sets the listener for the conversation list, or clears it with NULL.
///
/// # Safety
/// `cb` may be called with `user_data` until the listener is changed and the callback that may just be running has
/// returned, or Uninit has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetConvEventCallback(cb: TIMConvEventCallback, user_data: *const c_void) {
    listen(ListenerOf::Conversations(cb), user_data);
}

/// Sets the listener for the number of unread messages in all conversations together, or clears it with NULL.
/// Conversations whose receive option is not kTIMRecvMsgOpt_Receive do not count.
///
/// # Safety
/// `cb` may be called with `user_data` until the listener is changed and the callback that may just be running has
/// returned, or Uninit has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetConvTotalUnreadMessageCountChangedCallback(
    cb: TIMConvTotalUnreadMessageCountChangedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::TotalUnread(cb), user_data);
}

/// Sets the listener for the numbers that ConvSubscribeUnreadMessageCountByFilter asks to be told of, or clears it
/// with NULL.
///
/// # Safety
/// As for SetConvTotalUnreadMessageCountChangedCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetConvUnreadMessageCountChangedByFilterCallback(
    cb: TIMConvTotalUnreadMessageCountChangedByFilterCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::UnreadByFilter(cb), user_data);
}

/// Sets the listener for new conversation groups, or clears it with NULL. It is told of the groups of this device and
/// of the user's others.
///
/// # Safety
/// `cb` may be called with `user_data` until the listener is changed and the callback that may just be running has
/// returned, or Uninit has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetConvConversationGroupCreatedCallback(
    cb: TIMConvConversationGroupCreatedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::GroupCreated(cb), user_data);
}

/// Sets the listener for deleted conversation groups, or clears it with NULL.
///
/// # Safety
/// As for SetConvConversationGroupCreatedCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetConvConversationGroupDeletedCallback(
    cb: TIMConvConversationGroupDeletedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::GroupDeleted(cb), user_data);
}

/// Sets the listener for renamed conversation groups, or clears it with NULL.
///
/// # Safety
/// As for SetConvConversationGroupCreatedCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetConvConversationGroupNameChangedCallback(
    cb: TIMConvConversationGroupNameChangedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::GroupRenamed(cb), user_data);
}

/// Sets the listener for conversations added to conversation groups, or clears it with NULL.
///
/// # Safety
/// As for SetConvConversationGroupCreatedCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetConvConversationsAddedToGroupCallback(
    cb: TIMConvConversationsAddedToGroupCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::AddedToGroup(cb), user_data);
}

/// Sets the listener for conversations that left conversation groups, or clears it with NULL. Its reason is 1 where the
/// group was full, else 0, also where a chat group or topic is no more.
///
/// # Safety
/// As for SetConvConversationGroupCreatedCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetConvConversationsDeletedFromGroupCallback(
    cb: TIMConvConversationsDeletedFromGroupCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::DeletedFromGroup(cb), user_data);
}

/// Adds a listener for messages that come. One that is there already gets the new user data.
///
/// # Safety
/// `cb` may be called with `user_data` until the listener is removed and the callback that may just be running has
/// returned, or Uninit has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddRecvNewMsgCallback(cb: TIMRecvNewMsgCallback, user_data: *const c_void) {
    let Some(key) = cb.map(|cb| cb as usize) else { return };
    listen_as(key, ListenerOf::NewMessages(cb), user_data);
}

/// Removes a listener that AddRecvNewMsgCallback has added. One that was not added is ignored.
#[unsafe(no_mangle)]
pub extern "C" fn RemoveRecvNewMsgCallback(cb: TIMRecvNewMsgCallback) {
    let Some(key) = cb.map(|cb| cb as usize) else { return };
    listen_as(key, ListenerOf::NewMessages(None), null());
}

/// Sets the listener for uploads, or clears it with NULL. It is never called: a file of a message stays where it is,
/// and nothing is uploaded.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgElemUploadProgressCallback(
    cb: TIMMsgElemUploadProgressCallback,
    user_data: *const c_void,
) {
    never_called(cb, user_data);
}

/// Sets the listener for messages of the user that others have read, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgReadedReceiptCallback(cb: TIMMsgReadedReceiptCallback, user_data: *const c_void) {
    listen(ListenerOf::ReadReceipts(cb), user_data);
}

/// Sets the listener for messages that are revoked, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgRevokeCallback(cb: TIMMsgRevokeCallback, user_data: *const c_void) {
    listen(ListenerOf::MessagesRevoked(cb), user_data);
}

/// Sets the listener for messages that are modified, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgUpdateCallback(cb: TIMMsgUpdateCallback, user_data: *const c_void) {
    listen(ListenerOf::MessagesModified(cb), user_data);
}

/// Sets the listener for extensions that are set, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgExtensionsChangedCallback(
    cb: TIMMsgExtensionsChangedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::ExtensionsChanged(cb), user_data);
}

/// Sets the listener for extensions that are deleted, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgExtensionsDeletedCallback(
    cb: TIMMsgExtensionsDeletedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::ExtensionsDeleted(cb), user_data);
}

/// Sets the listener for reactions that change, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgReactionsChangedCallback(cb: TIMMsgReactionsChangedCallback, user_data: *const c_void) {
    listen(ListenerOf::ReactionsChanged(cb), user_data);
}

/// Sets the listener for what the user receives of all messages, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgAllMessageReceiveOptionCallback(
    cb: TIMMsgAllMessageReceiveOptionCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::AllReceiveOption(cb), user_data);
}

/// Sets the listener for messages that are pinned in a chat group or unpinned, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgGroupPinnedMessageChangedCallback(
    cb: TIMMsgGroupPinnedMessageChangedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::MessagePinned(cb), user_data);
}

/// Sets the listener for what happens in the chat groups that the user is in, or clears it with NULL. The same comes
/// as a message with an element kTIMElem_GroupTips, which stays in the history.
///
/// # Safety
/// `cb` may be called with `user_data` until the listener is changed and the callback that may just be running has
/// returned, or Uninit has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetGroupTipsEventCallback(cb: TIMGroupTipsEventCallback, user_data: *const c_void) {
    listen(ListenerOf::GroupTip(cb), user_data);
}

/// Sets the listener for the attributes of chat groups that the user is in, or clears it with NULL. It is told of the
/// changes of this device, of the user's others and of all members.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetGroupAttributeChangedCallback(
    cb: TIMGroupAttributeChangedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::AttributesChanged(cb), user_data);
}

/// Sets the listener for the counters of chat groups that the user is in, or clears it with NULL. It is told of the
/// changes of this device, of the user's others and of all members, each counter by itself.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetGroupCounterChangedCallback(cb: TIMGroupCounterChangedCallback, user_data: *const c_void) {
    listen(ListenerOf::CounterChanged(cb), user_data);
}

/// Sets the listener for new topics in the Communities that the user is in, or clears it with NULL. It is told of the
/// changes of this device too.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetGroupTopicCreatedCallback(cb: TIMGroupTopicCreatedCallback, user_data: *const c_void) {
    listen_as(OF_GROUP, ListenerOf::TopicCreated(cb), user_data);
}

/// Sets the listener for deleted topics, or clears it with NULL.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetGroupTopicDeletedCallback(cb: TIMGroupTopicDeletedCallback, user_data: *const c_void) {
    listen_as(OF_GROUP, ListenerOf::TopicsDeleted(cb), user_data);
}

/// Sets the listener for changed topics, or clears it with NULL.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetGroupTopicChangedCallback(cb: TIMGroupTopicChangedCallback, user_data: *const c_void) {
    listen_as(OF_GROUP, ListenerOf::TopicChanged(cb), user_data);
}

/// Sets another listener for new topics, or clears it with NULL; that of SetGroupTopicCreatedCallback is told too.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetCommunityCreateTopicCallback(
    cb: TIMCommunityCreateTopicCallback,
    user_data: *const c_void,
) {
    listen_as(OF_COMMUNITY, ListenerOf::TopicCreated(cb), user_data);
}

/// Sets another listener for deleted topics, or clears it with NULL; that of SetGroupTopicDeletedCallback is told
/// too.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetCommunityDeleteTopicCallback(
    cb: TIMCommunityDeleteTopicCallback,
    user_data: *const c_void,
) {
    listen_as(OF_COMMUNITY, ListenerOf::TopicsDeleted(cb), user_data);
}

/// Sets another listener for changed topics, or clears it with NULL; that of SetGroupTopicChangedCallback is told
/// too.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetCommunityChangeTopicInfoCallback(
    cb: TIMCommunityChangeTopicInfoCallback,
    user_data: *const c_void,
) {
    listen_as(OF_COMMUNITY, ListenerOf::TopicChanged(cb), user_data);
}
