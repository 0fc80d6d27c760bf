//! The JSON documents of the contract, each as one serde type. A field's name is the JSON key; no key is spelled
//! anywhere else in the library.
//!
//! Reading: unknown keys are ignored, an optional key may be `null`, and a number may come as a decimal string.
//! Writing: 64-bit numbers are JSON numbers, and nothing is ever `null`.
//!
//! Layers, the lowest first; a file knows only those above it in this list. `tests/rooms.rs` keeps it so.
//!
//! How documents are read and written:
//! * [`bad_json`]: what is wrong with one. [`text`], [`reader`]: how it is read.
//! * [`field`]: how callers know what a refusal is about.
//! * [`whole`]: how what was given is written with all its keys. [`parts`]: what several documents have parts of.
//!
//! The documents, by what they are about:
//! * [`profile`]: what users say of themselves, and whether they are there.
//! * [`chat_group_member`]: who is in a chat group. [`chat_group_tip`]: what happened in it, and what a user is told of that.
//! * [`chat_group`]: chat groups, their attributes and counters. [`chat_group_request`]: who wants to come into them.
//! * [`message_elem`]: what a message says. [`message_settings`]: how its sender wants it treated.
//! * [`message`]: messages as callers give them, and what is asked of them. [`message_document`]: messages as they are told.
//! * [`message_result`]: what calls about messages are answered. [`receive_option`]: what is told of messages.
//! * [`conversation`]: conversations, their filters, pages, drafts and results. [`topic`]: the topics of Communities.
//! * [`config`]: `Init` and `SetConfig`. [`usersig`]: what a UserSig holds.

mod bad_json;
pub mod chat_group;
pub mod chat_group_member;
pub mod chat_group_request;
pub mod chat_group_tip;
pub mod config;
pub mod conversation;
mod field;
pub mod message;
pub mod message_document;
mod message_elem;
pub mod message_result;
mod message_settings;
mod parts;
pub mod profile;
mod reader;
pub mod receive_option;
mod text;
pub mod topic;
pub mod usersig;
mod whole;

pub use bad_json::{BadJson, Got, nearest};
pub use field::{code_and_sentence, name};
pub use reader::{UpTo, take_mistaken};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::cell::RefCell;
use std::ffi::{CStr, CString};
use std::sync::Arc;

/// Reads one JSON value.
pub fn read<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, BadJson> {
    reader::read(text::checked(json)?)
}

/// An array, which must not be empty.
pub fn read_array<'a, T: Deserialize<'a>>(json: &'a str) -> Result<Vec<T>, BadJson> {
    parts::some(read(json)?, "the array is empty")
}

/// The values of an array, each as its text.
pub fn read_parts(json: &str) -> Result<Vec<&RawValue>, BadJson> {
    let no_array =
        |_| BadJson::Value { path: String::new(), expected: "an array".into(), got: Got::of(json.trim_start()) };
    serde_json::from_str(text::checked(json)?).map_err(no_array)
}

/// An array of ids or keys; nothing or an empty one stands for all there are.
pub fn read_ids_or_all<'a, T: Deserialize<'a>>(json: &'a str) -> Result<Vec<T>, BadJson> {
    if json.is_empty() { Ok(Vec::new()) } else { read(json) }
}

/// A document that is part of another.
pub type Part = Box<RawValue>;

/// A document that was written once and is part of many.
pub type Written = Arc<RawValue>;

/// An argument that stands in an array of such.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Argument<'a> {
    Json(Option<&'a RawValue>),
    Text(&'a str),
    Number(i64),
    Bool(bool),
}

impl<'a> Argument<'a> {
    /// A document; where there is none, `null`.
    pub fn json(text: &'a CStr) -> Self {
        Self::Json(text.to_str().ok().and_then(|json| serde_json::from_str(json).ok()))
    }

    pub fn text(text: &'a CStr) -> Self {
        Self::Text(text.to_str().unwrap_or_default())
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
#[path = "../tests/wire/mod.rs"]
mod tests;
