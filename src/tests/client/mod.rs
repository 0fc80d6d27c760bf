use super::*;
use futures_core::Stream;
use serde_json::json;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;

fn in_memory() -> Client {
    Client::open(1, &json!({ "convoke_store": "memory" })).unwrap()
}

/// An executor of one task.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn block_on<T>(task: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let (mut task, mut context) = (pin!(task), Context::from_waker(&waker));
    loop {
        match task.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => std::thread::park(),
        }
    }
}

#[test]
fn answers_are_futures_and_events_a_stream() {
    let client = in_memory();
    let mut events = client.events();
    let (names, told) = block_on(async {
        client.login("alice", "s").await.unwrap();
        client.conv_create_conversation_group("work", &["c2c_bob"]).await.unwrap();
        let names = client.conv_get_conversation_group_list().await.unwrap();
        let told = loop {
            let next = std::future::poll_fn(|context| Pin::new(&mut events).poll_next(context));
            let event = next.await.unwrap();
            if event.listener == "TIMConvConversationGroupCreatedCallback" {
                break event.arguments;
            }
        };
        (names, told)
    });
    assert_eq!(names, ["work"]);
    assert_eq!(told[0], "work");
}

#[test]
fn what_is_refused_or_fails_says_why() {
    let client = in_memory();
    let refused = client.call::<()>("ConvDeleteConversationGroup", &(7,)).wait().unwrap_err();
    assert_eq!(refused.code, -3);
    assert!(refused.sentence.contains("[0]: expected a string as group_name, got 7"), "{refused}");
    assert_eq!(client.call::<()>("NoSuchCall", &()).wait().unwrap_err().code, -4);
    assert_eq!(client.call::<()>("FriendshipAddFriend", &()).wait().unwrap_err().code, 6014);
    let failed = client.conv_get_conversation_group_list().wait().unwrap_err();
    assert_eq!((failed.code, failed.sentence.is_empty()), (6014, false));
    assert_eq!(Client::open(0, &json!({})).err().unwrap().code, -4);
    client.login("alice", "s").wait().unwrap();
    assert_eq!(client.call::<u32>("GetLoginUserID", &()).wait().unwrap_err().code, -3);
    assert_eq!(client.get_login_user_id().wait().unwrap(), "alice");
}

#[test]
fn events_end_with_their_client_and_pending_answers_come() {
    let client = in_memory();
    client.login("alice", "s").wait().unwrap();
    let events = client.events();
    let pending: Vec<_> =
        (0..50).map(|i| client.conv_create_conversation_group(&format!("g{i}"), &["c2c_bob"])).collect();
    drop(client);
    let told = events.filter(|event| event.listener == "TIMConvConversationGroupCreatedCallback").count();
    let made = pending.into_iter().map(Answer::wait).filter(|answer| answer.is_ok()).count();
    assert!(told <= made && made <= 20, "{told} told of {made}");
}

#[test]
fn in_poll_mode_answers_come_where_it_polls() {
    let client = Client::open(1, &json!({ "convoke_store": "memory", "convoke_delivery": "poll" })).unwrap();
    let answer = client.login("alice", "s");
    // The first that there is to give is the answer.
    while client.poll(1, Duration::from_secs(1)) == 0 {}
    answer.wait().unwrap();
}
