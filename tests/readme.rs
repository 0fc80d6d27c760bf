//! What the pages say is so: the README's C program does what stands there, and each proof that RELIABILITY.md names is there.

mod common;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

#[test]
fn the_program_of_the_readme_compiles_and_does_what_it_says() {
    let readme = include_str!("../README.md");
    let program = readme.split("```c\n").nth(1).unwrap().split("```").next().unwrap();
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

#[test]
fn every_promise_of_reliability_md_has_a_proof_figures_and_a_command() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
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
