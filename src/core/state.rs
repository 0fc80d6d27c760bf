//! One user's conversations and conversation groups, as every device of that user holds them in memory.
//! Long because all that an event does to them stands together.
//!
//! [`UserState::apply`] is the only thing that changes them. What always holds afterwards:
//! * numbers are given in order and never again. A conversation of which nothing is left is let go, with its number: one in a
//!   chat group that the user is not in, does not list and has said nothing of. Where it is named again, it is as a new one;
//! * a listed conversation stands in exactly the ordered lists it belongs to: its type's, each of its groups', the
//!   marked one's if it has a mark, the unread one's if it has unread messages. A page walks such a list and never
//!   looks for its place;
//! * the unread numbers of all conversations, and of each filter that is watched, are sums kept with every change;
//! * group membership is written twice, in the conversation and in the group, and agrees.

use super::conversation::{At, Conversation, ConversationGroup, List, Rank};
use super::event::{Beginning, Event, RemovalReason};
use super::filter::Filter;
use super::ids::{ConversationGroupNo, ConversationId, ConversationNo, ConversationType, GroupId, Seconds, UserId};
use super::message::{Channel, Message};
use super::receive_option::{AllReceiveOption, NOT_RECEIVED};
use hashbrown::HashMap;
use std::collections::BTreeMap;

/// What an event changed in the user's own lists, in the words in which the host is told. What it says beside that stands in the
/// event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
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
    ConversationsUnlisted {
        conversations: Vec<ConversationNo>,
    },
    /// Chat groups or topics are no more: these conversations have left the list, and these groups.
    ConversationsEnded {
        conversations: Vec<ConversationNo>,
        groups: Vec<(String, ConversationNo)>,
    },
    /// A message has come.
    Message {
        message: Box<Message>,
        conversation: ConversationId,
        /// The conversation where it stands now; one that is not in the list was not touched. `new`: it came into the list by this.
        shown: Option<ConversationNo>,
        new: bool,
        /// It is to be told, and not only kept.
        told: bool,
    },
    MessageRevoked {
        message: Box<Message>,
        conversation: ConversationNo,
    },
    MessageModified {
        message: Box<Message>,
        conversation: ConversationNo,
    },
    /// The other user has read this user's messages up to a moment.
    ReadByPeer {
        conversation: ConversationNo,
        time: Seconds,
    },
}

/// What the last event has done, beside the state, of which it is no part.
#[derive(Clone, Debug, Default)]
struct Last {
    /// What it has let go, so that it can still be told by its id.
    let_go: Vec<(ConversationNo, ConversationId)>,
    /// The conversations that it has changed, and whether conversations are in other groups by it.
    touched: Vec<ConversationNo>,
    regrouped: bool,
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
    /// How many conversations have a mark or a note, listed or not.
    noted_count: usize,
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

    /// The conversation and its number, if it is in the list.
    pub fn listed(&self, id: &ConversationId) -> Option<(ConversationNo, &Conversation)> {
        let no = self.number(id)?;
        self.conversation(no).filter(|c| c.listed).map(|c| (no, c))
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

    /// How many conversations have a mark or a note, listed or not.
    pub fn noted_count(&self) -> usize {
        self.noted_count
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

    pub fn all_receive_option(&self) -> &AllReceiveOption {
        &self.all_receive_option
    }

    /// The conversations that the last event has changed, and whether it has changed which are in which groups.
    pub fn touched(&self) -> (&[ConversationNo], bool) {
        (&self.last.touched, self.last.regrouped)
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

    /// Carries out what happened. An event that names what does not exist changes nothing: events come from
    /// `decide` by way of the journal, and tell of things that exist.
    pub fn apply(&mut self, me: &UserId, event: &Event) -> Change {
        self.last = Last::default();
        match event {
            Event::ConversationNamed { no, id } => {
                if *no == self.next_conversation_no() {
                    self.name(id.clone());
                }
                Change::Silent
            }
            Event::ConversationListed { no, active_time } => {
                let known = self.change(*no, |c| {
                    c.listed = true;
                    c.active_time = c.active_time.max(*active_time);
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
                self.last.regrouped = true;
                Change::GroupCreated { name: name.clone(), conversations: conversations.clone() }
            }
            Event::ConversationGroupDeleted { group } => {
                let Some(at) = self.groups.iter().position(|g| g.no == *group) else { return Change::Silent };
                let gone = self.groups.remove(at);
                let conversations: Vec<_> = gone.members.into_values().collect();
                for no in &conversations {
                    if let Some(c) = self.conversations.get_mut(no) {
                        c.groups.retain(|m| m.group != *group);
                    }
                    self.let_go(*no);
                }
                self.last.regrouped = true;
                Change::GroupDeleted { name: gone.name, conversations }
            }
            Event::ConversationGroupRenamed { group, name } => {
                let Some(g) = self.groups.iter_mut().find(|g| g.no == *group) else { return Change::Silent };
                let old = std::mem::replace(&mut g.name, name.clone());
                let conversations = g.members.values().copied().collect();
                self.last.regrouped = true;
                Change::GroupRenamed { old, new: name.clone(), conversations }
            }
            Event::ConversationGroupsReordered { groups } => {
                self.groups.sort_by_key(|g| groups.iter().position(|no| *no == g.no));
                Change::Silent
            }
            Event::ConversationsAdded { group, first, conversations } => {
                let Some(name) = self.add(*group, *first, conversations) else { return Change::Silent };
                self.last.regrouped = true;
                Change::ConversationsAdded { name, conversations: conversations.clone() }
            }
            Event::ConversationsRemoved { group, conversations, reason } => {
                let Some(name) = self.remove(*group, conversations) else { return Change::Silent };
                self.last.regrouped = true;
                Change::ConversationsRemoved { name, conversations: conversations.clone(), reason: *reason }
            }
            Event::ConversationsNoted { conversations, text } => {
                for no in conversations {
                    self.change(*no, |c| c.note.clone_from(text));
                }
                Change::ConversationsUpdated { conversations: conversations.clone() }
            }
            Event::ConversationDrafted { no, draft } => {
                self.change(*no, |c| c.draft.clone_from(draft));
                Change::ConversationsUpdated { conversations: vec![*no] }
            }
            Event::ConversationUnlisted { no, seq, cleared: _ } => {
                self.change(*no, |c| {
                    c.listed = false;
                    c.pinned = false;
                    c.draft = None;
                    c.read(*seq, c.read_time, 0);
                });
                Change::ConversationsUnlisted { conversations: vec![*no] }
            }
            Event::ConversationRead { no, seq, time, unread } => {
                self.change(*no, |c| c.read(*seq, *time, *unread));
                Change::ConversationsUpdated { conversations: vec![*no] }
            }
            Event::ReceiveOptionSet { conversations, option } => {
                for no in conversations {
                    self.change(*no, |c| c.receive_option = *option);
                }
                Change::ConversationsUpdated { conversations: conversations.clone() }
            }
            Event::AllReceiveOptionSet { option } => {
                self.all_receive_option = option.clone();
                Change::Silent
            }
            Event::MessagesDeleted { no, places, unread } => {
                self.change(*no, |c| {
                    for seq in unread {
                        c.uncount(*seq);
                        c.deleted_unread.insert(*seq);
                    }
                    places.iter().filter(|place| place.sub == 0).for_each(|place| {
                        c.at.remove(&place.seq);
                    });
                });
                Change::ConversationsUpdated { conversations: vec![*no] }
            }
            Event::HistoryCleared { no, seq } => {
                self.change(*no, |c| c.read(*seq, c.read_time, 0));
                Change::ConversationsUpdated { conversations: vec![*no] }
            }
            Event::MessagesSaved { no, messages } => {
                let Some(before) = self.conversation(*no) else { return Change::Silent };
                let (listable, was_listed) = (!before.id.is_topic(), before.listed);
                let time = messages.iter().map(|(message, _)| message.active()).max().unwrap_or(0);
                self.change(*no, |c| {
                    c.listed |= listable;
                    c.active_time = c.active_time.max(time);
                });
                if listable && !was_listed {
                    Change::ConversationListed { conversation: *no }
                } else {
                    Change::ConversationsUpdated { conversations: vec![*no] }
                }
            }
            Event::LocalDataSet { .. } => Change::Silent,
            Event::MessageSent { channel, message } => self.message_sent(me, channel, message),
            Event::MessageRevoked { channel, message } => {
                let Some(no) = self.number(&channel.conversation_of(me)) else { return Change::Silent };
                if !message.is_for(me) {
                    return Change::Silent;
                }
                self.change(no, |c| {
                    c.at.remove(&message.place.seq);
                    if message.concerns(me) {
                        c.uncount(message.place.seq);
                    }
                });
                Change::MessageRevoked { message: message.clone(), conversation: no }
            }
            Event::MessageModified { channel, message } => match self.number(&channel.conversation_of(me)) {
                Some(no) if message.is_for(me) => {
                    Change::MessageModified { message: message.clone(), conversation: no }
                }
                _ => Change::Silent,
            },
            Event::ReadByPeer { channel, reader, time, .. } => match self.number(&channel.conversation_of(me)) {
                Some(conversation) if reader != me => Change::ReadByPeer { conversation, time: *time },
                _ => Change::Silent,
            },
            Event::ReceiptsSent { .. }
            | Event::Reacted { .. }
            | Event::ExtensionsSet { .. }
            | Event::ExtensionsDeleted { .. }
            | Event::MessagePinned { .. }
            | Event::MemberChanged { .. }
            | Event::MembersMarked { .. }
            | Event::AttributesChanged { .. }
            | Event::CountersChanged { .. }
            | Event::MembersWelcomed { .. }
            | Event::MembersDismissed { .. }
            | Event::MembersBanned { .. }
            | Event::RequestMade { .. }
            | Event::RequestDecided { .. }
            | Event::RequestAnswered { .. }
            | Event::RequestsRead { .. }
            | Event::TopicChanged { .. }
            | Event::StatusSet { .. } => Change::Silent,
            // The conversation has the chat group's name and avatar.
            Event::ChatGroupChanged { channel, .. } => match self.listed(&channel.conversation_of(me)) {
                Some((no, _)) => Change::ConversationsUpdated { conversations: vec![no] },
                None => Change::Silent,
            },
            Event::ChatGroupDissolved { channel: Channel::Group(group), .. } => self.end(std::slice::from_ref(group)),
            Event::ChatGroupForgotten { user, group } if user == me => self.end(std::slice::from_ref(group)),
            Event::MembersLeft { channel: Channel::Group(group), users, .. } if users.contains(me) => self.leave(group),
            Event::MembersEntered { users, time, beginnings, .. } if users.contains(me) => {
                let mut change = Change::Silent;
                for Beginning { group, read, .. } in beginnings {
                    let id = ConversationId::Group(group.clone());
                    if id.is_topic() {
                        self.enter(id, *read, 0);
                    } else {
                        change = self.come_into(id, *read, *time);
                    }
                }
                change
            }
            Event::ChatGroupDissolved { .. }
            | Event::ChatGroupForgotten { .. }
            | Event::MembersLeft { .. }
            | Event::MembersEntered { .. } => Change::Silent,
            Event::TopicCreated { topic, .. } => {
                self.enter(ConversationId::Group(topic.clone()), 0, 0);
                Change::Silent
            }
            Event::TopicsDeleted { topics, .. } => self.end(topics),
            Event::ChatGroupCreated { channel, time, .. } => self.come_into(channel.conversation_of(me), 0, *time),
            // The conversation with a user has their name.
            Event::ProfileChanged { user, .. } => match self.listed(&ConversationId::C2c(user.clone())) {
                Some((no, _)) => Change::ConversationsUpdated { conversations: vec![no] },
                None => Change::Silent,
            },
        }
    }

    /// The user is in the chat group of this conversation, or in the Community of this topic, and has read it up to `seq`.
    fn enter(&mut self, id: ConversationId, seq: u64, time: Seconds) -> ConversationNo {
        let listable = !id.is_topic();
        let no = self.number(&id).unwrap_or_else(|| self.name(id));
        self.change(no, |c| {
            c.forget();
            (c.member, c.listed, c.active_time, c.read_seq) = (true, listable, time, seq);
        });
        no
    }

    /// The user is in the chat group from now on; they may have had its conversation in the list before.
    fn come_into(&mut self, id: ConversationId, seq: u64, time: Seconds) -> Change {
        let was_listed = self.listed(&id).is_some();
        let conversation = self.enter(id, seq, time);
        if was_listed {
            Change::ConversationsUpdated { conversations: vec![conversation] }
        } else {
            Change::ConversationListed { conversation }
        }
    }

    /// The conversations in the chat group and in its topics; or in the topic.
    fn parts(&self, group: &GroupId) -> Vec<ConversationNo> {
        if group.community().is_some() {
            return self.number(&ConversationId::Group(group.clone())).into_iter().collect();
        }
        let is_part = |id: &ConversationId| matches!(id, ConversationId::Group(id) if id.home() == *group);
        self.conversations().filter(|(_, c)| is_part(&c.id)).map(|(no, _)| no).collect()
    }

    /// The user is no more in the chat group, nor in its topics.
    fn leave(&mut self, group: &GroupId) -> Change {
        let mut shown = Vec::new();
        for no in self.parts(group) {
            shown.extend(self.conversation(no).filter(|c| c.listed).map(|_| no));
            self.change(no, Conversation::forget);
        }
        if shown.is_empty() { Change::Silent } else { Change::ConversationsUnlisted { conversations: shown } }
    }

    /// The chat groups, or the topics, are no more: nothing that was said of them holds for others of their ids.
    fn end(&mut self, ended: &[GroupId]) -> Change {
        let (mut conversations, mut groups) = (Vec::new(), Vec::new());
        for no in ended.iter().flat_map(|group| self.parts(group)).collect::<Vec<_>>() {
            let Some(c) = self.conversation(no) else { continue };
            conversations.extend(c.listed.then_some(no));
            let of_groups = c.groups.clone();
            // First, so that it is in no number when its groups no longer have it.
            self.change(no, Conversation::forget);
            for of in of_groups {
                groups.extend(self.remove(of.group, &[no]).map(|name| (name, no)));
            }
            self.change(no, |c| *c = Conversation::new(c.id.clone()));
        }
        if conversations.is_empty() && groups.is_empty() {
            Change::Silent
        } else {
            Change::ConversationsEnded { conversations, groups }
        }
    }

    fn message_sent(&mut self, me: &UserId, channel: &Channel, message: &Message) -> Change {
        let id = channel.conversation_of(me);
        let no = self.number(&id).unwrap_or_else(|| self.name(id.clone()));
        // Nobody else is told.
        if let Some(c) = self.conversations.get_mut(&no) {
            c.member = c.id.kind() == ConversationType::Group;
        }
        if !message.is_for(me) {
            return Change::Silent;
        }
        let Some(before) = self.conversation(no) else { return Change::Silent };
        let shows = !message.body.unshown && !id.is_topic();
        let new = !before.listed && shows;
        // What the user does not want to receive is kept, and counts as unread, and is not told.
        let is_withheld = before.receive_option == NOT_RECEIVED || self.all_receive_option.withholds(message.time);
        let told = message.sender == *me || !is_withheld;
        if message.body.online_only {
            return Change::Message {
                message: Box::new(message.clone()),
                conversation: id,
                shown: None,
                new: false,
                told,
            };
        }
        let seq = message.place.seq;
        self.change(no, |c| {
            if shows {
                c.listed = true;
                c.active_time = c.active_time.max(message.active());
            }
            if message.counts_for(me) {
                c.unread += 1;
            }
            if let Some(at) = At::of(&message.body.at, me).filter(|_| message.sender != *me) {
                c.at.insert(seq, at);
            }
        });
        Change::Message { message: Box::new(message.clone()), conversation: id, shown: Some(no), new, told }
    }

    /// Gives a conversation the next number.
    fn name(&mut self, id: ConversationId) -> ConversationNo {
        let no = self.next_conversation_no();
        self.named = no.0;
        self.numbers.insert(id.clone(), no);
        self.conversations.insert(no, Conversation::new(id));
        no
    }

    /// Forgets the conversation if nothing is left of it.
    fn let_go(&mut self, no: ConversationNo) {
        if self.conversation(no).is_some_and(Conversation::is_idle)
            && let Some(Conversation { id, .. }) = self.conversations.remove(&no)
        {
            self.numbers.remove(&id);
            self.last.let_go.push((no, id));
        }
    }

    /// Changes one conversation and moves it to its new places in the lists. False where there is none of that number.
    fn change(&mut self, no: ConversationNo, change: impl FnOnce(&mut Conversation)) -> bool {
        let Some(conversation) = self.conversations.get_mut(&no) else { return false };
        let before = Standing::of(conversation);
        change(conversation);
        let after = Standing::of(conversation);
        self.last.touched.push(no);
        self.noted_count = self.noted_count + usize::from(after.noted) - usize::from(before.noted);
        self.total_unread = self.total_unread + after.announced_unread - before.announced_unread;
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
        self.let_go(no);
        true
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

    fn add(&mut self, group: ConversationGroupNo, first: u64, conversations: &[ConversationNo]) -> Option<String> {
        let group = self.groups.iter_mut().find(|g| g.no == group)?;
        for (added, no) in (first..=u64::MAX).zip(conversations) {
            let Some(c) = self.conversations.get_mut(no) else { continue };
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
            let Some(c) = self.conversations.get_mut(no) else { continue };
            let Some(at) = c.groups.iter().position(|m| m.group == group.no) else { continue };
            group.members.remove(&c.groups.remove(at).added);
            group.listed.remove(&c.rank());
        }
        let name = group.name.clone();
        conversations.iter().for_each(|no| self.let_go(*no));
        Some(name)
    }
}

/// What decides where a conversation stands, and what it counts for. Its groups do, too, which only `add` and `remove` change.
struct Standing {
    /// `None` where it is not in the list.
    rank: Option<Rank>,
    marked: bool,
    unread: bool,
    noted: bool,
    announced_unread: u64,
}

impl Standing {
    fn of(c: &Conversation) -> Self {
        Self {
            rank: c.listed.then(|| c.rank()),
            marked: c.marks != 0,
            unread: c.unread != 0,
            noted: c.is_noted(),
            announced_unread: c.announced_unread(),
        }
    }
}

/// A user's state as plain rows, as stores keep it. Two states are the same exactly if their rows are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// In the order of their numbers. `groups` is left empty here.
    pub conversations: Vec<(ConversationNo, Conversation)>,
    /// So many numbers were given.
    pub named: u32,
    /// In the user's order.
    pub groups: Vec<GroupRow>,
    pub all_receive_option: AllReceiveOption,
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
        let all_receive_option = rows.all_receive_option;
        let conversations = rows.conversations.into_iter().collect();
        let mut state = Self { conversations, named: rows.named, all_receive_option, ..Self::default() };
        state.numbers = state.conversations().map(|(no, c)| (c.id.clone(), no)).collect();
        for row in rows.groups {
            let mut listed = Vec::new();
            for (added, no) in &row.members {
                let Some(c) = state.conversations.get_mut(no) else { continue };
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
        let (c2c, group, marked, unread) = (
            list(&|c| c.id.kind() == ConversationType::C2c),
            list(&|c| c.id.kind() == ConversationType::Group),
            list(&|c| c.marks != 0),
            list(&|c| c.unread != 0),
        );
        let noted_count = state.conversations.values().filter(|c| c.is_noted()).count();
        let total_unread = state.conversations.values().map(Conversation::announced_unread).sum();
        Self { c2c, group, marked, unread, noted_count, total_unread, ..state }
    }
}

impl From<&UserState> for Rows {
    fn from(state: &UserState) -> Self {
        Self {
            conversations: state
                .conversations()
                .map(|(no, c)| (no, Conversation { groups: Vec::new(), ..c.clone() }))
                .collect(),
            named: state.named,
            groups: state
                .groups
                .iter()
                .map(|g| GroupRow {
                    no: g.no,
                    name: g.name.clone(),
                    members: g.members.iter().map(|(added, no)| (*added, *no)).collect(),
                })
                .collect(),
            all_receive_option: state.all_receive_option.clone(),
        }
    }
}

#[cfg(test)]
#[path = "../tests/core/state.rs"]
mod tests;
