//! Documents about chat groups: how they are made, what they are, what is changed of them, and what is kept with them.

use super::BadJson;
use super::parts::{Flags, fields, group_id, keywords, pair};
use super::reader::{UpTo, optional};
use crate::core::chat_group::{AddOption, ChatGroup, ChatGroupChange, Kind, NewChatGroup};
use crate::core::ids::{GroupId, Seconds};
use crate::wire::chat_group_member::GroupMemberInfo;
use serde::{Deserialize, Serialize};
use serde_with::apply;
use std::borrow::Cow;

// Making one.

/// `CreateGroupParam`: a chat group as its creator asks for it.
#[apply(Option => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug)]
pub struct CreateGroupParam {
    /// string: its name, 1 to 100 bytes; required.
    create_group_param_group_name: String,
    /// string: its id, up to 48 bytes of printable ASCII; it does not begin with `@TGS#`, but for a
    /// kTIMGroup_Community, whose id begins with `@TGS#_`. Absent or empty: one is made.
    create_group_param_group_id: Option<String>,
    /// number, TIMGroupType (default kTIMGroup_Public).
    create_group_param_group_type: Option<UpTo<{ Kind::Community as u32 }>>,
    /// bool: whether it has topics; in a kTIMGroup_Community only.
    create_group_param_is_support_topic: Option<bool>,
    /// array of GroupMemberInfo: who is in it from the beginning, beside its creator; up to 20, each with
    /// group_member_info_identifier and, if it is not kTIMMemberRole_Normal, group_member_info_member_role.
    create_group_param_group_member_array: Option<Vec<GroupMemberInfo>>,
    /// string: what its members should know at once, up to 300 bytes.
    create_group_param_notification: Option<String>,
    /// string: what it is about, up to 240 bytes.
    create_group_param_introduction: Option<String>,
    /// string: its avatar, up to 100 bytes.
    create_group_param_face_url: Option<String>,
    /// number, TIMGroupAddOption: how one joins it; absent: as usual for its type.
    create_group_param_add_option: Option<UpTo<{ AddOption::Anybody as u32 }>>,
    /// number, TIMGroupAddOption: how one is invited to it; absent: as usual for its type.
    create_group_param_approve_option: Option<UpTo<{ AddOption::Anybody as u32 }>>,
    /// number: how many members it may have; absent or 0: as many as its type allows.
    create_group_param_max_member_num: Option<u64>,
    /// bool: whether only its owner and its administrators may write; not in a kTIMGroup_Private. Convoke's own.
    convoke_is_shutup_all: Option<bool>,
    /// array of GroupInfoCustomString: what the application adds, up to 10 keys.
    create_group_param_custom_info: Option<Vec<GroupInfoCustomString<'static>>>,
    /// bool: whether its members have their rights from permission groups; in a kTIMGroup_Community only.
    create_group_param_enable_permission_group: Option<bool>,
    /// number: the rights of a member who is in no permission group, V2TIMCommunityPermissionValue as bits.
    create_group_param_default_permissions: Option<u64>,
}

impl CreateGroupParam {
    /// The chat group that is asked for. `random` is for its id, where it brings none.
    pub fn group(self, random: u64) -> NewChatGroup {
        let members = self.create_group_param_group_member_array.unwrap_or_default().into_iter();
        NewChatGroup {
            id: self.create_group_param_group_id.unwrap_or_default(),
            name: self.create_group_param_group_name,
            kind: self.create_group_param_group_type.unwrap_or_default().0,
            introduction: self.create_group_param_introduction.unwrap_or_default(),
            notification: self.create_group_param_notification.unwrap_or_default(),
            face_url: self.create_group_param_face_url.unwrap_or_default(),
            add_option: self.create_group_param_add_option.map(|UpTo(option)| option),
            approve_option: self.create_group_param_approve_option.map(|UpTo(option)| option),
            most_members: self.create_group_param_max_member_num.unwrap_or_default(),
            supports_topics: self.create_group_param_is_support_topic.unwrap_or_default(),
            all_muted: self.convoke_is_shutup_all.unwrap_or_default(),
            custom: self.create_group_param_custom_info.into_iter().flatten().map(Into::into).collect(),
            uses_permission_groups: self.create_group_param_enable_permission_group.unwrap_or_default(),
            default_permissions: self.create_group_param_default_permissions.unwrap_or_default(),
            members: members.map(|one| one.newcomer()).collect(),
            random,
        }
    }

    /// The same as a Community with topics, whatever type it names.
    pub fn community(self, random: u64) -> NewChatGroup {
        NewChatGroup { kind: Kind::Community as u32, supports_topics: true, ..self.group(random) }
    }
}

/// `CreateGroupResult`: a chat group that was made.
///
/// The empty one is the answer of a failed call.
#[derive(Serialize, Debug, Default)]
pub struct CreateGroupResult<'a> {
    /// string: the id of the chat group.
    pub create_group_result_groupid: &'a str,
}

// What it is.

/// `GroupSelfInfo`: what the user is in a chat group.
#[derive(Serialize, Clone, Debug, Default)]
pub struct GroupSelfInfo {
    /// number: when the user came in, seconds since 1970 UTC.
    pub group_self_info_join_time: Seconds,
    /// number, TIMGroupMemberRole.
    pub group_self_info_role: u32,
    /// number: messages that the user has not read.
    pub group_self_info_unread_num: u64,
    /// number, TIMReceiveMessageOpt: what the user receives of its messages.
    pub group_self_info_msg_flag: u32,
}

/// `GroupBaseInfo`: a chat group in the list of those that the user is in.
#[derive(Serialize, Clone, Debug)]
pub struct GroupBaseInfo<'a> {
    /// string: its id.
    pub group_base_info_group_id: &'a str,
    /// string: its name.
    pub group_base_info_group_name: &'a str,
    /// number, TIMGroupType.
    pub group_base_info_group_type: u32,
    /// string: its avatar.
    pub group_base_info_face_url: &'a str,
    /// number: how often it was changed.
    pub group_base_info_info_seq: u64,
    /// number: the message_seq of its last message.
    pub group_base_info_latest_seq: u64,
    /// number: up to which message the user has read.
    pub group_base_info_readed_seq: u64,
    /// number, TIMReceiveMessageOpt: what the user receives of its messages.
    pub group_base_info_msg_flag: u32,
    /// bool: whether only its owner and its administrators may write.
    pub group_base_info_is_shutup_all: bool,
    /// object GroupSelfInfo: what the user is in it.
    pub group_base_info_self_info: GroupSelfInfo,
}

impl<'a> GroupBaseInfo<'a> {
    /// `last_seq`: of its last message; `read_seq`: of the last one that the user has read.
    pub fn of(id: &'a GroupId, group: &'a ChatGroup, last_seq: u64, read_seq: u64, own: GroupSelfInfo) -> Self {
        Self {
            group_base_info_group_id: id.as_str(),
            group_base_info_group_name: &group.name,
            group_base_info_group_type: group.kind as u32,
            group_base_info_face_url: &group.face_url,
            group_base_info_info_seq: group.version,
            group_base_info_latest_seq: last_seq,
            group_base_info_readed_seq: read_seq,
            group_base_info_msg_flag: own.group_self_info_msg_flag,
            group_base_info_is_shutup_all: group.all_muted,
            group_base_info_self_info: own,
        }
    }
}

/// `GroupInfoCustomString`: one thing that the application adds to a chat group.
#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct GroupInfoCustomString<'a> {
    /// string: its key, 1 to 16 bytes.
    pub group_info_custom_string_info_key: Cow<'a, str>,
    /// string: its value, up to 512 bytes.
    pub group_info_custom_string_info_value: Cow<'a, str>,
}

pair!(GroupInfoCustomString { group_info_custom_string_info_key, group_info_custom_string_info_value });

/// What is counted in a chat group.
#[derive(Clone, Copy, Debug, Default)]
pub struct GroupNumbers {
    pub members: u64,
    pub online: u64,
    /// The number of its last message, and when that was sent.
    pub last_seq: u64,
    pub last_time: Seconds,
}

/// `GroupDetailInfo`: all that a chat group is.
#[derive(Serialize, Clone, Debug, Default)]
pub struct GroupDetailInfo<'a> {
    /// string: its id.
    pub group_detail_info_group_id: &'a str,
    /// number, TIMGroupType.
    pub group_detail_info_group_type: u32,
    /// bool: whether it has topics; in a kTIMGroup_Community only.
    pub group_detail_info_is_support_topic: bool,
    /// string: its name.
    pub group_detail_info_group_name: &'a str,
    /// string: what its members should know at once.
    pub group_detail_info_notification: &'a str,
    /// string: what it is about.
    pub group_detail_info_introduction: &'a str,
    /// string: its avatar.
    pub group_detail_info_face_url: &'a str,
    /// number: when it was made, seconds since 1970 UTC.
    pub group_detail_info_create_time: Seconds,
    /// number: how often it was changed.
    pub group_detail_info_info_seq: u64,
    /// number: when it was last changed, seconds since 1970 UTC.
    pub group_detail_info_last_info_time: Seconds,
    /// number: the message_seq of its last message.
    pub group_detail_info_next_msg_seq: u64,
    /// number: when that was sent, seconds since 1970 UTC.
    pub group_detail_info_last_msg_time: Seconds,
    /// number: its members.
    pub group_detail_info_member_num: u64,
    /// number: how many it may have.
    pub group_detail_info_max_member_num: u64,
    /// number, TIMGroupAddOption: how one joins it.
    pub group_detail_info_add_option: u32,
    /// number, TIMGroupAddOption: how one is invited to it.
    pub group_detail_info_approve_option: u32,
    /// number: as it was set by GroupModifyGroupInfo, for the application; it hides nothing.
    pub group_detail_info_visible: u32,
    /// number: as it was set by GroupModifyGroupInfo, for the application; it hides nothing.
    pub group_detail_info_searchable: u32,
    /// bool: whether only its owner and its administrators may write.
    pub group_detail_info_is_shutup_all: bool,
    /// string: the user id of its owner.
    pub group_detail_info_owner_identifier: &'a str,
    /// array of GroupInfoCustomString: what the application adds, by key.
    pub group_detail_info_custom_info: Vec<GroupInfoCustomString<'a>>,
    /// bool: whether its members have their rights from permission groups.
    pub group_detail_info_enable_permission_group: bool,
    /// number: the rights of a member who is in no permission group, V2TIMCommunityPermissionValue as bits.
    pub group_detail_info_default_permissions: u64,
    /// number: members who are logged in.
    pub group_detail_info_online_member_num: u64,
}

impl<'a> GroupDetailInfo<'a> {
    pub fn of(id: &'a GroupId, group: &'a ChatGroup, numbers: GroupNumbers) -> Self {
        Self {
            group_detail_info_group_id: id.as_str(),
            group_detail_info_group_type: group.kind as u32,
            group_detail_info_is_support_topic: group.supports_topics,
            group_detail_info_group_name: &group.name,
            group_detail_info_notification: &group.notification,
            group_detail_info_introduction: &group.introduction,
            group_detail_info_face_url: &group.face_url,
            group_detail_info_create_time: group.created,
            group_detail_info_info_seq: group.version,
            group_detail_info_last_info_time: group.changed,
            group_detail_info_next_msg_seq: numbers.last_seq,
            group_detail_info_last_msg_time: numbers.last_time,
            group_detail_info_member_num: numbers.members,
            group_detail_info_max_member_num: group.most_members,
            group_detail_info_add_option: group.add_option as u32,
            group_detail_info_approve_option: group.approve_option as u32,
            group_detail_info_visible: group.visible,
            group_detail_info_searchable: group.searchable,
            group_detail_info_is_shutup_all: group.all_muted,
            group_detail_info_owner_identifier: &group.owner,
            group_detail_info_custom_info: group.custom.iter().map(Into::into).collect(),
            group_detail_info_enable_permission_group: group.uses_permission_groups,
            group_detail_info_default_permissions: group.default_permissions,
            group_detail_info_online_member_num: numbers.online,
        }
    }

    /// For an id that is not a chat group's: all else is empty, 0 and false.
    pub fn unknown(id: &'a str) -> Self {
        Self { group_detail_info_group_id: id, ..Self::default() }
    }
}

/// A chat group in the list of those that the user is in, with the keys of both its documents.
#[derive(Serialize, Clone, Debug)]
pub struct JoinedGroup<'a> {
    #[serde(flatten)]
    pub base: GroupBaseInfo<'a>,
    #[serde(flatten)]
    pub detail: GroupDetailInfo<'a>,
}

/// `GetGroupInfoResult`: a chat group that was asked for, or why it is not told.
#[derive(Serialize, Clone, Debug)]
pub struct GetGroupInfoResult<'a> {
    /// number: 0, or why it is not told.
    pub get_groups_info_result_code: i32,
    /// string: empty, or an English sentence that says why.
    pub get_groups_info_result_desc: &'a str,
    /// object GroupDetailInfo: the chat group; of one that is not told, the id alone has a value.
    pub get_groups_info_result_info: GroupDetailInfo<'a>,
}

/// `GroupGetOnlineMemberCountResult`: how many members are there.
#[derive(Serialize, Clone, Debug, Default)]
pub struct GroupGetOnlineMemberCountResult {
    /// number: members who are logged in.
    pub group_get_online_member_count_result: u64,
}

/// `GroupSearchParam`: what to look for among the chat groups that the user is in.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug)]
pub struct GroupSearchParam {
    /// array of strings: the words, one of which is in what is found; not empty.
    group_search_params_keyword_list: Vec<String>,
    /// array of numbers, TIMGroupSearchFieldKey: where to look; absent or empty: everywhere.
    group_search_params_field_list: Vec<u32>,
}

impl GroupSearchParam {
    /// The words, of which there is at least one, and where to look.
    pub fn search(self) -> Result<(Vec<String>, u32), BadJson> {
        let words = keywords(self.group_search_params_keyword_list, "group_search_params_keyword_list has no word")?;
        Ok((words, fields(&self.group_search_params_field_list, 0b11)))
    }
}

// Changing it.

/// `GroupModifyInfoParam`: what is to change of a chat group. Limits: those of CreateGroupParam.
#[apply(Option => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug)]
pub struct GroupModifyInfoParam {
    /// string: its id.
    group_modify_info_param_group_id: String,
    /// number, TIMGroupModifyInfoFlag: what is to change, as bits, not 0.
    group_modify_info_param_modify_flag: Flags,
    /// string: the name.
    group_modify_info_param_group_name: Option<String>,
    /// string: what its members should know at once.
    group_modify_info_param_notification: Option<String>,
    /// string: what it is about.
    group_modify_info_param_introduction: Option<String>,
    /// string: the avatar.
    group_modify_info_param_face_url: Option<String>,
    /// number, TIMGroupAddOption: how one joins it.
    group_modify_info_param_add_option: Option<u32>,
    /// number, TIMGroupAddOption: how one is invited to it.
    group_modify_info_param_approve_option: Option<u32>,
    /// number: how many members it may have.
    group_modify_info_param_max_member_num: Option<u64>,
    /// number: for the application; it hides nothing.
    group_modify_info_param_visible: Option<u32>,
    /// number: for the application; it hides nothing.
    group_modify_info_param_searchable: Option<u32>,
    /// bool: whether only its owner and its administrators may write; not in a kTIMGroup_Private.
    group_modify_info_param_is_shutup_all: Option<bool>,
    /// string: the member who owns it from now on; its owner until then becomes an ordinary member.
    group_modify_info_param_owner: Option<String>,
    /// array of GroupInfoCustomString: keys that are not among them stay as they are; an empty value takes the key away.
    group_modify_info_param_custom_info: Option<Vec<GroupInfoCustomString<'static>>>,
    /// bool: whether its members have their rights from permission groups; in a kTIMGroup_Community only.
    group_modify_info_param_enable_permission_group: Option<bool>,
    /// number: the rights of a member who is in no permission group, V2TIMCommunityPermissionValue as bits.
    group_modify_info_param_default_permissions: Option<u64>,
}

impl GroupModifyInfoParam {
    /// The chat group, and what is to change of it.
    pub fn change(self) -> Result<(GroupId, ChatGroupChange), BadJson> {
        let group = group_id!(self.group_modify_info_param_group_id)?;
        let flags = self.group_modify_info_param_modify_flag.some()?;
        let custom = flags.value(1 << 9, self.group_modify_info_param_custom_info)?;
        let change = ChatGroupChange {
            name: flags.value(1, self.group_modify_info_param_group_name)?,
            notification: flags.value(1 << 1, self.group_modify_info_param_notification)?,
            introduction: flags.value(1 << 2, self.group_modify_info_param_introduction)?,
            face_url: flags.value(1 << 3, self.group_modify_info_param_face_url)?,
            add_option: flags.value(1 << 4, self.group_modify_info_param_add_option)?,
            most_members: flags.value(1 << 5, self.group_modify_info_param_max_member_num)?,
            visible: flags.value(1 << 6, self.group_modify_info_param_visible)?,
            searchable: flags.value(1 << 7, self.group_modify_info_param_searchable)?,
            all_muted: flags.value(1 << 8, self.group_modify_info_param_is_shutup_all)?,
            custom: custom.into_iter().flatten().map(Into::into).collect(),
            approve_option: flags.value(1 << 12, self.group_modify_info_param_approve_option)?,
            uses_permission_groups: flags.value(1 << 13, self.group_modify_info_param_enable_permission_group)?,
            default_permissions: flags.value(1 << 14, self.group_modify_info_param_default_permissions)?,
            owner: flags.value(1 << 31, self.group_modify_info_param_owner)?,
        };
        Ok((group, change))
    }
}

// What is kept with it.

/// `GroupAttributes`: one attribute of a chat group.
#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct GroupAttributes<'a> {
    /// string: its key, 1 to 32 bytes.
    pub group_attribute_key: Cow<'a, str>,
    /// string: its value, up to 4096 bytes.
    pub group_attribute_value: Cow<'a, str>,
}

pair!(GroupAttributes { group_attribute_key, group_attribute_value });

/// The attributes of an array of GroupAttributes.
pub fn read_attributes(json: &str) -> Result<Vec<(String, String)>, BadJson> {
    let attributes: Vec<GroupAttributes<'static>> = super::read(json)?;
    Ok(attributes.into_iter().map(Into::into).collect())
}

/// `GroupCounter`: a number that is counted in a chat group.
#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct GroupCounter<'a> {
    /// string: its key, 1 to 32 bytes.
    pub group_counter_key: Cow<'a, str>,
    /// number: how much it is, with its sign.
    pub group_counter_value: i64,
}

impl<'a> GroupCounter<'a> {
    pub fn of(key: &'a str, value: i64) -> Self {
        Self { group_counter_key: key.into(), group_counter_value: value }
    }
}

/// The counters of an array of GroupCounter.
pub fn read_counters(json: &str) -> Result<Vec<(String, i64)>, BadJson> {
    let counters: Vec<GroupCounter<'static>> = super::read(json)?;
    let pair = |one: GroupCounter<'_>| (one.group_counter_key.into_owned(), one.group_counter_value);
    Ok(counters.into_iter().map(pair).collect())
}

#[cfg(test)]
#[path = "../tests/wire/chat_group.rs"]
mod tests;
