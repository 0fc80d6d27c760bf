//! What calls are given, and what is read of that.

use super::place::Place;
use crate::core::ids::{ConversationId, ConversationType, GroupId, IdText};
use crate::core::receive_option::is_receive_option;
use crate::runtime::log::Level;
use crate::wire::{self, BadJson};
use serde::Deserialize;

/// Bytes a text may have.
pub const TEXT_BYTES: usize = 16 * 1024 * 1024;

/// A text that a call is given.
#[derive(Clone, Copy, Debug)]
pub enum Text<'a> {
    /// There is none.
    Absent,
    Of(&'a str),
    /// It has more than [`TEXT_BYTES`].
    TooLong,
    NotUtf8,
}

/// An argument.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    Text(Text<'a>),
    /// Of any width; what a parameter cannot hold never comes.
    Number(i128),
}

/// What is wrong with an argument: numbers of the header's `TIMResult`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum Fault {
    /// It is not JSON, or not the document that the call takes.
    Json = -3,
    /// It cannot be meant.
    Parameter = -4,
    /// It names no conversation.
    Conversation = -5,
}

/// Why a call is refused at once. There is no desc then: the sentence goes to the log and to `ConvokeLastError`.
#[derive(Debug)]
pub struct Refused {
    pub code: i32,
    /// From the argument on.
    pub why: String,
    /// The same without a word of what the host has written, where that is another.
    logged: Option<String>,
}

impl Refused {
    pub fn param(argument: &str, why: impl Into<String>) -> Self {
        Self::new(Fault::Parameter as i32, argument, why)
    }

    pub fn new(code: i32, argument: &str, why: impl Into<String>) -> Self {
        Self { code, why: format!("{argument}: {}", why.into()), logged: None }
    }

    /// The JSON text could not be read.
    pub fn json(argument: &str, bad: &BadJson) -> Self {
        let of_argument = |why: &str| format!("{argument}{}{why}", bad.joint());
        Self {
            code: Fault::Json as i32,
            why: of_argument(&bad.to_string()),
            logged: Some(of_argument(&bad.log_text())),
        }
    }

    /// With more for the caller than for the log.
    pub fn adding(self, more: &str) -> Self {
        Self { why: format!("{}{more}", self.why), logged: self.logged.or(Some(self.why)), code: self.code }
    }

    /// For the log.
    pub fn logged(&self) -> &str {
        self.logged.as_ref().unwrap_or(&self.why)
    }
}

/// What a call is given, where it is made; its arguments are taken in their order.
pub struct Given<'a> {
    pub place: &'a dyn Place,
    pub function: &'static str,
    pub values: std::slice::Iter<'a, Value<'a>>,
}

/// One for each kind of parameter, by its name in the table.
impl<'a> Given<'a> {
    pub fn text(&mut self, name: &'static str) -> Arg<'a> {
        let text = match self.values.next() {
            Some(Value::Text(text)) => *text,
            Some(Value::Number(_)) | None => Text::Absent,
        };
        Arg { name, text, place: self.place, function: self.function }
    }

    pub fn optional_text(&mut self, name: &'static str) -> Arg<'a> {
        self.text(name)
    }

    pub fn json(&mut self, name: &'static str) -> Arg<'a> {
        self.text(name)
    }

    pub fn optional_json(&mut self, name: &'static str) -> Arg<'a> {
        self.text(name)
    }

    fn number<N: TryFrom<i128> + Default>(&mut self) -> N {
        match self.values.next() {
            Some(Value::Number(number)) => N::try_from(*number).unwrap_or_default(),
            Some(Value::Text(_)) | None => N::default(),
        }
    }

    pub fn bool(&mut self, _name: &'static str) -> bool {
        self.number::<i128>() != 0
    }

    pub fn u32(&mut self, _name: &'static str) -> u32 {
        self.number()
    }

    pub fn u64(&mut self, _name: &'static str) -> u64 {
        self.number()
    }

    pub fn i32(&mut self, _name: &'static str) -> i32 {
        self.number()
    }

    pub fn i64(&mut self, _name: &'static str) -> i64 {
        self.number()
    }

    pub fn conv_type(&mut self, name: &'static str) -> ConvType {
        ConvType { name, number: self.number() }
    }

    pub fn receive_opt(&mut self, name: &'static str) -> ReceiveOpt {
        ReceiveOpt { name, number: self.number() }
    }

    pub fn read_filter(&mut self, name: &'static str) -> ReadFilter {
        ReadFilter { name, number: self.number() }
    }
}

/// A `TIMConvType` as a host gives it.
#[derive(Clone, Copy)]
pub struct ConvType {
    name: &'static str,
    number: i32,
}

impl ConvType {
    /// One that a call may name.
    pub fn read(self) -> Result<ConversationType, Refused> {
        let kind = u64::try_from(self.number).ok().and_then(ConversationType::from_number);
        kind.ok_or_else(|| Refused::param(self.name, "it is neither kTIMConv_C2C nor kTIMConv_Group"))
    }
}

/// A `TIMReceiveMessageOpt` as a host gives it.
#[derive(Clone, Copy)]
pub struct ReceiveOpt {
    name: &'static str,
    number: i32,
}

impl ReceiveOpt {
    /// What a caller wants to receive of messages.
    pub fn read(self) -> Result<u32, Refused> {
        let option = u32::try_from(self.number).ok().filter(|option| is_receive_option(*option));
        option.ok_or_else(|| Refused::param(self.name, "it is no TIMReceiveMessageOpt"))
    }
}

/// A `TIMGroupMessageReadMembersFilter` as a host gives it.
#[derive(Clone, Copy)]
pub struct ReadFilter {
    name: &'static str,
    number: i32,
}

impl ReadFilter {
    /// Whether those are meant who have read the message.
    pub fn read(self) -> Result<bool, Refused> {
        match self.number {
            0 => Ok(true),
            1 => Ok(false),
            _ => Err(Refused::param(self.name, "it is no TIMGroupMessageReadMembersFilter")),
        }
    }
}

/// A text that a call is given, under the name of its parameter.
#[derive(Clone, Copy)]
pub struct Arg<'a> {
    name: &'static str,
    text: Text<'a>,
    place: &'a dyn Place,
    function: &'static str,
}

impl<'a> Arg<'a> {
    /// A required text.
    pub fn text(self) -> Result<&'a str, Refused> {
        match self.optional()? {
            "" => Err(self.refused("it is NULL or empty")),
            text => Ok(text),
        }
    }

    /// A text that may be empty, and must be there.
    pub fn present(self) -> Result<&'a str, Refused> {
        match self.text {
            Text::Absent => Err(self.refused("it is NULL")),
            Text::Of(_) | Text::TooLong | Text::NotUtf8 => self.optional(),
        }
    }

    /// A text for which NULL means the same as the empty one.
    pub fn optional(self) -> Result<&'a str, Refused> {
        match self.text {
            Text::Absent => Ok(""),
            Text::Of(text) => Ok(text),
            Text::TooLong => Err(self.refused("it is longer than 16 MiB")),
            Text::NotUtf8 => Err(self.refused("it is not valid UTF-8")),
        }
    }
    /// A JSON document.
    pub fn read<T: Deserialize<'a>>(self) -> Result<T, Refused> {
        self.read_by(wire::read)
    }

    /// What that reads of the JSON text.
    pub fn read_by<T>(self, read: impl FnOnce(&'a str) -> Result<T, BadJson>) -> Result<T, Refused> {
        read(self.text()?).map_err(|bad| self.bad_json(bad))
    }

    /// What a JSON document asks for.
    pub fn read_as<D: Deserialize<'a>, T>(self, asked: impl FnOnce(D) -> Result<T, BadJson>) -> Result<T, Refused> {
        self.read_by(|json| asked(wire::read(json)?))
    }

    /// A JSON array, which must not be empty.
    pub fn read_array<T: Deserialize<'a>>(self) -> Result<Vec<T>, Refused> {
        self.read_by(wire::read_array)
    }

    /// The ids of a JSON array, which have no prefix, and of which there is at least one.
    pub fn bare_ids(self) -> Result<Vec<IdText>, Refused> {
        let ids = self.read_array()?;
        self.doubt_bare(&ids);
        Ok(ids)
    }

    /// The ids or keys of a JSON array; none stand for all there are.
    pub fn ids_or_all<T: Deserialize<'a>>(self) -> Result<Vec<T>, Refused> {
        wire::read_ids_or_all(self.optional()?).map_err(|bad| self.bad_json(bad))
    }

    /// A conversation, whose bare id this is.
    pub fn conversation(self, kind: ConvType) -> Result<ConversationId, Refused> {
        let bare = self.text()?;
        self.doubt_bare([bare]);
        ConversationId::new(kind.read()?, bare).ok_or_else(|| self.refused("it is not a user id or chat group id"))
    }

    /// A chat group.
    pub fn group(self) -> Result<GroupId, Refused> {
        let id = self.text()?;
        self.doubt_bare([id]);
        GroupId::new(id).ok_or_else(|| self.refused("it is not a chat group id"))
    }

    pub fn refused(self, why: impl Into<String>) -> Refused {
        Refused::param(self.name, why)
    }

    /// The JSON text could not be read.
    pub fn bad_json(self, bad: BadJson) -> Refused {
        Refused::json(self.name, &bad)
    }

    /// What the JSON text says cannot be meant.
    pub fn bad_content(self, why: &'static str) -> Refused {
        self.bad_json(BadJson::Content(why))
    }

    /// Writes to the log that this argument, though it is taken, is hardly what is meant.
    pub fn warn(self, why: &str) {
        self.place.log(Level::Warn, &format!("{}: {}: {why}", self.function, self.name));
    }

    /// Warns where an id that a call takes without a prefix has one: it names somebody else than it seems to.
    pub fn doubt_bare(self, ids: impl IntoIterator<Item = impl AsRef<str>>) {
        let has_prefix = |id: &str| ["c2c_", "group_"].iter().any(|prefix| id.starts_with(prefix));
        if ids.into_iter().any(|id| has_prefix(id.as_ref())) {
            self.warn("an id begins with c2c_ or group_, and ids have no prefix here");
        }
    }
}

/// A number that a caller may not give as 0.
pub fn not_zero<N: Default + PartialEq>(argument: &str, number: N) -> Result<N, Refused> {
    if number == N::default() { Err(Refused::param(argument, "it is 0")) } else { Ok(number) }
}

#[cfg(test)]
#[path = "../tests/calls/arguments.rs"]
mod tests;
