//! Opening a database file: what it must be, and how an older one becomes the newest.

use super::super::{Result, StoreError};
use super::files;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, TransactionBehavior};
use std::io::Read;
use std::path::Path;

/// SQLite's `application_id` of our files: "Cnvk".
const APPLICATION_ID: i64 = 0x436e_766b;

/// Each brings the schema from the version before to its own; number one makes the first. A migration that was
/// released is never changed.
const MIGRATIONS: [&str; 2] = [include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql")];

/// The schema this build writes.
pub const VERSION: i64 = MIGRATIONS.len() as i64;

/// Makes an empty file a Convoke store, or an older store a current one. A file of another application, or of a
/// later Convoke, is refused and stays as it is.
pub fn prepare(db: &mut Connection) -> Result<()> {
    // One snapshot: another process may be making the store just now.
    let look = db.transaction()?;
    let found = check(&look)?;
    look.finish()?;
    if found == VERSION {
        return Ok(());
    }
    // Alone: two processes may open a new file at once.
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = check(&tx)?;
    for migration in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(usize::MAX)) {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", VERSION)?;
    Ok(tx.commit()?)
}

/// What a damaged or hostile file says of itself is not relied upon, nor carried out.
pub fn distrust(db: &Connection) -> rusqlite::Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false).map(drop)
}

/// A store of this version with nothing in it, in memory.
pub fn empty() -> Result<Connection> {
    let mut db = Connection::open_in_memory()?;
    prepare(&mut db)?;
    Ok(db)
}

/// Refuses a file that is no store for this version, as far as that shows without touching it or anything beside it:
/// opened as SQLite does, a file left by a crash is first put in order, whosever it is.
pub fn look(path: &Path) -> Result<()> {
    let bytes = |path: &Path| std::fs::symlink_metadata(path).map_or(0, |there| there.len());
    // The log first: where both are new, it comes after the file's first page.
    let logged = bytes(&files::beside(path, "-wal"));
    match bytes(path) {
        // SQLite would throw the log away.
        0 if logged > 0 => {
            return Err(StoreError::Unreadable(
                "the file is empty, and beside it is the log of one that was not".into(),
            ));
        }
        0 => return Ok(()),
        // SQLite takes a file of one byte for an empty one.
        1 if !has_journal(path) => return Err(StoreError::Unreadable("file is not a database".into())),
        _ => {}
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    match Connection::open_with_flags(files::uri(path, "immutable=1"), flags).and_then(|db| Header::read(&db)) {
        Ok(found) => found.version().map(drop),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) && !has_journal(path) => {
            Err(error.into())
        }
        // It is there: whatever stands in the way does so for SQLite as well.
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::CannotOpen) => Err(error.into()),
        // Seen without its locks, a file may be half written just now.
        Err(_) => Ok(()),
    }
}

/// Whether SQLite has left a journal beside the file: a power cut while the store was made may have left a part of its first
/// page, which SQLite takes back.
fn has_journal(path: &Path) -> bool {
    const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    let mut begin = [0; MAGIC.len()];
    let journal = files::open_options().read(true).open(files::beside(path, "-journal"));
    journal.is_ok_and(|mut journal| journal.read_exact(&mut begin).is_ok() && begin == MAGIC)
}

/// What a file says of itself.
struct Header {
    application: i64,
    version: i64,
    /// It says nothing, and there is nothing in it.
    empty: bool,
}

impl Header {
    fn read(db: &Connection) -> rusqlite::Result<Self> {
        let pragma = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        let (application, version) = (pragma("application_id")?, pragma("user_version")?);
        // What is in it is asked only of a file that says nothing: all tables would be read for that.
        let says_nothing = application == 0 && version == 0;
        let is_empty =
            || db.query_row("SELECT 1 FROM sqlite_schema", [], |_| Ok(())).optional().map(|row| row.is_none());
        Ok(Self { application, version, empty: says_nothing && is_empty()? })
    }

    /// The schema version, 0 for an empty file.
    fn version(&self) -> Result<i64> {
        if self.empty {
            return Ok(0);
        }
        if self.application != APPLICATION_ID {
            return Err(StoreError::Unreadable("the file is a database of another application".into()));
        }
        if !(1..=VERSION).contains(&self.version) {
            let text =
                format!("the file has schema {}, and this version of Convoke reads up to {VERSION}", self.version);
            return Err(StoreError::Unreadable(text));
        }
        Ok(self.version)
    }
}

/// The schema version of the file, 0 for an empty one.
pub fn check(db: &Connection) -> Result<i64> {
    Header::read(db)?.version()
}

#[cfg(test)]
#[path = "../../tests/store/sqlite/schema.rs"]
mod tests;
