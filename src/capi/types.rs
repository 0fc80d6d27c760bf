//! Enums and callback types of the header.

use std::ffi::{c_char, c_int, c_void};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// How one joins a chat group, or is invited to it.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupAddOption {
    /// Nobody may.
    kTIMGroupAddOpt_Forbid = 0,
    /// The owner or an administrator approves.
    kTIMGroupAddOpt_Auth = 1,
    /// Anybody may.
    kTIMGroupAddOpt_Any = 2,
    /// Not known.
    kTIMGroupAddOpt_Unknown = 3,
}

/// What a member of a chat group is in it.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupMemberRole {
    /// Not said; of a new member: an ordinary one.
    kTIMMemberRole_None = 0,
    /// An ordinary member.
    kTIMMemberRole_Normal = 200,
    /// An administrator.
    kTIMMemberRole_Admin = 300,
    /// The owner.
    kTIMMemberRole_Owner = 400,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMKeywordListMatchType {
    /// One of them.
    TIMKeywordListMatchType_Or = 0,
    /// All of them.
    TIMKeywordListMatchType_And = 1,
}

/// Which members of a chat group are asked for.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupMessageReadMembersFilter {
    /// Those who have read the message.
    TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_READ = 0,
    /// Those who have not.
    TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_UNREAD = 1,
}

/// Whom a message means by an @.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupAtType {
    /// The user.
    kTIMGroup_At_Me = 1,
    /// Everyone.
    kTIMGroup_At_All = 2,
    /// Everyone, and the user by name.
    kTIMGroup_At_All_At_ME = 3,
}

/// What happened in a chat group.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupTipType {
    /// Nothing.
    kTIMGroupTip_None = 0,
    /// Somebody came in: they joined, or were invited.
    kTIMGroupTip_Invite = 1,
    /// Somebody quit.
    kTIMGroupTip_Quit = 2,
    /// Somebody was removed.
    kTIMGroupTip_Kick = 3,
    /// A member was made an administrator.
    kTIMGroupTip_SetAdmin = 4,
    /// A member is no longer an administrator.
    kTIMGroupTip_CancelAdmin = 5,
    /// The chat group was changed.
    kTIMGroupTip_GroupInfoChange = 6,
    /// A member may not write for a while, or may again.
    kTIMGroupTip_MemberInfoChange = 7,
    /// Members were marked, or a mark was taken off.
    kTIMGroupTip_MemberMarkChange = 8,
    /// A topic was changed.
    kTIMGroupTip_TopicInfoChange = 9,
    /// A message was pinned.
    KTIMGroupTip_PinnedMessageAdded = 10,
    /// A message was unpinned.
    KTIMGroupTip_PinnedMessageDeleted = 11,
}

/// What has changed of a chat group or a topic.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupTipGroupChangeFlag {
    /// Not known.
    kTIMGroupTipChangeFlag_Unknown = 0,
    /// The name.
    kTIMGroupTipChangeFlag_Name = 1,
    /// The introduction.
    kTIMGroupTipChangeFlag_Introduction = 2,
    /// The notification.
    kTIMGroupTipChangeFlag_Notification = 3,
    /// The avatar.
    kTIMGroupTipChangeFlag_FaceUrl = 4,
    /// The owner.
    kTIMGroupTipChangeFlag_Owner = 5,
    /// What the application adds, one key of it.
    kTIMGroupTipChangeFlag_Custom = 6,
    /// Not used by Convoke: TIMGroupAttributeChangedCallback tells of attributes.
    kTIMGroupTipChangeFlag_Attribute = 7,
    /// Whether only the owner and the administrators may write.
    kTIMGroupTipChangeFlag_ShutupAll = 8,
    /// What the application adds to a topic.
    kTIMGroupTipChangeFlag_TopicCustomData = 9,
    /// Not used by Convoke: what a user receives is their own.
    kTIMGroupTipChangeFlag_MessageReceiveOpt = 10,
    /// How one joins.
    kTIMGroupTipChangeFlag_GroupAddOpt = 11,
    /// How one is invited.
    kTIMGroupTipChangeFlag_GroupApproveOpt = 12,
    /// Whether it uses permission groups.
    kTIMGroupTipChangeFlag_EnablePermissionGroup = 13,
    /// The rights of a member who is in no permission group.
    kTIMGroupTipChangeFlag_DefaultPermissions = 14,
}

/// How somebody has come into a chat group.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupJoinType {
    /// Nobody has.
    kTIMGroupJoin_None = 0,
    /// They asked for it themselves.
    kTIMGroupJoin_Apply = 1,
    /// They were invited.
    kTIMGroupJoin_Invite = 2,
}

/// What a user is told about a chat group.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupReportType {
    /// Nothing.
    kTIMGroupReport_None = 0,
    /// To the owner and the administrators: somebody wants to come in.
    kTIMGroupReport_AddRequest = 1,
    /// To who wanted to come in: they are in.
    kTIMGroupReport_AddAccept = 2,
    /// To who wanted to come in: they may not.
    kTIMGroupReport_AddRefuse = 3,
    /// To a member: they were removed.
    kTIMGroupReport_BeKicked = 4,
    /// To the members: the chat group was dissolved.
    kTIMGroupReport_Delete = 5,
    /// To the user's other devices: they have made the chat group.
    kTIMGroupReport_Create = 6,
    /// To who was invited: they are in.
    kTIMGroupReport_Invite = 7,
    /// To the user's other devices: they have quit.
    kTIMGroupReport_Quit = 8,
    /// To a member: they were made an administrator.
    kTIMGroupReport_GrantAdmin = 9,
    /// To a member: they are no longer an administrator.
    kTIMGroupReport_CancelAdmin = 10,
    /// Not used by Convoke.
    kTIMGroupReport_GroupRecycle = 11,
    /// Not used by Convoke.
    kTIMGroupReport_InviteReqToInvitee = 12,
    /// To who has invited somebody: they are in.
    kTIMGroupReport_InviteAccept = 13,
    /// To who has invited somebody: they may not come in.
    kTIMGroupReport_InviteRefuse = 14,
    /// Not used by Convoke.
    kTIMGroupReport_ReadReport = 15,
    /// Not used by Convoke.
    kTIMGroupReport_UserDefine = 16,
    /// To a member: they may not write for a while, or may again.
    kTIMGroupReport_ShutUpMember = 17,
    /// Not used by Convoke: TIMGroupTopicCreatedCallback tells of topics.
    kTIMGroupReport_TopicCreate = 18,
    /// Not used by Convoke: TIMGroupTopicDeletedCallback tells of topics.
    kTIMGroupReport_TopicDelete = 19,
    /// Not used by Convoke.
    kTIMGroupReport_GroupMessageRead = 20,
    /// Not used by Convoke.
    kTIMGroupReport_GroupMessageRecvOption = 21,
    /// Not used by Convoke.
    kTIMGroupReport_BannedFromGroup = 22,
    /// Not used by Convoke.
    kTIMGroupReport_UnbannedFromGroup = 23,
    /// To the owner and the administrators: somebody wants to bring somebody in.
    kTIMGroupReport_InviteReqToAdmin = 24,
}

/// What GroupModifyGroupInfo is to change; several together as bits. Of a topic it is TIMCommunityTopicModifyInfoFlag.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupModifyInfoFlag {
    /// Nothing.
    kTIMGroupModifyInfoFlag_None = 0,
    /// The name.
    kTIMGroupModifyInfoFlag_Name = 1,
    /// The notification.
    kTIMGroupModifyInfoFlag_Notification = 2,
    /// The introduction.
    kTIMGroupModifyInfoFlag_Introduction = 4,
    /// The avatar.
    kTIMGroupModifyInfoFlag_FaceUrl = 8,
    /// How one joins.
    kTIMGroupModifyInfoFlag_AddOption = 16,
    /// How many members it may have.
    kTIMGroupModifyInfoFlag_MaxMemberNum = 32,
    /// group_modify_info_param_visible.
    kTIMGroupModifyInfoFlag_Visible = 64,
    /// group_modify_info_param_searchable.
    kTIMGroupModifyInfoFlag_Searchable = 128,
    /// Whether only the owner and the administrators may write.
    kTIMGroupModifyInfoFlag_ShutupAll = 256,
    /// What the application adds.
    kTIMGroupModifyInfoFlag_Custom = 512,
    /// Of a topic: what the application adds.
    kTIMGroupTopicModifyInfoFlag_CustomString = 2048,
    /// How one is invited.
    kTIMGroupModifyInfoFlag_ApproveOption = 4096,
    /// Whether it uses permission groups.
    kTIMGroupModifyInfoFlag_EnablePermissionGroup = 8192,
    /// The rights of a member who is in no permission group.
    kTIMGroupModifyInfoFlag_DefaultPermissions = 16384,
    /// The owner.
    kTIMGroupModifyInfoFlag_Owner = -2147483648,
}

/// What GroupSetTopicInfo is to change; several together as bits.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMCommunityTopicModifyInfoFlag {
    /// Nothing.
    kTIMCommunityTopicModifyInfoFlag_None = 0,
    /// The name.
    kTIMCommunityTopicModifyInfoFlag_Name = 1,
    /// The notification.
    kTIMCommunityTopicModifyInfoFlag_Notification = 2,
    /// The introduction.
    kTIMCommunityTopicModifyInfoFlag_Introduction = 4,
    /// The avatar.
    kTIMCommunityTopicModifyInfoFlag_FaceUrl = 8,
    /// Whether only the owner and the administrators may write; the spelling is that of the API.
    kTIMCommunityTopicModifyInfoFlag_MuteALl = 256,
    /// What the application adds.
    kTIMCommunityTopicModifyInfoFlag_CustomString = 2048,
    /// What the user has begun to write.
    kTIMCommunityTopicModifyInfoFlag_Draft = 16384,
    /// The rights of a member who is in no permission group.
    kTIMCommunityTopicModifyInfoFlag_DefaultPermissions = 32768,
}

/// What is told of a chat group. Convoke tells everything.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupGetInfoFlag {
    /// Nothing in particular.
    kTIMGroupInfoFlag_None = 0,
    /// The name.
    kTIMGroupInfoFlag_Name = 1,
    /// When it was made.
    kTIMGroupInfoFlag_CreateTime = 2,
    /// The owner.
    kTIMGroupInfoFlag_OwnerUin = 4,
    /// How often it was changed.
    kTIMGroupInfoFlag_Seq = 8,
    /// When it was last changed.
    kTIMGroupInfoFlag_LastTime = 16,
    /// The message_seq of the last message.
    kTIMGroupInfoFlag_NextMsgSeq = 32,
    /// When the last message was sent.
    kTIMGroupInfoFlag_LastMsgTime = 64,
    /// The application.
    kTIMGroupInfoFlag_AppId = 128,
    /// How many members it has.
    kTIMGroupInfoFlag_MemberNum = 256,
    /// How many members it may have.
    kTIMGroupInfoFlag_MaxMemberNum = 512,
    /// The notification.
    kTIMGroupInfoFlag_Notification = 1024,
    /// The introduction.
    kTIMGroupInfoFlag_Introduction = 2048,
    /// The avatar.
    kTIMGroupInfoFlag_FaceUrl = 4096,
    /// How one joins.
    kTIMGroupInfoFlag_AddOption = 8192,
    /// The type.
    kTIMGroupInfoFlag_GroupType = 16384,
    /// The last message.
    kTIMGroupInfoFlag_LastMsg = 32768,
    /// How many members are logged in.
    kTIMGroupInfoFlag_OnlineNum = 65536,
    /// group_detail_info_visible.
    kTIMGroupInfoFlag_Visible = 131072,
    /// group_detail_info_searchable.
    kTIMGroupInfoFlag_Searchable = 262144,
    /// Whether only the owner and the administrators may write.
    kTIMGroupInfoFlag_ShutupAll = 524288,
}

/// Where a search for chat groups looks; several together as bits.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupSearchFieldKey {
    /// In the id.
    kTIMGroupSearchFieldKey_GroupId = 1,
    /// In the name.
    kTIMGroupSearchFieldKey_GroupName = 2,
}

/// Which members are meant; several together as bits.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupMemberRoleFlag {
    /// All.
    kTIMGroupMemberRoleFlag_All = 0,
    /// The owner.
    kTIMGroupMemberRoleFlag_Owner = 1,
    /// The administrators.
    kTIMGroupMemberRoleFlag_Admin = 2,
    /// The ordinary members.
    kTIMGroupMemberRoleFlag_Member = 4,
}

/// What is told of a member. Convoke tells everything.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupMemberInfoFlag {
    /// Nothing in particular.
    kTIMGroupMemberInfoFlag_None = 0,
    /// When they came in.
    kTIMGroupMemberInfoFlag_JoinTime = 1,
    /// What they receive of its messages.
    kTIMGroupMemberInfoFlag_MsgFlag = 2,
    /// Up to which message they have read.
    kTIMGroupMemberInfoFlag_MsgSeq = 4,
    /// What they are in it.
    kTIMGroupMemberInfoFlag_MemberRole = 8,
    /// Until when they may not write; the spelling is that of the API.
    kTIMGroupMemberInfoFlag_ShutupUntill = 16,
    /// The name they have in it.
    kTIMGroupMemberInfoFlag_NameCard = 32,
}

/// Where a search for members looks; several together as bits.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupMemberSearchFieldKey {
    /// In the user id.
    kTIMGroupMemberSearchFieldKey_Identifier = 1,
    /// In the nickname.
    kTIMGroupMemberSearchFieldKey_NickName = 2,
    /// In the name that the user has given them: nobody has one, for Convoke has no friends yet.
    kTIMGroupMemberSearchFieldKey_Remark = 4,
    /// In the name they have in the chat group.
    kTIMGroupMemberSearchFieldKey_NameCard = 8,
}

/// What GroupModifyMemberInfo is to change; several together as bits.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupMemberModifyInfoFlag {
    /// Nothing.
    kTIMGroupMemberModifyFlag_None = 0,
    /// What the user receives of its messages.
    kTIMGroupMemberModifyFlag_MsgFlag = 1,
    /// What they are in it.
    kTIMGroupMemberModifyFlag_MemberRole = 2,
    /// Whether they may write.
    kTIMGroupMemberModifyFlag_ShutupTime = 4,
    /// The name they have in it.
    kTIMGroupMemberModifyFlag_NameCard = 8,
    /// What the application adds.
    kTIMGroupMemberModifyFlag_Custom = 16,
}

/// What became of a user whom a call was to bring in or to remove.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandleGroupMemberResult {
    /// It failed.
    kTIMGroupMember_HandledErr = 0,
    /// It was done.
    kTIMGroupMember_HandledSuc = 1,
    /// They are in the chat group already.
    kTIMGroupMember_Included = 2,
    /// The owner or an administrator has to decide on it.
    kTIMGroupMember_Invited = 3,
}

/// What is asked for.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupPendencyType {
    /// Somebody wants to come in.
    kTIMGroupPendency_GroupJoinNeedApprovedByAdmin = 0,
    /// Not used by Convoke.
    kTIMGroupPendency_GroupInviteNeedApprovedByInvitee = 1,
    /// Somebody wants to bring somebody in.
    kTIMGroupPendency_GroupInviteNeedApprovedByAdmin = 2,
}

/// Whether a request is decided.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupPendencyHandle {
    /// Not yet.
    kTIMGroupPendency_NotHandle = 0,
    /// By somebody else.
    kTIMGroupPendency_OtherHandle = 1,
    /// By the user.
    kTIMGroupPendency_OperatorHandle = 2,
}

/// How a request is decided.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TIMGroupPendencyHandleResult {
    /// Refused, or not decided yet.
    kTIMGroupPendency_Refuse = 0,
    /// Accepted.
    kTIMGroupPendency_Accept = 1,
}

impl TIMConvEvent {
    pub(super) fn of(event: crate::runtime::listeners::ConversationEvent) -> Self {
        use crate::runtime::listeners::ConversationEvent::{Add, Delete, Finish, Start, Update};
        match event {
            Add => Self::kTIMConvEvent_Add,
            Delete => Self::kTIMConvEvent_Del,
            Update => Self::kTIMConvEvent_Update,
            Start => Self::kTIMConvEvent_Start,
            Finish => Self::kTIMConvEvent_Finish,
        }
    }
}

impl TIMNetworkStatus {
    pub(super) fn of(status: crate::runtime::listeners::NetworkStatus) -> Self {
        use crate::runtime::listeners::NetworkStatus::{Connected, Connecting};
        match status {
            Connecting => Self::kTIMConnecting,
            Connected => Self::kTIMConnected,
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
    pub(super) fn of(level: crate::runtime::listeners::Level) -> Self {
        use crate::runtime::listeners::Level::{Debug, Error, Info, Warn};
        match level {
            Debug => Self::kTIMLog_Debug,
            Info => Self::kTIMLog_Info,
            Warn => Self::kTIMLog_Warn,
            Error => Self::kTIMLog_Error,
        }
    }
}

/// The answer of a call.
///
/// code: 0, or why the call failed (enum TIMErrCode).
/// desc: empty on success, else an English sentence that names the argument or limit.
/// json_params: what the function answers.
pub type TIMCommCallback =
    Option<unsafe extern "C" fn(code: i32, desc: *const c_char, json_params: *const c_char, user_data: *const c_void)>;

/// Conversations came, changed, left, or are told as a whole.
///
/// conv_event: what happened to them.
/// json_conv_array: array of ConvInfo documents; `[]` with kTIMConvEvent_Start and kTIMConvEvent_Finish.
pub type TIMConvEventCallback =
    Option<unsafe extern "C" fn(conv_event: TIMConvEvent, json_conv_array: *const c_char, user_data: *const c_void)>;

/// A conversation group was created.
///
/// group_name: its name.
/// conversation_array: array of ConvInfo documents. One that is not in the conversation list has only conv_id and
/// conv_type.
pub type TIMConvConversationGroupCreatedCallback = Option<
    unsafe extern "C" fn(group_name: *const c_char, conversation_array: *const c_char, user_data: *const c_void),
>;

/// A conversation group was deleted.
///
/// group_name: its name.
pub type TIMConvConversationGroupDeletedCallback =
    Option<unsafe extern "C" fn(group_name: *const c_char, user_data: *const c_void)>;

/// A conversation group was renamed.
///
/// old_name: the name that it had.
/// new_name: the name that it has now.
pub type TIMConvConversationGroupNameChangedCallback =
    Option<unsafe extern "C" fn(old_name: *const c_char, new_name: *const c_char, user_data: *const c_void)>;

/// Conversations were added to a conversation group.
///
/// group_name: its name.
/// conversation_array: array of ConvInfo documents. One that is not in the conversation list has only conv_id and
/// conv_type.
pub type TIMConvConversationsAddedToGroupCallback = Option<
    unsafe extern "C" fn(group_name: *const c_char, conversation_array: *const c_char, user_data: *const c_void),
>;

/// Conversations left a conversation group.
///
/// group_name: its name.
/// conversation_array: array of ConvInfo documents. One that is not in the conversation list has only conv_id and
/// conv_type.
/// reason: 0 the user took them out, 1 the group was full and they had been in it longest.
pub type TIMConvConversationsDeletedFromGroupCallback = Option<
    unsafe extern "C" fn(
        group_name: *const c_char,
        conversation_array: *const c_char,
        reason: u32,
        user_data: *const c_void,
    ),
>;

/// The number of unread messages in all conversations together changed.
///
/// total_unread_count: how many they are now.
pub type TIMConvTotalUnreadMessageCountChangedCallback =
    Option<unsafe extern "C" fn(total_unread_count: c_int, user_data: *const c_void)>;

/// The number of unread messages in the conversations of a filter changed.
///
/// filter: as it was given to ConvSubscribeUnreadMessageCountByFilter.
/// total_unread_count: how many they are now.
pub type TIMConvTotalUnreadMessageCountChangedByFilterCallback =
    Option<unsafe extern "C" fn(filter: *const c_char, total_unread_count: c_int, user_data: *const c_void)>;

/// The user's own profile changed.
///
/// json_user_profile: a UserProfile document.
pub type TIMSelfInfoUpdatedCallback =
    Option<unsafe extern "C" fn(json_user_profile: *const c_char, user_data: *const c_void)>;

/// The status of users changed.
///
/// json_user_status_array: array of TIMUserStatus documents.
pub type TIMUserStatusChangedCallback =
    Option<unsafe extern "C" fn(json_user_status_array: *const c_char, user_data: *const c_void)>;

/// The profiles of users changed.
///
/// json_user_info_array: array of UserProfile documents.
pub type TIMUserInfoChangedCallback =
    Option<unsafe extern "C" fn(json_user_info_array: *const c_char, user_data: *const c_void)>;

/// How the network is doing.
///
/// status: what it is now.
/// code: 0.
/// desc: empty.
pub type TIMNetworkStatusListenerCallback =
    Option<unsafe extern "C" fn(status: TIMNetworkStatus, code: i32, desc: *const c_char, user_data: *const c_void)>;

/// Something waits for ConvokePoll. It is called on any thread (ConvokeSetReadyCallback).
pub type ConvokeReadyCallback = Option<unsafe extern "C" fn(user_data: *const c_void)>;

/// Another device has logged this one out. It does not happen.
pub type TIMKickedOfflineCallback = Option<unsafe extern "C" fn(user_data: *const c_void)>;

/// The UserSig has expired. It does not happen.
pub type TIMUserSigExpiredCallback = Option<unsafe extern "C" fn(user_data: *const c_void)>;

/// A log line.
///
/// level: how grave it is.
/// log: one English sentence. It holds no user ids, no names and no content; why Init failed holds a path.
pub type TIMLogCallback =
    Option<unsafe extern "C" fn(level: TIMLogLevel, log: *const c_char, user_data: *const c_void)>;

/// Messages have come: from others, from the user's other devices, or about chat groups.
///
/// json_msg_array: array of Message documents, in the order of each conversation.
pub type TIMRecvNewMsgCallback = Option<unsafe extern "C" fn(json_msg_array: *const c_char, user_data: *const c_void)>;

/// A file of a message is being uploaded. It does not happen.
///
/// json_msg: a Message document.
/// index: which element it is, from 0 on.
/// cur_size: how much has been uploaded, in bytes.
/// total_size: how much there is, in bytes.
pub type TIMMsgElemUploadProgressCallback = Option<
    unsafe extern "C" fn(json_msg: *const c_char, index: u32, cur_size: u32, total_size: u32, user_data: *const c_void),
>;

/// Messages that the user has sent were read.
///
/// json_msg_read_receipt_array: array of MessageReceipt documents.
pub type TIMMsgReadedReceiptCallback =
    Option<unsafe extern "C" fn(json_msg_read_receipt_array: *const c_char, user_data: *const c_void)>;

/// Messages were revoked.
///
/// json_msg_revoke_info_array: array of MsgLocator documents, with message_msg_id, message_revoker_user_id and
/// message_revoke_reason.
pub type TIMMsgRevokeCallback =
    Option<unsafe extern "C" fn(json_msg_revoke_info_array: *const c_char, user_data: *const c_void)>;

/// Messages were modified.
///
/// json_msg_array: array of Message documents, as they are now.
pub type TIMMsgUpdateCallback = Option<unsafe extern "C" fn(json_msg_array: *const c_char, user_data: *const c_void)>;

/// Extensions of a message were set.
///
/// message_id: its id.
/// message_extension_array: array of MessageExtension documents, as they are now.
pub type TIMMsgExtensionsChangedCallback = Option<
    unsafe extern "C" fn(message_id: *const c_char, message_extension_array: *const c_char, user_data: *const c_void),
>;

/// Extensions of a message were deleted.
///
/// message_id: its id.
/// message_extension_key_array: array of MessageExtension documents that have message_extension_key alone.
pub type TIMMsgExtensionsDeletedCallback = Option<
    unsafe extern "C" fn(
        message_id: *const c_char,
        message_extension_key_array: *const c_char,
        user_data: *const c_void,
    ),
>;

/// Reactions to messages changed.
///
/// message_reaction_change_info_array: array of MessageReactionChangeInfo documents.
pub type TIMMsgReactionsChangedCallback =
    Option<unsafe extern "C" fn(message_reaction_change_info_array: *const c_char, user_data: *const c_void)>;

/// What the user receives of all messages was changed.
///
/// json_receive_message_option_info: a TIMReceiveMessageOptInfo document.
pub type TIMMsgAllMessageReceiveOptionCallback =
    Option<unsafe extern "C" fn(json_receive_message_option_info: *const c_char, user_data: *const c_void)>;

/// A message was pinned in a chat group, or unpinned.
///
/// group_id: the chat group id.
/// json_msg: a Message document.
/// is_pinned: whether it is pinned now.
/// op_user: the user id of who has done it.
pub type TIMMsgGroupPinnedMessageChangedCallback = Option<
    unsafe extern "C" fn(
        group_id: *const c_char,
        json_msg: *const c_char,
        is_pinned: bool,
        op_user: *const c_char,
        user_data: *const c_void,
    ),
>;

/// The answer of MsgGetGroupMessageReadMemberList. A call that failed has an empty array, 0 and true; why is told to
/// the log callback.
///
/// json_group_member_array: array of GroupMemberInfo documents.
/// next_seq: that of the next page, 0 on the last one.
/// is_finished: whether this is the last page.
pub type TIMMsgGroupMessageReadMemberListCallback = Option<
    unsafe extern "C" fn(
        json_group_member_array: *const c_char,
        next_seq: u64,
        is_finished: bool,
        user_data: *const c_void,
    ),
>;

/// Something happened in a chat group that the user is in.
///
/// json_group_tip: a GroupTipsElem document.
pub type TIMGroupTipsEventCallback =
    Option<unsafe extern "C" fn(json_group_tip: *const c_char, user_data: *const c_void)>;

/// The attributes of a chat group changed.
///
/// group_id: the chat group id.
/// json_group_attribute_array: array of GroupAttributes documents, all there are now.
pub type TIMGroupAttributeChangedCallback = Option<
    unsafe extern "C" fn(group_id: *const c_char, json_group_attribute_array: *const c_char, user_data: *const c_void),
>;

/// A counter of a chat group changed.
///
/// group_id: the chat group id.
/// group_counter_key: its key.
/// group_counter_new_value: how much it is now.
pub type TIMGroupCounterChangedCallback = Option<
    unsafe extern "C" fn(
        group_id: *const c_char,
        group_counter_key: *const c_char,
        group_counter_new_value: i64,
        user_data: *const c_void,
    ),
>;

/// A topic was made in a Community.
///
/// group_id: the id of the Community.
/// topic_id: the id of the topic.
pub type TIMGroupTopicCreatedCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_id: *const c_char, user_data: *const c_void)>;

/// Topics of a Community were deleted.
///
/// group_id: the id of the Community.
/// topic_id_array: array of their ids.
pub type TIMGroupTopicDeletedCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_id_array: *const c_char, user_data: *const c_void)>;

/// A topic of a Community was changed.
///
/// group_id: the id of the Community.
/// topic_info: a TIMGroupTopicInfo document, as it is now.
pub type TIMGroupTopicChangedCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_info: *const c_char, user_data: *const c_void)>;

/// A topic was made in a Community.
///
/// group_id: the id of the Community.
/// topic_id: the id of the topic.
pub type TIMCommunityCreateTopicCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_id: *const c_char, user_data: *const c_void)>;

/// Topics of a Community were deleted.
///
/// group_id: the id of the Community.
/// topic_id_array: array of their ids.
pub type TIMCommunityDeleteTopicCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_id_array: *const c_char, user_data: *const c_void)>;

/// A topic of a Community was changed.
///
/// group_id: the id of the Community.
/// topic_info: a TIMGroupTopicInfo document, as it is now.
pub type TIMCommunityChangeTopicInfoCallback =
    Option<unsafe extern "C" fn(group_id: *const c_char, topic_info: *const c_char, user_data: *const c_void)>;
