//! The text of JSON documents, of which it is known that it is JSON.

use super::bad_json::BadJson;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

/// Levels that a document may have.
const MOST_LEVELS: usize = 128;

/// The value that the text is, without what is around it, if every reader of JSON can read it.
pub fn checked(json: &str) -> Result<&str, BadJson> {
    let value = serde_json::from_str::<&RawValue>(json).map_err(|e| {
        let (text, place) = (e.to_string(), format!(" at line {} column {}", e.line(), e.column()));
        let why = text.strip_suffix(&place).unwrap_or(&text).to_owned();
        BadJson::Syntax { line: e.line(), column: e.column(), why }
    })?;
    let value = value.get();
    match unreadable(value) {
        None => Ok(value),
        Some((at, why)) => {
            let before = json.get(..json.len() - json.trim_start().len() + at).unwrap_or(json);
            let line = before.rsplit('\n').next().unwrap_or(before);
            Err(BadJson::Syntax {
                line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
                column: line.len() + 1,
                why: why.to_owned(),
            })
        }
    }
}

/// Where the text holds what JSON allows and not every reader takes, and what that is.
fn unreadable(json: &str) -> Option<(usize, &'static str)> {
    let mut levels = 0;
    for (at, token) in (Tokens { json, at: 0 }) {
        match token.as_bytes().first()? {
            b'{' | b'[' => {
                levels += 1;
                if levels > MOST_LEVELS {
                    return Some((at, "more than 128 levels"));
                }
            }
            b'}' | b']' => levels -= 1,
            b'"' if token.contains("\\u") && string(token).is_none() => {
                return Some((at, "half a surrogate pair"));
            }
            b'-' | b'0'..=b'9' if !token.parse::<f64>().is_ok_and(f64::is_finite) => {
                return Some((at, "a number that no double holds"));
            }
            _ => {}
        }
    }
    None
}

/// The tokens of JSON but for commas, colons and white space, with their places.
struct Tokens<'a> {
    json: &'a str,
    at: usize,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<(usize, &'a str)> {
        let rest = self.json.as_bytes().get(self.at..)?;
        let from = self.at + rest.iter().position(|byte| !b",: \t\r\n".contains(byte))?;
        let bytes = self.json.as_bytes().get(from..)?;
        let length = match bytes.first()? {
            b'{' | b'}' | b'[' | b']' => 1,
            b'"' => {
                let mut escaped = false;
                let end = bytes.iter().skip(1).position(|byte| {
                    let ends = *byte == b'"' && !escaped;
                    escaped = *byte == b'\\' && !escaped;
                    ends
                });
                end? + 2
            }
            _ => bytes.iter().position(|byte| b",:]} \t\r\n".contains(byte)).unwrap_or(bytes.len()),
        };
        self.at = from + length;
        Some((from, self.json.get(from..self.at)?))
    }
}

/// Calls `take` with each key of an object, and its value.
pub fn each_key<'a>(object: &'a str, take: impl FnMut(Cow<'a, str>, &'a RawValue)) {
    struct Each<F>(F);
    impl<'a, F: FnMut(Cow<'a, str>, &'a RawValue)> Visitor<'a> for Each<F> {
        type Value = ();
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<A: MapAccess<'a>>(mut self, mut map: A) -> Result<(), A::Error> {
            while let Some(Key(key)) = map.next_key()? {
                (self.0)(key, map.next_value()?);
            }
            Ok(())
        }
    }
    // The text is an object: nothing is lost.
    let _ = serde_json::Deserializer::from_str(object).deserialize_map(Each(take));
}

#[derive(serde::Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

/// What a string says; `None` where it is none.
pub fn string(json: &str) -> Option<Cow<'_, str>> {
    serde_json::from_str(json).ok().map(|Key(text)| text)
}

/// The elements of an array.
pub fn elements(array: &str) -> Vec<&RawValue> {
    serde_json::from_str(array).unwrap_or_default()
}

/// The same JSON as text that is kept: without white space and nulls, and of a key that is there twice the last. Everything
/// else is written as it was given. It has few levels, as [`checked`] has made sure.
pub fn kept(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut tokens = Tokens { json, at: 0 };
    if let Some((_, token)) = tokens.next() {
        keep(token, &mut tokens, &mut out);
    }
    out
}

fn keep<'a>(token: &'a str, tokens: &mut Tokens<'a>, out: &mut String) {
    out.push_str(token);
    match token {
        "[" => {
            let from = out.len();
            while let Some((_, token)) = tokens.next() {
                match token {
                    "]" => return out.push(']'),
                    "null" => {}
                    token => {
                        if out.len() > from {
                            out.push(',');
                        }
                        keep(token, tokens, out);
                    }
                }
            }
        }
        "{" => {
            let from = out.len();
            let mut entries: Vec<(Cow<'a, str>, Range<usize>)> = Vec::new();
            while let Some((_, key)) = tokens.next().filter(|(_, token)| *token != "}") {
                let Some((_, value)) = tokens.next() else { return };
                if out.len() > from {
                    out.push(',');
                }
                let entry = out.len();
                if value != "null" {
                    out.push_str(key);
                    out.push(':');
                    keep(value, tokens, out);
                }
                entries.push((string(key).unwrap_or(key.into()), entry..out.len()));
            }
            let mut seen = HashSet::with_capacity(entries.len());
            let all = entries.len();
            let mut last: Vec<&Range<usize>> = Vec::with_capacity(all);
            for (key, entry) in entries.iter().rev() {
                if seen.insert(key) && !entry.is_empty() {
                    last.push(entry);
                }
            }
            if last.len() < all {
                let entries: Vec<&str> = last.iter().rev().filter_map(|entry| out.get((*entry).clone())).collect();
                let entries = entries.join(",");
                out.truncate(from);
                out.push_str(&entries);
            }
            out.push('}');
        }
        _ => {}
    }
}

#[cfg(test)]
#[path = "../tests/wire/text.rs"]
mod tests;
