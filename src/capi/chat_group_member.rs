//! The members of chat groups.

use super::boundary::{ArgBool, answer, bad_json, call, group, text};
use super::types::TIMCommCallback;
use crate::core::command::Command;
use crate::runtime::answer::Blank;
use crate::runtime::request::{Query, UserCall};
use crate::runtime::sdk::SDK;
use crate::wire;
use crate::wire::chat_group_member::{
    GroupDeleteMemberParam, GroupGetMemberInfoListParam, GroupGetMemberInfoListResult, GroupInviteMemberParam,
    GroupMemberSearchParam, GroupModifyMemberInfoParam,
};
use std::ffi::{c_char, c_int, c_void};

/// Members of a chat group, page by page.
///
/// json_group_getmeminfos_param: object. group_get_members_info_list_param_group_id: the chat group id.
/// group_get_members_info_list_param_identifier_array: these users, those of them who are members; absent or empty: all
/// members. group_get_members_info_list_param_option: object GroupMemberGetInfoOption, whose
/// group_member_get_info_option_role_flag says which of all members. group_get_members_info_list_param_next_seq: 0, or what the
/// page before said.
///
/// Answers a GroupGetMemberInfoListResult document; an empty one on failure. Codes: 10010 no such chat group; 10007 the user is
/// not in it; and as ConvGetConvList. Returns 0; -3, also where the chat group id cannot be one; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupGetMemberInfoList(
    json_group_getmeminfos_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_getmeminfos_param";
    call("GroupGetMemberInfoList", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_group_getmeminfos_param) }?;
        let param: GroupGetMemberInfoListParam = wire::read_object(json).map_err(bad_json(ARGUMENT))?;
        let (group, query) = param.query().map_err(bad_json(ARGUMENT))?;
        let blank = Blank::Document(wire::write(&GroupGetMemberInfoListResult::<()>::default()));
        SDK.submit_user(UserCall::Ask(Query::Members { group, query }), answer(cb, user_data, blank));
        Ok(())
    })
}

/// Looks for members of chat groups that the user is in.
///
/// json_group_search_group_members_param: object. group_search_member_params_keyword_list: the words, one of which is in what
/// is found. group_search_member_params_field_list: array of TIMGroupMemberSearchFieldKey; absent or empty: all.
/// group_search_member_params_groupid_list: only in these chat groups; absent or empty: in all.
///
/// Answers an array of GroupSearchGroupMembersResult documents, one for each chat group in which something is found; `[]` on
/// failure. Codes: 10010 one of group_search_member_params_groupid_list is no chat group; 10007 the user is not in one of them;
/// and as ConvGetConvList. Returns 0; -3, also where there is no word; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupSearchGroupMembers(
    json_group_search_group_members_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_search_group_members_param";
    call("GroupSearchGroupMembers", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_group_search_group_members_param) }?;
        let param: GroupMemberSearchParam = wire::read_object(json).map_err(bad_json(ARGUMENT))?;
        let search = param.search().map_err(bad_json(ARGUMENT))?;
        SDK.submit_user(UserCall::Ask(Query::SearchMembers(search)), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Changes what a member is in a chat group. Everybody may change their own name card and custom information, and what they
/// receive; the owner makes administrators; the owner and the administrators do the rest to members of a lower role. Members are
/// told of roles and mutes (TIMGroupTipsEventCallback).
///
/// json_group_modifymeminfo_param: object. group_modify_member_info_group_id: the chat group id;
/// group_modify_member_info_identifier: the user id. group_modify_member_info_modify_flag: TIMGroupMemberModifyInfoFlag as bits,
/// not 0; the key of each must be there, the other keys do not count. group_modify_member_info_msg_flag: TIMReceiveMessageOpt,
/// the user's own only. group_modify_member_info_member_role: kTIMMemberRole_Normal or kTIMMemberRole_Admin.
/// group_modify_member_info_shutup_time: for how many seconds they may not write; 0: they may.
/// group_modify_member_info_name_card: up to 50 bytes. group_modify_member_info_custom_info: up to 5 keys of 1 to 16 bytes, with
/// values of up to 512; keys that are not named in it stay, an empty value takes its key away.
///
/// Answers `""`, also where nothing is different from before. Codes: 10010 no such chat group; 10007 the user is not in it, or
/// may not do this; 8506 the name card; 10004 they are no member, or another value is not allowed; 10019 it is no user id; and
/// as ConvGetConvList. Returns 0; -3, also where the chat group id cannot be one; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupModifyMemberInfo(
    json_group_modifymeminfo_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_modifymeminfo_param";
    call("GroupModifyMemberInfo", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_group_modifymeminfo_param) }?;
        let param: GroupModifyMemberInfoParam = wire::read_object(json).map_err(bad_json(ARGUMENT))?;
        let (group, user, change) = param.change().map_err(bad_json(ARGUMENT))?;
        let modify = Command::ModifyMember { group, user, change: Box::new(change) };
        SDK.submit_user(UserCall::Change(modify), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Invites users to a chat group. They are in at once, or its owner and its administrators decide on it
/// (GroupGetPendencyList), where it has kTIMGroupAddOpt_Auth for invitations.
///
/// json_group_invite_param: object. group_invite_member_param_group_id: the chat group id.
/// group_invite_member_param_identifier_array: up to 20 user ids, not empty. group_invite_member_param_user_data: what is said to
/// those who decide on it, up to 300 bytes.
///
/// Answers an array of GroupInviteMemberResult documents, one for each user; `[]` on failure. Codes: 10010 no such chat group;
/// 10007 the user is not in it, or nobody is invited to it; 10014 it is full; 10004 too many users, or
/// group_invite_member_param_user_data is too long; and as ConvGetConvList. Returns 0; -3, also where the chat group id cannot be
/// one; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupInviteMember(
    json_group_invite_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_invite_param";
    call("GroupInviteMember", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_group_invite_param) }?;
        let param: GroupInviteMemberParam = wire::read_object(json).map_err(bad_json(ARGUMENT))?;
        let (group, users, text) = param.invitation().map_err(bad_json(ARGUMENT))?;
        let invite = Command::InviteToChatGroup { group, users, text };
        SDK.submit_user(UserCall::Change(invite), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Removes members of a lower role from a chat group; its owner and its administrators may. The conversation leaves their lists
/// (event kTIMConvEvent_Del).
///
/// json_group_delete_param: object. group_delete_member_param_group_id: the chat group id.
/// group_delete_member_param_identifier_array: up to 20 user ids, not empty. group_delete_member_param_user_data: why, up to 300
/// bytes. group_delete_member_param_duration: for how many seconds they may not come back; absent or 0: they may at once.
///
/// Answers an array of GroupDeleteMemberResult documents, one for each user; `[]` on failure. Codes: 10010 no such chat group;
/// 10007 the user is not in it, or may remove none of them; 10004 none of them is a member, too many users, or
/// group_delete_member_param_user_data is too long; and as ConvGetConvList. Returns 0; -3, also where the chat group id cannot be
/// one; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupDeleteMember(
    json_group_delete_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_delete_param";
    call("GroupDeleteMember", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_group_delete_param) }?;
        let param: GroupDeleteMemberParam = wire::read_object(json).map_err(bad_json(ARGUMENT))?;
        let (group, users, text, seconds) = param.removal().map_err(bad_json(ARGUMENT))?;
        let remove = Command::RemoveFromChatGroup { group, users, text, seconds };
        SDK.submit_user(UserCall::Change(remove), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Marks members of a kTIMGroup_AVChatRoom or kTIMGroup_BChatRoom, or takes the mark off. Its owner may. Members are told
/// (TIMGroupTipsEventCallback, kTIMGroupTip_MemberMarkChange), and GroupGetMemberInfoList finds those who have a mark.
///
/// group_id: the chat group id, without a prefix; member_array: JSON array of user ids, not empty; mark_type: the mark, from 1000
/// on, up to 10 different ones in a chat group; enable_mark: whether they have it from now on.
///
/// Answers `""`, also where nothing is different from before. Codes: 10010 no such chat group; 10007 the user is not in it, or
/// may not do this; 10004 mark_type, or not all of them are members; 10019 one is no user id; and as ConvGetConvList. Returns 0,
/// -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupMarkGroupMemberList(
    group_id: *const c_char,
    member_array: *const c_char,
    mark_type: u32,
    enable_mark: ArgBool,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupMarkGroupMemberList", || {
        // SAFETY: promised by the caller.
        let (id, json) = unsafe { (text("group_id", group_id)?, text("member_array", member_array)?) };
        let users = wire::read_ids(json).map_err(bad_json("member_array"))?;
        let mark = Command::MarkMembers { group: group(id)?, users, mark: mark_type, on: enable_mark != 0 };
        SDK.submit_user(UserCall::Change(mark), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}
