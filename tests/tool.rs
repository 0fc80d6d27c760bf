//! The command-line tool: how it looks into stores (`convoke check`, `export`, `stats`, `tail`), and `convoke usersig`.
//! `tests/tool_upkeep.rs` has the rest.

mod common;
use common::device::Device;
use common::team::together;
use common::tool::*;
use common::*;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use tempfile::TempDir;

const CAST: Cast<'_> = Cast { users: ["alice", "bob", "carol"], word: "xyzzy" };

fn store(directory: &Path) -> PathBuf {
    directory.join(format!("convoke-{APP}.db"))
}

/// A store with one of everything in it, which nobody uses.
fn full_store() -> TempDir {
    let (directory, mut devices) = together(CAST.users);
    one_of_everything(&CAST, &mut devices);
    devices.into_iter().for_each(|device| drop(device.finish()));
    directory
}

#[test]
fn a_store_with_one_of_everything_is_in_order_and_is_not_touched() {
    let directory = full_store();
    let before = files_in(directory.path());
    assert_in_order(directory.path());
    assert_in_order(&store(directory.path()));
    assert_eq!(tool(&["export", directory.path().to_str().unwrap()]).status.code(), Some(0));
    assert_eq!(files_in(directory.path()), before);
}

fn tables(directory: &Path) -> Vec<String> {
    let db = Connection::open(store(directory)).unwrap();
    let sql =
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'";
    db.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn every_table_is_in_that_store() {
    let directory = full_store();
    for table in tables(directory.path()) {
        assert!(count(&store(directory.path()), &table) > 0, "{table}");
    }
}

#[test]
fn a_store_that_is_in_use_or_whose_user_was_killed_is_checked_with_its_log() {
    let (directory, mut devices) = together(CAST.users);
    one_of_everything(&CAST, &mut devices);
    // In use: whoever looks does not wait, nor does anybody wait for it.
    assert_in_order(directory.path());
    devices[0].ok("ConvCreateConversationGroup", json!(["later", ["c2c_bob"]]));
    devices.into_iter().for_each(|device| drop(device.kill()));
    let before = files_in(directory.path());
    let log = format!("convoke-{APP}.db-wal");
    assert!(!before[&log].is_empty());
    assert_in_order(directory.path());
    let out = tool(&["export", directory.path().to_str().unwrap()]);
    assert!(String::from_utf8(out.stdout).unwrap().contains("\"name\":\"later\""));
    assert_eq!(files_in(directory.path()), before);
    // What is only in the log counts, too.
    std::fs::remove_file(directory.path().join(format!("convoke-{APP}.db-shm"))).unwrap();
    assert_in_order(directory.path());
    assert_eq!(files_in(directory.path())[&log], before[&log]);
}

/// Changes a store behind Convoke's back.
fn change(directory: &Path, sql: &str) {
    let db = Connection::open(store(directory)).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    assert!(db.execute(sql, []).unwrap() > 0, "{sql}");
}

#[test]
fn what_does_not_agree_is_found_by_table() {
    let full = full_store();
    let changes = [
        ("DELETE FROM journal WHERE seq = 7", "journal: "),
        (
            "DELETE FROM journal WHERE seq < 3",
            "journal: it begins with entry 3, and those before it should still be there",
        ),
        (
            "UPDATE journal SET entry = json_set(entry, '$.events', json('[{\"NoSuchEvent\":{}}]')) WHERE seq = 3",
            "journal: seq 3: entry cannot be read",
        ),
        (
            "UPDATE journal SET entry = replace(json_set(entry, '$.events', 'EVENTS'), '\"EVENTS\"',
                 '[{\"ConversationsAdded\":{\"group\":1,\"first\":18446744073709551615,\"conversations\":[1]}}]')
             WHERE seq = 3",
            "journal: it was not carried out again",
        ),
        ("UPDATE journal SET account = 77 WHERE seq = 3", "journal: row 3 is of a row of account that is not there"),
        ("UPDATE chat_group SET members = members + 1", "chat_group: channel"),
        ("DELETE FROM chat_group_member WHERE role = 400", "its owner is not the member who has that role"),
        ("UPDATE chat_group_member SET role = 300 WHERE role = 200", "chat_group_member: member"),
        ("UPDATE chat_group_member SET marks = '[1,'", "marks cannot be read"),
        ("UPDATE channel SET last_seq = last_seq + 1 WHERE type = 1", "`last_seq` is not its last message"),
        ("UPDATE channel SET shown_seq = 1 WHERE type = 1 AND shown_seq > 1", "`shown_seq` is not its last message"),
        ("UPDATE channel SET last_time = last_time + 1 WHERE last_time > 0", "`last_time` is not the newest time"),
        ("DELETE FROM message WHERE seq = 2", "messages are missing between 1 and `last_seq`"),
        ("UPDATE message SET time = time + 1 WHERE message = 1", "message: message 1: time is not that of its content"),
        (
            "UPDATE message SET content = substr(content, 2) WHERE message = 1",
            "message: message 1: content cannot be read",
        ),
        ("DELETE FROM message_text WHERE rowid = 1", "message_text: message 1: words of it are missing"),
        ("INSERT INTO message_text (rowid, text) VALUES (999, 'more')", "message_text: message 999: there are words"),
        ("UPDATE message_at SET seq = 99", "message_at: channel"),
        ("UPDATE message_local SET seq = 99", "message_local: account 1"),
        (
            "INSERT INTO message_pin VALUES (99, 1, 'alice', 1)",
            "message_pin: channel 99, seq 1: there is no such message",
        ),
        (
            "UPDATE message_reaction SET reaction = 'other'",
            "message_reaction: place 1: reaction is not what the journal",
        ),
        (
            "DELETE FROM conversation WHERE account = 1 AND no = 1",
            "conversation: account 1, no 1: by the journal there is this row",
        ),
        (
            "UPDATE conversation SET no = -2 WHERE account = 1 AND no = 1",
            "conversation: account 1, no 2: it has no number, or two of the user's conversations",
        ),
        (
            "UPDATE conversation SET no = -2 WHERE account = 1 AND no = 2",
            "conversation: account 1, no -2: its number says that nothing is left of it",
        ),
        (
            "UPDATE conversation SET read_seq = 1000000 WHERE channel IS NOT NULL",
            "the user has read, cleared or deleted",
        ),
        (
            "UPDATE conversation SET note = 'other' WHERE no = 1",
            "conversation: account 1, no 1: note is not what the journal",
        ),
        ("UPDATE conversation SET draft = '{}' WHERE draft IS NOT NULL", "draft cannot be read"),
        ("DELETE FROM conversation_group WHERE no = 1", "conversation_group_member: account 1, group_no 1"),
        ("UPDATE conversation_group_member SET added = 1", "two conversations have this place"),
        ("UPDATE account SET profile = '[]' WHERE profile <> ''", "account: account 1: profile"),
        (
            "UPDATE account SET user_id = 'b' || char(233) WHERE account = 2",
            "account: account 2: user_id cannot be read",
        ),
        ("UPDATE chat_group_attribute SET value = ''", "chat_group_attribute: channel"),
        ("UPDATE chat_group_counter SET value = 5", "chat_group_counter: channel"),
        ("UPDATE chat_group_former SET banned_until = 5", "chat_group_former: channel"),
        ("UPDATE chat_group_request SET newcomer = 'bob'", "chat_group_request: request"),
        ("UPDATE topic SET community = 1", "topic: "),
        ("DELETE FROM topic", "channel: channel"),
        ("UPDATE message_receipt SET time = 5", "message_receipt: channel"),
        ("UPDATE message_extension SET value = ''", "message_extension: channel"),
        ("DELETE FROM message_deleted", "message_deleted: account 2, channel 1, seq"),
    ];
    figure("tests/tool.rs", &format!("{} kinds of damage found", changes.len()));
    for (sql, finding) in changes {
        let directory = TempDir::new().unwrap();
        std::fs::copy(store(full.path()), store(directory.path())).unwrap();
        change(directory.path(), sql);
        let (code, text) = check(directory.path());
        assert!(code == 1 && text.contains(finding), "{sql}: {finding}: {code} {text}");
        // What it says can be shown to others.
        assert!(!text.contains(CAST.word) && !text.contains("alice"), "{text}");
    }
}

#[test]
fn a_table_or_an_index_that_is_missing_or_too_many_is_found() {
    for (sql, finding) in [
        ("DROP INDEX message_of_id", "schema: message_of_id is missing"),
        ("CREATE TABLE theirs (x)", "schema: there are 1 tables, indexes, views or triggers that no version makes"),
        ("CREATE TRIGGER t AFTER INSERT ON message BEGIN DELETE FROM journal; END", "schema: there are 1 tables"),
    ] {
        let host = Host::logged_in("alice");
        convoke::capi::Uninit();
        Connection::open(store(&host.path())).unwrap().execute_batch(sql).unwrap();
        let (code, text) = check(&host.path());
        assert!(code == 1 && text.contains(finding), "{sql}: {code} {text}");
    }
}

#[test]
fn where_the_journal_is_trimmed_the_tables_are_compared_with_each_other() {
    let directory = full_store();
    // As many as are kept.
    change(
        directory.path(),
        "WITH RECURSIVE more(seq) AS (SELECT max(seq) + 1 FROM journal UNION ALL SELECT seq + 1 FROM more LIMIT 100000)
         INSERT INTO journal (seq, format, entry)
         SELECT more.seq, j.format, json_set(j.entry, '$.events', json('[]')) FROM more, (SELECT * FROM journal WHERE seq = 1) j",
    );
    change(directory.path(), "DELETE FROM journal WHERE seq < 10");
    let (code, text) = check(directory.path());
    assert!(code == 0 && text.contains("entries 10 to ") && text.contains("no longer kept"), "{code} {text}");
    change(directory.path(), "UPDATE chat_group SET members = members + 1");
    assert_eq!(check(directory.path()).0, 1);
}

/// The rows of an export, by table.
fn rows(text: &str) -> BTreeMap<String, Vec<Value>> {
    let mut rows = BTreeMap::<String, Vec<Value>>::new();
    for line in text.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        if let Some(table) = line["table"].as_str() {
            rows.entry(table.to_owned()).or_default().push(line["row"].clone());
        }
    }
    rows
}

#[test]
fn an_export_has_every_row() {
    let directory = full_store();
    let out = tool(&["export", directory.path().to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(0));
    let text = String::from_utf8(out.stdout).unwrap();
    let head: Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    let schema: i64 = Connection::open(store(directory.path()))
        .unwrap()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(head, json!({"convoke_export": 1, "store": format!("convoke-{APP}.db"), "schema": schema}));
    let rows = rows(&text);
    assert_eq!(rows.len(), tables(directory.path()).len());
    for (table, rows) in &rows {
        assert_eq!(rows.len() as u64, count(&store(directory.path()), table), "{table}");
    }
    assert_eq!(rows["account"][0]["user_id"], "alice");
    assert_eq!(rows["account"][0]["profile"]["nick_name"], format!("{} nick", CAST.word));
    assert!(rows["message"].iter().any(|row| row["content"]["body"]["text"] == format!("{} I will", CAST.word)));

    // Into a file, which only its owner may read, and which must not be there yet.
    let file = directory.path().join("saved.jsonl");
    let arguments = ["export", directory.path().to_str().unwrap(), file.to_str().unwrap()];
    assert_eq!(tool(&arguments).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(tool(&arguments).status.code(), Some(2));
}

#[test]
fn an_export_of_a_damaged_store_has_the_rows_around_the_damage() {
    let directory = TempDir::new().unwrap();
    let mut device = Device::logged_in(directory.path(), "alice");
    let long = "word ".repeat(200);
    let sent: Vec<_> = (0..200)
        .map(|n| device.call("MsgSendMessage", json!(["bob", 1, text_message(&format!("{n} {long}"))])))
        .collect();
    sent.into_iter().for_each(|call| assert_eq!(device.answer(call)["code"], 0));
    device.finish();
    let path = store(directory.path());
    // The page in the middle of the messages.
    let (page, size): (u64, u64) = Connection::open(&path)
        .unwrap()
        .query_row(
            "SELECT pageno, pgsize FROM dbstat WHERE name = 'message' AND pagetype = 'leaf' ORDER BY path LIMIT 1 OFFSET 20",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let at = usize::try_from((page - 1) * size).unwrap();
    bytes[at..at + usize::try_from(size).unwrap()].fill(0x55);
    std::fs::write(&path, &bytes).unwrap();
    let out = tool(&["export", path.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(1));
    let errors = String::from_utf8(out.stderr).unwrap();
    assert!(errors.contains(": message: not all of it could be read, but "), "{errors}");
    let rows = rows(&String::from_utf8(out.stdout).unwrap());
    let numbers: Vec<i64> = rows["message"].iter().map(|row| row["seq"].as_i64().unwrap()).collect();
    // A page holds a few of them.
    assert!((190..200).contains(&numbers.len()), "{} of 200", numbers.len());
    assert_eq!((numbers.iter().min(), numbers.iter().max()), (Some(&1), Some(&200)));
    assert_eq!(rows["journal"].len() as u64, count(&path, "journal"));
    assert_eq!(check(&path).0, 1);
}

fn count(path: &Path, table: &str) -> u64 {
    let db = Connection::open(path).unwrap();
    db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

#[test]
fn a_call_that_is_none_is_refused_for_a_reason() {
    let path = "/nowhere";
    let refused: [(&[&str], &str); 19] = [
        (&[], "requires a subcommand but one was not provided"),
        (&["repair", path], "unrecognized subcommand 'repair'"),
        (&["chek", path], "a similar subcommand exists: 'check'"),
        (&["check"], "<DIRECTORY OR FILE>"),
        (&["export"], "<DIRECTORY OR FILE>"),
        (&["check", ""], "a value is required for '<DIRECTORY OR FILE>'"),
        (&["check", path, path], "unexpected argument '/nowhere' found"),
        (&["check", "--jsom", path], "a similar argument exists: '--json'"),
        // The rows have the standard output.
        (&["export", "--json", path], "<FILE>"),
        (&["backup", path], "<FILE OR DIRECTORY>"),
        (&["restore", path], "<DIRECTORY OR FILE>"),
        (&["compact"], "<DIRECTORY OR FILE>"),
        (&["stats"], "<DIRECTORY OR FILE>"),
        (&["tail"], "<DIRECTORY OR FILE>"),
        (&["tail", path, "--from", "0"], "invalid value '0' for '--from <ENTRY>'"),
        (&["usersig", "1"], "<USER ID>"),
        (&["usersig", "0", "alice"], "invalid value '0' for '<APP ID>'"),
        (&["usersig", "1", "alice", "--expire", "0"], "invalid value '0' for '--expire <SECONDS>'"),
        // Whoever lists processes would see it.
        (&["usersig", "1", "alice", "--key", "k"], "a similar argument exists: '--key-file'"),
    ];
    for (arguments, reason) in refused {
        let out = tool(arguments);
        let (told, said) = (String::from_utf8(out.stderr).unwrap(), out.stdout);
        assert_eq!((out.status.code(), said.len()), (Some(2), 0), "{arguments:?}");
        assert!(told.contains(reason) && told.contains("try '--help'"), "{arguments:?}: {told}");
    }
    let commands =
        ["check", "export", "stats", "tail", "backup", "restore", "compact", "usersig"].map(|one| [one, "-h"]);
    let all = commands.iter().map(|one| &one[..]).chain([&["--help"][..], &["help"], &["check", "--help"]]);
    for arguments in all {
        let out = tool(arguments);
        let text = String::from_utf8(out.stdout).unwrap();
        assert_eq!(out.status.code(), Some(0));
        assert!(text.contains("Exit status:") && text.contains("  2  a store could not be read at all"), "{text}");
    }
    let version = String::from_utf8(tool(&["--version"]).stdout).unwrap();
    assert_eq!(version, format!("convoke {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn what_is_no_store_cannot_be_read_and_what_to_do_is_said() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().to_str().unwrap();
    let text = directory.path().join("convoke-1.db");
    for (nothing, reason) in [(path, "name the directory that Init was given"), ("/nowhere", "name a store")] {
        for call in ["check", "export", "stats", "compact", "tail"] {
            let out = tool(&[call, nothing]);
            assert_eq!(out.status.code(), Some(2), "{call} {nothing}");
            let told = String::from_utf8(out.stderr).unwrap();
            assert!(told.starts_with(&format!("convoke: {nothing}: ")) && told.contains(reason), "{told}");
        }
    }
    for bytes in [&b""[..], b"not a database", &[0; 4096]] {
        std::fs::write(&text, bytes).unwrap();
        for call in ["check", "export", "stats", "tail"] {
            let out = tool(&[call, path]);
            assert_eq!(out.status.code(), Some(2), "{call} {bytes:?}");
            let told = String::from_utf8(out.stderr).unwrap();
            assert!(told.starts_with("convoke: convoke-1.db: ") && told.contains("; name a file"), "{told}");
        }
        assert_eq!(std::fs::read(&text).unwrap(), bytes);
        // Nothing is saved, and no file is left behind.
        let file = directory.path().join("saved.jsonl");
        assert_eq!(tool(&["export", path, file.to_str().unwrap()]).status.code(), Some(2));
        assert!(!file.exists());
    }
}

/// What the tool says with `--json`, which is as its exit status is, and all that it says there.
fn document(arguments: &[&str]) -> Value {
    let out = tool(arguments);
    let document: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(document["status"], out.status.code().unwrap());
    let keys = |of: &Value| of.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&document), ["command", "error", "status", "stores", "version"]);
    assert_eq!((&document["command"], &document["version"]), (&json!(arguments[0]), &json!(env!("CARGO_PKG_VERSION"))));
    for store in document["stores"].as_array().unwrap() {
        assert_eq!(keys(store), ["error", "findings", "notes", "status", "store"]);
    }
    document
}

#[test]
fn with_json_one_document_says_what_became_of_it() {
    let full = full_store();
    let folder = full.path().to_str().unwrap();
    let file = full.path().join("saved.jsonl");
    let name = format!("convoke-{APP}.db");

    let fine = document(&["check", "--json", folder]);
    let store = &fine["stores"][0];
    assert_eq!((&fine["status"], &store["store"], &store["findings"]), (&json!(0), &json!(name), &json!([])));
    assert!(store["notes"][0].as_str().unwrap().contains("compared with all"));
    let exported = document(&["export", "--json", folder, file.to_str().unwrap()]);
    let store = json!({"store": name, "status": 0, "findings": [], "notes": [], "error": null});
    assert_eq!(
        (&exported["status"], &exported["stores"], &exported["error"]),
        (&json!(0), &json!([store]), &json!(null))
    );
    assert!(std::fs::read_to_string(&file).unwrap().lines().count() > 20);
    // It is there now.
    let refused = document(&["export", "--json", folder, file.to_str().unwrap()]);
    assert_eq!((&refused["status"], &refused["stores"]), (&json!(2), &json!([])));
    assert!(refused["error"].as_str().unwrap().contains("name a file that is not there yet"));

    change(full.path(), "UPDATE chat_group SET members = members + 1");
    std::fs::write(full.path().join("convoke-2.db"), "not a database").unwrap();
    let wrong = document(&["check", folder, "--json"]);
    let [one, other] = wrong["stores"].as_array().unwrap().as_slice() else { panic!("{wrong}") };
    assert_eq!((&wrong["status"], &one["status"], &other["status"]), (&json!(2), &json!(1), &json!(2)));
    let finding = json!({"table": "chat_group", "finding": "channel 3: `members` is not how many there are"});
    assert!(one["findings"].as_array().unwrap().contains(&finding), "{one}");
    assert!(one["error"].is_null() && other["error"].is_string(), "{wrong}");
    let nowhere = document(&["check", "--json", "/nowhere"]);
    assert!(nowhere["error"].as_str().unwrap().contains("/nowhere: "));
}

#[test]
fn how_far_it_is_is_told_where_it_is_asked_for_or_somebody_looks_on() {
    let full = full_store();
    let folder = full.path().to_str().unwrap();
    for (call, part) in [("check", "journal, message"), ("export", "message"), ("stats", "rows, message")] {
        let quiet = tool(&[call, folder]);
        assert_eq!((quiet.status.code(), quiet.stderr.len()), (Some(0), 0), "it is no terminal");
        let asked = tool(&[call, "--progress", folder]);
        assert_eq!((asked.status.code(), &asked.stdout), (Some(0), &quiet.stdout));
        let told = String::from_utf8(asked.stderr).unwrap();
        assert!(told.lines().any(|line| line == format!("convoke-{APP}.db: {part}")), "{told}");
    }
    // A terminal: of util-linux, which is everywhere.
    let command = format!("{} check {folder} >/dev/null", env!("CARGO_BIN_EXE_convoke"));
    let seen = Command::new("script").args(["-qec", &command, "/dev/null"]).output().unwrap();
    let seen = String::from_utf8(seen.stdout).unwrap();
    assert!(seen.contains(&format!("\r\x1b[Kconvoke-{APP}.db: values, message: content")), "{seen}");
    assert!(seen.ends_with("\r\x1b[K"), "nothing of it is left: {seen}");
}

#[test]
fn stats_are_those_of_the_tables() {
    let full = full_store();
    let path = store(full.path());
    let before = files_in(full.path());
    let out = tool(&["stats", "--json", full.path().to_str().unwrap()]);
    let said: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((out.status.code(), &said["command"]), (Some(0), &json!("stats")));
    assert_eq!(files_in(full.path()), before);
    let stats = &said["stores"][0]["stats"];
    let db = Connection::open(&path).unwrap();
    let number = |sql: &str| -> u64 { db.query_row(sql, [], |row| row.get(0)).unwrap() };
    for (key, sql) in [
        ("schema", "PRAGMA user_version"),
        ("users", "SELECT count(*) FROM account WHERE created > 0"),
        ("conversations", "SELECT count(*) FROM conversation WHERE no > 0"),
        ("conversation_groups", "SELECT count(*) FROM conversation_group"),
        ("chat_groups", "SELECT count(*) FROM chat_group"),
        ("topics", "SELECT count(*) FROM topic"),
        ("members", "SELECT count(*) FROM chat_group_member"),
        ("messages", "SELECT count(*) FROM message WHERE owner = 0"),
        ("saved_messages", "SELECT count(*) FROM message WHERE owner > 0"),
    ] {
        assert!(stats[key].as_u64() > Some(0) && stats[key] == number(sql), "{key}: {stats}");
    }
    let journal = json!({
        "entries": number("SELECT count(*) FROM journal"),
        "first": 1,
        "last": number("SELECT max(seq) FROM journal"),
        "since": number("SELECT entry ->> '$.time' FROM journal WHERE seq = 1"),
        "until": number("SELECT entry ->> '$.time' FROM journal ORDER BY seq DESC LIMIT 1"),
    });
    assert_eq!(stats["journal"], journal);
    // Every table, each byte of the file.
    let listed = stats["tables"].as_array().unwrap();
    let names: Vec<&str> = listed.iter().map(|table| table["table"].as_str().unwrap()).collect();
    for table in tables(full.path()) {
        let of_it = &listed[names.iter().position(|name| *name == table).unwrap()];
        assert_eq!(of_it["rows"], count(&path, &table), "{table}");
    }
    let text = &listed[names.iter().position(|name| *name == "message_text").unwrap()];
    assert_eq!(text["rows"], number("SELECT count(*) FROM message_text"));
    let in_all: u64 = listed.iter().map(|table| table["bytes"].as_u64().unwrap()).sum();
    assert_eq!(in_all + stats["unused_bytes"].as_u64().unwrap(), std::fs::metadata(&path).unwrap().len());
    assert_eq!((&stats["bytes"], &stats["log_bytes"]), (&json!(std::fs::metadata(&path).unwrap().len()), &json!(0)));

    // For people; and nobody is named.
    let text = String::from_utf8(tool(&["stats", path.to_str().unwrap()]).stdout).unwrap();
    let messages = format!("convoke-{APP}.db: messages: {}\n", stats["messages"]);
    assert!(text.contains(&messages) && text.contains(": table journal: "), "{text}");
    assert!(!text.contains(CAST.word) && !text.contains("alice"), "{text}");
}

#[test]
fn stats_of_a_store_in_use_have_what_its_log_holds() {
    let directory = TempDir::new().unwrap();
    let mut device = Device::logged_in(directory.path(), "alice");
    device.ok("ConvCreateConversationGroup", json!(["work", ["c2c_bob"]]));
    let out = tool(&["stats", "--json", directory.path().to_str().unwrap()]);
    let said: Value = serde_json::from_slice(&out.stdout).unwrap();
    let stats = &said["stores"][0]["stats"];
    assert_eq!((&stats["users"], &stats["conversation_groups"]), (&json!(1), &json!(1)));
    assert!(stats["log_bytes"].as_u64() > Some(0), "{stats}");
}

/// A `convoke tail` that runs, and what it says.
struct Tail {
    child: Child,
    lines: Receiver<String>,
}

impl Tail {
    fn start(arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_convoke"));
        command.arg("tail").args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (said, lines) = channel();
        let out = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| said.send(line)));
        Self { child, lines }
    }

    fn line(&self) -> String {
        self.lines.recv_timeout(PATIENCE).unwrap()
    }

    fn document(&self) -> Value {
        serde_json::from_str(&self.line()).unwrap()
    }

    /// Ends it and gives what it has complained of. Not by SIGINT: who starts the tests may ignore that, and so would it.
    fn end(mut self) -> String {
        let id = self.child.id().to_string();
        assert!(Command::new("sh").args(["-c", "kill -TERM $0", &id]).status().unwrap().success());
        assert_eq!(self.child.wait().unwrap().signal(), Some(15));
        let mut told = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        told
    }

    /// How often its threads have gone to sleep.
    fn sleeps(&self) -> u64 {
        let threads = std::fs::read_dir(format!("/proc/{}/task", self.child.id())).unwrap();
        let of_thread = |path: PathBuf| {
            let status = std::fs::read_to_string(path.join("status")).unwrap();
            let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:")).unwrap();
            line.trim().parse::<u64>().unwrap()
        };
        threads.map(|thread| of_thread(thread.unwrap().path())).sum()
    }
}

impl Drop for Tail {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn what_happens_is_told_as_it_comes_and_without_users_and_texts() {
    let (directory, mut devices) = together(CAST.users);
    let folder = directory.path().to_str().unwrap();
    let count = count(&store(directory.path()), "journal");
    let next = (count + 1).to_string();
    let tails = [&[][..], &["--json"], &["--json", "--whole"], &["--whole"]]
        .map(|more| Tail::start(&[&[folder, "--from", &next], more].concat()));
    let all = Tail::start(&[folder, "--from", "1"]);
    for number in 1..=count {
        let line = all.line();
        assert!(line.starts_with(&format!("{number} 20")) && line.ends_with(": StatusSet"), "{line}");
    }
    let [plain, json, whole_json, whole] = &tails;
    let [alice, ..] = &mut devices;
    alice.ok("MsgSendMessage", json!(["bob", 1, text_message(CAST.word)]));
    alice.ok("ConvCreateConversationGroup", json!([CAST.word, ["c2c_bob"]]));
    let last = |tail: &Tail| loop {
        let line = tail.line();
        if line.contains("ConversationGroupCreated") {
            break line;
        }
    };
    let line = last(plain);
    assert!(line.starts_with(&format!("{} 20", count + 2)), "{line}");
    assert!(
        line.contains(" by account 1, for account 1: ") && !line.contains(CAST.word) && !line.contains("alice"),
        "{line}"
    );
    let document: Value = serde_json::from_str(&last(json)).unwrap();
    let keys: Vec<_> = document.as_object().unwrap().keys().cloned().collect();
    assert_eq!(keys, ["accounts", "by", "channel", "events", "format", "seq", "time"]);
    assert_eq!((&document["seq"], &document["by"], &document["accounts"]), (&json!(count + 2), &json!(1), &json!([1])));
    assert!(!document.to_string().contains(CAST.word), "{document}");
    let document: Value = serde_json::from_str(&last(whole_json)).unwrap();
    assert_eq!(document["entry"]["by"], "alice");
    let line = last(whole);
    assert!(line.contains(CAST.word) && line.contains("\"by\":\"alice\""), "{line}");
    // A message is for the channel of the two.
    let line = all.line();
    assert!(line.contains(" by account 1, for channel 1: MessageSent") && !line.contains(CAST.word), "{line}");

    // Nothing happens, and they do nothing: each waits for the bell.
    let is_quiet = || {
        let sleeps = || tails.each_ref().map(Tail::sleeps);
        let before = sleeps();
        std::thread::sleep(Duration::from_secs(2));
        sleeps() == before
    };
    assert!((0..30).any(|_| is_quiet()));
    // Without a number, one begins with what comes next.
    let latest = Tail::start(&[folder, "--json"]);
    let told = (0..).find_map(|n: u32| {
        alice.ok("ConvPinConversation", json!(["bob", 1, n.is_multiple_of(2)]));
        latest.lines.recv_timeout(Duration::from_millis(100)).ok()
    });
    let told: Value = serde_json::from_str(&told.unwrap()).unwrap();
    assert!(told["seq"].as_u64() > Some(count + 2) && told["events"] == json!(["ConversationPinned"]), "{told}");
    let [plain, ..] = tails;
    assert_eq!(plain.end(), "");
}

#[test]
fn a_store_that_nobody_uses_is_followed_until_somebody_does_and_another_one_in_its_place_too() {
    let directory = TempDir::new().unwrap();
    let folder = directory.path().to_str().unwrap();
    drop(Device::logged_in(directory.path(), "alice").finish());
    let copies = TempDir::new().unwrap();
    let copy = copies.path().join("copy");
    assert_eq!(tool(&["backup", folder, copy.to_str().unwrap()]).status.code(), Some(0));
    let mut device = Device::logged_in(directory.path(), "alice");
    device.ok("ConvCreateConversationGroup", json!(["work", ["c2c_bob"]]));
    let change = |device: &mut Device, on: bool| device.ok("ConvMarkConversation", json!([["c2c_bob"], 1, on]));
    (0..100).for_each(|n| drop(change(&mut device, n % 2 == 0)));
    device.finish();
    let last = count(&store(directory.path()), "journal");
    let tail = Tail::start(&[folder, "--json", "--from", &last.to_string()]);
    assert_eq!(tail.document()["seq"], last);
    let device = Device::logged_in(directory.path(), "alice");
    assert_eq!(tail.document()["seq"], last + 1);
    device.finish();
    assert_eq!(tail.document()["seq"], last + 2);
    // It is in nobody's way.
    assert_eq!(tool(&["compact", folder]).status.code(), Some(0));
    let path = store(directory.path());
    let call = ["restore", "--force", copy.to_str().unwrap(), path.to_str().unwrap()];
    assert_eq!(tool(&call).status.code(), Some(0));
    let end = count(&path, "journal");
    assert!(end < last, "{end} {last}");
    let mut device = Device::logged_in(directory.path(), "alice");
    // Of the other journal it tells what comes once it has seen it.
    let told = (0..).find_map(|n| {
        change(&mut device, n % 2 == 0);
        tail.lines.recv_timeout(Duration::from_secs(5)).ok()
    });
    let told: Value = serde_json::from_str(&told.unwrap()).unwrap();
    let seq = told["seq"].as_u64();
    assert!(seq > Some(end) && seq < Some(last), "{told}");
    device.finish();
    let told = tail.end();
    assert!(told.starts_with(&format!("convoke: convoke-{APP}.db: another store is in its place")), "{told}");
}

#[test]
fn what_cannot_be_followed_is_refused_and_what_is_no_longer_kept_is_said() {
    let directory = full_store();
    change(directory.path(), "DELETE FROM journal WHERE seq < 10");
    let folder = directory.path().to_str().unwrap();
    let tail = Tail::start(&[folder, "--json", "--from", "3"]);
    assert_eq!(tail.document()["seq"], 10);
    let told = tail.end();
    assert_eq!(told, format!("convoke: convoke-{APP}.db: the entries 3 to 9 are no longer kept\n"));
    // Of an entry that it cannot read it says what it can.
    change(directory.path(), "UPDATE journal SET entry = 'x', format = 99 WHERE seq = 10");
    let tail = Tail::start(&[folder, "--from", "10"]);
    let line = tail.line();
    assert!(line.starts_with("10 for ") && line.ends_with("of form 99, which this version cannot read"), "{line}");
    drop(tail);
    // However it is written, it is one line.
    change(directory.path(), r#"UPDATE journal SET entry = '{"by":' || char(10) || ' "x"}' WHERE seq = 11"#);
    let tail = Tail::start(&[folder, "--json", "--whole", "--from", "10"]);
    assert_eq!((&tail.document()["entry"], &tail.document()["entry"]), (&json!("x"), &json!({"by": "x"})));
    drop(tail);
    drop(Device::of_app(7, directory.path()).finish());
    let out = tool(&["tail", folder]);
    let told = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(2));
    assert!(told.contains("there are 2 stores in it, and one is followed; name a store"), "{told}");
    // Whoever reads it has enough.
    let mut tail = Command::new(env!("CARGO_BIN_EXE_convoke"));
    let path = store(directory.path());
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut child = tail.args(["tail", path.to_str().unwrap(), "--from", "1"]).stdout(writer).spawn().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

const SECRET: &str = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

/// Runs `convoke usersig` with that in its environment and on its standard input.
fn usersig(arguments: &[&str], environment: Option<&str>, input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_convoke"));
    command.arg("usersig").args(arguments).env_remove("CONVOKE_SECRET_KEY");
    command.envs(environment.map(|key| ("CONVOKE_SECRET_KEY", key)));
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // It reads it, or has ended.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

#[test]
fn a_usersig_lets_its_user_in() {
    let app = APP.to_string();
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("key");
    std::fs::write(&file, format!("{SECRET}\r\n")).unwrap();
    let made = [
        usersig(&[&app, "alice"], Some(SECRET), ""),
        usersig(&[&app, "alice", "--key-file", "-"], None, SECRET),
        usersig(&[&app, "alice", "--key-file", file.to_str().unwrap()], Some("another"), ""),
    ];
    let host = Host::with(&json!({"convoke_secret_key": SECRET}));
    for out in made {
        assert_eq!((out.status.code(), out.stderr.len()), (Some(0), 0));
        let sig = String::from_utf8(out.stdout).unwrap();
        let (user, sig) = (text("alice"), text(sig.strip_suffix('\n').unwrap()));
        assert_eq!(ask(|cb, ud| unsafe { convoke::capi::Login(user.as_ptr(), sig.as_ptr(), cb, ud) }).unwrap().code, 0);
        assert_eq!(logout().code, 0);
    }
    drop(host);
}

/// As TLSSigAPIv2 says: what is signed, and how it is packed.
#[test]
fn a_usersig_is_one_of_the_known_form() {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD as base64;
    use hmac::{Hmac, KeyInit as _, Mac as _};
    let now = || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let before = now();
    let out = usersig(&["1400000000", "a b", "--expire", "3600", "--json"], Some(SECRET), "");
    let said: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((&said["command"], &said["status"], &said["error"]), (&json!("usersig"), &json!(0), &json!(null)));
    let sig = said["usersig"]["user_sig"].as_str().unwrap();
    let packed = base64.decode(sig.replace('*', "+").replace('-', "/").replace('_', "=")).unwrap();
    let mut unpacked = String::new();
    flate2::read::ZlibDecoder::new(packed.as_slice()).read_to_string(&mut unpacked).unwrap();
    let document: Value = serde_json::from_str(&unpacked).unwrap();
    let keys: Vec<_> = document.as_object().unwrap().keys().cloned().collect();
    assert_eq!(keys, ["TLS.expire", "TLS.identifier", "TLS.sdkappid", "TLS.sig", "TLS.time", "TLS.ver"]);
    let time = document["TLS.time"].as_u64().unwrap();
    assert!((before..=now()).contains(&time) && said["usersig"]["expires"] == time + 3600, "{said} {document}");
    assert_eq!((&document["TLS.ver"], &document["TLS.sdkappid"]), (&json!("2.0"), &json!(1_400_000_000)));
    let signed = format!("TLS.identifier:a b\nTLS.sdkappid:1400000000\nTLS.time:{time}\nTLS.expire:3600\n");
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(signed.as_bytes());
    assert_eq!(document["TLS.sig"], base64.encode(mac.finalize().into_bytes()));
}

#[test]
fn a_usersig_is_judged_as_login_does() {
    let made = |arguments: &[&str]| String::from_utf8(usersig(arguments, Some(SECRET), "").stdout).unwrap();
    let sig = made(&["1400000000", "alice"]);
    let judged = |app: &str, user: &str, key: &str, sig: &str| {
        let out = usersig(&[app, user, "--verify", "-"], Some(key), sig);
        (
            out.status.code().unwrap(),
            String::from_utf8(if out.stderr.is_empty() { out.stdout } else { out.stderr }).unwrap(),
        )
    };
    assert_eq!(judged("1400000000", "alice", SECRET, &sig), (0, "it lets them in\n".to_owned()));
    // One that was made elsewhere (tests/fixtures/README.md), whose half year is over: all else is right.
    let elsewhere = include_str!("fixtures/usersig.txt");
    for (app, user, key, sig, code) in [
        ("1400000000", "alice", SECRET, elsewhere, 70001),
        ("1400000000", "alice", "another", elsewhere, 70003),
        ("1400000000", "alice", SECRET, "any text", 70003),
        ("1400000000", "bob", SECRET, &sig, 70013),
        ("7", "alice", SECRET, &sig, 70014),
    ] {
        let (status, told) = judged(app, user, key, sig);
        assert!(status == 1 && told.ends_with(&format!("({code})\n")), "{told}");
    }
    let out = usersig(&["1400000000", "bob", "--verify", "-", "--json"], Some(SECRET), &sig);
    let said: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((out.status.code(), &said["status"], &said["usersig"]), (Some(1), &json!(1), &json!(null)));
    assert!(said["error"].as_str().unwrap().contains("70013"), "{said}");
}

#[test]
fn a_usersig_that_cannot_be_made_is_refused_for_a_reason() {
    let refused = |arguments: &[&str], environment: Option<&str>, input: &str, reason: &str| {
        let out = usersig(arguments, environment, input);
        let told = String::from_utf8(out.stderr).unwrap();
        assert_eq!((out.status.code(), out.stdout.len()), (Some(2), 0), "{arguments:?}: {told}");
        assert!(told.contains(reason) && !told.contains("k3y"), "{arguments:?}: {told}");
    };
    refused(&["1", "alice"], None, "", "there is no secret key: CONVOKE_SECRET_KEY: ");
    refused(&["1", "alice"], Some(""), "", "the secret key is empty");
    refused(&["1", "alice", "--key-file", "/nowhere"], None, "", "the secret key cannot be read: /nowhere: ");
    refused(&["1", "alice", "--key-file", "-"], None, "", "it is to be one line and nothing else");
    refused(&["1", "alice", "--key-file", "-"], None, "k3y\nk3y\n", "it is to be one line and nothing else");
    refused(&["1", "alice", "--key-file", "-", "--verify", "-"], None, "k3y", "name a file for the other");
    refused(&["1", "al\u{ef}ce"], Some("k3y"), "", "a user id is 1 to 32 bytes of printable ASCII");
    refused(&["1", "@TIM#SYSTEM"], Some("k3y"), "", "a user id is 1 to 32 bytes");
    refused(&["1", "alice", "--expire", "1", "--verify", "-"], Some("k3y"), "", "cannot be used with");
}

/// Lines of docs/TOOL.md that are a command and what it says.
const PROMPT: &str = "    $ ";

/// What the command says, on whichever stream, with a folder `data` in which is the newest fixture, and in it whatever the commands
/// before have made. One that goes on by itself says so many lines, or, where it is not known how many, all it has to say now.
fn says(folder: &Path, command: &str, lines: Option<usize>) -> Vec<String> {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_convoke"));
    tool.current_dir(folder).args(command.split_whitespace().skip(1)).stdin(Stdio::null());
    if command.starts_with("convoke tail") {
        let mut child = tool.stdout(Stdio::piped()).spawn().unwrap();
        let (said, heard) = channel();
        let out = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| said.send(line)));
        let patience = if lines.is_some() { PATIENCE } else { Duration::from_secs(2) };
        let told = std::iter::from_fn(|| heard.recv_timeout(patience).ok()).take(lines.unwrap_or(usize::MAX)).collect();
        child.kill().unwrap();
        child.wait().unwrap();
        return told;
    }
    let out = tool.output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// With CONVOKE_UPDATE=1 the page is written anew.
#[test]
fn the_examples_of_the_page_say_what_the_tool_says() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/TOOL.md");
    let text = std::fs::read_to_string(&page).unwrap();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    let newest = (1..).take_while(|schema| fixture(*schema).exists()).last().unwrap();
    unpack(newest, &store(&data));
    std::fs::copy("tests/fixtures/usersig.txt", folder.path().join("alice.sig")).unwrap();
    std::fs::write(folder.path().join("key"), SECRET).unwrap();
    let update = std::env::var_os("CONVOKE_UPDATE").is_some();
    let (mut written, mut commands) = (String::new(), 0);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        written += &format!("{line}\n");
        let Some(command) = line.strip_prefix(PROMPT) else { continue };
        let mut shown = 0;
        while lines.next_if(|line| line.starts_with("    ") && !line.starts_with(PROMPT)).is_some() {
            shown += 1;
        }
        commands += 1;
        let said = says(folder.path(), command, (!update).then_some(shown));
        written.extend(said.iter().map(|line| format!("    {line}\n")));
    }
    assert!(commands > 10, "{commands} commands");
    if update {
        std::fs::write(&page, &written).unwrap();
    } else {
        assert_eq!(written, text, "CONVOKE_UPDATE=1 writes it anew");
    }
}
