//! Writes docs/PERFORMANCE.md, where a program has a say in it, and the plots beside it.

use crate::growth::{MEMORY, Table};
use plotters::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

/// What was measured of a table: for each size, for each row, a cost for each round.
pub type Costs = BTreeMap<u64, BTreeMap<String, Vec<f64>>>;

pub fn seconds(seconds: f64) -> String {
    match seconds * 1e6 {
        micro if micro < 1e3 => format!("{} µs", digits(micro)),
        micro if micro < 1e6 => format!("{} ms", digits(micro / 1e3)),
        micro => format!("{} s", digits(micro / 1e6)),
    }
}

pub fn bytes(bytes: f64) -> String {
    format!("{:.1} MB", bytes / 1e6)
}

/// A few of them are enough.
fn digits(value: f64) -> String {
    match value {
        value if value < 10.0 => format!("{value:.2}"),
        value if value < 100.0 => format!("{value:.1}"),
        value => format!("{value:.0}"),
    }
}

pub fn thousands(n: u64) -> String {
    match (n / 1000, n % 1000) {
        (0, n) => n.to_string(),
        (more, rest) => format!("{},{rest:03}", thousands(more)),
    }
}

pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = values.into_iter().collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// The ratio to the smallest size; both were measured in the same round.
fn ratio(costs: &Costs, row: &str, size: u64, smallest: u64) -> f64 {
    median(costs[&size][row].iter().zip(&costs[&smallest][row]).map(|(cost, smallest)| cost / smallest))
}

/// A table of growth in words.
pub fn growth(table: &Table, costs: &Costs) -> String {
    let sizes: Vec<u64> = costs.keys().copied().collect();
    let (smallest, larger) = sizes.split_first().unwrap();
    let names: Vec<_> = sizes.iter().map(|size| thousands(*size)).collect();
    let mut lines = vec![
        format!("| | {} | promised | |", names.join(" | ")),
        format!("|---|{}---|---|", "---|".repeat(sizes.len())),
    ];
    for (row, promise) in table.rows {
        let unit = if *row == MEMORY { bytes } else { seconds };
        let cost = |size: &u64| unit(median(costs[size][*row].iter().copied()));
        let mut line = format!("| {row} | {}", cost(smallest));
        for size in larger {
            line += &format!(" | {} ({:.2})", cost(size), ratio(costs, row, *size, *smallest));
        }
        let ratios: Vec<_> = sizes.iter().map(|size| (*size, ratio(costs, row, *size, *smallest))).collect();
        let holds = if promise.holds(&ratios) { "holds" } else { "**does not hold**" };
        lines.push(format!("{line} | {} | {holds} |", promise.words()));
    }
    lines.join("\n")
}

/// The same as a picture: how many times what the smallest size costs.
pub fn plot(table: &Table, costs: &Costs, file: &Path) {
    let (first, last) = (*costs.keys().next().unwrap(), *costs.keys().next_back().unwrap());
    let lines: Vec<(&str, Vec<(f64, f64)>)> = table
        .rows
        .iter()
        .map(|(row, _)| (*row, costs.keys().map(|size| (*size as f64, ratio(costs, row, *size, first))).collect()))
        .collect();
    let highest = lines.iter().flat_map(|(_, points)| points).fold(10.0, |most: f64, (_, ratio)| most.max(*ratio));
    let area = SVGBackend::new(file, (760, 380)).into_drawing_area();
    area.fill(&WHITE).unwrap();
    let mut chart = ChartBuilder::on(&area)
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(56)
        .build_cartesian_2d((first as f64..last as f64).log_scale(), (0.5..highest * 1.2).log_scale())
        .unwrap();
    chart
        .configure_mesh()
        .light_line_style(WHITE)
        .x_desc(table.name.replace('-', " "))
        .y_desc("times what the fewest cost")
        .x_label_formatter(&|size| thousands(size.round() as u64))
        .draw()
        .unwrap();
    for (at, (row, points)) in lines.into_iter().enumerate() {
        let color = Palette99::pick(at).stroke_width(2);
        chart.draw_series(points.iter().map(|point| Circle::new(*point, 3, color.filled()))).unwrap();
        let line = chart.draw_series(LineSeries::new(points, color)).unwrap();
        line.label(row).legend(move |(x, y)| PathElement::new([(x, y), (x + 16, y)], color));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .background_style(WHITE.mix(0.8))
        .border_style(BLACK.mix(0.3))
        .draw()
        .unwrap();
    area.present().unwrap();
}

/// The machine that all this ran on.
pub fn machine(data: &Path) -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap();
    let info = read("/proc/cpuinfo");
    let cpu = info
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("an unnamed processor", |name| name.trim_start_matches([' ', '\t', ':']));
    let cores = std::thread::available_parallelism().unwrap();
    let kernel = read("/proc/sys/kernel/ostype").trim().to_owned() + " " + read("/proc/sys/kernel/osrelease").trim();
    let kilobytes: f64 = read("/proc/meminfo").split_whitespace().nth(1).unwrap().parse().unwrap();
    // The file system of the longest mount point above the stores.
    let mounts = read("/proc/mounts");
    let mounts = mounts.lines().map(|line| line.split(' ').collect::<Vec<_>>());
    let file_system = mounts.filter(|mount| data.starts_with(mount[1])).max_by_key(|mount| mount[1].len());
    let file_system = file_system.map_or("an unknown file system".to_owned(), |mount| mount[2].to_owned());
    let load = read("/proc/loadavg");
    format!(
        "{cpu}, {cores} cores of it, {:.0} GB of memory, {kernel}, {file_system}. When the measuring began, {} programs had \
         been running on average over the last minute.",
        kilobytes / 1e6,
        load.split(' ').next().unwrap(),
    )
}

/// Replaces what stands between `<!-- name -->` and `<!-- /name -->`.
pub fn put(page: &Path, name: &str, text: &str) {
    let old = std::fs::read_to_string(page).unwrap();
    let (begin, end) = (format!("<!-- {name} -->"), format!("<!-- /{name} -->"));
    let (before, rest) = old.split_once(&begin).unwrap_or_else(|| panic!("{begin} is not in {}", page.display()));
    let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("{end} is not in {}", page.display()));
    std::fs::write(page, format!("{before}{begin}\n{text}\n{end}{after}")).unwrap();
}
