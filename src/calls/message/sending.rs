//! Sending messages.

use super::super::arguments::ConvType;
use super::super::prelude::*;
use super::named::{doubt_elements, read_message};
use crate::core::command::Receiver;
use crate::core::ids::{ConversationId, Seconds, UserId};
use crate::core::message::{MessageId, NewMessage};
use crate::wire;
use crate::wire::message::{MessageParam, MsgBatchSendParam};
use crate::wire::message_document::{MessageContent, MessageDocument};

/// A message that is on its way from the caller to the logic thread.
pub(super) struct Written {
    pub conversation: ConversationId,
    pub message: Box<NewMessage>,
    /// Under whose name.
    by: Option<UserId>,
    /// What is answered where it cannot be sent or kept.
    failed: Blank,
}

impl Written {
    /// A message to that conversation, with an id of its own. `shown`: who is shown as its sender; `None`: the user.
    pub fn new(at: &dyn Place, conversation: ConversationId, param: &MessageParam, shown: Option<&UserId>) -> Self {
        let (by, now) = (at.writer(), at.now());
        let sender = name_of(shown.or(by.as_ref()));
        let (id, random) = new_id(at, sender, now);
        let message = Box::new(param.new_message(id, random, now));
        let failed = wire::write(&MessageDocument {
            message_msg_id: &message.id.0,
            message_conv_id: conversation.bare(),
            message_conv_type: conversation.kind().number(),
            message_sender: sender,
            message_client_time: message.client_time,
            message_rand: message.random.into(),
            message_status: SEND_FAIL,
            message_is_from_self: true,
            message_is_read: true,
            message_custom_int: message.local.number,
            message_custom_str: &message.local.text,
            ..MessageDocument::new(MessageContent::stored(&message.body))
        });
        Self { conversation, message, by, failed: Blank::Document(failed) }
    }

    /// What is done with it.
    pub fn asks(self, command: impl FnOnce(ConversationId, Box<NewMessage>) -> Command) -> Asks {
        let Self { conversation, message, by, failed } = self;
        let message_id = Some(message.id.0.to_string());
        let command = command(conversation, message);
        Asks { blank: Some(failed), message_id, ..Asks::from(UserCall::ChangeAs { by, command }) }
    }
}

/// `kTIMMsg_SendFail`: the message has not been sent.
pub(super) const SEND_FAIL: u32 = 3;

/// The name in the id of what this user writes; empty where there is none, and it will be refused.
pub(super) fn name_of(user: Option<&UserId>) -> &str {
    user.map_or("", UserId::as_str)
}

/// An id, and the message's random number, which is a part of it.
pub(super) fn new_id(at: &dyn Place, sender: &str, now: Seconds) -> (MessageId, u32) {
    let random = at.random();
    (MessageId::new(sender, now, random), random as u32)
}

fn send(at: &dyn Place, conv_id: Arg<'_>, conv_type: ConvType, json: Arg<'_>) -> Result<Asks, Refused> {
    let conversation = conv_id.conversation(conv_type)?;
    let written = Written::new(at, conversation, &read_message(json)?, None);
    Ok(written.asks(|conversation, message| Command::SendMessage { conversation, message }))
}

calls! {
    /// Sends a message. In C it says the id at once, too: `capi::message` has it.
    MsgSendMessage(conv_id: text, conv_type: conv_type, json_msg_param: json(Message)) -> Message, at {
        send(at, conv_id, conv_type, json_msg_param)
    }

    /// Sends a message: MsgSendMessage for callers who do not need the id before the answer.
    ///
    /// conv_id: a user id, a chat group id or a topic id, without a prefix.
    /// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
    /// json_msg_param: a Message document; message_elem_array is required, and keys that are for the SDK to say are
    /// ignored.
    ///
    /// Answers the Message document, with message_status kTIMMsg_SendSucc; on failure the message as it was to be sent,
    /// with kTIMMsg_SendFail. Elements of types that cannot be sent are passed over.
    /// Codes: 6017 there is no element, or message_custom_str has more than 12 KiB; 8001 the elements, or what
    /// else the message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group;
    /// 10017 the user, or everyone in the chat group, is muted.
    /// Returns 0; -3 where the JSON is no such document; or -4.
    MsgSendNewMsg(conv_id: text, conv_type: conv_type, json_msg_param: json(Message)) -> Message, at {
        send(at, conv_id, conv_type, json_msg_param)
    }

    /// Sends a message. In C its id has a callback of its own: `capi::message` has it.
    MsgSendNewMsgEx(conv_id: text, conv_type: conv_type, json_msg_param: json(Message)) -> Message, at {
        send(at, conv_id, conv_type, json_msg_param)
    }

    /// Sends one message to several users, to each with an id of its own (TIMRecvNewMsgCallback for them).
    ///
    /// json_batch_send_param: a MsgBatchSendParam document, with up to 500 users.
    ///
    /// Answers an array of MsgBatchSendResult documents, one for each user, with 7003 for what is no user id.
    /// Codes: 6017 message_elem_array is empty, or there are too many users; 8001 the elements, or what else the message
    /// brings, take more than 12 KiB.
    /// Returns 0; -3, also where there are no users; or -4.
    MsgBatchSend(json_batch_send_param: json(MsgBatchSendParam)) -> [MsgBatchSendResult], at {
        let json = json_batch_send_param;
        let batch: MsgBatchSendParam = json.read()?;
        let param = batch.msg_batch_send_param_msg;
        if batch.msg_batch_send_param_identifier_array.is_empty() {
            return Err(json.bad_content("msg_batch_send_param_identifier_array is empty"));
        }
        json.doubt_bare(&batch.msg_batch_send_param_identifier_array);
        doubt_elements(json, &param);
        let (by, now) = (at.writer(), at.now());
        let sender = name_of(by.as_ref());
        let one = |user: String| {
            let (id, random) = new_id(at, sender, now);
            Receiver { user, id, random }
        };
        let receivers = batch.msg_batch_send_param_identifier_array.into_iter().map(one).collect();
        let message = Box::new(param.new_message(MessageId::new(sender, now, 0), 0, now));
        Ok(UserCall::ChangeAs { by, command: Command::SendToUsers { message, receivers } })
    }
}
