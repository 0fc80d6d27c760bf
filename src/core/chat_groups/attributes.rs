//! What members keep in a chat group for each other: attributes and counters.

use super::rights::Action;
use super::within::Within;
use crate::core::decision::{Decision, Refusal, Reply, refuse, refuse_about};
use crate::core::error::Code;
use crate::core::event::{Audience, Event};
use crate::core::field::Field;
use crate::core::ids::GroupId;
use crate::core::items::check_key;
use crate::core::message::Channel;
use crate::core::situation::Situation;
use std::collections::BTreeMap;

/// The user may change the attributes, and knows what they are.
fn attributes(id: &GroupId, on: &Situation<'_>) -> Result<BTreeMap<String, String>, Refusal> {
    Within::of(id, on)?.require(Action::SetAttributes)?;
    if on.view.attributes_version(id)? > on.known {
        let text = "somebody else has just changed the attributes; look at them before changing them";
        return refuse(Code::GroupAttributeConflict, text);
    }
    Ok(on.view.attributes(id)?)
}

fn changed(id: &GroupId, set: Vec<(String, String)>, deleted: Vec<String>) -> Decision {
    let (any, channel) = (!(set.is_empty() && deleted.is_empty()), Channel::Group(id.clone()));
    let audience = Audience::Channel(channel.clone());
    Decision::of(&audience, any.then_some(Event::AttributesChanged { channel, set, deleted }), Reply::Nothing)
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
        check_key(key, limits.attribute_key_bytes(), Field::Attributes, Code::GroupInvalidParameters)?;
        limits.attribute_value_bytes().check(value.len(), Field::Attributes, Code::GroupInvalidParameters)?;
        new.insert(key.clone(), value.clone());
    }
    limits.attributes_per_group().check(new.len(), Field::Attributes, Code::GroupInvalidParameters)?;
    let bytes = new.iter().map(|(k, v)| k.len() + v.len()).sum::<usize>();
    limits.attribute_bytes().check(bytes, Field::Attributes, Code::GroupInvalidParameters)?;
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
        return refuse_about(Field::CounterValue, Code::GroupInvalidParameters, "the counter cannot hold the result");
    };
    set_to(id, &old, BTreeMap::from([(key.to_owned(), value)]), on)
}

fn check_counter(key: &str, on: &Situation<'_>) -> Result<(), Refusal> {
    check_key(key, on.limits.counter_key_bytes(), Field::CounterKey, Code::GroupInvalidParameters)?;
    if key.contains('\0') {
        return refuse_about(Field::CounterKey, Code::GroupInvalidParameters, "there is a NUL in it");
    }
    Ok(())
}

fn set_to(
    id: &GroupId,
    old: &BTreeMap<String, i64>,
    new: BTreeMap<String, i64>,
    on: &Situation<'_>,
) -> Result<Decision, Refusal> {
    let all = old.len() + new.keys().filter(|key| !old.contains_key(*key)).count();
    on.limits.counters_per_group().check(all, Field::Counters, Code::GroupInvalidParameters)?;
    let reply = Reply::Counters(new.iter().map(|(key, value)| (key.clone(), *value)).collect());
    let counters: Vec<_> = new.into_iter().filter(|(key, value)| old.get(key) != Some(value)).collect();
    let (any, channel) = (!counters.is_empty(), Channel::Group(id.clone()));
    let audience = Audience::Channel(channel.clone());
    Ok(Decision::of(&audience, any.then_some(Event::CountersChanged { channel, counters }), reply))
}

#[cfg(test)]
#[path = "../../tests/core/chat_groups/attributes.rs"]
mod tests;
