//! Documents about what happens in chat groups. They are elements of messages that nobody can send: [`GroupTipsElem`] for
//! everyone in the chat group, [`GroupReportElem`] for one user.

use super::Part;
use super::chat_group_member::member_or_zero;
use super::profile::profile_or_zero;
use crate::core::chat_group::{AddOption, InfoChange, Tip, TipOf};
use crate::core::ids::{GroupId, Seconds, UserId};
use serde::Serialize;

/// `TIMElemType`.
pub const TIPS: u32 = 5;
pub const REPORT: u32 = 8;

/// `GroupTipsElem`: what happened in a chat group.
#[derive(Serialize, Clone, Debug, Default)]
pub struct GroupTipsElem<'a> {
    /// number, TIMElemType: kTIMElem_GroupTips.
    pub elem_type: u32,
    /// number, TIMGroupTipType: what kind of thing.
    pub group_tips_elem_tip_type: u32,
    /// number, TIMGroupJoinType: how somebody has come in.
    pub group_tips_elem_join_type: u32,
    /// string: the user id of who has done it.
    pub group_tips_elem_op_user: &'a str,
    /// string: the chat group id; with kTIMGroupTip_TopicInfoChange the id of the topic.
    pub group_tips_elem_group_id: &'a str,
    /// string: the name of the chat group.
    pub group_tips_elem_group_name: &'a str,
    /// array of strings: the user ids of those to whom it was done; of who has quit.
    pub group_tips_elem_user_array: Vec<&'a str>,
    /// array of GroupTipGroupChangeInfo: what has changed of the chat group or the topic.
    pub group_tips_elem_group_change_info_array: Vec<GroupTipGroupChangeInfo<'a>>,
    /// array of GroupTipMemberChangeInfo: who may not write, and for how long.
    pub group_tips_elem_member_change_info_array: Vec<GroupTipMemberChangeInfo<'a>>,
    /// array of GroupTipMemberMarkChangeInfo: who was marked.
    pub group_tips_elem_member_mark_info_array: Vec<GroupTipMemberMarkChangeInfo<'a>>,
    /// object UserProfile: of who has done it.
    #[serde(serialize_with = "profile_or_zero")]
    pub group_tips_elem_op_user_info: Option<Part>,
    /// object GroupMemberInfo: who has done it; with role 0 where they are no member.
    #[serde(serialize_with = "member_or_zero")]
    pub group_tips_elem_op_group_memberinfo: Option<Part>,
    /// array of UserProfile: of the users of group_tips_elem_user_array.
    pub group_tips_elem_changed_user_info_array: Vec<Part>,
    /// array of GroupMemberInfo: those of them who are members.
    pub group_tips_elem_changed_group_memberinfo_array: Vec<Part>,
    /// number: the members there are after it.
    pub group_tips_elem_member_num: u64,
    /// string: empty.
    pub group_tips_elem_platform: &'a str,
    /// array of Message: what was pinned or unpinned.
    pub group_tips_elem_pinned_message_list: Vec<Part>,
    /// number: when it happened, seconds since 1970 UTC.
    pub group_tips_elem_time: Seconds,
}

impl<'a> GroupTipsElem<'a> {
    /// What the tip itself says; the documents of users, members and messages are to be filled in.
    pub fn of(group: &'a GroupId, name: &'a str, tip: &'a Tip, time: Seconds) -> Self {
        let mut elem = Self {
            elem_type: TIPS,
            group_tips_elem_tip_type: number(&tip.what),
            group_tips_elem_op_user: tip.by.as_str(),
            group_tips_elem_group_id: group.as_str(),
            group_tips_elem_group_name: name,
            group_tips_elem_user_array: concerned(tip).into_iter().map(UserId::as_str).collect(),
            group_tips_elem_member_num: tip.members,
            group_tips_elem_time: time,
            ..Self::default()
        };
        match &tip.what {
            TipOf::Entered { invited, .. } => {
                elem.group_tips_elem_join_type = if *invited { BY_INVITATION } else { BY_APPLICATION };
            }
            TipOf::InfoChanged { changes } => {
                elem.group_tips_elem_group_change_info_array = changes.iter().map(Into::into).collect();
            }
            TipOf::TopicChanged { topic, changes } => {
                elem.group_tips_elem_group_id = topic.as_str();
                elem.group_tips_elem_group_change_info_array = changes.iter().map(Into::into).collect();
            }
            TipOf::Muted { user, seconds } => {
                elem.group_tips_elem_member_change_info_array = vec![GroupTipMemberChangeInfo {
                    group_tips_member_change_info_identifier: user.as_str(),
                    group_tips_member_change_info_shutupTime: *seconds,
                }];
            }
            TipOf::Marked { users, mark, on } => {
                elem.group_tips_elem_member_mark_info_array = vec![GroupTipMemberMarkChangeInfo {
                    group_tips_member_mark_change_info_enableMark: *on,
                    group_tips_member_mark_change_info_markType: *mark,
                    group_tips_member_mark_change_info_userIDList: users.iter().map(UserId::as_str).collect(),
                }];
            }
            TipOf::Quit | TipOf::Removed { .. } | TipOf::AdminSet { .. } | TipOf::MessagePinned { .. } => {}
        }
        elem
    }
}

/// `TIMGroupJoinType`.
const BY_APPLICATION: u32 = 1;
const BY_INVITATION: u32 = 2;

/// Whom a tip is about, in the order of `group_tips_elem_user_array`.
pub fn concerned(tip: &Tip) -> Vec<&UserId> {
    match &tip.what {
        TipOf::Entered { users, .. } | TipOf::Removed { users } | TipOf::Marked { users, .. } => users.iter().collect(),
        TipOf::Quit => vec![&tip.by],
        TipOf::AdminSet { user, .. } | TipOf::Muted { user, .. } => vec![user],
        TipOf::InfoChanged { .. } | TipOf::TopicChanged { .. } | TipOf::MessagePinned { .. } => Vec::new(),
    }
}

/// `TIMGroupTipType`.
fn number(what: &TipOf) -> u32 {
    match what {
        TipOf::Entered { .. } => 1,
        TipOf::Quit => 2,
        TipOf::Removed { .. } => 3,
        TipOf::AdminSet { on: true, .. } => 4,
        TipOf::AdminSet { on: false, .. } => 5,
        TipOf::InfoChanged { .. } => 6,
        TipOf::Muted { .. } => 7,
        TipOf::Marked { .. } => 8,
        TipOf::TopicChanged { .. } => 9,
        TipOf::MessagePinned { on: true, .. } => 10,
        TipOf::MessagePinned { on: false, .. } => 11,
    }
}

/// `GroupTipGroupChangeInfo`: one thing that has changed of a chat group or a topic. The flag says which value holds it.
#[derive(Serialize, Clone, Debug, Default)]
pub struct GroupTipGroupChangeInfo<'a> {
    /// number, TIMGroupTipGroupChangeFlag: what has changed.
    pub group_tips_group_change_info_flag: u32,
    /// string: a name, an introduction, a notification, an avatar, an owner or what the application adds.
    pub group_tips_group_change_info_value: &'a str,
    /// string: with kTIMGroupTipChangeFlag_Custom, the key of group_tips_group_change_info_value.
    pub group_tips_group_change_info_key: &'a str,
    /// bool: whether only its owner and its administrators may write, or whether it uses permission groups.
    pub group_tips_group_change_info_bool_value: bool,
    /// number, TIMGroupAddOption: how one joins it, or is invited to it.
    pub group_tips_group_change_info_int_value: u32,
    /// number: the rights of a member who is in no permission group.
    pub group_tips_group_change_info_uint64_value: u64,
}

impl<'a> From<&'a InfoChange> for GroupTipGroupChangeInfo<'a> {
    fn from(change: &'a InfoChange) -> Self {
        let of = |flag| Self { group_tips_group_change_info_flag: flag, ..Self::default() };
        let text = |flag, value| Self { group_tips_group_change_info_value: value, ..of(flag) };
        let switch = |flag, on| Self { group_tips_group_change_info_bool_value: on, ..of(flag) };
        let option = |flag, how: AddOption| Self { group_tips_group_change_info_int_value: how as u32, ..of(flag) };
        match change {
            InfoChange::Name(name) => text(1, name),
            InfoChange::Introduction(introduction) => text(2, introduction),
            InfoChange::Notification(notification) => text(3, notification),
            InfoChange::FaceUrl(url) => text(4, url),
            InfoChange::Owner(owner) => text(5, owner),
            InfoChange::Custom(key, value) => Self { group_tips_group_change_info_key: key, ..text(6, value) },
            InfoChange::AllMuted(on) => switch(8, *on),
            InfoChange::TopicCustom(custom) => text(9, custom),
            InfoChange::AddOption(how) => option(11, *how),
            InfoChange::ApproveOption(how) => option(12, *how),
            InfoChange::UsesPermissionGroups(on) => switch(13, *on),
            InfoChange::DefaultPermissions(bits) => Self { group_tips_group_change_info_uint64_value: *bits, ..of(14) },
        }
    }
}

/// `GroupTipMemberChangeInfo`: somebody may not write for a while, or may again.
#[derive(Serialize, Clone, Debug)]
#[allow(non_snake_case, reason = "the key is spelled so")]
pub struct GroupTipMemberChangeInfo<'a> {
    /// string: the user id.
    pub group_tips_member_change_info_identifier: &'a str,
    /// number: for how long they may not write, in seconds; 0: they may.
    pub group_tips_member_change_info_shutupTime: u64,
}

/// `GroupTipMemberMarkChangeInfo`: members have a mark now, or no longer.
#[derive(Serialize, Clone, Debug)]
#[allow(non_snake_case, reason = "the keys are spelled so")]
pub struct GroupTipMemberMarkChangeInfo<'a> {
    /// bool: whether they have the mark now.
    pub group_tips_member_mark_change_info_enableMark: bool,
    /// number: the mark.
    pub group_tips_member_mark_change_info_markType: u32,
    /// array of strings: the user ids.
    pub group_tips_member_mark_change_info_userIDList: Vec<&'a str>,
}

/// `GroupReportElem`: what one user is told about a chat group.
#[derive(Serialize, Clone, Debug, Default)]
pub struct GroupReportElem<'a> {
    /// number, TIMElemType: kTIMElem_GroupReport.
    pub elem_type: u32,
    /// number, TIMGroupReportType: what the user is told.
    pub group_report_elem_report_type: u32,
    /// string: the chat group id.
    pub group_report_elem_group_id: &'a str,
    /// string: the name of the chat group.
    pub group_report_elem_group_name: &'a str,
    /// string: the user id of who has done it.
    pub group_report_elem_op_user: &'a str,
    /// string: what they have said to it.
    pub group_report_elem_msg: &'a str,
    /// string: empty.
    pub group_report_elem_user_data: &'a str,
    /// object UserProfile: of who has done it.
    #[serde(serialize_with = "profile_or_zero")]
    pub group_report_elem_op_user_info: Option<Part>,
    /// object GroupMemberInfo: who has done it; with role 0 where they are no member.
    #[serde(serialize_with = "member_or_zero")]
    pub group_report_elem_op_group_memberinfo: Option<Part>,
    /// string: empty.
    pub group_report_elem_platform: &'a str,
    /// number: for how long the user may not write, in seconds; 0: they may.
    pub group_report_elem_shut_up_time: u64,
    /// number, TIMReceiveMessageOpt: what the user receives of its messages.
    pub group_report_elem_group_message_receive_option: u32,
}

impl<'a> GroupReportElem<'a> {
    /// A report of that `TIMGroupReportType`; what else it says is to be filled in.
    pub fn new(kind: u32, group: &'a GroupId, name: &'a str, by: &'a UserId) -> Self {
        Self {
            elem_type: REPORT,
            group_report_elem_report_type: kind,
            group_report_elem_group_id: group.as_str(),
            group_report_elem_group_name: name,
            group_report_elem_op_user: by.as_str(),
            ..Self::default()
        }
    }
}

#[cfg(test)]
#[path = "../tests/wire/chat_group_tip.rs"]
mod tests;
