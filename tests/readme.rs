//! What the pages say is so: the README's C program does what stands there, the README in Chinese has the same code and links,
//! what works and what does not is as in COVERAGE.md; each proof that RELIABILITY.md names is there, and so is each table and plot
//! of PERFORMANCE.md, and what PLATFORMS.md says of each system.

mod common;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

const README: &str = include_str!("../README.md");
const README_ZH: &str = include_str!("../README.zh-CN.md");
const MIGRATION: &str = include_str!("../docs/MIGRATION.md");

#[test]
fn the_program_of_the_readme_compiles_and_does_what_it_says() {
    let program = README.split("```c\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(program.lines().count() <= 20, "short");
    let folder = common::library_folder();
    let (source, binary) = (folder.path().join("readme.c"), folder.path().join("readme"));
    std::fs::write(&source, program).unwrap();
    common::compile("cc", &["-std=c11"], &source, &binary, folder.path());
    // It waits for a key, which is given when the three answers have come.
    let mut child = Command::new("stdbuf")
        .arg("-oL")
        .arg(&binary)
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let lines: Vec<String> = output.lines().take(3).map(Result::unwrap).collect();
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    assert_eq!((lines[0].as_str(), lines[2].as_str()), ("login: 0 ", "groups: 0 [\"work\"]"));
    assert!(lines[1].starts_with("create: 0 [{\"conversation_operation_result_conversation_id\":\"c2c_bob\""));
}

#[test]
fn both_readmes_have_the_same_code_commands_links_and_pictures() {
    let (english, chinese) = (Page::read(README), Page::read(README_ZH));
    assert_eq!(english.code, chinese.code);
    assert_eq!(english.words, chinese.words);
    let but = |links: &BTreeSet<String>, other: &str| {
        let (mut links, had) = (links.clone(), links.contains(other));
        links.remove(other);
        assert!(had, "no link to {other}");
        links
    };
    assert_eq!(but(&english.links, "README.zh-CN.md"), but(&chinese.links, "README.md"));
    assert!(english.code.len() > 20 && english.words.len() > 10 && english.links.len() > 20);
}

/// What a page has in any language.
struct Page {
    /// The lines of its blocks: of programs as they are, of commands without what a comment says.
    code: Vec<String>,
    /// What stands between backticks in its text.
    words: BTreeSet<String>,
    links: BTreeSet<String>,
}

impl Page {
    fn read(page: &str) -> Self {
        let (mut code, mut text, mut in_program) = (Vec::new(), String::new(), false);
        for line in page.lines() {
            let is_fence = line.starts_with("```");
            in_program ^= is_fence;
            if is_fence || in_program {
                code.push(line.to_owned());
            } else if let Some(command) = line.strip_prefix("    ") {
                code.push(command.split(" # ").next().unwrap().trim_end().to_owned());
            } else {
                text.push_str(line);
                text.push(' ');
            }
        }
        let words = text.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        let links = text.split("](").skip(1).map(|link| link.split(')').next().unwrap().to_owned()).collect();
        Self { code, words, links }
    }
}

#[test]
fn every_link_and_make_command_of_the_readmes_and_of_migration_md_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (page, text, folder) in
        [("README.md", README, ""), ("README.zh-CN.md", README_ZH, ""), ("MIGRATION.md", MIGRATION, "docs")]
    {
        let Page { code, words, links } = Page::read(text);
        for link in links {
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let path = root.join(folder).join(if file.is_empty() { page } else { file });
            assert!(path.exists(), "{page}: {link}");
            let mut headings = std::fs::read_to_string(&path).unwrap_or_default();
            headings.make_ascii_lowercase();
            assert!(anchor.is_empty() || headings.contains(&format!("\n## {anchor}\n")), "{page}: {link}");
        }
        let commands: Vec<String> = code.into_iter().chain(words).filter(|line| line.starts_with("make ")).collect();
        assert!(!commands.is_empty(), "{page}");
        for command in commands {
            let target = command.split(' ').nth(1).unwrap();
            assert!(include_str!("../Makefile").contains(&format!("\n{target}:")), "{page}: {command}");
        }
    }
}

/// What COVERAGE.md says of each function.
fn states() -> BTreeMap<&'static str, &'static str> {
    let rows = include_str!("../docs/COVERAGE.md").lines().filter_map(|row| row.strip_prefix("| `"));
    rows.map(|row| row.split_once("` | ").unwrap())
        .map(|(name, row)| (name, row.split(" | ").next().unwrap()))
        .collect()
}

#[test]
fn the_readmes_count_the_functions_that_work() {
    let states = states();
    let (all, works) = (states.len(), states.values().filter(|state| **state == "works").count());
    assert!(works > 0);
    let english = README.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = format!("All {all} functions are there, of which **{works} work**");
    assert!(english.contains(&said), "README.md: {said}");
    let said = format!("全部 {all} 个函数都已导出，**其中 {works} 个可用**");
    assert!(README_ZH.contains(&said), "README.zh-CN.md: {said}");
}

#[test]
fn migration_md_names_what_answers_7013_in_each_header() {
    let states = states();
    let mut found = 0;
    for row in MIGRATION.lines().filter_map(|line| line.strip_prefix("| `TIM")) {
        let (header, row) = row.split_once(".h`").unwrap();
        let said = row.split(" | ").nth(1).unwrap();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("include/TIM{header}.h"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let declared = text.lines().filter(|line| line.starts_with("TIM_DECL "));
        let declared = declared.map(|line| line.split('(').next().unwrap().split("TIM").last().unwrap());
        // Listeners are answered nothing.
        let calls: BTreeSet<&str> = declared.filter(|name| !states[name].starts_with("keeps")).collect();
        let unbuilt: BTreeSet<&str> = calls.iter().copied().filter(|name| states[name] == "answers 7013").collect();
        let patterns: Vec<&str> = match said {
            "nothing" => vec![],
            "everything" => vec!["…"],
            names => names.split('`').skip(1).step_by(2).collect(),
        };
        let named = calls.iter().copied().filter(|name| patterns.iter().any(|pattern| is_like(name, pattern)));
        assert_eq!(named.collect::<BTreeSet<_>>(), unbuilt, "TIM{header}.h");
        let idle = patterns.iter().find(|pattern| !calls.iter().any(|name| is_like(name, pattern)));
        assert_eq!(idle, None, "TIM{header}.h");
        found += unbuilt.len();
    }
    assert_eq!(found, states.values().filter(|state| **state == "answers 7013").count(), "a header is missing");
}

/// Whether a name is the pattern, in which `…` stands for any text.
fn is_like(name: &str, pattern: &str) -> bool {
    let Some((begin, rest)) = pattern.split_once('…') else { return name == pattern };
    name.strip_prefix(begin).is_some_and(|name| (0..=name.len()).any(|at| is_like(&name[at..], rest)))
}

#[test]
fn every_promise_of_reliability_md_has_a_proof_figures_and_a_command() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let makefile = include_str!("../Makefile");
    let page = include_str!("../docs/RELIABILITY.md");
    let rows: Vec<Vec<&str>> =
        page.lines().filter(|line| line.starts_with("| ")).skip(1).map(|row| row.split(" | ").collect()).collect();
    assert!(rows.len() > 10);
    for row in rows {
        let [promise, proof, figures, command] = row[..] else { panic!("{row:?}") };
        let file = proof.split(", ").next().unwrap();
        assert!(root.join(file).exists(), "{promise}: {file}");
        assert!(figures.contains(|c: char| c.is_ascii_digit()), "{promise}: no figures; `make soak` writes them");
        let command = command.trim_end_matches(" |").trim_matches('`');
        match command.strip_prefix("make ") {
            Some(target) => assert!(makefile.contains(&format!("\n{target}:")), "{command}"),
            None => {
                let test = command.split("--test ").nth(1).unwrap().split(' ').next().unwrap();
                assert_eq!(file, format!("tests/{test}.rs"));
            }
        }
    }
}

/// What programs have written into a page, by its names.
fn written(page: &str) -> BTreeMap<&str, &str> {
    let begins = page.match_indices("<!-- ").map(|(at, begin)| page[at + begin.len()..].split_once(" -->").unwrap());
    let written = begins.filter(|(name, _)| !name.starts_with('/')).map(|(name, text)| {
        let (text, _) = text.split_once(&format!("<!-- /{name} -->")).unwrap_or_else(|| panic!("{name} has no end"));
        (name, text.trim())
    });
    written.collect()
}

/// Each `make` command in a text is one of the Makefile.
fn has_its_commands(page: &str) {
    for command in page.split("`make ").skip(1).map(|rest| rest.split([' ', '`']).next().unwrap()) {
        assert!(include_str!("../Makefile").contains(&format!("\n{command}:")), "make {command}");
    }
}

#[test]
fn platforms_md_says_what_was_shown_of_each_system_by_which_command() {
    let page = include_str!("../docs/PLATFORMS.md");
    has_its_commands(page);
    let written = written(page);
    assert_eq!(written.len(), 8);
    for (system, shown) in &written {
        assert!(!shown.is_empty(), "{system}: `make platforms` writes what was shown");
    }
    for system in ["x86_64-pc-windows-gnu", "aarch64-unknown-linux-gnu"] {
        assert!(written[system].contains("two processes chat"), "{system}; `make platforms` writes it");
    }
    for system in ["aarch64-apple-darwin", "x86_64-apple-darwin", "aarch64-linux-android"] {
        assert!(written[system].contains("every function and nothing else"), "{system}; `make platforms` writes it");
    }
}

#[test]
fn every_table_and_plot_of_performance_md_is_there() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let page = include_str!("../docs/PERFORMANCE.md");
    let written = written(page);
    for (name, text) in &written {
        assert!(text.contains(|c: char| c.is_ascii_digit()), "{name}: no figures; `make performance` writes them");
    }
    let plots: Vec<&str> = page.split("](").skip(1).map(|link| link.split(')').next().unwrap()).collect();
    let plots: Vec<&str> = plots.into_iter().filter(|link| link.ends_with(".svg")).collect();
    for plot in &plots {
        let plot = std::fs::read_to_string(docs.join(plot)).unwrap_or_else(|e| panic!("{plot}: {e}"));
        assert!(plot.starts_with("<svg") && plot.contains("<polyline"), "a picture with lines");
    }
    assert!(plots.len() >= 5 && written.len() > plots.len());
    has_its_commands(page);
}
