//! Large chat groups: what concerns one member takes no longer for all the others.

mod common;
use common::*;
use convoke::capi;
use convoke::capi::types::TIMCommCallback;
use serde_json::{Value, json};
use std::ffi::{c_char, c_int, c_void};
use std::time::{Duration, Instant};

const FEW: usize = 100;
/// TIMGroupType, the beginning of the id, and many members.
const KINDS: [(u32, &str, usize); 2] = [(2, "meeting", 6_000), (5, "@TGS#_community", 20_000)];
const BATCH: usize = 5_000;

/// A call on a chat group.
fn on_group(call: unsafe extern "C" fn(*const c_char, TIMCommCallback, *const c_void) -> c_int, id: &str) -> Value {
    let id = text(id);
    let answer = ask(|cb, ud| unsafe { call(id.as_ptr(), cb, ud) }).unwrap();
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.json
}

fn done(answer: Answer) -> Value {
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.json
}

/// A chat group that has so many members as soon as a guest comes.
fn fill(kind: u32, id: &str, members: usize) {
    done(create_chat_group(&json!({
        "create_group_param_group_name": id, "create_group_param_group_id": id, "create_group_param_group_type": kind,
        "create_group_param_add_option": 2, "create_group_param_approve_option": 2,
    })));
    for first in (2..members).step_by(BATCH) {
        let users: Vec<_> = (first..members.min(first + BATCH)).map(|n| format!("m{n:06}")).collect();
        let results = done(on_document(
            capi::GroupInviteMember,
            &json!({
                "group_invite_member_param_group_id": id, "group_invite_member_param_identifier_array": users,
            }),
        ));
        let came = results.as_array().unwrap().iter().filter(|r| r["group_invite_member_result_result"] == 1);
        assert_eq!(came.count(), users.len());
    }
}

/// A page of members: how many, and where the next one begins.
fn members_from(id: &str, next: u64) -> (usize, u64) {
    let page = done(on_document(
        capi::GroupGetMemberInfoList,
        &json!({
            "group_get_members_info_list_param_group_id": id, "group_get_members_info_list_param_next_seq": next,
        }),
    ));
    let count = page["group_get_member_info_list_result_info_array"].as_array().unwrap().len();
    (count, page["group_get_member_info_list_result_next_seq"].as_u64().unwrap())
}

/// Where the page in the middle begins. On the way all members are counted.
fn middle(id: &str, members: usize) -> u64 {
    let (mut begins, mut total) = (vec![0], 0);
    loop {
        let (count, next) = members_from(id, begins[begins.len() - 1]);
        total += count;
        if next == 0 {
            assert_eq!(total, members - 1, "{id}");
            return begins[begins.len() / 2];
        }
        begins.push(next);
    }
}

const CALLS: [&str; 6] = ["joining", "a first page", "a middle page", "a message", "the online count", "quitting"];

/// A guest comes, looks around, says something and leaves: how long each of it takes, until all of it has been told.
fn visit(id: &str, middle: u64, members: usize) -> [Duration; 6] {
    let timed = |what: &dyn Fn()| {
        let begin = Instant::now();
        what();
        settle();
        begin.elapsed()
    };
    let group = text(id);
    [
        timed(&|| {
            done(ask(|cb, ud| unsafe { capi::GroupJoin(group.as_ptr(), c"".as_ptr(), cb, ud) }).unwrap());
        }),
        timed(&|| assert!(members_from(id, 0).0 > 0)),
        timed(&|| assert!(members_from(id, middle).0 > 0)),
        timed(&|| {
            let message = text(text_message("and another one").to_string());
            let buffer = std::ptr::null_mut();
            let send = |cb, ud| unsafe { capi::MsgSendMessage(group.as_ptr(), 2, message.as_ptr(), buffer, cb, ud) };
            done(ask(send).unwrap());
        }),
        timed(&|| {
            let online = on_group(capi::GroupGetOnlineMemberCount, id);
            assert_eq!(online["group_get_online_member_count_result"], 1, "of {members}: the guest");
        }),
        timed(&|| drop(on_group(capi::GroupQuit, id))),
    ]
}

fn median(mut all: Vec<Duration>) -> Duration {
    all.sort();
    all[all.len() / 2]
}

#[test]
fn what_concerns_one_member_of_a_large_group_takes_no_longer_for_the_others() {
    let host = Host::with(&json!({"convoke_durability": "normal", "convoke_limits": {"invited_per_call": BATCH}}));
    for (kind, prefix, many) in KINDS {
        assert_eq!(login("owner").code, 0);
        let groups = [FEW, many].map(|members| (format!("{prefix}{members}"), members));
        groups.iter().for_each(|(id, members)| fill(kind, id, *members));
        let middles = groups.clone().map(|(id, members)| middle(&id, members));
        assert_eq!(login("guest").code, 0);
        // In turn, so that what else the machine does slows both down.
        let rounds: Vec<_> =
            (0..41).map(|_| [0, 1].map(|at| visit(&groups[at].0, middles[at], groups[at].1))).collect();
        for (at, call) in CALLS.iter().enumerate() {
            let [few, large] = [0, 1].map(|group| median(rounds.iter().map(|round| round[group][at]).collect()));
            println!("{prefix}, {call}: {few:?} with {FEW} members, {large:?} with {many}");
            assert!(large < few * 10, "{prefix}, {call}: {few:?} with {FEW} members, {large:?} with {many}");
        }
    }
    drop(host);
}
