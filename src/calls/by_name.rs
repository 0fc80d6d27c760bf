//! Calls by their names, with their arguments as JSON.

use super::arguments::{Refused, Text, Value};
use super::call::{Call, Kind, Made};
use super::place::Place;
use super::table::all;
use super::unbuilt::UNBUILT;
use crate::runtime::answer::Outcome;
use crate::runtime::request::{Asked, UserCall};
use crate::wire::message_result::ReaderPage;
use crate::wire::{self, Argument, BadJson, Got};
use once_cell::sync::Lazy;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::{CStr, CString};

/// The call of that name, with or without `TIM`.
fn find(name: &str) -> Option<&'static Call> {
    static BY_NAME: Lazy<BTreeMap<&str, &Call>> = Lazy::new(|| all().map(|call| (call.name, call)).collect());
    BY_NAME.get(name).or_else(|| BY_NAME.get(name.strip_prefix("TIM")?)).copied()
}

/// What the call of that name asks for there, with its arguments as JSON (see [`call`]).
pub fn make(place: &dyn Place, name: &str, json_arguments: &str) -> Result<Made, Refused> {
    if let Some(row) = find(name) {
        return call(place, row, json_arguments);
    }
    let plain = name.strip_prefix("TIM").unwrap_or(name);
    let Some((function, missing, blank)) = UNBUILT.iter().find(|(function, ..)| *function == plain) else {
        let names: Vec<&str> = all().map(|call| call.name).collect();
        let meant = wire::nearest(plain, &names).map(|name| format!("; is {name} meant?")).unwrap_or_default();
        return Err(Refused::param("name", format!("there is no such call{meant}")));
    };
    Ok(Made { asked: UserCall::Unbuilt { function, missing }.into(), blank: blank.clone(), message_id: None })
}

/// What the call asks for there. Its arguments are an array of what it takes, in its order: texts, numbers and bools as such, a document
/// as it is; `null` is what NULL is in C. Nobody is left without an answer.
pub fn call(place: &dyn Place, row: &Call, json_arguments: &str) -> Result<Made, Refused> {
    let arguments = Arguments::read(row, json_arguments).map_err(|bad| Refused::json("json_arguments", &bad))?;
    let made = row.make(place, &arguments.values())?;
    let asked = match made.asked {
        Asked::Nothing => Asked::Answer(Ok(CString::default())),
        asked => asked,
    };
    Ok(Made { asked, ..made })
}

/// What such a call is answered, as one document.
pub fn whole(outcome: &Outcome) -> Cow<'_, CStr> {
    if !outcome.is_page {
        return Cow::Borrowed(&outcome.json);
    }
    let page = ReaderPage {
        convoke_members: Argument::json(&outcome.json),
        convoke_next_seq: outcome.next,
        convoke_is_finished: outcome.next == 0,
    };
    wire::write(&page).into()
}

/// Arguments that were read.
struct Arguments<'a>(Vec<Owned<'a>>);

enum Owned<'a> {
    Absent,
    Text(String),
    Json(&'a str),
    Number(i128),
}

impl<'a> Arguments<'a> {
    fn read(call: &Call, json: &'a str) -> Result<Self, BadJson> {
        let given = if json.is_empty() { Vec::new() } else { wire::read_parts(json)? };
        if given.len() != call.parameters.len() {
            let names: Vec<&str> = call.parameters.iter().map(|(_, name)| *name).collect();
            let expected = format!("[{}]", names.join(", "));
            return Err(BadJson::Value { path: String::new(), expected, got: Got::of(json.trim_start()) });
        }
        let read = |(at, (raw, (kind, name))): (usize, (&'a RawValue, &(Kind, &str)))| {
            Owned::read(*kind, raw).ok_or_else(|| {
                let (path, expected) = (format!("[{at}]"), format!("{} as {name}", kind.in_words()));
                BadJson::Value { path, expected, got: Got::of(raw.get()) }
            })
        };
        given.into_iter().zip(call.parameters).enumerate().map(read).collect::<Result<_, _>>().map(Self)
    }

    fn values(&self) -> Vec<Value<'_>> {
        self.0.iter().map(Owned::value).collect()
    }
}

impl<'a> Owned<'a> {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Absent => Value::Text(Text::Absent),
            Self::Text(text) => Value::Text(Text::Of(text)),
            Self::Json(json) => Value::Text(Text::Of(json)),
            Self::Number(number) => Value::Number(*number),
        }
    }

    fn read(kind: Kind, raw: &'a RawValue) -> Option<Self> {
        let json = raw.get();
        match kind {
            Kind::Text | Kind::Json if json == "null" => Some(Self::Absent),
            // In C a text ends at a NUL.
            Kind::Text => {
                let text: String = serde_json::from_str(json).ok()?;
                (!text.contains('\0')).then_some(Self::Text(text))
            }
            Kind::Json => Some(Self::Json(json)),
            Kind::Bool if ["true", "false"].contains(&json) => Some(Self::Number((json == "true").into())),
            Kind::Bool => json.parse().ok().map(Self::Number),
            Kind::Number { least, most } => {
                json.parse().ok().filter(|number| (least..=most).contains(number)).map(Self::Number)
            }
        }
    }
}

impl Kind {
    fn in_words(self) -> Cow<'static, str> {
        match self {
            Self::Text => "a string".into(),
            Self::Json => "a document".into(),
            Self::Number { least, most } => format!("a number from {least} to {most}").into(),
            Self::Bool => "a bool".into(),
        }
    }
}

#[cfg(test)]
#[path = "../tests/calls/by_name.rs"]
mod tests;
