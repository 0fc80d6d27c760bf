use super::*;

#[test]
fn who_writes_is_whom_the_calls_before_lead_to() {
    let engine = Engine::new(Arc::default(), false, 1);
    let user = |id: &str| UserId::new(id);
    let login = |id: &str| SdkCall::Login { user: id.into(), signature: "s".into() };
    let expected = || engine.writer();
    engine.accepted(&login("alice"));
    assert_eq!(expected(), user("alice"));
    engine.set_user(user("alice"));
    engine.carried_out(&login("alice"));
    assert_eq!(expected(), user("alice"));
    // Two logins that fail, one behind the other: until the last one has, it may succeed.
    engine.accepted(&login("bob"));
    engine.accepted(&login("carol"));
    engine.carried_out(&login("bob"));
    assert_eq!(expected(), user("carol"));
    engine.carried_out(&login("carol"));
    assert_eq!(expected(), user("alice"));
    engine.accepted(&SdkCall::Logout);
    engine.accepted(&login("caf\u{e9}"));
    assert_eq!(expected(), None);
    engine.set_user(None);
    engine.carried_out(&SdkCall::Logout);
    engine.carried_out(&login("caf\u{e9}"));
    engine.carried_out(&SdkCall::SetConfig(Box::default()));
    assert_eq!(expected(), None);
}
