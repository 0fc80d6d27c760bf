//! The table of rights in docs/CHAT_GROUPS.md, walked cell by cell through the C API: who may do something does it, and who may
//! not is refused, and then nothing has happened.

mod common;
use common::device::Device;
use common::team::*;
use common::text_message;
use serde_json::{Value, json};

/// The rows of the table: what is done in each type, and which roles may.
fn table() -> Vec<(String, Vec<Vec<u32>>)> {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/CHAT_GROUPS.md")).unwrap();
    let (_, table) = page.split_once("<!-- rights -->").expect("the table of rights");
    let (table, _) = table.split_once("<!-- end -->").expect("its end");
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let mut rows = table.lines().filter(|line| line.starts_with('|')).map(cells);
    let head = rows.next().unwrap();
    assert_eq!(head[1..], ["Public", "Work", "Meeting", "BChatRoom", "AVChatRoom", "Community"]);
    let roles = |kind: u32, cell: &str| match cell {
        "-" => vec![],
        "owner" => vec![OWNER],
        "owner, admins" => vec![OWNER, ADMIN],
        "all but the owner" => roles_of(kind).into_iter().filter(|role| *role != OWNER).collect(),
        "all" => roles_of(kind),
        other => panic!("who is {other:?}?"),
    };
    // Behind the head comes the line below it.
    let rows = rows.skip(1).map(|row| {
        assert_eq!(row.len(), 7, "{row:?}");
        (row[0].clone(), TYPES.into_iter().zip(&row[1..]).map(|(kind, cell)| roles(kind, cell)).collect())
    });
    rows.collect()
}

fn is_room(kind: u32) -> bool {
    matches!(kind, AV_CHAT_ROOM | B_CHAT_ROOM)
}

/// The roles there are in chat groups of that type.
fn roles_of(kind: u32) -> Vec<u32> {
    if kind == WORK || is_room(kind) { vec![OWNER, ORDINARY] } else { vec![OWNER, ADMIN, ORDINARY] }
}

/// Those who are in every chat group, and one who would like to be.
struct Cast {
    owner: Device,
    admin: Device,
    member: Device,
    target: Device,
    guest: Device,
    /// Chat groups so far.
    groups: usize,
}

impl Cast {
    fn of_role(&mut self, role: u32) -> &mut Device {
        match role {
            OWNER => &mut self.owner,
            ADMIN => &mut self.admin,
            _ => &mut self.member,
        }
    }

    /// A new chat group, in which everything is allowed that can be.
    fn group(&mut self, kind: u32) -> String {
        self.groups += 1;
        let id = format!("{}{}", if kind == COMMUNITY { "@TGS#_" } else { "g" }, self.groups);
        let has_admins = roles_of(kind).contains(&ADMIN);
        let users: &[&str] = if has_admins { &["admin", "member", "target"] } else { &["member", "target"] };
        let mut rest = json!({"add_option": 2, "approve_option": 2, "is_support_topic": kind == COMMUNITY});
        if !is_room(kind) {
            rest["group_member_array"] = newcomers(users);
        }
        create(&mut self.owner, &id, kind, rest);
        if is_room(kind) {
            for device in [&mut self.member, &mut self.target] {
                device.ok("GroupJoin", json!([id, ""]));
            }
        }
        if has_admins {
            self.owner.ok("GroupModifyMemberInfo", promotion(&id, "admin", ADMIN));
        }
        id
    }

    /// What there must be before it can be done: the calls that then do it, each with its code for who may not. `None`: in
    /// this type it cannot come to that.
    fn prepare(&mut self, what: &str, kind: u32, id: &str) -> Option<Vec<(&'static str, Value, i64)>> {
        let denied = |call, args| Some(vec![(call, args, 10007)]);
        match what {
            "dissolve it" => denied("GroupDelete", json!([id])),
            "hand it over" => denied("GroupModifyGroupInfo", info(id, 1 << 31, json!({"owner": "target"}))),
            "quit" => Some(vec![("GroupQuit", json!([id]), 10009)]),
            "change what it is" => denied("GroupModifyGroupInfo", info(id, 1, json!({"group_name": "New"}))),
            "change how one comes in" => Some(vec![
                ("GroupModifyGroupInfo", info(id, 16, json!({"add_option": 0})), 10007),
                ("GroupModifyGroupInfo", info(id, 4096, json!({"approve_option": 0})), 10007),
                ("GroupModifyGroupInfo", info(id, 32, json!({"max_member_num": 50})), 10007),
            ]),
            "invite" => denied("GroupInviteMember", invitation(id, &["guest"])),
            "remove members" => denied("GroupDeleteMember", removal(id, &["target"], 0)),
            "make admins" => denied("GroupModifyMemberInfo", promotion(id, "target", ADMIN)),
            "mute members" => denied("GroupModifyMemberInfo", muting(id, "target", 60)),
            "mute everybody" => denied("GroupModifyGroupInfo", info(id, 256, json!({"is_shutup_all": true}))),
            "write while everybody is muted" => {
                let mute = info(id, 256, json!({"is_shutup_all": true}));
                let muted = self.owner.code("GroupModifyGroupInfo", mute) == 0;
                assert_eq!(muted, kind != WORK, "all but a Work group can be muted");
                muted.then(|| vec![("MsgSendMessage", words(id, "hello"), 10017)])
            }
            "change others' name cards and custom information" => {
                let custom = with("group_member_info_custom_string_info_", json!({"key": "k", "value": "v"}));
                Some(vec![
                    ("GroupModifyMemberInfo", about(id, "target", 8, json!({"name_card": "T"})), 10007),
                    ("GroupModifyMemberInfo", about(id, "target", 16, json!({"custom_info": [custom]})), 10007),
                ])
            }
            "mark members" => denied("GroupMarkGroupMemberList", json!([id, ["target"], 1000, true])),
            "decide on requests" => {
                let about = if kind == WORK {
                    // Nobody asks to come in, but members ask to bring somebody in.
                    self.owner.ok("GroupModifyGroupInfo", info(id, 4096, json!({"approve_option": 1})));
                    self.member.ok("GroupInviteMember", invitation(id, &["guest"]));
                    json!({"group_id": id, "form_identifier": "member", "to_identifier": "guest"})
                } else {
                    self.owner.ok("GroupModifyGroupInfo", info(id, 16, json!({"add_option": 1})));
                    self.guest.ok("GroupJoin", json!([id, ""]));
                    json!({"group_id": id, "form_identifier": "guest"})
                };
                denied("GroupHandlePendency", decision(&with("group_pendency_", about), true))
            }
            "set attributes" => Some(vec![
                ("GroupInitGroupAttributes", json!([id, [attribute("a", "1")]]), 10007),
                ("GroupSetGroupAttributes", json!([id, [attribute("a", "2")]]), 10007),
                ("GroupDeleteGroupAttributes", json!([id, ["a"]]), 10007),
            ]),
            "set counters" => Some(vec![
                ("GroupSetGroupCounters", json!([id, [counter("c", 1)]]), 10007),
                ("GroupIncreaseGroupCounter", json!([id, "c", 1]), 10007),
                ("GroupDecreaseGroupCounter", json!([id, "c", 1]), 10007),
            ]),
            "create, change and delete topics" => {
                let named = json!({"group_topic_info_topic_name": "n"});
                if kind != COMMUNITY {
                    return Some(vec![("GroupCreateTopicInCommunity", json!([id, named]), 10004)]);
                }
                let topic = self.owner.ok("GroupCreateTopicInCommunity", json!([id, named]));
                let change = json!({
                    "group_topic_info_topic_id": topic, "group_topic_info_topic_name": "m",
                    "group_modify_info_param_modify_flag": 1});
                Some(vec![
                    ("GroupCreateTopicInCommunity", json!([id, named]), 10007),
                    ("GroupSetTopicInfo", json!([change]), 10007),
                    ("GroupDeleteTopicFromCommunity", json!([id, [topic]]), 10007),
                ])
            }
            "pin messages" => {
                let sent = self.target.ok("MsgSendMessage", words(id, "hello"));
                denied("PinGroupMessage", json!([id, named(&sent), true]))
            }
            "revoke and modify others' messages" => {
                let sent = self.target.ok("MsgSendMessage", words(id, "hello"));
                let mut better = text_message("better");
                better["message_msg_id"] = sent["message_msg_id"].clone();
                Some(vec![
                    ("MsgModifyMessage", json!([better]), 10007),
                    ("MsgRevoke", json!([id, 2, named(&sent)]), 10032),
                ])
            }
            other => panic!("how does one {other}?"),
        }
    }
}

fn named(message: &Value) -> Value {
    json!({"message_msg_id": message["message_msg_id"]})
}

/// The column of a type.
fn walk(kind: u32) {
    let users = ["owner", "admin", "member", "target", "guest"];
    let (_directory, [owner, admin, member, target, guest]) = together(users);
    let mut cast = Cast { owner, admin, member, target, guest, groups: 0 };
    let table = table();
    assert_eq!(table.len(), 19);
    let mut wrong = Vec::new();
    for (what, of_type) in &table {
        let may = &of_type[kind as usize];
        for role in roles_of(kind) {
            let id = cast.group(kind);
            let Some(calls) = cast.prepare(what, kind, &id) else { continue };
            cast.target.told();
            for (call, args, denied) in calls {
                let expected = if may.contains(&role) { 0 } else { denied };
                let code = cast.of_role(role).code(call, args);
                if code != expected {
                    wrong.push(format!("{what}, {role}: {call} is {code}, not {expected}"));
                }
            }
            if !may.contains(&role) && !cast.target.told().is_empty() {
                wrong.push(format!("{what}, {role}: it was refused, and something happened"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

// Each type is a test of its own, so that they run at the same time.

#[test]
fn whoever_may_do_something_in_a_public_group_does_it_and_nobody_else() {
    walk(PUBLIC);
}

#[test]
fn whoever_may_do_something_in_a_work_group_does_it_and_nobody_else() {
    walk(WORK);
}

#[test]
fn whoever_may_do_something_in_a_meeting_does_it_and_nobody_else() {
    walk(MEETING);
}

#[test]
fn whoever_may_do_something_in_a_b_chat_room_does_it_and_nobody_else() {
    walk(B_CHAT_ROOM);
}

#[test]
fn whoever_may_do_something_in_an_av_chat_room_does_it_and_nobody_else() {
    walk(AV_CHAT_ROOM);
}

#[test]
fn whoever_may_do_something_in_a_community_does_it_and_nobody_else() {
    walk(COMMUNITY);
}
