//! The tables read back as a user's state, and what statements share.

use super::super::Result;
use super::values::{Columns, all, all_as, one};
use crate::core::conversation::{At, Conversation, ConversationGroup};
use crate::core::ids::{AT_ALL, ConversationGroupNo, ConversationNo, UserId};
use crate::core::rows::{self as kept, Follows};
use crate::core::state::Loaded;
use rusqlite::Connection;
use std::collections::BTreeMap;

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
pub const NAMED: &str = "SELECT max(coalesce((SELECT max(no) FROM conversation n WHERE n.account = a.account), 0),
                                   -coalesce((SELECT min(no) FROM conversation n WHERE n.account = a.account), 0))
                        FROM account a WHERE a.account = ?1";
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

/// All that the tables hold of one user's state.
pub fn read(db: &Connection, me: &UserId, account: i64) -> Result<Loaded> {
    let conversations = all_as(db, CONVERSATIONS, (account, me), |columns| {
        let conversation = Conversation::new(conversation(me, columns)?);
        Ok((conversation.no, Conversation { unread: columns.next()?, ..conversation }))
    })?;
    let mut conversations: BTreeMap<_, _> = conversations.into_iter().collect();
    for (no, seq) in all::<(ConversationNo, _)>(db, DELETED_UNREAD, (account, me))? {
        if let Some(c) = conversations.get_mut(&no) {
            c.deleted_unread.insert(seq);
        }
    }
    for (no, seq, means_all) in all::<(ConversationNo, _, _)>(db, AT, (account, me, AT_ALL))? {
        let Some(c) = conversations.get_mut(&no) else { continue };
        let new = if means_all { At::All } else { At::Me };
        c.at.entry(seq).and_modify(|at| *at = if *at == new { new } else { At::AllAndMe }).or_insert(new);
    }
    let mut groups = all_as(db, GROUPS, account, |columns| {
        Ok(ConversationGroup::new(columns.next()?, columns.next()?, columns.next()?))
    })?;
    for (group, added, no) in all::<(ConversationGroupNo, _, _)>(db, MEMBERS, account)? {
        if let Some(group) = groups.iter_mut().find(|g| g.no == group) {
            group.members.insert(added, no);
        }
    }
    let named = one(db, NAMED, account)?.unwrap_or(0);
    let option: Option<String> = one(db, "SELECT all_receive_option FROM account WHERE account = ?", account)?;
    let all_receive_option = option.and_then(|option| serde_json::from_str(&option).ok()).unwrap_or_default();
    Ok(Loaded { conversations, named, groups, all_receive_option })
}

/// The conversation of a row; its number is negative where it was let go. `until` is 0 where the user was never in the chat group.
pub fn conversation(user: &UserId, from: &mut Columns<'_>) -> Result<kept::Conversation> {
    let (id, no, is_followed, since, until): (_, i64, _, _, _) = from.next()?;
    let of_row = u32::try_from(no.unsigned_abs()).map(ConversationNo);
    Ok(kept::Conversation {
        user: user.clone(),
        id,
        no: of_row.map_err(|_| rusqlite::Error::IntegralValueOutOfRange(2, no))?,
        let_go: no < 0,
        follows: match (is_followed, until) {
            (false, _) | (true, Some(0)) => Follows::Nothing,
            (true, None) => Follows::Since(since),
            (true, Some(until)) => Follows::Between(since, until),
        },
        listed: from.next()?,
        active_time: from.next()?,
        pinned: from.next()?,
        marks: from.next::<i64>()?.cast_unsigned(),
        note: from.next()?,
        draft: from.next()?,
        receive_option: from.next()?,
        read_seq: from.next()?,
        read_time: from.next()?,
        entered_seq: from.next()?,
        cleared_seq: from.next()?,
        gone_seq: from.next()?,
    })
}
