//! Why the last call was refused, for the thread that has made it.
//!
//! Of `Init` every thread may know: a process has one SDK, and some hosts have other threads call what takes long.

use parking_lot::Mutex;
use std::borrow::Cow;
use std::cell::RefCell;
use std::ffi::{CStr, CString, c_char};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// What became of a call.
#[derive(Clone)]
struct Said {
    /// Later ones have greater numbers, or the same where none was refused between them.
    moment: u64,
    /// Empty where it was taken.
    text: Cow<'static, CStr>,
}

static MOMENT: AtomicU64 = AtomicU64::new(0);
/// Of the last Init.
static OF_INIT: Mutex<Said> = Mutex::new(Said { moment: 0, text: Cow::Borrowed(c"") });

thread_local! {
    /// Of this thread's last call.
    static HERE: RefCell<Said> = const { RefCell::new(Said { moment: 0, text: Cow::Borrowed(c"") }) };
}

/// Keeps why this thread's call of the function was refused, or that it was not.
pub fn keep(function: &str, refused: Option<&str>) {
    let is_init = function == "Init";
    let moment = if is_init || refused.is_some() { next() } else { MOMENT.load(Ordering::Relaxed) };
    let said = Said { moment, text: refused.map_or(Cow::Borrowed(c""), |why| sentence(function, why)) };
    if is_init {
        *OF_INIT.lock() = said.clone();
    }
    keep_here(said);
}

/// Keeps why a call was refused in a child made by fork, in which a lock may be held by a thread that is not there.
pub fn keep_in_child(function: &str, why: &str) {
    keep_here(Said { moment: next(), text: sentence(function, why) });
}

/// The later one of the two, valid until this thread's next call.
pub fn text() -> *const c_char {
    let text = HERE.try_with(|here| {
        let mut here = here.borrow_mut();
        if let Some(of_init) = OF_INIT.try_lock_for(LONG)
            && of_init.moment > here.moment
        {
            *here = of_init.clone();
        }
        here.text.as_ptr()
    });
    text.unwrap_or(c"".as_ptr())
}

/// Longer than anybody holds the lock who is still there.
const LONG: Duration = Duration::from_millis(100);

fn next() -> u64 {
    MOMENT.fetch_add(1, Ordering::Relaxed) + 1
}

fn sentence(function: &str, why: &str) -> Cow<'static, CStr> {
    let text = format!("{function}: {why}").replace('\0', " ");
    CString::new(text).unwrap_or_default().into()
}

fn keep_here(said: Said) {
    // A thread that ends has no place for it any more.
    let _ = HERE.try_with(|here| here.replace(said));
}
