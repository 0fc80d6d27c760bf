//! The handle behind every exported function.

use super::answer::{Answer, Outcome};
use super::delivery::{Delivery, Outbox, in_callback};
use super::engine::{Engine, LoginStatus};
use super::host::Host;
use super::inbox::Job;
use super::listeners::{Listener, Subject};
use super::log::{Level, Log};
use super::logic::Logic;
use super::options::Options;
use super::request::{Asked, SdkCall, UserCall};
use crate::core::error::{Code, Error};
use crate::core::field::Field;
use crate::core::ids::{Seconds, UserId};
use crate::store::StoreError;
use crate::wire;
use crate::wire::config::SetConfig;
use once_cell::sync::Lazy;
use parking_lot::{Mutex, RwLock};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

/// The SDK of this process. The API has no handles: there is one.
pub static SDK: Lazy<Sdk> = Lazy::new(Sdk::default);

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
    pub host: Arc<Host>,
    /// Settings for the next life.
    early: Mutex<SetConfig>,
}

/// Log lines that wait for a host that is busy; more are dropped, and are in the log file all the same.
const LINES: usize = 2000;

impl Sdk {
    /// The engine that takes calls: there is one between `Init` and `Uninit`.
    fn engine(&self) -> Option<Arc<Engine>> {
        if self.host.is_inherited() {
            return None;
        }
        self.engine.read().clone().filter(|engine| !engine.inbox.is_stopping())
    }

    /// Whether calls are taken.
    pub fn is_open(&self) -> bool {
        self.engine().is_some()
    }

    /// Whether there is no life any more, nor a callback of it to be made.
    pub fn has_ended(&self) -> bool {
        let over = |life: &Life| life.engine.outbox.is_none() && life.logic.is_finished();
        self.life.try_lock().is_some_and(|life| life.as_ref().is_none_or(over))
    }

    /// Begins a life of the SDK; a second call changes nothing, and is told of in the log where it means to.
    pub fn init(&self, options: Options) -> Result<(), Error> {
        if let Some(refusal) = self.host.refusal() {
            return Err(refusal);
        }
        let busy = || Error::new(Code::InvalidOperation, "Init: the life before ends when this callback has returned");
        let mut life = if in_callback() { self.life.try_lock().ok_or_else(busy)? } else { self.life.lock() };
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
            self.host.strays.join();
        }
        self.host.set_active(true);
        self.host
            .log
            .open(options.log_directory.as_deref())
            .map_err(|e| Error::about(Field::LogDirectory, Code::Io, e.to_string()))?;
        let mut early = self.early.lock();
        let mut config = early.clone();
        self.host.log.configure(&mut config);
        let begun = begin(Arc::clone(&self.host), options, config).inspect_err(|_| self.host.log.close())?;
        *early = SetConfig::default();
        drop(early);
        *self.engine.write() = Some(Arc::clone(&begun.engine));
        *life = Some(begun);
        Ok(())
    }

    /// Waits until the log lines of an `Init` that failed are told, unless this is a callback.
    pub fn settle(&self) {
        if in_callback() || self.host.is_inherited() {
            return;
        }
        self.host.strays.join();
        if self.life.try_lock().is_some_and(|life| life.is_none()) {
            self.host.set_active(false);
        }
    }

    /// Ends the life of the SDK: answers what is pending and waits until no callback runs. From inside a callback it
    /// returns at once, and the rest happens when the callback has returned.
    pub fn uninit(&self) {
        if self.host.is_inherited() {
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
        self.host.strays.join();
        self.host.set_active(false);
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
            engine.make(delivery);
            made += 1;
        }
        drop(polling);
        *self.engine.write() = None;
        self.host.log.close();
        self.host.set_active(false);
        made
    }

    /// Makes at most `most` callbacks that wait in poll mode (0: all), and says how many; where none waits, it waits for one, but
    /// not longer than that. Inside a callback, and while another thread polls, it makes none.
    pub fn poll(&self, most: u32, longest: Duration) -> u32 {
        if in_callback() || self.host.is_inherited() {
            return 0;
        }
        let mut made = 0;
        if let Some(engine) = self.engine()
            && let (Some(outbox), Some(polling)) = (&engine.outbox, engine.polling.try_lock())
        {
            if !longest.is_zero() {
                outbox.wait(longest);
            }
            while (most == 0 || made < most) && !engine.inbox.is_stopping() {
                let Some(delivery) = outbox.take() else { break };
                engine.make(delivery);
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

    /// Does what a call asks for. It is answered in any case, but for one that asks for nothing.
    pub fn ask(&self, asked: Asked, answer: Answer) {
        match asked {
            Asked::Sdk(call) => self.submit(call, answer),
            Asked::User(call) => self.submit_user(call, answer),
            Asked::Configure(change) => self.configure(*change, answer),
            Asked::Answer(known) => {
                let outcome = known.map(Outcome::done).unwrap_or_else(|error| answer.failure(&error));
                self.answer_at_once(answer, outcome);
            }
            Asked::Nothing => {}
        }
    }

    /// Changes settings: of the life that is, or else of the next one.
    fn configure(&self, change: SetConfig, answer: Answer) {
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
    fn submit(&self, call: SdkCall, answer: Answer) {
        self.put(answer, |engine, answer| {
            engine.accepted(&call);
            Job::Sdk(call, answer)
        });
    }

    /// Hands a call on the user's data to the logic thread. It is answered in any case.
    pub fn submit_user(&self, call: UserCall, answer: Answer) {
        self.put(answer, |_, answer| Job::User(call, answer, 0));
    }

    /// Of calls that every exported function has checked not to come from a child made by fork.
    fn put(&self, mut answer: Answer, job: impl FnOnce(&Engine, Answer) -> Job) {
        if let Some(line) = answer.made() {
            self.log(Level::Debug, &line);
        }
        let engine = self.engine.read();
        let put = match engine.as_ref() {
            Some(engine) => {
                let job = if answer.accept(Arc::clone(engine) as Arc<_>) {
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
    fn answer_at_once(&self, answer: Answer, outcome: Outcome) {
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
    pub fn answer_in_life(&self, answer: Answer, outcome: Outcome) {
        match self.engine() {
            Some(_) => self.answer_at_once(answer, outcome),
            None => self.refuse(answer),
        }
    }

    fn refuse(&self, answer: Answer) {
        let outcome = answer.failure(&Error::new(Code::NotInitialized, "Init has not been called"));
        self.answer_without_engine(answer, outcome);
    }

    fn answer_without_engine(&self, answer: Answer, outcome: Outcome) {
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
            Some(engine) => engine.hand_over(delivery),
            None => self.host.deliver_stray(delivery),
        }
    }

    /// Writes a log line from a thread of the host's.
    pub fn log(&self, level: Level, text: &str) {
        let Some(note) = self.host.line(level, text) else { return };
        match self.engine() {
            // Where the inbox has just been closed, nobody is to be told any more.
            Some(engine) if engine.inbox.waiting() < LINES => {
                drop(engine.inbox.put(Job::Deliver(Delivery::Note(note))))
            }
            None if self.host.strays.waiting() < LINES => self.host.deliver_stray(Delivery::Note(note)),
            _ => {}
        }
    }

    pub fn set_listener(&self, subject: Subject, key: usize, listener: Option<Listener>) {
        self.host.listeners.set(subject, key, listener);
    }

    pub fn login_status(&self) -> LoginStatus {
        self.engine().map_or(LoginStatus::LoggedOut, |engine| engine.login_status())
    }

    pub fn login_user(&self) -> Option<UserId> {
        self.engine().and_then(|engine| engine.user())
    }

    /// Under whose name is written what this thread writes now: who is logged in when all calls before have been carried out.
    pub fn writer(&self) -> Option<UserId> {
        self.engine().and_then(|engine| engine.writer())
    }

    pub fn server_time(&self) -> Seconds {
        self.host.source.now()
    }
}

/// Opens the store and hands it to a new logic thread.
fn begin(host: Arc<Host>, options: Options, config: SetConfig) -> Result<Life, Error> {
    let engine = Arc::new(Engine::new(host, options.poll, options.limits.unanswered_calls));
    let unusable = |e: StoreError| Error::about(Field::DataDirectory, Code::Io, e.to_string());
    let store = options.store.open(options.sdk_app_id).map_err(unusable)?;
    let logic = Logic::new(Arc::clone(&engine), options.clone(), config, store).map_err(unusable)?;
    let logic = std::thread::Builder::new()
        .name("convoke-logic".into())
        .spawn(move || logic.run())
        .map_err(|e| Error::new(Code::Internal, format!("no logic thread: {e}")))?;
    Ok(Life { options, engine, logic })
}
