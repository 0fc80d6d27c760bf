//! A store without the room in its file that nothing uses any more.

use super::super::{files, schema};
use super::{Refusal, alone};
use crate::store::StoreError;
use serde::Serialize;
use std::path::Path;

/// How large a file was and is.
#[derive(Serialize)]
pub struct Compacted {
    /// With what its log held.
    pub bytes_before: u64,
    /// Now, when it has no log.
    pub bytes: u64,
}

/// Writes a store anew, all of it or nothing, and gives back what it does not use. Nobody can use it meanwhile.
pub fn compact(path: &Path, tell: &dyn Fn(&str)) -> Result<Compacted, Refusal> {
    files::expect_file(path).and_then(|()| schema::look(path)).map_err(Refusal::Store)?;
    let size = |path: &Path| path.metadata().map_or(0, |there| there.len());
    // SQLite would make a database of it.
    if size(path) == 0 {
        return Err(Refusal::Store(StoreError::Unreadable("the file is empty".into())));
    }
    let bytes_before = size(path) + size(&files::beside(path, "-wal"));
    let db = alone(path).map_err(Refusal::writing)?.ok_or(Refusal::InUse)?;
    schema::check(&db).map_err(Refusal::Store)?;
    let pages = |what: &str| db.pragma_query_value(None, what, |row| row.get::<_, i64>(0));
    let unused = pages("freelist_count").and_then(|unused| Ok((unused, pages("page_count")?)));
    let (unused, all) = unused.map_err(|error| Refusal::Store(error.into()))?;
    tell(&format!("{all} pages, {unused} of them unused"));
    db.execute_batch("VACUUM").map_err(Refusal::writing)?;
    tell("the log");
    // It says whether somebody stood in the way, which nobody does.
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(Refusal::writing)?;
    db.close().map_err(|(_, error)| Refusal::writing(error))?;
    Ok(Compacted { bytes_before, bytes: size(path) })
}
