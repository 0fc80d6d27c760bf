//! How much one query may ask for: each is answered within a bounded time, since all others wait for it meanwhile.
//!
//! What names too much is refused; a page that is asked to be too long ends sooner.

use super::request::{Query, Watch};
use crate::core::error::{Code, Error};
use crate::core::ids::UserId;
use crate::core::limits::Limits;
use crate::core::query::{HistoryQuery, SearchQuery};
use crate::core::state::Watched;

/// Refuses a query that names more than the limits allow.
pub fn check(query: &Query, limits: &Limits) -> Result<(), Error> {
    let messages = |named: usize| within(named, limits.messages_per_call, "messages", Code::InvalidParameters);
    let users = |named: usize| within(named, limits.receivers_per_call, "users", Code::InvalidParameters);
    let groups = |named: usize| within(named, limits.groups_per_call, "chat groups", Code::GroupInvalidParameters);
    // A word of many signs is as many for the index, which it looks for one beside the other.
    let words = |named: &[String], code| {
        within(named.len(), limits.search_words, "words", code)?;
        let longest = named.iter().map(String::len).max().unwrap_or(0);
        within(longest, limits.search_word_bytes, "bytes of a word", code)
    };
    match query {
        Query::Conversations(ids) => {
            within(ids.len(), limits.conversations_per_call, "conversations", Code::TooManyIds)
        }
        Query::History { history, .. } => messages(history.seqs.len()),
        Query::Messages(named) | Query::Receipts(named) | Query::Reactions { messages: named, .. } => {
            messages(named.len())
        }
        Query::Search(search) => {
            words(&search.keywords, Code::InvalidParameters)?;
            users(search.senders.len())
        }
        Query::C2cReceiveOptions(named) | Query::Profiles(named) | Query::Statuses(named) => users(named.len()),
        Query::ChatGroups(ids) => groups(ids.len()),
        Query::SearchChatGroups { keywords, .. } => words(keywords, Code::GroupInvalidParameters),
        Query::SearchMembers(search) => {
            words(&search.keywords, Code::GroupInvalidParameters)?;
            groups(search.groups.len())
        }
        Query::Topics { topics, .. } => {
            within(topics.len(), limits.topics_per_community, "topics", Code::GroupInvalidParameters)
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
pub fn check_watch(watch: &Watch, watched: &[Watched], limits: &Limits) -> Result<(), Error> {
    match watch {
        // Each of them is looked at with every change.
        Watch::Unread { on: false, .. } => Ok(()),
        Watch::Unread { text, .. } => {
            let others = watched.iter().filter(|other| other.text != *text).count();
            within(others + 1, limits.unread_filters, "filters", Code::InvalidParameters)
        }
        Watch::Profiles { users, .. } | Watch::Statuses { users, .. } => {
            within(users.len(), limits.receivers_per_call, "users", Code::InvalidParameters)
        }
    }
}

fn within(named: usize, most: u64, what: &str, code: Code) -> Result<(), Error> {
    match named as u64 > most {
        true => Err(Error::new(code, format!("{named} {what} are named; at most {most} are taken"))),
        false => Ok(()),
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
