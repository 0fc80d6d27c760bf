//! Messages.

use super::boundary::{
    ArgBool, ArgConvType, ArgReadFilter, ArgReceiveOpt, Refused, UserData, answer, bad_json, bare_ids, call,
    conversation, doubt_bare, group, optional_text, receive_option, text, warn,
};
use super::listeners::{ListenerOf, listen, listen_as, never_called};
use super::types::{
    TIMCommCallback, TIMMsgAllMessageReceiveOptionCallback, TIMMsgElemUploadProgressCallback,
    TIMMsgExtensionsChangedCallback, TIMMsgExtensionsDeletedCallback, TIMMsgGroupMessageReadMemberListCallback,
    TIMMsgGroupPinnedMessageChangedCallback, TIMMsgReactionsChangedCallback, TIMMsgReadedReceiptCallback,
    TIMMsgRevokeCallback, TIMMsgStatus, TIMMsgUpdateCallback, TIMRecvNewMsgCallback,
};
use crate::core::command::{Command, Receiver, SavedMessage, Scope, UpTo};
use crate::core::ids::{ConversationId, IdText, Seconds, UserId};
use crate::core::message::{MessageId, MessageRef, NewMessage};
use crate::core::receive_option::AllReceiveOption;
use crate::runtime::answer::{Answer, Blank, Callback, Outcome};
use crate::runtime::log::Level;
use crate::runtime::request::{Query, UserCall};
use crate::runtime::sdk::SDK;
use crate::wire::message::{
    MessageContent, MessageDocument, MessageExtension, MessageKey, MessageParam, MessageReactionUserResult,
    MessageSearchParam, MessageSearchResult, MsgBatchSendParam, MsgDeleteParam, MsgGetMsgListParam, MsgLocatorParam,
};
use crate::wire::{self, BadJson};
use std::ffi::{CString, c_char, c_int, c_void};

// What the functions share.

/// A message that is on its way from the caller to the logic thread.
struct Written {
    message: Box<NewMessage>,
    /// Under whose name.
    by: Option<UserId>,
    /// What is answered where it cannot be sent or kept.
    failed: Blank,
}

impl Written {
    /// A message to that conversation, with an id of its own. `shown`: who is shown as its sender; `None`: the user.
    fn new(param: &MessageParam, conversation: &ConversationId, shown: Option<&UserId>) -> Self {
        let (by, now) = (SDK.writer(), SDK.server_time());
        let sender = name_of(shown.or(by.as_ref()));
        let (id, random) = new_id(sender, now);
        let message = Box::new(param.new_message(id, random, now));
        let failed = wire::write(&MessageDocument::<_> {
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
        let failed = Blank::Document(failed);
        Self { message, by, failed }
    }

    fn send(self, conversation: ConversationId, answer: Answer) {
        change_as(self.by, Command::SendMessage { conversation, message: self.message }, answer);
    }
}

/// The name in the id of what this user writes; empty where there is none, and it will be refused.
fn name_of(user: Option<&UserId>) -> &str {
    user.map_or("", UserId::as_str)
}

/// An id, and the message's random number, which is a part of it.
fn new_id(sender: &str, now: Seconds) -> (MessageId, u32) {
    let random = SDK.random();
    (MessageId::new(sender, now, random), random as u32)
}

/// The message and the conversation of a call.
///
/// # Safety
/// As for [`text`].
unsafe fn written(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msg_param: *const c_char,
) -> Result<(MessageParam, ConversationId), Refused> {
    // SAFETY: the caller's promise is ours.
    let conversation = conversation(unsafe { text("conv_id", conv_id) }?, conv_type)?;
    // SAFETY: as above.
    let json = unsafe { text("json_msg_param", json_msg_param) }?;
    let param = wire::read::<MessageParam>(json).map_err(bad_json("json_msg_param"))?;
    doubt_elements("json_msg_param", &param);
    Ok((param, conversation))
}

/// Warns where a message has an element that says nothing.
fn doubt_elements(argument: &str, message: &MessageParam) {
    if message.has_empty_element() {
        warn(argument, "an element in message_elem_array has nothing but its type");
    }
}

/// A call that names no message, where it has to.
fn unnamed(argument: &'static str) -> impl FnOnce() -> Refused {
    move || {
        bad_json(argument)(BadJson::Content(
            "a message has neither message_msg_id nor its conversation and message_seq",
        ))
    }
}

/// The message that a document names.
fn named(argument: &'static str, json: &str) -> Result<MessageRef, Refused> {
    let key: MessageKey = wire::read(json).map_err(bad_json(argument))?;
    key.reference().ok_or_else(unnamed(argument))
}

/// The messages that an array of documents names.
fn all_named(
    argument: &'static str,
    json: &str,
    reference: impl Fn(&MessageKey) -> Option<MessageRef>,
) -> Result<Vec<MessageRef>, Refused> {
    let keys: Vec<MessageKey> = read_array(argument, json)?;
    keys.iter().map(|key| reference(key).ok_or_else(unnamed(argument))).collect()
}

/// An array that must not be empty.
fn read_array<'a, T: serde::Deserialize<'a>>(argument: &'static str, json: &'a str) -> Result<Vec<T>, Refused> {
    let array: Vec<T> = wire::read(json).map_err(bad_json(argument))?;
    if array.is_empty() {
        return Err(bad_json(argument)(BadJson::Content("the array is empty")));
    }
    Ok(array)
}

fn change(command: Command, answer: Answer) {
    SDK.submit_user(UserCall::Change(command), answer);
}

/// What bears the name of the user who writes it.
fn change_as(by: Option<UserId>, command: Command, answer: Answer) {
    SDK.submit_user(UserCall::ChangeAs { by, command }, answer);
}

fn ask(query: Query, answer: Answer) {
    SDK.submit_user(UserCall::Ask(query), answer);
}

// Listeners.

/// Adds a listener for messages that come. One that is there already gets the new user data.
///
/// # Safety
/// `cb` may be called with `user_data` until the listener is removed and the callback that may just be running has
/// returned, or Uninit has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddRecvNewMsgCallback(cb: TIMRecvNewMsgCallback, user_data: *const c_void) {
    let Some(key) = cb.map(|cb| cb as usize) else { return };
    listen_as(key, ListenerOf::NewMessages(cb), user_data);
}

/// Removes a listener that AddRecvNewMsgCallback has added. One that was not added is ignored.
#[unsafe(no_mangle)]
pub extern "C" fn RemoveRecvNewMsgCallback(cb: TIMRecvNewMsgCallback) {
    let Some(key) = cb.map(|cb| cb as usize) else { return };
    listen_as(key, ListenerOf::NewMessages(None), std::ptr::null());
}

/// Sets the listener for uploads, or clears it with NULL. It is never called: a file of a message stays where it is,
/// and nothing is uploaded.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgElemUploadProgressCallback(
    cb: TIMMsgElemUploadProgressCallback,
    user_data: *const c_void,
) {
    never_called(cb, user_data);
}

/// Sets the listener for messages of the user that others have read, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgReadedReceiptCallback(cb: TIMMsgReadedReceiptCallback, user_data: *const c_void) {
    listen(ListenerOf::ReadReceipts(cb), user_data);
}

/// Sets the listener for messages that are revoked, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgRevokeCallback(cb: TIMMsgRevokeCallback, user_data: *const c_void) {
    listen(ListenerOf::MessagesRevoked(cb), user_data);
}

/// Sets the listener for messages that are modified, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgUpdateCallback(cb: TIMMsgUpdateCallback, user_data: *const c_void) {
    listen(ListenerOf::MessagesModified(cb), user_data);
}

/// Sets the listener for extensions that are set, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgExtensionsChangedCallback(
    cb: TIMMsgExtensionsChangedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::ExtensionsChanged(cb), user_data);
}

/// Sets the listener for extensions that are deleted, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgExtensionsDeletedCallback(
    cb: TIMMsgExtensionsDeletedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::ExtensionsDeleted(cb), user_data);
}

/// Sets the listener for reactions that change, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgReactionsChangedCallback(cb: TIMMsgReactionsChangedCallback, user_data: *const c_void) {
    listen(ListenerOf::ReactionsChanged(cb), user_data);
}

/// Sets the listener for what the user receives of all messages, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgAllMessageReceiveOptionCallback(
    cb: TIMMsgAllMessageReceiveOptionCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::AllReceiveOption(cb), user_data);
}

/// Sets the listener for messages that are pinned in a chat group or unpinned, or clears it with NULL.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMsgGroupPinnedMessageChangedCallback(
    cb: TIMMsgGroupPinnedMessageChangedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::MessagePinned(cb), user_data);
}

// Sending.

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
    call("MsgSendMessage", || {
        // SAFETY: promised by the caller.
        let (param, conversation) = unsafe { written(conv_id, conv_type, json_msg_param) }?;
        let written = Written::new(&param, &conversation, None);
        if !message_id_buffer.is_null() {
            // It has no NUL inside: a user id, and two numbers. 32 + 20 + 20 digits and two hyphens are less than 128.
            let id = CString::new(written.message.id.0.as_str()).unwrap_or_default();
            // SAFETY: the caller's buffer has room for 128 bytes, and the id with its NUL takes less.
            unsafe { std::ptr::copy_nonoverlapping(id.as_ptr(), message_id_buffer, id.count_bytes() + 1) };
        }
        let answer = answer(cb, user_data, written.failed.clone());
        written.send(conversation, answer);
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
    call("MsgSendNewMsg", || {
        // SAFETY: promised by the caller.
        let (param, conversation) = unsafe { written(conv_id, conv_type, json_msg_param) }?;
        let written = Written::new(&param, &conversation, None);
        let answer = answer(cb, user_data, written.failed.clone());
        written.send(conversation, answer);
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
    call("MsgSendNewMsgEx", || {
        // SAFETY: promised by the caller.
        let (param, conversation) = unsafe { written(conv_id, conv_type, json_msg_param) }?;
        let written = Written::new(&param, &conversation, None);
        if msgid_cb.is_some() {
            let id = CString::new(written.message.id.0.as_str()).unwrap_or_default();
            SDK.answer_in_life(answer(msgid_cb, user_data, Blank::Nothing), Outcome::done(id));
        }
        let answer = answer(res_cb, user_data, written.failed.clone());
        written.send(conversation, answer);
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
    const ARGUMENT: &str = "json_batch_send_param";
    call("MsgBatchSend", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_batch_send_param) }?;
        let batch: MsgBatchSendParam = wire::read(json).map_err(bad_json(ARGUMENT))?;
        let param = batch.msg_batch_send_param_msg;
        if batch.msg_batch_send_param_identifier_array.is_empty() {
            return Err(bad_json(ARGUMENT)(BadJson::Content("msg_batch_send_param_identifier_array is empty")));
        }
        doubt_bare(ARGUMENT, &batch.msg_batch_send_param_identifier_array);
        doubt_elements(ARGUMENT, &param);
        let (by, now) = (SDK.writer(), SDK.server_time());
        let sender = name_of(by.as_ref());
        let one = |user: String| {
            let (id, random) = new_id(sender, now);
            Receiver { user, id, random }
        };
        let receivers = batch.msg_batch_send_param_identifier_array.into_iter().map(one).collect();
        let message = Box::new(param.new_message(MessageId::new(sender, now, 0), 0, now));
        change_as(by, Command::SendToUsers { message, receivers }, answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

// Reading.

/// A part of the history of a conversation.
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_get_msg_param: a MsgGetMsgListParam document; `{}` is the newest 20 messages. At most a page of
/// `messages_per_page` is answered.
///
/// Answers an array of Message documents: the newest first, or, with msg_getmsglist_param_is_forward, the oldest
/// first.
/// Codes: 6017 the message behind which it is to begin is not known, or more than `messages_per_call` numbers are given.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgGetMsgList(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_get_msg_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_get_msg_param";
    call("MsgGetMsgList", || {
        // SAFETY: promised by the caller.
        let conversation = conversation(unsafe { text("conv_id", conv_id) }?, conv_type)?;
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_get_msg_param) }?;
        let param: MsgGetMsgListParam = wire::read(json).map_err(bad_json(ARGUMENT))?;
        let history = param.query(&conversation);
        ask(Query::History { conversation, history }, answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Messages by their ids.
///
/// json_message_id_array: JSON array of message ids.
///
/// Answers an array of Message documents in the order asked for, without those that are not found.
/// Codes: 6017 more than `messages_per_call` ids.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgFindMessages(
    json_message_id_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_message_id_array";
    call("MsgFindMessages", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_message_id_array) }?;
        let ids = wire::read_ids(json).map_err(bad_json(ARGUMENT))?;
        let messages = ids.into_iter().map(|id| MessageRef::Id(MessageId(id.into()))).collect();
        ask(Query::Messages(messages), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Messages of a conversation by their places.
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_msg_Locator_array: JSON array of MsgLocator documents, of which message_locator_seq counts.
///
/// Answers an array of Message documents in the order asked for, without those that are not found.
/// Codes: 6017 more than `messages_per_call` documents.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgFindByMsgLocatorList(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msg_Locator_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msg_Locator_array";
    call("MsgFindByMsgLocatorList", || {
        // SAFETY: promised by the caller.
        let conversation = conversation(unsafe { text("conv_id", conv_id) }?, conv_type)?;
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_msg_Locator_array) }?;
        let locators: Vec<MsgLocatorParam> = read_array(ARGUMENT, json)?;
        let messages = locators.iter().map(|locator| locator.reference_in(&conversation)).collect();
        ask(Query::Messages(messages), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Looks for messages on this machine, which has all of them. Words are compared without case, accents and widths, and
/// each sign (punctuation, emoji) is a word. At most a page of `search_page` is answered.
///
/// json_search_message_param: a MessageSearchParam document, with words, types or senders.
///
/// Answers a MessageSearchResult document.
/// Codes: 6017 more than `search_words` words, `search_word_bytes` in one, or `receivers_per_call` senders.
/// Returns 0; -3, also where it looks for nothing; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSearchLocalMessages(
    json_search_message_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_search_message_param";
    call("MsgSearchLocalMessages", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_search_message_param) }?;
        let param = MessageSearchParam::read(json).map_err(bad_json(ARGUMENT))?;
        let within = match param.msg_search_param_conv_id.as_str() {
            "" => None,
            bare => {
                let kind = param.kind().ok_or_else(|| Refused::param(ARGUMENT, "the conv_type is neither 1 nor 2"))?;
                doubt_bare(ARGUMENT, [bare]);
                let id = ConversationId::new(kind, bare);
                Some(id.ok_or_else(|| Refused::param(ARGUMENT, "the conv_id is not a user id or chat group id"))?)
            }
        };
        let blank = Blank::Document(wire::write(&MessageSearchResult::<()>::default()));
        ask(Query::Search(Box::new(param.query(within))), answer(cb, user_data, blank));
        Ok(())
    })
}

/// Says that the user has read a conversation (kTIMConvEvent_Update; TIMMsgReadedReceiptCallback for the other user).
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_msg_param: NULL or `""` where it is all of it; or a Message document that names the last message read, also
/// one that the user has deleted.
///
/// Answers `""`.
/// Codes: 6017 the conversation has no such message.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgReportReaded(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msg_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msg_param";
    call("MsgReportReaded", || {
        // SAFETY: promised by the caller.
        let conversation = conversation(unsafe { text("conv_id", conv_id) }?, conv_type)?;
        // SAFETY: promised by the caller.
        let up_to = match unsafe { optional_text(ARGUMENT, json_msg_param) }? {
            "" => UpTo::Everything,
            json => {
                let key: MessageKey = wire::read(json).map_err(bad_json(ARGUMENT))?;
                UpTo::Message(key.reference_in(&conversation).ok_or_else(unnamed(ARGUMENT))?)
            }
        };
        let read = Command::Read { scope: Scope::One(conversation), up_to };
        change(read, answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Says that the user has read all conversations (kTIMConvEvent_Update).
///
/// Answers `""`.
/// Codes: none of its own.
/// Returns 0.
///
/// # Safety
/// `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgMarkAllMessageAsRead(cb: TIMCommCallback, user_data: *const c_void) -> c_int {
    call("MsgMarkAllMessageAsRead", || {
        let read = Command::Read { scope: Scope::All, up_to: UpTo::Everything };
        change(read, answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

// Changing what was sent.

/// Takes a message back, for everyone (TIMMsgRevokeCallback): one of the user's own, or, in a chat group, any message
/// if the user is its owner or an administrator.
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_msg_param: a Message document that names the message, which the user may have deleted for themselves;
/// message_revoke_reason may say why.
///
/// Answers `""`, also where it was revoked before.
/// Codes: 6017 message_revoke_reason has more than 12 KiB; 10030 no such message came to the user in the conversation;
/// 10031 it was sent more than two minutes ago; 10032 it is another user's, and not the user's to revoke.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgRevoke(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msg_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msg_param";
    call("MsgRevoke", || {
        // SAFETY: promised by the caller.
        let conversation = conversation(unsafe { text("conv_id", conv_id) }?, conv_type)?;
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_msg_param) }?;
        let key: MessageKey = wire::read(json).map_err(bad_json(ARGUMENT))?;
        let message = key.reference_in(&conversation).ok_or_else(unnamed(ARGUMENT))?;
        let revoke = Command::RevokeMessage { conversation, message, reason: key.revoke_reason() };
        change(revoke, answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Changes what a message says, for everyone (TIMMsgUpdateCallback). Either of two users may do this; in a chat group
/// the sender, its owner and its administrators.
///
/// json_msg_param: a Message document that names the message and has the new elements; message_cloud_custom_str stays
/// where it is not given, and so does how the message was sent. message_version: if it is given, the message must not
/// have been modified since.
///
/// Answers the Message document as it is then; on failure the one that was given, with kTIMMsg_SendFail.
/// Codes: 6017 there is no element, the message is not known, or it was revoked; 8001 the elements, or what else the
/// message brings, take more than 12 KiB; 8006 it has another version, and the answer is the Message document as it
/// is now; 10007 the user is not in the chat group, or it is another member's and not the user's to modify; 10010 no
/// such chat group; 10017 the user, or everyone in the chat group, is muted.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgModifyMessage(
    json_msg_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msg_param";
    call("MsgModifyMessage", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_msg_param) }?;
        let param = wire::read::<MessageParam>(json).map_err(bad_json(ARGUMENT))?;
        let message = param.key.reference().ok_or_else(unnamed(ARGUMENT))?;
        doubt_elements(ARGUMENT, &param);
        let body = Box::new(param.body());
        let failed = wire::write(&MessageDocument::<_> {
            message_msg_id: param.key.message_msg_id.as_deref().unwrap_or_default(),
            message_sender: param.sender().unwrap_or_default(),
            message_version: param.key.version().unwrap_or_default(),
            message_status: TIMMsgStatus::kTIMMsg_SendFail as u32,
            ..MessageDocument::new(MessageContent::stored(&body))
        });
        let modify = Command::ModifyMessage { message, version: param.key.version(), body };
        change(modify, answer(cb, user_data, Blank::Document(failed)));
        Ok(())
    })
}

// Changing what the user has.

/// Deletes a message for this user.
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_msgdel_param: a MsgDeleteParam document.
///
/// Answers `""`.
/// Codes: 6017 the message is not known.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgDelete(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msgdel_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msgdel_param";
    call("MsgDelete", || {
        // SAFETY: promised by the caller.
        let conversation = conversation(unsafe { text("conv_id", conv_id) }?, conv_type)?;
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_msgdel_param) }?;
        let param: MsgDeleteParam = wire::read(json).map_err(bad_json(ARGUMENT))?;
        let key = param.msg_delete_param_msg;
        let messages = vec![key.reference_in(&conversation).ok_or_else(unnamed(ARGUMENT))?];
        change(Command::DeleteMessages { conversation, messages }, answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Deletes messages of a conversation for this user.
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_msg_array: JSON array of up to 500 Message documents that name them.
///
/// Answers `""`, also where some of them are gone already.
/// Codes: 6017 none of the messages is known, or there are too many.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgListDelete(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msg_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msg_array";
    call("MsgListDelete", || {
        // SAFETY: promised by the caller.
        let conversation = conversation(unsafe { text("conv_id", conv_id) }?, conv_type)?;
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_msg_array) }?;
        let messages = all_named(ARGUMENT, json, |key| key.reference_in(&conversation))?;
        change(Command::DeleteMessages { conversation, messages }, answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Deletes all messages of a conversation for this user. The conversation stays in the list.
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
///
/// Answers `""`.
/// Codes: none of its own.
/// Returns 0, or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgClearHistoryMessage(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("MsgClearHistoryMessage", || {
        // SAFETY: promised by the caller.
        let conversation = conversation(unsafe { text("conv_id", conv_id) }?, conv_type)?;
        change(Command::ClearHistory { conversation }, answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Keeps a message at the end of a conversation, for this user alone and without sending it.
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_msg_param: a Message document; message_sender: who is shown as its sender, the user where it is not given.
///
/// Answers the Message document, with message_status kTIMMsg_LocalImported; on failure the message as it was given,
/// with kTIMMsg_SendFail.
/// Codes: 6017 message_elem_array is empty, or message_custom_str has more than 12 KiB; 8001 the elements, or what
/// else the message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group.
/// Returns 0; -3; or -4, also where message_sender is not a user id.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSaveMsg(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msg_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("MsgSaveMsg", || {
        // SAFETY: promised by the caller.
        let (param, conversation) = unsafe { written(conv_id, conv_type, json_msg_param) }?;
        let sender = shown_sender("json_msg_param", &param)?;
        let Written { message, by, failed } = Written::new(&param, &conversation, sender.as_ref());
        let messages = vec![SavedMessage { sender, message }];
        let save = Command::SaveMessages { conversation, messages, place_now: true };
        change_as(by, save, answer(cb, user_data, failed));
        Ok(())
    })
}

/// Who is shown as the sender of a message that is kept and not sent; `None`: the user.
fn shown_sender(argument: &'static str, param: &MessageParam) -> Result<Option<UserId>, Refused> {
    let not_an_id = || Refused::param(argument, "message_sender is not a user id");
    param.sender().map(|sender| UserId::new(sender).ok_or_else(not_an_id)).transpose()
}

/// Keeps messages from elsewhere in a conversation, for this user alone: each at its own time, message_server_time
/// or, where that is not given, message_client_time or the present.
///
/// conv_id: a user id, a chat group id or a topic id, without a prefix.
/// conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
/// json_msg_array: JSON array of up to 500 Message documents; message_sender: who is shown as the sender, the user
/// where it is not given; message_msg_id is kept where it is given, and a message that the user has already is passed
/// over.
///
/// Answers an array of their Message documents, with message_status kTIMMsg_LocalImported.
/// Codes: 6017 a message has no element, its id has more than 128 bytes, its message_custom_str more than 12 KiB, or
/// there are too many messages; 8001 the elements of one, or what else it brings, take more than 12 KiB; 10007 the
/// user is not in the chat group; 10010 no such chat group.
/// Returns 0; -3; or -4, also where a message_sender is not a user id.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgImportMsgList(
    conv_id: *const c_char,
    conv_type: ArgConvType,
    json_msg_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msg_array";
    call("MsgImportMsgList", || {
        // SAFETY: promised by the caller.
        let conversation = conversation(unsafe { text("conv_id", conv_id) }?, conv_type)?;
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_msg_array) }?;
        let params: Vec<MessageParam> = read_array(ARGUMENT, json)?;
        let by = SDK.writer();
        let mut messages = Vec::with_capacity(params.len());
        for param in params {
            doubt_elements(ARGUMENT, &param);
            let sender = shown_sender(ARGUMENT, &param)?;
            let time = param.time().unwrap_or_else(|| SDK.server_time());
            let (made, random) = new_id(name_of(sender.as_ref().or(by.as_ref())), time);
            let id = param.key.message_msg_id.clone().filter(|id| !id.is_empty()).map_or(made, MessageId);
            let message = NewMessage { client_time: time, ..param.new_message(id, random, time) };
            messages.push(SavedMessage { sender, message: Box::new(message) });
        }
        let import = Command::SaveMessages { conversation, messages, place_now: false };
        change_as(by, import, answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Notes something on a message, for this user alone.
///
/// json_msg_param: a Message document that names the message, with message_custom_int and message_custom_str; one
/// that is not given is taken off.
///
/// Answers `""`.
/// Codes: 6017 the message is not known, or message_custom_str has more than 12 KiB.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSetLocalCustomData(
    json_msg_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msg_param";
    call("MsgSetLocalCustomData", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_msg_param) }?;
        let key: MessageKey = wire::read(json).map_err(bad_json(ARGUMENT))?;
        let message = key.reference().ok_or_else(unnamed(ARGUMENT))?;
        let set = Command::SetLocalData { message, data: key.local() };
        change(set, answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

// What the user receives.

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
    const ARGUMENT: &str = "json_identifier_array";
    call("MsgSetC2CReceiveMessageOpt", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_identifier_array) }?;
        let users = bare_ids(ARGUMENT, json)?;
        let option = receive_option(opt)?;
        let conversation = |user: &IdText| {
            let user = UserId::new(user).ok_or_else(|| Refused::param(ARGUMENT, "an id is not a user id"))?;
            Ok(ConversationId::C2c(user))
        };
        let conversations = users.iter().map(conversation).collect::<Result<_, _>>()?;
        change(Command::SetReceiveOption { conversations, option }, answer(cb, user_data, Blank::Nothing));
        Ok(())
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
    const ARGUMENT: &str = "json_identifier_array";
    call("MsgGetC2CReceiveMessageOpt", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_identifier_array) }?;
        let users = bare_ids(ARGUMENT, json)?;
        ask(Query::C2cReceiveOptions(users), answer(cb, user_data, Blank::Array));
        Ok(())
    })
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
    call("MsgSetGroupReceiveMessageOpt", || {
        // SAFETY: promised by the caller.
        let group = group(unsafe { text("group_id", group_id) }?)?;
        let conversations = vec![ConversationId::Group(group)];
        let set = Command::SetReceiveOption { conversations, option: receive_option(opt)? };
        change(set, answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// Seconds in a day.
const DAY: u32 = 24 * 60 * 60;

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
    call("MsgSetAllReceiveMessageOpt", || {
        if duration > DAY {
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
        change(Command::SetAllReceiveOption { option }, answer(cb, user_data, Blank::Nothing));
        Ok(())
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
    call("MsgSetAllReceiveMessageOpt2", || {
        let start = if start_time_stamp == 0 { SDK.server_time() } else { start_time_stamp.into() };
        let option = receive_option(opt)?;
        let option = AllReceiveOption { option, start, duration: duration.into(), ..AllReceiveOption::default() };
        change(Command::SetAllReceiveOption { option }, answer(cb, user_data, Blank::Nothing));
        Ok(())
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
    call("MsgGetAllReceiveMessageOpt", || {
        ask(Query::AllReceiveOption, answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

// Receipts.

/// Tells the senders of messages that asked for it that the user has read them (TIMMsgReadedReceiptCallback for
/// them).
///
/// json_msg_array: JSON array of up to 500 Message documents that name them.
///
/// Answers `""`.
/// Codes: 6017 a message is not known, none asks for a receipt of this user, or there are too many.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSendMessageReadReceipts(
    json_msg_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msg_array";
    call("MsgSendMessageReadReceipts", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_msg_array) }?;
        let messages = all_named(ARGUMENT, json, MessageKey::reference)?;
        change(Command::SendReadReceipts { messages }, answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// How many have read messages that asked for receipts, and how many have not: of those who take part now, and to whom the message
/// came, its sender left aside.
///
/// json_msg_array: JSON array of Message documents that name them.
///
/// Answers an array of MessageReceipt documents in the order asked for.
/// Codes: 6017 a message is not known, or more than `messages_per_call` are named.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgGetMessageReadReceipts(
    json_msg_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msg_array";
    call("MsgGetMessageReadReceipts", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_msg_array) }?;
        let messages = all_named(ARGUMENT, json, MessageKey::reference)?;
        ask(Query::Receipts(messages), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// The members of a chat group who have sent a receipt for a message, or those who have not, in the order in which
/// they came: of those to whom it came, without its sender. At most a page of `members_per_page` is answered.
///
/// json_msg: a Message document that names it.
/// filter: TIMGroupMessageReadMembersFilter.
/// next_seq: 0 for the first page, then what the page before answered.
/// count: how many at the most, not 0.
///
/// Answers through TIMMsgGroupMessageReadMemberListCallback, which has no code: a call that fails answers an empty
/// page, and why is told to the log callback.
/// Codes: none of its own.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgGetGroupMessageReadMemberList(
    json_msg: *const c_char,
    filter: ArgReadFilter,
    next_seq: u64,
    count: u32,
    cb: TIMMsgGroupMessageReadMemberListCallback,
    user_data: *const c_void,
) -> c_int {
    const NAME: &str = "MsgGetGroupMessageReadMemberList";
    call(NAME, || {
        // SAFETY: promised by the caller.
        let message = named("json_msg", unsafe { text("json_msg", json_msg) }?)?;
        let read = match filter {
            0 => true,
            1 => false,
            _ => return Err(Refused::param("filter", "it is no TIMGroupMessageReadMembersFilter")),
        };
        if count == 0 {
            return Err(Refused::param("count", "it is 0"));
        }
        let user_data = UserData::new(user_data);
        let callback = cb.map(|cb| -> Callback {
            Box::new(move |outcome| {
                let next = outcome.next;
                if outcome.code != 0 {
                    // This callback has no place for it.
                    SDK.log(Level::Warn, &format!("{NAME}: {}", outcome.desc.to_string_lossy()));
                }
                // SAFETY: the host promised, by the call, that `cb` may be called with `user_data` on another thread; the
                // text lives until it returns.
                unsafe { cb(outcome.json.as_ptr(), next, next == 0, user_data.pointer()) }
            })
        });
        let readers = Query::Readers { message, read, from: next_seq, count };
        ask(readers, Answer::new(callback, Blank::Array));
        Ok(())
    })
}

// Extensions.

/// Sets extensions of a message that was sent with message_support_message_extension, for everyone
/// (TIMMsgExtensionsChangedCallback). All or none are set.
///
/// json_msg: a Message document that names it.
/// json_extension_array: JSON array of MessageExtension documents. A message has up to 300.
///
/// Answers an array of MessageExtensionResult documents.
/// Codes: 6017 the message is not known, may have no extensions, or would have more than 300, or a key or a value is
/// too long; 10007 the user is not in the chat group; 10010 no such chat group; 10017 the user, or everyone in the
/// chat group, is muted.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgSetMessageExtensions(
    json_msg: *const c_char,
    json_extension_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("MsgSetMessageExtensions", || {
        // SAFETY: promised by the caller.
        let message = named("json_msg", unsafe { text("json_msg", json_msg) }?)?;
        // SAFETY: promised by the caller.
        let json = unsafe { text("json_extension_array", json_extension_array) }?;
        let extensions: Vec<MessageExtension> = read_array("json_extension_array", json)?;
        let extensions = extensions.into_iter().map(|extension| extension.into()).collect();
        change(Command::SetExtensions { message, extensions }, answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// The extensions of a message.
///
/// json_msg: a Message document that names it.
///
/// Answers an array of MessageExtension documents.
/// Codes: 6017 the message is not known.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgGetMessageExtensions(
    json_msg: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("MsgGetMessageExtensions", || {
        // SAFETY: promised by the caller.
        let message = named("json_msg", unsafe { text("json_msg", json_msg) }?)?;
        ask(Query::Extensions(message), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// Deletes extensions of a message, for everyone (TIMMsgExtensionsDeletedCallback).
///
/// json_msg: a Message document that names it.
/// json_extension_key_array: JSON array of their keys; NULL, `""` or `[]`: all of them.
///
/// Answers an array of MessageExtensionResult documents, with 23004 for a key that the message does not have.
/// Codes: 6017 the message is not known, or may have no extensions; 10007 the user is not in the chat group; 10010 no
/// such chat group; 10017 the user, or everyone in the chat group, is muted.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgDeleteMessageExtensions(
    json_msg: *const c_char,
    json_extension_key_array: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_extension_key_array";
    call("MsgDeleteMessageExtensions", || {
        // SAFETY: promised by the caller.
        let message = named("json_msg", unsafe { text("json_msg", json_msg) }?)?;
        // SAFETY: promised by the caller.
        let keys = match unsafe { optional_text(ARGUMENT, json_extension_key_array) }? {
            "" => Vec::new(),
            json => wire::read(json).map_err(bad_json(ARGUMENT))?,
        };
        change(Command::DeleteExtensions { message, keys }, answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

// Reactions.

/// The body of the two calls that change a reaction.
///
/// # Safety
/// As for [`text`] and [`answer`].
unsafe fn react(
    json_msg: *const c_char,
    reaction_id: *const c_char,
    on: bool,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> Result<(), Refused> {
    // SAFETY: the caller's promise is ours.
    let message = named("json_msg", unsafe { text("json_msg", json_msg) }?)?;
    // SAFETY: as above.
    let reaction = unsafe { text("reaction_id", reaction_id) }?.to_owned();
    change(Command::React { message, reaction, on }, answer(cb, user_data, Blank::Nothing));
    Ok(())
}

/// Reacts to a message (TIMMsgReactionsChangedCallback).
///
/// json_msg: a Message document that names it.
/// reaction_id: the reaction, any text of 1 to 200 bytes.
///
/// Answers `""`.
/// Codes: 6017 the message is not known, or reaction_id is too long; 10007 the user is not in the chat group; 10010
/// no such chat group; 10017 the user, or everyone in the chat group, is muted; 23005 the message has 10 different
/// reactions; 23006 100 users have reacted so; 23007 the user has reacted so already.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgAddMessageReaction(
    json_msg: *const c_char,
    reaction_id: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    // SAFETY: promised by the caller.
    call("MsgAddMessageReaction", || unsafe { react(json_msg, reaction_id, true, cb, user_data) })
}

/// Takes a reaction to a message back (TIMMsgReactionsChangedCallback).
///
/// json_msg: a Message document that names it.
/// reaction_id: the reaction.
///
/// Answers `""`.
/// Codes: 6017 the message is not known; 23008 nobody has reacted so; 23009 the user has not reacted so.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgRemoveMessageReaction(
    json_msg: *const c_char,
    reaction_id: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    // SAFETY: promised by the caller.
    call("MsgRemoveMessageReaction", || unsafe { react(json_msg, reaction_id, false, cb, user_data) })
}

/// The reactions to messages.
///
/// json_msg_array: JSON array of Message documents that name them.
/// max_user_count_per_reaction: how many users of each reaction are told.
///
/// Answers an array of MessageReactionResult documents in the order asked for.
/// Codes: 6017 a message is not known, or more than `messages_per_call` are named.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgGetMessageReactions(
    json_msg_array: *const c_char,
    max_user_count_per_reaction: u32,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_msg_array";
    call("MsgGetMessageReactions", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_msg_array) }?;
        let messages = all_named(ARGUMENT, json, MessageKey::reference)?;
        let reactions = Query::Reactions { messages, most_users: max_user_count_per_reaction };
        ask(reactions, answer(cb, user_data, Blank::Array));
        Ok(())
    })
}

/// The users who have reacted to a message in one way.
///
/// json_msg: a Message document that names it.
/// reaction_id: the reaction.
/// next_seq: 0 for the first page, then what the page before answered.
/// count: how many at the most, not 0.
///
/// Answers a MessageReactionUserResult document.
/// Codes: 6017 the message is not known.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MsgGetAllUserListOfMessageReaction(
    json_msg: *const c_char,
    reaction_id: *const c_char,
    next_seq: u32,
    count: u32,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("MsgGetAllUserListOfMessageReaction", || {
        // SAFETY: promised by the caller.
        let message = named("json_msg", unsafe { text("json_msg", json_msg) }?)?;
        // SAFETY: promised by the caller.
        let reaction = unsafe { text("reaction_id", reaction_id) }?.to_owned();
        if count == 0 {
            return Err(Refused::param("count", "it is 0"));
        }
        let blank = Blank::Document(wire::write(&MessageReactionUserResult::<()>::default()));
        let users = Query::ReactionUsers { message, reaction, from: next_seq, count };
        ask(users, answer(cb, user_data, blank));
        Ok(())
    })
}

// Pinned messages.

/// Pins a message in a chat group or a topic, or unpins it, for everyone (TIMMsgGroupPinnedMessageChangedCallback).
/// Its owner and its administrators may, in a kTIMGroup_Private everyone.
///
/// group_id: the chat group id or the topic id, without a prefix.
/// json_msg: a Message document that names the message; one that is pinned can be unpinned also where the user does
/// not see it.
/// is_pinned: whether it is pinned from now on.
///
/// Answers `""`, also where it was to be unpinned and is not pinned.
/// Codes: 6017 the message is not known, or is not in the chat group; 10007 the user is not in it, or may not do
/// this; 10010 no such chat group; 10070 ten messages are pinned; 10071 this one is.
/// Returns 0, -3 or -4.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PinGroupMessage(
    group_id: *const c_char,
    json_msg: *const c_char,
    is_pinned: ArgBool,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("PinGroupMessage", || {
        // SAFETY: promised by the caller.
        let group = group(unsafe { text("group_id", group_id) }?)?;
        // SAFETY: promised by the caller.
        let json = unsafe { text("json_msg", json_msg) }?;
        let key: MessageKey = wire::read(json).map_err(bad_json("json_msg"))?;
        let within = ConversationId::Group(group.clone());
        let message = key.reference_in(&within).ok_or_else(unnamed("json_msg"))?;
        let pin = Command::PinMessage { group, message, on: is_pinned != 0 };
        change(pin, answer(cb, user_data, Blank::Nothing));
        Ok(())
    })
}

/// The messages that are pinned in a chat group or a topic: to who may pin all of them, to others those that they see.
///
/// group_id: the chat group id or the topic id, without a prefix.
///
/// Answers an array of Message documents, with who has pinned them.
/// Codes: 10007 the user is not in the chat group; 10010 no such chat group.
/// Returns 0, or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetPinnedGroupMessageList(
    group_id: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call("GetPinnedGroupMessageList", || {
        // SAFETY: promised by the caller.
        let group = group(unsafe { text("group_id", group_id) }?)?;
        ask(Query::PinnedMessages(group), answer(cb, user_data, Blank::Array));
        Ok(())
    })
}
