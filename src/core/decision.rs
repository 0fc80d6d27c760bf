//! What a command leads to: events and a reply, or a refusal.

use super::error::{Code, Error, StoreError};
use super::event::{Audience, Entry, Event};
use super::field::Field;
use super::ids::{ConversationId, GroupId, IdText};
use super::message::{Extension, Message};
use super::situation::Situation;
use std::borrow::Cow;

/// A command that may be done, as its rule says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// What it leads to, in order, and whom that is for; nothing, where all is as asked already.
    pub events: Vec<(Audience, Event)>,
    pub reply: Reply,
}

impl Decision {
    /// What it leads to is for those alone.
    pub fn of(audience: &Audience, events: impl IntoIterator<Item = Event>, reply: Reply) -> Self {
        Self { events: events.into_iter().map(|event| (audience.clone(), event)).collect(), reply }
    }

    /// What it leads to is the user's own.
    pub fn own(events: impl IntoIterator<Item = Event>, reply: Reply, on: &Situation<'_>) -> Self {
        Self::of(&Audience::one(on.me), events, reply)
    }
}

/// A command that is done: the entries it leads to, one for each audience, in the order of what happens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    pub entries: Vec<Entry>,
    pub reply: Reply,
}

/// What the caller is told beside the code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reply {
    #[default]
    Nothing,
    /// One result for each conversation named, in the order given.
    Items(Vec<ItemResult>),
    Conversation(ConversationId),
    Message(Box<Message>, ConversationId),
    /// A result for each receiver: the message, or why it was not sent.
    Sent(Vec<(String, Result<Box<Message>, Error>)>),
    Messages(Vec<Message>, ConversationId),
    /// The extensions that were set or deleted, each with its code.
    Extensions(Vec<(Extension, Option<Error>)>),
    ChatGroup(GroupId),
    Topic(GroupId),
    /// What became of each user whom the call names.
    Invited(Vec<(IdText, UserResult)>),
    Removed(Vec<(IdText, UserResult)>),
    /// The counters that were set or changed, as they are now.
    Counters(Vec<(String, i64)>),
    /// Each topic that was to be deleted, and why it was not.
    Topics(Vec<(IdText, Option<Error>)>),
}

/// `HandleGroupMemberResult`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum UserResult {
    Failed = 0,
    Done = 1,
    /// They are in the chat group already.
    Included = 2,
    /// An owner or admin has to decide.
    Asked = 3,
}

/// What became of one of the conversations a call names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemResult {
    /// As the caller wrote it.
    pub id: IdText,
    /// Why it was left out; `None` where it was done.
    pub error: Option<Error>,
}

/// A command that is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub error: Error,
    /// What says more: the message that stands instead of the caller's, or, where every item failed, what was wrong with each.
    pub reply: Reply,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self { error, reply: Reply::Nothing }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Error::from(error).into()
    }
}

pub fn refuse_about<T>(field: Field, code: Code, text: impl Into<Cow<'static, str>>) -> Result<T, Refusal> {
    Err(Error::about(field, code, text).into())
}

pub fn refuse<T>(code: Code, text: impl Into<Cow<'static, str>>) -> Result<T, Refusal> {
    Err(Error::new(code, text).into())
}
