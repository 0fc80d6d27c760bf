//! What a device has asked to be told of, until it logs out.

use crate::core::ids::UserId;
use crate::core::watched::WatchedFilters;
use std::collections::HashSet;

#[derive(Debug, Default)]
pub struct Subscriptions {
    /// Users whose profiles are told when they change.
    pub profiles: HashSet<UserId>,
    /// Users who are told when they come and go.
    pub statuses: HashSet<UserId>,
    /// Filters whose unread numbers are told.
    pub unread: WatchedFilters,
}

impl Subscriptions {
    /// Takes users in, or out; no users, out: all of them.
    pub fn set(users: &mut HashSet<UserId>, named: Vec<UserId>, on: bool) {
        match on {
            true => users.extend(named),
            false if named.is_empty() => users.clear(),
            false => users.retain(|user| !named.contains(user)),
        }
    }
}
