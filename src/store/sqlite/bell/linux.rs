//! The bell of Linux and Android: one file, which whoever listens watches by inotify.

use super::super::files;
use super::{Listener, io, listener};
use crate::store::Result;
use inotify::{EventMask, Inotify, WatchMask};
use nix::errno::Errno;
use nix::fcntl::{FcntlArg, fcntl};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

pub struct Bell {
    path: PathBuf,
    /// Whoever listens has a lock on it that any number can have, from before they look into the journal.
    file: File,
}

/// Such a lock on the whole file, or one that nobody else's can stand beside. It belongs to the open file, so another one of
/// the same process is another holder.
fn lock(kind: i32) -> libc::flock {
    // Too large for neither: the constants are 0 to 2.
    let [l_type, l_whence] = [kind, libc::SEEK_SET].map(|constant| constant as libc::c_short);
    libc::flock { l_type, l_whence, l_start: 0, l_len: 0, l_pid: 0 }
}

impl Bell {
    /// Whether somebody has made it.
    #[cfg(feature = "tool")]
    pub fn is_there(path: &Path) -> bool {
        path.symlink_metadata().is_ok_and(|there| there.is_file())
    }

    pub fn new(path: &Path) -> Result<Self> {
        Ok(Self { path: path.to_owned(), file: files::open(path)? })
    }

    /// Wakes every listener, this process's too, if there are others. They find a change with their next own write at the
    /// latest, so a bell that cannot be rung fails nothing. Whether there are others.
    pub fn ring(&self) -> bool {
        let others = self.others_listen();
        if others {
            let _ = self.file.write_at(b"!", 0);
        }
        others
    }

    fn others_listen(&self) -> bool {
        let mut held = lock(libc::F_WRLCK);
        let found = fcntl(&self.file, FcntlArg::F_OFD_GETLK(&mut held));
        found.is_err() || i32::from(held.l_type) != libc::F_UNLCK
    }

    pub fn listen(&self, changed: Box<dyn Fn() + Send>) -> Result<Listener> {
        match fcntl(&self.file, FcntlArg::F_OFD_SETLK(&lock(libc::F_RDLCK))) {
            // Where the system has no such locks nobody can ask for them either, and everybody rings.
            Ok(_) | Err(Errno::EINVAL) => {}
            Err(error) => return Err(io(error.into())),
        }
        let mut inotify = Inotify::init().map_err(io)?;
        let mut watches = inotify.watches();
        let watch = watches.add(&self.path, WatchMask::MODIFY | WatchMask::CLOSE_WRITE).map_err(io)?;
        let wait = move || {
            let mut buffer = [0; 1024];
            loop {
                let events = match inotify.read_events_blocking(&mut buffer) {
                    Ok(events) => events,
                    // A signal for the host that came to this thread.
                    Err(e) if e.kind() == std::io::ErrorKind::Interrupted => continue,
                    Err(_) => return,
                };
                // Ends with the watch: taking it away is itself an event.
                let ended = events.fold(false, |ended, event| ended | event.mask.contains(EventMask::IGNORED));
                if ended {
                    return;
                }
                changed();
            }
        };
        // A file that was deleted takes its watch with it, and the thread has ended by that.
        let stop = move || {
            let _ = watches.remove(watch.clone());
        };
        listener(stop, wait)
    }
}
