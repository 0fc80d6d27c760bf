//! Who comes into a chat group, who leaves it, and what members are.

use super::life::end;
use super::rights::{Action, may};
use super::terms::{custom_with, differing_custom};
use super::tips::tell;
use super::within::Within;
use crate::core::chat_group::{
    AddOption, Arrival, ChatGroup, Departure, Former, InfoChange, Kind, Member, MemberChange, Request, RequestDecision,
    RequestRef, Role, TipOf,
};
use crate::core::decision::{Decision, Refusal, Reply, UserResult, refuse, refuse_about};
use crate::core::error::{Code, Error};
use crate::core::event::{Audience, Beginning, Event};
use crate::core::field::Field;
use crate::core::ids::{ConversationId, GroupId, IdText, Seconds, UserId};
use crate::core::items::set_receive_option;
use crate::core::limits::{Limit, NAME_CARD_BYTES, REQUEST_TEXT_BYTES};
use crate::core::message::Channel;
use crate::core::receive_option::is_receive_option;
use crate::core::situation::Situation;
use std::collections::HashSet;

/// The lowest number for a mark of members; those below are the SDK's own.
pub const LOWEST_MARK: u32 = 1000;

/// The longest time, and the last moment, that documents can say.
const MOST_SECONDS: u64 = u32::MAX as u64;

/// When what lasts so many seconds from now on ends; 0 where it does not begin.
fn until(now: Seconds, seconds: u64) -> Seconds {
    if seconds == 0 { 0 } else { now.saturating_add(seconds).min(MOST_SECONDS) }
}

/// Brings users in who are not in yet, and says so to everyone. `arrival`: where somebody else does it.
pub fn enter(
    id: &GroupId,
    group: &ChatGroup,
    users: Vec<UserId>,
    arrival: Option<Arrival>,
    text: &str,
    on: &Situation<'_>,
    events: &mut Vec<(Audience, Event)>,
) -> Result<(), Error> {
    let channel = Channel::Group(id.clone());
    let (all, admins) = (Audience::Channel(channel.clone()), Audience::Users(on.view.admins(id)?));
    let mut beginnings = Vec::new();
    for group_id in [id.clone()].into_iter().chain(on.view.topics(id)?) {
        let read = on.view.last_seq(&Channel::Group(group_id.clone()))?;
        let unseen = if group.kind.shows_history() { 0 } else { read };
        beginnings.push(Beginning { group: group_id, read, unseen });
    }
    let members = on.view.member_count(id)? + users.len() as u64;
    let joined = on.now.max(on.view.last_time(&channel)?);
    let (mut muted, mut answers) = (Vec::new(), Vec::new());
    for user in &users {
        // Who is in needs no decision any more, whoever has asked for it.
        if let Some(mut request) = open_request(id, user, on)? {
            let decision = RequestDecision { by: on.me.clone(), accepted: true, text: text.to_owned() };
            request.decision = Some(decision);
            let request = Box::new(request);
            if request.invited.is_some() && request.from != *on.me {
                let user = request.from.clone();
                answers.push((Audience::one(&user), Event::RequestAnswered { user, request: request.clone() }));
            }
            events.push((admins.clone(), Event::RequestDecided { channel: channel.clone(), request }));
        }
        // Leaving and coming back does not end being muted.
        let Former { muted_until, .. } = on.view.former(id, user)?;
        if muted_until > on.now {
            let member = Box::new(Member { joined, muted_until, ..Member::default() });
            muted.push((all.clone(), Event::MemberChanged { channel: channel.clone(), user: user.clone(), member }));
        }
    }
    if let Some(arrival) = arrival {
        let (channel, by, text) = (channel.clone(), on.me.clone(), text.to_owned());
        let welcomed = Event::MembersWelcomed { channel, by, arrival, text };
        events.push((Audience::Users(users.clone()), welcomed));
    }
    events.push((all, Event::MembersEntered { time: joined, channel, users: users.clone(), beginnings }));
    events.extend(muted);
    let invited = arrival == Some(Arrival::Invited);
    tell(id, group.kind, TipOf::Entered { users, invited }, members, on, events)?;
    events.extend(answers);
    Ok(())
}

pub(super) fn check_text(field: Field, text: &str) -> Result<(), Error> {
    REQUEST_TEXT_BYTES.check(text.len(), field, Code::GroupInvalidParameters)
}

/// The request that is open for somebody to come in, whoever has asked for it.
fn open_request(group: &GroupId, newcomer: &UserId, on: &Situation<'_>) -> Result<Option<Request>, Error> {
    let about = RequestRef { no: None, group: group.clone(), newcomer: newcomer.as_str().into() };
    Ok(on.view.request(&about)?.filter(|request| request.decision.is_none()))
}

pub fn join(id: &GroupId, text: &str, on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_text(Field::Joining, text)?;
    let Some(group) = on.view.chat_group(id)? else {
        return refuse(Code::GroupNotFound, "there is no such chat group");
    };
    if on.view.member(id, on.me)?.is_some() {
        return refuse(Code::GroupAlreadyMember, "the user is in the chat group already");
    }
    if group.kind == Kind::Work {
        return refuse(Code::GroupNotJoined, "a Work group is not joined: its members invite");
    }
    if on.view.former(id, on.me)?.banned_until > on.now {
        return refuse(
            Code::GroupPermissionDenied,
            "the user was removed from the chat group, and may not come back yet",
        );
    }
    if group.add_option == AddOption::Forbidden {
        return refuse(Code::GroupPermissionDenied, "nobody may join the chat group");
    }
    if on.view.member_count(id)? >= group.most_members {
        return refuse(Code::GroupFull, "the chat group has all the members it may have");
    }
    let mut events = Vec::new();
    if group.add_option == AddOption::Anybody {
        enter(id, &group, vec![on.me.clone()], None, text, on, &mut events)?;
    } else if open_request(id, on.me, on)?.is_none() {
        events.push(request(id, None, text, 0, on)?);
    }
    Ok(Decision { events, reply: Reply::Nothing })
}

/// The event of a request; `before`: so many are made by the same command before it.
fn request(
    group: &GroupId,
    invited: Option<UserId>,
    text: &str,
    before: u64,
    on: &Situation<'_>,
) -> Result<(Audience, Event), Error> {
    let request = Request {
        no: on.view.next_request_no(group)? + before,
        group: group.clone(),
        from: on.me.clone(),
        invited,
        text: text.to_owned(),
        time: on.now,
        decision: None,
    };
    let event = Event::RequestMade { channel: Channel::Group(group.clone()), request: Box::new(request) };
    Ok((Audience::Users(on.view.admins(group)?), event))
}

/// The users whom a call names, each once.
fn named(field: Field, users: &[IdText], most: Limit) -> Result<Vec<&IdText>, Error> {
    most.check(users.len(), field, Code::GroupInvalidParameters)?;
    let mut seen = HashSet::new();
    Ok(users.iter().filter(|user| seen.insert(user.as_str())).collect())
}

pub fn invite(id: &GroupId, users: &[IdText], text: &str, on: &Situation<'_>) -> Result<Decision, Refusal> {
    check_text(Field::Inviting, text)?;
    let users = named(Field::Invited, users, on.limits.invited_per_call())?;
    let Within { group, me } = {
        let within = Within::of(id, on)?;
        within.require(Action::Invite)?;
        within
    };
    if group.approve_option == AddOption::Forbidden {
        return refuse(Code::GroupPermissionDenied, "nobody is invited to the chat group");
    }
    let decides = group.approve_option == AddOption::Anybody || may(Action::DecideRequests, group.kind, me.role);
    let room = group.most_members.saturating_sub(on.view.member_count(id)?);
    let (mut coming, mut events, mut results) = (Vec::new(), Vec::new(), Vec::new());
    for name in users {
        let result = match UserId::new(name) {
            Some(user) if on.view.member(id, &user)?.is_some() => UserResult::Included,
            Some(user) if on.view.former(id, &user)?.banned_until > on.now => UserResult::Failed,
            Some(_) if coming.len() as u64 >= room => UserResult::Failed,
            Some(user) if decides => {
                coming.push(user);
                UserResult::Done
            }
            Some(user) => {
                if open_request(id, &user, on)?.is_none() {
                    events.push(request(id, Some(user), text, events.len() as u64, on)?);
                }
                UserResult::Asked
            }
            None => UserResult::Failed,
        };
        results.push((name.clone(), result));
    }
    if room == 0 && results.iter().all(|(_, result)| *result == UserResult::Failed) {
        return refuse(Code::GroupFull, "the chat group has all the members it may have");
    }
    if !coming.is_empty() {
        enter(id, &group, coming, Some(Arrival::Invited), text, on, &mut events)?;
    }
    Ok(Decision { events, reply: Reply::Invited(results) })
}

pub fn quit(id: &GroupId, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let within = Within::of(id, on)?;
    if !may(Action::Quit, within.group.kind, within.me.role) {
        return refuse(Code::GroupOwnerMayNotQuit, Action::Quit.refusal());
    }
    let channel = Channel::Group(id.clone());
    let all = Audience::Channel(channel.clone());
    let (mut group, mut events) = (within.group, Vec::new());
    let (kind, members) = (group.kind, on.view.member_count(id)?.saturating_sub(1));
    if within.me.role == Role::Owner {
        // There is always an owner; a group that nobody is in is none.
        let Some(heir) = on.view.heir(id)? else { return end(id, group, on) };
        let member = on.view.member(id, &heir)?.unwrap_or_default();
        let member = Box::new(Member { role: Role::Owner, ..member });
        let changed = Event::MemberChanged { channel: channel.clone(), user: heir.clone(), member };
        events.push((all.clone(), changed));
        heir.as_str().clone_into(&mut group.owner);
        (group.version, group.changed) = (group.version + 1, on.now);
        events.push((all.clone(), Event::ChatGroupChanged { channel: channel.clone(), group: Box::new(group) }));
        let changes = vec![InfoChange::Owner(heir.as_str().to_owned())];
        tell(id, kind, TipOf::InfoChanged { changes }, members, on, &mut events)?;
    }
    tell(id, kind, TipOf::Quit, members, on, &mut events)?;
    // Last, so that the user takes in what comes before it while still a member.
    events.push((all, Event::MembersLeft { channel, users: vec![on.me.clone()], exit: Departure::Quit }));
    Ok(Decision { events, reply: Reply::Nothing })
}

pub fn remove(
    id: &GroupId,
    users: &[IdText],
    text: &str,
    seconds: u64,
    on: &Situation<'_>,
) -> Result<Decision, Refusal> {
    check_text(Field::Removing, text)?;
    let users = named(Field::Removed, users, on.limits.invited_per_call())?;
    let within = Within::of(id, on)?;
    within.require(Action::Remove)?;
    let (mut going, mut results) = (Vec::new(), Vec::new());
    let mut above = false;
    for name in users {
        let member = match UserId::new(name) {
            Some(user) => on.view.member(id, &user)?.map(|member| (user, member)),
            None => None,
        };
        let result = match member {
            Some((user, member)) if member.role < within.me.role => {
                going.push(user);
                UserResult::Done
            }
            other => {
                above |= other.is_some();
                UserResult::Failed
            }
        };
        results.push((name.clone(), result));
    }
    if going.is_empty() {
        return if above {
            refuse(Code::GroupPermissionDenied, "only members of a lower role can be removed")
        } else {
            refuse(Code::GroupInvalidParameters, "none of the users is a member of the chat group")
        };
    }
    let mut events = Vec::new();
    let members = on.view.member_count(id)?.saturating_sub(going.len() as u64);
    tell(id, within.group.kind, TipOf::Removed { users: going.clone() }, members, on, &mut events)?;
    let channel = Channel::Group(id.clone());
    let dismissed = Event::MembersDismissed { channel: channel.clone(), by: on.me.clone(), text: text.to_owned() };
    events.push((Audience::Users(going.clone()), dismissed));
    let left = Event::MembersLeft { channel: channel.clone(), users: going.clone(), exit: Departure::Removed };
    events.push((Audience::Channel(channel.clone()), left));
    if seconds != 0 {
        let mut admins = on.view.admins(id)?;
        admins.retain(|user| !going.contains(user));
        let banned = Event::MembersBanned { channel, users: going, until: until(on.now, seconds) };
        events.push((Audience::Users(admins), banned));
    }
    Ok(Decision { events, reply: Reply::Removed(results) })
}

pub fn modify(id: &GroupId, name: &str, change: &MemberChange, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let within = Within::of(id, on)?;
    let Some(user) = UserId::new(name) else {
        return refuse_about(Field::Member, Code::GroupAccountNotFound, "not a user id");
    };
    let Some(old) = on.view.member(id, &user)? else {
        return refuse_about(Field::Member, Code::GroupInvalidParameters, "not a member");
    };
    let own = user == *on.me;
    let require_above = |action| {
        within.require(action)?;
        if old.role < within.me.role {
            Ok(())
        } else {
            refuse(Code::GroupPermissionDenied, "the member's role is not lower than the user's own")
        }
    };
    let (mut new, mut events, mut told) = (old.clone(), Vec::new(), Vec::new());
    // What is so already needs no right.
    if let Some(role) = change.role.filter(|role| *role != old.role as u32) {
        within.require(Action::SetAdmins)?;
        let Some(role) = Role::from_number(role).filter(|role| *role != Role::Owner && !own) else {
            let text = "not a role that its owner gives to another member";
            return refuse_about(Field::Role, Code::GroupInvalidParameters, text);
        };
        told.push(TipOf::AdminSet { user: user.clone(), on: role == Role::Admin });
        new.role = role;
    }
    if let Some(seconds) = change.mute.map(|seconds| seconds.min(MOST_SECONDS)) {
        let until = until(on.now, seconds);
        let now = if old.muted_until > on.now { old.muted_until } else { 0 };
        if until != now {
            require_above(Action::MuteMembers)?;
            new.muted_until = until;
            told.push(TipOf::Muted { user: user.clone(), seconds });
        }
    }
    let name_card = change.name_card.as_ref().filter(|card| **card != old.name_card);
    let custom = differing_custom(&change.custom, &old.custom);
    if name_card.is_some() || !custom.is_empty() {
        if !own {
            require_above(Action::DescribeOthers)?;
        }
        let name_card = name_card.unwrap_or(&old.name_card);
        NAME_CARD_BYTES.check(name_card.len(), Field::NameCard, Code::GroupInvalidNameCard)?;
        new.name_card.clone_from(name_card);
        new.custom = custom_with(&old.custom, &custom, on.limits.custom_keys_per_member(), on)?;
    }
    if let Some(option) = change.receive_option {
        if !is_receive_option(option) {
            return refuse_about(Field::ReceiveOption, Code::GroupInvalidParameters, "no TIMReceiveMessageOpt");
        }
        if !own {
            return refuse(Code::GroupPermissionDenied, "what is told to a member is for them to say");
        }
        let set = set_receive_option(&[ConversationId::Group(id.clone())], option, on);
        events.extend(set.into_iter().map(|event| (Audience::one(on.me), event)));
    }
    if new != old {
        let channel = Channel::Group(id.clone());
        let audience = Audience::Channel(channel.clone());
        events.push((audience, Event::MemberChanged { channel, user, member: Box::new(new) }));
    }
    let members = on.view.member_count(id)?;
    for what in told {
        tell(id, within.group.kind, what, members, on, &mut events)?;
    }
    Ok(Decision { events, reply: Reply::Nothing })
}

pub fn mark(id: &GroupId, users: &[IdText], mark: u32, set: bool, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let users = named(Field::MembersMarked, users, on.limits.receivers_per_call())?;
    let within = Within::of(id, on)?;
    within.require(Action::MarkMembers)?;
    if mark < LOWEST_MARK {
        return refuse_about(Field::Mark, Code::GroupInvalidParameters, format!("it is below {LOWEST_MARK}"));
    }
    let mut marked = Vec::new();
    for name in users {
        let Some(user) = UserId::new(name) else {
            return refuse_about(Field::MembersMarked, Code::GroupAccountNotFound, "not a user id");
        };
        let Some(member) = on.view.member(id, &user)? else {
            return refuse_about(
                Field::MembersMarked,
                Code::GroupInvalidParameters,
                "not all are members of the chat group",
            );
        };
        if member.marks.contains(&mark) != set {
            marked.push(user);
        }
    }
    if marked.is_empty() {
        return Ok(Decision::default());
    }
    let marks = on.view.marks(id)?;
    if set && !marks.contains(&mark) {
        on.limits.marks_per_group().check(marks.len() + 1, Field::Mark, Code::GroupInvalidParameters)?;
    }
    let channel = Channel::Group(id.clone());
    let audience = Audience::Channel(channel.clone());
    let mut events = vec![(audience, Event::MembersMarked { channel, users: marked.clone(), mark, on: set })];
    let members = on.view.member_count(id)?;
    tell(id, within.group.kind, TipOf::Marked { users: marked, mark, on: set }, members, on, &mut events)?;
    Ok(Decision { events, reply: Reply::Nothing })
}

#[cfg(test)]
#[path = "../../tests/core/chat_groups/members.rs"]
mod tests;
