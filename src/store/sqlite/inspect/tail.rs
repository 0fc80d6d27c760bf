//! The journal as it grows: its entries one by one, those that are there and those that come.
//!
//! The bell tells of them, where the store has one. The store is opened for each look anew, so nobody who wants it for themselves
//! is kept from it, and another one that is put in its place is followed.

use super::super::bell::{Bell, Listener};
use super::super::values::{all, one};
use super::export::Stopped;
use super::open;
use crate::store::{Result, StoreError};
use rusqlite::Connection;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

/// How long after a look the next one is, where nobody rings.
const PAUSE: Duration = Duration::from_secs(1);

/// Entries that are read at once.
const AT_ONCE: u32 = 500;

/// An entry of the journal as a log may show it: numbers of this file and names of events, and no user, group or text.
#[derive(Serialize)]
pub struct Told {
    /// Its number.
    pub seq: i64,
    /// The form that it is stored in.
    pub format: u32,
    /// When it happened, in seconds since 1970; where it cannot be read, nothing.
    pub time: Option<u64>,
    /// The same, as people read it.
    #[serde(skip)]
    pub date: String,
    /// The account of who did it, where there is one.
    pub by: Option<i64>,
    /// The accounts that it is for; nothing where it is for a channel or for everyone.
    pub accounts: Option<Vec<i64>>,
    /// The channel that it is for.
    pub channel: Option<i64>,
    /// What happened.
    pub events: Vec<String>,
    /// All that stands in it, users and texts, too; as a text where it is no JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<Box<RawValue>>,
}

/// What is told while the journal is followed.
pub enum News<'a> {
    /// The next entry.
    Entry(&'a Told),
    /// What the reader must know of the entries that come now.
    Note(String),
}

/// Tells the journal's entries from that number on, or those that come from now on, and goes on until something stops it.
/// `whole`: with all that stands in them.
pub fn tail(path: &Path, from: Option<i64>, whole: bool, tell: &mut dyn FnMut(News<'_>) -> io::Result<()>) -> Stopped {
    let mut ear = Ear { bell: bell_of(path), listening: None };
    let mut follower = Follower { path, whole, next: from, end: 0, is_new: true };
    loop {
        // First: what is committed behind the look is rung for.
        ear.listen();
        let is_busy = match follower.look(tell) {
            Ok(()) => false,
            // Somebody has it for themselves, and will not have it for long.
            Err(Stopped::Reading(StoreError::Busy)) if !follower.is_new => true,
            Err(stopped) => return stopped,
        };
        ear.wait(is_busy);
    }
}

fn bell_of(path: &Path) -> PathBuf {
    path.with_extension("bell")
}

struct Follower<'a> {
    path: &'a Path,
    whole: bool,
    /// The entry that is told next; `None`: the one that comes next.
    next: Option<i64>,
    /// The last one there was.
    end: i64,
    /// It has not looked yet.
    is_new: bool,
}

/// An entry as it stands in the table.
type Row = (i64, u32, Option<i64>, Option<String>, Option<i64>, String);

impl Follower<'_> {
    /// Tells what there is.
    fn look(&mut self, tell: &mut dyn FnMut(News<'_>) -> io::Result<()>) -> std::result::Result<(), Stopped> {
        loop {
            let (notes, told) = self.read().map_err(Stopped::Reading)?;
            let more = told.len() == usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
            for note in notes {
                tell(News::Note(note)).map_err(Stopped::Writing)?;
            }
            for told in told {
                tell(News::Entry(&told)).map_err(Stopped::Writing)?;
            }
            if !more {
                return Ok(());
            }
        }
    }

    fn read(&mut self) -> Result<(Vec<String>, Vec<Told>)> {
        let opened = open(self.path)?;
        if opened.note.is_some() {
            return Err(StoreError::Io("the log beside the file could not be read".into()));
        }
        let ends = "SELECT coalesce(min(seq), 0), coalesce(max(seq), 0) FROM journal";
        let read = one::<(i64, i64)>(&opened.db, ends, ()).and_then(|ends| {
            let (first, last) = ends.unwrap_or_default();
            let mut notes = Vec::new();
            let mut next = self.next.unwrap_or(last + 1);
            if last < self.end {
                notes.push(format!("another store is in its place, whose journal ends with entry {last}: what comes is its"));
                next = last + 1;
            } else if next < first {
                notes.push(format!("the entries {next} to {} are no longer kept", first - 1));
                next = first;
            }
            let sql = "SELECT seq, format, account, accounts, channel, entry FROM journal WHERE seq >= ? ORDER BY seq LIMIT ?";
            let rows: Vec<Row> = all(&opened.db, sql, (next, AT_ONCE))?;
            let told = rows.into_iter().map(|row| told(&opened.db, row, self.whole)).collect::<Result<Vec<_>>>()?;
            Ok((last, next, notes, told))
        });
        // Then not all that was read is of one moment.
        if opened.was_used_since(self.path) {
            return Err(StoreError::Busy);
        }
        let (last, next, notes, told) = read?;
        self.next = Some(told.last().map_or(next, |last| last.seq + 1));
        (self.end, self.is_new) = (last, false);
        Ok((notes, told))
    }
}

fn told(db: &Connection, (seq, format, account, accounts, channel, entry): Row, whole: bool) -> Result<Told> {
    #[derive(Deserialize)]
    struct Entry {
        by: String,
        time: u64,
        events: Vec<BTreeMap<String, IgnoredAny>>,
    }
    let read = serde_json::from_str::<Entry>(&entry).ok();
    let mut told = Told {
        seq,
        format,
        time: None,
        date: String::new(),
        by: None,
        accounts: match (account, accounts) {
            (Some(account), _) => Some(vec![account]),
            (None, accounts) => accounts.map(|all| serde_json::from_str(&all).unwrap_or_default()),
        },
        channel,
        events: Vec::new(),
        entry: if whole { Some(in_one_line(&entry)) } else { None },
    };
    if let Some(Entry { by, time, events }) = read {
        told.date =
            one(db, "SELECT coalesce(strftime('%Y-%m-%dT%H:%M:%SZ', ?, 'unixepoch'), '')", time)?.unwrap_or_default();
        told.by = one(db, "SELECT account FROM account WHERE user_id = ?", by)?;
        told.time = Some(time);
        told.events = events.into_iter().flat_map(BTreeMap::into_keys).collect();
    }
    Ok(told)
}

/// The same JSON, or, of what is none, the text, without a break between two lines.
fn in_one_line(entry: &str) -> Box<RawValue> {
    let value = || serde_json::from_str(entry).unwrap_or_else(|_| Value::from(entry));
    let as_it_is = if entry.contains(['\n', '\r']) { None } else { serde_json::from_str(entry).ok() };
    as_it_is.or_else(|| to_raw_value(&value()).ok()).unwrap_or_default()
}

/// Hears a store's bell, where it has one.
struct Ear {
    bell: PathBuf,
    listening: Option<Listening>,
}

struct Listening {
    rings: Receiver<()>,
    _listener: Listener,
    /// Whoever has committed rings as long as this is held.
    _bell: Bell,
}

impl Ear {
    /// Listens, where it does not yet.
    fn listen(&mut self) {
        // One that is not there is not made: it would belong to whoever looks on.
        if self.listening.is_some() || !Bell::is_there(&self.bell) {
            return;
        }
        let (ring, rings) = sync_channel(1);
        // One ring that was not heard yet is enough.
        let changed = move || {
            let _ = ring.try_send(());
        };
        self.listening = Bell::new(&self.bell).ok().and_then(|bell| {
            let listener = bell.listen(Box::new(changed)).ok()?;
            Some(Listening { rings, _listener: listener, _bell: bell })
        });
    }

    /// Until the next look: the next ring, or, where nobody rings or the last look was in vain, a moment.
    fn wait(&mut self, is_busy: bool) {
        let heard = match &self.listening {
            None => {
                std::thread::sleep(PAUSE);
                Ok(())
            }
            Some(listening) if is_busy => listening.rings.recv_timeout(PAUSE),
            Some(listening) => listening.rings.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        // The bell was taken away.
        if heard == Err(RecvTimeoutError::Disconnected) {
            self.listening = None;
        }
    }
}
