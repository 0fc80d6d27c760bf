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
#[path = "../../tests/core/chat_groups/mod.rs"]
mod tests;
