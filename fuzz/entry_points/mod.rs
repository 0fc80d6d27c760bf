//! Calls of the C API, as a host may make them that knows the types and nothing else.
//!
//! An input is a byte of settings, then calls. A call is four bytes that name a function, a byte of switches, and the arguments
//! one after the other: a text ends with a NUL, a number is a byte or one of the marks in [`Input::number`]. The four bytes are
//! a hash of the name, and the function with the nearest one is meant: so an input stays what it is when functions are added.
//!
//! Every call that is accepted with a callback must be answered, once, and never with 7012; what is told must be text, and JSON
//! where it is to be. Each input has a life of the SDK to itself: its store is in memory, and alice is logged in.

#[allow(dead_code, reason = "one of two targets that are made of this")]
pub mod file;
#[rustfmt::skip]
#[allow(non_snake_case, reason = "names of the C API")]
mod functions;

use functions::FUNCTIONS;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::sync::{Condvar, LazyLock, Mutex};
use std::time::{Duration, Instant};

use convoke::capi;

/// Calls of an input that may be answered; the SDK takes 1000 at a time.
const SLOTS: usize = 256;
/// How long an answer may take, in whatever build, on whatever machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// The code of a failure inside, and what a caught panic returns.
const INTERNAL: i32 = 7012;

/// How often each call of the present input was answered.
static ANSWERS: [AtomicU8; SLOTS] = [const { AtomicU8::new(0) }; SLOTS];
/// Which input it is. The user data of a call names it, so that an answer that comes too late is noticed.
static ROUND: AtomicUsize = AtomicUsize::new(0);
/// Answers that have come.
static COUNT: Mutex<usize> = Mutex::new(0);
static CAME: Condvar = Condvar::new();

/// The functions, by the hashes of their names.
static BY_HASH: LazyLock<Vec<(u32, usize)>> = LazyLock::new(|| {
    let mut all: Vec<_> = FUNCTIONS.iter().enumerate().map(|(at, (name, _))| (hash(name), at)).collect();
    all.sort_unstable();
    assert!(all.windows(2).all(|two| two[0].0 != two[1].0), "two functions have the same hash");
    all
});

/// FNV-1a.
fn hash(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Makes the calls of an input.
pub fn run(input: &[u8]) {
    let Some((settings, calls)) = input.split_first() else { return };
    let config = match settings & 1 {
        0 => c"{\"convoke_store\":\"memory\"}",
        _ => c"{\"convoke_store\":\"memory\",\"convoke_delivery\":\"poll\"}",
    };
    let mut input = Input::new(calls, config.to_owned());
    input.poll = settings & 1 != 0;
    assert!(input.play(), "Init");
}

/// The rest of an input, and what its calls have led to.
pub struct Input<'a> {
    rest: &'a [u8],
    /// Of the present call.
    switches: u8,
    config: CString,
    poll: bool,
    /// Between Init and Uninit.
    alive: bool,
    /// The arguments of the present call, each in memory of its own length.
    texts: Vec<Box<[u8]>>,
    /// Of each call that has a slot: whether it must be answered.
    accepted: Vec<bool>,
    expected: usize,
    /// The slot of the present call.
    pending: Option<usize>,
}

impl<'a> Input<'a> {
    /// The only one of its time.
    fn new(calls: &'a [u8], config: CString) -> Self {
        ROUND.fetch_add(1, Ordering::SeqCst);
        ANSWERS.iter().for_each(|answers| answers.store(0, Ordering::SeqCst));
        *COUNT.lock().unwrap() = 0;
        let (poll, alive) = (false, false);
        let (texts, accepted, expected, pending) = (Vec::new(), Vec::new(), 0, None);
        Self { rest: calls, switches: 0, config, poll, alive, texts, accepted, expected, pending }
    }

    /// Makes the calls in a life of the SDK; false where Init refuses to begin one.
    fn play(&mut self) -> bool {
        if !self.begin() {
            return false;
        }
        self.log_in();
        while let [a, b, c, d, switches, rest @ ..] = self.rest
            && self.accepted.len() < SLOTS
        {
            let selector = u32::from_le_bytes([*a, *b, *c, *d]);
            (self.switches, self.rest) = (*switches, rest);
            let nearest = BY_HASH.partition_point(|(hash, _)| *hash < selector) % BY_HASH.len();
            let (_, call) = FUNCTIONS[BY_HASH[nearest].1];
            call(self);
            // Nothing of the arguments is needed after the call.
            self.texts.clear();
        }
        self.end();
        true
    }

    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.rest.split_first() else { return 0 };
        self.rest = rest;
        *byte
    }

    /// A small number, an end of a type, or any number.
    fn number(&mut self) -> u64 {
        match self.byte() {
            255 => u64::MAX,
            254 => i64::MIN as u64,
            253 => i64::MAX as u64,
            252 => i32::MIN as u64,
            251 => i32::MAX as u64,
            250 => u32::MAX.into(),
            249 => {
                let (bytes, rest) = self.rest.split_at(self.rest.len().min(8));
                self.rest = rest;
                bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
            }
            small => small.into(),
        }
    }

    /// NULL, a text that is too long, or the bytes up to the next NUL, whatever they are.
    fn text(&mut self) -> *const c_char {
        static TOO_LONG: LazyLock<CString> = LazyLock::new(|| CString::new(vec![b'['; 16 * 1024 * 1024 + 1]).unwrap());
        let end = self.rest.iter().position(|byte| *byte == 0).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest.get(1..).unwrap_or_default();
        match text {
            [1] => std::ptr::null(),
            [2] => TOO_LONG.as_ptr(),
            _ => {
                self.texts.push([text, &[0]].concat().into());
                self.texts[self.texts.len() - 1].as_ptr().cast()
            }
        }
    }

    /// NULL, or room for what the header says.
    fn buffer(&mut self) -> *mut c_char {
        if self.switches & 4 != 0 {
            return std::ptr::null_mut();
        }
        self.texts.push(vec![b'x'; 128].into());
        let last = self.texts.len() - 1;
        self.texts[last].as_mut_ptr().cast()
    }

    /// Whether the call has a callback.
    fn wants(&mut self) -> bool {
        self.switches & 2 == 0
    }

    /// Whether it is called by its second name.
    fn twin(&self) -> bool {
        self.switches & 1 != 0
    }

    /// User data that nobody looks at.
    fn pointer(&mut self) -> *const c_void {
        std::ptr::without_provenance(usize::from(self.switches))
    }

    /// User data that says which call it is.
    fn slot(&mut self) -> *const c_void {
        self.pending = Some(self.accepted.len());
        self.accepted.push(false);
        std::ptr::without_provenance(ROUND.load(Ordering::SeqCst) << 8 | (self.accepted.len() - 1))
    }

    /// What a call returned that answers if it returned 0.
    fn accepted(&mut self, returned: c_int) {
        self.returned(returned);
        let slot = self.pending.take().expect("it has a slot");
        self.accepted[slot] = returned == 0 && self.wants();
        self.expected += usize::from(self.accepted[slot]);
    }

    fn returned(&mut self, returned: c_int) {
        assert!(matches!(returned, 0 | -3 | -4 | -5), "it returned {returned}");
    }

    fn begin(&mut self) -> bool {
        // SAFETY: the text ends with a NUL.
        let returned = unsafe { capi::Init(1, self.config.as_ptr()) };
        self.returned(returned);
        self.alive = returned == 0;
        self.alive
    }

    fn log_in(&mut self) {
        self.switches = 0;
        let slot = self.slot();
        // SAFETY: the texts end with a NUL; `answered` takes any slot.
        let returned = unsafe { capi::Login(c"alice".as_ptr(), c"sig".as_ptr(), Some(answered), slot) };
        self.accepted(returned);
    }

    /// Waits until every call is answered, and looks whether each was answered once, also after the end.
    fn end(&mut self) {
        let begun = Instant::now();
        if self.poll {
            while *COUNT.lock().unwrap() < self.expected {
                if capi::ConvokePoll(0) == 0 {
                    assert!(begun.elapsed() < PATIENCE, "a call is not answered");
                    std::thread::yield_now();
                }
            }
        }
        let (count, late) =
            CAME.wait_timeout_while(COUNT.lock().unwrap(), PATIENCE, |count| *count < self.expected).unwrap();
        assert!(!late.timed_out(), "a call is not answered");
        drop(count);
        assert_eq!(capi::Uninit(), 0);
        for (answers, accepted) in ANSWERS.iter().zip(&self.accepted) {
            assert_eq!(answers.load(Ordering::SeqCst), u8::from(*accepted), "answers of a call");
        }
    }
}

// What is called with care.

/// Any configuration while the SDK is alive, when it changes nothing; else our own, since others name directories.
fn init(input: &mut Input<'_>) {
    let (app, config) = (input.number(), input.text());
    if input.alive {
        // SAFETY: the input's texts end with a NUL.
        let returned = unsafe { capi::Init(app, config) };
        input.returned(returned);
    } else {
        input.begin();
    }
}

fn uninit(input: &mut Input<'_>) {
    assert_eq!(capi::Uninit(), 0);
    input.alive = false;
}

/// Not the operation that fails on purpose.
fn callexperimentalapi(input: &mut Input<'_>) {
    let text = input.text();
    let given = if text.is_null() { &[] } else { unsafe { CStr::from_ptr(text) }.to_bytes() };
    let request: serde_json::Value = serde_json::from_slice(given).unwrap_or_default();
    let operations = ["request_internal_operation", "request_operation"].map(|key| request[key].as_str().unwrap_or(""));
    if operations.contains(&"convoke_fail") {
        return;
    }
    // Some of these are never answered.
    let is_answered = operations.iter().all(|operation| !operation.starts_with("internal_operation_"));
    let (cb, slot) = ((input.wants() && is_answered).then_some(answered as _), input.slot());
    // SAFETY: as above; `answered` takes any slot.
    let returned = unsafe { capi::callExperimentalAPI(text, cb, slot) };
    input.accepted(returned);
}

// What the SDK calls.

unsafe extern "C" fn answered(code: i32, desc: *const c_char, json: *const c_char, user_data: *const c_void) {
    let (desc, json) = (told(desc), told(json));
    assert_eq!(code == 0, desc.is_empty(), "{code}: {desc}");
    // -3: an operation of callExperimentalAPI that does not exist.
    assert!((code >= 0 || code == -3) && code != INTERNAL, "{code}: {desc}");
    // The answers that are no JSON: nothing, and the id of a topic.
    let is_json = serde_json::from_str::<serde::de::IgnoredAny>(json).is_ok();
    assert!(is_json || json.is_empty() || json.starts_with("@TGS#_"), "{json}");
    count(user_data);
}

unsafe extern "C" fn readers_answered(json: *const c_char, next: u64, is_finished: bool, user_data: *const c_void) {
    assert!(serde_json::from_str::<serde::de::IgnoredAny>(told(json)).is_ok());
    assert_eq!(is_finished, next == 0);
    count(user_data);
}

fn count(user_data: *const c_void) {
    let (round, slot) = (user_data.addr() >> 8, user_data.addr() % SLOTS);
    assert_eq!(round, ROUND.load(Ordering::SeqCst), "an answer came after Uninit");
    ANSWERS[slot].fetch_add(1, Ordering::SeqCst);
    *COUNT.lock().unwrap() += 1;
    CAME.notify_all();
}

/// A text that the SDK hands over.
fn told<'a>(text: *const c_char) -> &'a str {
    assert!(!text.is_null(), "it is NULL");
    // SAFETY: the SDK's texts end with a NUL, and live until the callback returns.
    unsafe { CStr::from_ptr(text) }.to_str().expect("it is UTF-8")
}
