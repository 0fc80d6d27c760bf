//! A host that blocks in a callback, or does not poll, while others write and it calls on: nothing is lost, what others do
//! waits on disk, and memory stays as it is. `SOAK=1` makes it a million events.

mod common;
use common::device::program;
use common::*;
use convoke::capi;
use convoke::capi::types::TIMConvEvent;
use serde_json::json;
use std::ffi::{CStr, c_char, c_void};
use std::process::Command;
use std::ptr::null;
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

/// In docs/RELIABILITY.md.
const ROW: &str = "tests/overload.rs";

/// What the journal keeps at least, so that a device can follow it.
const KEPT: u64 = 100_000;

/// What the host was told: how its group `g0` has become `g<at>`.
struct Told {
    at: u64,
    renames: u64,
    /// Of the conversation in the group, which shows the name: one for each rename.
    updates: u64,
    /// Where the next was not the one that follows.
    gaps: Vec<(u64, u64)>,
    /// Start, Add and Finish, and behind which rename they came.
    reloads: Vec<(TIMConvEvent, u64)>,
    /// While this is set, no callback returns.
    blocked: bool,
    /// Every thousand renames.
    memory: Vec<usize>,
}

impl Told {
    const fn new() -> Self {
        Self {
            at: 0,
            renames: 0,
            updates: 0,
            gaps: Vec::new(),
            reloads: Vec::new(),
            blocked: false,
            memory: Vec::new(),
        }
    }
}

static TOLD: Mutex<Told> = Mutex::new(Told::new());
static MOVED: Condvar = Condvar::new();

/// The memory that is this process's alone: what it maps of files is the system's.
fn memory() -> usize {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
    let pages: Vec<usize> = statm.split_whitespace().map(|n| n.parse().unwrap()).collect();
    (pages[1] - pages[2]) * 4096
}

unsafe fn number(name: *const c_char) -> u64 {
    unsafe { CStr::from_ptr(name) }.to_str().unwrap()[1..].parse().unwrap()
}

unsafe extern "C" fn on_renamed(old: *const c_char, new: *const c_char, _: *const c_void) {
    let (old, new) = unsafe { (number(old), number(new)) };
    assert_eq!(new, old + 1);
    let mut told = TOLD.lock().unwrap();
    if old != told.at {
        let at = told.at;
        told.gaps.push((at, old));
    }
    told.at = new;
    told.renames += 1;
    if told.renames.is_multiple_of(1000) {
        told.memory.push(memory());
    }
    drop(MOVED.wait_while(told, |told| told.blocked).unwrap());
}

unsafe extern "C" fn on_conversations(event: TIMConvEvent, _: *const c_char, _: *const c_void) {
    let mut told = TOLD.lock().unwrap();
    match event {
        TIMConvEvent::kTIMConvEvent_Update => told.updates += 1,
        other => {
            let at = told.at;
            told.reloads.push((other, at));
        }
    }
}

/// Another device of alice's does that, and comes to an end before this returns.
fn flood(host: &Host, first: u64, last: u64) {
    let mut flood = Command::new(program("flood"));
    let numbers = [first, last].map(|number| number.to_string());
    assert!(flood.arg(host.path()).arg("alice").args(numbers).status().unwrap().success());
}

/// Fewer than the journal keeps.
const EVENTS: u64 = 50_000;

fn past_the_journal() -> u64 {
    rounds(130_000, 1_000_000)
}

/// Alice is logged in, with a conversation and the group `g0`, and listens to what the others do.
fn prepared(delivery: &str) -> Host {
    let host = Host::with(&json!({"convoke_durability": "normal"}));
    assert_eq!(login("alice").code, 0);
    assert_eq!(create_conversation("bob").code, 0);
    assert_eq!(create_group("g0", &["c2c_bob"]).code, 0);
    capi::Uninit();
    stop_listening();
    assert_eq!(host.init_again(&json!({"convoke_durability": "normal", "convoke_delivery": delivery})), 0);
    *TOLD.lock().unwrap() = Told::new();
    unsafe { capi::SetConvEventCallback(Some(on_conversations), null()) };
    unsafe { capi::Login(c"alice".as_ptr(), c"s".as_ptr(), None, null()) };
    let is_told = || TOLD.lock().unwrap().reloads.len() == 3;
    take_until("the list", PATIENCE, is_told);
    TOLD.lock().unwrap().reloads.clear();
    unsafe { capi::SetConvConversationGroupNameChangedCallback(Some(on_renamed), null()) };
    host
}

/// Lets the callbacks be made; in poll mode, here.
fn take_until(what: &str, patience: Duration, done: impl Fn() -> bool) {
    let end = Instant::now() + patience;
    while !done() {
        assert!(Instant::now() < end, "{what}; renamed up to {}", TOLD.lock().unwrap().at);
        if capi::ConvokePoll(0) == 0 {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

/// So many events come while the host takes none, and then it does.
fn overload(delivery: &str, events: u64) {
    let host = prepared(delivery);
    TOLD.lock().unwrap().blocked = delivery == "thread";
    // The first tenth shows what a host that is behind takes; the rest must take no more.
    flood(&host, 0, events / 10);
    let before = memory();
    flood(&host, events / 10, events);
    let after = memory();
    assert!(after * 10 <= before * 11, "{before} bytes after a tenth of {events} events, {after} after all of them");
    assert!(TOLD.lock().unwrap().renames <= 1, "the host has taken them");

    TOLD.lock().unwrap().blocked = false;
    MOVED.notify_all();
    let patience = 4 * PATIENCE + Duration::from_micros(200) * u32::try_from(events).unwrap();
    take_until("all of it", patience, || {
        let told = TOLD.lock().unwrap();
        if events > KEPT { told.reloads.len() >= 3 } else { told.at == events }
    });
    // One more, to see that nothing stands between.
    flood(&host, events, events + 1);
    take_until("one more", PATIENCE, || {
        let told = TOLD.lock().unwrap();
        told.at == events + 1 && told.updates >= told.renames
    });
    let told = TOLD.lock().unwrap();
    if events > KEPT {
        let [(start, from), (add, _), (finish, to)] = told.reloads[..] else { panic!("{:?}", told.reloads) };
        use TIMConvEvent::{kTIMConvEvent_Add as Add, kTIMConvEvent_Finish as Finish, kTIMConvEvent_Start as Start};
        assert_eq!([start, add, finish], [Start, Add, Finish]);
        assert_eq!(from, to);
        assert_eq!(told.gaps, [(from, events)], "in order up to the reload, and from there on");
        assert_eq!(told.renames, from + 1);
    } else {
        assert_eq!((&told.gaps[..], &told.reloads[..]), (&[][..], &[][..]), "in order");
        assert_eq!(told.renames, events + 1, "each once");
    }
    assert_eq!(told.updates, told.renames);
    // At first the reading fills SQLite's cache.
    let (first, rest) = told.memory.split_at(told.memory.len() / 2);
    let (first, rest) = (first.iter().max().unwrap_or(&after), rest.iter().max().unwrap_or(&after));
    assert!(rest * 4 <= first * 5, "{first} bytes while the first half was told, {rest} while the rest was");
    let [before, after, first, rest] = [before, after, *first, *rest].map(|bytes| bytes / 1024);
    let way = if delivery == "thread" { "a blocked callback" } else { "no poll" };
    let memory = format!("{before} KiB after a tenth, {after} after all, then {first} and {rest}");
    figure(ROW, &format!("{way}, {events} events: {memory}"));
}

#[test]
fn what_others_do_while_a_callback_blocks_waits_on_disk_and_comes_once_in_order() {
    overload("thread", EVENTS);
}

#[test]
fn what_others_do_while_nobody_polls_waits_on_disk_and_comes_once_in_order() {
    overload("poll", EVENTS);
}

#[test]
fn past_what_the_journal_keeps_the_list_is_told_once_anew() {
    for delivery in ["thread", "poll"] {
        overload(delivery, past_the_journal());
    }
}

/// What is made beyond the thousand that wait is answered 9507, each call once, in order.
#[test]
fn a_hundred_thousand_calls_of_a_host_that_takes_no_answer_are_each_answered_once_in_order() {
    static ANSWERS: Mutex<Vec<(usize, i32)>> = Mutex::new(Vec::new());
    static BLOCKED: Mutex<()> = Mutex::new(());
    unsafe extern "C" fn on_answer(code: i32, _: *const c_char, _: *const c_char, number: *const c_void) {
        ANSWERS.lock().unwrap().push((number as usize, code));
        drop(BLOCKED.lock());
    }
    const CALLS: usize = 100_000;
    for delivery in ["thread", "poll"] {
        let _host = prepared(delivery);
        ANSWERS.lock().unwrap().clear();
        let list = |number: usize| unsafe {
            assert_eq!(capi::ConvGetConversationGroupList(Some(on_answer), std::ptr::without_provenance(number)), 0);
        };
        let blocked = BLOCKED.lock();
        if delivery == "thread" {
            // Its callback blocks, and so it counts as answered.
            list(0);
            take_until("the callback", PATIENCE, || !ANSWERS.lock().unwrap().is_empty());
            ANSWERS.lock().unwrap().clear();
        }
        (1..=CALLS).for_each(list);
        assert_eq!(*ANSWERS.lock().unwrap(), []);
        drop(blocked);
        take_until("the answers", 4 * PATIENCE, || ANSWERS.lock().unwrap().len() >= CALLS);
        list(0);
        take_until("one more", PATIENCE, || ANSWERS.lock().unwrap().len() > CALLS);
        let answers = ANSWERS.lock().unwrap();
        let right = |number: usize| (number, if number <= 1000 { 0 } else { 9507 });
        let expected: Vec<_> = (1..=CALLS).map(right).chain([(0, 0)]).collect();
        let refused = answers.iter().filter(|(_, code)| *code == 9507).count();
        figure(ROW, &format!("{refused} answers 9507"));
        assert!(*answers == expected, "{delivery}: {:?}", answers.iter().zip(&expected).find(|(a, b)| a != b));
    }
}
