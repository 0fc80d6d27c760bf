//! Messages read back: histories, searches, and what rules must know of them.

use super::super::{Found, Messages, Result, Search, Seen, Span, words};
use super::SqliteStore;
use super::tables::{in_sight, is_for, received, visible};
use super::values::{all, channel, channel_no, json, one, signed};
use crate::core::ids::{ConversationId, GroupId, UserId};
use crate::core::message::{Channel, Message, MessageRef, Place};
use crate::core::rows::{self, Rows};
use crate::core::situation::View;
use rusqlite::types::Value;

/// The columns of a [`Seen`]. ?1 is the account, ?2 the user id.
macro_rules! seen_columns {
    () => {
        "m.content, coalesce(l.number, 0), coalesce(l.text, ''), m.receipts,
         EXISTS (SELECT 1 FROM message_receipt r
                 WHERE r.channel = m.channel AND r.seq = m.seq AND r.user_id = ?2 AND m.owner = 0)"
    };
}

/// The user's conversation that a message is in, and what the user has noted on it.
macro_rules! of_user {
    () => {
        " JOIN conversation c ON c.channel = m.channel AND c.account = ?1
          LEFT JOIN message_local l
          ON l.account = ?1 AND l.channel = m.channel AND l.seq = m.seq AND l.sub = m.sub "
    };
}
macro_rules! from_messages {
    () => {
        concat!(" FROM message m", of_user!())
    };
}
/// The same, of the messages that have the words.
macro_rules! from_words {
    () => {
        concat!(" FROM message_text t CROSS JOIN message m ON m.message = t.rowid", of_user!())
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

/// One message, with the user's conversation that it is in.
macro_rules! one_message {
    ($by:literal, $which:expr) => {
        concat!("SELECT c.type, c.id, ", seen_columns!(), from_messages!(), "WHERE ", $by, " AND ", $which)
    };
}

pub const BY_ID: &str = one_message!("m.id = ?3", visible!());
/// One that was sent, by its number.
pub const BY_SEQ: &str = one_message!("m.channel = ?3 AND m.seq = ?4 AND m.sub = 0", visible!());
pub const RECEIVED_BY_ID: &str = one_message!("m.id = ?3", received!());
pub const RECEIVED_BY_SEQ: &str = one_message!("m.channel = ?3 AND m.seq = ?4 AND m.sub = 0", received!());

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
pub const UNREAD_BEHIND: &str = concat!(
    "SELECT count(*) FROM message m JOIN conversation c ON c.channel = m.channel AND c.account = ?1
     WHERE m.channel = ?3 AND m.seq > ?4 AND m.owner = 0 AND m.counted = 1 AND m.sender <> ?2 AND ",
    visible!()
);

impl SqliteStore {
    /// What names a user and a channel in statements, where both are there: the account, the user id, and the channel's number.
    pub(super) fn numbers<'a>(&self, me: &'a UserId, channel: &Channel) -> Result<Option<(i64, &'a UserId, i64)>> {
        let Some(account) = self.account_of(me)? else { return Ok(None) };
        Ok(channel_no(&self.db, channel)?.map(|channel| (account, me, channel)))
    }

    /// A message by one of two queries.
    pub(super) fn one_message(
        &self,
        me: &UserId,
        message: &MessageRef,
        (by_id, by_seq): (&str, &str),
    ) -> Result<Option<(Channel, Seen)>> {
        let found: Option<(ConversationId, Seen)> = match message {
            MessageRef::Id(id) => match self.account_of(me)? {
                Some(account) => one(&self.db, by_id, (account, me, id))?,
                None => None,
            },
            MessageRef::Seq(id, seq) => match self.numbers(me, &Channel::of(me, id))? {
                Some(numbers) => one(&self.db, by_seq, (numbers, signed(*seq)))?,
                None => None,
            },
        };
        Ok(found.map(|(conversation, seen)| (Channel::of(me, &conversation), seen)))
    }

    fn find(&self, me: &UserId, search: &Search<'_>) -> Result<(Vec<Found>, u64)> {
        let Some(account) = self.account_of(me)? else { return Ok((Vec::new(), 0)) };
        let channel = match search.channel {
            None => None,
            Some(channel) => match channel_no(&self.db, channel)? {
                None => return Ok((Vec::new(), 0)),
                no => no,
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
            let count: u64 = one(&self.db, &count, values.as_slice())?.unwrap_or(0);
            let limit = page(&mut values);
            let sql = format!("SELECT {}{from}WHERE {which} ORDER BY m.seq DESC, m.sub DESC{limit}", seen_columns!());
            let messages = all(&self.db, &sql, values.as_slice())?;
            let conversation = search.channel.map(|channel| channel.conversation_of(me));
            let found = conversation.filter(|_| count > 0).map(|conversation| Found { conversation, count, messages });
            return Ok((found.into_iter().collect(), count));
        }
        // Where there is just one, the bare m.id is its id.
        let groups =
            format!("SELECT c.type, c.id, count(*), max(m.time) newest, m.id{from}WHERE {which} GROUP BY m.channel");
        let count = one(&self.db, &format!("SELECT count(*) FROM ({groups})"), values.as_slice())?.unwrap_or(0);
        let limit = page(&mut values);
        let sql = format!("{groups} ORDER BY newest DESC, c.type, c.id{limit}");
        let found = all(&self.db, &sql, values.as_slice())?.into_iter();
        let found = found.map(|(conversation, count, _newest, id): (_, _, u64, _)| {
            let only = if count == 1 { self.seen(me, &MessageRef::Id(id))? } else { None };
            Ok(Found { conversation, count, messages: only.into_iter().map(|(_, seen)| seen).collect() })
        });
        Ok((found.collect::<Result<_>>()?, count))
    }
}

impl Messages for SqliteStore {
    fn history(&self, me: &UserId, channel: &Channel, span: &Span) -> Result<Vec<Seen>> {
        let Some(numbers) = self.numbers(me, channel)? else { return Ok(Vec::new()) };
        if !span.seqs.is_empty() {
            let found = span.seqs.iter().map(|seq| {
                let found: Option<(ConversationId, Seen)> = one(&self.db, BY_SEQ, (numbers, signed(*seq)))?;
                Ok(found.map(|(_, seen)| seen))
            });
            return found.filter_map(Result::transpose).collect();
        }
        let (sql, from) = if span.forward {
            (HISTORY_FORWARD, span.behind.unwrap_or_default())
        } else {
            (HISTORY, span.behind.unwrap_or(Place { seq: u64::MAX, sub: u64::MAX }))
        };
        let (begin, end) = span.times;
        let (from, times) = ((signed(from.seq), signed(from.sub)), (signed(begin), signed(end)));
        all(&self.db, sql, (numbers, from, times, span.types.cast_signed(), signed(span.most)))
    }

    fn last_message(&self, me: &UserId, channel: &Channel) -> Result<Option<Seen>> {
        let Some(numbers) = self.numbers(me, channel)? else { return Ok(None) };
        one(&self.db, LAST, numbers)
    }

    fn seen(&self, me: &UserId, message: &MessageRef) -> Result<Option<(Channel, Seen)>> {
        self.one_message(me, message, (BY_ID, BY_SEQ))
    }

    fn place(&self, me: &UserId, channel: &Channel, message: &MessageRef) -> Result<Option<Place>> {
        let id = match message {
            MessageRef::Id(id) => id,
            MessageRef::Seq(_, seq) => return Ok(Some(Place { seq: *seq, sub: 0 })),
        };
        let is_meant =
            |row: &rows::MessagePlace| row.channel == *channel && row.owner.as_ref().is_none_or(|owner| owner == me);
        Ok(self.scan::<rows::MessagePlace>(id)?.into_iter().find(is_meant).map(|row| row.place))
    }

    fn peer_read_seq(&self, me: &UserId, channel: &Channel) -> Result<u64> {
        let sql = concat!(
            "SELECT c.read_seq FROM conversation c JOIN account a USING (account) WHERE c.channel = ",
            channel!(),
            " AND a.user_id <> ? LIMIT 1"
        );
        Ok(one(&self.db, sql, (channel, me))?.unwrap_or(0))
    }

    fn search(&self, me: &UserId, search: &Search<'_>) -> Result<(Vec<Found>, u64)> {
        self.snapshot(|store| store.find(me, search))
    }

    fn readers(
        &self,
        group: &GroupId,
        message: &Message,
        read: bool,
        behind: u64,
        most: u64,
    ) -> Result<Vec<(u64, UserId)>> {
        let of = |group: GroupId| channel_no(&self.db, &Channel::Group(group));
        let (Some(no), Some(home)) = (of(group.clone())?, of(group.home())?) else { return Ok(Vec::new()) };
        let targets = (!message.body.targets.is_empty()).then(|| json(&message.body.targets));
        let those = (no, signed(message.place.seq), home, &message.sender, targets, read);
        all(&self.db, READERS, (those, signed(behind), signed(most)))
    }

    /// Only who came since is counted, not who was there: in a chat group that shows its history, nobody.
    fn audience(&self, channel: &Channel, message: &Message) -> Result<u64> {
        let (Channel::Group(group), Some(no)) = (channel, channel_no(&self.db, channel)?) else { return Ok(1) };
        // What is not kept has no number: it came to whoever is there.
        let seq = if message.body.online_only { i64::MAX } else { signed(message.place.seq) };
        let came_before = |user: &UserId| Ok(u64::from(one::<i64>(&self.db, CAME_BEFORE, (no, seq, user))?.is_some()));
        if message.body.targets.is_empty() {
            let newcomers: u64 = one(&self.db, NEWCOMERS, (no, seq))?.unwrap_or(0);
            return Ok(self.member_count(group)?.saturating_sub(newcomers + came_before(&message.sender)?));
        }
        let mut users: Vec<_> = message.body.targets.iter().filter(|user| **user != message.sender).collect();
        users.sort_unstable();
        users.dedup();
        users.into_iter().map(came_before).sum()
    }
}
