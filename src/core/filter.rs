//! Which conversations a list shows, or an unread number counts.

use super::conversation::{Conversation, ConversationGroup};

/// Which conversations a list shows. A part that is `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The contract's number of the type; a number that is no type selects nothing.
    pub kind: Option<u64>,
    /// The name of a conversation group; `""` selects the conversations in no group.
    pub group: Option<String>,
    /// All these marks; 0 selects the conversations without any.
    pub marks: Option<u64>,
    pub has_unread: Option<bool>,
    pub has_group_at: Option<bool>,
}

impl Filter {
    /// Whether a conversation passes, given the user's groups.
    pub fn passes(&self, c: &Conversation, groups: &[ConversationGroup]) -> bool {
        self.kind.is_none_or(|kind| u64::from(c.id.kind().number()) == kind)
            && self.group.as_deref().is_none_or(|name| match name {
                "" => c.groups.is_empty(),
                name => groups.iter().any(|g| g.name == name && c.is_in(g.no)),
            })
            && self.marks.is_none_or(|m| if m == 0 { c.marks == 0 } else { c.marks & m == m })
            && self.has_unread.is_none_or(|has| (c.unread != 0) == has)
            && self.has_group_at.is_none_or(|has| c.at.is_empty() != has)
    }
}
