//! The goals for single calls, from a run of the comparison with other libraries and with bare limits.

use crate::page::seconds;
use std::collections::BTreeMap;
use std::path::Path;

/// A line of the comparison: a figure, in microseconds, or a ratio of some.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Line {
    Ratio { ratio: String, of: String, to: String, median: f64, lo: f64, hi: f64, bar: Option<f64> },
    Figure { peer: String, fig: String, median: f64 },
    Other {},
}

/// A sum a+b or a quotient a:b of figures, as a reader has it.
fn words(term: &str) -> String {
    format!("`{}`", term.replace('+', "` + `").replace(':', "` in `"))
}

pub fn table(lines: &Path) -> String {
    let lines = std::fs::read_to_string(lines).unwrap();
    let lines: Vec<Line> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let figures: BTreeMap<String, f64> = lines
        .iter()
        .filter_map(|line| match line {
            Line::Figure { peer, fig, median } => Some((format!("{peer}.{fig}"), *median)),
            _ => None,
        })
        .collect();
    let mut rows = Vec::new();
    for line in &lines {
        let Line::Ratio { ratio, of, to, median, lo, hi, bar: Some(bar) } = line else { continue };
        assert!(ratio.starts_with("goal_"), "{ratio}");
        let takes = figures.get(of).map_or_else(String::new, |micro| seconds(micro / 1e6));
        let met = if median <= bar { "met" } else { "**missed**" };
        let row =
            format!("| {} | {takes} | {} | {median:.3} | {lo:.3} | {hi:.3} | {bar} | {met} |", words(of), words(to));
        rows.push((of.contains("_normal"), row));
    }
    assert!(rows.len() > 20, "the comparison has not run to its end");
    // What waits for the disk comes first.
    rows.sort_by_key(|(normal, _)| *normal);
    let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
    let head = "| ours | takes | beside | median | least | greatest | goal | |\n|---|---|---|---|---|---|---|---|";
    format!("{head}\n{}", rows.join("\n"))
}
