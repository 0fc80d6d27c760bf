//! Chat groups as a user sees them: their documents, and what happens in them in words.

use super::documents::{Documents, array, at_info, elements, list, part};
use crate::core::chat_group::{ChatGroup, Tip, TipOf, Topic};
use crate::core::decision::UserResult;
use crate::core::error::{Code, Error};
use crate::core::fold::folded;
use crate::core::ids::{self, ConversationId, GroupId, IdText, Seconds, UserId};
use crate::core::limits::Limits;
use crate::core::message::{Body, Channel, MessageRef};
use crate::store::{MemberRow, Result, StoreError};
use crate::wire::chat_group::{
    GetGroupInfoResult, GroupAttributes, GroupBaseInfo, GroupCounter, GroupDetailInfo, GroupNumbers, GroupSelfInfo,
    JoinedGroup,
};
use crate::wire::chat_group_member::{GroupDeleteMemberResult, GroupInviteMemberResult, GroupMember};
use crate::wire::chat_group_request::{GroupPendency, GroupPendencyResult};
use crate::wire::chat_group_tip::{GroupReportElem, GroupTipsElem, concerned};
use crate::wire::message_document::{MessageContent, MessageDocument};
use crate::wire::topic::{TopicInfo, TopicInfoResult, TopicOperationResult};
use crate::wire::{self, Part};
use std::collections::HashSet;
use std::ffi::CString;

/// `TIMConvType`: what the SDK itself says.
const SYSTEM: u32 = 3;

/// `TIMMsgStatus`.
const SENT: u32 = 2;

/// What one user is told about a chat group: `TIMGroupReportType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Report {
    JoinRequested = 1,
    RequestAccepted = 2,
    RequestRefused = 3,
    Removed = 4,
    Dissolved = 5,
    Created = 6,
    Invited = 7,
    Quit = 8,
    MadeAdmin = 9,
    AdminNoMore = 10,
    InvitationAccepted = 13,
    InvitationRefused = 14,
    Muted = 17,
    InvitationRequested = 24,
}

impl Documents<'_> {
    fn member_of(&self, group: &GroupId, row: &MemberRow, online: bool) -> Result<Part> {
        let profile = self.profile(&row.user)?;
        // What others receive is theirs to know.
        let option = if row.user == *self.me { row.receive_option } else { 0 };
        part(&GroupMember::of(group, &row.user, &row.member, &profile, option, row.read_seq, online))
    }

    /// The user as a member of the chat group, or of the topic's Community, if they are one.
    pub fn member(&self, group: &GroupId, user: &UserId) -> Result<Option<Part>> {
        let group = group.home();
        let row = self.store.member_row(&group, user)?;
        row.map(|row| self.member_of(&group, &row, self.is_there(user)?)).transpose()
    }

    /// The user in the chat group, or in the topic's Community: as a member or, where they are none, with their profile alone.
    pub fn in_group(&self, group: &GroupId, user: &UserId) -> Result<Part> {
        if let Some(member) = self.member(group, user)? {
            return Ok(member);
        }
        let profile = self.profile(user)?;
        part(&GroupMember::outsider(&group.home(), user, &profile, self.is_there(user)?))
    }

    pub fn members(&self, group: &GroupId, rows: &[MemberRow]) -> Result<Vec<Part>> {
        rows.iter().map(|row| self.member_of(group, row, self.is_there(&row.user)?)).collect()
    }

    // What it is.

    fn numbers(&self, group: &GroupId) -> Result<GroupNumbers> {
        let channel = Channel::Group(group.clone());
        Ok(GroupNumbers {
            members: self.store.member_count(group)?,
            online: self.online_members(group)?.len() as u64,
            last_seq: self.store.last_seq(&channel)?,
            last_time: self.store.last_time(&channel)?,
        })
    }

    /// The members who are logged in.
    pub fn online_members(&self, group: &GroupId) -> Result<HashSet<UserId>> {
        let mut online = self.store.online_members(group)?;
        if self.store.role(group, self.me)?.is_some() {
            online.insert(self.me.clone());
        }
        Ok(online)
    }

    fn base<'g>(&self, id: &'g GroupId, group: &'g ChatGroup) -> Result<GroupBaseInfo<'g>> {
        let conversation = self.state.find(&ConversationId::Group(id.clone()));
        let member = self.store.member(id, self.me)?.unwrap_or_default();
        let own = GroupSelfInfo {
            group_self_info_join_time: member.joined,
            group_self_info_role: member.role as u32,
            group_self_info_unread_num: conversation.map_or(0, |c| c.unread),
            group_self_info_msg_flag: conversation.map_or(0, |c| c.receive_option),
        };
        let last_seq = self.store.last_seq(&Channel::Group(id.clone()))?;
        Ok(GroupBaseInfo::of(id, group, last_seq, conversation.map_or(0, |c| c.read_seq), own))
    }

    /// The chat groups that the user is in, each with its id.
    fn joined(&self) -> Result<Vec<(GroupId, ChatGroup)>> {
        let mut joined = Vec::new();
        for id in self.store.joined(self.me)? {
            if let Some(group) = self.store.chat_group(&id)? {
                joined.push((id, group));
            }
        }
        Ok(joined)
    }

    /// Communities with topics, or all else but rooms, which are not joined to stay.
    pub fn joined_groups(&self, communities: bool, limits: &Limits) -> Result<CString> {
        let joined = self.joined()?;
        let most = usize::try_from(limits.groups_listed).unwrap_or(usize::MAX);
        let wanted = |group: &ChatGroup| {
            if communities { group.supports_topics } else { !group.supports_topics && !group.kind.is_room() }
        };
        array(joined.iter().filter(|(_, group)| wanted(group)).take(most).map(|(id, group)| {
            let detail = GroupDetailInfo::of(id, group, self.numbers(id)?);
            Ok(JoinedGroup { base: self.base(id, group)?, detail })
        }))
    }

    pub fn chat_groups(&self, ids: &[IdText]) -> Result<CString> {
        array(ids.iter().map(|text| {
            let id = GroupId::new(text).filter(|id| id.community().is_none());
            let group = id.as_ref().map(|id| self.store.chat_group(id)).transpose()?.flatten();
            let (error, info) = match (&id, &group) {
                (Some(id), Some(group)) => (None, GroupDetailInfo::of(id, group, self.numbers(id)?)),
                _ => (Some(Code::GroupNotFound), GroupDetailInfo::unknown(text)),
            };
            part(&GetGroupInfoResult {
                get_groups_info_result_code: error.map_or(0, Code::number),
                get_groups_info_result_desc: error.map_or("", |_| "there is no such chat group"),
                get_groups_info_result_info: info,
            })
        }))
    }

    /// `fields`: `TIMGroupSearchFieldKey`.
    pub fn search_chat_groups(&self, keywords: &[String], fields: u32, limits: &Limits) -> Result<CString> {
        let keywords: Vec<String> = keywords.iter().map(|keyword| folded(keyword)).filter(|k| !k.is_empty()).collect();
        let has = |text: &str| {
            let text = folded(text);
            keywords.iter().any(|keyword| text.contains(keyword))
        };
        let found = |(id, group): &&(GroupId, ChatGroup)| {
            fields & 1 != 0 && has(id.as_str()) || fields & 2 != 0 && has(&group.name)
        };
        let most = usize::try_from(limits.groups_listed).unwrap_or(usize::MAX);
        let joined = self.joined()?;
        let found = joined.iter().filter(found).take(most);
        array(found.map(|(id, group)| Ok(GroupDetailInfo::of(id, group, self.numbers(id)?))))
    }

    // What members keep there.

    /// No keys: all of them.
    pub fn attributes(&self, group: &GroupId, keys: &[String]) -> Result<CString> {
        let all = self.store.attributes(group)?;
        let wanted = all.iter().filter(|(key, _)| keys.is_empty() || keys.contains(key));
        Ok(wire::write(&wanted.map(GroupAttributes::from).collect::<Vec<_>>()))
    }

    /// No keys: all of them.
    pub fn counters(&self, group: &GroupId, keys: &[String]) -> Result<CString> {
        let all = self.store.counters(group)?;
        let wanted = all.iter().filter(|(key, _)| keys.is_empty() || keys.contains(key));
        Ok(wire::write(&wanted.map(|(key, value)| GroupCounter::of(key, *value)).collect::<Vec<_>>()))
    }

    pub fn requests(&self, start: Seconds, most: u32) -> Result<CString> {
        let (requests, next) = self.store.requests(self.me, start, u64::from(most))?;
        let (read, unread) = self.store.requests_read(self.me)?;
        let document = |request| part(&GroupPendency::of(request, self.me, self.profile(&request.from)?.as_ref()));
        Ok(wire::write(&GroupPendencyResult {
            group_pendency_result_next_start_time: next,
            group_pendency_result_read_time_seq: read,
            group_pendency_result_unread_num: unread,
            group_pendency_result_pendency_array: requests.iter().map(document).collect::<Result<Vec<_>>>()?,
        }))
    }

    // Topics.

    /// The topic as the user sees it, if there is one.
    pub fn topic(&self, id: &GroupId) -> Result<Option<Part>> {
        let Some(topic) = self.store.topic(id)? else { return Ok(None) };
        Ok(Some(part(&self.topic_info(id, &topic)?)?))
    }

    fn topic_info<'t>(&'t self, id: &'t GroupId, topic: &'t Topic) -> Result<TopicInfo<'t>> {
        let conversation = ConversationId::Group(id.clone());
        let member = self.store.member(&id.home(), self.me)?.unwrap_or_default();
        let last = self.store.last_message(self.me, &Channel::Group(id.clone()))?;
        let mut info = TopicInfo {
            group_topic_info_self_mute_time: member.muted_until,
            group_topic_info_last_message: last.map(|seen| self.seen(&conversation, &seen)).transpose()?,
            ..TopicInfo::of(id, topic)
        };
        if let Some(c) = self.state.find(&conversation) {
            info.group_topic_info_recv_opt = c.receive_option;
            info.group_topic_info_draft_text = c.draft.as_ref().map_or("", |draft| &draft.user_define);
            info.group_topic_info_unread_count = c.unread;
            info.topic_info_read_sequence = c.read_seq;
            info.group_topic_info_group_at_info_array = at_info(c);
        }
        Ok(info)
    }

    /// No topics: all of them.
    pub fn topics(&self, community: &GroupId, topics: &[IdText]) -> Result<CString> {
        let texts: Vec<IdText> = if topics.is_empty() {
            self.store.topics(community)?.iter().map(|id| id.as_str().into()).collect()
        } else {
            topics.to_vec()
        };
        array(texts.iter().map(|text| {
            let id = GroupId::new(text).filter(|id| id.community().as_ref() == Some(community));
            let topic = id.as_ref().map(|id| self.store.topic(id)).transpose()?.flatten();
            let (error, info) = match (&id, &topic) {
                (Some(id), Some(topic)) => (None, self.topic_info(id, topic)?),
                _ => (Some(Code::GroupNotFound), TopicInfo::unknown(text)),
            };
            part(&TopicInfoResult {
                group_topic_info_result_error_code: error.map_or(0, Code::number),
                group_topic_info_result_error_message: error.map_or("", |_| "the Community has no such topic"),
                group_topic_info_result_topic_info: info,
            })
        }))
    }

    // What happens.

    /// What happened in a chat group, or in a topic, as an element of a message.
    pub fn tip(&self, conversation: &ConversationId, tip: &Tip, time: Seconds) -> Result<Part> {
        let ConversationId::Group(group) = conversation else {
            return Err(StoreError::Unreadable("something happened in a chat group that is none".into()));
        };
        let name = self.store.chat_group(&group.home())?.map(|group| group.name).unwrap_or_default();
        let mut elem = GroupTipsElem::of(group, &name, tip, time);
        let users = concerned(tip);
        elem.group_tips_elem_op_user_info = Some(self.user(&tip.by)?);
        elem.group_tips_elem_op_group_memberinfo = Some(self.in_group(group, &tip.by)?);
        elem.group_tips_elem_changed_user_info_array = self.users(users.iter().copied())?;
        for user in users {
            elem.group_tips_elem_changed_group_memberinfo_array.extend(self.member(group, user)?);
        }
        if let TipOf::MessagePinned { seq, .. } = &tip.what {
            let message = self.store.seen(self.me, &MessageRef::Seq(conversation.clone(), *seq))?;
            let message = message.map(|(_, seen)| self.seen(conversation, &seen)).transpose()?;
            elem.group_tips_elem_pinned_message_list.extend(message);
        }
        part(&elem)
    }

    /// A message with what this user alone is told about a chat group. `seconds`: for how long they are muted.
    pub fn report(&self, report: Report, of: (&GroupId, &str), by: &UserId, said: &str, seconds: u64) -> Result<Part> {
        let ((group, name), time) = (of, self.source.now());
        let conversation = self.state.find(&ConversationId::Group(group.clone()));
        let elem = part(&GroupReportElem {
            group_report_elem_msg: said,
            group_report_elem_op_user_info: Some(self.user(by)?),
            group_report_elem_op_group_memberinfo: Some(self.in_group(group, by)?),
            group_report_elem_shut_up_time: seconds,
            group_report_elem_group_message_receive_option: conversation.map_or(0, |c| c.receive_option),
            ..GroupReportElem::new(report as u32, group, name, by)
        })?;
        let body = Body { content: elements(&elem)?, settings: "{}".into(), ..Body::default() };
        let content = MessageContent::stored(&body)
            .ok_or_else(|| StoreError::Unreadable("a report is not a message of this version".into()))?;
        // It is kept nowhere, and needs an id nevertheless.
        let id = format!("{}-{time}-{}", ids::SYSTEM, self.source.random());
        part(&MessageDocument {
            message_msg_id: &id,
            message_conv_type: SYSTEM,
            message_sender: ids::SYSTEM,
            message_client_time: time,
            message_server_time: time,
            message_status: SENT,
            ..MessageDocument::new(Some(content))
        })
    }
}

// Answers to what users do.

pub fn invited(results: &[(IdText, UserResult)]) -> CString {
    list(results, |(user, result)| GroupInviteMemberResult {
        group_invite_member_result_identifier: user,
        group_invite_member_result_result: *result as u32,
    })
}

pub fn removed(results: &[(IdText, UserResult)]) -> CString {
    list(results, |(user, result)| GroupDeleteMemberResult {
        group_delete_member_result_identifier: user,
        group_delete_member_result_result: *result as u32,
    })
}

pub fn counters(counters: &[(String, i64)]) -> CString {
    list(counters, |(key, value)| GroupCounter::of(key, *value))
}

pub fn topics(results: &[(IdText, Option<Error>)]) -> CString {
    list(results, |(topic, error)| {
        let (code, message) = wire::code_and_sentence(error.as_ref());
        TopicOperationResult {
            group_topic_operation_result_error_code: code,
            group_topic_operation_result_error_message: message,
            group_topic_operation_result_topic_id: topic,
        }
    })
}
