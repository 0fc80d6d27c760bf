//! What users say of themselves.

use super::decide::{Decision, Refusal, Reply, Situation, refuse};
use super::error::Code;
use super::event::Event;
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

/// Bytes of a text in a profile, of a custom key and of what a status says.
const TEXT_BYTES: usize = 500;
const CUSTOM_KEY_BYTES: usize = 8;
const STATUS_BYTES: usize = 100;

/// `TIMUserStatusType`.
pub const ONLINE: u32 = 1;
pub const OFFLINE: u32 = 2;
/// Never seen.
pub const UNKNOWN: u32 = 3;

pub fn modify(change: &ProfileChange, on: &Situation<'_>) -> Result<Decision, Refusal> {
    for (key, text) in [
        ("nick_name", &change.nick_name),
        ("face_url", &change.face_url),
        ("self_signature", &change.self_signature),
        ("location", &change.location),
    ] {
        if text.as_ref().is_some_and(|text| text.len() > TEXT_BYTES) {
            let text = format!("user_profile_item_{key} has more than {TEXT_BYTES} bytes");
            return refuse(Code::InvalidProfile, text);
        }
    }
    for (key, number, most) in [("gender", change.gender, 2), ("add_permission", change.add_permission, 3)] {
        if number.is_some_and(|number| number > most) {
            return refuse(Code::InvalidProfile, format!("user_profile_item_{key}: there is no such value"));
        }
    }
    let too_long =
        |(key, value): (&String, &String)| !(1..=CUSTOM_KEY_BYTES).contains(&key.len()) || value.len() > TEXT_BYTES;
    if change.custom.iter().any(too_long) {
        let text = format!(
            "user_profile_item_custom_string_array: a key has 1 to {CUSTOM_KEY_BYTES} bytes, a value at most {TEXT_BYTES}"
        );
        return refuse(Code::InvalidProfile, text);
    }
    let old = on.view.profile(on.me)?;
    let mut profile = old.clone();
    profile.change(change);
    let event = Event::ProfileChanged { user: on.me.clone(), profile: Box::new(profile.clone()) };
    Ok(Decision { events: if profile == old { Vec::new() } else { vec![event] }, reply: Reply::Nothing })
}

/// What the user says of being there.
pub fn set_status(text: &str, on: &Situation<'_>) -> Result<Decision, Refusal> {
    if text.len() > STATUS_BYTES {
        return refuse(Code::InvalidProfile, format!("user_status_custom_status has more than {STATUS_BYTES} bytes"));
    }
    let event = Event::StatusSet { user: on.me.clone(), status: ONLINE, text: text.to_owned() };
    Ok(Decision { events: vec![event], reply: Reply::Nothing })
}

#[cfg(test)]
#[path = "../tests/core/profile.rs"]
mod tests;
