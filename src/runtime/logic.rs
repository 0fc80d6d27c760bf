//! The logic thread: the one place where something happens.
//!
//! It takes all that waits, commits the changes among it as one transaction, and only then calls the host, in the
//! order of the calls. Nothing of the host runs while a transaction is open.

use super::answer::{Answer, Outcome};
use super::delivery::Delivery;
use super::engine::Engine;
use super::inbox::{Job, Mail};
use super::listeners::{NetworkStatus, Note};
use super::log::Level;
use super::options::Options;
use super::request::{SdkCall, UserCall};
use super::session::{Missing, Session};
use super::usersig;
use crate::core::error::{Code, Error};
use crate::core::field::Field;
use crate::core::ids::UserId;
use crate::store::{Position, Result, Store, StoreError, Watch};
use crate::wire;
#[cfg(feature = "fail-on-purpose")]
use crate::wire::config::FailAt;
use crate::wire::config::SetConfig;
use std::any::Any;
use std::collections::VecDeque;
use std::ffi::CString;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

/// Journal entries of others that are taken in before the host is told of them.
const ENTRIES_AT_ONCE: usize = 64;

/// Calls that are carried out together: more would hardly be cheaper each.
const CALLS_AT_ONCE: usize = 1000;

/// Bytes of answers and events that are made before the host is given them: what waits in memory stays small, however much
/// is asked at once.
const BYTES_AT_ONCE: usize = 4 * 1024 * 1024;

/// How long after a look at the journal that failed the next one is.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

pub struct Logic {
    engine: Arc<Engine>,
    options: Options,
    store: Box<dyn Store>,
    session: Option<Session>,
    config: SetConfig,
    /// The journal could not be followed. Nobody rings for what it has already, so it is looked at again soon.
    is_behind: bool,
    /// Held for its Drop.
    _watch: Option<Watch>,
}

/// Calls on the user's data, in order, as [`Job::User`] has them.
type Calls = VecDeque<(UserCall, Answer, i64)>;

/// What calls led to, in their order: what each is answered (`None`: its answer is to be lost), and what the host is told after.
type Done = Vec<(Option<Outcome>, Vec<Note>)>;

/// How an attempt to carry out calls ended without an error.
enum Attempt {
    /// What was done is committed.
    Committed(Done),
    /// Others have written much, which is to be followed before.
    Behind(Missing),
}

impl Logic {
    /// `config`: the settings that are in force.
    pub fn new(engine: Arc<Engine>, options: Options, config: SetConfig, store: Box<dyn Store>) -> Result<Self> {
        let bell = Arc::clone(&engine);
        let watch = store.watch(Box::new(move || bell.inbox.note_change()))?;
        Ok(Self { engine, options, store, session: None, config, is_behind: false, _watch: watch })
    }

    /// Runs until the inbox is closed; then answers what is left.
    pub fn run(mut self) {
        self.engine.log(Level::Info, "initialised");
        if self.options.store.is_open_to_others() {
            self.engine.log(Level::Warn, "the data directory is open to other users of this machine");
        }
        loop {
            let Mail { mut jobs, changed, stopping, told } =
                self.engine.inbox.take(self.is_behind.then_some(LOOK_AGAIN));
            if changed {
                self.guarded(Self::follow);
            }
            while let Some(job) = jobs.pop_front() {
                self.guarded(|logic| logic.work(job, &mut jobs));
            }
            if let Some(session) = &mut self.session {
                session.all_know(told);
            }
            if stopping {
                self.guarded(Self::leave);
                return self.engine.log(Level::Info, "uninitialised");
            }
        }
    }

    /// Whatever panics, the thread goes on; the calls it takes down with it answer by themselves.
    fn guarded(&mut self, work: impl FnOnce(&mut Self)) {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| work(self))) {
            // Not even a panic while telling of it ends the thread.
            let _ = catch_unwind(AssertUnwindSafe(|| self.recover(panic.as_ref())));
        }
    }

    /// Does a job, together with those behind it that are calls on the user's data, if it is one.
    fn work(&mut self, job: Job, behind: &mut VecDeque<Job>) {
        match job {
            Job::Sdk(call, answer) => self.carry_out_alone(call, answer),
            Job::Refuse(answer) => {
                let most = self.options.limits.unanswered_calls();
                let error = most.refusal(most.most.saturating_add(1), Field::Calls, Code::TooManyCalls);
                self.engine.fail(answer, &error);
            }
            Job::Deliver(delivery) => self.engine.deliver(delivery),
            Job::User(call, answer, told) => {
                let mut calls = Calls::from([(call, answer, told)]);
                while calls.len() < CALLS_AT_ONCE
                    && let Some(job) = behind.pop_front()
                {
                    match job {
                        Job::User(call, answer, told) => calls.push_back((call, answer, told)),
                        other => {
                            behind.push_front(other);
                            break;
                        }
                    }
                }
                self.carry_out(calls);
            }
        }
    }

    fn carry_out_alone(&mut self, call: SdkCall, answer: Answer) {
        if self.engine.inbox.is_stopping() {
            return self.engine.fail(answer, &interrupted());
        }
        let done = catch_unwind(AssertUnwindSafe(|| self.carry_out_on_sdk(&call)));
        self.engine.carried_out(&call);
        let done = done.unwrap_or_else(|panic| resume_unwind(panic));
        let (json, begins) = match done {
            Ok(done) => done,
            Err(error) => return self.engine.fail(answer, &error),
        };
        self.engine.deliver(Delivery::Answer(answer, Outcome::done(json)));
        if let (true, Some(session)) = (begins, &self.session) {
            // There is no network. Programs wait for it all the same before they go on.
            for status in [NetworkStatus::Connecting, NetworkStatus::Connected] {
                self.engine.tell([Note::Network { status, code: 0, desc: CString::default() }]);
            }
            if let Err(error) = session.tell_all(self.store.as_ref(), |note| self.engine.tell([note])) {
                self.engine.log(Level::Error, &format!("the list could not be told: {error}"));
            }
        }
    }

    /// What the call is answered, and whether a user has logged in by it: after the answer comes their whole list.
    fn carry_out_on_sdk(&mut self, call: &SdkCall) -> Result<(CString, bool), Error> {
        match call {
            SdkCall::Login { user, signature } => Ok((CString::default(), self.login(user, signature)?)),
            SdkCall::Logout => {
                self.leave();
                self.engine.set_user(None);
                self.engine.log(Level::Info, "logged out");
                Ok((CString::default(), false))
            }
            SdkCall::SetConfig(change) => {
                self.config.merge((**change).clone());
                self.engine.host.log.configure(&mut self.config);
                Ok((wire::write(&self.config.clone().whole()), false))
            }
        }
    }

    /// Where it is refused, whoever was logged in before still is; false where it is the same user.
    fn login(&mut self, user: &str, signature: &str) -> Result<bool, Error> {
        let refused = |error: Error| {
            self.engine.log(Level::Warn, &format!("login refused with {}", error.code.number()));
            error
        };
        let user = self.check_login(user, signature).map_err(refused)?;
        if self.session.as_ref().is_some_and(|s| s.user == user) {
            return Ok(false);
        }
        let session = Session::open(user.clone(), self.store.as_mut(), Arc::clone(&self.engine.host));
        let session = session.map_err(|e| refused(e.into()))?;
        self.leave();
        self.session = Some(session);
        self.engine.set_user(Some(user));
        self.engine.log(Level::Info, "logged in");
        Ok(true)
    }

    /// Ends the session of whoever is logged in.
    fn leave(&mut self) {
        let Some(session) = self.session.take() else { return };
        if let Err(error) = session.close(self.store.as_mut()) {
            self.engine.log(Level::Error, &format!("nobody could be told that the user has gone: {error}"));
        }
    }

    fn check_login(&self, user: &str, signature: &str) -> Result<UserId, Error> {
        let user = UserId::new(user)
            .ok_or_else(|| Error::new(Code::InvalidIdentifier, "user_id must be 1 to 32 bytes of printable ASCII"))?;
        if let Some(secret) = &self.options.secret_key {
            usersig::verify(signature, secret, self.options.sdk_app_id, &user, self.engine.host.source.now())?;
        }
        Ok(user)
    }

    /// Tells the host what other devices did, as much as is taken in at once; for what is left there is a turn later,
    /// so that calls get theirs however much others write.
    fn follow(&mut self) {
        if self.engine.inbox.is_stopping() {
            return;
        }
        let Some(session) = &mut self.session else { return };
        let store = self.store.as_mut();
        let mut notes = Vec::new();
        let caught_up = session.catch_up(store, ENTRIES_AT_ONCE, &mut notes);
        self.engine.tell(notes);
        let followed = match caught_up {
            Ok(Missing::State) => session.reload(store, |note| self.engine.tell([note])),
            Ok(Missing::Entries(_)) => {
                self.engine.inbox.note_change();
                Ok(())
            }
            Ok(Missing::Nothing) => Ok(()),
            Err(error) => Err(error),
        };
        let was_behind = std::mem::replace(&mut self.is_behind, followed.is_err());
        if let (Err(error), false) = (followed, was_behind) {
            self.engine.log(Level::Error, &format!("the journal could not be followed: {error}"));
        }
    }

    /// Follows the journal up to there, or as far as that is possible.
    fn follow_up_to(&mut self, end: Position) {
        let position = |logic: &Self| logic.session.as_ref().map_or(end, Session::position);
        loop {
            let before = position(self);
            self.follow();
            let after = position(self);
            if after >= end || after == before {
                return;
            }
        }
    }

    /// Carries out calls on the user's data, their changes in one transaction, and answers them in order.
    fn carry_out(&mut self, mut calls: Calls) {
        // How far behind others a transaction may begin. What is taken in within it waits in memory, so it is little; but a
        // second time, when only what came meanwhile is missing, it must go on, however much that is.
        let mut behind = ENTRIES_AT_ONCE;
        while !calls.is_empty() {
            if self.engine.inbox.is_stopping() {
                return self.fail_all(calls, &interrupted());
            }
            if self.session.is_none() {
                return self.fail_all(calls, &Error::new(Code::NotLoggedIn, "nobody is logged in"));
            }
            let mut notes = Vec::new();
            let attempt = catch_unwind(AssertUnwindSafe(|| self.attempt(&calls, behind, &mut notes)));
            let (error, one_is_guilty) = match attempt {
                Ok(Ok(Attempt::Committed(done))) => {
                    self.engine.tell(notes);
                    self.deliver(&mut calls, done);
                    continue;
                }
                Ok(Ok(Attempt::Behind(missing))) => {
                    self.engine.tell(notes);
                    match missing {
                        Missing::Entries(end) => self.follow_up_to(end),
                        Missing::Nothing | Missing::State => self.follow(),
                    }
                    behind = usize::MAX;
                    continue;
                }
                Ok(Err(error)) => {
                    self.undo(Session::forget, &format!("a transaction failed: {error}"));
                    let one_is_guilty = matches!(error, StoreError::Database(_));
                    (Error::from(error), one_is_guilty)
                }
                Err(panic) => {
                    self.recover(panic.as_ref());
                    let text = "Convoke failed inside; this is a defect, and nothing was changed";
                    (Error::new(Code::Internal, text), true)
                }
            };
            // What other devices did stays true.
            self.engine.tell(notes);
            self.follow();
            if one_is_guilty && calls.len() > 1 {
                // Each on its own, so that only that one fails.
                return calls.into_iter().for_each(|call| self.carry_out(Calls::from([call])));
            }
            return self.fail_all(calls, &error);
        }
    }

    /// After a failure: what is not committed is undone, in the store and in memory.
    fn undo(&mut self, in_memory: fn(&mut Session), line: &str) {
        self.store.rollback();
        if let Some(session) = &mut self.session {
            in_memory(session);
        }
        self.engine.log(Level::Error, line);
    }

    /// The same after a panic.
    fn recover(&mut self, panic: &(dyn Any + Send)) {
        // A text that was put together may hold what a user has written.
        let text = panic.downcast_ref::<&str>().copied().unwrap_or("what it said may hold data");
        self.undo(Session::distrust, &format!("a panic was caught: {text}"));
    }

    /// Carries out as many of the calls as answer [`BYTES_AT_ONCE`] together, and commits. `notes`: what other devices did before,
    /// which stays true whatever becomes of the calls.
    fn attempt(&mut self, calls: &Calls, behind: usize, notes: &mut Vec<Note>) -> Result<Attempt> {
        let mut done = Done::new();
        let Some(session) = &mut self.session else { return Ok(Attempt::Committed(done)) };
        let (store, host, limits) = (self.store.as_mut(), &self.engine.host, &self.options.limits);
        if session.is_stale() {
            session.reload(store, |note| notes.push(note))?;
        }
        let changes = calls.iter().any(|(call, ..)| call.may_change());
        let since = host.log.wants(Level::Debug).then(Instant::now);
        if changes {
            // From here on nobody else writes: what is decided, is decided on the latest state.
            store.begin()?;
            let missing = session.catch_up(store, behind, notes)?;
            if missing != Missing::Nothing {
                store.rollback();
                return Ok(Attempt::Behind(missing));
            }
        }
        let mut bytes = 0;
        for (call, answer, told) in calls {
            let mut notes = Vec::new();
            let outcome = match call {
                UserCall::Ask(query) => session.answer(query, store, limits),
                UserCall::ChangeAs { by, .. } if by.as_ref() != Some(&session.user) => {
                    let text = "the user under whose name it was written is not logged in";
                    Err(Error::new(Code::NotLoggedIn, text))
                }
                UserCall::Change(command) | UserCall::ChangeAs { command, .. } => {
                    session.carry_out(command, *told, store, limits, &mut notes)?
                }
                UserCall::Subscribe(subscription) => {
                    session.subscribe(subscription, limits).map(|()| Outcome::done(CString::default()))
                }
                UserCall::Nothing => Ok(Outcome::done(CString::default())),
                UserCall::Unbuilt { function, missing } => {
                    let text = format!("{function} is not built: Convoke has no {missing} yet");
                    Err(Error::new(Code::NotSupported, text))
                }
                #[cfg(feature = "fail-on-purpose")]
                UserCall::Fail(stage) => match stage {
                    FailAt::Argument | FailAt::Body => panic!("asked for by convoke_fail"),
                    FailAt::Store => return Err(StoreError::Io("asked for by convoke_fail".into())),
                    FailAt::Answer => {
                        done.push((None, notes));
                        continue;
                    }
                },
            };
            let outcome = outcome.unwrap_or_else(|error| answer.failure(&error));
            bytes += outcome.json.count_bytes() + notes.iter().map(Note::bytes).sum::<usize>();
            done.push((Some(outcome), notes));
            if bytes >= BYTES_AT_ONCE {
                break;
            }
        }
        if session.has_changed() {
            store.commit()?;
            session.keep();
            let calls = done.len();
            if let (Some(since), Some((_, last))) = (since, done.last_mut()) {
                let milliseconds = since.elapsed().as_secs_f64() * 1000.0;
                let text = format!("a transaction was committed after {milliseconds:.3} ms, with {calls} calls");
                last.extend(host.line(Level::Debug, &text));
            }
        } else if changes {
            store.rollback();
        }
        Ok(Attempt::Committed(done))
    }

    fn deliver(&self, calls: &mut Calls, done: Done) {
        for ((_, answer, _), (outcome, notes)) in calls.drain(..done.len()).zip(done) {
            if let Some(outcome) = outcome {
                self.engine.deliver(Delivery::Answer(answer, outcome));
            }
            self.engine.tell(notes);
        }
    }

    fn fail_all(&self, calls: Calls, error: &Error) {
        calls.into_iter().for_each(|(_, answer, _)| self.engine.fail(answer, error));
    }
}

fn interrupted() -> Error {
    Error::new(Code::Interrupted, "Uninit was called before this call was carried out")
}

#[cfg(test)]
#[path = "../tests/runtime/logic.rs"]
mod tests;
