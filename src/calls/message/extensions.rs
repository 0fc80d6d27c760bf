//! Extensions of messages.

use super::super::prelude::*;
use super::named::named;
use crate::wire::message_result::MessageExtension;

calls! {
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
    MsgSetMessageExtensions(json_msg: json(Message), json_extension_array: json([MessageExtension])) -> [MessageExtensionResult] {
        let message = named(json_msg)?;
        let extensions: Vec<MessageExtension> = json_extension_array.read_array()?;
        Ok(Command::SetExtensions { message, extensions: extensions.into_iter().map(|e| e.into()).collect() })
    }

    /// The extensions of a message.
    ///
    /// json_msg: a Message document that names it.
    ///
    /// Answers an array of MessageExtension documents.
    /// Codes: 6017 the message is not known.
    /// Returns 0, -3 or -4.
    MsgGetMessageExtensions(json_msg: json(Message)) -> [MessageExtension] {
        Ok(Query::Extensions(named(json_msg)?))
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
    MsgDeleteMessageExtensions(json_msg: json(Message), json_extension_key_array: optional_json([string])) -> [MessageExtensionResult] {
        let message = named(json_msg)?;
        Ok(Command::DeleteExtensions { message, keys: json_extension_key_array.ids_or_all()? })
    }
}
