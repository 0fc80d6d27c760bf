//! What a user can ask for of their messages.

use super::ids::{ConversationId, Seconds, UserId};
use super::message::MessageRef;

/// A part of a conversation's history.
#[derive(Clone, Debug, Default)]
pub struct HistoryQuery {
    /// Begins behind this message. `None`: from the end of the history, or, forwards, from its beginning.
    pub last: Option<MessageRef>,
    /// Where there is no `last`: begins with the message of this number; 0: not given.
    pub last_seq: u64,
    pub count: u32,
    /// Towards newer messages. Answers are then in the order of time, else the newest comes first.
    pub forward: bool,
    /// Element types; empty: any.
    pub types: Vec<u32>,
    /// Not after this or, forwards, not before it, where it is not 0...
    pub begin: Seconds,
    /// ... and for this many seconds from there in the direction of reading, where it is not 0. Without `begin` from the present or,
    /// forwards, from the first message.
    pub period: u64,
    /// Only these messages, where not empty.
    pub seqs: Vec<u64>,
}

/// What to look for in the messages on this machine.
#[derive(Clone, Debug, Default)]
pub struct SearchQuery {
    pub keywords: Vec<String>,
    /// All keywords, and not any of them.
    pub all: bool,
    pub types: Vec<u32>,
    /// `None`: in every conversation.
    pub conversation: Option<ConversationId>,
    pub senders: Vec<UserId>,
    /// Not after, where it is not 0...
    pub end: Seconds,
    /// ... and not longer before it than this, where it is not 0.
    pub period: u64,
    pub page: u32,
    /// 0: as long as it may be.
    pub page_size: u32,
}
