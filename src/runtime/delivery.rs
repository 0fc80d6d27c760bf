//! Calling the host: on the logic thread at once, or, in poll mode, from a queue that the host empties.

use super::answer::{Answer, Outcome};
use super::listeners::{Listeners, Note};
use parking_lot::{Condvar, Mutex};
use std::cell::Cell;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// One callback to be made.
pub enum Delivery {
    Answer(Answer, Outcome),
    Note(Note),
}

thread_local! {
    static IN_CALLBACK: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is inside a callback of ours.
pub fn in_callback() -> bool {
    IN_CALLBACK.get()
}

/// Tells the host that there is something to poll. This is no callback that waits for its turn: the host may be in one of
/// those, on this thread too.
fn ring(listeners: &Listeners) {
    let before = IN_CALLBACK.replace(true);
    let _ = catch_unwind(AssertUnwindSafe(|| listeners.tell(&Note::Ready {})));
    IN_CALLBACK.set(before);
}

impl Delivery {
    /// Calls the host. This is the only place that does, but for [`ring`].
    pub fn make(self, listeners: &Listeners) {
        let turn = listeners.turn.lock();
        IN_CALLBACK.set(true);
        // A panic of a host written in Rust is its own affair; the thread goes on.
        let _ = catch_unwind(AssertUnwindSafe(|| match self {
            Self::Answer(answer, outcome) => answer.give(&outcome),
            Self::Note(note) => listeners.tell(&note),
        }));
        IN_CALLBACK.set(false);
        drop(turn);
    }

    /// Forgets it without calling the host.
    pub fn abandon(self) {
        match self {
            Self::Answer(answer, _) => answer.abandon(),
            Self::Note(_) => {}
        }
    }

    fn bytes(&self) -> usize {
        match self {
            Self::Answer(_, outcome) => outcome.json.count_bytes(),
            Self::Note(note) => note.bytes(),
        }
    }
}

/// Deliveries that wait for the host to poll. The logic thread stops when it is full, so what others do waits in
/// the journal and not in memory.
#[derive(Default)]
pub struct Outbox {
    inner: Mutex<Inner>,
    room: Condvar,
    /// Something waits now, or nothing will.
    filled: Condvar,
}

#[derive(Default)]
struct Inner {
    waiting: VecDeque<Delivery>,
    bytes: usize,
    closing: bool,
    ended: bool,
}

impl Inner {
    fn is_full(&self) -> bool {
        self.waiting.len() >= DELIVERIES || self.bytes >= BYTES
    }
}

/// What waits at most, before the logic thread does.
const DELIVERIES: usize = 256;
const BYTES: usize = 4 * 1024 * 1024;

impl Outbox {
    /// Waits for room, unless the outbox is closing; gives the delivery back once it has ended. Of the first delivery that
    /// waits the host is told; it polls until nothing waits.
    pub fn put(&self, delivery: Delivery, listeners: &Listeners) -> Result<(), Delivery> {
        let mut inner = self.inner.lock();
        while inner.is_full() && !inner.closing {
            self.room.wait(&mut inner);
        }
        if inner.ended {
            return Err(delivery);
        }
        let first = inner.waiting.is_empty();
        inner.bytes += delivery.bytes();
        inner.waiting.push_back(delivery);
        drop(inner);
        if first {
            self.filled.notify_all();
            ring(listeners);
        }
        Ok(())
    }

    /// Waits until something is to be taken, but not longer than that.
    pub fn wait(&self, longest: Duration) {
        let mut inner = self.inner.lock();
        let end = Instant::now().checked_add(longest);
        while inner.waiting.is_empty() && !inner.closing {
            match end {
                Some(end) if self.filled.wait_until(&mut inner, end).timed_out() => return,
                Some(_) => {}
                None => self.filled.wait(&mut inner),
            }
        }
    }

    pub fn take(&self) -> Option<Delivery> {
        let mut inner = self.inner.lock();
        let was_full = inner.is_full();
        let delivery = inner.waiting.pop_front()?;
        inner.bytes -= delivery.bytes();
        if was_full && !inner.is_full() {
            self.room.notify_all();
        }
        Some(delivery)
    }

    /// As [`take`](Self::take), and ends the outbox when nothing is left in it.
    pub fn take_or_end(&self) -> Option<Delivery> {
        let mut inner = self.inner.lock();
        inner.ended = inner.waiting.is_empty();
        drop(inner);
        self.take()
    }

    /// Lets in what comes without waiting for room: the host polls no more, and the rest is delivered at once.
    pub fn close(&self) {
        self.inner.lock().closing = true;
        self.room.notify_all();
        self.filled.notify_all();
    }
}
