//! What a host can call: checked, and on its way to the logic thread.

use crate::core::command::Command;
use crate::core::ids::ConversationId;
use crate::core::page::Filter;
use crate::wire::config::SetConfig;

/// A call on the SDK itself; each is carried out alone.
#[derive(Debug)]
pub enum SdkCall {
    Login {
        user: String,
        signature: String,
    },
    Logout,
    SetConfig(Box<SetConfig>),
    /// An operation of `callExperimentalAPI` that does not exist.
    UnknownOperation,
}

/// A call on the data of the logged-in user; all that wait are carried out together.
#[derive(Debug)]
pub enum UserCall {
    Change(Command),
    Ask(Query),
    /// Fails on purpose, so that a host can test how it bears that.
    Fail(FailAt),
}

#[derive(Debug)]
pub enum Query {
    ConversationGroups,
    WholeList,
    Conversations(Vec<ConversationId>),
    Page { filter: Filter, from: u64, count: u32 },
}

/// The stage of a call at which it fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailAt {
    /// A panic while the call is carried out.
    Body,
    /// The store refuses what the call writes.
    Store,
    /// The answer is dropped.
    Answer,
}
