//! What a chat group is, and changes of that.

use super::rights::Action;
use super::terms::{UNKNOWN_OPTION, check_most, check_texts, custom_with, differing_custom, option_of, put};
use super::tips::tell;
use super::within::Within;
use crate::core::chat_group::{AddOption, ChatGroup, ChatGroupChange, InfoChange, Kind, Member, Role, TipOf};
use crate::core::decision::{Decision, Refusal, Reply, refuse_about};
use crate::core::error::Code;
use crate::core::event::{Audience, Event};
use crate::core::field::Field;
use crate::core::ids::{GroupId, UserId};
use crate::core::message::Channel;
use crate::core::situation::Situation;

/// What of the change is not so already. Nothing else needs a right, or is looked at.
fn differing(change: &ChatGroupChange, now: &ChatGroup) -> ChatGroupChange {
    fn other<T: PartialEq + Clone>(new: &Option<T>, now: &T) -> Option<T> {
        new.as_ref().filter(|new| *new != now).cloned()
    }
    let option = |new: Option<u32>, now: AddOption| new.filter(|new| ![now as u32, UNKNOWN_OPTION].contains(new));
    ChatGroupChange {
        name: other(&change.name, &now.name),
        introduction: other(&change.introduction, &now.introduction),
        notification: other(&change.notification, &now.notification),
        face_url: other(&change.face_url, &now.face_url),
        add_option: option(change.add_option, now.add_option),
        approve_option: option(change.approve_option, now.approve_option),
        most_members: other(&change.most_members, &now.most_members),
        visible: other(&change.visible, &now.visible),
        searchable: other(&change.searchable, &now.searchable),
        all_muted: other(&change.all_muted, &now.all_muted),
        custom: differing_custom(&change.custom, &now.custom),
        uses_permission_groups: other(&change.uses_permission_groups, &now.uses_permission_groups),
        default_permissions: other(&change.default_permissions, &now.default_permissions),
        owner: other(&change.owner, &now.owner),
    }
}

/// The chat group with the change, and what of it members are told.
fn changed(
    old: &ChatGroup,
    change: &ChatGroupChange,
    on: &Situation<'_>,
) -> Result<(ChatGroup, Vec<InfoChange>), Refusal> {
    let (mut new, mut told) = (old.clone(), Vec::new());
    put(&mut new.name, change.name.clone(), &mut told, InfoChange::Name);
    put(&mut new.introduction, change.introduction.clone(), &mut told, InfoChange::Introduction);
    put(&mut new.notification, change.notification.clone(), &mut told, InfoChange::Notification);
    put(&mut new.face_url, change.face_url.clone(), &mut told, InfoChange::FaceUrl);
    check_texts(&new.name, &new.introduction, &new.notification, &new.face_url)?;
    let option = |field, number: Option<u32>, now| number.map(|n| option_of(field, Some(n), now)).transpose();
    let add = option(Field::AddOption, change.add_option, old.add_option)?;
    put(&mut new.add_option, add, &mut told, InfoChange::AddOption);
    let approve = option(Field::ApproveOption, change.approve_option, old.approve_option)?;
    put(&mut new.approve_option, approve, &mut told, InfoChange::ApproveOption);
    put(&mut new.all_muted, change.all_muted, &mut told, InfoChange::AllMuted);
    let is_community = old.kind == Kind::Community;
    if !is_community && (change.uses_permission_groups.is_some() || change.default_permissions.is_some()) {
        return refuse_about(Field::Permissions, Code::GroupInvalidParameters, "only a Community has permissions");
    }
    put(&mut new.uses_permission_groups, change.uses_permission_groups, &mut told, InfoChange::UsesPermissionGroups);
    put(&mut new.default_permissions, change.default_permissions, &mut told, InfoChange::DefaultPermissions);
    new.custom = custom_with(&old.custom, &change.custom, on.limits.custom_keys_per_group(), on)?;
    told.extend(change.custom.iter().map(|(key, value)| InfoChange::Custom(key.clone(), value.clone())));
    if let Some(most) = change.most_members {
        if most == 0 {
            return refuse_about(Field::MostMembers, Code::GroupInvalidParameters, "it is 0");
        }
        check_most(most, old.kind, Field::MostMembers)?;
        new.most_members = most;
    }
    new.visible = change.visible.unwrap_or(old.visible);
    new.searchable = change.searchable.unwrap_or(old.searchable);
    Ok((new, told))
}

pub fn modify(id: &GroupId, change: &ChatGroupChange, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let within = Within::of(id, on)?;
    let change = &differing(change, &within.group);
    let of_info = ChatGroupChange {
        name: change.name.clone(),
        introduction: change.introduction.clone(),
        notification: change.notification.clone(),
        face_url: change.face_url.clone(),
        custom: change.custom.clone(),
        ..ChatGroupChange::default()
    };
    if of_info != ChatGroupChange::default() {
        within.require(Action::ModifyInfo)?;
    }
    let terms = ChatGroupChange { owner: change.owner.clone(), all_muted: change.all_muted, ..of_info };
    if terms != *change {
        within.require(Action::ModifyTerms)?;
    }
    if change.all_muted.is_some() {
        within.require(Action::MuteAll)?;
    }
    if change.owner.is_some() {
        within.require(Action::Transfer)?;
    }
    let (mut group, mut told) = changed(&within.group, change, on)?;
    let channel = Channel::Group(id.clone());
    let (all, mut events) = (Audience::Channel(channel.clone()), Vec::new());
    if let Some(owner) = &change.owner {
        let Some(user) = UserId::new(owner) else {
            return refuse_about(Field::Owner, Code::GroupAccountNotFound, "not a user id");
        };
        let Some(heir) = on.view.member(id, &user)? else {
            return refuse_about(Field::Owner, Code::GroupInvalidParameters, "not a member");
        };
        group.owner.clone_from(owner);
        told.push(InfoChange::Owner(owner.clone()));
        // Nobody could lift it from an owner.
        let heir = Member { muted_until: 0, ..heir };
        for (user, member, role) in [(on.me, within.me, Role::Ordinary), (&user, heir, Role::Owner)] {
            let member = Box::new(Member { role, ..member });
            let changed = Event::MemberChanged { channel: channel.clone(), user: user.clone(), member };
            events.push((all.clone(), changed));
        }
    }
    if group == within.group {
        return Ok(Decision::default());
    }
    (group.version, group.changed) = (group.version + 1, on.now);
    let kind = group.kind;
    events.push((all, Event::ChatGroupChanged { channel, group: Box::new(group) }));
    if !told.is_empty() {
        let members = on.view.member_count(id)?;
        tell(id, kind, TipOf::InfoChanged { changes: told }, members, on, &mut events)?;
    }
    Ok(Decision { events, reply: Reply::Nothing })
}

#[cfg(test)]
#[path = "../../tests/core/chat_groups/info.rs"]
mod tests;
