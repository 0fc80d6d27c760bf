//! The chat group that a rule is about, and what the user is in it.

use super::rights::{self, Action};
use crate::core::chat_group::{ChatGroup, Member};
use crate::core::error::{Code, Error};
use crate::core::field::Field;
use crate::core::ids::{ConversationId, GroupId, UserId};
use crate::core::situation::{Situation, View};

/// Whether there is such a chat group, or such a topic.
pub fn exists(group: &GroupId, view: &dyn View) -> Result<bool, Error> {
    match group.community() {
        Some(_) => Ok(view.topic(group)?.is_some()),
        None => Ok(view.chat_group(group)?.is_some()),
    }
}

/// An error for a conversation with a chat group that does not exist.
pub fn missing_chat_group(id: &ConversationId, view: &dyn View) -> Result<Option<Error>, Error> {
    match id {
        ConversationId::Group(group) if !exists(group, view)? => {
            Ok(Some(Error::about(Field::Conversations, Code::OperateFailed, "there is no such chat group")))
        }
        _ => Ok(None),
    }
}

/// A chat group that the user is in, and what they are in it.
pub struct Within {
    pub group: ChatGroup,
    pub me: Member,
}

impl Within {
    pub fn of(group: &GroupId, on: &Situation<'_>) -> Result<Self, Error> {
        Self::read(group, on.me, on.view)
    }

    /// The same where it may be a topic: its Community, then.
    pub fn of_any(group: &GroupId, on: &Situation<'_>) -> Result<Self, Error> {
        Self::read_any(group, on.me, on.view)
    }

    /// As [`of`](Self::of), for whoever has no more of the situation.
    pub fn read(group: &GroupId, me: &UserId, view: &dyn View) -> Result<Self, Error> {
        let Some(info) = view.chat_group(group)? else {
            return Err(Error::new(Code::GroupNotFound, "there is no such chat group"));
        };
        match view.member(group, me)? {
            Some(me) => Ok(Self { group: info, me }),
            None => Err(Error::new(Code::GroupPermissionDenied, "the user is not a member of the chat group")),
        }
    }

    /// As [`of_any`](Self::of_any), for whoever has no more of the situation.
    pub fn read_any(group: &GroupId, me: &UserId, view: &dyn View) -> Result<Self, Error> {
        match group.community() {
            None => Self::read(group, me, view),
            Some(community) if view.topic(group)?.is_some() => Self::read(&community, me, view),
            Some(_) => Err(Error::new(Code::GroupNotFound, "there is no such topic")),
        }
    }

    /// Refuses what the user's role gives no right to.
    pub fn require(&self, action: Action) -> Result<(), Error> {
        if rights::may(action, self.group.kind, self.me.role) {
            return Ok(());
        }
        Err(Error::new(Code::GroupPermissionDenied, action.refusal()))
    }
}

/// Refuses what only members of the chat group, or of the topic's Community, may do.
pub fn require_member(group: &GroupId, on: &Situation<'_>) -> Result<(), Error> {
    Within::of_any(group, on).map(drop)
}
