//! The promise that every accepted call is answered exactly once.

use super::delivery::Delivery;
use super::sdk::Engine;
use crate::core::error::{Code, Error};
use crate::wire;
use crate::wire::config::SetConfig;
use crate::wire::conversation::{ConvInfo, ConversationListResult};
use std::ffi::CString;
use std::sync::Arc;

/// What a call is answered.
#[derive(Debug)]
pub struct Outcome {
    pub code: i32,
    /// Empty on success.
    pub desc: CString,
    pub json: CString,
}

impl Outcome {
    pub fn done(json: CString) -> Self {
        Self { code: 0, desc: CString::default(), json }
    }

    pub fn failed(error: &Error, json: CString) -> Self {
        // A desc is one of our own sentences, without a NUL.
        Self { code: error.code.number(), desc: CString::new(error.text.as_bytes()).unwrap_or_default(), json }
    }
}

/// What a failed call hands over as JSON: the empty form of what it would have answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    Nothing,
    Array,
    Conversation,
    Page,
    Config,
}

impl Blank {
    fn json(self) -> CString {
        match self {
            Self::Nothing => CString::default(),
            Self::Array => c"[]".to_owned(),
            Self::Conversation => wire::write(&ConvInfo::default()),
            Self::Page => wire::write(&ConversationListResult::default()),
            Self::Config => wire::write(&SetConfig::zeroed()),
        }
    }
}

/// Calls the host back.
pub type Callback = Box<dyn FnOnce(&Outcome) + Send>;

/// A call's right to be answered. It is used up by [`give`](Self::give); one that is dropped without it answers
/// 7012 by itself, so that no defect leaves a host waiting.
pub struct Answer {
    /// `None` where the host gave no callback.
    callback: Option<Callback>,
    blank: Blank,
    given: bool,
    /// Where the call is counted as unanswered.
    engine: Option<Arc<Engine>>,
}

impl Answer {
    pub fn new(callback: Option<Callback>, blank: Blank) -> Self {
        Self { callback, blank, given: false, engine: None }
    }

    /// Counts this call among the unanswered ones until it is answered. Says how many there were before.
    pub fn count_in(&mut self, engine: &Arc<Engine>) -> u64 {
        self.engine = Some(Arc::clone(engine));
        engine.add_unanswered()
    }

    /// The outcome of this call when it fails in that way.
    pub fn failure(&self, error: &Error) -> Outcome {
        Outcome::failed(error, self.blank.json())
    }

    pub fn give(mut self, outcome: &Outcome) {
        self.given = true;
        if let Some(engine) = self.engine.take() {
            engine.remove_unanswered();
        }
        if let Some(callback) = self.callback.take() {
            callback(outcome);
        }
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        if self.given {
            return;
        }
        let error = Error::new(Code::Internal, "the call was lost inside Convoke; this is a defect");
        let outcome = self.failure(&error);
        let (callback, engine) = (self.callback.take(), self.engine.take());
        let again = Self { callback, blank: self.blank, given: false, engine };
        self.given = true;
        // In poll mode it waits for the host like every other.
        match again.engine.clone().as_ref().and_then(|engine| engine.outbox.as_ref()) {
            Some(outbox) => outbox.put(Delivery::Answer(again, outcome)),
            None => again.give(&outcome),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    fn answer(blank: Blank) -> (Answer, std::sync::mpsc::Receiver<(i32, CString)>) {
        let (tx, rx) = channel();
        let callback: Callback = Box::new(move |o| tx.send((o.code, o.json.clone())).unwrap());
        (Answer::new(Some(callback), blank), rx)
    }

    #[test]
    fn an_answer_is_given_once() {
        let (answer, rx) = answer(Blank::Nothing);
        answer.give(&Outcome::done(c"{}".to_owned()));
        assert_eq!(rx.iter().collect::<Vec<_>>(), [(0, c"{}".to_owned())]);
    }

    #[test]
    fn a_dropped_answer_answers_by_itself() {
        let (answer, rx) = answer(Blank::Array);
        drop(answer);
        assert_eq!(rx.iter().collect::<Vec<_>>(), [(7012, c"[]".to_owned())]);
    }
}
