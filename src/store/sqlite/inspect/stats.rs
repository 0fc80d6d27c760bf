//! How much is in a store: who, what, and which table takes how much of the file.

use super::super::schema;
use super::super::values::{Read, all, one};
use super::findings::Findings;
use super::{Report, log_path, open, tables};
use crate::store::{Result, StoreError};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// What is in a store.
#[derive(Serialize)]
pub struct Stats {
    /// The form of its tables.
    pub schema: i64,
    /// Of the file, and of the log beside it.
    pub bytes: u64,
    /// Of the log, which is not yet moved into the file.
    pub log_bytes: u64,
    /// Of the file, what holds nothing: `convoke compact` gives it back.
    pub unused_bytes: u64,
    /// Those who have logged in.
    pub users: u64,
    /// Of all users together.
    pub conversations: u64,
    /// Of all users together.
    pub conversation_groups: u64,
    /// Those that exist.
    pub chat_groups: u64,
    /// Of Communities.
    pub topics: u64,
    /// Of all chat groups together.
    pub members: u64,
    /// Those that were sent.
    pub messages: u64,
    /// Those that a user keeps for themselves.
    pub saved_messages: u64,
    /// What happened.
    pub journal: Journal,
    /// Each table, the largest first.
    pub tables: Vec<TableSize>,
}

/// Which entries the journal has.
#[derive(Serialize)]
pub struct Journal {
    /// How many.
    pub entries: u64,
    /// The number of the first one that is kept; 0 where there is none.
    pub first: u64,
    /// The number of the last one.
    pub last: u64,
    /// When the first one was written, in seconds since 1970, where it says so.
    pub since: Option<u64>,
    /// When the last one was.
    pub until: Option<u64>,
}

/// What a table takes.
#[derive(Serialize)]
pub struct TableSize {
    /// Its name.
    pub table: String,
    /// How many it has; of what is SQLite's own, none.
    pub rows: u64,
    /// What it and its indexes take.
    pub bytes: u64,
}

const COUNTS: &str = "SELECT (SELECT count(*) FROM account WHERE created <> 0),
                             (SELECT count(*) FROM conversation WHERE no > 0),
                             (SELECT count(*) FROM conversation_group)";
const GROUP_COUNTS: &str = "SELECT (SELECT count(*) FROM chat_group),
                                   (SELECT count(*) FROM topic),
                                   (SELECT count(*) FROM chat_group_member)";
const MESSAGE_COUNTS: &str =
    "SELECT count(*) FILTER (WHERE owner = 0), count(*) FILTER (WHERE owner <> 0) FROM message";
const JOURNAL: &str = "SELECT count(*), coalesce(min(seq), 0), coalesce(max(seq), 0) FROM journal";
/// Of an entry of another form it is not known.
const TIME: &str = "SELECT CASE WHEN json_valid(entry) THEN entry ->> '$.time' END FROM journal WHERE seq = ?";
/// Pages by the table whose they are, with its indexes.
const PAGES: &str = "SELECT coalesce(s.tbl_name, d.name), sum(d.pgsize)
                     FROM dbstat d LEFT JOIN sqlite_schema s ON s.name = d.name WHERE d.aggregate = TRUE GROUP BY 1";

/// Begins the names of the tables that the full-text index is made of.
const INDEX: &str = "message_text";

/// Counts all there is, and tells how far it is. The report says what its reader must know of how it was read.
pub fn stats(path: &Path, tell: &dyn Fn(&str)) -> Result<(Report, Stats)> {
    let opened = open(path)?;
    let mut findings = Findings::new(tell);
    opened.note.iter().for_each(|note| findings.add("file", *note));
    let stats = of(&opened.db, path, &mut findings)?;
    if opened.was_used_since(path) {
        findings
            .add("file", "somebody has begun to use it meanwhile, so not all of this is of one moment: count again");
    }
    Ok((findings.end(), stats))
}

fn of(db: &Connection, path: &Path, findings: &mut Findings<'_>) -> Result<Stats> {
    findings.begin("users, chat groups");
    let (users, conversations, conversation_groups) = counted(db, COUNTS)?;
    let (chat_groups, topics, members) = counted(db, GROUP_COUNTS)?;
    findings.begin("messages");
    let (messages, saved_messages) = counted(db, MESSAGE_COUNTS)?;
    findings.begin("journal");
    let (entries, first, last) = counted(db, JOURNAL)?;
    let time = |seq: u64| -> Result<Option<u64>> { Ok(one::<Option<u64>>(db, TIME, seq)?.flatten()) };
    let journal = Journal { entries, first, last, since: time(first)?, until: time(last)? };
    let number = |name: &str| -> Result<u64> { Ok(db.pragma_query_value(None, name, |row| row.get(0))?) };
    let bytes = |path: &Path| path.metadata().map_or(0, |there| there.len());
    Ok(Stats {
        schema: schema::VERSION,
        bytes: bytes(path),
        log_bytes: bytes(&log_path(path)),
        unused_bytes: number("freelist_count")? * number("page_size")?,
        users,
        conversations,
        conversation_groups,
        chat_groups,
        topics,
        members,
        messages,
        saved_messages,
        journal,
        tables: sizes(db, findings)?,
    })
}

fn counted<T: Read>(db: &Connection, sql: &str) -> Result<T> {
    one(db, sql, ())?.ok_or_else(|| StoreError::Database("nothing was counted".into()))
}

fn sizes(db: &Connection, findings: &mut Findings<'_>) -> Result<Vec<TableSize>> {
    findings.begin("pages");
    let mut bytes = BTreeMap::<String, u64>::new();
    for (name, of_it) in all::<(String, u64)>(db, PAGES, ())? {
        let is_index = name.strip_prefix(INDEX).is_some_and(|rest| rest.starts_with('_'));
        *bytes.entry(if is_index { INDEX.to_owned() } else { name }).or_default() += of_it;
    }
    let mut rows: BTreeMap<String, u64> =
        [(INDEX.to_owned(), counted(db, "SELECT count(*) FROM message_text")?)].into();
    for table in tables()? {
        findings.begin(format!("rows, {}", table.name));
        let count = counted(db, &format!("SELECT count(*) FROM {}", table.name))?;
        rows.insert(table.name, count);
    }
    let of = |(table, bytes): (String, u64)| TableSize { rows: rows.get(&table).copied().unwrap_or(0), table, bytes };
    let mut sizes: Vec<TableSize> = bytes.into_iter().map(of).collect();
    sizes.sort_by(|one, other| other.bytes.cmp(&one.bytes).then_with(|| one.table.cmp(&other.table)));
    Ok(sizes)
}
