use super::super::engine::Engine;
use super::*;
use std::sync::mpsc::{Receiver, channel};

fn answer(blank: Blank) -> (Answer, Receiver<(i32, CString)>) {
    let (tx, rx) = channel();
    let callback: Callback = Box::new(move |o| tx.send((o.code, o.json.clone())).unwrap());
    (Answer::new(Some(callback), blank, &Log::default()), rx)
}

/// Makes what waits in poll mode.
fn poll(engine: &Engine) {
    while let Some(delivery) = engine.outbox.as_ref().unwrap().take() {
        engine.make(delivery);
    }
}

#[test]
fn an_answer_is_given_once() {
    let (answer, rx) = answer(Blank::Nothing);
    answer.give(&Outcome::done(c"{}".to_owned()));
    assert_eq!(rx.iter().collect::<Vec<_>>(), [(0, c"{}".to_owned())]);
}

#[test]
fn an_accepted_call_whose_answer_is_dropped_is_answered_where_the_others_are() {
    let engine = Arc::new(Engine::new(Arc::default(), true, 10));
    let (mut answer, rx) = answer(Blank::Array);
    assert!(answer.accept(engine.clone()));
    drop(answer);
    assert!(rx.try_recv().is_err(), "not on the thread that dropped it");
    poll(&engine);
    assert_eq!(rx.iter().collect::<Vec<_>>(), [(7012, c"[]".to_owned())]);
}

#[test]
fn a_call_that_was_not_accepted_is_never_answered() {
    let (answer, rx) = answer(Blank::Array);
    drop(answer);
    assert_eq!(rx.iter().count(), 0);
}

#[test]
fn a_call_counts_as_unanswered_until_its_answer_is_given_or_lost() {
    let engine = Arc::new(Engine::new(Arc::default(), true, 2));
    let (mut a, _a) = answer(Blank::Nothing);
    let (mut b, _b) = answer(Blank::Nothing);
    let (mut c, _c) = answer(Blank::Nothing);
    assert!(a.accept(engine.clone()) && b.accept(engine.clone()));
    assert!(!c.accept(engine.clone()));
    a.give(&Outcome::done(CString::default()));
    assert!(c.accept(engine.clone()));
    drop(b);
    poll(&engine);
    let (mut d, _d) = answer(Blank::Nothing);
    assert!(d.accept(engine.clone()));
    [c, d].into_iter().for_each(Answer::abandon);
}
