//! What a user has set of being told of messages.

use crate::core::ids::Seconds;
use crate::core::receive_option::AllReceiveOption;
use serde::Serialize;

/// `GetC2CRecvMsgOptResult`: what the user receives of another user's messages.
#[derive(Serialize, Debug)]
pub struct GetC2CRecvMsgOptResult<'a> {
    /// string: the user id.
    pub msg_recv_msg_opt_result_identifier: &'a str,
    /// number, TIMReceiveMessageOpt.
    pub msg_recv_msg_opt_result_opt: u32,
}

/// `TIMReceiveMessageOptInfo`: what the user receives of all messages, and when.
#[derive(Serialize, Debug)]
pub struct ReceiveMessageOptInfo {
    /// number: the hour (UTC) from which on it holds every day, 0 to 23.
    msg_all_recv_msg_opt_start_hour: u32,
    /// number: the minute of that hour, 0 to 59.
    msg_all_recv_msg_opt_start_minute: u32,
    /// number: the second of that minute, 0 to 59.
    msg_all_recv_msg_opt_start_second: u32,
    /// number: where it is not 0, it holds once instead, from this moment on, seconds since 1970 UTC.
    msg_all_recv_msg_opt_start_time_stamp: Seconds,
    /// number: for how long, in seconds.
    msg_all_recv_msg_duration: u64,
    /// number, TIMReceiveMessageOpt.
    msg_all_recv_msg_opt_level: u32,
}

impl From<&AllReceiveOption> for ReceiveMessageOptInfo {
    fn from(option: &AllReceiveOption) -> Self {
        Self {
            msg_all_recv_msg_opt_start_hour: option.hour,
            msg_all_recv_msg_opt_start_minute: option.minute,
            msg_all_recv_msg_opt_start_second: option.second,
            msg_all_recv_msg_opt_start_time_stamp: option.start,
            msg_all_recv_msg_duration: option.duration,
            msg_all_recv_msg_opt_level: option.option,
        }
    }
}

#[cfg(test)]
#[path = "../tests/wire/receive_option.rs"]
mod tests;
