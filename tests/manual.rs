//! The manual shows what the library does: docs/DOCUMENTS.md has a call of every function that takes or answers a document, and
//! what every listener is told, as they came from the library; `make documents` (CONVOKE_UPDATE=1) writes it.

mod common;
mod generate;
use common::device::Device;
use common::team::{about, decision, info, invitation, promotion, removal, with};
use common::{APP, text_message};
use generate::api::{self, Api, Callback, Function, Parameter, Role, Type};
use generate::source::{is_up_to_date, source};
use generate::template;
use minijinja::context;
use minijinja::value::Serde;
use serde_json::{Map, Value, json};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;
use std::time::{SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

const PAGE: &str = "docs/DOCUMENTS.md";

#[test]
fn the_page_of_documents_is_what_the_library_says() {
    let api = api::read();
    let page = Page::new(&api, story()).write(&api);
    let is_same = is_up_to_date(PAGE, &page);
    let found = source(PAGE);
    let line = found.lines().zip(page.lines()).position(|(found, made)| found != made);
    let differ = line.map(|at| (at + 1, found.lines().nth(at), page.lines().nth(at)));
    assert!(is_same, "{PAGE} is not what the library says: run `make documents` and commit. First: {differ:?}");
}

/// A call as it was made, and what became of it.
struct Call {
    function: &'static str,
    args: Vec<Value>,
    /// As the device says it: code, desc and json.
    answer: Value,
}

/// What a listener was told.
struct Told {
    callback: &'static str,
    args: Vec<Value>,
}

/// What is told to the listener that takes this type of callback, as the device calls it: an event, and whether what it tells
/// is a list of arguments, or the one argument itself.
const EVENTS: [(&str, &str, bool); 34] = [
    ("TIMNetworkStatusListenerCallback", "network", true),
    ("TIMSelfInfoUpdatedCallback", "own", true),
    ("TIMUserStatusChangedCallback", "statuses", true),
    ("TIMUserInfoChangedCallback", "profiles", true),
    ("TIMConvEventCallback", "kTIMConvEvent_Add", true),
    ("TIMConvEventCallback", "kTIMConvEvent_Del", true),
    ("TIMConvEventCallback", "kTIMConvEvent_Update", true),
    ("TIMConvEventCallback", "kTIMConvEvent_Start", true),
    ("TIMConvEventCallback", "kTIMConvEvent_Finish", true),
    ("TIMConvTotalUnreadMessageCountChangedCallback", "total", true),
    ("TIMConvTotalUnreadMessageCountChangedByFilterCallback", "unread", true),
    ("TIMConvConversationGroupCreatedCallback", "created", true),
    ("TIMConvConversationGroupDeletedCallback", "deleted", true),
    ("TIMConvConversationGroupNameChangedCallback", "renamed", true),
    ("TIMConvConversationsAddedToGroupCallback", "added", true),
    ("TIMConvConversationsDeletedFromGroupCallback", "removed", true),
    ("TIMRecvNewMsgCallback", "new", false),
    ("TIMMsgReadedReceiptCallback", "read", false),
    ("TIMMsgRevokeCallback", "revoked", false),
    ("TIMMsgUpdateCallback", "modified", false),
    ("TIMMsgExtensionsChangedCallback", "extensions", true),
    ("TIMMsgExtensionsDeletedCallback", "extensions deleted", true),
    ("TIMMsgReactionsChangedCallback", "reactions", false),
    ("TIMMsgAllMessageReceiveOptionCallback", "all option", false),
    ("TIMMsgGroupPinnedMessageChangedCallback", "pinned message", true),
    ("TIMGroupTipsEventCallback", "tip", false),
    ("TIMGroupAttributeChangedCallback", "attributes", true),
    ("TIMGroupCounterChangedCallback", "counter", true),
    ("TIMGroupTopicCreatedCallback", "topic created", true),
    ("TIMGroupTopicDeletedCallback", "topics deleted", true),
    ("TIMGroupTopicChangedCallback", "topic changed", true),
    ("TIMCommunityCreateTopicCallback", "community topic created", true),
    ("TIMCommunityDeleteTopicCallback", "community topics deleted", true),
    ("TIMCommunityChangeTopicInfoCallback", "community topic changed", true),
];

/// Everything that was said and is shown.
#[derive(Default)]
struct Record {
    calls: Vec<Call>,
    told: Vec<Told>,
}

/// The devices of alice and bob, and what is shown of what they say.
struct Stage {
    devices: RefCell<Vec<Device>>,
    record: RefCell<Record>,
}

/// One of the devices.
#[derive(Clone, Copy)]
struct Talk<'s> {
    stage: &'s Stage,
    me: usize,
}

impl Talk<'_> {
    fn with<T>(&self, act: impl FnOnce(&mut Device) -> T) -> T {
        act(&mut self.stage.devices.borrow_mut()[self.me])
    }

    /// Makes a call, whatever it answers. The others hear of it before anybody does more: what they are told at once would
    /// depend on how fast they are.
    fn ask(&self, function: &str, args: Value) -> Value {
        let answer = self.with(|device| device.ask(function, args));
        self.let_others_hear();
        answer
    }

    fn let_others_hear(&self) {
        let mut devices = self.stage.devices.borrow_mut();
        devices.iter_mut().enumerate().filter(|(at, _)| *at != self.me).for_each(|(_, other)| other.sync());
    }

    /// Makes a call that is not shown, and must succeed.
    fn ok(&self, function: &str, args: Value) {
        let answer = self.ask(function, args);
        assert_eq!(answer["code"], 0, "{function}: {answer}");
    }

    /// Makes a call and shows it, whatever it answers.
    fn try_show(&self, function: &'static str, args: Value) -> Value {
        let answer = self.ask(function, args.clone());
        let Value::Array(args) = args else { panic!("{args}") };
        self.stage.record.borrow_mut().calls.push(Call { function, args, answer: answer.clone() });
        answer
    }

    /// The same of one that must succeed.
    fn show(&self, function: &'static str, args: Value) -> Value {
        let answer = self.try_show(function, args);
        assert_eq!(answer["code"], 0, "{function}: {answer}");
        answer["json"].clone()
    }

    /// The same of one that returns 0 and is not answered.
    fn tell(&self, function: &'static str, args: Value) {
        self.with(|device| {
            device.call(function, args.clone());
            device.sync();
        });
        self.let_others_hear();
        let Value::Array(args) = args else { panic!("{args}") };
        self.stage.record.borrow_mut().calls.push(Call { function, args, answer: Value::Null });
    }

    /// Waits for the event of which this holds; what came before and is asked for later is still there.
    fn hear_that(&self, event: &str, is: impl Fn(&Value) -> bool) -> Value {
        let (callback, _, listed) = EVENTS.iter().find(|(_, name, _)| *name == event).unwrap();
        let told = self.with(|device| {
            device.wait(|line| (line["event"] == event && is(&line["told"])).then(|| line["told"].clone()))
        });
        let mut args = match (&told, listed) {
            (Value::Array(args), true) => args.clone(),
            _ => vec![told.clone()],
        };
        if *callback == "TIMConvEventCallback" {
            args.insert(0, json!(event));
        }
        self.stage.record.borrow_mut().told.push(Told { callback, args });
        told
    }

    /// Waits for a log line that says this.
    fn hear_log(&self, part: &str) {
        let is = |line: &Value| line["log"].as_str().is_some_and(|log| log.contains(part));
        let said = |line: &Value| is(line).then(|| vec![line["level"].clone(), line["log"].clone()]);
        let args = self.with(|device| device.wait(said));
        self.stage.record.borrow_mut().told.push(Told { callback: "TIMLogCallback", args });
    }

    fn hear(&self, event: &str) -> Value {
        self.hear_that(event, |_| true)
    }
}

/// Alice and bob do everything that has a document.
fn story() -> Record {
    let folder = TempDir::new().unwrap();
    let mut config =
        json!({"sdk_config_config_file_path": folder.path(), "convoke_limits": {"conversation_groups": 50}});
    let begin = |user: &str| {
        let (mut device, code) = Device::configured("022", Path::new("/"), Stdio::inherit(), folder.path(), &config);
        assert_eq!(code, 0);
        device.ask("Listen", json!([]));
        device.ok("Login", json!([user, "any text"]));
        device
    };
    let stage = Stage { devices: RefCell::new(vec![begin("alice"), begin("bob")]), record: RefCell::default() };
    let (alice, bob) = (Talk { stage: &stage, me: 0 }, Talk { stage: &stage, me: 1 });
    config["sdk_config_config_file_path"] = json!("data");
    let init = Call { function: "Init", args: vec![json!(APP), config], answer: Value::Null };
    stage.record.borrow_mut().calls.push(init);

    users(alice, bob);
    messages(alice, bob);
    conversations(alice, bob);
    chat_groups(alice, bob);
    topics(alice, bob);

    // The end, and a beginning with something there.
    bob.show("MsgDoBackground", json!([3]));
    bob.show("MsgDoForeground", json!([]));
    bob.show("Logout", json!([]));
    bob.show("Login", json!(["bob", "any text"]));
    for event in ["network", "kTIMConvEvent_Start", "kTIMConvEvent_Finish"] {
        bob.hear(event);
    }
    bob.show("SetConfig", json!([{"set_config_log_level": 5, "set_config_user_define_data": "mine"}]));
    let enabled = "internal_operation_is_commercial_ability_enabled";
    bob.show("callExperimentalAPI", json!([{"request_internal_operation": enabled}]));
    bob.tell(
        "callExperimentalAPI",
        json!([{
            "request_internal_operation": "internal_operation_write_log", "request_write_log_log_level_param": 5,
            "request_write_log_log_content_param": "the picture was too large, and was made smaller",
            "request_write_log_file_name_param": "picture.c", "request_write_log_line_number_param": 7,
            "request_write_log_func_name_param": "prepare",
        }]),
    );
    bob.hear_log("the picture");
    for device in stage.devices.into_inner() {
        device.finish();
    }
    stage.record.into_inner()
}

/// Who they are, and what they say of themselves.
fn users(alice: Talk, bob: Talk) {
    let profile = with(
        "user_profile_item_",
        json!({
            "nick_name": "Bob", "gender": 1, "face_url": "https://example.org/bob.png", "self_signature": "Hello.",
            "add_permission": 2, "location": "Utrecht", "language": 3, "birthday": 20_001_231, "level": 5, "role": 6,
            "custom_string_array": [{
                "user_profile_custom_string_info_key": "team", "user_profile_custom_string_info_value": "blue"}],
        }),
    );
    alice.show("SubscribeUserInfo", json!([["bob"]]));
    alice.show("SubscribeUserStatus", json!([["bob"]]));
    bob.show("ProfileModifySelfUserProfile", json!([profile]));
    bob.hear("own");
    alice.hear("profiles");
    let users = json!({"friendship_getprofilelist_param_identifier_array": ["bob"]});
    alice.show("ProfileGetUserProfileList", json!([users]));
    bob.show("SetSelfStatus", json!([{"user_status_custom_status": "busy"}]));
    alice.hear_that("statuses", |told| told[0][0]["user_status_custom_status"] == "busy");
    alice.show("GetUserStatus", json!([["bob", "carol"]]));
    alice.show("UnsubscribeUserInfo", json!([["bob"]]));
    alice.show("UnsubscribeUserStatus", json!([[]]));
}

fn named(message: &Value) -> Value {
    json!({"message_msg_id": message["message_msg_id"]})
}

/// What alice and bob write to each other, and what becomes of it.
fn messages(alice: Talk, bob: Talk) {
    let mut hello = text_message("Hello, bob.");
    hello["message_need_read_receipt"] = json!(true);
    hello["message_support_message_extension"] = json!(true);
    hello["message_cloud_custom_str"] = json!("for all");
    let sent = alice.show("MsgSendMessage", json!(["bob", 1, hello, "alice-1-1"]));
    bob.hear("total");
    bob.hear_that("new", |told| told[0]["message_msg_id"] == sent["message_msg_id"]);
    bob.show("ConvGetTotalUnreadMessageCount", json!([]));
    let second = alice.show("MsgSendNewMsg", json!(["bob", 1, text_message("A second one.")]));
    let third = alice.show("MsgSendNewMsgEx", json!(["bob", 1, text_message("A third one.")]));
    let batch =
        with("msg_batch_send_param_", json!({"identifier_array": ["bob", "carol"], "msg": text_message("To both.")}));
    alice.show("MsgBatchSend", json!([batch]));

    bob.show("MsgGetMsgList", json!(["alice", 1, {"msg_getmsglist_param_count": 1}]));
    bob.show("MsgFindMessages", json!([[second["message_msg_id"]]]));
    bob.show("MsgFindByMsgLocatorList", json!(["alice", 1, [{"message_locator_seq": sent["message_seq"]}]]));
    bob.show("MsgSearchLocalMessages", json!([{"msg_search_param_keyword_array": ["second"]}]));

    bob.show("MsgSendMessageReadReceipts", json!([[named(&sent)]]));
    alice.hear("read");
    alice.show("MsgGetMessageReadReceipts", json!([[named(&sent)]]));
    bob.show("MsgReportReaded", json!(["alice", 1, named(&second)]));
    bob.show("MsgMarkAllMessageAsRead", json!([]));

    let extensions = json!([{"message_extension_key": "lang", "message_extension_value": "en"}]);
    alice.show("MsgSetMessageExtensions", json!([named(&sent), extensions]));
    bob.hear("extensions");
    bob.show("MsgGetMessageExtensions", json!([named(&sent)]));
    alice.show("MsgDeleteMessageExtensions", json!([named(&sent), ["lang"]]));
    bob.hear("extensions deleted");

    bob.show("MsgAddMessageReaction", json!([named(&sent), "smile"]));
    alice.hear("reactions");
    alice.show("MsgGetMessageReactions", json!([[named(&sent)], 10]));
    alice.show("MsgGetAllUserListOfMessageReaction", json!([named(&sent), "smile", 0, 10]));
    bob.show("MsgRemoveMessageReaction", json!([named(&sent), "smile"]));

    let mut better = text_message("A second one, said better.");
    better["message_msg_id"] = second["message_msg_id"].clone();
    alice.show("MsgModifyMessage", json!([better]));
    bob.hear("modified");
    let mut mistake = named(&third);
    mistake["message_revoke_reason"] = json!("a mistake");
    alice.show("MsgRevoke", json!(["bob", 1, mistake]));
    bob.hear("revoked");

    let note = with("message_", json!({"msg_id": sent["message_msg_id"], "custom_int": 7, "custom_str": "mine"}));
    bob.show("MsgSetLocalCustomData", json!([note]));
    let kept = bob.show("MsgSaveMsg", json!(["alice", 1, text_message("A note for me.")]));
    let mut old = text_message("From elsewhere.");
    old["message_sender"] = json!("alice");
    old["message_server_time"] = json!(1_700_000_000);
    bob.show("MsgImportMsgList", json!(["alice", 1, [old]]));
    bob.show("MsgDelete", json!(["alice", 1, {"msg_delete_param_msg": named(&kept)}]));
    bob.show("MsgListDelete", json!(["alice", 1, [named(&second)]]));

    bob.show("MsgSetC2CReceiveMessageOpt", json!([["carol"], 2]));
    bob.show("MsgGetC2CReceiveMessageOpt", json!([["alice", "carol"]]));
    bob.show("MsgSetAllReceiveMessageOpt", json!([2, 22, 30, 0, 28800]));
    bob.hear("all option");
    bob.show("MsgGetAllReceiveMessageOpt", json!([]));
    bob.show("MsgSetAllReceiveMessageOpt2", json!([0, 0, 3600]));
}

/// What bob makes of his conversations.
fn conversations(alice: Talk, bob: Talk) {
    bob.show("ConvCreate", json!(["carol", 1]));
    bob.hear("kTIMConvEvent_Add");
    bob.show("ConvPinConversation", json!(["alice", 1, true]));
    bob.hear("kTIMConvEvent_Update");
    bob.show("ConvMarkConversation", json!([["c2c_alice"], 1, true]));
    bob.show("ConvSetConversationCustomData", json!([["c2c_alice", "carol"], "mine"]));
    bob.tell("ConvSetDraft", json!(["alice", 1, {"draft_msg": text_message("Dear alice"), "draft_user_define": "1"}]));
    bob.show("ConvGetConvList", json!([]));
    let names = with("get_conversation_list_param_", json!({"conv_id": "alice", "conv_type": 1}));
    bob.show("ConvGetConvInfo", json!([[names]]));
    bob.tell("ConvCancelDraft", json!(["alice", 1]));

    // Alice, whose list has two conversations that are as old as each other.
    let of_bob = json!({"conversation_list_filter_conv_type": 1, "conversation_list_filter_has_unread_count": false});
    let page = alice.show("ConvGetConversationListByFilter", json!([of_bob, 0, 1]));
    assert_ne!(page["conversation_list_result_next_seq"], 0);

    let starred = json!({"conversation_list_filter_mark_type": 1});
    bob.tell("ConvSubscribeUnreadMessageCountByFilter", json!([starred]));
    alice.ok("MsgSendMessage", json!(["bob", 1, text_message("Are you there?")]));
    bob.hear("unread");
    bob.show("ConvGetUnreadMessageCountByFilter", json!([starred]));
    bob.tell("ConvUnsubscribeUnreadMessageCountByFilter", json!([starred]));
    bob.show("ConvCleanConversationUnreadMessageCount", json!(["c2c_alice", 0, 0]));

    bob.show("ConvCreateConversationGroup", json!(["work", ["c2c_alice", "c2c_dave", "nobody"]]));
    bob.hear("created");
    bob.show("ConvAddConversationsToGroup", json!(["work", ["c2c_carol"]]));
    bob.hear("added");
    bob.show("ConvDeleteConversationsFromGroup", json!(["work", ["c2c_alice"]]));
    bob.hear("removed");
    bob.show("ConvRenameConversationGroup", json!(["work", "office"]));
    bob.hear("renamed");
    bob.ok("ConvCreateConversationGroup", json!(["home", ["c2c_carol"]]));
    bob.show("ConvReorderConversationGroups", json!([["home", "office"]]));
    bob.show("ConvGetConversationGroupList", json!([]));
    bob.show("ConvDeleteConversationGroup", json!(["home"]));
    bob.hear("deleted");
    bob.try_show("ConvDeleteConversationGroup", json!(["home"]));

    bob.show("ConvDelete", json!(["carol", 1]));
    bob.hear("kTIMConvEvent_Del");
    bob.show("MsgClearHistoryMessage", json!(["alice", 1]));
    bob.show("ConvDeleteConversationList", json!([["c2c_alice", "c2c_carol"], true]));
}

/// A chat group from its beginning to its end, and a room whose members have marks.
fn chat_groups(alice: Talk, bob: Talk) {
    let group = json!({
        "group_name": "The team", "group_id": "team", "group_type": 0, "introduction": "We make it.",
        "notification": "Tomorrow at nine.", "face_url": "https://example.org/team.png", "add_option": 1, "approve_option": 1,
        "max_member_num": 100,
        "group_member_array": [{"group_member_info_identifier": "carol", "group_member_info_member_role": 200}],
        "custom_info": [{"group_info_custom_string_info_key": "floor", "group_info_custom_string_info_value": "3"}],
    });
    alice.show("GroupCreate", json!([with("create_group_param_", group)]));
    bob.show("GroupJoin", json!(["team", "Let me in."]));
    alice.hear_that("new", |told| told[0]["message_elem_array"][0]["group_report_elem_report_type"] == 1);
    let asked = alice.show("GroupGetPendencyList", json!([{"group_pendency_option_max_limited": 10}]));
    alice.show("GroupReportPendencyReaded", json!([0]));
    let accept = decision(&asked["group_pendency_result_pendency_array"][0], true);
    alice.show("GroupHandlePendency", accept);
    bob.hear_that("tip", |tip| tip["group_tips_elem_tip_type"] == 1);
    alice.show("GroupInviteMember", invitation("team", &["carol", "dave"]));
    alice.show("GroupModifyMemberInfo", promotion("team", "bob", 300));
    let custom = json!([{"group_member_info_custom_string_info_key": "seat", "group_member_info_custom_string_info_value": "12"}]);
    bob.show(
        "GroupModifyMemberInfo",
        about("team", "bob", 8 | 16, json!({"name_card": "Bob B.", "custom_info": custom})),
    );
    alice.show("GroupModifyGroupInfo", info("team", 4, json!({"introduction": "We have made it."})));
    bob.hear_that("tip", |tip| tip["group_tips_elem_tip_type"] == 6);
    bob.show("GroupGetJoinedGroupList", json!([]));
    bob.show("GroupGetGroupInfoList", json!([["team", "none"]]));
    bob.show("GroupSearchGroups", json!([{"group_search_params_keyword_list": ["team"]}]));
    bob.show("GroupGetOnlineMemberCount", json!(["team"]));
    bob.show(
        "GroupGetMemberInfoList",
        json!([{"group_get_members_info_list_param_group_id": "team",
        "group_get_members_info_list_param_identifier_array": ["bob"]}]),
    );
    bob.show("GroupSearchGroupMembers", json!([{"group_search_member_params_keyword_list": ["carol"]}]));

    let attribute = |key: &str, value: &str| json!({"group_attribute_key": key, "group_attribute_value": value});
    alice.show("GroupInitGroupAttributes", json!(["team", [attribute("song", "1"), attribute("lamp", "on")]]));
    bob.hear("attributes");
    alice.show("GroupSetGroupAttributes", json!(["team", [attribute("song", "2")]]));
    bob.show("GroupGetGroupAttributes", json!(["team", ["song"]]));
    alice.show("GroupDeleteGroupAttributes", json!(["team", ["lamp"]]));
    let counter = json!({"group_counter_key": "likes", "group_counter_value": 7});
    alice.show("GroupSetGroupCounters", json!(["team", [counter]]));
    bob.hear("counter");
    bob.show("GroupIncreaseGroupCounter", json!(["team", "likes", 2]));
    bob.show("GroupDecreaseGroupCounter", json!(["team", "likes", 1]));
    bob.show("GroupGetGroupCounters", json!(["team", ["likes"]]));

    let elements = json!([
        {"elem_type": 0, "text_elem_content": "Who is coming?"},
        {"elem_type": 3, "custom_elem_data": "{\"poll\":1}", "custom_elem_desc": "A poll"},
        {"elem_type": 6, "face_elem_index": 3, "face_elem_buf": "smile"},
        {"elem_type": 7, "location_elem_desc": "The office", "location_elem_longitude": 5.12, "location_elem_latitude": 52.09},
    ]);
    let ask = json!({"message_elem_array": elements, "message_need_read_receipt": true, "message_group_at_user_array": ["bob"]});
    let sent = alice.show("MsgSendMessage", json!(["team", 2, ask]));
    bob.ok("MsgSendMessageReadReceipts", json!([[named(&sent)]]));
    alice.show("MsgGetGroupMessageReadMemberList", json!([named(&sent), 0, 0, 10]));
    bob.show("PinGroupMessage", json!(["team", named(&sent), true]));
    alice.hear("pinned message");
    alice.show("GetPinnedGroupMessageList", json!(["team"]));
    bob.show("MsgSetGroupReceiveMessageOpt", json!(["team", 2]));
    alice.show("GroupDeleteMember", removal("team", &["carol"], 3600));
    bob.show("GroupQuit", json!(["team"]));
    alice.show("GroupDelete", json!(["team"]));

    let room = json!({"group_name": "The room", "group_id": "room", "group_type": 4});
    alice.ok("GroupCreate", json!([with("create_group_param_", room)]));
    bob.ok("GroupJoin", json!(["room", ""]));
    alice.show("GroupMarkGroupMemberList", json!(["room", ["bob"], 1000, true]));
}

/// A Community with topics, by both halves of the API.
fn topics(alice: Talk, bob: Talk) {
    const COMMUNITY: &str = "@TGS#_all";
    let community = json!({
        "group_name": "Everybody", "group_id": COMMUNITY,
        "group_member_array": [{"group_member_info_identifier": "bob"}],
    });
    alice.show("CommunityCreate", json!([with("create_group_param_", community)]));
    let topic = |name: &str| {
        let id = format!("{COMMUNITY}@TOPIC#_{name}");
        with("group_topic_info_", json!({"topic_id": id, "topic_name": name, "introduction": "All about it."}))
    };
    let change = |id: &Value| {
        let mut change = with("group_topic_info_", json!({"topic_id": id, "notification": "It is warm."}));
        change["group_modify_info_param_modify_flag"] = json!(2);
        change
    };
    let tea = alice.show("GroupCreateTopicInCommunity", json!([COMMUNITY, topic("tea")]));
    bob.hear("topic created");
    let milk = alice.show("CommunityCreateTopicInCommunity", json!([COMMUNITY, topic("milk")]));
    bob.hear("community topic created");
    alice.show("GroupSetTopicInfo", json!([change(&tea)]));
    bob.hear("topic changed");
    alice.show("CommunitySetTopicInfo", json!([change(&milk)]));
    bob.hear("community topic changed");
    bob.show("GroupGetJoinedCommunityList", json!([]));
    bob.show("CommunityGetJoinedCommunityList", json!([]));
    bob.show("GroupGetTopicInfoList", json!([COMMUNITY, [tea, "none"]]));
    bob.show("CommunityGetTopicInfoList", json!([COMMUNITY, [milk]]));
    alice.show("GroupDeleteTopicFromCommunity", json!([COMMUNITY, [tea, "none"]]));
    bob.hear("topics deleted");
    alice.show("CommunityDeleteTopicFromCommunity", json!([COMMUNITY, [milk]]));
    bob.hear("community topics deleted");
}

/// What is written for what differs from run to run: a rule for each kind of value.
struct Substitutes {
    /// When the story began, and what stands for that.
    began: u64,
    /// Random numbers, each with what stands for it.
    random: BTreeMap<u64, u64>,
}

impl Substitutes {
    const BEGAN: u64 = 1_767_225_600;
    /// Nothing that is no time is as near to it.
    const LONG: u64 = 30 * 24 * 3600;
    /// Numbers that stand for a place in a list are larger than any number of items.
    const PLACE: u64 = 1 << 32;

    fn value(&mut self, name: &str, value: &Value) -> Value {
        match value {
            Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), self.value(key, value))).collect(),
            Value::Array(array) => array.iter().map(|value| self.value(name, value)).collect(),
            Value::String(text) => json!(self.text(text)),
            Value::Number(number) => match number.as_u64() {
                Some(number) => json!(self.number(name, number)),
                None => value.clone(),
            },
            _ => value.clone(),
        }
    }

    fn number(&mut self, name: &str, number: u64) -> u64 {
        match number {
            0 => 0,
            random if name.ends_with("_rand") => self.random(random),
            // The time, and the random number.
            unique if name.ends_with("_unique_id") => (Self::BEGAN << 32) + self.random(unique % Self::PLACE),
            place if name.ends_with("next_seq") && place >= Self::PLACE => Self::PLACE,
            time if time.abs_diff(self.began) < Self::LONG => self.time(time),
            other => other,
        }
    }

    /// Whole hours after the beginning stay.
    fn time(&self, time: u64) -> u64 {
        Self::BEGAN + time.saturating_sub(self.began) / 3600 * 3600
    }

    fn random(&mut self, number: u64) -> u64 {
        let next = self.random.len() as u64 + 1;
        *self.random.entry(number).or_insert(next)
    }

    /// The id of a message is its sender, when it was sent, and a random number.
    fn text(&mut self, text: &str) -> String {
        let parts: Vec<&str> = text.rsplitn(3, '-').collect();
        if let [random, time, sender] = parts[..]
            && let (10, Ok(time), Ok(random)) = (time.len(), time.parse(), random.parse())
        {
            return format!("{sender}-{}-{}", self.number("", time), self.random(random));
        }
        text.to_owned()
    }
}

/// A document as it is easy to read: in one line where it is short, the keys in the order of the header.
fn pretty(value: &Value, order: &BTreeMap<String, usize>, indent: usize) -> String {
    const WIDTH: usize = 110;
    let line = one_line(value, order);
    if line.len() + indent <= WIDTH {
        return line;
    }
    let (begin, end, items): (_, _, Vec<String>) = match value {
        Value::Array(array) => ('[', ']', array.iter().map(|value| pretty(value, order, indent + 2)).collect()),
        Value::Object(map) => {
            let item =
                |(key, value): (&String, &Value)| format!("{}: {}", json!(key), pretty(value, order, indent + 2));
            ('{', '}', sorted(map, order).into_iter().map(item).collect())
        }
        _ => return line,
    };
    let space = " ".repeat(indent);
    format!("{begin}\n{space}  {}\n{space}{end}", items.join(&format!(",\n{space}  ")))
}

fn one_line(value: &Value, order: &BTreeMap<String, usize>) -> String {
    let join = |items: Vec<String>| items.join(", ");
    match value {
        Value::Array(array) => format!("[{}]", join(array.iter().map(|value| one_line(value, order)).collect())),
        Value::Object(map) => {
            let item = |(key, value): (&String, &Value)| format!("{}: {}", json!(key), one_line(value, order));
            format!("{{{}}}", join(sorted(map, order).into_iter().map(item).collect()))
        }
        other => other.to_string(),
    }
}

fn sorted<'m>(map: &'m Map<String, Value>, order: &BTreeMap<String, usize>) -> Vec<(&'m String, &'m Value)> {
    let mut items: Vec<_> = map.iter().collect();
    items.sort_by_key(|(key, _)| order.get(*key).copied().unwrap_or(usize::MAX));
    items
}

struct Page {
    record: Record,
    substitutes: Substitutes,
    /// Where each key stands in the header.
    order: BTreeMap<String, usize>,
}

impl Page {
    fn new(api: &Api, record: Record) -> Self {
        let keys = api.documents.iter().flat_map(|d| &d.keys).map(|key| key.name.clone());
        let began = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() - 600;
        Self { record, substitutes: Substitutes { began, random: BTreeMap::new() }, order: keys.zip(0..).collect() }
    }

    fn write(mut self, api: &Api) -> String {
        let calls = std::mem::take(&mut self.record.calls);
        let functions = functions(api).into_iter().map(|function| {
            let calls = calls.iter().filter(|call| call.function == function.name);
            let calls: Vec<_> = calls.map(|call| self.call(api, function, call)).collect();
            assert!(!calls.is_empty(), "{} is not shown: let somebody call it in the story", function.name);
            context! { name => &function.name, does => what_it_does(&function.doc), calls }
        });
        let functions: Vec<_> = functions.collect();
        let told = std::mem::take(&mut self.record.told);
        let listeners = listeners(api).into_iter().map(|(setters, callback)| {
            let parameters: Vec<_> = spoken(&callback.parameters).collect();
            let told = told.iter().filter(|told| told.callback == callback.name);
            let told: Vec<_> = told.map(|told| self.arguments(api, &parameters, &told.args)).collect();
            assert!(!told.is_empty(), "nobody hears of {}: let somebody wait for it in the story", callback.name);
            context! { name => &callback.name, does => what_it_does(&callback.doc), setters => Serde(setters), told }
        });
        template::render("docs/DOCUMENTS.md", context! { functions, listeners => listeners.collect::<Vec<_>>() })
    }

    fn call(&mut self, api: &Api, function: &Function, call: &Call) -> minijinja::Value {
        let parameters: Vec<_> = spoken(&function.parameters).collect();
        let arguments = self.arguments(api, &parameters, &call.args);
        let (code, json) = (&call.answer["code"], &call.answer["json"]);
        let callback = function.parameters.iter().find_map(|p| match &p.role {
            Role::Callback(name) if name != "TIMCommCallback" => api.callbacks.iter().find(|c| c.name == *name),
            _ => None,
        });
        let answer = match (callback, json) {
            _ if call.answer.is_null() => return context! { arguments },
            (Some(callback), told) => {
                let parameters: Vec<_> = spoken(&callback.parameters).collect();
                context! { told => self.arguments(api, &parameters, told.as_array().unwrap()) }
            }
            (None, Value::String(id)) => context! { text => id },
            (None, document) => context! { document => self.document(document) },
        };
        context! { code => code.as_i64(), desc => call.answer["desc"].as_str(), arguments, ..answer }
    }

    /// Each argument under its name.
    fn arguments(&mut self, api: &Api, parameters: &[&Parameter], args: &[Value]) -> Vec<minijinja::Value> {
        let arguments = parameters.iter().zip(args).map(|(parameter, value)| {
            let name = &parameter.name;
            let text = match (&parameter.role, value) {
                (Role::Json(_) | Role::OptionalJson(_), value) => {
                    return context! { name, document => self.document(value) };
                }
                (Role::Value(Type::Enum(kind)), Value::Number(number)) => {
                    let constants = &api.enums.iter().find(|e| e.name == *kind).unwrap().constants;
                    let constant = constants.iter().find(|c| number.as_i64() == Some(c.value.into())).unwrap();
                    format!("{number}, {}", constant.name)
                }
                (Role::Value(_), Value::String(constant)) => constant.clone(),
                (_, Value::String(words)) => format!("`{}`", self.substitutes.text(words)),
                (_, value) => self.substitutes.value(name, value).to_string(),
            };
            context! { name, text }
        });
        arguments.collect()
    }

    fn document(&mut self, value: &Value) -> String {
        let value = self.substitutes.value("", value);
        pretty(&value, &self.order, 0)
    }
}

/// Those that are shown: they work, and take or answer a document.
fn functions(api: &Api) -> Vec<&Function> {
    let takes = |f: &Function| f.parameters.iter().any(|p| matches!(p.role, Role::Json(_) | Role::OptionalJson(_)));
    let answers = |f: &Function| {
        let mut roles = f.parameters.iter().map(|p| &p.role);
        f.answer != Type::Nothing
            || roles.any(|role| *role == Role::Callback("TIMMsgGroupMessageReadMemberListCallback".into()))
    };
    api.functions.iter().filter(|f| f.works && (takes(f) || answers(f))).collect()
}

/// Types of callbacks that listeners have, each with the functions that set one, of those that are ever called with more than
/// the user data.
fn listeners(api: &Api) -> Vec<(Vec<&str>, &Callback)> {
    let sets = |f: &&Function| f.works && f.sets().is_some() && !f.doc.join(" ").contains("never called");
    let setters: Vec<(&str, &str)> =
        api.functions.iter().filter(sets).map(|f| (f.sets().unwrap(), f.name.as_str())).collect();
    let of = |callback: &Callback| -> Vec<&str> {
        let own = setters.iter().filter(|(kind, name)| *kind == callback.name && !name.starts_with("Remove"));
        own.map(|(_, name)| *name).collect()
    };
    let listeners = api.callbacks.iter().map(|callback| (of(callback), callback));
    let told = |callback: &Callback| spoken(&callback.parameters).next().is_some();
    listeners.filter(|(setters, callback)| !setters.is_empty() && told(callback)).collect()
}

/// What is said by an argument: not callbacks, user data and room for what is answered.
fn spoken(parameters: &[Parameter]) -> impl Iterator<Item = &Parameter> {
    parameters.iter().filter(|p| !matches!(p.role, Role::Callback(_) | Role::UserData | Role::Buffer(_)))
}

/// The first sentence of a comment.
fn what_it_does(doc: &[String]) -> String {
    let text = doc.join(" ");
    let text = text.split("  ").next().unwrap();
    let end = text.find(". ").map_or(text.len(), |end| end + 1);
    text[..end].to_owned()
}

/// What the comment of an item says under a name that begins a line: a parameter, or `Codes`. It may go on in more lines.
fn said<'d>(doc: &'d [String], name: &str) -> Option<&'d str> {
    let names = |line: &'d str| line.split_once(": ").map(|(names, _)| names.split(", "));
    let line = doc.iter().find(|line| names(line).is_some_and(|mut names| names.any(|one| one == name)))?;
    line.split_once(": ").map(|(_, text)| text)
}

#[test]
fn every_parameter_has_a_line_of_its_comment() {
    let api = api::read();
    let functions = api.functions.iter().filter(|f| f.works).map(|f| (&f.name, &f.doc, &f.parameters));
    let callbacks = api.callbacks.iter().map(|c| (&c.name, &c.doc, &c.parameters));
    let callbacks = callbacks.filter(|(_, doc, _)| !doc.join(" ").contains("It is never called yet"));
    let mut missing = Vec::new();
    for (name, doc, parameters) in functions.chain(callbacks) {
        // The first page says what all callbacks and all user data are.
        let common = |p: &&Parameter| p.name != "cb" && p.name != "user_data" && !p.name.starts_with("json_signaling");
        let unsaid = parameters.iter().filter(common).filter(|p| said(doc, &p.name).is_none());
        missing.extend(unsaid.map(|p| format!("{name}: {}", p.name)));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_function_that_is_answered_lists_its_own_codes_in_rising_order_and_says_what_it_returns() {
    /// What every call can be answered: the first page lists these.
    const OF_ALL: [i64; 8] = [6005, 6013, 6014, 6019, 6022, 7009, 7012, 9507];
    let header = source("include/convoke.h");
    let page = header.split("*/").next().unwrap();
    let page = page.split("CODES.").nth(1).unwrap().split("\n *\n").next().unwrap();
    let listed: Vec<i64> = page.lines().filter_map(|line| line.split_whitespace().nth(1)?.parse().ok()).collect();
    assert_eq!(listed, OF_ALL);
    let api = api::read();
    let known: Vec<i64> = api.codes.iter().map(|code| code.value.into()).chain([-3]).collect();
    let mut wrong = Vec::new();
    for function in api.functions.iter().filter(|f| f.output == api::Output::Result) {
        let text = function.doc.join("\n");
        let answered = function.parameters.iter().any(|p| matches!(p.role, Role::Callback(_)));
        let returns = text.contains("\nReturns 0");
        let codes = text.split("\nCodes: ").nth(1).and_then(|rest| rest.split("\nReturns ").next());
        let own = match codes.map(|codes| codes.replace('\n', " ")) {
            None => !answered,
            Some(codes) if codes == "none of its own." => answered,
            Some(codes) => {
                // Each with what it means.
                let numbers: Option<Vec<i64>> =
                    codes.split("; ").map(|part| part.split_once(' ')?.0.parse().ok()).collect();
                let is_own = |code: &i64| known.contains(code) && !OF_ALL.contains(code);
                answered && numbers.is_some_and(|n| n.is_sorted_by(|a, b| a < b) && n.iter().all(is_own))
            }
        };
        if !own || !returns || text.matches("Codes:").count() > 1 {
            wrong.push(&function.name);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn codes_stand_in_rising_order_and_no_two_limits_are_said_to_be_the_same() {
    let codes: Vec<i32> = api::read().codes.iter().map(|code| code.value).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    let header = source("include/convoke.h");
    let lines: Vec<&str> = header.lines().collect();
    let limits = lines.windows(2).filter(|pair| pair[1].starts_with("#define kConvokeLimit"));
    let mut comments: Vec<&str> = limits.filter_map(|pair| Some(pair[0].split_once("): ")?.1)).collect();
    let all = comments.len();
    comments.sort_unstable();
    comments.dedup();
    assert!(all > 30 && comments.len() == all, "a comment stands at two limits");
}

#[test]
fn the_first_page_names_the_page_of_documents_and_no_comment_speaks_of_rust() {
    let header = source("include/convoke.h");
    assert!(header.split("*/").next().unwrap().contains(PAGE));
    for word in
        ["[`", "::", "the type P", "the type M", "the type R", " panic", "`Some", "`None", "MessageContent", "struct "]
    {
        let line = header.lines().find(|line| line.contains(word));
        assert!(line.is_none(), "{word}: {line:?}");
    }
}
