use super::*;
use serde_json::{Value, json};

fn written(conversation: &ConvInfo<'_>) -> Value {
    serde_json::from_str(crate::wire::write(conversation).to_str().unwrap()).unwrap()
}

#[test]
fn a_draft_keeps_its_message_as_it_was_given() {
    let given = r#" {"draft_msg": { "b":1.0,"a":"\u4e2d" } ,"draft_edit_time":"x","x":[1]} "#;
    let draft = read_draft(given).unwrap().unwrap();
    assert_eq!(draft.message, r#"{"b":1.0,"a":"\u4e2d"}"#);
    let draft = message::Draft { message: draft.message, user_define: draft.user_define, time: 7 };
    let text = crate::wire::write(&Draft::of(&draft)).into_string().unwrap();
    let expected = r#"{"draft_msg":{"b":1.0,"a":"\u4e2d","message_elem_array":[],"#;
    assert!(text.starts_with(expected) && text.ends_with(r#""draft_user_define":"","draft_edit_time":7}"#), "{text}");
    let draft = read_draft(r#"{"draft_msg":null,"draft_user_define":"u"}"#).unwrap().unwrap();
    assert_eq!(draft, NewDraft { message: String::new(), user_define: "u".into() });
    let draft = message::Draft { message: draft.message, user_define: draft.user_define, time: 7 };
    let text = crate::wire::write(&Draft::of(&draft));
    assert_eq!(text.to_str(), Ok(r#"{"draft_msg":{},"draft_user_define":"u","draft_edit_time":7}"#));
}

#[test]
fn what_is_no_draft_is_refused() {
    let deep = format!(r#"{{"draft_msg":{{"a":{}{}}}}}"#, "[".repeat(30_000), "]".repeat(30_000));
    for bad in [
        "",
        "x",
        "[]",
        "null",
        r#"{"draft_msg":{"a"}}"#,
        r#"{"draft_msg":{"a":"\ud800"}}"#,
        r#"{"draft_msg":{"a":1e999}}"#,
        &deep,
    ] {
        assert!(read_draft(bad).is_err(), "{bad}");
    }
    let long = format!(r#"{{"draft_user_define":"{}"}}"#, "x".repeat(64 * 1024 + 1));
    assert!(read_draft(&long).is_err());
}

#[test]
fn a_draft_that_says_nothing_is_none() {
    for none in [
        "{}",
        r#"{"x":1}"#,
        r#"{"draft_msg":[]}"#,
        r#"{"draft_msg":"text","draft_user_define":1}"#,
        r#"{"draft_user_define":"","draft_msg":{"x":null}}"#,
    ] {
        assert_eq!(read_draft(none), Ok(None), "{none}");
    }
    assert!(read_draft(r#"{"draft_msg":{"x":1},"draft_user_define":1}"#).unwrap().is_some());
}

#[test]
fn what_a_conversation_does_not_have_is_zero() {
    let mut conversation = ConvInfo::default();
    let empty = written(&conversation);
    let draft = json!({"draft_msg": {}, "draft_user_define": "", "draft_edit_time": 0});
    for (key, zero) in [("conv_last_msg", json!({})), ("conv_draft", draft), ("conv_group_type", json!(0))] {
        assert_eq!(empty[key], zero, "{key}");
    }
    assert_eq!(empty["conv_group_at_info_array"], json!([]));
    conversation.conv_last_msg = serde_json::from_str(r#"{"a":1}"#).unwrap();
    conversation.conv_group_type = 1;
    conversation.conv_group_at_info_array =
        vec![GroupAtInfo { conv_group_at_info_seq: 3, conv_group_at_info_at_type: 1 }];
    let full = written(&conversation);
    assert_eq!((&full["conv_last_msg"], &full["conv_group_type"]), (&json!({"a":1}), &json!(1)));
    assert_eq!(
        full["conv_group_at_info_array"],
        json!([{"conv_group_at_info_seq": 3, "conv_group_at_info_at_type": 1}])
    );
}

#[test]
fn a_filter_that_selects_everything_is_refused_where_a_selection_is_counted() {
    assert!(read_selecting_filter(r#"{"conversation_list_filter_conv_type":1}"#).is_ok());
    assert!(read_selecting_filter(r#"{"conversation_list_filter_conversation_group":""}"#).is_ok());
    assert!(read_selecting_filter(r#"{"conversation_list_filter_mark_type":0}"#).is_ok());
    for bad in ["{}", r#"{"x":1}"#, r#"{"conversation_list_filter_mark_type":null}"#, "[]", "x"] {
        assert!(read_selecting_filter(bad).is_err(), "{bad}");
    }
}
