//! What a row of the table is, and how rows are written.

use super::arguments::{Given, Refused, Value};
use super::place::Place;
use crate::runtime::answer::Blank;
use crate::runtime::request::Asked;

/// A row of the table.
pub struct Call {
    /// As in C, without `TIM`.
    pub name: &'static str,
    pub parameters: &'static [(Kind, &'static str)],
    pub(super) blank: Blank,
    pub(super) ask: fn(&mut Given<'_>) -> Result<Asks, Refused>,
}

/// What a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// A JSON document, as a text.
    Json,
    /// A number of an enum, or another one, and what it can be.
    Number {
        least: i128,
        most: i128,
    },
    /// Anything but 0 is true.
    Bool,
}

impl Kind {
    pub const I32: Self = Self::Number { least: i32::MIN as i128, most: i32::MAX as i128 };
    pub const U32: Self = Self::Number { least: 0, most: u32::MAX as i128 };
    pub const I64: Self = Self::Number { least: i64::MIN as i128, most: i64::MAX as i128 };
    pub const U64: Self = Self::Number { least: 0, most: u64::MAX as i128 };
}

/// What a row says of a call: what it asks for, and what is not as with others.
pub struct Asks {
    pub(super) asked: Asked,
    pub(super) blank: Option<Blank>,
    pub(super) message_id: Option<String>,
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

/// Declares calls.
macro_rules! calls {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident($($parameter:ident: $kind:ident $(($($of:tt)+))?),* $(,)?) -> $answer:tt $(, $at:ident)? $body:block
    )+) => {
        $(
            $(#[doc = $doc])+
            pub static $name: $crate::calls::call::Call = $crate::calls::call::Call {
                name: stringify!($name),
                parameters: &[$(($crate::calls::call::kind!($kind), stringify!($parameter))),*],
                blank: $crate::calls::call::blank!($answer),
                ask: |_given| {
                    $(let $at = _given.place;)?
                    $(let $parameter = _given.$kind(stringify!($parameter));)*
                    let asked = || -> std::result::Result<_, $crate::calls::arguments::Refused> { $body };
                    asked().map(Into::into)
                },
            };
        )+

        /// The calls of this file.
        pub const CALLS: &[&$crate::calls::call::Call] = &[$(&$name),+];
    };
}

/// The kind of a parameter. An optional one differs in what its row does with it.
macro_rules! kind {
    (text) => {
        $crate::calls::call::Kind::Text
    };
    (optional_text) => {
        $crate::calls::call::Kind::Text
    };
    (json) => {
        $crate::calls::call::Kind::Json
    };
    (optional_json) => {
        $crate::calls::call::Kind::Json
    };
    (bool) => {
        $crate::calls::call::Kind::Bool
    };
    (u32) => {
        $crate::calls::call::Kind::U32
    };
    (i64) => {
        $crate::calls::call::Kind::I64
    };
    (u64) => {
        $crate::calls::call::Kind::U64
    };
    // An enum is an int in C.
    ($number:ident) => {
        $crate::calls::call::Kind::I32
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
pub(crate) use {blank, calls, kind};
