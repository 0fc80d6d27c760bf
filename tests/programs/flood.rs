//! Writes as fast as it can: renames a user's conversation group from `g<first>` to `g<last>`, by one each time, so that a
//! device of the user is told of each, and can say which one it missed.
//!
//! flood <data directory> <user> <first> <last>

use convoke::capi;
use serde_json::json;
use std::ffi::{CString, c_char, c_void};
use std::ptr::null;
use std::sync::{Condvar, Mutex};

/// Calls that may be unanswered; more would be answered 9507.
const AT_ONCE: u64 = 900;

static UNANSWERED: Mutex<u64> = Mutex::new(0);
static ANSWERED: Condvar = Condvar::new();

unsafe extern "C" fn on_answer(code: i32, _: *const c_char, _: *const c_char, _: *const c_void) {
    assert_eq!(code, 0);
    let mut unanswered = UNANSWERED.lock().expect("no panic");
    *unanswered -= 1;
    // Whoever waits is woken when there is room for many, so that many share a commit.
    if *unanswered == AT_ONCE / 2 || *unanswered == 0 {
        ANSWERED.notify_one();
    }
}

/// One call more, when no more than so many wait before it.
fn wait_until_at_most(most: u64) {
    let unanswered = UNANSWERED.lock().expect("no panic");
    drop(ANSWERED.wait_while(unanswered, |unanswered| *unanswered > most).expect("no panic"));
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let [_, directory, user, first, last] = &args[..] else { panic!("usage: flood <directory> <user> <first> <last>") };
    let text = |text: &str| CString::new(text).expect("no NUL");
    let number = |text: &str| text.parse::<u64>().expect("a number");
    let config = json!({"sdk_config_config_file_path": directory, "convoke_durability": "normal"});
    // SAFETY: texts that live until the call returns.
    unsafe { assert_eq!(capi::Init(1_400_000_001, text(&config.to_string()).as_ptr()), 0) };
    *UNANSWERED.lock().expect("no panic") += 1;
    // SAFETY: as above; the callback looks at nothing of the caller's.
    unsafe { assert_eq!(capi::Login(text(user).as_ptr(), c"sig".as_ptr(), Some(on_answer), null()), 0) };
    for i in number(first)..number(last) {
        let unanswered = *UNANSWERED.lock().expect("no panic");
        if unanswered >= AT_ONCE {
            wait_until_at_most(AT_ONCE / 2);
        }
        *UNANSWERED.lock().expect("no panic") += 1;
        let (old, new) = (text(&format!("g{i}")), text(&format!("g{}", i + 1)));
        // SAFETY: as above.
        let code = unsafe { capi::ConvRenameConversationGroup(old.as_ptr(), new.as_ptr(), Some(on_answer), null()) };
        assert_eq!(code, 0);
    }
    wait_until_at_most(0);
    capi::Uninit();
}
