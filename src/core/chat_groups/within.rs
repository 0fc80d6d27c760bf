//! The chat group that a rule is about, and what the user is in it.

use super::rights::{self, Action};
use crate::core::chat_group::{ChatGroup, Member};
use crate::core::error::{Code, Error};
use crate::core::ids::{ConversationId, GroupId};
use crate::core::outcome::{Refusal, refuse};
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
            Ok(Some(Error::new(Code::OperateFailed, "conversation_id_array: there is no such chat group")))
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
    pub fn of(group: &GroupId, on: &Situation<'_>) -> Result<Self, Refusal> {
        let Some(info) = on.view.chat_group(group)? else {
            return refuse(Code::GroupNotFound, "there is no such chat group");
        };
        match on.view.member(group, on.me)? {
            Some(me) => Ok(Self { group: info, me }),
            None => refuse(Code::GroupPermissionDenied, "the user is not a member of the chat group"),
        }
    }

    /// The same where it may be a topic: its Community, then.
    pub fn of_any(group: &GroupId, on: &Situation<'_>) -> Result<Self, Refusal> {
        match group.community() {
            None => Self::of(group, on),
            Some(community) if on.view.topic(group)?.is_some() => Self::of(&community, on),
            Some(_) => refuse(Code::GroupNotFound, "there is no such topic"),
        }
    }

    /// Refuses what the user's role gives no right to.
    pub fn require(&self, action: Action) -> Result<(), Refusal> {
        match rights::may(action, self.group.kind, self.me.role) {
            true => Ok(()),
            false => refuse(Code::GroupPermissionDenied, action.refusal()),
        }
    }
}

/// Refuses what only members of the chat group, or of the topic's Community, may do.
pub fn require_member(group: &GroupId, on: &Situation<'_>) -> Result<(), Refusal> {
    Within::of_any(group, on).map(drop)
}
