//! What happened. A journal entry is the list of events that one command led to.
//!
//! An event says what changed, never why it was allowed, and carries the numbers it gave out: whoever applies it
//! arrives at the same state. Their serde form is what is stored: a name or a field never changes, and what is new gets a
//! new event.

use super::command::AllReceiveOption;
use super::ids::{ConversationGroupNo, ConversationId, ConversationNo, Seconds, UserId};
use super::message::{Channel, Draft, Extension, LocalData, Message, MessageId, Place};
use super::profile::Profile;
use serde::{Deserialize, Serialize};

/// Whom an event concerns, on all their devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience<'a> {
    /// The user who did it.
    User,
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
        members: Vec<(UserId, u32)>,
        time: Seconds,
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
            | Self::ChatGroupCreated { channel, .. } => Audience::Channel(channel),
            Self::ProfileChanged { .. } | Self::StatusSet { .. } => Audience::Everyone,
            _ => Audience::User,
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

/// What a chat group is; who is in it stands elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChatGroup {
    pub name: String,
    /// `TIMGroupType`.
    pub kind: u32,
    pub introduction: String,
    pub notification: String,
    pub face_url: String,
    pub add_option: u32,
    pub approve_option: u32,
    pub most_members: u64,
    pub supports_topics: bool,
    pub owner: String,
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
mod tests {
    use super::*;
    use crate::core::ids::GroupId;
    use crate::core::message::{Body, Revocation};

    /// Each event with the form in which it is stored. A new variant that is missing here does not compile.
    macro_rules! pinned {
        ($($variant:ident { $($field:ident: $value:expr),* } => $stored:expr;)*) => {{
            fn _every_variant_is_here(event: &Event) {
                match event { $(Event::$variant { .. } => (),)* }
            }
            vec![$((Event::$variant { $($field: $value),* }, $stored)),*]
        }};
    }

    fn user(id: &str) -> UserId {
        UserId::new(id).unwrap()
    }

    /// A message in which no field has its default.
    fn message() -> Box<Message> {
        let body = Body {
            content: "[{}]".into(),
            custom: Some("c".into()),
            settings: r#"{"a":1}"#.into(),
            elements: vec![0, 3],
            text: "hi".into(),
            at: vec!["bob".into()],
            targets: vec![user("bob")],
            online_only: true,
            uncounted: true,
            unshown: true,
            wants_receipt: true,
            extensible: true,
        };
        Box::new(Message {
            id: MessageId::new("alice", 9, 4),
            place: Place { seq: 3, sub: 1 },
            sender: user("alice"),
            time: 9,
            client_time: 8,
            random: 4,
            body,
            version: 2,
            revoked: Some(Revocation { by: user("bob"), reason: "why".into() }),
        })
    }

    const MESSAGE: &str = concat!(
        r#"{"id":"alice-9-4","place":{"seq":3,"sub":1},"sender":"alice","time":9,"client_time":8,"random":4,"#,
        r#""body":{"content":"[{}]","custom":"c","settings":"{\"a\":1}","elements":[0,3],"text":"hi","at":["bob"],"targets":["bob"],"#,
        r#""online_only":true,"uncounted":true,"unshown":true,"wants_receipt":true,"extensible":true},"#,
        r#""version":2,"revoked":{"by":"bob","reason":"why"}}"#
    );

    /// What stores hold already must be read for ever.
    #[test]
    fn the_stored_form_of_every_event_stays_as_it_is() {
        let (no, group) = (ConversationNo(7), ConversationGroupNo(2));
        let text = |text: &str| text.to_owned();
        let channel = || Channel::C2c(user("alice"), user("bob"));
        let team = || Channel::Group(GroupId::new("team").unwrap());
        let name = || MessageName::from(&*message());
        let place = Place { seq: 3, sub: 1 };
        let local = || LocalData { number: 5, text: "mine".into() };
        let draft = Draft { message: "{}".into(), user_define: "u".into(), time: 9 };
        let option = AllReceiveOption { option: 1, hour: 2, minute: 3, second: 4, start: 5, duration: 6 };
        let profile = Profile {
            nick_name: "A".into(),
            gender: 1,
            face_url: "f".into(),
            self_signature: "s".into(),
            add_permission: 2,
            location: "l".into(),
            language: 3,
            birthday: 4,
            level: 5,
            role: 6,
            custom: [(text("k"), text("v"))].into(),
        };
        let chat_group = ChatGroup {
            name: "T".into(),
            kind: 1,
            introduction: "i".into(),
            notification: "n".into(),
            face_url: "f".into(),
            add_option: 2,
            approve_option: 3,
            most_members: 4,
            supports_topics: true,
            owner: "alice".into(),
        };
        let with_message = |event: &str, rest: &str| format!(r#"{{"{event}":{{{rest},"message":{MESSAGE}}}}}"#);
        let in_channel = r#""channel":{"C2c":["alice","bob"]}"#;
        let named = r#""message":{"seq":3,"id":"alice-9-4","sender":"alice"}"#;
        let forms: Vec<(Event, String)> = pinned! {
            ConversationNamed { no: no, id: ConversationId::parse("c2c_bob").unwrap() } =>
                text(r#"{"ConversationNamed":{"no":7,"id":"c2c_bob"}}"#);
            ConversationListed { no: no, active_time: 9 } => text(r#"{"ConversationListed":{"no":7,"active_time":9}}"#);
            ConversationPinned { no: no, pinned: true } => text(r#"{"ConversationPinned":{"no":7,"pinned":true}}"#);
            ConversationsMarked { conversations: vec![no], marks: 1 << 63, on: true } =>
                text(r#"{"ConversationsMarked":{"conversations":[7],"marks":9223372036854775808,"on":true}}"#);
            ConversationGroupCreated { group: group, name: text("work"), conversations: vec![no] } =>
                text(r#"{"ConversationGroupCreated":{"group":2,"name":"work","conversations":[7]}}"#);
            ConversationGroupDeleted { group: group } => text(r#"{"ConversationGroupDeleted":{"group":2}}"#);
            ConversationGroupRenamed { group: group, name: text("work") } =>
                text(r#"{"ConversationGroupRenamed":{"group":2,"name":"work"}}"#);
            ConversationGroupsReordered { groups: vec![group] } =>
                text(r#"{"ConversationGroupsReordered":{"groups":[2]}}"#);
            ConversationsAdded { group: group, first: 3, conversations: vec![no] } =>
                text(r#"{"ConversationsAdded":{"group":2,"first":3,"conversations":[7]}}"#);
            ConversationsRemoved { group: group, conversations: vec![no], reason: RemovalReason::GroupFull } =>
                text(r#"{"ConversationsRemoved":{"group":2,"conversations":[7],"reason":"GroupFull"}}"#);
            ConversationsNoted { conversations: vec![no], text: text("n") } =>
                text(r#"{"ConversationsNoted":{"conversations":[7],"text":"n"}}"#);
            ConversationDrafted { no: no, draft: Some(draft) } =>
                text(r#"{"ConversationDrafted":{"no":7,"draft":{"message":"{}","user_define":"u","time":9}}}"#);
            ConversationUnlisted { no: no, seq: 3, cleared: true } =>
                text(r#"{"ConversationUnlisted":{"no":7,"seq":3,"cleared":true}}"#);
            ConversationRead { no: no, seq: 3, time: 9, unread: 1 } =>
                text(r#"{"ConversationRead":{"no":7,"seq":3,"time":9,"unread":1}}"#);
            ReceiveOptionSet { conversations: vec![no], option: 2 } =>
                text(r#"{"ReceiveOptionSet":{"conversations":[7],"option":2}}"#);
            AllReceiveOptionSet { option: option } => text(concat!(
                r#"{"AllReceiveOptionSet":{"option":{"option":1,"hour":2,"minute":3,"second":4,"#,
                r#""start":5,"duration":6}}}"#
            ));
            MessagesDeleted { no: no, places: vec![place], unread: vec![3] } =>
                text(r#"{"MessagesDeleted":{"no":7,"places":[{"seq":3,"sub":1}],"unread":[3]}}"#);
            HistoryCleared { no: no, seq: 3 } => text(r#"{"HistoryCleared":{"no":7,"seq":3}}"#);
            MessageSaved { no: no, message: message(), local: local() } => format!(
                r#"{{"MessageSaved":{{"no":7,"message":{MESSAGE},"local":{{"number":5,"text":"mine"}}}}}}"#
            );
            LocalDataSet { no: no, place: place, data: local() } => text(
                r#"{"LocalDataSet":{"no":7,"place":{"seq":3,"sub":1},"data":{"number":5,"text":"mine"}}}"#
            );
            MessageSent { channel: channel(), message: message() } => with_message("MessageSent", in_channel);
            MessageRevoked { channel: channel(), message: message() } => with_message("MessageRevoked", in_channel);
            MessageModified { channel: channel(), message: message() } => with_message("MessageModified", in_channel);
            ReadByPeer { channel: channel(), reader: user("bob"), seq: 3, time: 9 } =>
                format!(r#"{{"ReadByPeer":{{{in_channel},"reader":"bob","seq":3,"time":9}}}}"#);
            ReceiptsSent { channel: channel(), reader: user("bob"), time: 9, messages: vec![name()] } => text(concat!(
                r#"{"ReceiptsSent":{"channel":{"C2c":["alice","bob"]},"reader":"bob","time":9,"#,
                r#""messages":[{"seq":3,"id":"alice-9-4","sender":"alice"}]}}"#
            ));
            Reacted { channel: channel(), message: name(), reaction: text("+1"), user: user("bob"), on: true, time: 9 } =>
                format!(r#"{{"Reacted":{{{in_channel},{named},"reaction":"+1","user":"bob","on":true,"time":9}}}}"#);
            ExtensionsSet {
                channel: channel(),
                message: name(),
                extensions: vec![Extension { key: text("k"), value: text("v") }]
            } => format!(r#"{{"ExtensionsSet":{{{in_channel},{named},"extensions":[{{"key":"k","value":"v"}}]}}}}"#);
            ExtensionsDeleted { channel: channel(), message: name(), keys: vec![text("k")] } =>
                format!(r#"{{"ExtensionsDeleted":{{{in_channel},{named},"keys":["k"]}}}}"#);
            MessagePinned { channel: team(), message: name(), by: user("bob"), on: true, time: 9 } => format!(
                r#"{{"MessagePinned":{{"channel":{{"Group":"team"}},{named},"by":"bob","on":true,"time":9}}}}"#
            );
            ChatGroupCreated {
                channel: team(),
                group: Box::new(chat_group),
                members: vec![(user("alice"), 400)],
                time: 9
            } => text(concat!(
                r#"{"ChatGroupCreated":{"channel":{"Group":"team"},"group":{"name":"T","kind":1,"introduction":"i","#,
                r#""notification":"n","face_url":"f","add_option":2,"approve_option":3,"most_members":4,"#,
                r#""supports_topics":true,"owner":"alice"},"members":[["alice",400]],"time":9}}"#
            ));
            ProfileChanged { user: user("alice"), profile: Box::new(profile) } => text(concat!(
                r#"{"ProfileChanged":{"user":"alice","profile":{"nick_name":"A","gender":1,"face_url":"f","#,
                r#""self_signature":"s","add_permission":2,"location":"l","language":3,"birthday":4,"level":5,"#,
                r#""role":6,"custom":{"k":"v"}}}}"#
            ));
            StatusSet { user: user("alice"), status: 1, text: text("here") } =>
                text(r#"{"StatusSet":{"user":"alice","status":1,"text":"here"}}"#);
        };
        for (event, stored) in forms {
            assert_eq!(serde_json::to_string(&event).unwrap(), stored);
            assert_eq!(serde_json::from_str::<Event>(&stored).unwrap(), event);
        }
    }

    /// The forms of what may be missing.
    #[test]
    fn what_is_not_there_is_stored_as_null() {
        let event = Event::ConversationDrafted { no: ConversationNo(7), draft: None };
        assert_eq!(serde_json::to_string(&event).unwrap(), r#"{"ConversationDrafted":{"no":7,"draft":null}}"#);
        let event = Event::ConversationsRemoved {
            group: ConversationGroupNo(2),
            conversations: Vec::new(),
            reason: RemovalReason::Asked,
        };
        let stored = r#"{"ConversationsRemoved":{"group":2,"conversations":[],"reason":"Asked"}}"#;
        assert_eq!(serde_json::to_string(&event).unwrap(), stored);
        let sent = Message { revoked: None, ..*message() };
        assert!(serde_json::to_string(&sent).unwrap().ends_with(r#""version":2,"revoked":null}"#));
        // A profile that lacks what later versions added is read; what it does not say is empty.
        assert_eq!(serde_json::from_str::<Profile>("{}").unwrap(), Profile::default());
    }

    /// Who is told is part of what the journal means: it must not change either.
    #[test]
    fn what_happens_in_a_channel_is_for_all_in_it_and_what_users_say_of_themselves_for_everyone() {
        let (channel, alice) = (Channel::C2c(user("alice"), user("bob")), user("alice"));
        let sent = Event::MessageSent { channel: channel.clone(), message: message() };
        assert_eq!(sent.audience(), Audience::Channel(&channel));
        let read = Event::ReadByPeer { channel: channel.clone(), reader: alice.clone(), seq: 1, time: 1 };
        assert_eq!(read.audience(), Audience::Channel(&channel));
        let status = Event::StatusSet { user: alice.clone(), status: 1, text: String::new() };
        assert_eq!(status.audience(), Audience::Everyone);
        let own = Event::ConversationRead { no: ConversationNo(1), seq: 1, time: 1, unread: 0 };
        assert_eq!(own.audience(), Audience::User);
        let saved = Event::MessageSaved { no: ConversationNo(1), message: message(), local: LocalData::default() };
        assert_eq!(saved.audience(), Audience::User, "what a user keeps for themselves is told to nobody else");
    }
}
