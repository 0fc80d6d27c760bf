//! The library as it is built, beside other ways to build it.

use crate::footprint::stripped_size;
use crate::page::{bytes, median, seconds};
use crate::{growth, measure, store};
use std::collections::BTreeMap;
use std::path::Path;

/// Of the libraries that benches/performance/options.sh has built into a folder: each has a line in `built`, with its file, how
/// many seconds the processor worked for it, and what is different about it. The first is the library as it is.
pub fn table(libraries: &Path, folder: &Path, rounds: u64) -> String {
    let list = std::fs::read_to_string(libraries.join("built")).unwrap();
    let built: Vec<Vec<&str>> = list.lines().map(|line| line.splitn(3, ' ').collect()).collect();
    let mut costs = vec![BTreeMap::<String, Vec<f64>>::new(); built.len()];
    for _ in 0..rounds {
        for (library, costs) in built.iter().zip(&mut costs) {
            let place = store(folder, &libraries.join(library[0]), "conversations", 10_000);
            measure(costs, &place, "conversations", 10_000);
        }
    }
    // The rows of the growth table, which has memory as its last, are columns here.
    let columns: Vec<&str> = growth::TABLES[0].rows.iter().map(|(row, _)| *row).collect();
    let mut lines = vec![
        format!("| | size | processor time to build | {} |", columns.join(" | ")),
        format!("|---|---|---|{}", "---|".repeat(columns.len())),
    ];
    for (library, of) in built.iter().zip(&costs) {
        let [file, time, what] = library[..] else { panic!("{library:?}") };
        let mut line = format!("| {what} | {} | {time} s", bytes(stripped_size(&libraries.join(file), folder)));
        for column in &columns {
            let unit = if *column == growth::MEMORY { bytes } else { seconds };
            let ratio = median(of[*column].iter().zip(&costs[0][*column]).map(|(cost, first)| cost / first));
            line += &format!(" | {} ({ratio:.2})", unit(median(of[*column].iter().copied())));
        }
        lines.push(line + " |");
    }
    lines.join("\n")
}
