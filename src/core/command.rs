//! What a user can ask for that changes something.

use super::ids::ConversationId;

/// A request to change the user's conversations or conversation groups. Its JSON has been read; whether it may
/// be done is for [`super::decide::decide`] to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    CreateConversationGroup { name: String, ids: Vec<String> },
    DeleteConversationGroup { name: String },
    RenameConversationGroup { old: String, new: String },
    ReorderConversationGroups { names: Vec<String> },
    AddConversationsToGroup { name: String, ids: Vec<String> },
    DeleteConversationsFromGroup { name: String, ids: Vec<String> },
    CreateConversation { conversation: ConversationId },
    PinConversation { conversation: ConversationId, pinned: bool },
    MarkConversations { ids: Vec<String>, marks: u64, on: bool },
}
