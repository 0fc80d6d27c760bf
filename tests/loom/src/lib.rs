//! The crate in which `src/runtime/inbox.rs` and `src/runtime/answer.rs` find what they use, as far as they use it.

// To the files of the library, this crate is `parking_lot`.
extern crate self as parking_lot;

use loom::sync::MutexGuard;

/// parking_lot's lock, made of loom's.
#[derive(Default)]
pub struct Mutex<T>(loom::sync::Mutex<T>);

impl<T> Mutex<T> {
    pub fn new(value: T) -> Self {
        Self(loom::sync::Mutex::new(value))
    }

    pub fn lock(&self) -> Guard<'_, T> {
        Guard(Some(self.0.lock().expect("no panic")))
    }
}

pub struct Guard<'a, T>(Option<MutexGuard<'a, T>>);

impl<T> std::ops::Deref for Guard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.0.as_ref().expect("it is held")
    }
}

impl<T> std::ops::DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.as_mut().expect("it is held")
    }
}

/// parking_lot's condition variable.
#[derive(Default)]
pub struct Condvar(loom::sync::Condvar);

impl Condvar {
    pub fn wait<T>(&self, guard: &mut Guard<'_, T>) {
        guard.0 = guard.0.take().map(|held| self.0.wait(held).expect("no panic"));
    }

    /// Time does not pass here.
    pub fn wait_for<T>(&self, guard: &mut Guard<'_, T>, _longest: std::time::Duration) -> WaitTimeoutResult {
        self.wait(guard);
        WaitTimeoutResult
    }

    pub fn notify_one(&self) {
        // The planted mistake: a sleeper is not woken.
        if cfg!(not(feature = "planted")) {
            self.0.notify_one();
        }
    }
}

pub struct WaitTimeoutResult;

impl WaitTimeoutResult {
    pub fn timed_out(&self) -> bool {
        false
    }
}

#[path = "../../../src/core"]
pub mod core {
    #[allow(dead_code, reason = "the library uses it")]
    pub mod error;
    #[allow(dead_code, reason = "the library uses it")]
    pub mod field;
}

#[path = "../../../src/wire"]
pub mod wire {
    #[allow(dead_code, reason = "the library uses it")]
    mod field;
    pub use field::code_and_sentence;
}

#[path = "../../../src/runtime"]
pub mod runtime {
    #[allow(dead_code, reason = "the library uses it")]
    pub mod answer;
    #[allow(dead_code, reason = "the library uses it")]
    pub mod inbox;

    pub mod delivery {
        use super::answer::{Answer, Outcome};

        pub enum Delivery {
            Answer(Answer, Outcome),
        }
    }

    pub mod log {
        pub enum Level {
            Debug,
        }

        #[derive(Default)]
        pub struct Log;

        impl Log {
            pub fn wants(&self, _: Level) -> bool {
                false
            }
        }

        pub fn function() -> &'static str {
            ""
        }
    }

    pub mod request {
        pub struct SdkCall;
        pub struct UserCall;
    }

    /// The way from a call to the queue and from there to the host, without threads, listeners and poll mode.
    pub mod engine {
        use super::answer::{Answer, Desk, Outcome};
        use super::delivery::Delivery;
        use super::inbox::{Inbox, Job};
        use super::request::UserCall;
        use loom::sync::atomic::{AtomicU64, Ordering};
        use std::sync::Arc;

        pub struct Engine {
            pub inbox: Inbox,
            unanswered: AtomicU64,
            most_unanswered: u64,
        }

        impl Desk for Engine {
            fn enter(&self) -> bool {
                let more = |calls| (calls < self.most_unanswered).then_some(calls + 1);
                self.unanswered.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more).is_ok()
            }

            fn leave(&self) {
                self.unanswered.fetch_sub(1, Ordering::Relaxed);
            }

            /// As the library does with what is lost inside.
            fn answer(&self, answer: Answer, outcome: Outcome) {
                if let Err(Job::Deliver(delivery)) = self.inbox.put(Job::Deliver(Delivery::Answer(answer, outcome))) {
                    stray(delivery);
                }
            }
        }

        impl Engine {
            pub fn new(most_unanswered: u64) -> Self {
                Self { inbox: Inbox::default(), unanswered: AtomicU64::new(0), most_unanswered }
            }

            pub fn unanswered(&self) -> u64 {
                self.unanswered.load(Ordering::Relaxed)
            }

            /// A host's thread makes a call.
            pub fn submit(self: &Arc<Self>, mut answer: Answer) {
                let job = match answer.accept(Arc::clone(self) as Arc<_>) {
                    true => Job::User(UserCall, answer, 0),
                    false => Job::Refuse(answer),
                };
                if let Err(Job::User(_, answer, _) | Job::Refuse(answer)) = self.inbox.put(job) {
                    stray(Delivery::Answer(answer, Outcome::done(std::ffi::CString::default())));
                }
            }
        }

        /// Where the inbox is closed, another thread answers.
        fn stray(delivery: Delivery) {
            let Delivery::Answer(answer, outcome) = delivery;
            answer.give(&outcome);
        }
    }
}
