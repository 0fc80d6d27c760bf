//! Who may do what in a chat group: one table for all rules.

use crate::core::chat_group::{Kind, Role};

/// What a role gives a right to. To remove, mute or describe a member one needs a higher role than theirs, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Dissolve,
    Transfer,
    Quit,
    ModifyInfo,
    ModifyTerms,
    Invite,
    Remove,
    SetAdmins,
    MuteMembers,
    MuteAll,
    WriteWhileAllAreMuted,
    DescribeOthers,
    MarkMembers,
    DecideRequests,
    SetAttributes,
    SetCounters,
    ManageTopics,
    PinMessages,
    RevokeOthersMessages,
}

impl Action {
    #[cfg(test)]
    pub const ALL: [Self; 19] = [
        Self::Dissolve,
        Self::Transfer,
        Self::Quit,
        Self::ModifyInfo,
        Self::ModifyTerms,
        Self::Invite,
        Self::Remove,
        Self::SetAdmins,
        Self::MuteMembers,
        Self::MuteAll,
        Self::WriteWhileAllAreMuted,
        Self::DescribeOthers,
        Self::MarkMembers,
        Self::DecideRequests,
        Self::SetAttributes,
        Self::SetCounters,
        Self::ManageTopics,
        Self::PinMessages,
        Self::RevokeOthersMessages,
    ];

    /// What is said to whom it is refused.
    pub fn refusal(self) -> &'static str {
        match self {
            Self::Dissolve => "this role may not dissolve a chat group of this type",
            Self::Transfer => "this role may not hand over a chat group of this type",
            Self::Quit => "its owner may not quit a chat group of this type",
            Self::ModifyInfo => "this role may not change the information of a chat group of this type",
            Self::ModifyTerms => "this role may not change how one comes into a chat group of this type",
            Self::Invite => "nobody is invited to a chat group of this type",
            Self::Remove => "this role may not remove members of a chat group of this type",
            Self::SetAdmins => "this role may not make admins in a chat group of this type",
            Self::MuteMembers => "this role may not mute members of a chat group of this type",
            Self::MuteAll => "this role may not mute a chat group of this type",
            Self::WriteWhileAllAreMuted => "only the owner and the admins may write in this chat group",
            Self::DescribeOthers => "this role may not describe other members of a chat group of this type",
            Self::MarkMembers => "this role may not mark members of a chat group of this type",
            Self::DecideRequests => "this role may not decide who comes into the chat group",
            Self::SetAttributes => "this role may not set attributes of a chat group of this type",
            Self::SetCounters => "this role may not set counters of a chat group of this type",
            Self::ManageTopics => "this role may not manage topics",
            Self::PinMessages => "this role may not pin messages in a chat group of this type",
            Self::RevokeOthersMessages => "only its sender and the chat group's admins may do this to a message",
        }
    }
}

/// Whether there is somebody with that role in chat groups of that type.
pub fn has_role(kind: Kind, role: Role) -> bool {
    role != Role::Admin || !(kind == Kind::Work || kind.is_room())
}

/// Whether the role gives the right to do it in a chat group of that type.
pub fn may(action: Action, kind: Kind, role: Role) -> bool {
    let (work, room) = (kind == Kind::Work, kind.is_room());
    match action {
        Action::Dissolve => !work && role == Role::Owner,
        Action::Transfer => !room && role == Role::Owner,
        Action::Quit => work || role != Role::Owner,
        Action::ModifyInfo => work || role >= Role::Admin,
        Action::Invite => !room,
        Action::ModifyTerms
        | Action::Remove
        | Action::DescribeOthers
        | Action::DecideRequests
        | Action::WriteWhileAllAreMuted
        | Action::RevokeOthersMessages => role >= Role::Admin,
        Action::SetAdmins => has_role(kind, Role::Admin) && role == Role::Owner,
        Action::MuteMembers | Action::MuteAll => !work && role >= Role::Admin,
        Action::MarkMembers => room && role == Role::Owner,
        Action::SetAttributes | Action::SetCounters => true,
        Action::ManageTopics => kind == Kind::Community && role >= Role::Admin,
        Action::PinMessages => work || role >= Role::Admin,
    }
}

#[cfg(test)]
#[path = "../../tests/core/chat_groups/rights.rs"]
mod tests;
