use super::*;
use serde_json::{Value, json};

fn param(message: Value) -> Result<MessageParam, BadJson> {
    super::super::read(&message.to_string())
}

#[test]
fn a_number_with_all_its_digits_is_told_as_it_was_given() {
    let elements = r#"[{"elem_type":7,"location_elem_longitude":53.630839129292724,"location_elem_latitude":-101.97727183301467}]"#;
    let param = super::super::read::<MessageParam>(&format!("{{\"message_elem_array\":{elements}}}")).unwrap();
    assert_eq!(param.body().content, elements);
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
