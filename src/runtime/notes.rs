//! Which notes a change leads to, in the order of the contract: the group's own first, then one update with each
//! listed conversation whose groups changed.

use super::documents;
use super::listeners::{ConversationEvent, Listeners, Note, Topic};
use crate::core::ids::ConversationNo;
use crate::core::state::{Change, UserState};
use crate::wire;
use std::ffi::CString;

/// Conversations in one note of a whole list.
const PER_NOTE: usize = 100;

/// The notes for a change that has just been applied to the state.
pub fn of_change(change: &Change, state: &UserState, listeners: &Listeners, notes: &mut Vec<Note>) {
    let text = |name: &str| CString::new(name).unwrap_or_default();
    let mut tell = |topic: Topic, note: &dyn Fn() -> Note| {
        if listeners.wants(topic) {
            notes.push(note());
        }
    };
    match change {
        Change::Silent => {}
        Change::ConversationListed { conversation } => tell(Topic::Conversations, &|| Note::Conversations {
            event: ConversationEvent::Add,
            conversations: wire::write(&documents::listed(state, &[*conversation])),
        }),
        Change::ConversationsUpdated { conversations } => update(conversations, state, listeners, notes),
        Change::GroupCreated { name, conversations } => {
            tell(Topic::GroupCreated, &|| Note::GroupCreated {
                name: text(name),
                conversations: documents::all(state, conversations),
            });
            update(conversations, state, listeners, notes);
        }
        Change::GroupDeleted { name, conversations } => {
            tell(Topic::GroupDeleted, &|| Note::GroupDeleted { name: text(name) });
            update(conversations, state, listeners, notes);
        }
        Change::GroupRenamed { old, new, conversations } => {
            tell(Topic::GroupRenamed, &|| Note::GroupRenamed { old: text(old), new: text(new) });
            update(conversations, state, listeners, notes);
        }
        Change::ConversationsAdded { name, conversations } => {
            tell(Topic::AddedToGroup, &|| Note::AddedToGroup {
                name: text(name),
                conversations: documents::all(state, conversations),
            });
            update(conversations, state, listeners, notes);
        }
        Change::ConversationsRemoved { name, conversations, reason } => {
            tell(Topic::DeletedFromGroup, &|| Note::DeletedFromGroup {
                name: text(name),
                conversations: documents::all(state, conversations),
                reason: *reason as u32,
            });
            update(conversations, state, listeners, notes);
        }
    }
}

fn update(conversations: &[ConversationNo], state: &UserState, listeners: &Listeners, notes: &mut Vec<Note>) {
    if !listeners.wants(Topic::Conversations) {
        return;
    }
    let documents = documents::listed(state, conversations);
    if !documents.is_empty() {
        notes.push(Note::Conversations { event: ConversationEvent::Update, conversations: wire::write(&documents) });
    }
}

/// The whole list, as a login shows it: Start, the conversations in pages, Finish. Handed over note by note, so that
/// a long list is never in memory as text.
pub fn of_whole_list(state: &UserState, listeners: &Listeners, mut tell: impl FnMut(Note)) {
    if !listeners.wants(Topic::Conversations) {
        return;
    }
    let mut note = |event, conversations| tell(Note::Conversations { event, conversations });
    note(ConversationEvent::Start, c"[]".to_owned());
    let numbers: Vec<_> = state.whole_list().map(|(no, _)| no).collect();
    for page in numbers.chunks(PER_NOTE) {
        note(ConversationEvent::Add, wire::write(&documents::listed(state, page)));
    }
    note(ConversationEvent::Finish, c"[]".to_owned());
}
