//! The command-line tool: looks into stores, and changes none. docs/TOOL.md describes it.

#![forbid(unsafe_code)]

use clap::{Args, Parser, Subcommand};
use convoke::inspect::check::check;
use convoke::inspect::export::{Stopped, export};
use convoke::inspect::{self, Finding, Report, StoreError};
use serde::Serialize;
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, IsTerminal, Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Exit codes; of several stores, the highest.
const FINE: u8 = 0;
const WRONG: u8 = 1;
const FAILED: u8 = 2;

const STATUS: &str = "\
Exit status:
  0  all is well
  1  something is wrong, or could not be read
  2  a store could not be read at all, the output not be written, or the arguments are wrong
Of several stores the highest counts.";

#[derive(Parser)]
#[command(name = "convoke", version, about = "Looks into stores of Convoke, and changes none", after_help = STATUS)]
#[command(subcommand_required = true, arg_required_else_help = false)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says what is wrong with a store, a line for each finding
    #[command(after_help = STATUS)]
    Check {
        #[command(flatten)]
        stores: Stores,
        /// Says it as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Writes what can be read of a store, as JSON lines
    #[command(after_help = STATUS)]
    Export {
        #[command(flatten)]
        stores: Stores,
        /// Where the lines go, and not to the standard output: a new file
        file: Option<PathBuf>,
        /// Says as one JSON document what became of it; the lines go to FILE
        #[arg(long, requires = "file")]
        json: bool,
    },
}

#[derive(Args)]
struct Stores {
    /// A store (convoke-<app id>.db), or a directory: every store in it
    #[arg(value_name = "DIRECTORY OR FILE")]
    path: PathBuf,
    /// Says on the standard error stream how far it is, be that a terminal or not
    #[arg(long)]
    progress: bool,
}

/// What became of a command.
#[derive(Serialize)]
struct Outcome {
    command: &'static str,
    version: &'static str,
    status: u8,
    stores: Vec<StoreOutcome>,
    /// Why there is nothing to say of any store.
    error: Option<String>,
}

/// What became of it for one store.
#[derive(Serialize)]
struct StoreOutcome {
    store: String,
    status: u8,
    #[serde(flatten)]
    report: Report,
    /// Why nothing, or not all, could be done.
    error: Option<String>,
}

fn main() -> ExitCode {
    let command = match Arguments::try_parse() {
        Ok(arguments) => arguments.command,
        Err(refusal) => {
            let printed = refusal.print().is_ok();
            return ExitCode::from(if printed && !refusal.use_stderr() { FINE } else { FAILED });
        }
    };
    ExitCode::from(match command {
        Command::Check { stores, json } => {
            let tell = if json { |_: &StoreOutcome| FINE } else { tell_check };
            each_store("check", &stores, stderr().is_terminal(), tell, |store, told| check(store, told).map_err(unread))
                .end(json)
        }
        Command::Export { stores, file, json } => export_all(&stores, file.as_deref()).end(json),
    })
}

/// Runs a command for each store, and tells what became of it.
fn each_store(
    command: &'static str,
    Stores { path, progress }: &Stores,
    shows: bool,
    tell: fn(&StoreOutcome) -> u8,
    mut run: impl FnMut(&Path, &dyn Fn(&str)) -> Result<Report, String>,
) -> Outcome {
    let stores = match inspect::stores(path) {
        Ok(stores) if stores.is_empty() => {
            let what = "there is no store (convoke-<app id>.db) in it; name the directory that Init was given";
            return Outcome::failed(command, path, what);
        }
        Ok(stores) => stores,
        Err(error) => {
            let what = format!("{error}; name a store (convoke-<app id>.db) or its directory, which you may read");
            return Outcome::failed(command, path, what);
        }
    };
    let mut outcome = Outcome::new(command);
    for path in stores {
        let store = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let told = |part: &str| match (shows, progress) {
            // One line, which is written over.
            (true, _) => complain(&format!("\r\x1b[K{store}: {part}")),
            (false, true) => complain(&format!("{store}: {part}\n")),
            (false, false) => {}
        };
        let done = run(&path, &told);
        if shows {
            complain("\r\x1b[K");
        }
        let (status, report, error) = match done {
            Ok(report) => (if report.findings.is_empty() { FINE } else { WRONG }, report, None),
            Err(error) => {
                complain(&format!("convoke: {store}: {error}\n"));
                (FAILED, Report::default(), Some(error))
            }
        };
        let told = StoreOutcome { store, status, report, error };
        outcome.status = outcome.status.max(status).max(tell(&told));
        outcome.stores.push(told);
    }
    outcome
}

fn tell_check(StoreOutcome { store, status, report, .. }: &StoreOutcome) -> u8 {
    let findings = report.findings.iter().map(Finding::to_string);
    let verdict = match *status {
        FINE => Some("in order".to_owned()),
        WRONG => Some("not in order".to_owned()),
        _ => None,
    };
    let lines = findings.chain(report.notes.iter().cloned()).chain(verdict);
    say(&lines.map(|line| format!("{store}: {line}\n")).collect::<String>())
}

fn export_all(stores: &Stores, file: Option<&Path>) -> Outcome {
    let mut out: BufWriter<Box<dyn Write>> = BufWriter::new(match file {
        None => Box::new(stdout().lock()),
        Some(path) => match new_file(path) {
            Ok(file) => Box::new(file),
            Err(error) => {
                let what = format!("{error}; name a file that is not there yet, where you may write");
                return Outcome::failed("export", path, what);
            }
        },
    });
    // Between rows on a terminal it would be no line of its own.
    let shows = stderr().is_terminal() && (file.is_some() || !stdout().is_terminal());
    let tell = |StoreOutcome { store, report, .. }: &StoreOutcome| {
        report.findings.iter().for_each(|finding| complain(&format!("convoke: {store}: {finding}\n")));
        FINE
    };
    let outcome = each_store("export", stores, shows, tell, |store, told| {
        let written =
            export(store, &mut out, told).and_then(|report| out.flush().map(|()| report).map_err(Stopped::Writing));
        written.map_err(|stopped| match stopped {
            Stopped::Reading(error) => unread(error),
            Stopped::Writing(error) => format!(
                "what is exported cannot be written: {error}; see that there is room, and that whoever reads it goes on"
            ),
        })
    });
    // Nothing could be saved, and the name is free for the next try.
    if let Some(path) = file.filter(|path| path.metadata().is_ok_and(|made| made.len() == 0)) {
        let _ = std::fs::remove_file(path);
    }
    outcome
}

fn new_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    // What it holds is as private as the store.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true).create_new(true).open(path)
}

/// Why a store could not be read, and what to do.
fn unread(error: StoreError) -> String {
    let what_to_do = match error {
        StoreError::Busy => "try again",
        StoreError::Io(_) => "see that it is there, and that you may read it",
        StoreError::Database(_) | StoreError::Unreadable(_) => {
            "name a file that Init of this version has opened, or a copy from before it was damaged"
        }
    };
    format!("{error}; {what_to_do}")
}

impl Outcome {
    fn new(command: &'static str) -> Self {
        Self { command, version: env!("CARGO_PKG_VERSION"), status: FINE, stores: Vec::new(), error: None }
    }

    /// Of a command that could not begin, because of that path.
    fn failed(command: &'static str, path: &Path, what: impl std::fmt::Display) -> Self {
        let error = format!("{}: {what}", path.display());
        complain(&format!("convoke: {error}\n"));
        Self { status: FAILED, error: Some(error), ..Self::new(command) }
    }

    /// The exit code.
    fn end(&self, json: bool) -> u8 {
        match serde_json::to_string(self) {
            Ok(document) if json => self.status.max(say(&(document + "\n"))),
            _ => self.status,
        }
    }
}

/// Writes to the standard output, which may be a pipe that nobody reads any more.
fn say(text: &str) -> u8 {
    match stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => FINE,
        Err(_) => FAILED,
    }
}

fn complain(text: &str) {
    let _ = stderr().lock().write_all(text.as_bytes());
}
