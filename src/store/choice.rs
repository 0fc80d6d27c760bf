//! Which engine keeps the data, and where: the one place that names them.

use super::sqlite::{self, SqliteStore};
use super::{Result, Store, files};
use std::path::{Path, PathBuf};

pub use sqlite::Durability;

#[derive(Clone)]
pub enum Choice {
    /// Nowhere: it is gone with the process.
    Memory,
    /// In a file of that directory, which other processes may use, too.
    Directory { path: PathBuf, durability: Durability },
}

impl Choice {
    /// Opens the store of that application.
    pub fn open(&self, sdk_app_id: u64) -> Result<Box<dyn Store>> {
        Ok(match self {
            Self::Memory => Box::new(SqliteStore::in_memory()?),
            Self::Directory { path, durability } => Box::new(SqliteStore::open(path, sdk_app_id, *durability)?),
        })
    }

    /// The data directory, where there is one.
    pub fn directory(&self) -> Option<&Path> {
        match self {
            Self::Memory => None,
            Self::Directory { path, .. } => Some(path),
        }
    }

    pub fn durability(&self) -> Option<Durability> {
        match self {
            Self::Memory => None,
            Self::Directory { durability, .. } => Some(*durability),
        }
    }

    /// Whether other users of the machine can get at the data, since somebody made its directory so.
    pub fn is_open_to_others(&self) -> bool {
        self.directory().is_some_and(files::is_open_to_others)
    }
}
