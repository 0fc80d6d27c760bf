//! Who is there: each device of a logged-in user holds a lock on a file of its own, which also the end of a killed process lets
//! go of.

use super::super::{AccountNo, Presence, Result, StoreError};
use super::files;
use std::collections::HashSet;
use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// The folder with the files, one for each device: `<account>-<process>-<number>`.
pub struct Devices(PathBuf);

static NEXT: AtomicU64 = AtomicU64::new(0);

/// A device's file, gone with it.
struct Device {
    path: PathBuf,
    _lock: File,
}

impl Drop for Device {
    fn drop(&mut self) {
        // One that stays is taken away by whoever finds it unlocked.
        let _ = std::fs::remove_file(&self.path);
    }
}

fn io(error: &std::io::Error) -> StoreError {
    StoreError::Io(error.to_string())
}

impl Devices {
    pub fn new(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    pub fn arrive(&self, account: AccountNo) -> Result<Presence> {
        files::make_folder(&self.0)?;
        loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = self.0.join(format!("{}-{}-{number}", account.0, std::process::id()));
            let file = match files::open_options().write(true).create_new(true).open(&path) {
                Ok(file) => file,
                // In another container a process may have the same number, and hold it.
                Err(e) if e.kind() == ErrorKind::AlreadyExists => continue,
                Err(e) => return Err(io(&e)),
            };
            file.lock().map_err(|e| io(&e))?;
            // Somebody may have found it before it was locked, and taken it away.
            if path.exists() {
                return Ok(Presence(Box::new(Device { path, _lock: file })));
            }
        }
    }

    pub fn is_present(&self, account: AccountNo) -> Result<bool> {
        Ok(!self.present_among(|one| one == account)?.is_empty())
    }

    /// Everyone who is there.
    pub fn present(&self) -> Result<HashSet<AccountNo>> {
        self.present_among(|_| true)
    }

    fn present_among(&self, which: impl Fn(AccountNo) -> bool) -> Result<HashSet<AccountNo>> {
        let mut present = HashSet::new();
        let files = match std::fs::read_dir(&self.0) {
            Ok(files) => files,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(present),
            Err(e) => return Err(io(&e)),
        };
        for file in files.flatten() {
            let name = file.file_name();
            let account = name.to_str().and_then(|name| name.split('-').next()?.parse().ok()).map(AccountNo);
            let Some(account) = account.filter(|account| which(*account) && !present.contains(account)) else {
                continue;
            };
            // It may go away meanwhile.
            let Ok(open) = files::open_options().read(true).open(file.path()) else { continue };
            match open.try_lock_shared() {
                Err(TryLockError::WouldBlock) => drop(present.insert(account)),
                Ok(()) => drop(std::fs::remove_file(file.path())),
                Err(TryLockError::Error(_)) => {}
            }
        }
        Ok(present)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_a_process_of_the_same_number_holds_is_not_waited_for() {
        let folder = tempfile::TempDir::new().unwrap();
        let next = NEXT.load(Ordering::Relaxed);
        // More than the tests beside this one take meanwhile.
        let held: Vec<File> = (next..next + 500)
            .map(|number| {
                let held = File::create(folder.path().join(format!("7-{}-{number}", std::process::id()))).unwrap();
                held.lock().unwrap();
                held
            })
            .collect();
        let devices = Devices::new(folder.path());
        let arrived = devices.arrive(AccountNo(7)).unwrap();
        drop(held);
        assert!(devices.is_present(AccountNo(7)).unwrap());
        drop(arrived);
        assert!(!devices.is_present(AccountNo(7)).unwrap());
    }
}
