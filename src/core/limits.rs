//! The limits by name, and the one check of what may not be above one.
//!
//! `Init` may set those of [`Limits`] in `convoke_limits`, where the name is the JSON key; the defaults are the contract's. The
//! others always hold.

use super::error::{Code, Error};
use super::field::Field;

/// How much there may be of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub name: &'static str,
    pub most: u64,
}

impl Limit {
    const fn new(name: &'static str, most: u64) -> Self {
        Self { name, most }
    }

    /// Refuses what is more: the refusal says where, how much it is, and which limit it is above.
    pub fn check(self, given: impl TryInto<u64>, field: Field, code: Code) -> Result<(), Error> {
        match given.try_into().unwrap_or(u64::MAX) {
            given if given > self.most => Err(self.refusal(given, field, code)),
            _ => Ok(()),
        }
    }

    /// What is said to whom is above it.
    pub fn refusal(self, given: u64, field: Field, code: Code) -> Error {
        let Self { name, most } = self;
        Error::about(field, code, format!("{given} where at most {most} are allowed ({name})"))
    }
}

macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident = $default:literal;)*) => {
        /// Every limit, by the name it has in `convoke_limits`.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Limits { $($(#[$doc])* pub $name: u64,)* }

        impl Default for Limits {
            fn default() -> Self { Self { $($name: $default,)* } }
        }

        impl Limits {
            $(#[allow(dead_code, reason = "a page that is too long ends sooner, and refuses nothing")]
            pub fn $name(&self) -> Limit { Limit::new(stringify!($name), self.$name) })*

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

/// Bytes of a draft, which every device of the user holds in memory.
pub const DRAFT_BYTES: Limit = Limit::new("draft_bytes", 64 * 1024);
/// Bytes of a message's id (6017).
pub const MESSAGE_ID_BYTES: Limit = Limit::new("message_id_bytes", 128);
/// Bytes in the name of a reaction (6017).
pub const REACTION_BYTES: Limit = Limit::new("reaction_bytes", 200);
/// Bytes in the key of an extension (6017).
pub const EXTENSION_KEY_BYTES: Limit = Limit::new("extension_key_bytes", 100);
/// Bytes in the value of an extension (6017).
pub const EXTENSION_VALUE_BYTES: Limit = Limit::new("extension_value_bytes", 1024);
/// Bytes of each text in a profile, and of each value that an application adds to it (40001).
pub const PROFILE_TEXT_BYTES: Limit = Limit::new("profile_text_bytes", 500);
/// Bytes of a key that an application adds to a profile (40001).
pub const PROFILE_KEY_BYTES: Limit = Limit::new("profile_key_bytes", 8);
/// Bytes of what a user says of being there (40001).
pub const STATUS_BYTES: Limit = Limit::new("status_bytes", 100);
/// Bytes in the name of a chat group or a topic (8502).
pub const NAME_BYTES: Limit = Limit::new("name_bytes", 100);
/// Bytes in its introduction (8503).
pub const INTRODUCTION_BYTES: Limit = Limit::new("introduction_bytes", 240);
/// Bytes in its notification (8504).
pub const NOTIFICATION_BYTES: Limit = Limit::new("notification_bytes", 300);
/// Bytes in the URL of its avatar (8505).
pub const FACE_URL_BYTES: Limit = Limit::new("face_url_bytes", 100);
/// Bytes of a member's name card (8506).
pub const NAME_CARD_BYTES: Limit = Limit::new("name_card_bytes", 50);
/// Bytes of what is said with a request, an invitation, a removal or a decision (10004).
pub const REQUEST_TEXT_BYTES: Limit = Limit::new("request_text_bytes", 300);

#[cfg(test)]
#[path = "../tests/core/limits.rs"]
mod tests;
