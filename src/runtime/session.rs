//! The logged-in user on this device: their state in memory, and how far it has followed the journal.

use super::documents;
use super::listeners::{Listeners, Note};
use super::notes;
use super::request::Query;
use crate::core::command::Command;
use crate::core::decide::{Refusal, Reply, Situation, decide};
use crate::core::error::Error;
use crate::core::event::Event;
use crate::core::ids::{Seconds, UserId};
use crate::core::limits::Limits;
use crate::core::state::UserState;
use crate::store::{AccountNo, Seq, Store, StoreError, Tail};
use crate::wire;
use crate::wire::conversation::ConversationListResult;
use std::ffi::CString;

pub struct Session {
    pub user: UserId,
    account: AccountNo,
    state: UserState,
    /// The state holds every entry of the journal up to here.
    position: Seq,
    /// As `position`, without what is not committed yet.
    committed: Seq,
    /// The state holds what was then rolled back; it is loaded anew before anything else.
    stale: bool,
}

/// How far a session has caught up with the journal.
pub enum CaughtUp {
    Fully,
    /// There is more, up to here at the time.
    Partly(Seq),
    /// What is missing cannot be taken in; the state has to be loaded anew.
    Lost,
}

/// What a call led to, before it is committed.
pub enum Done {
    Reply(CString),
    Refused {
        error: Error,
        /// Where it is not the blank answer of the call.
        json: Option<CString>,
    },
    /// Its answer is to be lost, on purpose.
    Lost,
}

impl Done {
    /// The bytes of what it answers.
    pub fn bytes(&self) -> usize {
        match self {
            Self::Reply(json) | Self::Refused { json: Some(json), .. } => json.count_bytes(),
            Self::Refused { json: None, .. } | Self::Lost => 0,
        }
    }
}

impl Session {
    /// Begins a session; a user who was never here gets an account.
    pub fn open(user: UserId, store: &mut dyn Store, now: Seconds) -> Result<Self, StoreError> {
        let account = store.account(&user, now)?;
        let (state, position) = store.load(account)?;
        Ok(Self { user, account, state, position, committed: position, stale: false })
    }

    /// How far it has followed the journal.
    pub fn position(&self) -> Seq {
        self.position
    }

    pub fn state(&self) -> &UserState {
        &self.state
    }

    /// Whether something was carried out that is not committed yet.
    pub fn has_changed(&self) -> bool {
        self.position != self.committed
    }

    /// What was carried out is committed.
    pub fn keep(&mut self) {
        self.committed = self.position;
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

    /// Takes in at most `most` entries that other devices wrote, with the notes they lead to.
    pub fn catch_up(
        &mut self,
        store: &mut dyn Store,
        listeners: &Listeners,
        most: usize,
        mut tell: impl FnMut(Note),
    ) -> Result<CaughtUp, StoreError> {
        if self.stale {
            return Ok(CaughtUp::Lost);
        }
        let Tail::Entries { entries, position, end } = store.follow(self.account, self.position, most)? else {
            return Ok(CaughtUp::Lost);
        };
        let caught_up = if position == end { CaughtUp::Fully } else { CaughtUp::Partly(end) };
        for entry in entries {
            self.apply(&entry.events, listeners, &mut tell);
        }
        self.position = position;
        self.committed = position;
        Ok(caught_up)
    }

    /// Loads the state anew, outside of a transaction, and tells the whole list if others have changed something meanwhile.
    pub fn reload(
        &mut self,
        store: &mut dyn Store,
        listeners: &Listeners,
        tell: impl FnMut(Note),
    ) -> Result<(), StoreError> {
        let (state, position) = store.load(self.account)?;
        let missed = position != self.position;
        (self.state, self.position, self.committed, self.stale) = (state, position, position, false);
        if missed {
            notes::of_whole_list(&self.state, listeners, tell);
        }
        Ok(())
    }

    /// Carries out one command inside the store's open transaction. It shows in the state at once, and is
    /// undone, with the transaction, by [`forget`](Self::forget).
    pub fn carry_out(
        &mut self,
        command: &Command,
        store: &mut dyn Store,
        limits: &Limits,
        now: Seconds,
        listeners: &Listeners,
        notes: &mut Vec<Note>,
    ) -> Result<Done, StoreError> {
        let decision = match decide(command, &Situation { state: &self.state, view: store, limits, now }) {
            Ok(decision) => decision,
            Err(Refusal { error, items }) => {
                let json = (!items.is_empty()).then(|| documents::results(&items));
                return Ok(Done::Refused { error, json });
            }
        };
        if !decision.events.is_empty() {
            self.position = store.append(self.account, &decision.events)?;
            self.apply(&decision.events, listeners, &mut |note| notes.push(note));
        }
        Ok(Done::Reply(match decision.reply {
            Reply::Nothing => CString::default(),
            Reply::Items(items) => documents::results(&items),
            Reply::Conversation(no) => match self.state.conversation(no) {
                Some(conversation) => wire::write(&documents::conversation(&self.state, conversation)),
                None => CString::default(),
            },
        }))
    }

    fn apply(&mut self, events: &[Event], listeners: &Listeners, tell: &mut impl FnMut(Note)) {
        let mut notes = Vec::new();
        for event in events {
            let change = self.state.apply(event);
            notes::of_change(&change, &self.state, listeners, &mut notes);
            notes.drain(..).for_each(&mut *tell);
        }
    }

    /// Answers from memory.
    pub fn answer(&self, query: &Query) -> Result<CString, Error> {
        let state = &self.state;
        Ok(match query {
            Query::ConversationGroups => {
                wire::write(&state.groups().iter().map(|g| g.name.as_str()).collect::<Vec<_>>())
            }
            Query::WholeList => {
                wire::write(&state.whole_list().map(|(_, c)| documents::conversation(state, c)).collect::<Vec<_>>())
            }
            Query::Conversations(ids) => {
                let found = ids.iter().filter_map(|id| state.listed(id));
                wire::write(&found.map(|(_, c)| documents::conversation(state, c)).collect::<Vec<_>>())
            }
            Query::Page { filter, from, count } => {
                let page = state.page(filter, *from, usize::try_from(*count).unwrap_or(usize::MAX))?;
                wire::write(&ConversationListResult {
                    conversation_list_result_conv_list: documents::listed(state, &page.conversations),
                    conversation_list_result_next_seq: page.next,
                    conversation_list_result_is_finished: page.next == 0,
                })
            }
        })
    }
}
