//! What the user receives of messages.

use super::super::prelude::*;
use crate::core::ids::{ConversationId, DAY, IdText, Seconds, UserId};
use crate::core::receive_option::AllReceiveOption;

/// A part of a time of day.
fn below(argument: &str, number: i32, end: u32) -> Result<u32, Refused> {
    let number = u32::try_from(number).ok().filter(|number| *number < end);
    number.ok_or_else(|| Refused::param(argument, format!("it is not below {end}, or negative")))
}

calls! {
    /// Sets what the user receives of other users' messages (kTIMConvEvent_Update).
    ///
    /// json_identifier_array: JSON array of 1 to 500 user ids, without a prefix.
    /// opt: TIMReceiveMessageOpt.
    ///
    /// Answers `""`.
    /// Codes: 6017 there are too many users.
    /// Returns 0; -3 where the JSON is no such array or it is empty; or -4, also where opt does not exist or an id cannot
    /// be one.
    MsgSetC2CReceiveMessageOpt(json_identifier_array: json([string]), opt: receive_opt) -> nothing {
        let json = json_identifier_array;
        let users = json.bare_ids()?;
        let option = opt.read()?;
        let conversation = |user: &IdText| UserId::new(user).map(ConversationId::C2c);
        let conversations: Option<Vec<_>> = users.iter().map(conversation).collect();
        let conversations = conversations.ok_or_else(|| json.refused("an id is not a user id"))?;
        Ok(Command::SetReceiveOption { conversations, option })
    }

    /// What the user receives of other users' messages.
    ///
    /// json_identifier_array: JSON array of user ids, without a prefix.
    ///
    /// Answers an array of GetC2CRecvMsgOptResult documents in the order asked for.
    /// Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
    /// Returns 0; -3 where the JSON is no such array or it is empty; or -4.
    MsgGetC2CReceiveMessageOpt(json_identifier_array: json([string])) -> [GetC2CRecvMsgOptResult] {
        Ok(Query::C2cReceiveOptions(json_identifier_array.bare_ids()?))
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
    MsgSetGroupReceiveMessageOpt(group_id: text, opt: receive_opt) -> nothing {
        let conversations = vec![ConversationId::Group(group_id.group()?)];
        Ok(Command::SetReceiveOption { conversations, option: opt.read()? })
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
    MsgSetAllReceiveMessageOpt(
        opt: receive_opt, start_hour: i32, start_minute: i32, start_second: i32, duration: u32,
    ) -> nothing {
        if Seconds::from(duration) > DAY {
            return Err(Refused::param("duration", "it is longer than a day"));
        }
        let option = AllReceiveOption {
            option: opt.read()?,
            hour: below("start_hour", start_hour, 24)?,
            minute: below("start_minute", start_minute, 60)?,
            second: below("start_second", start_second, 60)?,
            start: 0,
            duration: duration.into(),
        };
        Ok(Command::SetAllReceiveOption { option })
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
    MsgSetAllReceiveMessageOpt2(opt: receive_opt, start_time_stamp: u32, duration: u32) -> nothing, at {
        let start = if start_time_stamp == 0 { at.now() } else { start_time_stamp.into() };
        let option = opt.read()?;
        let option = AllReceiveOption { option, start, duration: duration.into(), ..AllReceiveOption::default() };
        Ok(Command::SetAllReceiveOption { option })
    }

    /// What the user receives of all messages, and when.
    ///
    /// Answers an array with one TIMReceiveMessageOptInfo document; `[]` on failure.
    /// Codes: none of its own.
    /// Returns 0.
    MsgGetAllReceiveMessageOpt() -> [TIMReceiveMessageOptInfo] {
        Ok(Query::AllReceiveOption)
    }
}
