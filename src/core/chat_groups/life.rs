//! How chat groups begin and end.

use super::rights::{self, Action};
use super::terms::{check_most, check_texts, custom_with, option_of};
use super::within::Within;
use crate::core::chat_group::{ChatGroup, Kind, NewChatGroup, Role};
use crate::core::decision::{Decision, Refusal, Reply, refuse, refuse_about};
use crate::core::error::{Code, Error};
use crate::core::event::{Audience, Event};
use crate::core::field::Field;
use crate::core::ids::{DAY, GROUP_ID_BYTES, GroupId, TOPIC_MARK, UserId};
use crate::core::message::Channel;
use crate::core::situation::Situation;
use std::collections::BTreeMap;

const MADE_ID: &str = "@TGS#";
const COMMUNITY_ID: &str = "@TGS#_";

fn check_id(new: &NewChatGroup, kind: Kind) -> Result<GroupId, Refusal> {
    let is_community = kind == Kind::Community;
    let text = match new.id.as_str() {
        "" if is_community => format!("{COMMUNITY_ID}{:012X}", new.random & 0xffff_ffff_ffff),
        "" => format!("{MADE_ID}{:012X}", new.random & 0xffff_ffff_ffff),
        id if is_community && !id.starts_with(COMMUNITY_ID) => {
            return refuse_about(Field::NewId, Code::GroupInvalidId, "a Community id begins with @TGS#_");
        }
        id if !is_community && id.starts_with(MADE_ID) => {
            return refuse_about(Field::NewId, Code::GroupInvalidId, "only ids that are made begin with @TGS#");
        }
        id => id.to_owned(),
    };
    match GroupId::new(&text).filter(|id| id.community().is_none()) {
        Some(id) => Ok(id),
        None => refuse_about(
            Field::NewId,
            Code::GroupInvalidId,
            format!("it is not 1 to {GROUP_ID_BYTES} bytes of printable ASCII without {TOPIC_MARK}"),
        ),
    }
}

fn check_members(
    new: &NewChatGroup,
    kind: Kind,
    most_members: u64,
    on: &Situation<'_>,
) -> Result<Vec<(UserId, Role)>, Refusal> {
    let check = |members| on.limits.initial_members().check(members, Field::NewMembers, Code::GroupMemberLimit);
    // The caller may be named, too.
    check(new.members.len().saturating_sub(1))?;
    let mut members = vec![(on.me.clone(), Role::Owner)];
    for (user, role) in &new.members {
        let Some(user) = UserId::new(user) else {
            return refuse_about(Field::NewMembers, Code::GroupInvalidParameters, "not a user id");
        };
        let role = match (*role, Role::from_number(*role)) {
            (0, _) => Role::Ordinary,
            (_, Some(role)) if role == Role::Ordinary || rights::has_role(kind, role) && role != Role::Owner => role,
            _ => {
                let text = "nobody begins with this role in the chat group";
                return refuse_about(Field::NewMembers, Code::GroupInvalidParameters, text);
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
        let text = format!("it is {most_members}, and {all} would be in it");
        return refuse_about(Field::NewMostMembers, Code::GroupMemberLimit, text);
    }
    check(members.len() - 1)?;
    Ok(members)
}

pub fn create(new: &NewChatGroup, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let Some(kind) = Kind::from_number(new.kind) else {
        return refuse_about(Field::NewKind, Code::GroupInvalidParameters, "there is no such type");
    };
    let (add, approve) = kind.usual_options();
    let add_option = option_of(Field::NewAddOption, new.add_option, add)?;
    let approve_option = option_of(Field::NewApproveOption, new.approve_option, approve)?;
    let is_community = kind == Kind::Community;
    if new.supports_topics && !is_community {
        return refuse_about(Field::NewTopicSupport, Code::GroupInvalidParameters, "only a Community has topics");
    }
    if (new.uses_permission_groups || new.default_permissions != 0) && !is_community {
        return refuse_about(Field::NewPermissions, Code::GroupInvalidParameters, "only a Community has permissions");
    }
    if new.all_muted && !Role::ALL.into_iter().any(|role| rights::may(Action::MuteAll, kind, role)) {
        return refuse_about(Field::NewAllMuted, Code::GroupInvalidParameters, "a Work group is not muted");
    }
    let most = kind.most_members();
    check_most(new.most_members, kind, Field::NewMostMembers)?;
    let most_members = if new.most_members == 0 { most } else { new.most_members };
    let id = check_id(new, kind)?;
    check_texts(&new.name, &new.introduction, &new.notification, &new.face_url)?;
    let custom = custom_with(&BTreeMap::new(), &new.custom, on.limits.custom_keys_per_group(), on)?;
    let members = check_members(new, kind, most_members, on)?;
    if on.view.chat_group(&id)?.is_some() {
        return match on.view.role(&id, on.me)? {
            Some(Role::Owner) => refuse_about(Field::NewId, Code::GroupIdInOwnUse, "a group of this user has this id"),
            _ => refuse_about(Field::NewId, Code::GroupIdInUse, "another chat group has this id"),
        };
    }
    let per_day = on.limits.groups_per_day();
    if per_day.most != 0 {
        let today = on.view.chat_groups_created(on.now - on.now % DAY)? + 1;
        per_day.check(today, Field::Group, Code::GroupCountLimit)?;
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
    let channel = Channel::Group(id.clone());
    let audience = Audience::Channel(channel.clone());
    let event = Event::ChatGroupCreated { channel, group: Box::new(group), members, time: on.active_time()? };
    Ok(Decision::of(&audience, [event], Reply::ChatGroup(id)))
}

/// What goes before a chat group or a topic does: what users have said of it who are not in it.
pub(super) fn forget(group: &GroupId, on: &Situation<'_>) -> Result<Vec<(Audience, Event)>, Error> {
    let event = |user| (Audience::one(&user), Event::ChatGroupForgotten { user, group: group.clone() });
    Ok(on.view.remembering(group)?.into_iter().map(event).collect())
}

/// The end of a chat group. Another one of its id begins with nothing of it.
pub(super) fn end(id: &GroupId, group: ChatGroup, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let mut events = forget(id, on)?;
    let channel = Channel::Group(id.clone());
    let dissolved = Event::ChatGroupDissolved { channel: channel.clone(), by: on.me.clone(), name: group.name };
    events.push((Audience::Channel(channel), dissolved));
    Ok(Decision { events, reply: Reply::Nothing })
}

pub fn dissolve(group: &GroupId, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let within = Within::of(group, on)?;
    within.require(Action::Dissolve)?;
    end(group, within.group, on)
}

#[cfg(test)]
#[path = "../../tests/core/chat_groups/life.rs"]
mod tests;
