//! Documents of conversations that were written once, and are handed out again until what they show has changed: a page is
//! then joined, and nothing is read or serialised for it.
//!
//! Only of conversations between two users. All that these show stands in events that reach the user: what they did
//! themselves, what happened in the channel, what anybody says of themselves. A chat group's conversation also shows who is
//! logged in, which nobody says when a process is killed, and its group may be one whose events the user does not get.
//!
//! What must hold: whatever changes such a document is written as a row of the conversation or of what is shown in it, and
//! [`Fragments::drop_for`] drops the document when that was done. What was read from the tables may be newer than the state, where others have written what this device
//! has not followed yet; their events drop it then. What was rolled back is dropped with the state, by
//! [`Fragments::clear`].

use crate::core::conversation::Conversation;
use crate::core::ids::{ConversationId, ConversationNo};
use crate::core::state::UserState;
use crate::wire::Written;
use hashbrown::HashMap;
use std::cell::RefCell;

/// What is kept at most: about twenty pages.
const BYTES: usize = 4 * 1024 * 1024;

#[derive(Default)]
pub struct Fragments(RefCell<Inner>);

#[derive(Default)]
struct Inner {
    written: HashMap<ConversationNo, Written>,
    bytes: usize,
}

impl Inner {
    fn drop_one(&mut self, no: ConversationNo) {
        if let Some(gone) = self.written.remove(&no) {
            self.bytes -= gone.get().len();
        }
    }
}

impl Fragments {
    pub fn get(&self, no: ConversationNo) -> Option<Written> {
        self.0.borrow().written.get(&no).cloned()
    }

    /// Keeps a document that was just written, if it is one that can be kept.
    pub fn keep(&self, conversation: &Conversation, document: &Written) {
        if !matches!(conversation.id, ConversationId::C2c(_)) {
            return;
        }
        let inner = &mut *self.0.borrow_mut();
        inner.drop_one(conversation.no);
        let bytes = document.get().len();
        if inner.bytes + bytes > BYTES {
            *inner = Inner::default();
        }
        inner.bytes += bytes;
        inner.written.insert(conversation.no, document.clone());
    }

    pub fn clear(&self) {
        self.0.take();
    }

    /// Drops the documents that may be others by the event that the state has applied last.
    pub fn drop_for(&self, state: &UserState) {
        let inner = &mut *self.0.borrow_mut();
        match state.redrawn() {
            Some(conversations) => conversations.for_each(|no| inner.drop_one(no)),
            None => *inner = Inner::default(),
        }
    }
}

#[cfg(test)]
#[path = "../tests/runtime/fragments.rs"]
mod tests;
