use super::*;
use crate::wire;
use serde_json::{Value, json};

fn change(json: &Value) -> Option<ProfileChange> {
    wire::read::<UserProfileItem>(&json.to_string()).ok().map(Into::into)
}

#[test]
fn a_changed_profile_is_written_as_it_was_said() {
    let said = change(&json!({
        "user_profile_item_nick_name": "小明", "user_profile_item_gender": 1,
        "user_profile_item_face_url": "u", "user_profile_item_self_signature": "s",
        "user_profile_item_add_permission": "2", "user_profile_item_location": "l",
        "user_profile_item_language": 3, "user_profile_item_birthday": 20_001_231,
        "user_profile_item_level": 5, "user_profile_item_role": 6,
        "user_profile_item_custom_string_array": [
            {"user_profile_custom_string_info_key": "k", "user_profile_custom_string_info_value": "a\"b"}],
    }));
    let mut profile = Profile::default();
    profile.change(&said.unwrap());
    let user = UserId::new("alice").unwrap();
    let written: Value =
        serde_json::from_str(wire::write(&UserProfile::of(&user, &profile)).to_str().unwrap()).unwrap();
    assert_eq!(
        written,
        json!({
            "user_profile_identifier": "alice", "user_profile_nick_name": "小明", "user_profile_gender": 1,
            "user_profile_face_url": "u", "user_profile_friend_remark": "", "user_profile_self_signature": "s",
            "user_profile_add_permission": 2, "user_profile_location": "l", "user_profile_language": 3,
            "user_profile_birthday": 20_001_231, "user_profile_level": 5, "user_profile_role": 6,
            "user_profile_custom_string_array": [
                {"user_profile_custom_string_info_key": "k", "user_profile_custom_string_info_value": "a\"b"}],
        })
    );
}

#[test]
fn what_a_change_does_not_name_stays() {
    assert_eq!(change(&json!({})), Some(ProfileChange::default()));
    assert_eq!(
        change(&json!({"user_profile_item_nick_name": null, "user_profile_item_gender": null, "x": 1})),
        Some(ProfileChange::default())
    );
    for absent in [
        json!({"user_profile_item_nick_name": 1}),
        json!({"user_profile_item_gender": -1}),
        json!({"user_profile_item_gender": 3, "user_profile_item_add_permission": 4}),
        json!({"user_profile_item_level": 4_294_967_296_u64}),
        json!({"user_profile_item_custom_string_array": {}}),
    ] {
        assert_eq!(change(&absent), Some(ProfileChange::default()), "{absent}");
    }
    for bad in [
        json!([]),
        json!({"user_profile_item_custom_string_array": [["k", "v"]]}),
        json!({"user_profile_item_custom_string_array": [{"user_profile_custom_string_info_key": "k"}]}),
    ] {
        assert_eq!(change(&bad), None, "{bad}");
    }
}
