//! Timing: lanes that are timed in turn, one JSON line for each figure, and the bare hand-over between two threads.

use crate::cores::{self, bind};
use parking_lot::{Condvar, Mutex};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Added to the name of every figure; where there is one, the process is bound to one core.
pub fn suffix() -> String {
    std::env::var("FIG_SUFFIX").unwrap_or_default()
}

/// Prints a figure in microseconds; the samples are nanoseconds of one operation.
pub fn emit(name: &str, mut samples: Vec<f64>) {
    assert!(!samples.is_empty(), "{name} has no samples");
    samples.sort_by(f64::total_cmp);
    let count = samples.len();
    let at = |part: f64| samples[((count as f64 * part) as usize).min(count - 1)] / 1e3;
    let line = serde_json::json!({
        "peer": "sdk", "fig": format!("{name}{}", suffix()), "unit": "us", "n": count,
        "median": at(0.5), "p99": at(0.99), "min": at(0.0), "max": at(1.0),
        "mean": samples.iter().sum::<f64>() / count as f64 / 1e3,
    });
    println!("{line}");
}

pub fn nanoseconds(since: Instant) -> f64 {
    since.elapsed().as_nanos() as f64
}

/// One of several operations that are timed in turn.
pub struct Lane<'a> {
    name: &'static str,
    block: usize,
    rest: bool,
    run: Box<dyn FnMut(usize) -> f64 + 'a>,
}

/// An operation that is timed as a whole, `block` times in a turn.
pub fn lane<'a>(name: &'static str, block: usize, mut run: impl FnMut(usize) + 'a) -> Lane<'a> {
    timed(name, block, move |i| {
        let begin = Instant::now();
        run(i);
        nanoseconds(begin)
    })
}

/// An operation that says itself how long what counts of it took.
pub fn timed<'a>(name: &'static str, block: usize, run: impl FnMut(usize) -> f64 + 'a) -> Lane<'a> {
    Lane { name, block, rest: false, run: Box::new(run) }
}

impl Lane<'_> {
    /// A millisecond's pause before each call, so that both sides sleep.
    pub fn after_a_rest(self) -> Self {
        Self { rest: true, ..self }
    }
}

/// Times the lanes block by block in turn, so that noise from outside falls on all of them alike, and prints them.
pub fn in_turn(blocks: usize, mut lanes: Vec<Lane<'_>>) {
    let mut samples: Vec<Vec<f64>> = lanes.iter().map(|_| Vec::new()).collect();
    for block in 0..blocks {
        for (lane, samples) in lanes.iter_mut().zip(&mut samples) {
            for i in 0..lane.block {
                if lane.rest {
                    std::thread::sleep(Duration::from_millis(1));
                }
                samples.push((lane.run)(block * lane.block + i));
            }
        }
    }
    for (lane, samples) in lanes.iter().zip(samples) {
        emit(lane.name, samples);
    }
}

/// A place for one value, whose taker sleeps until there is one.
#[derive(Default)]
struct Slot {
    value: Mutex<u64>,
    full: Condvar,
}

impl Slot {
    fn put(&self, value: u64) {
        *self.value.lock() = value;
        self.full.notify_one();
    }

    fn take(&self) -> u64 {
        let mut value = self.value.lock();
        while *value == 0 {
            self.full.wait(&mut value);
        }
        std::mem::take(&mut *value)
    }
}

/// The bare hand-over: a value to a sleeping thread and back. No call of this shape can cost less.
pub struct Handoff {
    there: Arc<Slot>,
    back: Arc<Slot>,
}

const STOP: u64 = u64::MAX;

impl Handoff {
    pub fn start() -> Self {
        let (there, back) = (Arc::<Slot>::default(), Arc::<Slot>::default());
        let (from, to) = (Arc::clone(&there), Arc::clone(&back));
        std::thread::spawn(move || {
            loop {
                let value = from.take();
                to.put(value);
                if value == STOP {
                    return;
                }
            }
        });
        Self { there, back }
    }

    pub fn round_trip(&self) {
        self.there.put(1);
        self.back.take();
    }
}

impl Drop for Handoff {
    fn drop(&mut self) {
        self.there.put(STOP);
        self.back.take();
    }
}

fn threads() -> Vec<i32> {
    let tasks = std::fs::read_dir("/proc/self/task").unwrap();
    tasks.filter_map(|task| task.ok()?.file_name().to_str()?.parse().ok()).collect()
}

/// Puts this thread on one core and all others of the process on another: left to itself the scheduler now keeps a pair
/// of threads on one core and now parts them, and a hand-over takes now 2 us and now 12. Not where there is one core.
pub fn split_cores() {
    if suffix().is_empty() {
        // SAFETY: it takes nothing and gives a number.
        let own = unsafe { libc::gettid() };
        threads().into_iter().for_each(|thread| if thread == own { bind(thread, 0..1) } else { bind(thread, 1..2) });
    }
}

/// Lets all threads run anywhere again.
pub fn free_cores() {
    if suffix().is_empty() {
        threads().into_iter().for_each(|thread| bind(thread, 0..cores::all()));
    }
}
