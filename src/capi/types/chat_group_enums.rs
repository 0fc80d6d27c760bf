//! Enums of chat groups.

/// How one joins a chat group, or is invited to it.
#[repr(C)]
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

/// What happened in a chat group.
#[repr(C)]
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
pub enum TIMGroupSearchFieldKey {
    /// In the id.
    kTIMGroupSearchFieldKey_GroupId = 1,
    /// In the name.
    kTIMGroupSearchFieldKey_GroupName = 2,
}

/// Which members are meant; several together as bits.
#[repr(C)]
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
pub enum TIMGroupPendencyHandleResult {
    /// Refused, or not decided yet.
    kTIMGroupPendency_Refuse = 0,
    /// Accepted.
    kTIMGroupPendency_Accept = 1,
}
