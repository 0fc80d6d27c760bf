use super::*;
use crate::core::message::MessageId;
use crate::wire::BadJson;
use crate::wire::message::MessageParam;
use serde_json::{Value, json};

fn param(message: Value) -> Result<MessageParam, BadJson> {
    super::super::read(&message.to_string())
}

/// The content as it is stored and read back, in a document.
fn document(param: &MessageParam) -> Value {
    let body = param.body();
    let content = MessageContent::stored(&body);
    let document = MessageDocument {
        message_msg_id: "a-1-2",
        message_conv_id: "bob",
        message_conv_type: 1,
        message_sender: "a",
        message_sender_profile: serde_json::from_str(r#"{"user_profile_identifier":"a"}"#).unwrap(),
        message_client_time: 1,
        message_server_time: 2,
        message_seq: u64::MAX,
        message_status: 2,
        ..MessageDocument::new(content)
    };
    serde_json::to_value(document).unwrap()
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(array) => array.iter().any(has_null),
        Value::Object(map) => map.values().any(has_null),
        _ => false,
    }
}

/// Every key of every element in the contract, with a value of its type.
fn elements() -> Vec<Value> {
    let contract: Value = serde_json::from_str(include_str!("../../../tests/contract/abi.json")).unwrap();
    let documents = [
        ("TextElem", 0),
        ("ImageElem", 1),
        ("SoundElem", 2),
        ("CustomElem", 3),
        ("FileElem", 4),
        ("FaceElem", 6),
        ("LocationElem", 7),
        ("VideoElem", 9),
        ("MergerElem", 12),
    ];
    let element = |(name, number): (&str, u32)| {
        let mut element = json!({ "elem_type": number });
        for key in contract["json_keys"]["TIMMessageManager"][name].as_array().unwrap() {
            let name = key["key"].as_str().unwrap();
            element[name] = match key["type"].as_str().unwrap() {
                "string" => json!(format!("{name} \u{4f60}\u{597d} \u{0}")),
                "double" => json!(-13.25),
                "int" => json!(-7),
                "bool" => json!(true),
                "array string" => json!(["one", ""]),
                "array Message" => json!([{"message_elem_array": [{"elem_type": 5, "x": [{}]}], "y": 1.5}]),
                kind if kind.starts_with("uint") && kind.contains(' ') => json!(1),
                kind if kind.starts_with("uint") => json!(u32::MAX),
                other => panic!("{name}: {other}"),
            };
        }
        element
    };
    documents.into_iter().map(element).collect()
}

#[test]
fn every_element_comes_back_as_it_was_given() {
    let elements = elements();
    let param = param(json!({ "message_elem_array": elements })).unwrap();
    let body = param.body();
    assert_eq!(serde_json::from_str::<Value>(&body.content).unwrap(), json!(elements));
    assert_eq!(body.content.len(), json!(elements).to_string().len());
    assert_eq!(body.elements, [0, 1, 2, 3, 4, 6, 7, 9, 12]);
    let told = &document(&param)["message_elem_array"];
    for (told, given) in told.as_array().unwrap().iter().zip(&elements) {
        for (key, value) in given.as_object().unwrap() {
            assert!(told[key] == *value || key == "merge_elem_message_array", "{key}: {told}");
        }
    }
}

fn keys(document: &Value) -> Vec<&String> {
    document.as_object().unwrap().keys().collect()
}

#[test]
fn what_the_sender_has_not_written_is_there_and_zero() {
    for full in elements() {
        let bare = json!([{ "elem_type": full["elem_type"] }]);
        let bare = param(json!({ "message_elem_array": bare })).unwrap();
        assert_eq!(bare.body().content, json!([{ "elem_type": full["elem_type"] }]).to_string());
        let told = &document(&bare)["message_elem_array"][0];
        assert_eq!(keys(told), keys(&full));
        for (key, value) in told.as_object().unwrap() {
            let zero = [json!(0), json!(0.0), json!(""), json!(false), json!([])].contains(value);
            assert!(zero || key == "elem_type", "{key}: {value}");
        }
    }
    let plain = document(&param(json!({"message_elem_array": []})).unwrap());
    for (key, value) in [
        ("message_cloud_custom_str", json!("")),
        ("message_custom_moderation_configuration_id", json!("")),
        ("message_group_at_user_array", json!([])),
        ("message_target_group_member_array", json!([])),
        ("message_priority", json!(1)),
        ("message_group_receipt_read_count", json!(0)),
        ("message_group_receipt_unread_count", json!(-1)),
        ("message_risk_type_identified", json!(0)),
        ("message_revoke_reason", json!("")),
        ("message_pinner_name_card", json!("")),
    ] {
        assert_eq!(plain[key], value, "{key}");
    }
    let push = &plain["message_offline_push_config"];
    assert_eq!(push["offline_push_config_android_config"]["android_offline_push_config_title"], "");
    let given = json!({"message_elem_array": [], "message_offline_push_config": {
        "x": 1, "offline_push_config_ios_config": {"ios_offline_push_config_title": "t"}}});
    let push = &document(&param(given).unwrap())["message_offline_push_config"];
    assert_eq!((&push["x"], &push["offline_push_config_flag"]), (&json!(1), &json!(0)));
    let ios = &push["offline_push_config_ios_config"];
    assert_eq!(ios["ios_offline_push_config_title"], "t");
    assert_eq!(ios["ios_offline_push_config_ignore_badge"], false);
}

#[test]
fn merged_messages_are_whole_and_keep_their_digits() {
    let merged = r#"{"message_elem_array":[{"elem_type":0},{"elem_type":12,"merge_elem_message_array":[{"message_elem_array":[]}]},7],"a":18446744073709551616,"b":53.630839129292724,"c":1.10}"#;
    let given = format!(
        r#"{{"message_elem_array":[{{"elem_type":12,"merge_elem_message_array":[{merged},{{}},{{"x":1}}]}}]}}"#
    );
    let param: MessageParam = super::super::read(&given).unwrap();
    assert!(param.body().content.contains(merged));
    let told = super::super::write(&MessageContent::stored(&param.body())).into_string().unwrap();
    assert!(told.contains(r#""a":18446744073709551616,"b":53.630839129292724,"c":1.10,"#), "{told}");
    let told: Value = serde_json::from_str(&told).unwrap();
    let merged = &told["message_elem_array"][0]["merge_elem_message_array"];
    let plain = document(&super::tests::param(json!({"message_elem_array": []})).unwrap());
    let with = |mut keys: Vec<String>, more: &[&str]| {
        keys.extend(more.iter().map(|key| (*key).to_owned()));
        keys.sort();
        keys
    };
    let owned = |document: &Value| keys(document).into_iter().cloned().collect::<Vec<_>>();
    assert_eq!(owned(&merged[0]), with(owned(&plain), &["a", "b", "c"]));
    assert_eq!(merged[0]["message_elem_array"][0], json!({"elem_type": 0, "text_elem_content": ""}));
    let inner = &merged[0]["message_elem_array"][1]["merge_elem_message_array"][0];
    assert_eq!(owned(inner), owned(&plain));
    assert_eq!(merged[0]["message_elem_array"].as_array().unwrap().len(), 2, "what is no element is passed over");
    assert_eq!((&merged[1], &merged[2]), (&json!({}), &json!({"x": 1})));
}

#[test]
fn numbers_may_be_strings_and_nulls_and_unknown_keys_are_not_there() {
    let given = json!({
        "message_elem_array": [
            {"elem_type": "6", "face_elem_index": "2147483647", "face_elem_buf": null, "x": null},
            {"elem_type": 6, "face_elem_index": 2147483648_u32},
            {"elem_type": 7, "location_elem_longitude": null, "location_elem_latitude": 5},
            {"elem_type": 12, "merge_elem_message_array": [{"a": null, "b": [null, {"c": null}]}]},
        ],
        "message_priority": "3", "message_is_online_msg": null, "message_cloud_custom_str": null,
        "message_custom_int": "4294967295", "message_custom_str": null, "message_client_time": "12",
        "message_offline_push_config": {"x": null, "y": {"z": null}}, "message_group_at_user_array": null,
        "message_target_group_member_array": null, "message_msg_id": null, "message_seq": "7", "unknown": [null],
    });
    let param = param(given).unwrap();
    let written = document(&param);
    assert!(!has_null(&written), "{written}");
    assert_eq!(
        serde_json::from_str::<Value>(&param.body().content).unwrap(),
        json!([
            {"elem_type": 6, "face_elem_index": i32::MAX},
            {"elem_type": 6},
            {"elem_type": 7, "location_elem_latitude": 5.0},
            {"elem_type": 12, "merge_elem_message_array": [{"b": [{}]}]},
        ])
    );
    assert_eq!(written["message_priority"], 3);
    let push = &written["message_offline_push_config"];
    assert_eq!((&push["y"], push.get("x")), (&json!({}), None));
    assert_eq!(written["message_seq"], u64::MAX);
    assert!(written.get("unknown").is_none());
    let message = param.new_message(MessageId::new("a", 1, 2), 2, 99);
    assert_eq!((message.client_time, message.local.number), (12, u32::MAX));
}

#[test]
fn what_the_sender_decides_reaches_the_rules_and_the_document() {
    let given = json!({
        "message_elem_array": [
            {"elem_type": 0, "text_elem_content": "text"},
            {"elem_type": 3, "custom_elem_data": "not this", "custom_elem_desc": "custom"},
            {"elem_type": 4, "file_elem_file_name": "file"},
            {"elem_type": 7, "location_elem_desc": "place"},
            {"elem_type": 12, "merge_elem_title": "title", "merge_elem_abstract_array": ["a", "b"]},
        ],
        "message_is_online_msg": true, "message_need_read_receipt": true,
        "message_support_message_extension": true, "message_is_excluded_from_unread_count": true,
        "message_excluded_from_last_message": true, "message_excluded_from_content_moderation": true,
        "message_is_forward_message": true, "message_group_at_user_array": ["bob"],
        "message_target_group_member_array": ["carol"], "message_cloud_custom_str": "cloud",
        "message_custom_moderation_configuration_id": "m", "message_offline_push_config": {"a": {"b": 1}},
        "message_priority": 0, "message_status": 6, "message_version": 3,
    });
    let param = param(given.clone()).unwrap();
    let body = param.body();
    assert_eq!(body.text, "text\ncustom\nfile\nplace\ntitle\na\nb");
    assert_eq!((body.at.clone(), body.targets.len()), (vec!["bob".to_owned()], 1));
    assert!(body.online_only && body.wants_receipt && body.extensible && body.uncounted && body.unshown);
    let written = document(&param);
    for (key, value) in given.as_object().unwrap() {
        match key.as_str() {
            "message_status" | "message_version" => {}
            "message_elem_array" => assert_eq!(written[key].as_array().map(Vec::len), Some(5)),
            "message_offline_push_config" => assert_eq!(written[key]["a"], value["a"]),
            _ => assert_eq!(written[key], *value, "{key}"),
        }
    }
    assert_eq!((&written["message_status"], &written["message_version"]), (&json!(2), &json!(0)));
    let plain = document(&super::tests::param(json!({"message_elem_array": []})).unwrap());
    assert_eq!((&plain["message_priority"], &plain["message_is_online_msg"]), (&json!(1), &json!(false)));
}

#[test]
fn a_document_has_the_contracts_keys() {
    let contract: Value = serde_json::from_str(include_str!("../../../tests/contract/abi.json")).unwrap();
    let keys = contract["json_keys"]["TIMMessageManager"]["Message"].as_array().unwrap();
    let written = document(&param(json!({"message_elem_array": elements()})).unwrap());
    for key in written.as_object().unwrap().keys() {
        assert!(keys.iter().any(|k| k["key"] == **key), "{key}");
    }
}
