//! Users: what they say of themselves, and whether they are there.

use super::listeners::{ListenerOf, listen};
use super::prelude::*;
use crate::runtime::request::Subscription;
use crate::wire::profile::{FriendShipGetProfileListParam, SelfStatus, UserProfileItem};

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

/// The profiles of users.
///
/// json_get_user_profile_list_param: a FriendShipGetProfileListParam document; the array of user ids is not empty.
///
/// Answers an array of UserProfile documents, in the order asked for.
/// Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ProfileGetUserProfileList(
    json_get_user_profile_list_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Array, || {
        let json = arg!(json_get_user_profile_list_param);
        let users = json.read_as(FriendShipGetProfileListParam::users)?;
        json.doubt_bare(&users);
        Ok(Query::Profiles(users))
    })
}

/// Changes the user's own profile (TIMSelfInfoUpdatedCallback, where something is different from before).
///
/// json_modify_self_user_profile_param: a UserProfileItem document; what is absent stays, an empty text clears. Texts
/// have up to 500 bytes.
///
/// Answers `""`.
/// Codes: 40001 a text is too long, or a number is no value of its enum.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ProfileModifySelfUserProfile(
    json_modify_self_user_profile_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        let item: UserProfileItem = arg!(json_modify_self_user_profile_param).read()?;
        Ok(Command::ModifyProfile { change: Box::new(item.into()) })
    })
}

/// Asks to be told, by TIMUserInfoChangedCallback, when the profiles of these users change. It holds on this device
/// until the logout.
///
/// json_user_id_list: JSON array of user ids, not empty.
///
/// Answers `""`.
/// Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SubscribeUserInfo(
    json_user_id_list: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        Ok(Subscription::Profiles { users: arg!(json_user_id_list).bare_ids()?, on: true })
    })
}

/// Takes back what SubscribeUserInfo asked for.
///
/// json_user_id_list: JSON array of user ids, not empty.
///
/// Answers `""`, also where it was not asked for.
/// Codes: 7003 an id is no user id.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UnsubscribeUserInfo(
    json_user_id_list: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        Ok(Subscription::Profiles { users: arg!(json_user_id_list).bare_ids()?, on: false })
    })
}

/// Whether users are there, and what they say of it.
///
/// json_identifier_array: JSON array of user ids, not empty.
///
/// Answers an array of TIMUserStatus documents, in the order asked for.
/// Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetUserStatus(
    json_identifier_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Array, || Ok(Query::Statuses(arg!(json_identifier_array).bare_ids()?)))
}

/// Says what the user is doing (TIMUserStatusChangedCallback for those who asked to be told).
///
/// json_current_user_status: object; user_status_custom_status: the text, up to 100 bytes; an empty one clears it.
///
/// Answers `""`.
/// Codes: 40001 the text is too long.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetSelfStatus(
    json_current_user_status: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        let status: SelfStatus = arg!(json_current_user_status).read()?;
        Ok(Command::SetStatus { text: status.user_status_custom_status })
    })
}

/// Asks to be told, by TIMUserStatusChangedCallback, when the status of these users changes. It holds on this device
/// until the logout.
///
/// json_identifier_array: JSON array of user ids, not empty.
///
/// Answers `""`.
/// Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SubscribeUserStatus(
    json_identifier_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        Ok(Subscription::Statuses { users: arg!(json_identifier_array).bare_ids()?, on: true })
    })
}

/// Takes back what SubscribeUserStatus asked for.
///
/// json_identifier_array: JSON array of user ids; an empty one stands for all that were asked for.
///
/// Answers `""`, also where it was not asked for.
/// Codes: 7003 an id is no user id.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UnsubscribeUserStatus(
    json_identifier_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        Ok(Subscription::Statuses { users: arg!(json_identifier_array).read()?, on: false })
    })
}
