//! What happened. A journal entry is the list of events that one command led to.
//!
//! An event says what changed, never why it was allowed, and carries the numbers it gave out: whoever applies it
//! arrives at the same state. Their serde form is what is stored: a name or a field never changes, and what is new gets a
//! new event.

use super::chat_group::{ChatGroup, Entry, Exit, Member, Request, Role, Topic};
use super::ids::{ConversationGroupNo, ConversationId, ConversationNo, GroupId, Seconds, UserId};
use super::message::{Channel, Draft, Extension, LocalData, Message, MessageId, Place};
use super::profile::Profile;
use super::receive_option::AllReceiveOption;
use serde::{Deserialize, Serialize};

/// Whom an event concerns, on all their devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience<'a> {
    /// The user who did it.
    User,
    /// Another user.
    Other(&'a UserId),
    /// Everyone who takes part in the channel.
    Channel(&'a Channel),
    Everyone,
}

/// Something that happened.
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
    ConversationsNoted {
        conversations: Vec<ConversationNo>,
        text: String,
    },
    ConversationDrafted {
        no: ConversationNo,
        draft: Option<Draft>,
    },
    /// The conversation left the list, and messages up to this one do not bring it back. `cleared`: nor does the user see them
    /// any more.
    ConversationUnlisted {
        no: ConversationNo,
        seq: u64,
        cleared: bool,
    },
    /// The user has read all messages up to this one; so many behind it count as unread.
    ConversationRead {
        no: ConversationNo,
        seq: u64,
        time: Seconds,
        unread: u64,
    },
    ReceiveOptionSet {
        conversations: Vec<ConversationNo>,
        option: u32,
    },
    AllReceiveOptionSet {
        option: AllReceiveOption,
    },
    /// The user no longer sees these messages. `unread` are those of them that counted as unread.
    MessagesDeleted {
        no: ConversationNo,
        places: Vec<Place>,
        unread: Vec<u64>,
    },
    /// The user no longer sees the messages up to this one, nor what they kept there for themselves.
    HistoryCleared {
        no: ConversationNo,
        seq: u64,
    },
    /// The user keeps a message for themselves.
    MessageSaved {
        no: ConversationNo,
        message: Box<Message>,
        local: LocalData,
    },
    LocalDataSet {
        no: ConversationNo,
        place: Place,
        data: LocalData,
    },
    MessageSent {
        channel: Channel,
        message: Box<Message>,
    },
    MessageRevoked {
        channel: Channel,
        message: Box<Message>,
    },
    MessageModified {
        channel: Channel,
        message: Box<Message>,
    },
    /// One of two users has read the messages of the other.
    ReadByPeer {
        channel: Channel,
        reader: UserId,
        seq: u64,
        time: Seconds,
    },
    ReceiptsSent {
        channel: Channel,
        reader: UserId,
        time: Seconds,
        messages: Vec<MessageName>,
    },
    Reacted {
        channel: Channel,
        message: MessageName,
        reaction: String,
        user: UserId,
        on: bool,
        time: Seconds,
    },
    ExtensionsSet {
        channel: Channel,
        message: MessageName,
        extensions: Vec<Extension>,
    },
    ExtensionsDeleted {
        channel: Channel,
        message: MessageName,
        keys: Vec<String>,
    },
    MessagePinned {
        channel: Channel,
        message: MessageName,
        by: UserId,
        on: bool,
        time: Seconds,
    },
    ChatGroupCreated {
        channel: Channel,
        group: Box<ChatGroup>,
        members: Vec<(UserId, Role)>,
        time: Seconds,
    },
    ChatGroupChanged {
        channel: Channel,
        group: Box<ChatGroup>,
    },
    /// The chat group is no more, nor is anything in it.
    ChatGroupDissolved {
        channel: Channel,
        by: UserId,
        name: String,
    },
    /// The chat group or topic is about to be no more. Nothing stays of what a user who is not in it has said of it.
    ChatGroupForgotten {
        user: UserId,
        group: GroupId,
    },
    /// Users who were not in the chat group are. They have read all up to its message `seq`, and see that, too, where it shows
    /// its history; and so with each of its topics.
    MembersEntered {
        channel: Channel,
        users: Vec<UserId>,
        by: UserId,
        entry: Entry,
        time: Seconds,
        seq: u64,
        sees_history: bool,
        topics: Vec<(GroupId, u64)>,
        text: String,
    },
    /// Users who were in the chat group are not any more, and cannot come back before `banned_until`.
    MembersLeft {
        channel: Channel,
        users: Vec<UserId>,
        by: UserId,
        exit: Exit,
        banned_until: Seconds,
        text: String,
    },
    MemberChanged {
        channel: Channel,
        user: UserId,
        member: Box<Member>,
    },
    MembersMarked {
        channel: Channel,
        users: Vec<UserId>,
        mark: u32,
        on: bool,
    },
    AttributesChanged {
        channel: Channel,
        set: Vec<(String, String)>,
        deleted: Vec<String>,
    },
    /// The counters that changed, as they are now.
    CountersChanged {
        channel: Channel,
        counters: Vec<(String, i64)>,
    },
    RequestMade {
        channel: Channel,
        request: Box<Request>,
    },
    RequestDecided {
        channel: Channel,
        request: Box<Request>,
    },
    /// The user who has asked is told what was decided, in the chat group or not.
    RequestAnswered {
        user: UserId,
        request: Box<Request>,
    },
    RequestsRead {
        time: Seconds,
    },
    TopicCreated {
        channel: Channel,
        topic: GroupId,
        info: Box<Topic>,
    },
    TopicChanged {
        channel: Channel,
        topic: GroupId,
        info: Box<Topic>,
    },
    TopicsDeleted {
        channel: Channel,
        topics: Vec<GroupId>,
    },
    ProfileChanged {
        user: UserId,
        profile: Box<Profile>,
    },
    /// `TIMUserStatusType`, and what the user says of it.
    StatusSet {
        user: UserId,
        status: u32,
        text: String,
    },
}

impl Event {
    /// An event that tells of a channel belongs to all who take part in it.
    pub fn audience(&self) -> Audience<'_> {
        match self {
            Self::MessageSent { channel, .. }
            | Self::MessageRevoked { channel, .. }
            | Self::MessageModified { channel, .. }
            | Self::ReadByPeer { channel, .. }
            | Self::ReceiptsSent { channel, .. }
            | Self::Reacted { channel, .. }
            | Self::ExtensionsSet { channel, .. }
            | Self::ExtensionsDeleted { channel, .. }
            | Self::MessagePinned { channel, .. }
            | Self::ChatGroupCreated { channel, .. }
            | Self::ChatGroupChanged { channel, .. }
            | Self::ChatGroupDissolved { channel, .. }
            | Self::MembersEntered { channel, .. }
            | Self::MembersLeft { channel, .. }
            | Self::MemberChanged { channel, .. }
            | Self::MembersMarked { channel, .. }
            | Self::AttributesChanged { channel, .. }
            | Self::CountersChanged { channel, .. }
            | Self::RequestMade { channel, .. }
            | Self::RequestDecided { channel, .. }
            | Self::TopicCreated { channel, .. }
            | Self::TopicChanged { channel, .. }
            | Self::TopicsDeleted { channel, .. } => Audience::Channel(channel),
            Self::RequestAnswered { user, .. } | Self::ChatGroupForgotten { user, .. } => Audience::Other(user),
            Self::ProfileChanged { .. } | Self::StatusSet { .. } => Audience::Everyone,
            _ => Audience::User,
        }
    }
}

impl Event {
    /// When a conversation was active by what the user has done in it, where it was.
    pub fn active_time(&mut self) -> Option<&mut Seconds> {
        match self {
            Self::ConversationListed { active_time, .. } => Some(active_time),
            Self::ConversationDrafted { draft, .. } => draft.as_mut().map(|draft| &mut draft.time),
            Self::MessageSent { message, .. } if !message.body.online_only && !message.body.unshown => {
                Some(&mut message.active_time)
            }
            // What is from elsewhere has its own time.
            Self::MessageSaved { message, .. } if message.active_time != 0 => Some(&mut message.active_time),
            Self::ChatGroupCreated { time, .. } => Some(time),
            _ => None,
        }
    }

    /// The message of a channel, sent before, that the event tells of.
    pub fn about(&self) -> Option<(&Channel, u64)> {
        match self {
            Self::MessageRevoked { channel, message } | Self::MessageModified { channel, message } => {
                Some((channel, message.place.seq))
            }
            Self::Reacted { channel, message, .. }
            | Self::ExtensionsSet { channel, message, .. }
            | Self::ExtensionsDeleted { channel, message, .. }
            | Self::MessagePinned { channel, message, .. } => Some((channel, message.seq)),
            Self::MessageSent { channel, message } => message.about().map(|seq| (channel, seq)),
            _ => None,
        }
    }
}

/// Which message of a channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageName {
    pub seq: u64,
    pub id: MessageId,
    pub sender: UserId,
}

impl From<&Message> for MessageName {
    fn from(message: &Message) -> Self {
        Self { seq: message.place.seq, id: message.id.clone(), sender: message.sender.clone() }
    }
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
#[path = "../tests/core/event.rs"]
mod tests;
