//! A disk that fails at every step, and power that goes at every sync: what was answered 0 is there, and nothing is half there.

mod common;
use common::disk::{self, Fault, Noted};
use common::tool::unpack;
use common::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The conversation groups of a user, with their conversations.
type Groups = BTreeMap<String, Vec<String>>;

#[derive(Clone, Debug)]
enum Change {
    Create(&'static str, &'static [&'static str]),
    Add(&'static str, &'static [&'static str]),
    Remove(&'static str, &'static [&'static str]),
    Rename(&'static str, &'static str),
    Delete(&'static str),
    /// Lists a conversation, so that pages show it.
    List(&'static str),
}
use Change::*;

/// What a user does. Each change can be made if those before it were.
const STORY: [Change; 16] = [
    List("bob"),
    List("carol"),
    List("dave"),
    Create("work", &["c2c_bob", "c2c_carol"]),
    Create("family", &["c2c_dave"]),
    Add("work", &["c2c_dave", "c2c_erin"]),
    List("erin"),
    Rename("work", "office"),
    Remove("office", &["c2c_bob"]),
    Create("travel", &["c2c_bob", "c2c_erin"]),
    Delete("family"),
    Create("family", &["c2c_erin"]),
    Add("travel", &["c2c_carol"]),
    Rename("travel", "away"),
    Delete("office"),
    Create("office", &["c2c_bob"]),
];

impl Change {
    fn make(&self) -> Answer {
        match self {
            Create(name, ids) => create_group(name, ids),
            Add(name, ids) => add_to_group(name, ids),
            Remove(name, ids) => remove_from_group(name, ids),
            Rename(old, new) => rename_group(old, new),
            Delete(name) => delete_group(name),
            List(user) => create_conversation(user),
        }
    }

    /// The groups after it.
    fn applied(&self, groups: &Groups) -> Groups {
        let mut groups = groups.clone();
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        match self {
            Create(name, ids) => drop(groups.entry((*name).to_owned()).or_insert_with(|| owned(ids))),
            Add(name, ids) => groups.get_mut(*name).into_iter().for_each(|members| members.extend(owned(ids))),
            Remove(name, ids) => {
                groups.get_mut(*name).into_iter().for_each(|members| members.retain(|m| !ids.contains(&m.as_str())));
            }
            Rename(old, new) if !groups.contains_key(*new) => {
                if let Some(members) = groups.remove(*old) {
                    groups.insert((*new).to_owned(), members);
                }
            }
            Delete(name) => drop(groups.remove(*name)),
            Rename(..) | List(_) => {}
        }
        groups
    }
}

/// The groups as they are found, with all their conversations listed.
fn found() -> Groups {
    for user in ["bob", "carol", "dave", "erin"] {
        assert_eq!(create_conversation(user).code, 0);
    }
    let names = groups();
    let names = names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned());
    let of = |name: String| {
        let answer = page(&json!({"conversation_list_filter_conversation_group": name}), 0, 100);
        assert_eq!(answer.code, 0);
        let members = answer.json["conversation_list_result_conv_list"].as_array().unwrap().iter();
        let mut members: Vec<_> = members.map(|c| format!("c2c_{}", c["conv_id"].as_str().unwrap())).collect();
        members.sort();
        (name, members)
    };
    names.map(of).collect()
}

fn sorted(groups: &Groups) -> Groups {
    let mut groups = groups.clone();
    groups.values_mut().for_each(|members| members.sort());
    groups
}

fn is_of_the_disk(code: i32) -> bool {
    [6005, 6019, 6022].contains(&code)
}

/// Does the story on a disk that fails so. Whether a step failed.
fn story_with(fault: Fault) -> bool {
    let host = Host::bare();
    // Every state that is allowed: of a change that failed it is not known whether it was made.
    let mut allowed = vec![Groups::new()];
    disk::fail(fault);
    let mut begun = host.init_again(&json!({}));
    if begun == 0 {
        begun = login("alice").code;
        assert!(begun == 0 || is_of_the_disk(begun), "{fault:?}: Login {begun}");
        for change in STORY {
            let code = change.make().code;
            let later: Vec<_> = allowed.iter().map(|groups| change.applied(groups)).collect();
            match code {
                0 => allowed = later,
                // It cannot be made, since one before it was not; or nobody could be logged in.
                51009 | 7014 | 6014 => {}
                code => {
                    assert!(is_of_the_disk(code), "{fault:?}: {change:?} {code}");
                    allowed.extend(later);
                }
            }
            allowed.sort();
            allowed.dedup();
        }
    } else {
        assert_eq!(begun, -4, "{fault:?}: Init");
    }
    let (_, failed) = disk::heal();
    assert!(begun == 0 || failed > 0);

    // The same process goes on as soon as the disk does.
    assert_eq!(host.init_again(&json!({})), 0, "{fault:?}");
    assert_eq!(login("alice").code, 0, "{fault:?}");
    let now = found();
    let is_allowed = |groups: &Groups| allowed.iter().any(|allowed| sorted(allowed) == *groups);
    assert!(is_allowed(&now), "{fault:?}: {now:?} is none of {allowed:?}");
    assert_eq!(create_group("after", &["c2c_bob"]).code, 0, "{fault:?}");
    // And so does the next life.
    convoke::capi::Uninit();
    assert_eq!(host.init_again(&json!({})), 0, "{fault:?}");
    assert_eq!(login("alice").code, 0, "{fault:?}");
    let mut later = found();
    assert_eq!(later.remove("after"), Some(vec!["c2c_bob".to_owned()]), "{fault:?}");
    assert_eq!(later, now, "{fault:?}");
    failed > 0
}

#[test]
fn a_disk_that_fails_at_any_step_costs_no_acknowledged_change() {
    disk::install();
    let mut all = 0;
    for (lasts, full) in [(false, false), (true, false), (false, true), (true, true)] {
        let mut steps = 0;
        // Not every life has the same number of steps, and a full disk lets pass what needs no room.
        let mut passed = 0;
        for at in 1.. {
            if story_with(Fault { at, lasts, full }) {
                (steps, passed) = (at, 0)
            } else {
                passed += 1
            }
            if passed > if full { 60 } else { 5 } {
                break;
            }
        }
        assert!(steps > 50, "lasts: {lasts}, full: {full}: {steps} steps");
        all += steps;
    }
    figure("tests/faults.rs, steps", &format!("{all} faults"));
}

/// Does the story in a life of its own while the disk remembers; then every image it may have left is opened. How many.
fn cut(durability: &str, seed: u64) -> usize {
    let host = Host::bare();
    disk::record(seed);
    let config = json!({ "convoke_durability": durability });
    assert_eq!(host.init_again(&config), 0);
    assert_eq!(login("alice").code, 0);
    let mut states = vec![Groups::new()];
    for (done, change) in STORY.iter().enumerate() {
        disk::note(Noted { acknowledged: done, submitted: done + 1 });
        assert_eq!(change.make().code, 0);
        states.push(change.applied(states.last().unwrap()));
    }
    disk::note(Noted { acknowledged: STORY.len(), submitted: STORY.len() });
    convoke::capi::Uninit();

    let images = disk::images();
    assert!(images.len() > 40, "{durability}: {} images", images.len());
    for (number, image) in images.iter().enumerate() {
        let folder = TempDir::new().unwrap();
        image.restore(folder.path());
        let now = open(folder.path(), &config);
        let Noted { acknowledged, submitted } = image.noted;
        let least = if durability == "full" || image.all_written { acknowledged } else { 0 };
        let is_one = states[least..=submitted].iter().any(|state| sorted(state) == now);
        assert!(is_one, "{durability}, seed {seed}, image {number}: {now:?} is no state from {least} to {submitted}");
    }
    images.len()
}

/// Cuts the power in several lives, or in more with SOAK=1.
fn cut_all(durability: &str) {
    let images: usize = (0..rounds(1, 20)).map(|n| cut(durability, 0x5eed + n)).sum();
    figure("tests/faults.rs, power", &format!("{images} images after a cut with `{durability}`"));
}

fn open(folder: &Path, config: &Value) -> Groups {
    assert_eq!(init(APP, &common::config(folder, config)), 0);
    assert_eq!(login("alice").code, 0);
    let groups = found();
    convoke::capi::Uninit();
    groups
}

#[test]
fn a_power_cut_at_any_sync_takes_nothing_that_was_acknowledged() {
    disk::install();
    cut_all("full");
}

#[test]
fn with_normal_durability_a_power_cut_takes_the_end_and_a_kill_nothing() {
    disk::install();
    cut_all("normal");
}

fn store(folder: &Path) -> PathBuf {
    folder.join(format!("convoke-{APP}.db"))
}

/// What alice finds in the store of schema 1, which is thereby brought to the newest; `None`: it could not be opened.
fn upgraded(folder: &Path) -> Option<[Value; 4]> {
    if init(APP, &config(folder, &json!({}))) != 0 {
        return None;
    }
    assert_eq!(login("alice").code, 0);
    let all = json!({"count": 1000, "is_forward": true});
    let found = [groups(), json!(list()), history_of("bob", all), profiles(&["alice", "bob", "carol"]).json];
    convoke::capi::Uninit();
    Some(found)
}

#[test]
fn a_store_that_is_killed_while_it_is_brought_to_the_newest_schema_is_brought_there_the_next_time() {
    disk::install();
    let _alone = Host::bare();
    let expected = {
        let folder = TempDir::new().unwrap();
        unpack(1, &store(folder.path()));
        upgraded(folder.path()).unwrap()
    };
    assert!(expected.iter().all(|found| found.as_array().is_none_or(|found| !found.is_empty())), "{expected:?}");

    // Killed, or its power cut, at every sync and many times between.
    let mut images = 0;
    for seed in 0..rounds(4, 40) {
        let folder = TempDir::new().unwrap();
        unpack(1, &store(folder.path()));
        disk::record(0x5eed + seed);
        disk::hold(&store(folder.path()));
        assert_eq!(upgraded(folder.path()).as_ref(), Some(&expected));
        for (number, image) in disk::images().into_iter().enumerate() {
            let folder = TempDir::new().unwrap();
            image.restore(folder.path());
            assert_eq!(upgraded(folder.path()).as_ref(), Some(&expected), "seed {seed}, image {number}");
            images += 1;
        }
    }
    assert!(images > 40, "{images} images");

    // Each step of it fails once.
    let mut steps = 0;
    for at in 1.. {
        let folder = TempDir::new().unwrap();
        unpack(1, &store(folder.path()));
        disk::fail(Fault { at, lasts: true, full: false });
        let begun = init(APP, &config(folder.path(), &json!({})));
        convoke::capi::Uninit();
        disk::heal();
        assert_eq!(upgraded(folder.path()).as_ref(), Some(&expected), "step {at}");
        if begun == 0 {
            steps = at;
            break;
        }
    }
    assert!(steps > 20, "{steps} steps");
    figure("tests/faults.rs, upgrade", &format!("{} images and {steps} faults of a store that is upgraded", images));
}
