use super::*;
use crate::core::chat_group::AddOption;
use crate::wire;
use serde_json::{Value, json};

fn user(id: &str) -> UserId {
    UserId::new(id).unwrap()
}

fn written(what: TipOf) -> Value {
    let group = GroupId::new("team").unwrap();
    let tip = Tip { by: user("alice"), what, members: 3 };
    let mut elem: GroupTipsElem<'_> = GroupTipsElem::of(&group, "The team", &tip, 7);
    elem.group_tips_elem_op_user_info = serde_json::from_str("{}").unwrap();
    let written: Value = serde_json::from_str(wire::write(&elem).to_str().unwrap()).unwrap();
    for (key, value) in [
        ("elem_type", json!(5)),
        ("group_tips_elem_op_user", json!("alice")),
        ("group_tips_elem_group_name", json!("The team")),
        ("group_tips_elem_member_num", json!(3)),
        ("group_tips_elem_time", json!(7)),
        ("group_tips_elem_op_user_info", json!({})),
    ] {
        assert_eq!(written[key], value, "{key}");
    }
    assert_eq!(written["group_tips_elem_op_group_memberinfo"]["group_member_info_member_role"], 0);
    written
}

#[test]
fn each_tip_has_its_number_and_names_whom_it_is_about() {
    let (bob, carol) = (user("bob"), user("carol"));
    let users = vec![bob.clone(), carol];
    let both = json!(["bob", "carol"]);
    let topic = GroupId::new("@TGS#_c@TOPIC#_t").unwrap();
    for (what, number, join, about) in [
        (TipOf::Entered { users: users.clone(), invited: true }, 1, 2, both.clone()),
        (TipOf::Entered { users: users.clone(), invited: false }, 1, 1, both.clone()),
        (TipOf::Quit, 2, 0, json!(["alice"])),
        (TipOf::Removed { users: users.clone() }, 3, 0, both.clone()),
        (TipOf::AdminSet { user: bob.clone(), on: true }, 4, 0, json!(["bob"])),
        (TipOf::AdminSet { user: bob.clone(), on: false }, 5, 0, json!(["bob"])),
        (TipOf::InfoChanged { changes: vec![] }, 6, 0, json!([])),
        (TipOf::Muted { user: bob, seconds: 60 }, 7, 0, json!(["bob"])),
        (TipOf::Marked { users, mark: 1000, on: true }, 8, 0, both),
        (TipOf::TopicChanged { topic: topic.clone(), changes: vec![] }, 9, 0, json!([])),
        (TipOf::MessagePinned { seq: 4, on: true }, 10, 0, json!([])),
        (TipOf::MessagePinned { seq: 4, on: false }, 11, 0, json!([])),
    ] {
        let group = if number == 9 { topic.as_str() } else { "team" };
        let elem = written(what);
        assert_eq!(elem["group_tips_elem_tip_type"], number);
        assert_eq!(elem["group_tips_elem_join_type"], join, "{number}");
        assert_eq!(elem["group_tips_elem_user_array"], about, "{number}");
        assert_eq!(elem["group_tips_elem_group_id"], group, "{number}");
    }
}

#[test]
fn a_tip_says_how_long_somebody_is_muted_and_who_is_marked() {
    let elem = written(TipOf::Muted { user: user("bob"), seconds: 60 });
    assert_eq!(
        elem["group_tips_elem_member_change_info_array"],
        json!([{"group_tips_member_change_info_identifier": "bob", "group_tips_member_change_info_shutupTime": 60}])
    );
    let elem = written(TipOf::Marked { users: vec![user("bob")], mark: 1000, on: false });
    assert_eq!(
        elem["group_tips_elem_member_mark_info_array"],
        json!([{
            "group_tips_member_mark_change_info_enableMark": false,
            "group_tips_member_mark_change_info_markType": 1000,
            "group_tips_member_mark_change_info_userIDList": ["bob"],
        }])
    );
}

#[test]
fn each_change_has_its_flag_and_its_value_where_the_flag_says() {
    let changes = vec![
        InfoChange::Name("n".into()),
        InfoChange::Introduction("i".into()),
        InfoChange::Notification("o".into()),
        InfoChange::FaceUrl("f".into()),
        InfoChange::Owner("bob".into()),
        InfoChange::Custom("k".into(), "v".into()),
        InfoChange::AllMuted(true),
        InfoChange::TopicCustom("c".into()),
        InfoChange::AddOption(AddOption::Anybody),
        InfoChange::ApproveOption(AddOption::Approval),
        InfoChange::UsesPermissionGroups(true),
        InfoChange::DefaultPermissions(u64::MAX),
    ];
    let elem = written(TipOf::InfoChanged { changes });
    let told: Vec<Value> = elem["group_tips_elem_group_change_info_array"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| {
            let of = |key: &str| &change[format!("group_tips_group_change_info_{key}")];
            json!([of("flag"), of("value"), of("key"), of("bool_value"), of("int_value"), of("uint64_value")])
        })
        .collect();
    assert_eq!(
        told,
        [
            json!([1, "n", "", false, 0, 0]),
            json!([2, "i", "", false, 0, 0]),
            json!([3, "o", "", false, 0, 0]),
            json!([4, "f", "", false, 0, 0]),
            json!([5, "bob", "", false, 0, 0]),
            json!([6, "v", "k", false, 0, 0]),
            json!([8, "", "", true, 0, 0]),
            json!([9, "c", "", false, 0, 0]),
            json!([11, "", "", false, 2, 0]),
            json!([12, "", "", false, 1, 0]),
            json!([13, "", "", true, 0, 0]),
            json!([14, "", "", false, 0, u64::MAX]),
        ]
    );
}

#[test]
fn a_report_is_an_element_too() {
    let (group, bob) = (GroupId::new("team").unwrap(), user("bob"));
    let report: GroupReportElem<'_> = GroupReportElem::new(4, &group, "The team", &bob);
    let report = GroupReportElem { group_report_elem_msg: "why", ..report };
    let mut written: Value = serde_json::from_str(wire::write(&report).to_str().unwrap()).unwrap();
    let report = written.as_object_mut().unwrap();
    let user = report.remove("group_report_elem_op_user_info").unwrap();
    assert_eq!(user["user_profile_identifier"], "");
    let member = report.remove("group_report_elem_op_group_memberinfo").unwrap();
    assert_eq!(member["group_member_info_member_role"], 0);
    assert_eq!(
        written,
        json!({
            "elem_type": 8, "group_report_elem_report_type": 4, "group_report_elem_group_id": "team",
            "group_report_elem_group_name": "The team", "group_report_elem_op_user": "bob",
            "group_report_elem_msg": "why", "group_report_elem_user_data": "", "group_report_elem_platform": "",
            "group_report_elem_shut_up_time": 0, "group_report_elem_group_message_receive_option": 0,
        })
    );
}
