//! Conversation groups through the C API (section "Conversation groups" of docs/API.md). The rules themselves are
//! tested in `core`; here it is what a host sees of them.

mod common;
use common::*;
use serde_json::{Value, json};

fn told(name: &str) -> Vec<Value> {
    events().into_iter().filter(|e| e.name == name).map(|e| e.told).collect()
}

#[test]
fn the_whole_story_of_a_group() {
    let host = Host::logged_in("alice");
    create_conversation("bob");
    create_conversation("carol");
    forget();

    let created = create_group("work", &["c2c_bob", "c2c_dave"]);
    let result = |id: &str| {
        json!({
            "conversation_operation_result_conversation_id": id,
            "conversation_operation_result_result_code": 0,
            "conversation_operation_result_result_info": "",
        })
    };
    assert_eq!((created.code, created.json), (0, json!([result("c2c_bob"), result("c2c_dave")])));
    settle();
    assert_eq!(order()[..3], ["answer 0", "created", "update"], "the answer, the group, the conversations");
    let at = told("created")[0].clone();
    assert_eq!(at[0], "work");
    assert_eq!(ids(&at[1]), ["bob", "dave"]);
    assert_eq!(at[1][0]["conv_conversation_group_array"], json!(["work"]));
    assert_eq!(at[1][1], json!({"conv_id": "dave", "conv_type": 1}), "who has no conversation: id and type");
    assert_eq!(ids(&told("update")[0]), ["bob"], "only what is listed");

    forget();
    let added = add_to_group("work", &["c2c_bob", "c2c_carol"]);
    assert_eq!(codes(&added), [0, 0]);
    settle();
    assert_eq!(told("added"), [json!(["work", told("added")[0][1]])]);
    assert_eq!(ids(&told("added")[0][1]), ["carol"], "what was there is no event");
    assert_eq!(ids(&told("update")[0]), ["carol"]);
    forget();
    assert_eq!(codes(&add_to_group("work", &["c2c_carol"])), [0]);
    settle();
    assert_eq!(events(), []);

    forget();
    assert_eq!(codes(&remove_from_group("work", &["c2c_bob", "c2c_erin"])), [0, 0]);
    settle();
    assert_eq!(ids(&told("removed")[0][1]), ["bob"]);
    assert_eq!((&told("removed")[0][0], &told("removed")[0][2]), (&json!("work"), &json!(0)));
    assert_eq!(told("update")[0][0]["conv_conversation_group_array"], json!([]));

    forget();
    let renamed = rename_group("work", "\u{5de5}\u{4f5c} \u{1f600}");
    assert_eq!((renamed.code, renamed.json), (0, json!("")));
    settle();
    assert_eq!(told("renamed"), [json!(["work", "\u{5de5}\u{4f5c} \u{1f600}"])]);
    assert_eq!(told("update")[0][0]["conv_conversation_group_array"], json!(["\u{5de5}\u{4f5c} \u{1f600}"]));

    assert_eq!(create_group("family", &["c2c_carol"]).code, 0);
    assert_eq!(groups(), json!(["\u{5de5}\u{4f5c} \u{1f600}", "family"]));
    forget();
    let ordered = reorder_groups(&["family", "\u{5de5}\u{4f5c} \u{1f600}"]);
    assert_eq!((ordered.code, ordered.json), (0, json!("")));
    settle();
    assert_eq!(events(), [], "there is no event for it");
    let carol = list().into_iter().find(|d| d["conv_id"] == "carol").unwrap();
    assert_eq!(carol["conv_conversation_group_array"], json!(["family", "\u{5de5}\u{4f5c} \u{1f600}"]));

    convoke::capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    assert_eq!(groups(), json!(["family", "\u{5de5}\u{4f5c} \u{1f600}"]), "all is found again");
    assert_eq!(walk(&json!({"conversation_list_filter_conversation_group": "family"}), 1), ["carol"]);

    settle();
    forget();
    let deleted = delete_group("family");
    assert_eq!((deleted.code, deleted.json), (0, json!("")));
    settle();
    assert_eq!(order()[..3], ["answer 0", "deleted", "update"]);
    assert_eq!(told("deleted"), [json!(["family"])]);
    assert_eq!(ids(&told("update")[0]), ["carol"]);
    assert_eq!(delete_group("family").code, 51009);
}

#[test]
fn every_refusal_has_its_code_and_changes_nothing() {
    let _host = Host::logged_in("alice");
    create_group("work", &["c2c_bob"]);
    create_group("family", &["c2c_bob"]);
    settle();
    forget();
    let many: Vec<String> = (0..101).map(|i| format!("c2c_u{i}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    for (what, answer, code) in [
        ("a name of 33 bytes", create_group(&"x".repeat(33), &["c2c_bob"]), 51011),
        ("11 characters of 3 bytes", create_group(&"\u{4f60}".repeat(11), &["c2c_bob"]), 51011),
        ("a name in use", create_group("work", &["c2c_bob"]), 7014),
        ("delete what is not there", delete_group("none"), 51009),
        ("rename what is not there", rename_group("none", "x"), 51009),
        ("rename to a name in use", rename_group("work", "family"), 7014),
        ("rename to 33 bytes", rename_group("work", &"x".repeat(33)), 51011),
        ("add to none", add_to_group("none", &["c2c_bob"]), 51009),
        ("remove from none", remove_from_group("none", &["c2c_bob"]), 51009),
        ("101 to create", create_group("many", &many), 51006),
        ("101 to add", add_to_group("work", &many), 51006),
        ("101 to remove", remove_from_group("work", &many), 51006),
        ("a name missing", reorder_groups(&["work"]), 6017),
        ("a name twice", reorder_groups(&["work", "work"]), 6017),
        ("an unknown name", reorder_groups(&["work", "none"]), 6017),
        ("all malformed", add_to_group("work", &["bob", "c2c_", ""]), 6017),
        ("no such chat group", create_group("new", &["group_none"]), 6017),
    ] {
        assert_eq!(answer.code, code, "{what}");
        assert!(!answer.desc.is_empty(), "{what}");
    }
    settle();
    assert_eq!(events(), []);
    assert_eq!(groups(), json!(["work", "family"]));
    assert_eq!(rename_group("work", "work").code, 0, "to itself is no change");
    settle();
    assert_eq!(events(), []);
}

#[test]
fn some_items_may_fail_and_the_others_are_done() {
    let _host = Host::logged_in("alice");
    let answer = create_group("work", &["c2c_bob", "bob", "group_none", "c2c_bob", "c2c_caf\u{e9}", "c2c_carol"]);
    assert_eq!(answer.code, 0);
    assert_eq!(codes(&answer), [0, 6017, 51007, 6017, 0], "one result for each id, in the order given");
    let results = answer.json.as_array().unwrap().clone();
    assert!(results[1]["conversation_operation_result_result_info"].as_str().unwrap().contains("c2c_"));
    assert_eq!(results[4]["conversation_operation_result_conversation_id"], "c2c_carol");
    settle();
    assert_eq!(ids(&events().iter().find(|e| e.name == "created").unwrap().told[1]), ["bob", "carol"]);

    let none = create_group("none", &["x", "group_y"]);
    assert_eq!((none.code, codes(&none)), (6017, vec![6017, 51007]), "all fail: no group, and the results say why");
    assert_eq!(groups(), json!(["work"]));
}

#[test]
fn a_user_has_20_groups_and_a_name_32_bytes() {
    let _host = Host::logged_in("alice");
    for i in 0..20 {
        assert_eq!(create_group(&format!("{i:032}"), &["c2c_bob"]).code, 0);
    }
    assert_eq!(create_group("more", &["c2c_bob"]).code, 51010);
    assert_eq!(list().len(), 0);
    create_conversation("bob");
    assert_eq!(list()[0]["conv_conversation_group_array"].as_array().unwrap().len(), 20);
    assert_eq!(delete_group(&format!("{:032}", 7)).code, 0);
    assert_eq!(create_group("more", &["c2c_bob"]).code, 0);
}

#[test]
fn a_full_group_lets_the_earliest_go() {
    let _host = Host::logged_in("alice");
    create_conversation("u0000");
    for i in 0..10 {
        let ids: Vec<String> = (0..100).map(|j| format!("c2c_u{:04}", i * 100 + j)).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let answer = if i == 0 { create_group("all", &ids) } else { add_to_group("all", &ids) };
        assert_eq!(answer.code, 0);
    }
    settle();
    forget();
    assert_eq!(add_to_group("all", &["c2c_new", "c2c_newer"]).code, 0);
    settle();
    let names: Vec<_> = events().iter().map(|e| e.name).collect();
    assert_eq!(names, ["added", "removed", "update"], "u0000 is listed, and changed by leaving");
    assert_eq!(ids(&told("removed")[0][1]), ["u0000", "u0001"]);
    assert_eq!(told("removed")[0][2], 1);
}

#[test]
fn names_are_compared_byte_for_byte_and_come_back_as_they_were() {
    let _host = Host::logged_in("alice");
    // The same letter composed and decomposed, letters that only look alike, quotes, control characters.
    let names = [
        "\u{e9}",
        "e\u{301}",
        "E\u{301}",
        "a",
        "A",
        "\u{430}",
        " a",
        "a ",
        "\"\\/\u{1}\n\t",
        "\u{1f468}\u{200d}\u{1f469}",
    ];
    for name in names {
        assert_eq!(create_group(name, &["c2c_bob"]).code, 0, "{name:?}");
    }
    assert_eq!(groups(), json!(names));
    for name in names {
        assert_eq!(delete_group(name).code, 0, "{name:?}");
    }
}

#[test]
fn a_group_can_be_emptied_and_stays() {
    let _host = Host::logged_in("alice");
    create_group("work", &["c2c_bob"]);
    remove_from_group("work", &["c2c_bob"]);
    assert_eq!(groups(), json!(["work"]));
    assert_eq!(add_to_group("work", &["c2c_bob"]).code, 0);
}
