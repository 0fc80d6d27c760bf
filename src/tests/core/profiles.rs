use super::{ONLINE, ProfileChange};
use crate::core::command::Command;
use crate::core::error::Code;
use crate::core::event::Event;
use crate::core::model::*;
use crate::core::profile::Profile;
use std::collections::BTreeMap;

fn modify(change: ProfileChange) -> Command {
    Command::ModifyProfile { change: Box::new(change) }
}

#[test]
fn what_a_change_does_not_say_stays_and_custom_data_changes_key_by_key() {
    let mut user = User::new();
    let custom = |key: &str, value: &str| BTreeMap::from([(key.to_owned(), value.to_owned())]);
    let change = ProfileChange { nick_name: Some("A".into()), custom: custom("k", "1"), ..Default::default() };
    user.done(modify(change));
    let change = ProfileChange { level: Some(3), custom: custom("l", "2"), ..Default::default() };
    let done = user.done(modify(change.clone()));
    let [Event::ProfileChanged { profile, user: who }] = done.events.as_slice() else { panic!("{done:?}") };
    assert_eq!((who, profile.nick_name.as_str(), profile.level, profile.custom.len()), (&me(), "A", 3, 2));
    assert_eq!(user.done(modify(change)).events, [], "it says so already");
    assert_eq!(user.done(modify(ProfileChange::default())).events, []);
    let cleared = user.done(modify(ProfileChange { nick_name: Some(String::new()), ..Default::default() }));
    assert_eq!(cleared.events.len(), 1, "empty is a value");
}

#[test]
fn a_text_of_a_profile_has_500_bytes_and_not_501() {
    let of = |n: usize| -> [ProfileChange; 4] {
        let text = Some("x".repeat(n));
        [
            ProfileChange { nick_name: text.clone(), ..Default::default() },
            ProfileChange { face_url: text.clone(), ..Default::default() },
            ProfileChange { self_signature: text.clone(), ..Default::default() },
            ProfileChange { location: text, ..Default::default() },
        ]
    };
    let mut user = User::new();
    of(501).into_iter().for_each(|change| assert_eq!(user.refused(modify(change)), Code::InvalidProfile));
    of(500).into_iter().for_each(|change| drop(user.done(modify(change))));
}

#[test]
fn a_gender_is_0_to_2_and_who_may_add_a_user_0_to_3() {
    let mut user = User::new();
    for (number, gender, permission) in [(0, true, true), (2, true, true), (3, false, true), (4, false, false)] {
        let change = ProfileChange { gender: Some(number), ..Default::default() };
        assert_eq!(user.run(&modify(change)).is_ok(), gender, "gender {number}");
        let change = ProfileChange { add_permission: Some(number), ..Default::default() };
        assert_eq!(user.run(&modify(change)).is_ok(), permission, "permission {number}");
    }
}

#[test]
fn a_custom_key_has_1_to_8_bytes_and_its_value_at_most_500() {
    let mut user = User::new();
    let mut code = |key: &str, value: usize| {
        let custom = BTreeMap::from([(key.to_owned(), "x".repeat(value))]);
        user.run(&modify(ProfileChange { custom, ..Default::default() })).err().map(|r| r.error.code)
    };
    assert_eq!((code("12345678", 500), code("1", 0)), (None, None));
    for (key, value) in [("", 1), ("123456789", 1), ("1", 501)] {
        assert_eq!(code(key, value), Some(Code::InvalidProfile));
    }
}

#[test]
fn a_status_says_100_bytes_and_not_101() {
    let mut user = User::new();
    assert_eq!(user.refused(Command::SetStatus { text: "x".repeat(101) }), Code::InvalidProfile);
    let text = "x".repeat(100);
    let done = user.done(Command::SetStatus { text: text.clone() });
    assert_eq!(done.events, [Event::StatusSet { user: me(), status: ONLINE, text }]);
}

#[test]
fn who_has_no_nick_name_is_shown_by_their_id() {
    assert_eq!(Profile::default().name(&me()), "me");
    assert_eq!(Profile { nick_name: "M".into(), ..Profile::default() }.name(&me()), "M");
}
