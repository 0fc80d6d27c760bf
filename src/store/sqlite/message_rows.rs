//! How messages stand in their table, with their words in the index.

use super::SqliteStore;
use super::chat_groups::group_id;
use super::messages::user;
use super::tables::{from_json, json};
use super::values::{Value, Values, account, channel, number, of_channel, with};
use crate::core::ids::{ConversationType, UserId};
use crate::core::message::{Channel, MessageId, Place, type_bits};
use crate::core::rows::{self, Keeps, Row};
use crate::store::{Result, words};
use rusqlite::types::ValueRef;

/// The messages of the channel ?1 to ?3.
macro_rules! of_messages {
    () => {
        concat!("FROM message m WHERE channel = ", channel!())
    };
}

/// The one at that place, of that owner.
macro_rules! one_message {
    () => {
        concat!("channel = ", channel!(), " AND seq = ?4 AND sub = ?5 AND owner = coalesce(", account!("?6"), ", 0)")
    };
}

fn of_message<'a>(of: &'a Channel, (place, owner): &'a (Place, Option<UserId>)) -> Values<'a> {
    with(of_channel(of), [number(place.seq), number(place.sub), of_owner(owner)])
}

fn of_owner(owner: &Option<UserId>) -> Value<'_> {
    owner.as_ref().map_or(Value::Null, |owner| Value::Text(owner.as_str()))
}

impl SqliteStore {
    fn index(&self, message: i64, text: &str) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let sql = "INSERT INTO message_text (rowid, text) VALUES (?1, ?2)";
        self.run(sql, vec![Value::Number(message), Value::Json(words::indexed(text))]).map(drop)
    }

    /// Deletes messages, with their words.
    fn delete_messages(&self, messages: &[i64]) -> Result<()> {
        messages.iter().try_for_each(|message| {
            self.run("DELETE FROM message_text WHERE rowid = ?1", vec![Value::Number(*message)])?;
            self.run("DELETE FROM message WHERE message = ?1", vec![Value::Number(*message)]).map(drop)
        })
    }
}

impl Keeps<rows::Message> for SqliteStore {
    fn find(&self, of: &Channel, key: &(Place, Option<UserId>)) -> Result<Option<rows::Message>> {
        let sql = concat!("SELECT content FROM message WHERE ", one_message!());
        let message = self.find_one(sql, of_message(of, key), |c| from_json(c, 0))?;
        Ok(message.map(|message| rows::Message { channel: of.clone(), owner: key.1.clone(), message }))
    }

    fn find_all(&self, of: &Channel) -> Result<Vec<rows::Message>> {
        let sql = concat!(
            "SELECT content, (SELECT user_id FROM account WHERE account = m.owner) ",
            of_messages!(),
            " ORDER BY seq, sub, owner"
        );
        self.find_each(sql, of_channel(of), |c| {
            let owner = if c.get_ref(1)? == ValueRef::Null { None } else { Some(user(c, 1)?) };
            Ok(rows::Message { channel: of.clone(), owner, message: from_json(c, 0)? })
        })
    }

    fn keep(&mut self, row: &rows::Message) -> Result<()> {
        let sql = concat!(
            "UPDATE message SET types = ?7, counted = ?8, content = ?9 WHERE ",
            one_message!(),
            " RETURNING message"
        );
        let (message, key) = (&row.message, row.key());
        let counted = !message.body.uncounted && message.revoked.is_none();
        let values = with(
            of_message(&row.channel, &key),
            [
                Value::Number(type_bits(&message.body.elements).cast_signed()),
                Value::Number(counted.into()),
                Value::Json(json(message)),
            ],
        );
        let Some(no) = self.find_one(sql, values, |c| c.get(0))? else { return self.keep_new(row) };
        self.run("DELETE FROM message_text WHERE rowid = ?1", vec![Value::Number(no)])?;
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
        let (message, key) = (&row.message, row.key());
        if row.owner.is_some() {
            // What the user kept under this id in a chat group that is no more may still be waiting to be taken away.
            let old = concat!("SELECT message FROM message WHERE id = ?2 AND owner = ", account!("?1"));
            let values = vec![of_owner(&row.owner), Value::Text(&message.id.0)];
            let old = self.find_each(old, values, |c| c.get(0))?;
            self.delete_messages(&old)?;
        }
        let targets = &message.body.targets;
        let values = with(
            of_message(&row.channel, &key),
            [
                Value::Text(&message.id.0),
                Value::Text(message.sender.as_str()),
                Value::Whole(message.time),
                Value::Number(type_bits(&message.body.elements).cast_signed()),
                Value::Number((!message.body.uncounted).into()),
                Value::Number((!message.body.unshown).into()),
                if targets.is_empty() { Value::Null } else { Value::Json(json(targets)) },
                message.about().map_or(Value::Null, number),
                Value::Json(json(message)),
            ],
        );
        self.run(sql, values)?;
        self.index(self.db.last_insert_rowid(), &message.body.text)
    }

    fn remove(&mut self, of: &Channel, key: &(Place, Option<UserId>)) -> Result<()> {
        let sql = concat!("SELECT message FROM message WHERE ", one_message!());
        let those = self.find_each(sql, of_message(of, key), |c| c.get(0))?;
        self.delete_messages(&those)
    }

    fn remove_all(&mut self, of: &Channel) -> Result<()> {
        let those = self.find_each(concat!("SELECT message ", of_messages!()), of_channel(of), |c| c.get(0))?;
        self.delete_messages(&those)
    }
}

/// An index of the messages' table has it.
impl Keeps<rows::MessagePlace> for SqliteStore {
    fn find(&self, of: &MessageId, key: &Option<UserId>) -> Result<Option<rows::MessagePlace>> {
        let all = self.find_all(of)?;
        Ok(all.into_iter().find(|row: &rows::MessagePlace| row.owner == *key))
    }

    fn find_all(&self, of: &MessageId) -> Result<Vec<rows::MessagePlace>> {
        let sql = "SELECT c.type, c.low, c.high, m.seq, m.sub, (SELECT user_id FROM account WHERE account = m.owner)
                   FROM message m JOIN channel c USING (channel) WHERE m.id = ?1 AND (c.type = 1 OR c.high = '')";
        self.find_each(sql, vec![Value::Text(&of.0)], |c| {
            let channel = match ConversationType::from_number(c.get(0)?) {
                Some(ConversationType::C2c) => Channel::C2c(user(c, 1)?, user(c, 2)?),
                _ => Channel::Group(group_id(c, 1)?),
            };
            let owner = if c.get_ref(5)? == ValueRef::Null { None } else { Some(user(c, 5)?) };
            Ok(rows::MessagePlace { id: of.clone(), owner, channel, place: Place { seq: c.get(3)?, sub: c.get(4)? } })
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
