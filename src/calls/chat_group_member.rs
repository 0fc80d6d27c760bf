//! The members of chat groups.

use super::prelude::*;
use crate::wire::chat_group_member::{
    GroupDeleteMemberParam, GroupGetMemberInfoListParam, GroupGetMemberInfoListResult, GroupInviteMemberParam,
    GroupMemberSearchParam, GroupModifyMemberInfoParam,
};

calls! {
    /// Members of a chat group, page by page, or some who are named.
    ///
    /// json_group_getmeminfos_param: a GroupGetMemberInfoListParam document.
    ///
    /// Answers a GroupGetMemberInfoListResult document.
    /// Codes: 10004 more than 500 users are named; 10007 the user is not in the chat group; 10010 no such chat group.
    /// Returns 0; -3, also where the chat group id cannot be one; or -4.
    GroupGetMemberInfoList(json_group_getmeminfos_param: json(GroupGetMemberInfoListParam)) -> GroupGetMemberInfoListResult {
        let (group, query) = json_group_getmeminfos_param.read_as(GroupGetMemberInfoListParam::query)?;
        Ok(Query::Members { group, query })
    }

    /// Looks for members of chat groups that the user is in. At most `members_found` are answered.
    ///
    /// json_group_search_group_members_param: a GroupMemberSearchParam document, with words.
    ///
    /// Answers an array of GroupSearchGroupMembersResult documents, one for each chat group in which something is found.
    /// Codes: 10004 more than `search_words` words, `search_word_bytes` in one, or `groups_per_call` chat groups; 10007 the user is not in one of the chat groups named; 10010 one of them is no chat group.
    /// Returns 0; -3, also where there is no word; or -4.
    GroupSearchGroupMembers(json_group_search_group_members_param: json(GroupMemberSearchParam)) -> [GroupSearchGroupMembersResult] {
        let json = json_group_search_group_members_param;
        Ok(Query::SearchMembers(json.read_as(GroupMemberSearchParam::search)?))
    }

    /// Changes what a member is in a chat group. Everybody may change their own name card and custom information, and
    /// what they receive; the owner makes administrators; the owner and the administrators do the rest to members of a
    /// lower role. What is so already needs no right. Members are told of roles and mutes (TIMGroupTipsEventCallback).
    ///
    /// json_group_modifymeminfo_param: a GroupModifyMemberInfoParam document; the key of each bit of
    /// group_modify_member_info_modify_flag must be there, the other keys do not count.
    ///
    /// Answers `""`, also where nothing is different from before.
    /// Codes: 8506 the name card is too long; 10004 they are no member, or another value is not allowed; 10007 the user
    /// is not in the chat group, or may not do this; 10010 no such chat group; 10019 it is no user id.
    /// Returns 0; -3, also where the chat group id cannot be one; or -4.
    GroupModifyMemberInfo(json_group_modifymeminfo_param: json(GroupModifyMemberInfoParam)) -> nothing {
        let json = json_group_modifymeminfo_param;
        let (group, user, change) = json.read_as(GroupModifyMemberInfoParam::change)?;
        json.doubt_bare([user.as_str(), group.as_str()]);
        Ok(Command::ModifyMember { group, user, change: Box::new(change) })
    }

    /// Invites users to a chat group. They are in at once (TIMGroupTipsEventCallback, kTIMGroupTip_Invite), or its owner
    /// and its administrators decide on it (GroupGetPendencyList), where it has kTIMGroupAddOpt_Auth for invitations.
    ///
    /// json_group_invite_param: a GroupInviteMemberParam document, with 1 to 20 users.
    ///
    /// Answers an array of GroupInviteMemberResult documents, one for each user.
    /// Codes: 10004 too many users, or group_invite_member_param_user_data is too long; 10007 the user is not in the chat
    /// group, or nobody is invited to it; 10010 no such chat group; 10014 it is full.
    /// Returns 0; -3, also where the chat group id cannot be one; or -4.
    GroupInviteMember(json_group_invite_param: json(GroupInviteMemberParam)) -> [GroupInviteMemberResult] {
        let json = json_group_invite_param;
        let (group, users, text) = json.read_as(GroupInviteMemberParam::invitation)?;
        json.doubt_bare(users.iter().map(|user| user.as_str()).chain([group.as_str()]));
        Ok(Command::InviteToChatGroup { group, users, text })
    }

    /// Removes members of a lower role from a chat group; its owner and its administrators may. The conversation leaves
    /// their lists (event kTIMConvEvent_Del), and the others are told (TIMGroupTipsEventCallback, kTIMGroupTip_Kick).
    ///
    /// json_group_delete_param: a GroupDeleteMemberParam document, with 1 to 20 users.
    ///
    /// Answers an array of GroupDeleteMemberResult documents, one for each user.
    /// Codes: 10004 none of them is a member, too many users, or group_delete_member_param_user_data is too long; 10007
    /// the user is not in the chat group, or may remove none of them; 10010 no such chat group.
    /// Returns 0; -3, also where the chat group id cannot be one; or -4.
    GroupDeleteMember(json_group_delete_param: json(GroupDeleteMemberParam)) -> [GroupDeleteMemberResult] {
        let json = json_group_delete_param;
        let (group, users, text, seconds) = json.read_as(GroupDeleteMemberParam::removal)?;
        json.doubt_bare(users.iter().map(|user| user.as_str()).chain([group.as_str()]));
        Ok(Command::RemoveFromChatGroup { group, users, text, seconds })
    }

    /// Marks members of a kTIMGroup_AVChatRoom or kTIMGroup_BChatRoom, or takes the mark off. Its owner may. Members are
    /// told (TIMGroupTipsEventCallback, kTIMGroupTip_MemberMarkChange), and GroupGetMemberInfoList finds those who have a
    /// mark.
    ///
    /// group_id: the chat group id, without a prefix.
    /// member_array: JSON array of 1 to 500 user ids.
    /// mark_type: the mark, from 1000 on, up to 10 different ones in a chat group.
    /// enable_mark: whether they have it from now on.
    ///
    /// Answers `""`, also where nothing is different from before.
    /// Codes: 10004 mark_type is below 1000 or the eleventh, too many users, or not all of them are members; 10007 the
    /// user is not in the chat group, or may not do this; 10010 no such chat group; 10019 one is no user id.
    /// Returns 0, -3 or -4.
    GroupMarkGroupMemberList(group_id: text, member_array: json([string]), mark_type: u32, enable_mark: bool) -> nothing {
        let group = group_id.group()?;
        let users = member_array.bare_ids()?;
        Ok(Command::MarkMembers { group, users, mark: mark_type, on: enable_mark })
    }
}
