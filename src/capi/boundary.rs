//! What every exported function shares: the panic guard, checked strings, callbacks and user data.

use super::last_error;
use super::types::{TIMCommCallback, TIMLoginStatus, TIMResult};
use crate::core::error::Code;
use crate::core::ids::{ConversationId, ConversationType, GroupId, IdText};
use crate::runtime::answer::{Answer, Blank, Callback};
use crate::runtime::log::{self, Level};
use crate::runtime::request::UserCall;
use crate::runtime::sdk::SDK;
use crate::wire::{self, BadJson};
use std::ffi::{CStr, c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Bytes a text may have.
pub const TEXT_BYTES: usize = 16 * 1024 * 1024;

/// Why a call is refused at once. There is no desc then: the sentence goes to the log and to `last_error`.
#[derive(Debug)]
pub struct Refused {
    code: c_int,
    /// From the argument on.
    why: String,
    /// The same without a word of what the host has written, where that is another.
    logged: Option<String>,
}

impl Refused {
    pub fn param(argument: &'static str, why: impl Into<String>) -> Self {
        Self::new(TIMResult::TIM_ERR_PARAM as c_int, argument, why)
    }

    pub fn new(code: c_int, argument: &'static str, why: impl Into<String>) -> Self {
        Self { code, why: format!("{argument}: {}", why.into()), logged: None }
    }

    /// With more for the caller than for the log.
    pub fn adding(self, more: &str) -> Self {
        Self { why: format!("{}{more}", self.why), logged: self.logged.or(Some(self.why)), code: self.code }
    }
}

/// A JSON argument that could not be read.
pub fn bad_json(argument: &'static str) -> impl FnOnce(BadJson) -> Refused {
    move |bad| {
        let joint = bad.joint();
        let (why, logged) = (format!("{argument}{joint}{bad}"), format!("{argument}{joint}{}", bad.log_text()));
        Refused { code: TIMResult::TIM_ERR_JSON as c_int, why, logged: Some(logged) }
    }
}

/// Writes to the log that an argument of this call, though it is taken, is hardly what is meant.
pub fn warn(argument: &str, why: &str) {
    SDK.log(Level::Warn, &format!("{}: {argument}: {why}", log::function()));
}

/// Warns where an id that a call takes without a prefix has one: it names somebody else than it seems to.
pub fn doubt_bare(argument: &str, ids: impl IntoIterator<Item = impl AsRef<str>>) {
    let has_prefix = |id: &str| ["c2c_", "group_"].iter().any(|prefix| id.starts_with(prefix));
    if ids.into_iter().any(|id| has_prefix(id.as_ref())) {
        warn(argument, "an id begins with c2c_ or group_, and ids have no prefix here");
    }
}

/// The ids of a JSON array, which have no prefix, and of which there is at least one.
pub fn bare_ids(argument: &'static str, json: &str) -> Result<Vec<IdText>, Refused> {
    let ids = wire::read_ids(json).map_err(bad_json(argument))?;
    doubt_bare(argument, &ids);
    Ok(ids)
}

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

/// Runs the body of an exported function; a panic ends here.
pub fn guard<T: AfterPanic>(function: &'static str, body: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|_| {
        // Logging is the only thing left that could panic, and then there is nobody to tell.
        let _ = catch_unwind(|| SDK.log(Level::Error, &format!("{function}: a panic was caught")));
        T::VALUE
    })
}

/// Runs the body of an exported function that refuses bad arguments. In a child made by fork every call is refused, and
/// without a word in the log, which may be locked by a thread that is not there.
pub fn call(function: &'static str, body: impl FnOnce() -> Result<(), Refused>) -> c_int {
    if SDK.is_inherited() {
        last_error::keep_in_child(function, "this process is a child made by fork, which has no SDK");
        return Code::InvalidOperation.number();
    }
    log::enter(function);
    // What the logic thread reads, in whose callback this may be, is no concern of this call.
    wire::take_mistaken();
    let mut refused = Some("Convoke failed inside; this is a defect".to_owned());
    let code = guard(function, || match body() {
        Ok(()) => {
            refused = None;
            if wire::take_mistaken() {
                SDK.log(Level::Warn, &format!("{function}: a document has keys, and none that this call knows"));
            }
            TIMResult::TIM_SUCC as c_int
        }
        Err(Refused { code, why, logged }) => {
            SDK.log(Level::Warn, &format!("{function}: {}", logged.as_ref().unwrap_or(&why)));
            refused = Some(why);
            code
        }
    });
    last_error::keep(function, refused.as_deref());
    code
}

/// A required text.
///
/// # Safety
/// `text` is NULL or points to a NUL-terminated string that nobody changes before the exported function returns.
pub unsafe fn text<'a>(argument: &'static str, text: *const c_char) -> Result<&'a str, Refused> {
    // SAFETY: the caller's promise is ours.
    match unsafe { optional_text(argument, text) }? {
        "" => Err(Refused::param(argument, "it is NULL or empty")),
        text => Ok(text),
    }
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

/// A text for which NULL means the same as the empty one.
///
/// # Safety
/// As for [`text`].
pub unsafe fn optional_text<'a>(argument: &'static str, text: *const c_char) -> Result<&'a str, Refused> {
    if text.is_null() {
        return Ok("");
    }
    // SAFETY: not NULL, and so a string; it is read to its end, or to the limit if that is nearer.
    let length = unsafe { strnlen(text, TEXT_BYTES + 1) };
    if length > TEXT_BYTES {
        return Err(Refused::param(argument, "it is longer than 16 MiB"));
    }
    // SAFETY: `strnlen` has found the NUL `length` bytes on.
    let text = unsafe { CStr::from_bytes_with_nul_unchecked(std::slice::from_raw_parts(text.cast(), length + 1)) };
    text.to_str().map_err(|_| Refused::param(argument, "it is not valid UTF-8"))
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

/// What a caller wants to receive of messages.
pub fn receive_option(number: ArgReceiveOpt) -> Result<u32, Refused> {
    let option = u32::try_from(number).ok().filter(|option| *option <= 3);
    option.ok_or_else(|| Refused::param("opt", "it is no TIMReceiveMessageOpt"))
}

/// A type of conversation that a caller may name.
pub fn conversation_type(number: ArgConvType) -> Result<ConversationType, Refused> {
    u64::try_from(number)
        .ok()
        .and_then(ConversationType::from_number)
        .ok_or_else(|| Refused::param("conv_type", "it is neither kTIMConv_C2C nor kTIMConv_Group"))
}

/// A conversation that a caller names by bare id and type.
pub fn conversation(bare: &str, kind: ArgConvType) -> Result<ConversationId, Refused> {
    doubt_bare("conv_id", [bare]);
    ConversationId::new(conversation_type(kind)?, bare)
        .ok_or_else(|| Refused::param("conv_id", "it is not a user id or chat group id"))
}

/// A chat group that a caller names.
pub fn group(id: &str) -> Result<GroupId, Refused> {
    doubt_bare("group_id", [id]);
    GroupId::new(id).ok_or_else(|| Refused::param("group_id", "it is not a chat group id"))
}

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
pub fn answer(cb: TIMCommCallback, user_data: *const c_void, blank: Blank) -> Answer {
    let user_data = UserData::new(user_data);
    let callback = cb.map(|cb| -> Callback {
        Box::new(move |outcome| {
            // SAFETY: the host promised, by the call, that `cb` may be called with `user_data` on another thread; the
            // strings live until it returns.
            unsafe { cb(outcome.code, outcome.desc.as_ptr(), outcome.json.as_ptr(), user_data.pointer()) }
        })
    });
    Answer::new(callback, blank)
}

/// The body of a call that is not built: it is answered so. None of its arguments is looked at.
pub fn unbuilt(
    function: &'static str,
    missing: &'static str,
    blank: Blank,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call(function, || {
        SDK.submit_user(UserCall::Unbuilt { function, missing }, answer(cb, user_data, blank));
        Ok(())
    })
}

/// Writes the empty text into a caller's buffer, if there is one.
///
/// # Safety
/// The buffer is NULL or has room for a byte.
pub unsafe fn write_empty(buffer: *mut c_char) {
    if !buffer.is_null() {
        // SAFETY: not NULL, and so there is room.
        unsafe { buffer.write(0) };
    }
}

/// What these do with memory is what `make miri` looks at.
#[cfg(test)]
#[path = "../tests/capi/boundary.rs"]
mod tests;
