//! Whatever happens in chat groups, in whatever order: all devices of a user agree on what there is in the end, and so does one
//! that was not there.

mod common;
use common::device::Device;
use common::team::*;
use common::{Dice, figure, rounds, text_message};
use serde_json::{Value, json};

const USERS: [&str; 3] = ["alice", "bob", "carol"];
const GROUPS: [(&str, u32); 4] = [("public", PUBLIC), ("work", WORK), ("room", AV_CHAT_ROOM), ("@TGS#_c", COMMUNITY)];
const TOPICS: [&str; 2] = ["@TGS#_c@TOPIC#_a", "@TGS#_c@TOPIC#_b"];

/// Something that somebody might do, whether or not they may.
fn deed(dice: &mut Dice) -> (&'static str, Value) {
    let (id, kind) = GROUPS[dice.below(GROUPS.len())];
    let (user, topic) = (dice.of(&USERS), dice.of(&TOPICS));
    let place = if dice.below(4) == 0 { topic } else { id };
    let mut at = text_message("look");
    at["message_group_at_user_array"] = json!([user]);
    // One of the first messages, which may be anybody's, anything, or not there.
    let named = json!({
        "message_conv_id": place, "message_conv_type": 2, "message_seq": 1 + dice.below(12), "message_msg_id": "",
    });
    match dice.below(36) {
        0 | 1 => {
            let mut rest = json!({"add_option": 2, "approve_option": 2, "is_support_topic": kind == COMMUNITY});
            if kind != AV_CHAT_ROOM {
                rest["group_member_array"] = newcomers(&[user]);
            }
            ("GroupCreate", json!([new_group(id, kind, rest)]))
        }
        2 | 3 => ("GroupJoin", json!([id, ""])),
        4 => ("GroupQuit", json!([id])),
        5 => ("GroupDelete", json!([id])),
        6 => ("GroupInviteMember", invitation(id, &[user])),
        7 => ("GroupDeleteMember", removal(id, &[user], 0)),
        8 => ("GroupModifyGroupInfo", info(id, 1, json!({"group_name": dice.of(&["one", "two"])}))),
        9 => ("GroupModifyGroupInfo", info(id, 1 << 31, json!({ "owner": user }))),
        10 => ("GroupModifyMemberInfo", promotion(id, user, ADMIN)),
        11 => ("GroupSetGroupAttributes", json!([id, [attribute("a", user)]])),
        12 | 13 => {
            let info = json!({"group_topic_info_topic_id": topic, "group_topic_info_topic_name": "t"});
            ("GroupCreateTopicInCommunity", json!(["@TGS#_c", info]))
        }
        14 => ("GroupDeleteTopicFromCommunity", json!(["@TGS#_c", [topic]])),
        15 => ("MsgReportReaded", json!([place, 2])),
        16 => ("MsgClearHistoryMessage", json!([place, 2])),
        17 => ("ConvDelete", json!([place, 2])),
        18 => ("ConvPinConversation", json!([place, 2, dice.below(2) == 0])),
        19 => ("MsgSetGroupReceiveMessageOpt", json!([place, dice.below(3)])),
        20 => ("ConvMarkConversation", json!([[format!("group_{place}")], 1, true])),
        21 => ("MsgMarkAllMessageAsRead", json!([])),
        22 => ("MsgSendMessage", json!([place, 2, at])),
        23 | 24 => {
            let mut asks = text_message("read this");
            asks["message_need_read_receipt"] = json!(true);
            if dice.below(2) == 0 {
                asks["message_target_group_member_array"] = json!([user]);
            }
            ("MsgSendMessage", json!([place, 2, asks]))
        }
        25..28 => ("MsgSendMessageReadReceipts", json!([[named]])),
        28 => ("MsgListDelete", json!([place, 2, [named]])),
        29 => ("MsgRevoke", json!([place, 2, named])),
        30 | 31 => ("PinGroupMessage", json!([place, named, dice.below(3) > 0])),
        32 => ("ConvSetDraft", json!([place, 2, {"draft_user_define": "begun"}])),
        33 => ("ConvCreate", json!([place, 2])),
        34 => {
            let mut kept = text_message("kept");
            kept["message_msg_id"] = json!(format!("kept-{}", dice.below(4)));
            kept["message_client_time"] = json!(1 + dice.below(9));
            ("MsgImportMsgList", json!([place, 2, [kept]]))
        }
        _ => ("MsgSendMessage", words(place, "hello")),
    }
}

/// All that a device shows.
fn view(device: &mut Device) -> Vec<Value> {
    device.sync();
    let mut seen = vec![
        device.ok("ConvGetConvList", json!([])),
        device.ok("ConvGetTotalUnreadMessageCount", json!([])),
        device.ok("GroupGetJoinedGroupList", json!([])),
        device.ok("GroupGetJoinedCommunityList", json!([])),
        device.ask("GroupGetTopicInfoList", json!(["@TGS#_c"]))["json"].clone(),
        device.ok("ConvGetConversationListByFilter", json!([{"conversation_list_filter_conv_type": 2}, 0, 100])),
    ];
    for id in GROUPS.iter().map(|(id, _)| *id).chain(TOPICS) {
        seen.push(json!(history(device, id)));
        seen.push(device.ask("GetPinnedGroupMessageList", json!([id]))["json"].clone());
        seen.push(device.ask("GroupGetGroupAttributes", json!([id]))["json"].clone());
    }
    seen
}

fn run(seed: u64, deeds: usize) {
    let mut dice = Dice(seed);
    let (directory, mut devices) = together(USERS);
    let mut others = USERS.map(|user| Device::logged_in(directory.path(), user));
    for _ in 0..deeds {
        let (call, args) = deed(&mut dice);
        let who = dice.below(USERS.len());
        let devices = if dice.below(5) == 0 { &mut others } else { &mut devices };
        // Most do not wait for their answer, so that what they do meets.
        devices[who].call(call, args);
        if dice.below(3) == 0 {
            devices[who].sync();
        }
    }
    for device in devices.iter_mut().chain(&mut others) {
        device.sync();
    }
    // What each of them wrote is what the journal says.
    common::tool::assert_in_order(directory.path());
    for (user, (device, other)) in USERS.into_iter().zip(devices.iter_mut().zip(&mut others)) {
        let mut late = Device::logged_in(directory.path(), user);
        let (one, two, three) = (view(device), view(other), view(&mut late));
        for (n, (one, (two, three))) in one.iter().zip(two.iter().zip(&three)).enumerate() {
            assert_eq!(one, two, "seed {seed}, {user}, part {n}");
            assert_eq!(one, three, "seed {seed}, {user}, part {n}, of who was not there");
        }
    }
}

#[test]
fn devices_agree_whatever_happens() {
    let histories = rounds(4, 100);
    for seed in 0..histories {
        run(seed, 150);
    }
    figure("tests/random_chat_groups.rs", &format!("{histories} histories of 150 calls"));
}
