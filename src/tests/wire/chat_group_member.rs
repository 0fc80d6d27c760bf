use super::*;
use crate::wire;
use serde_json::{Value, json};

fn read<T: for<'a> Deserialize<'a>>(json: &Value) -> Result<T, BadJson> {
    wire::read(&json.to_string())
}

fn team() -> GroupId {
    GroupId::new("team").unwrap()
}

#[test]
fn a_member_is_told_with_all_that_is_known() {
    let (user, group) = (UserId::new("bob").unwrap(), team());
    let member = Member {
        role: Role::Admin,
        joined: 1,
        name_card: "card".into(),
        muted_until: 2,
        custom: [("k".to_owned(), "v".to_owned())].into(),
        marks: [1000].into(),
    };
    let profile = Profile { nick_name: "Bob".into(), face_url: "f".into(), ..Profile::default() };
    let written = wire::write(&GroupMember::of(&group, &user, &member, &profile, 2, 3, true));
    let written: Value = serde_json::from_str(written.to_str().unwrap()).unwrap();
    assert_eq!(
        written,
        json!({
            "group_member_info_identifier": "bob", "group_member_info_group_id": "team",
            "group_member_info_join_time": 1, "group_member_info_member_role": 300,
            "group_member_info_msg_flag": 2, "group_member_info_msg_seq": 3,
            "group_member_info_shutup_time": 2, "group_member_info_name_card": "card",
            "group_member_info_nick_name": "Bob", "group_member_info_friend_remark": "",
            "group_member_info_face_url": "f",
            "group_member_info_custom_info": [{
                "group_member_info_custom_string_info_key": "k",
                "group_member_info_custom_string_info_value": "v",
            }],
            "group_member_info_is_online": true, "group_member_info_online_devices": [],
        })
    );
}

#[test]
fn a_query_asks_for_all_members_unless_it_names_some() {
    let query = |json: Value| read::<GroupGetMemberInfoListParam>(&json).and_then(GroupGetMemberInfoListParam::query);
    let all = json!({"group_get_members_info_list_param_group_id": "team"});
    assert_eq!(query(all).unwrap(), (team(), MemberQuery::default()));
    let some = json!({
        "group_get_members_info_list_param_group_id": "team",
        "group_get_members_info_list_param_identifier_array": ["bob"],
        "group_get_members_info_list_param_option": {
            "group_member_get_info_option_role_flag": 3, "group_member_get_info_option_info_flag": 4_294_967_295u32,
            "group_member_get_info_option_custom_array": [],
        },
        "group_get_members_info_list_param_next_seq": "9",
    });
    let expected = MemberQuery { users: vec!["bob".into()], roles: 3, from: 9 };
    assert_eq!(query(some).unwrap(), (team(), expected));
    for bad in [
        json!({}),
        json!({"group_get_members_info_list_param_group_id": ""}),
        json!({"group_get_members_info_list_param_group_id": "team",
            "group_get_members_info_list_param_identifier_array": [1]}),
    ] {
        assert!(query(bad).is_err());
    }
}

#[test]
fn a_search_needs_a_word_and_looks_everywhere_unless_it_says_where() {
    let search = |json: Value| read::<GroupMemberSearchParam>(&json).and_then(GroupMemberSearchParam::search);
    let found = search(json!({"group_search_member_params_keyword_list": ["a"]})).unwrap();
    assert_eq!(found, MemberSearch { groups: vec![], keywords: vec!["a".into()], fields: 15 });
    let found = search(json!({
        "group_search_member_params_groupid_list": ["team"], "group_search_member_params_keyword_list": ["a"],
        "group_search_member_params_field_list": [1, 8],
    }));
    let expected = MemberSearch { groups: vec!["team".into()], keywords: vec!["a".into()], fields: 9 };
    assert_eq!(found.unwrap(), expected);
    for bad in [json!({}), json!({"group_search_member_params_keyword_list": []})] {
        assert!(search(bad).is_err());
    }
}

#[test]
fn only_what_the_flag_names_changes_and_it_must_be_there() {
    let all = json!({
        "group_modify_member_info_group_id": "team", "group_modify_member_info_identifier": "bob",
        "group_modify_member_info_msg_flag": 1, "group_modify_member_info_member_role": 300,
        "group_modify_member_info_shutup_time": 60, "group_modify_member_info_name_card": "card",
        "group_modify_member_info_custom_info": [{
            "group_member_info_custom_string_info_key": "k", "group_member_info_custom_string_info_value": "v"}],
    });
    let change = |mut json: Value, flag: Value| {
        json["group_modify_member_info_modify_flag"] = flag;
        read::<GroupModifyMemberInfoParam>(&json).and_then(GroupModifyMemberInfoParam::change)
    };
    let none = MemberChange::default;
    for (flag, expected) in [
        (1, MemberChange { receive_option: Some(1), ..none() }),
        (2, MemberChange { role: Some(300), ..none() }),
        (4, MemberChange { mute: Some(60), ..none() }),
        (8, MemberChange { name_card: Some("card".into()), ..none() }),
        (16, MemberChange { custom: vec![("k".into(), "v".into())], ..none() }),
        (6, MemberChange { role: Some(300), mute: Some(60), ..none() }),
    ] {
        assert_eq!(change(all.clone(), json!(flag)).unwrap(), (team(), "bob".into(), expected), "{flag}");
        let missing = json!({
            "group_modify_member_info_group_id": "team", "group_modify_member_info_identifier": "bob"});
        assert!(change(missing, json!(flag)).is_err(), "{flag}");
    }
    assert!(change(all.clone(), json!(0)).is_err() && change(all, json!(null)).is_err());
}

#[test]
fn who_comes_and_who_goes_must_be_named() {
    let invite = |json: Value| read::<GroupInviteMemberParam>(&json).and_then(GroupInviteMemberParam::invitation);
    let remove = |json: Value| read::<GroupDeleteMemberParam>(&json).and_then(GroupDeleteMemberParam::removal);
    let keys = |call: &str, users: Value| {
        json!({
            (format!("group_{call}_member_param_group_id")): "team",
            (format!("group_{call}_member_param_identifier_array")): users,
        })
    };
    assert_eq!(invite(keys("invite", json!(["bob"]))).unwrap(), (team(), vec!["bob".into()], String::new()));
    let mut json = keys("delete", json!(["bob"]));
    json["group_delete_member_param_duration"] = json!(60);
    json["group_delete_member_param_user_data"] = json!("why");
    assert_eq!(remove(json).unwrap(), (team(), vec!["bob".into()], "why".into(), 60));
    for users in [json!(null), json!([]), json!([1]), json!({}), json!("bob")] {
        assert!(invite(keys("invite", users.clone())).is_err(), "{users}");
        assert!(remove(keys("delete", users.clone())).is_err(), "{users}");
    }
}
