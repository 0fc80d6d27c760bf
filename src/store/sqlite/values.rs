//! What statements are given and what they read, where rows name users, channels and chat groups by their ids and tables by
//! numbers that are SQLite's own.

use super::messages::signed;
use super::tables::{from_json, json, type_and_ids};
use super::{SqliteStore, failed};
use crate::core::message::Channel;
use crate::store::Result;
use rusqlite::Row as Columns;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};

/// A value of a statement.
pub enum Value<'a> {
    Null,
    Number(i64),
    /// One that is kept, and must be one of SQLite's.
    Whole(u64),
    Text(&'a str),
    Json(String),
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Number(number) => ValueRef::Integer(*number),
            Self::Whole(number) => return number.to_sql(),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Json(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

pub type Values<'a> = Vec<Value<'a>>;

/// A number that is looked for.
pub fn number<'a>(number: u64) -> Value<'a> {
    Value::Number(signed(number))
}

pub fn of_channel(channel: &Channel) -> Values<'_> {
    let (kind, low, high) = type_and_ids(channel);
    vec![number(kind.into()), Value::Text(low), Value::Text(high)]
}

pub fn with<'a>(mut values: Values<'a>, more: impl IntoIterator<Item = Value<'a>>) -> Values<'a> {
    values.extend(more);
    values
}

/// The number of the channel ?1 to ?3.
macro_rules! channel {
    () => {
        "(SELECT channel FROM channel WHERE type = ?1 AND low = ?2 AND high = ?3)"
    };
}

/// The number of the chat group ?1's channel.
macro_rules! group {
    () => {
        "(SELECT channel FROM channel WHERE type = 2 AND low = ?1 AND high = '')"
    };
}

/// The number of that user's account.
macro_rules! account {
    ($user:literal) => {
        concat!("(SELECT account FROM account WHERE user_id = ", $user, ")")
    };
}
pub(super) use {account, channel, group};

/// A value as the JSON that a column holds; nothing where it says nothing.
pub fn unless_default<'a, T: Default + PartialEq + serde::Serialize>(value: &T) -> Value<'a> {
    if *value == T::default() { Value::Text("") } else { Value::Json(json(value)) }
}

pub fn unless_empty<T: Default + serde::de::DeserializeOwned>(
    columns: &Columns<'_>,
    column: usize,
) -> rusqlite::Result<T> {
    if columns.get_ref(column)?.as_str()?.is_empty() { Ok(T::default()) } else { from_json(columns, column) }
}

impl SqliteStore {
    pub(super) fn run(&self, sql: &str, values: Values<'_>) -> Result<usize> {
        let run = || self.db.prepare_cached(sql)?.execute(rusqlite::params_from_iter(values));
        run().map_err(failed)
    }

    pub(super) fn find_one<T>(
        &self,
        sql: &str,
        values: Values<'_>,
        read: impl FnOnce(&Columns<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        self.one(sql, rusqlite::params_from_iter(values), read)
    }

    pub(super) fn find_each<T>(
        &self,
        sql: &str,
        values: Values<'_>,
        read: impl FnMut(&Columns<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        self.all(sql, rusqlite::params_from_iter(values), read)
    }
}
