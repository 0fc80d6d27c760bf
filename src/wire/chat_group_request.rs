//! Documents about requests to come into chat groups, which the API calls pendencies.

use super::parts::group_id;
use super::reader::optional;
use super::{BadJson, Part};
use crate::core::chat_group::{Request, RequestRef};
use crate::core::ids::{Seconds, UserId};
use crate::core::profile::Profile;
use serde::{Deserialize, Serialize};
use serde_with::apply;

/// `GroupPendencyOption`: which requests are asked for.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug, Default)]
pub struct GroupPendencyOption {
    /// number: not newer than this, seconds since 1970 UTC: what the page before said; 0: from the newest on.
    group_pendency_option_start_time: Option<Seconds>,
    /// number: how many at the most; 100 where it is 0 or not given.
    group_pendency_option_max_limited: Option<u32>,
}

/// How many requests a page has where nobody says.
const PAGE: u32 = 100;

impl GroupPendencyOption {
    /// Where the page begins, and how many it may have.
    pub fn page(self) -> (Seconds, u32) {
        let most = self.group_pendency_option_max_limited.filter(|most| *most != 0).unwrap_or(PAGE);
        (self.group_pendency_option_start_time.unwrap_or_default(), most)
    }
}

/// `GroupPendency`: a request, of somebody who wants to come into a chat group or to bring somebody in.
#[derive(Serialize, Clone, Debug)]
pub struct GroupPendency<'a> {
    /// string: the chat group id.
    pub group_pendency_group_id: &'a str,
    /// string: who asks.
    pub group_pendency_form_identifier: &'a str,
    /// string: their nickname.
    pub group_pendency_from_nick_name: &'a str,
    /// string: their avatar.
    pub group_pendency_from_face_url: &'a str,
    /// string: who is to be brought in; empty where those who ask want to come in themselves.
    pub group_pendency_to_identifier: &'a str,
    /// number: when it was asked for, seconds since 1970 UTC.
    pub group_pendency_add_time: Seconds,
    /// number, TIMGroupPendencyType.
    pub group_pendency_pendency_type: u32,
    /// number, TIMGroupPendencyHandle: whether it is decided, and by whom.
    pub group_pendency_handled: u32,
    /// number, TIMGroupPendencyHandleResult: how it is decided.
    pub group_pendency_handle_result: u32,
    /// string: what was said when it was asked for.
    pub group_pendency_apply_invite_msg: &'a str,
    /// string: empty.
    pub group_pendency_form_user_defined_data: &'a str,
    /// string: what was said when it was decided.
    pub group_pendency_approval_msg: &'a str,
    /// string: empty.
    pub group_pendency_to_user_defined_data: &'a str,
    /// string: its number, by which GroupHandlePendency finds it.
    pub group_pendency_key: String,
    /// string: empty.
    pub group_pendency_authentication: &'a str,
    /// string: the user id of the reader.
    pub group_pendency_self_identifier: &'a str,
}

impl<'a> GroupPendency<'a> {
    /// As `me` sees it; `profile` is that of who asks.
    pub fn of(request: &'a Request, me: &'a UserId, profile: &'a Profile) -> Self {
        let decision = request.decision.as_ref();
        Self {
            group_pendency_group_id: request.group.as_str(),
            group_pendency_form_identifier: request.from.as_str(),
            group_pendency_from_nick_name: &profile.nick_name,
            group_pendency_from_face_url: &profile.face_url,
            group_pendency_to_identifier: request.invited.as_ref().map_or("", UserId::as_str),
            group_pendency_add_time: request.time,
            group_pendency_pendency_type: if request.invited.is_some() { INVITATION } else { APPLICATION },
            group_pendency_handled: match decision {
                None => UNDECIDED,
                Some(decision) if decision.by == *me => DECIDED_BY_ME,
                Some(_) => DECIDED_BY_ANOTHER,
            },
            group_pendency_handle_result: decision.is_some_and(|decision| decision.accepted).into(),
            group_pendency_apply_invite_msg: &request.text,
            group_pendency_form_user_defined_data: "",
            group_pendency_approval_msg: decision.map_or("", |decision| &decision.text),
            group_pendency_to_user_defined_data: "",
            group_pendency_key: request.no.to_string(),
            group_pendency_authentication: "",
            group_pendency_self_identifier: me.as_str(),
        }
    }
}

/// `TIMGroupPendencyType`.
const APPLICATION: u32 = 0;
const INVITATION: u32 = 2;
/// `TIMGroupPendencyHandle`.
const UNDECIDED: u32 = 0;
const DECIDED_BY_ANOTHER: u32 = 1;
const DECIDED_BY_ME: u32 = 2;

/// `GroupPendency` as a caller names a request by it. Everything else that the document holds is ignored.
#[derive(Deserialize, Debug)]
pub struct GroupPendencyKey {
    /// string: the chat group id.
    group_pendency_group_id: String,
    /// string: who asks.
    group_pendency_form_identifier: String,
    /// string: who is to be brought in.
    #[serde(default, deserialize_with = "optional")]
    group_pendency_to_identifier: String,
    /// string: its number.
    #[serde(default, deserialize_with = "optional")]
    group_pendency_key: String,
}

impl GroupPendencyKey {
    fn reference(self) -> Result<RequestRef, BadJson> {
        let group = group_id!(self.group_pendency_group_id)?;
        if self.group_pendency_form_identifier.is_empty() {
            return Err(BadJson::Content("group_pendency_form_identifier is empty"));
        }
        let newcomer = match self.group_pendency_to_identifier {
            nobody if nobody.is_empty() => self.group_pendency_form_identifier,
            invited => invited,
        };
        let no = self.group_pendency_key.parse().ok();
        Ok(RequestRef { no, group, newcomer })
    }
}

/// `GroupPendencyResult`: a page of requests.
///
/// The empty one is the answer of a failed call.
#[derive(Serialize, Clone, Debug, Default)]
pub struct GroupPendencyResult {
    /// number: group_pendency_option_start_time of the next page; 0 on the last one.
    pub group_pendency_result_next_start_time: Seconds,
    /// number: up to when the user has seen them, seconds since 1970 UTC.
    pub group_pendency_result_read_time_seq: Seconds,
    /// number: those that came after that.
    pub group_pendency_result_unread_num: u64,
    /// array of GroupPendency: the requests, the newest first.
    pub group_pendency_result_pendency_array: Vec<Part>,
}

/// `GroupHandlePendencyParam`: how a request is decided.
#[derive(Deserialize, Debug)]
pub struct GroupHandlePendencyParam {
    /// bool (default false): whether they may come in.
    #[serde(default, deserialize_with = "optional")]
    group_handle_pendency_param_is_accept: bool,
    /// string: what is said to it, up to 300 bytes.
    #[serde(default, deserialize_with = "optional")]
    group_handle_pendency_param_handle_msg: String,
    /// object GroupPendency: the request as GroupGetPendencyList gave it.
    group_handle_pendency_param_pendency: GroupPendencyKey,
}

impl GroupHandlePendencyParam {
    /// The request, whether it is accepted, and what is said to it.
    pub fn decision(self) -> Result<(RequestRef, bool, String), BadJson> {
        let pendency = self.group_handle_pendency_param_pendency;
        let text = self.group_handle_pendency_param_handle_msg;
        Ok((pendency.reference()?, self.group_handle_pendency_param_is_accept, text))
    }
}

#[cfg(test)]
#[path = "../tests/wire/chat_group_request.rs"]
mod tests;
