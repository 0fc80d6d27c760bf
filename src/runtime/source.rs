//! Where time and chance come from. Whatever is decided or kept has its time, its ids and its random numbers from here, so a test
//! can say what they are.

use crate::core::ids::Seconds;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

#[derive(Clone)]
pub struct Source {
    now: Arc<dyn Fn() -> Seconds + Send + Sync>,
    random: Arc<dyn Fn() -> u64 + Send + Sync>,
}

impl Default for Source {
    /// The system's.
    fn default() -> Self {
        Self {
            now: Arc::new(|| SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()),
            // Its keys come from the system's random numbers, and differ from one to the next.
            random: Arc::new(|| RandomState::new().build_hasher().finish()),
        }
    }
}

impl Source {
    /// A clock that a test sets, and numbers that no other source of this kind gives.
    #[cfg(any(test, fuzzing))]
    pub fn of(clock: Arc<std::sync::atomic::AtomicU64>) -> Self {
        use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
        static DRAWN: AtomicU64 = AtomicU64::new(1);
        Self { now: Arc::new(move || clock.load(Relaxed)), random: Arc::new(|| DRAWN.fetch_add(1 << 32, Relaxed)) }
    }

    pub fn now(&self) -> Seconds {
        (self.now)()
    }

    /// A number that no other call is likely to draw; it is no secret.
    pub fn random(&self) -> u64 {
        (self.random)()
    }
}
