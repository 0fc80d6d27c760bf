//! A store in memory: the journal as a list, and each user's state kept by applying it.

use super::{AccountNo, Entry, JOURNAL_ENTRIES_KEPT, Result, Seq, Store, StoreError, Tail, Watch};
use crate::core::decide::View;
use crate::core::error::Error;
use crate::core::event::Event;
use crate::core::ids::{GroupId, Seconds, UserId};
use crate::core::state::UserState;
use std::collections::{HashMap, VecDeque};

#[derive(Default)]
pub struct MemoryStore {
    accounts: HashMap<UserId, AccountNo>,
    states: Vec<UserState>,
    journal: VecDeque<(AccountNo, Entry)>,
    /// The number of the last entry that was ever written.
    head: Seq,
    /// Entries between `begin` and `commit`.
    open: Option<Vec<(AccountNo, Entry)>>,
}

impl MemoryStore {
    fn state(&mut self, account: AccountNo) -> Result<&mut UserState> {
        usize::try_from(account.0)
            .ok()
            .and_then(|at| self.states.get_mut(at))
            .ok_or_else(|| StoreError::Database("no such account".into()))
    }
}

impl View for MemoryStore {
    fn chat_group_exists(&self, _: &GroupId) -> std::result::Result<bool, Error> {
        Ok(false) // There is no call yet that makes one.
    }
}

impl Store for MemoryStore {
    fn begin(&mut self) -> Result<()> {
        self.open = Some(Vec::new());
        Ok(())
    }

    fn commit(&mut self) -> Result<()> {
        for (account, entry) in self.open.take().unwrap_or_default() {
            let state = self.state(account)?;
            for event in &entry.events {
                state.apply(event);
            }
            self.head = entry.seq;
            self.journal.push_back((account, entry));
        }
        while self.journal.len() as i64 > JOURNAL_ENTRIES_KEPT {
            self.journal.pop_front();
        }
        Ok(())
    }

    fn rollback(&mut self) {
        self.open = None;
    }

    fn account(&mut self, user: &UserId, _: Seconds) -> Result<AccountNo> {
        if let Some(account) = self.accounts.get(user) {
            return Ok(*account);
        }
        let account = AccountNo(self.states.len() as i64);
        self.states.push(UserState::default());
        self.accounts.insert(user.clone(), account);
        Ok(account)
    }

    fn append(&mut self, account: AccountNo, events: &[Event]) -> Result<Seq> {
        let head = self.head;
        let open =
            self.open.as_mut().ok_or_else(|| StoreError::Database("append outside of begin and commit".into()))?;
        let seq = Seq(head.0 + open.len() as i64 + 1);
        open.push((account, Entry { seq, events: events.to_vec() }));
        Ok(seq)
    }

    fn load(&mut self, account: AccountNo) -> Result<(UserState, Seq)> {
        Ok((self.state(account)?.clone(), self.head))
    }

    fn follow(&mut self, account: AccountNo, after: Seq, most: usize) -> Result<Tail> {
        if self.journal.front().is_some_and(|(_, oldest)| oldest.seq.0 > after.0 + 1) {
            return Ok(Tail::Dropped);
        }
        let behind = self.journal.partition_point(|(_, entry)| entry.seq <= after);
        let own = self.journal.range(behind..).filter(|(of, _)| *of == account);
        let entries: Vec<_> = own.take(most).map(|(_, entry)| entry.clone()).collect();
        let position = match entries.last() {
            Some(last) if entries.len() == most => last.seq,
            _ => self.head.max(after),
        };
        Ok(Tail::Entries { entries, position, end: self.head.max(after) })
    }

    fn watch(&self, _: Box<dyn Fn() + Send>) -> Result<Option<Watch>> {
        Ok(None)
    }
}
