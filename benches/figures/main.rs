//! What calls cost a host, beside what no call of their shape can do without: the bare hand-over between two threads, the
//! bare commit, the bare serialisation, each timed in turn with the calls it is compared with. One JSON line a figure.
//!
//!     cargo bench --bench figures [-- FOLDER]
//!
//! Stores that take long to fill are kept in FOLDER (default: target/tmp/figures). With `FIG_SUFFIX`, which is added to the
//! figures' names, the process is taken to be bound to one core, and only round trips are timed.

#[path = "../common/cores.rs"]
mod cores;
mod page;
mod sample;

use convoke::capi;
use convoke::capi::types::TIMCommCallback;
use page::Page;
use parking_lot::{Condvar, Mutex};
use sample::{Handoff, emit, free_cores, in_turn, lane, nanoseconds, split_cores, suffix, timed};
use serde_json::json;
use std::ffi::{CStr, CString, c_char, c_void};
use std::hint::black_box;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let folder = match arguments.first() {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(env!("CARGO_TARGET_TMPDIR")).join("figures"),
    };
    if arguments.get(1).is_some_and(|what| what == TWIN) {
        return be_the_twin(&folder);
    }
    if !suffix().is_empty() {
        return round_trips(&folder.join("one_core"));
    }
    round_trips(&folder.join("small"));
    pipelined(&folder.join("small"));
    mutations_normal(&folder.join("normal"));
    mutations_full(&folder.join("full"));
    pages(&folder);
    open(&folder);
}

/// What a host waits on.
struct Done {
    answered: Mutex<bool>,
    waiter: Condvar,
    count: AtomicUsize,
}

static DONE: Done = Done { answered: Mutex::new(false), waiter: Condvar::new(), count: AtomicUsize::new(0) };

unsafe extern "C" fn wake(code: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
    assert_eq!(code, 0);
    *DONE.answered.lock() = true;
    DONE.waiter.notify_one();
}

unsafe extern "C" fn count(code: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
    assert_eq!(code, 0);
    DONE.count.fetch_add(1, Ordering::Release);
}

unsafe extern "C" fn keep(code: i32, _: *const c_char, json: *const c_char, kept: *const c_void) {
    // SAFETY: `ask` waits for this with its text.
    unsafe {
        assert_eq!(code, 0);
        *kept.cast::<String>().cast_mut() = CStr::from_ptr(json).to_str().unwrap().to_owned();
        wake(code, null(), null(), null());
    }
}

fn wait() {
    let mut answered = DONE.answered.lock();
    while !*answered {
        DONE.waiter.wait(&mut answered);
    }
    *answered = false;
}

fn text(text: impl ToString) -> CString {
    CString::new(text.to_string()).unwrap()
}

/// From a call to its answer.
fn round_trip(call: impl FnOnce(TIMCommCallback) -> i32) {
    assert_eq!(call(Some(wake)), 0);
    wait();
}

/// Many calls at once, until the last is answered.
fn pipeline(calls: usize, mut call: impl FnMut(usize, TIMCommCallback) -> i32) {
    DONE.count.store(0, Ordering::Relaxed);
    (0..calls).for_each(|i| assert_eq!(call(i, Some(count)), 0));
    while DONE.count.load(Ordering::Acquire) < calls {
        std::thread::yield_now();
    }
}

fn ask(call: impl FnOnce(TIMCommCallback, *const c_void) -> i32) -> String {
    let mut answer = String::new();
    assert_eq!(call(Some(keep), (&raw mut answer).cast()), 0);
    wait();
    answer
}

/// The SDK from Init to Uninit, with a user logged in.
struct Life;

impl Life {
    fn begin(directory: &Path, durability: &str) -> Self {
        let config = text(json!({
            "sdk_config_config_file_path": directory.to_str().unwrap(), "convoke_durability": durability,
            "convoke_limits": {
                "unanswered_calls": 1_000_000, "conversations_per_call": 1000, "receivers_per_call": 1000,
                "marked_conversations": 1_000_000,
            },
        }));
        // SAFETY: texts that live until the calls have returned; here and below.
        unsafe {
            assert_eq!(capi::Init(1, config.as_ptr()), 0);
            round_trip(|cb| capi::Login(c"bench".as_ptr(), c"s".as_ptr(), cb, null()));
        }
        Self
    }

    /// In an empty store.
    fn anew(directory: &Path, durability: &str) -> Self {
        let _ = std::fs::remove_dir_all(directory);
        Self::begin(directory, durability)
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        assert_eq!(capi::Uninit(), 0);
    }
}

fn user(i: usize) -> String {
    format!("user_{i:08}")
}

/// A call's array of ids, each with that before it.
fn ids(prefix: &str, numbers: impl Iterator<Item = usize>) -> CString {
    text(json!(numbers.map(|i| format!("{prefix}{}", user(i))).collect::<Vec<_>>()))
}

fn small(cb: TIMCommCallback) -> i32 {
    // SAFETY: `cb` takes no user data.
    unsafe { capi::ConvGetConversationGroupList(cb, null()) }
}

fn change_group(
    change: unsafe extern "C" fn(*const c_char, *const c_char, TIMCommCallback, *const c_void) -> i32,
    group: &CStr,
    ids: &CStr,
    cb: TIMCommCallback,
) -> i32 {
    unsafe { change(group.as_ptr(), ids.as_ptr(), cb, null()) }
}

/// Puts ten conversations into a group, or takes them out of it, in turn.
fn mutate(i: usize, ids: &CStr, cb: TIMCommCallback) -> i32 {
    match i % 2 {
        0 => change_group(capi::ConvAddConversationsToGroup, c"work", ids, cb),
        _ => change_group(capi::ConvDeleteConversationsFromGroup, c"work", ids, cb),
    }
}

fn create(conversations: usize) {
    pipeline(conversations, |i, cb| unsafe { capi::ConvCreate(text(user(i)).as_ptr(), 1, cb, null()) });
}

/// Small calls: from the host to the logic thread and back. The one with ids names users, and is answered with a document for
/// each of them.
fn round_trips(directory: &Path) {
    let _life = Life::anew(directory, "full");
    create(1000);
    round_trip(|cb| change_group(capi::ConvCreateConversationGroup, c"work", &ids("c2c_", 0..10), cb));
    let (ten, thousand) = (ids("", 0..10), ids("", 0..1000));
    let of_users = |ids: &CStr| {
        round_trip(|cb| unsafe { capi::MsgGetC2CReceiveMessageOpt(ids.as_ptr(), cb, null()) });
    };
    let bare = Handoff::start();
    (0..500).for_each(|_| round_trip(small));
    split_cores();
    in_turn(
        20,
        vec![
            lane("ref_handoff", 250, |_| bare.round_trip()),
            lane("rt_small", 250, |_| round_trip(small)),
            lane("rt_10ids", 200, |_| of_users(&ten)),
            lane("rt_1000ids", 20, |_| of_users(&thousand)),
        ],
    );
    in_turn(
        200,
        vec![
            lane("ref_handoff_after_idle_1ms", 1, |_| bare.round_trip()).after_a_rest(),
            lane("rt_small_after_idle_1ms", 1, |_| round_trip(small)).after_a_rest(),
        ],
    );
    free_cores();
}

/// What a call costs its caller, alone, and the rate at which calls are taken.
fn pipelined(directory: &Path) {
    let _life = Life::begin(directory, "full");
    let ten = ids("c2c_", 100..110);
    let returns = || {
        let begin = Instant::now();
        assert_eq!(small(Some(wake)), 0);
        let time = nanoseconds(begin);
        wait();
        time
    };
    in_turn(200, vec![timed("call_return", 1, |_| returns()).after_a_rest()]);
    // The same while the logic thread commits without a pause.
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for i in 0.. {
                if i % 2 == 0 && stop.load(Ordering::Relaxed) {
                    return;
                }
                pipeline(1, |_, cb| mutate(i, &ten, cb));
            }
        });
        in_turn(200, vec![timed("call_return_under_full_commits", 1, |_| returns()).after_a_rest()]);
        stop.store(true, Ordering::Relaxed);
    });
    const CALLS: usize = 50_000;
    let mut samples = Vec::new();
    for _ in 0..5 {
        let begin = Instant::now();
        pipeline(CALLS, |_, cb| small(cb));
        samples.push(nanoseconds(begin) / CALLS as f64);
    }
    emit("pipe_per_msg", samples);
}

/// The bare commit: ten rows in a table of groups and their members.
struct Commit {
    db: rusqlite::Connection,
    group: i64,
    ids: Vec<String>,
}

impl Commit {
    fn new(directory: &Path, synchronous: &str) -> Self {
        let db = rusqlite::Connection::open(directory.join("bare.db")).unwrap();
        db.execute_batch(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;
                          PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY;
                          CREATE TABLE member(g INTEGER, conv_id TEXT, PRIMARY KEY(g, conv_id)) WITHOUT ROWID",
        )
        .unwrap();
        let ids = (0..10).map(|i| format!("c2c_{}", user(i))).collect();
        let mut commit = Self { db, group: 0, ids };
        // The log has its full size from then on, and is written over.
        (0..1200).for_each(|_| commit.run());
        commit.db.execute_batch(&format!("PRAGMA wal_checkpoint(RESTART); PRAGMA synchronous={synchronous}")).unwrap();
        commit
    }

    fn run(&mut self) {
        self.group += 1;
        self.db.execute_batch("BEGIN IMMEDIATE").unwrap();
        let mut insert = self.db.prepare_cached("INSERT OR IGNORE INTO member VALUES(?1,?2)").unwrap();
        for id in &self.ids {
            insert.execute((self.group, id)).unwrap();
        }
        drop(insert);
        self.db.execute_batch("COMMIT").unwrap();
    }
}

fn mutations_normal(directory: &Path) {
    let _life = Life::anew(directory, "normal");
    create(1000);
    let (ten, all) = (ids("c2c_", 100..110), ids("c2c_", 0..1000));
    round_trip(|cb| change_group(capi::ConvCreateConversationGroup, c"work", &ids("c2c_", 0..10), cb));
    let bare = Handoff::start();
    let mut commit = Commit::new(directory, "NORMAL");
    (0..400).for_each(|i| round_trip(|cb| mutate(i, &ten, cb)));
    split_cores();
    in_turn(
        15,
        vec![
            lane("ref_commit_10rows_normal", 80, |_| commit.run()),
            lane("rt_mutation_10ids_normal", 80, |i| round_trip(|cb| mutate(i, &ten, cb))),
            lane("ref_handoff_beside_mutations", 80, |_| bare.round_trip()),
            timed("rt_delete_group_1000_normal", 2, |_| {
                round_trip(|cb| change_group(capi::ConvCreateConversationGroup, c"large", &all, cb));
                let begin = Instant::now();
                round_trip(|cb| unsafe { capi::ConvDeleteConversationGroup(c"large".as_ptr(), cb, null()) });
                nanoseconds(begin)
            }),
        ],
    );
    free_cores();
}

fn mutations_full(directory: &Path) {
    let _life = Life::anew(directory, "full");
    create(1000);
    let ten = ids("c2c_", 100..110);
    round_trip(|cb| change_group(capi::ConvCreateConversationGroup, c"work", &ids("c2c_", 0..10), cb));
    let mut commit = Commit::new(directory, "FULL");
    // Here, too, the log has its size from then on.
    (0..400).for_each(|i| round_trip(|cb| mutate(i, &ten, cb)));
    split_cores();
    in_turn(
        100,
        vec![
            lane("ref_commit_10rows_full", 1, |_| commit.run()),
            lane("rt_mutation_10ids_full", 1, |i| round_trip(|cb| mutate(i, &ten, cb))),
        ],
    );
    in_turn(15, vec![lane("pipe_100_mutations_full", 1, |_| pipeline(100, |i, cb| mutate(i, &ten, cb)))]);
    free_cores();
}

/// A store with so many conversations, each with a message; ten of them in the first group, a thousand in the second.
fn filled(folder: &Path, conversations: usize) -> PathBuf {
    let directory = folder.join(format!("filled_{conversations}"));
    let whole = directory.join("whole");
    if whole.exists() {
        return directory;
    }
    let life = Life::anew(&directory, "normal");
    for from in (0..conversations).step_by(1000) {
        pipeline(1000.min(conversations - from), |i, cb| {
            let i = from + i;
            let words = format!("hello number {i}, this is the text of the last message\n");
            let message = text(json!({"message_elem_array": [{"elem_type": 0, "text_elem_content": words}]}));
            unsafe { capi::MsgSendMessage(text(user(i)).as_ptr(), 1, message.as_ptr(), null_mut(), cb, null()) }
        });
    }
    round_trip(|cb| change_group(capi::ConvCreateConversationGroup, c"work", &ids("c2c_", 0..10), cb));
    let spread = (0..1000).map(|i| i * conversations / 1000);
    round_trip(|cb| change_group(capi::ConvCreateConversationGroup, c"large", &ids("c2c_", spread), cb));
    drop(life);
    std::fs::write(whole, "").unwrap();
    directory
}

const PAGE: u32 = 100;
/// Pages that are timed in one turn.
const PAGES: usize = 60;

fn page(filter: &CStr, from: u64, cb: TIMCommCallback, user_data: *const c_void) -> i32 {
    unsafe { capi::ConvGetConversationListByFilter(filter.as_ptr(), from, PAGE, cb, user_data) }
}

fn first_page(cb: TIMCommCallback) -> i32 {
    page(c"{}", 0, cb, null())
}

/// Where the next page begins.
fn next(page: &str) -> u64 {
    #[derive(serde::Deserialize)]
    struct Next {
        conversation_list_result_next_seq: u64,
    }
    serde_json::from_str::<Next>(page).unwrap().conversation_list_result_next_seq
}

fn pages(folder: &Path) {
    let large = filled(folder, 100_000);
    let little = filled(folder, 1000);
    let in_group = c"{\"conversation_list_filter_conversation_group\":\"large\"}";
    let mut twin = Twin::start(folder);
    {
        let _life = Life::begin(&large, "full");
        let bare = Handoff::start();
        let first = ask(|cb, ud| page(c"{}", 0, cb, ud));
        let document: Page = serde_json::from_str(&first).unwrap();
        assert_eq!(serde_json::to_string(&document).unwrap(), first, "the page that is serialised is that of the SDK");
        // On the way to the middle every page is asked for once: what a host waits for that scrolls.
        let mut middle = 0;
        let mut walk = Vec::new();
        for _ in 0..500 {
            let begin = Instant::now();
            let page = ask(|cb, ud| page(c"{}", middle, cb, ud));
            walk.push(nanoseconds(begin));
            middle = next(&page);
        }
        emit("rt_page100_of_100k_first_time", walk);
        let mut out = Vec::with_capacity(2 * first.len());
        split_cores();
        in_turn(
            15,
            vec![
                lane("ref_serialise_page100", PAGES, |_| {
                    out.clear();
                    serde_json::to_writer(&mut out, black_box(&document)).unwrap();
                    black_box(&out);
                }),
                lane("ref_handoff_beside_pages", PAGES, |_| bare.round_trip()),
                lane("rt_page100_of_100k", PAGES, |_| round_trip(first_page)),
                lane("rt_page100_of_100k_middle", PAGES, |_| round_trip(|cb| page(c"{}", middle, cb, null()))),
                lane("rt_group1000_page100", PAGES, |_| round_trip(|cb| page(in_group, 0, cb, null()))),
                timed("rt_page100_of_100k_backtrace_env", PAGES, |_| twin.page()),
            ],
        );
        free_cores();
    }
    drop(twin);
    let _life = Life::begin(&little, "full");
    (0..10).for_each(|_| round_trip(first_page));
    split_cores();
    in_turn(15, vec![lane("rt_page100_of_1k", PAGES, |_| round_trip(first_page))]);
    free_cores();
}

/// From Init to a login's answer, with all conversations in the list.
fn open(folder: &Path) {
    let directory = filled(folder, 10_000);
    let samples = (0..7).map(|_| {
        let begin = Instant::now();
        let life = Life::begin(&directory, "full");
        let time = nanoseconds(begin);
        drop(life);
        time
    });
    emit("open_10k", samples.collect());
}

/// This program once more, with `RUST_BACKTRACE` in its environment, on the same store.
struct Twin {
    process: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
    samples: Vec<f64>,
}

const TWIN: &str = "twin";

impl Twin {
    fn start(folder: &Path) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args([folder.as_os_str(), TWIN.as_ref()])
            .env("RUST_BACKTRACE", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (to, from) = (process.stdin.take(), BufReader::new(process.stdout.take().unwrap()));
        Self { process, to, from, samples: Vec::new() }
    }

    /// How long a page took there. It asks for as many as are timed here in one turn.
    fn page(&mut self) -> f64 {
        if self.samples.is_empty() {
            let mut line = String::new();
            self.to.as_ref().unwrap().write_all(b"\n").unwrap();
            self.from.read_line(&mut line).unwrap();
            self.samples = serde_json::from_str(&line).unwrap();
        }
        self.samples.pop().unwrap()
    }
}

impl Drop for Twin {
    fn drop(&mut self) {
        self.to = None;
        assert!(self.process.wait().unwrap().success());
    }
}

fn be_the_twin(folder: &Path) {
    let _life = Life::begin(&filled(folder, 100_000), "full");
    (0..10).for_each(|_| round_trip(first_page));
    split_cores();
    for line in std::io::stdin().lines() {
        drop(line);
        let samples = [(); PAGES].map(|()| {
            let begin = Instant::now();
            round_trip(first_page);
            nanoseconds(begin)
        });
        println!("{}", json!(&samples[..]));
    }
}
