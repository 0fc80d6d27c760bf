//! Whether the tables are what the journal leads to: carried out again in an empty store, it must make the same tables.

use super::super::SqliteStore;
use super::super::values::{Columns, all, all_as, run};
use super::findings::Findings;
use super::{Table, side_by_side, tables};
use crate::store::{Position, Result, StoreError};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::cmp::Ordering;

/// Compares every table with what the journal, which must be whole, leads to.
pub fn compare(db: &Connection, findings: &mut Findings<'_>) -> Result<()> {
    let replayed = replay(db, findings)?;
    for table in tables()?.iter().filter(|table| table.name != "journal") {
        findings.begin(format!("journal, {}", table.name));
        if let Err(error) = compare_table(db, &replayed.db, table, findings) {
            findings.add(&table.name, format!("it could not be compared with the journal: {error}"));
        }
    }
    Ok(())
}

fn replay(db: &Connection, findings: &mut Findings<'_>) -> Result<SqliteStore> {
    let mut made = SqliteStore::in_memory()?;
    // Accounts are made by logins, of which the journal says nothing.
    let accounts: Vec<(i64, String, i64)> = all(db, "SELECT account, user_id, created FROM account", ())?;
    for account in accounts {
        run(&made.db, "INSERT INTO account (account, user_id, created) VALUES (?, ?, ?)", account)?;
    }
    let entries = |columns: &mut Columns<'_>| {
        let position: Position = columns.next()?;
        let of_entry = |what: &str| StoreError::Unreadable(format!("entry {} {what}", position.0));
        let entry = columns.next().map_err(|_| of_entry("is not one of this version"))?;
        made.carry_out(position, &entry)
            .map_err(|error| of_entry(&format!("cannot be carried out behind those before it: {error}")))?;
        findings.row();
        Ok(())
    };
    all_as(db, "SELECT seq, format, entry FROM journal ORDER BY seq", (), entries)?;
    Ok(made)
}

fn compare_table(db: &Connection, replayed: &Connection, table: &Table, findings: &mut Findings<'_>) -> Result<()> {
    let keys = table.key.len();
    let sql = format!("SELECT {}, * FROM {} ORDER BY {}", table.key.join(", "), table.name, table.key.join(", "));
    let columns: Vec<String> = replayed.prepare(&sql)?.column_names().skip(keys).map(str::to_owned).collect();
    let name = |row: &[Value]| {
        let numbers = table.key.iter().zip(row).filter_map(|(name, value)| match value {
            Value::Integer(number) => Some(format!("{name} {number}")),
            _ => None,
        });
        numbers.collect::<Vec<_>>().join(", ")
    };
    side_by_side(
        (db, replayed),
        &sql,
        |row| (0..keys + columns.len()).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<Value>>>(),
        |one, other| compare_keys(one.iter().zip(other).take(keys)),
        |row, wanted| {
            findings.row();
            match (row, wanted) {
                (Some(row), Some(wanted)) => {
                    let values = row.iter().zip(wanted).skip(keys);
                    for (column, _) in columns.iter().zip(values).filter(|(_, (is, should))| is != should) {
                        findings.add(&table.name, format!("{}: {column} is not what the journal leads to", name(row)));
                    }
                }
                (Some(row), None) => {
                    findings.add(&table.name, format!("{}: by the journal there is no such row", name(row)));
                }
                (None, Some(row)) => {
                    let finding = format!("{}: by the journal there is this row, and it is missing", name(row));
                    findings.add(&table.name, finding);
                }
                (None, None) => {}
            }
        },
    )
}

/// In SQLite's order; keys are of numbers and texts.
fn compare_keys<'a>(values: impl Iterator<Item = (&'a Value, &'a Value)>) -> Ordering {
    let order = |values: (&Value, &Value)| match values {
        (Value::Integer(one), Value::Integer(other)) => one.cmp(other),
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        _ => Ordering::Equal,
    };
    values.fold(Ordering::Equal, |found, values| found.then_with(|| order(values)))
}
