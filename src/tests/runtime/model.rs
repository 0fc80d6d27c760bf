//! Several users and devices on one directory, held to a plain model of what behaviour.md promises them, after every
//! one of many random turns.
//!
//! A device is a session with a store and listeners of its own. What its listeners are told is kept as a host would
//! keep it, and must at all times be what the host would get by asking.

use super::host::Host;
use super::listeners::{ConversationEvent, Listener, Listeners, Note, Subject};
use super::request::{Query, Subscription};
use super::session::{Missing, Session};
use super::source::Source;
use crate::core::chat_group::{AddOption, ChatGroupChange, NewChatGroup};
use crate::core::command::{Command, NewDraft, Reading, SavedMessage, UpTo};
use crate::core::filter::Filter;
use crate::core::ids::{AT_ALL, ConversationId, ConversationType, GroupId, Seconds, UserId};
use crate::core::limits::Limits;
use crate::core::message::{MessageId, MessageRef, NewMessage};
use crate::core::model::{cases, chosen};
use crate::core::query::HistoryQuery;
use crate::store::Journal;
use crate::store::{Durability, SqliteStore};
use crate::wire::conversation::read_selecting_filter;
use crate::wire::message::MessageParam;
use parking_lot::Mutex;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// The user of each device.
const DEVICES: [&str; 4] = ["alice", "alice", "bob", "carol"];
/// Dave was never here.
const IDS: [&str; 5] = ["c2c_alice", "c2c_bob", "c2c_carol", "c2c_dave", "group_team"];
const TEAM: &str = "group_team";
/// Those who are in the team at first, its owner first.
const MEMBERS: [&str; 3] = ["alice", "bob", "carol"];
const GROUPS: [&str; 3] = ["work", "play", "caf\u{e9}"];
const REVOKE_SECONDS: Seconds = 120;

/// Filters whose numbers every device is told of.
const WATCHED: [&str; 6] = [
    r#"{"conversation_list_filter_conv_type":1}"#,
    r#"{"conversation_list_filter_conversation_group":"work"}"#,
    r#"{"conversation_list_filter_conversation_group":""}"#,
    r#"{"conversation_list_filter_mark_type":1}"#,
    r#"{"conversation_list_filter_has_group_at_info":true}"#,
    r#"{"conversation_list_filter_conv_type":1,"conversation_list_filter_mark_type":0}"#,
];

fn filters() -> Vec<Filter> {
    let all = Filter::default;
    let mut filters: Vec<_> = WATCHED.iter().map(|text| read_selecting_filter(text).unwrap()).collect();
    filters.extend([
        all(),
        Filter { kind: Some(2), ..all() },
        Filter { kind: Some(3), ..all() },
        Filter { group: Some("play".into()), ..all() },
        Filter { group: Some("nowhere".into()), ..all() },
        Filter { marks: Some(1 << 63), ..all() },
        Filter { marks: Some(1 | 1 << 63), ..all() },
        Filter { has_unread: Some(true), ..all() },
        Filter { has_unread: Some(false), ..all() },
        Filter { has_group_at: Some(false), ..all() },
        Filter { kind: Some(1), has_unread: Some(true), ..all() },
        Filter { group: Some("work".into()), has_unread: Some(true), ..all() },
        Filter { group: Some("work".into()), kind: Some(1), marks: Some(1), ..all() },
        Filter { marks: Some(1), has_unread: Some(false), has_group_at: Some(false), ..all() },
    ]);
    filters
}

// What happens.

/// What a device does. An `Index` picks one of what is there at the time.
#[derive(Clone, Debug)]
enum Act {
    Send {
        to: &'static str,
        uncounted: bool,
        unshown: bool,
        at: Vec<&'static str>,
        /// Where not empty, the only members of the team who get it.
        only: Vec<&'static str>,
    },
    /// Told to those who are there, and not kept.
    Call {
        to: &'static str,
    },
    Read {
        scope: Read,
        up_to: Option<Index>,
    },
    DeleteMessages {
        of: &'static str,
        which: Vec<Index>,
    },
    Clear {
        of: &'static str,
    },
    Delete {
        of: &'static str,
    },
    DeleteList {
        of: Vec<&'static str>,
        with_messages: bool,
    },
    Create {
        of: &'static str,
    },
    Mark {
        of: Vec<&'static str>,
        marks: u64,
        on: bool,
    },
    Note {
        of: Vec<&'static str>,
        text: &'static str,
    },
    Draft {
        of: &'static str,
        text: Option<&'static str>,
    },
    Pin {
        of: &'static str,
        on: bool,
    },
    Receive {
        of: &'static str,
        option: u32,
    },
    Revoke {
        which: Index,
        /// In another conversation than the one where it is.
        elsewhere: bool,
    },
    Modify {
        which: Index,
    },
    /// Tells the sender that it is read.
    Receipt {
        which: Index,
    },
    Save {
        of: &'static str,
        now: bool,
        age: Seconds,
        of_other: bool,
    },
    CreateGroup {
        name: &'static str,
        of: Vec<&'static str>,
    },
    DeleteGroup {
        name: &'static str,
    },
    RenameGroup {
        old: &'static str,
        new: &'static str,
    },
    Add {
        name: &'static str,
        of: Vec<&'static str>,
    },
    Remove {
        name: &'static str,
        of: Vec<&'static str>,
    },
    /// Comes into the team, or leaves it.
    Join,
    Quit,
    Invite {
        who: Vec<&'static str>,
    },
    RemoveMembers {
        who: Vec<&'static str>,
    },
    HandOver {
        to: &'static str,
    },
    /// The device ends its session and begins another, of which it knows nothing.
    LogIn,
}

#[derive(Clone, Copy, Debug)]
enum Read {
    All,
    OfType(ConversationType),
    One(&'static str),
}

#[derive(Clone)]
struct Turn {
    device: usize,
    act: Act,
    /// The store fails before it is committed.
    fails: bool,
    /// How far the clock has gone on before; now and then it is set back.
    seconds: i64,
    /// Which devices catch up afterwards, with how many entries at a time; the others lag behind.
    follow: Vec<Option<usize>>,
}

/// A failing case is shown with each turn on one line.
impl std::fmt::Debug for Turn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { device, act, fails, seconds, follow } = self;
        let fails = if *fails { " fails" } else { "" };
        write!(f, "{seconds:+}s {}{device}: {act:?}{fails}, then {follow:?}", DEVICES[*device])
    }
}

/// Some more often than others, so that much happens in one place.
fn id() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        4 => Just(TEAM),
        6 => select(&IDS[..2]),
        1 => select(&IDS[2..4]),
    ]
}

fn ids() -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(&IDS[..], 1..=3).prop_shuffle()
}

fn name() -> impl Strategy<Value = &'static str> {
    select(&GROUPS[..])
}

fn act() -> impl Strategy<Value = Act> {
    let rarely = || prop::bool::weighted(0.2);
    let marks = || select(vec![1u64, 2, 1 << 63, 1 | 1 << 63]);
    let scope = prop_oneof![
        1 => Just(Read::All),
        1 => select(vec![ConversationType::C2c, ConversationType::Group]).prop_map(Read::OfType),
        4 => id().prop_map(Read::One),
    ];
    let at = prop_oneof![
        2 => Just(Vec::new()),
        1 => subsequence(vec!["alice", "bob", "carol", AT_ALL], 1..=2),
    ];
    let only = prop_oneof![
        4 => Just(Vec::new()),
        1 => subsequence(vec!["alice", "bob", "carol"], 1..=2),
    ];
    prop_oneof![
        12 => (id(), rarely(), rarely()).prop_map(|(to, uncounted, unshown)| {
            Act::Send { to, uncounted, unshown, at: Vec::new(), only: Vec::new() }
        }),
        8 => (rarely(), rarely(), at, only).prop_map(|(uncounted, unshown, at, only)| {
            Act::Send { to: TEAM, uncounted, unshown, at, only }
        }),
        1 => id().prop_map(|to| Act::Call { to }),
        5 => (scope, prop::option::weighted(0.4, any::<Index>())).prop_map(|(scope, up_to)| Act::Read { scope, up_to }),
        4 => (id(), prop::collection::vec(any::<Index>(), 1..=2)).prop_map(|(of, which)| {
            Act::DeleteMessages { of, which }
        }),
        2 => id().prop_map(|of| Act::Clear { of }),
        1 => id().prop_map(|of| Act::Delete { of }),
        1 => (ids(), any::<bool>()).prop_map(|(of, with_messages)| Act::DeleteList { of, with_messages }),
        1 => id().prop_map(|of| Act::Create { of }),
        2 => (ids(), marks(), prop::bool::weighted(0.7)).prop_map(|(of, marks, on)| Act::Mark { of, marks, on }),
        1 => (ids(), select(vec!["", "x", "y"])).prop_map(|(of, text)| Act::Note { of, text }),
        2 => (id(), select(vec![None, Some("d"), Some("e")])).prop_map(|(of, text)| Act::Draft { of, text }),
        2 => (id(), prop::bool::weighted(0.6)).prop_map(|(of, on)| Act::Pin { of, on }),
        2 => (id(), 0..3u32).prop_map(|(of, option)| Act::Receive { of, option }),
        4 => (any::<Index>(), rarely()).prop_map(|(which, elsewhere)| Act::Revoke { which, elsewhere }),
        2 => any::<Index>().prop_map(|which| Act::Modify { which }),
        3 => any::<Index>().prop_map(|which| Act::Receipt { which }),
        2 => (id(), any::<bool>(), 0..8u64, any::<bool>()).prop_map(|(of, now, age, of_other)| {
            Act::Save { of, now, age, of_other }
        }),
        2 => (name(), ids()).prop_map(|(name, of)| Act::CreateGroup { name, of }),
        1 => name().prop_map(|name| Act::DeleteGroup { name }),
        1 => (name(), name()).prop_map(|(old, new)| Act::RenameGroup { old, new }),
        2 => (name(), ids()).prop_map(|(name, of)| Act::Add { name, of }),
        2 => (name(), ids()).prop_map(|(name, of)| Act::Remove { name, of }),
        5 => Just(Act::Join),
        3 => Just(Act::Quit),
        2 => subsequence(&MEMBERS[..], 1..=2).prop_map(|who| Act::Invite { who }),
        2 => subsequence(&MEMBERS[..], 1..=2).prop_map(|who| Act::RemoveMembers { who }),
        2 => select(&MEMBERS[..]).prop_map(|to| Act::HandOver { to }),
        3 => Just(Act::LogIn),
    ]
}

fn turn() -> impl Strategy<Value = Turn> {
    let half_late = Just(REVOKE_SECONDS as i64 / 2);
    let seconds = prop_oneof![6 => Just(0), 6 => 1..4i64, 1 => -3..0i64, 2 => half_late];
    let follow = prop::collection::vec(prop_oneof![2 => (1..4usize).prop_map(Some), 1 => Just(None)], DEVICES.len());
    (0..DEVICES.len(), act(), prop::bool::weighted(0.05), seconds, follow)
        .prop_map(|(device, act, fails, seconds, follow)| Turn { device, act, fails, seconds, follow })
}

fn conversation(id: &str) -> ConversationId {
    ConversationId::parse(id).unwrap()
}

fn owned<T: for<'a> From<&'a str>>(texts: &[&str]) -> Vec<T> {
    texts.iter().map(|text| T::from(text)).collect()
}

fn written(text: &str, settings: Value) -> MessageParam {
    let mut document = settings;
    document["message_elem_array"] = json!([{"elem_type": 0, "text_elem_content": text}]);
    crate::wire::read::<MessageParam>(&document.to_string()).unwrap()
}

// What must come of it.

/// A message as its sender has sent it, and what became of it.
#[derive(Clone, Debug, Default)]
struct Sent {
    /// Which one of all that were made.
    no: u32,
    id: String,
    sender: String,
    time: Seconds,
    /// When its conversation was active by it.
    active: Seconds,
    text: String,
    at: Vec<&'static str>,
    only: Vec<&'static str>,
    uncounted: bool,
    unshown: bool,
    revoked: bool,
    /// Nobody has written it: it tells what happened in the team.
    tip: bool,
    /// Who has sent a receipt for it.
    receipts: BTreeSet<String>,
    /// Those who were there when it came: what it has said as long as they saw it, and whether it was revoked.
    known: BTreeMap<String, Vec<(String, bool)>>,
}

impl Sent {
    fn is_for(&self, user: &str) -> bool {
        self.only.is_empty() || self.sender == user || self.only.contains(&user)
    }
}

/// A message in a user's history.
#[derive(Clone, Debug)]
struct Line {
    id: String,
    sender: String,
    /// 0 where the user keeps it for themselves.
    seq: usize,
    text: String,
    unshown: bool,
    uncounted: bool,
    revoked: bool,
    tip: bool,
}

#[derive(Clone, Debug, Default)]
struct Conversation {
    listed: bool,
    /// When the last message came that shows, or it was created.
    time: Seconds,
    pinned: bool,
    marks: u64,
    note: String,
    draft: Option<(String, Seconds)>,
    option: u32,
    /// Read up to this message, and cleared up to this one. What came before the user they have never seen.
    read: usize,
    cleared: usize,
    entered: usize,
    /// As `read`, without what was never read but cleared away.
    looked_at: usize,
    deleted: BTreeSet<String>,
    /// What is kept here alone, each with the message behind which it stands, and its time, in that order.
    saved: Vec<(usize, Seconds, Line)>,
}

impl Conversation {
    fn active_time(&self) -> Seconds {
        self.draft.as_ref().map_or(self.time, |(_, time)| self.time.max(*time))
    }
}

#[derive(Clone, Debug, Default)]
struct User {
    conversations: BTreeMap<String, Conversation>,
    groups: Vec<(String, Vec<String>)>,
}

impl User {
    fn of(&mut self, id: &str) -> &mut Conversation {
        self.conversations.entry(id.to_owned()).or_default()
    }

    fn is_listed(&self, id: &str) -> bool {
        self.conversations.get(id).is_some_and(|c| c.listed)
    }

    fn group(&mut self, name: &str) -> Option<&mut Vec<String>> {
        self.groups.iter_mut().find(|g| g.0 == name).map(|g| &mut g.1)
    }
}

/// Everything, as behaviour.md has it.
#[derive(Clone, Debug, Default)]
struct World {
    now: Seconds,
    /// When a conversation is active that is used now: later than any other one, whatever the clock has done.
    first: Seconds,
    made: u32,
    channels: BTreeMap<String, Vec<Sent>>,
    /// Who is in the team, its owner among them.
    members: BTreeSet<String>,
    owner: String,
    /// What was told and not kept: which one, to whom, and its id.
    calls: Vec<(u32, Vec<String>, String)>,
    /// Messages that a user did not want to receive when they came.
    unheard: BTreeSet<(String, String)>,
    users: BTreeMap<String, User>,
}

/// What the users of a conversation share.
fn channel(user: &str, id: &str) -> String {
    match id.strip_prefix("c2c_") {
        Some(other) => format!("{}+{}", user.min(other), user.max(other)),
        None => id.to_owned(),
    }
}

/// Refused, with whatever code.
const REFUSED: i32 = -1;

impl World {
    /// The users of a channel, and what each calls it.
    fn sides(&self, channel: &str) -> Vec<(String, String)> {
        match channel.split_once('+') {
            None => self.members.iter().map(|user| (user.clone(), channel.to_owned())).collect(),
            Some((a, b)) if a == b => vec![(a.to_owned(), format!("c2c_{a}"))],
            Some((a, b)) => vec![(a.to_owned(), format!("c2c_{b}")), (b.to_owned(), format!("c2c_{a}"))],
        }
    }

    fn takes_part(&self, user: &str, id: &str) -> bool {
        id != TEAM || self.members.contains(user)
    }

    /// Users come into the team; they have read what was said there, and do not see it.
    fn enter(&mut self, who: &[String], by: &str) {
        let sent = self.sent(by, TEAM);
        let (last, time) = (sent.len(), sent.iter().map(|m| m.time).max().unwrap_or(0).max(self.now));
        for user in who {
            self.members.insert(user.clone());
            self.forget(user);
            let c = self.user(user).of(TEAM);
            (c.listed, c.time, c.read, c.looked_at) = (true, time, last, last);
            (c.cleared, c.entered) = (last, last);
        }
        self.tell(by);
    }

    fn leave(&mut self, who: &[String], by: &str) {
        self.tell(by);
        for user in who {
            self.members.remove(user);
            self.forget(user);
        }
    }

    /// What a user has said of the team's conversation stays; all else is as if they had never been there.
    fn forget(&mut self, user: &str) {
        let c = self.user(user).of(TEAM);
        let Conversation { marks, note, option, deleted, .. } = std::mem::take(c);
        *c = Conversation { marks, note, option, deleted, ..Conversation::default() };
    }

    /// Something has happened in the team, and everybody there is told.
    fn tell(&mut self, by: &str) {
        let sent = self.sent(by, TEAM);
        let time = sent.iter().map(|m| m.time).max().unwrap_or(0).max(self.now);
        let id = format!("team-{time}-{}", sent.len() + 1);
        let active = time.max(self.first);
        let tip = Sent { id, sender: by.to_owned(), time, active, tip: true, ..Sent::default() };
        self.come(TEAM, tip);
    }

    /// A message comes to those who take part.
    fn come(&mut self, of: &str, mut sent: Sent) {
        for (user, id) in self.sides(of) {
            sent.known.insert(user.clone(), vec![(sent.text.clone(), false)]);
            if !sent.unshown && sent.is_for(&user) {
                let c = self.user(&user).of(&id);
                (c.listed, c.time) = (true, c.time.max(sent.active));
            }
        }
        self.channels.entry(of.to_owned()).or_default().push(sent);
    }

    /// What became of a message is told to those who see it.
    fn change(&mut self, of: &str, at: usize, change: impl FnOnce(&mut Sent)) {
        let message = self.channels[of][at].clone();
        let sides = self.sides(of).into_iter().map(|(user, _)| user);
        let users: Vec<_> = sides.filter(|user| self.sees(user, of, &message).is_some()).collect();
        let message = &mut self.channels.get_mut(of).unwrap()[at];
        change(message);
        let (text, revoked) = (message.text.clone(), message.revoked);
        for (_, known) in message.known.iter_mut().filter(|(user, _)| users.contains(user)) {
            known.push((text.clone(), revoked));
        }
    }

    /// The message comes to all who take part; some of them do not want to be told.
    fn hear(&mut self, me: &str, of: &str, id: &str) {
        for (user, conversation) in self.sides(of).into_iter().filter(|(user, _)| user != me) {
            if self.conversation(&user, &conversation).option == 1 {
                self.unheard.insert((user, id.to_owned()));
            }
        }
    }

    fn is_heard(&self, user: &str, id: &str) -> bool {
        !self.unheard.contains(&(user.to_owned(), id.to_owned()))
    }

    fn user(&mut self, user: &str) -> &mut User {
        self.users.entry(user.to_owned()).or_default()
    }

    fn sent(&self, user: &str, id: &str) -> &[Sent] {
        self.channels.get(&channel(user, id)).map_or(&[], Vec::as_slice)
    }

    fn conversation(&self, user: &str, id: &str) -> Conversation {
        self.users.get(user).and_then(|u| u.conversations.get(id)).cloned().unwrap_or_default()
    }

    /// All that the user sees of a conversation.
    fn history(&self, user: &str, id: &str) -> Vec<Line> {
        let (c, sent) = (self.conversation(user, id), self.sent(user, id));
        let mut lines = Vec::new();
        if !self.takes_part(user, id) {
            return lines;
        }
        for seq in 0..=sent.len() {
            let m = seq.checked_sub(1).and_then(|at| sent.get(at));
            lines.extend(m.filter(|m| seq > c.cleared && !c.deleted.contains(&m.id) && m.is_for(user)).map(|m| Line {
                id: m.id.clone(),
                sender: m.sender.clone(),
                seq,
                text: m.text.clone(),
                unshown: m.unshown,
                uncounted: m.uncounted,
                revoked: m.revoked,
                tip: m.tip,
            }));
            lines.extend(c.saved.iter().filter(|(behind, ..)| *behind == seq).map(|(.., line)| line.clone()));
        }
        lines
    }

    fn unread_lines(&self, user: &str, id: &str) -> Vec<(usize, &Sent)> {
        let c = self.conversation(user, id);
        let new = (1..).zip(self.sent(user, id)).skip(c.read);
        let counts = |m: &Sent| m.sender != user && !m.revoked && !c.deleted.contains(&m.id) && m.is_for(user);
        new.filter(|(_, m)| self.takes_part(user, id) && counts(m)).collect()
    }

    fn unread(&self, user: &str, id: &str) -> usize {
        self.unread_lines(user, id).iter().filter(|(_, m)| !m.uncounted).count()
    }

    fn at(&self, user: &str, id: &str) -> Vec<Value> {
        let kind = |m: &Sent| 2 * u32::from(m.at.contains(&AT_ALL)) + u32::from(m.at.contains(&user));
        let meant = self.unread_lines(user, id).into_iter().filter(|(_, m)| kind(m) != 0);
        meant.map(|(seq, m)| json!({"conv_group_at_info_seq": seq, "conv_group_at_info_at_type": kind(m)})).collect()
    }

    fn groups_of(&self, user: &str, id: &str) -> Vec<String> {
        let groups = self.users.get(user).map_or(&[][..], |u| &u.groups);
        groups.iter().filter(|g| g.1.iter().any(|m| m == id)).map(|g| g.0.clone()).collect()
    }

    fn passes(&self, user: &str, id: &str, filter: &Filter) -> bool {
        let (c, groups) = (self.conversation(user, id), self.groups_of(user, id));
        let kind = if id.starts_with("c2c_") { 1 } else { 2 };
        c.listed
            && filter.kind.is_none_or(|k| k == kind)
            && filter.group.as_ref().is_none_or(|g| if g.is_empty() { groups.is_empty() } else { groups.contains(g) })
            && filter.marks.is_none_or(|m| if m == 0 { c.marks == 0 } else { c.marks & m == m })
            && filter.has_unread.is_none_or(|has| (self.unread(user, id) > 0) == has)
            && filter.has_group_at.is_none_or(|has| self.at(user, id).is_empty() != has)
    }

    /// What the filter selects, in the order of every list.
    fn list(&self, user: &str, filter: &Filter) -> Vec<String> {
        let Some(u) = self.users.get(user) else { return Vec::new() };
        let mut ids: Vec<_> = u.conversations.keys().filter(|id| self.passes(user, id, filter)).cloned().collect();
        ids.sort_by_key(|id| {
            let c = &u.conversations[id];
            (!c.pinned, Reverse(c.active_time()), id.clone())
        });
        ids
    }

    fn total(&self, user: &str, filter: &Filter) -> usize {
        let announced = |id: &&String| self.conversation(user, id).option == 0;
        self.list(user, filter).iter().filter(announced).map(|id| self.unread(user, id)).sum()
    }

    /// What a document of the message must hold.
    fn message(&self, user: &str, line: &Line) -> Value {
        let mut message = json!({
            "message_msg_id": line.id,
            "message_seq": line.seq,
            "message_sender": line.sender,
            "message_is_from_self": line.sender == user,
            "message_status": if line.revoked { 6 } else if line.seq == 0 { 5 } else { 2 },
            // What was taken back is its sender's alone.
            "message_elem_array": if line.revoked && line.sender != user { json!([]) } else { json!([{"elem_type": 0, "text_elem_content": line.text}]) },
        });
        if line.tip {
            message.as_object_mut().unwrap().retain(|key, _| key != "message_elem_array" && key != "message_msg_id");
        }
        message
    }

    /// What a document of the conversation must hold.
    fn document(&self, user: &str, id: &str) -> Value {
        let c = self.conversation(user, id);
        let last = self.history(user, id).into_iter().rfind(|line| !line.unshown);
        let (kind, bare) = id.split_once('_').unwrap();
        json!({
            "conv_id": bare,
            "conv_type": if kind == "c2c" { 1 } else { 2 },
            "conv_unread_num": self.unread(user, id),
            "conv_active_time": c.active_time(),
            "conv_is_has_lastmsg": last.is_some(),
            "conv_last_msg": last.map_or_else(|| json!({}), |last| self.message(user, &last)),
            "conv_is_has_draft": c.draft.is_some(),
            "conv_draft": {
                "draft_user_define": c.draft.as_ref().map_or("", |(text, _)| text),
                "draft_edit_time": c.draft.as_ref().map_or(0, |(_, time)| *time),
            },
            "conv_recv_opt": c.option,
            "conv_group_at_info_array": self.at(user, id),
            "conv_is_pinned": c.pinned,
            "conv_mark_array": (0..64).map(|bit| 1u64 << bit).filter(|bit| c.marks & bit != 0).collect::<Vec<_>>(),
            "conv_custom_data": c.note,
            "conv_conversation_group_array": self.groups_of(user, id),
        })
    }

    fn new_message(&mut self, user: &str, time: Seconds, settings: Value) -> (Box<NewMessage>, String) {
        self.made += 1;
        let text = format!("m{}", self.made);
        let id = MessageId::new(user, time, self.made.into());
        (Box::new(written(&text, settings).new_message(id, self.made, time)), text)
    }

    /// One of the newest messages: its channel, and where in it.
    fn any_message(&self, which: &Index) -> Option<(String, usize)> {
        let places = self.channels.iter().flat_map(|(of, sent)| (0..sent.len()).map(move |at| (of.clone(), at)));
        let mut all: Vec<_> = places.collect();
        all.sort_by_key(|(of, at)| Reverse(self.channels[of][*at].no));
        all.truncate(5);
        (!all.is_empty()).then(|| which.get(&all).clone())
    }

    /// The user's conversation with that message, where the user sees it, and whether they may change what others sent there.
    fn sees(&self, user: &str, of: &str, message: &Sent) -> Option<bool> {
        let (_, id) = self.sides(of).into_iter().find(|(side, _)| side == user)?;
        self.history(user, &id).iter().any(|line| line.id == message.id).then(|| of == TEAM && user == self.owner)
    }

    /// Of the members to whom a message of the team came: how many have read it, and how many have not.
    fn readers(&self, seq: usize) -> (usize, usize) {
        let message = &self.channels[TEAM][seq - 1];
        let came = |user: &&String| {
            **user != message.sender && message.is_for(user) && seq > self.conversation(user, TEAM).entered
        };
        let (read, unread): (Vec<_>, Vec<_>) =
            self.members.iter().filter(came).partition(|user| message.receipts.contains(*user));
        (read.len(), unread.len())
    }

    /// Lets it happen, and says by which command, and with what code.
    fn act(&mut self, me: &str, act: &Act) -> (Command, i32) {
        let now = self.now;
        let shown = self.channels.values().flatten().filter(|m| !m.unshown && m.only.is_empty()).map(|m| m.active);
        let listed = self.users.get(me).map(|u| &u.conversations).into_iter().flat_map(BTreeMap::values);
        let newest = shown.chain(listed.filter(|c| c.listed).map(Conversation::active_time)).max().unwrap_or(0);
        self.first = if newest > now { newest + 1 } else { now };
        let first = self.first;
        let team = || GroupId::new("team").unwrap();
        let (is_in, owns) = (self.members.contains(me), self.owner == me);
        match act {
            Act::Join => {
                if !is_in {
                    self.enter(&[me.to_owned()], me);
                }
                let command = Command::JoinChatGroup { group: team(), text: String::new() };
                (command, if is_in { 10013 } else { 0 })
            }
            Act::Quit => {
                if is_in && !owns {
                    self.leave(&[me.to_owned()], me);
                }
                let code = match (is_in, owns) {
                    (false, _) => 10007,
                    (true, true) => 10009,
                    (true, false) => 0,
                };
                (Command::QuitChatGroup { group: team() }, code)
            }
            Act::Invite { who } => {
                let new: Vec<_> = owned(who).into_iter().filter(|user| !self.members.contains(user)).collect();
                if is_in && !new.is_empty() {
                    self.enter(&new, me);
                }
                let command = Command::InviteToChatGroup { group: team(), users: owned(who), text: String::new() };
                (command, if is_in { 0 } else { 10007 })
            }
            Act::RemoveMembers { who } => {
                let gone: Vec<_> =
                    owned(who).into_iter().filter(|user| user != me && self.members.contains(user)).collect();
                let done = owns && !gone.is_empty();
                if done {
                    self.leave(&gone, me);
                }
                let users = owned(who);
                let command = Command::RemoveFromChatGroup { group: team(), users, text: String::new(), seconds: 0 };
                (command, if done { 0 } else { REFUSED })
            }
            Act::HandOver { to } => {
                // What is so already needs no right.
                let same = self.members.contains(me) && self.owner == *to;
                let done = same || owns && self.members.contains(*to);
                if done && !same {
                    self.owner = (*to).to_owned();
                    self.tell(me);
                }
                let change = ChatGroupChange { owner: Some((*to).to_owned()), ..ChatGroupChange::default() };
                let command = Command::ModifyChatGroup { group: team(), change: Box::new(change) };
                (command, if done { 0 } else { REFUSED })
            }
            Act::Send { to, uncounted, unshown, at, only } => {
                let mut settings = json!({
                    "message_is_excluded_from_unread_count": uncounted,
                    "message_excluded_from_last_message": unshown,
                    "message_need_read_receipt": true,
                });
                if !at.is_empty() {
                    settings["message_group_at_user_array"] = json!(at);
                }
                if !only.is_empty() {
                    settings["message_target_group_member_array"] = json!(only);
                }
                let (message, text) = self.new_message(me, now, settings);
                // Time does not go back in a conversation; whom a message means, and who gets it, is said in chat groups only.
                let now = now.max(self.sent(me, to).last().map_or(0, |m| m.time));
                let of_group = to.starts_with("group_");
                let sent = Sent {
                    no: self.made,
                    id: message.id.to_string(),
                    sender: me.to_owned(),
                    time: now,
                    active: now.max(first),
                    text,
                    at: if of_group { at.clone() } else { Vec::new() },
                    only: if of_group { only.clone() } else { Vec::new() },
                    uncounted: *uncounted,
                    unshown: *unshown,
                    ..Sent::default()
                };
                let of = channel(me, to);
                self.hear(me, &of, &sent.id);
                self.come(&of, sent);
                let code = if self.takes_part(me, to) { 0 } else { 10007 };
                (Command::SendMessage { conversation: conversation(to), message }, code)
            }
            Act::Call { to } => {
                let (message, _) = self.new_message(me, now, json!({"message_is_online_msg": true}));
                self.hear(me, &channel(me, to), &message.id.0);
                let users = self.sides(&channel(me, to)).into_iter().map(|(user, _)| user).collect();
                self.calls.push((self.made, users, message.id.to_string()));
                let code = if self.takes_part(me, to) { 0 } else { 10007 };
                (Command::SendMessage { conversation: conversation(to), message }, code)
            }
            Act::Read { scope, up_to } => self.read(me, *scope, up_to.as_ref()),
            Act::DeleteMessages { of, which } => {
                let lines = self.history(me, of);
                let mut messages = vec![MessageRef::Id(MessageId("nobody-1-1".into()))];
                for line in which.iter().filter(|_| !lines.is_empty()).map(|which| which.get(&lines)) {
                    messages.push(match line.seq {
                        // The model does not know the ids of what is told.
                        seq if seq % 2 == 1 || line.tip => MessageRef::Seq(conversation(of), seq as u64),
                        _ => MessageRef::Id(MessageId(line.id.clone())),
                    });
                    let c = self.user(me).of(of);
                    c.saved.retain(|(.., saved)| saved.id != line.id);
                    c.deleted.insert(line.id.clone());
                }
                let code = if messages.len() == 1 { REFUSED } else { 0 };
                (Command::DeleteMessages { conversation: conversation(of), messages }, code)
            }
            Act::Clear { of } => {
                self.clear(me, of);
                (Command::ClearHistory { conversation: conversation(of) }, 0)
            }
            Act::Delete { of } => {
                let code = if self.user(me).is_listed(of) { 0 } else { 6004 };
                self.unlist(me, of, true);
                (Command::DeleteConversation { conversation: conversation(of) }, code)
            }
            Act::DeleteList { of, with_messages } => {
                let any = of.iter().any(|id| self.user(me).is_listed(id));
                of.iter().for_each(|id| self.unlist(me, id, *with_messages));
                let command = Command::DeleteConversations { ids: owned(of), clear_messages: *with_messages };
                (command, if any { 0 } else { REFUSED })
            }
            Act::Create { of } => {
                let c = self.user(me).of(of);
                if !c.listed {
                    (c.listed, c.time) = (true, c.time.max(first));
                }
                (Command::CreateConversation { conversation: conversation(of) }, 0)
            }
            Act::Mark { of, marks, on } => {
                for id in of {
                    let c = self.user(me).of(id);
                    c.marks = if *on { c.marks | marks } else { c.marks & !marks };
                }
                (Command::MarkConversations { ids: owned(of), marks: *marks, on: *on }, 0)
            }
            Act::Note { of, text } => {
                of.iter().for_each(|id| self.user(me).of(id).note = (*text).to_owned());
                (Command::SetCustomData { ids: owned(of), text: (*text).to_owned() }, 0)
            }
            Act::Draft { of, text } => {
                self.user(me).of(of).draft = text.map(|text| (text.to_owned(), first));
                let draft = text.map(|text| NewDraft { message: String::new(), user_define: text.to_owned() });
                (Command::SetDraft { conversation: conversation(of), draft }, 0)
            }
            Act::Pin { of, on } => {
                let c = self.user(me).of(of);
                c.pinned = c.listed && *on;
                let code = if c.listed { 0 } else { 6004 };
                (Command::PinConversation { conversation: conversation(of), pinned: *on }, code)
            }
            Act::Receive { of, option } => {
                self.user(me).of(of).option = *option;
                let code = if self.takes_part(me, of) { 0 } else { 10007 };
                (Command::SetReceiveOption { conversations: vec![conversation(of)], option: *option }, code)
            }
            Act::Revoke { which, elsewhere } => {
                let Some((of, at)) = self.any_message(which) else {
                    let (conversation, message) = (conversation(TEAM), MessageRef::Id(MessageId("nobody-1-1".into())));
                    return (Command::RevokeMessage { conversation, message, reason: String::new() }, REFUSED);
                };
                let message = self.channels[&of][at].clone();
                // It need not be seen any more, but must have come to the user.
                let id = self.sides(&of).into_iter().find(|(side, _)| side == me).map(|(_, id)| id);
                let came = |id: &String| at >= self.conversation(me, id).entered && message.is_for(me);
                let may = message.sender == me || of == TEAM && self.owner == me;
                let code = match &id {
                    _ if message.tip || *elsewhere => REFUSED,
                    Some(id) if came(id) && may => {
                        if !message.revoked && now > message.time + REVOKE_SECONDS {
                            10031
                        } else {
                            0
                        }
                    }
                    _ => REFUSED,
                };
                if code == 0 {
                    self.change(&of, at, |message| message.revoked = true);
                }
                let message = MessageRef::Id(MessageId(message.id));
                let named = match (elsewhere, id) {
                    (false, Some(id)) => id,
                    // With whom nobody has written.
                    _ => "c2c_nobody".to_owned(),
                };
                (Command::RevokeMessage { conversation: conversation(&named), message, reason: String::new() }, code)
            }
            Act::Modify { which } => {
                self.made += 1;
                let text = format!("m{}", self.made);
                let body = Box::new(written(&text, json!({})).body());
                let Some((of, at)) = self.any_message(which) else {
                    let message = MessageRef::Id(MessageId("nobody-1-1".into()));
                    return (Command::ModifyMessage { message, version: None, body }, REFUSED);
                };
                let message = self.channels[&of][at].clone();
                let done = match self.sees(me, &of, &message) {
                    // Both of two users may.
                    Some(may) => (may || message.sender == me || of != TEAM) && !message.revoked && !message.tip,
                    None => false,
                };
                if done {
                    self.change(&of, at, |message| message.text = text);
                }
                let message = MessageRef::Id(MessageId(message.id));
                (Command::ModifyMessage { message, version: None, body }, if done { 0 } else { REFUSED })
            }
            Act::Receipt { which } => {
                let Some((of, at)) = self.any_message(which) else {
                    let messages = vec![MessageRef::Id(MessageId("nobody-1-1".into()))];
                    return (Command::SendReadReceipts { messages }, REFUSED);
                };
                let message = self.channels[&of][at].clone();
                let may = self.sees(me, &of, &message).is_some() && message.sender != me && !message.tip;
                if may {
                    self.channels.get_mut(&of).unwrap()[at].receipts.insert(me.to_owned());
                }
                let messages = vec![MessageRef::Id(MessageId(message.id))];
                (Command::SendReadReceipts { messages }, if may { 0 } else { REFUSED })
            }
            Act::Save { of, now: place_now, age, of_other } => {
                let time = if *place_now { now } else { now - age };
                let (message, text) = self.new_message(me, now - age, json!({}));
                let sent = self.sent(me, of);
                let behind = if *place_now {
                    sent.len()
                } else {
                    sent.iter().rposition(|m| m.time <= time).map_or(0, |at| at + 1)
                };
                let sender = if *of_other { "bob" } else { me };
                let line = Line {
                    id: message.id.to_string(),
                    sender: sender.to_owned(),
                    seq: 0,
                    text,
                    unshown: false,
                    uncounted: true,
                    revoked: false,
                    tip: false,
                };
                let c = self.user(me).of(of);
                (c.listed, c.time) = (true, c.time.max(if *place_now { first } else { time }));
                // In the order of their times; what is kept now comes last, though the clock may have been set back.
                let latest = c.saved.iter().filter(|(b, ..)| *b == behind).map(|(_, time, _)| *time).max();
                let time = if *place_now { latest.unwrap_or(0).max(time) } else { time };
                let at = c.saved.partition_point(|(b, t, _)| (*b, *t) <= (behind, time));
                c.saved.insert(at, (behind, time, line));
                let messages = vec![SavedMessage { sender: of_other.then(|| UserId::new(sender).unwrap()), message }];
                let code = if self.takes_part(me, of) { 0 } else { 10007 };
                (Command::SaveMessages { conversation: conversation(of), messages, place_now: *place_now }, code)
            }
            Act::CreateGroup { name, of } => {
                let taken = self.user(me).group(name).is_some();
                if !taken {
                    self.user(me).groups.push(((*name).to_owned(), owned(of)));
                }
                let command = Command::CreateConversationGroup { name: (*name).to_owned(), ids: owned(of) };
                (command, if taken { 7014 } else { 0 })
            }
            Act::DeleteGroup { name } => {
                let there = self.user(me).group(name).is_some();
                self.user(me).groups.retain(|g| g.0 != *name);
                (Command::DeleteConversationGroup { name: (*name).to_owned() }, if there { 0 } else { 51009 })
            }
            Act::RenameGroup { old, new } => {
                let (there, taken) = (self.user(me).group(old).is_some(), self.user(me).group(new).is_some());
                let code = match (there, taken && old != new) {
                    (false, _) => 51009,
                    (true, true) => 7014,
                    (true, false) => 0,
                };
                if code == 0 {
                    self.user(me).groups.iter_mut().filter(|g| g.0 == *old).for_each(|g| g.0 = (*new).to_owned());
                }
                (Command::RenameConversationGroup { old: (*old).to_owned(), new: (*new).to_owned() }, code)
            }
            Act::Add { name, of } => {
                let group = self.user(me).group(name);
                let code = if group.is_some() { 0 } else { 51009 };
                if let Some(members) = group {
                    let new: Vec<_> = owned(of).into_iter().filter(|id| !members.contains(id)).collect();
                    members.extend(new);
                }
                (Command::AddConversationsToGroup { name: (*name).to_owned(), ids: owned(of) }, code)
            }
            Act::Remove { name, of } => {
                let group = self.user(me).group(name);
                let code = if group.is_some() { 0 } else { 51009 };
                if let Some(members) = group {
                    members.retain(|id| !of.contains(&id.as_str()));
                }
                (Command::DeleteConversationsFromGroup { name: (*name).to_owned(), ids: owned(of) }, code)
            }
            Act::LogIn => unreachable!("it is no command"),
        }
    }

    fn read(&mut self, me: &str, scope: Read, up_to: Option<&Index>) -> (Command, i32) {
        let u = self.user(me).clone();
        let listed: Vec<String> = u.conversations.keys().filter(|id| u.is_listed(id)).cloned().collect();
        let up_to = up_to.filter(|_| matches!(scope, Read::One(_))).map(|index| index.index(20));
        let (of, reading) = match scope {
            Read::All => (listed, Reading::All),
            Read::OfType(kind) => {
                let of = listed.into_iter().filter(|id| conversation(id).kind() == kind).collect();
                (of, Reading::OfType(kind))
            }
            Read::One(id) => {
                let up_to = up_to.map_or(UpTo::Everything, |seq| UpTo::Seq(seq as u64));
                (vec![id.to_owned()], Reading::One(conversation(id), up_to))
            }
        };
        for id in &of {
            let last = self.sent(me, id).len();
            let c = self.user(me).of(id);
            let up_to = up_to.map_or(last, |seq| seq.min(last));
            if up_to > c.read {
                (c.read, c.looked_at) = (up_to, up_to);
            }
        }
        (Command::Read(reading), 0)
    }

    fn clear(&mut self, me: &str, of: &str) {
        let last = self.sent(me, of).len();
        let c = self.user(me).of(of);
        (c.read, c.cleared) = (last, last);
        c.saved.clear();
    }

    fn unlist(&mut self, me: &str, of: &str, with_messages: bool) {
        if !self.user(me).is_listed(of) {
            return;
        }
        if with_messages {
            self.clear(me, of);
        }
        let last = self.sent(me, of).len();
        let c = self.user(me).of(of);
        (c.listed, c.pinned, c.draft, c.read) = (false, false, None, last);
    }
}

// What the devices make of it.

/// What a host knows that never asks, but for the answers to its own calls.
#[derive(Debug, Default)]
struct Copy {
    list: BTreeMap<String, Value>,
    /// The whole list is being told.
    whole: bool,
    total: i32,
    by_filter: BTreeMap<String, i32>,
    groups: Vec<(String, BTreeSet<String>)>,
    /// By id: conversation, number, text, and whether it was revoked.
    messages: BTreeMap<String, (String, u64, String, bool)>,
    calls: BTreeSet<String>,
}

fn parsed(json: &std::ffi::CStr) -> Value {
    serde_json::from_slice(json.to_bytes()).unwrap()
}

fn array(json: &std::ffi::CStr) -> Vec<Value> {
    match parsed(json) {
        Value::Array(array) => array,
        other => panic!("not an array: {other}"),
    }
}

/// The prefixed id in a document of a conversation or, with that beginning of the keys, another.
fn id_of(document: &Value, prefix: &str) -> String {
    let kind = if document[format!("{prefix}conv_type")] == 1 { "c2c" } else { "group" };
    format!("{kind}_{}", document[format!("{prefix}conv_id")].as_str().unwrap())
}

fn text(text: &std::ffi::CStr) -> String {
    text.to_str().unwrap().to_owned()
}

impl Copy {
    fn take(&mut self, note: &Note) {
        match note {
            // A host that keeps what it has, as some do, has the right list in the end, too.
            Note::Conversations { event: ConversationEvent::Start, .. } => self.whole = true,
            Note::Conversations { event: ConversationEvent::Finish, .. } => self.whole = false,
            Note::Conversations { event, conversations } => {
                let all = array(conversations);
                assert!(!all.is_empty(), "nothing is told of nothing");
                for document in all {
                    let id = id_of(&document, "");
                    let was_there = match event {
                        ConversationEvent::Delete => self.list.remove(&id),
                        _ => self.list.insert(id.clone(), document),
                    };
                    let is_known = *event != ConversationEvent::Add;
                    assert!(self.whole || was_there.is_some() == is_known, "{event:?} of {id}");
                }
            }
            Note::GroupCreated { name, conversations } => {
                let members = array(conversations).iter().map(|c| id_of(c, "")).collect();
                self.groups.push((text(name), members));
            }
            Note::GroupDeleted { name } => self.groups.retain(|g| g.0 != text(name)),
            Note::GroupRenamed { old, new } => self.group(&text(old)).0 = text(new),
            Note::AddedToGroup { name, conversations } => {
                let new: Vec<_> = array(conversations).iter().map(|c| id_of(c, "")).collect();
                self.group(&text(name)).1.extend(new);
            }
            Note::DeletedFromGroup { name, conversations, reason } => {
                assert_eq!(*reason, 0);
                let gone: Vec<_> = array(conversations).iter().map(|c| id_of(c, "")).collect();
                self.group(&text(name)).1.retain(|id| !gone.contains(id));
            }
            Note::TotalUnread { count } => {
                assert_ne!(self.total, *count, "a number is told when it changes");
                self.total = *count;
            }
            Note::UnreadByFilter { filter, count } => {
                let before = self.by_filter.insert(text(filter), *count);
                assert_ne!(before, Some(*count), "a number is told when it changes");
            }
            Note::NewMessages { messages } => {
                // What the SDK itself says of chat groups is in no conversation.
                let messages = array(messages).into_iter().filter(|message| message["message_conv_type"] != 3);
                messages.for_each(|message| self.take_message(&message));
            }
            Note::MessagesModified { messages } => {
                for message in array(messages) {
                    if let Some(known) = self.messages.get_mut(message["message_msg_id"].as_str().unwrap()) {
                        known.2 = content(&message);
                    }
                }
            }
            Note::MessagesRevoked { messages } => {
                for message in array(messages) {
                    if let Some(known) = self.messages.get_mut(message["message_msg_id"].as_str().unwrap()) {
                        known.3 = true;
                    }
                }
            }
            _ => {}
        }
    }

    fn group(&mut self, name: &str) -> &mut (String, BTreeSet<String>) {
        self.groups.iter_mut().find(|g| g.0 == name).expect("what happens to a group comes after its creation")
    }

    /// A message comes once, and in the order of its conversation.
    fn take_message(&mut self, message: &Value) {
        let id = message["message_msg_id"].as_str().unwrap().to_owned();
        if is_tip(message) {
            return;
        }
        let (of, seq) = (id_of(message, "message_"), message["message_seq"].as_u64().unwrap());
        if seq == 0 {
            assert!(self.calls.insert(id), "{message} was told before");
            return;
        }
        let last = self.messages.values().filter(|m| m.0 == of).map(|m| m.1).max();
        assert!(last.is_none_or(|last| seq > last), "{seq} comes after {last:?}");
        assert!(self.messages.insert(id, (of, seq, content(message), false)).is_none());
    }
}

fn is_tip(message: &Value) -> bool {
    message["message_elem_array"][0]["elem_type"] == 5
}

fn content(message: &Value) -> String {
    message["message_elem_array"][0]["text_elem_content"].as_str().unwrap().to_owned()
}

struct Device {
    user: &'static str,
    store: SqliteStore,
    session: Option<Session>,
    clock: Arc<AtomicU64>,
    listeners: Arc<Listeners>,
    copy: Arc<Mutex<Copy>>,
    /// Of the messages made until here it has not been told.
    since: u32,
}

impl Device {
    fn log_in(user: &'static str, directory: &Path, world: &World) -> Self {
        let mut store = SqliteStore::open(directory, 1, Durability::Normal).unwrap();
        let clock = Arc::new(AtomicU64::new(world.now));
        let host = Arc::new(Host { source: Source::of(Arc::clone(&clock)), ..Host::default() });
        let listeners = Arc::clone(&host.listeners);
        let mut session = Session::open(UserId::new(user).unwrap(), &mut store, host).unwrap();
        let copy = Arc::new(Mutex::new(Copy::default()));
        let told = Arc::clone(&copy);
        let listener: Listener = Arc::new(move |note: &Note| told.lock().take(note));
        for subject in [
            Subject::Conversations,
            Subject::GroupCreated,
            Subject::GroupDeleted,
            Subject::GroupRenamed,
            Subject::AddedToGroup,
            Subject::DeletedFromGroup,
            Subject::TotalUnread,
            Subject::UnreadByFilter,
            Subject::NewMessages,
            Subject::MessagesModified,
            Subject::MessagesRevoked,
        ] {
            listeners.set(subject, 0, Some(Arc::clone(&listener)));
        }
        for text in WATCHED {
            let filter = read_selecting_filter(text).unwrap();
            session
                .subscribe(&Subscription::Unread { text: text.into(), filter, on: true }, &Limits::default())
                .unwrap();
        }
        session.tell_all(&store, |note| listeners.tell(&note)).unwrap();
        let mut device = Self { user, store, session: Some(session), clock, listeners, copy, since: 0 };
        device.begin(world);
        device
    }

    /// What is not told where a state is loaded, a host asks for.
    fn begin(&mut self, world: &World) {
        self.since = world.made;
        let names = self.ask(&Query::ConversationGroups);
        let mut copy = self.copy.lock();
        copy.messages.clear();
        copy.calls.clear();
        copy.groups.clear();
        for name in names.as_array().unwrap() {
            let name = name.as_str().unwrap().to_owned();
            let members = world.users.get(self.user).and_then(|u| u.groups.iter().find(|g| g.0 == name));
            let members = members.map(|g| g.1.iter().cloned().collect()).unwrap_or_default();
            copy.groups.push((name, members));
        }
        for text in WATCHED {
            let unread = self.ask(&Query::Unread(read_selecting_filter(text).unwrap()));
            copy.by_filter.insert(text.to_owned(), number(&unread));
        }
    }

    /// The user has left the team and come back since the device has last looked.
    fn load_anew(&mut self, world: &World) {
        let (session, listeners) = (self.session.as_mut().unwrap(), &self.listeners);
        session.reload(&mut self.store, |note| listeners.tell(&note)).unwrap();
        self.begin(world);
    }

    fn log_out(&mut self) {
        self.session.take().unwrap().close(&mut self.store).unwrap();
    }

    fn ask(&self, query: &Query) -> Value {
        parsed(&self.session.as_ref().unwrap().answer(query, &self.store, &Limits::default()).unwrap().json)
    }

    fn tell(&self, notes: Vec<Note>) {
        notes.iter().for_each(|note| self.listeners.tell(note));
    }

    /// Catches up, so many entries at a time.
    fn follow(&mut self, most: usize, world: &World) {
        loop {
            let mut notes = Vec::new();
            let session = self.session.as_mut().unwrap();
            let missing = session.catch_up(&mut self.store, most, &mut notes).unwrap();
            self.tell(notes);
            match missing {
                Missing::State => self.load_anew(world),
                Missing::Entries(_) => {}
                Missing::Nothing => return,
            }
        }
    }

    /// Carries out a command as the logic thread does.
    fn run(&mut self, command: &Command, world: &World, fails: bool) -> i32 {
        self.clock.store(world.now, Relaxed);
        loop {
            self.store.begin().unwrap();
            let mut notes = Vec::new();
            let session = self.session.as_mut().unwrap();
            let missing = session.catch_up(&mut self.store, 3, &mut notes).unwrap();
            self.tell(notes);
            if missing == Missing::Nothing {
                break;
            }
            self.store.rollback();
            if missing == Missing::State {
                self.load_anew(world);
            } else {
                self.follow(2, world);
            }
        }
        let session = self.session.as_mut().unwrap();
        let mut notes = Vec::new();
        let limits = Limits::default();
        let done = session.carry_out(command, i64::MAX, &mut self.store, &limits, &mut notes);
        let done = done.unwrap_or_else(|error| panic!("{command:?} by {}: {error}", self.user));
        if fails {
            self.store.rollback();
            session.forget();
            if session.is_stale() {
                session.reload(&mut self.store, |note| self.listeners.tell(&note)).unwrap();
            }
            return 0;
        }
        if session.has_changed() {
            self.store.commit().unwrap();
            session.keep();
        } else {
            self.store.rollback();
        }
        let code = match done {
            Ok(outcome) => {
                if outcome.code == 0 && matches!(command, Command::SendMessage { .. }) {
                    self.copy.lock().take_message(&parsed(&outcome.json));
                }
                outcome.code
            }
            Err(error) => error.code.number(),
        };
        self.tell(notes);
        code
    }

    fn pages(&self, filter: &Filter, count: u32) -> Vec<Value> {
        let (mut all, mut from) = (Vec::new(), 0);
        loop {
            let page = self.ask(&Query::Page { filter: filter.clone(), from, count });
            let conversations = page["conversation_list_result_conv_list"].as_array().unwrap();
            assert!(conversations.len() <= count as usize);
            all.extend(conversations.iter().cloned());
            from = page["conversation_list_result_next_seq"].as_u64().unwrap();
            assert_eq!(page["conversation_list_result_is_finished"], from == 0);
            if from == 0 {
                return all;
            }
        }
    }

    fn history(&self, of: &str, forward: bool, count: u32) -> Vec<Value> {
        let (mut all, mut last) = (Vec::<Value>::new(), None);
        loop {
            let history = HistoryQuery { last, count, forward, ..HistoryQuery::default() };
            let page = self.ask(&Query::History { conversation: conversation(of), history });
            let page = page.as_array().unwrap();
            assert!(page.len() <= count as usize);
            let Some(end) = page.last() else { return all };
            last = Some(MessageRef::Id(MessageId(end["message_msg_id"].as_str().unwrap().to_owned())));
            all.extend(page.iter().cloned());
        }
    }

    /// All that the device knows and answers is as it must be. `turn` chooses what is looked at of what takes long;
    /// `None`: everything.
    fn check(&self, world: &World, turn: Option<usize>) {
        let whole = self.ask(&Query::WholeList);
        let session = self.session.as_ref().unwrap();
        let anew = session.answer_anew(&Query::WholeList, &self.store, &Limits::default()).unwrap().json;
        assert_eq!(whole, parsed(&anew), "what was kept is as it would be written now");
        let whole = whole.as_array().unwrap();
        let ids: Vec<_> = whole.iter().map(|c| id_of(c, "")).collect();
        assert_eq!(ids, world.list(self.user, &Filter::default()), "the list of {}", self.user);
        for (id, document) in ids.iter().zip(whole) {
            assert_holds(document, &world.document(self.user, id), id);
        }
        let filters = filters();
        let chosen = |n: usize, of: usize, most: usize| turn.is_none_or(|t| (n + of - t % of) % of < most);
        for (n, filter) in filters.iter().enumerate().filter(|(n, _)| chosen(*n, filters.len(), 2)) {
            let pages = self.pages(filter, 1 + (n as u32 + turn.unwrap_or(0) as u32) % 3);
            let selected: Vec<_> = pages.iter().map(|c| id_of(c, "")).collect();
            assert_eq!(selected, world.list(self.user, filter), "{filter:?} of {}", self.user);
            for document in pages {
                assert!(whole.contains(&document), "a page shows what the whole list shows");
            }
        }
        self.check_numbers(world);
        for (_, of) in IDS.iter().enumerate().filter(|(n, _)| chosen(*n, 2 * IDS.len(), 1)) {
            self.check_history(world, of, 2 + turn.unwrap_or(2) as u32 % 3);
        }
        self.check_copy(world, whole);
    }

    fn check_numbers(&self, world: &World) {
        let copy = self.copy.lock();
        let total = world.total(self.user, &Filter::default()) as i32;
        assert_eq!(number(&self.ask(&Query::TotalUnread)), total, "unread messages of {}", self.user);
        assert_eq!(copy.total, total, "the unread messages that {} was told of", self.user);
        for text in WATCHED {
            let filter = read_selecting_filter(text).unwrap();
            let total = world.total(self.user, &filter) as i32;
            assert_eq!(number(&self.ask(&Query::Unread(filter))), total, "{text} of {}", self.user);
            assert_eq!(copy.by_filter.get(text), Some(&total), "{text} as {} was told", self.user);
        }
    }

    fn check_history(&self, world: &World, of: &str, count: u32) {
        let expected = world.history(self.user, of);
        let read = world.conversation(self.user, of).read;
        let peer = of.strip_prefix("c2c_").filter(|peer| *peer != self.user);
        let peers = peer.map(|peer| world.conversation(peer, &format!("c2c_{}", self.user)));
        let peer_has_read = |line: &Line| {
            let by = |c: &Conversation| line.seq <= c.looked_at && line.seq != 0 && line.sender == self.user;
            peers.as_ref().is_some_and(by)
        };
        // What the other has deleted or cleared does not count for them.
        let has_deleted = |line: &Line| {
            let gone = |c: &Conversation| c.deleted.contains(&line.id) || line.seq <= c.cleared;
            peers.as_ref().is_some_and(gone)
        };
        let forwards = self.history(of, true, count);
        let mut backwards = self.history(of, false, count + 1);
        backwards.reverse();
        assert_eq!(forwards, backwards, "{of} of {} is the same both ways", self.user);
        let is_same = |m: &Value, line: &Line| is_tip(m) == line.tip && (line.tip || m["message_msg_id"] == line.id);
        let same = forwards.iter().zip(&expected).all(|(m, line)| is_same(m, line) && m["message_seq"] == line.seq);
        assert!(same && forwards.len() == expected.len(), "{of} of {}: {forwards:?}, not {expected:?}", self.user);
        for (document, line) in forwards.iter().zip(&expected) {
            assert_holds(document, &world.message(self.user, line), of);
            if of == TEAM && line.sender == self.user && line.seq != 0 && !line.tip {
                let counts = ["read", "unread"].map(|which| &document[format!("message_group_receipt_{which}_count")]);
                let (read, unread) = world.readers(line.seq);
                assert_eq!(counts, [&json!(read), &json!(unread)], "{document}");
            }
            // Reading everything passes over conversations in which nothing counts.
            if !line.uncounted && !line.revoked && !has_deleted(line) {
                let is_read = line.sender == self.user || line.seq <= read;
                assert_eq!(document["message_is_read"], is_read, "{document}");
                assert_eq!(document["message_is_peer_read"], peer_has_read(line), "{document}");
            }
        }
    }

    /// What it was told adds up to what it would get by asking.
    fn check_copy(&self, world: &World, whole: &[Value]) {
        let copy = self.copy.lock();
        let mut list: Vec<_> = copy.list.values().cloned().collect();
        list.sort_by_key(|c| (c["conv_is_pinned"] != true, Reverse(c["conv_active_time"].as_u64()), id_of(c, "")));
        for (told, asked) in list.iter().zip(whole) {
            let (mut told, mut asked) = (without_members(told.clone()), without_members(asked.clone()));
            // Who is not in the team is not told who owns it.
            if id_of(&told, "") == TEAM && !world.members.contains(self.user) {
                for document in [&mut told, &mut asked] {
                    document["conv_owner"].take();
                }
            }
            assert_eq!(told, asked, "a conversation of {} as it was told, and as it is", self.user);
        }
        assert_eq!(list.len(), whole.len());
        let groups: Vec<(String, BTreeSet<String>)> = world.users.get(self.user).map_or(Vec::new(), |u| {
            u.groups.iter().map(|(name, members)| (name.clone(), members.iter().cloned().collect())).collect()
        });
        assert_eq!(copy.groups, groups);
        assert_eq!(self.ask(&Query::ConversationGroups), json!(groups.iter().map(|g| &g.0).collect::<Vec<_>>()));
        let mut messages = BTreeMap::new();
        for (of, sent) in &world.channels {
            let id = match of.split_once('+') {
                None => of.clone(),
                Some((a, b)) => format!("c2c_{}", if a == self.user { b } else { a }),
            };
            for (seq, m) in (1..).zip(sent).filter(|(_, m)| m.no > self.since && m.is_for(self.user) && !m.tip) {
                let Some(known) = m.known.get(self.user) else { continue };
                if !world.is_heard(self.user, &m.id) {
                    continue;
                }
                // Where the user does not see it any more, the device may have heard of that first.
                let told = copy.messages.get(&m.id).map(|(.., text, revoked)| (text.clone(), *revoked));
                let is_seen = world.sees(self.user, of, m).is_some();
                let told = told.filter(|told| !is_seen && known.contains(told));
                let (text, revoked) = told.unwrap_or_else(|| known.last().unwrap().clone());
                messages.insert(m.id.clone(), (id.clone(), seq, text, revoked));
            }
        }
        assert_eq!(copy.messages, messages, "the messages that {} was told of", self.user);
        let mine = |users: &[String]| users.iter().any(|user| user == self.user);
        let calls = world.calls.iter().filter(|(no, users, _)| *no > self.since && mine(users));
        let calls = calls.filter(|(_, _, id)| world.is_heard(self.user, id));
        assert_eq!(copy.calls, calls.map(|(_, _, id)| id.clone()).collect::<BTreeSet<_>>());
    }
}

fn number(answer: &Value) -> i32 {
    answer["conv_get_total_unread_message_count_result_unread_count"].as_i64().unwrap() as i32
}

/// What members of a chat group are, and who has read its messages, stands with these as it is at the time, and is not told anew
/// with them.
fn without_members(document: Value) -> Value {
    match document {
        Value::Object(object) => {
            let kept = object.into_iter().filter(|(key, _)| !key.contains("member") && !key.contains("receipt"));
            kept.map(|(key, value)| (key, without_members(value))).collect()
        }
        Value::Array(array) => array.into_iter().map(without_members).collect(),
        other => other,
    }
}

/// The document holds all that is expected of it, and nothing where nothing is; `null` expects that a key is absent.
fn assert_holds(document: &Value, expected: &Value, of: &str) {
    for (key, expected) in expected.as_object().unwrap() {
        match (&document[key], expected) {
            (Value::Object(actual_map), Value::Object(some)) if !(actual_map.is_empty() || some.is_empty()) => {
                assert_holds(&document[key], expected, of);
            }
            (actual, expected) => assert_eq!(actual, expected, "{key} of {of} in {document}"),
        }
    }
}

fn found_team() -> Command {
    let members = ["bob", "carol"].map(|user| (user.to_owned(), 0)).into();
    let (add_option, approve_option) = (Some(AddOption::Anybody as u32), Some(AddOption::Anybody as u32));
    let group = NewChatGroup {
        id: "team".into(),
        name: "Team".into(),
        members,
        add_option,
        approve_option,
        ..NewChatGroup::default()
    };
    Command::CreateChatGroup { group: Box::new(group) }
}

struct Stage {
    directory: tempfile::TempDir,
    world: World,
    devices: Vec<Device>,
}

impl Stage {
    fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let mut world = World { now: 1_000_000, ..World::default() };
        let mut devices: Vec<_> = DEVICES.iter().map(|user| Device::log_in(user, directory.path(), &world)).collect();
        assert_eq!(devices[0].run(&found_team(), &world, false), 0);
        (world.members, world.owner) = (owned(&MEMBERS).into_iter().collect(), MEMBERS[0].to_owned());
        for (user, id) in world.sides(TEAM) {
            *world.user(&user).of(&id) = Conversation { listed: true, time: world.now, ..Conversation::default() };
        }
        devices.iter_mut().for_each(|device| device.follow(1, &world));
        Self { directory, world, devices }
    }

    /// Plays the turn, and looks at every device that has caught up.
    fn play(&mut self, n: usize, turn: &Turn) {
        for at in self.happen(turn) {
            self.devices[at].check(&self.world, Some(n));
        }
    }

    /// Lets the turn happen; gives the devices that know of it.
    fn happen(&mut self, turn: &Turn) -> BTreeSet<usize> {
        self.world.now = self.world.now.saturating_add_signed(turn.seconds);
        let user = DEVICES[turn.device];
        let mut current = BTreeSet::from([turn.device]);
        if matches!(turn.act, Act::LogIn) {
            self.devices[turn.device].log_out();
            self.devices[turn.device] = Device::log_in(user, self.directory.path(), &self.world);
        } else {
            let mut after = self.world.clone();
            let (command, code) = after.act(user, &turn.act);
            if turn.fails || code != 0 {
                // What was not done has changed nothing; only ids are not given twice.
                after = World { made: after.made, ..self.world.clone() };
            }
            let answered = self.devices[turn.device].run(&command, &self.world, turn.fails);
            let as_expected = turn.fails || answered == code || code == REFUSED && answered != 0;
            assert!(as_expected, "{command:?} by {user} is answered {answered}, not {code}");
            self.world = after;
        }
        for (at, follow) in turn.follow.iter().enumerate() {
            if let Some(most) = follow {
                self.devices[at].follow(*most, &self.world);
                current.insert(at);
            }
        }
        current
    }

    /// Everybody catches up, and everybody logs in once more.
    fn end(&mut self) {
        for device in &mut self.devices {
            device.follow(64, &self.world);
            device.check(&self.world, None);
            let mut again = Device::log_in(device.user, self.directory.path(), &self.world);
            again.check(&self.world, None);
            again.log_out();
        }
    }
}

fn play_turns(turns: &[Turn]) {
    let mut stage = Stage::new();
    turns.iter().enumerate().for_each(|(n, turn)| stage.play(n, turn));
    stage.end();
}

/// Plays what the bytes choose.
pub fn play_bytes(bytes: &[u8]) {
    play_turns(&chosen(&turn(), bytes));
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn what_every_device_is_told_and_answers_is_what_the_model_of_all_users_has(
        turns in prop::collection::vec(turn(), 20..=60)
    ) {
        play_turns(&turns);
    }
}

/// What happens without luck, and once went wrong.
fn play(acts: impl IntoIterator<Item = (usize, Act)>) {
    let mut stage = Stage::new();
    for (n, (device, act)) in acts.into_iter().enumerate() {
        let follow = vec![Some(1); DEVICES.len()];
        stage.play(n, &Turn { device, act, fails: false, seconds: 1, follow });
    }
    stage.end();
}

#[test]
fn a_message_that_is_not_kept_names_a_conversation_on_every_device() {
    play([
        (2, Act::Call { to: "c2c_alice" }),
        (0, Act::Create { of: "c2c_carol" }),
        (2, Act::Create { of: "c2c_carol" }),
        (1, Act::Send { to: "c2c_bob", uncounted: false, unshown: false, at: Vec::new(), only: Vec::new() }),
    ]);
}

#[test]
fn what_a_user_keeps_for_themselves_does_nothing_to_the_other() {
    play([
        (2, Act::Save { of: "c2c_alice", now: true, age: 0, of_other: false }),
        (0, Act::Create { of: "c2c_carol" }),
        (1, Act::Save { of: "c2c_bob", now: true, age: 0, of_other: true }),
        (2, Act::Send { to: "c2c_alice", uncounted: false, unshown: false, at: Vec::new(), only: Vec::new() }),
    ]);
}

#[test]
fn a_device_that_loads_anew_is_told_what_is_gone() {
    let mut stage = Stage::new();
    let acts = [(0, Act::HandOver { to: "bob" }), (1, Act::Quit), (1, Act::Join), (1, Act::Quit)];
    for (n, (device, act)) in acts.into_iter().enumerate() {
        // The other device of the same user hears of it only when the user is gone for the second time.
        stage.play(n, &Turn { device, act, fails: false, seconds: 1, follow: Vec::new() });
    }
    stage.end();
}

/// Enough conversations for several pages.
const MANY: [&str; 10] = [
    "c2c_alice",
    "c2c_bob",
    "c2c_carol",
    "c2c_dave",
    "c2c_erin",
    "c2c_frank",
    "c2c_grace",
    "c2c_heidi",
    "c2c_ivan",
    TEAM,
];

/// A change of one conversation, by the user's other device or by a user who writes to them.
fn change() -> impl Strategy<Value = (usize, Act)> {
    let of = || select(&MANY[..]);
    let own = prop_oneof![
        3 => of().prop_map(|to| Act::Send { to, uncounted: false, unshown: false, at: Vec::new(), only: Vec::new() }),
        2 => (of(), any::<bool>()).prop_map(|(of, on)| Act::Pin { of, on }),
        2 => (of(), select(vec![None, Some("d")])).prop_map(|(of, text)| Act::Draft { of, text }),
        2 => (of(), any::<bool>()).prop_map(|(of, on)| Act::Mark { of: vec![of], marks: 1, on }),
        1 => of().prop_map(|of| Act::Add { name: "work", of: vec![of] }),
        1 => of().prop_map(|of| Act::Remove { name: "work", of: vec![of] }),
        1 => of().prop_map(|of| Act::Read { scope: Read::One(of), up_to: None }),
        1 => of().prop_map(|of| Act::Delete { of }),
        1 => of().prop_map(|of| Act::Create { of }),
    ];
    let from_bob = select(vec!["c2c_alice", TEAM]).prop_map(|to| {
        let at = if to == TEAM { vec![AT_ALL] } else { Vec::new() };
        Act::Send { to, uncounted: false, unshown: false, at, only: Vec::new() }
    });
    prop_oneof![4 => own.prop_map(|act| (1, act)), 1 => from_bob.prop_map(|act| (2, act))]
}

/// Whose place in the user's lists, or in what a filter selects, the act may change.
fn touched(device: usize, act: &Act) -> String {
    match act {
        Act::Send { to: "c2c_alice", .. } if device == 2 => "c2c_bob".into(),
        Act::Send { to: of, .. }
        | Act::Pin { of, .. }
        | Act::Draft { of, .. }
        | Act::Read { scope: Read::One(of), .. }
        | Act::Delete { of }
        | Act::Create { of } => (*of).into(),
        Act::Mark { of, .. } | Act::Add { of, .. } | Act::Remove { of, .. } => of[0].into(),
        _ => unreachable!("no change does this"),
    }
}

proptest! {
    #![proptest_config(cases(40))]

    /// It cannot be met twice, either, unless it has moved back to behind the place that the walk has reached.
    #[test]
    fn a_walk_over_pages_meets_what_does_not_change_once_while_another_device_changes_others(
        before in prop::collection::vec(change(), 8..=20),
        between in prop::collection::vec(prop::collection::vec(change(), 0..=3), 10),
        which in any::<Index>(),
        count in 1..=4u32,
    ) {
        let mut stage = Stage::new();
        let happen = |stage: &mut Stage, device: usize, act: Act| {
            stage.happen(&Turn { device, act, fails: false, seconds: 1, follow: vec![Some(2)] });
        };
        for of in MANY {
            happen(&mut stage, 0, Act::Create { of });
        }
        happen(&mut stage, 0, Act::CreateGroup { name: "work", of: MANY[..6].to_vec() });
        before.into_iter().for_each(|(device, act)| happen(&mut stage, device, act));

        let filter = which.get(&filters()).clone();
        let selected = stage.world.list("alice", &filter);
        let (mut met, mut changed, mut moved_back) = (Vec::<String>::new(), BTreeSet::new(), BTreeSet::new());
        let (mut from, mut between) = (0, between.into_iter());
        loop {
            let page = stage.devices[0].ask(&Query::Page { filter: filter.clone(), from, count });
            met.extend(page["conversation_list_result_conv_list"].as_array().unwrap().iter().map(|c| id_of(c, "")));
            from = page["conversation_list_result_next_seq"].as_u64().unwrap();
            if from == 0 {
                break;
            }
            for (device, act) in between.next().into_iter().flatten() {
                let id = touched(device, &act);
                let place = |stage: &Stage| {
                    let c = stage.world.conversation("alice", &id);
                    (!c.pinned, Reverse(c.active_time()))
                };
                let old = place(&stage);
                happen(&mut stage, device, act);
                if place(&stage) > old {
                    moved_back.insert(id.clone());
                }
                changed.insert(id);
            }
        }
        for id in MANY {
            let times = met.iter().filter(|one| *one == id).count();
            if !changed.contains(id) {
                prop_assert_eq!(times, usize::from(selected.iter().any(|one| one == id)), "{} in {:?}", id, met);
            } else if !moved_back.contains(id) {
                prop_assert!(times <= 1, "{} in {:?}", id, met);
            }
        }
    }
}
