//! Callbacks, threads and the end: what a host may do from where, and what it is never exposed to.

mod common;
use common::*;
use convoke::capi;
use convoke::capi::types::{TIMCommCallback, TIMLogLevel};
use serde_json::json;
use std::ffi::{c_char, c_int, c_void};
use std::ptr::null;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicUsize, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

/// A door that callbacks wait at.
struct Gate {
    open: Mutex<bool>,
    moved: Condvar,
    waiting: AtomicUsize,
}

impl Gate {
    const fn new() -> Self {
        Self { open: Mutex::new(false), moved: Condvar::new(), waiting: AtomicUsize::new(0) }
    }

    fn pass(&self) {
        self.waiting.fetch_add(1, SeqCst);
        let mut open = self.open.lock().unwrap();
        while !*open {
            open = self.moved.wait(open).unwrap();
        }
    }

    fn set(&self, open: bool) {
        *self.open.lock().unwrap() = open;
        self.moved.notify_all();
    }

    fn wait_for_someone(&self) {
        let end = Instant::now() + PATIENCE;
        while self.waiting.load(SeqCst) == 0 {
            assert!(Instant::now() < end);
            std::thread::sleep(Duration::from_millis(1));
        }
        self.waiting.store(0, SeqCst);
    }
}

fn ask_list(cb: TIMCommCallback, ud: *const c_void) -> c_int {
    unsafe { capi::ConvGetConvList(cb, ud) }
}

#[test]
fn no_transaction_is_open_while_the_host_is_called() {
    static GATE: Gate = Gate::new();
    unsafe extern "C" fn log(_: TIMLogLevel, line: *const c_char, _: *const c_void) {
        if unsafe { std::ffi::CStr::from_ptr(line) }.to_str().unwrap().contains("transaction failed") {
            GATE.pass();
        }
    }
    let host = Host::logged_in("alice");
    let mut other = device::Device::logged_in(&host.path(), "alice");
    unsafe { capi::SetLogCallback(Some(log), null()) };
    let fail = text(r#"{"request_operation":"convoke_fail","request_param":"store"}"#);
    let failing = start(|cb, ud| unsafe { capi::callExperimentalAPI(fail.as_ptr(), cb, ud) }).unwrap();
    GATE.wait_for_someone();
    let made = other.ask("ConvCreateConversationGroup", json!(["work", ["c2c_bob"]]));
    assert_eq!(made["code"], 0, "the other process can write");
    GATE.set(true);
    assert_eq!(failing.answer().code, 6022);
    wait_event("created", |told| told[0] == "work");
    other.finish();
}

#[test]
fn callbacks_never_run_at_the_same_time() {
    static INSIDE: AtomicBool = AtomicBool::new(false);
    static OVERLAPS: AtomicUsize = AtomicUsize::new(0);
    static MADE: AtomicUsize = AtomicUsize::new(0);
    unsafe extern "C" fn alone(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        OVERLAPS.fetch_add(usize::from(INSIDE.swap(true, SeqCst)), SeqCst);
        std::thread::sleep(Duration::from_micros(20));
        INSIDE.store(false, SeqCst);
        MADE.fetch_add(1, SeqCst);
    }
    let host = Host::bare();
    stop_listening();
    let running = AtomicBool::new(true);
    let asked = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while running.load(SeqCst) {
                    assert_eq!(ask_list(Some(alone), null()), 0);
                    // No faster than they are answered.
                    while asked.load(SeqCst) > MADE.load(SeqCst) + 20 {
                        std::thread::sleep(Duration::from_micros(50));
                    }
                    asked.fetch_add(1, SeqCst);
                }
            });
        }
        for _ in 0..30 {
            assert_eq!(host.init_again(&json!({"convoke_durability": "normal"})), 0);
            std::thread::sleep(Duration::from_millis(5));
            capi::Uninit();
        }
        running.store(false, SeqCst);
    });
    capi::Uninit();
    assert_eq!(MADE.load(SeqCst), asked.load(SeqCst), "each call is answered");
    assert_eq!(OVERLAPS.load(SeqCst), 0);
}

#[test]
fn when_uninit_has_returned_what_was_called_before_it_is_answered() {
    static ANSWERED: [AtomicUsize; 8] = [const { AtomicUsize::new(0) }; 8];
    unsafe extern "C" fn count(_: i32, _: *const c_char, _: *const c_char, thread: *const c_void) {
        ANSWERED[thread as usize].fetch_add(1, SeqCst);
    }
    let _host = Host::bare();
    std::thread::scope(|scope| {
        for (thread, answered) in ANSWERED.iter().enumerate() {
            scope.spawn(move || {
                for round in 1..=300 {
                    assert_eq!(ask_list(Some(count), thread as *const c_void), 0);
                    capi::Uninit();
                    assert_eq!(answered.load(SeqCst), round, "thread {thread}");
                }
            });
        }
    });
}

/// Calls again, as often as is left, and slowly.
unsafe extern "C" fn again(_: i32, _: *const c_char, _: *const c_char, left: *const c_void) {
    std::thread::sleep(Duration::from_millis(5));
    match left as usize {
        0 => LAST_OF_CHAIN.store(true, SeqCst),
        left => assert_eq!(ask_list(Some(again), (left - 1) as *const c_void), 0),
    }
}
static LAST_OF_CHAIN: AtomicBool = AtomicBool::new(false);

#[test]
fn uninit_waits_for_the_calls_that_callbacks_make_meanwhile() {
    let host = Host::bare();
    for lives in [false, true] {
        for poll in [false, true] {
            LAST_OF_CHAIN.store(false, SeqCst);
            if lives {
                assert_eq!(host.init_again(&json!({"convoke_delivery": if poll { "poll" } else { "thread" }})), 0);
            }
            assert_eq!(ask_list(Some(again), 20 as *const c_void), 0);
            capi::Uninit();
            assert!(LAST_OF_CHAIN.load(SeqCst), "lives: {lives}, poll: {poll}");
            let ours = || {
                let threads =
                    std::fs::read_dir("/proc/self/task").unwrap().map(|task| task.unwrap().path().join("comm"));
                let names = threads.filter_map(|comm| std::fs::read_to_string(comm).ok());
                names.filter(|name| name.starts_with("convoke-")).collect::<Vec<_>>()
            };
            // One that was joined may be listed a moment longer.
            let end = Instant::now() + PATIENCE;
            while !ours().is_empty() {
                assert!(Instant::now() < end, "{:?}", ours());
                std::thread::sleep(Duration::from_millis(1));
            }
        }
    }
}

#[test]
fn other_threads_that_call_on_and_on_do_not_keep_uninit_from_returning() {
    unsafe extern "C" fn nothing(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {}
    let _host = Host::bare();
    let calling = AtomicBool::new(true);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while calling.load(SeqCst) {
                assert_eq!(ask_list(Some(nothing), null()), 0);
            }
        });
        for _ in 0..20 {
            capi::Uninit();
        }
        calling.store(false, SeqCst);
    });
}

#[test]
fn calls_of_every_kind_that_wait_at_uninit_are_answered_7009() {
    static GATE: Gate = Gate::new();
    unsafe extern "C" fn hold(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        GATE.pass();
        wait_for_the_end_to_begin();
    }
    let _host = Host::logged_in("alice");
    assert_eq!(ask_list(Some(hold), null()), 0);
    GATE.wait_for_someone();
    let calls = [
        start(ask_list),
        start(|cb, ud| unsafe { capi::Logout(cb, ud) }),
        start(|cb, ud| unsafe { capi::Login(c"bob".as_ptr(), c"s".as_ptr(), cb, ud) }),
        start(|cb, ud| unsafe { capi::SetConfig(c"{}".as_ptr(), cb, ud) }),
        start(|cb, ud| unsafe { capi::ConvDeleteConversationGroup(c"x".as_ptr(), cb, ud) }),
    ];
    let ending = std::thread::spawn(|| capi::Uninit());
    GATE.set(true);
    assert_eq!(ending.join().unwrap(), 0);
    for call in calls {
        let call = call.unwrap();
        assert_eq!((call.answers(), call.answer().code), (1, 7009));
    }
}

#[test]
fn uninit_may_be_called_in_the_callback_of_a_lost_answer() {
    static RETURNED: AtomicI32 = AtomicI32::new(-1);
    unsafe extern "C" fn end(code: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        assert_eq!(code, 7012);
        RETURNED.store(capi::Uninit(), SeqCst);
    }
    let _host = Host::logged_in("alice");
    let fail = text(r#"{"request_operation":"convoke_fail","request_param":"answer"}"#);
    assert_eq!(unsafe { capi::callExperimentalAPI(fail.as_ptr(), Some(end), null()) }, 0);
    let stopped = Instant::now() + PATIENCE;
    while RETURNED.load(SeqCst) == -1 {
        assert!(Instant::now() < stopped);
        std::thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(RETURNED.load(SeqCst), 0);
    assert_eq!(capi::Uninit(), 0);
}

#[test]
fn in_poll_mode_uninit_waits_for_a_callback_that_another_thread_makes() {
    static GATE: Gate = Gate::new();
    static INSIDE: AtomicBool = AtomicBool::new(false);
    unsafe extern "C" fn slow(_: i32, _: *const c_char, _: *const c_char, end_it: *const c_void) {
        INSIDE.store(true, SeqCst);
        if !end_it.is_null() {
            capi::Uninit();
        }
        GATE.pass();
        wait_for_the_end_to_begin();
        INSIDE.store(false, SeqCst);
    }
    for from_callback in [false, true] {
        GATE.set(false);
        let host = Host::bare();
        // Log lines would be polled too.
        stop_listening();
        assert_eq!(host.init_again(&json!({"convoke_delivery": "poll"})), 0);
        let end_it = usize::from(from_callback) as *const c_void;
        assert_eq!(ask_list(Some(slow), end_it), 0);
        let rest = start(ask_list).unwrap();
        let poller = std::thread::spawn(|| {
            let mut made = 0;
            while made == 0 {
                made = capi::ConvokePoll(0);
            }
            made
        });
        GATE.wait_for_someone();
        let ending = std::thread::spawn(|| {
            let code = capi::Uninit();
            (code, INSIDE.load(SeqCst))
        });
        GATE.set(true);
        assert_eq!(ending.join().unwrap(), (0, false), "no callback runs any more");
        assert_eq!(rest.answers(), 1);
        assert!(poller.join().unwrap() >= 1);
    }
}

#[test]
fn after_an_uninit_from_elsewhere_polling_still_delivers_the_rest() {
    unsafe extern "C" fn end(code: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        assert_eq!((code, capi::Uninit()), (6013, 0));
    }
    let host = Host::bare();
    // The callback of a call before Init, still to come when the SDK has been initialised in it.
    static GATE: Gate = Gate::new();
    unsafe extern "C" fn begin_and_end(_: i32, _: *const c_char, _: *const c_char, config: *const c_void) {
        assert_eq!(unsafe { capi::Init(APP, config.cast()) }, 0);
        GATE.pass();
        assert_eq!(capi::Uninit(), 0);
    }
    let poll = text(config(&host.path(), &json!({"convoke_delivery": "poll"})).to_string());
    assert_eq!(ask_list(Some(begin_and_end), poll.as_ptr().cast()), 0);
    GATE.wait_for_someone();
    let calls: Vec<_> = (0..3).map(|_| start(ask_list).unwrap()).collect();
    GATE.set(true);
    let stopped = Instant::now() + PATIENCE;
    while calls.iter().any(|call| call.answers() == 0) {
        assert!(Instant::now() < stopped);
        capi::ConvokePoll(0);
    }
    let me = std::thread::current().id();
    assert!(calls.iter().all(|call| call.answer().thread == me));
    assert_eq!(ask_list(Some(end), null()), 0);
    capi::Uninit();
}

#[test]
fn refused_calls_take_no_memory_while_the_host_is_busy() {
    static GATE: Gate = Gate::new();
    unsafe extern "C" fn hold(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        GATE.pass();
    }
    let _host = Host::logged_in("alice");
    assert_eq!(ask_list(Some(hold), null()), 0);
    GATE.wait_for_someone();
    let resident = || {
        let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
        statm.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() * 4096
    };
    let before = resident();
    for _ in 0..200_000 {
        // Refused at once, with a log line; and, beyond the limit, with nobody to be told.
        assert_eq!(unsafe { capi::ConvDeleteConversationGroup(null(), None, null()) }, -4);
        assert_eq!(ask_list(None, null()), 0);
    }
    let grown = resident().saturating_sub(before);
    GATE.set(true);
    assert!(grown < 4 * 1024 * 1024, "{grown} bytes for 400,000 calls");
    settle();
}
