//! `convoke compact`: gives back what stores do not use of their files.

use crate::Stores;
use crate::outcome::{Done, FINE, Outcome, StoreOutcome, Task, refused, say};
use convoke::upkeep::compact::compact;
use serde_json::json;
use std::io::{IsTerminal, stderr};

pub fn run(Stores { path, progress }: &Stores, json: bool) -> Outcome {
    let tell = if json { |_: &StoreOutcome| FINE } else { tell };
    let task = Task { command: "compact", says_more: true, progress: *progress, shows: stderr().is_terminal(), tell };
    task.each_store(path, |store, told| {
        let compacted = compact(store, told).map_err(|refusal| refused(refusal, store, "move it elsewhere"))?;
        Ok(Done { more: Some(json!(compacted)), ..Done::default() })
    })
}

fn tell(StoreOutcome { store, more, .. }: &StoreOutcome) -> u8 {
    let compacted = &more["compact"];
    if compacted.is_null() {
        return FINE;
    }
    say(&format!("{store}: {} bytes, and {} before\n", compacted["bytes"], compacted["bytes_before"]))
}
