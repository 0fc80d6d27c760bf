//! Messages that are pinned in chat groups.

use super::super::prelude::*;
use super::named::named_in;
use crate::core::ids::ConversationId;

calls! {
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
    PinGroupMessage(group_id: text, json_msg: json(Message), is_pinned: bool) -> nothing {
        let group = group_id.group()?;
        let json = json_msg;
        let message = named_in(&ConversationId::Group(group.clone()), json, &json.read()?)?;
        Ok(Command::PinMessage { group, message, on: is_pinned })
    }

    /// The messages that are pinned in a chat group or a topic: to who may pin all of them, to others those that they see.
    ///
    /// group_id: the chat group id or the topic id, without a prefix.
    ///
    /// Answers an array of Message documents, with who has pinned them.
    /// Codes: 10007 the user is not in the chat group; 10010 no such chat group.
    /// Returns 0, or -4.
    GetPinnedGroupMessageList(group_id: text) -> [Message] {
        Ok(Query::PinnedMessages(group_id.group()?))
    }
}
