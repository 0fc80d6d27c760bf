//! What a conversation and a conversation group are to the user whose they are.

use super::ids::{AT_ALL, ConversationGroupNo, ConversationId, ConversationNo, ConversationType, Seconds, UserId};
use super::rows::{self, Follows};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

/// Where a conversation stands in every list: pinned first, then the newest, then by id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    pub(super) unpinned: bool,
    pub(super) active_time: Reverse<Seconds>,
    /// `None`: before all of that time.
    id: Option<ConversationId>,
}

impl Rank {
    pub fn new(pinned: bool, active_time: Seconds, id: Option<ConversationId>) -> Self {
        Self { unpinned: !pinned, active_time: Reverse(active_time), id }
    }
}

/// Listed conversations in their order.
pub type List = BTreeMap<Rank, ConversationNo>;

/// One conversation as its owner sees it: its row, and what is counted of its messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// With what its channel adds: it is listed, too, if that brings it into the list, and was active by that. `read_seq` is also
    /// behind what is cleared.
    pub row: rows::Conversation,
    /// Messages of others behind `read_seq` that count.
    pub unread: u64,
    /// Messages behind `read_seq` that would count, had the user not deleted them.
    pub deleted_unread: BTreeSet<u64>,
    /// Messages behind `read_seq` that are meant for the user in particular, and how.
    pub at: BTreeMap<u64, At>,
    /// The groups it is in, by number, each with its place in that group's order of adding.
    pub groups: Vec<InGroup>,
}

impl Deref for Conversation {
    type Target = rows::Conversation;

    fn deref(&self) -> &rows::Conversation {
        &self.row
    }
}

/// How a message means a user in particular: `TIMGroupAtType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum At {
    Me = 1,
    All = 2,
    AllAndMe = 3,
}

impl At {
    /// How a message that names these users means `me`.
    pub fn of(at: &[String], me: &UserId) -> Option<Self> {
        let names = |name: &str| at.iter().any(|user| user == name);
        match (names(AT_ALL), names(me.as_str())) {
            (true, true) => Some(Self::AllAndMe),
            (true, false) => Some(Self::All),
            (false, true) => Some(Self::Me),
            (false, false) => None,
        }
    }
}

/// That a conversation is in a conversation group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InGroup {
    pub group: ConversationGroupNo,
    pub added: u64,
}

impl Conversation {
    /// One of whose messages nothing is known. Of the row, what stands for places in the journal and in the channel is not held,
    /// since devices do not go by it.
    pub fn new(row: rows::Conversation) -> Self {
        let takes_part = row.takes_part() || row.id.kind() == ConversationType::C2c;
        let row = rows::Conversation {
            follows: if takes_part { Follows::Since(0) } else { Follows::Nothing },
            read_seq: row.read_seq.max(row.cleared_seq).max(row.gone_seq),
            entered_seq: 0,
            cleared_seq: 0,
            gone_seq: 0,
            ..row
        };
        Self { row, unread: 0, deleted_unread: BTreeSet::new(), at: BTreeMap::new(), groups: Vec::new() }
    }

    /// Whether the user is in the chat group, or in the Community of the topic.
    pub fn is_member(&self) -> bool {
        self.id.kind() == ConversationType::Group && self.takes_part()
    }

    /// When something last happened in it, the user's own draft included.
    pub fn last_time(&self) -> Seconds {
        self.draft.as_ref().map_or(self.active_time, |draft| draft.time.max(self.active_time))
    }

    /// Whether it has a mark or custom data.
    pub fn is_annotated(&self) -> bool {
        self.marks != 0 || !self.note.is_empty()
    }

    /// What it adds to unread totals.
    pub fn announced_unread(&self) -> u64 {
        if self.listed && self.receive_option == 0 { self.unread } else { 0 }
    }

    pub fn rank(&self) -> Rank {
        Rank::new(self.pinned, self.last_time(), Some(self.id.clone()))
    }

    pub(super) fn join(&mut self, group: ConversationGroupNo, added: u64) {
        let at = self.groups.partition_point(|m| m.group < group);
        self.groups.insert(at, InGroup { group, added });
    }

    pub fn is_in(&self, group: ConversationGroupNo) -> bool {
        self.groups.iter().any(|m| m.group == group)
    }
}

/// A named group of conversations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConversationGroup {
    pub no: ConversationGroupNo,
    /// Groups stand in the order of these.
    pub place: u64,
    pub name: String,
    /// All its conversations, listed or not, the earliest added first.
    pub members: BTreeMap<u64, ConversationNo>,
    /// Those of them that are in the conversation list, in its order.
    pub listed: List,
}

impl ConversationGroup {
    /// One in which nothing is.
    pub fn new(no: ConversationGroupNo, place: u64, name: String) -> Self {
        Self { no, place, name, members: BTreeMap::new(), listed: List::new() }
    }

    /// The place the next conversation gets in the order of adding.
    pub fn next_place(&self) -> u64 {
        self.members.last_key_value().map_or(1, |(last, _)| last.saturating_add(1))
    }
}
