//! Unread messages: how many there are, and reading them.

use super::boundary::{Arg, Refused};
use super::listeners::{ListenerOf, listen};
use super::prelude::*;
use crate::core::command::{Reading, UpTo};
use crate::core::ids::{ConversationId, ConversationType};
use crate::runtime::request::Subscription;
use crate::wire::conversation::{GetTotalUnreadNumberResult, read_selecting_filter};
use std::ptr::null;

/// Sets the listener for the number of unread messages in all conversations together, or clears it with NULL.
/// Conversations whose receive option is not kTIMRecvMsgOpt_Receive do not count.
///
/// # Safety
/// `cb` may be called with `user_data` until the listener is changed and the callback that may just be running has
/// returned, or Uninit has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetConvTotalUnreadMessageCountChangedCallback(
    cb: TIMConvTotalUnreadMessageCountChangedCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::TotalUnread(cb), user_data);
}

/// Sets the listener for the numbers that ConvSubscribeUnreadMessageCountByFilter asks to be told of, or clears it
/// with NULL.
///
/// # Safety
/// As for SetConvTotalUnreadMessageCountChangedCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetConvUnreadMessageCountChangedByFilterCallback(
    cb: TIMConvTotalUnreadMessageCountChangedByFilterCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::UnreadByFilter(cb), user_data);
}

/// How many messages are unread in all conversations whose receive option is kTIMRecvMsgOpt_Receive.
///
/// Answers a GetTotalUnreadNumberResult document.
/// Codes: none of its own.
/// Returns 0.
///
/// # Safety
/// `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvGetTotalUnreadMessageCount(cb: TIMCommCallback, user_data: *const c_void) -> c_int {
    submit(cb, user_data, empty::<GetTotalUnreadNumberResult>(), || Ok(Query::TotalUnread))
}

/// How many messages are unread in the conversations that a filter selects, of those whose receive option is
/// kTIMRecvMsgOpt_Receive.
///
/// filter: a TIMConversationListFilter document; it must filter.
///
/// Answers a GetTotalUnreadNumberResult document.
/// Codes: none of its own.
/// Returns 0; -3, also where the object has no key that filters; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvGetUnreadMessageCountByFilter(
    filter: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, empty::<GetTotalUnreadNumberResult>(), || {
        Ok(Query::Unread(arg!(filter).read_by(read_selecting_filter)?))
    })
}

/// Asks to be told, by TIMConvTotalUnreadMessageCountChangedByFilterCallback, when the number of
/// ConvGetUnreadMessageCountByFilter changes. It holds on this device until the logout; nobody being logged in, it
/// does nothing.
///
/// filter: a TIMConversationListFilter document; it must filter. The listener gets it back as it is written here.
///
/// Returns 0; -3, also where the object has no key that filters; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvSubscribeUnreadMessageCountByFilter(filter: *const c_char) -> c_int {
    submit(None, null(), Blank::Nothing, || subscription(arg!(filter), true))
}

/// Takes back what ConvSubscribeUnreadMessageCountByFilter asked for.
///
/// filter: the text that was given there.
///
/// Returns 0, also where it was not asked for; -3, also where the object has no key that filters; or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvUnsubscribeUnreadMessageCountByFilter(filter: *const c_char) -> c_int {
    submit(None, null(), Blank::Nothing, || subscription(arg!(filter), false))
}

/// Marks messages as read: those of one conversation, of all of a type, or of all (events kTIMConvEvent_Update, and
/// the unread callbacks where their number changes).
///
/// conversation_id: NULL or `""` all conversations; `c2c` or `group` all of that type; `c2c_<user id>` or
/// `group_<chat group id>` one.
/// clean_timestamp: with one user, up to that moment (seconds since 1970 UTC); 0 all.
/// clean_sequence: in one chat group, up to the message of that message_seq; 0 all.
///
/// Answers `""`, also where nothing is unread.
/// Codes: none of its own.
/// Returns 0; -4; or -5 where conversation_id is none of these.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvCleanConversationUnreadMessageCount(
    conversation_id: *const c_char,
    clean_timestamp: u64,
    clean_sequence: u64,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    submit(cb, user_data, Blank::Nothing, || {
        let reading = match arg!(conversation_id).optional()? {
            "" => Reading::All,
            "c2c" => Reading::OfType(ConversationType::C2c),
            "group" => Reading::OfType(ConversationType::Group),
            one => {
                let id = ConversationId::parse(one).ok_or_else(|| {
                    let why = "it names neither a conversation nor a type";
                    Refused::new(TIMResult::TIM_ERR_CONV as c_int, "conversation_id", why)
                })?;
                let up_to = match &id {
                    ConversationId::C2c(_) if clean_timestamp != 0 => UpTo::Time(clean_timestamp),
                    ConversationId::Group(_) if clean_sequence != 0 => UpTo::Seq(clean_sequence),
                    _ => UpTo::Everything,
                };
                Reading::One(id, up_to)
            }
        };
        Ok(Command::Read(reading))
    })
}

fn subscription(filter: Arg<'_>, on: bool) -> Result<Subscription, Refused> {
    Ok(Subscription::Unread { text: filter.text()?.to_owned(), filter: filter.read_by(read_selecting_filter)?, on })
}
