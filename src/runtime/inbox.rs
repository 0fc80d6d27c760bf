//! The queue before the logic thread.

use super::answer::Answer;
use super::delivery::Delivery;
use super::request::{SdkCall, UserCall};
use parking_lot::{Condvar, Mutex};
use std::collections::VecDeque;

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
    mail: Condvar,
}

#[derive(Default)]
struct Inner {
    jobs: VecDeque<Job>,
    changed: bool,
    stopping: bool,
    asleep: bool,
    told: i64,
}

impl Inbox {
    /// Puts a job into the queue; gives it back once the inbox is closed.
    #[expect(clippy::result_large_err, reason = "a job that is taken is moved as often")]
    pub fn put(&self, mut job: Job) -> Result<(), Job> {
        let mut inner = self.inner.lock();
        if inner.stopping {
            return Err(job);
        }
        // Under the lock, so that no call that comes later knows less than `take` says.
        if let Job::User(_, _, told) = &mut job {
            *told = inner.told;
        }
        inner.jobs.push_back(job);
        let asleep = std::mem::take(&mut inner.asleep);
        drop(inner);
        self.wake(asleep);
        Ok(())
    }

    pub fn note_change(&self) {
        let mut inner = self.inner.lock();
        inner.changed = true;
        let asleep = std::mem::take(&mut inner.asleep);
        drop(inner);
        self.wake(asleep);
    }

    /// The host is being told of what others did up to this journal position.
    pub fn note_told(&self, position: i64) {
        let mut inner = self.inner.lock();
        inner.told = inner.told.max(position);
    }

    /// Closes the inbox: nothing goes in any more.
    pub fn stop(&self) {
        let mut inner = self.inner.lock();
        inner.stopping = true;
        let asleep = std::mem::take(&mut inner.asleep);
        drop(inner);
        self.wake(asleep);
    }

    /// How many jobs wait.
    pub fn waiting(&self) -> usize {
        self.inner.lock().jobs.len()
    }

    pub fn is_stopping(&self) -> bool {
        self.inner.lock().stopping
    }

    /// Waits for mail and takes all of it.
    pub fn take(&self) -> Mail {
        let mut inner = self.inner.lock();
        while inner.jobs.is_empty() && !inner.changed && !inner.stopping {
            inner.asleep = true;
            self.mail.wait(&mut inner);
        }
        inner.asleep = false;
        Mail {
            jobs: std::mem::take(&mut inner.jobs),
            changed: std::mem::take(&mut inner.changed),
            stopping: inner.stopping,
            told: inner.told,
        }
    }

    /// A wake-up is a system call; a thread that is awake will look by itself. Not under the lock, for which the woken thread
    /// would only wait.
    fn wake(&self, asleep: bool) {
        if asleep {
            self.mail.notify_one();
        }
    }
}
