//! The one clock, and the one source of random numbers.

use crate::core::ids::Seconds;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::{SystemTime, UNIX_EPOCH};

/// The one clock: every time in the store comes from here.
pub fn now() -> Seconds {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// A number that no other call is likely to draw; it is no secret.
pub fn random() -> u64 {
    // Its keys come from the system's random numbers, and differ from one to the next.
    RandomState::new().build_hasher().finish()
}
