//! The topics of a Community: parts of it with messages of their own. Its members and their roles are theirs.

use super::life::forget;
use super::rights::Action;
use super::terms::{check_texts, put};
use super::tips::tell;
use super::within::Within;
use crate::core::chat_group::{InfoChange, Kind, NewTopic, TipOf, Topic, TopicChange};
use crate::core::decision::{Decision, Refusal, Reply, refuse_about};
use crate::core::error::{Code, Error};
use crate::core::event::{Audience, Event};
use crate::core::field::Field;
use crate::core::ids::{ConversationId, GroupId, IdText, TOPIC_MARK};
use crate::core::limits::DRAFT_BYTES;
use crate::core::message::{Channel, Draft};
use crate::core::situation::Situation;
use std::collections::HashSet;

fn check(topic: &Topic, on: &Situation<'_>) -> Result<(), Refusal> {
    check_texts(&topic.name, &topic.introduction, &topic.notification, &topic.face_url)?;
    let most = on.limits.topic_custom_bytes();
    Ok(most.check(topic.custom.len(), Field::TopicCustom, Code::GroupInvalidParameters)?)
}

/// A Community with topics, which the user may manage.
fn managed(id: &GroupId, on: &Situation<'_>) -> Result<(), Refusal> {
    let within = Within::of(id, on)?;
    if within.group.kind != Kind::Community || !within.group.supports_topics {
        return refuse_about(Field::Group, Code::GroupInvalidParameters, "not a Community with topics");
    }
    Ok(within.require(Action::ManageTopics)?)
}

pub fn create(id: &GroupId, new: &NewTopic, on: &Situation<'_>) -> Result<Decision, Refusal> {
    managed(id, on)?;
    let topic = Topic { created: on.now, ..new.topic.clone() };
    check(&topic, on)?;
    let text = match new.id.as_str() {
        "" => format!("{}{TOPIC_MARK}{:012X}", id.as_str(), new.random & 0xffff_ffff_ffff),
        text => text.to_owned(),
    };
    let Some(topic_id) = GroupId::new(&text).filter(|topic| topic.community().as_ref() == Some(id)) else {
        let text = format!("it is not the Community's id, {TOPIC_MARK} and 1 to 48 bytes");
        return refuse_about(Field::TopicId, Code::GroupInvalidId, text);
    };
    if on.view.topic(&topic_id)?.is_some() {
        return refuse_about(Field::TopicId, Code::GroupIdInUse, "another topic has this id");
    }
    let topics = on.view.topics(id)?.len() + 1;
    on.limits.topics_per_community().check(topics, Field::Group, Code::GroupInvalidParameters)?;
    let channel = Channel::Group(id.clone());
    let audience = Audience::Channel(channel.clone());
    let event = Event::TopicCreated { channel, topic: topic_id.clone(), info: Box::new(topic) };
    Ok(Decision::of(&audience, [event], Reply::Topic(topic_id)))
}

pub fn delete(id: &GroupId, topics: &[IdText], on: &Situation<'_>) -> Result<Decision, Refusal> {
    managed(id, on)?;
    on.limits.topics_per_community().check(topics.len(), Field::Topics, Code::GroupInvalidParameters)?;
    let (mut gone, mut results, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    let mut events = Vec::new();
    for text in topics.iter().filter(|text| seen.insert(text.as_str())) {
        let topic = GroupId::new(text).filter(|topic| topic.community().as_ref() == Some(id));
        let error = match topic {
            Some(topic) if on.view.topic(&topic)?.is_some() => {
                events.extend(forget(&topic, on)?);
                gone.push(topic);
                None
            }
            _ => Some(Error::about(Field::Topics, Code::GroupNotFound, "the Community has no such topic")),
        };
        results.push((text.clone(), error));
    }
    if !gone.is_empty() {
        let channel = Channel::Group(id.clone());
        events.push((Audience::Channel(channel.clone()), Event::TopicsDeleted { channel, topics: gone }));
    }
    Ok(Decision { events, reply: Reply::Topics(results) })
}

pub fn modify(id: &GroupId, change: &TopicChange, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let within = Within::of_any(id, on)?;
    let Some(old) = on.view.topic(id)? else {
        return refuse_about(Field::TopicId, Code::GroupNotFound, "there is no such topic");
    };
    let mut events = Vec::new();
    if let Some(text) = &change.draft {
        DRAFT_BYTES.check(text.len(), Field::TopicDraft, Code::GroupInvalidParameters)?;
        let conversation = ConversationId::Group(id.clone());
        if on.state.find(&conversation).is_some() {
            let draft = Draft { message: String::new(), user_define: text.clone(), time: on.active_time()? };
            let draft = Some(draft).filter(|_| !text.is_empty());
            events.push((Audience::one(on.me), Event::ConversationDrafted { conversation, draft }));
        }
    }
    let (mut new, mut changes) = (old.clone(), Vec::new());
    put(&mut new.name, change.name.clone(), &mut changes, InfoChange::Name);
    put(&mut new.introduction, change.introduction.clone(), &mut changes, InfoChange::Introduction);
    put(&mut new.notification, change.notification.clone(), &mut changes, InfoChange::Notification);
    put(&mut new.face_url, change.face_url.clone(), &mut changes, InfoChange::FaceUrl);
    put(&mut new.all_muted, change.all_muted, &mut changes, InfoChange::AllMuted);
    put(&mut new.custom, change.custom.clone(), &mut changes, InfoChange::TopicCustom);
    put(&mut new.default_permissions, change.default_permissions, &mut changes, InfoChange::DefaultPermissions);
    if changes.is_empty() {
        return Ok(Decision { events, reply: Reply::Nothing });
    }
    // What is so already needs no right.
    within.require(Action::ManageTopics)?;
    check(&new, on)?;
    let channel = Channel::Group(id.home());
    let changed = Event::TopicChanged { channel: channel.clone(), topic: id.clone(), info: Box::new(new) };
    events.push((Audience::Channel(channel), changed));
    let (what, members) = (TipOf::TopicChanged { topic: id.clone(), changes }, on.view.member_count(&id.home())?);
    tell(id, within.group.kind, what, members, on, &mut events)?;
    Ok(Decision { events, reply: Reply::Nothing })
}

#[cfg(test)]
#[path = "../../tests/core/chat_groups/topics.rs"]
mod tests;
