use super::*;
use crate::core::ids::{Seconds, UserId};
use crate::runtime::engine::LoginStatus;

struct Nowhere;

impl Place for Nowhere {
    fn now(&self) -> Seconds {
        0
    }

    fn random(&self) -> u64 {
        0
    }

    fn writer(&self) -> Option<UserId> {
        None
    }

    fn user(&self) -> Option<UserId> {
        None
    }

    fn login_status(&self) -> LoginStatus {
        LoginStatus::LoggedOut
    }

    fn log(&self, _level: Level, _text: &str) {}
}

fn arg(text: Text<'_>) -> Arg<'_> {
    Arg { name: "t", text, place: &Nowhere, function: "F" }
}

#[test]
fn a_required_text_is_there_and_an_optional_one_may_be_absent() {
    assert_eq!(arg(Text::Of("a")).text().unwrap(), "a");
    assert_eq!(arg(Text::Absent).optional().unwrap(), "");
    assert_eq!(arg(Text::Of("")).present().unwrap(), "");
    for refused in [
        arg(Text::Absent).text(),
        arg(Text::Of("")).text(),
        arg(Text::Absent).present(),
        arg(Text::NotUtf8).optional(),
        arg(Text::TooLong).optional(),
    ] {
        let refused = refused.unwrap_err();
        assert_eq!(refused.code, -4);
        assert!(refused.why.starts_with("t: it is "), "{}", refused.why);
    }
}

#[test]
fn arguments_are_taken_in_their_order_and_numbers_as_wide_as_they_are() {
    let values = [Value::Text(Text::Of("a")), Value::Number(u64::MAX.into()), Value::Number(-1), Value::Number(2)];
    let mut given = Given { place: &Nowhere, function: "F", values: values.iter() };
    assert_eq!(given.text("t").text().unwrap(), "a");
    assert_eq!(given.u64("n"), u64::MAX);
    assert_eq!(given.i64("n"), -1);
    assert_eq!(given.conv_type("c").read().unwrap(), ConversationType::Group);
    assert_eq!(given.text("none").optional().unwrap(), "");
}
