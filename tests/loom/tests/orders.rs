//! Every call is answered exactly once, and nobody sleeps on, in whatever order the threads come.

use convoke_loom::runtime::answer::{Answer, Blank, Outcome};
use convoke_loom::runtime::delivery::Delivery;
use convoke_loom::runtime::engine::Engine;
use convoke_loom::runtime::inbox::{Job, Mail};
use convoke_loom::runtime::log::Log;
use std::ffi::CString;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How often each call was answered, and how often the code was 0.
#[derive(Default)]
struct Host {
    answered: [AtomicUsize; 3],
    done: AtomicUsize,
}

fn call(host: &Arc<Host>, number: usize) -> Answer {
    let host = Arc::clone(host);
    let callback = move |outcome: &Outcome| {
        host.answered[number].fetch_add(1, Ordering::SeqCst);
        host.done.fetch_add(usize::from(outcome.code == 0), Ordering::SeqCst);
    };
    Answer::new(Some(Box::new(callback)), Blank::Nothing, &Log)
}

/// The logic thread: takes what waits and answers it, in order, until the inbox is closed. Every other call is lost.
fn logic(engine: &Engine, loses: bool) {
    let mut lost = false;
    loop {
        let Mail { jobs, stopping, .. } = engine.inbox.take(None);
        for job in jobs {
            match job {
                Job::User(_, answer, _) if loses && !lost => {
                    lost = true;
                    drop(answer);
                }
                Job::User(_, answer, _) | Job::Refuse(answer) | Job::Sdk(_, answer) => {
                    answer.give(&Outcome::done(CString::default()));
                }
                Job::Deliver(Delivery::Answer(answer, outcome)) => answer.give(&outcome),
            }
        }
        if stopping {
            return;
        }
    }
}

/// Plays the scene in every order, and says how many there were.
fn in_every_order(model: &loom::model::Builder, scene: impl Fn() + Send + Sync + 'static) {
    let orders = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&orders);
    model.check(move || {
        count.fetch_add(1, Ordering::SeqCst);
        scene();
    });
    println!("orders: {}", orders.load(Ordering::SeqCst));
}

/// Two threads call while the logic thread works and a third closes the inbox, or nobody does before they are answered.
fn meet(calls: usize, most: u64, loses: bool, closed_meanwhile: bool) {
    let mut model = loom::model::Builder::new();
    model.preemption_bound = Some(3);
    in_every_order(&model, move || {
        let engine = Arc::new(Engine::new(most));
        let host = Arc::new(Host::default());
        let worker = {
            let engine = Arc::clone(&engine);
            loom::thread::spawn(move || logic(&engine, loses))
        };
        let callers: Vec<_> = (0..calls)
            .map(|number| {
                let (engine, answer) = (Arc::clone(&engine), call(&host, number));
                loom::thread::spawn(move || engine.submit(answer))
            })
            .collect();
        if closed_meanwhile {
            engine.inbox.stop();
        }
        for caller in callers {
            caller.join().unwrap();
        }
        engine.inbox.note_change();
        engine.inbox.stop();
        worker.join().unwrap();
        let answered = host.answered.iter().map(|n| n.load(Ordering::SeqCst));
        assert_eq!(answered.collect::<Vec<_>>(), [[1, 1, 0], [1, 0, 0]][2 - calls], "each exactly once");
        assert_eq!(engine.unanswered(), 0);
    });
}

#[test]
fn calls_from_two_threads_are_each_answered_once() {
    meet(2, 1000, false, false);
}

#[test]
fn calls_that_meet_the_end_are_each_answered_once() {
    meet(2, 1000, false, true);
}

#[test]
fn calls_beyond_the_limit_are_each_answered_once() {
    meet(2, 1, false, true);
}

#[test]
fn an_answer_that_is_lost_inside_is_made_up_for_also_at_the_end() {
    meet(1, 1000, true, false);
    meet(2, 1000, true, true);
}

/// A wake-up that comes between the look into the queue and the sleep is not lost: else the logic thread would never end,
/// which loom reports.
#[test]
fn whoever_puts_something_into_the_queue_wakes_the_thread_that_sleeps() {
    in_every_order(&loom::model::Builder::new(), || {
        let engine = Arc::new(Engine::new(1000));
        let host = Arc::new(Host::default());
        let caller = {
            let (engine, answer) = (Arc::clone(&engine), call(&host, 0));
            loom::thread::spawn(move || engine.submit(answer))
        };
        let bell = {
            let engine = Arc::clone(&engine);
            loom::thread::spawn(move || engine.inbox.note_change())
        };
        let (mut jobs, mut changed) = (0, false);
        while jobs == 0 || !changed {
            let mail = engine.inbox.take(None);
            jobs += mail.jobs.len();
            changed |= mail.changed;
            for job in mail.jobs {
                if let Job::User(_, answer, _) = job {
                    answer.give(&Outcome::done(CString::default()));
                }
            }
        }
        caller.join().unwrap();
        bell.join().unwrap();
        assert_eq!((jobs, host.done.load(Ordering::SeqCst)), (1, 1));
    });
}
