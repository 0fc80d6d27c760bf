//! Rows in tables: which kind stands in which table, and what SQLite finds in ways of its own.

use super::SqliteStore;
use super::chat_groups::{ADMINS, HEIR, MARKS, REMEMBERING, REQUEST};
#[cfg(test)]
use super::conversation_rows::{CONVERSATION, CONVERSATIONS_OF, KEEP_CONVERSATION, LET_GO_CONVERSATION};
use super::conversation_rows::{NUMBERED, TAKING_PART};
use super::messages::{NEWEST, RECEIVED_BY_ID, RECEIVED_BY_SEQ, UNREAD_BEHIND};
use super::tables::{NAMED, conversation};
use super::values::{Bind, Columns, Parameters, account, all, all_as, channel, group, one, one_as, run, signed};
use crate::core::chat_group::{Request, RequestRef, Role};
use crate::core::ids::{ConversationGroupNo, ConversationNo, GroupId, Seconds, UserId};
use crate::core::message::{Channel, Message, MessageRef, Place};
use crate::core::rows::{self, Finds, Keeps, Row};
use crate::core::situation::Lookup;
use crate::store::{Messages, Result};
use std::collections::BTreeSet;

const GROUPS_WITH: &str = "SELECT no FROM conversation_group g WHERE account = ?1 AND EXISTS (
     SELECT 1 FROM conversation_group_member m WHERE m.account = ?1 AND m.group_no = g.no AND m.conversation_no = ?2)";
pub const MEMBERS_OF: &str = concat!("SELECT user_id FROM chat_group_member WHERE channel = ", group!("?"));
pub const TOPICS_OF: &str = concat!(
    "SELECT (SELECT low FROM channel c WHERE c.channel = topic.channel) FROM topic WHERE community = ",
    group!("?"),
    " ORDER BY channel"
);

/// How a kind of row stands in a table. Statements are given what it belongs to, then its key.
trait Table: Row<Of: Bind, Key: Bind> {
    const FIND: &'static str;
    const FIND_ALL: &'static str;
    const KEEP: &'static str;
    const REMOVE: &'static str;
    const REMOVE_ALL: &'static str;

    /// What `KEEP` is given behind them.
    fn bind_rest(&self, to: &mut Parameters<'_>) -> Result<()>;

    fn read(of: &Self::Of, from: &mut Columns<'_>) -> Result<Self>;
}

/// A row with all that is kept of it.
struct Whole<'a, R>(&'a R);

impl<R: Table> Bind for Whole<'_, R> {
    fn bind(&self, to: &mut Parameters<'_>) -> Result<()> {
        (self.0.of(), self.0.key()).bind(to)?;
        self.0.bind_rest(to)
    }
}

/// Words of SQL with commas between them.
macro_rules! list {
    ($first:expr $(, $more:expr)* $(,)?) => { concat!($first $(, ", ", $more)*) };
}

/// What is compared with a column, or put into it: a parameter, or what stands for one.
macro_rules! value {
    ($column:ident) => {
        "?"
    };
    ($column:ident $value:expr) => {
        $value
    };
}

/// The statements about a kind of row: its columns and its table, what it belongs to, its key, and the order of that.
macro_rules! statements {
    ($columns:expr, in $table:expr, of $of:expr, by $key:expr, order $order:expr, keep $keep:expr) => {
        const FIND: &'static str = concat!("SELECT ", $columns, " FROM ", $table, " WHERE ", $of, $key);
        const FIND_ALL: &'static str =
            concat!("SELECT ", $columns, " FROM ", $table, " WHERE ", $of, " ORDER BY ", $order);
        const KEEP: &'static str = $keep;
        const REMOVE: &'static str = concat!("DELETE FROM ", $table, " WHERE ", $of, $key);
        const REMOVE_ALL: &'static str = concat!("DELETE FROM ", $table, " WHERE ", $of);
    };
}

/// Puts a row into its table or, where one with its key is there already, changes that one.
macro_rules! keep {
    ($table:literal ($($key:ident = $value:expr),* $(,)?) ($($column:ident),*) $keep:expr) => { $keep };
    ($table:literal ($($key:ident = $value:expr),* $(,)?) ()) => {
        concat!("INSERT OR IGNORE INTO ", $table, " (", list!($(stringify!($key)),*), ") VALUES (", list!($($value),*), ")")
    };
    ($table:literal ($($key:ident = $value:expr),* $(,)?) ($($column:ident),+)) => {
        concat!(
            "INSERT INTO ", $table, " (", list!($(stringify!($key),)* $(stringify!($column)),+),
            ") VALUES (", list!($($value,)* $(value!($column)),+),
            ") ON CONFLICT (", list!($(stringify!($key)),*),
            ") DO UPDATE SET ", list!($(concat!(stringify!($column), " = excluded.", stringify!($column))),+)
        )
    };
}

/// Declares how kinds of rows stand in tables: the fields that say what a row belongs to (`of`) and which of those it is (`by`),
/// what else it has (`with`), and what SQLite alone gives it (`found`), each as the columns that these are; where a column is not
/// given a field itself, by `=` what it is given. `keep`: how a row is kept, where its table has more than it.
macro_rules! tables {
    ($(rows::$kind:ident in $table:literal:
        of ($($of:ident),*) as ($($of_column:ident $(= $value:expr)?),*),
        by ($($key:ident),*) as ($($key_column:ident),*),
        with ($($field:ident),*) as ($($column:ident),*)
        $(, found ($found:ident) as ($found_column:ident))?
        $(, keep $keep:expr)?;
    )*) => {$(
        impl Table for rows::$kind {
            statements! {
                list!($(stringify!($key_column),)* $(stringify!($column),)* $(stringify!($found_column))?),
                in $table,
                of concat!("true" $(, " AND ", stringify!($of_column), " = ", value!($of_column $($value)?))*),
                by concat!("" $(, " AND ", stringify!($key_column), " = ?")*),
                order list!($(stringify!($of_column),)* $(stringify!($key_column)),*),
                keep keep!(
                    $table ($($of_column = value!($of_column $($value)?),)* $($key_column = value!($key_column)),*)
                    ($($column),*) $($keep)?
                )
            }

            fn bind_rest(&self, _to: &mut Parameters<'_>) -> Result<()> {
                $(self.$field.bind(_to)?;)*
                Ok(())
            }

            #[allow(unused_parens, reason = "around what is one field")]
            fn read(of: &Self::Of, from: &mut Columns<'_>) -> Result<Self> {
                let ($($of),*) = of.clone();
                Ok(Self { $($of,)* $($key: from.next()?,)* $($field: from.next()?,)* $($found: from.next()?)? })
            }
        }
    )*

        /// What is asked of rows of these kinds.
        #[cfg(test)]
        pub fn statements() -> Vec<&'static str> {
            fn of<R: Table>() -> [&'static str; 4] {
                [R::FIND, R::FIND_ALL, R::REMOVE, R::REMOVE_ALL]
            }
            let fixed = [
                CONVERSATION, CONVERSATIONS_OF, NUMBERED, KEEP_CONVERSATION, LET_GO_CONVERSATION, TAKING_PART, GROUPS_WITH,
                MEMBERS_OF, TOPICS_OF,
            ];
            [&fixed[..], &of::<rows::RequestMade>(), &of::<rows::Topic>(), $(&of::<rows::$kind>()),*].concat()
        }
    };
}

tables! {
    rows::Account in "account":
        of () as (), by (user) as (user_id),
        with (created, status, all_receive_option, requests_read, lost)
          as (created, status, all_receive_option, requests_read, lost);

    rows::ProfileOf in "account":
        of () as (), by (user) as (user_id), with (profile) as (profile),
        keep "UPDATE account SET profile = ?2 WHERE user_id = ?1";

    rows::ConversationGroup in "conversation_group":
        of (user) as (account = account!("?")), by (no) as (no), with (place, name) as (place, name);

    rows::Grouped in "conversation_group_member":
        of (user, group) as (account = account!("?"), group_no), by (conversation) as (conversation_no), with (added) as (added);

    rows::Mention in "message_at":
        of (channel) as (channel = channel!()), by (seq, user) as (seq, user_id), with () as ();

    rows::Deleted in "message_deleted":
        of (channel, user) as (channel = channel!(), account = account!("?")), by (seq) as (seq), with () as ();

    rows::Local in "message_local":
        of (channel, user) as (channel = channel!(), account = account!("?")), by (place) as (seq, sub), with (data) as (number, text);

    rows::Receipt in "message_receipt":
        of (channel, user) as (channel = channel!(), user_id), by (seq) as (seq), with (time) as (time);

    rows::Reaction in "message_reaction":
        of (channel, seq) as (channel = channel!(), seq), by (reaction, user) as (reaction, user_id), with () as (),
        found (since) as (place);

    rows::Extension in "message_extension":
        of (channel, seq) as (channel = channel!(), seq), by (key) as (key), with (value) as (value);

    rows::Pinned in "message_pin":
        of (channel) as (channel = channel!()), by (seq) as (seq), with (by, time) as (user_id, time);

    rows::ChatGroup in "chat_group":
        of (id) as (channel = group!("?")), by () as (),
        with (info, members, attributes_changed) as (info, members, attributes_changed);

    // Its number is given once.
    rows::Member in "chat_group_member":
        of (group) as (channel = group!("?")), by (user) as (user_id),
        with (no, member) as (member, role, joined, name_card, muted_until, custom, marks),
        keep concat!("INSERT INTO chat_group_member (channel, user_id, member, role, joined, name_card, muted_until, custom, marks)
                      VALUES (", group!("?"), ", ?, ?, ?, ?, ?, ?, ?, ?)
                      ON CONFLICT (channel, user_id) DO UPDATE SET role = excluded.role, name_card = excluded.name_card,
                          muted_until = excluded.muted_until, custom = excluded.custom, marks = excluded.marks");

    rows::FormerMember in "chat_group_former":
        of (group) as (channel = group!("?")), by (user) as (user_id), with (former) as (banned_until, muted_until);

    rows::Attribute in "chat_group_attribute":
        of (group) as (channel = group!("?")), by (key) as (key), with (value) as (value);

    rows::Counter in "chat_group_counter":
        of (group) as (channel = group!("?")), by (key) as (key), with (value) as (value);

    // When a chat group was created stands with its channel, which stays when it is no more.
    rows::Created in "channel":
        of (group) as (type = "2", low, high = "''"), by (time) as (created), with () as (),
        keep "UPDATE channel SET created = ?2 WHERE type = 2 AND low = ?1 AND high = ''";

    // How many receipts there are stands with the message.
    rows::Receipts in "message":
        of (channel) as (channel = channel!(), sub = "0", owner = "0"), by (seq) as (seq), with (count) as (receipts),
        keep concat!("UPDATE message SET receipts = ?5 WHERE channel = ", channel!(), " AND sub = 0 AND owner = 0 AND seq = ?4");

    rows::Channel in "channel":
        of (channel) as (type, low, high), by () as (), with (last_seq, shown_seq, last_time) as (last_seq, shown_seq, last_time);
}

/// In the order in which requests came, to whatever chat group, they have numbers of SQLite's own.
impl Table for rows::RequestMade {
    statements! {
        "content, request",
        in "chat_group_request",
        of concat!("channel = ", group!("?")),
        by " AND number = ?",
        order "number",
        keep concat!("INSERT INTO chat_group_request (channel, number, newcomer, time, content)
                      VALUES (", group!("?"), ", ?, ?, ?, ?)
                      ON CONFLICT (channel, number) DO UPDATE SET content = excluded.content")
    }

    fn bind_rest(&self, to: &mut Parameters<'_>) -> Result<()> {
        (self.request.newcomer(), self.request.time, &self.request).bind(to)
    }

    fn read(_of: &GroupId, from: &mut Columns<'_>) -> Result<Self> {
        Ok(Self { request: from.next()?, since: from.next()? })
    }
}

/// The number of its channel stands for its id.
impl Table for rows::Topic {
    statements! {
        "(SELECT low FROM channel c WHERE c.channel = topic.channel), channel, info",
        in "topic",
        of concat!("community = ", group!("?")),
        by concat!(" AND channel = ", group!("?")),
        order "channel",
        keep concat!("INSERT INTO topic (community, channel, info) VALUES (", group!("?"), ", ", group!("?"), ", ?)
                      ON CONFLICT (channel) DO UPDATE SET info = excluded.info")
    }

    fn bind_rest(&self, to: &mut Parameters<'_>) -> Result<()> {
        self.info.bind(to)
    }

    fn read(of: &GroupId, from: &mut Columns<'_>) -> Result<Self> {
        Ok(Self { community: of.clone(), id: from.next()?, since: from.next()?, info: from.next()? })
    }
}

impl<R: Table> Keeps<R> for SqliteStore {
    fn find(&self, of: &R::Of, key: &R::Key) -> Result<Option<R>> {
        one_as(&self.db, R::FIND, (of, key), |columns| R::read(of, columns))
    }

    fn find_all(&self, of: &R::Of) -> Result<Vec<R>> {
        all_as(&self.db, R::FIND_ALL, of, |columns| R::read(of, columns))
    }

    fn keep(&mut self, row: &R) -> Result<()> {
        run(&self.db, R::KEEP, Whole(row)).map(drop)
    }

    fn remove(&mut self, of: &R::Of, key: &R::Key) -> Result<()> {
        run(&self.db, R::REMOVE, (of, key)).map(drop)
    }

    fn remove_all(&mut self, of: &R::Of) -> Result<()> {
        run(&self.db, R::REMOVE_ALL, of).map(drop)
    }
}

impl Finds for SqliteStore {
    fn numbered(&self, of: &UserId, no: ConversationNo) -> Result<Option<rows::Conversation>> {
        let Some(account) = self.account_of(of)? else { return Ok(None) };
        one_as(&self.db, NUMBERED, (account, no), |columns| conversation(of, columns))
    }

    fn kept(&self, channel: &Channel, owner: &UserId, seq: u64) -> Result<Vec<rows::Message>> {
        let sql = concat!(
            "SELECT content FROM message INDEXED BY message_kept WHERE owner <> 0 AND channel = ",
            channel!(),
            " AND owner = ",
            account!("?"),
            " AND seq <= ?"
        );
        all_as(&self.db, sql, (channel, owner, signed(seq)), |columns| {
            Ok(rows::Message { channel: channel.clone(), owner: Some(owner.clone()), message: columns.next()? })
        })
    }

    fn named(&self, of: &UserId) -> Result<u32> {
        let Some(account) = self.account_of(of)? else { return Ok(0) };
        Ok(one(&self.db, NAMED, account)?.unwrap_or(0))
    }

    fn groups_with(&self, of: &UserId, no: ConversationNo) -> Result<Vec<ConversationGroupNo>> {
        let Some(account) = self.account_of(of)? else { return Ok(Vec::new()) };
        all(&self.db, GROUPS_WITH, (account, no))
    }

    fn taking_part(&self, in_channel: &Channel) -> Result<Vec<rows::Conversation>> {
        all_as(&self.db, TAKING_PART, in_channel, |columns| {
            let (user, account) = columns.next()?;
            self.known.borrow_mut().put_account(&user, account);
            conversation(&user, columns)
        })
    }

    fn members(&self, of: &GroupId) -> Result<Vec<UserId>> {
        all(&self.db, MEMBERS_OF, of)
    }

    fn topics(&self, of: &GroupId) -> Result<Vec<GroupId>> {
        all(&self.db, TOPICS_OF, of)
    }

    fn end_channel(&mut self, channel: &Channel) -> Result<()> {
        // Under a name that no id has.
        let sql = "UPDATE channel SET high = channel, last_time = 0 WHERE type = ? AND low = ? AND high = ?";
        run(&self.db, sql, channel)?;
        self.ended = true;
        Ok(())
    }
}

impl Lookup for SqliteStore {
    fn admins(&self, group: &GroupId) -> Result<Vec<UserId>> {
        all(&self.db, ADMINS, group.home())
    }

    fn heir(&self, group: &GroupId) -> Result<Option<UserId>> {
        one(&self.db, HEIR, (group.home(), Role::Owner))
    }

    fn marks(&self, group: &GroupId) -> Result<BTreeSet<u32>> {
        Ok(all(&self.db, MARKS, group.home())?.into_iter().collect())
    }

    fn request(&self, request: &RequestRef) -> Result<Option<Request>> {
        one(&self.db, REQUEST, (request.group.home(), &request.newcomer, request.no.map(signed)))
    }

    fn next_request_no(&self, group: &GroupId) -> Result<u64> {
        let sql = concat!("SELECT coalesce(max(number), 0) + 1 FROM chat_group_request WHERE channel = ", group!("?"));
        Ok(one(&self.db, sql, group)?.unwrap_or(1))
    }

    fn remembering(&self, group: &GroupId) -> Result<Vec<UserId>> {
        all(&self.db, REMEMBERING, group)
    }

    fn chat_groups_created(&self, since: Seconds) -> Result<u64> {
        let sql = "SELECT count(*) FROM channel WHERE created <> 0 AND created >= ?";
        Ok(one(&self.db, sql, signed(since))?.unwrap_or(0))
    }

    fn newest(&self) -> Result<Seconds> {
        Ok(one::<Option<_>>(&self.db, NEWEST, ())?.flatten().unwrap_or(0))
    }

    fn last_time(&self, channel: &Channel) -> Result<Seconds> {
        let sql = concat!(
            "SELECT time FROM message WHERE channel = ",
            channel!(),
            " AND owner = 0 ORDER BY time DESC LIMIT 1"
        );
        Ok(one(&self.db, sql, channel)?.unwrap_or(0))
    }

    fn last_seq_at(&self, channel: &Channel, time: Seconds) -> Result<u64> {
        let sql = concat!(
            "SELECT seq FROM message WHERE channel = ",
            channel!(),
            " AND owner = 0 AND time <= ? ORDER BY time DESC, seq DESC LIMIT 1"
        );
        Ok(one(&self.db, sql, (channel, signed(time)))?.unwrap_or(0))
    }

    fn unread_behind(&self, user: &UserId, channel: &Channel, seq: u64) -> Result<u64> {
        let Some(numbers) = self.numbers(user, channel)? else { return Ok(0) };
        Ok(one(&self.db, UNREAD_BEHIND, (numbers, signed(seq)))?.unwrap_or(0))
    }

    fn message(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>> {
        Ok(self.seen(user, message)?.map(|(channel, seen)| (channel, seen.message)))
    }

    fn received(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>> {
        let received = self.one_message(user, message, (RECEIVED_BY_ID, RECEIVED_BY_SEQ))?;
        Ok(received.map(|(channel, seen)| (channel, seen.message)))
    }

    fn last_saved(&self, user: &UserId, channel: &Channel, (first, last): (Place, Place)) -> Result<Option<Place>> {
        let sql = concat!(
            "SELECT max(sub) FROM message WHERE channel = ",
            channel!(),
            " AND owner = ",
            account!("?"),
            " AND seq = ? AND sub BETWEEN ? AND ?"
        );
        let values = (channel, user, signed(first.seq), signed(first.sub), signed(last.sub));
        let sub = one::<Option<_>>(&self.db, sql, values)?.flatten();
        Ok(sub.map(|sub| Place { sub, ..first }))
    }
}
