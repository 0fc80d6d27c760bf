//! Convoke: an open instant-messaging SDK with a C ABI. A file on disk is the whole service.
//!
//! Five rooms. Arrows go down only: a room knows those under it.
//!
//! * `capi`: the exported functions, one file per part of the header, and all the `unsafe` there is. It checks and
//!   copies arguments, and calls the host back.
//! * `runtime`: the process-wide SDK: one logic thread, exactly one answer for each call, listeners, login.
//! * `wire`: the contract's JSON documents as serde types; the one place where a JSON key is spelled.
//! * `store`: where the journal and all else is kept: the `Store` trait, SQLite.
//! * `core`: the rules, without I/O. What a command may do is decided here, and only here: `core::conversation_groups`,
//!   `core::conversations`, `core::messages`, `core::chat_groups`, `core::profiles`, with
//!   `core::limits`. What follows from it, too, in the store and in a device's lists: `core::project`.
//!
//! Beside them stands the command-line tool, `bin/convoke`: it looks into stores, by [`inspect`], and
//! copies them and puts them back, by `upkeep`. The tests of each file
//! stand under its path in `tests`.
//!
//! A call travels: exported function -> checked call -> logic thread -> `decide` (core) -> entries -> journal and, by
//! `project` (core), tables (store), one commit for all that waits -> `apply` (core) -> answer, then events, to the host. What another process
//! commits comes back through the journal and the same `apply`. docs/ARCHITECTURE.md draws it.

#![deny(unsafe_code, missing_docs, clippy::undocumented_unsafe_blocks)]

#[allow(
    unsafe_code,
    non_snake_case,
    non_camel_case_types,
    non_upper_case_globals,
    missing_docs,
    reason = "the boundary, with the names of the C API"
)]
pub mod capi;
#[forbid(unsafe_code)]
#[deny(clippy::indexing_slicing, clippy::string_slice, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod core;
#[cfg(any(test, fuzzing))]
#[forbid(unsafe_code)]
pub mod fuzzing;
#[forbid(unsafe_code)]
mod runtime;
#[forbid(unsafe_code)]
mod store;
#[forbid(unsafe_code)]
mod wire;

pub use store::inspect;
#[cfg(feature = "tool")]
pub use store::upkeep;

/// UserSigs, for the command-line tool.
#[cfg(feature = "tool")]
pub mod usersig {
    pub use crate::runtime::usersig::{judge, make};
}
