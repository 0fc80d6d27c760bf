//! Every document that callbacks are given, key by key, beside the contract.

mod common;
mod generate;
use common::device::Device;
use common::*;
use generate::api::{Type, key_types};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// The documents of the contract that must occur.
const DOCUMENTS: [&str; 59] = [
    "ConvInfo",
    "Draft",
    "GroupAtInfo",
    "TIMConversationListResult",
    "TIMConversationOperationResult",
    "GetTotalUnreadNumberResult",
    "UserProfile",
    "UserProfileCustomStringInfo",
    "TIMUserStatus",
    "ElemType",
    "TextElem",
    "CustomElem",
    "ImageElem",
    "SoundElem",
    "VideoElem",
    "FileElem",
    "LocationElem",
    "FaceElem",
    "MergerElem",
    "Message",
    "MsgBatchSendResult",
    "MsgLocator",
    "MessageSearchResult",
    "MessageSearchResultItem",
    "MessageReceipt",
    "MessageExtension",
    "MessageExtensionResult",
    "MessageReaction",
    "MessageReactionResult",
    "MessageReactionUserResult",
    "MessageReactionChangeInfo",
    "GetC2CRecvMsgOptResult",
    "TIMReceiveMessageOptInfo",
    "CreateGroupResult",
    "GroupTipGroupChangeInfo",
    "GroupTipMemberChangeInfo",
    "GroupTipMemberMarkChangeInfo",
    "GroupTipsElem",
    "GroupReportElem",
    "GroupMemberInfo",
    "GroupMemberInfoCustomString",
    "GroupSelfInfo",
    "GroupBaseInfo",
    "GroupInfoCustomString",
    "GroupDetailInfo",
    "GetGroupInfoResult",
    "GroupAttributes",
    "GroupCounter",
    "GroupGetOnlineMemberCountResult",
    "TIMGroupTopicInfo",
    "TIMGroupTopicOperationResult",
    "TIMGroupTopicInfoResult",
    "TopicInfo",
    "GroupGetMemberInfoListResult",
    "GroupSearchGroupMembersResult",
    "GroupInviteMemberResult",
    "GroupDeleteMemberResult",
    "GroupPendency",
    "GroupPendencyResult",
];
/// Keys that every document has, but whose value is always 0, empty or false, and why.
const BLANK: [(&str, &str); 23] = [
    ("group_topic_info_is_inherit_message_receive_option_from_community", "nothing is inherited yet"),
    ("group_modify_info_param_modify_flag", "it is for callers to write"),
    ("message_risk_type_identified", "nothing is moderated"),
    ("message_pinner_friend_remark", "there are no friends yet"),
    ("message_pinner_name_card", "who pins here has no card"),
    ("msg_search_result_search_cursor", "it belongs to the search in the cloud"),
    ("group_get_member_info_list_result_next_seq", "there are fewer members than a page has"),
    ("group_member_info_friend_remark", "there are no friends yet"),
    ("group_member_info_online_devices", "devices do not say what they are"),
    ("group_pendency_authentication", "nothing is signed"),
    ("group_pendency_form_user_defined_data", "what is said is in group_pendency_apply_invite_msg"),
    ("group_pendency_to_user_defined_data", "what is said is in group_pendency_approval_msg"),
    ("group_report_elem_group_message_receive_option", "nobody is told what others receive"),
    ("group_report_elem_platform", "devices do not say what they are"),
    ("group_report_elem_user_data", "what is said is in group_report_elem_msg"),
    ("group_tips_elem_platform", "devices do not say what they are"),
    ("user_profile_friend_remark", "there are no friends yet"),
    ("user_status_online_devices", "devices do not say what they are"),
    ("message_platform", "kTIMPlatform_Other is 0"),
    ("message_is_broadcast_message", "nobody can send to everyone yet"),
    ("message_has_risk_content", "nothing is moderated"),
    ("message_reaction_result_code", "a message that is not there fails the whole call"),
    ("message_reaction_result_info", "as message_reaction_result_code"),
];
fn contract() -> Value {
    serde_json::from_str(include_str!("contract/abi.json")).unwrap()
}

fn is_of(kind: &Type, value: &Value) -> bool {
    match kind {
        Type::Text => value.is_string(),
        Type::Bool => value.is_boolean(),
        Type::Int32 => value.as_i64().is_some_and(|n| i32::try_from(n).is_ok()),
        Type::Uint32 => value.as_u64().is_some_and(|n| u32::try_from(n).is_ok()),
        Type::Int64 => value.is_i64(),
        Type::Uint64 => value.is_u64(),
        Type::Enum(_) => value.is_i64(),
        Type::Double => value.is_f64(),
        Type::Array(item) => value.as_array().is_some_and(|array| array.iter().all(|value| is_of(item, value))),
        Type::Object(_) | Type::Numbers => value.is_object(),
        Type::Any => true,
        Type::Nothing => false,
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(b) => !b,
        Value::Number(n) => n.as_f64() == Some(0.0),
        Value::String(s) => s.is_empty(),
        Value::Array(a) => a.is_empty(),
        Value::Object(o) => o.is_empty(),
    }
}

/// What occurs in documents: each key, and whether it ever had a value that is not blank.
fn walk(value: &Value, known: &BTreeMap<String, Type>, seen: &mut BTreeMap<String, bool>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let Some(kind) = known.get(key) else { panic!("{key} is not in the contract: {map:?}") };
                assert!(is_of(kind, value), "{key} is no {kind:?}: {value}");
                *seen.entry(key.clone()).or_default() |= !is_blank(value);
                walk(value, known, seen);
            }
        }
        Value::Array(array) => array.iter().for_each(|value| walk(value, known, seen)),
        _ => {}
    }
}

/// A document somewhere in another.
fn part<'a>(value: &'a Value, is: &impl Fn(&Value) -> bool) -> Option<&'a Value> {
    match value {
        found if is(found) => Some(found),
        Value::Object(map) => map.values().find_map(|value| part(value, is)),
        Value::Array(array) => array.iter().find_map(|value| part(value, is)),
        _ => None,
    }
}

/// Where documents are not whole. What one is, is told by most of its keys, or by the key that holds it.
fn missing(value: &Value, contract: &Contract, wrong: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (name, keys) in &contract.documents {
                if DOCUMENTS.contains(&name.as_str())
                    && map.keys().filter(|k| keys.contains(k)).count() * 2 > keys.len()
                {
                    wrong.extend(absent(map, name, keys));
                }
            }
            for (key, value) in map {
                let held = contract.held.get(key).and_then(|name| contract.documents.get_key_value(name));
                let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                for (map, (name, keys)) in values.iter().filter_map(Value::as_object).zip(held.into_iter().cycle()) {
                    // Where there is no message, there is the empty document.
                    if !(name == "Message" && map.is_empty()) {
                        wrong.extend(absent(map, name, keys));
                    }
                }
                missing(value, contract, wrong);
            }
            if let Some((_, name)) = ELEMENTS.iter().find(|(number, _)| map.get("elem_type") == Some(&json!(number))) {
                wrong.extend(absent(map, name, &contract.documents[*name]));
            }
        }
        Value::Array(array) => array.iter().for_each(|value| missing(value, contract, wrong)),
        _ => {}
    }
}

fn absent(map: &Map<String, Value>, name: &str, keys: &[String]) -> Vec<String> {
    let absent = keys.iter().filter(|key| !map.contains_key(*key));
    absent.map(|key| format!("{name}.{key}")).collect()
}

/// The documents of the contract with their keys, and by its key each document that is part of another.
struct Contract {
    documents: BTreeMap<String, Vec<String>>,
    held: BTreeMap<String, String>,
}

impl Contract {
    fn read(contract: &Value) -> Self {
        let (mut documents, mut held) = (BTreeMap::new(), BTreeMap::new());
        let parts = contract["json_keys"].as_object().unwrap().values();
        for (name, keys) in parts.flat_map(|part| part.as_object().unwrap()) {
            let mut names = Vec::new();
            for key in keys.as_array().unwrap() {
                let (key, kind) = (key["key"].as_str().unwrap(), key["type"].as_str().unwrap());
                if let Some(part) = kind.strip_prefix("object ").or_else(|| kind.strip_prefix("array ")) {
                    held.insert(key.to_owned(), part.to_owned());
                }
                names.push(key.to_owned());
            }
            documents.insert(name.clone(), names);
        }
        Self { documents, held }
    }
}

/// Elements of messages by their TIMElemType, but for those of friends, which nobody is told yet.
const ELEMENTS: [(u32, &str); 11] = [
    (0, "TextElem"),
    (1, "ImageElem"),
    (2, "SoundElem"),
    (3, "CustomElem"),
    (4, "FileElem"),
    (5, "GroupTipsElem"),
    (6, "FaceElem"),
    (7, "LocationElem"),
    (8, "GroupReportElem"),
    (9, "VideoElem"),
    (12, "MergerElem"),
];

/// A device that keeps all that it says.
struct Talk {
    device: Device,
    said: Vec<Value>,
}

impl Talk {
    fn new(device: Device) -> Self {
        let mut talk = Self { device, said: Vec::new() };
        talk.device.ask("Listen", json!([]));
        talk
    }

    /// Makes a call that must succeed.
    fn ask(&mut self, call: &str, args: Value) -> Value {
        let answer = self.device.ask(call, args);
        assert_eq!(answer["code"], 0, "{call}: {answer}");
        self.said.push(answer["json"].clone());
        answer["json"].clone()
    }

    fn event(&mut self, name: &str) -> Value {
        let told = self.device.event(name);
        self.said.push(told.clone());
        told
    }

    /// Waits until it is told of that message.
    fn message(&mut self, id: &Value) -> Value {
        let is = |line: &Value| line["event"] == "new" && line["told"][0]["message_msg_id"] == *id;
        let told = self.device.wait(|line| is(line).then(|| line["told"][0].clone()));
        self.said.push(told.clone());
        told
    }

    /// Waits until it is told so. What comes before and is waited for by nobody is heard in the end.
    fn until(&mut self, is: impl Fn(&Value) -> bool) {
        let told = self.device.wait(|line| is(line).then(|| line["told"].clone()));
        self.said.push(told);
    }

    fn finish(mut self) -> Vec<Value> {
        self.device.sync();
        let rest = self.device.hear(Duration::from_millis(300)).into_iter().chain(self.device.finish());
        // A line is the tests' own, what it tells is the library's.
        self.said
            .extend(rest.filter_map(|mut line| ["json", "told"].iter().find_map(|k| line.get_mut(k).map(Value::take))));
        self.said
    }
}

/// One element of each type that can be sent, with every key of the contract.
fn elements(contract: &Value) -> Vec<Value> {
    let element = |(number, name): (u32, &str)| {
        let mut element = filled(contract, "TIMMessageManager", name);
        element["elem_type"] = json!(number);
        element
    };
    sendable().map(element).collect()
}

fn sendable() -> impl Iterator<Item = (u32, &'static str)> {
    ELEMENTS.into_iter().filter(|(number, _)| ![5, 8].contains(number))
}

/// A document with every key of the contract.
fn filled(contract: &Value, part: &str, name: &str) -> Value {
    let mut document = json!({});
    for key in contract["json_keys"][part][name].as_array().unwrap() {
        let (key, kind) = (key["key"].as_str().unwrap(), key["type"].as_str().unwrap());
        document[key] = match kind.split(' ').next().unwrap() {
            "string" => json!(format!("the {key}")),
            "double" => json!(-13.25),
            "int" => json!(-7),
            "bool" => json!(true),
            "uint" | "uint32" => json!(1),
            "uint64" => json!(1u64 << 40),
            "array" if kind == "array string" => json!(["one", "two"]),
            "array" => json!([text_message("inside")]),
            "object" => filled(contract, part, kind.split(' ').nth(1).unwrap()),
            other => panic!("{key}: {other}"),
        };
    }
    document
}

#[test]
fn every_document_is_whole_and_every_key_of_the_contract_occurs_with_a_value_of_its_type_and_no_other_key_does() {
    let contract = contract();
    let said = everything(&contract);
    let known = key_types();
    let mut seen = BTreeMap::new();
    said.iter().for_each(|value| walk(value, &known, &mut seen));
    let (mut absent, of_contract) = (BTreeSet::new(), Contract::read(&contract));
    said.iter().for_each(|value| missing(value, &of_contract, &mut absent));
    assert!(absent.is_empty(), "{absent:#?}");
    // Who asks to come in is told of as well, though they are no member.
    let asks = |elem: &Value| elem["group_report_elem_report_type"] == 1;
    let report = said.iter().find_map(|value| part(value, &asks)).unwrap();
    let applicant = &report["group_report_elem_op_group_memberinfo"];
    for (key, value) in [("identifier", json!("bob")), ("nick_name", json!("Nick")), ("member_role", json!(0))] {
        assert_eq!(applicant[format!("group_member_info_{key}")], value, "{key}");
    }

    let mut wrong = Vec::new();
    let parts = contract["json_keys"].as_object().unwrap().values();
    for name in DOCUMENTS {
        let document = parts.clone().find_map(|part| part.get(name)).unwrap_or_else(|| panic!("{name}"));
        for key in document.as_array().unwrap().iter().map(|key| key["key"].as_str().unwrap()) {
            let is_blank = BLANK.iter().any(|(blank, _)| *blank == key);
            match seen.get(key) {
                None => wrong.push(format!("{name}.{key} does not occur")),
                Some(false) if !is_blank => wrong.push(format!("{name}.{key} is always blank")),
                Some(true) if is_blank => wrong.push(format!("{name}.{key} has a value after all")),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Of everything that a sender can say the values are of wrong types, one type after the other, and who is told of it finds the
/// contract's.
#[test]
fn what_is_told_of_a_message_has_the_types_of_the_contract_whatever_its_sender_has_written() {
    let _host = Host::logged_in("alice");
    let (contract, known) = (contract(), key_types());
    let of = |part: &str, name: &str| contract["json_keys"][part][name].as_array().unwrap().iter();
    let keys = |part, name| of(part, name).map(|key| key["key"].as_str().unwrap());
    let odd = [json!(7), json!(-7.5), json!(1u64 << 40), json!("seven"), json!(true), json!([]), json!({})];
    for value in odd {
        let filled = |part, name| keys(part, name).map(|key| (key.to_owned(), value.clone())).collect::<Value>();
        let mut elements = Vec::new();
        for (number, name) in sendable() {
            let mut element = filled("TIMMessageManager", name);
            element["elem_type"] = json!(number);
            elements.push(element);
        }
        let mut inner = filled("TIMMessageManager", "Message");
        inner["message_elem_array"] = json!([{"elem_type": 0, "text_elem_content": value}, value]);
        let mut push = filled("TIMOfflinePushManager", "OfflinePushConfig");
        push["offline_push_config_ios_config"] = filled("TIMOfflinePushManager", "IOSOfflinePushConfig");
        let merger = json!({"elem_type": 12, "merge_elem_message_array": [inner, {"message_elem_array": value}]});
        let mut message = filled("TIMMessageManager", "Message");
        message["message_elem_array"] = elements.into_iter().chain([merger]).collect();
        message["message_offline_push_config"] = push;
        for key in ["message_is_online_msg", "message_target_group_member_array", "message_msg_id"] {
            message[key] = Value::Null;
        }
        let sent = send("bob", &message);
        assert_eq!(sent.code, 0, "{value}: {}", sent.desc);
        assert_eq!(set_draft("bob", &json!({"draft_msg": inner})), 0);
        let conversations = ask(|cb, ud| unsafe { convoke::capi::ConvGetConvList(cb, ud) }).unwrap();
        let told = [sent.json, history_of("bob", json!({"count": 1})), conversations.json];
        told.iter().for_each(|document| kinds(document, &known));
    }
}

/// Each value is of the kind of its key. How large a number may be that was kept as it was given is not looked at.
fn kinds(value: &Value, known: &BTreeMap<String, Type>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let is = match known.get(key) {
                    Some(Type::Int32 | Type::Uint32 | Type::Int64 | Type::Uint64 | Type::Enum(_)) => {
                        value.is_i64() || value.is_u64()
                    }
                    Some(Type::Array(_)) => value.is_array(),
                    Some(kind) => is_of(kind, value),
                    None => true,
                };
                assert!(is, "{key}: {value}");
                kinds(value, known);
            }
        }
        Value::Array(array) => array.iter().for_each(|value| kinds(value, known)),
        _ => {}
    }
}

/// Alice and bob do everything that has a document, and this is all that was said to them of it.
fn everything(contract: &Value) -> Vec<Value> {
    let host = Host::bare();
    let mut alice = Talk::new(Device::logged_in(&host.path(), "alice"));
    let mut bob = Talk::new(Device::logged_in(&host.path(), "bob"));
    let named = |message: &Value| json!({"message_msg_id": message["message_msg_id"]});

    // Who they are.
    for (who, other) in [(&mut alice, "bob"), (&mut bob, "alice")] {
        let mut profile = filled_profile();
        profile["user_profile_item_custom_string_array"] = json!([
            {"user_profile_custom_string_info_key": "Tag_a", "user_profile_custom_string_info_value": "one"}]);
        who.ask("SubscribeUserInfo", json!([[other]]));
        who.ask("SubscribeUserStatus", json!([[other]]));
        who.ask("ProfileModifySelfUserProfile", json!([profile]));
        who.ask("SetSelfStatus", json!([{"user_status_custom_status": "busy"}]));
        who.ask("GetUserStatus", json!([[other, "nobody"]]));
    }
    alice.ask("ProfileGetUserProfileList", json!([{"friendship_getprofilelist_param_identifier_array": ["bob"]}]));

    // A chat group, and a message to it with everything that a sender can say.
    let group = json!({
        "create_group_param_group_name": "The team", "create_group_param_group_id": "team",
        "create_group_param_group_type": 1, "create_group_param_face_url": "https://example.org/team.png",
        "create_group_param_group_member_array": [
            {"group_member_info_identifier": "bob"}, {"group_member_info_identifier": "carol"}],
    });
    alice.ask("GroupCreate", json!([group]));
    let mut full = json!({ "message_elem_array": elements(contract) });
    for (key, value) in [
        ("message_priority", json!(2)),
        ("message_need_read_receipt", json!(true)),
        ("message_support_message_extension", json!(true)),
        ("message_cloud_custom_str", json!("for all")),
        ("message_custom_int", json!(7)),
        ("message_custom_str", json!("for me")),
        ("message_is_forward_message", json!(true)),
        ("message_excluded_from_content_moderation", json!(true)),
        ("message_custom_moderation_configuration_id", json!("strict")),
        ("message_group_at_user_array", json!(["bob", "__kImSDK_MessageAtALL__"])),
        ("message_offline_push_config", filled(contract, "TIMOfflinePushManager", "OfflinePushConfig")),
    ] {
        full[key] = value;
    }
    // Nothing that a sender can leave out.
    let bare: Vec<Value> = sendable().map(|(number, _)| json!({ "elem_type": number })).collect();
    let bare = json!({ "message_elem_array": bare });
    let told = alice.ask("MsgSendMessage", json!(["team", 2, bare]));
    bob.message(&told["message_msg_id"]);
    let sent = alice.ask("MsgSendMessage", json!(["team", 2, full]));
    let told = bob.message(&sent["message_msg_id"]);
    let profile = &told["message_sender_profile"];
    assert_eq!(
        (&profile["user_profile_identifier"], &profile["user_profile_nick_name"]),
        (&json!("alice"), &json!("Nick"))
    );
    let member = &told["message_sender_group_member_info"];
    for (key, value) in [
        ("identifier", json!("alice")),
        ("group_id", json!("team")),
        ("member_role", json!(400)),
        ("nick_name", json!("Nick")),
        ("face_url", json!("https://example.org/face.png")),
    ] {
        assert_eq!(member[format!("group_member_info_{key}")], value, "{key}");
    }
    let unread = bob.ask("ConvGetConvList", json!([]));
    assert_eq!(unread[0]["conv_group_at_info_array"][0]["conv_group_at_info_at_type"], 3);
    bob.ask("ConvGetTotalUnreadMessageCount", json!([]));

    // What becomes of it.
    bob.ask("MsgSendMessageReadReceipts", json!([[named(&sent)]]));
    bob.ask("MsgReportReaded", json!(["team", 2, named(&sent)]));
    alice.event("read");
    alice.ask("MsgGetMessageReadReceipts", json!([[named(&sent)]]));
    alice.ask("MsgGetGroupMessageReadMemberList", json!([named(&sent), 0, 0, 10]));
    alice.ask("PinGroupMessage", json!(["team", named(&sent), true]));
    bob.ask("GetPinnedGroupMessageList", json!(["team"]));
    let extensions = json!([
        {"message_extension_key": "a", "message_extension_value": "1"},
        {"message_extension_key": "b", "message_extension_value": "2"}]);
    alice.ask("MsgSetMessageExtensions", json!([named(&sent), extensions]));
    let results = bob.ask("MsgDeleteMessageExtensions", json!([named(&sent), ["a", "gone"]]));
    assert_eq!(results.as_array().unwrap().len(), 2);
    bob.ask("MsgGetMessageExtensions", json!([named(&sent)]));
    for who in [&mut alice, &mut bob] {
        who.ask("MsgAddMessageReaction", json!([named(&sent), "smile"]));
    }
    alice.ask("MsgGetMessageReactions", json!([[named(&sent)], 10]));
    alice.ask("MsgGetAllUserListOfMessageReaction", json!([named(&sent), "smile", 0, 1]));
    alice.ask("MsgGetAllUserListOfMessageReaction", json!([named(&sent), "smile", 1, 1]));
    let mut modified = text_message("said better");
    modified["message_msg_id"] = sent["message_msg_id"].clone();
    let brief = alice.ask("MsgSendMessage", json!(["team", 2, text_message("brief")]));
    modified["message_msg_id"] = brief["message_msg_id"].clone();
    alice.ask("MsgModifyMessage", json!([modified]));
    alice.ask("MsgFindMessages", json!([[sent["message_msg_id"], brief["message_msg_id"]]]));
    bob.ask("MsgFindMessages", json!([[sent["message_msg_id"], brief["message_msg_id"]]]));

    // Messages that are treated in a way of their own.
    for (key, value) in [
        ("message_is_online_msg", json!(true)),
        ("message_is_excluded_from_unread_count", json!(true)),
        ("message_excluded_from_last_message", json!(true)),
        ("message_target_group_member_array", json!(["bob"])),
    ] {
        let mut message = text_message("special");
        message[key] = value;
        alice.ask("MsgSendMessage", json!(["team", 2, message]));
    }
    alice.ask("MsgSaveMsg", json!(["bob", 1, text_message("a note")]));
    let batch = json!({
        "msg_batch_send_param_identifier_array": ["bob", "caf\u{e9}"],
        "msg_batch_send_param_msg": text_message("to all"),
    });
    alice.ask("MsgBatchSend", json!([batch]));

    // Between the two: read, with a receipt, and revoked.
    let mut asking = text_message("have you read this");
    asking["message_need_read_receipt"] = json!(true);
    alice.ask("MsgSendMessage", json!(["bob", 1, bare]));
    let asked = alice.ask("MsgSendMessage", json!(["bob", 1, asking]));
    bob.ask("MsgSendMessageReadReceipts", json!([[named(&asked)]]));
    bob.ask("MsgReportReaded", json!(["alice", 1, named(&asked)]));
    alice.until(|line| line["told"][0]["msg_receipt_is_peer_read"] == true);
    alice.ask("MsgGetMessageReadReceipts", json!([[named(&asked)]]));
    let locator = json!([{"message_locator_seq": asked["message_seq"]}]);
    let found = alice.ask("MsgFindByMsgLocatorList", json!(["bob", 1, locator]));
    assert_eq!(found[0]["message_msg_id"], asked["message_msg_id"]);
    let mut wrong = alice.ask("MsgSendMessage", json!(["bob", 1, text_message("not for you")]));
    wrong["message_revoke_reason"] = json!("a mistake");
    alice.ask("MsgRevoke", json!(["bob", 1, wrong]));
    bob.event("revoked");
    alice.event("revoked");
    alice.ask("MsgGetMsgList", json!(["bob", 1, {"msg_getmsglist_param_count": 20}]));
    let search = json!({"msg_search_param_keyword_array": ["read"]});
    let mut here = search.clone();
    here["msg_search_param_conv_id"] = json!("bob");
    here["msg_search_param_conv_type"] = json!(1);
    for search in [search, here] {
        assert_ne!(alice.ask("MsgSearchLocalMessages", json!([search]))["msg_search_result_total_count"], 0);
    }

    chat_groups(&mut alice, &mut bob);

    // What each has made of the conversations.
    bob.ask("ConvCreateConversationGroup", json!(["work", ["group_team", "c2c_alice", "nobody"]]));
    bob.ask("ConvPinConversation", json!(["team", 2, true]));
    bob.ask("ConvMarkConversation", json!([["group_team"], 1u64 << 63, true]));
    bob.ask("ConvSetConversationCustomData", json!([["group_team"], "noted"]));
    bob.device.call("ConvSetDraft", json!(["team", 2, {"draft_msg": text_message("begun"), "draft_user_define": "d"}]));
    bob.ask("MsgSetGroupReceiveMessageOpt", json!(["team", 2]));
    bob.ask("MsgSetC2CReceiveMessageOpt", json!([["alice"], 2]));
    bob.ask("MsgGetC2CReceiveMessageOpt", json!([["alice"]]));
    bob.ask("MsgSetAllReceiveMessageOpt", json!([2, 22, 30, 15, 3600]));
    bob.ask("MsgGetAllReceiveMessageOpt", json!([]));
    bob.ask("MsgSetAllReceiveMessageOpt2", json!([2, 2_000_000_000, 60]));
    bob.ask("MsgGetAllReceiveMessageOpt", json!([]));
    let page = bob.ask("ConvGetConversationListByFilter", json!([{}, 0, 1]));
    bob.ask("ConvGetConversationListByFilter", json!([{}, page["conversation_list_result_next_seq"], 10]));
    bob.ask("ConvGetConvList", json!([]));
    alice.ask("ConvGetConvList", json!([]));
    bob.ask("Logout", json!([]));
    bob.ask("Login", json!(["bob", "sig"]));

    alice.finish().into_iter().chain(bob.finish()).collect()
}

/// A profile in which everything is said.
fn filled_profile() -> Value {
    json!({
        "user_profile_item_nick_name": "Nick", "user_profile_item_gender": 1,
        "user_profile_item_face_url": "https://example.org/face.png", "user_profile_item_self_signature": "hello",
        "user_profile_item_add_permission": 2, "user_profile_item_location": "here",
        "user_profile_item_language": 3, "user_profile_item_birthday": 20_001_231,
        "user_profile_item_level": 5, "user_profile_item_role": 6,
    })
}

/// All that is made, changed and told of chat groups.
fn chat_groups(alice: &mut Talk, bob: &mut Talk) {
    let custom = json!([{"group_info_custom_string_info_key": "k", "group_info_custom_string_info_value": "v"}]);
    // A Public group: who comes, who goes, who decides.
    let group = json!({
        "create_group_param_group_name": "The club", "create_group_param_group_id": "club",
        "create_group_param_introduction": "we meet", "create_group_param_notification": "tomorrow",
        "create_group_param_face_url": "https://example.org/club.png", "create_group_param_approve_option": 1,
        "create_group_param_custom_info": custom,
    });
    alice.ask("GroupCreate", json!([group]));
    bob.ask("GroupJoin", json!(["club", "please"]));
    alice.until(|line| line["told"][0]["message_elem_array"][0]["elem_type"] == 8);
    let asked = alice.ask("GroupGetPendencyList", json!([{}]));
    alice.ask("GroupReportPendencyReaded", json!([1]));
    let decision = json!({
        "group_handle_pendency_param_is_accept": true, "group_handle_pendency_param_handle_msg": "come in",
        "group_handle_pendency_param_pendency": asked["group_pendency_result_pendency_array"][0],
    });
    alice.ask("GroupHandlePendency", json!([decision]));
    let club = json!({
        "group_invite_member_param_group_id": "club", "group_invite_member_param_identifier_array": ["carol"],
        "group_invite_member_param_user_data": "a friend",
    });
    // Bob is told that he is in.
    bob.until(|line| line["told"]["group_tips_elem_tip_type"] == 1);
    // A page begins at a second, and so ends with one.
    std::thread::sleep(Duration::from_millis(1100));
    bob.ask("GroupInviteMember", json!([club]));
    let page = alice.ask("GroupGetPendencyList", json!([{"group_pendency_option_max_limited": 1}]));
    let next = &page["group_pendency_result_next_start_time"];
    alice.ask("GroupGetPendencyList", json!([{"group_pendency_option_start_time": next}]));
    alice.ask("GroupInviteMember", json!([club]));
    let change = json!({
        "group_modify_info_param_group_id": "club", "group_modify_info_param_modify_flag": 4 | 8 | 16 | 256 | 512,
        "group_modify_info_param_introduction": "we met",
        "group_modify_info_param_face_url": "https://example.org/clubs.png",
        "group_modify_info_param_add_option": 2, "group_modify_info_param_is_shutup_all": true,
        "group_modify_info_param_custom_info":
            [{"group_info_custom_string_info_key": "l", "group_info_custom_string_info_value": "w"}],
    });
    alice.ask("GroupModifyGroupInfo", json!([change]));
    let rank = json!({
        "group_modify_member_info_group_id": "club", "group_modify_member_info_identifier": "bob",
        "group_modify_member_info_modify_flag": 2 | 4, "group_modify_member_info_member_role": 300,
        "group_modify_member_info_shutup_time": 600,
    });
    alice.ask("GroupModifyMemberInfo", json!([rank]));
    let card = json!({
        "group_modify_member_info_group_id": "club", "group_modify_member_info_identifier": "bob",
        "group_modify_member_info_modify_flag": 1 | 8 | 16, "group_modify_member_info_msg_flag": 2,
        "group_modify_member_info_name_card": "B.",
        "group_modify_member_info_custom_info": [{
            "group_member_info_custom_string_info_key": "k", "group_member_info_custom_string_info_value": "v"}],
    });
    bob.ask("GroupModifyMemberInfo", json!([card]));
    bob.ask("GroupGetMemberInfoList", json!([{"group_get_members_info_list_param_group_id": "club"}]));
    bob.ask("GroupSearchGroupMembers", json!([{"group_search_member_params_keyword_list": ["alice"]}]));
    for joined in bob.ask("GroupGetJoinedGroupList", json!([])).as_array().unwrap() {
        for key in ["group_id", "group_name", "group_type", "face_url", "info_seq"] {
            let (base, detail) = (format!("group_base_info_{key}"), format!("group_detail_info_{key}"));
            assert!(joined.get(&base).is_some() && joined[base] == joined[detail], "{key}: {joined}");
        }
    }
    bob.ask("GroupGetGroupInfoList", json!([["club", "none"]]));
    bob.ask("GroupSearchGroups", json!([{"group_search_params_keyword_list": ["club"]}]));
    bob.ask("GroupGetOnlineMemberCount", json!(["club"]));
    bob.ask("GroupSetGroupAttributes", json!(["club", [{"group_attribute_key": "a", "group_attribute_value": "1"}]]));
    bob.ask("GroupGetGroupAttributes", json!(["club", []]));
    bob.ask("GroupIncreaseGroupCounter", json!(["club", "c", 3]));
    bob.ask("GroupGetGroupCounters", json!(["club", []]));
    let removed = json!({
        "group_delete_member_param_group_id": "club", "group_delete_member_param_identifier_array": ["carol"]});
    alice.ask("GroupDeleteMember", json!([removed]));

    // A room, whose members have marks.
    let room = json!({
        "create_group_param_group_name": "The room", "create_group_param_group_id": "room",
        "create_group_param_group_type": 4,
    });
    alice.ask("GroupCreate", json!([room]));
    bob.ask("GroupJoin", json!(["room", ""]));
    alice.ask("GroupMarkGroupMemberList", json!(["room", ["bob"], 1000, true]));

    // A Community with topics, which uses permission groups.
    let community = json!({
        "create_group_param_group_name": "Everybody", "create_group_param_group_id": "@TGS#_all",
        "create_group_param_group_member_array": [{"group_member_info_identifier": "bob"}],
    });
    alice.ask("CommunityCreate", json!([community]));
    let change = json!({
        "group_modify_info_param_group_id": "@TGS#_all",
        "group_modify_info_param_modify_flag": 4096 | 8192 | 16384, "group_modify_info_param_approve_option": 1,
        "group_modify_info_param_enable_permission_group": true, "group_modify_info_param_default_permissions": 3,
    });
    alice.ask("GroupModifyGroupInfo", json!([change]));
    let topic = json!({
        "group_topic_info_topic_id": "@TGS#_all@TOPIC#_tea", "group_topic_info_topic_name": "Tea",
        "group_topic_info_introduction": "of tea", "group_topic_info_notification": "drink",
        "group_topic_info_topic_face_url": "https://example.org/tea.png", "group_topic_info_is_all_muted": false,
        "group_topic_info_custom_string": "c", "default_permissions": 5,
    });
    let id = alice.ask("GroupCreateTopicInCommunity", json!(["@TGS#_all", topic]));
    bob.until(|line| line["event"] == "topic created");
    let mut hello = text_message("have some");
    hello["message_group_at_user_array"] = json!(["bob"]);
    for _ in 0..2 {
        let sent = alice.ask("MsgSendMessage", json!([id, 2, hello]));
        bob.message(&sent["message_msg_id"]);
    }
    bob.ask("MsgReportReaded", json!([id, 2, {"message_seq": 1}]));
    bob.ask("MsgSetGroupReceiveMessageOpt", json!([id, 2]));
    let draft = json!({
        "group_topic_info_topic_id": id, "group_topic_info_draft_text": "thank",
        "group_modify_info_param_modify_flag": 16384,
    });
    bob.ask("GroupSetTopicInfo", json!([draft]));
    let mute = json!({
        "group_modify_member_info_group_id": "@TGS#_all", "group_modify_member_info_identifier": "bob",
        "group_modify_member_info_modify_flag": 4, "group_modify_member_info_shutup_time": 600,
    });
    alice.ask("GroupModifyMemberInfo", json!([mute]));
    bob.until(|line| {
        line["told"]["group_tips_elem_tip_type"] == 7 && line["told"]["group_tips_elem_group_id"] == "@TGS#_all"
    });
    let change = json!({
        "group_topic_info_topic_id": id, "group_topic_info_custom_string": "d", "group_topic_info_is_all_muted": true,
        "group_modify_info_param_modify_flag": 256 | 2048,
    });
    alice.ask("GroupSetTopicInfo", json!([change]));
    bob.until(|line| line["event"] == "topic changed");
    bob.ask("GroupGetTopicInfoList", json!(["@TGS#_all", [id, "none"]]));
    bob.ask("GroupGetJoinedCommunityList", json!([]));
    alice.ask("GroupDeleteTopicFromCommunity", json!(["@TGS#_all", [id, "none"]]));
}
