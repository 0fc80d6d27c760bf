//! Enums and callback types of the header.

use std::ffi::{c_char, c_void};

/// What a function returns at once. Where a function says so, a code of TIMErrCode is returned instead.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMResult {
    /// Accepted. The callback, if one is given, is called exactly once.
    TIM_SUCC = 0,
    /// Never returned: a call before Init is answered 6013 by its callback.
    TIM_ERR_SDKUNINIT = -1,
    /// Never returned: a call without a login is answered 6014 by its callback.
    TIM_ERR_NOTLOGIN = -2,
    /// Refused: an argument is not JSON, or not the document the call takes.
    TIM_ERR_JSON = -3,
    /// Refused: an argument is NULL, empty, not UTF-8, longer than 16 MiB or out of range.
    TIM_ERR_PARAM = -4,
    /// Refused: an argument does not name a conversation.
    TIM_ERR_CONV = -5,
    /// Refused: an argument does not name a chat group.
    TIM_ERR_GROUP = -6,
}

/// With whom a conversation is held.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMConvType {
    /// No conversation.
    kTIMConv_Invalid = 0,
    /// With one other user; the id is a user id.
    kTIMConv_C2C = 1,
    /// In a chat group; the id is a chat group id.
    kTIMConv_Group = 2,
    /// Not used by Convoke.
    kTIMConv_System = 3,
}

/// What happened to the conversations of a TIMConvEventCallback.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMConvEvent {
    /// They came into the list; after kTIMConvEvent_Start, they are a part of the whole list.
    kTIMConvEvent_Add = 0,
    /// They left the list.
    kTIMConvEvent_Del = 1,
    /// They changed.
    kTIMConvEvent_Update = 2,
    /// The whole list follows in kTIMConvEvent_Add events; what is shown so far should be dropped.
    kTIMConvEvent_Start = 3,
    /// The whole list has been told.
    kTIMConvEvent_Finish = 4,
}

/// Marks of a conversation. Applications may define the meaning of the bits from 1<<32 to 1<<63.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMConversationMarkType {
    /// Starred.
    kTIMConversationMarkTypeStar = 1,
    /// To be shown as unread.
    kTIMConversationMarkTypeUnread = 2,
    /// Folded away.
    kTIMConversationMarkTypeFold = 4,
    /// Hidden.
    kTIMConversationMarkTypeHide = 8,
}

/// Whether somebody is logged in.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMLoginStatus {
    /// Logged in.
    kTIMLoginStatus_Logined = 1,
    /// Login was called and is not answered yet.
    kTIMLoginStatus_Logining = 2,
    /// Not logged in.
    kTIMLoginStatus_UnLogined = 3,
    /// Logout was called and is not answered yet.
    kTIMLoginStatus_Logouting = 4,
}

/// How grave a log line is. Convoke writes info, warnings and errors.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMLogLevel {
    /// As a setting: no line at all.
    kTIMLog_Off = 0,
    /// As a setting: every line.
    kTIMLog_Test = 1,
    /// As a setting: every line.
    kTIMLog_Verbose = 2,
    /// As a setting: every line.
    kTIMLog_Debug = 3,
    /// A step in the life of the SDK.
    kTIMLog_Info = 4,
    /// A call or a login was refused.
    kTIMLog_Warn = 5,
    /// The store or Convoke itself failed.
    kTIMLog_Error = 6,
    /// As a setting: hardly any line.
    kTIMLog_Assert = 7,
}

impl TIMConvEvent {
    pub(super) fn of(event: crate::runtime::listeners::ConversationEvent) -> Self {
        use crate::runtime::listeners::ConversationEvent::{Add, Finish, Start, Update};
        match event {
            Add => Self::kTIMConvEvent_Add,
            Update => Self::kTIMConvEvent_Update,
            Start => Self::kTIMConvEvent_Start,
            Finish => Self::kTIMConvEvent_Finish,
        }
    }
}

impl TIMLoginStatus {
    pub(super) fn of(status: crate::runtime::sdk::LoginStatus) -> Self {
        use crate::runtime::sdk::LoginStatus::{LoggedIn, LoggedOut, LoggingIn, LoggingOut};
        match status {
            LoggedIn => Self::kTIMLoginStatus_Logined,
            LoggingIn => Self::kTIMLoginStatus_Logining,
            LoggedOut => Self::kTIMLoginStatus_UnLogined,
            LoggingOut => Self::kTIMLoginStatus_Logouting,
        }
    }
}

impl TIMLogLevel {
    pub(super) fn of(number: u32) -> Self {
        match number {
            4 => Self::kTIMLog_Info,
            5 => Self::kTIMLog_Warn,
            _ => Self::kTIMLog_Error,
        }
    }
}

/// The answer of a call.
///
/// code: 0, or why the call failed; desc: empty on success, else an English sentence that names the argument or
/// limit; json_params: what the call answers, as each function says; user_data: as it was given to the call.
/// The strings are never NULL, are UTF-8, and are valid until the callback returns.
pub type TIMCommCallback =
    Option<unsafe extern "C" fn(code: i32, desc: *const c_char, json_params: *const c_char, user_data: *const c_void)>;

/// Conversations came, changed, or are told as a whole.
///
/// json_conv_array: array of ConvInfo documents; `[]` with Start and Finish.
pub type TIMConvEventCallback =
    Option<unsafe extern "C" fn(conv_event: TIMConvEvent, json_conv_array: *const c_char, user_data: *const c_void)>;

/// A conversation group was created.
///
/// group_name: its name; conversation_array: array of ConvInfo documents, the conversations it begins with. One
/// that is not in the conversation list has only conv_id and conv_type.
pub type TIMConvConversationGroupCreatedCallback = Option<
    unsafe extern "C" fn(group_name: *const c_char, conversation_array: *const c_char, user_data: *const c_void),
>;

/// A conversation group was deleted.
pub type TIMConvConversationGroupDeletedCallback =
    Option<unsafe extern "C" fn(group_name: *const c_char, user_data: *const c_void)>;

/// A conversation group was renamed.
pub type TIMConvConversationGroupNameChangedCallback =
    Option<unsafe extern "C" fn(old_name: *const c_char, new_name: *const c_char, user_data: *const c_void)>;

/// Conversations were added to a conversation group.
///
/// conversation_array: as in TIMConvConversationGroupCreatedCallback.
pub type TIMConvConversationsAddedToGroupCallback = Option<
    unsafe extern "C" fn(group_name: *const c_char, conversation_array: *const c_char, user_data: *const c_void),
>;

/// Conversations left a conversation group.
///
/// conversation_array: as in TIMConvConversationGroupCreatedCallback; reason: 0 the user took them out, 1 the group was
/// full and they had been in it longest.
pub type TIMConvConversationsDeletedFromGroupCallback = Option<
    unsafe extern "C" fn(
        group_name: *const c_char,
        conversation_array: *const c_char,
        reason: u32,
        user_data: *const c_void,
    ),
>;

/// A log line: one English sentence. It holds no user ids, no names and no content; why Init failed holds a path.
pub type TIMLogCallback =
    Option<unsafe extern "C" fn(level: TIMLogLevel, log: *const c_char, user_data: *const c_void)>;
