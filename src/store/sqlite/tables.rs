//! Events written to the tables, and the tables read back as a user's state.

use super::super::AccountNo;
use crate::core::event::Event;
use crate::core::ids::{ConversationGroupNo, ConversationId, ConversationNo, ConversationType};
use crate::core::state::{Conversation, GroupRow, Rows};
use rusqlite::types::Type;
use rusqlite::{Connection, Result, Row, ToSql};

/// Does to the tables what `UserState::apply` does to the state.
pub fn write(db: &Connection, account: AccountNo, event: &Event) -> Result<()> {
    let account = account.0;
    let run = |sql: &'static str, values: &[&dyn ToSql]| db.prepare_cached(sql)?.execute(values).map(|_| ());
    match event {
        Event::ConversationNamed { no, id } => run(
            "INSERT INTO conversation (account, no, type, id, listed, active_time, pinned, marks)
             VALUES (?1, ?2, ?3, ?4, 0, 0, 0, 0)",
            &[&account, &no.0, &id.kind().number(), &id.bare()],
        ),
        Event::ConversationListed { no, active_time } => run(
            "UPDATE conversation SET listed = 1, active_time = ?3 WHERE account = ?1 AND no = ?2",
            &[&account, &no.0, active_time],
        ),
        Event::ConversationPinned { no, pinned } => {
            run("UPDATE conversation SET pinned = ?3 WHERE account = ?1 AND no = ?2", &[&account, &no.0, pinned])
        }
        Event::ConversationsMarked { conversations, marks, on } => {
            let sql = match on {
                true => "UPDATE conversation SET marks = marks | ?3 WHERE account = ?1 AND no = ?2",
                false => "UPDATE conversation SET marks = marks & ~?3 WHERE account = ?1 AND no = ?2",
            };
            conversations.iter().try_for_each(|no| run(sql, &[&account, &no.0, &marks.cast_signed()]))
        }
        Event::ConversationGroupCreated { group, name, conversations } => {
            run(
                "INSERT INTO conversation_group (account, no, place, name)
                 SELECT ?1, ?2, coalesce(max(place), 0) + 1, ?3 FROM conversation_group WHERE account = ?1",
                &[&account, &group.0, name],
            )?;
            add(db, account, *group, 1, conversations)
        }
        Event::ConversationGroupDeleted { group } => {
            run("DELETE FROM conversation_group_member WHERE account = ?1 AND group_no = ?2", &[&account, &group.0])?;
            run("DELETE FROM conversation_group WHERE account = ?1 AND no = ?2", &[&account, &group.0])
        }
        Event::ConversationGroupRenamed { group, name } => {
            run("UPDATE conversation_group SET name = ?3 WHERE account = ?1 AND no = ?2", &[&account, &group.0, name])
        }
        Event::ConversationGroupsReordered { groups } => (1i64..).zip(groups).try_for_each(|(place, group)| {
            run(
                "UPDATE conversation_group SET place = ?3 WHERE account = ?1 AND no = ?2",
                &[&account, &group.0, &place],
            )
        }),
        Event::ConversationsAdded { group, first, conversations } => add(db, account, *group, *first, conversations),
        Event::ConversationsRemoved { group, conversations, reason: _ } => conversations.iter().try_for_each(|no| {
            run(
                "DELETE FROM conversation_group_member WHERE account = ?1 AND group_no = ?2 AND conversation_no = ?3",
                &[&account, &group.0, &no.0],
            )
        }),
    }
}

fn add(
    db: &Connection,
    account: i64,
    group: ConversationGroupNo,
    first: u64,
    conversations: &[ConversationNo],
) -> Result<()> {
    let mut insert = db.prepare_cached(
        "INSERT INTO conversation_group_member (account, group_no, conversation_no, added) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (added, no) in (first..).zip(conversations) {
        insert.execute((account, group.0, no.0, added))?;
    }
    Ok(())
}

pub const CONVERSATIONS: &str =
    "SELECT type, id, listed, active_time, pinned, marks FROM conversation WHERE account = ?1 ORDER BY no";
pub const GROUPS: &str = "SELECT no, name FROM conversation_group WHERE account = ?1 ORDER BY place";
pub const MEMBERS: &str = "SELECT group_no, added, conversation_no FROM conversation_group_member WHERE account = ?1";

/// All that the tables hold of one user.
pub fn read(db: &Connection, account: AccountNo) -> Result<Rows> {
    let conversations = rows(db, CONVERSATIONS, account, |row| {
        let id: &str = row.get_ref(1)?.as_str()?;
        let id = ConversationType::from_number(row.get(0)?).and_then(|kind| ConversationId::new(kind, id));
        Ok(Conversation {
            id: id.ok_or_else(|| rusqlite::Error::InvalidColumnType(1, "id".into(), Type::Text))?,
            listed: row.get(2)?,
            active_time: row.get(3)?,
            pinned: row.get(4)?,
            marks: row.get::<_, i64>(5)?.cast_unsigned(),
            groups: Vec::new(),
        })
    })?;
    let mut groups = rows(db, GROUPS, account, |row| {
        Ok(GroupRow { no: ConversationGroupNo(row.get(0)?), name: row.get(1)?, members: Vec::new() })
    })?;
    let members = rows(db, MEMBERS, account, |row| {
        Ok((ConversationGroupNo(row.get(0)?), row.get::<_, u64>(1)?, ConversationNo(row.get(2)?)))
    })?;
    for (group, added, no) in members {
        if let Some(group) = groups.iter_mut().find(|g| g.no == group) {
            group.members.push((added, no));
        }
    }
    groups.iter_mut().for_each(|g| g.members.sort_unstable());
    Ok(Rows { conversations, groups })
}

fn rows<T>(
    db: &Connection,
    sql: &'static str,
    account: AccountNo,
    each: impl FnMut(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    db.prepare_cached(sql)?.query_map([account.0], each)?.collect()
}
