//! Requests to come into chat groups, which the API calls pendencies.

use super::boundary::{answer, bad_json, call, text};
use super::types::TIMCommCallback;
use crate::core::command::Command;
use crate::runtime::answer::Blank;
use crate::runtime::request::{Query, UserCall};
use crate::runtime::sdk::SDK;
use crate::wire;
use crate::wire::chat_group_request::{GroupHandlePendencyParam, GroupPendencyOption, GroupPendencyResult};
use std::ffi::{c_char, c_int, c_void};

/// Requests to come into the chat groups of which the user is the owner or an administrator, also those that are
/// decided; the newest first, page by page.
///
/// json_group_getpendency_list_param: a GroupPendencyOption document. A page may have more than it asks for where
/// many were made in the same second.
///
/// Answers a GroupPendencyResult document.
/// Codes: none of its own.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupGetPendencyList(
    json_group_getpendency_list_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_getpendency_list_param";
    call("GroupGetPendencyList", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_group_getpendency_list_param) }?;
        let param: GroupPendencyOption = wire::read(json).map_err(bad_json(ARGUMENT))?;
        let (start, most) = param.page();
        let blank = Blank::Document(wire::write(&GroupPendencyResult::<()>::default()));
        SDK.submit_user(UserCall::Ask(Query::Requests { start, most }), answer(cb, user_data, blank));
        Ok(())
    })
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
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupHandlePendency(
    json_group_handle_pendency_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_handle_pendency_param";
    call("GroupHandlePendency", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_group_handle_pendency_param) }?;
        let param: GroupHandlePendencyParam = wire::read(json).map_err(bad_json(ARGUMENT))?;
        let (request, accept, text) = param.decision().map_err(bad_json(ARGUMENT))?;
        let handle = Command::HandleRequest { request, accept, text };
        SDK.submit_user(UserCall::Change(handle), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Says that the user has seen the requests to come into chat groups. They stay in the list; how many came after that
/// is in group_pendency_result_unread_num.
///
/// time_stamp: those up to this, seconds since 1970 UTC; 0: all there are.
///
/// Answers `""`.
/// Codes: none of its own.
/// Returns 0.
///
/// # Safety
/// `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupReportPendencyReaded(
    time_stamp: u64,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GroupReportPendencyReaded", || {
        let read = Command::ReadRequests { time: time_stamp };
        SDK.submit_user(UserCall::Change(read), answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}
