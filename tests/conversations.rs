//! The conversation list through the C API: order, pages, filters, pins and marks.

mod common;
use common::*;
use convoke::capi::conversation as c;
use serde_json::{Value, json};

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
            other => panic!("{key}: {other}"),
        };
        assert!(fits, "{key} is no {kind}: {value}");
    }
    // These three are about messages, and a conversation without any has none of them.
    let absent: Vec<_> =
        expected.iter().filter(|(key, _)| document.get(key).is_none()).map(|(key, _)| key.as_str()).collect();
    assert_eq!(absent, ["conv_last_msg", "conv_draft", "conv_group_type"]);
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
    let answer = ask(|cb, ud| unsafe { c::ConvCreate(group.as_ptr(), 2, cb, ud) }).unwrap();
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
        let answer = ask(|cb, ud| unsafe { c::ConvGetConvInfo(named.as_ptr(), cb, ud) }).unwrap();
        assert_eq!(answer.code, 0);
        ids(&answer.json)
    };
    let one = |id: &str, kind: u32| json!({"get_conversation_list_param_conv_id": id, "get_conversation_list_param_conv_type": kind});
    assert_eq!(info(json!([one("carol", 1), one("nobody", 1), one("bob", 2), one("bob", 1)])), ["carol", "bob"]);
    assert_eq!(info(json!([one(&"x".repeat(99), 1), one("caf\u{e9}", 1)])), Vec::<String>::new());
    assert_eq!(info(json!([])), Vec::<String>::new());
}
