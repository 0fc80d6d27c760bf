//! What a call costs in a small store and in large ones. Each case is a process of its own.

use crate::common::{calls, on_answer};
use crate::cores::{self, bind};
use crate::host::{Sdk, resident, text};
use crate::{Place, own_process, timed};
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Child;
use std::time::Instant;

/// What an algorithm promises of its cost.
#[derive(Clone, Copy)]
pub enum Promise {
    Flat,
    Log,
    Linear,
    /// Linear up to the 100 that a page has, then flat.
    Page,
}

impl Promise {
    pub const fn words(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::Log => "log n",
            Self::Linear => "linear",
            Self::Page => "linear to 100",
        }
    }

    /// How many times the cost may grow from one size to another.
    fn growth(self, from: f64, to: f64) -> f64 {
        match self {
            Self::Flat => 1.0,
            Self::Log => to.ln() / from.ln(),
            Self::Linear => to / from,
            Self::Page => to.min(100.0) / from.min(100.0),
        }
    }

    /// Whether costs at sizes, in their order, are as promised: from any of them to any later one. The half is for what a larger
    /// store takes of the processor's caches, and for what else the machine does.
    pub fn holds(self, costs: &[(u64, f64)]) -> bool {
        let mut pairs = costs.iter().enumerate().flat_map(|(at, from)| costs[at..].iter().map(move |to| (from, to)));
        pairs.all(|(from, to)| to.1 <= from.1 * self.growth(from.0 as f64, to.0 as f64) * 1.5)
    }
}

pub struct Table {
    pub name: &'static str,
    pub about: &'static str,
    pub sizes: &'static [u64],
    pub rows: &'static [(&'static str, Promise)],
}

const READ: &str = "round trip of a small read";
const CHANGE: &str = "a change, durability full";
const CHANGE_NORMAL: &str = "a change, durability normal";
const CHANGE_MEMORY: &str = "a change, in memory";
const CHANGE_TOGETHER: &str = "a change while all make some, durability full";
const CHANGE_TOGETHER_NORMAL: &str = "a change while all make some, durability normal";
const PAGE: &str = "a page of 100";
const LOGIN: &str = "a login";
pub const MEMORY: &str = "resident memory";

pub const TABLES: [Table; 5] = [
    Table {
        name: "conversations",
        about: "Conversations in the user's list, each with a message. The read is `ConvGetConversationGroupList`, the change \
            `ConvMarkConversation` of one, the page the first one of the list.",
        sizes: &[100, 1_000, 10_000, 100_000],
        rows: &[
            (READ, Promise::Flat),
            (CHANGE, Promise::Flat),
            (CHANGE_NORMAL, Promise::Flat),
            (CHANGE_MEMORY, Promise::Flat),
            (PAGE, Promise::Flat),
            (LOGIN, Promise::Linear),
            (MEMORY, Promise::Linear),
        ],
    },
    Table {
        name: "conversation-groups",
        about: "Conversation groups with 100 conversations each, of 2,000. The read names the groups, the change is in one of \
            them, the page is one of them.",
        sizes: &[1, 20],
        rows: &[
            (READ, Promise::Linear),
            (CHANGE, Promise::Flat),
            (CHANGE_NORMAL, Promise::Flat),
            (CHANGE_MEMORY, Promise::Flat),
            (PAGE, Promise::Flat),
            (LOGIN, Promise::Linear),
            (MEMORY, Promise::Linear),
        ],
    },
    Table {
        name: "members",
        about: "Members of a chat group. The read is `GroupGetOnlineMemberCount`, the change a message to all of them, the page \
            the first one of the members.",
        sizes: &[10, 100, 1_000],
        rows: &[
            (READ, Promise::Flat),
            (CHANGE, Promise::Flat),
            (CHANGE_NORMAL, Promise::Flat),
            (CHANGE_MEMORY, Promise::Flat),
            (PAGE, Promise::Page),
            (LOGIN, Promise::Flat),
            (MEMORY, Promise::Flat),
        ],
    },
    Table {
        name: "messages",
        about: "Messages of one conversation, which the user has read. The read is `ConvGetTotalUnreadMessageCount`, the change a message more, the page \
            one from the middle of the history.",
        sizes: &[10_000, 100_000, 1_000_000],
        rows: &[
            (READ, Promise::Flat),
            (CHANGE, Promise::Log),
            (CHANGE_NORMAL, Promise::Log),
            (PAGE, Promise::Log),
            (LOGIN, Promise::Log),
            (MEMORY, Promise::Flat),
        ],
    },
    Table {
        name: "processes",
        about: "Processes in which the same user is logged in, with 1,000 conversations. One of them makes the calls and the \
            others are told; in the rows of all, each makes changes and takes in those of the others, and the cost is the time \
            for all of them by their number.",
        sizes: &[1, 2, 8],
        rows: &[
            (READ, Promise::Flat),
            (CHANGE, Promise::Flat),
            (CHANGE_NORMAL, Promise::Flat),
            // Each of the others takes in each change.
            (CHANGE_TOGETHER, Promise::Linear),
            (CHANGE_TOGETHER_NORMAL, Promise::Linear),
            (PAGE, Promise::Flat),
            (LOGIN, Promise::Flat),
            (MEMORY, Promise::Flat),
        ],
    },
];

/// What a table's changes wait for: the disk first.
pub fn durabilities(table: &str) -> Vec<&'static str> {
    let table = TABLES.iter().find(|of| of.name == table).unwrap();
    let in_memory = table.rows.iter().any(|(row, _)| *row == CHANGE_MEMORY);
    if in_memory { vec!["full", "normal", "memory"] } else { vec!["full", "normal"] }
}

/// Makes the store of a case.
pub fn fill(place: &Place, table: &str, size: usize) {
    let sdk = Sdk::load(&place.library);
    sdk.init(&place.data, "normal");
    put(&sdk, table, size);
    sdk.uninit();
    if table == "messages" {
        copy_messages(&place.data, size);
    }
}

/// Puts in what a case has.
fn put(sdk: &Sdk, table: &str, size: usize) {
    match table {
        "conversations" => conversations(sdk, size),
        "processes" => conversations(sdk, 1_000),
        "conversation-groups" => {
            conversations(sdk, 2_000);
            for group in 0..size {
                let ids: Vec<_> = (group * 100..(group + 1) * 100).map(|n| format!("c2c_u{n:06}")).collect();
                let (name, ids) = (text(format!("group {group}")), text(json!(ids)));
                calls(1, |_, ud| unsafe {
                    (sdk.ConvCreateConversationGroup)(name.as_ptr(), ids.as_ptr(), Some(on_answer), ud)
                });
            }
        }
        "members" => {
            sdk.login(c"owner");
            let group = text(json!({
                "create_group_param_group_name": "the group", "create_group_param_group_id": "group",
                "create_group_param_group_type": 2, "create_group_param_add_option": 2,
                "create_group_param_approve_option": 2,
            }));
            calls(1, |_, ud| unsafe { (sdk.GroupCreate)(group.as_ptr(), Some(on_answer), ud) });
            let users: Vec<_> = (2..size).map(|n| format!("u{n:06}")).collect();
            let invite = text(json!({
                "group_invite_member_param_group_id": "group",
                "group_invite_member_param_identifier_array": users,
            }));
            calls(1, |_, ud| unsafe { (sdk.GroupInviteMember)(invite.as_ptr(), Some(on_answer), ud) });
            sdk.login(c"bench");
            calls(1, |_, ud| unsafe { (sdk.GroupJoin)(c"group".as_ptr(), c"".as_ptr(), Some(on_answer), ud) });
        }
        "messages" => {
            sdk.login(c"u000000");
            sdk.send(1, 1, |_| text("bench"));
        }
        _ => unreachable!("{table}"),
    }
}

fn conversations(sdk: &Sdk, count: usize) {
    sdk.login(c"bench");
    for first in (0..count).step_by(500) {
        sdk.send(500.min(count - first), 1, |i| text(format!("u{:06}", first + i)));
    }
}

/// Makes so many of the one message that there is, as the store's tables have them; to send them would take too long.
fn copy_messages(data: &Path, count: usize) {
    let db = rusqlite::Connection::open(data.join("convoke-1.db")).unwrap();
    db.execute_batch(&format!(
        "PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;
         BEGIN;
         WITH RECURSIVE n (seq) AS (SELECT 2 UNION ALL SELECT seq + 1 FROM n WHERE seq < {count})
         INSERT INTO message (channel, seq, sub, owner, id, sender, time, types, counted, shown, content)
         SELECT channel, n.seq, 0, 0, sender || '-' || time || '-' || n.seq, sender, time, types, counted, shown,
                json_set(content, '$.id', sender || '-' || time || '-' || n.seq, '$.place.seq', n.seq)
         FROM n CROSS JOIN message WHERE message.message = 1;
         INSERT INTO message_text (rowid, text) SELECT message, 'time and people wait' FROM message WHERE message > 1;
         UPDATE channel SET last_seq = {count}, shown_seq = {count};
         UPDATE conversation SET read_seq = {count};
         COMMIT;"
    ))
    .unwrap();
}

/// Measures a case, and says what each row's is: seconds, or bytes. Of any durability but `full` it is only the changes.
pub fn measure(place: &Place, table: &str, size: usize, durability: &str) -> BTreeMap<String, f64> {
    let full = durability == "full";
    // A hand-over within a core takes a few microseconds, and one between two cores ten times as long on some machines: where
    // the system puts the threads would be what is measured.
    bind(0, 0..1);
    let sdk = Sdk::load(&place.library);
    let mut others: Vec<_> = match table {
        "processes" => (1..size).map(|nth| Other::begin(place, nth, durability)).collect(),
        _ => Vec::new(),
    };
    sdk.init(&place.data, durability);
    if durability == "memory" {
        put(&sdk, table, size);
    }
    sdk.login(c"bench");
    let memory = resident("VmRSS:");

    let mut all = BTreeMap::new();
    let mut on = false;
    let change = timed(if full { 60 } else { 200 }, || {
        on = !on;
        match table {
            "members" => sdk.send(1, 2, |_| text("group")),
            "messages" => sdk.send(1, 1, |_| text("u000000")),
            _ => sdk.mark(1, on),
        }
    });
    let row = match durability {
        "full" => CHANGE,
        "normal" => CHANGE_NORMAL,
        _ => CHANGE_MEMORY,
    };
    all.insert(row.to_owned(), change);
    if table == "processes" {
        let begin = Instant::now();
        others.iter_mut().for_each(Other::go);
        many_changes(&sdk, 0);
        others.iter_mut().for_each(Other::wait);
        let each = begin.elapsed().as_secs_f64() / (size * TOGETHER) as f64;
        all.insert(if full { CHANGE_TOGETHER } else { CHANGE_TOGETHER_NORMAL }.to_owned(), each);
    }
    if full {
        let middle = text(json!({"msg_getmsglist_param_count": 100, "msg_getmsglist_param_last_msg_seq": size / 2}));
        let group = c"{\"conversation_list_filter_conversation_group\":\"group 0\"}";
        let members = c"{\"group_get_members_info_list_param_group_id\":\"group\"}";
        let read = timed(1_000, || {
            calls(1, |_, ud| unsafe {
                match table {
                    "members" => (sdk.GroupGetOnlineMemberCount)(c"group".as_ptr(), Some(on_answer), ud),
                    "messages" => (sdk.ConvGetTotalUnreadMessageCount)(Some(on_answer), ud),
                    _ => (sdk.ConvGetConversationGroupList)(Some(on_answer), ud),
                }
            });
        });
        let page = timed(100, || match table {
            "conversation-groups" => sdk.page(group),
            "members" => {
                calls(1, |_, ud| unsafe { (sdk.GroupGetMemberInfoList)(members.as_ptr(), Some(on_answer), ud) });
            }
            "messages" => calls(1, |_, ud| unsafe {
                (sdk.MsgGetMsgList)(c"u000000".as_ptr(), 1, middle.as_ptr(), Some(on_answer), ud)
            }),
            _ => sdk.page(c"{}"),
        });
        let mut logins: Vec<f64> = (0..7)
            .map(|_| {
                sdk.uninit();
                sdk.init(&place.data, durability);
                let begin = Instant::now();
                sdk.login(c"bench");
                begin.elapsed().as_secs_f64()
            })
            .collect();
        logins.sort_by(f64::total_cmp);
        for (name, cost) in [(READ, read), (PAGE, page), (LOGIN, logins[3]), (MEMORY, memory)] {
            all.insert(name.to_owned(), cost);
        }
    }
    others.into_iter().for_each(Other::end);
    sdk.uninit();
    all
}

/// What each process does when all make changes.
const TOGETHER: usize = 40;

fn many_changes(sdk: &Sdk, nth: usize) {
    (0..TOGETHER).for_each(|i| sdk.mark(10 + nth, i % 2 == 0));
}

/// Another process in which the user is logged in. It makes its changes for each line it is given, and then says so.
pub fn other(place: &Place, nth: usize, durability: &str) {
    bind(0, 1..cores::all());
    let sdk = Sdk::load(&place.library);
    sdk.init(&place.data, durability);
    sdk.login(c"bench");
    println!("here");
    for line in std::io::stdin().lines() {
        line.unwrap();
        many_changes(&sdk, nth);
        println!("done");
    }
    sdk.uninit();
}

struct Other(Child);

impl Other {
    fn begin(place: &Place, nth: usize, durability: &str) -> Self {
        let mut other = Self(own_process(&["other", &nth.to_string(), durability], place).spawn().unwrap());
        other.wait();
        other
    }

    fn go(&mut self) {
        self.0.stdin.as_mut().unwrap().write_all(b"go\n").unwrap();
    }

    /// Until it says something; it says one line at a time.
    fn wait(&mut self) {
        let mut line = String::new();
        assert_ne!(BufReader::new(self.0.stdout.as_mut().unwrap()).read_line(&mut line).unwrap(), 0);
    }

    fn end(mut self) {
        drop(self.0.stdin.take());
        assert!(self.0.wait().unwrap().success());
    }
}
