//! What the tests of the C API share: the calls as a C host makes them, and a record of everything the SDK says.

#![allow(dead_code, reason = "each test file uses its part")]

pub mod device;
pub mod disk;
pub mod team;
pub mod tool;

use convoke::capi;
use convoke::capi::types::{TIMCommCallback, TIMConvEvent, TIMLogLevel, TIMNetworkStatus};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard};
use std::thread::ThreadId;
use std::time::{Duration, Instant};
use tempfile::TempDir;

pub const APP: u64 = 1_400_000_001;
/// Long enough for a loaded machine; nothing waits that long when it works.
pub const PATIENCE: Duration = Duration::from_secs(300);

/// One answer to a call.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub code: i32,
    pub desc: String,
    /// The JSON, or a string where it is empty.
    pub json: Value,
    /// The JSON as it was given.
    pub text: String,
    pub thread: ThreadId,
}

/// Something a listener was told.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub name: &'static str,
    pub told: Value,
    pub thread: ThreadId,
}

#[derive(Default)]
struct Record {
    answers: HashMap<usize, Vec<Answer>>,
    events: Vec<Event>,
    logs: Vec<String>,
    /// Answers and events in the order in which they came.
    order: Vec<String>,
}

static RECORD: Mutex<Option<Record>> = Mutex::new(None);
static NEWS: Condvar = Condvar::new();
static NEXT: AtomicUsize = AtomicUsize::new(1);

fn record<T>(change: impl FnOnce(&mut Record) -> T) -> T {
    let mut record = RECORD.lock().unwrap_or_else(|e| e.into_inner());
    let result = change(record.get_or_insert_default());
    NEWS.notify_all();
    result
}

fn wait_for<T>(what: &str, mut ready: impl FnMut(&mut Record) -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    let mut record = RECORD.lock().unwrap_or_else(|e| e.into_inner());
    loop {
        if let Some(value) = ready(record.get_or_insert_default()) {
            return value;
        }
        let left = end.saturating_duration_since(Instant::now());
        assert!(!left.is_zero(), "waited too long for {what}");
        record = NEWS.wait_timeout(record, left).unwrap_or_else(|e| e.into_inner()).0;
    }
}

/// # Safety
/// A string of the SDK, during a callback.
unsafe fn copied(text: *const c_char) -> String {
    assert!(!text.is_null(), "the SDK never hands over NULL");
    unsafe { CStr::from_ptr(text) }.to_str().expect("the SDK's strings are UTF-8").to_owned()
}

fn parsed(text: &str) -> Value {
    match text {
        // The two answers that are no JSON: nothing, and the id of a topic.
        id if id.is_empty() || id.starts_with("@TGS#_") => json!(id),
        _ => serde_json::from_str(text).unwrap_or_else(|e| panic!("{e}: {text}")),
    }
}

unsafe extern "C" fn on_answer(code: i32, desc: *const c_char, json: *const c_char, user_data: *const c_void) {
    let (desc, json) = unsafe { (copied(desc), copied(json)) };
    let answer = Answer { code, desc, json: parsed(&json), text: json, thread: std::thread::current().id() };
    record(|r| {
        r.order.push(format!("answer {code}"));
        r.answers.entry(user_data as usize).or_default().push(answer);
    });
}

fn event(name: &'static str, told: Value) {
    record(|r| {
        r.order.push(name.to_owned());
        r.events.push(Event { name, told, thread: std::thread::current().id() });
    });
}

unsafe extern "C" fn on_conversations(event_: TIMConvEvent, array: *const c_char, _: *const c_void) {
    let name = match event_ {
        TIMConvEvent::kTIMConvEvent_Add => "add",
        TIMConvEvent::kTIMConvEvent_Del => "del",
        TIMConvEvent::kTIMConvEvent_Update => "update",
        TIMConvEvent::kTIMConvEvent_Start => "start",
        TIMConvEvent::kTIMConvEvent_Finish => "finish",
    };
    event(name, parsed(&unsafe { copied(array) }));
}
unsafe extern "C" fn on_created(name: *const c_char, array: *const c_char, _: *const c_void) {
    event("created", unsafe { json!([copied(name), parsed(&copied(array))]) });
}
unsafe extern "C" fn on_deleted(name: *const c_char, _: *const c_void) {
    event("deleted", unsafe { json!([copied(name)]) });
}
unsafe extern "C" fn on_renamed(old: *const c_char, new: *const c_char, _: *const c_void) {
    event("renamed", unsafe { json!([copied(old), copied(new)]) });
}
unsafe extern "C" fn on_added(name: *const c_char, array: *const c_char, _: *const c_void) {
    event("added", unsafe { json!([copied(name), parsed(&copied(array))]) });
}
unsafe extern "C" fn on_removed(name: *const c_char, array: *const c_char, reason: u32, _: *const c_void) {
    event("removed", unsafe { json!([copied(name), parsed(&copied(array)), reason]) });
}
unsafe extern "C" fn on_new(array: *const c_char, _: *const c_void) {
    event("new", parsed(&unsafe { copied(array) }));
}
unsafe extern "C" fn on_read(array: *const c_char, _: *const c_void) {
    event("read", parsed(&unsafe { copied(array) }));
}
unsafe extern "C" fn on_revoked(array: *const c_char, _: *const c_void) {
    event("revoked", parsed(&unsafe { copied(array) }));
}
unsafe extern "C" fn on_modified(array: *const c_char, _: *const c_void) {
    event("modified", parsed(&unsafe { copied(array) }));
}
unsafe extern "C" fn on_extensions(id: *const c_char, array: *const c_char, _: *const c_void) {
    event("extensions", unsafe { json!([copied(id), parsed(&copied(array))]) });
}
unsafe extern "C" fn on_extensions_deleted(id: *const c_char, keys: *const c_char, _: *const c_void) {
    event("extensions deleted", unsafe { json!([copied(id), parsed(&copied(keys))]) });
}
unsafe extern "C" fn on_reactions(array: *const c_char, _: *const c_void) {
    event("reactions", parsed(&unsafe { copied(array) }));
}
unsafe extern "C" fn on_all_option(option: *const c_char, _: *const c_void) {
    event("all option", parsed(&unsafe { copied(option) }));
}
unsafe extern "C" fn on_pinned_message(
    group: *const c_char,
    message: *const c_char,
    pinned: bool,
    by: *const c_char,
    _: *const c_void,
) {
    event("pinned message", unsafe { json!([copied(group), parsed(&copied(message)), pinned, copied(by)]) });
}
unsafe extern "C" fn on_log(_: TIMLogLevel, line: *const c_char, _: *const c_void) {
    let line = unsafe { copied(line) };
    record(|r| r.logs.push(line));
}

pub fn listen() {
    let none = std::ptr::null();
    unsafe {
        capi::SetConvEventCallback(Some(on_conversations), none);
        capi::SetConvConversationGroupCreatedCallback(Some(on_created), none);
        capi::SetConvConversationGroupDeletedCallback(Some(on_deleted), none);
        capi::SetConvConversationGroupNameChangedCallback(Some(on_renamed), none);
        capi::SetConvConversationsAddedToGroupCallback(Some(on_added), none);
        capi::SetConvConversationsDeletedFromGroupCallback(Some(on_removed), none);
        capi::AddRecvNewMsgCallback(Some(on_new), none);
        capi::SetMsgReadedReceiptCallback(Some(on_read), none);
        capi::SetMsgRevokeCallback(Some(on_revoked), none);
        capi::SetMsgUpdateCallback(Some(on_modified), none);
        capi::SetMsgExtensionsChangedCallback(Some(on_extensions), none);
        capi::SetMsgExtensionsDeletedCallback(Some(on_extensions_deleted), none);
        capi::SetMsgReactionsChangedCallback(Some(on_reactions), none);
        capi::SetMsgAllMessageReceiveOptionCallback(Some(on_all_option), none);
        capi::SetMsgGroupPinnedMessageChangedCallback(Some(on_pinned_message), none);
        capi::SetLogCallback(Some(on_log), none);
    }
}

unsafe extern "C" fn on_network(status: TIMNetworkStatus, code: i32, desc: *const c_char, _: *const c_void) {
    event("network", unsafe { json!([status as i32, code, copied(desc)]) });
}

pub fn listen_to_the_network() {
    unsafe { capi::SetNetworkStatusListenerCallback(Some(on_network), std::ptr::null()) };
}

pub fn stop_listening() {
    let none = std::ptr::null();
    unsafe {
        capi::SetConvEventCallback(None, none);
        capi::SetConvConversationGroupCreatedCallback(None, none);
        capi::SetConvConversationGroupDeletedCallback(None, none);
        capi::SetConvConversationGroupNameChangedCallback(None, none);
        capi::SetConvConversationsAddedToGroupCallback(None, none);
        capi::SetConvConversationsDeletedFromGroupCallback(None, none);
        capi::RemoveRecvNewMsgCallback(Some(on_new));
        capi::SetMsgReadedReceiptCallback(None, none);
        capi::SetMsgRevokeCallback(None, none);
        capi::SetMsgUpdateCallback(None, none);
        capi::SetMsgExtensionsChangedCallback(None, none);
        capi::SetMsgExtensionsDeletedCallback(None, none);
        capi::SetMsgReactionsChangedCallback(None, none);
        capi::SetMsgAllMessageReceiveOptionCallback(None, none);
        capi::SetMsgGroupPinnedMessageChangedCallback(None, none);
        capi::SetNetworkStatusListenerCallback(None, none);
        capi::SetLogCallback(None, none);
    }
    stop_listening_to_numbers_and_people();
    stop_listening_to_chat_groups();
}

/// How often to do it: with SOAK=1, as `make soak` says, more often.
pub fn rounds(usual: u64, long: u64) -> u64 {
    if std::env::var_os("SOAK").is_some_and(|soak| !soak.is_empty()) { long } else { usual }
}

/// Says what a test has done, for the row of docs/RELIABILITY.md that names this proof.
pub fn figure(proof: &str, text: &str) {
    println!("figure: {proof} | {text}");
}

/// A C string of any bytes but NUL.
pub fn text(bytes: impl Into<Vec<u8>>) -> CString {
    CString::new(bytes).expect("no NUL")
}

/// A call that has been accepted.
#[derive(Clone, Copy)]
pub struct Pending(usize);

/// Makes a call as a host does; refused at once, it has the code.
pub fn start(call: impl FnOnce(TIMCommCallback, *const c_void) -> c_int) -> Result<Pending, c_int> {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    match call(Some(on_answer), number as *const c_void) {
        0 => Ok(Pending(number)),
        code => Err(code),
    }
}

impl Pending {
    pub fn answer(&self) -> Answer {
        wait_for("an answer", |r| r.answers.get(&self.0).map(|answers| answers[0].clone()))
    }

    /// How often it has been answered so far.
    pub fn answers(&self) -> usize {
        record(|r| r.answers.get(&self.0).map_or(0, Vec::len))
    }
}

/// Makes a call and waits for its answer.
pub fn ask(call: impl FnOnce(TIMCommCallback, *const c_void) -> c_int) -> Result<Answer, c_int> {
    start(call).map(|pending| pending.answer())
}

// The calls, as Rust writes them.

pub fn login(user: &str) -> Answer {
    let (user, sig) = (text(user), text("sig"));
    ask(|cb, ud| unsafe { capi::Login(user.as_ptr(), sig.as_ptr(), cb, ud) }).unwrap()
}
pub fn logout() -> Answer {
    ask(|cb, ud| unsafe { capi::Logout(cb, ud) }).unwrap()
}
pub fn create_group(name: &str, ids: &[&str]) -> Answer {
    let (name, ids) = (text(name), text(json!(ids).to_string()));
    ask(|cb, ud| unsafe { capi::ConvCreateConversationGroup(name.as_ptr(), ids.as_ptr(), cb, ud) }).unwrap()
}
pub fn delete_group(name: &str) -> Answer {
    let name = text(name);
    ask(|cb, ud| unsafe { capi::ConvDeleteConversationGroup(name.as_ptr(), cb, ud) }).unwrap()
}
pub fn rename_group(old: &str, new: &str) -> Answer {
    let (old, new) = (text(old), text(new));
    ask(|cb, ud| unsafe { capi::ConvRenameConversationGroup(old.as_ptr(), new.as_ptr(), cb, ud) }).unwrap()
}
pub fn add_to_group(name: &str, ids: &[&str]) -> Answer {
    let (name, ids) = (text(name), text(json!(ids).to_string()));
    ask(|cb, ud| unsafe { capi::ConvAddConversationsToGroup(name.as_ptr(), ids.as_ptr(), cb, ud) }).unwrap()
}
pub fn remove_from_group(name: &str, ids: &[&str]) -> Answer {
    let (name, ids) = (text(name), text(json!(ids).to_string()));
    ask(|cb, ud| unsafe { capi::ConvDeleteConversationsFromGroup(name.as_ptr(), ids.as_ptr(), cb, ud) }).unwrap()
}
pub fn reorder_groups(names: &[&str]) -> Answer {
    let names = text(json!(names).to_string());
    ask(|cb, ud| unsafe { capi::ConvReorderConversationGroups(names.as_ptr(), cb, ud) }).unwrap()
}
pub fn groups() -> Value {
    let answer = ask(|cb, ud| unsafe { capi::ConvGetConversationGroupList(cb, ud) }).unwrap();
    assert_eq!(answer.code, 0);
    answer.json
}
pub fn create_conversation(user: &str) -> Answer {
    let user = text(user);
    ask(|cb, ud| unsafe { capi::ConvCreate(user.as_ptr(), 1, cb, ud) }).unwrap()
}
pub fn pin(user: &str, pinned: bool) -> Answer {
    let user = text(user);
    ask(|cb, ud| unsafe { capi::ConvPinConversation(user.as_ptr(), 1, pinned.into(), cb, ud) }).unwrap()
}
pub fn mark(ids: &[&str], mark: u64, on: bool) -> Answer {
    let ids = text(json!(ids).to_string());
    ask(|cb, ud| unsafe { capi::ConvMarkConversation(ids.as_ptr(), mark, on.into(), cb, ud) }).unwrap()
}
pub fn list() -> Vec<Value> {
    let answer = ask(|cb, ud| unsafe { capi::ConvGetConvList(cb, ud) }).unwrap();
    assert_eq!(answer.code, 0);
    answer.json.as_array().unwrap().clone()
}
pub fn page(filter: &Value, next_seq: u64, count: u32) -> Answer {
    let filter = text(filter.to_string());
    ask(|cb, ud| unsafe { capi::ConvGetConversationListByFilter(filter.as_ptr(), next_seq, count, cb, ud) }).unwrap()
}
pub fn experimental(json: &str) -> Result<Answer, c_int> {
    let json = text(json);
    ask(|cb, ud| unsafe { capi::callExperimentalAPI(json.as_ptr(), cb, ud) })
}

// Messages.

/// A message with one text.
pub fn text_message(text: &str) -> Value {
    json!({"message_elem_array": [{"elem_type": 0, "text_elem_content": text}]})
}

/// The text of each message of an array.
pub fn texts(messages: &Value) -> Vec<String> {
    let text = |m: &Value| m["message_elem_array"][0]["text_elem_content"].as_str().unwrap_or_default().to_owned();
    messages.as_array().unwrap().iter().map(text).collect()
}

/// Sends a message to a user, and gives the id that was written into the buffer too.
pub fn send_with_id(to: &str, message: &Value) -> Result<(String, Answer), c_int> {
    let (to, message) = (text(to), text(message.to_string()));
    let mut buffer = [1 as c_char; 128];
    let pending =
        start(|cb, ud| unsafe { capi::MsgSendMessage(to.as_ptr(), 1, message.as_ptr(), buffer.as_mut_ptr(), cb, ud) })?;
    let id = unsafe { copied(buffer.as_ptr()) };
    Ok((id, pending.answer()))
}

pub fn send(to: &str, message: &Value) -> Answer {
    send_with_id(to, message).unwrap().1
}

/// Sends a text, and gives the document of the message.
pub fn send_text(to: &str, words: &str) -> Value {
    let answer = send(to, &text_message(words));
    assert_eq!((answer.code, answer.desc.as_str()), (0, ""));
    answer.json
}

/// A call on a conversation with a user that takes a document.
type OnConversation =
    unsafe extern "C" fn(*const c_char, c_int, *const c_char, TIMCommCallback, *const c_void) -> c_int;

/// A call that takes a document.
type OnDocument = unsafe extern "C" fn(*const c_char, TIMCommCallback, *const c_void) -> c_int;

pub fn on_conversation(call: OnConversation, with: &str, document: &Value) -> Answer {
    let (with, document) = (text(with), text(document.to_string()));
    ask(|cb, ud| unsafe { call(with.as_ptr(), 1, document.as_ptr(), cb, ud) }).unwrap()
}

pub fn on_document(call: OnDocument, document: &Value) -> Answer {
    let document = text(document.to_string());
    ask(|cb, ud| unsafe { call(document.as_ptr(), cb, ud) }).unwrap()
}

/// A part of the history with a user: keys without `msg_getmsglist_param_`.
pub fn history_of(with: &str, param: Value) -> Value {
    let keys = param.as_object().unwrap().iter();
    let param: Value = keys.map(|(key, value)| (format!("msg_getmsglist_param_{key}"), value.clone())).collect();
    let answer = on_conversation(capi::MsgGetMsgList, with, &param);
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.json
}

/// The texts of the whole history with a user, the oldest first.
pub fn history(with: &str) -> Vec<String> {
    texts(&history_of(with, json!({"count": 1000, "is_forward": true})))
}

pub fn find(ids: &[&str]) -> Value {
    let answer = on_document(capi::MsgFindMessages, &json!(ids));
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.json
}

/// A search: keys without `msg_search_param_`.
pub fn search(param: Value) -> Answer {
    let keys = param.as_object().unwrap().iter();
    let param: Value = keys.map(|(key, value)| (format!("msg_search_param_{key}"), value.clone())).collect();
    on_document(capi::MsgSearchLocalMessages, &param)
}

/// The bare ids of an array of conversation documents.
pub fn ids(array: &Value) -> Vec<String> {
    array.as_array().unwrap().iter().map(|d| d["conv_id"].as_str().unwrap().to_owned()).collect()
}

/// The codes of an array of results.
pub fn codes(answer: &Answer) -> Vec<i64> {
    let codes = answer.json.as_array().unwrap().iter();
    codes.map(|d| d["conversation_operation_result_result_code"].as_i64().unwrap()).collect()
}

/// All walks of a filter, as bare ids.
pub fn walk(filter: &Value, count: u32) -> Vec<String> {
    let (mut seq, mut all) = (0, Vec::new());
    loop {
        let answer = page(filter, seq, count);
        assert_eq!(answer.code, 0, "{answer:?}");
        all.extend(ids(&answer.json["conversation_list_result_conv_list"]));
        seq = answer.json["conversation_list_result_next_seq"].as_u64().unwrap();
        assert_eq!(answer.json["conversation_list_result_is_finished"], seq == 0);
        if seq == 0 {
            return all;
        }
    }
}

/// Waits until the events so far contain one of that name for which `is` holds.
pub fn wait_event(name: &str, is: impl Fn(&Value) -> bool) -> Event {
    wait_for(name, |r| r.events.iter().find(|e| e.name == name && is(&e.told)).cloned())
}

pub fn events() -> Vec<Event> {
    record(|r| r.events.clone())
}

pub fn order() -> Vec<String> {
    record(|r| r.order.clone())
}

pub fn logs() -> Vec<String> {
    record(|r| r.logs.clone())
}

pub fn wait_log(part: &str) -> String {
    wait_for(part, |r| r.logs.iter().find(|line| line.contains(part)).cloned())
}

/// Forgets what was told so far, and what is still on its way.
pub fn forget() {
    settle();
    clear();
}

/// Forgets what was told so far.
pub fn clear() {
    record(|r| {
        r.events.clear();
        r.order.clear();
        r.logs.clear();
    });
}

/// Waits until everything that was called before is answered and told: the queue is in order.
pub fn settle() {
    for _ in 0..2 {
        let _ = ask(|cb, ud| unsafe { capi::ConvGetConversationGroupList(cb, ud) });
    }
}

/// The one SDK of this process, for one test at a time.
pub struct Host {
    pub directory: TempDir,
    _alone: MutexGuard<'static, ()>,
}

static ALONE: Mutex<()> = Mutex::new(());

impl Host {
    /// Nothing initialised; listeners set.
    pub fn bare() -> Self {
        let alone = ALONE.lock().unwrap_or_else(|e| e.into_inner());
        capi::Uninit();
        record(|r| *r = Record::default());
        listen();
        Self { directory: TempDir::new().unwrap(), _alone: alone }
    }

    pub fn init() -> Self {
        Self::with(&json!({}))
    }

    /// Initialised with these settings beside the data directory.
    pub fn with(extra: &Value) -> Self {
        let host = Self::bare();
        assert_eq!(host.init_again(extra), 0);
        host
    }

    pub fn logged_in(user: &str) -> Self {
        let host = Self::init();
        assert_eq!(login(user).code, 0);
        forget();
        host
    }

    pub fn path(&self) -> PathBuf {
        self.directory.path().join("data")
    }

    pub fn init_again(&self, extra: &Value) -> c_int {
        init(APP, &config(&self.path(), extra))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        capi::Uninit();
        stop_listening();
    }
}

/// In a callback: waits until an `Uninit` that another thread calls has begun. Then no new life can begin.
pub fn wait_for_the_end_to_begin() {
    let end = Instant::now() + PATIENCE;
    while unsafe { capi::Init(APP, std::ptr::null()) } == 0 {
        assert!(Instant::now() < end);
        std::thread::sleep(Duration::from_millis(1));
    }
}

pub fn config(directory: &Path, extra: &Value) -> Value {
    let mut config = json!({ "sdk_config_config_file_path": directory.to_str().unwrap() });
    for (key, value) in extra.as_object().unwrap() {
        config[key] = value.clone();
    }
    config
}

pub fn init(app: u64, config: &Value) -> c_int {
    let config = text(config.to_string());
    unsafe { capi::Init(app, config.as_ptr()) }
}

/// The shared library that cargo has built with this test.
pub fn library() -> PathBuf {
    let deps = std::env::current_exe().unwrap();
    let library = deps.parent().unwrap().join("libconvoke.so");
    assert!(library.exists(), "{} is missing", library.display());
    library
}

/// The name by which programs find the shared library.
pub fn soname() -> &'static str {
    match env!("CARGO_PKG_VERSION_MAJOR") {
        "0" => concat!("libconvoke.so.0.", env!("CARGO_PKG_VERSION_MINOR")),
        _ => concat!("libconvoke.so.", env!("CARGO_PKG_VERSION_MAJOR")),
    }
}

/// A folder in which the shared library has the names that linking and loading look for.
#[cfg(unix)]
pub fn library_folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    for name in ["libconvoke.so", soname()] {
        std::os::unix::fs::symlink(library(), folder.path().join(name)).unwrap();
    }
    folder
}

/// Compiles a file against the header and the shared library, warnings being errors. Where the library was built for a
/// sanitizer, CONVOKE_CFLAGS names it.
pub fn compile(compiler: &str, flags: &[&str], source: &Path, program: &Path, library: &Path) {
    let more = std::env::var("CONVOKE_CFLAGS").unwrap_or_default();
    let out = std::process::Command::new(compiler)
        .args(["-Wall", "-Wextra", "-Werror", "-pedantic", "-g"])
        .args(more.split_whitespace())
        .args(flags)
        .arg("-I")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("include"))
        .arg(source)
        .arg("-o")
        .arg(program)
        .arg("-L")
        .arg(library)
        .arg(format!("-Wl,-rpath,{}", library.display()))
        .arg("-lconvoke")
        .output()
        .unwrap_or_else(|e| panic!("{compiler}: {e}"));
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

/// Compiles and runs a C program, and gives what it prints.
#[cfg(unix)]
pub fn run_c(source: &str, flags: &[&str]) -> String {
    let folder = library_folder();
    let (file, program) = (folder.path().join("program.c"), folder.path().join("program"));
    std::fs::write(&file, source).unwrap();
    compile("cc", flags, &file, &program, folder.path());
    let out = std::process::Command::new(&program).output().unwrap();
    assert!(out.status.success(), "{out:?}");
    String::from_utf8(out.stdout).unwrap()
}

// Unread numbers, profiles and status: their listeners are set by the tests that are about them.

unsafe extern "C" {
    fn MsgSendMessage(
        conv_id: *const c_char,
        conv_type: c_int,
        json_msg_param: *const c_char,
        message_id_buffer: *mut c_char,
        cb: TIMCommCallback,
        user_data: *const c_void,
    ) -> c_int;
    fn MsgGetMsgList(
        conv_id: *const c_char,
        conv_type: c_int,
        json_get_msg_param: *const c_char,
        cb: TIMCommCallback,
        user_data: *const c_void,
    ) -> c_int;
}

unsafe extern "C" fn on_total(count: c_int, _: *const c_void) {
    event("total", json!(count));
}
unsafe extern "C" fn on_unread(filter: *const c_char, count: c_int, _: *const c_void) {
    event("unread", unsafe { json!([copied(filter), count]) });
}
unsafe extern "C" fn on_own_profile(document: *const c_char, _: *const c_void) {
    event("own", parsed(&unsafe { copied(document) }));
}
unsafe extern "C" fn on_profiles(array: *const c_char, _: *const c_void) {
    event("profiles", parsed(&unsafe { copied(array) }));
}
unsafe extern "C" fn on_statuses(array: *const c_char, _: *const c_void) {
    event("statuses", parsed(&unsafe { copied(array) }));
}

pub fn listen_to_numbers_and_people() {
    let none = std::ptr::null();
    unsafe {
        capi::SetConvTotalUnreadMessageCountChangedCallback(Some(on_total), none);
        capi::SetConvUnreadMessageCountChangedByFilterCallback(Some(on_unread), none);
        capi::SetSelfInfoUpdatedCallback(Some(on_own_profile), none);
        capi::SetUserInfoChangedCallback(Some(on_profiles), none);
        capi::SetUserStatusChangedCallback(Some(on_statuses), none);
    }
}

fn stop_listening_to_numbers_and_people() {
    let none = std::ptr::null();
    unsafe {
        capi::SetConvTotalUnreadMessageCountChangedCallback(None, none);
        capi::SetConvUnreadMessageCountChangedByFilterCallback(None, none);
        capi::SetSelfInfoUpdatedCallback(None, none);
        capi::SetUserInfoChangedCallback(None, none);
        capi::SetUserStatusChangedCallback(None, none);
    }
}

/// Sends a text to a conversation of that type.
pub fn say(kind: c_int, id: &str, content: &str) -> Answer {
    let (id, message) = (text(id), text(text_message(content).to_string()));
    let buffer = std::ptr::null_mut();
    ask(|cb, ud| unsafe { MsgSendMessage(id.as_ptr(), kind, message.as_ptr(), buffer, cb, ud) }).unwrap()
}
/// How many messages there are in the conversation with a user.
pub fn messages_with(user: &str) -> usize {
    let (user, param) = (text(user), text(r#"{"msg_getmsglist_param_count":100}"#));
    let answer = ask(|cb, ud| unsafe { MsgGetMsgList(user.as_ptr(), 1, param.as_ptr(), cb, ud) }).unwrap();
    assert_eq!(answer.code, 0);
    answer.json.as_array().unwrap().len()
}
pub fn delete_conversation(user: &str) -> Answer {
    let user = text(user);
    ask(|cb, ud| unsafe { capi::ConvDelete(user.as_ptr(), 1, cb, ud) }).unwrap()
}
pub fn delete_conversations(ids: &[&str], clear_messages: bool) -> Answer {
    let ids = text(json!(ids).to_string());
    ask(|cb, ud| unsafe { capi::ConvDeleteConversationList(ids.as_ptr(), clear_messages.into(), cb, ud) }).unwrap()
}
pub fn set_draft(user: &str, draft: &Value) -> c_int {
    let (user, draft) = (text(user), text(draft.to_string()));
    unsafe { capi::ConvSetDraft(user.as_ptr(), 1, draft.as_ptr()) }
}
pub fn cancel_draft(user: &str) -> c_int {
    let user = text(user);
    unsafe { capi::ConvCancelDraft(user.as_ptr(), 1) }
}
pub fn custom_data(ids: &[&str], data: &str) -> Answer {
    let (ids, data) = (text(json!(ids).to_string()), text(data));
    ask(|cb, ud| unsafe { capi::ConvSetConversationCustomData(ids.as_ptr(), data.as_ptr(), cb, ud) }).unwrap()
}
fn unread_number(answer: &Answer) -> i64 {
    assert_eq!(answer.code, 0);
    answer.json["conv_get_total_unread_message_count_result_unread_count"].as_i64().unwrap()
}
pub fn total_unread() -> i64 {
    unread_number(&ask(|cb, ud| unsafe { capi::ConvGetTotalUnreadMessageCount(cb, ud) }).unwrap())
}
pub fn unread(filter: &Value) -> i64 {
    let filter = text(filter.to_string());
    unread_number(&ask(|cb, ud| unsafe { capi::ConvGetUnreadMessageCountByFilter(filter.as_ptr(), cb, ud) }).unwrap())
}
pub fn watch_unread(filter: &str, on: bool) -> c_int {
    let filter = text(filter);
    if on {
        unsafe { capi::ConvSubscribeUnreadMessageCountByFilter(filter.as_ptr()) }
    } else {
        unsafe { capi::ConvUnsubscribeUnreadMessageCountByFilter(filter.as_ptr()) }
    }
}
/// Marks as read; `None` is NULL.
pub fn clean(id: Option<&str>, timestamp: u64, sequence: u64) -> Result<Answer, c_int> {
    let id = id.map(text);
    let id = id.as_ref().map_or(std::ptr::null(), |id| id.as_ptr());
    ask(|cb, ud| unsafe { capi::ConvCleanConversationUnreadMessageCount(id, timestamp, sequence, cb, ud) })
}
pub fn create_chat_group(param: &Value) -> Answer {
    let param = text(param.to_string());
    ask(|cb, ud| unsafe { capi::GroupCreate(param.as_ptr(), cb, ud) }).unwrap()
}
pub fn modify_profile(item: &Value) -> Answer {
    let item = text(item.to_string());
    ask(|cb, ud| unsafe { capi::ProfileModifySelfUserProfile(item.as_ptr(), cb, ud) }).unwrap()
}
pub fn profiles(users: &[&str]) -> Answer {
    let param = text(json!({"friendship_getprofilelist_param_identifier_array": users}).to_string());
    ask(|cb, ud| unsafe { capi::ProfileGetUserProfileList(param.as_ptr(), cb, ud) }).unwrap()
}
pub fn set_status(status: &str) -> Answer {
    let status = text(json!({"user_status_custom_status": status}).to_string());
    ask(|cb, ud| unsafe { capi::SetSelfStatus(status.as_ptr(), cb, ud) }).unwrap()
}
pub fn statuses(users: &[&str]) -> Answer {
    let users = text(json!(users).to_string());
    ask(|cb, ud| unsafe { capi::GetUserStatus(users.as_ptr(), cb, ud) }).unwrap()
}
pub fn watch_profiles(users: &[&str], on: bool) -> Answer {
    let users = text(json!(users).to_string());
    ask(|cb, ud| {
        if on {
            unsafe { capi::SubscribeUserInfo(users.as_ptr(), cb, ud) }
        } else {
            unsafe { capi::UnsubscribeUserInfo(users.as_ptr(), cb, ud) }
        }
    })
    .unwrap()
}
pub fn watch_statuses(users: &[&str], on: bool) -> Answer {
    let users = text(json!(users).to_string());
    ask(|cb, ud| {
        if on {
            unsafe { capi::SubscribeUserStatus(users.as_ptr(), cb, ud) }
        } else {
            unsafe { capi::UnsubscribeUserStatus(users.as_ptr(), cb, ud) }
        }
    })
    .unwrap()
}
/// A conversation of the list.
pub fn listed(id: &str) -> Option<Value> {
    list().into_iter().find(|d| d["conv_id"] == id)
}
/// How often an event of that name was told so far.
pub fn told(name: &str) -> Vec<Value> {
    events().into_iter().filter(|e| e.name == name).map(|e| e.told).collect()
}

// Chat groups: their listeners, too, are set by the tests that are about them.

unsafe extern "C" fn on_tip(tip: *const c_char, _: *const c_void) {
    event("tip", parsed(&unsafe { copied(tip) }));
}
unsafe extern "C" fn on_attributes(group: *const c_char, array: *const c_char, _: *const c_void) {
    event("attributes", unsafe { json!([copied(group), parsed(&copied(array))]) });
}
unsafe extern "C" fn on_counter(group: *const c_char, key: *const c_char, value: i64, _: *const c_void) {
    event("counter", unsafe { json!([copied(group), copied(key), value]) });
}
unsafe extern "C" fn on_topic_created(group: *const c_char, topic: *const c_char, of: *const c_void) {
    event(topic_event(of, "topic created", "community topic created"), unsafe {
        json!([copied(group), copied(topic)])
    });
}
unsafe extern "C" fn on_topics_deleted(group: *const c_char, topics: *const c_char, of: *const c_void) {
    let told = unsafe { json!([copied(group), parsed(&copied(topics))]) };
    event(topic_event(of, "topics deleted", "community topics deleted"), told);
}
unsafe extern "C" fn on_topic_changed(group: *const c_char, topic: *const c_char, of: *const c_void) {
    let told = unsafe { json!([copied(group), parsed(&copied(topic))]) };
    event(topic_event(of, "topic changed", "community topic changed"), told);
}

/// The API has each listener of topics twice; the user data says which it is.
fn topic_event(of: *const c_void, group: &'static str, community: &'static str) -> &'static str {
    if of.is_null() { group } else { community }
}

pub fn listen_to_chat_groups() {
    let (group, community) = (std::ptr::null(), std::ptr::dangling::<c_void>());
    unsafe {
        capi::SetGroupTipsEventCallback(Some(on_tip), group);
        capi::SetGroupAttributeChangedCallback(Some(on_attributes), group);
        capi::SetGroupCounterChangedCallback(Some(on_counter), group);
        capi::SetGroupTopicCreatedCallback(Some(on_topic_created), group);
        capi::SetGroupTopicDeletedCallback(Some(on_topics_deleted), group);
        capi::SetGroupTopicChangedCallback(Some(on_topic_changed), group);
        capi::SetCommunityCreateTopicCallback(Some(on_topic_created), community);
        capi::SetCommunityDeleteTopicCallback(Some(on_topics_deleted), community);
        capi::SetCommunityChangeTopicInfoCallback(Some(on_topic_changed), community);
    }
}

fn stop_listening_to_chat_groups() {
    let none = std::ptr::null();
    unsafe {
        capi::SetGroupTipsEventCallback(None, none);
        capi::SetGroupAttributeChangedCallback(None, none);
        capi::SetGroupCounterChangedCallback(None, none);
        capi::SetGroupTopicCreatedCallback(None, none);
        capi::SetGroupTopicDeletedCallback(None, none);
        capi::SetGroupTopicChangedCallback(None, none);
        capi::SetCommunityCreateTopicCallback(None, none);
        capi::SetCommunityDeleteTopicCallback(None, none);
        capi::SetCommunityChangeTopicInfoCallback(None, none);
    }
}

pub type OneText = unsafe extern "C" fn(*const c_char, TIMCommCallback, *const c_void) -> c_int;
pub type TwoTexts = unsafe extern "C" fn(*const c_char, *const c_char, TIMCommCallback, *const c_void) -> c_int;

/// Makes a call that takes a document or an id.
pub fn ask_with(function: OneText, argument: &Value) -> Answer {
    let argument = text(argument.as_str().map_or_else(|| argument.to_string(), str::to_owned));
    ask(|cb, ud| unsafe { function(argument.as_ptr(), cb, ud) }).unwrap()
}

/// Makes a call that takes an id and a document; for null, NULL.
pub fn ask_about(function: TwoTexts, id: &str, document: &Value) -> Answer {
    let (id, json) = (text(id), text(document.as_str().map_or_else(|| document.to_string(), str::to_owned)));
    let json = if document.is_null() { std::ptr::null() } else { json.as_ptr() };
    ask(|cb, ud| unsafe { function(id.as_ptr(), json, cb, ud) }).unwrap()
}

/// Numbers that look random and are the same each time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, most: usize) -> usize {
        // Splitmix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % most as u64).unwrap()
    }

    pub fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap()
    }

    pub fn of<'t>(&mut self, these: &[&'t str]) -> &'t str {
        these[self.below(these.len())]
    }
}
