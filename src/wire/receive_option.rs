//! What a user has set of being told of messages.

use super::reader::{listed, optional};
use crate::core::ids::Seconds;
use crate::core::receive_option::{AllReceiveOption, is_receive_option};
use serde::{Deserialize, Deserializer, Serialize};

/// `GetC2CRecvMsgOptResult`: what the user receives of another user's messages.
#[derive(Serialize, Debug)]
pub struct GetC2CRecvMsgOptResult<'a> {
    /// string: the user id.
    pub msg_recv_msg_opt_result_identifier: &'a str,
    /// number, TIMReceiveMessageOpt.
    pub msg_recv_msg_opt_result_opt: u32,
}

/// `TIMReceiveMessageOptInfo`: what the user receives of all messages, and when.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq, Eq)]
#[serde(default)]
pub struct ReceiveMessageOptInfo {
    /// number: the hour (UTC) from which on it holds every day, 0 to 23.
    #[serde(deserialize_with = "optional")]
    msg_all_recv_msg_opt_start_hour: u32,
    /// number: the minute of that hour, 0 to 59.
    #[serde(deserialize_with = "optional")]
    msg_all_recv_msg_opt_start_minute: u32,
    /// number: the second of that minute, 0 to 59.
    #[serde(deserialize_with = "optional")]
    msg_all_recv_msg_opt_start_second: u32,
    /// number: where it is not 0, it holds once instead, from this moment on, seconds since 1970 UTC.
    #[serde(deserialize_with = "optional")]
    msg_all_recv_msg_opt_start_time_stamp: Seconds,
    /// number: for how long, in seconds.
    #[serde(deserialize_with = "optional")]
    msg_all_recv_msg_duration: u64,
    /// number, TIMReceiveMessageOpt.
    #[serde(deserialize_with = "receive_option")]
    msg_all_recv_msg_opt_level: u32,
}

fn receive_option<'de, D: Deserializer<'de>>(d: D) -> Result<u32, D::Error> {
    Ok(listed(d, is_receive_option)?.unwrap_or_default())
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

impl From<&ReceiveMessageOptInfo> for AllReceiveOption {
    fn from(document: &ReceiveMessageOptInfo) -> Self {
        Self {
            option: document.msg_all_recv_msg_opt_level,
            hour: document.msg_all_recv_msg_opt_start_hour,
            minute: document.msg_all_recv_msg_opt_start_minute,
            second: document.msg_all_recv_msg_opt_start_second,
            start: document.msg_all_recv_msg_opt_start_time_stamp,
            duration: document.msg_all_recv_msg_duration,
        }
    }
}

#[cfg(test)]
#[path = "../tests/wire/receive_option.rs"]
mod tests;
