//! One of a crowd: a process that makes random calls on a few chat groups, as many as it can, one after the other.
//! Lines on its standard input tell it what to do, as `device` is told; it prints each answer as a line of JSON.
//!
//! ```text
//! {"call":"Login","args":["u0"]}
//! {"call":"Run","args":[1,20,["u0","u1"]]}   with this seed, for so many seconds; the users who do so; what it did
//! {"call":"View","args":[]}                  what its user sees now
//! ```

use convoke::capi;
use convoke::capi::types::{TIMCommCallback, TIMConvEvent};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::io::BufRead;
use std::ptr::{null, null_mut};
use std::sync::Mutex;
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

/// The first letter says the type: Public, Meeting or Work.
const GROUPS: [&str; 8] = ["p0", "p1", "p2", "m0", "m1", "m2", "w0", "w1"];
const USERS: [&str; 8] = ["u0", "u1", "u2", "u3", "u4", "u5", "u6", "u7"];

/// The chat groups in the conversation list, as the listener has been told of them.
static TOLD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// # Safety
/// A string of the SDK, during a callback.
unsafe fn copied(text: *const c_char) -> String {
    unsafe { CStr::from_ptr(text) }.to_str().expect("the SDK's strings are UTF-8").to_owned()
}

unsafe extern "C" fn on_answer(code: i32, _: *const c_char, json: *const c_char, sender: *const c_void) {
    let json = unsafe { copied(json) };
    let json = if json.is_empty() { Value::Null } else { serde_json::from_str(&json).expect("the SDK writes JSON") };
    let sender = unsafe { Box::from_raw(sender.cast_mut().cast::<Sender<(i32, Value)>>()) };
    sender.send((code, json)).expect("somebody waits");
}

unsafe extern "C" fn on_conversations(event: TIMConvEvent, array: *const c_char, _: *const c_void) {
    let array = unsafe { copied(array) };
    let ids = match array.as_str() {
        "" => Vec::new(),
        array => group_conversations(&serde_json::from_str(array).expect("the SDK writes JSON")),
    };
    let mut told = TOLD.lock().expect("nobody panics");
    match event {
        TIMConvEvent::kTIMConvEvent_Del => told.retain(|id| !ids.contains(id)),
        _ => told.extend(ids),
    }
}

/// Makes a call and waits for its answer.
fn ask(call: impl FnOnce(TIMCommCallback, *const c_void) -> c_int) -> (i32, Value) {
    let (sender, answer) = channel::<(i32, Value)>();
    let sender = Box::into_raw(Box::new(sender));
    assert_eq!(call(Some(on_answer), sender.cast_const().cast()), 0, "refused at once");
    answer.recv_timeout(Duration::from_secs(300)).expect("an answer")
}

/// The same for a call that must succeed.
fn get(call: impl FnOnce(TIMCommCallback, *const c_void) -> c_int) -> Value {
    let (code, json) = ask(call);
    assert_eq!(code, 0, "{json}");
    json
}

fn text(text: impl ToString) -> CString {
    CString::new(text.to_string()).expect("no NUL")
}

/// Microseconds on a clock that all processes of the machine share, and that nobody sets.
fn now() -> u64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: it writes where it is told to.
    assert_eq!(unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, &raw mut time) }, 0);
    u64::try_from(time.tv_sec * 1_000_000 + time.tv_nsec / 1_000).expect("after the start of the machine")
}

fn strings(array: &Value, key: &str) -> Vec<String> {
    let array = array.as_array().expect("an array").iter();
    array.map(|d| d[key].as_str().expect("a text").to_owned()).collect()
}

fn group_conversations(array: &Value) -> Vec<String> {
    let groups = array.as_array().expect("an array").iter().filter(|d| d["conv_type"] == 2).cloned();
    strings(&groups.collect(), "conv_id")
}

/// A small random number generator, so that a run can be repeated by its seed.
struct Rng(u64);

impl Rng {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).expect("small")]
    }
}

/// One random call. It is told as: its name, the chat group, its code, who is in the group by it, who is not, when it
/// began and when it had its answer. `present`: those who make such calls.
fn step(me: &str, present: &[&str], rng: &mut Rng) -> Value {
    let group = rng.one(&GROUPS);
    let id = text(group);
    // A Work group with nobody but users who do nothing would stay as it is for good.
    let users = if group.starts_with('w') { present } else { &USERS };
    let other = rng.one(users);
    // Three of eight, so that some of them are often there already.
    let others: Vec<_> = (0..3).map(|_| rng.one(users)).collect::<BTreeSet<_>>().into_iter().collect();
    let draw = rng.below(100);
    let members = |prefix: &str, users: &[&str]| {
        text(json!({format!("{prefix}_group_id"): group, format!("{prefix}_identifier_array"): users}))
    };
    // Users on whom such a call has done something.
    let done = |json: &Value, prefix: &str| -> Vec<String> {
        let all = json.as_array().cloned().unwrap_or_default().into_iter();
        let done = all.filter(|d| d[format!("{prefix}_result")] == 1).collect();
        strings(&done, &format!("{prefix}_identifier"))
    };
    let myself = || vec![me.to_owned()];
    let begin = now();
    let (name, code, enter, leave) = match draw {
        0..25 => {
            let (code, _) = ask(|cb, ud| unsafe { capi::GroupJoin(id.as_ptr(), c"hello".as_ptr(), cb, ud) });
            ("join", code, myself(), vec![])
        }
        25..45 => {
            let (code, _) = ask(|cb, ud| unsafe { capi::GroupQuit(id.as_ptr(), cb, ud) });
            ("quit", code, vec![], myself())
        }
        45..60 => {
            let param = members("group_invite_member_param", &others);
            let (code, json) = ask(|cb, ud| unsafe { capi::GroupInviteMember(param.as_ptr(), cb, ud) });
            ("invite", code, done(&json, "group_invite_member_result"), vec![])
        }
        60..68 => {
            let param = members("group_delete_member_param", &[other]);
            let (code, json) = ask(|cb, ud| unsafe { capi::GroupDeleteMember(param.as_ptr(), cb, ud) });
            ("remove", code, vec![], done(&json, "group_delete_member_result"))
        }
        68..82 => {
            let kind = match group.as_bytes()[0] {
                b'p' => 0,
                b'w' => 1,
                _ => 2,
            };
            let param = text(json!({
                "create_group_param_group_name": group, "create_group_param_group_id": group,
                "create_group_param_group_type": kind, "create_group_param_add_option": 2,
                "create_group_param_approve_option": 2,
                "create_group_param_group_member_array": [{"group_member_info_identifier": other}],
            }));
            let (code, _) = ask(|cb, ud| unsafe { capi::GroupCreate(param.as_ptr(), cb, ud) });
            ("create", code, vec![me.to_owned(), other.to_owned()], vec![])
        }
        82..86 => {
            let (code, _) = ask(|cb, ud| unsafe { capi::GroupDelete(id.as_ptr(), cb, ud) });
            ("dissolve", code, vec![], USERS.map(str::to_owned).to_vec())
        }
        _ => {
            let message = text(json!({"message_elem_array": [{"elem_type": 0, "text_elem_content": "hello"}]}));
            let (code, _) =
                ask(|cb, ud| unsafe { capi::MsgSendMessage(id.as_ptr(), 2, message.as_ptr(), null_mut(), cb, ud) });
            ("send", code, vec![], vec![])
        }
    };
    let end = now();
    let (enter, leave) = if code == 0 { (enter, leave) } else { (vec![], vec![]) };
    json!({
        "call": name, "group": group, "code": code, "enter": enter, "leave": leave, "begin": begin, "end": end,
    })
}

fn run(me: &str, args: &Value) -> Value {
    let seconds = Duration::from_secs(args[1].as_u64().expect("seconds"));
    let present: Vec<_> =
        args[2].as_array().expect("users").iter().map(|user| user.as_str().expect("a user")).collect();
    let (mut rng, begin) = (Rng(args[0].as_u64().expect("a seed")), Instant::now());
    let mut steps = Vec::new();
    while begin.elapsed() < seconds {
        steps.push(step(me, &present, &mut rng));
    }
    json!(steps)
}

/// Everything that the user sees of the chat groups.
fn view() -> Value {
    // With a change of its own a device has followed the journal to its end; with the next answer it has told of it.
    for on in [1, 0] {
        get(|cb, ud| unsafe { capi::ConvMarkConversation(c"[\"c2c_mark\"]".as_ptr(), 1, on, cb, ud) });
    }
    let joined = get(|cb, ud| unsafe { capi::GroupGetJoinedGroupList(cb, ud) });
    let list = get(|cb, ud| unsafe { capi::ConvGetConvList(cb, ud) });
    let told: Vec<_> = TOLD.lock().expect("nobody panics").iter().cloned().collect();
    let groups = GROUPS.map(|group| (group.to_owned(), view_of(group)));
    json!({
        "joined": strings(&joined, "group_base_info_group_id"), "listed": group_conversations(&list), "told": told,
        "groups": serde_json::Map::from_iter(groups),
    })
}

fn view_of(group: &str) -> Value {
    let param = text(json!([group]));
    let info = get(|cb, ud| unsafe { capi::GroupGetGroupInfoList(param.as_ptr(), cb, ud) });
    let exists = info[0]["get_groups_info_result_code"] == 0;
    let number = &info[0]["get_groups_info_result_info"]["group_detail_info_member_num"];

    let (mut members, mut next) = (Vec::new(), 0);
    let code = loop {
        let param = text(json!({
            "group_get_members_info_list_param_group_id": group, "group_get_members_info_list_param_next_seq": next,
        }));
        let (code, page) = ask(|cb, ud| unsafe { capi::GroupGetMemberInfoList(param.as_ptr(), cb, ud) });
        if code != 0 {
            break code;
        }
        members.extend(strings(&page["group_get_member_info_list_result_info_array"], "group_member_info_identifier"));
        next = page["group_get_member_info_list_result_next_seq"].as_u64().expect("a number");
        if next == 0 {
            break 0;
        }
    };

    let (id, mut history) = (text(group), Vec::new());
    loop {
        let last = history.last().map_or(json!({}), |m: &Value| json!({"message_msg_id": m["message_msg_id"]}));
        let param = text(json!({"msg_getmsglist_param_count": 1_000_000, "msg_getmsglist_param_last_msg": last}));
        let (_, page) = ask(|cb, ud| unsafe { capi::MsgGetMsgList(id.as_ptr(), 2, param.as_ptr(), cb, ud) });
        match page.as_array() {
            Some(page) if !page.is_empty() => history.extend(page.iter().cloned()),
            _ => break,
        }
    }
    let seqs: Vec<_> = history.iter().map(|m| m["message_seq"].clone()).collect();
    // Of each tip its type, how many users it is about, and how many members there are then.
    let tips = history.iter().map(|m| &m["message_elem_array"][0]).filter(|elem| elem["elem_type"] == 5).map(|elem| {
        let users = elem["group_tips_elem_user_array"].as_array().expect("an array");
        json!([elem["group_tips_elem_tip_type"], users.len(), elem["group_tips_elem_member_num"]])
    });
    let tips: Vec<_> = tips.collect();
    json!({"exists": exists, "number": number, "code": code, "members": members, "seqs": seqs, "tips": tips})
}

fn main() {
    let directory = std::env::args().nth(1).expect("usage: crowd <data directory>");
    let config = text(json!({"sdk_config_config_file_path": directory}));
    unsafe { capi::SetConvEventCallback(Some(on_conversations), null()) };
    println!("{}", json!({"init": unsafe { capi::Init(1_400_000_001, config.as_ptr()) }}));
    let mut me = String::new();
    for (number, line) in (1..).zip(std::io::stdin().lock().lines()) {
        let command: Value = serde_json::from_str(&line.expect("a line")).expect("a command");
        let args = &command["args"];
        let json = match command["call"].as_str().expect("a name") {
            "Login" => {
                me = args[0].as_str().expect("a user").to_owned();
                let user = text(&me);
                get(|cb, ud| unsafe { capi::Login(user.as_ptr(), c"sig".as_ptr(), cb, ud) })
            }
            "Run" => run(&me, args),
            "View" => view(),
            other => panic!("unknown call {other}"),
        };
        println!("{}", json!({"answer": number, "code": 0, "json": json}));
    }
    capi::Uninit();
}
