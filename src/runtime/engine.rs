//! What the logic thread and the host's threads share between `Init` and `Uninit`.

use super::answer::{Answer, Desk, Outcome};
use super::delivery::{Delivery, Outbox};
use super::host::Host;
use super::inbox::{Inbox, Job};
use super::listeners::Note;
use super::log::Level;
use super::request::SdkCall;
use crate::core::error::Error;
use crate::core::ids::UserId;
use parking_lot::Mutex;
use std::ffi::CString;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

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
    pub host: Arc<Host>,
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
    pub polling: Mutex<()>,
}

/// Who is logged in once the calls of Login and of Logout that were accepted are carried out, if they succeed.
#[derive(Default)]
struct Expected {
    user: Option<UserId>,
    /// Those calls.
    pending: u32,
}

impl Engine {
    pub fn new(host: Arc<Host>, poll: bool, most_unanswered: u64) -> Self {
        Self {
            host,
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

    /// Who is logged in from now on.
    pub fn set_user(&self, user: Option<UserId>) {
        *self.user.lock() = user;
    }

    pub fn user(&self) -> Option<UserId> {
        self.user.lock().clone()
    }

    /// Under whose name is written what is written now.
    pub fn writer(&self) -> Option<UserId> {
        self.expected.lock().user.clone()
    }

    fn pending(&self, call: &SdkCall) -> Option<&AtomicU32> {
        match call {
            SdkCall::Login { .. } => Some(&self.logins),
            SdkCall::Logout => Some(&self.logouts),
            SdkCall::SetConfig(_) => None,
        }
    }

    /// The call is accepted: what is written from now on is written by the user whom it leads to.
    pub fn accepted(&self, call: &SdkCall) {
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

    pub fn login_status(&self) -> LoginStatus {
        let pending = |calls: &AtomicU32| calls.load(Ordering::Acquire) > 0;
        match self.user.lock().is_some() {
            true if pending(&self.logouts) => LoginStatus::LoggingOut,
            true => LoginStatus::LoggedIn,
            false if pending(&self.logins) => LoginStatus::LoggingIn,
            false => LoginStatus::LoggedOut,
        }
    }

    /// Calls the host. From the moment it is told of attributes on it knows them.
    pub fn make(&self, delivery: Delivery) {
        if let Delivery::Note(Note::AttributesChanged { position, .. }) = &delivery {
            self.inbox.note_told(*position);
        }
        delivery.make(&self.host.listeners);
    }

    pub fn stop(&self) {
        self.inbox.stop();
        if let Some(outbox) = &self.outbox {
            outbox.close();
        }
    }
}

/// For the logic thread.
impl Engine {
    pub fn is_stopping(&self) -> bool {
        self.inbox.is_stopping()
    }

    pub fn done(&self, answer: Answer, json: CString) {
        self.deliver(Delivery::Answer(answer, Outcome::done(json)));
    }

    pub fn fail(&self, answer: Answer, error: &Error) {
        let outcome = answer.failure(error);
        self.deliver(Delivery::Answer(answer, outcome));
    }

    pub fn log(&self, level: Level, text: &str) {
        if self.host.log.wants(level)
            && let Some(note) = self.host.line(level, text)
        {
            self.deliver(Delivery::Note(note));
        }
    }

    /// Once `Uninit` has been called, answers are still given and log lines told, and events no more.
    pub fn deliver(&self, delivery: Delivery) {
        let is_event = matches!(&delivery, Delivery::Note(note) if !matches!(note, Note::Log { .. }));
        if is_event && self.is_stopping() {
            return;
        }
        if let Delivery::Answer(answer, outcome) = &delivery
            && let Some(line) = answer.answered(outcome)
        {
            self.log(Level::Debug, &line);
        }
        // Where nobody listens there is nothing to poll.
        let is_heard = !matches!(&delivery, Delivery::Note(note) if !self.host.listeners.wants(note.subject()));
        match self.outbox.as_ref().filter(|_| is_heard) {
            // It does not end before this thread.
            Some(outbox) => drop(outbox.put(delivery, &self.host.listeners)),
            None => self.make(delivery),
        }
    }
}

/// For all threads.
impl Engine {
    /// Has a callback made where the others are.
    pub fn hand_over(&self, delivery: Delivery) {
        let refused = match &self.outbox {
            Some(outbox) => outbox.put(delivery, &self.host.listeners).err(),
            None => match self.inbox.put(Job::Deliver(delivery)) {
                Err(Job::Deliver(delivery)) => Some(delivery),
                _ => None,
            },
        };
        if let Some(delivery) = refused {
            self.host.deliver_stray(delivery);
        }
    }
}

impl Desk for Engine {
    fn enter(&self) -> bool {
        let more = |calls| (calls < self.most_unanswered).then_some(calls + 1);
        self.unanswered.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more).is_ok()
    }

    fn leave(&self) {
        self.unanswered.fetch_sub(1, Ordering::Relaxed);
    }

    fn answer(&self, answer: Answer, outcome: Outcome) {
        self.hand_over(Delivery::Answer(answer, outcome));
    }
}

#[cfg(test)]
#[path = "../tests/runtime/engine.rs"]
mod tests;
