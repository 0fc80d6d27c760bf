//! The README's C program, as it stands there.

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
