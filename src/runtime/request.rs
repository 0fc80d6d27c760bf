//! What a host can call: checked, and on its way to the logic thread.

use crate::core::chat_group::{MemberQuery, MemberSearch};
use crate::core::command::Command;
use crate::core::error::Error;
use crate::core::filter::Filter;
use crate::core::ids::{ConversationId, GroupId, IdText, UserId};
use crate::core::message::MessageRef;
use crate::core::query::{HistoryQuery, SearchQuery};
#[cfg(feature = "fail-on-purpose")]
use crate::wire::config::FailAt;
use crate::wire::config::SetConfig;
use std::ffi::CString;

/// What a call asks of the SDK.
#[derive(Debug)]
pub enum Asked {
    Sdk(SdkCall),
    User(UserCall),
    /// Settings of the life that is, or else of the next one.
    Configure(Box<SetConfig>),
    /// To be told what is known already, with or without a life of the SDK.
    Answer(Result<CString, Error>),
    /// Nothing, and there is no answer.
    Nothing,
}

impl From<SdkCall> for Asked {
    fn from(call: SdkCall) -> Self {
        Self::Sdk(call)
    }
}

impl<T: Into<UserCall>> From<T> for Asked {
    fn from(call: T) -> Self {
        Self::User(call.into())
    }
}

/// A call on the SDK itself; each is carried out alone.
#[derive(Debug)]
pub enum SdkCall {
    Login { user: String, signature: String },
    Logout,
    SetConfig(Box<SetConfig>),
}

/// A call on the data of the logged-in user; all that wait are carried out together.
#[derive(Debug)]
pub enum UserCall {
    Change(Command),
    /// What bears the name of the user who writes it: of whom the caller's thread expects that they are logged in by then. Where
    /// they are not, it is refused.
    ChangeAs {
        by: Option<UserId>,
        command: Command,
    },
    Ask(Query),
    /// What this device is to be told of from now on.
    Subscribe(Subscription),
    /// There is nothing to do, and that succeeds.
    Nothing,
    /// What is not built.
    Unbuilt {
        function: &'static str,
        /// What Convoke does not have yet.
        missing: &'static str,
    },
    #[cfg(feature = "fail-on-purpose")]
    Fail(FailAt),
}

impl From<Command> for UserCall {
    fn from(command: Command) -> Self {
        Self::Change(command)
    }
}

impl From<Query> for UserCall {
    fn from(query: Query) -> Self {
        Self::Ask(query)
    }
}

impl From<Subscription> for UserCall {
    fn from(subscription: Subscription) -> Self {
        Self::Subscribe(subscription)
    }
}

impl UserCall {
    /// Whether it may write, and so needs a transaction.
    pub fn may_change(&self) -> bool {
        !matches!(self, Self::Ask(_) | Self::Subscribe(_) | Self::Nothing | Self::Unbuilt { .. })
    }
}

#[derive(Debug)]
pub enum Query {
    ConversationGroups,
    WholeList,
    Conversations(Vec<ConversationId>),
    Page {
        filter: Filter,
        from: u64,
        count: u32,
    },
    TotalUnread,
    Unread(Filter),

    History {
        conversation: ConversationId,
        history: HistoryQuery,
    },
    /// By id, in the order given; what is not found is left out.
    Messages(Vec<MessageRef>),
    Search(Box<SearchQuery>),
    Receipts(Vec<MessageRef>),
    /// Members of a chat group who have (or have not) sent a receipt for the message.
    Readers {
        message: MessageRef,
        read: bool,
        from: u64,
        count: u32,
    },
    Extensions(MessageRef),
    Reactions {
        messages: Vec<MessageRef>,
        most_users: u32,
    },
    ReactionUsers {
        message: MessageRef,
        reaction: String,
        from: u32,
        count: u32,
    },
    PinnedMessages(GroupId),
    /// User ids as the caller wrote them.
    C2cReceiveOptions(Vec<IdText>),
    AllReceiveOption,

    Profiles(Vec<IdText>),
    Statuses(Vec<IdText>),

    /// The chat groups the user is in, but for rooms and Communities with topics; or those Communities.
    JoinedGroups {
        communities: bool,
    },
    /// By id, as the caller wrote it, in the order given.
    ChatGroups(Vec<IdText>),
    /// Among those the user is in. `TIMGroupSearchFieldKey`, as bits.
    SearchChatGroups {
        keywords: Vec<String>,
        fields: u32,
    },
    Members {
        group: GroupId,
        query: MemberQuery,
    },
    SearchMembers(MemberSearch),
    OnlineMembers(GroupId),
    /// No keys: all of them.
    Attributes {
        group: GroupId,
        keys: Vec<String>,
    },
    Counters {
        group: GroupId,
        keys: Vec<String>,
    },
    /// From that time backwards; 0: from the newest on.
    Requests {
        start: u64,
        most: u32,
    },
    /// No topics: all of them.
    Topics {
        group: GroupId,
        topics: Vec<IdText>,
    },
}

/// What a device asks to be told of. It holds until the logout.
#[derive(Debug)]
pub enum Subscription {
    /// The filter as the host wrote it comes back with each number.
    Unread {
        text: String,
        filter: Filter,
        on: bool,
    },
    Profiles {
        users: Vec<IdText>,
        on: bool,
    },
    /// No users: all of them.
    Statuses {
        users: Vec<IdText>,
        on: bool,
    },
}
