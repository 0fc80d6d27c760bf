//! Many calls at once.

mod common;
use common::*;
use convoke::capi;
use serde_json::json;
use std::ffi::{c_char, c_void};
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};

const THREADS: usize = 8;
const CALLS: usize = 20_000;

static ANSWERED: [AtomicU8; CALLS] = [const { AtomicU8::new(0) }; CALLS];
static TOTAL: AtomicUsize = AtomicUsize::new(0);
static REFUSED: AtomicUsize = AtomicUsize::new(0);

unsafe extern "C" fn count(code: i32, _: *const c_char, _: *const c_char, user_data: *const c_void) {
    ANSWERED[user_data as usize].fetch_add(1, Ordering::SeqCst);
    REFUSED.fetch_add(usize::from(code == 9507), Ordering::SeqCst);
    TOTAL.fetch_add(1, Ordering::SeqCst);
}

#[test]
fn eight_threads_that_call_at_once_are_answered_exactly_once_each() {
    let _host = Host::with(&json!({"convoke_durability": "normal"}));
    assert_eq!(login("alice").code, 0);
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            scope.spawn(move || {
                for i in (thread..CALLS).step_by(THREADS) {
                    let (name, ids) =
                        (text(format!("g{}", i % 25)), text(json!([format!("c2c_u{}", i % 500)]).to_string()));
                    let (name, ids, user) = (name.as_ptr(), ids.as_ptr(), text(format!("u{}", i % 300)));
                    let ud = i as *const c_void;
                    let code = unsafe {
                        match i % 9 {
                            0 => capi::ConvCreateConversationGroup(name, ids, Some(count), ud),
                            1 => capi::ConvDeleteConversationGroup(name, Some(count), ud),
                            2 => capi::ConvAddConversationsToGroup(name, ids, Some(count), ud),
                            3 => capi::ConvDeleteConversationsFromGroup(name, ids, Some(count), ud),
                            4 => capi::ConvCreate(user.as_ptr(), 1, Some(count), ud),
                            5 => capi::ConvPinConversation(user.as_ptr(), 1, u8::from(i % 2 == 0), Some(count), ud),
                            6 => capi::ConvMarkConversation(ids, 1, 1, Some(count), ud),
                            7 => capi::ConvGetConversationListByFilter(c"{}".as_ptr(), 0, 10, Some(count), ud),
                            _ => capi::ConvGetConversationGroupList(Some(count), ud),
                        }
                    };
                    assert_eq!(code, 0);
                    // Most hosts wait for something now and then; without it nearly all would be answered 9507.
                    while i > TOTAL.load(Ordering::SeqCst) + 900 {
                        std::thread::yield_now();
                    }
                }
            });
        }
    });
    settle();
    assert_eq!(TOTAL.load(Ordering::SeqCst), CALLS);
    assert!(ANSWERED.iter().all(|times| times.load(Ordering::SeqCst) == 1));
    assert!(REFUSED.load(Ordering::SeqCst) < CALLS / 2, "{} refused", REFUSED.load(Ordering::SeqCst));
}

#[test]
fn a_burst_of_a_thousand_changes_is_committed_in_a_few_transactions() {
    let host = Host::logged_in("alice");
    create_group("all", &["c2c_first"]);
    let wal = host.path().join(format!("convoke-{APP}.db-wal"));
    let written = |from: u64| std::fs::metadata(&wal).unwrap().len().saturating_sub(from);
    let before = written(0);
    create_conversation("one");
    let one = written(before);
    let begin = written(0);
    let calls: Vec<_> = (0..900)
        .map(|i| {
            let user = text(format!("u{i}"));
            start(|cb, ud| unsafe { capi::ConvCreate(user.as_ptr(), 1, cb, ud) }).unwrap()
        })
        .collect();
    assert!(calls.iter().all(|call| call.answer().code == 0));
    let all = written(begin);
    // Each transaction writes every page it touched; one of its own for each call would write 900 times as much.
    assert!(all < one * 900 / 4, "{all} bytes for 900 changes, {one} for one");
}

/// The most memory the process has had, in bytes.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() * 1024
}

static LARGE: AtomicUsize = AtomicUsize::new(0);

unsafe extern "C" fn nothing(code: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
    assert!(code == 0 || code == 7009, "{code}");
    LARGE.fetch_add(1, Ordering::SeqCst);
}

#[test]
fn large_answers_do_not_pile_up_in_memory() {
    for delivery in ["thread", "poll"] {
        let host = Host::with(&json!({"convoke_durability": "normal"}));
        assert_eq!(login("alice").code, 0);
        stop_listening();
        for first in (0..1500).step_by(500) {
            let calls: Vec<_> = (first..first + 500)
                .map(|i| {
                    let user = text(format!("user{i:028}"));
                    start(|cb, ud| unsafe { capi::ConvCreate(user.as_ptr(), 1, cb, ud) }).unwrap()
                })
                .collect();
            calls.iter().for_each(|call| assert_eq!(call.answer().code, 0));
        }
        convoke::capi::Uninit();
        assert_eq!(host.init_again(&json!({"convoke_delivery": delivery})), 0);
        unsafe { convoke::capi::Login(c"alice".as_ptr(), c"s".as_ptr(), None, std::ptr::null()) };
        let before = peak();
        for _ in 0..200 {
            assert_eq!(unsafe { capi::ConvGetConvList(Some(nothing), std::ptr::null()) }, 0);
        }
        // Each has more than half a megabyte. In poll mode they wait, and as many are made as ever will be.
        let end = std::time::Instant::now() + PATIENCE;
        while delivery == "thread" && LARGE.load(Ordering::SeqCst) < 200 {
            assert!(std::time::Instant::now() < end);
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        if delivery == "poll" {
            std::thread::sleep(std::time::Duration::from_secs(2));
        }
        convoke::capi::Uninit();
        let grown = peak().saturating_sub(before);
        assert!(grown < 64 * 1024 * 1024, "{delivery}: {grown} bytes");
    }
}
