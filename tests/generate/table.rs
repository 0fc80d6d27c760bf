//! docs/BINDINGS.md: what each function is called in each language, read from the bindings' sources.

use super::api::{Api, Function, Output};
use super::names::uncapitalized;
use super::python;
use super::source::files;
use super::template;
use minijinja::context;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How a language's sources are read: which of them programs call, and how a method there reaches a function of the library.
pub struct Language {
    pub name: &'static str,
    pub folder: &'static str,
    /// How the names of the files end whose methods programs call.
    files: &'static [&'static str],
    /// The name of the method that begins on this line.
    method: fn(&str) -> Option<&str>,
    /// How a line that calls a function of the library writes it.
    call: fn(&Function) -> Vec<String>,
}

pub const LANGUAGES: [Language; 5] = [
    Language {
        name: "C++",
        folder: "bindings/cpp/include",
        files: &["calls.hpp", "convoke.hpp"],
        method: |line| indented(line, 4, &["virtual ", "explicit ", "static "]),
        call: |f| vec![format!("::{}(", f.name)],
    },
    Language {
        name: "C#",
        folder: "bindings/csharp/Runtime",
        files: &[".cs"],
        method: |line| line.strip_prefix("        public static ").and_then(method_name),
        call: |f| vec![format!("Native.TIM{}(", f.name), format!("Native.{}(", f.name)],
    },
    Language {
        name: "JavaScript",
        folder: "bindings/js/lib/web",
        files: &["chat.cjs"],
        method: |line| indented(line, 2, &["async "]),
        call: |f| match f.sets() {
            // Its events have the names of C's listeners.
            Some(listener) if !f.name.starts_with("Remove") => vec![format!("{listener}:")],
            _ => vec![format!("native.{}(", f.name), format!("'{}'", f.name)],
        },
    },
    Language {
        name: "Dart",
        folder: "bindings/dart/lib/src/v2tim",
        files: &[".dart"],
        method: dart_method,
        call: |f| {
            let name = uncapitalized(&f.name);
            vec![format!(".{name}("), format!(".{name};")]
        },
    },
    Language {
        name: "Python",
        folder: "bindings/python/convoke",
        files: &["_calls.py", "client.py"],
        method: |line| indented(line, 4, &["async ", "def "]),
        call: |f| vec![format!("(\"{}\"", f.name)],
    },
];

/// A long type stands on a line of its own, and the name on the next.
fn dart_method(line: &str) -> Option<&str> {
    let name = method_name(line)?;
    let alone = line.trim_start().strip_prefix(name);
    match line.len() - line.trim_start().len() {
        6 if alone.is_some_and(|rest| rest == "({" || rest.starts_with("() ")) => Some(name),
        _ => None,
    }
    .or_else(|| indented(line, 2, &[]).filter(|_| line.ends_with(['{', '>', '(', ' ']) || line.contains(") => ")))
}

/// The method that a line of that depth begins, without these words before it.
fn indented<'a>(line: &'a str, depth: usize, words: &[&str]) -> Option<&'a str> {
    let text = line.get(depth..)?;
    let begins = line[..depth].trim().is_empty() && text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '#');
    let text = words.iter().fold(text, |text, word| text.strip_prefix(word).unwrap_or(text));
    begins.then(|| method_name(text))?
}

/// The word before the first parenthesis.
fn method_name(text: &str) -> Option<&str> {
    let before = text.split_once('(')?.0;
    let name = before.rsplit(|c: char| !c.is_ascii_alphanumeric() && !"_#".contains(c)).next()?;
    (!name.is_empty()).then_some(name)
}

/// What the lines of a method say.
struct Method {
    own: String,
    /// With those of the private methods that it calls.
    all: String,
}

impl Language {
    /// The public methods.
    fn methods(&self, root: &Path) -> BTreeMap<String, Method> {
        let mut methods: BTreeMap<String, String> = BTreeMap::new();
        for path in files(&root.join(self.folder)) {
            if !self.files.iter().any(|end| path.ends_with(end)) {
                continue;
            }
            let mut name = "";
            let text = std::fs::read_to_string(&path).unwrap();
            for line in text.lines() {
                name = (self.method)(line).unwrap_or(name);
                *methods.entry(name.to_owned()).or_default() += &format!("{line}\n");
            }
        }
        methods.remove("");
        let (private, public): (BTreeMap<_, _>, BTreeMap<_, _>) =
            methods.into_iter().partition(|(name, _)| name.starts_with(['#', '_']));
        let methods = public.into_iter().map(|(name, own)| {
            let mut all = own.clone();
            let mut said: BTreeSet<&String> = BTreeSet::new();
            while let Some((name, more)) =
                private.iter().find(|(name, _)| !said.contains(name) && all.contains(&format!("{name}(")))
            {
                all.push_str(more);
                said.insert(name);
            }
            (name, Method { own, all })
        });
        methods.collect()
    }
}

/// What a language has of a function that works, for a program to call.
fn cell(language: &Language, methods: &BTreeMap<String, Method>, function: &Function) -> String {
    let has = |name: &str| methods.keys().find(|method| method.eq_ignore_ascii_case(name));
    // The name of C, and what is made of it.
    let same = [has(&function.name), has(&format!("{}Async", function.name))];
    let mut names: Vec<&str> = same.into_iter().flatten().map(String::as_str).collect();
    if names.is_empty() {
        let calls = (language.call)(function);
        let says = |text: &String| calls.iter().any(|call| text.contains(call.as_str()));
        let those = |of: fn(&Method) -> &String| -> Vec<&str> {
            methods.iter().filter(|(_, method)| says(of(method))).map(|(name, _)| name.as_str()).collect()
        };
        names = those(|method| &method.own);
        if names.is_empty() {
            names = those(|method| &method.all);
        }
    }
    // Listeners are set when it begins, and tell those of `on`.
    if function.sets().is_some() && names == ["constructor"] {
        names = vec!["on"];
    }
    names.retain(|name| function.name == "Init" || *name != "constructor");
    match names.as_slice() {
        // The life of an object.
        [] if language.name == "C++" && ["Init", "Uninit"].contains(&function.name.as_str()) => "`Client`".to_owned(),
        [name] if *name == function.name => "as in C".to_owned(),
        [name, more] if *name == function.name && *more == format!("{name}Async") => "as in C, and `…Async`".to_owned(),
        [] if language.name == "JavaScript" => javascript_cell(function),
        [] if language.name == "Dart" => dart_cell(function),
        [] if language.name == "Python" => python_cell(function),
        [] => "–".to_owned(),
        names => format!("`{}`", names.join("`, `")),
    }
}

/// What the runtime of the Dart package calls, and whom its listeners tell; else it has the library's calls beside the
/// plugin's shape.
fn dart_cell(function: &Function) -> String {
    let name = function.name.as_str();
    let mechanical = function.output == Output::Result && !name.starts_with("Convoke");
    let method = match (name, function.sets()) {
        ("Init", _) => "initSDK",
        ("Uninit", _) => "unInitSDK",
        ("RemoveRecvNewMsgCallback", _) => "removeAdvancedMsgListener",
        (
            "SetMsgRevokeCallback" | "SetMsgUpdateCallback" | "SetMsgReadedReceiptCallback" | "AddRecvNewMsgCallback",
            _,
        ) => "addAdvancedMsgListener",
        ("SetGroupTipsEventCallback" | "SetGroupAttributeChangedCallback" | "SetGroupCounterChangedCallback", _) => {
            "addGroupListener"
        }
        (name, Some(_)) if name.starts_with("SetConv") => "addConversationListener",
        (name, Some(_)) if !["Convoke", "SetMsg", "SetGroup", "SetComm"].iter().any(|p| name.starts_with(p)) => {
            "initSDK"
        }
        (name, None) if mechanical && !["MsgSendNewMsgEx", "MsgGetGroupMessageReadMemberList"].contains(&name) => {
            return format!("`Sdk.{}`", uncapitalized(name));
        }
        _ => return "–".to_owned(),
    };
    format!("`{method}`")
}

/// What every user there has of the library beside the shape of the web SDK, and what is the process's.
fn javascript_cell(function: &Function) -> String {
    match function.name.as_str() {
        "Init" => "`create`".to_owned(),
        "Uninit" => "`destroy`".to_owned(),
        "GetLoginUserID" => "`getLoginUser`".to_owned(),
        name if function.output == Output::Result => format!("`call('{name}')`"),
        name => format!("`native.{name}`"),
    }
}

/// What the Python package calls by itself, and the events that its handlers are told of.
fn python_cell(function: &Function) -> String {
    match (function.name.as_str(), python::event_name(function)) {
        ("Init", _) => "`Client.open`".to_owned(),
        ("Uninit", _) => "`Client.close`".to_owned(),
        (_, Some(event)) => format!("`on(\"{event}\")`"),
        _ => "–".to_owned(),
    }
}

pub fn file(api: &Api, root: &Path) -> String {
    let methods = LANGUAGES.map(|language| language.methods(root));
    let functions = api.functions.iter().filter(|f| f.works).map(|function| {
        let cells = LANGUAGES.iter().zip(&methods).map(|(language, methods)| cell(language, methods, function));
        context! { name => &function.name, cells => cells.collect::<Vec<_>>() }
    });
    let languages = LANGUAGES.map(|language| language.name).to_vec();
    template::render("docs/BINDINGS.md", context! { languages, functions => functions.collect::<Vec<_>>() })
}
