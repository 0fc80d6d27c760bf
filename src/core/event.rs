//! What happened. A journal entry is the list of events that one command led to.
//!
//! An event says what changed, never why it was allowed, and carries the numbers it gave out: whoever applies it
//! arrives at the same state. Their serde form is what is stored: a name or a field never changes, and what is new gets a
//! new event.

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

#[cfg(test)]
mod tests {
    use super::*;

    /// What stores hold already must be read for ever.
    #[test]
    fn the_stored_form_of_every_event_stays_as_it_is() {
        let (no, group) = (ConversationNo(7), ConversationGroupNo(2));
        let id = ConversationId::parse("c2c_bob").unwrap();
        let conversations = vec![no];
        let name = "work".to_owned();
        for (event, stored) in [
            (Event::ConversationNamed { no, id }, r#"{"ConversationNamed":{"no":7,"id":"c2c_bob"}}"#),
            (Event::ConversationListed { no, active_time: 9 }, r#"{"ConversationListed":{"no":7,"active_time":9}}"#),
            (Event::ConversationPinned { no, pinned: true }, r#"{"ConversationPinned":{"no":7,"pinned":true}}"#),
            (
                Event::ConversationsMarked { conversations: conversations.clone(), marks: 1 << 63, on: true },
                r#"{"ConversationsMarked":{"conversations":[7],"marks":9223372036854775808,"on":true}}"#,
            ),
            (
                Event::ConversationGroupCreated { group, name: name.clone(), conversations: conversations.clone() },
                r#"{"ConversationGroupCreated":{"group":2,"name":"work","conversations":[7]}}"#,
            ),
            (Event::ConversationGroupDeleted { group }, r#"{"ConversationGroupDeleted":{"group":2}}"#),
            (
                Event::ConversationGroupRenamed { group, name },
                r#"{"ConversationGroupRenamed":{"group":2,"name":"work"}}"#,
            ),
            (
                Event::ConversationGroupsReordered { groups: vec![group] },
                r#"{"ConversationGroupsReordered":{"groups":[2]}}"#,
            ),
            (
                Event::ConversationsAdded { group, first: 3, conversations: conversations.clone() },
                r#"{"ConversationsAdded":{"group":2,"first":3,"conversations":[7]}}"#,
            ),
            (
                Event::ConversationsRemoved { group, conversations, reason: RemovalReason::GroupFull },
                r#"{"ConversationsRemoved":{"group":2,"conversations":[7],"reason":"GroupFull"}}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&event).unwrap(), stored);
            assert_eq!(serde_json::from_str::<Event>(stored).unwrap(), event);
        }
    }
}
