//! What became of a command, for each store and in all, and how that is told: lines for people, or one JSON document.

use convoke::inspect::{self, Report, StoreError};
use convoke::upkeep::Refusal;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Write, stderr, stdout};
use std::path::{Path, PathBuf};

/// Exit codes; of several stores, the highest.
pub const FINE: u8 = 0;
pub const WRONG: u8 = 1;
pub const FAILED: u8 = 2;

/// What became of a command.
#[derive(Serialize)]
pub struct Outcome {
    command: &'static str,
    version: &'static str,
    status: u8,
    stores: Vec<StoreOutcome>,
    /// Why there is nothing to say of any store.
    error: Option<String>,
    /// Of a command that is not about stores, what it has to say, under its name; null where there was an error.
    #[serde(flatten)]
    more: BTreeMap<&'static str, Value>,
}

/// What became of it for one store.
#[derive(Serialize)]
pub struct StoreOutcome {
    pub store: String,
    pub status: u8,
    #[serde(flatten)]
    pub report: Report,
    /// Why nothing, or not all, could be done.
    pub error: Option<String>,
    /// What the command has to say beside that, under its own name; null where there was an error.
    #[serde(flatten)]
    pub more: BTreeMap<&'static str, Value>,
}

/// What a command has done with one store.
#[derive(Default)]
pub struct Done {
    pub report: Report,
    /// Of a command that has more to say than a report.
    pub more: Option<Value>,
}

/// Why it was not done.
pub struct Failed {
    pub report: Report,
    pub status: u8,
    pub error: String,
}

impl From<Report> for Done {
    fn from(report: Report) -> Self {
        Self { report, more: None }
    }
}

impl From<String> for Failed {
    fn from(error: String) -> Self {
        Self { report: Report::default(), status: FAILED, error }
    }
}

/// A command that does the same with each store.
pub struct Task {
    pub command: &'static str,
    /// Says more than a report.
    pub says_more: bool,
    /// Says on the standard error stream how far it is, a line for each part.
    pub progress: bool,
    /// Somebody looks on: there it is one line, which is written over.
    pub shows: bool,
    /// Tells what became of a store, as lines; gives the exit code of that.
    pub tell: fn(&StoreOutcome) -> u8,
}

impl Task {
    /// Runs it for each store that the path names, and tells what became of it.
    pub fn each_store(
        &self,
        path: &Path,
        mut run: impl FnMut(&Path, &dyn Fn(&str)) -> Result<Done, Failed>,
    ) -> Outcome {
        let stores = match stores(path) {
            Ok(stores) => stores,
            Err(what) => return Outcome::failed(self.command, path, what),
        };
        let mut outcome = Outcome::new(self.command);
        for path in stores {
            outcome.add(self.one_store(&path, |told| run(&path, told)), self.tell);
        }
        outcome
    }

    /// Runs it for one store, which need not be there.
    pub fn one_store(&self, path: &Path, run: impl FnOnce(&dyn Fn(&str)) -> Result<Done, Failed>) -> StoreOutcome {
        let store = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let told = |part: &str| match (self.shows, self.progress) {
            (true, _) => complain(&format!("\r\x1b[K{store}: {part}")),
            (false, true) => complain(&format!("{store}: {part}\n")),
            (false, false) => {}
        };
        let done = run(&told);
        if self.shows {
            complain("\r\x1b[K");
        }
        let (status, report, more, error) = match done {
            Ok(Done { report, more }) => {
                (if report.findings.is_empty() { FINE } else { WRONG }, report, more.unwrap_or_default(), None)
            }
            Err(Failed { report, status, error }) => {
                complain(&format!("convoke: {store}: {error}\n"));
                (status, report, Value::Null, Some(error))
            }
        };
        let more = self.says_more.then_some((self.command, more)).into_iter().collect();
        StoreOutcome { store, status, report, error, more }
    }
}

impl Outcome {
    pub fn new(command: &'static str) -> Self {
        let version = env!("CARGO_PKG_VERSION");
        Self { command, version, status: FINE, stores: Vec::new(), error: None, more: BTreeMap::new() }
    }

    /// Of a command that is not about stores.
    pub fn of(command: &'static str, more: Value) -> Self {
        Self { more: [(command, more)].into(), ..Self::new(command) }
    }

    /// Of such a command, where it was not done.
    pub fn refused(command: &'static str, status: u8, error: String) -> Self {
        complain(&format!("convoke: {error}\n"));
        Self { status, error: Some(error), ..Self::of(command, Value::Null) }
    }

    /// Of a command that could not begin, because of that path.
    pub fn failed(command: &'static str, path: &Path, what: impl std::fmt::Display) -> Self {
        let error = format!("{}: {what}", path.display());
        complain(&format!("convoke: {error}\n"));
        Self { status: FAILED, error: Some(error), ..Self::new(command) }
    }

    pub fn add(&mut self, store: StoreOutcome, tell: fn(&StoreOutcome) -> u8) {
        self.status = self.status.max(store.status).max(tell(&store));
        self.stores.push(store);
    }

    /// The exit code.
    pub fn end(&self, json: bool) -> u8 {
        if json { self.status.max(say_json(self)) } else { self.status }
    }
}

/// The stores that a path names, at least one, or why there is none and what to do.
pub fn stores(path: &Path) -> Result<Vec<PathBuf>, String> {
    match inspect::stores(path) {
        Ok(stores) if stores.is_empty() => {
            Err("there is no store (convoke-<app id>.db) in it; name the directory that Init was given".into())
        }
        Ok(stores) => Ok(stores),
        Err(error) => Err(format!("{error}; name a store (convoke-<app id>.db) or its directory, which you may read")),
    }
}

/// Why a store could not be read, and what to do.
pub fn unread(error: &StoreError) -> String {
    let what_to_do = match error {
        StoreError::Busy => "try again",
        StoreError::Io(_) => "see that it is there, and that you may read it",
        StoreError::Database(_) | StoreError::Unreadable(_) => {
            "name a file that Init of this version has opened, or a copy from before it was damaged"
        }
    };
    format!("{error}; {what_to_do}")
}

/// Why a store was not copied, put back or made smaller, and what to do; `file`: what was to be written;
/// `where_one_is`: what to do where it is there already.
pub fn refused(refusal: Refusal, file: &Path, where_one_is: &str) -> Failed {
    let failed = |error: String| Failed::from(error);
    match refusal {
        Refusal::Store(error) => failed(unread(&error)),
        Refusal::File(error) => {
            failed(format!("{}: {error}; see that there is room, and that you may write there", file.display()))
        }
        Refusal::InUse => failed("a process uses it; end every process that does, and try again".into()),
        Refusal::IsThere => failed(format!("{} is there already; {where_one_is}", file.display())),
        Refusal::NotInOrder(report) => Failed {
            report,
            status: WRONG,
            error: "the backup is not in order, and nothing was put in its place; name another backup".into(),
        },
        Refusal::Other(what) => failed(what),
    }
}

/// Writes to the standard output, which may be a pipe that nobody reads any more.
pub fn say(text: &str) -> u8 {
    match stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => FINE,
        Err(_) => FAILED,
    }
}

/// Writes a document as a line.
pub fn say_json(document: &impl Serialize) -> u8 {
    serde_json::to_string(document).map_or(FAILED, |text| say(&(text + "\n")))
}

pub fn complain(text: &str) {
    let _ = stderr().lock().write_all(text.as_bytes());
}
