//! How the processes on one data directory wake each other.
//!
//! Whoever has committed rings; whoever listens is told by the operating system and looks into the journal. A thread waits for
//! that and uses no time meanwhile. The bell only says "look": what happened is in the journal, so a ring that comes twice does
//! no harm. Where the system can say whether somebody else listens, nobody is rung otherwise, and a process alone is not woken
//! by what it did itself.
//!
//! Each system has its own means, and a file here. On Linux a process that is killed after its commit and before it could ring
//! rings by dying; elsewhere the next ring tells of that commit, too.

#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
mod bsd;
#[cfg(any(target_os = "linux", target_os = "android"))]
mod linux;
#[cfg(windows)]
mod windows;

use crate::store::{Result, StoreError};
#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
pub use bsd::Bell;
#[cfg(any(target_os = "linux", target_os = "android"))]
pub use linux::Bell;
use std::thread::JoinHandle;
#[cfg(windows)]
pub use windows::Bell;

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

#[cfg(test)]
#[path = "../../../tests/store/sqlite/bell.rs"]
mod tests;
