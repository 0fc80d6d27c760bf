//! What every exported function shares: the panic guard, checked strings, callbacks and user data.

use super::last_error;
use super::types::{TIMCommCallback, TIMLoginStatus, TIMResult};
use crate::core::error::Code;
use crate::core::ids::{ConversationId, ConversationType, GroupId, IdText};
use crate::core::receive_option::is_receive_option;
use crate::runtime::answer::{Answer, Blank, Callback};
use crate::runtime::log::{self, Level};
use crate::runtime::request::UserCall;
use crate::runtime::sdk::SDK;
use crate::wire::{self, BadJson};
use serde::{Deserialize, Serialize};
use std::ffi::{CStr, c_char, c_int, c_void};
use std::marker::PhantomData;
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
    guard_as(function_of::<F>(), body)
}

fn guard_as<T: AfterPanic>(function: &'static str, body: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|_| {
        // Logging is the only thing left that could panic, and then there is nobody to tell.
        let _ = catch_unwind(|| SDK.log(Level::Error, &format!("{function}: a panic was caught")));
        T::VALUE
    })
}

/// Runs the body of an exported function that is answered through its callback: what its arguments ask for is handed to the
/// logic thread. `blank`: what is answered where that fails.
pub fn submit<C: Into<UserCall>, F: FnOnce() -> Result<C, Refused>>(
    cb: TIMCommCallback,
    user_data: *const c_void,
    blank: Blank,
    body: F,
) -> c_int {
    call_as(function_of::<F>(), || {
        SDK.submit_user(body()?.into(), answer(cb, user_data, blank));
        Ok(())
    })
}

/// Runs the body of an exported function that refuses bad arguments.
pub fn call<F: FnOnce() -> Result<(), Refused>>(body: F) -> c_int {
    call_as(function_of::<F>(), body)
}

/// The same for the function of that name. In a child made by fork every call is refused, and without a word in the log, which
/// may be locked by a thread that is not there.
fn call_as(function: &'static str, body: impl FnOnce() -> Result<(), Refused>) -> c_int {
    if SDK.host.is_inherited() {
        last_error::keep_in_child(function, "this process is a child made by fork, which has no SDK");
        return Code::InvalidOperation.number();
    }
    log::enter(function);
    // What the logic thread reads, in whose callback this may be, is no concern of this call.
    wire::take_mistaken();
    let mut refused = Some("Convoke failed inside; this is a defect".to_owned());
    let code = guard_as(function, || match body() {
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

/// A text that a caller passes, under the name of its parameter. `arg!` makes it.
#[derive(Clone, Copy)]
pub struct Arg<'a> {
    name: &'static str,
    text: *const c_char,
    lives: PhantomData<&'a str>,
}

impl<'a> Arg<'a> {
    /// # Safety
    /// `text` is NULL or points to a NUL-terminated string that nobody changes before the exported function returns.
    pub unsafe fn new(name: &'static str, text: *const c_char) -> Self {
        Self { name, text, lives: PhantomData }
    }

    /// A required text.
    pub fn text(self) -> Result<&'a str, Refused> {
        match self.optional()? {
            "" => Err(self.refused("it is NULL or empty")),
            text => Ok(text),
        }
    }

    /// A text for which NULL means the same as the empty one.
    pub fn optional(self) -> Result<&'a str, Refused> {
        if self.text.is_null() {
            return Ok("");
        }
        // SAFETY: not NULL, and so a string; it is read to its end, or to the limit if that is nearer.
        let length = unsafe { strnlen(self.text, TEXT_BYTES + 1) };
        if length > TEXT_BYTES {
            return Err(self.refused("it is longer than 16 MiB"));
        }
        // SAFETY: `strnlen` has found the NUL `length` bytes on.
        let bytes = unsafe { std::slice::from_raw_parts(self.text.cast(), length + 1) };
        // SAFETY: the same.
        let text = unsafe { CStr::from_bytes_with_nul_unchecked(bytes) };
        text.to_str().map_err(|_| self.refused("it is not valid UTF-8"))
    }

    /// A JSON document.
    pub fn read<T: Deserialize<'a>>(self) -> Result<T, Refused> {
        self.read_by(wire::read)
    }

    /// What that reads of the JSON text.
    pub fn read_by<T>(self, read: impl FnOnce(&'a str) -> Result<T, BadJson>) -> Result<T, Refused> {
        read(self.text()?).map_err(|bad| self.bad_json(bad))
    }

    /// What a JSON document asks for.
    pub fn read_as<D: Deserialize<'a>, T>(self, asked: impl FnOnce(D) -> Result<T, BadJson>) -> Result<T, Refused> {
        self.read_by(|json| asked(wire::read(json)?))
    }

    /// A JSON array, which must not be empty.
    pub fn read_array<T: Deserialize<'a>>(self) -> Result<Vec<T>, Refused> {
        self.read_by(wire::read_array)
    }

    /// The ids of a JSON array, which have no prefix, and of which there is at least one.
    pub fn bare_ids(self) -> Result<Vec<IdText>, Refused> {
        let ids = self.read_array()?;
        self.doubt_bare(&ids);
        Ok(ids)
    }

    /// The ids or keys of a JSON array; none stand for all there are.
    pub fn ids_or_all<T: Deserialize<'a>>(self) -> Result<Vec<T>, Refused> {
        wire::read_ids_or_all(self.optional()?).map_err(|bad| self.bad_json(bad))
    }

    /// A conversation, whose bare id this is.
    pub fn conversation(self, kind: ArgConvType) -> Result<ConversationId, Refused> {
        let bare = self.text()?;
        self.doubt_bare([bare]);
        ConversationId::new(conversation_type(kind)?, bare)
            .ok_or_else(|| self.refused("it is not a user id or chat group id"))
    }

    /// A chat group.
    pub fn group(self) -> Result<GroupId, Refused> {
        let id = self.text()?;
        self.doubt_bare([id]);
        GroupId::new(id).ok_or_else(|| self.refused("it is not a chat group id"))
    }

    pub fn refused(self, why: impl Into<String>) -> Refused {
        Refused::param(self.name, why)
    }

    /// The JSON text could not be read.
    pub fn bad_json(self, bad: BadJson) -> Refused {
        let of_argument = |why: &str| format!("{}{}{why}", self.name, bad.joint());
        Refused {
            code: TIMResult::TIM_ERR_JSON as c_int,
            why: of_argument(&bad.to_string()),
            logged: Some(of_argument(&bad.log_text())),
        }
    }

    /// What the JSON text says cannot be meant.
    pub fn bad_content(self, why: &'static str) -> Refused {
        self.bad_json(BadJson::Content(why))
    }

    /// Writes to the log that this argument, though it is taken, is hardly what is meant.
    pub fn warn(self, why: &str) {
        SDK.log(Level::Warn, &format!("{}: {}: {why}", log::function(), self.name));
    }

    /// Warns where an id that a call takes without a prefix has one: it names somebody else than it seems to.
    pub fn doubt_bare(self, ids: impl IntoIterator<Item = impl AsRef<str>>) {
        let has_prefix = |id: &str| ["c2c_", "group_"].iter().any(|prefix| id.starts_with(prefix));
        if ids.into_iter().any(|id| has_prefix(id.as_ref())) {
            self.warn("an id begins with c2c_ or group_, and ids have no prefix here");
        }
    }
}

/// The parameter of that name, a text, of the exported function around it; only there, where the caller has promised of each that
/// it is NULL or NUL-terminated.
macro_rules! arg {
    ($parameter:ident) => {
        // SAFETY: promised by the caller; nobody changes it before the function returns.
        unsafe { $crate::capi::boundary::Arg::new(stringify!($parameter), $parameter) }
    };
}
pub(super) use arg;

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
    let option = u32::try_from(number).ok().filter(|option| is_receive_option(*option));
    option.ok_or_else(|| Refused::param("opt", "it is no TIMReceiveMessageOpt"))
}

/// A type of conversation that a caller may name.
pub fn conversation_type(number: ArgConvType) -> Result<ConversationType, Refused> {
    u64::try_from(number)
        .ok()
        .and_then(ConversationType::from_number)
        .ok_or_else(|| Refused::param("conv_type", "it is neither kTIMConv_C2C nor kTIMConv_Group"))
}

/// A number that a caller may not give as 0.
pub fn not_zero<N: Default + PartialEq>(argument: &'static str, number: N) -> Result<N, Refused> {
    if number == N::default() { Err(Refused::param(argument, "it is 0")) } else { Ok(number) }
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
    Answer::new(callback, blank, &SDK.host.log)
}

/// The body of a call that is not built: it is answered so. None of its arguments is looked at.
pub fn unbuilt(
    function: &'static str,
    missing: &'static str,
    blank: Blank,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    call_as(function, || {
        SDK.submit_user(UserCall::Unbuilt { function, missing }, answer(cb, user_data, blank));
        Ok(())
    })
}

/// A document with nothing in it: what is answered where a call fails.
pub fn empty<T: Default + Serialize>() -> Blank {
    Blank::Made(|| wire::write(&T::default()))
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
