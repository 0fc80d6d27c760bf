//! `convoke check`: says what is wrong with stores.

use crate::Stores;
use crate::outcome::{FINE, Outcome, StoreOutcome, Task, WRONG, say, unread};
use convoke::inspect::Finding;
use convoke::inspect::check::check;
use std::io::{IsTerminal, stderr};

pub fn run(Stores { path, progress }: &Stores, json: bool) -> Outcome {
    let tell = if json { |_: &StoreOutcome| FINE } else { tell };
    let task = Task { command: "check", says_more: false, progress: *progress, shows: stderr().is_terminal(), tell };
    task.each_store(path, |store, told| Ok(check(store, told).map_err(|error| unread(&error))?.into()))
}

fn tell(StoreOutcome { store, status, report, .. }: &StoreOutcome) -> u8 {
    let findings = report.findings.iter().map(Finding::to_string);
    let verdict = match *status {
        FINE => Some("in order".to_owned()),
        WRONG => Some("not in order".to_owned()),
        _ => None,
    };
    let lines = findings.chain(report.notes.iter().cloned()).chain(verdict);
    say(&lines.map(|line| format!("{store}: {line}\n")).collect::<String>())
}
