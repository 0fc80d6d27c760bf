//! The symbols of the shared library: every function under both names, and nothing else.

mod common;
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

/// The functions of the contract that are built so far, without `TIM`; docs/COVERAGE.md lists them.
fn built() -> BTreeSet<String> {
    let coverage = include_str!("../docs/COVERAGE.md");
    let names = coverage.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    names.map(str::to_owned).collect()
}

#[test]
fn every_function_is_exported_under_both_names() {
    let library = common::library();
    let nm = Command::new("nm").args(["-D", "--defined-only"]).arg(&library).output().expect("nm, of binutils");
    let symbols: BTreeSet<String> =
        String::from_utf8(nm.stdout).unwrap().lines().filter_map(|l| l.split(' ').nth(2)).map(str::to_owned).collect();

    let contract: Value = serde_json::from_str(include_str!("contract/abi.json")).unwrap();
    let functions: BTreeSet<String> = contract["functions"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|f| f.as_array().unwrap())
        .map(|signature| {
            let name = signature.as_str().unwrap().split('(').next().unwrap().rsplit([' ', '*']).next().unwrap();
            name.strip_prefix("TIM").unwrap_or(name).to_owned()
        })
        .collect();
    let mut expected = BTreeSet::new();
    for name in built() {
        let ours = ["ConvReorderConversationGroups", "ConvokePoll"].contains(&name.as_str());
        assert!(ours || functions.contains(&name), "{name} is neither of the contract nor our own");
        if name != "ConvokePoll" {
            expected.insert(format!("TIM{name}"));
        }
        expected.insert(name);
    }
    assert!(expected.len() > 50);
    let missing: Vec<_> = expected.difference(&symbols).collect();
    let more: Vec<_> = symbols.difference(&expected).collect();
    assert!(missing.is_empty(), "not exported: {missing:?}");
    assert!(more.is_empty(), "exported, and not in docs/COVERAGE.md: {more:?}");
}

/// A program may have functions of its own called `Init` or `Login`; the library must not call them.
#[test]
fn a_program_with_functions_of_the_same_names_does_not_disturb_the_library() {
    let source = r#"
        #include <stdio.h>
        #include "TIMCloud.h"
        int disturbed;
        int Own(void) { return disturbed = 1; }
        extern __typeof__(Init) Init __attribute__((alias("Own")));
        extern __typeof__(Uninit) Uninit __attribute__((alias("Own")));
        extern __typeof__(GetServerTime) GetServerTime __attribute__((alias("Own")));
        int main(void) {
            if (TIMInit(1, "{\"convoke_store\":\"memory\"}") != 0 || TIMGetServerTime() < 1000000) return 2;
            TIMUninit();
            puts("undisturbed");
            return disturbed;
        }"#;
    let out = common::run_c(source, &["-std=gnu11", "-Wno-attribute-alias"]);
    assert_eq!(out, "undisturbed\n");
}
