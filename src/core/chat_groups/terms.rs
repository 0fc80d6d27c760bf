//! What may be said of a chat group, whatever says it: texts, custom information, options.

use crate::core::chat_group::{AddOption, InfoChange, Kind};
use crate::core::error::Code;
use crate::core::outcome::{Refusal, refuse};
use crate::core::situation::Situation;
use std::collections::BTreeMap;

const NAME_BYTES: usize = 100;
const INTRODUCTION_BYTES: usize = 240;
const NOTIFICATION_BYTES: usize = 300;
const FACE_URL_BYTES: usize = 100;

/// What is too long is refused, each text with its code.
pub fn check_texts(name: &str, introduction: &str, notification: &str, face_url: &str) -> Result<(), Refusal> {
    for (what, text, most, code) in [
        ("name", name, NAME_BYTES, Code::GroupInvalidName),
        ("introduction", introduction, INTRODUCTION_BYTES, Code::GroupInvalidIntroduction),
        ("notification", notification, NOTIFICATION_BYTES, Code::GroupInvalidNotification),
        ("face_url", face_url, FACE_URL_BYTES, Code::GroupInvalidFaceUrl),
    ] {
        if text.len() > most {
            return refuse(code, format!("{what} has {} bytes; at most {most} are kept", text.len()));
        }
    }
    match name.is_empty() {
        true => refuse(Code::GroupInvalidName, "name is empty"),
        false => Ok(()),
    }
}

/// What is to change of custom information: the last word for each key, where it is not what is there already.
pub fn differing_custom(changes: &[(String, String)], now: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let last: BTreeMap<_, _> = changes.iter().map(|(key, value)| (key, value)).collect();
    let differs = |key: &String, value: &str| now.get(key).map_or("", String::as_str) != value;
    last.into_iter().filter(|(key, value)| differs(key, value)).map(|(k, v)| (k.clone(), v.clone())).collect()
}

/// Custom information with these keys changed; an empty value takes its key away.
pub fn custom_with(
    custom: &BTreeMap<String, String>,
    changes: &[(String, String)],
    most: u64,
    on: &Situation<'_>,
) -> Result<BTreeMap<String, String>, Refusal> {
    let (key_bytes, value_bytes) = (on.limits.custom_key_bytes, on.limits.custom_value_bytes);
    let mut custom = custom.clone();
    for (key, value) in changes {
        if key.is_empty() || key.len() as u64 > key_bytes || value.len() as u64 > value_bytes {
            let text = format!("custom_info: a key has 1 to {key_bytes} bytes, a value at most {value_bytes}");
            return refuse(Code::GroupInvalidParameters, text);
        }
        match value.is_empty() {
            true => custom.remove(key),
            false => custom.insert(key.clone(), value.clone()),
        };
    }
    match custom.len() as u64 > most {
        true => refuse(Code::GroupInvalidParameters, format!("custom_info: there are at most {most} keys")),
        false => Ok(custom),
    }
}

/// A chat group has no more members than its type may have.
pub fn check_most(most: u64, kind: Kind, key: &str) -> Result<(), Refusal> {
    let allowed = kind.most_members();
    match most > allowed {
        true => refuse(Code::GroupMemberLimit, format!("{key} is above {allowed}, the most for the type")),
        false => Ok(()),
    }
}

/// Of `TIMGroupAddOption`: what the caller does not know.
pub const UNKNOWN_OPTION: u32 = 3;

/// `TIMGroupAddOption`; where it is not given, or not known, the usual one.
pub fn option_of(key: &str, number: Option<u32>, usual: AddOption) -> Result<AddOption, Refusal> {
    match number {
        None | Some(UNKNOWN_OPTION) => Ok(usual),
        Some(number) => match AddOption::from_number(number) {
            Some(option) => Ok(option),
            None => refuse(Code::GroupInvalidParameters, format!("{key}: there is no such option")),
        },
    }
}

/// Puts what was asked for in the place of what was there, if it differs; it then is one of the changes.
pub fn put<T: PartialEq + Clone>(
    place: &mut T,
    new: Option<T>,
    changes: &mut Vec<InfoChange>,
    change: impl FnOnce(T) -> InfoChange,
) {
    if let Some(new) = new.filter(|new| new != place) {
        changes.push(change(new.clone()));
        *place = new;
    }
}
