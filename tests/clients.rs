//! Clients by handle: several users in one process, and every call by its name.

mod generate;

use convoke::capi;
use generate::contract;
use serde_json::{Value, json};
use std::ffi::{CStr, CString, c_char, c_void};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use tempfile::TempDir;

const APP: u64 = 1_400_000_001;
/// Long enough for a loaded machine; nothing waits that long when it works.
const PATIENCE: Duration = Duration::from_secs(300);

/// An answer, or an event with its listener.
type Told = (i32, String, String);

/// # Safety
/// A string of the SDK, during a callback.
unsafe fn copied(text: *const c_char) -> String {
    unsafe { CStr::from_ptr(text) }.to_str().unwrap().to_owned()
}

unsafe extern "C" fn on_answer(code: i32, desc: *const c_char, json: *const c_char, user_data: *const c_void) {
    // SAFETY: one is made for each call, whose one answer takes it.
    let told = unsafe { Box::from_raw(user_data.cast_mut().cast::<Sender<Told>>()) };
    let _ = told.send(unsafe { (code, copied(desc), copied(json)) });
}

unsafe extern "C" fn on_event(listener: *const c_char, arguments: *const c_char, user_data: *const c_void) {
    // SAFETY: it lives as long as its client.
    let told = unsafe { &*user_data.cast::<Sender<Told>>() };
    let _ = told.send(unsafe { (0, copied(listener), copied(arguments)) });
}

fn last_error() -> String {
    // SAFETY: a text, until this thread's next call.
    unsafe { copied(capi::ConvokeLastError()) }
}

/// A client, which closes when this goes.
struct Client {
    number: u64,
    events: Receiver<Told>,
    /// What `on_event` is given.
    _to: Box<Sender<Told>>,
}

impl Client {
    fn open(config: &Value) -> Self {
        let config = CString::new(config.to_string()).unwrap();
        // SAFETY: it is a text.
        let number = unsafe { capi::ConvokeOpen(APP, config.as_ptr()) };
        assert_ne!(number, 0, "{}", last_error());
        let (to, events) = channel();
        let to = Box::new(to);
        // SAFETY: it lives until the client is closed.
        let listens = unsafe { capi::ConvokeListen(number, Some(on_event), std::ptr::from_ref(&*to).cast()) };
        assert_eq!(listens, 0);
        Self { number, events, _to: to }
    }

    fn in_folder(folder: &TempDir) -> Self {
        Self::open(&json!({ "sdk_config_config_file_path": folder.path() }))
    }

    fn with_user(folder: &TempDir, user: &str) -> Self {
        let client = Self::in_folder(folder);
        assert_eq!(client.ask("Login", json!([user, "any text"])), json!(""));
        client.event("TIMConvEventCallback", |told| told[0] == 4);
        client
    }

    /// Makes a call; what it returns, and where the answer comes.
    fn call(&self, name: &str, arguments: &str) -> (i32, Receiver<Told>) {
        let (name, arguments) = (CString::new(name).unwrap(), CString::new(arguments).unwrap());
        let (to, answer) = channel();
        let to = Box::into_raw(Box::new(to));
        // SAFETY: texts; the answer takes what it is given.
        let returned =
            unsafe { capi::ConvokeCall(self.number, name.as_ptr(), arguments.as_ptr(), Some(on_answer), to.cast()) };
        if returned != 0 {
            // SAFETY: a refused call is not answered.
            drop(unsafe { Box::from_raw(to) });
        }
        (returned, answer)
    }

    fn answer(&self, name: &str, arguments: &Value) -> Told {
        let (returned, answer) = self.call(name, &arguments.to_string());
        assert_eq!(returned, 0, "{name}{arguments}: {}", last_error());
        answer.recv_timeout(PATIENCE).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    /// The answer of a call that succeeds.
    fn ask(&self, name: &str, arguments: Value) -> Value {
        let (code, desc, json) = self.answer(name, &arguments);
        assert_eq!(code, 0, "{name}{arguments}: {desc}");
        serde_json::from_str(&json).unwrap_or(json!(json))
    }

    /// Waits for what that listener is told.
    fn event(&self, listener: &str, is_it: impl Fn(&Value) -> bool) -> Value {
        loop {
            let (_, name, told) = self.events.recv_timeout(PATIENCE).unwrap_or_else(|e| panic!("{listener}: {e}"));
            let told: Value = serde_json::from_str(&told).unwrap_or_else(|e| panic!("{name}: {e}: {told}"));
            if name == listener && is_it(&told) {
                return told;
            }
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        assert_eq!(capi::ConvokeClose(self.number), 0);
    }
}

fn text_message(text: &str) -> Value {
    json!({ "message_elem_array": [{ "elem_type": 0, "text_elem_content": text }] })
}

#[test]
fn two_users_in_one_process_talk() {
    let folder = TempDir::new().unwrap();
    let (alice, bob) = (Client::with_user(&folder, "alice"), Client::with_user(&folder, "bob"));
    assert_eq!(alice.ask("GetLoginUserID", json!([])), "alice");
    assert_eq!(bob.ask("TIMGetLoginUserID", json!([])), "bob");
    assert_eq!(alice.ask("GetLoginStatus", json!([])), 1);
    assert_eq!(alice.ask("GetSDKVersion", json!([])), env!("CARGO_PKG_VERSION"));
    assert!(alice.ask("GetServerTime", json!([])).as_u64().unwrap() > 1_600_000_000);
    let sent = alice.ask("MsgSendMessage", json!(["bob", 1, text_message("hello")]));
    assert_eq!(sent["message_status"], 2);
    let told = bob.event("TIMRecvNewMsgCallback", |_| true);
    assert_eq!(told[0][0]["message_msg_id"], sent["message_msg_id"]);
    assert_eq!(told[0][0]["message_elem_array"][0]["text_elem_content"], "hello");
    let answered = bob.ask("ConvCreateConversationGroup", json!(["work", ["c2c_alice"]]));
    assert_eq!(answered[0]["conversation_operation_result_conversation_id"], "c2c_alice");
    let told = bob.event("TIMConvConversationGroupCreatedCallback", |_| true);
    assert_eq!((&told[0], &told[1][0]["conv_id"]), (&json!("work"), &json!("alice")));
}

#[test]
fn the_devices_of_a_user_may_be_in_one_process() {
    let folder = TempDir::new().unwrap();
    let devices = [Client::with_user(&folder, "carol"), Client::with_user(&folder, "carol")];
    devices[0].ask("ConvCreateConversationGroup", json!(["work", ["c2c_bob"]]));
    let told = devices[1].event("TIMConvConversationGroupCreatedCallback", |_| true);
    assert_eq!(told[0], "work");
    assert_eq!(devices[1].ask("ConvGetConversationGroupList", json!([])), json!(["work"]));
}

#[test]
fn who_has_read_a_message_comes_as_one_document() {
    let folder = TempDir::new().unwrap();
    let (alice, bob) = (Client::with_user(&folder, "alice"), Client::with_user(&folder, "bob"));
    let members = json!([{ "group_member_info_identifier": "bob" }]);
    let group = json!({ "create_group_param_group_name": "g", "create_group_param_group_type": 1,
                        "create_group_param_group_member_array": members });
    let group = alice.ask("GroupCreate", json!([group]))["create_group_result_groupid"].clone();
    let mut message = text_message("read it");
    message["message_need_read_receipt"] = json!(true);
    let sent = alice.ask("MsgSendMessage", json!([group, 2, message]));
    bob.event("TIMRecvNewMsgCallback", |told| told[0][0]["message_msg_id"] == sent["message_msg_id"]);
    assert_eq!(bob.ask("MsgSendMessageReadReceipts", json!([[sent.clone()]])), "");
    let page = alice.ask("MsgGetGroupMessageReadMemberList", json!([sent, 0, 0, 10]));
    assert_eq!((&page["convoke_next_seq"], &page["convoke_is_finished"]), (&json!(0), &json!(true)));
    assert_eq!(page["convoke_members"][0]["group_member_info_identifier"], "bob");
}

#[test]
fn who_is_told_of_extensions_is_told_of_which_message() {
    let folder = TempDir::new().unwrap();
    let (alice, bob) = (Client::with_user(&folder, "alice"), Client::with_user(&folder, "bob"));
    let mut message = text_message("a poll");
    message["message_support_message_extension"] = json!(true);
    let sent = alice.ask("MsgSendMessage", json!(["bob", 1, message]));
    let extension = json!({ "message_extension_key": "tea", "message_extension_value": "yes" });
    alice.ask("MsgSetMessageExtensions", json!([sent, [extension]]));
    let told = bob.event("TIMMsgExtensionsChangedCallback", |_| true);
    assert_eq!((&told[0], &told[1]), (&sent["message_msg_id"], &json!([extension])));
    alice.ask("MsgDeleteMessageExtensions", json!([sent, ["tea"]]));
    let told = bob.event("TIMMsgExtensionsDeletedCallback", |_| true);
    assert_eq!((&told[0], &told[1][0]["message_extension_key"]), (&sent["message_msg_id"], &json!("tea")));
}

#[test]
fn every_function_that_answers_has_its_name() {
    let client = Client::open(&json!({ "convoke_store": "memory" }));
    // What is only a part of C: it sets a listener, or is about the SDK without a client.
    let no_call = |name: &str| {
        name.starts_with("Set") && name.ends_with("Callback")
            || ["Init", "Uninit", "AddRecvNewMsgCallback", "RemoveRecvNewMsgCallback", "ConvokePoll"].contains(&name)
    };
    let functions = contract::functions();
    assert!(functions.len() > 200);
    for function in functions {
        let (returned, answer) = client.call(&function.name, "[[[\"no arguments\"]]]");
        let why = last_error();
        if no_call(&function.name) {
            assert_eq!((returned, why.contains("there is no such call")), (-4, true), "{}: {why}", function.name);
        } else if returned == 0 {
            let (code, desc, _) = answer.recv_timeout(PATIENCE).unwrap();
            let unbuilt = [6014, 7013].contains(&code);
            assert!(unbuilt, "{} takes anything, and answers {code}: {desc}", function.name);
        } else {
            let reads = why.starts_with("ConvokeCall: json_arguments") || why.contains(": expected");
            assert!(returned == -3 && reads, "{} returns {returned}: {why}", function.name);
        }
    }
}

#[test]
fn a_call_that_is_refused_says_why() {
    let client = Client::open(&json!({ "convoke_store": "memory" }));
    let refused = |name: &str, arguments: &str| (client.call(name, arguments).0, last_error());
    let said = |code: i32, why: &str| (code, format!("ConvokeCall: {why}"));
    assert_eq!(
        refused("ConvCreateConversationGruop", "[]"),
        said(-4, "name: there is no such call; is ConvCreateConversationGroup meant?")
    );
    assert_eq!(
        refused("ConvDeleteConversationGroup", "[7]"),
        said(-3, "json_arguments[0]: expected a string as group_name, got 7")
    );
    assert_eq!(refused("ConvDeleteConversationGroup", "7"), said(-3, "json_arguments: expected an array, got 7"));
    assert_eq!(refused("ConvDeleteConversationGroup", "[\"\"]"), said(-4, "group_name: it is NULL or empty"));
    let mut nobody = Client::open(&json!({ "convoke_store": "memory" }));
    let number = std::mem::replace(&mut nobody.number, u64::MAX);
    assert_eq!(nobody.call("Logout", "[]").0, -4);
    assert_eq!(last_error(), "ConvokeCall: client: there is no such client");
    nobody.number = number;
    // SAFETY: a text.
    let opened = unsafe { capi::ConvokeOpen(APP, c"{\"convoke_store\":7}".as_ptr()) };
    assert_eq!(opened, 0);
    assert!(last_error().starts_with("ConvokeOpen: json_sdk_config.convoke_store: expected"), "{}", last_error());
}

#[test]
fn in_poll_mode_callbacks_run_where_the_client_is_polled_which_waits_for_them() {
    let folder = TempDir::new().unwrap();
    let config = json!({ "sdk_config_config_file_path": folder.path(), "convoke_delivery": "poll" });
    let client = Client::open(&config);
    let (returned, answer) = client.call("Login", r#"["alice","s"]"#);
    assert_eq!(returned, 0);
    while answer.try_recv().is_err() {
        assert_eq!(capi::ConvokePollClient(client.number, 1, PATIENCE.as_millis() as u32), 1);
    }
    let is_end = |(_, name, told): Told| name == "TIMConvEventCallback" && told.starts_with("[4,");
    while !client.events.try_iter().any(is_end) {
        assert_eq!(capi::ConvokePollClient(client.number, 1, PATIENCE.as_millis() as u32), 1);
    }
    let other = Client::with_user(&folder, "bob");
    other.ask("MsgSendMessage", json!(["alice", 1, text_message("hello")]));
    while !client.events.try_iter().any(|(_, name, _)| name == "TIMRecvNewMsgCallback") {
        assert_eq!(capi::ConvokePollClient(client.number, 1, PATIENCE.as_millis() as u32), 1);
    }
    // One that is closed meanwhile ends the waiting.
    let number = client.number;
    let waits =
        std::thread::spawn(move || while capi::ConvokePollClient(number, 0, PATIENCE.as_millis() as u32) > 0 {});
    drop(client);
    waits.join().unwrap();
}

unsafe extern "C" fn on_ready(user_data: *const c_void) {
    // SAFETY: it lives for ever.
    let told = unsafe { &*user_data.cast::<Sender<()>>() };
    let _ = told.send(());
}

#[test]
fn a_program_that_is_told_when_to_poll_needs_no_thread_for_a_client() {
    let folder = TempDir::new().unwrap();
    let (to, ready) = channel::<()>();
    // Clients of other tests say that something waits for them, too, maybe while this one ends.
    let to: &Sender<()> = Box::leak(Box::new(to));
    // SAFETY: it lives for ever.
    unsafe { capi::ConvokeSetReadyCallback(Some(on_ready), std::ptr::from_ref(to).cast()) };
    let config = json!({ "sdk_config_config_file_path": folder.path(), "convoke_delivery": "poll" });
    let clients = [Client::open(&config), Client::open(&config)];
    let answers = ["alice", "bob"].map(|user| json!([user, "any text"]).to_string());
    let answers: Vec<_> = clients.iter().zip(&answers).map(|(client, login)| client.call("Login", login).1).collect();
    let wait_until = |has_happened: &mut dyn FnMut() -> bool| {
        while !has_happened() {
            ready.recv_timeout(PATIENCE).unwrap();
            for client in &clients {
                while capi::ConvokePollClient(client.number, 0, 0) > 0 {}
            }
        }
    };
    let mut logged_in = 0;
    wait_until(&mut || {
        logged_in += answers.iter().filter(|answer| answer.try_recv().is_ok()).count();
        logged_in == answers.len()
    });
    let (_, sent) = clients[0].call("MsgSendMessage", &json!(["bob", 1, text_message("hello")]).to_string());
    let (mut is_answered, mut has_come) = (false, false);
    wait_until(&mut || {
        is_answered |= sent.try_recv().is_ok();
        has_come |= clients[1].events.try_iter().any(|(_, name, _)| name == "TIMRecvNewMsgCallback");
        is_answered && has_come
    });
    drop(clients);
    // SAFETY: NULL is never called.
    unsafe { capi::ConvokeSetReadyCallback(None, std::ptr::null()) };
}

#[test]
fn closing_answers_what_is_pending_and_leaves_other_clients_alone() {
    let folder = TempDir::new().unwrap();
    let (alice, bob) = (Client::with_user(&folder, "alice"), Client::with_user(&folder, "bob"));
    let names = 0..200;
    let pending: Vec<_> =
        names.map(|i| alice.call("ConvCreateConversationGroup", &format!(r#"["g{i}",["c2c_bob"]]"#)).1).collect();
    let number = alice.number;
    drop(alice);
    for answer in pending {
        // It is there already: nothing comes any more.
        let (code, ..) = answer.try_recv().unwrap();
        assert!([0, 51010, 7009].contains(&code), "{code}");
        assert!(answer.try_recv().is_err());
    }
    assert_eq!(capi::ConvokeClose(number), 0, "once more is nothing");
    assert_eq!(
        bob.ask("ConvCreateConversationGroup", json!(["mine", ["c2c_alice"]]))[0]["conversation_operation_result_result_code"],
        0
    );
}

#[test]
fn a_callback_of_one_client_does_not_hold_up_another() {
    unsafe extern "C" fn asks(_: i32, _: *const c_char, _: *const c_char, user_data: *const c_void) {
        // SAFETY: the test lives until the answer has come.
        let (other, done) = unsafe { &*user_data.cast::<(Client, Sender<Value>)>() };
        let _ = done.send(other.ask("ConvGetConversationGroupList", json!([])));
    }
    let folder = TempDir::new().unwrap();
    let alice = Client::with_user(&folder, "alice");
    let (done, answered) = channel::<Value>();
    let given = (Client::with_user(&folder, "bob"), done);
    let name = c"ConvGetConversationGroupList";
    // SAFETY: texts, and what lives until the answer.
    let called = unsafe {
        capi::ConvokeCall(alice.number, name.as_ptr(), std::ptr::null(), Some(asks), std::ptr::from_ref(&given).cast())
    };
    assert_eq!(called, 0);
    assert_eq!(answered.recv_timeout(PATIENCE).unwrap(), json!([]));
}

#[test]
fn a_client_may_be_closed_in_a_callback_of_its_own() {
    unsafe extern "C" fn closes(_: i32, _: *const c_char, _: *const c_char, user_data: *const c_void) {
        // SAFETY: the test lives until this says so.
        let (number, done) = unsafe { &*user_data.cast::<(u64, Sender<i32>)>() };
        let _ = done.send(capi::ConvokeClose(*number));
    }
    let folder = TempDir::new().unwrap();
    let alice = Client::with_user(&folder, "alice");
    let (done, closed) = channel();
    let given = (alice.number, done);
    // SAFETY: texts, and what lives until the answer.
    let called = unsafe {
        capi::ConvokeCall(
            alice.number,
            c"Logout".as_ptr(),
            c"".as_ptr(),
            Some(closes),
            std::ptr::from_ref(&given).cast(),
        )
    };
    assert_eq!((called, closed.recv_timeout(PATIENCE).unwrap()), (0, 0));
    assert_eq!(alice.call("Logout", "").0, -4, "it is no more");
    // What it held is free.
    Client::with_user(&folder, "alice");
}

#[test]
fn one_that_is_polled_is_closed_in_a_callback_of_another_and_answers_all_the_same() {
    unsafe extern "C" fn closes(_: i32, _: *const c_char, _: *const c_char, user_data: *const c_void) {
        // SAFETY: the test lives until this has been called.
        let (number, is_closed) = unsafe { &*user_data.cast::<(u64, AtomicBool)>() };
        assert_eq!(capi::ConvokeClose(*number), 0);
        is_closed.store(true, Ordering::SeqCst);
    }
    let folder = TempDir::new().unwrap();
    let config = json!({ "sdk_config_config_file_path": folder.path(), "convoke_delivery": "poll" });
    let [one, other] = [Client::open(&config), Client::open(&config)];
    let given = (other.number, AtomicBool::new(false));
    // SAFETY: texts, and what lives until the answer.
    let called = unsafe {
        let given = std::ptr::from_ref(&given).cast();
        capi::ConvokeCall(one.number, c"Logout".as_ptr(), c"".as_ptr(), Some(closes), given)
    };
    assert_eq!(called, 0);
    let pending: Vec<_> = (0..300).map(|_| other.call("ConvGetConversationGroupList", "").1).collect();
    while !given.1.load(Ordering::SeqCst) {
        assert_eq!(capi::ConvokePollClient(one.number, 1, PATIENCE.as_millis() as u32), 1);
    }
    assert_eq!(other.call("Logout", "").0, -4, "it is closed");
    while capi::ConvokePollClient(other.number, 0, 0) > 0 {}
    for answer in &pending {
        let (code, ..) = answer.try_recv().unwrap();
        assert!([6014, 7009].contains(&code), "{code}");
    }
}

#[test]
fn who_closes_one_that_was_closed_in_a_callback_waits_for_its_end() {
    unsafe extern "C" fn closes(_: i32, _: *const c_char, _: *const c_char, user_data: *const c_void) {
        // SAFETY: the test lives until this has returned.
        let (number, is_over, begun) = unsafe { &*user_data.cast::<(u64, AtomicBool, Sender<()>)>() };
        assert_eq!(capi::ConvokeClose(*number), 0);
        let _ = begun.send(());
        // Whoever closes it now has this time to return too early.
        std::thread::sleep(Duration::from_millis(50));
        is_over.store(true, Ordering::SeqCst);
    }
    let folder = TempDir::new().unwrap();
    let client = Client::in_folder(&folder);
    let (to, begun) = channel::<()>();
    let given = (client.number, AtomicBool::new(false), to);
    // SAFETY: texts, and what lives until the callback has returned.
    let called = unsafe {
        let given = std::ptr::from_ref(&given).cast();
        capi::ConvokeCall(client.number, c"Logout".as_ptr(), c"".as_ptr(), Some(closes), given)
    };
    assert_eq!(called, 0);
    begun.recv_timeout(PATIENCE).unwrap();
    assert_eq!(capi::ConvokeClose(client.number), 0);
    assert!(given.1.load(Ordering::SeqCst));
}

#[test]
fn no_callback_comes_behind_the_end_though_others_go_on_calling() {
    static ANSWERS: AtomicU64 = AtomicU64::new(0);
    unsafe extern "C" fn counts(_: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
        ANSWERS.fetch_add(1, Ordering::SeqCst);
    }
    // Also of a call that is refused for the end: what the log says of it.
    unsafe extern "C" fn hears(_: *const c_char, _: *const c_char, _: *const c_void) {
        ANSWERS.fetch_add(1, Ordering::SeqCst);
    }
    for _ in 0..100 {
        // SAFETY: a text, and a listener that needs nothing.
        let number = unsafe {
            let number = capi::ConvokeOpen(APP, c"{\"convoke_store\":\"memory\"}".as_ptr());
            capi::ConvokeListen(number, Some(hears), std::ptr::null());
            number
        };
        let (to, begun) = channel();
        let caller = std::thread::spawn(move || {
            // SAFETY: texts, and a callback that needs nothing.
            let call = || unsafe {
                capi::ConvokeCall(number, c"Logout".as_ptr(), std::ptr::null(), Some(counts), std::ptr::null())
            };
            while call() == 0 {
                let _ = to.send(());
            }
        });
        begun.recv_timeout(PATIENCE).unwrap();
        assert_eq!(capi::ConvokeClose(number), 0);
        let answered = ANSWERS.load(Ordering::SeqCst);
        caller.join().unwrap();
        std::thread::sleep(Duration::from_millis(2));
        assert_eq!(ANSWERS.load(Ordering::SeqCst), answered);
    }
}

#[test]
fn a_number_that_the_parameter_cannot_hold_is_refused() {
    let folder = TempDir::new().unwrap();
    let client = Client::in_folder(&folder);
    for (name, arguments) in [
        ("ConvCleanConversationUnreadMessageCount", r#"["group_x",0,-1]"#),
        ("GroupIncreaseGroupCounter", r#"["x","key",9223372036854775808]"#),
        ("ConvMarkConversation", r#"[["c2c_bob"],-9223372036854775808,true]"#),
    ] {
        assert_eq!(client.call(name, arguments).0, -3, "{name}");
        assert!(last_error().contains("expected a number from "), "{}", last_error());
    }
}

#[test]
fn the_functions_without_a_client_are_one_more() {
    let folder = TempDir::new().unwrap();
    let config = CString::new(json!({ "sdk_config_config_file_path": folder.path() }).to_string()).unwrap();
    let bob = Client::with_user(&folder, "bob");
    // SAFETY: texts; the answer takes what it is given.
    unsafe {
        assert_eq!(capi::Init(APP, config.as_ptr()), 0);
        let (to, answer) = channel::<Told>();
        let to = Box::into_raw(Box::new(to));
        assert_eq!(capi::Login(c"alice".as_ptr(), c"s".as_ptr(), Some(on_answer), to.cast()), 0);
        assert_eq!(answer.recv_timeout(PATIENCE).unwrap().0, 0);
    }
    bob.ask("MsgSendMessage", json!(["alice", 1, text_message("hello")]));
    assert_eq!(capi::Uninit(), 0);
    assert_eq!(bob.ask("GetLoginUserID", json!([])), "bob");
}
