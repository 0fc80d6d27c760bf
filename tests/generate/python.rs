//! bindings/python/convoke: the functions as methods, what listeners are told as events, documents and constants.

use super::api::{Api, Callback, Document, Function, Output, Role, Type};
use super::js::answer;
use super::template;
use heck::ToSnakeCase;
use minijinja::value::Serde;
use minijinja::{Value, context};

/// The callback of nearly every call.
const ANSWER: &str = "TIMCommCallback";
/// What the package calls by itself.
const OWN: [&str; 5] = ["Init", "Uninit", "ConvokePoll", "ConvokeSetReadyCallback", "ConvokeLastError"];
/// Its answer depends on the operation.
const ANY: &str = "callExperimentalAPI";
/// Listeners of topics, which a client is told of once: under the first name.
const TWINS: [(&str, &str); 3] = [
    ("TIMGroupTopicCreatedCallback", "TIMCommunityCreateTopicCallback"),
    ("TIMGroupTopicDeletedCallback", "TIMCommunityDeleteTopicCallback"),
    ("TIMGroupTopicChangedCallback", "TIMCommunityChangeTopicInfoCallback"),
];
/// Keys with which events come beyond those of the contract, and their types.
const MORE: [(&str, &str, &str); 1] = [("GroupTipsElem", "elem_type", "TIMElemType")];

pub fn files(api: &Api) -> Vec<(String, String)> {
    let said = context! {
        version => env!("CARGO_PKG_VERSION"),
        methods => api.functions.iter().filter(|f| is_method(f)).map(|f| method(api, f)).collect::<Vec<_>>(),
        events => api.functions.iter().filter_map(|f| event(api, f)).collect::<Vec<_>>(),
        listeners => api.callbacks.iter().filter_map(|c| listener(api, c)).collect::<Vec<_>>(),
        documents => api.documents.iter().map(document).collect::<Vec<_>>(),
        enums => Serde(&api.enums),
        codes => Serde(&api.codes),
    };
    template::files("bindings/python", &said)
}

/// The name of the event that a function sets the listener of. What is told of conversations does not say so twice.
pub fn event_name(setter: &Function) -> Option<String> {
    let name = class_name(setter)?;
    Some(name.to_snake_case())
}

fn class_name(setter: &Function) -> Option<&str> {
    setter.sets().filter(|_| !OWN.contains(&setter.name.as_str()))?;
    let name = setter.name.strip_prefix("Set").or_else(|| setter.name.strip_prefix("Add"))?;
    let name = name.strip_suffix("Callback")?;
    Some(name.strip_prefix("Conv").filter(|rest| rest.starts_with("Conversation")).unwrap_or(name))
}

fn is_method(function: &Function) -> bool {
    function.sets().is_none() && !OWN.contains(&function.name.as_str())
}

fn method(api: &Api, function: &Function) -> Value {
    let answer = answer(function);
    let mut parameters: Vec<(String, bool, String)> = Vec::new();
    let mut is_told_first = false;
    for p in function.parameters.iter().filter(|p| answer.is_none_or(|answer| answer.name != p.name)) {
        let (optional, kind) = match &p.role {
            Role::Text => (false, "str".to_owned()),
            Role::OptionalText => (true, "Optional[str]".to_owned()),
            Role::Json(kind) => (false, given(kind)),
            Role::OptionalJson(kind) => (true, format!("Optional[{}]", given(kind))),
            Role::Value(kind) => (false, given(kind)),
            Role::Callback(name) => {
                is_told_first = true;
                (false, format!("Callable[[{}], object]", told(api, name).join(", ")))
            }
            Role::Buffer(_) | Role::UserData => continue,
        };
        parameters.push((p.name.to_lowercase(), optional, kind));
    }
    let arguments =
        [format!("\"{}\"", function.name)].into_iter().chain(parameters.iter().map(|(name, ..)| name.clone()));
    let arguments: Vec<String> = arguments.collect();
    // What may be left out stands at the end.
    let required = parameters.iter().rposition(|(_, optional, _)| !optional).map_or(0, |last| last + 1);
    let parameters = parameters.iter().enumerate().map(|(place, (name, _, kind))| {
        let default = if place < required { "" } else { " = None" };
        format!("{name}: {kind}{default}")
    });
    let output = match (&function.output, answer.map(|p| &p.role)) {
        (Output::Result, Some(_)) if function.name == ANY => "Any".to_owned(),
        (Output::Result, Some(Role::Callback(name))) if name == ANSWER => answered(&function.answer),
        (Output::Result, Some(Role::Callback(name))) => format!("tuple[{}]", told(api, name).join(", ")),
        (Output::Result, _) if function.parameters.iter().any(|p| matches!(p.role, Role::Buffer(_))) => {
            "str".to_owned()
        }
        (Output::Result | Output::Nothing, _) => "None".to_owned(),
        (Output::Text, _) => "str".to_owned(),
        (Output::Value(kind), _) => answered(kind),
    };
    let call = match answer.map(|p| &p.role) {
        Some(_) if is_told_first => "await self._answer_message",
        Some(Role::Callback(name)) if name != ANSWER => "await self._answer_page",
        Some(_) if function.answer == Type::Text => "await self._answer_text",
        Some(_) => "await self._answer",
        None if output == "None" => "self._do",
        None => "self._ask",
    };
    context! {
        name => function.name.to_snake_case(),
        call,
        doc => doc(&function.doc),
        is_answered => answer.is_some(),
        parameters => parameters.collect::<Vec<_>>(),
        arguments,
        output,
    }
}

/// What a callback is told.
fn told(api: &Api, callback: &str) -> Vec<String> {
    values(callback_of(api, callback)).into_iter().map(|(_, kind)| kind).collect()
}

fn callback_of<'a>(api: &'a Api, name: &str) -> &'a Callback {
    api.callbacks.iter().find(|c| c.name == name).unwrap_or_else(|| panic!("{name}"))
}

fn values(callback: &Callback) -> Vec<(&str, String)> {
    let parameters = callback.parameters.iter().filter_map(|p| match &p.role {
        Role::Text | Role::OptionalText => Some((p.name.as_str(), "str".to_owned())),
        Role::Json(kind) | Role::OptionalJson(kind) | Role::Value(kind) => Some((p.name.as_str(), answered(kind))),
        Role::UserData => None,
        other => panic!("{}: {other:?}", callback.name),
    });
    parameters.collect()
}

fn event(api: &Api, setter: &Function) -> Option<Value> {
    let class = class_name(setter)?;
    let callback = callback_of(api, setter.sets()?);
    let values = values(callback);
    Some(context! {
        class,
        name => event_name(setter)?,
        doc => doc(&callback.doc),
        fields => values.iter().map(|(name, kind)| format!("{name}: {kind}")).collect::<Vec<_>>(),
        kinds => told(api, &callback.name),
    })
}

/// The events of a type of listeners.
fn listener(api: &Api, callback: &Callback) -> Option<Value> {
    let name = callback.name.as_str();
    let first = |name: &str| {
        TWINS.iter().find(|(_, twin)| *twin == name).map_or(name.to_owned(), |(first, _)| (*first).to_owned())
    };
    let sets = |f: &&Function| f.sets().is_some_and(|set| first(set) == name);
    let classes: Vec<String> = api.functions.iter().filter(sets).filter_map(class_name).map(str::to_owned).collect();
    (!classes.is_empty()).then(|| context! { name, classes })
}

fn document(document: &Document) -> Value {
    let keys = document.keys.iter().map(|key| {
        // Of some the type says it all.
        let doc = if key.doc.is_empty() { format!("{}.", key.kind.in_words()) } else { escaped(&key.doc) };
        context! { name => &key.name, doc, kind => key.kind.in_python("list", "") }
    });
    let more = MORE.iter().filter(|(of, ..)| *of == document.name);
    let more = more.map(|&(_, name, kind)| {
        let kind = Type::Enum(kind.to_owned()).in_python("list", "");
        context! { name, doc => "what kind of element.", kind }
    });
    context! { name => &document.name, keys => keys.chain(more).collect::<Vec<_>>() }
}

/// A type that is taken.
fn given(kind: &Type) -> String {
    kind.in_python("Sequence", "documents.")
}

/// A type that is given.
fn answered(kind: &Type) -> String {
    kind.in_python("list", "documents.")
}

impl Type {
    fn in_python(&self, array: &str, documents: &str) -> String {
        match self {
            Self::Nothing => "None".to_owned(),
            Self::Text => "str".to_owned(),
            Self::Bool => "bool".to_owned(),
            Self::Int32 | Self::Uint32 | Self::Int64 | Self::Uint64 => "int".to_owned(),
            Self::Double => "float".to_owned(),
            // Flags come in sums, and documents have numbers.
            Self::Enum(name) => format!("Union[enums.{name}, int]"),
            Self::Object(name) => format!("{documents}{name}"),
            Self::Array(item) => format!("{array}[{}]", item.in_python(array, documents)),
            Self::Numbers => "dict[str, int]".to_owned(),
            Self::Any => "Any".to_owned(),
        }
    }
}

/// The lines of a comment, as a docstring has them.
fn doc(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| escaped(line)).collect()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"").replace("NULL", "None")
}
