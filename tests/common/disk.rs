//! A disk under SQLite that fails at the step it is told to, or remembers what has been synced and what not. It never syncs
//! for real: what a power cut leaves is in [`Image`].

use rusqlite::ffi::*;
use std::collections::BTreeMap;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, Once};

/// What fails, counted from the moment it is set.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// The step, beginning with 1.
    pub at: u64,
    /// Every later step fails too, until the disk is healed.
    pub lasts: bool,
    /// Only what needs room fails, and it says that there is none.
    pub full: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Open,
    Read,
    Write,
    Truncate,
    Sync,
    Delete,
    SharedMemory,
}

/// The files as they may lie on the disk after a power cut, and how far the program was.
pub struct Image {
    pub files: BTreeMap<PathBuf, Vec<u8>>,
    /// What was noted last.
    pub noted: Noted,
    /// All that was written is there: the program was killed, and the machine went on.
    pub all_written: bool,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Noted {
    pub acknowledged: usize,
    pub submitted: usize,
}

#[derive(Default)]
struct Disk {
    fault: Option<Fault>,
    steps: u64,
    failed: u64,
    recorder: Option<Recorder>,
}

#[derive(Default)]
struct Recorder {
    files: BTreeMap<PathBuf, Content>,
    noted: Noted,
    images: Vec<Image>,
    /// For choices that can be repeated.
    random: u64,
}

#[derive(Default)]
struct Content {
    synced: Vec<u8>,
    pending: Vec<Change>,
}

enum Change {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

static DISK: Mutex<Option<Disk>> = Mutex::new(None);

fn disk() -> MutexGuard<'static, Option<Disk>> {
    DISK.lock().unwrap_or_else(|e| e.into_inner())
}

fn with<T>(change: impl FnOnce(&mut Disk) -> T) -> T {
    change(disk().get_or_insert_default())
}

/// Puts the disk under every database that this process opens from now on.
pub fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| unsafe {
        let real = sqlite3_vfs_find(std::ptr::null());
        let mut vfs = *real;
        vfs.zName = c"failing".as_ptr();
        vfs.pAppData = real.cast();
        vfs.szOsFile = size_of::<File>() as c_int + (*real).szOsFile;
        vfs.xOpen = Some(open);
        vfs.xDelete = Some(delete);
        assert_eq!(sqlite3_vfs_register(Box::leak(Box::new(vfs)), 1), SQLITE_OK);
    });
}

pub fn fail(fault: Fault) {
    with(|disk| (disk.fault, disk.steps, disk.failed) = (Some(fault), 0, 0));
}

/// Nothing fails any more. How many steps there were, and how many of them failed.
pub fn heal() -> (u64, u64) {
    with(|disk| {
        disk.fault = None;
        (disk.steps, disk.failed)
    })
}

/// Remembers what is written, from an empty disk on.
pub fn record(seed: u64) {
    with(|disk| disk.recorder = Some(Recorder { random: seed | 1, ..Recorder::default() }));
}

/// A file that is there already.
pub fn hold(path: &Path) {
    let synced = std::fs::read(path).unwrap();
    with(|disk| {
        let recorder = disk.recorder.as_mut().expect("it records");
        recorder.files.insert(path.to_owned(), Content { synced, pending: Vec::new() });
    });
}

/// What later images say of the program.
pub fn note(noted: Noted) {
    with(|disk| disk.recorder.as_mut().expect("it records").noted = noted);
}

pub fn images() -> Vec<Image> {
    with(|disk| disk.recorder.take().expect("it records").images)
}

impl Disk {
    /// Whether this step fails.
    fn step(&mut self, step: Step) -> bool {
        self.steps += 1;
        let Some(fault) = self.fault else { return false };
        let reached = if fault.lasts { self.steps >= fault.at } else { self.steps == fault.at };
        let fails = reached && (!fault.full || step == Step::Write);
        self.failed += u64::from(fails);
        fails
    }
}

impl Content {
    fn after(&self, changes: &[&Change]) -> Vec<u8> {
        let mut bytes = self.synced.clone();
        for change in changes {
            match change {
                Change::Truncate(length) => bytes.truncate(*length),
                Change::Write(at, data) => {
                    bytes.resize(bytes.len().max(at + data.len()), 0);
                    bytes[*at..at + data.len()].copy_from_slice(data);
                }
            }
        }
        bytes
    }
}

/// What a power cut leaves of what was not synced.
#[derive(Clone, Copy)]
enum Leaves {
    Nothing,
    All,
    /// Up to some write, the last of them torn.
    Begin,
    /// Some of it, whatever the order.
    Some,
}

impl Recorder {
    fn below(&mut self, n: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random % n.max(1) as u64) as usize
    }

    fn take_images(&mut self) {
        for leaves in [Leaves::Nothing, Leaves::All, Leaves::Begin, Leaves::Some] {
            let mut files = BTreeMap::new();
            let names: Vec<PathBuf> = self.files.keys().cloned().collect();
            for name in names {
                let count = self.files[&name].pending.len();
                let chosen: Vec<usize> = match leaves {
                    Leaves::Nothing => Vec::new(),
                    Leaves::All => (0..count).collect(),
                    Leaves::Begin => (0..self.below(count + 1)).collect(),
                    Leaves::Some => (0..count).filter(|_| self.below(2) == 0).collect(),
                };
                let torn = matches!(leaves, Leaves::Begin).then(|| self.below(4096));
                let content = &self.files[&name];
                let mut changes: Vec<&Change> = chosen.iter().map(|i| &content.pending[*i]).collect();
                let half = match (torn, changes.pop()) {
                    (Some(torn), Some(Change::Write(at, data))) => {
                        Some(Change::Write(*at, data[..torn.min(data.len())].to_vec()))
                    }
                    (_, Some(last)) => {
                        changes.push(last);
                        None
                    }
                    (_, None) => None,
                };
                changes.extend(half.as_ref());
                files.insert(name, content.after(&changes));
            }
            self.images.push(Image { files, noted: self.noted, all_written: matches!(leaves, Leaves::All) });
        }
    }
}

impl Image {
    /// Writes its files into a folder, in place of the one they come from.
    pub fn restore(&self, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for (name, bytes) in &self.files {
            std::fs::write(to.join(name.file_name().unwrap()), bytes).unwrap();
        }
    }
}

/// An open file; SQLite's own follows it in memory.
#[repr(C)]
struct File {
    base: sqlite3_file,
    path: *mut PathBuf,
}

unsafe fn real(file: *mut sqlite3_file) -> *mut sqlite3_file {
    unsafe { file.cast::<File>().add(1).cast() }
}

unsafe fn methods<'a>(file: *mut sqlite3_file) -> (&'a sqlite3_io_methods, *mut sqlite3_file) {
    unsafe {
        let real = real(file);
        (&*(*real).pMethods, real)
    }
}

unsafe fn path<'a>(file: *mut sqlite3_file) -> Option<&'a PathBuf> {
    unsafe { (*file.cast::<File>()).path.as_ref() }
}

/// What is remembered of the file.
unsafe fn change(file: *mut sqlite3_file, change: Change) {
    let Some(path) = (unsafe { path(file) }) else { return };
    with(|disk| {
        if let Some(recorder) = &mut disk.recorder {
            // The power may also go between two syncs.
            if recorder.below(8) == 0 {
                recorder.take_images();
            }
            recorder.files.entry(path.clone()).or_default().pending.push(change);
        }
    });
}

unsafe extern "C" fn open(
    vfs: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    unsafe {
        (*file).pMethods = std::ptr::null();
        if with(|disk| disk.step(Step::Open)) {
            return SQLITE_CANTOPEN;
        }
        let base = (*vfs).pAppData.cast::<sqlite3_vfs>();
        let code = (*base).xOpen.unwrap()(base, name, real(file), flags, out);
        if code == SQLITE_OK {
            // Files of no name go with the process.
            let path = (!name.is_null()).then(|| PathBuf::from(CStr::from_ptr(name).to_str().unwrap()));
            if let Some(path) = &path {
                with(|disk| {
                    if let Some(recorder) = &mut disk.recorder {
                        recorder.files.entry(path.clone()).or_default();
                    }
                });
            }
            (*file.cast::<File>()).path = path.map_or(std::ptr::null_mut(), |path| Box::into_raw(Box::new(path)));
            (*file).pMethods = &METHODS;
        }
        code
    }
}

unsafe extern "C" fn delete(vfs: *mut sqlite3_vfs, name: *const c_char, sync: c_int) -> c_int {
    unsafe {
        if with(|disk| disk.step(Step::Delete)) {
            return SQLITE_IOERR_DELETE;
        }
        let path = PathBuf::from(CStr::from_ptr(name).to_str().unwrap());
        with(|disk| disk.recorder.as_mut().map(|r| r.files.remove(&path)));
        let base = (*vfs).pAppData.cast::<sqlite3_vfs>();
        (*base).xDelete.unwrap()(base, name, sync)
    }
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    unsafe {
        let own = file.cast::<File>();
        if !(*own).path.is_null() {
            drop(Box::from_raw((*own).path));
        }
        let (methods, real) = methods(file);
        methods.xClose.unwrap()(real)
    }
}

unsafe extern "C" fn read(file: *mut sqlite3_file, to: *mut c_void, amount: c_int, at: sqlite3_int64) -> c_int {
    if with(|disk| disk.step(Step::Read)) {
        return SQLITE_IOERR_READ;
    }
    unsafe {
        let (methods, real) = methods(file);
        methods.xRead.unwrap()(real, to, amount, at)
    }
}

unsafe extern "C" fn write(file: *mut sqlite3_file, from: *const c_void, amount: c_int, at: sqlite3_int64) -> c_int {
    if let Some(code) = with(|disk| {
        disk.step(Step::Write).then(|| if disk.fault.unwrap().full { SQLITE_FULL } else { SQLITE_IOERR_WRITE })
    }) {
        return code;
    }
    unsafe {
        let bytes = std::slice::from_raw_parts(from.cast::<u8>(), amount as usize);
        change(file, Change::Write(at as usize, bytes.to_vec()));
        let (methods, real) = methods(file);
        methods.xWrite.unwrap()(real, from, amount, at)
    }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: sqlite3_int64) -> c_int {
    if with(|disk| disk.step(Step::Truncate)) {
        return SQLITE_IOERR_TRUNCATE;
    }
    unsafe {
        change(file, Change::Truncate(length as usize));
        let (methods, real) = methods(file);
        methods.xTruncate.unwrap()(real, length)
    }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, _: c_int) -> c_int {
    if with(|disk| disk.step(Step::Sync)) {
        return SQLITE_IOERR_FSYNC;
    }
    let Some(path) = (unsafe { path(file) }) else { return SQLITE_OK };
    with(|disk| {
        if let Some(recorder) = &mut disk.recorder {
            recorder.take_images();
            let content = recorder.files.entry(path.clone()).or_default();
            let pending = std::mem::take(&mut content.pending);
            content.synced = content.after(&pending.iter().collect::<Vec<_>>());
        }
    });
    SQLITE_OK
}

unsafe extern "C" fn map_shared(
    file: *mut sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    to: *mut *mut c_void,
) -> c_int {
    if with(|disk| disk.step(Step::SharedMemory)) {
        return SQLITE_IOERR_SHMMAP;
    }
    unsafe {
        let (methods, real) = methods(file);
        methods.xShmMap.unwrap()(real, page, size, extend, to)
    }
}

/// Methods that do what SQLite's own do.
macro_rules! forward {
    ($($name:ident = $method:ident($($argument:ident: $kind:ty),*) $(-> $output:ty)?;)*) => {
        $(unsafe extern "C" fn $name(file: *mut sqlite3_file $(, $argument: $kind)*) $(-> $output)? {
            unsafe {
                let (methods, real) = methods(file);
                methods.$method.unwrap()(real $(, $argument)*)
            }
        })*
    };
}
forward! {
    size = xFileSize(to: *mut sqlite3_int64) -> c_int;
    lock = xLock(level: c_int) -> c_int;
    unlock = xUnlock(level: c_int) -> c_int;
    check_lock = xCheckReservedLock(to: *mut c_int) -> c_int;
    control = xFileControl(operation: c_int, argument: *mut c_void) -> c_int;
    sector_size = xSectorSize() -> c_int;
    characteristics = xDeviceCharacteristics() -> c_int;
    lock_shared = xShmLock(offset: c_int, n: c_int, flags: c_int) -> c_int;
    barrier = xShmBarrier();
    unmap_shared = xShmUnmap(delete: c_int) -> c_int;
    fetch = xFetch(at: sqlite3_int64, amount: c_int, to: *mut *mut c_void) -> c_int;
    unfetch = xUnfetch(at: sqlite3_int64, page: *mut c_void) -> c_int;
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 3,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_lock),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(map_shared),
    xShmLock: Some(lock_shared),
    xShmBarrier: Some(barrier),
    xShmUnmap: Some(unmap_shared),
    xFetch: Some(fetch),
    xUnfetch: Some(unfetch),
};
