//! What statements are given and what they find: parameters and columns one after the other, of which one value may take several.
//! Rows name users, channels and chat groups by their ids, tables by numbers that are SQLite's own.

use crate::core::chat_group::{ChatGroup, Former, Member, Request, Role, Topic};
use crate::core::event::Entry;
use crate::core::ids::{ConversationGroupNo, ConversationId, ConversationNo, ConversationType, GroupId, UserId};
use crate::core::message::{Channel, Draft, LocalData, Message, MessageId, Place};
use crate::core::profile::Profile;
use crate::core::receive_option::AllReceiveOption;
use crate::store::{MemberRow, Position, Result, Seen};
use rusqlite::types::{FromSql, Null, Type, Value, ValueRef};
use rusqlite::{CachedStatement, Connection, Error, Row, ToSql};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};

/// What a statement can be given.
pub trait Bind {
    fn bind(&self, to: &mut Parameters<'_>) -> Result<()>;
}

/// What can be read of a row.
pub trait Read: Sized {
    fn read(from: &mut Columns<'_>) -> Result<Self>;
}

/// A statement of whose parameters so many have their values.
pub struct Parameters<'c> {
    statement: CachedStatement<'c>,
    bound: usize,
}

impl Parameters<'_> {
    fn next(&mut self, value: impl ToSql) -> Result<()> {
        self.bound += 1;
        Ok(self.statement.raw_bind_parameter(self.bound, value)?)
    }
}

/// A row of which so many columns are read.
pub struct Columns<'r> {
    pub row: &'r Row<'r>,
    read: usize,
}

impl<'r> Columns<'r> {
    pub fn of(row: &'r Row<'r>) -> Self {
        Self { row, read: 0 }
    }

    pub fn next<T: Read>(&mut self) -> Result<T> {
        T::read(self)
    }

    /// The value of the next column, which stays that.
    fn look(&self) -> Result<ValueRef<'r>> {
        Ok(self.row.get_ref(self.read)?)
    }

    /// Instead of the next column's value.
    fn skip<T>(&mut self, instead: T) -> Result<T> {
        self.read += 1;
        Ok(instead)
    }

    fn value<T: FromSql>(&mut self) -> Result<T> {
        self.read += 1;
        Ok(self.row.get(self.read - 1)?)
    }

    fn text(&mut self) -> Result<&'r str> {
        let value = self.look()?;
        self.read += 1;
        Ok(value.as_str().map_err(Error::from)?)
    }

    pub fn json<T: DeserializeOwned>(&mut self) -> Result<T> {
        self.text().and_then(|text| self.parse(text))
    }

    /// What the last text says, which is JSON.
    fn parse<T: DeserializeOwned>(&self, text: &str) -> Result<T> {
        let of_json = |e| Error::FromSqlConversionFailure(self.read - 1, Type::Text, Box::new(e));
        Ok(serde_json::from_str(text).map_err(of_json)?)
    }

    /// What was made of the last value, which not all there are can be made of.
    fn valid<T>(&self, made: Option<T>) -> Result<T> {
        Ok(made.ok_or_else(|| Error::InvalidColumnType(self.read - 1, "id".into(), Type::Text))?)
    }
}

/// A statement with its values.
pub fn given<'c>(db: &'c Connection, sql: &str, values: impl Bind) -> Result<CachedStatement<'c>> {
    let mut parameters = Parameters { statement: db.prepare_cached(sql)?, bound: 0 };
    values.bind(&mut parameters)?;
    let Parameters { statement, bound } = parameters;
    match statement.parameter_count() {
        wanted if wanted == bound => Ok(statement),
        wanted => Err(Error::InvalidParameterCount(bound, wanted).into()),
    }
}

/// Carries a statement out, and says how many rows that has changed.
pub fn run(db: &Connection, sql: &str, values: impl Bind) -> Result<usize> {
    Ok(given(db, sql, values)?.raw_execute()?)
}

/// The first row that a query finds.
pub fn one<T: Read>(db: &Connection, sql: &str, values: impl Bind) -> Result<Option<T>> {
    one_as(db, sql, values, T::read)
}

/// All rows that a query finds.
pub fn all<T: Read>(db: &Connection, sql: &str, values: impl Bind) -> Result<Vec<T>> {
    all_as(db, sql, values, T::read)
}

/// As [`one`], where more than the row says what it is.
pub fn one_as<T>(
    db: &Connection,
    sql: &str,
    values: impl Bind,
    read: impl FnOnce(&mut Columns<'_>) -> Result<T>,
) -> Result<Option<T>> {
    given(db, sql, values)?.raw_query().next()?.map(|row| read(&mut Columns::of(row))).transpose()
}

/// As [`all`], where more than the row says what it is.
pub fn all_as<T>(
    db: &Connection,
    sql: &str,
    values: impl Bind,
    mut read: impl FnMut(&mut Columns<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut statement = given(db, sql, values)?;
    let (mut rows, mut found) = (statement.raw_query(), Vec::new());
    while let Some(row) = rows.next()? {
        found.push(read(&mut Columns::of(row))?);
    }
    Ok(found)
}

/// A number that is looked for; SQLite's are signed.
pub fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A value as the JSON that a column holds.
pub fn json(value: &impl Serialize) -> String {
    // It cannot fail: these have string keys only.
    serde_json::to_string(value).unwrap_or_default()
}

/// The number of the channel ?1 to ?3.
macro_rules! channel {
    () => {
        "(SELECT channel FROM channel WHERE type = ?1 AND low = ?2 AND high = ?3)"
    };
}

/// The number of that chat group's channel.
macro_rules! group {
    ($group:literal) => {
        concat!("(SELECT channel FROM channel WHERE type = 2 AND low = ", $group, " AND high = '')")
    };
}

/// The number of that user's account.
macro_rules! account {
    ($user:literal) => {
        concat!("(SELECT account FROM account WHERE user_id = ", $user, ")")
    };
}
pub(super) use {account, channel, group};

/// The channel's number, if anything ever happened in it.
pub fn channel_no(db: &Connection, channel: &Channel) -> Result<Option<i64>> {
    one(db, concat!("SELECT * FROM ", channel!()), channel)
}

/// How a statement is given values of these kinds, and how they are read.
macro_rules! values {
    ($($($kind:ty),+: |$value:ident, $to:ident| $bind:expr, |$from:ident| $read:expr;)+) => {$($(
        impl Bind for $kind {
            fn bind(&self, $to: &mut Parameters<'_>) -> Result<()> {
                let $value = self;
                $bind
            }
        }
        impl Read for $kind {
            fn read($from: &mut Columns<'_>) -> Result<Self> {
                $read
            }
        }
    )+)+};
}
values! {
    bool, i64, u32, u64, String, Value: |value, to| to.next(value), |from| from.value();
    ConversationNo, ConversationGroupNo, MessageId, Position: |value, to| value.0.bind(to), |from| from.value().map(Self);
    UserId, GroupId: |id, to| to.next(id.as_str()), |from| from.text().map(Self::new).and_then(|id| from.valid(id));
    Role: |role, to| to.next(*role as u32), |from| from.value().map(Self::from_number).and_then(|role| from.valid(role));
    ConversationType: |kind, to| to.next(kind.number()),
        |from| from.value().map(Self::from_number).and_then(|kind| from.valid(kind));

    ChatGroup, Draft, Message, Request, Topic, BTreeMap<String, String>, BTreeSet<u32>:
        |value, to| to.next(json(value)), |from| from.json();
    // Empty where they say nothing.
    AllReceiveOption, Profile:
        |value, to| if *value == Self::default() { to.next("") } else { to.next(json(value)) },
        |from| match from.text()? { "" => Ok(Self::default()), text => from.parse(text) };
    // One of another form is not one of this version.
    Entry: |entry, to| (Self::FORMAT, json(entry)).bind(to), |from| match from.next()? {
        Self::FORMAT => from.json(),
        other => Err(Error::IntegralValueOutOfRange(from.read - 1, other.into()).into()),
    };

    ConversationId: |id, to| (id.kind(), id.bare()).bind(to), |from| Ok(match from.next()? {
        ConversationType::C2c => Self::C2c(from.next()?),
        ConversationType::Group => Self::Group(from.next()?),
    });
    Channel: |channel, to| match channel {
        Self::C2c(low, high) => (ConversationType::C2c, low, high).bind(to),
        Self::Group(group) => (ConversationType::Group, group, "").bind(to),
    }, |from| Ok(match from.next()? {
        ConversationType::C2c => Self::C2c(from.next()?, from.next()?),
        ConversationType::Group => Self::Group(from.next().and_then(|group| from.skip(group))?),
    });
}

/// What has a field in each column, or in several.
macro_rules! fields {
    ($($kind:ident { $($field:ident),+ })+) => {$(
        impl Bind for $kind {
            fn bind(&self, to: &mut Parameters<'_>) -> Result<()> {
                $(self.$field.bind(to)?;)+
                Ok(())
            }
        }
        impl Read for $kind {
            fn read(from: &mut Columns<'_>) -> Result<Self> {
                Ok(Self { $($field: from.next()?),+ })
            }
        }
    )+};
}
fields! {
    Former { banned_until, muted_until }
    LocalData { number, text }
    Member { role, joined, name_card, muted_until, custom, marks }
    MemberRow { no, user, member, receive_option, read_seq }
    Place { seq, sub }
    Seen { message, local, receipts, has_sent_receipt }
}

/// Several, one after the other.
macro_rules! tuples {
    ($(($($part:ident $at:tt),+))+) => {$(
        impl<$($part: Bind),+> Bind for ($($part,)+) {
            fn bind(&self, to: &mut Parameters<'_>) -> Result<()> {
                $(self.$at.bind(to)?;)+
                Ok(())
            }
        }
        impl<$($part: Read),+> Read for ($($part,)+) {
            fn read(from: &mut Columns<'_>) -> Result<Self> {
                Ok(($($part::read(from)?,)+))
            }
        }
    )+};
}
tuples! {
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
}

impl Bind for () {
    fn bind(&self, _to: &mut Parameters<'_>) -> Result<()> {
        Ok(())
    }
}

impl Bind for str {
    fn bind(&self, to: &mut Parameters<'_>) -> Result<()> {
        to.next(self)
    }
}

impl<T: Bind + ?Sized> Bind for &T {
    fn bind(&self, to: &mut Parameters<'_>) -> Result<()> {
        (**self).bind(to)
    }
}

impl<T: Bind> Bind for [T] {
    fn bind(&self, to: &mut Parameters<'_>) -> Result<()> {
        self.iter().try_for_each(|value| value.bind(to))
    }
}

impl<T: Bind> Bind for Option<T> {
    fn bind(&self, to: &mut Parameters<'_>) -> Result<()> {
        match self {
            Some(value) => value.bind(to),
            None => to.next(Null),
        }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(from: &mut Columns<'_>) -> Result<Self> {
        if from.look()? == ValueRef::Null { from.skip(None) } else { from.next().map(Some) }
    }
}
