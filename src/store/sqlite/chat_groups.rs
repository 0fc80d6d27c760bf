//! Chat groups in the tables: what happens in them, and what rules and users ask of them.

use super::super::{AccountNo, MemberFields, MemberRow, Result, Seq, Which};
use super::messages::{signed, user};
use super::tables::{Writer, channel_no, from_json, idle, json, next_no};
use super::{SqliteStore, failed};
use crate::core::chat_group::{ChatGroup, Former, Member, Request, RequestRef, Role, Topic};
use crate::core::event::{Beginning, Event};
use crate::core::fold::folded;
use crate::core::ids::{ConversationType, GroupId, Seconds, UserId};
use crate::core::message::Channel;
use rusqlite::types::Type;
use rusqlite::{OptionalExtension, Row};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The columns of a conversation in which nothing was ever: what `Conversation::forget` leaves.
macro_rules! forgotten {
    () => {
        "listed = 0, pinned = 0, draft = NULL, active_time = 0, read_seq = 0, read_time = 0, entered_seq = 0,
         cleared_seq = 0, gone_seq = 0"
    };
}

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
/// The columns of a conversation that is let go with all that the user has said of it.
macro_rules! let_go {
    () => {
        concat!("no = -no, marks = 0, note = '', receive_option = 0, ", forgotten!())
    };
}

/// Those of the conversations are in no conversation group any more.
macro_rules! ungroup {
    ($conversations:expr) => {
        concat!(
            "DELETE FROM conversation_group_member WHERE (account, group_no, conversation_no) IN (
                 SELECT c.account, g.no, c.no FROM conversation c CROSS JOIN conversation_group g ON g.account = c.account
                 WHERE ",
            $conversations,
            ")"
        )
    };
}

type Written = rusqlite::Result<()>;

/// The user ?2 leaves.
pub const LEAVE: &str = concat!(
    "UPDATE conversation INDEXED BY conversation_of_channel SET until = ?3, ",
    forgotten!(),
    " WHERE account = (SELECT account FROM account WHERE user_id = ?2) AND channel IN ",
    parts!()
);
/// The receipts of a user ?2 who leaves count no more...
pub const UNCOUNT: &str = concat!(
    "UPDATE message SET receipts = receipts - 1 FROM message_receipt r INDEXED BY message_receipt_of_user
     CROSS JOIN conversation c ON c.channel = r.channel
     AND c.account = (SELECT account FROM account WHERE user_id = ?2)
     WHERE r.user_id = ?2 AND r.seq > c.entered_seq AND message.channel = r.channel AND message.seq = r.seq
     AND message.sub = 0 AND message.owner = 0 AND r.channel IN ",
    parts!()
);
/// ... and those to what they see again do when they come back into the channel ?1, of which they see nothing up to ?3.
pub const COUNT_AGAIN: &str = "UPDATE message SET receipts = receipts + 1
     FROM message_receipt r INDEXED BY message_receipt_of_user
     WHERE r.user_id = ?2 AND r.channel = ?1 AND r.seq > ?3 AND message.channel = r.channel AND message.seq = r.seq
     AND message.sub = 0 AND message.owner = 0";
/// What that user has kept.
pub const KEPT: &str = concat!(
    "SELECT message FROM message INDEXED BY message_kept
     WHERE owner <> 0 AND owner = (SELECT account FROM account WHERE user_id = ?2) AND channel IN ",
    parts!()
);
/// Of what that user has left, nothing stays where they have said nothing of it.
pub const LET_GO_LEFT: &str = concat!(
    "UPDATE conversation INDEXED BY conversation_following SET no = -no
     WHERE account = (SELECT account FROM account WHERE user_id = ?2) AND followed IN ",
    parts!(),
    " AND ",
    idle!()
);
/// Everybody leaves, and what they have said goes.
pub const END: &str = concat!("UPDATE conversation SET until = ?2, ", let_go!(), " WHERE channel IN ", parts!());
pub const UNGROUP_ALL: &str = ungroup!(concat!("c.channel IN ", parts!()));
/// Who is not in it, and has said something of it.
pub const REMEMBERING: &str = concat!(
    "SELECT DISTINCT a.user_id FROM conversation c JOIN account a USING (account)
     WHERE c.followed IN ",
    parts!(),
    " AND c.until IS NOT NULL AND c.no > 0"
);
/// What the user ?2, who is one of those, has said goes.
pub const FORGET: &str = concat!(
    "UPDATE conversation INDEXED BY conversation_following SET ",
    let_go!(),
    " WHERE account = (SELECT account FROM account WHERE user_id = ?2) AND followed IN ",
    parts!(),
    " AND no > 0"
);
pub const UNGROUP: &str = ungroup!(concat!(
    "c.account = (SELECT account FROM account WHERE user_id = ?2) AND c.followed IN ",
    parts!(),
    " AND c.no > 0"
));
/// Members of ?1 who have been in another topic of that id.
pub const LOST: &str = "UPDATE account SET lost = max(lost, c.until) FROM chat_group_member m, conversation c
     WHERE m.channel = ?1 AND m.user_id = account.user_id AND c.account = account.account AND c.type = ?2 AND c.id = ?3
     AND c.until IS NOT NULL";
pub const TAKE_PART_IN_TOPIC: &str = concat!(
    "INSERT INTO conversation (account, no, type, id, followed, since)
     SELECT a.account, ",
    next_no!(),
    ", ?2, ?3, ?4, ?5
     FROM chat_group_member m JOIN account a USING (user_id) WHERE m.channel = ?1
     ON CONFLICT (account, type, id)
     DO UPDATE SET no = iif(no < 0, excluded.no, no), followed = excluded.followed, since = excluded.since, until = NULL, ",
    forgotten!()
);

impl Writer<'_> {
    /// What happens in the chat group, whose channel has that number.
    pub(super) fn write_of_chat_group(&self, channel: &Channel, no: i64, event: &Event) -> Written {
        match event {
            Event::ChatGroupCreated { group, members, time, .. } => {
                self.run("INSERT INTO chat_group (channel, info) VALUES (?1, ?2)", &[&no, &json(group)])?;
                self.run("UPDATE channel SET created = ?2 WHERE channel = ?1", &[&no, time])?;
                members.iter().try_for_each(|(user, role)| {
                    self.enter(user, channel, no, (true, *time, 0, 0))?;
                    self.add_member(no, user, *role, *time)
                })
            }
            Event::ChatGroupChanged { group, .. } => {
                self.run("UPDATE chat_group SET info = ?2 WHERE channel = ?1", &[&no, &json(group)])
            }
            Event::ChatGroupDissolved { .. } => {
                self.dissolve(no)?;
                self.sweep()
            }
            Event::MembersEntered { users, time, beginnings, .. } => users.iter().try_for_each(|user| {
                for Beginning { group, read, unseen } in beginnings {
                    let (listed, channel) = (group.community().is_none(), Channel::Group(group.clone()));
                    let time = if listed { *time } else { 0 };
                    self.enter(user, &channel, self.channel(&channel)?, (listed, time, *read, *unseen))?;
                }
                let forget = "DELETE FROM chat_group_former WHERE channel = ?1 AND user_id = ?2";
                self.run(forget, &[&no, &user.as_str()])?;
                self.add_member(no, user, Role::Ordinary, *time)
            }),
            Event::MembersLeft { users, .. } => users.iter().try_for_each(|user| {
                self.run(
                    "INSERT OR REPLACE INTO chat_group_former (channel, user_id, banned_until, muted_until)
                     SELECT ?1, ?2, 0, muted_until FROM chat_group_member
                     WHERE channel = ?1 AND user_id = ?2 AND muted_until <> 0",
                    &[&no, &user.as_str()],
                )?;
                self.leave(no, user)
            }),
            Event::MembersBanned { users, until, .. } => users.iter().try_for_each(|user| {
                self.run(
                    "INSERT INTO chat_group_former (channel, user_id, banned_until, muted_until) VALUES (?1, ?2, ?3, 0)
                     ON CONFLICT (channel, user_id) DO UPDATE SET banned_until = excluded.banned_until",
                    &[&no, &user.as_str(), until],
                )
            }),
            Event::MemberChanged { user, member, .. } => self.run(
                "UPDATE chat_group_member SET role = ?3, name_card = ?4, muted_until = ?5, custom = ?6, marks = ?7
                 WHERE channel = ?1 AND user_id = ?2",
                &[
                    &no,
                    &user.as_str(),
                    &(member.role as u32),
                    &member.name_card,
                    &member.muted_until,
                    &json(&member.custom),
                    &json(&member.marks),
                ],
            ),
            Event::MembersMarked { users, mark, on, .. } => {
                let sql = match on {
                    true => {
                        "UPDATE chat_group_member
                         SET marks = (SELECT json_group_array(value) FROM (SELECT value FROM json_each(marks) UNION SELECT ?3
                                                                           ORDER BY 1))
                         WHERE channel = ?1 AND user_id = ?2"
                    }
                    false => {
                        "UPDATE chat_group_member
                         SET marks = (SELECT json_group_array(value) FROM json_each(marks) WHERE value <> ?3)
                         WHERE channel = ?1 AND user_id = ?2"
                    }
                };
                users.iter().try_for_each(|user| self.run(sql, &[&no, &user.as_str(), mark]))
            }
            Event::AttributesChanged { set, deleted, .. } => {
                self.run("UPDATE chat_group SET attributes_changed = ?2 WHERE channel = ?1", &[&no, &self.seq.0])?;
                let remove = "DELETE FROM chat_group_attribute WHERE channel = ?1 AND key = ?2";
                deleted.iter().try_for_each(|key| self.run(remove, &[&no, key]))?;
                let put = "INSERT OR REPLACE INTO chat_group_attribute (channel, key, value) VALUES (?1, ?2, ?3)";
                set.iter().try_for_each(|(key, value)| self.run(put, &[&no, key, value]))
            }
            Event::CountersChanged { counters, .. } => {
                let put = "INSERT OR REPLACE INTO chat_group_counter (channel, key, value) VALUES (?1, ?2, ?3)";
                counters.iter().try_for_each(|(key, value)| self.run(put, &[&no, key, value]))
            }
            Event::RequestMade { request, .. } => self.run(
                "INSERT INTO chat_group_request (channel, number, newcomer, time, content) VALUES (?1, ?2, ?3, ?4, ?5)",
                &[&no, &request.no, &request.newcomer().as_str(), &request.time, &json(request)],
            ),
            Event::RequestDecided { request, .. } => self.run(
                "UPDATE chat_group_request SET content = ?3 WHERE channel = ?1 AND number = ?2",
                &[&no, &request.no, &json(request)],
            ),
            Event::TopicCreated { topic, info, .. } => self.create_topic(no, topic, info),
            Event::TopicChanged { topic, info, .. } => {
                let topic = self.channel(&Channel::Group(topic.clone()))?;
                self.run("UPDATE topic SET info = ?2 WHERE channel = ?1", &[&topic, &json(info)])
            }
            Event::TopicsDeleted { topics, .. } => topics.iter().try_for_each(|topic| {
                let topic = self.channel(&Channel::Group(topic.clone()))?;
                self.end_channels(topic)?;
                self.run("DELETE FROM topic WHERE channel = ?1", &[&topic])
            }),
            _ => Ok(()),
        }
    }

    fn add_member(&self, channel: i64, user: &UserId, role: Role, time: Seconds) -> Written {
        self.run(
            "INSERT INTO chat_group_member (channel, user_id, role, joined) VALUES (?1, ?2, ?3, ?4)",
            &[&channel, &user.as_str(), &(role as u32), &time],
        )?;
        self.run("UPDATE chat_group SET members = members + 1 WHERE channel = ?1", &[&channel])
    }

    /// The user takes part in the channel; their conversation there is new but for what they have said of it themselves.
    fn enter(
        &self,
        user: &UserId,
        channel: &Channel,
        no: i64,
        (listed, time, read_seq, entered_seq): (bool, Seconds, u64, u64),
    ) -> Written {
        self.take_part(user, channel, no)?;
        self.run(
            "UPDATE conversation
             SET listed = ?3, pinned = 0, draft = NULL, active_time = ?4, read_seq = ?5, read_time = 0, entered_seq = ?6,
                 cleared_seq = ?6, gone_seq = 0
             WHERE channel = ?1 AND account = (SELECT account FROM account WHERE user_id = ?2)",
            &[&no, &user.as_str(), &listed, &time, &read_seq, &entered_seq],
        )?;
        self.run(COUNT_AGAIN, &[&no, &user.as_str(), &entered_seq])
    }

    fn leave(&self, channel: i64, user: &UserId) -> Written {
        // What they have kept there goes with the conversation, and is not there again when they come back.
        self.delete_kept(KEPT, &[&channel, &user.as_str()])?;
        self.run(UNCOUNT, &[&channel, &user.as_str()])?;
        self.run(LEAVE, &[&channel, &user.as_str(), &self.seq.0])?;
        self.run(LET_GO_LEFT, &[&channel, &user.as_str()])?;
        self.run("DELETE FROM chat_group_member WHERE channel = ?1 AND user_id = ?2", &[&channel, &user.as_str()])?;
        self.run("UPDATE chat_group SET members = members - 1 WHERE channel = ?1", &[&channel])
    }

    /// Nobody takes part in the channel any more, nor in those of its topics, and their ids are free.
    fn end_channels(&self, channel: i64) -> Written {
        self.run(UNGROUP_ALL, &[&channel])?;
        self.run(END, &[&channel, &self.seq.0])?;
        self.run(concat!("UPDATE channel SET high = channel WHERE channel IN ", parts!()), &[&channel])
    }

    pub(super) fn forget_chat_group(&self, user: &UserId, group: &GroupId) -> Written {
        let Some(no) = channel_no(self.db, &Channel::Group(group.clone()))? else { return Ok(()) };
        self.run(UNGROUP, &[&no, &user.as_str()])?;
        self.run(FORGET, &[&no, &user.as_str()])
    }

    fn dissolve(&self, channel: i64) -> Written {
        self.end_channels(channel)?;
        for sql in [
            "DELETE FROM topic WHERE community = ?1",
            "DELETE FROM chat_group_request WHERE channel = ?1",
            "DELETE FROM chat_group_counter WHERE channel = ?1",
            "DELETE FROM chat_group_attribute WHERE channel = ?1",
            "DELETE FROM chat_group_former WHERE channel = ?1",
            "DELETE FROM chat_group_member WHERE channel = ?1",
            "DELETE FROM chat_group WHERE channel = ?1",
        ] {
            self.run(sql, &[&channel])?;
        }
        Ok(())
    }

    /// Takes away messages of what is no more: so many rows at a time, so that nobody waits for it.
    pub(super) fn sweep(&self) -> Written {
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
                self.run("DELETE FROM message_text WHERE rowid = ?1", &[message])?;
                self.run("DELETE FROM message WHERE message = ?1", &[message])?;
            }
            most = most.saturating_sub(messages.len());
            if most == 0 {
                break;
            }
            self.run("UPDATE channel SET low = '' WHERE channel = ?1", &[&no])?;
        }
        Ok(())
    }

    /// Every member of the Community takes part in its new topic.
    fn create_topic(&self, community: i64, topic: &GroupId, info: &Topic) -> Written {
        let no = self.channel(&Channel::Group(topic.clone()))?;
        self.run("INSERT INTO topic (channel, community, info) VALUES (?1, ?2, ?3)", &[&no, &community, &json(info)])?;
        let kind = ConversationType::Group.number();
        self.run(LOST, &[&community, &kind, &topic.as_str()])?;
        self.run(TAKE_PART_IN_TOPIC, &[&community, &kind, &topic.as_str(), &no, &self.seq.0])
    }
}

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
pub const TOPICS: &str = "SELECT low FROM topic JOIN channel USING (channel) WHERE community = ?1 ORDER BY channel";
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

fn role(row: &Row<'_>, column: usize) -> rusqlite::Result<Role> {
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

fn group_id(row: &Row<'_>, column: usize) -> rusqlite::Result<GroupId> {
    GroupId::new(row.get_ref(column)?.as_str()?)
        .ok_or_else(|| rusqlite::Error::InvalidColumnType(column, "low".into(), Type::Text))
}

impl SqliteStore {
    fn group_no(&self, group: &GroupId) -> Result<Option<i64>> {
        channel_no(&self.db, &Channel::Group(group.home())).map_err(failed)
    }

    pub(super) fn read_chat_group(&self, group: &GroupId) -> Result<Option<ChatGroup>> {
        let sql = "SELECT info FROM chat_group JOIN channel USING (channel) WHERE type = 2 AND low = ?1 AND high = ''";
        self.one(sql, [group.as_str()], |row| from_json(row, 0))
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

    pub(super) fn read_former(&self, group: &GroupId, user: &UserId) -> Result<Former> {
        let sql = "SELECT banned_until, muted_until FROM chat_group_former WHERE channel = ?1 AND user_id = ?2";
        let Some(no) = self.group_no(group)? else { return Ok(Former::default()) };
        let former = self
            .one(sql, (no, user.as_str()), |row| Ok(Former { banned_until: row.get(0)?, muted_until: row.get(1)? }))?;
        Ok(former.unwrap_or_default())
    }

    pub(super) fn read_marks(&self, group: &GroupId) -> Result<BTreeSet<u32>> {
        let Some(no) = self.group_no(group)? else { return Ok(BTreeSet::new()) };
        Ok(self.all(MARKS, [no], |row| row.get(0))?.into_iter().collect())
    }

    pub(super) fn read_attributes(&self, group: &GroupId) -> Result<BTreeMap<String, String>> {
        let sql = "SELECT key, value FROM chat_group_attribute WHERE channel = ?1";
        let Some(no) = self.group_no(group)? else { return Ok(BTreeMap::new()) };
        Ok(self.all(sql, [no], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }

    pub(super) fn read_attributes_changed(&self, user: &UserId, after: Seq) -> Result<Vec<GroupId>> {
        self.all(ATTRIBUTES_CHANGED, (user.as_str(), after.0), |row| group_id(row, 0))
    }

    pub(super) fn read_counters(&self, group: &GroupId) -> Result<BTreeMap<String, i64>> {
        let sql = "SELECT key, value FROM chat_group_counter WHERE channel = ?1";
        let Some(no) = self.group_no(group)? else { return Ok(BTreeMap::new()) };
        Ok(self.all(sql, [no], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
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

    pub(super) fn read_topic(&self, topic: &GroupId) -> Result<Option<Topic>> {
        let sql = "SELECT info FROM topic JOIN channel USING (channel) WHERE type = 2 AND low = ?1 AND high = ''";
        self.one(sql, [topic.as_str()], |row| from_json(row, 0))
    }

    pub(super) fn read_topics(&self, community: &GroupId) -> Result<Vec<GroupId>> {
        let Some(no) = self.group_no(community)? else { return Ok(Vec::new()) };
        self.all(TOPICS, [no], |row| group_id(row, 0))
    }
}
