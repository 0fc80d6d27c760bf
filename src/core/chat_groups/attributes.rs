//! What members keep in a chat group for each other: attributes and counters.

use super::Within;
use super::rights::Action;
use crate::core::decide::{Decision, Refusal, Reply, Situation, refuse};
use crate::core::error::Code;
use crate::core::event::Event;
use crate::core::ids::GroupId;
use crate::core::message::Channel;
use std::collections::BTreeMap;

/// The user may change the attributes, and knows what they are.
fn attributes(id: &GroupId, on: &Situation<'_>) -> Result<BTreeMap<String, String>, Refusal> {
    Within::of(id, on)?.require(Action::SetAttributes)?;
    if on.attributes_changed.get(id).is_some_and(|changed| *changed > on.told) {
        let text = "somebody else has just changed the attributes; look at them before changing them";
        return refuse(Code::GroupAttributeConflict, text);
    }
    Ok(on.view.attributes(id)?)
}

fn changed(id: &GroupId, set: Vec<(String, String)>, deleted: Vec<String>) -> Decision {
    let nothing = set.is_empty() && deleted.is_empty();
    let event = Event::AttributesChanged { channel: Channel::Group(id.clone()), set, deleted };
    Decision { events: if nothing { Vec::new() } else { vec![event] }, reply: Reply::Nothing }
}

pub fn set(
    id: &GroupId,
    attributes: &[(String, String)],
    replace: bool,
    on: &Situation<'_>,
) -> Result<Decision, Refusal> {
    let old = self::attributes(id, on)?;
    let (limits, mut new) = (on.limits, if replace { BTreeMap::new() } else { old.clone() });
    for (key, value) in attributes {
        let (most_key, most_value) = (limits.attribute_key_bytes, limits.attribute_value_bytes);
        if key.is_empty() || key.len() as u64 > most_key || value.len() as u64 > most_value {
            let text = format!("json_group_attributes: a key has 1 to {most_key} bytes, a value at most {most_value}");
            return refuse(Code::GroupInvalidParameters, text);
        }
        new.insert(key.clone(), value.clone());
    }
    let most = limits.attributes_per_group;
    if new.len() as u64 > most {
        return refuse(Code::GroupInvalidParameters, format!("a chat group has at most {most} attributes"));
    }
    let (bytes, most) = (new.iter().map(|(k, v)| k.len() + v.len()).sum::<usize>(), limits.attribute_bytes);
    if bytes as u64 > most {
        let text = format!("the attributes have {bytes} bytes in all; at most {most} are kept");
        return refuse(Code::GroupInvalidParameters, text);
    }
    let deleted = old.keys().filter(|key| !new.contains_key(*key)).cloned().collect();
    let set = new.into_iter().filter(|(key, value)| old.get(key) != Some(value)).collect();
    Ok(changed(id, set, deleted))
}

/// No keys: all of them.
pub fn delete(id: &GroupId, keys: &[String], on: &Situation<'_>) -> Result<Decision, Refusal> {
    let old = attributes(id, on)?;
    let deleted = old.into_keys().filter(|key| keys.is_empty() || keys.contains(key)).collect();
    Ok(changed(id, Vec::new(), deleted))
}

/// Sets counters; they are all set or none is.
pub fn set_counters(id: &GroupId, counters: &[(String, i64)], on: &Situation<'_>) -> Result<Decision, Refusal> {
    Within::of(id, on)?.require(Action::SetCounters)?;
    let old = on.view.counters(id)?;
    let mut new = BTreeMap::new();
    for (key, value) in counters {
        check_counter(key, on)?;
        new.insert(key.clone(), *value);
    }
    set_to(id, &old, new, on)
}

/// A counter that is not there yet begins with 0.
pub fn add_to_counter(id: &GroupId, key: &str, amount: i128, on: &Situation<'_>) -> Result<Decision, Refusal> {
    Within::of(id, on)?.require(Action::SetCounters)?;
    check_counter(key, on)?;
    let old = on.view.counters(id)?;
    let Ok(value) = i64::try_from(i128::from(old.get(key).copied().unwrap_or(0)) + amount) else {
        return refuse(Code::GroupInvalidParameters, "group_counter_value: the counter cannot hold the result");
    };
    set_to(id, &old, BTreeMap::from([(key.to_owned(), value)]), on)
}

fn check_counter(key: &str, on: &Situation<'_>) -> Result<(), Refusal> {
    let most = on.limits.counter_key_bytes;
    match key.is_empty() || key.len() as u64 > most || key.contains('\0') {
        true => refuse(Code::GroupInvalidParameters, format!("a counter's key has 1 to {most} bytes")),
        false => Ok(()),
    }
}

fn set_to(
    id: &GroupId,
    old: &BTreeMap<String, i64>,
    new: BTreeMap<String, i64>,
    on: &Situation<'_>,
) -> Result<Decision, Refusal> {
    let most = on.limits.counters_per_group;
    if (old.len() + new.keys().filter(|key| !old.contains_key(*key)).count()) as u64 > most {
        return refuse(Code::GroupInvalidParameters, format!("a chat group has at most {most} counters"));
    }
    let reply = Reply::Counters(new.iter().map(|(key, value)| (key.clone(), *value)).collect());
    let counters: Vec<_> = new.into_iter().filter(|(key, value)| old.get(key) != Some(value)).collect();
    let event = Event::CountersChanged { channel: Channel::Group(id.clone()), counters: counters.clone() };
    Ok(Decision { events: if counters.is_empty() { Vec::new() } else { vec![event] }, reply })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::chat_group::{Kind, Role};
    use crate::core::command::Command;
    use crate::core::decide::View;
    use crate::core::model::*;

    type Pairs<'a> = &'a [(&'a str, &'a str)];

    fn pairs(pairs: Pairs<'_>) -> Vec<(String, String)> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    fn set(attributes: Pairs<'_>, replace: bool) -> Command {
        Command::SetAttributes { group: group("g"), attributes: pairs(attributes), replace }
    }

    fn delete(keys: &[&str]) -> Command {
        Command::DeleteAttributes { group: group("g"), keys: owned(keys) }
    }

    fn set_counters(counters: &[(&str, i64)]) -> Command {
        let counters = counters.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect();
        Command::SetCounters { group: group("g"), counters }
    }

    fn increase(key: &str, amount: i64) -> Command {
        Command::AddToCounter { group: group("g"), key: key.into(), amount: amount.into() }
    }

    fn now(user: &User) -> Vec<(String, String)> {
        user.world.attributes(&group("g")).unwrap().into_iter().collect()
    }

    #[test]
    fn every_member_sets_attributes_and_counters_and_nobody_else() {
        let commands = || [set(&[("k", "v")], false), delete(&[]), set_counters(&[("k", 1)]), increase("k", 1)];
        for kind in Kind::ALL {
            for role in Role::ALL {
                commands().iter().for_each(|command| assert_eq!(code_of(&member(kind, role), command), 0));
            }
        }
        let mut user = User::new();
        commands().iter().for_each(|command| assert_eq!(code_of(&user, command), 10010));
        user.world.set_group("g", Kind::Public, None);
        commands().iter().for_each(|command| assert_eq!(code_of(&user, command), 10007));
        let mut user = member(Kind::Community, Role::Owner);
        let (channel, topic) = (Channel::Group(group("g")), group("g@TOPIC#_t"));
        user.happen(&Event::TopicCreated { channel, topic: topic.clone(), info: Box::default() });
        let of_topic = Command::AddToCounter { group: topic, key: "k".into(), amount: 1 };
        assert_eq!(user.refused(of_topic), Code::GroupNotFound, "a topic has none");
    }

    #[test]
    fn attributes_are_set_beside_the_others_or_instead_of_them() {
        let mut user = member(Kind::Public, Role::Ordinary);
        user.done(set(&[("a", "1"), ("b", "2"), ("a", "3")], false));
        assert_eq!(now(&user), pairs(&[("a", "3"), ("b", "2")]), "the last word counts");
        let done = user.done(set(&[("b", "4"), ("a", "3")], false));
        let [Event::AttributesChanged { set: changed, deleted, .. }] = &done.events[..] else { panic!("{done:?}") };
        assert_eq!((changed, deleted), (&pairs(&[("b", "4")]), &Vec::new()), "what changes is told");
        let done = user.done(set(&[("b", "4"), ("c", "")], true));
        let [Event::AttributesChanged { set: changed, deleted, .. }] = &done.events[..] else { panic!("{done:?}") };
        assert_eq!((changed, deleted), (&pairs(&[("c", "")]), &owned(&["a"])));
        assert_eq!(now(&user), pairs(&[("b", "4"), ("c", "")]));
        assert_eq!(user.done(set(&[("b", "4")], false)).events, []);
        assert_eq!(user.done(set(&[("c", ""), ("b", "4")], true)).events, []);
    }

    #[test]
    fn attributes_are_deleted_by_key_or_all_together() {
        let mut user = member(Kind::Public, Role::Ordinary);
        user.done(set(&[("a", "1"), ("b", "2"), ("c", "3")], false));
        user.done(delete(&["a", "x"]));
        assert_eq!(now(&user), pairs(&[("b", "2"), ("c", "3")]));
        assert_eq!(user.done(delete(&["a"])).events, []);
        user.done(delete(&[]));
        assert_eq!((now(&user), user.done(delete(&[])).events), (Vec::new(), Vec::new()));
    }

    #[test]
    fn there_are_16_attributes_with_keys_of_32_bytes_and_values_of_4096_and_16384_bytes_in_all() {
        let mut user = member(Kind::Public, Role::Ordinary);
        let one = |key: usize, value: usize| code_of(&user, &set(&[(&"k".repeat(key), &"v".repeat(value))], false));
        assert_eq!((one(0, 1), one(1, 1), one(32, 1), one(33, 1)), (10004, 0, 0, 10004));
        assert_eq!((one(1, 0), one(1, 4096), one(1, 4097)), (0, 0, 10004));
        let of = |count: usize, bytes: usize| {
            let (keys, value): (Vec<String>, _) =
                ((10..10 + count).map(|n| n.to_string()).collect(), "v".repeat(bytes));
            let all: Vec<_> = keys.iter().map(|key| (key.as_str(), value.as_str())).collect();
            set(&all, false)
        };
        assert_eq!((code_of(&user, &of(16, 1)), code_of(&user, &of(17, 1))), (0, 10004));
        assert_eq!((code_of(&user, &of(4, 4094)), code_of(&user, &of(4, 4095))), (0, 10004));
        user.done(of(16, 1));
        assert_eq!(user.refused(set(&[("more", "v")], false)), Code::GroupInvalidParameters);
        user.done(set(&[("more", "v")], true));
    }

    #[test]
    fn what_somebody_else_has_changed_is_looked_at_first() {
        let mut user = member(Kind::Public, Role::Owner);
        user.world.set_group("h", Kind::Public, Some(Role::Owner));
        (user.told, user.attributes_changed) = (6, [(group("g"), 7)].into());
        for command in [set(&[("k", "v")], false), set(&[], true), delete(&[])] {
            assert_eq!(user.refused(command), Code::GroupAttributeConflict);
        }
        user.done(set_counters(&[("k", 1)]));
        let elsewhere = Command::SetAttributes { group: group("h"), attributes: pairs(&[("k", "v")]), replace: false };
        user.done(elsewhere);
        user.told = 7;
        user.done(set(&[("k", "v")], false));
    }

    #[test]
    fn there_are_20_counters_with_keys_of_32_bytes() {
        let keys: Vec<String> = (0..21).map(|n| n.to_string()).collect();
        let counters: Vec<_> = keys.iter().map(|key| (key.as_str(), 1)).collect();
        let mut user = member(Kind::Public, Role::Ordinary);
        assert_eq!(user.refused(set_counters(&counters)), Code::GroupInvalidParameters);
        user.done(set_counters(&counters[..20]));
        for more in [set_counters(&[("more", 1), ("0", 5)]), increase("more", 1)] {
            assert_eq!(user.refused(more), Code::GroupInvalidParameters);
        }
        assert_eq!(user.world.counters(&group("g")).unwrap()["0"], 1, "all are set or none is");
        let user = member(Kind::Public, Role::Ordinary);
        for key in [0, 33] {
            let key = "k".repeat(key);
            assert_eq!(code_of(&user, &set_counters(&[(&key, 1)])), 10004);
            assert_eq!(code_of(&user, &increase(&key, 1)), 10004);
        }
        assert_eq!(code_of(&user, &increase(&"k".repeat(32), 1)), 0);
    }

    #[test]
    fn a_counter_is_told_by_its_key_which_has_no_end_within_it() {
        let mut user = member(Kind::Public, Role::Ordinary);
        for key in ["\0", "k\0", "a\0b"] {
            assert_eq!(user.refused(set_counters(&[("k", 1), (key, 1)])), Code::GroupInvalidParameters);
            assert_eq!(user.refused(increase(key, 1)), Code::GroupInvalidParameters);
        }
        assert_eq!(user.world.counters(&group("g")).unwrap().len(), 0);
    }

    #[test]
    fn a_counter_begins_with_0_and_holds_64_bits_with_a_sign() {
        let mut user = member(Kind::Public, Role::Ordinary);
        let told = |done: &Done| match &done.reply {
            Reply::Counters(counters) => counters.clone(),
            other => panic!("{other:?}"),
        };
        let one = |value| vec![("k".to_owned(), value)];
        assert_eq!(told(&user.done(increase("k", -3))), one(-3));
        assert_eq!(told(&user.done(increase("k", 1))), one(-2));
        let done = user.done(increase("k", 0));
        assert_eq!((told(&done), &done.events), (one(-2), &Vec::new()), "nothing changes");
        user.done(set_counters(&[("k", i64::MAX - 1)]));
        assert_eq!(user.refused(increase("k", 2)), Code::GroupInvalidParameters);
        assert_eq!(told(&user.done(increase("k", 1))), one(i64::MAX));
        user.done(set_counters(&[("k", i64::MIN)]));
        assert_eq!(user.refused(increase("k", -1)), Code::GroupInvalidParameters);
        let done = user.done(set_counters(&[("a", 1), ("k", i64::MIN)]));
        let [Event::CountersChanged { counters, .. }] = &done.events[..] else { panic!("{done:?}") };
        assert_eq!(counters, &[("a".to_owned(), 1)], "what changes is told");
        assert_eq!(told(&done).len(), 2, "and all that was named is answered");
    }

    #[test]
    fn the_first_amount_makes_the_counter_even_if_it_is_0() {
        let mut user = member(Kind::Public, Role::Ordinary);
        user.done(increase("k", 0));
        assert_eq!(user.world.counters(&group("g")).unwrap().len(), 1);
    }
}
