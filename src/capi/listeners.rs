//! From what the SDK tells to the listener that a host has set: each subject's is called as its row of `runtime`'s table says.

use super::boundary::{UserData, guard};
use super::types::*;
use crate::runtime::listeners::{Listener, Note, Subject, subjects};
use crate::runtime::sdk::SDK;
use std::ffi::c_void;
use std::sync::Arc;

/// A part of a note as C has it.
macro_rules! in_c {
    ($text:ident: Json) => {
        $text.as_ptr()
    };
    ($text:ident: Text) => {
        $text.as_ptr()
    };
    ($other:ident: $kind:ident) => {
        (*$other).into()
    };
}

macro_rules! listeners {
    ($($subject:ident: $callback:ident { $($field:ident: $kind:ident),* $(,)? $(; $own:ident: $own_kind:ident)? },)*) => {
        /// What a host sets as a listener of that subject; `None` clears it.
        #[derive(Clone, Copy)]
        pub enum ListenerOf {
            $($subject($callback)),*
        }

        impl ListenerOf {
            fn subject(self) -> Subject {
                match self {
                    $(Self::$subject(_) => Subject::$subject),*
                }
            }

            fn is_set(self) -> bool {
                match self {
                    $(Self::$subject(cb) => cb.is_some()),*
                }
            }

            /// Calls the host.
            fn tell(self, note: &Note, user_data: UserData) {
                match (self, note) {
                    $((Self::$subject(Some(cb)), Note::$subject { $($field,)* .. }) => {
                        // SAFETY: the host promised, when it set the listener, that `cb` may be called with `user_data`; the
                        // texts live until it returns.
                        unsafe { cb($(in_c!($field: $kind),)* user_data.pointer()) }
                    })*
                    // It hears of its subject only.
                    _ => {}
                }
            }
        }
    };
}
subjects!(listeners);

/// Sets or clears the listener of a subject.
pub fn listen(listener: ListenerOf, user_data: *const c_void) {
    listen_as(0, listener, user_data);
}

/// Sets or clears the listener of that key, where a subject has more than one.
pub fn listen_as(key: usize, listener: ListenerOf, user_data: *const c_void) {
    if SDK.host.is_inherited() {
        return;
    }
    let user_data = UserData::new(user_data);
    guard(|| {
        let tell: Listener = Arc::new(move |note| listener.tell(note, user_data));
        SDK.set_listener(listener.subject(), key, listener.is_set().then_some(tell));
    });
}

/// Sets or clears a listener that nothing tells: there is nothing to keep.
pub fn never_called<F>(_cb: Option<F>, _user_data: *const c_void) {}
