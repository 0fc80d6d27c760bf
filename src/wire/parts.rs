//! What several documents have parts of: words and places of a search, what is to change, the chat group that is named.

use super::BadJson;
use crate::core::ids::GroupId;
use serde::{Deserialize, Deserializer};

/// The words of a search that are not empty.
pub(super) fn keywords(mut words: Vec<String>, none: &'static str) -> Result<Vec<String>, BadJson> {
    words.retain(|word| !word.is_empty());
    if words.is_empty() { Err(BadJson::Content(none)) } else { Ok(words) }
}

/// Where a search looks, as bits.
pub(super) fn fields(list: &[u32], all: u32) -> u32 {
    match list.iter().fold(0, |fields, field| fields | field) {
        0 => all,
        fields => fields,
    }
}

/// What is to change, as bits; each asks for the value of a key.
pub(super) struct Flags(u32);

impl Flags {
    /// There must be at least one.
    pub fn some(flags: u32) -> Result<Self, BadJson> {
        match flags {
            0 => Err(BadJson::Content("the modify flag is 0, and so nothing is to change")),
            flags => Ok(Self(flags)),
        }
    }

    /// The value of a key whose flag is set; without the flag it does not count.
    pub fn value<T>(&self, flag: u32, value: Option<T>) -> Result<Option<T>, BadJson> {
        match (self.0 & flag, value) {
            (0, _) => Ok(None),
            (_, Some(value)) => Ok(Some(value)),
            (_, None) => Err(BadJson::Content("a key is missing that the modify flag names")),
        }
    }
}

/// For `#[serde(deserialize_with)]` on 32 bits; where they come from an enum of C, the highest one makes the number negative.
pub(super) fn flags<'de, D: Deserializer<'de>>(d: D) -> Result<u32, D::Error> {
    let number = i64::deserialize(d)?;
    u32::try_from(number)
        .or_else(|_| i32::try_from(number).map(i32::cast_unsigned))
        .map_err(|_| serde::de::Error::custom("more than 32 bits"))
}

/// A chat group that a document names. `not` says in which key there is none.
pub(super) fn group_id(id: &str, not: &'static str) -> Result<GroupId, BadJson> {
    GroupId::new(id).ok_or(BadJson::Content(not))
}
