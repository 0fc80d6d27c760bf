//! What the store knows of its tables without looking.

use crate::core::ids::{ConversationId, UserId};
use crate::core::rows;
use crate::store::Position;
use hashbrown::HashMap;

/// What was found or kept, so that what is asked for again and again is not read each time: that takes almost as long as to change
/// it.
#[derive(Default)]
pub struct Known {
    /// The number of a user's account stays, but for those of accounts that are made in what is rolled back.
    accounts: HashMap<UserId, i64>,
    /// The last number in the journal that the conversations are true for: behind it somebody else has written.
    end: Position,
    conversations: HashMap<(UserId, ConversationId), rows::Conversation>,
}

impl Known {
    /// Some hundred KiB of each.
    const MOST_ACCOUNTS: usize = 8192;
    const MOST_CONVERSATIONS: usize = 1024;

    /// A transaction begins, which finds the journal so.
    pub fn begin(&mut self, end: Position) {
        if self.end != end {
            self.end = end;
            self.forget_conversations();
        }
    }

    /// What was kept of conversations is what that entry says.
    pub fn are_of(&mut self, end: Position) {
        self.end = end;
    }

    pub fn account(&self, user: &UserId) -> Option<i64> {
        self.accounts.get(user).copied()
    }

    pub fn put_account(&mut self, user: &UserId, account: i64) {
        if self.accounts.len() >= Self::MOST_ACCOUNTS {
            self.accounts.clear();
        }
        self.accounts.insert(user.clone(), account);
    }

    pub fn conversation(&self, user: &UserId, id: &ConversationId) -> Option<rows::Conversation> {
        self.conversations.get(&(user.clone(), id.clone())).cloned()
    }

    pub fn put_conversation(&mut self, row: &rows::Conversation) {
        if self.conversations.len() >= Self::MOST_CONVERSATIONS {
            self.conversations.clear();
        }
        self.conversations.insert((row.user.clone(), row.id.clone()), row.clone());
    }

    pub fn forget_conversations(&mut self) {
        self.conversations.clear();
    }
}
