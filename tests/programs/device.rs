//! A device on a line: one process that speaks the C API as commands on its standard input tell it, and prints every
//! answer and every event as a line of JSON. Two of them on one directory are two devices; the tests use them so.
//!
//! ```text
//! $ cargo run --example device -- data
//! {"call":"Login","args":["alice","sig"]}
//! {"answer":1,"code":0,"desc":"","json":""}
//! {"call":"ConvCreateConversationGroup","args":["work",["c2c_bob"]]}
//! ```

use convoke::capi::types::{TIMCommCallback, TIMConvEvent, TIMLogLevel, TIMNetworkStatus};
use convoke::capi::{
    chat_group as cg, chat_group_data as gd, chat_group_member as gm, chat_group_request as gr, conversation as c,
    conversation_group as g, message as m, profile as p, sdk, topic as tp, unread as ur,
};
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
        ur::SetConvTotalUnreadMessageCountChangedCallback(Some(on_total), null());
        ur::SetConvUnreadMessageCountChangedByFilterCallback(Some(on_unread), null());
        p::SetSelfInfoUpdatedCallback(Some(on_own_profile), null());
        p::SetUserInfoChangedCallback(Some(on_profiles), null());
        p::SetUserStatusChangedCallback(Some(on_statuses), null());
        sdk::SetNetworkStatusListenerCallback(Some(on_network), null());
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
        c::SetConvEventCallback(Some(on_conversations), null());
        g::SetConvConversationGroupCreatedCallback(Some(on_created), null());
        g::SetConvConversationGroupDeletedCallback(Some(on_deleted), null());
        g::SetConvConversationGroupNameChangedCallback(Some(on_renamed), null());
        g::SetConvConversationsAddedToGroupCallback(Some(on_added), null());
        g::SetConvConversationsDeletedFromGroupCallback(Some(on_removed), null());
        m::AddRecvNewMsgCallback(Some(on_new), null());
        m::SetMsgReadedReceiptCallback(Some(on_read), null());
        m::SetMsgRevokeCallback(Some(on_revoked), null());
        m::SetMsgUpdateCallback(Some(on_modified), null());
        m::SetMsgExtensionsChangedCallback(Some(on_extensions), null());
        m::SetMsgExtensionsDeletedCallback(Some(on_extensions_deleted), null());
        m::SetMsgReactionsChangedCallback(Some(on_reactions), null());
        m::SetMsgAllMessageReceiveOptionCallback(Some(on_all_option), null());
        m::SetMsgGroupPinnedMessageChangedCallback(Some(on_pinned_message), null());
        cg::SetGroupTipsEventCallback(Some(on_tip), null());
        gd::SetGroupAttributeChangedCallback(Some(on_attributes), null());
        gd::SetGroupCounterChangedCallback(Some(on_counter), null());
        tp::SetGroupTopicCreatedCallback(Some(on_topic_created), null());
        tp::SetGroupTopicDeletedCallback(Some(on_topics_deleted), null());
        tp::SetGroupTopicChangedCallback(Some(on_topic_changed), null());
        let community = std::ptr::without_provenance(1);
        tp::SetCommunityCreateTopicCallback(Some(on_topic_created), community);
        tp::SetCommunityDeleteTopicCallback(Some(on_topics_deleted), community);
        tp::SetCommunityChangeTopicInfoCallback(Some(on_topic_changed), community);
    }
    let mut config = json!({"sdk_config_config_file_path": directory});
    if let Some(more) = std::env::args().nth(3) {
        let more: Value = serde_json::from_str(&more).expect("a document");
        config.as_object_mut().expect("one").extend(more.as_object().expect("an object").clone());
        unsafe { sdk::SetLogCallback(Some(on_log), null()) };
    }
    let config = CString::new(config.to_string()).expect("no NUL");
    let code = unsafe { sdk::Init(app, config.as_ptr()) };
    say(&json!({"init": code}));
    for (number, line) in (1usize..).zip(std::io::stdin().lock().lines()) {
        let command: Value = serde_json::from_str(&line.expect("a line")).expect("a command");
        let code = call(&command, Some(on_answer), number as *const c_void);
        if code != 0 {
            say(&json!({"refused": number, "code": code}));
        }
    }
    sdk::Uninit();
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
            "Login" => sdk::Login(t(0), t(1), cb, ud),
            "Logout" => sdk::Logout(cb, ud),
            "SetConfig" => sdk::SetConfig(t(0), cb, ud),
            "callExperimentalAPI" => sdk::callExperimentalAPI(t(0), cb, ud),
            "ConvCreateConversationGroup" => g::ConvCreateConversationGroup(t(0), t(1), cb, ud),
            "ConvDeleteConversationGroup" => g::ConvDeleteConversationGroup(t(0), cb, ud),
            "ConvRenameConversationGroup" => g::ConvRenameConversationGroup(t(0), t(1), cb, ud),
            "ConvReorderConversationGroups" => g::ConvReorderConversationGroups(t(0), cb, ud),
            "ConvAddConversationsToGroup" => g::ConvAddConversationsToGroup(t(0), t(1), cb, ud),
            "ConvDeleteConversationsFromGroup" => g::ConvDeleteConversationsFromGroup(t(0), t(1), cb, ud),
            "ConvGetConversationGroupList" => g::ConvGetConversationGroupList(cb, ud),
            "MsgDoBackground" => sdk::MsgDoBackground(u(0), cb, ud),
            "MsgDoForeground" => sdk::MsgDoForeground(cb, ud),
            "ConvGetConvList" => c::ConvGetConvList(cb, ud),
            "ConvGetConvInfo" => c::ConvGetConvInfo(t(0), cb, ud),
            "ConvGetConversationListByFilter" => c::ConvGetConversationListByFilter(t(0), n(1), u(2), cb, ud),
            "ConvCreate" => c::ConvCreate(t(0), k(1), cb, ud),
            "ConvPinConversation" => c::ConvPinConversation(t(0), k(1), b(2), cb, ud),
            "ConvMarkConversation" => c::ConvMarkConversation(t(0), n(1), b(2), cb, ud),
            "ConvSetConversationCustomData" => c::ConvSetConversationCustomData(t(0), t(1), cb, ud),
            "ConvSetDraft" => c::ConvSetDraft(t(0), i32::try_from(n(1)).expect("a type"), t(2)),
            "ConvCancelDraft" => c::ConvCancelDraft(t(0), i32::try_from(n(1)).expect("a type")),
            "ConvDelete" => c::ConvDelete(t(0), i32::try_from(n(1)).expect("a type"), cb, ud),
            "ConvDeleteConversationList" => c::ConvDeleteConversationList(t(0), b(1), cb, ud),
            "ConvGetTotalUnreadMessageCount" => ur::ConvGetTotalUnreadMessageCount(cb, ud),
            "ConvGetUnreadMessageCountByFilter" => ur::ConvGetUnreadMessageCountByFilter(t(0), cb, ud),
            "ConvSubscribeUnreadMessageCountByFilter" => ur::ConvSubscribeUnreadMessageCountByFilter(t(0)),
            "ConvUnsubscribeUnreadMessageCountByFilter" => ur::ConvUnsubscribeUnreadMessageCountByFilter(t(0)),
            "ConvCleanConversationUnreadMessageCount" => {
                ur::ConvCleanConversationUnreadMessageCount(t(0), n(1), n(2), cb, ud)
            }
            "ProfileGetUserProfileList" => p::ProfileGetUserProfileList(t(0), cb, ud),
            "ProfileModifySelfUserProfile" => p::ProfileModifySelfUserProfile(t(0), cb, ud),
            "SubscribeUserInfo" => p::SubscribeUserInfo(t(0), cb, ud),
            "UnsubscribeUserInfo" => p::UnsubscribeUserInfo(t(0), cb, ud),
            "GetUserStatus" => p::GetUserStatus(t(0), cb, ud),
            "SetSelfStatus" => p::SetSelfStatus(t(0), cb, ud),
            "SubscribeUserStatus" => p::SubscribeUserStatus(t(0), cb, ud),
            "UnsubscribeUserStatus" => p::UnsubscribeUserStatus(t(0), cb, ud),
            "GroupCreate" => cg::GroupCreate(t(0), cb, ud),
            "GroupDelete" => cg::GroupDelete(t(0), cb, ud),
            "GroupJoin" => cg::GroupJoin(t(0), t(1), cb, ud),
            "GroupQuit" => cg::GroupQuit(t(0), cb, ud),
            "GroupGetJoinedGroupList" => cg::GroupGetJoinedGroupList(cb, ud),
            "GroupGetGroupInfoList" => cg::GroupGetGroupInfoList(t(0), cb, ud),
            "GroupSearchGroups" => cg::GroupSearchGroups(t(0), cb, ud),
            "GroupModifyGroupInfo" => cg::GroupModifyGroupInfo(t(0), cb, ud),
            "GroupGetOnlineMemberCount" => cg::GroupGetOnlineMemberCount(t(0), cb, ud),
            "GroupInitGroupAttributes" => gd::GroupInitGroupAttributes(t(0), t(1), cb, ud),
            "GroupSetGroupAttributes" => gd::GroupSetGroupAttributes(t(0), t(1), cb, ud),
            "GroupDeleteGroupAttributes" => gd::GroupDeleteGroupAttributes(t(0), t(1), cb, ud),
            "GroupGetGroupAttributes" => gd::GroupGetGroupAttributes(t(0), t(1), cb, ud),
            "GroupSetGroupCounters" => gd::GroupSetGroupCounters(t(0), t(1), cb, ud),
            "GroupGetGroupCounters" => gd::GroupGetGroupCounters(t(0), t(1), cb, ud),
            "GroupIncreaseGroupCounter" => gd::GroupIncreaseGroupCounter(t(0), t(1), i(2), cb, ud),
            "GroupDecreaseGroupCounter" => gd::GroupDecreaseGroupCounter(t(0), t(1), i(2), cb, ud),
            "GroupGetMemberInfoList" => gm::GroupGetMemberInfoList(t(0), cb, ud),
            "GroupSearchGroupMembers" => gm::GroupSearchGroupMembers(t(0), cb, ud),
            "GroupModifyMemberInfo" => gm::GroupModifyMemberInfo(t(0), cb, ud),
            "GroupInviteMember" => gm::GroupInviteMember(t(0), cb, ud),
            "GroupDeleteMember" => gm::GroupDeleteMember(t(0), cb, ud),
            "GroupMarkGroupMemberList" => gm::GroupMarkGroupMemberList(t(0), t(1), u(2), b(3), cb, ud),
            "GroupGetPendencyList" => gr::GroupGetPendencyList(t(0), cb, ud),
            "GroupHandlePendency" => gr::GroupHandlePendency(t(0), cb, ud),
            "GroupReportPendencyReaded" => gr::GroupReportPendencyReaded(n(0), cb, ud),
            "GroupGetJoinedCommunityList" => tp::GroupGetJoinedCommunityList(cb, ud),
            "GroupCreateTopicInCommunity" => tp::GroupCreateTopicInCommunity(t(0), t(1), cb, ud),
            "GroupDeleteTopicFromCommunity" => tp::GroupDeleteTopicFromCommunity(t(0), t(1), cb, ud),
            "GroupSetTopicInfo" => tp::GroupSetTopicInfo(t(0), cb, ud),
            "GroupGetTopicInfoList" => tp::GroupGetTopicInfoList(t(0), t(1), cb, ud),
            "CommunityCreate" => tp::CommunityCreate(t(0), cb, ud),
            "CommunityGetJoinedCommunityList" => tp::CommunityGetJoinedCommunityList(cb, ud),
            "CommunityCreateTopicInCommunity" => tp::CommunityCreateTopicInCommunity(t(0), t(1), cb, ud),
            "CommunityDeleteTopicFromCommunity" => tp::CommunityDeleteTopicFromCommunity(t(0), t(1), cb, ud),
            "CommunitySetTopicInfo" => tp::CommunitySetTopicInfo(t(0), cb, ud),
            "CommunityGetTopicInfoList" => tp::CommunityGetTopicInfoList(t(0), t(1), cb, ud),
            "MsgSendMessage" => m::MsgSendMessage(t(0), k(1), t(2), null_mut(), cb, ud),
            "MsgSendNewMsg" => m::MsgSendNewMsg(t(0), k(1), t(2), cb, ud),
            "MsgSendNewMsgEx" => m::MsgSendNewMsgEx(t(0), k(1), t(2), Some(on_message_id), cb, ud),
            "MsgBatchSend" => m::MsgBatchSend(t(0), cb, ud),
            "MsgGetMsgList" => m::MsgGetMsgList(t(0), k(1), t(2), cb, ud),
            "MsgFindByMsgLocatorList" => m::MsgFindByMsgLocatorList(t(0), k(1), t(2), cb, ud),
            "MsgReportReaded" => m::MsgReportReaded(t(0), k(1), t(2), cb, ud),
            "MsgRevoke" => m::MsgRevoke(t(0), k(1), t(2), cb, ud),
            "MsgDelete" => m::MsgDelete(t(0), k(1), t(2), cb, ud),
            "MsgListDelete" => m::MsgListDelete(t(0), k(1), t(2), cb, ud),
            "MsgSaveMsg" => m::MsgSaveMsg(t(0), k(1), t(2), cb, ud),
            "MsgImportMsgList" => m::MsgImportMsgList(t(0), k(1), t(2), cb, ud),
            "MsgClearHistoryMessage" => m::MsgClearHistoryMessage(t(0), k(1), cb, ud),
            "MsgFindMessages" => m::MsgFindMessages(t(0), cb, ud),
            "MsgSearchLocalMessages" => m::MsgSearchLocalMessages(t(0), cb, ud),
            "MsgModifyMessage" => m::MsgModifyMessage(t(0), cb, ud),
            "MsgSetLocalCustomData" => m::MsgSetLocalCustomData(t(0), cb, ud),
            "MsgGetC2CReceiveMessageOpt" => m::MsgGetC2CReceiveMessageOpt(t(0), cb, ud),
            "MsgSendMessageReadReceipts" => m::MsgSendMessageReadReceipts(t(0), cb, ud),
            "MsgGetMessageReadReceipts" => m::MsgGetMessageReadReceipts(t(0), cb, ud),
            "MsgGetMessageExtensions" => m::MsgGetMessageExtensions(t(0), cb, ud),
            "GetPinnedGroupMessageList" => m::GetPinnedGroupMessageList(t(0), cb, ud),
            "MsgMarkAllMessageAsRead" => m::MsgMarkAllMessageAsRead(cb, ud),
            "MsgGetAllReceiveMessageOpt" => m::MsgGetAllReceiveMessageOpt(cb, ud),
            "MsgSetC2CReceiveMessageOpt" => m::MsgSetC2CReceiveMessageOpt(t(0), k(1), cb, ud),
            "MsgSetGroupReceiveMessageOpt" => m::MsgSetGroupReceiveMessageOpt(t(0), k(1), cb, ud),
            "MsgSetAllReceiveMessageOpt" => m::MsgSetAllReceiveMessageOpt(k(0), k(1), k(2), k(3), u(4), cb, ud),
            "MsgSetAllReceiveMessageOpt2" => m::MsgSetAllReceiveMessageOpt2(k(0), u(1), u(2), cb, ud),
            "MsgGetGroupMessageReadMemberList" => {
                m::MsgGetGroupMessageReadMemberList(t(0), k(1), n(2), u(3), Some(on_readers), ud)
            }
            "MsgSetMessageExtensions" => m::MsgSetMessageExtensions(t(0), t(1), cb, ud),
            "MsgDeleteMessageExtensions" => m::MsgDeleteMessageExtensions(t(0), t(1), cb, ud),
            "MsgAddMessageReaction" => m::MsgAddMessageReaction(t(0), t(1), cb, ud),
            "MsgRemoveMessageReaction" => m::MsgRemoveMessageReaction(t(0), t(1), cb, ud),
            "MsgGetMessageReactions" => m::MsgGetMessageReactions(t(0), u(1), cb, ud),
            "MsgGetAllUserListOfMessageReaction" => {
                m::MsgGetAllUserListOfMessageReaction(t(0), t(1), u(2), u(3), cb, ud)
            }
            "PinGroupMessage" => m::PinGroupMessage(t(0), t(1), b(2), cb, ud),
            other => panic!("unknown call {other}"),
        }
    }
}
