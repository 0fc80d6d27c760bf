//! The symbols of the shared library: every function under both names, and nothing else.

mod common;
mod generate;
use generate::contract;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

#[test]
fn every_function_is_exported_under_both_names() {
    let library = common::library();
    let nm = Command::new("nm").args(["-D", "--defined-only"]).arg(&library).output().expect("nm, of binutils");
    let symbols: BTreeSet<String> =
        String::from_utf8(nm.stdout).unwrap().lines().filter_map(|l| l.split(' ').nth(2)).map(str::to_owned).collect();

    let functions = contract::functions().into_iter().map(|function| function.name);
    let mut expected = BTreeSet::new();
    for name in functions.chain(contract::own()) {
        if !contract::UNPAIRED.contains(&name.as_str()) {
            expected.insert(format!("TIM{name}"));
        }
        expected.insert(name);
    }
    assert!(expected.len() > 400);
    let missing: Vec<_> = expected.difference(&symbols).collect();
    let more: Vec<_> = symbols.difference(&expected).collect();
    assert!(missing.is_empty(), "not exported: {missing:?}");
    assert!(more.is_empty(), "exported, and neither of the contract nor our own: {more:?}");
}

/// tests/install.sh looks that a library which is installed has neither.
#[test]
fn the_library_has_what_tests_fail_by_and_not_what_the_tool_reads_its_arguments_with() {
    let has = |file: &Path, name: &str| String::from_utf8_lossy(&std::fs::read(file).unwrap()).contains(name);
    let (operation, arguments) = ("convoke_fail", "clap_builder");
    assert!(has(Path::new(env!("CARGO_BIN_EXE_convoke")), arguments));
    for file in [common::library(), common::library().with_extension("a")] {
        assert!(has(&file, operation) && !has(&file, arguments), "{}", file.display());
    }
}
