//! What there is of the host in any life of the SDK and outside of them: its listeners, the log, and the callbacks that are made
//! while there is no logic thread.

use super::delivery::Delivery;
use super::listeners::{Listeners, Note};
use super::log::{Level, Log};
use super::source::Source;
use super::stray::Strays;
use crate::core::error::{Code, Error};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

/// Why nothing is done in a child made by fork.
pub const INHERITED: &str = "this process is a child made by fork, which has no SDK";

#[derive(Default)]
pub struct Host {
    pub listeners: Arc<Listeners>,
    pub log: Log,
    pub strays: Strays,
    pub source: Source,
    /// There is a life, or a callback of a call that found none.
    pub(super) under_way: UnderWay,
}

impl Host {
    /// Whether something is under way with this host.
    pub fn set_active(&self, active: bool) {
        self.under_way.set(active);
    }

    /// Whether this process is a child made by fork in the middle of a life, be it another host's. The threads that would do
    /// something stayed in the parent, and so did whoever held a lock: nothing of the life may be touched, and no store be opened,
    /// since SQLite believes that it has the parent's locks.
    pub fn is_inherited(&self) -> bool {
        is_inherited()
    }

    /// Why nothing is done in such a child.
    pub fn refusal(&self) -> Option<Error> {
        self.is_inherited().then(|| Error::new(Code::InvalidOperation, INHERITED))
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

/// With how many hosts of this process something is under way, in the upper half, and the process. Where two threads change the
/// same host, it may be one less than none for a moment.
static ALL: AtomicI64 = AtomicI64::new(0);

/// One host.
const ONE: i64 = 1 << 32;

fn is_inherited() -> bool {
    let all = ALL.load(Ordering::Relaxed);
    all >= ONE && all % ONE != i64::from(std::process::id())
}

/// Whether something is under way with a host.
#[derive(Default)]
pub(super) struct UnderWay(AtomicBool);

impl UnderWay {
    fn set(&self, active: bool) {
        // What the parent has begun does not end in the child.
        if is_inherited() || self.0.swap(active, Ordering::Relaxed) == active {
            return;
        }
        if active {
            let one_more = |all: i64| Some((all.div_euclid(ONE) + 1) * ONE + i64::from(std::process::id()));
            let _ = ALL.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_more);
        } else {
            ALL.fetch_sub(ONE, Ordering::Relaxed);
        }
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.set(false);
    }
}
