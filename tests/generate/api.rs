//! The API as a binding sees it: the headers, the documents of the contract, and which of them each argument, answer and
//! event is.

use super::calls::{self, Call};
use super::contract::{self, Signature};
use super::headers;
use super::items::{Item, items};
use super::source::{UNBUILT, exported};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

pub struct Api {
    /// In the order of the header.
    pub functions: Vec<Function>,
    /// Types of callbacks.
    pub callbacks: Vec<Callback>,
    /// What the functions that work take, answer and tell, in the order of the contract, and what is inside.
    pub documents: Vec<Document>,
    pub enums: Vec<Enum>,
    /// `TIMErrCode`.
    pub codes: Vec<Constant>,
}

pub struct Function {
    /// Without `TIM`.
    pub name: String,
    /// The lines of the header's comment.
    pub doc: Vec<String>,
    /// Whether it is built. What is not is answered 7013; its texts are [`Role::Text`], whatever is in them.
    pub works: bool,
    pub output: Output,
    pub parameters: Vec<Parameter>,
    /// What `json_params` is when the code is 0.
    pub answer: Type,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    Nothing,
    /// `enum TIMResult`, and 7012 or 7014 in rare cases.
    Result,
    Text,
    Value(Type),
}

pub struct Callback {
    /// As in C: `TIMConvEventCallback`.
    pub name: String,
    pub doc: Vec<String>,
    pub parameters: Vec<Parameter>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    pub name: String,
    pub role: Role,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// A text as it is.
    Text,
    /// A text that may be NULL or empty.
    OptionalText,
    /// JSON text.
    Json(Type),
    /// JSON text that may be NULL or empty.
    OptionalJson(Type),
    Value(Type),
    /// Room for an id, of that many bytes.
    Buffer(usize),
    /// By the callback's name.
    Callback(String),
    UserData,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    Nothing,
    Text,
    Bool,
    Int32,
    Uint32,
    Int64,
    Uint64,
    Double,
    Enum(String),
    Object(String),
    Array(Box<Type>),
    /// An object with numbers as values.
    Numbers,
    /// Any JSON.
    Any,
}

pub struct Document {
    /// The contract's name.
    pub name: String,
    pub keys: Vec<Key>,
}

pub struct Key {
    pub name: String,
    pub doc: String,
    pub kind: Type,
    /// May be left out on input, or absent on output.
    pub optional: bool,
}

#[derive(Serialize)]
pub struct Enum {
    pub name: String,
    pub doc: Vec<String>,
    /// By value.
    pub constants: Vec<Constant>,
}

#[derive(Serialize)]
pub struct Constant {
    pub name: String,
    pub doc: String,
    pub value: i32,
}

impl Function {
    /// The type of the callback that it sets as a listener.
    pub fn sets(&self) -> Option<&str> {
        match (&self.output, self.parameters.first()) {
            (Output::Nothing, Some(Parameter { role: Role::Callback(name), .. })) => Some(name),
            _ => None,
        }
    }
}

/// Texts that are JSON, by the name of the parameter, of callbacks and of functions that are in no row of the table of calls.
const PARAMETERS: [(&str, &str); 21] = [
    ("conversation_array", "array ConvInfo"),
    ("filter", "TIMConversationListFilter"),
    ("json_conv_array", "array ConvInfo"),
    ("json_group_attribute_array", "array GroupAttributes"),
    ("json_group_member_array", "array GroupMemberInfo"),
    ("json_group_tip", "GroupTipsElem"),
    ("json_identifier_array", "array string"),
    ("json_msg", "Message"),
    ("json_msg_array", "array Message"),
    ("json_msg_read_receipt_array", "array MessageReceipt"),
    ("json_msg_revoke_info_array", "array MsgLocator"),
    ("json_receive_message_option_info", "TIMReceiveMessageOptInfo"),
    ("json_sdk_config", "SdKConfig"),
    ("json_user_info_array", "array UserProfile"),
    ("json_user_profile", "UserProfile"),
    ("json_user_status_array", "array TIMUserStatus"),
    ("message_extension_array", "array MessageExtension"),
    ("message_extension_key_array", "array MessageExtension"),
    ("message_reaction_change_info_array", "array MessageReactionChangeInfo"),
    ("topic_id_array", "array string"),
    ("topic_info", "TIMGroupTopicInfo"),
];
/// Texts that may be NULL or empty, of such functions.
const OPTIONAL: [(&str, &str); 1] = [("Init", "json_sdk_config")];
/// Documents that the contract does not have: keys of Convoke's own, and those that stand together in one document.
const MORE_KEYS: [(&str, &str, &str); 19] = [
    ("SdKConfig", "convoke_store", "string"),
    ("SdKConfig", "convoke_durability", "string"),
    ("SdKConfig", "convoke_delivery", "string"),
    ("SdKConfig", "convoke_secret_key", "string"),
    ("SdKConfig", "convoke_limits", "numbers"),
    ("CreateGroupParam", "convoke_is_shutup_all", "bool"),
    ("ExperimentalRequest", "request_internal_operation", "string"),
    ("ExperimentalRequest", "request_write_log_log_level_param", "uint TIMLogLevel"),
    ("ExperimentalRequest", "request_write_log_log_content_param", "string"),
    ("ExperimentalRequest", "request_write_log_file_name_param", "string"),
    ("ExperimentalRequest", "request_write_log_line_number_param", "uint64"),
    ("ExperimentalRequest", "request_write_log_func_name_param", "string"),
    // The listener of revoked messages tells which message it was, who has revoked it and why.
    ("MsgLocator", "message_msg_id", "string"),
    ("MsgLocator", "message_revoker_user_id", "string"),
    ("MsgLocator", "message_revoke_reason", "string"),
    // A topic has the keys of TopicInfo too.
    ("TIMGroupTopicInfo", "topic_info_read_sequence", "uint64"),
    ("TIMGroupTopicInfo", "group_topic_info_is_inherit_message_receive_option_from_community", "bool"),
    ("TIMGroupTopicInfo", "topic_create_time", "uint32"),
    ("TIMGroupTopicInfo", "default_permissions", "uint64"),
];
const UNITED: [(&str, &[&str]); 3] = [
    (
        "Elem",
        &[
            "ElemType",
            "TextElem",
            "CustomElem",
            "ImageElem",
            "SoundElem",
            "VideoElem",
            "FileElem",
            "LocationElem",
            "FaceElem",
            "MergerElem",
            "GroupTipsElem",
            "GroupReportElem",
        ],
    ),
    ("JoinedGroup", &["GroupBaseInfo", "GroupDetailInfo"]),
    ("JoinedCommunity", &["GroupBaseInfo", "GroupDetailInfo"]),
];
/// Keys to which the contract gives another type, or none, and what they are.
const MISTYPED: [(&str, &str); 19] = [
    // They name a conversation, as the same words do everywhere else.
    ("message_locator_conv_id", "string"),
    ("message_locator_conv_type", "uint TIMConvType"),
    // Each result is about one chat group.
    ("group_search_member_result_groupid", "string"),
    ("group_delete_member_param_duration", "uint"),
    ("group_member_info_is_online", "bool"),
    ("group_member_info_online_devices", "array string"),
    ("group_modify_info_param_add_option", "uint TIMGroupAddOption"),
    ("group_modify_info_param_approve_option", "uint TIMGroupAddOption"),
    ("group_self_info_role", "uint TIMGroupMemberRole"),
    ("group_tips_elem_pinned_message_list", "array Message"),
    ("message_extension_item", "object MessageExtension"),
    ("message_reaction_partial_user_info_array", "array UserProfile"),
    ("message_reaction_user_result_user_info_array", "array UserProfile"),
    ("message_risk_type_identified", "uint32"),
    ("msg_search_param_message_type_array", "array uint TIMElemType"),
    ("group_search_params_field_list", "array uint TIMGroupSearchFieldKey"),
    ("group_search_member_params_field_list", "array uint TIMGroupMemberSearchFieldKey"),
    ("request_param", "any"),
    ("user_status_online_devices", "array string"),
];
/// Room for an id, where a function writes one.
const BUFFERS: [(&str, usize); 3] = [("user_id_buffer", 128), ("message_id_buffer", 128), ("invite_id_buffer", 128)];

/// Every entry of the tables is used.
fn check(api: &Api) {
    let function =
        |name: &str| api.functions.iter().find(|f| f.works && f.name == name).unwrap_or_else(|| panic!("{name}"));
    for (name, parameter) in OPTIONAL {
        let mut roles = function(name).parameters.iter().filter(|p| p.name == parameter).map(|p| &p.role);
        assert!(matches!(roles.next(), Some(Role::OptionalText | Role::OptionalJson(_))), "{name}: {parameter}");
    }
    let parameters: Vec<_> = spoken(&api.functions, &api.callbacks).collect();
    for (name, _) in PARAMETERS {
        let is = |p: &&&Parameter| p.name == name && matches!(p.role, Role::Json(_) | Role::OptionalJson(_));
        assert!(parameters.iter().any(|p| is(&p)), "{name}");
    }
    // JSON has a name that says so. What an answer is depends on the call.
    for p in parameters.iter().filter(|p| p.role == Role::Text && p.name != "json_params") {
        assert!(!p.name.starts_with("json_"), "{} has no type", p.name);
    }
    let keys: Vec<&str> = api.documents.iter().flat_map(|d| &d.keys).map(|k| k.name.as_str()).collect();
    for (key, _) in MISTYPED {
        assert!(keys.contains(&key), "{key}");
    }
}

pub fn read() -> Api {
    let items = items(&headers::written());
    let unbuilt: Vec<String> = exported(UNBUILT).iter().map(|f| f.sig.ident.to_string()).collect();
    let enums: Vec<Enum> = contract::enums().into_iter().map(|(name, _)| read_enum(&items, &name)).collect();
    let names: Vec<&str> = enums.iter().map(|e| e.name.as_str()).collect();
    let calls = calls::read();
    let functions: Vec<Function> =
        items.iter().filter_map(|item| read_function(item, &unbuilt, &calls, &names)).collect();
    let callbacks = items.iter().filter_map(|item| read_callback(item, &names));
    let callbacks: Vec<Callback> = callbacks.filter(|callback| callback.name != "ConvokeEventCallback").collect();
    let documents = used(documents(&items), &functions, &callbacks);
    let codes = read_enum(&items, "TIMErrCode").constants;
    let api = Api { functions, callbacks, documents, enums, codes };
    check(&api);
    api
}

/// The contract's type of each key of a document, put right where it is wrong.
pub fn key_types() -> BTreeMap<String, Type> {
    documents(&[]).into_iter().flat_map(|d| d.keys).map(|key| (key.name, key.kind)).collect()
}

impl Type {
    /// Reads what the contract says: `uint TIMConvType`, `array ConvInfo`, `object Message`, ...
    fn read(text: &str) -> Self {
        let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
        match (first, rest) {
            ("string", _) => Self::Text,
            ("bool", _) => Self::Bool,
            ("int" | "uint" | "uint64", name) if name.starts_with("TIM") || name.starts_with("Handle") => {
                Self::Enum(name.into())
            }
            ("int" | "int32", _) => Self::Int32,
            ("uint" | "uint32", _) => Self::Uint32,
            ("int64", _) => Self::Int64,
            ("uint64", _) => Self::Uint64,
            ("double", _) => Self::Double,
            ("any" | "?", _) => Self::Any,
            ("numbers", _) => Self::Numbers,
            ("object", name) => Self::Object(name.into()),
            ("array", "") => Self::Array(Box::new(Self::Any)),
            ("array", "elem") => Self::Array(Box::new(Self::Object("Elem".into()))),
            ("array", item) => Self::Array(Box::new(Self::read(item))),
            (name, "") => Self::Object(name.into()),
            _ => panic!("no type: {text}"),
        }
    }

    /// As the comments of keys begin.
    pub fn in_words(&self) -> String {
        match self {
            Self::Text => "string".to_owned(),
            Self::Bool => "bool".to_owned(),
            Self::Int32 | Self::Uint32 | Self::Int64 | Self::Uint64 | Self::Double => "number".to_owned(),
            Self::Enum(name) => format!("number, {name}"),
            Self::Object(name) => format!("object {name}"),
            Self::Array(item) => match &**item {
                Self::Any => "array".to_owned(),
                Self::Object(name) => format!("array of {name}"),
                item => format!(
                    "array of {}",
                    item.in_words().replacen("number", "numbers", 1).replace("string", "strings")
                ),
            },
            Self::Nothing | Self::Numbers | Self::Any => "any JSON".to_owned(),
        }
    }

    /// The name of the document that it is or holds.
    pub fn document(&self) -> Option<&str> {
        match self {
            Self::Object(name) => Some(name),
            Self::Array(item) => item.document(),
            _ => None,
        }
    }
}

fn read_enum(items: &[Item], name: &str) -> Enum {
    let begins = [format!("typedef enum {name} {{"), format!("enum {name} {{")];
    let found = items.iter().find_map(|item| {
        let body = begins.iter().find_map(|b| item.code.strip_prefix(b.as_str()))?;
        Some((item, body.split("\n}").next().unwrap()))
    });
    let (item, body) = found.unwrap_or_else(|| panic!("{name} is not in the header"));
    let mut constants = Vec::new();
    for part in body.split("/**").skip(1) {
        let (comment, code) = part.split_once("*/").expect("an end of the comment");
        let doc: Vec<_> = comment.lines().map(|line| line.trim().trim_start_matches('*').trim()).collect();
        let (name, value) = code.trim().trim_end_matches(',').split_once(" = ").expect("a constant");
        let doc = doc.join(" ").trim().to_owned();
        constants.push(Constant { name: name.to_owned(), doc, value: value.trim().parse().expect("a number") });
    }
    constants.sort_by_key(|constant| constant.value);
    Enum { name: name.to_owned(), doc: item.doc.clone(), constants }
}

fn read_function(item: &Item, unbuilt: &[String], calls: &[Call], enums: &[&str]) -> Option<Function> {
    let text = item.declaration().filter(|text| !text.starts_with("typedef"))?;
    // Its second name.
    if text.split('(').next()?.rsplit([' ', '*']).next()?.starts_with("TIM") {
        return None;
    }
    let Signature { name, output, parameters } = Signature::of_function(&text);
    if contract::CLIENTS.contains(&name.as_str()) {
        return None;
    }
    let works = !unbuilt.contains(&name);
    let call = calls.iter().find(|call| call.name == name);
    let parameters = parameters.into_iter().map(|p| {
        let in_row = call.and_then(|call| call.parameters.iter().find(|row| row.name == p.name));
        let optional = in_row.map_or(OPTIONAL.contains(&(name.as_str(), p.name.as_str())), |row| row.is_optional());
        let role = match (in_row.and_then(|row| row.of.as_deref()), role(&p, enums)) {
            (Some(json), _) => Role::Json(Type::read(json)),
            // What is not JSON in the row is a text, whatever a callback's parameter of that name is.
            (None, Role::Json(_)) if in_row.is_some() || !works => Role::Text,
            (None, role) => role,
        };
        let role = match role {
            Role::Json(kind) if optional => Role::OptionalJson(kind),
            Role::Text if optional => Role::OptionalText,
            role => role,
        };
        Parameter { name: p.name, role }
    });
    let parameters: Vec<_> = parameters.collect();
    let output = match output.as_str() {
        "void" => Output::Nothing,
        "int" => Output::Result,
        "const char*" => Output::Text,
        other => Output::Value(value(other, enums)),
    };
    let is_answered = |p: &Parameter| p.role == Role::Callback("TIMCommCallback".to_owned());
    let answer = match call.map(|call| call.answer.as_str()) {
        Some(answer) if parameters.iter().any(is_answered) && answer != "nothing" => Type::read(answer),
        Some(_) | None => Type::Nothing,
    };
    Some(Function { name, doc: item.doc.clone(), works, output, parameters, answer })
}

fn read_callback(item: &Item, enums: &[&str]) -> Option<Callback> {
    let text = item.declaration()?;
    let Signature { name, parameters, .. } = Signature::of_callback(text.strip_prefix("typedef ")?);
    let parameters = parameters.into_iter().map(|p| Parameter { role: role(&p, enums), name: p.name });
    Some(Callback { doc: item.doc.clone(), parameters: parameters.collect(), name })
}

fn role(parameter: &contract::Parameter, enums: &[&str]) -> Role {
    match (parameter.kind.as_str(), parameter.name.as_str()) {
        ("const void*", _) => Role::UserData,
        ("char*", name) => {
            let size = BUFFERS.iter().find(|(buffer, _)| *buffer == name);
            Role::Buffer(size.unwrap_or_else(|| panic!("how much room is {name}?")).1)
        }
        ("const char*", name) => match PARAMETERS.iter().find(|(text, _)| *text == name) {
            Some((_, kind)) => Role::Json(Type::read(kind)),
            None => Role::Text,
        },
        (kind, _) if kind.ends_with("Callback") => Role::Callback(kind.to_owned()),
        (kind, _) => Role::Value(value(kind, enums)),
    }
}

/// What is given by value.
fn value(kind: &str, enums: &[&str]) -> Type {
    match kind {
        "int" | "int32_t" => Type::Int32,
        "uint32_t" => Type::Uint32,
        "int64_t" => Type::Int64,
        "uint64_t" => Type::Uint64,
        "bool" => Type::Bool,
        name if enums.contains(&name) => Type::Enum(name.to_owned()),
        other => panic!("no type: {other}"),
    }
}

/// Every document.
fn documents(items: &[Item]) -> Vec<Document> {
    let comments: BTreeMap<&str, &Item> = items
        .iter()
        .filter_map(|item| {
            let define = item.code.lines().next()?.strip_prefix("#define ")?;
            Some((define.split('"').nth(1)?, item))
        })
        .collect();
    let key = |name: &str, kind: &str, optional: bool| {
        let kind = MISTYPED.iter().find(|(key, _)| *key == name).map_or(kind, |(_, kind)| kind);
        // The header's comment begins with the JSON type, which each language says in its own way.
        let doc = comments.get(name).map(|item| item.doc.join(" ")).unwrap_or_default();
        let doc = doc.split_once(": ").map_or(String::new(), |(_, text)| text.to_owned());
        Key { name: name.to_owned(), doc, kind: Type::read(kind), optional }
    };
    let contract: Value = contract::contract();
    let mut documents: Vec<Document> = Vec::new();
    for (name, keys) in contract["json_keys"].as_object().unwrap().values().flat_map(|part| part.as_object().unwrap()) {
        let keys = keys.as_array().unwrap().iter().map(|k| {
            key(k["key"].as_str().unwrap(), k["type"].as_str().unwrap(), k["optional"].as_bool().unwrap_or(false))
        });
        documents.push(Document { name: name.clone(), keys: keys.collect() });
    }
    for (name, own, kind) in MORE_KEYS {
        let key = key(own, kind, true);
        match documents.iter_mut().find(|d| d.name == name) {
            Some(document) => document.keys.push(key),
            None => documents.push(Document { name: name.to_owned(), keys: vec![key] }),
        }
    }
    for (name, parts) in UNITED {
        let mut keys: Vec<Key> = Vec::new();
        for part in parts {
            let part = documents.iter().find(|d| d.name == *part).unwrap_or_else(|| panic!("{part}"));
            keys.extend(part.keys.iter().map(|k| Key {
                name: k.name.clone(),
                doc: k.doc.clone(),
                kind: k.kind.clone(),
                // Each element has the keys of its own type.
                optional: name == "Elem" && k.name != "elem_type",
            }));
        }
        documents.push(Document { name: name.to_owned(), keys });
    }
    documents
}

/// The parameters of functions that work and of the callbacks that they take.
fn spoken<'a>(functions: &'a [Function], callbacks: &'a [Callback]) -> impl Iterator<Item = &'a Parameter> {
    let own = functions.iter().filter(|f| f.works).flat_map(|f| &f.parameters);
    let taken: Vec<&str> = own
        .clone()
        .filter_map(|p| match &p.role {
            Role::Callback(name) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    let callbacks = callbacks.iter().filter(move |c| taken.contains(&c.name.as_str()));
    own.chain(callbacks.flat_map(|c| &c.parameters))
}

/// Those that functions and callbacks speak of, and what is inside of them.
fn used(all: Vec<Document>, functions: &[Function], callbacks: &[Callback]) -> Vec<Document> {
    let parameters = spoken(functions, callbacks);
    let mut left: Vec<String> = parameters
        .filter_map(|p| match &p.role {
            Role::Json(kind) | Role::OptionalJson(kind) => kind.document(),
            _ => None,
        })
        .chain(functions.iter().filter_map(|f| f.answer.document()))
        .map(str::to_owned)
        .collect();
    let mut names: Vec<String> = Vec::new();
    while let Some(name) = left.pop() {
        if !names.contains(&name) {
            let document = all.iter().find(|d| d.name == name).unwrap_or_else(|| panic!("no document {name}"));
            left.extend(document.keys.iter().filter_map(|k| k.kind.document().map(str::to_owned)));
            names.push(name);
        }
    }
    all.into_iter().filter(|document| names.contains(&document.name)).collect()
}
