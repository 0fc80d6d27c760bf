//! What members keep in a chat group for each other: attributes and counters.

use super::rights::Action;
use super::within::Within;
use crate::core::error::Code;
use crate::core::event::{Audience, Event};
use crate::core::ids::GroupId;
use crate::core::message::Channel;
use crate::core::outcome::{Decision, Refusal, Reply, refuse};
use crate::core::situation::Situation;
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
    let (any, channel) = (!counters.is_empty(), Channel::Group(id.clone()));
    let audience = Audience::Channel(channel.clone());
    Ok(Decision::of(&audience, any.then_some(Event::CountersChanged { channel, counters }), reply))
}

#[cfg(test)]
#[path = "../../tests/core/chat_groups/attributes.rs"]
mod tests;
