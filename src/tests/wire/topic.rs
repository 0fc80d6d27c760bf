use super::*;
use crate::wire;
use serde_json::{Value, json};

const ID: &str = "@TGS#_c@TOPIC#_t";

fn param(json: Value) -> TopicParam {
    wire::read(&json.to_string()).unwrap()
}

#[test]
fn a_new_topic_needs_a_name() {
    let topic = param(json!({"group_topic_info_topic_name": "n", "default_permissions": "7", "x": 1})).topic(5);
    let expected = Topic { name: "n".into(), default_permissions: 7, ..Topic::default() };
    assert_eq!(topic.unwrap(), NewTopic { id: String::new(), topic: expected, random: 5 });
    assert!(param(json!({})).topic(0).is_err());
    assert!(param(json!({"group_topic_info_topic_name": null})).topic(0).is_err());
    assert!(param(json!({"group_topic_info_topic_name": 1})).topic(0).is_err());
    let muted = param(json!({"group_topic_info_topic_name": "n", "group_topic_info_is_all_muted": 1})).topic(0);
    assert!(muted.unwrap().topic.all_muted);
}

#[test]
fn only_what_the_flag_names_changes_and_it_must_be_there() {
    let all = json!({
        "group_topic_info_topic_id": ID, "group_topic_info_topic_name": "n", "group_topic_info_notification": "o",
        "group_topic_info_introduction": "i", "group_topic_info_topic_face_url": "f",
        "group_topic_info_is_all_muted": true, "group_topic_info_custom_string": "c",
        "group_topic_info_draft_text": "d", "default_permissions": 3,
    });
    let with = |flag: u32| {
        let mut json = all.clone();
        json["group_modify_info_param_modify_flag"] = json!(flag);
        param(json).change()
    };
    let text = |text: &str| Some(text.to_owned());
    let none = TopicChange::default;
    for (flag, change) in [
        (1, TopicChange { name: text("n"), ..none() }),
        (2, TopicChange { notification: text("o"), ..none() }),
        (4, TopicChange { introduction: text("i"), ..none() }),
        (8, TopicChange { face_url: text("f"), ..none() }),
        (256, TopicChange { all_muted: Some(true), ..none() }),
        (2048, TopicChange { custom: text("c"), ..none() }),
        (16384, TopicChange { draft: text("d"), ..none() }),
        (32768, TopicChange { default_permissions: Some(3), ..none() }),
        (1 | 256, TopicChange { name: text("n"), all_muted: Some(true), ..none() }),
    ] {
        assert_eq!(with(flag).unwrap(), (GroupId::new(ID).unwrap(), change), "{flag}");
        let missing = json!({"group_topic_info_topic_id": ID, "group_modify_info_param_modify_flag": flag});
        assert!(param(missing).change().is_err(), "{flag}");
    }
    assert!(with(0).is_err());
    assert!(param(all.clone()).change().is_err(), "no flag");
    for id in [json!(null), json!(""), json!("caf\u{e9}")] {
        let mut json = all.clone();
        json["group_topic_info_topic_id"] = id;
        json["group_modify_info_param_modify_flag"] = json!(1);
        assert!(param(json).change().is_err());
    }
}

#[test]
fn a_topic_is_told_with_what_is_the_users_own() {
    let id = GroupId::new(ID).unwrap();
    let topic = Topic {
        name: "n".into(),
        introduction: "i".into(),
        notification: "o".into(),
        face_url: "f".into(),
        all_muted: true,
        custom: "c".into(),
        default_permissions: 3,
        created: 9,
    };
    let info = TopicInfo {
        group_topic_info_draft_text: "d",
        group_topic_info_last_message: serde_json::from_str("{}").unwrap(),
        ..TopicInfo::of(&id, &topic)
    };
    let written: Value = serde_json::from_str(wire::write(&info).to_str().unwrap()).unwrap();
    assert_eq!(
        written,
        json!({
            "group_topic_info_topic_id": ID, "group_topic_info_topic_name": "n",
            "group_topic_info_introduction": "i", "group_topic_info_notification": "o",
            "group_topic_info_topic_face_url": "f", "group_topic_info_is_all_muted": true,
            "group_topic_info_self_mute_time": 0, "group_topic_info_custom_string": "c",
            "group_topic_info_recv_opt": 0, "group_topic_info_draft_text": "d",
            "group_topic_info_is_inherit_message_receive_option_from_community": false,
            "group_topic_info_unread_count": 0, "group_topic_info_last_message": {},
            "topic_info_read_sequence": 0, "group_topic_info_group_at_info_array": [],
            "group_modify_info_param_modify_flag": 0, "topic_create_time": 9, "default_permissions": 3,
        })
    );
    let written: Value = serde_json::from_str(wire::write(&TopicInfo::unknown("x")).to_str().unwrap()).unwrap();
    assert_eq!(written["group_topic_info_last_message"], json!({}));
    assert_eq!((&written["group_topic_info_topic_id"], &written["topic_create_time"]), (&json!("x"), &json!(0)));
}
