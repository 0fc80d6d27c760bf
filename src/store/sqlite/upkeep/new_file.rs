//! A file that is written beside its place and put there when it is whole, so that nobody ever finds a part of it.

use super::super::files;
use super::Refusal;
use crate::store::StoreError;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What ends the name of a file that is not yet in its place.
const ENDING: &str = "-new";

/// What ends the name of the file that is held meanwhile, so that whoever finds what a killed process has left knows it for that. It
/// is another one, since on some systems a lock of one kind keeps SQLite's from a file.
const HELD: &str = "-new-held";

/// Such a file; it is gone with this value unless it was put in its place.
pub struct NewFile {
    place: PathBuf,
    path: PathBuf,
    held: PathBuf,
    _held: File,
}

impl NewFile {
    /// An empty one.
    pub fn beside(place: &Path) -> Result<Self, Refusal> {
        let [path, held] = [ENDING, HELD].map(|ending| files::beside(place, ending));
        for file in [&path, &held] {
            files::expect_file(file).map_err(Refusal::File)?;
        }
        let is_held = || {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Refusal::Other(format!("another process is just writing {name}; wait until it has ended"))
        };
        if files::held(&held).is_some() {
            return Err(is_held());
        }
        let file = files::hold(&held).map_err(|error| Refusal::File(io(&error)))?.ok_or_else(is_held)?;
        // What a killed process has left.
        files::take_away(&path);
        let new = Self { place: place.to_owned(), path, held, _held: file };
        let made = files::open_options().write(true).create_new(true).open(&new.path);
        made.map_err(|error| Refusal::File(io(&error)))?;
        Ok(new)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Brings all that was written to the disk.
    pub fn sync(&self) -> Result<(), Refusal> {
        let file = files::open_options().write(true).open(&self.path);
        file.and_then(|file| file.sync_all()).map_err(|error| Refusal::File(io(&error)))
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
        files::take_away(&self.path);
        files::take_away(&self.held);
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
