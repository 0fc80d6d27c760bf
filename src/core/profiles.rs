//! The rules of profiles: what users may say of themselves.

use super::decision::{Decision, Refusal, Reply, refuse_about};
use super::error::Code;
use super::event::{Audience, Event};
use super::field::Field;
use super::items::check_key;
use super::limits::{PROFILE_KEY_BYTES, PROFILE_TEXT_BYTES, STATUS_BYTES};
use super::profile::{HIGHEST_ADD_PERMISSION, HIGHEST_GENDER, ONLINE, ProfileChange};
use super::situation::Situation;

pub fn modify(change: &ProfileChange, on: &Situation<'_>) -> Result<Decision, Refusal> {
    for (field, text) in [
        (Field::NickName, &change.nick_name),
        (Field::Portrait, &change.face_url),
        (Field::Signature, &change.self_signature),
        (Field::Location, &change.location),
    ] {
        PROFILE_TEXT_BYTES.check(text.as_ref().map_or(0, String::len), field, Code::InvalidProfile)?;
    }
    for (field, number, highest) in [
        (Field::Gender, change.gender, HIGHEST_GENDER),
        (Field::AddPermission, change.add_permission, HIGHEST_ADD_PERMISSION),
    ] {
        if number.is_some_and(|number| number > highest) {
            return refuse_about(field, Code::InvalidProfile, "there is no such value");
        }
    }
    for (key, value) in &change.custom {
        check_key(key, PROFILE_KEY_BYTES, Field::ProfileCustom, Code::InvalidProfile)?;
        PROFILE_TEXT_BYTES.check(value.len(), Field::ProfileCustom, Code::InvalidProfile)?;
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
    STATUS_BYTES.check(text.len(), Field::Status, Code::InvalidProfile)?;
    let event = Event::StatusSet { user: on.me.clone(), status: ONLINE, text: text.to_owned() };
    Ok(Decision::of(&Audience::Everyone, [event], Reply::Nothing))
}

#[cfg(test)]
#[path = "../tests/core/profiles.rs"]
mod tests;
