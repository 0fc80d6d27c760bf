//! What a host is told of messages.

use super::super::listeners::{ListenerOf, listen, listen_as, never_called};
use super::super::prelude::*;

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
    listen_as(key, ListenerOf::NewMessages(None), std::ptr::null());
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
