//! Where users, their states and the journal are kept: the [`Store`] trait and its engines.
//!
//! * [`sqlite`]: a file on disk that several processes share. The default.
//! * [`memory`]: one process, gone with it. For tests, and for hosts that want no file.
//!
//! `conformance` is the one test suite that every engine passes.

#[cfg(test)]
mod conformance;
pub mod memory;
pub mod sqlite;

use crate::core::decide::View;
use crate::core::error::{Code, Error};
use crate::core::event::Event;
use crate::core::ids::{Seconds, UserId};
use crate::core::state::UserState;

/// A user's number in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AccountNo(pub i64);

/// A place in the journal. The first entry has 1; 0 is before it. Numbers rise, across all users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Seq(pub i64);

/// What one command led to, as the journal holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub seq: Seq,
    pub events: Vec<Event>,
}

/// How the journal went on behind a device's position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tail {
    /// The user's entries in order, at most as many as were asked for, where to follow on, and the end of the journal.
    Entries { entries: Vec<Entry>, position: Seq, end: Seq },
    /// The journal no longer reaches back to the position; the device has to load its state anew.
    Dropped,
}

/// Entries the journal keeps at least. A device further behind loads its state anew.
pub const JOURNAL_ENTRIES_KEPT: i64 = 100_000;

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database refused: {0}")]
    Database(String),
    #[error("another process has held the database for too long")]
    Busy,
    #[error("the disk refused: {0}")]
    Io(String),
    #[error("what is stored cannot be read: {0}")]
    Unreadable(String),
}

pub type Result<T> = std::result::Result<T, StoreError>;

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::Database(_) | StoreError::Busy => Code::Database,
            StoreError::Io(_) => Code::Io,
            StoreError::Unreadable(_) => Code::LoadFailed,
        };
        Error::new(code, error.to_string())
    }
}

/// An engine. One thread owns it; other processes may hold the same data.
///
/// Writes happen between [`begin`](Store::begin) and [`commit`](Store::commit), alone: nobody else, in no process,
/// writes meanwhile. What is committed is as durable as the engine promises, and is all there or not at all.
pub trait Store: View + Send {
    /// Waits for its turn to write, and takes it.
    fn begin(&mut self) -> Result<()>;

    /// Keeps all that was written since `begin`, and tells the other processes.
    fn commit(&mut self) -> Result<()>;

    /// Forgets all that was written since `begin`. Does nothing where nothing was begun.
    fn rollback(&mut self);

    /// The user's account, made if this is their first login. Not between `begin` and `commit`.
    fn account(&mut self, user: &UserId, now: Seconds) -> Result<AccountNo>;

    /// Writes what happened to the user, to the journal and to the tables. Between `begin` and `commit`.
    fn append(&mut self, account: AccountNo, events: &[Event]) -> Result<Seq>;

    /// The user's state, and the position in the journal that it stands for.
    fn load(&mut self, account: AccountNo) -> Result<(UserState, Seq)>;

    /// The user's entries behind a position, at most `most`, which is not 0.
    fn follow(&mut self, account: AccountNo, after: Seq, most: usize) -> Result<Tail>;

    /// Calls `changed` from another thread soon after another process has committed, until the watch is dropped.
    /// `None` where no other process can write.
    fn watch(&self, changed: Box<dyn Fn() + Send>) -> Result<Option<Watch>>;
}

/// Stops watching when it is dropped, and returns from that only when `changed` will not be called again.
pub struct Watch(#[expect(dead_code, reason = "held for its Drop")] Box<dyn std::any::Any + Send>);
