//! The unread numbers of filters that a device watches: sums that are kept with every change of its user's state.

use super::filter::Filter;
use super::ids::ConversationNo;
use super::state::UserState;
use std::collections::HashMap;

/// A filter whose unread number is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// As the host wrote it.
    pub text: String,
    pub filter: Filter,
    pub unread: u64,
    /// What each conversation adds to that, where it is not 0.
    parts: HashMap<ConversationNo, u64>,
}

impl Watched {
    fn count(&mut self, state: &UserState) {
        self.parts = state.unread_parts(&self.filter).collect();
        self.unread = self.parts.values().sum();
    }

    fn count_one(&mut self, state: &UserState, no: ConversationNo) {
        let after = state.unread_part(&self.filter, no);
        let before = if after == 0 { self.parts.remove(&no) } else { self.parts.insert(no, after) };
        self.unread = self.unread + after - before.unwrap_or(0);
    }
}

#[derive(Clone, Debug, Default)]
pub struct WatchedFilters(Vec<Watched>);

impl WatchedFilters {
    pub fn all(&self) -> &[Watched] {
        &self.0
    }

    /// Keeps the unread number of a filter from now on, or no longer.
    pub fn watch(&mut self, text: String, filter: Filter, on: bool, state: &UserState) {
        // Texts that mean the same are told each as it was written, and are taken back together.
        self.0.retain(|w| if on { w.text != text } else { w.filter != filter });
        if on {
            let mut watched = Watched { text, filter, unread: 0, parts: HashMap::new() };
            watched.count(state);
            self.0.push(watched);
        }
    }

    /// After each event that the state has applied.
    pub fn follow(&mut self, state: &UserState) {
        for watched in &mut self.0 {
            if state.regrouped() {
                watched.count(state)
            } else {
                state.touched().for_each(|no| watched.count_one(state, no))
            }
        }
    }

    /// The state is another one.
    pub fn count_anew(&mut self, state: &UserState) {
        self.0.iter_mut().for_each(|watched| watched.count(state));
    }
}
