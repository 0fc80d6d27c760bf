//! The queue before the logic thread.

use super::answer::Answer;
use super::delivery::Delivery;
use super::request::{SdkCall, UserCall};
use parking_lot::{Condvar, Mutex};
use std::collections::VecDeque;
use std::time::Duration;

/// Something for the logic thread to do, in the order in which it came.
pub enum Job {
    Sdk(SdkCall, Answer),
    /// With the journal position up to which the host had been told of what others did when it made the call; the inbox sets it.
    User(UserCall, Answer, i64),
    /// A call beyond the limit of unanswered ones: answered 9507, and not carried out.
    Refuse(Answer),
    /// A callback that another thread has come upon, to be made on the logic thread.
    Deliver(Delivery),
}

/// What the logic thread finds when it wakes.
#[derive(Default)]
pub struct Mail {
    pub jobs: VecDeque<Job>,
    /// Another process has committed.
    pub changed: bool,
    /// `Uninit` was called: these jobs are the last.
    pub stopping: bool,
    /// Calls that come later are made by a host that was told of everything up to here.
    pub told: i64,
}

#[derive(Default)]
pub struct Inbox {
    inner: Mutex<Inner>,
    wake: Condvar,
}

#[derive(Default)]
struct Inner {
    mail: Mail,
    asleep: bool,
}

impl Inbox {
    /// Puts a job into the queue; gives it back once the inbox is closed.
    #[expect(clippy::result_large_err, reason = "a job that is taken is moved as often")]
    pub fn put(&self, mut job: Job) -> Result<(), Job> {
        self.change(|mail| {
            if mail.stopping {
                return Err(job);
            }
            // Under the lock, so that no call that comes later knows less than `take` says.
            if let Job::User(_, _, told) = &mut job {
                *told = mail.told;
            }
            mail.jobs.push_back(job);
            Ok(())
        })
    }

    pub fn note_change(&self) {
        self.change(|mail| mail.changed = true);
    }

    /// Closes the inbox: nothing goes in any more.
    pub fn stop(&self) {
        self.change(|mail| mail.stopping = true);
    }

    /// The host is being told of what others did up to this journal position.
    pub fn note_told(&self, position: i64) {
        let mail = &mut self.inner.lock().mail;
        mail.told = mail.told.max(position);
    }

    /// How many jobs wait.
    pub fn waiting(&self) -> usize {
        self.inner.lock().mail.jobs.len()
    }

    pub fn is_stopping(&self) -> bool {
        self.inner.lock().mail.stopping
    }

    /// Waits for mail and takes all of it. `longest`: then others may have committed, though nobody has said so.
    pub fn take(&self, longest: Option<Duration>) -> Mail {
        let mut inner = self.inner.lock();
        while inner.mail.jobs.is_empty() && !inner.mail.changed && !inner.mail.stopping {
            inner.asleep = true;
            match longest {
                Some(longest) => inner.mail.changed |= self.wake.wait_for(&mut inner, longest).timed_out(),
                None => self.wake.wait(&mut inner),
            }
        }
        inner.asleep = false;
        let Mail { jobs, changed, stopping, told } = &mut inner.mail;
        Mail { jobs: std::mem::take(jobs), changed: std::mem::take(changed), stopping: *stopping, told: *told }
    }

    /// Changes what there is, and wakes the thread if it waits for that. A wake-up is a system call; a thread that is awake will
    /// look by itself. Not under the lock, for which the woken thread would only wait.
    fn change<T>(&self, change: impl FnOnce(&mut Mail) -> T) -> T {
        let mut inner = self.inner.lock();
        let made = change(&mut inner.mail);
        let asleep = std::mem::take(&mut inner.asleep);
        drop(inner);
        if asleep {
            self.wake.notify_one();
        }
        made
    }
}
