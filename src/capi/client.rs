//! Clients by handle: several users in one process, and every call by its name. The functions without a client are the first one.

use super::boundary::{UserData, call_as, guard, text};
use super::types::*;
use crate::calls::arguments::{Given, Refused};
use crate::calls::by_name;
use crate::calls::sdk::begin;
use crate::runtime::answer::{Answer, Blank, Callback};
use crate::runtime::listeners::{Listener, Note, Subject};
use crate::runtime::sdk::{SDK, Sdk};
use parking_lot::RwLock;
use std::collections::BTreeMap;
use std::ffi::{CString, c_char, c_int, c_void};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

static CLIENTS: RwLock<BTreeMap<u64, Arc<Sdk>>> = RwLock::new(BTreeMap::new());

/// Numbers of clients are never given again.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// A client that was opened, until it has ended. In a child made by fork nobody may be waited for, who could hold the lock.
fn client(number: u64) -> Option<Arc<Sdk>> {
    if SDK.host.is_inherited() {
        return None;
    }
    CLIENTS.read().get(&number).cloned()
}

/// One that is not closed. Who closes it waits for those who hold `CLIENTS`.
fn open_one(clients: &BTreeMap<u64, Arc<Sdk>>, number: u64) -> Result<&Arc<Sdk>, Refused> {
    let sdk = clients.get(&number).filter(|sdk| sdk.is_open());
    sdk.ok_or_else(|| Refused::param("client", "there is no such client"))
}

/// Forgets the clients that have ended: also those that were closed in a callback, and could not be waited for.
fn forget_ended() {
    CLIENTS.write().retain(|_, sdk| !sdk.has_ended());
}

/// Opens a client: an SDK of its own in this process, with a user of its own, beside others and beside that of Init. Clients of
/// the same application and data directory share its data, as processes do.
///
/// sdk_app_id: the application, not 0.
/// json_sdk_config: as Init takes it.
///
/// Returns the client; 0 where it is refused, and ConvokeLastError says why. Numbers are never given again.
///
/// # Safety
/// The text is NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvokeOpen(sdk_app_id: u64, json_sdk_config: *const c_char) -> u64 {
    let mut opened = 0;
    // SAFETY: promised by the caller.
    let values = [unsafe { text(json_sdk_config) }];
    call_as(&SDK, "ConvokeOpen", || {
        let sdk = Arc::new(Sdk::default());
        let ready: Listener = Arc::new(|note: &Note| SDK.host.listeners.tell(note));
        sdk.host.listeners.set(Subject::Ready, 0, Some(ready));
        begin(&sdk, sdk_app_id, Given { place: &*sdk, function: "ConvokeOpen", values: values.iter() })?;
        opened = NEXT.fetch_add(1, Ordering::Relaxed);
        forget_ended();
        CLIENTS.write().insert(opened, sdk);
        Ok(())
    });
    opened
}

/// Makes a call of the API for a client.
///
/// client: from ConvokeOpen.
/// name: the function, with or without `TIM`: `ConvCreateConversationGroup`. Any that answers through a callback, those that
/// return what they say (GetLoginUserID, GetLoginStatus, GetServerTime, GetSDKVersion), and drafts and subscriptions, which have no
/// answer of their own and are answered `""`; but none that sets a listener, nor Init and Uninit.
/// json_arguments: JSON array of what the function takes before its callback, in its order: `["work",["c2c_bob"]]`. Documents
/// stand there as they are, and `null` is NULL. NULL or `""` where it takes nothing.
///
/// Answers what the function answers; MsgGetGroupMessageReadMemberList the page, as an object with convoke_members,
/// convoke_next_seq and convoke_is_finished.
/// Codes: those of the function.
/// Returns what the function returns; -3 also where json_arguments is not as it takes them, -4 also where there is no such client
/// or function.
///
/// # Safety
/// The texts are NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvokeCall(
    client: u64,
    name: *const c_char,
    json_arguments: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    let sdk = self::client(client);
    // SAFETY: promised by the caller.
    let values = unsafe { [text(name), text(json_arguments)] };
    let of = sdk.as_deref().unwrap_or(&SDK);
    call_as(of, "ConvokeCall", || {
        let mut given = Given { place: of, function: "ConvokeCall", values: values.iter() };
        let (name, json) = (given.text("name"), given.optional_json("json_arguments"));
        let clients = CLIENTS.read();
        let sdk = open_one(&clients, client)?;
        let made = by_name::make(&**sdk, name.text()?, json.optional()?)?;
        sdk.ask(made.asked, answer_whole(sdk, cb, user_data, made.blank));
        Ok(())
    })
}

/// The promise to answer with one document.
fn answer_whole(sdk: &Sdk, cb: TIMCommCallback, user_data: *const c_void, blank: Blank) -> Answer {
    let user_data = UserData::new(user_data);
    let callback = cb.map(|cb| -> Callback {
        Box::new(move |outcome| {
            let json = by_name::whole(outcome);
            // SAFETY: as in `answer`.
            unsafe { cb(outcome.code, outcome.desc.as_ptr(), json.as_ptr(), user_data.pointer()) }
        })
    });
    Answer::new(callback, blank, &sdk.host.log)
}

/// Sets what is told of all that happens to a client, or clears it with NULL. It is given the type of the listener that the API has
/// for it, and what that is called with as a JSON array: `TIMConvConversationGroupCreatedCallback` and
/// `["work",[{"conv_id":"bob",...}]]`.
///
/// client: from ConvokeOpen.
///
/// Returns 0, or -4 where there is no such client.
///
/// # Safety
/// `cb` may be called with `user_data` until the listener is changed and the callback that may just be running has returned, or
/// ConvokeClose has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvokeListen(client: u64, cb: ConvokeEventCallback, user_data: *const c_void) -> c_int {
    let user_data = UserData::new(user_data);
    call_as(&SDK, "ConvokeListen", || {
        let clients = CLIENTS.read();
        let sdk = open_one(&clients, client)?;
        let listener = cb.map(|cb| -> Listener {
            Arc::new(move |note: &Note| {
                let (name, arguments) = (CString::new(note.listener()).unwrap_or_default(), note.arguments());
                // SAFETY: the host promised, when it set the listener, that `cb` may be called with `user_data`; the texts live
                // until it returns.
                unsafe { cb(name.as_ptr(), arguments.as_ptr(), user_data.pointer()) }
            })
        });
        sdk.host.listeners.set_all(listener.as_ref());
        Ok(())
    })
}

/// Calls the callbacks of a client that wait, in poll mode (`convoke_delivery`), on the calling thread, as ConvokePoll does. A program
/// either waits here, or is told by what ConvokeSetReadyCallback sets.
///
/// client: from ConvokeOpen.
/// max: how many at the most, 0 for all that wait.
/// milliseconds: how long to wait for the first; 0 not to wait.
///
/// Returns how many were called.
#[unsafe(no_mangle)]
pub extern "C" fn ConvokePollClient(client: u64, max: u32, milliseconds: u32) -> u32 {
    guard(|| self::client(client).map_or(0, |sdk| sdk.poll(max, Duration::from_millis(milliseconds.into()))))
}

/// Closes a client, as Uninit ends the SDK: calls that have not been carried out are answered 7009, and when it returns, no
/// callback of the client runs, and none will. From inside a callback, be it another client's, it returns at once, and the rest
/// happens when that has returned; in poll mode in the next ConvokePollClient. Called once more from outside, it waits for that.
///
/// client: from ConvokeOpen.
///
/// Returns 0, also where there is no such client any more.
#[unsafe(no_mangle)]
pub extern "C" fn ConvokeClose(client: u64) -> c_int {
    guard(|| {
        if let Some(sdk) = self::client(client) {
            sdk.uninit();
            forget_ended();
            if sdk.has_ended() {
                // The log of a call that is refused for the end, too, is told to nobody.
                sdk.host.listeners.set_all(None);
            }
            // What was called of it until then has come to its end, too, and may be answered elsewhere.
            sdk.uninit();
        }
        0
    })
}
