//! What every exported function shares: the panic guard, checked strings, callbacks and user data.

use super::last_error;
use super::types::{TIMCommCallback, TIMLoginStatus, TIMResult};
use crate::calls::arguments::{Refused, TEXT_BYTES, Text, Value};
use crate::calls::call::Call;
use crate::core::error::Code;
use crate::runtime::answer::{Answer, Blank, Callback};
use crate::runtime::host::INHERITED;
use crate::runtime::log::{self, Level};
use crate::runtime::request::UserCall;
use crate::runtime::sdk::{SDK, Sdk};
use crate::wire;
use std::ffi::{c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a function returns where it panicked: nothing has happened, and no callback will come.
pub trait AfterPanic {
    const VALUE: Self;
}

impl AfterPanic for c_int {
    const VALUE: Self = Code::Internal as c_int;
}

impl AfterPanic for () {
    const VALUE: Self = ();
}

impl AfterPanic for u32 {
    const VALUE: Self = 0;
}

impl AfterPanic for u64 {
    const VALUE: Self = 0;
}

impl AfterPanic for TIMLoginStatus {
    const VALUE: Self = Self::kTIMLoginStatus_UnLogined;
}

/// The name of the exported function whose body is a closure of that type.
fn function_of<F>() -> &'static str {
    // Its path ends with the function and the closure.
    std::any::type_name::<F>().rsplit("::").nth(1).unwrap_or_default()
}

/// Runs the body of an exported function; a panic ends here.
pub fn guard<T: AfterPanic, F: FnOnce() -> T>(body: F) -> T {
    guard_as(&SDK, function_of::<F>(), body)
}

fn guard_as<T: AfterPanic>(sdk: &Sdk, function: &'static str, body: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|_| {
        // Logging is the only thing left that could panic, and then there is nobody to tell.
        let _ = catch_unwind(AssertUnwindSafe(|| sdk.log(Level::Error, &format!("{function}: a panic was caught"))));
        T::VALUE
    })
}

/// Makes a call of the table: what its arguments ask for is handed to the logic thread.
pub fn make(call: &'static Call, values: &[Value<'_>], cb: TIMCommCallback, user_data: *const c_void) -> c_int {
    call_as(&SDK, call.name, || {
        let made = call.make(&*SDK, values)?;
        SDK.ask(made.asked, answer(&SDK, cb, user_data, made.blank));
        Ok(())
    })
}

/// Runs the body of an exported function that refuses bad arguments.
pub fn call<F: FnOnce() -> Result<(), Refused>>(body: F) -> c_int {
    call_as(&SDK, function_of::<F>(), body)
}

/// The same for the function of that name, and a client. In a child made by fork every call is refused, and without a word in the
/// log, which may be locked by a thread that is not there.
pub fn call_as(sdk: &Sdk, function: &'static str, body: impl FnOnce() -> Result<(), Refused>) -> c_int {
    if sdk.host.is_inherited() {
        last_error::keep_in_child(function, INHERITED);
        return Code::InvalidOperation.number();
    }
    #[cfg(windows)]
    stay();
    log::enter(function);
    // What the logic thread reads, in whose callback this may be, is no concern of this call.
    wire::take_mistaken();
    let mut refused = Some("Convoke failed inside; this is a defect".to_owned());
    let code = guard_as(sdk, function, || match body() {
        Ok(()) => {
            refused = None;
            if wire::take_mistaken() {
                sdk.log(Level::Warn, &format!("{function}: a document has keys, and none that this call knows"));
            }
            TIMResult::TIM_SUCC as c_int
        }
        Err(why) => {
            sdk.log(Level::Warn, &format!("{function}: {}", why.logged()));
            refused = Some(why.why);
            why.code
        }
    });
    last_error::keep(function, refused.as_deref());
    code
}

/// Keeps the library in the process, whoever calls `FreeLibrary`: it may have threads from now on. Where a file can say so, its
/// own does (build.rs).
#[cfg(windows)]
fn stay() {
    use windows_sys::Win32::System::LibraryLoader as loader;
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let flags = loader::GET_MODULE_HANDLE_EX_FLAG_PIN | loader::GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS;
        let mut module = std::ptr::null_mut();
        // SAFETY: with that flag the name is an address in the library, and `module` can be written.
        unsafe { loader::GetModuleHandleExW(flags, stay as *const u16, &raw mut module) };
    });
}

#[cfg(not(miri))]
use libc::strnlen;

/// Miri has no strnlen.
///
/// # Safety
/// As for that.
#[cfg(miri)]
unsafe fn strnlen(text: *const c_char, most: usize) -> usize {
    // SAFETY: it ends at the NUL, or at the limit if that is nearer.
    (0..most).take_while(|at| unsafe { *text.add(*at) } != 0).count()
}

/// A text that a caller passes.
///
/// # Safety
/// `text` is NULL or points to a NUL-terminated string that nobody changes before the exported function returns.
pub unsafe fn text<'a>(text: *const c_char) -> Value<'a> {
    if text.is_null() {
        return Value::Text(Text::Absent);
    }
    // SAFETY: not NULL, and so a string; it is read to its end, or to the limit if that is nearer.
    let length = unsafe { strnlen(text, TEXT_BYTES + 1) };
    if length > TEXT_BYTES {
        return Value::Text(Text::TooLong);
    }
    // SAFETY: `strnlen` has found the NUL `length` bytes on.
    let bytes = unsafe { std::slice::from_raw_parts(text.cast(), length) };
    Value::Text(std::str::from_utf8(bytes).map_or(Text::NotUtf8, Text::Of))
}

/// A number that a caller passes.
pub fn number(number: impl Into<i128>) -> Value<'static> {
    Value::Number(number.into())
}

// What a caller passes as an enum or a bool is taken as a plain integer: a value that is not listed is then an
// error code and never undefined behaviour. The header shows the C type.

/// A `TIMConvType` as it comes from a caller.
pub type ArgConvType = c_int;
/// A `bool` as it comes from a caller; anything but 0 is true.
pub type ArgBool = u8;

/// A `TIMReceiveMessageOpt` as it comes from a caller.
pub type ArgReceiveOpt = c_int;
/// A `TIMGroupMessageReadMembersFilter` as it comes from a caller.
pub type ArgReadFilter = c_int;

/// A host's pointer on its way through the SDK and back. It is never looked into.
#[derive(Clone, Copy)]
pub struct UserData(*const c_void);

// SAFETY: only the address is moved; what is behind it is the host's, whose callbacks are called on our thread.
unsafe impl Send for UserData {}
// SAFETY: as above.
unsafe impl Sync for UserData {}

impl UserData {
    pub fn new(pointer: *const c_void) -> Self {
        Self(pointer)
    }

    pub fn pointer(self) -> *const c_void {
        self.0
    }
}

/// The promise to answer a call through its callback.
pub fn answer(sdk: &Sdk, cb: TIMCommCallback, user_data: *const c_void, blank: Blank) -> Answer {
    let user_data = UserData::new(user_data);
    let callback = cb.map(|cb| -> Callback {
        Box::new(move |outcome| {
            // SAFETY: the host promised, by the call, that `cb` may be called with `user_data` on another thread; the
            // strings live until it returns.
            unsafe { cb(outcome.code, outcome.desc.as_ptr(), outcome.json.as_ptr(), user_data.pointer()) }
        })
    });
    Answer::new(callback, blank, &sdk.host.log)
}

/// The body of a call that is not built: it is answered so. None of its arguments is looked at.
pub fn unbuilt(
    function: &'static str,
    missing: &'static str,
    blank: Blank,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call_as(&SDK, function, || {
        SDK.submit_user(UserCall::Unbuilt { function, missing }, answer(&SDK, cb, user_data, blank));
        Ok(())
    })
}

/// Writes a text and a NUL into a caller's buffer, if there is one.
///
/// # Safety
/// The buffer is NULL or has room for them.
pub unsafe fn write_text(buffer: *mut c_char, text: &str) {
    if !buffer.is_null() {
        // SAFETY: not NULL, and so there is room.
        unsafe {
            std::ptr::copy_nonoverlapping(text.as_ptr().cast(), buffer, text.len());
            buffer.add(text.len()).write(0);
        }
    }
}

/// Writes the empty text into a caller's buffer, if there is one.
///
/// # Safety
/// The buffer is NULL or has room for a byte.
pub unsafe fn write_empty(buffer: *mut c_char) {
    // SAFETY: the caller's promise is ours.
    unsafe { write_text(buffer, "") }
}

/// What these do with memory is what `make miri` looks at.
#[cfg(test)]
#[path = "../tests/capi/boundary.rs"]
mod tests;
