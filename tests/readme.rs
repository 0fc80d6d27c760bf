//! The README's C program, as it stands there.

mod common;
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
    // It waits for a key; the answers have come when its output has three lines.
    let mut child = Command::new(&binary)
        .current_dir(folder.path())
        .env("LD_BIND_NOW", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_secs(1));
    drop(child.stdin.take());
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success());
    let text = String::from_utf8(out.stdout).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!((lines[0], lines[2]), ("login: 0 ", "groups: 0 [\"work\"]"), "{text}");
    assert!(lines[1].starts_with("create: 0 [{\"conversation_operation_result_conversation_id\":\"c2c_bob\""));
}
