use super::*;
use crate::core::chat_group::Role;
use crate::core::command::Command;
use crate::core::model::*;
use crate::core::situation::View;
use Role::{Admin, Ordinary, Owner};

const TOPIC: &str = "g@TOPIC#_t";

fn new(id: &str, topic: Topic) -> Command {
    Command::CreateTopic {
        group: group("g"),
        topic: Box::new(NewTopic { id: id.into(), topic, random: 0x12_3456_789a_bcde }),
    }
}

fn named(name: &str) -> Topic {
    Topic { name: name.into(), ..Topic::default() }
}

fn create(id: &str) -> Command {
    new(id, named("n"))
}

fn delete(topics: &[&str]) -> Command {
    Command::DeleteTopics { group: group("g"), topics: owned(topics) }
}

fn modify(change: TopicChange) -> Command {
    Command::ModifyTopic { topic: group(TOPIC), change: Box::new(change) }
}

/// A user with that role in a Community with one topic.
fn with_topic(role: Role) -> User {
    let mut user = member(Kind::Community, Owner);
    user.done(create(TOPIC));
    user.world.put("g", "me", role);
    user
}

#[test]
fn topics_are_managed_by_the_admins_of_a_community_that_has_them() {
    for kind in Kind::ALL {
        for role in Role::ALL {
            let code = match (kind, role) {
                (Kind::Community, Ordinary) => 10007,
                (Kind::Community, _) => 0,
                _ => 10004,
            };
            for command in [create(TOPIC), delete(&[TOPIC])] {
                assert_eq!(code_of(&member(kind, role), &command), code, "{kind:?} {role:?}");
            }
        }
    }
    let mut user = member(Kind::Community, Owner);
    user.world.group("g").supports_topics = false;
    assert_eq!(user.refused(create(TOPIC)), Code::GroupInvalidParameters);
    assert_eq!(User::new().refused(create(TOPIC)), Code::GroupNotFound);
    let mut user = with_topic(Owner);
    let within = Command::CreateTopic { group: group(TOPIC), topic: Box::default() };
    assert_eq!(user.refused(within), Code::GroupNotFound, "a topic has none");
}

#[test]
fn what_is_so_already_of_a_topic_needs_no_right() {
    let mut user = with_topic(Ordinary);
    let same = TopicChange { name: Some("n".into()), all_muted: Some(false), ..TopicChange::default() };
    let done = user.done(modify(TopicChange { draft: Some("begun".into()), ..same.clone() }));
    assert!(matches!(&done.events[..], [Event::ConversationDrafted { .. }]), "the draft is kept: {done:?}");
    let other = TopicChange { name: Some("x".into()), ..same };
    assert_eq!(user.refused(modify(other)), Code::GroupPermissionDenied);
}

#[test]
fn the_id_of_a_topic_begins_with_its_communitys() {
    let mut user = member(Kind::Community, Owner);
    for bad in ["t", "g", "h@TOPIC#_t", "g@TOPIC#_", &format!("{TOPIC}{}", "t".repeat(48)), "g@TOPIC#_\u{e9}"] {
        assert_eq!(user.refused(create(bad)), Code::GroupInvalidId, "{bad}");
    }
    let done = user.done(create(TOPIC));
    assert_eq!(done.reply, Reply::Topic(group(TOPIC)));
    assert_eq!(user.refused(create(TOPIC)), Code::GroupIdInUse);
    let done = user.done(create(""));
    assert_eq!(done.reply, Reply::Topic(group("g@TOPIC#_3456789ABCDE")), "one is made where none is given");
}

#[test]
fn a_community_has_100_topics() {
    let mut user = member(Kind::Community, Owner);
    (0..100).for_each(|n| drop(user.done(create(&format!("g@TOPIC#_{n}")))));
    assert_eq!(user.refused(create(TOPIC)), Code::GroupInvalidParameters);
    user.done(delete(&["g@TOPIC#_7"]));
    user.done(create(TOPIC));
}

#[test]
fn each_text_has_its_limit_and_its_code() {
    type Set = fn(&mut Topic, String);
    let texts: [(usize, i32, Set); 5] = [
        (100, 8502, |topic, text| topic.name = text),
        (240, 8503, |topic, text| topic.introduction = text),
        (300, 8504, |topic, text| topic.notification = text),
        (100, 8505, |topic, text| topic.face_url = text),
        (3000, 10004, |topic, text| topic.custom = text),
    ];
    for (most, beyond, set) in texts {
        let of = |bytes: usize| {
            let mut topic = named("n");
            set(&mut topic, "x".repeat(bytes));
            let Topic { name, introduction, notification, face_url, custom, .. } = topic.clone();
            let change = TopicChange {
                name: Some(name),
                introduction: Some(introduction),
                notification: Some(notification),
                face_url: Some(face_url),
                custom: Some(custom),
                ..TopicChange::default()
            };
            let codes = [new(TOPIC, topic), modify(change)];
            (code_of(&member(Kind::Community, Owner), &codes[0]), code_of(&with_topic(Owner), &codes[1]))
        };
        assert_eq!((of(most), of(most + 1)), ((0, 0), (beyond, beyond)));
    }
    assert_eq!(member(Kind::Community, Owner).refused(new(TOPIC, named(""))), Code::GroupInvalidName);
}

#[test]
fn each_topic_that_is_deleted_has_a_result() {
    let mut user = with_topic(Owner);
    user.receive("group_g@TOPIC#_t", "zoe", says("x"));
    let done = user.done(delete(&[TOPIC, "g@TOPIC#_x", "h@TOPIC#_t", "", TOPIC]));
    let Reply::Topics(results) = &done.reply else { panic!("{done:?}") };
    let codes: Vec<_> = results.iter().map(|(id, error)| (id.as_str(), error.as_ref().map(|e| e.code))).collect();
    let missing = Some(Code::GroupNotFound);
    assert_eq!(codes, [(TOPIC, None), ("g@TOPIC#_x", missing), ("h@TOPIC#_t", missing), ("", missing)]);
    assert!(matches!(&done.events[..], [Event::TopicsDeleted { topics, .. }] if *topics == [group(TOPIC)]));
    assert_eq!(user.about("group_g@TOPIC#_t").unread, 0);
    assert_eq!(user.done(delete(&[TOPIC])).events, []);
    // One of the same id has nothing of the old one.
    user.done(create(TOPIC));
    assert_eq!(user.world.last_seq(&Channel::Group(group(TOPIC))).unwrap(), 0);
}

#[test]
fn what_a_topic_is_is_changed_by_admins_and_told_in_it() {
    let rename = || modify(TopicChange { name: Some("x".into()), all_muted: Some(true), ..TopicChange::default() });
    assert_eq!(with_topic(Ordinary).refused(rename()), Code::GroupPermissionDenied);
    let mut user = with_topic(Admin);
    let done = user.done(rename());
    let [Event::TopicChanged { info, .. }, Event::MessageSent { channel, .. }] = &done.events[..] else {
        panic!("{done:?}")
    };
    assert_eq!((info.name.as_str(), info.all_muted, channel), ("x", true, &Channel::Group(group(TOPIC))));
    let changes = vec![InfoChange::Name("x".into()), InfoChange::AllMuted(true)];
    assert_eq!(done.tips(), [(TipOf::TopicChanged { topic: group(TOPIC), changes }, 1)]);
    assert_eq!(user.done(rename()).events, [], "it is so already");
    assert_eq!(user.list(), [""; 0], "a topic never comes into the list");
    let elsewhere = |id: &str| Command::ModifyTopic { topic: group(id), change: Box::default() };
    assert_eq!(user.refused(elsewhere("g@TOPIC#_x")), Code::GroupNotFound);
    assert_eq!(user.refused(elsewhere("g")), Code::GroupNotFound, "the Community is none");
    user.world.set_group("h", Kind::Community, None);
    assert_eq!(user.refused(elsewhere("h@TOPIC#_t")), Code::GroupNotFound);
}

#[test]
fn every_member_has_a_draft_of_their_own_in_a_topic() {
    let draft = |text: String| modify(TopicChange { draft: Some(text), ..TopicChange::default() });
    let mut user = with_topic(Ordinary);
    assert_eq!(user.refused(draft("x".repeat(64 * 1024 + 1))), Code::GroupInvalidParameters);
    let done = user.done(draft("x".repeat(64 * 1024)));
    assert!(matches!(&done.events[..], [Event::ConversationDrafted { draft: Some(_), .. }]), "nobody else is told");
    assert!(user.about("group_g@TOPIC#_t").draft.is_some());
    user.done(draft(String::new()));
    assert_eq!(user.about("group_g@TOPIC#_t").draft, None);
    assert_eq!(user.list(), [""; 0]);
    // Nor is there one in what is no topic: it would stay when the user leaves the Community.
    let set = |id: &str| crate::core::model::draft(id, "begun");
    assert_eq!(user.refused(set("group_g@TOPIC#_x")), Code::GroupNotFound);
    user.world.set_group("h", Kind::Community, None);
    assert_eq!(user.refused(set("group_h@TOPIC#_t")), Code::GroupNotFound);
    user.done(set("group_g@TOPIC#_t"));
    user.done(Command::QuitChatGroup { group: group("g") });
    assert_eq!(user.about("group_g@TOPIC#_t").draft, None);
    assert_eq!(user.refused(set("group_g@TOPIC#_t")), Code::GroupPermissionDenied);
}
