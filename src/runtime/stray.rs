//! Callbacks while there is no logic thread: the 6013 of a call before `Init`, and why an `Init` failed.
//!
//! A thread is started for them when the first comes and ends when none is left, so that here too no callback
//! runs on the caller's thread.

use super::delivery::Delivery;
use super::listeners::Listeners;
use parking_lot::Mutex;
use std::collections::VecDeque;
use std::sync::Arc;
use std::thread::JoinHandle;

#[derive(Default)]
pub struct Strays {
    waiting: Arc<Mutex<Waiting>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Default)]
struct Waiting {
    deliveries: VecDeque<Delivery>,
    /// A thread is at work and will look once more before it ends.
    attended: bool,
}

impl Strays {
    pub fn deliver(&self, delivery: Delivery, listeners: &'static Listeners) {
        {
            let mut waiting = self.waiting.lock();
            waiting.deliveries.push_back(delivery);
            if std::mem::replace(&mut waiting.attended, true) {
                return;
            }
        }
        let queue = Arc::clone(&self.waiting);
        let attend = move || {
            loop {
                let mut waiting = queue.lock();
                let Some(delivery) = waiting.deliveries.pop_front() else {
                    waiting.attended = false;
                    return;
                };
                drop(waiting);
                delivery.make(listeners);
            }
        };
        match std::thread::Builder::new().name("convoke-stray".into()).spawn(attend) {
            Ok(thread) => {
                // The one before has nothing left to do, or it would still attend.
                let before = self.thread.lock().replace(thread);
                let _ = before.map(JoinHandle::join);
            }
            Err(_) => {
                // No thread can be had at all. Answers that are dropped answer by themselves.
                let mut waiting = self.waiting.lock();
                waiting.attended = false;
                let lost = std::mem::take(&mut waiting.deliveries);
                drop(waiting);
                drop(lost);
            }
        }
    }

    /// Waits until all are delivered. Not from a callback.
    pub fn join(&self) {
        let thread = self.thread.lock().take();
        // It does not panic: deliveries catch that.
        let _ = thread.map(JoinHandle::join);
    }
}
