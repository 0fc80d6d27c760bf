//! The tables read back as a user's state, and what statements share.

use super::super::AccountNo;
use crate::core::conversation::{At, Conversation, ConversationGroup};
use crate::core::event::Entry;
use crate::core::ids::{AT_ALL, ConversationGroupNo, ConversationId, ConversationNo, ConversationType, UserId};
use crate::core::message::Channel;
use crate::core::rows::{self as kept, Follows};
use crate::core::state::Loaded;
use rusqlite::types::{Type, ValueRef};
use rusqlite::{Connection, OptionalExtension, Result, Row};
use serde::Serialize;
use std::collections::BTreeMap;

/// The number that the next conversation of the account `a` gets.
macro_rules! next_no {
    () => {
        "max(coalesce((SELECT max(no) FROM conversation n WHERE n.account = a.account), 0),
             -coalesce((SELECT min(no) FROM conversation n WHERE n.account = a.account), 0)) + 1"
    };
}

/// A value as the JSON that a column holds.
pub(super) fn json(value: &impl Serialize) -> String {
    // It cannot fail: these have string keys only.
    serde_json::to_string(value).unwrap_or_default()
}

pub fn type_and_ids(channel: &Channel) -> (u32, &str, &str) {
    match channel {
        Channel::C2c(low, high) => (ConversationType::C2c.number(), low.as_str(), high.as_str()),
        Channel::Group(group) => (ConversationType::Group.number(), group.as_str(), ""),
    }
}

/// The channel's number, if anything ever happened in it.
pub fn channel_no(db: &Connection, channel: &Channel) -> Result<Option<i64>> {
    db.prepare_cached("SELECT channel FROM channel WHERE type = ?1 AND low = ?2 AND high = ?3")?
        .query_row(type_and_ids(channel), |row| row.get(0))
        .optional()
}

/// The user's account, which need not exist yet.
pub fn account_no(db: &Connection, user: &UserId) -> Result<Option<i64>> {
    db.prepare_cached("SELECT account FROM account WHERE user_id = ?1")?
        .query_row([user.as_str()], |row| row.get(0))
        .optional()
}

/// The message was sent to all, or to the user ?2, or by them.
macro_rules! is_for {
    ($m:literal) => {
        concat!(
            "(",
            $m,
            ".targets IS NULL OR ",
            $m,
            ".sender = ?2 OR ?2 IN (SELECT value FROM json_each(",
            $m,
            ".targets)))"
        )
    };
}
/// The user sees a message that was sent: not what was sent to others alone, and what they have cleared or deleted.
macro_rules! in_sight {
    ($m:literal) => {
        concat!(
            $m,
            ".seq > c.cleared_seq AND ",
            is_for!($m),
            " AND NOT EXISTS (SELECT 1 FROM message_deleted d
                              WHERE d.account = ?1 AND d.channel = ",
            $m,
            ".channel AND d.seq = ",
            $m,
            ".seq)"
        )
    };
}
/// What a user sees of a channel's messages `m`: not what others keep for themselves, nor what tells of a message that they do not
/// see. ?1 is the account, ?2 the user id, and `c` the user's conversation. Not by an index: whose a message is, is looked at when
/// it was found.
macro_rules! visible {
    () => {
        concat!(
            "(+m.owner = ?1 OR (+m.owner = 0 AND ",
            in_sight!("m"),
            " AND (m.about IS NULL OR EXISTS (SELECT 1 FROM message p WHERE p.channel = m.channel AND p.seq = m.about
                                              AND p.sub = 0 AND p.owner = 0 AND ",
            in_sight!("p"),
            "))))"
        )
    };
}
/// What came to the user, also what they have cleared or deleted since.
macro_rules! received {
    () => {
        concat!("(+m.owner = ?1 OR (+m.owner = 0 AND m.seq > c.entered_seq AND ", is_for!("m"), "))")
    };
}
pub(super) use {in_sight, is_for, received, visible};

/// Up to where nothing of the conversation `c` is unread: the user has read it, or will never see it. What is not read but
/// cleared away stays apart, since the other user is told of what is read.
macro_rules! done_seq {
    () => {
        "max(c.read_seq, c.cleared_seq, c.gone_seq)"
    };
}

/// As a row of a conversation is read, with what its channel adds, and how many messages are unread.
pub const CONVERSATIONS: &str = concat!(
    "SELECT c.type, c.id, c.no, c.channel IS NOT NULL, 0, NULL, c.listed OR coalesce(ch.shown_seq > c.gone_seq, 0),
            max(c.active_time, coalesce(ch.last_time, 0)), c.pinned, c.marks, c.note, c.draft, c.receive_option,
            c.read_seq, c.read_time, c.entered_seq, c.cleared_seq, c.gone_seq,
            CASE WHEN ch.last_seq > ",
    done_seq!(),
    " THEN (
                SELECT count(*) FROM message m
                WHERE m.channel = c.channel AND m.seq > ",
    done_seq!(),
    " AND m.owner = 0 AND m.counted = 1 AND m.sender <> ?2
                AND ",
    visible!(),
    ") ELSE 0 END
     FROM conversation c LEFT JOIN channel ch USING (channel) WHERE c.account = ?1 AND c.no > 0 ORDER BY c.no"
);
/// How many numbers the user's conversations were given.
pub const NAMED: &str = concat!("SELECT ", next_no!(), " - 1 FROM account a WHERE a.account = ?1");
/// What the user has deleted unread: conversation and message.
pub const DELETED_UNREAD: &str = concat!(
    "SELECT c.no, d.seq
     FROM message_deleted d JOIN conversation c ON c.account = d.account AND c.channel = d.channel
     JOIN message m ON m.channel = d.channel AND m.seq = d.seq AND m.sub = 0 AND m.owner = 0
     WHERE d.account = ?1 AND d.seq > ",
    done_seq!(),
    " AND m.counted AND m.sender <> ?2
     AND (m.targets IS NULL OR ?2 IN (SELECT value FROM json_each(m.targets)))"
);
/// Unread messages that mean the user in particular: conversation, message, and whether it means everyone. CROSS JOIN: in this
/// order, so that those that mean nobody in particular are not looked at.
pub const AT: &str = concat!(
    "SELECT c.no, a.seq, a.user_id = ?3
     FROM conversation c
     CROSS JOIN message_at a ON a.channel = c.channel AND a.user_id IN (?2, ?3) AND a.seq > ",
    done_seq!(),
    " CROSS JOIN message m ON m.channel = a.channel AND m.seq = a.seq AND m.sub = 0 AND m.owner = 0
     WHERE c.account = ?1 AND c.no > 0 AND m.sender <> ?2 AND m.content ->> '$.revoked' IS NULL AND ",
    visible!()
);
pub const GROUPS: &str = "SELECT no, place, name FROM conversation_group WHERE account = ?1 ORDER BY place";
pub const MEMBERS: &str = "SELECT group_no, added, conversation_no FROM conversation_group_member WHERE account = ?1";

/// A JSON value of a column.
pub fn from_json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    serde_json::from_str(text).map_err(|e| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(e)))
}

/// A journal entry, behind the column that says its form. One of another form is not one of this version.
pub fn entry(row: &Row<'_>, format: usize) -> Result<Entry> {
    match row.get::<_, u32>(format)? {
        Entry::FORMAT => from_json(row, format + 1),
        other => Err(rusqlite::Error::IntegralValueOutOfRange(format, other.into())),
    }
}

/// Whether the text is such a JSON value.
pub fn json_fits<T: serde::de::DeserializeOwned>(text: &str) -> bool {
    serde_json::from_str::<T>(text).is_ok()
}

/// All that the tables hold of one user's state.
pub fn read(db: &Connection, account: AccountNo) -> Result<Loaded> {
    let (user, all_receive_option): (String, String) = db
        .prepare_cached("SELECT user_id, all_receive_option FROM account WHERE account = ?1")?
        .query_row([account.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let me = UserId::new(&user).ok_or_else(|| rusqlite::Error::InvalidColumnType(0, "user_id".into(), Type::Text))?;
    let all = rows(db, CONVERSATIONS, (account.0, &user), |row| {
        let conversation = Conversation::new(conversation(&me, row)?);
        Ok((conversation.no, Conversation { unread: row.get(18)?, ..conversation }))
    })?;
    let mut conversations: BTreeMap<_, _> = all.into_iter().collect();
    let named = db.prepare_cached(NAMED)?.query_row([account.0], |row| row.get(0))?;
    for (no, seq) in rows(db, DELETED_UNREAD, (account.0, &user), |row| Ok((row.get(0)?, row.get(1)?)))? {
        if let Some(c) = conversations.get_mut(&ConversationNo(no)) {
            c.deleted_unread.insert(seq);
        }
    }
    let at = rows(db, AT, (account.0, &user, AT_ALL), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for (no, seq, all) in at {
        let Some(c) = conversations.get_mut(&ConversationNo(no)) else { continue };
        let new = if all { At::All } else { At::Me };
        c.at.entry(seq).and_modify(|at| *at = if *at == new { new } else { At::AllAndMe }).or_insert(new);
    }
    let mut groups = rows(db, GROUPS, [account.0], |row| {
        Ok(ConversationGroup::new(ConversationGroupNo(row.get(0)?), row.get(1)?, row.get(2)?))
    })?;
    let members = rows(db, MEMBERS, [account.0], |row| {
        Ok((ConversationGroupNo(row.get(0)?), row.get::<_, u64>(1)?, ConversationNo(row.get(2)?)))
    })?;
    for (group, added, no) in members {
        if let Some(group) = groups.iter_mut().find(|g| g.no == group) {
            group.members.insert(added, no);
        }
    }
    let all_receive_option = serde_json::from_str(&all_receive_option).unwrap_or_default();
    Ok(Loaded { conversations, named, groups, all_receive_option })
}

/// The conversation whose type stands in that column, and its bare id in the next one.
pub fn conversation_id(row: &Row<'_>, column: usize) -> Result<ConversationId> {
    let id = row.get_ref(column + 1)?.as_str()?;
    let id = ConversationType::from_number(row.get(column)?).and_then(|kind| ConversationId::new(kind, id));
    id.ok_or_else(|| rusqlite::Error::InvalidColumnType(column + 1, "id".into(), Type::Text))
}

/// The conversation of a row; its number is negative where it was let go. `until` is 0 where the user was never in the chat group.
pub fn conversation(user: &UserId, c: &Row<'_>) -> Result<kept::Conversation> {
    let no: i64 = c.get(2)?;
    let follows = match (c.get(3)?, c.get::<_, Option<i64>>(5)?) {
        (false, _) | (true, Some(0)) => Follows::Nothing,
        (true, None) => Follows::Since(c.get(4)?),
        (true, Some(until)) => Follows::Between(c.get(4)?, until),
    };
    let of_row = u32::try_from(no.unsigned_abs()).map(ConversationNo);
    Ok(kept::Conversation {
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
        ..kept::Conversation::new(
            user.clone(),
            conversation_id(c, 0)?,
            of_row.map_err(|_| rusqlite::Error::IntegralValueOutOfRange(2, no))?,
        )
    })
}

fn rows<T>(
    db: &Connection,
    sql: &'static str,
    values: impl rusqlite::Params,
    each: impl FnMut(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    db.prepare_cached(sql)?.query_map(values, each)?.collect()
}
