//! What happened. A journal entry is the list of events that one command led to.
//!
//! An event says what changed, never why it was allowed, and carries the numbers it gave out: whoever applies it
//! arrives at the same state. A field never changes its meaning; what is new gets a new event.

use super::ids::{ConversationGroupNo, ConversationId, ConversationNo, Seconds};
use serde::{Deserialize, Serialize};

/// Something that happened to one user's conversations or conversation groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// A conversation was named for the first time and got its number. It is not in the list by that.
    ConversationNamed {
        no: ConversationNo,
        id: ConversationId,
    },
    /// The conversation came into the list.
    ConversationListed {
        no: ConversationNo,
        active_time: Seconds,
    },
    ConversationPinned {
        no: ConversationNo,
        pinned: bool,
    },
    /// The marks (bits) were set on, or taken off, the conversations.
    ConversationsMarked {
        conversations: Vec<ConversationNo>,
        marks: u64,
        on: bool,
    },
    /// The group begins with these conversations, in the order in which they were added: places 1, 2, ...
    ConversationGroupCreated {
        group: ConversationGroupNo,
        name: String,
        conversations: Vec<ConversationNo>,
    },
    ConversationGroupDeleted {
        group: ConversationGroupNo,
    },
    ConversationGroupRenamed {
        group: ConversationGroupNo,
        name: String,
    },
    /// All groups of the user, in their new order.
    ConversationGroupsReordered {
        groups: Vec<ConversationGroupNo>,
    },
    /// The conversations joined the group at the places `first`, `first + 1`, ... in its order of adding.
    ConversationsAdded {
        group: ConversationGroupNo,
        first: u64,
        conversations: Vec<ConversationNo>,
    },
    ConversationsRemoved {
        group: ConversationGroupNo,
        conversations: Vec<ConversationNo>,
        reason: RemovalReason,
    },
}

/// Why conversations left a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RemovalReason {
    /// The user asked for it.
    Asked = 0,
    /// The group was full, and these had been in it longest.
    GroupFull = 1,
}
