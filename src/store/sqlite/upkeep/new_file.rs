//! A file that is written beside its place and put there when it is whole, so that nobody ever finds a part of it.

use super::super::files;
use super::Refusal;
use crate::store::StoreError;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What ends the name of a file that is not yet in its place.
const ENDING: &str = "-new";

/// Such a file; it is gone with this value unless it was put in its place.
pub struct NewFile {
    place: PathBuf,
    path: PathBuf,
    /// Held, so that whoever finds the file of a killed process knows it for that.
    held: File,
}

impl NewFile {
    /// An empty one.
    pub fn beside(place: &Path) -> Result<Self, Refusal> {
        let path = files::beside(place, ENDING);
        files::expect_file(&path).map_err(Refusal::File)?;
        let is_held = || {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Refusal::Other(format!("another process is just writing {name}; wait until it has ended"))
        };
        // One that nobody holds is what a killed process has left.
        if files::held(&path).is_some() {
            return Err(is_held());
        }
        let held = files::hold(&path).map_err(|error| Refusal::File(io(&error)))?.ok_or_else(is_held)?;
        Ok(Self { place: place.to_owned(), path, held })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Brings all that was written to the disk.
    pub fn sync(&self) -> Result<(), Refusal> {
        self.held.sync_all().map_err(|error| Refusal::File(io(&error)))
    }

    /// Puts it in its place, where nothing is.
    pub fn put(self) -> Result<(), Refusal> {
        match std::fs::hard_link(&self.path, &self.place) {
            Ok(()) => return sync_directory(&self.place).map_err(|error| Refusal::File(io(&error))),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(Refusal::IsThere),
            // Where files have no second names the name is taken before, so that nobody's file is replaced.
            Err(_) => {}
        }
        match files::open_options().write(true).create_new(true).open(&self.place) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(Refusal::IsThere),
            made => made.map(drop).map_err(|error| Refusal::File(io(&error)))?,
        }
        let place = self.place.clone();
        self.put_instead().inspect_err(|_| drop(std::fs::remove_file(place)))
    }

    /// Puts it in its place instead of what is there.
    pub fn put_instead(self) -> Result<(), Refusal> {
        std::fs::rename(&self.path, &self.place).map_err(|error| Refusal::File(io(&error)))?;
        sync_directory(&self.place).map_err(|error| Refusal::File(io(&error)))
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

fn io(error: &std::io::Error) -> StoreError {
    StoreError::Io(error.to_string())
}

/// Brings it to the disk that the file has its name.
fn sync_directory(file: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        let directory = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(directory)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}
