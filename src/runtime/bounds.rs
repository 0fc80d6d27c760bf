//! How much one query may ask for: each is answered within a bounded time, since all others wait for it meanwhile.
//!
//! What names too much is refused; a page that is asked to be too long ends sooner.

use super::request::{Query, Subscription};
use crate::core::error::{Code, Error};
use crate::core::field::Field;
use crate::core::ids::UserId;
use crate::core::limits::Limits;
use crate::core::query::{HistoryQuery, SearchQuery};
use crate::core::watched::Watched;

/// Refuses a query that names more than the limits allow.
pub fn check(query: &Query, limits: &Limits) -> Result<(), Error> {
    let messages = |named, field| limits.messages_per_call().check(named, field, Code::InvalidParameters);
    let users = |named, field| limits.receivers_per_call().check(named, field, Code::InvalidParameters);
    let groups = |named, field| limits.groups_per_call().check(named, field, Code::GroupInvalidParameters);
    // A word of many signs is as many for the index, which it looks for one beside the other.
    let words = |named: &[String], code| {
        limits.search_words().check(named.len(), Field::Words, code)?;
        let longest = named.iter().map(String::len).max().unwrap_or(0);
        limits.search_word_bytes().check(longest, Field::Words, code)
    };
    match query {
        Query::Conversations(ids) => {
            limits.conversations_per_call().check(ids.len(), Field::ConversationsNamed, Code::TooManyIds)
        }
        Query::History { history, .. } => messages(history.seqs.len(), Field::Seqs),
        Query::Messages(named) => messages(named.len(), Field::Messages),
        Query::Receipts(named) | Query::Reactions { messages: named, .. } => messages(named.len(), Field::Receipts),
        Query::Search(search) => {
            words(&search.keywords, Code::InvalidParameters)?;
            users(search.senders.len(), Field::Senders)
        }
        Query::C2cReceiveOptions(named) | Query::Profiles(named) | Query::Statuses(named) => {
            users(named.len(), Field::Users)
        }
        Query::ChatGroups(ids) => groups(ids.len(), Field::Groups),
        Query::SearchChatGroups { keywords, .. } => words(keywords, Code::GroupInvalidParameters),
        Query::SearchMembers(search) => {
            words(&search.keywords, Code::GroupInvalidParameters)?;
            groups(search.groups.len(), Field::GroupsSearched)
        }
        Query::Topics { topics, .. } => {
            limits.topics_per_community().check(topics.len(), Field::Topics, Code::GroupInvalidParameters)
        }
        // Those that name one thing, are a page, or are bounded by what there can be.
        Query::ConversationGroups
        | Query::WholeList
        | Query::Page { .. }
        | Query::TotalUnread
        | Query::Unread(_)
        | Query::Readers { .. }
        | Query::Extensions(_)
        | Query::ReactionUsers { .. }
        | Query::PinnedMessages(_)
        | Query::AllReceiveOption
        | Query::JoinedGroups { .. }
        | Query::Members { .. }
        | Query::OnlineMembers(_)
        | Query::Attributes { .. }
        | Query::Counters { .. }
        | Query::Requests { .. } => Ok(()),
    }
}

/// The same of what a device asks to be told of.
pub fn check_subscription(subscription: &Subscription, watched: &[Watched], limits: &Limits) -> Result<(), Error> {
    match subscription {
        // Each of them is looked at with every change.
        Subscription::Unread { on: false, .. } => Ok(()),
        Subscription::Unread { text, .. } => {
            let others = watched.iter().filter(|other| other.text != *text).count();
            limits.unread_filters().check(others + 1, Field::Filter, Code::InvalidParameters)
        }
        Subscription::Profiles { users, .. } | Subscription::Statuses { users, .. } => {
            limits.receivers_per_call().check(users.len(), Field::Users, Code::InvalidParameters)
        }
    }
}

/// The page that is answered of a history.
pub fn page_of_history(history: &HistoryQuery, limits: &Limits) -> HistoryQuery {
    HistoryQuery { count: page(history.count, limits.messages_per_page), ..history.clone() }
}

/// The page that is answered of what is found. 0: as long as it may be.
pub fn page_of_search(search: &SearchQuery, limits: &Limits) -> SearchQuery {
    let wanted = if search.page_size == 0 { u32::MAX } else { search.page_size };
    SearchQuery { page_size: page(wanted, limits.search_page), ..search.clone() }
}

/// How long a page is of which so much is wanted. One of nothing would never come to the end.
pub fn page(wanted: u32, most: u64) -> u32 {
    wanted.min(u32::try_from(most.max(1)).unwrap_or(u32::MAX))
}

/// A user whom a query names.
pub fn user_id(text: &str) -> Result<UserId, Error> {
    UserId::new(text)
        .ok_or_else(|| Error::new(Code::InvalidIdentifier, "an id is not 1 to 32 bytes of printable ASCII"))
}
