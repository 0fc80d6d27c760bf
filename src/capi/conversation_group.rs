//! Conversation groups.

use super::listeners::{ListenerOf, listen};
use super::prelude::*;

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

/// Creates a conversation group. All the user's devices have it, and are told:
/// TIMConvConversationGroupCreatedCallback, then kTIMConvEvent_Update with its conversations that are in the list.
///
/// group_name: 1 to 32 bytes of UTF-8, compared byte for byte.
/// conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`; a conversation need
/// not be in the list.
///
/// Answers an array of TIMConversationOperationResult documents, one for each id in the order given; an item's code
/// is 6017 (malformed id) or 51007 (no such chat group). The code of the call is 0 where at least one conversation is
/// in the new group.
/// Codes: 6017 no item could be done, and no group was made; 7014 the name is in use; 51006 more than 100 ids; 51010
/// there are 20 groups; 51011 the name is too long.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvCreateConversationGroup(
    group_name: *const c_char,
    conversation_id_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Array, || {
        let name = arg!(group_name).text()?.to_owned();
        Ok(Command::CreateConversationGroup { name, ids: arg!(conversation_id_array).read_array()? })
    })
}

/// The names of the user's conversation groups: in the order of their creation, or as they were last ordered.
///
/// Answers an array of strings.
/// Codes: none of its own.
/// Returns 0.
///
/// # Safety
/// `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvGetConversationGroupList(cb: TIMCommCallback, user_data: *const c_void) -> c_int {
    submit(cb, user_data, Blank::Array, || Ok(Query::ConversationGroups))
}

/// Deletes a conversation group; its conversations stay (TIMConvConversationGroupDeletedCallback).
///
/// group_name: the name of the group.
///
/// Answers `""`.
/// Codes: 51009 no such group.
/// Returns 0, or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvDeleteConversationGroup(
    group_name: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        Ok(Command::DeleteConversationGroup { name: arg!(group_name).text()?.to_owned() })
    })
}

/// Renames a conversation group (TIMConvConversationGroupNameChangedCallback). It keeps its place and its
/// conversations.
///
/// old_name: the name that it has.
/// new_name: 1 to 32 bytes of UTF-8; the old name itself is no change, and no event.
///
/// Answers `""`.
/// Codes: 7014 new_name is in use; 51009 no group old_name; 51011 new_name is too long.
/// Returns 0, or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvRenameConversationGroup(
    old_name: *const c_char,
    new_name: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        let old = arg!(old_name).text()?.to_owned();
        Ok(Command::RenameConversationGroup { old, new: arg!(new_name).text()?.to_owned() })
    })
}

/// Adds conversations to a conversation group (TIMConvConversationsAddedToGroupCallback). A conversation may be in
/// several groups; one that is in this group already stays, without an event. A group holds 1000: the earliest added
/// leave it for new ones (TIMConvConversationsDeletedFromGroupCallback with reason 1).
///
/// group_name: the name of the group.
/// conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`; a conversation need
/// not be in the list.
///
/// Answers an array of TIMConversationOperationResult documents, one for each id in the order given; an item's code
/// is 6017 (malformed id) or 51007 (no such chat group). The code of the call is 0 where at least one item was done.
/// Codes: 6017 no item could be done; 51006 more than 100 ids; 51009 no such group.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvAddConversationsToGroup(
    group_name: *const c_char,
    conversation_id_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Array, || {
        let name = arg!(group_name).text()?.to_owned();
        Ok(Command::AddConversationsToGroup { name, ids: arg!(conversation_id_array).read_array()? })
    })
}

/// Takes conversations out of a conversation group (TIMConvConversationsDeletedFromGroupCallback with reason 0); one
/// that is not in it is no error, and no event. The group stays, also when it is empty.
///
/// group_name: the name of the group.
/// conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`.
///
/// Answers an array of TIMConversationOperationResult documents, one for each id in the order given; an item's code
/// is 6017 (malformed id) or 51007 (no such chat group). The code of the call is 0 where at least one item was done.
/// Codes: 6017 no item could be done; 51006 more than 100 ids; 51009 no such group.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvDeleteConversationsFromGroup(
    group_name: *const c_char,
    conversation_id_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Array, || {
        let name = arg!(group_name).text()?.to_owned();
        Ok(Command::DeleteConversationsFromGroup { name, ids: arg!(conversation_id_array).read_array()? })
    })
}

/// Orders the user's conversation groups. The user's other devices list the new order from then on; there is no
/// event.
///
/// group_name_array: JSON array with every name exactly once.
///
/// Answers `""`.
/// Codes: 6017 a name is missing, unknown or there twice.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvReorderConversationGroups(
    group_name_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        Ok(Command::ReorderConversationGroups { names: arg!(group_name_array).read()? })
    })
}
