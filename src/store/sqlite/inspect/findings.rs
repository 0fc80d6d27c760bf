//! What is found while a store is looked through, and how far that is.

use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// Something that is wrong, or could not be read.
#[derive(Serialize)]
pub struct Finding {
    /// Where: a table, or the part of the work that met it.
    pub table: String,
    /// What, as a sentence.
    pub finding: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.table, self.finding)
    }
}

/// What is said of a store.
#[derive(Default, Serialize)]
pub struct Report {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What was looked at, and what the reader must know of that.
    pub notes: Vec<String>,
}

/// Lines about one table; of more it is said how many.
const LINES_PER_TABLE: usize = 20;

/// Rows of which it is not said that they are done.
const ROWS: u64 = 1000;

/// A look through a store.
pub(super) struct Findings<'a> {
    /// Told when a part of it begins, and then whenever so many of its rows are done.
    tell: &'a dyn Fn(&str),
    part: String,
    rows: u64,
    report: Report,
    counts: BTreeMap<String, usize>,
}

impl<'a> Findings<'a> {
    pub fn new(tell: &'a dyn Fn(&str)) -> Self {
        Self { tell, part: String::new(), rows: 0, report: Report::default(), counts: BTreeMap::new() }
    }

    pub fn begin(&mut self, part: impl Into<String>) {
        (self.part, self.rows) = (part.into(), 0);
        (self.tell)(&self.part);
    }

    pub fn row(&mut self) {
        self.rows += 1;
        if self.rows.is_multiple_of(ROWS) {
            (self.tell)(&format!("{}: {} done", self.part, self.rows));
        }
    }

    /// So many rows of the part are done.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    pub fn add(&mut self, table: &str, finding: impl Into<String>) {
        let count = self.counts.entry(table.to_owned()).or_default();
        *count += 1;
        if *count <= LINES_PER_TABLE {
            self.report.findings.push(Finding { table: table.to_owned(), finding: finding.into() });
        }
    }

    pub fn note(&mut self, note: String) {
        self.report.notes.push(note);
    }

    pub fn end(self) -> Report {
        let Self { mut report, counts, .. } = self;
        let many = counts.into_iter().filter(|(_, count)| *count > LINES_PER_TABLE);
        report.findings.extend(many.map(|(table, count)| {
            let finding = format!("{} findings more", count - LINES_PER_TABLE);
            Finding { table, finding }
        }));
        report
    }
}
