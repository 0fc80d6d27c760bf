//! Messages through the C API: sending, histories, finding, revoking and changing, receipts, reactions, extensions.

mod common;
use common::device::Device;
use common::*;
use convoke::capi;
use serde_json::{Value, json};
use std::ffi::{CStr, c_char, c_int, c_void};
use std::sync::Mutex;

type Cb = convoke::capi::types::TIMCommCallback;
const NONE: *const c_char = std::ptr::null();

/// No value inside is null.
fn assert_no_null(value: &Value) {
    match value {
        Value::Null => panic!("null in a document"),
        Value::Array(array) => array.iter().for_each(assert_no_null),
        Value::Object(map) => map.values().for_each(assert_no_null),
        _ => {}
    }
}

/// The keys are the contract's, with values of its types.
fn assert_keys(document: &Value, name: &str) {
    assert_no_null(document);
    let contract: Value = serde_json::from_str(include_str!("contract/abi.json")).unwrap();
    let keys = contract["json_keys"]["TIMMessageManager"][name].as_array().unwrap();
    for (key, value) in document.as_object().unwrap() {
        let Some(known) = keys.iter().find(|k| k["key"] == **key) else { panic!("{key} is not in the contract") };
        let kind = known["type"].as_str().unwrap();
        let fits = match kind.split(' ').next().unwrap() {
            "string" => value.is_string(),
            "bool" => value.is_boolean(),
            "uint" | "uint32" | "uint64" | "int" => value.is_u64(),
            "int32" => value.is_i64(),
            "?" => true,
            "array" => value.is_array(),
            "object" => value.is_object(),
            other => panic!("{key}: {other}"),
        };
        assert!(fits, "{key} is no {kind}: {value}");
    }
}

fn id(message: &Value) -> &str {
    message["message_msg_id"].as_str().unwrap()
}

/// A message by its id alone.
fn named(message: &Value) -> Value {
    json!({"message_msg_id": id(message)})
}

/// Refused with this code at once, and not answered later.
fn refused(what: &str, code: c_int, call: impl FnOnce(Cb, *const c_void) -> c_int) {
    assert_eq!(start(call).err(), Some(code), "{what}");
}

// Sending.

#[test]
fn a_sent_message_answers_its_document() {
    let _host = Host::logged_in("alice");
    let (buffer, answer) = send_with_id("bob", &text_message("hello")).unwrap();
    assert_eq!((answer.code, answer.desc.as_str()), (0, ""));
    let document = answer.json;
    assert_keys(&document, "Message");
    assert_eq!(document["message_elem_array"], json!([{"elem_type": 0, "text_elem_content": "hello"}]));
    for (key, value) in [
        ("message_msg_id", json!(buffer)),
        ("message_conv_id", json!("bob")),
        ("message_conv_type", json!(1)),
        ("message_sender", json!("alice")),
        ("message_status", json!(2)),
        ("message_seq", json!(1)),
        ("message_version", json!(0)),
        ("message_priority", json!(1)),
        ("message_is_from_self", json!(true)),
        ("message_is_peer_read", json!(false)),
        ("message_is_online_msg", json!(false)),
    ] {
        assert_eq!(document[key], value, "{key}");
    }
    let mut parts = buffer.split('-');
    assert_eq!(parts.next(), Some("alice"));
    let now = capi::GetServerTime();
    let seconds: u64 = parts.next().unwrap().parse().unwrap();
    assert!((now - 10..=now).contains(&seconds));
    let random: u64 = parts.next().unwrap().parse().unwrap();
    assert_eq!(json!(random as u32), document["message_rand"]);
    assert_eq!(parts.next(), None);
    assert!(document["message_server_time"].as_u64().unwrap() >= seconds);
    assert_eq!(list()[0]["conv_id"], "bob");
    assert_eq!(list()[0]["conv_is_has_lastmsg"], true);
}

#[test]
fn every_way_to_send_sends() {
    let _host = Host::logged_in("alice");
    let (bob, message) = (text("bob"), text(text_message("hello").to_string()));
    let null_buffer =
        |cb, ud| unsafe { capi::MsgSendMessage(bob.as_ptr(), 1, message.as_ptr(), std::ptr::null_mut(), cb, ud) };
    assert_eq!(ask(null_buffer).unwrap().code, 0);
    let new = ask(|cb, ud| unsafe { capi::MsgSendNewMsg(bob.as_ptr(), 1, message.as_ptr(), cb, ud) }).unwrap();
    assert_eq!((new.code, &new.json["message_seq"]), (0, &json!(2)));
    assert_eq!(unsafe { capi::MsgSendNewMsg(bob.as_ptr(), 1, message.as_ptr(), None, std::ptr::null()) }, 0);
    settle();
    assert_eq!(history("bob").len(), 3);
}

#[test]
fn the_id_can_come_through_a_callback_of_its_own_before_the_result() {
    static IDS: Mutex<Vec<(i32, String, usize)>> = Mutex::new(Vec::new());
    unsafe extern "C" fn on_id(code: i32, _: *const c_char, id: *const c_char, user_data: *const c_void) {
        let id = unsafe { CStr::from_ptr(id) }.to_str().unwrap().to_owned();
        IDS.lock().unwrap().push((code, id, user_data as usize));
    }
    static RESULTS: Mutex<Vec<(i32, Value, usize)>> = Mutex::new(Vec::new());
    unsafe extern "C" fn on_result(code: i32, _: *const c_char, json: *const c_char, user_data: *const c_void) {
        assert_eq!(IDS.lock().unwrap().len(), RESULTS.lock().unwrap().len() + 1, "the id comes first");
        let json = serde_json::from_str(unsafe { CStr::from_ptr(json) }.to_str().unwrap()).unwrap();
        RESULTS.lock().unwrap().push((code, json, user_data as usize));
    }
    let host = Host::logged_in("alice");
    let (bob, message) = (text("bob"), text(text_message("hello").to_string()));
    let send = |number: usize| unsafe {
        capi::MsgSendNewMsgEx(bob.as_ptr(), 1, message.as_ptr(), Some(on_id), Some(on_result), number as *const c_void)
    };
    for number in 1..=3 {
        assert_eq!(send(number), 0);
        settle();
    }
    {
        let (ids, results) = (IDS.lock().unwrap(), RESULTS.lock().unwrap());
        for number in 1..=3 {
            let (code, id, user_data) = &ids[number - 1];
            assert_eq!((*code, *user_data), (0, number));
            let (code, document, user_data) = &results[number - 1];
            assert_eq!((*code, *user_data, &document["message_msg_id"]), (0, number, &json!(id)));
        }
    }
    let refused =
        unsafe { capi::MsgSendNewMsgEx(bob.as_ptr(), 1, c"{}".as_ptr(), Some(on_id), None, std::ptr::null()) };
    assert_eq!(refused, -3);
    assert_eq!(unsafe { capi::MsgSendNewMsgEx(bob.as_ptr(), 1, message.as_ptr(), None, None, std::ptr::null()) }, 0);
    settle();
    assert_eq!(IDS.lock().unwrap().len(), 3);
    assert_eq!(history("bob").len(), 4);
    capi::Uninit();
    IDS.lock().unwrap().clear();
    RESULTS.lock().unwrap().clear();
    assert_eq!(send(1), 0);
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!((IDS.lock().unwrap()[0].0, RESULTS.lock().unwrap()[0].0), (6013, 6013));
}

#[test]
fn a_message_that_cannot_be_sent_is_answered_whole() {
    let host = Host::logged_in("alice");
    let too_long = text_message(&"x".repeat(13 * 1024));
    let fits = text_message(&"x".repeat(12 * 1024 - 100));
    assert_eq!(send("bob", &fits).code, 0);
    for (code, message) in
        [(6017, json!({"message_elem_array": [], "message_cloud_custom_str": "c"})), (8001, too_long)]
    {
        let (buffer, answer) = send_with_id("bob", &message).unwrap();
        assert_eq!(answer.code, code);
        assert!(!answer.desc.is_empty());
        assert_keys(&answer.json, "Message");
        assert_eq!(answer.json["message_elem_array"], message["message_elem_array"]);
        assert_eq!((&answer.json["message_status"], &answer.json["message_seq"]), (&json!(3), &json!(0)));
        assert_eq!((id(&answer.json), &answer.json["message_conv_id"]), (buffer.as_str(), &json!("bob")));
    }
    assert_eq!(history("bob").len(), 1, "nothing of it is kept");
    assert_eq!(logout().code, 0);
    let (buffer, answer) = send_with_id("bob", &text_message("nobody's")).unwrap();
    assert_eq!((answer.code, &answer.json["message_status"]), (6014, &json!(3)));
    assert!(buffer.starts_with('-'), "{buffer}");
    capi::Uninit();
    assert_eq!(send("bob", &text_message("too late")).code, 6013);
    assert_eq!(host.init_again(&json!({})), 0);
}

#[test]
fn an_id_is_random_in_64_bits() {
    let _host = Host::logged_in("alice");
    let random = |id: String| id.rsplit('-').next().unwrap().parse::<u64>().unwrap();
    let ids: Vec<u64> = (0..32).map(|_| random(send_with_id("bob", &text_message("x")).unwrap().0)).collect();
    assert!(ids.iter().any(|random| *random > u64::MAX / 2) && ids.iter().any(|random| *random < u64::MAX / 2));
}

static GATE: Mutex<()> = Mutex::new(());

/// Holds the SDK's thread as long as the gate is closed.
unsafe extern "C" fn on_gate(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
    drop(GATE.lock());
}

/// What is called within waits for its turn until all of it is called.
fn all_at_once<T>(calls: impl FnOnce() -> T) -> T {
    let closed = GATE.lock().unwrap();
    assert_eq!(unsafe { capi::SetConfig(c"{}".as_ptr(), Some(on_gate), std::ptr::null()) }, 0);
    let result = calls();
    drop(closed);
    result
}

/// Calls Login, and does not wait.
fn begin_login(user: &str) -> Pending {
    let user = text(user);
    start(|cb, ud| unsafe { capi::Login(user.as_ptr(), c"sig".as_ptr(), cb, ud) }).unwrap()
}

/// Sends to dave, and does not wait. The id as it is in the buffer when the call returns.
fn begin_send(words: &str) -> (String, Pending) {
    let (dave, message) = (text("dave"), text(text_message(words).to_string()));
    let mut buffer = [1 as c_char; 128];
    let send = start(|cb, ud| unsafe {
        capi::MsgSendMessage(dave.as_ptr(), 1, message.as_ptr(), buffer.as_mut_ptr(), cb, ud)
    });
    let id = unsafe { CStr::from_ptr(buffer.as_ptr()) }.to_str().unwrap().to_owned();
    (id, send.unwrap())
}

#[test]
fn what_is_written_behind_a_pending_login_bears_the_name_of_who_is_logged_in_then() {
    let _host = Host::init();
    let is_sent = |(id, answer): (String, Pending), by: &str| {
        let answer = answer.answer();
        assert_eq!((answer.code, &answer.json["message_sender"]), (0, &json!(by)), "{answer:?}");
        assert_eq!(answer.json["message_msg_id"], json!(id));
        assert!(id.starts_with(&format!("{by}-")), "{id}");
    };
    let is_refused = |(id, answer): (String, Pending), by: &str| {
        assert_eq!(answer.answer().code, 6014);
        assert!(id.starts_with(&format!("{by}-")), "{id}");
    };
    let (first, second) = all_at_once(|| {
        let early = begin_send("of nobody");
        begin_login("alice");
        let first = begin_send("of alice");
        begin_login("bob");
        let second = begin_send("of bob");
        // What is no id logs nobody in, and nobody out.
        begin_login("caf\u{e9}");
        let third = begin_send("of bob, too");
        let saved = (text("dave"), text(text_message("kept").to_string()));
        let kept = start(|cb, ud| unsafe { capi::MsgSaveMsg(saved.0.as_ptr(), 1, saved.1.as_ptr(), cb, ud) }).unwrap();
        start(|cb, ud| unsafe { capi::Logout(cb, ud) }).unwrap();
        let late = begin_send("of nobody");
        begin_login("carol");
        ((early, first, second), (third, kept, late, begin_send("of carol")))
    });
    is_refused(first.0, "");
    is_sent(first.1, "alice");
    is_sent(first.2, "bob");
    is_sent(second.0, "bob");
    let kept = second.1.answer();
    assert_eq!((kept.code, &kept.json["message_sender"]), (0, &json!("bob")));
    assert!(id(&kept.json).starts_with("bob-"));
    is_refused(second.2, "");
    is_sent(second.3, "carol");
    assert_eq!(history("dave"), ["of carol"]);
    for (user, expected) in [("alice", vec!["of alice"]), ("bob", vec!["of bob", "of bob, too", "kept"])] {
        assert_eq!(login(user).code, 0);
        assert_eq!(history("dave"), expected);
    }
}

#[test]
fn what_is_written_behind_a_login_that_fails_is_refused() {
    let _host = Host::with(&json!({"convoke_secret_key": "secret"}));
    let (login, (id, sent)) = all_at_once(|| (begin_login("bob"), begin_send("of nobody")));
    assert_eq!((login.answer().code, sent.answer().code), (70003, 6014));
    assert!(id.starts_with("bob-"), "{id}");
    let (id, sent) = begin_send("later");
    assert_eq!((sent.answer().code, id.starts_with('-')), (6014, true), "nobody is logged in");
}

#[test]
fn every_kind_of_element_comes_back_as_it_was_given() {
    let _host = Host::logged_in("alice");
    let elements = json!([
        {"elem_type": 0, "text_elem_content": "\u{4f60}\u{597d} \"quoted\" \u{1f600} \n\t\\"},
        {"elem_type": 3, "custom_elem_data": "d", "custom_elem_desc": "", "custom_elem_ext": "e", "custom_elem_sound": "s"},
        {"elem_type": 6, "face_elem_index": -1, "face_elem_buf": "b"},
        {"elem_type": 7, "location_elem_desc": "here", "location_elem_longitude": -73.25, "location_elem_latitude": 41.0},
        {"elem_type": 1, "image_elem_orig_path": "/a.png", "image_elem_level": 2, "image_elem_orig_pic_width": 640},
        {"elem_type": 2, "sound_elem_file_path": "/a.mp3", "sound_elem_file_size": 2147483647, "sound_elem_file_time": 3},
        {"elem_type": 9, "video_elem_video_path": "/a.mp4", "video_elem_video_duration": 5, "video_elem_image_path": "/b.png"},
        {"elem_type": 4, "file_elem_file_name": "a.txt", "file_elem_file_path": "/a.txt", "file_elem_file_size": 0},
        {"elem_type": 12, "merge_elem_title": "t", "merge_elem_abstract_array": ["a", "b"], "merge_elem_compatible_text": "c",
         "merge_elem_message_array": [text_message("inside")]},
    ]);
    let has = |told: &Value, given: &Value| {
        for (key, value) in given.as_object().unwrap() {
            match key.as_str() {
                // Those are whole messages then.
                "merge_elem_message_array" => {
                    assert_eq!(told[key][0]["message_elem_array"], value[0]["message_elem_array"]);
                }
                _ => assert_eq!(told[key], *value, "{key}"),
            }
        }
    };
    let all = send("bob", &json!({ "message_elem_array": elements }));
    assert_eq!(all.code, 0);
    for (at, element) in elements.as_array().unwrap().iter().enumerate() {
        let one = send("bob", &json!({ "message_elem_array": [element] }));
        assert_eq!(one.code, 0);
        has(&one.json["message_elem_array"][0], element);
        has(&all.json["message_elem_array"][at], element);
    }
    assert_eq!(find(&[id(&all.json)])[0]["message_elem_array"], all.json["message_elem_array"]);
    assert_eq!(history_of("bob", json!({"count": 100})).as_array().unwrap().len(), 10);
}

#[test]
fn what_the_sender_says_beside_the_elements_comes_back_too() {
    let _host = Host::logged_in("alice");
    let mut message = text_message("hello");
    for (key, value) in [
        ("message_priority", json!(0)),
        ("message_need_read_receipt", json!(true)),
        ("message_support_message_extension", json!(true)),
        ("message_cloud_custom_str", json!("{\"a\":1}")),
        ("message_is_excluded_from_unread_count", json!(true)),
        ("message_excluded_from_last_message", json!(true)),
        ("message_excluded_from_content_moderation", json!(true)),
        ("message_is_forward_message", json!(true)),
        ("message_custom_int", json!(7)),
        ("message_custom_str", json!("mine")),
        ("message_client_time", json!(1_600_000_000)),
        ("message_offline_push_config", json!({"offline_push_config_desc": "d", "x": {"y": [1]}})),
    ] {
        message[key] = value;
    }
    let mut said = message.clone();
    // For the SDK to say, and so ignored.
    said["message_status"] = json!(6);
    said["message_seq"] = json!("99");
    said["message_sender"] = json!("eve");
    said["message_msg_id"] = json!("mine-1-1");
    said["unknown"] = json!([null]);
    let answer = send("bob", &said);
    assert_eq!(answer.code, 0);
    for (key, value) in message.as_object().unwrap() {
        let told = &answer.json[key];
        match key.as_str() {
            "message_offline_push_config" => {
                assert_eq!((&told["offline_push_config_desc"], &told["x"]), (&json!("d"), &value["x"]));
                assert_eq!(told["offline_push_config_ios_config"]["ios_offline_push_config_title"], "");
            }
            _ => assert_eq!(told, value, "{key}"),
        }
    }
    assert_eq!((&answer.json["message_sender"], &answer.json["message_seq"]), (&json!("alice"), &json!(1)));
    assert_ne!(id(&answer.json), "mine-1-1");
    assert_eq!(history_of("bob", json!({}))[0]["message_custom_str"], "mine");
}

#[test]
fn one_message_goes_to_several_users() {
    let _host = Host::logged_in("alice");
    let batch = json!({
        "msg_batch_send_param_identifier_array": ["bob", "carol", "caf\u{e9}"],
        "msg_batch_send_param_msg": text_message("all of you"),
    });
    let answer = on_document(capi::MsgBatchSend, &batch);
    assert_eq!(answer.code, 0);
    let results = answer.json.as_array().unwrap();
    assert_eq!(results.len(), 3);
    for (result, user) in results.iter().zip(["bob", "carol"]) {
        assert_keys(result, "MsgBatchSendResult");
        assert_eq!(result["msg_batch_send_result_identifier"], user);
        assert_eq!(result["msg_batch_send_result_code"], 0);
        assert_eq!(result["msg_batch_send_result_msg"]["message_conv_id"], user);
        assert_eq!(history(user), ["all of you"]);
    }
    assert_ne!(id(&results[0]["msg_batch_send_result_msg"]), id(&results[1]["msg_batch_send_result_msg"]));
    assert_ne!(results[2]["msg_batch_send_result_code"], 0);
    for bad in [
        json!({"msg_batch_send_param_identifier_array": [], "msg_batch_send_param_msg": text_message("x")}),
        json!({"msg_batch_send_param_identifier_array": ["bob"]}),
        json!({"msg_batch_send_param_identifier_array": ["bob"], "msg_batch_send_param_msg": {}}),
        json!({"msg_batch_send_param_msg": text_message("x")}),
    ] {
        let bad = text(bad.to_string());
        refused("MsgBatchSend", -3, |cb, ud| unsafe { capi::MsgBatchSend(bad.as_ptr(), cb, ud) });
    }
}

#[test]
fn the_receiver_hears_of_messages_in_order() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    for i in 0..5 {
        send_text("bob", &format!("m{i}"));
    }
    let mut heard = Vec::new();
    while heard.len() < 5 {
        heard.extend(bob.event("new").as_array().unwrap().clone());
    }
    assert_eq!(texts(&json!(heard)), ["m0", "m1", "m2", "m3", "m4"]);
    for (i, message) in heard.iter().enumerate() {
        assert_keys(message, "Message");
        assert_eq!((&message["message_conv_id"], &message["message_sender"]), (&json!("alice"), &json!("alice")));
        assert_eq!((&message["message_is_from_self"], &message["message_status"]), (&json!(false), &json!(2)));
        assert_eq!(message["message_seq"], i + 1);
    }
    let listed = bob.ask("ConvGetConvList", json!([]))["json"].clone();
    assert_eq!((&listed[0]["conv_id"], &listed[0]["conv_unread_num"]), (&json!("alice"), &json!(5)));
    assert_eq!(texts(&json!([listed[0]["conv_last_msg"]])), ["m4"]);
    // And the other way round.
    assert_eq!(bob.ask("MsgSendMessage", json!(["alice", 1, text_message("back")]))["code"], 0);
    let event = wait_event("new", |told| texts(told) == ["back"]);
    assert_eq!((&event.told[0]["message_seq"], &event.told[0]["message_conv_id"]), (&json!(6), &json!("bob")));
    bob.finish();
}

#[test]
fn both_see_one_order_without_gaps() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let calls: Vec<_> =
        (0..50).map(|i| bob.call("MsgSendMessage", json!(["alice", 1, text_message(&format!("b{i}"))]))).collect();
    for i in 0..50 {
        send_text("bob", &format!("a{i}"));
    }
    for call in calls {
        assert_eq!(bob.answer(call)["code"], 0);
    }
    let all = json!({"msg_getmsglist_param_count": 1000, "msg_getmsglist_param_is_forward": true});
    let theirs = bob.ask("MsgGetMsgList", json!(["alice", 1, all]))["json"].clone();
    let ours = history_of("bob", json!({"count": 1000, "is_forward": true}));
    assert_eq!(texts(&ours), texts(&theirs));
    let seqs: Vec<_> = ours.as_array().unwrap().iter().map(|m| m["message_seq"].as_u64().unwrap()).collect();
    assert_eq!(seqs, (1..=100).collect::<Vec<_>>());
    let of = |who: char| texts(&ours).into_iter().filter(|t| t.starts_with(who)).collect::<Vec<_>>();
    assert_eq!(of('a'), (0..50).map(|i| format!("a{i}")).collect::<Vec<_>>());
    assert_eq!(of('b'), (0..50).map(|i| format!("b{i}")).collect::<Vec<_>>());
    bob.finish();
}

#[test]
fn a_listener_is_found_again_by_its_function() {
    static HEARD: Mutex<Vec<usize>> = Mutex::new(Vec::new());
    unsafe extern "C" fn one(_: *const c_char, user_data: *const c_void) {
        HEARD.lock().unwrap().push(user_data as usize);
    }
    unsafe extern "C" fn two(_: *const c_char, user_data: *const c_void) {
        HEARD.lock().unwrap().push(user_data as usize + 1000);
    }
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let mut hear = |number: usize| {
        HEARD.lock().unwrap().clear();
        let message = text_message(&format!("m{number}"));
        assert_eq!(bob.ask("MsgSendMessage", json!(["alice", 1, message]))["code"], 0);
        wait_event("new", |told| texts(told) == [format!("m{number}")]);
        settle();
        HEARD.lock().unwrap().clone()
    };
    unsafe {
        capi::AddRecvNewMsgCallback(Some(one), 11 as *const c_void);
        capi::AddRecvNewMsgCallback(Some(two), 12 as *const c_void);
        capi::AddRecvNewMsgCallback(None, 3 as *const c_void);
        assert_eq!(hear(1), [11, 1012]);
        capi::AddRecvNewMsgCallback(Some(one), 15 as *const c_void);
        assert_eq!(hear(2), [15, 1012], "the same function is one listener");
        capi::RemoveRecvNewMsgCallback(Some(one));
        capi::RemoveRecvNewMsgCallback(Some(one));
        capi::RemoveRecvNewMsgCallback(None);
        assert_eq!(hear(3), [1012]);
        capi::RemoveRecvNewMsgCallback(Some(two));
        assert_eq!(hear(4), Vec::<usize>::new());
    }
    bob.finish();
}

#[test]
fn messages_can_be_told_only_uncounted_or_unshown() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let with = |words: &str, key: &str| {
        let mut message = text_message(words);
        message[key] = json!(true);
        assert_eq!(send("bob", &message).code, 0, "{key}");
    };
    send_text("bob", "plain");
    with("uncounted", "message_is_excluded_from_unread_count");
    with("unshown", "message_excluded_from_last_message");
    with("online", "message_is_online_msg");
    bob.wait(|line| (line["event"] == "new" && texts(&line["told"]).contains(&"online".to_owned())).then_some(()));
    let listed = bob.ask("ConvGetConvList", json!([]))["json"][0].clone();
    assert_eq!(listed["conv_unread_num"], 2);
    assert_eq!(texts(&json!([listed["conv_last_msg"]])), ["uncounted"]);
    bob.finish();
    assert_eq!(logout().code, 0);
    assert_eq!(login("bob").code, 0);
    assert_eq!(history("alice"), ["plain", "uncounted", "unshown"], "what is told only is not kept");
}

// Histories.

#[test]
fn a_history_is_walked_back_and_forth() {
    let _host = Host::logged_in("alice");
    let sent: Vec<Value> = (1..=10).map(|i| send_text("bob", &format!("m{i}"))).collect();
    let names = |range: std::ops::RangeInclusive<usize>| range.map(|i| format!("m{i}")).collect::<Vec<_>>();
    let back = |range| names(range).into_iter().rev().collect::<Vec<_>>();
    assert_eq!(texts(&history_of("bob", json!({}))), back(1..=10));
    assert_eq!(texts(&history_of("bob", json!({"count": "3"}))), back(8..=10));
    assert_eq!(texts(&history_of("bob", json!({"count": 3, "is_forward": true}))), names(1..=3));
    for last in [sent[4].clone(), named(&sent[4]), json!({"message_seq": 5})] {
        assert_eq!(texts(&history_of("bob", json!({"count": 3, "last_msg": last}))), back(2..=4));
        let forward = json!({"count": 3, "last_msg": last, "is_forward": true});
        assert_eq!(texts(&history_of("bob", forward)), names(6..=8));
    }
    // A page that begins with a number has the message of that number.
    assert_eq!(texts(&history_of("bob", json!({"last_msg_seq": 5}))), back(1..=5));
    assert_eq!(texts(&history_of("bob", json!({"last_msg_seq": 5, "is_forward": true}))), names(5..=10));
    assert_eq!(texts(&history_of("bob", json!({"last_msg": {}, "count": 0}))), back(1..=10), "zeros say nothing");
    assert_eq!(history_of("bob", json!({"last_msg": sent[0]})), json!([]));
    assert_eq!(history_of("bob", json!({"last_msg": sent[9], "is_forward": true})), json!([]));
    for forward in [false, true] {
        let (mut walked, mut last) = (Vec::new(), json!({}));
        loop {
            let page = history_of("bob", json!({"count": 3, "last_msg": last, "is_forward": forward}));
            walked.extend(texts(&page));
            let Some(end) = page.as_array().unwrap().last() else { break };
            last = end.clone();
        }
        assert_eq!(walked, if forward { names(1..=10) } else { back(1..=10) });
    }
    assert_eq!(history_of("stranger", json!({})), json!([]));
}

#[test]
fn a_history_can_be_narrowed_by_type_time_and_number() {
    let _host = Host::logged_in("alice");
    let custom = json!({"message_elem_array": [{"elem_type": 3, "custom_elem_data": "x"}]});
    let first = send_text("bob", "one");
    assert_eq!(send("bob", &custom).code, 0);
    send_text("bob", "three");
    let seqs = |param: Value| {
        let found = history_of("bob", param);
        found.as_array().unwrap().iter().map(|m| m["message_seq"].as_u64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(seqs(json!({"message_type_array": [3]})), [2]);
    assert_eq!(seqs(json!({"message_type_array": [0], "is_forward": true})), [1, 3]);
    assert_eq!(seqs(json!({"message_type_array": [0, "3"]})), [3, 2, 1]);
    assert_eq!(seqs(json!({"message_type_array": [9]})), [0; 0]);
    let mut chosen = seqs(json!({"message_seq_array": [3, "1", 99]}));
    chosen.sort();
    assert_eq!(chosen, [1, 3]);
    let time = first["message_server_time"].as_u64().unwrap();
    assert_eq!(seqs(json!({"time_begin": time, "time_period": 100, "is_forward": true})), [1, 2, 3]);
    assert_eq!(seqs(json!({"time_begin": time + 1000, "time_period": 100, "is_forward": true})), [0; 0]);
    assert_eq!(seqs(json!({"time_begin": time - 1000, "time_period": 100, "is_forward": true})), [0; 0]);
}

#[test]
fn a_period_of_a_history_runs_from_where_reading_begins() {
    let _host = Host::logged_in("alice");
    let imported = |words: &str, time: u64| {
        let mut message = text_message(words);
        message["message_server_time"] = json!(time);
        message
    };
    let old = json!([imported("one", 1_500_000_000), imported("two", 1_500_000_010), imported("three", 1_500_000_100)]);
    assert_eq!(on_conversation(capi::MsgImportMsgList, "bob", &old).code, 0);
    send_text("bob", "now");
    let of = |param: Value| texts(&history_of("bob", param));
    assert_eq!(of(json!({"time_period": 50, "is_forward": true})), ["one", "two"], "from the first message on");
    assert_eq!(of(json!({"time_period": 1000})), ["now"], "back from the present");
    let begin = 1_500_000_010;
    assert_eq!(of(json!({"time_begin": begin, "time_period": 50, "is_forward": true})), ["two"]);
    assert_eq!(of(json!({"time_begin": begin, "is_forward": true})), ["two", "three", "now"]);
    assert_eq!(of(json!({"time_begin": begin, "time_period": 5})), ["two"]);
    assert_eq!(of(json!({"time_begin": begin})), ["two", "one"]);
    assert_eq!(history_of("carol", json!({"time_period": 50, "is_forward": true})), json!([]));
}

#[test]
fn messages_are_found_by_id_and_by_place() {
    let _host = Host::logged_in("alice");
    let (one, two) = (send_text("bob", "one"), send_text("carol", "two"));
    let found = find(&[id(&two), "nobody-1-1", id(&one)]);
    assert_eq!(texts(&found), ["two", "one"]);
    assert_keys(&found[0], "Message");
    let locate = |locators: Value| {
        let answer = on_conversation(capi::MsgFindByMsgLocatorList, "bob", &locators);
        assert_eq!(answer.code, 0);
        answer.json
    };
    send_text("bob", "three");
    let locator = |seq: u64| json!({"message_locator_seq": seq});
    assert_eq!(texts(&locate(json!([locator(2), locator(7), locator(1)]))), ["three", "one"]);
    let (bob, ids) = (text("bob"), text("[]"));
    refused("no ids", -3, |cb, ud| unsafe { capi::MsgFindMessages(ids.as_ptr(), cb, ud) });
    refused("no locators", -3, |cb, ud| unsafe {
        capi::MsgFindByMsgLocatorList(bob.as_ptr(), 1, ids.as_ptr(), cb, ud)
    });
    // Another user's messages are not there.
    assert_eq!(logout().code, 0);
    assert_eq!(login("dave").code, 0);
    assert_eq!(find(&[id(&one)]), json!([]));
}

// Reading.

#[test]
fn reading_counts_down_and_tells_the_other_user() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let sent: Vec<Value> = (0..3).map(|i| send_text("bob", &format!("m{i}"))).collect();
    let unread = |bob: &mut Device| bob.ask("ConvGetConvList", json!([]))["json"][0]["conv_unread_num"].clone();
    bob.wait(|line| (line["event"] == "new" && texts(&line["told"]).contains(&"m2".to_owned())).then_some(()));
    assert_eq!(unread(&mut bob), 3);
    assert_eq!(bob.ask("MsgReportReaded", json!(["alice", 1, named(&sent[0])]))["code"], 0);
    assert_eq!(unread(&mut bob), 2);
    let receipt = wait_event("read", |_| true).told[0].clone();
    assert_keys(&receipt, "MessageReceipt");
    assert_eq!((&receipt["msg_receipt_conv_id"], &receipt["msg_receipt_conv_type"]), (&json!("bob"), &json!(1)));
    // One that was deleted stands for its place all the same.
    assert_eq!(bob.ask("MsgDelete", json!(["alice", 1, {"msg_delete_param_msg": named(&sent[1])}]))["code"], 0);
    assert_eq!(bob.ask("MsgReportReaded", json!(["alice", 1, named(&sent[1])]))["code"], 0);
    assert_eq!(unread(&mut bob), 1);
    assert_eq!(bob.ask("MsgReportReaded", json!(["carol", 1, named(&sent[2])]))["code"], 6017, "it is elsewhere");
    assert_eq!(bob.ask("MsgReportReaded", json!(["alice", 1, ""]))["code"], 0);
    assert_eq!(unread(&mut bob), 0);
    settle();
    let found = find(&[id(&sent[2])]);
    assert_eq!(found[0]["message_is_peer_read"], true);
    assert_eq!(bob.ask("MsgReportReaded", json!(["alice", 1]))["code"], 0);
    send_text("bob", "more");
    bob.wait(|line| (line["event"] == "new" && texts(&line["told"]).contains(&"more".to_owned())).then_some(()));
    assert_eq!(unread(&mut bob), 1);
    assert_eq!(bob.ask("MsgMarkAllMessageAsRead", json!([]))["code"], 0);
    assert_eq!(unread(&mut bob), 0);
    bob.finish();
}

#[test]
fn receipts_are_sent_asked_for_and_told() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let mut message = text_message("important");
    message["message_need_read_receipt"] = json!(true);
    let sent = send("bob", &message).json;
    let receipts = || on_document(capi::MsgGetMessageReadReceipts, &json!([named(&sent)])).json[0].clone();
    assert_keys(&receipts(), "MessageReceipt");
    assert_eq!(
        (&receipts()["msg_receipt_msg_id"], &receipts()["msg_receipt_is_peer_read"]),
        (&sent["message_msg_id"], &json!(false))
    );
    assert_eq!(bob.ask("MsgSendMessageReadReceipts", json!([[named(&sent)]]))["code"], 0);
    let told = wait_event("read", |told| told[0]["msg_receipt_msg_id"] == sent["message_msg_id"]).told;
    assert_eq!((&told[0]["msg_receipt_conv_id"], &told[0]["msg_receipt_is_peer_read"]), (&json!("bob"), &json!(true)));
    assert_eq!(receipts()["msg_receipt_is_peer_read"], true);
    assert_eq!(find(&[id(&sent)])[0]["message_receipt_peer_read"], true);
    let theirs = bob.ask("MsgFindMessages", json!([[id(&sent)]]))["json"].clone();
    assert_eq!(theirs[0]["message_has_sent_receipt"], true);
    bob.finish();
}

// Changing what was sent.

#[test]
fn a_message_is_revoked_for_everyone() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let sent = send_text("bob", "oops");
    bob.event("new");
    assert_ne!(bob.ask("MsgRevoke", json!(["alice", 1, named(&sent)]))["code"], 0, "another user's message");
    let mut revoke = named(&sent);
    revoke["message_revoke_reason"] = json!("a slip");
    let answer = on_conversation(capi::MsgRevoke, "bob", &revoke);
    assert_eq!((answer.code, answer.json), (0, json!("")));
    let told = bob.event("revoked")[0].clone();
    for (key, value) in [
        ("message_locator_conv_id", json!("alice")),
        ("message_locator_conv_type", json!(1)),
        ("message_locator_seq", json!(1)),
        ("message_locator_is_revoked", json!(true)),
        ("message_msg_id", sent["message_msg_id"].clone()),
        ("message_revoker_user_id", json!("alice")),
        ("message_revoke_reason", json!("a slip")),
    ] {
        assert_eq!(told[key], value, "{key}");
    }
    let revoked = find(&[id(&sent)])[0].clone();
    assert_keys(&revoked, "Message");
    assert_eq!((&revoked["message_status"], &revoked["message_revoker_user_id"]), (&json!(6), &json!("alice")));
    assert_eq!(revoked["message_revoke_reason"], "a slip");
    let listed = bob.ask("ConvGetConvList", json!([]))["json"][0].clone();
    assert_eq!(listed["conv_unread_num"], 0, "a revoked message does not count");
    assert_eq!(on_conversation(capi::MsgRevoke, "bob", &json!({"message_msg_id": "alice-1-1"})).code, 10030);
    bob.finish();
}

#[test]
fn a_call_that_names_a_conversation_finds_no_message_of_another() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let (sent, other) = (send_text("bob", "hello"), send_text("carol", "hello"));
    bob.event("new");
    assert_eq!(on_conversation(capi::MsgRevoke, "carol", &named(&sent)).code, 10030);
    assert_eq!(on_conversation(capi::MsgRevoke, "dave", &named(&sent)).code, 10030);
    let delete = json!({"msg_delete_param_msg": named(&sent)});
    assert_eq!(on_conversation(capi::MsgDelete, "carol", &delete).code, 6017);
    assert_eq!(on_conversation(capi::MsgListDelete, "carol", &json!([named(&sent)])).code, 6017);
    assert_eq!(on_conversation(capi::MsgReportReaded, "carol", &named(&sent)).code, 6017);
    let last = json!({"msg_getmsglist_param_last_msg": named(&sent)});
    assert_eq!(on_conversation(capi::MsgGetMsgList, "carol", &last).code, 6017);
    assert_eq!(find(&[id(&sent), id(&other)]).as_array().unwrap().len(), 2);
    assert_eq!(find(&[id(&sent)])[0]["message_status"], 2);
    assert!(bob.told().iter().all(|line| line["event"] != "revoked"));
    bob.finish();
}

#[test]
fn what_its_sender_has_deleted_can_still_be_revoked() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    for all in [false, true] {
        let sent = send_text("bob", "oops");
        if all {
            drop(ask(|cb, ud| unsafe { capi::MsgClearHistoryMessage(c"bob".as_ptr(), 1, cb, ud) }).unwrap())
        } else {
            let delete = json!({"msg_delete_param_msg": named(&sent)});
            assert_eq!(on_conversation(capi::MsgDelete, "bob", &delete).code, 0);
        }
        settle();
        clear();
        assert_eq!(on_conversation(capi::MsgRevoke, "bob", &named(&sent)).code, 0);
        assert_eq!(bob.event("revoked")[0]["message_msg_id"], sent["message_msg_id"]);
        settle();
        assert!(events().is_empty(), "who does not see it hears nothing of it: {:?}", events());
        assert_eq!(find(&[id(&sent)]), json!([]));
    }
    bob.finish();
}

#[test]
fn a_message_can_be_revoked_for_two_minutes() {
    // So that the test need not last that long.
    let _host = Host::with(&json!({"convoke_limits": {"revoke_seconds": 1}}));
    assert_eq!(login("alice").code, 0);
    let sent = send_text("bob", "for ever");
    std::thread::sleep(std::time::Duration::from_millis(2500));
    let answer = on_conversation(capi::MsgRevoke, "bob", &sent);
    assert_eq!(answer.code, 10031);
    assert_eq!(find(&[id(&sent)])[0]["message_status"], 2);
}

#[test]
fn a_message_is_modified_for_everyone() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let sent = send_text("bob", "helo");
    let mut modified = sent.clone();
    modified["message_elem_array"] = text_message("hello")["message_elem_array"].clone();
    modified["message_cloud_custom_str"] = json!("edited");
    let answer = on_document(capi::MsgModifyMessage, &modified);
    assert_eq!((answer.code, texts(&json!([answer.json]))), (0, vec!["hello".to_owned()]));
    assert_eq!(answer.json["message_version"], 1);
    let told = bob.event("modified");
    assert_eq!((texts(&told), &told[0]["message_cloud_custom_str"]), (vec!["hello".to_owned()], &json!("edited")));
    assert_eq!((id(&told[0]), &told[0]["message_seq"]), (id(&sent), &json!(1)));
    assert_eq!(history("bob"), ["hello"]);
    let search = search(json!({"keyword_array": ["helo"]})).json;
    assert_eq!(search["msg_search_result_total_count"], 0, "what it said before is not found");
    for (code, elements) in [(6017, json!([])), (8001, text_message(&"x".repeat(13000))["message_elem_array"].clone())]
    {
        let mut bad = named(&sent);
        bad["message_elem_array"] = elements;
        assert_eq!(on_document(capi::MsgModifyMessage, &bad).code, code);
    }
    let mut unknown = text_message("x");
    unknown["message_msg_id"] = json!("alice-1-1");
    assert_eq!(on_document(capi::MsgModifyMessage, &unknown).code, 6017);
    bob.finish();
}

// Changing what the user has.

#[test]
fn deleting_is_for_this_user_alone() {
    let host = Host::logged_in("alice");
    let sent: Vec<Value> = (1..=5).map(|i| send_text("bob", &format!("m{i}"))).collect();
    let one = json!({"msg_delete_param_msg": sent[1], "msg_delete_param_is_ramble": false});
    let answer = on_conversation(capi::MsgDelete, "bob", &one);
    assert_eq!((answer.code, answer.json), (0, json!("")));
    assert_eq!(history("bob"), ["m1", "m3", "m4", "m5"]);
    assert_eq!(on_conversation(capi::MsgListDelete, "bob", &json!([named(&sent[0]), {"message_seq": 5}])).code, 0);
    assert_eq!(history("bob"), ["m3", "m4"]);
    assert_eq!(find(&[id(&sent[1])]), json!([]));
    assert_eq!(texts(&json!([list()[0]["conv_last_msg"]])), ["m4"], "the last message that is left");
    let bob = text("bob");
    let answer = ask(|cb, ud| unsafe { capi::MsgClearHistoryMessage(bob.as_ptr(), 1, cb, ud) }).unwrap();
    assert_eq!((answer.code, answer.json), (0, json!("")));
    assert_eq!(history("bob"), [""; 0]);
    assert_eq!((list().len(), &list()[0]["conv_is_has_lastmsg"]), (1, &json!(false)));
    assert_eq!(send_text("bob", "m6")["message_seq"], 6, "numbers go on");
    capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    assert_eq!(history("bob"), ["m6"]);
    assert_eq!(logout().code, 0);
    assert_eq!(login("bob").code, 0);
    assert_eq!(history("alice"), ["m1", "m2", "m3", "m4", "m5", "m6"]);
}

#[test]
fn a_message_can_be_kept_without_sending_it() {
    let _host = Host::logged_in("alice");
    send_text("bob", "sent");
    let mut note = text_message("note to self");
    let mine = on_conversation(capi::MsgSaveMsg, "bob", &note);
    assert_eq!((mine.code, &mine.json["message_status"]), (0, &json!(5)));
    assert_keys(&mine.json, "Message");
    assert_eq!(mine.json["message_sender"], "alice");
    note["message_sender"] = json!("bob");
    let theirs = on_conversation(capi::MsgSaveMsg, "bob", &note);
    assert_eq!((&theirs.json["message_sender"], &theirs.json["message_is_from_self"]), (&json!("bob"), &json!(false)));
    assert_eq!(history("bob"), ["sent", "note to self", "note to self"]);
    assert_eq!(send_text("bob", "sent too")["message_seq"], 2, "what is kept takes no number");
    assert_eq!(texts(&find(&[id(&mine.json)])), ["note to self"]);
    assert_eq!(logout().code, 0);
    assert_eq!(login("bob").code, 0);
    assert_eq!(history("alice"), ["sent", "sent too"]);
}

#[test]
fn what_was_cleared_stays_away_but_an_older_message_can_be_imported_after_that() {
    let _host = Host::logged_in("alice");
    for words in ["one", "two"] {
        send_text("bob", words);
    }
    let clear = || ask(|cb, ud| unsafe { capi::MsgClearHistoryMessage(c"bob".as_ptr(), 1, cb, ud) }).unwrap().code;
    assert_eq!(clear(), 0);
    let mut old = text_message("old");
    old["message_server_time"] = json!(1_500_000_001);
    old["message_sender"] = json!("bob");
    assert_eq!(on_conversation(capi::MsgImportMsgList, "bob", &json!([old])).code, 0);
    assert_eq!(texts(&json!([list()[0]["conv_last_msg"]])), ["old"]);
    send_text("bob", "three");
    assert_eq!(history("bob"), ["old", "three"]);
    assert_eq!(texts(&history_of("bob", json!({"count": 10}))), ["three", "old"]);
    assert_eq!(clear(), 0);
    assert!(history("bob").is_empty());
}

#[test]
fn messages_from_elsewhere_are_kept_in_the_order_of_their_times() {
    let _host = Host::logged_in("alice");
    send_text("bob", "now");
    let old = |words: &str, time: u64, sender: &str| {
        let mut message = text_message(words);
        message["message_server_time"] = json!(time);
        message["message_sender"] = json!(sender);
        message
    };
    let mut second = old("second", 1_500_000_002, "bob");
    second["message_msg_id"] = json!("bob-1500000002-7");
    let import = json!([second, old("first", 1_500_000_001, "alice")]);
    forget();
    let answer = on_conversation(capi::MsgImportMsgList, "bob", &import);
    assert_eq!(answer.code, 0);
    assert_eq!(answer.json.as_array().unwrap().len(), 2);
    settle();
    assert_eq!(order().iter().filter(|o| *o == "update").count(), 1, "they are told as one change: {:?}", order());
    assert_eq!(history("bob"), ["first", "second", "now"]);
    assert_eq!(texts(&find(&["bob-1500000002-7"])), ["second"]);
    for (bytes, code) in [(128, 0), (129, 6017)] {
        let mut long = old("of a long id", 1_400_000_000, "bob");
        long["message_msg_id"] = json!("x".repeat(bytes));
        assert_eq!(on_conversation(capi::MsgImportMsgList, "carol", &json!([long])).code, code);
    }
    assert_eq!(history("carol"), ["of a long id"]);
    assert_eq!(texts(&json!([list()[0]["conv_last_msg"]])), ["now"]);
    let (bob, none) = (text("bob"), text("[]"));
    refused("nothing", -3, |cb, ud| unsafe { capi::MsgImportMsgList(bob.as_ptr(), 1, none.as_ptr(), cb, ud) });
    let bad = text(json!([{"message_elem_array": [], "message_sender": "caf\u{e9}"}]).to_string());
    refused("no sender", -4, |cb, ud| unsafe { capi::MsgImportMsgList(bob.as_ptr(), 1, bad.as_ptr(), cb, ud) });
}

#[test]
fn a_user_can_note_something_on_a_message() {
    let host = Host::logged_in("alice");
    let sent = send_text("bob", "hello");
    let mut note = named(&sent);
    note["message_custom_int"] = json!("4294967295");
    note["message_custom_str"] = json!("remember");
    let answer = on_document(capi::MsgSetLocalCustomData, &note);
    assert_eq!((answer.code, answer.json), (0, json!("")));
    capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(login("alice").code, 0);
    let found = find(&[id(&sent)])[0].clone();
    assert_eq!((&found["message_custom_int"], &found["message_custom_str"]), (&json!(u32::MAX), &json!("remember")));
    assert_eq!(on_document(capi::MsgSetLocalCustomData, &json!({"message_msg_id": "alice-1-1"})).code, 6017);
    assert_eq!(logout().code, 0);
    assert_eq!(login("bob").code, 0);
    let theirs = history_of("alice", json!({}))[0].clone();
    assert_eq!((&theirs["message_custom_int"], &theirs["message_custom_str"]), (&json!(0), &json!("")));
}

// Searching.

#[test]
fn messages_are_searched_by_words() {
    let _host = Host::logged_in("alice");
    send_text("bob", "The quick brown fox");
    send_text("bob", "jumps over the lazy dog");
    send_text("carol", "a brown dog");
    send_text("carol", "\u{4eca}\u{5929}\u{5929}\u{6c14}\u{5f88}\u{597d}");
    let file = json!({"message_elem_array": [{"elem_type": 4, "file_elem_file_name": "report.pdf"}]});
    assert_eq!(send("bob", &file).code, 0);
    let count = |param: Value| {
        let answer = search(param);
        assert_eq!(answer.code, 0, "{answer:?}");
        assert_keys(&answer.json, "MessageSearchResult");
        let items = answer.json["msg_search_result_item_array"].as_array().unwrap();
        items.iter().for_each(|item| assert_keys(item, "MessageSearchResultItem"));
        let found = items.iter().map(|i| i["msg_search_result_item_total_message_count"].as_u64().unwrap());
        (items.len(), found.sum::<u64>())
    };
    assert_eq!(count(json!({"keyword_array": ["brown"]})), (2, 2));
    assert_eq!(count(json!({"keyword_array": ["QUICK"]})), (1, 1));
    assert_eq!(count(json!({"keyword_array": ["fox", "dog"]})), (2, 3));
    assert_eq!(count(json!({"keyword_array": ["brown", "dog"], "keyword_list_match_type": 1})), (1, 1));
    assert_eq!(count(json!({"keyword_array": ["\u{5929}\u{6c14}"]})), (1, 1));
    assert_eq!(count(json!({"keyword_array": ["\u{597d}"]})), (1, 1));
    assert_eq!(count(json!({"keyword_array": ["report"]})), (1, 1));
    assert_eq!(count(json!({"keyword_array": ["%"]})), (0, 0));
    assert_eq!(count(json!({"keyword_array": ["\"", "*", "AND"]})), (0, 0));
    assert_eq!(count(json!({"keyword_array": ["elem_type"]})), (0, 0), "keys are no words");
    assert_eq!(count(json!({"message_type_array": [4]})), (1, 1));
    assert_eq!(count(json!({"keyword_array": ["dog"], "message_type_array": [4]})), (0, 0));
    assert_eq!(count(json!({"send_identifier_array": ["alice"]})), (2, 5));
    assert_eq!(count(json!({"keyword_array": ["dog"], "send_identifier_array": ["bob"]})), (0, 0));
    let now = capi::GetServerTime();
    let at = |position: u64, period: u64| json!({"keyword_array": ["dog"], "search_time_position": position, "search_time_period": period});
    assert_eq!(count(at(now + 10, 1000)), (2, 2));
    assert_eq!(count(at(now - 1000, 0)), (0, 0));
    let within = json!({"keyword_array": ["brown"], "conv_id": "carol", "conv_type": 1});
    assert_eq!(count(within.clone()), (1, 1));
    let found = search(within).json["msg_search_result_item_array"][0].clone();
    assert_eq!(
        (&found["msg_search_result_item_conv_id"], &found["msg_search_result_item_conv_type"]),
        (&json!("carol"), &json!(1))
    );
    assert_eq!(texts(&found["msg_search_result_item_message_array"]), ["a brown dog"]);
}

#[test]
fn a_search_has_pages() {
    let _host = Host::logged_in("alice");
    for i in 0..7 {
        send_text("bob", &format!("word {i}"));
    }
    let mut all = Vec::new();
    for page in 0..4 {
        let param = json!({
            "keyword_array": ["word"], "conv_id": "bob", "conv_type": 1, "page_index": page, "page_size": 2,
        });
        let answer = search(param).json;
        assert_eq!(answer["msg_search_result_total_count"], 7);
        all.extend(texts(&answer["msg_search_result_item_array"][0]["msg_search_result_item_message_array"]));
    }
    assert_eq!(all, (0..7).rev().map(|i| format!("word {i}")).collect::<Vec<_>>());
}

// What the user receives.

#[test]
fn what_is_received_of_a_user_can_be_set() {
    let host = Host::logged_in("alice");
    let users = text(json!(["bob", "carol"]).to_string());
    let set = |opt: c_int| ask(|cb, ud| unsafe { capi::MsgSetC2CReceiveMessageOpt(users.as_ptr(), opt, cb, ud) });
    let answer = set(2).unwrap();
    assert_eq!((answer.code, answer.json), (0, json!("")));
    let options = on_document(capi::MsgGetC2CReceiveMessageOpt, &json!(["carol", "dave", "bob"]));
    assert_eq!(options.code, 0);
    let result =
        |user: &str, opt: u32| json!({"msg_recv_msg_opt_result_identifier": user, "msg_recv_msg_opt_result_opt": opt});
    assert_eq!(options.json, json!([result("carol", 2), result("dave", 0), result("bob", 2)]));
    for bad in [-1, 4, c_int::MAX] {
        assert_eq!(set(bad), Err(-4));
    }
    let none = text("[]");
    refused("set for none", -3, |cb, ud| unsafe { capi::MsgSetC2CReceiveMessageOpt(none.as_ptr(), 0, cb, ud) });
    refused("get for none", -3, |cb, ud| unsafe { capi::MsgGetC2CReceiveMessageOpt(none.as_ptr(), cb, ud) });
    // Messages of a user that are not received do not come.
    let mut bob = Device::logged_in(&host.path(), "bob");
    assert_eq!(set(1).unwrap().code, 0);
    forget();
    assert_eq!(bob.ask("MsgSendMessage", json!(["alice", 1, text_message("unheard")]))["code"], 0);
    assert_eq!(set(0).unwrap().code, 0);
    assert_eq!(bob.ask("MsgSendMessage", json!(["alice", 1, text_message("heard")]))["code"], 0);
    wait_event("new", |told| texts(told) == ["heard"]);
    assert!(!events().iter().any(|e| e.name == "new" && texts(&e.told).contains(&"unheard".to_owned())));
    bob.finish();
}

#[test]
fn what_is_received_of_a_chat_group_needs_the_group() {
    let _host = Host::logged_in("alice");
    let group = text("nogroup");
    let answer = ask(|cb, ud| unsafe { capi::MsgSetGroupReceiveMessageOpt(group.as_ptr(), 2, cb, ud) }).unwrap();
    assert_eq!(answer.code, 10010);
    refused("opt", -4, |cb, ud| unsafe { capi::MsgSetGroupReceiveMessageOpt(group.as_ptr(), 4, cb, ud) });
}

#[test]
fn what_is_received_at_all_can_be_set_on_every_device() {
    let host = Host::logged_in("alice");
    let mut other = Device::logged_in(&host.path(), "alice");
    let get = || {
        let answer = ask(|cb, ud| unsafe { capi::MsgGetAllReceiveMessageOpt(cb, ud) }).unwrap();
        assert_eq!(answer.code, 0);
        let [option] = answer.json.as_array().unwrap().as_slice() else { panic!("{}", answer.json) };
        assert_keys(option, "TIMReceiveMessageOptInfo");
        option.clone()
    };
    assert_eq!(get()["msg_all_recv_msg_opt_level"], 0);
    let set = |h, min, s, duration| {
        ask(|cb, ud| unsafe { capi::MsgSetAllReceiveMessageOpt(2, h, min, s, duration, cb, ud) })
            .map(|a| (a.code, a.json))
    };
    assert_eq!(set(22, 30, 15, 3600), Ok((0, json!(""))));
    let daily = get();
    for (key, value) in [
        ("msg_all_recv_msg_opt_start_hour", 22),
        ("msg_all_recv_msg_opt_start_minute", 30),
        ("msg_all_recv_msg_opt_start_second", 15),
        ("msg_all_recv_msg_duration", 3600),
        ("msg_all_recv_msg_opt_level", 2),
    ] {
        assert_eq!(daily[key], value, "{key}");
    }
    assert_eq!(other.event("all option"), daily);
    let once = ask(|cb, ud| unsafe { capi::MsgSetAllReceiveMessageOpt2(2, 2_000_000_000, 60, cb, ud) }).unwrap();
    assert_eq!(once.code, 0);
    assert_eq!(get()["msg_all_recv_msg_opt_start_time_stamp"], 2_000_000_000);
    assert_eq!(get()["msg_all_recv_msg_duration"], 60);
    for (h, min, s, duration) in [(24, 0, 0, 1), (-1, 0, 0, 1), (0, 60, 0, 1), (0, 0, 60, 1), (0, 0, 0, 86401)] {
        assert_eq!(set(h, min, s, duration), Err(-4));
    }
    refused("opt", -4, |cb, ud| unsafe { capi::MsgSetAllReceiveMessageOpt2(4, 0, 0, cb, ud) });
    other.finish();
}

#[test]
fn what_is_not_received_at_all_is_kept_and_not_told() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    bob.ok("MsgSetAllReceiveMessageOpt", json!([1, 0, 0, 0, 86400]));
    send_text("bob", "silent");
    assert!(bob.told().iter().all(|line| line["event"] != "new"));
    let unread = bob.ok("ConvGetTotalUnreadMessageCount", json!([]));
    assert_eq!(unread["conv_get_total_unread_message_count_result_unread_count"], 1);
    bob.ok("MsgSetAllReceiveMessageOpt", json!([0, 0, 0, 0, 86400]));
    send_text("bob", "told");
    assert_eq!(texts(&bob.event("new")), ["told"]);
    assert_eq!(texts(&bob.ok("MsgGetMsgList", json!(["alice", 1, {}]))), ["told", "silent"]);
    bob.finish();
}

// Extensions and reactions.

#[test]
fn a_message_can_have_extensions() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let mut message = text_message("poll");
    message["message_support_message_extension"] = json!(true);
    let sent = send("bob", &message).json;
    bob.event("new");
    let extension = |key: &str, value: &str| json!({"message_extension_key": key, "message_extension_value": value});
    let json_msg = text(named(&sent).to_string());
    let set = text(json!([extension("a", "1"), extension("b", "2")]).to_string());
    let answer =
        ask(|cb, ud| unsafe { capi::MsgSetMessageExtensions(json_msg.as_ptr(), set.as_ptr(), cb, ud) }).unwrap();
    assert_eq!(answer.code, 0);
    for result in answer.json.as_array().unwrap() {
        assert_keys(result, "MessageExtensionResult");
        assert_eq!(result["message_extension_result_code"], 0);
    }
    let told = bob.event("extensions");
    assert_eq!(told, json!([id(&sent), [extension("a", "1"), extension("b", "2")]]));
    assert_eq!(bob.ask("MsgSetMessageExtensions", json!([named(&sent), [extension("a", "3")]]))["code"], 0);
    wait_event("extensions", |told| told[1] == json!([extension("a", "3")]));
    let get = || on_document(capi::MsgGetMessageExtensions, &named(&sent));
    assert_eq!((get().code, get().json), (0, json!([extension("a", "3"), extension("b", "2")])));
    let keys = text(json!(["a"]).to_string());
    let delete = |keys: *const c_char| {
        ask(|cb, ud| unsafe { capi::MsgDeleteMessageExtensions(json_msg.as_ptr(), keys, cb, ud) }).unwrap()
    };
    assert_eq!(delete(keys.as_ptr()).code, 0);
    assert_eq!(bob.event("extensions deleted"), json!([id(&sent), [{"message_extension_key": "a"}]]));
    assert_eq!(get().json, json!([extension("b", "2")]));
    assert_eq!(delete(NONE).code, 0);
    assert_eq!(get().json, json!([]));
    let plain = text(named(&send_text("bob", "plain")).to_string());
    let answer = ask(|cb, ud| unsafe { capi::MsgSetMessageExtensions(plain.as_ptr(), set.as_ptr(), cb, ud) }).unwrap();
    assert_eq!((answer.code, answer.json), (6017, json!([])), "it did not ask for extensions");
    bob.finish();
}

#[test]
fn users_react_to_messages() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let sent = send_text("bob", "good news");
    bob.event("new");
    let json_msg = text(named(&sent).to_string());
    let smile = text("smile");
    let add =
        || ask(|cb, ud| unsafe { capi::MsgAddMessageReaction(json_msg.as_ptr(), smile.as_ptr(), cb, ud) }).unwrap();
    assert_eq!((add().code, add().json), (0, json!("")));
    let told = bob.event("reactions")[0].clone();
    assert_keys(&told, "MessageReactionChangeInfo");
    assert_eq!(told["message_reaction_change_info_msg_id"], sent["message_msg_id"]);
    let reaction = &told["message_reaction_change_info_reaction_list"][0];
    assert_keys(reaction, "MessageReaction");
    assert_eq!(
        (&reaction["message_reaction_id"], &reaction["message_reaction_total_user_count"]),
        (&json!("smile"), &json!(1))
    );
    assert_eq!(reaction["message_reaction_reacted_by_myself"], false);
    assert_eq!(bob.ask("MsgAddMessageReaction", json!([named(&sent), "smile"]))["code"], 0);
    wait_event("reactions", |told| {
        told[0]["message_reaction_change_info_reaction_list"][0]["message_reaction_total_user_count"] == 2
    });
    let messages = text(json!([named(&sent)]).to_string());
    let reactions = || {
        let answer = ask(|cb, ud| unsafe { capi::MsgGetMessageReactions(messages.as_ptr(), 10, cb, ud) }).unwrap();
        assert_eq!(answer.code, 0);
        assert_keys(&answer.json[0], "MessageReactionResult");
        answer.json[0]["message_reaction_result_reaction_list"].clone()
    };
    assert_eq!(reactions()[0]["message_reaction_total_user_count"], 2);
    assert_eq!(reactions()[0]["message_reaction_reacted_by_myself"], true);
    assert_eq!(reactions()[0]["message_reaction_partial_user_info_array"].as_array().unwrap().len(), 2);
    let (mut next, mut users) = (0, Vec::new());
    loop {
        let page = ask(|cb, ud| unsafe {
            capi::MsgGetAllUserListOfMessageReaction(json_msg.as_ptr(), smile.as_ptr(), next, 1, cb, ud)
        });
        let page = page.unwrap().json;
        assert_keys(&page, "MessageReactionUserResult");
        users.extend(page["message_reaction_user_result_user_info_array"].as_array().unwrap().clone());
        next = u32::try_from(page["message_reaction_user_result_next_seq"].as_u64().unwrap()).unwrap();
        if page["message_reaction_user_result_is_finished"] == true {
            break;
        }
    }
    assert_eq!(users.len(), 2);
    let remove = ask(|cb, ud| unsafe { capi::MsgRemoveMessageReaction(json_msg.as_ptr(), smile.as_ptr(), cb, ud) });
    assert_eq!(remove.unwrap().code, 0);
    assert_eq!(reactions()[0]["message_reaction_total_user_count"], 1);
    assert_eq!(reactions()[0]["message_reaction_reacted_by_myself"], false);
    bob.finish();
}

// Chat groups.

#[test]
fn what_is_about_chat_groups_needs_the_group() {
    let _host = Host::logged_in("alice");
    let sent = send_text("bob", "hello");
    let (group, message) = (text("nogroup"), text(named(&sent).to_string()));
    let pin = ask(|cb, ud| unsafe { capi::PinGroupMessage(group.as_ptr(), message.as_ptr(), 1, cb, ud) }).unwrap();
    assert_eq!((pin.code, pin.json), (10010, json!("")));
    let pinned = ask(|cb, ud| unsafe { capi::GetPinnedGroupMessageList(group.as_ptr(), cb, ud) }).unwrap();
    assert_eq!((pinned.code, pinned.json), (10010, json!([])));
    let answer = ask(|cb, ud| unsafe {
        capi::MsgSendNewMsg(group.as_ptr(), 2, c"{\"message_elem_array\":[{\"elem_type\":0}]}".as_ptr(), cb, ud)
    });
    assert_eq!(answer.unwrap().code, 10010);
}

#[test]
fn the_readers_of_a_message_come_through_a_callback_of_their_own() {
    static PAGES: Mutex<Vec<(String, u64, bool, usize)>> = Mutex::new(Vec::new());
    unsafe extern "C" fn on_page(array: *const c_char, next: u64, finished: bool, user_data: *const c_void) {
        let array = unsafe { CStr::from_ptr(array) }.to_str().unwrap().to_owned();
        PAGES.lock().unwrap().push((array, next, finished, user_data as usize));
    }
    let _host = Host::logged_in("alice");
    let message = text(named(&send_text("bob", "not in a chat group")).to_string());
    let ask = |filter, count, number: usize| unsafe {
        capi::MsgGetGroupMessageReadMemberList(
            message.as_ptr(),
            filter,
            0,
            count,
            Some(on_page),
            number as *const c_void,
        )
    };
    assert_eq!(ask(0, 10, 7), 0);
    settle();
    assert_eq!(*PAGES.lock().unwrap(), [("[]".to_owned(), 0, true, 7)]);
    assert_eq!((ask(2, 10, 0), ask(-1, 10, 0), ask(0, 0, 0)), (-4, -4, -4));
    let none = None;
    let unheard = unsafe { capi::MsgGetGroupMessageReadMemberList(message.as_ptr(), 1, 0, 1, none, std::ptr::null()) };
    assert_eq!(unheard, 0);
    settle();
    assert_eq!(PAGES.lock().unwrap().len(), 1);
}

// Arguments.

type WithText = fn(*const c_char, Cb, *const c_void) -> c_int;
const BOB: *const c_char = c"bob".as_ptr();
const ONE: *const c_char = c"{\"message_msg_id\":\"a-1-1\"}".as_ptr();
const SENDABLE: *const c_char = c"{\"message_elem_array\":[{\"elem_type\":0}]}".as_ptr();

/// Every text argument that must be JSON.
fn json_arguments() -> Vec<(&'static str, WithText)> {
    vec![
        ("send", |t, cb, ud| unsafe { capi::MsgSendMessage(BOB, 1, t, std::ptr::null_mut(), cb, ud) }),
        ("send new", |t, cb, ud| unsafe { capi::MsgSendNewMsg(BOB, 1, t, cb, ud) }),
        ("send ex", |t, cb, ud| unsafe { capi::MsgSendNewMsgEx(BOB, 1, t, None, cb, ud) }),
        ("batch", |t, cb, ud| unsafe { capi::MsgBatchSend(t, cb, ud) }),
        ("history", |t, cb, ud| unsafe { capi::MsgGetMsgList(BOB, 1, t, cb, ud) }),
        ("find", |t, cb, ud| unsafe { capi::MsgFindMessages(t, cb, ud) }),
        ("locate", |t, cb, ud| unsafe { capi::MsgFindByMsgLocatorList(BOB, 1, t, cb, ud) }),
        ("search", |t, cb, ud| unsafe { capi::MsgSearchLocalMessages(t, cb, ud) }),
        ("revoke", |t, cb, ud| unsafe { capi::MsgRevoke(BOB, 1, t, cb, ud) }),
        ("modify", |t, cb, ud| unsafe { capi::MsgModifyMessage(t, cb, ud) }),
        ("delete", |t, cb, ud| unsafe { capi::MsgDelete(BOB, 1, t, cb, ud) }),
        ("delete list", |t, cb, ud| unsafe { capi::MsgListDelete(BOB, 1, t, cb, ud) }),
        ("save", |t, cb, ud| unsafe { capi::MsgSaveMsg(BOB, 1, t, cb, ud) }),
        ("import", |t, cb, ud| unsafe { capi::MsgImportMsgList(BOB, 1, t, cb, ud) }),
        ("local data", |t, cb, ud| unsafe { capi::MsgSetLocalCustomData(t, cb, ud) }),
        ("set option", |t, cb, ud| unsafe { capi::MsgSetC2CReceiveMessageOpt(t, 0, cb, ud) }),
        ("get option", |t, cb, ud| unsafe { capi::MsgGetC2CReceiveMessageOpt(t, cb, ud) }),
        ("send receipts", |t, cb, ud| unsafe { capi::MsgSendMessageReadReceipts(t, cb, ud) }),
        ("get receipts", |t, cb, ud| unsafe { capi::MsgGetMessageReadReceipts(t, cb, ud) }),
        ("readers", |t, _, ud| unsafe { capi::MsgGetGroupMessageReadMemberList(t, 0, 0, 1, None, ud) }),
        ("extended", |t, cb, ud| unsafe {
            capi::MsgSetMessageExtensions(t, c"[{\"message_extension_key\":\"a\"}]".as_ptr(), cb, ud)
        }),
        ("extensions", |t, cb, ud| unsafe { capi::MsgSetMessageExtensions(ONE, t, cb, ud) }),
        ("get extensions", |t, cb, ud| unsafe { capi::MsgGetMessageExtensions(t, cb, ud) }),
        ("delete extensions", |t, cb, ud| unsafe { capi::MsgDeleteMessageExtensions(t, NONE, cb, ud) }),
        ("react", |t, cb, ud| unsafe { capi::MsgAddMessageReaction(t, BOB, cb, ud) }),
        ("react no more", |t, cb, ud| unsafe { capi::MsgRemoveMessageReaction(t, BOB, cb, ud) }),
        ("reactions", |t, cb, ud| unsafe { capi::MsgGetMessageReactions(t, 1, cb, ud) }),
        ("reaction users", |t, cb, ud| unsafe { capi::MsgGetAllUserListOfMessageReaction(t, BOB, 0, 1, cb, ud) }),
        ("pin", |t, cb, ud| unsafe { capi::PinGroupMessage(BOB, t, 1, cb, ud) }),
    ]
}

/// Every other text argument, all of which are required.
fn text_arguments() -> Vec<(&'static str, WithText)> {
    vec![
        ("send to", |t, cb, ud| unsafe { capi::MsgSendMessage(t, 1, SENDABLE, std::ptr::null_mut(), cb, ud) }),
        ("history with", |t, cb, ud| unsafe { capi::MsgGetMsgList(t, 1, c"{}".as_ptr(), cb, ud) }),
        ("read with", |t, cb, ud| unsafe { capi::MsgReportReaded(t, 1, NONE, cb, ud) }),
        ("clear with", |t, cb, ud| unsafe { capi::MsgClearHistoryMessage(t, 1, cb, ud) }),
        ("reaction", |t, cb, ud| unsafe { capi::MsgAddMessageReaction(ONE, t, cb, ud) }),
        ("reaction no more", |t, cb, ud| unsafe { capi::MsgRemoveMessageReaction(ONE, t, cb, ud) }),
        ("users of", |t, cb, ud| unsafe { capi::MsgGetAllUserListOfMessageReaction(ONE, t, 0, 1, cb, ud) }),
        ("option of", |t, cb, ud| unsafe { capi::MsgSetGroupReceiveMessageOpt(t, 0, cb, ud) }),
        ("pin in", |t, cb, ud| unsafe { capi::PinGroupMessage(t, ONE, 1, cb, ud) }),
        ("pinned in", |t, cb, ud| unsafe { capi::GetPinnedGroupMessageList(t, cb, ud) }),
    ]
}

#[test]
fn text_that_is_missing_or_no_text_is_refused_with_minus_4() {
    let _host = Host::logged_in("alice");
    for (what, call) in json_arguments().into_iter().chain(text_arguments()) {
        refused(what, -4, |cb, ud| call(NONE, cb, ud));
        for bad in [&b""[..], b"\xff", b"[\"\xc3\"]"] {
            let bad = text(bad);
            refused(what, -4, |cb, ud| call(bad.as_ptr(), cb, ud));
        }
    }
}

#[test]
fn json_of_the_wrong_shape_is_refused_with_minus_3() {
    let _host = Host::logged_in("alice");
    for (what, call) in json_arguments() {
        for bad in ["x", "{", "null", "1", "\"a\"", "[]", "[1]", "[null]", "{}{}"] {
            let bad = text(bad);
            refused(what, -3, |cb, ud| call(bad.as_ptr(), cb, ud));
        }
        if what != "history" {
            refused(what, -3, |cb, ud| call(c"{}".as_ptr(), cb, ud));
            refused(what, -3, |cb, ud| call(c"[{}]".as_ptr(), cb, ud));
        }
    }
    let read = text("{}");
    refused("read up to", -3, |cb, ud| unsafe { capi::MsgReportReaded(BOB, 1, read.as_ptr(), cb, ud) });
    for bad in ["{}", "x", "[1]"] {
        let bad = text(bad);
        refused("keys", -3, |cb, ud| unsafe { capi::MsgDeleteMessageExtensions(ONE, bad.as_ptr(), cb, ud) });
    }
    for bad in [
        json!({"message_elem_array": [{"text_elem_content": "no type"}]}),
        json!({"message_elem_array": {"elem_type": 0}}),
        json!({"message_elem_array": ["text"]}),
    ] {
        assert_eq!(send_with_id("bob", &bad).err(), Some(-3), "{bad}");
    }
}

#[test]
fn what_is_optional_and_wrong_is_not_there_and_unknown_elements_are_passed_over() {
    let _host = Host::logged_in("alice");
    let sent = send(
        "bob",
        &json!({
            "message_elem_array": [
                {"elem_type": 99, "x": 1}, {"elem_type": 5}, {"elem_type": -1},
                {"elem_type": 0, "text_elem_content": 1}, {"elem_type": 1.0, "image_elem_level": 7}],
            "message_is_online_msg": "yes", "message_need_read_receipt": 1, "message_priority": 9,
            "message_custom_int": -1, "message_client_time": -1, "message_group_at_user_array": "",
            "message_target_group_member_array": {}, "message_cloud_custom_str": 7,
        }),
    );
    assert_eq!(sent.code, 0);
    let elements = sent.json["message_elem_array"].as_array().unwrap();
    let types: Vec<_> = elements.iter().map(|element| &element["elem_type"]).collect();
    assert_eq!(types, [0, 1]);
    assert_eq!((&elements[0]["text_elem_content"], &elements[1]["image_elem_level"]), (&json!(""), &json!(0)));
    for (key, value) in [
        ("message_is_online_msg", json!(false)),
        ("message_need_read_receipt", json!(true)),
        ("message_priority", json!(1)),
        ("message_custom_int", json!(0)),
        ("message_group_at_user_array", json!([])),
        ("message_cloud_custom_str", json!("")),
    ] {
        assert_eq!(sent.json[key], value, "{key}");
    }
    for nothing in [json!([]), json!([{"elem_type": 99}, {"elem_type": 8}])] {
        assert_eq!(send("bob", &json!({ "message_elem_array": nothing })).code, 6017, "{nothing}");
    }
}

#[test]
fn what_is_merged_is_kept_with_its_digits_and_told_whole() {
    let _host = Host::logged_in("alice");
    let inside = r#"{"message_elem_array":[{"elem_type":0,"text_elem_content":"in"}],"big":18446744073709551616,"exact":53.630839129292724,"zero":1.10,"twice":1,"twice":{"a":1,"a":2}}"#;
    let merger = |inside: &str| {
        text(format!(r#"{{"message_elem_array":[{{"elem_type":12,"merge_elem_message_array":[{inside}]}}]}}"#))
    };
    let merged = merger(inside);
    let sent = ask(|cb, ud| unsafe { capi::MsgSendNewMsg(c"bob".as_ptr(), 1, merged.as_ptr(), cb, ud) }).unwrap();
    assert_eq!(sent.code, 0);
    let digits = r#""big":18446744073709551616,"exact":53.630839129292724,"zero":1.10,"twice":{"a":2}"#;
    assert!(sent.text.contains(digits), "{}", sent.text);
    let told = &sent.json["message_elem_array"][0];
    assert_eq!((&told["merge_elem_layer_over_limit"], &told["merge_elem_relay_buffer"]), (&json!(false), &json!("")));
    let message = &told["merge_elem_message_array"][0];
    assert_eq!(message["message_elem_array"][0]["text_elem_content"], "in");
    for key in sent.json.as_object().unwrap().keys() {
        assert!(message.get(key).is_some(), "{key}");
    }
    for bad in [r#"{"x":"\ud800"}"#, r#"{"x":1e999}"#, &format!("{}{}", "[".repeat(130), "]".repeat(130))] {
        let bad = merger(bad);
        refused("merger", -3, |cb, ud| unsafe { capi::MsgSendNewMsg(BOB, 1, bad.as_ptr(), cb, ud) });
    }
}

#[test]
fn emoji_signs_and_words_without_their_accents_are_found() {
    let _host = Host::logged_in("alice");
    let said = ["ti\u{1ebf}ng Vi\u{1ec7}t", "\u{451}\u{43b}\u{43a}\u{430}", "C++ \u{1f44d}\u{1f3fd}", "50% of a@b.c"];
    said.iter().for_each(|text| drop(send_text("bob", text)));
    let found = |word: &str| {
        let json = search(json!({"keyword_array": [word], "conv_id": "bob", "conv_type": 1})).json;
        let items = json["msg_search_result_item_array"].as_array().unwrap().clone();
        items.iter().flat_map(|item| texts(&item["msg_search_result_item_message_array"])).collect::<Vec<_>>()
    };
    for (words, text) in [
        (&["tieng viet", "VIE\u{323}\u{302}T"][..], said[0]),
        (&["\u{435}\u{43b}\u{43a}\u{430}", "\u{401}\u{41b}"], said[1]),
        (&["c++", "+", "\u{1f44d}", "\u{1f44d}\u{1f3fd}"], said[2]),
        (&["50%", "%", "a@b.c", "\u{ff20}"], said[3]),
    ] {
        words.iter().for_each(|word| assert_eq!(found(word), [text], "{word}"));
    }
    assert_eq!(found("\u{1f600}"), [""; 0]);
}

#[test]
fn what_names_no_conversation_is_refused_with_minus_4() {
    let _host = Host::logged_in("alice");
    for kind in [0, 3, -1, c_int::MAX] {
        refused("send", -4, |cb, ud| unsafe { capi::MsgSendNewMsg(BOB, kind, SENDABLE, cb, ud) });
        refused("history", -4, |cb, ud| unsafe { capi::MsgGetMsgList(BOB, kind, c"{}".as_ptr(), cb, ud) });
        refused("clear", -4, |cb, ud| unsafe { capi::MsgClearHistoryMessage(BOB, kind, cb, ud) });
    }
    for bad in ["caf\u{e9}", &"x".repeat(33), "a\nb"] {
        assert_eq!(send_with_id(bad, &text_message("x")).err(), Some(-4));
    }
    let long = text("g".repeat(49));
    refused("group", -4, |cb, ud| unsafe { capi::GetPinnedGroupMessageList(long.as_ptr(), cb, ud) });
    let search = text(json!({"msg_search_param_keyword_array": ["a"], "msg_search_param_conv_id": "bob"}).to_string());
    refused("search", -4, |cb, ud| unsafe { capi::MsgSearchLocalMessages(search.as_ptr(), cb, ud) });
}

#[test]
fn a_refused_call_leaves_the_buffer_alone() {
    let _host = Host::logged_in("alice");
    let mut buffer = [7 as c_char; 128];
    let code = unsafe { capi::MsgSendMessage(BOB, 1, c"{}".as_ptr(), buffer.as_mut_ptr(), None, std::ptr::null()) };
    assert_eq!((code, buffer), (-3, [7; 128]));
}

// What others must not see, and what a message may bring.

/// A chat group of alice, bob and carol.
fn team() {
    let group = text(
        json!({
            "create_group_param_group_name": "Team", "create_group_param_group_id": "team",
            "create_group_param_group_member_array": [
                {"group_member_info_identifier": "bob"}, {"group_member_info_identifier": "carol"}],
        })
        .to_string(),
    );
    let answer = ask(|cb, ud| unsafe { convoke::capi::GroupCreate(group.as_ptr(), cb, ud) }).unwrap();
    assert_eq!(answer.code, 0, "{answer:?}");
}

#[test]
fn who_may_not_see_a_message_is_told_nothing_of_it() {
    let host = Host::logged_in("alice");
    team();
    let mut bob = Device::logged_in(&host.path(), "bob");
    let mut carol = Device::logged_in(&host.path(), "carol");
    let mut secret = text_message("for bob");
    secret["message_target_group_member_array"] = json!(["bob"]);
    secret["message_support_message_extension"] = json!(true);
    let (team, json) = (text("team"), text(secret.to_string()));
    let sent =
        ask(|cb, ud| unsafe { capi::MsgSendMessage(team.as_ptr(), 2, json.as_ptr(), std::ptr::null_mut(), cb, ud) });
    let sent = sent.unwrap().json;
    let (name, heart) = (text(named(&sent).to_string()), text("heart"));
    let extensions = text(r#"[{"message_extension_key":"price","message_extension_value":"forty-two"}]"#);
    let done = |answer: Result<Answer, c_int>| assert_eq!(answer.unwrap().code, 0);
    done(ask(|cb, ud| unsafe { capi::MsgSetMessageExtensions(name.as_ptr(), extensions.as_ptr(), cb, ud) }));
    done(ask(|cb, ud| unsafe { capi::MsgAddMessageReaction(name.as_ptr(), heart.as_ptr(), cb, ud) }));
    done(ask(|cb, ud| unsafe { capi::PinGroupMessage(team.as_ptr(), name.as_ptr(), 1, cb, ud) }));
    done(ask(|cb, ud| unsafe { capi::MsgDeleteMessageExtensions(name.as_ptr(), std::ptr::null(), cb, ud) }));
    for event in ["new", "extensions", "reactions", "pinned message", "extensions deleted"] {
        bob.event(event);
    }
    let open = text(text_message("for all").to_string());
    done(ask(|cb, ud| unsafe { capi::MsgSendMessage(team.as_ptr(), 2, open.as_ptr(), std::ptr::null_mut(), cb, ud) }));
    // What comes after it has come, and nothing of it.
    let mut heard = Vec::new();
    carol.wait(|line| {
        heard.push(line.to_string());
        (line["event"] == "new").then_some(())
    });
    assert!(
        !heard.iter().any(|line| line.contains("for bob") || line.contains("forty-two") || line.contains("heart")),
        "{heard:?}"
    );
    let history = carol.ask("MsgGetMsgList", json!(["team", 2, {}]))["json"].take();
    assert_eq!(texts(&history), ["for all"]);
    assert_eq!(carol.ask("MsgFindMessages", json!([[id(&sent)]]))["json"], json!([]));
    bob.finish();
    carol.finish();
}

#[test]
fn who_does_not_see_a_message_hears_nothing_of_what_becomes_of_it() {
    let users = ["alice", "frank", "bob", "carol", "dave", "erin"];
    let (_directory, [mut alice, mut frank, mut bob, mut carol, mut dave, mut erin]) = common::team::together(users);
    // However one comes in.
    let rest =
        json!({"add_option": 2, "group_member_array": common::team::newcomers(&["frank", "bob", "dave", "erin"])});
    common::team::create(&mut alice, "team", common::team::PUBLIC, rest);
    let mut message = text_message("hello");
    message["message_support_message_extension"] = json!(true);
    message["message_need_read_receipt"] = json!(true);
    let sent = alice.ok("MsgSendMessage", json!(["team", 2, message]));
    let name = named(&sent);
    // One has deleted it, one came later, one has cleared all, and one has left and come back.
    bob.ok("MsgDelete", json!(["team", 2, {"msg_delete_param_msg": name}]));
    carol.ok("GroupJoin", json!(["team", ""]));
    dave.ok("MsgClearHistoryMessage", json!(["team", 2]));
    erin.ok("GroupQuit", json!(["team"]));
    erin.ok("GroupJoin", json!(["team", ""]));
    let mut others = [bob, carol, dave, erin];
    for device in others.iter_mut().chain([&mut frank, &mut alice]) {
        device.told();
    }
    let mut changed = name.clone();
    changed["message_elem_array"] = json!([{"elem_type": 0, "text_elem_content": "secret"}]);
    alice.ok("MsgModifyMessage", json!([changed]));
    alice.ok("MsgAddMessageReaction", json!([name, "heart"]));
    let extensions = json!([{"message_extension_key": "k", "message_extension_value": "v"}]);
    alice.ok("MsgSetMessageExtensions", json!([name, extensions]));
    alice.ok("MsgDeleteMessageExtensions", json!([name, "[]"]));
    alice.ok("PinGroupMessage", json!(["team", name, true]));
    alice.ok("PinGroupMessage", json!(["team", name, false]));
    alice.ok("MsgRevoke", json!(["team", 2, name]));
    let told = frank.told();
    for event in ["modified", "reactions", "extensions", "extensions deleted", "pinned message", "tip", "revoked"] {
        assert!(told.iter().any(|line| line["event"] == event), "{event} in {told:?}");
    }
    for device in &mut others {
        assert_eq!(device.told(), Vec::<Value>::new());
        let history = device.ok("MsgGetMsgList", json!(["team", 2, {}]));
        let about = history.to_string();
        assert!(!about.contains("secret") && !about.contains(id(&sent)), "{about}");
        let found = history.as_array().unwrap().iter().filter(|m| m["message_elem_array"][0]["elem_type"] == 5);
        assert!(
            found
                .clone()
                .all(|m| ![10, 11].contains(&m["message_elem_array"][0]["group_tips_elem_tip_type"].as_u64().unwrap())),
            "{history}"
        );
        assert_eq!(device.ok("GetPinnedGroupMessageList", json!(["team"])), json!([]));
    }
    alice.ok("MsgSendMessage", json!(["team", 2, text_message("for all")]));
    for device in others.iter_mut().chain([&mut frank]) {
        assert_eq!(texts(&device.event("new")), ["for all"]);
    }
}

#[test]
fn whoever_may_pin_sees_what_takes_a_place_and_can_take_it_away() {
    let (_directory, [mut alice, mut bob, mut carol]) = common::team::together(["alice", "bob", "carol"]);
    let rest = json!({"add_option": 2, "group_member_array": common::team::newcomers(&["bob"])});
    common::team::create(&mut alice, "team", common::team::PUBLIC, rest);
    let mut pinned = Vec::new();
    for n in 1..=10 {
        let mut message = text_message(&format!("m{n}"));
        if n == 10 {
            message["message_target_group_member_array"] = json!(["bob"]);
        }
        let sent = alice.ok("MsgSendMessage", json!(["team", 2, message]));
        alice.ok("PinGroupMessage", json!(["team", named(&sent), true]));
        pinned.push(sent);
    }
    alice.ok("MsgClearHistoryMessage", json!(["team", 2]));
    bob.ok("MsgClearHistoryMessage", json!(["team", 2]));
    carol.ok("GroupJoin", json!(["team", ""]));
    let list = |device: &mut Device| device.ok("GetPinnedGroupMessageList", json!(["team"]));
    assert_eq!(list(&mut alice).as_array().unwrap().len(), 10);
    assert_keys(&list(&mut alice)[0], "Message");
    assert_eq!(
        (list(&mut bob), list(&mut carol)),
        (json!([]), json!([])),
        "who may not pin sees what they see elsewhere"
    );
    assert_eq!(bob.code("PinGroupMessage", json!(["team", named(&pinned[0]), false])), 10007);
    alice.ok("PinGroupMessage", json!(["team", named(&pinned[0]), false]));
    // A new owner, who came after all of them.
    let hand_over = common::team::info("team", 1 << 31, json!({"owner": "carol"}));
    alice.ok("GroupModifyGroupInfo", hand_over);
    let all = list(&mut carol);
    assert_eq!(all.as_array().unwrap().len(), 9);
    assert_eq!(id(&all[0]), id(&pinned[9]));
    assert_eq!(all[0]["message_elem_array"], json!([]), "what was sent to others alone says nothing");
    assert_eq!(texts(&all)[1..], ["m9", "m8", "m7", "m6", "m5", "m4", "m3", "m2"]);
    let mut new = |words: &str| {
        let sent = carol.ok("MsgSendMessage", json!(["team", 2, text_message(words)]));
        carol.code("PinGroupMessage", json!(["team", named(&sent), true]))
    };
    assert_eq!((new("one"), new("one too many")), (0, 10070));
    for sent in &pinned[1..] {
        carol.ok("PinGroupMessage", json!(["team", named(sent), false]));
    }
    assert_eq!(texts(&list(&mut carol)), ["one"]);
    assert_eq!(carol.code("PinGroupMessage", json!(["team", named(&pinned[1]), false])), 6017, "it is not pinned");
    assert_eq!(texts(&list(&mut bob)), ["one"]);
}

#[test]
fn receipts_count_those_who_can_see_the_message() {
    let users = ["alice", "bob", "carol", "dave"];
    let (_directory, [mut alice, mut bob, mut carol, mut dave]) = common::team::together(users);
    let rest = json!({"add_option": 2, "group_member_array": common::team::newcomers(&["bob", "carol"])});
    common::team::create(&mut alice, "team", common::team::PUBLIC, rest);
    let mut message = text_message("for all");
    message["message_need_read_receipt"] = json!(true);
    let open = alice.ok("MsgSendMessage", json!(["team", 2, message]));
    message["message_target_group_member_array"] = json!(["bob", "nobody"]);
    let secret = alice.ok("MsgSendMessage", json!(["team", 2, message]));
    assert_eq!(secret["message_group_receipt_unread_count"], 1);
    dave.ok("GroupJoin", json!(["team", ""]));
    alice.told();
    let counts = |alice: &mut Device, sent: &Value, read: &[&str], unread: &[&str]| {
        let expected = json!({"read_count": read.len(), "unread_count": unread.len()});
        let receipt = alice.ok("MsgGetMessageReadReceipts", json!([[named(sent)]]))[0].clone();
        common::team::assert_has(&receipt, "msg_receipt_", expected.clone());
        let document = alice.ok("MsgFindMessages", json!([[sent["message_msg_id"]]]))[0].clone();
        common::team::assert_has(&document, "message_group_receipt_", expected);
        for (filter, expected) in [(0, read), (1, unread)] {
            let (mut users, mut from) = (Vec::new(), json!(0));
            loop {
                let number = alice.call("MsgGetGroupMessageReadMemberList", json!([named(sent), filter, from, 1]));
                let page = alice.answer(number)["json"].clone();
                users.extend(common::team::users(&page[0]));
                from = page[1].clone();
                if page[2] == true {
                    break;
                }
            }
            assert_eq!(users, expected);
        }
    };
    counts(&mut alice, &open, &[], &["bob", "carol"]);
    counts(&mut alice, &secret, &[], &["bob"]);
    bob.ok("MsgSendMessageReadReceipts", json!([[named(&open), named(&secret)]]));
    let told = alice.event("read");
    for (receipt, unread) in told.as_array().unwrap().iter().zip([1, 0]) {
        common::team::assert_has(receipt, "msg_receipt_", json!({"read_count": 1, "unread_count": unread}));
    }
    counts(&mut alice, &open, &["bob"], &["carol"]);
    counts(&mut alice, &secret, &["bob"], &[]);
    assert_eq!(dave.code("MsgSendMessageReadReceipts", json!([[named(&open)]])), 6017);
    // What somebody has cleared came to them all the same.
    carol.ok("MsgClearHistoryMessage", json!(["team", 2]));
    counts(&mut alice, &open, &["bob"], &["carol"]);
    carol.ok("GroupQuit", json!(["team"]));
    counts(&mut alice, &open, &["bob"], &[]);
    bob.ok("GroupQuit", json!(["team"]));
    bob.ok("GroupJoin", json!(["team", ""]));
    counts(&mut alice, &open, &[], &[]);
    counts(&mut alice, &secret, &[], &[]);
}

#[test]
fn a_message_between_two_users_is_for_both_whomever_it_names() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let mut message = text_message("hello");
    message["message_target_group_member_array"] = json!(["zed"]);
    message["message_group_at_user_array"] = json!(["bob"]);
    assert_eq!(send("bob", &message).code, 0);
    assert_eq!(texts(&bob.event("new")), ["hello"]);
    let list = bob.ask("ConvGetConvList", json!([]))["json"].take();
    assert_eq!(list[0]["conv_group_at_info_array"], json!([]));
    bob.finish();
}

#[test]
fn what_was_taken_back_only_its_sender_still_reads_and_nobody_adds_to_it() {
    let host = Host::logged_in("alice");
    let mut bob = Device::logged_in(&host.path(), "bob");
    let sent = send_text("bob", "regret");
    assert_eq!(on_conversation(capi::MsgRevoke, "bob", &sent).code, 0);
    bob.event("revoked");
    let seen = bob.ask("MsgFindMessages", json!([[id(&sent)]]))["json"][0].take();
    assert_eq!((&seen["message_status"], &seen["message_elem_array"]), (&json!(6), &json!([])));
    let list = bob.ask("ConvGetConvList", json!([]))["json"].take();
    assert_eq!(list[0]["conv_last_msg"]["message_elem_array"], json!([]));
    assert_eq!(texts(&find(&[id(&sent)])), ["regret"], "to be written anew");
    let (name, heart) = (text(named(&sent).to_string()), text("heart"));
    let react = ask(|cb, ud| unsafe { capi::MsgAddMessageReaction(name.as_ptr(), heart.as_ptr(), cb, ud) }).unwrap();
    assert_eq!(react.code, 6017);
    bob.finish();
}

#[test]
fn modifying_changes_what_a_message_says_and_not_how_it_was_sent() {
    let _host = Host::logged_in("alice");
    let mut message = text_message("old");
    for key in ["message_need_read_receipt", "message_support_message_extension"] {
        message[key] = json!(true);
    }
    message["message_priority"] = json!(0);
    message["message_cloud_custom_str"] = json!("kept");
    let sent = send("bob", &message).json;
    let mut change = text_message("new");
    change["message_msg_id"] = sent["message_msg_id"].clone();
    let modified = on_document(capi::MsgModifyMessage, &change).json;
    assert_eq!(texts(&json!([modified])), ["new"]);
    for key in [
        "message_need_read_receipt",
        "message_support_message_extension",
        "message_priority",
        "message_cloud_custom_str",
    ] {
        assert_eq!(modified[key], message[key], "{key}");
    }
    change["message_cloud_custom_str"] = json!("changed");
    assert_eq!(on_document(capi::MsgModifyMessage, &change).json["message_cloud_custom_str"], "changed");
    change["message_version"] = json!(1);
    let conflict = on_document(capi::MsgModifyMessage, &change);
    assert_eq!((conflict.code, &conflict.json["message_version"]), (8006, &json!(2)), "the answer is what it is now");
}

#[test]
fn nothing_that_a_message_brings_is_larger_than_12_kib() {
    let _host = Host::logged_in("alice");
    for (key, most) in [("message_cloud_custom_str", 12 * 1024), ("message_custom_str", 12 * 1024)] {
        let mut message = text_message("x");
        message[key] = json!("y".repeat(most));
        assert_eq!(send("bob", &message).code, 0, "{key}");
        message[key] = json!("y".repeat(most + 1));
        let code = if key == "message_custom_str" { 6017 } else { 8001 };
        assert_eq!(send("bob", &message).code, code, "{key}");
    }
    let mut message = text_message("x");
    message["message_offline_push_config"] = json!({"offline_push_config_desc": "z".repeat(13_000)});
    assert_eq!(send("bob", &message).code, 8001);
}

#[test]
fn odd_numbers_and_texts_find_nothing_and_fail_nothing() {
    let _host = Host::logged_in("alice");
    send_text("bob", "word");
    assert_eq!(history_of("bob", json!({"message_seq_array": [u64::MAX]})), json!([]));
    assert_eq!(history_of("bob", json!({"last_msg_seq": u64::MAX, "count": 1})).as_array().unwrap().len(), 1);
    for words in ["wo\u{0}rd", "\"", "*", "NEAR(a b)", "a AND", "-", "(", "\u{1F600}"] {
        assert_eq!(search(json!({"keyword_array": [words]})).code, 0, "{words:?}");
    }
    assert_eq!(on_conversation(capi::MsgReportReaded, "stranger", &json!({"message_seq": 1})).code, 6017);
    let (stranger, nothing) = (text("stranger"), std::ptr::null());
    let read = ask(|cb, ud| unsafe { capi::MsgReportReaded(stranger.as_ptr(), 1, nothing, cb, ud) }).unwrap();
    assert_eq!(read.code, 0, "nothing was ever said there");
}
