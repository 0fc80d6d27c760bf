//! Hosts that do what they should not (section "Hostile hosts" of docs/API.md): the SDK goes on, or ends as it is written,
//! and what was answered 0 is there afterwards.

mod common;
use common::device::Device;
use common::*;
use convoke::capi;
use serde_json::json;
use std::ffi::{c_char, c_void};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::ptr::null;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// In docs/RELIABILITY.md.
const ROW: &str = "tests/hostile_host.rs";

/// A program of `tests/programs` in C or C++.
struct Program {
    folder: TempDir,
    path: PathBuf,
}

impl Program {
    fn build(compiler: &str, flags: &[&str], name: &str) -> Self {
        let folder = library_folder();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs").join(name);
        let path = folder.path().join("program");
        compile(compiler, flags, &source, &path, folder.path());
        Self { folder, path }
    }

    fn c(name: &str) -> Self {
        Self::build("cc", &["-std=c11"], name)
    }

    /// One that loads the library itself.
    fn unlinked(name: &str) -> Self {
        Self::build("cc", &["-std=c11", "-Wl,--as-needed"], name)
    }

    fn run(&self, args: &[&str]) -> Output {
        Command::new(&self.path).args(args).stdin(Stdio::null()).output().unwrap()
    }

    fn data(&self) -> String {
        self.folder.path().join("data").to_str().unwrap().to_owned()
    }
}

fn said(out: &Output) -> String {
    String::from_utf8(out.stdout.clone()).unwrap()
}

#[test]
fn a_callback_that_blocks_delays_what_is_behind_it_and_nothing_else() {
    static ENTERED: AtomicBool = AtomicBool::new(false);
    static GO_ON: AtomicBool = AtomicBool::new(false);
    static LEFT: AtomicBool = AtomicBool::new(false);
    unsafe extern "C" fn slow(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        ENTERED.store(true, SeqCst);
        let end = Instant::now() + PATIENCE;
        while !GO_ON.load(SeqCst) && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(1));
        }
        LEFT.store(true, SeqCst);
    }
    let host = Host::logged_in("alice");
    let mut other = Device::logged_in(&host.path(), "alice");
    assert_eq!(unsafe { capi::ConvGetConversationGroupList(Some(slow), null()) }, 0);
    while !ENTERED.load(SeqCst) {
        std::thread::yield_now();
    }
    let calls: Vec<_> = (0..10)
        .map(|i| {
            let name = text(format!("own{i}"));
            start(|cb, ud| unsafe { capi::ConvCreateConversationGroup(name.as_ptr(), c"[\"c2c_b\"]".as_ptr(), cb, ud) })
        })
        .collect();
    let made = other.ask("ConvCreateConversationGroup", json!(["theirs", ["c2c_bob"]]));
    assert_eq!(made["code"], 0, "another process goes on");
    assert!(calls.iter().all(|call| call.as_ref().unwrap().answers() == 0));
    assert!(!LEFT.load(SeqCst), "all of that while it blocks");
    GO_ON.store(true, SeqCst);
    calls.iter().for_each(|call| assert_eq!(call.as_ref().unwrap().answer().code, 0));
    assert!(LEFT.load(SeqCst));
    wait_event("created", |told| told[0] == "theirs");
    assert_eq!(groups().as_array().unwrap().len(), 11);
    other.finish();
}

#[test]
fn uninit_may_be_called_in_every_kind_of_callback() {
    unsafe extern "C" fn in_answer(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        assert_eq!(capi::Uninit(), 0);
    }
    unsafe extern "C" fn in_event(_: *const c_char, _: *const c_char, _: *const c_void) {
        assert_eq!(capi::Uninit(), 0);
    }
    unsafe extern "C" fn in_log(_: convoke::capi::types::TIMLogLevel, _: *const c_char, _: *const c_void) {
        assert_eq!(capi::Uninit(), 0);
    }
    for kind in ["answer", "event", "log"] {
        let host = Host::logged_in("alice");
        let mut other = Device::logged_in(&host.path(), "alice");
        match kind {
            "answer" => assert_eq!(unsafe { capi::ConvGetConversationGroupList(Some(in_answer), null()) }, 0),
            "event" => {
                unsafe { capi::SetConvConversationGroupCreatedCallback(Some(in_event), null()) };
                assert_eq!(other.ask("ConvCreateConversationGroup", json!(["theirs", ["c2c_bob"]]))["code"], 0);
            }
            _ => {
                unsafe { capi::SetLogCallback(Some(in_log), null()) };
                assert_eq!(unsafe { capi::ConvDeleteConversationGroup(null(), None, null()) }, -4);
            }
        }
        let end = Instant::now() + PATIENCE;
        while capi::GetLoginStatus() != convoke::capi::types::TIMLoginStatus::kTIMLoginStatus_UnLogined {
            assert!(Instant::now() < end, "{kind}");
            std::thread::sleep(Duration::from_millis(1));
        }
        capi::Uninit();
        stop_listening();
        listen();
        assert_eq!(host.init_again(&json!({})), 0, "{kind}: the next life is as any");
        assert_eq!(login("alice").code, 0);
        assert_eq!(create_group("work", &["c2c_bob"]).code, 0);
        other.finish();
    }
}

#[test]
fn whoever_logs_out_in_a_callback_is_told_no_more_and_can_log_in_again() {
    static CREATED: AtomicUsize = AtomicUsize::new(0);
    unsafe extern "C" fn on_created(_: *const c_char, _: *const c_char, _: *const c_void) {
        CREATED.fetch_add(1, SeqCst);
        assert_eq!(unsafe { capi::Logout(None, null()) }, 0);
    }
    let host = Host::logged_in("alice");
    let mut other = Device::logged_in(&host.path(), "alice");
    unsafe { capi::SetConvConversationGroupCreatedCallback(Some(on_created), null()) };
    for i in 0..5 {
        let before = CREATED.load(SeqCst);
        assert_eq!(other.ask("ConvCreateConversationGroup", json!([format!("a{i}"), ["c2c_bob"]]))["code"], 0);
        let end = Instant::now() + PATIENCE;
        while capi::GetLoginStatus() != convoke::capi::types::TIMLoginStatus::kTIMLoginStatus_UnLogined {
            assert!(Instant::now() < end);
            std::thread::sleep(Duration::from_millis(1));
        }
        let ask = || ask(|cb, ud| unsafe { capi::ConvGetConversationGroupList(cb, ud) }).unwrap();
        assert_eq!(ask().code, 6014);
        let told = CREATED.load(SeqCst);
        assert_eq!(told, before + 1);
        assert_eq!(other.ask("ConvCreateConversationGroup", json!([format!("b{i}"), ["c2c_bob"]]))["code"], 0);
        assert_eq!(ask().code, 6014);
        assert_eq!(CREATED.load(SeqCst), told, "nobody is logged in");
        assert_eq!(login("alice").code, 0);
        assert_eq!(groups().as_array().unwrap().len(), 2 * (i + 1), "what came meanwhile is there");
    }
    other.finish();
}

/// Listeners that come and go. Each knows by its user data when it was taken away.
static GONE: [AtomicBool; 1001] = [const { AtomicBool::new(false) }; 1001];
static TOLD_AFTERWARDS: AtomicUsize = AtomicUsize::new(0);
static TOLD_AT_ALL: AtomicUsize = AtomicUsize::new(0);

unsafe extern "C" fn on_passing<const KEY: usize>(_: *const c_char, number: *const c_void) {
    // The number keeps the functions different in a release build too: each is a listener of its own.
    TOLD_AT_ALL.fetch_add(KEY / KEY.max(1), SeqCst);
    TOLD_AFTERWARDS.fetch_add(usize::from(GONE[number as usize].load(SeqCst)), SeqCst);
}

#[test]
fn a_thousand_listeners_come_and_go_while_events_fly_and_the_one_that_stays_misses_none() {
    static SEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());
    unsafe extern "C" fn on_stay(array: *const c_char, _: *const c_void) {
        let array = unsafe { std::ffi::CStr::from_ptr(array) }.to_str().unwrap();
        let messages: serde_json::Value = serde_json::from_str(array).unwrap();
        SEEN.lock().unwrap().extend(texts(&messages));
    }
    const MESSAGES: usize = 500;
    let host = Host::logged_in("alice");
    stop_listening();
    unsafe { capi::AddRecvNewMsgCallback(Some(on_stay), null()) };
    let mut bob = Device::logged_in(&host.path(), "bob");
    for i in 0..MESSAGES {
        bob.call("MsgSendMessage", json!(["alice", 1, text_message(&i.to_string())]));
    }
    std::thread::scope(|scope| {
        for thread in 0..4usize {
            scope.spawn(move || {
                let callback = [on_passing::<1>, on_passing::<2>, on_passing::<3>, on_passing::<4>][thread];
                // 250 times, and on as long as there are events to come.
                for i in (0..).take_while(|i| *i < 250 || SEEN.lock().unwrap().len() < MESSAGES) {
                    let number = if i < 250 { thread * 250 + i } else { 1000 };
                    let user_data = std::ptr::without_provenance(number);
                    unsafe {
                        capi::AddRecvNewMsgCallback(Some(callback), user_data);
                        capi::SetMsgReadedReceiptCallback(Some(on_passing::<5>), user_data);
                        std::thread::sleep(Duration::from_micros(300));
                        capi::RemoveRecvNewMsgCallback(Some(callback));
                        capi::SetMsgReadedReceiptCallback(None, null());
                    }
                    // An answer stands behind whatever callback was just running with it.
                    if i < 250 && i % 25 == 24 {
                        settle();
                        GONE[number].store(true, SeqCst);
                    }
                }
            });
        }
    });
    settle();
    assert_eq!(*SEEN.lock().unwrap(), (0..MESSAGES).map(|i| i.to_string()).collect::<Vec<_>>());
    let told = TOLD_AT_ALL.load(SeqCst);
    figure(ROW, &format!("1000 listeners that came and went were told {told} times"));
    assert!(told > 0, "they were there while events came");
    assert_eq!(TOLD_AFTERWARDS.load(SeqCst), 0, "a listener that is gone is not told");
    capi::RemoveRecvNewMsgCallback(Some(on_stay));
    bob.finish();
}

#[test]
fn a_cpp_exception_that_leaves_a_callback_ends_the_process_and_costs_nothing_that_was_answered() {
    let program = Program::build("c++", &["-std=c++17"], "throw.cpp");
    for (way, answered) in [("answer", true), ("listener", false), ("poll", true)] {
        let out = program.run(&[&program.data(), way]);
        assert_eq!(out.status.signal(), Some(libc::SIGABRT), "{way}: {out:?}");
        assert!(!answered || said(&out).contains("answered"), "{way}: {out:?}");
        assert!(!said(&out).contains("caught"), "{way}: {out:?}");
        let mut after = Device::logged_in(Path::new(&program.data()), "alice");
        assert_eq!(after.ask("ConvGetConversationGroupList", json!([]))["json"], json!(["work"]), "{way}");
        assert_eq!(after.ask("ConvDeleteConversationGroup", json!(["work"]))["code"], 0, "{way}");
        after.finish();
    }
}

#[test]
fn a_child_made_by_fork_can_exit_or_exec_and_all_else_is_refused_without_harm_to_the_parent() {
    let program = Program::c("fork.c");
    let out = program.run(&[&program.data()]);
    assert!(out.status.success() && said(&out) == "done\n", "{out:?}");
    let mut after = Device::logged_in(Path::new(&program.data()), "alice");
    let groups = after.ask("ConvGetConversationGroupList", json!([]));
    assert_eq!(groups["json"], json!(["g1000"]), "every one of the parent's changes, and none of a child's");
    after.finish();
}

#[test]
fn a_process_that_just_exits_ends_as_it_says_and_keeps_what_was_answered() {
    let program = Program::c("exit.c");
    for (i, way) in ["return", "exit", "callback"].into_iter().cycle().take(30).enumerate() {
        let data = program.folder.path().join(i.to_string());
        let out = program.run(&[data.to_str().unwrap(), way]);
        assert_eq!(out.status.code(), Some(0), "{way}: {out:?}");
        let answered: Vec<u32> = said(&out).lines().map(|line| line.parse().unwrap()).collect();
        assert!(answered.iter().copied().eq(1..=answered.len() as u32), "{answered:?}");
        let mut after = Device::logged_in(&data, "alice");
        let groups = after.ask("ConvGetConversationGroupList", json!([]))["json"].clone();
        let kept = groups[0].as_str().map_or(0, |name| name[1..].parse::<u32>().unwrap());
        assert!(kept >= answered.last().copied().unwrap_or(0), "{way}: {groups}, answered {answered:?}");
        after.finish();
    }
}

#[test]
fn the_library_stays_where_a_host_closes_it_while_it_runs() {
    let program = Program::unlinked("closed.c");
    for _ in 0..10 {
        let library = program.folder.path().join("libconvoke.so");
        let out = program.run(&[library.to_str().unwrap(), &program.data()]);
        assert!(out.status.success() && said(&out) == "201 answers\n", "{out:?}");
    }
}

#[test]
fn the_library_can_be_closed_200_times_and_leaves_no_thread_no_file_and_no_memory() {
    let program = Program::unlinked("unload.c");
    let library = program.folder.path().join("libconvoke.so");
    let out = program.run(&[library.to_str().unwrap(), &program.data(), "200"]);
    assert!(out.status.success(), "{out:?}");
    let numbers: Vec<Vec<i64>> =
        said(&out).lines().map(|line| line.split(' ').map(|n| n.parse().unwrap()).collect()).collect();
    let [early, late] = &numbers[..] else { panic!("{out:?}") };
    assert_eq!(early[..2], late[..2], "threads, files");
    assert!(late[2] * 4 <= early[2] * 5, "{} pages after 20 times, {} after 200", early[2], late[2]);
    figure(ROW, &format!("closed 200 times: {} pages after 20, {} after 200", early[2], late[2]));
}
