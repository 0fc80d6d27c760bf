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
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

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
    /// Conversations in one page; there is a next one.
    conversations_per_page = 1000;
    /// Conversations in a list that has no pages; more are left out.
    conversations_listed = 10000;
    /// Filters whose unread number a device is told (6017).
    unread_filters = 100;
    /// Conversation ids in one call (51006).
    conversations_per_call = 100;
    /// Conversations that have marks or custom data (51008).
    marked_conversations = 1000;
    /// Bytes of custom data of a conversation (6017).
    custom_data_bytes = 256;
    /// Bytes of a message's elements as JSON (8001).
    message_bytes = 12288;
    /// Seconds in which a message can be revoked (10031).
    revoke_seconds = 120;
    /// Users whom one call names (6017; 10004 where they are members of a chat group).
    receivers_per_call = 500;
    /// Messages that one call names (6017).
    messages_per_call = 500;
    /// Messages in one page of a history; there is a next one.
    messages_per_page = 1000;
    /// Words that one call looks for (6017; in chat groups 10004).
    search_words = 5;
    /// Bytes in each of them (6017; in chat groups 10004).
    search_word_bytes = 256;
    /// Messages or conversations in one page of what is found; there is a next one.
    search_page = 100;
    /// Messages that are pinned in a chat group (10070).
    pinned_messages = 10;
    /// Extensions of a message (6017).
    extensions_per_message = 300;
    /// Different reactions to a message (23005).
    reactions_per_message = 10;
    /// Users with the same reaction to a message (23006).
    users_per_reaction = 100;
    /// Members a chat group may begin with (8507).
    initial_members = 20;
    /// Users whom one call invites to a chat group, or removes (10004).
    invited_per_call = 20;
    /// Members in one page; there is a next one.
    members_per_page = 100;
    /// Members of one chat group that a search answers; more are left out.
    members_found = 1000;
    /// Chat groups that one call names (10004).
    groups_per_call = 100;
    /// Chat groups in one list; more are left out.
    groups_listed = 10000;
    /// Requests in one page, or as many as were made in one second.
    requests_per_page = 100;
    /// Attributes of a chat group (10004).
    attributes_per_group = 16;
    /// Bytes in the key of an attribute (10004).
    attribute_key_bytes = 32;
    /// Bytes in the value of an attribute (10004).
    attribute_value_bytes = 4096;
    /// Bytes in the keys and values of all attributes of a chat group together (10004).
    attribute_bytes = 16384;
    /// Counters of a chat group (10004).
    counters_per_group = 20;
    /// Bytes in the key of a counter (10004).
    counter_key_bytes = 32;
    /// Keys of a chat group's custom information (10004).
    custom_keys_per_group = 10;
    /// Keys of a member's custom information (10004).
    custom_keys_per_member = 5;
    /// Bytes in a key of custom information (10004).
    custom_key_bytes = 16;
    /// Bytes in the value of a key of custom information (10004).
    custom_value_bytes = 512;
    /// Different marks in a chat group (10004).
    marks_per_group = 10;
    /// Topics of a Community (10004).
    topics_per_community = 100;
    /// Bytes in the custom string of a topic (10004).
    topic_custom_bytes = 3000;
    /// Chat groups that may be created in one UTC day, 0 for any number (10037).
    groups_per_day = 0;
}

#[cfg(test)]
#[path = "../tests/core/limits.rs"]
mod tests;
