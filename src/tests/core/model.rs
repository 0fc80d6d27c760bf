//! The rules once more, as plain as behaviour.md tells them, and random commands that hold `decide`, `apply` and
//! `page` to them. Also what the tests of the rules share: a user without a store.

use super::chat_group::{
    AddOption, ChatGroup, ChatGroupChange, Former, Kind, Member, MemberChange, NewChatGroup, NewTopic, Request,
    RequestRef, Role, TipOf, Topic, TopicChange,
};
use super::chat_groups::within::exists;
use super::command::{Command, NewDraft, Reading, Receiver, SavedMessage, UpTo};
use super::conversation::{Conversation, ConversationGroup, List};
use super::decide::decide;
use super::decision::{Decided, Refusal, Reply};
use super::error::{Code, Error, StoreError};
use super::event::{Audience, Beginning, Entry, Event, RemovalReason};
use super::filter::Filter;
use super::ids::AT_ALL;
use super::ids::{ConversationId, ConversationNo, ConversationType, GroupId, IdText, Seconds, UserId};
use super::limits::Limits;
use super::message::{
    Body, Channel, Extension, LocalData, Message, MessageId, MessageRef, NewMessage, Pin, Place, Revocation,
};
use super::page::Page;
use super::profile::{Profile, ProfileChange};
use super::receive_option::AllReceiveOption;
use super::rows;
use super::situation::{Lookup, Situation, View};
use super::state::{Changed, GroupChange, Loaded, UserState};
use super::watched::WatchedFilters;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What a user shares with others, as plain as can be: the chat groups that exist, by bare id, and the messages that were sent.
#[derive(Clone, Debug, Default)]
pub struct World {
    groups: BTreeMap<String, Room>,
    topics: Vec<(GroupId, Topic)>,
    requests: Vec<Request>,
    created: Vec<Seconds>,
    messages: Vec<(Channel, Message)>,
    deleted: BTreeSet<(Channel, Place)>,
    cleared: BTreeMap<Channel, u64>,
    /// What came before the user.
    entered: BTreeMap<Channel, u64>,
    profiles: BTreeMap<UserId, Profile>,
    reactions: Vec<(Channel, u64, String, UserId)>,
    extensions: BTreeMap<(Channel, u64, String), String>,
    receipts: BTreeSet<(Channel, u64, UserId)>,
    pinned: BTreeMap<(Channel, u64), UserId>,
    pub attributes_versions: BTreeMap<GroupId, i64>,
    broken: Option<StoreError>,
}

/// A chat group and who is in it, in the order in which they came.
#[derive(Clone, Debug, Default)]
struct Room {
    group: ChatGroup,
    members: Vec<(UserId, Member)>,
    former: BTreeMap<UserId, Former>,
    attributes: BTreeMap<String, String>,
    counters: BTreeMap<String, i64>,
}

impl Room {
    fn member(&mut self, user: &UserId) -> Option<&mut Member> {
        self.members.iter_mut().find(|(of, _)| of == user).map(|(_, member)| member)
    }

    fn enter(&mut self, user: &UserId, role: Role, joined: Seconds) {
        self.members.push((user.clone(), Member { role, joined, ..Member::default() }));
    }
}

impl World {
    /// Whether there is a chat group of that id; the user owns it where there was none before.
    pub fn set(&mut self, id: &str, exists: bool) {
        match exists {
            true if self.groups.contains_key(id) => {}
            true => self.set_group(id, Kind::Public, Some(Role::Owner)),
            false => drop(self.groups.remove(id)),
        }
    }

    /// A chat group of that type, in which the user alone is, with that role, or nobody.
    pub fn set_group(&mut self, id: &str, kind: Kind, role: Option<Role>) {
        let (add_option, approve_option) = kind.usual_options();
        let group = ChatGroup {
            name: id.into(),
            kind,
            add_option,
            approve_option,
            most_members: kind.most_members(),
            supports_topics: kind == Kind::Community,
            ..ChatGroup::default()
        };
        self.groups.insert(id.to_owned(), Room { group, ..Room::default() });
        if let Some(role) = role {
            self.put(id, me().as_str(), role);
        }
    }

    /// The user is in the chat group from now on, or has another role there.
    pub fn put(&mut self, id: &str, user: &str, role: Role) {
        let (room, user) = (self.groups.get_mut(id).expect("the chat group exists"), UserId::new(user).expect("an id"));
        if role == Role::Owner {
            room.group.owner = user.as_str().to_owned();
        }
        match room.member(&user) {
            Some(member) => member.role = role,
            None => room.enter(&user, role, 1),
        }
    }

    /// A member, to be changed.
    pub fn member_of(&mut self, id: &str, user: &str) -> &mut Member {
        let room = self.groups.get_mut(id).expect("the chat group exists");
        room.member(&UserId::new(user).expect("an id")).expect("they are in it")
    }

    /// What the chat group is, to be changed.
    pub fn group(&mut self, id: &str) -> &mut ChatGroup {
        &mut self.groups.get_mut(id).expect("the chat group exists").group
    }

    /// The times of the messages in a conversation.
    pub fn of_all(&self, id: &str) -> Vec<Seconds> {
        self.of(&Channel::of(&me(), &conversation(id))).map(|m| m.time).collect()
    }

    /// From now on no chat group can be looked up.
    pub fn break_with(&mut self, error: StoreError) {
        self.broken = Some(error);
    }

    /// Remembers of an event what a rule may ask for later.
    pub fn note(&mut self, me: &UserId, event: &Event) {
        match event {
            Event::MessageSent { channel, message } if !message.body.online_only => {
                self.messages.push((channel.clone(), (**message).clone()));
            }
            Event::MessagesSaved { conversation, messages } => {
                let channel = Channel::of(me, conversation);
                self.messages.extend(messages.iter().map(|(message, _)| (channel.clone(), message.clone())));
            }
            Event::MessageRevoked { channel, message } | Event::MessageModified { channel, message } => {
                let one = self.messages.iter_mut().find(|(of, m)| of == channel && m.place == message.place);
                one.expect("it was sent").1 = (**message).clone();
                if message.revoked.is_some() {
                    self.pinned.remove(&(channel.clone(), message.place.seq));
                }
            }
            Event::MessagesDeleted { conversation, places, .. } => {
                let channel = Channel::of(me, conversation);
                self.deleted.extend(places.iter().map(|place| (channel.clone(), *place)));
            }
            Event::HistoryCleared { conversation, seq }
            | Event::ConversationUnlisted { conversation, seq, cleared: true } => {
                let channel = Channel::of(me, conversation);
                self.messages.retain(|(of, m)| *of != channel || m.place.sub == 0 || m.place.seq > *seq);
                self.cleared.insert(channel, *seq);
            }
            Event::Reacted { channel, message, reaction, user, on, .. } => {
                let one = (channel.clone(), message.seq, reaction.clone(), user.clone());
                self.reactions.retain(|r| *r != one);
                self.reactions.extend(on.then_some(one));
            }
            Event::ExtensionsSet { channel, message, extensions } => {
                let of = |e: &Extension| ((channel.clone(), message.seq, e.key.clone()), e.value.clone());
                self.extensions.extend(extensions.iter().map(of));
            }
            Event::ExtensionsDeleted { channel, message, keys } => {
                keys.iter().for_each(|key| drop(self.extensions.remove(&(channel.clone(), message.seq, key.clone()))));
            }
            Event::ReceiptsSent { channel, reader, messages, .. } => {
                self.receipts.extend(messages.iter().map(|m| (channel.clone(), m.seq, reader.clone())));
            }
            Event::MessagePinned { channel, message, by, on, .. } => {
                let one = (channel.clone(), message.seq);
                self.pinned.remove(&one);
                self.pinned.extend(on.then(|| (one, by.clone())));
            }
            Event::ProfileChanged { user, profile } => {
                self.profiles.insert(user.clone(), (**profile).clone());
            }
            Event::ChatGroupCreated { channel: Channel::Group(id), group, members, time } => {
                let mut room = Room { group: (**group).clone(), ..Room::default() };
                members.iter().for_each(|(user, role)| room.enter(user, *role, *time));
                self.groups.insert(id.as_str().to_owned(), room);
                self.created.push(*time);
            }
            Event::ChatGroupDissolved { channel: Channel::Group(id), .. } => {
                self.groups.remove(id.as_str());
                self.requests.retain(|request| request.group != *id);
                self.topics.retain(|(topic, _)| topic.home() != *id);
                self.end(|of| of.home() == *id);
            }
            Event::TopicCreated { topic, info, .. } => self.topics.push((topic.clone(), (**info).clone())),
            Event::TopicChanged { topic, info, .. } => {
                self.topics.iter_mut().filter(|(of, _)| of == topic).for_each(|(_, old)| old.clone_from(info));
            }
            Event::TopicsDeleted { topics, .. } => {
                self.topics.retain(|(topic, _)| !topics.contains(topic));
                self.end(|of| topics.contains(of));
            }
            Event::RequestMade { request, .. } => self.requests.push((**request).clone()),
            Event::RequestDecided { request, .. } => {
                let mut known = self.requests.iter_mut();
                let one = known.find(|known| known.no == request.no && known.group == request.group);
                one.expect("it was made").clone_from(request);
            }
            Event::MembersEntered { channel, users, time, beginnings } => {
                let room = self.room_of(channel);
                for user in users {
                    room.former.remove(user);
                    room.enter(user, Role::Ordinary, *time);
                }
                for Beginning { group, unseen, .. } in beginnings.iter().filter(|_| users.contains(me)) {
                    self.cleared.insert(Channel::Group(group.clone()), *unseen);
                    self.entered.insert(Channel::Group(group.clone()), *unseen);
                }
            }
            Event::MembersBanned { channel, users, until } => {
                let former = &mut self.room_of(channel).former;
                users.iter().for_each(|user| former.entry(user.clone()).or_default().banned_until = *until);
            }
            Event::MembersLeft { channel, users, .. } => {
                let room = self.room_of(channel);
                for (user, member) in room.members.iter().filter(|(user, _)| users.contains(user)) {
                    room.former.entry(user.clone()).or_default().muted_until = member.muted_until;
                }
                room.members.retain(|(user, _)| !users.contains(user));
                if let (true, Channel::Group(id)) = (users.contains(me), channel) {
                    let is_part = |of: &Channel| matches!(of, Channel::Group(of) if of.home() == *id);
                    self.cleared.retain(|of, _| !is_part(of));
                    self.entered.retain(|of, _| !is_part(of));
                    self.messages.retain(|(of, m)| !is_part(of) || m.place.sub == 0);
                }
            }
            Event::ChatGroupChanged { channel, group } => self.room_of(channel).group = (**group).clone(),
            Event::MemberChanged { channel, user, member } => {
                *self.room_of(channel).member(user).expect("they are in it") = (**member).clone();
            }
            Event::MembersMarked { channel, users, mark, on } => {
                for user in users {
                    let marks = &mut self.room_of(channel).member(user).expect("they are in it").marks;
                    if *on {
                        marks.insert(*mark)
                    } else {
                        marks.remove(mark)
                    };
                }
            }
            Event::AttributesChanged { channel, set, deleted } => {
                let attributes = &mut self.room_of(channel).attributes;
                attributes.retain(|key, _| !deleted.contains(key));
                attributes.extend(set.iter().cloned());
            }
            Event::CountersChanged { channel, counters } => {
                self.room_of(channel).counters.extend(counters.iter().cloned());
            }
            _ => {}
        }
    }

    /// Nothing is any more in these chat groups and topics, nor was it ever.
    fn end(&mut self, is_over: impl Fn(&GroupId) -> bool) {
        let stays = |channel: &Channel| !matches!(channel, Channel::Group(of) if is_over(of));
        self.messages.retain(|(of, _)| stays(of));
        self.deleted.retain(|(of, _)| stays(of));
        self.cleared.retain(|of, _| stays(of));
        self.reactions.retain(|(of, ..)| stays(of));
        self.extensions.retain(|(of, ..), _| stays(of));
        self.receipts.retain(|(of, ..)| stays(of));
        self.pinned.retain(|(of, _), _| stays(of));
        self.entered.retain(|of, _| stays(of));
    }

    fn room_of(&mut self, channel: &Channel) -> &mut Room {
        let Channel::Group(id) = channel else { panic!("{channel:?} is no chat group") };
        self.groups.get_mut(id.as_str()).expect("the chat group exists")
    }

    fn of<'a>(&'a self, channel: &'a Channel) -> impl Iterator<Item = &'a Message> {
        self.messages.iter().filter(move |(of, _)| of == channel).map(|(_, message)| message)
    }

    fn is_gone(&self, channel: &Channel, message: &Message) -> bool {
        let cleared = self.cleared.get(channel).copied().unwrap_or(0);
        message.place.sub == 0 && message.place.seq <= cleared
            || self.deleted.contains(&(channel.clone(), message.place))
    }

    /// Whether the user takes part in the channel.
    fn is_in(&self, user: &UserId, channel: &Channel) -> bool {
        match channel {
            Channel::C2c(low, high) => user == low || user == high,
            Channel::Group(id) => {
                let is_there = id.community().is_none() || self.topics.iter().any(|(topic, _)| topic == id);
                is_there && self.known(&id.home()).is_some_and(|room| room.members.iter().any(|m| m.0 == *user))
            }
        }
    }

    fn known(&self, group: &GroupId) -> Option<&Room> {
        self.groups.get(group.as_str())
    }
}

impl Lookup for World {
    fn admins(&self, group: &GroupId) -> Result<Vec<UserId>, StoreError> {
        let members = self.known(group).map_or(&[][..], |room| &room.members);
        let admins = members.iter().filter(|(_, member)| member.role >= Role::Admin);
        Ok(admins.map(|(user, _)| user.clone()).collect())
    }

    fn heir(&self, group: &GroupId) -> Result<Option<UserId>, StoreError> {
        let members = self.known(group).map_or(&[][..], |room| &room.members);
        let heirs = members.iter().filter(|(_, member)| member.role != Role::Owner);
        // Of equal ones, `max_by_key` gives the last.
        Ok(heirs.rev().max_by_key(|(_, member)| member.role).map(|(user, _)| user.clone()))
    }

    fn marks(&self, group: &GroupId) -> Result<BTreeSet<u32>, StoreError> {
        let members = self.known(group).map_or(&[][..], |room| &room.members);
        Ok(members.iter().flat_map(|(_, member)| member.marks.iter().copied()).collect())
    }

    fn request(&self, request: &RequestRef) -> Result<Option<Request>, StoreError> {
        let is = |known: &&Request| {
            known.group == request.group
                && known.newcomer().as_str() == request.newcomer
                && request.no.is_none_or(|no| no == known.no)
        };
        Ok(self.requests.iter().rfind(is).cloned())
    }

    fn next_request_no(&self, group: &GroupId) -> Result<u64, StoreError> {
        Ok(self.requests.iter().filter(|request| request.group == *group).map(|request| request.no).max().unwrap_or(0)
            + 1)
    }

    fn remembering(&self, group: &GroupId) -> Result<Vec<UserId>, StoreError> {
        // Who has said nothing is none the worse.
        Ok(if self.is_in(&me(), &Channel::Group(group.clone())) { Vec::new() } else { vec![me()] })
    }

    fn chat_groups_created(&self, since: Seconds) -> Result<u64, StoreError> {
        Ok(self.created.iter().filter(|time| **time >= since).count() as u64)
    }

    fn newest(&self) -> Result<Seconds, StoreError> {
        let is_topic = |of: &Channel| matches!(of, Channel::Group(id) if id.community().is_some());
        let shows = |m: &Message| m.place.sub == 0 && !m.body.unshown && m.body.targets.is_empty();
        let shown = self.messages.iter().filter(|(of, m)| !is_topic(of) && shows(m));
        Ok(shown.map(|(_, m)| m.active()).max().unwrap_or(0))
    }

    fn last_time(&self, channel: &Channel) -> Result<Seconds, StoreError> {
        Ok(self.of(channel).filter(|m| m.place.sub == 0).map(|m| m.time).max().unwrap_or(0))
    }

    fn last_seq_at(&self, channel: &Channel, time: Seconds) -> Result<u64, StoreError> {
        Ok(self.of(channel).filter(|m| m.place.sub == 0 && m.time <= time).map(|m| m.place.seq).max().unwrap_or(0))
    }

    fn unread_behind(&self, user: &UserId, channel: &Channel, seq: u64) -> Result<u64, StoreError> {
        // Who is not in a chat group has nothing there.
        if matches!(channel, Channel::Group(group) if self.role(group, user)?.is_none()) {
            return Ok(0);
        }
        let is_unread = |m: &&Message| m.place.seq > seq && m.place.sub == 0 && m.counts_for(user);
        Ok(self.of(channel).filter(is_unread).filter(|m| !self.is_gone(channel, m)).count() as u64)
    }

    fn message(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>, StoreError> {
        let seen = |channel: &Channel, m: &Message| m.is_for(user) && !self.is_gone(channel, m);
        let about = |channel: &Channel, m: &Message| {
            m.about().is_none_or(|seq| self.of(channel).any(|of| of.place.seq == seq && seen(channel, of)))
        };
        let mut found = self.messages.iter().filter(|(of, m)| self.is_in(user, of) && seen(of, m) && about(of, m));
        Ok(found.find(|one| is_named(message, user, one)).cloned())
    }

    fn received(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>, StoreError> {
        let came = |channel: &Channel, m: &Message| {
            m.place.sub != 0 || m.place.seq > self.entered.get(channel).copied().unwrap_or(0)
        };
        let mut found = self.messages.iter().filter(|(of, m)| self.is_in(user, of) && m.is_for(user) && came(of, m));
        Ok(found.find(|one| is_named(message, user, one)).cloned())
    }

    fn last_saved(&self, _: &UserId, channel: &Channel, between: (Place, Place)) -> Result<Option<Place>, StoreError> {
        Ok(self.of(channel).map(|m| m.place).filter(|place| (between.0..=between.1).contains(place)).max())
    }
}

impl View for World {
    fn chat_group(&self, group: &GroupId) -> Result<Option<ChatGroup>, StoreError> {
        match &self.broken {
            Some(error) => Err(error.clone()),
            None => Ok(self.known(group).map(|room| room.group.clone())),
        }
    }
    fn member(&self, group: &GroupId, user: &UserId) -> Result<Option<Member>, StoreError> {
        let members = self.known(group).map_or(&[][..], |room| &room.members);
        Ok(members.iter().find(|(of, _)| of == user).map(|(_, member)| member.clone()))
    }
    fn member_count(&self, group: &GroupId) -> Result<u64, StoreError> {
        Ok(self.known(&group.home()).map_or(0, |room| room.members.len() as u64))
    }
    fn former(&self, group: &GroupId, user: &UserId) -> Result<Former, StoreError> {
        Ok(self.known(group).and_then(|room| room.former.get(user)).copied().unwrap_or_default())
    }
    fn attributes(&self, group: &GroupId) -> Result<BTreeMap<String, String>, StoreError> {
        Ok(self.known(group).map(|room| room.attributes.clone()).unwrap_or_default())
    }
    fn attributes_version(&self, group: &GroupId) -> Result<i64, StoreError> {
        Ok(self.attributes_versions.get(group).copied().unwrap_or(0))
    }
    fn counters(&self, group: &GroupId) -> Result<BTreeMap<String, i64>, StoreError> {
        Ok(self.known(group).map(|room| room.counters.clone()).unwrap_or_default())
    }
    fn topic(&self, topic: &GroupId) -> Result<Option<Topic>, StoreError> {
        Ok(self.topics.iter().find(|(of, _)| of == topic).map(|(_, topic)| topic.clone()))
    }
    fn topics(&self, community: &GroupId) -> Result<Vec<GroupId>, StoreError> {
        let topics = self.topics.iter().map(|(topic, _)| topic);
        Ok(topics.filter(|topic| topic.community().as_ref() == Some(community)).cloned().collect())
    }
    fn last_seq(&self, channel: &Channel) -> Result<u64, StoreError> {
        Ok(self.of(channel).map(|m| m.place.seq).max().unwrap_or(0))
    }
    fn cleared_seq(&self, _: &UserId, channel: &Channel) -> Result<u64, StoreError> {
        Ok(self.cleared.get(channel).copied().unwrap_or(0))
    }
    fn has_receipt(&self, channel: &Channel, seq: u64, user: &UserId) -> Result<bool, StoreError> {
        Ok(self.receipts.contains(&(channel.clone(), seq, user.clone())))
    }
    fn reactions(&self, channel: &Channel, seq: u64) -> Result<Vec<(String, UserId)>, StoreError> {
        let of = self.reactions.iter().filter(|(c, s, ..)| c == channel && *s == seq);
        Ok(of.map(|(_, _, reaction, user)| (reaction.clone(), user.clone())).collect())
    }
    fn extensions(&self, channel: &Channel, seq: u64) -> Result<Vec<Extension>, StoreError> {
        let of = self.extensions.iter().filter(|((c, s, _), _)| c == channel && *s == seq);
        Ok(of.map(|((_, _, key), value)| Extension { key: key.clone(), value: value.clone() }).collect())
    }
    fn pins(&self, channel: &Channel) -> Result<Vec<Pin>, StoreError> {
        let of = self.pinned.iter().filter(|((of, _), _)| of == channel);
        let pin = |((_, seq), by): (&(Channel, u64), &UserId)| {
            let message =
                self.of(channel).find(|m| m.place == Place { seq: *seq, sub: 0 }).expect("it was sent").clone();
            Pin { message, by: by.clone() }
        };
        Ok(of.map(pin).collect())
    }
    fn profile(&self, user: &UserId) -> Result<Profile, StoreError> {
        Ok(self.profiles.get(user).cloned().unwrap_or_default())
    }
}

fn is_named(by: &MessageRef, user: &UserId, (channel, message): &(Channel, Message)) -> bool {
    match by {
        MessageRef::Id(id) => message.id == *id,
        MessageRef::Seq(of, seq) => *channel == Channel::of(user, of) && message.place == Place { seq: *seq, sub: 0 },
    }
}

/// What an engine would find of a state.
pub fn loaded(state: &UserState) -> Loaded {
    let conversations = state.conversations().map(|(no, c)| (no, Conversation { groups: Vec::new(), ..c.clone() }));
    let groups = state.groups().iter().cloned().map(|group| ConversationGroup { listed: List::new(), ..group });
    Loaded {
        conversations: conversations.collect(),
        named: state.next_conversation_no().0 - 1,
        groups: groups.collect(),
        all_receive_option: state.all_receive_option().clone(),
    }
}

/// The user of these tests.
pub fn me() -> UserId {
    UserId::new("me").expect("a user id")
}

/// A user without a store: what is decided is applied at once.
#[derive(Clone, Debug)]
pub struct User {
    pub state: UserState,
    pub watched: WatchedFilters,
    pub world: World,
    pub limits: Limits,
    pub now: Seconds,
    pub random: u64,
    pub known: i64,
    /// Every number that was given, and to which conversation.
    pub named: BTreeMap<ConversationNo, ConversationId>,
    /// What each command led to that this user is told of, as a store's journal would hold it.
    pub journal: Vec<Entry>,
}

/// A command that was done.
#[derive(Clone, Debug)]
pub struct Done {
    pub entries: Vec<Entry>,
    /// Those of all entries.
    pub events: Vec<Event>,
    pub changes: Vec<Changed>,
    /// The conversations that it has changed, each once.
    pub touched: Vec<ConversationNo>,
    pub reply: Reply,
}

impl Done {
    pub fn items(&self) -> Vec<(String, i32)> {
        item_codes(&self.reply)
    }

    /// What was changed of conversation groups.
    pub fn groups(&self) -> Vec<GroupChange> {
        self.changes.iter().flat_map(|changed| changed.groups.clone()).collect()
    }

    /// Why the last conversations that left a group did.
    pub fn reason(&self) -> RemovalReason {
        let reason = |event: &Event| match event {
            Event::ConversationsRemoved { reason, .. } => Some(*reason),
            _ => None,
        };
        self.events.iter().rev().find_map(reason).expect("some left")
    }

    /// What members are told in the chat group, each with how many there are then.
    pub fn tips(&self) -> Vec<(TipOf, u64)> {
        let tips = self.events.iter().filter_map(|event| match event {
            Event::MessageSent { message, .. } => message.body.tip.as_ref(),
            _ => None,
        });
        tips.map(|tip| (tip.what.clone(), tip.members)).collect()
    }
}

/// An entry of no command.
pub fn entry(audience: Audience, events: impl IntoIterator<Item = Event>) -> Entry {
    Entry { audience, by: me(), time: 0, operation: 0, events: events.into_iter().collect() }
}

/// A command can be written in one place: what it leads to is for its own user and for one channel, a Community and its topics
/// being one; or it says here why not.
pub fn assert_in_one_place(command: &Command, me: &UserId, entries: &[Entry]) {
    let place = |entry: &Entry| match &entry.audience {
        Audience::Channel(Channel::Group(group)) => Some(group.home().as_str().to_owned()),
        Audience::Channel(channel) => Some(format!("{channel:?}")),
        Audience::Everyone => Some("everyone".to_owned()),
        Audience::Users(_) => None,
    };
    let places: BTreeSet<String> = entries.iter().filter_map(place).collect();
    // Each of these is as many commands as there are conversations in it.
    let is_of_many =
        matches!(command, Command::SendToUsers { .. } | Command::Read { .. } | Command::SendReadReceipts { .. });
    assert!(places.len() <= 1 || is_of_many, "{command:?} is for {places:?}");
    let others =
        entries.iter().any(|entry| matches!(&entry.audience, Audience::Users(users) if *users != [me.clone()]));
    let tells_others = match command {
        // Who decides, who is decided about, and who has said something of what is no more.
        Command::JoinChatGroup { .. }
        | Command::InviteToChatGroup { .. }
        | Command::RemoveFromChatGroup { .. }
        | Command::HandleRequest { .. }
        | Command::DissolveChatGroup { .. }
        | Command::QuitChatGroup { .. }
        | Command::DeleteTopics { .. }
        // What is for some members of a chat group.
        | Command::SendMessage { .. }
        | Command::RevokeMessage { .. }
        | Command::ModifyMessage { .. }
        | Command::SendReadReceipts { .. }
        | Command::SetExtensions { .. }
        | Command::DeleteExtensions { .. }
        | Command::React { .. }
        | Command::PinMessage { .. } => true,
        _ => false,
    };
    assert!(!others || tells_others, "{command:?} tells others: {entries:?}");
}

/// Each item with its code, 0 where it was done.
pub fn item_codes(reply: &Reply) -> Vec<(String, i32)> {
    let Reply::Items(items) = reply else { return Vec::new() };
    items.iter().map(|i| (i.id.to_string(), i.error.as_ref().map_or(0, |e| e.code.number()))).collect()
}

impl User {
    /// A new user, in a world where the chat groups `known` and `team` exist.
    pub fn new() -> Self {
        let mut world = World::default();
        world.set("known", true);
        world.set("team", true);
        let state = UserState::default();
        let limits = Limits::default();
        let (named, journal) = (BTreeMap::new(), Vec::new());
        let watched = WatchedFilters::default();
        Self { state, watched, world, limits, now: 1_000, random: 0, known: i64::MAX, named, journal }
    }

    pub fn run(&mut self, command: &Command) -> Result<Done, Refusal> {
        let me = me();
        self.random += 1 << 32;
        let Self { state, world, limits, now, random, known, .. } = self;
        let (now, random, known) = (*now, *random, *known);
        let on = Situation { me: &me, state, view: world, limits, now, random, known };
        let Decided { entries, reply } = decide(command, &on)?;
        assert_in_one_place(command, &me, &entries);
        let (mut changes, mut touched) = (Vec::new(), Vec::new());
        for entry in &entries {
            let is_mine = entry.audience.may_be(&me);
            for event in &entry.events {
                if !is_mine {
                    self.world.note(&me, event);
                    continue;
                }
                changes.push(self.happen(event));
                touched.extend(self.state.touched());
            }
            self.journal.extend(is_mine.then(|| entry.clone()));
        }
        let mut met = BTreeSet::new();
        touched.retain(|no| met.insert(*no));
        let events = entries.iter().flat_map(|entry| entry.events.clone()).collect();
        Ok(Done { entries, events, changes, touched, reply })
    }

    /// A message of somebody else, or of this user on another device, comes in the conversation.
    pub fn receive(&mut self, id: &str, sender: &str, body: Body) -> Changed {
        let channel = Channel::of(&me(), &conversation(id));
        let seq = if body.online_only { 0 } else { self.world.last_seq(&channel).expect("it is known") + 1 };
        let message = Box::new(Message {
            id: MessageId(format!("{channel:?}-{seq}")),
            place: Place { seq, sub: 0 },
            sender: UserId::new(sender).expect("a user id"),
            time: self.now,
            client_time: self.now,
            random: 0,
            body,
            active_time: 0,
            version: 0,
            revoked: None,
        });
        let mut audience = Audience::Channel(channel.clone());
        if matches!(channel, Channel::Group(_)) && !message.body.targets.is_empty() {
            let mut users: Vec<UserId> = message.body.targets.iter().chain([&message.sender]).cloned().collect();
            users.retain(|user| self.world.is_in(user, &channel));
            audience = Audience::Users(users);
        }
        self.others_did(audience, Event::MessageSent { channel, message })
    }

    /// The sender of a message of somebody else revokes it.
    pub fn lose(&mut self, id: &str, seq: u64) -> Changed {
        let channel = Channel::of(&me(), &conversation(id));
        let mut message = self.world.of(&channel).find(|m| m.place == Place { seq, sub: 0 }).expect("it came").clone();
        message.revoked = Some(Revocation { by: message.sender.clone(), reason: String::new() });
        let audience = Audience::Channel(channel.clone());
        self.others_did(audience, Event::MessageRevoked { channel, message: Box::new(message) })
    }

    /// Who is not in the chat group does not hear of it, unless it is that they come or go.
    fn others_did(&mut self, audience: Audience, event: Event) -> Changed {
        let is_told = |world: &World| match &audience {
            Audience::Channel(channel) => world.is_in(&me(), channel),
            Audience::Users(users) => users.contains(&me()),
            Audience::Everyone => panic!("{event:?} is nobody else's"),
        };
        let was_told = is_told(&self.world);
        self.world.note(&me(), &event);
        if !was_told && !is_told(&self.world) {
            return Changed::default();
        }
        let change = self.take_in(&event);
        self.journal.push(entry(audience, [event]));
        change
    }

    /// Somebody else does something in a chat group, if they may.
    fn let_do(&mut self, who: &str, command: &Command) {
        let (who, nothing) = (users(&[who]).remove(0), UserState::default());
        self.random += 1 << 32;
        let Self { world, limits, now, random, .. } = &*self;
        let (now, random) = (*now, *random);
        let on = Situation { me: &who, state: &nothing, view: world, limits, now, random, known: i64::MAX };
        let entries = decide(command, &on).map(|decided| decided.entries).unwrap_or_default();
        for Entry { audience, events, .. } in entries {
            events.into_iter().for_each(|event| drop(self.others_did(audience.clone(), event)));
        }
    }

    /// What the user knows of the conversation; of one never named, as much as of an empty one.
    pub fn about(&self, id: &str) -> Conversation {
        let id = conversation(id);
        let known = self.state.number(&id).and_then(|no| self.state.conversation(no)).cloned();
        known.unwrap_or_else(|| Conversation::new(rows::Conversation::new(me(), id, ConversationNo(0))))
    }

    pub fn watch(&mut self, text: &str, filter: &Filter, on: bool) {
        self.watched.watch(text.to_owned(), filter.clone(), on, &self.state);
    }

    fn take_in(&mut self, event: &Event) -> Changed {
        let change = self.state.apply(&me(), event);
        self.watched.follow(&self.state);
        self.named.extend(self.state.conversations().map(|(no, c)| (no, c.id.clone())));
        change
    }

    pub fn page(&self, filter: &Filter, from: u64, count: usize) -> Result<Page, Error> {
        self.state.page(filter, from, count, |no| Ok(self.named.get(&no).cloned()))
    }

    /// Takes in what has happened, by whomever.
    pub fn happen(&mut self, event: &Event) -> Changed {
        let change = self.take_in(event);
        self.world.note(&me(), event);
        change
    }

    /// Runs a command that must be done.
    pub fn done(&mut self, command: Command) -> Done {
        self.run(&command).unwrap_or_else(|refusal| panic!("{command:?} was refused: {refusal:?}"))
    }

    /// Runs a command that must be refused, and change nothing.
    pub fn refused(&mut self, command: Command) -> Code {
        self.refusal(command).error.code
    }

    pub fn refusal(&mut self, command: Command) -> Refusal {
        let before = self.state.clone();
        let refusal = self.run(&command).expect_err("the command is to be refused");
        assert_eq!(self.state, before);
        assert!(!refusal.error.text.is_empty());
        refusal
    }

    /// Whether another message in the conversation would be told.
    pub fn tells(&self, id: &str) -> bool {
        let message = self.world.of(&Channel::of(&me(), &conversation(id))).next().expect("one came").clone();
        self.state.tells(&me(), &conversation(id), &Message { time: self.now, ..message })
    }

    pub fn group_names(&self) -> Vec<String> {
        self.state.groups().iter().map(|g| g.name.clone()).collect()
    }

    /// The conversations of the group, the earliest added first.
    pub fn members(&self, group: &str) -> Vec<String> {
        let group = self.state.group_named(group).expect("the group exists");
        group.members.values().map(|no| self.id(*no)).collect()
    }

    pub fn marks(&self, id: &str) -> u64 {
        let no = self.state.number(&conversation(id));
        no.and_then(|no| self.state.conversation(no)).map_or(0, |c| c.marks)
    }

    /// The whole conversation list in its order.
    pub fn list(&self) -> Vec<String> {
        self.state.whole_list().map(|(_, c)| c.id.to_string()).collect()
    }

    /// What the filter selects, in one page.
    pub fn filtered(&self, filter: &Filter) -> Vec<String> {
        let page = self.page(filter, 0, usize::MAX).expect("0 is a cursor");
        assert_eq!(page.next, 0);
        self.ids(&page.conversations)
    }

    pub fn id(&self, no: ConversationNo) -> String {
        self.named.get(&no).expect("the number was given").to_string()
    }

    pub fn ids(&self, numbers: &[ConversationNo]) -> Vec<String> {
        numbers.iter().map(|no| self.id(*no)).collect()
    }
}

/// The conversation of that prefixed id.
pub fn conversation(id: &str) -> ConversationId {
    ConversationId::parse(id).expect("a well-formed id")
}

pub fn owned<T: for<'a> From<&'a str>>(texts: &[&str]) -> Vec<T> {
    texts.iter().map(|text| T::from(text)).collect()
}

pub fn create_group(name: &str, ids: &[&str]) -> Command {
    Command::CreateConversationGroup { name: name.into(), ids: owned(ids) }
}

pub fn delete_group(name: &str) -> Command {
    Command::DeleteConversationGroup { name: name.into() }
}

pub fn rename_group(old: &str, new: &str) -> Command {
    Command::RenameConversationGroup { old: old.into(), new: new.into() }
}

pub fn reorder_groups(names: &[&str]) -> Command {
    Command::ReorderConversationGroups { names: owned(names) }
}

pub fn add(name: &str, ids: &[&str]) -> Command {
    Command::AddConversationsToGroup { name: name.into(), ids: owned(ids) }
}

pub fn remove(name: &str, ids: &[&str]) -> Command {
    Command::DeleteConversationsFromGroup { name: name.into(), ids: owned(ids) }
}

pub fn create(id: &str) -> Command {
    Command::CreateConversation { conversation: conversation(id) }
}

pub fn pin(id: &str, pinned: bool) -> Command {
    Command::PinConversation { conversation: conversation(id), pinned }
}

pub fn mark(ids: &[&str], marks: u64) -> Command {
    Command::MarkConversations { ids: owned(ids), marks, on: true }
}

pub fn unmark(ids: &[&str], marks: u64) -> Command {
    Command::MarkConversations { ids: owned(ids), marks, on: false }
}

pub fn note(ids: &[&str], text: &str) -> Command {
    Command::SetCustomData { ids: owned(ids), text: text.into() }
}

pub fn draft(id: &str, text: &str) -> Command {
    let draft = (!text.is_empty()).then(|| NewDraft { message: String::new(), user_define: text.into() });
    Command::SetDraft { conversation: conversation(id), draft }
}

pub fn delete(id: &str) -> Command {
    Command::DeleteConversation { conversation: conversation(id) }
}

pub fn delete_all(ids: &[&str], clear_messages: bool) -> Command {
    Command::DeleteConversations { ids: owned(ids), clear_messages }
}

pub fn read(id: &str, up_to: UpTo) -> Command {
    Command::Read(Reading::One(conversation(id), up_to))
}

pub fn read_all(id: &str) -> Command {
    read(id, UpTo::Everything)
}

pub fn receive_option(ids: &[&str], option: u32) -> Command {
    Command::SetReceiveOption { conversations: ids.iter().map(|id| conversation(id)).collect(), option }
}

/// What a text message says.
pub fn says(text: &str) -> Body {
    Body { elements: vec![0], content: text.into(), text: text.into(), ..Body::default() }
}

/// The chat group of that id.
pub fn group(id: &str) -> GroupId {
    GroupId::new(id).expect("a group id")
}

pub fn users(ids: &[&str]) -> Vec<UserId> {
    ids.iter().map(|id| UserId::new(id).expect("a user id")).collect()
}

/// A user who is in a chat group `g` of that type, with that role.
pub fn member(kind: Kind, role: Role) -> User {
    let mut user = User::new();
    user.world.set_group("g", kind, Some(role));
    user
}

/// What becomes of the command: 0, or its code.
pub fn code_of(user: &User, command: &Command) -> i32 {
    user.clone().run(command).map_or_else(|refusal| refusal.error.code.number(), |_| 0)
}

/// One of several users to whom a message is sent.
pub fn receiver(user: &str, id: &str) -> Receiver {
    Receiver { user: user.to_owned(), id: MessageId(id.to_owned()), random: 7 }
}

/// A message to be sent or kept, with an id of its own.
pub fn message(id: &str, body: Body) -> Box<NewMessage> {
    let id = MessageId(id.to_owned());
    Box::new(NewMessage { id, random: 7, client_time: 1, body, local: LocalData::default() })
}

pub fn send(to: &str, id: &str, body: Body) -> Command {
    Command::SendMessage { conversation: conversation(to), message: message(id, body) }
}

pub fn by_seq(id: &str, seq: u64) -> MessageRef {
    MessageRef::Seq(conversation(id), seq)
}

pub fn by_id(id: &str) -> MessageRef {
    MessageRef::Id(MessageId(id.to_owned()))
}

pub fn delete_messages(id: &str, seqs: &[u64]) -> Command {
    let messages = seqs.iter().map(|seq| by_seq(id, *seq)).collect();
    Command::DeleteMessages { conversation: conversation(id), messages }
}

pub fn clear(id: &str) -> Command {
    Command::ClearHistory { conversation: conversation(id) }
}

/// In the conversation that it is named in, or with `a`.
pub fn revoke(message: MessageRef) -> Command {
    let of = match &message {
        MessageRef::Seq(of, _) => of.clone(),
        MessageRef::Id(_) => conversation("c2c_a"),
    };
    revoke_in(of, message)
}

pub fn revoke_in(conversation: ConversationId, message: MessageRef) -> Command {
    Command::RevokeMessage { conversation, message, reason: "why".into() }
}

/// `count` ids `c2c_<from>`, `c2c_<from + 1>`, ...
pub fn many(from: usize, count: usize) -> Vec<String> {
    (from..from + count).map(|n| format!("c2c_{n}")).collect()
}

pub fn strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// One thing in a random history.
#[derive(Clone, Debug)]
pub enum Step {
    Do(Command),
    Clock(Seconds),
    /// Somebody else does something in a chat group.
    Theirs {
        who: &'static str,
        command: Command,
    },
    /// Somebody else writes.
    Incoming {
        conversation: String,
        body: Body,
    },
    /// Somebody else revokes their message, if it is one.
    Lost {
        conversation: String,
        seq: u64,
    },
}

/// Limits that a short history reaches.
pub fn tiny_limits() -> Limits {
    Limits {
        conversation_groups: 3,
        conversation_group_name_bytes: 8,
        conversations_per_group: 4,
        conversations_per_call: 5,
        marked_conversations: 5,
        custom_data_bytes: 4,
        message_bytes: 20,
        revoke_seconds: 2,
        messages_per_call: 3,
        receivers_per_call: 3,
        pinned_messages: 2,
        extensions_per_message: 2,
        reactions_per_message: 2,
        users_per_reaction: 1,
        ..Limits::default()
    }
}

/// A user at the beginning of a random history.
pub fn random_user() -> User {
    let mut user = User { limits: tiny_limits(), ..User::new() };
    user.world.set("b", true);
    user.world.set_group("a", Kind::Work, Some(Role::Owner));
    user.world.set_group("known", Kind::Public, None);
    user.world.put("known", "zoe", Role::Owner);
    user.world.put("known", "me", Role::Admin);
    user.world.set_group(COMMUNITY, Kind::Community, Some(Role::Owner));
    for id in ["a", "b", "known", COMMUNITY] {
        let group = user.world.group(id);
        (group.add_option, group.approve_option) = (AddOption::Anybody, AddOption::Anybody);
        let entered = Event::MembersEntered {
            channel: Channel::Group(self::group(id)),
            users: vec![me()],
            time: 0,
            beginnings: vec![Beginning { group: self::group(id), read: 0, unseen: 0 }],
        };
        user.take_in(&entered);
        user.journal.push(entry(Audience::one(&me()), [entered]));
    }
    user
}

impl User {
    /// Lets a step happen; `None` where it is no command.
    pub fn step(&mut self, step: &Step) -> Option<Result<Done, Refusal>> {
        match step {
            Step::Do(command) => return Some(self.run(command)),
            Step::Clock(now) => self.now = *now,
            Step::Theirs { who, command } => self.let_do(who, command),
            Step::Incoming { conversation, body } => {
                if !missing(conversation, self) {
                    self.receive(conversation, sender_in(conversation), body.clone());
                }
            }
            Step::Lost { conversation: id, seq } => {
                let of = Channel::of(&me(), &conversation(id));
                if self.world.of(&of).any(|m| m.place.seq == *seq && m.sender != me() && m.revoked.is_none()) {
                    self.lose(id, *seq);
                }
            }
        }
        None
    }
}

/// Who writes in the conversation in a random history.
fn sender_in(id: &str) -> &str {
    id.strip_prefix("c2c_").unwrap_or("zoe")
}

const GOOD_IDS: [&str; 12] = [
    "c2c_a",
    "c2c_b",
    "c2c_c",
    "c2c_d",
    "c2c_known",
    "c2c_c2c_a",
    "group_a",
    "group_b",
    "group_known",
    "group_nowhere",
    "group_@TGS#_q",
    "group_@TGS#_q@TOPIC#_t",
];
const BAD_IDS: [&str; 9] = [
    "",
    "a",
    "c2c",
    "c2c_",
    "group_",
    "C2C_a",
    "c2c_caf\u{e9}",
    "c2c_345678901234567890123456789012345",
    "group_9012345678901234567890123456789012345678901234567",
];
const NAMES: [&str; 7] = ["work", "Work", "f", "caf\u{e9}s", "12345678", "123456789", "\u{fa}\u{fa}\u{fa}\u{fa}x"];
const MARKS: [u64; 10] = [1, 2, 3, 4, 8, 1 << 32, 1 << 63 | 1, 0, 16, 1 << 31];

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(texts).prop_map(str::to_owned)
}

fn name() -> impl Strategy<Value = String> {
    // The first few most of the time, so that commands find what earlier ones made.
    prop_oneof![5 => one_of(&NAMES[..4]), 1 => one_of(&NAMES)]
}

fn ids() -> impl Strategy<Value = Vec<IdText>> {
    let good = || one_of(&GOOD_IDS).prop_map(IdText::from);
    let id = prop_oneof![12 => good(), 1 => one_of(&BAD_IDS).prop_map(IdText::from)];
    prop_oneof![8 => prop::collection::vec(id, 1..=4), 1 => prop::collection::vec(good(), 5..=6)]
}

/// The conversations in which there are messages, and those messages.
const TALKS: [&str; 6] = ["c2c_a", "c2c_b", "group_a", "group_known", "group_@TGS#_q", "group_@TGS#_q@TOPIC#_t"];
const SEQS: std::ops::Range<u64> = 0..7;

fn talk() -> impl Strategy<Value = ConversationId> {
    prop::sample::select(&TALKS[..]).prop_map(conversation)
}

fn few_refs(of: ConversationId) -> impl Strategy<Value = Vec<MessageRef>> {
    prop::collection::vec(SEQS.prop_map(move |seq| MessageRef::Seq(of.clone(), seq)), 1..=4)
}

/// What a message says and how it is treated; its text has words of two scripts.
pub fn body() -> impl Strategy<Value = Body> {
    let text = one_of(&["hello", "hello world", "\u{4f60}\u{597d}", "help"]);
    let content = prop_oneof![9 => Just(20), 1 => Just(21)].prop_map(|bytes| "x".repeat(bytes));
    let at = prop::sample::select(vec![vec![], vec![], vec![], vec!["me"], vec![AT_ALL], vec!["a", AT_ALL], vec!["b"]]);
    let targets = prop::sample::select(vec![vec![], vec![], vec![], vec![], vec!["me", "a"], vec!["b"], vec!["zoe"]]);
    let flag = || prop::bool::weighted(0.1);
    let flags = (flag(), flag(), flag(), any::<bool>(), any::<bool>());
    (text, content, at, targets, flags).prop_map(|(text, content, at, targets, flags)| Body {
        content,
        at: owned(&at),
        targets: targets.into_iter().flat_map(UserId::new).collect(),
        online_only: flags.0,
        uncounted: flags.1,
        unshown: flags.2,
        wants_receipt: flags.3,
        extensible: flags.4,
        ..says(&text)
    })
}

fn local() -> impl Strategy<Value = LocalData> {
    (0..2u32, one_of(&["", "mine"])).prop_map(|(number, text)| LocalData { number, text })
}

fn new_message() -> impl Strategy<Value = Box<NewMessage>> {
    (body(), local(), 98..106u64)
        .prop_map(|(body, local, client_time)| Box::new(NewMessage { local, client_time, ..*message("", body) }))
}

fn up_to() -> impl Strategy<Value = UpTo> {
    let of_message = (talk(), SEQS).prop_map(|(of, seq)| UpTo::Message(MessageRef::Seq(of, seq)));
    prop_oneof![
        3 => Just(UpTo::Everything),
        1 => (99..105u64).prop_map(UpTo::Time),
        2 => SEQS.prop_map(UpTo::Seq),
        1 => of_message,
    ]
}

fn reading() -> impl Strategy<Value = Reading> {
    prop_oneof![
        1 => Just(Reading::All),
        1 => prop::sample::select(vec![ConversationType::C2c, ConversationType::Group]).prop_map(Reading::OfType),
        4 => (talk(), up_to()).prop_map(|(of, up_to)| Reading::One(of, up_to)),
    ]
}

/// A command that may or may not be done, and that the model knows.
fn command() -> impl Strategy<Value = Command> {
    let listed = || prop::sample::select(&GOOD_IDS[..]).prop_map(conversation);
    let groups = prop_oneof![
        3 => (name(), ids()).prop_map(|(name, ids)| Command::CreateConversationGroup { name, ids }),
        1 => name().prop_map(|name| Command::DeleteConversationGroup { name }),
        2 => (name(), name()).prop_map(|(old, new)| Command::RenameConversationGroup { old, new }),
        2 => prop::sample::subsequence(&NAMES[..4], 1..=3).prop_shuffle().prop_map(|names| reorder_groups(&names)),
        1 => prop::collection::vec(name(), 1..=3).prop_map(|names| Command::ReorderConversationGroups { names }),
        6 => (name(), ids()).prop_map(|(name, ids)| Command::AddConversationsToGroup { name, ids }),
        4 => (name(), ids()).prop_map(|(name, ids)| Command::DeleteConversationsFromGroup { name, ids }),
    ];
    let conversations = prop_oneof![
        6 => listed().prop_map(|conversation| Command::CreateConversation { conversation }),
        3 => (listed(), any::<bool>()).prop_map(|(conversation, pinned)| {
            Command::PinConversation { conversation, pinned }
        }),
        5 => (ids(), prop::sample::select(&MARKS[..]), prop::bool::weighted(0.7))
            .prop_map(|(ids, marks, on)| Command::MarkConversations { ids, marks, on }),
        4 => (ids(), one_of(&["", "n", "note", "noted"])).prop_map(|(ids, text)| Command::SetCustomData { ids, text }),
        3 => (listed(), one_of(&["", "d"])).prop_map(|(of, text)| draft(&of.to_string(), &text)),
        1 => listed().prop_map(|conversation| Command::DeleteConversation { conversation }),
        1 => (ids(), any::<bool>()).prop_map(|(ids, clear_messages)| Command::DeleteConversations { ids, clear_messages }),
        5 => reading().prop_map(Command::Read),
        2 => (prop::collection::vec(listed(), 1..=3), 0..3u32)
            .prop_map(|(conversations, option)| Command::SetReceiveOption { conversations, option }),
    ];
    let messages = prop_oneof![
        4 => (talk(), new_message()).prop_map(|(conversation, message)| Command::SendMessage { conversation, message }),
        4 => (talk(), SEQS).prop_map(|(of, seq)| revoke(MessageRef::Seq(of, seq))),
        1 => (talk(), talk(), SEQS).prop_map(|(of, other, seq)| revoke_in(of, MessageRef::Seq(other, seq))),
        2 => (talk(), talk(), any::<bool>()).prop_flat_map(|(conversation, other, same)| {
            few_refs(if same { conversation.clone() } else { other })
                .prop_map(move |messages| Command::DeleteMessages { conversation: conversation.clone(), messages })
        }),
        1 => talk().prop_map(|conversation| Command::ClearHistory { conversation }),
    ];
    prop_oneof![6 => groups, 8 => conversations, 4 => messages, 3 => coming_and_going()]
}

/// What happens to chat groups, as far as it changes whose conversations there are.
fn coming_and_going() -> impl Strategy<Value = Command> {
    let kinds =
        vec![("a", Kind::Work), ("known", Kind::Public), ("nowhere", Kind::AvChatRoom), (COMMUNITY, Kind::Community)];
    let id = || prop::sample::select(vec!["a", "known", "nowhere", COMMUNITY, COMMUNITY]).prop_map(group);
    let few = || prop::sample::subsequence(&["me", "zoe", "a"][..], 1..=2).prop_map(|users| owned::<IdText>(&users));
    let create = (prop::sample::select(kinds), prop::sample::subsequence(&["me", "zoe"][..], 0..=2)).prop_map(
        |((id, kind), members)| {
            let members = members.into_iter().filter(|_| !kind.is_room()).map(|user| (user.to_owned(), 0)).collect();
            let anybody = Some(AddOption::Anybody as u32);
            let new = NewChatGroup {
                id: id.into(),
                name: "n".into(),
                kind: kind as u32,
                members,
                supports_topics: kind == Kind::Community,
                add_option: anybody,
                approve_option: anybody,
                ..NewChatGroup::default()
            };
            Command::CreateChatGroup { group: Box::new(new) }
        },
    );
    let topic = |id: &str| {
        let topic = Topic { name: "t".into(), ..Topic::default() };
        let topic = Box::new(NewTopic { id: id.into(), topic, random: 0 });
        Command::CreateTopic { group: group(COMMUNITY), topic }
    };
    let text = String::new;
    prop_oneof![
        4 => create,
        2 => id().prop_map(|group| Command::DissolveChatGroup { group }),
        6 => id().prop_map(move |group| Command::JoinChatGroup { group, text: text() }),
        4 => id().prop_map(|group| Command::QuitChatGroup { group }),
        3 => (id(), few()).prop_map(move |(group, users)| Command::InviteToChatGroup { group, users, text: text() }),
        3 => (id(), few()).prop_map(move |(group, users)| {
            Command::RemoveFromChatGroup { group, users, text: text(), seconds: 0 }
        }),
        2 => (id(), one_of(&["me", "zoe"])).prop_map(|(group, owner)| {
            let change = ChatGroupChange { owner: Some(owner), ..ChatGroupChange::default() };
            Command::ModifyChatGroup { group, change: Box::new(change) }
        }),
        4 => prop::sample::select(&TOPICS[..]).prop_map(topic),
        2 => prop::sample::select(&TOPICS[..])
            .prop_map(|id| Command::DeleteTopics { group: group(COMMUNITY), topics: owned(&[id]) }),
    ]
}

/// Any command at all. Messages are named by their numbers, or by the ids `m-1`, `m-2`, ... that [`stamp`] gives.
pub fn any_command() -> impl Strategy<Value = Command> {
    let named = || prop_oneof![4 => (talk(), SEQS).prop_map(|(of, seq)| MessageRef::Seq(of, seq)), 1 => (1..20u32).prop_map(|n| by_id(&format!("m-{n}")))];
    let saved = (prop::option::of(prop::sample::select(vec!["a", "b", "zoe"])), new_message())
        .prop_map(|(sender, message)| SavedMessage { sender: sender.and_then(UserId::new), message });
    let to = (prop::collection::vec(one_of(&["a", "b", "c", "\u{e9}"]), 1..=4), new_message());
    let extension =
        (one_of(&["k", "l", "m", ""]), one_of(&["1", "2"])).prop_map(|(key, value)| Extension { key, value });
    let beside = prop_oneof![
        (named(), prop::option::of(0..3u64), body())
            .prop_map(|(message, version, body)| { Command::ModifyMessage { message, version, body: Box::new(body) } }),
        (named(), local()).prop_map(|(message, data)| Command::SetLocalData { message, data }),
        prop::collection::vec(named(), 1..=4).prop_map(|messages| Command::SendReadReceipts { messages }),
        (named(), prop::collection::vec(extension, 1..=3))
            .prop_map(|(message, extensions)| Command::SetExtensions { message, extensions }),
        (named(), prop::collection::vec(one_of(&["k", "l"]), 0..=2))
            .prop_map(|(message, keys)| Command::DeleteExtensions { message, keys }),
        (named(), one_of(&["+", "-", "?"]), any::<bool>()).prop_map(|(message, reaction, on)| Command::React {
            message,
            reaction,
            on
        }),
        (one_of(&["a", "known"]), named(), any::<bool>()).prop_map(|(group, message, on)| {
            Command::PinMessage { group: GroupId::new(&group).expect("a group id"), message, on }
        }),
    ];
    let others = prop_oneof![
        3 => to.prop_map(|(users, message)| Command::SendToUsers {
            message,
            receivers: users.iter().map(|user| receiver(user, "")).collect(),
        }),
        3 => (talk(), prop::collection::vec(saved, 1..=3), any::<bool>()).prop_map(|(conversation, messages, place_now)| {
            Command::SaveMessages { conversation, messages, place_now }
        }),
        1 => (0..3u32).prop_map(|option| Command::SetAllReceiveOption {
            option: AllReceiveOption { option, ..AllReceiveOption::default() },
        }),
        1 => one_of(&["A", "B"]).prop_map(|name| Command::ModifyProfile {
            change: Box::new(ProfileChange { nick_name: Some(name), ..ProfileChange::default() }),
        }),
        1 => one_of(&["here", ""]).prop_map(|text| Command::SetStatus { text }),
    ];
    prop_oneof![4 => command(), 2 => beside, 2 => others, 6 => chat_group_command()]
}

/// A Community, and topics of it, that random histories make.
const COMMUNITY: &str = "@TGS#_q";
const TOPICS: [&str; 2] = ["@TGS#_q@TOPIC#_t", "@TGS#_q@TOPIC#_u"];

/// What users `a` and `b` may do in chat groups and topics, and with others there.
fn chat_group_command() -> impl Strategy<Value = Command> {
    let id = || prop::sample::select(vec!["a", "c", "known", COMMUNITY, COMMUNITY]).prop_map(group);
    let topic = || prop::sample::select(&TOPICS[..]);
    let few = || prop::sample::subsequence(&["a", "b", "c"][..], 1..=2).prop_map(|users| owned::<IdText>(&users));
    let one = || one_of(&["a", "b"]);
    let text = String::new;
    let create = (id(), 0..6u32, prop::sample::subsequence(&["a", "b"][..], 0..=2)).prop_map(|(id, kind, members)| {
        let kind = if id.as_str() == COMMUNITY { Kind::Community as u32 } else { kind };
        let members = members.into_iter().map(|user| (user.to_owned(), 0)).collect();
        let (id, supports_topics) = (id.as_str().to_owned(), id.as_str() == COMMUNITY);
        let add_option = Some(AddOption::Anybody as u32);
        let new = NewChatGroup {
            id,
            name: "n".into(),
            kind,
            members,
            supports_topics,
            add_option,
            ..NewChatGroup::default()
        };
        Command::CreateChatGroup { group: Box::new(new) }
    });
    let change = prop_oneof![
        one().prop_map(|owner| ChatGroupChange { owner: Some(owner), ..ChatGroupChange::default() }),
        (0..4u32, 0..4u32).prop_map(|(add, approve)| ChatGroupChange {
            add_option: Some(add),
            approve_option: Some(approve),
            ..ChatGroupChange::default()
        }),
        prop::bool::weighted(0.2)
            .prop_map(|muted| ChatGroupChange { all_muted: Some(muted), ..ChatGroupChange::default() }),
        one().prop_map(|name| ChatGroupChange { name: Some(name), ..ChatGroupChange::default() }),
    ];
    let member_change = prop_oneof![
        prop::sample::select(vec![200, 300])
            .prop_map(|role| MemberChange { role: Some(role), ..MemberChange::default() }),
        (0..2u64).prop_map(|mute| MemberChange { mute: Some(mute), ..MemberChange::default() }),
        one_of(&["", "card"]).prop_map(|card| MemberChange { name_card: Some(card), ..MemberChange::default() }),
        (0..3u32).prop_map(|option| MemberChange { receive_option: Some(option), ..MemberChange::default() }),
        one_of(&["", "v"])
            .prop_map(|value| MemberChange { custom: vec![("k".into(), value)], ..MemberChange::default() }),
    ];
    let key = || one_of(&["k", "l"]);
    let coming = prop_oneof![
        4 => create,
        2 => id().prop_map(|group| Command::DissolveChatGroup { group }),
        6 => id().prop_map(move |group| Command::JoinChatGroup { group, text: text() }),
        5 => id().prop_map(|group| Command::QuitChatGroup { group }),
        4 => (id(), few()).prop_map(move |(group, users)| Command::InviteToChatGroup { group, users, text: text() }),
        3 => (id(), few(), prop::sample::select(vec![0, 0, 2])).prop_map(move |(group, users, seconds)| {
            Command::RemoveFromChatGroup { group, users, text: text(), seconds }
        }),
        3 => (id(), one(), prop::bool::weighted(0.7)).prop_map(move |(group, newcomer, accept)| {
            let request = RequestRef { no: None, group, newcomer };
            Command::HandleRequest { request, accept, text: text() }
        }),
    ];
    let within = prop_oneof![
        3 => (id(), change).prop_map(|(group, change)| Command::ModifyChatGroup { group, change: Box::new(change) }),
        3 => (id(), one(), member_change).prop_map(|(group, user, change)| {
            Command::ModifyMember { group, user, change: Box::new(change) }
        }),
        1 => (id(), few(), 1000..1003u32, any::<bool>())
            .prop_map(|(group, users, mark, on)| Command::MarkMembers { group, users, mark, on }),
        1 => (id(), key(), one_of(&["", "v"]), any::<bool>()).prop_map(|(group, key, value, replace)| {
            Command::SetAttributes { group, attributes: vec![(key, value)], replace }
        }),
        1 => (id(), prop::collection::vec(key(), 0..=1))
            .prop_map(|(group, keys)| Command::DeleteAttributes { group, keys }),
        1 => (id(), key(), -1..2i64)
            .prop_map(|(group, key, amount)| Command::AddToCounter { group, key, amount: amount.into() }),
        1 => (99..104u64).prop_map(|time| Command::ReadRequests { time }),
    ];
    let topics = prop_oneof![
        3 => topic().prop_map(|id| {
            let topic = Topic { name: "t".into(), ..Topic::default() };
            let topic = Box::new(NewTopic { id: id.into(), topic, random: 0 });
            Command::CreateTopic { group: group(COMMUNITY), topic }
        }),
        1 => topic().prop_map(|id| Command::DeleteTopics { group: group(COMMUNITY), topics: owned(&[id]) }),
        1 => (topic(), prop::option::of(one_of(&["n", "m"])), prop::option::of(one_of(&["", "d"]))).prop_map(
            |(id, name, draft)| {
                let change = Box::new(TopicChange { name, draft, ..TopicChange::default() });
                Command::ModifyTopic { topic: group(id), change }
            }
        ),
    ];
    let place = || {
        prop::sample::select(vec!["c", COMMUNITY, TOPICS[0], TOPICS[1]]).prop_map(|id| ConversationId::Group(group(id)))
    };
    let said = prop_oneof![
        5 => (place(), new_message())
            .prop_map(|(conversation, message)| Command::SendMessage { conversation, message }),
        2 => (place(), up_to()).prop_map(|(of, up_to)| Command::Read(Reading::One(of, up_to))),
        1 => (place(), SEQS).prop_map(|(conversation, seq)| {
            let messages = vec![MessageRef::Seq(conversation.clone(), seq)];
            Command::DeleteMessages { conversation, messages }
        }),
        1 => (place(), SEQS).prop_map(|(of, seq)| revoke(MessageRef::Seq(of, seq))),
        1 => place().prop_map(|conversation| Command::ClearHistory { conversation }),
        1 => place().prop_map(|conversation| Command::DeleteConversation { conversation }),
        1 => place().prop_map(|conversation| Command::CreateConversation { conversation }),
        1 => (place(), 1..3u64).prop_map(|(of, marks)| Command::MarkConversations { ids: vec![of.to_string().into()], marks, on: true }),
        1 => (place(), one_of(&["", "d"])).prop_map(|(of, text)| draft(&of.to_string(), &text)),
        1 => (place(), new_message(), any::<bool>()).prop_map(|(conversation, message, place_now)| {
            let messages = vec![SavedMessage { sender: None, message }];
            Command::SaveMessages { conversation, messages, place_now }
        }),
    ];
    prop_oneof![6 => coming, 3 => within, 2 => topics, 4 => said]
}

/// Gives every message of the command an id that no other has.
pub fn stamp(command: &mut Command, last: &mut u32) {
    let mut next = || {
        *last += 1;
        MessageId(format!("m-{last}"))
    };
    let mut give = |message: &mut NewMessage| message.id = next();
    match command {
        Command::SendMessage { message, .. } => give(message),
        Command::SendToUsers { receivers, .. } => receivers.iter_mut().for_each(|one| one.id = next()),
        Command::SaveMessages { messages, .. } => messages.iter_mut().for_each(|one| give(&mut one.message)),
        _ => {}
    }
}

/// The clock runs backwards too, and stands often, so that active times are equal.
pub fn step() -> impl Strategy<Value = Step> {
    let theirs = (prop::sample::select(vec!["zoe", "zoe", "a"]), coming_and_going());
    prop_oneof![
        16 => command().prop_map(Step::Do),
        5 => (prop::sample::select(&TALKS[..]), body())
            .prop_map(|(of, body)| Step::Incoming { conversation: of.to_owned(), body }),
        1 => (prop::sample::select(&TALKS[..]), SEQS)
            .prop_map(|(of, seq)| Step::Lost { conversation: of.to_owned(), seq }),
        2 => (100..104u64).prop_map(Step::Clock),
        2 => theirs.prop_map(|(who, command)| Step::Theirs { who, command }),
    ]
}

pub fn history(most: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 1..=most)
}

/// A failing case is printed; no file is written into the source tree.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// What the strategy makes of each four bytes: one step or turn, by the chance that they are the seed of. So a fuzzer changes one
/// without the others.
pub fn chosen<T: std::fmt::Debug>(strategy: &impl Strategy<Value = T>, bytes: &[u8]) -> Vec<T> {
    let one = |piece: &[u8]| {
        let mut seed = [0; 32];
        seed.iter_mut().zip(piece).for_each(|(to, from)| *to = *from);
        let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        strategy.new_tree(&mut TestRunner::new_with_rng(cases(1), chance)).expect("nothing is filtered").current()
    };
    bytes.chunks(4).map(one).collect()
}

/// Plays what the bytes choose.
pub fn play_bytes(bytes: &[u8]) {
    play(&chosen(&move_(), bytes));
}

/// One user's conversations and groups, by prefixed id.
#[derive(Clone, Debug, Default, PartialEq)]
struct Model {
    listed: BTreeSet<String>,
    pinned: BTreeSet<String>,
    /// When something last happened in it, the user's draft left aside.
    times: BTreeMap<String, Seconds>,
    marked: BTreeSet<(String, u64)>,
    notes: BTreeMap<String, String>,
    /// When it was set.
    drafts: BTreeMap<String, Seconds>,
    options: BTreeMap<String, u32>,
    /// The messages of each conversation; the first has number 1.
    talks: BTreeMap<String, Vec<Said>>,
    /// Up to which of them the user has read, and sees none.
    read: BTreeMap<String, usize>,
    cleared: BTreeMap<String, usize>,
    /// What was said before they came.
    entered: BTreeMap<String, usize>,
    groups: Vec<(String, Vec<String>)>,
    /// Chat groups, by bare id: their type, and who is in them, in the order in which they came.
    rooms: BTreeMap<String, (Kind, Vec<(String, Role)>)>,
    topics: BTreeSet<String>,
}

/// One message as the user sees it.
#[derive(Clone, Debug, PartialEq)]
struct Said {
    time: Seconds,
    /// When its conversation was active by it, where that shows to everybody.
    active: Seconds,
    mine: bool,
    for_me: bool,
    /// Nobody has written it.
    tip: bool,
    counts: bool,
    at_me: bool,
    deleted: bool,
    revoked: bool,
}

/// The present, and when a conversation is active that is used now: later than any other one, whatever the clock has done.
#[derive(Clone, Copy, Debug)]
struct Now {
    clock: Seconds,
    active: Seconds,
}

/// What a caller is told.
#[derive(Debug, Default, PartialEq)]
struct Answer {
    code: i32,
    items: Vec<(String, i32)>,
    conversation: Option<String>,
}

fn code(code: i32) -> Answer {
    Answer { code, ..Answer::default() }
}

impl Model {
    /// As [`random_user`] begins.
    fn new() -> Self {
        let members = |of: &[(&str, Role)]| of.iter().map(|(user, role)| ((*user).to_owned(), *role)).collect();
        let (mine, zoes) = ([("me", Role::Owner)], [("zoe", Role::Owner), ("me", Role::Admin)]);
        let rooms = [
            ("a", Kind::Work, &mine[..]),
            ("b", Kind::Public, &mine),
            ("known", Kind::Public, &zoes),
            (COMMUNITY, Kind::Community, &mine),
        ];
        let rooms: BTreeMap<_, _> =
            rooms.into_iter().map(|(id, kind, of)| (id.to_owned(), (kind, members(of)))).collect();
        let listed = rooms.keys().map(|id| format!("group_{id}")).collect();
        Self { rooms, listed, ..Self::default() }
    }

    /// Whether there is anything of the conversation.
    fn knows(&self, id: &str) -> bool {
        let said = self.is_annotated(id) || self.drafts.contains_key(id) || self.options.contains_key(id);
        self.takes_part(id) || self.listed.contains(id) || said || !self.groups_of(id).is_empty()
    }

    /// What there is nothing of any more is as if it had never been.
    fn settle(&mut self) {
        let ids: BTreeSet<_> = self.times.keys().chain(self.read.keys()).chain(self.cleared.keys()).cloned().collect();
        ids.iter().filter(|id| !self.knows(id)).collect::<Vec<_>>().into_iter().for_each(|id| self.forget(id));
    }

    fn now(&self, by: &str, clock: Seconds) -> Now {
        let said = self.talks.values().flatten().map(|m| m.active).max().unwrap_or(0);
        let mine = self.listed.iter().filter(|_| by == "me").map(|id| self.last_time(id)).max().unwrap_or(0);
        let newest = said.max(mine);
        Now { clock, active: if newest > clock { newest + 1 } else { clock } }
    }

    fn group(&mut self, name: &str) -> Option<&mut Vec<String>> {
        self.groups.iter_mut().find(|g| g.0 == name).map(|g| &mut g.1)
    }

    fn marks(&self, id: &str) -> u64 {
        self.marked.iter().find(|m| m.0 == id).map_or(0, |m| m.1)
    }

    fn is_annotated(&self, id: &str) -> bool {
        self.marks(id) != 0 || self.notes.contains_key(id)
    }

    fn noted(&self) -> BTreeSet<String> {
        self.marked.iter().map(|m| m.0.clone()).chain(self.notes.keys().cloned()).collect()
    }

    fn option(&self, id: &str) -> u32 {
        self.options.get(id).copied().unwrap_or(0)
    }

    fn said(&self, id: &str) -> &[Said] {
        self.talks.get(id).map_or(&[], Vec::as_slice)
    }

    /// The messages of others that the user could still read.
    fn unread(&self, id: &str) -> impl Iterator<Item = &Said> {
        let read = self.read.get(id).copied().unwrap_or(0);
        let left = self.said(id).get(read..).filter(|_| self.takes_part(id)).unwrap_or(&[]);
        left.iter().filter(|m| m.for_me && !m.mine && !m.deleted && !m.revoked)
    }

    fn unread_count(&self, id: &str) -> u64 {
        self.unread(id).filter(|m| m.counts).count() as u64
    }

    /// What of the listed conversations that pass adds to a total.
    fn total(&self, filter: &Filter) -> u64 {
        self.select(filter).iter().filter(|id| self.option(id) == 0).map(|id| self.unread_count(id)).sum()
    }

    fn comes(&mut self, id: &str, time: Seconds) {
        self.listed.insert(id.to_owned());
        let last = self.times.entry(id.to_owned()).or_default();
        *last = time.max(*last);
    }

    fn goes(&mut self, id: &str, clear_messages: bool) {
        self.listed.remove(id);
        self.pinned.remove(id);
        self.drafts.remove(id);
        self.read_up_to(id, self.said(id).len());
        if clear_messages {
            self.clear(id);
        }
    }

    fn clear(&mut self, id: &str) {
        let last = self.said(id).len();
        self.read_up_to(id, last);
        self.cleared.insert(id.to_owned(), last);
    }

    /// The user is in the chat group, or in that of the topic.
    fn takes_part(&self, id: &str) -> bool {
        let Some(bare) = id.strip_prefix("group_") else { return true };
        let (home, is_topic) = bare.split_once("@TOPIC#_").map_or((bare, false), |(home, _)| (home, true));
        self.role(home, "me").is_some() && (!is_topic || self.topics.contains(bare))
    }

    fn role(&self, room: &str, user: &str) -> Option<Role> {
        self.rooms.get(room)?.1.iter().find(|(of, _)| of == user).map(|(_, role)| *role)
    }

    /// Nothing was ever in the conversation, as far as the user knows.
    fn forget(&mut self, id: &str) {
        self.listed.remove(id);
        self.pinned.remove(id);
        self.drafts.remove(id);
        self.times.remove(id);
        self.read.remove(id);
        self.cleared.remove(id);
        self.entered.remove(id);
    }

    /// The chat group or topic is no more: another one of its id begins with nothing of it.
    fn ends(&mut self, id: &str) {
        self.forget(id);
        self.talks.remove(id);
        self.marked.retain(|marked| marked.0 != id);
        self.notes.remove(id);
        self.options.remove(id);
        self.groups.iter_mut().for_each(|(_, members)| members.retain(|member| member != id));
    }

    fn topics_of(&self, room: &str) -> Vec<String> {
        self.topics.iter().filter(|topic| topic.starts_with(&format!("{room}@TOPIC#_"))).cloned().collect()
    }

    fn enter(&mut self, room: &str, who: &[String], by: &str, now: Now) {
        let id = format!("group_{room}");
        let shows_history = matches!(self.rooms[room].0, Kind::Meeting | Kind::Community);
        if who.iter().any(|user| user == "me") {
            self.forget(&id);
            let last = self.said(&id).len();
            self.comes(&id, self.said(&id).iter().map(|m| m.time).max().unwrap_or(0).max(now.clock));
            self.read.insert(id.clone(), last);
            self.cleared.insert(id.clone(), if shows_history { 0 } else { last });
            self.entered.insert(id.clone(), if shows_history { 0 } else { last });
            for topic in self.topics_of(room) {
                let topic = format!("group_{topic}");
                self.forget(&topic);
                self.read.insert(topic.clone(), self.said(&topic).len());
            }
        }
        let members = &mut self.rooms.get_mut(room).expect("it is there").1;
        members.extend(who.iter().map(|user| (user.clone(), Role::Ordinary)));
        self.tell(&id, by, now);
    }

    fn leave(&mut self, room: &str, who: &[String]) {
        self.rooms.get_mut(room).expect("it is there").1.retain(|(user, _)| !who.contains(user));
        if who.iter().any(|user| user == "me") {
            self.forget(&format!("group_{room}"));
            self.topics_of(room).iter().for_each(|topic| self.forget(&format!("group_{topic}")));
        }
    }

    fn dissolve(&mut self, room: &str) {
        for part in [vec![room.to_owned()], self.topics_of(room)].concat() {
            self.topics.remove(&part);
            self.ends(&format!("group_{part}"));
        }
        self.rooms.remove(room);
    }

    /// What everybody in the chat group is told of in a message.
    fn tell(&mut self, id: &str, by: &str, now: Now) {
        let counts = self.rooms[id.strip_prefix("group_").expect("a chat group")].0 != Kind::AvChatRoom;
        let time = now.clock.max(self.said(id).iter().map(|m| m.time).max().unwrap_or(0));
        let (mine, none, active) = (by == "me", false, time.max(now.active));
        let said =
            Said { time, active, mine, for_me: true, tip: true, counts, at_me: none, deleted: none, revoked: none };
        self.talks.entry(id.to_owned()).or_default().push(said);
        if self.takes_part(id) {
            self.comes(id, active);
        }
    }

    /// What somebody does to a chat group, and the code of it.
    fn come_and_go(&mut self, by: &str, command: &Command, now: Now) -> i32 {
        let (room, kind, mine) = match command {
            Command::CreateChatGroup { group } => return self.found(by, group, now),
            Command::DissolveChatGroup { group }
            | Command::JoinChatGroup { group, .. }
            | Command::QuitChatGroup { group }
            | Command::InviteToChatGroup { group, .. }
            | Command::RemoveFromChatGroup { group, .. }
            | Command::ModifyChatGroup { group, .. }
            | Command::CreateTopic { group, .. }
            | Command::DeleteTopics { group, .. } => {
                let room = group.as_str().to_owned();
                let Some((kind, _)) = self.rooms.get(&room) else { return 10010 };
                (room.clone(), *kind, self.role(&room, by))
            }
            other => unreachable!("no step is {other:?}"),
        };
        let id = format!("group_{room}");
        let me = [by.to_owned()];
        let role = match (command, mine) {
            (Command::JoinChatGroup { .. }, Some(_)) => return 10013,
            (Command::JoinChatGroup { .. }, None) if kind == Kind::Work => return 8508,
            (Command::JoinChatGroup { .. }, None) => {
                self.enter(&room, &me, by, now);
                return 0;
            }
            (_, None) => return 10007,
            (_, Some(role)) => role,
        };
        match command {
            Command::DissolveChatGroup { .. } if role != Role::Owner || kind == Kind::Work => return 10007,
            Command::DissolveChatGroup { .. } => self.dissolve(&room),
            Command::QuitChatGroup { .. } if role == Role::Owner && kind != Kind::Work => return 10009,
            Command::QuitChatGroup { .. } => {
                // There are no admins in a Work group.
                let heir = self.rooms[&room].1.iter().find(|(user, _)| user != by).map(|(user, _)| user.clone());
                match (role, heir) {
                    (Role::Owner, None) => {
                        self.dissolve(&room);
                        return 0;
                    }
                    (Role::Owner, Some(heir)) => {
                        self.set_role(&room, &heir, Role::Owner);
                        self.tell(&id, by, now);
                    }
                    _ => {}
                }
                self.tell(&id, by, now);
                self.leave(&room, &me);
            }
            Command::InviteToChatGroup { .. } if kind == Kind::AvChatRoom => return 10007,
            Command::InviteToChatGroup { users, .. } => {
                let new: Vec<_> =
                    users.iter().filter(|user| self.role(&room, user).is_none()).map(IdText::to_string).collect();
                if !new.is_empty() {
                    self.enter(&room, &new, by, now);
                }
            }
            Command::RemoveFromChatGroup { .. } if role == Role::Ordinary => return 10007,
            Command::RemoveFromChatGroup { users, .. } => {
                let roles: Vec<_> = users.iter().filter_map(|user| self.role(&room, user)).collect();
                let gone: Vec<_> = users
                    .iter()
                    .filter(|user| self.role(&room, user).is_some_and(|of| of < role))
                    .map(IdText::to_string)
                    .collect();
                match (gone.is_empty(), roles.is_empty()) {
                    (true, true) => return 10004,
                    (true, false) => return 10007,
                    _ => {
                        self.tell(&id, by, now);
                        self.leave(&room, &gone);
                    }
                }
            }
            Command::ModifyChatGroup { change, .. }
                if change.owner.as_deref().is_some_and(|heir| self.role(&room, heir) == Some(Role::Owner)) => {}
            Command::ModifyChatGroup { .. } if role != Role::Owner || kind == Kind::AvChatRoom => return 10007,
            Command::ModifyChatGroup { change, .. } => {
                let heir = change.owner.as_deref().expect("it is handed over");
                if self.role(&room, heir).is_none() {
                    return 10004;
                }
                if heir != by {
                    self.set_role(&room, by, Role::Ordinary);
                    self.set_role(&room, heir, Role::Owner);
                    self.tell(&id, by, now);
                }
            }
            _ if role == Role::Ordinary => return 10007,
            Command::CreateTopic { topic, .. } => {
                if !self.topics.insert(topic.id.clone()) {
                    return 10021;
                }
                if self.takes_part(&id) {
                    self.forget(&format!("group_{}", topic.id));
                }
            }
            Command::DeleteTopics { topics, .. } => {
                for topic in topics {
                    if !self.topics.remove(topic.as_str()) {
                        continue;
                    }
                    self.ends(&format!("group_{topic}"));
                }
            }
            other => unreachable!("no step is {other:?}"),
        }
        0
    }

    fn set_role(&mut self, room: &str, user: &str, role: Role) {
        let members = &mut self.rooms.get_mut(room).expect("it is there").1;
        members.iter_mut().filter(|(of, _)| of == user).for_each(|(_, now)| *now = role);
    }

    fn found(&mut self, by: &str, group: &NewChatGroup, now: Now) -> i32 {
        match self.role(&group.id, by) {
            Some(Role::Owner) => return 10025,
            _ if self.rooms.contains_key(&group.id) => return 10021,
            _ => {}
        }
        let mut members = vec![(by.to_owned(), Role::Owner)];
        let others = group.members.iter().filter(|(user, _)| user != by);
        members.extend(others.map(|(user, _)| (user.clone(), Role::Ordinary)));
        let with_me = members.iter().any(|(user, _)| user == "me");
        self.rooms.insert(group.id.clone(), (Kind::from_number(group.kind).expect("a type"), members));
        if with_me {
            let id = format!("group_{}", group.id);
            self.forget(&id);
            self.comes(&id, now.active);
        }
        0
    }

    fn read_up_to(&mut self, id: &str, seq: usize) {
        if seq > self.read.get(id).copied().unwrap_or(0) {
            self.read.insert(id.to_owned(), seq);
        }
    }

    /// A message of that number which came to the user.
    fn received(&mut self, message: &MessageRef) -> Option<(String, usize, &mut Said)> {
        let MessageRef::Seq(of, seq) = message else { unreachable!("messages are named by their numbers") };
        let (id, seq) = (of.to_string(), *seq as usize);
        if !self.takes_part(&id) || seq <= self.entered.get(&id).copied().unwrap_or(0) {
            return None;
        }
        let said = self.talks.get_mut(&id)?.get_mut(seq.checked_sub(1)?)?;
        said.for_me.then_some((id, seq, said))
    }

    /// One that they see.
    fn seen(&mut self, message: &MessageRef) -> Option<(String, usize, &mut Said)> {
        let cleared = self.cleared.clone();
        let (id, seq, said) = self.received(message)?;
        let is_gone = said.deleted || seq <= cleared.get(&id).copied().unwrap_or(0);
        (!is_gone).then_some((id, seq, said))
    }

    fn say(&mut self, id: &str, body: &Body, mine: bool, now: Now) {
        if body.online_only {
            return;
        }
        let for_me = mine || body.targets.is_empty() || body.targets.contains(&me());
        // Time does not go back where this user sends.
        let time =
            if mine { now.clock.max(self.said(id).iter().map(|m| m.time).max().unwrap_or(0)) } else { now.clock };
        let active = if mine && !body.unshown { time.max(now.active) } else { time };
        // Where this user sends, whom it is for is asked for chat groups alone.
        let names_nobody = body.targets.is_empty() || mine && id.starts_with("c2c_");
        let for_all = !body.unshown && names_nobody && !id.contains("@TOPIC#_");
        self.talks.entry(id.to_owned()).or_default().push(Said {
            time,
            active: if for_all { active } else { 0 },
            mine,
            for_me,
            tip: false,
            counts: !body.uncounted,
            at_me: body.at.iter().any(|user| user == "me" || user == AT_ALL),
            deleted: false,
            revoked: false,
        });
        if for_me && !body.unshown && self.takes_part(id) && !id.contains("@TOPIC#_") {
            self.comes(id, active);
        }
    }

    /// What others did.
    fn take_in(&mut self, step: &Step, clock: Seconds) {
        let now = self.now(if let Step::Theirs { who, .. } = step { who } else { "" }, clock);
        match step {
            Step::Incoming { conversation, body } => {
                let bare = conversation.strip_prefix("group_");
                if bare.is_none_or(|bare| self.rooms.contains_key(bare) || self.topics.contains(bare)) {
                    self.say(conversation, body, false, now);
                }
            }
            Step::Lost { conversation, seq } => {
                let at = (*seq as usize).wrapping_sub(1);
                let said = self.talks.get_mut(conversation).and_then(|talk| talk.get_mut(at));
                said.into_iter().filter(|m| !m.mine).for_each(|m| m.revoked = true);
            }
            Step::Theirs { who, command } => drop(self.come_and_go(who, command, now)),
            Step::Do(_) | Step::Clock(_) => {}
        }
    }

    fn groups_of(&self, id: &str) -> Vec<&str> {
        self.groups.iter().filter(|g| g.1.iter().any(|m| m == id)).map(|g| g.0.as_str()).collect()
    }

    fn run(&mut self, command: &Command, user: &User) -> Answer {
        let (limits, now) = (&user.limits, self.now("me", user.now));
        let taken = |model: &mut Self, name: &str| model.group(name).is_some();
        let too_long = |name: &str| name.len() as u64 > limits.conversation_group_name_bytes;
        match command {
            Command::CreateConversationGroup { name, .. } if too_long(name) => code(51011),
            Command::CreateConversationGroup { name, .. } if taken(self, name) => code(7014),
            Command::CreateConversationGroup { .. } if self.groups.len() as u64 >= limits.conversation_groups => {
                code(51010)
            }
            Command::CreateConversationGroup { name, ids } => {
                let answer = judge(ids, user, &[]);
                if answer.code == 0 {
                    self.groups.push((name.clone(), Vec::new()));
                    self.put(name, &answer, limits);
                }
                answer
            }
            Command::DeleteConversationGroup { name } | Command::RenameConversationGroup { old: name, .. }
                if !taken(self, name) =>
            {
                code(51009)
            }
            Command::DeleteConversationGroup { name } => {
                self.groups.retain(|g| g.0 != *name);
                code(0)
            }
            Command::RenameConversationGroup { old, new } if old == new => code(0),
            Command::RenameConversationGroup { new, .. } if too_long(new) => code(51011),
            Command::RenameConversationGroup { new, .. } if taken(self, new) => code(7014),
            Command::RenameConversationGroup { old, new } => {
                self.groups.iter_mut().filter(|g| g.0 == *old).for_each(|g| g.0 = new.clone());
                code(0)
            }
            Command::ReorderConversationGroups { names } => {
                let (mut asked, mut have) =
                    (names.clone(), self.groups.iter().map(|g| g.0.clone()).collect::<Vec<_>>());
                asked.sort();
                have.sort();
                if asked != have {
                    return code(6017);
                }
                self.groups.sort_by_key(|g| names.iter().position(|name| *name == g.0));
                code(0)
            }
            Command::AddConversationsToGroup { name, .. } | Command::DeleteConversationsFromGroup { name, .. }
                if !taken(self, name) =>
            {
                code(51009)
            }
            Command::AddConversationsToGroup { name, ids } => {
                let members = self.group(name).expect("the group was found").clone();
                let answer = judge(ids, user, &members);
                self.put(name, &answer, limits);
                answer
            }
            Command::DeleteConversationsFromGroup { name, ids } => {
                let members = self.group(name).expect("the group was found").clone();
                let answer = judge(ids, user, &members);
                let gone = done(&answer);
                self.group(name).expect("the group was found").retain(|m| !gone.contains(m));
                answer
            }
            Command::CreateConversation { conversation } => {
                let id = conversation.to_string();
                if !self.listed.contains(&id) {
                    if missing(&id, user) || conversation.is_topic() {
                        return code(10010);
                    }
                    self.comes(&id, now.active);
                }
                Answer { conversation: Some(id), ..Answer::default() }
            }
            Command::PinConversation { conversation, .. } | Command::DeleteConversation { conversation }
                if !self.listed.contains(&conversation.to_string()) =>
            {
                code(6004)
            }
            Command::PinConversation { conversation, pinned } => {
                let id = conversation.to_string();
                if *pinned {
                    self.pinned.insert(id)
                } else {
                    self.pinned.remove(&id)
                };
                code(0)
            }
            Command::DeleteConversation { conversation } => {
                self.goes(&conversation.to_string(), true);
                code(0)
            }
            Command::DeleteConversations { ids, clear_messages } => {
                let all: Vec<_> = ids.iter().map(IdText::to_string).collect();
                let mut answer = judge(ids, user, &all);
                for (id, code) in answer.items.iter_mut().filter(|i| i.1 == 0) {
                    if self.listed.contains(id) { self.goes(id, *clear_messages) } else { *code = 6004 }
                }
                answer.sum_up(6017);
                answer
            }
            Command::MarkConversations { marks, .. } if *marks == 0 || marks & !0xffff_ffff_0000_000f != 0 => {
                code(6017)
            }
            Command::MarkConversations { ids, marks, on } => self.annotate(ids, user, |model, id| {
                let now = if *on { model.marks(id) | marks } else { model.marks(id) & !marks };
                model.marked.retain(|m| m.0 != *id);
                model.marked.extend((now != 0).then(|| (id.to_owned(), now)));
            }),
            Command::SetCustomData { text, .. } if text.len() as u64 > limits.custom_data_bytes => code(6017),
            Command::SetCustomData { ids, text } => self.annotate(ids, user, |model, id| {
                model.notes.remove(id);
                model.notes.extend((!text.is_empty()).then(|| (id.to_owned(), text.clone())));
            }),
            Command::SetDraft { conversation, draft: Some(_) } if missing(&conversation.to_string(), user) => {
                code(10010)
            }
            Command::SetDraft { conversation, draft: Some(_) }
                if conversation.is_topic() && !self.is_in(conversation) =>
            {
                code(10007)
            }
            Command::SetDraft { conversation, draft } => {
                self.drafts.remove(&conversation.to_string());
                self.drafts.extend(draft.as_ref().map(|_| (conversation.to_string(), now.active)));
                code(0)
            }
            Command::Read(reading) => self.read(reading),
            Command::SetReceiveOption { conversations, option } => {
                if let Some(id) = conversations.iter().find(|id| !self.is_in(id)) {
                    return code(if missing(&id.to_string(), user) { 10010 } else { 10007 });
                }
                for id in conversations {
                    self.options.remove(&id.to_string());
                    self.options.extend((*option != 0).then(|| (id.to_string(), *option)));
                }
                code(0)
            }
            Command::SendMessage { message, .. } if message.body.content.len() as u64 > limits.message_bytes => {
                code(8001)
            }
            Command::SendMessage { conversation, .. } if missing(&conversation.to_string(), user) => code(10010),
            Command::SendMessage { conversation, .. } if !self.is_in(conversation) => code(10007),
            Command::SendMessage { conversation, message } => {
                self.say(&conversation.to_string(), &message.body, true, now);
                code(0)
            }
            Command::RevokeMessage { conversation, message, .. } => {
                let Some((id, ..)) = self.received(message) else { return code(10030) };
                if id != conversation.to_string() {
                    return code(10030);
                }
                let bare = id
                    .strip_prefix("group_")
                    .map(|bare| bare.split('@').next().filter(|b| !b.is_empty()).unwrap_or(COMMUNITY));
                let is_admin = bare.and_then(|room| self.role(room, "me")).is_some_and(|role| role > Role::Ordinary);
                let Some((_, _, said)) = self.received(message) else { return code(10030) };
                let allowed = (said.mine || is_admin) && !said.tip;
                match () {
                    () if !allowed => code(10032),
                    () if said.revoked => code(0),
                    () if user.now > said.time + limits.revoke_seconds => code(10031),
                    () => {
                        said.revoked = true;
                        code(0)
                    }
                }
            }
            Command::DeleteMessages { messages, .. } if messages.len() as u64 > limits.messages_per_call => code(6017),
            Command::DeleteMessages { conversation, messages } => {
                let mut any = false;
                for message in messages {
                    if let Some((id, _, said)) = self.seen(message)
                        && id == conversation.to_string()
                    {
                        said.deleted = true;
                        any = true;
                    }
                }
                code(if any { 0 } else { 6017 })
            }
            Command::ClearHistory { conversation } => {
                if self.talks.contains_key(&conversation.to_string()) && self.knows(&conversation.to_string()) {
                    self.clear(&conversation.to_string());
                }
                code(0)
            }
            other => code(self.come_and_go("me", other, now)),
        }
    }

    fn is_in(&self, id: &ConversationId) -> bool {
        self.takes_part(&id.to_string())
    }

    /// Sets or takes off what at most so many conversations may have.
    fn annotate(&mut self, ids: &[IdText], user: &User, set: impl Fn(&mut Self, &str)) -> Answer {
        let noted: Vec<String> = self.noted().into_iter().collect();
        let mut answer = judge(ids, user, &noted);
        for (id, code) in answer.items.iter_mut().filter(|i| i.1 == 0) {
            let before = self.clone();
            set(self, id);
            if !before.is_annotated(id) && self.noted().len() as u64 > user.limits.marked_conversations {
                *self = before;
                *code = 51008;
            }
        }
        answer.sum_up(51008);
        answer
    }

    fn read(&mut self, reading: &Reading) -> Answer {
        let left = |prefix: &str| -> Vec<String> {
            let left = |id: &&String| id.starts_with(prefix) && self.unread(id).any(|m| m.counts || m.at_me);
            self.listed.iter().filter(left).cloned().collect()
        };
        let (ids, up_to) = match reading {
            Reading::One(id, up_to) => (vec![id.to_string()], up_to),
            Reading::OfType(ConversationType::C2c) => (left("c2c_"), &UpTo::Everything),
            Reading::OfType(ConversationType::Group) => (left("group_"), &UpTo::Everything),
            Reading::All => (left(""), &UpTo::Everything),
        };
        let mut seqs = Vec::new();
        for id in ids {
            let last = self.said(&id).len();
            let seq = match up_to {
                UpTo::Everything => last,
                UpTo::Time(time) => self.said(&id).iter().rposition(|m| m.time <= *time).map_or(0, |at| at + 1),
                UpTo::Seq(seq) => last.min(*seq as usize),
                UpTo::Message(message) => match self.received(message) {
                    Some((of, seq, _)) if of == id => seq,
                    _ => return code(6017),
                },
            };
            seqs.push((id, seq));
        }
        seqs.into_iter().for_each(|(id, seq)| self.read_up_to(&id, seq));
        code(0)
    }

    /// What can be done of the answer's items joins the group; the earliest added leave it where it is too full.
    fn put(&mut self, name: &str, answer: &Answer, limits: &Limits) {
        let members = self.group(name).expect("the group was found");
        for id in done(answer) {
            if !members.contains(&id) {
                members.push(id);
            }
        }
        while members.len() as u64 > limits.conversations_per_group {
            members.remove(0);
        }
    }

    /// The ids that the filter selects, in order.
    fn select(&self, filter: &Filter) -> Vec<String> {
        let mut listed: Vec<&String> = self.listed.iter().filter(|id| self.passes(id, filter)).collect();
        listed.sort_by_key(|id| (!self.pinned.contains(*id), Reverse(self.last_time(id)), (*id).clone()));
        listed.into_iter().cloned().collect()
    }

    fn last_time(&self, id: &str) -> Seconds {
        let of = |times: &BTreeMap<String, Seconds>| times.get(id).copied().unwrap_or(0);
        of(&self.times).max(of(&self.drafts))
    }

    fn passes(&self, id: &str, filter: &Filter) -> bool {
        let kind = if id.starts_with("c2c_") { 1 } else { 2 };
        let groups = self.groups_of(id);
        filter.kind.is_none_or(|wanted| wanted == kind)
            && filter.group.as_deref().is_none_or(|g| groups.contains(&g) || g.is_empty() && groups.is_empty())
            && filter.marks.is_none_or(|m| if m == 0 { self.marks(id) == 0 } else { self.marks(id) & m == m })
            && filter.has_unread.is_none_or(|has| has == (self.unread_count(id) > 0))
            && filter.has_group_at.is_none_or(|has| has == self.unread(id).any(|m| m.at_me))
    }
}

impl Answer {
    /// Where every item failed so does the call: with their common code, if it is this one, else 6017.
    fn sum_up(&mut self, common: i32) {
        if !self.items.is_empty() && self.items.iter().all(|i| i.1 != 0) {
            self.code = if self.items.iter().all(|i| i.1 == common) { common } else { 6017 };
        }
    }
}

/// The ids of the items that were done.
fn done(answer: &Answer) -> Vec<String> {
    answer.items.iter().filter(|i| answer.code == 0 && i.1 == 0).map(|i| i.0.clone()).collect()
}

fn well_formed(id: &str) -> bool {
    let printable = |text: &str| !text.is_empty() && text.chars().all(|c| c == ' ' || c.is_ascii_graphic());
    match id.split_once('_') {
        Some(("c2c", user)) => printable(user) && user.len() <= 32,
        Some(("group", group)) => printable(group) && group.len() <= 48,
        _ => false,
    }
}

fn missing(id: &str, user: &User) -> bool {
    id.strip_prefix("group_").is_some_and(|id| !exists(&group(id), &user.world).unwrap())
}

/// The items of a call with their codes. What is in `members` (of the group, or of the marked ones) may be named even when
/// its chat group is gone.
fn judge(ids: &[IdText], user: &User, members: &[String]) -> Answer {
    if ids.len() as u64 > user.limits.conversations_per_call {
        return code(51006);
    }
    let mut answer = Answer::default();
    for id in ids {
        if answer.items.iter().any(|i| i.0 == *id) {
            continue;
        }
        let code = match () {
            () if !well_formed(id) => 6017,
            () if missing(id, user) && !members.iter().any(|m| m == id) => 51007,
            () => 0,
        };
        answer.items.push((id.to_string(), code));
    }
    if answer.items.iter().all(|i| i.1 != 0) {
        answer.code = 6017;
    }
    answer
}

fn told(outcome: &Result<Done, Refusal>) -> Answer {
    match outcome {
        Err(refusal) => {
            Answer { code: refusal.error.code.number(), items: item_codes(&refusal.reply), conversation: None }
        }
        Ok(done) => {
            let conversation = match &done.reply {
                Reply::Conversation(id) => Some(id.to_string()),
                _ => None,
            };
            Answer { code: 0, items: done.items(), conversation }
        }
    }
}

/// The state holds what the model holds.
fn assert_agree(user: &User, model: &Model) {
    let groups: Vec<_> = user.group_names().into_iter().map(|name| (name.clone(), user.members(&name))).collect();
    assert_eq!(groups, model.groups);
    assert_eq!(user.state.annotated_count(), model.noted().len());
    for (id, (_, members)) in &model.rooms {
        let known = &user.world.known(&group(id)).expect("it is there").members;
        let known: Vec<_> = known.iter().map(|(user, member)| (user.as_str().to_owned(), member.role)).collect();
        assert_eq!(&known, members, "in {id}");
    }
    for id in GOOD_IDS {
        let c = user.about(id);
        assert_eq!(user.marks(id), model.marks(id), "{id}");
        assert_eq!(c.note, model.notes.get(id).cloned().unwrap_or_default(), "{id}");
        assert_eq!(c.receive_option, model.option(id), "{id}");
        assert_eq!(c.draft.as_ref().map(|d| d.time), model.drafts.get(id).copied(), "{id}");
        assert_eq!(c.unread, model.unread_count(id), "unread in {id}");
        assert_eq!(c.at.len(), model.unread(id).filter(|m| m.at_me).count(), "{id}");
        assert_eq!((c.listed, c.pinned), (model.listed.contains(id), model.pinned.contains(id)), "{id}");
        assert_eq!(c.active_time, model.times.get(id).copied().unwrap_or(0), "{id}");
        assert_eq!(user.state.group_names(&c).collect::<Vec<_>>(), model.groups_of(id), "{id}");
    }
    for (no, c) in user.state.conversations() {
        assert_eq!(user.state.number(&c.id), Some(no), "{} was named twice", c.id);
    }
    assert_eq!(user.list(), model.select(&Filter::default()));
    assert_eq!(user.state.total_unread(), model.total(&Filter::default()));
    for watched in user.watched.all() {
        assert_eq!(watched.unread, model.total(&watched.filter), "{watched:?}");
        assert_eq!(user.state.unread_of(&watched.filter), watched.unread, "{watched:?}");
    }
}

/// The pages of a list that stays as it is.
fn walk(user: &User, filter: &Filter, count: usize) -> Vec<String> {
    let (mut met, mut from) = (Vec::new(), 0);
    loop {
        let page = user.page(filter, from, count).expect("the cursor was given");
        assert!(from == 0 || !page.conversations.is_empty(), "a cursor is given only where something is left");
        met.extend(user.ids(&page.conversations));
        if page.next == 0 {
            return met;
        }
        assert_eq!(page.conversations.len(), count, "only the last page is short");
        from = page.next;
    }
}

fn filter() -> impl Strategy<Value = Filter> {
    let kind = prop::option::weighted(0.3, 0..4u64);
    let group = prop::option::weighted(0.5, prop_oneof![4 => name(), 1 => Just(String::new())]);
    let marks = prop::option::weighted(0.4, prop::sample::select(vec![0, 1, 2, 3, 1 << 32, 1 << 63, 16]));
    let flag = || prop::option::weighted(0.25, any::<bool>());
    (kind, group, marks, flag(), flag()).prop_map(|(kind, group, marks, has_unread, has_group_at)| Filter {
        kind,
        group,
        marks,
        has_unread,
        has_group_at,
    })
}

/// A step, and the pages in which the list is then looked at.
type Move = (Step, Filter, usize);

fn move_() -> impl Strategy<Value = Move> {
    (step(), filter(), 1..5usize)
}

/// Lets the user and the model do the same, and compares them after each step.
fn play(moves: &[Move]) {
    let (mut user, mut model) = (random_user(), Model::new());
    for (n, (_, filter, _)) in moves.iter().enumerate().take(4) {
        user.watch(&n.to_string(), filter, true);
    }
    for (step, filter, count) in moves {
        let (before, was) = (user.state.clone(), model.clone());
        let Some(outcome) = user.step(step) else {
            model.take_in(step, user.now);
            model.settle();
            assert_agree(&user, &model);
            continue;
        };
        let Step::Do(command) = step else { continue };
        let expected = model.run(command, &user);
        model.settle();
        assert_eq!(told(&outcome), expected, "{command:?}");
        if expected.code != 0 {
            assert_eq!((&user.state, &model), (&before, &was), "a refused command changes nothing: {command:?}");
        }
        if let Ok(done) = &outcome {
            // These two say once more what is so already, and a message that is not kept leaves nothing.
            let repeats = matches!(
                command,
                Command::SetDraft { .. } | Command::ClearHistory { .. } | Command::SendMessage { .. }
            );
            let changed = model != was;
            assert!(!done.events.is_empty() || !changed, "events tell of what changed: {command:?}");
            assert!(done.events.is_empty() || changed || repeats, "nothing has changed: {command:?}");
            let touched = user.ids(&done.touched);
            for id in GOOD_IDS {
                let same = was.groups_of(id) == model.groups_of(id);
                let reordered = matches!(command, Command::ReorderConversationGroups { .. });
                assert!(same || reordered || touched.iter().any(|t| t == id), "{id} is not told of: {command:?}");
            }
        }
        assert_agree(&user, &model);
        assert_eq!(walk(&user, filter, *count), model.select(filter), "{filter:?}");
    }
    assert_can_be_stored(&user);
}

/// What a store keeps of the user makes the same state again: the events, their JSON, the rows.
fn assert_can_be_stored(user: &User) {
    let mut replayed = UserState::default();
    for entry in &user.journal {
        let json = serde_json::to_string(entry).expect("entries can be written");
        let read: Entry = serde_json::from_str(&json).expect("entries can be read");
        assert_eq!(&read, entry, "{json}");
        for event in &read.events {
            replayed.apply(&me(), event);
        }
    }
    assert_eq!(replayed, UserState::from(loaded(&user.state)));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn random_commands_do_what_the_model_does(moves in prop::collection::vec(move_(), 1..60)) {
        play(&moves);
    }

    #[test]
    fn replaying_all_events_gives_an_equal_state(steps in history(60)) {
        let mut user = random_user();
        steps.iter().for_each(|step| drop(user.step(step)));
        let mut replayed = UserState::default();
        for event in user.journal.iter().flat_map(|entry| &entry.events) {
            replayed.apply(&me(), event);
        }
        assert_eq!(replayed, user.state);
    }

    #[test]
    fn a_state_made_from_rows_is_the_state_the_rows_came_from(steps in history(60)) {
        let mut user = random_user();
        steps.iter().for_each(|step| drop(user.step(step)));
        assert_eq!(UserState::from(loaded(&user.state)), user.state);
    }

    #[test]
    fn entries_read_back_from_the_journals_json_are_the_entries_written(steps in history(40)) {
        let mut user = random_user();
        steps.iter().for_each(|step| drop(user.step(step)));
        for entry in &user.journal {
            let json = serde_json::to_string(entry).unwrap();
            assert_eq!(&serde_json::from_str::<Entry>(&json).unwrap(), entry);
        }
    }
}

/// What may happen to a list of `c2c_0` to `c2c_19` and of `group_a`, `group_b` while somebody walks it.
fn disturbance() -> impl Strategy<Value = Step> {
    let id = || prop_oneof![8 => (0..20).prop_map(|n| format!("c2c_{n}")), 1 => one_of(&["group_a", "group_b"])];
    let few = || prop::collection::vec(id().prop_map(IdText::from), 1..=3);
    let group = || one_of(&NAMES[..2]);
    prop_oneof![
        4 => id().prop_map(|id| Step::Do(create(&id))),
        4 => (id(), any::<bool>()).prop_map(|(id, pinned)| Step::Do(pin(&id, pinned))),
        2 => (few(), 1..4u64, any::<bool>())
            .prop_map(|(ids, marks, on)| Step::Do(Command::MarkConversations { ids, marks, on })),
        2 => (group(), few()).prop_map(|(name, ids)| Step::Do(Command::CreateConversationGroup { name, ids })),
        2 => (group(), few()).prop_map(|(name, ids)| Step::Do(Command::AddConversationsToGroup { name, ids })),
        1 => (group(), few()).prop_map(|(name, ids)| Step::Do(Command::DeleteConversationsFromGroup { name, ids })),
        2 => (100..104u64).prop_map(Step::Clock),
        3 => (id(), body()).prop_map(|(conversation, body)| Step::Incoming { conversation, body }),
        1 => id().prop_map(|id| Step::Do(read_all(&id))),
        1 => id().prop_map(|id| Step::Do(delete(&id))),
        1 => (id(), one_of(&["", "d"])).prop_map(|(id, text)| Step::Do(draft(&id, &text))),
    ]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_walk_meets_what_does_not_change_exactly_once(
        before in prop::collection::vec(disturbance(), 20..80),
        between in prop::collection::vec((1..5usize, prop::collection::vec(disturbance(), 0..4)), 0..20),
        filter in prop_oneof![1 => Just(Filter::default()), 2 => filter()],
    ) {
        let mut user = User { limits: Limits::default(), ..random_user() };
        before.iter().for_each(|step| drop(user.step(step)));
        let look = |user: &User| -> Vec<_> {
            let list = user.state.whole_list();
            list.map(|(_, c)| {
                let groups: Vec<_> = user.state.group_names(c).map(str::to_owned).collect();
                (c.id.to_string(), c.pinned, c.last_time(), c.marks, c.unread != 0, c.at.is_empty(), groups)
            })
            .collect()
        };
        let selected = user.filtered(&filter);
        let mut unchanged: Vec<_> = look(&user).into_iter().filter(|c| selected.contains(&c.0)).collect();
        let (mut met, mut from) = (Vec::new(), 0);
        // Behind the last disturbance the walk comes to its end.
        for (count, steps) in between.iter().chain(std::iter::repeat(&(3, Vec::new()))) {
            let page = user.page(&filter, from, *count).expect("the cursor was given");
            met.extend(user.ids(&page.conversations));
            from = page.next;
            if from == 0 {
                break;
            }
            for step in steps {
                user.step(step);
                let now = look(&user);
                unchanged.retain(|c| now.contains(c));
            }
        }
        for (id, ..) in unchanged {
            assert_eq!(met.iter().filter(|m| **m == id).count(), 1, "{id} in {met:?}");
        }
    }
}
