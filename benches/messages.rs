//! What messages cost a host, through the C API: `make bench`. Read the figures beside each other: each call with few
//! messages in the store, and with many.

mod common;
use common::{calls, on_answer};
use convoke::capi;
use criterion::{Criterion, criterion_group, criterion_main};
use serde_json::json;
use std::ffi::{CString, c_void};
use std::path::Path;
use std::ptr::null_mut;

/// Users who have written to the one that the benches are about. The first of them has written half of the messages.
const USERS: usize = 100;

fn login(user: &str) {
    let user = CString::new(user).unwrap();
    calls(1, |_, ud| unsafe { capi::Login(user.as_ptr(), c"s".as_ptr(), Some(on_answer), ud) });
}

fn send(to: &str, words: &str, ud: *const c_void) -> i32 {
    let to = CString::new(to).unwrap();
    let message = json!({"message_elem_array": [{"elem_type": 0, "text_elem_content": words}]});
    let message = CString::new(message.to_string()).unwrap();
    unsafe { capi::MsgSendMessage(to.as_ptr(), 1, message.as_ptr(), null_mut(), Some(on_answer), ud) }
}

/// Logged in, with that many messages that others have written. Five of the first user's have a word of their own.
fn begin(directory: &Path, messages: usize) {
    let config = json!({
        "sdk_config_config_file_path": directory.to_str().unwrap(), "convoke_durability": "normal",
    });
    let config = CString::new(config.to_string()).unwrap();
    assert_eq!(unsafe { capi::Init(1, config.as_ptr()) }, 0);
    for user in 0..USERS {
        login(&format!("u{user:03}"));
        let count = if user == 0 { messages / 2 } else { messages / 2 / (USERS - 1) };
        for first in (0..count).step_by(500) {
            calls(500.min(count - first), |i, ud| {
                let at = first + i;
                let word = if user == 0 && at % (count / 5) == 1 { "quicksilver" } else { "people" };
                send("bench", &format!("time and {word} wait for nobody {at}"), ud)
            });
        }
    }
    login("bench");
}

fn bench(criterion: &mut Criterion) {
    let folder = tempfile::TempDir::new().unwrap();
    for messages in [1_000, 100_000] {
        begin(&folder.path().join(messages.to_string()), messages);
        let mut group = criterion.benchmark_group(format!("{messages}_messages"));
        group.sample_size(30);
        group.bench_function("send", |b| {
            b.iter(|| calls(1, |_, ud| send("u000", "and another one", ud)));
        });
        group.bench_function("100_sends_at_once", |b| {
            b.iter(|| calls(100, |_, ud| send("u000", "and another one", ud)));
        });
        let middle = json!({"msg_getmsglist_param_count": 20, "msg_getmsglist_param_last_msg_seq": messages / 4});
        let middle = CString::new(middle.to_string()).unwrap();
        group.bench_function("page_20_from_the_middle", |b| {
            b.iter(|| {
                calls(1, |_, ud| unsafe {
                    capi::MsgGetMsgList(c"u000".as_ptr(), 1, middle.as_ptr(), Some(on_answer), ud)
                });
            });
        });
        for (name, conversation) in [
            ("search_all", json!({})),
            ("search_one", json!({"msg_search_param_conv_id": "u000", "msg_search_param_conv_type": 1})),
        ] {
            let mut search =
                json!({"msg_search_param_keyword_array": ["quicksilver"], "msg_search_param_page_size": 20});
            search.as_object_mut().unwrap().extend(conversation.as_object().unwrap().clone());
            let search = CString::new(search.to_string()).unwrap();
            group.bench_function(name, |b| {
                b.iter(|| {
                    calls(1, |_, ud| unsafe { capi::MsgSearchLocalMessages(search.as_ptr(), Some(on_answer), ud) });
                });
            });
        }
        group.bench_function("unread_total", |b| {
            b.iter(|| calls(1, |_, ud| unsafe { capi::ConvGetTotalUnreadMessageCount(Some(on_answer), ud) }));
        });
        group.bench_function("page_100_conversations", |b| {
            b.iter(|| {
                calls(1, |_, ud| unsafe {
                    capi::ConvGetConversationListByFilter(c"{}".as_ptr(), 0, 100, Some(on_answer), ud)
                });
            });
        });
        group.finish();
        capi::Uninit();
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
