//! Chat groups: what they are, who is in them, what they say when something happens, and how calls name their parts.

use super::ids::{GroupId, IdText, Seconds, UserId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// `TIMGroupType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u32)]
pub enum Kind {
    #[default]
    Public = 0,
    Work = 1,
    Meeting = 2,
    BChatRoom = 3,
    AvChatRoom = 4,
    Community = 5,
}

impl Kind {
    pub const ALL: [Self; 6] =
        [Self::Public, Self::Work, Self::Meeting, Self::BChatRoom, Self::AvChatRoom, Self::Community];

    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| *kind as u32 == number)
    }

    /// Rooms have any number of members, who come and go: nobody is invited, and nothing counts as unread.
    pub fn is_room(self) -> bool {
        matches!(self, Self::BChatRoom | Self::AvChatRoom)
    }

    /// Members a group of this type may have.
    pub fn most_members(self) -> u64 {
        match self {
            Self::Public => 2000,
            Self::Work => 200,
            Self::Meeting => 6000,
            Self::Community => 100_000,
            Self::BChatRoom | Self::AvChatRoom => u64::from(u32::MAX),
        }
    }

    /// How one joins a group of this type, and how one is invited to it, where its creator has not said.
    pub fn usual_options(self) -> (AddOption, AddOption) {
        match self {
            Self::Public => (AddOption::Approval, AddOption::Forbidden),
            Self::Work => (AddOption::Forbidden, AddOption::Anybody),
            Self::Community => (AddOption::Anybody, AddOption::Anybody),
            Self::Meeting | Self::BChatRoom | Self::AvChatRoom => (AddOption::Anybody, AddOption::Forbidden),
        }
    }

    /// Whether its messages count as unread.
    pub fn counts_unread(self) -> bool {
        matches!(self, Self::Public | Self::Work | Self::Community)
    }

    /// Whether members see what was said before they came.
    pub fn shows_history(self) -> bool {
        matches!(self, Self::Meeting | Self::Community)
    }
}

/// `TIMGroupAddOption`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u32)]
pub enum AddOption {
    #[default]
    Forbidden = 0,
    Approval = 1,
    Anybody = 2,
}

impl AddOption {
    pub fn from_number(number: u32) -> Option<Self> {
        [Self::Forbidden, Self::Approval, Self::Anybody].into_iter().find(|option| *option as u32 == number)
    }
}

/// `TIMGroupMemberRole`, the lowest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u32)]
pub enum Role {
    #[default]
    Ordinary = 200,
    Admin = 300,
    Owner = 400,
}

impl Role {
    pub const ALL: [Self; 3] = [Self::Ordinary, Self::Admin, Self::Owner];

    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|role| *role as u32 == number)
    }
}

/// What a chat group is; who is in it stands elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChatGroup {
    pub name: String,
    pub kind: Kind,
    pub introduction: String,
    pub notification: String,
    pub face_url: String,
    pub add_option: AddOption,
    pub approve_option: AddOption,
    pub most_members: u64,
    pub supports_topics: bool,
    pub owner: String,
    /// Only its owner and its admins may write.
    pub all_muted: bool,
    pub visible: u32,
    pub searchable: u32,
    pub custom: BTreeMap<String, String>,
    pub uses_permission_groups: bool,
    pub default_permissions: u64,
    pub created: Seconds,
    /// When it was last changed, and how often it was.
    pub changed: Seconds,
    pub version: u64,
}

impl ChatGroup {
    /// The name to show for the group.
    pub fn show_name<'a>(&'a self, id: &'a GroupId) -> &'a str {
        if self.name.is_empty() { id.as_str() } else { &self.name }
    }
}

/// What a user is in a chat group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub role: Role,
    pub joined: Seconds,
    pub name_card: String,
    /// Until then they may not write.
    pub muted_until: Seconds,
    pub custom: BTreeMap<String, String>,
    pub marks: BTreeSet<u32>,
}

/// What outlasts being a member of a chat group: until when a user may not come back, and may not write when they have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Former {
    pub banned_until: Seconds,
    pub muted_until: Seconds,
}

/// A part of a Community with messages of its own. Its id is the Community's with `@TOPIC#_` and more behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    pub name: String,
    pub introduction: String,
    pub notification: String,
    pub face_url: String,
    pub all_muted: bool,
    pub custom: String,
    pub default_permissions: u64,
    pub created: Seconds,
}

/// A wish to come into a chat group, or to bring somebody in, on which its owner or an admin has to decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Its number in the chat group.
    pub no: u64,
    pub group: GroupId,
    /// Who has asked.
    pub from: UserId,
    /// Who is to be brought in; `None`: who has asked.
    pub invited: Option<UserId>,
    pub text: String,
    pub time: Seconds,
    pub decision: Option<RequestDecision>,
}

impl Request {
    /// Who comes in if it is accepted.
    pub fn newcomer(&self) -> &UserId {
        self.invited.as_ref().unwrap_or(&self.from)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestDecision {
    pub by: UserId,
    pub accepted: bool,
    pub text: String,
}

/// How a call names a request: by who would come in, and by its number, where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestRef {
    pub no: Option<u64>,
    pub group: GroupId,
    pub newcomer: String,
}

/// Why somebody is in a chat group now who has not just joined it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arrival {
    /// An application was accepted.
    Accepted,
    Invited,
}

/// Why somebody is in a chat group no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Departure {
    Quit,
    Removed,
}

/// What everybody in a chat group is told of in a message of its own. `TIMGroupTipType`, and what belongs to each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tip {
    /// Who has done it.
    pub by: UserId,
    pub what: TipOf,
    /// Members there are after it.
    pub members: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TipOf {
    Entered {
        users: Vec<UserId>,
        invited: bool,
    },
    Quit,
    Removed {
        users: Vec<UserId>,
    },
    AdminSet {
        user: UserId,
        on: bool,
    },
    InfoChanged {
        changes: Vec<InfoChange>,
    },
    /// For so many seconds; 0: no longer.
    Muted {
        user: UserId,
        seconds: u64,
    },
    Marked {
        users: Vec<UserId>,
        mark: u32,
        on: bool,
    },
    TopicChanged {
        topic: GroupId,
        changes: Vec<InfoChange>,
    },
    MessagePinned {
        seq: u64,
        on: bool,
    },
}

/// `GroupTipGroupChangeInfo`: one part of what a chat group is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InfoChange {
    Name(String),
    Introduction(String),
    Notification(String),
    FaceUrl(String),
    Owner(String),
    Custom(String, String),
    AllMuted(bool),
    TopicCustom(String),
    AddOption(AddOption),
    ApproveOption(AddOption),
    UsesPermissionGroups(bool),
    DefaultPermissions(u64),
}

// What a caller asks for.

/// A chat group as its creator asks for it. Numbers are the caller's; whether they mean anything is for the rules to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewChatGroup {
    /// Empty: one is made.
    pub id: String,
    pub name: String,
    /// `TIMGroupType`.
    pub kind: u32,
    pub introduction: String,
    pub notification: String,
    pub face_url: String,
    /// `TIMGroupAddOption`.
    pub add_option: Option<u32>,
    pub approve_option: Option<u32>,
    /// 0: as many as the type allows.
    pub most_members: u64,
    pub supports_topics: bool,
    pub all_muted: bool,
    pub custom: Vec<(String, String)>,
    pub uses_permission_groups: bool,
    pub default_permissions: u64,
    /// User id and role (`TIMGroupMemberRole`, 0: ordinary).
    pub members: Vec<(String, u32)>,
    /// Drawn by the caller, for the id where one is made.
    pub random: u64,
}

/// What is to change of a chat group; `None`: it stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChatGroupChange {
    pub name: Option<String>,
    pub introduction: Option<String>,
    pub notification: Option<String>,
    pub face_url: Option<String>,
    pub add_option: Option<u32>,
    pub approve_option: Option<u32>,
    pub most_members: Option<u64>,
    pub visible: Option<u32>,
    pub searchable: Option<u32>,
    pub all_muted: Option<bool>,
    /// Key by key; an empty value takes the key away.
    pub custom: Vec<(String, String)>,
    pub uses_permission_groups: Option<bool>,
    pub default_permissions: Option<u64>,
    /// The member who owns it from now on.
    pub owner: Option<String>,
}

/// What is to change of a member; `None`: it stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberChange {
    /// `TIMReceiveMessageOpt`; a user's own only.
    pub receive_option: Option<u32>,
    /// `TIMGroupMemberRole`.
    pub role: Option<u32>,
    /// Seconds from now on in which they may not write; 0: they may.
    pub mute: Option<u64>,
    pub name_card: Option<String>,
    /// Key by key; an empty value takes the key away.
    pub custom: Vec<(String, String)>,
}

/// A topic as its creator asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewTopic {
    /// Empty: one is made.
    pub id: String,
    pub topic: Topic,
    pub random: u64,
}

/// What is to change of a topic; `None`: it stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicChange {
    pub name: Option<String>,
    pub introduction: Option<String>,
    pub notification: Option<String>,
    pub face_url: Option<String>,
    pub all_muted: Option<bool>,
    pub custom: Option<String>,
    pub default_permissions: Option<u64>,
    /// The user's own; empty: takes it off.
    pub draft: Option<String>,
}

/// Which members are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberQuery {
    /// Where not empty: these, as the caller wrote them.
    pub users: Vec<IdText>,
    /// `TIMGroupMemberRoleFlag`, 0: all; a number from 1000 on: those with that mark.
    pub roles: u64,
    /// Where the page begins: 0, or what the page before said.
    pub from: u64,
}

/// What to look for among the members of chat groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberSearch {
    /// Empty: in all that the user is in.
    pub groups: Vec<String>,
    pub keywords: Vec<String>,
    /// `TIMGroupMemberSearchFieldKey`, as bits.
    pub fields: u32,
}
