//! Codes and errors. The numbers are the contract's; a code is never given a second meaning.

use super::field::Field;
use std::borrow::Cow;

/// Declares the codes, and keeps their comments, which `codes` reads.
macro_rules! described {
    ($(#[$of_enum:meta])* pub enum $name:ident { $($(#[doc = $doc:literal])+ $code:ident = $number:literal,)* }) => {
        $(#[$of_enum])* pub enum $name { $($(#[doc = $doc])+ $code = $number,)* }

        pub(super) const ANSWERED: &[(i32, &str)] = &[$(($number, concat!($($doc),+))),*];
    };
}

described! {
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
    /// `ERR_SDK_INTERFACE_NOT_SUPPORT`: Convoke does not do this.
    NotSupported = 7013,
    /// `ERR_SDK_INVALID_OPERATION`: the operation does not fit the state, a name in use for instance.
    InvalidOperation = 7014,
    /// `ERR_SDK_MSG_BODY_SIZE_LIMIT`: the elements of the message are too long.
    MessageTooLong = 8001,
    /// `ERR_SDK_MSG_MODIFY_CONFLICT`: somebody else has modified the message meanwhile.
    ModifyConflict = 8006,
    /// `ERR_SDK_GROUP_INVALID_ID`: not an id that a chat group may be given.
    GroupInvalidId = 8501,
    /// `ERR_SDK_GROUP_INVALID_NAME`: the chat group's name is too long.
    GroupInvalidName = 8502,
    /// `ERR_SDK_GROUP_INVALID_INTRODUCTION`: the chat group's introduction is too long.
    GroupInvalidIntroduction = 8503,
    /// `ERR_SDK_GROUP_INVALID_NOTIFICATION`: the chat group's notification is too long.
    GroupInvalidNotification = 8504,
    /// `ERR_SDK_GROUP_INVALID_FACE_URL`: the chat group's face URL is too long.
    GroupInvalidFaceUrl = 8505,
    /// `ERR_SDK_GROUP_INVALID_NAME_CARD`: the member's name card is too long.
    GroupInvalidNameCard = 8506,
    /// `ERR_SDK_GROUP_MEMBER_COUNT_LIMIT`: more members than a chat group may begin with.
    GroupMemberLimit = 8507,
    /// `ERR_SDK_GROUP_JOIN_PRIVATE_GROUP_DENY`: a Work group is not joined; one is invited.
    GroupNotJoined = 8508,
    /// `ERR_SDK_NET_REQ_COUNT_LIMIT`: too many calls are unanswered.
    TooManyCalls = 9507,
    /// `ERR_SVR_GROUP_INVALID_PARAMETERS`: what is asked of the chat group is over a limit, or does not fit its type or its members.
    GroupInvalidParameters = 10004,
    /// `ERR_SVR_GROUP_PERMISSION_DENY`: the user has no right to do this in the chat group.
    GroupPermissionDenied = 10007,
    /// `ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT`: the owner may not quit the chat group.
    GroupOwnerMayNotQuit = 10009,
    /// `ERR_SVR_GROUP_NOT_FOUND`: there is no such chat group.
    GroupNotFound = 10010,
    /// `ERR_SVR_GROUP_ALLREADY_MEMBER`: the user is in the chat group already.
    GroupAlreadyMember = 10013,
    /// `ERR_SVR_GROUP_FULL_MEMBER_COUNT`: the chat group has all the members it may have.
    GroupFull = 10014,
    /// `ERR_SVR_GROUP_SHUTUP_DENY`: the user, or everyone in the chat group, is muted.
    GroupMuted = 10017,
    /// `ERR_SVR_GROUP_ACCOUNT_NOT_FOUND`: not a user id.
    GroupAccountNotFound = 10019,
    /// `ERR_SVR_GROUP_GROUPID_IN_USED`: another chat group, or another topic, has this id.
    GroupIdInUse = 10021,
    /// `ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED`: somebody has decided on the request already.
    GroupRequestDecided = 10024,
    /// `ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER`: a chat group of the user's own has this id.
    GroupIdInOwnUse = 10025,
    /// `ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND`: there is no such message.
    MessageNotFound = 10030,
    /// `ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT`: the message was sent too long ago to be revoked.
    RevokeTooLate = 10031,
    /// `ERR_SVR_GROUP_REVOKE_MSG_DENY`: the message is not the user's to revoke.
    RevokeDenied = 10032,
    /// `ERR_SVR_GROUP_COUNT_LIMIT`: too many chat groups have been created today.
    GroupCountLimit = 10037,
    /// `ERR_SVR_GROUP_ATTRIBUTE_WRITE_CONFILCT`: somebody else has changed the attributes, and this program was not told yet.
    GroupAttributeConflict = 10056,
    /// `ERR_SVR_GROUP_PINNED_MESSAGE_COUNT_LIMIT`: too many messages are pinned.
    TooManyPinned = 10070,
    /// `ERR_SVR_GROUP_MESSAGE_ALREADY_PINNED`: the message is pinned already.
    AlreadyPinned = 10071,
    /// `ERR_SVR_MSG_EXTENSION_NOT_EXIST`: the message has no such extension.
    ExtensionNotFound = 23004,
    /// `ERR_SVR_MSG_REACTION_COUNT_LIMIT`: the message has all the different reactions it may have.
    TooManyReactions = 23005,
    /// `ERR_SVR_MSG_REACTION_USER_COUNT_LIMIT`: as many users have reacted so as may.
    TooManyReactionUsers = 23006,
    /// `ERR_SVR_MSG_REACTION_ALREADY_CONTAIN_USER`: the user has reacted so already.
    AlreadyReacted = 23007,
    /// `ERR_SVR_MSG_REACTION_NOT_EXISTS`: nobody has reacted so.
    ReactionNotFound = 23008,
    /// `ERR_SVR_MSG_REACTION_NOT_CONTAIN_USER`: the user has not reacted so.
    NotReacted = 23009,
    /// `ERR_SVR_PROFILE_INVALID_PARAMETERS`: a text of the profile is too long, or a number is no value of its enum.
    InvalidProfile = 40001,
    /// `ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT`: too many conversations in one call.
    TooManyIds = 51006,
    /// `ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED`: the item names a chat group that does not exist.
    OperateFailed = 51007,
    /// `ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT`: too many conversations have marks or custom data.
    TooManyMarked = 51008,
    /// `ERR_SVR_CONV_CONV_GROUP_NOT_EXIST`: there is no conversation group of that name.
    ConversationGroupNotFound = 51009,
    /// `ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT`: the user has all the conversation groups they may have.
    TooManyConversationGroups = 51010,
    /// `ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH`: the name of a conversation group is too long.
    ConversationGroupNameTooLong = 51011,
    /// `ERR_SVR_ACCOUNT_USERSIG_EXPIRED`: the time the UserSig is good for is over.
    UserSigExpired = 70001,
    /// `ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED`: the UserSig is malformed, or not signed with this secret key.
    UserSigInvalid = 70003,
    /// `ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID`: the UserSig is another user's.
    UserSigOtherUser = 70013,
    /// `ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID`: the UserSig is another application's.
    UserSigOtherApp = 70014,
}
}

impl Code {
    /// The number that crosses the C boundary.
    pub fn number(self) -> i32 {
        self as i32
    }
}

/// Why something was refused: a code, what it is about, where it is about one thing, and a sentence. `wire` puts them together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text} ({})", code.number())]
pub struct Error {
    pub code: Code,
    pub field: Option<Field>,
    pub text: Cow<'static, str>,
}

impl Error {
    pub fn new(code: Code, text: impl Into<Cow<'static, str>>) -> Self {
        Self { code, field: None, text: text.into() }
    }

    pub fn about(field: Field, code: Code, text: impl Into<Cow<'static, str>>) -> Self {
        Self { code, field: Some(field), text: text.into() }
    }
}

/// Why a store could not do something. It passes through the rules as it is; for the caller alone it becomes an `Error`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The engine's reason.
    #[error("the database refused: {0}")]
    Database(String),
    /// It was waited for long enough.
    #[error("another process has held the database for too long")]
    Busy,
    /// The operating system's reason.
    #[error("the disk refused: {0}")]
    Io(String),
    /// What is wrong with it.
    #[error("what is stored cannot be read: {0}")]
    Unreadable(String),
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::Database(_) | StoreError::Busy => Code::Database,
            StoreError::Io(_) => Code::Io,
            StoreError::Unreadable(_) => Code::LoadFailed,
        };
        Error::new(code, error.to_string())
    }
}
