//! What several documents have parts of: words and places of a search, what is to change, the chat group that is named, keys with
//! texts.

use super::BadJson;
use serde::{Deserialize, Deserializer};

/// A list that must not be empty. `none` says where it is.
pub(super) fn some<T>(list: Vec<T>, none: &'static str) -> Result<Vec<T>, BadJson> {
    if list.is_empty() { Err(BadJson::Content(none)) } else { Ok(list) }
}

/// The words of a search that are not empty.
pub(super) fn keywords(mut words: Vec<String>, none: &'static str) -> Result<Vec<String>, BadJson> {
    words.retain(|word| !word.is_empty());
    some(words, none)
}

/// Where a search looks, as bits.
pub(super) fn fields(list: &[u32], all: u32) -> u32 {
    match list.iter().fold(0, |fields, field| fields | field) {
        0 => all,
        fields => fields,
    }
}

/// What is to change, as bits; each asks for the value of a key.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flags(u32);

impl<'de> Deserialize<'de> for Flags {
    /// They may come from an enum of C: there the highest bit makes the number negative.
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let number = i64::deserialize(d)?;
        u32::try_from(number)
            .or_else(|_| i32::try_from(number).map(i32::cast_unsigned))
            .map(Self)
            .map_err(|_| serde::de::Error::custom("more than 32 bits"))
    }
}

impl Flags {
    /// The same, of which there must be at least one.
    pub fn some(self) -> Result<Self, BadJson> {
        match self.0 {
            0 => Err(BadJson::Content("the modify flag is 0, and so nothing is to change")),
            _ => Ok(self),
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

/// The chat group that the key of a document names.
macro_rules! group_id {
    ($document:ident.$key:ident) => {
        $crate::core::ids::GroupId::new(&$document.$key)
            .ok_or(BadJson::Content(concat!(stringify!($key), " is not a chat group id")))
    };
}
pub(super) use group_id;

/// What becomes of a document that is a key and a text.
macro_rules! pair {
    ($document:ident { $key:ident, $value:ident }) => {
        impl<'a> From<(&'a String, &'a String)> for $document<'a> {
            fn from((key, value): (&'a String, &'a String)) -> Self {
                Self { $key: key.into(), $value: value.into() }
            }
        }

        impl From<$document<'_>> for (String, String) {
            fn from(document: $document<'_>) -> Self {
                (document.$key.into_owned(), document.$value.into_owned())
            }
        }
    };
}
pub(super) use pair;
