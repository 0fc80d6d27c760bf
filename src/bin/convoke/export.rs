//! `convoke export`: writes what can be read of stores as JSON lines.

use crate::Stores;
use crate::outcome::{FINE, Outcome, StoreOutcome, Task, complain, unread};
use convoke::inspect::export::{Stopped, export};
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, IsTerminal, Write, stderr, stdout};
use std::path::Path;

pub fn run(Stores { path, progress }: &Stores, file: Option<&Path>) -> Outcome {
    let mut out: BufWriter<Box<dyn Write>> = BufWriter::new(match file {
        None => Box::new(stdout().lock()),
        Some(path) => match new_file(path) {
            Ok(file) => Box::new(file),
            Err(error) => {
                let what = format!("{error}; name a file that is not there yet, where you may write");
                return Outcome::failed("export", path, what);
            }
        },
    });
    // Between rows on a terminal it would be no line of its own.
    let shows = stderr().is_terminal() && (file.is_some() || !stdout().is_terminal());
    let task = Task { command: "export", says_more: false, progress: *progress, shows, tell };
    let outcome = task.each_store(path, |store, told| {
        let written =
            export(store, &mut out, told).and_then(|report| out.flush().map(|()| report).map_err(Stopped::Writing));
        let report = written.map_err(|stopped| match stopped {
            Stopped::Reading(error) => unread(&error),
            Stopped::Writing(error) => format!(
                "what is exported cannot be written: {error}; see that there is room, and that whoever reads it goes on"
            ),
        })?;
        Ok(report.into())
    });
    // Nothing could be saved, and the name is free for the next try.
    if let Some(path) = file.filter(|path| path.metadata().is_ok_and(|made| made.len() == 0)) {
        let _ = std::fs::remove_file(path);
    }
    outcome
}

fn tell(StoreOutcome { store, report, .. }: &StoreOutcome) -> u8 {
    report.findings.iter().for_each(|finding| complain(&format!("convoke: {store}: {finding}\n")));
    FINE
}

fn new_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    // What it holds is as private as the store.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true).create_new(true).open(path)
}
