//! The conversation list through the C API: order, pages, filters, pins and marks, custom data, drafts, unread messages; and
//! what users say of themselves.

mod common;
use common::device::Device;
use common::*;
use convoke::capi;
use serde_json::{Value, json};
use std::ffi::{CString, c_char, c_int, c_void};
use std::ptr::null;
use std::time::Duration;

/// The keys of a document in the contract.
fn contract_keys(document: &str) -> Vec<(String, String)> {
    let contract: Value = serde_json::from_str(include_str!("contract/abi.json")).unwrap();
    let keys = contract["json_keys"]["TIMConversationManager"][document].as_array().unwrap().clone();
    keys.iter().map(|k| (k["key"].as_str().unwrap().to_owned(), k["type"].as_str().unwrap().to_owned())).collect()
}

#[test]
fn a_conversation_document_has_the_contracts_keys_with_their_types() {
    let _host = Host::logged_in("alice");
    let created = create_conversation("bob");
    assert_eq!(created.code, 0);
    mark(&["c2c_bob"], 1 << 63 | 1, true);
    create_group("work", &["c2c_bob"]);
    let document = list()[0].clone();
    let expected = contract_keys("ConvInfo");
    for (key, value) in document.as_object().unwrap() {
        let Some((_, kind)) = expected.iter().find(|(k, _)| k == key) else { panic!("{key} is not in the contract") };
        let fits = match kind.split(' ').next().unwrap() {
            "string" => value.is_string(),
            "bool" => value.is_boolean(),
            "uint" | "uint64" => value.is_u64(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            other => panic!("{key}: {other}"),
        };
        assert!(fits, "{key} is no {kind}: {value}");
    }
    let absent: Vec<_> = expected.iter().filter(|(key, _)| document.get(key).is_none()).collect();
    assert!(absent.is_empty(), "{absent:?}");
    assert_eq!((&document["conv_last_msg"], &document["conv_group_type"]), (&json!({}), &json!(0)));
    assert_eq!(document["conv_id"], "bob");
    assert_eq!(document["conv_type"], 1);
    assert_eq!(document["conv_mark_array"], json!([1, 1u64 << 63]));
    assert_eq!(document["conv_conversation_group_array"], json!(["work"]));
    assert!(document["conv_active_time"].as_u64().unwrap() > 1_700_000_000);
}

#[test]
fn creating_a_conversation_tells_it_once() {
    let _host = Host::logged_in("alice");
    let first = create_conversation("bob");
    settle();
    assert_eq!(order()[..2], ["answer 0", "add"]);
    assert_eq!(events()[0].told, json!([first.json]));
    forget();
    let again = create_conversation("bob");
    assert_eq!((again.code, again.json), (0, first.json));
    settle();
    assert_eq!(events(), []);
    let group = text("nogroup");
    let answer = ask(|cb, ud| unsafe { capi::ConvCreate(group.as_ptr(), 2, cb, ud) }).unwrap();
    assert_eq!(answer.code, 10010);
}

#[test]
fn pinned_conversations_come_first_then_the_newest_then_by_id() {
    let _host = Host::logged_in("alice");
    for user in ["d", "b", "c", "a"] {
        create_conversation(user);
    }
    let by_rule = || {
        let mut list = list();
        list.sort_by_key(|d| {
            let pinned = d["conv_is_pinned"].as_bool().unwrap();
            (!pinned, u64::MAX - d["conv_active_time"].as_u64().unwrap(), d["conv_id"].as_str().unwrap().to_owned())
        });
        list
    };
    assert_eq!(list(), by_rule());
    settle();
    forget();
    assert_eq!(pin("d", true).code, 0);
    assert_eq!(pin("b", true).code, 0);
    settle();
    assert_eq!(order().iter().filter(|o| *o == "update").count(), 2);
    assert_eq!(list(), by_rule());
    assert_eq!(list().iter().filter(|d| d["conv_is_pinned"] == true).count(), 2);
    assert!(["b", "d"].contains(&list()[0]["conv_id"].as_str().unwrap()));
    forget();
    assert_eq!(pin("b", true).code, 0);
    assert_eq!(pin("a", false).code, 0);
    settle();
    assert_eq!(events(), [], "what is so already is no event");
    assert_eq!(pin("nobody", true).code, 6004);
    assert_eq!(pin("d", false).code, 0);
    assert_eq!(list(), by_rule());
}

#[test]
fn a_walk_over_the_pages_shows_everything_once_with_any_page_size() {
    let _host = Host::logged_in("alice");
    for i in 0..25 {
        create_conversation(&format!("u{i:02}"));
    }
    let all: Vec<_> = list().iter().map(|d| d["conv_id"].as_str().unwrap().to_owned()).collect();
    for count in [1, 2, 7, 24, 25, 26, u32::MAX] {
        assert_eq!(walk(&json!({}), count), all, "{count}");
    }
    let last = page(&json!({}), 0, 25).json;
    assert_eq!(
        (&last["conversation_list_result_is_finished"], &last["conversation_list_result_next_seq"]),
        (&json!(true), &json!(0))
    );
}

#[test]
fn a_cursor_stays_good_while_the_list_changes() {
    let _host = Host::logged_in("alice");
    for i in 0..10 {
        create_conversation(&format!("u{i}"));
    }
    let all: Vec<_> = list().iter().map(|d| d["conv_id"].as_str().unwrap().to_owned()).collect();
    let first = page(&json!({}), 0, 4).json;
    let next = first["conversation_list_result_next_seq"].as_u64().unwrap();
    // The conversation at which the page ended moves away, and new ones come before and behind.
    pin(&all[3], true);
    pin(&all[7], true);
    create_conversation("a0");
    create_conversation("z0");
    let rest = page(&json!({}), next, 100).json;
    let rest = ids(&rest["conversation_list_result_conv_list"]);
    for still in [4, 5, 6, 8, 9] {
        assert_eq!(rest.iter().filter(|id| **id == all[still]).count(), 1, "{}", all[still]);
    }
    assert!(!rest.contains(&all[0]));
    // Numbers that name no conversation of this user.
    for wrong in [0x0fff_ffff, u64::MAX, 1 << 40] {
        assert_eq!(page(&json!({}), wrong, 1).code, 6017, "{wrong}");
    }
}

#[test]
fn every_filter_selects_what_it_says() {
    let _host = Host::logged_in("alice");
    for user in ["a", "b", "c", "d"] {
        create_conversation(user);
    }
    create_group("work", &["c2c_a", "c2c_b", "c2c_unlisted"]);
    create_group("empty", &["c2c_unlisted"]);
    mark(&["c2c_b", "c2c_c"], 1, true);
    mark(&["c2c_c"], 1 << 40, true);
    let find = |filter: Value| {
        let mut found = walk(&filter, 2);
        found.sort();
        found.concat()
    };
    assert_eq!(find(json!({})), "abcd");
    assert_eq!(find(json!({"conversation_list_filter_conv_type": 1})), "abcd");
    assert_eq!(find(json!({"conversation_list_filter_conv_type": 2})), "");
    assert_eq!(find(json!({"conversation_list_filter_conv_type": 3})), "");
    assert_eq!(find(json!({"conversation_list_filter_conversation_group": "work"})), "ab");
    assert_eq!(find(json!({"conversation_list_filter_conversation_group": ""})), "cd");
    assert_eq!(find(json!({"conversation_list_filter_conversation_group": "empty"})), "");
    assert_eq!(find(json!({"conversation_list_filter_conversation_group": "unknown"})), "");
    assert_eq!(find(json!({"conversation_list_filter_mark_type": 1})), "bc");
    assert_eq!(find(json!({"conversation_list_filter_mark_type": 1u64 << 40 | 1})), "c");
    assert_eq!(find(json!({"conversation_list_filter_mark_type": 0})), "ad");
    assert_eq!(find(json!({"conversation_list_filter_mark_type": 2})), "");
    assert_eq!(find(json!({"conversation_list_filter_has_unread_count": false})), "abcd");
    assert_eq!(find(json!({"conversation_list_filter_has_unread_count": true})), "");
    assert_eq!(find(json!({"conversation_list_filter_has_group_at_info": true})), "");
    let both = json!({"conversation_list_filter_conversation_group": "work", "conversation_list_filter_mark_type": 1});
    assert_eq!(find(both), "b");
    let neither = json!({"conversation_list_filter_conversation_group": "", "conversation_list_filter_mark_type": 0});
    assert_eq!(find(neither), "d");
}

#[test]
fn marks_are_kept_for_conversations_that_come_later() {
    let _host = Host::logged_in("alice");
    let answer = mark(&["c2c_bob", "bob"], 1, true);
    assert_eq!((answer.code, codes(&answer)), (0, vec![0, 6017]));
    settle();
    assert_eq!(events(), [], "nothing listed has changed");
    assert_eq!(create_conversation("bob").json["conv_mark_array"], json!([1]));
    settle();
    forget();
    assert_eq!(mark(&["c2c_bob"], 1, true).code, 0);
    settle();
    assert_eq!(events(), []);
    assert_eq!(mark(&["c2c_bob"], 3, true).code, 0);
    wait_event("update", |told| told[0]["conv_mark_array"] == json!([1, 2]));
    assert_eq!(mark(&["c2c_bob"], 1, false).code, 0);
    wait_event("update", |told| told[0]["conv_mark_array"] == json!([2]));
    for bad in [0, 16, 1 << 31, 3 | 32] {
        assert_eq!(mark(&["c2c_bob"], bad, true).code, 6017, "{bad}");
    }
}

#[test]
fn a_thousand_conversations_can_be_marked() {
    let _host = Host::with(&json!({"convoke_durability": "normal"}));
    assert_eq!(login("alice").code, 0);
    for i in 0..10 {
        let ids: Vec<String> = (0..100).map(|j| format!("c2c_u{}", i * 100 + j)).collect();
        assert_eq!(mark(&ids.iter().map(String::as_str).collect::<Vec<_>>(), 1, true).code, 0);
    }
    let over = mark(&["c2c_more"], 1, true);
    assert_eq!((over.code, codes(&over)), (51008, vec![51008]));
    let some = mark(&["c2c_more", "c2c_u5"], 2, true);
    assert_eq!((some.code, codes(&some)), (0, vec![51008, 0]));
    let mixed = mark(&["c2c_more", "x"], 1, true);
    assert_eq!((mixed.code, codes(&mixed)), (6017, vec![51008, 6017]));
    assert_eq!(mark(&["c2c_u5"], 3, false).code, 0);
    assert_eq!(mark(&["c2c_more"], 1, true).code, 0);
    assert_eq!(mark(&vec!["c2c_a"; 101], 1, true).code, 51006);
}

#[test]
fn conversations_are_found_by_id_and_unknown_ones_left_out() {
    let _host = Host::logged_in("alice");
    create_conversation("bob");
    create_conversation("carol");
    let info = |named: Value| {
        let named = text(named.to_string());
        let answer = ask(|cb, ud| unsafe { capi::ConvGetConvInfo(named.as_ptr(), cb, ud) }).unwrap();
        assert_eq!(answer.code, 0);
        ids(&answer.json)
    };
    let one = |id: &str, kind: u32| json!({"get_conversation_list_param_conv_id": id, "get_conversation_list_param_conv_type": kind});
    assert_eq!(info(json!([one("carol", 1), one("nobody", 1), one("bob", 2), one("bob", 1)])), ["carol", "bob"]);
    assert_eq!(info(json!([one(&"x".repeat(99), 1), one("caf\u{e9}", 1)])), Vec::<String>::new());
    assert_eq!(info(json!([])), Vec::<String>::new());
}

#[test]
fn custom_data_is_set_told_kept_and_cleared() {
    let host = Host::logged_in("alice");
    create_conversation("bob");
    forget();
    let data = "数据 \"quoted\"\n";
    let answer = custom_data(&["c2c_bob", "bob", "c2c_later"], data);
    assert_eq!((answer.code, codes(&answer)), (0, vec![0, 6017, 0]));
    wait_event("update", |told| ids(told) == ["bob"] && told[0]["conv_custom_data"] == data);
    assert_eq!(create_conversation("later").json["conv_custom_data"], data, "kept until the conversation comes");
    forget();
    assert_eq!(custom_data(&["c2c_bob"], data).code, 0);
    settle();
    assert_eq!(events(), [], "what is so already is no event");

    convoke::capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    assert_eq!(listed("bob").unwrap()["conv_custom_data"], data);
    forget();
    assert_eq!(custom_data(&["c2c_bob"], "").code, 0);
    wait_event("update", |told| told[0]["conv_custom_data"] == "");
    assert_eq!(listed("bob").unwrap()["conv_custom_data"], "");
}

#[test]
fn custom_data_has_at_most_256_bytes() {
    let _host = Host::logged_in("alice");
    create_conversation("bob");
    let most = "数".repeat(85) + "x";
    assert_eq!(most.len(), 256);
    assert_eq!(custom_data(&["c2c_bob"], &most).code, 0);
    assert_eq!(custom_data(&["c2c_bob"], &(most.clone() + "x")).code, 6017);
    assert_eq!(listed("bob").unwrap()["conv_custom_data"], most);
    assert_eq!(custom_data(&vec!["c2c_a"; 101], "x").code, 51006);
    let all_bad = custom_data(&["bob", "x_bob"], "x");
    assert_eq!((all_bad.code, codes(&all_bad)), (6017, vec![6017, 6017]));
    let (ids, none) = (text("[\"c2c_bob\"]"), null());
    assert_eq!(
        start(|cb, ud| unsafe { capi::ConvSetConversationCustomData(ids.as_ptr(), none, cb, ud) }).err(),
        Some(-4)
    );
}

#[test]
fn a_thousand_conversations_can_have_custom_data() {
    let _host = Host::with(&json!({"convoke_durability": "normal"}));
    assert_eq!(login("alice").code, 0);
    for i in 0..10 {
        let ids: Vec<String> = (0..100).map(|j| format!("c2c_u{}", i * 100 + j)).collect();
        assert_eq!(custom_data(&ids.iter().map(String::as_str).collect::<Vec<_>>(), "x").code, 0);
    }
    let over = custom_data(&["c2c_more"], "x");
    assert_eq!((over.code, codes(&over)), (51008, vec![51008]));
    let some = custom_data(&["c2c_more", "c2c_u5"], "y");
    assert_eq!((some.code, codes(&some)), (0, vec![51008, 0]));
    assert_eq!(custom_data(&["c2c_u5"], "").code, 0);
    assert_eq!(custom_data(&["c2c_more"], "x").code, 0);
}

#[test]
fn a_draft_is_shown_as_it_was_set_until_it_is_cancelled() {
    let host = Host::logged_in("alice");
    create_conversation("bob");
    forget();
    let draft = json!({"draft_msg": text_message("half a 句子 \"\\"), "draft_user_define": "u", "draft_edit_time": 1});
    let shown = |document: &Value| {
        assert_eq!(document["conv_is_has_draft"], true);
        let shown = &document["conv_draft"];
        assert_eq!(shown["draft_msg"]["message_elem_array"], draft["draft_msg"]["message_elem_array"]);
        assert_eq!((&shown["draft_msg"]["message_seq"], &shown["draft_user_define"]), (&json!(0), &json!("u")));
        assert!(shown["draft_edit_time"].as_u64().unwrap() > 1_700_000_000, "when it was set");
    };
    assert_eq!(set_draft("bob", &draft), 0);
    let event = wait_event("update", |told| ids(told) == ["bob"]);
    shown(&event.told[0]);
    shown(&listed("bob").unwrap());

    convoke::capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    shown(&listed("bob").unwrap());
    forget();
    assert_eq!(cancel_draft("bob"), 0);
    let none = json!({"draft_msg": {}, "draft_user_define": "", "draft_edit_time": 0});
    let gone = |document: &Value| document["conv_is_has_draft"] == false && document["conv_draft"] == none;
    wait_event("update", |told| gone(&told[0]));
    assert!(gone(&listed("bob").unwrap()));
    forget();
    assert_eq!(cancel_draft("bob"), 0);
    settle();
    assert_eq!(events(), [], "what is so already is no event");
    // Without a message, or without more than a message.
    assert_eq!(set_draft("bob", &json!({"draft_user_define": "alone"})), 0);
    settle();
    let alone = listed("bob").unwrap()["conv_draft"].clone();
    assert_eq!((&alone["draft_msg"], &alone["draft_user_define"]), (&json!({}), &json!("alone")));
    assert_eq!(set_draft("bob", &json!({"draft_msg": {"x": 1}})), 0);
    settle();
    assert_eq!(listed("bob").unwrap()["conv_draft"]["draft_msg"]["message_elem_array"], json!([]));
    // One that says nothing is none.
    for none in [json!({}), json!({"draft_msg": {}}), json!({"draft_msg": "text", "draft_user_define": 7})] {
        assert_eq!(set_draft("bob", &json!({"draft_user_define": "again"})), 0);
        assert_eq!(set_draft("bob", &none), 0, "{none}");
        settle();
        assert!(gone(&listed("bob").unwrap()), "{none}");
    }
}

#[test]
fn a_draft_that_not_every_reader_could_read_is_refused_at_once_and_keeps_its_digits_and_the_last_of_each_key() {
    let _host = Host::logged_in("alice");
    create_conversation("bob");
    let set = |draft: &str| {
        let (bob, draft) = (text("bob"), text(draft));
        unsafe { capi::ConvSetDraft(bob.as_ptr(), 1, draft.as_ptr()) }
    };
    let deep = |levels: usize| format!(r#"{{"draft_msg":{{"x":{}{}}}}}"#, "[".repeat(levels), "]".repeat(levels));
    for bad in [
        r#"{"draft_msg":{"x":"\ud800"}}"#,
        r#"{"draft_user_define":"\udc00"}"#,
        r#"{"draft_msg":{"\ud83d":1}}"#,
        r#"{"draft_msg":{"x":[1e999]}}"#,
        &deep(127),
        &deep(30_000),
    ] {
        assert_eq!(set(bad), -3, "{}", &bad[..bad.len().min(80)]);
    }
    assert_eq!(set(&deep(100)), 0);
    let given = r#"{"draft_msg":{"x":1,"big":18446744073709551616,"exact":1.10,"y":{"z":1,"z":2},"x":"\ud83d\ude00"}}"#;
    assert_eq!(set(given), 0);
    settle();
    let told = &ask(|cb, ud| unsafe { capi::ConvGetConvList(cb, ud) }).unwrap().text;
    assert!(told.contains(r#""big":18446744073709551616,"exact":1.10,"y":{"z":2},"x":"\ud83d\ude00""#), "{told}");
}

#[test]
fn a_draft_that_is_none_is_refused_at_once() {
    let _host = Host::logged_in("alice");
    create_conversation("bob");
    for bad in [json!([]), json!("text"), json!(null), json!(1)] {
        assert_eq!(set_draft("bob", &bad), -3, "{bad}");
    }
    let (bob, draft, empty) = (text("bob"), text("{\"draft_msg\":{}}"), text(""));
    let set = |id: *const c_char, kind: c_int, draft: *const c_char| unsafe { capi::ConvSetDraft(id, kind, draft) };
    assert_eq!(set(bob.as_ptr(), 1, null()), -3);
    assert_eq!(set(bob.as_ptr(), 1, empty.as_ptr()), -3);
    assert_eq!(set(null(), 1, draft.as_ptr()), -4);
    assert_eq!(set(empty.as_ptr(), 1, draft.as_ptr()), -4);
    for kind in [0, 3, -1] {
        assert_eq!(set(bob.as_ptr(), kind, draft.as_ptr()), -4);
        assert_eq!(unsafe { capi::ConvCancelDraft(bob.as_ptr(), kind) }, -4);
    }
    assert_eq!(listed("bob").unwrap()["conv_is_has_draft"], false);
}

#[test]
fn a_deleted_conversation_leaves_the_list_with_its_messages_and_stays_in_its_groups() {
    let _host = Host::logged_in("bob");
    assert_eq!(login("alice").code, 0);
    for i in 0..3 {
        assert_eq!(say(1, "bob", &format!("message {i}")).code, 0);
    }
    create_group("work", &["c2c_bob"]);
    let in_group = || walk(&json!({"conversation_list_filter_conversation_group": "work"}), 10);
    assert_eq!(in_group(), ["bob"]);
    forget();
    let answer = delete_conversation("bob");
    assert_eq!((answer.code, answer.json), (0, json!("")));
    wait_event("del", |told| ids(told) == ["bob"]);
    assert!(listed("bob").is_none() && in_group().is_empty());
    let back = create_conversation("bob").json;
    assert_eq!(back["conv_conversation_group_array"], json!(["work"]));
    assert_eq!((&back["conv_is_has_lastmsg"], messages_with("bob")), (&json!(false), 0));
    assert_eq!(in_group(), ["bob"]);
    // The other user has it still.
    assert_eq!(login("bob").code, 0);
    assert_eq!(messages_with("alice"), 3);
}

#[test]
fn conversations_are_deleted_with_their_messages_or_without() {
    let _host = Host::logged_in("bob");
    assert_eq!(login("carol").code, 0);
    assert_eq!(login("alice").code, 0);
    for user in ["bob", "carol"] {
        assert_eq!(say(1, user, "hello").code, 0);
    }
    forget();
    let kept = delete_conversations(&["c2c_bob", "bob"], false);
    assert_eq!((kept.code, codes(&kept)[0], codes(&kept)[1]), (0, 0, 6017));
    assert_eq!(delete_conversations(&["c2c_carol"], true).code, 0);
    wait_event("del", |told| ids(told).contains(&"bob".to_owned()));
    wait_event("del", |told| ids(told).contains(&"carol".to_owned()));
    assert_eq!(list(), Vec::<Value>::new());
    create_conversation("bob");
    create_conversation("carol");
    assert_eq!((messages_with("bob"), messages_with("carol")), (1, 0));
    // Where all of them fail, why each of them does is in its own code.
    for (ids, each) in [(&["bob"][..], 6017), (&["c2c_never", "group_never"], 6004)] {
        let answer = delete_conversations(ids, true);
        assert_eq!((answer.code, codes(&answer)), (6017, vec![each; ids.len()]), "{ids:?}");
    }
    assert_eq!(delete_conversations(&vec!["c2c_a"; 101], true).code, 51006);
}

#[test]
fn unread_messages_are_counted_and_the_numbers_told_when_they_change() {
    let host = Host::logged_in("alice");
    listen_to_numbers_and_people();
    let filter = r#"{ "conversation_list_filter_conv_type" : 1 }"#;
    assert_eq!(watch_unread(filter, true), 0);
    let other = r#"{"conversation_list_filter_conv_type":2}"#;
    assert_eq!(watch_unread(other, true), 0);
    assert_eq!((total_unread(), unread(&json!({"conversation_list_filter_conv_type": 1}))), (0, 0));
    forget();
    let mut bob = Device::logged_in(&host.path(), "bob");
    for i in 1..=3 {
        assert_eq!(bob.ask("MsgSendMessage", json!(["alice", 1, text_message("hello")]))["code"], 0);
        wait_event("total", |told| *told == i);
        wait_event("unread", |told| *told == json!([filter, i]));
    }
    assert_eq!(listed("bob").unwrap()["conv_unread_num"], 3);
    assert_eq!(total_unread(), 3);
    for (filter, count) in [
        (json!({"conversation_list_filter_conv_type": 1}), 3),
        (json!({"conversation_list_filter_conv_type": 2}), 0),
        (json!({"conversation_list_filter_has_unread_count": true}), 3),
        (json!({"conversation_list_filter_has_unread_count": false}), 0),
        (json!({"conversation_list_filter_conversation_group": "unknown"}), 0),
        (json!({"conversation_list_filter_conversation_group": ""}), 3),
        (json!({"conversation_list_filter_mark_type": 1}), 0),
    ] {
        assert_eq!(unread(&filter), count, "{filter}");
    }
    assert_eq!(walk(&json!({"conversation_list_filter_has_unread_count": true}), 10), ["bob"]);
    assert_eq!(walk(&json!({"conversation_list_filter_has_unread_count": false}), 10), Vec::<String>::new());

    // What the user sends does not count.
    forget();
    assert_eq!(say(1, "bob", "an answer").code, 0);
    settle();
    assert_eq!((told("total"), told("unread"), total_unread()), (vec![], vec![], 3));
    // What is read does not count any more; nobody is told of a filter who has taken it back.
    assert_eq!(watch_unread(filter, false), 0);
    let answer = clean(Some("c2c_bob"), 0, 0).unwrap();
    assert_eq!((answer.code, answer.json), (0, json!("")));
    wait_event("total", |told| *told == 0);
    wait_event("update", |told| ids(told) == ["bob"] && told[0]["conv_unread_num"] == 0);
    settle();
    assert_eq!(told("unread"), Vec::<Value>::new());
    forget();
    assert_eq!(clean(Some("c2c_bob"), 0, 0).unwrap().code, 0);
    settle();
    assert_eq!(events(), [], "what is so already is no event");
    bob.finish();
}

#[test]
fn a_filters_number_changes_with_what_the_filter_selects() {
    let host = Host::logged_in("alice");
    listen_to_numbers_and_people();
    let mut bob = Device::logged_in(&host.path(), "bob");
    for _ in 0..2 {
        assert_eq!(bob.ask("MsgSendMessage", json!(["alice", 1, text_message("hello")]))["code"], 0);
    }
    wait_event("total", |told| *told == 2);
    let filter = r#"{"conversation_list_filter_mark_type":1}"#;
    assert_eq!(watch_unread(filter, true), 0);
    forget();
    assert_eq!(mark(&["c2c_bob"], 1, true).code, 0);
    wait_event("unread", |told| *told == json!([filter, 2]));
    assert_eq!(mark(&["c2c_bob"], 1, false).code, 0);
    wait_event("unread", |told| *told == json!([filter, 0]));
    // A subscription ends with the logout.
    assert_eq!(logout().code, 0);
    assert_eq!(login("alice").code, 0);
    forget();
    assert_eq!(mark(&["c2c_bob"], 1, true).code, 0);
    settle();
    assert_eq!(told("unread"), Vec::<Value>::new());
    bob.finish();
}

#[test]
fn messages_are_marked_as_read_by_conversation_type_moment_and_seq() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let mut carol = Device::logged_in(&host.path(), "carol");
    let group = json!({
        "create_group_param_group_name": "Friends", "create_group_param_group_id": "friends",
        "create_group_param_group_member_array": [{"group_member_info_identifier": "bob"}],
    });
    let created = create_chat_group(&group);
    assert_eq!((created.code, &created.json), (0, &json!({"create_group_result_groupid": "friends"})), "{created:?}");
    let number = |id: &str| listed(id).map_or(0, |d| d["conv_unread_num"].as_u64().unwrap());
    let fill = |bob: &mut Device, carol: &mut Device| {
        assert_eq!(clean(None, 0, 0).unwrap().code, 0);
        for _ in 0..3 {
            assert_eq!(bob.ask("MsgSendMessage", json!(["alice", 1, text_message("to alice")]))["code"], 0);
            assert_eq!(bob.ask("MsgSendMessage", json!(["friends", 2, text_message("to all")]))["code"], 0);
            assert_eq!(carol.ask("MsgSendMessage", json!(["alice", 1, text_message("hello")]))["code"], 0);
        }
        let end = std::time::Instant::now() + PATIENCE;
        while total_unread() != 9 {
            assert!(std::time::Instant::now() < end, "{} unread", total_unread());
            std::thread::sleep(Duration::from_millis(5));
        }
        forget();
        [number("bob"), number("friends"), number("carol")]
    };
    let left = || [number("bob"), number("friends"), number("carol")];
    for (id, expected) in [
        (None, [0, 0, 0]),
        (Some(""), [0, 0, 0]),
        (Some("c2c"), [0, 3, 0]),
        (Some("group"), [3, 0, 3]),
        (Some("c2c_bob"), [0, 3, 3]),
        (Some("group_friends"), [3, 0, 3]),
    ] {
        assert_eq!(fill(&mut bob, &mut carol), [3, 3, 3]);
        let answer = clean(id, 0, 0).unwrap();
        assert_eq!((answer.code, left()), (0, expected), "{id:?}");
    }
    for bad in ["c2", "C2C", "c2c_", "group_", "bob", "c2c bob", "c2c_caf\u{e9}", "all"] {
        assert_eq!(clean(Some(bad), 0, 0).err(), Some(-5), "{bad}");
    }

    // Up to a seq: the last messages of the group stay unread.
    fill(&mut bob, &mut carol);
    let read = listed("friends").unwrap()["conv_group_read_sequence"].as_u64().unwrap();
    assert_eq!(clean(Some("group_friends"), 0, read + 1).unwrap().code, 0);
    assert_eq!(left(), [3, 2, 3]);
    assert_eq!(listed("friends").unwrap()["conv_group_read_sequence"], read + 1);
    // Up to a moment: what came in a later second stays unread.
    let moment = convoke::capi::GetServerTime();
    while convoke::capi::GetServerTime() <= moment {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(bob.ask("MsgSendMessage", json!(["alice", 1, text_message("later")]))["code"], 0);
    wait_event("update", |told| told.as_array().unwrap().iter().any(|d| d["conv_unread_num"] == 4));
    assert_eq!(clean(Some("c2c_bob"), moment, 0).unwrap().code, 0);
    assert_eq!(number("bob"), 1);
    assert!(listed("bob").unwrap()["conv_c2c_read_timestamp"].as_u64().unwrap() >= moment);
    bob.finish();
    carol.finish();
}

#[test]
fn unread_calls_refuse_what_does_not_filter() {
    let _host = Host::logged_in("alice");
    for bad in ["{}", r#"{"unknown":1}"#, "[]", "x", "null", r#"{"conversation_list_filter_mark_type":"x"}"#] {
        let filter = text(bad);
        let ask = |cb, ud| unsafe { capi::ConvGetUnreadMessageCountByFilter(filter.as_ptr(), cb, ud) };
        assert_eq!(start(ask).err(), Some(-3), "{bad}");
        assert_eq!((watch_unread(bad, true), watch_unread(bad, false)), (-3, -3), "{bad}");
    }
    assert_eq!((watch_unread("", true), watch_unread("", false)), (-4, -4));
    assert_eq!(unsafe { capi::ConvSubscribeUnreadMessageCountByFilter(null()) }, -4);
    assert_eq!(watch_unread(r#"{"conversation_list_filter_conv_type":1}"#, false), 0, "never asked for");
}

#[test]
fn failed_questions_for_a_number_answer_a_document_with_0() {
    let _host = Host::init();
    let zero = json!({"conv_get_total_unread_message_count_result_unread_count": 0});
    let answer = ask(|cb, ud| unsafe { capi::ConvGetTotalUnreadMessageCount(cb, ud) }).unwrap();
    assert_eq!((answer.code, answer.json), (6014, zero.clone()));
    let filter = text(r#"{"conversation_list_filter_conv_type":1}"#);
    let answer = ask(|cb, ud| unsafe { capi::ConvGetUnreadMessageCountByFilter(filter.as_ptr(), cb, ud) }).unwrap();
    assert_eq!((answer.code, answer.json), (6014, zero));
    let group = create_chat_group(&json!({"create_group_param_group_name": "n"}));
    assert_eq!((group.code, group.json), (6014, json!({"create_group_result_groupid": ""})));
    for answer in [profiles(&["bob"]), statuses(&["bob"]), delete_conversations(&["c2c_bob"], true)] {
        assert_eq!((answer.code, answer.json), (6014, json!([])));
    }
    for answer in [set_status("x"), modify_profile(&json!({})), clean(None, 0, 0).unwrap()] {
        assert_eq!((answer.code, answer.json), (6014, json!("")));
    }
    assert_eq!(set_draft("bob", &json!({"draft_msg": {}})), 0, "nobody is told");
}

#[test]
fn a_profile_is_changed_told_and_read_by_others() {
    let host = Host::logged_in("alice");
    listen_to_numbers_and_people();
    let mut alices = Device::logged_in(&host.path(), "alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    for device in [&mut alices, &mut bob] {
        device.ask("Listen", json!([]));
    }
    assert_eq!(bob.ask("SubscribeUserInfo", json!([["alice"]]))["code"], 0);
    forget();
    let item = json!({
        "user_profile_item_nick_name": "艾丽丝 \"A\"", "user_profile_item_gender": 2,
        "user_profile_item_face_url": "https://example.org/a.png", "user_profile_item_self_signature": "hi",
        "user_profile_item_add_permission": 2, "user_profile_item_location": "here",
        "user_profile_item_language": 1, "user_profile_item_birthday": 20_001_231,
        "user_profile_item_level": 3, "user_profile_item_role": 4,
        "user_profile_item_custom_string_array": [
            {"user_profile_custom_string_info_key": "Str", "user_profile_custom_string_info_value": "v"}],
    });
    let answer = modify_profile(&item);
    assert_eq!((answer.code, answer.json), (0, json!("")));
    let expected = json!({
        "user_profile_identifier": "alice", "user_profile_nick_name": "艾丽丝 \"A\"", "user_profile_gender": 2,
        "user_profile_face_url": "https://example.org/a.png", "user_profile_friend_remark": "",
        "user_profile_self_signature": "hi", "user_profile_add_permission": 2, "user_profile_location": "here",
        "user_profile_language": 1, "user_profile_birthday": 20_001_231, "user_profile_level": 3,
        "user_profile_role": 4, "user_profile_custom_string_array": [
            {"user_profile_custom_string_info_key": "Str", "user_profile_custom_string_info_value": "v"}],
    });
    wait_event("own", |told| *told == expected);
    assert_eq!(alices.event("own")[0], expected);
    assert_eq!(bob.event("profiles")[0], json!([expected]));
    assert_eq!(profiles(&["alice"]).json, json!([expected]));
    let of_bob = bob.ask(
        "ProfileGetUserProfileList",
        json!([{
            "friendship_getprofilelist_param_identifier_array": ["alice"],
            "friendship_getprofilelist_param_force_update": true,
        }]),
    );
    assert_eq!((&of_bob["code"], &of_bob["json"]), (&json!(0), &json!([expected])));

    // What is not named stays; what is so already is no event.
    forget();
    assert_eq!(modify_profile(&json!({"user_profile_item_location": "there"})).code, 0);
    wait_event("own", |told| told["user_profile_location"] == "there" && told["user_profile_gender"] == 2);
    forget();
    assert_eq!(modify_profile(&json!({"user_profile_item_location": "there"})).code, 0);
    assert_eq!(modify_profile(&json!({})).code, 0);
    settle();
    assert_eq!(told("own"), Vec::<Value>::new());
    bob.event("profiles");
    assert_eq!(bob.ask("UnsubscribeUserInfo", json!([["alice"]]))["code"], 0);
    assert_eq!(modify_profile(&json!({"user_profile_item_location": "nowhere"})).code, 0);
    assert!(bob.hear(Duration::from_millis(300)).iter().all(|line| line["event"] != "profiles"));

    convoke::capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    assert_eq!(profiles(&["alice"]).json[0]["user_profile_location"], "nowhere");
    alices.finish();
    bob.finish();
}

#[test]
fn a_status_is_there_with_a_login_and_says_what_the_user_says() {
    let host = Host::logged_in("alice");
    listen_to_numbers_and_people();
    let status = |user: &str| statuses(&[user]).json[0].clone();
    let alice = status("alice");
    assert_eq!((&alice["user_status_identifier"], &alice["user_status_status_type"]), (&json!("alice"), &json!(1)));
    assert!(alice["user_status_online_devices"].is_array());
    let mut bob = Device::logged_in(&host.path(), "bob");
    assert_eq!(watch_statuses(&["bob"], true).code, 0);
    assert_eq!(status("bob")["user_status_status_type"], 1);
    forget();
    let busy = json!([{"user_status_custom_status": "busy"}]);
    assert_eq!(bob.ask("SetSelfStatus", busy.clone())["code"], 0);
    let of_bob = |told: &Value| told.as_array().unwrap().iter().find(|d| d["user_status_identifier"] == "bob").cloned();
    wait_event("statuses", |told| of_bob(told).is_some_and(|d| d["user_status_custom_status"] == "busy"));
    assert_eq!(status("bob")["user_status_custom_status"], "busy");
    forget();
    assert_eq!(bob.ask("Logout", json!([]))["code"], 0);
    wait_event("statuses", |told| of_bob(told).is_some_and(|d| d["user_status_status_type"] != 1));
    assert_ne!(status("bob")["user_status_status_type"], 1);
    assert_eq!(bob.ask("Login", json!(["bob", "sig"]))["code"], 0);
    wait_event("statuses", |told| of_bob(told).is_some_and(|d| d["user_status_status_type"] == 1));

    // No ids: everything is taken back.
    assert_eq!(watch_statuses(&[], false).code, 0);
    forget();
    assert_eq!(bob.ask("SetSelfStatus", json!([{"user_status_custom_status": ""}]))["code"], 0);
    settle();
    std::thread::sleep(Duration::from_millis(300));
    assert!(told("statuses").iter().all(|told| of_bob(told).is_none()));
    assert_eq!(set_status("here").code, 0);
    assert_eq!(status("alice")["user_status_custom_status"], "here");
    bob.finish();
}

type Call = unsafe extern "C" fn(*const c_char, convoke::capi::types::TIMCommCallback, *const c_void) -> c_int;

#[test]
fn calls_about_users_refuse_bad_arguments_at_once() {
    let _host = Host::logged_in("alice");
    let refused = |call: Call, argument: &CString| start(|cb, ud| unsafe { call(argument.as_ptr(), cb, ud) }).err();
    let arrays: [Call; 5] = [
        capi::SubscribeUserInfo,
        capi::UnsubscribeUserInfo,
        capi::GetUserStatus,
        capi::SubscribeUserStatus,
        capi::UnsubscribeUserStatus,
    ];
    for (at, call) in arrays.into_iter().enumerate() {
        for bad in ["{}", "[1]", "[null]", "x", "\"bob\"", "[[\"bob\"]]"] {
            assert_eq!(refused(call, &text(bad)), Some(-3), "{at} {bad}");
        }
        assert_eq!(refused(call, &text("")), Some(-4), "{at}");
        // Only UnsubscribeUserStatus knows what to do with nobody.
        assert_eq!(refused(call, &text("[]")), if at == 4 { None } else { Some(-3) }, "{at}");
    }
    for bad in [
        json!({}),
        json!([]),
        json!({"friendship_getprofilelist_param_identifier_array": []}),
        json!({"friendship_getprofilelist_param_identifier_array": "bob"}),
        json!({"friendship_getprofilelist_param_identifier_array": [1]}),
    ] {
        assert_eq!(refused(capi::ProfileGetUserProfileList, &text(bad.to_string())), Some(-3), "{bad}");
    }
    assert_eq!(refused(capi::ProfileModifySelfUserProfile, &text("[]")), Some(-3));
    for bad in [json!({}), json!([]), json!({"user_status_custom_status": 1})] {
        assert_eq!(refused(capi::SetSelfStatus, &text(bad.to_string())), Some(-3), "{bad}");
    }
    for bad in [json!({}), json!([]), json!({"create_group_param_group_name": 1})] {
        assert_eq!(refused(convoke::capi::GroupCreate, &text(bad.to_string())), Some(-3), "{bad}");
    }
}
