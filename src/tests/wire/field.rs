use super::*;
use crate::core::error::{Code, Error};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// The keys of documents, and, where `arguments` are wanted, the arguments of functions with more than one word in their names.
fn names_of_the_contract(arguments: bool) -> BTreeSet<String> {
    let contract: Value = serde_json::from_str(include_str!("../../../tests/contract/abi.json")).unwrap();
    let all = |part: &str| contract[part].as_object().unwrap().clone();
    let documents = all("json_keys").into_iter().flat_map(|(_, part)| part.as_object().unwrap().clone());
    let mut names: BTreeSet<String> = documents
        .flat_map(|(_, keys)| keys.as_array().unwrap().clone())
        .map(|key| key["key"].as_str().unwrap().to_owned())
        // The contract has a value among the keys.
        .filter(|key| !key.starts_with('_'))
        .collect();
    if arguments {
        for signature in all("functions").values().flat_map(|part| part.as_array().unwrap()) {
            names.extend(signature.as_str().unwrap().split(|c: char| !is_of_name(c)).map(str::to_owned));
        }
    }
    names
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// What stands in string literals of the Rust files below a directory, with the file.
fn literals(directory: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            literals(&path, found);
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let inside = line.split('"').skip(1).step_by(2);
            found.extend(inside.map(|literal| (literal.to_owned(), path.display().to_string())));
        }
    }
}

#[test]
fn no_key_of_the_contract_is_spelled_by_a_rule() {
    let keys = names_of_the_contract(false);
    for room in ["core", "runtime"] {
        let mut found = Vec::new();
        literals(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room), &mut found);
        assert!(found.len() > 50, "{room}: {found:?}");
        for (literal, path) in found {
            let spelled =
                literal.split(|c: char| !is_of_name(c)).find(|word| word.contains('_') && keys.contains(*word));
            assert_eq!(spelled, None, "{path}: {literal}");
        }
    }
}

#[test]
fn a_field_is_called_what_the_contract_calls_it() {
    let names = names_of_the_contract(true);
    let table =
        include_str!("../../wire/field.rs").lines().filter(|line| line.contains("Field::") && line.contains(" => "));
    let called: Vec<_> = table.flat_map(|line| line.split('"').nth(1)).flat_map(str::split_whitespace).collect();
    assert!(called.len() > 50, "{called:?}");
    for word in called.into_iter().filter(|word| word.contains('_')) {
        let part = |known: &String| known.ends_with(&format!("_{word}"));
        let own = word.starts_with("convoke_");
        assert!(own || names.contains(word) || names.iter().any(part), "{word}");
    }
}

#[test]
fn a_refusal_says_what_it_is_about_before_it_says_why() {
    let error = Error::about(Field::Owner, Code::GroupInvalidParameters, "not a member");
    let said = (10004, Cow::from("group_modify_info_param_owner: not a member"));
    assert_eq!(code_and_sentence(Some(&error)), said);
    assert_eq!(code_and_sentence(Some(&Error::new(Code::GroupMuted, "why"))), (10017, "why".into()));
    assert_eq!(code_and_sentence(None), (0, "".into()));
}
