//! A device on a line: one process that speaks the C API as commands on its standard input tell it, and prints every
//! answer and every event as a line of JSON. Two of them on one directory are two devices; the tests use them so.
//!
//! ```text
//! $ cargo run --example device -- data
//! {"call":"Login","args":["alice","sig"]}
//! {"answer":1,"code":0,"desc":"","json":""}
//! {"call":"ConvCreateConversationGroup","args":["work",["c2c_bob"]]}
//! ```

use convoke::capi::types::{TIMCommCallback, TIMConvEvent};
use convoke::capi::{conversation as c, conversation_group as g, sdk};
use serde_json::{Value, json};
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::io::{BufRead, Write};
use std::ptr::null;

/// One line at once, and out of the process: a reader must see it even if the process is killed right after.
fn say(line: &Value) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).expect("somebody reads");
}

/// # Safety
/// A string of the SDK, during a callback.
unsafe fn text(text: *const c_char) -> String {
    unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned()
}

/// # Safety
/// As for [`text`].
unsafe fn document(json: *const c_char) -> Value {
    let json = unsafe { text(json) };
    if json.is_empty() { json!("") } else { serde_json::from_str(&json).expect("the SDK writes JSON") }
}

unsafe extern "C" fn on_answer(code: i32, desc: *const c_char, json: *const c_char, number: *const c_void) {
    let (desc, json) = unsafe { (text(desc), document(json)) };
    say(&json!({"answer": number as usize, "code": code, "desc": desc, "json": json}));
}
unsafe extern "C" fn on_conversations(event: TIMConvEvent, array: *const c_char, _: *const c_void) {
    say(&json!({"event": format!("{event:?}"), "told": [unsafe { document(array) }]}));
}
unsafe extern "C" fn on_created(name: *const c_char, array: *const c_char, _: *const c_void) {
    say(&json!({"event": "created", "told": unsafe { [json!(text(name)), document(array)] }}));
}
unsafe extern "C" fn on_deleted(name: *const c_char, _: *const c_void) {
    say(&json!({"event": "deleted", "told": [unsafe { text(name) }]}));
}
unsafe extern "C" fn on_renamed(old: *const c_char, new: *const c_char, _: *const c_void) {
    say(&json!({"event": "renamed", "told": unsafe { [text(old), text(new)] }}));
}
unsafe extern "C" fn on_added(name: *const c_char, array: *const c_char, _: *const c_void) {
    say(&json!({"event": "added", "told": unsafe { [json!(text(name)), document(array)] }}));
}
unsafe extern "C" fn on_removed(name: *const c_char, array: *const c_char, reason: u32, _: *const c_void) {
    say(&json!({"event": "removed", "told": unsafe { [json!(text(name)), document(array), json!(reason)] }}));
}

fn main() {
    let directory = std::env::args().nth(1).expect("usage: device <data directory> [app id]");
    let app = std::env::args().nth(2).map_or(1_400_000_001, |app| app.parse().expect("a number"));
    unsafe {
        c::SetConvEventCallback(Some(on_conversations), null());
        g::SetConvConversationGroupCreatedCallback(Some(on_created), null());
        g::SetConvConversationGroupDeletedCallback(Some(on_deleted), null());
        g::SetConvConversationGroupNameChangedCallback(Some(on_renamed), null());
        g::SetConvConversationsAddedToGroupCallback(Some(on_added), null());
        g::SetConvConversationsDeletedFromGroupCallback(Some(on_removed), null());
    }
    let config = CString::new(json!({"sdk_config_config_file_path": directory}).to_string()).expect("no NUL");
    let code = unsafe { sdk::Init(app, config.as_ptr()) };
    say(&json!({"init": code}));
    for (number, line) in (1usize..).zip(std::io::stdin().lock().lines()) {
        let command: Value = serde_json::from_str(&line.expect("a line")).expect("a command");
        let code = call(&command, Some(on_answer), number as *const c_void);
        if code != 0 {
            say(&json!({"refused": number, "code": code}));
        }
    }
    sdk::Uninit();
}

fn call(command: &Value, cb: TIMCommCallback, ud: *const c_void) -> c_int {
    let args = command["args"].as_array().cloned().unwrap_or_default();
    // A text is given as it is, anything else as JSON.
    let texts: Vec<CString> = args
        .iter()
        .map(|arg| CString::new(arg.as_str().map_or_else(|| arg.to_string(), str::to_owned)).expect("no NUL"))
        .collect();
    let t = |at: usize| texts.get(at).map_or(null(), |text| text.as_ptr());
    let n = |at: usize| args.get(at).and_then(Value::as_u64).expect("a number");
    let b = |at: usize| u8::from(args.get(at).and_then(Value::as_bool).expect("true or false"));
    unsafe {
        match command["call"].as_str().expect("a name") {
            "Login" => sdk::Login(t(0), t(1), cb, ud),
            "Logout" => sdk::Logout(cb, ud),
            "SetConfig" => sdk::SetConfig(t(0), cb, ud),
            "ConvCreateConversationGroup" => g::ConvCreateConversationGroup(t(0), t(1), cb, ud),
            "ConvDeleteConversationGroup" => g::ConvDeleteConversationGroup(t(0), cb, ud),
            "ConvRenameConversationGroup" => g::ConvRenameConversationGroup(t(0), t(1), cb, ud),
            "ConvReorderConversationGroups" => g::ConvReorderConversationGroups(t(0), cb, ud),
            "ConvAddConversationsToGroup" => g::ConvAddConversationsToGroup(t(0), t(1), cb, ud),
            "ConvDeleteConversationsFromGroup" => g::ConvDeleteConversationsFromGroup(t(0), t(1), cb, ud),
            "ConvGetConversationGroupList" => g::ConvGetConversationGroupList(cb, ud),
            "ConvGetConvList" => c::ConvGetConvList(cb, ud),
            "ConvGetConversationListByFilter" => {
                c::ConvGetConversationListByFilter(t(0), n(1), u32::try_from(n(2)).expect("32 bits"), cb, ud)
            }
            "ConvCreate" => c::ConvCreate(t(0), i32::try_from(n(1)).expect("a type"), cb, ud),
            "ConvPinConversation" => c::ConvPinConversation(t(0), i32::try_from(n(1)).expect("a type"), b(2), cb, ud),
            "ConvMarkConversation" => c::ConvMarkConversation(t(0), n(1), b(2), cb, ud),
            other => panic!("unknown call {other}"),
        }
    }
}
