//! `convoke backup`: copies stores, be they in use or not.

use crate::Stores;
use crate::outcome::{Done, FINE, Outcome, StoreOutcome, Task, refused, say};
use convoke::inspect;
use convoke::upkeep::backup::backup;
use serde_json::json;
use std::io::{IsTerminal, stderr};
use std::path::Path;

pub fn run(Stores { path, progress }: &Stores, to: &Path, json: bool) -> Outcome {
    let into = to.is_dir();
    if let Ok(stores) = inspect::stores(path)
        && stores.len() > 1
        && !into
    {
        let what = format!("there are {} stores in it; name a directory that is there for their copies", stores.len());
        return Outcome::failed("backup", path, what);
    }
    let tell = if json { |_: &StoreOutcome| FINE } else { tell };
    let task = Task { command: "backup", says_more: true, progress: *progress, shows: stderr().is_terminal(), tell };
    task.each_store(path, |store, told| {
        let file = if into { to.join(store.file_name().unwrap_or_default()) } else { to.to_owned() };
        let copied = backup(store, &file, told)
            .map_err(|refusal| refused(refusal, &file, "name a file that is not there yet"))?;
        let mut more = json!(copied);
        more["file"] = json!(file.to_string_lossy());
        Ok(Done { more: Some(more), ..Done::default() })
    })
}

fn tell(StoreOutcome { store, more, .. }: &StoreOutcome) -> u8 {
    let copied = &more["backup"];
    let Some(file) = copied["file"].as_str() else { return FINE };
    let (schema, bytes, last) = (&copied["schema"], &copied["bytes"], &copied["last"]);
    say(&format!("{store}: copied to {file}: schema {schema}, {bytes} bytes, journal entries up to {last}\n"))
}
