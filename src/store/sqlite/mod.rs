//! The embedded engine: one SQLite file per application id, in WAL mode, shared by the processes of a machine.
//!
//! SQL is written with bound parameters only, and statements are kept prepared.
//! * [`schema`]: versions and migrations.
//! * [`files`]: the files, and who may read them.
//! * [`rows`], [`conversation_rows`], [`message_rows`]: which rows stand in which table. [`values`]: what statements are given, and
//!   what they find.
//! * `known`: what need not be read again.
//! * [`tables`]: the tables read back as a state. [`messages`]: histories and searches. [`chat_groups`]: members and requests.
//! * [`bell`]: how the processes wake each other.
//! * [`turns`]: who writes next.
//! * [`devices`]: the files by which users are there. [`presence`]: who is there.
//! * [`inspect`]: a store seen from outside. `upkeep`: what is done with whole ones.

mod bell;
pub(super) mod chat_groups;
mod conversation_rows;
mod devices;
mod errors;
pub mod files;
pub mod inspect;
mod known;
mod message_rows;
mod messages;
mod presence;
pub(super) mod rows;
mod schema;
mod tables;
mod turns;
#[cfg(feature = "tool")]
pub mod upkeep;
mod values;

#[cfg(test)]
pub(super) use messages::{
    BY_ID, BY_SEQ, CAME_BEFORE, FOUND, HISTORY, HISTORY_FORWARD, LAST, NEWCOMERS, NEWEST, READERS, RECEIVED_BY_ID,
    RECEIVED_BY_SEQ,
};
#[cfg(test)]
pub(super) use tables::{AT, CONVERSATIONS, DELETED_UNREAD, GROUPS, MEMBERS, NAMED};

use super::{JOURNAL_ENTRIES_KEPT, Journal, Position, Reads, Result, StoreError, Tail, Watch};
use crate::core::event::{Audience, Entry};
use crate::core::fold::folded;
use crate::core::ids::{ConversationId, ConversationNo, Seconds, UserId};
use crate::core::project::project;
use crate::core::state::UserState;
use bell::Bell;
use devices::Devices;
use known::Known;
use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::cell::{Cell, RefCell};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;
use turns::Turns;
use values::{all, channel_no, json, one, run};

/// What a commit waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// The disk has it: a power cut loses nothing that was answered 0.
    Full,
    /// The operating system has it: a killed process loses nothing, a power cut may lose the last moments.
    Normal,
}

pub struct SqliteStore {
    db: Connection,
    /// Nobody else reads a store in memory, and nobody else is there.
    shared: Option<Shared>,
    /// The last number in the journal, from `begin` on until others can write again.
    end: Cell<Option<Position>>,
    durability: Durability,
    /// What commits wait for since the last `begin`.
    waits_for: Durability,
    /// A channel has ended since messages of such were last taken away.
    ended: bool,
    known: RefCell<Known>,
}

/// What processes share beside the database.
struct Shared {
    bell: Bell,
    turns: Turns,
    /// When this one wrote last, nobody else was there.
    alone: Cell<bool>,
    /// Whether SQLite itself waits for what others hold.
    waits: Arc<AtomicBool>,
    devices: Devices,
}

/// More than there are, but for those of searches.
const STATEMENTS: usize = 128;

/// After how many entries some of what is no more is taken away.
const SWEEP_EVERY: i64 = 16;
/// After how many entries the journal is cut.
const CUT_EVERY: i64 = 64;
pub(super) const CUT: &str =
    "DELETE FROM journal WHERE seq IN (SELECT seq FROM journal WHERE seq <= ?1 ORDER BY seq LIMIT ?2)";

/// A transaction that writes.
const BEGIN: &str = "BEGIN IMMEDIATE";

/// The journal entries behind a position and up to another that are for a user.
pub(super) const FOLLOW: &str = "SELECT j.seq, j.format, j.entry FROM journal j
     WHERE j.seq > ?2 AND j.seq <= ?3
     AND (j.account = ?1 OR j.account IS NULL AND (j.accounts IS NULL OR ?1 IN (SELECT value FROM json_each(j.accounts)))
          AND (j.channel IS NULL OR EXISTS (SELECT 1 FROM conversation c
                                            WHERE c.followed = j.channel AND c.account = ?1 AND c.since <= j.seq
                                            AND (c.until IS NULL OR c.until >= j.seq))))
     ORDER BY j.seq LIMIT ?4";

/// The conversation of that user which had that number.
pub(super) const LET_GO: &str = "SELECT type, id FROM conversation
     WHERE account = (SELECT account FROM account WHERE user_id = ?1) AND no = -?2";

impl SqliteStore {
    /// Opens the store of that application in `directory`, which is made, with the file, where it is missing.
    pub fn open(directory: &Path, sdk_app_id: u64, durability: Durability) -> Result<Self> {
        files::make_directory(directory)?;
        let path = directory.join(format!("convoke-{sdk_app_id}.db"));
        files::make_file(&path)?;
        // SQLite would open these as they are, and wait for whoever writes into a pipe.
        for ending in ["-journal", "-wal", "-shm"] {
            files::expect_file(&files::beside(&path, ending))?;
        }
        schema::look(&path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut db = Connection::open_with_flags(&path, flags)?;
        let waits = Arc::new(AtomicBool::new(true));
        let handler = Arc::clone(&waits);
        db.busy_handler(Some(move |looks| handler.load(Ordering::Relaxed) && wait_a_moment(looks)))?;
        configure(&db)?;
        schema::distrust(&db)?;
        // A store that is refused stays as it is, with its log, which SQLite would move into it when it is closed.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        schema::prepare(&mut db)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        use_write_ahead_log(&db)?;
        // Where the log is new the first look into it takes the lock by which others see that the store is in use.
        schema::check(&db)?;
        wait_for(&db, durability)?;
        // Where a sync alone leaves data in the drive's cache (macOS), ask for more.
        for pragma in ["fullfsync", "checkpoint_fullfsync"] {
            db.pragma_update(None, pragma, true)?;
        }
        let bell = Bell::new(&directory.join(format!("convoke-{sdk_app_id}.bell")))?;
        let turns = Turns::new(&directory.join(format!("convoke-{sdk_app_id}.turns")))?;
        let devices = Devices::new(&directory.join(format!("convoke-{sdk_app_id}.devices")));
        Ok(Self::new(db, Some(Shared { bell, turns, alone: Cell::default(), waits, devices }), durability))
    }

    /// Opens a store that nobody else sees, and that is gone with this value.
    pub fn in_memory() -> Result<Self> {
        let mut db = Connection::open_in_memory()?;
        configure(&db)?;
        schema::prepare(&mut db)?;
        Ok(Self::new(db, None, Durability::Normal))
    }

    fn new(db: Connection, shared: Option<Shared>, durability: Durability) -> Self {
        let (end, known) = Default::default();
        Self { db, shared, end, durability, waits_for: durability, ended: false, known }
    }

    /// The number of the user's account, if they have one.
    fn account_of(&self, user: &UserId) -> Result<Option<i64>> {
        if let Some(known) = self.known.borrow().account(user) {
            return Ok(Some(known));
        }
        let account = one(&self.db, "SELECT account FROM account WHERE user_id = ?", user)?;
        if let Some(account) = account {
            self.known.borrow_mut().put_account(user, account);
        }
        Ok(account)
    }

    /// That of a user who has logged in, and so has one.
    fn made_account(&self, user: &UserId) -> Result<i64> {
        self.account_of(user)?.ok_or_else(|| StoreError::Database("there is no such account".into()))
    }

    /// Does to the tables what a journal entry says, and now and then takes away some of what is no more.
    pub(super) fn carry_out(&mut self, position: Position, entry: &Entry) -> Result<()> {
        project(self, position.0, entry)?;
        if std::mem::take(&mut self.ended) || position.0 % SWEEP_EVERY == 0 {
            self.sweep()?;
        }
        Ok(())
    }

    /// Writes an entry, and what it says, to the tables.
    fn write_entry(&mut self, entry: &Entry) -> Result<Position> {
        let next = self.journal_end()?.0.checked_add(1).filter(|next| *next > 0);
        let position = Position(
            next.ok_or_else(|| StoreError::Unreadable("the journal's numbers are no numbers of a journal".into()))?,
        );
        // Its last event may end a channel, or its first one begin it.
        let channel = |store: &Self| match &entry.audience {
            Audience::Channel(channel) => channel_no(&store.db, channel),
            Audience::Users(_) | Audience::Everyone => Ok(None),
        };
        let before = channel(self)?;
        self.carry_out(position, entry)?;
        let channel = if before.is_some() { before } else { channel(self)? };
        // Who is not known here has no device here.
        let mut accounts = Vec::new();
        if let Audience::Users(users) = &entry.audience {
            for user in users {
                accounts.extend(self.account_of(user)?);
            }
        }
        // That of one is found soonest.
        let (account, accounts) = match (&entry.audience, accounts.as_slice()) {
            (Audience::Users(_), [one]) => (Some(*one), None),
            (Audience::Users(_), all) => (None, Some(json(&all))),
            (Audience::Channel(_) | Audience::Everyone, _) => (None, None),
        };
        let insert = "INSERT INTO journal (seq, account, accounts, channel, format, entry) VALUES (?, ?, ?, ?, ?, ?)";
        run(&self.db, insert, (position, account, accounts, channel, entry))?;
        // Now and then, twice as many as have come since, and never the last row.
        if position.0 % CUT_EVERY == 0 {
            run(&self.db, CUT, (position.0 - JOURNAL_ENTRIES_KEPT, 2 * CUT_EVERY))?;
        }
        self.end.set(Some(position));
        self.known.get_mut().are_of(position);
        Ok(position)
    }

    fn begin_with(&mut self, durability: Durability) -> Result<()> {
        // SQLite takes this between transactions alone.
        if self.waits_for != durability {
            wait_for(&self.db, durability)?;
            self.waits_for = durability;
        }
        match &self.shared {
            Some(shared) => {
                // Who writes next is not SQLite's to say.
                shared.waits.store(false, Ordering::Relaxed);
                // Somebody else writes while it is busy.
                let begun = shared.turns.take(shared.alone.get(), || match run(&self.db, BEGIN, ()) {
                    Err(StoreError::Busy) => Ok(false),
                    begun => begun.map(|_| true),
                });
                shared.waits.store(true, Ordering::Relaxed);
                begun?;
            }
            None => drop(run(&self.db, BEGIN, ())?),
        }
        let end = self.journal_end().inspect_err(|_| self.rollback())?;
        self.end.set(Some(end));
        self.known.get_mut().begin(end);
        Ok(())
    }

    /// The last number in the journal; 0 while it is empty.
    fn journal_end(&self) -> Result<Position> {
        match self.end.get() {
            Some(end) => Ok(end),
            None => Ok(one(&self.db, "SELECT coalesce(max(seq), 0) FROM journal", ())?.unwrap_or_default()),
        }
    }

    /// What is read within is of one moment: the open transaction's, or one of its own.
    fn snapshot<T>(&self, read: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        if !self.db.is_autocommit() {
            return read(self);
        }
        run(&self.db, "BEGIN", ())?;
        let result = read(self);
        let ended = run(&self.db, "ROLLBACK", ());
        result.and_then(|value| ended.map(|_| value))
    }
}

impl Journal for SqliteStore {
    fn begin(&mut self) -> Result<()> {
        self.begin_with(self.durability)
    }

    fn begin_passing(&mut self) -> Result<()> {
        self.begin_with(Durability::Normal)
    }

    fn commit(&mut self) -> Result<()> {
        run(&self.db, "COMMIT", ())?;
        self.end.set(None);
        if let Some(shared) = &self.shared {
            shared.alone.set(!shared.bell.ring());
        }
        Ok(())
    }

    fn rollback(&mut self) {
        self.end.set(None);
        self.known.replace(Known::default());
        if let Some(shared) = &self.shared {
            shared.alone.set(false);
        }
        if !self.db.is_autocommit() {
            // Where SQLite cannot roll back it has done so itself; there is nobody to tell otherwise.
            let _ = run(&self.db, "ROLLBACK", ());
        }
    }

    fn make_account(&mut self, user: &UserId, now: Seconds) -> Result<()> {
        let is_made = "SELECT 1 FROM account WHERE user_id = ? AND created <> 0";
        if one::<i64>(&self.db, is_made, user)?.is_some() {
            return Ok(());
        }
        self.begin()?;
        let make = "INSERT INTO account (user_id, created) VALUES (?, max(?, 1))
                    ON CONFLICT (user_id) DO UPDATE SET created = excluded.created WHERE created = 0";
        let made = run(&self.db, make, (user, now)).and_then(|_| self.commit());
        made.inspect_err(|_| self.rollback())
    }

    fn append(&mut self, entries: &[Entry]) -> Result<Position> {
        entries.iter().try_fold(Position::default(), |_, entry| self.write_entry(entry))
    }

    fn load(&mut self, user: &UserId) -> Result<(UserState, Position)> {
        self.snapshot(|store| {
            let rows = tables::read(&store.db, user, store.made_account(user)?)?;
            Ok((rows.into(), store.journal_end()?))
        })
    }

    fn follow(&mut self, user: &UserId, after: Position, most: usize) -> Result<Tail> {
        // Mostly there is nothing: every commit of this device's own rings its bell, too.
        if self.journal_end()? <= after {
            return Ok(Tail::Entries { entries: Vec::new(), position: after, end: after });
        }
        self.snapshot(|store| {
            let Some(account) = store.account_of(user)? else { return Ok(Tail::Dropped) };
            // Up to `lost`, not all of the user's entries are found any more.
            let ends =
                "SELECT coalesce((SELECT min(seq) FROM journal), 0), coalesce((SELECT max(seq) FROM journal), 0), lost
                        FROM account WHERE account = ?";
            let found: Option<(Position, Position, Position)> = one(&store.db, ends, account)?;
            let Some((_, last, _)) = found.filter(|(first, _, lost)| first.0 <= after.0 + 1 && *lost <= after) else {
                return Ok(Tail::Dropped);
            };
            // One that cannot be read, of a later version for instance, is as one that is no more there: the tables have it.
            let limit = i64::try_from(most).unwrap_or(i64::MAX);
            let entries: Vec<(Position, Entry)> = match all(&store.db, FOLLOW, (account, after, last, limit)) {
                Err(StoreError::Unreadable(_)) => return Ok(Tail::Dropped),
                entries => entries?,
            };
            let position = match entries.last() {
                Some((at, _)) if entries.len() == most => *at,
                _ => last,
            };
            Ok(Tail::Entries { entries, position, end: last })
        })
    }

    fn watch(&self, changed: Box<dyn Fn() + Send>) -> Result<Option<Watch>> {
        match &self.shared {
            Some(shared) => Ok(Some(Watch(Box::new(shared.bell.listen(changed)?)))),
            None => Ok(None),
        }
    }
}

impl Reads for SqliteStore {
    fn at_one_moment(&self, read: &mut dyn FnMut() -> Result<()>) -> Result<()> {
        self.snapshot(|_| read())
    }

    fn let_go(&self, user: &UserId, no: ConversationNo) -> Result<Option<ConversationId>> {
        one(&self.db, LET_GO, (user, no))
    }
}

fn configure(db: &Connection) -> Result<()> {
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    add_functions(db)?;
    // Plans that do not depend on what is bound: SQLite would make them anew for each value, which takes longer than
    // most of what they do.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // That a row is there which another refers to is the rules' business, and what `convoke check` looks at. Where SQLite looks,
    // too, whatever it writes takes longer, and deleting many rows more than twice as long.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, cfg!(debug_assertions))?;
    Ok(())
}

/// What statements call, and nothing that a file says of itself.
pub(super) fn add_functions(db: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    db.create_scalar_function("folded", 1, flags, |values| {
        Ok(values.get::<Option<String>>(0)?.map(|text| folded(&text)))
    })
}

fn wait_for(db: &Connection, durability: Durability) -> Result<()> {
    let synchronous = match durability {
        Durability::Full => "FULL",
        Durability::Normal => "NORMAL",
    };
    Ok(db.pragma_update(None, "synchronous", synchronous)?)
}

/// How SQLite waits for what others hold for a moment.
fn wait_a_moment(looks: i32) -> bool {
    std::thread::sleep(turns::PAUSE);
    looks.unsigned_abs() < turns::LOOKS
}

/// Two processes that open a new file at once both ask for the log; one of them is told to come back.
fn use_write_ahead_log(db: &Connection) -> Result<()> {
    let end = Instant::now() + turns::PAUSE * turns::LOOKS;
    loop {
        match db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0)) {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(mode) => {
                return Err(StoreError::Io(format!("the directory allows no shared log (journal mode {mode})")));
            }
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && Instant::now() < end => {
                std::thread::sleep(turns::PAUSE);
            }
            Err(error) => return Err(error.into()),
        }
    }
}

#[cfg(test)]
#[path = "../../tests/store/sqlite/mod.rs"]
mod tests;
