//! What the library takes for itself, in a program that has nothing else.

use crate::host::{Sdk, resident};
use crate::page::{bytes, median, seconds, thousands};
use crate::{Place, result_of};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Loads the library, logs in, and says what that took. The first thing that a process does.
pub fn start(place: &Place) -> BTreeMap<String, f64> {
    let (host, anonymous) = (resident("VmRSS:"), resident("RssAnon:"));
    let begin = Instant::now();
    let sdk = Sdk::load(&place.library);
    sdk.init(&place.data, "full");
    let init = begin.elapsed();
    let (by_init, anonymous) = (resident("VmRSS:") - host, resident("RssAnon:") - anonymous);
    let begin = Instant::now();
    sdk.login(c"bench");
    let first_answer = init + begin.elapsed();
    let by_login = resident("VmRSS:") - host;
    let threads = std::fs::read_dir("/proc/self/task").unwrap().count() - 1;
    sdk.uninit();
    [
        ("host", host),
        ("by Init", by_init),
        ("by Init, anonymous", anonymous),
        ("by Login", by_login),
        ("threads", threads as f64),
        ("first answer", first_answer.as_secs_f64()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

/// Logs in, does nothing for a while, and says what CPU time that took.
pub fn idle(place: &Place, time: Duration) -> BTreeMap<String, f64> {
    let sdk = Sdk::load(&place.library);
    sdk.init(&place.data, "full");
    sdk.login(c"bench");
    // What follows a login has settled.
    std::thread::sleep(Duration::from_secs(1));
    let before = cpu_time();
    std::thread::sleep(time);
    let idle = cpu_time() - before;
    sdk.uninit();
    [("idle".to_owned(), idle.as_secs_f64())].into()
}

/// The CPU time that this process has taken.
fn cpu_time() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: it writes where it is told to.
    assert_eq!(unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &raw mut time) }, 0);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

/// The size of the library without its symbols.
pub fn stripped_size(library: &Path, folder: &Path) -> f64 {
    let stripped = folder.join("stripped.so");
    assert!(Command::new("strip").arg("-o").arg(&stripped).arg(library).status().unwrap().success());
    std::fs::metadata(stripped).unwrap().len() as f64
}

/// The table of it all. `stores`: each with how many conversations are in it.
pub fn table(library: &Path, stores: &[(u64, &Path)], folder: &Path, idle_seconds: u64) -> String {
    let starts: Vec<(u64, Vec<BTreeMap<String, f64>>)> = stores
        .iter()
        .map(|(conversations, data)| {
            let place = Place { library: library.to_owned(), data: data.to_path_buf() };
            (*conversations, (0..21).map(|_| result_of(&["start"], &place)).collect())
        })
        .collect();
    let of = |starts: &[BTreeMap<String, f64>], name: &str| median(starts.iter().map(|start| start[name]));
    let (_, empty) = &starts[0];
    let place = Place { library: library.to_owned(), data: stores[1].1.to_owned() };
    let idle = result_of(&["idle", &idle_seconds.to_string()], &place)["idle"];

    let mut rows = vec!["| | | goal | |\n|---|---|---|---|".to_owned()];
    let mut row = |what: &str, value: f64, unit: fn(f64) -> String, goal: Option<f64>| {
        let (goal, met) = match goal {
            Some(goal) => (format!("at most {}", unit(goal)), if value <= goal { "met" } else { "**missed**" }),
            None => (String::new(), ""),
        };
        rows.push(format!("| {what} | {} | {goal} | {met} |", unit(value)));
    };
    row("the library, stripped", stripped_size(library, folder), bytes, Some(4e6));
    row("threads beside the host's", of(empty, "threads"), |n| n.to_string(), Some(2.0));
    row("resident memory of the program before it loads the library", of(empty, "host"), bytes, None);
    row("what the library adds by `Init`, its own pages among it", of(empty, "by Init"), bytes, Some(6e6));
    row("of that, what is not the pages of a file", of(empty, "by Init, anonymous"), bytes, None);
    for (conversations, starts) in &starts {
        let what =
            format!("what it has added by the answer of `Login` with {} conversations", thousands(*conversations));
        row(&what, of(starts, "by Login"), bytes, None);
    }
    row("from `dlopen` to the first answer, that of `Login`", of(empty, "first answer"), seconds, Some(3e-3));
    let what = match idle_seconds {
        60 => "CPU time over an idle minute".to_owned(),
        _ => format!("CPU time over {idle_seconds} idle seconds"),
    };
    row(&what, idle, seconds, Some(1e-3));
    rows.join("\n")
}
