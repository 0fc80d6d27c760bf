//! The limits by name. `Init` may set any of them in `convoke_limits`, where the name is the JSON key; the defaults are the
//! contract's.

macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident = $default:literal;)*) => {
        /// Every limit, by the name it has in `convoke_limits`.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Limits { $($(#[$doc])* pub $name: u64,)* }

        impl Default for Limits {
            fn default() -> Self { Self { $($name: $default,)* } }
        }

        impl Limits {
            /// Sets the limit of that name; false where there is none.
            pub fn set(&mut self, name: &str, value: u64) -> bool {
                match name {
                    $(stringify!($name) => self.$name = value,)*
                    _ => return false,
                }
                true
            }
        }
    };
}

limits! {
    /// Calls that may wait for their answer at once; the next is answered 9507.
    unanswered_calls = 1000;
    /// Conversation groups a user may have (51010).
    conversation_groups = 20;
    /// Bytes in the name of a conversation group (51011).
    conversation_group_name_bytes = 32;
    /// Conversations in one conversation group; the earliest added leave it.
    conversations_per_group = 1000;
    /// Conversation ids in one call (51006).
    conversations_per_call = 100;
    /// Conversations with a mark (51008).
    marked_conversations = 1000;
    /// Chat groups that may be created in one UTC day, 0 for any number. Read by `GroupCreate`, which is not built yet.
    groups_per_day = 0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_set_by_its_name_and_an_unknown_name_is_refused() {
        let mut limits = Limits::default();
        assert!(limits.set("conversation_groups", 3));
        assert_eq!(limits.conversation_groups, 3);
        assert!(!limits.set("conversation_group", 3));
        assert!(!limits.set("", 3));
    }
}
