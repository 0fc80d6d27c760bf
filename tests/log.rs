//! What the log has (section "The log" of docs/API.md).

mod common;
use common::device::Device;
use common::*;
use convoke::capi;
use convoke::capi::types::TIMLogLevel;
use serde_json::json;
use std::ffi::{CStr, c_char, c_void};
use std::path::Path;
use std::process::Stdio;
use std::ptr::null;
use std::sync::Mutex;

const LOG: &str = "convoke.log";

fn set_config(config: &serde_json::Value) {
    let config = text(config.to_string());
    assert_eq!(ask(|cb, ud| unsafe { capi::SetConfig(config.as_ptr(), cb, ud) }).unwrap().code, 0);
}

/// What the host writes by itself.
fn write(level: Option<u32>, content: &str) {
    let mut request = json!({
        "request_internal_operation": "internal_operation_write_log",
        "request_write_log_log_content_param": content,
    });
    if let Some(level) = level {
        request["request_write_log_log_level_param"] = json!(level);
        request["request_write_log_file_name_param"] = json!("main.c");
        request["request_write_log_line_number_param"] = json!(7);
        request["request_write_log_func_name_param"] = json!("draw");
    }
    let request = text(request.to_string());
    assert_eq!(unsafe { capi::callExperimentalAPI(request.as_ptr(), None, null()) }, 0);
}

/// The files of a log, the one in use last.
fn lines(directory: &Path) -> Vec<String> {
    let names = (1..=9).rev().map(|n| format!("convoke.{n}.log")).chain([LOG.to_owned()]);
    let text: String = names.map(|name| std::fs::read_to_string(directory.join(name)).unwrap_or_default()).collect();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn a_line_has_the_time_with_milliseconds_the_process_the_level_and_the_text() {
    let host = Host::bare();
    let logs = host.directory.path().join("logs");
    assert_eq!(host.init_again(&json!({"sdk_config_log_file_path": logs})), 0);
    assert_eq!(unsafe { capi::ConvDeleteConversationGroup(null(), None, null()) }, -4);
    capi::Uninit();
    let now = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
    for line in lines(&logs) {
        let mut words = line.split(' ');
        let (seconds, millis) = words.next().unwrap().split_once('.').unwrap();
        assert!(seconds.parse::<u64>().unwrap().abs_diff(now) < 600 && millis.len() == 3, "{line}");
        assert!(millis.bytes().all(|digit| digit.is_ascii_digit()), "{line}");
        assert_eq!(words.next(), Some(std::process::id().to_string().as_str()), "{line}");
        assert!(["info", "warn"].contains(&words.next().unwrap()), "{line}");
    }
}

#[test]
fn at_debug_every_call_has_its_code_and_its_time_and_what_is_written_and_read_shows() {
    let host = Host::logged_in("alice");
    assert_eq!(create_group("quiet", &["c2c_bob"]).code, 0);
    settle();
    assert_eq!(logs(), Vec::<String>::new(), "not before it is asked for");
    let debug = json!({"set_config_log_level": 3, "set_config_callback_log_level": 3});
    set_config(&debug);
    assert_eq!(create_group("loud", &["c2c_bob"]).code, 0);
    assert_eq!(create_group("loud", &["c2c_bob"]).code, 7014);
    let mut other = Device::logged_in(&host.path(), "alice");
    other.ok("ConvCreateConversationGroup", json!(["theirs", ["c2c_carol"]]));
    wait_event("created", |told| told[0] == "theirs");
    settle();
    let has = |parts: &[&str]| {
        let found = logs().iter().any(|line| parts.iter().all(|part| line.contains(part)));
        assert!(found, "{parts:?}: {:#?}", logs());
    };
    has(&["ConvCreateConversationGroup: called"]);
    has(&["ConvCreateConversationGroup: answered 0 after ", " ms"]);
    has(&["ConvCreateConversationGroup: answered 7014 after ", " ms"]);
    has(&["a transaction was committed after ", " ms, with 1 calls"]);
    has(&["the journal was followed from "]);
    capi::Uninit();
    assert_eq!(login("alice").code, 6013);
    assert!(logs().iter().any(|line| line.starts_with("Login: answered 6013")), "{:#?}", logs());
    for word in ["alice", "carol", "loud", "theirs"] {
        assert!(!logs().iter().any(|line| line.contains(word)), "{word}: {:#?}", logs());
    }
}

#[test]
fn what_the_host_writes_is_a_line_of_the_level_that_it_says() {
    let host = Host::bare();
    write(Some(5), "before Init");
    assert!(wait_log("before Init").starts_with("main.c:7 draw: "));
    let logs_at = host.directory.path().join("logs");
    assert_eq!(host.init_again(&json!({"sdk_config_log_file_path": logs_at})), 0);
    write(None, "two\nlines\u{0}");
    write(Some(3), "not at info");
    write(Some(6), "grave");
    capi::Uninit();
    let lines = lines(&logs_at);
    assert!(lines.iter().any(|line| line.ends_with(" info two lines ")), "{lines:?}");
    assert!(lines.iter().any(|line| line.ends_with(" error main.c:7 draw: grave")), "{lines:?}");
    assert!(!lines.iter().any(|line| line.contains("not at info")), "{lines:?}");
}

#[test]
fn a_listener_is_told_the_level_of_each_line() {
    static LEVELS: Mutex<Vec<TIMLogLevel>> = Mutex::new(Vec::new());
    unsafe extern "C" fn on_line(level: TIMLogLevel, line: *const c_char, _: *const c_void) {
        if unsafe { CStr::from_ptr(line) }.to_bytes().starts_with(b"main.c:7 draw: ") {
            LEVELS.lock().unwrap().push(level);
        }
    }
    let _host = Host::init();
    set_config(&json!({"set_config_callback_log_level": 3}));
    unsafe { capi::SetLogCallback(Some(on_line), null()) };
    (3..=6).for_each(|level| write(Some(level), "a line"));
    capi::Uninit();
    use TIMLogLevel::{kTIMLog_Debug, kTIMLog_Error, kTIMLog_Info, kTIMLog_Warn};
    assert_eq!(*LEVELS.lock().unwrap(), [kTIMLog_Debug, kTIMLog_Info, kTIMLog_Warn, kTIMLog_Error]);
}

/// Fills the file that is in use, as all who write into it would in time.
fn fill(directory: &Path) {
    let file = std::fs::OpenOptions::new().append(true).open(directory.join(LOG)).unwrap();
    std::io::Write::write_all(&mut &file, ("x".repeat(10 * 1024 * 1024) + "\n").as_bytes()).unwrap();
}

#[test]
fn processes_that_share_a_file_put_it_aside_when_it_is_full_and_lose_no_line() {
    const ROUNDS: usize = 3;
    const LINES: usize = 50;
    let host = Host::bare();
    let logs = host.directory.path().join("logs");
    let config = json!({"sdk_config_log_file_path": logs});
    let mut devices: Vec<Device> = (0..2)
        .map(|_| Device::configured("077", host.directory.path(), Stdio::inherit(), &host.path(), &config).0)
        .collect();
    let processes: Vec<u32> = devices.iter().map(Device::id).collect();
    for round in 0..ROUNDS {
        fill(&logs);
        for n in 0..LINES {
            for device in &mut devices {
                let line = json!({
                    "request_internal_operation": "internal_operation_write_log",
                    "request_write_log_log_content_param": format!("line {round} {n}."),
                });
                device.call("callExperimentalAPI", json!([line]));
            }
        }
        // Calls are made in order.
        devices.iter_mut().for_each(|device| drop(device.ok("SetConfig", json!([{}]))));
    }
    devices.into_iter().for_each(|device| drop(device.finish()));
    for n in 1..=ROUNDS {
        assert!(logs.join(format!("convoke.{n}.log")).exists(), "each round began with a full file");
    }
    assert!(!logs.join(format!("convoke.{}.log", ROUNDS + 1)).exists(), "which was put aside once");
    let lines = lines(&logs);
    for process in processes {
        for (round, n) in (0..ROUNDS).flat_map(|round| (0..LINES).map(move |n| (round, n))) {
            let own = format!(" {process} info line {round} {n}.");
            assert_eq!(lines.iter().filter(|line| line.ends_with(&own)).count(), 1, "{own}");
        }
    }
}

#[test]
fn of_full_files_no_more_are_kept_than_four() {
    let host = Host::bare();
    let logs = host.directory.path().join("logs");
    assert_eq!(host.init_again(&json!({"sdk_config_log_file_path": logs})), 0);
    for n in 0..7 {
        write(None, &format!("line {n}."));
        fill(&logs);
    }
    write(None, "the last");
    capi::Uninit();
    let names = std::fs::read_dir(&logs).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut kept: Vec<String> = names.filter(|name| name.ends_with(".log")).collect();
    kept.sort();
    assert_eq!(kept, ["convoke.1.log", "convoke.2.log", "convoke.3.log", "convoke.4.log", LOG]);
    let lines: Vec<_> = lines(&logs).into_iter().filter(|line| line.contains(" line ")).collect();
    let numbers: Vec<&str> = lines.iter().map(|line| line.split(" line ").nth(1).unwrap()).collect();
    assert_eq!(numbers, ["3.", "4.", "5.", "6."], "in order, without the oldest");
}
