//! The process-wide SDK: its life cycle, its one logic thread, and the way answers and events reach the host.
//!
//! Layers, the lowest first; a file knows only those above it in this list. `tests/rooms.rs` keeps it so.
//!
//! What a life of the SDK is made of:
//! * [`source`]: the time, and random numbers. [`options`], [`usersig`]: what `Init` and `Login` are given.
//! * [`listeners`]: what a host can be told of, and whom to tell. [`log`]: lines for it and for a file.
//! * [`request`]: what a call asks for. [`answer`]: the promise that every accepted call is answered once.
//! * [`delivery`]: calling the host, at once or when it polls; [`stray`] does while there is no logic thread.
//! * [`host`]: what there is of the host in any life of the SDK.
//! * [`inbox`]: the queue of calls before the logic thread. [`engine`]: what that thread and the host's threads share.
//!
//! What the logged-in user sees:
//! * [`subscriptions`]: what this device is to be told of.
//! * [`fragments`]: documents that are kept as they were written. [`documents`], [`chat_groups`]: all of them.
//! * [`members`], [`queries`]: what is asked. [`notes`]: what happens, in words.
//! * [`session`]: the logged-in user on this device.
//!
//! What does it:
//! * [`logic`]: the logic thread: commits what waits as one transaction, then delivers.
//! * [`sdk`]: the handle behind every exported function: `Init`, `Uninit`, submitting a call, polling.

pub mod answer;
mod chat_groups;
mod delivery;
mod documents;
pub mod engine;
mod fragments;
pub mod host;
mod inbox;
pub mod listeners;
pub mod log;
mod logic;
mod members;
#[cfg(any(test, fuzzing))]
#[cfg_attr(not(test), allow(dead_code, unused_imports, reason = "tests use the rest"))]
#[path = "../tests/runtime/model.rs"]
pub mod model;
mod notes;
pub mod options;
mod queries;
pub mod request;
pub mod sdk;
mod session;
mod source;
mod stray;
mod subscriptions;
pub mod usersig;
