//! What may be said of a chat group, whatever says it: texts, custom information, options.

use crate::core::chat_group::{AddOption, InfoChange, Kind};
use crate::core::decision::{Refusal, refuse_about};
use crate::core::error::{Code, Error};
use crate::core::field::Field;
use crate::core::items::check_key;
use crate::core::limits::{FACE_URL_BYTES, INTRODUCTION_BYTES, Limit, NAME_BYTES, NOTIFICATION_BYTES};
use crate::core::situation::Situation;
use std::collections::BTreeMap;

/// What is too long is refused, each text with its code.
pub fn check_texts(name: &str, introduction: &str, notification: &str, face_url: &str) -> Result<(), Refusal> {
    NAME_BYTES.check(name.len(), Field::Name, Code::GroupInvalidName)?;
    INTRODUCTION_BYTES.check(introduction.len(), Field::Introduction, Code::GroupInvalidIntroduction)?;
    NOTIFICATION_BYTES.check(notification.len(), Field::Notification, Code::GroupInvalidNotification)?;
    FACE_URL_BYTES.check(face_url.len(), Field::FaceUrl, Code::GroupInvalidFaceUrl)?;
    if name.is_empty() {
        return refuse_about(Field::Name, Code::GroupInvalidName, "it is empty");
    }
    Ok(())
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
    most: Limit,
    on: &Situation<'_>,
) -> Result<BTreeMap<String, String>, Error> {
    let mut custom = custom.clone();
    for (key, value) in changes {
        check_key(key, on.limits.custom_key_bytes(), Field::Custom, Code::GroupInvalidParameters)?;
        on.limits.custom_value_bytes().check(value.len(), Field::Custom, Code::GroupInvalidParameters)?;
        if value.is_empty() {
            custom.remove(key);
        } else {
            custom.insert(key.clone(), value.clone());
        }
    }
    most.check(custom.len(), Field::Custom, Code::GroupInvalidParameters)?;
    Ok(custom)
}

/// A chat group has no more members than its type may have.
pub fn check_most(most: u64, kind: Kind, field: Field) -> Result<(), Error> {
    Limit { name: "members of its type", most: kind.most_members() }.check(most, field, Code::GroupMemberLimit)
}

/// Of `TIMGroupAddOption`: what the caller does not know.
pub const UNKNOWN_OPTION: u32 = 3;

/// `TIMGroupAddOption`; where it is not given, or not known, the usual one.
pub fn option_of(field: Field, number: Option<u32>, usual: AddOption) -> Result<AddOption, Refusal> {
    match number {
        None | Some(UNKNOWN_OPTION) => Ok(usual),
        Some(number) => match AddOption::from_number(number) {
            Some(option) => Ok(option),
            None => refuse_about(field, Code::GroupInvalidParameters, "there is no such option"),
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
