//! What the benches share: calls, and waiting for their answers.

use parking_lot::{Condvar, Mutex};
use std::ffi::{c_char, c_void};

/// Counts answers down to nothing.
#[derive(Default)]
struct Waiting {
    left: Mutex<usize>,
    none: Condvar,
}

pub unsafe extern "C" fn on_answer(code: i32, desc: *const c_char, _: *const c_char, waiting: *const c_void) {
    assert_eq!(code, 0, "{:?}", unsafe { std::ffi::CStr::from_ptr(desc) });
    let waiting = unsafe { &*waiting.cast::<Waiting>() };
    let mut left = waiting.left.lock();
    *left -= 1;
    if *left == 0 {
        waiting.none.notify_one();
    }
}

/// Makes `count` calls and waits for all their answers.
pub fn calls(count: usize, mut call: impl FnMut(usize, *const c_void) -> i32) {
    let waiting = Waiting { left: Mutex::new(count), ..Waiting::default() };
    for i in 0..count {
        assert_eq!(call(i, (&raw const waiting).cast()), 0);
    }
    let mut left = waiting.left.lock();
    while *left > 0 {
        waiting.none.wait(&mut left);
    }
}
