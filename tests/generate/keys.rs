//! The constants of JSON keys. Their names are the contract's; a key for which it has none, and Convoke's own, have one made of
//! their words.

use super::api;
use super::contract::{constants, contract};
use super::headers::PARTS;
use super::names::{camel, uncapitalized};
use super::source::{self, Documents, documents, source};
use minijinja::{Value, context};

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

/// The constants of a part as the header defines them: by documents, each with a title.
pub fn sections(name: &str) -> Vec<Value> {
    let (documents, types) = (documents(), api::key_types());
    // A part may have constants of another one's documents.
    let parts: Part = [name].into_iter().chain(PARTS.map(|(part, _)| part)).flat_map(part).collect();
    let mut keys: Vec<_> =
        of_part(name).into_iter().map(|(constant, key)| (document_of(&parts, &key), constant, key)).collect();
    // A document stands in one place, though the contract adds to it further down.
    let places: Vec<_> = keys.iter().map(|(document, ..)| *document).collect();
    keys.sort_by_key(|(document, ..)| places.iter().position(|place| place == document));
    let comment = |document: Option<&str>, key: &str| match (
        documents.comment(document.unwrap_or_default(), key),
        types.get(key),
    ) {
        (Some(comment), _) => comment.to_owned(),
        (None, Some(kind)) => format!("{}: not used by Convoke yet.", kind.in_words()),
        (None, None) => of_operations(key),
    };
    let of_documents = keys.chunk_by(|a, b| a.0 == b.0).map(|keys| {
        let document = keys[0].0;
        let keys = keys.iter().map(|(_, constant, key)| define(constant, key, &comment(document, key)));
        context! { title => title(document, &documents), keys => keys.collect::<Vec<_>>() }
    });
    let older = OLDER.iter().filter(|(part, ..)| *part == name).map(|(_, constant, key)| {
        let key = define(constant, key, "not used: the API does not have it any more.");
        context! { title => "Of an older version.", keys => vec![key] }
    });
    of_documents.chain(older).collect()
}

/// Keys of Convoke's own.
pub fn own() -> Vec<Value> {
    let keys = documents().keys.into_iter().filter_map(|(key, said)| {
        let words = key.strip_prefix("convoke_")?;
        Some(define(&format!("kConvoke{}", camel(words)), &key, &said[0].1))
    });
    keys.collect()
}

/// The names of the limits.
pub fn limits() -> Vec<Value> {
    let limits = source::limits().into_iter().map(|(name, default, comment)| {
        let comment = format!("number (default {default}): {}", uncapitalized(&comment));
        define(&format!("kConvokeLimit{}", camel(&name)), &name, &comment)
    });
    limits.collect()
}

fn define(constant: &str, name: &str, comment: &str) -> Value {
    assert!(!comment.is_empty(), "the key {name} has no comment");
    context! { constant, name, comment }
}

/// What stands above the keys of a document. Where several types are of it, each says what one direction has of it.
fn title(document: Option<&str>, documents: &Documents) -> String {
    let Some(document) = document else { return "What callExperimentalAPI takes and answers.".to_owned() };
    match documents.titles.get(document).map(Vec::as_slice) {
        Some([title]) => title.clone(),
        _ => format!("{document}."),
    }
}
