//! The JSON documents of the contract, each as one serde type. A field's name is the JSON key; no key is spelled
//! anywhere else in the library.
//!
//! Reading: unknown keys are ignored, an optional key may be `null`, and a number may come as a decimal string.
//! Writing: 64-bit numbers are JSON numbers, and nothing is ever `null`.
//!
//! * [`chat_group`]: chat groups, their attributes and counters.
//! * [`chat_group_member`]: who is in them.
//! * [`chat_group_request`]: who wants to come into them.
//! * [`chat_group_tip`]: what happened in them, and what a user is told of that.
//! * [`config`]: `Init` and `SetConfig`.
//! * [`conversation`]: conversations, their filters, pages, drafts and results.
//! * [`profile`]: what users say of themselves, and whether they are there.
//! * [`message`]: messages, what they are made of, and the results of calls about them.
//! * [`topic`]: the topics of Communities.
//! * [`usersig`]: what a UserSig holds.

pub mod chat_group;
pub mod chat_group_member;
pub mod chat_group_request;
pub mod chat_group_tip;
pub mod config;
pub mod conversation;
pub mod message;
mod number;
pub mod profile;
pub mod topic;
pub mod usersig;

use crate::core::ids::IdText;
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::cell::RefCell;
use std::ffi::CString;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// Why a JSON argument was refused, without a word of its content.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadJson {
    #[error("it is not JSON (line {line}, column {column})")]
    Syntax { line: usize, column: usize },
    #[error("it is not the document the call takes (line {line}, column {column})")]
    Shape { line: usize, column: usize },
    #[error("{0}")]
    Content(&'static str),
}

impl From<serde_json::Error> for BadJson {
    fn from(e: serde_json::Error) -> Self {
        let (line, column) = (e.line(), e.column());
        match e.is_data() {
            true => Self::Shape { line, column },
            false => Self::Syntax { line, column },
        }
    }
}

/// Reads one JSON value.
pub fn read<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, BadJson> {
    Ok(serde_json::from_str(json)?)
}

/// Reads one document that is an object.
pub fn read_object<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, BadJson> {
    read(json).map(|Object(document)| document)
}

/// A document that must be written as an object: serde by itself takes an array of the values as well.
#[derive(Clone, Debug, Default)]
pub struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Map<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Map<T> {
            type Value = Object<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Object)
            }
        }
        d.deserialize_map(Map(PhantomData))
    }
}

impl<T: Serialize> Serialize for Object<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(s)
    }
}

/// For `#[serde(default, deserialize_with)]` on what has a default; `null` is that.
fn nullable<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(d: D) -> Result<T, D::Error> {
    Ok(Option::deserialize(d)?.unwrap_or_default())
}

/// An array of ids, which must not be empty.
pub fn read_ids(json: &str) -> Result<Vec<IdText>, BadJson> {
    let ids: Vec<IdText> = read(json)?;
    if ids.is_empty() {
        return Err(BadJson::Content("the array is empty"));
    }
    Ok(ids)
}

/// An array of ids or keys; nothing or an empty one stands for all there are.
pub fn read_ids_or_all<'a, T: Deserialize<'a>>(json: &'a str) -> Result<Vec<T>, BadJson> {
    if json.is_empty() { Ok(Vec::new()) } else { read(json) }
}

/// A document that was written once and is part of many.
#[derive(Clone, Debug)]
pub struct Written(Arc<RawValue>);

impl Written {
    pub fn bytes(&self) -> usize {
        self.0.get().len()
    }
}

impl From<Box<RawValue>> for Written {
    fn from(document: Box<RawValue>) -> Self {
        Self(document.into())
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        RawValue::serialize(&self.0, s)
    }
}

/// Bytes of the buffer in which documents are written that are kept for the next one.
const WRITING_BYTES: usize = 256 * 1024;

thread_local! {
    /// A document's text grows here, and leaves in an allocation of its size: one that is given back in part would come anew
    /// from the system for each long document.
    static WRITING: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// A document as the text that is handed to a callback.
pub fn write(document: &impl Serialize) -> CString {
    // Neither can fail: the documents have string keys and no I/O, and JSON text escapes the NUL character.
    let mut text = WRITING.take();
    let _ = serde_json::to_writer(&mut text, document);
    text.push(0);
    let written = CString::from_vec_with_nul(text.as_slice().to_vec()).unwrap_or_default();
    text.clear();
    text.shrink_to(WRITING_BYTES);
    WRITING.set(text);
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::page::Filter;
    use conversation::{ConversationListFilter, GetConversationListParam};

    #[test]
    fn an_object_is_not_read_from_an_array() {
        assert!(read_object::<ConversationListFilter>("{}").is_ok());
        assert!(read_object::<ConversationListFilter>("[]").is_err());
        assert!(read_object::<ConversationListFilter>("[1,\"x\"]").is_err());
        assert!(read::<Vec<Object<GetConversationListParam>>>("[[\"a\",1]]").is_err());
    }

    #[test]
    fn a_filter_takes_nulls_unknown_keys_and_a_type_of_zero_as_nothing_said() {
        let json =
            r#"{"x":[{}],"conversation_list_filter_conv_type":0,"conversation_list_filter_conversation_group":null}"#;
        assert_eq!(Filter::from(read_object::<ConversationListFilter>(json).unwrap()), Filter::default());
    }

    #[test]
    fn refused_json_is_described_without_its_content() {
        let error =
            read_object::<ConversationListFilter>(r#"{"conversation_list_filter_mark_type":"secret"}"#).unwrap_err();
        assert!(matches!(error, BadJson::Shape { line: 1, .. }));
        assert!(!error.to_string().contains("secret"));
        assert!(matches!(read_ids("[\"a\"").unwrap_err(), BadJson::Syntax { .. }));
        assert!(read_ids("[]").is_err());
        assert!(read_ids("[1]").is_err());
    }
}
