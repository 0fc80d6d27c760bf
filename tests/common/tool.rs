//! The command-line tool `convoke`, and stores it looks into.

#![allow(dead_code, reason = "each test file uses its part")]

use super::device::Device;
use super::team::*;
use super::text_message;
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs the tool.
pub fn tool(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_convoke")).args(arguments).output().unwrap()
}

pub fn check(path: &Path) -> (i32, String) {
    let out = tool(&["check", path.to_str().unwrap()]);
    let text = String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap();
    (out.status.code().expect("it ends by itself"), text)
}

/// The stores in the directory, in use or not, are in order.
#[track_caller]
pub fn assert_in_order(directory: &Path) {
    let (code, text) = check(directory);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("compared with all"), "{text}");
}

/// Where the fixture of a schema is, as tests/fixtures/README.md has it.
pub fn fixture(schema: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/schema-{schema}"))
}

/// Puts the store that a schema has left in the place of the application's.
pub fn unpack(schema: i64, to: &Path) {
    let packed = File::open(fixture(schema).join("store.db.gz")).unwrap_or_else(|e| panic!("schema {schema}: {e}"));
    std::io::copy(&mut GzDecoder::new(packed), &mut File::create(to).unwrap()).unwrap();
}

/// Every file in the directory, with what is in it.
pub fn files_in(directory: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap());
    let files = entries.filter(|entry| entry.path().is_file());
    files.map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())).collect()
}

/// Three users on one directory, and whatever words a text needs.
pub struct Cast<'a> {
    pub users: [&'a str; 3],
    /// Stands in every text: 1 to 16 bytes.
    pub word: &'a str,
}

fn named(message: &Value) -> Value {
    json!({"message_msg_id": message["message_msg_id"], "message_conv_id": message["message_conv_id"],
           "message_conv_type": message["message_conv_type"], "message_seq": message["message_seq"]})
}

/// One of everything that leaves something in a store: as many calls as there are tables and columns, and more.
pub fn one_of_everything(cast: &Cast<'_>, devices: &mut [Device; 3]) {
    let Cast { users: [a, b, c], word } = cast;
    let text = |more: &str| format!("{word} {more}");
    let [alice, bob, carol] = devices;
    alice_alone(cast, alice);

    // Between two.
    let mut asking = text_message(&text("will you answer?"));
    asking["message_need_read_receipt"] = json!(true);
    asking["message_support_message_extension"] = json!(true);
    asking["message_cloud_custom_str"] = json!(text("cloud"));
    let first = alice.ok("MsgSendMessage", json!([b, 1, asking]));
    bob.ok("MsgSendMessage", json!([a, 1, text_message(&text("I will"))]));
    bob.ok("MsgReportReaded", json!([a, 1, first]));
    bob.ok("MsgSendMessageReadReceipts", json!([[first]]));
    bob.ok("MsgAddMessageReaction", json!([named(&first), format!("{word}!")]));
    let extension = json!([{"message_extension_key": format!("{word}k"), "message_extension_value": text("value")}]);
    alice.ok("MsgSetMessageExtensions", json!([named(&first), extension]));
    let mut noted = first.clone();
    noted["message_custom_str"] = json!(text("noted"));
    noted["message_custom_int"] = json!(7);
    alice.ok("MsgSetLocalCustomData", json!([noted]));
    let wrong = alice.ok("MsgSendMessage", json!([b, 1, text_message(&text("not so"))]));
    alice.ok("MsgRevoke", json!([b, 1, wrong]));
    let mut changed = alice.ok("MsgSendMessage", json!([b, 1, text_message(&text("nearly so"))]));
    changed["message_elem_array"][0]["text_elem_content"] = json!(text("just so"));
    alice.ok("MsgModifyMessage", json!([changed]));
    let gone = alice.ok("MsgSendMessage", json!([b, 1, text_message(&text("forgettable"))]));
    bob.sync();
    bob.ok("MsgListDelete", json!([a, 1, [gone]]));
    alice.ok("MsgSaveMsg", json!([b, 1, text_message(&text("kept"))]));
    alice.ok("MsgSaveMsg", json!([c, 1, text_message(&text("kept, nothing else"))]));
    alice.ok("MsgSearchLocalMessages", json!([{"msg_search_param_keyword_array": [word]}]));
    carol.ok("MsgSendMessage", json!([a, 1, text_message(&text("cleared"))]));
    alice.sync();
    alice.ok("MsgClearHistoryMessage", json!([c, 1]));

    // Chat groups.
    let team = format!("team{word}");
    let rest = json!({"group_member_array": newcomers(&[b]), "introduction": text("in"), "notification": text("note"),
                      "add_option": 1});
    create(alice, &team, PUBLIC, rest);
    carol.ok("GroupJoin", json!([team, text("let me in")]));
    let request = requests(alice).remove(0);
    alice.ok("GroupHandlePendency", decision(&request, true));
    carol.sync();
    let mut at = text_message(&text("look"));
    at["message_group_at_user_array"] = json!([c, "__kImSDK_MessageAtALL__"]);
    let said = alice.ok("MsgSendMessage", json!([team, 2, at]));
    let mut secret = text_message(&text("between us"));
    secret["message_target_group_member_array"] = json!([b]);
    alice.ok("MsgSendMessage", json!([team, 2, secret]));
    alice.ok("PinGroupMessage", json!([team, named(&said), true]));
    alice.ok("GroupSetGroupAttributes", json!([team, [attribute(&format!("{word}a"), &text("v"))]]));
    alice.ok("GroupSetGroupCounters", json!([team, [counter(&format!("{word}c"), -1)]]));
    alice.ok("GroupModifyGroupInfo", info(&team, 1, json!({"group_name": text("team")})));
    alice.ok("GroupModifyMemberInfo", promotion(&team, b, ADMIN));
    alice.ok("GroupModifyMemberInfo", muting(&team, c, 10_000));
    alice.ok("GroupModifyMemberInfo", about(&team, c, 8, json!({"name_card": text("card")})));
    bob.sync();
    bob.ok("GroupDeleteMember", removal(&team, &[c], 1000));
    bob.ok("MsgSetGroupReceiveMessageOpt", json!([team, 2]));
    bob.ok("ConvDelete", json!([team, 2]));
    let room = format!("room{word}");
    create(alice, &room, AV_CHAT_ROOM, json!({}));
    bob.ok("GroupJoin", json!([room, ""]));
    alice.ok("GroupMarkGroupMemberList", json!([room, [b], 1000, true]));
    let ended = format!("ended{word}");
    create(alice, &ended, MEETING, json!({"group_member_array": newcomers(&[b, c])}));
    alice.ok("MsgSendMessage", json!([ended, 2, text_message(&text("farewell"))]));
    alice.ok("GroupDelete", json!([ended]));

    // A Community.
    let community = format!("@TGS#_{word}");
    create(alice, &community, COMMUNITY, json!({"is_support_topic": true, "group_member_array": newcomers(&[b])}));
    let topic = json!({"group_topic_info_topic_name": text("topic"), "group_topic_info_custom_string": text("custom")});
    let topic = alice.ok("GroupCreateTopicInCommunity", json!([community, topic]));
    bob.sync();
    bob.ok("MsgSendMessage", json!([topic, 2, text_message(&text("in the topic"))]));
    let other =
        alice.ok("GroupCreateTopicInCommunity", json!([community, {"group_topic_info_topic_name": text("two")}]));
    alice.ok("GroupDeleteTopicFromCommunity", json!([community, [other]]));
    for device in [alice, bob, carol] {
        device.sync();
    }
}

fn alice_alone(Cast { users: [_, b, c], word }: &Cast<'_>, alice: &mut Device) {
    let text = |more: &str| format!("{word} {more}");
    let profile = json!({"user_profile_item_nick_name": text("nick"), "user_profile_item_self_signature": text("signature"),
                         "user_profile_item_custom_string_array":
                         [{"user_profile_custom_string_info_key": "k", "user_profile_custom_string_info_value": text("v")}]});
    alice.ok("ProfileModifySelfUserProfile", json!([profile]));
    alice.ok("SetSelfStatus", json!([{"user_status_custom_status": text("status")}]));
    alice.ok("ConvCreate", json!([b, 1]));
    let ids = json!([format!("c2c_{b}"), format!("c2c_{c}")]);
    alice.ok("ConvCreateConversationGroup", json!([text("one"), ids]));
    alice.ok("ConvCreateConversationGroup", json!([text("two"), ids]));
    alice.ok("ConvRenameConversationGroup", json!([text("two"), text("three")]));
    alice.ok("ConvReorderConversationGroups", json!([[text("three"), text("one")]]));
    alice.ok("ConvDeleteConversationsFromGroup", json!([text("one"), [format!("c2c_{c}")]]));
    alice.ok("ConvPinConversation", json!([b, 1, true]));
    alice.ok("ConvMarkConversation", json!([ids, 1, true]));
    alice.ok("ConvSetConversationCustomData", json!([ids, text("data")]));
    alice.call("ConvSetDraft", json!([c, 1, {"draft_user_define": text("draft")}]));
    alice.ok("MsgSetC2CReceiveMessageOpt", json!([[c], 1]));
    alice.ok("MsgSetAllReceiveMessageOpt", json!([2, 22, 0, 0, 3600]));
    alice.ok("GroupReportPendencyReaded", json!([0]));
}
