use super::*;
use crate::core::chat_group::AddOption;
use crate::core::command::Command;
use crate::core::model::{Done, User};

use Kind::{AvChatRoom, BChatRoom, Community, Meeting, Public, Work};

fn new(id: &str, kind: Kind) -> NewChatGroup {
    let kind = kind as u32;
    NewChatGroup { id: id.into(), name: "n".into(), kind, random: 0x12_3456_789a_bcde, ..NewChatGroup::default() }
}

fn create(group: NewChatGroup) -> Command {
    Command::CreateChatGroup { group: Box::new(group) }
}

fn code(group: NewChatGroup) -> Option<Code> {
    User::new().run(&create(group)).err().map(|refusal| refusal.error.code)
}

fn made(done: &Done) -> (&ChatGroup, &[(UserId, Role)]) {
    match done.events.as_slice() {
        [Event::ChatGroupCreated { group, members, .. }] => (group, members),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_id_has_1_to_48_bytes_of_printable_ascii() {
    assert_eq!(code(new(&"g".repeat(48), Public)), None);
    for bad in [&*"g".repeat(49), "caf\u{e9}", "a\nb"] {
        assert_eq!(code(new(bad, Public)), Some(Code::GroupInvalidId), "{bad:?}");
    }
}

#[test]
fn ids_that_begin_as_made_ones_do_are_made_only_and_a_communitys_must_begin_as_its_do() {
    for kind in [Public, Work, Meeting, BChatRoom, AvChatRoom] {
        assert_eq!(code(new("@TGS#x", kind)), Some(Code::GroupInvalidId));
        assert_eq!(code(new("@TGS#_x", kind)), Some(Code::GroupInvalidId));
        assert_eq!(code(new("x", kind)), None);
    }
    assert_eq!(code(new("@TGS#_x", Community)), None);
    for bad in ["x", "@TGS#x", "_x"] {
        assert_eq!(code(new(bad, Community)), Some(Code::GroupInvalidId));
    }
}

#[test]
fn an_id_is_made_where_none_is_given() {
    for (kind, id) in [(Public, "@TGS#3456789ABCDE"), (Community, "@TGS#_3456789ABCDE")] {
        let done = User::new().done(create(new("", kind)));
        assert_eq!(done.reply, Reply::ChatGroup(GroupId::new(id).unwrap()));
    }
}

#[test]
fn an_id_in_use_is_10021_and_10025_to_its_owner() {
    let mut user = User::new();
    user.done(create(new("mine", Public)));
    assert_eq!(user.refused(create(new("mine", Public))), Code::GroupIdInOwnUse);
    for role in [None, Some(Role::Ordinary), Some(Role::Admin)] {
        user.world.set_group("mine", Public, role);
        assert_eq!(user.refused(create(new("mine", Public))), Code::GroupIdInUse);
    }
}

#[test]
fn each_text_has_its_limit_and_its_code() {
    type Set = fn(&mut NewChatGroup, String);
    let texts: [(usize, Code, Set); 4] = [
        (100, Code::GroupInvalidName, |g, text| g.name = text),
        (240, Code::GroupInvalidIntroduction, |g, text| g.introduction = text),
        (300, Code::GroupInvalidNotification, |g, text| g.notification = text),
        (100, Code::GroupInvalidFaceUrl, |g, text| g.face_url = text),
    ];
    for (most, beyond, set) in texts {
        let of = |bytes: usize| {
            let mut group = new("g", Public);
            set(&mut group, "x".repeat(bytes));
            code(group)
        };
        assert_eq!((of(most), of(most + 1)), (None, Some(beyond)));
    }
}

#[test]
fn the_types_are_0_to_5_and_only_a_community_has_topics() {
    assert_eq!(code(NewChatGroup { kind: 6, ..new("g", Public) }), Some(Code::GroupInvalidParameters));
    for kind in Kind::ALL {
        let topics = NewChatGroup { supports_topics: true, ..new(id_of(kind), kind) };
        assert_eq!(code(topics), (kind != Community).then_some(Code::GroupInvalidParameters), "{kind:?}");
    }
}

/// An id that a chat group of that type may be given.
fn id_of(kind: Kind) -> &'static str {
    if kind == Community { "@TGS#_g" } else { "g" }
}

fn with_members(kind: Kind, members: &[(&str, u32)]) -> NewChatGroup {
    let members = members.iter().map(|(user, role)| ((*user).to_owned(), *role)).collect();
    NewChatGroup { members, ..new(id_of(kind), kind) }
}

#[test]
fn its_creator_owns_a_chat_group_and_the_others_are_ordinary_or_admins_once_each() {
    let members = [("a", 0), ("b", 300), ("c", 200), ("a", 300), ("me", 200)];
    let done = User::new().done(create(with_members(Public, &members)));
    let (group, members) = made(&done);
    let roles: Vec<_> = members.iter().map(|(user, role)| (user.as_str(), *role)).collect();
    assert_eq!(roles, [("me", Role::Owner), ("a", Role::Ordinary), ("b", Role::Admin), ("c", Role::Ordinary)]);
    assert_eq!(group.owner, "me");
    for bad in [("a", 400), ("a", 100), ("", 0), ("caf\u{e9}", 0)] {
        assert_eq!(code(with_members(Public, &[bad])), Some(Code::GroupInvalidParameters), "{bad:?}");
    }
}

#[test]
fn a_chat_group_begins_with_20_members_and_not_21_and_a_room_with_none() {
    let users: Vec<String> = (0..21).map(|n| format!("u{n}")).collect();
    let of = |kind, count: usize| {
        let members: Vec<_> = users[..count].iter().map(|user| (user.as_str(), 0)).collect();
        code(with_members(kind, &members))
    };
    assert_eq!((of(Public, 20), of(Public, 21)), (None, Some(Code::GroupMemberLimit)));
    for room in [AvChatRoom, BChatRoom] {
        assert_eq!((of(room, 0), of(room, 1)), (None, Some(Code::GroupInvalidParameters)));
    }
}

#[test]
fn it_may_begin_with_as_many_as_can_be_counted() {
    let mut user = User::new();
    user.limits.initial_members = u64::MAX;
    let users: Vec<String> = (0..30).map(|n| format!("u{n}")).collect();
    let members: Vec<_> = users.iter().map(|user| (user.as_str(), 0)).collect();
    assert_eq!(made(&user.done(create(with_members(Public, &members)))).1.len(), 31);
    let few = NewChatGroup { most_members: 30, ..with_members(Public, &members) };
    assert_eq!(user.refused(create(NewChatGroup { id: "h".into(), ..few })), Code::GroupMemberLimit);
}

#[test]
fn the_name_of_one_that_is_no_more_is_told_with_its_end() {
    let mut user = User::new();
    user.done(create(NewChatGroup { name: "the name".into(), ..new("g", Public) }));
    let done = user.done(Command::DissolveChatGroup { group: GroupId::new("g").unwrap() });
    assert!(matches!(&done.events[..], [Event::ChatGroupDissolved { name, .. }] if name == "the name"));
    user.done(create(NewChatGroup { name: "another".into(), ..new("g", Work) }));
    let done = user.done(Command::QuitChatGroup { group: GroupId::new("g").unwrap() });
    assert!(matches!(&done.events[..], [Event::ChatGroupDissolved { name, .. }] if name == "another"));
}

#[test]
fn each_type_has_its_most_members_and_its_way_to_join_where_nothing_is_said() {
    let (forbidden, approval, anybody) = (AddOption::Forbidden, AddOption::Approval, AddOption::Anybody);
    for (kind, most, join, invite) in [
        (Public, 2000, approval, forbidden),
        (Work, 200, forbidden, anybody),
        (Meeting, 6000, anybody, forbidden),
        (BChatRoom, u64::from(u32::MAX), anybody, forbidden),
        (AvChatRoom, u64::from(u32::MAX), anybody, forbidden),
        (Community, 100_000, anybody, anybody),
    ] {
        let of = |most_members| {
            let done = User::new().done(create(NewChatGroup { most_members, ..new(id_of(kind), kind) }));
            made(&done).0.clone()
        };
        let usual = of(0);
        assert_eq!((usual.most_members, usual.add_option, usual.approve_option), (most, join, invite), "{kind:?}");
        assert_eq!((of(most).most_members, of(5).most_members), (most, 5));
        assert_eq!(
            code(NewChatGroup { most_members: most + 1, ..new(id_of(kind), kind) }),
            Some(Code::GroupMemberLimit)
        );
    }
}

#[test]
fn so_many_chat_groups_are_created_in_a_utc_day_and_by_default_any_number() {
    let day = DAY;
    let mut user = User { now: 10 * day, ..User::new() };
    user.limits.groups_per_day = 2;
    user.done(create(new("1", Public)));
    user.now += day - 1;
    user.done(create(new("2", Public)));
    assert_eq!(user.refused(create(new("3", Public))), Code::GroupCountLimit);
    user.limits.groups_per_day = 0;
    user.done(create(new("3", Public)));
    user.limits.groups_per_day = 1;
    user.now += 1;
    user.done(create(new("4", Public)));
}

#[test]
fn a_chat_group_can_begin_muted_where_it_can_be_muted_at_all() {
    for kind in Kind::ALL {
        let id = if kind == Kind::Community { "@TGS#_g" } else { "g" };
        let muted = NewChatGroup { all_muted: true, ..new(id, kind) };
        assert_eq!(code(muted), (kind == Kind::Work).then_some(Code::GroupInvalidParameters), "{kind:?}");
    }
    let done = User::new().done(create(NewChatGroup { all_muted: true, ..new("g", Public) }));
    assert!(made(&done).0.all_muted);
}

#[test]
fn a_new_chat_group_is_in_the_list_of_its_creator() {
    let mut user = User { now: 77, ..User::new() };
    let done = user.done(create(new("g", Public)));
    assert_eq!(done.changes.last().unwrap().listed, done.touched);
    assert_eq!((user.list(), user.about("group_g").active_time), (vec!["group_g".to_owned()], 77));
}

#[test]
fn a_chat_group_without_a_name_is_shown_by_its_id() {
    let id = GroupId::new("g").unwrap();
    assert_eq!(ChatGroup::default().show_name(&id), "g");
    assert_eq!(ChatGroup { name: "n".into(), ..ChatGroup::default() }.show_name(&id), "n");
}
