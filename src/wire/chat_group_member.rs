//! Documents about the members of chat groups.

use super::parts::{Flags, fields, group_id, keywords, pair, some};
use super::reader::optional;
use super::whole::{Zero, or_zero};
use super::{BadJson, Part};
use crate::core::chat_group::{Member, MemberChange, MemberQuery, MemberSearch, Role};
use crate::core::ids::{GroupId, IdText, Seconds, UserId};
use crate::core::profile::Profile;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_with::apply;
use std::borrow::Cow;
use std::sync::LazyLock;

/// `GroupMemberInfo`: a member of a new chat group.
#[derive(Deserialize, Debug)]
pub struct GroupMemberInfo {
    /// string: the user id.
    group_member_info_identifier: String,
    /// number, TIMGroupMemberRole.
    #[serde(default, deserialize_with = "role")]
    group_member_info_member_role: Option<u32>,
}

fn role<'de, D: Deserializer<'de>>(d: D) -> Result<Option<u32>, D::Error> {
    optional::<D, Option<u32>>(d).map(|number| number.filter(|number| Role::from_number(*number).is_some()))
}

impl GroupMemberInfo {
    /// User id and role.
    pub fn newcomer(self) -> (String, u32) {
        (self.group_member_info_identifier, self.group_member_info_member_role.unwrap_or_default())
    }
}

/// `GroupMemberInfo`: a member of a chat group, as others see them.
#[derive(Serialize, Clone, Debug, Default)]
pub struct GroupMember<'a> {
    /// string: the user id.
    pub group_member_info_identifier: &'a str,
    /// string: the chat group id.
    pub group_member_info_group_id: &'a str,
    /// number: when they came in, seconds since 1970 UTC.
    pub group_member_info_join_time: Seconds,
    /// number, TIMGroupMemberRole.
    pub group_member_info_member_role: u32,
    /// number, TIMReceiveMessageOpt: what they receive of its messages; of others than the user kTIMRecvMsgOpt_Receive.
    pub group_member_info_msg_flag: u32,
    /// number: up to which message they have read.
    pub group_member_info_msg_seq: u64,
    /// number: until when they may not write, seconds since 1970 UTC; 0 or in the past: they may.
    pub group_member_info_shutup_time: Seconds,
    /// string: the name they have in this chat group.
    pub group_member_info_name_card: &'a str,
    /// string: the nickname.
    pub group_member_info_nick_name: &'a str,
    /// string: the name that the reader has given the user; empty, for Convoke has no friends yet.
    pub group_member_info_friend_remark: &'a str,
    /// string: the avatar.
    pub group_member_info_face_url: &'a str,
    /// array of GroupMemberInfoCustomString: what the application adds, by key.
    pub group_member_info_custom_info: Vec<GroupMemberInfoCustomString<'a>>,
    /// bool: whether they are logged in.
    pub group_member_info_is_online: bool,
    /// array of strings: the kinds of devices on which they are logged in; empty, for devices do not say what they are.
    pub group_member_info_online_devices: [&'a str; 0],
}

impl<'a> GroupMember<'a> {
    /// `receive_option`: what they receive of its messages; `read_seq`: up to which message they have read.
    pub fn of(
        group: &'a GroupId,
        user: &'a UserId,
        member: &'a Member,
        profile: &'a Profile,
        receive_option: u32,
        read_seq: u64,
        online: bool,
    ) -> Self {
        Self {
            group_member_info_identifier: user.as_str(),
            group_member_info_group_id: group.as_str(),
            group_member_info_join_time: member.joined,
            group_member_info_member_role: member.role as u32,
            group_member_info_msg_flag: receive_option,
            group_member_info_msg_seq: read_seq,
            group_member_info_shutup_time: member.muted_until,
            group_member_info_name_card: &member.name_card,
            group_member_info_nick_name: &profile.nick_name,
            group_member_info_friend_remark: "",
            group_member_info_face_url: &profile.face_url,
            group_member_info_custom_info: member.custom.iter().map(Into::into).collect(),
            group_member_info_is_online: online,
            group_member_info_online_devices: [],
        }
    }

    /// A user who is no member: their profile, and zeros.
    pub fn outsider(group: &'a GroupId, user: &'a UserId, profile: &'a Profile, online: bool) -> Self {
        Self {
            group_member_info_identifier: user.as_str(),
            group_member_info_group_id: group.as_str(),
            group_member_info_nick_name: &profile.nick_name,
            group_member_info_face_url: &profile.face_url,
            group_member_info_is_online: online,
            ..Self::default()
        }
    }
}

/// `GroupMemberInfoCustomString`: one thing that the application adds to a member.
#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct GroupMemberInfoCustomString<'a> {
    /// string: its key, 1 to 16 bytes; a member has up to 5.
    pub group_member_info_custom_string_info_key: Cow<'a, str>,
    /// string: its value, up to 512 bytes.
    pub group_member_info_custom_string_info_value: Cow<'a, str>,
}

pair!(GroupMemberInfoCustomString {
    group_member_info_custom_string_info_key,
    group_member_info_custom_string_info_value
});

// Which members.

/// `GroupMemberGetInfoOption`: which members are asked for. All that is known of them is told.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default)]
pub struct GroupMemberGetInfoOption {
    /// number, TIMGroupMemberRoleFlag as bits (default kTIMGroupMemberRoleFlag_All); from 1000 on: who has that mark.
    group_member_get_info_option_role_flag: u64,
    /// number, TIMGroupMemberInfoFlag: of no effect.
    group_member_get_info_option_info_flag: u64,
    /// array of strings: of no effect.
    group_member_get_info_option_custom_array: Vec<String>,
}

/// `GroupGetMemberInfoListParam`: which members of a chat group are asked for.
#[apply(Option => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug)]
pub struct GroupGetMemberInfoListParam {
    /// string: the chat group id.
    group_get_members_info_list_param_group_id: String,
    /// array of strings: these users, those of them who are members, up to 500; absent or empty: all members.
    group_get_members_info_list_param_identifier_array: Option<Vec<IdText>>,
    /// object GroupMemberGetInfoOption: those of all members who are meant.
    group_get_members_info_list_param_option: Option<GroupMemberGetInfoOption>,
    /// number: where the page begins: 0, or what the page before said.
    group_get_members_info_list_param_next_seq: Option<u64>,
}

impl GroupGetMemberInfoListParam {
    pub fn query(self) -> Result<(GroupId, MemberQuery), BadJson> {
        let group = group_id!(self.group_get_members_info_list_param_group_id)?;
        let option = self.group_get_members_info_list_param_option.unwrap_or_default();
        let query = MemberQuery {
            users: self.group_get_members_info_list_param_identifier_array.unwrap_or_default(),
            roles: option.group_member_get_info_option_role_flag,
            from: self.group_get_members_info_list_param_next_seq.unwrap_or_default(),
        };
        Ok((group, query))
    }
}

/// `GroupGetMemberInfoListResult`: a page of members.
///
/// The empty one is the answer of a failed call.
#[derive(Serialize, Clone, Debug, Default)]
pub struct GroupGetMemberInfoListResult {
    /// number: where the next page begins; 0 on the last one.
    pub group_get_member_info_list_result_next_seq: u64,
    /// array of GroupMemberInfo: the members.
    pub group_get_member_info_list_result_info_array: Vec<Part>,
}

/// `GroupMemberSearchParam`: what to look for among the members of chat groups.
#[derive(Deserialize, Debug)]
pub struct GroupMemberSearchParam {
    /// array of strings: the chat group ids; absent or empty: all that the user is in.
    #[serde(default, deserialize_with = "optional")]
    group_search_member_params_groupid_list: Vec<String>,
    /// array of strings: the words, one of which is in what is found; not empty.
    group_search_member_params_keyword_list: Vec<String>,
    /// array of numbers, TIMGroupMemberSearchFieldKey: where to look; absent or empty: everywhere.
    #[serde(default, deserialize_with = "optional")]
    group_search_member_params_field_list: Vec<u32>,
}

impl GroupMemberSearchParam {
    pub fn search(self) -> Result<MemberSearch, BadJson> {
        Ok(MemberSearch {
            groups: self.group_search_member_params_groupid_list,
            keywords: keywords(
                self.group_search_member_params_keyword_list,
                "group_search_member_params_keyword_list has no word",
            )?,
            fields: fields(&self.group_search_member_params_field_list, 0b1111),
        })
    }
}

/// `GroupSearchGroupMembersResult`: the members found in one chat group.
#[derive(Serialize, Clone, Debug)]
pub struct GroupSearchGroupMembersResult<'a> {
    /// string: the chat group id.
    pub group_search_member_result_groupid: &'a str,
    /// array of GroupMemberInfo: the members.
    pub group_search_member_result_member_info_list: Vec<Part>,
}

// Changing them.

/// `GroupModifyMemberInfoParam`: what is to change of a member.
#[apply(Option => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug)]
pub struct GroupModifyMemberInfoParam {
    /// string: the chat group id.
    group_modify_member_info_group_id: String,
    /// string: the user id of the member.
    group_modify_member_info_identifier: String,
    /// number, TIMGroupMemberModifyInfoFlag: what is to change, as bits, not 0.
    group_modify_member_info_modify_flag: Flags,
    /// number, TIMReceiveMessageOpt: what the user receives of its messages; the user's own only.
    group_modify_member_info_msg_flag: Option<u32>,
    /// number, TIMGroupMemberRole: kTIMMemberRole_Normal or kTIMMemberRole_Admin.
    group_modify_member_info_member_role: Option<u32>,
    /// number: for how long they may not write, in seconds from now on; 0: they may.
    group_modify_member_info_shutup_time: Option<u64>,
    /// string: the name they have in this chat group, up to 50 bytes.
    group_modify_member_info_name_card: Option<String>,
    /// array of GroupMemberInfoCustomString: keys that are not among them stay as they are; an empty value takes the key away.
    group_modify_member_info_custom_info: Option<Vec<GroupMemberInfoCustomString<'static>>>,
}

impl GroupModifyMemberInfoParam {
    /// The chat group, the member as the caller wrote them, and what is to change.
    pub fn change(self) -> Result<(GroupId, String, MemberChange), BadJson> {
        let group = group_id!(self.group_modify_member_info_group_id)?;
        let flags = self.group_modify_member_info_modify_flag.some()?;
        let custom = flags.value(1 << 4, self.group_modify_member_info_custom_info)?;
        let change = MemberChange {
            receive_option: flags.value(1, self.group_modify_member_info_msg_flag)?,
            role: flags.value(1 << 1, self.group_modify_member_info_member_role)?,
            mute: flags.value(1 << 2, self.group_modify_member_info_shutup_time)?,
            name_card: flags.value(1 << 3, self.group_modify_member_info_name_card)?,
            custom: custom.into_iter().flatten().map(Into::into).collect(),
        };
        Ok((group, self.group_modify_member_info_identifier, change))
    }
}

/// `GroupInviteMemberParam`: who is to come into a chat group.
#[derive(Deserialize, Debug)]
pub struct GroupInviteMemberParam {
    /// string: the chat group id.
    group_invite_member_param_group_id: String,
    /// array of strings: the user ids, up to 20, not empty.
    group_invite_member_param_identifier_array: Vec<IdText>,
    /// string: what those who decide on it are told, up to 300 bytes.
    #[serde(default, deserialize_with = "optional")]
    group_invite_member_param_user_data: String,
}

impl GroupInviteMemberParam {
    /// The chat group, the users, and what is said to it.
    pub fn invitation(self) -> Result<(GroupId, Vec<IdText>, String), BadJson> {
        let group = group_id!(self.group_invite_member_param_group_id)?;
        let users = some(
            self.group_invite_member_param_identifier_array,
            "group_invite_member_param_identifier_array is empty",
        )?;
        Ok((group, users, self.group_invite_member_param_user_data))
    }
}

/// `GroupInviteMemberResult`: what became of one user.
#[derive(Serialize, Clone, Debug)]
pub struct GroupInviteMemberResult<'a> {
    /// string: the user id as the caller wrote it.
    pub group_invite_member_result_identifier: &'a str,
    /// number, HandleGroupMemberResult.
    pub group_invite_member_result_result: u32,
}

/// `GroupDeleteMemberParam`: who is to leave a chat group.
#[derive(Deserialize, Debug)]
pub struct GroupDeleteMemberParam {
    /// string: the chat group id.
    group_delete_member_param_group_id: String,
    /// array of strings: the user ids, up to 20, not empty.
    group_delete_member_param_identifier_array: Vec<IdText>,
    /// string: why, up to 300 bytes; they are told.
    #[serde(default, deserialize_with = "optional")]
    group_delete_member_param_user_data: String,
    /// number: for how long they may not come back, in seconds; absent or 0: they may at once.
    #[serde(default, deserialize_with = "optional")]
    group_delete_member_param_duration: Option<u64>,
}

impl GroupDeleteMemberParam {
    /// The chat group, the users, why, and for how many seconds.
    pub fn removal(self) -> Result<(GroupId, Vec<IdText>, String, u64), BadJson> {
        let group = group_id!(self.group_delete_member_param_group_id)?;
        let users = some(
            self.group_delete_member_param_identifier_array,
            "group_delete_member_param_identifier_array is empty",
        )?;
        let seconds = self.group_delete_member_param_duration.unwrap_or_default();
        Ok((group, users, self.group_delete_member_param_user_data, seconds))
    }
}

/// `GroupDeleteMemberResult`: what became of one member.
#[derive(Serialize, Clone, Debug)]
pub struct GroupDeleteMemberResult<'a> {
    /// string: the user id as the caller wrote it.
    pub group_delete_member_result_identifier: &'a str,
    /// number, HandleGroupMemberResult.
    pub group_delete_member_result_result: u32,
}

pub(super) static MEMBER: LazyLock<Zero> = LazyLock::new(|| Zero::of(&GroupMember::default()));

/// For `#[serde(serialize_with)]` on a member where there may be none.
pub(super) fn member_or_zero<S: Serializer>(member: &Option<Part>, s: S) -> Result<S::Ok, S::Error> {
    or_zero(member, &MEMBER, s)
}

#[cfg(test)]
#[path = "../tests/wire/chat_group_member.rs"]
mod tests;
