//! Several processes on one data directory.

mod common;
use common::device::{Device, program};
use common::*;
use serde_json::json;
use std::time::{Duration, Instant};

#[test]
fn what_one_device_does_is_told_on_the_other_in_the_same_order() {
    let host = Host::logged_in("alice");
    let mut other = Device::logged_in(&host.path(), "alice");
    create_conversation("bob");
    create_group("work", &["c2c_bob", "c2c_carol"]);
    add_to_group("work", &["c2c_dave"]);
    remove_from_group("work", &["c2c_carol"]);
    rename_group("work", "projects");
    pin("bob", true);
    mark(&["c2c_bob"], 1, true);
    create_group("family", &["c2c_erin"]);
    reorder_groups(&["family", "projects"]);
    delete_group("projects");
    settle();

    let mut heard = Vec::new();
    other.wait(|line| {
        if let Some(event) = line["event"].as_str() {
            heard.push((event.to_owned(), line["told"].clone()));
        }
        (line["event"] == "deleted").then_some(())
    });
    let own: Vec<_> = events()
        .into_iter()
        .filter(|e| e.name != "start" && e.name != "finish")
        .map(|e| match e.name {
            "add" => ("kTIMConvEvent_Add".to_owned(), json!([e.told])),
            "update" => ("kTIMConvEvent_Update".to_owned(), json!([e.told])),
            name => (name.to_owned(), e.told),
        })
        .collect();
    let skip = heard.iter().position(|(name, _)| name == "kTIMConvEvent_Finish").map_or(0, |at| at + 1);
    let deleted = own.iter().position(|(name, _)| name == "deleted").unwrap();
    assert_eq!(heard[skip..], own[..=deleted], "the same events with the same documents");
    let listed = other.ask("ConvGetConversationGroupList", json!([]));
    assert_eq!(listed["json"], json!(["family"]));
    other.finish();
}

#[test]
fn each_change_is_told_on_another_device_by_itself() {
    let host = Host::logged_in("alice");
    let mut other = Device::logged_in(&host.path(), "alice");
    for i in 0..20 {
        let name = format!("g{i}");
        other.call("ConvCreateConversationGroup", json!([name, ["c2c_bob"]]));
        wait_event("created", |told| told[0] == name.as_str());
    }
    other.finish();
}

#[test]
fn each_message_reaches_another_users_process_by_itself() {
    let host = Host::logged_in("bob");
    let mut alice = Device::logged_in(&host.path(), "alice");
    for i in 0..60 {
        let words = format!("m{i}");
        alice.call("MsgSendMessage", json!(["bob", 1, text_message(&words)]));
        wait_event("new", |told| texts(told) == [words.as_str()]);
    }
    alice.finish();
}

#[test]
fn a_user_who_was_away_finds_the_messages_in_order_and_unread() {
    let host = Host::logged_in("alice");
    // Bob was here once, carol never was.
    assert_eq!(Device::logged_in(&host.path(), "bob").ask("Logout", json!([]))["code"], 0);
    let words: Vec<String> = (0..30).map(|i| format!("m{i}")).collect();
    for user in ["bob", "carol"] {
        words.iter().for_each(|words| assert_eq!(send_text(user, words)["message_is_peer_read"], false));
        let mut there = Device::start(&host.path());
        there.ask("Listen", json!([]));
        assert_eq!(there.ask("Login", json!([user, "sig"]))["code"], 0);
        let listed = there.event("kTIMConvEvent_Add")[0].clone();
        assert_eq!((&listed[0]["conv_id"], &listed[0]["conv_unread_num"]), (&json!("alice"), &json!(30)));
        assert_eq!(texts(&json!([listed[0]["conv_last_msg"]])), ["m29"]);
        assert_eq!(there.event("total"), json!([30]));
        let total = there.ask("ConvGetTotalUnreadMessageCount", json!([]))["json"].clone();
        assert_eq!(total["conv_get_total_unread_message_count_result_unread_count"], 30);
        let all = json!({"msg_getmsglist_param_count": 100, "msg_getmsglist_param_is_forward": true});
        let history = there.ask("MsgGetMsgList", json!(["alice", 1, all]))["json"].clone();
        assert_eq!(texts(&history), words);
        assert!(history.as_array().unwrap().iter().all(|m| m["message_is_read"] == false));
        // Read once, read for good.
        assert_eq!(there.ask("MsgReportReaded", json!(["alice", 1, history[29]]))["code"], 0);
        assert_eq!(there.ask("Logout", json!([]))["code"], 0);
        assert_eq!(there.ask("Login", json!([user, "sig"]))["code"], 0);
        let list = there.ask("ConvGetConvList", json!([]))["json"].clone();
        assert_eq!((list.as_array().unwrap().len(), &list[0]["conv_unread_num"]), (1, &json!(0)));
        there.finish();
    }
}

#[test]
fn two_users_who_write_at_once_see_one_order_on_all_their_devices() {
    const EACH: usize = 300;
    let host = Host::logged_in("alice");
    let mut alices = Device::logged_in(&host.path(), "alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let mut bobs = Device::logged_in(&host.path(), "bob");
    let calls: Vec<_> = (0..EACH)
        .map(|i| {
            let to = (text("bob"), text(text_message(&format!("a{i}")).to_string()));
            let here = start(|cb, ud| unsafe { convoke::capi::MsgSendNewMsg(to.0.as_ptr(), 1, to.1.as_ptr(), cb, ud) });
            (here.unwrap(), bob.call("MsgSendMessage", json!(["alice", 1, text_message(&format!("b{i}"))])))
        })
        .collect();
    for (here, there) in &calls {
        assert_eq!((here.answer().code, &bob.answer(*there)["code"]), (0, &json!(0)));
    }
    let all = json!({"msg_getmsglist_param_count": 1000, "msg_getmsglist_param_is_forward": true});
    let history = history_of("bob", json!({"count": 1000, "is_forward": true}));
    let order = texts(&history);
    let seqs: Vec<_> = history.as_array().unwrap().iter().map(|m| m["message_seq"].as_u64().unwrap()).collect();
    assert_eq!(seqs, (1..=2 * EACH as u64).collect::<Vec<_>>(), "nothing is missing, nothing is there twice");
    for (who, prefix) in [("alice", 'a'), ("bob", 'b')] {
        let own: Vec<_> = order.iter().filter(|words| words.starts_with(prefix)).cloned().collect();
        assert_eq!(own, (0..EACH).map(|i| format!("{prefix}{i}")).collect::<Vec<_>>(), "in the order of {who}'s calls");
    }
    for (device, with) in [(&mut alices, "bob"), (&mut bob, "alice"), (&mut bobs, "alice")] {
        let there = device.ask("MsgGetMsgList", json!([with, 1, all]))["json"].clone();
        assert_eq!(texts(&there), order);
    }
    // What was told came in that order too: all of it where nothing was sent, elsewhere what the other one wrote.
    let heard = |device: &mut Device, count: usize| -> Vec<String> {
        let mut heard = Vec::new();
        while heard.len() < count {
            heard.extend(texts(&device.event("new")));
        }
        heard
    };
    assert_eq!(heard(&mut alices, 2 * EACH), order);
    assert_eq!(heard(&mut bobs, 2 * EACH), order);
    let of = |prefix: char| order.iter().filter(|words| words.starts_with(prefix)).cloned().collect::<Vec<_>>();
    assert_eq!(heard(&mut bob, EACH), of('a'));
    wait_event("new", |told| texts(told).contains(&format!("b{}", EACH - 1)));
    let here: Vec<_> = told("new").iter().flat_map(texts).collect();
    assert_eq!(here, of('b'));
    [alices, bob, bobs].into_iter().for_each(|device| drop(device.finish()));
}

#[test]
fn two_devices_that_change_at_once_end_with_the_same_state() {
    let host = Host::logged_in("alice");
    let mut other = Device::logged_in(&host.path(), "alice");
    for i in 0..40 {
        let name = format!("g{}", i % 7);
        other.call("ConvCreateConversationGroup", json!([name, ["c2c_bob", format!("c2c_u{i}")]]));
        if i % 3 == 0 {
            other.call("ConvDeleteConversationGroup", json!([format!("g{}", (i + 2) % 7)]));
        }
        create_group(&format!("g{}", (i + 3) % 7), &["c2c_carol"]);
        add_to_group(&format!("g{}", i % 7), &[&format!("c2c_v{i}")]);
        create_conversation(&format!("w{}", i % 5));
        pin(&format!("w{}", i % 5), i % 2 == 0);
    }
    // Each has answered all of its own; a change of their own makes both follow the journal to its end.
    other.ask("ConvMarkConversation", json!([["c2c_w0"], 1, true]));
    mark(&["c2c_w0"], 2, true);
    other.ask("ConvMarkConversation", json!([["c2c_w0"], 4, true]));
    wait_event("update", |told| told[0]["conv_mark_array"] == json!([1, 2, 4]));
    assert_eq!(other.ask("ConvGetConversationGroupList", json!([]))["json"], groups());
    assert_eq!(other.ask("ConvGetConvList", json!([]))["json"], json!(list()));
    other.finish();
}

#[test]
fn users_of_one_directory_do_not_see_each_others_groups() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    create_group("alices", &["c2c_carol"]);
    assert_eq!(bob.ask("ConvCreateConversationGroup", json!(["bobs", ["c2c_carol"]]))["code"], 0);
    assert_eq!(bob.ask("ConvDeleteConversationGroup", json!(["alices"]))["code"], 51009);
    assert_eq!(bob.ask("ConvGetConversationGroupList", json!([]))["json"], json!(["bobs"]));
    settle();
    assert_eq!(groups(), json!(["alices"]));
    assert!(!events().iter().any(|e| e.told[0] == "bobs"));
    assert!(!bob.finish().iter().any(|line| line["told"][0] == "alices"));
}

#[test]
fn many_processes_can_open_a_new_directory_at_once() {
    for round in 0..5 {
        open_at_once(round);
    }
}

fn open_at_once(round: usize) {
    let host = Host::bare();
    let path = host.path();
    let devices: Vec<_> = (0..8)
        .map(|i| {
            let path = path.clone();
            std::thread::spawn(move || {
                let mut device = Device::logged_in(&path, "alice");
                let made = device.ask("ConvCreateConversationGroup", json!([format!("g{i}"), ["c2c_bob"]]));
                assert_eq!(made["code"], 0, "{made}");
                device.finish();
            })
        })
        .collect();
    devices.into_iter().for_each(|d| d.join().unwrap());
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    assert_eq!(groups().as_array().unwrap().len(), 8, "round {round}");
}

#[test]
fn a_process_killed_while_it_holds_the_write_lock_blocks_nobody_for_long() {
    let host = Host::logged_in("alice");
    // A process that holds SQLite's write lock for good, as one that is stopped in the middle of a commit would.
    let database = host.path().join(format!("convoke-{APP}.db"));
    let mut holder = std::process::Command::new(program("lock_holder"))
        .arg(&database)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    use std::io::BufRead;
    let output = std::io::BufReader::new(holder.stdout.take().unwrap());
    assert!(output.lines().map_while(Result::ok).any(|line| line.contains("holding")));

    let blocked = start(|cb, ud| {
        let (name, ids) = (text("waits"), text("[\"c2c_bob\"]"));
        unsafe { convoke::capi::ConvCreateConversationGroup(name.as_ptr(), ids.as_ptr(), cb, ud) }
    })
    .unwrap();
    // It has a place among those who wait.
    let turns = host.path().join(format!("convoke-{APP}.turns"));
    let end = Instant::now() + PATIENCE;
    while std::fs::read_dir(&turns).unwrap().count() < 2 {
        assert!(Instant::now() < end);
        std::thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(blocked.answers(), 0, "somebody else holds the lock");
    holder.kill().unwrap();
    holder.wait().unwrap();
    assert_eq!(blocked.answer().code, 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_that_waits_uses_no_time() {
    let host = Host::logged_in("alice");
    let mut other = Device::logged_in(&host.path(), "alice");
    other.hear(Duration::from_millis(200));
    let busy = || {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", other.id())).unwrap();
        let fields: Vec<u64> =
            stat.rsplit(')').next().unwrap().split_whitespace().filter_map(|f| f.parse().ok()).collect();
        // After the state come 10 numbers, then user and system time in ticks of 10 ms.
        fields[10] + fields[11]
    };
    // What it still does of its beginning may take long on a machine that has other work.
    let ticks = |_| {
        let before = busy();
        std::thread::sleep(Duration::from_secs(2));
        busy() - before
    };
    let least = (0..30).map(ticks).find(|ticks| *ticks <= 1);
    assert!(least.is_some(), "it is always busy while nothing happens");
}

#[cfg(target_os = "linux")]
#[test]
fn a_signal_that_hits_the_waiting_thread_does_not_deafen_it() {
    extern "C" fn on_signal(_: libc::c_int) {}
    let host = Host::logged_in("alice");
    let mut other = Device::logged_in(&host.path(), "alice");
    let thread = std::fs::read_dir("/proc/self/task")
        .unwrap()
        .map(|task| task.unwrap().path())
        .find(|task| std::fs::read_to_string(task.join("comm")).unwrap().trim() == "convoke-bell")
        .and_then(|task| task.file_name().unwrap().to_str().unwrap().parse::<libc::pid_t>().ok())
        .expect("the thread that waits for the bell");
    // SAFETY: a handler that does nothing, without SA_RESTART, and a signal to a thread of this process.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = on_signal as *const () as usize;
        assert_eq!(libc::sigaction(libc::SIGUSR1, &raw const action, std::ptr::null_mut()), 0);
        for _ in 0..3 {
            assert_eq!(libc::syscall(libc::SYS_tgkill, libc::getpid(), thread, libc::SIGUSR1), 0);
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    other.ask("ConvCreateConversationGroup", json!(["work", ["c2c_bob"]]));
    wait_event("created", |told| told[0] == "work");
    other.finish();
}

#[test]
fn log_lines_that_nobody_reads_stop_nothing() {
    let host = Host::bare();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut device = Device::start_with_errors_to(writer.into(), &host.path());
    let console = device.ask("SetConfig", json!([{"set_config_is_log_output_console": true}]));
    assert_eq!(console["json"]["set_config_is_log_output_console"], true);
    for _ in 0..3 {
        assert_eq!(device.ask("Login", json!(["alice", "sig"]))["code"], 0);
        assert_eq!(device.ask("Logout", json!([]))["code"], 0);
    }
    device.finish();
}
