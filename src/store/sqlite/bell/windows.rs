//! The bell of Windows: each listener has a named pipe, and whoever rings opens it for a moment.
//!
//! A folder has a file for each, `<process>-<bell>-<listener>`, after which its pipe is called. That of a process that was killed is taken
//! away by who finds no pipe.

use super::super::files;
use super::{Listener, io, listener};
use crate::store::Result;
use mio::windows::NamedPipe;
use mio::{Events, Interest, Poll, Token, Waker};
use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::windows::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// The error that says that the other end has opened the pipe and gone.
const ERROR_NO_DATA: i32 = 232;
/// Whoever has made a pipe learns who opens it, and cannot act in their name.
const SECURITY_IDENTIFICATION: u32 = 1 << 16;

const STOPPED: Token = Token(0);
const RUNG: Token = Token(1);

pub struct Bell {
    folder: PathBuf,
    /// What the names of its own listeners begin with.
    own: String,
    listeners: AtomicU64,
}

static NEXT: AtomicU64 = AtomicU64::new(0);

fn pipe(name: &OsStr) -> PathBuf {
    Path::new(r"\\.\pipe").join(format!("convoke-{}", name.to_string_lossy()))
}

/// A file that is gone with this.
struct Announced(PathBuf);

impl Drop for Announced {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

impl Bell {
    /// Whether somebody has made it.
    #[cfg(feature = "tool")]
    pub fn is_there(folder: &Path) -> bool {
        folder.symlink_metadata().is_ok_and(|there| there.is_dir())
    }

    pub fn new(folder: &Path) -> Result<Self> {
        files::make_folder(folder)?;
        let own = format!("{}-{}-", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        Ok(Self { folder: folder.to_owned(), own, listeners: AtomicU64::new(0) })
    }

    /// Wakes every other listener. They find a change with their next own write at the latest, so a bell that cannot be rung
    /// fails nothing. Whether there are others.
    pub fn ring(&self) -> bool {
        let files = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let others = files.filter(|file| !file.file_name().to_string_lossy().starts_with(&self.own));
        others.fold(false, |others, file| {
            let mut how = OpenOptions::new();
            how.write(true).security_qos_flags(SECURITY_IDENTIFICATION);
            match how.open(pipe(&file.file_name())) {
                Err(e) if e.kind() == ErrorKind::NotFound => {
                    let _ = std::fs::remove_file(file.path());
                    others
                }
                // Where it is busy somebody else has just rung, and the look that follows is still to come.
                _ => true,
            }
        })
    }

    pub fn listen(&self, changed: Box<dyn Fn() + Send>) -> Result<Listener> {
        let mut poll = Poll::new().map_err(io)?;
        let waker = Waker::new(poll.registry(), STOPPED).map_err(io)?;
        let name = format!("{}{}", self.own, self.listeners.fetch_add(1, Ordering::Relaxed));
        let mut pipe = NamedPipe::new(pipe(name.as_ref())).map_err(io)?;
        poll.registry().register(&mut pipe, RUNG, Interest::WRITABLE).map_err(io)?;
        // When the pipe is there.
        let announced = Announced(self.folder.join(name));
        files::make_file(&announced.0)?;
        let wait = move || {
            let _announced = announced;
            let mut events = Events::with_capacity(8);
            let mut has_been_rung = false;
            loop {
                // The pipe can be opened again before the look, so that whoever rings during it is heard.
                let is_rung = match pipe.connect() {
                    Ok(()) => true,
                    Err(e) if e.raw_os_error() == Some(ERROR_NO_DATA) => true,
                    Err(e) if e.kind() == ErrorKind::WouldBlock => false,
                    Err(_) => return,
                };
                if has_been_rung {
                    changed();
                }
                has_been_rung = true;
                if !is_rung {
                    match poll.poll(&mut events, None) {
                        Ok(()) if events.iter().any(|event| event.token() == STOPPED) => return,
                        Ok(()) => {}
                        Err(e) if e.kind() == ErrorKind::Interrupted => continue,
                        Err(_) => return,
                    }
                }
                let _ = pipe.disconnect();
            }
        };
        let stop = move || {
            let _ = waker.wake();
        };
        listener(stop, wait)
    }
}
