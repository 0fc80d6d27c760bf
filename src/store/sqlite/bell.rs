//! How the processes on one data directory wake each other.
//!
//! Whoever has committed touches one small file; whoever listens is told by the operating system and looks into
//! the journal. A thread waits for that and uses no time meanwhile. The bell only says "look": what happened is in
//! the journal, so a ring that comes twice does no harm. A process that is killed after its commit and before it could ring
//! rings by dying: its file is closed. Where nobody else listens nobody is rung, and a process alone is not woken by what it
//! did itself.

use crate::store::{Result, StoreError};
#[cfg(not(target_os = "linux"))]
pub use every_moment::Bell;
use std::thread::JoinHandle;
#[cfg(target_os = "linux")]
pub use watched_file::Bell;

fn io(error: std::io::Error) -> StoreError {
    StoreError::Io(format!("the bell: {error}"))
}

/// A thread that waits for the bell, until this is dropped.
pub struct Listener {
    /// Lets the thread end.
    stop: Box<dyn FnMut() + Send>,
    thread: Option<JoinHandle<()>>,
}

fn listener(stop: impl FnMut() + Send + 'static, wait: impl FnOnce() + Send + 'static) -> Result<Listener> {
    let thread = std::thread::Builder::new().name("convoke-bell".into()).spawn(wait).map_err(io)?;
    Ok(Listener { stop: Box::new(stop), thread: Some(thread) })
}

impl Drop for Listener {
    fn drop(&mut self) {
        (self.stop)();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(target_os = "linux")]
mod watched_file {
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

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn nobody_is_rung_where_nobody_else_listens() {
            let folder = tempfile::TempDir::new().unwrap();
            let bell = || Bell::new(&folder.path().join("bell")).unwrap();
            let (here, there) = (bell(), bell());
            let _listening = here.listen(Box::new(|| ())).unwrap();
            assert!(!here.others_listen() && there.others_listen());
            let listening = there.listen(Box::new(|| ())).unwrap();
            assert!(here.others_listen() && there.others_listen());
            drop(listening);
            drop(there);
            assert!(!here.others_listen());
        }
    }
}

/// Where files cannot be watched this way: the listener looks again every 20 ms.
#[cfg(not(target_os = "linux"))]
mod every_moment {
    use super::{Listener, listener};
    use crate::store::Result;
    use std::path::Path;
    use std::sync::mpsc::{RecvTimeoutError, channel};
    use std::time::Duration;

    pub struct Bell;

    impl Bell {
        pub fn new(_: &Path) -> Result<Self> {
            Ok(Self)
        }

        /// There may always be others.
        pub fn ring(&self) -> bool {
            true
        }

        pub fn listen(&self, changed: Box<dyn Fn() + Send>) -> Result<Listener> {
            let (stop, stopped) = channel::<()>();
            let wait = move || {
                while stopped.recv_timeout(Duration::from_millis(20)) == Err(RecvTimeoutError::Timeout) {
                    changed();
                }
            };
            let stop = move || {
                let _ = stop.send(());
            };
            listener(stop, wait)
        }
    }
}
