//! `convoke stats`: how much of what is in stores.

use crate::Stores;
use crate::outcome::{Done, FINE, Outcome, StoreOutcome, Task, complain, say, unread};
use convoke::inspect::stats::stats;
use serde_json::{Value, json};
use std::io::{IsTerminal, stderr};

pub fn run(Stores { path, progress }: &Stores, json: bool) -> Outcome {
    let tell = if json { |_: &StoreOutcome| FINE } else { tell };
    let task = Task { command: "stats", says_more: true, progress: *progress, shows: stderr().is_terminal(), tell };
    task.each_store(path, |store, told| {
        let (report, stats) = stats(store, told).map_err(|error| unread(&error))?;
        Ok(Done { report, more: Some(json!(stats)) })
    })
}

/// What is counted, and what it is called.
const COUNTS: [(&str, &str); 8] = [
    ("users", "users who have logged in"),
    ("conversations", "conversations of all users"),
    ("conversation_groups", "conversation groups of all users"),
    ("chat_groups", "chat groups"),
    ("topics", "topics"),
    ("members", "members of chat groups"),
    ("messages", "messages"),
    ("saved_messages", "saved messages"),
];

fn tell(StoreOutcome { store, report, more, .. }: &StoreOutcome) -> u8 {
    report.findings.iter().for_each(|finding| complain(&format!("convoke: {store}: {finding}\n")));
    let stats = &more["stats"];
    if stats.is_null() {
        return FINE;
    }
    let mut lines = vec![format!(
        "schema {}, {} bytes, of which {} are unused, and {} in the log",
        stats["schema"], stats["bytes"], stats["unused_bytes"], stats["log_bytes"]
    )];
    lines.extend(COUNTS.iter().map(|(key, name)| format!("{name}: {}", stats[*key])));
    let journal = &stats["journal"];
    let days = match (journal["since"].as_u64(), journal["until"].as_u64()) {
        (Some(since), Some(until)) => format!(", of {:.2} days", until.saturating_sub(since) as f64 / 86400.0),
        _ => String::new(),
    };
    let (entries, first, last) = (&journal["entries"], &journal["first"], &journal["last"]);
    lines.push(format!("journal entries: {entries}, {first} to {last}{days}"));
    let table = |table: &Value| {
        let (rows, bytes) = (&table["rows"], &table["bytes"]);
        format!("table {}: {rows} rows, {bytes} bytes", table["table"].as_str().unwrap_or_default())
    };
    lines.extend(stats["tables"].as_array().into_iter().flatten().map(table));
    say(&lines.iter().map(|line| format!("{store}: {line}\n")).collect::<String>())
}
