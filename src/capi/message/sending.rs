//! Sending messages.

use super::super::boundary::{Arg, ArgConvType, Refused, answer, call, write_text};
use super::super::prelude::*;
use super::named::{doubt_elements, read_message};
use crate::core::command::Receiver;
use crate::core::ids::{ConversationId, Seconds, UserId};
use crate::core::message::{MessageId, NewMessage};
use crate::runtime::answer::Outcome;
use crate::runtime::request::UserCall;
use crate::runtime::sdk::SDK;
use crate::wire;
use crate::wire::message::{MessageParam, MsgBatchSendParam};
use crate::wire::message_document::{MessageContent, MessageDocument};
use std::ffi::CString;

/// A message that is on its way from the caller to the logic thread.
pub(super) struct Written {
    pub conversation: ConversationId,
    pub message: Box<NewMessage>,
    /// Under whose name.
    pub by: Option<UserId>,
    /// What is answered where it cannot be sent or kept.
    pub failed: Blank,
}

impl Written {
    /// The message of a call.
    fn read(conv_id: Arg<'_>, conv_type: ArgConvType, json: Arg<'_>) -> Result<Self, Refused> {
        let conversation = conv_id.conversation(conv_type)?;
        Ok(Self::new(conversation, &read_message(json)?, None))
    }

    /// A message to that conversation, with an id of its own. `shown`: who is shown as its sender; `None`: the user.
    pub fn new(conversation: ConversationId, param: &MessageParam, shown: Option<&UserId>) -> Self {
        let (by, now) = (SDK.writer(), SDK.server_time());
        let sender = name_of(shown.or(by.as_ref()));
        let (id, random) = new_id(sender, now);
        let message = Box::new(param.new_message(id, random, now));
        let failed = wire::write(&MessageDocument {
            message_msg_id: &message.id.0,
            message_conv_id: conversation.bare(),
            message_conv_type: conversation.kind().number(),
            message_sender: sender,
            message_client_time: message.client_time,
            message_rand: message.random.into(),
            message_status: TIMMsgStatus::kTIMMsg_SendFail as u32,
            message_is_from_self: true,
            message_is_read: true,
            message_custom_int: message.local.number,
            message_custom_str: &message.local.text,
            ..MessageDocument::new(MessageContent::stored(&message.body))
        });
        Self { conversation, message, by, failed: Blank::Document(failed) }
    }

    fn id(&self) -> &str {
        &self.message.id.0
    }

    fn send(self, cb: TIMCommCallback, user_data: *const c_void) {
        let Self { conversation, message, by, failed } = self;
        let command = Command::SendMessage { conversation, message };
        SDK.submit_user(UserCall::ChangeAs { by, command }, answer(cb, user_data, failed));
    }
}

/// The name in the id of what this user writes; empty where there is none, and it will be refused.
pub(super) fn name_of(user: Option<&UserId>) -> &str {
    user.map_or("", UserId::as_str)
}

/// An id, and the message's random number, which is a part of it.
pub(super) fn new_id(sender: &str, now: Seconds) -> (MessageId, u32) {
    let random = SDK.random();
    (MessageId::new(sender, now, random), random as u32)
}

/// Sends a message (TIMRecvNewMsgCallback for those who get it).
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_msg_param: a Message document; message_elem_array is required, and keys that are for the SDK to say are
/// ignored.
/// message_id_buffer: NULL, or gets the id of the message and a NUL, at most 128 bytes, before the call returns 0.
/// The caller owns it. The id bears the name of who is logged in once the calls before this one are carried out;
/// where a Login among them fails, so that this is somebody else, the call is answered 6014.
///
/// Answers the Message document, with message_status kTIMMsg_SendSucc; on failure the message as it was to be sent,
/// with kTIMMsg_SendFail. Elements of types that cannot be sent are passed over.
/// Codes: 6017 there is no element, or message_custom_str has more than 12 KiB; 8001 the elements, or what else the
/// message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group; 10017 the
/// user, or everyone in the chat group, is muted.
/// Returns 0; -3 where the JSON is no such document; or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; the buffer is NULL or has room for 128 bytes; `cb` may be called with `user_data`
/// until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSendMessage(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msg_param: *const c_char,
    message_id_buffer: *mut c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call(|| {
        let message = Written::read(arg!(conv_id), conv_type, arg!(json_msg_param))?;
        // A user id and two numbers: 32 + 20 + 20 bytes and two hyphens.
        // SAFETY: the caller's buffer is NULL or has room for 128 bytes, and the id with its NUL takes less.
        unsafe { write_text(message_id_buffer, message.id()) };
        message.send(cb, user_data);
        Ok(())
    })
}

/// Sends a message: MsgSendMessage for callers who do not need the id before the answer.
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_msg_param: a Message document; message_elem_array is required, and keys that are for the SDK to say are
/// ignored.
///
/// Answers the Message document, with message_status kTIMMsg_SendSucc; on failure the message as it was to be sent,
/// with kTIMMsg_SendFail.
/// Codes: 6017 message_elem_array is empty, or message_custom_str has more than 12 KiB; 8001 the elements, or what
/// else the message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group;
/// 10017 the user, or everyone in the chat group, is muted.
/// Returns 0; -3 where the JSON is no such document, or has an element that cannot be sent; or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSendNewMsg(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msg_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call(|| {
        Written::read(arg!(conv_id), conv_type, arg!(json_msg_param))?.send(cb, user_data);
        Ok(())
    })
}

/// Sends a message: MsgSendMessage with the id through a callback of its own. Both callbacks get the same user_data.
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_msg_param: a Message document; message_elem_array is required, and keys that are for the SDK to say are
/// ignored.
/// msgid_cb: is given the id as its json_params, as it is and not as JSON, before res_cb is called.
/// res_cb: is given the answer.
///
/// Answers the Message document, with message_status kTIMMsg_SendSucc; on failure the message as it was to be sent,
/// with kTIMMsg_SendFail.
/// Codes: 6017 message_elem_array is empty, or message_custom_str has more than 12 KiB; 8001 the elements, or what
/// else the message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group;
/// 10017 the user, or everyone in the chat group, is muted.
/// Returns 0; -3 where the JSON is no such document, or has an element that cannot be sent; or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; each of the callbacks may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSendNewMsgEx(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msg_param: *const c_char,
    msgid_cb: TIMCommCallback,
    res_cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call(|| {
        let message = Written::read(arg!(conv_id), conv_type, arg!(json_msg_param))?;
        if msgid_cb.is_some() {
            let id = CString::new(message.id()).unwrap_or_default();
            SDK.answer_in_life(answer(msgid_cb, user_data, Blank::Nothing), Outcome::done(id));
        }
        message.send(res_cb, user_data);
        Ok(())
    })
}

/// Sends one message to several users, to each with an id of its own (TIMRecvNewMsgCallback for them).
///
/// json_batch_send_param: a MsgBatchSendParam document, with up to 500 users.
///
/// Answers an array of MsgBatchSendResult documents, one for each user, with 7003 for what is no user id.
/// Codes: 6017 message_elem_array is empty, or there are too many users; 8001 the elements, or what else the message
/// brings, take more than 12 KiB.
/// Returns 0; -3, also where there are no users; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgBatchSend(
    json_batch_send_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Array, || {
        let json = arg!(json_batch_send_param);
        let batch: MsgBatchSendParam = json.read()?;
        let param = batch.msg_batch_send_param_msg;
        if batch.msg_batch_send_param_identifier_array.is_empty() {
            return Err(json.bad_content("msg_batch_send_param_identifier_array is empty"));
        }
        json.doubt_bare(&batch.msg_batch_send_param_identifier_array);
        doubt_elements(json, &param);
        let (by, now) = (SDK.writer(), SDK.server_time());
        let sender = name_of(by.as_ref());
        let one = |user: String| {
            let (id, random) = new_id(sender, now);
            Receiver { user, id, random }
        };
        let receivers = batch.msg_batch_send_param_identifier_array.into_iter().map(one).collect();
        let message = Box::new(param.new_message(MessageId::new(sender, now, 0), 0, now));
        Ok(UserCall::ChangeAs { by, command: Command::SendToUsers { message, receivers } })
    })
}
