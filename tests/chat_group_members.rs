//! The members of chat groups through the C API: who they are, what is made of them, and what they are marked with. Each user
//! is a process of its own.

mod common;
use common::device::Device;
use common::team::*;
use common::{Host, ask, create_chat_group, login, text, text_message};
use convoke::capi;
use serde_json::{Value, json};

// Who they are.

/// A page of members: their ids, and where the next one begins. `keys`: without `group_get_members_info_list_param_`.
fn page(device: &mut Device, id: &str, keys: Value) -> (Vec<String>, u64) {
    let mut query = json!({ "group_id": id });
    query.as_object_mut().unwrap().extend(keys.as_object().unwrap().clone());
    let page = device.ok("GroupGetMemberInfoList", json!([with("group_get_members_info_list_param_", query)]));
    let next = page["group_get_member_info_list_result_next_seq"].as_u64().unwrap();
    (users(&page["group_get_member_info_list_result_info_array"]), next)
}

fn of_roles(device: &mut Device, id: &str, roles: u64) -> Vec<String> {
    let (users, next) = page(device, id, json!({"option": {"group_member_get_info_option_role_flag": roles}}));
    assert_eq!(next, 0);
    users
}

#[test]
fn members_are_listed_by_role_and_by_id() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob", "carol", "dave"])}));
    alice.ok("GroupModifyMemberInfo", promotion("team", "carol", ADMIN));
    for device in [&mut alice, &mut bob] {
        for (roles, users) in [
            (0, &["alice", "bob", "carol", "dave"][..]),
            (1, &["alice"]),
            (2, &["carol"]),
            (3, &["alice", "carol"]),
            (4, &["bob", "dave"]),
            (5, &["alice", "bob", "dave"]),
            (6, &["bob", "carol", "dave"]),
            (7, &["alice", "bob", "carol", "dave"]),
        ] {
            assert_eq!(of_roles(device, "team", roles), users, "{roles}");
        }
        let some = json!({"identifier_array": ["dave", "zoe", "alice", "dave", "caf\u{e9}"]});
        assert_eq!(page(device, "team", some), (vec!["dave".to_owned(), "alice".to_owned()], 0));
    }
    let named = |count: usize| {
        with("group_get_members_info_list_param_", json!({"group_id": "team", "identifier_array": vec!["bob"; count]}))
    };
    assert_eq!(alice.code("GroupGetMemberInfoList", json!([named(500)])), 0);
    assert_eq!(alice.code("GroupGetMemberInfoList", json!([named(501)])), 10004);
    let blank = alice.ask("GroupGetMemberInfoList", json!([{"group_get_members_info_list_param_group_id": "none"}]));
    let expected = json!({
        "group_get_member_info_list_result_next_seq": 0, "group_get_member_info_list_result_info_array": []});
    assert_eq!((&blank["code"], &blank["json"]), (&json!(10010), &expected));
}

#[test]
fn members_come_in_pages_while_others_come_and_go() {
    let host = Host::with(&json!({"convoke_limits": {"members_per_page": 3}}));
    assert_eq!(login("alice").code, 0);
    let users: Vec<String> = (0..7).map(|n| format!("u{n}")).collect();
    let users: Vec<&str> = users.iter().map(String::as_str).collect();
    assert_eq!(create_chat_group(&new_group("team", WORK, json!({"group_member_array": newcomers(&users)}))).code, 0);
    let page = |next: u64| {
        let query =
            text(with("group_get_members_info_list_param_", json!({"group_id": "team", "next_seq": next})).to_string());
        let answer = ask(|cb, ud| unsafe { capi::GroupGetMemberInfoList(query.as_ptr(), cb, ud) }).unwrap();
        assert_eq!(answer.code, 0);
        let next = answer.json["group_get_member_info_list_result_next_seq"].as_u64().unwrap();
        (common::team::users(&answer.json["group_get_member_info_list_result_info_array"]), next)
    };
    let (first, next) = page(0);
    assert_eq!(first, ["alice", "u0", "u1"]);
    let mut u1 = Device::logged_in(&host.path(), "u1");
    u1.ok("GroupQuit", json!(["team"]));
    u1.ok("GroupCreate", json!([new_group("other", PUBLIC, json!({}))]));
    let (second, next) = page(next);
    assert_eq!(second, ["u2", "u3", "u4"], "who has gone takes nobody along");
    let mut u2 = Device::logged_in(&host.path(), "u2");
    u2.ok("GroupInviteMember", invitation("team", &["v"]));
    let (third, next) = page(next);
    assert_eq!((third, next), (vec!["u5".to_owned(), "u6".to_owned(), "v".to_owned()], 0));
    assert_eq!(page(u64::MAX), (vec![], 0));
}

#[test]
fn a_member_is_seen_with_all_that_is_known() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob", "carol"])}));
    let profile = with("user_profile_item_", json!({"nick_name": "Bobby", "face_url": "https://example.org/bob.png"}));
    bob.ok("ProfileModifySelfUserProfile", json!([profile]));
    let custom = json!([
        {"group_member_info_custom_string_info_key": "k", "group_member_info_custom_string_info_value": "v"}]);
    bob.ok("GroupModifyMemberInfo", about("team", "bob", 24, json!({"name_card": "The card", "custom_info": custom})));
    bob.ok("GroupModifyMemberInfo", about("team", "bob", 1, json!({"msg_flag": 2})));
    alice.ok("MsgSendMessage", words("team", "hello"));
    bob.sync();
    bob.ok("MsgReportReaded", json!(["team", 2]));
    alice.ok("GroupModifyMemberInfo", muting("team", "bob", 3600));
    let expected = json!({
        "identifier": "bob", "group_id": "team", "member_role": ORDINARY, "msg_seq": 1, "name_card": "The card",
        "nick_name": "Bobby", "friend_remark": "", "face_url": "https://example.org/bob.png", "custom_info": custom,
        "is_online": true, "online_devices": [],
    });
    let now = alice.ok("GroupGetGroupInfoList", json!([["team"]]))[0]["get_groups_info_result_info"]
        ["group_detail_info_last_msg_time"]
        .as_u64()
        .unwrap();
    for (device, option) in [(&mut alice, 0), (&mut bob, 2)] {
        let bob = member(device, "team", "bob").unwrap();
        assert_has(&bob, "group_member_info_", expected.clone());
        assert_eq!(bob["group_member_info_msg_flag"], option, "what one receives is for oneself to know");
        assert!(bob["group_member_info_shutup_time"].as_u64().unwrap() >= now + 3500);
        assert!((1_700_000_000..=now).contains(&bob["group_member_info_join_time"].as_u64().unwrap()));
        let carol = member(device, "team", "carol").unwrap();
        assert_has(&carol, "group_member_info_", json!({"is_online": false, "shutup_time": 0, "custom_info": []}));
    }
    // Key by key; an empty value takes a key away.
    let more = json!([
        {"group_member_info_custom_string_info_key": "k", "group_member_info_custom_string_info_value": ""},
        {"group_member_info_custom_string_info_key": "l", "group_member_info_custom_string_info_value": "w"}]);
    alice.ok("GroupModifyMemberInfo", about("team", "bob", 16, json!({ "custom_info": more })));
    let bob = member(&mut bob, "team", "bob").unwrap();
    assert_eq!(bob["group_member_info_custom_info"], json!([more[1]]));
}

#[test]
fn members_who_are_logged_in_are_counted() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let count = |device: &mut Device| {
        let answer = device.ok("GroupGetOnlineMemberCount", json!(["team"]));
        answer["group_get_online_member_count_result"].as_u64().unwrap()
    };
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob", "carol"])}));
    assert_eq!((count(&mut alice), count(&mut bob)), (2, 2));
    // Of one user on two devices, one; and who is not in it does not count.
    let other = Device::logged_in(directory.path(), "bob");
    let zoe = Device::logged_in(directory.path(), "zoe");
    assert_eq!((count(&mut alice), count(&mut bob)), (2, 2));
    assert_eq!(detail(&mut alice, "team")["group_detail_info_online_member_num"], 2);
    bob.ok("Logout", json!([]));
    assert_eq!(count(&mut alice), 2);
    other.finish();
    zoe.finish();
    assert_eq!(count(&mut alice), 1);
    assert_eq!(member(&mut alice, "team", "bob").unwrap()["group_member_info_is_online"], false);
    let carol = Device::logged_in(directory.path(), "carol");
    assert_eq!(count(&mut alice), 2);
    // Not even one that was killed stays.
    carol.kill();
    assert_eq!(count(&mut alice), 1);
}

#[test]
fn members_are_found_by_what_they_are_called() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "one", PUBLIC, json!({"group_member_array": newcomers(&["bob", "carol"])}));
    create(&mut alice, "two", WORK, json!({"group_member_array": newcomers(&["bob"])}));
    create(&mut bob, "three", PUBLIC, json!({}));
    bob.ok("ProfileModifySelfUserProfile", json!([{"user_profile_item_nick_name": "Robert"}]));
    bob.ok("GroupModifyMemberInfo", about("one", "bob", 8, json!({"name_card": "100% _cook"})));
    let found = |device: &mut Device, groups: Value, words: Value, fields: Value| {
        let keys = json!({"groupid_list": groups, "keyword_list": words, "field_list": fields});
        let found = device.ok("GroupSearchGroupMembers", json!([with("group_search_member_params_", keys)]));
        let one = |group: &Value| {
            let id = group["group_search_member_result_groupid"].as_str().unwrap();
            format!("{id}: {}", users(&group["group_search_member_result_member_info_list"]).join(" "))
        };
        found.as_array().unwrap().iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(found(&mut alice, json!([]), json!(["BO"]), json!([1])), ["one: bob", "two: bob"]);
    assert_eq!(found(&mut alice, json!(["two"]), json!(["rob"]), json!([2])), ["two: bob"]);
    assert_eq!(found(&mut alice, json!([]), json!(["cook"]), json!([8])), ["one: bob"]);
    assert_eq!(found(&mut alice, json!([]), json!(["%"]), json!([])), ["one: bob"]);
    assert_eq!(found(&mut alice, json!([]), json!(["_c"]), json!([8])), ["one: bob"]);
    assert_eq!(found(&mut alice, json!(["one"]), json!(["alice", "carol"]), json!([1, 2])), ["one: alice carol"]);
    assert_eq!(found(&mut alice, json!([]), json!(["rob"]), json!([1, 4, 8])), Vec::<String>::new());
    assert_eq!(found(&mut bob, json!([]), json!(["bob"]), json!([1])), ["one: bob", "two: bob", "three: bob"]);
    for (code, groups) in [(10007, "three"), (10010, "nowhere"), (10010, "caf\u{e9}")] {
        let keys = json!({"groupid_list": [groups], "keyword_list": ["b"]});
        assert_eq!(alice.code("GroupSearchGroupMembers", json!([with("group_search_member_params_", keys)])), code);
    }
}

// What is made of them.

#[test]
fn admins_are_made_and_unmade() {
    let (directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    let mut bobs_other = Device::logged_in(directory.path(), "bob");
    for kind in [PUBLIC, MEETING, COMMUNITY] {
        let id = id_of(kind);
        create(&mut alice, id, kind, json!({"group_member_array": newcomers(&["bob", "carol"])}));
        for device in [&mut alice, &mut bob, &mut bobs_other, &mut carol] {
            device.told();
        }
        for (role, number, tip) in [(ADMIN, 9, 4), (ORDINARY, 10, 5)] {
            alice.ok("GroupModifyMemberInfo", promotion(id, "bob", role));
            // Making it so again is no news.
            alice.ok("GroupModifyMemberInfo", promotion(id, "bob", role));
            for (device, concerned) in
                [(&mut alice, false), (&mut bob, true), (&mut bobs_other, true), (&mut carol, false)]
            {
                let lines = device.told();
                assert_eq!(reports(&lines), if concerned { vec![report(number, id, "alice", "")] } else { vec![] });
                let tips = tips(&lines);
                assert_eq!(tips.len(), 1);
                let expected = json!({"tip_type": tip, "op_user": "alice", "user_array": ["bob"], "member_num": 3});
                assert_has(&tips[0], "group_tips_elem_", expected);
                let bob = &tips[0]["group_tips_elem_changed_group_memberinfo_array"][0];
                assert_has(bob, "group_member_info_", json!({"identifier": "bob", "member_role": role}));
                assert_eq!(member(device, id, "bob").unwrap()["group_member_info_member_role"], role);
            }
        }
        for (code, who, role) in
            [(10004, "bob", OWNER), (10004, "bob", 100), (10004, "alice", ORDINARY), (10004, "zoe", ADMIN)]
        {
            assert_eq!(alice.code("GroupModifyMemberInfo", promotion(id, who, role)), code, "{who} {role}");
        }
        assert_eq!(alice.code("GroupModifyMemberInfo", promotion(id, "caf\u{e9}", ADMIN)), 10019);
    }
    for kind in [WORK, AV_CHAT_ROOM, B_CHAT_ROOM] {
        let mut devices = [alice, bob];
        let id = team(kind, &mut devices, &["alice", "bob"]);
        [alice, bob] = devices;
        assert_eq!(alice.code("GroupModifyMemberInfo", promotion(id, "bob", ADMIN)), 10007, "there are none: {kind}");
    }
    for (flag, keys) in [(0, json!({})), (2, json!({})), (2, json!({"member_role": "no number"}))] {
        assert_eq!(alice.code("GroupModifyMemberInfo", about("public", "bob", flag, keys)), -3);
    }
}

#[test]
fn who_is_muted_may_not_write_until_it_is_over() {
    let (directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    let mut bobs_other = Device::logged_in(directory.path(), "bob");
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob", "carol"])}));
    for device in [&mut alice, &mut bob, &mut bobs_other, &mut carol] {
        device.told();
    }
    alice.ok("GroupModifyMemberInfo", muting("team", "bob", 3600));
    let report_of = |device: &mut Device, seconds: u64| {
        let lines = device.told();
        assert_eq!(reports(&lines), [report(17, "team", "alice", "")]);
        let messages = of(&lines, "new").into_iter().flat_map(|told| told.as_array().unwrap());
        let elements: Vec<_> = messages.map(|m| &m["message_elem_array"][0]).collect();
        let report = elements.iter().find(|e| e["elem_type"] == 8).unwrap();
        assert_eq!(report["group_report_elem_shut_up_time"], seconds);
        tips(&lines).remove(0)
    };
    for device in [&mut bob, &mut bobs_other] {
        let tip = report_of(device, 3600);
        assert_has(&tip, "group_tips_elem_", json!({"tip_type": 7, "op_user": "alice", "user_array": ["bob"]}));
        let change = &tip["group_tips_elem_member_change_info_array"][0];
        assert_has(change, "group_tips_member_change_info_", json!({"identifier": "bob", "shutupTime": 3600}));
        assert_eq!(device.code("MsgSendMessage", words("team", "mute")), 10017);
    }
    carol.ok("MsgSendMessage", words("team", "free"));
    assert_eq!(written(&mut bob, "team"), ["free"], "he reads on");
    alice.ok("GroupModifyMemberInfo", muting("team", "bob", 0));
    report_of(&mut bob, 0);
    bob.ok("MsgSendMessage", words("team", "again"));
    next_second();
    alice.ok("GroupModifyMemberInfo", muting("team", "bob", 2));
    assert_eq!(bob.code("MsgSendMessage", words("team", "mute")), 10017);
    next_second();
    next_second();
    bob.ok("MsgSendMessage", words("team", "it is over"));
    // An owner is never muted: nobody could lift it.
    alice.ok("GroupModifyMemberInfo", muting("team", "bob", 3600));
    alice.ok("GroupModifyGroupInfo", info("team", 1 << 31, json!({"owner": "bob"})));
    bob.ok("MsgSendMessage", words("team", "the owner"));
    bob.ok("GroupModifyGroupInfo", info("team", 1 << 31, json!({"owner": "alice"})));
    // Not those above oneself, nor one's equals.
    alice.ok("GroupModifyMemberInfo", promotion("team", "bob", ADMIN));
    alice.ok("GroupModifyMemberInfo", promotion("team", "carol", ADMIN));
    for user in ["alice", "carol", "bob"] {
        assert_eq!(bob.code("GroupModifyMemberInfo", muting("team", user, 60)), 10007, "{user}");
    }
}

#[test]
fn in_a_muted_chat_group_the_owner_and_the_admins_write() {
    let (_directory, devices) = together(["alice", "bob", "carol"]);
    let mut devices = devices;
    for kind in TYPES.into_iter().filter(|kind| *kind != WORK) {
        let id = team(kind, &mut devices, &["alice", "bob", "carol"]);
        let [alice, bob, carol] = &mut devices;
        let has_admins = matches!(kind, PUBLIC | MEETING | COMMUNITY);
        if has_admins {
            alice.ok("GroupModifyMemberInfo", promotion(id, "bob", ADMIN));
        }
        let mute = |on: bool| info(id, 256, json!({ "is_shutup_all": on }));
        assert_eq!(carol.code("GroupModifyGroupInfo", mute(true)), 10007);
        alice.ok("GroupModifyGroupInfo", mute(true));
        alice.ok("MsgSendMessage", words(id, "owner"));
        let bobs = bob.code("MsgSendMessage", words(id, "admin"));
        assert_eq!((bobs, carol.code("MsgSendMessage", words(id, "x"))), (if has_admins { 0 } else { 10017 }, 10017));
        alice.ok("GroupModifyGroupInfo", mute(false));
        carol.ok("MsgSendMessage", words(id, "free"));
    }
}

#[test]
fn who_may_not_write_changes_nothing_that_was_said_and_does_not_react_but_takes_a_reaction_back() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    let mut message = text_message("hello");
    message["message_support_message_extension"] = json!(true);
    let sent = bob.ok("MsgSendMessage", json!(["team", 2, message]));
    let named = json!({"message_msg_id": sent["message_msg_id"]});
    let extension = json!([{"message_extension_key": "k", "message_extension_value": "v"}]);
    bob.ok("MsgSetMessageExtensions", json!([named, extension]));
    let other = json!([{"message_extension_key": "k", "message_extension_value": "w"}]);
    let everybody = |on: bool| info("team", 256, json!({ "is_shutup_all": on }));
    let steps = [
        ("GroupModifyMemberInfo", muting("team", "bob", 3600), muting("team", "bob", 0)),
        ("GroupModifyGroupInfo", everybody(true), everybody(false)),
    ];
    for (call, mute, unmute) in steps {
        bob.ok("MsgAddMessageReaction", json!([named, "smile"]));
        alice.ok(call, mute);
        for (call, args) in [
            ("MsgModifyMessage", json!([sent])),
            ("MsgSetMessageExtensions", json!([named, other])),
            ("MsgDeleteMessageExtensions", json!([named, ["k"]])),
            ("MsgDeleteMessageExtensions", json!([named])),
            ("MsgAddMessageReaction", json!([named, "heart"])),
        ] {
            assert_eq!(bob.code(call, args), 10017, "{call}");
        }
        bob.ok("MsgRemoveMessageReaction", json!([named, "smile"]));
        alice.ok(call, unmute);
    }
    bob.ok("MsgModifyMessage", json!([sent]));
    bob.ok("MsgDeleteMessageExtensions", json!([named, ["k"]]));
}

#[test]
fn leaving_and_coming_back_does_not_end_being_muted() {
    let (_directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    create(
        &mut alice,
        "team",
        MEETING,
        json!({"approve_option": 2, "group_member_array": newcomers(&["bob", "carol"])}),
    );
    alice.ok("GroupModifyMemberInfo", muting("team", "bob", 3600));
    let until = |device: &mut Device| member(device, "team", "bob").unwrap()["group_member_info_shutup_time"].clone();
    let muted_until = until(&mut alice);
    assert!(muted_until.as_u64().unwrap() > 3600);
    let mut goes_and_comes =
        |how: &str, go: &mut dyn FnMut(&mut Device, &mut Device), back: &mut dyn FnMut(&mut Device, &mut Device)| {
            go(&mut alice, &mut bob);
            assert_eq!(member(&mut alice, "team", "bob"), None);
            back(&mut carol, &mut bob);
            assert_eq!(bob.code("MsgSendMessage", words("team", "mute")), 10017, "{how}");
            for device in [&mut alice, &mut bob] {
                assert_eq!(until(device), muted_until, "{how}");
            }
        };
    goes_and_comes("quits and joins", &mut |_, bob| drop(bob.ok("GroupQuit", json!(["team"]))), &mut |_, bob| {
        drop(bob.ok("GroupJoin", json!(["team", ""])))
    });
    goes_and_comes(
        "is removed and invited",
        &mut |alice, _| drop(alice.ok("GroupDeleteMember", removal("team", &["bob"], 0))),
        &mut |carol, _| drop(carol.ok("GroupInviteMember", invitation("team", &["bob"]))),
    );
    // That he is still muted is no news.
    let told = reports(&bob.told());
    assert_eq!(told.iter().filter(|(number, ..)| *number == 17).count(), 1, "{told:?}");
    alice.ok("GroupModifyMemberInfo", muting("team", "bob", 0));
    bob.ok("MsgSendMessage", words("team", "free"));
    bob.ok("GroupQuit", json!(["team"]));
    bob.ok("GroupJoin", json!(["team", ""]));
    bob.ok("MsgSendMessage", words("team", "still free"));
    // What lasts for seconds begins with a second.
    next_second();
    alice.ok("GroupModifyMemberInfo", muting("team", "bob", 2));
    bob.ok("GroupQuit", json!(["team"]));
    next_second();
    next_second();
    bob.ok("GroupJoin", json!(["team", ""]));
    bob.ok("MsgSendMessage", words("team", "it is over"));
}

#[test]
fn members_describe_themselves_and_admins_describe_those_below() {
    let (_directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob", "carol"])}));
    let card = |user: &str, card: &str| about("team", user, 8, json!({ "name_card": card }));
    bob.ok("GroupModifyMemberInfo", card("bob", &"x".repeat(50)));
    assert_eq!(bob.code("GroupModifyMemberInfo", card("bob", &"x".repeat(51))), 8506);
    assert_eq!(bob.code("GroupModifyMemberInfo", card("carol", "C")), 10007);
    assert_eq!(bob.code("GroupModifyMemberInfo", card("alice", "A")), 10007);
    alice.ok("GroupModifyMemberInfo", card("carol", "C"));
    alice.ok("GroupModifyMemberInfo", promotion("team", "bob", ADMIN));
    alice.ok("GroupModifyMemberInfo", promotion("team", "carol", ADMIN));
    assert_eq!(bob.code("GroupModifyMemberInfo", card("carol", "D")), 10007, "she is no lower now");
    assert_eq!(member(&mut bob, "team", "carol").unwrap()["group_member_info_name_card"], "C");
    alice.ok("GroupModifyMemberInfo", card("alice", ""));
    let custom = |key: &str, value: &str| {
        let one = with("group_member_info_custom_string_info_", json!({"key": key, "value": value}));
        about("team", "carol", 16, json!({"custom_info": [one]}))
    };
    for (key, value) in [("", "v"), (&*"k".repeat(17), "v"), ("k", &*"v".repeat(513))] {
        assert_eq!(carol.code("GroupModifyMemberInfo", custom(key, value)), 10004, "{key} {value}");
    }
    for n in 0..5 {
        carol.ok("GroupModifyMemberInfo", custom(&format!("k{n}"), &"v".repeat(512)));
    }
    assert_eq!(carol.code("GroupModifyMemberInfo", custom("k5", "v")), 10004, "five keys, and no more");
    // The sender of a message is shown as they are called.
    bob.told();
    carol.ok("MsgSendMessage", words("team", "hello"));
    let told = bob.told();
    let sender = &of(&told, "new")[0][0]["message_sender_group_member_info"];
    assert_has(sender, "group_member_info_", json!({"identifier": "carol", "name_card": "C", "member_role": ADMIN}));
}

#[test]
fn what_one_receives_is_for_oneself_to_say() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let mut other = Device::logged_in(directory.path(), "bob");
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    let option = |user: &str, option: u32| about("team", user, 1, json!({ "msg_flag": option }));
    assert_eq!(alice.code("GroupModifyMemberInfo", option("bob", 1)), 10007);
    for none in [4, u32::MAX] {
        assert_eq!(bob.code("GroupModifyMemberInfo", option("bob", none)), 10004);
    }
    bob.ok("GroupModifyMemberInfo", option("bob", 1));
    for device in [&mut bob, &mut other] {
        assert_eq!(listed(device, "team").unwrap()["conv_recv_opt"], 1);
        device.told();
    }
    alice.ok("MsgSendMessage", words("team", "unheard"));
    for device in [&mut bob, &mut other] {
        assert_eq!(of(&device.told(), "new"), Vec::<&Value>::new());
        assert_eq!(written(device, "team"), ["unheard"]);
        let own = member(device, "team", "bob").unwrap();
        assert_eq!(own["group_member_info_msg_flag"], 1);
        let group = device.ok("GroupGetJoinedGroupList", json!([])).get(0).unwrap().clone();
        assert_eq!(group["group_base_info_msg_flag"], 1);
        assert_eq!(group["group_base_info_self_info"]["group_self_info_msg_flag"], 1);
    }
}

// What they are marked with.

#[test]
fn the_owner_of_a_room_marks_members_and_lists_them_so() {
    let (_directory, mut devices) = together(["alice", "bob", "carol"]);
    let id = team(AV_CHAT_ROOM, &mut devices, &["alice", "bob", "carol"]);
    let [mut alice, mut bob, mut carol] = devices;
    alice.ok("GroupMarkGroupMemberList", json!([id, ["bob", "carol"], 1000, true]));
    let lines = carol.told();
    let tips = tips(&lines);
    let expected = json!({"tip_type": 8, "op_user": "alice", "user_array": ["bob", "carol"]});
    assert_has(&tips[0], "group_tips_elem_", expected);
    let expected = json!({"enableMark": true, "markType": 1000, "userIDList": ["bob", "carol"]});
    assert_has(&tips[0]["group_tips_elem_member_mark_info_array"][0], "group_tips_member_mark_change_info_", expected);
    alice.ok("GroupMarkGroupMemberList", json!([id, ["carol", "alice"], 1001, true]));
    // What is so already is no news.
    carol.told();
    alice.ok("GroupMarkGroupMemberList", json!([id, ["carol"], 1001, true]));
    alice.ok("GroupMarkGroupMemberList", json!([id, ["bob"], 1001, false]));
    assert_eq!(of(&carol.told(), "tip"), Vec::<&Value>::new());
    for device in [&mut alice, &mut bob] {
        assert_eq!(of_roles(device, id, 1000), ["bob", "carol"]);
        assert_eq!(of_roles(device, id, 1001), ["alice", "carol"]);
        assert_eq!(of_roles(device, id, 1002), Vec::<String>::new());
    }
    alice.ok("GroupMarkGroupMemberList", json!([id, ["bob"], 1000, false]));
    assert_eq!(of_roles(&mut bob, id, 1000), ["carol"]);
    for (code, users, mark) in
        [(10004, json!(["bob"]), 999), (10004, json!(["zoe"]), 1000), (10019, json!(["caf\u{e9}"]), 1000)]
    {
        assert_eq!(alice.code("GroupMarkGroupMemberList", json!([id, users, mark, true])), code);
    }
    assert_eq!(alice.code("GroupMarkGroupMemberList", json!([id, [], 1000, true])), -3);
    for mark in 1002..1010 {
        alice.ok("GroupMarkGroupMemberList", json!([id, ["bob"], mark, true]));
    }
    assert_eq!(alice.code("GroupMarkGroupMemberList", json!([id, ["bob"], 1010, true])), 10004, "ten, and no more");
    alice.ok("GroupMarkGroupMemberList", json!([id, ["carol"], 1009, true]));
    // Marks go with the member.
    bob.ok("GroupQuit", json!([id]));
    bob.ok("GroupJoin", json!([id, ""]));
    assert_eq!(of_roles(&mut bob, id, 1009), ["carol"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    assert_eq!(alice.code("GroupMarkGroupMemberList", json!(["team", ["bob"], 1000, true])), 10007, "only in rooms");
}
