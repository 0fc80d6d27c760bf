//! The log: to a file, to the console and to the host's listener, each from a level on.
//!
//! A line says what happened, never to whom: no ids, no names, no content of a document or message.

use super::listeners::{Listeners, Note, Topic};
use crate::store::StoreError;
use crate::store::sqlite::files;
use crate::wire::config::SetConfig;
use parking_lot::Mutex;
use std::ffi::CString;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// The contract's `TIMLogLevel`, as far as Convoke uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Level {
    Info = 4,
    Warn = 5,
    Error = 6,
}

impl Level {
    fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}

/// The contract's `kTIMLog_Off`.
const OFF: u32 = 0;

struct Settings {
    file: Option<File>,
    file_level: u32,
    listener_level: u32,
    console: bool,
}

pub struct Log(Mutex<Settings>);

impl Default for Log {
    fn default() -> Self {
        let level = Level::Info as u32;
        Self(Mutex::new(Settings { file: None, file_level: level, listener_level: level, console: false }))
    }
}

impl Log {
    /// Begins a life of the SDK: levels as at first, and the file in that directory, if one is named.
    pub fn open(&self, directory: Option<&Path>) -> Result<(), StoreError> {
        let mut settings = Self::default().0.into_inner();
        if let Some(directory) = directory {
            files::make_directory(directory)?;
            settings.file = Some(files::open_to_append(&directory.join("convoke.log"))?);
        }
        *self.0.lock() = settings;
        Ok(())
    }

    pub fn close(&self) {
        self.0.lock().file = None;
    }

    /// Takes over the log settings of the document, and completes it with those in force.
    pub fn configure(&self, config: &mut SetConfig) {
        let mut settings = self.0.lock();
        settings.file_level = *config.set_config_log_level.get_or_insert(settings.file_level);
        settings.listener_level = *config.set_config_callback_log_level.get_or_insert(settings.listener_level);
        settings.console = *config.set_config_is_log_output_console.get_or_insert(settings.console);
    }

    /// Writes the line, and gives back the note for the host's listener, if it wants this line.
    #[must_use]
    pub fn line(&self, level: Level, text: &str, listeners: &Listeners) -> Option<Note> {
        let mut settings = self.0.lock();
        let wanted = |from: u32| from != OFF && level as u32 >= from;
        if wanted(settings.file_level) {
            let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
            let line = format!("{seconds} {} {text}\n", level.name());
            if settings.console {
                // Not eprint!, which panics where nobody reads the stream any more.
                let _ = std::io::stderr().write_all(format!("convoke: {line}").as_bytes());
            }
            if let Some(file) = &mut settings.file {
                // A log that cannot be written stops nothing.
                let _ = file.write_all(line.as_bytes());
            }
        }
        if wanted(settings.listener_level) && listeners.wants(Topic::Log) {
            return Some(Note::Log { level: level as u32, line: CString::new(text).unwrap_or_default() });
        }
        None
    }
}
