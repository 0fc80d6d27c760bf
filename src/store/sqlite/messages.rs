//! Messages read back: histories, searches, and what rules must know of them.

use super::super::{Found, Result, Search, Seen, Span, words};
use super::tables::{account_no, channel_no, conversation_id, from_json, in_sight, is_for, json, received, visible};
use super::{SqliteStore, failed};
use crate::core::ids::{GroupId, UserId};
use crate::core::message::{Channel, LocalData, Message, MessageRef, Place};
use rusqlite::types::{Type, Value};
use rusqlite::{OptionalExtension, Row, params_from_iter};

/// The columns from which [`seen`] makes a message. ?1 is the account, ?2 the user id.
macro_rules! seen_columns {
    () => {
        "m.seq, m.content, l.number, l.text, m.receipts,
         EXISTS (SELECT 1 FROM message_receipt r
                 WHERE r.channel = m.channel AND r.seq = m.seq AND r.user_id = ?2 AND m.owner = 0)"
    };
}

/// A message with the user's conversation that it is in, and what the user has noted on it.
macro_rules! from_messages {
    () => {
        " FROM message m JOIN conversation c ON c.channel = m.channel AND c.account = ?1
          LEFT JOIN message_local l
          ON l.account = ?1 AND l.channel = m.channel AND l.seq = m.seq AND l.sub = m.sub "
    };
}

/// The same, of the messages that have the words.
macro_rules! from_words {
    () => {
        " FROM message_text t CROSS JOIN message m ON m.message = t.rowid
          JOIN conversation c ON c.channel = m.channel AND c.account = ?1
          LEFT JOIN message_local l
          ON l.account = ?1 AND l.channel = m.channel AND l.seq = m.seq AND l.sub = m.sub "
    };
}

/// How a search begins.
#[cfg(test)]
pub const FOUND: &str =
    concat!("SELECT ", seen_columns!(), from_words!(), "WHERE message_text MATCH ?3 AND ", visible!());

// What was cleared is not gone through: the user sees nothing before cleared_seq, and there only what they kept after it.
pub const HISTORY: &str = concat!(
    "SELECT ",
    seen_columns!(),
    from_messages!(),
    "WHERE m.channel = ?3 AND (m.seq, m.sub) < (?4, ?5) AND m.seq >= c.cleared_seq
     AND m.time BETWEEN ?6 AND ?7 AND (?8 = 0 OR m.types & ?8) AND ",
    visible!(),
    " ORDER BY m.seq DESC, m.sub DESC LIMIT ?9"
);
pub const HISTORY_FORWARD: &str = concat!(
    "SELECT ",
    seen_columns!(),
    from_messages!(),
    "WHERE m.channel = ?3 AND (m.seq, m.sub) > (max(?4, c.cleared_seq), iif(?4 < c.cleared_seq, 0, ?5))
     AND m.time BETWEEN ?6 AND ?7 AND (?8 = 0 OR m.types & ?8) AND ",
    visible!(),
    " ORDER BY m.seq, m.sub LIMIT ?9"
);
pub const LAST: &str = concat!(
    "SELECT ",
    seen_columns!(),
    from_messages!(),
    "WHERE m.channel = ?3 AND m.seq >= c.cleared_seq AND m.shown AND ",
    visible!(),
    " ORDER BY m.seq DESC, m.sub DESC LIMIT 1"
);

/// One message by its id.
macro_rules! by_id {
    ($which:expr) => {
        concat!("SELECT ", seen_columns!(), ", c.type, c.id", from_messages!(), "WHERE m.id = ?3 AND ", $which)
    };
}
/// One that was sent, by its number.
macro_rules! by_seq {
    ($which:expr) => {
        concat!(
            "SELECT ",
            seen_columns!(),
            ", c.type, c.id",
            from_messages!(),
            "WHERE m.channel = ?3 AND m.seq = ?4 AND m.sub = 0 AND ",
            $which
        )
    };
}

pub const BY_ID: &str = by_id!(visible!());
pub const BY_SEQ: &str = by_seq!(visible!());
pub const RECEIVED_BY_ID: &str = by_id!(received!());
pub const RECEIVED_BY_SEQ: &str = by_seq!(received!());

/// How many who take part in the channel ?1 came after its message ?2, and never see it.
pub const NEWCOMERS: &str =
    "SELECT count(*) FROM conversation WHERE followed = ?1 AND entered_seq >= ?2 AND entered_seq > 0";
/// The user ?3 takes part in the channel, and came before the message.
pub const CAME_BEFORE: &str = "SELECT 1 FROM conversation c
     WHERE c.channel = ?1 AND c.account = (SELECT account FROM account WHERE user_id = ?3) AND c.entered_seq < ?2";
/// Members of the chat group ?3 to whom its message ?2, or that of a topic of it, came, in the order in which they came, without
/// its sender ?4: who has sent a receipt for it, or who has not. ?5: the only ones who got it.
pub const READERS: &str = "SELECT m.member, m.user_id FROM chat_group_member m INDEXED BY chat_group_member_in_order
     CROSS JOIN account a ON a.user_id = m.user_id
     CROSS JOIN conversation c ON c.channel = ?1 AND c.account = a.account
     WHERE m.channel = ?3 AND m.member > ?7 AND c.entered_seq < ?2 AND m.user_id <> ?4
     AND (?5 IS NULL OR m.user_id IN (SELECT value FROM json_each(?5)))
     AND EXISTS (SELECT 1 FROM message_receipt r WHERE r.channel = ?1 AND r.seq = ?2 AND r.user_id = m.user_id) = ?6
     ORDER BY m.member LIMIT ?8";
pub const NEWEST: &str = "SELECT max(last_time) FROM channel";

fn seen(row: &Row<'_>) -> rusqlite::Result<Seen> {
    let message: Message = from_json(row, 1)?;
    let local = LocalData {
        number: row.get::<_, Option<u32>>(2)?.unwrap_or(0),
        text: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
    };
    Ok(Seen { message, local, receipts: row.get(4)?, has_sent_receipt: row.get(5)? })
}

pub(super) fn user(row: &Row<'_>, column: usize) -> rusqlite::Result<UserId> {
    UserId::new(row.get_ref(column)?.as_str()?)
        .ok_or_else(|| rusqlite::Error::InvalidColumnType(column, "user_id".into(), Type::Text))
}

/// A number for SQLite, whose numbers are signed.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl SqliteStore {
    fn channel_no(&self, channel: &Channel) -> Result<Option<i64>> {
        channel_no(&self.db, channel).map_err(failed)
    }

    pub(super) fn all<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        each: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let read = || -> rusqlite::Result<Vec<T>> { self.db.prepare_cached(sql)?.query_map(values, each)?.collect() };
        read().map_err(failed)
    }

    pub(super) fn one<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        each: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        let read = || self.db.prepare_cached(sql)?.query_row(values, each).optional();
        read().map_err(failed)
    }

    pub(super) fn read_history(&self, me: &UserId, channel: &Channel, span: &Span) -> Result<Vec<Seen>> {
        let account = account_no(&self.db, me).map_err(failed)?;
        let (Some(account), Some(channel)) = (account, self.channel_no(channel)?) else { return Ok(Vec::new()) };
        if !span.seqs.is_empty() {
            let mut found = Vec::new();
            for seq in &span.seqs {
                found.extend(self.one(BY_SEQ, (account, me.as_str(), channel, signed(*seq)), seen)?);
            }
            return Ok(found);
        }
        let (sql, from) = if span.forward {
            (HISTORY_FORWARD, span.behind.unwrap_or_default())
        } else {
            (HISTORY, span.behind.unwrap_or(Place { seq: u64::MAX, sub: u64::MAX }))
        };
        let (begin, end) = span.times;
        let values = (
            account,
            me.as_str(),
            channel,
            signed(from.seq),
            signed(from.sub),
            signed(begin),
            signed(end),
            span.types.cast_signed(),
            signed(span.most),
        );
        self.all(sql, values, seen)
    }

    pub(super) fn read_last(&self, me: &UserId, channel: &Channel) -> Result<Option<Seen>> {
        let account = account_no(&self.db, me).map_err(failed)?;
        let (Some(account), Some(channel)) = (account, self.channel_no(channel)?) else { return Ok(None) };
        self.one(LAST, (account, me.as_str(), channel), seen)
    }

    pub(super) fn read_seen(&self, me: &UserId, message: &MessageRef) -> Result<Option<(Channel, Seen)>> {
        self.read_one(me, message, (BY_ID, BY_SEQ))
    }

    fn read_one(
        &self,
        me: &UserId,
        message: &MessageRef,
        (by_id, by_seq): (&str, &str),
    ) -> Result<Option<(Channel, Seen)>> {
        let Some(account) = account_no(&self.db, me).map_err(failed)? else { return Ok(None) };
        let both = |row: &Row<'_>| Ok((Channel::of(me, &conversation_id(row, 6)?), seen(row)?));
        match message {
            MessageRef::Id(id) => self.one(by_id, (account, me.as_str(), &id.0), both),
            MessageRef::Seq(id, seq) => match self.channel_no(&Channel::of(me, id))? {
                Some(channel) => self.one(by_seq, (account, me.as_str(), channel, signed(*seq)), both),
                None => Ok(None),
            },
        }
    }

    pub(super) fn read_place(&self, me: &UserId, channel: &Channel, message: &MessageRef) -> Result<Option<Place>> {
        let account = account_no(&self.db, me).map_err(failed)?;
        match (message, account, self.channel_no(channel)?) {
            (MessageRef::Seq(_, seq), ..) => Ok(Some(Place { seq: *seq, sub: 0 })),
            (MessageRef::Id(id), Some(account), Some(channel)) => self.one(
                // Left to itself, SQLite may go through all of the channel.
                "SELECT seq, sub FROM message INDEXED BY message_of_id
                 WHERE id = ?1 AND channel = ?2 AND owner IN (0, ?3)",
                (&id.0, channel, account),
                |row| Ok(Place { seq: row.get(0)?, sub: row.get(1)? }),
            ),
            _ => Ok(None),
        }
    }

    pub(super) fn read_peer_seq(&self, me: &UserId, channel: &Channel) -> Result<u64> {
        let sql = "SELECT c.read_seq FROM conversation c JOIN account a USING (account)
                   WHERE c.channel = ?1 AND a.user_id <> ?2 LIMIT 1";
        let Some(no) = self.channel_no(channel)? else { return Ok(0) };
        Ok(self.one(sql, (no, me.as_str()), |row| row.get(0))?.unwrap_or(0))
    }

    pub(super) fn find(&self, me: &UserId, search: &Search<'_>) -> Result<(Vec<Found>, u64)> {
        let Some(account) = account_no(&self.db, me).map_err(failed)? else { return Ok((Vec::new(), 0)) };
        let channel = match search.channel {
            None => None,
            Some(channel) => match self.channel_no(channel)? {
                Some(no) => Some(no),
                None => return Ok((Vec::new(), 0)),
            },
        };
        let phrases: Vec<String> = search.keywords.iter().filter_map(|keyword| words::phrase(keyword)).collect();
        let unfindable = search.keywords.len() > phrases.len() && (search.all || phrases.is_empty());
        if unfindable {
            return Ok((Vec::new(), 0));
        }
        let (begin, end) = search.times;
        let mut values: Vec<Value> = vec![
            account.into(),
            me.as_str().to_owned().into(),
            signed(begin).into(),
            signed(end).into(),
            search.types.cast_signed().into(),
        ];
        let mut which = format!(
            "m.time BETWEEN ?3 AND ?4 AND (?5 = 0 OR m.types & ?5) AND m.content ->> '$.revoked' IS NULL AND {}",
            visible!()
        );
        let mut from = from_messages!().to_owned();
        if !phrases.is_empty() {
            values.push(phrases.join(if search.all { " AND " } else { " OR " }).into());
            from = from_words!().to_owned();
            which = format!("message_text MATCH ?{} AND {which}", values.len());
        }
        if !search.senders.is_empty() {
            let senders: Vec<&str> = search.senders.iter().map(UserId::as_str).collect();
            values.push(serde_json::to_string(&senders).unwrap_or_default().into());
            which += &format!(" AND m.sender IN (SELECT value FROM json_each(?{}))", values.len());
        }
        let page = |values: &mut Vec<Value>| {
            values.extend([signed(search.most).into(), signed(search.skip).into()]);
            format!(" LIMIT ?{} OFFSET ?{}", values.len() - 1, values.len())
        };
        if let Some(channel) = channel {
            values.push(channel.into());
            which += &format!(" AND m.channel = ?{}", values.len());
            let count = format!("SELECT count(*){from}WHERE {which}");
            let count: u64 = self.one(&count, params_from_iter(values.iter()), |row| row.get(0))?.unwrap_or(0);
            let limit = page(&mut values);
            let sql = format!("SELECT {}{from}WHERE {which} ORDER BY m.seq DESC, m.sub DESC{limit}", seen_columns!());
            let messages = self.all(&sql, params_from_iter(values.iter()), seen)?;
            let conversation = search.channel.map(|channel| channel.conversation_of(me));
            let found = conversation.filter(|_| count > 0).map(|conversation| Found { conversation, count, messages });
            return Ok((found.into_iter().collect(), count));
        }
        // Where there is just one, the bare m.id is its id.
        let groups =
            format!("SELECT c.type, c.id, count(*), max(m.time) newest, m.id{from}WHERE {which} GROUP BY m.channel");
        let count: u64 = self
            .one(&format!("SELECT count(*) FROM ({groups})"), params_from_iter(values.iter()), |row| row.get(0))?
            .unwrap_or(0);
        let limit = page(&mut values);
        let sql = format!("{groups} ORDER BY newest DESC, c.type, c.id{limit}");
        let found = self.all(&sql, params_from_iter(values.iter()), |row| {
            Ok((conversation_id(row, 0)?, row.get::<_, u64>(2)?, row.get::<_, String>(4)?))
        })?;
        let mut all = Vec::new();
        for (conversation, count, id) in found {
            let only = match count {
                1 => self.read_seen(me, &MessageRef::Id(crate::core::message::MessageId(id)))?,
                _ => None,
            };
            all.push(Found { conversation, count, messages: only.into_iter().map(|(_, seen)| seen).collect() });
        }
        Ok((all, count))
    }

    pub(super) fn read_readers(
        &self,
        group: &GroupId,
        message: &Message,
        read: bool,
        behind: u64,
        most: u64,
    ) -> Result<Vec<(u64, UserId)>> {
        let of = |group: GroupId| self.channel_no(&Channel::Group(group));
        let (Some(no), Some(home)) = (of(group.clone())?, of(group.home())?) else { return Ok(Vec::new()) };
        let targets = (!message.body.targets.is_empty()).then(|| json(&message.body.targets));
        let (seq, sender) = (signed(message.place.seq), message.sender.as_str());
        let values = (no, seq, home, sender, targets, read, signed(behind), signed(most));
        self.all(READERS, values, |row| Ok((row.get(0)?, user(row, 1)?)))
    }

    /// Only who came since is counted, not who was there: in a chat group that shows its history, nobody.
    pub(super) fn count_audience(&self, channel: &Channel, message: &Message) -> Result<u64> {
        let (Channel::Group(group), Some(no)) = (channel, self.channel_no(channel)?) else { return Ok(1) };
        // What is not kept has no number: it came to whoever is there.
        let seq = if message.body.online_only { i64::MAX } else { signed(message.place.seq) };
        let came_before = |user: &UserId| -> Result<bool> {
            Ok(self.one(CAME_BEFORE, (no, seq, user.as_str()), |_| Ok(()))?.is_some())
        };
        if message.body.targets.is_empty() {
            let newcomers: u64 = self.one(NEWCOMERS, (no, seq), |row| row.get(0))?.unwrap_or(0);
            let sender = u64::from(came_before(&message.sender)?);
            return Ok(self.count_members(group)?.saturating_sub(newcomers + sender));
        }
        let mut users: Vec<_> = message.body.targets.iter().filter(|user| **user != message.sender).collect();
        users.sort_unstable();
        users.dedup();
        users.into_iter().try_fold(0, |count, user| Ok(count + u64::from(came_before(user)?)))
    }

    pub(super) fn read_status(&self, user: &UserId) -> Result<Option<(String, bool)>> {
        let sql = "SELECT status, created <> 0 FROM account WHERE user_id = ?1";
        self.one(sql, [user.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    pub(super) fn count_unread_behind(&self, me: &UserId, channel: &Channel, seq: u64) -> Result<u64> {
        let sql = concat!(
            "SELECT count(*) FROM message m JOIN conversation c ON c.channel = m.channel AND c.account = ?1
             WHERE m.channel = ?3 AND m.seq > ?4 AND m.owner = 0 AND m.counted = 1 AND m.sender <> ?2 AND ",
            visible!()
        );
        let account = account_no(&self.db, me).map_err(failed)?;
        let (Some(account), Some(no)) = (account, self.channel_no(channel)?) else { return Ok(0) };
        Ok(self.one(sql, (account, me.as_str(), no, signed(seq)), |row| row.get(0))?.unwrap_or(0))
    }

    pub(super) fn read_received(&self, me: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>> {
        let received = self.read_one(me, message, (RECEIVED_BY_ID, RECEIVED_BY_SEQ))?;
        Ok(received.map(|(channel, seen)| (channel, seen.message)))
    }
}
