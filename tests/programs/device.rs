//! A device on a line: one process that speaks the C API as commands on its standard input tell it, and prints every
//! answer and every event as a line of JSON. Two of them on one directory are two devices; the tests use them so.
//!
//! ```text
//! $ cargo run --example device -- data
//! {"call":"Login","args":["alice","sig"]}
//! {"answer":1,"code":0,"desc":"","json":""}
//! {"call":"ConvCreateConversationGroup","args":["work",["c2c_bob"]]}
//! ```

use convoke::capi;
use convoke::capi::types::{TIMCommCallback, TIMConvEvent, TIMLogLevel, TIMNetworkStatus};
use serde_json::{Value, json};
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::io::{BufRead, Write};
use std::ptr::{null, null_mut};

/// One line at once, and out of the process: a reader must see it even if the process is killed right after.
fn say(line: &Value) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).expect("somebody reads");
}

/// # Safety
/// A string of the SDK, during a callback.
unsafe fn text(text: *const c_char) -> String {
    unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned()
}

/// # Safety
/// As for [`text`].
unsafe fn document(json: *const c_char) -> Value {
    let json = unsafe { text(json) };
    match json.as_str() {
        // The two answers that are no JSON: nothing, and the id of a topic.
        id if id.is_empty() || id.starts_with("@TGS#_") => json!(id),
        json => serde_json::from_str(json).expect("the SDK writes JSON"),
    }
}

unsafe extern "C" fn on_answer(code: i32, desc: *const c_char, json: *const c_char, number: *const c_void) {
    let (desc, json) = unsafe { (text(desc), document(json)) };
    say(&json!({"answer": number as usize, "code": code, "desc": desc, "json": json}));
}
unsafe extern "C" fn on_conversations(event: TIMConvEvent, array: *const c_char, _: *const c_void) {
    say(&json!({"event": format!("{event:?}"), "told": [unsafe { document(array) }]}));
}
unsafe extern "C" fn on_created(name: *const c_char, array: *const c_char, _: *const c_void) {
    say(&json!({"event": "created", "told": unsafe { [json!(text(name)), document(array)] }}));
}
unsafe extern "C" fn on_deleted(name: *const c_char, _: *const c_void) {
    say(&json!({"event": "deleted", "told": [unsafe { text(name) }]}));
}
unsafe extern "C" fn on_renamed(old: *const c_char, new: *const c_char, _: *const c_void) {
    say(&json!({"event": "renamed", "told": unsafe { [text(old), text(new)] }}));
}
unsafe extern "C" fn on_added(name: *const c_char, array: *const c_char, _: *const c_void) {
    say(&json!({"event": "added", "told": unsafe { [json!(text(name)), document(array)] }}));
}
unsafe extern "C" fn on_removed(name: *const c_char, array: *const c_char, reason: u32, _: *const c_void) {
    say(&json!({"event": "removed", "told": unsafe { [json!(text(name)), document(array), json!(reason)] }}));
}
unsafe extern "C" fn on_total(count: c_int, _: *const c_void) {
    say(&json!({"event": "total", "told": [count]}));
}
unsafe extern "C" fn on_unread(filter: *const c_char, count: c_int, _: *const c_void) {
    say(&json!({"event": "unread", "told": [unsafe { json!(text(filter)) }, json!(count)]}));
}
unsafe extern "C" fn on_own_profile(document_: *const c_char, _: *const c_void) {
    say(&json!({"event": "own", "told": [unsafe { document(document_) }]}));
}
unsafe extern "C" fn on_profiles(array: *const c_char, _: *const c_void) {
    say(&json!({"event": "profiles", "told": [unsafe { document(array) }]}));
}
unsafe extern "C" fn on_statuses(array: *const c_char, _: *const c_void) {
    say(&json!({"event": "statuses", "told": [unsafe { document(array) }]}));
}
unsafe extern "C" fn on_tip(tip: *const c_char, _: *const c_void) {
    say(&json!({"event": "tip", "told": unsafe { document(tip) }}));
}
unsafe extern "C" fn on_attributes(group: *const c_char, array: *const c_char, _: *const c_void) {
    say(&json!({"event": "attributes", "told": unsafe { [json!(text(group)), document(array)] }}));
}
unsafe extern "C" fn on_counter(group: *const c_char, key: *const c_char, value: i64, _: *const c_void) {
    say(&json!({"event": "counter", "told": unsafe { json!([text(group), text(key), value]) }}));
}
unsafe extern "C" fn on_topic_created(group: *const c_char, topic: *const c_char, of: *const c_void) {
    say(&json!({"event": half(of, "topic created"), "told": unsafe { [text(group), text(topic)] }}));
}
unsafe extern "C" fn on_topics_deleted(group: *const c_char, topics: *const c_char, of: *const c_void) {
    say(&json!({"event": half(of, "topics deleted"), "told": unsafe { [json!(text(group)), document(topics)] }}));
}
unsafe extern "C" fn on_topic_changed(group: *const c_char, topic: *const c_char, of: *const c_void) {
    say(&json!({"event": half(of, "topic changed"), "told": unsafe { [json!(text(group)), document(topic)] }}));
}
/// The API has each listener of topics twice; the user data says which it is.
fn half(of: *const c_void, event: &str) -> String {
    if of.is_null() { event.to_owned() } else { format!("community {event}") }
}
unsafe extern "C" fn on_network(status: TIMNetworkStatus, code: i32, desc: *const c_char, _: *const c_void) {
    say(&json!({"event": "network", "told": [status as i32, code, unsafe { text(desc) }]}));
}
/// To be told of unread numbers, profiles, status and the network as well.
fn listen(number: *const c_void) -> c_int {
    unsafe {
        capi::SetConvTotalUnreadMessageCountChangedCallback(Some(on_total), null());
        capi::SetConvUnreadMessageCountChangedByFilterCallback(Some(on_unread), null());
        capi::SetSelfInfoUpdatedCallback(Some(on_own_profile), null());
        capi::SetUserInfoChangedCallback(Some(on_profiles), null());
        capi::SetUserStatusChangedCallback(Some(on_statuses), null());
        capi::SetNetworkStatusListenerCallback(Some(on_network), null());
    }
    say(&json!({"answer": number as usize, "code": 0, "desc": "", "json": ""}));
    0
}
unsafe extern "C" fn on_new(array: *const c_char, _: *const c_void) {
    say(&json!({"event": "new", "told": unsafe { document(array) }}));
}
unsafe extern "C" fn on_read(array: *const c_char, _: *const c_void) {
    say(&json!({"event": "read", "told": unsafe { document(array) }}));
}
unsafe extern "C" fn on_revoked(array: *const c_char, _: *const c_void) {
    say(&json!({"event": "revoked", "told": unsafe { document(array) }}));
}
unsafe extern "C" fn on_modified(array: *const c_char, _: *const c_void) {
    say(&json!({"event": "modified", "told": unsafe { document(array) }}));
}
unsafe extern "C" fn on_extensions(id: *const c_char, array: *const c_char, _: *const c_void) {
    say(&json!({"event": "extensions", "told": unsafe { [json!(text(id)), document(array)] }}));
}
unsafe extern "C" fn on_extensions_deleted(id: *const c_char, keys: *const c_char, _: *const c_void) {
    say(&json!({"event": "extensions deleted", "told": unsafe { [json!(text(id)), document(keys)] }}));
}
unsafe extern "C" fn on_reactions(array: *const c_char, _: *const c_void) {
    say(&json!({"event": "reactions", "told": unsafe { document(array) }}));
}
unsafe extern "C" fn on_all_option(option: *const c_char, _: *const c_void) {
    say(&json!({"event": "all option", "told": unsafe { document(option) }}));
}
unsafe extern "C" fn on_pinned_message(
    group: *const c_char,
    message: *const c_char,
    pinned: bool,
    by: *const c_char,
    _: *const c_void,
) {
    let told = unsafe { json!([text(group), document(message), pinned, text(by)]) };
    say(&json!({"event": "pinned message", "told": told}));
}
unsafe extern "C" fn on_message_id(code: i32, desc: *const c_char, id: *const c_char, _: *const c_void) {
    say(&json!({"event": "message id", "told": unsafe { json!([code, text(desc), text(id)]) }}));
}
unsafe extern "C" fn on_readers(array: *const c_char, next: u64, finished: bool, number: *const c_void) {
    let json = json!([unsafe { document(array) }, next, finished]);
    say(&json!({"answer": number as usize, "code": 0, "desc": "", "json": json}));
}

unsafe extern "C" fn on_log(level: TIMLogLevel, line: *const c_char, _: *const c_void) {
    say(&json!({"log": unsafe { text(line) }, "level": level as i32}));
}

fn main() {
    let directory = std::env::args().nth(1).expect("usage: device <data directory> [app id] [more of Init's document]");
    let app = std::env::args().nth(2).map_or(1_400_000_001, |app| app.parse().expect("a number"));
    unsafe {
        capi::SetConvEventCallback(Some(on_conversations), null());
        capi::SetConvConversationGroupCreatedCallback(Some(on_created), null());
        capi::SetConvConversationGroupDeletedCallback(Some(on_deleted), null());
        capi::SetConvConversationGroupNameChangedCallback(Some(on_renamed), null());
        capi::SetConvConversationsAddedToGroupCallback(Some(on_added), null());
        capi::SetConvConversationsDeletedFromGroupCallback(Some(on_removed), null());
        capi::AddRecvNewMsgCallback(Some(on_new), null());
        capi::SetMsgReadedReceiptCallback(Some(on_read), null());
        capi::SetMsgRevokeCallback(Some(on_revoked), null());
        capi::SetMsgUpdateCallback(Some(on_modified), null());
        capi::SetMsgExtensionsChangedCallback(Some(on_extensions), null());
        capi::SetMsgExtensionsDeletedCallback(Some(on_extensions_deleted), null());
        capi::SetMsgReactionsChangedCallback(Some(on_reactions), null());
        capi::SetMsgAllMessageReceiveOptionCallback(Some(on_all_option), null());
        capi::SetMsgGroupPinnedMessageChangedCallback(Some(on_pinned_message), null());
        capi::SetGroupTipsEventCallback(Some(on_tip), null());
        capi::SetGroupAttributeChangedCallback(Some(on_attributes), null());
        capi::SetGroupCounterChangedCallback(Some(on_counter), null());
        capi::SetGroupTopicCreatedCallback(Some(on_topic_created), null());
        capi::SetGroupTopicDeletedCallback(Some(on_topics_deleted), null());
        capi::SetGroupTopicChangedCallback(Some(on_topic_changed), null());
        let community = std::ptr::without_provenance(1);
        capi::SetCommunityCreateTopicCallback(Some(on_topic_created), community);
        capi::SetCommunityDeleteTopicCallback(Some(on_topics_deleted), community);
        capi::SetCommunityChangeTopicInfoCallback(Some(on_topic_changed), community);
    }
    let mut config = json!({"sdk_config_config_file_path": directory});
    if let Some(more) = std::env::args().nth(3) {
        let more: Value = serde_json::from_str(&more).expect("a document");
        config.as_object_mut().expect("one").extend(more.as_object().expect("an object").clone());
        unsafe { capi::SetLogCallback(Some(on_log), null()) };
    }
    let config = CString::new(config.to_string()).expect("no NUL");
    let code = unsafe { capi::Init(app, config.as_ptr()) };
    say(&json!({"init": code}));
    for (number, line) in (1usize..).zip(std::io::stdin().lock().lines()) {
        let command: Value = serde_json::from_str(&line.expect("a line")).expect("a command");
        let code = call(&command, Some(on_answer), number as *const c_void);
        if code != 0 {
            say(&json!({"refused": number, "code": code}));
        }
    }
    capi::Uninit();
}

fn call(command: &Value, cb: TIMCommCallback, ud: *const c_void) -> c_int {
    let args = command["args"].as_array().cloned().unwrap_or_default();
    // A text is given as it is, anything else as JSON.
    let texts: Vec<CString> = args
        .iter()
        .map(|arg| CString::new(arg.as_str().map_or_else(|| arg.to_string(), str::to_owned)).expect("no NUL"))
        .collect();
    let t = |at: usize| texts.get(at).map_or(null(), |text| text.as_ptr());
    let n = |at: usize| args.get(at).and_then(Value::as_u64).expect("a number");
    let u = |at: usize| u32::try_from(n(at)).expect("32 bits");
    let k = |at: usize| i32::try_from(n(at)).expect("a small number");
    let i = |at: usize| args.get(at).and_then(Value::as_i64).expect("a number");
    let b = |at: usize| u8::from(args.get(at).and_then(Value::as_bool).expect("true or false"));
    unsafe {
        match command["call"].as_str().expect("a name") {
            "Listen" => listen(ud),
            "Login" => capi::Login(t(0), t(1), cb, ud),
            "Logout" => capi::Logout(cb, ud),
            "SetConfig" => capi::SetConfig(t(0), cb, ud),
            "callExperimentalAPI" => capi::callExperimentalAPI(t(0), cb, ud),
            "ConvCreateConversationGroup" => capi::ConvCreateConversationGroup(t(0), t(1), cb, ud),
            "ConvDeleteConversationGroup" => capi::ConvDeleteConversationGroup(t(0), cb, ud),
            "ConvRenameConversationGroup" => capi::ConvRenameConversationGroup(t(0), t(1), cb, ud),
            "ConvReorderConversationGroups" => capi::ConvReorderConversationGroups(t(0), cb, ud),
            "ConvAddConversationsToGroup" => capi::ConvAddConversationsToGroup(t(0), t(1), cb, ud),
            "ConvDeleteConversationsFromGroup" => capi::ConvDeleteConversationsFromGroup(t(0), t(1), cb, ud),
            "ConvGetConversationGroupList" => capi::ConvGetConversationGroupList(cb, ud),
            "MsgDoBackground" => capi::MsgDoBackground(u(0), cb, ud),
            "MsgDoForeground" => capi::MsgDoForeground(cb, ud),
            "ConvGetConvList" => capi::ConvGetConvList(cb, ud),
            "ConvGetConvInfo" => capi::ConvGetConvInfo(t(0), cb, ud),
            "ConvGetConversationListByFilter" => capi::ConvGetConversationListByFilter(t(0), n(1), u(2), cb, ud),
            "ConvCreate" => capi::ConvCreate(t(0), k(1), cb, ud),
            "ConvPinConversation" => capi::ConvPinConversation(t(0), k(1), b(2), cb, ud),
            "ConvMarkConversation" => capi::ConvMarkConversation(t(0), n(1), b(2), cb, ud),
            "ConvSetConversationCustomData" => capi::ConvSetConversationCustomData(t(0), t(1), cb, ud),
            "ConvSetDraft" => capi::ConvSetDraft(t(0), i32::try_from(n(1)).expect("a type"), t(2)),
            "ConvCancelDraft" => capi::ConvCancelDraft(t(0), i32::try_from(n(1)).expect("a type")),
            "ConvDelete" => capi::ConvDelete(t(0), i32::try_from(n(1)).expect("a type"), cb, ud),
            "ConvDeleteConversationList" => capi::ConvDeleteConversationList(t(0), b(1), cb, ud),
            "ConvGetTotalUnreadMessageCount" => capi::ConvGetTotalUnreadMessageCount(cb, ud),
            "ConvGetUnreadMessageCountByFilter" => capi::ConvGetUnreadMessageCountByFilter(t(0), cb, ud),
            "ConvSubscribeUnreadMessageCountByFilter" => capi::ConvSubscribeUnreadMessageCountByFilter(t(0)),
            "ConvUnsubscribeUnreadMessageCountByFilter" => capi::ConvUnsubscribeUnreadMessageCountByFilter(t(0)),
            "ConvCleanConversationUnreadMessageCount" => {
                capi::ConvCleanConversationUnreadMessageCount(t(0), n(1), n(2), cb, ud)
            }
            "ProfileGetUserProfileList" => capi::ProfileGetUserProfileList(t(0), cb, ud),
            "ProfileModifySelfUserProfile" => capi::ProfileModifySelfUserProfile(t(0), cb, ud),
            "SubscribeUserInfo" => capi::SubscribeUserInfo(t(0), cb, ud),
            "UnsubscribeUserInfo" => capi::UnsubscribeUserInfo(t(0), cb, ud),
            "GetUserStatus" => capi::GetUserStatus(t(0), cb, ud),
            "SetSelfStatus" => capi::SetSelfStatus(t(0), cb, ud),
            "SubscribeUserStatus" => capi::SubscribeUserStatus(t(0), cb, ud),
            "UnsubscribeUserStatus" => capi::UnsubscribeUserStatus(t(0), cb, ud),
            "GroupCreate" => capi::GroupCreate(t(0), cb, ud),
            "GroupDelete" => capi::GroupDelete(t(0), cb, ud),
            "GroupJoin" => capi::GroupJoin(t(0), t(1), cb, ud),
            "GroupQuit" => capi::GroupQuit(t(0), cb, ud),
            "GroupGetJoinedGroupList" => capi::GroupGetJoinedGroupList(cb, ud),
            "GroupGetGroupInfoList" => capi::GroupGetGroupInfoList(t(0), cb, ud),
            "GroupSearchGroups" => capi::GroupSearchGroups(t(0), cb, ud),
            "GroupModifyGroupInfo" => capi::GroupModifyGroupInfo(t(0), cb, ud),
            "GroupGetOnlineMemberCount" => capi::GroupGetOnlineMemberCount(t(0), cb, ud),
            "GroupInitGroupAttributes" => capi::GroupInitGroupAttributes(t(0), t(1), cb, ud),
            "GroupSetGroupAttributes" => capi::GroupSetGroupAttributes(t(0), t(1), cb, ud),
            "GroupDeleteGroupAttributes" => capi::GroupDeleteGroupAttributes(t(0), t(1), cb, ud),
            "GroupGetGroupAttributes" => capi::GroupGetGroupAttributes(t(0), t(1), cb, ud),
            "GroupSetGroupCounters" => capi::GroupSetGroupCounters(t(0), t(1), cb, ud),
            "GroupGetGroupCounters" => capi::GroupGetGroupCounters(t(0), t(1), cb, ud),
            "GroupIncreaseGroupCounter" => capi::GroupIncreaseGroupCounter(t(0), t(1), i(2), cb, ud),
            "GroupDecreaseGroupCounter" => capi::GroupDecreaseGroupCounter(t(0), t(1), i(2), cb, ud),
            "GroupGetMemberInfoList" => capi::GroupGetMemberInfoList(t(0), cb, ud),
            "GroupSearchGroupMembers" => capi::GroupSearchGroupMembers(t(0), cb, ud),
            "GroupModifyMemberInfo" => capi::GroupModifyMemberInfo(t(0), cb, ud),
            "GroupInviteMember" => capi::GroupInviteMember(t(0), cb, ud),
            "GroupDeleteMember" => capi::GroupDeleteMember(t(0), cb, ud),
            "GroupMarkGroupMemberList" => capi::GroupMarkGroupMemberList(t(0), t(1), u(2), b(3), cb, ud),
            "GroupGetPendencyList" => capi::GroupGetPendencyList(t(0), cb, ud),
            "GroupHandlePendency" => capi::GroupHandlePendency(t(0), cb, ud),
            "GroupReportPendencyReaded" => capi::GroupReportPendencyReaded(n(0), cb, ud),
            "GroupGetJoinedCommunityList" => capi::GroupGetJoinedCommunityList(cb, ud),
            "GroupCreateTopicInCommunity" => capi::GroupCreateTopicInCommunity(t(0), t(1), cb, ud),
            "GroupDeleteTopicFromCommunity" => capi::GroupDeleteTopicFromCommunity(t(0), t(1), cb, ud),
            "GroupSetTopicInfo" => capi::GroupSetTopicInfo(t(0), cb, ud),
            "GroupGetTopicInfoList" => capi::GroupGetTopicInfoList(t(0), t(1), cb, ud),
            "CommunityCreate" => capi::CommunityCreate(t(0), cb, ud),
            "CommunityGetJoinedCommunityList" => capi::CommunityGetJoinedCommunityList(cb, ud),
            "CommunityCreateTopicInCommunity" => capi::CommunityCreateTopicInCommunity(t(0), t(1), cb, ud),
            "CommunityDeleteTopicFromCommunity" => capi::CommunityDeleteTopicFromCommunity(t(0), t(1), cb, ud),
            "CommunitySetTopicInfo" => capi::CommunitySetTopicInfo(t(0), cb, ud),
            "CommunityGetTopicInfoList" => capi::CommunityGetTopicInfoList(t(0), t(1), cb, ud),
            "MsgSendMessage" => capi::MsgSendMessage(t(0), k(1), t(2), null_mut(), cb, ud),
            "MsgSendNewMsg" => capi::MsgSendNewMsg(t(0), k(1), t(2), cb, ud),
            "MsgSendNewMsgEx" => capi::MsgSendNewMsgEx(t(0), k(1), t(2), Some(on_message_id), cb, ud),
            "MsgBatchSend" => capi::MsgBatchSend(t(0), cb, ud),
            "MsgGetMsgList" => capi::MsgGetMsgList(t(0), k(1), t(2), cb, ud),
            "MsgFindByMsgLocatorList" => capi::MsgFindByMsgLocatorList(t(0), k(1), t(2), cb, ud),
            "MsgReportReaded" => capi::MsgReportReaded(t(0), k(1), t(2), cb, ud),
            "MsgRevoke" => capi::MsgRevoke(t(0), k(1), t(2), cb, ud),
            "MsgDelete" => capi::MsgDelete(t(0), k(1), t(2), cb, ud),
            "MsgListDelete" => capi::MsgListDelete(t(0), k(1), t(2), cb, ud),
            "MsgSaveMsg" => capi::MsgSaveMsg(t(0), k(1), t(2), cb, ud),
            "MsgImportMsgList" => capi::MsgImportMsgList(t(0), k(1), t(2), cb, ud),
            "MsgClearHistoryMessage" => capi::MsgClearHistoryMessage(t(0), k(1), cb, ud),
            "MsgFindMessages" => capi::MsgFindMessages(t(0), cb, ud),
            "MsgSearchLocalMessages" => capi::MsgSearchLocalMessages(t(0), cb, ud),
            "MsgModifyMessage" => capi::MsgModifyMessage(t(0), cb, ud),
            "MsgSetLocalCustomData" => capi::MsgSetLocalCustomData(t(0), cb, ud),
            "MsgGetC2CReceiveMessageOpt" => capi::MsgGetC2CReceiveMessageOpt(t(0), cb, ud),
            "MsgSendMessageReadReceipts" => capi::MsgSendMessageReadReceipts(t(0), cb, ud),
            "MsgGetMessageReadReceipts" => capi::MsgGetMessageReadReceipts(t(0), cb, ud),
            "MsgGetMessageExtensions" => capi::MsgGetMessageExtensions(t(0), cb, ud),
            "GetPinnedGroupMessageList" => capi::GetPinnedGroupMessageList(t(0), cb, ud),
            "MsgMarkAllMessageAsRead" => capi::MsgMarkAllMessageAsRead(cb, ud),
            "MsgGetAllReceiveMessageOpt" => capi::MsgGetAllReceiveMessageOpt(cb, ud),
            "MsgSetC2CReceiveMessageOpt" => capi::MsgSetC2CReceiveMessageOpt(t(0), k(1), cb, ud),
            "MsgSetGroupReceiveMessageOpt" => capi::MsgSetGroupReceiveMessageOpt(t(0), k(1), cb, ud),
            "MsgSetAllReceiveMessageOpt" => capi::MsgSetAllReceiveMessageOpt(k(0), k(1), k(2), k(3), u(4), cb, ud),
            "MsgSetAllReceiveMessageOpt2" => capi::MsgSetAllReceiveMessageOpt2(k(0), u(1), u(2), cb, ud),
            "MsgGetGroupMessageReadMemberList" => {
                capi::MsgGetGroupMessageReadMemberList(t(0), k(1), n(2), u(3), Some(on_readers), ud)
            }
            "MsgSetMessageExtensions" => capi::MsgSetMessageExtensions(t(0), t(1), cb, ud),
            "MsgDeleteMessageExtensions" => capi::MsgDeleteMessageExtensions(t(0), t(1), cb, ud),
            "MsgAddMessageReaction" => capi::MsgAddMessageReaction(t(0), t(1), cb, ud),
            "MsgRemoveMessageReaction" => capi::MsgRemoveMessageReaction(t(0), t(1), cb, ud),
            "MsgGetMessageReactions" => capi::MsgGetMessageReactions(t(0), u(1), cb, ud),
            "MsgGetAllUserListOfMessageReaction" => {
                capi::MsgGetAllUserListOfMessageReaction(t(0), t(1), u(2), u(3), cb, ud)
            }
            "PinGroupMessage" => capi::PinGroupMessage(t(0), t(1), b(2), cb, ud),
            other => panic!("unknown call {other}"),
        }
    }
}
