//! Communities and their topics through the C API, by the functions of both its halves. Each user is a process of its own.

mod common;
use common::device::Device;
use common::team::*;
use common::text_message;
use serde_json::{Value, json};

const TEAM: &str = "@TGS#_team";
const TEA: &str = "@TGS#_team@TOPIC#_tea";

/// A Community with topics that these are in; the first one owns it.
fn community(devices: &mut [&mut Device], users: &[&str]) {
    let (owner, others) = devices.split_first_mut().unwrap();
    let created = owner.ok("CommunityCreate", json!([new_group(TEAM, PUBLIC, json!({}))]));
    assert_eq!(created["create_group_result_groupid"], TEAM);
    for (other, user) in others.iter_mut().zip(&users[1..]) {
        owner.ok("GroupInviteMember", invitation(TEAM, &[user]));
        other.told();
    }
    owner.told();
}

/// A topic; `keys`: without `group_topic_info_`.
fn topic(id: &str, keys: Value) -> Value {
    let mut info = json!({"topic_id": id, "topic_name": "Tea"});
    info.as_object_mut().unwrap().extend(keys.as_object().unwrap().clone());
    with("group_topic_info_", info)
}

/// What changes a topic. `flag`: `TIMGroupModifyInfoFlag`.
fn change(id: &str, flag: u32, keys: Value) -> Value {
    let mut info = json!({ "topic_id": id });
    info.as_object_mut().unwrap().extend(keys.as_object().unwrap().clone());
    let mut info = with("group_topic_info_", info);
    info["group_modify_info_param_modify_flag"] = json!(flag);
    json!([info])
}

fn add(owner: &mut Device, id: &str, keys: Value) {
    assert_eq!(owner.ok("GroupCreateTopicInCommunity", json!([TEAM, topic(id, keys)])), id);
}

/// The topic as the device sees it: a TIMGroupTopicInfo document.
fn look(device: &mut Device, id: &str) -> Value {
    device.sync();
    let results = device.ok("GroupGetTopicInfoList", json!([TEAM, [id]]));
    assert_has(&results[0], "group_topic_info_result_", json!({"error_code": 0, "error_message": ""}));
    results[0]["group_topic_info_result_topic_info"].clone()
}

fn ids(results: &Value) -> Vec<&str> {
    let infos = results.as_array().unwrap().iter().map(|result| &result["group_topic_info_result_topic_info"]);
    infos.map(|info| info["group_topic_info_topic_id"].as_str().unwrap()).collect()
}

#[test]
fn a_community_made_as_one_has_topics_and_another_only_if_it_says_so() {
    let (_directory, [mut alice]) = together(["alice"]);
    community(&mut [&mut alice], &["alice"]);
    let expected = json!({"group_type": COMMUNITY, "is_support_topic": true, "owner_identifier": "alice"});
    assert_has(&detail(&mut alice, TEAM), "group_detail_info_", expected);
    create(&mut alice, "@TGS#_plain", COMMUNITY, json!({}));
    create(&mut alice, "public", PUBLIC, json!({}));
    for (id, code) in [("@TGS#_plain", 10004), ("public", 10004), (TEAM, 0)] {
        let info = json!({"group_topic_info_topic_name": "Tea"});
        assert_eq!(alice.code("GroupCreateTopicInCommunity", json!([id, info])), code, "{id}");
        assert_eq!(alice.code("GroupDeleteTopicFromCommunity", json!([id, ["x"]])), code, "{id}");
    }
    assert_eq!(alice.code("CommunityCreate", json!([new_group("team", COMMUNITY, json!({}))])), 8501);
    assert_eq!(alice.ok("GroupGetTopicInfoList", json!(["public"])), json!([]));
}

#[test]
fn both_halves_of_the_api_make_change_list_and_delete_topics() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let mut other = Device::logged_in(directory.path(), "alice");
    community(&mut [&mut alice, &mut bob], &["alice", "bob"]);
    other.told();
    let keys = json!({
        "introduction": "of tea", "notification": "drink", "topic_face_url": "https://example.org/tea.png",
        "custom_string": "c", "is_all_muted": true,
    });
    for (half, id) in [("Group", TEA), ("Community", "@TGS#_team@TOPIC#_coffee")] {
        let mut info = topic(id, keys.clone());
        info["default_permissions"] = json!(5);
        let created = alice.ok(&format!("{half}CreateTopicInCommunity"), json!([TEAM, info]));
        assert_eq!(created, id, "the id is answered as it is");
        for device in [&mut alice, &mut bob, &mut other] {
            let lines = device.told();
            for event in ["topic created", "community topic created"] {
                assert_eq!(of(&lines, event), [&json!([TEAM, id])]);
            }
            let result = device.ok(&format!("{half}GetTopicInfoList"), json!([TEAM, [id]]));
            let info = &result[0]["group_topic_info_result_topic_info"];
            assert_has(info, "group_topic_info_", keys.clone());
            let expected = json!({
                "topic_id": id, "topic_name": "Tea", "self_mute_time": 0, "recv_opt": 0, "draft_text": "",
                "unread_count": 0, "group_at_info_array": [],
            });
            assert_has(info, "group_topic_info_", expected);
            assert_eq!((&info["default_permissions"], &info["topic_info_read_sequence"]), (&json!(5), &json!(0)));
            assert!(info["topic_create_time"].as_u64().unwrap() > 1_700_000_000);
            assert_eq!(info["group_topic_info_last_message"], json!({}));
        }

        let changed = change(id, 1, json!({"topic_name": "Better"}));
        assert_eq!(alice.ok(&format!("{half}SetTopicInfo"), changed), "");
        for device in [&mut alice, &mut bob, &mut other] {
            let lines = device.told();
            for event in ["topic changed", "community topic changed"] {
                let told = of(&lines, event);
                assert_eq!((told.len(), &told[0][0]), (1, &json!(TEAM)));
                assert_has(&told[0][1], "group_topic_info_", json!({"topic_id": id, "topic_name": "Better"}));
            }
        }
    }
    // Without ids: all of them.
    for call in ["GroupGetTopicInfoList", "CommunityGetTopicInfoList"] {
        for all in [json!([TEAM]), json!([TEAM, []])] {
            assert_eq!(ids(&bob.ok(call, all)), [TEA, "@TGS#_team@TOPIC#_coffee"]);
        }
    }
    for (half, id) in [("Group", TEA), ("Community", "@TGS#_team@TOPIC#_coffee")] {
        let results = alice.ok(&format!("{half}DeleteTopicFromCommunity"), json!([TEAM, [id, "none", id]]));
        assert_eq!(results.as_array().unwrap().len(), 2);
        let expected = json!({"error_code": 0, "error_message": "", "topic_id": id});
        assert_has(&results[0], "group_topic_operation_result_", expected);
        assert_has(&results[1], "group_topic_operation_result_", json!({"error_code": 10010, "topic_id": "none"}));
        for device in [&mut alice, &mut bob, &mut other] {
            let lines = device.told();
            for event in ["topics deleted", "community topics deleted"] {
                assert_eq!(of(&lines, event), [&json!([TEAM, [id]])]);
            }
            let gone = device.ok("GroupGetTopicInfoList", json!([TEAM, [id]]));
            assert_has(&gone[0], "group_topic_info_result_", json!({"error_code": 10010}));
            let info = &gone[0]["group_topic_info_result_topic_info"];
            assert_has(info, "group_topic_info_", json!({"topic_id": id, "topic_name": ""}));
        }
        // Where nothing is deleted, nothing is told.
        alice.ok(&format!("{half}DeleteTopicFromCommunity"), json!([TEAM, [id]]));
        assert_eq!(bob.told(), Vec::<Value>::new());
    }
}

#[test]
fn a_topic_without_an_id_gets_one() {
    let (_directory, [mut alice]) = together(["alice"]);
    community(&mut [&mut alice], &["alice"]);
    let info = json!({"group_topic_info_topic_name": "Tea"});
    let id = alice.ok("GroupCreateTopicInCommunity", json!([TEAM, info])).as_str().unwrap().to_owned();
    assert!(id.starts_with("@TGS#_team@TOPIC#_") && id.len() > "@TGS#_team@TOPIC#_".len(), "{id}");
    assert_has(&look(&mut alice, &id), "group_topic_info_", json!({"topic_name": "Tea"}));
}

#[test]
fn what_cannot_be_a_topic_is_refused() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    community(&mut [&mut alice, &mut bob], &["alice", "bob"]);
    add(&mut alice, TEA, json!({}));
    for (code, id, keys) in [
        (8501, "tea", json!({})),
        (8501, "@TGS#_other@TOPIC#_tea", json!({})),
        (8501, "@TGS#_team@TOPIC#_", json!({})),
        (8501, "@TGS#_team@TOPIC#_caf\u{e9}", json!({})),
        (10021, TEA, json!({})),
        (8502, "", json!({"topic_name": ""})),
        (8502, "", json!({"topic_name": "x".repeat(101)})),
        (8503, "", json!({"introduction": "x".repeat(241)})),
        (8504, "", json!({"notification": "x".repeat(301)})),
        (8505, "", json!({"topic_face_url": "x".repeat(101)})),
        (10004, "", json!({"custom_string": "x".repeat(3001)})),
    ] {
        let args = json!([TEAM, topic(id, keys.clone())]);
        assert_eq!(alice.code("GroupCreateTopicInCommunity", args), code, "{id} {keys}");
        if code != 10021 && id.is_empty() {
            let flag = [("topic_name", 1), ("notification", 2), ("introduction", 4), ("topic_face_url", 8)];
            let flag = flag.iter().find(|(key, _)| keys.get(key).is_some()).map_or(2048, |(_, flag)| *flag);
            assert_eq!(alice.code("GroupSetTopicInfo", change(TEA, flag, keys.clone())), code, "{keys}");
        }
    }
    assert_eq!(alice.code("GroupCreateTopicInCommunity", json!([TEAM, {}])), -3, "a topic has a name");
    for bad in [
        change(TEA, 0, json!({"topic_name": "n"})),
        change(TEA, 1, json!({})),
        change("", 1, json!({"topic_name": "n"})),
    ] {
        assert_eq!(alice.code("GroupSetTopicInfo", bad), -3);
    }
    for id in ["@TGS#_team@TOPIC#_none", "@TGS#_none@TOPIC#_tea", "nowhere"] {
        assert_eq!(alice.code("GroupSetTopicInfo", change(id, 1, json!({"topic_name": "n"}))), 10010, "{id}");
        assert_eq!(alice.code("MsgSendMessage", words(id, "hello")), 10010, "{id}");
    }
    // Topics are its owner's and its admins' to make.
    let info = || topic("@TGS#_team@TOPIC#_bobs", json!({}));
    assert_eq!(bob.code("GroupCreateTopicInCommunity", json!([TEAM, info()])), 10007);
    assert_eq!(bob.code("GroupSetTopicInfo", change(TEA, 1, json!({"topic_name": "n"}))), 10007);
    assert_eq!(bob.code("GroupDeleteTopicFromCommunity", json!([TEAM, [TEA]])), 10007);
    alice.ok("GroupModifyMemberInfo", promotion(TEAM, "bob", ADMIN));
    bob.ok("GroupCreateTopicInCommunity", json!([TEAM, info()]));
    bob.ok("GroupDeleteTopicFromCommunity", json!([TEAM, [TEA]]));
}

#[test]
fn what_is_changed_of_a_topic_is_told_in_it() {
    let (_directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    community(&mut [&mut alice, &mut bob], &["alice", "bob"]);
    add(&mut alice, TEA, json!({}));
    for (flag, key, value, told) in [
        (1, "topic_name", json!("Coffee"), json!({"flag": 1, "value": "Coffee"})),
        (2, "notification", json!("N"), json!({"flag": 3, "value": "N"})),
        (4, "introduction", json!("I"), json!({"flag": 2, "value": "I"})),
        (8, "topic_face_url", json!("F"), json!({"flag": 4, "value": "F"})),
        (256, "is_all_muted", json!(true), json!({"flag": 8, "bool_value": true})),
        (2048, "custom_string", json!("C"), json!({"flag": 9, "value": "C"})),
    ] {
        bob.told();
        let args = || change(TEA, flag, json!({ (key): value }));
        alice.ok("GroupSetTopicInfo", args());
        let lines = bob.told();
        let tips = tips(&lines);
        assert_eq!(tips.len(), 1, "{key}");
        assert_has(
            &tips[0],
            "group_tips_elem_",
            json!({"tip_type": 9, "op_user": "alice", "group_id": TEA, "member_num": 2}),
        );
        let changes = &tips[0]["group_tips_elem_group_change_info_array"];
        assert_eq!(changes.as_array().unwrap().len(), 1);
        assert_has(&changes[0], "group_tips_group_change_info_", told);
        assert_has(&of(&lines, "topic changed")[0][1], "group_topic_info_", json!({ (key): value }));
        assert_has(&look(&mut bob, TEA), "group_topic_info_", json!({ (key): value }));
        // It stands in the topic, and not in the Community.
        assert_eq!(history(&mut bob, TEA).pop().unwrap()["message_elem_array"], json!([tips[0]]));
        alice.ok("GroupSetTopicInfo", args());
        assert_eq!(bob.told(), Vec::<Value>::new(), "{key}: what is so already is no change");
    }
    assert!(history(&mut bob, TEAM).iter().all(|m| m["message_elem_array"][0]["group_tips_elem_tip_type"] != 9));
    // Muted for all: its owner writes.
    assert_eq!(bob.code("MsgSendMessage", words(TEA, "hello")), 10017);
    alice.ok("MsgSendMessage", words(TEA, "hello"));
    bob.ok("MsgSendMessage", words(TEAM, "hello"));
    // Rights for topics are bits for the application.
    let mut args = change(TEA, 32768, json!({}));
    args[0]["default_permissions"] = json!(3);
    alice.ok("GroupSetTopicInfo", args);
    assert_eq!(look(&mut bob, TEA)["default_permissions"], 3);
}

#[test]
fn messages_in_a_topic_are_its_own() {
    let (_directory, [mut alice, mut bob, mut carol]) = together(["alice", "bob", "carol"]);
    community(&mut [&mut alice, &mut bob], &["alice", "bob"]);
    add(&mut alice, TEA, json!({}));
    add(&mut alice, "@TGS#_team@TOPIC#_x", json!({}));
    alice.told();
    bob.told();
    let read = |device: &mut Device| {
        let total = device.ok("ConvGetTotalUnreadMessageCount", json!([]));
        total["conv_get_total_unread_message_count_result_unread_count"].as_u64().unwrap()
    };
    let before = read(&mut bob);
    let mut message = text_message("hello");
    message["message_group_at_user_array"] = json!(["bob"]);
    let sent = alice.ok("MsgSendMessage", json!([TEA, 2, message]));
    let expected = json!({"conv_id": TEA, "conv_type": 2, "seq": 1, "sender": "alice"});
    assert_has(&sent, "message_", expected.clone());
    let lines = bob.told();
    assert_has(&of(&lines, "new")[0][0], "message_", expected);
    for event in ["Add", "Update", "Del"] {
        assert_eq!(conversations(&lines, event), Vec::<String>::new(), "a topic is not in the list");
    }
    alice.ok("MsgSendMessage", words(TEA, "more"));
    alice.ok("MsgSendMessage", words("@TGS#_team@TOPIC#_x", "elsewhere"));
    let info = look(&mut bob, TEA);
    let at = json!([{"conv_group_at_info_seq": 1, "conv_group_at_info_at_type": 1}]);
    assert_has(&info, "group_topic_info_", json!({"unread_count": 2, "group_at_info_array": at}));
    assert_has(
        &info["group_topic_info_last_message"],
        "message_",
        json!({"conv_id": TEA, "seq": 2, "sender": "alice"}),
    );
    assert_eq!(written(&mut bob, TEA), ["hello", "more"]);
    assert_eq!((written(&mut bob, TEAM), listed(&mut bob, TEA)), (vec![], None));
    assert_eq!(read(&mut bob), before, "what is unread there is in no total");
    assert_has(&look(&mut alice, TEA), "group_topic_info_", json!({"unread_count": 0}));
    bob.ok("MsgReportReaded", json!([TEA, 2, {"message_seq": 1}]));
    let info = look(&mut bob, TEA);
    assert_has(&info, "group_topic_info_", json!({"unread_count": 1, "group_at_info_array": []}));
    assert_eq!(info["topic_info_read_sequence"], 1);
    // Reacting, pinning and revoking go as anywhere.
    let named = json!({"message_msg_id": sent["message_msg_id"]});
    bob.ok("MsgAddMessageReaction", json!([named, "smile"]));
    assert_eq!(bob.code("PinGroupMessage", json!([TEA, named, true])), 10007);
    alice.ok("PinGroupMessage", json!([TEA, named, true]));
    assert_eq!(bob.ok("GetPinnedGroupMessageList", json!([TEA]))[0]["message_msg_id"], sent["message_msg_id"]);
    assert_eq!(bob.ok("GetPinnedGroupMessageList", json!([TEAM])), json!([]));
    assert_eq!(bob.code("GetPinnedGroupMessageList", json!(["@TGS#_team@TOPIC#_none"])), 10010);
    alice.ok("MsgRevoke", json!([TEA, 2, named]));
    // Who comes to the Community comes to its topics, and sees what was said.
    assert_eq!(carol.code("MsgSendMessage", words(TEA, "me too")), 10007);
    carol.ok("GroupJoin", json!([TEAM, ""]));
    assert_eq!(written(&mut carol, TEA), ["more"]);
    assert_has(&look(&mut carol, TEA), "group_topic_info_", json!({"unread_count": 0}));
    carol.ok("MsgSendMessage", words(TEA, "me too"));
    assert_eq!(written(&mut bob, TEA).last().unwrap(), "me too");
    // And who goes, goes.
    bob.ok("GroupQuit", json!([TEAM]));
    assert_eq!(bob.code("MsgSendMessage", words(TEA, "still here")), 10007);
    assert_eq!(bob.code("GroupGetTopicInfoList", json!([TEAM])), 10007);
    assert_eq!(bob.ok("MsgFindMessages", json!([[sent["message_msg_id"]]])), json!([]));
    bob.told();
    alice.ok("MsgSendMessage", words(TEA, "without bob"));
    assert_eq!(of(&bob.told(), "new"), Vec::<&Value>::new());
}

#[test]
fn a_draft_and_what_is_received_of_a_topic_are_ones_own() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let mut other = Device::logged_in(directory.path(), "bob");
    community(&mut [&mut alice, &mut bob], &["alice", "bob"]);
    add(&mut alice, TEA, json!({}));
    bob.sync();
    // An ordinary member keeps a draft, while what all see is not theirs to change.
    let draft = |text: &str| change(TEA, 16384, json!({ "draft_text": text }));
    other.told();
    bob.ok("GroupSetTopicInfo", draft("begun"));
    bob.ok("MsgSetGroupReceiveMessageOpt", json!([TEA, 2]));
    let lines = other.told();
    let told: Vec<_> = of(&lines, "topic changed");
    let drafts: Vec<_> = told.iter().map(|told| told[1]["group_topic_info_draft_text"].clone()).collect();
    assert_eq!(drafts, ["begun", "begun"], "the user's other device hears of both");
    assert_eq!(told[1][1]["group_topic_info_recv_opt"], 2);
    alice.ok("GroupModifyMemberInfo", muting(TEAM, "bob", 3600));
    for device in [&mut bob, &mut other] {
        let info = look(device, TEA);
        assert_has(&info, "group_topic_info_", json!({"draft_text": "begun", "recv_opt": 2}));
        assert!(info["group_topic_info_self_mute_time"].as_u64().unwrap() > 1_700_000_000);
    }
    let expected = json!({"draft_text": "", "recv_opt": 0, "self_mute_time": 0});
    assert_has(&look(&mut alice, TEA), "group_topic_info_", expected);
    bob.ok("GroupSetTopicInfo", draft(""));
    assert_has(&look(&mut other, TEA), "group_topic_info_", json!({"draft_text": ""}));
    assert_eq!(bob.code("GroupSetTopicInfo", change(TEA, 16385, json!({"draft_text": "d", "topic_name": "n"}))), 10007);
    assert_has(&look(&mut bob, TEA), "group_topic_info_", json!({"draft_text": "", "topic_name": "Tea"}));
}

#[test]
fn a_deleted_topic_is_gone_with_all_that_was_said() {
    let (directory, [mut alice, mut bob]) = together(["alice", "bob"]);
    let mut other = Device::logged_in(directory.path(), "bob");
    community(&mut [&mut alice, &mut bob], &["alice", "bob"]);
    add(&mut alice, TEA, json!({}));
    let sent = alice.ok("MsgSendMessage", words(TEA, "hello"))["message_msg_id"].clone();
    bob.sync();
    bob.ok("GroupSetTopicInfo", change(TEA, 16384, json!({"draft_text": "begun"})));
    alice.ok("GroupDeleteTopicFromCommunity", json!([TEAM, [TEA]]));
    for device in [&mut alice, &mut bob, &mut other] {
        assert_eq!(device.code("MsgSendMessage", words(TEA, "still here")), 10010);
        assert_eq!(device.ok("MsgFindMessages", json!([[sent]])), json!([]));
        assert_eq!(device.ok("GroupGetTopicInfoList", json!([TEAM])), json!([]));
    }
    add(&mut alice, TEA, json!({}));
    for device in [&mut alice, &mut bob, &mut other] {
        let info = look(device, TEA);
        assert_has(&info, "group_topic_info_", json!({"unread_count": 0, "draft_text": ""}));
        assert_eq!((written(device, TEA), &info["group_topic_info_last_message"]), (vec![], &json!({})));
    }
    assert_eq!(alice.ok("MsgSendMessage", words(TEA, "anew"))["message_seq"], 1);
    assert_eq!(written(&mut bob, TEA), ["anew"]);
    // With the Community all its topics go.
    alice.ok("GroupDelete", json!([TEAM]));
    assert_eq!(bob.code("MsgSendMessage", words(TEA, "still here")), 10010);
    community(&mut [&mut bob], &["bob"]);
    assert_eq!(bob.ok("GroupGetTopicInfoList", json!([TEAM])), json!([]));
}
