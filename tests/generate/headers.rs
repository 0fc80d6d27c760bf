//! include/*.h: what programs include.
//!
//! A part of the API has a header: its enums, callback types, keys, and functions under TIM + name. What several parts speak of
//! is in TIMCloudDef.h. convoke.h has all of that, what is Convoke's own, and every function under its plain name. So each
//! declaration stands in one file, and files may be included together.

use super::contract::{self, Signature, constants};
use super::items::{Item, items};
use super::source::{FUNCTIONS, TYPES, UNBUILT, error_codes, other_codes, root, source, types};
use super::{keys, template};
use minijinja::{Value, context};
use std::collections::{BTreeMap, BTreeSet};

/// The parts of the API, and what each is about.
pub const PARTS: [(&str, &str); 9] = [
    ("TIMManager", "The SDK and its login; users and what they say of themselves."),
    ("TIMConversationManager", "Conversations and conversation groups."),
    ("TIMMessageManager", "Messages."),
    ("TIMGroupManager", "Chat groups and their members."),
    ("TIMCommunityManager", "Communities, their topics and permission groups."),
    ("TIMFriendshipManager", "Friends, and whom a user follows."),
    ("TIMSignalingManager", "Invitations."),
    ("TIMOfflinePushManager", "Push messages."),
    ("TIMExperimentalAPI", "What has no function of its own."),
];
/// What more than one part speaks of.
const COMMON: &str = "TIMCloudDef";

/// Every header, by its path.
pub fn files() -> Vec<(String, String)> {
    let declared = Declared::read();
    let mut files = template::files("include", &declared.all());
    for (name, about) in PARTS.into_iter().chain([(COMMON, "What several parts of the API speak of.")]) {
        files.push((format!("include/{name}.h"), template::render("part.h", declared.part(name, about))));
    }
    files
}

/// The headers' text, for those who look for something in it.
pub fn written() -> String {
    let names = ["TIMCloudComm", "TIMErrorCode", COMMON].into_iter().chain(PARTS.map(|p| p.0)).chain(["convoke"]);
    names.map(|name| source(&format!("include/{name}.h"))).collect()
}

/// The contract's table of codes by number, with what the core says of them.
fn codes() -> Vec<Value> {
    let (answered, others) = (error_codes(), other_codes());
    let mut codes = constants().error_codes.0;
    codes.sort_by_key(|(_, value)| *value);
    let codes = codes.into_iter().map(|(name, value)| {
        let comment = match answered.iter().find(|(code, _, _)| *code == name) {
            Some((_, _, comment)) => comment.clone(),
            None if value == 0 => "The call was carried out.".into(),
            None => {
                let other =
                    others.get(&name).unwrap_or_else(|| panic!("src/core/codes.rs has nothing to say of {name}"));
                format!("{other} Convoke does not answer it.")
            }
        };
        context! { name, value, comment }
    });
    codes.collect()
}

/// What the source declares; functions in the order of the parts, and of the contract in each, behind those that it does not have.
struct Declared {
    enums: Vec<(String, Item)>,
    callbacks: Vec<(Signature, Item)>,
    /// By their plain names.
    functions: Vec<(Signature, Item)>,
    /// The header of each enum.
    places: BTreeMap<String, String>,
}

impl Declared {
    fn read() -> Self {
        let (mut enums, mut callbacks, mut functions) = (Vec::new(), Vec::new(), Vec::new());
        for item in items(&cbindgen()) {
            if let Some(name) = item.code.strip_prefix("typedef enum ") {
                let name = name.split(' ').next().unwrap().to_owned();
                enums.push((name, item));
            } else if let Some(text) = item.declaration() {
                match text.strip_prefix("typedef ") {
                    Some(callback) => callbacks.push((Signature::of_callback(callback), item)),
                    None => functions.push((Signature::of_function(&text), item)),
                }
            }
        }
        let declared = contract::declarations();
        let mut order = Vec::new();
        for (part, _) in PARTS {
            let lines = declared.iter().filter(|(name, _)| name == part).flat_map(|(_, lines)| lines);
            order.extend(lines.map(|line| Signature::of_function(line).name));
        }
        functions.sort_by_cached_key(|(f, _)| order.iter().position(|name| *name == f.name));
        Self { enums, callbacks, functions, places: places() }
    }

    /// A header with what a part of the API has, or several have.
    fn part(&self, part: &str, about: &str) -> Value {
        let of_part = |lines: Vec<(String, Vec<String>)>| {
            lines.into_iter().filter(|(name, _)| name == part).flat_map(|(_, lines)| lines).collect::<Vec<_>>()
        };
        let includes = if part == COMMON { vec!["TIMCloudComm", "TIMErrorCode"] } else { vec![COMMON] };
        let enums: Vec<&Item> =
            self.enums.iter().filter(|(name, _)| self.places[name] == part).map(|(_, item)| item).collect();
        let constants: Vec<String> = keys::of_part(part).into_iter().map(|(constant, _)| constant).collect();
        let taken: BTreeSet<String> =
            of_part(contract::callback_declarations()).iter().map(|line| Signature::of_callback(line).name).collect();
        let declared: BTreeMap<String, bool> = of_part(contract::declarations())
            .iter()
            .map(|line| (Signature::of_function(line).name, is_under_tim(line)))
            .collect();
        let functions = self.functions.iter().flat_map(|(signature, item)| match declared.get(&signature.name) {
            Some(true) => vec![function(signature, &format!("TIM{}", signature.name), &item.doc)],
            // It has its other name in the contract.
            Some(false) => vec![function(signature, &signature.name, &item.doc), twin(signature)],
            None => vec![],
        });
        context! {
            name => part,
            about,
            includes,
            sections => keys::sections(part),
            old_names => old_names(&enums, &constants),
            // Standards before C++11 have no comma at the end of the constants.
            enums => enums.into_iter().map(|e| as_it_is(e, e.code.replace(",\n}", "\n}"))).collect::<Vec<_>>(),
            callbacks => self.callbacks_of(&taken),
            functions => functions.collect::<Vec<_>>(),
        }
    }

    fn callbacks_of(&self, names: &BTreeSet<String>) -> Vec<Value> {
        let callbacks = self.callbacks.iter().filter(|(s, _)| names.contains(&s.name));
        callbacks.map(|(_, item)| as_it_is(item, item.code.split(';').next().unwrap().to_owned())).collect()
    }

    /// What the headers say that are about more than a part.
    fn all(&self) -> Value {
        let contract: BTreeSet<String> = contract::functions().into_iter().map(|f| f.name).collect();
        // What a part declares without `TIM` is there already.
        let parts = contract::declarations().into_iter().flat_map(|(_, lines)| lines);
        let plain: BTreeSet<String> =
            parts.filter(|line| !is_under_tim(line)).map(|line| Signature::of_function(&line).name).collect();
        let (mut own, mut names) = (Vec::new(), Vec::new());
        for (signature, item) in &self.functions {
            let name = &signature.name;
            if contract::UNPAIRED.contains(&name.as_str()) {
                own.push(function(signature, name, &item.doc));
                continue;
            }
            if !contract.contains(name) {
                own.push(twin(signature));
            }
            if !plain.contains(name) {
                names.push(function(signature, name, &item.doc));
            }
        }
        context! {
            parts => PARTS.map(|(part, _)| part).to_vec(),
            codes => codes(),
            preface => source("src/capi/preface.h"),
            version => env!("CARGO_PKG_VERSION"),
            own_keys => keys::own(),
            limits => keys::limits(),
            own_callbacks => self.callbacks_of(&contract::OWN_CALLBACKS.map(str::to_owned).into()),
            own_functions => own,
            plain_functions => names,
        }
    }
}

fn is_under_tim(declaration: &str) -> bool {
    declaration.split('(').next().unwrap().rsplit([' ', '*']).next().unwrap().starts_with("TIM")
}

/// Where each enum stands: in the header of the one part whose functions, callbacks and documents speak of it.
fn places() -> BTreeMap<String, String> {
    let contract = contract::contract();
    let said = PARTS.map(|(part, _)| {
        let text = ["functions", "callbacks", "json_keys"].map(|of| contract[of][part].to_string()).concat();
        let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').map(str::to_owned);
        (part, words.collect::<BTreeSet<_>>())
    });
    let place = |name: &str| {
        let mut parts = said.iter().filter(|(_, words)| words.contains(name)).map(|(part, _)| *part);
        match (parts.next(), parts.next()) {
            (Some(part), None) => part,
            _ => COMMON,
        }
    };
    contract::enums().into_iter().map(|(name, _)| (name.clone(), place(&name).to_owned())).collect()
}

/// Names as they were spelled once, of a header's enums and constants.
fn old_names(enums: &[&Item], names: &[String]) -> Vec<Value> {
    let has = |name: &String| names.contains(name) || enums.iter().any(|e| e.code.contains(&format!(" {name} =")));
    let names = constants().macros.0.into_iter().filter(|(_, right)| has(right));
    names.map(|(old, right)| context! { old, right }).collect()
}

fn as_it_is(item: &Item, code: String) -> Value {
    context! { doc => item.doc.clone(), code }
}

fn function(signature: &Signature, name: &str, doc: &[String]) -> Value {
    let typed = |kind: &str, name: &str| match kind.strip_suffix('*') {
        Some(kind) => format!("{kind} *{name}"),
        None => format!("{kind} {name}"),
    };
    let parameters: Vec<String> = signature.parameters.iter().map(|p| typed(&p.kind, &p.name)).collect();
    let parameters = if parameters.is_empty() { vec!["void".to_owned()] } else { parameters };
    context! { name => typed(&signature.output, name), parameters, doc => doc.to_vec() }
}

/// The function under its second name.
fn twin(signature: &Signature) -> Value {
    let name = &signature.name;
    function(signature, &format!("TIM{name}"), &[format!("The same as {name}.")])
}

/// Everything that the source declares, in C. What Rust says of safety, the first page says.
fn cbindgen() -> String {
    let mut config = cbindgen::Config::from_file(root().join("cbindgen.toml")).unwrap();
    // Those too that no function mentions: they stand in documents, or arguments take their numbers.
    config.export.include = TYPES.into_iter().chain([UNBUILT]).flat_map(types).collect();
    let sources = TYPES.into_iter().chain(FUNCTIONS).chain([UNBUILT]);
    let builder = sources.fold(cbindgen::Builder::new(), |b, path| b.with_src(root().join(path)));
    let mut text = Vec::new();
    builder.with_config(config).generate().unwrap().write(&mut text);
    let text = String::from_utf8(text).unwrap();
    let mut out = String::new();
    let mut lines = text.lines().map(str::trim_end).peekable();
    while let Some(line) = lines.next() {
        if line.trim() == "* # Safety" {
            while lines.peek().is_some_and(|next| !next.trim().starts_with("*/")) {
                lines.next();
            }
            continue;
        }
        out += line;
        out.push('\n');
    }
    out
}
