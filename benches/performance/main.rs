//! Measures what docs/PERFORMANCE.md says of growth and of footprint, through the C API of the built library, and writes its
//! tables and plots: `make performance`. `make performance-options` does the same for the ways to build the library.
//!
//! ```text
//! performance [--idle SECONDS] [--rounds N] [--most SIZE]
//!                                                all tables: idle for a minute, three rounds, all sizes, if nothing else is said
//! performance options FOLDER                     the libraries in a folder, beside each other
//! performance goals FILE                         what a run of the comparison with other libraries has printed
//! ```

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/cores.rs"]
mod cores;
mod footprint;
mod goals;
mod growth;
mod host;
mod options;
mod page;

use page::{Costs, median};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a process of a case works with.
pub struct Place {
    pub library: PathBuf,
    pub data: PathBuf,
}

/// How long it takes, in seconds. It is done some times more, first, which do not count.
fn timed(times: usize, mut what: impl FnMut()) -> f64 {
    (0..times / 10).for_each(|_| what());
    median((0..times).map(|_| {
        let begin = Instant::now();
        what();
        begin.elapsed().as_secs_f64()
    }))
}

/// This program once more, for a case.
fn own_process(arguments: &[&str], place: &Place) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg("case").arg(&place.library).arg(&place.data).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    command
}

/// What a case has measured.
fn result_of(arguments: &[&str], place: &Place) -> BTreeMap<String, f64> {
    let output = own_process(arguments, place).stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "{arguments:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn case(arguments: &[String]) {
    let place = Place { library: PathBuf::from(&arguments[0]), data: PathBuf::from(&arguments[1]) };
    let number = |text: &str| text.parse::<usize>().unwrap();
    let arguments: Vec<&str> = arguments[2..].iter().map(String::as_str).collect();
    let result = match arguments[..] {
        ["fill", table, size] => {
            growth::fill(&place, table, number(size));
            BTreeMap::new()
        }
        ["measure", table, size, durability] => growth::measure(&place, table, number(size), durability),
        ["other", nth, durability] => return growth::other(&place, number(nth), durability),
        ["start"] => footprint::start(&place),
        ["idle", time] => footprint::idle(&place, Duration::from_secs(number(time) as u64)),
        _ => panic!("no such case: {arguments:?}"),
    };
    println!("{}", serde_json::to_string(&result).unwrap());
}

/// The store of a case, which is filled if it is not there yet.
fn store(folder: &Path, library: &Path, table: &str, size: u64) -> Place {
    let place = Place { library: library.to_owned(), data: folder.join(format!("{table}-{size}")) };
    if !place.data.exists() {
        result_of(&["fill", table, &size.to_string()], &place);
    }
    place
}

/// Measures a case, and adds what it costs.
fn measure(costs: &mut BTreeMap<String, Vec<f64>>, place: &Place, table: &str, size: u64) {
    for durability in growth::durabilities(table) {
        for (row, cost) in result_of(&["measure", table, &size.to_string(), durability], place) {
            costs.entry(row).or_default().push(cost);
        }
    }
}

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if arguments.first().is_some_and(|first| first == "case") {
        return case(&arguments[1..]);
    }
    let mut option = |name: &str, default: u64| match arguments.iter().position(|argument| argument == name) {
        Some(at) => arguments.drain(at..at + 2).nth(1).unwrap().parse().unwrap(),
        None => default,
    };
    let (idle, rounds, most) = (option("--idle", 60), option("--rounds", 3), option("--most", u64::MAX));
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let page = docs.join("PERFORMANCE.md");
    // Beside the build, and so on a disk; a system's own folder for such things may be in memory.
    let folder = tempfile::TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    if let [what, place] = &arguments[..] {
        let place = Path::new(place);
        let table = match what.as_str() {
            "options" => options::table(place, folder.path(), rounds),
            "goals" => goals::table(place),
            _ => panic!("there are no {what}"),
        };
        page::put(&page, what, &table);
        return;
    }
    assert!(arguments.is_empty(), "{arguments:?}");
    let machine = page::machine(folder.path());

    // This program is in target/release/deps.
    let library = std::env::current_exe().unwrap().parent().unwrap().join("../libconvoke.so").canonicalize().unwrap();
    let mut all: Vec<Costs> = growth::TABLES.iter().map(|_| Costs::new()).collect();
    for round in 0..rounds {
        for (table, costs) in growth::TABLES.iter().zip(&mut all) {
            for size in table.sizes.iter().filter(|size| **size <= most.max(table.sizes[1])) {
                eprintln!("round {round}: {} {size}", table.name);
                let place = store(folder.path(), &library, table.name, *size);
                measure(costs.entry(*size).or_default(), &place, table.name, *size);
            }
        }
    }
    eprintln!("footprint");
    let stores =
        [0, 1_000, most.min(100_000)].map(|size| (size, store(folder.path(), &library, "conversations", size).data));
    let stores = stores.each_ref().map(|(size, data)| (*size, data.as_path()));
    let footprint = footprint::table(&library, &stores, folder.path(), idle);

    page::put(&page, "machine", &machine);
    page::put(&page, "footprint", &footprint);
    for (table, costs) in growth::TABLES.iter().zip(&all) {
        page::put(&page, table.name, &format!("{}\n\n{}", table.about, page::growth(table, costs)));
        page::plot(table, costs, &docs.join(format!("performance/{}.svg", table.name)));
    }
}
