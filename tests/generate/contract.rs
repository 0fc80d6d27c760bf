//! The contract's functions, callbacks and enums: tests/contract/abi.json, read.

use serde_json::Value;

/// Functions that came to the API after the version that the contract describes; it has their names only.
const LATER: [&str; 5] = [
    "int TIMCommunitySetTopicInheritMessageReceiveOptionFromCommunity(const char* topic_id, bool is_inherit, TIMCommCallback cb, const void* user_data)",
    "int TIMGroupSearchCloudGroupMembers(const char* json_group_search_group_members_param, TIMCommCallback cb, const void* user_data)",
    "int TIMGroupSearchCloudGroups(const char* json_group_search_groups_param, TIMCommCallback cb, const void* user_data)",
    "int TIMSearchUsers(const char* json_search_users_param, TIMCommCallback cb, const void* user_data)",
    "void TIMSetExperimentalNotifyCallback(TIMExperimentalNotifyCallback cb, const void* user_data)",
];
const LATER_CALLBACKS: [&str; 1] =
    ["void (*TIMExperimentalNotifyCallback)(const char* key, const char* data, const void* user_data)"];

/// Convoke's own functions.
pub const OWN: [&str; 3] = ["ConvokePoll", "ConvokeSetReadyCallback", "ConvReorderConversationGroups"];
/// Those of them that have no second name.
pub const UNPAIRED: [&str; 2] = ["ConvokePoll", "ConvokeSetReadyCallback"];
/// The callbacks that they take.
pub const OWN_CALLBACKS: [&str; 1] = ["ConvokeReadyCallback"];

/// A function or a callback type in C.
#[derive(Debug, PartialEq, Eq)]
pub struct Signature {
    /// Of a function: without `TIM`.
    pub name: String,
    pub output: String,
    pub parameters: Vec<Parameter>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Without `enum`, and without a space before `*`.
    pub kind: String,
    pub name: String,
}

impl Signature {
    /// Reads `int TIMName(const char* text, ...)`.
    pub fn of_function(text: &str) -> Self {
        let (before, parameters) = text.trim_end_matches(';').split_once('(').expect("a function");
        let Parameter { kind: output, name } = Parameter::read(before);
        let name = name.strip_prefix("TIM").unwrap_or(&name).to_owned();
        Self { name, output, parameters: read_parameters(parameters) }
    }

    /// Reads `void (*TIMNameCallback)(const char* text, ...)`.
    pub fn of_callback(text: &str) -> Self {
        let (output, rest) = text.trim_end_matches(';').split_once("(*").expect("a callback");
        let (name, parameters) = rest.split_once(")(").expect("a callback");
        Self { name: name.to_owned(), output: output.trim().to_owned(), parameters: read_parameters(parameters) }
    }

    /// The type of the callback that a listener is set with.
    pub fn sets(&self) -> Option<&str> {
        let listener = self.name.starts_with("Set") && self.output == "void";
        listener.then(|| self.parameters[0].kind.as_str())
    }
}

impl Parameter {
    fn read(text: &str) -> Self {
        let text = text.trim();
        let at = text.rfind([' ', '*']).expect("a type and a name") + 1;
        let kind = text[..at].trim().replace(" *", "*").replace("enum ", "");
        Self { kind, name: text[at..].to_owned() }
    }
}

fn read_parameters(text: &str) -> Vec<Parameter> {
    match text.trim_end_matches(')') {
        "void" => Vec::new(),
        text => text.split(',').map(Parameter::read).collect(),
    }
}

pub fn contract() -> Value {
    serde_json::from_str(include_str!("../contract/abi.json")).unwrap()
}

fn lines(parts: &Value) -> Vec<String> {
    let parts = parts.as_object().unwrap().values();
    parts.flat_map(|lines| lines.as_array().unwrap()).map(|line| line.as_str().unwrap().to_owned()).collect()
}

pub fn functions() -> Vec<Signature> {
    let contract = contract();
    let later: Vec<Signature> = LATER.iter().map(|text| Signature::of_function(text)).collect();
    let names: Vec<_> = later.iter().map(|s| format!("TIM{}", s.name)).collect();
    assert_eq!(contract["later_functions"], serde_json::json!(names), "LATER has their signatures");
    lines(&contract["functions"]).iter().map(|text| Signature::of_function(text)).chain(later).collect()
}

pub fn callbacks() -> Vec<Signature> {
    let lines = lines(&contract()["callbacks"]);
    lines.iter().map(String::as_str).chain(LATER_CALLBACKS).map(Signature::of_callback).collect()
}

/// Each enum with its constants, by value. In C they are of type `int`, so that the flag 1<<31 is negative.
pub fn enums() -> Vec<(String, Vec<(String, i32)>)> {
    let contract = contract();
    let enums = contract["enums"].as_object().unwrap().iter().map(|(name, constants)| {
        let constants = constants.as_object().unwrap().iter();
        let mut constants: Vec<_> = constants.map(|(name, v)| (name.clone(), v.as_i64().unwrap())).collect();
        constants.sort_by_key(|(_, value)| *value);
        (name.clone(), constants.into_iter().map(|(name, value)| (name, value as i32)).collect())
    });
    enums.collect()
}
