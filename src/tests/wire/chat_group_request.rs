use super::*;
use crate::core::chat_group::RequestDecision;
use crate::core::ids::GroupId;
use crate::wire;
use serde_json::{Value, json};

fn decision(json: Value) -> Result<(RequestRef, bool, String), BadJson> {
    wire::read::<GroupHandlePendencyParam>(&json.to_string())?.decision()
}

fn request() -> Request {
    Request {
        no: 7,
        group: GroupId::new("team").unwrap(),
        from: UserId::new("bob").unwrap(),
        invited: None,
        text: "please".into(),
        time: 5,
        decision: None,
    }
}

fn written(request: &Request) -> Value {
    let me = UserId::new("alice").unwrap();
    let profile = Profile { nick_name: "Bob".into(), face_url: "f".into(), ..Profile::default() };
    serde_json::from_str(wire::write(&GroupPendency::of(request, &me, &profile)).to_str().unwrap()).unwrap()
}

#[test]
fn a_page_begins_at_the_newest_and_has_100_unless_it_says_otherwise() {
    let page = |json: Value| wire::read::<GroupPendencyOption>(&json.to_string()).unwrap().page();
    assert_eq!(page(json!({})), (0, 100));
    let some = json!({"group_pendency_option_start_time": "9", "group_pendency_option_max_limited": 3});
    assert_eq!(page(some), (9, 3));
    assert_eq!(page(json!({"group_pendency_option_max_limited": 0})), (0, 100));
}

#[test]
fn a_request_as_the_list_gave_it_names_itself() {
    let mut told = written(&request());
    assert_eq!(
        told,
        json!({
            "group_pendency_group_id": "team", "group_pendency_form_identifier": "bob",
            "group_pendency_from_nick_name": "Bob", "group_pendency_from_face_url": "f",
            "group_pendency_to_identifier": "", "group_pendency_add_time": 5,
            "group_pendency_pendency_type": 0, "group_pendency_handled": 0, "group_pendency_handle_result": 0,
            "group_pendency_apply_invite_msg": "please", "group_pendency_form_user_defined_data": "",
            "group_pendency_approval_msg": "", "group_pendency_to_user_defined_data": "",
            "group_pendency_key": "7", "group_pendency_authentication": "",
            "group_pendency_self_identifier": "alice",
        })
    );
    let reference = RequestRef { no: Some(7), group: GroupId::new("team").unwrap(), newcomer: "bob".into() };
    let named = decision(json!({"group_handle_pendency_param_pendency": told.clone()})).unwrap();
    assert_eq!(named, (reference.clone(), false, String::new()));
    told["group_pendency_key"] = json!("signed");
    let named = decision(json!({
        "group_handle_pendency_param_is_accept": true, "group_handle_pendency_param_handle_msg": "come in",
        "group_handle_pendency_param_pendency": told,
    }));
    assert_eq!(named.unwrap(), (RequestRef { no: None, ..reference }, true, "come in".into()));
}

#[test]
fn an_invitation_says_who_is_brought_in_and_a_decision_who_made_it() {
    let user = |id| UserId::new(id).unwrap();
    let decided = |by, accepted| {
        let decision = Some(RequestDecision { by: user(by), accepted, text: "so be it".into() });
        written(&Request { invited: Some(user("carol")), decision, ..request() })
    };
    for (by, accepted, handled) in [("alice", true, 2), ("dave", false, 1)] {
        let told = decided(by, accepted);
        assert_eq!(
            (&told["group_pendency_to_identifier"], &told["group_pendency_pendency_type"]),
            (&json!("carol"), &json!(2))
        );
        assert_eq!(told["group_pendency_handled"], handled);
        assert_eq!(told["group_pendency_handle_result"], u32::from(accepted));
        assert_eq!(told["group_pendency_approval_msg"], "so be it");
    }
}

#[test]
fn a_decision_must_name_a_request() {
    for bad in [
        json!(null),
        json!({}),
        json!([]),
        json!({"group_pendency_group_id": "team"}),
        json!({"group_pendency_group_id": "team", "group_pendency_form_identifier": ""}),
        json!({"group_pendency_group_id": "", "group_pendency_form_identifier": "bob"}),
    ] {
        assert!(decision(json!({"group_handle_pendency_param_pendency": bad})).is_err(), "{bad}");
    }
    assert!(decision(json!({})).is_err());
}
