//! Who has read messages that asked for receipts.

use super::super::boundary::{ArgReadFilter, Refused, UserData, call, not_zero};
use super::super::prelude::*;
use super::named::{all_named, named};
use crate::runtime::answer::{Answer, Callback};
use crate::runtime::log::{self, Level};
use crate::runtime::sdk::SDK;
use crate::wire::message::MessageKey;

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
    submit(cb, user_data, Blank::Nothing, || {
        Ok(Command::SendReadReceipts { messages: all_named(arg!(json_msg_array), MessageKey::reference)? })
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
    submit(cb, user_data, Blank::Array, || Ok(Query::Receipts(all_named(arg!(json_msg_array), MessageKey::reference)?)))
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
    call(|| {
        let readers = Query::Readers {
            message: named(arg!(json_msg))?,
            read: match filter {
                0 => true,
                1 => false,
                _ => return Err(Refused::param("filter", "it is no TIMGroupMessageReadMembersFilter")),
            },
            from: next_seq,
            count: not_zero("count", count)?,
        };
        let user_data = UserData::new(user_data);
        let function = log::function();
        let callback = cb.map(|cb| -> Callback {
            Box::new(move |outcome| {
                let next = outcome.next;
                if outcome.code != 0 {
                    // This callback has no place for it.
                    SDK.log(Level::Warn, &format!("{function}: {}", outcome.desc.to_string_lossy()));
                }
                // SAFETY: the host promised, by the call, that `cb` may be called with `user_data` on another thread; the
                // text lives until it returns.
                unsafe { cb(outcome.json.as_ptr(), next, next == 0, user_data.pointer()) }
            })
        });
        SDK.submit_user(readers.into(), Answer::new(callback, Blank::Array, &SDK.host.log));
        Ok(())
    })
}
