//! The constants of JSON keys. Their names are the contract's; a key for which it has none, and Convoke's own, have one made of
//! their words.

use super::api;
use super::contract::{constants, contract};
use super::headers::PARTS;
use super::source::{Documents, documents, limits, source};
use std::fmt::Write;

/// Keys of versions before the contract's that programs still name, and their parts.
pub const OLDER: [(&str, &str, &str); 1] =
    [("TIMMessageManager", "kTIMMsgDownloadElemParamFlag", "msg_download_elem_param_flag")];

/// Documents of one part of the API, each with its keys.
type Part = Vec<(String, Vec<String>)>;

fn part(name: &str) -> Part {
    let contract = contract();
    let documents = contract["json_keys"][name].as_object().into_iter().flatten();
    let keys = |document: &serde_json::Value| -> Vec<String> {
        document.as_array().unwrap().iter().map(|key| key["key"].as_str().unwrap().to_owned()).collect()
    };
    documents.map(|(document, fields)| (document.clone(), keys(fields))).collect()
}

/// What is in no document of the contract is of callExperimentalAPI, which knows some of it.
fn of_operations(key: &str) -> String {
    let operation = key.strip_prefix("internal_operation_");
    let what = match operation {
        Some(_) => "an operation",
        None if key.starts_with("request_") => "what an operation takes",
        None if key.starts_with("response_") => "what an operation answers",
        None => "what an operation takes or answers",
    };
    let known = source("src/wire/config.rs").contains(&format!("\"{}", operation.unwrap_or(key)));
    format!("{what}: {}.", if known { "see callExperimentalAPI" } else { "not used by Convoke yet" })
}

/// The constants of a part, with their keys: first those of the contract, in its order.
pub fn of_part(name: &str) -> Vec<(String, String)> {
    let named = constants().keys.0;
    let is_named = |key: &String| named.iter().any(|(_, keys)| keys.0.iter().any(|(_, named)| named == key));
    let nameless = part(name).into_iter().flat_map(|(_, keys)| keys).filter(|key| !is_named(key));
    let nameless: Vec<_> = nameless.map(|key| (format!("kTIM{}", camel(&key)), key)).collect();
    let file = format!("{name}.h");
    named.into_iter().filter(|(of, _)| *of == file).flat_map(|(_, keys)| keys.0).chain(nameless).collect()
}

fn document_of<'a>(parts: &'a Part, key: &String) -> Option<&'a str> {
    parts.iter().find(|(_, keys)| keys.contains(key)).map(|(document, _)| document.as_str())
}

/// The constants of a part as the header defines them.
pub fn section(name: &str) -> String {
    let (documents, types) = (documents(), api::key_types());
    // A part may have constants of another one's documents.
    let parts: Part = [name].into_iter().chain(PARTS.map(|(part, _)| part)).flat_map(part).collect();
    let (mut text, mut last) = (String::new(), None);
    let mut keys: Vec<_> =
        of_part(name).into_iter().map(|(constant, key)| (document_of(&parts, &key), constant, key)).collect();
    // A document stands in one place, though the contract adds to it further down.
    let places: Vec<_> = keys.iter().map(|(document, ..)| *document).collect();
    keys.sort_by_key(|(document, ..)| places.iter().position(|place| place == document));
    for (document, constant, key) in keys {
        if last != Some(document) {
            text += &title(document, &documents);
            last = Some(document);
        }
        let comment = match (documents.comment(document.unwrap_or_default(), &key), types.get(&key)) {
            (Some(comment), _) => comment.to_owned(),
            (None, Some(kind)) => format!("{}: not used by Convoke yet.", kind.in_words()),
            (None, None) => of_operations(&key),
        };
        define(&mut text, &constant, &key, &comment);
    }
    for (_, constant, key) in OLDER.iter().filter(|(part, ..)| *part == name) {
        text += "\n/* Of an older version. */\n";
        define(&mut text, constant, key, "not used: the API does not have it any more.");
    }
    text
}

/// Keys of Convoke's own, and the names of the limits.
pub fn own() -> String {
    let mut text = String::from("\n/* Keys of Convoke's own, in documents of the API. */\n");
    for (key, said) in documents().keys {
        if let Some(words) = key.strip_prefix("convoke_") {
            define(&mut text, &format!("kConvoke{}", camel(words)), &key, &said[0].1);
        }
    }
    text += "\n/* Limits, in convoke_limits. */\n";
    for (name, default, comment) in limits() {
        let comment = format!("number (default {default}): {}{}", comment[..1].to_lowercase(), &comment[1..]);
        define(&mut text, &format!("kConvokeLimit{}", camel(&name)), &name, &comment);
    }
    text
}

fn define(text: &mut String, constant: &str, key: &str, comment: &str) {
    assert!(!comment.is_empty(), "the key {key} has no comment");
    writeln!(text, "/** {comment} */\n#define {constant} \"{key}\"").unwrap();
}

/// What stands above the keys of a document. Where several types are of it, each says what one direction has of it.
fn title(document: Option<&str>, documents: &Documents) -> String {
    let Some(document) = document else {
        return "\n/* What callExperimentalAPI takes and answers. */\n".to_owned();
    };
    let text = match documents.titles.get(document).map(Vec::as_slice) {
        Some([title]) => title.as_str(),
        _ => &format!("{document}."),
    };
    let mut lines = vec![String::from("/*")];
    for word in text.split_whitespace() {
        if lines.last().unwrap().len() + word.len() > 110 {
            lines.push(" *".to_owned());
        }
        *lines.last_mut().unwrap() += &format!(" {word}");
    }
    format!("\n{} */\n", lines.join("\n"))
}

fn camel(words: &str) -> String {
    words.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}
