//! Enums, but for those of chat groups alone, and which value stands for what the library says.

use crate::runtime::engine::LoginStatus;
use crate::runtime::listeners::{ConversationEvent, Level, NetworkStatus};

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
    /// Never returned: what can be no chat group's id is refused with -3 or -4.
    TIM_ERR_GROUP = -6,
}

/// With whom a conversation is held.
#[repr(C)]
pub enum TIMConvType {
    /// No conversation.
    kTIMConv_Invalid = 0,
    /// With one other user; the id is a user id.
    kTIMConv_C2C = 1,
    /// In a chat group; the id is a chat group id.
    kTIMConv_Group = 2,
    /// What the user alone is told about chat groups, from `@TIM#SYSTEM`; no conversation that a call takes.
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

/// How the network is doing. Convoke needs none, and says after a login kTIMConnecting and kTIMConnected.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMNetworkStatus {
    /// Connected.
    kTIMConnected = 0,
    /// Not used by Convoke.
    kTIMDisconnected = 1,
    /// Connecting.
    kTIMConnecting = 2,
    /// Not used by Convoke.
    kTIMConnectFailed = 3,
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

/// Whether a user is there.
#[repr(C)]
pub enum TIMUserStatusType {
    /// Not known; the spelling is that of the API.
    kTIMUserStatusType_Unkown = 0,
    /// Logged in on at least one device.
    kTIMUserStatusType_Online = 1,
    /// Not logged in, without having logged out: the device was switched off, for instance.
    kTIMUserStatusType_Offline = 2,
    /// Logged out, or never logged in.
    kTIMUserStatusType_UnLogined = 3,
}

/// The gender in a profile.
#[repr(C)]
pub enum TIMGenderType {
    /// Not said.
    kTIMGenderType_Unknown = 0,
    /// Male.
    kTIMGenderType_Male = 1,
    /// Female.
    kTIMGenderType_Female = 2,
}

/// Who may become a friend of a user.
#[repr(C)]
pub enum TIMProfileAddPermission {
    /// Not said.
    kTIMProfileAddPermission_Unknown = 0,
    /// Anybody.
    kTIMProfileAddPermission_AllowAny = 1,
    /// Anybody whom the user accepts.
    kTIMProfileAddPermission_NeedConfirm = 2,
    /// Nobody.
    kTIMProfileAddPermission_DenyAny = 3,
}

/// What kind of chat group it is.
#[repr(C)]
pub enum TIMGroupType {
    /// Public: it can be found, and one joins with approval; up to 2000 members.
    kTIMGroup_Public = 0,
    /// Work: one joins by invitation only; up to 200 members.
    kTIMGroup_Private = 1,
    /// Meeting: anybody may join; up to 6000 members.
    kTIMGroup_ChatRoom = 2,
    /// BChatRoom: anybody may join, and any number may be in it.
    kTIMGroup_BChatRoom = 3,
    /// AVChatRoom, a live room: anybody may join, and any number may be in it.
    kTIMGroup_AVChatRoom = 4,
    /// Community: up to 100000 members; it may have topics.
    kTIMGroup_Community = 5,
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

/// What kind of element a message has.
#[repr(C)]
pub enum TIMElemType {
    /// No element.
    kTIMElem_Invalid = -1,
    /// A text: TextElem.
    kTIMElem_Text = 0,
    /// A picture: ImageElem.
    kTIMElem_Image = 1,
    /// A sound: SoundElem.
    kTIMElem_Sound = 2,
    /// What the application defines: CustomElem.
    kTIMElem_Custom = 3,
    /// A file: FileElem.
    kTIMElem_File = 4,
    /// What happened in a chat group. It cannot be sent.
    kTIMElem_GroupTips = 5,
    /// A sticker: FaceElem.
    kTIMElem_Face = 6,
    /// A place on Earth: LocationElem.
    kTIMElem_Location = 7,
    /// What the user is told about a chat group. It cannot be sent.
    kTIMElem_GroupReport = 8,
    /// A video: VideoElem.
    kTIMElem_Video = 9,
    /// Not used by Convoke.
    kTIMElem_FriendChange = 10,
    /// Not used by Convoke.
    kTIMElem_ProfileChange = 11,
    /// Several messages in one: MergerElem.
    kTIMElem_Merge = 12,
}

/// What has become of a message.
#[repr(C)]
pub enum TIMMsgStatus {
    /// Not used by Convoke: a message is sent when its call is answered.
    kTIMMsg_Sending = 1,
    /// It was sent.
    kTIMMsg_SendSucc = 2,
    /// It was not sent.
    kTIMMsg_SendFail = 3,
    /// Not used by Convoke: what is deleted is in no history.
    kTIMMsg_Deleted = 4,
    /// It was not sent, and is kept for this user alone.
    kTIMMsg_LocalImported = 5,
    /// It was revoked.
    kTIMMsg_Revoked = 6,
    /// Not used by Convoke.
    kTIMMsg_Cancel = 7,
}

/// How much a message matters. Convoke keeps it, and delivers every message.
#[repr(C)]
pub enum TIMMsgPriority {
    /// High.
    kTIMMsgPriority_High = 0,
    /// Normal.
    kTIMMsgPriority_Normal = 1,
    /// Low.
    kTIMMsgPriority_Low = 2,
    /// Lowest.
    kTIMMsgPriority_Lowest = 3,
}

/// On what a message was written. Convoke does not know, and says kTIMPlatform_Other.
#[repr(C)]
pub enum TIMPlatform {
    /// Anything.
    kTIMPlatform_Other = 0,
    /// Not used by Convoke.
    kTIMPlatform_Windows = 1,
    /// Not used by Convoke.
    kTIMPlatform_Android = 2,
    /// Not used by Convoke.
    kTIMPlatform_IOS = 3,
    /// Not used by Convoke.
    kTIMPlatform_Mac = 4,
    /// Not used by Convoke.
    kTIMPlatform_Simulator = 5,
}

/// What a user receives of the messages of a conversation.
#[repr(C)]
pub enum TIMReceiveMessageOpt {
    /// They are told (TIMRecvNewMsgCallback), and count in the totals of unread messages.
    kTIMRecvMsgOpt_Receive = 0,
    /// They are kept and counted in their conversation, and not told as new messages.
    kTIMRecvMsgOpt_Not_Receive = 1,
    /// They are told, and count in no total.
    kTIMRecvMsgOpt_Not_Notify = 2,
    /// They are told, and count in no total; a program announces only those that mean the user by an @.
    kTIMRecvMsgOpt_Not_Notify_Except_At = 3,
}

/// What is sent of a picture. Convoke keeps it.
#[repr(C)]
pub enum TIMImageLevel {
    /// The picture as it is.
    kTIMImageLevel_Orig = 0,
    /// A smaller file.
    kTIMImageLevel_Compression = 1,
    /// High definition.
    kTIMImageLevel_HD = 2,
}

/// How many of the words of a search a message must have.
#[repr(C)]
pub enum TIMKeywordListMatchType {
    /// One of them.
    TIMKeywordListMatchType_Or = 0,
    /// All of them.
    TIMKeywordListMatchType_And = 1,
}

/// Which members of a chat group are asked for.
#[repr(C)]
pub enum TIMGroupMessageReadMembersFilter {
    /// Those who have read the message.
    TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_READ = 0,
    /// Those who have not.
    TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_UNREAD = 1,
}

/// Whom a message means by an @.
#[repr(C)]
pub enum TIMGroupAtType {
    /// The user.
    kTIMGroup_At_Me = 1,
    /// Everyone.
    kTIMGroup_At_All = 2,
    /// Everyone, and the user by name.
    kTIMGroup_At_All_At_ME = 3,
}

impl From<ConversationEvent> for TIMConvEvent {
    fn from(event: ConversationEvent) -> Self {
        match event {
            ConversationEvent::Add => Self::kTIMConvEvent_Add,
            ConversationEvent::Delete => Self::kTIMConvEvent_Del,
            ConversationEvent::Update => Self::kTIMConvEvent_Update,
            ConversationEvent::Start => Self::kTIMConvEvent_Start,
            ConversationEvent::Finish => Self::kTIMConvEvent_Finish,
        }
    }
}

impl From<NetworkStatus> for TIMNetworkStatus {
    fn from(status: NetworkStatus) -> Self {
        match status {
            NetworkStatus::Connecting => Self::kTIMConnecting,
            NetworkStatus::Connected => Self::kTIMConnected,
        }
    }
}

impl From<LoginStatus> for TIMLoginStatus {
    fn from(status: LoginStatus) -> Self {
        match status {
            LoginStatus::LoggedIn => Self::kTIMLoginStatus_Logined,
            LoginStatus::LoggingIn => Self::kTIMLoginStatus_Logining,
            LoginStatus::LoggedOut => Self::kTIMLoginStatus_UnLogined,
            LoginStatus::LoggingOut => Self::kTIMLoginStatus_Logouting,
        }
    }
}

impl From<Level> for TIMLogLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Debug => Self::kTIMLog_Debug,
            Level::Info => Self::kTIMLog_Info,
            Level::Warn => Self::kTIMLog_Warn,
            Level::Error => Self::kTIMLog_Error,
        }
    }
}
