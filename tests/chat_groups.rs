//! Chat groups through the C API: how they begin and end, who comes and goes, what they are, and what is told of it. Each
//! user is a process of its own.

mod common;
use common::device::Device;
use common::team::*;
use common::{APP, Host, TwoTexts, ask, ask_about, ask_with, create_chat_group, login, text, text_message};
use convoke::capi;
use serde_json::{Value, json};

// How they begin.

#[test]
fn a_chat_group_is_read_back_as_its_creator_has_made_it() {
    let (_directory, [mut alice, mut zoe]) = together(["alice", "zoe"]);
    let custom = json!([
        {"group_info_custom_string_info_key": "a", "group_info_custom_string_info_value": "1"},
        {"group_info_custom_string_info_key": "b", "group_info_custom_string_info_value": "2"}]);
    let rest = json!({
        "is_support_topic": true,
        "group_member_array": [
            {"group_member_info_identifier": "bob", "group_member_info_member_role": ADMIN},
            {"group_member_info_identifier": "carol"}],
        "notification": "a notification", "introduction": "an introduction", "face_url": "https://example.org/team.png",
        "add_option": 1, "approve_option": 0, "max_member_num": 50, "custom_info": custom,
        "enable_permission_group": true, "default_permissions": 1u64 << 40,
    });
    create(&mut alice, "@TGS#_team", COMMUNITY, rest);
    let expected = json!({
        "group_id": "@TGS#_team", "group_type": COMMUNITY, "is_support_topic": true, "group_name": "The team",
        "notification": "a notification", "introduction": "an introduction", "face_url": "https://example.org/team.png",
        "info_seq": 1, "next_msg_seq": 0, "last_msg_time": 0, "member_num": 3, "max_member_num": 50, "add_option": 1,
        "approve_option": 0, "visible": 1, "searchable": 1, "is_shutup_all": false, "owner_identifier": "alice",
        "custom_info": custom, "enable_permission_group": true, "default_permissions": 1u64 << 40, "online_member_num": 1,
    });
    // Who is not in it may look at it too.
    for device in [&mut alice, &mut zoe] {
        let detail = detail(device, "@TGS#_team");
        assert_has(&detail, "group_detail_info_", expected.clone());
        assert_eq!(detail["group_detail_info_create_time"], detail["group_detail_info_last_info_time"]);
        assert!(detail["group_detail_info_create_time"].as_u64().unwrap() > 1_700_000_000);
    }
    assert_eq!(members(&mut alice, "@TGS#_team"), ["alice", "bob", "carol"]);
    for (user, role) in [("alice", OWNER), ("bob", ADMIN), ("carol", ORDINARY)] {
        let member = member(&mut alice, "@TGS#_team", user).unwrap();
        assert_has(&member, "group_member_info_", json!({"group_id": "@TGS#_team", "member_role": role}));
    }
    assert_eq!(member(&mut alice, "@TGS#_team", "zoe"), None);
}

#[test]
fn a_type_says_what_nobody_has_said() {
    let (_directory, [mut alice]) = together(["alice"]);
    for (kind, most, add, approve) in [
        (PUBLIC, 2000, 1, 0),
        (WORK, 200, 0, 2),
        (MEETING, 6000, 2, 0),
        (B_CHAT_ROOM, u64::from(u32::MAX), 2, 0),
        (AV_CHAT_ROOM, u64::from(u32::MAX), 2, 0),
        (COMMUNITY, 100_000, 2, 2),
    ] {
        let group = json!({"create_group_param_group_name": "n", "create_group_param_group_type": kind});
        let id = alice.ok("GroupCreate", json!([group]))["create_group_result_groupid"].as_str().unwrap().to_owned();
        let (community, made) = (id.starts_with("@TGS#_"), id.starts_with("@TGS#"));
        assert_eq!((community, made), (kind == COMMUNITY, true), "{id}");
        let expected = json!({
            "group_type": kind, "group_name": "n", "max_member_num": most, "add_option": add, "approve_option": approve,
            "member_num": 1, "introduction": "", "custom_info": [], "is_support_topic": false,
        });
        assert_has(&detail(&mut alice, &id), "group_detail_info_", expected);
    }
}

#[test]
fn what_cannot_be_is_not_created() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut bob, "bobs", PUBLIC, json!({}));
    let users: Vec<String> = (0..21).map(|n| format!("u{n}")).collect();
    let many = |most: usize| newcomers(&users[..most].iter().map(String::as_str).collect::<Vec<_>>());
    let custom = |key: &str, value: &str| json!([{"group_info_custom_string_info_key": key, "group_info_custom_string_info_value": value}]);
    let eleven: Value = (0..11).map(|n| custom(&format!("k{n}"), "v")[0].clone()).collect();
    for (code, kind, rest) in [
        (8501, PUBLIC, json!({"group_id": "x".repeat(49)})),
        (8501, PUBLIC, json!({"group_id": "caf\u{e9}"})),
        (8501, PUBLIC, json!({"group_id": "@TGS#x"})),
        (8501, COMMUNITY, json!({"group_id": "x"})),
        (8501, COMMUNITY, json!({"group_id": "@TGS#_x@TOPIC#_y"})),
        (8502, PUBLIC, json!({"group_name": "x".repeat(101)})),
        (8502, PUBLIC, json!({"group_name": ""})),
        (8503, PUBLIC, json!({"introduction": "x".repeat(241)})),
        (8504, PUBLIC, json!({"notification": "x".repeat(301)})),
        (8505, PUBLIC, json!({"face_url": "x".repeat(101)})),
        (8507, PUBLIC, json!({"group_member_array": many(21)})),
        (8507, PUBLIC, json!({"group_member_array": many(2), "max_member_num": 2})),
        (8507, PUBLIC, json!({"max_member_num": 2001})),
        (8507, WORK, json!({"max_member_num": 201})),
        (10004, PUBLIC, json!({"group_member_array": newcomers(&["@TIM#SYSTEM"])})),
        (10004, AV_CHAT_ROOM, json!({"group_member_array": many(1)})),
        (10004, B_CHAT_ROOM, json!({"group_member_array": many(1)})),
        (
            10004,
            WORK,
            json!({"group_member_array": [
            {"group_member_info_identifier": "carol", "group_member_info_member_role": ADMIN}]}),
        ),
        (
            10004,
            PUBLIC,
            json!({"group_member_array": [
            {"group_member_info_identifier": "carol", "group_member_info_member_role": OWNER}]}),
        ),
        (10004, PUBLIC, json!({"is_support_topic": true})),
        (10004, MEETING, json!({"enable_permission_group": true})),
        (10004, PUBLIC, json!({"custom_info": custom("", "v")})),
        (10004, PUBLIC, json!({"custom_info": custom(&"k".repeat(17), "v")})),
        (10004, PUBLIC, json!({"custom_info": custom("k", &"v".repeat(513))})),
        (10004, PUBLIC, json!({"custom_info": eleven})),
        (10021, PUBLIC, json!({"group_id": "bobs"})),
    ] {
        let id = if kind == COMMUNITY { "@TGS#_x" } else { "x" };
        let mut keys = json!({ "group_id": id });
        keys.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        let id = keys["group_id"].as_str().unwrap().to_owned();
        let answer = alice.ask("GroupCreate", json!([new_group(&id, kind, keys)]));
        assert_eq!(answer["code"], code, "{rest}: {answer}");
        assert_eq!(answer["json"], json!({"create_group_result_groupid": ""}));
        assert_ne!(answer["desc"], "");
    }
    assert_eq!(bob.code("GroupCreate", json!([new_group("bobs", PUBLIC, json!({}))])), 10025);
    for bad in [
        json!("no JSON"),
        json!([]),
        json!({}),
        json!({"create_group_param_group_name": null}),
        json!({"create_group_param_group_name": 1}),
        json!({"create_group_param_group_name": "n", "create_group_param_group_member_array": [{}]}),
    ] {
        assert_eq!(alice.code("GroupCreate", json!([bad])), -3, "{bad}");
    }
    assert_eq!(alice.ok("GroupGetJoinedGroupList", json!([])), json!([]));
    assert_eq!(listed(&mut alice, "x"), None);
    // The most that is allowed.
    let rest = json!({
        "group_name": "x".repeat(100), "introduction": "x".repeat(240), "notification": "x".repeat(300),
        "face_url": "x".repeat(100), "group_member_array": many(20), "max_member_num": 21,
        "custom_info": custom(&"k".repeat(16), &"v".repeat(512)),
    });
    create(&mut alice, &"x".repeat(48), PUBLIC, rest);
}

#[test]
fn one_of_two_processes_gets_an_id_that_both_want_at_once() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let ids: Vec<String> = (0..20).map(|n| format!("g{n}")).collect();
    let (mut hers, mut his) = (Vec::new(), Vec::new());
    for id in &ids {
        hers.push(alice.call("GroupCreate", json!([new_group(id, PUBLIC, json!({}))])));
        his.push(bob.call("GroupCreate", json!([new_group(id, PUBLIC, json!({}))])));
    }
    for (id, (hers, his)) in ids.iter().zip(hers.into_iter().zip(his)) {
        let (hers, his) = (alice.answer(hers), bob.answer(his));
        let owner = if hers["code"] == 0 { "alice" } else { "bob" };
        let mut codes = [&hers, &his].map(|answer| answer["code"].as_i64().unwrap());
        codes.sort_unstable();
        assert_eq!(codes, [0, 10021], "{hers} {his}");
        assert_eq!(detail(&mut alice, id)["group_detail_info_owner_identifier"], owner);
        assert_eq!(detail(&mut bob, id)["group_detail_info_owner_identifier"], owner);
    }
}

#[test]
fn an_id_is_one_of_its_application_only() {
    let (directory, [mut alice]) = together(["alice"]);
    create(&mut alice, "team", PUBLIC, json!({}));
    let mut other = Device::of_app(APP + 1, directory.path());
    other.ok("Login", json!(["bob", "sig"]));
    assert_eq!(other.code("GroupJoin", json!(["team", ""])), 10010);
    create(&mut other, "team", MEETING, json!({}));
    assert_has(&detail(&mut alice, "team"), "group_detail_info_", json!({"owner_identifier": "alice"}));
    assert_has(&detail(&mut other, "team"), "group_detail_info_", json!({"owner_identifier": "bob"}));
}

#[test]
fn so_many_chat_groups_a_day_and_no_more_are_created() {
    let _host = Host::with(&json!({"convoke_limits": {"groups_per_day": 2}}));
    assert_eq!(login("alice").code, 0);
    // Midnight may come in between.
    let codes: Vec<i32> =
        (0..5).map(|n| create_chat_group(&new_group(&format!("g{n}"), PUBLIC, json!({}))).code).collect();
    assert_eq!(codes[..2], [0, 0]);
    assert_eq!(codes[4], 10037, "{codes:?}");
}

#[test]
fn limits_of_chat_groups_are_changed_by_name() {
    let limits = [
        "initial_members",
        "invited_per_call",
        "attributes_per_group",
        "counters_per_group",
        "custom_keys_per_group",
        "custom_keys_per_member",
        "marks_per_group",
        "topics_per_community",
        "attribute_bytes",
        "topic_custom_bytes",
    ];
    let limits: Value = limits.into_iter().map(|name| (name.to_owned(), json!(2))).collect();
    let _host = Host::with(&json!({ "convoke_limits": limits }));
    assert_eq!(login("alice").code, 0);
    let create = |id: &str, kind: u32, rest: Value| create_chat_group(&new_group(id, kind, rest)).code;
    let custom = |most: usize| -> Value {
        let one = |n| json!({"group_info_custom_string_info_key": format!("k{n}"), "group_info_custom_string_info_value": "v"});
        (0..most).map(one).collect()
    };
    assert_eq!(create("g", PUBLIC, json!({"group_member_array": newcomers(&["a", "b", "c"])})), 8507);
    assert_eq!(create("g", PUBLIC, json!({"custom_info": custom(3)})), 10004);
    let rest = json!({"group_member_array": newcomers(&["a", "b"]), "custom_info": custom(2), "approve_option": 2});
    assert_eq!(create("g", PUBLIC, rest), 0);
    assert_eq!(create("room", AV_CHAT_ROOM, json!({})), 0);
    assert_eq!(create("@TGS#_c", COMMUNITY, json!({"is_support_topic": true})), 0);
    let invite = |users: &[&str]| ask_with(capi::GroupInviteMember, &invitation("g", users)[0]).code;
    assert_eq!((invite(&["c", "d", "e"]), invite(&["c", "d"])), (10004, 0));
    let two_and_three = |call: TwoTexts, id: &str, one: &dyn Fn(usize) -> Value| {
        let of = |most: usize| (0..most).map(one).collect::<Value>();
        assert_eq!((ask_about(call, id, &of(3)).code, ask_about(call, id, &of(2)).code), (10004, 0));
    };
    two_and_three(capi::GroupSetGroupCounters, "g", &|n| counter(&format!("k{n}"), 1));
    two_and_three(capi::GroupSetGroupAttributes, "room", &|n| attribute(&n.to_string(), ""));
    assert_eq!(ask_about(capi::GroupInitGroupAttributes, "room", &json!([attribute("k", "vv")])).code, 10004);
    assert_eq!(ask_about(capi::GroupInitGroupAttributes, "room", &json!([attribute("k", "v")])).code, 0);
    let own = |most: usize| {
        let one = |n| with("group_member_info_custom_string_info_", json!({"key": format!("k{n}"), "value": "v"}));
        let custom: Value = (0..most).map(one).collect();
        ask_with(capi::GroupModifyMemberInfo, &about("g", "alice", 16, json!({ "custom_info": custom }))[0]).code
    };
    assert_eq!((own(3), own(2)), (10004, 0));
    let (room, me) = (text("room"), text(json!(["alice"]).to_string()));
    let mark = |mark| {
        ask(|cb, ud| unsafe { capi::GroupMarkGroupMemberList(room.as_ptr(), me.as_ptr(), mark, 1, cb, ud) })
            .unwrap()
            .code
    };
    assert_eq!([1000, 1001, 1002, 1001].map(mark), [0, 0, 10004, 0]);
    let topic = |custom: &str| {
        let info = with("group_topic_info_", json!({"topic_name": "t", "custom_string": custom}));
        ask_about(capi::GroupCreateTopicInCommunity, "@TGS#_c", &info).code
    };
    assert_eq!(["ccc", "cc", "", ""].map(topic), [10004, 0, 0, 10004]);
}

#[test]
fn a_limit_may_be_as_high_as_can_be_counted() {
    let _host = Host::with(&json!({"convoke_limits": {"initial_members": u64::MAX}}));
    assert_eq!(login("alice").code, 0);
    let users: Vec<String> = (0..30).map(|n| format!("u{n}")).collect();
    let users: Vec<&str> = users.iter().map(String::as_str).collect();
    let rest = json!({"group_member_array": newcomers(&users)});
    assert_eq!(create_chat_group(&new_group("team", PUBLIC, rest)).code, 0);
}

#[test]
fn who_is_in_a_new_chat_group_hears_of_it() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let mut other = Device::logged_in(directory.path(), "alice");
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    let own = alice.told();
    assert_eq!((reports(&own), conversations(&own, "Add")), (vec![], vec!["team".to_owned()]));
    let others = other.told();
    assert_eq!(reports(&others), [report(6, "team", "alice", "")]);
    assert_eq!(conversations(&others, "Add"), ["team"]);
    let bobs = bob.told();
    assert_eq!(reports(&bobs), [report(7, "team", "alice", "")]);
    assert_eq!(conversations(&bobs, "Add"), ["team"]);
    for device in [&mut alice, &mut other, &mut bob] {
        let listed = listed(device, "team").unwrap();
        assert_has(
            &listed,
            "conv_",
            json!({"show_name": "The team", "owner": "alice", "group_type": PUBLIC, "type": 2}),
        );
    }
}

#[test]
fn the_chat_groups_that_a_user_is_in_are_listed() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    for (kind, id) in TYPES.into_iter().zip(["public", "work", "meeting", "broom", "room", "@TGS#_plain"]) {
        create(&mut alice, id, kind, json!({}));
    }
    create(&mut alice, "@TGS#_topics", COMMUNITY, json!({"is_support_topic": true}));
    bob.ok("GroupJoin", json!(["meeting", ""]));
    bob.ok("MsgSendMessage", words("meeting", "hello"));
    alice.sync();
    let groups = alice.ok("GroupGetJoinedGroupList", json!([]));
    let ids: Vec<_> = groups.as_array().unwrap().iter().map(|g| g["group_base_info_group_id"].clone()).collect();
    // Rooms are not joined to stay, and Communities with topics have a list of their own.
    assert_eq!(ids, ["public", "work", "meeting", "@TGS#_plain"]);
    let expected = json!({
        "group_id": "meeting", "group_name": "The team", "group_type": MEETING, "face_url": "", "info_seq": 1,
        "latest_seq": 2, "readed_seq": 0, "msg_flag": 0, "is_shutup_all": false,
    });
    assert_has(&groups[2], "group_base_info_", expected);
    let own = &groups[2]["group_base_info_self_info"];
    assert_has(own, "group_self_info_", json!({"role": OWNER, "unread_num": 0, "msg_flag": 0}));
    let bobs = bob.ok("GroupGetJoinedGroupList", json!([]));
    assert_eq!(bobs.as_array().unwrap().len(), 1);
    assert_has(&bobs[0]["group_base_info_self_info"], "group_self_info_", json!({"role": ORDINARY}));
    for call in ["GroupGetJoinedCommunityList", "CommunityGetJoinedCommunityList"] {
        let communities = alice.ok(call, json!([]));
        assert_eq!(communities.as_array().unwrap().len(), 1);
        assert_has(&communities[0], "group_base_info_", json!({"group_id": "@TGS#_topics", "group_type": COMMUNITY}));
        assert_has(&communities[0], "group_detail_info_", json!({"group_id": "@TGS#_topics", "member_num": 1}));
        assert_eq!(bob.ok(call, json!([])), json!([]));
    }
}

#[test]
fn what_is_asked_of_no_chat_group_is_refused() {
    let (_directory, [mut alice, mut zoe]) = together(["alice", "zoe"]);
    create(&mut alice, "team", PUBLIC, json!({}));
    let calls = |id: &str| {
        vec![
            ("GroupDelete", json!([id])),
            ("GroupQuit", json!([id])),
            ("GroupModifyGroupInfo", info(id, 1, json!({"group_name": "n"}))),
            ("GroupGetOnlineMemberCount", json!([id])),
            ("GroupInviteMember", invitation(id, &["bob"])),
            ("GroupDeleteMember", removal(id, &["bob"], 0)),
            ("GroupModifyMemberInfo", muting(id, "bob", 60)),
            ("GroupMarkGroupMemberList", json!([id, ["bob"], 1000, true])),
            ("GroupGetMemberInfoList", json!([{ "group_get_members_info_list_param_group_id": id }])),
            ("GroupInitGroupAttributes", json!([id, []])),
            ("GroupSetGroupAttributes", json!([id, []])),
            ("GroupDeleteGroupAttributes", json!([id, []])),
            ("GroupGetGroupAttributes", json!([id, []])),
            ("GroupSetGroupCounters", json!([id, []])),
            ("GroupGetGroupCounters", json!([id, []])),
            ("GroupIncreaseGroupCounter", json!([id, "k", 1])),
            ("GroupDecreaseGroupCounter", json!([id, "k", 1])),
            ("GroupCreateTopicInCommunity", json!([id, {"group_topic_info_topic_name": "n"}])),
            ("GroupDeleteTopicFromCommunity", json!([id, ["x"]])),
            ("GroupGetTopicInfoList", json!([id, []])),
            ("MsgSendMessage", words(id, "hello")),
        ]
    };
    for (call, args) in calls("nowhere") {
        assert_eq!(alice.code(call, args), 10010, "{call}");
    }
    assert_eq!(alice.code("GroupJoin", json!(["nowhere", ""])), 10010);
    for (call, args) in calls("team") {
        assert_eq!(zoe.code(call, args), 10007, "{call}");
    }
    // A topic is a place to write in, and nothing else that a chat group is.
    create(&mut alice, "@TGS#_c", COMMUNITY, json!({"is_support_topic": true}));
    let topic = "@TGS#_c@TOPIC#_t";
    let new = json!({"group_topic_info_topic_name": "n", "group_topic_info_topic_id": topic});
    assert_eq!(alice.ok("GroupCreateTopicInCommunity", json!(["@TGS#_c", new])), topic);
    for (call, args) in calls(topic) {
        if call != "MsgSendMessage" {
            assert_eq!(alice.code(call, args), 10010, "{call}");
        }
    }
    assert_eq!(zoe.code("GroupJoin", json!([topic, ""])), 10010);
    let unknown = alice.ok("GroupGetGroupInfoList", json!([["nowhere", topic]]));
    for (result, id) in unknown.as_array().unwrap().iter().zip(["nowhere", topic]) {
        assert_has(result, "get_groups_info_result_", json!({"code": 10010}));
        assert_has(
            &result["get_groups_info_result_info"],
            "group_detail_info_",
            json!({"group_id": id, "member_num": 0}),
        );
    }
    for (call, args) in calls("caf\u{e9}") {
        let code = alice.code(call, args);
        assert!(code == -4 || code == -3, "{call}: {code}");
    }
}

// Who comes.

#[test]
fn each_type_says_how_one_comes_in() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    for kind in TYPES {
        let id = id_of(kind);
        create(&mut alice, id, kind, json!({"max_member_num": 2}));
        bob.told();
        let expected = if kind == WORK { 8508 } else { 0 };
        assert_eq!(bob.code("GroupJoin", json!([id, "me too"])), expected, "{kind}");
        // An application to a Public group waits.
        let is_in = !matches!(kind, PUBLIC | WORK);
        assert_eq!(members(&mut alice, id).contains(&"bob".to_owned()), is_in, "{kind}");
        let told = bob.told();
        assert_eq!(conversations(&told, "Add"), if is_in { vec![id] } else { vec![] });
        assert_eq!(reports(&told), []);
        if is_in {
            let tips = tips(&told);
            let expected = json!({
                "tip_type": 1, "join_type": 1, "op_user": "bob", "group_id": id, "group_name": "The team",
                "user_array": ["bob"], "member_num": 2,
            });
            assert_has(&tips[0], "group_tips_elem_", expected);
            assert_eq!((tips.len(), bob.code("GroupJoin", json!([id, ""]))), (1, 10013), "{kind}");
        }
    }
}

#[test]
fn nobody_joins_where_it_is_forbidden_or_full() {
    let (_directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    for kind in TYPES.into_iter().filter(|kind| *kind != WORK) {
        let id = id_of(kind);
        create(&mut alice, id, kind, json!({"add_option": 0, "max_member_num": 2}));
        assert_eq!(bob.code("GroupJoin", json!([id, ""])), 10007, "{kind}");
        alice.ok("GroupModifyGroupInfo", info(id, 16, json!({"add_option": 2})));
        assert_eq!(bob.code("GroupJoin", json!([id, ""])), 0, "{kind}");
        assert_eq!(carol.code("GroupJoin", json!([id, ""])), 10014, "{kind}");
        bob.ok("GroupQuit", json!([id]));
        assert_eq!(carol.code("GroupJoin", json!([id, ""])), 0, "{kind}");
    }
    create(&mut alice, "team", PUBLIC, json!({}));
    assert_eq!(bob.code("GroupJoin", json!(["team", "x".repeat(301)])), 10004);
    assert_eq!(bob.code("GroupJoin", json!(["team", "x".repeat(300)])), 0);
}

#[test]
fn an_application_waits_until_somebody_decides() {
    let (directory, [mut alice, mut dave, mut erin, mut bob, mut carol]) =
        together(["alice", "dave", "erin", "bob", "carol"]);
    let mut bobs_other = Device::logged_in(directory.path(), "bob");
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["dave", "erin"])}));
    alice.ok("GroupModifyMemberInfo", promotion("team", "dave", ADMIN));
    for device in [&mut alice, &mut dave, &mut erin] {
        device.told();
    }
    bob.ok("GroupJoin", json!(["team", "let me in"]));
    // Asking again is no second application.
    bob.ok("GroupJoin", json!(["team", "please"]));
    carol.ok("GroupJoin", json!(["team"]));
    // Those who decide are told, and nobody else.
    for device in [&mut alice, &mut dave] {
        let expected = [report(1, "team", "bob", "let me in"), report(1, "team", "carol", "")];
        assert_eq!(reports(&device.told()), expected);
        let requests = requests(device);
        let (carols, bobs) = (&requests[0], &requests[1]);
        assert_eq!(requests.len(), 2);
        let expected = json!({
            "group_id": "team", "form_identifier": "bob", "to_identifier": "", "pendency_type": 0, "handled": 0,
            "handle_result": 0, "apply_invite_msg": "let me in", "approval_msg": "",
        });
        assert_has(bobs, "group_pendency_", expected);
        assert_eq!(carols["group_pendency_form_identifier"], "carol");
    }
    assert_eq!((reports(&erin.told()), requests(&mut erin)), (vec![], vec![]));
    assert_eq!(requests(&mut bob), Vec::<Value>::new());
    let all = requests(&mut alice);
    let (carols, bobs) = (&all[0], &all[1]);
    for outsider in [&mut erin, &mut bob] {
        assert_eq!(outsider.code("GroupHandlePendency", decision(bobs, true)), 10007);
    }

    // Accepted.
    bob.told();
    bobs_other.told();
    alice.ok("GroupHandlePendency", decision(bobs, true));
    for device in [&mut bob, &mut bobs_other] {
        let told = device.told();
        assert_eq!(reports(&told), [report(2, "team", "alice", "so be it")]);
        assert_eq!(conversations(&told, "Add"), ["team"]);
        let expected =
            json!({"tip_type": 1, "join_type": 1, "op_user": "alice", "user_array": ["bob"], "member_num": 4});
        assert_has(&tips(&told)[0], "group_tips_elem_", expected);
    }
    assert_eq!(members(&mut bob, "team"), ["alice", "dave", "erin", "bob"]);
    assert_eq!(dave.code("GroupHandlePendency", decision(bobs, false)), 10024);
    assert_eq!(alice.code("GroupHandlePendency", decision(bobs, true)), 10024);

    // Refused.
    carol.told();
    dave.ok("GroupHandlePendency", decision(carols, false));
    let told = carol.told();
    assert_eq!(reports(&told), [report(3, "team", "dave", "so be it")]);
    assert_eq!(conversations(&told, "Add"), Vec::<String>::new());
    assert_eq!(alice.code("GroupHandlePendency", decision(carols, true)), 10024);
    assert_eq!(carol.code("MsgSendMessage", words("team", "hello")), 10007);

    // How it was decided stays to be seen: by oneself, or by another.
    for (device, of_bob, of_carol) in [(&mut alice, 2, 1), (&mut dave, 1, 2)] {
        let requests = requests(device);
        let expected = json!({"handled": of_bob, "handle_result": 1, "approval_msg": "so be it"});
        assert_has(&requests[1], "group_pendency_", expected);
        assert_has(&requests[0], "group_pendency_", json!({"handled": of_carol, "handle_result": 0}));
    }
    // Who was refused may ask again.
    carol.ok("GroupJoin", json!(["team", "again"]));
    let again = requests(&mut alice).remove(0);
    assert_has(
        &again,
        "group_pendency_",
        json!({"form_identifier": "carol", "apply_invite_msg": "again", "handled": 0}),
    );
    assert_eq!(requests(&mut alice).len(), 3);
    // A request may be named by what it is about alone.
    let named = with("group_pendency_", json!({"group_id": "team", "form_identifier": "carol"}));
    alice.ok("GroupHandlePendency", decision(&named, true));
    assert_eq!(members(&mut alice, "team").last().unwrap(), "carol");
    let unknown = with("group_pendency_", json!({"group_id": "team", "form_identifier": "zoe"}));
    assert_eq!(alice.code("GroupHandlePendency", decision(&unknown, true)), 10004);
}

#[test]
fn an_application_can_come_too_late() {
    let (_directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    create(&mut alice, "team", PUBLIC, json!({"max_member_num": 2, "approve_option": 2}));
    for device in [&mut bob, &mut carol] {
        device.ok("GroupJoin", json!(["team", ""]));
    }
    let all = requests(&mut alice);
    // Bob is in by another way meanwhile.
    alice.ok("GroupInviteMember", invitation("team", &["bob"]));
    assert_eq!(alice.code("GroupHandlePendency", decision(&all[1], true)), 10024);
    assert_eq!(members(&mut alice, "team"), ["alice", "bob"]);
    assert_eq!(alice.code("GroupHandlePendency", decision(&all[0], true)), 10014);
    alice.ok("GroupDeleteMember", removal("team", &["bob"], 0));
    assert_eq!(alice.code("GroupHandlePendency", decision(&all[0], true)), 0);
    assert_eq!(members(&mut alice, "team"), ["alice", "carol"]);
}

#[test]
fn of_those_who_want_the_last_place_at_once_one_gets_it() {
    let (_directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    for n in 0..10 {
        let id = format!("g{n}");
        create(&mut alice, &id, MEETING, json!({"max_member_num": 2}));
        let calls = [&mut bob, &mut carol].map(|device| device.call("GroupJoin", json!([id, ""])));
        let mut codes = [bob.answer(calls[0]), carol.answer(calls[1])].map(|answer| answer["code"].as_i64().unwrap());
        codes.sort_unstable();
        assert_eq!((codes, members(&mut alice, &id).len()), ([0, 10014], 2));
    }
}

#[test]
fn a_request_is_decided_once_even_by_two_at_once() {
    let (_directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    for n in 0..10 {
        let id = format!("g{n}");
        create(&mut alice, &id, PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
        alice.ok("GroupModifyMemberInfo", promotion(&id, "bob", ADMIN));
        carol.ok("GroupJoin", json!([id, ""]));
        let request = with("group_pendency_", json!({"group_id": id, "form_identifier": "carol"}));
        let yes = alice.call("GroupHandlePendency", decision(&request, true));
        let no = bob.call("GroupHandlePendency", decision(&request, false));
        let codes = (alice.answer(yes)["code"].clone(), bob.answer(no)["code"].clone());
        let is_in = members(&mut alice, &id).contains(&"carol".to_owned());
        assert_eq!(codes, if is_in { (json!(0), json!(10024)) } else { (json!(10024), json!(0)) });
    }
}

#[test]
fn requests_are_counted_until_they_are_seen_and_come_in_pages() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let mut other = Device::logged_in(directory.path(), "alice");
    let page = |device: &mut Device, start: u64, most: u32| {
        let option = with("group_pendency_option_", json!({"start_time": start, "max_limited": most}));
        device.ok("GroupGetPendencyList", json!([option]))
    };
    assert_has(
        &page(&mut alice, 0, 10),
        "group_pendency_result_",
        json!({"next_start_time": 0, "read_time_seq": 0, "unread_num": 0, "pendency_array": []}),
    );
    for n in 0..5 {
        let id = format!("g{n}");
        create(&mut alice, &id, PUBLIC, json!({}));
        bob.ok("GroupJoin", json!([id, ""]));
        if n == 2 {
            next_second();
        }
    }
    assert_has(&page(&mut alice, 0, 10), "group_pendency_result_", json!({"next_start_time": 0, "unread_num": 5}));
    // Pages end where a second ends, so that the next one can begin there.
    let (mut start, mut seen) = (0, Vec::new());
    loop {
        let page = page(&mut alice, start, 1);
        let requests = page["group_pendency_result_pendency_array"].as_array().unwrap();
        assert!(!requests.is_empty());
        seen.extend(requests.iter().map(|r| r["group_pendency_group_id"].as_str().unwrap().to_owned()));
        start = page["group_pendency_result_next_start_time"].as_u64().unwrap();
        if start == 0 {
            break;
        }
    }
    assert_eq!(seen, ["g4", "g3", "g2", "g1", "g0"]);
    // Those of the first second are seen; it is so on all devices.
    let seen_up_to = requests(&mut alice)[2]["group_pendency_add_time"].as_u64().unwrap();
    alice.ok("GroupReportPendencyReaded", json!([seen_up_to]));
    for device in [&mut alice, &mut other] {
        let result = page(device, 0, 10);
        assert_has(&result, "group_pendency_result_", json!({"read_time_seq": seen_up_to, "unread_num": 2}));
    }
    alice.ok("GroupReportPendencyReaded", json!([0]));
    let all_seen = page(&mut other, 0, 10);
    assert_has(&all_seen, "group_pendency_result_", json!({"unread_num": 0}));
    // What was seen stays so.
    for before in [seen_up_to, 1] {
        alice.ok("GroupReportPendencyReaded", json!([before]));
        let read = all_seen["group_pendency_result_read_time_seq"].clone();
        let expected = json!({"read_time_seq": read, "unread_num": 0});
        assert_has(&page(&mut alice, 0, 10), "group_pendency_result_", expected);
    }
}

#[test]
fn each_type_says_who_may_invite() {
    let (_directory, [mut alice, mut bob, mut zoe]) = together(["alice", "bob", "zoe"]);
    let result = |user: &str, result: u32| json!([{"group_invite_member_result_identifier": user, "group_invite_member_result_result": result}]);
    for kind in TYPES {
        let room = matches!(kind, AV_CHAT_ROOM | B_CHAT_ROOM);
        let id = id_of(kind);
        if room {
            create(&mut alice, id, kind, json!({}));
            bob.ok("GroupJoin", json!([id, ""]));
        } else {
            create(&mut alice, id, kind, json!({"group_member_array": newcomers(&["bob"])}));
        }
        zoe.told();
        // As it is where nobody has said anything, forbidden, to be approved by an admin, by any member.
        for option in [None, Some(0), Some(1), Some(2)] {
            if let Some(option) = option {
                alice.ok("GroupModifyGroupInfo", info(id, 4096, json!({ "approve_option": option })));
            }
            let free = option == Some(2) || option.is_none() && matches!(kind, WORK | COMMUNITY);
            for (inviter, decides) in [(&mut alice, true), (&mut bob, false)] {
                let answer = inviter.ask("GroupInviteMember", invitation(id, &["zoe"]));
                let (code, json) = match option {
                    _ if room => (10007, json!([])),
                    Some(1) if !decides => (0, result("zoe", 3)),
                    Some(1) => (0, result("zoe", 1)),
                    _ if free => (0, result("zoe", 1)),
                    _ => (10007, json!([])),
                };
                assert_eq!((&answer["code"], &answer["json"]), (&json!(code), &json), "{kind} {option:?} {decides}");
                if json == result("zoe", 1) {
                    let by = if decides { "alice" } else { "bob" };
                    let told = zoe.told();
                    assert_eq!(reports(&told), [report(7, id, by, "come")]);
                    assert_eq!(conversations(&told, "Add"), [id]);
                    let expected = json!({"tip_type": 1, "join_type": 2, "op_user": by, "user_array": ["zoe"]});
                    assert_has(&tips(&told)[0], "group_tips_elem_", expected);
                    assert_eq!(inviter.ok("GroupInviteMember", invitation(id, &["zoe"])), result("zoe", 2));
                    zoe.ok("GroupQuit", json!([id]));
                    zoe.told();
                }
            }
        }
    }
}

#[test]
fn an_invitation_waits_where_it_has_to_be_approved() {
    let (_directory, [mut alice, mut bob, mut carol, mut dave]) = together(["alice", "bob", "carol", "dave"]);
    create(&mut alice, "team", PUBLIC, json!({"approve_option": 1, "group_member_array": newcomers(&["bob"])}));
    for device in [&mut alice, &mut bob] {
        device.told();
    }
    let answer = bob.ok("GroupInviteMember", invitation("team", &["carol", "dave", "bob", "caf\u{e9}"]));
    let results: Vec<_> =
        answer.as_array().unwrap().iter().map(|r| r["group_invite_member_result_result"].as_u64().unwrap()).collect();
    assert_eq!(results, [3, 3, 2, 0]);
    assert_eq!(reports(&alice.told()), [report(24, "team", "bob", "come"), report(24, "team", "bob", "come")]);
    assert_eq!((reports(&carol.told()), reports(&bob.told())), (vec![], vec![]));
    let all = requests(&mut alice);
    for (request, invited) in all.iter().zip(["dave", "carol"]) {
        let expected = json!({
            "form_identifier": "bob", "to_identifier": invited, "pendency_type": 2, "handled": 0, "apply_invite_msg": "come"});
        assert_has(request, "group_pendency_", expected);
    }
    alice.ok("GroupHandlePendency", decision(&all[1], true));
    let told = carol.told();
    assert_eq!(reports(&told), [report(7, "team", "alice", "so be it")]);
    assert_has(&tips(&told)[0], "group_tips_elem_", json!({"join_type": 2, "user_array": ["carol"]}));
    assert_eq!(reports(&bob.told()), [report(13, "team", "alice", "so be it")], "who has invited is told");
    alice.ok("GroupHandlePendency", decision(&all[0], false));
    assert_eq!(reports(&bob.told()), [report(14, "team", "alice", "so be it")]);
    assert_eq!(reports(&dave.told()), []);
    assert_eq!(members(&mut alice, "team"), ["alice", "bob", "carol"]);
}

#[test]
fn a_newcomer_is_asked_for_once_whoever_asks() {
    let (_directory, [mut alice, mut bob, mut dave, mut carol]) = together(["alice", "bob", "dave", "carol"]);
    create(&mut alice, "team", PUBLIC, json!({"approve_option": 1, "group_member_array": newcomers(&["bob", "dave"])}));
    [&mut alice, &mut bob, &mut dave].into_iter().for_each(|device| drop(device.told()));
    let asked = |device: &mut Device, user: &str| {
        let answer = device.ok("GroupInviteMember", invitation("team", &[user]));
        answer[0]["group_invite_member_result_result"].as_u64().unwrap()
    };
    assert_eq!((asked(&mut bob, "carol"), asked(&mut dave, "carol")), (3, 3));
    carol.ok("GroupJoin", json!(["team", "me, too"]));
    assert_eq!(reports(&alice.told()), [report(24, "team", "bob", "come")]);
    let all = requests(&mut alice);
    assert_eq!(all.len(), 1);
    assert_has(&all[0], "group_pendency_", json!({"form_identifier": "bob", "to_identifier": "carol", "handled": 0}));
    // Who is brought in otherwise is in: there is nothing to decide.
    assert_eq!(asked(&mut alice, "carol"), 1);
    assert_eq!(reports(&carol.told()), [report(7, "team", "alice", "come")]);
    assert_eq!(reports(&bob.told()), [report(13, "team", "alice", "come")], "who has asked first is told");
    assert_eq!(reports(&dave.told()), []);
    let now = requests(&mut alice);
    assert_eq!(now.len(), 1);
    assert_has(&now[0], "group_pendency_", json!({"handled": 2, "handle_result": 1, "approval_msg": "come"}));
    for accept in [true, false] {
        assert_eq!(alice.code("GroupHandlePendency", decision(&all[0], accept)), 10024);
    }
    // The same where they have asked themselves.
    carol.ok("GroupQuit", json!(["team"]));
    carol.ok("GroupJoin", json!(["team", "again"]));
    assert_eq!(asked(&mut bob, "carol"), 3);
    let again = requests(&mut alice);
    assert_eq!(again.len(), 2);
    assert_has(&again[0], "group_pendency_", json!({"form_identifier": "carol", "to_identifier": "", "handled": 0}));
    carol.told();
    alice.ok("GroupHandlePendency", decision(&again[0], true));
    assert_eq!(reports(&carol.told()), [report(2, "team", "alice", "so be it")]);
    assert_eq!(reports(&bob.told()), [], "it was not theirs");
    // Who decides themselves knows it.
    assert_eq!(asked(&mut bob, "erin"), 3);
    alice.ok("GroupModifyMemberInfo", promotion("team", "bob", ADMIN));
    assert_eq!(reports(&bob.told()), [report(9, "team", "alice", "")]);
    let erins = requests(&mut bob).remove(0);
    bob.ok("GroupHandlePendency", decision(&erins, true));
    assert_eq!((reports(&bob.told()), members(&mut bob, "team").len()), (vec![], 5));
}

#[test]
fn an_invitation_fails_for_those_who_cannot_come() {
    let (_directory, [mut alice]) = together(["alice"]);
    create(&mut alice, "team", WORK, json!({"max_member_num": 3}));
    let users: Vec<String> = (0..21).map(|n| format!("u{n}")).collect();
    let users: Vec<&str> = users.iter().map(String::as_str).collect();
    assert_eq!(alice.code("GroupInviteMember", invitation("team", &users)), 10004);
    assert_eq!(alice.code("GroupInviteMember", invitation("team", &[])), -3);
    let answer = alice.ok("GroupInviteMember", invitation("team", &users[..20]));
    let results: Vec<_> =
        answer.as_array().unwrap().iter().map(|r| r["group_invite_member_result_result"].as_u64().unwrap()).collect();
    assert_eq!((&results[..3], results.iter().sum::<u64>()), (&[1, 1, 0][..], 2));
    assert_eq!(alice.code("GroupInviteMember", invitation("team", &["zoe"])), 10014);
    // The same user twice is one.
    alice.ok("GroupDeleteMember", removal("team", &["u1"], 0));
    let answer = alice.ok("GroupInviteMember", invitation("team", &["zoe", "zoe"]));
    assert_eq!((answer.as_array().unwrap().len(), members(&mut alice, "team").len()), (1, 3));
}

// What one sees who comes.

#[test]
fn each_type_says_what_was_before_one_came_and_what_counts() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    for kind in TYPES {
        let id = id_of(kind);
        create(&mut alice, id, kind, json!({}));
        alice.ok("MsgSendMessage", words(id, "before"));
        alice.ok("GroupModifyGroupInfo", info(id, 16 | 4096, json!({"add_option": 2, "approve_option": 2})));
        if kind == WORK {
            alice.ok("GroupInviteMember", invitation(id, &["bob"]));
        } else {
            bob.ok("GroupJoin", json!([id, ""]));
        }
        let came = unread(&mut bob, id);
        alice.ok("MsgSendMessage", words(id, "after"));
        let sees = matches!(kind, MEETING | COMMUNITY);
        assert_eq!(written(&mut bob, id), if sees { vec!["before", "after"] } else { vec!["after"] }, "{kind}");
        assert_eq!(written(&mut alice, id), ["before", "after"]);
        let counts = matches!(kind, PUBLIC | WORK | COMMUNITY);
        assert_eq!(unread(&mut bob, id), came + u64::from(counts), "{kind}");
        // What has happened is a message of its own, which counts as others do; one's own never.
        assert_eq!(came, u64::from(kind == WORK), "{kind}");
        assert_eq!(unread(&mut alice, id), u64::from(counts && kind != WORK), "{kind}");
    }
}

#[test]
fn an_at_names_the_right_message_behind_what_has_happened() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    let at = |users: Value| {
        let mut message = text_message("look");
        message["message_group_at_user_array"] = users;
        json!(["team", 2, message])
    };
    alice.ok("GroupModifyGroupInfo", info("team", 1, json!({"group_name": "New"})));
    let me = alice.ok("MsgSendMessage", at(json!(["bob"])))["message_seq"].clone();
    alice.ok("GroupModifyGroupInfo", info("team", 1, json!({"group_name": "Newer"})));
    alice.ok("GroupModifyMemberInfo", promotion("team", "bob", ADMIN));
    let all = alice.ok("MsgSendMessage", at(json!(["__kImSDK_MessageAtALL__"])))["message_seq"].clone();
    let both = alice.ok("MsgSendMessage", at(json!(["__kImSDK_MessageAtALL__", "bob"])))["message_seq"].clone();
    assert_eq!([&me, &all, &both].map(|seq| seq.as_u64().unwrap()), [2, 5, 6]);
    let at = |seq: &Value, kind: u32| with("conv_group_at_info_", json!({"seq": seq, "at_type": kind}));
    let expected = json!([at(&me, 1), at(&all, 2), at(&both, 3)]);
    assert_eq!(listed(&mut bob, "team").unwrap()["conv_group_at_info_array"], expected);
    assert_eq!(listed(&mut alice, "team").unwrap()["conv_group_at_info_array"], json!([]));
    let seqs: Vec<_> = history(&mut bob, "team").iter().map(|m| m["message_seq"].as_u64().unwrap()).collect();
    assert_eq!(seqs, [1, 2, 3, 4, 5, 6], "what happened is numbered with the others");
    bob.ok("MsgReportReaded", json!(["team", 2]));
    assert_eq!(listed(&mut bob, "team").unwrap()["conv_group_at_info_array"], json!([]));
}

// Who goes.

#[test]
fn who_quits_is_gone_on_all_their_devices() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let mut other = Device::logged_in(directory.path(), "bob");
    for kind in TYPES {
        let id = id_of(kind);
        create(&mut alice, id, kind, json!({}));
        alice.ok("GroupModifyGroupInfo", info(id, 16 | 4096, json!({"add_option": 2, "approve_option": 2})));
        match kind {
            WORK => drop(alice.ok("GroupInviteMember", invitation(id, &["bob"]))),
            _ => drop(bob.ok("GroupJoin", json!([id, ""]))),
        }
        let sent = bob.ok("MsgSendMessage", words(id, "hello"))["message_msg_id"].clone();
        for device in [&mut alice, &mut bob, &mut other] {
            device.told();
        }
        bob.ok("GroupQuit", json!([id]));
        let expected = json!({"tip_type": 2, "op_user": "bob", "user_array": ["bob"], "member_num": 1});
        let told = alice.told();
        assert_has(&tips(&told)[0], "group_tips_elem_", expected);
        assert_eq!((reports(&told), conversations(&told, "Update")), (vec![], vec![id.to_owned()]));
        for (device, own) in [(&mut bob, true), (&mut other, false)] {
            let told = device.told();
            assert_eq!(reports(&told), if own { vec![] } else { vec![report(8, id, "bob", "")] });
            assert_eq!(conversations(&told, "Del"), [id], "{kind}");
            assert_eq!(listed(device, id), None);
            let all = json!({"msg_getmsglist_param_count": 1000});
            assert_eq!(device.ok("MsgFindMessages", json!([[sent]])), json!([]), "{kind}");
            let history = device.ask("MsgGetMsgList", json!([id, 2, all]));
            assert!(history["json"].as_array().unwrap().is_empty(), "{history}");
            assert_eq!(device.code("MsgSendMessage", words(id, "still here")), 10007);
            assert_eq!(device.code("GroupQuit", json!([id])), 10007);
        }
        assert_eq!(members(&mut alice, id), ["alice"]);
        // What is said now is not for who has gone.
        alice.ok("MsgSendMessage", words(id, "alone"));
        assert_eq!(of(&bob.told(), "new"), Vec::<&Value>::new());
        let expected = if kind == WORK { 0 } else { 10009 };
        assert_eq!(alice.code("GroupQuit", json!([id])), expected, "{kind}");
    }
}

#[test]
fn who_comes_back_begins_anew() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let mut other = Device::logged_in(directory.path(), "bob");
    for (kind, sees) in [(PUBLIC, false), (MEETING, true)] {
        let id = id_of(kind);
        create(&mut alice, id, kind, json!({"add_option": 2, "group_member_array": newcomers(&["bob"])}));
        alice.ok("MsgSendMessage", words(id, "one"));
        bob.sync();
        bob.ok("ConvPinConversation", json!([id, 2, true]));
        bob.ok("MsgSetGroupReceiveMessageOpt", json!([id, 2]));
        bob.ok("GroupModifyMemberInfo", about(id, "bob", 8, json!({"name_card": "B"})));
        bob.ok("GroupQuit", json!([id]));
        alice.ok("MsgSendMessage", words(id, "two"));
        bob.ok("GroupJoin", json!([id, ""]));
        alice.ok("MsgSendMessage", words(id, "three"));
        for device in [&mut bob, &mut other] {
            assert_eq!(written(device, id), if sees { vec!["one", "two", "three"] } else { vec!["three"] });
            let conversation = listed(device, id).unwrap();
            assert_has(&conversation, "conv_", json!({"is_pinned": false, "unread_num": u64::from(!sees)}));
            let me = member(device, id, "bob").unwrap();
            assert_has(&me, "group_member_info_", json!({"name_card": "", "member_role": ORDINARY}));
        }
    }
}

#[test]
fn a_work_group_goes_on_without_its_owner_and_ends_with_the_last() {
    let (_directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    create(&mut alice, "team", WORK, json!({"group_member_array": newcomers(&["bob"])}));
    alice.ok("GroupInviteMember", invitation("team", &["carol"]));
    for device in [&mut bob, &mut carol] {
        device.told();
    }
    alice.ok("GroupQuit", json!(["team"]));
    for device in [&mut bob, &mut carol] {
        let tips = tips(&device.told());
        assert_eq!(tips.len(), 2);
        assert_has(&tips[0], "group_tips_elem_", json!({"tip_type": 6, "op_user": "alice", "member_num": 2}));
        let change = json!({"flag": 5, "value": "bob"});
        assert_has(&tips[0]["group_tips_elem_group_change_info_array"][0], "group_tips_group_change_info_", change);
        assert_has(&tips[1], "group_tips_elem_", json!({"tip_type": 2, "user_array": ["alice"]}));
        assert_has(&detail(device, "team"), "group_detail_info_", json!({"owner_identifier": "bob", "member_num": 2}));
        assert_eq!(listed(device, "team").unwrap()["conv_owner"], "bob");
    }
    assert_eq!(bob.code("GroupDelete", json!(["team"])), 10007, "nobody ends a Work group at once");
    // It has an owner as ever.
    bob.ok("GroupDeleteMember", removal("team", &["carol"], 0));
    bob.ok("GroupQuit", json!(["team"]));
    assert_eq!(conversations(&bob.told(), "Del"), ["team"]);
    assert_eq!(bob.code("GroupQuit", json!(["team"])), 10010);
    create(&mut carol, "team", PUBLIC, json!({}));
}

#[test]
fn a_dissolved_chat_group_is_gone_for_all_and_its_id_is_free() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let mut other = Device::logged_in(directory.path(), "alice");
    for kind in TYPES.into_iter().filter(|kind| *kind != WORK) {
        let id = id_of(kind);
        create(&mut alice, id, kind, json!({"add_option": 2}));
        bob.ok("GroupJoin", json!([id, ""]));
        alice.ok("MsgSendMessage", words(id, "hello"));
        alice.ok("GroupSetGroupAttributes", json!([id, [attribute("a", "1")]]));
        alice.ok("GroupSetGroupCounters", json!([id, [counter("c", 1)]]));
        assert_eq!(bob.code("GroupDelete", json!([id])), 10007, "{kind}");
        for device in [&mut alice, &mut bob, &mut other] {
            device.told();
        }
        alice.ok("GroupDelete", json!([id]));
        let told = [&mut alice, &mut bob, &mut other].map(Device::told);
        assert_eq!(reports(&told[0]), []);
        for (told, device) in told.iter().zip([&mut alice, &mut bob, &mut other]) {
            assert_eq!(conversations(told, "Del"), [id], "{kind}");
            assert_eq!(listed(device, id), None);
            assert_eq!(device.code("MsgSendMessage", words(id, "still here")), 10010);
            assert_eq!(device.code("GroupDelete", json!([id])), 10010);
        }
        for told in &told[1..] {
            assert_eq!(reports(told), [report(5, id, "alice", "")]);
        }
        // Nothing of it is left in another one with its id.
        create(&mut bob, id, kind, json!({"add_option": 2}));
        alice.ok("GroupJoin", json!([id, ""]));
        for device in [&mut alice, &mut bob, &mut other] {
            assert_eq!(written(device, id), Vec::<String>::new(), "{kind}");
            assert_eq!(device.ok("GroupGetGroupAttributes", json!([id])), json!([]));
            assert_eq!(device.ok("GroupGetGroupCounters", json!([id])), json!([]));
        }
        assert_eq!(members(&mut bob, id), ["bob", "alice"]);
        assert_has(&detail(&mut alice, id), "group_detail_info_", json!({"owner_identifier": "bob"}));
    }
}

#[test]
fn what_users_have_said_of_a_chat_group_ends_with_it() {
    let (directory, [mut alice, mut bob, mut carol, mut dave]) = together(["alice", "bob", "carol", "dave"]);
    let mut other = Device::logged_in(directory.path(), "carol");
    let rest = json!({"add_option": 2, "approve_option": 2, "group_member_array": newcomers(&["bob", "carol"])});
    create(&mut alice, "team", PUBLIC, rest.clone());
    for device in [&mut bob, &mut carol, &mut dave] {
        device.ok("ConvMarkConversation", json!([["group_team"], 1, true]));
        device.ok("ConvSetConversationCustomData", json!([["group_team"], "data"]));
        device.ok("ConvCreateConversationGroup", json!(["work", ["group_team"]]));
    }
    for device in [&mut bob, &mut carol] {
        device.ok("MsgSetGroupReceiveMessageOpt", json!(["team", 1]));
        device.ok("ConvPinConversation", json!(["team", 2, true]));
        device.call("ConvSetDraft", json!(["team", 2, {"draft_user_define": "begun"}]));
    }
    let said = |device: &mut Device| {
        let c = listed(device, "team").expect("it is in the list");
        let keys = ["conv_mark_array", "conv_custom_data", "conv_conversation_group_array", "conv_recv_opt"];
        json!([keys.map(|key| c[key].clone()), c["conv_is_pinned"], c["conv_is_has_draft"]])
    };
    assert_eq!(said(&mut bob), json!([[[1], "data", ["work"], 1], true, true]));
    // Who comes back finds what they have said; carol leaves once more, and lists it from outside.
    carol.ok("GroupQuit", json!(["team"]));
    carol.ok("GroupJoin", json!(["team", ""]));
    assert_eq!(said(&mut carol), json!([[[1], "data", ["work"], 1], false, false]));
    carol.ok("GroupQuit", json!(["team"]));
    carol.ok("ConvCreate", json!(["team", 2]));
    for device in [&mut bob, &mut carol, &mut dave, &mut other] {
        device.told();
    }
    alice.ok("GroupDelete", json!(["team"]));
    let gone = json!([{"conv_id": "team", "conv_type": 2}]);
    for (device, shown, was_in) in [
        (&mut bob, &["team"][..], true),
        (&mut carol, &["team"], false),
        (&mut other, &["team"], false),
        (&mut dave, &[], false),
    ] {
        let told = device.told();
        assert_eq!(of(&told, "removed"), [&json!(["work", gone, 0])]);
        assert_eq!(conversations(&told, "Del"), shown);
        assert_eq!(!reports(&told).is_empty(), was_in, "who is not in it is not told of its end");
        assert_eq!(device.ok("ConvGetConversationGroupList", json!([])), json!(["work"]));
    }
    create(&mut alice, "team", PUBLIC, rest);
    dave.ok("GroupJoin", json!(["team", ""]));
    for device in [&mut bob, &mut carol, &mut dave, &mut other, &mut Device::logged_in(directory.path(), "carol")] {
        assert_eq!(said(device), json!([[[], "", [], 0], false, false]));
    }
    common::tool::assert_in_order(directory.path());
}

#[test]
fn a_name_is_changed_beside_what_is_so_already_and_needs_no_right() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", WORK, json!({"group_member_array": newcomers(&["bob"])}));
    bob.sync();
    // In a Work group everybody names it and nobody mutes it.
    let named = |muted: bool| info("team", 1 + 256, json!({"group_name": "new", "is_shutup_all": muted}));
    assert_eq!(bob.code("GroupModifyGroupInfo", named(true)), 10007);
    assert_eq!(detail(&mut alice, "team")["group_detail_info_group_name"], "The team");
    bob.ok("GroupModifyGroupInfo", named(false));
    assert_eq!(detail(&mut alice, "team")["group_detail_info_group_name"], "new");
    assert_eq!(alice.code("GroupModifyGroupInfo", info("team", 1 << 5, json!({"max_member_num": 201}))), 8507);
    // The same of members: bob may not change roles, and may leave them as they are.
    let same = |card: &str| about("team", "bob", 2 + 8, json!({"member_role": ORDINARY, "name_card": card}));
    bob.ok("GroupModifyMemberInfo", same("B"));
    let card = about("team", "bob", 2 + 8, json!({"member_role": ADMIN, "name_card": "C"}));
    assert_ne!(bob.code("GroupModifyMemberInfo", card), 0);
}

#[test]
fn who_is_removed_is_told_and_may_not_come_back_before_it_is_time() {
    let (_directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    let rest = json!({"add_option": 2, "approve_option": 2, "group_member_array": newcomers(&["bob", "carol"])});
    create(&mut alice, "team", PUBLIC, rest);
    for device in [&mut alice, &mut bob, &mut carol] {
        device.told();
    }
    let answer = alice.ok("GroupDeleteMember", removal("team", &["bob", "zoe", "alice"], 3600));
    let result = |user: &str, result: u32| json!({"group_delete_member_result_identifier": user, "group_delete_member_result_result": result});
    assert_eq!(answer, json!([result("bob", 1), result("zoe", 0), result("alice", 0)]));
    let told = bob.told();
    assert_eq!(reports(&told), [report(4, "team", "alice", "go")]);
    assert_eq!(conversations(&told, "Del"), ["team"]);
    let expected = json!({"tip_type": 3, "op_user": "alice", "user_array": ["bob"], "member_num": 2});
    assert_has(&tips(&told)[0], "group_tips_elem_", expected.clone());
    assert_has(&tips(&carol.told())[0], "group_tips_elem_", expected);
    assert_eq!(bob.code("GroupJoin", json!(["team", ""])), 10007);
    let invited = carol.ok("GroupInviteMember", invitation("team", &["bob"]));
    assert_eq!(invited[0]["group_invite_member_result_result"], 0, "nor is he brought back");
    for (code, users) in [(10004, vec!["zoe"]), (10007, vec!["alice"])] {
        assert_eq!(alice.code("GroupDeleteMember", removal("team", &users, 0)), code);
    }
    assert_eq!(alice.code("GroupDeleteMember", removal("team", &[], 0)), -3);
    assert_eq!(carol.code("GroupDeleteMember", removal("team", &["alice"], 0)), 10007);
    // For how long one may not come back is said each time anew.
    next_second();
    alice.ok("GroupDeleteMember", removal("team", &["carol"], 2));
    assert_eq!(carol.code("GroupJoin", json!(["team", ""])), 10007);
    next_second();
    next_second();
    carol.ok("GroupJoin", json!(["team", ""]));
    alice.ok("GroupDeleteMember", removal("team", &["carol"], 0));
    carol.ok("GroupJoin", json!(["team", ""]));
    assert_eq!(members(&mut alice, "team"), ["alice", "carol"]);
}

#[test]
fn a_device_that_was_busy_sees_the_same_in_the_end() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let mut other = Device::logged_in(directory.path(), "bob");
    create(&mut alice, "team", PUBLIC, json!({"add_option": 2}));
    create(&mut alice, "staff", PUBLIC, json!({"add_option": 2}));
    create(&mut alice, "gone", MEETING, json!({}));
    // All of this reaches it in one piece, while it answers what it was asked before.
    let busy: Vec<_> = (0..200).map(|_| other.call("ConvGetConvList", json!([]))).collect();
    for id in ["team", "staff", "gone"] {
        bob.ok("GroupJoin", json!([id, ""]));
        alice.ok("MsgSendMessage", words(id, "one"));
    }
    bob.ok("GroupQuit", json!(["team"]));
    alice.ok("MsgSendMessage", words("team", "two"));
    alice.ok("GroupDeleteMember", removal("staff", &["bob"], 0));
    // What happened before one came back is told to who comes to it before that.
    other.sync();
    bob.ok("GroupJoin", json!(["team", ""]));
    alice.ok("MsgSendMessage", words("team", "three"));
    alice.ok("GroupModifyGroupInfo", info("team", 1, json!({"group_name": "New"})));
    alice.ok("GroupModifyMemberInfo", promotion("team", "bob", ADMIN));
    alice.ok("GroupDelete", json!(["gone"]));
    for call in busy {
        assert_eq!(other.answer(call)["code"], 0);
    }
    let mut seen = Vec::new();
    let mut late = Device::logged_in(directory.path(), "bob");
    for device in [&mut bob, &mut other, &mut late] {
        device.sync();
        let list = device.ok("ConvGetConvList", json!([]));
        assert_eq!(list.as_array().unwrap().len(), 1);
        assert_has(&list[0], "conv_", json!({"id": "team", "show_name": "New", "unread_num": 3}));
        assert_eq!(device.code("MsgSendMessage", words("staff", "x")), 10007);
        assert_eq!(device.code("MsgSendMessage", words("gone", "x")), 10010);
        assert_eq!(member(device, "team", "bob").unwrap()["group_member_info_member_role"], ADMIN);
        seen.push((list, history(device, "team")));
    }
    assert!(seen.windows(2).all(|pair| pair[0] == pair[1]));
    // Each device was told how it ended.
    let told = other.told();
    let expected = [report(8, "team", "bob", ""), report(4, "staff", "alice", "go"), report(9, "team", "alice", "")];
    let told = reports(&told);
    assert_eq!(told[..3], expected);
    assert_eq!(told[3], report(5, "gone", "alice", ""));
}

// What it is.

#[test]
fn what_is_changed_of_a_chat_group_is_told_to_all_in_it() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let rest = json!({"is_support_topic": true, "group_member_array": newcomers(&["bob"])});
    create(&mut alice, "@TGS#_team", COMMUNITY, rest);
    let custom = json!([{"group_info_custom_string_info_key": "k", "group_info_custom_string_info_value": "v"}]);
    // The flag, the key with its value, and how members are told of it: flag, and value.
    for (flag, key, value, told) in [
        (1, "group_name", json!("New"), json!({"flag": 1, "value": "New"})),
        (2, "notification", json!("N"), json!({"flag": 3, "value": "N"})),
        (4, "introduction", json!("I"), json!({"flag": 2, "value": "I"})),
        (8, "face_url", json!("F"), json!({"flag": 4, "value": "F"})),
        (16, "add_option", json!(1), json!({"flag": 11, "int_value": 1})),
        (32, "max_member_num", json!(7), json!(null)),
        (64, "visible", json!(2), json!(null)),
        (128, "searchable", json!(0), json!(null)),
        (256, "is_shutup_all", json!(true), json!({"flag": 8, "bool_value": true})),
        (256, "is_shutup_all", json!(false), json!({"flag": 8, "bool_value": false})),
        (512, "custom_info", custom, json!({"flag": 6, "key": "k", "value": "v"})),
        (4096, "approve_option", json!(0), json!({"flag": 12, "int_value": 0})),
        (8192, "enable_permission_group", json!(true), json!({"flag": 13, "bool_value": true})),
        (16384, "default_permissions", json!(1u64 << 33), json!({"flag": 14, "uint64_value": 1u64 << 33})),
    ] {
        for device in [&mut alice, &mut bob] {
            device.told();
        }
        let before = detail(&mut bob, "@TGS#_team");
        let change = || info("@TGS#_team", flag, json!({ (key): value }));
        alice.ok("GroupModifyGroupInfo", change());
        for device in [&mut alice, &mut bob] {
            let lines = device.told();
            assert_eq!(conversations(&lines, "Add"), Vec::<String>::new());
            assert!(conversations(&lines, "Update").contains(&"@TGS#_team".to_owned()), "{key}");
            let tips = tips(&lines);
            if told.is_null() {
                assert_eq!(tips, Vec::<Value>::new(), "{key}");
            } else {
                assert_eq!(tips.len(), 1, "{key}");
                let expected = json!({"tip_type": 6, "op_user": "alice", "group_id": "@TGS#_team", "member_num": 2});
                assert_has(&tips[0], "group_tips_elem_", expected);
                let changes = &tips[0]["group_tips_elem_group_change_info_array"];
                assert_eq!(changes.as_array().unwrap().len(), 1);
                assert_has(&changes[0], "group_tips_group_change_info_", told.clone());
                // It stands in the conversation, too.
                assert_eq!(history(device, "@TGS#_team").pop().unwrap()["message_elem_array"], json!([tips[0]]));
            }
            let now = detail(device, "@TGS#_team");
            assert_has(&now, "group_detail_info_", json!({ (key): value }));
            let changed = |of: &Value| of["group_detail_info_info_seq"].as_u64().unwrap();
            assert_eq!(changed(&now), changed(&before) + 1);
        }
        // What is so already is no change.
        alice.ok("GroupModifyGroupInfo", change());
        assert_eq!(bob.told(), Vec::<Value>::new(), "{key}");
    }
    for device in [&mut alice, &mut bob] {
        let shown = listed(device, "@TGS#_team").unwrap();
        assert_has(&shown, "conv_", json!({"show_name": "New", "face_url": "F"}));
    }
    // Several at once are told at once; custom keys change one by one, and an empty value takes one away.
    let custom = json!([
        {"group_info_custom_string_info_key": "k", "group_info_custom_string_info_value": ""},
        {"group_info_custom_string_info_key": "l", "group_info_custom_string_info_value": "w"}]);
    bob.told();
    alice.ok("GroupModifyGroupInfo", info("@TGS#_team", 513, json!({"group_name": "Last", "custom_info": custom})));
    let tips = tips(&bob.told());
    assert_eq!(tips.len(), 1);
    let flags: Vec<_> = tips[0]["group_tips_elem_group_change_info_array"].as_array().unwrap().iter().collect();
    assert_eq!(flags.iter().map(|c| c["group_tips_group_change_info_flag"].clone()).collect::<Vec<_>>(), [1, 6, 6]);
    let left = json!([{"group_info_custom_string_info_key": "l", "group_info_custom_string_info_value": "w"}]);
    assert_eq!(detail(&mut bob, "@TGS#_team")["group_detail_info_custom_info"], left);
}

#[test]
fn of_a_key_that_is_named_twice_the_last_word_counts_and_is_told_once() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    bob.told();
    let one = |value: &str| with("group_info_custom_string_info_", json!({"key": "k", "value": value}));
    alice.ok("GroupModifyGroupInfo", info("team", 512, json!({"custom_info": [one("1"), one("2")]})));
    let told = bob.told();
    let tips = tips(&told);
    let changes = tips[0]["group_tips_elem_group_change_info_array"].as_array().unwrap();
    assert_eq!((tips.len(), changes.len()), (1, 1), "{tips:?}");
    assert_has(&changes[0], "group_tips_group_change_info_", json!({"key": "k", "value": "2"}));
    assert_eq!(detail(&mut bob, "team")["group_detail_info_custom_info"], json!([one("2")]));
}

#[test]
fn a_chat_group_cannot_be_changed_into_what_it_could_not_be_made() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    let before = detail(&mut alice, "team");
    for (code, flag, keys) in [
        (-3, 0, json!({"group_name": "n"})),
        (-3, 1, json!({})),
        (-3, 1, json!({"group_name": 1})),
        (-3, 3, json!({"group_name": "n"})),
        (8502, 1, json!({"group_name": ""})),
        (8502, 1, json!({"group_name": "x".repeat(101)})),
        (8503, 4, json!({"introduction": "x".repeat(241)})),
        (8504, 2, json!({"notification": "x".repeat(301)})),
        (8505, 8, json!({"face_url": "x".repeat(101)})),
        (10004, 16, json!({"add_option": 4})),
        (10004, 4096, json!({"approve_option": 4})),
        (8507, 32, json!({"max_member_num": 2001})),
        (10004, 32, json!({"max_member_num": 0})),
        (10004, 8192, json!({"enable_permission_group": true})),
        (10004, 16384, json!({"default_permissions": 1})),
        (10004, 1 << 31, json!({"owner": "zoe"})),
        (10019, 1 << 31, json!({"owner": "caf\u{e9}"})),
        // All of it, or nothing.
        (8503, 5, json!({"group_name": "n", "introduction": "x".repeat(241)})),
    ] {
        assert_eq!(alice.code("GroupModifyGroupInfo", info("team", flag, keys.clone())), code, "{flag} {keys}");
    }
    assert_eq!(detail(&mut alice, "team"), before);
    assert_eq!(bob.code("GroupModifyGroupInfo", info("team", 1, json!({"group_name": "n"}))), 10007);
    create(&mut alice, "work", WORK, json!({"group_member_array": newcomers(&["bob"])}));
    bob.ok("GroupModifyGroupInfo", info("work", 1, json!({"group_name": "Everybody's"})));
    assert_eq!(detail(&mut alice, "work")["group_detail_info_group_name"], "Everybody's");
}

#[test]
fn a_chat_group_is_handed_over() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    for kind in [PUBLIC, WORK, MEETING, COMMUNITY] {
        let id = id_of(kind);
        create(&mut alice, id, kind, json!({"group_member_array": newcomers(&["bob"])}));
        bob.told();
        let to = |user: &str| info(id, 1 << 31, json!({ "owner": user }));
        assert_eq!(bob.code("GroupModifyGroupInfo", to("bob")), 10007);
        alice.ok("GroupModifyGroupInfo", to("bob"));
        let lines = bob.told();
        let tip = tips(&lines).remove(0);
        assert_has(
            &tip["group_tips_elem_group_change_info_array"][0],
            "group_tips_group_change_info_",
            json!({"flag": 5, "value": "bob"}),
        );
        assert!(conversations(&lines, "Update").contains(&id.to_owned()));
        for device in [&mut alice, &mut bob] {
            let role = |device: &mut Device, user: &str| {
                member(device, id, user).unwrap()["group_member_info_member_role"].clone()
            };
            assert_eq!((role(device, "alice"), role(device, "bob")), (json!(ORDINARY), json!(OWNER)));
            assert_eq!(detail(device, id)["group_detail_info_owner_identifier"], "bob");
            assert_eq!(listed(device, id).unwrap()["conv_owner"], "bob");
        }
        assert_eq!(alice.code("GroupModifyGroupInfo", to("alice")), 10007);
        assert_eq!(alice.code("GroupQuit", json!([id])), 0);
    }
}

#[test]
fn chat_groups_are_found_by_id_and_by_name() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "kitchen", PUBLIC, json!({"group_name": "Cooks \u{4f60}\u{597d}"}));
    create(&mut alice, "garden", WORK, json!({"group_name": "100% Kitchen"}));
    create(&mut bob, "kitchen2", PUBLIC, json!({}));
    let found = |device: &mut Device, words: Value, fields: Value| {
        let search = with("group_search_params_", json!({"keyword_list": words, "field_list": fields}));
        let found = device.ok("GroupSearchGroups", json!([search]));
        let ids =
            found.as_array().unwrap().iter().map(|g| g["group_detail_info_group_id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(found(&mut alice, json!(["KITCHEN"]), json!([1, 2])), ["kitchen", "garden"]);
    assert_eq!(found(&mut alice, json!(["kitchen"]), json!([1])), ["kitchen"]);
    assert_eq!(found(&mut alice, json!(["kitchen"]), json!([2])), ["garden"]);
    assert_eq!(found(&mut alice, json!(["\u{597d}", "none"]), json!([2])), ["kitchen"]);
    assert_eq!(found(&mut alice, json!(["%"]), json!([1, 2])), ["garden"]);
    assert_eq!(found(&mut alice, json!(["k\u{ed}tch\u{c9}n"]), json!([2])), ["garden"], "accents do not matter");
    assert_eq!(found(&mut bob, json!(["kitchen"]), json!([])), ["kitchen2"], "only where the user is in");
    for bad in [json!([]), json!([""]), json!("kitchen")] {
        let search = with("group_search_params_", json!({ "keyword_list": bad }));
        assert_eq!(alice.code("GroupSearchGroups", json!([search])), -3, "{bad}");
    }
}

// What is told.

#[test]
fn what_happens_is_a_message_that_nobody_touches() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    alice.ok("GroupModifyGroupInfo", info("team", 1, json!({"group_name": "New"})));
    let tip = history(&mut bob, "team").pop().unwrap();
    assert_has(&tip, "message_", json!({"seq": 1, "sender": "alice", "conv_id": "team", "conv_type": 2, "status": 2}));
    let shown = listed(&mut bob, "team").unwrap();
    assert_eq!(shown["conv_last_msg"]["message_msg_id"], tip["message_msg_id"]);
    assert_eq!(shown["conv_unread_num"], 1);
    let named = json!({"message_msg_id": tip["message_msg_id"]});
    let mut other = text_message("never");
    other["message_msg_id"] = tip["message_msg_id"].clone();
    for (code, call, args) in [
        (10032, "MsgRevoke", json!(["team", 2, named])),
        (6017, "MsgModifyMessage", json!([other])),
        (6017, "MsgAddMessageReaction", json!([named, "smile"])),
        (6017, "PinGroupMessage", json!(["team", named, true])),
        (6017, "MsgSendMessage", json!(["team", 2, {"message_elem_array": tip["message_elem_array"]}])),
    ] {
        assert_eq!(alice.code(call, args), code, "{call}");
    }
    // For oneself it can be deleted, as all can.
    bob.ok("MsgListDelete", json!(["team", 2, [named]]));
    assert_eq!((history(&mut bob, "team").len(), history(&mut alice, "team").len()), (0, 1));
    assert_eq!(listed(&mut bob, "team").unwrap()["conv_unread_num"], 0);
}

#[test]
fn what_one_user_is_told_is_in_no_conversation() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    alice.ok("GroupModifyMemberInfo", about("team", "alice", 8, json!({"name_card": "A"})));
    bob.told();
    alice.ok("GroupModifyMemberInfo", promotion("team", "bob", ADMIN));
    let lines = bob.told();
    let messages: Vec<_> = of(&lines, "new").into_iter().flat_map(|told| told.as_array().unwrap()).collect();
    let report = messages.into_iter().find(|m| m["message_elem_array"][0]["elem_type"] == 8).unwrap();
    let expected = json!({"conv_type": 3, "conv_id": "", "sender": "@TIM#SYSTEM", "status": 2, "seq": 0});
    assert_has(report, "message_", expected);
    assert_eq!(bob.ok("MsgFindMessages", json!([[report["message_msg_id"]]])), json!([]));
    let element = &report["message_elem_array"][0];
    assert_has(element, "group_report_elem_", json!({"report_type": 9, "group_name": "The team", "op_user": "alice"}));
    let by = &element["group_report_elem_op_group_memberinfo"];
    assert_has(by, "group_member_info_", json!({"identifier": "alice", "name_card": "A", "member_role": OWNER}));
    assert_eq!(element["group_report_elem_op_user_info"]["user_profile_identifier"], "alice");
    let list = bob.ok("ConvGetConvList", json!([]));
    assert_eq!(list.as_array().unwrap().len(), 1);
    // Who is not there is told nothing later; what is so now is there to be seen.
    bob.finish();
    alice.ok("GroupModifyMemberInfo", promotion("team", "bob", ORDINARY));
    let mut bob = Device::logged_in(directory.path(), "bob");
    assert_eq!(reports(&bob.told()), []);
    assert_eq!(member(&mut bob, "team", "bob").unwrap()["group_member_info_member_role"], ORDINARY);
}

#[test]
fn what_one_user_is_told_has_an_id_of_its_own_and_the_name_of_what_is_no_more() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob"])}));
    // All in one second, and twice the same.
    for role in [ADMIN, ORDINARY, ADMIN, ORDINARY] {
        alice.ok("GroupModifyMemberInfo", promotion("team", "bob", role));
    }
    let mut lines = bob.told();
    alice.ok("GroupDelete", json!(["team"]));
    lines.extend(bob.told());
    let numbers: Vec<u64> = reports(&lines).into_iter().map(|(number, ..)| number).collect();
    assert_eq!(numbers, [7, 9, 10, 9, 10, 5]);
    let messages = of(&lines, "new").into_iter().flat_map(|told| told.as_array().unwrap());
    let all: Vec<&Value> = messages.filter(|m| m["message_elem_array"][0]["elem_type"] == 8).collect();
    let ids: std::collections::HashSet<&str> = all.iter().map(|m| m["message_msg_id"].as_str().unwrap()).collect();
    assert_eq!((ids.len(), ids.contains("")), (all.len(), false));
    for report in all {
        assert_eq!(report["message_elem_array"][0]["group_report_elem_group_name"], "The team");
    }
}

#[test]
fn that_a_message_is_pinned_is_told_to_those_who_see_it() {
    let (_directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    create(&mut alice, "team", PUBLIC, json!({"group_member_array": newcomers(&["bob", "carol"])}));
    let mut secret = text_message("for bob");
    secret["message_target_group_member_array"] = json!(["bob"]);
    let sent = alice.ok("MsgSendMessage", json!(["team", 2, secret]));
    let named = json!({"message_msg_id": sent["message_msg_id"]});
    for device in [&mut alice, &mut bob, &mut carol] {
        device.told();
    }
    for on in [true, false] {
        alice.ok("PinGroupMessage", json!(["team", named, on]));
        for (device, sees) in [(&mut alice, true), (&mut bob, true), (&mut carol, false)] {
            assert_eq!(tips(&device.told()).len(), usize::from(sees), "{on}");
        }
    }
    let mut there = [&mut bob, &mut carol].map(|device| history(device, "team").len());
    assert_eq!(there, [3, 0]);
    alice.ok("MsgSendMessage", words("team", "for all"));
    there = [&mut bob, &mut carol].map(|device| history(device, "team").len());
    assert_eq!(there, [4, 1]);
}

// Who has read.

#[test]
fn who_has_left_is_no_reader_and_who_has_not_read_is_still_counted() {
    let (_directory, [mut alice, mut bob, mut carol, mut dave]) = together(["alice", "bob", "carol", "dave"]);
    create(&mut alice, "team", MEETING, json!({"group_member_array": newcomers(&["bob", "carol"])}));
    let mut message = text_message("read me");
    message["message_need_read_receipt"] = json!(true);
    let sent = alice.ok("MsgSendMessage", json!(["team", 2, message]));
    let named = json!({"message_msg_id": sent["message_msg_id"]});
    let mut counts = |read: u64, unread: u64, when: &str| {
        let receipt = alice.ok("MsgGetMessageReadReceipts", json!([[named]]))[0].clone();
        assert_has(&receipt, "msg_receipt_", json!({"read_count": read, "unread_count": unread}));
        let seen = alice.ok("MsgFindMessages", json!([[sent["message_msg_id"]]]))[0].clone();
        let told = json!({"read_count": read, "unread_count": unread});
        assert_has(&seen, "message_group_receipt_", told);
        for (filter, expected) in [(0, read), (1, unread)] {
            let number = alice.call("MsgGetGroupMessageReadMemberList", json!([named, filter, 0, 10]));
            let page = alice.answer(number)["json"][0].clone();
            assert_eq!(page.as_array().unwrap().len() as u64, expected, "{when}: {page}");
        }
    };
    counts(0, 2, "nobody has read it");
    bob.ok("MsgSendMessageReadReceipts", json!([[named]]));
    counts(1, 1, "bob has");
    bob.ok("GroupQuit", json!(["team"]));
    counts(0, 1, "and is gone; carol has not");
    dave.ok("GroupJoin", json!(["team", ""]));
    counts(0, 2, "nor has dave");
    carol.ok("MsgSendMessageReadReceipts", json!([[named]]));
    counts(1, 1, "now carol has");
    bob.ok("GroupJoin", json!(["team", ""]));
    counts(2, 1, "bob had read it");
}
