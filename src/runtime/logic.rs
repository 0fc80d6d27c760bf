//! The logic thread: the one place where something happens.
//!
//! It takes all that waits, commits the changes among it as one transaction, and only then calls the host, in the
//! order of the calls. Nothing of the host runs while a transaction is open.

use super::answer::{Answer, Outcome};
use super::delivery::Delivery;
use super::inbox::{Job, Mail};
use super::listeners::Note;
use super::log::Level;
use super::notes;
use super::request::{FailAt, SdkCall, UserCall};
use super::sdk::{Engine, Options, SDK};
use super::session::{Done, Session};
use super::usersig;
use crate::core::error::{Code, Error};
use crate::core::ids::{Seconds, UserId};
use crate::store::{Store, StoreError, Watch};
use crate::wire;
use crate::wire::config::SetConfig;
use std::any::Any;
use std::collections::VecDeque;
use std::ffi::CString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Journal entries of others that are taken in before the host is told of them.
const ENTRIES_AT_ONCE: usize = 64;

/// Bytes of answers and events that are made before the host is given them: what waits in memory stays small, however much
/// is asked at once.
const BYTES_AT_ONCE: usize = 4 * 1024 * 1024;

pub struct Logic {
    engine: Arc<Engine>,
    options: Options,
    store: Box<dyn Store>,
    session: Option<Session>,
    config: SetConfig,
    /// Held for its Drop.
    _watch: Option<Watch>,
}

/// One thing to deliver once the transaction is closed.
enum Outgoing {
    Note(Note),
    /// What became of the next call.
    Call(Done),
}

impl Logic {
    pub fn new(engine: Arc<Engine>, options: Options, store: Box<dyn Store>) -> Result<Self, StoreError> {
        let bell = Arc::clone(&engine);
        let watch = store.watch(Box::new(move || bell.inbox.note_change()))?;
        Ok(Self { engine, options, store, session: None, config: SetConfig::default(), _watch: watch })
    }

    /// Runs until the inbox is closed; then answers what is left.
    pub fn run(mut self) {
        self.log(Level::Info, "initialised");
        loop {
            let mail = self.engine.inbox.take();
            let stopping = mail.stopping;
            // Whatever panics, the thread goes on; the calls it takes down with it answer by themselves.
            let turn = catch_unwind(AssertUnwindSafe(|| if stopping { self.interrupt(mail) } else { self.turn(mail) }));
            if let Err(panic) = turn {
                self.recover(&panicked(panic.as_ref()));
            }
            if stopping {
                return self.log(Level::Info, "uninitialised");
            }
        }
    }

    /// The last turn: nothing is carried out any more.
    fn interrupt(&mut self, mail: Mail) {
        for job in mail.jobs {
            match job {
                Job::Sdk(_, answer) | Job::User(_, answer) => self.fail(answer, &interrupted()),
                Job::Refuse(error, answer) => self.fail(answer, &error),
                Job::Tell(note) => self.deliver(Delivery::Note(note)),
            }
        }
    }

    fn turn(&mut self, mail: Mail) {
        if mail.changed {
            self.follow();
        }
        let mut together = VecDeque::new();
        for job in mail.jobs {
            match job {
                Job::User(call, answer) => together.push_back((call, answer)),
                Job::Sdk(call, answer) => {
                    self.carry_out(std::mem::take(&mut together));
                    self.carry_out_alone(call, answer);
                }
                Job::Refuse(error, answer) => {
                    self.carry_out(std::mem::take(&mut together));
                    self.fail(answer, &error);
                }
                Job::Tell(note) => {
                    self.carry_out(std::mem::take(&mut together));
                    self.deliver(Delivery::Note(note));
                }
            }
        }
        self.carry_out(together);
    }

    fn carry_out_alone(&mut self, call: SdkCall, answer: Answer) {
        match call {
            SdkCall::Login { user, signature } => self.login(&user, &signature, answer),
            SdkCall::Logout => {
                self.session = None;
                self.engine.set_user(None);
                self.log(Level::Info, "logged out");
                self.done(answer, CString::default());
            }
            SdkCall::SetConfig(change) => {
                self.config.merge(*change);
                SDK.log.configure(&mut self.config);
                self.done(answer, wire::write(&self.config));
            }
            SdkCall::UnknownOperation => {
                self.fail(answer, &Error::new(Code::Json, "json_param: there is no such request_operation"));
            }
        }
    }

    fn login(&mut self, user: &str, signature: &str, answer: Answer) {
        let opened = self.check_login(user, signature).and_then(|user| {
            if self.session.as_ref().is_some_and(|s| s.user == user) {
                return Ok(None);
            }
            Ok(Some(Session::open(user, self.store.as_mut(), now())?))
        });
        match opened {
            Err(error) => {
                // Whoever was logged in before still is.
                self.engine.set_user(self.session.as_ref().map(|s| s.user.clone()));
                self.log(Level::Warn, &format!("login refused with {}", error.code.number()));
                self.fail(answer, &error);
            }
            Ok(None) => {
                self.engine.set_user(self.session.as_ref().map(|s| s.user.clone()));
                self.done(answer, CString::default());
            }
            Ok(Some(session)) => {
                self.engine.set_user(Some(session.user.clone()));
                self.log(Level::Info, "logged in");
                self.done(answer, CString::default());
                notes::of_whole_list(session.state(), &SDK.listeners, |note| self.deliver(Delivery::Note(note)));
                self.session = Some(session);
            }
        }
    }

    fn check_login(&self, user: &str, signature: &str) -> Result<UserId, Error> {
        let user = UserId::new(user)
            .ok_or_else(|| Error::new(Code::InvalidIdentifier, "user_id must be 1 to 32 bytes of printable ASCII"))?;
        if let Some(secret) = &self.options.secret_key {
            usersig::verify(signature, secret, self.options.sdk_app_id, &user, now())?;
        }
        Ok(user)
    }

    /// Tells the host what other devices did.
    fn follow(&mut self) {
        while let Some(session) = &mut self.session {
            let mut notes = Vec::new();
            let outcome =
                session.catch_up(self.store.as_mut(), &SDK.listeners, ENTRIES_AT_ONCE, |note| notes.push(note));
            notes.into_iter().for_each(|note| self.deliver(Delivery::Note(note)));
            match outcome {
                Ok(false) if !self.engine.inbox.is_stopping() => {}
                Ok(_) => return,
                Err(error) => return self.log(Level::Error, &format!("the journal could not be followed: {error}")),
            }
        }
    }

    /// Carries out calls on the user's data, their changes in one transaction, and answers them in order.
    fn carry_out(&mut self, mut calls: VecDeque<(UserCall, Answer)>) {
        while !calls.is_empty() {
            let refused = match self.session {
                _ if self.engine.inbox.is_stopping() => Some(interrupted()),
                None => Some(Error::new(Code::NotLoggedIn, "nobody is logged in")),
                Some(_) => None,
            };
            if let Some(error) = refused {
                return calls.into_iter().for_each(|(_, answer)| self.fail(answer, &error));
            }
            let mut outgoing = Vec::new();
            let error = match catch_unwind(AssertUnwindSafe(|| self.attempt(&calls, &mut outgoing))) {
                Ok(Ok(())) => {
                    self.deliver_all(&mut calls, outgoing);
                    continue;
                }
                Ok(Err(error)) => {
                    self.recover(&format!("a transaction failed: {error}"));
                    error.into()
                }
                Err(panic) => {
                    self.recover(&panicked(panic.as_ref()));
                    Error::new(Code::Internal, "Convoke failed inside; this is a defect, and nothing was changed")
                }
            };
            // What other devices did, which stands before the first call, stays true.
            for out in outgoing {
                let Outgoing::Note(note) = out else { break };
                self.deliver(Delivery::Note(note));
            }
            self.follow();
            if error.code == Code::Internal && calls.len() > 1 {
                // One of them panics: each on its own, so that only that one fails.
                return calls.into_iter().for_each(|call| self.carry_out(VecDeque::from([call])));
            }
            return calls.into_iter().for_each(|(_, answer)| self.fail(answer, &error));
        }
    }

    /// After a failure: what is not committed is undone, in the store and in memory.
    fn recover(&mut self, why: &str) {
        self.log(Level::Error, why);
        self.store.rollback();
        if let Some(session) = &mut self.session {
            session.forget();
        }
    }

    /// Carries out as many of the calls as answer [`BYTES_AT_ONCE`] together, and commits.
    fn attempt(
        &mut self,
        calls: &VecDeque<(UserCall, Answer)>,
        outgoing: &mut Vec<Outgoing>,
    ) -> Result<(), StoreError> {
        let Some(session) = &mut self.session else { return Ok(()) };
        let store = self.store.as_mut();
        let changes = calls.iter().any(|(call, _)| !matches!(call, UserCall::Ask(_)));
        if changes {
            // From here on nobody else writes: what is decided, is decided on the latest state.
            store.begin()?;
        }
        if changes || session.is_stale() {
            session.catch_up(store, &SDK.listeners, usize::MAX, |note| outgoing.push(Outgoing::Note(note)))?;
        }
        let now = now();
        let mut bytes = 0;
        let mut notes = Vec::new();
        for (call, _) in calls {
            let done = match call {
                UserCall::Ask(query) => match session.answer(query) {
                    Ok(json) => Done::Reply(json),
                    Err(error) => Done::Refused { error, json: None },
                },
                UserCall::Change(command) => {
                    session.carry_out(command, store, &self.options.limits, now, &SDK.listeners, &mut notes)?
                }
                UserCall::Fail(FailAt::Body) => panic!("asked for by convoke_fail"),
                UserCall::Fail(FailAt::Store) => return Err(StoreError::Io("asked for by convoke_fail".into())),
                UserCall::Fail(FailAt::Answer) => Done::Lost,
            };
            bytes += done.bytes() + notes.iter().map(Note::bytes).sum::<usize>();
            outgoing.push(Outgoing::Call(done));
            outgoing.extend(notes.drain(..).map(Outgoing::Note));
            if bytes >= BYTES_AT_ONCE {
                break;
            }
        }
        if session.has_changed() {
            store.commit()?;
            session.keep();
        } else if changes {
            store.rollback();
        }
        Ok(())
    }

    fn deliver_all(&self, calls: &mut VecDeque<(UserCall, Answer)>, outgoing: Vec<Outgoing>) {
        for out in outgoing {
            let done = match out {
                Outgoing::Note(note) => {
                    self.deliver(Delivery::Note(note));
                    continue;
                }
                Outgoing::Call(done) => done,
            };
            let Some((_, answer)) = calls.pop_front() else { return };
            match done {
                Done::Reply(json) => self.done(answer, json),
                Done::Refused { error, json: None } => self.fail(answer, &error),
                Done::Refused { error, json: Some(json) } => {
                    self.deliver(Delivery::Answer(answer, Outcome::failed(&error, json)));
                }
                Done::Lost => drop(answer),
            }
        }
    }

    fn done(&self, answer: Answer, json: CString) {
        self.deliver(Delivery::Answer(answer, Outcome::done(json)));
    }

    fn fail(&self, answer: Answer, error: &Error) {
        let outcome = answer.failure(error);
        self.deliver(Delivery::Answer(answer, outcome));
    }

    fn log(&self, level: Level, text: &str) {
        if let Some(note) = SDK.log.line(level, text, &SDK.listeners) {
            self.deliver(Delivery::Note(note));
        }
    }

    /// Once `Uninit` has been called, answers are still given and log lines told, and events no more.
    fn deliver(&self, delivery: Delivery) {
        let is_event = matches!(&delivery, Delivery::Note(note) if !matches!(note, Note::Log { .. }));
        if is_event && self.engine.inbox.is_stopping() {
            return;
        }
        match &self.engine.outbox {
            Some(outbox) => outbox.put(delivery),
            None => delivery.make(&SDK.listeners),
        }
    }
}

fn interrupted() -> Error {
    Error::new(Code::Interrupted, "Uninit was called before this call was carried out")
}

/// What a panic said.
fn panicked(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied().or(panic.downcast_ref::<String>().map(String::as_str));
    format!("a panic was caught: {}", text.unwrap_or("it said nothing"))
}

/// The one clock: every time in the store comes from here.
pub fn now() -> Seconds {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
