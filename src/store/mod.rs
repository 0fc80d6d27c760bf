//! Where users, their states and the journal are kept: the [`Store`] trait and its engines.
//!
//! * [`choice`]: which of them, and where.
//! * [`sqlite`]: a file on disk that several processes share, or, for tests and hosts that want no file, the same in
//!   memory, gone with the process.
//! * [`files`]: how files are made, and who may read them.
//!
//! `conformance` is the one test suite that every engine passes.

pub mod choice;
#[cfg(test)]
#[path = "../tests/store/conformance.rs"]
mod conformance;
pub mod files;
#[cfg(test)]
#[path = "../tests/store/maps.rs"]
mod maps;
mod sqlite;
mod words;

pub use sqlite::inspect;
#[cfg(feature = "tool")]
pub use sqlite::upkeep;
#[cfg(any(test, fuzzing))]
pub use sqlite::{Durability, SqliteStore};

use crate::core::chat_group::{Member, Request, Role};
pub use crate::core::error::StoreError;
use crate::core::event::Entry;
use crate::core::ids::{ConversationId, ConversationNo, GroupId, Seconds, UserId};
use crate::core::message::{Channel, LocalData, Message, MessageRef, Place};
use crate::core::situation::View;
use crate::core::state::UserState;
use std::collections::HashSet;

/// A number in the journal. The first entry has 1; 0 is before it. Numbers rise, across all users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position(pub i64);

/// How the journal went on behind a device's position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tail {
    /// The user's entries in order, at most as many as were asked for, where to follow on, and the end of the journal.
    Entries { entries: Vec<(Position, Entry)>, position: Position, end: Position },
    /// Not all that the user got behind the position is found any more, or can be read by this version; the device has to load
    /// its state anew.
    Dropped,
}

/// Entries the journal keeps at least. A device further behind loads its state anew.
pub const JOURNAL_ENTRIES_KEPT: i64 = 100_000;

pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// A message as one user sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub message: Message,
    pub local: LocalData,
    /// How many of those who take part have sent a receipt, and whether this user has.
    pub receipts: u64,
    pub has_sent_receipt: bool,
}

/// A part of a conversation's history: what lies between two places, nearest to the first bound in the direction of
/// reading.
#[derive(Clone, Debug)]
pub struct Span {
    /// Towards newer messages.
    pub forward: bool,
    /// From here on, itself not included; `None`: from the end, or, forwards, from the beginning.
    pub behind: Option<Place>,
    /// Not before and not after.
    pub times: (Seconds, Seconds),
    /// Element types, one bit each; 0: any.
    pub types: u64,
    /// Only these messages, where not empty.
    pub seqs: Vec<u64>,
    pub most: u64,
}

/// What to look for in a user's messages.
#[derive(Clone, Debug)]
pub struct Search<'a> {
    pub keywords: &'a [String],
    /// All keywords, and not any of them.
    pub all: bool,
    /// `None`: in all conversations.
    pub channel: Option<&'a Channel>,
    pub senders: &'a [UserId],
    pub times: (Seconds, Seconds),
    pub types: u64,
    /// Of the messages, or, in all conversations, of the conversations: leave out so many, and give at most so many.
    pub skip: u64,
    pub most: u64,
}

/// What was found in one conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub conversation: ConversationId,
    pub count: u64,
    /// The newest first. In a search through all conversations only where there is just one.
    pub messages: Vec<Seen>,
}

/// Which members of a chat group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    All,
    Roles(Vec<Role>),
    Marked(u32),
}

/// Of a member, what is looked through in a search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MemberFields {
    pub id: bool,
    pub nick_name: bool,
    pub name_card: bool,
}

/// A member of a chat group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberRow {
    /// Rises in the order in which members came.
    pub no: u64,
    pub user: UserId,
    pub member: Member,
    /// `TIMReceiveMessageOpt` of the member's own.
    pub receive_option: u32,
    /// Up to where they have read.
    pub read_seq: u64,
}

/// An engine. One thread owns it; other processes may hold the same data.
pub trait Store: Journal + Reads + Messages + ChatGroups + Presence + View + Send {}

impl<T: Journal + Reads + Messages + ChatGroups + Presence + View + Send> Store for T {}

/// What happened, in order, and the users' states that it led to.
///
/// Writes happen between [`begin`](Journal::begin) and [`commit`](Journal::commit), alone: nobody else, in no process,
/// writes meanwhile. What is committed is as durable as the engine promises, and is all there or not at all.
pub trait Journal {
    /// Waits for its turn to write, and takes it.
    fn begin(&mut self) -> Result<()>;

    /// As [`begin`](Journal::begin), for what nobody misses after a power cut: its commit does not wait for the disk. What is
    /// committed later brings it there, too.
    fn begin_passing(&mut self) -> Result<()> {
        self.begin()
    }

    /// Keeps all that was written since `begin`, and tells the other processes.
    fn commit(&mut self) -> Result<()>;

    /// Forgets all that was written since `begin`. Does nothing where nothing was begun.
    fn rollback(&mut self);

    /// Makes the user's account, if this is their first login. Not between `begin` and `commit`.
    fn make_account(&mut self, user: &UserId, now: Seconds) -> Result<()>;

    /// Writes what happened to the journal and to the tables, and says where in the journal the last entry is. Between `begin` and
    /// `commit`.
    fn append(&mut self, entries: &[Entry]) -> Result<Position>;

    /// The state of a user who has an account, and the position in the journal that it stands for.
    fn load(&mut self, user: &UserId) -> Result<(UserState, Position)>;

    /// The entries behind a position that are for the user, at most `most`, which is not 0.
    fn follow(&mut self, user: &UserId, after: Position, most: usize) -> Result<Tail>;

    /// Calls `changed` from another thread soon after another process has committed, until the watch is dropped.
    /// `None` where no other process can write.
    fn watch(&self, changed: Box<dyn Fn() + Send>) -> Result<Option<Watch>>;
}

/// What documents show, beside what rules ask of a [`View`].
pub trait Reads {
    /// Whatever `read` reads is of one moment, and found sooner than if each thing were looked for by itself.
    fn at_one_moment(&self, read: &mut dyn FnMut() -> Result<()>) -> Result<()>;

    /// The id of the conversation that had this number until it was let go.
    fn let_go(&self, user: &UserId, no: ConversationNo) -> Result<Option<ConversationId>>;
}

/// What documents show of messages.
pub trait Messages {
    /// Messages of the channel that the user sees, in the direction of reading.
    fn history(&self, user: &UserId, channel: &Channel, span: &Span) -> Result<Vec<Seen>>;

    /// The message that the user's conversation shows as its last.
    fn last_message(&self, user: &UserId, channel: &Channel) -> Result<Option<Seen>>;

    /// One message that the user sees, and where it is.
    fn seen(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Seen)>>;

    /// Where a message is in the channel, also one that the user has deleted.
    fn place(&self, user: &UserId, channel: &Channel, message: &MessageRef) -> Result<Option<Place>>;

    /// Up to where the other user of the channel has read it.
    fn peer_read_seq(&self, user: &UserId, channel: &Channel) -> Result<u64>;

    /// What was found by conversation, the one with the newest find first, and how many in all: messages, or, in a search
    /// through all conversations, conversations.
    fn search(&self, user: &UserId, search: &Search<'_>) -> Result<(Vec<Found>, u64)>;

    /// Members of the chat group to whom a message of it, or of that topic, came, without its sender: who has sent a receipt for it,
    /// or who has not. In the order in which they came, each with a number; behind the one of that number.
    fn readers(
        &self,
        group: &GroupId,
        message: &Message,
        read: bool,
        behind: u64,
        most: u64,
    ) -> Result<Vec<(u64, UserId)>>;

    /// To how many who take part in the channel a message came, without its sender.
    fn audience(&self, channel: &Channel, message: &Message) -> Result<u64>;
}

/// What documents show of chat groups.
pub trait ChatGroups {
    /// The chat groups that the user is in, in the order in which they came.
    fn joined(&self, user: &UserId) -> Result<Vec<GroupId>>;

    /// The chat groups that the user is in whose attributes were changed behind that position in the journal.
    fn attributes_changed(&self, user: &UserId, after: Position) -> Result<Vec<GroupId>>;

    /// One member.
    fn member_row(&self, group: &GroupId, user: &UserId) -> Result<Option<MemberRow>>;

    /// Members in the order in which they came, behind the one of that number.
    fn member_page(&self, group: &GroupId, which: &Which, from: u64, most: u64) -> Result<Vec<MemberRow>>;

    /// The members of whom one of the fields has one of the keywords in it, in the order in which they came; the first of them.
    fn search_members(
        &self,
        group: &GroupId,
        keywords: &[String],
        fields: MemberFields,
        most: u64,
    ) -> Result<Vec<MemberRow>>;

    /// The requests that the user may decide on or might have, from that time backwards (0: from the newest on): about so many,
    /// and when the next one was made, 0 where there is none. What was asked in one second stays together.
    fn requests(&self, user: &UserId, start: Seconds, most: u64) -> Result<(Vec<Request>, Seconds)>;

    /// Up to when the user has seen them, and how many have come since.
    fn requests_read(&self, user: &UserId) -> Result<(Seconds, u64)>;
}

/// Who is there.
pub trait Presence {
    /// What the user says of being there, and whether they were ever; `None` where nobody knows them.
    fn status(&self, user: &UserId) -> Result<Option<(String, bool)>>;

    /// Makes the user present until what is given back is dropped, also by the end of the process.
    fn arrive(&self, user: &UserId) -> Result<Stay>;

    /// Whether the user is present, on whatever device.
    fn is_present(&self, user: &UserId) -> Result<bool>;

    /// The members of a chat group who are present.
    fn online_members(&self, group: &GroupId) -> Result<HashSet<UserId>>;
}

/// Stops watching when it is dropped, and returns from that only when `changed` will not be called again.
pub struct Watch(#[expect(dead_code, reason = "held for its Drop")] Box<dyn std::any::Any + Send>);

/// The user is there as long as one of these is.
pub struct Stay(#[expect(dead_code, reason = "held for its Drop")] Box<dyn std::any::Any + Send>);
