//! What members keep in a chat group for each other, through the C API: attributes and counters. Each user is a process of
//! its own.

mod common;
use common::device::Device;
use common::team::*;
use common::{Host, Pending, TwoTexts, ask_about, listen_to_chat_groups, start, text, wait_event};
use convoke::capi;
use serde_json::{Value, json};
use std::ffi::{c_char, c_void};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

fn attributes(pairs: &[(&str, &str)]) -> Value {
    pairs.iter().map(|(key, value)| attribute(key, value)).collect()
}

fn counters(pairs: &[(&str, i64)]) -> Value {
    pairs.iter().map(|(key, value)| counter(key, *value)).collect()
}

// Attributes.

#[test]
fn attributes_are_set_changed_and_deleted_by_all_members() {
    let (directory, mut devices) = together(["alice", "bob"]);
    for kind in TYPES {
        let id = team(kind, &mut devices, &["alice", "bob"]);
        let mut other = Device::logged_in(directory.path(), "alice");
        let [alice, bob] = &mut devices;
        alice.told();
        let all = |device: &mut Device| device.ok("GroupGetGroupAttributes", json!([id]));
        assert_eq!(all(bob), json!([]));
        // Who does what, and what there is then. All are told of all there is.
        let (init, set, delete) = ("GroupInitGroupAttributes", "GroupSetGroupAttributes", "GroupDeleteGroupAttributes");
        for (by_alice, call, given, expected) in [
            (true, init, attributes(&[("a", "1"), ("b", "2")]), attributes(&[("a", "1"), ("b", "2")])),
            (false, set, attributes(&[("b", "3"), ("c", "")]), attributes(&[("a", "1"), ("b", "3"), ("c", "")])),
            (false, delete, json!(["a", "none"]), attributes(&[("b", "3"), ("c", "")])),
            (true, init, attributes(&[("d", "4"), ("b", "3")]), attributes(&[("b", "3"), ("d", "4")])),
            (true, delete, json!([]), json!([])),
        ] {
            let who: &mut Device = if by_alice { alice } else { bob };
            assert_eq!(who.ok(call, json!([id, given])), "");
            for device in [&mut *alice, &mut *bob, &mut other] {
                assert_eq!(of(&device.told(), "attributes"), [&json!([id, expected])], "{kind} {call}");
                assert_eq!(all(device), expected);
            }
        }
        // What changes nothing is told to nobody.
        alice.ok(set, json!([id, attributes(&[("a", "1")])]));
        bob.told();
        alice.ok(set, json!([id, attributes(&[("a", "1")])]));
        alice.ok(set, json!([id, []]));
        alice.ok(delete, json!([id, ["none"]]));
        assert_eq!(of(&bob.told(), "attributes"), Vec::<&Value>::new());
        bob.ok(set, json!([id, attributes(&[("b", "2")])]));
        let some = alice.ok("GroupGetGroupAttributes", json!([id, ["b", "none"]]));
        assert_eq!(some, attributes(&[("b", "2")]));
        // Without keys: all of them. Who has not heard of the last change would be refused.
        alice.sync();
        alice.ok(delete, json!([id]));
        assert_eq!(all(bob), json!([]));
    }
}

#[test]
fn attributes_have_their_limits() {
    let (_directory, [mut alice]) = together(["alice"]);
    create(&mut alice, "team", PUBLIC, json!({}));
    let (key, value) = ("k".repeat(32), "v".repeat(4096));
    for bad in [
        attributes(&[("", "v")]),
        attributes(&[(&format!("{key}k"), "v")]),
        attributes(&[("k", &format!("{value}v"))]),
        (0..17).map(|n| attribute(&format!("k{n}"), "v")).collect(),
        // 16 KiB in all.
        (0..4).map(|n| attribute(&format!("k{n}"), &value)).collect(),
    ] {
        for call in ["GroupInitGroupAttributes", "GroupSetGroupAttributes"] {
            assert_eq!(alice.code(call, json!(["team", bad])), 10004, "{call}");
        }
    }
    assert_eq!(alice.ok("GroupGetGroupAttributes", json!(["team"])), json!([]));
    alice.ok("GroupSetGroupAttributes", json!(["team", attributes(&[(&key, &value)])]));
    let fifteen: Value = (0..15).map(|n| attribute(&format!("k{n:02}"), "v")).collect();
    alice.ok("GroupSetGroupAttributes", json!(["team", fifteen]));
    assert_eq!(alice.code("GroupSetGroupAttributes", json!(["team", attributes(&[("one more", "v")])])), 10004);
    alice.ok("GroupSetGroupAttributes", json!(["team", attributes(&[("k00", "another")])]));
    let sixteen: Value = (0..16).map(|n| attribute(&format!("n{n:02}"), &"v".repeat(1021))).collect();
    alice.ok("GroupInitGroupAttributes", json!(["team", sixteen]));
    assert_eq!(
        alice.code("GroupSetGroupAttributes", json!(["team", attributes(&[("n00", &"v".repeat(1022))])])),
        10004
    );
    for bad in [json!("no JSON"), json!({}), json!([{}]), json!([{"group_attribute_key": "k"}]), json!([1])] {
        assert_eq!(alice.code("GroupSetGroupAttributes", json!(["team", bad])), -3, "{bad}");
    }
    assert_eq!(alice.code("GroupDeleteGroupAttributes", json!(["team", [1]])), -3);
    assert_eq!(alice.code("GroupGetGroupAttributes", json!(["team", {}])), -3);
}

/// Says that the SDK's thread is in the host's hands, and when it may go on.
static STEPS: Mutex<Option<(Sender<()>, Receiver<()>)>> = Mutex::new(None);
/// What to call then, and the call that was made.
static CALL: Mutex<Option<(TwoTexts, Value)>> = Mutex::new(None);
static CALLED: Mutex<Option<Pending>> = Mutex::new(None);

/// A host that takes its time, and then changes attributes without knowing what others have done meanwhile.
unsafe extern "C" fn slowly(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
    let (inside, go_on) = STEPS.lock().unwrap().take().unwrap();
    inside.send(()).unwrap();
    go_on.recv_timeout(common::PATIENCE).unwrap();
    let Some((call, given)) = CALL.lock().unwrap().take() else { return };
    let (id, given) = (text("team"), text(given.to_string()));
    *CALLED.lock().unwrap() = Some(start(|cb, ud| unsafe { call(id.as_ptr(), given.as_ptr(), cb, ud) }).unwrap());
}

/// Lets the SDK's thread be in the host's hands while `meanwhile` happens; then the host may make its call.
fn hold(call: Option<(TwoTexts, Value)>, meanwhile: impl FnOnce()) {
    let (inside, is_inside) = channel();
    let (go_on, may_go_on) = channel();
    *STEPS.lock().unwrap() = Some((inside, may_go_on));
    *CALL.lock().unwrap() = call;
    let id = text("team");
    let none = std::ptr::null();
    assert_eq!(unsafe { capi::GroupGetGroupAttributes(id.as_ptr(), none, Some(slowly), std::ptr::null()) }, 0);
    is_inside.recv_timeout(common::PATIENCE).unwrap();
    meanwhile();
    go_on.send(()).unwrap();
}

/// The call that was made then.
fn called() -> Pending {
    loop {
        match CALLED.lock().unwrap().take() {
            Some(called) => return called,
            None => std::thread::yield_now(),
        }
    }
}

#[test]
fn whoever_has_not_heard_of_a_change_does_not_write_over_it() {
    let host = Host::logged_in("bob");
    listen_to_chat_groups();
    let mut alice = Device::logged_in(&host.path(), "alice");
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    let calls: [(TwoTexts, Value, Value); 3] = [
        (capi::GroupSetGroupAttributes, attributes(&[("a", "bob")]), attributes(&[("a", "bob"), ("b", "0")])),
        (capi::GroupInitGroupAttributes, attributes(&[("c", "bob")]), attributes(&[("c", "bob")])),
        (capi::GroupDeleteGroupAttributes, json!(["a"]), attributes(&[("b", "2")])),
    ];
    for (n, (call, given, expected)) in calls.into_iter().enumerate() {
        let alices = attributes(&[("a", "alice"), ("b", &n.to_string())]);
        hold(Some((call, given.clone())), || {
            // Of what bob did before, she has heard.
            alice.sync();
            alice.ok("GroupInitGroupAttributes", json!(["team", alices]));
        });
        assert_eq!(called().answer().code, 10056, "{n}");
        // It has heard of it now, and may decide anew.
        wait_event("attributes", |told| *told == json!(["team", alices]));
        assert_eq!(alice.ok("GroupGetGroupAttributes", json!(["team"])), alices);
        assert_eq!(ask_about(call, "team", &given).code, 0);
        assert_eq!(alice.ok("GroupGetGroupAttributes", json!(["team"])), expected);
    }
}

/// Calls that are made while it is told what others did, in their order.
static MADE: Mutex<Vec<Pending>> = Mutex::new(Vec::new());

fn set_now(key: &str) {
    let (id, given) = (text("team"), text(attributes(&[(key, "bob")]).to_string()));
    let made = start(|cb, ud| unsafe { capi::GroupSetGroupAttributes(id.as_ptr(), given.as_ptr(), cb, ud) });
    MADE.lock().unwrap().push(made.unwrap());
}

unsafe extern "C" fn set_at_counter(_: *const c_char, _: *const c_char, _: i64, _: *const c_void) {
    set_now("early");
}

unsafe extern "C" fn set_at_attributes(_: *const c_char, _: *const c_char, _: *const c_void) {
    // Once: it is told of its own changes, too.
    if MADE.lock().unwrap().len() == 1 {
        set_now("late");
    }
}

#[test]
fn a_call_knows_what_was_told_before_it_was_made_and_nothing_else() {
    let host = Host::logged_in("bob");
    let mut alice = Device::logged_in(&host.path(), "alice");
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    for listens in [true, false] {
        MADE.lock().unwrap().clear();
        unsafe {
            capi::SetGroupCounterChangedCallback(Some(set_at_counter), std::ptr::null());
            capi::SetGroupAttributeChangedCallback(listens.then_some(set_at_attributes as _), std::ptr::null());
        }
        // Both are taken in at once, and told one behind the other.
        hold(None, || {
            alice.sync();
            alice.ok("GroupIncreaseGroupCounter", json!(["team", "c", 1]));
            alice.ok("GroupInitGroupAttributes", json!(["team", attributes(&[("listens", &listens.to_string())])]));
        });
        let told = |at: usize| loop {
            // The callback that makes the next one takes the lock, too.
            let made = MADE.lock().unwrap().get(at).copied();
            if let Some(made) = made {
                return made.answer().code;
            }
            std::thread::yield_now();
        };
        assert_eq!(told(0), 10056, "the counter is told before the attributes are");
        if listens {
            assert_eq!(told(1), 0);
        }
        assert_eq!(ask_about(capi::GroupSetGroupAttributes, "team", &attributes(&[("at last", "bob")])).code, 0);
    }
}

#[test]
fn attributes_that_changed_while_the_journal_was_cut_are_told_and_not_written_over() {
    let host = Host::logged_in("bob");
    listen_to_chat_groups();
    let mut alice = Device::logged_in(&host.path(), "alice");
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    create(&mut alice, "quiet", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    alice.ok("GroupInitGroupAttributes", json!(["quiet", attributes(&[("q", "1")])]));
    wait_event("attributes", |told| told[0] == "quiet");
    let alices = attributes(&[("a", "alice")]);
    let write_over = (capi::GroupInitGroupAttributes as TwoTexts, attributes(&[("b", "bob")]));
    hold(Some(write_over), || {
        alice.ok("GroupInitGroupAttributes", json!(["team", alices]));
        alice.ok("GroupIncreaseGroupCounter", json!(["team", "c", 1]));
        let db = rusqlite::Connection::open(host.path().join(format!("convoke-{}.db", common::APP))).unwrap();
        db.execute("DELETE FROM journal WHERE seq < (SELECT max(seq) FROM journal)", []).unwrap();
    });
    assert_eq!(called().answer().code, 10056);
    wait_event("attributes", |told| *told == json!(["team", alices]));
    let quiet = common::events().iter().filter(|e| e.name == "attributes" && e.told[0] == "quiet").count();
    assert_eq!(quiet, 1, "what was told is not told again");
    assert_eq!(ask_about(capi::GroupSetGroupAttributes, "team", &attributes(&[("b", "bob")])).code, 0);
}

#[test]
fn who_comes_late_to_what_was_said_in_a_topic_is_told_of_no_topic_that_is_no_more() {
    let host = Host::logged_in("bob");
    listen_to_chat_groups();
    let mut alice = Device::logged_in(&host.path(), "alice");
    let town = new_group("@TGS#_town", PUBLIC, json!({}));
    alice.ok("CommunityCreate", json!([town]));
    alice.ok("GroupInviteMember", invitation("@TGS#_town", &["bob"]));
    let topic = "@TGS#_town@TOPIC#_tea";
    let new = json!({"group_topic_info_topic_id": topic, "group_topic_info_topic_name": "Tea"});
    alice.ok("GroupCreateTopicInCommunity", json!(["@TGS#_town", new]));
    wait_event("topic created", |_| true);
    hold(None, || {
        alice.ok("MsgSendMessage", json!([topic, 2, common::text_message("x")]));
        alice.ok("GroupDeleteTopicFromCommunity", json!(["@TGS#_town", [topic]]));
    });
    wait_event("topics deleted", |_| true);
    assert_eq!(common::events().iter().filter(|event| event.name == "topic changed").count(), 0);
}

// Counters.

#[test]
fn counters_are_counted_together() {
    let (_directory, mut devices) = together(["alice", "bob"]);
    for kind in TYPES {
        let id = team(kind, &mut devices, &["alice", "bob"]);
        let [alice, bob] = &mut devices;
        let set = alice.ok("GroupSetGroupCounters", json!([id, counters(&[("b", 2), ("a", -1)])]));
        assert_eq!(set, counters(&[("a", -1), ("b", 2)]));
        assert_eq!(bob.ok("GroupIncreaseGroupCounter", json!([id, "b", 5])), counters(&[("b", 7)]));
        assert_eq!(alice.ok("GroupDecreaseGroupCounter", json!([id, "b", 10])), counters(&[("b", -3)]));
        assert_eq!(alice.ok("GroupDecreaseGroupCounter", json!([id, "new", 1])), counters(&[("new", -1)]));
        assert_eq!(alice.ok("GroupIncreaseGroupCounter", json!([id, "new", -1])), counters(&[("new", -2)]));
        // What changes nothing is told to nobody, and answered all the same.
        assert_eq!(bob.ok("GroupIncreaseGroupCounter", json!([id, "b", 0])), counters(&[("b", -3)]));
        let same = bob.ok("GroupSetGroupCounters", json!([id, counters(&[("b", -3)])]));
        assert_eq!(same, counters(&[("b", -3)]));
        let told = [
            json!([id, "a", -1]),
            json!([id, "b", 2]),
            json!([id, "b", 7]),
            json!([id, "b", -3]),
            json!([id, "new", -1]),
        ];
        for device in [&mut *alice, bob] {
            let lines = device.told();
            let heard = of(&lines, "counter");
            assert_eq!(heard[..5], told.iter().collect::<Vec<_>>());
            assert_eq!(heard[5..], [&json!([id, "new", -2])]);
            let all = device.ok("GroupGetGroupCounters", json!([id]));
            assert_eq!(all, counters(&[("a", -1), ("b", -3), ("new", -2)]));
            let some = device.ok("GroupGetGroupCounters", json!([id, ["none", "b"]]));
            assert_eq!(some, counters(&[("b", -3)]));
        }
    }
}

#[test]
fn no_count_is_lost_where_many_count_at_once() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    let mut calls = [Vec::new(), Vec::new()];
    for _ in 0..100 {
        calls[0].push(alice.call("GroupIncreaseGroupCounter", json!(["team", "c", 3])));
        calls[1].push(bob.call("GroupDecreaseGroupCounter", json!(["team", "c", 1])));
    }
    for (device, calls) in [&mut alice, &mut bob].into_iter().zip(&calls) {
        for call in calls {
            assert_eq!(device.answer(*call)["code"], 0);
        }
    }
    assert_eq!(bob.ok("GroupGetGroupCounters", json!(["team"])), counters(&[("c", 200)]));
    // The last that each was told is what it is now.
    for device in [&mut alice, &mut bob] {
        assert_eq!(of(&device.told(), "counter").last().unwrap(), &&json!(["team", "c", 200]));
    }
}

#[test]
fn counters_hold_64_bits_and_nothing_beyond() {
    let (_directory, [mut alice]) = together(["alice"]);
    create(&mut alice, "team", PUBLIC, json!({}));
    let (least, most) = (i64::MIN, i64::MAX);
    let both = counters(&[("least", least), ("most", most)]);
    assert_eq!(alice.ok("GroupSetGroupCounters", json!(["team", both])), both);
    for (call, key, value) in [
        ("GroupIncreaseGroupCounter", "most", 1),
        ("GroupDecreaseGroupCounter", "least", 1),
        ("GroupDecreaseGroupCounter", "most", least),
        ("GroupIncreaseGroupCounter", "least", least),
    ] {
        let answer = alice.ask(call, json!(["team", key, value]));
        assert_eq!((&answer["code"], &answer["json"]), (&json!(10004), &json!([])), "{call} {key}");
    }
    assert_eq!(alice.ok("GroupGetGroupCounters", json!(["team"])), both);
    for (call, key, value, expected) in [
        ("GroupIncreaseGroupCounter", "least", most, -1),
        ("GroupDecreaseGroupCounter", "least", least, most),
        ("GroupIncreaseGroupCounter", "most", least, -1),
        ("GroupDecreaseGroupCounter", "new", most, -most),
    ] {
        assert_eq!(alice.ok(call, json!(["team", key, value])), counters(&[(key, expected)]), "{call} {key}");
    }
    // Decimal strings are numbers, too; what is beyond 64 bits, or has a fraction, is none.
    let text = json!([{"group_counter_key": "t", "group_counter_value": most.to_string()}]);
    assert_eq!(alice.ok("GroupSetGroupCounters", json!(["team", text])), counters(&[("t", most)]));
    for bad in [json!(1u64 << 63), json!(0.5), json!("x"), json!(null)] {
        let bad = json!([{"group_counter_key": "t", "group_counter_value": bad}]);
        assert_eq!(alice.code("GroupSetGroupCounters", json!(["team", bad])), -3, "{bad}");
    }
}

#[test]
fn counters_have_their_limits() {
    let (_directory, [mut alice]) = together(["alice"]);
    create(&mut alice, "team", PUBLIC, json!({}));
    let key = "k".repeat(32);
    for bad in [String::new(), format!("{key}k"), "a\0b".to_owned()] {
        assert_eq!(alice.code("GroupSetGroupCounters", json!(["team", counters(&[("a", 1), (&bad, 1)])])), 10004);
    }
    assert_eq!(alice.code("GroupIncreaseGroupCounter", json!(["team", format!("{key}k"), 1])), 10004);
    assert_eq!(alice.code("GroupIncreaseGroupCounter", json!(["team", "", 1])), -4);
    assert_eq!(alice.ok("GroupGetGroupCounters", json!(["team"])), json!([]), "all are set, or none is");
    let twenty: Value = (0..20).map(|n| counter(&format!("k{n:02}"), n)).collect();
    alice.ok("GroupSetGroupCounters", json!(["team", twenty]));
    assert_eq!(alice.code("GroupIncreaseGroupCounter", json!(["team", "one more", 1])), 10004);
    assert_eq!(alice.code("GroupSetGroupCounters", json!(["team", counters(&[("one more", 0)])])), 10004);
    alice.ok("GroupIncreaseGroupCounter", json!(["team", "k00", 1]));
}
