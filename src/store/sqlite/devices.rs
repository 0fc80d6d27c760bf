//! Who is there: each device of a logged-in user holds a file of its own in a folder of the user's, so that asking after one
//! user costs nothing for all the others.

use super::super::{AccountNo, Presence, Result, StoreError};
use super::files;
use std::collections::HashSet;
use std::fs::File;
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
        let _ = std::fs::remove_file(&self.path);
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

    fn folder(&self, account: AccountNo) -> PathBuf {
        self.0.join(account.0.to_string())
    }

    pub fn arrive(&self, account: AccountNo) -> Result<Presence> {
        let folder = self.folder(account);
        files::make_folder(&self.0)?;
        loop {
            files::make_folder(&folder)?;
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!("{}-{number}", std::process::id()));
            match files::hold(&path) {
                Ok(Some(held)) => return Ok(Presence(Box::new(Device { path, _held: held }))),
                Ok(None) => {}
                // Another device has just gone, with the folder.
                Err(e) if e.kind() == ErrorKind::NotFound => {}
                Err(e) => return Err(io(&e)),
            }
        }
    }

    pub fn is_present(&self, account: AccountNo) -> Result<bool> {
        let folder = self.folder(account);
        let mut devices = match std::fs::read_dir(&folder) {
            Ok(devices) => devices.flatten(),
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(false),
            Err(e) => return Err(io(&e)),
        };
        let is_present = devices.any(|device| files::held(&device.path()).is_some());
        if !is_present {
            let _ = std::fs::remove_dir(&folder);
        }
        Ok(is_present)
    }

    /// Those who may be there: each one who is, and some whose process was killed.
    pub fn perhaps_present(&self) -> Result<HashSet<AccountNo>> {
        let users = match std::fs::read_dir(&self.0) {
            Ok(users) => users.flatten(),
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(HashSet::new()),
            Err(e) => return Err(io(&e)),
        };
        Ok(users.filter_map(|user| user.file_name().to_str()?.parse().ok().map(AccountNo)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_a_process_of_the_same_number_holds_is_not_waited_for() {
        let folder = tempfile::TempDir::new().unwrap();
        let devices = Devices::new(folder.path());
        std::fs::create_dir(folder.path().join("7")).unwrap();
        let next = NEXT.load(Ordering::Relaxed);
        // More than the tests beside this one take meanwhile.
        let held: Vec<File> = (next..next + 500)
            .map(|number| {
                let held = File::create(folder.path().join(format!("7/{}-{number}", std::process::id()))).unwrap();
                held.lock().unwrap();
                held
            })
            .collect();
        let arrived = devices.arrive(AccountNo(7)).unwrap();
        drop(held);
        assert!(devices.is_present(AccountNo(7)).unwrap());
        drop(arrived);
        assert!(!devices.is_present(AccountNo(7)).unwrap());
    }

    #[test]
    fn who_is_asked_after_costs_their_own_devices_files_alone() {
        let folder = tempfile::TempDir::new().unwrap();
        let devices = Devices::new(folder.path());
        let _here = devices.arrive(AccountNo(1)).unwrap();
        // Left by a process that was killed.
        std::fs::create_dir(folder.path().join("2")).unwrap();
        let left = folder.path().join("2/1-1");
        std::fs::write(&left, "").unwrap();
        assert!(devices.is_present(AccountNo(1)).unwrap());
        assert!(left.exists(), "nobody has asked after that user");
        assert_eq!(devices.perhaps_present().unwrap(), HashSet::from([AccountNo(1), AccountNo(2)]));
        assert!(!devices.is_present(AccountNo(2)).unwrap());
        assert_eq!(devices.perhaps_present().unwrap(), HashSet::from([AccountNo(1)]));
    }

    #[test]
    fn devices_of_a_user_that_come_and_go_at_once_lose_nobody() {
        let folder = tempfile::TempDir::new().unwrap();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let devices = Devices::new(folder.path());
                    for _ in 0..200 {
                        let here = devices.arrive(AccountNo(1)).unwrap();
                        assert!(devices.is_present(AccountNo(1)).unwrap());
                        drop(here);
                    }
                });
            }
        });
        assert!(!Devices::new(folder.path()).is_present(AccountNo(1)).unwrap());
    }
}
