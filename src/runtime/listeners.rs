//! What a host can be told of without having asked, and whom to tell.

use parking_lot::RwLock;
use std::ffi::CString;
use std::sync::Arc;

/// Something to tell the host, ready to be handed over.
#[derive(Debug)]
pub enum Note {
    Conversations {
        event: ConversationEvent,
        conversations: CString,
    },
    GroupCreated {
        name: CString,
        conversations: CString,
    },
    GroupDeleted {
        name: CString,
    },
    GroupRenamed {
        old: CString,
        new: CString,
    },
    AddedToGroup {
        name: CString,
        conversations: CString,
    },
    DeletedFromGroup {
        name: CString,
        conversations: CString,
        reason: u32,
    },
    /// Unread messages in all conversations that are announced.
    TotalUnread {
        count: i32,
    },
    /// The filter as the host wrote it.
    UnreadByFilter {
        filter: CString,
        count: i32,
    },
    NewMessages {
        messages: CString,
    },
    MessagesModified {
        messages: CString,
    },
    MessagesRevoked {
        messages: CString,
    },
    ReadReceipts {
        receipts: CString,
    },
    ReactionsChanged {
        changes: CString,
    },
    ExtensionsChanged {
        message: CString,
        extensions: CString,
    },
    ExtensionsDeleted {
        message: CString,
        keys: CString,
    },
    MessagePinned {
        group: CString,
        message: CString,
        pinned: bool,
        by: CString,
    },
    AllReceiveOption {
        option: CString,
    },
    OwnProfile {
        profile: CString,
    },
    Profiles {
        profiles: CString,
    },
    Statuses {
        statuses: CString,
    },
    /// A `GroupTipsElem` document.
    GroupTip {
        tip: CString,
    },
    /// All attributes of the chat group, as they are now, and the journal position of the change.
    AttributesChanged {
        group: CString,
        attributes: CString,
        position: i64,
    },
    CounterChanged {
        group: CString,
        key: CString,
        value: i64,
    },
    TopicCreated {
        group: CString,
        topic: CString,
    },
    /// An array of topic ids.
    TopicsDeleted {
        group: CString,
        topics: CString,
    },
    /// A `TopicInfo` document.
    TopicChanged {
        group: CString,
        topic: CString,
    },
    Network {
        status: NetworkStatus,
    },
    /// Something waits to be polled.
    Ready,
    Log {
        level: u32,
        line: CString,
    },
}

/// The contract's `TIMConvEvent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum ConversationEvent {
    Add = 0,
    Delete = 1,
    Update = 2,
    Start = 3,
    Finish = 4,
}

/// The contract's `TIMNetworkStatus`, as far as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkStatus {
    Connecting,
    Connected,
}

/// What a host can listen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Topic {
    Conversations,
    GroupCreated,
    GroupDeleted,
    GroupRenamed,
    AddedToGroup,
    DeletedFromGroup,
    TotalUnread,
    UnreadByFilter,
    NewMessages,
    MessagesModified,
    MessagesRevoked,
    ReadReceipts,
    ReactionsChanged,
    ExtensionsChanged,
    ExtensionsDeleted,
    MessagePinned,
    AllReceiveOption,
    OwnProfile,
    Profiles,
    Statuses,
    GroupTips,
    AttributesChanged,
    CounterChanged,
    CommunityTopicCreated,
    CommunityTopicsDeleted,
    CommunityTopicChanged,
    Network,
    /// Nobody is ever logged out by another device.
    KickedOffline,
    /// A UserSig is looked at by `Login` only.
    UserSigExpired,
    /// Nothing is uploaded.
    UploadProgress,
    Ready,
    /// What is not built. Each listener has a key of its own.
    Unbuilt,
    Log,
}

const TOPICS: usize = Topic::Log as usize + 1;

impl Note {
    /// The bytes of its texts.
    pub fn bytes(&self) -> usize {
        match self {
            Self::Conversations { conversations: text, .. }
            | Self::GroupDeleted { name: text }
            | Self::UnreadByFilter { filter: text, .. }
            | Self::NewMessages { messages: text }
            | Self::MessagesModified { messages: text }
            | Self::MessagesRevoked { messages: text }
            | Self::ReadReceipts { receipts: text }
            | Self::ReactionsChanged { changes: text }
            | Self::AllReceiveOption { option: text }
            | Self::OwnProfile { profile: text }
            | Self::Profiles { profiles: text }
            | Self::GroupTip { tip: text }
            | Self::Statuses { statuses: text } => text.count_bytes(),
            Self::TotalUnread { .. } | Self::Network { .. } | Self::Ready => 0,
            Self::AttributesChanged { group: a, attributes: b, .. }
            | Self::CounterChanged { group: a, key: b, .. }
            | Self::TopicCreated { group: a, topic: b }
            | Self::TopicsDeleted { group: a, topics: b }
            | Self::TopicChanged { group: a, topic: b }
            | Self::ExtensionsChanged { message: a, extensions: b }
            | Self::ExtensionsDeleted { message: a, keys: b }
            | Self::MessagePinned { group: a, message: b, .. } => a.count_bytes() + b.count_bytes(),
            Self::GroupCreated { name: a, conversations: b }
            | Self::GroupRenamed { old: a, new: b }
            | Self::AddedToGroup { name: a, conversations: b }
            | Self::DeletedFromGroup { name: a, conversations: b, .. } => a.count_bytes() + b.count_bytes(),
            Self::Log { line, .. } => line.count_bytes(),
        }
    }

    pub fn topic(&self) -> Topic {
        match self {
            Self::Conversations { .. } => Topic::Conversations,
            Self::GroupCreated { .. } => Topic::GroupCreated,
            Self::GroupDeleted { .. } => Topic::GroupDeleted,
            Self::GroupRenamed { .. } => Topic::GroupRenamed,
            Self::AddedToGroup { .. } => Topic::AddedToGroup,
            Self::DeletedFromGroup { .. } => Topic::DeletedFromGroup,
            Self::TotalUnread { .. } => Topic::TotalUnread,
            Self::UnreadByFilter { .. } => Topic::UnreadByFilter,
            Self::NewMessages { .. } => Topic::NewMessages,
            Self::MessagesModified { .. } => Topic::MessagesModified,
            Self::MessagesRevoked { .. } => Topic::MessagesRevoked,
            Self::ReadReceipts { .. } => Topic::ReadReceipts,
            Self::ReactionsChanged { .. } => Topic::ReactionsChanged,
            Self::ExtensionsChanged { .. } => Topic::ExtensionsChanged,
            Self::ExtensionsDeleted { .. } => Topic::ExtensionsDeleted,
            Self::MessagePinned { .. } => Topic::MessagePinned,
            Self::AllReceiveOption { .. } => Topic::AllReceiveOption,
            Self::OwnProfile { .. } => Topic::OwnProfile,
            Self::Profiles { .. } => Topic::Profiles,
            Self::Statuses { .. } => Topic::Statuses,
            Self::GroupTip { .. } => Topic::GroupTips,
            Self::AttributesChanged { .. } => Topic::AttributesChanged,
            Self::CounterChanged { .. } => Topic::CounterChanged,
            Self::TopicCreated { .. } => Topic::CommunityTopicCreated,
            Self::TopicsDeleted { .. } => Topic::CommunityTopicsDeleted,
            Self::TopicChanged { .. } => Topic::CommunityTopicChanged,
            Self::Network { .. } => Topic::Network,
            Self::Ready => Topic::Ready,
            Self::Log { .. } => Topic::Log,
        }
    }
}

/// Calls the host. It gets notes of the topic it was set for only.
pub type Listener = Arc<dyn Fn(&Note) + Send + Sync>;

/// The listeners of a topic. Who tells them has them as they were when that began.
type OfTopic = Arc<Vec<(usize, Listener)>>;

/// Set and cleared at any time, from any thread; they outlive `Uninit`. Each has a key, by which it is found again: topics with
/// one listener use key 0.
pub struct Listeners([RwLock<OfTopic>; TOPICS]);

impl Default for Listeners {
    fn default() -> Self {
        Self(std::array::from_fn(|_| RwLock::default()))
    }
}

impl Listeners {
    /// Sets the listener of that key in place of the one before, or takes it away.
    pub fn set(&self, topic: Topic, key: usize, listener: Option<Listener>) {
        let Some(listeners) = self.0.get(topic as usize) else { return };
        let listeners = &mut *listeners.write();
        // A copy where they are just being told.
        let listeners = Arc::make_mut(listeners);
        let at = listeners.iter().position(|(k, _)| *k == key);
        match (at.and_then(|at| listeners.get_mut(at)), listener) {
            (Some(place), Some(listener)) => place.1 = listener,
            (Some(_), None) => listeners.retain(|(k, _)| *k != key),
            (None, Some(listener)) => listeners.push((key, listener)),
            (None, None) => {}
        }
    }

    /// Whether anybody listens; if not, there is no need to write documents.
    pub fn wants(&self, topic: Topic) -> bool {
        self.0.get(topic as usize).is_some_and(|listeners| !listeners.read().is_empty())
    }

    /// The lock is not held meanwhile: a listener may set listeners.
    pub fn tell(&self, note: &Note) {
        let Some(listeners) = self.0.get(note.topic() as usize) else { return };
        let listeners = Arc::clone(&listeners.read());
        listeners.iter().for_each(|(_, listener)| listener(note));
    }
}
