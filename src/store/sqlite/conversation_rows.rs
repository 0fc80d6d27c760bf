//! How conversations stand in their table.

use super::SqliteStore;
use super::errors::failed;
use super::tables::{channel_no, conversation_id, from_json, json};
use super::values::{Value, Values, account, number, with};
use crate::core::ids::{ConversationId, ConversationNo, ConversationType, UserId};
use crate::core::message::Channel;
use crate::core::rows::{self, Follows, Keeps};
use crate::store::Result;
use rusqlite::Row as Columns;
use rusqlite::types::ValueRef;

/// The columns of a conversation, behind its type and id.
macro_rules! conversation_columns {
    () => {
        "type, id, no, followed IS NOT NULL, since, until, listed, active_time, pinned, marks, note, draft, receive_option,
         read_seq, read_time, entered_seq, cleared_seq, gone_seq"
    };
}

pub const CONVERSATION: &str = concat!(
    "SELECT ",
    conversation_columns!(),
    " FROM conversation WHERE account = ",
    account!("?1"),
    " AND type = ?2 AND id = ?3"
);
pub const CONVERSATIONS_OF: &str = concat!(
    "SELECT ",
    conversation_columns!(),
    " FROM conversation WHERE account = ",
    account!("?1"),
    " ORDER BY type, id"
);
pub const NUMBERED: &str =
    concat!("SELECT ", conversation_columns!(), " FROM conversation WHERE account = ", account!("?1"), " AND no = ?2");
/// What changes often, in no index.
pub const KEEP_CONVERSATION: &str = concat!(
    "UPDATE conversation SET listed = ?6, active_time = ?7, pinned = ?8, marks = ?9, note = ?10, draft = ?11,
     receive_option = ?12, read_seq = ?13, read_time = ?14, cleared_seq = ?16, gone_seq = ?17
     WHERE account = ",
    account!("?1"),
    " AND no = ?2 AND since = ?4 AND until IS ?5 AND (followed IS NULL) = (?3 IS NULL) AND entered_seq = ?15"
);
const KEEP_WHOLE_CONVERSATION: &str = concat!(
    "INSERT INTO conversation (account, no, followed, since, until, listed, active_time, pinned, marks, note, draft,
                               receive_option, read_seq, read_time, entered_seq, cleared_seq, gone_seq, type, id)
     VALUES (",
    account!("?1"),
    ", ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
     ON CONFLICT (account, type, id) DO UPDATE SET no = excluded.no, followed = excluded.followed, since = excluded.since,
         until = excluded.until, listed = excluded.listed, active_time = excluded.active_time, pinned = excluded.pinned,
         marks = excluded.marks, note = excluded.note, draft = excluded.draft, receive_option = excluded.receive_option,
         read_seq = excluded.read_seq, read_time = excluded.read_time, entered_seq = excluded.entered_seq,
         cleared_seq = excluded.cleared_seq, gone_seq = excluded.gone_seq"
);

/// The conversation of a row; its number is negative where it was let go. `until` is 0 where the user was never in the chat group.
pub fn conversation(user: &UserId, c: &Columns<'_>) -> rusqlite::Result<rows::Conversation> {
    let no: i64 = c.get(2)?;
    let follows = match (c.get(3)?, c.get::<_, Option<i64>>(5)?) {
        (false, _) | (true, Some(0)) => Follows::Nothing,
        (true, None) => Follows::Since(c.get(4)?),
        (true, Some(until)) => Follows::Between(c.get(4)?, until),
    };
    let of_row = u32::try_from(no.unsigned_abs()).map(ConversationNo);
    Ok(rows::Conversation {
        let_go: no < 0,
        follows,
        listed: c.get(6)?,
        active_time: c.get(7)?,
        pinned: c.get(8)?,
        marks: c.get::<_, i64>(9)?.cast_unsigned(),
        note: c.get(10)?,
        draft: match c.get_ref(11)? {
            ValueRef::Null => None,
            _ => Some(from_json(c, 11)?),
        },
        receive_option: c.get(12)?,
        read_seq: c.get(13)?,
        read_time: c.get(14)?,
        entered_seq: c.get(15)?,
        cleared_seq: c.get(16)?,
        gone_seq: c.get(17)?,
        ..rows::Conversation::new(
            user.clone(),
            conversation_id(c, 0)?,
            of_row.map_err(|_| rusqlite::Error::IntegralValueOutOfRange(2, no))?,
        )
    })
}

fn of_conversation<'a>(user: &'a UserId, id: &'a ConversationId) -> Values<'a> {
    vec![Value::Text(user.as_str()), number(id.kind().number().into()), Value::Text(id.bare())]
}

impl Keeps<rows::Conversation> for SqliteStore {
    fn find(&self, of: &UserId, key: &ConversationId) -> Result<Option<rows::Conversation>> {
        self.find_one(CONVERSATION, of_conversation(of, key), |c| conversation(of, c))
    }

    fn find_all(&self, of: &UserId) -> Result<Vec<rows::Conversation>> {
        self.find_each(CONVERSATIONS_OF, vec![Value::Text(of.as_str())], |c| conversation(of, c))
    }

    fn keep(&mut self, row: &rows::Conversation) -> Result<()> {
        let no = i64::from(row.no.0);
        let in_group = row.id.kind() == ConversationType::Group;
        let (since, until) = match row.follows {
            Follows::Nothing => (0, in_group.then_some(0)),
            Follows::Since(since) => (since, None),
            Follows::Between(since, until) => (since, Some(until)),
        };
        let followed = match row.follows {
            Follows::Nothing if !in_group => None,
            _ => channel_no(&self.db, &Channel::of(&row.user, &row.id)).map_err(failed)?,
        };
        let until = until.filter(|_| followed.is_some());
        let or_null = |number: Option<i64>| number.map_or(Value::Null, Value::Number);
        let values = || {
            vec![
                Value::Text(row.user.as_str()),
                Value::Number(if row.let_go { -no } else { no }),
                or_null(followed),
                Value::Number(since),
                or_null(until),
                Value::Number(row.listed.into()),
                Value::Whole(row.active_time),
                Value::Number(row.pinned.into()),
                Value::Number(row.marks.cast_signed()),
                Value::Text(&row.note),
                row.draft.as_ref().map_or(Value::Null, |draft| Value::Json(json(draft))),
                Value::Whole(row.receive_option.into()),
                Value::Whole(row.read_seq),
                Value::Whole(row.read_time),
                Value::Whole(row.entered_seq),
                Value::Whole(row.cleared_seq),
                Value::Whole(row.gone_seq),
            ]
        };
        if self.run(KEEP_CONVERSATION, values())? == 0 {
            let id = [Value::Whole(row.id.kind().number().into()), Value::Text(row.id.bare())];
            self.run(KEEP_WHOLE_CONVERSATION, with(values(), id))?;
        }
        Ok(())
    }

    fn remove(&mut self, of: &UserId, key: &ConversationId) -> Result<()> {
        let sql = concat!("DELETE FROM conversation WHERE account = ", account!("?1"), " AND type = ?2 AND id = ?3");
        self.run(sql, of_conversation(of, key)).map(drop)
    }

    fn remove_all(&mut self, of: &UserId) -> Result<()> {
        let sql = concat!("DELETE FROM conversation WHERE account = ", account!("?1"));
        self.run(sql, vec![Value::Text(of.as_str())]).map(drop)
    }
}
