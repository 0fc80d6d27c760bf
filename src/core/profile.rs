//! What users say of themselves.

use super::ids::UserId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A user's profile, empty and 0 where they have said nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    pub nick_name: String,
    pub gender: u32,
    pub face_url: String,
    pub self_signature: String,
    pub add_permission: u32,
    pub location: String,
    pub language: u32,
    pub birthday: u32,
    pub level: u32,
    pub role: u32,
    pub custom: BTreeMap<String, String>,
}

impl Profile {
    /// The name to show for the user.
    pub fn name<'a>(&'a self, user: &'a UserId) -> &'a str {
        if self.nick_name.is_empty() { user.as_str() } else { &self.nick_name }
    }

    /// Takes over what the change says.
    pub fn change(&mut self, change: &ProfileChange) {
        fn set<T: Clone>(old: &mut T, new: &Option<T>) {
            if let Some(new) = new {
                *old = new.clone();
            }
        }
        set(&mut self.nick_name, &change.nick_name);
        set(&mut self.gender, &change.gender);
        set(&mut self.face_url, &change.face_url);
        set(&mut self.self_signature, &change.self_signature);
        set(&mut self.add_permission, &change.add_permission);
        set(&mut self.location, &change.location);
        set(&mut self.language, &change.language);
        set(&mut self.birthday, &change.birthday);
        set(&mut self.level, &change.level);
        set(&mut self.role, &change.role);
        self.custom.extend(change.custom.clone());
    }
}

/// Parts of a profile that are to change; `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileChange {
    pub nick_name: Option<String>,
    pub gender: Option<u32>,
    pub face_url: Option<String>,
    pub self_signature: Option<String>,
    pub add_permission: Option<u32>,
    pub location: Option<String>,
    pub language: Option<u32>,
    pub birthday: Option<u32>,
    pub level: Option<u32>,
    pub role: Option<u32>,
    pub custom: BTreeMap<String, String>,
}

/// The last one of `TIMGenderType`.
pub const HIGHEST_GENDER: u32 = 2;
/// The last one of `TIMProfileAddPermission`.
pub const HIGHEST_ADD_PERMISSION: u32 = 3;

/// `TIMUserStatusType`.
pub const ONLINE: u32 = 1;
pub const OFFLINE: u32 = 2;
/// Never seen.
pub const UNKNOWN: u32 = 3;
