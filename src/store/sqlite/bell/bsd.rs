//! The bell of macOS, iOS and the BSDs: one file, which whoever listens watches by kqueue.
//!
//! These systems do not say who listens, so everybody rings always.

use super::super::files;
use super::{Listener, io, listener};
use crate::store::Result;
use nix::errno::Errno;
use nix::sys::event::{EvFlags, EventFilter, FilterFlag, KEvent, Kqueue};
use std::fs::File;
use std::os::fd::AsRawFd;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

pub struct Bell(Arc<File>);

fn touch(file: &File) {
    let _ = file.write_at(b"!", 0);
}

impl Bell {
    /// Whether somebody has made it.
    #[cfg(feature = "tool")]
    pub fn is_there(path: &Path) -> bool {
        path.symlink_metadata().is_ok_and(|there| there.is_file())
    }

    pub fn new(path: &Path) -> Result<Self> {
        Ok(Self(Arc::new(files::open(path)?)))
    }

    /// Wakes every listener, this process's too. They find a change with their next own write at the latest, so a bell that
    /// cannot be rung fails nothing. Whether there may be others.
    pub fn ring(&self) -> bool {
        touch(&self.0);
        true
    }

    pub fn listen(&self, changed: Box<dyn Fn() + Send>) -> Result<Listener> {
        let [watched, touched] = [(); 2].map(|()| Arc::clone(&self.0));
        // A descriptor is not negative.
        let ident = watched.as_raw_fd().unsigned_abs() as usize;
        let (told_once, gone) = (EvFlags::EV_ADD | EvFlags::EV_CLEAR, FilterFlag::NOTE_DELETE);
        let watch = KEvent::new(ident, EventFilter::EVFILT_VNODE, told_once, FilterFlag::NOTE_WRITE | gone, 0, 0);
        let queue = Kqueue::new().map_err(|e| io(e.into()))?;
        queue.kevent(&[watch], &mut [], None).map_err(|e| io(e.into()))?;
        let stopping = Arc::new(AtomicBool::new(false));
        let stops = Arc::clone(&stopping);
        let wait = move || {
            // The file is watched for as long as it is open.
            let _watched = watched;
            let mut told = [watch];
            loop {
                match queue.kevent(&[], &mut told, None) {
                    Ok(_) => {}
                    // A signal for the host that came to this thread.
                    Err(Errno::EINTR) => continue,
                    Err(_) => return,
                }
                let [event] = told;
                // A file that was deleted is rung no more.
                if stopping.load(Ordering::SeqCst) || event.fflags().contains(gone) {
                    return;
                }
                changed();
            }
        };
        let stop = move || {
            stops.store(true, Ordering::SeqCst);
            touch(&touched);
        };
        listener(stop, wait)
    }
}
