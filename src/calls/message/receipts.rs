//! Who has read messages that asked for receipts.

use super::super::prelude::*;
use super::named::{all_named, named};
use crate::wire::message::MessageKey;

calls! {
    /// Tells the senders of messages that asked for it that the user has read them (TIMMsgReadedReceiptCallback for
    /// them).
    ///
    /// json_msg_array: JSON array of up to 500 Message documents that name them.
    ///
    /// Answers `""`.
    /// Codes: 6017 a message is not known, none asks for a receipt of this user, or there are too many.
    /// Returns 0, -3 or -4.
    MsgSendMessageReadReceipts(json_msg_array: json([Message])) -> nothing {
        Ok(Command::SendReadReceipts { messages: all_named(json_msg_array, MessageKey::reference)? })
    }

    /// How many have read messages that asked for receipts, and how many have not: of those who take part now, and to whom the message
    /// came, its sender left aside.
    ///
    /// json_msg_array: JSON array of Message documents that name them.
    ///
    /// Answers an array of MessageReceipt documents in the order asked for.
    /// Codes: 6017 a message is not known, or more than `messages_per_call` are named.
    /// Returns 0, -3 or -4.
    MsgGetMessageReadReceipts(json_msg_array: json([Message])) -> [MessageReceipt] {
        Ok(Query::Receipts(all_named(json_msg_array, MessageKey::reference)?))
    }

    /// Who has read a message. In C it has a callback of its own: `capi::message` has it.
    MsgGetGroupMessageReadMemberList(
        json_msg: json(Message), filter: read_filter, next_seq: u64, count: u32,
    ) -> [GroupMemberInfo] {
        let message = named(json_msg)?;
        let (read, count) = (filter.read()?, not_zero("count", count)?);
        Ok(Query::Readers { message, read, from: next_seq, count })
    }
}
