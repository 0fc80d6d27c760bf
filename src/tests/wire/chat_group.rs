use super::*;
use crate::wire;
use serde_json::{Value, json};

fn written(document: &impl Serialize) -> Value {
    serde_json::from_str(wire::write(document).to_str().unwrap()).unwrap()
}

fn pair(key: &str, value: &str) -> (String, String) {
    (key.to_owned(), value.to_owned())
}

#[test]
fn a_group_needs_a_name_and_members_need_an_id() {
    let read = |json: Value| wire::read::<CreateGroupParam>(&json.to_string()).ok();
    let group = read(json!({"create_group_param_group_name": "n"})).unwrap().group(7);
    assert_eq!(group, NewChatGroup { name: "n".into(), random: 7, ..NewChatGroup::default() });
    let param = || {
        read(json!({
            "create_group_param_group_name": "n", "create_group_param_group_id": null,
            "create_group_param_group_type": 3, "create_group_param_add_option": 2,
            "create_group_param_group_member_array": [
                {"group_member_info_identifier": "bob"},
                {"group_member_info_identifier": "carol", "group_member_info_member_role": 300}],
            "create_group_param_custom_info": [
                {"group_info_custom_string_info_key": "k", "group_info_custom_string_info_value": "v"}],
            "create_group_param_enable_permission_group": true, "create_group_param_default_permissions": "7",
        }))
        .unwrap()
    };
    let group = param().group(0);
    assert_eq!((group.kind, group.add_option, group.approve_option), (3, Some(2), None));
    assert_eq!(group.members, [("bob".to_owned(), 0), ("carol".to_owned(), 300)]);
    assert_eq!((group.custom, group.uses_permission_groups), (vec![pair("k", "v")], true));
    assert_eq!((group.default_permissions, group.supports_topics), (7, false));
    let community = param().community(0);
    assert_eq!((community.kind, community.supports_topics, community.members.len()), (5, true, 2));
    assert!(read(json!({})).is_none());
    assert!(read(json!({"create_group_param_group_name": null})).is_none());
    let absent = json!({
        "create_group_param_group_name": "n", "create_group_param_group_type": 99,
        "create_group_param_add_option": -1, "create_group_param_max_member_num": -1,
        "create_group_param_group_member_array": "", "create_group_param_custom_info": {},
    });
    let group = read(absent).unwrap().group(7);
    assert_eq!(group, NewChatGroup { name: "n".into(), random: 7, ..NewChatGroup::default() });
    for (key, value) in [("group_member_array", json!([{}])), ("custom_info", json!([{}]))] {
        let mut json = json!({"create_group_param_group_name": "n"});
        json[format!("create_group_param_{key}")] = value;
        assert!(read(json).is_none(), "{key}");
    }
}

fn group() -> (GroupId, ChatGroup) {
    let group = ChatGroup {
        name: "n".into(),
        kind: Kind::Community,
        introduction: "i".into(),
        notification: "o".into(),
        face_url: "f".into(),
        add_option: AddOption::Anybody,
        approve_option: AddOption::Approval,
        most_members: 100,
        supports_topics: true,
        owner: "alice".into(),
        all_muted: true,
        visible: 1,
        searchable: 2,
        custom: [pair("k", "v")].into(),
        uses_permission_groups: true,
        default_permissions: 3,
        created: 10,
        changed: 11,
        version: 12,
    };
    (GroupId::new("@TGS#_c").unwrap(), group)
}

#[test]
fn a_joined_group_is_told_with_the_keys_of_both_documents() {
    let (id, group) = group();
    let own = GroupSelfInfo {
        group_self_info_join_time: 20,
        group_self_info_role: 300,
        group_self_info_unread_num: 4,
        group_self_info_msg_flag: 2,
    };
    let numbers = GroupNumbers { members: 5, online: 6, last_seq: 7, last_time: 8 };
    let community = JoinedGroup {
        base: GroupBaseInfo::of(&id, &group, 7, 3, own),
        detail: GroupDetailInfo::of(&id, &group, numbers),
    };
    assert_eq!(
        written(&community),
        json!({
            "group_base_info_group_id": "@TGS#_c", "group_base_info_group_name": "n",
            "group_base_info_group_type": 5, "group_base_info_face_url": "f", "group_base_info_info_seq": 12,
            "group_base_info_latest_seq": 7, "group_base_info_readed_seq": 3, "group_base_info_msg_flag": 2,
            "group_base_info_is_shutup_all": true,
            "group_base_info_self_info": {
                "group_self_info_join_time": 20, "group_self_info_role": 300,
                "group_self_info_unread_num": 4, "group_self_info_msg_flag": 2,
            },
            "group_detail_info_group_id": "@TGS#_c", "group_detail_info_group_type": 5,
            "group_detail_info_is_support_topic": true, "group_detail_info_group_name": "n",
            "group_detail_info_notification": "o", "group_detail_info_introduction": "i",
            "group_detail_info_face_url": "f", "group_detail_info_create_time": 10,
            "group_detail_info_info_seq": 12, "group_detail_info_last_info_time": 11,
            "group_detail_info_next_msg_seq": 7, "group_detail_info_last_msg_time": 8,
            "group_detail_info_member_num": 5, "group_detail_info_max_member_num": 100,
            "group_detail_info_add_option": 2, "group_detail_info_approve_option": 1,
            "group_detail_info_visible": 1, "group_detail_info_searchable": 2,
            "group_detail_info_is_shutup_all": true, "group_detail_info_owner_identifier": "alice",
            "group_detail_info_custom_info": [
                {"group_info_custom_string_info_key": "k", "group_info_custom_string_info_value": "v"}],
            "group_detail_info_enable_permission_group": true, "group_detail_info_default_permissions": 3,
            "group_detail_info_online_member_num": 6,
        })
    );
}

#[test]
fn a_group_that_is_not_there_is_told_by_its_id_alone() {
    let (id, group) = group();
    let result = |info| GetGroupInfoResult {
        get_groups_info_result_code: 10010,
        get_groups_info_result_desc: "why",
        get_groups_info_result_info: info,
    };
    let unknown = written(&result(GroupDetailInfo::unknown("x")));
    let known = written(&result(GroupDetailInfo::of(&id, &group, GroupNumbers::default())));
    let keys = |json: &Value| {
        let info = json["get_groups_info_result_info"].as_object().unwrap();
        info.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(keys(&unknown), keys(&known));
    assert_eq!(unknown["get_groups_info_result_info"]["group_detail_info_group_id"], "x");
    assert_eq!(unknown["get_groups_info_result_info"]["group_detail_info_add_option"], 0);
}

#[test]
fn a_search_needs_a_word_and_looks_everywhere_unless_it_says_where() {
    let search = |json: Value| wire::read::<GroupSearchParam>(&json.to_string()).unwrap().search();
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    for (json, expected) in [
        (json!({"group_search_params_keyword_list": ["a", "", "b"]}), (words(&["a", "b"]), 3)),
        (json!({"group_search_params_keyword_list": ["a"], "group_search_params_field_list": []}), (words(&["a"]), 3)),
        (
            json!({"group_search_params_keyword_list": ["a"], "group_search_params_field_list": [2, "2"]}),
            (words(&["a"]), 2),
        ),
    ] {
        assert_eq!(search(json).unwrap(), expected);
    }
    for none in [json!({}), json!({"group_search_params_keyword_list": [""]})] {
        assert!(search(none).is_err());
    }
}

#[test]
fn only_what_the_flag_names_changes_and_it_must_be_there() {
    let all = json!({
        "group_modify_info_param_group_id": "team",
        "group_modify_info_param_group_name": "n", "group_modify_info_param_notification": "o",
        "group_modify_info_param_introduction": "i", "group_modify_info_param_face_url": "f",
        "group_modify_info_param_add_option": 1, "group_modify_info_param_approve_option": 2,
        "group_modify_info_param_max_member_num": 3, "group_modify_info_param_visible": 4,
        "group_modify_info_param_searchable": 5, "group_modify_info_param_is_shutup_all": true,
        "group_modify_info_param_owner": "bob", "group_modify_info_param_enable_permission_group": false,
        "group_modify_info_param_default_permissions": 6,
        "group_modify_info_param_custom_info": [
            {"group_info_custom_string_info_key": "k", "group_info_custom_string_info_value": ""}],
    });
    let change = |mut json: Value, flag: Value| {
        json["group_modify_info_param_modify_flag"] = flag;
        wire::read::<GroupModifyInfoParam>(&json.to_string())?.change()
    };
    let text = |text: &str| Some(text.to_owned());
    let none = ChatGroupChange::default;
    let owner = || ChatGroupChange { owner: text("bob"), ..none() };
    for (flag, expected) in [
        (1i64, ChatGroupChange { name: text("n"), ..none() }),
        (2, ChatGroupChange { notification: text("o"), ..none() }),
        (4, ChatGroupChange { introduction: text("i"), ..none() }),
        (8, ChatGroupChange { face_url: text("f"), ..none() }),
        (16, ChatGroupChange { add_option: Some(1), ..none() }),
        (32, ChatGroupChange { most_members: Some(3), ..none() }),
        (64, ChatGroupChange { visible: Some(4), ..none() }),
        (128, ChatGroupChange { searchable: Some(5), ..none() }),
        (256, ChatGroupChange { all_muted: Some(true), ..none() }),
        (512, ChatGroupChange { custom: vec![pair("k", "")], ..none() }),
        (4096, ChatGroupChange { approve_option: Some(2), ..none() }),
        (8192, ChatGroupChange { uses_permission_groups: Some(false), ..none() }),
        (16384, ChatGroupChange { default_permissions: Some(6), ..none() }),
        (2_147_483_648, owner()),
        // As C compilers make it of 1 << 31.
        (-2_147_483_648, owner()),
        (3, ChatGroupChange { name: text("n"), notification: text("o"), ..none() }),
    ] {
        assert_eq!(change(all.clone(), json!(flag)).unwrap(), (GroupId::new("team").unwrap(), expected), "{flag}");
        assert!(change(json!({"group_modify_info_param_group_id": "team"}), json!(flag)).is_err(), "{flag}");
    }
    for flag in [json!(0), json!(null), json!("x"), json!(4_294_967_296u64), json!(-2_147_483_649i64)] {
        assert!(change(all.clone(), flag).is_err());
    }
    for id in [json!(""), json!(null), json!(1), json!("caf\u{e9}")] {
        let mut json = all.clone();
        json["group_modify_info_param_group_id"] = id;
        assert!(change(json, json!(1)).is_err());
    }
}

#[test]
fn attributes_and_counters_come_back_as_they_were_given() {
    let json = json!([{"group_attribute_key": "a", "group_attribute_value": "小明"}]);
    assert_eq!(read_attributes(&json.to_string()).unwrap(), [pair("a", "小明")]);
    assert_eq!(written(&[GroupAttributes::from((&"a".to_owned(), &"小明".to_owned()))]), json);
    let json = json!([{"group_counter_key": "a", "group_counter_value": i64::MIN}]);
    assert_eq!(read_counters(&json.to_string()).unwrap(), [("a".to_owned(), i64::MIN)]);
    assert_eq!(written(&[GroupCounter::of("a", i64::MIN)]), json);
    let text = r#"[{"group_counter_key":"a","group_counter_value":"-9223372036854775808"}]"#;
    assert_eq!(read_counters(text).unwrap(), [("a".to_owned(), i64::MIN)]);
    for bad in ["{}", "[1]", "[[\"a\",\"b\"]]", r#"[{"group_attribute_key":"a"}]"#] {
        assert!(read_attributes(bad).is_err() && read_counters(bad).is_err(), "{bad}");
    }
    assert!(read_counters(r#"[{"group_counter_key":"a","group_counter_value":9223372036854775808}]"#).is_err());
}
