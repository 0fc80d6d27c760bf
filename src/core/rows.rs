//! What is kept, as rows: what [`project`](super::project) writes and [`View`](super::situation::View) reads.
//!
//! A row belongs to something (a user, a channel, a chat group), and has a key among the rows of its kind that do. Rows name
//! each other by the ids of the contract, never by numbers of one engine.

use super::chat_group::{self, Former, Request};
use super::error::StoreError;
use super::ids::{ConversationGroupNo, ConversationId, ConversationNo, ConversationType, GroupId, Seconds, UserId};
use super::message::{self, Draft, LocalData, MessageId, Place};
use super::profile::Profile;
use super::receive_option::AllReceiveOption;

/// A kind of row.
pub trait Row: Clone + Send + 'static {
    /// What it belongs to.
    type Of: Ord + Clone + Send;
    /// Which it is of those that belong to the same; they are given in this order.
    type Key: Ord + Clone + Send;

    fn of(&self) -> Self::Of;
    fn key(&self) -> Self::Key;
}

/// Keeps rows of that kind, and finds them again.
pub trait Keeps<R: Row> {
    fn find(&self, of: &R::Of, key: &R::Key) -> Result<Option<R>, StoreError>;

    /// Those that belong to it, in the order of their keys.
    fn find_all(&self, of: &R::Of) -> Result<Vec<R>, StoreError>;

    /// In place of the one that has its key, if there is one.
    fn keep(&mut self, row: &R) -> Result<(), StoreError>;

    /// One whose key no other has.
    fn keep_new(&mut self, row: &R) -> Result<(), StoreError> {
        self.keep(row)
    }

    fn remove(&mut self, of: &R::Of, key: &R::Key) -> Result<(), StoreError>;

    /// All that belong to it.
    fn remove_all(&mut self, of: &R::Of) -> Result<(), StoreError>;
}

/// What an engine finds, and takes away, in ways of its own.
pub trait Finds {
    /// The user's conversation of that number, if there is anything of it.
    fn numbered(&self, user: &UserId, no: ConversationNo) -> Result<Option<Conversation>, StoreError>;

    /// What the user keeps in the channel up to behind that message.
    fn kept(&self, channel: &message::Channel, user: &UserId, seq: u64) -> Result<Vec<Message>, StoreError>;

    /// So many of the user's conversations were given a number.
    fn named(&self, user: &UserId) -> Result<u32, StoreError>;

    /// The user's conversation groups in which that conversation is.
    fn groups_with(&self, user: &UserId, no: ConversationNo) -> Result<Vec<ConversationGroupNo>, StoreError>;

    /// The conversations of all who take part in the channel.
    fn taking_part(&self, channel: &message::Channel) -> Result<Vec<Conversation>, StoreError>;

    /// Who is in the chat group.
    fn members(&self, group: &GroupId) -> Result<Vec<UserId>, StoreError>;

    /// The topics of the Community, the oldest first.
    fn topics(&self, community: &GroupId) -> Result<Vec<GroupId>, StoreError>;

    /// Nothing of what was said in the channel is there any more. Its rows need not go at once.
    fn end_channel(&mut self, channel: &message::Channel) -> Result<(), StoreError>;

    /// So many messages are unread in that conversation of the user's. Who holds the messages counts them when asked.
    fn set_unread(&mut self, _user: &UserId, _of: &ConversationId, _unread: u64) {}

    /// Messages that the user has deleted are unread no more.
    fn uncount(&mut self, _user: &UserId, _of: &ConversationId, _seqs: &[u64]) {}

    /// What the conversations in the channel show has changed, though nothing of their own: everyone's, or but for that user's.
    fn shows_anew(&mut self, _channel: &message::Channel, _but: Option<&UserId>) {}
}

/// Declares a kind of row: its fields, what it belongs to, and its key.
macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident of $of:ty = |$a:ident| $get_of:expr, by $key:ty = |$b:ident| $get_key:expr, {
        $($(#[$field_doc:meta])* $field:ident: $type:ty,)*
    })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

        impl Row for $name {
            type Of = $of;
            type Key = $key;

            fn of(&self) -> $of {
                let $a = self;
                $get_of
            }

            fn key(&self) -> $key {
                let $b = self;
                $get_key
            }
        }
    )*

        /// Rows of every kind.
        pub trait Rows: Finds $(+ Keeps<$name>)* {
            fn get<R: Row>(&self, of: &R::Of, key: &R::Key) -> Result<Option<R>, StoreError>
            where
                Self: Keeps<R>,
            {
                self.find(of, key)
            }

            fn scan<R: Row>(&self, of: &R::Of) -> Result<Vec<R>, StoreError>
            where
                Self: Keeps<R>,
            {
                self.find_all(of)
            }

            fn delete<R: Row>(&mut self, of: &R::Of, key: &R::Key) -> Result<(), StoreError>
            where
                Self: Keeps<R>,
            {
                Keeps::<R>::remove(self, of, key)
            }

            fn delete_all<R: Row>(&mut self, of: &R::Of) -> Result<(), StoreError>
            where
                Self: Keeps<R>,
            {
                Keeps::<R>::remove_all(self, of)
            }
        }

        impl<T: Finds $(+ Keeps<$name>)*> Rows for T {}
    };
}

rows! {
    /// A user who has logged in, or to whom somebody has written.
    Account of () = |_row| (), by UserId = |row| row.user.clone(), {
        user: UserId,
        /// The first login; 0 before that.
        created: Seconds,
        /// What they say of being there.
        status: String,
        all_receive_option: AllReceiveOption,
        /// Up to when they have seen what they have to decide in chat groups.
        requests_read: Seconds,
        /// Up to this journal entry, some that the user got are no longer found as theirs: they left a chat group and came back.
        lost: i64,
    }

    /// What a user says of themselves.
    ProfileOf of () = |_row| (), by UserId = |row| row.user.clone(), {
        user: UserId,
        profile: Profile,
    }

    /// A conversation that a user has named, or in which somebody has written to them.
    Conversation of UserId = |row| row.user.clone(), by ConversationId = |row| row.id.clone(), {
        user: UserId,
        id: ConversationId,
        no: ConversationNo,
        /// Nothing is left of it; named again it gets another number.
        let_go: bool,
        follows: Follows,
        /// In the conversation list. It is there, too, if its channel has shown a message behind `gone_seq`.
        listed: bool,
        /// When it was created or something was kept in it; its channel may have been active later.
        active_time: Seconds,
        pinned: bool,
        marks: u64,
        note: String,
        draft: Option<Draft>,
        receive_option: u32,
        read_seq: u64,
        read_time: Seconds,
        /// What was said up to here before they came, they never see.
        entered_seq: u64,
        /// What they have cleared; never less than `entered_seq`.
        cleared_seq: u64,
        /// Messages up to this one do not bring it back into the list.
        gone_seq: u64,
    }

    /// A user's conversation group.
    ConversationGroup of UserId = |row| row.user.clone(), by ConversationGroupNo = |row| row.no, {
        user: UserId,
        no: ConversationGroupNo,
        /// In the user's order.
        place: u64,
        name: String,
    }

    /// A conversation that is in a conversation group.
    Grouped of (UserId, ConversationGroupNo) = |row| (row.user.clone(), row.group), by ConversationNo = |row| row.conversation, {
        user: UserId,
        group: ConversationGroupNo,
        conversation: ConversationNo,
        /// Its place in the order of adding.
        added: u64,
    }

    /// What two users or the members of a chat group share.
    Channel of message::Channel = |row| row.channel.clone(), by () = |_row| (), {
        channel: message::Channel,
        last_seq: u64,
        /// Its last message that conversations show.
        shown_seq: u64,
        /// When they were last active by one.
        last_time: Seconds,
    }

    /// A message that was sent or, with an owner, that a user keeps for themselves.
    Message of message::Channel = |row| row.channel.clone(), by (Place, Option<UserId>) = |row| (row.message.place, row.owner.clone()), {
        channel: message::Channel,
        owner: Option<UserId>,
        message: message::Message,
    }

    /// Where the message of an id is.
    MessagePlace of MessageId = |row| row.id.clone(), by Option<UserId> = |row| row.owner.clone(), {
        id: MessageId,
        owner: Option<UserId>,
        channel: message::Channel,
        place: Place,
    }

    /// A message means that user in particular, or everyone.
    Mention of message::Channel = |row| row.channel.clone(), by (u64, String) = |row| (row.seq, row.user.clone()), {
        channel: message::Channel,
        seq: u64,
        user: String,
    }

    /// A user has deleted a message for themselves.
    Deleted of (message::Channel, UserId) = |row| (row.channel.clone(), row.user.clone()), by u64 = |row| row.seq, {
        channel: message::Channel,
        user: UserId,
        seq: u64,
    }

    /// What a user has noted on a message.
    Local of (message::Channel, UserId) = |row| (row.channel.clone(), row.user.clone()), by Place = |row| row.place, {
        channel: message::Channel,
        user: UserId,
        place: Place,
        data: LocalData,
    }

    /// A user has sent a receipt for a message.
    Receipt of (message::Channel, UserId) = |row| (row.channel.clone(), row.user.clone()), by u64 = |row| row.seq, {
        channel: message::Channel,
        user: UserId,
        seq: u64,
        time: Seconds,
    }

    /// How many of those who take part, and to whom the message came, have sent a receipt for it.
    Receipts of message::Channel = |row| row.channel.clone(), by u64 = |row| row.seq, {
        channel: message::Channel,
        seq: u64,
        count: u64,
    }

    /// A user has reacted to a message.
    Reaction of (message::Channel, u64) = |row| (row.channel.clone(), row.seq), by (String, UserId) = |row| (row.reaction.clone(), row.user.clone()), {
        channel: message::Channel,
        seq: u64,
        reaction: String,
        user: UserId,
        /// The journal entry that says so: they are shown in this order.
        since: i64,
    }

    Extension of (message::Channel, u64) = |row| (row.channel.clone(), row.seq), by String = |row| row.key.clone(), {
        channel: message::Channel,
        seq: u64,
        key: String,
        value: String,
    }

    /// A message is pinned.
    Pinned of message::Channel = |row| row.channel.clone(), by u64 = |row| row.seq, {
        channel: message::Channel,
        seq: u64,
        by: UserId,
        time: Seconds,
    }

    ChatGroup of GroupId = |row| row.id.clone(), by () = |_row| (), {
        id: GroupId,
        info: chat_group::ChatGroup,
        members: u64,
        /// The last journal entry that changed its attributes.
        attributes_changed: i64,
    }

    /// When a chat group was created, also one that is no more.
    Created of GroupId = |row| row.group.clone(), by Seconds = |row| row.time, {
        group: GroupId,
        time: Seconds,
    }

    Member of GroupId = |row| row.group.clone(), by UserId = |row| row.user.clone(), {
        group: GroupId,
        user: UserId,
        /// Rises in the order in which members came, to whatever chat group.
        no: u64,
        member: chat_group::Member,
    }

    /// What has stayed of the time of a user who is no member.
    FormerMember of GroupId = |row| row.group.clone(), by UserId = |row| row.user.clone(), {
        group: GroupId,
        user: UserId,
        former: Former,
    }

    Attribute of GroupId = |row| row.group.clone(), by String = |row| row.key.clone(), {
        group: GroupId,
        key: String,
        value: String,
    }

    Counter of GroupId = |row| row.group.clone(), by String = |row| row.key.clone(), {
        group: GroupId,
        key: String,
        value: i64,
    }

    RequestMade of GroupId = |row| row.request.group.clone(), by u64 = |row| row.request.no, {
        request: Request,
        /// Rises in the order in which requests came, to whatever chat group.
        since: i64,
    }

    Topic of GroupId = |row| row.community.clone(), by GroupId = |row| row.id.clone(), {
        community: GroupId,
        id: GroupId,
        /// Rises in the order in which topics were created.
        since: i64,
        info: chat_group::Topic,
    }
}

/// Which journal entries of its channel a conversation gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Follows {
    /// There is no channel yet, or the user was never in the chat group.
    #[default]
    Nothing,
    /// Those from there on; the user takes part.
    Since(i64),
    /// Those from there on and up to the one that says that they left.
    Between(i64, i64),
}

impl Account {
    /// One of whom nothing is known but their id.
    pub fn new(user: UserId) -> Self {
        Self {
            user,
            created: 0,
            status: String::new(),
            all_receive_option: AllReceiveOption::default(),
            requests_read: 0,
            lost: 0,
        }
    }
}

impl Conversation {
    /// One of which nothing is known but its id.
    pub fn new(user: UserId, id: ConversationId, no: ConversationNo) -> Self {
        Self {
            user,
            id,
            no,
            let_go: false,
            follows: Follows::Nothing,
            listed: false,
            active_time: 0,
            pinned: false,
            marks: 0,
            note: String::new(),
            draft: None,
            receive_option: 0,
            read_seq: 0,
            read_time: 0,
            entered_seq: 0,
            cleared_seq: 0,
            gone_seq: 0,
        }
    }

    /// Whether the user takes part in its channel.
    pub fn takes_part(&self) -> bool {
        matches!(self.follows, Follows::Since(_))
    }

    /// Its channel, where the user takes part.
    pub fn channel(&self) -> Option<message::Channel> {
        self.takes_part().then(|| message::Channel::of(&self.user, &self.id))
    }

    /// Nothing was ever in it. What the user has said of it stays: marks, note, what is announced.
    pub fn forget(&mut self) {
        *self = Self {
            let_go: self.let_go,
            follows: self.follows,
            marks: self.marks,
            note: std::mem::take(&mut self.note),
            receive_option: self.receive_option,
            ..Self::new(self.user.clone(), self.id.clone(), self.no)
        };
    }

    /// Nothing is left of it, but for the entries up to its end.
    pub fn end(&mut self) {
        let follows = self.follows;
        *self = Self { let_go: true, follows, ..Self::new(self.user.clone(), self.id.clone(), self.no) };
    }

    /// Whether nothing is left of it, where it is in no conversation group.
    pub fn is_idle(&self) -> bool {
        self.id.kind() == ConversationType::Group
            && !self.takes_part()
            && !self.listed
            && self.marks == 0
            && self.note.is_empty()
            && self.draft.is_none()
            && self.receive_option == 0
    }
}
