//! Messages that are pinned in chat groups.

use super::super::boundary::ArgBool;
use super::super::prelude::*;
use super::named::named_in;
use crate::core::ids::ConversationId;

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
    submit(cb, user_data, Blank::Nothing, || {
        let group = arg!(group_id).group()?;
        let json = arg!(json_msg);
        let message = named_in(&ConversationId::Group(group.clone()), json, &json.read()?)?;
        Ok(Command::PinMessage { group, message, on: is_pinned != 0 })
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
    submit(cb, user_data, Blank::Array, || Ok(Query::PinnedMessages(arg!(group_id).group()?)))
}
