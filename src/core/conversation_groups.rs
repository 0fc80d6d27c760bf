//! The rules of conversation groups: up to 20 named groups a user sorts conversations into.

use super::chat_groups::within::missing_chat_group;
use super::conversation::ConversationGroup;
use super::decision::{Decision, Refusal, Reply, refuse_about};
use super::error::Code;
use super::event::{Event, RemovalReason};
use super::field::Field;
use super::ids::{ConversationGroupNo, ConversationId, IdText};
use super::items::Items;
use super::situation::Situation;
use super::state::UserState;

pub fn create(name: &str, ids: &[IdText], on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_new_name(Field::ConversationGroup, name, on)?;
    let groups = on.state.groups().len() + 1;
    on.limits.conversation_groups().check(groups, Field::ConversationGroup, Code::TooManyConversationGroups)?;
    let items = usable(ids, on)?;
    let conversations: Vec<_> = items.accepted.into_iter().map(|(_, id)| id).collect();
    let group = on.state.next_group_no();
    let leaving = pushed_out(group, conversations.len(), conversations.iter(), on);
    let created = Event::ConversationGroupCreated { group, name: name.to_owned(), conversations };
    Ok(Decision::own([created].into_iter().chain(leaving), Reply::Items(items.results), on))
}

pub fn delete(name: &str, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let group = find(Field::ConversationGroup, name, on.state)?;
    Ok(Decision::own([Event::ConversationGroupDeleted { group: group.no }], Reply::Nothing, on))
}

pub fn rename(old: &str, new: &str, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let group = find(Field::OldName, old, on.state)?;
    if old == new {
        return Ok(Decision::default());
    }
    check_new_name(Field::NewName, new, on)?;
    let event = Event::ConversationGroupRenamed { group: group.no, name: new.to_owned() };
    Ok(Decision::own([event], Reply::Nothing, on))
}

pub fn reorder(names: &[String], on: &Situation<'_>) -> Result<Decision, Refusal> {
    let groups: Vec<_> = names.iter().filter_map(|name| on.state.group_named(name)).map(|g| g.no).collect();
    let current = || on.state.groups().iter().map(|g| g.no);
    let complete = groups.len() == names.len() && names.len() == current().count();
    if !complete || !current().all(|no| groups.contains(&no)) {
        return refuse_about(
            Field::ConversationGroups,
            Code::InvalidParameters,
            "it must name every conversation group of the user once",
        );
    }
    if current().eq(groups.iter().copied()) {
        return Ok(Decision::default());
    }
    Ok(Decision::own([Event::ConversationGroupsReordered { groups }], Reply::Nothing, on))
}

pub fn add(name: &str, ids: &[IdText], on: &Situation<'_>) -> Result<Decision, Refusal> {
    let group = find(Field::ConversationGroup, name, on.state)?;
    let items = usable(ids, on)?;
    let absent = items.accepted.iter().map(|(_, id)| id).filter(|id| !is_member(id, group, on.state));
    let conversations: Vec<_> = absent.cloned().collect();
    let mut events = Vec::new();
    if !conversations.is_empty() {
        let first = group.next_place();
        let count = group.members.len() + conversations.len();
        let members = group.members.values().filter_map(|no| on.state.id(*no));
        let leaving = pushed_out(group.no, count, members.chain(&conversations), on);
        events.push(Event::ConversationsAdded { group: group.no, first, conversations });
        events.extend(leaving);
    }
    Ok(Decision::own(events, Reply::Items(items.results), on))
}

pub fn remove(name: &str, ids: &[IdText], on: &Situation<'_>) -> Result<Decision, Refusal> {
    let group = find(Field::ConversationGroup, name, on.state)?;
    let items = usable(ids, on)?;
    let members = items.accepted.iter().map(|(_, id)| id).filter(|id| is_member(id, group, on.state));
    let removed = removed(group.no, members, RemovalReason::Asked);
    Ok(Decision::own(removed, Reply::Items(items.results), on))
}

/// The items of a call that can be worked on. A conversation need not be in the list.
fn usable(ids: &[IdText], on: &Situation<'_>) -> Result<Items, Refusal> {
    let mut items = Items::read(ids, on.limits)?;
    items.check(|id| missing_chat_group(id, on.view))?;
    items.require_any(None)?;
    Ok(items)
}

/// What leaves a group that would have all of these: those above the limit, the earliest added first.
fn pushed_out<'a>(
    group: ConversationGroupNo,
    count: usize,
    all: impl Iterator<Item = &'a ConversationId>,
    on: &Situation<'_>,
) -> Option<Event> {
    let excess = (count as u64).saturating_sub(on.limits.conversations_per_group);
    removed(group, all.take(usize::try_from(excess).unwrap_or(usize::MAX)), RemovalReason::GroupFull)
}

fn removed<'a>(
    group: ConversationGroupNo,
    those: impl Iterator<Item = &'a ConversationId>,
    reason: RemovalReason,
) -> Option<Event> {
    let conversations: Vec<_> = those.cloned().collect();
    (!conversations.is_empty()).then_some(Event::ConversationsRemoved { group, conversations, reason })
}

fn is_member(id: &ConversationId, group: &ConversationGroup, state: &UserState) -> bool {
    state.find(id).is_some_and(|c| c.is_in(group.no))
}

fn find<'a>(field: Field, name: &str, state: &'a UserState) -> Result<&'a ConversationGroup, Refusal> {
    match state.group_named(name) {
        Some(group) => Ok(group),
        None => refuse_about(field, Code::ConversationGroupNotFound, "there is no conversation group of this name"),
    }
}

fn check_new_name(field: Field, name: &str, on: &Situation<'_>) -> Result<(), Refusal> {
    let most = on.limits.conversation_group_name_bytes();
    most.check(name.len(), field, Code::ConversationGroupNameTooLong)?;
    match on.state.group_named(name) {
        Some(_) => refuse_about(field, Code::InvalidOperation, "a conversation group of this name exists"),
        None => Ok(()),
    }
}

#[cfg(test)]
#[path = "../tests/core/conversation_groups.rs"]
mod tests;
