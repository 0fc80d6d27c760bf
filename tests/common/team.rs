//! Chat groups and the devices of their members: what the tests of both share.

#![allow(dead_code, reason = "each test file uses its part")]

use super::device::Device;
use super::text_message;
use serde_json::{Value, json};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

// `TIMGroupType`.
pub const PUBLIC: u32 = 0;
pub const WORK: u32 = 1;
pub const MEETING: u32 = 2;
pub const B_CHAT_ROOM: u32 = 3;
pub const AV_CHAT_ROOM: u32 = 4;
pub const COMMUNITY: u32 = 5;
pub const TYPES: [u32; 6] = [PUBLIC, WORK, MEETING, B_CHAT_ROOM, AV_CHAT_ROOM, COMMUNITY];

// `TIMGroupMemberRole`.
pub const ORDINARY: u32 = 200;
pub const ADMIN: u32 = 300;
pub const OWNER: u32 = 400;

/// One device for each of these users, on one directory.
pub fn together<const N: usize>(users: [&str; N]) -> (TempDir, [Device; N]) {
    let directory = TempDir::new().unwrap();
    let devices = users.map(|user| Device::logged_in(directory.path(), user));
    (directory, devices)
}

/// The same document, each key with more in front of it.
pub fn with(prefix: &str, document: Value) -> Value {
    let Value::Object(map) = document else { panic!("no document: {document}") };
    map.into_iter().map(|(key, value)| (format!("{prefix}{key}"), value)).collect()
}

/// The parts of a document whose keys, without what is in front of them, `expected` has.
#[track_caller]
pub fn assert_has(document: &Value, prefix: &str, expected: Value) {
    for (key, value) in with(prefix, expected).as_object().unwrap() {
        assert_eq!(&document[key], value, "{key} in {document}");
    }
}

/// An id for a chat group of that type.
pub fn id_of(kind: u32) -> &'static str {
    ["public", "work", "meeting", "broom", "room", "@TGS#_team"][kind as usize]
}

pub fn newcomers(users: &[&str]) -> Value {
    users.iter().map(|user| json!({"group_member_info_identifier": user})).collect()
}

/// What creates a chat group; `rest`: keys without `create_group_param_`.
pub fn new_group(id: &str, kind: u32, rest: Value) -> Value {
    let mut group = json!({"group_name": "The team", "group_id": id, "group_type": kind});
    group.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
    with("create_group_param_", group)
}

pub fn create(owner: &mut Device, id: &str, kind: u32, rest: Value) {
    let created = owner.ok("GroupCreate", json!([new_group(id, kind, rest)]));
    assert_eq!(created, json!({"create_group_result_groupid": id}));
}

/// A chat group of that type in which these are, however one comes in; the first one owns it.
pub fn team(kind: u32, devices: &mut [Device], users: &[&str]) -> &'static str {
    let id = id_of(kind);
    let (owner, others) = devices.split_first_mut().unwrap();
    if matches!(kind, AV_CHAT_ROOM | B_CHAT_ROOM) {
        create(owner, id, kind, json!({}));
        for other in others {
            other.ok("GroupJoin", json!([id, ""]));
        }
    } else {
        create(owner, id, kind, json!({"group_member_array": newcomers(&users[1..])}));
    }
    for device in devices {
        device.told();
    }
    id
}

/// Waits until the clock shows another second.
pub fn next_second() {
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let second = now().as_secs();
    while now().as_secs() == second {
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// What a chat group is: a GroupDetailInfo document.
pub fn detail(device: &mut Device, id: &str) -> Value {
    let results = device.ok("GroupGetGroupInfoList", json!([[id]]));
    assert_eq!(results.as_array().unwrap().len(), 1);
    assert_has(&results[0], "get_groups_info_result_", json!({"code": 0, "desc": ""}));
    results[0]["get_groups_info_result_info"].clone()
}

/// The member as a device sees them: a GroupMemberInfo document.
pub fn member(device: &mut Device, id: &str, user: &str) -> Option<Value> {
    let query = with("group_get_members_info_list_param_", json!({"group_id": id, "identifier_array": [user]}));
    let page = device.ok("GroupGetMemberInfoList", json!([query]));
    page["group_get_member_info_list_result_info_array"].get(0).cloned()
}

/// The user ids of GroupMemberInfo documents.
pub fn users(members: &Value) -> Vec<String> {
    members.as_array().unwrap().iter().map(|m| m["group_member_info_identifier"].as_str().unwrap().to_owned()).collect()
}

/// All members, as one page shows them.
pub fn members(device: &mut Device, id: &str) -> Vec<String> {
    let query = with("group_get_members_info_list_param_", json!({ "group_id": id }));
    users(&device.ok("GroupGetMemberInfoList", json!([query]))["group_get_member_info_list_result_info_array"])
}

// Calls that take a document; the keys are given without what is in front of them.

pub fn invitation(id: &str, users: &[&str]) -> Value {
    json!([with("group_invite_member_param_", json!({"group_id": id, "identifier_array": users, "user_data": "come"}))])
}

pub fn removal(id: &str, users: &[&str], seconds: u64) -> Value {
    let keys = json!({"group_id": id, "identifier_array": users, "user_data": "go", "duration": seconds});
    json!([with("group_delete_member_param_", keys)])
}

/// `flag`: `TIMGroupModifyInfoFlag`.
pub fn info(id: &str, flag: u32, keys: Value) -> Value {
    let mut change = json!({"group_id": id, "modify_flag": flag});
    change.as_object_mut().unwrap().extend(keys.as_object().unwrap().clone());
    json!([with("group_modify_info_param_", change)])
}

/// `flag`: `TIMGroupMemberModifyInfoFlag`.
pub fn about(id: &str, user: &str, flag: u32, keys: Value) -> Value {
    let mut change = json!({"group_id": id, "identifier": user, "modify_flag": flag});
    change.as_object_mut().unwrap().extend(keys.as_object().unwrap().clone());
    json!([with("group_modify_member_info_", change)])
}

pub fn promotion(id: &str, user: &str, role: u32) -> Value {
    about(id, user, 2, json!({ "member_role": role }))
}

pub fn muting(id: &str, user: &str, seconds: u64) -> Value {
    about(id, user, 4, json!({ "shutup_time": seconds }))
}

/// How a request is decided: as GroupGetPendencyList gave it.
pub fn decision(request: &Value, accept: bool) -> Value {
    let keys = json!({"is_accept": accept, "handle_msg": "so be it", "pendency": request});
    json!([with("group_handle_pendency_param_", keys)])
}

/// The requests that a device sees, the newest first.
pub fn requests(device: &mut Device) -> Vec<Value> {
    let page = device.ok("GroupGetPendencyList", json!([{"group_pendency_option_start_time": 0}]));
    page["group_pendency_result_pendency_array"].as_array().unwrap().clone()
}

pub fn words(id: &str, text: &str) -> Value {
    json!([id, 2, text_message(text)])
}

/// The history as the device sees it, the oldest first: what happened, too.
pub fn history(device: &mut Device, id: &str) -> Vec<Value> {
    let all = json!({"msg_getmsglist_param_count": 1000, "msg_getmsglist_param_is_forward": true});
    device.ok("MsgGetMsgList", json!([id, 2, all])).as_array().unwrap().clone()
}

/// What was written to a chat group, as the device sees it, the oldest first.
pub fn written(device: &mut Device, id: &str) -> Vec<String> {
    let elements = history(device, id).into_iter().map(|m| m["message_elem_array"][0].clone());
    elements.filter_map(|e| e["text_elem_content"].as_str().map(str::to_owned)).collect()
}

/// What is shown of a conversation in the list.
pub fn listed(device: &mut Device, id: &str) -> Option<Value> {
    // What others have done before is in it, too.
    device.sync();
    let list = device.ok("ConvGetConvList", json!([]));
    list.as_array().unwrap().iter().find(|c| c["conv_id"] == id).cloned()
}

pub fn unread(device: &mut Device, id: &str) -> u64 {
    listed(device, id).unwrap()["conv_unread_num"].as_u64().unwrap()
}

// What a device was told.

/// What listeners of that event were told, of what [`Device::told`] gives.
pub fn of<'l>(lines: &'l [Value], event: &str) -> Vec<&'l Value> {
    lines.iter().filter(|line| line["event"] == event).map(|line| &line["told"]).collect()
}

/// What a user alone was told about chat groups: number, chat group, who and what they said to it.
pub fn reports(lines: &[Value]) -> Vec<(u64, String, String, String)> {
    let elements = of(lines, "new").into_iter().flat_map(|told| told.as_array().unwrap()).filter_map(|message| {
        let element = &message["message_elem_array"][0];
        (element["elem_type"] == 8).then(|| {
            // They belong to no conversation with anybody.
            assert_eq!((&message["message_conv_type"], &message["message_status"]), (&json!(3), &json!(2)));
            let text = |key: &str| element[format!("group_report_elem_{key}")].as_str().unwrap().to_owned();
            (element["group_report_elem_report_type"].as_u64().unwrap(), text("group_id"), text("op_user"), text("msg"))
        })
    });
    elements.collect()
}

pub fn report(number: u64, id: &str, by: &str, said: &str) -> (u64, String, String, String) {
    (number, id.to_owned(), by.to_owned(), said.to_owned())
}

/// What happened, as the listener of tips was told, and as a message of the chat group: the same.
pub fn tips(lines: &[Value]) -> Vec<Value> {
    let tips: Vec<Value> = of(lines, "tip").into_iter().cloned().collect();
    let messages = of(lines, "new").into_iter().flat_map(|told| told.as_array().unwrap());
    let elements = messages.map(|message| message["message_elem_array"][0].clone());
    assert_eq!(tips, elements.filter(|element| element["elem_type"] == 5).collect::<Vec<_>>());
    tips
}

/// The ids of the conversations that this happened to: `Add`, `Update` or `Del`.
pub fn conversations(lines: &[Value], event: &str) -> Vec<String> {
    let arrays = of(lines, &format!("kTIMConvEvent_{event}"));
    let all = arrays.into_iter().flat_map(|told| told[0].as_array().unwrap());
    all.map(|conversation| conversation["conv_id"].as_str().unwrap().to_owned()).collect()
}

pub fn attribute(key: &str, value: &str) -> Value {
    with("group_attribute_", json!({"key": key, "value": value}))
}

pub fn counter(key: &str, value: i64) -> Value {
    with("group_counter_", json!({"key": key, "value": value}))
}
