//! Communities and their topics. The API has these functions twice: among those of chat groups, and among those of
//! Communities. They do the same.

use super::boundary::{Refused, answer, bad_json, bare_ids, call, group, optional_text, text};
use super::listeners::{ListenerOf, listen_as};
use super::types::{
    TIMCommCallback, TIMCommunityChangeTopicInfoCallback, TIMCommunityCreateTopicCallback,
    TIMCommunityDeleteTopicCallback, TIMGroupTopicChangedCallback, TIMGroupTopicCreatedCallback,
    TIMGroupTopicDeletedCallback,
};
use crate::core::command::Command;
use crate::runtime::answer::Blank;
use crate::runtime::request::{Query, UserCall};
use crate::runtime::sdk::SDK;
use crate::wire;
use crate::wire::chat_group::{CreateGroupParam, CreateGroupResult};
use crate::wire::topic::TopicParam;
use std::ffi::{c_char, c_int, c_void};

/// The keys of the listeners that a topic of notes has, one for each half of the API.
const OF_GROUP: usize = 0;
const OF_COMMUNITY: usize = 1;

/// Sets the listener for new topics in the Communities that the user is in, or clears it with NULL. It is told of the
/// changes of this device too.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetGroupTopicCreatedCallback(cb: TIMGroupTopicCreatedCallback, user_data: *const c_void) {
    listen_as(OF_GROUP, ListenerOf::TopicCreated(cb), user_data);
}

/// Sets the listener for deleted topics, or clears it with NULL.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetGroupTopicDeletedCallback(cb: TIMGroupTopicDeletedCallback, user_data: *const c_void) {
    listen_as(OF_GROUP, ListenerOf::TopicsDeleted(cb), user_data);
}

/// Sets the listener for changed topics, or clears it with NULL.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetGroupTopicChangedCallback(cb: TIMGroupTopicChangedCallback, user_data: *const c_void) {
    listen_as(OF_GROUP, ListenerOf::TopicChanged(cb), user_data);
}

/// Sets another listener for new topics, or clears it with NULL; that of SetGroupTopicCreatedCallback is told too.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetCommunityCreateTopicCallback(
    cb: TIMCommunityCreateTopicCallback,
    user_data: *const c_void,
) {
    listen_as(OF_COMMUNITY, ListenerOf::TopicCreated(cb), user_data);
}

/// Sets another listener for deleted topics, or clears it with NULL; that of SetGroupTopicDeletedCallback is told
/// too.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetCommunityDeleteTopicCallback(
    cb: TIMCommunityDeleteTopicCallback,
    user_data: *const c_void,
) {
    listen_as(OF_COMMUNITY, ListenerOf::TopicsDeleted(cb), user_data);
}

/// Sets another listener for changed topics, or clears it with NULL; that of SetGroupTopicChangedCallback is told
/// too.
///
/// # Safety
/// As for SetGroupTipsEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetCommunityChangeTopicInfoCallback(
    cb: TIMCommunityChangeTopicInfoCallback,
    user_data: *const c_void,
) {
    listen_as(OF_COMMUNITY, ListenerOf::TopicChanged(cb), user_data);
}

/// Makes a Community with topics: GroupCreate, whatever create_group_param_group_type and
/// create_group_param_is_support_topic say.
///
/// json_group_create_param: a CreateGroupParam document; create_group_param_group_name is required.
///
/// Answers a CreateGroupResult document.
/// Codes: 8501 the id is none that may be given; 8502 the name is empty or too long; 8503 the introduction is too
/// long; 8504 the notification is too long; 8505 the avatar is too long; 8507 more than 20 members, or more than the
/// Community may have; 10004 no such option or role, a member's id that is none, or custom information over its
/// limits; 10021 the id is in use; 10025 the id is in use by a chat group of the user's own; 10037 as many chat
/// groups were made today as may be.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CommunityCreate(
    json_group_create_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_create_param";
    call("CommunityCreate", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_group_create_param) }?;
        let param: CreateGroupParam = wire::read(json).map_err(bad_json(ARGUMENT))?;
        let group = Box::new(param.community(SDK.random()));
        let blank = Blank::Document(wire::write(&CreateGroupResult::default()));
        SDK.submit_user(UserCall::Change(Command::CreateChatGroup { group }), answer(cb, user_data, blank));
        Ok(())
    })
}

/// The Communities with topics that the user is in. At most `groups_listed` are answered.
///
/// Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo.
/// Codes: none of its own.
/// Returns 0.
///
/// # Safety
/// `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupGetJoinedCommunityList(cb: TIMCommCallback, user_data: *const c_void) -> c_int {
    call("GroupGetJoinedCommunityList", || {
        let query = Query::JoinedGroups { communities: true };
        SDK.submit_user(UserCall::Ask(query), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// The Communities with topics that the user is in. The same function as GroupGetJoinedCommunityList.
///
/// Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo.
/// Codes: none of its own.
/// Returns 0.
///
/// # Safety
/// `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CommunityGetJoinedCommunityList(cb: TIMCommCallback, user_data: *const c_void) -> c_int {
    call("CommunityGetJoinedCommunityList", || {
        let query = Query::JoinedGroups { communities: true };
        SDK.submit_user(UserCall::Ask(query), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Makes a topic in a Community with topics; its owner and its administrators may. Members are told
/// (TIMGroupTopicCreatedCallback).
///
/// group_id: the id of the Community, without a prefix.
/// json_topic_info: a TIMGroupTopicInfo document; group_topic_info_topic_name is required. Beside the texts,
/// group_topic_info_is_all_muted and default_permissions count.
///
/// Answers the id of the topic as it is, not as JSON; `""` on failure.
/// Codes: 8501 the id is none that may be given; 8502 the name is empty or too long; 8503 the introduction is too
/// long; 8504 the notification is too long; 8505 the avatar is too long; 10004 it is no Community with topics, it has
/// 100 topics, or the custom string is too long; 10007 the user is not in it, or may not do this; 10010 no such chat
/// group; 10021 the id is in use.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupCreateTopicInCommunity(
    group_id: *const c_char,
    json_topic_info: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupCreateTopicInCommunity", || {
        // SAFETY: promised by the caller.
        let asked = unsafe { create(group_id, json_topic_info) }?;
        SDK.submit_user(UserCall::Change(asked), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Makes a topic in a Community with topics; its owner and its administrators may. Members are told
/// (TIMGroupTopicCreatedCallback). The same function as GroupCreateTopicInCommunity.
///
/// group_id: the id of the Community, without a prefix.
/// json_topic_info: a TIMGroupTopicInfo document; group_topic_info_topic_name is required. Beside the texts,
/// group_topic_info_is_all_muted and default_permissions count.
///
/// Answers the id of the topic as it is, not as JSON; `""` on failure.
/// Codes: 8501 the id is none that may be given; 8502 the name is empty or too long; 8503 the introduction is too
/// long; 8504 the notification is too long; 8505 the avatar is too long; 10004 it is no Community with topics, it has
/// 100 topics, or the custom string is too long; 10007 the user is not in it, or may not do this; 10010 no such chat
/// group; 10021 the id is in use.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CommunityCreateTopicInCommunity(
    group_id: *const c_char,
    json_topic_info: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("CommunityCreateTopicInCommunity", || {
        // SAFETY: promised by the caller.
        let asked = unsafe { create(group_id, json_topic_info) }?;
        SDK.submit_user(UserCall::Change(asked), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Deletes topics of a Community, with all that was said there; its owner and its administrators may. Members are
/// told (TIMGroupTopicDeletedCallback).
///
/// group_id: the id of the Community, without a prefix.
/// json_topic_id_array: JSON array of topic ids, not empty.
///
/// Answers an array of TIMGroupTopicOperationResult documents, one for each id, with 10010 for what is no topic of
/// the Community.
/// Codes: 10004 it is no Community with topics; 10007 the user is not in it, or may not do this; 10010 no such chat
/// group.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupDeleteTopicFromCommunity(
    group_id: *const c_char,
    json_topic_id_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupDeleteTopicFromCommunity", || {
        // SAFETY: promised by the caller.
        let asked = unsafe { delete(group_id, json_topic_id_array) }?;
        SDK.submit_user(UserCall::Change(asked), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Deletes topics of a Community, with all that was said there; its owner and its administrators may. Members are
/// told (TIMGroupTopicDeletedCallback). The same function as GroupDeleteTopicFromCommunity.
///
/// group_id: the id of the Community, without a prefix.
/// json_topic_id_array: JSON array of topic ids, not empty.
///
/// Answers an array of TIMGroupTopicOperationResult documents, one for each id, with 10010 for what is no topic of
/// the Community.
/// Codes: 10004 it is no Community with topics; 10007 the user is not in it, or may not do this; 10010 no such chat
/// group.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CommunityDeleteTopicFromCommunity(
    group_id: *const c_char,
    json_topic_id_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("CommunityDeleteTopicFromCommunity", || {
        // SAFETY: promised by the caller.
        let asked = unsafe { delete(group_id, json_topic_id_array) }?;
        SDK.submit_user(UserCall::Change(asked), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Changes a topic; the owner and the administrators of the Community may. Members are told
/// (TIMGroupTopicChangedCallback). Everybody may set their own draft there.
///
/// json_topic_info: a TIMGroupTopicInfo document, and group_modify_info_param_modify_flag:
/// TIMCommunityTopicModifyInfoFlag as bits, not 0; the key of each must be there, the other keys do not count.
///
/// Answers `""`, also where nothing is different from before.
/// Codes: 8502 the name is empty or too long; 8503 the introduction is too long; 8504 the notification is too long;
/// 8505 the avatar is too long; 10004 the custom string or the draft is too long; 10007 the user is not in the
/// Community, or may not do this; 10010 no such topic.
/// Returns 0; -3, also where the id cannot be one; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupSetTopicInfo(
    json_topic_info: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupSetTopicInfo", || {
        // SAFETY: promised by the caller.
        let asked = unsafe { modify(json_topic_info) }?;
        SDK.submit_user(UserCall::Change(asked), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Changes a topic; the owner and the administrators of the Community may. Members are told
/// (TIMGroupTopicChangedCallback). Everybody may set their own draft there. The same function as GroupSetTopicInfo.
///
/// json_topic_info: a TIMGroupTopicInfo document, and group_modify_info_param_modify_flag:
/// TIMCommunityTopicModifyInfoFlag as bits, not 0; the key of each must be there, the other keys do not count.
///
/// Answers `""`, also where nothing is different from before.
/// Codes: 8502 the name is empty or too long; 8503 the introduction is too long; 8504 the notification is too long;
/// 8505 the avatar is too long; 10004 the custom string or the draft is too long; 10007 the user is not in the
/// Community, or may not do this; 10010 no such topic.
/// Returns 0; -3, also where the id cannot be one; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CommunitySetTopicInfo(
    json_topic_info: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("CommunitySetTopicInfo", || {
        // SAFETY: promised by the caller.
        let asked = unsafe { modify(json_topic_info) }?;
        SDK.submit_user(UserCall::Change(asked), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Topics of a Community, as the user sees them.
///
/// group_id: the id of the Community, without a prefix.
/// json_topic_id_array: JSON array of topic ids; NULL, `""` or `[]`: all.
///
/// Answers an array of TIMGroupTopicInfoResult documents, with 10010 for what is no topic of the Community.
/// Codes: 10004 more topics are named than a Community has; 10007 the user is not in the Community; 10010 no such
/// chat group.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupGetTopicInfoList(
    group_id: *const c_char,
    json_topic_id_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupGetTopicInfoList", || {
        // SAFETY: promised by the caller.
        let asked = unsafe { list(group_id, json_topic_id_array) }?;
        SDK.submit_user(UserCall::Ask(asked), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Topics of a Community, as the user sees them. The same function as GroupGetTopicInfoList.
///
/// group_id: the id of the Community, without a prefix.
/// json_topic_id_array: JSON array of topic ids; NULL, `""` or `[]`: all.
///
/// Answers an array of TIMGroupTopicInfoResult documents, with 10010 for what is no topic of the Community.
/// Codes: 10007 the user is not in the Community; 10010 no such chat group.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CommunityGetTopicInfoList(
    group_id: *const c_char,
    json_topic_id_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("CommunityGetTopicInfoList", || {
        // SAFETY: promised by the caller.
        let asked = unsafe { list(group_id, json_topic_id_array) }?;
        SDK.submit_user(UserCall::Ask(asked), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// # Safety
/// As for [`text`].
unsafe fn create(group_id: *const c_char, info: *const c_char) -> Result<Command, Refused> {
    const ARGUMENT: &str = "json_topic_info";
    // SAFETY: the caller's promise is ours.
    let (id, json) = unsafe { (text("group_id", group_id)?, text(ARGUMENT, info)?) };
    let param: TopicParam = wire::read(json).map_err(bad_json(ARGUMENT))?;
    let topic = param.topic(SDK.random()).map_err(bad_json(ARGUMENT))?;
    Ok(Command::CreateTopic { group: group(id)?, topic: Box::new(topic) })
}

/// # Safety
/// As for [`text`].
unsafe fn delete(group_id: *const c_char, topics: *const c_char) -> Result<Command, Refused> {
    const ARGUMENT: &str = "json_topic_id_array";
    // SAFETY: the caller's promise is ours.
    let (id, json) = unsafe { (text("group_id", group_id)?, text(ARGUMENT, topics)?) };
    let topics = bare_ids(ARGUMENT, json)?;
    Ok(Command::DeleteTopics { group: group(id)?, topics })
}

/// # Safety
/// As for [`text`].
unsafe fn modify(info: *const c_char) -> Result<Command, Refused> {
    const ARGUMENT: &str = "json_topic_info";
    // SAFETY: the caller's promise is ours.
    let json = unsafe { text(ARGUMENT, info) }?;
    let param: TopicParam = wire::read(json).map_err(bad_json(ARGUMENT))?;
    let (topic, change) = param.change().map_err(bad_json(ARGUMENT))?;
    Ok(Command::ModifyTopic { topic, change: Box::new(change) })
}

/// # Safety
/// As for [`text`].
unsafe fn list(group_id: *const c_char, topics: *const c_char) -> Result<Query, Refused> {
    const ARGUMENT: &str = "json_topic_id_array";
    // SAFETY: the caller's promise is ours.
    let (id, json) = unsafe { (text("group_id", group_id)?, optional_text(ARGUMENT, topics)?) };
    let topics = wire::read_ids_or_all(json).map_err(bad_json(ARGUMENT))?;
    Ok(Query::Topics { group: group(id)?, topics })
}
