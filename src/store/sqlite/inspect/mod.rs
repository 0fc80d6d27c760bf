//! A store seen from outside, for the command-line tool: whether it is in order, and what is in it.
//!
//! Nothing here writes to a store or to its log. What is said of a store names tables, columns and numbers, and never a
//! user, a group or a text: it can be shown to others.
//! * [`check`]: whether it is in order.
//! * `replay`: whether its tables are what its journal leads to.
//! * [`export`]: what can be read of it, as JSON.
//! * `stats`: how much of what is in it. `tail`: what happens in it. In builds of the tool alone.
//! * `findings`: what is said of it.

pub mod check;
pub mod export;
mod findings;
mod replay;
#[cfg(feature = "tool")]
pub mod stats;
#[cfg(feature = "tool")]
pub mod tail;

use super::super::Result;
pub use super::super::StoreError;
use super::values::all;
use super::{files, schema};
pub use findings::{Finding, Report};
use rusqlite::{Connection, OpenFlags, Row};
use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Goes through what a query finds here and there, which is in the same order; `each` gets what is here, there, or in both.
fn side_by_side<T>(
    (here, there): (&Connection, &Connection),
    sql: &str,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    order: impl Fn(&T, &T) -> Ordering,
    mut each: impl FnMut(Option<&T>, Option<&T>),
) -> Result<()> {
    let (mut here, mut there) = (here.prepare(sql)?, there.prepare(sql)?);
    let (mut here, mut there) = (here.query_map([], &read)?, there.query_map([], &read)?);
    let (mut left, mut right) = (here.next().transpose()?, there.next().transpose()?);
    loop {
        let order = match (&left, &right) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(left), Some(right)) => order(left, right),
        };
        each(left.as_ref().filter(|_| order.is_le()), right.as_ref().filter(|_| order.is_ge()));
        if order.is_le() {
            left = here.next().transpose()?;
        }
        if order.is_ge() {
            right = there.next().transpose()?;
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
pub(super) struct Opened {
    pub db: Connection,
    /// Where it was opened as a file that nobody changes, since no log was beside it: what the file was then.
    alone: Option<State>,
    /// What its reader must know of how it was opened.
    pub note: Option<&'static str>,
}

/// How long a file is, and when it was changed.
type State = (u64, Option<SystemTime>);

fn state(path: &Path) -> Option<State> {
    path.metadata().ok().map(|there| (there.len(), there.modified().ok()))
}

impl Opened {
    /// Whether somebody has begun to use it since: then not all that was read is of one moment.
    pub fn was_used_since(&self, path: &Path) -> bool {
        self.alone.is_some_and(|alone| log_path(path).exists() || state(path) != Some(alone))
    }
}

/// Opens a store to read it, with what its log holds, be it in use or not.
fn open(path: &Path) -> Result<Opened> {
    let opened = open_any(path)?;
    match schema::check(&opened.db)? {
        schema::VERSION => Ok(opened),
        older => Err(StoreError::Unreadable(format!(
            "the file has schema {older}; any Init makes it schema {}",
            schema::VERSION
        ))),
    }
}

/// As [`open`], of whatever schema that this version knows.
pub(super) fn open_any(path: &Path) -> Result<Opened> {
    let io = |e: std::io::Error| StoreError::Io(e.to_string());
    let there = std::fs::metadata(path).map_err(io)?;
    if !there.is_file() {
        return Err(StoreError::Io("it is not a file".into()));
    }
    // Said here, since SQLite would say no more than that it cannot.
    files::may_read(path).map_err(io)?;
    let logged = log_path(path).metadata().is_ok_and(|log| log.len() > 0);
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
    let opened = match alone {
        Some(_) => open_so(path, "immutable=1"),
        None => open_so(path, "mode=ro&readonly_shm=1").or_else(|_| open_so(path, "mode=ro")),
    };
    match opened {
        // Nobody can read a log without the right to make its index.
        Err(StoreError::Io(_)) => {
            let note = "the log beside the file could not be read; what follows is of the file alone, as it was before that log";
            open_so(path, "immutable=1").map(|db| Opened { db, alone: None, note: logged.then_some(note) })
        }
        opened => opened.map(|db| Opened { db, alone, note: None }),
    }
}

fn log_path(path: &Path) -> PathBuf {
    files::beside(path, "-wal")
}

fn open_so(path: &Path, how: &str) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(files::uri(path, how), flags)?;
    schema::distrust(&db)?;
    db.pragma_update(None, "cell_size_check", true)?;
    // All that is read is of one moment, whoever writes meanwhile.
    db.execute_batch("BEGIN")?;
    match schema::check(&db)? {
        0 => Err(StoreError::Unreadable("the file is empty".into())),
        _ => Ok(db),
    }
}

/// The tables of this version, but for the full-text index, each with the columns of its key.
fn tables() -> Result<Vec<Table>> {
    let db = schema::empty()?;
    let sql = "SELECT name, NOT wr FROM pragma_table_list
               WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    let table = |(name, numbered): (String, bool)| {
        let key = all(&db, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", &name)?;
        Ok(Table { name, key, numbered })
    };
    all(&db, sql, ())?.into_iter().map(table).collect()
}

struct Table {
    name: String,
    key: Vec<String>,
    /// Its rows have numbers.
    numbered: bool,
}
