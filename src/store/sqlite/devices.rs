//! Who is there: each device of a logged-in user holds a file of its own in a folder of the user's, so that asking after one
//! user costs nothing for all the others.

use super::super::{Result, Stay, StoreError};
use super::files;
use std::collections::HashSet;
use std::fs::{DirEntry, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// The folder with a folder for each user who is there, `<account>`, and in it a file for each of their devices:
/// `<process>-<number>`.
pub struct Devices(PathBuf);

static NEXT: AtomicU64 = AtomicU64::new(0);

/// A device's file, gone with it.
struct Device {
    path: PathBuf,
    _held: File,
}

impl Drop for Device {
    fn drop(&mut self) {
        // What stays is taken away by whoever finds that nobody holds it.
        files::take_away(&self.path);
        // Another device's file keeps the folder.
        let _ = self.path.parent().map(std::fs::remove_dir);
    }
}

fn io(error: &std::io::Error) -> StoreError {
    StoreError::Io(error.to_string())
}

impl Devices {
    pub fn new(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    fn folder(&self, account: i64) -> PathBuf {
        self.0.join(account.to_string())
    }

    pub fn arrive(&self, account: i64) -> Result<Stay> {
        let folder = self.folder(account);
        files::make_folder(&self.0)?;
        loop {
            files::make_folder(&folder)?;
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!("{}-{number}", std::process::id()));
            match files::in_a_moment(|| files::hold(&path)) {
                Ok(Some(held)) => return Ok(Stay(Box::new(Device { path, _held: held }))),
                Ok(None) => {}
                // Another device has just gone, with the folder.
                Err(e) if e.kind() == ErrorKind::NotFound => {}
                Err(e) => return Err(io(&e)),
            }
        }
    }

    pub fn is_present(&self, account: i64) -> Result<bool> {
        let folder = self.folder(account);
        let is_present = entries(&folder)?.any(|device| files::held(&device.path()).is_some());
        if !is_present {
            let _ = std::fs::remove_dir(&folder);
        }
        Ok(is_present)
    }

    /// Those who may be there: each one who is, and some whose process was killed.
    pub fn perhaps_present(&self) -> Result<HashSet<i64>> {
        Ok(entries(&self.0)?.filter_map(|user| user.file_name().to_str()?.parse().ok()).collect())
    }
}

/// What is in the folder, where there is one.
fn entries(folder: &Path) -> Result<impl Iterator<Item = DirEntry>> {
    match files::in_a_moment(|| std::fs::read_dir(folder)) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(io(&e)),
        entries => Ok(entries.into_iter().flatten().flatten()),
    }
}

#[cfg(test)]
#[path = "../../tests/store/sqlite/devices.rs"]
mod tests;
