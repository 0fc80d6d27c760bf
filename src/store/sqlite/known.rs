//! What the store knows of its tables without looking.

use crate::core::ids::{ConversationId, UserId};
use crate::core::rows;
use crate::store::Seq;
use hashbrown::HashMap;

/// Conversations as they were found or kept last, so that one which is changed again and again is not read each time: that takes
/// almost as long as to change it.
#[derive(Default)]
pub struct KnownConversations {
    /// The last number in the journal that they are true for: behind it somebody else has written.
    end: Seq,
    rows: HashMap<(UserId, ConversationId), rows::Conversation>,
}

impl KnownConversations {
    /// Some hundred KiB of them.
    const MOST: usize = 1024;

    /// A transaction begins, which finds the journal so.
    pub fn begin(&mut self, end: Seq) {
        if self.end != end {
            *self = Self { end, ..Self::default() };
        }
    }

    /// What was kept of them is what that entry says.
    pub fn are_of(&mut self, end: Seq) {
        self.end = end;
    }

    pub fn get(&self, user: &UserId, id: &ConversationId) -> Option<rows::Conversation> {
        self.rows.get(&(user.clone(), id.clone())).cloned()
    }

    pub fn put(&mut self, row: &rows::Conversation) {
        if self.rows.len() >= Self::MOST {
            self.rows.clear();
        }
        self.rows.insert((row.user.clone(), row.id.clone()), row.clone());
    }
}
