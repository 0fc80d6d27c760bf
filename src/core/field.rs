//! What a refusal can be about: an argument of a call, or a part of a document in one. Rules name it; what callers know it by
//! is spelled in `wire`.

#[rustfmt::skip]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    // Of many calls.
    Calls, Users, Words,
    // Of conversations and conversation groups.
    Conversation, ConversationGroup, ConversationGroups, Conversations, ConversationsNamed, Cursor, CustomData, Draft, Filter, Mark,
    NewName, OldName,
    // Of messages.
    Elements, Extensible, ExtensionKeys, Extensions, LastMessage, LocalText, Message, MessageCustom, MessageId, MessageNamed,
    Messages, Peers, Reaction, Receipts, Receivers, RevokeReason, Senders, Seqs, Settings,
    // Of what users say of themselves.
    AddPermission, Gender, Location, NickName, Portrait, ProfileCustom, Signature, Status,
    // Of a chat group that is to be.
    NewAddOption, NewAllMuted, NewApproveOption, NewId, NewKind, NewMembers, NewMostMembers, NewPermissions, NewTopicSupport,
    // Of chat groups and topics.
    AddOption, ApproveOption, Attributes, CounterKey, CounterValue, Counters, Custom, FaceUrl, Group, Groups, GroupsSearched,
    Introduction, MostMembers, Name, Notification, Owner, Permissions, TopicCustom, TopicDraft, TopicId, Topics,
    // Of members, and of those who may become some.
    Deciding, Invited, Inviting, Joining, Member, MembersMarked, MembersNamed, NameCard, ReceiveOption, Removed, Removing, Request,
    Role,
    // Of the configuration.
    DataDirectory, Delivery, Limits, LogDirectory, SecretKey, StoreAndDurability,
}
