/*
 * Friends, and whom a user follows.
 * This file is generated.
 */

#ifndef CONVOKE_TIMFRIENDSHIPMANAGER_H
#define CONVOKE_TIMFRIENDSHIPMANAGER_H

#include "TIMCloudDef.h"

/**
 * Not used by Convoke yet.
 */
typedef enum TIMFollowType {
  /**
   * Not used by Convoke yet.
   */
  kTIMFollowLTypeNone = 0,
  /**
   * Not used by Convoke yet.
   */
  kTIMFollowLTypeInMyFollowingList = 1,
  /**
   * Not used by Convoke yet.
   */
  kTIMFollowLTypeInMyFollowersList = 2,
  /**
   * Not used by Convoke yet.
   */
  kTIMFollowLTypeInBothFollowersList = 3
} TIMFollowType;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMFriendChangeType {
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_None = 0,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_FriendAdd = 1,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_FriendDel = 2,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_PendencyAdd = 3,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_PendencyDel = 4,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_BlackListAdd = 5,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_BlackListDel = 6,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_PendencyReadedReport = 7,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_FriendProfileUpdate = 8,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_FriendGroupAdd = 9,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_FriendGroupDel = 10,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendChange_FriendGroupModify = 11
} TIMFriendChangeType;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMFriendCheckRelation {
  /**
   * Not used by Convoke yet.
   */
  FriendCheckNoRelation = 0,
  /**
   * Not used by Convoke yet.
   */
  FriendCheckAWithB = 1,
  /**
   * Not used by Convoke yet.
   */
  FriendCheckBWithA = 2,
  /**
   * Not used by Convoke yet.
   */
  FriendCheckBothWay = 3
} TIMFriendCheckRelation;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMFriendPendencyType {
  /**
   * Not used by Convoke yet.
   */
  FriendPendencyTypeComeIn = 0,
  /**
   * Not used by Convoke yet.
   */
  FriendPendencyTypeSendOut = 1,
  /**
   * Not used by Convoke yet.
   */
  FriendPendencyTypeBoth = 2
} TIMFriendPendencyType;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMFriendResponseAction {
  /**
   * Not used by Convoke yet.
   */
  ResponseActionAgree = 0,
  /**
   * Not used by Convoke yet.
   */
  ResponseActionAgreeAndAdd = 1,
  /**
   * Not used by Convoke yet.
   */
  ResponseActionReject = 2
} TIMFriendResponseAction;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMFriendType {
  /**
   * Not used by Convoke yet.
   */
  FriendTypeSingle = 0,
  /**
   * Not used by Convoke yet.
   */
  FriendTypeBoth = 1
} TIMFriendType;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMFriendshipRelationType {
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendshipRelationType_None = 0,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendshipRelationType_InMyFriendList = 1,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendshipRelationType_InOtherFriendList = 2,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendshipRelationType_BothFriend = 3
} TIMFriendshipRelationType;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMFriendshipSearchFieldKey {
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendshipSearchFieldKey_Identifier = 1,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendshipSearchFieldKey_NickName = 2,
  /**
   * Not used by Convoke yet.
   */
  kTIMFriendshipSearchFieldKey_Remark = 4
} TIMFriendshipSearchFieldKey;

/* FriendProfileCustomStringInfo. */
/** string: not used by Convoke yet. */
#define kTIMFriendProfileCustomStringInfoKey "friend_profile_custom_string_info_key"
/** string: not used by Convoke yet. */
#define kTIMFriendProfileCustomStringInfoValue "friend_profile_custom_string_info_value"

/* FriendProfile. */
/** string: not used by Convoke yet. */
#define kTIMFriendProfileIdentifier "friend_profile_identifier"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendProfileGroupNameArray "friend_profile_group_name_array"
/** string: not used by Convoke yet. */
#define kTIMFriendProfileRemark "friend_profile_remark"
/** string: not used by Convoke yet. */
#define kTIMFriendProfileAddWording "friend_profile_add_wording"
/** string: not used by Convoke yet. */
#define kTIMFriendProfileAddSource "friend_profile_add_source"
/** number: not used by Convoke yet. */
#define kTIMFriendProfileAddTime "friend_profile_add_time"
/** object UserProfile: not used by Convoke yet. */
#define kTIMFriendProfileUserProfile "friend_profile_user_profile"
/** array of FriendProfileCustomStringInfo: not used by Convoke yet. */
#define kTIMFriendProfileCustomStringArray "friend_profile_custom_string_array"

/* FriendProfileItem. */
/** string: not used by Convoke yet. */
#define kTIMFriendProfileItemRemark "friend_profile_item_remark"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendProfileItemGroupNameArray "friend_profile_item_group_name_array"
/** array of FriendProfileCustomStringInfo: not used by Convoke yet. */
#define kTIMFriendProfileItemCustomStringArray "friend_profile_item_custom_string_array"

/* FriendshipModifyFriendProfileParam. */
/** string: not used by Convoke yet. */
#define kTIMFriendshipModifyFriendProfileParamIdentifier "friendship_modify_friend_profile_param_identifier"
/** object FriendProfileItem: not used by Convoke yet. */
#define kTIMFriendshipModifyFriendProfileParamItem "friendship_modify_friend_profile_param_item"

/* FriendProfileUpdate. */
/** string: not used by Convoke yet. */
#define kTIMFriendProfileUpdateIdentifier "friend_profile_update_identifier"
/** object FriendProfileItem: not used by Convoke yet. */
#define kTIMFriendProfileUpdateItem "friend_profile_update_item"

/* FriendshipAddFriendParam. */
/** string: not used by Convoke yet. */
#define kTIMFriendshipAddFriendParamIdentifier "friendship_add_friend_param_identifier"
/** number, TIMFriendType: not used by Convoke yet. */
#define kTIMFriendshipAddFriendParamFriendType "friendship_add_friend_param_friend_type"
/** string: not used by Convoke yet. */
#define kTIMFriendshipAddFriendParamRemark "friendship_add_friend_param_remark"
/** string: not used by Convoke yet. */
#define kTIMFriendshipAddFriendParamGroupName "friendship_add_friend_param_group_name"
/** string: not used by Convoke yet. */
#define kTIMFriendshipAddFriendParamAddSource "friendship_add_friend_param_add_source"
/** string: not used by Convoke yet. */
#define kTIMFriendshipAddFriendParamAddWording "friendship_add_friend_param_add_wording"

/* FriendshipDeleteFriendParam. */
/** number, TIMFriendType: not used by Convoke yet. */
#define kTIMFriendshipDeleteFriendParamFriendType "friendship_delete_friend_param_friend_type"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendshipDeleteFriendParamIdentifierArray "friendship_delete_friend_param_identifier_array"

/* FriendAddPendency. */
/** number, TIMFriendPendencyType: not used by Convoke yet. */
#define kTIMFriendAddPendencyType "friend_add_pendency_type"
/** string: not used by Convoke yet. */
#define kTIMFriendAddPendencyIdentifier "friend_add_pendency_identifier"
/** string: not used by Convoke yet. */
#define kTIMFriendAddPendencyNickName "friend_add_pendency_nick_name"
/** string: not used by Convoke yet. */
#define kTIMFriendAddPendencyFaceUrl "friend_add_pendency_face_url"
/** number: not used by Convoke yet. */
#define kTIMFriendAddPendencyAddTime "friend_add_pendency_add_time"
/** string: not used by Convoke yet. */
#define kTIMFriendAddPendencyAddSource "friend_add_pendency_add_source"
/** string: not used by Convoke yet. */
#define kTIMFriendAddPendencyAddWording "friend_add_pendency_add_wording"

/* FriendshipGetPendencyListParam. */
/** number, TIMFriendPendencyType: not used by Convoke yet. */
#define kTIMFriendshipGetPendencyListParamType "friendship_get_pendency_list_param_type"
/** number: not used by Convoke yet. */
#define kTIMFriendshipGetPendencyListParamStartSeq "friendship_get_pendency_list_param_start_seq"
/** number: not used by Convoke yet. */
#define kTIMFriendshipGetPendencyListParamStartTime "friendship_get_pendency_list_param_start_time"
/** number: not used by Convoke yet. */
#define kTIMFriendshipGetPendencyListParamLimitedSize "friendship_get_pendency_list_param_limited_size"

/* PendencyPage. */
/** number: not used by Convoke yet. */
#define kTIMPendencyPageStartTime "pendency_page_start_time"
/** number: not used by Convoke yet. */
#define kTIMPendencyPageUnReadNum "pendency_page_unread_num"
/** number: not used by Convoke yet. */
#define kTIMPendencyPageCurrentSeq "pendency_page_current_seq"
/** array of FriendAddPendencyInfo: not used by Convoke yet. */
#define kTIMPendencyPagePendencyInfoArray "pendency_page_pendency_info_array"

/* FriendAddPendencyInfo. */
/** number, TIMFriendPendencyType: not used by Convoke yet. */
#define kTIMFriendAddPendencyInfoType "friend_add_pendency_info_type"
/** string: not used by Convoke yet. */
#define kTIMFriendAddPendencyInfoIdentifier "friend_add_pendency_info_identifier"
/** string: not used by Convoke yet. */
#define kTIMFriendAddPendencyInfoNickName "friend_add_pendency_info_nick_name"
/** string: not used by Convoke yet. */
#define kTIMFriendAddPendencyInfoFaceUrl "friend_add_pendency_info_face_url"
/** number: not used by Convoke yet. */
#define kTIMFriendAddPendencyInfoAddTime "friend_add_pendency_info_add_time"
/** string: not used by Convoke yet. */
#define kTIMFriendAddPendencyInfoAddSource "friend_add_pendency_info_add_source"
/** string: not used by Convoke yet. */
#define kTIMFriendAddPendencyInfoAddWording "friend_add_pendency_info_add_wording"

/* FriendResponse. */
/** string: not used by Convoke yet. */
#define kTIMFriendResponseIdentifier "friend_response_identifier"
/** number, TIMFriendResponseAction: not used by Convoke yet. */
#define kTIMFriendResponseAction "friend_response_action"
/** string: not used by Convoke yet. */
#define kTIMFriendResponseRemark "friend_response_remark"
/** string: not used by Convoke yet. */
#define kTIMFriendResponseGroupName "friend_response_group_name"

/* FriendshipDeletePendencyParam. */
/** number, TIMFriendPendencyType: not used by Convoke yet. */
#define kTIMFriendshipDeletePendencyParamType "friendship_delete_pendency_param_type"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendshipDeletePendencyParamIdentifierArray "friendship_delete_pendency_param_identifier_array"

/* FriendshipCheckFriendTypeParam. */
/** number, TIMFriendType: not used by Convoke yet. */
#define kTIMFriendshipCheckFriendTypeParamCheckType "friendship_check_friendtype_param_check_type"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendshipCheckFriendTypeParamIdentifierArray "friendship_check_friendtype_param_identifier_array"

/* FriendshipCheckFriendTypeResult. */
/** string: not used by Convoke yet. */
#define kTIMFriendshipCheckFriendTypeResultIdentifier "friendship_check_friendtype_result_identifier"
/** number, TIMFriendCheckRelation: not used by Convoke yet. */
#define kTIMFriendshipCheckFriendTypeResultRelation "friendship_check_friendtype_result_relation"
/** number: not used by Convoke yet. */
#define kTIMFriendshipCheckFriendTypeResultCode "friendship_check_friendtype_result_code"
/** string: not used by Convoke yet. */
#define kTIMFriendshipCheckFriendTypeResultDesc "friendship_check_friendtype_result_desc"

/* FriendResult. */
/** string: not used by Convoke yet. */
#define kTIMFriendResultIdentifier "friend_result_identifier"
/** number: not used by Convoke yet. */
#define kTIMFriendResultCode "friend_result_code"
/** string: not used by Convoke yet. */
#define kTIMFriendResultDesc "friend_result_desc"

/* CreateFriendGroupParam. */
/** array of strings: not used by Convoke yet. */
#define kTIMFriendshipCreateFriendGroupParamNameArray "friendship_create_friend_group_param_name_array"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendshipCreateFriendGroupParamIdentifierArray "friendship_create_friend_group_param_identifier_array"

/* FriendGroupInfo. */
/** string: not used by Convoke yet. */
#define kTIMFriendGroupInfoName "friend_group_info_name"
/** number: not used by Convoke yet. */
#define kTIMFriendGroupInfoCount "friend_group_info_count"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendGroupInfoIdentifierArray "friend_group_info_identifier_array"

/* FriendshipModifyFriendGroupParam. */
/** string: not used by Convoke yet. */
#define kTIMFriendshipModifyFriendGroupParamName "friendship_modify_friend_group_param_name"
/** string: not used by Convoke yet. */
#define kTIMFriendshipModifyFriendGroupParamNewName "friendship_modify_friend_group_param_new_name"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendshipModifyFriendGroupParamDeleteIdentifierArray "friendship_modify_friend_group_param_delete_identifier_array"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendshipModifyFriendGroupParamAddIdentifierArray "friendship_modify_friend_group_param_add_identifier_array"

/* FriendSearchParam. */
/** array of strings: not used by Convoke yet. */
#define kTIMFriendshipSearchParamKeywordList "friendship_search_param_keyword_list"
/** array of numbers, TIMFriendshipSearchFieldKey: not used by Convoke yet. */
#define kTIMFriendshipSearchParamSearchFieldList "friendship_search_param_search_field_list"

/* FriendInfoGetResult. */
/** string: not used by Convoke yet. */
#define kTIMFriendshipFriendInfoGetResultIdentifier "friendship_friend_info_get_result_identifier"
/** number, TIMFriendshipRelationType: not used by Convoke yet. */
#define kTIMFriendshipFriendInfoGetResultRelationType "friendship_friend_info_get_result_relation_type"
/** number: not used by Convoke yet. */
#define kTIMFriendshipFriendInfoGetResultErrorCode "friendship_friend_info_get_result_error_code"
/** string: not used by Convoke yet. */
#define kTIMFriendshipFriendInfoGetResultErrorMessage "friendship_friend_info_get_result_error_message"
/** object FriendProfile: not used by Convoke yet. */
#define kTIMFriendshipFriendInfoGetResultFriendInfo "friendship_friend_info_get_result_field_info"

/* OfficialAccountInfo. */
/** string: not used by Convoke yet. */
#define kTIMOfficialAccountID "official_account_id"
/** string: not used by Convoke yet. */
#define kTIMOfficialAccountName "official_account_name"
/** string: not used by Convoke yet. */
#define kTIMOfficialAccountFaceUrl "official_account_face_url"
/** string: not used by Convoke yet. */
#define kTIMOfficialAccountOwnerUserID "official_account_owner_user_id"
/** string: not used by Convoke yet. */
#define kTIMOfficialAccountIntroduction "official_account_introduction"
/** string: not used by Convoke yet. */
#define kTIMOfficialAccountOrganization "official_account_organization"
/** number: not used by Convoke yet. */
#define kTIMOfficialAccountCreateTime "official_account_create_time"
/** number: not used by Convoke yet. */
#define kTIMOfficialAccountSubscriberCount "official_account_subscriber_count"
/** number: not used by Convoke yet. */
#define kTIMOfficialAccountSubscribeTime "official_account_subscribe_time"
/** string: not used by Convoke yet. */
#define kTIMOfficialAccountCustomData "official_account_custom_data"

/* GetOfficialAccountInfoResult. */
/** number: not used by Convoke yet. */
#define kTIMGetOfficialAccountInfoResultCode "get_official_accounts_info_result_code"
/** string: not used by Convoke yet. */
#define kTIMGetOfficialAccountInfoResultDesc "get_official_accounts_info_result_desc"
/** object OfficialAccountInfo: not used by Convoke yet. */
#define kTIMGetOfficialAccountInfo "get_official_accounts_info"

/* FollowOperationResult. */
/** string: not used by Convoke yet. */
#define kTIMFollowOperationResultUserID "follow_operation_result_user_id"
/** number: not used by Convoke yet. */
#define kTIMFollowOperationResultCode "follow_operation_result_code"
/** string: not used by Convoke yet. */
#define kTIMFollowOperationResultInfo "follow_operation_result_Info"

/* FollowListResult. */
/** string: not used by Convoke yet. */
#define kTIMFollowListResultNextCursor "follow_list_result_next_cursor"
/** array of UserProfile: not used by Convoke yet. */
#define kTIMFollowListResultUerInfoList "follow_list_result_user_info_list"

/* FollowInfo. */
/** number: not used by Convoke yet. */
#define kTIMFollowInfoResultCode "follow_info_result_code"
/** string: not used by Convoke yet. */
#define kTIMFollowInfoResultInfo "follow_info_result_info"
/** string: not used by Convoke yet. */
#define kTIMFollowInfoUserID "follow_info_user_id"
/** number: not used by Convoke yet. */
#define kTIMFollowInfoFollowingCount "follow_info_following_count"
/** number: not used by Convoke yet. */
#define kTIMFollowInfoFollowersCount "follow_info_followers_count"
/** number: not used by Convoke yet. */
#define kTIMFollowInfoMutualFollowersCount "follow_info_mutual_followers_count"

/* FollowTypeCheckResult. */
/** string: not used by Convoke yet. */
#define kTIMFollowTypeCheckResultUserID "follow_type_check_result_user_id"
/** number: not used by Convoke yet. */
#define kTIMFollowTypeCheckResultCode "follow_type_check_result_code"
/** string: not used by Convoke yet. */
#define kTIMFollowTypeCheckResultInfo "follow_type_check_result_info"
/** number, TIMFollowType: not used by Convoke yet. */
#define kTIMFollowTypeCheckResultFollowType "follow_type_check_result_follow_type"

/* FriendChangeElem. */
/** number, TIMFriendChangeType: not used by Convoke yet. */
#define kTIMFriendChangeElemChangeType "friend_change_elem_change_type"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendChangeElemFriendAddIdentifierArray "friend_change_elem_friend_add_identifier_array"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendChangeElemFriendDelIdentifierArray "friend_change_elem_friend_del_identifier_array"
/** array of FriendAddPendency: not used by Convoke yet. */
#define kTIMFriendChangeElemFriendAddPendencyItemArray "friend_change_elem_friend_add_pendency_array"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendChangeElemPendencyDelIdentifierArray "friend_change_elem_pendency_del_identifier_array"
/** number: not used by Convoke yet. */
#define kTIMFriendChangeElemPendencyReadedReportTimestamp "friend_change_elem_pendency_readed_report_timestamp"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendChangeElemBlackListAddIdentifierArray "friend_change_elem_blacklist_add_identifier_array"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendChangeElemBlackListDelIdentifierArray "friend_change_elem_blacklist_del_identifier_array"
/** array of FriendProfileUpdate: not used by Convoke yet. */
#define kTIMFriendChangeElemFriendProfileUpdateItemArray "friend_change_elem_friend_profile_update_item_array"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendChangeElemFriendGroupAddIdentifierArray "friend_change_elem_friend_group_add_array"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendChangeElemFriendGroupDelIdentifierArray "friend_change_elem_friend_group_del_array"
/** array of strings: not used by Convoke yet. */
#define kTIMFriendChangeElemFriendGroupModifyIdentifierArray "friend_change_elem_friend_group_update_array"

/* UserProfile: what a user says of themselves. */
/** number, TIMProfileAddPermission. */
#define kTIMUserProfileAddPermission "user_profile_add_permission"

/* Names as they were spelled once. */
/** FriendTypeSingle. */
#define FriendTypeSignle FriendTypeSingle
/** kTIMFriendshipSearchFieldKey_NickName. */
#define kTIMFriendshipSearchFieldKey_NikeName kTIMFriendshipSearchFieldKey_NickName
/** kTIMFriendChangeElemFriendProfileUpdateItemArray. */
#define kTIMFriendChangeElemFreindProfileUpdateItemArray kTIMFriendChangeElemFriendProfileUpdateItemArray
/** kTIMFriendProfileCustomStringInfoKey. */
#define kTIMFriendProfileCustemStringInfoKey kTIMFriendProfileCustomStringInfoKey
/** kTIMFriendProfileCustomStringInfoValue. */
#define kTIMFriendProfileCustemStringInfoValue kTIMFriendProfileCustomStringInfoValue
/** kTIMFriendResponseIdentifier. */
#define kTIMFriendResponeIdentifier kTIMFriendResponseIdentifier
/** kTIMFriendResponseAction. */
#define kTIMFriendResponeAction kTIMFriendResponseAction
/** kTIMFriendResponseRemark. */
#define kTIMFriendResponeRemark kTIMFriendResponseRemark
/** kTIMFriendResponseGroupName. */
#define kTIMFriendResponeGroupName kTIMFriendResponseGroupName
/** kTIMFollowListResultNextCursor. */
#define KTIMFollowListResultNextCursor kTIMFollowListResultNextCursor
/** kTIMFollowListResultUerInfoList. */
#define KTIMFollowListResultUerInfoList kTIMFollowListResultUerInfoList

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What SetOnAddFriendCallback listens to. It is never called yet.
 */
typedef void (*TIMOnAddFriendCallback)(const char *json_identifier_array, const void *user_data);

/**
 * What SetOnDeleteFriendCallback listens to. It is never called yet.
 */
typedef void (*TIMOnDeleteFriendCallback)(const char *json_identifier_array, const void *user_data);

/**
 * What SetUpdateFriendProfileCallback listens to. It is never called yet.
 */
typedef void (*TIMUpdateFriendProfileCallback)(const char *json_friend_profile_update_array,
                                               const void *user_data);

/**
 * What SetFriendAddRequestCallback listens to. It is never called yet.
 */
typedef void (*TIMFriendAddRequestCallback)(const char *json_friend_add_request_pendency_array,
                                            const void *user_data);

/**
 * What SetFriendApplicationListDeletedCallback listens to. It is never called yet.
 */
typedef void (*TIMFriendApplicationListDeletedCallback)(const char *json_identifier_array,
                                                        const void *user_data);

/**
 * What SetFriendApplicationListReadCallback listens to. It is never called yet.
 */
typedef void (*TIMFriendApplicationListReadCallback)(const void *user_data);

/**
 * What SetFriendBlackListAddedCallback listens to. It is never called yet.
 */
typedef void (*TIMFriendBlackListAddedCallback)(const char *json_friend_black_added_array,
                                                const void *user_data);

/**
 * What SetFriendBlackListDeletedCallback listens to. It is never called yet.
 */
typedef void (*TIMFriendBlackListDeletedCallback)(const char *json_identifier_array, const void *user_data);

/**
 * What SetFriendGroupCreatedCallback listens to. It is never called yet.
 */
typedef void (*TIMFriendGroupCreatedCallback)(const char *group_name,
                                              const char *json_friend_info_array,
                                              const void *user_data);

/**
 * What SetFriendGroupDeletedCallback listens to. It is never called yet.
 */
typedef void (*TIMFriendGroupDeletedCallback)(const char *json_group_name_array, const void *user_data);

/**
 * What SetFriendGroupNameChangedCallback listens to. It is never called yet.
 */
typedef void (*TIMFriendGroupNameChangedCallback)(const char *old_group_name,
                                                  const char *new_group_name,
                                                  const void *user_data);

/**
 * What SetFriendsAddedToGroupCallback listens to. It is never called yet.
 */
typedef void (*TIMFriendsAddedToGroupCallback)(const char *group_name,
                                               const char *json_friend_info_array,
                                               const void *user_data);

/**
 * What SetFriendsDeletedFromGroupCallback listens to. It is never called yet.
 */
typedef void (*TIMFriendsDeletedFromGroupCallback)(const char *group_name,
                                                   const char *json_friend_id_array,
                                                   const void *user_data);

/**
 * What SetOfficialAccountSubscribedCallback listens to. It is never called yet.
 */
typedef void (*TIMOfficialAccountSubscribedCallback)(const char *json_official_account_info,
                                                     const void *user_data);

/**
 * What SetOfficialAccountUnsubscribedCallback listens to. It is never called yet.
 */
typedef void (*TIMOfficialAccountUnsubscribedCallback)(const char *official_account_id, const void *user_data);

/**
 * What SetOfficialAccountDeletedCallback listens to. It is never called yet.
 */
typedef void (*TIMOfficialAccountDeletedCallback)(const char *official_account_id, const void *user_data);

/**
 * What SetOfficialAccountInfoChangedCallback listens to. It is never called yet.
 */
typedef void (*TIMOfficialAccountInfoChangedCallback)(const char *json_official_account_info,
                                                      const void *user_data);

/**
 * What SetMyFollowingListChangedCallback listens to. It is never called yet.
 */
typedef void (*TIMMyFollowingListChangedCallback)(const char *json_user_info_list,
                                                  bool is_add,
                                                  const void *user_data);

/**
 * What SetMyFollowersListChangedCallback listens to. It is never called yet.
 */
typedef void (*TIMMyFollowersListChangedCallback)(const char *json_user_info_list,
                                                  bool is_add,
                                                  const void *user_data);

/**
 * What SetMutualFollowersListChangedCallback listens to. It is never called yet.
 */
typedef void (*TIMMutualFollowersListChangedCallback)(const char *json_user_info_list,
                                                      bool is_add,
                                                      const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetOnAddFriendCallback(TIMOnAddFriendCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetOnDeleteFriendCallback(TIMOnDeleteFriendCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetUpdateFriendProfileCallback(TIMUpdateFriendProfileCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetFriendAddRequestCallback(TIMFriendAddRequestCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetFriendApplicationListDeletedCallback(TIMFriendApplicationListDeletedCallback cb,
                                                         const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetFriendApplicationListReadCallback(TIMFriendApplicationListReadCallback cb,
                                                      const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetFriendBlackListAddedCallback(TIMFriendBlackListAddedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetFriendBlackListDeletedCallback(TIMFriendBlackListDeletedCallback cb,
                                                   const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetFriendGroupCreatedCallback(TIMFriendGroupCreatedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetFriendGroupDeletedCallback(TIMFriendGroupDeletedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetFriendGroupNameChangedCallback(TIMFriendGroupNameChangedCallback cb,
                                                   const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetFriendsAddedToGroupCallback(TIMFriendsAddedToGroupCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetFriendsDeletedFromGroupCallback(TIMFriendsDeletedFromGroupCallback cb,
                                                    const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetOfficialAccountSubscribedCallback(TIMOfficialAccountSubscribedCallback cb,
                                                      const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetOfficialAccountUnsubscribedCallback(TIMOfficialAccountUnsubscribedCallback cb,
                                                        const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetOfficialAccountDeletedCallback(TIMOfficialAccountDeletedCallback cb,
                                                   const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetOfficialAccountInfoChangedCallback(TIMOfficialAccountInfoChangedCallback cb,
                                                       const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetMyFollowingListChangedCallback(TIMMyFollowingListChangedCallback cb,
                                                   const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetMyFollowersListChangedCallback(TIMMyFollowersListChangedCallback cb,
                                                   const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetMutualFollowersListChangedCallback(TIMMutualFollowersListChangedCallback cb,
                                                       const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipGetFriendProfileList(TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipGetFriendsInfo(const char *friend_id_list,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipModifyFriendProfile(const char *json_modify_friend_info_param,
                                              TIMCommCallback cb,
                                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipSearchFriends(const char *json_search_friends_param,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipAddFriend(const char *json_add_friend_param,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipDeleteFriend(const char *json_delete_friend_param,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipCheckFriendType(const char *json_check_friend_list_param,
                                          TIMCommCallback cb,
                                          const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipGetPendencyList(const char *json_get_pendency_list_param,
                                          TIMCommCallback cb,
                                          const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipHandleFriendAddRequest(const char *json_handle_friend_add_param,
                                                 TIMCommCallback cb,
                                                 const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipReportPendencyReaded(uint64_t time_stamp,
                                               TIMCommCallback cb,
                                               const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipDeletePendency(const char *json_delete_pendency_param,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipGetBlackList(TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipAddToBlackList(const char *json_add_to_blacklist_param,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipDeleteFromBlackList(const char *json_delete_from_blacklist_param,
                                              TIMCommCallback cb,
                                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipCreateFriendGroup(const char *json_create_friend_group_param,
                                            TIMCommCallback cb,
                                            const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipGetFriendGroupList(const char *json_get_friend_group_list_param,
                                             TIMCommCallback cb,
                                             const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipDeleteFriendGroup(const char *json_delete_friend_group_param,
                                            TIMCommCallback cb,
                                            const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFriendshipModifyFriendGroup(const char *json_modify_friend_group_param,
                                            TIMCommCallback cb,
                                            const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMSubscribeOfficialAccount(const char *official_account_id,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMUnsubscribeOfficialAccount(const char *unsubscribe_official_account_id,
                                           TIMCommCallback cb,
                                           const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMGetOfficialAccountsInfo(const char *json_official_account_id_list,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMFollowUser(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMUnfollowUser(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMGetMyFollowingList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMGetMyFollowersList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMGetMutualFollowersList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMGetUserFollowInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMCheckFollowType(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMFRIENDSHIPMANAGER_H */
