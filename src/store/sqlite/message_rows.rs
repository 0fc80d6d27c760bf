//! How messages stand in their table, with their words in the index.

use super::SqliteStore;
use super::values::{account, all, all_as, channel, json, one, one_as, run};
use crate::core::ids::UserId;
use crate::core::message::{Channel, MessageId, Place, type_bits};
use crate::core::rows::{self, Keeps, Row};
use crate::store::{Result, words};

/// The one at that place, of that owner.
macro_rules! one_message {
    () => {
        concat!("channel = ", channel!(), " AND seq = ?4 AND sub = ?5 AND owner = coalesce(", account!("?6"), ", 0)")
    };
}

impl SqliteStore {
    fn index(&self, message: i64, text: &str) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let sql = "INSERT INTO message_text (rowid, text) VALUES (?, ?)";
        run(&self.db, sql, (message, words::indexed(text))).map(drop)
    }

    /// Deletes messages, with their words.
    pub(super) fn delete_messages(&self, messages: &[i64]) -> Result<()> {
        messages.iter().try_for_each(|message| {
            run(&self.db, "DELETE FROM message_text WHERE rowid = ?", message)?;
            run(&self.db, "DELETE FROM message WHERE message = ?", message).map(drop)
        })
    }
}

impl Keeps<rows::Message> for SqliteStore {
    fn find(&self, of: &Channel, key: &(Place, Option<UserId>)) -> Result<Option<rows::Message>> {
        let sql = concat!("SELECT content FROM message WHERE ", one_message!());
        one_as(&self.db, sql, (of, key), |columns| {
            Ok(rows::Message { channel: of.clone(), owner: key.1.clone(), message: columns.next()? })
        })
    }

    fn find_all(&self, of: &Channel) -> Result<Vec<rows::Message>> {
        let sql = concat!(
            "SELECT (SELECT user_id FROM account WHERE account = m.owner), content FROM message m WHERE channel = ",
            channel!(),
            " ORDER BY seq, sub, owner"
        );
        all_as(&self.db, sql, of, |columns| {
            Ok(rows::Message { channel: of.clone(), owner: columns.next()?, message: columns.next()? })
        })
    }

    fn keep(&mut self, row: &rows::Message) -> Result<()> {
        let sql = concat!(
            "UPDATE message SET types = ?7, counted = ?8, content = ?9 WHERE ",
            one_message!(),
            " RETURNING message"
        );
        let message = &row.message;
        let counted = !message.body.uncounted && message.revoked.is_none();
        let values = (type_bits(&message.body.elements).cast_signed(), counted, message);
        let Some(no) = one(&self.db, sql, (&row.channel, row.key(), values))? else { return self.keep_new(row) };
        run(&self.db, "DELETE FROM message_text WHERE rowid = ?", no)?;
        // What was revoked is found no more.
        if message.revoked.is_none() { self.index(no, &message.body.text) } else { Ok(()) }
    }

    fn keep_new(&mut self, row: &rows::Message) -> Result<()> {
        let sql = concat!(
            "INSERT INTO message (channel, seq, sub, owner, id, sender, time, types, counted, shown, targets, about, content)
             VALUES (",
            channel!(),
            ", ?4, ?5, coalesce(",
            account!("?6"),
            ", 0), ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"
        );
        let message = &row.message;
        if let Some(owner) = &row.owner {
            // What the user kept under this id in a chat group that is no more may still be waiting to be taken away.
            let old = concat!("SELECT message FROM message WHERE owner = ", account!("?"), " AND id = ?");
            self.delete_messages(&all(&self.db, old, (owner, &message.id))?)?;
        }
        let body = &message.body;
        let targets = (!body.targets.is_empty()).then(|| json(&body.targets));
        let sent = (&message.id, &message.sender, message.time);
        let shows = (type_bits(&body.elements).cast_signed(), !body.uncounted, !body.unshown, targets, message.about());
        run(&self.db, sql, (&row.channel, row.key(), sent, shows, message))?;
        self.index(self.db.last_insert_rowid(), &body.text)
    }

    fn remove(&mut self, of: &Channel, key: &(Place, Option<UserId>)) -> Result<()> {
        let sql = concat!("SELECT message FROM message WHERE ", one_message!());
        self.delete_messages(&all(&self.db, sql, (of, key))?)
    }

    fn remove_all(&mut self, of: &Channel) -> Result<()> {
        self.delete_messages(&all(&self.db, concat!("SELECT message FROM message WHERE channel = ", channel!()), of)?)
    }
}

/// An index of the messages' table has it.
impl Keeps<rows::MessagePlace> for SqliteStore {
    fn find(&self, of: &MessageId, key: &Option<UserId>) -> Result<Option<rows::MessagePlace>> {
        let all = self.find_all(of)?;
        Ok(all.into_iter().find(|row: &rows::MessagePlace| row.owner == *key))
    }

    fn find_all(&self, of: &MessageId) -> Result<Vec<rows::MessagePlace>> {
        let sql = "SELECT (SELECT user_id FROM account WHERE account = m.owner), c.type, c.low, c.high, m.seq, m.sub
                   FROM message m JOIN channel c USING (channel) WHERE m.id = ? AND (c.type = 1 OR c.high = '')";
        all_as(&self.db, sql, of, |columns| {
            let (owner, channel, place) = columns.next()?;
            Ok(rows::MessagePlace { id: of.clone(), owner, channel, place })
        })
    }

    fn keep(&mut self, _row: &rows::MessagePlace) -> Result<()> {
        Ok(())
    }

    fn remove(&mut self, _of: &MessageId, _key: &Option<UserId>) -> Result<()> {
        Ok(())
    }

    fn remove_all(&mut self, _of: &MessageId) -> Result<()> {
        Ok(())
    }
}
