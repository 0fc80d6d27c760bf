//! A store seen from outside, for the command-line tool: whether it is in order, and what is in it.
//!
//! Nothing here writes to a store or to its log. What is said of a store names tables, columns and numbers, and never a
//! user, a group or a text: it can be shown to others.
//! * [`check`]: whether it is in order.
//! * `replay`: whether its tables are what its journal leads to.
//! * [`export`]: what can be read of it, as JSON.

pub mod check;
pub mod export;
mod findings;
mod replay;

use super::super::Result;
pub use super::super::StoreError;
use super::{failed, files, schema};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use serde::Serialize;
use std::cmp::Ordering;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Something that is wrong, or could not be read.
#[derive(Serialize)]
pub struct Finding {
    /// Where: a table, or the part of the work that met it.
    pub table: String,
    /// What, as a sentence.
    pub finding: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.table, self.finding)
    }
}

/// What is said of a store.
#[derive(Default, Serialize)]
pub struct Report {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What was looked at, and what the reader must know of that.
    pub notes: Vec<String>,
}

/// How far the work is: told when a part of it begins, and then whenever so many of its rows are done.
struct Progress<'a> {
    tell: &'a dyn Fn(&str),
    part: String,
    rows: u64,
}

const ROWS: u64 = 1000;

impl<'a> Progress<'a> {
    fn new(tell: &'a dyn Fn(&str)) -> Self {
        Self { tell, part: String::new(), rows: 0 }
    }

    fn begin(&mut self, part: impl Into<String>) {
        (self.part, self.rows) = (part.into(), 0);
        (self.tell)(&self.part);
    }

    fn row(&mut self) {
        self.rows += 1;
        if self.rows.is_multiple_of(ROWS) {
            (self.tell)(&format!("{}: {} done", self.part, self.rows));
        }
    }
}

/// Goes through two things at once that are in the same order; `each` gets what is in the one, in the other, or in both.
fn side_by_side<T>(
    mut one: impl FnMut() -> rusqlite::Result<Option<T>>,
    mut other: impl FnMut() -> rusqlite::Result<Option<T>>,
    order: impl Fn(&T, &T) -> Ordering,
    mut each: impl FnMut(Option<&T>, Option<&T>),
) -> rusqlite::Result<()> {
    let (mut left, mut right) = (one()?, other()?);
    loop {
        let order = match (&left, &right) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(left), Some(right)) => order(left, right),
        };
        each(left.as_ref().filter(|_| order.is_le()), right.as_ref().filter(|_| order.is_ge()));
        if order.is_le() {
            left = one()?;
        }
        if order.is_ge() {
            right = other()?;
        }
    }
}

/// The stores that a path names: itself, or those in the directory.
pub fn stores(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return path.metadata().map(|_| vec![path.to_owned()]);
    }
    let is_store = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.strip_prefix("convoke-").and_then(|rest| rest.strip_suffix(".db")).is_some_and(|app| !app.is_empty())
    };
    let mut stores: Vec<PathBuf> = std::fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .filter(|path| path.as_ref().map_or(true, is_store))
        .collect::<std::io::Result<_>>()?;
    stores.sort();
    Ok(stores)
}

/// A store that is open for reading.
struct Opened {
    db: Connection,
    /// Where it was opened as a file that nobody changes, since no log was beside it: what the file was then.
    alone: Option<State>,
    /// What its reader must know of how it was opened.
    note: Option<&'static str>,
}

/// How long a file is, and when it was changed.
type State = (u64, Option<SystemTime>);

fn state(path: &Path) -> Option<State> {
    path.metadata().ok().map(|there| (there.len(), there.modified().ok()))
}

impl Opened {
    /// Whether somebody has begun to use it since: then not all that was read is of one moment.
    fn was_used_since(&self, path: &Path) -> bool {
        self.alone.is_some_and(|alone| log_path(path).exists() || state(path) != Some(alone))
    }
}

/// Opens a store to read it, with what its log holds, be it in use or not.
fn open(path: &Path) -> Result<Opened> {
    let io = |e: std::io::Error| StoreError::Io(e.to_string());
    let there = std::fs::metadata(path).map_err(io)?;
    if !there.is_file() {
        return Err(StoreError::Io("it is not a file".into()));
    }
    // Said here, since SQLite would say no more than that it cannot.
    std::fs::File::open(path).map_err(io)?;
    let logged = log_bytes(path) > 0;
    if there.len() == 0 {
        return Err(StoreError::Unreadable(if logged {
            "the file is empty, and beside it is the log of one that was not".into()
        } else {
            "the file is empty".into()
        }));
    }
    let alone = if log_path(path).exists() { None } else { state(path) };
    // A log is read through the index that is beside it, as it is; where it has none, SQLite makes one. Without a log nothing
    // is locked, made or left behind.
    let ways: &[&str] = if alone.is_some() { &["immutable=1"] } else { &["mode=ro&readonly_shm=1", "mode=ro"] };
    let mut failure = StoreError::Unreadable(String::new());
    for how in ways {
        match open_so(path, how) {
            Ok(db) => return Ok(Opened { db, alone, note: None }),
            Err(error) => failure = error,
        }
    }
    // Nobody can read a log without the right to make its index.
    if matches!(failure, StoreError::Io(_)) {
        let note =
            "the log beside the file could not be read; what follows is of the file alone, as it was before that log";
        return open_so(path, "immutable=1").map(|db| Opened { db, alone: None, note: logged.then_some(note) });
    }
    Err(failure)
}

fn log_path(path: &Path) -> PathBuf {
    files::beside(path, "-wal")
}

fn log_bytes(path: &Path) -> u64 {
    log_path(path).metadata().map_or(0, |there| there.len())
}

fn open_so(path: &Path, how: &str) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(files::uri(path, how), flags).map_err(failed)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).map_err(failed)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false).map_err(failed)?;
    db.pragma_update(None, "cell_size_check", true).map_err(failed)?;
    // All that is read is of one moment, whoever writes meanwhile.
    db.execute_batch("BEGIN").map_err(failed)?;
    match schema::check(&db)? {
        0 => Err(StoreError::Unreadable("the file is empty".into())),
        schema::VERSION => Ok(db),
        older => Err(StoreError::Unreadable(format!(
            "the file has schema {older}; any Init makes it schema {}",
            schema::VERSION
        ))),
    }
}

/// The tables of this version, but for the full-text index, each with the columns of its key.
fn tables() -> Result<Vec<Table>> {
    let db = schema::empty()?;
    let read = || -> rusqlite::Result<Vec<Table>> {
        let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                   ORDER BY name";
        let names: Vec<String> = db.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let table = |name: String| {
            let sql = "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk";
            let key = db.prepare(sql)?.query_map([&name], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            let sql = "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1";
            let without_rowid: bool = db.query_row(sql, [&name], |row| row.get(0))?;
            Ok(Table { name, key, numbered: !without_rowid })
        };
        names.into_iter().map(table).collect()
    };
    read().map_err(failed)
}

struct Table {
    name: String,
    key: Vec<String>,
    /// Its rows have numbers.
    numbered: bool,
}
