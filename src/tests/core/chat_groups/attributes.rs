use super::*;
use crate::core::chat_group::{Kind, Role};
use crate::core::command::Command;
use crate::core::model::*;
use crate::core::situation::View;

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
        let (keys, value): (Vec<String>, _) = ((10..10 + count).map(|n| n.to_string()).collect(), "v".repeat(bytes));
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
    user.known = 6;
    user.world.attributes_versions.insert(group("g"), 7);
    for command in [set(&[("k", "v")], false), set(&[], true), delete(&[])] {
        assert_eq!(user.refused(command), Code::GroupAttributeConflict);
    }
    user.done(set_counters(&[("k", 1)]));
    let elsewhere = Command::SetAttributes { group: group("h"), attributes: pairs(&[("k", "v")]), replace: false };
    user.done(elsewhere);
    user.known = 7;
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
