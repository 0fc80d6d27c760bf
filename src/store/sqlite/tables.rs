//! Events written to the tables, and the tables read back as a user's state.

use super::super::{AccountNo, Seq};
use super::words;
use crate::core::conversation::{At, Conversation};
use crate::core::event::{Entry, Event, MessageName};
use crate::core::ids::{
    AT_ALL, ConversationGroupNo, ConversationId, ConversationNo, ConversationType, TOPIC_MARK, UserId,
};
use crate::core::message::{Channel, LocalData, Message, type_bits};
use crate::core::state::{GroupRow, Rows};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Result, Row, ToSql};
use serde::Serialize;

/// The tables, and the user who does something. A command's events are written in their order.
pub struct Writer<'a> {
    pub db: &'a Connection,
    pub account: AccountNo,
    /// The journal entry that says what is written.
    pub seq: Seq,
}

/// The number that the next conversation of the account `a` gets.
macro_rules! next_no {
    () => {
        "max(coalesce((SELECT max(no) FROM conversation n WHERE n.account = a.account), 0),
             -coalesce((SELECT min(no) FROM conversation n WHERE n.account = a.account), 0)) + 1"
    };
}
pub(super) use next_no;

/// Nothing is left of a row of `conversation`, as `Conversation::is_idle` has it.
macro_rules! idle {
    () => {
        "no > 0 AND type = 2 AND channel IS NULL AND listed = 0 AND marks = 0 AND note = '' AND draft IS NULL
         AND receive_option = 0
         AND NOT EXISTS (SELECT 1 FROM conversation_group g
                         CROSS JOIN conversation_group_member m
                         WHERE g.account = conversation.account AND m.account = g.account AND m.group_no = g.no
                         AND m.conversation_no = conversation.no)"
    };
}
pub(super) use idle;

/// What `Conversation::is_idle` finds idle keeps its row under the negative of its number, for the journal entries up to `until`
/// and for cursors: no device holds it.
pub const LET_GO_ONE: &str = concat!(
    "UPDATE conversation SET no = -no, active_time = 0, read_seq = 0, read_time = 0, cleared_seq = 0, gone_seq = 0
     WHERE account = ?1 AND no = ?2 AND ",
    idle!()
);

/// Entries that the user got in a channel of that id before they left it are no longer found as theirs.
const NOT_FOUND_ANY_MORE: &str = "UPDATE account SET lost = max(lost, c.until) FROM conversation c
     WHERE account.account = ?1 AND c.account = ?1 AND c.type = ?2 AND c.id = ?3 AND c.until IS NOT NULL";

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

impl<'a> Writer<'a> {
    pub fn of(db: &'a Connection, seq: Seq, by: &UserId) -> Result<Self> {
        let account = account_no(db, by)?.map_or(AccountNo(0), AccountNo);
        Ok(Self { db, account, seq })
    }

    pub(super) fn run(&self, sql: &'static str, values: &[&dyn ToSql]) -> Result<()> {
        self.db.prepare_cached(sql)?.execute(values).map(|_| ())
    }

    /// The same statement for each of them.
    fn run_for_each<T, P: rusqlite::Params>(
        &self,
        sql: &'static str,
        all: impl IntoIterator<Item = T>,
        values: impl Fn(T) -> P,
    ) -> Result<()> {
        let mut statement = self.db.prepare_cached(sql)?;
        all.into_iter().try_for_each(|one| statement.execute(values(one)).map(|_| ()))
    }

    /// Writes what one journal entry says, and now and then takes away some of what is no more.
    pub fn write_all(&self, events: &[Event]) -> Result<()> {
        events.iter().try_for_each(|event| self.write(event))?;
        if self.seq.0 % 16 == 0 { self.sweep() } else { Ok(()) }
    }

    /// Does to the tables what `UserState::apply` does to the state of everyone whom the event concerns.
    fn write(&self, event: &Event) -> Result<()> {
        let account = self.account.0;
        match event {
            Event::ConversationNamed { no, id } => self.name(*no, id),
            Event::ConversationListed { no, active_time } => self.run(
                "UPDATE conversation SET listed = 1, active_time = max(active_time, ?3) WHERE account = ?1 AND no = ?2",
                &[&account, &no.0, active_time],
            ),
            Event::ConversationPinned { no, pinned } => self
                .run("UPDATE conversation SET pinned = ?3 WHERE account = ?1 AND no = ?2", &[&account, &no.0, pinned]),
            Event::ConversationsMarked { conversations, marks, on } => {
                let sql = match on {
                    true => "UPDATE conversation SET marks = marks | ?3 WHERE account = ?1 AND no = ?2",
                    false => "UPDATE conversation SET marks = marks & ~?3 WHERE account = ?1 AND no = ?2",
                };
                self.run_for_each(sql, conversations, |no| (account, no.0, marks.cast_signed()))?;
                if *on { Ok(()) } else { self.let_go(conversations) }
            }
            Event::ConversationsNoted { conversations, text } => {
                let sql = "UPDATE conversation SET note = ?3 WHERE account = ?1 AND no = ?2";
                self.run_for_each(sql, conversations, |no| (account, no.0, text))?;
                if text.is_empty() { self.let_go(conversations) } else { Ok(()) }
            }
            Event::ConversationDrafted { no, draft } => {
                let sql = "UPDATE conversation SET draft = ?3 WHERE account = ?1 AND no = ?2";
                self.run(sql, &[&account, &no.0, &draft.as_ref().map(json)])?;
                if draft.is_none() { self.let_go([no]) } else { Ok(()) }
            }
            Event::ConversationUnlisted { no, seq, cleared } => {
                if *cleared {
                    self.clear(*no, *seq)?;
                }
                self.run(
                    "UPDATE conversation
                     SET listed = 0, pinned = 0, draft = NULL, gone_seq = ?3
                     WHERE account = ?1 AND no = ?2",
                    &[&account, &no.0, seq],
                )?;
                self.let_go([no])
            }
            Event::ConversationRead { no, seq, time, unread: _ } => self.run(
                "UPDATE conversation SET read_seq = max(read_seq, ?3), read_time = ?4 WHERE account = ?1 AND no = ?2",
                &[&account, &no.0, seq, time],
            ),
            Event::ReceiveOptionSet { conversations, option } => {
                let sql = "UPDATE conversation SET receive_option = ?3 WHERE account = ?1 AND no = ?2";
                self.run_for_each(sql, conversations, |no| (account, no.0, option))?;
                if *option == 0 { self.let_go(conversations) } else { Ok(()) }
            }
            Event::AllReceiveOptionSet { option } => {
                self.run("UPDATE account SET all_receive_option = ?2 WHERE account = ?1", &[&account, &json(option)])
            }
            Event::ConversationGroupCreated { group, name, conversations } => {
                self.run(
                    "INSERT INTO conversation_group (account, no, place, name)
                     SELECT ?1, ?2, coalesce(max(place), 0) + 1, ?3 FROM conversation_group WHERE account = ?1",
                    &[&account, &group.0, name],
                )?;
                self.add(*group, 1, conversations)
            }
            Event::ConversationGroupDeleted { group } => {
                let those = "DELETE FROM conversation_group_member WHERE account = ?1 AND group_no = ?2
                             RETURNING conversation_no";
                let conversations = rows(self.db, those, (account, group.0), |row| row.get(0).map(ConversationNo))?;
                self.run("DELETE FROM conversation_group WHERE account = ?1 AND no = ?2", &[&account, &group.0])?;
                self.let_go(&conversations)
            }
            Event::ConversationGroupRenamed { group, name } => self.run(
                "UPDATE conversation_group SET name = ?3 WHERE account = ?1 AND no = ?2",
                &[&account, &group.0, name],
            ),
            Event::ConversationGroupsReordered { groups } => (1i64..).zip(groups).try_for_each(|(place, group)| {
                self.run(
                    "UPDATE conversation_group SET place = ?3 WHERE account = ?1 AND no = ?2",
                    &[&account, &group.0, &place],
                )
            }),
            Event::ConversationsAdded { group, first, conversations } => self.add(*group, *first, conversations),
            Event::ConversationsRemoved { group, conversations, reason: _ } => {
                let sql = "DELETE FROM conversation_group_member
                           WHERE account = ?1 AND group_no = ?2 AND conversation_no = ?3";
                self.run_for_each(sql, conversations, |no| (account, group.0, no.0))?;
                self.let_go(conversations)
            }
            Event::MessagesDeleted { no, places, unread: _ } => places.iter().try_for_each(|place| match place.sub {
                0 => self.run(
                    "INSERT OR IGNORE INTO message_deleted (account, channel, seq)
                     SELECT account, channel, ?3 FROM conversation WHERE account = ?1 AND no = ?2",
                    &[&account, &no.0, &place.seq],
                ),
                _ => self.delete_saved("m.seq = ?3 AND m.sub = ?4", &[&account, &no.0, &place.seq, &place.sub]),
            }),
            Event::HistoryCleared { no, seq } => self.clear(*no, *seq),
            Event::MessagesSaved { no, messages } => messages.iter().try_for_each(|(message, local)| {
                let channel = self.channel_of(*no)?;
                // What the user kept under this id in a chat group that is no more may still be waiting to be taken away.
                self.delete_kept(
                    "SELECT message FROM message WHERE id = ?1 AND owner = ?2",
                    &[&message.id.0, &account],
                )?;
                self.insert(channel, account, message)?;
                self.set_local(channel, message.place.seq, message.place.sub, local)?;
                self.run(
                    "UPDATE conversation SET listed = listed OR type = 1 OR instr(id, ?4) = 0, active_time = max(active_time, ?3)
                     WHERE account = ?1 AND no = ?2",
                    &[&account, &no.0, &message.active(), &TOPIC_MARK],
                )
            }),
            Event::LocalDataSet { no, place, data } => {
                let channel = self.channel_of(*no)?;
                self.set_local(channel, place.seq, place.sub, data)
            }
            Event::MessageSent { channel, message } => self.send(channel, message),
            Event::MessageRevoked { channel, message } | Event::MessageModified { channel, message } => {
                self.update(channel, message)
            }
            // The reader's own event says it all.
            Event::ReadByPeer { .. } => Ok(()),
            Event::ReceiptsSent { channel, reader, time, messages } => {
                let channel = self.channel(channel)?;
                messages.iter().try_for_each(|MessageName { seq, .. }| {
                    self.run(
                        "INSERT INTO message_receipt (channel, seq, user_id, time) VALUES (?1, ?2, ?3, ?4)",
                        &[&channel, seq, &reader.as_str(), time],
                    )?;
                    self.run(
                        "UPDATE message SET receipts = receipts + 1 WHERE channel = ?1 AND seq = ?2 AND sub = 0 AND owner = 0",
                        &[&channel, seq],
                    )
                })
            }
            Event::Reacted { channel, message, reaction, user, on, time: _ } => {
                let sql = match on {
                    true => {
                        "INSERT OR IGNORE INTO message_reaction (channel, seq, reaction, user_id) VALUES (?1, ?2, ?3, ?4)"
                    }
                    false => {
                        "DELETE FROM message_reaction WHERE channel = ?1 AND seq = ?2 AND reaction = ?3 AND user_id = ?4"
                    }
                };
                self.run(sql, &[&self.channel(channel)?, &message.seq, reaction, &user.as_str()])
            }
            Event::ExtensionsSet { channel, message, extensions } => {
                let channel = self.channel(channel)?;
                extensions.iter().try_for_each(|e| {
                    self.run(
                        "INSERT OR REPLACE INTO message_extension (channel, seq, key, value) VALUES (?1, ?2, ?3, ?4)",
                        &[&channel, &message.seq, &e.key, &e.value],
                    )
                })
            }
            Event::ExtensionsDeleted { channel, message, keys } => {
                let channel = self.channel(channel)?;
                keys.iter().try_for_each(|key| {
                    self.run(
                        "DELETE FROM message_extension WHERE channel = ?1 AND seq = ?2 AND key = ?3",
                        &[&channel, &message.seq, key],
                    )
                })
            }
            Event::MessagePinned { channel, message, by, on, time } => {
                let channel = self.channel(channel)?;
                match on {
                    true => self.run(
                        "INSERT OR IGNORE INTO message_pin (channel, seq, user_id, time) VALUES (?1, ?2, ?3, ?4)",
                        &[&channel, &message.seq, &by.as_str(), time],
                    ),
                    false => {
                        self.run("DELETE FROM message_pin WHERE channel = ?1 AND seq = ?2", &[&channel, &message.seq])
                    }
                }
            }
            Event::ChatGroupCreated { channel, .. }
            | Event::ChatGroupChanged { channel, .. }
            | Event::ChatGroupDissolved { channel, .. }
            | Event::MembersEntered { channel, .. }
            | Event::MembersLeft { channel, .. }
            | Event::MembersBanned { channel, .. }
            | Event::MemberChanged { channel, .. }
            | Event::MembersMarked { channel, .. }
            | Event::AttributesChanged { channel, .. }
            | Event::CountersChanged { channel, .. }
            | Event::RequestMade { channel, .. }
            | Event::RequestDecided { channel, .. }
            | Event::TopicCreated { channel, .. }
            | Event::TopicChanged { channel, .. }
            | Event::TopicsDeleted { channel, .. } => self.write_of_chat_group(channel, self.channel(channel)?, event),
            Event::ChatGroupForgotten { user, group } => self.forget_chat_group(user, group),
            // What was decided, and who came and went, has been written for the whole chat group.
            Event::RequestAnswered { .. } | Event::MembersWelcomed { .. } | Event::MembersDismissed { .. } => Ok(()),
            Event::RequestsRead { time } => self
                .run("UPDATE account SET requests_read = max(requests_read, ?2) WHERE account = ?1", &[&account, time]),
            Event::ProfileChanged { user, profile } => {
                self.run("UPDATE account SET profile = ?2 WHERE user_id = ?1", &[&user.as_str(), &json(profile)])
            }
            Event::StatusSet { user, status: _, text } => {
                self.run("UPDATE account SET status = ?2 WHERE user_id = ?1", &[&user.as_str(), text])
            }
        }
    }

    /// The conversation is tied to its channel, if there is one already: with a user it is followed; in a chat group only what
    /// members follow is, and they have named it by entering.
    fn name(&self, no: ConversationNo, id: &ConversationId) -> Result<()> {
        let (account, kind) = (self.account.0, id.kind().number());
        self.run(NOT_FOUND_ANY_MORE, &[&account, &kind, &id.bare()])?;
        self.run(
            "INSERT INTO conversation (account, no, type, id, followed, until)
             SELECT a.account, ?2, ?3, ?4, c.channel, iif(?3 = 2 AND c.channel IS NOT NULL, 0, NULL)
             FROM account a LEFT JOIN channel c ON c.type = ?3 AND c.low = iif(?3 = 1, min(a.user_id, ?4), ?4)
                                               AND c.high = iif(?3 = 1, max(a.user_id, ?4), '')
             WHERE a.account = ?1
             ON CONFLICT (account, type, id)
             DO UPDATE SET no = excluded.no, followed = excluded.followed, since = 0, until = excluded.until WHERE no < 0",
            &[&account, &no.0, &kind, &id.bare()],
        )
    }

    /// Those of the user's conversations of which nothing is left are not theirs any more: `Conversation::is_idle`. To be asked
    /// where something was taken off them.
    fn let_go<'n>(&self, conversations: impl IntoIterator<Item = &'n ConversationNo>) -> Result<()> {
        self.run_for_each(LET_GO_ONE, conversations, |no| (self.account.0, no.0))
    }

    fn add(&self, group: ConversationGroupNo, first: u64, conversations: &[ConversationNo]) -> Result<()> {
        self.run_for_each(
            "INSERT INTO conversation_group_member (account, group_no, conversation_no, added) VALUES (?1, ?2, ?3, ?4)",
            (first..=u64::MAX).zip(conversations),
            |(added, no)| (self.account.0, group.0, no.0, added),
        )
    }

    /// The channel's number, given to it now if it has none.
    pub(super) fn channel(&self, channel: &Channel) -> Result<i64> {
        if let Some(no) = channel_no(self.db, channel)? {
            return Ok(no);
        }
        let (kind, low, high) = type_and_ids(channel);
        self.run("INSERT INTO channel (type, low, high) VALUES (?1, ?2, ?3)", &[&kind, &low, &high])?;
        let no = self.db.last_insert_rowid();
        if let Channel::C2c(low, high) = channel {
            // A conversation that one of them has named before; the others come with the first message.
            for (user, other) in [(low, high), (high, low)] {
                self.run(
                    "UPDATE conversation SET followed = ?3 WHERE type = 1 AND id = ?2
                     AND account = (SELECT account FROM account WHERE user_id = ?1)",
                    &[&user.as_str(), &other.as_str(), &no],
                )?;
            }
        }
        Ok(no)
    }

    /// The user takes part in the channel; account and conversation are made where they are missing. Where they have taken part
    /// before, in this channel or in one of the same chat group id, the entries of then are no longer found.
    pub(super) fn take_part(&self, user: &UserId, channel: &Channel, channel_no: i64) -> Result<()> {
        let id = channel.conversation_of(user);
        self.run(
            "INSERT INTO account (user_id, created) VALUES (?1, 0) ON CONFLICT (user_id) DO NOTHING",
            &[&user.as_str()],
        )?;
        let account = account_no(self.db, user)?;
        self.run(NOT_FOUND_ANY_MORE, &[&account, &id.kind().number(), &id.bare()])?;
        self.run(
            concat!(
                "INSERT INTO conversation (account, no, type, id, followed, since)
                 SELECT a.account, ",
                next_no!(),
                ", ?2, ?3, ?4, ?5 FROM account a WHERE a.account = ?1
                 ON CONFLICT (account, type, id)
                 DO UPDATE SET no = iif(no < 0, excluded.no, no), followed = excluded.followed, since = excluded.since,
                               until = NULL
                 WHERE followed IS NOT excluded.followed OR until IS NOT NULL"
            ),
            &[&account, &id.kind().number(), &id.bare(), &channel_no, &self.seq.0],
        )
    }

    /// The channel of one of the user's own conversations, given to it now if it has none.
    fn channel_of(&self, no: ConversationNo) -> Result<i64> {
        let find = "SELECT c.type, c.id, c.channel, a.user_id FROM conversation c JOIN account a USING (account)
                    WHERE c.account = ?1 AND c.no = ?2";
        let (kind, id, channel, user) = self.db.prepare_cached(find)?.query_row((self.account.0, no.0), |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, Option<i64>>(2)?, row.get::<_, String>(3)?))
        })?;
        if let Some(channel) = channel {
            return Ok(channel);
        }
        let id = ConversationType::from_number(kind).and_then(|kind| ConversationId::new(kind, &id));
        let unreadable = || rusqlite::Error::InvalidColumnType(1, "id".into(), Type::Text);
        let (id, user) = id.zip(UserId::new(&user)).ok_or_else(unreadable)?;
        self.channel(&Channel::of(&user, &id))
    }

    fn insert(&self, channel: i64, owner: i64, message: &Message) -> Result<()> {
        let types = type_bits(&message.body.elements).cast_signed();
        let targets = (!message.body.targets.is_empty()).then(|| json(&message.body.targets));
        self.run(
            "INSERT INTO message (channel, seq, sub, owner, id, sender, time, types, counted, shown, targets, about, content)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            &[
                &channel,
                &message.place.seq,
                &message.place.sub,
                &owner,
                &message.id.0,
                &message.sender.as_str(),
                &message.time,
                &types,
                &!message.body.uncounted,
                &!message.body.unshown,
                &targets,
                &message.about(),
                &json(message),
            ],
        )?;
        self.index(self.db.last_insert_rowid(), &message.body.text)
    }

    fn index(&self, message: i64, text: &str) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        self.run("INSERT INTO message_text (rowid, text) VALUES (?1, ?2)", &[&message, &words::indexed(text)])
    }

    fn send(&self, channel: &Channel, message: &Message) -> Result<()> {
        let no = self.channel(channel)?;
        let seq = message.place.seq;
        // From the first message on both take part; one that is not kept may come before it, and has number 0.
        if let (Channel::C2c(low, high), 0 | 1) = (channel, seq) {
            self.take_part(low, channel, no)?;
            if low != high {
                self.take_part(high, channel, no)?;
            }
        }
        if message.body.online_only {
            return Ok(());
        }
        self.insert(no, 0, message)?;
        for user in &message.body.at {
            self.run(
                "INSERT OR IGNORE INTO message_at (channel, user_id, seq) VALUES (?1, ?2, ?3)",
                &[&no, user, &seq],
            )?;
        }
        self.run("UPDATE channel SET last_seq = ?2 WHERE channel = ?1", &[&no, &seq])?;
        let of_topic = matches!(channel, Channel::Group(group) if group.community().is_some());
        if message.body.unshown || of_topic {
            return Ok(());
        }
        if message.body.targets.is_empty() {
            return self.run(
                "UPDATE channel SET shown_seq = ?2, last_time = max(last_time, ?3) WHERE channel = ?1",
                &[&no, &seq, &message.active()],
            );
        }
        // It shows to few: it is written with their conversations, not with the channel.
        message.body.targets.iter().chain([&message.sender]).try_for_each(|user| {
            self.run(
                "UPDATE conversation SET listed = 1, active_time = max(active_time, ?3)
                 WHERE channel = ?1 AND account = (SELECT account FROM account WHERE user_id = ?2)",
                &[&no, &user.as_str(), &message.active()],
            )
        })
    }

    fn update(&self, channel: &Channel, message: &Message) -> Result<()> {
        let channel = self.channel(channel)?;
        let types = type_bits(&message.body.elements).cast_signed();
        let counted = !message.body.uncounted && message.revoked.is_none();
        let row: i64 = self
            .db
            .prepare_cached(
                "UPDATE message SET types = ?3, counted = ?4, content = ?5
                 WHERE channel = ?1 AND seq = ?2 AND sub = 0 AND owner = 0 RETURNING message",
            )?
            .query_row((channel, message.place.seq, types, counted, json(message)), |row| row.get(0))?;
        self.run("DELETE FROM message_text WHERE rowid = ?1", &[&row])?;
        if message.revoked.is_none() {
            return self.index(row, &message.body.text);
        }
        // What was revoked is found no more, and not pinned.
        self.run("DELETE FROM message_pin WHERE channel = ?1 AND seq = ?2", &[&channel, &message.place.seq])
    }

    /// The user no longer sees the messages up to this one.
    fn clear(&self, no: ConversationNo, seq: u64) -> Result<()> {
        let account = self.account.0;
        self.delete_saved("m.seq <= ?3", &[&account, &no.0, &seq])?;
        // What is cleared need not be remembered one by one.
        self.run(
            "DELETE FROM message_deleted WHERE account = ?1 AND seq <= ?3
             AND channel = (SELECT channel FROM conversation WHERE account = ?1 AND no = ?2)",
            &[&account, &no.0, &seq],
        )?;
        self.run("UPDATE conversation SET cleared_seq = ?3 WHERE account = ?1 AND no = ?2", &[&account, &no.0, &seq])
    }

    /// Deletes messages that the user keeps in this conversation, with their words and notes.
    fn delete_saved(&self, which: &str, values: &[&dyn ToSql]) -> Result<()> {
        let those = format!(
            "SELECT m.message FROM message m JOIN conversation c ON c.channel = m.channel
             WHERE c.account = ?1 AND c.no = ?2 AND m.owner = ?1 AND m.owner <> 0 AND {which}"
        );
        self.delete_kept(&those, values)
    }

    /// Deletes messages that users keep for themselves, which that query finds.
    pub(super) fn delete_kept(&self, those: &str, values: &[&dyn ToSql]) -> Result<()> {
        let rows: Vec<i64> =
            self.db.prepare_cached(those)?.query_map(values, |row| row.get(0))?.collect::<Result<_>>()?;
        rows.iter().try_for_each(|row| {
            self.run("DELETE FROM message_text WHERE rowid = ?1", &[row])?;
            self.run(
                "DELETE FROM message_local WHERE (account, channel, seq, sub)
                 = (SELECT owner, channel, seq, sub FROM message WHERE message = ?1)",
                &[row],
            )?;
            self.run("DELETE FROM message WHERE message = ?1", &[row])
        })
    }

    fn set_local(&self, channel: i64, seq: u64, sub: u64, data: &LocalData) -> Result<()> {
        let account = self.account.0;
        if *data == LocalData::default() {
            return self.run(
                "DELETE FROM message_local WHERE account = ?1 AND channel = ?2 AND seq = ?3 AND sub = ?4",
                &[&account, &channel, &seq, &sub],
            );
        }
        self.run(
            "INSERT OR REPLACE INTO message_local (account, channel, seq, sub, number, text)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            &[&account, &channel, &seq, &sub, &data.number, &data.text],
        )
    }
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

pub const CONVERSATIONS: &str = concat!(
    "SELECT c.type, c.id, c.listed OR coalesce(ch.shown_seq > c.gone_seq, 0),
            max(c.active_time, coalesce(ch.last_time, 0)), c.pinned, c.marks, c.note, c.draft, c.receive_option,
            ",
    done_seq!(),
    ", c.read_time,
            CASE WHEN ch.last_seq > ",
    done_seq!(),
    " THEN (
                SELECT count(*) FROM message m
                WHERE m.channel = c.channel AND m.seq > ",
    done_seq!(),
    " AND m.owner = 0 AND m.counted = 1 AND m.sender <> ?2
                AND ",
    visible!(),
    ") ELSE 0 END,
            c.no, c.type = 2 AND c.channel IS NOT NULL
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
pub const GROUPS: &str = "SELECT no, name FROM conversation_group WHERE account = ?1 ORDER BY place";
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
pub fn read(db: &Connection, account: AccountNo) -> Result<Rows> {
    let (user, all_receive_option): (String, String) = db
        .prepare_cached("SELECT user_id, all_receive_option FROM account WHERE account = ?1")?
        .query_row([account.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut conversations = rows(db, CONVERSATIONS, (account.0, &user), |row| {
        let id = conversation_id(row, 0)?;
        let conversation = Conversation {
            member: row.get(13)?,
            listed: row.get(2)?,
            active_time: row.get(3)?,
            pinned: row.get(4)?,
            marks: row.get::<_, i64>(5)?.cast_unsigned(),
            note: row.get(6)?,
            draft: match row.get_ref(7)? {
                rusqlite::types::ValueRef::Null => None,
                _ => Some(from_json(row, 7)?),
            },
            receive_option: row.get(8)?,
            read_seq: row.get(9)?,
            read_time: row.get(10)?,
            unread: row.get(11)?,
            ..Conversation::new(id)
        };
        Ok((ConversationNo(row.get(12)?), conversation))
    })?;
    let named = db.prepare_cached(NAMED)?.query_row([account.0], |row| row.get(0))?;
    let place = |conversations: &[(ConversationNo, Conversation)], no: u32| {
        conversations.binary_search_by_key(&ConversationNo(no), |(no, _)| *no).ok()
    };
    for (no, seq) in rows(db, DELETED_UNREAD, (account.0, &user), |row| Ok((row.get(0)?, row.get(1)?)))? {
        if let Some((_, c)) = place(&conversations, no).and_then(|at| conversations.get_mut(at)) {
            c.deleted_unread.insert(seq);
        }
    }
    let at = rows(db, AT, (account.0, &user, AT_ALL), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for (no, seq, all) in at {
        let Some((_, c)) = place(&conversations, no).and_then(|at| conversations.get_mut(at)) else { continue };
        let new = if all { At::All } else { At::Me };
        c.at.entry(seq).and_modify(|at| *at = if *at == new { new } else { At::AllAndMe }).or_insert(new);
    }
    let mut groups = rows(db, GROUPS, [account.0], |row| {
        Ok(GroupRow { no: ConversationGroupNo(row.get(0)?), name: row.get(1)?, members: Vec::new() })
    })?;
    let members = rows(db, MEMBERS, [account.0], |row| {
        Ok((ConversationGroupNo(row.get(0)?), row.get::<_, u64>(1)?, ConversationNo(row.get(2)?)))
    })?;
    for (group, added, no) in members {
        if let Some(group) = groups.iter_mut().find(|g| g.no == group) {
            group.members.push((added, no));
        }
    }
    groups.iter_mut().for_each(|g| g.members.sort_unstable());
    let all_receive_option = serde_json::from_str(&all_receive_option).unwrap_or_default();
    Ok(Rows { conversations, named, groups, all_receive_option })
}

/// The conversation whose type stands in that column, and its bare id in the next one.
pub fn conversation_id(row: &Row<'_>, column: usize) -> Result<ConversationId> {
    let id = row.get_ref(column + 1)?.as_str()?;
    let id = ConversationType::from_number(row.get(column)?).and_then(|kind| ConversationId::new(kind, id));
    id.ok_or_else(|| rusqlite::Error::InvalidColumnType(column + 1, "id".into(), Type::Text))
}

fn rows<T>(
    db: &Connection,
    sql: &'static str,
    values: impl rusqlite::Params,
    each: impl FnMut(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    db.prepare_cached(sql)?.query_map(values, each)?.collect()
}
