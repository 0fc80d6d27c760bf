//! A call that is refused says why (ConvokeLastError), and a code says what it means.

mod common;
use common::*;
use convoke::capi;
use serde_json::{Value, json};
use std::ffi::{CStr, c_char};
use std::ptr::null;

/// # Safety
/// A text of the SDK that is still valid.
unsafe fn read(text: *const c_char) -> String {
    unsafe { CStr::from_ptr(text) }.to_str().unwrap().to_owned()
}

fn last_error() -> String {
    unsafe { read(capi::ConvokeLastError()) }
}

#[test]
fn a_refused_call_says_which_argument_of_which_function_it_was_and_why() {
    let _host = Host::logged_in("alice");
    let message = text_message("hi").to_string();
    unsafe {
        let send = |id: &CStr, kind, json: &str| {
            capi::MsgSendMessage(id.as_ptr(), kind, text(json).as_ptr(), std::ptr::null_mut(), None, null())
        };
        assert_eq!(send(c"", 1, &message), -4);
        assert_eq!(last_error(), "MsgSendMessage: conv_id: it is NULL or empty");
        assert_eq!(send(c"bob", 9, &message), -4);
        assert!(last_error().starts_with("MsgSendMessage: conv_type: "), "{}", last_error());
        assert_eq!(send(c"bob", 1, "{}"), -3);
        assert!(last_error().starts_with("MsgSendMessage: json_msg_param"), "{}", last_error());
        assert_eq!(capi::ConvGetConvInfo(c"[7]".as_ptr(), None, null()), -3);
        assert!(last_error().starts_with("ConvGetConvInfo: json_get_conv_list_param"), "{}", last_error());
        assert_eq!(capi::ConvDeleteConversationGroup(null(), None, null()), -4);
        assert_eq!(capi::GetLoginUserID(std::ptr::null_mut()), -4);
        assert_eq!(last_error(), "GetLoginUserID: user_id_buffer: it is NULL");
    }
}

#[test]
fn it_stays_until_the_next_call_of_this_thread_and_is_this_threads_own() {
    let _host = Host::logged_in("alice");
    unsafe {
        assert_eq!(capi::ConvDeleteConversationGroup(null(), None, null()), -4);
        let first = last_error();
        assert_eq!(
            (first.as_str(), last_error()),
            ("ConvDeleteConversationGroup: group_name: it is NULL or empty", first.clone())
        );
        // What others do, and what is no call, leaves it.
        std::thread::spawn(|| {
            assert_eq!(last_error(), "");
            assert_eq!(capi::GetLoginUserID(std::ptr::null_mut()), -4);
            assert!(last_error().starts_with("GetLoginUserID"));
        })
        .join()
        .unwrap();
        capi::GetLoginStatus();
        capi::GetServerTime();
        assert_eq!(last_error(), first);
        assert_eq!(capi::ConvGetConversationGroupList(None, null()), 0);
        assert_eq!(last_error(), "", "a call that is taken says nothing");
    }
}

#[test]
fn why_init_was_refused_every_thread_may_ask() {
    let host = Host::bare();
    let file = host.directory.path().join("file");
    std::fs::write(&file, "in the way").unwrap();
    let refuse = |app: u64, config: Value, code: i32, parts: &[&str]| {
        // On a thread of its own, as by hosts that must not wait.
        let config_text = config.to_string();
        let inner = std::thread::spawn(move || {
            let config = text(config_text);
            (unsafe { capi::Init(app, config.as_ptr()) }, last_error())
        });
        let (returned, there) = inner.join().unwrap();
        assert_eq!(returned, code, "{config}");
        let here = last_error();
        assert_eq!(here, there);
        assert!(here.starts_with("Init: "), "{here}");
        for part in parts {
            assert!(here.contains(part), "{part}: {here}");
        }
    };
    refuse(0, json!({}), -4, &["sdk_app_id"]);
    let below = file.join("below");
    refuse(
        APP,
        config(&below, &json!({})),
        -4,
        &["sdk_config_config_file_path", "Not a directory", below.to_str().unwrap()],
    );
    refuse(APP, config(&file, &json!({})), -4, &["sdk_config_config_file_path", file.to_str().unwrap()]);
    let log = json!({"sdk_config_log_file_path": below});
    refuse(
        APP,
        config(&host.path(), &log),
        -4,
        &["sdk_config_log_file_path", "Not a directory", below.to_str().unwrap()],
    );
    refuse(APP, json!({"convoke_stroe": "memory"}), -3, &["convoke_stroe", "convoke_store"]);
    refuse(
        APP,
        json!({"convoke_limits": {"conversation_group": 3}}),
        -3,
        &["convoke_limits", "conversation_group", "conversation_groups"],
    );
    refuse(APP, json!({"convoke_limits": {"nothing_of_the_kind": 3}}), -3, &["nothing_of_the_kind"]);
    refuse(APP, json!({"convoke_store": "files"}), -3, &["convoke_store", "files"]);
    // A call of this thread is later than that, and so is another Init.
    assert_eq!(unsafe { capi::ConvGetConversationGroupList(None, null()) }, 0);
    assert_eq!(last_error(), "");
    assert_eq!(init(0, &json!({})), -4);
    assert_ne!(last_error(), "");
    assert_eq!(host.init_again(&json!({})), 0);
    assert_eq!(last_error(), "");
}

#[test]
fn every_code_has_a_name_and_a_sentence() {
    let _host = Host::init();
    let contract: Value = serde_json::from_str(include_str!("contract/abi.json")).unwrap();
    let of = |code: i32| unsafe { (read(capi::ConvokeErrorName(code)), read(capi::ConvokeErrorText(code))) };
    for (name, code) in contract["error_codes"].as_object().unwrap() {
        let (found, text) = of(code.as_i64().unwrap() as i32);
        assert_eq!(&found, name);
        assert!(text.ends_with('.'), "{name}: {text}");
    }
    assert_eq!(of(-3).0, "TIM_ERR_JSON");
    assert_eq!(of(6014), ("ERR_SDK_NOT_LOGGED_IN".to_owned(), "Nobody is logged in.".to_owned()));
    assert_eq!(of(12345), (String::new(), String::new()));
    let name = capi::ConvokeErrorName(6014);
    capi::Uninit();
    assert_eq!(unsafe { read(name) }, "ERR_SDK_NOT_LOGGED_IN", "it outlives the SDK");
}

#[test]
fn the_place_in_a_document_and_what_was_expected_are_told_and_the_log_has_no_value() {
    let _host = Host::logged_in("alice");
    let refuse = |call: fn(*const c_char) -> i32, json: &str, told: &str, logged: &str| {
        assert_eq!(call(text(json).as_ptr()), -3, "{json}");
        assert_eq!(last_error(), told);
        assert_eq!(wait_log(logged), logged);
        clear();
    };
    let get: fn(*const c_char) -> i32 = |t| unsafe { capi::ConvGetConvInfo(t, None, null()) };
    refuse(
        get,
        r#"[{"get_conversation_list_param_conv_id":"bob","get_conversation_list_param_conv_type":1},
            {"get_conversation_list_param_conv_id":7,"get_conversation_list_param_conv_type":1}]"#,
        "ConvGetConvInfo: json_get_conv_list_param[1].get_conversation_list_param_conv_id: expected a string, got 7",
        "ConvGetConvInfo: json_get_conv_list_param[1].get_conversation_list_param_conv_id: expected a string, got a number",
    );
    let experimental: fn(*const c_char) -> i32 = |t| unsafe { capi::callExperimentalAPI(t, None, null()) };
    let missing = "callExperimentalAPI: json_param: key request_internal_operation is missing";
    refuse(experimental, "{}", missing, missing);
    refuse(
        experimental,
        "\"secret\"",
        "callExperimentalAPI: json_param: expected an object, got \"secret\"",
        "callExperimentalAPI: json_param: expected an object, got a string",
    );
}

/// The warnings that a call leads to.
fn warnings(call: impl FnOnce()) -> Vec<String> {
    forget();
    call();
    settle();
    logs()
}

#[test]
fn what_is_taken_and_hardly_meant_is_warned_of_without_its_content() {
    let _host = Host::logged_in("alice");
    // An id with the prefix that it has elsewhere.
    let message = text_message("hi");
    let is_about = |lines: &[String], function: &str, argument: &str| {
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(lines[0].starts_with(&format!("{function}: {argument}: ")), "{lines:?}");
        assert!(!lines[0].contains("robert"), "{lines:?}");
    };
    for prefix in ["c2c_", "group_"] {
        let id = format!("{prefix}robert");
        let array = text(json!([id]).to_string());
        let name = text(id.clone());
        is_about(&warnings(|| drop(send(&id, &message))), "MsgSendMessage", "conv_id");
        is_about(&warnings(|| drop(create_conversation(&id))), "ConvCreate", "conv_id");
        is_about(&warnings(|| drop(pin(&id, true))), "ConvPinConversation", "conv_id");
        is_about(
            &warnings(|| drop(ask(|cb, ud| unsafe { capi::GroupQuit(name.as_ptr(), cb, ud) }))),
            "GroupQuit",
            "group_id",
        );
        let calls: [(&str, &str, OneText); 3] = [
            ("MsgGetC2CReceiveMessageOpt", "json_identifier_array", capi::MsgGetC2CReceiveMessageOpt),
            ("GetUserStatus", "json_identifier_array", capi::GetUserStatus),
            ("GroupGetGroupInfoList", "json_group_getinfo_param", capi::GroupGetGroupInfoList),
        ];
        for (function, argument, call) in calls {
            is_about(&warnings(|| drop(ask(|cb, ud| unsafe { call(array.as_ptr(), cb, ud) }))), function, argument);
        }
        let invite =
            json!({"group_invite_member_param_group_id": "g", "group_invite_member_param_identifier_array": [id]});
        is_about(
            &warnings(|| drop(ask_with(capi::GroupInviteMember, &invite))),
            "GroupInviteMember",
            "json_group_invite_param",
        );
    }
    // An element that says nothing.
    for element in [json!({"elem_type": 0}), json!({"elem_type": 0, "text_elem_content": ""}), json!({"elem_type": 3})]
    {
        let empty = json!({"message_elem_array": [element]});
        is_about(&warnings(|| drop(send("bob", &empty))), "MsgSendMessage", "json_msg_param");
    }
    // A document of which nothing is known.
    let wrong = json!({"conv_type": 1, "filter_mark_type": 2});
    let lines = warnings(|| assert_eq!(page(&wrong, 0, 10).code, 0));
    assert_eq!(lines, ["ConvGetConversationListByFilter: a document has keys, and none that this call knows"]);
    let config = text(r#"{"log_level":3}"#);
    let lines = warnings(|| drop(ask(|cb, ud| unsafe { capi::SetConfig(config.as_ptr(), cb, ud) })));
    assert_eq!(lines.len(), 1, "{lines:?}");
    // And nothing of what is as it should be.
    let lines = warnings(|| {
        send("bob", &message);
        send("bob", &json!({"message_elem_array": [{"elem_type": 0, "text_elem_content": " "}], "more": 1}));
        create_group("work", &["c2c_bob"]);
        mark(&["c2c_bob"], 1, true);
        page(&json!({}), 0, 10);
        page(&json!({"conversation_list_filter_conv_type": 1, "more": 1}), 0, 10);
        history("bob");
    });
    assert_eq!(lines, Vec::<String>::new());
}
