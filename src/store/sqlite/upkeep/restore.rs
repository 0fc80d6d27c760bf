//! A copy of a store in the place of one.
//!
//! The copy is copied once more, beside its place, brought to this version's schema and looked through, and takes the place by its
//! name: so there is the old store or the new one, at every moment.

use super::super::inspect::Report;
use super::super::inspect::check::check;
use super::super::{configure, files, schema};
use super::backup::copy;
use super::new_file::NewFile;
use super::{Refusal, alone, end_log, open};
use crate::store::StoreError;
use rusqlite::Connection;
#[cfg(not(windows))]
use std::io::Write;
use std::path::Path;

/// What SQLite puts beside a file for a while, and would take for the new one's.
const LOGS: [&str; 2] = ["-wal", "-journal"];

/// What takes the place of the bytes by which SQLite knows a file for its own.
#[cfg(not(windows))]
const NO_HEADER: [u8; 100] = [0; 100];

/// Puts a backup in the place of a store, tells how far it is, and gives what was said of the backup. `instead`: also where a store
/// is.
pub fn restore(backup: &Path, store: &Path, instead: bool, tell: &dyn Fn(&str)) -> Result<Report, Refusal> {
    files::expect_file(store).map_err(Refusal::File)?;
    if let (Ok(one), Ok(other)) = (backup.canonicalize(), store.canonicalize())
        && one == other
    {
        return Err(Refusal::Other("it is the backup itself; name another place".into()));
    }
    if store.exists() && !instead {
        return Err(Refusal::IsThere);
    }
    // It is made no store at the end, under all its names.
    #[cfg(unix)]
    if store.metadata().is_ok_and(|there| std::os::unix::fs::MetadataExt::nlink(&there) > 1) {
        return Err(Refusal::Other(
            "the store has another name (a hard link), maybe the backup's; take that away".into(),
        ));
    }
    // What takes long would be in vain. An empty file would not stay that.
    if store.metadata().map_or(true, |there| there.len() > 0) {
        drop(take(store)?);
    }
    let made = NewFile::beside(store)?;
    copy(backup, made.path(), tell)?;
    upgrade(made.path(), tell).map_err(Refusal::of_file)?;
    let report = check(made.path(), tell).map_err(Refusal::Store)?;
    if !report.findings.is_empty() {
        return Err(Refusal::NotInOrder(report));
    }
    tell("the disk");
    made.sync()?;
    put(made, store)?;
    Ok(report)
}

/// Makes the store, be it empty, this process's alone. `None` where there is none, or a file that none can be in.
fn take(store: &Path) -> Result<Option<Connection>, Refusal> {
    let has_log = LOGS.iter().any(|ending| files::beside(store, ending).exists());
    let bytes = store.metadata().map(|there| there.len()).ok();
    if has_log && bytes.unwrap_or(0) == 0 {
        return Err(in_the_way(store, "beside it is the log of a store that is not there"));
    }
    if bytes.is_none() {
        return Ok(None);
    }
    if has_log {
        // SQLite would throw the log away of a file that it does not know.
        schema::look(store).map_err(|error| in_the_way(store, &error.to_string()))?;
    }
    match alone(store).map_err(StoreError::from) {
        Ok(None) => Err(Refusal::InUse),
        Ok(taken) => Ok(taken),
        Err(StoreError::Unreadable(_)) if !has_log => Ok(None),
        Err(error) => Err(in_the_way(store, &error.to_string())),
    }
}

/// What is there cannot give up its place as it is to.
fn in_the_way(store: &Path, what: &str) -> Refusal {
    let name = store.file_name().unwrap_or_default().to_string_lossy();
    Refusal::Other(format!("{what}; move {name}, {name}-wal and {name}-journal elsewhere, and try again"))
}

/// Brings a copy to this version's schema.
fn upgrade(copy: &Path, tell: &dyn Fn(&str)) -> Result<(), StoreError> {
    let mut db = open(copy)?;
    if schema::check(&db)? != schema::VERSION {
        tell("schema");
        configure(&db)?;
        db.pragma_update(None, "journal_mode", "MEMORY")?;
        schema::prepare(&mut db)?;
    }
    db.close().map_err(|(_, error)| error.into())
}

/// Puts the copy in its place.
fn put(made: NewFile, store: &Path) -> Result<(), Refusal> {
    // Before it is taken and until it is given up: closing a file lets go of every lock this process has on it.
    let old = files::open_options().write(true).open(store);
    let taken = take(store)?;
    if let Some(db) = &taken {
        // Its log would be taken for the new one's.
        end_log(db).map_err(|error| in_the_way(store, &error.to_string()))?;
    }
    match (old, taken) {
        // Nobody has it open, or else it is not replaced: Windows does that for no file that somebody has open, be it this process.
        #[cfg(windows)]
        (Ok(old), taken) => {
            drop(taken);
            drop(old);
            made.put_instead()
        }
        #[cfg(not(windows))]
        (Ok(mut old), taken) => {
            made.put_instead()?;
            // Whoever has just opened the old one, and waits for it, must find no store in it.
            if taken.is_some() {
                old.write_all(&NO_HEADER).map_err(|error| Refusal::File(StoreError::Io(error.to_string())))?;
            }
            drop(taken);
            drop(old);
            Ok(())
        }
        (Err(_), None) => made.put(),
        (Err(error), Some(_)) => Err(Refusal::File(StoreError::Io(error.to_string()))),
    }
}

#[cfg(test)]
#[path = "../../../tests/store/sqlite/upkeep/restore.rs"]
mod tests;
