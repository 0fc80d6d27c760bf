/*
 * Chat groups and their members.
 * This file is generated.
 */

#ifndef CONVOKE_TIMGROUPMANAGER_H
#define CONVOKE_TIMGROUPMANAGER_H

#include "TIMCloudDef.h"

/**
 * How one joins a chat group, or is invited to it.
 */
typedef enum TIMGroupAddOption {
  /**
   * Nobody may.
   */
  kTIMGroupAddOpt_Forbid = 0,
  /**
   * The owner or an administrator approves.
   */
  kTIMGroupAddOpt_Auth = 1,
  /**
   * Anybody may.
   */
  kTIMGroupAddOpt_Any = 2,
  /**
   * Not known.
   */
  kTIMGroupAddOpt_Unknown = 3
} TIMGroupAddOption;

/**
 * What a member of a chat group is in it.
 */
typedef enum TIMGroupMemberRole {
  /**
   * Not said; of a new member: an ordinary one.
   */
  kTIMMemberRole_None = 0,
  /**
   * An ordinary member.
   */
  kTIMMemberRole_Normal = 200,
  /**
   * An administrator.
   */
  kTIMMemberRole_Admin = 300,
  /**
   * The owner.
   */
  kTIMMemberRole_Owner = 400
} TIMGroupMemberRole;

/**
 * What happened in a chat group.
 */
typedef enum TIMGroupTipType {
  /**
   * Nothing.
   */
  kTIMGroupTip_None = 0,
  /**
   * Somebody came in: they joined, or were invited.
   */
  kTIMGroupTip_Invite = 1,
  /**
   * Somebody quit.
   */
  kTIMGroupTip_Quit = 2,
  /**
   * Somebody was removed.
   */
  kTIMGroupTip_Kick = 3,
  /**
   * A member was made an administrator.
   */
  kTIMGroupTip_SetAdmin = 4,
  /**
   * A member is no longer an administrator.
   */
  kTIMGroupTip_CancelAdmin = 5,
  /**
   * The chat group was changed.
   */
  kTIMGroupTip_GroupInfoChange = 6,
  /**
   * A member may not write for a while, or may again.
   */
  kTIMGroupTip_MemberInfoChange = 7,
  /**
   * Members were marked, or a mark was taken off.
   */
  kTIMGroupTip_MemberMarkChange = 8,
  /**
   * A topic was changed.
   */
  kTIMGroupTip_TopicInfoChange = 9,
  /**
   * A message was pinned.
   */
  KTIMGroupTip_PinnedMessageAdded = 10,
  /**
   * A message was unpinned.
   */
  KTIMGroupTip_PinnedMessageDeleted = 11
} TIMGroupTipType;

/**
 * What has changed of a chat group or a topic.
 */
typedef enum TIMGroupTipGroupChangeFlag {
  /**
   * Not known.
   */
  kTIMGroupTipChangeFlag_Unknown = 0,
  /**
   * The name.
   */
  kTIMGroupTipChangeFlag_Name = 1,
  /**
   * The introduction.
   */
  kTIMGroupTipChangeFlag_Introduction = 2,
  /**
   * The notification.
   */
  kTIMGroupTipChangeFlag_Notification = 3,
  /**
   * The avatar.
   */
  kTIMGroupTipChangeFlag_FaceUrl = 4,
  /**
   * The owner.
   */
  kTIMGroupTipChangeFlag_Owner = 5,
  /**
   * What the application adds, one key of it.
   */
  kTIMGroupTipChangeFlag_Custom = 6,
  /**
   * Not used by Convoke: TIMGroupAttributeChangedCallback tells of attributes.
   */
  kTIMGroupTipChangeFlag_Attribute = 7,
  /**
   * Whether only the owner and the administrators may write.
   */
  kTIMGroupTipChangeFlag_ShutupAll = 8,
  /**
   * What the application adds to a topic.
   */
  kTIMGroupTipChangeFlag_TopicCustomData = 9,
  /**
   * Not used by Convoke: what a user receives is their own.
   */
  kTIMGroupTipChangeFlag_MessageReceiveOpt = 10,
  /**
   * How one joins.
   */
  kTIMGroupTipChangeFlag_GroupAddOpt = 11,
  /**
   * How one is invited.
   */
  kTIMGroupTipChangeFlag_GroupApproveOpt = 12,
  /**
   * Whether it uses permission groups.
   */
  kTIMGroupTipChangeFlag_EnablePermissionGroup = 13,
  /**
   * The rights of a member who is in no permission group.
   */
  kTIMGroupTipChangeFlag_DefaultPermissions = 14
} TIMGroupTipGroupChangeFlag;

/**
 * How somebody has come into a chat group.
 */
typedef enum TIMGroupJoinType {
  /**
   * Nobody has.
   */
  kTIMGroupJoin_None = 0,
  /**
   * They asked for it themselves.
   */
  kTIMGroupJoin_Apply = 1,
  /**
   * They were invited.
   */
  kTIMGroupJoin_Invite = 2
} TIMGroupJoinType;

/**
 * Where a search for chat groups looks; several together as bits.
 */
typedef enum TIMGroupSearchFieldKey {
  /**
   * In the id.
   */
  kTIMGroupSearchFieldKey_GroupId = 1,
  /**
   * In the name.
   */
  kTIMGroupSearchFieldKey_GroupName = 2
} TIMGroupSearchFieldKey;

/**
 * Which members are meant; several together as bits.
 */
typedef enum TIMGroupMemberRoleFlag {
  /**
   * All.
   */
  kTIMGroupMemberRoleFlag_All = 0,
  /**
   * The owner.
   */
  kTIMGroupMemberRoleFlag_Owner = 1,
  /**
   * The administrators.
   */
  kTIMGroupMemberRoleFlag_Admin = 2,
  /**
   * The ordinary members.
   */
  kTIMGroupMemberRoleFlag_Member = 4
} TIMGroupMemberRoleFlag;

/**
 * What is told of a member. Convoke tells everything.
 */
typedef enum TIMGroupMemberInfoFlag {
  /**
   * Nothing in particular.
   */
  kTIMGroupMemberInfoFlag_None = 0,
  /**
   * When they came in.
   */
  kTIMGroupMemberInfoFlag_JoinTime = 1,
  /**
   * What they receive of its messages.
   */
  kTIMGroupMemberInfoFlag_MsgFlag = 2,
  /**
   * Up to which message they have read.
   */
  kTIMGroupMemberInfoFlag_MsgSeq = 4,
  /**
   * What they are in it.
   */
  kTIMGroupMemberInfoFlag_MemberRole = 8,
  /**
   * Until when they may not write; the spelling is that of the API.
   */
  kTIMGroupMemberInfoFlag_ShutupUntill = 16,
  /**
   * The name they have in it.
   */
  kTIMGroupMemberInfoFlag_NameCard = 32
} TIMGroupMemberInfoFlag;

/**
 * Where a search for members looks; several together as bits.
 */
typedef enum TIMGroupMemberSearchFieldKey {
  /**
   * In the user id.
   */
  kTIMGroupMemberSearchFieldKey_Identifier = 1,
  /**
   * In the nickname.
   */
  kTIMGroupMemberSearchFieldKey_NickName = 2,
  /**
   * In the name that the user has given them: nobody has one, for Convoke has no friends yet.
   */
  kTIMGroupMemberSearchFieldKey_Remark = 4,
  /**
   * In the name they have in the chat group.
   */
  kTIMGroupMemberSearchFieldKey_NameCard = 8
} TIMGroupMemberSearchFieldKey;

/**
 * What GroupModifyMemberInfo is to change; several together as bits.
 */
typedef enum TIMGroupMemberModifyInfoFlag {
  /**
   * Nothing.
   */
  kTIMGroupMemberModifyFlag_None = 0,
  /**
   * What the user receives of its messages.
   */
  kTIMGroupMemberModifyFlag_MsgFlag = 1,
  /**
   * What they are in it.
   */
  kTIMGroupMemberModifyFlag_MemberRole = 2,
  /**
   * Whether they may write.
   */
  kTIMGroupMemberModifyFlag_ShutupTime = 4,
  /**
   * The name they have in it.
   */
  kTIMGroupMemberModifyFlag_NameCard = 8,
  /**
   * What the application adds.
   */
  kTIMGroupMemberModifyFlag_Custom = 16
} TIMGroupMemberModifyInfoFlag;

/**
 * What became of a user whom a call was to bring in or to remove.
 */
typedef enum HandleGroupMemberResult {
  /**
   * It failed.
   */
  kTIMGroupMember_HandledErr = 0,
  /**
   * It was done.
   */
  kTIMGroupMember_HandledSuc = 1,
  /**
   * They are in the chat group already.
   */
  kTIMGroupMember_Included = 2,
  /**
   * The owner or an administrator has to decide on it.
   */
  kTIMGroupMember_Invited = 3
} HandleGroupMemberResult;

/**
 * What is asked for.
 */
typedef enum TIMGroupPendencyType {
  /**
   * Somebody wants to come in.
   */
  kTIMGroupPendency_GroupJoinNeedApprovedByAdmin = 0,
  /**
   * Not used by Convoke.
   */
  kTIMGroupPendency_GroupInviteNeedApprovedByInvitee = 1,
  /**
   * Somebody wants to bring somebody in.
   */
  kTIMGroupPendency_GroupInviteNeedApprovedByAdmin = 2
} TIMGroupPendencyType;

/**
 * Whether a request is decided.
 */
typedef enum TIMGroupPendencyHandle {
  /**
   * Not yet.
   */
  kTIMGroupPendency_NotHandle = 0,
  /**
   * By somebody else.
   */
  kTIMGroupPendency_OtherHandle = 1,
  /**
   * By the user.
   */
  kTIMGroupPendency_OperatorHandle = 2
} TIMGroupPendencyHandle;

/**
 * How a request is decided.
 */
typedef enum TIMGroupPendencyHandleResult {
  /**
   * Refused, or not decided yet.
   */
  kTIMGroupPendency_Refuse = 0,
  /**
   * Accepted.
   */
  kTIMGroupPendency_Accept = 1
} TIMGroupPendencyHandleResult;

/* GroupTipGroupChangeInfo: one thing that has changed of a chat group or a topic. The flag says which value holds it. */
/** number, TIMGroupTipGroupChangeFlag: what has changed. */
#define kTIMGroupTipGroupChangeInfoFlag "group_tips_group_change_info_flag"
/** string: a name, an introduction, a notification, an avatar, an owner or what the application adds. */
#define kTIMGroupTipGroupChangeInfoValue "group_tips_group_change_info_value"
/** string: with kTIMGroupTipChangeFlag_Custom, the key of group_tips_group_change_info_value. */
#define kTIMGroupTipGroupChangeInfoKey "group_tips_group_change_info_key"
/** bool: whether only its owner and its administrators may write, or whether it uses permission groups. */
#define kTIMGroupTipGroupChangeInfoBoolValue "group_tips_group_change_info_bool_value"
/** number, TIMGroupAddOption: how one joins it, or is invited to it. */
#define kTIMGroupTipGroupChangeInfoIntValue "group_tips_group_change_info_int_value"
/** number: the rights of a member who is in no permission group. */
#define kTIMGroupTipGroupChangeInfoUint64Value "group_tips_group_change_info_uint64_value"

/* GroupTipMemberChangeInfo: somebody may not write for a while, or may again. */
/** string: the user id. */
#define kTIMGroupTipMemberChangeInfoIdentifier "group_tips_member_change_info_identifier"
/** number: for how long they may not write, in seconds; 0: they may. */
#define kTIMGroupTipMemberChangeInfoShutupTime "group_tips_member_change_info_shutupTime"

/* GroupTipMemberMarkChangeInfo: members have a mark now, or no longer. */
/** bool: whether they have the mark now. */
#define kTIMGroupTipMemberChangeInfoEnableMark "group_tips_member_mark_change_info_enableMark"
/** number: the mark. */
#define kTIMGroupTipMemberMarkChangeInfoMarkType "group_tips_member_mark_change_info_markType"
/** array of strings: the user ids. */
#define kTIMGroupTipMemberMarkChangeInfoUserIDList "group_tips_member_mark_change_info_userIDList"

/* GroupTipsElem: what happened in a chat group. */
/** number, TIMGroupTipType: what kind of thing. */
#define kTIMGroupTipsElemTipType "group_tips_elem_tip_type"
/** number, TIMGroupJoinType: how somebody has come in. */
#define kTIMGroupTipsElemJoinType "group_tips_elem_join_type"
/** string: the user id of who has done it. */
#define kTIMGroupTipsElemOpUser "group_tips_elem_op_user"
/** string: the chat group id; with kTIMGroupTip_TopicInfoChange the id of the topic. */
#define kTIMGroupTipsElemGroupId "group_tips_elem_group_id"
/** array of strings: the user ids of those to whom it was done; of who has quit. */
#define kTIMGroupTipsElemUserArray "group_tips_elem_user_array"
/** array of GroupTipGroupChangeInfo: what has changed of the chat group or the topic. */
#define kTIMGroupTipsElemGroupChangeInfoArray "group_tips_elem_group_change_info_array"
/** array of GroupTipMemberChangeInfo: who may not write, and for how long. */
#define kTIMGroupTipsElemMemberChangeInfoArray "group_tips_elem_member_change_info_array"
/** object UserProfile: of who has done it. */
#define kTIMGroupTipsElemOpUserInfo "group_tips_elem_op_user_info"
/** object GroupMemberInfo: who has done it; with role 0 where they are no member. */
#define kTIMGroupTipsElemOpGroupMemberInfo "group_tips_elem_op_group_memberinfo"
/** array of UserProfile: of the users of group_tips_elem_user_array. */
#define kTIMGroupTipsElemChangedUserInfoArray "group_tips_elem_changed_user_info_array"
/** array of GroupMemberInfo: those of them who are members. */
#define kTIMGroupTipsElemChangedGroupMemberInfoArray "group_tips_elem_changed_group_memberinfo_array"
/** number: the members there are after it. */
#define kTIMGroupTipsElemMemberNum "group_tips_elem_member_num"
/** string: empty. */
#define kTIMGroupTipsElemPlatform "group_tips_elem_platform"
/** array of GroupTipMemberMarkChangeInfo: who was marked. */
#define kTIMGroupTipsElemMemberMarkInfoArray "group_tips_elem_member_mark_info_array"
/** array of Message: what was pinned or unpinned. */
#define kTIMGroupTipsElemPinnedMessageList "group_tips_elem_pinned_message_list"
/** string: the name of the chat group. */
#define kTIMGroupTipsElemGroupName "group_tips_elem_group_name"
/** number: when it happened, seconds since 1970 UTC. */
#define kTIMGroupTipsElemTime "group_tips_elem_time"

/* GroupMemberInfo. */
/** string: the user id. */
#define kTIMGroupMemberInfoIdentifier "group_member_info_identifier"
/** string: the chat group id. */
#define kTIMGroupMemberInfoGroupId "group_member_info_group_id"
/** number: when they came in, seconds since 1970 UTC. */
#define kTIMGroupMemberInfoJoinTime "group_member_info_join_time"
/** number, TIMGroupMemberRole. */
#define kTIMGroupMemberInfoMemberRole "group_member_info_member_role"
/** number, TIMReceiveMessageOpt: what they receive of its messages; of others than the user kTIMRecvMsgOpt_Receive. */
#define kTIMGroupMemberInfoMsgFlag "group_member_info_msg_flag"
/** number: up to which message they have read. */
#define kTIMGroupMemberInfoMsgSeq "group_member_info_msg_seq"
/** number: until when they may not write, seconds since 1970 UTC; 0 or in the past: they may. */
#define kTIMGroupMemberInfoShutupTime "group_member_info_shutup_time"
/** string: the name they have in this chat group. */
#define kTIMGroupMemberInfoNameCard "group_member_info_name_card"
/** string: the nickname. */
#define kTIMGroupMemberInfoNickName "group_member_info_nick_name"
/** string: the name that the reader has given the user; empty, for Convoke has no friends yet. */
#define kTIMGroupMemberInfoFriendRemark "group_member_info_friend_remark"
/** string: the avatar. */
#define kTIMGroupMemberInfoFaceUrl "group_member_info_face_url"
/** array of GroupMemberInfoCustomString: what the application adds, by key. */
#define kTIMGroupMemberInfoCustomInfo "group_member_info_custom_info"
/** bool: whether they are logged in. */
#define kTIMGroupMemberInfoIsOnline "group_member_info_is_online"
/** array of strings: the kinds of devices on which they are logged in; empty, for devices do not say what they are. */
#define kTIMGroupMemberInfoOnlineDevices "group_member_info_online_devices"

/* CreateGroupParam: a chat group as its creator asks for it. */
/** array of GroupInfoCustomString: what the application adds, up to 10 keys. */
#define kTIMCreateGroupParamCustomInfo "create_group_param_custom_info"
/** bool: whether its members have their rights from permission groups; in a kTIMGroup_Community only. */
#define kTIMCreateGroupParamEnablePermissionGroup "create_group_param_enable_permission_group"
/** number: the rights of a member who is in no permission group, V2TIMCommunityPermissionValue as bits. */
#define kTIMCreateGroupParamDefaultPermissions "create_group_param_default_permissions"

/* CreateGroupResult: a chat group that was made. */
/** string: the id of the chat group. */
#define kTIMCreateGroupResultGroupId "create_group_result_groupid"

/* GroupSelfInfo: what the user is in a chat group. */
/** number: when the user came in, seconds since 1970 UTC. */
#define kTIMGroupSelfInfoJoinTime "group_self_info_join_time"
/** number, TIMGroupMemberRole. */
#define kTIMGroupSelfInfoRole "group_self_info_role"
/** number: messages that the user has not read. */
#define kTIMGroupSelfInfoUnReadNum "group_self_info_unread_num"
/** number, TIMReceiveMessageOpt: what the user receives of its messages. */
#define kTIMGroupSelfInfoMsgFlag "group_self_info_msg_flag"

/* GroupBaseInfo: a chat group in the list of those that the user is in. */
/** string: its id. */
#define kTIMGroupBaseInfoGroupId "group_base_info_group_id"
/** string: its name. */
#define kTIMGroupBaseInfoGroupName "group_base_info_group_name"
/** number, TIMGroupType. */
#define kTIMGroupBaseInfoGroupType "group_base_info_group_type"
/** string: its avatar. */
#define kTIMGroupBaseInfoFaceUrl "group_base_info_face_url"
/** number: how often it was changed. */
#define kTIMGroupBaseInfoInfoSeq "group_base_info_info_seq"
/** number: the message_seq of its last message. */
#define kTIMGroupBaseInfoLatestSeq "group_base_info_latest_seq"
/** number: up to which message the user has read. */
#define kTIMGroupBaseInfoReadedSeq "group_base_info_readed_seq"
/** number, TIMReceiveMessageOpt: what the user receives of its messages. */
#define kTIMGroupBaseInfoMsgFlag "group_base_info_msg_flag"
/** bool: whether only its owner and its administrators may write. */
#define kTIMGroupBaseInfoIsShutupAll "group_base_info_is_shutup_all"
/** object GroupSelfInfo: what the user is in it. */
#define kTIMGroupBaseInfoSelfInfo "group_base_info_self_info"

/* GroupInfoCustomString: one thing that the application adds to a chat group. */
/** string: its key, 1 to 16 bytes. */
#define kTIMGroupInfoCustomStringInfoKey "group_info_custom_string_info_key"
/** string: its value, up to 512 bytes. */
#define kTIMGroupInfoCustomStringInfoValue "group_info_custom_string_info_value"

/* GroupDetailInfo: all that a chat group is. */
/** string: its id. */
#define kTIMGroupDetailInfoGroupId "group_detail_info_group_id"
/** number, TIMGroupType. */
#define kTIMGroupDetailInfoGroupType "group_detail_info_group_type"
/** bool: whether it has topics; in a kTIMGroup_Community only. */
#define kTIMGroupDetailInfoIsSupportTopic "group_detail_info_is_support_topic"
/** string: its name. */
#define kTIMGroupDetailInfoGroupName "group_detail_info_group_name"
/** string: what its members should know at once. */
#define kTIMGroupDetailInfoNotification "group_detail_info_notification"
/** string: what it is about. */
#define kTIMGroupDetailInfoIntroduction "group_detail_info_introduction"
/** string: its avatar. */
#define kTIMGroupDetailInfoFaceUrl "group_detail_info_face_url"
/** number: when it was made, seconds since 1970 UTC. */
#define kTIMGroupDetailInfoCreateTime "group_detail_info_create_time"
/** number: how often it was changed. */
#define kTIMGroupDetailInfoInfoSeq "group_detail_info_info_seq"
/** number: when it was last changed, seconds since 1970 UTC. */
#define kTIMGroupDetailInfoLastInfoTime "group_detail_info_last_info_time"
/** number: the message_seq of its last message. */
#define kTIMGroupDetailInfoNextMsgSeq "group_detail_info_next_msg_seq"
/** number: when that was sent, seconds since 1970 UTC. */
#define kTIMGroupDetailInfoLastMsgTime "group_detail_info_last_msg_time"
/** number: its members. */
#define kTIMGroupDetailInfoMemberNum "group_detail_info_member_num"
/** number: how many it may have. */
#define kTIMGroupDetailInfoMaxMemberNum "group_detail_info_max_member_num"
/** number, TIMGroupAddOption: how one joins it. */
#define kTIMGroupDetailInfoAddOption "group_detail_info_add_option"
/** number, TIMGroupAddOption: how one is invited to it. */
#define kTIMGroupDetailInfoApproveOption "group_detail_info_approve_option"
/** number: as it was set by GroupModifyGroupInfo, for the application; it hides nothing. */
#define kTIMGroupDetailInfoVisible "group_detail_info_visible"
/** number: as it was set by GroupModifyGroupInfo, for the application; it hides nothing. */
#define kTIMGroupDetailInfoSearchable "group_detail_info_searchable"
/** bool: whether only its owner and its administrators may write. */
#define kTIMGroupDetailInfoIsShutupAll "group_detail_info_is_shutup_all"
/** string: the user id of its owner. */
#define kTIMGroupDetailInfoOwnerIdentifier "group_detail_info_owner_identifier"
/** array of GroupInfoCustomString: what the application adds, by key. */
#define kTIMGroupDetailInfoCustomInfo "group_detail_info_custom_info"
/** bool: whether its members have their rights from permission groups. */
#define kTIMGroupDetailInfoEnablePermissionGroup "group_detail_info_enable_permission_group"
/** number: the rights of a member who is in no permission group, V2TIMCommunityPermissionValue as bits. */
#define kTIMGroupDetailInfoDefaultPermissions "group_detail_info_default_permissions"
/** number: members who are logged in. */
#define kTIMGroupDetailInfoOnlineMemberNum "group_detail_info_online_member_num"

/* GetGroupInfoResult: a chat group that was asked for, or why it is not told. */
/** number: 0, or why it is not told. */
#define kTIMGetGroupInfoResultCode "get_groups_info_result_code"
/** string: empty, or an English sentence that says why. */
#define kTIMGetGroupInfoResultDesc "get_groups_info_result_desc"
/** object GroupDetailInfo: the chat group; of one that is not told, the id alone has a value. */
#define kTIMGetGroupInfoResultInfo "get_groups_info_result_info"

/* GroupSearchParam: what to look for among the chat groups that the user is in. */
/** array of strings: the words, one of which is in what is found; not empty. */
#define TIMGroupSearchParamKeywordList "group_search_params_keyword_list"
/** array of numbers, TIMGroupSearchFieldKey: where to look; absent or empty: everywhere. */
#define TIMGroupSearchParamFieldList "group_search_params_field_list"
/** number, TIMKeywordListMatchType: not used by Convoke yet. */
#define kTIMGroupSearchParamsKeywordListMatchType "group_search_params_keyword_list_match_type"
/** number: not used by Convoke yet. */
#define kTIMGroupSearchParamsSearchCount "group_search_params_search_count"
/** string: not used by Convoke yet. */
#define kTIMGroupSearchParamsSearchCursor "group_search_params_search_cursor"

/* GroupModifyInfoParam: what is to change of a chat group. Limits: those of CreateGroupParam. */
/** string: its id. */
#define kTIMGroupModifyInfoParamGroupId "group_modify_info_param_group_id"
/** number, TIMGroupModifyInfoFlag: what is to change, as bits, not 0. */
#define kTIMGroupModifyInfoParamModifyFlag "group_modify_info_param_modify_flag"
/** string: the name. */
#define kTIMGroupModifyInfoParamGroupName "group_modify_info_param_group_name"
/** string: what its members should know at once. */
#define kTIMGroupModifyInfoParamNotification "group_modify_info_param_notification"
/** string: what it is about. */
#define kTIMGroupModifyInfoParamIntroduction "group_modify_info_param_introduction"
/** string: the avatar. */
#define kTIMGroupModifyInfoParamFaceUrl "group_modify_info_param_face_url"
/** number, TIMGroupAddOption: how one joins it. */
#define kTIMGroupModifyInfoParamAddOption "group_modify_info_param_add_option"
/** number, TIMGroupAddOption: how one is invited to it. */
#define kTIMGroupModifyInfoParamApproveOption "group_modify_info_param_approve_option"
/** number: how many members it may have. */
#define kTIMGroupModifyInfoParamMaxMemberNum "group_modify_info_param_max_member_num"
/** number: for the application; it hides nothing. */
#define kTIMGroupModifyInfoParamVisible "group_modify_info_param_visible"
/** number: for the application; it hides nothing. */
#define kTIMGroupModifyInfoParamSearchAble "group_modify_info_param_searchable"
/** bool: whether only its owner and its administrators may write; not in a kTIMGroup_Private. */
#define kTIMGroupModifyInfoParamIsShutupAll "group_modify_info_param_is_shutup_all"
/** string: the member who owns it from now on; its owner until then becomes an ordinary member. */
#define kTIMGroupModifyInfoParamOwner "group_modify_info_param_owner"
/** array of GroupInfoCustomString: keys that are not among them stay as they are; an empty value takes the key away. */
#define kTIMGroupModifyInfoParamCustomInfo "group_modify_info_param_custom_info"
/** bool: whether its members have their rights from permission groups; in a kTIMGroup_Community only. */
#define kTIMGroupModifyInfoParamEnablePermissionGroup "group_modify_info_param_enable_permission_group"
/** number: the rights of a member who is in no permission group, V2TIMCommunityPermissionValue as bits. */
#define kTIMGroupModifyInfoParamDefaultPermissions "group_modify_info_param_default_permissions"
/** number, TIMGroupModifyInfoFlag: what is to change, as bits, not 0. */
#define kTIMGroupTopicInfoModifyFlag "group_modify_info_param_modify_flag"

/* GroupAttributes: one attribute of a chat group. */
/** string: its key, 1 to 32 bytes. */
#define TIMGroupAttributeKey "group_attribute_key"
/** string: its value, up to 4096 bytes. */
#define TIMGroupAttributeValue "group_attribute_value"

/* GroupCounter: a number that is counted in a chat group. */
/** string: its key, 1 to 32 bytes. */
#define kTIMGroupCounterKey "group_counter_key"
/** number: how much it is, with its sign. */
#define kTIMGroupCounterValue "group_counter_value"

/* GroupGetOnlineMemberCountResult: how many members are there. */
/** number: members who are logged in. */
#define TIMGroupGetOnlineMemberCountResult "group_get_online_member_count_result"

/* TIMGroupTopicInfo. */
/** string: its id: that of the Community, `@TOPIC#_`, and 1 to 48 bytes of printable ASCII. Of a new topic, absent or empty: one is made. */
#define kTIMGroupTopicInfoTopicID "group_topic_info_topic_id"
/** string: its name, 1 to 100 bytes. */
#define kTIMGroupTopicInfoTopicName "group_topic_info_topic_name"
/** string: what it is about, up to 240 bytes. */
#define kTIMGroupTopicInfoIntroduction "group_topic_info_introduction"
/** string: what members should know at once, up to 300 bytes. */
#define kTIMGroupTopicInfoNotification "group_topic_info_notification"
/** string: its avatar, up to 100 bytes. */
#define kTIMGroupTopicInfoTopicFaceURL "group_topic_info_topic_face_url"
/** bool: whether only the owner and the administrators of the Community may write. */
#define kTIMGroupTopicInfoIsAllMuted "group_topic_info_is_all_muted"
/** number: until when the user may not write, seconds since 1970 UTC; 0 or in the past: they may. */
#define kTIMGroupTopicInfoSelfMuteTime "group_topic_info_self_mute_time"
/** string: what the application adds, up to 3000 bytes. */
#define kTIMGroupTopicInfoCustomString "group_topic_info_custom_string"
/** number, TIMReceiveMessageOpt: what the user receives of its messages. */
#define kTIMGroupTopicInfoRecvOpt "group_topic_info_recv_opt"
/** string: what the user has begun to write, up to 65536 bytes; an empty one takes the draft off. */
#define kTIMGroupTopicInfoDraftText "group_topic_info_draft_text"
/** number: messages that the user has not read. */
#define kTIMGroupTopicInfoUnreadCount "group_topic_info_unread_count"
/** object Message: its last message; `{}` where it has none. */
#define kTIMGroupTopicInfoLastMessage "group_topic_info_last_message"
/** array of GroupAtInfo: where the user is meant by an @. */
#define kTIMGroupTopicInfoGroupAtInfoArray "group_topic_info_group_at_info_array"

/* TIMGroupTopicOperationResult: what became of one topic. */
/** number: 0, or why it failed. */
#define kTIMGroupTopicOperationResultErrorCode "group_topic_operation_result_error_code"
/** string: empty, or an English sentence that says why. */
#define kTIMGroupTopicOperationResultErrorMessage "group_topic_operation_result_error_message"
/** string: the topic id as the caller wrote it. */
#define kTIMGroupTopicOperationResultTopicID "group_topic_operation_result_topic_id"

/* TIMGroupTopicInfoResult: a topic that was asked for, or why it is not told. */
/** number: 0, or why it is not told. */
#define kTIMGroupTopicInfoResultErrorCode "group_topic_info_result_error_code"
/** string: empty, or an English sentence that says why. */
#define kTIMGroupTopicInfoResultErrorMessage "group_topic_info_result_error_message"
/** object TIMGroupTopicInfo: the topic; of one that is not told, the id alone has a value. */
#define kTIMGroupTopicInfoResultTopicInfo "group_topic_info_result_topic_info"

/* GroupMemberGetInfoOption: which members are asked for. All that is known of them is told. */
/** number, TIMGroupMemberRoleFlag as bits (default kTIMGroupMemberRoleFlag_All); from 1000 on: who has that mark. */
#define kTIMGroupMemberGetInfoOptionRoleFlag "group_member_get_info_option_role_flag"
/** number, TIMGroupMemberInfoFlag: of no effect. */
#define kTIMGroupMemberGetInfoOptionInfoFlag "group_member_get_info_option_info_flag"
/** array of strings: of no effect. */
#define kTIMGroupMemberGetInfoOptionCustomArray "group_member_get_info_option_custom_array"

/* GroupGetMemberInfoListParam: which members of a chat group are asked for. */
/** string: the chat group id. */
#define kTIMGroupGetMemberInfoListParamGroupId "group_get_members_info_list_param_group_id"
/** array of strings: these users, those of them who are members, up to 500; absent or empty: all members. */
#define kTIMGroupGetMemberInfoListParamIdentifierArray "group_get_members_info_list_param_identifier_array"
/** object GroupMemberGetInfoOption: those of all members who are meant. */
#define kTIMGroupGetMemberInfoListParamOption "group_get_members_info_list_param_option"
/** number: where the page begins: 0, or what the page before said. */
#define kTIMGroupGetMemberInfoListParamNextSeq "group_get_members_info_list_param_next_seq"

/* GroupGetMemberInfoListResult: a page of members. */
/** number: where the next page begins; 0 on the last one. */
#define kTIMGroupGetMemberInfoListResultNexSeq "group_get_member_info_list_result_next_seq"
/** array of GroupMemberInfo: the members. */
#define kTIMGroupGetMemberInfoListResultInfoArray "group_get_member_info_list_result_info_array"

/* GroupMemberSearchParam: what to look for among the members of chat groups. */
/** array of strings: the chat group ids; absent or empty: all that the user is in. */
#define TIMGroupMemberSearchParamGroupidList "group_search_member_params_groupid_list"
/** array of strings: the words, one of which is in what is found; not empty. */
#define TIMGroupMemberSearchParamKeywordList "group_search_member_params_keyword_list"
/** array of numbers, TIMGroupMemberSearchFieldKey: where to look; absent or empty: everywhere. */
#define TIMGroupMemberSearchParamFieldList "group_search_member_params_field_list"
/** number, TIMKeywordListMatchType: not used by Convoke yet. */
#define kTIMGroupMemberSearchParamsKeywordListMatchType "group_member_search_params_keyword_list_match_type"
/** number: not used by Convoke yet. */
#define kTIMGroupMemberSearchParamsSearchCount "group_member_search_params_search_count"
/** string: not used by Convoke yet. */
#define kTIMGroupMemberSearchParamsSearchCursor "group_member_search_params_search_cursor"

/* GroupSearchGroupMembersResult: the members found in one chat group. */
/** string: the chat group id. */
#define TIMGroupSearchGroupMembersResultGroupID "group_search_member_result_groupid"
/** array of GroupMemberInfo: the members. */
#define TIMGroupSearchGroupMembersResultMemberInfoList "group_search_member_result_member_info_list"

/* GroupMemberInfoCustomString: one thing that the application adds to a member. */
/** string: its key, 1 to 16 bytes; a member has up to 5. */
#define kTIMGroupMemberInfoCustomStringInfoKey "group_member_info_custom_string_info_key"
/** string: its value, up to 512 bytes. */
#define kTIMGroupMemberInfoCustomStringInfoValue "group_member_info_custom_string_info_value"

/* GroupModifyMemberInfoParam: what is to change of a member. */
/** string: the chat group id. */
#define kTIMGroupModifyMemberInfoParamGroupId "group_modify_member_info_group_id"
/** string: the user id of the member. */
#define kTIMGroupModifyMemberInfoParamIdentifier "group_modify_member_info_identifier"
/** number, TIMGroupMemberModifyInfoFlag: what is to change, as bits, not 0. */
#define kTIMGroupModifyMemberInfoParamModifyFlag "group_modify_member_info_modify_flag"
/** number, TIMReceiveMessageOpt: what the user receives of its messages; the user's own only. */
#define kTIMGroupModifyMemberInfoParamMsgFlag "group_modify_member_info_msg_flag"
/** number, TIMGroupMemberRole: kTIMMemberRole_Normal or kTIMMemberRole_Admin. */
#define kTIMGroupModifyMemberInfoParamMemberRole "group_modify_member_info_member_role"
/** number: for how long they may not write, in seconds from now on; 0: they may. */
#define kTIMGroupModifyMemberInfoParamShutupTime "group_modify_member_info_shutup_time"
/** string: the name they have in this chat group, up to 50 bytes. */
#define kTIMGroupModifyMemberInfoParamNameCard "group_modify_member_info_name_card"
/** array of GroupMemberInfoCustomString: keys that are not among them stay as they are; an empty value takes the key away. */
#define kTIMGroupModifyMemberInfoParamCustomInfo "group_modify_member_info_custom_info"

/* GroupInviteMemberParam: who is to come into a chat group. */
/** string: the chat group id. */
#define kTIMGroupInviteMemberParamGroupId "group_invite_member_param_group_id"
/** array of strings: the user ids, up to 20, not empty. */
#define kTIMGroupInviteMemberParamIdentifierArray "group_invite_member_param_identifier_array"
/** string: what those who decide on it are told, up to 300 bytes. */
#define kTIMGroupInviteMemberParamUserData "group_invite_member_param_user_data"

/* GroupInviteMemberResult: what became of one user. */
/** string: the user id as the caller wrote it. */
#define kTIMGroupInviteMemberResultIdentifier "group_invite_member_result_identifier"
/** number, HandleGroupMemberResult. */
#define kTIMGroupInviteMemberResultResult "group_invite_member_result_result"

/* GroupDeleteMemberParam: who is to leave a chat group. */
/** string: the chat group id. */
#define kTIMGroupDeleteMemberParamGroupId "group_delete_member_param_group_id"
/** array of strings: the user ids, up to 20, not empty. */
#define kTIMGroupDeleteMemberParamIdentifierArray "group_delete_member_param_identifier_array"
/** string: why, up to 300 bytes; they are told. */
#define kTIMGroupDeleteMemberParamUserData "group_delete_member_param_user_data"
/** number: for how long they may not come back, in seconds; absent or 0: they may at once. */
#define kTIMGroupDeleteMemberParamDuration "group_delete_member_param_duration"

/* GroupDeleteMemberResult: what became of one member. */
/** string: the user id as the caller wrote it. */
#define kTIMGroupDeleteMemberResultIdentifier "group_delete_member_result_identifier"
/** number, HandleGroupMemberResult. */
#define kTIMGroupDeleteMemberResultResult "group_delete_member_result_result"

/* GroupPendencyOption: which requests are asked for. */
/** number: not newer than this, seconds since 1970 UTC: what the page before said; 0: from the newest on. */
#define kTIMGroupPendencyOptionStartTime "group_pendency_option_start_time"
/** number: how many at the most; 100 where it is 0 or not given. */
#define kTIMGroupPendencyOptionMaxLimited "group_pendency_option_max_limited"

/* GroupPendency. */
/** string: the chat group id. */
#define kTIMGroupPendencyGroupId "group_pendency_group_id"
/** string: who asks. */
#define kTIMGroupPendencyFromIdentifier "group_pendency_form_identifier"
/** string: their nickname. */
#define kTIMGroupPendencyFromNickName "group_pendency_from_nick_name"
/** string: their avatar. */
#define kTIMGroupPendencyFromFaceUrl "group_pendency_from_face_url"
/** string: who is to be brought in; empty where those who ask want to come in themselves. */
#define kTIMGroupPendencyToIdentifier "group_pendency_to_identifier"
/** number: when it was asked for, seconds since 1970 UTC. */
#define kTIMGroupPendencyAddTime "group_pendency_add_time"
/** number, TIMGroupPendencyType. */
#define kTIMGroupPendencyPendencyType "group_pendency_pendency_type"
/** number, TIMGroupPendencyHandle: whether it is decided, and by whom. */
#define kTIMGroupPendencyHandled "group_pendency_handled"
/** number, TIMGroupPendencyHandleResult: how it is decided. */
#define kTIMGroupPendencyHandleResult "group_pendency_handle_result"
/** string: what was said when it was asked for. */
#define kTIMGroupPendencyApplyInviteMsg "group_pendency_apply_invite_msg"
/** string: empty. */
#define kTIMGroupPendencyFromUserDefinedData "group_pendency_form_user_defined_data"
/** string: what was said when it was decided. */
#define kTIMGroupPendencyApprovalMsg "group_pendency_approval_msg"
/** string: empty. */
#define kTIMGroupPendencyToUserDefinedData "group_pendency_to_user_defined_data"
/** string: its number, by which GroupHandlePendency finds it. */
#define kTIMGroupPendencyKey "group_pendency_key"
/** string: empty. */
#define kTIMGroupPendencyAuthentication "group_pendency_authentication"
/** string: the user id of the reader. */
#define kTIMGroupPendencySelfIdentifier "group_pendency_self_identifier"

/* GroupPendencyResult: a page of requests. */
/** number: group_pendency_option_start_time of the next page; 0 on the last one. */
#define kTIMGroupPendencyResultNextStartTime "group_pendency_result_next_start_time"
/** number: up to when the user has seen them, seconds since 1970 UTC. */
#define kTIMGroupPendencyResultReadTimeSeq "group_pendency_result_read_time_seq"
/** number: those that came after that. */
#define kTIMGroupPendencyResultUnReadNum "group_pendency_result_unread_num"
/** array of GroupPendency: the requests, the newest first. */
#define kTIMGroupPendencyResultPendencyArray "group_pendency_result_pendency_array"

/* GroupHandlePendencyParam: how a request is decided. */
/** bool (default false): whether they may come in. */
#define kTIMGroupHandlePendencyParamIsAccept "group_handle_pendency_param_is_accept"
/** string: what is said to it, up to 300 bytes. */
#define kTIMGroupHandlePendencyParamHandleMsg "group_handle_pendency_param_handle_msg"
/** object GroupPendency: the request as GroupGetPendencyList gave it. */
#define kTIMGroupHandlePendencyParamPendency "group_handle_pendency_param_pendency"

/* GroupMemberSearchResult. */
/** bool: not used by Convoke yet. */
#define kTIMGroupMemberSearchResultIsFinished "group_member_search_result_is_finished"
/** number: not used by Convoke yet. */
#define kTIMGroupMemberSearchResultTotalCount "group_member_search_result_total_count"
/** string: not used by Convoke yet. */
#define kTIMGroupMemberSearchResultNextCursor "group_member_search_result_next_cursor"
/** array of GroupSearchGroupMembersResult: not used by Convoke yet. */
#define kTIMGroupMemberSearchResultMemberList "group_member_search_result_member_list"

/* GroupSearchResult. */
/** bool: not used by Convoke yet. */
#define kTIMGroupSearchResultIsFinished "group_search_result_is_finished"
/** number: not used by Convoke yet. */
#define kTIMGroupSearchResultTotalCount "group_search_result_total_count"
/** string: not used by Convoke yet. */
#define kTIMGroupSearchResultNextCursor "group_search_result_next_cursor"
/** array of GroupDetailInfo: not used by Convoke yet. */
#define kTIMGroupSearchResultGroupList "group_search_result_group_list"

/* Names as they were spelled once. */
/** kTIMGroupMemberSearchFieldKey_NickName. */
#define kTIMGroupMemberSearchFieldKey_NikeName kTIMGroupMemberSearchFieldKey_NickName
/** kTIMGroupMemberInfoCustomStringInfoKey. */
#define kTIMGroupMemberInfoCustemStringInfoKey kTIMGroupMemberInfoCustomStringInfoKey
/** kTIMGroupMemberInfoCustomStringInfoValue. */
#define kTIMGroupMemberInfoCustemStringInfoValue kTIMGroupMemberInfoCustomStringInfoValue
/** kTIMGroupInfoCustomStringInfoKey. */
#define kTIMGroupInfoCustemStringInfoKey kTIMGroupInfoCustomStringInfoKey
/** kTIMGroupInfoCustomStringInfoValue. */
#define kTIMGroupInfoCustemStringInfoValue kTIMGroupInfoCustomStringInfoValue
/** kTIMGroupBaseInfoLatestSeq. */
#define kTIMGroupBaseInfoLastestSeq kTIMGroupBaseInfoLatestSeq
/** kTIMGroupDetailInfoGroupId. */
#define kTIMGroupDetialInfoGroupId kTIMGroupDetailInfoGroupId
/** kTIMGroupDetailInfoGroupType. */
#define kTIMGroupDetialInfoGroupType kTIMGroupDetailInfoGroupType
/** kTIMGroupDetailInfoIsSupportTopic. */
#define kTIMGroupDetialInfoIsSupportTopic kTIMGroupDetailInfoIsSupportTopic
/** kTIMGroupDetailInfoGroupName. */
#define kTIMGroupDetialInfoGroupName kTIMGroupDetailInfoGroupName
/** kTIMGroupDetailInfoNotification. */
#define kTIMGroupDetialInfoNotification kTIMGroupDetailInfoNotification
/** kTIMGroupDetailInfoIntroduction. */
#define kTIMGroupDetialInfoIntroduction kTIMGroupDetailInfoIntroduction
/** kTIMGroupDetailInfoFaceUrl. */
#define kTIMGroupDetialInfoFaceUrl kTIMGroupDetailInfoFaceUrl
/** kTIMGroupDetailInfoCreateTime. */
#define kTIMGroupDetialInfoCreateTime kTIMGroupDetailInfoCreateTime
/** kTIMGroupDetailInfoInfoSeq. */
#define kTIMGroupDetialInfoInfoSeq kTIMGroupDetailInfoInfoSeq
/** kTIMGroupDetailInfoLastInfoTime. */
#define kTIMGroupDetialInfoLastInfoTime kTIMGroupDetailInfoLastInfoTime
/** kTIMGroupDetailInfoNextMsgSeq. */
#define kTIMGroupDetialInfoNextMsgSeq kTIMGroupDetailInfoNextMsgSeq
/** kTIMGroupDetailInfoLastMsgTime. */
#define kTIMGroupDetialInfoLastMsgTime kTIMGroupDetailInfoLastMsgTime
/** kTIMGroupDetailInfoMemberNum. */
#define kTIMGroupDetialInfoMemberNum kTIMGroupDetailInfoMemberNum
/** kTIMGroupDetailInfoMaxMemberNum. */
#define kTIMGroupDetialInfoMaxMemberNum kTIMGroupDetailInfoMaxMemberNum
/** kTIMGroupDetailInfoAddOption. */
#define kTIMGroupDetialInfoAddOption kTIMGroupDetailInfoAddOption
/** kTIMGroupDetailInfoApproveOption. */
#define kTIMGroupDetialInfoApproveOption kTIMGroupDetailInfoApproveOption
/** kTIMGroupDetailInfoOnlineMemberNum. */
#define kTIMGroupDetialInfoOnlineMemberNum kTIMGroupDetailInfoOnlineMemberNum
/** kTIMGroupDetailInfoVisible. */
#define kTIMGroupDetialInfoVisible kTIMGroupDetailInfoVisible
/** kTIMGroupDetailInfoSearchable. */
#define kTIMGroupDetialInfoSearchable kTIMGroupDetailInfoSearchable
/** kTIMGroupDetailInfoIsShutupAll. */
#define kTIMGroupDetialInfoIsShutupAll kTIMGroupDetailInfoIsShutupAll
/** kTIMGroupDetailInfoOwnerIdentifier. */
#define kTIMGroupDetialInfoOwnerIdentifier kTIMGroupDetailInfoOwnerIdentifier
/** kTIMGroupDetailInfoCustomInfo. */
#define kTIMGroupDetialInfoCustomInfo kTIMGroupDetailInfoCustomInfo
/** TIMGroupGetOnlineMemberCountResult. */
#define TIMGroupGetOnlineMemberCountResulCount TIMGroupGetOnlineMemberCountResult
/** kTIMGroupMemberInfoFriendRemark. */
#define kTIMGroupMemberInfoRemark kTIMGroupMemberInfoFriendRemark
/** TIMGroupSearchGroupMembersResultGroupID. */
#define TIMGroupSearchGroupMembersdResultGroupID TIMGroupSearchGroupMembersResultGroupID
/** TIMGroupSearchGroupMembersResultMemberInfoList. */
#define TIMGroupSearchGroupMembersdResultMemberInfoList TIMGroupSearchGroupMembersResultMemberInfoList
/** kTIMGroupMemberInfoOnlineDevices. */
#define KTIMGroupMemberInfoOnlineDevices kTIMGroupMemberInfoOnlineDevices

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Something happened in a chat group that the user is in.
 *
 * json_group_tip: a GroupTipsElem document.
 */
typedef void (*TIMGroupTipsEventCallback)(const char *json_group_tip, const void *user_data);

/**
 * The attributes of a chat group changed.
 *
 * group_id: the chat group id.
 * json_group_attribute_array: array of GroupAttributes documents, all there are now.
 */
typedef void (*TIMGroupAttributeChangedCallback)(const char *group_id,
                                                 const char *json_group_attribute_array,
                                                 const void *user_data);

/**
 * A counter of a chat group changed.
 *
 * group_id: the chat group id.
 * group_counter_key: its key.
 * group_counter_new_value: how much it is now.
 */
typedef void (*TIMGroupCounterChangedCallback)(const char *group_id,
                                               const char *group_counter_key,
                                               int64_t group_counter_new_value,
                                               const void *user_data);

/**
 * A topic was made in a Community.
 *
 * group_id: the id of the Community.
 * topic_id: the id of the topic.
 */
typedef void (*TIMGroupTopicCreatedCallback)(const char *group_id, const char *topic_id, const void *user_data);

/**
 * Topics of a Community were deleted.
 *
 * group_id: the id of the Community.
 * topic_id_array: array of their ids.
 */
typedef void (*TIMGroupTopicDeletedCallback)(const char *group_id,
                                             const char *topic_id_array,
                                             const void *user_data);

/**
 * A topic of a Community was changed.
 *
 * group_id: the id of the Community.
 * topic_info: a TIMGroupTopicInfo document, as it is now.
 */
typedef void (*TIMGroupTopicChangedCallback)(const char *group_id,
                                             const char *topic_info,
                                             const void *user_data);

/**
 * Sets the listener for what happens in the chat groups that the user is in, or clears it with NULL. The same comes
 * as a message with an element kTIMElem_GroupTips, which stays in the history.
 */
TIM_DECL void TIMSetGroupTipsEventCallback(TIMGroupTipsEventCallback cb, const void *user_data);

/**
 * Sets the listener for the attributes of chat groups that the user is in, or clears it with NULL. It is told of the
 * changes of this device, of the user's others and of all members.
 */
TIM_DECL void TIMSetGroupAttributeChangedCallback(TIMGroupAttributeChangedCallback cb, const void *user_data);

/**
 * Sets the listener for the counters of chat groups that the user is in, or clears it with NULL. It is told of the
 * changes of this device, of the user's others and of all members, each counter by itself.
 */
TIM_DECL void TIMSetGroupCounterChangedCallback(TIMGroupCounterChangedCallback cb, const void *user_data);

/**
 * Sets the listener for new topics in the Communities that the user is in, or clears it with NULL. It is told of the
 * changes of this device too.
 */
TIM_DECL void TIMSetGroupTopicCreatedCallback(TIMGroupTopicCreatedCallback cb, const void *user_data);

/**
 * Sets the listener for deleted topics, or clears it with NULL.
 */
TIM_DECL void TIMSetGroupTopicDeletedCallback(TIMGroupTopicDeletedCallback cb, const void *user_data);

/**
 * Sets the listener for changed topics, or clears it with NULL.
 */
TIM_DECL void TIMSetGroupTopicChangedCallback(TIMGroupTopicChangedCallback cb, const void *user_data);

/**
 * Makes a chat group, of which the caller is the owner. Its conversation comes into the lists of all its members
 * (event kTIMConvEvent_Add).
 *
 * json_group_create_param: a CreateGroupParam document; create_group_param_group_name is required.
 *
 * Answers a CreateGroupResult document.
 * Codes: 8501 the id is none that may be given; 8502 the name is empty or too long; 8503 the introduction is too
 * long; 8504 the notification is too long; 8505 the avatar is too long; 8507 more than 20 members, more than the
 * chat group may have, or a maximum above that of the type; 10004 no such type, option or role, a member's id that is
 * none, members for a kTIMGroup_AVChatRoom or kTIMGroup_BChatRoom, topics or permissions in another type than
 * kTIMGroup_Community, or custom information over its limits; 10021 the id is in use; 10025 the id is in use by a chat
 * group of the user's own; 10037 as many chat groups were made today as may be.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupCreate(const char *json_group_create_param, TIMCommCallback cb, const void *user_data);

/**
 * Dissolves a chat group. Its conversation leaves the lists of all its members (event kTIMConvEvent_Del), and with it
 * goes what users have said of it: marks, custom data, conversation groups, receive options. Its owner may, but for a
 * kTIMGroup_Private, which ends when its last member quits.
 *
 * group_id: the chat group id, without a prefix.
 *
 * Answers `""`.
 * Codes: 10007 the user is not in the chat group, or may not do this; 10010 no such chat group.
 * Returns 0, or -4, also where group_id cannot be an id.
 */
TIM_DECL int TIMGroupDelete(const char *group_id, TIMCommCallback cb, const void *user_data);

/**
 * Joins a chat group, or asks its owner and its administrators for it (GroupGetPendencyList), where it has
 * kTIMGroupAddOpt_Auth. Its conversation comes into the list when the user is in (event kTIMConvEvent_Add).
 *
 * group_id: the chat group id, without a prefix.
 * hello_msg: what is said to those who decide on it, up to 300 bytes; NULL or `""`: nothing.
 *
 * Answers `""`, also where it is only asked for; asking once more changes nothing.
 * Codes: 8508 it is a kTIMGroup_Private, to which one is invited; 10004 hello_msg is too long; 10007 nobody may join
 * it, or the user was removed and may not come back yet; 10010 no such chat group; 10013 the user is in it already;
 * 10014 it is full.
 * Returns 0, or -4.
 */
TIM_DECL int TIMGroupJoin(const char *group_id,
                          const char *hello_msg,
                          TIMCommCallback cb,
                          const void *user_data);

/**
 * Quits a chat group. Its conversation leaves the list (event kTIMConvEvent_Del). Its owner may not, but for a
 * kTIMGroup_Private, of which somebody else then becomes the owner.
 *
 * group_id: the chat group id, without a prefix.
 *
 * Answers `""`.
 * Codes: 10007 the user is not in the chat group; 10009 its owner may not quit it; 10010 no such chat group.
 * Returns 0, or -4, also where group_id cannot be an id.
 */
TIM_DECL int TIMGroupQuit(const char *group_id, TIMCommCallback cb, const void *user_data);

/**
 * The chat groups that the user is in, without those of the types kTIMGroup_AVChatRoom and kTIMGroup_BChatRoom and
 * without the Communities that have topics (GroupGetJoinedCommunityList).
 *
 * Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int TIMGroupGetJoinedGroupList(TIMCommCallback cb, const void *user_data);

/**
 * What chat groups are, also those that the user is not in.
 *
 * json_group_getinfo_param: JSON array of chat group ids, not empty.
 *
 * Answers an array of GetGroupInfoResult documents in the order given, with 10010 for what is no chat group.
 * Codes: 10004 more than `groups_per_call` ids.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupGetGroupInfoList(const char *json_group_getinfo_param,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Looks for chat groups among those that the user is in. At most
 * `groups_listed` are answered.
 *
 * json_group_search_groups_param: a GroupSearchParam document, with words.
 *
 * Answers an array of GroupDetailInfo documents.
 * Codes: 10004 more than `search_words` words, or `search_word_bytes` in one.
 * Returns 0; -3, also where there is no word; or -4.
 */
TIM_DECL int TIMGroupSearchGroups(const char *json_group_search_groups_param,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMGroupSearchCloudGroups(const char *json_group_search_groups_param,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * Changes what a chat group is. Its members are told (TIMGroupTipsEventCallback, kTIMGroupTip_GroupInfoChange). In a
 * kTIMGroup_Private everybody may, in the others the owner and the administrators; only the owner hands it over. What is so
 * already needs no right.
 *
 * json_group_modifyinfo_param: a GroupModifyInfoParam document; the key of each bit of
 * group_modify_info_param_modify_flag must be there, the other keys do not count.
 *
 * Answers `""`, also where nothing is different from before.
 * Codes: 8502 the name is empty or too long; 8503 the introduction is too long; 8504 the notification is too long;
 * 8505 the avatar is too long; 8507 a maximum of members above that of the type; 10004 another value is not allowed;
 * 10007 the user is not in the chat group, or may not do this; 10010 no such chat group; 10019 the owner is no user
 * id.
 * Returns 0; -3, also where the chat group id cannot be one; or -4.
 */
TIM_DECL int TIMGroupModifyGroupInfo(const char *json_group_modifyinfo_param,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * Sets the attributes of a chat group (TIMGroupAttributeChangedCallback); those that are not named go.
 *
 * Attributes are texts that members keep in a chat group: up to 16 of them, with keys of 1 to 32 bytes and values of
 * up to 4096, 16384 bytes in all. Every member may change them.
 *
 * group_id: the chat group id, without a prefix.
 * json_group_attributes: JSON array of GroupAttributes documents; an empty one leaves none.
 *
 * Answers `""`, also where nothing is different from before.
 * Codes: 10004 the attributes are over their limits; 10007 the user is not in the chat group; 10010 no such chat
 * group; 10056 somebody else has changed the attributes, and this program had not been told when it made the call: look
 * at them (GroupGetGroupAttributes) and try again.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupInitGroupAttributes(const char *group_id,
                                         const char *json_group_attributes,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Sets attributes of a chat group (TIMGroupAttributeChangedCallback); those that are not named stay.
 * GroupInitGroupAttributes says what attributes are.
 *
 * group_id: the chat group id, without a prefix.
 * json_group_attributes: JSON array of GroupAttributes documents.
 *
 * Answers `""`, also where nothing is different from before.
 * Codes: 10004 the attributes are over their limits; 10007 the user is not in the chat group; 10010 no such chat
 * group; 10056 somebody else has changed the attributes, and this program has not been told yet: look at them
 * (GroupGetGroupAttributes) and try again.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupSetGroupAttributes(const char *group_id,
                                        const char *json_group_attributes,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * Deletes attributes of a chat group (TIMGroupAttributeChangedCallback); one that is not there is no error.
 *
 * group_id: the chat group id, without a prefix.
 * json_keys: JSON array of keys; NULL, `""` or `[]`: all.
 *
 * Answers `""`, also where nothing is different from before.
 * Codes: 10007 the user is not in the chat group; 10010 no such chat group; 10056 somebody else has changed the
 * attributes, and this program has not been told yet: look at them (GroupGetGroupAttributes) and try again.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupDeleteGroupAttributes(const char *group_id,
                                           const char *json_keys,
                                           TIMCommCallback cb,
                                           const void *user_data);

/**
 * Attributes of a chat group.
 *
 * group_id: the chat group id, without a prefix.
 * json_keys: JSON array of keys; NULL, `""` or `[]`: all.
 *
 * Answers an array of GroupAttributes documents, without those that are not there.
 * Codes: 10007 the user is not in the chat group; 10010 no such chat group.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupGetGroupAttributes(const char *group_id,
                                        const char *json_keys,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * How many members of a chat group are logged in.
 *
 * group_id: the chat group id, without a prefix.
 *
 * Answers a GroupGetOnlineMemberCountResult document.
 * Codes: 10007 the user is not in the chat group; 10010 no such chat group.
 * Returns 0, or -4, also where group_id cannot be an id.
 */
TIM_DECL int TIMGroupGetOnlineMemberCount(const char *group_id, TIMCommCallback cb, const void *user_data);

/**
 * Sets counters of a chat group (TIMGroupCounterChangedCallback); those that are not named stay.
 *
 * Counters are numbers of 64 bits with a sign, which members count together: up to 20 in a chat group, with keys of
 * 1 to 32 bytes. Every member may change them.
 *
 * group_id: the chat group id, without a prefix.
 * json_group_counter_array: JSON array of GroupCounter documents.
 *
 * Answers an array of GroupCounter documents, those that were named, as they are now.
 * Codes: 10004 the counters are over their limits; 10007 the user is not in the chat group; 10010 no such chat
 * group.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupSetGroupCounters(const char *group_id,
                                      const char *json_group_counter_array,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Counters of a chat group.
 *
 * group_id: the chat group id, without a prefix.
 * json_group_counter_key_array: JSON array of keys; NULL, `""` or `[]`: all.
 *
 * Answers an array of GroupCounter documents, without those that are not there.
 * Codes: 10007 the user is not in the chat group; 10010 no such chat group.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupGetGroupCounters(const char *group_id,
                                      const char *json_group_counter_key_array,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Adds to a counter of a chat group (TIMGroupCounterChangedCallback); one that is not there yet begins with 0. What
 * several add at once is all counted.
 *
 * group_id: the chat group id, without a prefix.
 * group_counter_key: its key, 1 to 32 bytes.
 * group_counter_value: how much to add.
 *
 * Answers an array with its GroupCounter document, as it is now.
 * Codes: 10004 the key is too long, there are 20 other counters, or the counter cannot hold the result; 10007 the
 * user is not in the chat group; 10010 no such chat group.
 * Returns 0, or -4.
 */
TIM_DECL int TIMGroupIncreaseGroupCounter(const char *group_id,
                                          const char *group_counter_key,
                                          int64_t group_counter_value,
                                          TIMCommCallback cb,
                                          const void *user_data);

/**
 * Takes from a counter of a chat group (TIMGroupCounterChangedCallback); one that is not there yet begins with 0.
 * What several take at once is all counted.
 *
 * group_id: the chat group id, without a prefix.
 * group_counter_key: its key, 1 to 32 bytes.
 * group_counter_value: how much to take away.
 *
 * Answers an array with its GroupCounter document, as it is now.
 * Codes: 10004 the key is too long, there are 20 other counters, or the counter cannot hold the result; 10007 the
 * user is not in the chat group; 10010 no such chat group.
 * Returns 0, or -4.
 */
TIM_DECL int TIMGroupDecreaseGroupCounter(const char *group_id,
                                          const char *group_counter_key,
                                          int64_t group_counter_value,
                                          TIMCommCallback cb,
                                          const void *user_data);

/**
 * The Communities with topics that the user is in. At most `groups_listed` are answered.
 *
 * Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int TIMGroupGetJoinedCommunityList(TIMCommCallback cb, const void *user_data);

/**
 * Makes a topic in a Community with topics; its owner and its administrators may. Members are told
 * (TIMGroupTopicCreatedCallback).
 *
 * group_id: the id of the Community, without a prefix.
 * json_topic_info: a TIMGroupTopicInfo document; group_topic_info_topic_name is required. Beside the texts,
 * group_topic_info_is_all_muted and default_permissions count.
 *
 * Answers the id of the topic as it is, not as JSON; `""` on failure.
 * Codes: 8501 the id is none that may be given; 8502 the name is empty or too long; 8503 the introduction is too
 * long; 8504 the notification is too long; 8505 the avatar is too long; 10004 it is no Community with topics, it has
 * 100 topics, or the custom string is too long; 10007 the user is not in it, or may not do this; 10010 no such chat
 * group; 10021 the id is in use.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupCreateTopicInCommunity(const char *group_id,
                                            const char *json_topic_info,
                                            TIMCommCallback cb,
                                            const void *user_data);

/**
 * Deletes topics of a Community, with all that was said there; its owner and its administrators may. Members are
 * told (TIMGroupTopicDeletedCallback).
 *
 * group_id: the id of the Community, without a prefix.
 * json_topic_id_array: JSON array of topic ids, not empty.
 *
 * Answers an array of TIMGroupTopicOperationResult documents, one for each id, with 10010 for what is no topic of
 * the Community.
 * Codes: 10004 it is no Community with topics, or more topics are named than a Community has; 10007 the user is not in
 * it, or may not do this; 10010 no such chat group.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupDeleteTopicFromCommunity(const char *group_id,
                                              const char *json_topic_id_array,
                                              TIMCommCallback cb,
                                              const void *user_data);

/**
 * Changes a topic; the owner and the administrators of the Community may. Members are told
 * (TIMGroupTopicChangedCallback). Everybody may set their own draft there.
 *
 * json_topic_info: a TIMGroupTopicInfo document, and group_modify_info_param_modify_flag:
 * TIMCommunityTopicModifyInfoFlag as bits, not 0; the key of each must be there, the other keys do not count.
 *
 * Answers `""`, also where nothing is different from before.
 * Codes: 8502 the name is empty or too long; 8503 the introduction is too long; 8504 the notification is too long;
 * 8505 the avatar is too long; 10004 the custom string or the draft is too long; 10007 the user is not in the
 * Community, or may not do this; 10010 no such topic.
 * Returns 0; -3, also where the id cannot be one; or -4.
 */
TIM_DECL int TIMGroupSetTopicInfo(const char *json_topic_info, TIMCommCallback cb, const void *user_data);

/**
 * Topics of a Community, as the user sees them.
 *
 * group_id: the id of the Community, without a prefix.
 * json_topic_id_array: JSON array of topic ids; NULL, `""` or `[]`: all.
 *
 * Answers an array of TIMGroupTopicInfoResult documents, with 10010 for what is no topic of the Community.
 * Codes: 10004 more topics are named than a Community has; 10007 the user is not in the Community; 10010 no such
 * chat group.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupGetTopicInfoList(const char *group_id,
                                      const char *json_topic_id_array,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Members of a chat group, page by page, or some who are named.
 *
 * json_group_getmeminfos_param: a GroupGetMemberInfoListParam document.
 *
 * Answers a GroupGetMemberInfoListResult document.
 * Codes: 10004 more than 500 users are named; 10007 the user is not in the chat group; 10010 no such chat group.
 * Returns 0; -3, also where the chat group id cannot be one; or -4.
 */
TIM_DECL int TIMGroupGetMemberInfoList(const char *json_group_getmeminfos_param,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * Looks for members of chat groups that the user is in. At most `members_found` are answered.
 *
 * json_group_search_group_members_param: a GroupMemberSearchParam document, with words.
 *
 * Answers an array of GroupSearchGroupMembersResult documents, one for each chat group in which something is found.
 * Codes: 10004 more than `search_words` words, `search_word_bytes` in one, or `groups_per_call` chat groups; 10007 the user is not in one of the chat groups named; 10010 one of them is no chat group.
 * Returns 0; -3, also where there is no word; or -4.
 */
TIM_DECL int TIMGroupSearchGroupMembers(const char *json_group_search_group_members_param,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMGroupSearchCloudGroupMembers(const char *json_group_search_group_members_param,
                                             TIMCommCallback cb,
                                             const void *user_data);

/**
 * Changes what a member is in a chat group. Everybody may change their own name card and custom information, and
 * what they receive; the owner makes administrators; the owner and the administrators do the rest to members of a
 * lower role. What is so already needs no right. Members are told of roles and mutes (TIMGroupTipsEventCallback).
 *
 * json_group_modifymeminfo_param: a GroupModifyMemberInfoParam document; the key of each bit of
 * group_modify_member_info_modify_flag must be there, the other keys do not count.
 *
 * Answers `""`, also where nothing is different from before.
 * Codes: 8506 the name card is too long; 10004 they are no member, or another value is not allowed; 10007 the user
 * is not in the chat group, or may not do this; 10010 no such chat group; 10019 it is no user id.
 * Returns 0; -3, also where the chat group id cannot be one; or -4.
 */
TIM_DECL int TIMGroupModifyMemberInfo(const char *json_group_modifymeminfo_param,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Invites users to a chat group. They are in at once (TIMGroupTipsEventCallback, kTIMGroupTip_Invite), or its owner
 * and its administrators decide on it (GroupGetPendencyList), where it has kTIMGroupAddOpt_Auth for invitations.
 *
 * json_group_invite_param: a GroupInviteMemberParam document, with 1 to 20 users.
 *
 * Answers an array of GroupInviteMemberResult documents, one for each user.
 * Codes: 10004 too many users, or group_invite_member_param_user_data is too long; 10007 the user is not in the chat
 * group, or nobody is invited to it; 10010 no such chat group; 10014 it is full.
 * Returns 0; -3, also where the chat group id cannot be one; or -4.
 */
TIM_DECL int TIMGroupInviteMember(const char *json_group_invite_param,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * Removes members of a lower role from a chat group; its owner and its administrators may. The conversation leaves
 * their lists (event kTIMConvEvent_Del), and the others are told (TIMGroupTipsEventCallback, kTIMGroupTip_Kick).
 *
 * json_group_delete_param: a GroupDeleteMemberParam document, with 1 to 20 users.
 *
 * Answers an array of GroupDeleteMemberResult documents, one for each user.
 * Codes: 10004 none of them is a member, too many users, or group_delete_member_param_user_data is too long; 10007
 * the user is not in the chat group, or may remove none of them; 10010 no such chat group.
 * Returns 0; -3, also where the chat group id cannot be one; or -4.
 */
TIM_DECL int TIMGroupDeleteMember(const char *json_group_delete_param,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * Marks members of a kTIMGroup_AVChatRoom or kTIMGroup_BChatRoom, or takes the mark off. Its owner may. Members are
 * told (TIMGroupTipsEventCallback, kTIMGroupTip_MemberMarkChange), and GroupGetMemberInfoList finds those who have a
 * mark.
 *
 * group_id: the chat group id, without a prefix.
 * member_array: JSON array of 1 to 500 user ids.
 * mark_type: the mark, from 1000 on, up to 10 different ones in a chat group.
 * enable_mark: whether they have it from now on.
 *
 * Answers `""`, also where nothing is different from before.
 * Codes: 10004 mark_type is below 1000 or the eleventh, too many users, or not all of them are members; 10007 the
 * user is not in the chat group, or may not do this; 10010 no such chat group; 10019 one is no user id.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupMarkGroupMemberList(const char *group_id,
                                         const char *member_array,
                                         uint32_t mark_type,
                                         bool enable_mark,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Requests to come into the chat groups of which the user is the owner or an administrator, also those that are
 * decided; the newest first, page by page.
 *
 * json_group_getpendency_list_param: a GroupPendencyOption document. A page may have more than it asks for where
 * many were made in the same second.
 *
 * Answers a GroupPendencyResult document.
 * Codes: none of its own.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGroupGetPendencyList(const char *json_group_getpendency_list_param,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * Decides on a request to come into a chat group; its owner and its administrators may.
 *
 * json_group_handle_pendency_param: a GroupHandlePendencyParam document. Of the request count group_pendency_key
 * and, where that is empty, group_pendency_group_id, group_pendency_form_identifier and
 * group_pendency_to_identifier.
 *
 * Answers `""`.
 * Codes: 10004 there is no such request, or group_handle_pendency_param_handle_msg is too long; 10007 the user is
 * not in the chat group, or may not do this; 10010 no such chat group; 10014 the chat group is full; 10024 somebody
 * has decided already.
 * Returns 0; -3, also where the chat group id cannot be one; or -4.
 */
TIM_DECL int TIMGroupHandlePendency(const char *json_group_handle_pendency_param,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * Says that the user has seen the requests to come into chat groups. They stay in the list; how many came after that
 * is in group_pendency_result_unread_num.
 *
 * time_stamp: those up to this, seconds since 1970 UTC; 0: all there are.
 *
 * Answers `""`.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int TIMGroupReportPendencyReaded(uint64_t time_stamp, TIMCommCallback cb, const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMGROUPMANAGER_H */
