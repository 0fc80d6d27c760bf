//! The rooms of the source and the layers in them, read from its text: which file knows which, by every path it has.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Each room, and those it may know. What fuzzing runs is beside the rooms.
const ROOMS: [(&str, &[&str]); 8] = [
    ("core", &[]),
    ("store", &["core"]),
    ("wire", &["core"]),
    ("runtime", &["core", "store", "wire"]),
    ("calls", &["core", "wire", "runtime"]),
    ("capi", &["core", "wire", "runtime", "calls"]),
    ("client", &["wire", "runtime", "calls"]),
    ("fuzzing", &["core", "store", "wire", "runtime"]),
];

/// Files by their path in `src`, with their text. Tests are not among them.
type Sources = BTreeMap<String, String>;

fn sources() -> Sources {
    fn read(directory: &Path, root: &Path, into: &mut Sources) {
        for entry in std::fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            if path.is_dir() && name != "tests" {
                read(&path, root, into);
            } else if name.ends_with(".rs") {
                into.insert(name.to_owned(), std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Sources::new();
    read(&root, &root, &mut sources);
    sources
}

/// The module that a file is, as the parts of its path.
fn module(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs");
    path.split('/').filter(|part| !["mod", "lib"].contains(part)).map(str::to_owned).collect()
}

fn room(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap()
}

/// What the tokens of a file say.
#[derive(Default)]
struct Read {
    /// The paths, each with the module that it stands in.
    paths: Vec<(Vec<String>, Vec<String>)>,
    /// What `use` gives a name in the file.
    names: BTreeMap<String, Vec<String>>,
    /// The modules below it that have files of their own.
    children: BTreeSet<String>,
    /// What it has from those and gives on under its own name, which is no use of them.
    given: BTreeMap<String, Vec<String>>,
    has_unsafe: bool,
}

impl Read {
    fn of(tokens: TokenStream, within: &[String]) -> Self {
        let mut read = Self::default();
        read.walk(tokens, within);
        read
    }

    fn walk(&mut self, tokens: TokenStream, within: &[String]) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let ident = |at: usize| match tokens.get(at) {
            Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
            _ => None,
        };
        let punct = |at: usize, of: char| matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.as_char() == of);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token {
                TokenTree::Punct(p) if p.as_char() == '#' => {
                    if let Some(TokenTree::Group(attribute)) = tokens.get(at)
                        && attribute.stream().to_string().replace(' ', "") == "cfg(test)"
                    {
                        let ends = |token: &TokenTree| match token {
                            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                            TokenTree::Punct(p) => p.as_char() == ';',
                            _ => false,
                        };
                        at += tokens.iter().skip(at).position(ends).map_or(0, |end| end + 1);
                    }
                }
                TokenTree::Group(group) => self.walk(group.stream(), within),
                TokenTree::Ident(word) if *word == "use" => {
                    let end = (at..tokens.len()).find(|at| punct(*at, ';')).unwrap_or(tokens.len());
                    let before = at.checked_sub(2).and_then(|at| tokens.get(at));
                    let gives = before.is_some_and(|token| match token {
                        TokenTree::Ident(word) => *word == "pub",
                        TokenTree::Group(to) => to.delimiter() == Delimiter::Parenthesis,
                        _ => false,
                    });
                    self.uses(&tokens[at..end], Vec::new(), within, gives);
                    at = end;
                }
                TokenTree::Ident(word) if *word == "mod" => match (ident(at), tokens.get(at + 1)) {
                    (Some(name), Some(TokenTree::Group(body))) => {
                        self.walk(body.stream(), &[within, &[name]].concat());
                        at += 2;
                    }
                    (Some(name), _) => {
                        self.children.insert(name);
                    }
                    _ => {}
                },
                TokenTree::Ident(word) => {
                    self.has_unsafe |= *word == "unsafe";
                    let mut path = vec![word.to_string()];
                    while punct(at, ':') && punct(at + 1, ':') {
                        let Some(next) = ident(at + 2) else { break };
                        path.push(next);
                        at += 3;
                    }
                    if path.len() > 1 {
                        self.paths.push((within.to_vec(), path));
                    }
                }
                _ => {}
            }
        }
    }

    /// What stands between `use` and its semicolon: one path, or a tree of them.
    fn uses(&mut self, tokens: &[TokenTree], before: Vec<String>, within: &[String], gives: bool) {
        let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ',');
        for one in tokens.split(is_comma) {
            let (mut path, mut name) = (before.clone(), None);
            let mut words = one.iter();
            while let Some(token) = words.next() {
                match token {
                    TokenTree::Ident(word) if *word == "as" => name = words.next().map(ToString::to_string),
                    TokenTree::Ident(word) if *word == "self" && !path.is_empty() => {}
                    TokenTree::Ident(word) => path.push(word.to_string()),
                    TokenTree::Group(group) => {
                        let tree: Vec<_> = group.stream().into_iter().collect();
                        self.uses(&tree, std::mem::take(&mut path), within, gives);
                    }
                    _ => {}
                }
            }
            let Some(name) = name.or(path.last().cloned()) else { continue };
            if gives && path.len() > 1 && self.children.contains(&path[0]) {
                self.given.insert(name, [within, &path].concat());
            } else {
                self.names.insert(name, path.clone());
                self.paths.push((within.to_vec(), path));
            }
        }
    }

    /// The path as one from the root of the library; `None` where it leads elsewhere.
    fn absolute(&self, of: &[String], within: &[String], path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let mut base = match first.as_str() {
            "crate" => Vec::new(),
            "self" => within.to_vec(),
            "super" => within.split_last()?.1.to_vec(),
            name if self.children.contains(name) => [of, &path[..1]].concat(),
            name => match self.names.get(name) {
                Some(named) if named.first() != Some(first) => self.absolute(of, of, named)?,
                _ => return None,
            },
        };
        for part in rest {
            match part.as_str() {
                "super" => drop(base.pop()),
                part => base.push(part.to_owned()),
            }
        }
        Some(base)
    }
}

fn tokens(file: &str, text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|e| panic!("{file}: {e}"))
}

/// Each file with those it knows.
fn arrows(sources: &Sources) -> BTreeMap<&str, BTreeSet<&str>> {
    let read = |(file, text): (&'_ String, &String)| Read::of(tokens(file, text), &module(file));
    let files: BTreeMap<_, _> = sources.iter().map(|file| (module(file.0), (file.0.as_str(), read(file)))).collect();
    // Where the path leads, through what files give on.
    let end = |mut path: Vec<String>| loop {
        let (n, (file, read)) = (1..=path.len()).rev().find_map(|n| Some((n, files.get(&path[..n])?)))?;
        match path.get(n).and_then(|name| read.given.get(name)) {
            Some(given) => path = [given, &path[n + 1..]].concat(),
            None => return Some(*file),
        }
    };
    let of_file = |(of, (file, read)): (&Vec<String>, &(&'_ str, Read))| {
        let absolute = read.paths.iter().filter_map(|(within, path)| read.absolute(of, within, path));
        absolute.filter_map(end).filter(|known| known != file).collect()
    };
    files.iter().map(|of| (of.1.0, of_file(of))).collect()
}

/// Arrows from a room to one that is not below it.
fn upward(sources: &Sources) -> Vec<String> {
    let below: BTreeMap<_, _> = ROOMS.into_iter().collect();
    let mut found = Vec::new();
    for (file, known) in arrows(sources) {
        let Some(below) = below.get(room(file)) else { continue };
        let not_below = known.into_iter().filter(|to| room(to) != room(file) && !below.contains(&room(to)));
        found.extend(not_below.map(|to| format!("{file} -> {to}")));
    }
    found
}

/// For each file of a circle in a room, the shortest way round.
fn circles(sources: &Sources) -> Vec<String> {
    let arrows = arrows(sources);
    let way = |from: &str| {
        let mut ways = vec![vec![from]];
        let mut seen = BTreeSet::new();
        while !ways.is_empty() {
            let mut longer = Vec::new();
            for way in ways {
                for to in arrows[way[way.len() - 1]].iter().filter(|to| room(to) == room(from)) {
                    let way = [way.as_slice(), &[*to]].concat();
                    if *to == from {
                        return Some(way.join(" -> "));
                    }
                    if seen.insert(*to) {
                        longer.push(way);
                    }
                }
            }
            ways = longer;
        }
        None
    };
    arrows.keys().filter_map(|file| way(file)).collect()
}

/// What begins the list of a folder's files in its `mod.rs`.
const LISTED: &str = "the lowest first";

/// Arrows from a file to one that does not stand above it in the list of the folder that both are in, and files that are not
/// in the list of theirs.
fn against_the_list(sources: &Sources) -> Vec<String> {
    let mut found = Vec::new();
    for (list, text) in sources {
        let Some((folder, (_, names))) = list.strip_suffix("mod.rs").zip(text.split_once(LISTED)) else { continue };
        let names =
            names.lines().skip(1).take_while(|line| line.starts_with("//!")).flat_map(|line| line.split("[`").skip(1));
        let names: Vec<_> = names.filter_map(|name| name.split_once('`').map(|(name, _)| name)).collect();
        let place = |file: &str| {
            let name = file.strip_prefix(folder)?.split(['/', '.']).next()?;
            Some(names.iter().position(|listed| *listed == name).ok_or(format!("{file} in {list}")))
        };
        for (file, known) in arrows(sources).into_iter().filter(|(file, _)| *file != list) {
            match place(file) {
                Some(Ok(at)) => {
                    let above = |to: &str| place(to).and_then(Result::ok).is_some_and(|of| of > at);
                    found.extend(known.into_iter().filter(|to| above(to)).map(|to| format!("{file} -> {to}")));
                }
                Some(Err(unlisted)) => found.push(unlisted),
                None => {}
            }
        }
    }
    found
}

/// Files outside `capi` that say `unsafe`.
fn with_unsafe(sources: &Sources) -> Vec<String> {
    let has = |(file, text): &(&String, &String)| room(file) != "capi" && Read::of(tokens(file, text), &[]).has_unsafe;
    sources.iter().filter(has).map(|(file, _)| file.clone()).collect()
}

/// What a file says in its first paragraph that is longer than [`LINES`], or written by a program.
const REASONS: [&str; 2] = ["Long because", "do not edit"];

/// Lines a file may have without a reason.
const LINES: usize = 600;

/// Files that are longer, with their lines, and whose first paragraph gives no reason.
fn too_long(sources: &Sources) -> Vec<String> {
    let gives_reason = |text: &str| {
        let first: Vec<_> = text.lines().map_while(|line| line.strip_prefix("//! ")).collect();
        REASONS.iter().any(|reason| first.join(" ").contains(reason))
    };
    let lines = sources.iter().map(|(file, text)| (file, text, text.lines().count()));
    let long = lines.filter(|(_, text, lines)| *lines > LINES && !gives_reason(text));
    long.map(|(file, _, lines)| format!("{file}: {lines} lines")).collect()
}

/// Finds the matches that take some events by name, and all others by a wildcard.
#[derive(Default)]
struct Wildcards {
    /// The file in which `Self` is an event.
    of_event: bool,
    found: usize,
}

impl Wildcards {
    fn names_an_event(&self, pattern: &syn::Pat) -> bool {
        let is_event = |path: &syn::Path| {
            let mut names = path.segments.iter().rev().map(|segment| segment.ident.to_string()).skip(1);
            names.next().is_some_and(|name| name == "Event" || self.of_event && name == "Self")
        };
        match pattern {
            syn::Pat::Or(or) => or.cases.iter().any(|case| self.names_an_event(case)),
            syn::Pat::Reference(reference) => self.names_an_event(&reference.pat),
            syn::Pat::Struct(of) => is_event(&of.path),
            syn::Pat::TupleStruct(of) => is_event(&of.path),
            syn::Pat::Path(of) => is_event(&of.path),
            _ => false,
        }
    }
}

impl<'a> syn::visit::Visit<'a> for Wildcards {
    fn visit_expr_match(&mut self, found: &'a syn::ExprMatch) {
        let takes_all =
            |arm: &syn::Arm| arm.guard.is_none() && matches!(arm.pat, syn::Pat::Wild(_) | syn::Pat::Ident(_));
        let of_events = found.arms.iter().any(|arm| self.names_an_event(&arm.pat));
        self.found += usize::from(of_events && found.arms.iter().any(takes_all));
        syn::visit::visit_expr_match(self, found);
    }
}

/// Files in which an event that is forgotten compiles all the same.
fn forgetful(sources: &Sources) -> Vec<&str> {
    let is_forgetful = |(file, text): &(&String, &String)| {
        let mut wildcards = Wildcards { of_event: *file == "core/event.rs", found: 0 };
        syn::visit::visit_file(&mut wildcards, &syn::parse_file(text).unwrap());
        wildcards.found > 0
    };
    sources.iter().filter(is_forgetful).map(|(file, _)| file.as_str()).collect()
}

fn planted(files: &[(&str, &str)]) -> Sources {
    files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn arrows_between_rooms_go_down() {
    assert_eq!(upward(&sources()), [""; 0]);
    let rooms: BTreeSet<_> = ROOMS.iter().map(|(room, _)| *room).collect();
    let known: BTreeSet<_> =
        sources().keys().map(|file| room(file).to_owned()).filter(|r| r != "lib" && r != "bin").collect();
    assert!(known.iter().eq(rooms), "{known:?}");
    for text in ["use crate::wire::read;", "fn f() { crate::wire::read(0) }", "use super::super::wire::{self, read};"] {
        let of = planted(&[("core/ids.rs", text), ("wire/mod.rs", ""), ("capi/mod.rs", "use crate::wire::read;")]);
        assert_eq!(upward(&of), ["core/ids.rs -> wire/mod.rs"], "{text}");
    }
}

#[test]
fn the_files_of_a_room_stand_in_layers() {
    assert_eq!(circles(&sources()), [""; 0]);
    let a = "use super::{b::{c::X}, e}; #[cfg(test)] mod tests { use crate::core::d; }";
    for (b, c) in
        [("", "use crate::core::a::Y;"), ("pub mod c; fn f() { c::g!(a) }", "fn f() { super::super::a::g() }")]
    {
        let of = planted(&[("core/a.rs", a), ("core/b/mod.rs", b), ("core/b/c.rs", c), ("core/d.rs", "use super::a;")]);
        assert_eq!(circles(&of), ["core/a.rs -> core/b/c.rs -> core/a.rs", "core/b/c.rs -> core/a.rs -> core/b/c.rs"]);
    }
    // What a folder gives on of its files is theirs.
    let of = planted(&[
        ("wire/mod.rs", "mod a; pub use a::X; pub fn f() {}"),
        ("wire/a.rs", "use super::b::Y;"),
        ("wire/b.rs", "use super::X;"),
        ("wire/c.rs", "use super::f;"),
    ]);
    assert_eq!(circles(&of).len(), 2, "{:?}", circles(&of));
    let of = planted(&[
        ("wire/mod.rs", "mod a; fn f() { a::g(vec![0]) }"),
        ("wire/a.rs", "fn g() { let x = [super::f()]; }"),
    ]);
    assert_eq!(circles(&of).len(), 2);
}

#[test]
fn a_file_is_short_or_says_why_it_is_not() {
    assert_eq!(too_long(&sources()), [""; 0]);
    let of = |first: &str, lines: usize| [first, &"\n".repeat(lines)].concat();
    let no_reason = of("//! What it is.\n//!\n//! Long because it is.", LINES);
    let planted = planted(&[
        ("core/a.rs", &of("//! What it is.", LINES)),
        ("core/b.rs", &of("//! What it is. Long\n//! because it is one table.", LINES)),
        ("core/c.rs", &no_reason),
        ("core/d.rs", &of("//! Generated; do not edit.", 2 * LINES)),
        ("core/e.rs", &of("//! What it is.", LINES + 1)),
    ]);
    assert_eq!(too_long(&planted), ["core/c.rs: 602 lines", "core/e.rs: 601 lines"]);
}

#[test]
fn the_lists_of_layers_are_in_order() {
    assert_eq!(against_the_list(&sources()), [""; 0]);
    let list = "//! Files, the lowest first:\n//! * [`a`], [`c`]: x.\n//! * [`b`]: y.\npub mod d;";
    let of = [("core/mod.rs", list), ("core/a.rs", ""), ("core/b.rs", "use super::a;"), ("core/c/mod.rs", "")];
    assert_eq!(against_the_list(&planted(&of)), [""; 0]);
    let of = [("core/mod.rs", list), ("core/a.rs", "use super::c::e;"), ("core/c/e.rs", ""), ("core/d.rs", "")];
    assert_eq!(against_the_list(&planted(&of)), ["core/a.rs -> core/c/e.rs", "core/d.rs in core/mod.rs"]);
}

#[test]
fn unsafe_is_in_capi_alone() {
    assert_eq!(with_unsafe(&sources()), [""; 0]);
    let of = planted(&[
        ("capi/a.rs", "unsafe fn f() {}"),
        ("wire/a.rs", "fn f() { m!(unsafe { g() }) }"),
        ("wire/b.rs", "// unsafe"),
    ]);
    assert_eq!(with_unsafe(&of), ["wire/a.rs"]);
}

#[test]
fn an_event_that_is_forgotten_does_not_compile() {
    assert_eq!(forgetful(&sources()), [""; 0]);
    let one = |arms: &str| format!("fn f(e: &Event) {{ match e {{ {arms} }} }}");
    let of = planted(&[
        ("core/a.rs", &one("Event::A { .. } | Event::B => 1, _ => 2")),
        ("core/b.rs", &one("Event::A { .. } => 1, Event::B => 2")),
        ("core/c.rs", &one("Event::A(x) if x => 1, other => 2")),
        ("core/d.rs", &one("Tip::A => match e { &Self::A => 1, _ => 2 }, _ => 3")),
        ("core/event.rs", &one("Self::A => 1, _ => 2")),
    ]);
    assert_eq!(forgetful(&of), ["core/a.rs", "core/c.rs", "core/event.rs"]);
}
