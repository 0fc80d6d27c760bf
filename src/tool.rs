//! The command-line tool `convoke`: looks into stores, and changes none. docs/TOOL.md describes it.

use crate::store::sqlite::inspect::check::{Report, check};
use crate::store::sqlite::inspect::export::{Stopped, export};
use crate::store::sqlite::{files, inspect};
use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
convoke: looks into stores of Convoke, and changes none

  convoke check <directory or file>           says what is wrong with a store, a line for each finding
  convoke export <directory or file> [file]   writes what can be read of it as JSON lines, into a new file if one is named
  convoke --version
  convoke --help

Exit status: 0 all is well, 1 something is wrong, 2 a store could not be read at all, or the output not be written, or the call
is none of these.
";

/// Exit codes; of several stores, the highest.
const FINE: u8 = 0;
const WRONG: u8 = 1;
const FAILED: u8 = 2;

/// Runs the tool with these arguments, its name left out.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.collect();
    let texts: Vec<Option<&str>> = arguments.iter().map(|argument| argument.to_str()).collect();
    let code = match (texts.as_slice(), arguments.as_slice()) {
        ([Some("--version" | "-V")], _) => say(concat!("convoke ", env!("CARGO_PKG_VERSION"), "\n")),
        ([Some("--help" | "-h" | "help")], _) => say(HELP),
        ([Some("check"), _], [_, path]) if is_path(path) => check_all(Path::new(path)),
        ([Some("export"), _], [_, path]) if is_path(path) => {
            let mut out = std::io::BufWriter::new(std::io::stdout().lock());
            export_all(Path::new(path), &mut out)
        }
        ([Some("export"), _, _], [_, path, file]) if is_path(path) && is_path(file) => {
            // What it holds is as private as the store.
            match files::open_options().write(true).create_new(true).open(file) {
                Ok(made) => {
                    let code = export_all(Path::new(path), &mut std::io::BufWriter::new(made));
                    // Nothing could be saved, and the name is free for the next try.
                    if std::fs::metadata(file).is_ok_and(|made| made.len() == 0) {
                        let _ = std::fs::remove_file(file);
                    }
                    code
                }
                Err(error) => complain(&format!("{}: {error}", Path::new(file).display())),
            }
        }
        _ => {
            complain_with(HELP);
            FAILED
        }
    };
    ExitCode::from(code)
}

fn is_path(argument: &OsStr) -> bool {
    !argument.is_empty() && !argument.to_string_lossy().starts_with("--")
}

/// Writes to the standard output, which may be a pipe that nobody reads any more.
fn say(text: &str) -> u8 {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => FINE,
        Err(_) => FAILED,
    }
}

fn complain_with(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

fn complain(text: &str) -> u8 {
    complain_with(&format!("convoke: {text}\n"));
    FAILED
}

/// The stores of the path, and what they are called in what is said of them.
fn stores(path: &Path) -> Result<Vec<(PathBuf, String)>, u8> {
    let found = inspect::stores(path).map_err(|error| complain(&format!("{}: {error}", path.display())))?;
    if found.is_empty() {
        return Err(complain(&format!("{}: there is no store (convoke-<app id>.db) in it", path.display())));
    }
    let named = |store: PathBuf| {
        let name = store.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (store, name)
    };
    Ok(found.into_iter().map(named).collect())
}

fn check_all(path: &Path) -> u8 {
    let stores = match stores(path) {
        Ok(stores) => stores,
        Err(code) => return code,
    };
    let check_one = |(store, name): (PathBuf, String)| match check(&store) {
        Ok(Report { findings, notes }) => {
            let told = findings.iter().chain(&notes).map(|line| format!("{name}: {line}\n")).collect::<String>();
            let verdict = if findings.is_empty() { "in order" } else { "not in order" };
            say(&format!("{told}{name}: {verdict}\n")).max(if findings.is_empty() { FINE } else { WRONG })
        }
        Err(error) => complain(&format!("{name}: {error}")),
    };
    stores.into_iter().map(check_one).max().unwrap_or(FAILED)
}

fn export_all(path: &Path, out: &mut dyn Write) -> u8 {
    let stores = match stores(path) {
        Ok(stores) => stores,
        Err(code) => return code,
    };
    let mut code = FINE;
    for (store, name) in stores {
        let written = export(&store, out).and_then(|left_out| {
            out.flush().map_err(Stopped::Writing)?;
            Ok(left_out)
        });
        code = code.max(match written {
            Ok(left_out) if left_out.is_empty() => FINE,
            Ok(left_out) => {
                left_out.iter().for_each(|line| complain_with(&format!("convoke: {name}: {line}\n")));
                WRONG
            }
            Err(Stopped::Writing(error)) => complain(&format!("what is exported cannot be written: {error}")),
            Err(Stopped::Reading(error)) => complain(&format!("{name}: {error}")),
        });
    }
    code
}
