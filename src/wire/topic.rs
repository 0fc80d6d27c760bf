//! Documents about the topics of Communities.

use super::conversation::GroupAtInfo;
use super::parts::Flags;
use super::reader::optional;
use super::whole::or_empty;
use super::{BadJson, Part};
use crate::core::chat_group::{NewTopic, Topic, TopicChange};
use crate::core::ids::{GroupId, Seconds};
use serde::{Deserialize, Serialize};
use serde_with::apply;
use std::borrow::Cow;

/// `TIMGroupTopicInfo`: a topic as the user sees it.
#[derive(Serialize, Clone, Debug, Default)]
pub struct TopicInfo<'a> {
    /// string: its id: that of the Community, `@TOPIC#_`, and 1 to 48 bytes of printable ASCII. Of a new topic,
    /// absent or empty: one is made.
    pub group_topic_info_topic_id: &'a str,
    /// string: its name, 1 to 100 bytes.
    pub group_topic_info_topic_name: &'a str,
    /// string: what it is about, up to 240 bytes.
    pub group_topic_info_introduction: &'a str,
    /// string: what members should know at once, up to 300 bytes.
    pub group_topic_info_notification: &'a str,
    /// string: its avatar, up to 100 bytes.
    pub group_topic_info_topic_face_url: &'a str,
    /// bool: whether only the owner and the administrators of the Community may write.
    pub group_topic_info_is_all_muted: bool,
    /// number: until when the user may not write, seconds since 1970 UTC; 0 or in the past: they may.
    pub group_topic_info_self_mute_time: Seconds,
    /// string: what the application adds, up to 3000 bytes.
    pub group_topic_info_custom_string: &'a str,
    /// number, TIMReceiveMessageOpt: what the user receives of its messages.
    pub group_topic_info_recv_opt: u32,
    /// bool: false; what the user receives is not yet taken over from the Community.
    pub group_topic_info_is_inherit_message_receive_option_from_community: bool,
    /// string: what the user has begun to write, up to 65536 bytes; an empty one takes the draft off.
    pub group_topic_info_draft_text: &'a str,
    /// number: messages that the user has not read.
    pub group_topic_info_unread_count: u64,
    /// object Message: its last message; `{}` where it has none.
    #[serde(serialize_with = "or_empty")]
    pub group_topic_info_last_message: Option<Part>,
    /// number: up to which message the user has read.
    pub topic_info_read_sequence: u64,
    /// array of GroupAtInfo: where the user is meant by an @.
    pub group_topic_info_group_at_info_array: Vec<GroupAtInfo>,
    /// number: 0; what a caller writes there when it changes a topic.
    pub group_modify_info_param_modify_flag: u32,
    /// number: when it was made, seconds since 1970 UTC.
    pub topic_create_time: Seconds,
    /// number: the rights of a member who is in no permission group, V2TIMTopicPermissionValue as bits.
    pub default_permissions: u64,
}

impl<'a> TopicInfo<'a> {
    /// What is the same for everyone; what is the user's own is to be filled in.
    pub fn of(id: &'a GroupId, topic: &'a Topic) -> Self {
        Self {
            group_topic_info_topic_name: &topic.name,
            group_topic_info_introduction: &topic.introduction,
            group_topic_info_notification: &topic.notification,
            group_topic_info_topic_face_url: &topic.face_url,
            group_topic_info_is_all_muted: topic.all_muted,
            group_topic_info_custom_string: &topic.custom,
            topic_create_time: topic.created,
            default_permissions: topic.default_permissions,
            ..Self::unknown(id.as_str())
        }
    }

    /// For an id that is not a topic's: all else is empty, 0 and false.
    pub fn unknown(id: &'a str) -> Self {
        Self { group_topic_info_topic_id: id, ..Self::default() }
    }
}

/// `TIMGroupTopicOperationResult`: what became of one topic.
#[derive(Serialize, Clone, Debug)]
pub struct TopicOperationResult<'a> {
    /// number: 0, or why it failed.
    pub group_topic_operation_result_error_code: i32,
    /// string: empty, or an English sentence that says why.
    pub group_topic_operation_result_error_message: Cow<'a, str>,
    /// string: the topic id as the caller wrote it.
    pub group_topic_operation_result_topic_id: &'a str,
}

/// `TIMGroupTopicInfoResult`: a topic that was asked for, or why it is not told.
#[derive(Serialize, Clone, Debug)]
pub struct TopicInfoResult<'a> {
    /// number: 0, or why it is not told.
    pub group_topic_info_result_error_code: i32,
    /// string: empty, or an English sentence that says why.
    pub group_topic_info_result_error_message: &'a str,
    /// object TIMGroupTopicInfo: the topic; of one that is not told, the id alone has a value.
    pub group_topic_info_result_topic_info: TopicInfo<'a>,
}

/// `TIMGroupTopicInfo` as a caller asks for a topic, or for a change of one. Of a change only the keys that
/// group_modify_info_param_modify_flag names count, and those must be there.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug, Default)]
pub struct TopicParam {
    /// string: its id.
    group_topic_info_topic_id: Option<String>,
    /// string: its name.
    group_topic_info_topic_name: Option<String>,
    /// string: what it is about.
    group_topic_info_introduction: Option<String>,
    /// string: what members should know at once.
    group_topic_info_notification: Option<String>,
    /// string: its avatar.
    group_topic_info_topic_face_url: Option<String>,
    /// bool: whether only the owner and the administrators of the Community may write.
    group_topic_info_is_all_muted: Option<bool>,
    /// string: what the application adds.
    group_topic_info_custom_string: Option<String>,
    /// string: what the user has begun to write.
    group_topic_info_draft_text: Option<String>,
    /// number: the rights of a member who is in no permission group.
    default_permissions: Option<u64>,
    /// number: what is to change, as bits.
    group_modify_info_param_modify_flag: Flags,
}

impl TopicParam {
    /// The topic that is asked for. `random` is for its id, where it brings none.
    pub fn topic(self, random: u64) -> Result<NewTopic, BadJson> {
        let Some(name) = self.group_topic_info_topic_name else {
            return Err(BadJson::Content("group_topic_info_topic_name is missing"));
        };
        let topic = Topic {
            name,
            introduction: self.group_topic_info_introduction.unwrap_or_default(),
            notification: self.group_topic_info_notification.unwrap_or_default(),
            face_url: self.group_topic_info_topic_face_url.unwrap_or_default(),
            all_muted: self.group_topic_info_is_all_muted.unwrap_or_default(),
            custom: self.group_topic_info_custom_string.unwrap_or_default(),
            default_permissions: self.default_permissions.unwrap_or_default(),
            created: 0,
        };
        Ok(NewTopic { id: self.group_topic_info_topic_id.unwrap_or_default(), topic, random })
    }

    /// The topic, and what is to change of it.
    pub fn change(self) -> Result<(GroupId, TopicChange), BadJson> {
        let id = self.group_topic_info_topic_id.unwrap_or_default();
        let topic =
            GroupId::new(&id).ok_or(BadJson::Content("group_topic_info_topic_id is missing, or no topic id"))?;
        let flags = self.group_modify_info_param_modify_flag.some()?;
        let change = TopicChange {
            name: flags.value(1, self.group_topic_info_topic_name)?,
            notification: flags.value(1 << 1, self.group_topic_info_notification)?,
            introduction: flags.value(1 << 2, self.group_topic_info_introduction)?,
            face_url: flags.value(1 << 3, self.group_topic_info_topic_face_url)?,
            all_muted: flags.value(1 << 8, self.group_topic_info_is_all_muted)?,
            custom: flags.value(1 << 11, self.group_topic_info_custom_string)?,
            draft: flags.value(1 << 14, self.group_topic_info_draft_text)?,
            default_permissions: flags.value(1 << 15, self.default_permissions)?,
        };
        Ok((topic, change))
    }
}

#[cfg(test)]
#[path = "../tests/wire/topic.rs"]
mod tests;
