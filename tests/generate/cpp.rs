//! bindings/cpp: the structs of the documents and their keys, and the calls of the class that `convoke::Client` is made of. The
//! rest of the binding is written by hand.

use super::api::{Api, Callback, Document, Function, Key, Output, Parameter, Role, Type};
use super::names::capitalized;
use super::template;
use minijinja::{Value, context};
use std::collections::BTreeSet;

/// What a call gives its answer to.
const ANSWERED: &str = "TIMCommCallback";
/// What is in convoke.hpp and client.cpp, since it is like nothing else.
const BY_HAND: [&str; 8] = [
    "Init",
    "Uninit",
    "ConvokeSetReadyCallback",
    "AddRecvNewMsgCallback",
    "RemoveRecvNewMsgCallback",
    "MsgSendNewMsgEx",
    "MsgGetGroupMessageReadMemberList",
    "callExperimentalAPI",
];
/// The document whose name is also that of a call, and hidden by it.
const ALSO_A_CALL: &str = "SetConfig";
/// Enums whose constants are bits that are combined, which an enum of C++ does not hold: how their names end, and what does.
const BITS: [(&str, &str); 2] = [("Flag", "std::uint32_t"), ("MarkType", "std::uint64_t")];
/// Words of the header's comments that are of C, and what takes their place.
const WORDS: [(&str, &str); 9] = [
    ("NULL, `\"\"` or `[]`", "empty"),
    ("NULL, empty or `[]`", "empty"),
    ("NULL or `\"\"` where", "nullopt where"),
    ("NULL or `\"\"`", "`\"\"`"),
    ("NULL", "nullptr"),
    (" and a NUL, at most 128 bytes, before the call returns 0. The caller owns it", " before the call returns 0"),
    ("JSON array", "array"),
    ("the JSON is", "the document is"),
    (", also where custom_data is nullptr", ""),
];
const WIDTH: usize = 120;

pub fn files(api: &Api) -> Vec<(String, String)> {
    let written = written(api);
    // Those that are a member that may be left out.
    let keys = api.documents.iter().flat_map(|d| d.keys.iter().filter(|key| is_field(key, written.contains(&d.name))));
    let optional: BTreeSet<String> = keys
        .filter_map(|key| match &key.kind {
            Type::Object(name) => Some(name.clone()),
            _ => None,
        })
        .collect();
    let documents = ordered(&api.documents).into_iter().map(|d| structure(d, written.contains(&d.name)));
    let functions = api.functions.iter().filter(|f| !BY_HAND.contains(&f.name.as_str()));
    let said = context! {
        documents => documents.collect::<Vec<_>>(),
        functions => functions.map(|f| call(api, f)).collect::<Vec<_>>(),
        optional_documents => optional.into_iter().collect::<Vec<_>>(),
    };
    template::files("bindings/cpp", &said).into_iter().map(|(path, text)| (path, folded(&text))).collect()
}

// ---- Documents ----

/// Those that are inside of others come first. Where two are inside of each other, one of them is so in an array, for which
/// its name is enough.
fn ordered(documents: &[Document]) -> Vec<&Document> {
    fn visit<'a>(
        document: &'a Document,
        all: &'a [Document],
        begun: &mut BTreeSet<&'a str>,
        done: &mut Vec<&'a Document>,
    ) {
        if begun.insert(&document.name) {
            for name in document.keys.iter().filter_map(|key| key.kind.document()) {
                visit(all.iter().find(|d| d.name == name).unwrap(), all, begun, done);
            }
            done.push(document);
        }
    }
    let (mut begun, mut done) = (BTreeSet::new(), Vec::new());
    for document in documents {
        visit(document, documents, &mut begun, &mut done);
    }
    done
}

/// The documents that programs write: what calls take, and what is inside.
fn written(api: &Api) -> BTreeSet<String> {
    let roles = api.functions.iter().flat_map(|f| &f.parameters).map(|p| &p.role);
    let mut left: Vec<&str> = roles
        .filter_map(|role| match role {
            Role::Json(kind) | Role::OptionalJson(kind) => kind.document(),
            _ => None,
        })
        .collect();
    let mut names = BTreeSet::new();
    while let Some(name) = left.pop() {
        if names.insert(name.to_owned()) {
            let document = api.documents.iter().find(|d| d.name == name).unwrap();
            left.extend(document.keys.iter().filter_map(|key| key.kind.document()));
        }
    }
    names
}

/// Whether a key may be left out.
fn is_field(key: &Key, written: bool) -> bool {
    written || key.optional
}

fn structure(document: &Document, written: bool) -> Value {
    let keys = document.keys.iter().map(|key| {
        let kind = cpp(&key.kind);
        let (kind, value) = match kind.as_str() {
            _ if is_field(key, written) => (format!("Field<{kind}>"), ""),
            name if name.starts_with("std::") && !name.ends_with("_t") => (kind, ""),
            _ => (kind, "{}"),
        };
        context! { name => &key.name, doc => capitalized(&key.doc), kind, value }
    });
    context! { name => &document.name, keys => keys.collect::<Vec<_>>() }
}

// ---- Calls ----

fn call(api: &Api, function: &Function) -> Value {
    let called = context! { name => &function.name, doc => adapted(function) };
    if let Some(callback) = function.sets() {
        let callback = api.callbacks.iter().find(|c| c.name == callback).unwrap();
        return context! { told => told(callback), ..called };
    }
    context! {
        is_answered => function.parameters.iter().any(|p| p.role == Role::Callback(ANSWERED.into())),
        parameters => function.parameters.iter().filter_map(parameter).collect::<Vec<_>>(),
        arguments => given(&function.parameters),
        buffer => buffer(function).map(|(p, size)| context! { name => name_of(p), size }),
        answer => cpp(&function.answer),
        output => match &function.output {
            Output::Nothing => panic!("{} returns nothing, and sets no listener", function.name),
            Output::Result => "int".into(),
            Output::Text => "std::string".into(),
            Output::Value(kind) => cpp(kind),
        },
        ..called
    }
}

/// What a listener is told.
fn told(callback: &Callback) -> Vec<Value> {
    let told = callback.parameters.iter().filter(|p| p.role != Role::UserData).map(|p| {
        let (here, in_c, value) = match &p.role {
            Role::Value(kind) => (cpp(kind) + " ", cpp(kind) + " ", p.name.clone()),
            Role::Json(kind) => {
                let value = format!("detail::from_json<{}>({})", cpp(kind), p.name);
                (format!("const {} &", cpp(kind)), "const char *".into(), value)
            }
            _ => ("const std::string &".into(), "const char *".into(), p.name.clone()),
        };
        context! { declared => here + &name_of(p), in_c => in_c + &p.name, value }
    });
    told.collect()
}

fn buffer(function: &Function) -> Option<(&Parameter, usize)> {
    function.parameters.iter().find_map(|p| match p.role {
        Role::Buffer(size) => Some((p, size)),
        _ => None,
    })
}

/// A parameter of a function, if it is one here.
fn parameter(parameter: &Parameter) -> Option<Value> {
    let (kind, default) = match &parameter.role {
        Role::Text | Role::OptionalText => ("const std::string &".into(), ""),
        Role::OptionalJson(kind @ Type::Object(_)) => (format!("const std::optional<{}> &", cpp(kind)), ""),
        Role::Json(kind) | Role::OptionalJson(kind) => (format!("const {} &", cpp(kind)), ""),
        Role::Value(kind) => (cpp(kind) + " ", ""),
        Role::Buffer(_) => ("std::string *".into(), " = nullptr"),
        Role::Callback(_) | Role::UserData => return None,
    };
    let name = name_of(parameter);
    Some(context! { declared => kind + &name, default, name })
}

/// What C is given for the parameters.
fn given(parameters: &[Parameter]) -> Vec<String> {
    let arguments = parameters.iter().map(|p| match &p.role {
        Role::Text | Role::OptionalText => format!("detail::text({})", name_of(p)),
        Role::Json(_) | Role::OptionalJson(_) => format!("detail::json({})", name_of(p)),
        Role::Value(_) => name_of(p),
        Role::Buffer(_) => "buffer".into(),
        Role::Callback(_) => "call.answered()".into(),
        Role::UserData => "call.pending()".into(),
    });
    arguments.collect()
}

/// What is JSON in C is not here.
fn name_of(parameter: &Parameter) -> String {
    let name = parameter.name.as_str();
    let name = name.strip_prefix("json_").unwrap_or(name);
    name.strip_suffix("_buffer").unwrap_or(name).to_owned()
}

fn cpp(kind: &Type) -> String {
    match kind {
        Type::Nothing => "void".into(),
        Type::Text => "std::string".into(),
        Type::Bool => "bool".into(),
        Type::Int32 => "std::int32_t".into(),
        Type::Uint32 => "std::uint32_t".into(),
        Type::Int64 => "std::int64_t".into(),
        Type::Uint64 => "std::uint64_t".into(),
        Type::Double => "double".into(),
        Type::Object(name) if name == ALSO_A_CALL => format!("convoke::{name}"),
        Type::Enum(name) => {
            let bits = BITS.iter().find(|(end, _)| name.ends_with(end));
            bits.map_or(name.clone(), |(_, number)| (*number).to_owned())
        }
        Type::Object(name) => name.clone(),
        Type::Array(item) => format!("std::vector<{}>", cpp(item)),
        Type::Numbers => "std::map<std::string, std::uint64_t>".into(),
        Type::Any => "Json".into(),
    }
}

// ---- Text ----

/// With as many lines as it takes for what is too long for one: comments break between words, code between items or before
/// the first.
fn folded(text: &str) -> String {
    let mut lines = String::new();
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        let (begin, places) =
            if line[indent..].starts_with("///") { ("/// ", [" ", " "]) } else { ("    ", [", ", "("]) };
        let mut line = line.to_owned();
        while line.len() > WIDTH {
            let end = places.iter().find_map(|place| Some(line[..=WIDTH].rfind(place)? + place.len()));
            let (first, rest) = line.split_at(end.unwrap_or_else(|| panic!("no place for a break: {line}")));
            lines += &format!("{}\n", first.trim_end());
            line = format!("{:indent$}{begin}{rest}", "");
        }
        lines += &format!("{line}\n");
    }
    lines
}

/// The header's comment in the words of C++.
fn adapted(function: &Function) -> Vec<String> {
    let words = |lines: &[String]| lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    let mut paragraphs: Vec<String> = function.doc.split(String::is_empty).map(words).collect();
    if buffer(function).is_some() && function.answer == Type::Nothing && function.works {
        paragraphs.truncate(1); // The rest is about the buffer.
    }
    for paragraph in &mut paragraphs {
        for (from, to) in WORDS {
            *paragraph = paragraph.replace(from, to);
        }
        for parameter in &function.parameters {
            *paragraph = paragraph.replace(&parameter.name, &name_of(parameter));
        }
    }
    paragraphs
}
