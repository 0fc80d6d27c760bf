//! Documents about users: what they say of themselves, and whether they are there.

use super::parts::{pair, some};
use super::reader::{UpTo, optional};
use super::whole::{Zero, or_zero};
use super::{BadJson, Part};
use crate::core::ids::{IdText, UserId};
use crate::core::profile::{HIGHEST_ADD_PERMISSION, HIGHEST_GENDER, Profile, ProfileChange};
use serde::{Deserialize, Serialize, Serializer};
use serde_with::apply;
use std::borrow::Cow;
use std::sync::LazyLock;

/// `UserProfile`: what a user says of themselves.
#[derive(Serialize, Debug, Default)]
pub struct UserProfile<'a> {
    /// string: the user id.
    pub user_profile_identifier: &'a str,
    /// string: the name to show.
    pub user_profile_nick_name: &'a str,
    /// number, TIMGenderType.
    pub user_profile_gender: u32,
    /// string: the avatar.
    pub user_profile_face_url: &'a str,
    /// string: the name that the reader has given the user; empty, for Convoke has no friends yet.
    pub user_profile_friend_remark: &'a str,
    /// string: what the user says of themselves in a line.
    pub user_profile_self_signature: &'a str,
    /// number, TIMProfileAddPermission.
    pub user_profile_add_permission: u32,
    /// string: where the user lives.
    pub user_profile_location: &'a str,
    /// number: the language, as the application counts them.
    pub user_profile_language: u32,
    /// number: the birthday, such as 20001231.
    pub user_profile_birthday: u32,
    /// number: the level, as the application counts it.
    pub user_profile_level: u32,
    /// number: the role, as the application counts them.
    pub user_profile_role: u32,
    /// array of UserProfileCustomStringInfo: what the application adds, by key.
    pub user_profile_custom_string_array: Vec<UserProfileCustomStringInfo<'a>>,
}

impl<'a> UserProfile<'a> {
    pub fn of(user: &'a UserId, profile: &'a Profile) -> Self {
        Self {
            user_profile_identifier: user.as_str(),
            user_profile_nick_name: &profile.nick_name,
            user_profile_gender: profile.gender,
            user_profile_face_url: &profile.face_url,
            user_profile_friend_remark: "",
            user_profile_self_signature: &profile.self_signature,
            user_profile_add_permission: profile.add_permission,
            user_profile_location: &profile.location,
            user_profile_language: profile.language,
            user_profile_birthday: profile.birthday,
            user_profile_level: profile.level,
            user_profile_role: profile.role,
            user_profile_custom_string_array: profile.custom.iter().map(Into::into).collect(),
        }
    }
}

/// `UserProfileCustomStringInfo`: one thing that the application adds to a profile.
#[derive(Serialize, Deserialize, Debug)]
pub struct UserProfileCustomStringInfo<'a> {
    /// string: its key, 1 to 8 bytes.
    pub user_profile_custom_string_info_key: Cow<'a, str>,
    /// string: its value, up to 500 bytes.
    pub user_profile_custom_string_info_value: Cow<'a, str>,
}

pair!(UserProfileCustomStringInfo { user_profile_custom_string_info_key, user_profile_custom_string_info_value });

/// `UserProfileItem`: what a user changes in their profile; what is absent stays.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug, Default)]
pub struct UserProfileItem {
    /// string: the name to show, up to 500 bytes.
    user_profile_item_nick_name: Option<String>,
    /// number, TIMGenderType.
    user_profile_item_gender: Option<UpTo<HIGHEST_GENDER>>,
    /// string: the avatar, up to 500 bytes.
    user_profile_item_face_url: Option<String>,
    /// string: what the user says of themselves in a line, up to 500 bytes.
    user_profile_item_self_signature: Option<String>,
    /// number, TIMProfileAddPermission.
    user_profile_item_add_permission: Option<UpTo<HIGHEST_ADD_PERMISSION>>,
    /// string: where the user lives, up to 500 bytes.
    user_profile_item_location: Option<String>,
    /// number: the language, as the application counts them.
    user_profile_item_language: Option<u32>,
    /// number: the birthday, such as 20001231.
    user_profile_item_birthday: Option<u32>,
    /// number: the level, as the application counts it.
    user_profile_item_level: Option<u32>,
    /// number: the role, as the application counts them.
    user_profile_item_role: Option<u32>,
    /// array of UserProfileCustomStringInfo: keys that are not among them stay as they are.
    user_profile_item_custom_string_array: Option<Vec<UserProfileCustomStringInfo<'static>>>,
}

impl From<UserProfileItem> for ProfileChange {
    fn from(document: UserProfileItem) -> Self {
        Self {
            nick_name: document.user_profile_item_nick_name,
            gender: document.user_profile_item_gender.map(|UpTo(gender)| gender),
            face_url: document.user_profile_item_face_url,
            self_signature: document.user_profile_item_self_signature,
            add_permission: document.user_profile_item_add_permission.map(|UpTo(permission)| permission),
            location: document.user_profile_item_location,
            language: document.user_profile_item_language,
            birthday: document.user_profile_item_birthday,
            level: document.user_profile_item_level,
            role: document.user_profile_item_role,
            custom: document.user_profile_item_custom_string_array.into_iter().flatten().map(Into::into).collect(),
        }
    }
}

/// `FriendShipGetProfileListParam`: the users whose profiles are asked for.
#[derive(Deserialize, Debug)]
pub struct FriendShipGetProfileListParam {
    /// array of strings: the user ids.
    friendship_getprofilelist_param_identifier_array: Vec<IdText>,
    /// bool: of no effect; every answer is fresh.
    #[serde(default, deserialize_with = "optional")]
    #[expect(dead_code, reason = "a bool, if it is there; it changes nothing")]
    friendship_getprofilelist_param_force_update: Option<bool>,
}

impl FriendShipGetProfileListParam {
    /// The users, of whom there is at least one.
    pub fn users(self) -> Result<Vec<IdText>, BadJson> {
        some(self.friendship_getprofilelist_param_identifier_array, "the array is empty")
    }
}

/// `TIMUserStatus`: whether a user is there, and what they say of it.
#[derive(Serialize, Debug, Default)]
pub struct UserStatus<'a> {
    /// string: the user id.
    pub user_status_identifier: &'a str,
    /// number, TIMUserStatusType.
    pub user_status_status_type: u32,
    /// string: what the user says of what they are doing, up to 100 bytes; the one key that SetSelfStatus takes.
    pub user_status_custom_status: &'a str,
    /// array of strings: the kinds of devices on which the user is logged in.
    pub user_status_online_devices: Vec<&'a str>,
}

/// `TIMUserStatus` as a user sets their own.
#[derive(Deserialize, Debug)]
pub struct SelfStatus {
    /// string: empty clears it.
    pub user_status_custom_status: String,
}

pub(super) static PROFILE: LazyLock<Zero> = LazyLock::new(|| Zero::of(&UserProfile::default()));

/// For `#[serde(serialize_with)]` on the profile of a user where there may be none.
pub(super) fn profile_or_zero<S: Serializer>(profile: &Option<Part>, s: S) -> Result<S::Ok, S::Error> {
    or_zero(profile, &PROFILE, s)
}

#[cfg(test)]
#[path = "../tests/wire/profile.rs"]
mod tests;
