//! What is generated of the bindings is that of the source; `make bindings` (CONVOKE_UPDATE=1) writes it.

mod generate;
use generate::source::{files, is_up_to_date, root};
use generate::{api, cpp, csharp, dart, js, python, table};
use std::collections::BTreeMap;

#[test]
fn the_generated_files_are_those_of_the_source() {
    let api = api::read();
    let generated =
        [cpp::files(&api), csharp::files(&api), js::files(&api), dart::files(&api), python::files(&api)].concat();
    let differs = |(path, text): &(String, String)| !is_up_to_date(path, text);
    let mut differ: Vec<String> = generated.into_iter().filter(differs).map(|(path, _)| path).collect();
    // Last: it is made from what is written then.
    let table = "docs/BINDINGS.md";
    if !is_up_to_date(table, &table::file(&api, &root())) {
        differ.push(table.to_owned());
    }
    assert!(differ.is_empty(), "{differ:?} differ from the source: run `make bindings` and commit");
}

/// A constant as each of these languages writes one: `NAME = 1,`, `NAME = 1`, `NAME: 1,` or `static const int NAME = 1;`.
fn constant(line: &str) -> Option<(String, i64)> {
    let (name, value) = line.trim().trim_end_matches([',', ';']).rsplit_once([':', '='])?;
    let name = name.trim().rsplit(' ').next()?;
    Some((name.to_owned(), value.trim().parse().ok()?))
}

#[test]
fn error_codes_and_enum_values_are_those_of_the_core() {
    let api = api::read();
    let constants = api.codes.iter().chain(api.enums.iter().flat_map(|e| &e.constants));
    // In C a constant is an int, elsewhere a flag may be unsigned.
    let core: BTreeMap<String, i32> = constants.map(|constant| (constant.name.clone(), constant.value)).collect();
    assert!(core.len() > 300);
    for language in table::LANGUAGES {
        let folder = root().join(language.folder.split('/').take(2).collect::<Vec<_>>().join("/"));
        let mut found: BTreeMap<String, i32> = BTreeMap::new();
        let sources = |path: &String| [".cs", ".cjs", ".dart", ".hpp", ".py"].iter().any(|end| path.ends_with(end));
        for path in files(&folder).into_iter().filter(sources).filter(|path| !path.contains("node_modules")) {
            let text = std::fs::read_to_string(path).unwrap();
            let is_ours = |name: &str| core.contains_key(name) || name.starts_with("ERR_") || name.starts_with("kTIM");
            for (name, value) in text.lines().filter_map(constant).filter(|(name, _)| is_ours(name)) {
                let value = value as i32;
                let before = found.insert(name.clone(), value);
                assert!(before.is_none_or(|before| before == value), "{}: {name} has two values", language.name);
            }
        }
        // C++ has those of the header.
        if language.name == "C++" {
            assert_eq!(found, BTreeMap::new(), "C++ has a list of its own");
        } else {
            let differ = |(name, value): &(&String, &i32)| core.get(*name) != Some(*value);
            let wrong: Vec<_> = found.iter().filter(differ).collect();
            let missing: Vec<_> = core.keys().filter(|name| !found.contains_key(*name)).collect();
            assert!(wrong.is_empty() && missing.is_empty(), "{}: wrong {wrong:?}, missing {missing:?}", language.name);
        }
    }
}

#[test]
fn every_package_has_the_version_of_the_library() {
    let version = env!("CARGO_PKG_VERSION");
    let lines = [
        ("bindings/csharp/package.json", format!(r#""version": "{version}","#)),
        ("bindings/dotnet/Convoke.csproj", format!("<Version>{version}</Version>")),
        ("bindings/js/package.json", format!(r#""version": "{version}","#)),
        ("bindings/dart/pubspec.yaml", format!("version: {version}")),
    ];
    for (path, line) in lines {
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        assert!(text.lines().any(|l| l.trim() == line), "{path} has no line {line}");
    }
}
