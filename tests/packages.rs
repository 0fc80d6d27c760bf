//! Every package is of the same version, and its repository stands in Cargo.toml alone: `make dist` writes it into the others.

use serde_json::Value;
use std::path::Path;

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn every_package_has_the_version_of_the_crate() {
    for path in ["bindings/js/package.json", "bindings/js/package-lock.json", "bindings/csharp/package.json"] {
        let package: Value = serde_json::from_str(&read(path)).unwrap();
        assert_eq!(package["version"], VERSION, "{path}");
        let locked = &package["packages"][""]["version"];
        assert!(locked.is_null() || locked == VERSION, "{path}");
    }
    for (path, line) in [
        ("bindings/dart/pubspec.yaml", format!("version: {VERSION}")),
        ("bindings/python/convoke/_version.py", format!("__version__ = \"{VERSION}\"")),
        ("bindings/dotnet/Convoke.csproj", format!("    <Version>{VERSION}</Version>")),
        ("include/convoke.h", format!("#define CONVOKE_VERSION \"{VERSION}\"")),
    ] {
        assert!(read(path).lines().any(|found| found == line), "{path}: {line}");
    }
    let changes = read("CHANGELOG.md");
    let newest = changes.lines().find_map(|line| line.strip_prefix("## ")).unwrap();
    assert_eq!(newest.split(' ').next(), Some(VERSION), "CHANGELOG.md");
}

#[test]
fn the_address_of_the_repository_stands_in_one_place() {
    for (path, words) in [
        ("bindings/js/package.json", ["\"repository\"", "\"homepage\"", "\"bugs\""]),
        ("bindings/csharp/package.json", ["\"repository\"", "\"documentationUrl\"", "\"changelogUrl\""]),
        ("bindings/dotnet/Convoke.csproj", ["<RepositoryUrl>", "<PackageProjectUrl>", "<ProjectUrl>"]),
        ("bindings/dart/pubspec.yaml", ["repository:", "homepage:", "issue_tracker:"]),
        ("bindings/python/pyproject.toml", ["[project.urls]", "urls =", "Repository"]),
    ] {
        let text = read(path);
        for word in words {
            assert!(!text.contains(word), "{path} has {word}");
        }
    }
    assert!(
        read("Cargo.toml").lines().any(|line| line == format!("repository = \"{}\"", env!("CARGO_PKG_REPOSITORY")))
    );
}

#[test]
fn packages_md_has_the_platforms_that_releases_are_made_for() {
    let (page, table) = (read("docs/PACKAGES.md"), read("dist/platforms.txt"));
    let rows: Vec<Vec<&str>> =
        table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_whitespace().collect()).collect();
    let said: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert!(rows.len() >= 4 && rows.len() == said.len(), "{} platforms, {} said", rows.len(), said.len());
    for (row, said) in rows.iter().zip(said) {
        let name = row[0];
        assert_eq!(said[0], format!("`{name}`"));
        if let Some((target, oldest)) = row[1].split_once('.') {
            let system = if target.contains("-apple-") { "macOS" } else { "glibc" };
            assert_eq!(said[1], format!("{system} {oldest}"), "{name}");
        }
        let npm: Vec<&str> = row[3].split('/').collect();
        let musl = if npm[2] == "musl" { "-musl" } else { "" };
        assert_eq!(said[3], format!("`@convoke-im/{}-{}{musl}`", npm[0], npm[1]), "{name}");
        assert_eq!(said[4], format!("`{}`", row[4]), "{name}");
        assert_eq!(said[5] == "yes", row[5] != "-", "{name}");
        assert_eq!(said[6] != "no", row[6] != "-", "{name}");
        assert_eq!(said[7], format!("`{}`", row[7].split('.').next().unwrap()), "{name}");
    }
}
