//! What rules ask, answered from rows.

use super::chat_group::{ChatGroup, Former, Member, Topic};
use super::error::StoreError;
use super::ids::{GroupId, UserId};
use super::message::{Channel, Extension, Pin, Place};
use super::profile::Profile;
use super::rows::{self, Finds, Rows};
use super::situation::{Lookup, View};
use std::collections::BTreeMap;

type Result<T> = std::result::Result<T, StoreError>;

/// A user's conversation in a channel in which they take part.
pub fn taking_part<R: Rows>(rows: &R, user: &UserId, channel: &Channel) -> Result<Option<rows::Conversation>> {
    let conversation = rows.get::<rows::Conversation>(user, &channel.conversation_of(user))?;
    Ok(conversation.filter(|c| c.channel().is_some()))
}

impl<R: Rows + Lookup> View for R {
    fn chat_group(&self, group: &GroupId) -> Result<Option<ChatGroup>> {
        Ok(self.get::<rows::ChatGroup>(group, &())?.map(|row| row.info))
    }

    fn member(&self, group: &GroupId, user: &UserId) -> Result<Option<Member>> {
        Ok(self.get::<rows::Member>(&group.home(), user)?.map(|row| row.member))
    }

    fn member_count(&self, group: &GroupId) -> Result<u64> {
        Ok(self.get::<rows::ChatGroup>(&group.home(), &())?.map_or(0, |row| row.members))
    }

    fn former(&self, group: &GroupId, user: &UserId) -> Result<Former> {
        Ok(self.get::<rows::FormerMember>(&group.home(), user)?.map(|row| row.former).unwrap_or_default())
    }

    fn attributes(&self, group: &GroupId) -> Result<BTreeMap<String, String>> {
        Ok(self.scan::<rows::Attribute>(&group.home())?.into_iter().map(|row| (row.key, row.value)).collect())
    }

    fn attributes_version(&self, group: &GroupId) -> Result<i64> {
        Ok(self.get::<rows::ChatGroup>(&group.home(), &())?.map_or(0, |row| row.attributes_changed))
    }

    fn counters(&self, group: &GroupId) -> Result<BTreeMap<String, i64>> {
        Ok(self.scan::<rows::Counter>(&group.home())?.into_iter().map(|row| (row.key, row.value)).collect())
    }

    fn topic(&self, topic: &GroupId) -> Result<Option<Topic>> {
        Ok(self.get::<rows::Topic>(&topic.home(), topic)?.map(|row| row.info))
    }

    fn topics(&self, community: &GroupId) -> Result<Vec<GroupId>> {
        Finds::topics(self, community)
    }

    fn last_seq(&self, channel: &Channel) -> Result<u64> {
        Ok(self.get::<rows::Channel>(channel, &())?.map_or(0, |row| row.last_seq))
    }

    fn cleared_seq(&self, user: &UserId, channel: &Channel) -> Result<u64> {
        Ok(taking_part(self, user, channel)?.map_or(0, |c| c.cleared_seq))
    }

    fn has_receipt(&self, channel: &Channel, seq: u64, user: &UserId) -> Result<bool> {
        Ok(self.get::<rows::Receipt>(&(channel.clone(), user.clone()), &seq)?.is_some())
    }

    fn reactions(&self, channel: &Channel, seq: u64) -> Result<Vec<(String, UserId)>> {
        let mut reactions = self.scan::<rows::Reaction>(&(channel.clone(), seq))?;
        reactions.sort_by_key(|row| row.since);
        Ok(reactions.into_iter().map(|row| (row.reaction, row.user)).collect())
    }

    fn extensions(&self, channel: &Channel, seq: u64) -> Result<Vec<Extension>> {
        let extensions = self.scan::<rows::Extension>(&(channel.clone(), seq))?;
        Ok(extensions.into_iter().map(|row| Extension { key: row.key, value: row.value }).collect())
    }

    fn pins(&self, channel: &Channel) -> Result<Vec<Pin>> {
        let mut pins = self.scan::<rows::Pinned>(channel)?;
        pins.sort_by_key(|row| std::cmp::Reverse((row.time, row.seq)));
        let mut found = Vec::new();
        for rows::Pinned { seq, by, .. } in pins {
            let row = self.get::<rows::Message>(channel, &(Place { seq, sub: 0 }, None))?;
            found.extend(row.map(|row| Pin { message: row.message, by }));
        }
        Ok(found)
    }

    fn profile(&self, user: &UserId) -> Result<Profile> {
        Ok(self.get::<rows::ProfileOf>(&(), user)?.map(|row| row.profile).unwrap_or_default())
    }
}
