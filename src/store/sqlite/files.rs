//! The files of a database: what they are called, and how SQLite is told which one to open. How they are made and who may read
//! them is the same for every file of a store.

pub use super::super::files::*;
use std::path::{Path, PathBuf};

/// A file beside the database, such as its log.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The file as SQLite's URI, so that it can be opened in a particular way.
pub fn uri(path: &Path, how: &str) -> String {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => uri.push(char::from(*byte)),
            // What parts a path as well: two slashes would begin the name of a machine.
            other => uri += &format!("%{other:02x}"),
        }
    }
    uri + "?" + how
}

#[cfg(test)]
#[path = "../../tests/store/sqlite/files.rs"]
mod tests;
