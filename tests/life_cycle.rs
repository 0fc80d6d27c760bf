//! Init, Login, Logout, Uninit, configuration (section "Life cycle" of docs/API.md).

mod common;
use common::*;
use convoke::capi;
use convoke::capi::types::TIMLoginStatus;
use serde_json::json;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::sync::atomic::{AtomicI32, AtomicUsize, Ordering};
use std::time::Duration;

fn user() -> String {
    let mut buffer = [0x55 as c_char; 33];
    assert_eq!(unsafe { capi::GetLoginUserID(buffer.as_mut_ptr()) }, 0);
    unsafe { CStr::from_ptr(buffer.as_ptr()) }.to_str().unwrap().to_owned()
}

#[test]
fn init_takes_defaults_and_refuses_what_it_cannot_take() {
    let host = Host::bare();
    let own = config(&host.path(), &json!({}));
    assert_eq!(init(0, &own), -4);
    for bad in ["x", "[]", "1", "null", "\"\""] {
        assert_eq!(unsafe { capi::Init(APP, text(bad).as_ptr()) }, -3, "{bad}");
    }
    for bad in [
        json!({"convoke_unknown": 1}),
        json!({"convoke_": null}),
        json!({"convoke_store": "files"}),
        json!({"convoke_store": 1}),
        json!({"convoke_durability": "Full"}),
        json!({"convoke_delivery": ""}),
        json!({"convoke_secret_key": 1}),
        json!({"convoke_limits": []}),
        json!({"convoke_limits": {"unknown": 1}}),
        json!({"convoke_limits": {"conversation_groups": -1}}),
        json!({"convoke_limits": {"conversation_groups": "many"}}),
    ] {
        assert_eq!(init(APP, &config(&host.path(), &bad)), -3, "{bad}");
    }
    assert!(!host.path().exists(), "a refused Init makes nothing");
    let good = json!({
        "convoke_store": "sqlite", "convoke_durability": "normal", "convoke_delivery": "thread",
        "convoke_limits": {"conversation_groups": "2", "groups_per_day": 5}, "sdk_config_java_vm": 7, "whatever": [],
    });
    assert_eq!(init(APP, &config(&host.path(), &good)), 0);
    assert_eq!(login("alice").code, 0);
    assert_eq!((1..=3).map(|i| create_group(&format!("g{i}"), &["c2c_b"]).code).collect::<Vec<_>>(), [0, 0, 51010]);
}

#[test]
fn null_empty_and_an_empty_object_mean_the_defaults() {
    let host = Host::bare();
    // SAFETY: tests of this process run one at a time, and nothing else reads the environment meanwhile.
    unsafe { std::env::set_var("XDG_DATA_HOME", host.directory.path()) };
    for (i, config) in [std::ptr::null(), c"".as_ptr(), c"{}".as_ptr()].into_iter().enumerate() {
        assert_eq!(unsafe { capi::Init(APP, config) }, 0);
        assert_eq!(login("alice").code, 0);
        assert_eq!(groups().as_array().unwrap().len(), i, "each finds what the one before left");
        create_group(&format!("g{i}"), &["c2c_bob"]);
        capi::Uninit();
    }
    assert!(host.directory.path().join(format!("convoke/convoke-{APP}.db")).exists());
}

#[test]
fn a_second_init_is_ignored() {
    let host = Host::logged_in("alice");
    create_group("work", &["c2c_bob"]);
    assert_eq!(init(APP + 1, &config(&host.directory.path().join("elsewhere"), &json!({}))), 0);
    assert!(!host.directory.path().join("elsewhere").exists());
    assert_eq!(groups(), json!(["work"]));
    assert_eq!(init(0, &json!({})), -4, "its arguments are checked all the same");
}

#[test]
fn a_directory_that_cannot_be_used_is_refused_with_minus_4_and_the_log_says_why() {
    let host = Host::bare();
    let file = host.directory.path().join("file");
    std::fs::write(&file, "in the way").unwrap();
    assert_eq!(init(APP, &config(&file.join("below"), &json!({}))), -4);
    let says = |line: &String| line.contains("sdk_config_config_file_path") && line.contains("Not a directory");
    assert!(logs().iter().any(says), "{:?}", logs());
    let log = json!({"sdk_config_log_file_path": file.join("log").to_str().unwrap()});
    assert_eq!(init(APP, &config(&host.path(), &log)), -4);

    // A file that is no store, and one of a later version, stay as they are.
    std::fs::create_dir_all(host.path()).unwrap();
    let database = host.path().join(format!("convoke-{APP}.db"));
    let foreign = b"this is not a database, but somebody's diary".repeat(100);
    std::fs::write(&database, &foreign).unwrap();
    assert_eq!(host.init_again(&json!({})), -4);
    assert_eq!(std::fs::read(&database).unwrap(), foreign);
    assert_eq!(login("alice").code, 6013);
    std::fs::remove_file(&database).unwrap();
    assert_eq!(host.init_again(&json!({})), 0);
    capi::Uninit();
    let db = rusqlite::Connection::open(&database).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    assert_eq!(host.init_again(&json!({})), -4);
    assert!(wait_log("schema 99").contains("Init"));
}

#[test]
fn data_of_different_applications_does_not_mix() {
    let host = Host::logged_in("alice");
    create_group("work", &["c2c_bob"]);
    capi::Uninit();
    assert_eq!(init(APP + 1, &config(&host.path(), &json!({}))), 0);
    assert_eq!(login("alice").code, 0);
    assert_eq!(groups(), json!([]));
    create_group("other", &["c2c_bob"]);
    capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    assert_eq!(groups(), json!(["work"]));
}

#[test]
fn a_store_in_memory_is_gone_with_uninit_and_touches_no_disk() {
    let memory = json!({"convoke_store": "memory"});
    let host = Host::with(&memory);
    assert_eq!(login("alice").code, 0);
    assert_eq!(create_group("work", &["c2c_bob"]).code, 0);
    assert_eq!(login("bob").code, 0);
    assert_eq!(groups(), json!([]));
    assert_eq!(login("alice").code, 0);
    assert_eq!(groups(), json!(["work"]), "within one life it lasts");
    assert!(!host.path().exists());
    capi::Uninit();
    assert_eq!(host.init_again(&memory), 0);
    assert_eq!(login("alice").code, 0);
    assert_eq!(groups(), json!([]));
}

#[test]
fn only_the_owner_can_read_the_data_directory() {
    use std::os::unix::fs::PermissionsExt;
    let host = Host::logged_in("alice");
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&host.path()), 0o700);
    let files: Vec<_> = std::fs::read_dir(host.path()).unwrap().map(|f| f.unwrap().path()).collect();
    assert!(files.len() >= 2);
    files.iter().for_each(|file| assert_eq!(mode(file), if file.is_dir() { 0o700 } else { 0o600 }, "{file:?}"));
}

#[test]
fn a_user_id_is_1_to_32_bytes_of_printable_ascii_and_not_the_name_of_everyone_or_of_the_system() {
    let _host = Host::init();
    let names = ["@TIM#SYSTEM", "__kImSDK_MessageAtALL__"];
    for bad in ["caf\u{e9}", "tab\t", &"x".repeat(33), "\u{4f60}\u{597d}"].into_iter().chain(names) {
        let answer = login(bad);
        assert_eq!((answer.code, answer.json), (7003, json!("")), "{bad}");
        assert_eq!(capi::GetLoginStatus(), TIMLoginStatus::kTIMLoginStatus_UnLogined);
    }
    for good in ["a", &"x".repeat(32), "with space", "~!@#$%^&*()"] {
        assert_eq!(login(good).code, 0, "{good}");
        assert_eq!(user(), good);
    }
}

#[test]
fn with_a_secret_key_the_usersig_is_verified() {
    let secret = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
    let signed = include_str!("fixtures/usersig.txt").trim();
    let host = Host::with(&json!({"convoke_secret_key": secret}));
    let login = |user: &str, sig: &str| {
        let (user, sig) = (text(user), text(sig));
        ask(|cb, ud| unsafe { capi::Login(user.as_ptr(), sig.as_ptr(), cb, ud) }).unwrap().code
    };
    // The fixture is of application 1400000000, which this is not.
    assert_eq!(login("alice", signed), 70014);
    assert_eq!(login("alice", "any text"), 70003);
    assert_eq!(login("alice", &signed.replace('e', "f")), 70003);
    capi::Uninit();
    let right = config(&host.path(), &json!({"convoke_secret_key": secret}));
    assert_eq!(init(1_400_000_000, &right), 0);
    assert_eq!(login("bob", signed), 70013);
    assert_eq!(login("alice", signed), 70001, "its half year is over");
    assert_eq!(capi::GetLoginStatus(), TIMLoginStatus::kTIMLoginStatus_UnLogined);
    capi::Uninit();
    assert_eq!(init(1_400_000_000, &config(&host.path(), &json!({"convoke_secret_key": "another"}))), 0);
    assert_eq!(login("alice", signed), 70003);
}

#[test]
fn login_is_told_and_seen_by_its_callback_and_then_the_list_follows() {
    let host = Host::logged_in("alice");
    for i in 0..205 {
        create_conversation(&format!("u{i:03}"));
    }
    capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    forget();
    assert_eq!(login("alice").code, 0);
    settle();
    assert_eq!(order()[..6], ["answer 0", "start", "add", "add", "add", "finish"]);
    let told = events();
    assert_eq!(told[0].told, json!([]));
    let all: Vec<_> = told[1..4].iter().flat_map(|e| e.told.as_array().unwrap().clone()).collect();
    assert_eq!(told[1..4].iter().map(|e| e.told.as_array().unwrap().len()).collect::<Vec<_>>(), [100, 100, 5]);
    assert_eq!(all, list(), "in the order of the list");

    forget();
    assert_eq!(login("alice").code, 0);
    settle();
    assert_eq!(events(), [], "who is logged in is not told the list again");
    assert_eq!(login("bob").code, 0);
    settle();
    assert_eq!(user(), "bob");
    assert_eq!(order().iter().filter(|o| *o == "start" || *o == "finish").count(), 2);
    assert_eq!(list().len(), 0);
}

/// There is no network, but programs wait for it.
#[test]
fn after_each_login_the_network_is_told_to_connect_and_before_the_list_follows() {
    let host = Host::logged_in("alice");
    listen_to_the_network();
    for user in ["bob", "alice"] {
        forget();
        assert_eq!(login(user).code, 0);
        settle();
        assert_eq!(order()[..5], ["answer 0", "network", "network", "start", "finish"]);
        assert_eq!(told("network"), [json!([2, 0, ""]), json!([0, 0, ""])], "connecting, connected");
    }
    forget();
    assert_eq!(login("alice").code, 0);
    assert_eq!(login("caf\u{e9}").code, 7003);
    assert_eq!(logout().code, 0);
    settle();
    assert!(told("network").is_empty(), "nobody has come");
    capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    settle();
    assert_eq!(told("network").len(), 2, "the listener outlives Uninit");
}

#[test]
fn listeners_of_what_does_not_happen_are_taken_and_never_called() {
    use convoke::capi::SetMsgElemUploadProgressCallback;
    unsafe extern "C" fn on_nothing(_: *const c_void) {
        std::process::abort();
    }
    unsafe extern "C" fn on_upload(_: *const c_char, _: u32, _: u32, _: u32, _: *const c_void) {
        std::process::abort();
    }
    let none = std::ptr::null();
    unsafe {
        capi::SetKickedOfflineCallback(Some(on_nothing), none);
        capi::SetUserSigExpiredCallback(Some(on_nothing), none);
        SetMsgElemUploadProgressCallback(Some(on_upload), none);
    }
    let _host = Host::logged_in("alice");
    let picture = json!({"message_elem_array": [{"elem_type": 1, "image_elem_orig_path": "/tmp/picture.png"}]});
    assert_eq!(send("bob", &picture).code, 0);
    assert_eq!(login("bob").code, 0);
    assert_eq!(logout().code, 0);
    unsafe {
        capi::SetKickedOfflineCallback(None, none);
        capi::SetUserSigExpiredCallback(None, none);
        SetMsgElemUploadProgressCallback(None, none);
    }
}

#[test]
fn an_application_may_say_that_it_goes_to_the_background_and_comes_back() {
    let _host = Host::logged_in("alice");
    for answer in [
        ask(|cb, ud| unsafe { capi::MsgDoBackground(3, cb, ud) }).unwrap(),
        ask(|cb, ud| unsafe { capi::MsgDoForeground(cb, ud) }).unwrap(),
    ] {
        assert_eq!((answer.code, answer.desc.as_str(), answer.json), (0, "", json!("")));
    }
}

#[test]
fn status_and_user_follow_login_and_logout() {
    static STATUS: AtomicI32 = AtomicI32::new(0);
    unsafe extern "C" fn see(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        STATUS.store(capi::GetLoginStatus() as i32, Ordering::SeqCst);
    }
    let _host = Host::bare();
    assert_eq!(unsafe { capi::GetLoginUserID(std::ptr::null_mut()) }, -4);
    assert_eq!((user().as_str(), capi::GetLoginStatus() as i32), ("", 3));
    assert_eq!(_host.init_again(&json!({})), 0);
    assert_eq!((user().as_str(), capi::GetLoginStatus() as i32), ("", 3));
    assert_eq!(unsafe { capi::Login(c"alice".as_ptr(), c"s".as_ptr(), Some(see), std::ptr::null()) }, 0);
    settle();
    assert_eq!(STATUS.load(Ordering::SeqCst), 1);
    assert_eq!((user().as_str(), capi::GetLoginStatus() as i32), ("alice", 1));
    assert_eq!(unsafe { capi::Logout(Some(see), std::ptr::null()) }, 0);
    settle();
    assert_eq!(STATUS.load(Ordering::SeqCst), 3);
    assert_eq!((user().as_str(), capi::GetLoginStatus() as i32), ("", 3));
    assert_eq!(logout().code, 0, "also when nobody is logged in");
}

#[test]
fn while_login_and_logout_are_under_way_the_status_says_so() {
    use std::sync::{Condvar, Mutex};
    static GATE: (Mutex<bool>, Condvar) = (Mutex::new(false), Condvar::new());
    unsafe extern "C" fn wait(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        let mut open = GATE.0.lock().unwrap();
        while !*open {
            open = GATE.1.wait(open).unwrap();
        }
        *open = false;
    }
    let open = || {
        *GATE.0.lock().unwrap() = true;
        GATE.1.notify_all();
    };
    let _host = Host::init();
    assert_eq!(unsafe { capi::Logout(Some(wait), std::ptr::null()) }, 0);
    let pending = start(|cb, ud| unsafe { capi::Login(c"alice".as_ptr(), c"s".as_ptr(), cb, ud) }).unwrap();
    assert_eq!(capi::GetLoginStatus(), TIMLoginStatus::kTIMLoginStatus_Logining);
    open();
    assert_eq!(pending.answer().code, 0);
    settle();
    assert_eq!(unsafe { capi::ConvGetConvList(Some(wait), std::ptr::null()) }, 0);
    let pending = start(|cb, ud| unsafe { capi::Logout(cb, ud) }).unwrap();
    assert_eq!(capi::GetLoginStatus(), TIMLoginStatus::kTIMLoginStatus_Logouting);
    open();
    assert_eq!(pending.answer().code, 0);
    assert_eq!(capi::GetLoginStatus(), TIMLoginStatus::kTIMLoginStatus_UnLogined);
}

#[test]
fn uninit_answers_what_is_pending_with_7009_and_then_no_callback_runs() {
    static ENTERED: AtomicUsize = AtomicUsize::new(0);
    static SLOW: AtomicUsize = AtomicUsize::new(0);
    unsafe extern "C" fn slow(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        ENTERED.fetch_add(1, Ordering::SeqCst);
        wait_for_the_end_to_begin();
        SLOW.fetch_add(1, Ordering::SeqCst);
    }
    let _host = Host::logged_in("alice");
    assert_eq!(unsafe { capi::ConvGetConvList(Some(slow), std::ptr::null()) }, 0);
    while ENTERED.load(Ordering::SeqCst) == 0 {
        std::thread::yield_now();
    }
    let pending: Vec<_> =
        (0..50).map(|_| start(|cb, ud| unsafe { capi::ConvGetConversationGroupList(cb, ud) }).unwrap()).collect();
    assert_eq!(capi::Uninit(), 0);
    assert_eq!(SLOW.load(Ordering::SeqCst), 1);
    let now = order().len();
    assert!(pending.iter().all(|p| p.answers() == 1), "all are answered when it returns");
    assert!(pending.iter().all(|p| p.answer().code == 7009));
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(order().len(), now);
    assert_eq!(capi::Uninit(), 0, "also when there is nothing to end");
}

#[test]
fn uninit_from_a_callback_returns_at_once_and_the_rest_follows() {
    static CODE: AtomicI32 = AtomicI32::new(-1);
    static AGAIN: AtomicI32 = AtomicI32::new(-1);
    unsafe extern "C" fn end(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        CODE.store(capi::Uninit(), Ordering::SeqCst);
        // A new life cannot begin before this callback has returned.
        AGAIN.store(unsafe { capi::Init(APP, std::ptr::null()) }, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(50));
    }
    let host = Host::logged_in("alice");
    for _ in 0..5 {
        assert_eq!(unsafe { capi::ConvGetConvList(Some(end), std::ptr::null()) }, 0);
        let pending = start(|cb, ud| unsafe { capi::ConvGetConversationGroupList(cb, ud) }).unwrap();
        let code = pending.answer().code;
        assert!([0, 7009, 6013].contains(&code), "{code}");
        assert_eq!(capi::Uninit(), 0, "waits for the end");
        assert_eq!((CODE.load(Ordering::SeqCst), AGAIN.load(Ordering::SeqCst)), (0, 7014));
        assert_eq!(login("alice").code, 6013);
        assert_eq!(host.init_again(&json!({})), 0);
        assert_eq!(login("alice").code, 0);
    }
}

#[test]
fn a_thousand_lives_leave_no_thread_no_file_and_no_memory_behind() {
    let host = Host::bare();
    // The least of many looks: a thread that was joined may be listed a moment longer.
    let count = |what: &str| {
        let look = |_| {
            std::thread::sleep(Duration::from_millis(5));
            std::fs::read_dir(format!("/proc/self/{what}")).unwrap().count()
        };
        (0..40).map(look).min().unwrap()
    };
    let resident = || {
        let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
        statm.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() * 4096
    };
    let life = |i: usize| {
        let extra = match i % 3 {
            0 => json!({"convoke_durability": "normal"}),
            1 => json!({"convoke_store": "memory"}),
            _ => json!({"convoke_durability": "normal", "convoke_delivery": "poll"}),
        };
        assert_eq!(host.init_again(&extra), 0);
        assert_eq!(unsafe { capi::Login(c"alice".as_ptr(), c"s".as_ptr(), None, std::ptr::null()) }, 0);
        assert_eq!(capi::Uninit(), 0);
    };
    stop_listening();
    (0..100).for_each(life);
    let before = (count("task"), count("fd"), resident());
    (0..1000).for_each(life);
    let after = (count("task"), count("fd"), resident());
    assert_eq!((after.0, after.1), (before.0, before.1), "threads, files");
    assert!(after.2 < before.2 + 4 * 1024 * 1024, "memory grew from {} to {}", before.2, after.2);
}

#[test]
fn set_config_changes_what_it_names_and_answers_what_is_in_force() {
    let _host = Host::init();
    let set = |json: &str| {
        let json = text(json);
        let answer = ask(|cb, ud| unsafe { capi::SetConfig(json.as_ptr(), cb, ud) }).unwrap();
        assert_eq!(answer.code, 0);
        answer.json
    };
    let first = set("{}");
    assert_eq!(first["set_config_log_level"], 4);
    assert_eq!(first["set_config_is_log_output_console"], false);
    assert_eq!(first["set_config_pac_proxy_info"]["pac_proxy_info_username"], "", "what nobody has set is zero");
    let members = &first["set_config_user_config"]["user_config_group_member_getinfo_option"];
    assert_eq!(members["group_member_get_info_option_custom_array"], json!([]));
    let second = set(r#"{"set_config_callback_log_level":"5","set_config_user_define_data":"mine"}"#);
    assert_eq!(second["set_config_callback_log_level"], 5);
    let third = set(r#"{"set_config_user_config":{"user_config_is_read_receipt":true},
            "set_config_http_proxy_info":{"http_proxy_info_ip":"10.0.0.1","http_proxy_info_port":80}}"#);
    assert_eq!(third["set_config_user_define_data"], "mine", "what is absent stays");
    assert_eq!(third["set_config_user_config"]["user_config_is_read_receipt"], true);
    assert_eq!(third["set_config_http_proxy_info"]["http_proxy_info_port"], 80);
    // From level 5 on the listener hears no more of logins.
    forget();
    assert_eq!(login("alice").code, 0);
    settle();
    assert!(!logs().iter().any(|line| line.contains("logged in")), "{:?}", logs());
    set(r#"{"set_config_callback_log_level":0}"#);
    assert_eq!(unsafe { capi::ConvDeleteConversationGroup(std::ptr::null(), None, std::ptr::null()) }, -4);
    settle();
    assert_eq!(logs(), Vec::<String>::new(), "off is off");
}

#[test]
fn set_config_before_init_is_kept_for_the_next_life() {
    let host = Host::bare();
    let set = |json: &str| {
        let json = text(json);
        let answer = ask(|cb, ud| unsafe { capi::SetConfig(json.as_ptr(), cb, ud) }).unwrap();
        assert_ne!(answer.thread, std::thread::current().id());
        assert_eq!((answer.code, answer.desc.as_str()), (0, ""));
        answer.json
    };
    let first = set(r#"{"set_config_callback_log_level":5,"set_config_user_define_data":"mine"}"#);
    assert_eq!((&first["set_config_callback_log_level"], &first["set_config_log_level"]), (&json!(5), &json!(4)));
    let second = set(r#"{"set_config_log_level":6}"#);
    assert_eq!(second["set_config_user_define_data"], "mine", "they add up");
    // An Init that is refused takes nothing of it.
    assert_eq!(init(APP, &json!({"convoke_unknown": 1})), -3);
    clear();
    assert_eq!(host.init_again(&json!({})), 0);
    let in_force = set("{}");
    assert_eq!(second, in_force, "the document is as whole as later");
    for (key, value) in [
        ("set_config_callback_log_level", json!(5)),
        ("set_config_log_level", json!(6)),
        ("set_config_user_define_data", json!("mine")),
    ] {
        assert_eq!(in_force[key], value, "{key}");
    }
    settle();
    assert!(logs().iter().all(|line| !line.contains("initialised")), "{:?}", logs());
    capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(set("{}")["set_config_callback_log_level"], 4, "of one life, and no other");
}

#[test]
fn what_an_experimental_operation_takes_needs_no_init() {
    let host = Host::bare();
    let check = || {
        for operation in [
            "set_ui_platform",
            "write_log",
            "set_env",
            "set_ipv6_prior",
            "set_max_retry_count",
            "set_packet_request_timeout",
            "init_local_storage",
            "update_proxy_info",
            "set_application_id",
            "set_ignore_repeat_login",
        ] {
            for key in ["request_internal_operation", "request_operation"] {
                let json = text(json!({key: format!("internal_operation_{operation}")}).to_string());
                let pending = start(|cb, ud| unsafe { capi::callExperimentalAPI(json.as_ptr(), cb, ud) }).unwrap();
                settle();
                assert_eq!(pending.answers(), 0, "{operation}");
            }
        }
        for (operation, answered) in [
            ("is_commercial_ability_enabled", json!({"commercial_ability_result_enabled": true})),
            ("get_offline_push_state", json!({"response_get_offline_push_state_res": 0})),
            ("set_offline_push_state", json!("")),
            ("report_tuicomponent_usage", json!("")),
        ] {
            let request = json!({"request_internal_operation": format!("internal_operation_{operation}")});
            let answer = experimental(&request.to_string()).unwrap();
            assert_eq!((answer.code, answer.desc.as_str(), &answer.json), (0, "", &answered), "{operation}");
        }
        for unknown in ["internal_operation_none", "internal_operation_", "none", "convoke_fail"] {
            let answer = experimental(&json!({"request_internal_operation": unknown}).to_string()).unwrap();
            assert_eq!((answer.code, answer.json), (-3, json!("")), "{unknown}");
            assert!(!answer.desc.is_empty());
        }
    };
    check();
    assert_eq!(host.init_again(&json!({})), 0);
    check();
    capi::Uninit();
    check();
}

#[test]
fn a_second_init_that_means_something_else_is_told_of_with_both() {
    let host = Host::logged_in("alice");
    assert_eq!(host.init_again(&json!({})), 0);
    settle();
    assert!(logs().iter().all(|line| !line.contains("Init")), "the same once more is no fault: {:?}", logs());
    let (other, logs_elsewhere) = (host.directory.path().join("other"), host.directory.path().join("logs"));
    let extra =
        json!({"sdk_config_log_file_path": logs_elsewhere, "convoke_delivery": "poll", "convoke_secret_key": "k3y"});
    assert_eq!(init(APP + 1, &config(&other, &extra)), 0);
    let line = wait_log("Init: ");
    for part in [
        APP.to_string(),
        (APP + 1).to_string(),
        format!("{:?}", host.path()),
        format!("{other:?}"),
        format!("{logs_elsewhere:?}"),
        "convoke_delivery".to_owned(),
        "convoke_secret_key".to_owned(),
    ] {
        assert!(line.contains(&part), "{part}: {line}");
    }
    assert!(!line.contains("k3y") && !line.contains("convoke_limits") && !line.contains("convoke_store"), "{line}");
    assert!(!other.exists() && !logs_elsewhere.exists());
}

#[test]
fn the_log_file_has_the_life_of_the_sdk_and_no_ids() {
    let host = Host::bare();
    let logs = host.directory.path().join("logs");
    assert_eq!(host.init_again(&json!({"sdk_config_log_file_path": logs.to_str().unwrap()})), 0);
    assert_eq!(login("alice-in-the-log").code, 0);
    create_group("group-in-the-log", &["c2c_bob-in-the-log", "malformed-in-the-log"]);
    assert_eq!(login("caf\u{e9}-in-the-log").code, 7003);
    capi::Uninit();
    let log = std::fs::read_to_string(logs.join("convoke.log")).unwrap();
    for part in ["initialised", "logged in", "login refused with 7003", "uninitialised"] {
        assert!(log.contains(part), "{part}: {log}");
    }
    assert!(!log.contains("in-the-log"), "{log}");
}

#[test]
fn time_and_version_are_there_at_any_time() {
    let _host = Host::bare();
    let now = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
    assert!(capi::GetServerTime().abs_diff(now) <= 2);
    let version = unsafe { CStr::from_ptr(capi::GetSDKVersion()) };
    assert_eq!(version.to_str().unwrap(), env!("CARGO_PKG_VERSION"));
    let refused: c_int = unsafe { capi::callExperimentalAPI(std::ptr::null(), None, std::ptr::null()) };
    assert_eq!(refused, -4);
}

#[test]
fn what_cannot_be_read_is_answered_6005_until_it_can() {
    let host = Host::logged_in("alice");
    create_conversation("bob");
    let db = rusqlite::Connection::open(host.path().join(format!("convoke-{APP}.db"))).unwrap();
    // The journal no longer reaches back to this device, and the state it is to load instead is damaged.
    db.execute_batch(
        "BEGIN IMMEDIATE;
         UPDATE conversation SET id = '';
         INSERT INTO journal (seq, format, account, entry)
         SELECT max(seq) + 10, format, account, entry FROM journal WHERE account = 1;
         DELETE FROM journal WHERE seq < (SELECT max(seq) FROM journal);
         COMMIT;",
    )
    .unwrap();
    for _ in 0..3 {
        assert_eq!(create_group("g", &["c2c_bob"]).code, 6005);
    }
    assert_eq!(logout().code, 0);
    assert_eq!(login("alice").code, 6005);
    db.execute("UPDATE conversation SET id = 'bob'", []).unwrap();
    assert_eq!(login("alice").code, 0);
    assert_eq!(create_group("g", &["c2c_bob"]).code, 0);
    assert_eq!(list().len(), 1);
}
