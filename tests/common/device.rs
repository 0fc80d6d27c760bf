//! Other processes: `tests/programs/device.rs` and its like, driven by lines.

#![allow(dead_code, reason = "each test file uses its part")]

use serde_json::{Value, json};
use std::env::consts::EXE_EXTENSION;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Where cargo has put a program of `tests/programs`: beside the folder of this test's own binary.
pub fn program(name: &str) -> PathBuf {
    let deps = std::env::current_exe().unwrap();
    let program = deps.parent().unwrap().parent().unwrap().join("examples").join(name).with_extension(EXE_EXTENSION);
    assert!(program.exists(), "{} is missing: `cargo build --examples` makes it", program.display());
    program
}

pub struct Device {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<Value>,
    /// What was read and not asked for yet.
    read: Vec<Value>,
    calls: usize,
}

impl Device {
    pub fn start(directory: &Path) -> Self {
        Self::start_with_errors_to(Stdio::inherit(), directory)
    }

    pub fn start_with_errors_to(errors: Stdio, directory: &Path) -> Self {
        Self::start_program("device", errors, directory)
    }

    /// Another program that is driven in the same way.
    pub fn start_program(name: &str, errors: Stdio, directory: &Path) -> Self {
        Self::spawn(Command::new(program(name)).arg(directory), errors)
    }

    /// One of another application.
    pub fn of_app(app: u64, directory: &Path) -> Self {
        Self::spawn(Command::new(program("device")).arg(directory).arg(app.to_string()), Stdio::inherit())
    }

    /// One with these settings for `Init`, which says what it logs, and the code of its `Init`. The mask of modes is the
    /// process's own, as is where it is.
    pub fn configured(umask: &str, at: &Path, errors: Stdio, directory: &Path, config: &Value) -> (Self, Value) {
        let mut shell = Command::new("sh");
        shell.args(["-c", r#"umask "$1" && shift && exec "$@""#, "sh", umask]).arg(program("device"));
        shell.arg(directory).arg(super::APP.to_string()).arg(config.to_string()).current_dir(at);
        Self::run(&mut shell, errors)
    }

    fn spawn(command: &mut Command, errors: Stdio) -> Self {
        let (device, code) = Self::run(command, errors);
        assert_eq!(code, 0);
        device
    }

    fn run(command: &mut Command, errors: Stdio) -> (Self, Value) {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(errors).spawn().unwrap();
        let (tx, lines) = channel();
        let output = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                // The last line of a killed process may be torn.
                let Ok(value) = serde_json::from_str(&line) else { break };
                if tx.send(value).is_err() {
                    break;
                }
            }
        });
        let input = child.stdin.take();
        let mut device = Self { child, input, lines, read: Vec::new(), calls: 0 };
        let code = device.wait(|line| line.get("init").cloned());
        (device, code)
    }

    pub fn logged_in(directory: &Path, user: &str) -> Self {
        let mut device = Self::start(directory);
        assert_eq!(device.ask("Login", json!([user, "sig"]))["code"], 0);
        device
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Makes a call, and gives its number.
    pub fn call(&mut self, name: &str, args: Value) -> usize {
        self.calls += 1;
        let line = json!({"call": name, "args": args});
        let input = self.input.as_mut().expect("not finished");
        // A killed process reads no more.
        let _ = writeln!(input, "{line}").and_then(|()| input.flush());
        self.calls
    }

    pub fn answer(&mut self, number: usize) -> Value {
        self.wait(|line| {
            assert_ne!(line["refused"], number, "{line}");
            (line["answer"] == number).then(|| line.clone())
        })
    }

    pub fn ask(&mut self, name: &str, args: Value) -> Value {
        let number = self.call(name, args);
        self.answer(number)
    }

    /// Makes a call that must succeed, and gives what it answers.
    pub fn ok(&mut self, name: &str, args: Value) -> Value {
        let answer = self.ask(name, args.clone());
        assert_eq!((&answer["code"], &answer["desc"]), (&json!(0), &json!("")), "{name} {args}: {answer}");
        answer["json"].clone()
    }

    /// Makes a call, and gives its code: what it answers or, where it is refused at once, returns.
    pub fn code(&mut self, name: &str, args: Value) -> i64 {
        let number = self.call(name, args);
        self.wait(|line| {
            let own = line["answer"] == number || line["refused"] == number;
            own.then(|| line["code"].as_i64().expect("a code"))
        })
    }

    /// Waits until it was told of all that others have done before this.
    pub fn sync(&mut self) {
        // A call that may change something is answered behind the events of all that was done before it.
        assert_eq!(self.code("ConvPinConversation", json!(["nobody", 1, true])), 6004);
    }

    /// Everything that was told and not asked for yet: of what others have done before this, all.
    pub fn told(&mut self) -> Vec<Value> {
        self.sync();
        let (events, rest) = std::mem::take(&mut self.read).into_iter().partition(|line| line.get("event").is_some());
        self.read = rest;
        events
    }

    /// Waits for an event; the ones before it stay.
    pub fn event(&mut self, name: &str) -> Value {
        self.wait(|line| (line["event"] == name).then(|| line["told"].clone()))
    }

    /// The first line of which `take` makes something.
    pub fn wait<T>(&mut self, mut take: impl FnMut(&Value) -> Option<T>) -> T {
        let end = Instant::now() + super::PATIENCE;
        let mut at = 0;
        loop {
            while at < self.read.len() {
                if let Some(value) = take(&self.read[at]) {
                    self.read.remove(at);
                    return value;
                }
                at += 1;
            }
            match self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(line) => self.read.push(line),
                Err(e) => panic!("{e}; read so far: {:?}", self.read),
            }
        }
    }

    /// Everything it says until it has been silent for that long.
    pub fn hear(&mut self, silence: Duration) -> Vec<Value> {
        while let Ok(line) = self.lines.recv_timeout(silence) {
            self.read.push(line);
        }
        std::mem::take(&mut self.read)
    }

    /// Kills it with SIGKILL, and gives what it had said.
    pub fn kill(mut self) -> Vec<Value> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.rest()
    }

    /// Lets it end by itself.
    pub fn finish(mut self) -> Vec<Value> {
        self.input = None;
        assert!(self.child.wait().unwrap().success());
        self.rest()
    }

    fn rest(&mut self) -> Vec<Value> {
        loop {
            match self.lines.recv_timeout(super::PATIENCE) {
                Ok(line) => self.read.push(line),
                Err(RecvTimeoutError::Disconnected) => return std::mem::take(&mut self.read),
                Err(RecvTimeoutError::Timeout) => panic!("the output of a dead process does not end"),
            }
        }
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        // Only where a test failed; a finished process is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
