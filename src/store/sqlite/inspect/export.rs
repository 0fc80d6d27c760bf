//! What can be read of a store, as JSON: a line for the store, then one for each row.

use super::super::{failed, schema};
use super::{Finding, Progress, Report, Table, open, tables};
use crate::store::StoreError;
use rusqlite::types::{Value as Cell, ValueRef};
use rusqlite::{Connection, Row, Statement, params_from_iter};
use serde_json::{Map, Value, json};
use std::io::Write;
use std::path::Path;

/// Queries for one table that are made to find rows behind damaged pages.
const PROBES: usize = 10_000;

/// Text columns that hold JSON.
const DOCUMENTS: [&str; 10] =
    ["profile", "all_receive_option", "entry", "accounts", "draft", "targets", "content", "info", "custom", "marks"];

/// Why an export did not come to its end.
pub enum Stopped {
    /// Nobody takes what it writes.
    Writing(std::io::Error),
    /// The store could not be read at all.
    Reading(StoreError),
}

/// Writes all that can be read, tells how far it is, and gives a finding for each table of which something could not.
pub fn export(path: &Path, out: &mut dyn Write, tell: &dyn Fn(&str)) -> Result<Report, Stopped> {
    let opened = open(path).map_err(Stopped::Reading)?;
    let db = &opened.db;
    let mut report = Report::default();
    let mut left_out = |table: &str, finding: String| report.findings.push(Finding { table: table.into(), finding });
    opened.note.iter().for_each(|note| left_out("file", (*note).into()));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let head = json!({"convoke_export": 1, "store": name, "schema": schema::VERSION});
    writeln!(out, "{head}").map_err(Stopped::Writing)?;
    let mut progress = Progress::new(tell);
    for table in tables().map_err(Stopped::Reading)? {
        progress.begin(table.name.as_str());
        let mut reader = Reader { db, table: &table, out, progress: &mut progress, probes: 0 };
        match reader.read_all() {
            Ok(()) => {}
            Err(Failed::Writing(error)) => return Err(Stopped::Writing(error)),
            Err(Failed::Reading(error)) => {
                let rows = progress.rows;
                let error = failed(error);
                left_out(&table.name, format!("not all of it could be read, but {rows} rows: {error}"));
            }
        }
    }
    if opened.was_used_since(path) {
        let finding = "somebody has begun to use it meanwhile, so not all of this is of one moment: export it again";
        left_out("file", finding.into());
    }
    Ok(report)
}

enum Failed {
    Writing(std::io::Error),
    Reading(rusqlite::Error),
}

/// A row's values in the columns of its table's key.
type Key = Vec<Cell>;

struct Reader<'a, 'p> {
    db: &'a Connection,
    table: &'a Table,
    out: &'a mut dyn Write,
    progress: &'a mut Progress<'p>,
    probes: usize,
}

impl Reader<'_, '_> {
    fn read_all(&mut self) -> Result<(), Failed> {
        if self.table.numbered {
            return self.read_between(i64::MIN, i64::MAX);
        }
        let (table, key) = (&self.table.name, &self.table.key);
        let forward = format!("SELECT * FROM {table} ORDER BY {}", key.join(", "));
        let backward = format!("SELECT * FROM {table} ORDER BY {} DESC", key.join(" DESC, "));
        let mut read = None;
        let broken = self.read(&forward, vec![], &mut read, None);
        if let Err(Failed::Reading(_)) = broken {
            // And from the end up to where that has broken off.
            if let Err(Failed::Writing(error)) = self.read(&backward, vec![], &mut None, read.as_ref()) {
                return Err(Failed::Writing(error));
            }
        }
        broken
    }

    /// The rows of these numbers, those behind damaged pages too: from both ends, and then what is left in halves.
    fn read_between(&mut self, first: i64, last: i64) -> Result<(), Failed> {
        let (table, key) = (&self.table.name, self.table.key.join(""));
        let forward = format!("SELECT * FROM {table} WHERE {key} BETWEEN ?1 AND ?2 ORDER BY {key}");
        let backward = format!("SELECT * FROM {table} WHERE {key} BETWEEN ?1 AND ?2 ORDER BY {key} DESC");
        let number = |key: Option<Key>| match key.as_deref() {
            Some([Cell::Integer(number)]) => Some(*number),
            _ => None,
        };
        let mut read = None;
        let broken = match self.read(&forward, vec![first, last], &mut read, None) {
            Err(Failed::Reading(error)) => error,
            done => return done,
        };
        let first = number(read).map_or(first, |n| n.saturating_add(1));
        let mut read = None;
        match self.read(&backward, vec![first, last], &mut read, None) {
            Err(Failed::Reading(_)) => {}
            Err(error) => return Err(error),
            Ok(()) => return Err(Failed::Reading(broken)),
        }
        let last = number(read).map_or(last, |n| n.saturating_sub(1));
        self.probes += 1;
        if first < last && self.probes < PROBES {
            let middle = first.midpoint(last);
            for (first, last) in [(first, middle), (middle.saturating_add(1), last)] {
                if let Err(Failed::Writing(error)) = self.read_between(first, last) {
                    return Err(Failed::Writing(error));
                }
            }
        }
        Err(Failed::Reading(broken))
    }

    /// Writes the rows of a query up to one with that key; `read` is the key of the last one.
    fn read(&mut self, sql: &str, values: Vec<i64>, read: &mut Option<Key>, end: Option<&Key>) -> Result<(), Failed> {
        let mut query = self.db.prepare_cached(sql).map_err(Failed::Reading)?;
        let names = query.column_names().map(str::to_owned).collect::<Vec<_>>();
        let key: Vec<usize> = self.table.key.iter().filter_map(|key| names.iter().position(|n| n == key)).collect();
        let mut rows = query.query(params_from_iter(values)).map_err(Failed::Reading)?;
        while let Some(row) = rows.next().map_err(Failed::Reading)? {
            let of_row: Key = key.iter().map(|at| row.get(*at)).collect::<Result<_, _>>().map_err(Failed::Reading)?;
            if end == Some(&of_row) {
                return Ok(());
            }
            let document = document(row).map_err(Failed::Reading)?;
            let line = json!({"table": self.table.name, "row": document});
            writeln!(self.out, "{line}").map_err(Failed::Writing)?;
            self.progress.row();
            *read = Some(of_row);
        }
        Ok(())
    }
}

/// A row as an object; what a column holds as JSON is JSON there.
fn document(row: &Row<'_>) -> rusqlite::Result<Map<String, Value>> {
    let statement: &Statement<'_> = row.as_ref();
    let columns = (0..).zip(statement.column_names());
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
