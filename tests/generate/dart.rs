//! bindings/dart/lib/src/generated: native declarations, documents, calls, listeners and constants.

use super::api::{Api, Callback, Document, Function, Output, Parameter, Role, Type};
use super::names::{camel, uncapitalized};
use super::template;
use minijinja::value::Serde;
use minijinja::{Value, context};

/// The callback of an answer.
const ANSWER: &str = "TIMCommCallback";
/// A listener that is added to others instead of replacing them, and what takes it away.
const ADDED: (&str, &str) = ("AddRecvNewMsgCallback", "RemoveRecvNewMsgCallback");

pub fn files(api: &Api) -> Vec<(String, String)> {
    let callbacks = api.callbacks.iter().filter(|c| is_taken(api, c));
    let callbacks = callbacks.map(|c| context! { name => &c.name, native => signature("Void", &c.parameters, native) });
    let said = context! {
        callbacks => callbacks.collect::<Vec<_>>(),
        functions => api.functions.iter().filter(|f| f.works).map(call).collect::<Vec<_>>(),
        listeners => api.functions.iter().filter_map(|f| listener(api, f)).collect::<Vec<_>>(),
        documents => api.documents.iter().map(view).collect::<Vec<_>>(),
        enums => Serde(&api.enums),
        codes => Serde(&api.codes),
    };
    template::files("bindings/dart", &said)
}

/// A document is passed as itself, not as JSON text.
fn parameter_name(parameter: &Parameter) -> String {
    let name = parameter.name.as_str();
    uncapitalized(&camel(name.strip_prefix("json_").unwrap_or(name)))
}

/// What a function does; how it is called from C is not said here.
fn summary(doc: &[String]) -> Vec<String> {
    doc.iter().take_while(|line| !line.is_empty()).cloned().collect()
}

/// In C.
fn native_value(kind: &Type) -> &'static str {
    match kind {
        Type::Bool => "Bool",
        Type::Int32 | Type::Enum(_) => "Int32",
        Type::Uint32 => "Uint32",
        Type::Int64 => "Int64",
        Type::Uint64 => "Uint64",
        other => panic!("{other:?} is not passed by value"),
    }
}

fn native(role: &Role) -> String {
    match role {
        Role::Text | Role::OptionalText | Role::Json(_) | Role::OptionalJson(_) | Role::Buffer(_) => {
            "Pointer<Uint8>".into()
        }
        Role::Value(kind) => native_value(kind).into(),
        Role::Callback(name) => format!("Pointer<NativeFunction<{name}>>"),
        Role::UserData => "Pointer<Void>".into(),
    }
}

fn native_output(output: &Output) -> &'static str {
    match output {
        Output::Nothing => "Void",
        Output::Result => "Int32",
        Output::Text => "Pointer<Uint8>",
        Output::Value(kind) => native_value(kind),
    }
}

/// A native type as Dart code sees it.
fn seen(native: String) -> String {
    match native.as_str() {
        "Void" => "void".into(),
        "Bool" => "bool".into(),
        "Int32" | "Uint32" | "Int64" | "Uint64" => "int".into(),
        _ => native,
    }
}

fn native_parameters(parameters: &[Parameter], of: fn(&Role) -> String) -> Vec<String> {
    parameters.iter().map(|p| format!("{} {}", of(&p.role), uncapitalized(&camel(&p.name)))).collect()
}

fn signature(output: &str, parameters: &[Parameter], of: fn(&Role) -> String) -> String {
    format!("{output} Function({})", native_parameters(parameters, of).join(", "))
}

fn symbol(function: &Function) -> String {
    match function.name.as_str() {
        name if name.starts_with("Convoke") => name.to_owned(),
        name => format!("TIM{name}"),
    }
}

/// Whether a function that works takes it.
fn is_taken(api: &Api, callback: &Callback) -> bool {
    let takes = |p: &Parameter| p.role == Role::Callback(callback.name.clone());
    api.functions.iter().any(|f| f.works && f.parameters.iter().any(takes))
}

/// In Dart.
fn dart(kind: &Type) -> String {
    match kind {
        Type::Nothing => "void".into(),
        Type::Text => "String".into(),
        Type::Bool => "bool".into(),
        Type::Int32 | Type::Uint32 | Type::Int64 | Type::Uint64 | Type::Enum(_) => "int".into(),
        Type::Double => "double".into(),
        Type::Object(name) => name.clone(),
        Type::Array(item) => format!("List<{}>", dart(item)),
        Type::Numbers => "Map<String, int>".into(),
        Type::Any => "Object".into(),
    }
}

/// Reads a JSON value that may be absent.
fn read(kind: &Type, value: &str) -> String {
    match kind {
        Type::Double => format!("({value} as num?)?.toDouble()"),
        Type::Object(name) => format!("readObject({value}, {name}.new)"),
        Type::Array(item) => match &**item {
            Type::Object(name) => format!("readObjects({value}, {name}.new)"),
            item => format!("({value} as List<Object?>?)?.cast<{}>()", dart(item)),
        },
        Type::Numbers => format!("({value} as Map<String, Object?>?)?.cast<String, int>()"),
        Type::Any => value.to_owned(),
        other => format!("{value} as {}?", dart(other)),
    }
}

/// As a JSON value.
fn written(kind: &Type, value: &str) -> String {
    match kind {
        Type::Uint64 => format!("unsigned({value})"),
        Type::Array(item) if **item == Type::Uint64 => format!("{value}?.map(unsigned).toList()"),
        _ => value.to_owned(),
    }
}

fn view(document: &Document) -> Value {
    let keys = document.keys.iter().map(|key| {
        context! {
            name => &key.name,
            doc => &key.doc,
            field => uncapitalized(&camel(&key.name)),
            kind => dart(&key.kind),
            read => read(&key.kind, &format!("json['{}']", key.name)),
            written => written(&key.kind, "value"),
        }
    });
    context! { name => &document.name, keys => keys.collect::<Vec<_>>() }
}

/// Reads the JSON text of an answer or an event.
fn parsed(kind: &Type, text: &str) -> String {
    match kind {
        Type::Text => text.to_owned(),
        Type::Object(name) => format!("{name}(readJson({text}) as Map<String, Object?>)"),
        Type::Array(item) => match &**item {
            Type::Object(name) => format!("readObjects(readJson({text}), {name}.new)!"),
            item => format!("(readJson({text}) as List<Object?>).cast<{}>()", dart(item)),
        },
        other => panic!("{other:?} is answered or told: say how it is read"),
    }
}

/// A call that is answered once through a `TIMCommCallback`, or, without a callback, by its return value.
fn is_mechanical(function: &Function) -> bool {
    let callbacks: Vec<_> = function.parameters.iter().filter(|p| matches!(p.role, Role::Callback(_))).collect();
    let buffer = function.parameters.iter().any(|p| matches!(p.role, Role::Buffer(_)));
    let one_answer = match callbacks.as_slice() {
        [] => !buffer && !["Init", "Uninit"].contains(&function.name.as_str()),
        [one] => one.role == Role::Callback(ANSWER.into()),
        _ => false,
    };
    function.works && function.output == Output::Result && one_answer
}

fn call(function: &Function) -> Value {
    let (mut parameters, mut arguments) = (Vec::new(), Vec::new());
    for parameter in &function.parameters {
        let name = parameter_name(parameter);
        let (kind, argument) = match &parameter.role {
            Role::Text => (Some("String".into()), format!("texts.text({name})")),
            Role::OptionalText => (Some("String?".into()), format!("texts.text({name})")),
            Role::Json(kind) => (Some(dart(kind)), format!("texts.json({name})")),
            Role::OptionalJson(kind) => (Some(format!("{}?", dart(kind))), format!("texts.json({name})")),
            Role::Value(kind) => (Some(dart(kind)), name.clone()),
            // The id is in the answer too.
            Role::Buffer(_) => (None, "nullptr".into()),
            Role::Callback(_) => (None, "answer".into()),
            Role::UserData => (None, "number".into()),
        };
        parameters.extend(kind.map(|kind| format!("{kind} {name}")));
        arguments.push(argument);
    }
    let output = native_output(&function.output);
    context! {
        name => uncapitalized(&function.name),
        symbol => symbol(function),
        doc => summary(&function.doc),
        native => signature(output, &function.parameters, native),
        seen => signature(&seen(output.into()), &function.parameters, |role| seen(native(role))),
        is_mechanical => is_mechanical(function),
        is_answered => function.parameters.iter().any(|p| matches!(p.role, Role::Callback(_))),
        parameters,
        arguments,
        answer => dart(&function.answer),
        read => match &function.answer {
            Type::Nothing => "(_) {}".into(),
            kind => format!("(text) => {}", parsed(kind, "text")),
        },
    }
}

/// The type of what a listener is told, and how it is made of its native argument.
fn told(parameter: &Parameter) -> (String, String) {
    let name = uncapitalized(&camel(&parameter.name));
    match &parameter.role {
        Role::Text => ("String".into(), format!("readText({name})")),
        Role::Json(kind) => (dart(kind), parsed(kind, &format!("readText({name})"))),
        Role::Value(kind) => (dart(kind), name),
        other => panic!("{other:?} is told"),
    }
}

/// The listener that a function sets.
fn listener(api: &Api, setter: &Function) -> Option<Value> {
    let callback = api.callbacks.iter().find(|c| setter.works && Some(c.name.as_str()) == setter.sets())?;
    let is_added = setter.name == ADDED.0;
    let name = setter.name.strip_prefix(if is_added { "Add" } else { "Set" })?;
    let (field, set) = (uncapitalized(name.strip_suffix("Callback")?), uncapitalized(&setter.name));
    let told = callback.parameters.iter().filter(|p| p.role != Role::UserData).map(|p| (parameter_name(p), told(p)));
    let (parameters, values): (Vec<_>, Vec<_>) =
        told.map(|(name, (kind, value))| (format!("{kind} {name}"), value)).unzip();
    Some(context! {
        doc => summary(&callback.doc),
        callback => &callback.name,
        natives => native_parameters(&callback.parameters, |role| seen(native(role))),
        parameters,
        values,
        // One that is added is taken away by its function pointer.
        clear => if is_added { format!("{}({field}.nativeFunction)", uncapitalized(ADDED.1)) } else { format!("{set}(nullptr, nullptr)") },
        field,
        set,
    })
}
