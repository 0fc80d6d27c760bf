use super::*;
use crate::runtime::listeners::{Listener, Subject};
use std::ffi::CString;
use std::sync::atomic::AtomicU32;

fn connected() -> Note {
    Note::Network { status: crate::runtime::listeners::NetworkStatus::Connected, code: 0, desc: CString::default() }
}

#[test]
fn a_note_that_nobody_listens_to_waits_for_no_callback() {
    let engine = Engine::new(Arc::default(), true, 1);
    // As while a host polls, in a callback that may set a listener.
    let turn = engine.host.listeners.turn.lock();
    engine.tell([connected()]);
    drop(turn);
    assert!(engine.outbox.as_ref().unwrap().take().is_none());
}

#[test]
fn a_listener_that_another_takes_away_is_not_told_any_more() {
    let engine = Arc::new(Engine::new(Arc::default(), false, 1));
    let told = Arc::new(AtomicU32::new(0));
    for key in [0, 1] {
        let (host, told) = (Arc::clone(&engine.host), Arc::clone(&told));
        let listener: Listener = Arc::new(move |_: &Note| {
            told.fetch_add(1, Ordering::Relaxed);
            host.listeners.set(Subject::Network, 1 - key, None);
        });
        engine.host.listeners.set(Subject::Network, key, Some(listener));
    }
    engine.tell([connected()]);
    assert_eq!(told.load(Ordering::Relaxed), 1);
    engine.host.listeners.set(Subject::Network, 0, None);
}

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
