//! The answer of a call, as a future.

use super::Error;
use crate::calls::by_name;
use crate::runtime::answer::{Answer as Promise, Blank, Callback, Outcome};
use crate::runtime::log::Log;
use parking_lot::{Condvar, Mutex};
use serde::de::DeserializeOwned;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// What a call will be answered. The call is made whether this is looked at or not.
#[must_use = "it says whether the call has failed"]
pub struct Answer<T> {
    place: Arc<Place>,
    answers: PhantomData<fn() -> T>,
}

#[derive(Default)]
struct Place {
    state: Mutex<State>,
    came: Condvar,
}

#[derive(Default)]
struct State {
    said: Option<Result<String, Error>>,
    waker: Option<Waker>,
}

impl Place {
    fn say(&self, said: Result<String, Error>) {
        let mut state = self.state.lock();
        state.said = Some(said);
        let waker = state.waker.take();
        drop(state);
        self.came.notify_all();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

fn said(outcome: &Outcome) -> Result<String, Error> {
    let text = |text: &std::ffi::CStr| text.to_string_lossy().into_owned();
    match outcome.code {
        0 => Ok(text(&by_name::whole(outcome))),
        code => Err(Error { code, sentence: text(&outcome.desc) }),
    }
}

impl<T: DeserializeOwned> Answer<T> {
    pub(super) fn refused(why: Error) -> Self {
        let answer = Self { place: Arc::default(), answers: PhantomData };
        answer.place.say(Err(why));
        answer
    }

    /// With the promise to give it.
    pub(super) fn pending(blank: Blank, log: &Log) -> (Self, Promise) {
        let place = Arc::<Place>::default();
        let to = Arc::clone(&place);
        let callback: Callback = Box::new(move |outcome| to.say(said(outcome)));
        (Self { place, answers: PhantomData }, Promise::new(Some(callback), blank, log))
    }

    /// Waits for it on this thread. Not from within an event's or an answer's task of the same client's thread: answers come on it.
    ///
    /// # Errors
    /// The call was refused or has failed; -3 where what it answers is no `T`.
    pub fn wait(self) -> Result<T, Error> {
        let mut state = self.place.state.lock();
        loop {
            match state.said.take() {
                Some(said) => return read(said),
                None => self.place.came.wait(&mut state),
            }
        }
    }
}

/// An answer that is no JSON is a text, and nothing is `null`.
fn read<T: DeserializeOwned>(said: Result<String, Error>) -> Result<T, Error> {
    let text = said?;
    let json = if text.is_empty() { "null" } else { &text };
    let read = serde_json::from_str(json)
        .or_else(|why| serde_json::from_value(serde_json::Value::String(text.clone())).map_err(|_| why));
    read.map_err(|why| Error { code: -3, sentence: format!("the answer is something else: {why}") })
}

impl<T: DeserializeOwned> Future for Answer<T> {
    type Output = Result<T, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut state = self.place.state.lock();
        match state.said.take() {
            Some(said) => Poll::Ready(read(said)),
            None => {
                state.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}
