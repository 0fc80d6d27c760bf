//! The rules: what a command may do and what follows from it.
//!
//! Nothing here does I/O, reads a clock or draws a random number; time and limits come in with the command, so
//! that every device that applies the same events holds the same state.
//!
//! Layers, the lowest first; a file knows only those above it in this list. `tests/rooms.rs` keeps it so.
//!
//! What the rules are written in:
//! * [`field`]: what a refusal can be about. [`fold`]: texts as searches compare them.
//! * [`error`]: the codes that are answered. [`codes`]: the name and the sentence of every code.
//! * [`limits`]: the limits by name, and their check.
//! * [`ids`]: who and what is meant.
//! * [`chat_group`], [`message`], [`profile`]: what these are, and how calls name their parts.
//! * [`query`]: what a user can ask for of their messages. [`receive_option`]: what they have set of being told of them.
//! * [`rows`]: what is kept. [`conversation`]: what a user's conversations are to them. [`filter`]: which of them a list shows.
//!
//! What users do, and what comes of it:
//! * [`command`]: what a user can ask for.
//! * [`event`]: what happened. Its entries are what the journal stores.
//! * [`project`]: what an entry does to what is kept.
//! * [`state`]: one user's conversations and groups in memory. [`own_rows`]: the same as rows; `apply(event)` is the only thing
//!   that changes them.
//! * [`page`]: the walk over a list of them, and its cursor. [`watched`]: unread numbers that a device keeps of them.
//!
//! The rules:
//! * [`situation`]: what a command is decided on. [`reads`]: that, from rows. [`decision`]: the events and the reply, or why it
//!   is refused.
//! * [`items`]: what rules share of the conversations that a call names.
//! * [`chat_groups`], [`conversations`], [`conversation_groups`], [`messages`], [`profiles`]: the rules of each.
//! * [`decide`]: sends each command to its rule.

pub mod chat_group;
pub mod chat_groups;
pub mod codes;
pub mod command;
pub mod conversation;
pub mod conversation_groups;
pub mod conversations;
pub mod decide;
pub mod decision;
pub mod error;
pub mod event;
pub mod field;
pub mod filter;
pub mod fold;
pub mod ids;
pub mod items;
pub mod limits;
pub mod message;
pub mod messages;
#[cfg(any(test, fuzzing))]
#[cfg_attr(not(test), allow(dead_code, unused_imports, reason = "tests use the rest"))]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "it is a test")]
#[path = "../tests/core/model.rs"]
pub mod model;
pub mod own_rows;
pub mod page;
pub mod profile;
pub mod profiles;
pub mod project;
pub mod query;
pub mod reads;
pub mod receive_option;
pub mod rows;
pub mod situation;
pub mod state;
pub mod watched;
