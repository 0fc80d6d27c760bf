//! What a host can be told of without having asked, and whom to tell.

use parking_lot::RwLock;
use std::any::Any;
use std::ffi::CString;
use std::sync::Arc;

/// What a host can be told of, a row for each subject: the C type of its listeners, and what these are called with, in that order;
/// behind a `;` what is for Convoke alone. [`Subject`] and [`Note`] are made from it, and in `capi` the way from a note into C.
macro_rules! subjects {
    ($make:ident) => {
        $make! {
            Conversations: TIMConvEventCallback { event: ConversationEvent, conversations: CString },
            GroupCreated: TIMConvConversationGroupCreatedCallback { name: CString, conversations: CString },
            GroupDeleted: TIMConvConversationGroupDeletedCallback { name: CString },
            GroupRenamed: TIMConvConversationGroupNameChangedCallback { old: CString, new: CString },
            AddedToGroup: TIMConvConversationsAddedToGroupCallback { name: CString, conversations: CString },
            DeletedFromGroup: TIMConvConversationsDeletedFromGroupCallback {
                name: CString,
                conversations: CString,
                reason: u32,
            },
            // Of all conversations that are announced.
            TotalUnread: TIMConvTotalUnreadMessageCountChangedCallback { count: i32 },
            // The filter as the host wrote it.
            UnreadByFilter: TIMConvTotalUnreadMessageCountChangedByFilterCallback { filter: CString, count: i32 },
            NewMessages: TIMRecvNewMsgCallback { messages: CString },
            MessagesModified: TIMMsgUpdateCallback { messages: CString },
            MessagesRevoked: TIMMsgRevokeCallback { messages: CString },
            ReadReceipts: TIMMsgReadedReceiptCallback { receipts: CString },
            ReactionsChanged: TIMMsgReactionsChangedCallback { changes: CString },
            ExtensionsChanged: TIMMsgExtensionsChangedCallback { message: CString, extensions: CString },
            ExtensionsDeleted: TIMMsgExtensionsDeletedCallback { message: CString, keys: CString },
            MessagePinned: TIMMsgGroupPinnedMessageChangedCallback {
                group: CString,
                message: CString,
                pinned: bool,
                by: CString,
            },
            AllReceiveOption: TIMMsgAllMessageReceiveOptionCallback { option: CString },
            OwnProfile: TIMSelfInfoUpdatedCallback { profile: CString },
            Profiles: TIMUserInfoChangedCallback { profiles: CString },
            Statuses: TIMUserStatusChangedCallback { statuses: CString },
            GroupTip: TIMGroupTipsEventCallback { tip: CString },
            // All attributes of the chat group, as they are now, and the journal position of the change.
            AttributesChanged: TIMGroupAttributeChangedCallback { group: CString, attributes: CString; position: i64 },
            CounterChanged: TIMGroupCounterChangedCallback { group: CString, key: CString, value: i64 },
            TopicCreated: TIMGroupTopicCreatedCallback { group: CString, topic: CString },
            TopicsDeleted: TIMGroupTopicDeletedCallback { group: CString, topics: CString },
            TopicChanged: TIMGroupTopicChangedCallback { group: CString, topic: CString },
            Network: TIMNetworkStatusListenerCallback { status: NetworkStatus, code: i32, desc: CString },
            // Something waits to be polled.
            Ready: ConvokeReadyCallback {},
            Log: TIMLogCallback { level: Level, line: CString },
        }
    };
}
pub(crate) use subjects;

/// The bytes of what a note says, if it is a text.
fn bytes(said: &dyn Any) -> usize {
    said.downcast_ref::<CString>().map_or(0, |text| text.count_bytes())
}

macro_rules! notes {
    ($($subject:ident: $callback:ident { $($field:ident: $kind:ident),* $(,)? $(; $own:ident: $own_kind:ident)? },)*) => {
        /// What a host can listen to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Subject {
            $($subject),*
        }

        const SUBJECTS: usize = [$(Subject::$subject),*].len();

        /// Something to tell the host, ready to be handed over.
        #[derive(Debug)]
        pub enum Note {
            $($subject { $($field: $kind,)* $($own: $own_kind)? }),*
        }

        impl Note {
            pub fn subject(&self) -> Subject {
                match self {
                    $(Self::$subject { .. } => Subject::$subject),*
                }
            }

            /// The bytes of its texts.
            pub fn bytes(&self) -> usize {
                match self {
                    $(Self::$subject { $($field,)* .. } => 0 $(+ bytes($field))*),*
                }
            }
        }
    };
}
subjects!(notes);

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

/// The contract's `TIMLogLevel`, as far as Convoke uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Level {
    Debug = 3,
    Info = 4,
    Warn = 5,
    Error = 6,
}

impl Level {
    /// The nearest to a `TIMLogLevel` of a host.
    pub fn of(number: u32) -> Self {
        match number {
            0..=3 => Self::Debug,
            4 => Self::Info,
            5 => Self::Warn,
            _ => Self::Error,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Info => "info",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}

/// Calls the host. It gets notes of the subject it was set for only.
pub type Listener = Arc<dyn Fn(&Note) + Send + Sync>;

/// The listeners of a subject. Who tells them has them as they were when that began.
type OfSubject = Arc<Vec<(usize, Listener)>>;

/// Set and cleared at any time, from any thread; they outlive `Uninit`. Each has a key, by which it is found again: subjects with
/// one listener use key 0.
#[derive(Default)]
pub struct Listeners([RwLock<OfSubject>; SUBJECTS]);

impl Listeners {
    /// Sets the listener of that key in place of the one before, or takes it away.
    pub fn set(&self, subject: Subject, key: usize, listener: Option<Listener>) {
        let Some(listeners) = self.0.get(subject as usize) else { return };
        let listeners = &mut *listeners.write();
        // A copy where they are just being told.
        let listeners = Arc::make_mut(listeners);
        let Some(listener) = listener else { return listeners.retain(|(k, _)| *k != key) };
        match listeners.iter_mut().find(|(k, _)| *k == key) {
            Some(place) => place.1 = listener,
            None => listeners.push((key, listener)),
        }
    }

    /// Whether anybody listens; if not, there is no need to write documents.
    pub fn wants(&self, subject: Subject) -> bool {
        self.0.get(subject as usize).is_some_and(|listeners| !listeners.read().is_empty())
    }

    /// The lock is not held meanwhile: a listener may set listeners.
    pub fn tell(&self, note: &Note) {
        let Some(listeners) = self.0.get(note.subject() as usize) else { return };
        let listeners = Arc::clone(&listeners.read());
        listeners.iter().for_each(|(_, listener)| listener(note));
    }
}
