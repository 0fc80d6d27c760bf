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
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

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
#[derive(Default)]
pub struct Engine {
    pub host: Arc<Host>,
    pub inbox: Inbox,
    /// In poll mode.
    pub outbox: Option<Outbox>,
    unanswered: AtomicU64,
    most_unanswered: u64,
    users: Mutex<Users>,
    /// Held by the one thread that polls.
    pub polling: Mutex<()>,
}

/// Who is logged in now, and who will be.
#[derive(Default)]
struct Users {
    now: Option<UserId>,
    /// Once the calls below are carried out, if they succeed.
    expected: Option<UserId>,
    /// Calls of Login and of Logout that were accepted and not carried out yet.
    logins: u32,
    logouts: u32,
}

impl Engine {
    pub fn new(host: Arc<Host>, poll: bool, most_unanswered: u64) -> Self {
        Self { host, outbox: poll.then(Outbox::default), most_unanswered, ..Self::default() }
    }

    /// Who is logged in from now on.
    pub fn set_user(&self, user: Option<UserId>) {
        self.users.lock().now = user;
    }

    pub fn user(&self) -> Option<UserId> {
        self.users.lock().now.clone()
    }

    /// Under whose name is written what is written now.
    pub fn writer(&self) -> Option<UserId> {
        self.users.lock().expected.clone()
    }

    /// The call is accepted: what is written from now on is written by the user whom it leads to.
    pub fn accepted(&self, call: &SdkCall) {
        let users = &mut *self.users.lock();
        match call {
            SdkCall::Login { user, .. } => {
                users.logins += 1;
                // What is no id is refused, and whoever was logged in stays.
                users.expected = UserId::new(user).or(users.expected.take());
            }
            SdkCall::Logout => {
                users.logouts += 1;
                users.expected = None;
            }
            SdkCall::SetConfig(_) => {}
        }
    }

    /// The call has been carried out, and is about to be answered.
    pub fn carried_out(&self, call: &SdkCall) {
        let users = &mut *self.users.lock();
        match call {
            SdkCall::Login { .. } => users.logins = users.logins.saturating_sub(1),
            SdkCall::Logout => users.logouts = users.logouts.saturating_sub(1),
            SdkCall::SetConfig(_) => {}
        }
        if users.logins + users.logouts == 0 {
            users.expected.clone_from(&users.now);
        }
    }

    pub fn login_status(&self) -> LoginStatus {
        let users = self.users.lock();
        match users.now {
            Some(_) if users.logouts > 0 => LoginStatus::LoggingOut,
            Some(_) => LoginStatus::LoggedIn,
            None if users.logins > 0 => LoginStatus::LoggingIn,
            None => LoginStatus::LoggedOut,
        }
    }

    /// Calls the host. From the moment it is told of attributes on it knows them.
    pub fn make(&self, delivery: Delivery) {
        if let Delivery::Note(note) = &delivery {
            self.is_told(note);
        }
        delivery.make(&self.host.listeners);
    }

    fn is_told(&self, note: &Note) {
        if let Note::AttributesChanged { position, .. } = note {
            self.inbox.note_told(*position);
        }
    }

    pub fn stop(&self) {
        self.inbox.stop();
        if let Some(outbox) = &self.outbox {
            outbox.close();
        }
    }

    // For the logic thread.

    pub fn tell(&self, notes: impl IntoIterator<Item = Note>) {
        notes.into_iter().for_each(|note| self.deliver(Delivery::Note(note)));
    }

    pub fn fail(&self, answer: Answer, error: &Error) {
        let outcome = answer.failure(error);
        self.deliver(Delivery::Answer(answer, outcome));
    }

    pub fn log(&self, level: Level, text: &str) {
        if self.host.log.wants(level) {
            self.tell(self.host.line(level, text));
        }
    }

    /// Once `Uninit` has been called, answers are still given and log lines told, and events no more.
    pub fn deliver(&self, delivery: Delivery) {
        let is_event = matches!(&delivery, Delivery::Note(note) if !matches!(note, Note::Log { .. }));
        if is_event && self.inbox.is_stopping() {
            return;
        }
        if let Delivery::Answer(answer, outcome) = &delivery
            && let Some(line) = answer.answered(outcome)
        {
            self.log(Level::Debug, &line);
        }
        // Where nobody listens there is nothing to make; who listens later would be called here, and not where they poll.
        if let Delivery::Note(note) = &delivery
            && !self.host.listeners.wants(note.subject())
        {
            return self.is_told(note);
        }
        match &self.outbox {
            // It does not end before this thread.
            Some(outbox) => drop(outbox.put(delivery, &self.host.listeners)),
            None => self.make(delivery),
        }
    }

    // For all threads.

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
