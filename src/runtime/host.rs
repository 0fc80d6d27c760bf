//! What there is of the host in any life of the SDK and outside of them: its listeners, the log, and the callbacks that are made
//! while there is no logic thread.

use super::delivery::Delivery;
use super::listeners::{Listeners, Note};
use super::log::{Level, Log};
use super::source::Source;
use super::stray::Strays;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

#[derive(Default)]
pub struct Host {
    pub listeners: Arc<Listeners>,
    pub log: Log,
    pub strays: Strays,
    pub source: Source,
    /// The process in which there is a life, or a callback of a call that found none; 0 where there is neither.
    pub(super) process: AtomicU32,
}

impl Host {
    /// Whether something is under way in this process.
    pub fn set_active(&self, active: bool) {
        self.process.store(if active { std::process::id() } else { 0 }, Ordering::Relaxed);
    }

    /// Whether this process is a child made by fork in the middle of a life. The threads that would do something stayed in the
    /// parent, and so did whoever held a lock: nothing of the life may be touched.
    pub fn is_inherited(&self) -> bool {
        let process = self.process.load(Ordering::Relaxed);
        process != 0 && process != std::process::id()
    }

    /// Writes a line to the log, and gives back the note for the host's listener, if it wants this line.
    #[must_use]
    pub fn line(&self, level: Level, text: &str) -> Option<Note> {
        self.log.line(level, text, &self.listeners)
    }

    /// Has a callback made though there is no logic thread.
    pub fn deliver_stray(&self, delivery: Delivery) {
        self.set_active(true);
        self.strays.deliver(delivery, &self.listeners);
    }
}
