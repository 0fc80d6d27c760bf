//! What is done with whole stores, for the command-line tool: they are copied, put back and made smaller.
//!
//! What is refused, or breaks off wherever it likes, leaves each store as it was.
//! * `new_file`: files that are written beside their place.
//! * [`backup`]: a copy of a store that may be in use.
//! * [`restore`]: a copy in the place of a store.
//! * [`compact`]: a store without what it does not use.

pub mod backup;
pub mod compact;
mod new_file;
pub mod restore;

use super::super::{Result, StoreError};
use super::inspect::Report;
use super::{files, schema};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// Why something was not done.
pub enum Refusal {
    /// A store could not be read or written.
    Store(StoreError),
    /// The file that is made could not be.
    File(StoreError),
    /// A process has the store open.
    InUse,
    /// A file is where one is to be made.
    IsThere,
    /// The backup is not in order.
    NotInOrder(Report),
    /// Another reason, and what to do.
    Other(String),
}

impl Refusal {
    /// Of a file that is made, and what is in it.
    fn of_file(error: StoreError) -> Self {
        match error {
            StoreError::Io(_) => Self::File(error),
            StoreError::Database(_) | StoreError::Busy | StoreError::Unreadable(_) => Self::Store(error),
        }
    }

    /// What broke off while a file was written, or read for that.
    fn writing(error: rusqlite::Error) -> Self {
        let code = error.sqlite_error().map(|error| error.extended_code);
        match code {
            Some(code) if READING.contains(&code) => Self::Store(error.into()),
            _ => Self::of_file(error.into()),
        }
    }
}

/// SQLite's codes for what could not be read: `SQLITE_IOERR_READ`, `SQLITE_IOERR_SHORT_READ`.
const READING: [i32; 2] = [10 | 1 << 8, 10 | 2 << 8];

/// Opens a file to write into it; it must be there.
fn open(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(files::uri(path, "mode=rw"), flags)?;
    schema::distrust(&db)?;
    Ok(db)
}

/// Opens a store for this process alone: nobody else can, until it is closed. `None` where somebody has it open.
fn alone(path: &Path) -> rusqlite::Result<Option<Connection>> {
    let db = open(path)?;
    db.busy_timeout(Duration::ZERO)?;
    // Where a sync alone leaves data in the drive's cache (macOS), ask for more.
    for pragma in ["fullfsync", "checkpoint_fullfsync"] {
        db.pragma_update(None, pragma, true)?;
    }
    // A lock that was taken once is kept: that of whoever uses a store with a log lasts as long as they have it open.
    db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    match db.execute_batch("BEGIN EXCLUSIVE; COMMIT") {
        Ok(()) => Ok(Some(db)),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Makes it a file without a log beside it, with what that held.
fn end_log(db: &Connection) -> Result<()> {
    match db.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get::<_, String>(0))?.as_str() {
        "delete" => Ok(()),
        mode => Err(StoreError::Database(format!("its log cannot be moved into it (journal mode {mode})"))),
    }
}
