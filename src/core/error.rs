//! Codes and errors. The numbers are the contract's; a code is never given a second meaning.

use std::borrow::Cow;

/// A code that the core or the runtime answers. The name is the contract's without `ERR_`, in Rust's spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i32)]
pub enum Code {
    /// The JSON is not of the shape the call takes, or names an operation that does not exist.
    Json = -3,
    /// `ERR_INVALID_CONVERSATION`: the conversation is not in the user's list.
    InvalidConversation = 6004,
    /// `ERR_LOADMSG_FAILED`: stored data could not be read.
    LoadFailed = 6005,
    /// `ERR_SDK_NOT_INITIALIZED`: the call came before `Init` or after `Uninit`.
    NotInitialized = 6013,
    /// `ERR_SDK_NOT_LOGGED_IN`: nobody is logged in.
    NotLoggedIn = 6014,
    /// `ERR_INVALID_PARAMETERS`: an argument, or an item of one, is not what the call takes.
    InvalidParameters = 6017,
    /// `ERR_DATABASE_OPERATE_FAILED`: the store refused a statement or stayed locked.
    Database = 6019,
    /// `ERR_IO_OPERATION_FAILED`: the disk refused a read, a write or a sync, or is full.
    Io = 6022,
    /// `ERR_SDK_COMM_INVALID_IDENTIFIER`: not a user id.
    InvalidIdentifier = 7003,
    /// `ERR_SDK_COMM_INTERRUPT`: `Uninit` came before the call was carried out.
    Interrupted = 7009,
    /// `ERR_SDK_INTERNAL_ERROR`: a defect of Convoke; it has been logged, and nothing was changed.
    Internal = 7012,
    /// `ERR_SDK_INVALID_OPERATION`: the operation does not fit the state, a name in use for instance.
    InvalidOperation = 7014,
    /// `ERR_SDK_NET_REQ_COUNT_LIMIT`: too many calls are unanswered.
    TooManyCalls = 9507,
    /// `ERR_SVR_GROUP_NOT_FOUND`: there is no such chat group.
    GroupNotFound = 10010,
    /// `ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT`: too many conversations in one call.
    TooManyIds = 51006,
    /// `ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED`: the item names a chat group that does not exist.
    OperateFailed = 51007,
    /// `ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT`: too many conversations are marked.
    TooManyMarked = 51008,
    /// `ERR_SVR_CONV_CONV_GROUP_NOT_EXIST`: there is no conversation group of that name.
    ConversationGroupNotFound = 51009,
    /// `ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT`: the user has all the groups they may have.
    TooManyConversationGroups = 51010,
    /// `ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH`: the name of a conversation group is too long.
    ConversationGroupNameTooLong = 51011,
    /// `ERR_SVR_ACCOUNT_USERSIG_EXPIRED`: the time the UserSig is good for is over.
    UserSigExpired = 70001,
    /// `ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED`: malformed, or not signed with this secret key.
    UserSigInvalid = 70003,
    /// `ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID`: the UserSig is another user's.
    UserSigOtherUser = 70013,
    /// `ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID`: the UserSig is another application's.
    UserSigOtherApp = 70014,
}

impl Code {
    /// The number that crosses the C boundary.
    pub fn number(self) -> i32 {
        self as i32
    }
}

/// Why something was refused: a code, and a sentence that names the argument or the limit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text} ({})", code.number())]
pub struct Error {
    pub code: Code,
    pub text: Cow<'static, str>,
}

impl Error {
    pub fn new(code: Code, text: impl Into<Cow<'static, str>>) -> Self {
        Self { code, text: text.into() }
    }
}
