//! What happened: events, and the entries of the journal that they stand in.
//!
//! An event says what changed, never why it was allowed, and names conversations and chat groups by their ids: whoever applies
//! it arrives at the same state. A conversation of which there was nothing begins with the first event that names it. Their serde form is what is stored: a name or a field never changes, and what is new gets a
//! new event and the next [`Entry::FORMAT`].

use super::chat_group::{Arrival, ChatGroup, Departure, Member, Request, Role, Topic};
use super::ids::{ConversationGroupNo, ConversationId, GroupId, Seconds, UserId};
use super::message::{Channel, Draft, Extension, LocalData, Message, MessageId, Place};
use super::profile::Profile;
use super::receive_option::AllReceiveOption;
use serde::{Deserialize, Serialize};

/// Whom an entry is for, on all their devices. The rule that makes the events says it; what they may not know is not among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// These users and nobody else.
    Users(Vec<UserId>),
    /// All who take part in the channel when it is written: two users, or the members of a chat group.
    Channel(Channel),
    Everyone,
}

impl Audience {
    pub fn one(user: &UserId) -> Self {
        Self::Users(vec![user.clone()])
    }

    /// Whether the user is meant, as far as that stands in it: who takes part in a channel stands elsewhere.
    pub fn may_be(&self, user: &UserId) -> bool {
        match self {
            Self::Users(users) => users.contains(user),
            Self::Channel(_) | Self::Everyone => true,
        }
    }
}

/// What one command led to for one audience. It says all that a journal on another machine would need.
///
/// A command makes entries for its own user, for users whom it names or who have to decide, and for one chat group with its
/// topics, or one pair of users: so it can be written in one place. Those that work on many conversations at once are as so many
/// commands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub audience: Audience,
    /// Who did it, and when.
    pub by: UserId,
    pub time: Seconds,
    /// Drawn for the command: all its entries have this one.
    pub operation: u64,
    pub events: Vec<Event>,
}

impl Entry {
    /// The form in which entries, with their events, are stored. Whoever finds one of another form loads anew what it says.
    pub const FORMAT: u32 = 3;
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The conversation came into the list.
    ConversationListed {
        conversation: ConversationId,
        active_time: Seconds,
    },
    ConversationPinned {
        conversation: ConversationId,
        pinned: bool,
    },
    /// The marks (bits) were set on, or taken off, the conversations.
    ConversationsMarked {
        conversations: Vec<ConversationId>,
        marks: u64,
        on: bool,
    },
    /// The conversation group begins with these conversations, in the order in which they were added: places 1, 2, ...
    ConversationGroupCreated {
        group: ConversationGroupNo,
        name: String,
        conversations: Vec<ConversationId>,
    },
    ConversationGroupDeleted {
        group: ConversationGroupNo,
    },
    ConversationGroupRenamed {
        group: ConversationGroupNo,
        name: String,
    },
    /// All conversation groups of the user, in their new order.
    ConversationGroupsReordered {
        groups: Vec<ConversationGroupNo>,
    },
    /// The conversations joined the conversation group at the places `first`, `first + 1`, ... in its order of adding.
    ConversationsAdded {
        group: ConversationGroupNo,
        first: u64,
        conversations: Vec<ConversationId>,
    },
    ConversationsRemoved {
        group: ConversationGroupNo,
        conversations: Vec<ConversationId>,
        reason: RemovalReason,
    },
    ConversationsNoted {
        conversations: Vec<ConversationId>,
        text: String,
    },
    ConversationDrafted {
        conversation: ConversationId,
        draft: Option<Draft>,
    },
    /// The conversation left the list, and messages up to this one do not bring it back. `cleared`: nor does the user see them
    /// any more.
    ConversationUnlisted {
        conversation: ConversationId,
        seq: u64,
        cleared: bool,
    },
    /// The user has read all messages up to this one; so many behind it count as unread.
    ConversationRead {
        conversation: ConversationId,
        seq: u64,
        time: Seconds,
        unread: u64,
    },
    ReceiveOptionSet {
        conversations: Vec<ConversationId>,
        option: u32,
    },
    AllReceiveOptionSet {
        option: AllReceiveOption,
    },
    /// The user no longer sees these messages. `unread` are those of them that counted as unread.
    MessagesDeleted {
        conversation: ConversationId,
        places: Vec<Place>,
        unread: Vec<u64>,
    },
    /// The user no longer sees the messages up to this one, nor what they kept there for themselves.
    HistoryCleared {
        conversation: ConversationId,
        seq: u64,
    },
    /// The user keeps messages for themselves, in this order, each with what they have noted on it.
    MessagesSaved {
        conversation: ConversationId,
        messages: Vec<(Message, LocalData)>,
    },
    LocalDataSet {
        conversation: ConversationId,
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
    /// Users who were not in the chat group are. `beginnings`: for it, which stands first, and for each of its topics.
    MembersEntered {
        channel: Channel,
        users: Vec<UserId>,
        time: Seconds,
        beginnings: Vec<Beginning>,
    },
    /// Those who come in are told by whom they are in the chat group, and what was said of it.
    MembersWelcomed {
        channel: Channel,
        by: UserId,
        arrival: Arrival,
        text: String,
    },
    /// Users who were in the chat group are not any more.
    MembersLeft {
        channel: Channel,
        users: Vec<UserId>,
        exit: Departure,
    },
    /// Those who are removed are told by whom, and what was said of it.
    MembersDismissed {
        channel: Channel,
        by: UserId,
        text: String,
    },
    /// Users who have just left cannot come back before that.
    MembersBanned {
        channel: Channel,
        users: Vec<UserId>,
        until: Seconds,
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
            Self::ConversationListed { .. }
            | Self::ConversationPinned { .. }
            | Self::ConversationsMarked { .. }
            | Self::ConversationGroupCreated { .. }
            | Self::ConversationGroupDeleted { .. }
            | Self::ConversationGroupRenamed { .. }
            | Self::ConversationGroupsReordered { .. }
            | Self::ConversationsAdded { .. }
            | Self::ConversationsRemoved { .. }
            | Self::ConversationsNoted { .. }
            | Self::ConversationDrafted { .. }
            | Self::ConversationUnlisted { .. }
            | Self::ConversationRead { .. }
            | Self::ReceiveOptionSet { .. }
            | Self::AllReceiveOptionSet { .. }
            | Self::MessagesDeleted { .. }
            | Self::HistoryCleared { .. }
            | Self::MessagesSaved { .. }
            | Self::LocalDataSet { .. }
            | Self::ReadByPeer { .. }
            | Self::ReceiptsSent { .. }
            | Self::ChatGroupCreated { .. }
            | Self::ChatGroupChanged { .. }
            | Self::ChatGroupDissolved { .. }
            | Self::ChatGroupForgotten { .. }
            | Self::MembersEntered { .. }
            | Self::MembersWelcomed { .. }
            | Self::MembersLeft { .. }
            | Self::MembersDismissed { .. }
            | Self::MembersBanned { .. }
            | Self::MemberChanged { .. }
            | Self::MembersMarked { .. }
            | Self::AttributesChanged { .. }
            | Self::CountersChanged { .. }
            | Self::RequestMade { .. }
            | Self::RequestDecided { .. }
            | Self::RequestAnswered { .. }
            | Self::RequestsRead { .. }
            | Self::TopicCreated { .. }
            | Self::TopicChanged { .. }
            | Self::TopicsDeleted { .. }
            | Self::ProfileChanged { .. }
            | Self::StatusSet { .. } => None,
        }
    }
}

/// Where a chat group or topic begins for who comes in: they have read it up to `read`, and see what is behind `unseen`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    pub group: GroupId,
    pub read: u64,
    pub unseen: u64,
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
