//! The process-wide SDK: its life cycle, its one logic thread, and the way answers and events reach the host.
//!
//! * [`sdk`]: the handle behind every exported function: `Init`, `Uninit`, submitting a call, polling.
//! * [`answer`]: the promise that every accepted call is answered once.
//! * [`listeners`]: what a host can be told of, and whom to tell.
//! * [`inbox`]: the queue of calls before the logic thread.
//! * [`logic`]: the logic thread: commits what waits as one transaction, then delivers; [`session`] is the logged-in
//!   user it does that for, [`notes`] and [`documents`] put results into words, some of which [`fragments`] keeps, [`queries`] answers what is asked, within [`bounds`];
//!   [`chat_groups`] does both for chat groups.
//! * [`delivery`]: calling the host, at once or when it polls; [`stray`] answers calls while there is no logic thread.
//! * [`options`], [`watches`], [`log`], [`usersig`]: what their names say.

pub mod answer;
mod bounds;
mod chat_groups;
mod delivery;
mod documents;
mod fragments;
mod inbox;
pub mod listeners;
pub mod log;
mod logic;
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
mod stray;
pub mod usersig;
mod watches;
