//! `convoke restore`: puts a copy of a store in the place of one.

use crate::outcome::{FINE, Failed, Outcome, StoreOutcome, Task, WRONG, complain, refused, say, unread};
use clap::Args;
use convoke::upkeep::Refusal;
use convoke::upkeep::restore::restore;
use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Wanted {
    /// A copy of a store
    backup: PathBuf,
    /// Where it goes: a store (convoke-<app id>.db), or the directory that it goes into under its own name
    #[arg(value_name = "DIRECTORY OR FILE")]
    path: PathBuf,
    /// Also where a store is, which is lost
    #[arg(long)]
    force: bool,
    /// Says it as one JSON document
    #[arg(long)]
    pub json: bool,
    /// Says on the standard error stream how far it is, be that a terminal or not
    #[arg(long)]
    progress: bool,
}

pub fn run(Wanted { backup, path, force, json, progress }: &Wanted) -> Outcome {
    let store = if path.is_dir() { path.join(backup.file_name().unwrap_or_default()) } else { path.clone() };
    if !is_of_a_store(&store) {
        let what = "Init looks for a store as convoke-<app id>.db in its directory; name it so";
        return Outcome::failed("restore", &store, what);
    }
    let tell = if *json { |_: &StoreOutcome| FINE } else { tell };
    let task = Task { command: "restore", says_more: false, progress: *progress, shows: stderr().is_terminal(), tell };
    let mut outcome = Outcome::new("restore");
    let restored = task.one_store(&store, |told| {
        let report = restore(backup, &store, *force, told).map_err(|refusal| match refusal {
            Refusal::Store(error) => Failed::from(format!("the backup {}: {}", backup.display(), unread(&error))),
            other => refused(other, &store, "with --force the backup takes its place, and it is lost"),
        })?;
        Ok(report.into())
    });
    outcome.add(restored, tell);
    outcome
}

fn is_of_a_store(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let app = name.strip_prefix("convoke-").and_then(|rest| rest.strip_suffix(".db"));
    app.is_some_and(|app| app.parse::<u64>().is_ok_and(|number| number > 0 && number.to_string() == app))
}

fn tell(StoreOutcome { store, status, report, .. }: &StoreOutcome) -> u8 {
    if *status == WRONG {
        report.findings.iter().for_each(|finding| complain(&format!("convoke: {store}: {finding}\n")));
    }
    let verdict = (*status == FINE).then(|| "restored".to_owned());
    let lines = report.notes.iter().cloned().chain(verdict);
    say(&lines.map(|line| format!("{store}: {line}\n")).collect::<String>())
}
