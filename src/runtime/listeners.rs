//! What a host can be told of without having asked, and whom to tell.

use parking_lot::RwLock;
use std::ffi::CString;
use std::sync::Arc;

/// Something to tell the host, ready to be handed over.
#[derive(Debug)]
pub enum Note {
    Conversations { event: ConversationEvent, conversations: CString },
    GroupCreated { name: CString, conversations: CString },
    GroupDeleted { name: CString },
    GroupRenamed { old: CString, new: CString },
    AddedToGroup { name: CString, conversations: CString },
    DeletedFromGroup { name: CString, conversations: CString, reason: u32 },
    Log { level: u32, line: CString },
}

/// The contract's `TIMConvEvent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum ConversationEvent {
    Add = 0,
    Update = 2,
    Start = 3,
    Finish = 4,
}

/// The listeners a host can set, one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Topic {
    Conversations,
    GroupCreated,
    GroupDeleted,
    GroupRenamed,
    AddedToGroup,
    DeletedFromGroup,
    Log,
}

const TOPICS: usize = Topic::Log as usize + 1;

impl Note {
    /// The bytes of its texts.
    pub fn bytes(&self) -> usize {
        match self {
            Self::Conversations { conversations: text, .. } | Self::GroupDeleted { name: text } => text.count_bytes(),
            Self::GroupCreated { name: a, conversations: b }
            | Self::GroupRenamed { old: a, new: b }
            | Self::AddedToGroup { name: a, conversations: b }
            | Self::DeletedFromGroup { name: a, conversations: b, .. } => a.count_bytes() + b.count_bytes(),
            Self::Log { line, .. } => line.count_bytes(),
        }
    }

    fn topic(&self) -> Topic {
        match self {
            Self::Conversations { .. } => Topic::Conversations,
            Self::GroupCreated { .. } => Topic::GroupCreated,
            Self::GroupDeleted { .. } => Topic::GroupDeleted,
            Self::GroupRenamed { .. } => Topic::GroupRenamed,
            Self::AddedToGroup { .. } => Topic::AddedToGroup,
            Self::DeletedFromGroup { .. } => Topic::DeletedFromGroup,
            Self::Log { .. } => Topic::Log,
        }
    }
}

/// Calls the host. It gets notes of the topic it was set for only.
pub type Listener = Arc<dyn Fn(&Note) + Send + Sync>;

/// Set and cleared at any time, from any thread; they outlive `Uninit`.
#[derive(Default)]
pub struct Listeners([RwLock<Option<Listener>>; TOPICS]);

impl Listeners {
    pub fn set(&self, topic: Topic, listener: Option<Listener>) {
        if let Some(place) = self.0.get(topic as usize) {
            *place.write() = listener;
        }
    }

    fn get(&self, topic: Topic) -> Option<Listener> {
        self.0.get(topic as usize).and_then(|place| place.read().clone())
    }

    /// Whether anybody listens; if not, there is no need to write documents.
    pub fn wants(&self, topic: Topic) -> bool {
        self.get(topic).is_some()
    }

    /// The lock is not held meanwhile: a listener may set listeners.
    pub fn tell(&self, note: &Note) {
        if let Some(listener) = self.get(note.topic()) {
            listener(note);
        }
    }
}
