//! docs/COVERAGE.md: every function, whether it works, and the test that uses it.

use super::contract::{self, Signature};
use super::template;
use minijinja::context;
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use syn::{ImplItem, Item};

/// Where the calls of a part of the table are tested first of all.
const PROOFS: [(&str, &str); 11] = [
    ("sdk", "tests/life_cycle.rs"),
    ("profile", "tests/conversations.rs"),
    ("conversation", "tests/conversations.rs"),
    ("unread", "tests/conversations.rs"),
    ("conversation_group", "tests/conversation_groups.rs"),
    ("message", "tests/messages.rs"),
    ("chat_group", "tests/chat_groups.rs"),
    ("chat_group_data", "tests/chat_group_data.rs"),
    ("chat_group_member", "tests/chat_group_members.rs"),
    ("chat_group_request", "tests/chat_groups.rs"),
    ("topic", "tests/topics.rs"),
];
/// Where what is not built is tested.
const OF_UNBUILT: &str = "tests/unbuilt.rs";

pub const WORKS: &str = "works";
pub const ANSWERS_7013: &str = "answers 7013";
pub const KEEPS: &str = "keeps its listener, and never calls it";

/// `works`: the part of each function that works, and its name.
pub fn file(works: &[(String, String)], unbuilt: &[Signature], root: &Path) -> String {
    let tests = Tests::read(root);
    let works = works.iter().map(|(file, name)| {
        let test = tests.of(file, name).unwrap_or_else(|| panic!("{name} is in no test"));
        context! { name, state => WORKS, test }
    });
    let unbuilt = unbuilt.iter().map(|function| {
        let state = if function.sets().is_some() { KEEPS } else { ANSWERS_7013 };
        context! { name => &function.name, state, test => OF_UNBUILT }
    });
    let said = context! {
        unpaired => contract::UNPAIRED.to_vec(),
        works => works.collect::<Vec<_>>(),
        unbuilt => unbuilt.collect::<Vec<_>>(),
    };
    template::render("docs/COVERAGE.md", said)
}

/// The words of each test file, with those of the helpers in tests/common that it uses.
struct Tests(BTreeMap<String, BTreeSet<String>>);

impl Tests {
    fn read(root: &Path) -> Self {
        let helpers = helpers(&std::fs::read_to_string(root.join("tests/common/mod.rs")).unwrap());
        let mut tests = BTreeMap::new();
        for entry in std::fs::read_dir(root.join("tests")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if name.ends_with(".rs") {
                let mut found = words(&std::fs::read_to_string(&path).unwrap());
                while let Some(more) =
                    helpers.iter().find(|(helper, used)| found.contains(*helper) && !found.is_superset(used))
                {
                    found.extend(more.1.iter().cloned());
                }
                tests.insert(format!("tests/{name}"), found);
            }
        }
        Self(tests)
    }

    /// The test file that uses the function: that of its part of the API, or else the first.
    fn of(&self, file: &str, function: &str) -> Option<&str> {
        let proof = PROOFS.iter().find(|(part, _)| *part == file).map(|(_, test)| *test);
        let uses = |test: &&str| self.0.get(*test).is_some_and(|words| words.contains(function));
        proof.filter(uses).or_else(|| self.0.keys().map(String::as_str).find(uses))
    }
}

/// The words of a source file without its comments; those that are called once more with `(` behind them.
fn words(text: &str) -> BTreeSet<String> {
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let (mut words, mut rest) = (BTreeSet::new(), code.as_str());
    while let Some(begin) = rest.find(is_word) {
        let word = rest[begin..].split(|c| !is_word(c)).next().unwrap();
        rest = &rest[begin + word.len()..];
        words.insert(word.to_owned());
        if rest.trim_start().starts_with('(') {
            words.insert(format!("{word}("));
        }
    }
    words
}

/// What a test file mentions that uses one of tests/common's functions or types, and the words of that.
fn helpers(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut helpers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for item in syn::parse_file(text).unwrap().items {
        let (mention, bodies) = match item {
            Item::Fn(f) => (format!("{}(", f.sig.ident), vec![f.block.to_token_stream()]),
            Item::Impl(i) => {
                let functions = i.items.iter().filter_map(|item| match item {
                    ImplItem::Fn(f) => Some(f.block.to_token_stream()),
                    _ => None,
                });
                (i.self_ty.to_token_stream().to_string(), functions.collect())
            }
            _ => continue,
        };
        let words = bodies.iter().flat_map(|body| words(&body.to_string()));
        helpers.entry(mention).or_default().extend(words);
    }
    helpers
}
