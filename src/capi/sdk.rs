//! Life cycle, who is logged in, the log, and what codes mean.

use super::boundary::{call, guard, text, write_text};
use super::last_error;
use super::listeners::{ListenerOf, listen, never_called};
use super::types::*;
use crate::calls::arguments::{Given, Refused};
use crate::calls::sdk::begin;
use crate::core::codes;
use crate::core::ids::UserId;
use crate::runtime::sdk::SDK;
use once_cell::sync::Lazy;
use std::collections::BTreeMap;
use std::ffi::{CString, c_char, c_int, c_void};
use std::time::Duration;

/// Begins a life of the SDK in this process. A second call before Uninit returns 0 and changes nothing; where it means to, a
/// warning in the log says what it had otherwise.
///
/// sdk_app_id: the application, not 0. Each has a store of its own, and users of different ones never meet.
/// json_sdk_config: NULL, `""` or `{}` for the defaults, else an object (mind that \ and " in paths are escaped in
/// JSON) with any of these keys; others are ignored, unless they begin with `convoke_`.
///
///     sdk_config_config_file_path  data directory, made if missing (absent or "": $XDG_DATA_HOME/convoke, else
///                                  $HOME/.local/share/convoke, else convoke in the working directory; on Windows
///                                  convoke in %LOCALAPPDATA%; on macOS and iOS $HOME/Library/Application
///                                  Support/convoke; on Android the program names one)
///     sdk_config_log_file_path     directory for the log, made if missing (absent or "": no log file): convoke.log,
///                                  which processes may share, and up to four full ones of 10 MiB, convoke.1.log to
///                                  convoke.4.log. Each line has the seconds since 1970 with milliseconds, the
///                                  process, the level and what happened
///     convoke_store                "sqlite" (default): a file in the data directory, which other processes may
///                                  use at once; "memory": nothing outlives Uninit, nobody else takes part
///     convoke_durability           "full" (default): code 0 means that the disk has it; "normal": that the
///                                  operating system has it, which a power cut may lose
///     convoke_delivery             "thread" (default): callbacks run on a thread of the SDK; "poll": inside
///                                  ConvokePoll
///     convoke_secret_key           with it, Login verifies the UserSig against this key
///     convoke_limits               object: numbers by the names kConvokeLimit...
///
/// Returns 0; -3 where the JSON is no such object; -4 where sdk_app_id is 0 or the data or log directory cannot be
/// made, read or written (ConvokeLastError says why, and the log callback before Init returns); 7012 where no thread can
/// be had; 7014 inside a callback, while the life before has not ended or another thread is in Init or Uninit.
///
/// # Safety
/// The text is NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn Init(sdk_app_id: u64, json_sdk_config: *const c_char) -> c_int {
    // SAFETY: promised by the caller.
    let values = [unsafe { text(json_sdk_config) }];
    let code = call(|| begin(&SDK, sdk_app_id, Given { place: &*SDK, function: "Init", values: values.iter() }));
    if code != 0 {
        SDK.settle();
    }
    code
}

/// Ends the life of the SDK. Calls that have not been carried out are answered 7009. When it returns, no callback
/// runs, and none will; user data may be freed. Listeners stay set for the next Init.
///
/// From inside a callback it returns at once; calls from then on find no SDK (6013), and the rest happens when that
/// callback has returned. Called once more from outside, it waits for that.
///
/// It waits for the callback that is running, and for the change that is being written, which another process may
/// hold up for up to half a minute.
///
/// Returns 0, also when there is nothing to end.
#[unsafe(no_mangle)]
pub extern "C" fn Uninit() -> c_int {
    guard(|| {
        SDK.uninit();
        0
    })
}

/// Calls the callbacks that wait, in poll mode, on the calling thread: in the order in which they came, and only
/// here.
///
/// max: how many at the most, 0 for all that wait. After a callback that calls Uninit it calls all that are left.
///
/// Returns how many were called. It calls none, and returns 0, without poll mode, before Init, inside a callback, and
/// while another thread is in it.
#[unsafe(no_mangle)]
pub extern "C" fn ConvokePoll(max: u32) -> u32 {
    guard(|| SDK.poll(max, Duration::ZERO))
}

/// Sets what is called, in poll mode, when something begins to wait for ConvokePoll, or for ConvokePollClient of any client,
/// or clears it with NULL. A program that has an event loop wakes it so, and then calls ConvokePoll, and ConvokePollClient of
/// each client, until they return 0. Set it before Init and ConvokeOpen.
///
/// Unlike all other callbacks it is called on whatever thread has something to say, at any time, also while another
/// callback runs. It should only wake another thread; ConvokePoll does nothing inside it. It may be called when
/// nothing waits any more, and it is not called again for what waits already.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvokeSetReadyCallback(cb: ConvokeReadyCallback, user_data: *const c_void) {
    listen(ListenerOf::Ready(cb), user_data);
}

/// Whether somebody is logged in: kTIMLoginStatus_Logined from just before Login is answered on,
/// kTIMLoginStatus_UnLogined from just before Logout is.
#[unsafe(no_mangle)]
pub extern "C" fn GetLoginStatus() -> TIMLoginStatus {
    guard(|| SDK.login_status().into())
}

/// Who is logged in.
///
/// user_id_buffer: gets the user id and a NUL, at most 33 bytes; only the NUL where nobody is logged in. The caller
/// owns it; 128 bytes are what other versions of this API ask for.
///
/// Returns 0, or -4 where it is NULL.
///
/// # Safety
/// The buffer is NULL or has room for 33 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetLoginUserID(user_id_buffer: *mut c_char) -> c_int {
    call(|| {
        if user_id_buffer.is_null() {
            return Err(Refused::param("user_id_buffer", "it is NULL"));
        }
        let user = SDK.login_user();
        // SAFETY: the caller's buffer has room for 33 bytes, and a user id has at most 32.
        unsafe { write_text(user_id_buffer, user.as_ref().map_or("", UserId::as_str)) };
        Ok(())
    })
}

/// The version of Convoke, such as `0.1.0`. The text is valid as long as the library is loaded.
#[unsafe(no_mangle)]
pub extern "C" fn GetSDKVersion() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// Seconds since 1970, UTC: the clock by which everything in the store is dated.
#[unsafe(no_mangle)]
pub extern "C" fn GetServerTime() -> u64 {
    guard(|| SDK.server_time())
}

/// Sets the listener for log lines, or clears it with NULL; before Init, to hear why Init fails. Why a call returned
/// -3 or -4 is among the lines. It is told lines from kTIMLog_Info on, unless SetConfig says otherwise; Init resets
/// that.
///
/// # Safety
/// `cb` may be called with `user_data` until the listener is changed and the callback that may just be running has
/// returned, or Uninit has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetLogCallback(cb: TIMLogCallback, user_data: *const c_void) {
    listen(ListenerOf::Log(cb), user_data);
}

/// Sets the listener for how the network is doing, or clears it with NULL. There is no network: after each login it
/// is told kTIMConnecting and then kTIMConnected, between the answer of Login and the conversation list. Login as the
/// user who is logged in already tells nothing.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetNetworkStatusListenerCallback(
    cb: TIMNetworkStatusListenerCallback,
    user_data: *const c_void,
) {
    listen(ListenerOf::Network(cb), user_data);
}

/// Sets the listener for being logged out by another device, or clears it with NULL. It is never called: a user may
/// be logged in on any number of devices.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetKickedOfflineCallback(cb: TIMKickedOfflineCallback, user_data: *const c_void) {
    never_called(cb, user_data);
}

/// Sets the listener for a UserSig that expires, or clears it with NULL. It is never called: Login looks at the
/// UserSig, and who is logged in stays so.
///
/// # Safety
/// As for SetConvEventCallback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetUserSigExpiredCallback(cb: TIMUserSigExpiredCallback, user_data: *const c_void) {
    never_called(cb, user_data);
}

/// Why the last call of this thread was refused, so that it returned something else than 0: the function, the argument, where in
/// its JSON, and what was expected there. It may show what the caller has written, which the log never does:
///
///     ConvGetConvInfo: json_get_conv_list_param[1].get_conversation_list_param_conv_id: expected a string, got 7
///
/// Returns the text, valid until this thread calls the SDK again; `""` where the call was taken. Of Init every thread is told,
/// until its own next call. Functions that return nothing, a text or a number are no calls in this sense.
#[unsafe(no_mangle)]
pub extern "C" fn ConvokeLastError() -> *const c_char {
    last_error::text()
}

/// The name of a code of a callback (enum TIMErrCode) or of what a function returns (enum TIMResult), such as
/// `ERR_SDK_NOT_LOGGED_IN`.
///
/// code: any of the contract's, also those that Convoke never answers.
///
/// Returns the text, valid as long as the library is loaded; `""` where there is no such code.
#[unsafe(no_mangle)]
pub extern "C" fn ConvokeErrorName(code: i32) -> *const c_char {
    described(code).map_or(c"".as_ptr(), |(name, _)| name.as_ptr())
}

/// A sentence that says what a code means, for hosts that have no desc: of 6014 that nobody is logged in.
///
/// code: as for ConvokeErrorName.
///
/// Returns the text, valid as long as the library is loaded; `""` where there is no such code.
#[unsafe(no_mangle)]
pub extern "C" fn ConvokeErrorText(code: i32) -> *const c_char {
    described(code).map_or(c"".as_ptr(), |(_, text)| text.as_ptr())
}

/// The name and the sentence of a code as C strings, which are made when they are first asked for and never dropped.
fn described(code: i32) -> Option<&'static (CString, CString)> {
    static MADE: Lazy<BTreeMap<i32, (CString, CString)>> = Lazy::new(|| {
        let text = |text: &str| CString::new(text).unwrap_or_default();
        codes::all().map(|(code, name, sentence)| (code, (text(name), text(&sentence)))).collect()
    });
    MADE.get(&code)
}
