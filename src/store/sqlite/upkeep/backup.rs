//! A copy of a store in one file: the store as it was at one moment, with what its log holds, whoever writes meanwhile.

use super::super::inspect::open_any;
use super::super::schema;
use super::super::values::one;
use super::new_file::NewFile;
use super::{Refusal, end_log, open};
use crate::store::StoreError;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use serde::Serialize;
use std::path::Path;

/// Pages that are copied between two words of how far it is.
const PAGES: i32 = 1000;

/// What was copied.
#[derive(Serialize)]
pub struct Copied {
    /// Of the copy.
    pub bytes: u64,
    /// The form of its tables.
    pub schema: i64,
    /// Its last journal entry; 0 where there is none. Whatever was answered before the call is in it.
    pub last: i64,
}

/// Copies a store into a file, which must not be there yet, and tells how far it is.
pub fn backup(path: &Path, to: &Path, tell: &dyn Fn(&str)) -> Result<Copied, Refusal> {
    if to.symlink_metadata().is_ok() {
        return Err(Refusal::IsThere);
    }
    let made = NewFile::beside(to)?;
    let copied = copy(path, made.path(), tell)?;
    tell("the disk");
    made.sync()?;
    made.put()?;
    Ok(copied)
}

/// Copies a store into an empty file.
pub(super) fn copy(path: &Path, to: &Path, tell: &dyn Fn(&str)) -> Result<Copied, Refusal> {
    loop {
        // Open, it stays as it is until it is closed.
        let opened = open_any(path).map_err(Refusal::Store)?;
        if opened.note.is_some() {
            return Err(Refusal::Store(StoreError::Io("the log beside the file could not be read".into())));
        }
        let copied = copy_pages(&opened.db, to, tell);
        // One that nobody used was open as a file that stays as it is, and somebody may have begun to use it.
        if opened.was_used_since(path) {
            tell("somebody has begun to use it: once more");
            continue;
        }
        return copied;
    }
}

fn copy_pages(from: &Connection, to: &Path, tell: &dyn Fn(&str)) -> Result<Copied, Refusal> {
    let file = |error: rusqlite::Error| Refusal::File(error.into());
    let schema = schema::check(from).map_err(Refusal::Store)?;
    let last = one(from, "SELECT coalesce(max(seq), 0) FROM journal", ()).map_err(Refusal::Store)?.unwrap_or_default();
    let mut made = open(to).map_err(file)?;
    // It is nothing until it is whole, and is brought to the disk then.
    for (pragma, value) in [("journal_mode", "OFF"), ("synchronous", "OFF"), ("locking_mode", "EXCLUSIVE")] {
        made.pragma_update(None, pragma, value).map_err(file)?;
    }
    let backup = Backup::new(from, &mut made).map_err(file)?;
    loop {
        match backup.step(PAGES).map_err(Refusal::writing)? {
            StepResult::Done => break,
            StepResult::More => {
                let progress = backup.progress();
                tell(&format!("page {} of {}", progress.pagecount - progress.remaining, progress.pagecount));
            }
            _ => return Err(Refusal::Store(StoreError::Busy)),
        }
    }
    drop(backup);
    // A file without a log, which whoever opens it as a store gives it.
    end_log(&made).map_err(Refusal::File)?;
    made.close().map_err(|(_, error)| file(error))?;
    let bytes = to.metadata().map_or(0, |made| made.len());
    Ok(Copied { bytes, schema, last })
}

#[cfg(test)]
#[path = "../../../tests/store/sqlite/upkeep/backup.rs"]
mod tests;
