//! Whether a store is in order: the file, each value, each table against those it goes with, and all against the journal.

use super::super::tables::json_fits;
use super::super::{failed, schema};
use super::findings::Findings;
use super::{Opened, Progress, Report, open, replay, side_by_side, tables};
use crate::core::chat_group::{ChatGroup, Request, Role, Topic};
use crate::core::event::Entry;
use crate::core::ids::{ConversationId, ConversationType, GroupId, UserId};
use crate::core::message::{Draft, Message, type_bits};
use crate::core::profile::Profile;
use crate::core::receive_option::AllReceiveOption;
use crate::store::words;
use crate::store::{JOURNAL_ENTRIES_KEPT, Result};
use rusqlite::{Connection, OptionalExtension, Row, Statement};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Looks at a whole store, and tells how far it is. An error: it could not be read at all.
pub fn check(path: &Path, tell: &dyn Fn(&str)) -> Result<Report> {
    let opened = open(path)?;
    let report = look(&opened, tell);
    if opened.was_used_since(path) {
        return Ok(look(&open(path)?, tell));
    }
    Ok(report)
}

/// One look at a store. An error: it could not be ended.
type Look = fn(&Connection, &mut Findings<'_>) -> rusqlite::Result<()>;

fn look(Opened { db, note, .. }: &Opened, tell: &dyn Fn(&str)) -> Report {
    let progress = Progress::new(tell);
    let mut findings = Findings::new(progress);
    let mut notes = Vec::new();
    note.iter().for_each(|note| findings.add("file", *note));
    let each: [(&str, Look); 6] = [
        ("file", of_the_file),
        ("schema", of_the_schema),
        ("references", of_references),
        ("values", of_values),
        ("tables", of_tables),
        ("message_text", of_words),
    ];
    for (what, check) in each {
        findings.progress.begin(what);
        if let Err(error) = check(db, &mut findings) {
            findings.add(what, format!("it could not be read to its end: {}", failed(error)));
        }
    }
    match of_the_journal(db, &mut findings) {
        Ok(note) => notes.push(note),
        Err(error) => findings.add("journal", format!("it was not carried out again: {error}")),
    }
    Report { findings: findings.into_lines(), notes }
}

/// SQLite's own look at its pages, indexes and constraints.
fn of_the_file(db: &Connection, findings: &mut Findings<'_>) -> rusqlite::Result<()> {
    let mut query = db.prepare("PRAGMA integrity_check(100)")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(0)?;
        if text != "ok" {
            findings.add("file", text.replace('\n', " "));
        }
    }
    Ok(())
}

/// Tables and indexes are those that this version makes.
fn of_the_schema(db: &Connection, findings: &mut Findings<'_>) -> rusqlite::Result<()> {
    let all = |db: &Connection| -> rusqlite::Result<BTreeMap<String, String>> {
        // Those of SQLite's own have no text, or one that its version decides on.
        let sql = "SELECT name, coalesce(sql, '') FROM sqlite_schema
                   WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'message\\_text\\__%' ESCAPE '\\'";
        db.prepare(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    };
    let Ok(empty) = schema::empty() else { return Ok(()) };
    let (there, wanted) = (all(db)?, all(&empty)?);
    for (name, sql) in &wanted {
        match there.get(name) {
            None => findings.add("schema", format!("{name} is missing")),
            Some(is) if is != sql => findings.add("schema", format!("{name} is not what this version makes")),
            Some(_) => {}
        }
    }
    let more = there.keys().filter(|name| !wanted.contains_key(*name)).count();
    if more > 0 {
        findings.add("schema", format!("there are {more} tables, indexes, views or triggers that no version makes"));
    }
    Ok(())
}

fn of_references(db: &Connection, findings: &mut Findings<'_>) -> rusqlite::Result<()> {
    let mut query = db.prepare("PRAGMA foreign_key_check")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (table, number, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let number = number.map_or_else(|| "a row".into(), |number| format!("row {number}"));
        findings.add(&table, format!("{number} is of a row of {parent} that is not there"));
    }
    Ok(())
}

/// Queries that find nothing in a store that is in order: table, what is wrong with the row, and its numbers. A channel is live
/// as long as its chat group or topic is there; when it is not, its messages go a little at a time.
const AGREEMENTS: &[(&str, &str, &str)] = &[
    (
        "journal",
        "the entry before it is missing",
        "SELECT seq FROM journal j WHERE seq > (SELECT min(seq) FROM journal)
      AND NOT EXISTS (SELECT 1 FROM journal p WHERE p.seq = j.seq - 1)",
    ),
    ("journal", "entries are counted from 1 on", "SELECT seq FROM journal WHERE seq < 1"),
    (
        "account",
        "`lost` is behind the end of the journal",
        "SELECT account FROM account WHERE lost > (SELECT coalesce(max(seq), 0) FROM journal)",
    ),
    (
        "channel",
        "the first user's id is behind the second one's",
        "SELECT channel FROM channel WHERE type = 1 AND low > high",
    ),
    (
        "channel",
        "its chat group or topic is not there",
        "SELECT channel FROM channel c WHERE type = 2 AND high = ''
      AND NOT EXISTS (SELECT 1 FROM chat_group g WHERE g.channel = c.channel)
      AND NOT EXISTS (SELECT 1 FROM topic t WHERE t.channel = c.channel)",
    ),
    (
        "channel",
        "`last_seq` is not its last message",
        "SELECT channel FROM channel c WHERE (type = 1 OR high = '')
      AND last_seq <> (SELECT coalesce(max(seq), 0) FROM message m WHERE m.channel = c.channel AND owner = 0)",
    ),
    (
        "channel",
        "messages are missing between 1 and `last_seq`",
        "SELECT channel FROM channel c WHERE (type = 1 OR high = '')
      AND last_seq <> (SELECT count(*) FROM message m WHERE m.channel = c.channel AND owner = 0)",
    ),
    (
        "channel",
        "`shown_seq` is not its last message that conversations show",
        "SELECT channel FROM channel c WHERE (type = 1 OR high = '') AND shown_seq <> CASE
        WHEN EXISTS (SELECT 1 FROM topic t WHERE t.channel = c.channel) THEN 0
        ELSE (SELECT coalesce(max(seq), 0) FROM message m
              WHERE m.channel = c.channel AND owner = 0 AND shown = 1 AND targets IS NULL) END",
    ),
    (
        "channel",
        "`last_time` is not the newest time at which such a message made it active",
        "SELECT channel FROM channel c WHERE (type = 1 OR high = '') AND last_time <> CASE
        WHEN EXISTS (SELECT 1 FROM topic t WHERE t.channel = c.channel) THEN 0
        ELSE (SELECT coalesce(max(max(time, coalesce(content ->> '$.active_time', 0))), 0) FROM message m
              WHERE m.channel = c.channel AND owner = 0 AND shown = 1 AND targets IS NULL) END",
    ),
    (
        "conversation",
        "it has no number, or two of the user's conversations have had this one",
        "SELECT account, abs(no) AS no FROM conversation GROUP BY account, abs(no) HAVING count(*) > 1 OR abs(no) = 0",
    ),
    (
        "conversation",
        "its number says that nothing is left of it, and that is not so",
        "SELECT account, no FROM conversation
      WHERE no < 0 AND (type = 1 OR channel IS NOT NULL OR listed <> 0 OR pinned <> 0 OR marks <> 0 OR note <> ''
                        OR draft IS NOT NULL OR receive_option <> 0
                        OR max(active_time, read_seq, read_time, cleared_seq, gone_seq) > 0)",
    ),
    (
        "conversation",
        "it is not that of its channel",
        "SELECT c.account, c.no FROM conversation c JOIN channel h USING (channel) JOIN account a USING (account)
      WHERE h.type <> c.type OR CASE c.type WHEN 1 THEN h.low <> min(a.user_id, c.id) OR h.high <> max(a.user_id, c.id)
                                            ELSE h.low <> c.id OR h.high <> '' END",
    ),
    (
        "conversation",
        "the user has read, cleared or deleted more than was said",
        "SELECT account, no FROM conversation JOIN channel USING (channel)
      WHERE max(read_seq, cleared_seq, gone_seq) > last_seq",
    ),
    (
        "conversation",
        "it follows the channel from or up to an entry that the journal has not reached",
        "SELECT account, no FROM conversation
      WHERE max(since, coalesce(until, 0)) > (SELECT coalesce(max(seq), 0) FROM journal)",
    ),
    (
        "conversation",
        "the user takes part, and is no member",
        "SELECT c.account, c.no FROM conversation c JOIN channel h USING (channel) JOIN account a USING (account)
      WHERE c.type = 2 AND NOT EXISTS (
        SELECT 1 FROM chat_group_member m WHERE m.user_id = a.user_id
        AND m.channel = coalesce((SELECT community FROM topic t WHERE t.channel = h.channel), h.channel))",
    ),
    (
        "conversation_group_member",
        "there is no such group",
        "SELECT account, group_no, conversation_no
      FROM conversation_group_member m
      WHERE NOT EXISTS (SELECT 1 FROM conversation_group g WHERE g.account = m.account AND g.no = m.group_no)",
    ),
    (
        "conversation_group_member",
        "there is no such conversation",
        "SELECT account, group_no, conversation_no
      FROM conversation_group_member m
      WHERE NOT EXISTS (SELECT 1 FROM conversation c WHERE c.account = m.account AND c.no = m.conversation_no)",
    ),
    (
        "conversation_group_member",
        "two conversations have this place in the order of adding",
        "SELECT account, group_no, added FROM conversation_group_member
      GROUP BY account, group_no, added HAVING count(*) > 1",
    ),
    (
        "message",
        "sent messages have `sub` 0 and `owner` 0, and kept ones have neither",
        "SELECT message FROM message WHERE (sub = 0) <> (owner = 0)",
    ),
    (
        "message",
        "`receipts` is not how many of those who take part have sent one",
        "SELECT message FROM message m JOIN channel c USING (channel) WHERE (c.type = 1 OR c.high = '')
      AND receipts <> (SELECT count(*) FROM message_receipt r JOIN account a USING (user_id)
                       JOIN conversation v ON v.channel = r.channel AND v.account = a.account
                       WHERE r.channel = m.channel AND r.seq = m.seq AND m.owner = 0 AND r.seq > v.entered_seq)",
    ),
    (
        "conversation",
        "the user sees what was there before them",
        "SELECT account, no FROM conversation WHERE entered_seq > cleared_seq",
    ),
    (
        "message",
        "who keeps it is not there",
        "SELECT message FROM message m WHERE owner <> 0
      AND NOT EXISTS (SELECT 1 FROM account a WHERE a.account = m.owner)",
    ),
    (
        "message",
        "it is behind the channel's last one",
        "SELECT message FROM message m JOIN channel c USING (channel)
      WHERE (c.type = 1 OR c.high = '') AND m.seq > c.last_seq",
    ),
    (
        "message",
        "its channel is ended, and said to be empty",
        "SELECT message FROM message JOIN channel USING (channel) WHERE type = 2 AND low = ''",
    ),
    (
        "chat_group",
        "its channel is not that of a chat group",
        "SELECT channel FROM chat_group JOIN channel USING (channel) WHERE type <> 2 OR high <> '' OR created = 0",
    ),
    (
        "chat_group",
        "`members` is not how many there are",
        "SELECT channel FROM chat_group g
      WHERE members <> (SELECT count(*) FROM chat_group_member m WHERE m.channel = g.channel)",
    ),
    (
        "chat_group",
        "its owner is not the member who has that role, or there are two",
        "SELECT channel FROM chat_group g WHERE members > 0 AND info ->> '$.owner' <> ''
      AND info ->> '$.owner' IS NOT (SELECT iif(count(*) = 1, min(user_id), NULL) FROM chat_group_member m
                                     WHERE m.channel = g.channel AND role = 400)",
    ),
    (
        "chat_group_member",
        "the user is not there",
        "SELECT member, channel FROM chat_group_member m
      WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.user_id = m.user_id)",
    ),
    (
        "chat_group_member",
        "the member has no conversation there",
        "SELECT m.member, m.channel FROM chat_group_member m
      JOIN account a USING (user_id)
      WHERE NOT EXISTS (SELECT 1 FROM conversation c WHERE c.channel = m.channel AND c.account = a.account)",
    ),
    (
        "topic",
        "a member of the Community has no conversation there",
        "SELECT t.channel, m.member
      FROM topic t JOIN chat_group_member m ON m.channel = t.community JOIN account a USING (user_id)
      WHERE NOT EXISTS (SELECT 1 FROM conversation c WHERE c.channel = t.channel AND c.account = a.account)",
    ),
    (
        "topic",
        "its id does not begin with that of its Community",
        "SELECT t.channel, t.community
      FROM topic t JOIN channel h ON h.channel = t.channel JOIN channel c ON c.channel = t.community
      WHERE h.type <> 2 OR h.high <> '' OR substr(h.low, 1, length(c.low) + 8) <> c.low || '@TOPIC#_'",
    ),
];

/// Tables of what belongs to a message that was sent. Those of a live channel have it; those of one that is ended go with it.
macro_rules! of_message {
    ($table:literal) => {
        ($table, concat!(
            "SELECT r.channel, r.seq FROM ", $table, " r LEFT JOIN channel c ON c.channel = r.channel
             WHERE c.channel IS NULL OR (c.type = 2 AND c.low = '')
             OR (c.type = 1 OR c.high = '') AND NOT EXISTS (
                 SELECT 1 FROM message m WHERE m.channel = r.channel AND m.seq = r.seq AND m.sub = 0 AND m.owner = 0)"
        ))
    };
}

const OF_MESSAGES: [(&str, &str); 7] = [
    of_message!("message_at"),
    of_message!("message_deleted"),
    of_message!("message_receipt"),
    of_message!("message_reaction"),
    of_message!("message_extension"),
    of_message!("message_pin"),
    // These are noted on kept messages, too.
    (
        "message_local",
        "SELECT r.account, r.channel, r.seq, r.sub FROM message_local r LEFT JOIN channel c USING (channel)
      WHERE c.channel IS NULL OR (c.type = 2 AND c.low = '')
      OR (c.type = 1 OR c.high = '') AND NOT EXISTS (
          SELECT 1 FROM message m WHERE m.channel = r.channel AND m.seq = r.seq AND m.sub = r.sub
          AND m.owner = iif(r.sub = 0, 0, r.account))",
    ),
];

fn of_tables(db: &Connection, findings: &mut Findings<'_>) -> rusqlite::Result<()> {
    let of_messages = OF_MESSAGES.iter().map(|(table, sql)| (*table, "there is no such message", *sql));
    for (table, wrong, sql) in AGREEMENTS.iter().copied().chain(of_messages) {
        findings.progress.begin(format!("tables, {table}: {wrong}?"));
        let looked = each_row(db, sql, findings, |row, findings| {
            findings.add(table, format!("{}: {wrong}", numbers(row, row.as_ref().column_count())?));
            Ok(())
        });
        if let Err(error) = looked {
            findings.add(table, format!("it could not be looked through: {}", failed(error)));
        }
    }
    Ok(())
}

fn each_row(
    db: &Connection,
    sql: &str,
    findings: &mut Findings<'_>,
    mut each: impl FnMut(&Row<'_>, &mut Findings<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut query = db.prepare(sql)?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        each(row, findings)?;
        findings.progress.row();
    }
    Ok(())
}

/// The numbers in the row's first columns, and what they are called.
fn numbers(row: &Row<'_>, columns: usize) -> rusqlite::Result<String> {
    let statement: &Statement<'_> = row.as_ref();
    let all = (0..columns).zip(statement.column_names());
    let all: Vec<String> =
        all.map(|(at, name)| row.get::<_, i64>(at).map(|n| format!("{name} {n}"))).collect::<rusqlite::Result<_>>()?;
    Ok(all.join(", "))
}

/// Values that are more than their column's type: a query whose last column it is, and whether it can be read.
type Value = (&'static str, &'static str, &'static str, fn(&str) -> bool);

fn is_user(text: &str) -> bool {
    UserId::new(text).is_some()
}

const VALUES: &[Value] = &[
    ("account", "user_id", "SELECT account, user_id FROM account", is_user),
    ("account", "profile", "SELECT account, profile FROM account WHERE profile <> ''", json_fits::<Profile>),
    (
        "account",
        "all_receive_option",
        "SELECT account, all_receive_option FROM account WHERE all_receive_option <> ''",
        json_fits::<AllReceiveOption>,
    ),
    ("channel", "low", "SELECT channel, low FROM channel WHERE type = 1", is_user),
    ("channel", "high", "SELECT channel, high FROM channel WHERE type = 1", is_user),
    ("channel", "low", "SELECT channel, low FROM channel WHERE type = 2 AND low <> ''", |text| {
        GroupId::new(text).is_some()
    }),
    ("journal", "entry", "SELECT seq, entry FROM journal WHERE format >= 2", json_fits::<Entry>),
    ("conversation", "id", "SELECT account, no, id FROM conversation WHERE type = 1", |text| {
        ConversationId::new(ConversationType::C2c, text).is_some()
    }),
    ("conversation", "id", "SELECT account, no, id FROM conversation WHERE type = 2", |text| {
        ConversationId::new(ConversationType::Group, text).is_some()
    }),
    (
        "conversation",
        "draft",
        "SELECT account, no, draft FROM conversation WHERE draft IS NOT NULL",
        json_fits::<Draft>,
    ),
    ("conversation", "receive_option", "SELECT account, no, CAST(receive_option AS TEXT) FROM conversation", |text| {
        matches!(text, "0" | "1" | "2" | "3")
    }),
    ("message", "targets", "SELECT message, targets FROM message WHERE targets IS NOT NULL", json_fits::<Vec<UserId>>),
    ("chat_group", "info", "SELECT channel, info FROM chat_group", json_fits::<ChatGroup>),
    ("chat_group_member", "user_id", "SELECT member, user_id FROM chat_group_member", is_user),
    ("chat_group_member", "role", "SELECT member, CAST(role AS TEXT) FROM chat_group_member", |text| {
        text.parse().is_ok_and(|role| Role::from_number(role).is_some())
    }),
    (
        "chat_group_member",
        "custom",
        "SELECT member, custom FROM chat_group_member",
        json_fits::<BTreeMap<String, String>>,
    ),
    ("chat_group_member", "marks", "SELECT member, marks FROM chat_group_member", json_fits::<BTreeSet<u32>>),
    ("chat_group_request", "content", "SELECT request, content FROM chat_group_request", json_fits::<Request>),
    ("topic", "info", "SELECT channel, info FROM topic", json_fits::<Topic>),
];

fn of_values(db: &Connection, findings: &mut Findings<'_>) -> rusqlite::Result<()> {
    for (table, column, sql, fits) in VALUES {
        findings.progress.begin(format!("values, {table}: {column}"));
        let read = each_row(db, sql, findings, |row, findings| {
            let value = row.as_ref().column_count() - 1;
            if !row.get_ref(value)?.as_str().is_ok_and(fits) {
                findings.add(table, format!("{}: {column} cannot be read", numbers(row, value)?));
            }
            Ok(())
        });
        if let Err(error) = read {
            findings.add(table, format!("it could not be read to its end: {}", failed(error)));
        }
    }
    let sql = "SELECT message, channel, seq, sub, owner, id, sender, time, types, counted, shown, targets IS NOT NULL, content, about
               FROM message";
    findings.progress.begin("values, message: content");
    each_row(db, sql, findings, |row, findings| {
        let number: i64 = row.get(0)?;
        let Some(message) = row.get_ref(12)?.as_str().ok().and_then(|text| serde_json::from_str::<Message>(text).ok())
        else {
            findings.add("message", format!("message {number}: content cannot be read"));
            return Ok(());
        };
        let body = &message.body;
        let agree: [(&str, bool); 9] = [
            ("seq", row.get(2) == Ok(message.place.seq)),
            ("sub", row.get(3) == Ok(message.place.sub)),
            ("id", row.get_ref(5)?.as_str() == Ok(&message.id.0)),
            ("sender", row.get_ref(6)?.as_str() == Ok(message.sender.as_str())),
            ("time", row.get(7) == Ok(message.time)),
            ("types", row.get(8) == Ok(type_bits(&body.elements).cast_signed())),
            ("counted", row.get(9) == Ok(!body.uncounted && message.revoked.is_none())),
            ("shown", row.get(10) == Ok(!body.unshown)),
            ("about", row.get(13) == Ok(message.about())),
        ];
        for (column, agrees) in agree {
            if !agrees {
                findings.add("message", format!("message {number}: {column} is not that of its content"));
            }
        }
        if row.get(11) != Ok(!body.targets.is_empty()) {
            findings.add("message", format!("message {number}: targets are not those of its content"));
        }
        Ok(())
    })
}

/// The index holds the words of the messages, all of them and no others.
fn of_words(db: &Connection, findings: &mut Findings<'_>) -> rusqlite::Result<()> {
    let Ok(made) = schema::empty() else { return Ok(()) };
    each_row(db, "SELECT message, content FROM message ORDER BY message", findings, |row, _| {
        // Of what cannot be read it was said already.
        let message: Option<Message> = row.get_ref(1)?.as_str().ok().and_then(|text| serde_json::from_str(text).ok());
        let Some(message) = message.filter(|m| m.revoked.is_none() && !m.body.text.is_empty()) else { return Ok(()) };
        made.prepare_cached("INSERT INTO message_text (rowid, text) VALUES (?1, ?2)")?
            .execute((row.get::<_, i64>(0)?, words::indexed(&message.body.text)))
            .map(drop)
    })?;
    // Kept by the connection alone.
    let list = "CREATE VIRTUAL TABLE temp.words_found USING fts5vocab('main', 'message_text', 'instance')";
    let sql = "SELECT term, doc, offset FROM temp.words_found";
    db.execute_batch(list)?;
    made.execute_batch(list)?;
    let (mut there, mut wanted) = (db.prepare(sql)?, made.prepare(sql)?);
    let (mut there, mut wanted) = (there.query([])?, wanted.query([])?);
    let next = |rows: &mut rusqlite::Rows<'_>| -> rusqlite::Result<Option<(Vec<u8>, i64, i64)>> {
        rows.next()?.map(|row| Ok((row.get_ref(0)?.as_bytes()?.to_vec(), row.get(1)?, row.get(2)?))).transpose()
    };
    let (mut more, mut missing) = (BTreeSet::new(), BTreeSet::new());
    side_by_side(
        || next(&mut there),
        || next(&mut wanted),
        Ord::cmp,
        |one, other| {
            findings.progress.row();
            match (one, other) {
                (Some((_, message, _)), None) => drop(more.insert(*message)),
                (None, Some((_, message, _))) => drop(missing.insert(*message)),
                _ => {}
            }
        },
    )?;
    for message in missing {
        findings.add("message_text", format!("message {message}: words of it are missing"));
    }
    for message in more {
        findings.add("message_text", format!("message {message}: there are words that it does not have"));
    }
    Ok(())
}

/// Compares the tables with the journal, where that is whole; says what was done.
fn of_the_journal(db: &Connection, findings: &mut Findings<'_>) -> Result<String> {
    let ends = db.query_row("SELECT min(seq), max(seq) FROM journal", [], |row| Ok((row.get(0)?, row.get(1)?)));
    let (first, last): (Option<i64>, Option<i64>) = ends.map_err(failed)?;
    let what = format!("schema {}, journal entries {} to {}", schema::VERSION, first.unwrap_or(0), last.unwrap_or(0));
    let format = "SELECT format FROM journal ORDER BY seq LIMIT 1";
    let format: Option<u32> = db.query_row(format, [], |row| row.get(0)).optional().map_err(failed)?;
    let is_of_before = format.is_some_and(|format| format < Entry::FORMAT);
    if let (Some(first), Some(last)) = (first, last)
        && (first > 1 || is_of_before)
    {
        // It is cut only where so many are left, or where another schema began.
        if last - first + 1 < JOURNAL_ENTRIES_KEPT && !is_of_before {
            findings.add("journal", format!("it begins with entry {first}, and those before it should still be there"));
        }
        return Ok(format!(
            "{what}; those before are no longer kept, so the tables were compared with each other alone"
        ));
    }
    let tables = tables()?.len();
    findings.progress.begin(format!("journal, {} entries", last.unwrap_or(0)));
    replay::compare(db, findings)?;
    Ok(format!("{what}, carried out again in an empty store and compared with all {tables} tables"))
}
