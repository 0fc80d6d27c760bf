//! The files of a store: only their owner may read them, for they hold the messages of everyone who logs in on this machine.
//!
//! What is there already keeps its mode: whoever made it may have meant it. None of them is ever a link, so nothing is
//! written elsewhere than in the directory that the host has named.

use super::{Result, StoreError};
use fs4::FileExt;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::ErrorKind;
use std::path::Path;

pub use fs4::TryLockError;

/// An error says of which file it is by its name alone: a path may hold the name of a person.
fn refused(path: &Path, why: impl std::fmt::Display) -> StoreError {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    StoreError::Io(format!("{name}: {why}"))
}

/// Makes the directory, and those it is in, where they are missing.
pub fn make_directory(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = folder_builder();
    builder.recursive(true);
    // Its name is the host's.
    let io = |e| StoreError::Io(format!("the directory: {e}"));
    #[cfg(unix)]
    let changed = changed_by_making(path);
    builder.create(path).map_err(io)?;
    // A power cut must not take the directory, and the store with it.
    #[cfg(unix)]
    for directory in changed {
        File::open(directory).and_then(|directory| directory.sync_all()).map_err(io)?;
    }
    Ok(())
}

/// The directories that are missing, and the one that they are made in.
#[cfg(unix)]
fn changed_by_making(path: &Path) -> Vec<&Path> {
    let mut changed = Vec::new();
    for directory in path.ancestors() {
        let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
        changed.push(directory);
        if directory.is_dir() {
            break;
        }
    }
    changed
}

/// Makes a folder of the store's own, within its directory. What it is for does not outlive a power cut, nor need it.
pub fn make_folder(path: &Path) -> Result<()> {
    match folder_builder().create(path) {
        Err(e) if e.kind() != ErrorKind::AlreadyExists => return Err(refused(path, e)),
        _ => {}
    }
    match std::fs::symlink_metadata(path) {
        Ok(there) if !there.is_dir() => Err(refused(path, "it is not a folder")),
        _ => Ok(()),
    }
}

fn folder_builder() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// Makes an empty file where there is none. An existing one is not opened: closing it again would drop every lock this
/// process has on it.
pub fn make_file(path: &Path) -> Result<()> {
    match open_options().write(true).create_new(true).open(path) {
        Err(e) if e.kind() != ErrorKind::AlreadyExists => Err(refused(path, e)),
        _ => expect_file(path),
    }
}

/// Refuses what is in the place of a file and is none. One that is missing will be made.
pub fn expect_file(path: &Path) -> Result<()> {
    match std::fs::symlink_metadata(path) {
        Ok(there) if !there.is_file() => Err(refused(path, "it is not a file")),
        Err(e) if e.kind() != ErrorKind::NotFound => Err(refused(path, e)),
        _ => Ok(()),
    }
}

/// Opens a file, made where it is missing.
pub fn open(path: &Path) -> Result<File> {
    open_as(path, open_options().read(true).write(true).truncate(false))
}

/// As [`open`], to write at its end.
pub fn open_to_append(path: &Path) -> Result<File> {
    open_as(path, open_options().append(true))
}

fn open_as(path: &Path, options: &mut OpenOptions) -> Result<File> {
    let file = options.create(true).open(path).map_err(|e| refused(path, e))?;
    match file.metadata() {
        Ok(there) if there.is_file() => Ok(file),
        // A pipe that somebody reads opens as a file does.
        Ok(_) => Err(refused(path, "it is not a file")),
        Err(e) => Err(refused(path, e)),
    }
}

/// Locks a file as the only one. It belongs to the open file, and ends with it at the latest.
pub fn try_lock(file: &File) -> std::result::Result<(), TryLockError> {
    FileExt::try_lock(file)
}

/// As [`try_lock`], beside others who do this.
pub fn try_lock_shared(file: &File) -> std::result::Result<(), TryLockError> {
    FileExt::try_lock_shared(file)
}

pub fn unlock(file: &File) -> std::io::Result<()> {
    FileExt::unlock(file)
}

/// Takes a file away, if it is there. On Windows one that is open may keep its name until it is closed, so it gets another first,
/// which nobody looks for.
pub fn take_away(path: &Path) {
    #[cfg(windows)]
    {
        static NEXT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        let number = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let gone = path.with_file_name(format!("gone-{}-{number}", std::process::id()));
        if std::fs::rename(path, &gone).is_ok() {
            let _ = std::fs::remove_file(gone);
            return;
        }
    }
    let _ = std::fs::remove_file(path);
}

/// Does again what fails because a file or a folder is just being taken away: for a moment Windows refuses it to everybody.
pub fn in_a_moment<T>(mut what: impl FnMut() -> std::io::Result<T>) -> std::io::Result<T> {
    const ERROR_ACCESS_DENIED: i32 = 5;
    const ERROR_SHARING_VIOLATION: i32 = 32;
    const ERROR_DELETE_PENDING: i32 = 303;
    let passes = |e: &std::io::Error| {
        let code = e.raw_os_error();
        cfg!(windows) && [ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_DELETE_PENDING].map(Some).contains(&code)
    };
    for _ in 0..100 {
        match what() {
            Err(e) if passes(&e) => std::thread::sleep(std::time::Duration::from_millis(1)),
            done => return done,
        }
    }
    what()
}

/// Makes a file and holds it, which also the end of a killed process ends. `None` where somebody was quicker.
pub fn hold(path: &Path) -> std::io::Result<Option<File>> {
    let file = match open_options().write(true).create_new(true).open(path) {
        Ok(file) => file,
        // In another container a process may have the same number, and hold it.
        Err(e) if e.kind() == ErrorKind::AlreadyExists => return Ok(None),
        Err(e) => return Err(e),
    };
    match try_lock(&file) {
        Err(TryLockError::Error(e)) => Err(e),
        // Somebody may have found it before it was locked, and taken it away.
        Ok(()) if path.exists() => Ok(Some(file)),
        _ => {
            take_away(path);
            Ok(None)
        }
    }
}

/// Opens a file that somebody holds. One that nobody does is taken away: whoever made it was killed.
pub fn held(path: &Path) -> Option<File> {
    // It may go away meanwhile.
    let file = open_options().read(true).open(path).ok()?;
    match try_lock_shared(&file) {
        Err(TryLockError::WouldBlock) => return Some(file),
        Ok(()) => take_away(path),
        Err(TryLockError::Error(_)) => {}
    }
    None
}

/// Whether the file may be read. It is not opened for that: to close it would let go of all locks that this process has on it.
pub fn may_read(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    return Ok(nix::unistd::access(path, nix::unistd::AccessFlags::R_OK)?);
    #[cfg(not(unix))]
    File::open(path).map(drop)
}

/// How a file is opened: its owner's alone, no link, and without waiting for whoever reads a pipe. Windows has owners by the
/// rights of the directory, which what is made in it inherits.
pub fn open_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
    }
    // Of a link, the link itself is opened.
    #[cfg(windows)]
    {
        const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 1 << 21;
        std::os::windows::fs::OpenOptionsExt::custom_flags(&mut options, FILE_FLAG_OPEN_REPARSE_POINT);
    }
    options
}

/// Whether other users of the machine can get at what is there.
#[cfg(unix)]
pub fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|there| there.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
pub fn is_open_to_others(_: &Path) -> bool {
    false
}

#[cfg(test)]
#[path = "../tests/store/files.rs"]
mod tests;
