//! The promise that every accepted call is answered exactly once.

use super::log::{self, Level, Log};
use crate::core::error::{Code, Error};
use crate::wire;
use std::borrow::Cow;
use std::ffi::{CStr, CString};
use std::sync::Arc;
use std::time::Instant;

/// What a call is answered.
#[derive(Debug)]
pub struct Outcome {
    pub code: i32,
    /// Empty on success.
    pub desc: Cow<'static, CStr>,
    pub json: CString,
    /// Whether the callback in C is told where the next page begins.
    pub is_page: bool,
    /// Where that is; 0 on the last one.
    pub next: u64,
}

impl Outcome {
    pub fn done(json: CString) -> Self {
        Self { code: 0, desc: Cow::Borrowed(c""), json, is_page: false, next: 0 }
    }

    pub fn failed(error: &Error, json: CString) -> Self {
        let (code, sentence) = wire::code_and_sentence(Some(error));
        // A desc is one of our own sentences, without a NUL.
        Self { code, desc: CString::new(sentence.as_bytes()).unwrap_or_default().into(), json, is_page: false, next: 0 }
    }
}

/// What a failed call hands over as JSON: the empty form of what it would have answered.
#[derive(Clone, Debug)]
pub enum Blank {
    Nothing,
    Array,
    /// A document that is made when it is needed.
    Made(fn() -> CString),
    /// A document that is not the same for every call: a message that was not sent, for instance.
    Document(CString),
}

impl Blank {
    fn json(&self) -> CString {
        match self {
            Self::Nothing => CString::default(),
            Self::Array => c"[]".to_owned(),
            Self::Made(document) => document(),
            Self::Document(json) => json.clone(),
        }
    }
}

/// Where calls are counted while they wait for their answers.
pub trait Desk: Send + Sync {
    /// One call more; false, and none, where there are too many.
    fn enter(&self) -> bool;

    /// One call fewer.
    fn leave(&self);

    /// Gives an answer that was lost, where the others are given.
    fn answer(&self, answer: Answer, outcome: Outcome);
}

/// Calls the host back.
pub type Callback = Box<dyn FnOnce(&Outcome) + Send>;

/// A call's right to be answered. It is used up by [`give`](Self::give). An accepted call whose answer is dropped without
/// it is answered 7012, so that no defect leaves a host waiting.
pub struct Answer {
    /// `None` where the host gave no callback.
    callback: Option<Callback>,
    blank: Blank,
    /// From when the call is accepted until it is answered.
    accepted: Option<Arc<dyn Desk>>,
    /// Where the log is to have each call: the exported function, and since when it is under way.
    traced: Option<Box<(&'static str, Instant)>>,
}

impl Answer {
    pub fn new(callback: Option<Callback>, blank: Blank, log: &Log) -> Self {
        let traced = log.wants(Level::Debug).then(|| Box::new((log::function(), Instant::now())));
        Self { callback, blank, accepted: None, traced }
    }

    /// The line of the log that says that the call is made, if it is to have one.
    pub fn made(&self) -> Option<String> {
        self.traced.as_ref().map(|traced| format!("{}: called", traced.0))
    }

    /// The line of the log that says what it is answered.
    pub fn answered(&self, outcome: &Outcome) -> Option<String> {
        let (function, since) = **self.traced.as_ref()?;
        let milliseconds = since.elapsed().as_secs_f64() * 1000.0;
        Some(format!("{function}: answered {} after {milliseconds:.3} ms", outcome.code))
    }

    /// From now on the call counts as unanswered; false where there are too many of those.
    pub fn accept(&mut self, desk: Arc<dyn Desk>) -> bool {
        let accepted = desk.enter();
        if accepted {
            self.accepted = Some(desk);
        }
        accepted
    }

    /// Whether anybody wants to be told.
    pub fn is_wanted(&self) -> bool {
        self.callback.is_some()
    }

    /// The outcome of this call when it fails in that way.
    pub fn failure(&self, error: &Error) -> Outcome {
        Outcome::failed(error, self.blank.json())
    }

    pub fn give(mut self, outcome: &Outcome) {
        if let Some(desk) = self.accepted.take() {
            desk.leave();
        }
        if let Some(callback) = self.callback.take() {
            callback(outcome);
        }
    }

    /// Forgets the call: nobody can be told.
    pub fn abandon(mut self) {
        self.callback = None;
        self.give(&Outcome::done(CString::default()));
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        if let Some(desk) = self.accepted.take() {
            let error = Error::new(Code::Internal, "the call was lost inside Convoke; this is a defect");
            let outcome = self.failure(&error);
            desk.leave();
            let (callback, traced) = (self.callback.take(), self.traced.take());
            let again = Self { callback, blank: self.blank.clone(), accepted: None, traced };
            desk.answer(again, outcome);
        }
    }
}

#[cfg(test)]
#[path = "../tests/runtime/answer.rs"]
mod tests;
