//! Fair turns at writing: who has come first writes first.
//!
//! SQLite lets write whoever happens to look at the right moment. So those who find somebody writing queue: each makes a file in
//! one folder, numbered behind those that are there, and holds a lock on it, which also the end of a killed process lets go of.
//! Only the first of them tries, and nobody writes past them: each other goes before somebody who waits once at most, for having come
//! earlier or being about to write just then, and once more where it was alone until then.
//!
//! SQLite's own lock is what keeps writers apart. What fails here costs the order and nothing else. Where nobody waits it costs a
//! look, and whoever is alone not even that.

use super::super::{Result, StoreError};
use super::files::{self, TryLockError};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// How often somebody looks before they give up while nothing moves before them: for about thirty seconds. A disk that others keep
/// busy may take half as long for one sync.
pub const LOOKS: u32 = 30_000;

/// How long after a look the next one is.
pub const PAUSE: Duration = Duration::from_millis(1);

/// The first looks come sooner: mostly a turn is short.
const SHORT_PAUSE: Duration = Duration::from_micros(20);
const SHORT_LOOKS: u32 = 100;

pub struct Turns {
    /// A file for each who waits: `<number>-<process>-<another number>`.
    folder: PathBuf,
    /// Whoever waits has a lock on it that any number can have, so that one look tells whether somebody does.
    anyone: File,
    /// How often somebody looks before they give up while nothing moves.
    looks: u32,
}

/// A place in the queue: the lowest is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    number: u64,
    process: u32,
    unique: u64,
}

/// Somebody who waits. Their place is free when this is dropped.
struct Waiting<'a> {
    turns: &'a Turns,
    place: Place,
    /// `None` where the folder allows none.
    file: Option<File>,
    is_announced: bool,
    /// The file of the one before; `None` where this one is the first.
    before: Option<File>,
}

static NEXT: AtomicU64 = AtomicU64::new(0);

impl Place {
    fn name(self) -> String {
        format!("{}-{}-{}", self.number, self.process, self.unique)
    }

    fn of_name(name: &str) -> Option<Self> {
        let mut parts = name.splitn(3, '-');
        let mut next = || parts.next();
        Some(Self { number: next()?.parse().ok()?, process: next()?.parse().ok()?, unique: next()?.parse().ok()? })
    }
}

impl Turns {
    pub fn new(folder: &Path) -> Result<Self> {
        files::make_folder(folder)?;
        Ok(Self { folder: folder.to_owned(), anyone: files::open(&folder.join("anyone"))?, looks: LOOKS })
    }

    /// Tries until it is this one's turn and the attempt succeeds. Whoever waits behind somebody who was stopped passes them in
    /// the end. `alone`: at its last turn nobody else was there.
    pub fn take(&self, alone: bool, mut attempt: impl FnMut() -> Result<bool>) -> Result<()> {
        if (alone || self.nobody_waits()) && attempt()? {
            return Ok(());
        }
        self.wait(self.queue(), attempt)
    }

    fn wait(&self, mut waiting: Waiting<'_>, mut attempt: impl FnMut() -> Result<bool>) -> Result<()> {
        let mut looks = 0;
        loop {
            if waiting.looks_again() {
                looks = 0;
            }
            if (waiting.is_first() || looks == self.looks) && attempt()? {
                if !waiting.is_first() {
                    self.pass();
                }
                return Ok(());
            }
            if looks == self.looks {
                waiting.give_up();
                return Err(StoreError::Busy);
            }
            looks += 1;
            std::thread::sleep(if looks <= SHORT_LOOKS { SHORT_PAUSE } else { PAUSE });
        }
    }

    fn nobody_waits(&self) -> bool {
        match files::try_lock(&self.anyone) {
            Ok(()) => files::unlock(&self.anyone).is_ok(),
            // Somebody waits, or looks just now.
            Err(TryLockError::WouldBlock) => self.last_before(None).is_none(),
            Err(TryLockError::Error(_)) => true,
        }
    }

    fn places(&self) -> Vec<Place> {
        let files = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        files.filter_map(|file| Place::of_name(file.file_name().to_str()?)).collect()
    }

    /// The file of the last one who waits, or who does before that place.
    fn last_before(&self, place: Option<Place>) -> Option<File> {
        let mut places = self.places();
        places.retain(|other| place.is_none_or(|place| *other < place));
        places.sort_unstable();
        places.iter().rev().find_map(|place| files::held(&self.folder.join(place.name())))
    }

    /// The first one may begin at the end again.
    fn pass(&self) {
        if let Some(first) = self.places().into_iter().min() {
            files::take_away(&self.folder.join(first.name()));
        }
    }

    fn queue(&self) -> Waiting<'_> {
        // First, so that nobody overlooks the place. Whoever looks whether somebody waits holds the file for a moment.
        let is_announced = (0..1000).any(|_| {
            let is_announced = files::try_lock_shared(&self.anyone).is_ok();
            if !is_announced {
                std::thread::yield_now();
            }
            is_announced
        });
        loop {
            let last = self.places().into_iter().max().map_or(0, |place| place.number);
            let unique = NEXT.fetch_add(1, Ordering::Relaxed);
            let place = Place { number: last.saturating_add(1), process: std::process::id(), unique };
            let file = match files::hold(&self.folder.join(place.name())) {
                Ok(None) => continue,
                Ok(Some(file)) => Some(file),
                Err(_) => None,
            };
            let before = file.as_ref().and_then(|_| self.last_before(Some(place)));
            return Waiting { turns: self, place, file, before, is_announced };
        }
    }
}

impl Waiting<'_> {
    fn path(&self) -> PathBuf {
        self.turns.folder.join(self.place.name())
    }

    fn is_first(&self) -> bool {
        self.before.is_none()
    }

    /// Looks who is before this one now; whether somebody has had their turn.
    fn looks_again(&mut self) -> bool {
        if self.file.is_some() && !self.path().exists() {
            // The new one's announcement is this one's.
            self.is_announced = false;
            *self = self.turns.queue();
        }
        self.is_announced = self.is_announced || files::try_lock_shared(&self.turns.anyone).is_ok();
        let Some(before) = &self.before else { return false };
        if matches!(files::try_lock_shared(before), Err(TryLockError::WouldBlock)) {
            return false;
        }
        let gave_up = before.metadata().is_ok_and(|file| file.len() > 0);
        self.before = self.turns.last_before(Some(self.place));
        !gave_up
    }

    /// Tells those behind that it goes without having had its turn.
    fn give_up(&self) {
        if let Some(file) = &self.file {
            let _ = file.set_len(1);
        }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if self.is_announced {
            let _ = files::unlock(&self.turns.anyone);
        }
        if let Some(file) = &self.file {
            files::take_away(&self.path());
            // A child that was forked meanwhile has the file, too, and would hold the place.
            let _ = files::unlock(file);
        }
    }
}

#[cfg(test)]
#[path = "../../tests/store/sqlite/turns.rs"]
mod tests;
