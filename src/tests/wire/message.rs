use super::*;
use serde_json::{Value, json};

fn param(message: Value) -> Result<MessageParam, BadJson> {
    super::super::read(&message.to_string())
}

/// The content as it is stored and read back, in a document.
fn document(param: &MessageParam) -> Value {
    let body = param.body();
    let content = MessageContent::stored(&body).unwrap();
    let document = MessageDocument {
        message_msg_id: "a-1-2",
        message_conv_id: "bob",
        message_conv_type: 1,
        message_sender: "a",
        message_sender_profile: Some(json!({"user_profile_identifier": "a"})),
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
fn a_number_with_all_its_digits_is_told_as_it_was_given() {
    let elements = r#"[{"elem_type":7,"location_elem_longitude":53.630839129292724,"location_elem_latitude":-101.97727183301467}]"#;
    let param = super::super::read::<MessageParam>(&format!("{{\"message_elem_array\":{elements}}}")).unwrap();
    assert_eq!(param.body().content, elements);
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

#[test]
fn a_message_is_named_by_its_id_or_by_its_place() {
    let named = |json: Value| super::super::read::<MessageKey>(&json.to_string()).unwrap();
    let key = named(json!({"message_msg_id": "a-1-2", "message_seq": 3, "message_elem_array": [{"elem_type": 5}]}));
    assert_eq!(key.reference(), Some(MessageRef::Id(MessageId("a-1-2".into()))));
    let bob = ConversationId::parse("c2c_bob").unwrap();
    let place = Some(MessageRef::Seq(bob.clone(), 3));
    let key = json!({"message_msg_id": "", "message_conv_id": "bob", "message_conv_type": 1, "message_seq": "3"});
    assert_eq!(named(key).reference(), place);
    assert_eq!(named(json!({"message_seq": 3})).reference_in(&bob), place);
    for nothing in [
        json!({}),
        json!({"message_seq": 3}),
        json!({"message_conv_id": "bob", "message_conv_type": 1, "message_seq": 0}),
        json!({"message_conv_id": "bob", "message_conv_type": 3, "message_seq": 1}),
        json!({"message_conv_id": "", "message_conv_type": 1, "message_seq": 1}),
    ] {
        assert_eq!(named(nothing.clone()).reference(), None, "{nothing}");
    }
}

#[test]
fn messages_of_the_wrong_shape_are_refused() {
    for bad in [
        json!([]),
        json!({}),
        json!({"message_elem_array": null}),
        json!({"message_elem_array": {}}),
        json!({"message_elem_array": [null]}),
        json!({"message_elem_array": [[]]}),
        json!({"message_elem_array": [[0]]}),
        json!({"message_elem_array": [{}]}),
        json!({"message_elem_array": [{"text_elem_content": "no type"}]}),
        json!({"message_elem_array": [{"elem_type": null}]}),
        json!({"message_elem_array": [{"elem_type": "text"}]}),
        json!({"message_elem_array": [{"elem_type": 12, "merge_elem_message_array": [1]}]}),
        json!({"message_elem_array": [], "message_target_group_member_array": ["\u{e9}"]}),
    ] {
        assert!(param(bad.clone()).is_err(), "{bad}");
    }
}

#[test]
fn what_is_not_of_its_keys_type_is_absent() {
    let given = json!({
        "message_elem_array": [
            {"elem_type": 0, "text_elem_content": 1},
            {"elem_type": 6, "face_elem_index": 1.5, "face_elem_buf": "b"},
            {"elem_type": 7, "location_elem_latitude": "north"},
            {"elem_type": 1.0, "image_elem_level": 3, "image_elem_orig_pic_size": 2.0},
            {"elem_type": 12, "merge_elem_message_array": {}, "merge_elem_layer_over_limit": 1},
        ],
        "message_priority": "high", "message_is_online_msg": 2, "message_need_read_receipt": 1,
        "message_cloud_custom_str": [], "message_offline_push_config": [], "message_custom_int": -1,
        "message_seq": -1, "message_group_at_user_array": "", "message_target_group_member_array": {},
    });
    let param = param(given).unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&param.body().content).unwrap(),
        json!([
            {"elem_type": 0},
            {"elem_type": 6, "face_elem_buf": "b"},
            {"elem_type": 7},
            {"elem_type": 1, "image_elem_orig_pic_size": 2},
            {"elem_type": 12, "merge_elem_layer_over_limit": true},
        ])
    );
    let plain = super::super::read::<MessageParam>(r#"{"message_elem_array":[],"message_need_read_receipt":true}"#);
    assert_eq!(param.body().settings, plain.unwrap().body().settings);
    assert_eq!((param.key.local(), param.key.seq(), param.body().custom), (LocalData::default(), None, None));
}

#[test]
fn elements_that_cannot_be_sent_are_passed_over() {
    for unsendable in [json!(-1), json!(5), json!(8), json!(10), json!(11), json!(13), json!(99)] {
        let given = json!({"message_elem_array": [{"elem_type": unsendable}, {"elem_type": 0}]});
        assert_eq!(param(given).unwrap().body().elements, [0], "{unsendable}");
    }
    assert!(param(json!({"message_elem_array": [{"elem_type": 99}]})).unwrap().body().elements.is_empty());
}

#[test]
fn a_history_is_asked_for_by_what_is_given() {
    let bob = ConversationId::parse("c2c_bob").unwrap();
    let query =
        |json: Value| super::super::read::<MsgGetMsgListParam>(&json.to_string()).map(|param| param.query(&bob));
    let nothing = query(json!({"msg_getmsglist_param_last_msg": {}, "msg_getmsglist_param_count": 0})).unwrap();
    assert_eq!((nothing.last, nothing.count, nothing.forward), (None, 20, false));
    let all = json!({
        "msg_getmsglist_param_last_msg": {"message_seq": 4}, "msg_getmsglist_param_count": "5",
        "msg_getmsglist_param_is_ramble": true, "msg_getmsglist_param_message_type_array": [0, "12"],
        "msg_getmsglist_param_is_forward": true, "msg_getmsglist_param_last_msg_seq": 6,
        "msg_getmsglist_param_time_begin": "7", "msg_getmsglist_param_time_period": 8,
        "msg_getmsglist_param_message_seq_array": ["9", 10],
    });
    let all = query(all).unwrap();
    assert_eq!(all.last, Some(MessageRef::Seq(bob.clone(), 4)));
    assert_eq!((all.count, all.forward, all.last_seq), (5, true, 6));
    assert_eq!((all.types, all.begin, all.period, all.seqs), (vec![0, 12], 7, 8, vec![9, 10]));
    for bad in [
        json!({"msg_getmsglist_param_message_type_array": [-1]}),
        json!({"msg_getmsglist_param_message_seq_array": [null]}),
    ] {
        assert!(query(bad.clone()).is_err(), "{bad}");
    }
    let absent = query(json!({
        "msg_getmsglist_param_count": -1, "msg_getmsglist_param_last_msg": [],
        "msg_getmsglist_param_message_seq_array": 1, "msg_getmsglist_param_message_type_array": null,
    }));
    assert_eq!(format!("{absent:?}"), format!("{:?}", query(json!({}))));
}

#[test]
fn a_search_needs_a_word_a_type_or_a_sender() {
    let read = |json: Value| MessageSearchParam::read(&json.to_string());
    let query = read(json!({
        "msg_search_param_keyword_array": ["a", ""], "msg_search_param_keyword_list_match_type": "1",
        "msg_search_param_send_identifier_array": ["bob"], "msg_search_param_message_type_array": null,
        "msg_search_param_conv_id": "bob", "msg_search_param_conv_type": 1, "msg_search_param_page_size": 3,
    }));
    let query = query.unwrap().query(None);
    assert_eq!((query.keywords, query.all, query.page_size), (vec!["a".to_owned()], true, 3));
    assert!(read(json!({"msg_search_param_message_type_array": [0]})).is_ok());
    for bad in [
        json!({}),
        json!({"msg_search_param_keyword_array": []}),
        json!({"msg_search_param_keyword_array": [""]}),
        json!({"msg_search_param_keyword_array": "a"}),
        json!({"msg_search_param_keyword_array": ["a"], "msg_search_param_send_identifier_array": [""]}),
    ] {
        assert!(read(bad.clone()).is_err(), "{bad}");
    }
}

#[test]
fn a_receive_option_reads_back_as_it_was_written() {
    let option = AllReceiveOption { option: 2, hour: 22, minute: 5, second: 6, start: 7, duration: 8 };
    let document = ReceiveMessageOptInfo::from(&option);
    let json = serde_json::to_string(&document).unwrap();
    assert!(json.contains(r#""msg_all_recv_msg_opt_start_hour":22"#));
    let read: ReceiveMessageOptInfo = super::super::read(&json).unwrap();
    assert_eq!(AllReceiveOption::from(&read), option);
}
