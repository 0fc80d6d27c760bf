//! A million messages: what reads a few of them takes no longer for all the others.

mod common;
use common::*;
use convoke::capi;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const FEW: u64 = 10_000;
const MANY: u64 = 1_000_000;

/// Users with whom alice has a conversation beside the one with bob.
const OTHERS: u64 = 20;
/// Of a hundred messages, so many are alice's and bob's; so many are between others, and not for alice to see.
const OF_BOB: u64 = 70;
const OF_STRANGERS: u64 = 10;
/// Messages with the rare word in each place: with bob, with one other user, between strangers.
const RARE: u64 = 3;
/// What alice has not read of bob.
const UNREAD: u64 = 30;

const WORDS: [&str; 16] = [
    "time", "people", "year", "way", "day", "thing", "world", "life", "hand", "part", "child", "eye", "woman", "place",
    "work", "week",
];

/// The text of a message of a history of that length.
fn words(seq: u64, length: u64) -> String {
    let at = |n: u64| WORDS[usize::try_from((seq / n) % 16).unwrap()];
    let rare = (1..=RARE).any(|part| seq == length * part / (RARE + 1));
    format!("{} {} {}{}", at(1), at(16), at(7), if rare { " quicksilver" } else { "" })
}

/// A message as the store keeps it, in the pieces between what differs from one to the next.
struct Template(Vec<(String, Option<u8>)>);

impl Template {
    /// Of a message with the text `TEXT`.
    fn new(content: &str) -> Self {
        let mut message: Value = serde_json::from_str(content).unwrap();
        assert_eq!(message["body"]["text"], "TEXT");
        message["id"] = json!("\u{1}I");
        message["sender"] = json!("\u{1}S");
        message["place"]["seq"] = json!("\u{1}N");
        message["time"] = json!("\u{1}Z");
        message["client_time"] = json!("\u{1}Z");
        let text = message.to_string().replace("TEXT", "\\u0001T");
        // What stands for a number loses its quotes.
        let text = text.replace("\"\\u0001N\"", "\\u0001N").replace("\"\\u0001Z\"", "\\u0001Z");
        let mut pieces = text.split("\\u0001").map(str::to_owned);
        let mut all = vec![(pieces.next().unwrap(), None)];
        all.extend(pieces.map(|piece| (piece[1..].to_owned(), Some(piece.as_bytes()[0]))));
        Self(all)
    }

    fn with(&self, id: &str, sender: &str, seq: &str, time: &str, text: &str) -> String {
        let mut out = String::with_capacity(1024);
        for (piece, before) in &self.0 {
            out.push_str(match before {
                None => "",
                Some(b'I') => id,
                Some(b'S') => sender,
                Some(b'N') => seq,
                Some(b'Z') => time,
                Some(_) => text,
            });
            out.push_str(piece);
        }
        out
    }
}

/// A store with so many messages, nearly all of them written beside the library, as its tables hold them.
fn build(total: u64) -> Host {
    let host = Host::with(&json!({"convoke_durability": "normal"}));
    assert_eq!(login("stranger").code, 0);
    send_text("unknown", "TEXT");
    assert_eq!(login("alice").code, 0);
    send_text("bob", "TEXT");
    for i in 0..OTHERS {
        send_text(&format!("other{i:02}"), "TEXT");
    }
    capi::Uninit();

    let mut db = Connection::open(host.path().join(format!("convoke-{APP}.db"))).unwrap();
    // Nobody else is there, and what is lost is built anew.
    db.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536").unwrap();
    let tx = db.transaction().unwrap();
    let channels: Vec<(i64, String, String)> = tx
        .prepare("SELECT channel, low, high FROM channel ORDER BY channel")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(channels.len() as u64, OTHERS + 2);
    let content: String = tx.query_row("SELECT content FROM message LIMIT 1", [], |row| row.get(0)).unwrap();
    let template = Template::new(&content);
    let now = capi::GetServerTime();
    {
        let mut message = tx
            .prepare(
                "INSERT INTO message (channel, seq, sub, owner, id, sender, time, types, counted, shown, content)
                 VALUES (?1, ?2, 0, 0, ?3, ?4, ?5, 1, 1, 1, ?6)",
            )
            .unwrap();
        let mut index = tx.prepare("INSERT INTO message_text (rowid, text) VALUES (?1, ?2)").unwrap();
        for (channel, low, high) in &channels {
            let length = total
                * match (low.as_str(), high.as_str()) {
                    ("alice", "bob") => OF_BOB,
                    ("stranger", "unknown") => OF_STRANGERS,
                    _ => 100 - OF_BOB - OF_STRANGERS,
                }
                / if high.starts_with("other") { OTHERS } else { 1 }
                / 100;
            let (first, begin) = (2, now - 2 * length);
            for seq in first..=length {
                let sender = if seq % 2 == 0 { high } else { low };
                let (time, text) = (begin + seq, words(seq, length));
                // As in the library, but for the random number, which is this message's alone.
                let id = format!("{sender}-{time}-{}", channel * 10_000_000 + i64::try_from(seq).unwrap());
                let content = template.with(&id, sender, &seq.to_string(), &time.to_string(), &text);
                message.execute((channel, seq, id, sender, time, content)).unwrap();
                index.execute((tx.last_insert_rowid(), text)).unwrap();
            }
            let last = "UPDATE channel SET last_seq = ?2, shown_seq = ?2, last_time = ?3 WHERE channel = ?1";
            tx.execute(last, (channel, length, begin + length)).unwrap();
            // The user with the lower id has read it, but for the end of what bob wrote.
            let read = if high == "bob" { length - UNREAD } else { length };
            tx.execute("UPDATE conversation SET read_seq = ?2 WHERE channel = ?1", (channel, read)).unwrap();
        }
    }
    tx.commit().unwrap();
    host
}

fn median(times: usize, mut what: impl FnMut(usize)) -> Duration {
    let mut all: Vec<_> = (0..times)
        .map(|i| {
            let begin = Instant::now();
            what(i);
            begin.elapsed()
        })
        .collect();
    all.sort();
    all[times / 2]
}

fn found(param: &Value) -> Value {
    let answer = search(param.clone());
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.json
}

/// What some calls take in a store with so many messages. On the way it is shown that they do what they should.
fn measure(total: u64) -> Vec<(&'static str, Duration)> {
    let host = build(total);
    let length = total * OF_BOB / 100;
    let mut all = Vec::new();

    all.push((
        "a login",
        median(7, |_| {
            capi::Uninit();
            assert_eq!(host.init_again(&json!({"convoke_durability": "normal"})), 0);
            assert_eq!(login("alice").code, 0);
        }),
    ));
    let bob = listed("bob").unwrap();
    assert_eq!(bob["conv_unread_num"], UNREAD / 2, "every second message is alice's own");
    assert_eq!(bob["conv_last_msg"]["message_seq"], length);
    assert_eq!(list().len() as u64, OTHERS + 1);
    forget();

    let seqs = |page: &Value| -> Vec<u64> {
        page.as_array().unwrap().iter().map(|m| m["message_seq"].as_u64().unwrap()).collect()
    };
    let middle = history_of("bob", json!({"count": 1, "last_msg_seq": length / 2}))[0].clone();
    assert_eq!(seqs(&json!([middle])), [length / 2]);
    let named = json!({"message_msg_id": middle["message_msg_id"]});
    for (name, forward) in [("a page of older messages", false), ("a page of newer messages", true)] {
        let param = json!({"count": 20, "last_msg": named, "is_forward": forward});
        let expected: Vec<u64> = if forward {
            (1..=20).map(|n| length / 2 + n).collect()
        } else {
            (1..=20).map(|n| length / 2 - n).collect()
        };
        all.push((name, median(41, |_| assert_eq!(seqs(&history_of("bob", param.clone())), expected))));
    }

    let one = json!({"keyword_array": ["quicksilver"], "conv_id": "bob", "conv_type": 1, "page_size": 10});
    all.push((
        "a search of one conversation",
        median(41, |_| {
            let found = found(&one);
            assert_eq!(found["msg_search_result_total_count"], RARE);
            let messages = &found["msg_search_result_item_array"][0]["msg_search_result_item_message_array"];
            assert_eq!(messages[0]["message_seq"], length * RARE / (RARE + 1));
        }),
    ));
    let everywhere = json!({"keyword_array": ["quicksilver"], "page_size": 50});
    all.push((
        "a search of all conversations",
        median(41, |_| {
            let found = found(&everywhere);
            // What strangers write to each other is not among it.
            assert_eq!(found["msg_search_result_total_count"], OTHERS + 1);
            for item in found["msg_search_result_item_array"].as_array().unwrap() {
                assert_eq!(item["msg_search_result_item_total_message_count"], RARE);
            }
        }),
    ));

    all.push((
        "a message sent",
        median(41, |i| {
            assert_eq!(send_text("bob", "and another one")["message_seq"], length + 1 + i as u64);
        }),
    ));

    // What was cleared is in nobody's way either.
    let clear = ask(|cb, ud| unsafe { capi::MsgClearHistoryMessage(c"bob".as_ptr(), 1, cb, ud) }).unwrap();
    assert_eq!(clear.code, 0);
    let first = send_text("bob", "a new beginning")["message_seq"].as_u64().unwrap();
    for (name, forward) in [("the last page after a clearing", false), ("the first page after a clearing", true)] {
        let param = json!({"count": 20, "is_forward": forward});
        all.push((name, median(21, |_| assert_eq!(seqs(&history_of("bob", param.clone())), [first]))));
    }
    all.push((
        "the conversation list after a clearing",
        median(21, |_| assert_eq!(listed("bob").unwrap()["conv_last_msg"]["message_seq"], first)),
    ));
    drop(host);
    all
}

#[test]
fn a_million_messages_slow_nothing_down_that_reads_a_few() {
    // Before and after, so that what else the machine does slows both down.
    let (mut few, many) = (measure(FEW), measure(MANY));
    for ((_, few), (_, after)) in few.iter_mut().zip(measure(FEW)) {
        *few = after.max(*few);
    }
    for ((name, few), (_, many)) in few.iter().zip(&many) {
        println!("{name}: {few:?} with {FEW} messages, {many:?} with {MANY}");
    }
    for ((name, few), (_, many)) in few.iter().zip(&many) {
        assert!(*many < *few * 10, "{name}: {few:?} with {FEW} messages, {many:?} with {MANY}");
    }
}
