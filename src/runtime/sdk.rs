//! The handle behind every exported function.

use super::answer::{Answer, Outcome};
use super::delivery::{Delivery, Outbox, in_callback};
use super::inbox::{Inbox, Job};
use super::listeners::{Listener, Listeners, Note, Subject};
use super::log::{Level, Log};
use super::logic::{self, Logic};
use super::options::Options;
use super::request::{SdkCall, UserCall};
use super::stray::Strays;
use crate::core::error::{Code, Error};
use crate::core::ids::{Seconds, UserId};
use crate::store::StoreError;
use crate::wire;
use crate::wire::config::SetConfig;
use once_cell::sync::Lazy;
use parking_lot::{Mutex, RwLock};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::thread::JoinHandle;

/// The SDK of this process. The API has no handles: there is one.
pub static SDK: Lazy<Sdk> = Lazy::new(Sdk::default);

/// The contract's `TIMLoginStatus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginStatus {
    LoggedIn,
    LoggingIn,
    LoggedOut,
    LoggingOut,
}

/// What the logic thread and the host's threads share between `Init` and `Uninit`.
pub struct Engine {
    pub inbox: Inbox,
    /// In poll mode.
    pub outbox: Option<Outbox>,
    unanswered: AtomicU64,
    most_unanswered: u64,
    user: Mutex<Option<UserId>>,
    /// Calls of Login and of Logout that were accepted and not carried out yet.
    logins: AtomicU32,
    logouts: AtomicU32,
    expected: Mutex<Expected>,
    /// Held by the one thread that polls.
    polling: Mutex<()>,
}

/// Who is logged in once the calls of Login and of Logout that were accepted are carried out, if they succeed.
#[derive(Default)]
struct Expected {
    user: Option<UserId>,
    /// Those calls.
    pending: u32,
}

impl Engine {
    pub fn new(poll: bool, most_unanswered: u64) -> Self {
        Self {
            inbox: Inbox::default(),
            outbox: poll.then(Outbox::default),
            unanswered: AtomicU64::default(),
            most_unanswered,
            user: Mutex::default(),
            logins: AtomicU32::default(),
            logouts: AtomicU32::default(),
            expected: Mutex::default(),
            polling: Mutex::default(),
        }
    }

    /// One call more; false, and none, where there are too many.
    pub fn add_unanswered(&self) -> bool {
        let more = |calls| (calls < self.most_unanswered).then_some(calls + 1);
        self.unanswered.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more).is_ok()
    }

    pub fn remove_unanswered(&self) {
        self.unanswered.fetch_sub(1, Ordering::Relaxed);
    }

    /// Who is logged in from now on.
    pub fn set_user(&self, user: Option<UserId>) {
        *self.user.lock() = user;
    }

    fn pending(&self, call: &SdkCall) -> Option<&AtomicU32> {
        match call {
            SdkCall::Login { .. } => Some(&self.logins),
            SdkCall::Logout => Some(&self.logouts),
            SdkCall::SetConfig(_) => None,
        }
    }

    /// The call is accepted: what is written from now on is written by the user whom it leads to.
    fn accepted(&self, call: &SdkCall) {
        let Some(pending) = self.pending(call) else { return };
        pending.fetch_add(1, Ordering::AcqRel);
        let mut expected = self.expected.lock();
        expected.pending += 1;
        match call {
            SdkCall::Logout => expected.user = None,
            SdkCall::Login { user, .. } => {
                // What is no id is refused, and whoever was logged in stays.
                if let Some(user) = UserId::new(user) {
                    expected.user = Some(user);
                }
            }
            SdkCall::SetConfig(_) => {}
        }
    }

    /// The call has been carried out, and is about to be answered.
    pub fn carried_out(&self, call: &SdkCall) {
        let Some(pending) = self.pending(call) else { return };
        pending.fetch_sub(1, Ordering::AcqRel);
        let mut expected = self.expected.lock();
        expected.pending = expected.pending.saturating_sub(1);
        if expected.pending == 0 {
            expected.user.clone_from(&self.user.lock());
        }
    }

    fn login_status(&self) -> LoginStatus {
        let pending = |calls: &AtomicU32| calls.load(Ordering::Acquire) > 0;
        match self.user.lock().is_some() {
            true if pending(&self.logouts) => LoginStatus::LoggingOut,
            true => LoginStatus::LoggedIn,
            false if pending(&self.logins) => LoginStatus::LoggingIn,
            false => LoginStatus::LoggedOut,
        }
    }

    /// Calls the host. From the moment it is told of attributes on it knows them.
    pub fn make(&self, delivery: Delivery, listeners: &Listeners) {
        if let Delivery::Note(Note::AttributesChanged { position, .. }) = &delivery {
            self.inbox.note_told(*position);
        }
        delivery.make(listeners);
    }

    fn stop(&self) {
        self.inbox.stop();
        if let Some(outbox) = &self.outbox {
            outbox.close();
        }
    }
}

/// From `Init` until everything that it led to has ended.
struct Life {
    options: Options,
    engine: Arc<Engine>,
    logic: JoinHandle<()>,
}

#[derive(Default)]
pub struct Sdk {
    /// Of the life that has not ended yet. From the beginning of `Uninit` on its inbox is closed.
    engine: RwLock<Option<Arc<Engine>>>,
    /// Whoever begins or ends a life of the SDK holds this lock until it has; a callback never waits for it, since its
    /// holder may be waiting for the callback.
    life: Mutex<Option<Life>>,
    pub listeners: Listeners,
    pub log: Log,
    /// Settings for the next life.
    early: Mutex<SetConfig>,
    strays: Strays,
    /// The process in which there is a life, or a callback of a call that found none; 0 where there is neither.
    process: AtomicU32,
}

/// Log lines that wait for a host that is busy; more are dropped, and are in the log file all the same.
const LINES: usize = 2000;

impl Sdk {
    /// Whether this process is a child made by fork in the middle of a life. The threads that would do something stayed in the
    /// parent, and so did whoever held a lock: nothing of the life may be touched.
    pub fn is_inherited(&self) -> bool {
        let process = self.process.load(Ordering::Relaxed);
        process != 0 && process != std::process::id()
    }

    /// The engine that takes calls: there is one between `Init` and `Uninit`.
    fn engine(&self) -> Option<Arc<Engine>> {
        if self.is_inherited() {
            return None;
        }
        self.engine.read().clone().filter(|engine| !engine.inbox.is_stopping())
    }

    /// Begins a life of the SDK; a second call changes nothing, and is told of in the log where it means to.
    pub fn init(&'static self, options: Options) -> Result<(), Error> {
        let busy = || Error::new(Code::InvalidOperation, "Init: the life before ends when this callback has returned");
        let mut life = match in_callback() {
            true => self.life.try_lock().ok_or_else(busy)?,
            false => self.life.lock(),
        };
        if self.engine().is_some() {
            let differing = life.as_ref().map(|life| life.options.differing(&options)).unwrap_or_default();
            if !differing.is_empty() {
                self.log(Level::Warn, &format!("Init: it was called before, and that holds: {}", differing.join(", ")));
            }
            return Ok(());
        }
        if in_callback() {
            // After an Uninit from a callback.
            if life.is_some() {
                return Err(busy());
            }
        } else {
            self.end(&mut life);
            self.strays.join();
        }
        self.process.store(std::process::id(), Ordering::Relaxed);
        self.log
            .open(options.log_directory.as_deref())
            .map_err(|e| Error::new(Code::Io, format!("sdk_config_log_file_path: {e}")))?;
        let mut early = self.early.lock();
        let mut config = early.clone();
        self.log.configure(&mut config);
        let begun = begin(options, config).inspect_err(|_| self.log.close())?;
        *early = SetConfig::default();
        drop(early);
        *self.engine.write() = Some(Arc::clone(&begun.engine));
        *life = Some(begun);
        Ok(())
    }

    /// Waits until the log lines of an `Init` that failed are told, unless this is a callback.
    pub fn settle(&self) {
        if in_callback() || self.is_inherited() {
            return;
        }
        self.strays.join();
        if self.life.try_lock().is_some_and(|life| life.is_none()) {
            self.process.store(0, Ordering::Relaxed);
        }
    }

    /// Has a callback made though there is no logic thread.
    fn deliver_stray(&'static self, delivery: Delivery) {
        self.process.store(std::process::id(), Ordering::Relaxed);
        self.strays.deliver(delivery, &self.listeners);
    }

    /// Ends the life of the SDK: answers what is pending and waits until no callback runs. From inside a callback it
    /// returns at once, and the rest happens when the callback has returned.
    pub fn uninit(&'static self) {
        if self.is_inherited() {
            // Hosts that call this when they exit do so in such a child too.
            return;
        }
        if in_callback() {
            if let Some(engine) = self.engine() {
                engine.stop();
            }
            return;
        }
        let mut life = self.life.lock();
        self.end(&mut life);
        self.strays.join();
        self.process.store(0, Ordering::Relaxed);
    }

    /// Ends a life, and says how many callbacks it made itself: what a polling host has not fetched. Not from a callback.
    fn end(&self, life: &mut Option<Life>) -> u32 {
        let Some(Life { engine, logic, .. }) = life.take() else { return 0 };
        engine.stop();
        let _ = logic.join();
        // A thread that polls is let finish its callback.
        let polling = engine.polling.lock();
        let mut made = 0;
        while let Some(delivery) = engine.outbox.as_ref().and_then(Outbox::take_or_end) {
            engine.make(delivery, &self.listeners);
            made += 1;
        }
        drop(polling);
        *self.engine.write() = None;
        self.log.close();
        self.process.store(0, Ordering::Relaxed);
        made
    }

    /// Makes at most `most` callbacks that wait in poll mode (0: all), and says how many. Inside a callback, and while
    /// another thread polls, it makes none.
    pub fn poll(&'static self, most: u32) -> u32 {
        if in_callback() || self.is_inherited() {
            return 0;
        }
        let mut made = 0;
        if let Some(engine) = self.engine()
            && let (Some(outbox), Some(polling)) = (&engine.outbox, engine.polling.try_lock())
        {
            while (most == 0 || made < most) && !engine.inbox.is_stopping() {
                let Some(delivery) = outbox.take() else { break };
                engine.make(delivery, &self.listeners);
                made += 1;
            }
            drop(polling);
        }
        // A callback called Uninit, and could not wait for itself.
        let over = |life: &Life| life.engine.outbox.is_some() && life.engine.inbox.is_stopping();
        if let Some(mut life) = self.life.try_lock()
            && life.as_ref().is_some_and(over)
        {
            made += self.end(&mut life);
        }
        made
    }

    /// Changes settings: of the life that is, or else of the next one.
    pub fn configure(&'static self, change: SetConfig, answer: Answer) {
        if self.engine().is_some() {
            return self.submit(SdkCall::SetConfig(Box::new(change)), answer);
        }
        let mut early = self.early.lock();
        early.merge(change);
        let mut config = early.clone();
        drop(early);
        Log::default().configure(&mut config);
        self.answer_at_once(answer, Outcome::done(wire::write(&config.whole())));
    }

    /// Hands a call on the SDK to the logic thread. It is answered in any case.
    pub fn submit(&'static self, call: SdkCall, answer: Answer) {
        self.put(answer, |engine, answer| {
            engine.accepted(&call);
            Job::Sdk(call, answer)
        });
    }

    /// Hands a call on the user's data to the logic thread. It is answered in any case.
    pub fn submit_user(&'static self, call: UserCall, answer: Answer) {
        self.put(answer, |_, answer| Job::User(call, answer, 0));
    }

    /// Of calls that every exported function has checked not to come from a child made by fork.
    fn put(&'static self, mut answer: Answer, job: impl FnOnce(&Engine, Answer) -> Job) {
        if let Some(line) = answer.made() {
            self.log(Level::Debug, &line);
        }
        let engine = self.engine.read();
        let put = match engine.as_ref() {
            Some(engine) => {
                let job = if answer.accept(engine) {
                    job(engine, answer)
                } else if answer.is_wanted() {
                    Job::Refuse(answer)
                } else {
                    return;
                };
                engine.inbox.put(job)
            }
            None => Err(Job::Refuse(answer)),
        };
        // A refusal looks for the engine anew, which would wait for ever behind somebody who waits to end it.
        drop(engine);
        if let Err(Job::Sdk(_, answer) | Job::User(_, answer, _) | Job::Refuse(answer)) = put {
            self.refuse(answer);
        }
    }

    /// Answers a call with what its own thread knows already; the callback is made where the others are, and before those of
    /// later calls. This thread may be the one that polls, so the logic thread is left to wait for room.
    pub fn answer_at_once(&'static self, answer: Answer, outcome: Outcome) {
        let delivery = Delivery::Answer(answer, outcome);
        let refused = match self.engine() {
            Some(engine) => engine.inbox.put(Job::Deliver(delivery)).err(),
            None => Some(Job::Deliver(delivery)),
        };
        if let Some(Job::Deliver(Delivery::Answer(answer, outcome))) = refused {
            self.answer_without_engine(answer, outcome);
        }
    }

    /// The same, where the SDK has to be there for the answer to be true.
    pub fn answer_in_life(&'static self, answer: Answer, outcome: Outcome) {
        match self.engine() {
            Some(_) => self.answer_at_once(answer, outcome),
            None => self.refuse(answer),
        }
    }

    fn refuse(&'static self, answer: Answer) {
        let outcome = answer.failure(&Error::new(Code::NotInitialized, "Init has not been called"));
        self.answer_without_engine(answer, outcome);
    }

    fn answer_without_engine(&'static self, answer: Answer, outcome: Outcome) {
        if let Some(line) = answer.answered(&outcome) {
            self.log(Level::Debug, &line);
        }
        if !answer.is_wanted() {
            return answer.abandon();
        }
        let delivery = Delivery::Answer(answer, outcome);
        // What the callbacks of a life call is answered where they run, until it has ended. Other threads get no such
        // promise, since they could keep it from ending.
        let ending = self.engine.read().clone().filter(|_| in_callback());
        match ending {
            Some(engine) => self.hand_over(&engine, delivery),
            None => self.deliver_stray(delivery),
        }
    }

    /// Has a callback made where the engine's are made, from whatever thread this is.
    pub fn hand_over(&'static self, engine: &Engine, delivery: Delivery) {
        let refused = match &engine.outbox {
            Some(outbox) => outbox.put(delivery, &self.listeners).err(),
            None => match engine.inbox.put(Job::Deliver(delivery)) {
                Err(Job::Deliver(delivery)) => Some(delivery),
                _ => None,
            },
        };
        if let Some(delivery) = refused {
            self.deliver_stray(delivery);
        }
    }

    /// Writes a log line from a thread of the host's.
    pub fn log(&'static self, level: Level, text: &str) {
        let Some(note) = self.log.line(level, text, &self.listeners) else { return };
        match self.engine() {
            // Where the inbox has just been closed, nobody is to be told any more.
            Some(engine) if engine.inbox.waiting() < LINES => {
                drop(engine.inbox.put(Job::Deliver(Delivery::Note(note))))
            }
            None if self.strays.waiting() < LINES => self.deliver_stray(Delivery::Note(note)),
            _ => {}
        }
    }

    pub fn set_listener(&self, subject: Subject, key: usize, listener: Option<Listener>) {
        self.listeners.set(subject, key, listener);
    }

    pub fn login_status(&self) -> LoginStatus {
        self.engine().map_or(LoginStatus::LoggedOut, |engine| engine.login_status())
    }

    pub fn login_user(&self) -> Option<UserId> {
        self.engine().and_then(|engine| engine.user.lock().clone())
    }

    /// Under whose name is written what this thread writes now: who is logged in when all calls before have been carried out.
    pub fn writer(&self) -> Option<UserId> {
        self.engine().and_then(|engine| engine.expected.lock().user.clone())
    }

    /// A number that no other call is likely to draw; it is no secret.
    pub fn random(&self) -> u64 {
        logic::random()
    }

    pub fn server_time(&self) -> Seconds {
        logic::now()
    }
}

/// Opens the store and hands it to a new logic thread.
fn begin(options: Options, config: SetConfig) -> Result<Life, Error> {
    let engine = Arc::new(Engine::new(options.poll, options.limits.unanswered_calls));
    let unusable = |e: StoreError| Error::new(Code::Io, format!("sdk_config_config_file_path: {e}"));
    let store = options.open_store().map_err(unusable)?;
    let logic = Logic::new(Arc::clone(&engine), options.clone(), config, store).map_err(unusable)?;
    let logic = std::thread::Builder::new()
        .name("convoke-logic".into())
        .spawn(move || logic.run())
        .map_err(|e| Error::new(Code::Internal, format!("no logic thread: {e}")))?;
    Ok(Life { options, engine, logic })
}

#[cfg(test)]
#[path = "../tests/runtime/sdk.rs"]
mod tests;
