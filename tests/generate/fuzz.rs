//! What fuzz/ has of the API: fuzz/entry_points/functions.rs, every exported function called with what an input says, and
//! fuzz/dictionaries/json.dict, the words of the documents.

use super::contract::{self, contract};
use super::template;
use heck::ToSnakeCase;
use minijinja::value::Serde;
use minijinja::{Value, context};
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use syn::{FnArg, GenericArgument, Item, ItemFn, Pat, PathArguments, ReturnType, Type};

/// Functions that are called with more care than others. fuzz/entry_points/mod.rs has a function for each.
const CAREFUL: [&str; 3] = ["Init", "Uninit", "callExperimentalAPI"];
/// The callbacks that answer a call. The others are listeners.
const ANSWERS: [&str; 2] = ["TIMCommCallback", "TIMMsgGroupMessageReadMemberListCallback"];

/// The parameters of a type of callbacks, by its name.
type Callbacks = BTreeMap<String, Vec<(String, String)>>;

/// The functions, and the items of the files with callback types.
pub fn functions(functions: &[ItemFn], types: &[Item]) -> String {
    let callbacks: Callbacks = types.iter().filter_map(callback).collect();
    let mut listeners = BTreeSet::new();
    let calls: Vec<Value> = functions.iter().map(|f| call(f, &callbacks, &mut listeners)).collect();
    let listeners = listeners.into_iter().map(|name| listener(&name, &callbacks[&name]));
    let said = context! { functions => calls, listeners => listeners.collect::<Vec<_>>() };
    template::render("fuzz/entry_points/functions.rs", said)
}

/// The parameters of a type of callbacks.
fn callback(item: &Item) -> Option<(String, Vec<(String, String)>)> {
    let Item::Type(item) = item else { return None };
    let Type::Path(option) = &*item.ty else { return None };
    let PathArguments::AngleBracketed(of) = &option.path.segments.last()?.arguments else { return None };
    let Some(GenericArgument::Type(Type::BareFn(function))) = of.args.first() else { return None };
    let parameters = function.inputs.iter().map(|parameter| {
        let (name, _) = parameter.name.as_ref().expect("parameters of callbacks have names");
        (name.to_string(), kind(&parameter.ty))
    });
    Some((item.ident.to_string(), parameters.collect()))
}

fn kind(ty: &Type) -> String {
    ty.to_token_stream().to_string().replace("* const ", "*const ").replace("* mut ", "*mut ")
}

fn call(function: &ItemFn, callbacks: &Callbacks, listeners: &mut BTreeSet<String>) -> Value {
    let name = function.sig.ident.to_string();
    if CAREFUL.contains(&name.as_str()) {
        return context! { name, is_careful => true };
    }
    let (mut parameters, mut answers) = (Vec::new(), false);
    for argument in &function.sig.inputs {
        let FnArg::Typed(argument) = argument else { panic!("{name} has a self") };
        let Pat::Ident(pattern) = &*argument.pat else { panic!("{name} has a pattern") };
        let kind = kind(&argument.ty);
        let value = match kind.as_str() {
            "*const c_char" => "input.text()".to_owned(),
            "*mut c_char" => "input.buffer()".to_owned(),
            "*const c_void" if answers => "input.slot()".to_owned(),
            "*const c_void" => "input.pointer()".to_owned(),
            "TIMCommCallback" => "input.wants().then_some(super::answered as _)".to_owned(),
            "TIMMsgGroupMessageReadMemberListCallback" => {
                "input.wants().then_some(super::readers_answered as _)".to_owned()
            }
            callback if callbacks.contains_key(callback) => {
                listeners.insert(callback.to_owned());
                format!("input.wants().then_some({} as _)", listener_name(callback))
            }
            "u64" => "input.number()".to_owned(),
            "c_int" | "i32" | "i64" | "u32" | "ArgBool" | "ArgConvType" | "ArgReceiveOpt" | "ArgReadFilter" => {
                format!("input.number() as {kind}")
            }
            other => panic!("{name} takes a {other}: say here what an input gives it"),
        };
        answers |= ANSWERS.contains(&kind.as_str());
        parameters.push(context! { name => pattern.ident.to_string(), kind, value });
    }
    let output = match &function.sig.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => kind(ty),
    };
    // What is done with what it returned.
    let returned = match output.as_str() {
        "" => None,
        _ if answers => Some("input.accepted(returned)"),
        "c_int" => Some("input.returned(returned)"),
        "*const c_char" => Some("super::told(returned)"),
        _ => Some("let _ = returned"),
    };
    context! {
        is_careful => false,
        has_twin => !contract::UNPAIRED.contains(&name.as_str()),
        is_unsafe => function.sig.unsafety.is_some(),
        name,
        parameters,
        returned,
    }
}

fn listener_name(callback: &str) -> String {
    format!("on_{}", callback.trim_start_matches("TIM").trim_end_matches("Callback").to_snake_case())
}

/// A listener that reads all it is told.
fn listener(callback: &str, parameters: &[(String, String)]) -> Value {
    let parameters = parameters.iter().map(|(name, kind)| context! { name, kind, is_text => kind == "*const c_char" });
    context! { name => listener_name(callback), parameters => parameters.collect::<Vec<_>>() }
}

/// libFuzzer's words: the keys of all documents, the marks of JSON, ids.
pub fn dictionary() -> String {
    let contract = contract();
    let documents = contract["json_keys"].as_object().unwrap().values().flat_map(|part| part.as_object().unwrap());
    let mut keys = BTreeSet::new();
    for (_, fields) in documents {
        keys.extend(fields.as_array().unwrap().iter().map(|field| field["key"].as_str().unwrap().to_owned()));
    }
    template::render("fuzz/dictionaries/json.dict", context! { keys => Serde(keys) })
}
