//! The rules of profiles: what users may say of themselves.

use super::error::Code;
use super::event::{Audience, Event};
use super::outcome::{Decision, Refusal, Reply, refuse};
use super::profile::{ONLINE, ProfileChange};
use super::situation::Situation;

/// Bytes of a text in a profile, of a custom key and of what a status says.
const TEXT_BYTES: usize = 500;
const CUSTOM_KEY_BYTES: usize = 8;
const STATUS_BYTES: usize = 100;

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
    let changed = profile != old;
    let event = changed.then(|| Event::ProfileChanged { user: on.me.clone(), profile: Box::new(profile) });
    Ok(Decision::of(&Audience::Everyone, event, Reply::Nothing))
}

/// What the user says of being there.
pub fn set_status(text: &str, on: &Situation<'_>) -> Result<Decision, Refusal> {
    if text.len() > STATUS_BYTES {
        return refuse(Code::InvalidProfile, format!("user_status_custom_status has more than {STATUS_BYTES} bytes"));
    }
    let event = Event::StatusSet { user: on.me.clone(), status: ONLINE, text: text.to_owned() };
    Ok(Decision::of(&Audience::Everyone, [event], Reply::Nothing))
}

#[cfg(test)]
#[path = "../tests/core/profiles.rs"]
mod tests;
