use super::*;
use crate::core::chat_group::AddOption;
use crate::core::command::Command;
use crate::core::model::*;
use crate::core::situation::View;
use Kind::{AvChatRoom, BChatRoom, Community, Public, Work};
use Role::{Admin, Ordinary, Owner};

fn modify(change: ChatGroupChange) -> Command {
    Command::ModifyChatGroup { group: group("g"), change: Box::new(change) }
}

fn nothing() -> ChatGroupChange {
    ChatGroupChange::default()
}

fn named(name: &str) -> Command {
    modify(ChatGroupChange { name: Some(name.into()), ..nothing() })
}

fn info(user: &User) -> ChatGroup {
    user.world.chat_group(&group("g")).unwrap().expect("it exists")
}

#[test]
fn what_it_is_is_changed_by_its_admins_and_in_a_work_group_by_every_member() {
    for kind in Kind::ALL {
        for role in Role::ALL {
            let may = role > Ordinary || kind == Work;
            assert_eq!(code_of(&member(kind, role), &named("x")), if may { 0 } else { 10007 }, "{kind:?} {role:?}");
        }
    }
    let mut user = User::new();
    assert_eq!(user.refused(named("x")), Code::GroupNotFound);
    user.world.set_group("g", Public, None);
    assert_eq!(user.refused(named("x")), Code::GroupPermissionDenied);
    let mut user = member(Community, Owner);
    let channel = Channel::Group(group("g"));
    user.happen(&Event::TopicCreated { channel, topic: group("g@TOPIC#_t"), info: Box::default() });
    let change = Box::new(ChatGroupChange { name: Some("x".into()), ..nothing() });
    let of_topic = Command::ModifyChatGroup { group: group("g@TOPIC#_t"), change };
    assert_eq!(user.refused(of_topic), Code::GroupNotFound, "a topic is no chat group");
}

/// A change of everything to what it is, with another `add_option` that says no more than that.
fn same(group: &ChatGroup) -> ChatGroupChange {
    ChatGroupChange {
        name: Some(group.name.clone()),
        introduction: Some(group.introduction.clone()),
        notification: Some(group.notification.clone()),
        face_url: Some(group.face_url.clone()),
        add_option: Some(3),
        approve_option: Some(group.approve_option as u32),
        most_members: Some(group.most_members),
        visible: Some(group.visible),
        searchable: Some(group.searchable),
        all_muted: Some(group.all_muted),
        custom: group.custom.iter().map(|(key, value)| (key.clone(), value.clone())).collect(),
        uses_permission_groups: Some(group.uses_permission_groups),
        default_permissions: Some(group.default_permissions),
        owner: Some(group.owner.clone()),
    }
}

#[test]
fn rights_are_asked_for_what_would_change_and_nothing_else() {
    for kind in Kind::ALL {
        for role in Role::ALL {
            let mut user = member(kind, role);
            user.world.group("g").custom.insert("k".into(), "v".into());
            let same = same(&info(&user));
            assert_eq!(user.done(modify(same.clone())).events, [], "{kind:?} {role:?}");
            let named = modify(ChatGroupChange { name: Some("x".into()), ..same.clone() });
            let may = role > Ordinary || kind == Work;
            assert_eq!(code_of(&user, &named), if may { 0 } else { 10007 }, "{kind:?} {role:?}");
            if may {
                let done = user.done(named);
                assert_eq!(done.tips(), [(TipOf::InfoChanged { changes: vec![InfoChange::Name("x".into())] }, 1)]);
            }
            let muted = ChatGroupChange { all_muted: Some(true), ..same };
            assert_eq!(code_of(&user, &modify(muted)), if role > Ordinary && kind != Work { 0 } else { 10007 });
        }
    }
}

#[test]
fn everybody_is_muted_by_its_admins_but_in_a_work_group() {
    let mute = || modify(ChatGroupChange { all_muted: Some(true), ..nothing() });
    for kind in Kind::ALL {
        for role in Role::ALL {
            let may = role > Ordinary && kind != Work;
            assert_eq!(code_of(&member(kind, role), &mute()), if may { 0 } else { 10007 }, "{kind:?} {role:?}");
        }
    }
    let mut user = member(Public, Admin);
    let done = user.done(mute());
    assert_eq!(done.tips(), [(TipOf::InfoChanged { changes: vec![InfoChange::AllMuted(true)] }, 1)]);
    assert!(info(&user).all_muted);
}

#[test]
fn each_change_is_told_and_counted_once() {
    let mut user = member(Public, Owner);
    let change = ChatGroupChange {
        name: Some("n".into()),
        introduction: Some("i".into()),
        notification: Some("o".into()),
        face_url: Some("f".into()),
        add_option: Some(2),
        approve_option: Some(1),
        custom: vec![("k".into(), "v".into())],
        ..nothing()
    };
    user.now = 5_000;
    let done = user.done(modify(change.clone()));
    let changes = vec![
        InfoChange::Name("n".into()),
        InfoChange::Introduction("i".into()),
        InfoChange::Notification("o".into()),
        InfoChange::FaceUrl("f".into()),
        InfoChange::AddOption(AddOption::Anybody),
        InfoChange::ApproveOption(AddOption::Approval),
        InfoChange::Custom("k".into(), "v".into()),
    ];
    assert_eq!(done.tips(), [(TipOf::InfoChanged { changes }, 1)]);
    assert_eq!((info(&user).version, info(&user).changed), (1, 5_000));
    assert_eq!(user.done(modify(change)).events, [], "it is so already");
    // What concerns nobody but those who join is not told.
    let quiet = ChatGroupChange { most_members: Some(7), visible: Some(0), searchable: Some(0), ..nothing() };
    let done = user.done(modify(quiet));
    assert_eq!((done.tips(), done.events.len()), (Vec::new(), 1));
    let now = info(&user);
    assert_eq!((now.most_members, now.visible, now.searchable, now.version), (7, 0, 0, 2));
}

#[test]
fn each_text_has_its_limit_and_its_code() {
    type Set = fn(&mut ChatGroupChange, String);
    let texts: [(usize, i32, Set); 4] = [
        (100, 8502, |change, text| change.name = Some(text)),
        (240, 8503, |change, text| change.introduction = Some(text)),
        (300, 8504, |change, text| change.notification = Some(text)),
        (100, 8505, |change, text| change.face_url = Some(text)),
    ];
    for (most, beyond, set) in texts {
        let of = |bytes: usize| {
            let mut change = nothing();
            set(&mut change, "x".repeat(bytes));
            code_of(&member(Public, Owner), &modify(change))
        };
        assert_eq!((of(most), of(most + 1)), (0, beyond));
    }
    assert_eq!(member(Public, Owner).refused(named("")), Code::GroupInvalidName);
}

#[test]
fn an_option_that_is_not_known_leaves_what_there_is_and_there_are_no_others() {
    let mut user = member(Public, Owner);
    assert_eq!(user.done(modify(ChatGroupChange { add_option: Some(3), ..nothing() })).events, []);
    for bad in
        [ChatGroupChange { add_option: Some(4), ..nothing() }, ChatGroupChange { approve_option: Some(4), ..nothing() }]
    {
        assert_eq!(user.refused(modify(bad)), Code::GroupInvalidParameters);
    }
}

#[test]
fn it_has_at_most_as_many_members_as_its_type_and_at_least_one() {
    for kind in Kind::ALL {
        let of = |most| {
            let change = ChatGroupChange { most_members: Some(most), ..nothing() };
            code_of(&member(kind, Owner), &modify(change))
        };
        let most = kind.most_members();
        assert_eq!((of(0), of(1), of(most), of(most + 1)), (10004, 0, 0, 8507), "{kind:?}");
    }
}

#[test]
fn custom_information_has_10_keys_of_16_bytes_with_values_of_512() {
    let custom = |pairs: Vec<(String, String)>| modify(ChatGroupChange { custom: pairs, ..nothing() });
    let keys = |n: usize| (0..n).map(|n| (n.to_string(), "v".to_owned())).collect::<Vec<_>>();
    let user = member(Public, Owner);
    let one = |key: usize, value: usize| code_of(&user, &custom(vec![("k".repeat(key), "v".repeat(value))]));
    assert_eq!((one(0, 1), one(1, 1), one(16, 1), one(17, 1)), (10004, 0, 0, 10004));
    assert_eq!((one(1, 512), one(1, 513)), (0, 10004));
    let mut user = user.clone();
    assert_eq!(user.refused(custom(keys(11))), Code::GroupInvalidParameters);
    user.done(custom(keys(10)));
    assert_eq!(user.refused(custom(vec![("new".into(), "v".into())])), Code::GroupInvalidParameters);
    let done = user.done(custom(vec![("0".into(), String::new()), ("new".into(), "v".into())]));
    let changes = vec![InfoChange::Custom("0".into(), String::new()), InfoChange::Custom("new".into(), "v".into())];
    assert_eq!(done.tips(), [(TipOf::InfoChanged { changes }, 1)]);
    assert!(!info(&user).custom.contains_key("0"));
}

#[test]
fn of_a_key_that_is_named_twice_the_last_word_counts_and_is_told_once() {
    let custom = |pairs: &[(&str, &str)]| {
        let custom = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        modify(ChatGroupChange { custom, ..nothing() })
    };
    let told = |key: &str, value: &str| InfoChange::Custom(key.into(), value.into());
    let mut user = member(Public, Owner);
    let done = user.done(custom(&[("k", "1"), ("l", "2"), ("k", "3")]));
    assert_eq!(done.tips(), [(TipOf::InfoChanged { changes: vec![told("k", "3"), told("l", "2")] }, 1)]);
    assert_eq!(info(&user).custom["k"], "3");
    assert_eq!(user.done(custom(&[("k", "4"), ("k", "3")])).events, [], "in the end it is what it was");
    let done = user.done(custom(&[("k", "5"), ("k", "")]));
    assert_eq!(done.tips(), [(TipOf::InfoChanged { changes: vec![told("k", "")] }, 1)]);
}

#[test]
fn only_a_community_has_permissions() {
    for kind in Kind::ALL {
        for change in [
            ChatGroupChange { uses_permission_groups: Some(true), ..nothing() },
            ChatGroupChange { default_permissions: Some(1), ..nothing() },
        ] {
            let code = if kind == Community { 0 } else { 10004 };
            assert_eq!(code_of(&member(kind, Owner), &modify(change)), code, "{kind:?}");
        }
    }
}

#[test]
fn its_owner_hands_it_over_to_another_member_but_a_room() {
    let to = |user: &str| modify(ChatGroupChange { owner: Some(user.into()), ..nothing() });
    for kind in Kind::ALL {
        for role in Role::ALL {
            let mut user = member(kind, role);
            user.world.put("g", "a", Ordinary);
            let may = role == Owner && !matches!(kind, BChatRoom | AvChatRoom);
            assert_eq!(code_of(&user, &to("a")), if may { 0 } else { 10007 }, "{kind:?} {role:?}");
        }
    }
    assert_eq!(member(AvChatRoom, Owner).done(to("me")).events, [], "what is so already needs no right");
    let mut user = member(Public, Owner);
    user.world.put("g", "a", Admin);
    user.world.member_of("g", "a").name_card = "card".into();
    assert_eq!(user.refused(to("x")), Code::GroupInvalidParameters, "not a member");
    assert_eq!(user.refused(to("")), Code::GroupAccountNotFound);
    assert_eq!(user.done(to("me")).events, [], "it is theirs already");
    let done = user.done(to("a"));
    assert_eq!(done.tips(), [(TipOf::InfoChanged { changes: vec![InfoChange::Owner("a".into())] }, 2)]);
    let now = |user: &mut User, name: &str| user.world.member_of("g", name).clone();
    assert_eq!((now(&mut user, "me").role, now(&mut user, "a").role), (Ordinary, Owner));
    assert_eq!((now(&mut user, "a").name_card.as_str(), info(&user).owner.as_str()), ("card", "a"));
    assert_eq!(user.refused(to("me")), Code::GroupPermissionDenied, "it is not theirs any more");
}
