//! All rows together.

use super::call::Call;
use super::{
    chat_group, chat_group_data, chat_group_member, chat_group_request, conversation, conversation_group, message,
    profile, sdk, topic, unread,
};

/// The table.
pub fn all() -> impl Iterator<Item = &'static Call> {
    let parts = [
        sdk::CALLS,
        profile::CALLS,
        conversation::CALLS,
        unread::CALLS,
        conversation_group::CALLS,
        message::sending::CALLS,
        message::history::CALLS,
        message::changing::CALLS,
        message::receiving::CALLS,
        message::receipts::CALLS,
        message::extensions::CALLS,
        message::reactions::CALLS,
        message::pins::CALLS,
        chat_group::CALLS,
        chat_group_data::CALLS,
        chat_group_member::CALLS,
        chat_group_request::CALLS,
        topic::CALLS,
    ];
    parts.into_iter().flatten().copied()
}
