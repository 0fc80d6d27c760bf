//! Conversation groups.

use super::prelude::*;

calls! {
    /// Creates a conversation group. All the user's devices have it, and are told:
    /// TIMConvConversationGroupCreatedCallback, then kTIMConvEvent_Update with its conversations that are in the list.
    ///
    /// group_name: 1 to 32 bytes of UTF-8, compared byte for byte.
    /// conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`; a conversation need
    /// not be in the list.
    ///
    /// Answers an array of TIMConversationOperationResult documents, one for each id in the order given; an item's code
    /// is 6017 (malformed id) or 51007 (no such chat group). The code of the call is 0 where at least one conversation is
    /// in the new group.
    /// Codes: 6017 no item could be done, and no conversation group was made; 7014 the name is in use; 51006 more than 100
    /// ids; 51010 there are 20 conversation groups; 51011 the name is too long.
    /// Returns 0, -3 or -4.
    ConvCreateConversationGroup(group_name: text, conversation_id_array: json([string])) -> [TIMConversationOperationResult] {
        let name = group_name.text()?.to_owned();
        Ok(Command::CreateConversationGroup { name, ids: conversation_id_array.read_array()? })
    }

    /// The names of the user's conversation groups: in the order of their creation, or as they were last ordered.
    ///
    /// Answers an array of strings.
    /// Codes: none of its own.
    /// Returns 0.
    ConvGetConversationGroupList() -> [string] {
        Ok(Query::ConversationGroups)
    }

    /// Deletes a conversation group; its conversations stay (TIMConvConversationGroupDeletedCallback).
    ///
    /// group_name: the name of the group.
    ///
    /// Answers `""`.
    /// Codes: 51009 no such conversation group.
    /// Returns 0, or -4.
    ConvDeleteConversationGroup(group_name: text) -> nothing {
        Ok(Command::DeleteConversationGroup { name: group_name.text()?.to_owned() })
    }

    /// Renames a conversation group (TIMConvConversationGroupNameChangedCallback). It keeps its place and its
    /// conversations.
    ///
    /// old_name: the name that it has.
    /// new_name: 1 to 32 bytes of UTF-8; the old name itself is no change, and no event.
    ///
    /// Answers `""`.
    /// Codes: 7014 new_name is in use; 51009 no conversation group old_name; 51011 new_name is too long.
    /// Returns 0, or -4.
    ConvRenameConversationGroup(old_name: text, new_name: text) -> nothing {
        let old = old_name.text()?.to_owned();
        Ok(Command::RenameConversationGroup { old, new: new_name.text()?.to_owned() })
    }

    /// Adds conversations to a conversation group (TIMConvConversationsAddedToGroupCallback). A conversation may be in
    /// several groups; one that is in this group already stays, without an event. A group holds 1000: the earliest added
    /// leave it for new ones (TIMConvConversationsDeletedFromGroupCallback with reason 1).
    ///
    /// group_name: the name of the group.
    /// conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`; a conversation need
    /// not be in the list.
    ///
    /// Answers an array of TIMConversationOperationResult documents, one for each id in the order given; an item's code
    /// is 6017 (malformed id) or 51007 (no such chat group). The code of the call is 0 where at least one item was done.
    /// Codes: 6017 no item could be done; 51006 more than 100 ids; 51009 no such conversation group.
    /// Returns 0, -3 or -4.
    ConvAddConversationsToGroup(group_name: text, conversation_id_array: json([string])) -> [TIMConversationOperationResult] {
        let name = group_name.text()?.to_owned();
        Ok(Command::AddConversationsToGroup { name, ids: conversation_id_array.read_array()? })
    }

    /// Takes conversations out of a conversation group (TIMConvConversationsDeletedFromGroupCallback with reason 0); one
    /// that is not in it is no error, and no event. The group stays, also when it is empty.
    ///
    /// group_name: the name of the group.
    /// conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`.
    ///
    /// Answers an array of TIMConversationOperationResult documents, one for each id in the order given; an item's code
    /// is 6017 (malformed id) or 51007 (no such chat group). The code of the call is 0 where at least one item was done.
    /// Codes: 6017 no item could be done; 51006 more than 100 ids; 51009 no such conversation group.
    /// Returns 0, -3 or -4.
    ConvDeleteConversationsFromGroup(group_name: text, conversation_id_array: json([string])) -> [TIMConversationOperationResult] {
        let name = group_name.text()?.to_owned();
        Ok(Command::DeleteConversationsFromGroup { name, ids: conversation_id_array.read_array()? })
    }

    /// Orders the user's conversation groups. The user's other devices list the new order from then on; there is no
    /// event.
    ///
    /// group_name_array: JSON array with every name exactly once.
    ///
    /// Answers `""`.
    /// Codes: 6017 a name is missing, unknown or there twice.
    /// Returns 0, -3 or -4.
    ConvReorderConversationGroups(group_name_array: json([string])) -> nothing {
        Ok(Command::ReorderConversationGroups { names: group_name_array.read()? })
    }
}
