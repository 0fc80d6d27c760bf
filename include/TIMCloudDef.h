/*
 * What several parts of the API speak of.
 * This file is generated.
 */

#ifndef CONVOKE_TIMCLOUDDEF_H
#define CONVOKE_TIMCLOUDDEF_H

#include "TIMCloudComm.h"
#include "TIMErrorCode.h"

/**
 * What a function returns at once. Where a function says so, a code of TIMErrCode is returned instead.
 */
typedef enum TIMResult {
  /**
   * Accepted. The callback, if one is given, is called exactly once.
   */
  TIM_SUCC = 0,
  /**
   * Never returned: a call before Init is answered 6013 by its callback.
   */
  TIM_ERR_SDKUNINIT = -1,
  /**
   * Never returned: a call without a login is answered 6014 by its callback.
   */
  TIM_ERR_NOTLOGIN = -2,
  /**
   * Refused: an argument is not JSON, or not the document the call takes.
   */
  TIM_ERR_JSON = -3,
  /**
   * Refused: an argument is NULL, empty, not UTF-8, longer than 16 MiB or out of range.
   */
  TIM_ERR_PARAM = -4,
  /**
   * Refused: an argument does not name a conversation.
   */
  TIM_ERR_CONV = -5,
  /**
   * Never returned: what can be no chat group's id is refused with -3 or -4.
   */
  TIM_ERR_GROUP = -6
} TIMResult;

/**
 * With whom a conversation is held.
 */
typedef enum TIMConvType {
  /**
   * No conversation.
   */
  kTIMConv_Invalid = 0,
  /**
   * With one other user; the id is a user id.
   */
  kTIMConv_C2C = 1,
  /**
   * In a chat group; the id is a chat group id.
   */
  kTIMConv_Group = 2,
  /**
   * What the user alone is told about chat groups, from `@TIM#SYSTEM`; no conversation that a call takes.
   */
  kTIMConv_System = 3
} TIMConvType;

/**
 * What kind of chat group it is.
 */
typedef enum TIMGroupType {
  /**
   * Public: it can be found, and one joins with approval; up to 2000 members.
   */
  kTIMGroup_Public = 0,
  /**
   * Work: one joins by invitation only; up to 200 members.
   */
  kTIMGroup_Private = 1,
  /**
   * Meeting: anybody may join; up to 6000 members.
   */
  kTIMGroup_ChatRoom = 2,
  /**
   * BChatRoom: anybody may join, and any number may be in it.
   */
  kTIMGroup_BChatRoom = 3,
  /**
   * AVChatRoom, a live room: anybody may join, and any number may be in it.
   */
  kTIMGroup_AVChatRoom = 4,
  /**
   * Community: up to 100000 members; it may have topics.
   */
  kTIMGroup_Community = 5
} TIMGroupType;

/**
 * What a user receives of the messages of a conversation.
 */
typedef enum TIMReceiveMessageOpt {
  /**
   * They are told (TIMRecvNewMsgCallback), and count in the totals of unread messages.
   */
  kTIMRecvMsgOpt_Receive = 0,
  /**
   * They are kept and counted in their conversation, and not told as new messages.
   */
  kTIMRecvMsgOpt_Not_Receive = 1,
  /**
   * They are told, and count in no total.
   */
  kTIMRecvMsgOpt_Not_Notify = 2,
  /**
   * They are told, and count in no total; a program announces only those that mean the user by an @.
   */
  kTIMRecvMsgOpt_Not_Notify_Except_At = 3
} TIMReceiveMessageOpt;

/**
 * How many of the words of a search a message must have.
 */
typedef enum TIMKeywordListMatchType {
  /**
   * One of them.
   */
  TIMKeywordListMatchType_Or = 0,
  /**
   * All of them.
   */
  TIMKeywordListMatchType_And = 1
} TIMKeywordListMatchType;

/**
 * What GroupModifyGroupInfo is to change; several together as bits. Of a topic it is TIMCommunityTopicModifyInfoFlag.
 */
typedef enum TIMGroupModifyInfoFlag {
  /**
   * Nothing.
   */
  kTIMGroupModifyInfoFlag_None = 0,
  /**
   * The name.
   */
  kTIMGroupModifyInfoFlag_Name = 1,
  /**
   * The notification.
   */
  kTIMGroupModifyInfoFlag_Notification = 2,
  /**
   * The introduction.
   */
  kTIMGroupModifyInfoFlag_Introduction = 4,
  /**
   * The avatar.
   */
  kTIMGroupModifyInfoFlag_FaceUrl = 8,
  /**
   * How one joins.
   */
  kTIMGroupModifyInfoFlag_AddOption = 16,
  /**
   * How many members it may have.
   */
  kTIMGroupModifyInfoFlag_MaxMemberNum = 32,
  /**
   * group_modify_info_param_visible.
   */
  kTIMGroupModifyInfoFlag_Visible = 64,
  /**
   * group_modify_info_param_searchable.
   */
  kTIMGroupModifyInfoFlag_Searchable = 128,
  /**
   * Whether only the owner and the administrators may write.
   */
  kTIMGroupModifyInfoFlag_ShutupAll = 256,
  /**
   * What the application adds.
   */
  kTIMGroupModifyInfoFlag_Custom = 512,
  /**
   * Of a topic: what the application adds.
   */
  kTIMGroupTopicModifyInfoFlag_CustomString = 2048,
  /**
   * How one is invited.
   */
  kTIMGroupModifyInfoFlag_ApproveOption = 4096,
  /**
   * Whether it uses permission groups.
   */
  kTIMGroupModifyInfoFlag_EnablePermissionGroup = 8192,
  /**
   * The rights of a member who is in no permission group.
   */
  kTIMGroupModifyInfoFlag_DefaultPermissions = 16384,
  /**
   * The owner.
   */
  kTIMGroupModifyInfoFlag_Owner = -2147483648
} TIMGroupModifyInfoFlag;

/**
 * What GroupSetTopicInfo is to change; several together as bits.
 */
typedef enum TIMCommunityTopicModifyInfoFlag {
  /**
   * Nothing.
   */
  kTIMCommunityTopicModifyInfoFlag_None = 0,
  /**
   * The name.
   */
  kTIMCommunityTopicModifyInfoFlag_Name = 1,
  /**
   * The notification.
   */
  kTIMCommunityTopicModifyInfoFlag_Notification = 2,
  /**
   * The introduction.
   */
  kTIMCommunityTopicModifyInfoFlag_Introduction = 4,
  /**
   * The avatar.
   */
  kTIMCommunityTopicModifyInfoFlag_FaceUrl = 8,
  /**
   * Whether only the owner and the administrators may write; the spelling is that of the API.
   */
  kTIMCommunityTopicModifyInfoFlag_MuteALl = 256,
  /**
   * What the application adds.
   */
  kTIMCommunityTopicModifyInfoFlag_CustomString = 2048,
  /**
   * What the user has begun to write.
   */
  kTIMCommunityTopicModifyInfoFlag_Draft = 16384,
  /**
   * The rights of a member who is in no permission group.
   */
  kTIMCommunityTopicModifyInfoFlag_DefaultPermissions = 32768
} TIMCommunityTopicModifyInfoFlag;

/**
 * Not used by Convoke yet.
 */
typedef enum V2TIMCommunityPermissionValue {
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_MANAGE_GROUP_INFO = 1,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_MANAGE_GROUP_MEMBER = 2,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_MANAGE_PERMISSION_GROUP_INFO = 4,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_MANAGE_PERMISSION_GROUP_MEMBER = 8,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_MANAGE_TOPIC_IN_COMMUNITY = 16,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_MUTE_MEMBER = 32,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_SEND_MESSAGE = 64,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_AT_ALL = 128,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_GET_HISTORY_MESSAGE = 256,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_REVOKE_OTHER_MEMBER_MESSAGE = 512,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_COMMUNITY_PERMISSION_BAN_MEMBER = 1024
} V2TIMCommunityPermissionValue;

/**
 * Not used by Convoke yet.
 */
typedef enum V2TIMTopicPermissionValue {
  /**
   * Not used by Convoke yet.
   */
  V2TIM_TOPIC_PERMISSION_MANAGE_TOPIC = 1,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_TOPIC_PERMISSION_MANAGE_TOPIC_PERMISSION = 2,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_TOPIC_PERMISSION_MUTE_MEMBER = 4,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_TOPIC_PERMISSION_SEND_MESSAGE = 8,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_TOPIC_PERMISSION_GET_HISTORY_MESSAGE = 16,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_TOPIC_PERMISSION_REVOKE_OTHER_MEMBER_MESSAGE = 32,
  /**
   * Not used by Convoke yet.
   */
  V2TIM_TOPIC_PERMISSION_AT_ALL = 64
} V2TIMTopicPermissionValue;

/* Names as they were spelled once. */
/** kTIMGroupModifyInfoFlag_MaxMemberNum. */
#define kTIMGroupModifyInfoFlag_MaxMmeberNum kTIMGroupModifyInfoFlag_MaxMemberNum

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The answer of a call.
 *
 * code: 0, or why the call failed (enum TIMErrCode).
 * desc: empty on success, else an English sentence that names the argument or limit.
 * json_params: what the function answers.
 */
typedef void (*TIMCommCallback)(int32_t code, const char *desc, const char *json_params, const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMCLOUDDEF_H */
