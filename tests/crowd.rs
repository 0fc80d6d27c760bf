//! A crowd of processes that create, join, quit, invite, remove and dissolve at random: nobody is lost, nobody is twice
//! in a group, all see the same at the end, and nobody waits long.

mod common;
use common::Host;
use common::device::Device;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

/// The users of `tests/programs/crowd.rs`; only some of them have a process, and some have two.
const USERS: [&str; 8] = ["u0", "u1", "u2", "u3", "u4", "u5", "u6", "u7"];

/// What each call may answer: done, or why it cannot be done to the group as it is at that moment.
const CODES: [(&str, &[i64]); 7] = [
    ("create", &[0, 10021, 10025]),
    ("join", &[0, 8508, 10010, 10013, 10014]),
    ("quit", &[0, 10007, 10009, 10010]),
    ("invite", &[0, 10007, 10010, 10013, 10014]),
    ("remove", &[0, 10004, 10007, 10010]),
    ("dissolve", &[0, 10007, 10010]),
    ("send", &[0, 10007, 10010]),
];

/// `TIMGroupTipType`.
const ENTERED: u64 = 1;
const QUIT: u64 = 2;
const REMOVED: u64 = 3;

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("no number: {value}"))
}

fn texts(array: &Value) -> Vec<String> {
    array.as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect()
}

fn sorted(array: &Value) -> Vec<String> {
    let mut all = texts(array);
    all.sort();
    all
}

fn join(directory: &Path, user: &str) -> Device {
    let mut device = Device::start_program("crowd", Stdio::inherit(), directory);
    assert_eq!(device.ask("Login", json!([user]))["code"], 0);
    device
}

/// What a user sees, on one of their devices.
struct View {
    user: &'static str,
    seen: Value,
}

/// Processes of these users run for so many seconds. What each of them did, and what everybody sees when they have stopped:
/// they themselves, and then each user on a new device.
fn crowd(directory: &Path, seed: u64, users: &[&'static str], seconds: u64) -> (Vec<Vec<Value>>, Vec<View>) {
    let mut devices: Vec<_> = users.iter().map(|user| (*user, join(directory, user))).collect();
    let present: BTreeSet<_> = users.iter().collect();
    let calls: Vec<_> = (1..)
        .zip(&mut devices)
        .map(|(i, (_, device))| device.call("Run", json!([seed.wrapping_mul(2 * i + 1) | 1, seconds, present])))
        .collect();
    std::thread::sleep(Duration::from_secs(seconds));
    let mut steps = Vec::new();
    for ((_, device), call) in devices.iter_mut().zip(&calls) {
        steps.push(device.answer(*call)["json"].as_array().unwrap().clone());
    }
    let mut views = Vec::new();
    for (user, device) in &mut devices {
        views.push(View { user, seen: device.ask("View", json!([]))["json"].take() });
    }
    devices.into_iter().for_each(|(_, device)| drop(device.finish()));
    for user in USERS {
        let mut device = join(directory, user);
        views.push(View { user, seen: device.ask("View", json!([]))["json"].take() });
        device.finish();
    }
    (steps, views)
}

/// All see the same. The members of each group.
fn agreed(views: &[View]) -> BTreeMap<String, Vec<String>> {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for View { user, seen } in views {
        for (group, there) in seen["groups"].as_object().unwrap() {
            if there["code"] != 0 {
                continue;
            }
            let members = texts(&there["members"]);
            let once: BTreeSet<_> = members.iter().collect();
            assert_eq!(once.len(), members.len(), "somebody is twice in {group}: {members:?}");
            assert_eq!(there["number"], members.len(), "the number of members of {group}: {members:?}");
            assert_eq!(*groups.entry(group.clone()).or_insert(members.clone()), members, "{user} sees {group}");
        }
    }
    for View { user, seen } in views {
        let joined = sorted(&seen["joined"]);
        assert_eq!(joined, sorted(&seen["listed"]), "{user}: joined groups, and conversations of the list");
        assert_eq!(joined, sorted(&seen["told"]), "{user}: joined groups, and conversations as told by the listener");
        let named = groups.iter().filter(|(_, members)| members.iter().any(|m| m == user));
        let named: Vec<_> = named.map(|(group, _)| group.clone()).collect();
        assert_eq!(joined, named, "{user}: joined groups, and groups whose members name them");
        let newest = views.iter().rev().find(|view| view.user == *user).unwrap();
        assert_eq!(*seen, newest.seen, "{user}: two devices");
        for group in joined {
            let there = &seen["groups"][&group];
            assert_eq!((&there["exists"], &there["code"]), (&json!(true), &json!(0)), "{user} is in {group}");
            let seqs: Vec<_> = there["seqs"].as_array().unwrap().iter().map(number).collect();
            assert!(seqs.windows(2).all(|two| two[0] == two[1] + 1), "{user}: a gap in {group}: {seqs:?}");
            // From the end backwards: who came and who went, as everybody was told, leads to those who are there.
            let mut members = groups[&group].len() as u64;
            for tip in there["tips"].as_array().unwrap() {
                let [kind, users, then] = [0, 1, 2].map(|at| number(&tip[at]));
                let before = match kind {
                    ENTERED => then - users,
                    QUIT | REMOVED => then + users,
                    _ => continue,
                };
                assert_eq!(then, members, "{user}: the members of {group} after each of {}", there["tips"]);
                members = before;
            }
        }
    }
    groups
}

/// A call that has brought a user into a group, or out of it: when it began, when it had its answer, and whether they
/// are in.
struct Effect<'a> {
    begin: u64,
    end: u64,
    is_in: bool,
    step: &'a Value,
}

/// Of each user and group: what has happened last says whether they are in it. What overlaps in time may have happened
/// in either order, and says nothing where it contradicts itself. How many said something.
fn nobody_is_lost(steps: &[Value], groups: &BTreeMap<String, Vec<String>>) -> usize {
    let mut effects: BTreeMap<(String, String), Vec<Effect<'_>>> = BTreeMap::new();
    for step in steps {
        for (what, is_in) in [("enter", true), ("leave", false)] {
            for user in texts(&step[what]) {
                let place = (step["group"].as_str().unwrap().to_owned(), user);
                let effect = Effect { begin: number(&step["begin"]), end: number(&step["end"]), is_in, step };
                effects.entry(place).or_default().push(effect);
            }
        }
    }
    let mut certain = 0;
    for ((group, user), effects) in &effects {
        let begin = effects.iter().map(|effect| effect.begin).max().unwrap();
        let last: Vec<_> = effects.iter().filter(|effect| effect.end >= begin).collect();
        let is_in = groups.get(group).is_some_and(|members| members.contains(user));
        let steps: Vec<_> = last.iter().map(|effect| effect.step).collect();
        let so = if is_in { "is in" } else { "is not in" };
        assert!(last.iter().any(|effect| effect.is_in == is_in), "{user} {so} {group} after {steps:?}");
        certain += usize::from(last.iter().all(|effect| effect.is_in == is_in));
    }
    certain
}

/// How many calls of one other process have begun and ended while somebody's call went on: of all calls the median, the most but
/// for one in a hundred, and the most. A machine that has other work adds to them; what the store promises is shown beside it.
fn passed(steps: &[Vec<Value>]) -> [usize; 3] {
    let times = |step: &Value| [number(&step["begin"]), number(&step["end"])];
    let mut passed = Vec::new();
    for (one, of_one) in steps.iter().enumerate() {
        for (other, of_other) in steps.iter().enumerate() {
            let of_other: Vec<_> = of_other.iter().map(times).collect();
            for [begin, end] in of_one.iter().map(times).filter(|_| one != other) {
                let from = of_other.partition_point(|theirs| theirs[0] < begin);
                let to = of_other.partition_point(|theirs| theirs[1] <= end);
                passed.push(to.saturating_sub(from));
            }
        }
    }
    passed.sort_unstable();
    [50, 99, 100].map(|percent| passed[(passed.len() - 1) * percent / 100])
}

/// Prints what the calls answered and how long they took; each answered what it may.
fn looked_at(steps: &[Value]) {
    for (call, allowed) in CODES {
        let of: Vec<_> = steps.iter().filter(|step| step["call"] == call).collect();
        let mut codes: BTreeMap<i64, usize> = BTreeMap::new();
        of.iter().for_each(|step| *codes.entry(step["code"].as_i64().unwrap()).or_default() += 1);
        let mut waits: Vec<_> =
            of.iter().map(|step| Duration::from_micros(number(&step["end"]) - number(&step["begin"]))).collect();
        waits.sort();
        assert!(codes.contains_key(&0), "no {call} succeeded: {codes:?}");
        let [half, most, longest] = [50, 99, 100].map(|percent| waits[(waits.len() - 1) * percent / 100]);
        println!("{call}: {} calls, median {half:?}, 99% {most:?}, longest {longest:?}; {codes:?}", of.len());
        assert!(codes.keys().all(|code| allowed.contains(code)), "{call} answered {codes:?}");
    }
}

#[test]
fn two_and_then_eight_processes_lose_nobody_and_see_the_same_in_the_end() {
    let host = Host::bare();
    let seed = std::env::var("CONVOKE_TEST_SEED").ok().and_then(|s| s.parse().ok());
    let seed = seed.unwrap_or_else(|| std::time::UNIX_EPOCH.elapsed().unwrap().as_nanos() as u64 | 1);
    println!("CONVOKE_TEST_SEED={seed}");
    let mut steps = Vec::new();
    // The second crowd finds what the first has left.
    let crowds: [(&[_], u64); 2] = [(&["u0", "u1"], 20), (&["u0", "u1", "u2", "u3", "u4", "u5", "u0", "u1"], 40)];
    for (users, seconds) in crowds {
        let (new, views) = crowd(&host.path(), seed, users, seconds);
        println!(
            "each other passed {:?} times (median, 99 of 100, most); turns {:?}",
            passed(&new),
            new.iter().map(Vec::len).collect::<Vec<_>>()
        );
        // Each has had its turns.
        let [least, most] = [new.iter().map(Vec::len).min().unwrap(), new.iter().map(Vec::len).max().unwrap()];
        assert!(least * 4 >= most, "one process has had {least} turns, another one {most}");
        let new = new.concat();
        println!("{} processes, {} calls in {seconds} s", users.len(), new.len());
        looked_at(&new);
        steps.extend(new);
        let groups = agreed(&views);
        let certain = nobody_is_lost(&steps, &groups);
        println!("{groups:?}, {certain} places certain");
        assert!(certain >= 20, "only {certain} users and groups of 64 say something");
    }
}
