use crate::core::chat_group::{ChatGroupChange, Kind, Role, TipOf, Topic};
use crate::core::command::{Command, SavedMessage};
use crate::core::decision::Reply;
use crate::core::error::Code;
use crate::core::event::{Event, MessageName};
use crate::core::ids::{GroupId, UserId};
use crate::core::message::{
    Body, Channel, Extension, LocalData, Message, MessageId, MessageRef, NewMessage, Place, Revocation,
};
use crate::core::model::*;
use crate::core::state::Changed;

/// A user who has written `m-1` to `a`, got number 2 from there, and number 1 from `zoe` in the chat group `team`.
fn talker() -> User {
    let mut user = User::new();
    user.done(send("c2c_a", "m-1", says("1")));
    user.receive("c2c_a", "a", says("2"));
    user.receive("group_team", "zoe", says("1"));
    user
}

fn sent(done: &Done) -> &Message {
    match &done.reply {
        Reply::Message(message, _) => message,
        other => panic!("{other:?}"),
    }
}

fn body_of(text: &str, change: impl FnOnce(&mut Body)) -> Body {
    let mut body = says(text);
    change(&mut body);
    body
}

#[test]
fn a_sent_message_gets_the_next_number_of_its_conversation_and_the_time_it_is_sent_at() {
    let mut user = User { now: 2_000, ..talker() };
    let done = user.done(send("c2c_a", "m-3", says("3")));
    let message = sent(&done);
    assert_eq!((message.place, message.time, message.version), (Place { seq: 3, sub: 0 }, 2_000, 0));
    assert_eq!((message.id.0.as_str(), message.client_time, message.random), ("m-3", 1, 7));
    user.now = 500;
    let after = user.done(send("c2c_a", "m-4", says("4")));
    assert_eq!(sent(&after).time, 2_000, "time does not go back in a conversation");
    assert!(matches!(&done.reply, Reply::Message(_, id) if *id == conversation("c2c_a")));
    assert_eq!(sent(&user.done(send("c2c_b", "m-4", says("1")))).place.seq, 1, "numbers are the conversation's own");
    assert_eq!(user.about("c2c_b").active_time, 2_002, "what is just used stands first");
    assert_eq!(user.about("c2c_a").unread, 1, "one's own messages are read");
}

#[test]
fn a_message_has_an_element_and_at_most_so_many_bytes_of_them() {
    let mut user = User::new();
    let empty = body_of("", |body| body.elements.clear());
    assert_eq!(user.refused(send("c2c_a", "m", empty.clone())), Code::InvalidParameters);
    let most = body_of("x", |body| body.content = "x".repeat(12_288));
    user.done(send("c2c_a", "m-1", most));
    let beyond = body_of("x", |body| body.content = "x".repeat(12_289));
    assert_eq!(user.refused(send("c2c_a", "m", beyond.clone())), Code::MessageTooLong);
    let modify = |body: Body| Command::ModifyMessage { message: by_id("m-1"), version: None, body: Box::new(body) };
    assert_eq!(user.refused(modify(empty.clone())), Code::InvalidParameters);
    assert_eq!(user.refused(modify(beyond.clone())), Code::MessageTooLong);
    assert_eq!(user.refused(save("c2c_a", &[("s", 1)], empty)), Code::InvalidParameters);
    assert_eq!(user.refused(save("c2c_a", &[("s", 1)], beyond)), Code::MessageTooLong);
}

#[test]
fn in_a_chat_group_only_its_members_write() {
    let mut user = User::new();
    assert_eq!(user.refused(send("group_nowhere", "m", says("x"))), Code::GroupNotFound);
    assert_eq!(user.refused(save("group_nowhere", &[("s", 1)], says("x"))), Code::GroupNotFound);
    user.world.set_group("team", Kind::Public, None);
    assert_eq!(user.refused(send("group_team", "m", says("x"))), Code::GroupPermissionDenied);
    user.world.set_group("team", Kind::Public, Some(Role::Ordinary));
    user.done(send("group_team", "m", says("x")));
}

#[test]
fn who_is_muted_does_not_write_and_where_everybody_is_only_admins_do() {
    let write = |to: &str| send(to, "m", says("x"));
    for kind in Kind::ALL {
        for role in Role::ALL {
            let mut user = member(kind, role);
            user.world.member_of("g", "me").muted_until = user.now + 1;
            assert_eq!(user.refused(write("group_g")), Code::GroupMuted);
            user.now += 1;
            assert_eq!(code_of(&user, &write("group_g")), 0, "it is over");
            user.world.group("g").all_muted = true;
            let code = if role > Role::Ordinary { 0 } else { 10017 };
            assert_eq!(code_of(&user, &write("group_g")), code, "{kind:?} {role:?}");
        }
    }
    for (role, code) in [(Role::Ordinary, 10017), (Role::Admin, 0)] {
        let mut user = member(Kind::Community, role);
        let (channel, topic) = (Channel::Group(group("g")), group("g@TOPIC#_t"));
        assert_eq!(user.refused(write("group_g@TOPIC#_t")), Code::GroupNotFound);
        let mut info = Box::new(Topic::default());
        let create = Event::TopicCreated { channel: channel.clone(), topic: topic.clone(), info: info.clone() };
        user.happen(&create);
        user.done(write("group_g@TOPIC#_t"));
        info.all_muted = true;
        user.happen(&Event::TopicChanged { channel, topic, info });
        assert_eq!(code_of(&user, &write("group_g@TOPIC#_t")), code);
        assert_eq!(code_of(&user, &write("group_g")), 0, "the Community is not");
    }
}

#[test]
fn who_may_not_write_changes_nothing_that_was_said_and_does_not_react_but_takes_a_reaction_back() {
    for role in Role::ALL {
        let mut user = member(Kind::Public, role);
        user.done(send("group_g", "e", body_of("e", |body| body.extensible = true)));
        user.done(set("e", &[("k", "v")]));
        user.done(react("e", "-", true));
        let writing = [
            Command::ModifyMessage { message: by_id("e"), version: None, body: Box::new(says("new")) },
            set("e", &[("k", "w")]),
            Command::DeleteExtensions { message: by_id("e"), keys: vec!["k".into()] },
            react("e", "+", true),
        ];
        let check = |user: &User, code: i32| {
            writing.iter().for_each(|command| assert_eq!(code_of(user, command), code, "{role:?} {command:?}"));
            assert_eq!(code_of(user, &react("e", "-", false)), 0, "{role:?}");
        };
        check(&user, 0);
        user.world.group("g").all_muted = true;
        check(&user, if role > Role::Ordinary { 0 } else { 10017 });
        user.world.group("g").all_muted = false;
        user.world.member_of("g", "me").muted_until = user.now + 1;
        check(&user, 10017);
        user.now += 1;
        check(&user, 0);
    }
}

#[test]
fn in_a_muted_topic_an_ordinary_member_does_not_react() {
    let mut user = member(Kind::Community, Role::Ordinary);
    let (channel, topic) = (Channel::Group(group("g")), group("g@TOPIC#_t"));
    let mut info = Box::new(Topic::default());
    user.happen(&Event::TopicCreated { channel: channel.clone(), topic: topic.clone(), info: info.clone() });
    user.done(send("group_g@TOPIC#_t", "m", says("x")));
    info.all_muted = true;
    user.happen(&Event::TopicChanged { channel, topic, info });
    assert_eq!(user.refused(react("m", "+", true)), Code::GroupMuted);
    user.world.put("g", "me", Role::Admin);
    user.done(react("m", "+", true));
}

#[test]
fn messages_count_as_unread_but_in_meetings_and_rooms() {
    for kind in Kind::ALL {
        let done = member(kind, Role::Ordinary).done(send("group_g", "m", says("x")));
        let counts = matches!(kind, Kind::Public | Kind::Work | Kind::Community);
        assert_eq!(!sent(&done).body.uncounted, counts, "{kind:?}");
    }
}

#[test]
fn what_tells_of_a_chat_group_is_nobodys_to_take_back_or_to_change() {
    let mut user = member(Kind::Public, Role::Owner);
    let change = Box::new(ChatGroupChange { name: Some("x".into()), ..ChatGroupChange::default() });
    user.done(Command::ModifyChatGroup { group: group("g"), change });
    let tip = || by_seq("group_g", 1);
    assert_eq!(user.refused(revoke(tip())), Code::RevokeDenied);
    let body = Box::new(says("y"));
    for command in [
        Command::ModifyMessage { message: tip(), version: None, body },
        Command::React { message: tip(), reaction: "+".into(), on: true },
        pin_in("g", tip(), true),
    ] {
        assert_eq!(user.refused(command), Code::InvalidParameters);
    }
    assert_eq!(user.about("group_g").unread, 0, "it is not unread for who has done it");
    user.done(delete_messages("group_g", &[1]));
}

#[test]
fn a_message_that_is_not_kept_has_no_number_and_takes_none() {
    let mut user = talker();
    let done = user.done(send("c2c_a", "m", body_of("typing", |body| body.online_only = true)));
    assert_eq!(sent(&done).place.seq, 0);
    assert_eq!((done.changes.as_slice(), done.touched.as_slice()), ([Changed::default()].as_slice(), [].as_slice()));
    assert_eq!(user.refused(revoke(by_id("m"))), Code::MessageNotFound);
    assert_eq!(sent(&user.done(send("c2c_a", "m-3", says("3")))).place.seq, 3);
}

#[test]
fn what_a_sender_notes_on_a_message_goes_with_it_and_to_nobody_else() {
    let mut user = User::new();
    let local = LocalData { number: 5, text: String::new() };
    let message = Box::new(NewMessage { local: local.clone(), ..*message("m", says("x")) });
    let done = user.done(Command::SendMessage { conversation: conversation("c2c_new"), message });
    let [Event::MessageSent { message, .. }, noted] = done.events.as_slice() else { panic!("{done:?}") };
    assert_eq!(
        noted,
        &Event::LocalDataSet { conversation: conversation("c2c_new"), place: message.place, data: local }
    );
}

#[test]
fn one_call_writes_to_500_users_and_not_to_501_and_to_each_once() {
    let mut user = User::new();
    let to = |n: usize| {
        let receivers = (0..n).map(|n| receiver(&format!("u{n}"), &format!("m-{n}"))).collect();
        Command::SendToUsers { message: message("m", says("x")), receivers }
    };
    assert_eq!(user.refused(to(501)), Code::InvalidParameters);
    assert_eq!(user.done(to(500)).events.len(), 500);
    let long = "x".repeat(33);
    let receivers = ["a", "a", long.as_str()].map(|to| receiver(to, "m")).to_vec();
    let done = user.done(Command::SendToUsers { message: message("m", says("x")), receivers });
    let Reply::Sent(sent) = &done.reply else { panic!("{done:?}") };
    let codes: Vec<_> = sent.iter().map(|(to, r)| (to.as_str(), r.as_ref().err().map(|e| e.code))).collect();
    assert_eq!(codes, [("a", None), (long.as_str(), Some(Code::InvalidIdentifier))]);
    assert_eq!(done.events.len(), 1);
}

#[test]
fn a_message_is_revoked_within_120_seconds_by_its_sender() {
    let mut user = talker();
    assert_eq!(user.refused(revoke(by_id("nothing"))), Code::MessageNotFound);
    assert_eq!(user.refused(revoke(by_seq("c2c_a", 2))), Code::RevokeDenied, "it is the other's");
    user.now += 121;
    assert_eq!(user.refused(revoke(by_id("m-1"))), Code::RevokeTooLate);
    user.now -= 1;
    let done = user.done(revoke(by_id("m-1")));
    let [Event::MessageRevoked { message, .. }] = done.events.as_slice() else { panic!("{done:?}") };
    assert_eq!(message.revoked, Some(Revocation { by: me(), reason: "why".into() }));
    user.now += 1000;
    assert_eq!(user.done(revoke(by_id("m-1"))).events, [], "it is revoked already, however late it is");
}

#[test]
fn a_message_is_revoked_in_the_conversation_it_is_in_also_when_the_user_has_deleted_it() {
    let mut user = talker();
    let of_another = Command::RevokeMessage {
        conversation: conversation("group_team"),
        message: by_id("m-1"),
        reason: String::new(),
    };
    assert_eq!(user.refused(of_another), Code::MessageNotFound);
    user.done(delete_messages("c2c_a", &[1]));
    user.done(clear("c2c_a"));
    assert_eq!(user.done(revoke(by_id("m-1"))).events.len(), 1);
    user.done(clear("group_team"));
    assert_eq!(user.done(revoke(by_seq("group_team", 1))).events.len(), 1, "and by an admin");
}

#[test]
fn an_id_that_is_kept_has_128_bytes_and_not_129() {
    let mut user = User::new();
    let id = "k".repeat(128);
    user.done(save("c2c_a", &[(&id, 1)], says("x")));
    assert_eq!(user.refused(save("c2c_a", &[("s", 1), (&format!("{id}k"), 1)], says("x"))), Code::InvalidParameters);
}

#[test]
fn what_is_told_in_a_chat_group_has_an_id_of_its_own_and_of_who_has_done_it() {
    let mut user = User { random: 7, ..member(Kind::Public, Role::Owner) };
    let rename = |name: &str| {
        let change = Box::new(ChatGroupChange { name: Some(name.into()), ..ChatGroupChange::default() });
        Command::ModifyChatGroup { group: group("g"), change }
    };
    let mut ids = Vec::new();
    for name in ["x", "y"] {
        for event in user.done(rename(name)).events {
            if let Event::MessageSent { message, .. } = event {
                assert!(message.id.0.starts_with("me-"), "{}", message.id);
                ids.push(message.id);
            }
        }
    }
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn in_a_chat_group_its_admins_revoke_what_others_sent() {
    let mut user = talker();
    for (role, code) in [
        (Some(Role::Ordinary), Some(Code::RevokeDenied)),
        (None, Some(Code::MessageNotFound)),
        (Some(Role::Admin), None),
    ] {
        user.world.set_group("team", Kind::Public, role);
        let outcome = user.run(&revoke(by_seq("group_team", 1)));
        assert_eq!(outcome.map_err(|r| r.error.code).err(), code, "{role:?}");
    }
}

#[test]
fn between_two_users_both_modify_and_in_a_chat_group_the_sender_and_its_admins() {
    let modify = |message| Command::ModifyMessage { message, version: None, body: Box::new(says("new")) };
    let mut user = talker();
    user.done(modify(by_seq("c2c_a", 2)));
    user.world.set_group("team", Kind::Public, Some(Role::Ordinary));
    assert_eq!(user.refused(modify(by_seq("group_team", 1))), Code::GroupPermissionDenied);
    user.world.set_group("team", Kind::Public, Some(Role::Admin));
    user.done(modify(by_seq("group_team", 1)));
    user.lose("c2c_a", 2);
    assert_eq!(user.refused(modify(by_seq("c2c_a", 2))), Code::InvalidParameters, "it was revoked");
    assert_eq!(user.refused(modify(by_id("nothing"))), Code::InvalidParameters);
}

#[test]
fn a_modification_of_an_older_version_is_refused_with_what_the_message_is_now() {
    let mut user = User::new();
    user.done(send("c2c_a", "m", body_of("1", |body| body.wants_receipt = true)));
    let modify = |version, text| {
        let body = Box::new(body_of(text, |body| body.elements = vec![3]));
        Command::ModifyMessage { message: by_id("m"), version, body }
    };
    let done = user.done(modify(Some(0), "2"));
    let now = sent(&done).clone();
    assert_eq!((now.version, now.body.text.as_str(), now.body.elements.as_slice()), (1, "2", [3].as_slice()));
    assert!(now.body.wants_receipt, "how it was sent stays");
    for other in [0, 2] {
        let refusal = user.refusal(modify(Some(other), "3"));
        assert_eq!(refusal.error.code, Code::ModifyConflict);
        assert_eq!(refusal.reply, Reply::Message(Box::new(now.clone()), conversation("c2c_a")));
    }
    assert_eq!(sent(&user.done(modify(None, "3"))).version, 2, "who names no version has not looked");
}

#[test]
fn deleting_takes_what_is_there_and_is_refused_where_nothing_is() {
    let mut user = talker();
    let done = user.done(delete_messages("c2c_a", &[2, 9, 2, 1]));
    let place = |seq| Place { seq, sub: 0 };
    let (id, places) = (conversation("c2c_a"), vec![place(2), place(1)]);
    let expected = Event::MessagesDeleted { conversation: id, places, unread: vec![2] };
    assert_eq!(done.events, [expected], "each once, and which of them were unread");
    assert_eq!(user.refused(delete_messages("c2c_a", &[1, 2])), Code::InvalidParameters);
    assert_eq!(user.refused(delete_messages("c2c_never", &[1])), Code::InvalidParameters);
    let of_another =
        Command::DeleteMessages { conversation: conversation("c2c_a"), messages: vec![by_seq("group_team", 1)] };
    assert_eq!(user.refused(of_another), Code::InvalidParameters);
}

#[test]
fn a_call_names_500_messages_and_not_501() {
    let mut user = talker();
    let seqs: Vec<u64> = (1..=501).collect();
    assert_eq!(user.refused(delete_messages("c2c_a", &seqs)), Code::InvalidParameters);
    assert_eq!(user.about("c2c_a").unread, 1);
    user.done(delete_messages("c2c_a", &seqs[..500]));
    let kept: Vec<(String, u64)> = (0..501).map(|n| (format!("k-{n}"), 1)).collect();
    let kept: Vec<(&str, u64)> = kept.iter().map(|(id, time)| (id.as_str(), *time)).collect();
    assert_eq!(user.refused(save("c2c_a", &kept, says("x"))), Code::InvalidParameters);
    user.done(save("c2c_a", &kept[..500], says("x")));
    let messages = vec![by_seq("group_team", 1); 501];
    assert_eq!(user.refused(Command::SendReadReceipts { messages }), Code::InvalidParameters);
}

#[test]
fn clearing_the_history_of_what_was_never_named_does_nothing() {
    let mut user = talker();
    assert_eq!(user.done(clear("c2c_never")).events, []);
    user.done(clear("c2c_a"));
    assert_eq!(user.refused(react("m-1", "+", true)), Code::InvalidParameters, "it is gone for this user");
    let about = user.about("c2c_a");
    assert_eq!((about.listed, about.unread), (true, 0), "the conversation stays");
}

/// Keeps messages of these ids and times.
fn save(id: &str, messages: &[(&str, u64)], body: Body) -> Command {
    let one = |(id, time): &(&str, u64)| SavedMessage {
        sender: None,
        message: Box::new(NewMessage { client_time: *time, ..*message(id, body.clone()) }),
    };
    let messages = messages.iter().map(one).collect();
    Command::SaveMessages { conversation: conversation(id), messages, place_now: false }
}

fn places(done: &Done) -> Vec<Place> {
    let Reply::Messages(messages, _) = &done.reply else { panic!("{done:?}") };
    messages.iter().map(|m| m.place).collect()
}

/// The `n`th place for what is of that time, behind a message.
fn nth(seq: u64, time: u64, n: u64) -> Place {
    let (first, _) = Place::saved_between(seq, time);
    Place { sub: first.sub + n, ..first }
}

#[test]
fn a_kept_message_stands_behind_the_last_that_is_not_newer() {
    let mut user = User::new();
    for time in [100, 200] {
        user.now = time;
        user.receive("c2c_a", "a", says("x"));
    }
    user.now = 900;
    let done = user.done(save("c2c_a", &[("k-1", 99), ("k-2", 100), ("k-3", 150), ("k-4", 500)], says("x")));
    assert_eq!(places(&done), [nth(0, 99, 0), nth(1, 100, 0), nth(1, 150, 0), nth(2, 500, 0)]);
    assert_eq!(
        places(&user.done(save("c2c_a", &[("k-5", 120)], says("x")))),
        [nth(1, 120, 0)],
        "among what is kept there, by its time"
    );
    assert!(nth(1, 100, 0) < nth(1, 120, 0) && nth(1, 120, 0) < nth(1, 150, 0));
    assert_eq!(places(&user.done(save("c2c_a", &[("k-7", 120)], says("x")))), [nth(1, 120, 1)]);
    assert_eq!(user.about("c2c_a").unread, 2, "it is not unread");
    let done = user.done(save("c2c_a", &[("k-6", u64::MAX)], says("x")));
    let Reply::Messages(messages, _) = &done.reply else { panic!("{done:?}") };
    assert_eq!(messages[0].time, 900, "a message is never of the future");
}

#[test]
fn a_message_the_user_has_is_not_kept_twice() {
    let mut user = talker();
    let done = user.done(save("c2c_a", &[("m-1", 1), ("k-1", 1), ("k-1", 2)], says("x")));
    assert_eq!(places(&done), [nth(0, 1, 0)]);
    assert_eq!(user.done(save("c2c_a", &[("k-1", 1)], says("x"))).events, []);
}

#[test]
fn a_message_placed_now_is_the_newest_and_may_be_anybodys() {
    let mut user = talker();
    let sender = UserId::new("zoe");
    let messages = vec![SavedMessage { sender: sender.clone(), message: message("k", says("x")) }];
    let keep = Command::SaveMessages { conversation: conversation("c2c_a"), messages, place_now: true };
    let done = user.done(keep);
    let kept = sent(&done);
    assert_eq!((kept.place, kept.time, Some(kept.sender.clone())), (nth(2, user.now, 0), user.now, sender));
    for others in [revoke(by_id("k")), react("k", "+", true)] {
        let code = user.refused(others);
        assert!([Code::MessageNotFound, Code::InvalidParameters].contains(&code), "others do not have it");
    }
    user.done(Command::SetLocalData { message: by_id("k"), data: LocalData::default() });
    user.done(Command::DeleteMessages { conversation: conversation("c2c_a"), messages: vec![by_id("k")] });
}

#[test]
fn receipts_go_to_others_who_asked_and_once() {
    let mut user = talker();
    user.receive("c2c_a", "a", body_of("3", |body| body.wants_receipt = true));
    user.done(send("c2c_a", "m-4", body_of("4", |body| body.wants_receipt = true)));
    let receipts =
        |seqs: &[u64]| Command::SendReadReceipts { messages: seqs.iter().map(|seq| by_seq("c2c_a", *seq)).collect() };
    assert_eq!(user.refused(receipts(&[2, 4])), Code::InvalidParameters, "none of them asks this user");
    assert_eq!(user.refused(receipts(&[3, 9])), Code::InvalidParameters, "one is not there");
    let done = user.done(receipts(&[2, 3, 3, 4]));
    let [Event::ReceiptsSent { messages, reader, time, .. }] = done.events.as_slice() else { panic!("{done:?}") };
    assert_eq!((messages.len(), messages[0].seq, reader, *time), (1, 3, &me(), user.now));
    assert_eq!(user.done(receipts(&[3])).events, [], "it was sent already");
}

fn set(id: &str, pairs: &[(&str, &str)]) -> Command {
    let one = |(key, value): &(&str, &str)| Extension { key: (*key).into(), value: (*value).into() };
    Command::SetExtensions { message: by_id(id), extensions: pairs.iter().map(one).collect() }
}

#[test]
fn extensions_need_a_message_that_may_have_them_and_have_limits() {
    let mut user = User { limits: tiny_limits(), ..talker() };
    assert_eq!(user.refused(set("m-1", &[("k", "v")])), Code::InvalidParameters, "not sent with extensions");
    user.done(send("c2c_a", "e", body_of("e", |body| body.extensible = true)));
    let (key, value) = ("k".repeat(100), "v".repeat(1024));
    user.done(set("e", &[(&key, &value)]));
    for (key, value) in [("", "v"), (&*format!("{key}k"), "v"), ("k", &*format!("{value}v"))] {
        assert_eq!(user.refused(set("e", &[(key, value)])), Code::InvalidParameters);
    }
    // Two is the limit here: one more may be set, or the old one changed, but not two more.
    assert_eq!(user.refused(set("e", &[("a", "1"), ("b", "2")])), Code::InvalidParameters);
    user.done(set("e", &[("a", "1"), (&key, "2"), ("a", "1")]));
    assert_eq!(user.refused(set("e", &[("b", "2")])), Code::InvalidParameters);
    assert_eq!(user.done(set("e", &[("a", "1")])).events, [], "it says so already");
}

#[test]
fn extensions_are_deleted_by_key_or_all_together() {
    let mut user = User::new();
    user.done(send("c2c_a", "e", body_of("e", |body| body.extensible = true)));
    user.done(set("e", &[("a", "1"), ("b", "2"), ("c", "3")]));
    let drop_keys = |keys: &[&str]| Command::DeleteExtensions {
        message: by_id("e"),
        keys: keys.iter().map(|key| (*key).to_owned()).collect(),
    };
    let told = |done: &Done| -> Vec<(String, Option<Code>)> {
        let Reply::Extensions(results) = &done.reply else { panic!("{done:?}") };
        results.iter().map(|(e, error)| (e.key.clone(), error.as_ref().map(|e| e.code))).collect()
    };
    let done = user.done(drop_keys(&["a", "x"]));
    assert_eq!(told(&done), [("a".into(), None), ("x".into(), Some(Code::ExtensionNotFound))]);
    assert_eq!(user.done(drop_keys(&["x"])).events, []);
    assert_eq!(told(&user.done(drop_keys(&[]))), [("b".into(), None), ("c".into(), None)]);
    assert_eq!(user.done(drop_keys(&[])).events, []);
}

fn react(id: &str, reaction: &str, on: bool) -> Command {
    Command::React { message: by_id(id), reaction: reaction.into(), on }
}

#[test]
fn a_user_reacts_once_and_takes_back_only_what_is_theirs() {
    let mut user = talker();
    assert_eq!(user.refused(react("m-1", "+", false)), Code::ReactionNotFound);
    user.done(react("m-1", "+", true));
    assert_eq!(user.refused(react("m-1", "+", true)), Code::AlreadyReacted);
    user.done(react("m-1", "+", false));
    assert_eq!(user.refused(react("m-1", "+", false)), Code::ReactionNotFound);
    of_others(&mut user, "+", &["a"]);
    assert_eq!(user.refused(react("m-1", "+", false)), Code::NotReacted);
    user.done(react("m-1", &"x".repeat(200), true));
    assert_eq!(user.refused(react("m-1", &"x".repeat(201), true)), Code::InvalidParameters);
}

/// These react to `m-1`.
fn of_others(user: &mut User, reaction: &str, by: &[&str]) {
    for by in by {
        let channel = Channel::of(&me(), &conversation("c2c_a"));
        let message = MessageName { seq: 1, id: MessageId("m-1".into()), sender: me() };
        let (by, reaction) = (UserId::new(by).unwrap(), reaction.to_owned());
        user.happen(&Event::Reacted { channel, message, reaction, user: by, on: true, time: 1 });
    }
}

#[test]
fn a_message_has_10_different_reactions_and_100_users_of_each() {
    let mut user = talker();
    for n in 0..10 {
        user.done(react("m-1", &n.to_string(), true));
    }
    assert_eq!(user.refused(react("m-1", "another", true)), Code::TooManyReactions);
    user.done(react("m-1", "0", false));
    let users: Vec<String> = (0..100).map(|n| format!("u{n}")).collect();
    of_others(&mut user, "+", &strs(&users)[..99]);
    user.done(react("m-1", "+", true));
    user.done(react("m-1", "+", false));
    of_others(&mut user, "+", &strs(&users)[99..]);
    assert_eq!(user.refused(react("m-1", "+", true)), Code::TooManyReactionUsers);
}

fn pin_in(group: &str, message: MessageRef, on: bool) -> Command {
    Command::PinMessage { group: GroupId::new(group).unwrap(), message, on }
}

#[test]
fn messages_are_pinned_by_admins_and_in_a_work_group_by_every_member() {
    let mut user = talker();
    let pin = |on| pin_in("team", by_seq("group_team", 1), on);
    assert_eq!(user.refused(pin_in("nowhere", by_seq("group_team", 1), true)), Code::GroupNotFound);
    let (public, work) = (Kind::Public, Kind::Work);
    for (kind, role) in [(public, Some(Role::Ordinary)), (public, None), (work, None)] {
        user.world.set_group("team", kind, role);
        assert_eq!(user.refused(pin(true)), Code::GroupPermissionDenied);
    }
    for (kind, role) in [(work, Role::Ordinary), (public, Role::Admin), (public, Role::Owner)] {
        user.world.set_group("team", kind, Some(role));
        for on in [true, false] {
            let done = user.done(pin(on));
            let [Event::MessagePinned { on: pinned, .. }, Event::MessageSent { message, .. }] = &done.events[..] else {
                panic!("{done:?}")
            };
            let tip = &message.body.tip.as_ref().expect("it tells what happened").what;
            assert_eq!((*pinned, tip), (on, &TipOf::MessagePinned { seq: 1, on }));
            if on {
                assert_eq!(user.refused(pin(on)), Code::AlreadyPinned)
            } else {
                assert_eq!(user.done(pin(on)).events, [], "it is not pinned")
            }
        }
    }
    assert_eq!(user.refused(pin_in("team", by_id("m-1"), true)), Code::InvalidParameters, "it is elsewhere");
}

#[test]
fn a_chat_group_has_10_pinned_messages() {
    let mut user = User::new();
    (1..=11).for_each(|_| drop(user.receive("group_team", "zoe", says("x"))));
    for seq in 1..=11 {
        let pin = pin_in("team", by_seq("group_team", seq), true);
        match seq {
            11 => assert_eq!(user.refused(pin), Code::TooManyPinned),
            _ => drop(user.done(pin)),
        }
    }
    user.done(pin_in("team", by_seq("group_team", 1), false));
    user.done(pin_in("team", by_seq("group_team", 11), true));
}

#[test]
fn that_a_message_is_pinned_tells_of_that_message_and_counts_nowhere() {
    let mut user = User::new();
    user.receive("group_team", "zoe", says("x"));
    user.done(read_all("group_team"));
    let before = user.about("group_team");
    for on in [true, false] {
        let done = user.done(pin_in("team", by_seq("group_team", 1), on));
        let [_, Event::MessageSent { message: tip, .. }] = &done.events[..] else { panic!("{done:?}") };
        assert_eq!((tip.about(), tip.body.unshown, tip.body.uncounted), (Some(1), true, true));
        user.now += 1;
    }
    assert_eq!(user.about("group_team"), before);
}

#[test]
fn unpinning_needs_the_right_and_the_pin_and_not_that_the_message_is_seen() {
    let mut user = User::new();
    for n in 1..=10 {
        user.receive("group_team", "zoe", says("x"));
        user.done(pin_in("team", by_seq("group_team", 2 * n - 1), true));
    }
    user.done(clear("group_team"));
    user.receive("group_team", "zoe", says("y"));
    assert_eq!(user.refused(pin_in("team", by_seq("group_team", 21), true)), Code::TooManyPinned);
    assert_eq!(user.refused(pin_in("team", by_seq("group_team", 2), false)), Code::InvalidParameters, "no pin");
    assert_eq!(user.refused(pin_in("team", by_seq("group_team", 1), true)), Code::AlreadyPinned);
    user.world.put("team", "me", Role::Ordinary);
    assert_eq!(user.refused(pin_in("team", by_seq("group_team", 1), false)), Code::GroupPermissionDenied);
    user.world.put("team", "me", Role::Owner);
    assert_eq!(user.done(pin_in("team", by_seq("group_team", 1), false)).events.len(), 2);
    user.done(pin_in("team", by_seq("group_team", 21), true));
}

#[test]
fn what_is_revoked_gives_up_its_place_among_the_pinned() {
    let mut user = User { limits: tiny_limits(), ..User::new() };
    (1..=3).for_each(|_| drop(user.receive("group_team", "zoe", says("x"))));
    let pin = |seq| pin_in("team", by_seq("group_team", seq), true);
    user.done(pin(1));
    user.done(pin(2));
    assert_eq!(user.refused(pin(3)), Code::TooManyPinned);
    user.lose("group_team", 1);
    user.done(pin(3));
}

#[test]
fn what_was_not_sent_to_a_user_is_not_there_for_them() {
    let mut user = User::new();
    user.receive("group_team", "zoe", body_of("x", |body| body.targets = vec![UserId::new("bob").unwrap()]));
    assert_eq!(user.refused(revoke(by_seq("group_team", 1))), Code::MessageNotFound);
    assert_eq!(user.refused(delete_messages("group_team", &[1])), Code::InvalidParameters);
    assert_eq!(user.list(), [""; 0], "and brings no conversation");
}
