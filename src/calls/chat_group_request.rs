//! Requests to come into chat groups, which the API calls pendencies.

use super::prelude::*;
use crate::wire::chat_group_request::{GroupHandlePendencyParam, GroupPendencyOption, GroupPendencyResult};

calls! {
    /// Requests to come into the chat groups of which the user is the owner or an administrator, also those that are
    /// decided; the newest first, page by page.
    ///
    /// json_group_getpendency_list_param: a GroupPendencyOption document. A page may have more than it asks for where
    /// many were made in the same second.
    ///
    /// Answers a GroupPendencyResult document.
    /// Codes: none of its own.
    /// Returns 0, -3 or -4.
    GroupGetPendencyList(json_group_getpendency_list_param: json(GroupPendencyOption)) -> GroupPendencyResult {
        let param: GroupPendencyOption = json_group_getpendency_list_param.read()?;
        let (start, most) = param.page();
        Ok(Query::Requests { start, most })
    }

    /// Decides on a request to come into a chat group; its owner and its administrators may.
    ///
    /// json_group_handle_pendency_param: a GroupHandlePendencyParam document. Of the request count group_pendency_key
    /// and, where that is empty, group_pendency_group_id, group_pendency_form_identifier and
    /// group_pendency_to_identifier.
    ///
    /// Answers `""`.
    /// Codes: 10004 there is no such request, or group_handle_pendency_param_handle_msg is too long; 10007 the user is
    /// not in the chat group, or may not do this; 10010 no such chat group; 10014 the chat group is full; 10024 somebody
    /// has decided already.
    /// Returns 0; -3, also where the chat group id cannot be one; or -4.
    GroupHandlePendency(json_group_handle_pendency_param: json(GroupHandlePendencyParam)) -> nothing {
        let json = json_group_handle_pendency_param;
        let (request, accept, text) = json.read_as(GroupHandlePendencyParam::decision)?;
        Ok(Command::HandleRequest { request, accept, text })
    }

    /// Says that the user has seen the requests to come into chat groups. They stay in the list; how many came after that
    /// is in group_pendency_result_unread_num.
    ///
    /// time_stamp: those up to this, seconds since 1970 UTC; 0: all there are.
    ///
    /// Answers `""`.
    /// Codes: none of its own.
    /// Returns 0.
    GroupReportPendencyReaded(time_stamp: u64) -> nothing {
        Ok(Command::ReadRequests { time: time_stamp })
    }
}
