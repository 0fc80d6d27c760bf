//! Whether a store is in order: the file, each value, each table against those it goes with, and all against the journal.

use super::super::schema;
use super::super::values::{Columns, Read, all, all_as, one, run};
use super::findings::Findings;
use super::{Opened, Report, open, replay, side_by_side, tables};
use crate::core::chat_group::{ChatGroup, Request, Role, Topic};
use crate::core::event::Entry;
use crate::core::ids::{GroupId, UserId};
use crate::core::message::{Draft, Message, type_bits};
use crate::core::profile::Profile;
use crate::core::receive_option::AllReceiveOption;
use crate::store::words;
use crate::store::{JOURNAL_ENTRIES_KEPT, Result};
use rusqlite::{Connection, Statement};
use serde::de::DeserializeOwned;
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

/// One part of the look at a store. An error: it could not be ended.
type Part = fn(&Connection, &mut Findings<'_>) -> Result<()>;

fn look(Opened { db, note, .. }: &Opened, tell: &dyn Fn(&str)) -> Report {
    let mut findings = Findings::new(tell);
    note.iter().for_each(|note| findings.add("file", *note));
    let each: [(&str, Part); 6] = [
        ("file", of_the_file),
        ("schema", of_the_schema),
        ("references", of_references),
        ("values", of_values),
        ("tables", of_tables),
        ("message_text", of_words),
    ];
    for (what, check) in each {
        findings.begin(what);
        if let Err(error) = check(db, &mut findings) {
            findings.add(what, format!("it could not be read to its end: {error}"));
        }
    }
    match of_the_journal(db, &mut findings) {
        Ok(note) => findings.note(note),
        Err(error) => findings.add("journal", format!("it was not carried out again: {error}")),
    }
    findings.end()
}

/// SQLite's own look at its pages, indexes and constraints.
fn of_the_file(db: &Connection, findings: &mut Findings<'_>) -> Result<()> {
    let found: Vec<String> = all(db, "PRAGMA integrity_check(100)", ())?;
    found.iter().filter(|text| *text != "ok").for_each(|text| findings.add("file", text.replace('\n', " ")));
    Ok(())
}

/// Tables and indexes are those that this version makes.
fn of_the_schema(db: &Connection, findings: &mut Findings<'_>) -> Result<()> {
    // Those of SQLite's own have no text, or one that its version decides on.
    let sql = "SELECT name, coalesce(sql, '') FROM sqlite_schema
               WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'message\\_text\\__%' ESCAPE '\\'";
    let there: BTreeMap<String, String> = all(db, sql, ())?.into_iter().collect();
    let wanted: BTreeMap<String, String> = all(&schema::empty()?, sql, ())?.into_iter().collect();
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

fn of_references(db: &Connection, findings: &mut Findings<'_>) -> Result<()> {
    let sql = "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check";
    let found: Vec<(String, Option<i64>, String)> = all(db, sql, ())?;
    for (table, number, parent) in found {
        let number = number.map_or_else(|| "a row".into(), |number| format!("row {number}"));
        findings.add(&table, format!("{number} is of a row of {parent} that is not there"));
    }
    Ok(())
}

/// Declares what agrees in a store that is in order: for each table what is wrong with the rows that the query finds, whose numbers
/// it gives.
macro_rules! agreements {
    ($($table:literal: $wrong:literal, $sql:expr;)*) => {
        const AGREEMENTS: &[(&str, &str, &str)] = &[$(($table, $wrong, $sql)),*];
    };
}

/// A channel is live as long as its chat group or topic is there; when it is not, its messages go a little at a time. What belongs
/// to a message that was sent is there with it; that of a channel which is ended goes with it.
macro_rules! of_message {
    ($table:literal) => {
        concat!(
            "SELECT r.channel, r.seq FROM ", $table, " r LEFT JOIN channel c ON c.channel = r.channel
             WHERE c.channel IS NULL OR (c.type = 2 AND c.low = '')
             OR (c.type = 1 OR c.high = '') AND NOT EXISTS (
                 SELECT 1 FROM message m WHERE m.channel = r.channel AND m.seq = r.seq AND m.sub = 0 AND m.owner = 0)"
        )
    };
}

agreements! {
    "journal": "the entry before it is missing",
        "SELECT seq FROM journal j WHERE seq > (SELECT min(seq) FROM journal)
         AND NOT EXISTS (SELECT 1 FROM journal p WHERE p.seq = j.seq - 1)";
    "journal": "entries are counted from 1 on",
        "SELECT seq FROM journal WHERE seq < 1";
    "account": "`lost` is behind the end of the journal",
        "SELECT account FROM account WHERE lost > (SELECT coalesce(max(seq), 0) FROM journal)";
    "channel": "the first user's id is behind the second one's",
        "SELECT channel FROM channel WHERE type = 1 AND low > high";
    "channel": "its chat group or topic is not there",
        "SELECT channel FROM channel c WHERE type = 2 AND high = ''
         AND NOT EXISTS (SELECT 1 FROM chat_group g WHERE g.channel = c.channel)
         AND NOT EXISTS (SELECT 1 FROM topic t WHERE t.channel = c.channel)";
    "channel": "`last_seq` is not its last message",
        "SELECT channel FROM channel c WHERE (type = 1 OR high = '')
         AND last_seq <> (SELECT coalesce(max(seq), 0) FROM message m WHERE m.channel = c.channel AND owner = 0)";
    "channel": "messages are missing between 1 and `last_seq`",
        "SELECT channel FROM channel c WHERE (type = 1 OR high = '')
         AND last_seq <> (SELECT count(*) FROM message m WHERE m.channel = c.channel AND owner = 0)";
    "channel": "`shown_seq` is not its last message that conversations show",
        "SELECT channel FROM channel c WHERE (type = 1 OR high = '') AND shown_seq <> CASE
           WHEN EXISTS (SELECT 1 FROM topic t WHERE t.channel = c.channel) THEN 0
           ELSE (SELECT coalesce(max(seq), 0) FROM message m
                 WHERE m.channel = c.channel AND owner = 0 AND shown = 1 AND targets IS NULL) END";
    "channel": "`last_time` is not the newest time at which such a message made it active",
        "SELECT channel FROM channel c WHERE (type = 1 OR high = '') AND last_time <> CASE
           WHEN EXISTS (SELECT 1 FROM topic t WHERE t.channel = c.channel) THEN 0
           ELSE (SELECT coalesce(max(max(time, coalesce(content ->> '$.active_time', 0))), 0) FROM message m
                 WHERE m.channel = c.channel AND owner = 0 AND shown = 1 AND targets IS NULL) END";
    "conversation": "it has no number, or two of the user's conversations have had this one",
        "SELECT account, abs(no) AS no FROM conversation GROUP BY account, abs(no) HAVING count(*) > 1 OR abs(no) = 0";
    "conversation": "its number says that nothing is left of it, and that is not so",
        "SELECT account, no FROM conversation
         WHERE no < 0 AND (type = 1 OR channel IS NOT NULL OR listed <> 0 OR pinned <> 0 OR marks <> 0 OR note <> ''
                           OR draft IS NOT NULL OR receive_option <> 0
                           OR max(active_time, read_seq, read_time, cleared_seq, gone_seq) > 0)";
    "conversation": "it is not that of its channel",
        "SELECT c.account, c.no FROM conversation c JOIN channel h USING (channel) JOIN account a USING (account)
         WHERE h.type <> c.type OR CASE c.type WHEN 1 THEN h.low <> min(a.user_id, c.id) OR h.high <> max(a.user_id, c.id)
                                               ELSE h.low <> c.id OR h.high <> '' END";
    "conversation": "the user has read, cleared or deleted more than was said",
        "SELECT account, no FROM conversation JOIN channel USING (channel)
         WHERE max(read_seq, cleared_seq, gone_seq) > last_seq";
    "conversation": "it follows the channel from or up to an entry that the journal has not reached",
        "SELECT account, no FROM conversation
         WHERE max(since, coalesce(until, 0)) > (SELECT coalesce(max(seq), 0) FROM journal)";
    "conversation": "the user takes part, and is no member",
        "SELECT c.account, c.no FROM conversation c JOIN channel h USING (channel) JOIN account a USING (account)
         WHERE c.type = 2 AND NOT EXISTS (
           SELECT 1 FROM chat_group_member m WHERE m.user_id = a.user_id
           AND m.channel = coalesce((SELECT community FROM topic t WHERE t.channel = h.channel), h.channel))";
    "conversation_group_member": "there is no such group",
        "SELECT account, group_no, conversation_no
         FROM conversation_group_member m
         WHERE NOT EXISTS (SELECT 1 FROM conversation_group g WHERE g.account = m.account AND g.no = m.group_no)";
    "conversation_group_member": "there is no such conversation",
        "SELECT account, group_no, conversation_no
         FROM conversation_group_member m
         WHERE NOT EXISTS (SELECT 1 FROM conversation c WHERE c.account = m.account AND c.no = m.conversation_no)";
    "conversation_group_member": "two conversations have this place in the order of adding",
        "SELECT account, group_no, added FROM conversation_group_member
         GROUP BY account, group_no, added HAVING count(*) > 1";
    "message": "sent messages have `sub` 0 and `owner` 0, and kept ones have neither",
        "SELECT message FROM message WHERE (sub = 0) <> (owner = 0)";
    "message": "`receipts` is not how many of those who take part have sent one",
        "SELECT message FROM message m JOIN channel c USING (channel) WHERE (c.type = 1 OR c.high = '')
         AND receipts <> (SELECT count(*) FROM message_receipt r JOIN account a USING (user_id)
                          JOIN conversation v ON v.channel = r.channel AND v.account = a.account
                          WHERE r.channel = m.channel AND r.seq = m.seq AND m.owner = 0 AND r.seq > v.entered_seq)";
    "conversation": "the user sees what was there before them",
        "SELECT account, no FROM conversation WHERE entered_seq > cleared_seq";
    "message": "who keeps it is not there",
        "SELECT message FROM message m WHERE owner <> 0
         AND NOT EXISTS (SELECT 1 FROM account a WHERE a.account = m.owner)";
    "message": "it is behind the channel's last one",
        "SELECT message FROM message m JOIN channel c USING (channel)
         WHERE (c.type = 1 OR c.high = '') AND m.seq > c.last_seq";
    "message": "its channel is ended, and said to be empty",
        "SELECT message FROM message JOIN channel USING (channel) WHERE type = 2 AND low = ''";
    "chat_group": "its channel is not that of a chat group",
        "SELECT channel FROM chat_group JOIN channel USING (channel) WHERE type <> 2 OR high <> '' OR created = 0";
    "chat_group": "`members` is not how many there are",
        "SELECT channel FROM chat_group g
         WHERE members <> (SELECT count(*) FROM chat_group_member m WHERE m.channel = g.channel)";
    "chat_group": "its owner is not the member who has that role, or there are two",
        "SELECT channel FROM chat_group g WHERE members > 0 AND info ->> '$.owner' <> ''
         AND info ->> '$.owner' IS NOT (SELECT iif(count(*) = 1, min(user_id), NULL) FROM chat_group_member m
                                        WHERE m.channel = g.channel AND role = 400)";
    "chat_group_member": "the user is not there",
        "SELECT member, channel FROM chat_group_member m
         WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.user_id = m.user_id)";
    "chat_group_member": "the member has no conversation there",
        "SELECT m.member, m.channel FROM chat_group_member m
         JOIN account a USING (user_id)
         WHERE NOT EXISTS (SELECT 1 FROM conversation c WHERE c.channel = m.channel AND c.account = a.account)";
    "topic": "a member of the Community has no conversation there",
        "SELECT t.channel, m.member
         FROM topic t JOIN chat_group_member m ON m.channel = t.community JOIN account a USING (user_id)
         WHERE NOT EXISTS (SELECT 1 FROM conversation c WHERE c.channel = t.channel AND c.account = a.account)";
    "topic": "its id does not begin with that of its Community",
        "SELECT t.channel, t.community
         FROM topic t JOIN channel h ON h.channel = t.channel JOIN channel c ON c.channel = t.community
         WHERE h.type <> 2 OR h.high <> '' OR substr(h.low, 1, length(c.low) + 8) <> c.low || '@TOPIC#_'";
    "message_at": "there is no such message", of_message!("message_at");
    "message_deleted": "there is no such message", of_message!("message_deleted");
    "message_receipt": "there is no such message", of_message!("message_receipt");
    "message_reaction": "there is no such message", of_message!("message_reaction");
    "message_extension": "there is no such message", of_message!("message_extension");
    "message_pin": "there is no such message", of_message!("message_pin");
    // These are noted on kept messages, too.
    "message_local": "there is no such message",
        "SELECT r.account, r.channel, r.seq, r.sub FROM message_local r LEFT JOIN channel c USING (channel)
         WHERE c.channel IS NULL OR (c.type = 2 AND c.low = '')
         OR (c.type = 1 OR c.high = '') AND NOT EXISTS (
             SELECT 1 FROM message m WHERE m.channel = r.channel AND m.seq = r.seq AND m.sub = r.sub
             AND m.owner = iif(r.sub = 0, 0, r.account))";
}

fn of_tables(db: &Connection, findings: &mut Findings<'_>) -> Result<()> {
    for (table, wrong, sql) in AGREEMENTS {
        findings.begin(format!("tables, {table}: {wrong}?"));
        let looked = each_row(db, sql, findings, |columns, findings| {
            findings.add(table, format!("{}: {wrong}", numbers(columns, 0)?));
            Ok(())
        });
        if let Err(error) = looked {
            findings.add(table, format!("it could not be looked through: {error}"));
        }
    }
    Ok(())
}

fn each_row(
    db: &Connection,
    sql: &str,
    findings: &mut Findings<'_>,
    mut each: impl FnMut(&mut Columns<'_>, &mut Findings<'_>) -> Result<()>,
) -> Result<()> {
    let look = |columns: &mut Columns<'_>| each(columns, findings).map(|()| findings.row());
    all_as(db, sql, (), look).map(drop)
}

/// The numbers in the row's columns but for the last ones, and what they are called.
fn numbers(columns: &mut Columns<'_>, but: usize) -> Result<String> {
    let statement: &Statement<'_> = columns.row.as_ref();
    let names = statement.column_names().take(statement.column_count() - but);
    let all = names.map(|name| columns.next::<i64>().map(|number| format!("{name} {number}")));
    Ok(all.collect::<Result<Vec<_>>>()?.join(", "))
}

/// Values that are more than their column's type: a query whose last column it is, and whether it can be read.
type Value = (&'static str, &'static str, &'static str, fn(&mut Columns<'_>) -> bool);

fn is<T: Read>(columns: &mut Columns<'_>) -> bool {
    columns.next::<T>().is_ok()
}

fn is_json<T: DeserializeOwned>(columns: &mut Columns<'_>) -> bool {
    columns.json::<T>().is_ok()
}

const VALUES: &[Value] = &[
    ("account", "user_id", "SELECT account, user_id FROM account", is::<UserId>),
    ("account", "profile", "SELECT account, profile FROM account", is::<Profile>),
    ("account", "all_receive_option", "SELECT account, all_receive_option FROM account", is::<AllReceiveOption>),
    ("channel", "low", "SELECT channel, low FROM channel WHERE type = 1", is::<UserId>),
    ("channel", "high", "SELECT channel, high FROM channel WHERE type = 1", is::<UserId>),
    ("channel", "low", "SELECT channel, low FROM channel WHERE type = 2 AND low <> ''", is::<GroupId>),
    ("journal", "entry", "SELECT seq, entry FROM journal WHERE format >= 2", is_json::<Entry>),
    ("conversation", "id", "SELECT account, no, id FROM conversation WHERE type = 1", is::<UserId>),
    ("conversation", "id", "SELECT account, no, id FROM conversation WHERE type = 2", is::<GroupId>),
    ("conversation", "draft", "SELECT account, no, draft FROM conversation", is::<Option<Draft>>),
    ("conversation", "receive_option", "SELECT account, no, receive_option FROM conversation", |columns| {
        columns.next::<u32>().is_ok_and(|option| option < 4)
    }),
    ("message", "targets", "SELECT message, targets FROM message WHERE targets IS NOT NULL", is_json::<Vec<UserId>>),
    ("chat_group", "info", "SELECT channel, info FROM chat_group", is::<ChatGroup>),
    ("chat_group_member", "user_id", "SELECT member, user_id FROM chat_group_member", is::<UserId>),
    ("chat_group_member", "role", "SELECT member, role FROM chat_group_member", is::<Role>),
    ("chat_group_member", "custom", "SELECT member, custom FROM chat_group_member", is::<BTreeMap<String, String>>),
    ("chat_group_member", "marks", "SELECT member, marks FROM chat_group_member", is::<BTreeSet<u32>>),
    ("chat_group_request", "content", "SELECT request, content FROM chat_group_request", is::<Request>),
    ("topic", "info", "SELECT channel, info FROM topic", is::<Topic>),
];

fn of_values(db: &Connection, findings: &mut Findings<'_>) -> Result<()> {
    for (table, column, sql, can_be_read) in VALUES {
        findings.begin(format!("values, {table}: {column}"));
        let read = each_row(db, sql, findings, |columns, findings| {
            let numbers = numbers(columns, 1)?;
            if !can_be_read(columns) {
                findings.add(table, format!("{numbers}: {column} cannot be read"));
            }
            Ok(())
        });
        if let Err(error) = read {
            findings.add(table, format!("it could not be read to its end: {error}"));
        }
    }
    let sql = "SELECT message, channel, seq, sub, owner, id, sender, time, types, counted, shown, targets IS NOT NULL, content, about
               FROM message";
    findings.begin("values, message: content");
    each_row(db, sql, findings, |columns, findings| {
        let row = columns.row;
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
fn of_words(db: &Connection, findings: &mut Findings<'_>) -> Result<()> {
    let made = schema::empty()?;
    each_row(db, "SELECT message, content FROM message ORDER BY message", findings, |columns, _| {
        let (number, content): (i64, _) = (columns.next()?, columns.next::<Message>());
        // Of what cannot be read it was said already.
        let message = content.ok().filter(|m| m.revoked.is_none() && !m.body.text.is_empty());
        let Some(message) = message else { return Ok(()) };
        let index = "INSERT INTO message_text (rowid, text) VALUES (?, ?)";
        run(&made, index, (number, words::indexed(&message.body.text))).map(drop)
    })?;
    // Kept by the connection alone.
    let list = "CREATE VIRTUAL TABLE temp.words_found USING fts5vocab('main', 'message_text', 'instance')";
    let sql = "SELECT term, doc, offset FROM temp.words_found";
    db.execute_batch(list)?;
    made.execute_batch(list)?;
    let (mut more, mut missing) = (BTreeSet::new(), BTreeSet::new());
    side_by_side(
        (db, &made),
        sql,
        |row| Ok((row.get_ref(0)?.as_bytes()?.to_vec(), row.get::<_, i64>(1)?, row.get::<_, i64>(2)?)),
        Ord::cmp,
        |one, other| {
            findings.row();
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
    let ends = "SELECT coalesce(min(seq), 0), coalesce(max(seq), 0), (SELECT format FROM journal ORDER BY seq LIMIT 1) FROM journal";
    let (first, last, format): (i64, i64, Option<u32>) = one(db, ends, ())?.unwrap_or_default();
    let what = format!("schema {}, journal entries {first} to {last}", schema::VERSION);
    let is_of_before = format.is_some_and(|format| format < Entry::FORMAT);
    if first > 1 || is_of_before {
        // It is cut only where so many are left, or where another schema began.
        if last - first + 1 < JOURNAL_ENTRIES_KEPT && !is_of_before {
            findings.add("journal", format!("it begins with entry {first}, and those before it should still be there"));
        }
        return Ok(format!(
            "{what}; those before are no longer kept, so the tables were compared with each other alone"
        ));
    }
    let tables = tables()?.len();
    findings.begin(format!("journal, {last} entries"));
    replay::compare(db, findings)?;
    Ok(format!("{what}, carried out again in an empty store and compared with all {tables} tables"))
}
