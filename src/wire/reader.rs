//! How the arguments of calls are read: leniently where the contract is, and saying where and why where it is not.
//!
//! A [`Reader`] stands on one value. Numbers may be decimal strings, and 1.0 is 1; 0 and 1 are bools; an object is never read
//! from an array; of a key that is there twice the last counts; unknown keys are passed over, but for
//! those that would be our own. A key whose field is
//! [`optional`] is absent where its value is not one of the field's type, and everything else must be as the type says.

use super::bad_json::{BadJson, Got, nearest};
use super::text;
use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::{Deserialize, Serialize, Serializer, forward_to_deserialize_any};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;
use std::iter::Enumerate;
use std::vec;

/// Reads a value of which it is known that it is JSON.
pub fn read<'a, T: Deserialize<'a>>(value: &'a str) -> Result<T, BadJson> {
    WHOLE.set(Whole { at: value.as_ptr().addr(), ..Whole::default() });
    let read = T::deserialize(Reader { value }).map_err(|refusal| refusal.located(value).into_bad_json());
    let whole = WHOLE.take();
    if read.is_ok() && whole.has_keys && !whole.is_known {
        MISTAKEN.set(true);
    }
    read
}

/// Whether since the last time this thread has read an object that had keys, and none that its type knows: it was likely
/// meant for something else.
pub fn take_mistaken() -> bool {
    MISTAKEN.take()
}

thread_local! {
    static WHOLE: Cell<Whole> = const { Cell::new(Whole { at: 0, has_keys: false, is_known: false }) };
    static MISTAKEN: Cell<bool> = const { Cell::new(false) };
}

/// What is found of the keys of the object that is read, however many types read it.
#[derive(Clone, Copy, Default)]
struct Whole {
    /// Where its text lies.
    at: usize,
    has_keys: bool,
    is_known: bool,
}

impl Whole {
    fn note(value: &str, has_keys: bool, is_known: bool) {
        let whole = WHOLE.get();
        if whole.at == value.as_ptr().addr() {
            let (has_keys, is_known) = (whole.has_keys || has_keys, whole.is_known || is_known);
            WHOLE.set(Self { has_keys, is_known, ..whole });
        }
    }
}

/// What keys begin with that are Convoke's own: who writes one means it.
const OWN: &str = "convoke_";

/// One value.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'de> {
    value: &'de str,
}

/// No value's text: it is read as the zero of whatever is to be read, an object with all its keys.
const ZERO: &str = "";

/// A document in which every key has its zero.
pub fn zero<T: Deserialize<'static>>() -> Option<T> {
    T::deserialize(Reader { value: ZERO }).ok()
}

/// Why a value was refused.
#[derive(Debug, thiserror::Error)]
#[error("it is not what was expected")]
pub struct Refusal {
    /// The keys and places that lead to it, the innermost first.
    path: Vec<Step>,
    why: Why,
}

#[derive(Debug)]
enum Step {
    Key(String),
    Place(usize),
}

#[derive(Debug)]
enum Why {
    Value { expected: String, got: Option<Got> },
    Missing(&'static str),
}

impl Refusal {
    fn expected(expected: impl Into<String>) -> Self {
        Self { path: Vec::new(), why: Why::Value { expected: expected.into(), got: None } }
    }

    /// With the value that it is about, which is the innermost.
    fn located(mut self, value: &str) -> Self {
        if let Why::Value { got: got @ None, .. } = &mut self.why {
            *got = Some(Got::of(value));
        }
        self
    }

    fn within(mut self, step: Step) -> Self {
        self.path.push(step);
        self
    }

    fn into_bad_json(self) -> BadJson {
        let mut path = String::new();
        for step in self.path.iter().rev() {
            match step {
                Step::Key(key) if path.is_empty() => path.push_str(key),
                Step::Key(key) => path.extend([".", key]),
                Step::Place(place) => path.push_str(&format!("[{place}]")),
            }
        }
        match self.why {
            Why::Missing(key) => BadJson::Missing { path, key },
            Why::Value { expected, got } => BadJson::Value { path, expected, got: got.unwrap_or_else(|| Got::of("")) },
        }
    }
}

impl serde::de::Error for Refusal {
    /// Types that check what they are read from say what they are not: `not a user id`.
    fn custom<T: fmt::Display>(message: T) -> Self {
        if let Some(passed_on) = PASSED_ON.take() {
            return passed_on;
        }
        let message = message.to_string();
        Self::expected(message.strip_prefix("not ").unwrap_or(&message))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn serde::de::Expected) -> Self {
        Self::expected(expected.to_string())
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn serde::de::Expected) -> Self {
        Self::expected(expected.to_string())
    }

    fn unknown_variant(_: &str, variants: &'static [&'static str]) -> Self {
        Self::expected(variants.join(" or "))
    }

    fn missing_field(key: &'static str) -> Self {
        Self { path: Vec::new(), why: Why::Missing(key) }
    }
}

/// For `#[serde(default, deserialize_with)]` on every key that may be left out: `serde_with::apply` puts it on those of a document
/// by their types. Where the value itself is not of the type, the key is absent; a value of the type has its own keys and
/// elements, and for those the same holds.
pub fn optional<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(d: D) -> Result<T, D::Error> {
    by_text(d, |value| match T::deserialize(Reader { value }) {
        Err(_) if value == "null" => Ok(T::default()),
        Err(Refusal { path, why: Why::Value { .. } }) if path.is_empty() => Ok(T::default()),
        read => read.map_err(|refusal| refusal.located(value)),
    })
}

/// The number of an enum of the contract whose numbers run from 0 to that one.
#[derive(Serialize, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UpTo<const LAST: u32>(pub u32);

impl<'de, const LAST: u32> Deserialize<'de> for UpTo<LAST> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        match u32::deserialize(d)? {
            number if number <= LAST => Ok(Self(number)),
            _ => Err(D::Error::custom("not a number of the enum")),
        }
    }
}

/// For a type that is read from the text of its value.
pub fn by_text<'de, D: Deserializer<'de>, T>(
    d: D,
    read: impl FnOnce(&'de str) -> Result<T, Refusal>,
) -> Result<T, D::Error> {
    let Raw(value) = Raw::deserialize(d)?;
    read(value).map_err(|refusal| {
        // The error's type is not known here: only a text can be put into it.
        PASSED_ON.set(Some(refusal));
        D::Error::custom("")
    })
}

/// Reads a part of a value, or all of it once more.
pub fn part<'de, T: Deserialize<'de>>(value: &'de str) -> Result<T, Refusal> {
    T::deserialize(Reader { value }).map_err(|refusal| refusal.located(value))
}

thread_local! {
    /// A refusal on its way through an error that can hold no more than a text.
    static PASSED_ON: Cell<Option<Refusal>> = const { Cell::new(None) };
}

/// The text of a value, for which a [`Reader`] is asked by the name of this type.
#[derive(Deserialize)]
#[serde(rename = "the text of the value")]
struct Raw<'a>(&'a str);

const RAW: &str = "the text of the value";

/// A JSON object that is kept as it is given: see [`text::kept`].
#[derive(Clone, Debug)]
pub struct Kept(Box<RawValue>);

impl Kept {
    pub fn as_str(&self) -> &str {
        self.0.get()
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl<'de> Deserialize<'de> for Kept {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        by_text(d, |value| {
            match value.as_bytes().first() {
                Some(b'{') => RawValue::from_string(text::kept(value)).ok(),
                None => RawValue::from_string("{}".to_owned()).ok(),
                Some(_) => None,
            }
            .map(Self)
            .ok_or_else(|| Refusal::expected("an object"))
        })
    }
}

impl Serialize for Kept {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(s)
    }
}

impl<'de> Reader<'de> {
    fn refuse<T>(self, expected: impl Into<String>) -> Result<T, Refusal> {
        Err(Refusal::expected(expected).located(self.value))
    }

    fn is_zero(self) -> bool {
        self.value == ZERO
    }

    fn is_object(self) -> bool {
        self.value.starts_with('{') || self.is_zero()
    }

    fn text(self) -> Option<Cow<'de, str>> {
        if self.value.starts_with('"') { text::string(self.value) } else { self.is_zero().then_some("".into()) }
    }

    /// A number, also where it is in a string.
    fn number(self) -> Option<Cow<'de, str>> {
        match self.text() {
            _ if self.is_zero() => Some("0".into()),
            Some(text) => serde_json::from_str::<f64>(&text).is_ok().then_some(text),
            None => self.value.starts_with(|c: char| c == '-' || c.is_ascii_digit()).then_some(self.value.into()),
        }
    }

    fn integer(self) -> Option<i128> {
        let number = self.number()?;
        number.parse().ok().or_else(|| {
            let number: f64 = number.parse().ok()?;
            // Every whole number up to there is exactly what it says.
            (number.fract() == 0.0 && number.abs() <= 2f64.powi(64)).then_some(number as i128)
        })
    }
}

/// Integers of each size: what does not fit is not what was expected.
macro_rules! integers {
    ($($method:ident $visit:ident $type:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
            match self.integer().and_then(|number| $type::try_from(number).ok()) {
                Some(number) => visitor.$visit(number),
                None => self.refuse(format!("a whole number from {} to {}", $type::MIN, $type::MAX)),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.value.as_bytes().first() {
            Some(b'{') => self.deserialize_map(visitor),
            Some(b'[') => self.deserialize_seq(visitor),
            Some(b'"') => self.deserialize_str(visitor),
            Some(b't' | b'f') => self.deserialize_bool(visitor),
            Some(b'n') => visitor.visit_unit(),
            _ => self.deserialize_f64(visitor),
        }
    }

    integers! {
        deserialize_i32 visit_i32 i32
        deserialize_i64 visit_i64 i64
        deserialize_u32 visit_u32 u32
        deserialize_u64 visit_u64 u64
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.number().and_then(|number| number.parse().ok()) {
            Some(number) => visitor.visit_f64(number),
            None => self.refuse("a number"),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match (self.value, self.integer()) {
            ("true", _) | (_, Some(1)) => visitor.visit_bool(true),
            ("false", _) | (_, Some(0)) => visitor.visit_bool(false),
            _ => self.refuse("a bool"),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let read = match self.text() {
            Some(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Some(Cow::Owned(text)) => visitor.visit_string(text),
            None => self.refuse("a string"),
        };
        read.map_err(|refusal| refusal.located(self.value))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.value == "null" { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if !(self.value.starts_with('[') || self.is_zero()) {
            return self.refuse("an array");
        }
        let values = text::elements(self.value);
        visitor.visit_seq(Elements(values.into_iter().enumerate()))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if !self.is_object() {
            return self.refuse("an object");
        }
        let mut entries: Vec<(Cow<'de, str>, &'de str)> = Vec::new();
        text::each_key(self.value, |key, value| entries.push((key, value.get())));
        Whole::note(self.value, true, true);
        visitor.visit_map(Entries(entries.into_iter()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        if !self.is_object() {
            return self.refuse("an object");
        }
        let mut values: Vec<Option<&'de str>> = vec![self.is_zero().then_some(ZERO); fields.len()];
        let (mut unknown, mut has_keys) = (None, false);
        text::each_key(self.value, |key, value| {
            has_keys = true;
            let field = fields.iter().position(|field| *field == key);
            match field.and_then(|field| values.get_mut(field)) {
                Some(last) => *last = Some(value.get()),
                None if key.starts_with(OWN) => unknown = Some((key, value.get())),
                None => {}
            }
        });
        if let Some((key, value)) = unknown {
            let known = nearest(&key, fields).map(|known| format!(", but {known}")).unwrap_or_default();
            let refusal = Refusal::expected(format!("no key of that name{known}"));
            return Err(refusal.located(value).within(Step::Key(key.into_owned())));
        }
        Whole::note(self.value, has_keys, values.iter().any(Option::is_some));
        let entries = fields.iter().zip(values).filter_map(|(field, value)| Some((Cow::Borrowed(*field), value?)));
        let entries: Vec<(Cow<'de, str>, &'de str)> = entries.collect();
        visitor.visit_map(Entries(entries.into_iter()))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        if name == RAW {
            visitor.visit_newtype_struct(BorrowedStrDeserializer::new(self.value))
        } else {
            visitor.visit_newtype_struct(self)
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        let Some(name) = self.text() else { return self.refuse("a string") };
        let name: StrDeserializer<'_, Refusal> = name.as_ref().into_deserializer();
        visitor.visit_enum(name).map_err(|refusal| refusal.located(self.value))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_str(visitor)
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u8 u16 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct identifier
    }
}

struct Elements<'de>(Enumerate<vec::IntoIter<&'de RawValue>>);

impl<'de> SeqAccess<'de> for Elements<'de> {
    type Error = Refusal;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refusal> {
        let Some((place, value)) = self.0.next() else { return Ok(None) };
        let value = value.get();
        let read = seed.deserialize(Reader { value });
        read.map(Some).map_err(|refusal| refusal.located(value).within(Step::Place(place)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

/// The keys of an object that are left to be read, with their values.
struct Entries<'de>(vec::IntoIter<(Cow<'de, str>, &'de str)>);

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Refusal;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refusal> {
        let Some((key, _)) = self.0.as_slice().first() else { return Ok(None) };
        let key: StrDeserializer<'_, Refusal> = key.as_ref().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refusal> {
        let (key, value) = self.0.next().unwrap_or((Cow::Borrowed(""), "null"));
        let read = seed.deserialize(Reader { value });
        read.map_err(|refusal| refusal.located(value).within(Step::Key(key.into_owned())))
    }
}

#[cfg(test)]
#[path = "../tests/wire/reader.rs"]
mod tests;
