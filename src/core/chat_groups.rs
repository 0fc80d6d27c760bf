//! The rules of chat groups: creating them, and who is in them.

use super::command::NewChatGroup;
use super::decide::{Decision, Refusal, Reply, Situation, refuse};
use super::error::Code;
use super::event::{ChatGroup, Event};
use super::ids::{GROUP_ID_BYTES, GroupId, UserId};
use super::message::Channel;

/// `TIMGroupMemberRole`.
const ORDINARY: u32 = 200;
pub const ADMIN: u32 = 300;
const OWNER: u32 = 400;

/// `TIMGroupType`.
const PUBLIC: u32 = 0;
pub const WORK: u32 = 1;
const MEETING: u32 = 2;
const AV_CHAT_ROOM: u32 = 4;
const COMMUNITY: u32 = 5;

/// `TIMGroupAddOption`: joining needs approval; anybody may join.
const WITH_APPROVAL: u32 = 1;
const ANYBODY: u32 = 2;

const NAME_BYTES: usize = 100;
const INTRODUCTION_BYTES: usize = 240;
const NOTIFICATION_BYTES: usize = 300;
const FACE_URL_BYTES: usize = 100;

const MADE_ID: &str = "@TGS#";
const COMMUNITY_ID: &str = "@TGS#_";

const SECONDS_PER_DAY: u64 = 24 * 60 * 60;

/// Members a group of that type may have.
fn most_members(kind: u32) -> u64 {
    match kind {
        PUBLIC => 2000,
        WORK => 200,
        MEETING => 6000,
        COMMUNITY => 100_000,
        _ => u64::MAX,
    }
}

/// The user's role in the chat group, in which they must be.
pub fn require_member(group: &GroupId, on: &Situation<'_>) -> Result<u32, Refusal> {
    if on.view.chat_group(group)?.is_none() {
        return refuse(Code::GroupNotFound, "there is no such chat group");
    }
    match on.view.role(group, on.me)? {
        Some(role) => Ok(role),
        None => refuse(Code::GroupPermissionDenied, "the user is not a member of the chat group"),
    }
}

fn check_id(new: &NewChatGroup) -> Result<GroupId, Refusal> {
    let text = match (new.id.as_str(), new.kind) {
        ("", COMMUNITY) => format!("{COMMUNITY_ID}{:012X}", new.random & 0xffff_ffff_ffff),
        ("", _) => format!("{MADE_ID}{:012X}", new.random & 0xffff_ffff_ffff),
        (id, COMMUNITY) if !id.starts_with(COMMUNITY_ID) => {
            return refuse(Code::GroupInvalidId, "create_group_param_group_id: a Community id begins with @TGS#_");
        }
        (id, kind) if kind != COMMUNITY && id.starts_with(MADE_ID) => {
            return refuse(
                Code::GroupInvalidId,
                "create_group_param_group_id: only ids that are made begin with @TGS#",
            );
        }
        (id, _) => id.to_owned(),
    };
    match GroupId::new(&text) {
        Some(id) => Ok(id),
        None => refuse(
            Code::GroupInvalidId,
            format!("create_group_param_group_id: it is not 1 to {GROUP_ID_BYTES} bytes of printable ASCII"),
        ),
    }
}

fn check_texts(new: &NewChatGroup) -> Result<(), Refusal> {
    for (key, text, most, code) in [
        ("group_name", &new.name, NAME_BYTES, Code::GroupInvalidName),
        ("introduction", &new.introduction, INTRODUCTION_BYTES, Code::GroupInvalidIntroduction),
        ("notification", &new.notification, NOTIFICATION_BYTES, Code::GroupInvalidNotification),
        ("face_url", &new.face_url, FACE_URL_BYTES, Code::GroupInvalidFaceUrl),
    ] {
        if text.len() > most {
            return refuse(code, format!("create_group_param_{key} has {} bytes; at most {most} are kept", text.len()));
        }
    }
    Ok(())
}

fn check_members(new: &NewChatGroup, on: &Situation<'_>) -> Result<Vec<(UserId, u32)>, Refusal> {
    let most = on.limits.initial_members;
    let too_many = || {
        let text = format!("create_group_param_group_member_array: a chat group begins with at most {most} members");
        refuse(Code::GroupMemberLimit, text)
    };
    // The caller may be named, too.
    if new.members.len() as u64 > most + 1 {
        return too_many();
    }
    let mut members = vec![(on.me.clone(), OWNER)];
    for (user, role) in &new.members {
        let Some(user) = UserId::new(user) else {
            return refuse(Code::GroupInvalidParameters, "create_group_param_group_member_array: not a user id");
        };
        let role = match *role {
            0 | ORDINARY => ORDINARY,
            ADMIN => ADMIN,
            _ => {
                let text = "create_group_param_group_member_array: the role is neither normal nor admin";
                return refuse(Code::GroupInvalidParameters, text);
            }
        };
        if members.iter().all(|(known, _)| *known != user) {
            members.push((user, role));
        }
    }
    if new.kind == AV_CHAT_ROOM && members.len() > 1 {
        return refuse(Code::GroupInvalidParameters, "an AVChatRoom begins without members");
    }
    let all = members.len() as u64;
    if all - 1 > most || all > new.most_members {
        return too_many();
    }
    Ok(members)
}

pub fn create(new: &NewChatGroup, on: &Situation<'_>) -> Result<Decision, Refusal> {
    if new.kind > COMMUNITY {
        return refuse(Code::GroupInvalidParameters, "create_group_param_group_type: there is no such type");
    }
    if [new.add_option, new.approve_option].into_iter().flatten().any(|option| option > ANYBODY) {
        return refuse(Code::GroupInvalidParameters, "create_group_param_add_option: there is no such option");
    }
    if new.supports_topics && new.kind != COMMUNITY {
        return refuse(
            Code::GroupInvalidParameters,
            "create_group_param_is_support_topic: only a Community has topics",
        );
    }
    let most = most_members(new.kind);
    let new = &NewChatGroup {
        most_members: if new.most_members == 0 { most } else { new.most_members.min(most) },
        ..new.clone()
    };
    let id = check_id(new)?;
    if new.name.is_empty() {
        return refuse(Code::GroupInvalidName, "create_group_param_group_name is empty");
    }
    check_texts(new)?;
    let members = check_members(new, on)?;
    if on.view.chat_group(&id)?.is_some() {
        return match on.view.role(&id, on.me)? {
            Some(OWNER) => {
                refuse(Code::GroupIdInOwnUse, "create_group_param_group_id: a group of this user has this id")
            }
            _ => refuse(Code::GroupIdInUse, "create_group_param_group_id: another chat group has this id"),
        };
    }
    let per_day = on.limits.groups_per_day;
    if per_day != 0 && on.view.chat_groups_created(on.now - on.now % SECONDS_PER_DAY)? >= per_day {
        return refuse(
            Code::GroupCountLimit,
            format!("{per_day} chat groups were created today, the most there may be"),
        );
    }
    let usual = match new.kind {
        PUBLIC => WITH_APPROVAL,
        WORK => 0,
        _ => ANYBODY,
    };
    let group = ChatGroup {
        name: new.name.clone(),
        kind: new.kind,
        introduction: new.introduction.clone(),
        notification: new.notification.clone(),
        face_url: new.face_url.clone(),
        add_option: new.add_option.unwrap_or(usual),
        approve_option: new.approve_option.unwrap_or(ANYBODY),
        most_members: new.most_members,
        supports_topics: new.supports_topics,
        owner: on.me.as_str().to_owned(),
    };
    let event =
        Event::ChatGroupCreated { channel: Channel::Group(id.clone()), group: Box::new(group), members, time: on.now };
    Ok(Decision { events: vec![event], reply: Reply::ChatGroup(id) })
}

impl ChatGroup {
    /// The name to show for the group.
    pub fn show_name<'a>(&'a self, id: &'a GroupId) -> &'a str {
        if self.name.is_empty() { id.as_str() } else { &self.name }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::command::Command;
    use crate::core::model::{Done, User};
    use crate::core::state::Change;

    fn new(id: &str, kind: u32) -> NewChatGroup {
        NewChatGroup { id: id.into(), name: "n".into(), kind, random: 0x12_3456_789a_bcde, ..NewChatGroup::default() }
    }

    fn create(group: NewChatGroup) -> Command {
        Command::CreateChatGroup { group: Box::new(group) }
    }

    fn code(group: NewChatGroup) -> Option<Code> {
        User::new().run(&create(group)).err().map(|refusal| refusal.error.code)
    }

    fn made(done: &Done) -> (&ChatGroup, &[(UserId, u32)]) {
        match done.events.as_slice() {
            [Event::ChatGroupCreated { group, members, .. }] => (group, members),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_id_has_1_to_48_bytes_of_printable_ascii() {
        assert_eq!(code(new(&"g".repeat(48), PUBLIC)), None);
        for bad in [&*"g".repeat(49), "caf\u{e9}", "a\nb"] {
            assert_eq!(code(new(bad, PUBLIC)), Some(Code::GroupInvalidId), "{bad:?}");
        }
    }

    #[test]
    fn ids_that_begin_as_made_ones_do_are_made_only_and_a_communitys_must_begin_as_its_do() {
        for kind in [PUBLIC, WORK, MEETING, 3, AV_CHAT_ROOM] {
            assert_eq!(code(new("@TGS#x", kind)), Some(Code::GroupInvalidId));
            assert_eq!(code(new("@TGS#_x", kind)), Some(Code::GroupInvalidId));
            assert_eq!(code(new("x", kind)), None);
        }
        assert_eq!(code(new("@TGS#_x", COMMUNITY)), None);
        for bad in ["x", "@TGS#x", "_x"] {
            assert_eq!(code(new(bad, COMMUNITY)), Some(Code::GroupInvalidId));
        }
    }

    #[test]
    fn an_id_is_made_where_none_is_given() {
        for (kind, id) in [(PUBLIC, "@TGS#3456789ABCDE"), (COMMUNITY, "@TGS#_3456789ABCDE")] {
            let done = User::new().done(create(new("", kind)));
            assert_eq!(done.reply, Reply::ChatGroup(GroupId::new(id).unwrap()));
        }
    }

    #[test]
    fn an_id_in_use_is_10021_and_10025_to_its_owner() {
        let mut user = User::new();
        user.done(create(new("mine", PUBLIC)));
        assert_eq!(user.refused(create(new("mine", PUBLIC))), Code::GroupIdInOwnUse);
        for role in [None, Some(200), Some(300)] {
            user.world.set_group("mine", PUBLIC, role);
            assert_eq!(user.refused(create(new("mine", PUBLIC))), Code::GroupIdInUse);
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
                let mut group = new("g", PUBLIC);
                set(&mut group, "x".repeat(bytes));
                code(group)
            };
            assert_eq!((of(most), of(most + 1)), (None, Some(beyond)));
        }
    }

    #[test]
    fn the_types_are_0_to_5_and_only_a_community_has_topics() {
        assert_eq!(code(new("g", 6)), Some(Code::GroupInvalidParameters));
        for kind in 0..=COMMUNITY {
            let id = if kind == COMMUNITY { "@TGS#_g" } else { "g" };
            let topics = NewChatGroup { supports_topics: true, ..new(id, kind) };
            assert_eq!(code(topics), (kind != COMMUNITY).then_some(Code::GroupInvalidParameters), "{kind}");
        }
    }

    fn with_members(kind: u32, members: &[(&str, u32)]) -> NewChatGroup {
        let members = members.iter().map(|(user, role)| ((*user).to_owned(), *role)).collect();
        NewChatGroup { members, ..new("g", kind) }
    }

    #[test]
    fn its_creator_owns_a_chat_group_and_the_others_are_ordinary_or_admins_once_each() {
        let members = [("a", 0), ("b", 300), ("c", 200), ("a", 300), ("me", 200)];
        let done = User::new().done(create(with_members(PUBLIC, &members)));
        let (group, members) = made(&done);
        let roles: Vec<_> = members.iter().map(|(user, role)| (user.as_str(), *role)).collect();
        assert_eq!(roles, [("me", 400), ("a", 200), ("b", 300), ("c", 200)]);
        assert_eq!(group.owner, "me");
        for bad in [("a", 400), ("a", 100), ("", 0), ("caf\u{e9}", 0)] {
            assert_eq!(code(with_members(PUBLIC, &[bad])), Some(Code::GroupInvalidParameters), "{bad:?}");
        }
    }

    #[test]
    fn a_chat_group_begins_with_20_members_and_not_21_and_an_av_chat_room_with_none() {
        let users: Vec<String> = (0..21).map(|n| format!("u{n}")).collect();
        let of = |kind, count: usize| {
            let members: Vec<_> = users[..count].iter().map(|user| (user.as_str(), 0)).collect();
            code(with_members(kind, &members))
        };
        assert_eq!((of(PUBLIC, 20), of(PUBLIC, 21)), (None, Some(Code::GroupMemberLimit)));
        assert_eq!((of(AV_CHAT_ROOM, 0), of(AV_CHAT_ROOM, 1)), (None, Some(Code::GroupInvalidParameters)));
    }

    #[test]
    fn each_type_has_its_most_members_and_its_way_to_join_where_nothing_is_said() {
        for (kind, most, join) in [
            (PUBLIC, 2000, 1),
            (WORK, 200, 0),
            (MEETING, 6000, 2),
            (AV_CHAT_ROOM, u64::MAX, 2),
            (COMMUNITY, 100_000, 2),
        ] {
            let of = |most_members| {
                let id = if kind == COMMUNITY { "@TGS#_g" } else { "g" };
                let done = User::new().done(create(NewChatGroup { most_members, ..new(id, kind) }));
                made(&done).0.clone()
            };
            let usual = of(0);
            assert_eq!((usual.most_members, usual.add_option, usual.approve_option), (most, join, 2), "{kind}");
            assert_eq!((of(most).most_members, of(5).most_members), (most, 5));
            assert_eq!(of(most.saturating_add(1)).most_members, most);
        }
    }

    #[test]
    fn so_many_chat_groups_are_created_in_a_utc_day_and_by_default_any_number() {
        let day = SECONDS_PER_DAY;
        let mut user = User { now: 10 * day, ..User::new() };
        user.limits.groups_per_day = 2;
        user.done(create(new("1", PUBLIC)));
        user.now += day - 1;
        user.done(create(new("2", PUBLIC)));
        assert_eq!(user.refused(create(new("3", PUBLIC))), Code::GroupCountLimit);
        user.limits.groups_per_day = 0;
        user.done(create(new("3", PUBLIC)));
        user.limits.groups_per_day = 1;
        user.now += 1;
        user.done(create(new("4", PUBLIC)));
    }

    #[test]
    fn a_new_chat_group_is_in_the_list_of_its_creator() {
        let mut user = User { now: 77, ..User::new() };
        let done = user.done(create(new("g", PUBLIC)));
        assert!(matches!(done.changes.as_slice(), [Change::ConversationListed { .. }]));
        assert_eq!((user.list(), user.about("group_g").active_time), (vec!["group_g".to_owned()], 77));
    }

    #[test]
    fn a_chat_group_without_a_name_is_shown_by_its_id() {
        let id = GroupId::new("g").unwrap();
        assert_eq!(ChatGroup::default().show_name(&id), "g");
        assert_eq!(ChatGroup { name: "n".into(), ..ChatGroup::default() }.show_name(&id), "n");
    }
}
