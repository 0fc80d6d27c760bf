//! What programs make of the headers: each compiles alone and with the others, in C and in C++, and has the names and values that
//! the contract gives it.

mod generate;
use generate::contract::{self, Signature};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// Compilers, standards, and how the source of each is called.
const C: (&str, &str, &str) = ("gcc", "-std=c11", "c");
const CPP: [(&str, &str, &str); 4] = [
    ("g++", "-std=c++98", "cpp"),
    ("g++", "-std=c++11", "cpp"),
    ("g++", "-std=c++17", "cpp"),
    ("g++", "-std=c++20", "cpp"),
];

/// Compiles a program that needs no library; it is not linked where `program` is `None`.
fn compile((compiler, standard, end): (&str, &str, &str), source: &str, folder: &Path, program: Option<&Path>) {
    let file = folder.join(format!("program.{end}"));
    std::fs::write(&file, source).unwrap();
    let mut command = Command::new(compiler);
    command.args([standard, "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-I"]);
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("include")).arg(&file);
    match program {
        Some(program) => command.arg("-o").arg(program),
        None => command.arg("-fsyntax-only"),
    };
    let out = command.output().unwrap_or_else(|e| panic!("{compiler}: {e}"));
    assert!(out.status.success(), "{standard}: {}", String::from_utf8_lossy(&out.stderr));
}

/// Every header, the contract's first.
fn headers() -> Vec<String> {
    // The contract says of a file for whom it is.
    let files = contract::constants().header_files.into_iter();
    files.map(|name| name.split(' ').next().unwrap().to_owned()).chain(["convoke.h".to_owned()]).collect()
}

fn includes<'a>(headers: impl IntoIterator<Item = &'a String>) -> String {
    headers.into_iter().map(|name| format!("#include \"{name}\"\n")).collect()
}

/// How a program looks at its names.
const CHECKS: &str = r#"
#include "TIMCloud.h"
#include <stdio.h>
#include <string.h>
#define TEXT(name) #name
#define SHOWN(name) TEXT(name)

static int wrong = 0;

static void text(const char *name, const char *ours, const char *right) {
    if (strcmp(ours, right) != 0) wrong = 1, printf("%s is %s\n", name, ours);
}

static void number(const char *name, int ours, int right) {
    if (ours != right) wrong = 1, printf("%s is %d\n", name, ours);
}

/* What is no value, but for its spaces. */
static void shown(const char *name, const char *ours, const char *right) {
    const char *at = ours;
    for (; *right; right++) {
        if (*at == ' ') at++;
        if (*right != ' ' && *at++ != *right) wrong = 1, printf("%s is %s\n", name, ours);
    }
}

TIM_DECL int of_a_program(void);
TIM_API int another_one(void);
"#;

#[test]
fn every_name_of_the_contract_has_its_value_in_every_standard() {
    let constants = contract::constants();
    let keys: Vec<(String, String)> = constants.keys.0.into_iter().flat_map(|(_, keys)| keys.0).collect();
    let enums: Vec<(String, i32)> = contract::enums().into_iter().flat_map(|(_, constants)| constants).collect();
    let mut checks: Vec<String> =
        keys.iter().map(|(name, key)| format!("text(\"{name}\", {name}, \"{key}\");")).collect();
    for (name, right) in &constants.macros.0 {
        checks.push(if keys.iter().any(|(key, _)| key == right) {
            format!("text(\"{name}\", {name}, {right});")
        } else if enums.iter().any(|(constant, _)| constant == right) {
            format!("number(\"{name}\", {name}, {right});")
        } else {
            format!("shown(\"{name}\", SHOWN({name}), SHOWN({right}));")
        });
    }
    for (name, value) in constants.error_codes.0.iter().chain(&enums) {
        // As a number of C, the least int is an expression.
        checks.push(format!("number(\"{name}\", {name}, {} - 1);", value + 1));
    }
    assert!(checks.len() > 827 + 376 + 58 + 300, "{}", checks.len());
    let source = format!("{CHECKS}int main(void) {{\n{}\n    return wrong;\n}}\n", checks.join("\n"));
    let folder = tempfile::TempDir::new().unwrap();
    for standard in [C].into_iter().chain(CPP) {
        let program = folder.path().join("program");
        compile(standard, &source, folder.path(), Some(&program));
        let out = Command::new(&program).output().unwrap();
        assert!(out.status.success(), "{standard:?}: {}", String::from_utf8_lossy(&out.stdout));
    }
}

/// A function or a callback type is of the contract's type if a pointer of that type takes it.
fn pointer(number: usize, signature: &Signature, value: &str) -> String {
    let kinds: Vec<&str> = signature.parameters.iter().map(|p| p.kind.as_str()).collect();
    let kinds = if kinds.is_empty() { "void".to_owned() } else { kinds.join(", ") };
    format!(
        "extern {} (*p{number})({kinds});\n{} (*p{number})({kinds}) = {value};\n",
        signature.output, signature.output
    )
}

#[test]
fn each_header_alone_has_what_the_contract_puts_there() {
    let (functions, callbacks) = (contract::declarations(), contract::callback_declarations());
    let constants = contract::constants().keys.0;
    let folder = tempfile::TempDir::new().unwrap();
    let mut uses = 0;
    for header in headers() {
        let part = header.trim_end_matches(".h");
        // Twice: it guards itself.
        let mut source = includes([&header, &header]);
        let is_all = ["TIMCloud", "convoke"].contains(&part);
        let has = |of: &str| of == part || is_all || (part == "TIMCloudCallback" && of != "functions");
        let mut number = 0;
        for (_, lines) in functions.iter().filter(|(of, _)| of == part || is_all) {
            for line in lines {
                number += 1;
                let name = line.split('(').next().unwrap().rsplit([' ', '*']).next().unwrap();
                source += &pointer(number, &Signature::of_function(line), name);
            }
        }
        for (_, lines) in callbacks.iter().filter(|(of, _)| has(of)) {
            for signature in lines.iter().map(|line| Signature::of_callback(line)) {
                number += 1;
                source += &format!("extern {} c{number};\n{} c{number};\n", signature.name, signature.name);
                source += &pointer(number, &signature, "0");
                source += &format!("void take{number}(void);\nvoid take{number}(void) {{ c{number} = p{number}; }}\n");
            }
        }
        for (_, keys) in constants.iter().filter(|(of, _)| *of == header || is_all) {
            for (name, key) in &keys.0 {
                number += 1;
                source += &format!("extern char k{number}[sizeof {name} == sizeof \"{key}\" ? 1 : -1];\n");
            }
        }
        uses += number;
        source += "int main(void) { return 0; }\n";
        for standard in [C, CPP[0], CPP[2]] {
            compile(standard, &source, folder.path(), None);
        }
    }
    assert!(uses > 3000, "only {uses}");
}

#[test]
fn headers_are_included_together_in_any_order() {
    let folder = tempfile::TempDir::new().unwrap();
    let all = headers();
    for first in &all {
        let rest: Vec<&String> = all.iter().filter(|header| *header != first).collect();
        // Each is the first, and each comes before and after each.
        let forwards = includes([first]) + &includes(rest.iter().copied()) + &includes([first]);
        let backwards = includes([first]) + &includes(rest.into_iter().rev());
        for source in [forwards, backwards] {
            for standard in [C, CPP[0]] {
                compile(standard, &format!("{source}int main(void) {{ return 0; }}\n"), folder.path(), None);
            }
        }
    }
}

/// Names of functions without `TIM`, but for those that the contract has so.
fn plain_names() -> BTreeSet<String> {
    let functions = contract::functions().into_iter().map(|f| f.name).chain(contract::own());
    functions.filter(|name| name != "callExperimentalAPI" && !contract::UNPAIRED.contains(&name.as_str())).collect()
}

#[test]
fn the_tim_headers_leave_the_plain_names_to_the_program() {
    let folder = tempfile::TempDir::new().unwrap();
    let names = plain_names();
    assert!(names.len() > 200);
    let own: String =
        names.iter().map(|name| format!("static const char *{name}(void) {{ return \"{name}\"; }}\n")).collect();
    let calls: String = names.iter().map(|name| format!("    (void){name}();\n")).collect();
    for includes in ["#include <TIMCloud.h>\n", "#define CONVOKE_NO_PLAIN_NAMES\n#include <convoke.h>\n"] {
        let source = format!("{includes}{own}int main(void) {{\n{calls}    return 0;\n}}\n");
        for standard in [C, CPP[0], CPP[2]] {
            compile(standard, &source, folder.path(), None);
        }
    }
}
