//! Why a JSON argument was refused: where in the document, what was expected, and what was there instead.

use crate::core::error::Error;
use std::fmt;

/// Why a JSON argument was refused. Shown to the caller, it names a value that is short; [`log_text`](BadJson::log_text) is
/// the same without a word of the content.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadJson {
    /// It is no JSON, or none that every reader can read.
    #[error("line {line}, column {column}: {why}")]
    Syntax { line: usize, column: usize, why: String },
    /// Something else than the document has there.
    #[error("{}expected {expected}, got {got}", before(.path))]
    Value { path: String, expected: String, got: Got },
    /// A key that must be there.
    #[error("{}key {key} is missing", before(.path))]
    Missing { path: String, key: &'static str },
    /// A name of Convoke's own that does not exist, and the nearest one that does. It is the program's, and no content.
    #[error("{path}: there is no such name{}", nearest.map(|name| format!("; is {name} meant?")).unwrap_or_default())]
    Unknown { path: String, nearest: Option<&'static str> },
    /// What the document says cannot be meant.
    #[error("{0}")]
    Content(&'static str),
    /// It is above a limit.
    #[error("{}", .0.text)]
    TooMuch(#[from] Error),
}

impl BadJson {
    /// The place that it is about, where it is no part of an array or an object.
    fn path(&self) -> &str {
        match self {
            Self::Value { path, .. } | Self::Missing { path, .. } | Self::Unknown { path, .. } => path,
            Self::Syntax { .. } | Self::Content(_) | Self::TooMuch(_) => "",
        }
    }

    /// What stands between the name of the argument and the text: `argument.key: ...`, `argument[0]: ...`, `argument: ...`.
    pub fn joint(&self) -> &'static str {
        match self.path() {
            "" => ": ",
            path if path.starts_with('[') => "",
            _ => ".",
        }
    }

    /// For the log, which holds nothing of what callers write.
    pub fn log_text(&self) -> String {
        match self {
            Self::Value { path, expected, got } => format!("{}expected {expected}, got {}", before(path), got.kind),
            other => other.to_string(),
        }
    }
}

/// The place, where there is one.
fn before(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}: ") }
}

/// A value that was not expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Got {
    /// What kind of value.
    kind: &'static str,
    /// The value, where it is short enough to be shown.
    value: Option<String>,
}

/// Bytes of a value that is shown.
const SHOWN_BYTES: usize = 32;

impl Got {
    /// From the text of the value.
    pub fn of(text: &str) -> Self {
        let (kind, scalar) = match text.bytes().next() {
            Some(b'{') => ("an object", false),
            Some(b'[') => ("an array", false),
            Some(b'"') => ("a string", true),
            Some(b't' | b'f') => ("a bool", true),
            Some(b'n') => ("null", true),
            _ => ("a number", true),
        };
        Self { kind, value: (scalar && text.len() <= SHOWN_BYTES).then(|| text.to_owned()) }
    }
}

impl fmt::Display for Got {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.value.as_deref().unwrap_or(self.kind))
    }
}

/// Longer than any name that is known: one that is longer is no slip, and takes long to compare.
const NAME_BYTES: usize = 64;

/// Of these names the one that is likely meant by one that is none of them.
pub fn nearest<'a>(name: &str, names: &[&'a str]) -> Option<&'a str> {
    if name.len() > NAME_BYTES {
        return None;
    }
    let distance = |known: &&str| strsim::osa_distance(name, known);
    names.iter().copied().min_by_key(distance).filter(|known| distance(known) <= name.len() / 3)
}

#[cfg(test)]
#[path = "../tests/wire/bad_json.rs"]
mod tests;
