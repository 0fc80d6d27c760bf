//! One user's conversations and conversation groups, as every device of that user holds them in memory.
//!
//! [`UserState::apply`] is the only thing that changes them. What always holds afterwards:
//! * conversation `n` stands at index `n - 1`: numbers are given without gaps and never taken back;
//! * a listed conversation stands in exactly the ordered lists it belongs to: its type's, each of its groups', and
//!   the marked one's if it has a mark. A page walks such a list and never looks for its place;
//! * group membership is written twice, in the conversation and in the group, and agrees.

use super::event::{Event, RemovalReason};
use super::ids::{ConversationGroupNo, ConversationId, ConversationNo, ConversationType, Seconds};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// Where a conversation stands in every list: pinned first, then the newest, then by id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    unpinned: bool,
    active_time: Reverse<Seconds>,
    id: ConversationId,
}

impl Rank {
    pub fn new(pinned: bool, active_time: Seconds, id: ConversationId) -> Self {
        Self { unpinned: !pinned, active_time: Reverse(active_time), id }
    }
}

/// Listed conversations in their order.
pub type List = BTreeMap<Rank, ConversationNo>;

/// One conversation as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    pub id: ConversationId,
    /// Whether it is in the conversation list. One that is not keeps its marks and groups until it comes back.
    pub listed: bool,
    pub active_time: Seconds,
    pub pinned: bool,
    pub marks: u64,
    /// The groups it is in, by number, each with its place in that group's order of adding.
    pub groups: Vec<Membership>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    pub group: ConversationGroupNo,
    pub added: u64,
}

impl Conversation {
    pub fn rank(&self) -> Rank {
        Rank::new(self.pinned, self.active_time, self.id.clone())
    }

    fn join(&mut self, group: ConversationGroupNo, added: u64) {
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
    pub name: String,
    /// All its conversations, listed or not, the earliest added first.
    pub members: BTreeMap<u64, ConversationNo>,
    /// Those of them that are in the conversation list, in its order.
    pub listed: List,
}

impl ConversationGroup {
    /// The place the next conversation gets in the order of adding.
    pub fn next_place(&self) -> u64 {
        self.members.last_key_value().map_or(1, |(last, _)| last + 1)
    }
}

/// What an event changed, in the words in which the host is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing that a host is told of.
    Silent,
    ConversationListed {
        conversation: ConversationNo,
    },
    ConversationsUpdated {
        conversations: Vec<ConversationNo>,
    },
    GroupCreated {
        name: String,
        conversations: Vec<ConversationNo>,
    },
    GroupDeleted {
        name: String,
        conversations: Vec<ConversationNo>,
    },
    GroupRenamed {
        old: String,
        new: String,
        conversations: Vec<ConversationNo>,
    },
    ConversationsAdded {
        name: String,
        conversations: Vec<ConversationNo>,
    },
    ConversationsRemoved {
        name: String,
        conversations: Vec<ConversationNo>,
        reason: RemovalReason,
    },
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserState {
    conversations: Vec<Conversation>,
    numbers: HashMap<ConversationId, ConversationNo>,
    groups: Vec<ConversationGroup>,
    c2c: List,
    group: List,
    marked: List,
    /// How many conversations have a mark, listed or not.
    marked_count: usize,
}

impl UserState {
    /// The conversation of that number.
    pub fn conversation(&self, no: ConversationNo) -> Option<&Conversation> {
        self.conversations.get(index(no))
    }

    /// The number of the conversation, if it was ever named.
    pub fn number(&self, id: &ConversationId) -> Option<ConversationNo> {
        self.numbers.get(id).copied()
    }

    /// The conversation and its number, if it is in the list.
    pub fn listed(&self, id: &ConversationId) -> Option<(ConversationNo, &Conversation)> {
        let no = self.number(id)?;
        self.conversation(no).filter(|c| c.listed).map(|c| (no, c))
    }

    /// All conversations ever named, by number.
    pub fn conversations(&self) -> impl Iterator<Item = (ConversationNo, &Conversation)> {
        (1..).map(ConversationNo).zip(&self.conversations)
    }

    /// The number the next new conversation gets.
    pub fn next_conversation_no(&self) -> ConversationNo {
        // A user cannot name 2^32 conversations: a page cursor would run out of bits long before (see `page`).
        ConversationNo(u32::try_from(self.conversations.len() + 1).unwrap_or(u32::MAX))
    }

    /// The user's groups in their order.
    pub fn groups(&self) -> &[ConversationGroup] {
        &self.groups
    }

    pub fn group_named(&self, name: &str) -> Option<&ConversationGroup> {
        self.groups.iter().find(|g| g.name == name)
    }

    pub fn next_group_no(&self) -> ConversationGroupNo {
        ConversationGroupNo(self.groups.iter().map(|g| g.no.0).max().unwrap_or(0) + 1)
    }

    /// The names of the groups the conversation is in, in the order of the groups.
    pub fn group_names<'a>(&'a self, conversation: &'a Conversation) -> impl Iterator<Item = &'a str> {
        let groups = if conversation.groups.is_empty() { [].as_slice() } else { &self.groups };
        groups.iter().filter(|g| conversation.is_in(g.no)).map(|g| g.name.as_str())
    }

    /// The conversation list of that type.
    pub fn list(&self, kind: ConversationType) -> &List {
        match kind {
            ConversationType::C2c => &self.c2c,
            ConversationType::Group => &self.group,
        }
    }

    /// The listed conversations that have a mark.
    pub fn marked(&self) -> &List {
        &self.marked
    }

    /// How many conversations have a mark, listed or not.
    pub fn marked_count(&self) -> usize {
        self.marked_count
    }

    /// Carries out what happened. An event that names what does not exist changes nothing: events come from
    /// `decide` by way of the journal, and tell of things that exist.
    pub fn apply(&mut self, event: &Event) -> Change {
        match event {
            Event::ConversationNamed { no, id } => {
                if index(*no) == self.conversations.len() {
                    self.numbers.insert(id.clone(), *no);
                    self.conversations.push(Conversation {
                        id: id.clone(),
                        listed: false,
                        active_time: 0,
                        pinned: false,
                        marks: 0,
                        groups: Vec::new(),
                    });
                }
                Change::Silent
            }
            Event::ConversationListed { no, active_time } => {
                let known = self.change(*no, |c| {
                    c.listed = true;
                    c.active_time = *active_time;
                });
                if known { Change::ConversationListed { conversation: *no } } else { Change::Silent }
            }
            Event::ConversationPinned { no, pinned } => {
                let known = self.change(*no, |c| c.pinned = *pinned);
                if known { Change::ConversationsUpdated { conversations: vec![*no] } } else { Change::Silent }
            }
            Event::ConversationsMarked { conversations, marks, on } => {
                for no in conversations {
                    self.change(*no, |c| if *on { c.marks |= marks } else { c.marks &= !marks });
                }
                Change::ConversationsUpdated { conversations: conversations.clone() }
            }
            Event::ConversationGroupCreated { group, name, conversations } => {
                self.groups.push(ConversationGroup {
                    no: *group,
                    name: name.clone(),
                    members: BTreeMap::new(),
                    listed: List::new(),
                });
                self.add(*group, 1, conversations);
                Change::GroupCreated { name: name.clone(), conversations: conversations.clone() }
            }
            Event::ConversationGroupDeleted { group } => {
                let Some(at) = self.groups.iter().position(|g| g.no == *group) else { return Change::Silent };
                let gone = self.groups.remove(at);
                let conversations: Vec<_> = gone.members.into_values().collect();
                for no in &conversations {
                    if let Some(c) = self.conversations.get_mut(index(*no)) {
                        c.groups.retain(|m| m.group != *group);
                    }
                }
                Change::GroupDeleted { name: gone.name, conversations }
            }
            Event::ConversationGroupRenamed { group, name } => {
                let Some(g) = self.groups.iter_mut().find(|g| g.no == *group) else { return Change::Silent };
                let old = std::mem::replace(&mut g.name, name.clone());
                Change::GroupRenamed { old, new: name.clone(), conversations: g.members.values().copied().collect() }
            }
            Event::ConversationGroupsReordered { groups } => {
                self.groups.sort_by_key(|g| groups.iter().position(|no| *no == g.no));
                Change::Silent
            }
            Event::ConversationsAdded { group, first, conversations } => {
                let Some(name) = self.add(*group, *first, conversations) else { return Change::Silent };
                Change::ConversationsAdded { name, conversations: conversations.clone() }
            }
            Event::ConversationsRemoved { group, conversations, reason } => {
                let Some(name) = self.remove(*group, conversations) else { return Change::Silent };
                Change::ConversationsRemoved { name, conversations: conversations.clone(), reason: *reason }
            }
        }
    }

    /// Changes one conversation and moves it to its new places in the lists. False where there is none of that number.
    fn change(&mut self, no: ConversationNo, change: impl FnOnce(&mut Conversation)) -> bool {
        let Some(conversation) = self.conversations.get_mut(index(no)) else { return false };
        let before = conversation.clone();
        change(conversation);
        let after = conversation.clone();
        self.marked_count = self.marked_count + usize::from(after.marks != 0) - usize::from(before.marks != 0);
        if before.listed {
            let rank = before.rank();
            self.lists_of(&before, |list| {
                list.remove(&rank);
            });
        }
        if after.listed {
            let rank = after.rank();
            self.lists_of(&after, |list| {
                list.insert(rank.clone(), no);
            });
        }
        true
    }

    /// Every list a listed conversation stands in.
    fn lists_of(&mut self, conversation: &Conversation, mut each: impl FnMut(&mut List)) {
        match conversation.id.kind() {
            ConversationType::C2c => each(&mut self.c2c),
            ConversationType::Group => each(&mut self.group),
        }
        if conversation.marks != 0 {
            each(&mut self.marked);
        }
        for group in self.groups.iter_mut().filter(|g| conversation.is_in(g.no)) {
            each(&mut group.listed);
        }
    }

    fn add(&mut self, group: ConversationGroupNo, first: u64, conversations: &[ConversationNo]) -> Option<String> {
        let group = self.groups.iter_mut().find(|g| g.no == group)?;
        for (added, no) in (first..).zip(conversations) {
            let Some(c) = self.conversations.get_mut(index(*no)) else { continue };
            c.join(group.no, added);
            group.members.insert(added, *no);
            if c.listed {
                group.listed.insert(c.rank(), *no);
            }
        }
        Some(group.name.clone())
    }

    fn remove(&mut self, group: ConversationGroupNo, conversations: &[ConversationNo]) -> Option<String> {
        let group = self.groups.iter_mut().find(|g| g.no == group)?;
        for no in conversations {
            let Some(c) = self.conversations.get_mut(index(*no)) else { continue };
            let Some(at) = c.groups.iter().position(|m| m.group == group.no) else { continue };
            group.members.remove(&c.groups.remove(at).added);
            group.listed.remove(&c.rank());
        }
        Some(group.name.clone())
    }
}

fn index(no: ConversationNo) -> usize {
    // Number 0 is never given; it finds nothing.
    (no.0 as usize).wrapping_sub(1)
}

/// A user's state as plain rows, as stores keep it. Two states are the same exactly if their rows are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// In the order of their numbers, which begin at 1 and have no gaps. `groups` is left empty here.
    pub conversations: Vec<Conversation>,
    /// In the user's order.
    pub groups: Vec<GroupRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    pub no: ConversationGroupNo,
    pub name: String,
    /// The place in the order of adding, and the conversation, by place.
    pub members: Vec<(u64, ConversationNo)>,
}

impl From<Rows> for UserState {
    fn from(rows: Rows) -> Self {
        let mut state = Self { conversations: rows.conversations, ..Self::default() };
        state.numbers = state.conversations().map(|(no, c)| (c.id.clone(), no)).collect();
        for row in rows.groups {
            let mut listed = Vec::new();
            for (added, no) in &row.members {
                let Some(c) = state.conversations.get_mut(index(*no)) else { continue };
                c.join(row.no, *added);
                if c.listed {
                    listed.push((c.rank(), *no));
                }
            }
            state.groups.push(ConversationGroup {
                no: row.no,
                name: row.name,
                members: row.members.into_iter().collect(),
                listed: listed.into_iter().collect(),
            });
        }
        // Whole lists are collected and not grown: a BTreeMap is then built from sorted pairs, in one pass.
        let list = |keep: &dyn Fn(&Conversation) -> bool| -> List {
            state.conversations().filter(|(_, c)| c.listed && keep(c)).map(|(no, c)| (c.rank(), no)).collect()
        };
        let (c2c, group, marked) = (
            list(&|c| c.id.kind() == ConversationType::C2c),
            list(&|c| c.id.kind() == ConversationType::Group),
            list(&|c| c.marks != 0),
        );
        let marked_count = state.conversations.iter().filter(|c| c.marks != 0).count();
        Self { c2c, group, marked, marked_count, ..state }
    }
}

impl From<&UserState> for Rows {
    fn from(state: &UserState) -> Self {
        Self {
            conversations: state
                .conversations
                .iter()
                .map(|c| Conversation { groups: Vec::new(), ..c.clone() })
                .collect(),
            groups: state
                .groups
                .iter()
                .map(|g| GroupRow {
                    no: g.no,
                    name: g.name.clone(),
                    members: g.members.iter().map(|(added, no)| (*added, *no)).collect(),
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::model::*;
    use crate::core::page::Filter;

    /// Two groups, marks, a pin, and conversations in the list and outside.
    fn user() -> User {
        let mut user = User::new();
        for id in ["c2c_a", "c2c_b", "group_team"] {
            user.now += 1;
            user.done(create(id));
        }
        user.done(create_group("work", &["c2c_b", "c2c_stranger", "c2c_a"]));
        user.done(create_group("play", &["c2c_b", "group_team"]));
        user.done(mark(&["c2c_b", "c2c_marked"], 1 << 63 | 2));
        user.done(pin("c2c_a", true));
        user
    }

    fn ids(user: &User, list: &List) -> Vec<String> {
        list.values().map(|no| user.id(*no)).collect()
    }

    #[test]
    fn conversations_are_numbered_from_1_in_the_order_in_which_they_are_named() {
        let user = user();
        let named: Vec<_> = user.state.conversations().map(|(no, c)| (no.0, c.id.to_string())).collect();
        let ids = ["c2c_a", "c2c_b", "group_team", "c2c_stranger", "c2c_marked"];
        assert_eq!(named, (1..).zip(ids.map(str::to_owned)).collect::<Vec<_>>());
        for (no, c) in user.state.conversations() {
            assert_eq!(user.state.number(&c.id), Some(no));
        }
        assert_eq!(user.state.next_conversation_no(), ConversationNo(6));
    }

    #[test]
    fn a_listed_conversation_stands_in_exactly_the_lists_it_belongs_to() {
        let mut user = user();
        assert_eq!(ids(&user, user.state.list(ConversationType::C2c)), ["c2c_a", "c2c_b"]);
        assert_eq!(ids(&user, user.state.list(ConversationType::Group)), ["group_team"]);
        assert_eq!(ids(&user, user.state.marked()), ["c2c_b"]);
        assert_eq!(user.state.marked_count(), 2, "what is not listed counts too");
        assert_eq!(ids(&user, &user.state.group_named("work").unwrap().listed), ["c2c_a", "c2c_b"]);
        user.done(unmark(&["c2c_b", "c2c_marked"], 1 << 63 | 2));
        assert_eq!((user.state.marked().len(), user.state.marked_count()), (0, 0));
        user.done(pin("c2c_a", false));
        assert_eq!(ids(&user, &user.state.group_named("work").unwrap().listed), ["c2c_b", "c2c_a"]);
        user.done(remove("work", &["c2c_b"]));
        assert_eq!(ids(&user, &user.state.group_named("work").unwrap().listed), ["c2c_a"]);
        assert_eq!(ids(&user, &user.state.group_named("play").unwrap().listed), ["group_team", "c2c_b"]);
    }

    #[test]
    fn a_conversation_names_its_groups_in_the_order_of_the_groups() {
        let mut user = user();
        let names = |user: &User| -> Vec<String> {
            let (_, c) = user.state.listed(&conversation("c2c_b")).unwrap();
            user.state.group_names(c).map(str::to_owned).collect()
        };
        assert_eq!(names(&user), ["work", "play"]);
        user.done(reorder_groups(&["play", "work"]));
        assert_eq!(names(&user), ["play", "work"]);
        user.done(delete_group("play"));
        assert_eq!(names(&user), ["work"]);
    }

    #[test]
    fn a_groups_number_stays_through_rename_and_reorder() {
        let mut user = user();
        let no = user.state.group_named("work").unwrap().no;
        user.done(rename_group("work", "office"));
        user.done(reorder_groups(&["play", "office"]));
        assert_eq!(user.state.group_named("office").unwrap().no, no);
        assert!(user.state.groups().iter().all(|g| g.no != user.state.next_group_no()));
    }

    #[test]
    fn a_conversation_keeps_marks_and_groups_until_it_comes_into_the_list() {
        let mut user = user();
        user.done(mark(&["c2c_stranger"], 4));
        user.done(create("c2c_stranger"));
        let (no, c) = user.state.listed(&conversation("c2c_stranger")).unwrap();
        assert_eq!((no, c.marks), (ConversationNo(4), 4));
        assert_eq!(user.state.group_names(c).collect::<Vec<_>>(), ["work"]);
        assert!(user.state.group_named("work").unwrap().listed.values().any(|listed| *listed == no));
        assert!(user.state.marked().values().any(|marked| *marked == no));
    }

    #[test]
    fn the_same_events_lead_to_the_same_state() {
        let user = user();
        let mut replayed = UserState::default();
        user.journal.iter().flatten().for_each(|event| drop(replayed.apply(event)));
        assert_eq!(replayed, user.state);
    }

    #[test]
    fn rows_hold_the_whole_state() {
        let mut user = user();
        user.done(reorder_groups(&["play", "work"]));
        user.done(remove("work", &["c2c_stranger"]));
        let rebuilt = UserState::from(Rows::from(&user.state));
        assert_eq!(rebuilt, user.state);
        let rebuilt = User { state: rebuilt, ..user.clone() };
        assert_eq!(rebuilt.list(), user.list());
        let of_play = Filter { group: Some("play".into()), ..Filter::default() };
        assert_eq!(rebuilt.filtered(&of_play), user.filtered(&of_play));
    }

    #[test]
    fn a_number_that_was_given_is_not_given_to_another_conversation() {
        let mut user = user();
        let before = user.state.clone();
        user.state.apply(&Event::ConversationNamed { no: ConversationNo(1), id: conversation("c2c_other") });
        user.state.apply(&Event::ConversationNamed { no: ConversationNo(9), id: conversation("c2c_other") });
        assert_eq!(user.state, before);
    }

    #[test]
    fn an_event_that_names_what_does_not_exist_changes_nothing() {
        let mut user = user();
        let before = user.state.clone();
        let (group, conversations) = (ConversationGroupNo(99), vec![ConversationNo(1)]);
        let (nobody, work) = (vec![ConversationNo(0), ConversationNo(99)], before.groups()[0].no);
        for event in [
            Event::ConversationListed { no: ConversationNo(99), active_time: 1 },
            Event::ConversationPinned { no: ConversationNo(0), pinned: true },
            Event::ConversationsMarked { conversations: nobody.clone(), marks: 1, on: true },
            Event::ConversationGroupDeleted { group },
            Event::ConversationGroupRenamed { group, name: "x".into() },
            Event::ConversationsAdded { group, first: 1, conversations: conversations.clone() },
            Event::ConversationsAdded { group: work, first: 9, conversations: nobody.clone() },
            Event::ConversationsRemoved { group, conversations, reason: RemovalReason::Asked },
            Event::ConversationsRemoved { group: work, conversations: nobody, reason: RemovalReason::Asked },
        ] {
            user.state.apply(&event);
            assert_eq!(user.state, before, "{event:?}");
        }
    }
}
