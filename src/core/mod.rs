//! The rules: what a command may do and what follows from it.
//!
//! Nothing here does I/O, reads a clock or draws a random number; time and limits come in with the command, so
//! that every device that applies the same events holds the same state.
//!
//! * [`ids`], [`limits`], [`error`], [`codes`]: the words the rules are written in.
//! * [`command`]: what a user can ask for.
//! * [`decide`]: command + state -> events, or the code that refuses it. It sends each command to its rules:
//!   [`conversation_groups`], [`conversations`], [`messages`], [`chat_groups`], [`profile`].
//! * [`message`], [`chat_group`]: what messages and chat groups are, and how calls name their parts.
//! * [`event`]: what happened. Events are what the journal stores.
//! * [`state`]: one user's conversations and groups; `apply(event)` is the only thing that changes them.
//! * [`fold`]: texts as searches compare them.
//! * [`query`]: what a user can ask for of their messages.
//! * [`page`]: filters, the order of every list, and the cursor that walks it.

pub mod chat_group;
pub mod chat_groups;
pub mod codes;
pub mod command;
pub mod conversation_groups;
pub mod conversations;
pub mod decide;
pub mod error;
pub mod event;
pub mod fold;
pub mod ids;
pub mod limits;
pub mod message;
pub mod messages;
#[cfg(any(test, fuzzing))]
#[cfg_attr(not(test), allow(dead_code, unused_imports, reason = "tests use the rest"))]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "it is a test")]
#[path = "../tests/core/model.rs"]
pub mod model;
pub mod page;
pub mod profile;
pub mod query;
pub mod state;
