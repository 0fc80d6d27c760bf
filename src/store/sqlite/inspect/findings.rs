//! What is found while a store is looked through.

use super::{Finding, Progress};
use std::collections::BTreeMap;

/// Lines about one table; of more it is said how many.
const LINES_PER_TABLE: usize = 20;

/// What is found while a store is looked through.
pub(super) struct Findings<'a> {
    found: Vec<Finding>,
    counts: BTreeMap<String, usize>,
    /// How far that is.
    pub progress: Progress<'a>,
}

impl<'a> Findings<'a> {
    pub fn new(progress: Progress<'a>) -> Self {
        Self { found: Vec::new(), counts: BTreeMap::new(), progress }
    }

    pub fn add(&mut self, table: &str, finding: impl Into<String>) {
        let count = self.counts.entry(table.to_owned()).or_default();
        *count += 1;
        if *count <= LINES_PER_TABLE {
            self.found.push(Finding { table: table.to_owned(), finding: finding.into() });
        }
    }

    pub fn into_lines(mut self) -> Vec<Finding> {
        for (table, count) in self.counts {
            if count > LINES_PER_TABLE {
                self.found.push(Finding { table, finding: format!("{} findings more", count - LINES_PER_TABLE) });
            }
        }
        self.found
    }
}
