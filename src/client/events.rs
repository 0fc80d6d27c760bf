//! What happens to a client, as a stream.

use crate::runtime::listeners::Listener;
use crate::runtime::sdk::Sdk;
use futures_core::Stream;
use parking_lot::{Condvar, Mutex};
use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// Something that has happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The type of the listener that the C API has for it: `TIMConvEventCallback`.
    pub listener: &'static str,
    /// What that is called with, an array.
    pub arguments: serde_json::Value,
}

/// Events in their order: a stream of any executor, and an iterator that waits. It ends with its client.
pub struct Events(Arc<Queue>);

#[derive(Default)]
struct Queue {
    state: Mutex<State>,
    news: Condvar,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Event>,
    has_ended: bool,
    waker: Option<Waker>,
}

impl Queue {
    fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.state.lock();
        change(&mut state);
        let waker = state.waker.take();
        drop(state);
        self.news.notify_all();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

/// Ends the stream when the listener is no more.
struct Source(Arc<Queue>);

impl Drop for Source {
    fn drop(&mut self) {
        self.0.change(|state| state.has_ended = true);
    }
}

impl Events {
    pub(super) fn of(sdk: &Sdk) -> Self {
        let queue = Arc::<Queue>::default();
        let source = Source(Arc::clone(&queue));
        let listener: Listener = Arc::new(move |note| {
            let arguments = serde_json::from_slice(note.arguments().as_bytes()).unwrap_or_default();
            let event = Event { listener: note.listener(), arguments };
            source.0.change(|state| state.waiting.push_back(event));
        });
        sdk.host.listeners.set_all(Some(&listener));
        Self(queue)
    }
}

impl Iterator for Events {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        let mut state = self.0.state.lock();
        loop {
            if let Some(event) = state.waiting.pop_front() {
                return Some(event);
            }
            if state.has_ended {
                return None;
            }
            self.0.news.wait(&mut state);
        }
    }
}

impl Stream for Events {
    type Item = Event;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Event>> {
        let mut state = self.0.state.lock();
        match state.waiting.pop_front() {
            Some(event) => Poll::Ready(Some(event)),
            None if state.has_ended => Poll::Ready(None),
            None => {
                state.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}
