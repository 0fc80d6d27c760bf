//! The C and C++ examples: they compile without a warning, tell the same story, find what an earlier run left, and
//! leak nothing. Two users of one program talk. Two of the chat talk to each other, and two of the chat group meet in it.

mod common;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const C: (&str, &[&str], &str) = ("cc", &["-std=c11"], "examples/c/conversation_groups.c");
const CHAT: (&str, &[&str], &str) = ("cc", &["-std=c11"], "examples/c/chat.c");
const GROUPS: (&str, &[&str], &str) = ("cc", &["-std=c11"], "examples/c/groups.c");
const TWO_USERS: (&str, &[&str], &str) = ("cc", &["-std=c11"], "examples/c/two_users.c");
const CPP: (&str, &[&str], &str) = ("c++", &["-std=c++17"], "examples/cpp/conversation_groups.cpp");

struct Example {
    folder: TempDir,
    program: PathBuf,
}

impl Example {
    fn build((compiler, flags, source): (&str, &[&str], &str)) -> Self {
        let folder = common::library_folder();
        let program = folder.path().join("example");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
        common::compile(compiler, flags, &source, &program, folder.path());
        Self { folder, program }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn run(&self) -> String {
        finished(Command::new(&self.program).arg(self.data()).output().unwrap())
    }
}

fn finished(out: Output) -> String {
    let (stdout, stderr) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    assert!(out.status.success(), "{}\n{stdout}\n{stderr}", out.status);
    stdout.into_owned()
}

/// The program under memcheck: an error or a leak makes it fail.
fn memcheck(program: &Path) -> Command {
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--leak-check=full", "--show-leak-kinds=definite,indirect,possible"])
        .args(["--errors-for-leak-kinds=definite,indirect,possible", "--error-exitcode=9", "--quiet"])
        .arg(program);
    valgrind
}

#[test]
fn the_c_example_tells_its_story_and_finds_what_it_left() {
    let example = Example::build(C);
    let (first, second, third) = (example.run(), example.run(), example.run());
    assert!(first.lines().count() > 30, "{first}");
    assert!(first.contains("projects") && first.contains("event:"), "{first}");
    assert_ne!(first, second, "the second run finds what the first one left, and says so");
    assert!(second.contains("earlier"), "{second}");
    assert_eq!(second, third, "from then on every run is the same");
}

#[test]
fn two_users_of_one_program_talk() {
    let example = Example::build(TWO_USERS);
    let story = ["alice is here", "bob is here", "bob is told: Hello, Bob", "bob is told of the group friends"];
    assert_eq!(example.run().lines().collect::<Vec<_>>(), story);
    let again = example.run();
    let left = r#"An earlier run left ["friends"]"#;
    assert_eq!(again.lines().collect::<Vec<_>>(), [&story[..3], &[left], &story[3..]].concat());
}

#[test]
fn the_cpp_example_tells_the_same_story() {
    let (c, cpp) = (Example::build(C), Example::build(CPP));
    assert_eq!(c.run(), cpp.run());
    assert_eq!(c.run(), cpp.run());
}

#[test]
fn the_examples_run_under_memcheck_without_an_error_or_a_leak() {
    for kind in [C, CPP, TWO_USERS] {
        let example = Example::build(kind);
        for _ in 0..2 {
            let mut valgrind = memcheck(&example.program);
            finished(valgrind.arg(example.data()).output().expect("valgrind; `make test` installs it"));
        }
    }
}

/// One of the two who chat.
struct Chatter {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
}

/// Also for a program under memcheck on a loaded machine.
const CHAT_PATIENCE: Duration = Duration::from_secs(120);

impl Chatter {
    fn start(mut program: Command, data: &Path, me: &str, other: &str) -> Self {
        let mut child = program
            .arg(data)
            .args([me, other])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the chat, or valgrind; `make test` installs it");
        let (tx, lines) = channel();
        let output = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| tx.send(line)));
        let input = child.stdin.take();
        Self { child, input, lines }
    }

    fn line(&self) -> String {
        self.lines.recv_timeout(CHAT_PATIENCE).expect("another line")
    }

    /// The messages of the history, and the line that ends it.
    fn history(&self) -> Vec<String> {
        let lines = std::iter::from_fn(|| Some(self.line()));
        lines.take_while(|line| !line.starts_with("You are ")).collect()
    }

    fn write(&mut self, line: &str) {
        writeln!(self.input.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Ends it by `/quit`, or else by the end of its input; it must have nothing more to say.
    fn end(mut self, quit: bool) {
        if quit {
            self.write("/quit");
        }
        self.input = None;
        let end = Instant::now() + CHAT_PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < end, "the chat does not end");
            std::thread::sleep(Duration::from_millis(10));
        };
        assert!(status.success(), "{status}");
        assert_eq!(self.lines.iter().collect::<Vec<_>>(), Vec::<String>::new());
    }
}

impl Drop for Chatter {
    fn drop(&mut self) {
        // Only where a test failed; one that has ended is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What alice and bob say in turn, several lines each time.
const TALK: [(&str, &[&str]); 4] = [
    ("alice", &["hello", r#"she said "hi", then \left\"#, "你好，世界 🌍"]),
    ("bob", &["  a line with spaces  ", r"\u0041 \n is no escape here"]),
    ("alice", &["{\"text_elem_content\":\"not json\"}"]),
    ("bob", &["tab\there, and the end"]),
];

/// They say all of it, alice as this command has her; both end.
fn talk(example: &Example, alice: Command) -> Vec<String> {
    let mut alice = Chatter::start(alice, &example.data(), "alice", "bob");
    assert_eq!(alice.history(), Vec::<String>::new());
    let mut bob = Chatter::start(Command::new(&example.program), &example.data(), "bob", "alice");
    assert_eq!(bob.history(), Vec::<String>::new());
    let mut said = Vec::new();
    for (name, lines) in TALK {
        let (from, to) = if name == "alice" { (&mut alice, &bob) } else { (&mut bob, &alice) };
        lines.iter().for_each(|line| from.write(line));
        for line in lines {
            // Control characters do not reach a terminal.
            let shown = format!("{name}: {line}").replace('\t', " ");
            assert_eq!(to.line(), shown);
            said.push(shown);
        }
    }
    alice.end(true);
    bob.end(false);
    said
}

#[test]
fn two_chats_show_each_others_lines_in_order_and_find_them_again() {
    let example = Example::build(CHAT);
    let mut said = talk(&example, Command::new(&example.program));
    let chat = |me, other| Chatter::start(Command::new(&example.program), &example.data(), me, other);
    for (me, other) in [("alice", "bob"), ("bob", "alice")] {
        let again = chat(me, other);
        assert_eq!(again.history(), said, "the history of {me}");
        again.end(true);
    }
    let stranger = chat("carol", "bob");
    assert_eq!(stranger.history(), Vec::<String>::new());
    stranger.end(true);

    // The history is the last ten lines, and what comes while nobody listens is in it.
    let mut alice = chat("alice", "bob");
    alice.history();
    for i in 0..6 {
        alice.write(&format!("more {i}"));
        said.push(format!("alice: more {i}"));
    }
    alice.end(true);
    let bob = chat("bob", "alice");
    assert_eq!(bob.history(), said[said.len() - 10..]);
    bob.end(false);
}

#[test]
fn a_chat_under_memcheck_has_no_error_and_no_leak() {
    let example = Example::build(CHAT);
    let said = talk(&example, memcheck(&example.program));
    let again = Chatter::start(memcheck(&example.program), &example.data(), "alice", "bob");
    assert_eq!(again.history(), said);
    again.end(true);
}

/// Alice and bob meet in the chat group; the other one comes when `first` has said that. What alice and bob say.
fn meet(example: &Example, first: &str, until: &str, program: impl Fn() -> Command) -> (String, String) {
    let start = |who: &str| program().arg(example.data()).arg(who).stdout(Stdio::piped()).spawn().unwrap();
    let mut earlier = start(first);
    let mut output = BufReader::new(earlier.stdout.take().unwrap());
    let mut said = String::new();
    // It ends by itself, so this does.
    while !said.contains(until) && output.read_line(&mut said).unwrap() > 0 {}
    let other = finished(start(if first == "alice" { "bob" } else { "alice" }).wait_with_output().unwrap());
    output.read_to_string(&mut said).unwrap();
    assert!(earlier.wait().unwrap().success(), "{said}\n{other}");
    if first == "alice" { (said, other) } else { (other, said) }
}

/// All of these are said, in this order; something else may be between them.
fn in_order(said: &str, parts: &[&str]) {
    let mut rest = said;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} is missing in:\n{said}"));
        rest = &rest[at + part.len()..];
    }
}

/// A meeting in a group that alice makes, or finds. What callbacks say comes in order, and so does what main says; of the
/// two only what one of them waits for.
fn met((alice, bob): &(String, String), makes: &str) {
    in_order(alice, &[makes, "Asks to be let in: bob\nWrites: I grow tomatoes\n", "Accepted.\n"]);
    in_order(alice, &["tip: bob came in; members: 2\n", "bob: Hello!", "Made bob an admin.\n"]);
    in_order(alice, &["bob: Hello!", "tip: bob is an admin now\n", "bob: Too much", "tip: bob left; members: 1\n"]);
    in_order(alice, &["tip: bob left", "Members:\n  the owner, alice\n"]);
    in_order(bob, &["report: let in by alice\n", "Said: Hello!", "Said: Too", "Left the group.\n"]);
    in_order(bob, &["tip: bob is an admin now\n", "Said: Too"]);
}

#[test]
fn alice_and_bob_meet_in_a_chat_group_whoever_comes_first_and_find_it_again() {
    for (first, other) in [("alice", "bob"), ("bob", "alice")] {
        let example = Example::build(GROUPS);
        let program = || Command::new(&example.program);
        met(&meet(&example, first, "Waiting for", program), "Made the group");
        for first in [first, other] {
            let again = meet(&example, first, "Waiting for", program);
            met(&again, "Found the group");
            in_order(
                &again.0,
                &["earlier run", "Members:\n  the owner, alice\n", "What happened there:\n", "bob: Hello!"],
            );
        }
    }
}

#[test]
fn an_applicant_who_was_stopped_meets_alice_all_the_same() {
    let example = Example::build(GROUPS);
    let program = || Command::new(&example.program);
    met(&meet(&example, "alice", "Waiting for", program), "Made the group");
    let mut bob = program().arg(example.data()).arg("bob").stdout(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    BufReader::new(bob.stdout.take().unwrap()).read_line(&mut said).unwrap();
    assert_eq!(said, "Asked to be let in. Waiting for alice.\n");
    bob.kill().unwrap();
    bob.wait().unwrap();
    // Alice lets him in at once, and when he comes he finds himself there already.
    let (alice, bob) = meet(&example, "alice", "Accepted.", program);
    in_order(&alice, &["Asks to be let in: bob\n", "Accepted.\n", "Asks to be let in: bob\n", "Accepted.\n"]);
    in_order(&bob, &["Still in the group", "Asked to be let in", "Left the group.\n"]);
}

#[test]
fn a_meeting_in_a_chat_group_under_memcheck_has_no_error_and_no_leak() {
    let example = Example::build(GROUPS);
    for makes in ["Made the group", "Found the group"] {
        met(&meet(&example, "alice", "Waiting for", || memcheck(&example.program)), makes);
    }
}
