//! The source, read: exported functions, types, documents, codes and limits, each with its comment.

use super::names::capitalized;
use quote::ToTokens;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::{Attribute, Expr, ExprLit, Fields, Item, ItemEnum, ItemFn, Lit, Meta, Visibility};

/// Files with exported functions.
pub const FUNCTIONS: [&str; 5] =
    ["src/capi/sdk.rs", "src/capi/client.rs", "src/capi/setters.rs", EXPORTED, "src/capi/message.rs"];
/// Generated: what the table of calls has, and the others do not.
pub const EXPORTED: &str = "src/capi/exported.rs";
/// Enums and callback types, in the order of the headers.
pub const TYPES: [&str; 3] =
    ["src/capi/types/enums.rs", "src/capi/types/chat_group_enums.rs", "src/capi/types/callbacks.rs"];
/// Generated: the functions that the contract has and [`FUNCTIONS`] do not, and their types.
pub const UNBUILT: &str = "src/capi/unbuilt.rs";

pub fn root() -> PathBuf {
    env!("CARGO_MANIFEST_DIR").into()
}

pub fn source(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The files below a folder, in the order of their names.
pub fn files(folder: &Path) -> Vec<String> {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())).collect();
    paths.sort_by_key(|entry| entry.as_ref().unwrap().path());
    let mut found = Vec::new();
    for path in paths.into_iter().map(|entry| entry.unwrap().path()) {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path.to_str().unwrap().to_owned()) }
    }
    found
}

/// Whether the file has that text; with CONVOKE_UPDATE it gets it.
pub fn is_up_to_date(path: &str, text: &str) -> bool {
    let place = root().join(path);
    if std::env::var_os("CONVOKE_UPDATE").is_some() {
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(&place, text).unwrap();
    }
    std::fs::read_to_string(place).is_ok_and(|found| found == text)
}

pub fn items(path: &str) -> Vec<Item> {
    syn::parse_file(&source(path)).unwrap_or_else(|e| panic!("{path}: {e}")).items
}

/// The exported functions of a file.
pub fn exported(path: &str) -> Vec<ItemFn> {
    let functions = items(path).into_iter().filter_map(|item| match item {
        Item::Fn(f) if f.sig.abi.is_some() && matches!(f.vis, Visibility::Public(_)) => Some(f),
        _ => None,
    });
    functions.collect()
}

/// The enums and the callback types of a file.
pub fn types(path: &str) -> Vec<String> {
    let names = items(path).into_iter().filter_map(|item| match item {
        Item::Enum(e) => Some(e.ident.to_string()),
        Item::Type(t) => Some(t.ident.to_string()),
        _ => None,
    });
    names.collect()
}

/// The first paragraph of a comment, in one line. What follows it is for those who read the source.
fn comment(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|a| match &a.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    let text = lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    // Links are of Rust.
    text.replace("[`", "`").replace("`]", "`")
}

/// The codes that Convoke answers, with what each says. A result code that is also answered stands in TIMResult.
pub fn error_codes() -> Vec<(String, i32, String)> {
    // It stands in a macro, which keeps the comments.
    let code = items("src/core/error.rs").into_iter().find_map(|item| match item {
        Item::Macro(m) if m.mac.path.is_ident("described") => m.mac.parse_body::<ItemEnum>().ok(),
        _ => None,
    });
    let codes = code.unwrap().variants.into_iter().filter_map(|variant| {
        let comment = comment(&variant.attrs);
        let (name, text) = comment.strip_prefix('`').filter(|text| text.starts_with("ERR_"))?.split_once('`').unwrap();
        let text = capitalized(text.trim_start_matches(':').trim());
        let (_, value) = variant.discriminant.as_ref().unwrap();
        Some((name.to_owned(), value.to_token_stream().to_string().parse().unwrap(), text))
    });
    codes.collect()
}

/// What the codes say that Convoke never answers, by name.
pub fn other_codes() -> BTreeMap<String, String> {
    let table = items("src/core/codes.rs").into_iter().find_map(|item| match item {
        Item::Const(c) if c.ident == "NEVER_ANSWERED" => Some(*c.expr),
        _ => None,
    });
    let Some(Expr::Array(table)) = table else { panic!("src/core/codes.rs has no table") };
    let text = |expr: &Expr| match expr {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.value(),
        _ => panic!("not a text"),
    };
    let codes = table.elems.iter().map(|row| match row {
        Expr::Tuple(row) => (text(&row.elems[1]), text(&row.elems[2])),
        _ => panic!("not a row"),
    });
    codes.collect()
}

/// The documents of `wire`.
#[derive(Default)]
pub struct Documents {
    /// What is said of a key, and by which types: the document that they are of, and their own name.
    pub keys: BTreeMap<String, Vec<([String; 2], String)>>,
    /// What is said of a document by the types that are of it.
    pub titles: BTreeMap<String, Vec<String>>,
}

pub fn documents() -> Documents {
    let mut documents = Documents::default();
    let mut paths: Vec<_> =
        std::fs::read_dir(root().join("src/wire")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    paths.sort();
    // A UserSig is no document of the API.
    let paths = paths.iter().filter(|name| *name != "usersig.rs");
    let paths = paths.map(|name| format!("src/wire/{}", name.to_str().unwrap()));
    for item in paths.flat_map(|path| items(&path)) {
        let Item::Struct(s) = item else { continue };
        let Fields::Named(fields) = &s.fields else { continue };
        // Numbers for a document are not one.
        if !s.attrs.iter().any(|a| a.to_token_stream().to_string().contains("erialize")) {
            continue;
        }
        let title = comment(&s.attrs);
        let (document, text) = title.strip_prefix('`').and_then(|text| text.split_once('`')).unwrap_or_default();
        documents.titles.entry(document.to_owned()).or_default().push(format!("{document}{text}"));
        for field in &fields.named {
            // What is flattened is no key.
            if !field.attrs.iter().any(|a| a.to_token_stream().to_string().contains("flatten")) {
                let key = field.ident.as_ref().unwrap().to_string();
                let of = [document.to_owned(), s.ident.to_string()];
                documents.keys.entry(key).or_default().push((of, comment(&field.attrs)));
            }
        }
    }
    let at_all = constant_of("src/core/ids.rs", "AT_ALL");
    documents
        .keys
        .insert(at_all, vec![(Default::default(), "string: in message_group_at_user_array, everyone.".into())]);
    documents
}

impl Documents {
    /// What is said of the key of that document, or else of the key.
    pub fn comment(&self, document: &str, key: &str) -> Option<&str> {
        let said = self.keys.get(key)?;
        Some(&said.iter().find(|(of, _)| of.iter().any(|name| name == document)).unwrap_or(&said[0]).1)
    }
}

/// The text of a constant of the source.
fn constant_of(path: &str, name: &str) -> String {
    let text = source(path);
    text.split(&format!("const {name}: &str = \"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// The limits, each with its default and what it limits.
pub fn limits() -> Vec<(String, String, String)> {
    let source = source("src/core/limits.rs");
    let table = source.split("\nlimits! {").nth(1).unwrap().split("\n}").next().unwrap();
    let (mut limits, mut comment) = (Vec::new(), Vec::new());
    for line in table.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("/// ") {
            comment.push(text);
        } else if let Some((name, default)) = line.trim_end_matches(';').split_once(" = ") {
            let text = std::mem::take(&mut comment).join(" ");
            limits.push((name.to_owned(), default.to_owned(), text));
        }
    }
    assert!(!limits.is_empty());
    limits
}
