//! Poll mode: callbacks run where the host polls, and nowhere else.

mod common;
use common::device::Device;
use common::*;
use convoke::capi;
use convoke::capi::{ConvokePoll, Uninit};
use serde_json::json;
use std::ffi::{c_char, c_void};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

fn poll_host() -> Host {
    let host = Host::with(&json!({"convoke_delivery": "poll"}));
    let login = start(|cb, ud| unsafe { capi::Login(c"alice".as_ptr(), c"s".as_ptr(), cb, ud) }).unwrap();
    poll_until(|| login.answers() == 1);
    poll_until(|| order().iter().any(|o| o == "finish"));
    clear();
    host
}

fn poll_until(done: impl Fn() -> bool) -> u32 {
    let end = Instant::now() + PATIENCE;
    let mut made = 0;
    while !done() {
        assert!(Instant::now() < end);
        made += ConvokePoll(0);
        std::thread::sleep(Duration::from_micros(200));
    }
    made
}

/// Polls until so many callbacks are made, and never more at once than are asked for.
fn poll_by(wanted: u32) {
    let mut made = 0;
    let end = Instant::now() + PATIENCE;
    while made < wanted {
        assert!(Instant::now() < end);
        let now = ConvokePoll(wanted - made);
        assert!(now <= wanted - made, "at most so many");
        made += now;
    }
}

fn create(name: &str) -> Pending {
    let name = text(name);
    start(|cb, ud| unsafe { capi::ConvCreateConversationGroup(name.as_ptr(), c"[\"c2c_bob\"]".as_ptr(), cb, ud) })
        .unwrap()
}

#[test]
fn callbacks_run_inside_poll_on_its_caller_and_nowhere_else() {
    let _host = poll_host();
    let pending: Vec<_> = (0..5).map(|i| create(&format!("g{i}"))).collect();
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(order(), Vec::<String>::new(), "nothing runs by itself");
    poll_by(3);
    assert_eq!(order(), ["answer 0", "created", "answer 0"]);
    poll_until(|| pending.iter().all(|p| p.answers() == 1));
    ConvokePoll(0);
    assert_eq!(order().len(), 10);
    let me = std::thread::current().id();
    assert!(pending.iter().all(|p| p.answer().thread == me));
    assert!(events().iter().all(|e| e.thread == me));
    assert_eq!(ConvokePoll(0), 0, "nothing is left");
}

#[test]
fn without_poll_mode_poll_makes_none() {
    let host = Host::bare();
    assert_eq!(ConvokePoll(0), 0);
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    assert_eq!(ConvokePoll(0), 0);
}

#[test]
fn poll_inside_a_callback_makes_none() {
    static MADE: AtomicU32 = AtomicU32::new(9);
    unsafe extern "C" fn nested(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        MADE.store(ConvokePoll(0), Ordering::SeqCst);
    }
    let _host = poll_host();
    assert_eq!(unsafe { capi::ConvGetConvList(Some(nested), std::ptr::null()) }, 0);
    let after = create("after");
    poll_until(|| after.answers() == 1);
    assert_eq!(MADE.load(Ordering::SeqCst), 0);
}

#[test]
fn uninit_delivers_what_is_left_on_its_caller() {
    let host = poll_host();
    // Another device is told of it when it is carried out.
    let mut other = Device::logged_in(&host.path(), "alice");
    let done = create("done");
    other.event("created");
    let pending: Vec<_> = (0..300).map(|i| create(&format!("g{i}"))).collect();
    assert_eq!(done.answers(), 0);
    Uninit();
    let me = std::thread::current().id();
    for call in pending.iter().chain([&done]) {
        assert_eq!(call.answers(), 1);
        assert_eq!(call.answer().thread, me);
    }
    assert_eq!(done.answer().code, 0, "it had been carried out");
    other.finish();
    assert!(pending.iter().all(|p| [0, 7009, 51010].contains(&p.answer().code)));
}

#[test]
fn uninit_inside_poll_ends_when_that_callback_returns() {
    unsafe extern "C" fn end(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        assert_eq!(Uninit(), 0);
    }
    let host = poll_host();
    assert_eq!(unsafe { capi::ConvGetConvList(Some(end), std::ptr::null()) }, 0);
    let pending = create("after");
    poll_until(|| pending.answers() == 1);
    assert!([0, 7009].contains(&pending.answer().code));
    assert_eq!(host.init_again(&json!({})), 0, "a new life can begin at once");
    assert_eq!(login("alice").code, 0);
}

#[test]
fn a_host_that_does_not_poll_leaves_events_in_the_journal_and_finds_them_all_later() {
    let host = poll_host();
    let mut other = Device::logged_in(&host.path(), "alice");
    other.ask("ConvCreateConversationGroup", json!(["g", ["c2c_u0"]]));
    for i in 1..1000 {
        other.call("ConvAddConversationsToGroup", json!(["g", [format!("c2c_u{i}")]]));
        if i % 200 == 0 {
            other.ask("ConvGetConversationGroupList", json!([]));
        }
    }
    other.ask("ConvGetConversationGroupList", json!([]));
    poll_until(|| events().iter().filter(|e| e.name == "added").count() == 999);
    let told: Vec<_> = events().iter().filter(|e| e.name == "added").map(|e| ids(&e.told[1])[0].clone()).collect();
    assert_eq!(told, (1..1000).map(|i| format!("u{i}")).collect::<Vec<_>>(), "each once, in order");
    other.finish();
}

#[test]
fn more_than_1000_unpolled_answers_are_answered_9507_and_none_is_lost() {
    let _host = poll_host();
    let calls: Vec<_> = (0..1300).map(|_| start(|cb, ud| unsafe { capi::ConvGetConvList(cb, ud) }).unwrap()).collect();
    poll_until(|| calls.iter().all(|call| call.answers() == 1));
    let codes: Vec<_> = calls.iter().map(|call| call.answer().code).collect();
    assert_eq!(codes[..1000], [0; 1000]);
    assert_eq!(codes[1000..], [9507; 300]);
}

#[test]
fn an_answer_that_is_lost_inside_is_made_up_for_where_the_host_polls() {
    let _host = poll_host();
    let fail = text(r#"{"request_operation":"convoke_fail","request_param":"answer"}"#);
    let lost = start(|cb, ud| unsafe { capi::callExperimentalAPI(fail.as_ptr(), cb, ud) }).unwrap();
    std::thread::sleep(Duration::from_millis(50));
    assert_eq!(lost.answers(), 0);
    poll_until(|| lost.answers() == 1);
    assert_eq!((lost.answer().code, lost.answer().thread), (7012, std::thread::current().id()));
}

#[test]
fn what_a_callback_calls_after_uninit_is_answered_where_the_host_polls() {
    static LATE: Mutex<Vec<Pending>> = Mutex::new(Vec::new());
    unsafe extern "C" fn end(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        assert_eq!(Uninit(), 0);
        LATE.lock().unwrap().push(start(|cb, ud| unsafe { capi::ConvGetConvList(cb, ud) }).unwrap());
    }
    let host = poll_host();
    assert_eq!(unsafe { capi::ConvGetConvList(Some(end), std::ptr::null()) }, 0);
    poll_until(|| LATE.lock().unwrap().iter().any(|call| call.answers() == 1));
    assert_eq!(host.init_again(&json!({"convoke_delivery": "poll"})), 0);
    assert_eq!(unsafe { capi::ConvGetConvList(Some(end), std::ptr::null()) }, 0);
    Uninit();
    let late = LATE.lock().unwrap();
    assert_eq!(late.iter().map(Pending::answers).collect::<Vec<_>>(), [1, 1], "before Uninit returned");
    let me = std::thread::current().id();
    assert!(late.iter().all(|call| call.answer().code == 6013 && call.answer().thread == me));
}

#[test]
fn what_the_host_has_not_polled_yet_it_does_not_know() {
    let host = poll_host();
    listen_to_chat_groups();
    let mut bob = Device::logged_in(&host.path(), "bob");
    team::create(&mut bob, "team", team::PUBLIC, json!({"group_member_array": team::newcomers(&["alice"])}));
    let id = text("team");
    let set = |value: &str| {
        let given = text(json!([team::attribute("k", value)]).to_string());
        start(|cb, ud| unsafe { capi::GroupSetGroupAttributes(id.as_ptr(), given.as_ptr(), cb, ud) }).unwrap()
    };
    let is_told = |value: &str| {
        let told = json!(["team", [team::attribute("k", value)]]);
        events().iter().any(|e| e.name == "attributes" && e.told == told)
    };
    for value in ["1", "2"] {
        bob.ok("GroupSetGroupAttributes", json!(["team", [team::attribute("k", value)]]));
        // The note about it waits for the host by then.
        std::thread::sleep(Duration::from_millis(300));
        let late = set("alice's");
        std::thread::sleep(Duration::from_millis(100));
        assert_eq!((late.answers(), is_told(value)), (0, false));
        poll_until(|| late.answers() == 1);
        assert_eq!(late.answer().code, 10056);
        poll_until(|| is_told(value));
        let now = set("alice's");
        poll_until(|| now.answers() == 1);
        assert_eq!(now.answer().code, 0);
        assert_eq!(bob.ok("GroupGetGroupAttributes", json!(["team"])), json!([team::attribute("k", "alice's")]));
        bob.sync();
    }
    bob.finish();
}

/// Called whenever something begins to wait.
static RINGS: AtomicU32 = AtomicU32::new(0);
/// The thread that polls, while there is one.
static POLLER: Mutex<Option<std::thread::Thread>> = Mutex::new(None);

unsafe extern "C" fn on_ready(user_data: *const c_void) {
    assert_eq!(user_data as usize, 7);
    assert_eq!(ConvokePoll(0), 0, "not inside this callback");
    RINGS.fetch_add(1, Ordering::SeqCst);
    if let Some(poller) = POLLER.lock().unwrap().as_ref() {
        poller.unpark();
    }
}

#[test]
fn a_host_that_polls_only_when_it_is_told_to_misses_nothing() {
    let _host = poll_host();
    while ConvokePoll(0) > 0 {}
    let before = RINGS.load(Ordering::SeqCst);
    unsafe { capi::ConvokeSetReadyCallback(Some(on_ready), 7 as *const c_void) };
    *POLLER.lock().unwrap() = Some(std::thread::current());
    // Rounds of one call, after each of which nothing waits, and rounds of many, made while this thread polls.
    for round in 0..200 {
        let calls: u32 = if round % 2 == 0 { 1 } else { 20 };
        let caller = std::thread::spawn(move || {
            let start = |_| start(|cb, ud| unsafe { capi::ConvGetConversationGroupList(cb, ud) }).unwrap();
            (0..calls).map(start).collect::<Vec<_>>()
        });
        let mut made = 0;
        let end = Instant::now() + PATIENCE;
        while made < calls {
            let rest = end.saturating_duration_since(Instant::now());
            assert!(!rest.is_zero(), "nobody said that something waits: {made} of {calls}");
            std::thread::park_timeout(rest);
            while let polled @ 1.. = ConvokePoll(0) {
                made += polled;
            }
        }
        let pending = caller.join().unwrap();
        assert!(pending.iter().all(|p| p.answers() == 1));
    }
    *POLLER.lock().unwrap() = None;
    assert!(RINGS.load(Ordering::SeqCst) >= before + 200, "at least once in each round");

    Uninit();
    let after = RINGS.load(Ordering::SeqCst);
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(RINGS.load(Ordering::SeqCst), after, "nobody is told after Uninit");
    unsafe { capi::ConvokeSetReadyCallback(None, std::ptr::null()) };
}
