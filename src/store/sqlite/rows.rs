//! Rows in tables: which kind stands in which table, and what SQLite finds in ways of its own.
//!
//! Rows name users, channels and chat groups by their ids; tables, by numbers that are SQLite's own.

use super::chat_groups::group_id;
use super::messages::{NEWEST, signed, user};
use super::tables::{channel_no, conversation_id, from_json, json, next_no, type_and_ids};
use super::{SqliteStore, failed};
use crate::core::chat_group::{Former, Member, Request, RequestRef, Role};
use crate::core::ids::{
    ConversationGroupNo, ConversationId, ConversationNo, ConversationType, GroupId, Seconds, UserId,
};
use crate::core::message::{Channel, LocalData, Message, MessageId, MessageRef, Place, type_bits};
use crate::core::rows::{self, Finds, Follows, Keeps, Row};
use crate::store::{Result, words};
use rusqlite::Row as Columns;
use rusqlite::types::{ToSql, ToSqlOutput, Type, ValueRef};
use std::collections::BTreeSet;

/// A value of a statement.
pub enum Value<'a> {
    Null,
    Number(i64),
    /// One that is kept, and must be one of SQLite's.
    Whole(u64),
    Text(&'a str),
    Json(String),
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Number(number) => ValueRef::Integer(*number),
            Self::Whole(number) => return number.to_sql(),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Json(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

type Values<'a> = Vec<Value<'a>>;

/// A number that is looked for.
fn number<'a>(number: u64) -> Value<'a> {
    Value::Number(signed(number))
}

fn of_channel(channel: &Channel) -> Values<'_> {
    let (kind, low, high) = type_and_ids(channel);
    vec![number(kind.into()), Value::Text(low), Value::Text(high)]
}

fn with<'a>(mut values: Values<'a>, more: impl IntoIterator<Item = Value<'a>>) -> Values<'a> {
    values.extend(more);
    values
}

/// The number of the channel ?1 to ?3.
macro_rules! channel {
    () => {
        "(SELECT channel FROM channel WHERE type = ?1 AND low = ?2 AND high = ?3)"
    };
}

/// The number of the chat group ?1's channel.
macro_rules! group {
    () => {
        "(SELECT channel FROM channel WHERE type = 2 AND low = ?1 AND high = '')"
    };
}

/// The number of that user's account.
macro_rules! account {
    ($user:literal) => {
        concat!("(SELECT account FROM account WHERE user_id = ", $user, ")")
    };
}

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
            let mut all = vec![CONVERSATION, CONVERSATIONS_OF, NUMBERED, KEEP_CONVERSATION];
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

    // named: how many numbers there are is seen in the conversations.
    rows::Account, in "account AS a" of "true", by "user_id = ?1", order "user_id",
        columns concat!("user_id, created, profile, status, all_receive_option, requests_read, lost, ", next_no!(), " - 1"),
        keep "INSERT INTO account (user_id, created, profile, status, all_receive_option, requests_read, lost)
              VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
              ON CONFLICT (user_id) DO UPDATE SET created = excluded.created, profile = excluded.profile, status = excluded.status,
                  all_receive_option = excluded.all_receive_option, requests_read = excluded.requests_read, lost = excluded.lost",
        of |_of| Vec::new(), key |key| vec![Value::Text(key.as_str())],
        row |row| vec![
            Value::Text(row.user.as_str()), Value::Whole(row.created), unless_default(&row.profile), Value::Text(&row.status),
            unless_default(&row.all_receive_option), Value::Whole(row.requests_read), Value::Number(row.lost),
        ],
        read |_of, c| Self {
            user: user(c, 0)?, created: c.get(1)?, profile: unless_empty(c, 2)?, status: c.get(3)?,
            all_receive_option: unless_empty(c, 4)?, requests_read: c.get(5)?, lost: c.get(6)?, named: c.get(7)?,
        };
}

/// A value as the JSON that a column holds; nothing where it says nothing.
fn unless_default<'a, T: Default + PartialEq + serde::Serialize>(value: &T) -> Value<'a> {
    if *value == T::default() { Value::Text("") } else { Value::Json(json(value)) }
}

fn unless_empty<T: Default + serde::de::DeserializeOwned>(columns: &Columns<'_>, column: usize) -> rusqlite::Result<T> {
    if columns.get_ref(column)?.as_str()?.is_empty() { Ok(T::default()) } else { from_json(columns, column) }
}

impl SqliteStore {
    fn run(&self, sql: &str, values: Values<'_>) -> Result<usize> {
        let run = || self.db.prepare_cached(sql)?.execute(rusqlite::params_from_iter(values));
        run().map_err(failed)
    }

    fn find_one<T>(
        &self,
        sql: &str,
        values: Values<'_>,
        read: impl FnOnce(&Columns<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        self.one(sql, rusqlite::params_from_iter(values), read)
    }

    fn find_each<T>(
        &self,
        sql: &str,
        values: Values<'_>,
        read: impl FnMut(&Columns<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        self.all(sql, rusqlite::params_from_iter(values), read)
    }
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

/// The columns of a conversation, behind its type and id.
macro_rules! conversation_columns {
    () => {
        "type, id, no, followed IS NOT NULL, since, until, listed, active_time, pinned, marks, note, draft, receive_option,
         read_seq, read_time, entered_seq, cleared_seq, gone_seq"
    };
}

const CONVERSATION: &str = concat!(
    "SELECT ",
    conversation_columns!(),
    " FROM conversation WHERE account = ",
    account!("?1"),
    " AND type = ?2 AND id = ?3"
);
const CONVERSATIONS_OF: &str = concat!(
    "SELECT ",
    conversation_columns!(),
    " FROM conversation WHERE account = ",
    account!("?1"),
    " ORDER BY type, id"
);
const NUMBERED: &str =
    concat!("SELECT ", conversation_columns!(), " FROM conversation WHERE account = ", account!("?1"), " AND no = ?2");
/// What changes often, in no index.
const KEEP_CONVERSATION: &str = concat!(
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
fn conversation(user: &UserId, c: &Columns<'_>) -> rusqlite::Result<rows::Conversation> {
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

impl Finds for SqliteStore {
    fn numbered(&self, of: &UserId, no: ConversationNo) -> Result<Option<rows::Conversation>> {
        self.find_one(NUMBERED, vec![Value::Text(of.as_str()), number(no.0.into())], |c| conversation(of, c))
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

    fn end_channel(&mut self, channel: &Channel) -> Result<()> {
        // Under a name that no id has.
        self.run("UPDATE channel SET high = channel WHERE type = ?1 AND low = ?2 AND high = ?3", of_channel(channel))?;
        self.ended = true;
        Ok(())
    }

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

fn role(columns: &Columns<'_>, column: usize) -> rusqlite::Result<Role> {
    Role::from_number(columns.get(column)?)
        .ok_or_else(|| rusqlite::Error::InvalidColumnType(column, "role".into(), Type::Integer))
}
