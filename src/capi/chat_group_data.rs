//! What members keep in a chat group for each other: attributes and counters.

use super::boundary::{Refused, answer, bad_json, call, group, optional_text, text};
use super::listeners::{ListenerOf, listen};
use super::types::{TIMCommCallback, TIMGroupAttributeChangedCallback, TIMGroupCounterChangedCallback};
use crate::core::command::Command;
use crate::core::ids::GroupId;
use crate::runtime::answer::Blank;
use crate::runtime::request::{Query, UserCall};
use crate::runtime::sdk::SDK;
use crate::wire;
use crate::wire::chat_group::{read_attributes, read_counters};
use std::ffi::{c_char, c_int, c_void};

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

/// Sets the attributes of a chat group (TIMGroupAttributeChangedCallback); those that are not named go.
///
/// Attributes are texts that members keep in a chat group: up to 16 of them, with keys of 1 to 32 bytes and values of
/// up to 4096, 16384 bytes in all. Every member may change them.
///
/// group_id: the chat group id, without a prefix.
/// json_group_attributes: JSON array of GroupAttributes documents; an empty one leaves none.
///
/// Answers `""`, also where nothing is different from before.
/// Codes: 10004 the attributes are over their limits; 10007 the user is not in the chat group; 10010 no such chat
/// group; 10056 somebody else has changed the attributes, and this program had not been told when it made the call: look
/// at them (GroupGetGroupAttributes) and try again.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupInitGroupAttributes(
    group_id: *const c_char,
    json_group_attributes: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_attributes";
    call("GroupInitGroupAttributes", || {
        // SAFETY: promised by the caller.
        let (id, json) = unsafe { (text("group_id", group_id)?, text(ARGUMENT, json_group_attributes)?) };
        let attributes = read_attributes(json).map_err(bad_json(ARGUMENT))?;
        let set = Command::SetAttributes { group: group(id)?, attributes, replace: true };
        SDK.submit_user(UserCall::Change(set), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Sets attributes of a chat group (TIMGroupAttributeChangedCallback); those that are not named stay.
/// GroupInitGroupAttributes says what attributes are.
///
/// group_id: the chat group id, without a prefix.
/// json_group_attributes: JSON array of GroupAttributes documents.
///
/// Answers `""`, also where nothing is different from before.
/// Codes: 10004 the attributes are over their limits; 10007 the user is not in the chat group; 10010 no such chat
/// group; 10056 somebody else has changed the attributes, and this program has not been told yet: look at them
/// (GroupGetGroupAttributes) and try again.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupSetGroupAttributes(
    group_id: *const c_char,
    json_group_attributes: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_attributes";
    call("GroupSetGroupAttributes", || {
        // SAFETY: promised by the caller.
        let (id, json) = unsafe { (text("group_id", group_id)?, text(ARGUMENT, json_group_attributes)?) };
        let attributes = read_attributes(json).map_err(bad_json(ARGUMENT))?;
        let set = Command::SetAttributes { group: group(id)?, attributes, replace: false };
        SDK.submit_user(UserCall::Change(set), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Deletes attributes of a chat group (TIMGroupAttributeChangedCallback); one that is not there is no error.
///
/// group_id: the chat group id, without a prefix.
/// json_keys: JSON array of keys; NULL, `""` or `[]`: all.
///
/// Answers `""`, also where nothing is different from before.
/// Codes: 10007 the user is not in the chat group; 10010 no such chat group; 10056 somebody else has changed the
/// attributes, and this program has not been told yet: look at them (GroupGetGroupAttributes) and try again.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupDeleteGroupAttributes(
    group_id: *const c_char,
    json_keys: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupDeleteGroupAttributes", || {
        // SAFETY: promised by the caller.
        let (group, keys) = unsafe { group_and_keys(group_id, "json_keys", json_keys) }?;
        let delete = Command::DeleteAttributes { group, keys };
        SDK.submit_user(UserCall::Change(delete), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Attributes of a chat group.
///
/// group_id: the chat group id, without a prefix.
/// json_keys: JSON array of keys; NULL, `""` or `[]`: all.
///
/// Answers an array of GroupAttributes documents, without those that are not there.
/// Codes: 10007 the user is not in the chat group; 10010 no such chat group.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupGetGroupAttributes(
    group_id: *const c_char,
    json_keys: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupGetGroupAttributes", || {
        // SAFETY: promised by the caller.
        let (group, keys) = unsafe { group_and_keys(group_id, "json_keys", json_keys) }?;
        let query = Query::Attributes { group, keys };
        SDK.submit_user(UserCall::Ask(query), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Sets counters of a chat group (TIMGroupCounterChangedCallback); those that are not named stay.
///
/// Counters are numbers of 64 bits with a sign, which members count together: up to 20 in a chat group, with keys of
/// 1 to 32 bytes. Every member may change them.
///
/// group_id: the chat group id, without a prefix.
/// json_group_counter_array: JSON array of GroupCounter documents.
///
/// Answers an array of GroupCounter documents, those that were named, as they are now.
/// Codes: 10004 the counters are over their limits; 10007 the user is not in the chat group; 10010 no such chat
/// group.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupSetGroupCounters(
    group_id: *const c_char,
    json_group_counter_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_counter_array";
    call("GroupSetGroupCounters", || {
        // SAFETY: promised by the caller.
        let (id, json) = unsafe { (text("group_id", group_id)?, text(ARGUMENT, json_group_counter_array)?) };
        let counters = read_counters(json).map_err(bad_json(ARGUMENT))?;
        let set = Command::SetCounters { group: group(id)?, counters };
        SDK.submit_user(UserCall::Change(set), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Counters of a chat group.
///
/// group_id: the chat group id, without a prefix.
/// json_group_counter_key_array: JSON array of keys; NULL, `""` or `[]`: all.
///
/// Answers an array of GroupCounter documents, without those that are not there.
/// Codes: 10007 the user is not in the chat group; 10010 no such chat group.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupGetGroupCounters(
    group_id: *const c_char,
    json_group_counter_key_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupGetGroupCounters", || {
        // SAFETY: promised by the caller.
        let (group, keys) =
            unsafe { group_and_keys(group_id, "json_group_counter_key_array", json_group_counter_key_array) }?;
        let query = Query::Counters { group, keys };
        SDK.submit_user(UserCall::Ask(query), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Adds to a counter of a chat group (TIMGroupCounterChangedCallback); one that is not there yet begins with 0. What
/// several add at once is all counted.
///
/// group_id: the chat group id, without a prefix.
/// group_counter_key: its key, 1 to 32 bytes.
/// group_counter_value: how much to add.
///
/// Answers an array with its GroupCounter document, as it is now.
/// Codes: 10004 the key is too long, there are 20 other counters, or the counter cannot hold the result; 10007 the
/// user is not in the chat group; 10010 no such chat group.
/// Returns 0, or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupIncreaseGroupCounter(
    group_id: *const c_char,
    group_counter_key: *const c_char,
    group_counter_value: i64,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupIncreaseGroupCounter", || {
        // SAFETY: promised by the caller.
        let add = unsafe { add(group_id, group_counter_key, group_counter_value.into()) }?;
        SDK.submit_user(UserCall::Change(add), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Takes from a counter of a chat group (TIMGroupCounterChangedCallback); one that is not there yet begins with 0.
/// What several take at once is all counted.
///
/// group_id: the chat group id, without a prefix.
/// group_counter_key: its key, 1 to 32 bytes.
/// group_counter_value: how much to take away.
///
/// Answers an array with its GroupCounter document, as it is now.
/// Codes: 10004 the key is too long, there are 20 other counters, or the counter cannot hold the result; 10007 the
/// user is not in the chat group; 10010 no such chat group.
/// Returns 0, or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupDecreaseGroupCounter(
    group_id: *const c_char,
    group_counter_key: *const c_char,
    group_counter_value: i64,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupDecreaseGroupCounter", || {
        // SAFETY: promised by the caller.
        let add = unsafe { add(group_id, group_counter_key, -i128::from(group_counter_value)) }?;
        SDK.submit_user(UserCall::Change(add), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// # Safety
/// As for [`text`].
unsafe fn group_and_keys(
    group_id: *const c_char,
    argument: &'static str,
    keys: *const c_char,
) -> Result<(GroupId, Vec<String>), Refused> {
    // SAFETY: the caller's promise is ours.
    let (id, json) = unsafe { (text("group_id", group_id)?, optional_text(argument, keys)?) };
    Ok((group(id)?, wire::read_ids_or_all(json).map_err(bad_json(argument))?))
}

/// # Safety
/// As for [`text`].
unsafe fn add(group_id: *const c_char, key: *const c_char, amount: i128) -> Result<Command, Refused> {
    // SAFETY: the caller's promise is ours.
    let (id, key) = unsafe { (text("group_id", group_id)?, text("group_counter_key", key)?) };
    Ok(Command::AddToCounter { group: group(id)?, key: key.to_owned(), amount })
}
