//! What was answered 0 is there after a kill, and nothing is half there.

mod common;
use common::device::Device;
use common::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

/// A small random number generator, so that a failing round can be repeated by its seed.
struct Rng(u64);

impl Rng {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
}

/// What the groups hold, as far as it is known from answers.
type Groups = BTreeMap<String, Vec<String>>;

/// A change: made to the model when its answer came, and perhaps made where it did not come.
#[derive(Clone, Debug)]
enum Change {
    Create(String, Vec<String>),
    Delete(String),
    Rename(String, String),
    Add(String, Vec<String>),
}

impl Change {
    fn random(rng: &mut Rng, round: u64, i: u64) -> Self {
        let name = |rng: &mut Rng| format!("g{}", rng.below(12));
        let ids = |rng: &mut Rng| (0..=rng.below(6)).map(|n| format!("c2c_r{round}i{i}n{n}")).collect::<Vec<_>>();
        match rng.below(6) {
            0 | 1 => Self::Create(name(rng), ids(rng)),
            2 => Self::Delete(name(rng)),
            3 => Self::Rename(name(rng), name(rng)),
            _ => Self::Add(name(rng), ids(rng)),
        }
    }

    fn call(&self) -> (&'static str, Value) {
        match self {
            Self::Create(name, ids) => ("ConvCreateConversationGroup", json!([name, ids])),
            Self::Delete(name) => ("ConvDeleteConversationGroup", json!([name])),
            Self::Rename(old, new) => ("ConvRenameConversationGroup", json!([old, new])),
            Self::Add(name, ids) => ("ConvAddConversationsToGroup", json!([name, ids])),
        }
    }

    /// Does it to the model, where it can be done; otherwise it is refused and does nothing there either.
    fn apply(&self, groups: &mut Groups) {
        match self {
            Self::Create(name, ids) => {
                groups.entry(name.clone()).or_insert_with(|| ids.clone());
            }
            Self::Delete(name) => drop(groups.remove(name)),
            Self::Rename(old, new) => {
                if groups.contains_key(old) && !groups.contains_key(new) {
                    let members = groups.remove(old).unwrap();
                    groups.insert(new.clone(), members);
                }
            }
            Self::Add(name, ids) => {
                if let Some(members) = groups.get_mut(name) {
                    members.extend(ids.clone());
                }
            }
        }
    }
}

/// The groups as a new device finds them.
fn found(device: &mut Device) -> Groups {
    let names = device.ask("ConvGetConversationGroupList", json!([]))["json"].clone();
    let mut groups = Groups::new();
    for name in names.as_array().unwrap() {
        let name = name.as_str().unwrap();
        let filter = json!({"conversation_list_filter_conversation_group": name});
        let mut page = device.ask("ConvGetConversationListByFilter", json!([filter, 0, 100_000]))["json"].take();
        let list = page["conversation_list_result_conv_list"].take();
        groups.insert(name.to_owned(), ids(&list).into_iter().map(|id| format!("c2c_{id}")).collect());
    }
    groups
}

/// All messages between a user and that other one, the oldest first.
fn history(device: &mut Device, with: &str) -> Value {
    let mut all = Vec::new();
    loop {
        let mut query = json!({"msg_getmsglist_param_count": 1000, "msg_getmsglist_param_is_forward": true});
        if let Some(last) = all.last() {
            query["msg_getmsglist_param_last_msg"] = Value::clone(last);
        }
        let mut page = device.ask("MsgGetMsgList", json!([with, 1, query]))["json"].take();
        match page.as_array_mut().unwrap() {
            page if page.is_empty() => return json!(all),
            page => all.append(page),
        }
    }
}

fn sorted(groups: &Groups) -> Groups {
    let mut groups = groups.clone();
    groups.values_mut().for_each(|ids| ids.sort());
    groups
}

#[test]
fn every_acknowledged_change_survives_a_kill_and_none_is_half_there() {
    let host = Host::bare();
    let seed = std::env::var("CONVOKE_TEST_SEED").ok().and_then(|s| s.parse().ok());
    let seed = seed.unwrap_or_else(|| std::time::UNIX_EPOCH.elapsed().unwrap().as_nanos() as u64 | 1);
    println!("CONVOKE_TEST_SEED={seed}");
    let mut rng = Rng(seed);
    let mut known = Groups::new();
    // Of all changes, how many were acknowledged, and in how many rounds the kill came in the middle.
    let (mut acknowledged, mut torn) = (0, 0);
    // At least so many; where answers take long to be read, a kill seldom comes before the last one.
    let least = rounds(30, 100);
    let mut rounds = 0;
    for round in 0..10 * least {
        if round >= least && torn > least / 3 {
            break;
        }
        rounds += 1;
        let mut device = Device::logged_in(&host.path(), "alice");
        // The conversations are listed first, so that a group's page shows its members.
        let mut changes = Vec::new();
        let mut numbers = BTreeMap::new();
        for i in 0..120 {
            let change = Change::random(&mut rng, round, i);
            if let Change::Create(_, ids) | Change::Add(_, ids) = &change {
                for id in ids {
                    device.call("ConvCreate", json!([id.strip_prefix("c2c_").unwrap(), 1]));
                }
            }
            let (name, args) = change.call();
            numbers.insert(device.call(name, args), changes.len());
            changes.push(change);
        }
        // At any moment after one of the answers, and before the next.
        let until = rng.below(changes.len() as u64) as usize;
        let number = *numbers.iter().find(|(_, at)| **at == until).unwrap().0;
        device.answer(number);
        std::thread::sleep(Duration::from_micros(rng.below(3_000)));
        let said = device.kill();
        // Answers come in the order of the calls: those that were answered are the first ones.
        let answered = said.iter().filter_map(|line| numbers.get(&(line["answer"].as_u64()? as usize))).max();
        let answered = answered.copied().unwrap_or(0).max(until) + 1;
        acknowledged += answered;
        torn += u64::from((1..changes.len()).contains(&answered));
        changes[..answered].iter().for_each(|change| change.apply(&mut known));

        // What is found is the acknowledged state and any number of the calls that followed, each done whole.
        let mut again = Device::logged_in(&host.path(), "alice");
        let now = found(&mut again);
        again.finish();
        let mut possible = known.clone();
        let mut rest = changes[answered..].iter();
        while sorted(&possible) != sorted(&now) {
            let Some(next) = rest.next() else {
                panic!("round {round}, seed {seed}: found {now:?}, acknowledged {known:?}");
            };
            next.apply(&mut possible);
        }
        known = now;
        // Rounds stay comparable in size.
        if known.len() > 8 {
            let mut device = Device::logged_in(&host.path(), "alice");
            for name in known.keys().take(6).cloned().collect::<Vec<_>>() {
                assert_eq!(device.ask("ConvDeleteConversationGroup", json!([name]))["code"], 0);
                known.remove(&name);
            }
            device.finish();
        }
    }
    let kills = format!("{acknowledged} acknowledged changes, {torn} of {rounds} kills in the middle of others");
    figure("tests/crash.rs", &kills);
    assert!(
        acknowledged > 100 && torn > least / 3,
        "{acknowledged} acknowledged, {torn} torn: the kills came at the wrong time"
    );
}

#[test]
fn every_acknowledged_message_survives_a_kill_and_the_history_has_no_gap() {
    let host = Host::bare();
    let seed = std::env::var("CONVOKE_TEST_SEED").ok().and_then(|s| s.parse().ok());
    let seed = seed.unwrap_or_else(|| std::time::UNIX_EPOCH.elapsed().unwrap().as_nanos() as u64 | 1);
    println!("CONVOKE_TEST_SEED={seed}");
    let mut rng = Rng(seed);
    let mut kept: Vec<String> = Vec::new();
    let mut torn = 0;
    let rounds = rounds(10, 100);
    for round in 0..rounds {
        let mut device = Device::logged_in(&host.path(), "alice");
        let words: Vec<_> = (0..200).map(|i| format!("r{round}m{i}")).collect();
        let numbers: Vec<_> =
            words.iter().map(|word| device.call("MsgSendMessage", json!(["bob", 1, text_message(word)]))).collect();
        // They are committed a few at a time. At any moment after one of the first answers, or before all of them.
        let mut last = 0;
        if round % 4 > 0 {
            last = numbers[rng.below(50) as usize];
            device.answer(last);
        }
        std::thread::sleep(Duration::from_micros(rng.below(3_000)));
        let said = device.kill();
        let said = said.iter().filter_map(|line| line["answer"].as_u64()).max().unwrap_or(0);
        let last = last.max(said as usize);
        let answered = numbers.iter().filter(|number| **number <= last).count();

        let mut bob = Device::logged_in(&host.path(), "bob");
        let messages = history(&mut bob, "alice");
        let found = texts(&messages);
        let new = found.len() - kept.len();
        assert_eq!(found[..kept.len()], kept, "round {round}, seed {seed}: what was there stays");
        assert_eq!(found[kept.len()..], words[..new], "round {round}, seed {seed}: the first that were sent, in order");
        assert!(new >= answered, "round {round}, seed {seed}: {answered} were answered, {new} are there");
        let seqs: Vec<_> = messages.as_array().unwrap().iter().map(|m| m["message_seq"].as_u64().unwrap()).collect();
        assert_eq!(seqs, (1..=found.len() as u64).collect::<Vec<_>>(), "round {round}, seed {seed}: no gap");
        let list = bob.ask("ConvGetConvList", json!([]))["json"].take();
        let unread: u64 = list.as_array().unwrap().iter().map(|c| c["conv_unread_num"].as_u64().unwrap()).sum();
        assert_eq!(unread, found.len() as u64, "round {round}, seed {seed}: all of them unread");
        bob.finish();
        torn += usize::from(new < words.len());
        kept = found;
    }
    let kills = format!("{} messages, {torn} of {rounds} kills in the middle of sending", kept.len());
    figure("tests/crash.rs", &kills);
    assert!(torn > 0 && !kept.is_empty(), "{kills}: the kills came at the wrong time");
}
