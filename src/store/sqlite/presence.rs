//! Which users are there, by their devices.

use super::super::{Presence, Result, Stay};
use super::SqliteStore;
use super::chat_groups::{ACCOUNTS, THOSE_IN};
use super::values::{all, json, one, signed};
use crate::core::ids::{GroupId, UserId};
use crate::core::situation::View;
use std::collections::HashSet;

/// Members of a chat group of whom each is looked for.
const FEW_MEMBERS: u64 = 100;

impl Presence for SqliteStore {
    fn status(&self, user: &UserId) -> Result<Option<(String, bool)>> {
        one(&self.db, "SELECT status, created <> 0 FROM account WHERE user_id = ?", user)
    }

    fn arrive(&self, user: &UserId) -> Result<Stay> {
        let Some(shared) = &self.shared else { return Ok(Stay(Box::new(()))) };
        shared.devices.arrive(self.made_account(user)?)
    }

    fn is_present(&self, user: &UserId) -> Result<bool> {
        match (&self.shared, self.account_of(user)?) {
            (Some(shared), Some(account)) => shared.devices.is_present(account),
            _ => Ok(false),
        }
    }

    fn online_members(&self, group: &GroupId) -> Result<HashSet<UserId>> {
        let Some(shared) = &self.shared else { return Ok(HashSet::new()) };
        // Few members are looked for; of many, those who are there may be fewer.
        let perhaps = match self.member_count(group)? {
            ..=FEW_MEMBERS => all(&self.db, ACCOUNTS, (group.home(), signed(FEW_MEMBERS)))?,
            _ => shared.devices.perhaps_present()?.into_iter().collect::<Vec<i64>>(),
        };
        let mut online = HashSet::new();
        for (user, account) in all(&self.db, THOSE_IN, (group.home(), json(&perhaps)))? {
            if shared.devices.is_present(account)? {
                online.insert(user);
            }
        }
        Ok(online)
    }
}
