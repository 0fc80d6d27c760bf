//! include/*.h: what programs include.
//!
//! A part of the API has a header: its enums, callback types, keys, and functions under TIM + name. What several parts speak of
//! is in TIMCloudDef.h. convoke.h has all of that, what is Convoke's own, and every function under its plain name. So each
//! declaration stands in one file, and files may be included together.

use super::contract::{self, Signature, constants};
use super::items::{Item, items};
use super::keys;
use super::source::{FUNCTIONS, TYPES, UNBUILT, error_codes, other_codes, root, source, types};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

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
const WIDTH: usize = 110;

/// Every header, by its path.
pub fn files() -> Vec<(String, String)> {
    let declared = Declared::read();
    let mut files = vec![
        ("TIMCloudComm", comm()),
        ("TIMErrorCode", error_code()),
        (COMMON, declared.common()),
        (
            "TIMCloudCallback",
            including(
                "The callback types of all parts, as programs of older versions include them.",
                PARTS.map(|p| p.0),
            ),
        ),
        (
            "TIMCloud",
            including(
                "The functions of the API under TIM + name, and all that they need. Their comments call functions by their plain\n \
                 * names. convoke.h declares those too; its first page says what holds for every call.",
                PARTS.map(|p| p.0),
            ),
        ),
    ];
    files.extend(PARTS.map(|(part, about)| (part, declared.part(part, about))));
    files.push(("convoke", declared.convoke()));
    files.into_iter().map(|(name, text)| (format!("include/{name}.h"), guarded(name, &text))).collect()
}

/// The headers' text, for those who look for something in it.
pub fn written() -> String {
    let names = ["TIMCloudComm", "TIMErrorCode", COMMON].into_iter().chain(PARTS.map(|p| p.0)).chain(["convoke"]);
    names.map(|name| source(&format!("include/{name}.h"))).collect()
}

/// A comment at the top, then the guard around the rest.
fn guarded(name: &str, text: &str) -> String {
    let (about, body) = text.split_once("*/\n").unwrap();
    let guard = match name {
        "convoke" => "CONVOKE_H".to_owned(),
        name => format!("CONVOKE_{}_H", name.to_uppercase()),
    };
    format!("{about}*/\n\n#ifndef {guard}\n#define {guard}\n\n{}\n#endif /* {guard} */\n", body.trim_start())
}

fn about(text: &str) -> String {
    format!("/*\n * {text}\n * This file is generated.\n */\n")
}

fn including<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    let includes = names.into_iter().map(|name| format!("#include \"{name}.h\"\n"));
    about(text) + &includes.collect::<String>()
}

/// What all functions are declared with.
fn comm() -> String {
    about("How functions are declared.")
        + "#include <stdbool.h>\n#include <stdint.h>\n\n\
           #if defined(__GNUC__)\n\
           /** Makes a function visible in the shared library. */\n#define TIM_API __attribute__((visibility(\"default\")))\n\
           #else\n#define TIM_API\n#endif\n\
           /** What every function is declared with. */\n#define TIM_DECL TIM_API\n"
}

/// The contract's table of codes by number, with what the core says of them.
fn error_code() -> String {
    let (answered, others) = (error_codes(), other_codes());
    let mut text = about("The codes that a callback is given.");
    text += "/** Codes that a callback is given. */\ntypedef enum TIMErrCode {\n";
    let mut codes = constants().error_codes.0;
    codes.sort_by_key(|(_, value)| *value);
    for (number, (name, value)) in codes.iter().enumerate() {
        let comment = match answered.iter().find(|(code, _, _)| code == name) {
            Some((_, _, comment)) => comment.clone(),
            None if *value == 0 => "The call was carried out.".into(),
            None => {
                let other =
                    others.get(name).unwrap_or_else(|| panic!("src/core/codes.rs has nothing to say of {name}"));
                format!("{other} Convoke does not answer it.")
            }
        };
        let comma = if number + 1 < codes.len() { "," } else { "" };
        writeln!(text, "  /** {comment} */\n  {name} = {value}{comma}").unwrap();
    }
    text + "} TIMErrCode;\n"
}

/// What the source declares, in its order.
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
        Self { enums, callbacks, functions, places: places() }
    }

    fn enums_of<'a>(&'a self, header: &'a str) -> impl Iterator<Item = String> + 'a {
        self.enums.iter().filter(move |(name, _)| self.places[name] == header).map(|(_, item)| as_enum(item))
    }

    /// The callback types that this part of the contract has.
    fn callbacks_of(&self, part: &str) -> String {
        let parts = contract::callback_declarations();
        let names = parts.iter().filter(|(name, _)| name == part).flat_map(|(_, lines)| lines);
        let names: BTreeSet<String> = names.map(|line| Signature::of_callback(line).name).collect();
        self.callbacks.iter().filter(|(s, _)| names.contains(&s.name)).map(|(_, item)| as_typedef(item)).collect()
    }

    fn common(&self) -> String {
        including("What several parts of the API speak of.", ["TIMCloudComm", "TIMErrorCode"])
            + &self.enums_of(COMMON).collect::<String>()
            + &self.old_names(COMMON, &[])
            + &in_c(&self.callbacks_of(COMMON))
    }

    fn part(&self, part: &str, about: &str) -> String {
        let constants: Vec<String> = keys::of_part(part).into_iter().map(|(constant, _)| constant).collect();
        let parts = contract::declarations();
        let declared = parts.iter().filter(|(name, _)| name == part).flat_map(|(_, lines)| lines);
        let declared: Vec<(String, bool)> = declared
            .map(|line| (Signature::of_function(line).name, line.split('(').next().unwrap().contains("TIM")))
            .collect();
        let mut functions = String::new();
        for (signature, item) in &self.functions {
            let name = &signature.name;
            match declared.iter().find(|(declared, _)| declared == name) {
                Some((_, true)) => functions += &as_function(signature, &format!("TIM{name}"), &item.doc),
                // It has its other name in the contract.
                Some((_, false)) => {
                    functions += &as_function(signature, name, &item.doc);
                    functions += &as_function(signature, &format!("TIM{name}"), &[format!("The same as {name}.")]);
                }
                None => {}
            }
        }
        including(about, [COMMON])
            + &self.enums_of(part).collect::<String>()
            + &keys::section(part)
            + &self.old_names(part, &constants)
            + &in_c(&(self.callbacks_of(part) + &functions))
    }

    /// Names as they were spelled once, of the header with those enums and constants.
    fn old_names(&self, header: &str, constants: &[String]) -> String {
        let enums: String = self.enums_of(header).collect();
        let has = |name: &String| constants.contains(name) || enums.contains(&format!(" {name} ="));
        let names = contract::constants().macros.0.into_iter().filter(|(_, right)| has(right));
        let text: String = names.map(|(old, right)| format!("/** {right}. */\n#define {old} {right}\n")).collect();
        if text.is_empty() { text } else { format!("\n/* Names as they were spelled once. */\n{text}") }
    }

    fn convoke(&self) -> String {
        let contract: BTreeSet<String> = contract::functions().into_iter().map(|f| f.name).collect();
        let parts = contract::declarations();
        // What a part declares without `TIM` is there already.
        let plain: BTreeSet<&str> = parts
            .iter()
            .flat_map(|(_, lines)| lines)
            .map(|line| line.split('(').next().unwrap().rsplit([' ', '*']).next().unwrap())
            .filter(|name| !name.starts_with("TIM"))
            .collect();
        let (mut own, mut names) = (String::new(), String::new());
        for (signature, item) in &self.callbacks {
            if contract::OWN_CALLBACKS.contains(&signature.name.as_str()) {
                own += &as_typedef(item);
            }
        }
        for (signature, item) in &self.functions {
            let name = &signature.name;
            if contract::UNPAIRED.contains(&name.as_str()) {
                own += &as_function(signature, name, &item.doc);
                continue;
            }
            if !contract.contains(name) {
                own += &as_function(signature, &format!("TIM{name}"), &[format!("The same as {name}.")]);
            }
            if !plain.contains(name.as_str()) {
                names += &as_function(signature, name, &item.doc);
            }
        }
        source("src/capi/preface.h").trim_end().to_owned()
            + "\n#include \"TIMCloud.h\"\n\n"
            + &format!(
                "/** The version this header belongs to; GetSDKVersion() has that of the library. */\n\
                 #define CONVOKE_VERSION \"{}\"\n",
                env!("CARGO_PKG_VERSION")
            )
            + &keys::own()
            + &in_c(&own)
            + "\n/* The functions under their plain names. A program that has such names of its own defines CONVOKE_NO_PLAIN_NAMES. */\n\
               #ifndef CONVOKE_NO_PLAIN_NAMES\n"
            + &in_c(&names)
            + "\n#endif /* CONVOKE_NO_PLAIN_NAMES */\n"
    }
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

// How they are written.

fn commented(doc: &[String]) -> String {
    let lines = doc.iter().map(|line| format!(" * {line}").trim_end().to_owned() + "\n");
    format!("\n/**\n{} */\n", lines.collect::<String>())
}

/// Standards before C++11 have no comma at the end of the constants.
fn as_enum(item: &Item) -> String {
    format!("{}{}\n", commented(&item.doc), item.code.replace(",\n}", "\n}"))
}

fn as_typedef(item: &Item) -> String {
    format!("{}{};\n", commented(&item.doc), item.code.split(';').next().unwrap())
}

fn as_function(signature: &Signature, name: &str, doc: &[String]) -> String {
    let typed = |kind: &str, name: &str| match kind.strip_suffix('*') {
        Some(kind) => format!("{kind} *{name}"),
        None => format!("{kind} {name}"),
    };
    let begin = format!("TIM_DECL {}(", typed(&signature.output, name));
    let mut parameters: Vec<String> = signature.parameters.iter().map(|p| typed(&p.kind, &p.name)).collect();
    if parameters.is_empty() {
        parameters.push("void".to_owned());
    }
    let mut line = format!("{begin}{});", parameters.join(", "));
    if line.len() > WIDTH {
        line = format!("{begin}{});", parameters.join(&format!(",\n{}", " ".repeat(begin.len()))));
    }
    format!("{}{line}\n", commented(doc))
}

/// As a program in C++ has to see them.
fn in_c(declarations: &str) -> String {
    match declarations {
        "" => String::new(),
        _ => format!("\n#ifdef __cplusplus\nextern \"C\" {{\n#endif\n{declarations}\n#ifdef __cplusplus\n}}\n#endif\n"),
    }
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
