//! The handle behind every exported function.

use super::answer::Answer;
use super::delivery::{Delivery, Outbox, in_callback};
use super::inbox::{Inbox, Job};
use super::listeners::{Listener, Listeners, Topic};
use super::log::{Level, Log};
use super::logic::{self, Logic};
use super::request::{SdkCall, UserCall};
use super::stray::Strays;
use crate::core::error::{Code, Error};
use crate::core::ids::{Seconds, UserId};
use crate::core::limits::Limits;
use crate::store::memory::MemoryStore;
use crate::store::sqlite::{Durability, SqliteStore};
use crate::store::{Store, StoreError};
use once_cell::sync::Lazy;
use parking_lot::{Mutex, RwLock};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::thread::JoinHandle;

/// The SDK of this process. The API has no handles: there is one.
pub static SDK: Lazy<Sdk> = Lazy::new(Sdk::default);

/// What `Init` was told.
pub struct Options {
    pub sdk_app_id: u64,
    pub store: StoreChoice,
    /// Deliver when the host polls, and not from the logic thread.
    pub poll: bool,
    /// With it, UserSigs are verified.
    pub secret_key: Option<String>,
    pub log_directory: Option<PathBuf>,
    pub limits: Limits,
}

pub enum StoreChoice {
    Memory,
    Sqlite { directory: PathBuf, durability: Durability },
}

impl StoreChoice {
    fn open(&self, sdk_app_id: u64) -> Result<Box<dyn Store>, StoreError> {
        Ok(match self {
            Self::Memory => Box::new(MemoryStore::default()),
            Self::Sqlite { directory, durability } => Box::new(SqliteStore::open(directory, sdk_app_id, *durability)?),
        })
    }
}

/// The contract's `TIMLoginStatus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum LoginStatus {
    LoggedIn = 1,
    LoggingIn = 2,
    LoggedOut = 3,
    LoggingOut = 4,
}

/// What the logic thread and the host's threads share between `Init` and `Uninit`.
pub struct Engine {
    pub inbox: Inbox,
    /// In poll mode.
    pub outbox: Option<Outbox>,
    unanswered: AtomicU64,
    most_unanswered: u64,
    status: AtomicU32,
    user: Mutex<Option<UserId>>,
    /// Held by the one thread that polls.
    polling: Mutex<()>,
}

impl Engine {
    /// Says how many there were before.
    pub fn add_unanswered(&self) -> u64 {
        self.unanswered.fetch_add(1, Ordering::Relaxed)
    }

    pub fn remove_unanswered(&self) {
        self.unanswered.fetch_sub(1, Ordering::Relaxed);
    }

    /// Who is logged in from now on.
    pub fn set_user(&self, user: Option<UserId>) {
        let status = if user.is_some() { LoginStatus::LoggedIn } else { LoginStatus::LoggedOut };
        *self.user.lock() = user;
        self.status.store(status as u32, Ordering::Release);
    }

    fn change_status(&self, from: LoginStatus, to: LoginStatus) {
        let _ = self.status.compare_exchange(from as u32, to as u32, Ordering::AcqRel, Ordering::Relaxed);
    }
}

/// From `Init` to the end of `Uninit`.
struct Life {
    engine: Arc<Engine>,
    logic: JoinHandle<()>,
}

#[derive(Default)]
pub struct Sdk {
    /// What calls find; gone from the beginning of `Uninit` on.
    engine: RwLock<Option<Arc<Engine>>>,
    /// Whoever begins or ends a life of the SDK holds this lock; a callback never waits for it, since its holder may be
    /// waiting for the callback.
    life: Mutex<Option<Life>>,
    pub listeners: Listeners,
    pub log: Log,
    strays: Strays,
}

impl Sdk {
    fn engine(&self) -> Option<Arc<Engine>> {
        self.engine.read().clone()
    }

    /// Begins a life of the SDK; a second call changes nothing.
    pub fn init(&'static self, options: Options) -> Result<(), Error> {
        let busy = || Error::new(Code::InvalidOperation, "Init: the life before ends when this callback returns");
        let mut life = match in_callback() {
            true => self.life.try_lock().ok_or_else(busy)?,
            false => self.life.lock(),
        };
        if self.engine().is_some() {
            return Ok(());
        }
        match life.take() {
            // After an Uninit from a callback.
            Some(before) if in_callback() => {
                *life = Some(before);
                return Err(busy());
            }
            before => drop(before.map(|life| life.logic.join())),
        }
        self.log
            .open(options.log_directory.as_deref())
            .map_err(|e| Error::new(Code::Io, format!("sdk_config_log_file_path: {e}")))?;
        let begun = self.begin(options).inspect_err(|_| self.log.close())?;
        *self.engine.write() = Some(Arc::clone(&begun.engine));
        *life = Some(begun);
        Ok(())
    }

    /// Opens the store and hands it to a new logic thread.
    fn begin(&self, options: Options) -> Result<Life, Error> {
        let engine = Arc::new(Engine {
            inbox: Inbox::default(),
            outbox: options.poll.then(Outbox::default),
            unanswered: AtomicU64::default(),
            most_unanswered: options.limits.unanswered_calls,
            status: AtomicU32::new(LoginStatus::LoggedOut as u32),
            user: Mutex::default(),
            polling: Mutex::default(),
        });
        let unusable = |e: StoreError| Error::new(Code::Io, format!("sdk_config_config_file_path: {e}"));
        let store = options.store.open(options.sdk_app_id).map_err(unusable)?;
        let logic = Logic::new(Arc::clone(&engine), options, store).map_err(unusable)?;
        let logic = std::thread::Builder::new()
            .name("convoke-logic".into())
            .spawn(move || logic.run())
            .map_err(|e| Error::new(Code::Internal, format!("no logic thread: {e}")))?;
        Ok(Life { engine, logic })
    }

    /// Waits until the log lines of an `Init` that failed are told, unless this is a callback.
    pub fn settle(&self) {
        if !in_callback() {
            self.strays.join();
        }
    }

    /// Ends the life of the SDK: answers what is pending and waits until no callback runs. From inside a callback it
    /// returns at once, and the rest happens when the callback returns.
    pub fn uninit(&'static self) {
        if in_callback() {
            if let Some(engine) = self.engine.write().take() {
                stop(&engine);
            }
            return;
        }
        let mut life = self.life.lock();
        *self.engine.write() = None;
        if let Some(Life { engine, logic }) = life.take() {
            stop(&engine);
            let _ = logic.join();
            let polling = engine.polling.lock();
            self.deliver_the_rest(&engine);
            drop(polling);
            self.log.close();
        }
        self.strays.join();
    }

    /// What a polling host has not fetched yet.
    fn deliver_the_rest(&self, engine: &Engine) {
        while let Some(delivery) = engine.outbox.as_ref().and_then(Outbox::take) {
            delivery.make(&self.listeners);
        }
    }

    /// Makes at most `most` callbacks that wait in poll mode (0: all), and says how many. Inside a callback, and while
    /// another thread polls, it makes none.
    pub fn poll(&'static self, most: u32) -> u32 {
        let Some(engine) = self.engine() else { return 0 };
        let (Some(outbox), Some(polling)) = (&engine.outbox, engine.polling.try_lock()) else { return 0 };
        let mut made = 0;
        while most == 0 || made < most {
            let Some(delivery) = outbox.take() else { break };
            delivery.make(&self.listeners);
            made += 1;
            if engine.inbox.is_stopping() {
                break;
            }
        }
        // One of the callbacks called Uninit, which could not wait for itself; or another thread did, and waits.
        if engine.inbox.is_stopping() {
            if let Some(mut life) = self.life.try_lock()
                && let Some(ended) = life.take_if(|life| Arc::ptr_eq(&life.engine, &engine))
            {
                let _ = ended.logic.join();
                self.log.close();
            }
            self.deliver_the_rest(&engine);
        }
        drop(polling);
        made
    }

    /// Hands a call on the SDK to the logic thread. It is answered in any case.
    pub fn submit(&'static self, call: SdkCall, answer: Answer) {
        let status = match call {
            SdkCall::Login { .. } => Some((LoginStatus::LoggedOut, LoginStatus::LoggingIn)),
            SdkCall::Logout => Some((LoginStatus::LoggedIn, LoginStatus::LoggingOut)),
            SdkCall::SetConfig(_) | SdkCall::UnknownOperation => None,
        };
        self.put(answer, status, |answer| Job::Sdk(call, answer));
    }

    /// Hands a call on the user's data to the logic thread. It is answered in any case.
    pub fn submit_user(&'static self, call: UserCall, answer: Answer) {
        self.put(answer, None, |answer| Job::User(call, answer));
    }

    fn put(
        &'static self,
        mut answer: Answer,
        status: Option<(LoginStatus, LoginStatus)>,
        job: impl FnOnce(Answer) -> Job,
    ) {
        let Some(engine) = self.engine() else { return self.refuse(answer) };
        let most = engine.most_unanswered;
        let job = if answer.count_in(&engine) < most {
            if let Some((from, to)) = status {
                engine.change_status(from, to);
            }
            job(answer)
        } else {
            let text = format!("{most} calls are unanswered; wait for answers before calling on");
            Job::Refuse(Error::new(Code::TooManyCalls, text), answer)
        };
        if let Err(Job::Sdk(_, answer) | Job::User(_, answer) | Job::Refuse(_, answer)) = engine.inbox.put(job) {
            self.refuse(answer);
        }
    }

    fn refuse(&'static self, answer: Answer) {
        let outcome = answer.failure(&Error::new(Code::NotInitialized, "Init has not been called"));
        self.strays.deliver(Delivery::Answer(answer, outcome), &self.listeners);
    }

    /// Writes a log line from a thread of the host's.
    pub fn log(&'static self, level: Level, text: &str) {
        let Some(note) = self.log.line(level, text, &self.listeners) else { return };
        match self.engine() {
            // Where the inbox has just been closed, nobody is to be told any more.
            Some(engine) => drop(engine.inbox.put(Job::Tell(note))),
            None => self.strays.deliver(Delivery::Note(note), &self.listeners),
        }
    }

    pub fn set_listener(&self, topic: Topic, listener: Option<Listener>) {
        self.listeners.set(topic, listener);
    }

    pub fn login_status(&self) -> u32 {
        self.engine().map_or(LoginStatus::LoggedOut as u32, |engine| engine.status.load(Ordering::Acquire))
    }

    pub fn login_user(&self) -> Option<UserId> {
        self.engine().and_then(|engine| engine.user.lock().clone())
    }

    pub fn server_time(&self) -> Seconds {
        logic::now()
    }
}

fn stop(engine: &Engine) {
    engine.inbox.stop();
    if let Some(outbox) = &engine.outbox {
        outbox.close();
    }
}
