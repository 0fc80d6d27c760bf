//! Chat groups in the tables: what happens in them, and what rules and users ask of them.

use super::super::{ChatGroups, MemberFields, MemberRow, Position, Result, Which};
use super::SqliteStore;
use super::values::{all, group, json, one, run, signed};
use crate::core::chat_group::{Request, Role};
use crate::core::fold::folded;
use crate::core::ids::{GroupId, Seconds, UserId};

/// Rows that are taken away at once of what is no more.
pub const SWEPT_AT_ONCE: usize = 100;

/// Takes away some rows of a channel from a table that has that key; they are found by that.
macro_rules! left_behind {
    ($table:literal, $key:literal $(, $by:literal)?) => {
        concat!("DELETE FROM ", $table, " WHERE (", $key, ") IN
                 (SELECT ", $key, " FROM ", $table, $(" INDEXED BY ", $by,)? " WHERE channel = ?1 LIMIT ?2)")
    };
}

/// What is said of the messages of a channel, as far as it is taken away at once.
pub const LEFT_BEHIND: [&str; 7] = [
    left_behind!("message_at", "channel, user_id, seq"),
    left_behind!("message_deleted", "account, channel, seq", "message_deleted_of_channel"),
    left_behind!("message_local", "account, channel, seq, sub", "message_local_of_channel"),
    left_behind!("message_receipt", "channel, seq, user_id"),
    left_behind!("message_reaction", "place"),
    left_behind!("message_extension", "channel, seq, key"),
    left_behind!("message_pin", "channel, seq"),
];
/// Who is not in the chat group ?1, and has said something of it or of a topic of it.
pub const REMEMBERING: &str = concat!(
    "SELECT DISTINCT a.user_id FROM conversation c JOIN account a USING (account) WHERE c.followed IN (SELECT ",
    group!("?1"),
    " UNION ALL SELECT channel FROM topic WHERE community = ",
    group!("?1"),
    ") AND c.until IS NOT NULL AND c.no > 0"
);
/// The [`MemberRow`]s of the chat group ?1 of which that is true; they are found by that index.
macro_rules! member_rows {
    ($index:literal, $which:literal) => {
        concat!(
            "SELECT m.member, m.user_id, m.role, m.joined, m.name_card, m.muted_until, m.custom, m.marks,
                    coalesce(c.receive_option, 0), coalesce(c.read_seq, 0)
             FROM chat_group_member m INDEXED BY ",
            $index,
            " CROSS JOIN account a ON a.user_id = m.user_id
             LEFT JOIN conversation c ON c.channel = m.channel AND c.account = a.account
             WHERE m.channel = ",
            group!("?1"),
            " AND ",
            $which
        )
    };
}

pub const MEMBER: &str = member_rows!("chat_group_member_by_id", "m.user_id = ?2");
pub const MEMBERS: &str = member_rows!("chat_group_member_in_order", "m.member > ?2 ORDER BY m.member LIMIT ?3");
/// Few have such roles: they are gathered and put in order.
pub const MEMBERS_OF_ROLES: &str =
    member_rows!("chat_group_member_of_role", "m.member > ?2 AND m.role IN (?4, ?5) ORDER BY m.member LIMIT ?3");
/// Most are ordinary: they are walked in order.
pub const MEMBERS_BUT_ONE_ROLE: &str = member_rows!(
    "chat_group_member_in_order",
    "m.member > ?2 AND +m.role <> ?4 AND +m.role <> ?5 ORDER BY m.member LIMIT ?3"
);
pub const MEMBERS_MARKED: &str = member_rows!(
    "chat_group_member_marked",
    "m.member > ?2 AND m.marks <> '[]' AND ?4 IN (SELECT value FROM json_each(m.marks)) ORDER BY m.member LIMIT ?3"
);
pub const FOUND_MEMBERS: &str = member_rows!(
    "chat_group_member_in_order",
    "EXISTS (
         SELECT 1 FROM json_each(?2) k
         WHERE ?3 AND instr(folded(m.user_id), k.value) OR ?4 AND instr(folded(m.name_card), k.value)
         OR ?5 AND a.profile <> '' AND instr(folded(a.profile ->> '$.nick_name'), k.value))
     ORDER BY m.member LIMIT ?6"
);
pub const THOSE_IN: &str = concat!(
    "SELECT a.user_id, a.account FROM json_each(?2) j CROSS JOIN account a ON a.account = j.value
     CROSS JOIN chat_group_member m ON m.user_id = a.user_id AND m.channel = ",
    group!("?1")
);
pub const ACCOUNTS: &str = concat!(
    "SELECT a.account FROM chat_group_member m JOIN account a USING (user_id) WHERE m.channel = ",
    group!("?1"),
    " ORDER BY m.member LIMIT ?2"
);
pub const ADMINS: &str = concat!(
    "SELECT user_id FROM chat_group_member INDEXED BY chat_group_member_of_role WHERE channel = ",
    group!("?1"),
    " AND role > 200 ORDER BY member"
);
pub const HEIR: &str = concat!(
    "SELECT user_id FROM chat_group_member WHERE channel = ",
    group!("?1"),
    " AND role < ?2 ORDER BY role DESC, member LIMIT 1"
);
pub const MARKS: &str = concat!(
    "SELECT DISTINCT j.value FROM chat_group_member m, json_each(m.marks) j WHERE m.marks <> '[]' AND m.channel = ",
    group!("?1")
);
pub const JOINED: &str =
    "SELECT low FROM chat_group_member m JOIN channel USING (channel) WHERE m.user_id = ?1 ORDER BY m.member";
pub const ATTRIBUTES_CHANGED: &str = "SELECT low FROM chat_group_member m JOIN chat_group g USING (channel)
     JOIN channel USING (channel) WHERE m.user_id = ?1 AND g.attributes_changed > ?2 ORDER BY m.member";
pub const REQUEST: &str = concat!(
    "SELECT content FROM chat_group_request WHERE channel = ",
    group!("?1"),
    " AND newcomer = ?2 AND (?3 IS NULL OR number = ?3) ORDER BY request DESC LIMIT 1"
);

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

impl SqliteStore {
    /// Takes away messages of what is no more: so many rows at a time, so that nobody waits for it.
    pub(super) fn sweep(&self) -> Result<()> {
        let ended = "SELECT channel FROM channel WHERE type = 2 AND high <> '' AND low <> '' LIMIT 1";
        let mut most = SWEPT_AT_ONCE;
        while let Some(no) = one::<i64>(&self.db, ended, ())? {
            for sql in LEFT_BEHIND {
                most = most.saturating_sub(run(&self.db, sql, (no, most as u64))?);
            }
            let those = "SELECT message FROM message WHERE channel = ? LIMIT ?";
            let messages: Vec<i64> = all(&self.db, those, (no, most as u64))?;
            self.delete_messages(&messages)?;
            most = most.saturating_sub(messages.len());
            if most == 0 {
                break;
            }
            run(&self.db, "UPDATE channel SET low = '' WHERE channel = ?", no)?;
        }
        Ok(())
    }
}

impl ChatGroups for SqliteStore {
    fn joined(&self, user: &UserId) -> Result<Vec<GroupId>> {
        all(&self.db, JOINED, user)
    }

    fn attributes_changed(&self, user: &UserId, after: Position) -> Result<Vec<GroupId>> {
        all(&self.db, ATTRIBUTES_CHANGED, (user, after))
    }

    fn member_row(&self, group: &GroupId, user: &UserId) -> Result<Option<MemberRow>> {
        one(&self.db, MEMBER, (group.home(), user))
    }

    fn member_page(&self, group: &GroupId, which: &Which, from: u64, most: u64) -> Result<Vec<MemberRow>> {
        let page = (group.home(), signed(from), signed(most));
        let roles = match which {
            Which::All => return all(&self.db, MEMBERS, page),
            Which::Marked(mark) => return all(&self.db, MEMBERS_MARKED, (page, *mark)),
            Which::Roles(roles) => roles,
        };
        // Two numbers stand for any one or two roles: those that are wanted or, of ordinary members, those that are not.
        let ordinary = roles.contains(&Role::Ordinary);
        let named = [Role::Owner, Role::Admin].map(|role| (roles.contains(&role) != ordinary).then_some(role as u32));
        let [first, second] = named.map(|role| role.unwrap_or(0));
        let sql = if ordinary { MEMBERS_BUT_ONE_ROLE } else { MEMBERS_OF_ROLES };
        all(&self.db, sql, (page, first, second))
    }

    fn search_members(
        &self,
        group: &GroupId,
        keywords: &[String],
        fields: MemberFields,
        most: u64,
    ) -> Result<Vec<MemberRow>> {
        let keywords: Vec<String> = keywords.iter().map(|keyword| folded(keyword)).filter(|k| !k.is_empty()).collect();
        let fields = (fields.id, fields.name_card, fields.nick_name);
        all(&self.db, FOUND_MEMBERS, (group.home(), json(&keywords), fields, signed(most)))
    }

    fn requests(&self, user: &UserId, start: Seconds, most: u64) -> Result<(Vec<Request>, Seconds)> {
        self.snapshot(|store| {
            let start = if start == 0 { i64::MAX } else { signed(start) };
            let end: Option<i64> = one(&store.db, REQUESTS_END, (user, start, signed(most.saturating_sub(1))))?;
            let end = end.unwrap_or(0);
            let requests = all(&store.db, REQUESTS, (user, start, end))?;
            let next = one::<Option<_>>(&store.db, REQUESTS_BEHIND, (user, end))?;
            Ok((requests, next.flatten().unwrap_or(0)))
        })
    }

    fn requests_read(&self, user: &UserId) -> Result<(Seconds, u64)> {
        Ok(one(&self.db, REQUESTS_READ, user)?.unwrap_or_default())
    }
}
