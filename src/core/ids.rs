//! Identifiers. Each is checked when it is built, so a `UserId` is never just a string.

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;
use std::fmt;

/// An id as a caller wrote it.
pub type IdText = SmolStr;

/// Bytes a user id may have.
pub const USER_ID_BYTES: usize = 32;
/// Bytes a chat group id may have.
pub const GROUP_ID_BYTES: usize = 48;

fn is_printable(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|b| (0x20..0x7f).contains(&b))
}

/// In the place of a user's id, where a message is meant for everyone.
pub const AT_ALL: &str = "__kImSDK_MessageAtALL__";

/// Who says what one user alone is told.
pub const SYSTEM: &str = "@TIM#SYSTEM";

/// A user: 1 to 32 bytes of printable ASCII, and none of [`AT_ALL`] and [`SYSTEM`], which are nobody.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UserId(SmolStr);

impl UserId {
    pub fn new(text: &str) -> Option<Self> {
        (is_printable(text, USER_ID_BYTES) && ![AT_ALL, SYSTEM].contains(&text)).then(|| Self(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Serialize for UserId {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for UserId {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        Self::new(&text).ok_or_else(|| serde::de::Error::custom("not a user id"))
    }
}

/// Between the id of a Community and what is a topic's own.
pub const TOPIC_MARK: &str = "@TOPIC#_";

/// A chat group: 1 to 48 bytes of printable ASCII. Or a topic of one: its id, `@TOPIC#_`, and as much again.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupId(SmolStr);

impl GroupId {
    pub fn new(text: &str) -> Option<Self> {
        let is_id = match text.split_once(TOPIC_MARK) {
            Some((group, own)) => is_printable(group, GROUP_ID_BYTES) && is_printable(own, GROUP_ID_BYTES),
            None => is_printable(text, GROUP_ID_BYTES),
        };
        is_id.then(|| Self(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The chat group that the topic belongs to, where this is one.
    pub fn community(&self) -> Option<Self> {
        self.0.split_once(TOPIC_MARK).map(|(group, _)| Self(group.into()))
    }

    /// Whether it is a topic of that Community.
    pub fn is_topic_of(&self, community: &Self) -> bool {
        self.0.strip_prefix(community.0.as_str()).is_some_and(|own| own.starts_with(TOPIC_MARK))
    }

    /// The chat group whose members these are: a topic's are its Community's.
    pub fn home(&self) -> Self {
        self.community().unwrap_or_else(|| self.clone())
    }
}

impl Serialize for GroupId {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for GroupId {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        Self::new(&text).ok_or_else(|| serde::de::Error::custom("not a chat group id"))
    }
}

/// With whom a conversation is held. The order is that of the prefixed ids, `c2c_` before `group_`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConversationId {
    /// One other user.
    C2c(UserId),
    /// A chat group.
    Group(GroupId),
}

/// What precedes the bare id where one text has to name a conversation.
const C2C_PREFIX: &str = "c2c_";
const GROUP_PREFIX: &str = "group_";

impl ConversationId {
    /// Reads `c2c_<user id>` or `group_<group id>`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(user) = text.strip_prefix(C2C_PREFIX) {
            UserId::new(user).map(Self::C2c)
        } else if let Some(group) = text.strip_prefix(GROUP_PREFIX) {
            GroupId::new(group).map(Self::Group)
        } else {
            None
        }
    }

    /// A conversation of this type with that bare id.
    pub fn new(kind: ConversationType, bare: &str) -> Option<Self> {
        match kind {
            ConversationType::C2c => UserId::new(bare).map(Self::C2c),
            ConversationType::Group => GroupId::new(bare).map(Self::Group),
        }
    }

    /// The id without its prefix.
    pub fn bare(&self) -> &str {
        match self {
            Self::C2c(user) => user.as_str(),
            Self::Group(group) => group.as_str(),
        }
    }

    pub fn kind(&self) -> ConversationType {
        match self {
            Self::C2c(_) => ConversationType::C2c,
            Self::Group(_) => ConversationType::Group,
        }
    }

    /// Whether it is a topic's, which shows under its Community and never in the conversation list.
    pub fn is_topic(&self) -> bool {
        matches!(self, Self::Group(group) if group.community().is_some())
    }
}

impl fmt::Display for ConversationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prefix = match self {
            Self::C2c(_) => C2C_PREFIX,
            Self::Group(_) => GROUP_PREFIX,
        };
        write!(f, "{prefix}{}", self.bare())
    }
}

impl Serialize for ConversationId {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ConversationId {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a conversation id"))
    }
}

/// The contract's `TIMConvType`, of which only these two can be named by a caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u32)]
pub enum ConversationType {
    C2c = 1,
    Group = 2,
}

impl ConversationType {
    pub fn from_number(number: u64) -> Option<Self> {
        match number {
            1 => Some(Self::C2c),
            2 => Some(Self::Group),
            _ => None,
        }
    }

    pub fn number(self) -> u32 {
        self as u32
    }
}

/// The user's own number for a conversation: 1, 2, 3, ... in the order in which the conversations were named.
/// It stays as long as there is anything of the conversation and is never given again, so page cursors can carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ConversationNo(pub u32);

/// The user's own number for a conversation group. A rename keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ConversationGroupNo(pub u32);

/// Seconds since 1970, UTC.
pub type Seconds = u64;

pub const DAY: Seconds = 24 * 60 * 60;

#[cfg(test)]
#[path = "../tests/core/ids.rs"]
mod tests;
