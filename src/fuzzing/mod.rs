//! What the targets in fuzz/ run of the library's inside. It is compiled by cargo-fuzz and for tests only; the tests go once
//! through every input of fuzz/corpus.
//!
//! Each function takes any bytes. It panics where the library is wrong, and never else.
//!
//! * [`documents`]: the readers of JSON.
//! * [`rules`], [`devices`]: sequences of calls against the two models.
//! * [`usersig`]: the UserSig that `Login` verifies.

mod documents;
mod usersig;

pub use crate::core::model::play_bytes as rules;
pub use crate::runtime::model::play_bytes as devices;
pub use documents::read as documents;
pub use usersig::verify as usersig;

#[cfg(test)]
#[path = "../tests/fuzzing/mod.rs"]
mod tests;
