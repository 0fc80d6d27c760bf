//! Every call of the API, a row each in one table: its name, what it takes, what it answers, and what it asks of the SDK.
//!
//! What C exports, what a client is called by, and what the bindings know of the API come from here. Whoever makes a call gives
//! its arguments as [`Value`]s, in the order of the row, and a [`Place`] where it is made.
//!
//! A parameter is `name: kind`, of the kinds of [`Kind`]; where it is JSON, the kind says which document. Behind `->` stands what is
//! answered when the code is 0: a document, an array of them, `string`, `number`, `nothing`, or `unanswered` where the call has no callback.
//! `at` in a row is the place.
//!
//! * [`arguments`]: values, and how they are read.
//! * [`place`]: where calls are made.
//! * [`by_name`]: calls by their names, with arguments as JSON.
//! * `prelude`: what the rows speak of. The other files are the parts of the table.

pub mod arguments;
pub mod by_name;
pub mod place;
mod prelude;

/// Declares calls.
macro_rules! calls {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident($($parameter:ident: $kind:ident $(($($of:tt)+))?),* $(,)?) -> $answer:tt $(, $at:ident)? $body:block
    )+) => {
        $(
            $(#[doc = $doc])+
            pub static $name: $crate::calls::Call = $crate::calls::Call {
                name: stringify!($name),
                parameters: &[$(($crate::calls::kind!($kind), stringify!($parameter))),*],
                blank: $crate::calls::blank!($answer),
                ask: |_given| {
                    $(let $at = _given.place;)?
                    $(let $parameter = _given.$kind(stringify!($parameter));)*
                    let asked = || -> std::result::Result<_, $crate::calls::arguments::Refused> { $body };
                    asked().map(Into::into)
                },
            };
        )+

        /// The calls of this file.
        pub const CALLS: &[&$crate::calls::Call] = &[$(&$name),+];
    };
}

/// The kind of a parameter. An optional one differs in what its row does with it.
macro_rules! kind {
    (text) => {
        $crate::calls::Kind::Text
    };
    (optional_text) => {
        $crate::calls::Kind::Text
    };
    (json) => {
        $crate::calls::Kind::Json
    };
    (optional_json) => {
        $crate::calls::Kind::Json
    };
    (bool) => {
        $crate::calls::Kind::Bool
    };
    ($number:ident) => {
        $crate::calls::Kind::Number
    };
}

/// What is answered where a call fails: the empty form of what it would have answered.
macro_rules! blank {
    ([$($of:tt)+]) => {
        $crate::runtime::answer::Blank::Array
    };
    // Which message it was to be is no matter of its type alone.
    (Message) => {
        $crate::runtime::answer::Blank::Nothing
    };
    (number) => {
        $crate::runtime::answer::Blank::Nothing
    };
    (string) => {
        $crate::runtime::answer::Blank::Nothing
    };
    (nothing) => {
        $crate::runtime::answer::Blank::Nothing
    };
    (unanswered) => {
        $crate::runtime::answer::Blank::Nothing
    };
    ($document:ident) => {
        $crate::runtime::answer::Blank::Made(|| $crate::wire::write(&$document::default()))
    };
}
use {blank, kind};

pub mod chat_group;
pub mod chat_group_data;
pub mod chat_group_member;
pub mod chat_group_request;
pub mod conversation;
pub mod conversation_group;
pub mod message;
pub mod profile;
pub mod sdk;
pub mod topic;
pub mod unread;

use crate::runtime::answer::Blank;
use crate::runtime::request::Asked;
use arguments::{Given, Refused, Value};
use place::Place;

/// A row of the table.
pub struct Call {
    /// As in C, without `TIM`.
    pub name: &'static str,
    pub parameters: &'static [(Kind, &'static str)],
    blank: Blank,
    ask: fn(&mut Given<'_>) -> Result<Asks, Refused>,
}

/// What a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// A JSON document, as a text.
    Json,
    /// A number of an enum, or of any width.
    Number,
    /// Anything but 0 is true.
    Bool,
}

/// What a row says of a call: what it asks for, and what is not as with others.
pub struct Asks {
    asked: Asked,
    blank: Option<Blank>,
    message_id: Option<String>,
}

impl<T: Into<Asked>> From<T> for Asks {
    fn from(asked: T) -> Self {
        Self { asked: asked.into(), blank: None, message_id: None }
    }
}

/// What a call has become.
pub struct Made {
    pub asked: Asked,
    /// What is answered where it fails.
    pub blank: Blank,
    /// The message that it makes.
    pub message_id: Option<String>,
}

impl Call {
    /// What the call asks for there, with these arguments. Bad ones change nothing.
    pub fn make(&self, place: &dyn Place, values: &[Value<'_>]) -> Result<Made, Refused> {
        let Asks { asked, blank, message_id } =
            (self.ask)(&mut Given { place, function: self.name, values: values.iter() })?;
        Ok(Made { asked, blank: blank.unwrap_or_else(|| self.blank.clone()), message_id })
    }
}

/// The table.
pub fn all() -> impl Iterator<Item = &'static Call> {
    let parts = [
        sdk::CALLS,
        profile::CALLS,
        conversation::CALLS,
        unread::CALLS,
        conversation_group::CALLS,
        message::sending::CALLS,
        message::history::CALLS,
        message::changing::CALLS,
        message::receiving::CALLS,
        message::receipts::CALLS,
        message::extensions::CALLS,
        message::reactions::CALLS,
        message::pins::CALLS,
        chat_group::CALLS,
        chat_group_data::CALLS,
        chat_group_member::CALLS,
        chat_group_request::CALLS,
        topic::CALLS,
    ];
    parts.into_iter().flatten().copied()
}
