//! The contract, read: functions, callbacks, enums and documents from tests/contract/abi.json, the names of constants from
//! tests/contract/constants.json.

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;
use std::marker::PhantomData;

/// Those of Convoke's own functions that have no second name.
pub const UNPAIRED: [&str; 10] = [
    "ConvokePoll",
    "ConvokeSetReadyCallback",
    "ConvokeLastError",
    "ConvokeErrorName",
    "ConvokeErrorText",
    CLIENTS[0],
    CLIENTS[1],
    CLIENTS[2],
    CLIENTS[3],
    CLIENTS[4],
];
/// Those that have.
pub const PAIRED: [&str; 1] = ["ConvReorderConversationGroups"];
/// Clients by handle: what a binding may be made of, and no calls of it.
pub const CLIENTS: [&str; 5] = ["ConvokeOpen", "ConvokeCall", "ConvokeListen", "ConvokePollClient", "ConvokeClose"];
/// All of Convoke's own.
pub fn own() -> impl Iterator<Item = String> {
    UNPAIRED.into_iter().chain(PAIRED).map(str::to_owned)
}

/// The callbacks that they take.
pub const OWN_CALLBACKS: [&str; 2] = ["ConvokeReadyCallback", "ConvokeEventCallback"];

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

/// What each part of the API has, by the name of its header without `.h`.
fn parts(of: &str) -> Vec<(String, Vec<String>)> {
    let contract = contract();
    let parts = contract[of].as_object().unwrap().iter();
    parts.map(|(part, lines)| (part.clone(), serde_json::from_value(lines.clone()).unwrap())).collect()
}

pub fn functions() -> Vec<Signature> {
    parts("functions").iter().flat_map(|(_, lines)| lines).map(|text| Signature::of_function(text)).collect()
}

/// The functions of each part, as they are declared there: but for `callExperimentalAPI` with `TIM`.
pub fn declarations() -> Vec<(String, Vec<String>)> {
    parts("functions")
}

pub fn callbacks() -> Vec<Signature> {
    parts("callbacks").iter().flat_map(|(_, lines)| lines).map(|text| Signature::of_callback(text)).collect()
}

/// The callback types of each part, as they are declared there.
pub fn callback_declarations() -> Vec<(String, Vec<String>)> {
    parts("callbacks")
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

/// The names that programs use for keys, codes and older names.
#[derive(Deserialize)]
pub struct Constants {
    /// The files that programs include.
    pub header_files: Vec<String>,
    /// The constants of each file, with their keys.
    pub keys: InOrder<InOrder<String>>,
    pub error_codes: InOrder<i32>,
    /// What a name stands for.
    pub macros: InOrder<String>,
}

pub fn constants() -> Constants {
    serde_json::from_str(include_str!("../contract/constants.json")).unwrap()
}

/// An object of JSON in the order of its text.
pub struct InOrder<T>(pub Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for InOrder<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Pairs<T> {
            type Value = Vec<(String, T)>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }
        deserializer.deserialize_map(Pairs(PhantomData)).map(Self)
    }
}
