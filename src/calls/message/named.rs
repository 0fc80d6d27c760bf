//! How functions about messages read those that they are given, and which one a document names.

use super::super::arguments::{Arg, Refused};
use crate::core::ids::ConversationId;
use crate::core::message::MessageRef;
use crate::wire::message::{MessageKey, MessageParam};

/// A message that the caller has written.
pub fn read_message(json: Arg<'_>) -> Result<MessageParam, Refused> {
    let message = json.read()?;
    doubt_elements(json, &message);
    Ok(message)
}

/// Warns where a message has an element that says nothing.
pub fn doubt_elements(json: Arg<'_>, message: &MessageParam) {
    if message.has_empty_element() {
        json.warn("an element in message_elem_array has nothing but its type");
    }
}

/// A call that names no message, where it has to.
pub fn unnamed(json: Arg<'_>) -> Refused {
    json.bad_content("a message has neither message_msg_id nor its conversation and message_seq")
}

/// The message that a document names.
pub fn named(json: Arg<'_>) -> Result<MessageRef, Refused> {
    let key: MessageKey = json.read()?;
    key.reference().ok_or_else(|| unnamed(json))
}

/// The message of that conversation that a part of the argument names.
pub fn named_in(conversation: &ConversationId, json: Arg<'_>, key: &MessageKey) -> Result<MessageRef, Refused> {
    key.reference_in(conversation).ok_or_else(|| unnamed(json))
}

/// The messages that an array of documents names.
pub fn all_named(
    json: Arg<'_>,
    reference: impl Fn(&MessageKey) -> Option<MessageRef>,
) -> Result<Vec<MessageRef>, Refused> {
    let keys: Vec<MessageKey> = json.read_array()?;
    keys.iter().map(|key| reference(key).ok_or_else(|| unnamed(json))).collect()
}
