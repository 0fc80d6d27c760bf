//! What the pages say is so: the README's C program does what stands there, what MIGRATION.md says is not built is what
//! COVERAGE.md lists; each proof that RELIABILITY.md names is there, and so is each table and plot of PERFORMANCE.md.

mod common;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

const README: &str = include_str!("../README.md");
const MIGRATION: &str = include_str!("../docs/MIGRATION.md");

#[test]
fn the_program_of_the_readme_compiles_and_does_what_it_says() {
    let program = README.split("```c\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(program.lines().count() <= 20, "short");
    let folder = common::library_folder();
    let (source, binary) = (folder.path().join("readme.c"), folder.path().join("readme"));
    std::fs::write(&source, program).unwrap();
    common::compile("cc", &["-std=c11"], &source, &binary, folder.path());
    // It waits for a key, which is given when the three answers have come.
    let mut child = Command::new("stdbuf")
        .arg("-oL")
        .arg(&binary)
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let lines: Vec<String> = output.lines().take(3).map(Result::unwrap).collect();
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    assert_eq!((lines[0].as_str(), lines[2].as_str()), ("login: 0 ", "groups: 0 [\"work\"]"));
    assert!(lines[1].starts_with("create: 0 [{\"conversation_operation_result_conversation_id\":\"c2c_bob\""));
}

/// What COVERAGE.md says of each function.
fn states() -> BTreeMap<&'static str, &'static str> {
    let rows = include_str!("../docs/COVERAGE.md").lines().filter_map(|row| row.strip_prefix("| `"));
    rows.map(|row| row.split_once("` | ").unwrap())
        .map(|(name, row)| (name, row.split(" | ").next().unwrap()))
        .collect()
}

#[test]
fn migration_md_names_what_answers_7013_in_each_header() {
    let states = states();
    let mut found = 0;
    for row in MIGRATION.lines().filter_map(|line| line.strip_prefix("| `TIM")) {
        let (header, row) = row.split_once(".h`").unwrap();
        let said = row.split(" | ").nth(1).unwrap();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("include/TIM{header}.h"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let declared = text.lines().filter(|line| line.starts_with("TIM_DECL "));
        let declared = declared.map(|line| line.split('(').next().unwrap().split("TIM").last().unwrap());
        // Listeners are answered nothing.
        let calls: BTreeSet<&str> = declared.filter(|name| !states[name].starts_with("keeps")).collect();
        let unbuilt: BTreeSet<&str> = calls.iter().copied().filter(|name| states[name] == "answers 7013").collect();
        let patterns: Vec<&str> = match said {
            "nothing" => vec![],
            "everything" => vec!["…"],
            names => names.split('`').skip(1).step_by(2).collect(),
        };
        let named = calls.iter().copied().filter(|name| patterns.iter().any(|pattern| is_like(name, pattern)));
        assert_eq!(named.collect::<BTreeSet<_>>(), unbuilt, "TIM{header}.h");
        let idle = patterns.iter().find(|pattern| !calls.iter().any(|name| is_like(name, pattern)));
        assert_eq!(idle, None, "TIM{header}.h");
        found += unbuilt.len();
    }
    assert_eq!(found, states.values().filter(|state| **state == "answers 7013").count(), "a header is missing");
}

/// Whether a name is the pattern, in which `…` stands for any text.
fn is_like(name: &str, pattern: &str) -> bool {
    let Some((begin, rest)) = pattern.split_once('…') else { return name == pattern };
    name.strip_prefix(begin).is_some_and(|name| (0..=name.len()).any(|at| is_like(&name[at..], rest)))
}

#[test]
fn every_promise_of_reliability_md_has_a_proof_figures_and_a_command() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let makefile = include_str!("../Makefile");
    let page = include_str!("../docs/RELIABILITY.md");
    let rows: Vec<Vec<&str>> =
        page.lines().filter(|line| line.starts_with("| ")).skip(1).map(|row| row.split(" | ").collect()).collect();
    assert!(rows.len() > 10);
    for row in rows {
        let [promise, proof, figures, command] = row[..] else { panic!("{row:?}") };
        let file = proof.split(", ").next().unwrap();
        assert!(root.join(file).exists(), "{promise}: {file}");
        assert!(figures.contains(|c: char| c.is_ascii_digit()), "{promise}: no figures; `make soak` writes them");
        let command = command.trim_end_matches(" |").trim_matches('`');
        match command.strip_prefix("make ") {
            Some(target) => assert!(makefile.contains(&format!("\n{target}:")), "{command}"),
            None => {
                let test = command.split("--test ").nth(1).unwrap().split(' ').next().unwrap();
                assert_eq!(file, format!("tests/{test}.rs"));
            }
        }
    }
}

#[test]
fn every_table_and_plot_of_performance_md_is_there() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let page = include_str!("../docs/PERFORMANCE.md");
    let mut written = 0;
    for (at, _) in page.match_indices("<!-- ") {
        let (name, text) = page[at + "<!-- ".len()..].split_once(" -->").unwrap();
        if name.starts_with('/') {
            continue;
        }
        let (text, _) = text.split_once(&format!("<!-- /{name} -->")).unwrap_or_else(|| panic!("{name} has no end"));
        assert!(text.contains(|c: char| c.is_ascii_digit()), "{name}: no figures; `make performance` writes them");
        written += 1;
    }
    let plots: Vec<&str> = page.split("](").skip(1).map(|link| link.split(')').next().unwrap()).collect();
    let plots: Vec<&str> = plots.into_iter().filter(|link| link.ends_with(".svg")).collect();
    for plot in &plots {
        let plot = std::fs::read_to_string(docs.join(plot)).unwrap_or_else(|e| panic!("{plot}: {e}"));
        assert!(plot.starts_with("<svg") && plot.contains("<polyline"), "a picture with lines");
    }
    assert!(plots.len() >= 5 && written > plots.len());
    for command in page.split("`make ").skip(1).map(|rest| rest.split([' ', '`']).next().unwrap()) {
        assert!(include_str!("../Makefile").contains(&format!("\n{command}:")), "make {command}");
    }
}
