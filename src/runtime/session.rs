//! The logged-in user on this device: their state in memory, and how far it has followed the journal.

use super::answer::Outcome;
use super::chat_groups;
use super::documents::{self, Documents, array, at_one_moment};
use super::fragments::Fragments;
use super::host::Host;
use super::listeners::Note;
use super::log::Level;
use super::notes::{Notes, Numbers};
use super::queries::{self, user_ids};
use super::request::{Query, Subscription};
use super::source::Source;
use super::subscriptions::Subscriptions;
use crate::core::command::Command;
use crate::core::decide::decide;
use crate::core::decision::{Refusal, Reply};
use crate::core::error::{Code, Error};
use crate::core::event::{Audience, Entry, Event};
use crate::core::field::Field;
use crate::core::ids::{ConversationId, GroupId, IdText, UserId};
use crate::core::limits::Limits;
use crate::core::message::Channel;
use crate::core::profile::{OFFLINE, ONLINE};
use crate::core::situation::Situation;
use crate::core::state::UserState;
use crate::store::{Position, Result, Stay, Store, Tail};
use crate::wire;
use crate::wire::chat_group::CreateGroupResult;
use std::collections::{BTreeSet, HashMap};
use std::ffi::CString;
use std::sync::Arc;

/// What a session does not hold yet of what others wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Nothing,
    /// Entries of the journal, up to there at the time.
    Entries(Position),
    /// All of it: the state is stale, and is loaded anew.
    State,
}

pub struct Session {
    pub user: UserId,
    state: UserState,
    host: Arc<Host>,
    fragments: Fragments,
    subscriptions: Subscriptions,
    /// The unread numbers of the last moment of which the host was told, or will be.
    told: Numbers,
    /// The state holds every entry of the journal up to here.
    position: Position,
    /// As `position`, without what is not committed yet.
    committed: Position,
    /// The state holds what was then rolled back, or what is missing in it cannot be taken in: it is loaded anew before anything
    /// else.
    stale: bool,
    presence: Stay,
    /// Chat groups whose attributes others have changed, and where in the journal: those that a call may have been made without
    /// knowing of.
    attributes_changed: HashMap<GroupId, i64>,
}

impl Session {
    /// Begins a session; a user who was never here gets an account.
    pub fn open(user: UserId, store: &mut dyn Store, host: Arc<Host>) -> Result<Self> {
        store.make_account(&user, host.source.now())?;
        let presence = tell_of_presence(&user, ONLINE, &host.source, store, |store| store.arrive(&user))?;
        let (state, position) = match store.load(&user) {
            Ok(loaded) => loaded,
            Err(error) => {
                // They have not come after all. The store may be in no state to have that said.
                let _ = leave(&user, presence, &host.source, store);
                return Err(error);
            }
        };
        let subscriptions = Subscriptions::default();
        let told = Numbers::of(&state, &subscriptions);
        Ok(Self {
            user,
            state,
            host,
            fragments: Fragments::default(),
            subscriptions,
            told,
            position,
            committed: position,
            stale: false,
            presence,
            attributes_changed: HashMap::new(),
        })
    }

    /// Ends it: the user is no longer there, unless on another device.
    pub fn close(self, store: &mut dyn Store) -> Result<()> {
        leave(&self.user, self.presence, &self.host.source, store)
    }

    /// Whoever makes a call from now on has been told of everything up to this journal position.
    pub fn all_know(&mut self, told: i64) {
        self.attributes_changed.retain(|_, position| *position > told);
    }

    /// How far it has followed the journal.
    pub fn position(&self) -> Position {
        self.position
    }

    /// Whether something was carried out that is not committed yet.
    pub fn has_changed(&self) -> bool {
        self.position != self.committed
    }

    /// What was carried out is committed.
    pub fn keep(&mut self) {
        self.committed = self.position;
        self.told = Numbers::of(&self.state, &self.subscriptions);
    }

    /// What was carried out since the last commit, if anything, was rolled back.
    pub fn forget(&mut self) {
        self.stale |= self.has_changed();
        self.position = self.committed;
    }

    /// A panic may have left anything in the state.
    pub fn distrust(&mut self) {
        self.forget();
        self.stale = true;
    }

    pub fn is_stale(&self) -> bool {
        self.stale
    }

    /// Takes in at most `most` entries that other devices wrote, with the notes they lead to, and says what is missing then.
    pub fn catch_up(&mut self, store: &mut dyn Store, most: usize, notes: &mut Vec<Note>) -> Result<Missing> {
        if self.stale {
            return Ok(Missing::State);
        }
        let Tail::Entries { entries, position, end } = store.follow(&self.user, self.position, most)? else {
            self.stale = true;
            return Ok(Missing::State);
        };
        for (at, entry) in entries {
            for event in &entry.events {
                if let Event::AttributesChanged { channel: Channel::Group(group), .. } = event {
                    self.attributes_changed.insert(group.clone(), at.0);
                }
            }
            let applied = self.apply(at, &entry, false, store, notes);
            // What is applied once must not be applied again, even where it could not be told.
            self.stale |= applied.is_err();
            applied?;
        }
        // It waits for the host with the notes.
        if position != self.position && self.host.log.wants(Level::Debug) {
            let text = format!("the journal was followed from {} to {}", self.position.0, position.0);
            notes.extend(self.host.line(Level::Debug, &text));
        }
        self.position = position;
        self.keep();
        Ok(if position == end { Missing::Nothing } else { Missing::Entries(end) })
    }

    /// Loads the state anew, outside of a transaction, and tells the whole list if others have changed something meanwhile,
    /// with what is no more in it, and the attributes that were changed.
    pub fn reload(&mut self, store: &mut dyn Store, tell: impl FnMut(Note)) -> Result<()> {
        let (state, position) = store.load(&self.user)?;
        let changed = store.attributes_changed(&self.user, self.position)?;
        self.attributes_changed.extend(changed.iter().map(|group| (group.clone(), position.0)));
        let missed = position != self.position;
        // What was rolled back may have hidden what the host still shows.
        let shown = self.state.conversations().filter(|(_, c)| self.stale || c.listed);
        let shown = shown.chain(state.conversations().filter(|_| self.stale)).map(|(_, c)| &c.id);
        let gone: BTreeSet<_> = shown.filter(|id| !id.is_topic() && state.listed(id).is_none()).cloned().collect();
        let gone: Vec<_> = gone.into_iter().collect();
        (self.state, self.position, self.committed, self.stale) = (state, position, position, false);
        self.subscriptions.unread.count_anew(&self.state);
        self.fragments.clear();
        // What was rolled back was never told.
        let before = std::mem::replace(&mut self.told, Numbers::of(&self.state, &self.subscriptions));
        if missed { self.tell_whole_list(&gone, &before, &changed, store, tell) } else { Ok(()) }
    }

    /// What a login tells.
    pub fn tell_all(&self, store: &dyn Store, tell: impl FnMut(Note)) -> Result<()> {
        self.tell_whole_list(&[], &Numbers::default(), &[], store, tell)
    }

    fn tell_whole_list(
        &self,
        gone: &[ConversationId],
        before: &Numbers,
        attributes: &[GroupId],
        store: &dyn Store,
        mut tell: impl FnMut(Note),
    ) -> Result<()> {
        let mut notes = self.notes(self.position, store, &mut tell);
        notes.of_whole_list(gone)?;
        notes.of_numbers(before);
        attributes.iter().try_for_each(|group| notes.attributes(group))
    }

    /// Carries out one command inside the store's open transaction. It shows in the state at once, and is
    /// undone, with the transaction, by [`forget`](Self::forget). `told`: up to where in the journal the host knew of everything
    /// when it made the call. An error within is a refusal that is answered with the call's blank.
    pub fn carry_out(
        &mut self,
        command: &Command,
        told: i64,
        store: &mut dyn Store,
        limits: &Limits,
        notes: &mut Vec<Note>,
    ) -> Result<Result<Outcome, Error>> {
        let (now, random, known) = (self.host.source.now(), self.host.source.random(), self.known(command, told));
        let (me, state) = (&self.user, &self.state);
        let situation = Situation { me, state, view: store, limits, now, random, known };
        let decided = match decide(command, &situation) {
            Ok(decided) => decided,
            Err(Refusal { error, reply: Reply::Nothing }) => return Ok(Err(error)),
            Err(Refusal { error, reply }) => return Ok(Ok(Outcome::failed(&error, self.reply(&reply, store)?))),
        };
        if !decided.entries.is_empty() {
            self.position = store.append(&decided.entries)?;
        }
        for entry in &decided.entries {
            if entry.audience.may_be(&self.user) {
                self.apply(self.position, entry, true, store, notes)?;
            }
        }
        Ok(Ok(Outcome::done(self.reply(&decided.reply, store)?)))
    }

    /// The version of attributes that whoever made the command knew: all that there is, unless others have changed them since.
    fn known(&self, command: &Command, told: i64) -> i64 {
        let (Command::SetAttributes { group, .. } | Command::DeleteAttributes { group, .. }) = command else {
            return told;
        };
        self.attributes_changed.get(group).map_or(i64::MAX, |changed| if *changed > told { told } else { i64::MAX })
    }

    fn reply(&self, reply: &Reply, store: &dyn Store) -> Result<CString> {
        let documents = self.documents(store);
        Ok(match reply {
            Reply::Nothing => CString::default(),
            Reply::Items(items) => documents::results(items),
            Reply::Conversation(id) => match self.state.find(id) {
                Some(conversation) => wire::write(&documents.conversation(conversation)?),
                None => CString::default(),
            },
            Reply::Message(message, conversation) => wire::write(&documents.message(conversation, message)?),
            Reply::Messages(messages, conversation) => {
                array(messages.iter().map(|m| documents.message(conversation, m)))?
            }
            Reply::Sent(sent) => documents.batch(sent)?,
            Reply::Extensions(results) => documents::extension_results(results),
            // An id is printable ASCII.
            Reply::Topic(id) => CString::new(id.as_str()).unwrap_or_default(),
            Reply::Invited(results) => chat_groups::invited(results),
            Reply::Removed(results) => chat_groups::removed(results),
            Reply::Counters(counters) => chat_groups::counters(counters),
            Reply::Topics(results) => chat_groups::topics(results),
            Reply::ChatGroup(id) => wire::write(&CreateGroupResult { create_group_result_groupid: id.as_str() }),
        })
    }

    fn apply(
        &mut self,
        position: Position,
        entry: &Entry,
        own: bool,
        store: &dyn Store,
        made: &mut Vec<Note>,
    ) -> Result<()> {
        for event in &entry.events {
            let before = Numbers::of(&self.state, &self.subscriptions);
            let changed = self.state.apply(&self.user, event);
            self.subscriptions.unread.follow(&self.state);
            self.fragments.drop_for(&self.state);
            let mut tell = |note| made.push(note);
            let mut notes = self.notes(position, store, &mut tell);
            notes.of(event, &changed, own)?;
            notes.of_numbers(&before);
        }
        Ok(())
    }

    /// Notes of what stands at that position of the journal.
    fn notes<'a>(&'a self, position: Position, store: &'a dyn Store, tell: &'a mut dyn FnMut(Note)) -> Notes<'a> {
        let (documents, subscriptions) = (self.documents(store), &self.subscriptions);
        Notes { documents, listeners: &self.host.listeners, subscriptions, position, tell }
    }

    fn documents<'a>(&'a self, store: &'a dyn Store) -> Documents<'a> {
        Documents::new(&self.user, &self.state, store, &self.host.source, &self.fragments)
    }

    /// Whatever it reads is of one moment.
    pub fn answer(&self, query: &Query, store: &dyn Store, limits: &Limits) -> Result<Outcome, Error> {
        at_one_moment(store, || queries::answer(query, limits, &self.documents(store)))
    }

    /// The same, with every document written anew.
    #[cfg(any(test, fuzzing))]
    pub fn answer_anew(&self, query: &Query, store: &dyn Store, limits: &Limits) -> Result<Outcome, Error> {
        let fragments = Fragments::default();
        let documents = Documents::new(&self.user, &self.state, store, &self.host.source, &fragments);
        at_one_moment(store, || queries::answer(query, limits, &documents))
    }

    /// What this device is to be told of.
    pub fn subscribe(&mut self, subscription: &Subscription, limits: &Limits) -> Result<(), Error> {
        let Subscriptions { profiles, statuses, unread } = &mut self.subscriptions;
        let ids = |users: &[IdText]| {
            limits.receivers_per_call().check(users.len(), Field::Users, Code::InvalidParameters)?;
            user_ids(users)
        };
        match subscription {
            Subscription::Unread { text, filter, on } => {
                // Each of them is looked at with every change.
                if *on {
                    let others = unread.all().iter().filter(|other| other.text != *text).count();
                    limits.unread_filters().check(others + 1, Field::Filter, Code::InvalidParameters)?;
                }
                unread.watch(text.clone(), filter.clone(), *on, &self.state);
                self.told = Numbers::of(&self.state, &self.subscriptions);
            }
            Subscription::Profiles { users, on } => Subscriptions::set(profiles, ids(users)?, *on),
            Subscription::Statuses { users, on } => Subscriptions::set(statuses, ids(users)?, *on),
        }
        Ok(())
    }
}

/// The user is no longer there by this stay.
fn leave(user: &UserId, presence: Stay, source: &Source, store: &mut dyn Store) -> Result<()> {
    tell_of_presence(user, OFFLINE, source, store, |_| {
        drop(presence);
        Ok(())
    })
}

/// Lets one device of a user come or go, and tells everyone where no other one is there. Alone, so that two that come and
/// go at once agree on the last word.
fn tell_of_presence<T>(
    user: &UserId,
    status: u32,
    source: &Source,
    store: &mut dyn Store,
    come_or_go: impl FnOnce(&mut dyn Store) -> Result<T>,
) -> Result<T> {
    // After a power cut nobody is there, whatever the last of them said.
    store.begin_passing()?;
    let tell = || {
        let was_there = store.is_present(user)?;
        let done = come_or_go(store)?;
        let is_there = if status == ONLINE { was_there } else { store.is_present(user)? };
        if is_there {
            store.rollback();
            return Ok(done);
        }
        store.append(&[Entry {
            audience: Audience::Everyone,
            by: user.clone(),
            time: source.now(),
            operation: source.random(),
            events: vec![Event::StatusSet { user: user.clone(), status, text: String::new() }],
        }])?;
        store.commit()?;
        Ok(done)
    };
    let told = tell();
    if told.is_err() {
        store.rollback();
    }
    told
}
