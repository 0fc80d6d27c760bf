//! What a conversation and a conversation group are to the user whose they are.

use super::ids::{AT_ALL, ConversationGroupNo, ConversationId, ConversationNo, Seconds, UserId};
use super::message::Draft;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

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

/// One conversation as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    pub id: ConversationId,
    /// The user is in the chat group, or in the Community of the topic.
    pub member: bool,
    /// Whether it is in the conversation list. One that is not keeps its marks, note and groups until it comes back.
    pub listed: bool,
    /// When the last message came, or it was created.
    pub active_time: Seconds,
    pub pinned: bool,
    pub marks: u64,
    /// Custom data.
    pub note: String,
    pub draft: Option<Draft>,
    /// `TIMReceiveMessageOpt`.
    pub receive_option: u32,
    /// The user has read up to this message, and when.
    pub read_seq: u64,
    pub read_time: Seconds,
    /// Messages of others behind `read_seq` that count.
    pub unread: u64,
    /// Messages behind `read_seq` that would count, had the user not deleted them.
    pub deleted_unread: BTreeSet<u64>,
    /// Messages behind `read_seq` that are meant for the user in particular, and how.
    pub at: BTreeMap<u64, At>,
    /// The groups it is in, by number, each with its place in that group's order of adding.
    pub groups: Vec<Membership>,
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    pub group: ConversationGroupNo,
    pub added: u64,
}

impl Conversation {
    /// One of which nothing is known but its id.
    pub fn new(id: ConversationId) -> Self {
        Self {
            id,
            member: false,
            listed: false,
            active_time: 0,
            pinned: false,
            marks: 0,
            note: String::new(),
            draft: None,
            receive_option: 0,
            read_seq: 0,
            read_time: 0,
            unread: 0,
            deleted_unread: BTreeSet::new(),
            at: BTreeMap::new(),
            groups: Vec::new(),
        }
    }

    /// When something last happened in it, the user's own draft included.
    pub fn last_time(&self) -> Seconds {
        self.draft.as_ref().map_or(self.active_time, |draft| draft.time.max(self.active_time))
    }

    /// Whether it has a mark or a note.
    pub fn is_noted(&self) -> bool {
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
        self.groups.insert(at, Membership { group, added });
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
