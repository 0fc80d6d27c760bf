//! Callbacks while there is no logic thread: the 6013 of a call before `Init`, and why an `Init` failed.
//!
//! A thread is started for them when the first comes and ends when none is left, so that here too no callback
//! runs on the caller's thread.

use super::delivery::{Delivery, in_callback};
use super::listeners::Listeners;
use parking_lot::{Condvar, Mutex};
use std::collections::VecDeque;
use std::sync::Arc;
use std::thread::JoinHandle;

#[derive(Default)]
pub struct Strays(Arc<Shared>);

#[derive(Default)]
struct Shared {
    inner: Mutex<Inner>,
    made: Condvar,
}

#[derive(Default)]
struct Inner {
    waiting: VecDeque<Delivery>,
    /// How many have come, and how many have been made.
    came: u64,
    made: u64,
    /// Somebody waits until so many are made.
    awaited: u64,
    /// At work, or ended by itself.
    thread: Option<JoinHandle<()>>,
    at_work: bool,
}

impl Strays {
    pub fn deliver(&self, delivery: Delivery, listeners: &Arc<Listeners>) {
        let mut inner = self.0.inner.lock();
        // In a callback that is waited for: what it leads to is waited for too, but no log line, of which each might lead
        // to the next.
        let awaited = in_callback() && inner.made < inner.awaited;
        if awaited && matches!(delivery, Delivery::Note(_)) {
            return;
        }
        inner.waiting.push_back(delivery);
        inner.came += 1;
        if awaited {
            inner.awaited = inner.came;
        }
        if inner.at_work {
            return;
        }
        let (shared, listeners) = (Arc::clone(&self.0), Arc::clone(listeners));
        let work = move || shared.work(&listeners);
        match std::thread::Builder::new().name("convoke-stray".into()).spawn(work) {
            Ok(thread) => {
                inner.at_work = true;
                // The one before has put down its work under this lock, and does nothing but end.
                let before = inner.thread.replace(thread);
                drop(inner);
                let _ = before.map(JoinHandle::join);
            }
            Err(_) => {
                // No thread can be had, and so nobody can be told on one.
                inner.made += inner.waiting.len() as u64;
                inner.waiting.drain(..).for_each(Delivery::abandon);
            }
        }
    }

    /// How many wait to be made.
    pub fn waiting(&self) -> usize {
        self.0.inner.lock().waiting.len()
    }

    /// Waits until all that have come so far are made, with all that they lead to. Not from a callback.
    pub fn join(&self) {
        let mut inner = self.0.inner.lock();
        inner.awaited = inner.came;
        while inner.made < inner.awaited {
            self.0.made.wait(&mut inner);
        }
        if !inner.at_work {
            let thread = inner.thread.take();
            drop(inner);
            // It does not panic: deliveries catch that.
            let _ = thread.map(JoinHandle::join);
        }
    }
}

impl Shared {
    fn work(&self, listeners: &Listeners) {
        let mut inner = self.inner.lock();
        while let Some(delivery) = inner.waiting.pop_front() {
            drop(inner);
            delivery.make(listeners);
            inner = self.inner.lock();
            inner.made += 1;
            // Under the same lock, so that a waiter who finds all made finds no thread at work either.
            inner.at_work = !inner.waiting.is_empty();
            self.made.notify_all();
        }
    }
}
