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
mod tests {
    use super::{ONLINE, Profile, ProfileChange};
    use crate::core::command::Command;
    use crate::core::error::Code;
    use crate::core::event::Event;
    use crate::core::model::*;
    use std::collections::BTreeMap;

    fn modify(change: ProfileChange) -> Command {
        Command::ModifyProfile { change: Box::new(change) }
    }

    #[test]
    fn what_a_change_does_not_say_stays_and_custom_data_changes_key_by_key() {
        let mut user = User::new();
        let custom = |key: &str, value: &str| BTreeMap::from([(key.to_owned(), value.to_owned())]);
        let change = ProfileChange { nick_name: Some("A".into()), custom: custom("k", "1"), ..Default::default() };
        user.done(modify(change));
        let change = ProfileChange { level: Some(3), custom: custom("l", "2"), ..Default::default() };
        let done = user.done(modify(change.clone()));
        let [Event::ProfileChanged { profile, user: who }] = done.events.as_slice() else { panic!("{done:?}") };
        assert_eq!((who, profile.nick_name.as_str(), profile.level, profile.custom.len()), (&me(), "A", 3, 2));
        assert_eq!(user.done(modify(change)).events, [], "it says so already");
        assert_eq!(user.done(modify(ProfileChange::default())).events, []);
        let cleared = user.done(modify(ProfileChange { nick_name: Some(String::new()), ..Default::default() }));
        assert_eq!(cleared.events.len(), 1, "empty is a value");
    }

    #[test]
    fn a_text_of_a_profile_has_500_bytes_and_not_501() {
        let of = |n: usize| -> [ProfileChange; 4] {
            let text = Some("x".repeat(n));
            [
                ProfileChange { nick_name: text.clone(), ..Default::default() },
                ProfileChange { face_url: text.clone(), ..Default::default() },
                ProfileChange { self_signature: text.clone(), ..Default::default() },
                ProfileChange { location: text, ..Default::default() },
            ]
        };
        let mut user = User::new();
        of(501).into_iter().for_each(|change| assert_eq!(user.refused(modify(change)), Code::InvalidProfile));
        of(500).into_iter().for_each(|change| drop(user.done(modify(change))));
    }

    #[test]
    fn a_gender_is_0_to_2_and_who_may_add_a_user_0_to_3() {
        let mut user = User::new();
        for (number, gender, permission) in [(0, true, true), (2, true, true), (3, false, true), (4, false, false)] {
            let change = ProfileChange { gender: Some(number), ..Default::default() };
            assert_eq!(user.run(&modify(change)).is_ok(), gender, "gender {number}");
            let change = ProfileChange { add_permission: Some(number), ..Default::default() };
            assert_eq!(user.run(&modify(change)).is_ok(), permission, "permission {number}");
        }
    }

    #[test]
    fn a_custom_key_has_1_to_8_bytes_and_its_value_at_most_500() {
        let mut user = User::new();
        let mut code = |key: &str, value: usize| {
            let custom = BTreeMap::from([(key.to_owned(), "x".repeat(value))]);
            user.run(&modify(ProfileChange { custom, ..Default::default() })).err().map(|r| r.error.code)
        };
        assert_eq!((code("12345678", 500), code("1", 0)), (None, None));
        for (key, value) in [("", 1), ("123456789", 1), ("1", 501)] {
            assert_eq!(code(key, value), Some(Code::InvalidProfile));
        }
    }

    #[test]
    fn a_status_says_100_bytes_and_not_101() {
        let mut user = User::new();
        assert_eq!(user.refused(Command::SetStatus { text: "x".repeat(101) }), Code::InvalidProfile);
        let text = "x".repeat(100);
        let done = user.done(Command::SetStatus { text: text.clone() });
        assert_eq!(done.events, [Event::StatusSet { user: me(), status: ONLINE, text }]);
    }

    #[test]
    fn who_has_no_nick_name_is_shown_by_their_id() {
        assert_eq!(Profile::default().name(&me()), "me");
        assert_eq!(Profile { nick_name: "M".into(), ..Profile::default() }.name(&me()), "M");
    }
}
