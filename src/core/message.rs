//! Messages: what a sender writes, what becomes of it, and how calls name it.

use super::chat_group::{Tip, TipOf};
use super::ids::{ConversationId, GroupId, Seconds, UserId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where a message goes, seen by nobody in particular: what two users, or the members of a chat group, share.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Channel {
    /// Two users, the lower id first; one user alone twice.
    C2c(UserId, UserId),
    Group(GroupId),
}

impl Channel {
    /// The channel behind a user's conversation.
    pub fn of(me: &UserId, conversation: &ConversationId) -> Self {
        match conversation {
            ConversationId::C2c(other) if other < me => Self::C2c(other.clone(), me.clone()),
            ConversationId::C2c(other) => Self::C2c(me.clone(), other.clone()),
            ConversationId::Group(group) => Self::Group(group.clone()),
        }
    }

    /// The conversation that this channel is for one of its users.
    pub fn conversation_of(&self, me: &UserId) -> ConversationId {
        match self {
            Self::C2c(low, high) => ConversationId::C2c(if low == me { high.clone() } else { low.clone() }),
            Self::Group(group) => ConversationId::Group(group.clone()),
        }
    }
}

/// A message's own id: `<sender>-<seconds since 1970>-<random>`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MessageId(pub String);

impl MessageId {
    pub fn new(sender: &str, time: Seconds, random: u64) -> Self {
        Self(format!("{sender}-{time}-{random}"))
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What the sender says, and how it is to be treated. The rules know its elements by their types alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Its elements, a JSON array. Only `wire` looks into it.
    pub content: String,
    /// What the application adds for everyone.
    pub custom: Option<String>,
    /// How it was sent, a JSON object with the keys that go to everyone as they are: priority, push settings. Only `wire` looks
    /// into it.
    pub settings: String,
    /// The types of its elements (`TIMElemType`), in order.
    pub elements: Vec<u32>,
    /// What a search looks through.
    pub text: String,
    /// The users it is meant for in particular; `AT_ALL` stands for everyone.
    pub at: Vec<String>,
    /// Where not empty, the only members of the chat group who get it.
    pub targets: Vec<UserId>,
    /// Told to who is there, and not kept.
    pub online_only: bool,
    /// Does not count as unread.
    pub uncounted: bool,
    /// Does not become a conversation's last message.
    pub unshown: bool,
    /// Its sender wants to know who has read it.
    pub wants_receipt: bool,
    /// It may have extensions.
    pub extensible: bool,
    /// What happened in the chat group, where nobody has written this; it then has no other content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tip: Option<Box<Tip>>,
}

/// A set of element types as one number, with one bit for each.
pub fn type_bits(types: &[u32]) -> u64 {
    types.iter().fold(0, |bits, kind| bits | 1 << (kind & 63))
}

/// `TIMElemType`: what happened in a chat group.
pub const GROUP_TIP: u32 = 5;

/// A message that is to be sent, or kept for its writer alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    pub id: MessageId,
    pub random: u32,
    /// When it was written, by the writer's clock.
    pub client_time: Seconds,
    pub body: Body,
    /// What only the writer sees.
    pub local: LocalData,
}

/// What a user has noted on a message for themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalData {
    pub number: u32,
    pub text: String,
}

/// A message's place in the history of its conversation. `sub` is 0 for what was sent; what a user keeps for
/// themselves stands behind the message of its `seq`, in the order of its time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    pub seq: u64,
    pub sub: u64,
}

impl Place {
    /// How many messages of one second can be kept at one place.
    const PER_SECOND: u64 = 1 << 16;

    /// The places behind the message `seq` for what is of that time: from the first on, and up to this one.
    pub fn saved_between(seq: u64, time: Seconds) -> (Self, Self) {
        let first = (time % (1 << 40)) * Self::PER_SECOND + 1;
        (Self { seq, sub: first }, Self { seq, sub: first + Self::PER_SECOND - 2 })
    }
}

fn is_zero(time: &Seconds) -> bool {
    *time == 0
}

/// A message as everyone sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub id: MessageId,
    pub place: Place,
    pub sender: UserId,
    pub time: Seconds,
    pub client_time: Seconds,
    pub random: u32,
    pub body: Body,
    /// When its conversation was active by it, where that is later: the clock was set back since other ones were.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub active_time: Seconds,
    /// How often it was modified.
    pub version: u64,
    pub revoked: Option<Revocation>,
}

impl Message {
    /// Whether it counts as unread for a user who has not read it.
    pub fn counts_for(&self, me: &UserId) -> bool {
        self.concerns(me) && self.revoked.is_none()
    }

    /// Whether it counted as unread, as long as it was not revoked.
    pub fn concerns(&self, me: &UserId) -> bool {
        self.sender != *me && !self.body.uncounted && self.is_for(me)
    }

    /// Whether the user is among those it was sent to.
    pub fn is_for(&self, me: &UserId) -> bool {
        self.body.targets.is_empty() || self.sender == *me || self.body.targets.contains(me)
    }

    /// When its conversation was active by it.
    pub fn active(&self) -> Seconds {
        self.time.max(self.active_time)
    }

    /// The number of the message that it tells of. Who does not see that does not see this.
    pub fn about(&self) -> Option<u64> {
        match self.body.tip.as_ref()?.what {
            TipOf::MessagePinned { seq, .. } => Some(seq),
            _ => None,
        }
    }
}

/// A message that is pinned in its chat group, and who has pinned it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    pub message: Message,
    pub by: UserId,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocation {
    pub by: UserId,
    pub reason: String,
}

/// How a call names a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageRef {
    Id(MessageId),
    Seq(ConversationId, u64),
}

/// What a message says beside itself, key by key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    pub key: String,
    pub value: String,
}

/// What a user has begun to write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// `draft_msg`, a JSON object; empty where there is none.
    pub message: String,
    /// `draft_user_define`.
    pub user_define: String,
    /// When it was set.
    pub time: Seconds,
}
