//! One call is answered within a bounded time: what names too much is refused, and a page ends where a page may.

mod common;
use common::device::Device;
use common::*;
use convoke::capi;
use convoke::capi::types::TIMCommCallback;
use serde_json::{Value, json};
use std::ffi::{CStr, c_char, c_int, c_void};

type OnDocument = unsafe extern "C" fn(*const c_char, TIMCommCallback, *const c_void) -> c_int;

const COMMUNITY: &CStr = c"@TGS#_place";

fn names(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("n{n}")).collect()
}

fn messages(count: usize) -> Value {
    names(count).iter().map(|id| json!({ "message_msg_id": id })).collect()
}

/// Alice, with these limits.
fn limited(limits: Value) -> Host {
    let host = Host::with(&json!({ "convoke_limits": limits }));
    assert_eq!(login("alice").code, 0);
    host
}

#[test]
fn a_query_that_names_too_much_is_refused_and_one_that_names_as_much_as_it_may_is_not() {
    let _host = limited(json!({
        "conversations_per_call": 3, "receivers_per_call": 3, "messages_per_call": 3, "search_words": 3, "search_word_bytes": 3,
        "groups_per_call": 3, "topics_per_community": 3, "extensions_per_message": 3,
    }));
    let community = json!({
        "create_group_param_group_name": "place", "create_group_param_group_id": COMMUNITY.to_str().unwrap(),
        "create_group_param_group_type": 5, "create_group_param_is_support_topic": true,
    });
    assert_eq!(on_document(capi::CommunityCreate, &community).code, 0);
    let message = send(
        "bob",
        &json!({
            "message_elem_array": [{"elem_type": 0, "text_elem_content": "word"}], "message_support_message_extension": true,
        }),
    );
    let message = json!({"message_msg_id": message.json["message_msg_id"]});
    let seqs = |count: u64| json!({"msg_getmsglist_param_message_seq_array": (1..=count).collect::<Vec<_>>()});
    type Make<'a> = &'a dyn Fn(usize) -> Value;
    let word = |n: usize| ["!".repeat(n)];
    let on: [(&str, OnDocument, Make, i32); 19] = [
        (
            "ConvGetConvInfo",
            capi::ConvGetConvInfo,
            &|n| {
                let one =
                    |id| json!({"get_conversation_list_param_conv_id": id, "get_conversation_list_param_conv_type": 1});
                names(n).into_iter().map(one).collect()
            },
            51006,
        ),
        ("MsgFindMessages", capi::MsgFindMessages, &|n| json!(names(n)), 6017),
        ("MsgGetMessageReadReceipts", capi::MsgGetMessageReadReceipts, &messages, 6017),
        ("MsgSendMessageReadReceipts", capi::MsgSendMessageReadReceipts, &messages, 6017),
        ("MsgGetC2CReceiveMessageOpt", capi::MsgGetC2CReceiveMessageOpt, &|n| json!(names(n)), 6017),
        (
            "MsgSearchLocalMessages",
            capi::MsgSearchLocalMessages,
            &|n| json!({"msg_search_param_keyword_array": names(n)}),
            6017,
        ),
        ("long", capi::MsgSearchLocalMessages, &|n| json!({"msg_search_param_keyword_array": word(n)}), 6017),
        ("long", capi::GroupSearchGroups, &|n| json!({"group_search_params_keyword_list": word(n)}), 10004),
        (
            "long",
            capi::GroupSearchGroupMembers,
            &|n| json!({"group_search_member_params_keyword_list": word(n)}),
            10004,
        ),
        (
            "senders",
            capi::MsgSearchLocalMessages,
            &|n| json!({"msg_search_param_send_identifier_array": names(n)}),
            6017,
        ),
        (
            "ProfileGetUserProfileList",
            capi::ProfileGetUserProfileList,
            &|n| json!({"friendship_getprofilelist_param_identifier_array": names(n)}),
            6017,
        ),
        ("GetUserStatus", capi::GetUserStatus, &|n| json!(names(n)), 6017),
        ("SubscribeUserInfo", capi::SubscribeUserInfo, &|n| json!(names(n)), 6017),
        ("SubscribeUserStatus", capi::SubscribeUserStatus, &|n| json!(names(n)), 6017),
        ("GroupGetGroupInfoList", capi::GroupGetGroupInfoList, &|n| json!(names(n)), 10004),
        (
            "GroupSearchGroups",
            capi::GroupSearchGroups,
            &|n| json!({"group_search_params_keyword_list": names(n)}),
            10004,
        ),
        (
            "GroupSearchGroupMembers",
            capi::GroupSearchGroupMembers,
            &|n| json!({"group_search_member_params_keyword_list": names(n)}),
            10004,
        ),
        (
            "groups",
            capi::GroupSearchGroupMembers,
            &|n| {
                json!({
                    "group_search_member_params_keyword_list": ["a"],
                    "group_search_member_params_groupid_list": vec![COMMUNITY.to_str().unwrap(); n],
                })
            },
            10004,
        ),
        (
            "GroupGetMemberInfoList",
            capi::GroupGetMemberInfoList,
            &|n| {
                json!({
                    "group_get_members_info_list_param_group_id": COMMUNITY.to_str().unwrap(),
                    "group_get_members_info_list_param_identifier_array": names(n),
                })
            },
            10004,
        ),
    ];
    type Call<'a> = Box<dyn Fn(usize) -> Answer + 'a>;
    let mut all: Vec<(&str, Call<'_>, i32)> = Vec::new();
    for (what, call, make, code) in on {
        all.push((what, Box::new(move |n| on_document(call, &make(n))), code));
    }
    all.push(("MsgGetMsgList", Box::new(|n| on_conversation(capi::MsgGetMsgList, "bob", &seqs(n as u64))), 6017));
    all.push((
        "MsgFindByMsgLocatorList",
        Box::new(|n| {
            let locators: Vec<_> = (1..=n).map(|seq| json!({ "message_locator_seq": seq })).collect();
            on_conversation(capi::MsgFindByMsgLocatorList, "bob", &json!(locators))
        }),
        6017,
    ));
    all.push(("MsgListDelete", Box::new(|n| on_conversation(capi::MsgListDelete, "bob", &messages(n))), 6017));
    all.push((
        "MsgGetMessageReactions",
        Box::new(|n| {
            let messages = text(messages(n).to_string());
            ask(|cb, ud| unsafe { capi::MsgGetMessageReactions(messages.as_ptr(), 1, cb, ud) }).unwrap()
        }),
        6017,
    ));
    all.push((
        "MsgDeleteMessageExtensions",
        Box::new(|n| {
            let (message, keys) = (text(message.to_string()), text(json!(names(n)).to_string()));
            ask(|cb, ud| unsafe { capi::MsgDeleteMessageExtensions(message.as_ptr(), keys.as_ptr(), cb, ud) }).unwrap()
        }),
        6017,
    ));
    for (what, call) in [
        ("GroupGetTopicInfoList", capi::GroupGetTopicInfoList as unsafe extern "C" fn(_, _, _, _) -> _),
        ("GroupDeleteTopicFromCommunity", capi::GroupDeleteTopicFromCommunity),
    ] {
        let call = move |n: usize| {
            let topics = text(json!(names(n)).to_string());
            ask(|cb, ud| unsafe { call(COMMUNITY.as_ptr(), topics.as_ptr(), cb, ud) }).unwrap()
        };
        all.push((what, Box::new(call), 10004));
    }
    for (what, call, code) in &all {
        let (allowed, refused) = (call(3), call(4));
        let is_limit = |answer: &Answer| answer.code == *code && answer.desc.contains("at most 3");
        assert!(!is_limit(&allowed), "{what}: {allowed:?}");
        assert!(is_limit(&refused), "{what}: {refused:?}");
    }
}

#[test]
fn a_page_that_is_asked_to_be_too_long_ends_sooner_and_the_next_one_goes_on() {
    let _host = limited(json!({"conversations_per_page": 3, "messages_per_page": 3, "search_page": 3}));
    for n in 0..7 {
        send_text(&format!("u{n}"), "word");
        send_text("bob", &format!("word {n}"));
    }
    let first = page(&json!({}), 0, 100).json;
    assert_eq!(first["conversation_list_result_conv_list"].as_array().unwrap().len(), 3);
    assert_eq!(walk(&json!({}), 100).len(), 8);

    let (mut last, mut all) = (json!({}), Vec::new());
    loop {
        let page = history_of("bob", json!({"count": 1000, "last_msg": last}));
        assert!(page.as_array().unwrap().len() <= 3);
        all.extend(texts(&page));
        let Some(end) = page.as_array().unwrap().last() else { break };
        last = json!({"message_msg_id": end["message_msg_id"]});
    }
    assert_eq!(all, (0..7).rev().map(|n| format!("word {n}")).collect::<Vec<_>>());

    for size in [0, 100] {
        let mut found = Vec::new();
        for page in 0..4 {
            let param = json!({
                "keyword_array": ["word"], "conv_id": "bob", "conv_type": 1, "page_index": page, "page_size": size,
            });
            let json = search(param).json;
            assert_eq!(json["msg_search_result_total_count"], 7);
            for item in json["msg_search_result_item_array"].as_array().unwrap() {
                found.extend(texts(&item["msg_search_result_item_message_array"]));
            }
        }
        assert_eq!(found, all);
        let everywhere = search(json!({"keyword_array": ["word"], "page_size": size})).json;
        assert_eq!(everywhere["msg_search_result_item_array"].as_array().unwrap().len(), 3);
    }
}

#[test]
fn a_list_without_pages_ends_where_the_limit_says() {
    let _host =
        limited(json!({"conversations_listed": 3, "groups_listed": 3, "members_found": 3, "requests_per_page": 3}));
    for n in 0..5 {
        let group = json!({
            "create_group_param_group_name": "team", "create_group_param_group_id": format!("g{n}"),
            "create_group_param_group_type": 0,
            "create_group_param_group_member_array": [{"group_member_info_identifier": "bob"}],
        });
        assert_eq!(on_document(capi::GroupCreate, &group).code, 0);
    }
    assert_eq!(list().len(), 3);
    let joined = ask(|cb, ud| unsafe { capi::GroupGetJoinedGroupList(cb, ud) }).unwrap();
    assert_eq!(joined.json.as_array().unwrap().len(), 3);
    let found = on_document(capi::GroupSearchGroups, &json!({"group_search_params_keyword_list": ["team"]}));
    assert_eq!(found.json.as_array().unwrap().len(), 3);
    let members = json!({"group_search_member_params_keyword_list": ["alice", "bob"]});
    let members = on_document(capi::GroupSearchGroupMembers, &members).json;
    let of = |group: &Value| group["group_search_member_result_member_info_list"].as_array().unwrap().len();
    assert_eq!(members.as_array().unwrap().iter().map(of).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn a_device_is_told_the_numbers_of_so_many_filters() {
    let host = limited(json!({"unread_filters": 2}));
    listen_to_numbers_and_people();
    let filter = |mark: u64| text(json!({ "conversation_list_filter_mark_type": mark }).to_string());
    let filters = [1, 2, 4].map(filter);
    for filter in &filters {
        assert_eq!(unsafe { capi::ConvSubscribeUnreadMessageCountByFilter(filter.as_ptr()) }, 0);
    }
    // One that was there already takes no other place, and one that goes leaves its.
    assert_eq!(unsafe { capi::ConvUnsubscribeUnreadMessageCountByFilter(filters[0].as_ptr()) }, 0);
    assert_eq!(unsafe { capi::ConvSubscribeUnreadMessageCountByFilter(filters[1].as_ptr()) }, 0);
    assert_eq!(unsafe { capi::ConvSubscribeUnreadMessageCountByFilter(filters[2].as_ptr()) }, 0);
    settle();
    let mut bob = Device::logged_in(&host.path(), "bob");
    mark(&["c2c_bob"], 7, true);
    bob.ok("MsgSendMessage", json!(["alice", 1, text_message("hello")]));
    let told = |mark: u64| move |told: &Value| told[0].as_str().is_some_and(|f| f.contains(&format!(":{mark}}}")));
    wait_event("unread", told(2));
    wait_event("unread", told(4));
    bob.finish();
    assert!(!events().iter().any(|e| e.name == "unread" && told(1)(&e.told)));
}
