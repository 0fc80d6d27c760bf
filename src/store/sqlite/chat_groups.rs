//! Chat groups in the tables: what happens in them, and what rules and users ask of them.

use super::super::{AccountNo, MemberFields, MemberRow, Result, Seq, Which};
use super::messages::{signed, user};
use super::tables::{channel_no, from_json, json};
use super::{SqliteStore, failed};
use crate::core::chat_group::{Member, Request, RequestRef, Role};
use crate::core::fold::folded;
use crate::core::ids::{GroupId, Seconds, UserId};
use crate::core::message::Channel;
use rusqlite::types::Type;
use rusqlite::{OptionalExtension, Row};
use std::collections::{BTreeSet, HashSet};

/// The chat group ?1 and its topics.
macro_rules! parts {
    () => {
        "(SELECT ?1 UNION ALL SELECT channel FROM topic WHERE community = ?1)"
    };
}

/// Rows that are taken away at once of what is no more.
pub const SWEPT_AT_ONCE: usize = 100;

/// What is said of the messages of a channel, as far as it is taken away at once.
pub const LEFT_BEHIND: [&str; 7] = [
    "DELETE FROM message_at WHERE (channel, user_id, seq) IN
     (SELECT channel, user_id, seq FROM message_at WHERE channel = ?1 LIMIT ?2)",
    "DELETE FROM message_deleted WHERE (account, channel, seq) IN
     (SELECT account, channel, seq FROM message_deleted INDEXED BY message_deleted_of_channel WHERE channel = ?1 LIMIT ?2)",
    "DELETE FROM message_local WHERE (account, channel, seq, sub) IN
     (SELECT account, channel, seq, sub FROM message_local INDEXED BY message_local_of_channel WHERE channel = ?1 LIMIT ?2)",
    "DELETE FROM message_receipt WHERE (channel, seq, user_id) IN
     (SELECT channel, seq, user_id FROM message_receipt WHERE channel = ?1 LIMIT ?2)",
    "DELETE FROM message_reaction WHERE place IN
     (SELECT place FROM message_reaction WHERE channel = ?1 LIMIT ?2)",
    "DELETE FROM message_extension WHERE (channel, seq, key) IN
     (SELECT channel, seq, key FROM message_extension WHERE channel = ?1 LIMIT ?2)",
    "DELETE FROM message_pin WHERE (channel, seq) IN (SELECT channel, seq FROM message_pin WHERE channel = ?1 LIMIT ?2)",
];
/// Who is not in it, and has said something of it.
pub const REMEMBERING: &str = concat!(
    "SELECT DISTINCT a.user_id FROM conversation c JOIN account a USING (account)
     WHERE c.followed IN ",
    parts!(),
    " AND c.until IS NOT NULL AND c.no > 0"
);
/// The columns of a [`MemberRow`], and where they are from; members are found by that index.
macro_rules! member_rows {
    ($index:literal) => {
        concat!(
            "SELECT m.member, m.user_id, m.role, m.joined, m.name_card, m.muted_until, m.custom, m.marks,
                    coalesce(c.receive_option, 0), coalesce(c.read_seq, 0)
             FROM chat_group_member m INDEXED BY ",
            $index,
            " CROSS JOIN account a ON a.user_id = m.user_id
             LEFT JOIN conversation c ON c.channel = m.channel AND c.account = a.account "
        )
    };
}

pub const MEMBER: &str = concat!(member_rows!("chat_group_member_by_id"), "WHERE m.channel = ?1 AND m.user_id = ?2");
pub const MEMBERS: &str = concat!(
    member_rows!("chat_group_member_in_order"),
    "WHERE m.channel = ?1 AND m.member > ?2 ORDER BY m.member LIMIT ?3"
);
/// Few have such roles: they are gathered and put in order.
pub const MEMBERS_OF_ROLES: &str = concat!(
    member_rows!("chat_group_member_of_role"),
    "WHERE m.channel = ?1 AND m.member > ?2 AND m.role IN (?4, ?5) ORDER BY m.member LIMIT ?3"
);
/// Most are ordinary: they are walked in order.
pub const MEMBERS_BUT_ONE_ROLE: &str = concat!(
    member_rows!("chat_group_member_in_order"),
    "WHERE m.channel = ?1 AND m.member > ?2 AND +m.role <> ?4 AND +m.role <> ?5 ORDER BY m.member LIMIT ?3"
);
pub const MEMBERS_MARKED: &str = concat!(
    member_rows!("chat_group_member_marked"),
    "WHERE m.channel = ?1 AND m.member > ?2 AND m.marks <> '[]' AND ?4 IN (SELECT value FROM json_each(m.marks))
     ORDER BY m.member LIMIT ?3"
);

pub const FOUND_MEMBERS: &str = concat!(
    member_rows!("chat_group_member_in_order"),
    "WHERE m.channel = ?1 AND EXISTS (
         SELECT 1 FROM json_each(?2) k
         WHERE ?3 AND instr(folded(m.user_id), k.value) OR ?4 AND instr(folded(m.name_card), k.value)
         OR ?5 AND a.profile <> '' AND instr(folded(a.profile ->> '$.nick_name'), k.value))
     ORDER BY m.member LIMIT ?6"
);
pub const THOSE_IN: &str =
    "SELECT a.user_id, a.account FROM json_each(?2) j CROSS JOIN account a ON a.account = j.value
     CROSS JOIN chat_group_member m ON m.channel = ?1 AND m.user_id = a.user_id";
pub const ACCOUNTS: &str = "SELECT a.account FROM chat_group_member m JOIN account a USING (user_id)
     WHERE m.channel = ?1 ORDER BY m.member LIMIT ?2";
pub const ADMINS: &str = "SELECT user_id FROM chat_group_member INDEXED BY chat_group_member_of_role
     WHERE channel = ?1 AND role > 200 ORDER BY member";
pub const HEIR: &str =
    "SELECT user_id FROM chat_group_member WHERE channel = ?1 AND role < ?2 ORDER BY role DESC, member LIMIT 1";
pub const MARKS: &str = "SELECT DISTINCT j.value FROM chat_group_member m, json_each(m.marks) j
     WHERE m.channel = ?1 AND m.marks <> '[]'";
pub const JOINED: &str =
    "SELECT low FROM chat_group_member m JOIN channel USING (channel) WHERE m.user_id = ?1 ORDER BY m.member";
pub const ATTRIBUTES_CHANGED: &str = "SELECT low FROM chat_group_member m JOIN chat_group g USING (channel)
     JOIN channel USING (channel) WHERE m.user_id = ?1 AND g.attributes_changed > ?2 ORDER BY m.member";
pub const REQUEST: &str = "SELECT content FROM chat_group_request
     WHERE channel = ?1 AND newcomer = ?2 AND (?3 IS NULL OR number = ?3)
     ORDER BY request DESC LIMIT 1";

/// The requests that the user ?1 has to decide, or might have had.
macro_rules! requests {
    () => {
        " FROM chat_group_member m JOIN chat_group_request r USING (channel) WHERE m.user_id = ?1 AND m.role > 200 "
    };
}

pub const REQUESTS_END: &str =
    concat!("SELECT r.time", requests!(), "AND r.time <= ?2 ORDER BY r.time DESC LIMIT 1 OFFSET ?3");
pub const REQUESTS: &str =
    concat!("SELECT r.content", requests!(), "AND r.time BETWEEN ?3 AND ?2 ORDER BY r.time DESC, r.request DESC");
pub const REQUESTS_BEHIND: &str = concat!("SELECT max(r.time)", requests!(), "AND r.time < ?2");
pub const REQUESTS_READ: &str = concat!(
    "SELECT a.requests_read, (SELECT count(*)",
    requests!(),
    "AND r.time > a.requests_read) FROM account a WHERE a.user_id = ?1"
);

pub(super) fn role(row: &Row<'_>, column: usize) -> rusqlite::Result<Role> {
    Role::from_number(row.get(column)?)
        .ok_or_else(|| rusqlite::Error::InvalidColumnType(column, "role".into(), Type::Integer))
}

fn member_row(row: &Row<'_>) -> rusqlite::Result<MemberRow> {
    Ok(MemberRow {
        no: row.get(0)?,
        user: user(row, 1)?,
        member: Member {
            role: role(row, 2)?,
            joined: row.get(3)?,
            name_card: row.get(4)?,
            muted_until: row.get(5)?,
            custom: from_json(row, 6)?,
            marks: from_json(row, 7)?,
        },
        receive_option: row.get(8)?,
        read_seq: row.get(9)?,
    })
}

pub(super) fn group_id(row: &Row<'_>, column: usize) -> rusqlite::Result<GroupId> {
    GroupId::new(row.get_ref(column)?.as_str()?)
        .ok_or_else(|| rusqlite::Error::InvalidColumnType(column, "low".into(), Type::Text))
}

impl SqliteStore {
    /// Takes away messages of what is no more: so many rows at a time, so that nobody waits for it.
    pub(super) fn sweep(&self) -> rusqlite::Result<()> {
        let ended = "SELECT channel FROM channel WHERE type = 2 AND high <> '' AND low <> '' LIMIT 1";
        let mut most = SWEPT_AT_ONCE;
        while let Some(no) = self.db.prepare_cached(ended)?.query_row([], |row| row.get::<_, i64>(0)).optional()? {
            for sql in LEFT_BEHIND {
                most = most.saturating_sub(self.db.prepare_cached(sql)?.execute((no, most))?);
            }
            let those = "SELECT message FROM message WHERE channel = ?1 LIMIT ?2";
            let messages: Vec<i64> = self
                .db
                .prepare_cached(those)?
                .query_map((no, most), |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for message in &messages {
                self.db.prepare_cached("DELETE FROM message_text WHERE rowid = ?1")?.execute([message])?;
                self.db.prepare_cached("DELETE FROM message WHERE message = ?1")?.execute([message])?;
            }
            most = most.saturating_sub(messages.len());
            if most == 0 {
                break;
            }
            self.db.prepare_cached("UPDATE channel SET low = '' WHERE channel = ?1")?.execute([no])?;
        }
        Ok(())
    }

    fn group_no(&self, group: &GroupId) -> Result<Option<i64>> {
        channel_no(&self.db, &Channel::Group(group.home())).map_err(failed)
    }

    pub(super) fn read_joined(&self, of: &UserId) -> Result<Vec<GroupId>> {
        self.all(JOINED, [of.as_str()], |row| group_id(row, 0))
    }

    pub(super) fn read_member_row(&self, group: &GroupId, user: &UserId) -> Result<Option<MemberRow>> {
        let Some(no) = self.group_no(group)? else { return Ok(None) };
        self.one(MEMBER, (no, user.as_str()), member_row)
    }

    pub(super) fn read_member_page(
        &self,
        group: &GroupId,
        which: &Which,
        from: u64,
        most: u64,
    ) -> Result<Vec<MemberRow>> {
        let Some(no) = self.group_no(group)? else { return Ok(Vec::new()) };
        let (from, most) = (signed(from), signed(most));
        let roles = match which {
            Which::All => return self.all(MEMBERS, (no, from, most), member_row),
            Which::Marked(mark) => return self.all(MEMBERS_MARKED, (no, from, most, mark), member_row),
            Which::Roles(roles) => roles,
        };
        // Two numbers stand for any one or two roles: those that are wanted or, of ordinary members, those that are not.
        let ordinary = roles.contains(&Role::Ordinary);
        let named: Vec<u32> = [Role::Owner, Role::Admin]
            .into_iter()
            .filter(|role| roles.contains(role) != ordinary)
            .map(|role| role as u32)
            .collect();
        let (first, second) = (named.first().copied().unwrap_or(0), named.last().copied().unwrap_or(0));
        let sql = if ordinary { MEMBERS_BUT_ONE_ROLE } else { MEMBERS_OF_ROLES };
        self.all(sql, (no, from, most, first, second), member_row)
    }

    pub(super) fn find_members(
        &self,
        group: &GroupId,
        keywords: &[String],
        fields: MemberFields,
        most: u64,
    ) -> Result<Vec<MemberRow>> {
        let Some(no) = self.group_no(group)? else { return Ok(Vec::new()) };
        let keywords: Vec<String> = keywords.iter().map(|keyword| folded(keyword)).filter(|k| !k.is_empty()).collect();
        let values = (no, json(&keywords), fields.id, fields.name_card, fields.nick_name, signed(most));
        self.all(FOUND_MEMBERS, values, member_row)
    }

    /// Those of the accounts whose users are in the chat group.
    pub(super) fn read_those_in(
        &self,
        group: &GroupId,
        accounts: &HashSet<AccountNo>,
    ) -> Result<Vec<(UserId, AccountNo)>> {
        let Some(no) = self.group_no(group)? else { return Ok(Vec::new()) };
        let accounts: Vec<i64> = accounts.iter().map(|account| account.0).collect();
        self.all(THOSE_IN, (no, json(&accounts)), |row| Ok((user(row, 0)?, AccountNo(row.get(1)?))))
    }

    /// The accounts of the first members.
    pub(super) fn read_accounts(&self, group: &GroupId, most: u64) -> Result<HashSet<AccountNo>> {
        let Some(no) = self.group_no(group)? else { return Ok(HashSet::new()) };
        Ok(self.all(ACCOUNTS, (no, signed(most)), |row| row.get(0).map(AccountNo))?.into_iter().collect())
    }

    pub(super) fn count_members(&self, group: &GroupId) -> Result<u64> {
        let Some(no) = self.group_no(group)? else { return Ok(0) };
        Ok(self.one("SELECT members FROM chat_group WHERE channel = ?1", [no], |row| row.get(0))?.unwrap_or(0))
    }

    pub(super) fn read_admins(&self, group: &GroupId) -> Result<Vec<UserId>> {
        let Some(no) = self.group_no(group)? else { return Ok(Vec::new()) };
        self.all(ADMINS, [no], |row| user(row, 0))
    }

    pub(super) fn read_heir(&self, group: &GroupId) -> Result<Option<UserId>> {
        let Some(no) = self.group_no(group)? else { return Ok(None) };
        self.one(HEIR, (no, Role::Owner as u32), |row| user(row, 0))
    }

    pub(super) fn read_marks(&self, group: &GroupId) -> Result<BTreeSet<u32>> {
        let Some(no) = self.group_no(group)? else { return Ok(BTreeSet::new()) };
        Ok(self.all(MARKS, [no], |row| row.get(0))?.into_iter().collect())
    }

    pub(super) fn read_attributes_changed(&self, user: &UserId, after: Seq) -> Result<Vec<GroupId>> {
        self.all(ATTRIBUTES_CHANGED, (user.as_str(), after.0), |row| group_id(row, 0))
    }

    pub(super) fn read_request(&self, request: &RequestRef) -> Result<Option<Request>> {
        let Some(no) = self.group_no(&request.group)? else { return Ok(None) };
        self.one(REQUEST, (no, &request.newcomer, request.no.map(signed)), |row| from_json(row, 0))
    }

    pub(super) fn read_requests(&self, me: &UserId, start: Seconds, most: u64) -> Result<(Vec<Request>, Seconds)> {
        let start = if start == 0 { i64::MAX } else { signed(start) };
        let end: Option<i64> =
            self.one(REQUESTS_END, (me.as_str(), start, signed(most.saturating_sub(1))), |row| row.get(0))?;
        let end = end.unwrap_or(0);
        let requests = self.all(REQUESTS, (me.as_str(), start, end), |row| from_json(row, 0))?;
        let next = self.one(REQUESTS_BEHIND, (me.as_str(), end), |row| row.get::<_, Option<u64>>(0))?;
        Ok((requests, next.flatten().unwrap_or(0)))
    }

    pub(super) fn read_requests_read(&self, me: &UserId) -> Result<(Seconds, u64)> {
        Ok(self.one(REQUESTS_READ, [me.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?.unwrap_or_default())
    }

    pub(super) fn read_remembering(&self, group: &GroupId) -> Result<Vec<UserId>> {
        let Some(no) = channel_no(&self.db, &Channel::Group(group.clone())).map_err(failed)? else {
            return Ok(Vec::new());
        };
        self.all(REMEMBERING, [no], |row| user(row, 0))
    }
}
