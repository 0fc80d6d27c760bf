//! How conversations stand in their table.

use super::SqliteStore;
use super::known::Known;
use super::tables::conversation;
use super::values::{account, all_as, channel, channel_no, one_as, run};
use crate::core::ids::{ConversationId, ConversationType, UserId};
use crate::core::message::Channel;
use crate::core::rows::{self, Follows, Keeps};
use crate::store::{Result, StoreError};
use std::cell::RefMut;

/// The columns of a conversation, behind its type and id.
macro_rules! conversation_columns {
    () => {
        "type, id, no, followed IS NOT NULL, since, until, listed, active_time, pinned, marks, note, draft, receive_option,
         read_seq, read_time, entered_seq, cleared_seq, gone_seq"
    };
}

pub const CONVERSATION: &str =
    concat!("SELECT ", conversation_columns!(), " FROM conversation WHERE account = ?1 AND type = ?2 AND id = ?3");
pub const CONVERSATIONS_OF: &str =
    concat!("SELECT ", conversation_columns!(), " FROM conversation WHERE account = ?1 ORDER BY type, id");
pub const NUMBERED: &str =
    concat!("SELECT ", conversation_columns!(), " FROM conversation WHERE account = ?1 AND no = ?2");
/// Behind the user's id and account.
pub const TAKING_PART: &str = concat!(
    "SELECT (SELECT user_id FROM account a WHERE a.account = c.account), account, ",
    conversation_columns!(),
    " FROM conversation c WHERE c.channel = ",
    channel!()
);
/// What changes often, in no index; where nothing else changes. ?3: what is followed, in one number.
pub const KEEP_CONVERSATION: &str =
    "UPDATE conversation SET listed = ?6, active_time = ?7, pinned = ?8, marks = ?9, note = ?10, draft = ?11,
     receive_option = ?12, read_seq = ?13, read_time = ?14, cleared_seq = ?15, gone_seq = ?16
     WHERE account = ?1 AND no = ?2 AND since = ?4 AND entered_seq = ?5
     AND iif(followed IS NULL OR until IS 0, -1, coalesce(until, 0)) = ?3";
/// Where it is let go now, and its user had been in its chat group: nothing stays but that they were.
pub const LET_GO_CONVERSATION: &str =
    "UPDATE conversation SET no = -no, since = ?3, until = ?4, listed = 0, active_time = 0, pinned = 0, marks = 0, note = '', draft = NULL,
     receive_option = 0, read_seq = 0, read_time = 0, entered_seq = 0, cleared_seq = 0, gone_seq = 0
     WHERE account = ?1 AND no = ?2";
/// Who was in a channel got what it told, also when it is no more, or another one has its id.
const KEEP_WHOLE_CONVERSATION: &str =
    "INSERT INTO conversation (account, no, until, since, entered_seq, listed, active_time, pinned, marks, note, draft,
                               receive_option, read_seq, read_time, cleared_seq, gone_seq, followed, type, id)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
     ON CONFLICT (account, type, id) DO UPDATE SET no = excluded.no, since = excluded.since,
         followed = CASE WHEN excluded.until > 0 THEN followed ELSE excluded.followed END, until = excluded.until, listed = excluded.listed, active_time = excluded.active_time, pinned = excluded.pinned,
         marks = excluded.marks, note = excluded.note, draft = excluded.draft, receive_option = excluded.receive_option,
         read_seq = excluded.read_seq, read_time = excluded.read_time, entered_seq = excluded.entered_seq,
         cleared_seq = excluded.cleared_seq, gone_seq = excluded.gone_seq";

impl SqliteStore {
    /// Conversations are known while nobody else can write.
    fn known(&self) -> Option<RefMut<'_, Known>> {
        self.end.get().map(|_| self.known.borrow_mut())
    }
}

impl Keeps<rows::Conversation> for SqliteStore {
    fn find(&self, of: &UserId, key: &ConversationId) -> Result<Option<rows::Conversation>> {
        if let Some(known) = self.known()
            && let Some(row) = known.conversation(of, key)
        {
            return Ok(Some(row));
        }
        let Some(account) = self.account_of(of)? else { return Ok(None) };
        let found = one_as(&self.db, CONVERSATION, (account, key), |columns| conversation(of, columns))?;
        if let (Some(mut known), Some(row)) = (self.known(), &found) {
            known.put_conversation(row);
        }
        Ok(found)
    }

    fn find_all(&self, of: &UserId) -> Result<Vec<rows::Conversation>> {
        let Some(account) = self.account_of(of)? else { return Ok(Vec::new()) };
        all_as(&self.db, CONVERSATIONS_OF, account, |columns| conversation(of, columns))
    }

    fn keep(&mut self, row: &rows::Conversation) -> Result<()> {
        let account = self.account_of(&row.user)?;
        let account = account.ok_or_else(|| StoreError::Database("a conversation has no user".into()))?;
        if let Some(mut known) = self.known() {
            known.put_conversation(row);
        }
        let no = i64::from(row.no.0);
        if let (true, Follows::Between(since, until)) = (row.let_go, row.follows)
            && run(&self.db, LET_GO_CONVERSATION, (account, no, since, until))? > 0
        {
            return Ok(());
        }
        let no = if row.let_go { -no } else { no };
        let marks = row.marks.cast_signed();
        let said = (row.listed, row.active_time, row.pinned, marks, &row.note, &row.draft);
        let read = (row.receive_option, row.read_seq, row.read_time, row.cleared_seq, row.gone_seq);
        let values = |until: Option<i64>, since: i64| (account, no, until, since, row.entered_seq, (said, read));
        let (code, since) = match row.follows {
            Follows::Nothing => (-1, 0),
            Follows::Since(since) => (0, since),
            Follows::Between(since, until) => (until, since),
        };
        // One that is let go gets another number by that.
        if !row.let_go && run(&self.db, KEEP_CONVERSATION, values(Some(code), since))? > 0 {
            return Ok(());
        }
        let channel = || channel_no(&self.db, &Channel::of(&row.user, &row.id));
        let (followed, until) = match row.follows {
            Follows::Nothing if row.id.kind() == ConversationType::C2c => (None, None),
            Follows::Nothing => channel().map(|channel| (channel, channel.map(|_| 0)))?,
            Follows::Since(_) => (channel()?, None),
            // What they have followed stays.
            Follows::Between(_, until) => (None, Some(until)),
        };
        run(&self.db, KEEP_WHOLE_CONVERSATION, (values(until, since), followed, &row.id)).map(drop)
    }

    fn remove(&mut self, of: &UserId, key: &ConversationId) -> Result<()> {
        self.known.get_mut().forget_conversations();
        let sql = concat!("DELETE FROM conversation WHERE account = ", account!("?"), " AND type = ? AND id = ?");
        run(&self.db, sql, (of, key)).map(drop)
    }

    fn remove_all(&mut self, of: &UserId) -> Result<()> {
        self.known.get_mut().forget_conversations();
        run(&self.db, concat!("DELETE FROM conversation WHERE account = ", account!("?")), of).map(drop)
    }
}
