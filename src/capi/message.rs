//! Calls about messages that have more in C than their arguments and one callback.

use super::boundary::{ArgConvType, ArgReadFilter, UserData, answer, call_as, number, text, write_text};
use super::types::*;
use crate::calls::message::{receipts, sending};
use crate::runtime::answer::{Answer, Blank, Callback, Outcome};
use crate::runtime::log::Level;
use crate::runtime::sdk::SDK;
use std::ffi::{CString, c_char, c_int, c_void};

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
    let call = &sending::MsgSendMessage;
    // SAFETY: promised by the caller.
    let values = unsafe { [text(conv_id), number(conv_type), text(json_msg_param)] };
    call_as(&SDK, call.name, || {
        let made = call.make(&*SDK, &values)?;
        // A user id and two numbers: 32 + 20 + 20 bytes and two hyphens.
        // SAFETY: the caller's buffer is NULL or has room for 128 bytes, and the id with its NUL takes less.
        unsafe { write_text(message_id_buffer, made.message_id.as_deref().unwrap_or_default()) };
        SDK.ask(made.asked, answer(&SDK, cb, user_data, made.blank));
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
/// with kTIMMsg_SendFail. Elements of types that cannot be sent are passed over.
/// Codes: 6017 there is no element, or message_custom_str has more than 12 KiB; 8001 the elements, or what
/// else the message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group;
/// 10017 the user, or everyone in the chat group, is muted.
/// Returns 0; -3 where the JSON is no such document; or -4.
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
    let call = &sending::MsgSendNewMsgEx;
    // SAFETY: promised by the caller.
    let values = unsafe { [text(conv_id), number(conv_type), text(json_msg_param)] };
    call_as(&SDK, call.name, || {
        let made = call.make(&*SDK, &values)?;
        if msgid_cb.is_some() {
            let id = CString::new(made.message_id.unwrap_or_default()).unwrap_or_default();
            SDK.answer_in_life(answer(&SDK, msgid_cb, user_data, Blank::Nothing), Outcome::done(id));
        }
        SDK.ask(made.asked, answer(&SDK, res_cb, user_data, made.blank));
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
    let call = &receipts::MsgGetGroupMessageReadMemberList;
    // SAFETY: promised by the caller.
    let values = unsafe { [text(json_msg), number(filter), number(next_seq), number(count)] };
    call_as(&SDK, call.name, || {
        let made = call.make(&*SDK, &values)?;
        let user_data = UserData::new(user_data);
        let callback = cb.map(|cb| -> Callback {
            Box::new(move |outcome| {
                let next = outcome.next;
                if outcome.code != 0 {
                    // This callback has no place for it.
                    SDK.log(Level::Warn, &format!("{}: {}", call.name, outcome.desc.to_string_lossy()));
                }
                // SAFETY: the host promised, by the call, that `cb` may be called with `user_data` on another thread; the
                // text lives until it returns.
                unsafe { cb(outcome.json.as_ptr(), next, next == 0, user_data.pointer()) }
            })
        });
        SDK.ask(made.asked, Answer::new(callback, made.blank, &SDK.host.log));
        Ok(())
    })
}
