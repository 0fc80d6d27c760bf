use super::*;
use crate::core::chat_group::{AddOption, Kind, Request, Role, TipOf};
use crate::core::command::Command;
use crate::core::model::*;

use crate::core::situation::{Lookup, View};

/// A user with that role in a chat group that `a` wants to come into, and into which `b` wants to bring `c`.
fn asked(role: Role) -> User {
    let mut user = member(Kind::Public, role);
    user.world.group("g").approve_option = AddOption::Approval;
    user.world.put("g", "b", Role::Ordinary);
    for (no, from, invited) in [(1, "a", None), (2, "b", Some("c"))] {
        let one = |id: &str| users(&[id]).remove(0);
        let (from, invited) = (one(from), invited.map(one));
        let text = String::new();
        let request = Request { no, group: group("g"), from, invited, text, time: 7, decision: None };
        let channel = Channel::Group(group("g"));
        user.happen(&Event::RequestMade { channel, request: Box::new(request) });
    }
    user
}

fn about(newcomer: &str) -> RequestRef {
    RequestRef { no: None, group: group("g"), newcomer: newcomer.into() }
}

fn decide(request: RequestRef, accept: bool) -> Command {
    Command::HandleRequest { request, accept, text: "because".into() }
}

#[test]
fn its_owner_and_its_admins_decide_who_comes_in() {
    for kind in Kind::ALL {
        for role in Role::ALL {
            let mut user = asked(role);
            user.world.group("g").kind = kind;
            let code = if role > Role::Ordinary { 0 } else { 10007 };
            assert_eq!(code_of(&user, &decide(about("a"), true)), code, "{kind:?} {role:?}");
        }
    }
    let mut user = User::new();
    assert_eq!(user.refused(decide(about("a"), true)), Code::GroupNotFound);
    user.world.set_group("g", Kind::Public, None);
    assert_eq!(user.refused(decide(about("a"), true)), Code::GroupPermissionDenied);
}

#[test]
fn who_is_accepted_comes_in() {
    let mut user = asked(Role::Admin);
    for (request, newcomer, invited) in [(about("a"), "a", false), (about("c"), "c", true)] {
        let done = user.done(decide(request.clone(), true));
        let [
            Event::RequestDecided { request: decided, .. },
            Event::MembersWelcomed { by, arrival, text, .. },
            Event::MembersEntered { users: came, .. },
            Event::MessageSent { .. },
            answers @ ..,
        ] = &done.events[..]
        else {
            panic!("{done:?}")
        };
        let decision = RequestDecision { by: me(), accepted: true, text: "because".into() };
        assert_eq!((&decided.decision, by), (&Some(decision), &me()));
        assert_eq!(*arrival, if invited { Arrival::Invited } else { Arrival::Accepted });
        assert_eq!((text.as_str(), &done.entries[1].audience), ("because", &Audience::Users(users(&[newcomer]))));
        assert_eq!(came, &users(&[newcomer]));
        // Who has asked for another is told; who has asked to come in sees that they are.
        match answers {
            [Event::RequestAnswered { user, request }] if invited => {
                assert_eq!((user, request), (&users(&["b"])[0], decided));
            }
            others => assert!(others.is_empty() && !invited, "{others:?}"),
        }
        assert!(matches!(&done.tips()[..], [(TipOf::Entered { invited: told, .. }, _)] if *told == invited));
        assert_eq!(user.world.request(&request).unwrap().as_ref(), Some(&**decided));
    }
    assert_eq!(user.world.member_count(&group("g")).unwrap(), 4);
}

#[test]
fn who_has_asked_is_told_when_it_is_refused() {
    let mut user = asked(Role::Owner);
    for (request, told) in [(about("a"), "a"), (about("c"), "b")] {
        let done = user.done(decide(request, false));
        let [Event::RequestDecided { .. }, Event::RequestAnswered { user: one, request }] = &done.events[..] else {
            panic!("{done:?}")
        };
        assert_eq!(one.as_str(), told);
        assert!(request.decision.as_ref().is_some_and(|decision| !decision.accepted));
    }
    assert_eq!(user.world.member_count(&group("g")).unwrap(), 2);
}

#[test]
fn a_request_is_decided_once_and_named_by_its_number_or_by_what_it_is_about() {
    let mut user = asked(Role::Owner);
    for nothing in [about("b"), RequestRef { no: Some(2), ..about("a") }] {
        assert_eq!(user.refused(decide(nothing, true)), Code::GroupInvalidParameters);
    }
    user.done(decide(RequestRef { no: Some(1), ..about("a") }, false));
    for accept in [true, false] {
        assert_eq!(user.refused(decide(about("a"), accept)), Code::GroupRequestDecided);
    }
}

#[test]
fn a_request_is_of_its_newcomer_and_not_of_who_has_asked() {
    let mut user = asked(Role::Owner);
    for (no, newcomer) in [(1, "c"), (2, "a"), (2, "b"), (3, "c")] {
        let other = RequestRef { no: Some(no), ..about(newcomer) };
        assert_eq!(user.refused(decide(other, true)), Code::GroupInvalidParameters, "{no} {newcomer}");
    }
    user.done(decide(RequestRef { no: Some(2), ..about("c") }, true));
    assert!(user.world.member(&group("g"), &users(&["c"])[0]).unwrap().is_some());
}

#[test]
fn who_is_accepted_needs_room_unless_they_are_in_already() {
    let mut user = asked(Role::Owner);
    user.world.group("g").most_members = 2;
    assert_eq!(user.refused(decide(about("a"), true)), Code::GroupFull);
    assert_eq!(code_of(&user, &decide(about("a"), false)), 0);
    user.world.put("g", "a", Role::Ordinary);
    assert_eq!(user.done(decide(about("a"), true)).events.len(), 1, "there is nothing to do but to say so");
    user.world.group("g").most_members = 4;
    user.done(decide(about("c"), true));
}

#[test]
fn a_text_has_300_bytes_and_not_301() {
    let user = asked(Role::Owner);
    let say = |bytes: usize| Command::HandleRequest { request: about("a"), accept: false, text: "x".repeat(bytes) };
    assert_eq!((code_of(&user, &say(300)), code_of(&user, &say(301))), (0, 10004));
}

#[test]
fn requests_are_read_up_to_a_time_that_is_not_to_come() {
    let mut user = User::new();
    for (asked, time) in [(0, 1_000), (7, 7), (5_000, 1_000)] {
        assert_eq!(user.done(Command::ReadRequests { time: asked }).events, [Event::RequestsRead { time }]);
    }
}
