//! Whether the tables are what the journal leads to: carried out again in an empty store, it must make the same tables.

use super::super::tables::entry;
use super::super::{SqliteStore, failed};
use super::findings::Findings;
use super::{Progress, Table, side_by_side, tables};
use crate::store::{Result, Seq, StoreError};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, Rows};

/// Compares every table with what the journal, which must be whole, leads to.
pub fn compare(db: &Connection, findings: &mut Findings<'_>) -> Result<()> {
    let replayed = replay(db, &mut findings.progress)?;
    for table in tables()?.iter().filter(|table| table.name != "journal") {
        findings.progress.begin(format!("journal, {}", table.name));
        if let Err(error) = compare_table(db, &replayed.db, table, findings) {
            findings.add(&table.name, format!("it could not be compared with the journal: {}", failed(error)));
        }
    }
    Ok(())
}

fn replay(db: &Connection, progress: &mut Progress<'_>) -> Result<SqliteStore> {
    let mut made = SqliteStore::in_memory()?;
    let accounts = || -> rusqlite::Result<()> {
        // Accounts are made by logins, of which the journal says nothing.
        let mut query = db.prepare("SELECT account, user_id, created FROM account ORDER BY account")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            made.db
                .prepare_cached("INSERT INTO account (account, user_id, created) VALUES (?1, ?2, ?3)")?
                .execute((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?))?;
        }
        Ok(())
    };
    accounts().map_err(failed)?;
    let mut query = db.prepare("SELECT seq, format, entry FROM journal ORDER BY seq").map_err(failed)?;
    let mut rows = query.query([]).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        let seq: i64 = row.get(0).map_err(failed)?;
        let entry =
            entry(row, 1).map_err(|_| StoreError::Unreadable(format!("entry {seq} is not one of this version")))?;
        made.carry_out(Seq(seq), &entry).map_err(|error| {
            StoreError::Unreadable(format!("entry {seq} cannot be carried out behind those before it: {error}"))
        })?;
        progress.row();
    }
    Ok(made)
}

fn compare_table(
    db: &Connection,
    replayed: &Connection,
    table: &Table,
    findings: &mut Findings<'_>,
) -> rusqlite::Result<()> {
    let sql = format!("SELECT * FROM {} ORDER BY {}", table.name, table.key.join(", "));
    let (mut there, mut wanted) = (db.prepare(&sql)?, replayed.prepare(&sql)?);
    let columns: Vec<String> = wanted.column_names().map(str::to_owned).collect();
    let key: Vec<usize> = table.key.iter().filter_map(|name| columns.iter().position(|c| c == name)).collect();
    let (mut there, mut wanted) = (there.query([])?, wanted.query([])?);
    let name = |row: &[Cell]| {
        let key = key.iter().filter_map(|at| row.get(*at).zip(columns.get(*at)));
        let numbers = key.filter_map(|(cell, name)| match cell {
            Cell::Number(number) => Some(format!("{name} {number}")),
            _ => None,
        });
        numbers.collect::<Vec<_>>().join(", ")
    };
    let order = |one: &Vec<Cell>, other: &Vec<Cell>| compare_keys(one, other, &key);
    side_by_side(
        || next(&mut there),
        || next(&mut wanted),
        order,
        |row, wanted| {
            findings.progress.row();
            match (row, wanted) {
                (Some(row), None) => {
                    findings.add(&table.name, format!("{}: by the journal there is no such row", name(row)));
                }
                (None, Some(row)) => {
                    let finding = format!("{}: by the journal there is this row, and it is missing", name(row));
                    findings.add(&table.name, finding);
                }
                (Some(row), Some(wanted)) => {
                    for (column, (is, should)) in columns.iter().zip(row.iter().zip(wanted)) {
                        if is != should {
                            findings
                                .add(&table.name, format!("{}: {column} is not what the journal leads to", name(row)));
                        }
                    }
                }
                (None, None) => {}
            }
        },
    )
}

/// A value, in SQLite's order.
#[derive(PartialEq, PartialOrd)]
enum Cell {
    Null,
    Number(i64),
    Real(f64),
    Text(Vec<u8>),
    Blob(Vec<u8>),
}

fn next(rows: &mut Rows<'_>) -> rusqlite::Result<Option<Vec<Cell>>> {
    let cells = |row: &Row<'_>| {
        let count = row.as_ref().column_count();
        (0..count).map(|at| row.get_ref(at).map(Cell::from)).collect::<rusqlite::Result<Vec<_>>>()
    };
    rows.next()?.map(cells).transpose()
}

impl From<ValueRef<'_>> for Cell {
    fn from(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Number(number),
            ValueRef::Real(number) => Self::Real(number),
            ValueRef::Text(text) => Self::Text(text.to_vec()),
            ValueRef::Blob(blob) => Self::Blob(blob.to_vec()),
        }
    }
}

fn compare_keys(one: &[Cell], other: &[Cell], key: &[usize]) -> std::cmp::Ordering {
    let cells = |row: usize| (one.get(row), other.get(row));
    let orders = key.iter().map(|at| cells(*at)).map(|(one, other)| one.partial_cmp(&other));
    orders.flatten().find(|order| order.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
}
