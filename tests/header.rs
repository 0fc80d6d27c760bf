//! The headers, the TIM twins, the functions that are not built and docs/COVERAGE.md are generated from the source and the
//! contract, and checked in. This compares them; `make header` (CONVOKE_UPDATE=1) writes them. What programs make of the headers
//! is tested in tests/header_programs.rs.

mod generate;
use generate::contract::{self, Signature};
use generate::items::items;
use generate::keys::OLDER;
use generate::source::{
    EXPORTED, FUNCTIONS, TYPES, UNBUILT, error_codes, exported, is_up_to_date, root, source, types,
};
use generate::{calls, coverage, fuzz, headers, twins, unbuilt};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn the_generated_files_are_those_of_the_source() {
    let mut differ = Vec::new();
    let mut compare = |path: &str, text: String| {
        if !is_up_to_date(path, &text) {
            differ.push(path.to_owned());
        }
    };
    // First: these have twins too, and are in the headers.
    let others = FUNCTIONS.into_iter().filter(|path| *path != EXPORTED).flat_map(exported);
    let by_hand: Vec<String> = others.map(|f| f.sig.ident.to_string()).collect();
    let calls = calls::read();
    compare(EXPORTED, calls::exported(&calls, &by_hand));
    compare("src/client/calls.rs", calls::methods(&calls));
    compare(UNBUILT, unbuilt::file(&built()));
    compare("src/calls/unbuilt.rs", unbuilt::table(&built()));
    compare("src/capi/tim.rs", twins::file());
    for (path, text) in headers::files() {
        compare(&path, text);
    }
    compare("docs/COVERAGE.md", coverage_md());
    compare("fuzz/entry_points/functions.rs", fuzz_functions());
    compare("fuzz/dictionaries/json.dict", fuzz::dictionary());
    assert!(differ.is_empty(), "{differ:?} differ from the source: run `make header` and commit");
}

fn built() -> unbuilt::Built {
    let functions = FUNCTIONS.iter().flat_map(|path| exported(path)).map(|f| f.sig.ident.to_string()).collect();
    unbuilt::Built { functions, types: TYPES.into_iter().flat_map(types).collect() }
}

fn coverage_md() -> String {
    let calls = calls::read();
    let part = |name: &str| calls.iter().find(|call| call.name == name).map_or("sdk", |call| call.part);
    let names = FUNCTIONS.into_iter().flat_map(exported).map(|f| f.sig.ident.to_string());
    let works: Vec<_> = names.map(|name| (part(&name).split('/').next().unwrap().to_owned(), name)).collect();
    coverage::file(&works, &unbuilt::functions(&built()), &root())
}

fn fuzz_functions() -> String {
    let functions: Vec<_> = FUNCTIONS.into_iter().chain([UNBUILT]).flat_map(exported).collect();
    let items = generate::source::items;
    fuzz::functions(&functions, &TYPES.into_iter().chain([UNBUILT]).flat_map(items).collect::<Vec<_>>())
}

#[test]
fn the_contract_names_every_header() {
    let files: BTreeSet<String> = headers::files().into_iter().map(|(path, _)| path).collect();
    let named = contract::constants().header_files;
    // The contract says of a file for whom it is.
    let named = named.iter().map(|name| format!("include/{}", name.split(' ').next().unwrap()));
    assert_eq!(files, named.chain(["include/convoke.h".to_owned()]).collect());
    let folder = std::fs::read_dir(root().join("include")).unwrap();
    let folder = folder.map(|entry| format!("include/{}", entry.unwrap().file_name().to_str().unwrap()));
    assert_eq!(files, folder.collect());
}

// Comments.

#[test]
fn every_item_of_the_headers_has_a_comment() {
    let mut found = 0;
    for (path, _) in headers::files() {
        let text = source(&path);
        let lines: Vec<_> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let trimmed = line.trim();
            let is_item = is_key(trimmed)
                || trimmed.starts_with("typedef")
                || (line.starts_with("  ") && trimmed.contains(" = ") && !trimmed.starts_with('*'))
                || line.starts_with("TIM_DECL ");
            if is_item {
                found += 1;
                assert!(lines[at - 1].trim_end().ends_with("*/"), "{path}: no comment: {line}");
            }
        }
    }
    assert!(found > 2000, "only {found} items were found");
}

/// Whether a line defines the constant of a JSON key.
fn is_key(line: &str) -> bool {
    line.starts_with("#define ") && line.ends_with('"') && !line.starts_with("#define CONVOKE_")
}

/// The paragraphs of every comment of a file, each in one line.
fn paragraphs(text: &str) -> Vec<String> {
    let comments = text.split("/*").skip(1).map(|part| part.split("*/").next().unwrap());
    let lines = comments.flat_map(|comment| {
        let stars: &[char] = &[' ', '*'];
        comment.lines().map(|line| line.trim_matches(stars).to_owned()).chain([String::new()]).collect::<Vec<_>>()
    });
    let lines: Vec<String> = lines.collect();
    lines.split(String::is_empty).map(|lines| lines.join(" ")).filter(|text| !text.is_empty()).collect()
}

#[test]
fn no_comment_is_cut_or_speaks_of_rust() {
    // Of links and paths, types and their parameters.
    let rust =
        ["[`", "`]", "](", "::", "# Safety", "///", "Option<", "Vec<", "<'", "&str", "of the type ", "Rust", "serde"];
    for (path, _) in headers::files() {
        let text = source(&path);
        for paragraph in paragraphs(&text) {
            let leak = rust.iter().find(|leak| paragraph.contains(**leak));
            assert!(leak.is_none(), "{path} has {leak:?}: {paragraph}");
            assert!(paragraph.matches('`').count() % 2 == 0, "{path}: {paragraph}");
        }
        // A sentence that is cut has no end.
        let comments = text.split("/*").skip(1).map(|part| part.split("*/").next().unwrap().trim());
        for comment in comments.filter(|comment| !comment.ends_with("_H") && !comment.ends_with("_NAMES")) {
            let ends = comment.ends_with(['.', ':']) && (!comment.ends_with("...") || comment.ends_with("...."));
            assert!(ends && !comment.contains(": ..."), "{path}: a comment is cut: {comment}");
        }
    }
}

#[test]
fn each_limit_has_a_comment_of_its_own() {
    let mut comments: BTreeMap<Vec<String>, String> = BTreeMap::new();
    for item in items(&source("include/convoke.h")) {
        let limit = item.code.strip_prefix("#define kConvokeLimit");
        if let Some(name) = limit.filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase())) {
            let comment: Vec<String> =
                item.doc.iter().map(|line| line.split("):").nth(1).unwrap().to_owned()).collect();
            assert!(!comment.concat().trim().is_empty(), "{name}");
            let other = comments.insert(comment, name.to_owned());
            assert!(other.is_none(), "{name} has the comment of {other:?}");
        }
    }
    assert!(comments.len() > 20);
}

// The contract.

#[test]
fn names_and_values_are_those_of_the_contract() {
    let contract = contract::contract();
    for (name, value, _) in error_codes() {
        assert_eq!(contract["error_codes"][&name], value, "{name}");
    }
    let text = headers::written();
    for (name, constants) in contract::enums() {
        let text = text.split(&format!("\ntypedef enum {name} {{\n")).nth(1);
        let text = text.unwrap_or_else(|| panic!("{name} is not in the headers")).split("\n}").next().unwrap();
        let lines = text.lines().map(str::trim).filter(|line| line.contains(" = ") && !line.starts_with(['*', '/']));
        let mut ours: Vec<(String, i32)> = lines
            .map(|line| {
                let (name, value) = line.trim_end_matches(',').split_once(" = ").unwrap();
                (name.to_owned(), value.parse().unwrap())
            })
            .collect();
        ours.sort_by_key(|(_, value)| *value);
        let mut theirs = constants;
        theirs.sort_by_key(|(_, value)| *value);
        assert_eq!(ours, theirs, "{name}");
    }
    let keys: Vec<&str> = contract["json_keys"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|documents| documents.as_object().unwrap().values())
        .flat_map(|keys| keys.as_array().unwrap().iter().map(|k| k["key"].as_str().unwrap()))
        .collect();
    let named = contract::constants().keys.0;
    let (mut names, mut ours) = (BTreeSet::new(), BTreeSet::new());
    for line in text.lines().filter(|line| is_key(line)) {
        let name = line.split(' ').nth(1).unwrap();
        assert!(names.insert(name.to_owned()), "{name} is the constant of two keys");
        if name.starts_with("kConvoke") || OLDER.iter().any(|(_, older, _)| *older == name) {
            continue;
        }
        let key = line.split('"').nth(1).unwrap();
        let is_named =
            named.iter().any(|(_, keys)| keys.0.iter().any(|(constant, named)| constant == name && named == key));
        assert!(is_named || keys.contains(&key), "{key} is no key of the contract");
        ours.insert(key.to_owned());
    }
    let missing: Vec<_> = keys.iter().filter(|key| !ours.contains(**key)).collect();
    assert!(missing.is_empty(), "{missing:?} have no constant");
    // A document of the source has no key that is nobody's.
    let documents = generate::source::documents();
    let strange: Vec<_> =
        documents.keys.keys().filter(|key| !ours.contains(*key) && !key.starts_with("convoke_")).collect();
    assert_eq!(strange, Vec::<&String>::new(), "keys that neither the contract nor Convoke has");
}

#[test]
fn functions_and_callbacks_are_those_of_the_contract() {
    let declarations: Vec<String> = items(&headers::written()).iter().filter_map(|item| item.declaration()).collect();
    let (callbacks, functions): (Vec<_>, Vec<_>) = declarations.iter().partition(|text| text.starts_with("typedef "));
    let under_tim =
        |text: &&&String| text.split('(').next().unwrap().rsplit([' ', '*']).next().unwrap().starts_with("TIM");
    let (twins, functions): (Vec<&String>, Vec<&String>) = functions.into_iter().partition(|text| under_tim(&text));
    let compare = |ours: Vec<Signature>, theirs: Vec<Signature>| {
        for theirs in &theirs {
            let Some(ours) = ours.iter().find(|ours| ours.name == theirs.name) else {
                panic!("{} is not in the header", theirs.name)
            };
            let kinds = |s: &Signature| s.parameters.iter().map(|p| p.kind.clone()).collect::<Vec<_>>();
            assert_eq!((&ours.output, kinds(ours)), (&theirs.output, kinds(theirs)), "{}", theirs.name);
        }
        ours.into_iter().map(|s| s.name).filter(|name| theirs.iter().all(|s| s.name != *name)).collect::<Vec<_>>()
    };
    let signatures =
        |texts: Vec<&String>| texts.into_iter().map(|text| Signature::of_function(text)).collect::<Vec<_>>();
    let own = compare(signatures(functions), contract::functions());
    assert_eq!(own.iter().cloned().collect::<BTreeSet<_>>(), contract::own().collect());
    let twins = compare(signatures(twins), contract::functions());
    assert_eq!(twins, contract::PAIRED);
    let callbacks = callbacks.iter().map(|text| Signature::of_callback(text.trim_start_matches("typedef "))).collect();
    assert_eq!(compare(callbacks, contract::callbacks()), contract::OWN_CALLBACKS);
}
