use super::*;
use crate::core::command::Command;
use crate::core::event::Beginning;
use crate::core::model::*;

use crate::core::situation::{Lookup, View};
use Kind::{AvChatRoom, BChatRoom, Community, Meeting, Public, Work};
use Role::{Admin, Ordinary, Owner};

fn join(text: &str) -> Command {
    Command::JoinChatGroup { group: group("g"), text: text.into() }
}

fn invite(names: &[&str]) -> Command {
    Command::InviteToChatGroup { group: group("g"), users: owned(names), text: String::new() }
}

fn quit() -> Command {
    Command::QuitChatGroup { group: group("g") }
}

fn remove(names: &[&str], seconds: u64) -> Command {
    Command::RemoveFromChatGroup { group: group("g"), users: owned(names), text: "bye".into(), seconds }
}

fn modify(user: &str, change: MemberChange) -> Command {
    Command::ModifyMember { group: group("g"), user: user.into(), change: Box::new(change) }
}

fn mark(names: &[&str], mark: u32, on: bool) -> Command {
    Command::MarkMembers { group: group("g"), users: owned(names), mark, on }
}

/// A user who is not in the chat group `g`.
fn outside(kind: Kind) -> User {
    let mut user = User::new();
    user.world.set_group("g", kind, None);
    user.world.put("g", "zoe", Owner);
    user
}

fn results(done: &Done) -> Vec<(&str, UserResult)> {
    let (Reply::Invited(results) | Reply::Removed(results)) = &done.reply else { panic!("{done:?}") };
    results.iter().map(|(user, result)| (user.as_str(), *result)).collect()
}

#[test]
fn each_type_is_joined_as_its_option_says_and_a_work_group_never() {
    for kind in Kind::ALL {
        for option in [AddOption::Forbidden, AddOption::Approval, AddOption::Anybody] {
            let mut user = outside(kind);
            user.world.group("g").add_option = option;
            if kind == Work {
                assert_eq!(user.refused(join("")), Code::GroupNotJoined);
                continue;
            }
            match option {
                AddOption::Forbidden => assert_eq!(user.refused(join("")), Code::GroupPermissionDenied),
                AddOption::Approval => {
                    let done = user.done(join("please"));
                    let [Event::RequestMade { request, .. }] = &done.events[..] else { panic!("{done:?}") };
                    assert_eq!((request.no, request.newcomer(), request.text.as_str()), (1, &me(), "please"));
                    assert_eq!(user.list(), [""; 0], "they are not in yet");
                }
                AddOption::Anybody => {
                    let done = user.done(join(""));
                    assert_eq!(user.list(), ["group_g"]);
                    assert_eq!(done.tips(), [(TipOf::Entered { users: vec![me()], invited: false }, 2)]);
                    assert_eq!(user.refused(join("")), Code::GroupAlreadyMember);
                }
            }
        }
    }
    assert_eq!(User::new().refused(join("")), Code::GroupNotFound);
}

#[test]
fn one_who_enters_has_read_all_and_sees_it_in_a_meeting_and_a_community() {
    for kind in [Public, Meeting, BChatRoom, AvChatRoom, Community] {
        let mut user = outside(kind);
        user.world.group("g").add_option = AddOption::Anybody;
        let channel = Channel::Group(group("g"));
        user.world.note(&me(), &said("g", 1, 2_000));
        let done = user.done(join(""));
        let Event::MembersEntered { time, beginnings, .. } = &done.events[0] else { panic!("{done:?}") };
        assert_eq!(*time, 2_000, "time does not go back");
        let sees_history = matches!(kind, Meeting | Community);
        let unseen = if sees_history { 0 } else { 1 };
        assert_eq!(*beginnings, [Beginning { group: group("g"), read: 1, unseen }], "{kind:?}");
        let about = user.about("group_g");
        assert_eq!((about.read_seq, about.unread, about.active_time), (1, 0, 2_001), "and it stands first");
        assert_eq!(user.world.message(&me(), &by_seq("group_g", 1)).unwrap().is_some(), sees_history);
        assert_eq!(user.world.last_seq(&channel).unwrap(), 2, "what is told stands behind it");
    }
}

/// Zoe has written a message.
fn said(id: &str, seq: u64, time: u64) -> Event {
    let message = crate::core::message::Message {
        id: crate::core::message::MessageId(format!("{id}-{seq}")),
        place: crate::core::message::Place { seq, sub: 0 },
        sender: users(&["zoe"]).remove(0),
        time,
        client_time: time,
        random: 0,
        body: says("x"),
        active_time: 0,
        version: 0,
        revoked: None,
    };
    Event::MessageSent { channel: Channel::Group(group(id)), message: Box::new(message) }
}

#[test]
fn one_who_enters_a_community_has_read_all_of_its_topics() {
    let mut user = outside(Community);
    let topic = "g@TOPIC#_t";
    let info = Box::new(crate::core::chat_group::Topic::default());
    let channel = Channel::Group(group("g"));
    for event in [Event::TopicCreated { channel, topic: group(topic), info }, said(topic, 1, 5), said(topic, 2, 5)] {
        user.world.note(&me(), &event);
    }
    let done = user.done(join(""));
    let Event::MembersEntered { beginnings, .. } = &done.events[0] else { panic!("{done:?}") };
    let of = |id: &str, read| Beginning { group: group(id), read, unseen: 0 };
    assert_eq!(*beginnings, [of("g", 0), of(topic, 2)], "where each begins is said");
    let about = user.about("group_g@TOPIC#_t");
    assert_eq!((about.listed, about.read_seq, about.unread), (false, 2, 0));
    user.receive("group_g@TOPIC#_t", "zoe", says("x"));
    let about = user.about("group_g@TOPIC#_t");
    assert_eq!((about.listed, about.unread, user.state.total_unread()), (false, 1, 0), "a topic is never in the list");
}

#[test]
fn one_joins_while_there_is_room_and_no_ban() {
    let mut user = outside(Public);
    user.world.group("g").add_option = AddOption::Anybody;
    user.world.group("g").most_members = 1;
    assert_eq!(user.refused(join("")), Code::GroupFull);
    user.world.group("g").most_members = 2;
    assert_eq!(code_of(&user, &join("")), 0);
    let channel = Channel::Group(group("g"));
    let banned = Event::MembersBanned { channel, users: vec![me()], until: user.now + 1 };
    user.world.note(&me(), &banned);
    assert_eq!(user.refused(join("")), Code::GroupPermissionDenied);
    user.now += 1;
    user.done(join(""));
}

#[test]
fn leaving_and_coming_back_does_not_end_being_muted() {
    for removed in [false, true] {
        let mut user = member(Public, Ordinary);
        user.world.put("g", "zoe", Owner);
        user.world.group("g").add_option = AddOption::Anybody;
        let mute = user.world.member_of("g", "me");
        (mute.muted_until, mute.name_card) = (1_060, "card".into());
        if removed {
            let (users, channel) = (vec![me()], Channel::Group(group("g")));
            user.happen(&Event::MembersLeft { channel, users, exit: Departure::Removed });
        } else {
            user.done(quit());
        }
        user.now = 1_059;
        let mut late = user.clone();
        let done = user.done(join(""));
        let [Event::MembersEntered { time, .. }, Event::MemberChanged { user: who, member: now, .. }, _] =
            &done.events[..]
        else {
            panic!("{done:?}")
        };
        let expected = Member { joined: *time, muted_until: 1_060, ..Member::default() };
        assert_eq!((who, &**now), (&me(), &expected), "all else begins anew");
        assert_eq!(done.tips(), [(TipOf::Entered { users: vec![me()], invited: false }, 2)], "it is no news");
        assert_eq!(user.refused(send("group_g", "m", says("x"))), Code::GroupMuted);
        user.now = 1_060;
        user.done(send("group_g", "m", says("x")));
        // When it is over, nothing is left of it.
        late.now = 1_060;
        assert_eq!(late.done(join("")).events.len(), 2);
        assert_eq!(late.world.member_of("g", "me").muted_until, 0);
    }
}

#[test]
fn of_those_who_are_invited_back_only_the_muted_ones_are_muted() {
    let mut user = member(Work, Owner);
    for (name, until) in [("a", 0), ("b", 2_000), ("c", 999)] {
        user.world.put("g", name, Ordinary);
        user.world.member_of("g", name).muted_until = until;
    }
    user.done(remove(&["a", "b", "c"], 0));
    user.done(invite(&["a", "b", "c", "d"]));
    let until = ["a", "b", "c", "d"].map(|name| user.world.member_of("g", name).muted_until);
    assert_eq!(until, [0, 2_000, 0, 0]);
}

#[test]
fn a_ban_and_a_mute_do_not_end_each_other() {
    let mut user = member(Public, Owner);
    user.world.put("g", "a", Ordinary);
    user.world.group("g").approve_option = AddOption::Anybody;
    user.world.member_of("g", "a").muted_until = 1_500;
    user.done(remove(&["a"], 60));
    let former = user.world.former(&group("g"), &users(&["a"])[0]).unwrap();
    assert_eq!(former, Former { banned_until: 1_060, muted_until: 1_500 });
    assert_eq!(results(&user.done(invite(&["a"]))), [("a", UserResult::Failed)]);
    user.now = 1_060;
    user.done(invite(&["a"]));
    assert_eq!(user.world.member_of("g", "a").muted_until, 1_500);
    assert_eq!(user.world.former(&group("g"), &users(&["a"])[0]).unwrap(), Former::default(), "of a member, nothing");
}

#[test]
fn a_text_has_300_bytes_and_not_301() {
    let mut user = outside(Public);
    for command in [
        |text: String| Command::JoinChatGroup { group: group("g"), text },
        |text: String| Command::InviteToChatGroup { group: group("g"), users: owned(&["a"]), text },
        |text: String| Command::RemoveFromChatGroup { group: group("g"), users: owned(&["a"]), text, seconds: 0 },
    ] {
        assert_eq!(user.refused(command("x".repeat(301))), Code::GroupInvalidParameters);
        assert_ne!(code_of(&user, &command("x".repeat(300))), Code::GroupInvalidParameters.number());
    }
}

#[test]
fn asking_again_changes_nothing_while_the_request_is_open() {
    let mut user = outside(Public);
    assert_eq!(user.done(join("1")).events.len(), 1);
    assert_eq!(user.done(join("2")).events, []);
    let about = RequestRef { no: None, group: group("g"), newcomer: "me".into() };
    let mut request = Box::new(user.world.request(&about).unwrap().unwrap());
    let by = users(&["zoe"]).remove(0);
    request.decision = Some(crate::core::chat_group::RequestDecision { by, accepted: false, text: String::new() });
    user.happen(&Event::RequestDecided { channel: Channel::Group(group("g")), request });
    let done = user.done(join("3"));
    let [Event::RequestMade { request, .. }] = &done.events[..] else { panic!("{done:?}") };
    assert_eq!((request.no, request.text.as_str()), (2, "3"));
}

#[test]
fn each_type_is_invited_to_as_its_option_says_and_a_room_never() {
    for kind in Kind::ALL {
        for (role, option) in
            [(Ordinary, AddOption::Approval), (Owner, AddOption::Approval), (Ordinary, AddOption::Anybody)]
        {
            let mut user = member(kind, role);
            user.world.group("g").approve_option = option;
            if matches!(kind, BChatRoom | AvChatRoom) {
                assert_eq!(user.refused(invite(&["a"])), Code::GroupPermissionDenied);
                continue;
            }
            let done = user.done(invite(&["a"]));
            let expected = match (role, option) {
                (Ordinary, AddOption::Approval) => UserResult::Asked,
                _ => UserResult::Done,
            };
            assert_eq!(results(&done), [("a", expected)], "{kind:?} by {role:?}");
        }
        let mut user = member(kind, Owner);
        user.world.group("g").approve_option = AddOption::Forbidden;
        assert_eq!(user.refused(invite(&["a"])), Code::GroupPermissionDenied);
    }
    for (kind, usual) in [(Public, 10007), (Work, 0), (Meeting, 10007), (Community, 0)] {
        assert_eq!(code_of(&member(kind, Owner), &invite(&["a"])), usual, "{kind:?}");
    }
    assert_eq!(outside(Work).refused(invite(&["a"])), Code::GroupPermissionDenied);
    assert_eq!(User::new().refused(invite(&["a"])), Code::GroupNotFound);
}

#[test]
fn each_invited_user_has_a_result() {
    let mut user = member(Work, Ordinary);
    user.world.put("g", "zoe", Owner);
    let (channel, until) = (Channel::Group(group("g")), user.now + 1);
    user.happen(&Event::MembersBanned { channel, users: users(&["banned"]), until });
    user.world.group("g").most_members = 4;
    let done = user.done(invite(&["a", "zoe", "a", "", "banned", "b", "c"]));
    use UserResult::{Done, Failed, Included};
    let expected = [("a", Done), ("zoe", Included), ("", Failed), ("banned", Failed), ("b", Done), ("c", Failed)];
    assert_eq!(results(&done), expected);
    assert_eq!(done.tips(), [(TipOf::Entered { users: users(&["a", "b"]), invited: true }, 4)]);
    assert_eq!(user.refused(invite(&["c", ""])), Code::GroupFull, "where nobody comes in for want of room");
    let done = user.done(invite(&["zoe", "c"]));
    assert_eq!((results(&done), &done.events), (vec![("zoe", Included), ("c", Failed)], &Vec::new()));
}

#[test]
fn what_an_admin_has_to_decide_is_asked_once_for_each_user() {
    let mut user = member(Community, Ordinary);
    user.world.group("g").approve_option = AddOption::Approval;
    let done = user.done(invite(&["a", "b"]));
    let numbers = done.events.iter().map(|event| match event {
        Event::RequestMade { request, .. } => (request.no, request.invited.clone().unwrap()),
        other => panic!("{other:?}"),
    });
    assert_eq!(numbers.collect::<Vec<_>>(), [1, 2].into_iter().zip(users(&["a", "b"])).collect::<Vec<_>>());
    let done = user.done(invite(&["b", "c"]));
    assert_eq!(results(&done), [("b", UserResult::Asked), ("c", UserResult::Asked)]);
    assert_eq!(done.events.len(), 1);
}

/// Somebody asks to come in, or for somebody else to.
fn ask(user: &mut User, from: &str, invited: Option<&str>) {
    let one = |id: &str| users(&[id]).remove(0);
    let request = Box::new(Request {
        no: user.world.next_request_no(&group("g")).unwrap(),
        group: group("g"),
        from: one(from),
        invited: invited.map(one),
        text: "please".into(),
        time: 7,
        decision: None,
    });
    user.happen(&Event::RequestMade { channel: Channel::Group(group("g")), request });
}

#[test]
fn a_newcomer_is_asked_for_once_whoever_asks() {
    // Whoever has asked before: another member, or the newcomer.
    for (from, invited) in [("zoe", Some("c")), ("c", None)] {
        let mut user = member(Community, Ordinary);
        user.world.put("g", "zoe", Ordinary);
        user.world.group("g").approve_option = AddOption::Approval;
        ask(&mut user, from, invited);
        let done = user.done(invite(&["c"]));
        assert_eq!((results(&done), &done.events), (vec![("c", UserResult::Asked)], &Vec::new()), "by {from}");
    }
    let mut user = outside(Public);
    ask(&mut user, "zoe", Some("me"));
    assert_eq!(user.done(join("")).events, [], "they are asked for already");
}

#[test]
fn who_comes_in_in_another_way_is_asked_for_no_more() {
    let mut user = member(Public, Admin);
    user.world.group("g").approve_option = AddOption::Anybody;
    user.world.put("g", "b", Ordinary);
    ask(&mut user, "b", Some("c"));
    ask(&mut user, "d", None);
    let done = user.done(invite(&["c", "d", "e"]));
    let [
        Event::RequestDecided { request: first, .. },
        Event::RequestDecided { request: second, .. },
        Event::MembersWelcomed { .. },
        Event::MembersEntered { users: came, .. },
        Event::MessageSent { .. },
        Event::RequestAnswered { user: told, .. },
    ] = &done.events[..]
    else {
        panic!("{done:?}")
    };
    assert_eq!(came, &users(&["c", "d", "e"]));
    assert_eq!(told.as_str(), "b", "who has asked for another is told");
    let decision = RequestDecision { by: me(), accepted: true, text: String::new() };
    for (request, newcomer) in [(first, "c"), (second, "d")] {
        assert_eq!((request.newcomer().as_str(), &request.decision), (newcomer, &Some(decision.clone())));
        let request = RequestRef { no: Some(request.no), group: group("g"), newcomer: newcomer.into() };
        for accept in [true, false] {
            let request = request.clone();
            let command = Command::HandleRequest { request, accept, text: String::new() };
            assert_eq!(user.refused(command), Code::GroupRequestDecided);
        }
    }

    // One who may come in without being asked for does so.
    let mut user = outside(Public);
    ask(&mut user, "zoe", Some("me"));
    user.world.group("g").add_option = AddOption::Anybody;
    let done = user.done(join("here"));
    let [Event::RequestDecided { request, .. }, Event::MembersEntered { .. }, _, Event::RequestAnswered { .. }] =
        &done.events[..]
    else {
        panic!("{done:?}")
    };
    let decision = RequestDecision { by: me(), accepted: true, text: "here".into() };
    assert_eq!(request.decision, Some(decision));
    // Who goes may be asked for anew.
    user.done(quit());
    user.world.group("g").add_option = AddOption::Approval;
    assert!(matches!(&user.done(join("")).events[..], [Event::RequestMade { request, .. }] if request.no == 2));
}

#[test]
fn one_call_invites_or_removes_20_users_and_not_21() {
    let names: Vec<String> = (0..21).map(|n| format!("u{n}")).collect();
    let user = &mut member(Work, Owner);
    assert_eq!(user.refused(invite(&strs(&names))), Code::GroupInvalidParameters);
    user.done(invite(&strs(&names)[..20]));
    assert_eq!(user.refused(remove(&strs(&names), 0)), Code::GroupInvalidParameters);
    user.done(remove(&strs(&names)[..20], 0));
}

#[test]
fn everyone_quits_but_the_owner_who_does_so_in_a_work_group_only() {
    for kind in Kind::ALL {
        for role in Role::ALL {
            let mut user = member(kind, role);
            user.world.put("g", "zoe", Ordinary);
            user.receive("group_g", "zoe", says("x"));
            let refused = role == Owner && kind != Work;
            assert_eq!(code_of(&user, &quit()), if refused { 10009 } else { 0 }, "{kind:?} {role:?}");
            if refused {
                continue;
            }
            let done = user.done(quit());
            assert_eq!(done.changes.last().unwrap().unlisted.len(), 1);
            assert_eq!((user.list(), user.about("group_g").unread), (vec![], 0));
            assert_eq!(done.tips().last(), Some(&(TipOf::Quit, 1)));
            assert_eq!(user.refused(quit()), Code::GroupPermissionDenied, "they are not in it any more");
        }
    }
    assert_eq!(User::new().refused(quit()), Code::GroupNotFound);
}

#[test]
fn who_quits_a_work_group_that_is_theirs_leaves_it_to_who_came_first_and_the_last_dissolves_it() {
    let mut user = member(Work, Owner);
    ["first", "second"].iter().for_each(|other| user.world.put("g", other, Ordinary));
    let done = user.done(quit());
    let [
        Event::MemberChanged { user: heir, member: now, .. },
        Event::ChatGroupChanged { group: info, .. },
        Event::MessageSent { .. },
        Event::MessageSent { .. },
        Event::MembersLeft { exit: Departure::Quit, .. },
    ] = &done.events[..]
    else {
        panic!("{done:?}")
    };
    assert_eq!((heir.as_str(), now.role, info.owner.as_str(), info.version), ("first", Owner, "first", 1));
    let changes = vec![InfoChange::Owner("first".into())];
    assert_eq!(done.tips(), [(TipOf::InfoChanged { changes }, 2), (TipOf::Quit, 2)]);

    let mut user = member(Work, Owner);
    let done = user.done(quit());
    assert!(matches!(&done.events[..], [Event::ChatGroupDissolved { .. }]));
    assert_eq!(user.refused(quit()), Code::GroupNotFound);
}

#[test]
fn who_leaves_a_community_leaves_its_topics() {
    let mut user = member(Community, Ordinary);
    let topic = group("g@TOPIC#_t");
    let channel = Channel::Group(group("g"));
    user.happen(&Event::TopicCreated { channel, topic: topic.clone(), info: Box::default() });
    user.receive("group_g@TOPIC#_t", "zoe", says("x"));
    assert_eq!(user.refused(Command::QuitChatGroup { group: topic }), Code::GroupNotFound, "a topic is not left");
    user.done(quit());
    let about = user.about("group_g@TOPIC#_t");
    assert_eq!((about.unread, about.read_seq), (0, 0));
    assert_eq!(user.refused(send("group_g@TOPIC#_t", "m", says("x"))), Code::GroupPermissionDenied);
}

#[test]
fn members_of_a_lower_role_are_removed() {
    for kind in Kind::ALL {
        for role in Role::ALL {
            let mut user = member(kind, role);
            for (name, other) in [("ordinary", Ordinary), ("admin", Admin), ("owner", Owner)] {
                user.world.put("g", name, other);
                let may = role > Ordinary && other < role;
                let code = if may { 0 } else { 10007 };
                assert_eq!(code_of(&user, &remove(&[name], 0)), code, "{other:?} in {kind:?} by {role:?}");
            }
        }
    }
}

#[test]
fn who_is_removed_is_told_so_and_may_be_kept_out_for_a_time() {
    let mut user = member(Public, Admin);
    ["a", "b"].iter().for_each(|name| user.world.put("g", name, Ordinary));
    user.world.put("g", "zoe", Owner);
    assert_eq!(user.refused(remove(&["x", ""], 0)), Code::GroupInvalidParameters, "nobody of them is a member");
    let done = user.done(remove(&["a", "zoe", "x", "a", "b"], 60));
    use UserResult::{Done, Failed};
    assert_eq!(results(&done), [("a", Done), ("zoe", Failed), ("x", Failed), ("b", Done)]);
    let [
        Event::MessageSent { .. },
        Event::MembersDismissed { by, text, .. },
        Event::MembersLeft { users: gone, exit: Departure::Removed, .. },
        Event::MembersBanned { users: banned, until: 1_060, .. },
    ] = &done.events[..]
    else {
        panic!("{done:?}")
    };
    let those = users(&["a", "b"]);
    assert_eq!((gone, banned, by, text.as_str()), (&those, &those, &me(), "bye"));
    let whom = |at: usize| done.entries[at].audience.clone();
    assert_eq!((whom(1), whom(3)), (Audience::Users(those.clone()), Audience::Users(users(&["me", "zoe"]))));
    assert_eq!(done.tips(), [(TipOf::Removed { users: users(&["a", "b"]) }, 2)]);
    for (seconds, expected) in [(0, None), (u64::MAX, Some(u64::from(u32::MAX)))] {
        user.world.put("g", "a", Ordinary);
        let done = user.done(remove(&["a"], seconds));
        let until = done.events.iter().find_map(|event| match event {
            Event::MembersBanned { until, .. } => Some(*until),
            _ => None,
        });
        assert_eq!(until, expected);
    }
}

#[test]
fn its_owner_makes_admins_where_there_are_any() {
    let set = |role| modify("a", MemberChange { role: Some(role), ..MemberChange::default() });
    for kind in Kind::ALL {
        for role in Role::ALL {
            let mut user = member(kind, role);
            user.world.put("g", "a", Ordinary);
            let may = role == Owner && !matches!(kind, Work | BChatRoom | AvChatRoom);
            assert_eq!(code_of(&user, &set(300)), if may { 0 } else { 10007 }, "{kind:?} by {role:?}");
        }
    }
    let mut user = member(Public, Owner);
    user.world.put("g", "a", Ordinary);
    for bad in [400, 100, 0] {
        assert_eq!(user.refused(set(bad)), Code::GroupInvalidParameters);
    }
    let own = modify("me", MemberChange { role: Some(200), ..MemberChange::default() });
    assert_eq!(user.refused(own), Code::GroupInvalidParameters, "there is always an owner");
    let admin_set = |on| vec![(TipOf::AdminSet { user: users(&["a"]).remove(0), on }, 2)];
    assert_eq!(user.done(set(300)).tips(), admin_set(true));
    assert_eq!(user.done(set(300)).events, []);
    assert_eq!(user.done(set(200)).tips(), admin_set(false));
}

#[test]
fn members_of_a_lower_role_are_muted_but_in_a_work_group() {
    let mute = |seconds| modify("a", MemberChange { mute: Some(seconds), ..MemberChange::default() });
    for kind in Kind::ALL {
        for role in Role::ALL {
            for other in Role::ALL {
                let mut user = member(kind, role);
                user.world.put("g", "a", other);
                let may = role > Ordinary && other < role && kind != Work;
                assert_eq!(code_of(&user, &mute(1)), if may { 0 } else { 10007 }, "{other:?} in {kind:?} by {role:?}");
            }
        }
    }
    let mut user = member(Public, Admin);
    user.world.put("g", "a", Ordinary);
    assert_eq!(user.done(mute(0)).events, []);
    let muted = |seconds| vec![(TipOf::Muted { user: users(&["a"]).remove(0), seconds }, 2)];
    for (seconds, told, until) in [(60, 60, 1_060), (u64::MAX, u64::from(u32::MAX), u64::from(u32::MAX)), (0, 0, 0)] {
        assert_eq!(user.done(mute(seconds)).tips(), muted(told));
        assert_eq!(user.world.member_of("g", "a").muted_until, until);
    }
}

#[test]
fn rights_are_asked_for_what_would_change_of_a_member_and_nothing_else() {
    for (role, other) in [(Ordinary, Owner), (Ordinary, Ordinary), (Admin, Admin), (Owner, Ordinary)] {
        let mut user = member(Public, role);
        user.world.put("g", "a", other);
        let a = user.world.member_of("g", "a");
        (a.name_card, a.muted_until) = ("card".into(), 7);
        a.custom.insert("k".into(), "v".into());
        let same = MemberChange {
            role: Some(other as u32),
            mute: Some(0),
            name_card: Some("card".into()),
            custom: vec![("k".into(), "other".into()), ("k".into(), "v".into()), ("none".into(), String::new())],
            receive_option: None,
        };
        assert_eq!(user.done(modify("a", same.clone())).events, [], "{role:?} {other:?}");
        let code = if role > other { 0 } else { 10007 };
        for change in [
            MemberChange { name_card: Some("new".into()), ..same.clone() },
            MemberChange { mute: Some(1), ..same.clone() },
            MemberChange { custom: vec![("k".into(), String::new())], ..same.clone() },
        ] {
            assert_eq!(code_of(&user, &modify("a", change)), code, "{role:?} {other:?}");
        }
    }
}

#[test]
fn a_name_card_has_50_bytes_and_is_ones_own_or_changed_from_above() {
    let card = |user: &str, bytes: usize| {
        modify(user, MemberChange { name_card: Some("x".repeat(bytes)), ..MemberChange::default() })
    };
    let mut user = member(Public, Ordinary);
    user.done(card("me", 50));
    assert_eq!(user.refused(card("me", 51)), Code::GroupInvalidNameCard);
    assert_eq!(user.done(card("me", 50)).events, [], "it is so already");
    assert_eq!(user.done(card("me", 0)).events.len(), 1);
    for kind in Kind::ALL {
        for role in Role::ALL {
            for other in Role::ALL {
                let mut user = member(kind, role);
                user.world.put("g", "a", other);
                let may = role > Ordinary && other < role;
                assert_eq!(
                    code_of(&user, &card("a", 1)),
                    if may { 0 } else { 10007 },
                    "{other:?} in {kind:?} by {role:?}"
                );
            }
        }
    }
}

#[test]
fn custom_information_of_a_member_has_5_keys_and_goes_with_an_empty_value() {
    let custom = |pairs: &[(&str, &str)]| {
        let custom = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        modify("me", MemberChange { custom, ..MemberChange::default() })
    };
    let mut user = member(Public, Ordinary);
    user.done(custom(&[("1", "v"), ("2", "v"), ("3", "v"), ("4", "v"), ("5", "v")]));
    assert_eq!(user.refused(custom(&[("6", "v")])), Code::GroupInvalidParameters);
    user.done(custom(&[("1", ""), ("6", "v"), ("2", "w")]));
    let now: Vec<_> = user.world.member_of("g", "me").custom.clone().into_iter().collect();
    let expected = [("2", "w"), ("3", "v"), ("4", "v"), ("5", "v"), ("6", "v")];
    assert_eq!(now, expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
}

#[test]
fn what_a_member_receives_is_their_own_to_say() {
    let option = |user: &str| modify(user, MemberChange { receive_option: Some(2), ..MemberChange::default() });
    let mut user = member(Public, Owner);
    user.world.put("g", "a", Ordinary);
    assert_eq!(user.refused(option("a")), Code::GroupPermissionDenied);
    user.done(option("me"));
    assert_eq!(user.about("group_g").receive_option, 2);
    assert_eq!(user.refused(option("x")), Code::GroupInvalidParameters, "not a member");
    assert_eq!(user.refused(option("")), Code::GroupAccountNotFound);
}

#[test]
fn what_a_member_receives_is_one_of_4_options() {
    let option = |option| modify("me", MemberChange { receive_option: Some(option), ..MemberChange::default() });
    let user = member(Public, Ordinary);
    for number in 0..4 {
        assert_eq!(code_of(&user, &option(number)), 0);
    }
    for number in [4, u32::MAX] {
        assert_eq!(code_of(&user, &option(number)), 10004);
    }
}

#[test]
fn the_owner_of_a_room_marks_members_with_10_marks_from_1000_on() {
    for kind in Kind::ALL {
        for role in Role::ALL {
            let may = role == Owner && matches!(kind, BChatRoom | AvChatRoom);
            assert_eq!(code_of(&member(kind, role), &mark(&["me"], 1000, true)), if may { 0 } else { 10007 });
        }
    }
    let mut user = member(AvChatRoom, Owner);
    ["a", "b"].iter().for_each(|name| user.world.put("g", name, Ordinary));
    assert_eq!(user.refused(mark(&["a"], 999, true)), Code::GroupInvalidParameters);
    assert_eq!(user.refused(mark(&["a", "x"], 1000, true)), Code::GroupInvalidParameters, "not all are members");
    assert_eq!(user.refused(mark(&[""], 1000, true)), Code::GroupAccountNotFound);
    (1000..1010).for_each(|one| drop(user.done(mark(&["a"], one, true))));
    assert_eq!(user.refused(mark(&["b"], 1010, true)), Code::GroupInvalidParameters);
    let marked = |names, on| vec![(TipOf::Marked { users: users(names), mark: 1009, on }, 3)];
    assert_eq!(user.done(mark(&["b", "a", "b"], 1009, true)).tips(), marked(&["b"], true), "those without it");
    assert_eq!(user.done(mark(&["b", "a"], 1009, true)).events, []);
    assert_eq!(user.done(mark(&["a", "b", "me"], 1009, false)).tips(), marked(&["a", "b"], false));
    user.done(mark(&["b"], 1010, true));
    let names: Vec<String> = (0..501).map(|n| format!("u{n}")).collect();
    names.iter().for_each(|name| user.world.put("g", name, Ordinary));
    assert_eq!(user.refused(mark(&strs(&names), 1000, true)), Code::GroupInvalidParameters);
    user.done(mark(&strs(&names)[..500], 1000, true));
}
