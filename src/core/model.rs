//! The rules once more, as plain as behaviour.md tells them, and random commands that hold `decide`, `apply` and
//! `page` to them. Also what the tests of the rules share: a user without a store.

use super::command::Command;
use super::decide::{ItemResult, Refusal, Reply, Situation, View, decide};
use super::error::{Code, Error};
use super::event::Event;
use super::ids::{ConversationId, ConversationNo, GroupId, Seconds};
use super::limits::Limits;
use super::page::Filter;
use super::state::{Change, Rows, UserState};
use proptest::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The chat groups that exist, by bare id.
#[derive(Clone, Debug, Default)]
pub struct ChatGroups(BTreeSet<String>);

impl ChatGroups {
    pub fn set(&mut self, id: &str, exists: bool) {
        match exists {
            true => self.0.insert(id.to_owned()),
            false => self.0.remove(id),
        };
    }
}

impl View for ChatGroups {
    fn chat_group_exists(&self, group: &GroupId) -> Result<bool, Error> {
        Ok(self.0.contains(group.as_str()))
    }
}

/// A user without a store: what is decided is applied at once.
#[derive(Clone, Debug)]
pub struct User {
    pub state: UserState,
    pub chat_groups: ChatGroups,
    pub limits: Limits,
    pub now: Seconds,
    /// What each command led to, as a store's journal would hold it.
    pub journal: Vec<Vec<Event>>,
}

/// A command that was done.
#[derive(Clone, Debug)]
pub struct Done {
    pub events: Vec<Event>,
    pub changes: Vec<Change>,
    pub reply: Reply,
}

impl Done {
    pub fn items(&self) -> Vec<(String, i32)> {
        match &self.reply {
            Reply::Items(items) => item_codes(items),
            _ => Vec::new(),
        }
    }
}

/// Each item with its code, 0 where it was done.
pub fn item_codes(items: &[ItemResult]) -> Vec<(String, i32)> {
    items.iter().map(|i| (i.id.clone(), i.error.as_ref().map_or(0, |e| e.code.number()))).collect()
}

impl User {
    /// A new user, in a world where the chat groups `known` and `team` exist.
    pub fn new() -> Self {
        let mut chat_groups = ChatGroups::default();
        chat_groups.set("known", true);
        chat_groups.set("team", true);
        let state = UserState::default();
        Self { state, chat_groups, limits: Limits::default(), now: 1_000, journal: Vec::new() }
    }

    pub fn run(&mut self, command: &Command) -> Result<Done, Refusal> {
        let on = Situation { state: &self.state, view: &self.chat_groups, limits: &self.limits, now: self.now };
        let decision = decide(command, &on)?;
        let changes = decision.events.iter().map(|event| self.state.apply(event)).collect();
        if !decision.events.is_empty() {
            self.journal.push(decision.events.clone());
        }
        Ok(Done { events: decision.events, changes, reply: decision.reply })
    }

    /// Runs a command that must be done.
    pub fn done(&mut self, command: Command) -> Done {
        self.run(&command).unwrap_or_else(|refusal| panic!("{command:?} was refused: {refusal:?}"))
    }

    /// Runs a command that must be refused, and change nothing.
    pub fn refused(&mut self, command: Command) -> Code {
        self.refusal(command).error.code
    }

    pub fn refusal(&mut self, command: Command) -> Refusal {
        let before = self.state.clone();
        let refusal = self.run(&command).expect_err("the command is to be refused");
        assert_eq!(self.state, before);
        assert!(!refusal.error.text.is_empty());
        refusal
    }

    pub fn group_names(&self) -> Vec<String> {
        self.state.groups().iter().map(|g| g.name.clone()).collect()
    }

    /// The conversations of the group, the earliest added first.
    pub fn members(&self, group: &str) -> Vec<String> {
        let group = self.state.group_named(group).expect("the group exists");
        group.members.values().map(|no| self.id(*no)).collect()
    }

    pub fn marks(&self, id: &str) -> u64 {
        let no = self.state.number(&conversation(id));
        no.and_then(|no| self.state.conversation(no)).map_or(0, |c| c.marks)
    }

    /// The whole conversation list in its order.
    pub fn list(&self) -> Vec<String> {
        self.state.whole_list().map(|(_, c)| c.id.to_string()).collect()
    }

    /// What the filter selects, in one page.
    pub fn filtered(&self, filter: &Filter) -> Vec<String> {
        let page = self.state.page(filter, 0, usize::MAX).expect("0 is a cursor");
        assert_eq!(page.next, 0);
        self.ids(&page.conversations)
    }

    pub fn id(&self, no: ConversationNo) -> String {
        self.state.conversation(no).expect("the number was given").id.to_string()
    }

    pub fn ids(&self, numbers: &[ConversationNo]) -> Vec<String> {
        numbers.iter().map(|no| self.id(*no)).collect()
    }
}

/// The conversation of that prefixed id.
pub fn conversation(id: &str) -> ConversationId {
    ConversationId::parse(id).expect("a well-formed id")
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

pub fn create_group(name: &str, ids: &[&str]) -> Command {
    Command::CreateConversationGroup { name: name.into(), ids: owned(ids) }
}

pub fn delete_group(name: &str) -> Command {
    Command::DeleteConversationGroup { name: name.into() }
}

pub fn rename_group(old: &str, new: &str) -> Command {
    Command::RenameConversationGroup { old: old.into(), new: new.into() }
}

pub fn reorder_groups(names: &[&str]) -> Command {
    Command::ReorderConversationGroups { names: owned(names) }
}

pub fn add(name: &str, ids: &[&str]) -> Command {
    Command::AddConversationsToGroup { name: name.into(), ids: owned(ids) }
}

pub fn remove(name: &str, ids: &[&str]) -> Command {
    Command::DeleteConversationsFromGroup { name: name.into(), ids: owned(ids) }
}

pub fn create(id: &str) -> Command {
    Command::CreateConversation { conversation: conversation(id) }
}

pub fn pin(id: &str, pinned: bool) -> Command {
    Command::PinConversation { conversation: conversation(id), pinned }
}

pub fn mark(ids: &[&str], marks: u64) -> Command {
    Command::MarkConversations { ids: owned(ids), marks, on: true }
}

pub fn unmark(ids: &[&str], marks: u64) -> Command {
    Command::MarkConversations { ids: owned(ids), marks, on: false }
}

/// `count` ids `c2c_<from>`, `c2c_<from + 1>`, ...
pub fn many(from: usize, count: usize) -> Vec<String> {
    (from..from + count).map(|n| format!("c2c_{n}")).collect()
}

pub fn strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// One thing in a random history.
#[derive(Clone, Debug)]
pub enum Step {
    Do(Command),
    Clock(Seconds),
    ChatGroup { id: &'static str, exists: bool },
}

/// Limits that a short history reaches.
pub fn tiny_limits() -> Limits {
    Limits {
        conversation_groups: 3,
        conversation_group_name_bytes: 8,
        conversations_per_group: 4,
        conversations_per_call: 5,
        marked_conversations: 5,
        ..Limits::default()
    }
}

/// A user at the beginning of a random history.
pub fn random_user() -> User {
    let mut user = User { limits: tiny_limits(), ..User::new() };
    user.chat_groups.set("a", true);
    user.chat_groups.set("b", true);
    user
}

impl User {
    /// Lets a step happen; `None` where it is no command.
    pub fn step(&mut self, step: &Step) -> Option<Result<Done, Refusal>> {
        match step {
            Step::Do(command) => return Some(self.run(command)),
            Step::Clock(now) => self.now = *now,
            Step::ChatGroup { id, exists } => self.chat_groups.set(id, *exists),
        }
        None
    }
}

const GOOD_IDS: [&str; 10] = [
    "c2c_a",
    "c2c_b",
    "c2c_c",
    "c2c_d",
    "c2c_known",
    "c2c_c2c_a",
    "group_a",
    "group_b",
    "group_known",
    "group_nowhere",
];
const BAD_IDS: [&str; 9] = [
    "",
    "a",
    "c2c",
    "c2c_",
    "group_",
    "C2C_a",
    "c2c_caf\u{e9}",
    "c2c_345678901234567890123456789012345",
    "group_9012345678901234567890123456789012345678901234567",
];
const NAMES: [&str; 7] = ["work", "Work", "f", "caf\u{e9}s", "12345678", "123456789", "\u{fa}\u{fa}\u{fa}\u{fa}x"];
const MARKS: [u64; 10] = [1, 2, 3, 4, 8, 1 << 32, 1 << 63 | 1, 0, 16, 1 << 31];

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(texts).prop_map(str::to_owned)
}

fn name() -> impl Strategy<Value = String> {
    // The first few most of the time, so that commands find what earlier ones made.
    prop_oneof![5 => one_of(&NAMES[..4]), 1 => one_of(&NAMES)]
}

fn ids() -> impl Strategy<Value = Vec<String>> {
    let id = prop_oneof![12 => one_of(&GOOD_IDS), 1 => one_of(&BAD_IDS)];
    prop_oneof![8 => prop::collection::vec(id, 1..=4), 1 => prop::collection::vec(one_of(&GOOD_IDS), 5..=6)]
}

/// A command that may or may not be done.
fn command() -> impl Strategy<Value = Command> {
    let listed = || prop::sample::select(&GOOD_IDS[..]).prop_map(conversation);
    prop_oneof![
        3 => (name(), ids()).prop_map(|(name, ids)| Command::CreateConversationGroup { name, ids }),
        1 => name().prop_map(|name| Command::DeleteConversationGroup { name }),
        2 => (name(), name()).prop_map(|(old, new)| Command::RenameConversationGroup { old, new }),
        2 => prop::sample::subsequence(&NAMES[..4], 1..=3).prop_shuffle().prop_map(|names| reorder_groups(&names)),
        1 => prop::collection::vec(name(), 1..=3).prop_map(|names| Command::ReorderConversationGroups { names }),
        6 => (name(), ids()).prop_map(|(name, ids)| Command::AddConversationsToGroup { name, ids }),
        4 => (name(), ids()).prop_map(|(name, ids)| Command::DeleteConversationsFromGroup { name, ids }),
        6 => listed().prop_map(|conversation| Command::CreateConversation { conversation }),
        3 => (listed(), any::<bool>()).prop_map(|(conversation, pinned)| {
            Command::PinConversation { conversation, pinned }
        }),
        5 => (ids(), prop::sample::select(&MARKS[..]), prop::bool::weighted(0.7))
            .prop_map(|(ids, marks, on)| Command::MarkConversations { ids, marks, on }),
    ]
}

/// The clock runs backwards too, and stands often, so that active times are equal.
pub fn step() -> impl Strategy<Value = Step> {
    let chat_group = (prop::sample::select(vec!["a", "b", "known", "nowhere"]), any::<bool>());
    prop_oneof![
        16 => command().prop_map(Step::Do),
        2 => (100..104u64).prop_map(Step::Clock),
        1 => chat_group.prop_map(|(id, exists)| Step::ChatGroup { id, exists }),
    ]
}

pub fn history(most: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 1..=most)
}

/// A failing case is printed; no file is written into the source tree.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// One user's conversations and groups, by prefixed id.
#[derive(Clone, Debug, Default, PartialEq)]
struct Model {
    listed: Vec<Listed>,
    marked: BTreeSet<(String, u64)>,
    groups: Vec<(String, Vec<String>)>,
}

#[derive(Clone, Debug, PartialEq)]
struct Listed {
    id: String,
    active_time: Seconds,
    pinned: bool,
}

/// What a caller is told.
#[derive(Debug, Default, PartialEq)]
struct Answer {
    code: i32,
    items: Vec<(String, i32)>,
    conversation: Option<String>,
}

fn code(code: i32) -> Answer {
    Answer { code, ..Answer::default() }
}

impl Model {
    fn group(&mut self, name: &str) -> Option<&mut Vec<String>> {
        self.groups.iter_mut().find(|g| g.0 == name).map(|g| &mut g.1)
    }

    fn marks(&self, id: &str) -> u64 {
        self.marked.iter().find(|m| m.0 == id).map_or(0, |m| m.1)
    }

    fn groups_of(&self, id: &str) -> Vec<&str> {
        self.groups.iter().filter(|g| g.1.iter().any(|m| m == id)).map(|g| g.0.as_str()).collect()
    }

    fn run(&mut self, command: &Command, user: &User) -> Answer {
        let limits = &user.limits;
        let taken = |model: &mut Self, name: &str| model.group(name).is_some();
        let too_long = |name: &str| name.len() as u64 > limits.conversation_group_name_bytes;
        match command {
            Command::CreateConversationGroup { name, .. } if too_long(name) => code(51011),
            Command::CreateConversationGroup { name, .. } if taken(self, name) => code(7014),
            Command::CreateConversationGroup { .. } if self.groups.len() as u64 >= limits.conversation_groups => {
                code(51010)
            }
            Command::CreateConversationGroup { name, ids } => {
                let answer = judge(ids, user, &[]);
                if answer.code == 0 {
                    self.groups.push((name.clone(), Vec::new()));
                    self.put(name, &answer, limits);
                }
                answer
            }
            Command::DeleteConversationGroup { name } | Command::RenameConversationGroup { old: name, .. }
                if !taken(self, name) =>
            {
                code(51009)
            }
            Command::DeleteConversationGroup { name } => {
                self.groups.retain(|g| g.0 != *name);
                code(0)
            }
            Command::RenameConversationGroup { old, new } if old == new => code(0),
            Command::RenameConversationGroup { new, .. } if too_long(new) => code(51011),
            Command::RenameConversationGroup { new, .. } if taken(self, new) => code(7014),
            Command::RenameConversationGroup { old, new } => {
                self.groups.iter_mut().filter(|g| g.0 == *old).for_each(|g| g.0 = new.clone());
                code(0)
            }
            Command::ReorderConversationGroups { names } => {
                let (mut asked, mut have) =
                    (names.clone(), self.groups.iter().map(|g| g.0.clone()).collect::<Vec<_>>());
                asked.sort();
                have.sort();
                if asked != have {
                    return code(6017);
                }
                self.groups.sort_by_key(|g| names.iter().position(|name| *name == g.0));
                code(0)
            }
            Command::AddConversationsToGroup { name, .. } | Command::DeleteConversationsFromGroup { name, .. }
                if !taken(self, name) =>
            {
                code(51009)
            }
            Command::AddConversationsToGroup { name, ids } => {
                let members = self.group(name).expect("the group was found").clone();
                let answer = judge(ids, user, &members);
                self.put(name, &answer, limits);
                answer
            }
            Command::DeleteConversationsFromGroup { name, ids } => {
                let members = self.group(name).expect("the group was found").clone();
                let answer = judge(ids, user, &members);
                let gone = done(&answer);
                self.group(name).expect("the group was found").retain(|m| !gone.contains(m));
                answer
            }
            Command::CreateConversation { conversation } => {
                let id = conversation.to_string();
                if !self.listed.iter().any(|l| l.id == id) {
                    if missing(&id, user) {
                        return code(10010);
                    }
                    self.listed.push(Listed { id: id.clone(), active_time: user.now, pinned: false });
                }
                Answer { conversation: Some(id), ..Answer::default() }
            }
            Command::PinConversation { conversation, pinned } => {
                let id = conversation.to_string();
                match self.listed.iter_mut().find(|l| l.id == id) {
                    Some(listed) => listed.pinned = *pinned,
                    None => return code(6004),
                }
                code(0)
            }
            Command::MarkConversations { ids, marks, on } => self.mark(ids, *marks, *on, user),
        }
    }

    fn mark(&mut self, ids: &[String], marks: u64, on: bool, user: &User) -> Answer {
        let valid = |bit: u32| [0, 1, 2, 3].contains(&bit) || (32..=63).contains(&bit);
        if marks == 0 || (0..64).any(|bit| marks >> bit & 1 == 1 && !valid(bit)) {
            return code(6017);
        }
        let marked: Vec<String> = self.marked.iter().map(|m| m.0.clone()).collect();
        let mut answer = judge(ids, user, &marked);
        for (id, code) in &mut answer.items {
            let now = match on {
                true => self.marks(id) | marks,
                false => self.marks(id) & !marks,
            };
            let beyond = self.marks(id) == 0 && self.marked.len() as u64 >= user.limits.marked_conversations;
            if *code == 0 && now != 0 && beyond {
                *code = 51008;
            }
            if *code == 0 {
                self.marked.retain(|m| m.0 != *id);
                if now != 0 {
                    self.marked.insert((id.clone(), now));
                }
            }
        }
        if !answer.items.is_empty() && answer.items.iter().all(|i| i.1 != 0) {
            answer.code = if answer.items.iter().all(|i| i.1 == 51008) { 51008 } else { 6017 };
        }
        answer
    }

    /// What can be done of the answer's items joins the group; the earliest added leave it where it is too full.
    fn put(&mut self, name: &str, answer: &Answer, limits: &Limits) {
        let members = self.group(name).expect("the group was found");
        for id in done(answer) {
            if !members.contains(&id) {
                members.push(id);
            }
        }
        while members.len() as u64 > limits.conversations_per_group {
            members.remove(0);
        }
    }

    /// The ids that the filter selects, in order.
    fn select(&self, filter: &Filter) -> Vec<String> {
        let mut listed: Vec<&Listed> = self.listed.iter().filter(|l| self.passes(&l.id, filter)).collect();
        listed.sort_by_key(|l| (!l.pinned, Reverse(l.active_time), l.id.clone()));
        listed.into_iter().map(|l| l.id.clone()).collect()
    }

    fn passes(&self, id: &str, filter: &Filter) -> bool {
        let kind = if id.starts_with("c2c_") { 1 } else { 2 };
        let groups = self.groups_of(id);
        filter.kind.is_none_or(|wanted| wanted == kind)
            && filter.group.as_deref().is_none_or(|g| groups.contains(&g) || g.is_empty() && groups.is_empty())
            && filter.marks.is_none_or(|m| if m == 0 { self.marks(id) == 0 } else { self.marks(id) & m == m })
            // There are no messages in this model.
            && filter.has_unread != Some(true)
            && filter.has_group_at != Some(true)
    }
}

/// The ids of the items that were done.
fn done(answer: &Answer) -> Vec<String> {
    answer.items.iter().filter(|i| answer.code == 0 && i.1 == 0).map(|i| i.0.clone()).collect()
}

fn well_formed(id: &str) -> bool {
    let printable = |text: &str| !text.is_empty() && text.chars().all(|c| c == ' ' || c.is_ascii_graphic());
    match id.split_once('_') {
        Some(("c2c", user)) => printable(user) && user.len() <= 32,
        Some(("group", group)) => printable(group) && group.len() <= 48,
        _ => false,
    }
}

fn missing(id: &str, user: &User) -> bool {
    id.strip_prefix("group_").is_some_and(|group| !user.chat_groups.0.contains(group))
}

/// The items of a call with their codes. What is in `members` (of the group, or of the marked ones) may be named even when
/// its chat group is gone.
fn judge(ids: &[String], user: &User, members: &[String]) -> Answer {
    if ids.len() as u64 > user.limits.conversations_per_call {
        return code(51006);
    }
    let mut answer = Answer::default();
    for id in ids {
        if answer.items.iter().any(|i| i.0 == *id) {
            continue;
        }
        let code = match () {
            () if !well_formed(id) => 6017,
            () if missing(id, user) && !members.contains(id) => 51007,
            () => 0,
        };
        answer.items.push((id.clone(), code));
    }
    if answer.items.iter().all(|i| i.1 != 0) {
        answer.code = 6017;
    }
    answer
}

fn told(outcome: &Result<Done, Refusal>, user: &User) -> Answer {
    match outcome {
        Err(refusal) => {
            Answer { code: refusal.error.code.number(), items: item_codes(&refusal.items), conversation: None }
        }
        Ok(done) => {
            let conversation = match done.reply {
                Reply::Conversation(no) => Some(user.id(no)),
                _ => None,
            };
            Answer { code: 0, items: done.items(), conversation }
        }
    }
}

/// The state holds what the model holds.
fn assert_agree(user: &User, model: &Model) {
    let groups: Vec<_> = user.group_names().into_iter().map(|name| (name.clone(), user.members(&name))).collect();
    assert_eq!(groups, model.groups);
    assert_eq!(user.state.marked_count(), model.marked.len());
    for id in GOOD_IDS {
        assert_eq!(user.marks(id), model.marks(id), "{id}");
        if let Some(c) = user.state.number(&conversation(id)).and_then(|no| user.state.conversation(no)) {
            assert_eq!(user.state.group_names(c).collect::<Vec<_>>(), model.groups_of(id), "{id}");
        }
    }
    assert_eq!(user.list(), model.select(&Filter::default()));
    for (_, c) in user.state.whole_list() {
        let listed = Listed { id: c.id.to_string(), active_time: c.active_time, pinned: c.pinned };
        assert!(model.listed.contains(&listed), "{listed:?}");
    }
}

/// The pages of a list that stays as it is.
fn walk(user: &User, filter: &Filter, count: usize) -> Vec<String> {
    let (mut met, mut from) = (Vec::new(), 0);
    loop {
        let page = user.state.page(filter, from, count).expect("the cursor was given");
        assert!(from == 0 || !page.conversations.is_empty(), "a cursor is given only where something is left");
        met.extend(user.ids(&page.conversations));
        if page.next == 0 {
            return met;
        }
        assert_eq!(page.conversations.len(), count, "only the last page is short");
        from = page.next;
    }
}

fn filter() -> impl Strategy<Value = Filter> {
    let kind = prop::option::weighted(0.3, 0..4u64);
    let group = prop::option::weighted(0.5, prop_oneof![4 => name(), 1 => Just(String::new())]);
    let marks = prop::option::weighted(0.4, prop::sample::select(vec![0, 1, 2, 3, 1 << 32, 1 << 63, 16]));
    let flag = || prop::option::weighted(0.1, any::<bool>());
    (kind, group, marks, flag(), flag()).prop_map(|(kind, group, marks, has_unread, has_group_at)| Filter {
        kind,
        group,
        marks,
        has_unread,
        has_group_at,
    })
}

/// The conversations whose groups are told anew after these changes.
fn touched(changes: &[Change]) -> Vec<ConversationNo> {
    let told = changes.iter().flat_map(|change| match change {
        Change::GroupCreated { conversations, .. }
        | Change::GroupDeleted { conversations, .. }
        | Change::GroupRenamed { conversations, .. }
        | Change::ConversationsAdded { conversations, .. }
        | Change::ConversationsRemoved { conversations, .. } => conversations.as_slice(),
        _ => &[],
    });
    told.copied().collect()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn random_commands_do_what_the_model_does(
        steps in prop::collection::vec((step(), filter(), 1..5usize), 1..60),
    ) {
        let (mut user, mut model) = (random_user(), Model::default());
        for (step, filter, count) in &steps {
            let (before, was) = (user.state.clone(), model.clone());
            let Some(outcome) = user.step(step) else { continue };
            let Step::Do(command) = step else { continue };
            let expected = model.run(command, &user);
            assert_eq!(told(&outcome, &user), expected, "{command:?}");
            if expected.code != 0 {
                assert_eq!((&user.state, &model), (&before, &was), "a refused command changes nothing: {command:?}");
            }
            if let Ok(done) = &outcome {
                assert_eq!(done.events.is_empty(), model == was, "events tell of what changed: {command:?}");
                let touched = user.ids(&touched(&done.changes));
                for id in GOOD_IDS {
                    let same = was.groups_of(id) == model.groups_of(id);
                    let reordered = matches!(command, Command::ReorderConversationGroups { .. });
                    assert!(same || reordered || touched.iter().any(|t| t == id), "{id} is not told of: {command:?}");
                }
            }
            assert_agree(&user, &model);
            assert_eq!(walk(&user, filter, *count), model.select(filter), "{filter:?}");
        }
    }

    #[test]
    fn replaying_all_events_gives_an_equal_state(steps in history(60)) {
        let mut user = random_user();
        steps.iter().for_each(|step| drop(user.step(step)));
        let mut replayed = UserState::default();
        for event in user.journal.iter().flatten() {
            replayed.apply(event);
        }
        assert_eq!(replayed, user.state);
    }

    #[test]
    fn a_state_made_from_rows_is_the_state_the_rows_came_from(steps in history(60)) {
        let mut user = random_user();
        steps.iter().for_each(|step| drop(user.step(step)));
        assert_eq!(UserState::from(Rows::from(&user.state)), user.state);
    }

    #[test]
    fn events_read_back_from_the_journals_json_are_the_events_written(steps in history(40)) {
        let mut user = random_user();
        steps.iter().for_each(|step| drop(user.step(step)));
        for entry in &user.journal {
            let json = serde_json::to_string(entry).unwrap();
            assert_eq!(&serde_json::from_str::<Vec<Event>>(&json).unwrap(), entry);
        }
    }
}

/// What may happen to a list of `c2c_0` to `c2c_19` and of `group_a`, `group_b` while somebody walks it.
fn disturbance() -> impl Strategy<Value = Step> {
    let id = || prop_oneof![8 => (0..20).prop_map(|n| format!("c2c_{n}")), 1 => one_of(&["group_a", "group_b"])];
    let few = || prop::collection::vec(id(), 1..=3);
    let group = || one_of(&NAMES[..2]);
    prop_oneof![
        4 => id().prop_map(|id| Step::Do(create(&id))),
        4 => (id(), any::<bool>()).prop_map(|(id, pinned)| Step::Do(pin(&id, pinned))),
        2 => (few(), 1..4u64, any::<bool>())
            .prop_map(|(ids, marks, on)| Step::Do(Command::MarkConversations { ids, marks, on })),
        2 => (group(), few()).prop_map(|(name, ids)| Step::Do(Command::CreateConversationGroup { name, ids })),
        2 => (group(), few()).prop_map(|(name, ids)| Step::Do(Command::AddConversationsToGroup { name, ids })),
        1 => (group(), few()).prop_map(|(name, ids)| Step::Do(Command::DeleteConversationsFromGroup { name, ids })),
        2 => (100..104u64).prop_map(Step::Clock),
    ]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_walk_meets_what_does_not_change_exactly_once(
        before in prop::collection::vec(disturbance(), 20..80),
        between in prop::collection::vec((1..5usize, prop::collection::vec(disturbance(), 0..4)), 0..20),
        filter in prop_oneof![1 => Just(Filter::default()), 2 => filter()],
    ) {
        let mut user = User { limits: Limits::default(), ..random_user() };
        before.iter().for_each(|step| drop(user.step(step)));
        let look = |user: &User| -> Vec<_> {
            let list = user.state.whole_list();
            list.map(|(_, c)| {
                let groups: Vec<_> = user.state.group_names(c).map(str::to_owned).collect();
                (c.id.to_string(), c.pinned, c.active_time, c.marks, groups)
            })
            .collect()
        };
        let selected = user.filtered(&filter);
        let mut unchanged: Vec<_> = look(&user).into_iter().filter(|c| selected.contains(&c.0)).collect();
        let (mut met, mut from) = (Vec::new(), 0);
        // Behind the last disturbance the walk comes to its end.
        for (count, steps) in between.iter().chain(std::iter::repeat(&(3, Vec::new()))) {
            let page = user.state.page(&filter, from, *count).expect("the cursor was given");
            met.extend(user.ids(&page.conversations));
            from = page.next;
            if from == 0 {
                break;
            }
            for step in steps {
                user.step(step);
                let now = look(&user);
                unchanged.retain(|c| now.contains(c));
            }
        }
        for (id, ..) in unchanged {
            assert_eq!(met.iter().filter(|m| **m == id).count(), 1, "{id} in {met:?}");
        }
    }
}
