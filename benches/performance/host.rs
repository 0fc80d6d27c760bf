//! The library as a C program has it: loaded from its file, called by its names.

use crate::common::{calls, on_answer};
use serde_json::json;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

type OnAnswer = Option<unsafe extern "C" fn(i32, *const c_char, *const c_char, *const c_void)>;

macro_rules! functions {
    ($($name:ident($($type:ty),*);)*) => {
        /// The functions that are used here.
        #[allow(non_snake_case)]
        pub struct Sdk { $(pub $name: unsafe extern "C" fn($($type),*) -> c_int,)* }

        impl Sdk {
            pub fn load(library: &Path) -> Self {
                let path = CString::new(library.as_os_str().as_bytes()).unwrap();
                // SAFETY: a library that was built from this repository, and stays.
                let library = unsafe { libc::dlopen(path.as_ptr(), libc::RTLD_NOW) };
                assert!(!library.is_null(), "{path:?} cannot be loaded");
                Self {
                    $($name: {
                        let name = CString::new(stringify!($name)).unwrap();
                        // SAFETY: the functions are declared as in include/convoke.h.
                        unsafe {
                            let symbol = libc::dlsym(library, name.as_ptr());
                            assert!(!symbol.is_null(), "{name:?} is not in the library");
                            std::mem::transmute::<*mut c_void, unsafe extern "C" fn($($type),*) -> c_int>(symbol)
                        }
                    },)*
                }
            }
        }
    };
}

functions! {
    Init(u64, *const c_char);
    Uninit();
    Login(*const c_char, *const c_char, OnAnswer, *const c_void);
    ConvGetConversationListByFilter(*const c_char, u64, u32, OnAnswer, *const c_void);
    ConvGetConversationGroupList(OnAnswer, *const c_void);
    ConvGetTotalUnreadMessageCount(OnAnswer, *const c_void);
    ConvMarkConversation(*const c_char, u64, bool, OnAnswer, *const c_void);
    ConvCreateConversationGroup(*const c_char, *const c_char, OnAnswer, *const c_void);
    MsgSendMessage(*const c_char, u32, *const c_char, *mut c_char, OnAnswer, *const c_void);
    MsgGetMsgList(*const c_char, u32, *const c_char, OnAnswer, *const c_void);
    GroupCreate(*const c_char, OnAnswer, *const c_void);
    GroupJoin(*const c_char, *const c_char, OnAnswer, *const c_void);
    GroupInviteMember(*const c_char, OnAnswer, *const c_void);
    GroupGetMemberInfoList(*const c_char, OnAnswer, *const c_void);
    GroupGetOnlineMemberCount(*const c_char, OnAnswer, *const c_void);
}

pub fn text(text: impl ToString) -> CString {
    CString::new(text.to_string()).unwrap()
}

impl Sdk {
    /// With a store in that folder, or in memory.
    pub fn init(&self, data: &Path, durability: &str) {
        let mut config = json!({"sdk_config_config_file_path": data, "convoke_limits": {"invited_per_call": 1000}});
        match durability {
            "memory" => config["convoke_store"] = json!("memory"),
            _ => config["convoke_durability"] = json!(durability),
        }
        let config = text(config);
        // SAFETY: a text that lives as long as the call.
        assert_eq!(unsafe { (self.Init)(1, config.as_ptr()) }, 0);
    }

    pub fn uninit(&self) {
        // SAFETY: not from a callback.
        unsafe { (self.Uninit)() };
    }

    pub fn login(&self, user: &CStr) {
        calls(1, |_, ud| unsafe { (self.Login)(user.as_ptr(), c"s".as_ptr(), Some(on_answer), ud) });
    }

    /// Sends that many messages, to whom `to` says, and waits for all answers.
    pub fn send(&self, count: usize, conversation_type: u32, to: impl Fn(usize) -> CString) {
        let message = c"{\"message_elem_array\":[{\"elem_type\":0,\"text_elem_content\":\"time and people wait\"}]}";
        calls(count, |i, ud| unsafe {
            let to = to(i);
            (self.MsgSendMessage)(
                to.as_ptr(),
                conversation_type,
                message.as_ptr(),
                std::ptr::null_mut(),
                Some(on_answer),
                ud,
            )
        });
    }

    /// Sets a mark on the nth of the conversations, or takes it away.
    pub fn mark(&self, nth: usize, on: bool) {
        let ids = text(format!("[\"c2c_u{nth:06}\"]"));
        calls(1, |_, ud| unsafe { (self.ConvMarkConversation)(ids.as_ptr(), 1, on, Some(on_answer), ud) });
    }

    /// A page of 100 of the conversation list.
    pub fn page(&self, filter: &CStr) {
        calls(1, |_, ud| unsafe {
            (self.ConvGetConversationListByFilter)(filter.as_ptr(), 0, 100, Some(on_answer), ud)
        });
    }
}

/// The resident memory of this process, in bytes: all of it (`VmRSS:`), or that which is not the pages of a file (`RssAnon:`).
pub fn resident(which: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(which)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() * 1024.0
}
