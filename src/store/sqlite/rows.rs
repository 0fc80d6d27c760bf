//! Rows in tables: which kind stands in which table, and what SQLite finds in ways of its own.

use super::SqliteStore;
use super::chat_groups::{group_id, role};
#[cfg(test)]
use super::conversation_rows::{CONVERSATION, CONVERSATIONS_OF, KEEP_CONVERSATION};
use super::conversation_rows::{NUMBERED, TAKING_PART};
use super::messages::{NEWEST, user};
use super::tables::{NAMED, conversation, from_json, json};
use super::values::{Value, Values, account, channel, group, number, of_channel, unless_default, unless_empty, with};
use crate::core::chat_group::{Former, Member, Request, RequestRef};
use crate::core::ids::{ConversationGroupNo, ConversationNo, GroupId, Seconds, UserId};
use crate::core::message::{Channel, LocalData, Message, MessageRef, Place};
use crate::core::rows::{self, Finds, Keeps, Row};
use crate::core::situation::Lookup;
use crate::store::Result;
use rusqlite::Row as Columns;
use std::collections::BTreeSet;

const GROUPS_WITH: &str = "SELECT no FROM conversation_group g WHERE account = ?1 AND EXISTS (
     SELECT 1 FROM conversation_group_member m WHERE m.account = ?1 AND m.group_no = g.no AND m.conversation_no = ?2)";
pub const MEMBERS_OF: &str = concat!("SELECT user_id FROM chat_group_member WHERE channel = ", group!());
pub const TOPICS_OF: &str = concat!(
    "SELECT (SELECT low FROM channel c WHERE c.channel = topic.channel) FROM topic WHERE community = ",
    group!(),
    " ORDER BY channel"
);

/// How a kind of row stands in a table.
trait Table: Row {
    const FIND: &'static str;
    const FIND_ALL: &'static str;
    const KEEP: &'static str;
    const REMOVE: &'static str;
    const REMOVE_ALL: &'static str;

    /// What the statements are given to know what it belongs to, and behind that its key.
    fn of_values(of: &Self::Of) -> Values<'_>;
    fn key_values(key: &Self::Key) -> Values<'_>;
    /// What `KEEP` is given: the same, and what else there is.
    fn values(&self) -> Values<'_>;
    fn read(of: &Self::Of, columns: &Columns<'_>) -> rusqlite::Result<Self>;
}

/// Declares how kinds of rows stand in tables. The first columns are the key.
macro_rules! tables {
    ($($kind:ty, in $table:literal of $of:expr, by $key:literal, order $order:literal, columns $columns:expr,
        keep $keep:expr,
        of |$a:ident| $of_values:expr, key |$b:ident| $key_values:expr, row |$c:ident| $values:expr,
        read |$d:ident, $e:ident| $read:expr;)*) => {$(
        impl Table for $kind {
            const FIND: &'static str =
                concat!("SELECT ", $columns, " FROM ", $table, " WHERE ", $of, " AND ", $key);
            const FIND_ALL: &'static str =
                concat!("SELECT ", $columns, " FROM ", $table, " WHERE ", $of, " ORDER BY ", $order);
            const KEEP: &'static str = $keep;
            const REMOVE: &'static str = concat!("DELETE FROM ", $table, " WHERE ", $of, " AND ", $key);
            const REMOVE_ALL: &'static str = concat!("DELETE FROM ", $table, " WHERE ", $of);

            fn of_values($a: &Self::Of) -> Values<'_> {
                $of_values
            }

            fn key_values($b: &Self::Key) -> Values<'_> {
                $key_values
            }

            fn values(&self) -> Values<'_> {
                let $c = self;
                $values
            }

            fn read($d: &Self::Of, $e: &Columns<'_>) -> rusqlite::Result<Self> {
                Ok($read)
            }
        }
    )*

        /// What is asked of rows of these kinds.
        #[cfg(test)]
        pub fn statements() -> Vec<&'static str> {
            let mut all = vec![CONVERSATION, CONVERSATIONS_OF, NUMBERED, KEEP_CONVERSATION, TAKING_PART, GROUPS_WITH, MEMBERS_OF, TOPICS_OF];
            $(all.extend([<$kind>::FIND, <$kind>::FIND_ALL, <$kind>::REMOVE, <$kind>::REMOVE_ALL]);)*
            all
        }
    };
}

tables! {
    rows::ConversationGroup, in "conversation_group" of concat!("account = ", account!("?1")), by "no = ?2", order "no",
        columns "no, place, name",
        keep concat!("INSERT INTO conversation_group (account, no, place, name) VALUES (", account!("?1"), ", ?2, ?3, ?4)
                      ON CONFLICT (account, no) DO UPDATE SET place = excluded.place, name = excluded.name"),
        of |of| vec![Value::Text(of.as_str())], key |key| vec![number(key.0.into())],
        row |row| vec![Value::Text(row.user.as_str()), Value::Whole(row.no.0.into()), Value::Whole(row.place), Value::Text(&row.name)],
        read |of, c| Self { user: of.clone(), no: ConversationGroupNo(c.get(0)?), place: c.get(1)?, name: c.get(2)? };

    rows::Grouped, in "conversation_group_member" of concat!("account = ", account!("?1"), " AND group_no = ?2"),
        by "conversation_no = ?3", order "conversation_no", columns "conversation_no, added",
        keep concat!("INSERT OR REPLACE INTO conversation_group_member (account, group_no, conversation_no, added)
                      VALUES (", account!("?1"), ", ?2, ?3, ?4)"),
        of |of| vec![Value::Text(of.0.as_str()), number(of.1.0.into())], key |key| vec![number(key.0.into())],
        row |row| vec![
            Value::Text(row.user.as_str()), Value::Whole(row.group.0.into()), Value::Whole(row.conversation.0.into()), Value::Whole(row.added),
        ],
        read |of, c| Self { user: of.0.clone(), group: of.1, conversation: ConversationNo(c.get(0)?), added: c.get(1)? };

    rows::Mention, in "message_at" of concat!("channel = ", channel!()), by "seq = ?4 AND user_id = ?5", order "seq, user_id",
        columns "seq, user_id",
        keep concat!("INSERT OR IGNORE INTO message_at (channel, seq, user_id) VALUES (", channel!(), ", ?4, ?5)"),
        of |of| of_channel(of), key |key| vec![number(key.0), Value::Text(&key.1)],
        row |row| with(of_channel(&row.channel), [Value::Whole(row.seq), Value::Text(&row.user)]),
        read |of, c| Self { channel: of.clone(), seq: c.get(0)?, user: c.get(1)? };

    rows::Deleted, in "message_deleted" of concat!("channel = ", channel!(), " AND account = ", account!("?4")), by "seq = ?5",
        order "seq", columns "seq",
        keep concat!("INSERT OR IGNORE INTO message_deleted (channel, account, seq)
                      VALUES (", channel!(), ", ", account!("?4"), ", ?5)"),
        of |of| with(of_channel(&of.0), [Value::Text(of.1.as_str())]), key |key| vec![number(*key)],
        row |row| with(of_channel(&row.channel), [Value::Text(row.user.as_str()), Value::Whole(row.seq)]),
        read |of, c| Self { channel: of.0.clone(), user: of.1.clone(), seq: c.get(0)? };

    rows::Local, in "message_local" of concat!("channel = ", channel!(), " AND account = ", account!("?4")),
        by "seq = ?5 AND sub = ?6", order "seq, sub", columns "seq, sub, number, text",
        keep concat!("INSERT OR REPLACE INTO message_local (channel, account, seq, sub, number, text)
                      VALUES (", channel!(), ", ", account!("?4"), ", ?5, ?6, ?7, ?8)"),
        of |of| with(of_channel(&of.0), [Value::Text(of.1.as_str())]), key |key| vec![number(key.seq), number(key.sub)],
        row |row| with(of_channel(&row.channel), [
            Value::Text(row.user.as_str()), Value::Whole(row.place.seq), Value::Whole(row.place.sub), Value::Whole(row.data.number.into()),
            Value::Text(&row.data.text),
        ]),
        read |of, c| Self {
            channel: of.0.clone(), user: of.1.clone(), place: Place { seq: c.get(0)?, sub: c.get(1)? },
            data: LocalData { number: c.get(2)?, text: c.get(3)? },
        };

    rows::Receipt, in "message_receipt" of concat!("channel = ", channel!(), " AND user_id = ?4"), by "seq = ?5", order "seq",
        columns "seq, time",
        keep concat!("INSERT OR IGNORE INTO message_receipt (channel, user_id, seq, time) VALUES (", channel!(), ", ?4, ?5, ?6)"),
        of |of| with(of_channel(&of.0), [Value::Text(of.1.as_str())]), key |key| vec![number(*key)],
        row |row| with(of_channel(&row.channel), [Value::Text(row.user.as_str()), Value::Whole(row.seq), Value::Whole(row.time)]),
        read |of, c| Self { channel: of.0.clone(), user: of.1.clone(), seq: c.get(0)?, time: c.get(1)? };

    rows::Reaction, in "message_reaction" of concat!("channel = ", channel!(), " AND seq = ?4"),
        by "reaction = ?5 AND user_id = ?6", order "reaction, user_id", columns "reaction, user_id, place",
        keep concat!("INSERT OR IGNORE INTO message_reaction (channel, seq, reaction, user_id) VALUES (", channel!(), ", ?4, ?5, ?6)"),
        of |of| with(of_channel(&of.0), [number(of.1)]), key |key| vec![Value::Text(&key.0), Value::Text(key.1.as_str())],
        row |row| with(of_channel(&row.channel), [Value::Whole(row.seq), Value::Text(&row.reaction), Value::Text(row.user.as_str())]),
        read |of, c| Self { channel: of.0.clone(), seq: of.1, reaction: c.get(0)?, user: user(c, 1)?, since: c.get(2)? };

    rows::Extension, in "message_extension" of concat!("channel = ", channel!(), " AND seq = ?4"), by "key = ?5", order "key",
        columns "key, value",
        keep concat!("INSERT OR REPLACE INTO message_extension (channel, seq, key, value) VALUES (", channel!(), ", ?4, ?5, ?6)"),
        of |of| with(of_channel(&of.0), [number(of.1)]), key |key| vec![Value::Text(key)],
        row |row| with(of_channel(&row.channel), [Value::Whole(row.seq), Value::Text(&row.key), Value::Text(&row.value)]),
        read |of, c| Self { channel: of.0.clone(), seq: of.1, key: c.get(0)?, value: c.get(1)? };

    rows::Pinned, in "message_pin" of concat!("channel = ", channel!()), by "seq = ?4", order "seq", columns "seq, user_id, time",
        keep concat!("INSERT OR REPLACE INTO message_pin (channel, seq, user_id, time) VALUES (", channel!(), ", ?4, ?5, ?6)"),
        of |of| of_channel(of), key |key| vec![number(*key)],
        row |row| with(of_channel(&row.channel), [Value::Whole(row.seq), Value::Text(row.by.as_str()), Value::Whole(row.time)]),
        read |of, c| Self { channel: of.clone(), seq: c.get(0)?, by: user(c, 1)?, time: c.get(2)? };

    rows::ChatGroup, in "chat_group" of concat!("channel = ", group!()), by "true", order "channel",
        columns "info, members, attributes_changed",
        keep concat!("INSERT INTO chat_group (channel, info, members, attributes_changed) VALUES (", group!(), ", ?2, ?3, ?4)
                      ON CONFLICT (channel) DO UPDATE SET info = excluded.info, members = excluded.members,
                                                          attributes_changed = excluded.attributes_changed"),
        of |of| vec![Value::Text(of.as_str())], key |_key| Vec::new(),
        row |row| vec![
            Value::Text(row.id.as_str()), Value::Json(json(&row.info)), Value::Whole(row.members), Value::Number(row.attributes_changed),
        ],
        read |of, c| Self { id: of.clone(), info: from_json(c, 0)?, members: c.get(1)?, attributes_changed: c.get(2)? };

    rows::Member, in "chat_group_member" of concat!("channel = ", group!()), by "user_id = ?2", order "user_id",
        columns "member, user_id, role, joined, name_card, muted_until, custom, marks",
        keep concat!("INSERT INTO chat_group_member (channel, user_id, member, role, joined, name_card, muted_until, custom, marks)
                      VALUES (", group!(), ", ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                      ON CONFLICT (channel, user_id) DO UPDATE SET role = excluded.role, name_card = excluded.name_card,
                          muted_until = excluded.muted_until, custom = excluded.custom, marks = excluded.marks"),
        of |of| vec![Value::Text(of.as_str())], key |key| vec![Value::Text(key.as_str())],
        row |row| vec![
            Value::Text(row.group.as_str()), Value::Text(row.user.as_str()), Value::Whole(row.no), Value::Whole(row.member.role as u64),
            Value::Whole(row.member.joined), Value::Text(&row.member.name_card), Value::Whole(row.member.muted_until),
            Value::Json(json(&row.member.custom)), Value::Json(json(&row.member.marks)),
        ],
        read |of, c| Self {
            group: of.clone(), no: c.get(0)?, user: user(c, 1)?,
            member: Member {
                role: role(c, 2)?, joined: c.get(3)?, name_card: c.get(4)?, muted_until: c.get(5)?, custom: from_json(c, 6)?,
                marks: from_json(c, 7)?,
            },
        };

    rows::FormerMember, in "chat_group_former" of concat!("channel = ", group!()), by "user_id = ?2", order "user_id",
        columns "user_id, banned_until, muted_until",
        keep concat!("INSERT OR REPLACE INTO chat_group_former (channel, user_id, banned_until, muted_until)
                      VALUES (", group!(), ", ?2, ?3, ?4)"),
        of |of| vec![Value::Text(of.as_str())], key |key| vec![Value::Text(key.as_str())],
        row |row| vec![
            Value::Text(row.group.as_str()), Value::Text(row.user.as_str()), Value::Whole(row.former.banned_until),
            Value::Whole(row.former.muted_until),
        ],
        read |of, c| Self {
            group: of.clone(), user: user(c, 0)?, former: Former { banned_until: c.get(1)?, muted_until: c.get(2)? },
        };

    rows::Attribute, in "chat_group_attribute" of concat!("channel = ", group!()), by "key = ?2", order "key", columns "key, value",
        keep concat!("INSERT OR REPLACE INTO chat_group_attribute (channel, key, value) VALUES (", group!(), ", ?2, ?3)"),
        of |of| vec![Value::Text(of.as_str())], key |key| vec![Value::Text(key)],
        row |row| vec![Value::Text(row.group.as_str()), Value::Text(&row.key), Value::Text(&row.value)],
        read |of, c| Self { group: of.clone(), key: c.get(0)?, value: c.get(1)? };

    rows::Counter, in "chat_group_counter" of concat!("channel = ", group!()), by "key = ?2", order "key", columns "key, value",
        keep concat!("INSERT OR REPLACE INTO chat_group_counter (channel, key, value) VALUES (", group!(), ", ?2, ?3)"),
        of |of| vec![Value::Text(of.as_str())], key |key| vec![Value::Text(key)],
        row |row| vec![Value::Text(row.group.as_str()), Value::Text(&row.key), Value::Number(row.value)],
        read |of, c| Self { group: of.clone(), key: c.get(0)?, value: c.get(1)? };

    // In the order in which requests came, to whatever chat group, they have numbers of SQLite's own.
    rows::RequestMade, in "chat_group_request" of concat!("channel = ", group!()), by "number = ?2", order "number",
        columns "content, request",
        keep concat!("INSERT INTO chat_group_request (channel, number, newcomer, time, content)
                      VALUES (", group!(), ", ?2, ?3, ?4, ?5)
                      ON CONFLICT (channel, number) DO UPDATE SET content = excluded.content"),
        of |of| vec![Value::Text(of.as_str())], key |key| vec![number(*key)],
        row |row| vec![
            Value::Text(row.request.group.as_str()), Value::Whole(row.request.no), Value::Text(row.request.newcomer().as_str()),
            Value::Whole(row.request.time), Value::Json(json(&row.request)),
        ],
        read |_of, c| Self { request: from_json(c, 0)?, since: c.get(1)? };

    rows::Topic, in "topic" of concat!("community = ", group!()),
        by "channel = (SELECT channel FROM channel WHERE type = 2 AND low = ?2 AND high = '')", order "channel",
        columns "(SELECT low FROM channel c WHERE c.channel = topic.channel), channel, info",
        keep concat!("INSERT INTO topic (community, channel, info)
                      VALUES (", group!(), ", (SELECT channel FROM channel WHERE type = 2 AND low = ?2 AND high = ''), ?3)
                      ON CONFLICT (channel) DO UPDATE SET info = excluded.info"),
        of |of| vec![Value::Text(of.as_str())], key |key| vec![Value::Text(key.as_str())],
        row |row| vec![Value::Text(row.community.as_str()), Value::Text(row.id.as_str()), Value::Json(json(&row.info))],
        read |of, c| Self { community: of.clone(), id: group_id(c, 0)?, since: c.get(1)?, info: from_json(c, 2)? };

    rows::Channel, in "channel" of "type = ?1 AND low = ?2 AND high = ?3", by "true", order "channel",
        columns "last_seq, shown_seq, last_time",
        keep "INSERT INTO channel (type, low, high, last_seq, shown_seq, last_time) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
              ON CONFLICT (type, low, high) DO UPDATE
              SET last_seq = excluded.last_seq, shown_seq = excluded.shown_seq, last_time = excluded.last_time",
        of |of| of_channel(of), key |_key| Vec::new(),
        row |row| with(of_channel(&row.channel), [Value::Whole(row.last_seq), Value::Whole(row.shown_seq), Value::Whole(row.last_time)]),
        read |of, c| Self { channel: of.clone(), last_seq: c.get(0)?, shown_seq: c.get(1)?, last_time: c.get(2)? };

    // When a chat group was created stands with its channel, which stays when it is no more.
    rows::Created, in "channel" of "type = 2 AND low = ?1 AND high = ''", by "created = ?2", order "created", columns "created",
        keep "UPDATE channel SET created = ?2 WHERE type = 2 AND low = ?1 AND high = ''",
        of |of| vec![Value::Text(of.as_str())], key |key| vec![number(*key)],
        row |row| vec![Value::Text(row.group.as_str()), Value::Whole(row.time)],
        read |of, c| Self { group: of.clone(), time: c.get(0)? };

    // How many receipts there are stands with the message.
    rows::Receipts, in "message" of concat!("channel = ", channel!(), " AND sub = 0 AND owner = 0"), by "seq = ?4", order "seq",
        columns "seq, receipts",
        keep concat!("UPDATE message SET receipts = ?5 WHERE channel = ", channel!(), " AND sub = 0 AND owner = 0 AND seq = ?4"),
        of |of| of_channel(of), key |key| vec![number(*key)],
        row |row| with(of_channel(&row.channel), [Value::Whole(row.seq), Value::Whole(row.count)]),
        read |of, c| Self { channel: of.clone(), seq: c.get(0)?, count: c.get(1)? };

    rows::Account, in "account" of "true", by "user_id = ?1", order "user_id",
        columns "user_id, created, status, all_receive_option, requests_read, lost",
        keep "INSERT INTO account (user_id, created, status, all_receive_option, requests_read, lost) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
              ON CONFLICT (user_id) DO UPDATE SET created = excluded.created, status = excluded.status,
                  all_receive_option = excluded.all_receive_option, requests_read = excluded.requests_read, lost = excluded.lost",
        of |_of| Vec::new(), key |key| vec![Value::Text(key.as_str())],
        row |row| vec![
            Value::Text(row.user.as_str()), Value::Whole(row.created), Value::Text(&row.status),
            unless_default(&row.all_receive_option), Value::Whole(row.requests_read), Value::Number(row.lost),
        ],
        read |_of, c| Self {
            user: user(c, 0)?, created: c.get(1)?, status: c.get(2)?, all_receive_option: unless_empty(c, 3)?,
            requests_read: c.get(4)?, lost: c.get(5)?,
        };

    rows::ProfileOf, in "account" of "true", by "user_id = ?1", order "user_id", columns "user_id, profile",
        keep "UPDATE account SET profile = ?2 WHERE user_id = ?1",
        of |_of| Vec::new(), key |key| vec![Value::Text(key.as_str())],
        row |row| vec![Value::Text(row.user.as_str()), unless_default(&row.profile)],
        read |_of, c| Self { user: user(c, 0)?, profile: unless_empty(c, 1)? };
}

impl<R: Table> Keeps<R> for SqliteStore {
    fn find(&self, of: &R::Of, key: &R::Key) -> Result<Option<R>> {
        self.find_one(R::FIND, with(R::of_values(of), R::key_values(key)), |columns| R::read(of, columns))
    }

    fn find_all(&self, of: &R::Of) -> Result<Vec<R>> {
        self.find_each(R::FIND_ALL, R::of_values(of), |columns| R::read(of, columns))
    }

    fn keep(&mut self, row: &R) -> Result<()> {
        self.run(R::KEEP, row.values()).map(drop)
    }

    fn remove(&mut self, of: &R::Of, key: &R::Key) -> Result<()> {
        self.run(R::REMOVE, with(R::of_values(of), R::key_values(key))).map(drop)
    }

    fn remove_all(&mut self, of: &R::Of) -> Result<()> {
        self.run(R::REMOVE_ALL, R::of_values(of)).map(drop)
    }
}

impl Finds for SqliteStore {
    fn numbered(&self, of: &UserId, no: ConversationNo) -> Result<Option<rows::Conversation>> {
        let Some(account) = self.account_of(of)? else { return Ok(None) };
        self.find_one(NUMBERED, vec![Value::Number(account), number(no.0.into())], |c| conversation(of, c))
    }

    fn kept(&self, channel: &Channel, owner: &UserId, seq: u64) -> Result<Vec<rows::Message>> {
        let sql = concat!(
            "SELECT content FROM message INDEXED BY message_kept WHERE owner <> 0 AND channel = ",
            channel!(),
            " AND owner = ",
            account!("?4"),
            " AND seq <= ?5"
        );
        let values = with(of_channel(channel), [Value::Text(owner.as_str()), number(seq)]);
        self.find_each(sql, values, |c| {
            Ok(rows::Message { channel: channel.clone(), owner: Some(owner.clone()), message: from_json(c, 0)? })
        })
    }

    fn named(&self, of: &UserId) -> Result<u32> {
        let Some(account) = self.account_of(of)? else { return Ok(0) };
        Ok(self.find_one(NAMED, vec![Value::Number(account)], |c| c.get(0))?.unwrap_or(0))
    }

    fn groups_with(&self, of: &UserId, no: ConversationNo) -> Result<Vec<ConversationGroupNo>> {
        let Some(account) = self.account_of(of)? else { return Ok(Vec::new()) };
        let values = vec![Value::Number(account), number(no.0.into())];
        self.find_each(GROUPS_WITH, values, |c| c.get(0).map(ConversationGroupNo))
    }

    fn taking_part(&self, in_channel: &Channel) -> Result<Vec<rows::Conversation>> {
        self.find_each(TAKING_PART, of_channel(in_channel), |c| conversation(&user(c, 18)?, c))
    }

    fn members(&self, of: &GroupId) -> Result<Vec<UserId>> {
        self.find_each(MEMBERS_OF, vec![Value::Text(of.as_str())], |c| user(c, 0))
    }

    fn topics(&self, of: &GroupId) -> Result<Vec<GroupId>> {
        self.find_each(TOPICS_OF, vec![Value::Text(of.as_str())], |c| group_id(c, 0))
    }

    fn end_channel(&mut self, channel: &Channel) -> Result<()> {
        // Under a name that no id has.
        self.run(
            "UPDATE channel SET high = channel, last_time = 0 WHERE type = ?1 AND low = ?2 AND high = ?3",
            of_channel(channel),
        )?;
        self.ended = true;
        Ok(())
    }
}

impl Lookup for SqliteStore {
    fn admins(&self, group: &GroupId) -> Result<Vec<UserId>> {
        self.read_admins(group)
    }

    fn heir(&self, group: &GroupId) -> Result<Option<UserId>> {
        self.read_heir(group)
    }

    fn marks(&self, group: &GroupId) -> Result<BTreeSet<u32>> {
        self.read_marks(group)
    }

    fn request(&self, request: &RequestRef) -> Result<Option<Request>> {
        self.read_request(request)
    }

    fn next_request_no(&self, group: &GroupId) -> Result<u64> {
        let sql = concat!("SELECT coalesce(max(number), 0) + 1 FROM chat_group_request WHERE channel = ", group!());
        Ok(self.find_one(sql, vec![Value::Text(group.as_str())], |c| c.get(0))?.unwrap_or(1))
    }

    fn remembering(&self, group: &GroupId) -> Result<Vec<UserId>> {
        self.read_remembering(group)
    }

    fn chat_groups_created(&self, since: Seconds) -> Result<u64> {
        let sql = "SELECT count(*) FROM channel WHERE created <> 0 AND created >= ?1";
        Ok(self.find_one(sql, vec![number(since)], |c| c.get(0))?.unwrap_or(0))
    }

    fn newest(&self) -> Result<Seconds> {
        Ok(self.find_one(NEWEST, Vec::new(), |c| c.get::<_, Option<u64>>(0))?.flatten().unwrap_or(0))
    }

    fn last_time(&self, channel: &Channel) -> Result<Seconds> {
        let sql = concat!(
            "SELECT time FROM message WHERE channel = ",
            channel!(),
            " AND owner = 0 ORDER BY time DESC LIMIT 1"
        );
        Ok(self.find_one(sql, of_channel(channel), |c| c.get(0))?.unwrap_or(0))
    }

    fn last_seq_at(&self, channel: &Channel, time: Seconds) -> Result<u64> {
        let sql = concat!(
            "SELECT seq FROM message WHERE channel = ",
            channel!(),
            " AND owner = 0 AND time <= ?4 ORDER BY time DESC, seq DESC LIMIT 1"
        );
        Ok(self.find_one(sql, with(of_channel(channel), [number(time)]), |c| c.get(0))?.unwrap_or(0))
    }

    fn unread_behind(&self, user: &UserId, channel: &Channel, seq: u64) -> Result<u64> {
        self.count_unread_behind(user, channel, seq)
    }

    fn message(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>> {
        Ok(self.read_seen(user, message)?.map(|(channel, seen)| (channel, seen.message)))
    }

    fn received(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>> {
        self.read_received(user, message)
    }

    fn last_saved(&self, user: &UserId, channel: &Channel, (first, last): (Place, Place)) -> Result<Option<Place>> {
        let sql = concat!(
            "SELECT max(sub) FROM message WHERE channel = ",
            channel!(),
            " AND owner = ",
            account!("?4"),
            " AND seq = ?5 AND sub BETWEEN ?6 AND ?7"
        );
        let more = [Value::Text(user.as_str()), number(first.seq), number(first.sub), number(last.sub)];
        let sub = self.find_one(sql, with(of_channel(channel), more), |c| c.get::<_, Option<u64>>(0))?.flatten();
        Ok(sub.map(|sub| Place { sub, ..first }))
    }
}
