//! The rules of chat groups: how they begin and end, and what all their rules share.
//!
//! * [`rights`]: who may do what.
//! * [`info`]: what a chat group is.
//! * [`members`]: who comes, who goes, and what members are.
//! * [`requests`]: what an owner or an admin has to decide.
//! * [`attributes`]: attributes and counters.
//! * [`topics`]: the parts of a Community.

pub mod attributes;
pub mod info;
pub mod members;
pub mod requests;
pub mod rights;
pub mod topics;

use super::chat_group::{AddOption, ChatGroup, Kind, Member, NewChatGroup, Role, Tip, TipOf};
use super::decide::{Decision, Refusal, Reply, Situation, View, refuse};
use super::error::{Code, Error};
use super::event::Event;
use super::ids::{GROUP_ID_BYTES, GroupId, TOPIC_MARK, UserId};
use super::message::{Body, Channel, GROUP_TIP, Message, MessageId, Place};
use rights::Action;
use std::collections::BTreeMap;

const NAME_BYTES: usize = 100;
const INTRODUCTION_BYTES: usize = 240;
const NOTIFICATION_BYTES: usize = 300;
const FACE_URL_BYTES: usize = 100;

const MADE_ID: &str = "@TGS#";
const COMMUNITY_ID: &str = "@TGS#_";

const SECONDS_PER_DAY: u64 = 24 * 60 * 60;

/// Whether there is such a chat group, or such a topic.
pub fn exists(group: &GroupId, view: &dyn View) -> Result<bool, Error> {
    match group.community() {
        Some(_) => Ok(view.topic(group)?.is_some()),
        None => Ok(view.chat_group(group)?.is_some()),
    }
}

/// A chat group that the user is in, and what they are in it.
pub struct Within {
    pub group: ChatGroup,
    pub me: Member,
}

impl Within {
    pub fn of(group: &GroupId, on: &Situation<'_>) -> Result<Self, Refusal> {
        let Some(info) = on.view.chat_group(group)? else {
            return refuse(Code::GroupNotFound, "there is no such chat group");
        };
        match on.view.member(group, on.me)? {
            Some(me) => Ok(Self { group: info, me }),
            None => refuse(Code::GroupPermissionDenied, "the user is not a member of the chat group"),
        }
    }

    /// The same where it may be a topic: its Community, then.
    pub fn of_any(group: &GroupId, on: &Situation<'_>) -> Result<Self, Refusal> {
        match group.community() {
            None => Self::of(group, on),
            Some(community) if on.view.topic(group)?.is_some() => Self::of(&community, on),
            Some(_) => refuse(Code::GroupNotFound, "there is no such topic"),
        }
    }

    /// Refuses what the user's role gives no right to.
    pub fn require(&self, action: Action) -> Result<(), Refusal> {
        match rights::may(action, self.group.kind, self.me.role) {
            true => Ok(()),
            false => refuse(Code::GroupPermissionDenied, action.refusal()),
        }
    }
}

/// Refuses what only members of the chat group, or of the topic's Community, may do.
pub fn require_member(group: &GroupId, on: &Situation<'_>) -> Result<(), Refusal> {
    Within::of_any(group, on).map(drop)
}

/// Tells everybody in the chat group, or the topic, what has happened there. `members`: so many there are then.
pub(super) fn tell(
    group: &GroupId,
    kind: Kind,
    what: TipOf,
    members: u64,
    on: &Situation<'_>,
    events: &mut Vec<Event>,
) -> Result<(), Error> {
    let channel = Channel::Group(group.clone());
    let before = events.iter().filter(|e| matches!(e, Event::MessageSent { channel: of, .. } if *of == channel));
    let seq = on.view.last_seq(&channel)? + before.count() as u64 + 1;
    let time = on.now.max(on.view.last_time(&channel)?);
    // Several in one command have different numbers.
    let random = on.random ^ seq;
    // What not everybody sees counts for nobody: so no user's numbers depend on what they see.
    let for_some = matches!(what, TipOf::MessagePinned { .. });
    let body = Body {
        content: "[]".into(),
        settings: "{}".into(),
        elements: vec![GROUP_TIP],
        uncounted: for_some || !kind.counts_unread(),
        unshown: for_some,
        tip: Some(Box::new(Tip { by: on.me.clone(), what, members })),
        ..Body::default()
    };
    let message = Message {
        id: MessageId::new(on.me.as_str(), time, random),
        place: Place { seq, sub: 0 },
        sender: on.me.clone(),
        time,
        client_time: on.now,
        random: random as u32,
        body,
        active_time: 0,
        version: 0,
        revoked: None,
    };
    events.push(Event::MessageSent { channel, message: Box::new(message) });
    Ok(())
}

fn check_id(new: &NewChatGroup, kind: Kind) -> Result<GroupId, Refusal> {
    let is_community = kind == Kind::Community;
    let text = match new.id.as_str() {
        "" if is_community => format!("{COMMUNITY_ID}{:012X}", new.random & 0xffff_ffff_ffff),
        "" => format!("{MADE_ID}{:012X}", new.random & 0xffff_ffff_ffff),
        id if is_community && !id.starts_with(COMMUNITY_ID) => {
            return refuse(Code::GroupInvalidId, "create_group_param_group_id: a Community id begins with @TGS#_");
        }
        id if !is_community && id.starts_with(MADE_ID) => {
            return refuse(
                Code::GroupInvalidId,
                "create_group_param_group_id: only ids that are made begin with @TGS#",
            );
        }
        id => id.to_owned(),
    };
    match GroupId::new(&text).filter(|id| id.community().is_none()) {
        Some(id) => Ok(id),
        None => refuse(
            Code::GroupInvalidId,
            format!(
                "create_group_param_group_id: it is not 1 to {GROUP_ID_BYTES} bytes of printable ASCII without {TOPIC_MARK}"
            ),
        ),
    }
}

/// What is too long is refused, each text with its code.
fn check_texts(name: &str, introduction: &str, notification: &str, face_url: &str) -> Result<(), Refusal> {
    for (what, text, most, code) in [
        ("name", name, NAME_BYTES, Code::GroupInvalidName),
        ("introduction", introduction, INTRODUCTION_BYTES, Code::GroupInvalidIntroduction),
        ("notification", notification, NOTIFICATION_BYTES, Code::GroupInvalidNotification),
        ("face_url", face_url, FACE_URL_BYTES, Code::GroupInvalidFaceUrl),
    ] {
        if text.len() > most {
            return refuse(code, format!("{what} has {} bytes; at most {most} are kept", text.len()));
        }
    }
    match name.is_empty() {
        true => refuse(Code::GroupInvalidName, "name is empty"),
        false => Ok(()),
    }
}

/// What is to change of custom information: the last word for each key, where it is not what is there already.
fn differing_custom(changes: &[(String, String)], now: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let last: BTreeMap<_, _> = changes.iter().map(|(key, value)| (key, value)).collect();
    let differs = |key: &String, value: &str| now.get(key).map_or("", String::as_str) != value;
    last.into_iter().filter(|(key, value)| differs(key, value)).map(|(k, v)| (k.clone(), v.clone())).collect()
}

/// Custom information with these keys changed; an empty value takes its key away.
fn custom_with(
    custom: &BTreeMap<String, String>,
    changes: &[(String, String)],
    most: u64,
    on: &Situation<'_>,
) -> Result<BTreeMap<String, String>, Refusal> {
    let (key_bytes, value_bytes) = (on.limits.custom_key_bytes, on.limits.custom_value_bytes);
    let mut custom = custom.clone();
    for (key, value) in changes {
        if key.is_empty() || key.len() as u64 > key_bytes || value.len() as u64 > value_bytes {
            let text = format!("custom_info: a key has 1 to {key_bytes} bytes, a value at most {value_bytes}");
            return refuse(Code::GroupInvalidParameters, text);
        }
        match value.is_empty() {
            true => custom.remove(key),
            false => custom.insert(key.clone(), value.clone()),
        };
    }
    match custom.len() as u64 > most {
        true => refuse(Code::GroupInvalidParameters, format!("custom_info: there are at most {most} keys")),
        false => Ok(custom),
    }
}

/// A chat group has no more members than its type may have.
fn check_most(most: u64, kind: Kind, key: &str) -> Result<(), Refusal> {
    let allowed = kind.most_members();
    match most > allowed {
        true => refuse(Code::GroupMemberLimit, format!("{key} is above {allowed}, the most for the type")),
        false => Ok(()),
    }
}

fn check_members(
    new: &NewChatGroup,
    kind: Kind,
    most_members: u64,
    on: &Situation<'_>,
) -> Result<Vec<(UserId, Role)>, Refusal> {
    let most = on.limits.initial_members;
    let too_many = || {
        let text = format!("create_group_param_group_member_array: a chat group begins with at most {most} members");
        refuse(Code::GroupMemberLimit, text)
    };
    // The caller may be named, too.
    if new.members.len() as u64 > most.saturating_add(1) {
        return too_many();
    }
    let mut members = vec![(on.me.clone(), Role::Owner)];
    for (user, role) in &new.members {
        let Some(user) = UserId::new(user) else {
            return refuse(Code::GroupInvalidParameters, "create_group_param_group_member_array: not a user id");
        };
        let role = match (*role, Role::from_number(*role)) {
            (0, _) => Role::Ordinary,
            (_, Some(role)) if role == Role::Ordinary || rights::has_role(kind, role) && role != Role::Owner => role,
            _ => {
                let text = "create_group_param_group_member_array: nobody begins with this role in the chat group";
                return refuse(Code::GroupInvalidParameters, text);
            }
        };
        if members.iter().all(|(known, _)| *known != user) {
            members.push((user, role));
        }
    }
    if kind.is_room() && members.len() > 1 {
        return refuse(Code::GroupInvalidParameters, "an AVChatRoom or BChatRoom begins without members");
    }
    let all = members.len() as u64;
    if all > most_members {
        let text = format!("create_group_param_max_member_num: it is {most_members}, and {all} would be in it");
        return refuse(Code::GroupMemberLimit, text);
    }
    if all - 1 > most {
        return too_many();
    }
    Ok(members)
}

/// Of `TIMGroupAddOption`: what the caller does not know.
const UNKNOWN_OPTION: u32 = 3;

/// `TIMGroupAddOption`; where it is not given, or not known, the usual one.
fn option_of(key: &str, number: Option<u32>, usual: AddOption) -> Result<AddOption, Refusal> {
    match number {
        None | Some(UNKNOWN_OPTION) => Ok(usual),
        Some(number) => match AddOption::from_number(number) {
            Some(option) => Ok(option),
            None => refuse(Code::GroupInvalidParameters, format!("{key}: there is no such option")),
        },
    }
}

pub fn create(new: &NewChatGroup, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let Some(kind) = Kind::from_number(new.kind) else {
        return refuse(Code::GroupInvalidParameters, "create_group_param_group_type: there is no such type");
    };
    let (add, approve) = kind.usual_options();
    let add_option = option_of("create_group_param_add_option", new.add_option, add)?;
    let approve_option = option_of("create_group_param_approve_option", new.approve_option, approve)?;
    let is_community = kind == Kind::Community;
    if new.supports_topics && !is_community {
        return refuse(
            Code::GroupInvalidParameters,
            "create_group_param_is_support_topic: only a Community has topics",
        );
    }
    if (new.uses_permission_groups || new.default_permissions != 0) && !is_community {
        return refuse(
            Code::GroupInvalidParameters,
            "create_group_param_enable_permission_group: only a Community has permissions",
        );
    }
    if new.all_muted && !Role::ALL.into_iter().any(|role| rights::may(Action::MuteAll, kind, role)) {
        return refuse(Code::GroupInvalidParameters, "convoke_is_shutup_all: a Work group is not muted");
    }
    let most = kind.most_members();
    check_most(new.most_members, kind, "create_group_param_max_member_num")?;
    let most_members = if new.most_members == 0 { most } else { new.most_members };
    let id = check_id(new, kind)?;
    check_texts(&new.name, &new.introduction, &new.notification, &new.face_url)?;
    let custom = custom_with(&BTreeMap::new(), &new.custom, on.limits.custom_keys_per_group, on)?;
    let members = check_members(new, kind, most_members, on)?;
    if on.view.chat_group(&id)?.is_some() {
        return match on.view.role(&id, on.me)? {
            Some(Role::Owner) => {
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
    let group = ChatGroup {
        name: new.name.clone(),
        kind,
        introduction: new.introduction.clone(),
        notification: new.notification.clone(),
        face_url: new.face_url.clone(),
        add_option,
        approve_option,
        most_members,
        supports_topics: new.supports_topics,
        owner: on.me.as_str().to_owned(),
        all_muted: new.all_muted,
        visible: 1,
        searchable: 1,
        custom,
        uses_permission_groups: new.uses_permission_groups,
        default_permissions: new.default_permissions,
        created: on.now,
        changed: on.now,
        version: 1,
    };
    let event =
        Event::ChatGroupCreated { channel: Channel::Group(id.clone()), group: Box::new(group), members, time: on.now };
    Ok(Decision { events: vec![event], reply: Reply::ChatGroup(id) })
}

/// What goes before a chat group or a topic does: what users have said of it who are not in it.
fn forget(group: &GroupId, on: &Situation<'_>) -> Result<Vec<Event>, Error> {
    let users = on.view.remembering(group)?.into_iter();
    Ok(users.map(|user| Event::ChatGroupForgotten { user, group: group.clone() }).collect())
}

/// The end of a chat group. Another one of its id begins with nothing of it.
fn end(id: &GroupId, group: ChatGroup, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let mut events = forget(id, on)?;
    let channel = Channel::Group(id.clone());
    events.push(Event::ChatGroupDissolved { channel, by: on.me.clone(), name: group.name });
    Ok(Decision { events, reply: Reply::Nothing })
}

pub fn dissolve(group: &GroupId, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let within = Within::of(group, on)?;
    within.require(Action::Dissolve)?;
    end(group, within.group, on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::command::Command;
    use crate::core::model::{Done, User};
    use crate::core::state::Change;

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
        let day = SECONDS_PER_DAY;
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
