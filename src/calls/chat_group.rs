//! Chat groups: how they begin and end, and what they are.

use super::prelude::*;
use crate::wire::chat_group::{
    CreateGroupParam, CreateGroupResult, GroupGetOnlineMemberCountResult, GroupModifyInfoParam, GroupSearchParam,
};

calls! {
    /// Makes a chat group, of which the caller is the owner. Its conversation comes into the lists of all its members
    /// (event kTIMConvEvent_Add).
    ///
    /// json_group_create_param: a CreateGroupParam document; create_group_param_group_name is required.
    ///
    /// Answers a CreateGroupResult document.
    /// Codes: 8501 the id is none that may be given; 8502 the name is empty or too long; 8503 the introduction is too
    /// long; 8504 the notification is too long; 8505 the avatar is too long; 8507 more than 20 members, more than the
    /// chat group may have, or a maximum above that of the type; 10004 no such type, option or role, a member's id that is
    /// none, members for a kTIMGroup_AVChatRoom or kTIMGroup_BChatRoom, topics or permissions in another type than
    /// kTIMGroup_Community, or custom information over its limits; 10021 the id is in use; 10025 the id is in use by a chat
    /// group of the user's own; 10037 as many chat groups were made today as may be.
    /// Returns 0, -3 or -4.
    GroupCreate(json_group_create_param: json(CreateGroupParam)) -> CreateGroupResult, at {
        let param: CreateGroupParam = json_group_create_param.read()?;
        Ok(Command::CreateChatGroup { group: Box::new(param.group(at.random())) })
    }

    /// Dissolves a chat group. Its conversation leaves the lists of all its members (event kTIMConvEvent_Del), and with it
    /// goes what users have said of it: marks, custom data, conversation groups, receive options. Its owner may, but for a
    /// kTIMGroup_Private, which ends when its last member quits.
    ///
    /// group_id: the chat group id, without a prefix.
    ///
    /// Answers `""`.
    /// Codes: 10007 the user is not in the chat group, or may not do this; 10010 no such chat group.
    /// Returns 0, or -4, also where group_id cannot be an id.
    GroupDelete(group_id: text) -> nothing {
        Ok(Command::DissolveChatGroup { group: group_id.group()? })
    }

    /// Joins a chat group, or asks its owner and its administrators for it (GroupGetPendencyList), where it has
    /// kTIMGroupAddOpt_Auth. Its conversation comes into the list when the user is in (event kTIMConvEvent_Add).
    ///
    /// group_id: the chat group id, without a prefix.
    /// hello_msg: what is said to those who decide on it, up to 300 bytes; NULL or `""`: nothing.
    ///
    /// Answers `""`, also where it is only asked for; asking once more changes nothing.
    /// Codes: 8508 it is a kTIMGroup_Private, to which one is invited; 10004 hello_msg is too long; 10007 nobody may join
    /// it, or the user was removed and may not come back yet; 10010 no such chat group; 10013 the user is in it already;
    /// 10014 it is full.
    /// Returns 0, or -4.
    GroupJoin(group_id: text, hello_msg: optional_text) -> nothing {
        let group = group_id.group()?;
        Ok(Command::JoinChatGroup { group, text: hello_msg.optional()?.to_owned() })
    }

    /// Quits a chat group. Its conversation leaves the list (event kTIMConvEvent_Del). Its owner may not, but for a
    /// kTIMGroup_Private, of which somebody else then becomes the owner.
    ///
    /// group_id: the chat group id, without a prefix.
    ///
    /// Answers `""`.
    /// Codes: 10007 the user is not in the chat group; 10009 its owner may not quit it; 10010 no such chat group.
    /// Returns 0, or -4, also where group_id cannot be an id.
    GroupQuit(group_id: text) -> nothing {
        Ok(Command::QuitChatGroup { group: group_id.group()? })
    }

    /// The chat groups that the user is in, without those of the types kTIMGroup_AVChatRoom and kTIMGroup_BChatRoom and
    /// without the Communities that have topics (GroupGetJoinedCommunityList).
    ///
    /// Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo.
    /// Codes: none of its own.
    /// Returns 0.
    GroupGetJoinedGroupList() -> [JoinedGroup] {
        Ok(Query::JoinedGroups { communities: false })
    }

    /// What chat groups are, also those that the user is not in.
    ///
    /// json_group_getinfo_param: JSON array of chat group ids, not empty.
    ///
    /// Answers an array of GetGroupInfoResult documents in the order given, with 10010 for what is no chat group.
    /// Codes: 10004 more than `groups_per_call` ids.
    /// Returns 0, -3 or -4.
    GroupGetGroupInfoList(json_group_getinfo_param: json([string])) -> [GetGroupInfoResult] {
        Ok(Query::ChatGroups(json_group_getinfo_param.bare_ids()?))
    }

    /// Looks for chat groups among those that the user is in. At most
    /// `groups_listed` are answered.
    ///
    /// json_group_search_groups_param: a GroupSearchParam document, with words.
    ///
    /// Answers an array of GroupDetailInfo documents.
    /// Codes: 10004 more than `search_words` words, or `search_word_bytes` in one.
    /// Returns 0; -3, also where there is no word; or -4.
    GroupSearchGroups(json_group_search_groups_param: json(GroupSearchParam)) -> [GroupDetailInfo] {
        let (keywords, fields) = json_group_search_groups_param.read_as(GroupSearchParam::search)?;
        Ok(Query::SearchChatGroups { keywords, fields })
    }

    /// Changes what a chat group is. Its members are told (TIMGroupTipsEventCallback, kTIMGroupTip_GroupInfoChange). In a
    /// kTIMGroup_Private everybody may, in the others the owner and the administrators; only the owner hands it over. What is so
    /// already needs no right.
    ///
    /// json_group_modifyinfo_param: a GroupModifyInfoParam document; the key of each bit of
    /// group_modify_info_param_modify_flag must be there, the other keys do not count.
    ///
    /// Answers `""`, also where nothing is different from before.
    /// Codes: 8502 the name is empty or too long; 8503 the introduction is too long; 8504 the notification is too long;
    /// 8505 the avatar is too long; 8507 a maximum of members above that of the type; 10004 another value is not allowed;
    /// 10007 the user is not in the chat group, or may not do this; 10010 no such chat group; 10019 the owner is no user
    /// id.
    /// Returns 0; -3, also where the chat group id cannot be one; or -4.
    GroupModifyGroupInfo(json_group_modifyinfo_param: json(GroupModifyInfoParam)) -> nothing {
        let (group, change) = json_group_modifyinfo_param.read_as(GroupModifyInfoParam::change)?;
        Ok(Command::ModifyChatGroup { group, change: Box::new(change) })
    }

    /// How many members of a chat group are logged in.
    ///
    /// group_id: the chat group id, without a prefix.
    ///
    /// Answers a GroupGetOnlineMemberCountResult document.
    /// Codes: 10007 the user is not in the chat group; 10010 no such chat group.
    /// Returns 0, or -4, also where group_id cannot be an id.
    GroupGetOnlineMemberCount(group_id: text) -> GroupGetOnlineMemberCountResult {
        Ok(Query::OnlineMembers(group_id.group()?))
    }
}
