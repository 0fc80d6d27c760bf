//! `convoke tail`: the journal of a store as it grows, a line for each entry.

use crate::outcome::{FAILED, FINE, Outcome, complain, stores, unread};
use clap::Args;
use convoke::inspect::export::Stopped;
use convoke::inspect::tail::{News, Told, tail};
use std::io::{self, ErrorKind, Write, stdout};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Wanted {
    /// A store (convoke-<app id>.db), or a directory with one
    #[arg(value_name = "DIRECTORY OR FILE")]
    path: PathBuf,
    /// Begins with that entry; 1: with the first that is kept. Without it, with the next that comes
    #[arg(long, value_name = "ENTRY", value_parser = clap::value_parser!(i64).range(1..))]
    from: Option<i64>,
    /// Says all that stands in an entry, users and texts of messages, too
    #[arg(long)]
    whole: bool,
    /// Says each entry as a JSON document
    #[arg(long)]
    json: bool,
}

pub fn run(Wanted { path, from, whole, json }: &Wanted) -> u8 {
    let store = match the_store(path) {
        Ok(store) => store,
        Err(what) => return Outcome::failed("tail", path, what).end(false),
    };
    let name = store.file_name().unwrap_or_default().to_string_lossy();
    let mut tell = |news: News<'_>| match news {
        News::Entry(told) => say_at_once(&if *json { document(told)? } else { line(told) }),
        News::Note(note) => {
            complain(&format!("convoke: {name}: {note}\n"));
            Ok(())
        }
    };
    match tail(&store, *from, *whole, &mut tell) {
        // Who has had enough of it ends it so.
        Stopped::Writing(error) if error.kind() == ErrorKind::BrokenPipe => FINE,
        Stopped::Writing(error) => {
            complain(&format!("convoke: {name}: what happened cannot be written: {error}; see that there is room\n"));
            FAILED
        }
        Stopped::Reading(error) => {
            complain(&format!("convoke: {name}: {}\n", unread(&error)));
            FAILED
        }
    }
}

/// The one store that the path names.
fn the_store(path: &Path) -> Result<PathBuf, String> {
    match stores(path)?.as_slice() {
        [store] => Ok(store.clone()),
        all => Err(format!(
            "there are {} stores in it, and one is followed; name a store (convoke-<app id>.db)",
            all.len()
        )),
    }
}

fn document(told: &Told) -> io::Result<String> {
    Ok(serde_json::to_string(told)?)
}

fn line(told: &Told) -> String {
    let whom = match (&told.accounts, told.channel) {
        (Some(accounts), _) => format!("account {}", joined(accounts)),
        (None, Some(channel)) => format!("channel {channel}"),
        (None, None) => "everyone".to_owned(),
    };
    let by = told.by.map_or_else(|| "nobody here".to_owned(), |by| format!("account {by}"));
    let what = match told.time {
        Some(_) => format!("{} by {by}, for {whom}: {}", told.date, joined(&told.events)),
        None => format!("for {whom}: of form {}, which this version cannot read", told.format),
    };
    let whole = told.entry.as_ref().map_or_else(String::new, |entry| format!(" {}", entry.get()));
    format!("{} {what}{whole}", told.seq)
}

fn joined<T: ToString>(these: &[T]) -> String {
    these.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}

/// Whoever reads it sees it as it comes.
fn say_at_once(line: &str) -> io::Result<()> {
    let mut out = stdout().lock();
    out.write_all(format!("{line}\n").as_bytes())?;
    out.flush()
}
