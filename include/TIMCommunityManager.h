/*
 * Communities, their topics and permission groups.
 * This file is generated.
 */

#ifndef CONVOKE_TIMCOMMUNITYMANAGER_H
#define CONVOKE_TIMCOMMUNITYMANAGER_H

#include "TIMCloudDef.h"

/**
 * Not used by Convoke yet.
 */
typedef enum TIMPermissionGroupModifyInfoFlag {
  /**
   * Not used by Convoke yet.
   */
  kTIMPermissionGroupModifyInfoFlag_None = 0,
  /**
   * Not used by Convoke yet.
   */
  kTIMPermissionGroupModifyInfoFlag_Name = 1,
  /**
   * Not used by Convoke yet.
   */
  kTIMPermissionGroupModifyInfoFlag_GroupPermission = 2,
  /**
   * Not used by Convoke yet.
   */
  kTIMPermissionGroupModifyInfoFlag_CustomData = 4
} TIMPermissionGroupModifyInfoFlag;

/* TopicInfo. */
/** string: its id: that of the Community, `@TOPIC#_`, and 1 to 48 bytes of printable ASCII. Of a new topic, absent or empty: one is made. */
#define kTIMCommunityTopicInfoTopicID "group_topic_info_topic_id"
/** string: its name, 1 to 100 bytes. */
#define kTIMCommunityTopicInfoTopicName "group_topic_info_topic_name"
/** string: what it is about, up to 240 bytes. */
#define kTIMCommunityTopicInfoIntroduction "group_topic_info_introduction"
/** string: what members should know at once, up to 300 bytes. */
#define kTIMCommunityTopicInfoNotification "group_topic_info_notification"
/** string: its avatar, up to 100 bytes. */
#define kTIMCommunityTopicInfoFaceURL "group_topic_info_topic_face_url"
/** bool: whether only the owner and the administrators of the Community may write. */
#define kTIMCommunityTopicInfoIsAllMuted "group_topic_info_is_all_muted"
/** number: until when the user may not write, seconds since 1970 UTC; 0 or in the past: they may. */
#define kTIMCommunityTopicInfoSelfMuteTime "group_topic_info_self_mute_time"
/** string: what the application adds, up to 3000 bytes. */
#define kTIMCommunityTopicInfoCustomString "group_topic_info_custom_string"
/** number, TIMReceiveMessageOpt: what the user receives of its messages. */
#define kTIMCommunityTopicInfoRecvOpt "group_topic_info_recv_opt"
/** string: what the user has begun to write, up to 65536 bytes; an empty one takes the draft off. */
#define kTIMCommunityTopicInfoDraftText "group_topic_info_draft_text"
/** number: messages that the user has not read. */
#define kTIMCommunityTopicInfoUnreadCount "group_topic_info_unread_count"
/** object Message: its last message; `{}` where it has none. */
#define kTIMCommunityTopicInfoLastMessage "group_topic_info_last_message"
/** number: up to which message the user has read. */
#define kTIMCommunityTopicInfoReadSequence "topic_info_read_sequence"
/** array of GroupAtInfo: where the user is meant by an @. */
#define kTIMCommunityTopicInfoGroupAtInfoArray "group_topic_info_group_at_info_array"
/** number: 0; what a caller writes there when it changes a topic. */
#define kTIMCommunityTopicInfoModifyFlag "group_modify_info_param_modify_flag"
/** number: when it was made, seconds since 1970 UTC. */
#define kTIMCommunityTopicCreateTime "topic_create_time"
/** number: the rights of a member who is in no permission group, V2TIMTopicPermissionValue as bits. */
#define kTIMCommunityTopicInfoDefaultPermissions "default_permissions"
/** bool: false; what the user receives is not yet taken over from the Community. */
#define kTIMGroupTopicInfoIsInheritMessageReceiveOptionFromCommunity "group_topic_info_is_inherit_message_receive_option_from_community"

/* TopicInfoResult. */
/** number: 0, or why it is not told. */
#define kTIMCommunityTopicInfoResultErrorCode "group_topic_info_result_error_code"
/** string: empty, or an English sentence that says why. */
#define kTIMCommunityTopicInfoResultErrorMessage "group_topic_info_result_error_message"
/** object TIMGroupTopicInfo: the topic; of one that is not told, the id alone has a value. */
#define kTIMCommunityTopicInfoResultTopicInfo "group_topic_info_result_topic_info"

/* TopicOperationResult. */
/** number: 0, or why it failed. */
#define kTIMCommunityTopicOperationResultErrorCode "group_topic_operation_result_error_code"
/** string: empty, or an English sentence that says why. */
#define kTIMCommunityTopicOperationResultErrorMessage "group_topic_operation_result_error_message"
/** string: the topic id as the caller wrote it. */
#define kTIMCommunityTopicOperationResultTopicID "group_topic_operation_result_topic_id"

/* PermissionGroupInfo. */
/** string: not used by Convoke yet. */
#define kTIMCommunityGroupID "community_group_id"
/** string: not used by Convoke yet. */
#define kTIMPermissionGroupName "permission_group_name"
/** string: not used by Convoke yet. */
#define kTIMPermissionCustomData "permission_custom_data"
/** number: not used by Convoke yet. */
#define kTIMGroupPermission "group_permission"
/** number: not used by Convoke yet. */
#define kTIMPermissionGroupMemberCount "permission_group_member_count"
/** number, TIMPermissionGroupModifyInfoFlag: not used by Convoke yet. */
#define kTIMPermissionGroupModifyInfoFlag "permission_group_modify_info_flag"

/* PermissionGroupCallback. */
/** string: not used by Convoke yet. */
#define kTIMPermissionGroupID "permission_group_id"
/** array: not used by Convoke yet. */
#define kTIMTopicPermissionMap "topic_permission_map"
/** array: not used by Convoke yet. */
#define kTIMTopicIDList "topic_id_list"
/** array: not used by Convoke yet. */
#define kTIMMemberIDList "member_id_list"

/* TopicPermissionMap. */
/** string: not used by Convoke yet. */
#define kTIMTopicPermissionKey "topic_permission_key"
/** number: not used by Convoke yet. */
#define kTIMTopicPermissionValue "topic_permission_value"

/* PermissionGroupInfoResult. */
/** number: not used by Convoke yet. */
#define kTIMPermissionGroupInfoResultErrorCode "permission_group_info_result_error_code"
/** string: not used by Convoke yet. */
#define kTIMPermissionGroupInfoResultErrorMessage "permission_group_info_result_error_message"
/** object PermissionGroupInfo: not used by Convoke yet. */
#define kTIMPermissionGroupInfoResult "permission_group_info_result"

/* PermissionGroupOperationResult. */
/** number: not used by Convoke yet. */
#define kTIMPermissionGroupOperationResultErrorCode "permission_group_operation_result_error_code"
/** string: not used by Convoke yet. */
#define kTIMPermissionGroupOperationResultErrorMessage "permission_group_operation_result_error_message"
/** string: not used by Convoke yet. */
#define kTIMPermissionGroupOperationResultID "permission_group_operation_result_id"

/* PermissionGroupMemberOperationResult. */
/** string: not used by Convoke yet. */
#define kTIMPermissionGroupMemberOperationResultIdentifier "permission_group_member_operation_result_identifier"
/** number, TIMPermissionGroupMemberOperationResult: not used by Convoke yet. */
#define kTIMPermissionGroupMemberOperationResultErrorCode "permission_group_member_operation_result_error_code"

/* PermissionGroupMemberInfoResult. */
/** string: not used by Convoke yet. */
#define kTIMPermissionGroupMemberInfoResultNextCursor "permission_group_member_info_result_next_cursor"
/** array of GroupMemberInfo: not used by Convoke yet. */
#define kTIMPermissionGroupMemberInfoResultArray "permission_group_member_info_result_array"

/* TopicPermissionResult. */
/** number: not used by Convoke yet. */
#define kTIMTopicPermissionResultErrorCode "topic_permission_result_error_code"
/** string: not used by Convoke yet. */
#define kTIMTopicPermissionResultErrorMessage "topic_permission_result_error_message"
/** string: not used by Convoke yet. */
#define kTIMTopicPermissionResultTopicID "topic_permission_result_topic_id"
/** number: not used by Convoke yet. */
#define kTIMTopicPermissionResultTopicPermission "topic_permission_result_topic_permission"
/** string: not used by Convoke yet. */
#define kTIMTopicPermissionResultGroupID "topic_permission_result_group_id"
/** string: not used by Convoke yet. */
#define kTIMTopicPermissionResultPermissionGroupID "topic_permission_result_permission_group_id"

/* CreateGroupParam: a chat group as its creator asks for it. */
/** string: its name, 1 to 100 bytes; required. */
#define kTIMCreateGroupParamGroupName "create_group_param_group_name"
/** string: its id, up to 48 bytes of printable ASCII; it does not begin with `@TGS#`, but for a kTIMGroup_Community, whose id begins with `@TGS#_`. Absent or empty: one is made. */
#define kTIMCreateGroupParamGroupId "create_group_param_group_id"
/** number, TIMGroupType (default kTIMGroup_Public). */
#define kTIMCreateGroupParamGroupType "create_group_param_group_type"
/** bool: whether it has topics; in a kTIMGroup_Community only. */
#define kTIMCreateGroupIsSupportTopic "create_group_param_is_support_topic"
/** array of GroupMemberInfo: who is in it from the beginning, beside its creator; up to 20, each with group_member_info_identifier and, if it is not kTIMMemberRole_Normal, group_member_info_member_role. */
#define kTIMCreateGroupParamGroupMemberArray "create_group_param_group_member_array"
/** string: what its members should know at once, up to 300 bytes. */
#define kTIMCreateGroupParamNotification "create_group_param_notification"
/** string: what it is about, up to 240 bytes. */
#define kTIMCreateGroupParamIntroduction "create_group_param_introduction"
/** string: its avatar, up to 100 bytes. */
#define kTIMCreateGroupParamFaceUrl "create_group_param_face_url"
/** number, TIMGroupAddOption: how one joins it; absent: as usual for its type. */
#define kTIMCreateGroupParamAddOption "create_group_param_add_option"
/** number, TIMGroupAddOption: how one is invited to it; absent: as usual for its type. */
#define kTIMCreateGroupParamApproveOption "create_group_param_approve_option"
/** number: how many members it may have; absent or 0: as many as its type allows. */
#define kTIMCreateGroupParamMaxMemberCount "create_group_param_max_member_num"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A topic was made in a Community.
 *
 * group_id: the id of the Community.
 * topic_id: the id of the topic.
 */
typedef void (*TIMCommunityCreateTopicCallback)(const char *group_id,
                                                const char *topic_id,
                                                const void *user_data);

/**
 * Topics of a Community were deleted.
 *
 * group_id: the id of the Community.
 * topic_id_array: array of their ids.
 */
typedef void (*TIMCommunityDeleteTopicCallback)(const char *group_id,
                                                const char *topic_id_array,
                                                const void *user_data);

/**
 * A topic of a Community was changed.
 *
 * group_id: the id of the Community.
 * topic_info: a TIMGroupTopicInfo document, as it is now.
 */
typedef void (*TIMCommunityChangeTopicInfoCallback)(const char *group_id,
                                                    const char *topic_info,
                                                    const void *user_data);

/**
 * What SetCommunityReceiveTopicRESTCustomDataCallback listens to. It is never called yet.
 */
typedef void (*TIMCommunityReceiveTopicRESTCustomDataCallback)(const char *topic_id,
                                                               const char *custom_data,
                                                               const void *user_data);

/**
 * What SetCommunityCreatePermissionGroupCallback listens to. It is never called yet.
 */
typedef void (*TIMCommunityCreatePermissionGroupCallback)(const char *group_id,
                                                          const char *permission_group_info,
                                                          const void *user_data);

/**
 * What SetCommunityDeletePermissionGroupCallback listens to. It is never called yet.
 */
typedef void (*TIMCommunityDeletePermissionGroupCallback)(const char *group_id,
                                                          const char *permission_group_id_array,
                                                          const void *user_data);

/**
 * What SetCommunityChangePermissionGroupInfoCallback listens to. It is never called yet.
 */
typedef void (*TIMCommunityChangePermissionGroupInfoCallback)(const char *group_id,
                                                              const char *permission_group_info,
                                                              const void *user_data);

/**
 * What SetCommunityAddMembersToPermissionGroupCallback listens to. It is never called yet.
 */
typedef void (*TIMCommunityAddMembersToPermissionGroupCallback)(const char *group_id,
                                                                const char *json_result,
                                                                const void *user_data);

/**
 * What SetCommunityRemoveMembersFromPermissionGroupCallback listens to. It is never called yet.
 */
typedef void (*TIMCommunityRemoveMembersFromPermissionGroupCallback)(const char *group_id,
                                                                     const char *json_result,
                                                                     const void *user_data);

/**
 * What SetCommunityAddTopicPermissionCallback listens to. It is never called yet.
 */
typedef void (*TIMCommunityAddTopicPermissionCallback)(const char *group_id,
                                                       const char *json_result,
                                                       const void *user_data);

/**
 * What SetCommunityDeleteTopicPermissionCallback listens to. It is never called yet.
 */
typedef void (*TIMCommunityDeleteTopicPermissionCallback)(const char *group_id,
                                                          const char *json_result,
                                                          const void *user_data);

/**
 * What SetCommunityModifyTopicPermissionCallback listens to. It is never called yet.
 */
typedef void (*TIMCommunityModifyTopicPermissionCallback)(const char *group_id,
                                                          const char *json_result,
                                                          const void *user_data);

/**
 * Sets another listener for new topics, or clears it with NULL; that of SetGroupTopicCreatedCallback is told too.
 */
TIM_DECL void TIMSetCommunityCreateTopicCallback(TIMCommunityCreateTopicCallback cb, const void *user_data);

/**
 * Sets another listener for deleted topics, or clears it with NULL; that of SetGroupTopicDeletedCallback is told
 * too.
 */
TIM_DECL void TIMSetCommunityDeleteTopicCallback(TIMCommunityDeleteTopicCallback cb, const void *user_data);

/**
 * Sets another listener for changed topics, or clears it with NULL; that of SetGroupTopicChangedCallback is told
 * too.
 */
TIM_DECL void TIMSetCommunityChangeTopicInfoCallback(TIMCommunityChangeTopicInfoCallback cb,
                                                     const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetCommunityReceiveTopicRESTCustomDataCallback(TIMCommunityReceiveTopicRESTCustomDataCallback cb,
                                                                const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetCommunityCreatePermissionGroupCallback(TIMCommunityCreatePermissionGroupCallback cb,
                                                           const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetCommunityDeletePermissionGroupCallback(TIMCommunityDeletePermissionGroupCallback cb,
                                                           const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetCommunityChangePermissionGroupInfoCallback(TIMCommunityChangePermissionGroupInfoCallback cb,
                                                               const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetCommunityAddMembersToPermissionGroupCallback(TIMCommunityAddMembersToPermissionGroupCallback cb,
                                                                 const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetCommunityRemoveMembersFromPermissionGroupCallback(TIMCommunityRemoveMembersFromPermissionGroupCallback cb,
                                                                      const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetCommunityAddTopicPermissionCallback(TIMCommunityAddTopicPermissionCallback cb,
                                                        const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetCommunityDeleteTopicPermissionCallback(TIMCommunityDeleteTopicPermissionCallback cb,
                                                           const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetCommunityModifyTopicPermissionCallback(TIMCommunityModifyTopicPermissionCallback cb,
                                                           const void *user_data);

/**
 * Makes a Community with topics: GroupCreate, whatever create_group_param_group_type and
 * create_group_param_is_support_topic say.
 *
 * json_group_create_param: a CreateGroupParam document; create_group_param_group_name is required.
 *
 * Answers a CreateGroupResult document.
 * Codes: 8501 the id is none that may be given; 8502 the name is empty or too long; 8503 the introduction is too
 * long; 8504 the notification is too long; 8505 the avatar is too long; 8507 more than 20 members, or more than the
 * Community may have; 10004 no such option or role, a member's id that is none, or custom information over its
 * limits; 10021 the id is in use; 10025 the id is in use by a chat group of the user's own; 10037 as many chat
 * groups were made today as may be.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMCommunityCreate(const char *json_group_create_param,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * The Communities with topics that the user is in. The same function as GroupGetJoinedCommunityList.
 *
 * Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int TIMCommunityGetJoinedCommunityList(TIMCommCallback cb, const void *user_data);

/**
 * Makes a topic in a Community with topics; its owner and its administrators may. Members are told
 * (TIMGroupTopicCreatedCallback). The same function as GroupCreateTopicInCommunity.
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
TIM_DECL int TIMCommunityCreateTopicInCommunity(const char *group_id,
                                                const char *json_topic_info,
                                                TIMCommCallback cb,
                                                const void *user_data);

/**
 * Deletes topics of a Community, with all that was said there; its owner and its administrators may. Members are
 * told (TIMGroupTopicDeletedCallback). The same function as GroupDeleteTopicFromCommunity.
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
TIM_DECL int TIMCommunityDeleteTopicFromCommunity(const char *group_id,
                                                  const char *json_topic_id_array,
                                                  TIMCommCallback cb,
                                                  const void *user_data);

/**
 * Changes a topic; the owner and the administrators of the Community may. Members are told
 * (TIMGroupTopicChangedCallback). Everybody may set their own draft there. The same function as GroupSetTopicInfo.
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
TIM_DECL int TIMCommunitySetTopicInfo(const char *json_topic_info, TIMCommCallback cb, const void *user_data);

/**
 * Topics of a Community, as the user sees them. The same function as GroupGetTopicInfoList.
 *
 * group_id: the id of the Community, without a prefix.
 * json_topic_id_array: JSON array of topic ids; NULL, `""` or `[]`: all.
 *
 * Answers an array of TIMGroupTopicInfoResult documents, with 10010 for what is no topic of the Community.
 * Codes: 10004 more topics are named than a Community has; 10007 the user is not in the Community; 10010 no such
 * chat group.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMCommunityGetTopicInfoList(const char *group_id,
                                          const char *json_topic_id_array,
                                          TIMCommCallback cb,
                                          const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunitySetTopicInheritMessageReceiveOptionFromCommunity(const char *topic_id,
                                                                          bool is_inherit,
                                                                          TIMCommCallback cb,
                                                                          const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityCreatePermissionGroupInCommunity(const char *json_permission_group_info,
                                                          TIMCommCallback cb,
                                                          const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityDeletePermissionGroupFromCommunity(const char *group_id,
                                                            const char *json_permission_group_id_array,
                                                            TIMCommCallback cb,
                                                            const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityModifyPermissionGroupInfoInCommunity(const char *json_permission_group_info,
                                                              TIMCommCallback cb,
                                                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityGetJoinedPermissionGroupListInCommunity(const char *group_id,
                                                                 TIMCommCallback cb,
                                                                 const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityGetPermissionGroupListInCommunity(const char *group_id,
                                                           const char *json_permission_group_id_array,
                                                           TIMCommCallback cb,
                                                           const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityAddCommunityMembersToPermissionGroup(const char *group_id,
                                                              const char *permission_group_id,
                                                              const char *json_member_id_array,
                                                              TIMCommCallback cb,
                                                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityRemoveCommunityMembersFromPermissionGroup(const char *group_id,
                                                                   const char *permission_group_id,
                                                                   const char *json_member_id_array,
                                                                   TIMCommCallback cb,
                                                                   const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityGetCommunityMemberListInPermissionGroup(const char *group_id,
                                                                 const char *permission_group_id,
                                                                 const char *next_cursor,
                                                                 TIMCommCallback cb,
                                                                 const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityAddTopicPermissionToPermissionGroup(const char *group_id,
                                                             const char *permission_group_id,
                                                             const char *json_topic_permission_map,
                                                             TIMCommCallback cb,
                                                             const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityDeleteTopicPermissionFromPermissionGroup(const char *group_id,
                                                                  const char *permission_group_id,
                                                                  const char *json_topic_id_array,
                                                                  TIMCommCallback cb,
                                                                  const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityModifyTopicPermissionInPermissionGroup(const char *group_id,
                                                                const char *permission_group_id,
                                                                const char *json_topic_permission_map,
                                                                TIMCommCallback cb,
                                                                const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCommunityGetTopicPermissionInPermissionGroup(const char *group_id,
                                                             const char *permission_group_id,
                                                             const char *json_topic_id_array,
                                                             TIMCommCallback cb,
                                                             const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMCOMMUNITYMANAGER_H */
