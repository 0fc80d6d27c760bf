//! What holds for every call (section "Every call" of docs/API.md): arguments first, a code for each mistake, and never
//! a crash or a changed store.

mod common;
use common::*;
use convoke::capi;
use serde_json::json;
use std::ffi::{CStr, c_char, c_int, c_void};

type Cb = convoke::capi::types::TIMCommCallback;
const NONE: *const c_char = std::ptr::null();
const IDS: &CStr = c"[\"c2c_bob\"]";
const NAME: &CStr = c"work";
const TEAM: &CStr = c"team";
const USERS: &CStr = c"[\"bob\"]";
const TOPIC: &CStr = c"{\"group_topic_info_topic_name\":\"n\"}";

/// A call with one of its texts replaced by the argument.
type WithText = fn(*const c_char, Cb, *const c_void) -> c_int;
type Call = fn(Cb, *const c_void) -> c_int;

/// Every text argument of every call that has one.
fn text_arguments() -> Vec<(&'static str, WithText)> {
    let mut arguments: Vec<(&'static str, WithText)> = vec![
        ("Login user_id", |t, cb, ud| unsafe { capi::Login(t, c"sig".as_ptr(), cb, ud) }),
        ("Login user_sig", |t, cb, ud| unsafe { capi::Login(c"alice".as_ptr(), t, cb, ud) }),
        ("SetConfig", |t, cb, ud| unsafe { capi::SetConfig(t, cb, ud) }),
        ("callExperimentalAPI", |t, cb, ud| unsafe { capi::callExperimentalAPI(t, cb, ud) }),
        ("create name", |t, cb, ud| unsafe { capi::ConvCreateConversationGroup(t, IDS.as_ptr(), cb, ud) }),
        ("create ids", |t, cb, ud| unsafe { capi::ConvCreateConversationGroup(NAME.as_ptr(), t, cb, ud) }),
        ("delete name", |t, cb, ud| unsafe { capi::ConvDeleteConversationGroup(t, cb, ud) }),
        ("rename old", |t, cb, ud| unsafe { capi::ConvRenameConversationGroup(t, NAME.as_ptr(), cb, ud) }),
        ("rename new", |t, cb, ud| unsafe { capi::ConvRenameConversationGroup(NAME.as_ptr(), t, cb, ud) }),
        ("add name", |t, cb, ud| unsafe { capi::ConvAddConversationsToGroup(t, IDS.as_ptr(), cb, ud) }),
        ("add ids", |t, cb, ud| unsafe { capi::ConvAddConversationsToGroup(NAME.as_ptr(), t, cb, ud) }),
        ("remove name", |t, cb, ud| unsafe { capi::ConvDeleteConversationsFromGroup(t, IDS.as_ptr(), cb, ud) }),
        ("remove ids", |t, cb, ud| unsafe { capi::ConvDeleteConversationsFromGroup(NAME.as_ptr(), t, cb, ud) }),
        ("reorder", |t, cb, ud| unsafe { capi::ConvReorderConversationGroups(t, cb, ud) }),
        ("filter", |t, cb, ud| unsafe { capi::ConvGetConversationListByFilter(t, 0, 1, cb, ud) }),
        ("conversations", |t, cb, ud| unsafe { capi::ConvGetConvInfo(t, cb, ud) }),
        ("ConvCreate", |t, cb, ud| unsafe { capi::ConvCreate(t, 1, cb, ud) }),
        ("ConvPinConversation", |t, cb, ud| unsafe { capi::ConvPinConversation(t, 1, 1, cb, ud) }),
        ("marked ids", |t, cb, ud| unsafe { capi::ConvMarkConversation(t, 1, 1, cb, ud) }),
        ("custom data ids", |t, cb, ud| unsafe { capi::ConvSetConversationCustomData(t, NAME.as_ptr(), cb, ud) }),
        ("deleted ids", |t, cb, ud| unsafe { capi::ConvDeleteConversationList(t, 1, cb, ud) }),
        ("ConvDelete", |t, cb, ud| unsafe { capi::ConvDelete(t, 1, cb, ud) }),
        ("ConvSetDraft", |t, _, _| unsafe { capi::ConvSetDraft(t, 1, c"{\"draft_msg\":{}}".as_ptr()) }),
        ("ConvCancelDraft", |t, _, _| unsafe { capi::ConvCancelDraft(t, 1) }),
        ("unread filter", |t, cb, ud| unsafe { capi::ConvGetUnreadMessageCountByFilter(t, cb, ud) }),
        ("watched filter", |t, _, _| unsafe { capi::ConvSubscribeUnreadMessageCountByFilter(t) }),
        ("unwatched filter", |t, _, _| unsafe { capi::ConvUnsubscribeUnreadMessageCountByFilter(t) }),
        ("profiles", |t, cb, ud| unsafe { capi::ProfileGetUserProfileList(t, cb, ud) }),
        ("profile", |t, cb, ud| unsafe { capi::ProfileModifySelfUserProfile(t, cb, ud) }),
        ("watched users", |t, cb, ud| unsafe { capi::SubscribeUserInfo(t, cb, ud) }),
        ("unwatched users", |t, cb, ud| unsafe { capi::UnsubscribeUserInfo(t, cb, ud) }),
        ("status", |t, cb, ud| unsafe { capi::SetSelfStatus(t, cb, ud) }),
        ("statuses", |t, cb, ud| unsafe { capi::GetUserStatus(t, cb, ud) }),
        ("watched statuses", |t, cb, ud| unsafe { capi::SubscribeUserStatus(t, cb, ud) }),
        ("unwatched statuses", |t, cb, ud| unsafe { capi::UnsubscribeUserStatus(t, cb, ud) }),
        ("chat group", |t, cb, ud| unsafe { capi::GroupCreate(t, cb, ud) }),
    ];
    arguments.extend(group_text_arguments());
    arguments
}

/// The same of the calls about chat groups.
fn group_text_arguments() -> Vec<(&'static str, WithText)> {
    vec![
        ("dissolved group", |t, cb, ud| unsafe { capi::GroupDelete(t, cb, ud) }),
        ("joined group", |t, cb, ud| unsafe { capi::GroupJoin(t, NONE, cb, ud) }),
        ("quit group", |t, cb, ud| unsafe { capi::GroupQuit(t, cb, ud) }),
        ("group ids", |t, cb, ud| unsafe { capi::GroupGetGroupInfoList(t, cb, ud) }),
        ("group search", |t, cb, ud| unsafe { capi::GroupSearchGroups(t, cb, ud) }),
        ("group change", |t, cb, ud| unsafe { capi::GroupModifyGroupInfo(t, cb, ud) }),
        ("counted group", |t, cb, ud| unsafe { capi::GroupGetOnlineMemberCount(t, cb, ud) }),
        ("attributes of", |t, cb, ud| unsafe { capi::GroupInitGroupAttributes(t, c"[]".as_ptr(), cb, ud) }),
        ("attributes", |t, cb, ud| unsafe { capi::GroupInitGroupAttributes(TEAM.as_ptr(), t, cb, ud) }),
        ("more attributes of", |t, cb, ud| unsafe { capi::GroupSetGroupAttributes(t, c"[]".as_ptr(), cb, ud) }),
        ("more attributes", |t, cb, ud| unsafe { capi::GroupSetGroupAttributes(TEAM.as_ptr(), t, cb, ud) }),
        ("deleted attributes of", |t, cb, ud| unsafe { capi::GroupDeleteGroupAttributes(t, NONE, cb, ud) }),
        ("asked attributes of", |t, cb, ud| unsafe { capi::GroupGetGroupAttributes(t, NONE, cb, ud) }),
        ("counters of", |t, cb, ud| unsafe { capi::GroupSetGroupCounters(t, c"[]".as_ptr(), cb, ud) }),
        ("counters", |t, cb, ud| unsafe { capi::GroupSetGroupCounters(TEAM.as_ptr(), t, cb, ud) }),
        ("asked counters of", |t, cb, ud| unsafe { capi::GroupGetGroupCounters(t, NONE, cb, ud) }),
        ("more of", |t, cb, ud| unsafe { capi::GroupIncreaseGroupCounter(t, NAME.as_ptr(), 1, cb, ud) }),
        ("more", |t, cb, ud| unsafe { capi::GroupIncreaseGroupCounter(TEAM.as_ptr(), t, 1, cb, ud) }),
        ("less of", |t, cb, ud| unsafe { capi::GroupDecreaseGroupCounter(t, NAME.as_ptr(), 1, cb, ud) }),
        ("less", |t, cb, ud| unsafe { capi::GroupDecreaseGroupCounter(TEAM.as_ptr(), t, 1, cb, ud) }),
        ("members", |t, cb, ud| unsafe { capi::GroupGetMemberInfoList(t, cb, ud) }),
        ("member search", |t, cb, ud| unsafe { capi::GroupSearchGroupMembers(t, cb, ud) }),
        ("member change", |t, cb, ud| unsafe { capi::GroupModifyMemberInfo(t, cb, ud) }),
        ("invited", |t, cb, ud| unsafe { capi::GroupInviteMember(t, cb, ud) }),
        ("removed", |t, cb, ud| unsafe { capi::GroupDeleteMember(t, cb, ud) }),
        ("marks of", |t, cb, ud| unsafe { capi::GroupMarkGroupMemberList(t, USERS.as_ptr(), 1000, 1, cb, ud) }),
        ("marked users", |t, cb, ud| unsafe { capi::GroupMarkGroupMemberList(TEAM.as_ptr(), t, 1000, 1, cb, ud) }),
        ("requests", |t, cb, ud| unsafe { capi::GroupGetPendencyList(t, cb, ud) }),
        ("decision", |t, cb, ud| unsafe { capi::GroupHandlePendency(t, cb, ud) }),
        ("community", |t, cb, ud| unsafe { capi::CommunityCreate(t, cb, ud) }),
        ("group topic of", |t, cb, ud| unsafe { capi::GroupCreateTopicInCommunity(t, TOPIC.as_ptr(), cb, ud) }),
        ("group topic", |t, cb, ud| unsafe { capi::GroupCreateTopicInCommunity(TEAM.as_ptr(), t, cb, ud) }),
        ("group deleted topics of", |t, cb, ud| unsafe {
            capi::GroupDeleteTopicFromCommunity(t, USERS.as_ptr(), cb, ud)
        }),
        ("group deleted topics", |t, cb, ud| unsafe { capi::GroupDeleteTopicFromCommunity(TEAM.as_ptr(), t, cb, ud) }),
        ("group topic change", |t, cb, ud| unsafe { capi::GroupSetTopicInfo(t, cb, ud) }),
        ("group topics of", |t, cb, ud| unsafe { capi::GroupGetTopicInfoList(t, NONE, cb, ud) }),
        ("community topic of", |t, cb, ud| unsafe { capi::CommunityCreateTopicInCommunity(t, TOPIC.as_ptr(), cb, ud) }),
        ("community topic", |t, cb, ud| unsafe { capi::CommunityCreateTopicInCommunity(TEAM.as_ptr(), t, cb, ud) }),
        ("community deleted topics of", |t, cb, ud| unsafe {
            capi::CommunityDeleteTopicFromCommunity(t, USERS.as_ptr(), cb, ud)
        }),
        ("community deleted topics", |t, cb, ud| unsafe {
            capi::CommunityDeleteTopicFromCommunity(TEAM.as_ptr(), t, cb, ud)
        }),
        ("community topic change", |t, cb, ud| unsafe { capi::CommunitySetTopicInfo(t, cb, ud) }),
        ("community topics of", |t, cb, ud| unsafe { capi::CommunityGetTopicInfoList(t, NONE, cb, ud) }),
    ]
}

fn json_arguments() -> Vec<(&'static str, WithText)> {
    let json = [
        "SetConfig",
        "callExperimentalAPI",
        "create ids",
        "add ids",
        "remove ids",
        "reorder",
        "filter",
        "conversations",
        "marked ids",
        "custom data ids",
        "deleted ids",
        "unread filter",
        "watched filter",
        "unwatched filter",
        "profiles",
        "profile",
        "watched users",
        "unwatched users",
        "status",
        "statuses",
        "watched statuses",
        "unwatched statuses",
        "chat group",
        "group ids",
        "group search",
        "group change",
        "attributes",
        "more attributes",
        "counters",
        "members",
        "member search",
        "member change",
        "invited",
        "removed",
        "marked users",
        "requests",
        "decision",
        "community",
        "group topic",
        "group deleted topics",
        "group topic change",
        "community topic",
        "community deleted topics",
        "community topic change",
    ];
    text_arguments().into_iter().filter(|(name, _)| json.contains(name)).collect()
}

fn id_arrays() -> Vec<(&'static str, WithText)> {
    let arrays = [
        "create ids",
        "add ids",
        "remove ids",
        "marked ids",
        "custom data ids",
        "deleted ids",
        "watched users",
        "unwatched users",
        "statuses",
        "watched statuses",
        "group ids",
        "marked users",
        "group deleted topics",
        "community deleted topics",
    ];
    text_arguments().into_iter().filter(|(name, _)| arrays.contains(name)).collect()
}

/// Refused with this code at once, and not answered later.
fn refused(what: &str, code: c_int, argument: &CStr, call: WithText) {
    let refused = start(|cb, ud| call(argument.as_ptr(), cb, ud)).err();
    assert_eq!(refused, Some(code), "{what}: {:?}", &argument.to_bytes()[..argument.to_bytes().len().min(80)]);
}

#[test]
fn null_and_empty_text_are_refused_with_minus_4() {
    let _host = Host::logged_in("alice");
    forget();
    for (what, call) in text_arguments() {
        assert_eq!(start(|cb, ud| call(NONE, cb, ud)).err(), Some(-4), "{what}: NULL");
        refused(what, -4, &text(""), call);
    }
    settle();
    assert!(order().iter().all(|o| o == "answer 0"), "a refused call was answered: {:?}", order());
}

#[test]
fn text_that_is_not_utf8_or_longer_than_16_mib_is_refused_with_minus_4() {
    let _host = Host::logged_in("alice");
    let long = text(vec![b'a'; 16 * 1024 * 1024 + 1]);
    for (what, call) in text_arguments() {
        for bad in [&b"\xff"[..], b"[\"c2c_\xc3\"]", b"\xed\xa0\x80", b"a\xc0\xaf"] {
            refused(what, -4, &text(bad), call);
        }
        refused(what, -4, &long, call);
    }
}

#[test]
fn a_text_of_16_mib_is_taken() {
    let _host = Host::logged_in("alice");
    let name = text(vec![b'a'; 16 * 1024 * 1024]);
    let answer = ask(|cb, ud| unsafe { capi::ConvDeleteConversationGroup(name.as_ptr(), cb, ud) }).unwrap();
    assert_eq!(answer.code, 51009);
}

#[test]
fn json_of_the_wrong_shape_is_refused_with_minus_3() {
    let _host = Host::logged_in("alice");
    for (what, call) in json_arguments() {
        for bad in ["x", "{", "[", "null", "1", "\"text\"", "true", "[1,]", "{}{}", "[[]]", "[{}]", "[1]", "[null]"] {
            refused(what, -3, &text(bad), call);
        }
        refused(what, -3, &text(format!("{}1", "[".repeat(100_000))), call);
    }
    for (what, call) in json_arguments() {
        let wrong = match what {
            "SetConfig" | "callExperimentalAPI" | "filter" | "profile" | "requests" => "[]",
            _ => "{}",
        };
        refused(what, -3, &text(wrong), call);
    }
}

#[test]
fn an_id_array_that_is_empty_or_holds_something_else_than_strings_is_refused_with_minus_3() {
    let _host = Host::logged_in("alice");
    for (what, call) in id_arrays() {
        for bad in ["[]", "[1]", "[\"c2c_bob\",null]", "[\"c2c_bob\",[\"c2c_bob\"]]", "[{\"c2c_bob\":1}]", "{}"] {
            refused(what, -3, &text(bad), call);
        }
    }
}

#[test]
fn a_key_that_is_missing_or_of_the_wrong_type_is_refused_with_minus_3() {
    let _host = Host::logged_in("alice");
    let info: WithText = |t, cb, ud| unsafe { capi::ConvGetConvInfo(t, cb, ud) };
    for bad in [
        json!([{"get_conversation_list_param_conv_id": "bob"}]),
        json!([{"get_conversation_list_param_conv_type": 1}]),
        json!([{"get_conversation_list_param_conv_id": 1, "get_conversation_list_param_conv_type": 1}]),
        json!(["c2c_bob"]),
        json!({"get_conversation_list_param_conv_id": "bob", "get_conversation_list_param_conv_type": 1}),
    ] {
        refused("conversations", -3, &text(bad.to_string()), info);
    }
    let config: WithText = |t, cb, ud| unsafe { capi::SetConfig(t, cb, ud) };
    refused("SetConfig", -3, c"{\"set_config_http_proxy_info\":{\"http_proxy_info_ip\":\"::1\"}}", config);
    let experimental: WithText = |t, cb, ud| unsafe { capi::callExperimentalAPI(t, cb, ud) };
    refused("callExperimentalAPI", -3, &text("{}"), experimental);
    refused("callExperimentalAPI", -3, &text(r#"{"request_operation":1}"#), experimental);
}

#[test]
fn an_optional_value_of_the_wrong_type_or_out_of_range_is_not_there() {
    let _host = Host::logged_in("alice");
    assert_eq!(create_conversation("bob").code, 0);
    for absent in [
        json!({"conversation_list_filter_conv_type": "c2c"}),
        json!({"conversation_list_filter_conv_type": -1}),
        json!({"conversation_list_filter_conv_type": 1.5}),
        json!({"conversation_list_filter_conv_type": 7}),
        json!({"conversation_list_filter_conversation_group": 1}),
        json!({"conversation_list_filter_mark_type": true}),
        json!({"conversation_list_filter_has_unread_count": "true"}),
        json!({"conversation_list_filter_has_group_at_info": {}}),
    ] {
        assert_eq!(walk(&absent, 10), ["bob"], "{absent}");
        // Where something must be selected, that selects nothing.
        refused("count", -3, &text(absent.to_string()), |t, cb, ud| unsafe {
            convoke::capi::ConvGetUnreadMessageCountByFilter(t, cb, ud)
        });
    }
    // 1.0 is 1, 0 and 1 are bools, and of a key that is there twice the last counts.
    for (filter, found) in [
        (r#"{"conversation_list_filter_conv_type":1.0}"#, vec!["bob"]),
        (r#"{"conversation_list_filter_conv_type":2.0}"#, vec![]),
        (r#"{"conversation_list_filter_has_unread_count":1}"#, vec![]),
        (r#"{"conversation_list_filter_has_unread_count":0}"#, vec!["bob"]),
        (r#"{"conversation_list_filter_conv_type":1,"conversation_list_filter_conv_type":2}"#, vec![]),
        (r#"{"conversation_list_filter_conv_type":{},"conversation_list_filter_conv_type":1}"#, vec!["bob"]),
    ] {
        let filter = text(filter);
        let page =
            ask(|cb, ud| unsafe { capi::ConvGetConversationListByFilter(filter.as_ptr(), 0, 10, cb, ud) }).unwrap();
        assert_eq!(ids(&page.json["conversation_list_result_conv_list"]), found, "{filter:?}");
    }
    let config =
        text(r#"{"set_config_log_level":"high","set_config_is_log_output_console":0,"set_config_user_config":[]}"#);
    assert_eq!(ask(|cb, ud| unsafe { capi::SetConfig(config.as_ptr(), cb, ud) }).unwrap().code, 0);
}

#[test]
fn numbers_are_taken_as_decimal_strings_too_and_unknown_keys_are_ignored() {
    let _host = Host::logged_in("alice");
    assert_eq!(create_conversation("bob").code, 0);
    for filter in [
        json!({"conversation_list_filter_conv_type": "1", "conversation_list_filter_mark_type": "0"}),
        json!({"conversation_list_filter_conv_type": 1, "x": {"y": [null]}, "conversation_list_filter_conversation_group": null}),
        json!({"unknown": 1}),
        json!({"conversation_list_filter_conv_type": 0}),
    ] {
        assert_eq!(walk(&filter, 10), ["bob"], "{filter}");
    }
    let mark_2_63 = json!({"conversation_list_filter_mark_type": "9223372036854775808"});
    assert_eq!(walk(&mark_2_63, 10), Vec::<String>::new());
    mark(&["c2c_bob"], 1 << 63, true);
    assert_eq!(walk(&mark_2_63, 10), ["bob"]);
}

#[test]
fn a_conversation_type_other_than_1_or_2_is_refused_with_minus_4() {
    let _host = Host::logged_in("alice");
    let bob = text("bob");
    for kind in [0, 3, -1, 4, i32::MAX, i32::MIN] {
        assert_eq!(start(|cb, ud| unsafe { capi::ConvCreate(bob.as_ptr(), kind, cb, ud) }).err(), Some(-4));
        assert_eq!(start(|cb, ud| unsafe { capi::ConvPinConversation(bob.as_ptr(), kind, 1, cb, ud) }).err(), Some(-4));
        assert_eq!(start(|cb, ud| unsafe { capi::ConvDelete(bob.as_ptr(), kind, cb, ud) }).err(), Some(-4));
        let named = json!([{"get_conversation_list_param_conv_id": "bob", "get_conversation_list_param_conv_type": kind.max(0)}]);
        let named = text(named.to_string());
        assert_eq!(start(|cb, ud| unsafe { capi::ConvGetConvInfo(named.as_ptr(), cb, ud) }).err(), Some(-4));
    }
}

#[test]
fn an_id_that_cannot_be_one_and_a_page_of_none_are_refused_with_minus_4() {
    let _host = Host::logged_in("alice");
    for bad in ["caf\u{e9}", "a\nb", &"x".repeat(33)] {
        let bad = text(bad);
        assert_eq!(start(|cb, ud| unsafe { capi::ConvCreate(bad.as_ptr(), 1, cb, ud) }).err(), Some(-4));
    }
    let page = |cb, ud| unsafe { capi::ConvGetConversationListByFilter(c"{}".as_ptr(), 0, 0, cb, ud) };
    assert_eq!(start(page).err(), Some(-4));
}

/// What a call answers that is not carried out: this JSON or, for null, the whole message, not sent.
fn is_blank(json: &serde_json::Value, expected: &serde_json::Value) -> bool {
    match expected {
        serde_json::Value::Null => {
            json["message_status"] == 3 && json["message_elem_array"][0]["text_elem_content"] == "hi"
        }
        expected => json == expected,
    }
}

/// The calls about messages, as `good_calls`.
fn good_message_calls() -> Vec<(&'static str, Call, serde_json::Value)> {
    const BOB: &CStr = c"bob";
    const TEXT: &CStr = c"{\"message_elem_array\":[{\"elem_type\":0,\"text_elem_content\":\"hi\"}]}";
    const TEXTS: &CStr = c"[{\"message_elem_array\":[{\"elem_type\":0,\"text_elem_content\":\"hi\"}]}]";
    const EDIT: &CStr =
        c"{\"message_msg_id\":\"x-1-1\",\"message_elem_array\":[{\"elem_type\":0,\"text_elem_content\":\"hi\"}]}";
    const ONE: &CStr = c"{\"message_msg_id\":\"x-1-1\"}";
    const SOME: &CStr = c"[{\"message_msg_id\":\"x-1-1\"}]";
    const USERS: &CStr = c"[\"bob\"]";
    const DELETE: &CStr = c"{\"msg_delete_param_msg\":{\"message_msg_id\":\"x-1-1\"}}";
    const BATCH: &CStr = c"{\"msg_batch_send_param_identifier_array\":[\"bob\"],\"msg_batch_send_param_msg\":{\"message_elem_array\":[{\"elem_type\":0,\"text_elem_content\":\"hi\"}]}}";
    const WORDS: &CStr = c"{\"msg_search_param_keyword_array\":[\"hi\"]}";
    const EXTENSIONS: &CStr = c"[{\"message_extension_key\":\"k\",\"message_extension_value\":\"v\"}]";
    let (nothing, array, message) = (json!(""), json!([]), serde_json::Value::Null);
    let users = json!({
        "message_reaction_user_result_user_info_array": [],
        "message_reaction_user_result_next_seq": 0, "message_reaction_user_result_is_finished": false,
    });
    let found = json!({
        "msg_search_result_total_count": 0, "msg_search_result_item_array": [], "msg_search_result_search_cursor": "",
    });
    #[rustfmt::skip]
    let calls: Vec<(&'static str, Call, serde_json::Value)> = vec![
        ("send", |cb, ud| unsafe { capi::MsgSendMessage(BOB.as_ptr(), 1, TEXT.as_ptr(), std::ptr::null_mut(), cb, ud) }, message.clone()),
        ("send new", |cb, ud| unsafe { capi::MsgSendNewMsg(BOB.as_ptr(), 1, TEXT.as_ptr(), cb, ud) }, message.clone()),
        ("send to some", |cb, ud| unsafe { capi::MsgBatchSend(BATCH.as_ptr(), cb, ud) }, array.clone()),
        ("history", |cb, ud| unsafe { capi::MsgGetMsgList(BOB.as_ptr(), 1, c"{}".as_ptr(), cb, ud) }, array.clone()),
        ("find", |cb, ud| unsafe { capi::MsgFindMessages(c"[\"x-1-1\"]".as_ptr(), cb, ud) }, array.clone()),
        ("locate", |cb, ud| unsafe { capi::MsgFindByMsgLocatorList(BOB.as_ptr(), 1, c"[{\"message_locator_seq\":1}]".as_ptr(), cb, ud) }, array.clone()),
        ("search", |cb, ud| unsafe { capi::MsgSearchLocalMessages(WORDS.as_ptr(), cb, ud) }, found),
        ("read", |cb, ud| unsafe { capi::MsgReportReaded(BOB.as_ptr(), 1, NONE, cb, ud) }, nothing.clone()),
        ("read all", |cb, ud| unsafe { capi::MsgMarkAllMessageAsRead(cb, ud) }, nothing.clone()),
        ("revoke", |cb, ud| unsafe { capi::MsgRevoke(BOB.as_ptr(), 1, ONE.as_ptr(), cb, ud) }, nothing.clone()),
        ("modify", |cb, ud| unsafe { capi::MsgModifyMessage(EDIT.as_ptr(), cb, ud) }, message.clone()),
        ("delete message", |cb, ud| unsafe { capi::MsgDelete(BOB.as_ptr(), 1, DELETE.as_ptr(), cb, ud) }, nothing.clone()),
        ("delete messages", |cb, ud| unsafe { capi::MsgListDelete(BOB.as_ptr(), 1, SOME.as_ptr(), cb, ud) }, nothing.clone()),
        ("clear", |cb, ud| unsafe { capi::MsgClearHistoryMessage(BOB.as_ptr(), 1, cb, ud) }, nothing.clone()),
        ("save", |cb, ud| unsafe { capi::MsgSaveMsg(BOB.as_ptr(), 1, TEXT.as_ptr(), cb, ud) }, message),
        ("import", |cb, ud| unsafe { capi::MsgImportMsgList(BOB.as_ptr(), 1, TEXTS.as_ptr(), cb, ud) }, array.clone()),
        ("local data", |cb, ud| unsafe { capi::MsgSetLocalCustomData(ONE.as_ptr(), cb, ud) }, nothing.clone()),
        ("set user option", |cb, ud| unsafe { capi::MsgSetC2CReceiveMessageOpt(USERS.as_ptr(), 2, cb, ud) }, nothing.clone()),
        ("get user options", |cb, ud| unsafe { capi::MsgGetC2CReceiveMessageOpt(USERS.as_ptr(), cb, ud) }, array.clone()),
        ("set group option", |cb, ud| unsafe { capi::MsgSetGroupReceiveMessageOpt(BOB.as_ptr(), 2, cb, ud) }, nothing.clone()),
        ("set option", |cb, ud| unsafe { capi::MsgSetAllReceiveMessageOpt(2, 1, 2, 3, 4, cb, ud) }, nothing.clone()),
        ("set option from now", |cb, ud| unsafe { capi::MsgSetAllReceiveMessageOpt2(2, 0, 4, cb, ud) }, nothing.clone()),
        ("get option", |cb, ud| unsafe { capi::MsgGetAllReceiveMessageOpt(cb, ud) }, array.clone()),
        ("send receipts", |cb, ud| unsafe { capi::MsgSendMessageReadReceipts(SOME.as_ptr(), cb, ud) }, nothing.clone()),
        ("get receipts", |cb, ud| unsafe { capi::MsgGetMessageReadReceipts(SOME.as_ptr(), cb, ud) }, array.clone()),
        ("set extensions", |cb, ud| unsafe { capi::MsgSetMessageExtensions(ONE.as_ptr(), EXTENSIONS.as_ptr(), cb, ud) }, array.clone()),
        ("get extensions", |cb, ud| unsafe { capi::MsgGetMessageExtensions(ONE.as_ptr(), cb, ud) }, array.clone()),
        ("delete extensions", |cb, ud| unsafe { capi::MsgDeleteMessageExtensions(ONE.as_ptr(), NONE, cb, ud) }, array.clone()),
        ("react", |cb, ud| unsafe { capi::MsgAddMessageReaction(ONE.as_ptr(), NAME.as_ptr(), cb, ud) }, nothing.clone()),
        ("react no more", |cb, ud| unsafe { capi::MsgRemoveMessageReaction(ONE.as_ptr(), NAME.as_ptr(), cb, ud) }, nothing.clone()),
        ("reactions", |cb, ud| unsafe { capi::MsgGetMessageReactions(SOME.as_ptr(), 5, cb, ud) }, array.clone()),
        ("reaction users", |cb, ud| unsafe { capi::MsgGetAllUserListOfMessageReaction(ONE.as_ptr(), NAME.as_ptr(), 0, 5, cb, ud) }, users),
        ("pin message", |cb, ud| unsafe { capi::PinGroupMessage(BOB.as_ptr(), ONE.as_ptr(), 1, cb, ud) }, nothing),
        ("pinned messages", |cb, ud| unsafe { capi::GetPinnedGroupMessageList(BOB.as_ptr(), cb, ud) }, array),
    ];
    calls
}

/// The calls about chat groups, as `good_calls`.
fn good_group_calls() -> Vec<(&'static str, Call, serde_json::Value)> {
    const GROUP: &CStr = c"{\"create_group_param_group_name\":\"n\"}";
    const WORDS: &CStr = c"{\"group_search_params_keyword_list\":[\"n\"]}";
    const CHANGE: &CStr = c"{\"group_modify_info_param_group_id\":\"team\",\"group_modify_info_param_modify_flag\":1,\"group_modify_info_param_group_name\":\"n\"}";
    const MEMBERS: &CStr = c"{\"group_get_members_info_list_param_group_id\":\"team\"}";
    const MEMBER_WORDS: &CStr = c"{\"group_search_member_params_keyword_list\":[\"n\"]}";
    const MEMBER_CHANGE: &CStr = c"{\"group_modify_member_info_group_id\":\"team\",\"group_modify_member_info_identifier\":\"bob\",\"group_modify_member_info_modify_flag\":4,\"group_modify_member_info_shutup_time\":0}";
    const INVITE: &CStr =
        c"{\"group_invite_member_param_group_id\":\"team\",\"group_invite_member_param_identifier_array\":[\"bob\"]}";
    const REMOVE: &CStr =
        c"{\"group_delete_member_param_group_id\":\"team\",\"group_delete_member_param_identifier_array\":[\"bob\"]}";
    const DECISION: &CStr = c"{\"group_handle_pendency_param_pendency\":{\"group_pendency_group_id\":\"team\",\"group_pendency_form_identifier\":\"bob\"}}";
    const TOPIC_CHANGE: &CStr = c"{\"group_topic_info_topic_id\":\"@TGS#_c@TOPIC#_t\",\"group_topic_info_topic_name\":\"n\",\"group_modify_info_param_modify_flag\":1}";
    let (nothing, array, group) = (json!(""), json!([]), json!({"create_group_result_groupid": ""}));
    let online = json!({"group_get_online_member_count_result": 0});
    let members = json!({
        "group_get_member_info_list_result_next_seq": 0, "group_get_member_info_list_result_info_array": [],
    });
    let requests = json!({
        "group_pendency_result_next_start_time": 0, "group_pendency_result_read_time_seq": 0,
        "group_pendency_result_unread_num": 0, "group_pendency_result_pendency_array": [],
    });
    #[rustfmt::skip]
    let calls: Vec<(&'static str, Call, serde_json::Value)> = vec![
        ("dissolve", |cb, ud| unsafe { capi::GroupDelete(TEAM.as_ptr(), cb, ud) }, nothing.clone()),
        ("join", |cb, ud| unsafe { capi::GroupJoin(TEAM.as_ptr(), NONE, cb, ud) }, nothing.clone()),
        ("quit", |cb, ud| unsafe { capi::GroupQuit(TEAM.as_ptr(), cb, ud) }, nothing.clone()),
        ("joined", |cb, ud| unsafe { capi::GroupGetJoinedGroupList(cb, ud) }, array.clone()),
        ("group info", |cb, ud| unsafe { capi::GroupGetGroupInfoList(USERS.as_ptr(), cb, ud) }, array.clone()),
        ("search groups", |cb, ud| unsafe { capi::GroupSearchGroups(WORDS.as_ptr(), cb, ud) }, array.clone()),
        ("modify group", |cb, ud| unsafe { capi::GroupModifyGroupInfo(CHANGE.as_ptr(), cb, ud) }, nothing.clone()),
        ("online", |cb, ud| unsafe { capi::GroupGetOnlineMemberCount(TEAM.as_ptr(), cb, ud) }, online),
        ("init attributes", |cb, ud| unsafe { capi::GroupInitGroupAttributes(TEAM.as_ptr(), c"[]".as_ptr(), cb, ud) }, nothing.clone()),
        ("set attributes", |cb, ud| unsafe { capi::GroupSetGroupAttributes(TEAM.as_ptr(), c"[]".as_ptr(), cb, ud) }, nothing.clone()),
        ("delete attributes", |cb, ud| unsafe { capi::GroupDeleteGroupAttributes(TEAM.as_ptr(), NONE, cb, ud) }, nothing.clone()),
        ("get attributes", |cb, ud| unsafe { capi::GroupGetGroupAttributes(TEAM.as_ptr(), c"".as_ptr(), cb, ud) }, array.clone()),
        ("set counters", |cb, ud| unsafe { capi::GroupSetGroupCounters(TEAM.as_ptr(), c"[]".as_ptr(), cb, ud) }, array.clone()),
        ("get counters", |cb, ud| unsafe { capi::GroupGetGroupCounters(TEAM.as_ptr(), c"[]".as_ptr(), cb, ud) }, array.clone()),
        ("increase", |cb, ud| unsafe { capi::GroupIncreaseGroupCounter(TEAM.as_ptr(), NAME.as_ptr(), i64::MIN, cb, ud) }, array.clone()),
        ("decrease", |cb, ud| unsafe { capi::GroupDecreaseGroupCounter(TEAM.as_ptr(), NAME.as_ptr(), i64::MIN, cb, ud) }, array.clone()),
        ("members", |cb, ud| unsafe { capi::GroupGetMemberInfoList(MEMBERS.as_ptr(), cb, ud) }, members),
        ("search members", |cb, ud| unsafe { capi::GroupSearchGroupMembers(MEMBER_WORDS.as_ptr(), cb, ud) }, array.clone()),
        ("modify member", |cb, ud| unsafe { capi::GroupModifyMemberInfo(MEMBER_CHANGE.as_ptr(), cb, ud) }, nothing.clone()),
        ("invite", |cb, ud| unsafe { capi::GroupInviteMember(INVITE.as_ptr(), cb, ud) }, array.clone()),
        ("remove", |cb, ud| unsafe { capi::GroupDeleteMember(REMOVE.as_ptr(), cb, ud) }, array.clone()),
        ("mark members", |cb, ud| unsafe { capi::GroupMarkGroupMemberList(TEAM.as_ptr(), USERS.as_ptr(), 1000, 1, cb, ud) }, nothing.clone()),
        ("requests", |cb, ud| unsafe { capi::GroupGetPendencyList(c"{}".as_ptr(), cb, ud) }, requests),
        ("decide", |cb, ud| unsafe { capi::GroupHandlePendency(DECISION.as_ptr(), cb, ud) }, nothing.clone()),
        ("requests seen", |cb, ud| unsafe { capi::GroupReportPendencyReaded(0, cb, ud) }, nothing.clone()),
        ("community", |cb, ud| unsafe { capi::CommunityCreate(GROUP.as_ptr(), cb, ud) }, group),
        ("group communities", |cb, ud| unsafe { capi::GroupGetJoinedCommunityList(cb, ud) }, array.clone()),
        ("group create topic", |cb, ud| unsafe { capi::GroupCreateTopicInCommunity(TEAM.as_ptr(), TOPIC.as_ptr(), cb, ud) }, nothing.clone()),
        ("group delete topics", |cb, ud| unsafe { capi::GroupDeleteTopicFromCommunity(TEAM.as_ptr(), USERS.as_ptr(), cb, ud) }, array.clone()),
        ("group set topic", |cb, ud| unsafe { capi::GroupSetTopicInfo(TOPIC_CHANGE.as_ptr(), cb, ud) }, nothing.clone()),
        ("group topics", |cb, ud| unsafe { capi::GroupGetTopicInfoList(TEAM.as_ptr(), NONE, cb, ud) }, array.clone()),
        ("community communities", |cb, ud| unsafe { capi::CommunityGetJoinedCommunityList(cb, ud) }, array.clone()),
        ("community create topic", |cb, ud| unsafe { capi::CommunityCreateTopicInCommunity(TEAM.as_ptr(), TOPIC.as_ptr(), cb, ud) }, nothing.clone()),
        ("community delete topics", |cb, ud| unsafe { capi::CommunityDeleteTopicFromCommunity(TEAM.as_ptr(), USERS.as_ptr(), cb, ud) }, array.clone()),
        ("community set topic", |cb, ud| unsafe { capi::CommunitySetTopicInfo(TOPIC_CHANGE.as_ptr(), cb, ud) }, nothing),
        ("community topics", |cb, ud| unsafe { capi::CommunityGetTopicInfoList(TEAM.as_ptr(), NONE, cb, ud) }, array),
    ];
    calls
}

/// Every call that is carried out on the logic thread, with good arguments, and its JSON when it fails.
fn good_calls() -> Vec<(&'static str, Call, serde_json::Value)> {
    const FILTER: &CStr = c"{\"conversation_list_filter_conv_type\":1}";
    const USER: &CStr = c"[\"bob\"]";
    const USERS: &CStr = c"{\"friendship_getprofilelist_param_identifier_array\":[\"bob\"]}";
    const GROUP: &CStr = c"{\"create_group_param_group_name\":\"n\"}";
    let results = json!([]);
    let unread = json!({"conv_get_total_unread_message_count_result_unread_count": 0});
    let page = json!({
        "conversation_list_result_conv_list": [],
        "conversation_list_result_next_seq": 0,
        "conversation_list_result_is_finished": false,
    });
    let mut calls: Vec<(&'static str, Call, serde_json::Value)> = vec![
        ("list", |cb, ud| unsafe { capi::ConvGetConvList(cb, ud) }, json!([])),
        ("info", |cb, ud| unsafe { capi::ConvGetConvInfo(c"[]".as_ptr(), cb, ud) }, json!([])),
        ("page", |cb, ud| unsafe { capi::ConvGetConversationListByFilter(c"{}".as_ptr(), 0, 1, cb, ud) }, page),
        ("pin", |cb, ud| unsafe { capi::ConvPinConversation(c"bob".as_ptr(), 1, 1, cb, ud) }, json!("")),
        ("mark", |cb, ud| unsafe { capi::ConvMarkConversation(IDS.as_ptr(), 1, 1, cb, ud) }, results.clone()),
        (
            "create",
            |cb, ud| unsafe { capi::ConvCreateConversationGroup(NAME.as_ptr(), IDS.as_ptr(), cb, ud) },
            results.clone(),
        ),
        ("delete", |cb, ud| unsafe { capi::ConvDeleteConversationGroup(NAME.as_ptr(), cb, ud) }, json!("")),
        (
            "rename",
            |cb, ud| unsafe { capi::ConvRenameConversationGroup(NAME.as_ptr(), c"x".as_ptr(), cb, ud) },
            json!(""),
        ),
        ("groups", |cb, ud| unsafe { capi::ConvGetConversationGroupList(cb, ud) }, json!([])),
        (
            "add",
            |cb, ud| unsafe { capi::ConvAddConversationsToGroup(NAME.as_ptr(), IDS.as_ptr(), cb, ud) },
            results.clone(),
        ),
        (
            "remove",
            |cb, ud| unsafe { capi::ConvDeleteConversationsFromGroup(NAME.as_ptr(), IDS.as_ptr(), cb, ud) },
            results,
        ),
        ("reorder", |cb, ud| unsafe { capi::ConvReorderConversationGroups(c"[]".as_ptr(), cb, ud) }, json!("")),
        (
            "custom data",
            |cb, ud| unsafe { capi::ConvSetConversationCustomData(IDS.as_ptr(), NAME.as_ptr(), cb, ud) },
            json!([]),
        ),
        ("delete one", |cb, ud| unsafe { capi::ConvDelete(c"bob".as_ptr(), 1, cb, ud) }, json!("")),
        ("delete some", |cb, ud| unsafe { capi::ConvDeleteConversationList(IDS.as_ptr(), 0, cb, ud) }, json!([])),
        ("total unread", |cb, ud| unsafe { capi::ConvGetTotalUnreadMessageCount(cb, ud) }, unread.clone()),
        ("unread", |cb, ud| unsafe { capi::ConvGetUnreadMessageCountByFilter(FILTER.as_ptr(), cb, ud) }, unread),
        ("clean", |cb, ud| unsafe { capi::ConvCleanConversationUnreadMessageCount(NONE, 0, 0, cb, ud) }, json!("")),
        ("profiles", |cb, ud| unsafe { capi::ProfileGetUserProfileList(USERS.as_ptr(), cb, ud) }, json!([])),
        ("profile", |cb, ud| unsafe { capi::ProfileModifySelfUserProfile(c"{}".as_ptr(), cb, ud) }, json!("")),
        ("watch users", |cb, ud| unsafe { capi::SubscribeUserInfo(USER.as_ptr(), cb, ud) }, json!("")),
        ("unwatch users", |cb, ud| unsafe { capi::UnsubscribeUserInfo(USER.as_ptr(), cb, ud) }, json!("")),
        (
            "status",
            |cb, ud| unsafe { capi::SetSelfStatus(c"{\"user_status_custom_status\":\"x\"}".as_ptr(), cb, ud) },
            json!(""),
        ),
        ("statuses", |cb, ud| unsafe { capi::GetUserStatus(USER.as_ptr(), cb, ud) }, json!([])),
        ("watch statuses", |cb, ud| unsafe { capi::SubscribeUserStatus(USER.as_ptr(), cb, ud) }, json!("")),
        ("unwatch statuses", |cb, ud| unsafe { capi::UnsubscribeUserStatus(c"[]".as_ptr(), cb, ud) }, json!("")),
        (
            "chat group",
            |cb, ud| unsafe { capi::GroupCreate(GROUP.as_ptr(), cb, ud) },
            json!({"create_group_result_groupid": ""}),
        ),
        ("background", |cb, ud| unsafe { capi::MsgDoBackground(1, cb, ud) }, json!("")),
        ("foreground", |cb, ud| unsafe { capi::MsgDoForeground(cb, ud) }, json!("")),
    ];
    calls.extend(good_message_calls());
    calls.extend(good_group_calls());
    calls
}

#[test]
fn before_init_and_after_uninit_a_call_is_answered_6013_and_not_on_this_thread() {
    let host = Host::bare();
    let check = || {
        for (what, call, json) in good_calls() {
            let answer = ask(call).unwrap();
            assert_eq!(answer.code, 6013, "{what}");
            assert!(is_blank(&answer.json, &json), "{what}: {}", answer.json);
            assert!(!answer.desc.is_empty());
            assert_ne!(answer.thread, std::thread::current().id());
        }
        assert_eq!(login("alice").code, 6013);
        assert_eq!(logout().code, 6013);
        assert_eq!(experimental(r#"{"request_operation":"x"}"#).unwrap().code, -3, "it needs no Init");
        let created = create_conversation("bob");
        assert_eq!((created.code, &created.json["conv_id"], &created.json["conv_type"]), (6013, &json!(""), &json!(0)));
    };
    check();
    // Wrong arguments come first.
    assert_eq!(start(|cb, ud| unsafe { capi::ConvDeleteConversationGroup(NONE, cb, ud) }).err(), Some(-4));
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    capi::Uninit();
    check();
}

#[test]
fn without_a_login_a_call_is_answered_6014_and_changes_nothing() {
    let _host = Host::init();
    for (what, call, json) in good_calls() {
        let answer = ask(call).unwrap();
        assert_eq!(answer.code, 6014, "{what}");
        assert!(is_blank(&answer.json, &json), "{what}: {}", answer.json);
        assert!(answer.desc.contains("logged in"), "{}", answer.desc);
    }
    assert_eq!(login("alice").code, 0);
    assert_eq!(groups(), json!([]));
    assert_eq!(logout().code, 0);
    assert_eq!(ask(|cb, ud| unsafe { capi::ConvGetConversationGroupList(cb, ud) }).unwrap().code, 6014);
}

#[test]
fn a_null_callback_is_allowed_everywhere_and_the_work_is_done() {
    let _host = Host::logged_in("alice");
    for (what, call, _) in good_calls() {
        assert_eq!(call(None, std::ptr::null()), 0, "{what}");
    }
    unsafe {
        assert_eq!(capi::SetConfig(c"{}".as_ptr(), None, std::ptr::null()), 0);
        assert_eq!(capi::callExperimentalAPI(c"{\"request_operation\":\"x\"}".as_ptr(), None, std::ptr::null()), 0);
        assert_eq!(capi::ConvCreate(c"carol".as_ptr(), 1, None, std::ptr::null()), 0);
        assert_eq!(capi::ConvCreateConversationGroup(c"done".as_ptr(), IDS.as_ptr(), None, std::ptr::null()), 0);
    }
    assert_eq!(groups(), json!(["done"]));
    assert!(listed("carol").is_some());
}

#[test]
fn user_data_comes_back_unchanged_null_too() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static SEEN: AtomicUsize = AtomicUsize::new(1);
    unsafe extern "C" fn on_answer(_: i32, _: *const c_char, _: *const c_char, user_data: *const c_void) {
        SEEN.store(user_data as usize, Ordering::SeqCst);
    }
    let _host = Host::logged_in("alice");
    for pointer in [0usize, usize::MAX, 0xdead_beef, 8] {
        SEEN.store(1, Ordering::SeqCst);
        assert_eq!(unsafe { capi::ConvGetConvList(Some(on_answer), pointer as *const c_void) }, 0);
        settle();
        assert_eq!(SEEN.load(Ordering::SeqCst), pointer);
    }
}

#[test]
fn desc_is_empty_on_success_and_names_the_argument_or_limit_on_failure() {
    let _host = Host::logged_in("alice");
    assert_eq!(create_group("work", &["c2c_bob"]).desc, "");
    for (answer, names) in [
        (create_group("work", &["c2c_bob"]), "group_name"),
        (create_group(&"x".repeat(33), &["c2c_bob"]), "32"),
        (delete_group("none"), "group_name"),
        (rename_group("none", "x"), "old_name"),
        (rename_group("work", &"x".repeat(33)), "new_name"),
        (add_to_group("work", &["bob"]), "conversation_id_array"),
        (add_to_group("work", &vec!["c2c_bob"; 101]), "100"),
        (reorder_groups(&[]), "group_name_array"),
        (mark(&["c2c_bob"], 16, true), "mark_type"),
        (pin("bob", true), "conv_id"),
        (page(&json!({}), 12345, 1), "next_seq"),
        (login("caf\u{e9}"), "user_id"),
    ] {
        assert_ne!(answer.code, 0);
        assert!(answer.desc.contains(names), "{answer:?} does not name {names}");
    }
}

#[test]
fn why_a_call_was_refused_at_once_is_in_the_log_without_its_content() {
    let _host = Host::logged_in("alice");
    forget();
    refused(
        "conversations",
        -3,
        &text(r#"[{"get_conversation_list_param_conv_type":"hush-hush"}]"#),
        |t, cb, ud| unsafe { capi::ConvGetConvInfo(t, cb, ud) },
    );
    let line = wait_log("ConvGetConvInfo");
    assert!(line.contains("[0].get_conversation_list_param_conv_type: expected a whole number"), "{line}");
    assert!(!line.contains("hush-hush"), "{line}");
}

#[test]
fn answers_and_events_come_in_order_on_one_thread_that_is_not_the_callers() {
    let _host = Host::logged_in("alice");
    forget();
    let calls: Vec<_> = (0..100)
        .map(|i| {
            let name = text(format!("g{}", i % 10));
            start(|cb, ud| unsafe {
                match i / 10 % 2 {
                    0 => capi::ConvCreateConversationGroup(name.as_ptr(), IDS.as_ptr(), cb, ud),
                    _ => capi::ConvDeleteConversationGroup(name.as_ptr(), cb, ud),
                }
            })
            .unwrap()
        })
        .collect();
    let threads: Vec<_> = calls.iter().map(|call| call.answer().thread).collect();
    settle();
    assert!(threads.iter().all(|t| *t == threads[0] && *t != std::thread::current().id()));
    assert!(events().iter().all(|e| e.thread == threads[0]));
    let expected: Vec<_> = (0..100)
        .flat_map(|i| ["answer 0", if i / 10 % 2 == 0 { "created" } else { "deleted" }])
        .map(str::to_owned)
        .collect();
    assert_eq!(order()[..200], expected);
}

#[test]
fn the_api_can_be_called_from_a_callback() {
    unsafe extern "C" fn again(code: i32, _: *const c_char, _: *const c_char, user_data: *const c_void) {
        assert_eq!(code, 0);
        let left = user_data as usize;
        let mut buffer = [1 as c_char; 128];
        unsafe {
            assert_eq!(capi::GetLoginUserID(buffer.as_mut_ptr()), 0);
            if left > 0 {
                let name = text(format!("g{left}"));
                let code = capi::ConvCreateConversationGroup(
                    name.as_ptr(),
                    IDS.as_ptr(),
                    Some(again),
                    (left - 1) as *const c_void,
                );
                assert_eq!(code, 0);
            }
        }
    }
    let _host = Host::logged_in("alice");
    assert_eq!(unsafe { capi::ConvGetConvList(Some(again), 15 as *const c_void) }, 0);
    wait_event("created", |told| told[0] == "g1");
    settle();
    assert_eq!(groups().as_array().unwrap().len(), 15);
}

#[test]
fn more_than_1000_unanswered_calls_are_answered_9507_and_nothing_is_lost() {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Condvar, Mutex};
    static HELD: (Mutex<bool>, Condvar) = (Mutex::new(true), Condvar::new());
    static CALLED: AtomicBool = AtomicBool::new(false);
    unsafe extern "C" fn hold(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        CALLED.store(true, Ordering::SeqCst);
        let mut held = HELD.0.lock().unwrap();
        while *held {
            held = HELD.1.wait(held).unwrap();
        }
    }
    let _host = Host::logged_in("alice");
    assert_eq!(unsafe { capi::ConvGetConvList(Some(hold), std::ptr::null()) }, 0);
    // The held call counts as answered from the moment its callback is called.
    while !CALLED.load(Ordering::SeqCst) {
        std::thread::yield_now();
    }
    let calls: Vec<_> =
        (0..1500).map(|_| start(|cb, ud| unsafe { capi::ConvGetConversationGroupList(cb, ud) }).unwrap()).collect();
    *HELD.0.lock().unwrap() = false;
    HELD.1.notify_all();
    let codes: Vec<_> = calls.iter().map(|call| call.answer().code).collect();
    assert_eq!(codes[..1000], [0; 1000]);
    assert_eq!(codes[1000..], [9507; 500]);
    assert!(calls.iter().all(|call| call.answers() == 1));
    assert!(calls[1200].answer().desc.contains("1000"));
    assert_eq!(groups(), json!([]), "the SDK goes on");
}

#[test]
fn a_failure_inside_is_answered_logged_and_leaves_the_rest_alone() {
    let _host = Host::logged_in("alice");
    assert_eq!(create_group("before", &["c2c_bob"]).code, 0);
    for (stage, code) in [("body", 7012), ("store", 6022), ("answer", 7012)] {
        let answer =
            experimental(&format!(r#"{{"request_operation":"convoke_fail","request_param":"{stage}"}}"#)).unwrap();
        assert_eq!(answer.code, code, "{stage}");
        assert!(!answer.desc.is_empty());
        assert_eq!(groups(), json!(["before"]));
    }
    assert!(wait_log("panic").contains("convoke_fail"));
    let refused = experimental(r#"{"request_operation":"convoke_fail","request_param":"argument"}"#);
    assert_eq!(refused, Err(7012));
    assert_eq!(create_group("after", &["c2c_bob"]).code, 0);
    assert_eq!(groups(), json!(["before", "after"]));
}

#[test]
fn calls_that_were_grouped_with_a_failing_one_are_still_done() {
    let _host = Host::logged_in("alice");
    let fail = text(r#"{"request_operation":"convoke_fail","request_param":"body"}"#);
    let calls: Vec<_> = (0..20)
        .map(|i| {
            let name = text(format!("g{i}"));
            start(|cb, ud| unsafe {
                match i % 4 {
                    3 => capi::callExperimentalAPI(fail.as_ptr(), cb, ud),
                    _ => capi::ConvCreateConversationGroup(name.as_ptr(), IDS.as_ptr(), cb, ud),
                }
            })
            .unwrap()
        })
        .collect();
    for (i, call) in calls.iter().enumerate() {
        assert_eq!(call.answer().code, if i % 4 == 3 { 7012 } else { 0 }, "{i}");
        assert_eq!(call.answers(), 1);
    }
    settle();
    assert_eq!(events().iter().filter(|e| e.name == "created").count(), 15, "each is told once");
    assert_eq!(groups().as_array().unwrap().len(), 15);
}

#[test]
fn unknown_experimental_operations_are_answered_minus_3() {
    let _host = Host::init();
    for json in [
        r#"{"request_operation":"x"}"#,
        r#"{"request_operation":"x","request_param":{"a":[1]}}"#,
        r#"{"request_operation":"convoke_fail","request_param":"nowhere"}"#,
        r#"{"request_operation":""}"#,
    ] {
        assert_eq!(experimental(json).unwrap().code, -3, "{json}");
    }
}

#[test]
fn listeners_can_be_set_cleared_and_outlive_uninit() {
    let host = Host::logged_in("alice");
    forget();
    unsafe { capi::SetConvConversationGroupCreatedCallback(None, std::ptr::null()) };
    create_group("unheard", &["c2c_bob"]);
    settle();
    assert_eq!(events(), []);
    listen();
    capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    create_group("heard", &["c2c_bob"]);
    wait_event("created", |told| told[0] == "heard");
}

/// A Community with topics, of which alice is the owner.
fn community() -> String {
    let made = ask_with(capi::CommunityCreate, &json!({"create_group_param_group_name": "c"}));
    assert_eq!(made.code, 0, "{}", made.desc);
    made.json["create_group_result_groupid"].as_str().unwrap().to_owned()
}

#[test]
fn an_id_that_is_no_chat_groups_is_refused_with_minus_4_and_in_a_document_with_minus_3() {
    let _host = Host::logged_in("alice");
    let documents = |id: &str| -> [(OneText, serde_json::Value); 7] {
        let change = json!({
            "group_modify_info_param_group_id": id, "group_modify_info_param_modify_flag": 1,
            "group_modify_info_param_group_name": "n",
        });
        let members = json!({"group_get_members_info_list_param_group_id": id});
        let member = json!({
            "group_modify_member_info_group_id": id, "group_modify_member_info_identifier": "bob",
            "group_modify_member_info_modify_flag": 4, "group_modify_member_info_shutup_time": 0,
        });
        let invite = json!({
            "group_invite_member_param_group_id": id, "group_invite_member_param_identifier_array": ["bob"]});
        let remove = json!({
            "group_delete_member_param_group_id": id, "group_delete_member_param_identifier_array": ["bob"]});
        let request = json!({"group_pendency_group_id": id, "group_pendency_form_identifier": "bob"});
        let topic = json!({
            "group_topic_info_topic_id": id, "group_modify_info_param_modify_flag": 1,
            "group_topic_info_topic_name": "n",
        });
        [
            (capi::GroupModifyGroupInfo, change),
            (capi::GroupGetMemberInfoList, members),
            (capi::GroupModifyMemberInfo, member),
            (capi::GroupInviteMember, invite),
            (capi::GroupDeleteMember, remove),
            (capi::GroupHandlePendency, json!({"group_handle_pendency_param_pendency": request})),
            (capi::GroupSetTopicInfo, topic),
        ]
    };
    let answer = |call: OneText, document: &serde_json::Value| {
        let document = text(document.to_string());
        start(|cb, ud| unsafe { call(document.as_ptr(), cb, ud) }).err()
    };
    for bad in ["caf\u{e9}", "a\nb", &"g".repeat(49)] {
        for (what, call) in group_text_arguments().iter().filter(|(what, _)| what.ends_with(" of")) {
            refused(what, -4, &text(bad), *call);
        }
        for (call, document) in documents(bad).into_iter().chain(documents("")) {
            assert_eq!(answer(call, &document), Some(-3), "{document}");
        }
    }
    for (call, document) in documents("team") {
        assert_eq!(answer(call, &document), None, "{document}");
    }
}

#[test]
fn a_counter_is_counted_up_and_down_to_the_ends_of_its_numbers() {
    let _host = Host::logged_in("alice");
    let group = community();
    let id = text(group.as_str());
    let add = |amount: i64| {
        ask(|cb, ud| unsafe { capi::GroupIncreaseGroupCounter(id.as_ptr(), c"k".as_ptr(), amount, cb, ud) }).unwrap()
    };
    let take = |amount: i64| {
        ask(|cb, ud| unsafe { capi::GroupDecreaseGroupCounter(id.as_ptr(), c"k".as_ptr(), amount, cb, ud) }).unwrap()
    };
    let counter = |value: i64| json!([{"group_counter_key": "k", "group_counter_value": value}]);
    assert_eq!(add(5).json, counter(5));
    assert_eq!(take(7).json, counter(-2));
    assert_eq!(take(i64::MAX - 2).json, counter(-i64::MAX));
    assert_eq!((take(2).code, take(2).json), (10004, json!([])));
    assert_eq!(take(1).json, counter(i64::MIN));
    let set = json!([{"group_counter_key": "k", "group_counter_value": "-1"}]);
    assert_eq!(ask_about(capi::GroupSetGroupCounters, &group, &set).json, counter(-1));
    assert_eq!(take(i64::MIN).json, counter(i64::MAX), "though the lowest number has no opposite in 64 bits");
    for keys in [json!(null), json!(""), json!([]), json!(["k", "none"])] {
        assert_eq!(ask_about(capi::GroupGetGroupCounters, &group, &keys).json, counter(i64::MAX), "{keys}");
    }
    assert_eq!(ask_about(capi::GroupGetGroupCounters, &group, &json!(["none"])).json, json!([]));
}

#[test]
fn both_halves_of_the_api_make_topics_and_are_told_of_them() {
    let _host = Host::logged_in("alice");
    listen_to_chat_groups();
    let group = community();
    forget();
    for (create, set, list, delete) in [
        (
            capi::GroupCreateTopicInCommunity as TwoTexts,
            capi::GroupSetTopicInfo as OneText,
            capi::GroupGetTopicInfoList as TwoTexts,
            capi::GroupDeleteTopicFromCommunity as TwoTexts,
        ),
        (
            capi::CommunityCreateTopicInCommunity,
            capi::CommunitySetTopicInfo,
            capi::CommunityGetTopicInfoList,
            capi::CommunityDeleteTopicFromCommunity,
        ),
    ] {
        let made = ask_about(create, &group, &json!({"group_topic_info_topic_name": "n"}));
        assert_eq!((made.code, &*made.desc), (0, ""));
        let topic = made.json.as_str().unwrap();
        assert!(topic.starts_with(&format!("{group}@TOPIC#_")), "{topic}");
        let change = json!({
            "group_topic_info_topic_id": topic, "group_topic_info_topic_name": "m",
            "group_modify_info_param_modify_flag": 1,
        });
        assert_eq!(ask_with(set, &change).code, 0);
        for ids in [json!(null), json!(""), json!([]), json!([topic])] {
            let topics = ask_about(list, &group, &ids).json;
            assert_eq!(topics[0]["group_topic_info_result_error_code"], 0);
            assert_eq!(topics[0]["group_topic_info_result_topic_info"]["group_topic_info_topic_name"], "m");
        }
        let results = ask_about(delete, &group, &json!([topic, "none"])).json;
        assert_eq!(results[0]["group_topic_operation_result_topic_id"], topic);
        assert_eq!(results[0]["group_topic_operation_result_error_code"], 0);
        assert_eq!(results[1]["group_topic_operation_result_error_code"], 10010);
        settle();
        for half in ["", "community "] {
            let heard = |what: &str| -> Vec<_> {
                let name = format!("{half}{what}");
                events().into_iter().filter(|e| e.name == name).map(|e| e.told).collect()
            };
            assert_eq!(heard("topic created"), [json!([group, topic])]);
            assert_eq!(heard("topics deleted"), [json!([group, [topic]])]);
            let [changed] = &heard("topic changed")[..] else { panic!("{half}") };
            assert_eq!((&changed[0], &changed[1]["group_topic_info_topic_name"]), (&json!(group), &json!("m")));
        }
        forget();
    }
    let communities = ask(|cb, ud| unsafe { capi::CommunityGetJoinedCommunityList(cb, ud) }).unwrap().json;
    assert_eq!(communities, ask(|cb, ud| unsafe { capi::GroupGetJoinedCommunityList(cb, ud) }).unwrap().json);
    assert_eq!(communities[0]["group_base_info_group_id"], *group);
    assert_eq!(communities[0]["group_detail_info_is_support_topic"], true);
}

#[test]
fn listeners_of_chat_groups_are_told_of_tips_attributes_and_counters() {
    let _host = Host::logged_in("alice");
    listen_to_chat_groups();
    let group = community();
    forget();
    let attributes = json!([{"group_attribute_key": "a", "group_attribute_value": "1"}]);
    assert_eq!(ask_about(capi::GroupInitGroupAttributes, &group, &attributes).code, 0);
    assert_eq!(wait_event("attributes", |_| true).told, json!([group, attributes]));
    let counters = json!([{"group_counter_key": "k", "group_counter_value": -3}]);
    assert_eq!(ask_about(capi::GroupSetGroupCounters, &group, &counters).code, 0);
    assert_eq!(wait_event("counter", |_| true).told, json!([group, "k", -3]));
    let change = json!({
        "group_modify_info_param_group_id": group, "group_modify_info_param_group_name": "d",
        "group_modify_info_param_modify_flag": 1,
    });
    assert_eq!(ask_with(capi::GroupModifyGroupInfo, &change).code, 0);
    let tip = wait_event("tip", |_| true).told;
    assert_eq!((&tip["elem_type"], &tip["group_tips_elem_tip_type"]), (&json!(5), &json!(6)));
    assert_eq!(tip["group_tips_elem_group_change_info_array"][0]["group_tips_group_change_info_value"], "d");
}
