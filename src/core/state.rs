//! One user's conversations and conversation groups, as every device of that user holds them in memory.
//!
//! [`own_rows`](super::own_rows) changes them, as the projection says. What always holds afterwards:
//! * numbers are given in order and never again. A conversation of which nothing is left is let go, with its number;
//! * a listed conversation stands in exactly the ordered lists it belongs to: its type's, each of its groups', the
//!   marked one's if it has a mark, the unread one's if it has unread messages. A page walks such a list and never
//!   looks for its place;
//! * the unread numbers of all conversations, and of each filter that is watched, are sums kept with every change;
//! * group membership is written twice, in the conversation and in the group, and agrees.

use super::conversation::{Conversation, ConversationGroup, InGroup, List, Rank};
use super::filter::Filter;
use super::ids::{ConversationGroupNo, ConversationId, ConversationNo, ConversationType, Seconds, UserId};
use super::message::Message;
use super::receive_option::{AllReceiveOption, NOT_RECEIVED};
use hashbrown::{HashMap, HashSet};
use std::collections::BTreeMap;

/// What an event has changed in the user's own lists, as the host is told of it: first the groups, then the conversations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    pub groups: Vec<GroupChange>,
    /// Those that came into the list, those that left it, and those that are in it, or topics of the user's, and show something
    /// else than before.
    pub listed: Vec<ConversationNo>,
    pub unlisted: Vec<ConversationNo>,
    pub updated: Vec<ConversationNo>,
}

/// What has changed of a conversation group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupChange {
    Created { name: String, conversations: Vec<ConversationNo> },
    Deleted { name: String },
    Renamed { old: String, new: String },
    Added { name: String, conversations: Vec<ConversationNo> },
    Removed { name: String, conversations: Vec<ConversationNo> },
}

/// What the last event has done, beside the state, of which it is no part.
#[derive(Clone, Debug, Default)]
struct Last {
    /// What it has let go, so that it can still be told by its id.
    let_go: Vec<(ConversationNo, ConversationId)>,
    /// The conversations that it has changed, some more than once.
    touched: Vec<Touched>,
    /// Conversations whose documents are others by it, though nothing of them is told; and whether any may be.
    redrawn: Vec<ConversationNo>,
    redrawn_all: bool,
    groups: Vec<TouchedGroup>,
}

/// A conversation before it was changed.
#[derive(Clone, Copy, Debug)]
struct Touched {
    no: ConversationNo,
    listed: bool,
    member: bool,
}

/// A conversation group before it was changed, and what came or went since. One event does one thing to a group.
#[derive(Clone, Debug)]
struct TouchedGroup {
    no: ConversationGroupNo,
    /// `None`: there was none.
    name: Option<String>,
    added: Vec<ConversationNo>,
    removed: Vec<ConversationNo>,
}

impl PartialEq for Last {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Last {}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserState {
    conversations: BTreeMap<ConversationNo, Conversation>,
    numbers: HashMap<ConversationId, ConversationNo>,
    /// So many numbers were given.
    named: u32,
    last: Last,
    groups: Vec<ConversationGroup>,
    c2c: List,
    group: List,
    marked: List,
    unread: List,
    /// How many conversations have a mark or custom data, listed or not.
    annotated_count: usize,
    total_unread: u64,
    all_receive_option: AllReceiveOption,
}

impl UserState {
    /// The conversation of that number.
    pub fn conversation(&self, no: ConversationNo) -> Option<&Conversation> {
        self.conversations.get(&no)
    }

    /// The id of that conversation, also if the last event has let it go.
    pub fn id(&self, no: ConversationNo) -> Option<&ConversationId> {
        let let_go = || self.last.let_go.iter().find(|(of, _)| *of == no).map(|(_, id)| id);
        self.conversation(no).map(|c| &c.id).or_else(let_go)
    }

    /// The number of the conversation, if there is anything of it.
    pub fn number(&self, id: &ConversationId) -> Option<ConversationNo> {
        self.numbers.get(id).copied()
    }

    /// The conversation, if there is anything of it.
    pub fn find(&self, id: &ConversationId) -> Option<&Conversation> {
        self.number(id).and_then(|no| self.conversation(no))
    }

    /// The conversation, if it is in the list.
    pub fn listed(&self, id: &ConversationId) -> Option<&Conversation> {
        self.find(id).filter(|c| c.listed)
    }

    /// All conversations of which there is anything, by number.
    pub fn conversations(&self) -> impl Iterator<Item = (ConversationNo, &Conversation)> {
        self.conversations.iter().map(|(no, c)| (*no, c))
    }

    /// The number the next new conversation gets.
    pub fn next_conversation_no(&self) -> ConversationNo {
        // A user cannot name 2^32 conversations: a page cursor would run out of bits long before (see `page`).
        ConversationNo(self.named.saturating_add(1))
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

    /// The listed conversations that have unread messages.
    pub fn unread(&self) -> &List {
        &self.unread
    }

    /// How many conversations have a mark or custom data, listed or not.
    pub fn annotated_count(&self) -> usize {
        self.annotated_count
    }

    /// Unread messages in all listed conversations that are announced.
    pub fn total_unread(&self) -> u64 {
        self.total_unread
    }

    /// When something last happened in any listed conversation.
    pub fn newest(&self) -> Seconds {
        // The first of the pinned ones, and the first behind them.
        let first = |list: &List| {
            let ends = [list.keys().next(), list.keys().find(|rank| rank.unpinned)];
            ends.into_iter().flatten().map(|rank| rank.active_time.0).max()
        };
        [&self.c2c, &self.group].into_iter().filter_map(first).max().unwrap_or(0)
    }

    pub(super) fn set_all_receive_option(&mut self, option: &AllReceiveOption) {
        self.all_receive_option.clone_from(option);
    }

    pub fn all_receive_option(&self) -> &AllReceiveOption {
        &self.all_receive_option
    }

    /// The conversations that the last event has changed.
    pub fn touched(&self) -> impl Iterator<Item = ConversationNo> + '_ {
        self.last.touched.iter().map(|touched| touched.no)
    }

    /// Whether it has changed which conversations are in which groups, or what these are called.
    pub fn regrouped(&self) -> bool {
        !self.last.groups.is_empty()
    }

    /// The conversations whose documents may be others by it; `None`: all.
    pub fn redrawn(&self) -> Option<impl Iterator<Item = ConversationNo> + '_> {
        let all = self.last.redrawn_all || self.regrouped();
        (!all).then(|| self.touched().chain(self.last.redrawn.iter().copied()))
    }

    /// Unread messages in the announced conversations that pass the filter.
    pub fn unread_of(&self, filter: &Filter) -> u64 {
        self.unread_parts(filter).map(|(_, unread)| unread).sum()
    }

    /// The same by conversation, those with none left out.
    pub fn unread_parts<'a>(&'a self, filter: &'a Filter) -> impl Iterator<Item = (ConversationNo, u64)> + 'a {
        let part = |no: &ConversationNo| (*no, self.unread_part(filter, *no));
        self.unread.values().map(part).filter(|(_, unread)| *unread != 0)
    }

    pub fn unread_part(&self, filter: &Filter, no: ConversationNo) -> u64 {
        let passes = |c: &&Conversation| filter.passes(c, &self.groups);
        self.conversation(no).filter(passes).map_or(0, Conversation::announced_unread)
    }

    /// Whether a message that has come is to be told, and not only kept: what the user does not want to receive is kept, and
    /// counts as unread, and is not told.
    pub fn tells(&self, me: &UserId, conversation: &ConversationId, message: &Message) -> bool {
        let option = self.find(conversation).map_or(0, |c| c.receive_option);
        message.sender == *me || option != NOT_RECEIVED && !self.all_receive_option.withholds(message.time)
    }

    /// Another event begins.
    pub(super) fn begin(&mut self) {
        self.last = Last::default();
    }

    /// What the last event has changed.
    pub(super) fn changed(&self) -> Changed {
        let mut changed = Changed::default();
        for TouchedGroup { no, name, added, removed } in &self.last.groups {
            let (added, removed) = (added.clone(), removed.clone());
            let now = self.groups.iter().find(|g| g.no == *no).map(|g| g.name.clone());
            match (name.clone(), now) {
                (None, None) => {}
                (None, Some(name)) => changed.groups.push(GroupChange::Created { name, conversations: added }),
                (Some(name), None) => changed.groups.push(GroupChange::Deleted { name }),
                (Some(old), Some(new)) if old != new => changed.groups.push(GroupChange::Renamed { old, new }),
                (Some(name), Some(_)) if !added.is_empty() => {
                    changed.groups.push(GroupChange::Added { name, conversations: added });
                }
                (Some(name), Some(_)) if !removed.is_empty() => {
                    changed.groups.push(GroupChange::Removed { name, conversations: removed });
                }
                (Some(_), Some(_)) => {}
            }
        }
        let mut met = HashSet::new();
        for before in self.last.touched.iter().filter(|before| met.insert(before.no)) {
            let after = self.conversation(before.no);
            let (listed, topic) = after.map_or((false, false), |c| (c.listed, c.is_member() && c.id.is_topic()));
            match (before.listed, listed) {
                (false, true) => changed.listed.push(before.no),
                (true, false) => changed.unlisted.push(before.no),
                (true, true) => changed.updated.push(before.no),
                (false, false) if before.member && topic => changed.updated.push(before.no),
                (false, false) => {}
            }
        }
        changed
    }

    /// Begins a conversation, which has the next number.
    pub(super) fn name(&mut self, no: ConversationNo, conversation: Conversation) {
        self.named = no.0;
        self.numbers.insert(conversation.id.clone(), no);
        self.conversations.insert(no, conversation);
    }

    /// Nothing is left of the conversation, nor is it in a group.
    pub(super) fn let_go(&mut self, no: ConversationNo) {
        // First, so that it is in no list.
        self.change(no, |c| c.row.end());
        if let Some(Conversation { row, .. }) = self.conversations.remove(&no) {
            self.numbers.remove(&row.id);
            self.last.let_go.push((no, row.id));
        }
    }

    /// Changes one conversation, if there is one of that number, and moves it to its new places in the lists.
    pub(super) fn change(&mut self, no: ConversationNo, change: impl FnOnce(&mut Conversation)) {
        let Some(conversation) = self.conversations.get_mut(&no) else { return };
        let before = Standing::of(conversation);
        self.last.touched.push(Touched { no, listed: conversation.listed, member: conversation.is_member() });
        change(conversation);
        let after = Standing::of(conversation);
        self.annotated_count = self.annotated_count + usize::from(after.annotated) - usize::from(before.annotated);
        self.total_unread = self.total_unread + after.announced_unread - before.announced_unread;
        if (&before.rank, before.marked, before.unread) == (&after.rank, after.marked, after.unread) {
            return;
        }
        if let Some(rank) = &before.rank {
            self.lists_of(no, &before, |list| {
                list.remove(rank);
            });
        }
        if let Some(rank) = &after.rank {
            self.lists_of(no, &after, |list| {
                list.insert(rank.clone(), no);
            });
        }
    }

    /// Every list a listed conversation stands in.
    fn lists_of(&mut self, no: ConversationNo, standing: &Standing, mut each: impl FnMut(&mut List)) {
        let Some(conversation) = self.conversations.get(&no) else { return };
        match conversation.id.kind() {
            ConversationType::C2c => each(&mut self.c2c),
            ConversationType::Group => each(&mut self.group),
        }
        if standing.marked {
            each(&mut self.marked);
        }
        if standing.unread {
            each(&mut self.unread);
        }
        for group in self.groups.iter_mut().filter(|g| conversation.is_in(g.no)) {
            each(&mut group.listed);
        }
    }

    /// What the conversation shows is something else now. Nothing of that is told.
    pub(super) fn redraw(&mut self, no: ConversationNo) {
        self.last.redrawn.push(no);
    }

    /// Any conversation may show something else now. Nothing of that is told.
    pub(super) fn redraw_all(&mut self) {
        self.last.redrawn_all = true;
    }

    /// A conversation group is about to change.
    fn touch_group(&mut self, no: ConversationGroupNo) -> Option<&mut TouchedGroup> {
        if !self.last.groups.iter().any(|touched| touched.no == no) {
            let name = self.groups.iter().find(|g| g.no == no).map(|g| g.name.clone());
            self.last.groups.push(TouchedGroup { no, name, added: Vec::new(), removed: Vec::new() });
        }
        self.last.groups.iter_mut().find(|touched| touched.no == no)
    }

    /// The conversation group is called so from now on, and stands there; it begins by that, if it is not there yet.
    pub(super) fn put_group(&mut self, no: ConversationGroupNo, place: u64, name: &str) {
        self.touch_group(no);
        match self.groups.iter_mut().find(|g| g.no == no) {
            Some(group) => {
                group.place = place;
                if group.name != name {
                    name.clone_into(&mut group.name);
                    let members: Vec<_> = group.members.values().copied().collect();
                    members.into_iter().for_each(|no| self.change(no, |_| ()));
                }
            }
            None => self.groups.push(ConversationGroup::new(no, place, name.to_owned())),
        }
        self.groups.sort_by_key(|g| g.place);
    }

    /// The group, in which no conversation is, is no more.
    pub(super) fn delete_group(&mut self, no: ConversationGroupNo) {
        self.touch_group(no);
        self.groups.retain(|g| g.no != no);
    }

    /// The conversation is in the group from now on.
    pub(super) fn group(&mut self, group: ConversationGroupNo, no: ConversationNo, added: u64) {
        let of = self.groups.iter_mut().find(|g| g.no == group);
        let (Some(of), Some(c)) = (of, self.conversations.get(&no)) else { return };
        of.members.insert(added, no);
        if c.listed {
            of.listed.insert(c.rank(), no);
        }
        if let Some(touched) = self.touch_group(group) {
            touched.added.push(no);
        }
        self.change(no, |c| c.join(group, added));
    }

    /// It is in it no more.
    pub(super) fn ungroup(&mut self, group: ConversationGroupNo, no: ConversationNo) {
        let member = self.conversation(no).and_then(|c| c.groups.iter().find(|m| m.group == group)).copied();
        let Some(InGroup { added, .. }) = member else { return };
        if let Some(touched) = self.touch_group(group) {
            touched.removed.push(no);
        }
        self.change(no, |c| c.groups.retain(|m| m.group != group));
        let of = self.groups.iter_mut().find(|g| g.no == group);
        if let (Some(of), Some(c)) = (of, self.conversations.get(&no)) {
            of.members.remove(&added);
            of.listed.remove(&c.rank());
        }
    }
}

/// What decides where a conversation stands, and what it counts for. Its groups do, too, which only `group` and `ungroup`
/// change.
struct Standing {
    /// `None` where it is not in the list.
    rank: Option<Rank>,
    marked: bool,
    unread: bool,
    annotated: bool,
    announced_unread: u64,
}

impl Standing {
    fn of(c: &Conversation) -> Self {
        Self {
            rank: c.listed.then(|| c.rank()),
            marked: c.marks != 0,
            unread: c.unread != 0,
            annotated: c.is_annotated(),
            announced_unread: c.announced_unread(),
        }
    }
}

/// A user's state as an engine finds it. Two states are the same exactly if these are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Their `groups` are left empty here.
    pub conversations: BTreeMap<ConversationNo, Conversation>,
    /// So many numbers were given.
    pub named: u32,
    /// In the user's order; `listed` is left empty here.
    pub groups: Vec<ConversationGroup>,
    pub all_receive_option: AllReceiveOption,
}

impl From<Loaded> for UserState {
    fn from(Loaded { conversations, named, groups, all_receive_option }: Loaded) -> Self {
        let mut state = Self { conversations, named, groups, all_receive_option, ..Self::default() };
        state.numbers = state.conversations().map(|(no, c)| (c.id.clone(), no)).collect();
        for group in &mut state.groups {
            for (added, no) in &group.members {
                let Some(c) = state.conversations.get_mut(no) else { continue };
                c.join(group.no, *added);
                if c.listed {
                    group.listed.insert(c.rank(), *no);
                }
            }
        }
        // Whole lists are collected and not grown: a BTreeMap is then built from sorted pairs, in one pass.
        let list = |keep: &dyn Fn(&Conversation) -> bool| -> List {
            state.conversations().filter(|(_, c)| c.listed && keep(c)).map(|(no, c)| (c.rank(), no)).collect()
        };
        let (c2c, group, marked, unread) = (
            list(&|c| c.id.kind() == ConversationType::C2c),
            list(&|c| c.id.kind() == ConversationType::Group),
            list(&|c| c.marks != 0),
            list(&|c| c.unread != 0),
        );
        let annotated_count = state.conversations.values().filter(|c| c.is_annotated()).count();
        let total_unread = state.conversations.values().map(Conversation::announced_unread).sum();
        Self { c2c, group, marked, unread, annotated_count, total_unread, ..state }
    }
}

#[cfg(test)]
#[path = "../tests/core/state.rs"]
mod tests;
