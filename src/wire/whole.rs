//! Documents that are whole: every key of the contract stands in them, with its zero where nobody has given it a value.
//!
//! What a sender gives is kept as it is given. When it is written for a reader, a [`Zero`] fills in what is not there.

use super::{Part, reader, text};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};
use std::borrow::Cow;

/// The keys of a document, with their zeros.
#[derive(Debug)]
pub struct Zero(Vec<Key>);

#[derive(Debug)]
struct Key {
    name: String,
    zero: Part,
    holds: Holds,
}

/// What a key holds, that is to be whole as well.
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// What stands for itself.
    Value,
    Document(fn() -> &'static Zero),
    /// Documents whose zero depends on what they are; what has none stays as it is.
    Array(fn(&RawValue) -> Option<&'static Zero>),
}

impl Zero {
    /// Of a document that is written with all its keys.
    pub fn of(document: &impl Serialize) -> Self {
        let mut keys = Vec::new();
        // Writing cannot fail: the documents have string keys and no I/O.
        let text = serde_json::to_string(document).unwrap_or_default();
        text::each_key(&text, |name, zero| {
            keys.push(Key { name: name.into_owned(), zero: zero.to_owned(), holds: Holds::Value });
        });
        Self(keys)
    }

    /// Of a document that is read.
    pub fn of_read<T: for<'a> Deserialize<'a> + Serialize>() -> Self {
        reader::zero::<T>().map_or(Self(Vec::new()), |document| Self::of(&document))
    }

    /// The same, where that key holds documents.
    pub fn with(mut self, name: &str, holds: Holds) -> Self {
        if let Some(key) = self.0.iter_mut().find(|key| key.name == name) {
            key.holds = holds;
            if let Holds::Document(zero) = holds {
                key.zero = to_raw_value(zero()).unwrap_or_default();
            }
        }
        self
    }
}

impl Serialize for Zero {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_map(self.0.iter().map(|key| (&key.name, &key.zero)))
    }
}

/// What was given of a document, made whole.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    pub given: &'a RawValue,
    pub zero: &'static Zero,
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut entries: Vec<(Cow<'_, str>, &RawValue)> = Vec::new();
        text::each_key(self.given.get(), |key, value| entries.push((key, value)));
        let mut map = s.serialize_map(None)?;
        let Zero(keys) = self.zero;
        let mut missing = vec![true; keys.len()];
        for (name, value) in entries {
            let at = keys.iter().position(|key| key.name == name);
            let Some((key, missing)) = at.and_then(|at| keys.get(at).zip(missing.get_mut(at))) else {
                map.serialize_entry(&name, value)?;
                continue;
            };
            let Some(value) = fitting(value, &key.zero) else { continue };
            *missing = false;
            match key.holds {
                Holds::Value => map.serialize_entry(&name, &value)?,
                Holds::Document(zero) => map.serialize_entry(&name, &Whole { given: &value, zero: zero() })?,
                Holds::Array(zero) => map.serialize_entry(&name, &WholeArray { given: &value, zero })?,
            }
        }
        for (key, _) in keys.iter().zip(missing).filter(|(_, missing)| *missing) {
            map.serialize_entry(&key.name, &key.zero)?;
        }
        map.end()
    }
}

/// The value as one of the kind that its zero is; `None` where it is of another, so that it counts as absent. What was kept
/// has been looked at by nobody, and who is told of it relies on the kinds.
fn fitting<'a>(given: &'a RawValue, zero: &RawValue) -> Option<Cow<'a, RawValue>> {
    let (text, kind) = (given.get(), zero.get().as_bytes().first());
    let as_is = |is_of_kind: bool| is_of_kind.then_some(Cow::Borrowed(given));
    let read = match kind {
        Some(b'"' | b'{' | b'[') => return as_is(text.as_bytes().first() == kind),
        Some(b't' | b'f') if matches!(text, "true" | "false") => return as_is(true),
        Some(b't' | b'f') => reader::part::<bool>(text).ok().map(|on| to_raw_value(&on)),
        _ if zero.get().contains('.') => reader::part::<f64>(text).ok().map(|number| to_raw_value(&number)),
        _ if text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok() => return as_is(true),
        _ => match reader::part::<i64>(text) {
            Ok(number) => Some(to_raw_value(&number)),
            Err(_) => reader::part::<u64>(text).ok().map(|number| to_raw_value(&number)),
        },
    };
    read?.ok().map(Cow::Owned)
}

/// What was given of an array of documents, each made whole; what is no document is passed over.
#[derive(Clone, Copy, Debug)]
pub struct WholeArray<'a> {
    pub given: &'a RawValue,
    pub zero: fn(&RawValue) -> Option<&'static Zero>,
}

impl Serialize for WholeArray<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut seq = s.serialize_seq(None)?;
        for given in text::elements(self.given.get()) {
            match (self.zero)(given) {
                Some(zero) => seq.serialize_element(&Whole { given, zero })?,
                None if given.get().starts_with('{') => seq.serialize_element(given)?,
                None => {}
            }
        }
        seq.end()
    }
}

/// For `#[serde(serialize_with)]` on a document where there may be none: that is the empty document.
pub(super) fn or_empty<T: Serialize, S: Serializer>(document: &Option<T>, s: S) -> Result<S::Ok, S::Error> {
    match document {
        Some(document) => document.serialize(s),
        None => s.serialize_map(Some(0))?.end(),
    }
}

/// A document where there may be none: that is its zero.
pub(super) fn or_zero<S: Serializer>(document: &Option<Part>, zero: &Zero, s: S) -> Result<S::Ok, S::Error> {
    match document {
        Some(document) => document.serialize(s),
        None => zero.serialize(s),
    }
}

#[cfg(test)]
#[path = "../tests/wire/whole.rs"]
mod tests;
