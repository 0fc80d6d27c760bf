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
    #[cfg(unix)]
    let bytes = std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec();
    #[cfg(not(unix))]
    let bytes = format!("/{}", path.to_string_lossy().replace('\\', "/")).into_bytes();
    let mut uri = String::from(if path.is_absolute() { "file://" } else { "file:" });
    for byte in bytes {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => uri.push(byte.into()),
            other => uri += &format!("%{other:02x}"),
        }
    }
    uri + "?" + how
}

#[cfg(test)]
#[path = "../../tests/store/sqlite/files.rs"]
mod tests;
