//! Documents about chat groups.

use super::{Object, number};
use crate::core::command::NewChatGroup;
use serde::{Deserialize, Serialize};

/// `CreateGroupParam`: a chat group as its creator asks for it.
#[derive(Deserialize, Debug)]
pub struct CreateGroupParam {
    /// string: its name.
    create_group_param_group_name: String,
    /// string: its id; absent or empty: one is made.
    #[serde(default)]
    create_group_param_group_id: Option<String>,
    /// number, TIMGroupType (default kTIMGroup_Public).
    #[serde(default, deserialize_with = "number::optional")]
    create_group_param_group_type: Option<u32>,
    /// bool: whether it has topics; in a kTIMGroup_Community only.
    #[serde(default)]
    create_group_param_is_support_topic: Option<bool>,
    /// array of GroupMemberInfo: who is in it from the beginning, beside its creator.
    #[serde(default)]
    create_group_param_group_member_array: Option<Vec<Object<GroupMemberInfo>>>,
    /// string: what its members should know at once.
    #[serde(default)]
    create_group_param_notification: Option<String>,
    /// string: what it is about.
    #[serde(default)]
    create_group_param_introduction: Option<String>,
    /// string: its avatar.
    #[serde(default)]
    create_group_param_face_url: Option<String>,
    /// number, TIMGroupAddOption: how one joins it; absent: as usual for its type.
    #[serde(default, deserialize_with = "number::optional")]
    create_group_param_add_option: Option<u32>,
    /// number, TIMGroupAddOption: how one is invited to it; absent: as usual for its type.
    #[serde(default, deserialize_with = "number::optional")]
    create_group_param_approve_option: Option<u32>,
    /// number: how many members it may have; absent or 0: as many as its type allows.
    #[serde(default, deserialize_with = "number::optional")]
    create_group_param_max_member_num: Option<u64>,
}

/// `GroupMemberInfo`: a member of a chat group.
#[derive(Deserialize, Debug)]
pub struct GroupMemberInfo {
    /// string: the user id.
    group_member_info_identifier: String,
    /// number, TIMGroupMemberRole.
    #[serde(default, deserialize_with = "number::optional")]
    group_member_info_member_role: Option<u32>,
}

impl CreateGroupParam {
    /// The chat group that is asked for. `random` is for its id, where it brings none.
    pub fn group(self, random: u64) -> NewChatGroup {
        let members = self.create_group_param_group_member_array.unwrap_or_default().into_iter();
        NewChatGroup {
            id: self.create_group_param_group_id.unwrap_or_default(),
            name: self.create_group_param_group_name,
            kind: self.create_group_param_group_type.unwrap_or_default(),
            introduction: self.create_group_param_introduction.unwrap_or_default(),
            notification: self.create_group_param_notification.unwrap_or_default(),
            face_url: self.create_group_param_face_url.unwrap_or_default(),
            add_option: self.create_group_param_add_option,
            approve_option: self.create_group_param_approve_option,
            most_members: self.create_group_param_max_member_num.unwrap_or_default(),
            supports_topics: self.create_group_param_is_support_topic.unwrap_or_default(),
            members: members
                .map(|Object(one)| {
                    (one.group_member_info_identifier, one.group_member_info_member_role.unwrap_or_default())
                })
                .collect(),
            random,
        }
    }
}

/// `GroupMemberInfo`: a member of a chat group, as others see them.
#[derive(Serialize, Clone, Debug)]
pub struct GroupMember<'a> {
    /// string: the user id.
    pub group_member_info_identifier: &'a str,
    /// string: the chat group id.
    pub group_member_info_group_id: &'a str,
    /// number, TIMGroupMemberRole.
    pub group_member_info_member_role: u32,
    /// string: the nickname.
    pub group_member_info_nick_name: &'a str,
    /// string: the avatar.
    pub group_member_info_face_url: &'a str,
}

/// `CreateGroupResult`: the empty one is the answer of a failed call.
#[derive(Serialize, Debug, Default)]
pub struct CreateGroupResult<'a> {
    /// string: the id of the chat group.
    pub create_group_result_groupid: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire;
    use serde_json::json;

    #[test]
    fn a_group_needs_a_name_and_members_need_an_id() {
        let read = |json: serde_json::Value| wire::read_object::<CreateGroupParam>(&json.to_string()).ok();
        let group = read(json!({"create_group_param_group_name": "n"})).unwrap().group(7);
        assert_eq!(group, NewChatGroup { name: "n".into(), random: 7, ..NewChatGroup::default() });
        let group = read(json!({
            "create_group_param_group_name": "n", "create_group_param_group_id": null,
            "create_group_param_group_type": 5, "create_group_param_add_option": 2,
            "create_group_param_group_member_array": [
                {"group_member_info_identifier": "bob"},
                {"group_member_info_identifier": "carol", "group_member_info_member_role": 300}],
        }));
        let group = group.unwrap().group(0);
        assert_eq!((group.kind, group.add_option, group.approve_option), (5, Some(2), None));
        assert_eq!(group.members, [("bob".to_owned(), 0), ("carol".to_owned(), 300)]);
        assert!(read(json!({})).is_none());
        assert!(read(json!({"create_group_param_group_name": null})).is_none());
        assert!(
            read(json!({"create_group_param_group_name": "n", "create_group_param_group_member_array": [{}]}))
                .is_none()
        );
    }
}
