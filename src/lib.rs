//! Convoke: an open instant-messaging SDK with a C ABI. A file on disk is the whole service.
//!
//! Six rooms. Arrows go down only: a room knows those under it.
//!
//! * `capi`: the exported functions, and all the `unsafe` there is. It turns what C gives into values, and calls the host back.
//! * `calls`: every call of the API, a row each: its name, what it takes, what it answers, and what it asks for.
//! * `runtime`: the SDK of a client: one logic thread, exactly one answer for each call, listeners, login.
//! * `wire`: the contract's JSON documents as serde types; the one place where a JSON key is spelled.
//! * `store`: where the journal and all else is kept: the `Store` trait, SQLite.
//! * `core`: the rules, without I/O. What a command may do is decided here, and only here: `core::conversation_groups`,
//!   `core::conversations`, `core::messages`, `core::chat_groups`, `core::profiles`, with
//!   `core::limits`. What follows from it, too, in the store and in a device's lists: `core::project`.
//!
//! Beside `capi` stands [`client`], the same for Rust. Beside them all stands the command-line tool, `bin/convoke`: it looks into
//! stores, by [`inspect`], and copies them and puts them back, by `upkeep`. The tests of each file
//! stand under its path in `tests`.
//!
//! A call travels: exported function -> its row of `calls` -> logic thread -> `decide` (core) -> entries -> journal and, by
//! `project` (core), tables (store), one commit for all that waits -> `apply` (core) -> answer, then events, to the host. What another process
//! commits comes back through the journal and the same `apply`. docs/ARCHITECTURE.md draws it.

// They are `const`; where the system and not the compiler gives each thread its own, clippy does not see it (rust-clippy 13422).
#![cfg_attr(target_os = "android", allow(clippy::missing_const_for_thread_local))]
#![deny(unsafe_code, missing_docs, clippy::undocumented_unsafe_blocks)]

#[forbid(unsafe_code)]
#[allow(non_snake_case, non_upper_case_globals, reason = "calls have the names of the C API")]
mod calls;
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
pub mod client;
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
