//! The log: to a file, to the console and to the host's listener, each from a level on.
//!
//! A line says what happened, never to whom: no ids, no names, no content of a document or message. Only what the host has
//! written by itself (`callExperimentalAPI`) is as it wrote it.
//!
//! Processes that name the same directory write into one file, each line with one write at its end. Whoever finds it full
//! puts it aside, under a lock; the others notice by the file that they still have open, which is full too, and open the new
//! one. The crates that rotate files count what they have written themselves, and would put aside what others write.

pub use super::listeners::Level;
use super::listeners::{Listeners, Note, Subject};
use crate::store::{StoreError, files};
use crate::wire::UpTo;
use crate::wire::config::SetConfig;
use parking_lot::Mutex;
use std::cell::Cell;
use std::ffi::CString;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// The contract's `kTIMLog_Off`.
const OFF: u32 = 0;

/// A file with so many bytes is full.
const FILE_BYTES: u64 = 10 * 1024 * 1024;
/// Full files that are kept.
const FULL_FILES: u32 = 4;

thread_local! {
    static FUNCTION: Cell<&'static str> = const { Cell::new("") };
}

/// The exported function that this thread is in, for lines about its call.
pub fn function() -> &'static str {
    FUNCTION.get()
}

/// This thread is in that function from now on.
pub fn enter(function: &'static str) {
    FUNCTION.set(function);
}

struct Settings {
    file: Option<LogFile>,
    file_level: u32,
    listener_level: u32,
    console: bool,
}

impl Settings {
    /// The least level of which somebody may want a line.
    fn least(&self) -> u32 {
        let levels = [self.file_level, self.listener_level].into_iter();
        levels.filter(|level| *level != OFF).min().unwrap_or(u32::MAX)
    }
}

pub struct Log {
    settings: Mutex<Settings>,
    /// As the settings have it, so that a line that nobody wants costs no lock and no text.
    least: AtomicU32,
}

impl Default for Log {
    fn default() -> Self {
        let level = Level::Info as u32;
        let settings = Settings { file: None, file_level: level, listener_level: level, console: false };
        Self { least: settings.least().into(), settings: Mutex::new(settings) }
    }
}

impl Log {
    /// Begins a life of the SDK: levels as at first, and the file in that directory, if one is named.
    pub fn open(&self, directory: Option<&Path>) -> Result<(), StoreError> {
        let mut settings = Self::default().settings.into_inner();
        if let Some(directory) = directory {
            files::make_directory(directory)?;
            settings.file = Some(LogFile::open(directory)?);
        }
        self.least.store(settings.least(), Ordering::Relaxed);
        *self.settings.lock() = settings;
        Ok(())
    }

    pub fn close(&self) {
        self.settings.lock().file = None;
    }

    /// Takes over the log settings of the document, and completes it with those in force.
    pub fn configure(&self, config: &mut SetConfig) {
        let mut settings = self.settings.lock();
        settings.file_level = config.set_config_log_level.get_or_insert(UpTo(settings.file_level)).0;
        settings.listener_level = config.set_config_callback_log_level.get_or_insert(UpTo(settings.listener_level)).0;
        settings.console = *config.set_config_is_log_output_console.get_or_insert(settings.console);
        self.least.store(settings.least(), Ordering::Relaxed);
    }

    /// Whether somebody may want a line of this level. To be asked before one is written that comes with every call.
    pub fn wants(&self, level: Level) -> bool {
        level as u32 >= self.least.load(Ordering::Relaxed)
    }

    /// Writes the line, and gives back the note for the host's listener, if it wants this line.
    #[must_use]
    pub fn line(&self, level: Level, text: &str, listeners: &Listeners) -> Option<Note> {
        let mut settings = self.settings.lock();
        let wanted = |from: u32| from != OFF && level as u32 >= from;
        if wanted(settings.file_level) {
            let time = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            let (seconds, millis, process) = (time.as_secs(), time.subsec_millis(), std::process::id());
            let line = format!("{seconds}.{millis:03} {process} {} {text}\n", level.name());
            if settings.console {
                // Not eprint!, which panics where nobody reads the stream any more.
                let _ = std::io::stderr().write_all(format!("convoke: {line}").as_bytes());
            }
            if let Some(file) = &mut settings.file {
                file.write(line.as_bytes());
            }
        }
        if wanted(settings.listener_level) && listeners.wants(Subject::Log) {
            return Some(Note::Log { level, line: CString::new(text).unwrap_or_default() });
        }
        None
    }
}

/// The file of the log. What cannot be written stops nothing.
struct LogFile {
    directory: PathBuf,
    file: File,
}

impl LogFile {
    fn open(directory: &Path) -> Result<Self, StoreError> {
        let file = files::open_to_append(&directory.join(name(0)))?;
        Ok(Self { directory: directory.to_owned(), file })
    }

    fn write(&mut self, line: &[u8]) {
        if is_full(&self.file) {
            self.change();
        }
        let _ = self.file.write_all(line);
    }

    /// Goes on in a file that is not full. While another process sees to that, or where it cannot be, the full one goes on.
    fn change(&mut self) {
        let at = |number| self.directory.join(name(number));
        let Ok(lock) = files::open(&self.directory.join("convoke.log.lock")) else { return };
        if lock.try_lock().is_err() {
            return;
        }
        if files::open_to_append(&at(0)).is_ok_and(|file| is_full(&file)) {
            for number in (0..FULL_FILES).rev() {
                let _ = std::fs::rename(at(number), at(number + 1));
            }
        }
        if let Ok(file) = files::open_to_append(&at(0)) {
            self.file = file;
        }
    }
}

fn is_full(file: &File) -> bool {
    file.metadata().is_ok_and(|file| file.len() >= FILE_BYTES)
}

/// The file in use, and those that are full, the last one first.
fn name(number: u32) -> String {
    match number {
        0 => "convoke.log".into(),
        number => format!("convoke.{number}.log"),
    }
}
