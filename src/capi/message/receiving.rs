//! What the user receives of messages.

use super::super::boundary::{ArgReceiveOpt, Refused, receive_option};
use super::super::prelude::*;
use crate::core::ids::{ConversationId, DAY, IdText, Seconds, UserId};
use crate::core::receive_option::AllReceiveOption;
use crate::runtime::sdk::SDK;

/// Sets what the user receives of other users' messages (kTIMConvEvent_Update).
///
/// json_identifier_array: JSON array of 1 to 500 user ids, without a prefix.
/// opt: TIMReceiveMessageOpt.
///
/// Answers `""`.
/// Codes: 6017 there are too many users.
/// Returns 0; -3 where the JSON is no such array or it is empty; or -4, also where opt does not exist or an id cannot
/// be one.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSetC2CReceiveMessageOpt(
    json_identifier_array: *const c_char,
    opt: ArgReceiveOpt,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        let json = arg!(json_identifier_array);
        let users = json.bare_ids()?;
        let option = receive_option(opt)?;
        let conversation = |user: &IdText| UserId::new(user).map(ConversationId::C2c);
        let conversations: Option<Vec<_>> = users.iter().map(conversation).collect();
        let conversations = conversations.ok_or_else(|| json.refused("an id is not a user id"))?;
        Ok(Command::SetReceiveOption { conversations, option })
    })
}

/// What the user receives of other users' messages.
///
/// json_identifier_array: JSON array of user ids, without a prefix.
///
/// Answers an array of GetC2CRecvMsgOptResult documents in the order asked for.
/// Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
/// Returns 0; -3 where the JSON is no such array or it is empty; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgGetC2CReceiveMessageOpt(
    json_identifier_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Array, || Ok(Query::C2cReceiveOptions(arg!(json_identifier_array).bare_ids()?)))
}

/// Sets what the user receives of the messages of a chat group or a topic (kTIMConvEvent_Update, or
/// TIMGroupTopicChangedCallback).
///
/// group_id: the chat group id or the topic id, without a prefix.
/// opt: TIMReceiveMessageOpt.
///
/// Answers `""`.
/// Codes: 10007 the user is not in the chat group; 10010 no such chat group.
/// Returns 0, or -4, also where opt does not exist.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSetGroupReceiveMessageOpt(
    group_id: *const c_char,
    opt: ArgReceiveOpt,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        let conversations = vec![ConversationId::Group(arg!(group_id).group()?)];
        Ok(Command::SetReceiveOption { conversations, option: receive_option(opt)? })
    })
}

/// Sets what the user receives of all messages, every day from a time of day (UTC) on
/// (TIMMsgAllMessageReceiveOptionCallback).
///
/// opt: TIMReceiveMessageOpt; with kTIMRecvMsgOpt_Not_Receive what is sent in that time is kept and counts as unread,
/// and the listener of new messages is not told of it.
/// start_hour: 0 to 23.
/// start_minute: 0 to 59.
/// start_second: 0 to 59.
/// duration: in seconds, at most a day.
///
/// Answers `""`.
/// Codes: none of its own.
/// Returns 0, or -4.
///
/// # Safety
/// `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSetAllReceiveMessageOpt(
    opt: ArgReceiveOpt,
    start_hour: i32,
    start_minute: i32,
    start_second: i32,
    duration: u32,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    let below = |argument, number: i32, end: u32| {
        let number = u32::try_from(number).ok().filter(|number| *number < end);
        number.ok_or_else(|| Refused::param(argument, format!("it is not below {end}, or negative")))
    };
    submit(cb, user_data, Blank::Nothing, || {
        if Seconds::from(duration) > DAY {
            return Err(Refused::param("duration", "it is longer than a day"));
        }
        let option = AllReceiveOption {
            option: receive_option(opt)?,
            hour: below("start_hour", start_hour, 24)?,
            minute: below("start_minute", start_minute, 60)?,
            second: below("start_second", start_second, 60)?,
            start: 0,
            duration: duration.into(),
        };
        Ok(Command::SetAllReceiveOption { option })
    })
}

/// Sets what the user receives of all messages, once, from a moment on (TIMMsgAllMessageReceiveOptionCallback).
///
/// opt: TIMReceiveMessageOpt, as for MsgSetAllReceiveMessageOpt.
/// start_time_stamp: seconds since 1970 UTC, 0 the present.
/// duration: in seconds.
///
/// Answers `""`.
/// Codes: none of its own.
/// Returns 0, or -4.
///
/// # Safety
/// `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSetAllReceiveMessageOpt2(
    opt: ArgReceiveOpt,
    start_time_stamp: u32,
    duration: u32,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        let start = if start_time_stamp == 0 { SDK.server_time() } else { start_time_stamp.into() };
        let option = receive_option(opt)?;
        let option = AllReceiveOption { option, start, duration: duration.into(), ..AllReceiveOption::default() };
        Ok(Command::SetAllReceiveOption { option })
    })
}

/// What the user receives of all messages, and when.
///
/// Answers an array with one TIMReceiveMessageOptInfo document; `[]` on failure.
/// Codes: none of its own.
/// Returns 0.
///
/// # Safety
/// `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgGetAllReceiveMessageOpt(cb: TIMCommCallback, user_data: *const c_void) -> c_int {
    submit(cb, user_data, Blank::Array, || Ok(Query::AllReceiveOption))
}
