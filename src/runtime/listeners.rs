//! What a host can be told of without having asked, and whom to tell.

use crate::wire::{self, Argument};
use parking_lot::{Mutex, RwLock};
use std::any::Any;
use std::ffi::CString;
use std::sync::Arc;

/// A text that is told as it is.
pub type Text = CString;
/// A JSON document.
pub type Json = CString;

/// What a host can be told of, a row for each subject: the C type of its listeners, and what these are called with, in that order;
/// behind a `;` what is for Convoke alone. [`Subject`] and [`Note`] are made from it, and in `capi` the way from a note into C.
macro_rules! subjects {
    ($make:ident) => {
        $make! {
            Conversations: TIMConvEventCallback { event: ConversationEvent, conversations: Json },
            GroupCreated: TIMConvConversationGroupCreatedCallback { name: Text, conversations: Json },
            GroupDeleted: TIMConvConversationGroupDeletedCallback { name: Text },
            GroupRenamed: TIMConvConversationGroupNameChangedCallback { old: Text, new: Text },
            AddedToGroup: TIMConvConversationsAddedToGroupCallback { name: Text, conversations: Json },
            DeletedFromGroup: TIMConvConversationsDeletedFromGroupCallback {
                name: Text,
                conversations: Json,
                reason: u32,
            },
            // Of all conversations that are announced.
            TotalUnread: TIMConvTotalUnreadMessageCountChangedCallback { count: i32 },
            // The filter as the host wrote it.
            UnreadByFilter: TIMConvTotalUnreadMessageCountChangedByFilterCallback { filter: Json, count: i32 },
            NewMessages: TIMRecvNewMsgCallback { messages: Json },
            MessagesModified: TIMMsgUpdateCallback { messages: Json },
            MessagesRevoked: TIMMsgRevokeCallback { messages: Json },
            ReadReceipts: TIMMsgReadedReceiptCallback { receipts: Json },
            ReactionsChanged: TIMMsgReactionsChangedCallback { changes: Json },
            ExtensionsChanged: TIMMsgExtensionsChangedCallback { message: Text, extensions: Json },
            ExtensionsDeleted: TIMMsgExtensionsDeletedCallback { message: Text, keys: Json },
            MessagePinned: TIMMsgGroupPinnedMessageChangedCallback {
                group: Text,
                message: Json,
                pinned: bool,
                by: Text,
            },
            AllReceiveOption: TIMMsgAllMessageReceiveOptionCallback { option: Json },
            OwnProfile: TIMSelfInfoUpdatedCallback { profile: Json },
            Profiles: TIMUserInfoChangedCallback { profiles: Json },
            Statuses: TIMUserStatusChangedCallback { statuses: Json },
            GroupTip: TIMGroupTipsEventCallback { tip: Json },
            // All attributes of the chat group, as they are now, and the journal position of the change.
            AttributesChanged: TIMGroupAttributeChangedCallback { group: Text, attributes: Json; position: i64 },
            CounterChanged: TIMGroupCounterChangedCallback { group: Text, key: Text, value: i64 },
            TopicCreated: TIMGroupTopicCreatedCallback { group: Text, topic: Text },
            TopicsDeleted: TIMGroupTopicDeletedCallback { group: Text, topics: Json },
            TopicChanged: TIMGroupTopicChangedCallback { group: Text, topic: Json },
            Network: TIMNetworkStatusListenerCallback { status: NetworkStatus, code: i32, desc: Text },
            // Something waits to be polled.
            Ready: ConvokeReadyCallback {},
            Log: TIMLogCallback { level: Level, line: Text },
        }
    };
}
pub(crate) use subjects;

/// The bytes of what a note says, if it is a text.
fn bytes(said: &dyn Any) -> usize {
    said.downcast_ref::<CString>().map_or(0, |text| text.count_bytes())
}

/// A part of a note as JSON has it.
macro_rules! said {
    ($text:ident: Json) => {
        Argument::json($text)
    };
    ($text:ident: Text) => {
        Argument::text($text)
    };
    ($flag:ident: bool) => {
        Argument::Bool(*$flag)
    };
    ($number:ident: $kind:ident) => {
        Argument::Number(*$number as i64)
    };
}

macro_rules! notes {
    ($($subject:ident: $callback:ident { $($field:ident: $kind:ident),* $(,)? $(; $own:ident: $own_kind:ident)? },)*) => {
        /// What a host can listen to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Subject {
            $($subject),*
        }

        const ALL: [Subject; SUBJECTS] = [$(Subject::$subject),*];
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

            /// The type of the listeners that are told so.
            pub fn listener(&self) -> &'static str {
                match self {
                    $(Self::$subject { .. } => stringify!($callback)),*
                }
            }

            /// What these are called with, as a JSON array.
            pub fn arguments(&self) -> CString {
                match self {
                    $(Self::$subject { $($field,)* .. } => {
                        let said: &[Argument<'_>] = &[$(said!($field: $kind)),*];
                        wire::write(&said)
                    })*
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
#[repr(u32)]
pub enum NetworkStatus {
    Connected = 0,
    Connecting = 2,
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

/// The listeners of a subject.
type OfSubject = Vec<(usize, Listener)>;

/// Set and cleared at any time, from any thread; they outlive `Uninit`. Each has a key, by which it is found again: subjects with
/// one listener use key 0.
#[derive(Default)]
pub struct Listeners {
    of: [RwLock<OfSubject>; SUBJECTS],
    /// Held while the host is called: callbacks run one after the other, whichever thread makes them.
    pub(super) turn: Mutex<()>,
}

impl Listeners {
    /// Sets the listener of that key in place of the one before, or takes it away.
    pub fn set(&self, subject: Subject, key: usize, listener: Option<Listener>) {
        let Some(of_subject) = self.of.get(subject as usize) else { return };
        let mut guard = of_subject.write();
        let listeners = &mut *guard;
        let place = listeners.iter().position(|(k, _)| *k == key);
        let before = match (place, listener) {
            (Some(place), Some(listener)) => listeners.get_mut(place).map(|at| std::mem::replace(&mut at.1, listener)),
            (Some(place), None) => Some(listeners.remove(place).1),
            (None, Some(listener)) => {
                listeners.push((key, listener));
                None
            }
            (None, None) => None,
        };
        // What goes with it is the host's, and may come back here.
        drop(guard);
        drop(before);
    }

    /// Sets who is told of every subject, beside the listeners of each, or takes them away; but not what is told on any thread.
    pub fn set_all(&self, listener: Option<&Listener>) {
        /// No other listener has it: the others are 0 and 1, and addresses of functions.
        const KEY: usize = usize::MAX;
        for subject in ALL.into_iter().filter(|subject| *subject != Subject::Ready) {
            self.set(subject, KEY, listener.cloned());
        }
    }

    /// Whether anybody listens; if not, there is no need to write documents.
    pub fn wants(&self, subject: Subject) -> bool {
        self.of.get(subject as usize).is_some_and(|listeners| !listeners.read().is_empty())
    }

    /// The lock is not held meanwhile: a listener may set listeners. Whoever is set by then is told, and nobody who is not.
    pub fn tell(&self, note: &Note) {
        let Some(of_subject) = self.of.get(note.subject() as usize) else { return };
        let keys: Vec<usize> = of_subject.read().iter().map(|(key, _)| *key).collect();
        let is_set = |key: usize| of_subject.read().iter().find(|(k, _)| *k == key).map(|(_, set)| Arc::clone(set));
        keys.into_iter().filter_map(is_set).for_each(|listener| listener(note));
    }
}

#[cfg(test)]
#[path = "../tests/runtime/listeners.rs"]
mod tests;
