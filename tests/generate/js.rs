//! bindings/js/lib/generated: what the functions take and give as tables that lib/c.cjs reads, constants, and the types of
//! all of it for TypeScript.

use super::api::{Api, Document, Enum, Function, Output, Parameter, Role, Type};
use super::template;
use minijinja::value::Serde;
use minijinja::{Value, context};
use std::collections::BTreeMap;

/// The callback of nearly every call.
const ANSWER: &str = "TIMCommCallback";
/// What waits for the thread on which callbacks run.
const WAITS: [&str; 3] = ["Init", "Uninit", "ConvokePoll"];

/// Keys that documents come without, though the contract does not say so, or that go in only.
const ABSENT: [&str; 6] = [
    "conversation_list_filter_conv_type",
    "conversation_list_filter_conversation_group",
    "conversation_list_filter_has_group_at_info",
    "conversation_list_filter_has_unread_count",
    "conversation_list_filter_mark_type",
    "group_modify_info_param_modify_flag",
];
/// An enum whose values are bits of 64.
const MARKS: &str = "TIMConversationMarkType";
/// Keys and parameters whose documents have little more than their id, or are empty where there is nothing.
const PARTIAL: [&str; 6] = [
    "conv_last_msg",
    "conversation_array",
    "draft_msg",
    "group_topic_info_last_message",
    "merge_elem_message_array",
    "msg_batch_send_result_msg",
];
/// Keys that are 0 where they have no value, which their enum does not have.
const UNSET: [&str; 1] = ["message_status"];
/// Keys with which events come beyond those of the contract, and their types for TypeScript.
const MORE: [(&str, &str, &str); 1] = [("GroupTipsElem", "elem_type", "enums.TIMElemType")];

pub fn files(api: &Api) -> Vec<(String, String)> {
    let functions = api.functions.iter().map(|f| {
        context! {
            name => &f.name,
            doc => f.doc.clone(),
            words => words(f),
            says_text => says_text(f),
            parameters => parameters(api, f),
            output => output(api, f),
        }
    });
    let callbacks = api.callbacks.iter().map(|c| {
        let words = c.parameters.iter().map(|p| format!("{}: '{}'", p.name, parameter_word(p)));
        context! { name => &c.name, words => words.collect::<Vec<_>>() }
    });
    let is_sum = |e: &&Enum| e.name.ends_with("Flag") || e.name == MARKS;
    let said = context! {
        functions => functions.collect::<Vec<_>>(),
        callbacks => callbacks.collect::<Vec<_>>(),
        documents => api.documents.iter().map(interface).collect::<Vec<_>>(),
        wide_keys => Serde(wide_keys(api)),
        enums => Serde(&api.enums),
        sums => Serde(api.enums.iter().filter(is_sum).map(|e| &e.name).collect::<Vec<_>>()),
        codes => Serde(&api.codes),
    };
    template::files("bindings/js", &said)
}

// The tables.

/// What a function gives back, and what it takes.
fn words(function: &Function) -> Vec<String> {
    let output = match &function.output {
        Output::Nothing => "nothing",
        Output::Result => "result",
        Output::Text => "text",
        Output::Value(kind) => word(kind),
    };
    [output.to_owned()].into_iter().chain(function.parameters.iter().map(parameter_word)).collect()
}

/// Whether what it says is a text as it is and no JSON: as an answer, into a buffer, or given back.
fn says_text(function: &Function) -> bool {
    let writes = function.parameters.iter().any(|p| matches!(p.role, Role::Buffer(_)));
    let is_at_once = function.output == Output::Text || writes && answer(function).is_none();
    is_at_once || function.answer == Type::Text
}

fn parameter_word(parameter: &Parameter) -> String {
    match &parameter.role {
        Role::Text | Role::OptionalText => "text".to_owned(),
        Role::Json(_) | Role::OptionalJson(_) => "json".to_owned(),
        Role::Value(kind) => word(kind).to_owned(),
        Role::Buffer(size) => format!("{} {size}", buffer(parameter)),
        Role::Callback(name) => name.clone(),
        Role::UserData => "user".to_owned(),
    }
}

/// What is given by value, as lib/c.cjs calls it.
fn word(kind: &Type) -> &'static str {
    match kind {
        Type::Bool => "bool",
        Type::Int32 | Type::Enum(_) => "int32",
        Type::Uint32 => "uint32",
        Type::Int64 => "int64",
        Type::Uint64 => "uint64",
        other => panic!("{other:?} is not given by value"),
    }
}

fn wide_keys(api: &Api) -> Vec<&str> {
    let mut wide: BTreeMap<&str, bool> = BTreeMap::new();
    let keys = api.documents.iter().flat_map(|d| &d.keys).filter(|key| {
        let is_wide = key.kind.is_wide();
        let before = wide.insert(&key.name, is_wide);
        assert!(before.is_none_or(|before| before == is_wide), "{} has 64 bits in some documents only", key.name);
        is_wide && before.is_none()
    });
    keys.map(|key| key.name.as_str()).collect()
}

impl Type {
    fn is_wide(&self) -> bool {
        match self {
            Self::Int64 | Self::Uint64 => true,
            Self::Enum(name) => name == MARKS,
            Self::Array(item) => item.is_wide(),
            _ => false,
        }
    }
}

// The types.

fn parameters(api: &Api, function: &Function) -> Vec<String> {
    let answer = answer(function).map(|p| &p.name);
    let listens = function.sets().is_some();
    let mut parameters: Vec<(String, bool, String)> = Vec::new();
    for p in function.parameters.iter().filter(|p| Some(&p.name) != answer) {
        let (optional, kind) = match &p.role {
            Role::Text => (false, "string".to_owned()),
            Role::OptionalText => (true, "string | null".to_owned()),
            Role::Json(kind) => (false, format!("Given<{}>", kind.in_typescript("documents.", "enums."))),
            Role::OptionalJson(kind) => (true, format!("Given<{}> | null", kind.in_typescript("documents.", "enums."))),
            Role::Value(kind) if kind.is_wide() => (false, "bigint | number".to_owned()),
            Role::Value(kind) => (false, kind.in_typescript("documents.", "enums.")),
            Role::Callback(name) if listens => (false, format!("(({}) => void) | null", told(api, name))),
            Role::Callback(name) => (false, format!("({}) => void", told(api, name))),
            Role::Buffer(_) | Role::UserData => continue,
        };
        parameters.push((p.name.clone(), optional, kind));
    }
    // What may be left out stands at the end.
    let required = parameters.iter().rposition(|(_, optional, _)| !optional).map_or(0, |last| last + 1);
    let parameters = parameters.iter().enumerate().map(|(place, (name, _, kind))| {
        let mark = if place < required { "" } else { "?" };
        format!("{name}{mark}: {kind}")
    });
    parameters.collect()
}

/// The parameter through which the function answers.
pub fn answer(function: &Function) -> Option<&Parameter> {
    let mut callbacks = function.parameters.iter().filter(|p| matches!(p.role, Role::Callback(_)));
    callbacks.next_back().filter(|_| function.output == Output::Result)
}

fn output(api: &Api, function: &Function) -> String {
    let in_typescript = |kind: &Type| kind.in_typescript("documents.", "enums.");
    let output = match (&function.output, answer(function).map(|p| &p.role)) {
        (Output::Nothing, _) => "void".to_owned(),
        (Output::Text, _) => "string".to_owned(),
        (Output::Value(kind), _) => in_typescript(kind),
        (Output::Result, Some(Role::Callback(name))) if name == ANSWER => {
            format!("Promise<Result<{}>>", in_typescript(&function.answer))
        }
        (Output::Result, Some(Role::Callback(name))) => {
            format!("Promise<Result<{{ {} }}>>", told(api, name).replace(", ", "; "))
        }
        (Output::Result, _) => "void".to_owned(),
    };
    let buffer_name = function.parameters.iter().find(|p| matches!(p.role, Role::Buffer(_))).map(buffer);
    match (output.as_str(), buffer_name) {
        ("void", Some(_)) => "string".to_owned(),
        (_, Some(name)) => format!("{} & {{ {name}: string }}>", output.strip_suffix('>').unwrap()),
        (_, None) if WAITS.contains(&function.name.as_str()) => format!("Promise<{output}>"),
        (_, None) => output,
    }
}

/// What is written into a buffer.
fn buffer(parameter: &Parameter) -> &str {
    parameter.name.strip_suffix("_buffer").expect("buffers say that they are")
}

/// What a callback is told, as parameters.
fn told(api: &Api, callback: &str) -> String {
    let callback = api.callbacks.iter().find(|c| c.name == callback).unwrap_or_else(|| panic!("{callback}"));
    let parameters = callback.parameters.iter().filter_map(|p| {
        let kind = match &p.role {
            Role::Text | Role::OptionalText => "string".to_owned(),
            Role::Json(kind) | Role::OptionalJson(kind) | Role::Value(kind) => {
                partial(&p.name, kind.in_typescript("documents.", "enums."))
            }
            Role::UserData => return None,
            other => panic!("{}: {other:?}", callback.name),
        };
        Some(format!("{}: {kind}", p.name))
    });
    parameters.collect::<Vec<_>>().join(", ")
}

fn partial(name: &str, kind: String) -> String {
    match (PARTIAL.contains(&name), kind.strip_suffix("[]")) {
        (false, _) => kind,
        (true, Some(item)) => format!("Partial<{item}>[]"),
        (true, None) => format!("Partial<{kind}>"),
    }
}

fn interface(document: &Document) -> Value {
    let keys = document.keys.iter().map(|key| {
        let unset = if UNSET.contains(&key.name.as_str()) { " | 0" } else { "" };
        context! {
            name => &key.name,
            doc => &key.doc,
            is_absent => key.optional || key.doc.contains("absent where") || ABSENT.contains(&key.name.as_str()),
            kind => partial(&key.name, key.kind.in_typescript("", "enums.")) + unset,
        }
    });
    let more = MORE.iter().filter(|(of, ..)| *of == document.name);
    let more = more.map(|&(_, name, kind)| context! { name, doc => "", is_absent => true, kind });
    context! { name => &document.name, keys => keys.chain(more).collect::<Vec<_>>() }
}

impl Type {
    fn in_typescript(&self, documents: &str, enums: &str) -> String {
        match self {
            Self::Nothing => "undefined".to_owned(),
            Self::Text => "string".to_owned(),
            Self::Bool => "boolean".to_owned(),
            Self::Int32 | Self::Uint32 | Self::Double => "number".to_owned(),
            Self::Int64 | Self::Uint64 => "bigint".to_owned(),
            Self::Enum(name) => format!("{enums}{name}"),
            Self::Object(name) => format!("{documents}{name}"),
            Self::Array(item) => format!("{}[]", item.in_typescript(documents, enums)),
            Self::Numbers => "Record<string, number>".to_owned(),
            Self::Any => "any".to_owned(),
        }
    }
}
