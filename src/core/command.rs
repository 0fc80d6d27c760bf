//! What a user can ask for that changes something.

use super::chat_group::{ChatGroupChange, MemberChange, NewChatGroup, NewTopic, RequestRef, TopicChange};
use super::ids::{ConversationId, ConversationType, GroupId, IdText, Seconds, UserId};
use super::message::{Body, Extension, LocalData, MessageId, MessageRef, NewMessage};
use super::profile::ProfileChange;
use super::receive_option::AllReceiveOption;

/// A request to change something. Its JSON has been read; whether it may be done is for `decide` to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    CreateConversationGroup {
        name: String,
        ids: Vec<IdText>,
    },
    DeleteConversationGroup {
        name: String,
    },
    RenameConversationGroup {
        old: String,
        new: String,
    },
    ReorderConversationGroups {
        names: Vec<String>,
    },
    AddConversationsToGroup {
        name: String,
        ids: Vec<IdText>,
    },
    DeleteConversationsFromGroup {
        name: String,
        ids: Vec<IdText>,
    },

    CreateConversation {
        conversation: ConversationId,
    },
    PinConversation {
        conversation: ConversationId,
        pinned: bool,
    },
    MarkConversations {
        ids: Vec<IdText>,
        marks: u64,
        on: bool,
    },
    /// `text` empty: takes it off.
    SetCustomData {
        ids: Vec<IdText>,
        text: String,
    },
    /// `None`: takes it off. The time is that of the command.
    SetDraft {
        conversation: ConversationId,
        draft: Option<NewDraft>,
    },
    DeleteConversation {
        conversation: ConversationId,
    },
    DeleteConversations {
        ids: Vec<IdText>,
        clear_messages: bool,
    },
    Read(Reading),
    SetReceiveOption {
        conversations: Vec<ConversationId>,
        option: u32,
    },
    SetAllReceiveOption {
        option: AllReceiveOption,
    },

    SendMessage {
        conversation: ConversationId,
        message: Box<NewMessage>,
    },
    /// The same message, each time with an id of its own, to several users.
    SendToUsers {
        message: Box<NewMessage>,
        receivers: Vec<Receiver>,
    },
    RevokeMessage {
        conversation: ConversationId,
        message: MessageRef,
        reason: String,
    },
    /// `version`: the one that the caller has modified.
    ModifyMessage {
        message: MessageRef,
        version: Option<u64>,
        body: Box<Body>,
    },
    DeleteMessages {
        conversation: ConversationId,
        messages: Vec<MessageRef>,
    },
    ClearHistory {
        conversation: ConversationId,
    },
    /// Keeps messages for this user alone, in their own time's place; `place_now`: at the end of the history instead.
    SaveMessages {
        conversation: ConversationId,
        messages: Vec<SavedMessage>,
        place_now: bool,
    },
    SetLocalData {
        message: MessageRef,
        data: LocalData,
    },
    SendReadReceipts {
        messages: Vec<MessageRef>,
    },
    SetExtensions {
        message: MessageRef,
        extensions: Vec<Extension>,
    },
    /// No keys: all of them.
    DeleteExtensions {
        message: MessageRef,
        keys: Vec<String>,
    },
    React {
        message: MessageRef,
        reaction: String,
        on: bool,
    },
    PinMessage {
        group: GroupId,
        message: MessageRef,
        on: bool,
    },

    ModifyProfile {
        change: Box<ProfileChange>,
    },
    SetStatus {
        text: String,
    },

    CreateChatGroup {
        group: Box<NewChatGroup>,
    },
    DissolveChatGroup {
        group: GroupId,
    },
    ModifyChatGroup {
        group: GroupId,
        change: Box<ChatGroupChange>,
    },
    JoinChatGroup {
        group: GroupId,
        text: String,
    },
    QuitChatGroup {
        group: GroupId,
    },
    /// Users as the caller wrote them, as in all these.
    InviteToChatGroup {
        group: GroupId,
        users: Vec<IdText>,
        text: String,
    },
    /// For so many seconds they may not come back.
    RemoveFromChatGroup {
        group: GroupId,
        users: Vec<IdText>,
        text: String,
        seconds: u64,
    },
    ModifyMember {
        group: GroupId,
        user: String,
        change: Box<MemberChange>,
    },
    MarkMembers {
        group: GroupId,
        users: Vec<IdText>,
        mark: u32,
        on: bool,
    },
    /// `replace`: those that are not named go.
    SetAttributes {
        group: GroupId,
        attributes: Vec<(String, String)>,
        replace: bool,
    },
    /// No keys: all of them.
    DeleteAttributes {
        group: GroupId,
        keys: Vec<String>,
    },
    SetCounters {
        group: GroupId,
        counters: Vec<(String, i64)>,
    },
    AddToCounter {
        group: GroupId,
        key: String,
        /// Wider than a counter, so that what is taken away has its negative.
        amount: i128,
    },
    HandleRequest {
        request: RequestRef,
        accept: bool,
        text: String,
    },
    /// The user has seen the requests up to that time.
    ReadRequests {
        time: Seconds,
    },
    CreateTopic {
        group: GroupId,
        topic: Box<NewTopic>,
    },
    DeleteTopics {
        group: GroupId,
        topics: Vec<IdText>,
    },
    ModifyTopic {
        topic: GroupId,
        change: Box<TopicChange>,
    },
}

/// One of several users to whom a message is sent, and what is its own there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver {
    /// As the caller wrote it.
    pub user: String,
    pub id: MessageId,
    pub random: u32,
}

/// A draft as a caller gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDraft {
    /// `draft_msg`, a JSON object; empty where there is none.
    pub message: String,
    pub user_define: String,
}

/// A message that is kept for one user alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedMessage {
    /// Who is shown as its sender; `None`: the user.
    pub sender: Option<UserId>,
    pub message: Box<NewMessage>,
}

/// What the user has read: all there is in all conversations, or in all of a type; or one, up to there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    All,
    OfType(ConversationType),
    One(ConversationId, UpTo),
}

/// How far the user has read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UpTo {
    Everything,
    Time(Seconds),
    Seq(u64),
    Message(MessageRef),
}
