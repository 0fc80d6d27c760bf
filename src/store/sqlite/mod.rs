//! The embedded engine: one SQLite file per application id, in WAL mode, shared by the processes of a machine.
//!
//! SQL is written with bound parameters only, and statements are kept prepared.
//! * [`schema`]: versions and migrations.
//! * [`files`]: the files, and who may read them.
//! * [`rows`], [`conversation_rows`], [`message_rows`]: which rows stand in which table. [`values`]: what statements are given.
//! * [`tables`]: the tables read back as a state. [`messages`]: histories and searches. [`chat_groups`]: members and requests.
//! * [`bell`]: how the processes wake each other.
//! * [`turns`]: who writes next.
//! * [`devices`]: who is there.
//! * [`inspect`]: a store seen from outside.

mod bell;
pub(super) mod chat_groups;
mod conversation_rows;
mod devices;
mod errors;
pub mod files;
pub mod inspect;
mod message_rows;
mod messages;
pub(super) mod rows;
mod schema;
mod tables;
mod turns;
mod values;

#[cfg(test)]
pub(super) use messages::{
    BY_ID, BY_SEQ, CAME_BEFORE, FOUND, HISTORY, HISTORY_FORWARD, LAST, NEWCOMERS, NEWEST, READERS, RECEIVED_BY_ID,
    RECEIVED_BY_SEQ,
};
#[cfg(test)]
pub(super) use tables::{AT, CONVERSATIONS, DELETED_UNREAD, GROUPS, MEMBERS, NAMED};

use super::{
    AccountNo, Found, JOURNAL_ENTRIES_KEPT, Journal, MemberFields, MemberRow, Presence, Reads, Result, Search, Seen,
    Seq, Span, Stay, StoreError, Tail, Watch, Which,
};
use crate::core::chat_group::Request;
use crate::core::event::{Audience, Entry};
use crate::core::fold::folded;
use crate::core::ids::{ConversationId, ConversationNo, GroupId, Seconds, UserId};
use crate::core::message::{Channel, Message, MessageRef, Place};
use crate::core::project::project;
use crate::core::state::UserState;
use bell::Bell;
use devices::Devices;
use errors::failed;
use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension};
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;
use turns::Turns;

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
    end: Cell<Option<Seq>>,
    durability: Durability,
    /// What commits wait for since the last `begin`.
    waits_for: Durability,
    /// A channel has ended since messages of such were last taken away.
    ended: bool,
    /// The account that was looked for last. Accounts stay, but for those that are made in what is rolled back.
    last_account: RefCell<Option<(UserId, i64)>>,
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

/// Members of a chat group of whom each is looked for.
const FEW_MEMBERS: u64 = 100;

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
        let mut db = Connection::open_with_flags(&path, flags).map_err(failed)?;
        let waits = Arc::new(AtomicBool::new(true));
        let handler = Arc::clone(&waits);
        db.busy_handler(Some(move |looks| handler.load(Ordering::Relaxed) && wait_a_moment(looks))).map_err(failed)?;
        configure(&db)?;
        // What a damaged or hostile file says of itself is not relied upon, nor carried out.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).map_err(failed)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false).map_err(failed)?;
        // A store that is refused stays as it is, with its log, which SQLite would move into it when it is closed.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(failed)?;
        schema::prepare(&mut db)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(failed)?;
        use_write_ahead_log(&db)?;
        wait_for(&db, durability)?;
        // Where a sync alone leaves data in the drive's cache (macOS), ask for more.
        for pragma in ["fullfsync", "checkpoint_fullfsync"] {
            db.pragma_update(None, pragma, true).map_err(failed)?;
        }
        let bell = Bell::new(&directory.join(format!("convoke-{sdk_app_id}.bell")))?;
        let turns = Turns::new(&directory.join(format!("convoke-{sdk_app_id}.turns")))?;
        let devices = Devices::new(&directory.join(format!("convoke-{sdk_app_id}.devices")));
        let shared = Some(Shared { bell, turns, alone: Cell::default(), waits, devices });
        Ok(Self {
            db,
            shared,
            end: Cell::default(),
            durability,
            waits_for: durability,
            ended: false,
            last_account: RefCell::default(),
        })
    }

    /// Opens a store that nobody else sees, and that is gone with this value.
    pub fn in_memory() -> Result<Self> {
        let mut db = Connection::open_in_memory().map_err(failed)?;
        configure(&db)?;
        schema::prepare(&mut db)?;
        let durability = Durability::Normal;
        Ok(Self {
            db,
            shared: None,
            end: Cell::default(),
            durability,
            waits_for: durability,
            ended: false,
            last_account: RefCell::default(),
        })
    }

    /// The number of the user's account, if they have one.
    fn account_of(&self, user: &UserId) -> Result<Option<i64>> {
        if let Some((known, account)) = &*self.last_account.borrow()
            && known == user
        {
            return Ok(Some(*account));
        }
        let account = tables::account_no(&self.db, user).map_err(failed)?;
        if let Some(account) = account {
            self.last_account.replace(Some((user.clone(), account)));
        }
        Ok(account)
    }

    /// Does to the tables what a journal entry says, and now and then takes away some of what is no more.
    pub(super) fn carry_out(&mut self, seq: Seq, entry: &Entry) -> Result<()> {
        project(self, seq.0, entry)?;
        if std::mem::take(&mut self.ended) || seq.0 % SWEEP_EVERY == 0 {
            self.sweep().map_err(failed)?;
        }
        Ok(())
    }

    /// Writes an entry, and what it says, to the tables.
    fn write_entry(&mut self, entry: &Entry) -> Result<Seq> {
        let next = self.journal_end()?.0.checked_add(1).filter(|next| *next > 0);
        let seq = Seq(
            next.ok_or_else(|| StoreError::Unreadable("the journal's numbers are no numbers of a journal".into()))?
        );
        // Its last event may end a channel, or its first one begin it.
        let channel_no = |store: &Self| match &entry.audience {
            Audience::Channel(channel) => tables::channel_no(&store.db, channel).map_err(failed),
            Audience::Users(_) | Audience::Everyone => Ok(None),
        };
        let before = channel_no(self)?;
        self.carry_out(seq, entry)?;
        let channel = if before.is_some() { before } else { channel_no(self)? };
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
            (Audience::Users(_), all) => (None, Some(tables::json(&all))),
            (Audience::Channel(_) | Audience::Everyone, _) => (None, None),
        };
        let insert = || -> rusqlite::Result<()> {
            self.db
                .prepare_cached(
                    "INSERT INTO journal (seq, format, account, accounts, channel, entry) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute((seq.0, Entry::FORMAT, account, accounts, channel, tables::json(entry)))?;
            // Now and then, twice as many as have come since, and never the last row.
            if seq.0 % CUT_EVERY == 0 {
                self.db.prepare_cached(CUT)?.execute((seq.0 - JOURNAL_ENTRIES_KEPT, 2 * CUT_EVERY))?;
            }
            Ok(())
        };
        insert().map_err(failed)?;
        self.end.set(Some(seq));
        Ok(seq)
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
                let begun = shared.turns.take(shared.alone.get(), || self.begin_now());
                shared.waits.store(true, Ordering::Relaxed);
                begun?;
            }
            None => run(&self.db, BEGIN)?,
        }
        let end = self.journal_end().inspect_err(|_| self.rollback())?;
        self.end.set(Some(end));
        Ok(())
    }

    /// False while somebody else writes.
    fn begin_now(&self) -> Result<bool> {
        match run(&self.db, BEGIN) {
            Ok(()) => Ok(true),
            Err(StoreError::Busy) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The first and the last number in the journal; 0 and 0 while it is empty.
    fn journal_ends(&self) -> Result<(Seq, Seq)> {
        let mut ends = self
            .db
            .prepare_cached("SELECT (SELECT min(seq) FROM journal), (SELECT max(seq) FROM journal)")
            .map_err(failed)?;
        ends.query_row([], |row| {
            let (first, last): (Option<i64>, Option<i64>) = (row.get(0)?, row.get(1)?);
            Ok((Seq(first.unwrap_or(0)), Seq(last.unwrap_or(0))))
        })
        .map_err(failed)
    }

    /// The last number in the journal; 0 while it is empty.
    fn journal_end(&self) -> Result<Seq> {
        if let Some(end) = self.end.get() {
            return Ok(end);
        }
        let mut end = self.db.prepare_cached("SELECT max(seq) FROM journal").map_err(failed)?;
        end.query_row([], |row| row.get::<_, Option<i64>>(0)).map(|end| Seq(end.unwrap_or(0))).map_err(failed)
    }

    /// Up to here, not all of the user's entries are found any more.
    fn lost(&self, account: AccountNo) -> Result<Seq> {
        let mut lost = self.db.prepare_cached("SELECT lost FROM account WHERE account = ?1").map_err(failed)?;
        lost.query_row([account.0], |row| row.get(0)).map(Seq).map_err(failed)
    }

    fn entries(&self, account: AccountNo, after: Seq, last: Seq, most: usize) -> Result<Vec<(Seq, Entry)>> {
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        self.all(FOLLOW, (account.0, after.0, last.0, limit), |row| Ok((Seq(row.get(0)?), tables::entry(row, 1)?)))
    }

    /// What is read within is of one moment: the open transaction's, or one of its own.
    fn snapshot<T>(&self, read: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        if !self.db.is_autocommit() {
            return read(self);
        }
        run(&self.db, "BEGIN")?;
        let result = read(self);
        let ended = run(&self.db, "ROLLBACK");
        result.and_then(|value| ended.map(|()| value))
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
        run(&self.db, "COMMIT")?;
        self.end.set(None);
        if let Some(shared) = &self.shared {
            shared.alone.set(!shared.bell.ring());
        }
        Ok(())
    }

    fn rollback(&mut self) {
        self.end.set(None);
        self.last_account.replace(None);
        if let Some(shared) = &self.shared {
            shared.alone.set(false);
        }
        if !self.db.is_autocommit() {
            // Where SQLite cannot roll back it has done so itself; there is nobody to tell otherwise.
            let _ = run(&self.db, "ROLLBACK");
        }
    }

    fn account(&mut self, user: &UserId, now: Seconds) -> Result<AccountNo> {
        let find = |db: &Connection| {
            let mut query = db.prepare_cached("SELECT account FROM account WHERE user_id = ?1 AND created <> 0")?;
            query.query_row([user.as_str()], |row| row.get(0).map(AccountNo)).optional()
        };
        if let Some(account) = find(&self.db).map_err(failed)? {
            return Ok(account);
        }
        self.begin()?;
        let made = self.db.execute(
            "INSERT INTO account (user_id, created) VALUES (?1, max(?2, 1))
             ON CONFLICT (user_id) DO UPDATE SET created = excluded.created WHERE created = 0",
            (user.as_str(), now),
        );
        let account = made.and_then(|_| find(&self.db)).map_err(failed);
        let kept = account.and_then(|account| self.commit().map(|()| account));
        let account = kept.inspect_err(|_| self.rollback())?;
        account.ok_or_else(|| StoreError::Database("the account was not made".into()))
    }

    fn append(&mut self, entries: &[Entry]) -> Result<Seq> {
        entries.iter().try_fold(Seq::default(), |_, entry| self.write_entry(entry))
    }

    fn load(&mut self, account: AccountNo) -> Result<(UserState, Seq)> {
        self.snapshot(|store| {
            let rows = tables::read(&store.db, account).map_err(failed)?;
            Ok((rows.into(), store.journal_end()?))
        })
    }

    fn follow(&mut self, account: AccountNo, after: Seq, most: usize) -> Result<Tail> {
        // Mostly there is nothing: every commit of this device's own rings its bell, too.
        if self.journal_end()? <= after {
            return Ok(Tail::Entries { entries: Vec::new(), position: after, end: after });
        }
        self.snapshot(|store| {
            let (first, last) = store.journal_ends()?;
            if first.0 > after.0 + 1 || store.lost(account)? > after {
                return Ok(Tail::Dropped);
            }
            // One that cannot be read, of a later version for instance, is as one that is no more there: the tables have it.
            let entries = match store.entries(account, after, last, most) {
                Err(StoreError::Unreadable(_)) => return Ok(Tail::Dropped),
                entries => entries?,
            };
            let position = match entries.last() {
                Some((seq, _)) if entries.len() == most => *seq,
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
        self.one(LET_GO, (user.as_str(), no.0), |row| tables::conversation_id(row, 0))
    }

    fn history(&self, user: &UserId, channel: &Channel, span: &Span) -> Result<Vec<Seen>> {
        self.read_history(user, channel, span)
    }

    fn last_message(&self, user: &UserId, channel: &Channel) -> Result<Option<Seen>> {
        self.read_last(user, channel)
    }

    fn seen(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Seen)>> {
        self.read_seen(user, message)
    }

    fn place(&self, user: &UserId, channel: &Channel, message: &MessageRef) -> Result<Option<Place>> {
        self.read_place(user, channel, message)
    }

    fn peer_read_seq(&self, user: &UserId, channel: &Channel) -> Result<u64> {
        self.read_peer_seq(user, channel)
    }

    fn search(&self, user: &UserId, search: &Search<'_>) -> Result<(Vec<Found>, u64)> {
        self.snapshot(|store| store.find(user, search))
    }

    fn readers(
        &self,
        group: &GroupId,
        message: &Message,
        read: bool,
        behind: u64,
        most: u64,
    ) -> Result<Vec<(u64, UserId)>> {
        self.read_readers(group, message, read, behind, most)
    }

    fn audience(&self, channel: &Channel, message: &Message) -> Result<u64> {
        self.count_audience(channel, message)
    }

    fn joined(&self, user: &UserId) -> Result<Vec<GroupId>> {
        self.read_joined(user)
    }

    fn attributes_changed(&self, user: &UserId, after: Seq) -> Result<Vec<GroupId>> {
        self.read_attributes_changed(user, after)
    }

    fn member_row(&self, group: &GroupId, user: &UserId) -> Result<Option<MemberRow>> {
        self.read_member_row(group, user)
    }

    fn member_page(&self, group: &GroupId, which: &Which, from: u64, most: u64) -> Result<Vec<MemberRow>> {
        self.read_member_page(group, which, from, most)
    }

    fn search_members(
        &self,
        group: &GroupId,
        keywords: &[String],
        fields: MemberFields,
        most: u64,
    ) -> Result<Vec<MemberRow>> {
        self.find_members(group, keywords, fields, most)
    }

    fn requests(&self, user: &UserId, start: Seconds, most: u64) -> Result<(Vec<Request>, Seconds)> {
        self.snapshot(|store| store.read_requests(user, start, most))
    }

    fn requests_read(&self, user: &UserId) -> Result<(Seconds, u64)> {
        self.read_requests_read(user)
    }
}

impl Presence for SqliteStore {
    fn status(&self, user: &UserId) -> Result<Option<(String, bool)>> {
        self.read_status(user)
    }

    fn arrive(&self, account: AccountNo) -> Result<Stay> {
        match &self.shared {
            Some(shared) => shared.devices.arrive(account),
            None => Ok(Stay(Box::new(()))),
        }
    }

    fn is_present(&self, user: &UserId) -> Result<bool> {
        let account = tables::account_no(&self.db, user).map_err(failed)?;
        match (&self.shared, account) {
            (Some(shared), Some(account)) => shared.devices.is_present(AccountNo(account)),
            _ => Ok(false),
        }
    }

    fn online_members(&self, group: &GroupId) -> Result<HashSet<UserId>> {
        let Some(shared) = &self.shared else { return Ok(HashSet::new()) };
        // Few members are looked for; of many, those who are there may be fewer.
        let perhaps = match self.count_members(group)? {
            ..=FEW_MEMBERS => self.read_accounts(group, FEW_MEMBERS)?,
            _ => shared.devices.perhaps_present()?,
        };
        let mut online = HashSet::new();
        for (user, account) in self.read_those_in(group, &perhaps)? {
            if shared.devices.is_present(account)? {
                online.insert(user);
            }
        }
        Ok(online)
    }
}

fn configure(db: &Connection) -> Result<()> {
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    add_functions(db).map_err(failed)?;
    // Plans that do not depend on what is bound: SQLite would make them anew for each value, which takes longer than
    // most of what they do.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(failed)?;
    // That a row is there which another refers to is the rules' business, and what `convoke check` looks at. Where SQLite looks,
    // too, whatever it writes takes longer, and deleting many rows more than twice as long.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, cfg!(debug_assertions)).map_err(failed).map(drop)
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
    db.pragma_update(None, "synchronous", synchronous).map_err(failed)
}

fn run(db: &Connection, sql: &'static str) -> Result<()> {
    db.prepare_cached(sql).and_then(|mut statement| statement.execute([])).map(|_| ()).map_err(failed)
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
            Err(error) => return Err(failed(error)),
        }
    }
}

#[cfg(test)]
#[path = "../../tests/store/sqlite/mod.rs"]
mod tests;
