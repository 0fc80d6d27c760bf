//! What can be read of a store, as JSON: a line for the store, then one for each row.

use super::super::schema;
use super::super::values::given;
use super::findings::Findings;
use super::{Report, Table, open, tables};
use crate::store::StoreError;
use rusqlite::types::{Value as Cell, ValueRef};
use rusqlite::{Connection, Row, Statement};
use serde_json::{Map, Value, json};
use std::io::{self, Write};
use std::path::Path;

/// Queries for one table that are made to find rows behind damaged pages.
const PROBES: usize = 10_000;

/// Text columns that hold JSON.
const DOCUMENTS: [&str; 10] =
    ["profile", "all_receive_option", "entry", "accounts", "draft", "targets", "content", "info", "custom", "marks"];

/// Why an export did not come to its end.
pub enum Stopped {
    /// Nobody takes what it writes.
    Writing(io::Error),
    /// The store could not be read at all.
    Reading(StoreError),
}

/// Writes all that can be read, tells how far it is, and gives a finding for each table of which something could not.
pub fn export(path: &Path, out: &mut dyn Write, tell: &dyn Fn(&str)) -> Result<Report, Stopped> {
    let opened = open(path).map_err(Stopped::Reading)?;
    let mut findings = Findings::new(tell);
    opened.note.iter().for_each(|note| findings.add("file", *note));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let head = json!({"convoke_export": 1, "store": name, "schema": schema::VERSION});
    writeln!(out, "{head}").map_err(Stopped::Writing)?;
    for table in tables().map_err(Stopped::Reading)? {
        findings.begin(table.name.as_str());
        let mut reader = Reader { db: &opened.db, table: &table, out, findings: &mut findings, probes: 0 };
        if let Some(error) = reader.read_all().map_err(Stopped::Writing)? {
            let rows = findings.rows();
            findings.add(&table.name, format!("not all of it could be read, but {rows} rows: {error}"));
        }
    }
    if opened.was_used_since(path) {
        let finding = "somebody has begun to use it meanwhile, so not all of this is of one moment: export it again";
        findings.add("file", finding);
    }
    Ok(findings.end())
}

/// A row's values in the columns of its table's key.
type Key = Vec<Cell>;

/// What stood in the way of reading more, if anything did.
type Broken = Option<StoreError>;

struct Reader<'a, 'p> {
    db: &'a Connection,
    table: &'a Table,
    out: &'a mut dyn Write,
    findings: &'a mut Findings<'p>,
    probes: usize,
}

impl Reader<'_, '_> {
    fn read_all(&mut self) -> io::Result<Broken> {
        if self.table.numbered {
            return self.read_between(i64::MIN, i64::MAX);
        }
        let (table, key) = (&self.table.name, &self.table.key);
        let forward = format!("SELECT {}, * FROM {table} ORDER BY {}", key.join(", "), key.join(", "));
        let backward = format!("SELECT {}, * FROM {table} ORDER BY {} DESC", key.join(", "), key.join(" DESC, "));
        let (read, broken) = self.read(&forward, &[], None)?;
        if broken.is_some() {
            // And from the end up to where that has broken off.
            self.read(&backward, &[], read)?;
        }
        Ok(broken)
    }

    /// The rows of these numbers, those behind damaged pages too: from both ends, and then what is left in halves.
    fn read_between(&mut self, first: i64, last: i64) -> io::Result<Broken> {
        let (table, key) = (&self.table.name, self.table.key.join(""));
        let forward = format!("SELECT {key}, * FROM {table} WHERE {key} BETWEEN ?1 AND ?2 ORDER BY {key}");
        let backward = format!("SELECT {key}, * FROM {table} WHERE {key} BETWEEN ?1 AND ?2 ORDER BY {key} DESC");
        let number = |key: Option<Key>| match key.as_deref() {
            Some([Cell::Integer(number)]) => Some(*number),
            _ => None,
        };
        let (read, broken) = self.read(&forward, &[first, last], None)?;
        if broken.is_none() {
            return Ok(None);
        }
        let first = number(read).map_or(first, |n| n.saturating_add(1));
        let (read, broken_again) = self.read(&backward, &[first, last], None)?;
        let last = number(read).map_or(last, |n| n.saturating_sub(1));
        self.probes += 1;
        if broken_again.is_some() && first < last && self.probes < PROBES {
            let middle = first.midpoint(last);
            self.read_between(first, middle)?;
            self.read_between(middle.saturating_add(1), last)?;
        }
        Ok(broken)
    }

    /// Writes the rows of a query, whose first columns are the key, up to one with that key; the key of the last one.
    fn read(&mut self, sql: &str, numbers: &[i64], end: Option<Key>) -> io::Result<(Option<Key>, Broken)> {
        let mut read = None;
        let mut query = match given(self.db, sql, numbers) {
            Ok(query) => query,
            Err(error) => return Ok((read, Some(error))),
        };
        let keys = self.table.key.len();
        let of_row = |row: &Row<'_>| {
            let key: Key = (0..keys).map(|at| row.get(at)).collect::<Result<_, _>>()?;
            Ok((key, document(row, keys)?))
        };
        for row in query.raw_query().mapped(of_row) {
            match row {
                Ok((key, _)) if end.as_ref() == Some(&key) => break,
                Ok((key, row)) => {
                    writeln!(self.out, "{}", json!({"table": self.table.name, "row": row}))?;
                    self.findings.row();
                    read = Some(key);
                }
                Err(error) => return Ok((read, Some(error.into()))),
            }
        }
        Ok((read, None))
    }
}

/// A row as an object, from that column on; what a column holds as JSON is JSON there.
fn document(row: &Row<'_>, first: usize) -> rusqlite::Result<Map<String, Value>> {
    let statement: &Statement<'_> = row.as_ref();
    let columns = (0..).zip(statement.column_names()).skip(first);
    let of_column = |(at, name): (usize, &str)| -> rusqlite::Result<(String, Value)> {
        let value = match row.get_ref(at)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => json!(number),
            ValueRef::Real(number) => json!(number),
            ValueRef::Text(text) => {
                let document = if DOCUMENTS.contains(&name) { serde_json::from_slice(text).ok() } else { None };
                document.unwrap_or_else(|| json!(String::from_utf8_lossy(text)))
            }
            ValueRef::Blob(bytes) => json!(bytes),
        };
        Ok((name.to_owned(), value))
    };
    columns.map(of_column).collect()
}

#[cfg(test)]
#[path = "../../../tests/store/sqlite/inspect/export.rs"]
mod tests;
