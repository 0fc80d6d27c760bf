use super::*;
use crate::capi;
use crate::runtime::answer::Outcome;
use std::ffi::{CStr, CString};
use std::ptr::{null, null_mut};
use std::sync::Mutex;

type Told = Mutex<Vec<(i32, String, String, usize)>>;

unsafe extern "C" fn tell(code: i32, desc: *const c_char, json: *const c_char, told: *const c_void) {
    // SAFETY: the tests below give a `Told` that outlives the call, and the texts live as long as this call.
    let (told, desc, json) = unsafe { (&*told.cast::<Told>(), CStr::from_ptr(desc), CStr::from_ptr(json)) };
    let here = std::ptr::from_ref(told).addr();
    told.lock().unwrap().push((code, desc.to_str().unwrap().into(), json.to_str().unwrap().into(), here));
}

/// Texts in allocations of their own, which end with the NUL: who reads on is found.
#[test]
fn a_text_is_read_to_its_nul_and_no_further() {
    for good in ["", "a", "work", "你好", "\u{1}"] {
        let given = CString::new(good).unwrap().into_boxed_c_str();
        // SAFETY: a text that lives until the end of this round.
        assert!(matches!(unsafe { text(given.as_ptr()) }, Value::Text(Text::Of(found)) if found == good));
    }
    for bad in [&b"\xff"[..], b"a\xc3", b"\xed\xa0\x80"] {
        let given = CString::new(bad).unwrap();
        // SAFETY: as above.
        assert!(matches!(unsafe { text(given.as_ptr()) }, Value::Text(Text::NotUtf8)));
    }
    // SAFETY: NULL is allowed.
    assert!(matches!(unsafe { text(null()) }, Value::Text(Text::Absent)));
}

#[test]
fn a_buffer_gets_one_byte_and_null_gets_none() {
    let mut buffer: Box<c_char> = Box::new(1);
    // SAFETY: room for one byte, or NULL.
    unsafe {
        write_empty(&raw mut *buffer);
        write_empty(null_mut());
    }
    assert_eq!(*buffer, 0);
}

#[test]
fn a_callback_gets_its_texts_and_its_user_data_as_it_was() {
    let told = Told::default();
    let user_data = std::ptr::from_ref(&told).cast();
    answer(&SDK, Some(tell), user_data, Blank::Nothing).give(&Outcome::done(c"{}".to_owned()));
    answer(&SDK, None, user_data, Blank::Nothing).give(&Outcome::done(c"{}".to_owned()));
    let here = std::ptr::from_ref(&told).addr();
    assert_eq!(*told.lock().unwrap(), [(0, String::new(), "{}".to_owned(), here)]);
}

#[test]
fn a_call_before_init_is_answered_on_another_thread_and_uninit_waits_for_it() {
    let told = Told::default();
    let user_data: *const c_void = std::ptr::from_ref(&told).cast();
    for _ in 0..3 {
        // SAFETY: texts and user data live until `Uninit` has returned.
        unsafe {
            let created =
                capi::ConvCreateConversationGroup(c"work".as_ptr(), c"[\"c2c_bob\"]".as_ptr(), Some(tell), user_data);
            assert_eq!(created, 0);
            assert_eq!(capi::ConvDeleteConversationGroup(null(), Some(tell), user_data), -4);
        }
    }
    assert_eq!(capi::Uninit(), 0);
    let codes: Vec<i32> = told.lock().unwrap().iter().map(|(code, ..)| *code).collect();
    assert_eq!(codes, [6013; 3]);
}

#[test]
fn a_call_has_the_name_of_the_function_around_it() {
    fn AnExportedFunction() -> c_int {
        call(|| Err(Refused::param("an_argument", "it is refused")))
    }
    assert_eq!(AnExportedFunction(), -4);
    // SAFETY: a text, until this thread's next call.
    let why = unsafe { CStr::from_ptr(last_error::text()) };
    assert_eq!(why, c"AnExportedFunction: an_argument: it is refused");
}

#[test]
fn a_panic_ends_at_the_boundary() {
    let code = call_as(&SDK, "a test", || panic!("on purpose"));
    assert_eq!(code, Code::Internal.number());
    // SAFETY: a text, until this thread's next call.
    let why = unsafe { CStr::from_ptr(last_error::text()) };
    assert_eq!(why, c"a test: Convoke failed inside; this is a defect");
}
