use super::super::answer::Blank;
use super::super::host::Host;
use super::super::log::Log;
use super::super::request::Query;
use super::super::source::Source;
use super::*;
use crate::core::chat_group::{ChatGroup, Former, Member, Request, RequestRef, Topic};
use crate::core::command::Command;
use crate::core::event::{Audience, Entry};
use crate::core::ids::{ConversationId, ConversationNo, GroupId, Seconds};
use crate::core::limits::Limits;
use crate::core::message::{Body, Channel, Extension, Message, MessageId, MessageRef, NewMessage, Pin, Place};
use crate::core::model::{self, message, says};
use crate::core::profile::Profile;
use crate::core::situation::{Lookup, View};
use crate::core::state::UserState;
use crate::store::{
    ChatGroups, Found, Journal, MemberFields, MemberRow, Messages, Presence, Reads, Search, Seen, Span, Stay, Tail,
    Which,
};
use crate::store::{Durability, SqliteStore};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::mpsc::{Receiver, channel};

type Follow = Box<dyn FnMut(Position, usize) -> Result<Tail, StoreError> + Send>;

/// A store in memory whose journal is what the test says.
struct Scripted {
    inner: SqliteStore,
    follow: Follow,
    /// What somebody else does before each thing that is read.
    meanwhile: RefCell<Box<dyn FnMut() + Send>>,
}

type Stored<T> = Result<T, StoreError>;

macro_rules! delegate {
    ($($name:ident($($arg:ident: $type:ty),*) -> $result:ty;)*) => {
        $(fn $name(&self, $($arg: $type),*) -> $result {
            (self.meanwhile.borrow_mut())();
            self.inner.$name($($arg),*)
        })*
    };
}

impl Lookup for Scripted {
    delegate! {
        admins(group: &GroupId) -> Stored<Vec<UserId>>;
        heir(group: &GroupId) -> Stored<Option<UserId>>;
        marks(group: &GroupId) -> Stored<BTreeSet<u32>>;
        request(request: &RequestRef) -> Stored<Option<Request>>;
        next_request_no(group: &GroupId) -> Stored<u64>;
        remembering(group: &GroupId) -> Stored<Vec<UserId>>;
        chat_groups_created(since: Seconds) -> Stored<u64>;
        newest() -> Stored<Seconds>;
        last_time(channel: &Channel) -> Stored<Seconds>;
        last_seq_at(channel: &Channel, time: Seconds) -> Stored<u64>;
        unread_behind(user: &UserId, channel: &Channel, seq: u64) -> Stored<u64>;
        message(user: &UserId, message: &MessageRef) -> Stored<Option<(Channel, Message)>>;
        received(user: &UserId, message: &MessageRef) -> Stored<Option<(Channel, Message)>>;
        last_saved(user: &UserId, channel: &Channel, between: (Place, Place)) -> Stored<Option<Place>>;
    }
}

impl View for Scripted {
    delegate! {
        chat_group(group: &GroupId) -> Stored<Option<ChatGroup>>;
        member(group: &GroupId, user: &UserId) -> Stored<Option<Member>>;
        member_count(group: &GroupId) -> Stored<u64>;
        former(group: &GroupId, user: &UserId) -> Stored<Former>;
        attributes(group: &GroupId) -> Stored<BTreeMap<String, String>>;
        attributes_version(group: &GroupId) -> Stored<i64>;
        counters(group: &GroupId) -> Stored<BTreeMap<String, i64>>;
        topic(topic: &GroupId) -> Stored<Option<Topic>>;
        topics(community: &GroupId) -> Stored<Vec<GroupId>>;
        last_seq(channel: &Channel) -> Stored<u64>;
        cleared_seq(user: &UserId, channel: &Channel) -> Stored<u64>;
        has_receipt(channel: &Channel, seq: u64, user: &UserId) -> Stored<bool>;
        reactions(channel: &Channel, seq: u64) -> Stored<Vec<(String, UserId)>>;
        extensions(channel: &Channel, seq: u64) -> Stored<Vec<Extension>>;
        pins(channel: &Channel) -> Stored<Vec<Pin>>;
        profile(user: &UserId) -> Stored<Profile>;
    }
}

impl Journal for Scripted {
    fn begin(&mut self) -> Stored<()> {
        self.inner.begin()
    }
    fn commit(&mut self) -> Stored<()> {
        self.inner.commit()
    }
    fn rollback(&mut self) {
        self.inner.rollback();
    }
    fn make_account(&mut self, user: &UserId, now: Seconds) -> Stored<()> {
        self.inner.make_account(user, now)
    }
    fn append(&mut self, entries: &[Entry]) -> Stored<Position> {
        self.inner.append(entries)
    }
    fn load(&mut self, user: &UserId) -> Stored<(UserState, Position)> {
        self.inner.load(user)
    }
    fn follow(&mut self, _: &UserId, after: Position, most: usize) -> Stored<Tail> {
        (self.follow)(after, most)
    }
    delegate! {
        watch(changed: Box<dyn Fn() + Send>) -> Stored<Option<Watch>>;
    }
}

impl Presence for Scripted {
    delegate! {
        online_members(group: &GroupId) -> Stored<HashSet<UserId>>;
        status(user: &UserId) -> Stored<Option<(String, bool)>>;
        arrive(user: &UserId) -> Stored<Stay>;
        is_present(user: &UserId) -> Stored<bool>;
    }
}

impl Reads for Scripted {
    fn at_one_moment(&self, read: &mut dyn FnMut() -> Stored<()>) -> Stored<()> {
        self.inner.at_one_moment(read)
    }
    delegate! {
        let_go(user: &UserId, no: ConversationNo) -> Stored<Option<ConversationId>>;
    }
}

impl Messages for Scripted {
    delegate! {
        history(user: &UserId, channel: &Channel, span: &Span) -> Stored<Vec<Seen>>;
        last_message(user: &UserId, channel: &Channel) -> Stored<Option<Seen>>;
        seen(user: &UserId, message: &MessageRef) -> Stored<Option<(Channel, Seen)>>;
        place(user: &UserId, channel: &Channel, message: &MessageRef) -> Stored<Option<Place>>;
        peer_read_seq(user: &UserId, channel: &Channel) -> Stored<u64>;
        search(user: &UserId, search: &Search<'_>) -> Stored<(Vec<Found>, u64)>;
        readers(group: &GroupId, message: &Message, read: bool, behind: u64, most: u64) -> Stored<Vec<(u64, UserId)>>;
        audience(channel: &Channel, message: &Message) -> Stored<u64>;
    }
}

impl ChatGroups for Scripted {
    delegate! {
        joined(user: &UserId) -> Stored<Vec<GroupId>>;
        member_row(group: &GroupId, user: &UserId) -> Stored<Option<MemberRow>>;
        member_page(group: &GroupId, which: &Which, from: u64, most: u64) -> Stored<Vec<MemberRow>>;
        search_members(group: &GroupId, keywords: &[String], fields: MemberFields, most: u64) -> Stored<Vec<MemberRow>>;
        requests(user: &UserId, start: Seconds, most: u64) -> Stored<(Vec<Request>, Seconds)>;
        requests_read(user: &UserId) -> Stored<(Seconds, u64)>;
        attributes_changed(user: &UserId, after: Position) -> Stored<Vec<GroupId>>;
    }
}

/// A logic thread over that journal, with its calls, at work until `stop`.
struct Running {
    engine: Arc<Engine>,
    thread: std::thread::JoinHandle<()>,
}

impl Running {
    fn new(follow: Follow, jobs: Vec<Job>) -> Self {
        let engine = Arc::new(Engine::new(Arc::default(), false, 1000));
        let options = Options::read(1, r#"{"convoke_store":"memory"}"#).unwrap();
        let inner = SqliteStore::in_memory().unwrap();
        let store = Box::new(Scripted { inner, follow, meanwhile: RefCell::new(Box::new(|| {})) });
        let logic = Logic::new(Arc::clone(&engine), options, SetConfig::default(), store).unwrap();
        jobs.into_iter().for_each(|job| drop(engine.inbox.put(job)));
        engine.inbox.note_change();
        let thread = std::thread::spawn(move || logic.run());
        Self { engine, thread }
    }

    fn stop(self) {
        self.engine.inbox.stop();
        self.thread.join().unwrap();
    }
}

fn answer() -> (Answer, Receiver<i32>) {
    let (tx, rx) = channel();
    (Answer::new(Some(Box::new(move |outcome| tx.send(outcome.code).unwrap())), Blank::Nothing, &Log::default()), rx)
}

fn login() -> (Job, Receiver<i32>) {
    let (answer, rx) = answer();
    (Job::Sdk(SdkCall::Login { user: "alice".into(), signature: "s".into() }, answer), rx)
}

fn create() -> (Job, Receiver<i32>) {
    let (answer, rx) = answer();
    let conversation = ConversationId::parse("c2c_bob").unwrap();
    (Job::User(UserCall::Change(Command::CreateConversation { conversation }), answer, 0), rx)
}

fn refuse() -> (Job, Receiver<i32>) {
    let (answer, rx) = answer();
    (Job::Refuse(answer), rx)
}

const SOON: std::time::Duration = std::time::Duration::from_secs(300);

#[test]
fn a_panic_outside_of_a_transaction_takes_no_call_with_it() {
    let mut first = true;
    let follow: Follow = Box::new(move |after, _| {
        assert!(!std::mem::take(&mut first), "the first look at the journal panics");
        Ok(Tail::Entries { entries: Vec::new(), position: after, end: after })
    });
    let (login, logged_in) = login();
    let running = Running::new(follow, vec![login]);
    assert_eq!(logged_in.recv_timeout(SOON), Ok(0));
    // All at once, so that the look at the journal and the calls are of one turn.
    let ((first, first_told), (second, second_told), (third, third_told)) = (refuse(), create(), refuse());
    let (hold, go) = channel::<()>();
    let holder = Answer::new(Some(Box::new(move |_| go.recv().unwrap())), Blank::Nothing, &Log::default());
    assert!(running.engine.inbox.put(Job::Refuse(holder)).is_ok());
    running.engine.inbox.note_change();
    for job in [first, second, third] {
        assert!(running.engine.inbox.put(job).is_ok());
    }
    hold.send(()).unwrap();
    assert_eq!(first_told.recv_timeout(SOON), Ok(9507));
    assert_eq!(second_told.recv_timeout(SOON), Ok(0));
    assert_eq!(third_told.recv_timeout(SOON), Ok(9507));
    running.stop();
}

#[test]
fn what_a_query_reads_is_of_one_moment_whatever_others_write_meanwhile() {
    let directory = tempfile::tempdir().unwrap();
    let open = || SqliteStore::open(directory.path(), 1, Durability::Normal).unwrap();
    let user = |id: &str| UserId::new(id).unwrap();
    let limits = Limits::default();
    let mut of_bob = open();
    let host = || Arc::new(Host { source: Source::of(Arc::new(1.into())), ..Host::default() });
    let mut bob = Session::open(user("bob"), &mut of_bob, host()).unwrap();
    let mut bob_does = move |commands: &[Command]| {
        of_bob.begin().unwrap();
        for command in commands {
            let done = bob.carry_out(command, 0, &mut of_bob, &limits, &mut Vec::new()).unwrap();
            assert!(done.is_ok_and(|outcome| outcome.code == 0), "{command:?}");
        }
        of_bob.commit().unwrap();
        bob.keep();
    };
    let body = |text: &str| Body { content: "[]".into(), settings: "{}".into(), ..says(text) };
    let ids = ["bob-1-1", "bob-1-2"].map(|id| MessageId(id.into()));
    let send = |id: &MessageId| Command::SendMessage {
        conversation: ConversationId::C2c(user("alice")),
        message: Box::new(NewMessage { id: id.clone(), ..*message("", body("0")) }),
    };
    bob_does(&ids.each_ref().map(send));
    let meanwhile = RefCell::new(Box::new(|| {}) as Box<dyn FnMut() + Send>);
    let follow: Follow = Box::new(|after, _| Ok(Tail::Entries { entries: Vec::new(), position: after, end: after }));
    let mut store = Scripted { inner: open(), follow, meanwhile };
    let alice = Session::open(user("alice"), &mut store, host()).unwrap();
    let mut n = 0;
    let change_both = {
        let ids = ids.clone();
        move || {
            n += 1;
            let modify = |id: &MessageId| Command::ModifyMessage {
                message: MessageRef::Id(id.clone()),
                version: None,
                body: Box::new(body(&n.to_string())),
            };
            bob_does(&ids.each_ref().map(modify));
        }
    };
    *store.meanwhile.borrow_mut() = Box::new(change_both);
    let both = Query::Messages(ids.map(MessageRef::Id).into());
    let json = alice.answer(&both, &store, &Limits::default()).unwrap().json;
    let messages: serde_json::Value = serde_json::from_slice(json.to_bytes()).unwrap();
    let versions = [0, 1].map(|at| messages[at]["message_version"].as_u64().unwrap());
    assert!(versions[0] > 0 && versions[0] == versions[1], "{versions:?}");
}

#[test]
fn what_bears_the_name_of_another_user_is_refused() {
    let follow: Follow = Box::new(|after, _| Ok(Tail::Entries { entries: Vec::new(), position: after, end: after }));
    let conversation = ConversationId::parse("c2c_bob").unwrap();
    let as_user = |by: Option<&str>| {
        let (answer, rx) = answer();
        let command = Command::CreateConversation { conversation: conversation.clone() };
        (Job::User(UserCall::ChangeAs { by: by.and_then(UserId::new), command }, answer, 0), rx)
    };
    let ((login, _), (bob, of_bob), (nobody, of_nobody), (alice, of_alice)) =
        (login(), as_user(Some("bob")), as_user(None), as_user(Some("alice")));
    let running = Running::new(follow, vec![login, bob, nobody, alice]);
    assert_eq!(of_bob.recv_timeout(SOON), Ok(6014));
    assert_eq!(of_nobody.recv_timeout(SOON), Ok(6014));
    assert_eq!(of_alice.recv_timeout(SOON), Ok(0));
    running.stop();
}

#[test]
fn a_look_at_the_journal_that_fails_is_made_again_though_nobody_rings() {
    let (looked, looks) = channel();
    let mut fails = 2;
    let follow: Follow = Box::new(move |after, _| {
        looked.send(()).unwrap();
        fails -= 1;
        if fails >= 0 {
            return Err(StoreError::Io("passing".into()));
        }
        Ok(Tail::Entries { entries: Vec::new(), position: after, end: after })
    });
    let (login, logged_in) = login();
    let running = Running::new(follow, vec![login]);
    assert_eq!(logged_in.recv_timeout(SOON), Ok(0));
    running.engine.inbox.note_change();
    for _ in 0..3 {
        assert_eq!(looks.recv_timeout(SOON), Ok(()));
    }
    running.stop();
}

#[test]
fn a_call_gets_its_turn_however_much_others_write() {
    // Whenever it is looked at, the journal has gone on.
    let follow: Follow = Box::new(move |after, most| {
        let entry = |n: usize| (Position(after.0 + 1 + n as i64), model::entry(Audience::Everyone, []));
        let entries: Vec<_> = (0..most.min(500)).map(entry).collect();
        let position = Position(after.0 + entries.len() as i64);
        let end = if most > 500 { position } else { Position(position.0 + 200) };
        Ok(Tail::Entries { entries, position, end })
    });
    let ((login, logged_in), (create, created)) = (login(), create());
    let running = Running::new(follow, vec![login, create]);
    assert_eq!(logged_in.recv_timeout(SOON), Ok(0));
    assert_eq!(created.recv_timeout(SOON), Ok(0));
    running.stop();
}
