/*
 * Convoke: an open instant-messaging SDK. A file on disk is the whole service; several processes chat through it.
 *
 * This file is generated from the source. It declares every function under its plain name; TIMCloud.h declares the same
 * functions under TIM + name. Link with -lconvoke (pkg-config convoke).
 *
 * CALLS. A function that does something checks its arguments, copies them, and returns at once:
 *   0      accepted. The callback, if one is given, is called exactly once, with a code of its own.
 *   not 0  refused (enum TIMResult). Nothing happened, and the callback is never called. The log callback is told which
 *          argument it was and why, soon after; set it before Init.
 * A callback may be NULL: the work is done, and nobody is told. Code 0 in a callback means: done, and on disk.
 * At most 1000 calls may be unanswered, those without a callback included; the next ones are answered 9507.
 * What is not built yet is declared all the same, and answered 7013; its listeners are never called.
 *
 * THREADS. Functions may be called from any thread, also from inside callbacks. Callbacks run one after the other on one
 * thread of the SDK, never on the caller's, and possibly before the call has returned: first the answer of a call, then
 * the events it led to, then the answer of the next call. A callback that takes long delays the ones behind it. In poll
 * mode (convoke_delivery: "poll") they run inside ConvokePoll, on the thread that calls it; ConvokeSetReadyCallback says when
 * to. Only what is called before Init or after Uninit is answered (6013) on a thread made for that.
 *
 * IDS. A user id is 1 to 32 bytes of printable ASCII, a chat group id 1 to 48. Where a call takes an array of
 * conversation ids, they carry a prefix: c2c_<user id>, group_<chat group id>; everywhere else, and in documents, they
 * do not.
 *
 * MEMORY. Texts given to a function are copied; the caller keeps its own. Texts given to a callback are never NULL, and
 * valid until the callback returns: copy what is to last. user_data is handed back as it was given, and never looked into;
 * cast it to what it was, the const is only a habit of this API.
 *
 * TEXT is UTF-8, NUL-terminated, at most 16 MiB. JSON keys are constants in this file. 64-bit numbers are JSON numbers;
 * as input they may also be decimal strings. Unknown keys are ignored, and no value is ever null.
 *
 * LISTENERS (Set...Callback) may be set, changed and cleared (NULL) at any time, before Init too; they outlive Uninit.
 *
 * THE END. Uninit answers what is pending with 7009 and waits; when it has returned, no callback runs any more, and user
 * data may be freed. A process may also just exit: what was answered 0 is kept. Do not wait in a callback for a thread that
 * is in Uninit or Init: they wait for the callback. A callback must not throw. In a child made by fork after Init, only exit
 * and exec: every call returns 7014, and Uninit does nothing.
 *
 *   Init(1400000001, NULL);                                    the same number in all processes that are to meet
 *   Login("alice", "any text", on_login, NULL);                in on_login:
 *   ConvCreateConversationGroup("work", "[\"c2c_bob\"]", on_created, NULL);
 *   ...
 *   Uninit();
 *
 * A whole program, which waits for its answers: examples/c/conversation_groups.c.
 */

#ifndef CONVOKE_H
#define CONVOKE_H

#include <stdbool.h>
#include <stdint.h>

/** The version this header belongs to; GetSDKVersion() has that of the library. */
#define CONVOKE_VERSION "0.1.0"

/** Codes that a callback is given. */
enum TIMErrCode {
  /** The call was carried out. */
  ERR_SUCC = 0,
  /** The conversation is not in the user's list. */
  ERR_INVALID_CONVERSATION = 6004,
  /** Stored data could not be read. */
  ERR_LOADMSG_FAILED = 6005,
  /** The call came before `Init` or after `Uninit`. */
  ERR_SDK_NOT_INITIALIZED = 6013,
  /** Nobody is logged in. */
  ERR_SDK_NOT_LOGGED_IN = 6014,
  /** An argument, or an item of one, is not what the call takes. */
  ERR_INVALID_PARAMETERS = 6017,
  /** The store refused a statement or stayed locked. */
  ERR_DATABASE_OPERATE_FAILED = 6019,
  /** The disk refused a read, a write or a sync, or is full. */
  ERR_IO_OPERATION_FAILED = 6022,
  /** Not a user id. */
  ERR_SDK_COMM_INVALID_IDENTIFIER = 7003,
  /** `Uninit` came before the call was carried out. */
  ERR_SDK_COMM_INTERRUPT = 7009,
  /** A defect of Convoke; it has been logged, and nothing was changed. */
  ERR_SDK_INTERNAL_ERROR = 7012,
  /** The operation does not fit the state, a name in use for instance. */
  ERR_SDK_INVALID_OPERATION = 7014,
  /** Convoke does not do this. */
  ERR_SDK_INTERFACE_NOT_SUPPORT = 7013,
  /** The elements of the message are too long. */
  ERR_SDK_MSG_BODY_SIZE_LIMIT = 8001,
  /** Somebody else has modified the message meanwhile. */
  ERR_SDK_MSG_MODIFY_CONFLICT = 8006,
  /** Not an id that a chat group may be given. */
  ERR_SDK_GROUP_INVALID_ID = 8501,
  /** The chat group's name is too long. */
  ERR_SDK_GROUP_INVALID_NAME = 8502,
  /** The chat group's introduction is too long. */
  ERR_SDK_GROUP_INVALID_INTRODUCTION = 8503,
  /** The chat group's notification is too long. */
  ERR_SDK_GROUP_INVALID_NOTIFICATION = 8504,
  /** The chat group's face URL is too long. */
  ERR_SDK_GROUP_INVALID_FACE_URL = 8505,
  /** More members than a chat group may begin with. */
  ERR_SDK_GROUP_MEMBER_COUNT_LIMIT = 8507,
  /** The member's name card is too long. */
  ERR_SDK_GROUP_INVALID_NAME_CARD = 8506,
  /** A Work group is not joined; one is invited. */
  ERR_SDK_GROUP_JOIN_PRIVATE_GROUP_DENY = 8508,
  /** Too many calls are unanswered. */
  ERR_SDK_NET_REQ_COUNT_LIMIT = 9507,
  /** The chat group cannot be so. */
  ERR_SVR_GROUP_INVALID_PARAMETERS = 10004,
  /** The user has no right to do this in the chat group. */
  ERR_SVR_GROUP_PERMISSION_DENY = 10007,
  /** Its owner may not quit the chat group. */
  ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT = 10009,
  /** There is no such chat group. */
  ERR_SVR_GROUP_NOT_FOUND = 10010,
  /** The user is in the chat group already. */
  ERR_SVR_GROUP_ALLREADY_MEMBER = 10013,
  /** The chat group has all the members it may have. */
  ERR_SVR_GROUP_FULL_MEMBER_COUNT = 10014,
  /** The user, or everyone in the chat group, is muted. */
  ERR_SVR_GROUP_SHUTUP_DENY = 10017,
  /** Not a user id. */
  ERR_SVR_GROUP_ACCOUNT_NOT_FOUND = 10019,
  /** Another chat group has this id. */
  ERR_SVR_GROUP_GROUPID_IN_USED = 10021,
  /** Somebody has decided on the request already. */
  ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED = 10024,
  /** A chat group of the user's own has this id. */
  ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER = 10025,
  /** There is no such message. */
  ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND = 10030,
  /** The message was sent too long ago to be revoked. */
  ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT = 10031,
  /** The message is not the user's to revoke. */
  ERR_SVR_GROUP_REVOKE_MSG_DENY = 10032,
  /** Too many chat groups have been created today. */
  ERR_SVR_GROUP_COUNT_LIMIT = 10037,
  /** Somebody else has changed the attributes, and the host does not know it yet. */
  ERR_SVR_GROUP_ATTRIBUTE_WRITE_CONFILCT = 10056,
  /** Too many messages are pinned. */
  ERR_SVR_GROUP_PINNED_MESSAGE_COUNT_LIMIT = 10070,
  /** The message is pinned already. */
  ERR_SVR_GROUP_MESSAGE_ALREADY_PINNED = 10071,
  /** The message has no such extension. */
  ERR_SVR_MSG_EXTENSION_NOT_EXIST = 23004,
  /** The message has all the different reactions it may have. */
  ERR_SVR_MSG_REACTION_COUNT_LIMIT = 23005,
  /** As many users as may have reacted so. */
  ERR_SVR_MSG_REACTION_USER_COUNT_LIMIT = 23006,
  /** The user has reacted so already. */
  ERR_SVR_MSG_REACTION_ALREADY_CONTAIN_USER = 23007,
  /** Nobody has reacted so. */
  ERR_SVR_MSG_REACTION_NOT_EXISTS = 23008,
  /** The user has not reacted so. */
  ERR_SVR_MSG_REACTION_NOT_CONTAIN_USER = 23009,
  /** A part of the profile is too long or no such value. */
  ERR_SVR_PROFILE_INVALID_PARAMETERS = 40001,
  /** Too many conversations in one call. */
  ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT = 51006,
  /** The item names a chat group that does not exist. */
  ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED = 51007,
  /** Too many conversations are marked. */
  ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT = 51008,
  /** There is no conversation group of that name. */
  ERR_SVR_CONV_CONV_GROUP_NOT_EXIST = 51009,
  /** The user has all the groups they may have. */
  ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT = 51010,
  /** The name of a conversation group is too long. */
  ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH = 51011,
  /** The time the UserSig is good for is over. */
  ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001,
  /** Malformed, or not signed with this secret key. */
  ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED = 70003,
  /** The UserSig is another user's. */
  ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID = 70013,
  /** The UserSig is another application's. */
  ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID = 70014,
};
typedef enum TIMErrCode TIMErrCode;

/* SdKConfig: what Init takes, with Convoke's own keys. */
/** string: the data directory. */
#define kTIMSdkConfigConfigFilePath "sdk_config_config_file_path"
/** string: the directory of the log file. */
#define kTIMSdkConfigLogFilePath "sdk_config_log_file_path"
/** string: `sqlite` or `memory`. */
#define kConvokeStore "convoke_store"
/** string: `full` or `normal`. */
#define kConvokeDurability "convoke_durability"
/** string: `thread` or `poll`. */
#define kConvokeDelivery "convoke_delivery"
/** string: the key with which UserSigs are verified. */
#define kConvokeSecretKey "convoke_secret_key"
/** object: numbers by the names kConvokeLimit.... */
#define kConvokeLimits "convoke_limits"

/* SetConfig: as an argument, what is given changes; as an answer, all that is in force. */
/** number, TIMLogLevel: the least grave line in the log file. */
#define kTIMSetConfigLogLevel "set_config_log_level"
/** number, TIMLogLevel: the least grave line for the log callback. */
#define kTIMSetConfigCallbackLogLevel "set_config_callback_log_level"
/** bool: whether the log also goes to the standard error stream. */
#define kTIMSetConfigIsLogOutputConsole "set_config_is_log_output_console"
/** object UserConfig. */
#define kTIMSetConfigUserConfig "set_config_user_config"
/** string: kept and answered. */
#define kTIMSetConfigUserDefineData "set_config_user_define_data"
/** object HttpProxyInfo: kept and answered. */
#define kTIMSetConfigHttpProxyInfo "set_config_http_proxy_info"
/** object Socks5ProxyInfo: kept and answered. */
#define kTIMSetConfigSocks5ProxyInfo "set_config_socks5_proxy_info"
/** object PACProxyInfo: kept and answered. */
#define kTIMSetConfigPACProxyInfo "set_config_pac_proxy_info"
/** bool: kept and answered. */
#define kTIMSetConfigIsOnlyLocalDNSSource "set_config_is_only_local_dns_source"

/* UserConfig. */
/** bool: kept and answered. */
#define kTIMUserConfigIsDisableStorage "user_config_is_is_disable_storage"
/** bool: kept and answered. */
#define kTIMUserConfigIsReadReceipt "user_config_is_read_receipt"
/** bool: kept and answered. */
#define kTIMUserConfigIsIgnoreGroupTipsUnRead "user_config_is_ignore_grouptips_unread"
/** bool: kept and answered. */
#define kTIMUserConfigIsSyncReport "user_config_is_sync_report"

/* HttpProxyInfo. Convoke makes no connections; it is kept and answered. */
/** string: address. */
#define kTIMHttpProxyInfoIp "http_proxy_info_ip"
/** number: port. */
#define kTIMHttpProxyInfoPort "http_proxy_info_port"
/** string: user name. */
#define kTIMHttpProxyInfoUserName "http_proxy_info_username"
/** string: password. */
#define kTIMHttpProxyInfoPassword "http_proxy_info_password"

/* Socks5ProxyInfo. */
/** string: address. */
#define kTIMSocks5ProxyInfoIp "socks5_proxy_info_ip"
/** number: port. */
#define kTIMSocks5ProxyInfoPort "socks5_proxy_info_port"
/** string: user name. */
#define kTIMSocks5ProxyInfoUserName "socks5_proxy_info_username"
/** string: password. */
#define kTIMSocks5ProxyInfoPassword "socks5_proxy_info_password"

/* PACProxyInfo. */
/** string: user name. */
#define kTIMPACProxyInfoUserName "pac_proxy_info_username"
/** string: password. */
#define kTIMPACProxyInfoPassword "pac_proxy_info_password"

/* What callExperimentalAPI takes. The parameter is whatever the operation takes. */
/** string: the operation. */
#define kTIMRequestOperation "request_operation"
/** what the operation takes. */
#define kTIMRequestParam "request_param"

/* UserProfile: what a user says of themselves. */
/** string: the user id. */
#define kTIMUserProfileIdentifier "user_profile_identifier"
/** string: the name to show. */
#define kTIMUserProfileNickName "user_profile_nick_name"
/** number, TIMGenderType. */
#define kTIMUserProfileGender "user_profile_gender"
/** string: the avatar. */
#define kTIMUserProfileFaceUrl "user_profile_face_url"
/** string: the name that the reader has given the user; empty, for Convoke has no friends yet. */
#define kTIMUserProfileFriendRemark "user_profile_friend_remark"
/** string: what the user says of themselves in a line. */
#define kTIMUserProfileSelfSignature "user_profile_self_signature"
/** number, TIMProfileAddPermission. */
#define kTIMUserProfileAddPermission "user_profile_add_permission"
/** string: where the user lives. */
#define kTIMUserProfileLocation "user_profile_location"
/** number: the language, as the application counts them. */
#define kTIMUserProfileLanguage "user_profile_language"
/** number: the birthday, such as 20001231. */
#define kTIMUserProfileBirthDay "user_profile_birthday"
/** number: the level, as the application counts it. */
#define kTIMUserProfileLevel "user_profile_level"
/** number: the role, as the application counts them. */
#define kTIMUserProfileRole "user_profile_role"
/** array of UserProfileCustomStringInfo: what the application adds, by key. */
#define kTIMUserProfileCustomStringArray "user_profile_custom_string_array"

/* UserProfileCustomStringInfo: one thing that the application adds to a profile. */
/** string: its key. */
#define kTIMUserProfileCustomStringInfoKey "user_profile_custom_string_info_key"
/** string: its value. */
#define kTIMUserProfileCustomStringInfoValue "user_profile_custom_string_info_value"

/* UserProfileItem: what a user changes in their profile; what is absent stays. */
/** string: the name to show. */
#define kTIMUserProfileItemNickName "user_profile_item_nick_name"
/** number, TIMGenderType. */
#define kTIMUserProfileItemGender "user_profile_item_gender"
/** string: the avatar. */
#define kTIMUserProfileItemFaceUrl "user_profile_item_face_url"
/** string: what the user says of themselves in a line. */
#define kTIMUserProfileItemSelfSignature "user_profile_item_self_signature"
/** number, TIMProfileAddPermission. */
#define kTIMUserProfileItemAddPermission "user_profile_item_add_permission"
/** string: where the user lives. */
#define kTIMUserProfileItemLocation "user_profile_item_location"
/** number: the language, as the application counts them. */
#define kTIMUserProfileItemLanguage "user_profile_item_language"
/** number: the birthday, such as 20001231. */
#define kTIMUserProfileItemBirthDay "user_profile_item_birthday"
/** number: the level, as the application counts it. */
#define kTIMUserProfileItemLevel "user_profile_item_level"
/** number: the role, as the application counts them. */
#define kTIMUserProfileItemRole "user_profile_item_role"
/** array of UserProfileCustomStringInfo: keys that are not among them stay as they are. */
#define kTIMUserProfileItemCustomStringArray "user_profile_item_custom_string_array"

/* FriendShipGetProfileListParam: the users whose profiles are asked for. */
/** array of strings: the user ids. */
#define kTIMFriendShipGetProfileListParamIdentifierArray "friendship_getprofilelist_param_identifier_array"
/** bool: of no effect; every answer is fresh. */
#define kTIMFriendShipGetProfileListParamForceUpdate "friendship_getprofilelist_param_force_update"

/* TIMUserStatus: whether a user is there, and what they say of it. */
/** string: the user id. */
#define kTIMUserStatusIdentifier "user_status_identifier"
/** number, TIMUserStatusType. */
#define kTIMUserStatusStatusType "user_status_status_type"
/** string: what the user says of what they are doing; the one key that SetSelfStatus takes. */
#define kTIMUserStatusCustomStatus "user_status_custom_status"
/** array of strings: the kinds of devices on which the user is logged in. */
#define KTIMUserStatusOnlineDevices "user_status_online_devices"

/* ConvInfo: a conversation as its owner sees it. The empty one is the answer of a failed call. */
/** string: the user id or chat group id, without a prefix. */
#define kTIMConvId "conv_id"
/** number, TIMConvType. */
#define kTIMConvType "conv_type"
/** string: the avatar of the user or chat group. */
#define kTIMConvFaceUrl "conv_face_url"
/** number: unread messages. */
#define kTIMConvUnReadNum "conv_unread_num"
/** number: when something last happened in it, seconds since 1970 UTC. */
#define kTIMConvActiveTime "conv_active_time"
/** bool: whether it has a last message. */
#define kTIMConvIsHasLastMsg "conv_is_has_lastmsg"
/** object Message: its last message; absent where it has none. */
#define kTIMConvLastMsg "conv_last_msg"
/** bool: whether it has a draft. */
#define kTIMConvIsHasDraft "conv_is_has_draft"
/** object Draft: its draft; absent where it has none. */
#define kTIMConvDraft "conv_draft"
/** number, TIMReceiveMessageOpt: 0 messages are received and announced. */
#define kTIMConvRecvOpt "conv_recv_opt"
/** number, TIMGroupType: of a chat group only. */
#define kTIMConvGroupType "conv_group_type"
/** array of GroupAtInfo: where the user is meant by an @. */
#define kTIMConvGroupAtInfoArray "conv_group_at_info_array"
/** bool: whether it is pinned to the top of the list. */
#define kTIMConvIsPinned "conv_is_pinned"
/** string: the name to show. */
#define kTIMConvShowName "conv_show_name"
/** array of numbers: the marks it has, TIMConversationMarkType and 1<<32 to 1<<63. */
#define kTIMConvMarkArray "conv_mark_array"
/** string: custom data. */
#define kTIMConvCustomData "conv_custom_data"
/** array of strings: the names of the conversation groups it is in, in the order of the groups. */
#define kTIMConvConversationGroupArray "conv_conversation_group_array"
/** number: up to when the user has read, seconds since 1970 UTC; with one user only. */
#define kTIMConvC2CReadTimestamp "conv_c2c_read_timestamp"
/** number: up to which message the user has read; in a chat group only. */
#define kTIMConvGroupReadSequence "conv_group_read_sequence"
/** string: the owner of the chat group. */
#define kTIMConvOwner "conv_owner"

/* Draft: what the user has begun to write. */
/** object Message: as it was set; absent where the draft has none. */
#define kTIMDraftMsg "draft_msg"
/** string: what the application adds. */
#define kTIMDraftUserDefine "draft_user_define"
/** number: when the draft was set, seconds since 1970 UTC. ConvSetDraft sets it; what it is given here has no effect. */
#define kTIMDraftEditTime "draft_edit_time"

/* GroupAtInfo: a message in which the user is meant by an @. */
/** number: the message's seq. */
#define kTIMGroupAtInfoSeq "conv_group_at_info_seq"
/** number, TIMGroupAtType: 1 the user, 2 everyone, 3 both. */
#define kTIMGroupAtInfoAtType "conv_group_at_info_at_type"

/* GetTotalUnreadNumberResult: a number of unread messages. The empty one is the answer of a failed call. */
/** number: unread messages. */
#define kTIMConvGetTotalUnreadMessageCountResultUnreadCount "conv_get_total_unread_message_count_result_unread_count"

/* TIMConversationListResult: a page of the conversation list. The empty one is the answer of a failed call. */
/** array of ConvInfo: the page. */
#define TIMConversationListResultConvList "conversation_list_result_conv_list"
/** number: the next_seq of the next page, up to 2^64-1; 0 on the last one. */
#define TIMConversationListResultNextSeq "conversation_list_result_next_seq"
/** bool: whether this is the last page. */
#define TIMConversationListResultIsFinished "conversation_list_result_is_finished"

/* TIMConversationOperationResult: what became of one conversation of a call. */
/** string: the id as the caller wrote it. */
#define kTIMConversationOperationResultConversationID "conversation_operation_result_conversation_id"
/** number: 0, or why this one was left out. */
#define kTIMConversationOperationResultResultCode "conversation_operation_result_result_code"
/** string: empty, or an English sentence that says why. */
#define kTIMConversationOperationResultResultInfo "conversation_operation_result_result_info"

/* TIMConversationListFilter. */
/** number, TIMConvType; 0 does not filter. */
#define kTIMConversationListFilterConvType "conversation_list_filter_conv_type"
/** string: the name of a conversation group; `""` the conversations in none. */
#define kTIMConversationListFilterConversationGroup "conversation_list_filter_conversation_group"
/** number: marks, all of which a conversation must have; 0: none. */
#define kTIMConversationListFilterMarkType "conversation_list_filter_mark_type"
/** bool: with, or without, unread messages. */
#define kTIMConversationListFilterHasUnreadCount "conversation_list_filter_has_unread_count"
/** bool: with, or without, an @ to the user. */
#define kTIMConversationListFilterHasGroupAtInfo "conversation_list_filter_has_group_at_info"

/* GetConversationListParam: a conversation that a caller names. */
/** string: the user id or chat group id, without a prefix. */
#define kTIMGetConversationListParamConvId "get_conversation_list_param_conv_id"
/** number, TIMConvType. */
#define kTIMGetConversationListParamConvType "get_conversation_list_param_conv_type"

/* What all elements begin with. */
/** number, TIMElemType: what kind of element it is. */
#define kTIMElemType "elem_type"

/* TextElem: a text. */
/** string: the text. */
#define kTIMTextElemContent "text_elem_content"

/* CustomElem: what the application defines. */
/** string: the data. */
#define kTIMCustomElemData "custom_elem_data"
/** string: a description, which a search finds. */
#define kTIMCustomElemDesc "custom_elem_desc"
/** string: more data. */
#define kTIMCustomElemExt "custom_elem_ext"
/** string: the sound of the notification. */
#define kTIMCustomElemSound "custom_elem_sound"

/* ImageElem: a picture. */
/** string: where the picture lies on the sender's machine. */
#define kTIMImageElemOrigPath "image_elem_orig_path"
/** number, TIMImageLevel: what is sent of it. */
#define kTIMImageElemLevel "image_elem_level"
/** number: the format of the picture. */
#define kTIMImageElemFormat "image_elem_format"
/** string: the id of the picture as it is. */
#define kTIMImageElemOrigId "image_elem_orig_id"
/** number: the height of the picture as it is, in pixels. */
#define kTIMImageElemOrigPicHeight "image_elem_orig_pic_height"
/** number: the width of the picture as it is, in pixels. */
#define kTIMImageElemOrigPicWidth "image_elem_orig_pic_width"
/** number: the bytes of the picture as it is. */
#define kTIMImageElemOrigPicSize "image_elem_orig_pic_size"
/** string: the id of the small picture. */
#define kTIMImageElemThumbId "image_elem_thumb_id"
/** number: the height of the small picture, in pixels. */
#define kTIMImageElemThumbPicHeight "image_elem_thumb_pic_height"
/** number: the width of the small picture, in pixels. */
#define kTIMImageElemThumbPicWidth "image_elem_thumb_pic_width"
/** number: the bytes of the small picture. */
#define kTIMImageElemThumbPicSize "image_elem_thumb_pic_size"
/** string: the id of the large picture. */
#define kTIMImageElemLargeId "image_elem_large_id"
/** number: the height of the large picture, in pixels. */
#define kTIMImageElemLargePicHeight "image_elem_large_pic_height"
/** number: the width of the large picture, in pixels. */
#define kTIMImageElemLargePicWidth "image_elem_large_pic_width"
/** number: the bytes of the large picture. */
#define kTIMImageElemLargePicSize "image_elem_large_pic_size"
/** string: where the picture as it is can be fetched. */
#define kTIMImageElemOrigUrl "image_elem_orig_url"
/** string: where the small picture can be fetched. */
#define kTIMImageElemThumbUrl "image_elem_thumb_url"
/** string: where the large picture can be fetched. */
#define kTIMImageElemLargeUrl "image_elem_large_url"
/** number: kept as it is given; nothing is uploaded. */
#define kTIMImageElemTaskId "image_elem_task_id"

/* SoundElem: a sound. */
/** string: where the file lies on the sender's machine. */
#define kTIMSoundElemFilePath "sound_elem_file_path"
/** number: the bytes of the file. */
#define kTIMSoundElemFileSize "sound_elem_file_size"
/** number: how long it lasts, in seconds. */
#define kTIMSoundElemFileTime "sound_elem_file_time"
/** string: the id of the file. */
#define kTIMSoundElemFileId "sound_elem_file_id"
/** number: kept as it is given. */
#define kTIMSoundElemBusinessId "sound_elem_business_id"
/** string: where the file can be fetched. */
#define kTIMSoundElemUrl "sound_elem_url"
/** number: kept as it is given; nothing is uploaded. */
#define kTIMSoundElemTaskId "sound_elem_task_id"

/* VideoElem: a video, and a picture of it. */
/** string: the format of the video. */
#define kTIMVideoElemVideoType "video_elem_video_type"
/** number: the bytes of the video. */
#define kTIMVideoElemVideoSize "video_elem_video_size"
/** number: how long it lasts, in seconds. */
#define kTIMVideoElemVideoDuration "video_elem_video_duration"
/** string: where the video lies on the sender's machine. */
#define kTIMVideoElemVideoPath "video_elem_video_path"
/** string: the id of the video. */
#define kTIMVideoElemVideoId "video_elem_video_id"
/** number: kept as it is given. */
#define kTIMVideoElemBusinessId "video_elem_business_id"
/** string: where the video can be fetched. */
#define kTIMVideoElemVideoUrl "video_elem_video_url"
/** string: the format of the picture. */
#define kTIMVideoElemImageType "video_elem_image_type"
/** number: the bytes of the picture. */
#define kTIMVideoElemImageSize "video_elem_image_size"
/** number: the width of the picture, in pixels. */
#define kTIMVideoElemImageWidth "video_elem_image_width"
/** number: the height of the picture, in pixels. */
#define kTIMVideoElemImageHeight "video_elem_image_height"
/** string: where the picture lies on the sender's machine. */
#define kTIMVideoElemImagePath "video_elem_image_path"
/** string: the id of the picture. */
#define kTIMVideoElemImageId "video_elem_image_id"
/** string: where the picture can be fetched. */
#define kTIMVideoElemImageUrl "video_elem_image_url"
/** number: kept as it is given; nothing is uploaded. */
#define kTIMVideoElemTaskId "video_elem_task_id"

/* FileElem: a file. */
/** string: where the file lies on the sender's machine. */
#define kTIMFileElemFilePath "file_elem_file_path"
/** string: its name, which a search finds. */
#define kTIMFileElemFileName "file_elem_file_name"
/** number: the bytes of the file. */
#define kTIMFileElemFileSize "file_elem_file_size"
/** string: the id of the file. */
#define kTIMFileElemFileId "file_elem_file_id"
/** number: kept as it is given. */
#define kTIMFileElemBusinessId "file_elem_business_id"
/** string: where the file can be fetched. */
#define kTIMFileElemUrl "file_elem_url"
/** number: kept as it is given; nothing is uploaded. */
#define kTIMFileElemTaskId "file_elem_task_id"

/* LocationElem: a place on Earth. */
/** string: a description, which a search finds. */
#define kTIMLocationElemDesc "location_elem_desc"
/** number: degrees east. */
#define kTIMLocationElemLongitude "location_elem_longitude"
/** number: degrees north. */
#define kTIMLocationElemLatitude "location_elem_latitude"

/* FaceElem: a sticker. */
/** number: its number. */
#define kTIMFaceElemIndex "face_elem_index"
/** string: what the application adds. */
#define kTIMFaceElemBuf "face_elem_buf"

/* MergerElem: several messages in one. */
/** string: the title, which a search finds. */
#define kTIMMergerElemTitle "merge_elem_title"
/** array of strings: a summary in lines, which a search finds. */
#define kTIMMergerElemAbstractArray "merge_elem_abstract_array"
/** string: what a program shows that does not know this kind of element. */
#define kTIMMergerElemCompatibleText "merge_elem_compatible_text"
/** array of Message: the messages, kept as they are given. */
#define kTIMMergerElemMsgArray "merge_elem_message_array"
/** bool: whether messages are left out since they lie too deep. */
#define kTIMMergerElemLayersOverLimit "merge_elem_layer_over_limit"
/** string: kept as it is given. */
#define kTIMMergerElemRelayPbKey "merge_elem_relay_pb_key"
/** string: kept as it is given. */
#define kTIMMergerElemRelayJsonKey "merge_elem_relay_json_key"
/** string: kept as it is given. */
#define kTIMMergerElemRelayBuffer "merge_elem_relay_buffer"

/* Message: which message it is, and what a user may note on it. Everything else that the document holds is ignored. */
/** string: the id, `<sender>-<seconds since 1970>-<random>`. */
#define kTIMMsgMsgId "message_msg_id"
/** string: the user id or chat group id of the conversation, without a prefix. */
#define kTIMMsgConvId "message_conv_id"
/** number, TIMConvType. */
#define kTIMMsgConvType "message_conv_type"
/** number: its place in the conversation, from 1 on; 0 where it has none. */
#define kTIMMsgSeq "message_seq"
/** number: how often it was modified. */
#define kTIMMsgVersion "message_version"
/** string: why it was revoked. */
#define kTIMMsgRevokeReason "message_revoke_reason"
/** number: custom data for this user alone. */
#define kTIMMsgCustomInt "message_custom_int"
/** string: custom data for this user alone. */
#define kTIMMsgCustomStr "message_custom_str"

/* Message: how its sender wants it treated. It goes to everyone as it is. */
/** number, TIMMsgPriority; kTIMMsgPriority_Normal where it is not given. */
#define kTIMMsgPriority "message_priority"
/** bool: told to those who are there, and not kept. */
#define kTIMMsgIsOnlineMsg "message_is_online_msg"
/** bool: whether its sender wants to know who has read it. */
#define kTIMMsgNeedReadReceipt "message_need_read_receipt"
/** bool: whether it may have extensions. */
#define kTIMMsgSupportMessageExtension "message_support_message_extension"
/** bool: does not count as unread. */
#define kTIMMsgIsExcludedFromUnreadCount "message_is_excluded_from_unread_count"
/** bool: does not become the conversation's last message. */
#define kTIMMsgExcludedFromLastMessage "message_excluded_from_last_message"
/** bool: kept as it is given; nothing is moderated. */
#define kTIMMsgExcludedFromContentModeration "message_excluded_from_content_moderation"
/** string: kept as it is given; nothing is moderated. */
#define kTIMMsgCustomModerationConfigurationID "message_custom_moderation_configuration_id"
/** array of strings: the users it is meant for in particular; __kImSDK_MessageAtALL__ stands for everyone. */
#define kTIMMsgGroupAtUserArray "message_group_at_user_array"
/** bool: whether it was written elsewhere and is passed on. */
#define kTIMMsgIsForwardMessage "message_is_forward_message"
/** array of strings: where not empty, the only members of the chat group who get it. */
#define kTIMMsgTargetGroupMemberArray "message_target_group_member_array"
/** object OfflinePushConfig: kept as it is given; nothing is pushed. */
#define kTIMMsgOfflinePushConfig "message_offline_push_config"

/* Message: as its sender writes it. Keys that are for the SDK to say are ignored. */
/** array of elements: TextElem and the others. */
#define kTIMMsgElemArray "message_elem_array"
/** string: custom data, for everyone. */
#define kTIMMsgCloudCustomStr "message_cloud_custom_str"
/** string: the user id of the sender. */
#define kTIMMsgSender "message_sender"
/** number: when it was written by the sender's clock, seconds since 1970 UTC. */
#define kTIMMsgClientTime "message_client_time"
/** number: when it was sent, seconds since 1970 UTC. */
#define kTIMMsgServerTime "message_server_time"

/* Message: as everyone sees it, or, by the keys that say so, as one user does. The content is a [MessageContent], the */
/** object UserProfile: the sender's. */
#define kTIMMsgSenderProfile "message_sender_profile"
/** object GroupMemberInfo: the sender, as long as they are a member of the chat group. */
#define kTIMMsgSenderGroupMemberInfo "message_sender_group_member_info"
/** number: the random number of its id. */
#define kTIMMsgRand "message_rand"
/** number: a number for it that no other message of the conversation has; 0 where it has none. */
#define kTIMMsgUniqueId "message_unique_id"
/** number, TIMMsgStatus. */
#define kTIMMsgStatus "message_status"
/** number, TIMPlatform: kTIMPlatform_Other. */
#define kTIMMsgPlatform "message_platform"
/** bool: whether the user has sent it. */
#define kTIMMsgIsFormSelf "message_is_from_self"
/** bool: whether the user has read it. */
#define kTIMMsgIsRead "message_is_read"
/** bool: whether the other user has read the conversation up to it. */
#define kTIMMsgIsPeerRead "message_is_peer_read"
/** bool: whether the other user has sent a receipt for it. */
#define kTIMMsgReceiptPeerRead "message_receipt_peer_read"
/** bool: whether the user has sent a receipt for it. */
#define kTIMMsgHasSentReceipt "message_has_sent_receipt"
/** number: members of the chat group who have sent a receipt for it. */
#define kTIMMsgGroupReceiptReadCount "message_group_receipt_read_count"
/** number: members of the chat group who have not. */
#define kTIMMsgGroupReceiptUnreadCount "message_group_receipt_unread_count"
/** bool: false. */
#define kTIMMsgIsBroadcastMessage "message_is_broadcast_message"
/** bool: false; nothing is moderated. */
#define kTIMMsgHasRiskContent "message_has_risk_content"
/** string: who has revoked it. */
#define kTIMMsgRevokerUserId "message_revoker_user_id"
/** string: the nickname of that user. */
#define kTIMMsgRevokerNickName "message_revoker_nick_name"
/** string: the avatar of that user. */
#define kTIMMsgRevokerFaceUrl "message_revoker_face_url"
/** string: who has pinned it in the chat group. */
#define kTIMMsgPinnerUserId "message_pinner_user_id"
/** string: the nickname of that user. */
#define kTIMMsgPinnerNickName "message_pinner_nick_name"
/** string: the avatar of that user. */
#define kTIMMsgPinnerFaceUrl "message_pinner_face_url"

/* MsgBatchSendParam: one message for several users. */
/** array of strings: the user ids. */
#define kTIMMsgBatchSendParamIdentifierArray "msg_batch_send_param_identifier_array"
/** object Message. */
#define kTIMMsgBatchSendParamMsg "msg_batch_send_param_msg"

/* MsgGetMsgListParam: a part of a history. */
/** object Message: the page begins behind it; not given, at the end of the history or, forwards, at its beginning. */
#define kTIMMsgGetMsgListParamLastMsg "msg_getmsglist_param_last_msg"
/** number: how many at the most; 20 where it is 0 or not given. */
#define kTIMMsgGetMsgListParamCount "msg_getmsglist_param_count"
/** bool: of no meaning; the whole history is on this machine. */
#define kTIMMsgGetMsgListParamIsRamble "msg_getmsglist_param_is_ramble"
/** array of numbers, TIMElemType: only messages with an element of one of these types. */
#define kTIMMsgGetMsgListMessageTypeArray "msg_getmsglist_param_message_type_array"
/** bool: towards newer messages, the oldest first; else towards older ones, the newest first. */
#define kTIMMsgGetMsgListParamIsForward "msg_getmsglist_param_is_forward"
/** number: begin with the message of this message_seq, itself included; 0 is not given. */
#define kTIMMsgGetMsgListParamLastMsgSeq "msg_getmsglist_param_last_msg_seq"
/** number: not after this or, with msg_getmsglist_param_is_forward, not before it, seconds since 1970 UTC; 0 is not given. */
#define kTIMMsgGetMsgListParamTimeBegin "msg_getmsglist_param_time_begin"
/** number: for this many seconds from there, in the direction of reading; 0 is not given. */
#define kTIMMsgGetMsgListParamTimePeriod "msg_getmsglist_param_time_period"
/** array of numbers: the message_seq of the messages wanted. */
#define kTIMMsgGetMsgListParamMessageSeqArray "msg_getmsglist_param_message_seq_array"

/* MsgDeleteParam. */
/** object Message: the message to delete. */
#define kTIMMsgDeleteParamMsg "msg_delete_param_msg"
/** bool: of no effect; a message is deleted wherever it is kept. */
#define kTIMMsgDeleteParamIsRamble "msg_delete_param_is_ramble"

/* MessageSearchParam: what to look for in the messages on this machine. */
/** array of strings: the words; they may be left out where types or senders are given. */
#define kTIMMsgSearchParamKeywordArray "msg_search_param_keyword_array"
/** array of numbers, TIMElemType: only messages with an element of one of these types. */
#define kTIMMsgSearchParamMessageTypeArray "msg_search_param_message_type_array"
/** string: only in this conversation, without a prefix; empty: in all of them. */
#define kTIMMsgSearchParamConvId "msg_search_param_conv_id"
/** number, TIMConvType: of msg_search_param_conv_id. */
#define kTIMMsgSearchParamConvType "msg_search_param_conv_type"
/** number: not after this, seconds since 1970 UTC; 0: the present. */
#define kTIMMsgSearchParamSearchTimePosition "msg_search_param_search_time_position"
/** number: not longer before that than this, in seconds; 0: however long. */
#define kTIMMsgSearchParamSearchTimePeriod "msg_search_param_search_time_period"
/** number: which page of conversations, from 0 on. */
#define kTIMMsgSearchParamPageIndex "msg_search_param_page_index"
/** number: results on a page; 0: all. */
#define kTIMMsgSearchParamPageSize "msg_search_param_page_size"
/** number, TIMKeywordListMatchType: one of the words, or all of them. */
#define kTIMMsgSearchParamKeywordListMatchType "msg_search_param_keyword_list_match_type"
/** array of strings: only messages of these users. */
#define kTIMMsgSearchParamSenderIdentifierArray "msg_search_param_send_identifier_array"

/* MsgLocator: which message it is, by its place in the conversation that the call names. */
/** number: its message_seq. */
#define kTIMMsgLocatorSeq "message_locator_seq"

/* MsgLocator: where a message is; to the listener for revoked messages also what became of it. */
/** string: the user id or chat group id of the conversation, without a prefix. */
#define kTIMMsgLocatorConvId "message_locator_conv_id"
/** number, TIMConvType. */
#define kTIMMsgLocatorConvType "message_locator_conv_type"
/** bool: whether it was revoked. */
#define kTIMMsgLocatorIsRevoked "message_locator_is_revoked"
/** number: when it was sent, seconds since 1970 UTC. */
#define kTIMMsgLocatorTime "message_locator_time"
/** bool: whether the user has sent it. */
#define kTIMMsgLocatorIsSelf "message_locator_is_self"
/** number: its message_rand. */
#define kTIMMsgLocatorRand "message_locator_rand"
/** number: its message_unique_id. */
#define kTIMMsgLocatorUniqueId "message_locator_unique_id"

/* MsgBatchSendResult: what became of the message for one user. */
/** string: the user id as the caller wrote it. */
#define kTIMMsgBatchSendResultIdentifier "msg_batch_send_result_identifier"
/** number: 0, or why it was not sent to this user. */
#define kTIMMsgBatchSendResultCode "msg_batch_send_result_code"
/** string: empty, or an English sentence that says why. */
#define kTIMMsgBatchSendResultDesc "msg_batch_send_result_desc"
/** object Message: the message, if it was sent. */
#define kTIMMsgBatchSendResultMsg "msg_batch_send_result_msg"

/* MessageSearchResult: what a search has found. The empty one is the answer of a failed call. */
/** number: conversations in which something was found, or, in a search of one conversation, messages. */
#define kTIMMsgSearchResultTotalCount "msg_search_result_total_count"
/** array of MessageSearchResultItem: the page. */
#define kTIMMsgSearchResultItemArray "msg_search_result_item_array"

/* MessageSearchResultItem: what was found in one conversation. */
/** string: the user id or chat group id, without a prefix. */
#define kTIMMsgSearchResultItemConvId "msg_search_result_item_conv_id"
/** number, TIMConvType. */
#define kTIMMsgSearchResultItemConvType "msg_search_result_item_conv_type"
/** number: messages that were found in it. */
#define kTIMMsgSearchResultItemTotalMessageCount "msg_search_result_item_total_message_count"
/** array of Message: those messages, the newest first; none where the search is of all conversations and there are many. */
#define kTIMMsgSearchResultItemMessageArray "msg_search_result_item_message_array"

/* GetC2CRecvMsgOptResult: what the user receives of another user's messages. */
/** string: the user id. */
#define kTIMMsgGetC2CRecvMsgOptResultIdentifier "msg_recv_msg_opt_result_identifier"
/** number, TIMReceiveMessageOpt. */
#define kTIMMsgGetC2CRecvMsgOptResultOpt "msg_recv_msg_opt_result_opt"

/* TIMReceiveMessageOptInfo: what the user receives of all messages, and when. */
/** number: every day from this hour (UTC)... */
#define kTIMMsgAllRecvMsgOptStartHour "msg_all_recv_msg_opt_start_hour"
/** number: ... and minute... */
#define kTIMMsgAllRecvMsgOptStartMinute "msg_all_recv_msg_opt_start_minute"
/** number: ... and second; */
#define kTIMMsgAllRecvMsgOptStartSecond "msg_all_recv_msg_opt_start_second"
/** number: or once, from this moment, seconds since 1970 UTC, where it is not 0. */
#define kTIMMsgAllRecvMsgOptStartTimeStamp "msg_all_recv_msg_opt_start_time_stamp"
/** number: for how long, in seconds. */
#define kTIMMsgAllRecvMsgDuration "msg_all_recv_msg_duration"
/** number, TIMReceiveMessageOpt. */
#define kTIMMsgAllRecvMsgOptLevel "msg_all_recv_msg_opt_level"

/* MessageReceipt: who has read a message. */
/** string: the user id or chat group id of the conversation, without a prefix. */
#define kTIMMsgReceiptConvId "msg_receipt_conv_id"
/** number, TIMConvType. */
#define kTIMMsgReceiptConvType "msg_receipt_conv_type"
/** string: the id of the message; empty where everything up to msg_receipt_time_stamp was read. */
#define kTIMMsgReceiptMsgId "msg_receipt_msg_id"
/** number: when it was read, seconds since 1970 UTC; 0 where it was not. */
#define kTIMMsgReceiptTimeStamp "msg_receipt_time_stamp"
/** bool: whether the other user has read it. */
#define kTIMMsgReceiptIsPeerRead "msg_receipt_is_peer_read"
/** number: members of the chat group who have read it. */
#define kTIMMsgReceiptReadCount "msg_receipt_read_count"
/** number: members of the chat group who have not. */
#define kTIMMsgReceiptUnreadCount "msg_receipt_unread_count"

/* MessageExtension: what a message says beside itself. */
/** string: its key. */
#define kTIMMsgExtensionKey "message_extension_key"
/** string: its value. */
#define kTIMMsgExtensionValue "message_extension_value"

/* MessageExtensionResult: what became of one extension of a call. */
/** number: 0, or why this one was left out. */
#define kTIMMsgExtensionResultCode "message_extension_result_code"
/** string: empty, or an English sentence that says why. */
#define kTIMMsgExtensionResultInfo "message_extension_result_info"
/** object MessageExtension: as it is now. */
#define kTIMMsgExtensionItem "message_extension_item"

/* MessageReaction: one reaction to a message. The users are UserProfile documents. */
/** string: the reaction. */
#define kTIMMsgReactionID "message_reaction_id"
/** number: how many users have reacted so. */
#define kTIMMsgReactionTotalUserCount "message_reaction_total_user_count"
/** array of UserProfile: the first of them. */
#define kTIMMsgReactionPartialUserInfoList "message_reaction_partial_user_info_array"
/** bool: whether the user is one of them. */
#define kTIMMsgReactionReactedByMyself "message_reaction_reacted_by_myself"

/* MessageReactionResult: the reactions to one message of a call. */
/** number: 0, or why there are none. */
#define kTIMMsgReactionResultCode "message_reaction_result_code"
/** string: empty, or an English sentence that says why. */
#define kTIMMsgReactionResultInfo "message_reaction_result_info"
/** string: the id of the message. */
#define kTIMMsgReactionResultMsgId "message_reaction_result_msg_id"
/** array of MessageReaction. */
#define kTIMMsgReactionResultReactionList "message_reaction_result_reaction_list"

/* MessageReactionUserResult: a page of the users of a reaction. The empty one is the answer of a failed call. */
/** array of UserProfile: the page. */
#define kTIMMsgReactionUserResultUserInfoArray "message_reaction_user_result_user_info_array"
/** number: the next_seq of the next page; 0 on the last one. */
#define kTIMMsgReactionUserResultNextSeq "message_reaction_user_result_next_seq"
/** bool: whether this is the last page. */
#define kTIMMsgReactionUserResultIsFinished "message_reaction_user_result_is_finished"

/* MessageReactionChangeInfo: reactions to a message that have changed. */
/** string: the id of the message. */
#define kTIMMsgReactionChangeInfoMsgId "message_reaction_change_info_msg_id"
/** array of MessageReaction: those that have changed, as they are now. */
#define kTIMMsgReactionChangeInfoReactionList "message_reaction_change_info_reaction_list"

/* CreateGroupParam: a chat group as its creator asks for it. */
/** string: its name. */
#define kTIMCreateGroupParamGroupName "create_group_param_group_name"
/** string: its id; absent or empty: one is made. */
#define kTIMCreateGroupParamGroupId "create_group_param_group_id"
/** number, TIMGroupType (default kTIMGroup_Public). */
#define kTIMCreateGroupParamGroupType "create_group_param_group_type"
/** bool: whether it has topics; in a kTIMGroup_Community only. */
#define kTIMCreateGroupIsSupportTopic "create_group_param_is_support_topic"
/** array of GroupMemberInfo: who is in it from the beginning, beside its creator. */
#define kTIMCreateGroupParamGroupMemberArray "create_group_param_group_member_array"
/** string: what its members should know at once. */
#define kTIMCreateGroupParamNotification "create_group_param_notification"
/** string: what it is about. */
#define kTIMCreateGroupParamIntroduction "create_group_param_introduction"
/** string: its avatar. */
#define kTIMCreateGroupParamFaceUrl "create_group_param_face_url"
/** number, TIMGroupAddOption: how one joins it; absent: as usual for its type. */
#define kTIMCreateGroupParamAddOption "create_group_param_add_option"
/** number, TIMGroupAddOption: how one is invited to it; absent: as usual for its type. */
#define kTIMCreateGroupParamApproveOption "create_group_param_approve_option"
/** number: how many members it may have; absent or 0: as many as its type allows. */
#define kTIMCreateGroupParamMaxMemberCount "create_group_param_max_member_num"
/** bool: whether only its owner and its administrators may write; not in a kTIMGroup_Private. Convoke's own. */
#define kConvokeIsShutupAll "convoke_is_shutup_all"
/** array of GroupInfoCustomString: what the application adds, by key. */
#define kTIMCreateGroupParamCustomInfo "create_group_param_custom_info"
/** bool: whether its members have their rights from permission groups; in a kTIMGroup_Community only. */
#define kTIMCreateGroupParamEnablePermissionGroup "create_group_param_enable_permission_group"
/** number: the rights of a member who is in no permission group, V2TIMCommunityPermissionValue as bits. */
#define kTIMCreateGroupParamDefaultPermissions "create_group_param_default_permissions"

/* CreateGroupResult: the empty one is the answer of a failed call. */
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
/** string: its key. */
#define kTIMGroupInfoCustomStringInfoKey "group_info_custom_string_info_key"
/** string: its value. */
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

/* GroupGetOnlineMemberCountResult: how many members are there. */
/** number: members who are logged in. */
#define TIMGroupGetOnlineMemberCountResult "group_get_online_member_count_result"

/* GroupSearchParam: what to look for among the chat groups that the user is in. */
/** array of strings: the words, one of which is in what is found. */
#define TIMGroupSearchParamKeywordList "group_search_params_keyword_list"
/** array of numbers, TIMGroupSearchFieldKey: where to look; absent or empty: everywhere. */
#define TIMGroupSearchParamFieldList "group_search_params_field_list"

/* GroupModifyInfoParam: what is to change of a chat group. Only the keys that group_modify_info_param_modify_flag names */
/** string: its id. */
#define kTIMGroupModifyInfoParamGroupId "group_modify_info_param_group_id"
/** number, TIMGroupModifyInfoFlag: what is to change, as bits. */
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
/** bool: whether only its owner and its administrators may write. */
#define kTIMGroupModifyInfoParamIsShutupAll "group_modify_info_param_is_shutup_all"
/** string: the member who owns it from now on. */
#define kTIMGroupModifyInfoParamOwner "group_modify_info_param_owner"
/** array of GroupInfoCustomString: keys that are not among them stay as they are; an empty value takes the key away. */
#define kTIMGroupModifyInfoParamCustomInfo "group_modify_info_param_custom_info"
/** bool: whether its members have their rights from permission groups; in a kTIMGroup_Community only. */
#define kTIMGroupModifyInfoParamEnablePermissionGroup "group_modify_info_param_enable_permission_group"
/** number: the rights of a member who is in no permission group, V2TIMCommunityPermissionValue as bits. */
#define kTIMGroupModifyInfoParamDefaultPermissions "group_modify_info_param_default_permissions"

/* GroupAttributes: one attribute of a chat group. */
/** string: its key. */
#define TIMGroupAttributeKey "group_attribute_key"
/** string: its value. */
#define TIMGroupAttributeValue "group_attribute_value"

/* GroupCounter: a number that is counted in a chat group. */
/** string: its key. */
#define kTIMGroupCounterKey "group_counter_key"
/** number: how much it is, with its sign. */
#define kTIMGroupCounterValue "group_counter_value"

/* GroupTipsElem: what happened in a chat group. Documents that are parts of it are of the type P. */
/** number, TIMGroupTipType: what kind of thing. */
#define kTIMGroupTipsElemTipType "group_tips_elem_tip_type"
/** number, TIMGroupJoinType: how somebody has come in. */
#define kTIMGroupTipsElemJoinType "group_tips_elem_join_type"
/** string: the user id of who has done it. */
#define kTIMGroupTipsElemOpUser "group_tips_elem_op_user"
/** string: the chat group id; with kTIMGroupTip_TopicInfoChange the id of the topic. */
#define kTIMGroupTipsElemGroupId "group_tips_elem_group_id"
/** string: the name of the chat group. */
#define kTIMGroupTipsElemGroupName "group_tips_elem_group_name"
/** array of strings: the user ids of those to whom it was done; of who has quit. */
#define kTIMGroupTipsElemUserArray "group_tips_elem_user_array"
/** array of GroupTipGroupChangeInfo: what has changed of the chat group or the topic. */
#define kTIMGroupTipsElemGroupChangeInfoArray "group_tips_elem_group_change_info_array"
/** array of GroupTipMemberChangeInfo: who may not write, and for how long. */
#define kTIMGroupTipsElemMemberChangeInfoArray "group_tips_elem_member_change_info_array"
/** array of GroupTipMemberMarkChangeInfo: who was marked. */
#define kTIMGroupTipsElemMemberMarkInfoArray "group_tips_elem_member_mark_info_array"
/** object UserProfile: of who has done it. */
#define kTIMGroupTipsElemOpUserInfo "group_tips_elem_op_user_info"
/** object GroupMemberInfo: who has done it, as long as they are a member. */
#define kTIMGroupTipsElemOpGroupMemberInfo "group_tips_elem_op_group_memberinfo"
/** array of UserProfile: of the users of group_tips_elem_user_array. */
#define kTIMGroupTipsElemChangedUserInfoArray "group_tips_elem_changed_user_info_array"
/** array of GroupMemberInfo: those of them who are members. */
#define kTIMGroupTipsElemChangedGroupMemberInfoArray "group_tips_elem_changed_group_memberinfo_array"
/** number: the members there are after it. */
#define kTIMGroupTipsElemMemberNum "group_tips_elem_member_num"
/** string: empty. */
#define kTIMGroupTipsElemPlatform "group_tips_elem_platform"
/** array of Message: what was pinned or unpinned. */
#define kTIMGroupTipsElemPinnedMessageList "group_tips_elem_pinned_message_list"
/** number: when it happened, seconds since 1970 UTC. */
#define kTIMGroupTipsElemTime "group_tips_elem_time"

/* GroupTipGroupChangeInfo: one thing that has changed of a chat group or a topic. Which of the values holds what it is now */
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

/* GroupReportElem: what one user is told about a chat group. Documents that are parts of it are of the type P. */
/** number, TIMGroupReportType: what the user is told. */
#define kTIMGroupReportElemReportType "group_report_elem_report_type"
/** string: the chat group id. */
#define kTIMGroupReportElemGroupId "group_report_elem_group_id"
/** string: the name of the chat group. */
#define kTIMGroupReportElemGroupName "group_report_elem_group_name"
/** string: the user id of who has done it. */
#define kTIMGroupReportElemOpUser "group_report_elem_op_user"
/** string: what they have said to it. */
#define kTIMGroupReportElemMsg "group_report_elem_msg"
/** string: empty. */
#define kTIMGroupReportElemUserData "group_report_elem_user_data"
/** object UserProfile: of who has done it. */
#define kTIMGroupReportElemOpUserInfo "group_report_elem_op_user_info"
/** object GroupMemberInfo: who has done it, as long as they are a member. */
#define kTIMGroupReportElemOpGroupMemberInfo "group_report_elem_op_group_memberinfo"
/** string: empty. */
#define kTIMGroupReportElemPlatform "group_report_elem_platform"
/** number: for how long the user may not write, in seconds; 0: they may. */
#define kTIMGroupReportElemShutUpTime "group_report_elem_shut_up_time"
/** number, TIMReceiveMessageOpt: what the user receives of its messages. */
#define kTIMGroupReportElemGroupMessageReceiveOption "group_report_elem_group_message_receive_option"

/* GroupMemberInfo: a member of a new chat group. */
/** string: the user id. */
#define kTIMGroupMemberInfoIdentifier "group_member_info_identifier"
/** number, TIMGroupMemberRole. */
#define kTIMGroupMemberInfoMemberRole "group_member_info_member_role"

/* GroupMemberInfo: a member of a chat group, as others see them. */
/** string: the chat group id. */
#define kTIMGroupMemberInfoGroupId "group_member_info_group_id"
/** number: when they came in, seconds since 1970 UTC. */
#define kTIMGroupMemberInfoJoinTime "group_member_info_join_time"
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
/** string: true or false, whether they are logged in. */
#define kTIMGroupMemberInfoIsOnline "group_member_info_is_online"
/** array of strings: the kinds of devices on which they are logged in; empty, for devices do not say what they are. */
#define KTIMGroupMemberInfoOnlineDevices "group_member_info_online_devices"

/* GroupMemberInfoCustomString: one thing that the application adds to a member. */
/** string: its key. */
#define kTIMGroupMemberInfoCustomStringInfoKey "group_member_info_custom_string_info_key"
/** string: its value. */
#define kTIMGroupMemberInfoCustomStringInfoValue "group_member_info_custom_string_info_value"

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
/** array of strings: these users; absent or empty: all members. */
#define kTIMGroupGetMemberInfoListParamIdentifierArray "group_get_members_info_list_param_identifier_array"
/** object GroupMemberGetInfoOption: those of all members who are meant. */
#define kTIMGroupGetMemberInfoListParamOption "group_get_members_info_list_param_option"
/** number: where the page begins: 0, or what the page before said. */
#define kTIMGroupGetMemberInfoListParamNextSeq "group_get_members_info_list_param_next_seq"

/* GroupGetMemberInfoListResult: a page of members, which are of the type M. The empty one is the answer of a failed */
/** number: where the next page begins; 0 on the last one. */
#define kTIMGroupGetMemberInfoListResultNexSeq "group_get_member_info_list_result_next_seq"
/** array of GroupMemberInfo: the members. */
#define kTIMGroupGetMemberInfoListResultInfoArray "group_get_member_info_list_result_info_array"

/* GroupMemberSearchParam: what to look for among the members of chat groups. */
/** array of strings: the chat group ids; absent or empty: all that the user is in. */
#define TIMGroupMemberSearchParamGroupidList "group_search_member_params_groupid_list"
/** array of strings: the words, one of which is in what is found. */
#define TIMGroupMemberSearchParamKeywordList "group_search_member_params_keyword_list"
/** array of numbers, TIMGroupMemberSearchFieldKey: where to look; absent or empty: everywhere. */
#define TIMGroupMemberSearchParamFieldList "group_search_member_params_field_list"

/* GroupSearchGroupMembersResult: the members found in one chat group, which are of the type M. */
/** string: the chat group id. */
#define TIMGroupSearchGroupMembersResultGroupID "group_search_member_result_groupid"
/** array of GroupMemberInfo: the members. */
#define TIMGroupSearchGroupMembersResultMemberInfoList "group_search_member_result_member_info_list"

/* GroupModifyMemberInfoParam: what is to change of a member. Only the keys that group_modify_member_info_modify_flag */
/** string: the chat group id. */
#define kTIMGroupModifyMemberInfoParamGroupId "group_modify_member_info_group_id"
/** string: the user id of the member. */
#define kTIMGroupModifyMemberInfoParamIdentifier "group_modify_member_info_identifier"
/** number, TIMGroupMemberModifyInfoFlag: what is to change, as bits. */
#define kTIMGroupModifyMemberInfoParamModifyFlag "group_modify_member_info_modify_flag"
/** number, TIMReceiveMessageOpt: what the user receives of its messages; the user's own only. */
#define kTIMGroupModifyMemberInfoParamMsgFlag "group_modify_member_info_msg_flag"
/** number, TIMGroupMemberRole. */
#define kTIMGroupModifyMemberInfoParamMemberRole "group_modify_member_info_member_role"
/** number: for how long they may not write, in seconds from now on; 0: they may. */
#define kTIMGroupModifyMemberInfoParamShutupTime "group_modify_member_info_shutup_time"
/** string: the name they have in this chat group. */
#define kTIMGroupModifyMemberInfoParamNameCard "group_modify_member_info_name_card"
/** array of GroupMemberInfoCustomString: keys that are not among them stay as they are; an empty value takes the key away. */
#define kTIMGroupModifyMemberInfoParamCustomInfo "group_modify_member_info_custom_info"

/* GroupInviteMemberParam: who is to come into a chat group. */
/** string: the chat group id. */
#define kTIMGroupInviteMemberParamGroupId "group_invite_member_param_group_id"
/** array of strings: the user ids. */
#define kTIMGroupInviteMemberParamIdentifierArray "group_invite_member_param_identifier_array"
/** string: what those who decide on it are told. */
#define kTIMGroupInviteMemberParamUserData "group_invite_member_param_user_data"

/* GroupInviteMemberResult: what became of one user. */
/** string: the user id as the caller wrote it. */
#define kTIMGroupInviteMemberResultIdentifier "group_invite_member_result_identifier"
/** number, HandleGroupMemberResult. */
#define kTIMGroupInviteMemberResultResult "group_invite_member_result_result"

/* GroupDeleteMemberParam: who is to leave a chat group. */
/** string: the chat group id. */
#define kTIMGroupDeleteMemberParamGroupId "group_delete_member_param_group_id"
/** array of strings: the user ids. */
#define kTIMGroupDeleteMemberParamIdentifierArray "group_delete_member_param_identifier_array"
/** string: why; they are told. */
#define kTIMGroupDeleteMemberParamUserData "group_delete_member_param_user_data"
/** number: for how long they may not come back, in seconds. */
#define kTIMGroupDeleteMemberParamDuration "group_delete_member_param_duration"

/* GroupDeleteMemberResult: what became of one member. */
/** string: the user id as the caller wrote it. */
#define kTIMGroupDeleteMemberResultIdentifier "group_delete_member_result_identifier"
/** number, HandleGroupMemberResult. */
#define kTIMGroupDeleteMemberResultResult "group_delete_member_result_result"

/* GroupPendencyOption: which requests are asked for. */
/** number: not newer than this, seconds since 1970 UTC; 0: from the newest on. What the page before said. */
#define kTIMGroupPendencyOptionStartTime "group_pendency_option_start_time"
/** number: how many at the most; 100 where it is 0 or not given. */
#define kTIMGroupPendencyOptionMaxLimited "group_pendency_option_max_limited"

/* GroupPendency: somebody wants to come into a chat group, or to bring somebody in, and its owner or an administrator has */
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

/* GroupPendencyResult: a page of requests, which are of the type R. The empty one is the answer of a failed call. */
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
/** string: what is said to it. */
#define kTIMGroupHandlePendencyParamHandleMsg "group_handle_pendency_param_handle_msg"
/** object GroupPendency: the request as GroupGetPendencyList gave it. */
#define kTIMGroupHandlePendencyParamPendency "group_handle_pendency_param_pendency"

/* TIMGroupTopicInfo: a topic as the user sees it. Messages are of the type M. */
/** string: its id: that of the Community, `@TOPIC#_`, and more. */
#define kTIMGroupTopicInfoTopicID "group_topic_info_topic_id"
/** string: its name. */
#define kTIMGroupTopicInfoTopicName "group_topic_info_topic_name"
/** string: what it is about. */
#define kTIMGroupTopicInfoIntroduction "group_topic_info_introduction"
/** string: what members should know at once. */
#define kTIMGroupTopicInfoNotification "group_topic_info_notification"
/** string: its avatar. */
#define kTIMGroupTopicInfoTopicFaceURL "group_topic_info_topic_face_url"
/** bool: whether only the owner and the administrators of the Community may write. */
#define kTIMGroupTopicInfoIsAllMuted "group_topic_info_is_all_muted"
/** number: until when the user may not write, seconds since 1970 UTC; 0 or in the past: they may. */
#define kTIMGroupTopicInfoSelfMuteTime "group_topic_info_self_mute_time"
/** string: what the application adds. */
#define kTIMGroupTopicInfoCustomString "group_topic_info_custom_string"
/** number, TIMReceiveMessageOpt: what the user receives of its messages. */
#define kTIMGroupTopicInfoRecvOpt "group_topic_info_recv_opt"
/** string: what the user has begun to write. */
#define kTIMGroupTopicInfoDraftText "group_topic_info_draft_text"
/** number: messages that the user has not read. */
#define kTIMGroupTopicInfoUnreadCount "group_topic_info_unread_count"
/** object Message: its last message; absent where it has none. */
#define kTIMGroupTopicInfoLastMessage "group_topic_info_last_message"
/** number: up to which message the user has read. */
#define kTIMCommunityTopicInfoReadSequence "topic_info_read_sequence"
/** array of GroupAtInfo: where the user is meant by an @. */
#define kTIMGroupTopicInfoGroupAtInfoArray "group_topic_info_group_at_info_array"
/** number: when it was made, seconds since 1970 UTC. */
#define kTIMCommunityTopicCreateTime "topic_create_time"
/** number: the rights of a member who is in no permission group, V2TIMTopicPermissionValue as bits. */
#define kTIMCommunityTopicInfoDefaultPermissions "default_permissions"

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

/** In message_group_at_user_array: everyone. */
#define kImSDK_MessageAtALL "__kImSDK_MessageAtALL__"

/* Limits, in convoke_limits. */
/** number (default 1000): Calls that may wait for their answer at once; the next is answered 9507. */
#define kConvokeLimitUnansweredCalls "unanswered_calls"
/** number (default 20): Conversation groups a user may have (51010). */
#define kConvokeLimitConversationGroups "conversation_groups"
/** number (default 32): Bytes in the name of a conversation group (51011). */
#define kConvokeLimitConversationGroupNameBytes "conversation_group_name_bytes"
/** number (default 1000): Conversations in one conversation group; the earliest added leave it. */
#define kConvokeLimitConversationsPerGroup "conversations_per_group"
/** number (default 100): Conversation ids in one call (51006). */
#define kConvokeLimitConversationsPerCall "conversations_per_call"
/** number (default 1000): Conversations with a mark or custom data (51008). */
#define kConvokeLimitMarkedConversations "marked_conversations"
/** number (default 256): Bytes of custom data of a conversation (6017). */
#define kConvokeLimitCustomDataBytes "custom_data_bytes"
/** number (default 12288): Bytes of a message's elements as JSON (8001). */
#define kConvokeLimitMessageBytes "message_bytes"
/** number (default 120): Seconds in which a message can be revoked (10031). */
#define kConvokeLimitRevokeSeconds "revoke_seconds"
/** number (default 500): Users whom one call of the message functions names (6017). */
#define kConvokeLimitReceiversPerCall "receivers_per_call"
/** number (default 500): Messages that one call names (6017). */
#define kConvokeLimitMessagesPerCall "messages_per_call"
/** number (default 10): Messages that are pinned in a chat group (10070). */
#define kConvokeLimitPinnedMessages "pinned_messages"
/** number (default 300): Extensions of a message (6017). */
#define kConvokeLimitExtensionsPerMessage "extensions_per_message"
/** number (default 10): Different reactions to a message (23005). */
#define kConvokeLimitReactionsPerMessage "reactions_per_message"
/** number (default 100): Users with the same reaction to a message (23006). */
#define kConvokeLimitUsersPerReaction "users_per_reaction"
/** number (default 20): Members a chat group may begin with (8507). */
#define kConvokeLimitInitialMembers "initial_members"
/** number (default 20): Users whom one call invites to a chat group, or removes (10004). */
#define kConvokeLimitInvitedPerCall "invited_per_call"
/** number (default 100): Members in one page. */
#define kConvokeLimitMembersPerPage "members_per_page"
/** number (default 1000): Members of one chat group that a search answers. */
#define kConvokeLimitMembersFound "members_found"
/** number (default 16): Attributes of a chat group, bytes in the key and in the value of one, and bytes of all of them (10004). */
#define kConvokeLimitAttributesPerGroup "attributes_per_group"
/** number (default 32): Attributes of a chat group, bytes in the key and in the value of one, and bytes of all of them (10004). */
#define kConvokeLimitAttributeKeyBytes "attribute_key_bytes"
/** number (default 4096): Attributes of a chat group, bytes in the key and in the value of one, and bytes of all of them (10004). */
#define kConvokeLimitAttributeValueBytes "attribute_value_bytes"
/** number (default 16384): Attributes of a chat group, bytes in the key and in the value of one, and bytes of all of them (10004). */
#define kConvokeLimitAttributeBytes "attribute_bytes"
/** number (default 20): Counters of a chat group, and bytes in the key of one (10004). */
#define kConvokeLimitCountersPerGroup "counters_per_group"
/** number (default 32): Counters of a chat group, and bytes in the key of one (10004). */
#define kConvokeLimitCounterKeyBytes "counter_key_bytes"
/** number (default 10): Keys of a chat group's custom information and of a member's, and bytes in a key and in its value (10004). */
#define kConvokeLimitCustomKeysPerGroup "custom_keys_per_group"
/** number (default 5): Keys of a chat group's custom information and of a member's, and bytes in a key and in its value (10004). */
#define kConvokeLimitCustomKeysPerMember "custom_keys_per_member"
/** number (default 16): Keys of a chat group's custom information and of a member's, and bytes in a key and in its value (10004). */
#define kConvokeLimitCustomKeyBytes "custom_key_bytes"
/** number (default 512): Keys of a chat group's custom information and of a member's, and bytes in a key and in its value (10004). */
#define kConvokeLimitCustomValueBytes "custom_value_bytes"
/** number (default 10): Different marks in a chat group (10004). */
#define kConvokeLimitMarksPerGroup "marks_per_group"
/** number (default 100): Topics of a Community (10004). */
#define kConvokeLimitTopicsPerCommunity "topics_per_community"
/** number (default 3000): Bytes in the custom string of a topic (10004). */
#define kConvokeLimitTopicCustomBytes "topic_custom_bytes"
/** number (default 0): Chat groups that may be created in one UTC day, 0 for any number (10037). */
#define kConvokeLimitGroupsPerDay "groups_per_day"

/* Second names, and names as they were spelled once. */
/** TIMGroupGetOnlineMemberCountResult. */
#define TIMGroupGetOnlineMemberCountResulCount TIMGroupGetOnlineMemberCountResult
/** TIMGroupSearchGroupMembersResultGroupID. */
#define TIMGroupSearchGroupMembersdResultGroupID TIMGroupSearchGroupMembersResultGroupID
/** TIMGroupSearchGroupMembersResultMemberInfoList. */
#define TIMGroupSearchGroupMembersdResultMemberInfoList TIMGroupSearchGroupMembersResultMemberInfoList
/** kTIMGroupTopicInfoCustomString. */
#define kTIMCommunityTopicInfoCustomString kTIMGroupTopicInfoCustomString
/** kTIMGroupTopicInfoDraftText. */
#define kTIMCommunityTopicInfoDraftText kTIMGroupTopicInfoDraftText
/** kTIMGroupTopicInfoTopicFaceURL. */
#define kTIMCommunityTopicInfoFaceURL kTIMGroupTopicInfoTopicFaceURL
/** kTIMGroupTopicInfoGroupAtInfoArray. */
#define kTIMCommunityTopicInfoGroupAtInfoArray kTIMGroupTopicInfoGroupAtInfoArray
/** kTIMGroupTopicInfoIntroduction. */
#define kTIMCommunityTopicInfoIntroduction kTIMGroupTopicInfoIntroduction
/** kTIMGroupTopicInfoIsAllMuted. */
#define kTIMCommunityTopicInfoIsAllMuted kTIMGroupTopicInfoIsAllMuted
/** kTIMGroupTopicInfoLastMessage. */
#define kTIMCommunityTopicInfoLastMessage kTIMGroupTopicInfoLastMessage
/** kTIMGroupModifyInfoParamModifyFlag. */
#define kTIMCommunityTopicInfoModifyFlag kTIMGroupModifyInfoParamModifyFlag
/** kTIMGroupTopicInfoNotification. */
#define kTIMCommunityTopicInfoNotification kTIMGroupTopicInfoNotification
/** kTIMGroupTopicInfoRecvOpt. */
#define kTIMCommunityTopicInfoRecvOpt kTIMGroupTopicInfoRecvOpt
/** kTIMGroupTopicInfoResultErrorCode. */
#define kTIMCommunityTopicInfoResultErrorCode kTIMGroupTopicInfoResultErrorCode
/** kTIMGroupTopicInfoResultErrorMessage. */
#define kTIMCommunityTopicInfoResultErrorMessage kTIMGroupTopicInfoResultErrorMessage
/** kTIMGroupTopicInfoResultTopicInfo. */
#define kTIMCommunityTopicInfoResultTopicInfo kTIMGroupTopicInfoResultTopicInfo
/** kTIMGroupTopicInfoSelfMuteTime. */
#define kTIMCommunityTopicInfoSelfMuteTime kTIMGroupTopicInfoSelfMuteTime
/** kTIMGroupTopicInfoTopicID. */
#define kTIMCommunityTopicInfoTopicID kTIMGroupTopicInfoTopicID
/** kTIMGroupTopicInfoTopicName. */
#define kTIMCommunityTopicInfoTopicName kTIMGroupTopicInfoTopicName
/** kTIMGroupTopicInfoUnreadCount. */
#define kTIMCommunityTopicInfoUnreadCount kTIMGroupTopicInfoUnreadCount
/** kTIMGroupTopicOperationResultErrorCode. */
#define kTIMCommunityTopicOperationResultErrorCode kTIMGroupTopicOperationResultErrorCode
/** kTIMGroupTopicOperationResultErrorMessage. */
#define kTIMCommunityTopicOperationResultErrorMessage kTIMGroupTopicOperationResultErrorMessage
/** kTIMGroupTopicOperationResultTopicID. */
#define kTIMCommunityTopicOperationResultTopicID kTIMGroupTopicOperationResultTopicID
/** kTIMGenderType_Unknown. */
#define kTIMGenderType_Unkown kTIMGenderType_Unknown
/** kTIMGroupBaseInfoLatestSeq. */
#define kTIMGroupBaseInfoLastestSeq kTIMGroupBaseInfoLatestSeq
/** kTIMGroupDetailInfoAddOption. */
#define kTIMGroupDetialInfoAddOption kTIMGroupDetailInfoAddOption
/** kTIMGroupDetailInfoApproveOption. */
#define kTIMGroupDetialInfoApproveOption kTIMGroupDetailInfoApproveOption
/** kTIMGroupDetailInfoCreateTime. */
#define kTIMGroupDetialInfoCreateTime kTIMGroupDetailInfoCreateTime
/** kTIMGroupDetailInfoCustomInfo. */
#define kTIMGroupDetialInfoCustomInfo kTIMGroupDetailInfoCustomInfo
/** kTIMGroupDetailInfoFaceUrl. */
#define kTIMGroupDetialInfoFaceUrl kTIMGroupDetailInfoFaceUrl
/** kTIMGroupDetailInfoGroupId. */
#define kTIMGroupDetialInfoGroupId kTIMGroupDetailInfoGroupId
/** kTIMGroupDetailInfoGroupName. */
#define kTIMGroupDetialInfoGroupName kTIMGroupDetailInfoGroupName
/** kTIMGroupDetailInfoGroupType. */
#define kTIMGroupDetialInfoGroupType kTIMGroupDetailInfoGroupType
/** kTIMGroupDetailInfoInfoSeq. */
#define kTIMGroupDetialInfoInfoSeq kTIMGroupDetailInfoInfoSeq
/** kTIMGroupDetailInfoIntroduction. */
#define kTIMGroupDetialInfoIntroduction kTIMGroupDetailInfoIntroduction
/** kTIMGroupDetailInfoIsShutupAll. */
#define kTIMGroupDetialInfoIsShutupAll kTIMGroupDetailInfoIsShutupAll
/** kTIMGroupDetailInfoIsSupportTopic. */
#define kTIMGroupDetialInfoIsSupportTopic kTIMGroupDetailInfoIsSupportTopic
/** kTIMGroupDetailInfoLastInfoTime. */
#define kTIMGroupDetialInfoLastInfoTime kTIMGroupDetailInfoLastInfoTime
/** kTIMGroupDetailInfoLastMsgTime. */
#define kTIMGroupDetialInfoLastMsgTime kTIMGroupDetailInfoLastMsgTime
/** kTIMGroupDetailInfoMaxMemberNum. */
#define kTIMGroupDetialInfoMaxMemberNum kTIMGroupDetailInfoMaxMemberNum
/** kTIMGroupDetailInfoMemberNum. */
#define kTIMGroupDetialInfoMemberNum kTIMGroupDetailInfoMemberNum
/** kTIMGroupDetailInfoNextMsgSeq. */
#define kTIMGroupDetialInfoNextMsgSeq kTIMGroupDetailInfoNextMsgSeq
/** kTIMGroupDetailInfoNotification. */
#define kTIMGroupDetialInfoNotification kTIMGroupDetailInfoNotification
/** kTIMGroupDetailInfoOnlineMemberNum. */
#define kTIMGroupDetialInfoOnlineMemberNum kTIMGroupDetailInfoOnlineMemberNum
/** kTIMGroupDetailInfoOwnerIdentifier. */
#define kTIMGroupDetialInfoOwnerIdentifier kTIMGroupDetailInfoOwnerIdentifier
/** kTIMGroupDetailInfoSearchable. */
#define kTIMGroupDetialInfoSearchable kTIMGroupDetailInfoSearchable
/** kTIMGroupDetailInfoVisible. */
#define kTIMGroupDetialInfoVisible kTIMGroupDetailInfoVisible
/** kTIMGroupInfoCustomStringInfoKey. */
#define kTIMGroupInfoCustemStringInfoKey kTIMGroupInfoCustomStringInfoKey
/** kTIMGroupInfoCustomStringInfoValue. */
#define kTIMGroupInfoCustemStringInfoValue kTIMGroupInfoCustomStringInfoValue
/** kTIMGroupInfoFlag_AddOption. */
#define kTIMGroupInfoFlag_AddOpton kTIMGroupInfoFlag_AddOption
/** kTIMGroupMemberInfoCustomStringInfoKey. */
#define kTIMGroupMemberInfoCustemStringInfoKey kTIMGroupMemberInfoCustomStringInfoKey
/** kTIMGroupMemberInfoCustomStringInfoValue. */
#define kTIMGroupMemberInfoCustemStringInfoValue kTIMGroupMemberInfoCustomStringInfoValue
/** kTIMGroupMemberInfoFriendRemark. */
#define kTIMGroupMemberInfoRemark kTIMGroupMemberInfoFriendRemark
/** kTIMGroupMemberSearchFieldKey_NickName. */
#define kTIMGroupMemberSearchFieldKey_NikeName kTIMGroupMemberSearchFieldKey_NickName
/** kTIMGroupModifyInfoFlag_MaxMemberNum. */
#define kTIMGroupModifyInfoFlag_MaxMmeberNum kTIMGroupModifyInfoFlag_MaxMemberNum
/** kTIMGroupModifyInfoParamModifyFlag. */
#define kTIMGroupTopicInfoModifyFlag kTIMGroupModifyInfoParamModifyFlag
/** kTIMLocationElemLatitude. */
#define kTIMLocationElemlatitude kTIMLocationElemLatitude
/** kTIMSetConfigCallbackLogLevel. */
#define kTIMSetConfigCackBackLogLevel kTIMSetConfigCallbackLogLevel
/** kTIMUserConfigIsIgnoreGroupTipsUnRead. */
#define kTIMUserConfigIsIngoreGroupTipsUnRead kTIMUserConfigIsIgnoreGroupTipsUnRead
/** kTIMUserProfileCustomStringInfoKey. */
#define kTIMUserProfileCustemStringInfoKey kTIMUserProfileCustomStringInfoKey
/** kTIMUserProfileCustomStringInfoValue. */
#define kTIMUserProfileCustemStringInfoValue kTIMUserProfileCustomStringInfoValue
/** kTIMUserProfileItemLocation. */
#define kTIMUserProfileItemLoaction kTIMUserProfileItemLocation


/**
 * Whether somebody is logged in.
 */
typedef enum TIMLoginStatus {
  /**
   * Logged in.
   */
  kTIMLoginStatus_Logined = 1,
  /**
   * Login was called and is not answered yet.
   */
  kTIMLoginStatus_Logining = 2,
  /**
   * Not logged in.
   */
  kTIMLoginStatus_UnLogined = 3,
  /**
   * Logout was called and is not answered yet.
   */
  kTIMLoginStatus_Logouting = 4,
} TIMLoginStatus;

/**
 * How grave a log line is. Convoke writes info, warnings and errors.
 */
typedef enum TIMLogLevel {
  /**
   * As a setting: no line at all.
   */
  kTIMLog_Off = 0,
  /**
   * As a setting: every line.
   */
  kTIMLog_Test = 1,
  /**
   * As a setting: every line.
   */
  kTIMLog_Verbose = 2,
  /**
   * As a setting: every line.
   */
  kTIMLog_Debug = 3,
  /**
   * A step in the life of the SDK.
   */
  kTIMLog_Info = 4,
  /**
   * A call or a login was refused.
   */
  kTIMLog_Warn = 5,
  /**
   * The store or Convoke itself failed.
   */
  kTIMLog_Error = 6,
  /**
   * As a setting: hardly any line.
   */
  kTIMLog_Assert = 7,
} TIMLogLevel;

/**
 * How the network is doing. Convoke needs none, and says after a login kTIMConnecting and kTIMConnected.
 */
typedef enum TIMNetworkStatus {
  /**
   * Connected.
   */
  kTIMConnected = 0,
  /**
   * Not used by Convoke.
   */
  kTIMDisconnected = 1,
  /**
   * Connecting.
   */
  kTIMConnecting = 2,
  /**
   * Not used by Convoke.
   */
  kTIMConnectFailed = 3,
} TIMNetworkStatus;

/**
 * What happened to the conversations of a TIMConvEventCallback.
 */
typedef enum TIMConvEvent {
  /**
   * They came into the list; after kTIMConvEvent_Start, they are a part of the whole list.
   */
  kTIMConvEvent_Add = 0,
  /**
   * They left the list.
   */
  kTIMConvEvent_Del = 1,
  /**
   * They changed.
   */
  kTIMConvEvent_Update = 2,
  /**
   * The whole list follows in kTIMConvEvent_Add events; what is shown so far should be dropped.
   */
  kTIMConvEvent_Start = 3,
  /**
   * The whole list has been told.
   */
  kTIMConvEvent_Finish = 4,
} TIMConvEvent;

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
   * Refused: an argument does not name a chat group.
   */
  TIM_ERR_GROUP = -6,
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
   * Not used by Convoke.
   */
  kTIMConv_System = 3,
} TIMConvType;

/**
 * Marks of a conversation. Applications may define the meaning of the bits from 1<<32 to 1<<63.
 */
typedef enum TIMConversationMarkType {
  /**
   * Starred.
   */
  kTIMConversationMarkTypeStar = 1,
  /**
   * To be shown as unread.
   */
  kTIMConversationMarkTypeUnread = 2,
  /**
   * Folded away.
   */
  kTIMConversationMarkTypeFold = 4,
  /**
   * Hidden.
   */
  kTIMConversationMarkTypeHide = 8,
} TIMConversationMarkType;

/**
 * Whether a user is there.
 */
typedef enum TIMUserStatusType {
  /**
   * Not known; the spelling is that of the API.
   */
  kTIMUserStatusType_Unkown = 0,
  /**
   * Logged in on at least one device.
   */
  kTIMUserStatusType_Online = 1,
  /**
   * Not logged in, without having logged out: the device was switched off, for instance.
   */
  kTIMUserStatusType_Offline = 2,
  /**
   * Logged out, or never logged in.
   */
  kTIMUserStatusType_UnLogined = 3,
} TIMUserStatusType;

/**
 * The gender in a profile.
 */
typedef enum TIMGenderType {
  /**
   * Not said.
   */
  kTIMGenderType_Unknown = 0,
  /**
   * Male.
   */
  kTIMGenderType_Male = 1,
  /**
   * Female.
   */
  kTIMGenderType_Female = 2,
} TIMGenderType;

/**
 * Who may become a friend of a user.
 */
typedef enum TIMProfileAddPermission {
  /**
   * Not said.
   */
  kTIMProfileAddPermission_Unknown = 0,
  /**
   * Anybody.
   */
  kTIMProfileAddPermission_AllowAny = 1,
  /**
   * Anybody whom the user accepts.
   */
  kTIMProfileAddPermission_NeedConfirm = 2,
  /**
   * Nobody.
   */
  kTIMProfileAddPermission_DenyAny = 3,
} TIMProfileAddPermission;

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
   * Not used by Convoke.
   */
  kTIMGroup_BChatRoom = 3,
  /**
   * Live room: anybody may join and any number may be in it.
   */
  kTIMGroup_AVChatRoom = 4,
  /**
   * Community: up to 100000 members; it may have topics.
   */
  kTIMGroup_Community = 5,
} TIMGroupType;

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
  kTIMGroupAddOpt_Unknown = 3,
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
  kTIMMemberRole_Owner = 400,
} TIMGroupMemberRole;

/**
 * What kind of element a message has.
 */
typedef enum TIMElemType {
  /**
   * No element.
   */
  kTIMElem_Invalid = -1,
  /**
   * A text: TextElem.
   */
  kTIMElem_Text = 0,
  /**
   * A picture: ImageElem.
   */
  kTIMElem_Image = 1,
  /**
   * A sound: SoundElem.
   */
  kTIMElem_Sound = 2,
  /**
   * What the application defines: CustomElem.
   */
  kTIMElem_Custom = 3,
  /**
   * A file: FileElem.
   */
  kTIMElem_File = 4,
  /**
   * What happened in a chat group. It cannot be sent.
   */
  kTIMElem_GroupTips = 5,
  /**
   * A sticker: FaceElem.
   */
  kTIMElem_Face = 6,
  /**
   * A place on Earth: LocationElem.
   */
  kTIMElem_Location = 7,
  /**
   * What the user is told about a chat group. It cannot be sent.
   */
  kTIMElem_GroupReport = 8,
  /**
   * A video: VideoElem.
   */
  kTIMElem_Video = 9,
  /**
   * Not used by Convoke.
   */
  kTIMElem_FriendChange = 10,
  /**
   * Not used by Convoke.
   */
  kTIMElem_ProfileChange = 11,
  /**
   * Several messages in one: MergerElem.
   */
  kTIMElem_Merge = 12,
} TIMElemType;

/**
 * What has become of a message.
 */
typedef enum TIMMsgStatus {
  /**
   * It is being sent.
   */
  kTIMMsg_Sending = 1,
  /**
   * It was sent.
   */
  kTIMMsg_SendSucc = 2,
  /**
   * It was not sent.
   */
  kTIMMsg_SendFail = 3,
  /**
   * It was deleted.
   */
  kTIMMsg_Deleted = 4,
  /**
   * It was not sent, and is kept for this user alone.
   */
  kTIMMsg_LocalImported = 5,
  /**
   * It was revoked.
   */
  kTIMMsg_Revoked = 6,
  /**
   * Not used by Convoke.
   */
  kTIMMsg_Cancel = 7,
} TIMMsgStatus;

/**
 * How much a message matters. Convoke keeps it, and delivers every message.
 */
typedef enum TIMMsgPriority {
  /**
   * Much.
   */
  kTIMMsgPriority_High = 0,
  /**
   * As usual.
   */
  kTIMMsgPriority_Normal = 1,
  /**
   * Little.
   */
  kTIMMsgPriority_Low = 2,
  /**
   * Least.
   */
  kTIMMsgPriority_Lowest = 3,
} TIMMsgPriority;

/**
 * On what a message was written. Convoke does not know, and says kTIMPlatform_Other.
 */
typedef enum TIMPlatform {
  /**
   * Anything.
   */
  kTIMPlatform_Other = 0,
  /**
   * Not used by Convoke.
   */
  kTIMPlatform_Windows = 1,
  /**
   * Not used by Convoke.
   */
  kTIMPlatform_Android = 2,
  /**
   * Not used by Convoke.
   */
  kTIMPlatform_IOS = 3,
  /**
   * Not used by Convoke.
   */
  kTIMPlatform_Mac = 4,
  /**
   * Not used by Convoke.
   */
  kTIMPlatform_Simulator = 5,
} TIMPlatform;

/**
 * What a user receives of the messages of a conversation.
 */
typedef enum TIMReceiveMessageOpt {
  /**
   * Messages come, and are announced.
   */
  kTIMRecvMsgOpt_Receive = 0,
  /**
   * Messages do not come.
   */
  kTIMRecvMsgOpt_Not_Receive = 1,
  /**
   * Messages come, and are not announced.
   */
  kTIMRecvMsgOpt_Not_Notify = 2,
  /**
   * Messages come, and only those that mean the user by an @ are announced.
   */
  kTIMRecvMsgOpt_Not_Notify_Except_At = 3,
} TIMReceiveMessageOpt;

/**
 * What is sent of a picture. Convoke keeps it.
 */
typedef enum TIMImageLevel {
  /**
   * The picture as it is.
   */
  kTIMImageLevel_Orig = 0,
  /**
   * A smaller file.
   */
  kTIMImageLevel_Compression = 1,
  /**
   * High definition.
   */
  kTIMImageLevel_HD = 2,
} TIMImageLevel;

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
  TIMKeywordListMatchType_And = 1,
} TIMKeywordListMatchType;

/**
 * Which members of a chat group are asked for.
 */
typedef enum TIMGroupMessageReadMembersFilter {
  /**
   * Those who have read the message.
   */
  TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_READ = 0,
  /**
   * Those who have not.
   */
  TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_UNREAD = 1,
} TIMGroupMessageReadMembersFilter;

/**
 * Whom a message means by an @.
 */
typedef enum TIMGroupAtType {
  /**
   * The user.
   */
  kTIMGroup_At_Me = 1,
  /**
   * Everyone.
   */
  kTIMGroup_At_All = 2,
  /**
   * Everyone, and the user by name.
   */
  kTIMGroup_At_All_At_ME = 3,
} TIMGroupAtType;

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
  KTIMGroupTip_PinnedMessageDeleted = 11,
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
  kTIMGroupTipChangeFlag_DefaultPermissions = 14,
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
  kTIMGroupJoin_Invite = 2,
} TIMGroupJoinType;

/**
 * What a user is told about a chat group.
 */
typedef enum TIMGroupReportType {
  /**
   * Nothing.
   */
  kTIMGroupReport_None = 0,
  /**
   * To the owner and the administrators: somebody wants to come in.
   */
  kTIMGroupReport_AddRequest = 1,
  /**
   * To who wanted to come in: they are in.
   */
  kTIMGroupReport_AddAccept = 2,
  /**
   * To who wanted to come in: they may not.
   */
  kTIMGroupReport_AddRefuse = 3,
  /**
   * To a member: they were removed.
   */
  kTIMGroupReport_BeKicked = 4,
  /**
   * The chat group was dissolved.
   */
  kTIMGroupReport_Delete = 5,
  /**
   * The chat group was made.
   */
  kTIMGroupReport_Create = 6,
  /**
   * They were invited, and are in.
   */
  kTIMGroupReport_Invite = 7,
  /**
   * They have quit.
   */
  kTIMGroupReport_Quit = 8,
  /**
   * They were made an administrator.
   */
  kTIMGroupReport_GrantAdmin = 9,
  /**
   * They are no longer an administrator.
   */
  kTIMGroupReport_CancelAdmin = 10,
  /**
   * Not used by Convoke.
   */
  kTIMGroupReport_GroupRecycle = 11,
  /**
   * Not used by Convoke.
   */
  kTIMGroupReport_InviteReqToInvitee = 12,
  /**
   * To who has invited somebody: they are in.
   */
  kTIMGroupReport_InviteAccept = 13,
  /**
   * To who has invited somebody: they may not come in.
   */
  kTIMGroupReport_InviteRefuse = 14,
  /**
   * Not used by Convoke.
   */
  kTIMGroupReport_ReadReport = 15,
  /**
   * Not used by Convoke.
   */
  kTIMGroupReport_UserDefine = 16,
  /**
   * They may not write for a while, or may again.
   */
  kTIMGroupReport_ShutUpMember = 17,
  /**
   * Not used by Convoke: TIMGroupTopicCreatedCallback tells of topics.
   */
  kTIMGroupReport_TopicCreate = 18,
  /**
   * Not used by Convoke: TIMGroupTopicDeletedCallback tells of topics.
   */
  kTIMGroupReport_TopicDelete = 19,
  /**
   * Not used by Convoke.
   */
  kTIMGroupReport_GroupMessageRead = 20,
  /**
   * Not used by Convoke.
   */
  kTIMGroupReport_GroupMessageRecvOption = 21,
  /**
   * Not used by Convoke.
   */
  kTIMGroupReport_BannedFromGroup = 22,
  /**
   * Not used by Convoke.
   */
  kTIMGroupReport_UnbannedFromGroup = 23,
  /**
   * To the owner and the administrators: somebody wants to bring somebody in.
   */
  kTIMGroupReport_InviteReqToAdmin = 24,
} TIMGroupReportType;

/**
 * What GroupModifyGroupInfo, or SetTopicInfo, is to change; several together as bits.
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
  kTIMGroupModifyInfoFlag_Owner = -2147483648,
} TIMGroupModifyInfoFlag;

/**
 * What is to change of a topic; several together as bits.
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
  kTIMCommunityTopicModifyInfoFlag_DefaultPermissions = 32768,
} TIMCommunityTopicModifyInfoFlag;

/**
 * What is told of a chat group. Convoke tells everything.
 */
typedef enum TIMGroupGetInfoFlag {
  /**
   * Nothing in particular.
   */
  kTIMGroupInfoFlag_None = 0,
  /**
   * The name.
   */
  kTIMGroupInfoFlag_Name = 1,
  /**
   * When it was made.
   */
  kTIMGroupInfoFlag_CreateTime = 2,
  /**
   * The owner.
   */
  kTIMGroupInfoFlag_OwnerUin = 4,
  /**
   * How often it was changed.
   */
  kTIMGroupInfoFlag_Seq = 8,
  /**
   * When it was last changed.
   */
  kTIMGroupInfoFlag_LastTime = 16,
  /**
   * The message_seq of the last message.
   */
  kTIMGroupInfoFlag_NextMsgSeq = 32,
  /**
   * When the last message was sent.
   */
  kTIMGroupInfoFlag_LastMsgTime = 64,
  /**
   * The application.
   */
  kTIMGroupInfoFlag_AppId = 128,
  /**
   * How many members it has.
   */
  kTIMGroupInfoFlag_MemberNum = 256,
  /**
   * How many members it may have.
   */
  kTIMGroupInfoFlag_MaxMemberNum = 512,
  /**
   * The notification.
   */
  kTIMGroupInfoFlag_Notification = 1024,
  /**
   * The introduction.
   */
  kTIMGroupInfoFlag_Introduction = 2048,
  /**
   * The avatar.
   */
  kTIMGroupInfoFlag_FaceUrl = 4096,
  /**
   * How one joins.
   */
  kTIMGroupInfoFlag_AddOption = 8192,
  /**
   * The type.
   */
  kTIMGroupInfoFlag_GroupType = 16384,
  /**
   * The last message.
   */
  kTIMGroupInfoFlag_LastMsg = 32768,
  /**
   * How many members are logged in.
   */
  kTIMGroupInfoFlag_OnlineNum = 65536,
  /**
   * group_detail_info_visible.
   */
  kTIMGroupInfoFlag_Visible = 131072,
  /**
   * group_detail_info_searchable.
   */
  kTIMGroupInfoFlag_Searchable = 262144,
  /**
   * Whether only the owner and the administrators may write.
   */
  kTIMGroupInfoFlag_ShutupAll = 524288,
} TIMGroupGetInfoFlag;

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
  kTIMGroupSearchFieldKey_GroupName = 2,
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
  kTIMGroupMemberRoleFlag_Member = 4,
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
  kTIMGroupMemberInfoFlag_NameCard = 32,
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
  kTIMGroupMemberSearchFieldKey_NameCard = 8,
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
  kTIMGroupMemberModifyFlag_Custom = 16,
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
  kTIMGroupMember_Invited = 3,
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
  kTIMGroupPendency_GroupInviteNeedApprovedByAdmin = 2,
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
  kTIMGroupPendency_OperatorHandle = 2,
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
  kTIMGroupPendency_Accept = 1,
} TIMGroupPendencyHandleResult;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMAndroidOfflinePushNotifyMode {
  /**
   * Not used by Convoke yet.
   */
  kTIMAndroidOfflinePushNotifyMode_Normal = 0,
  /**
   * Not used by Convoke yet.
   */
  kTIMAndroidOfflinePushNotifyMode_Custom = 1,
} TIMAndroidOfflinePushNotifyMode;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMDownloadType {
  /**
   * Not used by Convoke yet.
   */
  kTIMDownload_VideoThumb = 0,
  /**
   * Not used by Convoke yet.
   */
  kTIMDownload_File = 1,
  /**
   * Not used by Convoke yet.
   */
  kTIMDownload_Video = 2,
  /**
   * Not used by Convoke yet.
   */
  kTIMDownload_Sound = 3,
} TIMDownloadType;

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
  kTIMFollowLTypeInBothFollowersList = 3,
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
  kTIMFriendChange_FriendGroupModify = 11,
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
  FriendCheckBothWay = 3,
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
  FriendPendencyTypeBoth = 2,
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
  ResponseActionReject = 2,
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
  FriendTypeBoth = 1,
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
  kTIMFriendshipRelationType_BothFriend = 3,
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
  kTIMFriendshipSearchFieldKey_Remark = 4,
} TIMFriendshipSearchFieldKey;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMIOSOfflinePushType {
  /**
   * Not used by Convoke yet.
   */
  TIMIOSOfflinePushType_APNS = 0,
  /**
   * Not used by Convoke yet.
   */
  TIMIOSOfflinePushType_VOIP = 1,
} TIMIOSOfflinePushType;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMOfflinePushFlag {
  /**
   * Not used by Convoke yet.
   */
  kTIMOfflinePushFlag_Default = 0,
  /**
   * Not used by Convoke yet.
   */
  kTIMOfflinePushFlag_NoPush = 1,
} TIMOfflinePushFlag;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMOfflinePushTokenType {
  /**
   * Not used by Convoke yet.
   */
  TIMOfflinePushTokenType_Default = 0,
  /**
   * Not used by Convoke yet.
   */
  TIMOfflinePushTokenType_TPNS = 1,
  /**
   * Not used by Convoke yet.
   */
  TIMOfflinePushTokenType_VOIP = 2,
} TIMOfflinePushTokenType;

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
  kTIMPermissionGroupModifyInfoFlag_CustomData = 4,
} TIMPermissionGroupModifyInfoFlag;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMProfileChangeType {
  /**
   * Not used by Convoke yet.
   */
  kTIMProfileChange_None = 0,
  /**
   * Not used by Convoke yet.
   */
  kTIMProfileChange_Profile = 1,
} TIMProfileChangeType;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMSignalingActionType {
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_Unknown = 0,
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_Invite = 1,
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_CancelInvite = 2,
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_AcceptInvite = 3,
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_RejectInvite = 4,
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_InviteTimeout = 5,
} TIMSignalingActionType;

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
  V2TIM_COMMUNITY_PERMISSION_BAN_MEMBER = 1024,
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
  V2TIM_TOPIC_PERMISSION_AT_ALL = 64,
} V2TIMTopicPermissionValue;

/**
 * Something waits for ConvokePoll.
 */
typedef void (*ConvokeReadyCallback)(const void *user_data);

/**
 * The answer of a call.
 *
 * code: 0, or why the call failed; desc: empty on success, else an English sentence that names the argument or
 * limit; json_params: what the call answers, as each function says; user_data: as it was given to the call.
 * The strings are never NULL, are UTF-8, and are valid until the callback returns.
 */
typedef void (*TIMCommCallback)(int32_t code, const char *desc, const char *json_params, const void *user_data);

/**
 * A log line: one English sentence. It holds no user ids, no names and no content; why Init failed holds a path.
 */
typedef void (*TIMLogCallback)(enum TIMLogLevel level, const char *log, const void *user_data);

/**
 * How the network is doing.
 *
 * status: what it is now. code: 0. desc: empty.
 */
typedef void (*TIMNetworkStatusListenerCallback)(enum TIMNetworkStatus status,
                                                 int32_t code,
                                                 const char *desc,
                                                 const void *user_data);

/**
 * Another device has logged this one out. It does not happen.
 */
typedef void (*TIMKickedOfflineCallback)(const void *user_data);

/**
 * The UserSig has expired. It does not happen.
 */
typedef void (*TIMUserSigExpiredCallback)(const void *user_data);

/**
 * The user's own profile changed.
 *
 * json_user_profile: a UserProfile document.
 */
typedef void (*TIMSelfInfoUpdatedCallback)(const char *json_user_profile, const void *user_data);

/**
 * The status of users changed.
 *
 * json_user_status_array: array of TIMUserStatus documents.
 */
typedef void (*TIMUserStatusChangedCallback)(const char *json_user_status_array, const void *user_data);

/**
 * The profiles of users changed.
 *
 * json_user_info_array: array of UserProfile documents.
 */
typedef void (*TIMUserInfoChangedCallback)(const char *json_user_info_array, const void *user_data);

/**
 * Conversations came, changed, or are told as a whole.
 *
 * json_conv_array: array of ConvInfo documents; `[]` with Start and Finish.
 */
typedef void (*TIMConvEventCallback)(enum TIMConvEvent conv_event,
                                     const char *json_conv_array,
                                     const void *user_data);

/**
 * The number of unread messages in all conversations together changed.
 */
typedef void (*TIMConvTotalUnreadMessageCountChangedCallback)(int total_unread_count, const void *user_data);

/**
 * The number of unread messages in the conversations of a filter changed.
 *
 * filter: as it was given to ConvSubscribeUnreadMessageCountByFilter.
 */
typedef void (*TIMConvTotalUnreadMessageCountChangedByFilterCallback)(const char *filter,
                                                                      int total_unread_count,
                                                                      const void *user_data);

/**
 * A conversation group was created.
 *
 * group_name: its name; conversation_array: array of ConvInfo documents, the conversations it begins with. One
 * that is not in the conversation list has only conv_id and conv_type.
 */
typedef void (*TIMConvConversationGroupCreatedCallback)(const char *group_name,
                                                        const char *conversation_array,
                                                        const void *user_data);

/**
 * A conversation group was deleted.
 */
typedef void (*TIMConvConversationGroupDeletedCallback)(const char *group_name, const void *user_data);

/**
 * A conversation group was renamed.
 */
typedef void (*TIMConvConversationGroupNameChangedCallback)(const char *old_name,
                                                            const char *new_name,
                                                            const void *user_data);

/**
 * Conversations were added to a conversation group.
 *
 * conversation_array: as in TIMConvConversationGroupCreatedCallback.
 */
typedef void (*TIMConvConversationsAddedToGroupCallback)(const char *group_name,
                                                         const char *conversation_array,
                                                         const void *user_data);

/**
 * Conversations left a conversation group.
 *
 * conversation_array: as in TIMConvConversationGroupCreatedCallback; reason: 0 the user took them out, 1 the group was
 * full and they had been in it longest.
 */
typedef void (*TIMConvConversationsDeletedFromGroupCallback)(const char *group_name,
                                                             const char *conversation_array,
                                                             uint32_t reason,
                                                             const void *user_data);

/**
 * Messages have come.
 *
 * json_msg_array: array of Message documents, in the order of each conversation.
 */
typedef void (*TIMRecvNewMsgCallback)(const char *json_msg_array, const void *user_data);

/**
 * A file of a message is being uploaded. It does not happen.
 *
 * json_msg: a Message document; index: of the element, from 0; cur_size, total_size: in bytes.
 */
typedef void (*TIMMsgElemUploadProgressCallback)(const char *json_msg,
                                                 uint32_t index,
                                                 uint32_t cur_size,
                                                 uint32_t total_size,
                                                 const void *user_data);

/**
 * Messages that the user has sent were read.
 *
 * json_msg_read_receipt_array: array of MessageReceipt documents.
 */
typedef void (*TIMMsgReadedReceiptCallback)(const char *json_msg_read_receipt_array, const void *user_data);

/**
 * Messages were revoked.
 *
 * json_msg_revoke_info_array: array of MsgLocator documents, with message_msg_id, message_revoker_user_id and
 * message_revoke_reason.
 */
typedef void (*TIMMsgRevokeCallback)(const char *json_msg_revoke_info_array, const void *user_data);

/**
 * Messages were modified.
 *
 * json_msg_array: array of Message documents, as they are now.
 */
typedef void (*TIMMsgUpdateCallback)(const char *json_msg_array, const void *user_data);

/**
 * Extensions of a message were set.
 *
 * message_id: its id; message_extension_array: array of MessageExtension documents, as they are now.
 */
typedef void (*TIMMsgExtensionsChangedCallback)(const char *message_id,
                                                const char *message_extension_array,
                                                const void *user_data);

/**
 * Extensions of a message were deleted.
 *
 * message_id: its id; message_extension_key_array: array of strings, their keys.
 */
typedef void (*TIMMsgExtensionsDeletedCallback)(const char *message_id,
                                                const char *message_extension_key_array,
                                                const void *user_data);

/**
 * Reactions to messages changed.
 *
 * message_reaction_change_info_array: array of MessageReactionChangeInfo documents.
 */
typedef void (*TIMMsgReactionsChangedCallback)(const char *message_reaction_change_info_array,
                                               const void *user_data);

/**
 * What the user receives of all messages was changed.
 *
 * json_receive_message_option_info: a TIMReceiveMessageOptInfo document.
 */
typedef void (*TIMMsgAllMessageReceiveOptionCallback)(const char *json_receive_message_option_info,
                                                      const void *user_data);

/**
 * A message was pinned in a chat group, or unpinned.
 *
 * json_msg: a Message document; is_pinned: whether it is pinned now; op_user: who has done it.
 */
typedef void (*TIMMsgGroupPinnedMessageChangedCallback)(const char *group_id,
                                                        const char *json_msg,
                                                        bool is_pinned,
                                                        const char *op_user,
                                                        const void *user_data);

/**
 * The answer of MsgGetGroupMessageReadMemberList.
 *
 * json_group_member_array: array of GroupMemberInfo documents; next_seq: that of the next page, 0 on the last one;
 * is_finished: whether this is the last page. A call that failed has an empty array, 0 and true; why is in the log.
 */
typedef void (*TIMMsgGroupMessageReadMemberListCallback)(const char *json_group_member_array,
                                                         uint64_t next_seq,
                                                         bool is_finished,
                                                         const void *user_data);

/**
 * Something happened in a chat group that the user is in.
 *
 * json_group_tip: a GroupTipsElem document.
 */
typedef void (*TIMGroupTipsEventCallback)(const char *json_group_tip, const void *user_data);

/**
 * The attributes of a chat group changed.
 *
 * json_group_attribute_array: array of GroupAttributes documents, all there are now.
 */
typedef void (*TIMGroupAttributeChangedCallback)(const char *group_id,
                                                 const char *json_group_attribute_array,
                                                 const void *user_data);

/**
 * A counter of a chat group changed.
 *
 * group_counter_new_value: how much it is now.
 */
typedef void (*TIMGroupCounterChangedCallback)(const char *group_id,
                                               const char *group_counter_key,
                                               int64_t group_counter_new_value,
                                               const void *user_data);

/**
 * A topic was made in a Community.
 */
typedef void (*TIMGroupTopicCreatedCallback)(const char *group_id, const char *topic_id, const void *user_data);

/**
 * Topics of a Community were deleted.
 *
 * topic_id_array: array of strings, their ids.
 */
typedef void (*TIMGroupTopicDeletedCallback)(const char *group_id,
                                             const char *topic_id_array,
                                             const void *user_data);

/**
 * A topic of a Community was changed.
 *
 * topic_info: a TIMGroupTopicInfo document, as it is now.
 */
typedef void (*TIMGroupTopicChangedCallback)(const char *group_id,
                                             const char *topic_info,
                                             const void *user_data);

/**
 * A topic was made in a Community.
 */
typedef void (*TIMCommunityCreateTopicCallback)(const char *group_id,
                                                const char *topic_id,
                                                const void *user_data);

/**
 * Topics of a Community were deleted.
 *
 * topic_id_array: array of strings, their ids.
 */
typedef void (*TIMCommunityDeleteTopicCallback)(const char *group_id,
                                                const char *topic_id_array,
                                                const void *user_data);

/**
 * A topic of a Community was changed.
 *
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
 * What SetSignalingReceiveNewInvitationCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingReceiveNewInvitationCallback)(const char *invite_id,
                                                         const char *inviter,
                                                         const char *group_id,
                                                         const char *json_invitee_list,
                                                         const char *data,
                                                         const void *user_data);

/**
 * What SetSignalingInvitationCancelledCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingInvitationCancelledCallback)(const char *invite_id,
                                                        const char *inviter,
                                                        const char *data,
                                                        const void *user_data);

/**
 * What SetSignalingInviteeAcceptedCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingInviteeAcceptedCallback)(const char *invite_id,
                                                    const char *invitee,
                                                    const char *data,
                                                    const void *user_data);

/**
 * What SetSignalingInviteeRejectedCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingInviteeRejectedCallback)(const char *invite_id,
                                                    const char *invitee,
                                                    const char *data,
                                                    const void *user_data);

/**
 * What SetSignalingInvitationTimeoutCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingInvitationTimeoutCallback)(const char *invite_id,
                                                      const char *json_invitee_list,
                                                      const void *user_data);

/**
 * What SetSignalingInvitationModifiedCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingInvitationModifiedCallback)(const char *invite_id,
                                                       const char *data,
                                                       const void *user_data);

/**
 * What SetExperimentalNotifyCallback listens to. It is never called yet.
 */
typedef void (*TIMExperimentalNotifyCallback)(const char *key, const char *data, const void *user_data);

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Begins a life of the SDK in this process. A second call before Uninit returns 0 and changes nothing.
 *
 * sdk_app_id: the application, not 0. Each has a store of its own, and users of different ones never meet.
 * json_sdk_config: NULL, `""` or `{}` for the defaults, else an object (mind that \ and " in paths are escaped in JSON)
 * with any of
 *
 *     sdk_config_config_file_path  data directory, made if missing (absent or "": $XDG_DATA_HOME/convoke, else
 *                                  $HOME/.local/share/convoke, else convoke in the working directory)
 *     sdk_config_log_file_path     directory for the file convoke.log, made if missing (absent or "": no log file)
 *     convoke_store                "sqlite" (default): a file in the data directory, which other processes may
 *                                  use at once; "memory": nothing outlives Uninit, nobody else takes part
 *     convoke_durability           "full" (default): code 0 means that the disk has it; "normal": that the
 *                                  operating system has it, which a power cut may lose
 *     convoke_delivery             "thread" (default): callbacks run on the logic thread; "poll": inside
 *                                  ConvokePoll
 *     convoke_secret_key           with it, Login verifies the UserSig against this key
 *     convoke_limits               object: numbers by the names kConvokeLimit...
 *
 * Other keys are ignored, unless they begin with `convoke_`.
 *
 * Returns 0; -4 where sdk_app_id is 0 or the data or log directory cannot be made, read or written (the log
 * callback says why, before Init returns); -3 where the JSON is no such object; 7014 inside a callback, while the life
 * before has not ended or another thread is in Init or Uninit; 7012 where no thread can be had.
 *
 * Threads: any. The callbacks of the SDK run on one thread of its own, except in poll mode.
 */
int Init(uint64_t sdk_app_id,
         const char *json_sdk_config);

/**
 * Ends the life of the SDK. Calls that have not been carried out are answered 7009. When it returns, no callback
 * runs, and none will; user data may be freed, and the library unloaded. Listeners stay set for the next Init.
 *
 * From inside a callback it returns at once; calls from then on find no SDK (6013), and the rest happens when that
 * callback has returned. Before unloading the library, call it once more from outside.
 *
 * It waits for the callback that is running, and for the change that is being written, which another process may hold up
 * (see docs/API.md).
 *
 * Returns 0, also when there is nothing to end.
 */
int Uninit(void);

/**
 * Makes the callbacks that wait, in poll mode, on the calling thread: in the order in which they came, and only here.
 *
 * max: how many at the most, 0 for all that wait. After a callback that calls Uninit it makes all that are left.
 *
 * Returns how many were made. It makes none, and returns 0, without poll mode, before Init, inside a callback, and
 * while another thread is in it.
 */
uint32_t ConvokePoll(uint32_t max);

/**
 * Sets what is called, in poll mode, when something begins to wait for ConvokePoll, or clears it with NULL. A host that has
 * an event loop wakes it so, and then calls ConvokePoll until it returns 0. Set it before Init.
 *
 * Unlike all other callbacks it is called on whatever thread has something to say, at any time, also while another callback
 * runs. It should only wake another thread; ConvokePoll does nothing inside it. It may be called when nothing waits any
 * more, and it is not called again for what waits already.
 */
void ConvokeSetReadyCallback(ConvokeReadyCallback cb,
                             const void *user_data);

/**
 * Logs a user in on this device. The first login of a user creates the account. The same user may be logged in
 * from several processes at once.
 *
 * user_id: 1 to 32 bytes of printable ASCII. user_sig: with `convoke_secret_key`, a UserSig (TLSSigAPIv2) for this
 * application and user; without it, any text that is not empty.
 *
 * Answers `""` with code 0, also if that user is logged in already; another user who is logged in is logged out. Then
 * the conversation list follows as TIMConvEventCallback: Start, Add (up to 100 conversations each), Finish.
 * Codes: 7003 user_id; 70003 user_sig malformed or forged, 70001 expired, 70013 another user's, 70014 another
 * application's; 6005, 6019, 6022 the store failed; 6013 before Init; 7009; 7012; 9507.
 *
 * Returns 0, or -4.
 */
int Login(const char *user_id,
          const char *user_sig,
          TIMCommCallback cb,
          const void *user_data);

/**
 * Logs the user out on this device. Answers `""` with code 0, also when nobody is logged in.
 * Codes: 6013 before Init; 7009; 7012; 9507. Returns 0.
 */
int Logout(TIMCommCallback cb, const void *user_data);

/**
 * Whether somebody is logged in: kTIMLoginStatus_Logined from just before Login is answered on, kTIMLoginStatus_UnLogined from
 * just before Logout is.
 */
enum TIMLoginStatus GetLoginStatus(void);

/**
 * Who is logged in.
 *
 * user_id_buffer: gets the user id and a NUL, at most 33 bytes; only the NUL where nobody is logged in. The caller owns
 * it; 128 bytes are what other versions of this API ask for.
 *
 * Returns 0, or -4 where it is NULL.
 */
int GetLoginUserID(char *user_id_buffer);

/**
 * The version of Convoke, such as `0.1.0`. The text is valid as long as the library is loaded.
 */
const char *GetSDKVersion(void);

/**
 * Seconds since 1970, UTC: the clock by which everything in the store is dated.
 */
uint64_t GetServerTime(void);

/**
 * Changes settings.
 *
 * json_config: object with any of the set_config_ keys; what is absent stays as it is. set_config_log_level,
 * set_config_callback_log_level: the least grave line (TIMLogLevel) that goes to the log file or the log callback,
 * 0 for none (default info, again with each Init); set_config_is_log_output_console: whether the log file's lines also go
 * to the standard error stream (default false). Proxy and DNS settings are kept and answered; Convoke makes no
 * connections.
 *
 * Answers a SetConfig document with all that is in force. Codes: 6013 before Init; 7009; 7012; 9507.
 * Returns 0, -3 or -4.
 */
int SetConfig(const char *json_config,
              TIMCommCallback cb,
              const void *user_data);

/**
 * Sets the listener for log lines, or clears it with NULL; before Init, to hear why Init fails. Why a call returned -3 or
 * -4 is among the lines. It is told lines from info on, unless SetConfig says otherwise; Init resets that.
 */
void SetLogCallback(TIMLogCallback cb,
                    const void *user_data);

/**
 * Sets the listener for how the network is doing, or clears it with NULL. There is no network: after each login it is
 * told kTIMConnecting and then kTIMConnected, between the answer of Login and the conversation list. Login as the user
 * who is logged in already tells nothing.
 */
void SetNetworkStatusListenerCallback(TIMNetworkStatusListenerCallback cb,
                                      const void *user_data);

/**
 * Sets the listener for being logged out by another device, or clears it with NULL. It is never called: a user may be
 * logged in on any number of devices.
 */
void SetKickedOfflineCallback(TIMKickedOfflineCallback cb,
                              const void *user_data);

/**
 * Sets the listener for a UserSig that expires, or clears it with NULL. It is never called: Login looks at the UserSig, and
 * who is logged in stays so.
 */
void SetUserSigExpiredCallback(TIMUserSigExpiredCallback cb,
                               const void *user_data);

/**
 * Says that the application is in the background. There are no push messages, so there is nothing to do.
 *
 * unread_count: what the application shows as unread; it is not looked at.
 *
 * Answers `""`. Codes: as ConvGetConvList. Returns 0.
 */
int MsgDoBackground(uint32_t unread_count, TIMCommCallback cb, const void *user_data);

/**
 * Says that the application is in the foreground again. There is nothing to do.
 *
 * Answers `""`. Codes: as ConvGetConvList. Returns 0.
 */
int MsgDoForeground(TIMCommCallback cb, const void *user_data);

/**
 * Operations outside the API.
 *
 * json_param: object with `request_operation`, and `request_param` if the operation takes one. There is one operation,
 * `convoke_fail`, with which a host can test how it bears failures; its parameter is the stage at which the call
 * fails: "argument" (it returns 7012), "body" (a panic: code 7012), "store" (6022), "answer" (the answer is lost: 7012).
 * The last three need a login.
 *
 * Answers `""`. Codes: -3 unknown operation; 6013 before Init; 7009; 7012; 9507. Returns 0, -3 or -4.
 */
int callExperimentalAPI(const char *json_param,
                        TIMCommCallback cb,
                        const void *user_data);

/**
 * Sets the listener for changes of the user's own profile, or clears it with NULL. It is told of the changes of this
 * device and of the user's others.
 */
void SetSelfInfoUpdatedCallback(TIMSelfInfoUpdatedCallback cb,
                                const void *user_data);

/**
 * Sets the listener for the status of users, or clears it with NULL. It is told of the users of SubscribeUserStatus, and
 * of the user's own status.
 */
void SetUserStatusChangedCallback(TIMUserStatusChangedCallback cb,
                                  const void *user_data);

/**
 * Sets the listener for changes in the profiles of the users of SubscribeUserInfo, or clears it with NULL.
 */
void SetUserInfoChangedCallback(TIMUserInfoChangedCallback cb, const void *user_data);

/**
 * The profiles of users.
 *
 * json_get_user_profile_list_param: object; friendship_getprofilelist_param_identifier_array: array of user ids, not
 * empty. friendship_getprofilelist_param_force_update is of no effect.
 *
 * Answers an array of UserProfile documents; `[]` on failure. Codes: 7003 an id is no user id; and as ConvGetConvList.
 * Returns 0, -3 or -4.
 */
int ProfileGetUserProfileList(const char *json_get_user_profile_list_param,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Changes the user's own profile (TIMSelfInfoUpdatedCallback, where something is different from before).
 *
 * json_modify_self_user_profile_param: object with any of the user_profile_item_ keys; what is absent stays, an empty
 * text clears. user_profile_item_custom_string_array: keys that are not named in it stay.
 *
 * Answers `""`. Codes: 40001 a text is too long or a value is out of range; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int ProfileModifySelfUserProfile(const char *json_modify_self_user_profile_param,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * Asks to be told, by TIMUserInfoChangedCallback, when the profiles of these users change. It holds on this device until
 * the logout.
 *
 * json_user_id_list: JSON array of user ids, not empty.
 *
 * Answers `""`. Codes: 7003 an id is no user id; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int SubscribeUserInfo(const char *json_user_id_list,
                      TIMCommCallback cb,
                      const void *user_data);

/**
 * Takes back what SubscribeUserInfo asked for.
 *
 * json_user_id_list: as for SubscribeUserInfo.
 *
 * Answers `""`, also where it was not asked for. Codes and what it returns: as SubscribeUserInfo.
 */
int UnsubscribeUserInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Whether users are there, and what they say of it.
 *
 * json_identifier_array: JSON array of user ids, not empty.
 *
 * Answers an array of TIMUserStatus documents; `[]` on failure. Codes: 7003 an id is no user id; and as ConvGetConvList.
 * Returns 0, -3 or -4.
 */
int GetUserStatus(const char *json_identifier_array,
                  TIMCommCallback cb,
                  const void *user_data);

/**
 * Says what the user is doing (TIMUserStatusChangedCallback for those who asked to be told).
 *
 * json_current_user_status: object; user_status_custom_status: the text, empty clears it.
 *
 * Answers `""`. Codes: 40001 the text has more than 100 bytes; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int SetSelfStatus(const char *json_current_user_status, TIMCommCallback cb, const void *user_data);

/**
 * Asks to be told, by TIMUserStatusChangedCallback, when the status of these users changes. It holds on this device until
 * the logout.
 *
 * json_identifier_array: JSON array of user ids, not empty.
 *
 * Answers `""`. Codes: 7003 an id is no user id; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int SubscribeUserStatus(const char *json_identifier_array,
                        TIMCommCallback cb,
                        const void *user_data);

/**
 * Takes back what SubscribeUserStatus asked for.
 *
 * json_identifier_array: JSON array of user ids; an empty one stands for all that were asked for.
 *
 * Answers `""`, also where it was not asked for. Codes: 7003 an id is no user id; and as ConvGetConvList.
 * Returns 0, -3 or -4.
 */
int UnsubscribeUserStatus(const char *json_identifier_array, TIMCommCallback cb, const void *user_data);

/**
 * Sets the listener for the conversation list, or clears it with NULL.
 */
void SetConvEventCallback(TIMConvEventCallback cb,
                          const void *user_data);

/**
 * The whole conversation list: pinned ones first, then by active time (in seconds, the newest first), then by id.
 *
 * Answers an array of ConvInfo documents; `[]` on failure. Codes: 6013 before Init; 6014 nobody is logged in; 6005, 6019,
 * 6022 the store failed; 7009; 7012; 9507. Returns 0.
 */
int ConvGetConvList(TIMCommCallback cb,
                    const void *user_data);

/**
 * Some conversations.
 *
 * json_get_conv_list_param: array of objects with get_conversation_list_param_conv_id (without a prefix) and
 * get_conversation_list_param_conv_type.
 *
 * Answers an array of ConvInfo documents in the order asked for, without those that are not in the list; `[]` on failure.
 * Codes: as ConvGetConvList. Returns 0; -3 where the JSON is no such array; -4 where an id is empty or a type is
 * neither 1 nor 2.
 */
int ConvGetConvInfo(const char *json_get_conv_list_param,
                    TIMCommCallback cb,
                    const void *user_data);

/**
 * A page of the conversation list.
 *
 * filter: object; a key that is absent does not filter, and `{}` shows all. conversation_list_filter_conv_type: that
 * type. conversation_list_filter_conversation_group: in that group, `""`: in none. conversation_list_filter_mark_type:
 * all these marks, 0: no mark. conversation_list_filter_has_unread_count, conversation_list_filter_has_group_at_info:
 * with (true) or without (false).
 * next_seq: 0 for the first page, then what the page before answered. It stays good whatever changes meanwhile, and a
 * conversation that does not change is met exactly once in a walk. count: how many at the most, not 0.
 *
 * Answers a TIMConversationListResult document; on failure the same with an empty list. Codes: 6017 next_seq is no
 * cursor; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int ConvGetConversationListByFilter(const char *filter,
                                    uint64_t next_seq,
                                    uint32_t count,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * Puts a conversation into the list, with the present as its active time (event kTIMConvEvent_Add). One that is in the list
 * stays as it is, without an event.
 *
 * conv_id: a user id or chat group id, without a prefix; conv_type: kTIMConv_C2C or kTIMConv_Group.
 *
 * Answers its ConvInfo document, also if it is in the list already; a zeroed one on failure. Codes: 10010 no such chat
 * group; 6013 before Init; 6014 nobody is logged in; 6005, 6019, 6022 the store failed; 7009; 7012; 9507.
 * Returns 0, or -4, also where conv_id cannot be an id.
 */
int ConvCreate(const char *conv_id,
               TIMConvType conv_type,
               TIMCommCallback cb,
               const void *user_data);

/**
 * Pins a conversation to the top of the list, or unpins it (event kTIMConvEvent_Update); where it is so already, there is no
 * event.
 *
 * conv_id, conv_type: as for ConvCreate.
 *
 * Answers `""`. Codes: 6004 the conversation is not in the list; and as ConvCreate. Returns 0, or -4.
 */
int ConvPinConversation(const char *conv_id,
                        TIMConvType conv_type,
                        bool is_pinned,
                        TIMCommCallback cb,
                        const void *user_data);

/**
 * Sets marks on conversations, or takes them off (event kTIMConvEvent_Update with the listed ones that changed). A
 * conversation that is not in the list keeps its marks until it comes.
 *
 * conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`. mark_type: one or more of
 * TIMConversationMarkType and 1<<32 to 1<<63, or-ed. enable_mark: whether to set them.
 *
 * Answers an array of TIMConversationOperationResult documents, one for each id; an item's code is 6017 (malformed id),
 * 51007 (no such chat group) or 51008 (1000 conversations are marked already). Codes: 0 where at least one item was done;
 * 6017 a bit is no mark, or all items failed; 51008 where all failed by that; 51006 more than 100 ids; and as ConvCreate.
 * Returns 0, -3 or -4.
 */
int ConvMarkConversation(const char *conversation_id_array,
                         uint64_t mark_type,
                         bool enable_mark,
                         TIMCommCallback cb,
                         const void *user_data);

/**
 * Sets the custom data of conversations (event kTIMConvEvent_Update with the listed ones that changed). A conversation
 * that is not in the list keeps its custom data until it comes.
 *
 * conversation_id_array: as for ConvMarkConversation. custom_data: up to 256 bytes; `""` clears it.
 *
 * Answers an array of TIMConversationOperationResult documents, one for each id; an item's code is 6017 (malformed id),
 * 51007 (no such chat group) or 51008 (1000 conversations have custom data already). Codes: 0 where at least one item was
 * done; 6017 custom_data is too long, or all items failed; 51008 where all failed by that; 51006 more than 100 ids; and as
 * ConvCreate. Returns 0; -3; or -4, also where custom_data is NULL.
 */
int ConvSetConversationCustomData(const char *conversation_id_array,
                                  const char *custom_data,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * Sets the draft of a conversation (event kTIMConvEvent_Update). It is done when a call that is made after it is
 * answered; what becomes of it is not told.
 *
 * conv_id, conv_type: as for ConvCreate. json_draft_param: object with draft_msg (an object, kept as it is written),
 * draft_user_define (string), or both.
 *
 * Returns 0; -3 where the JSON is no draft, NULL and `""` included; or -4.
 */
int ConvSetDraft(const char *conv_id,
                 TIMConvType conv_type,
                 const char *json_draft_param);

/**
 * Takes the draft of a conversation off (event kTIMConvEvent_Update, where it has one). What becomes of it is not told.
 *
 * conv_id, conv_type: as for ConvCreate.
 *
 * Returns 0, or -4.
 */
int ConvCancelDraft(const char *conv_id,
                    TIMConvType conv_type);

/**
 * Takes a conversation out of the list, and its messages away, for this user only (event kTIMConvEvent_Del). It stays in
 * its conversation groups, and shows in them again when it comes back.
 *
 * conv_id, conv_type: as for ConvCreate.
 *
 * Answers `""`. Codes: 6004 the conversation is not in the list; and as ConvGetConvList. Returns 0, or -4.
 */
int ConvDelete(const char *conv_id,
               TIMConvType conv_type,
               TIMCommCallback cb,
               const void *user_data);

/**
 * Takes conversations out of the list, for this user only (event kTIMConvEvent_Del). They stay in their conversation
 * groups.
 *
 * conversation_id_array: as for ConvMarkConversation. clear_message: whether their messages go too; if not, the messages
 * are there again when the conversation comes back.
 *
 * Answers an array of TIMConversationOperationResult documents, one for each id; an item's code is 6017 (malformed id) or
 * 6004 (not in the list). Codes: 0 where at least one item was done; 6017 all items failed; 51006 more than 100 ids; and
 * as ConvGetConvList. Returns 0, -3 or -4.
 */
int ConvDeleteConversationList(const char *conversation_id_array,
                               bool clear_message,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * Sets the listener for the number of unread messages in all conversations together, or clears it with NULL.
 * Conversations whose receive option is not 0 do not count.
 */
void SetConvTotalUnreadMessageCountChangedCallback(TIMConvTotalUnreadMessageCountChangedCallback cb,
                                                   const void *user_data);

/**
 * Sets the listener for the numbers that ConvSubscribeUnreadMessageCountByFilter asks to be told of, or clears it with
 * NULL.
 */
void SetConvUnreadMessageCountChangedByFilterCallback(TIMConvTotalUnreadMessageCountChangedByFilterCallback cb,
                                                      const void *user_data);

/**
 * How many messages are unread in all conversations whose receive option is 0.
 *
 * Answers a GetTotalUnreadNumberResult document; one with 0 on failure. Codes: as ConvGetConvList. Returns 0.
 */
int ConvGetTotalUnreadMessageCount(TIMCommCallback cb, const void *user_data);

/**
 * How many messages are unread in the conversations that a filter selects, of those whose receive option is 0.
 *
 * filter: as for ConvGetConversationListByFilter, but it must filter.
 *
 * Answers a GetTotalUnreadNumberResult document; one with 0 on failure. Codes: as ConvGetConvList. Returns 0; -3, also
 * where the object has no key that filters; or -4.
 */
int ConvGetUnreadMessageCountByFilter(const char *filter,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Asks to be told, by TIMConvTotalUnreadMessageCountChangedByFilterCallback, when the number of
 * ConvGetUnreadMessageCountByFilter changes. It holds on this device until the logout; nobody being logged in, it does
 * nothing.
 *
 * filter: as for ConvGetUnreadMessageCountByFilter; the listener gets it back as it is written here.
 *
 * Returns 0; -3, also where the object has no key that filters; or -4.
 */
int ConvSubscribeUnreadMessageCountByFilter(const char *filter);

/**
 * Takes back what ConvSubscribeUnreadMessageCountByFilter asked for.
 *
 * filter: as it was given there.
 *
 * Returns 0, also where it was not asked for; -3, also where the object has no key that filters; or -4.
 */
int ConvUnsubscribeUnreadMessageCountByFilter(const char *filter);

/**
 * Marks messages as read: those of one conversation, of all of a type, or of all (events kTIMConvEvent_Update, and the
 * unread callbacks where their number changes).
 *
 * conversation_id: NULL or `""` all conversations; `c2c` or `group` all of that type; `c2c_<user id>` or
 * `group_<chat group id>` one. clean_timestamp: with one user, up to that moment (seconds since 1970, UTC); 0 all.
 * clean_sequence: in one chat group, up to the message of that seq; 0 all.
 *
 * Answers `""`, also where nothing is unread. Codes: as ConvGetConvList.
 * Returns 0; -4; or -5 where conversation_id is none of these.
 */
int ConvCleanConversationUnreadMessageCount(const char *conversation_id,
                                            uint64_t clean_timestamp,
                                            uint64_t clean_sequence,
                                            TIMCommCallback cb,
                                            const void *user_data);

/**
 * Sets the listener for new conversation groups, or clears it with NULL. It is told of the groups of this device and of
 * the user's others.
 */
void SetConvConversationGroupCreatedCallback(TIMConvConversationGroupCreatedCallback cb,
                                             const void *user_data);

/**
 * Sets the listener for deleted conversation groups, or clears it with NULL.
 */
void SetConvConversationGroupDeletedCallback(TIMConvConversationGroupDeletedCallback cb,
                                             const void *user_data);

/**
 * Sets the listener for renamed conversation groups, or clears it with NULL.
 */
void SetConvConversationGroupNameChangedCallback(TIMConvConversationGroupNameChangedCallback cb,
                                                 const void *user_data);

/**
 * Sets the listener for conversations added to groups, or clears it with NULL.
 */
void SetConvConversationsAddedToGroupCallback(TIMConvConversationsAddedToGroupCallback cb,
                                              const void *user_data);

/**
 * Sets the listener for conversations that left groups, or clears it with NULL.
 */
void SetConvConversationsDeletedFromGroupCallback(TIMConvConversationsDeletedFromGroupCallback cb,
                                                  const void *user_data);

/**
 * Creates a conversation group. All the user's devices have it, and are told: TIMConvConversationGroupCreatedCallback, then
 * kTIMConvEvent_Update with its conversations that are in the list. The other calls tell likewise, by their own listener.
 *
 * group_name: 1 to 32 bytes of UTF-8, compared byte for byte. conversation_id_array: JSON array of 1 to 100 ids,
 * `c2c_<user id>` or `group_<chat group id>`; a conversation need not be in the list.
 *
 * Answers an array of TIMConversationOperationResult documents, one for each id in the order given; an item's code is 6017
 * (malformed id) or 51007 (no such chat group). Codes: 0 where at least one conversation is in the new group; 6017 all items
 * failed, and no group was made; 7014 the name is in use; 51006 more than 100 ids; 51010 there are 20 groups; 51011 the
 * name is too long; 6013 before Init; 6014 nobody is logged in; 6005, 6019, 6022 the store failed; 7009; 7012; 9507.
 * Returns 0, -3 or -4.
 */
int ConvCreateConversationGroup(const char *group_name,
                                const char *conversation_id_array,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * The names of the user's conversation groups: in the order of their creation, or as they were last ordered.
 *
 * Answers an array of strings; `[]` on failure. Codes: 6013 before Init; 6014 nobody is logged in; 6005, 6019, 6022 the
 * store failed; 7009; 7012; 9507. Returns 0.
 */
int ConvGetConversationGroupList(TIMCommCallback cb,
                                 const void *user_data);

/**
 * Deletes a conversation group; its conversations stay (TIMConvConversationGroupDeletedCallback).
 *
 * Answers `""`. Codes: 51009 no such group; and the general ones of ConvCreateConversationGroup. Returns 0, or -4.
 */
int ConvDeleteConversationGroup(const char *group_name,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * Renames a conversation group (TIMConvConversationGroupNameChangedCallback). It keeps its place and its conversations.
 *
 * new_name: as for ConvCreateConversationGroup; the old name itself is no change, and no event.
 *
 * Answers `""`. Codes: 51009 no group old_name; 51011 new_name is too long; 7014 it is in use; and the general ones of
 * ConvCreateConversationGroup. Returns 0, or -4.
 */
int ConvRenameConversationGroup(const char *old_name,
                                const char *new_name,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * Adds conversations to a conversation group. A conversation may be in several groups; one that is in this group already
 * stays, without an event. A group holds 1000: the earliest added leave it for new ones (reason 1).
 *
 * conversation_id_array and answer: as for ConvCreateConversationGroup.
 *
 * Codes: 51009 no such group; 6017 all items failed; 51006 more than 100 ids; and the general ones of
 * ConvCreateConversationGroup. Returns 0, -3 or -4.
 */
int ConvAddConversationsToGroup(const char *group_name,
                                const char *conversation_id_array,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * Takes conversations out of a conversation group; one that is not in it is no error, and no event. The group stays, also
 * when it is empty.
 *
 * conversation_id_array and answer: as for ConvCreateConversationGroup.
 *
 * Codes: as ConvAddConversationsToGroup. Returns 0, -3 or -4.
 */
int ConvDeleteConversationsFromGroup(const char *group_name,
                                     const char *conversation_id_array,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * Orders the user's conversation groups. The user's other devices list the new order from then on; there is no event.
 *
 * group_name_array: JSON array with every name exactly once.
 *
 * Answers `""`. Codes: 6017 a name is missing, unknown or there twice; and the general ones of
 * ConvCreateConversationGroup. Returns 0, -3 or -4.
 */
int ConvReorderConversationGroups(const char *group_name_array,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * Adds a listener for messages that come. One that is there already gets the new user data.
 */
void AddRecvNewMsgCallback(TIMRecvNewMsgCallback cb,
                           const void *user_data);

/**
 * Removes a listener that AddRecvNewMsgCallback has added. One that was not added is ignored.
 */
void RemoveRecvNewMsgCallback(TIMRecvNewMsgCallback cb);

/**
 * Sets the listener for uploads, or clears it with NULL. It is never called: a file of a message stays where it is, and
 * nothing is uploaded.
 */
void SetMsgElemUploadProgressCallback(TIMMsgElemUploadProgressCallback cb,
                                      const void *user_data);

/**
 * Sets the listener for messages of the user that others have read, or clears it with NULL.
 */
void SetMsgReadedReceiptCallback(TIMMsgReadedReceiptCallback cb, const void *user_data);

/**
 * Sets the listener for messages that are revoked, or clears it with NULL.
 */
void SetMsgRevokeCallback(TIMMsgRevokeCallback cb, const void *user_data);

/**
 * Sets the listener for messages that are modified, or clears it with NULL.
 */
void SetMsgUpdateCallback(TIMMsgUpdateCallback cb, const void *user_data);

/**
 * Sets the listener for extensions that are set, or clears it with NULL.
 */
void SetMsgExtensionsChangedCallback(TIMMsgExtensionsChangedCallback cb, const void *user_data);

/**
 * Sets the listener for extensions that are deleted, or clears it with NULL.
 */
void SetMsgExtensionsDeletedCallback(TIMMsgExtensionsDeletedCallback cb, const void *user_data);

/**
 * Sets the listener for reactions that change, or clears it with NULL.
 */
void SetMsgReactionsChangedCallback(TIMMsgReactionsChangedCallback cb, const void *user_data);

/**
 * Sets the listener for what the user receives of all messages, or clears it with NULL.
 */
void SetMsgAllMessageReceiveOptionCallback(TIMMsgAllMessageReceiveOptionCallback cb, const void *user_data);

/**
 * Sets the listener for messages that are pinned in a chat group or unpinned, or clears it with NULL.
 */
void SetMsgGroupPinnedMessageChangedCallback(TIMMsgGroupPinnedMessageChangedCallback cb,
                                             const void *user_data);

/**
 * Sends a message.
 *
 * conv_id: a user id or chat group id, without a prefix; conv_type: kTIMConv_C2C or kTIMConv_Group. json_msg_param: a
 * Message document; message_elem_array is required, and keys that are for the SDK to say are ignored.
 * message_id_buffer: NULL, or gets the id of the message and a NUL, at most 128 bytes, before the call returns 0. The caller
 * owns it.
 *
 * Answers the Message document, with message_status kTIMMsg_SendSucc; on failure the message as it was to be sent, with
 * kTIMMsg_SendFail. Codes: 6017 there is no element; 8001 the elements take more than 12 KiB as JSON; 10010 no such chat
 * group; 10007 the user is not in it; and as ConvGetConvList.
 * Returns 0; -3 where the JSON is no such document, or has an element that cannot be sent; -4.
 */
int MsgSendMessage(const char *conv_id,
                   TIMConvType conv_type,
                   const char *json_msg_param,
                   char *message_id_buffer,
                   TIMCommCallback cb,
                   const void *user_data);

/**
 * As MsgSendMessage, for callers who do not need the id before the answer.
 */
int MsgSendNewMsg(const char *conv_id,
                  TIMConvType conv_type,
                  const char *json_msg_param,
                  TIMCommCallback cb,
                  const void *user_data);

/**
 * As MsgSendMessage, with the id through a callback of its own.
 *
 * msgid_cb: is given the id as its json_params, as it is and not as JSON, before res_cb. res_cb: is given what MsgSendMessage
 * answers. Both get the same user_data.
 */
int MsgSendNewMsgEx(const char *conv_id,
                    TIMConvType conv_type,
                    const char *json_msg_param,
                    TIMCommCallback msgid_cb,
                    TIMCommCallback res_cb,
                    const void *user_data);

/**
 * Sends one message to several users, to each with an id of its own.
 *
 * json_batch_send_param: a MsgBatchSendParam document.
 *
 * Answers an array of MsgBatchSendResult documents, one for each user, with 7003 for what is no user id; `[]` on failure. Codes:
 * 6017 more than 500 users; and as MsgSendMessage. Returns 0, -3, also where there are no users, or -4.
 */
int MsgBatchSend(const char *json_batch_send_param,
                 TIMCommCallback cb,
                 const void *user_data);

/**
 * A part of the history of a conversation.
 *
 * json_get_msg_param: a MsgGetMsgListParam document; `{}` is the newest 20 messages.
 *
 * Answers an array of Message documents: the newest first, or, with msg_getmsglist_param_is_forward, the oldest first; `[]`
 * on failure. Codes: 6017 the message it is to begin behind is not known; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgGetMsgList(const char *conv_id,
                  TIMConvType conv_type,
                  const char *json_get_msg_param,
                  TIMCommCallback cb,
                  const void *user_data);

/**
 * Messages by their ids.
 *
 * json_message_id_array: JSON array of message ids.
 *
 * Answers an array of Message documents in the order asked for, without those that are not found; `[]` on failure. Codes: as
 * ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgFindMessages(const char *json_message_id_array,
                    TIMCommCallback cb,
                    const void *user_data);

/**
 * Messages of a conversation by their places.
 *
 * json_msg_Locator_array: JSON array of MsgLocator documents, of which message_locator_seq counts.
 *
 * Answers, Codes: as MsgFindMessages. Returns 0, -3 or -4.
 */
int MsgFindByMsgLocatorList(const char *conv_id,
                            TIMConvType conv_type,
                            const char *json_msg_Locator_array,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * Looks for messages on this machine, which has all of them.
 *
 * json_search_message_param: a MessageSearchParam document, with words, types or senders.
 *
 * Answers a MessageSearchResult document, an empty one on failure. Codes: as ConvGetConvList. Returns 0, -3, also where it
 * looks for nothing, or -4.
 */
int MsgSearchLocalMessages(const char *json_search_message_param,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * Says that the user has read a conversation.
 *
 * json_msg_param: NULL or `""` where it is all of it; or a Message document that names the last message read.
 *
 * Answers `""`. Codes: 6017 the message is not known; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgReportReaded(const char *conv_id,
                    TIMConvType conv_type,
                    const char *json_msg_param,
                    TIMCommCallback cb,
                    const void *user_data);

/**
 * Says that the user has read all conversations.
 *
 * Answers `""`. Codes: as ConvGetConvList. Returns 0.
 */
int MsgMarkAllMessageAsRead(TIMCommCallback cb, const void *user_data);

/**
 * Takes a message of the user's own back, for everyone.
 *
 * json_msg_param: a Message document that names the message; message_revoke_reason may say why.
 *
 * Answers `""`. Codes: 10030 the message is not known; 10031 it was sent more than two minutes ago; 10032 it is another user's,
 * and not in a chat group of which the user is an admin; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgRevoke(const char *conv_id,
              TIMConvType conv_type,
              const char *json_msg_param,
              TIMCommCallback cb,
              const void *user_data);

/**
 * Changes what a message says, for everyone.
 *
 * json_msg_param: a Message document that names the message and has the new elements; message_cloud_custom_str stays where it is
 * not given, and so does how the message was sent. message_version: if it is given, the message must not have been modified
 * since. The receiver may do this, too; in a chat group only the sender and admins.
 *
 * Answers the Message document as it is then; on failure the one that was given, with kTIMMsg_SendFail. Codes: 6017 the message
 * is not known, or was revoked; 8006 it has another version, and the answer is the Message document as it is now; 10007 it is
 * another member's, and the user is no admin of the chat group; and as MsgSendMessage. Returns 0, -3 or -4.
 */
int MsgModifyMessage(const char *json_msg_param,
                     TIMCommCallback cb,
                     const void *user_data);

/**
 * Deletes a message for this user.
 *
 * json_msgdel_param: a MsgDeleteParam document.
 *
 * Answers `""`. Codes: 6017 the message is not known; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgDelete(const char *conv_id,
              TIMConvType conv_type,
              const char *json_msgdel_param,
              TIMCommCallback cb,
              const void *user_data);

/**
 * Deletes messages of a conversation for this user.
 *
 * json_msg_array: JSON array of Message documents that name them.
 *
 * Answers `""`. Codes: 6017 also for more than 500 messages; and as MsgDelete. Returns 0, -3 or -4.
 */
int MsgListDelete(const char *conv_id,
                  TIMConvType conv_type,
                  const char *json_msg_array,
                  TIMCommCallback cb,
                  const void *user_data);

/**
 * Deletes all messages of a conversation for this user. The conversation stays in the list.
 *
 * Answers `""`. Codes: as ConvGetConvList. Returns 0, or -4.
 */
int MsgClearHistoryMessage(const char *conv_id,
                           TIMConvType conv_type,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * Keeps a message at the end of a conversation, for this user alone and without sending it.
 *
 * json_msg_param: a Message document; message_sender: who is shown as its sender, the user where it is not given.
 *
 * Answers the Message document, with message_status kTIMMsg_LocalImported; on failure the message as it was given, with
 * kTIMMsg_SendFail. Codes: as MsgSendMessage. Returns 0, -3 or -4, also where message_sender is not a user id.
 */
int MsgSaveMsg(const char *conv_id,
               TIMConvType conv_type,
               const char *json_msg_param,
               TIMCommCallback cb,
               const void *user_data);

/**
 * Keeps messages from elsewhere in a conversation, for this user alone: each at its own time, message_server_time or, where
 * that is not given, message_client_time or the present.
 *
 * json_msg_array: JSON array of Message documents; message_sender as for MsgSaveMsg; message_msg_id is kept where it is given.
 *
 * Answers an array of their Message documents, with message_status kTIMMsg_LocalImported; `[]` on failure. Codes: 6017 also for
 * more than 500 messages; and as MsgSendMessage. Returns 0, -3 or -4.
 */
int MsgImportMsgList(const char *conv_id,
                     TIMConvType conv_type,
                     const char *json_msg_array,
                     TIMCommCallback cb,
                     const void *user_data);

/**
 * Notes something on a message, for this user alone.
 *
 * json_msg_param: a Message document that names the message, with message_custom_int and message_custom_str; one that is not
 * given is taken off.
 *
 * Answers `""`. Codes: 6017 the message is not known; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgSetLocalCustomData(const char *json_msg_param,
                          TIMCommCallback cb,
                          const void *user_data);

/**
 * Sets what the user receives of other users' messages.
 *
 * json_identifier_array: JSON array of user ids, without a prefix. opt: TIMReceiveMessageOpt.
 *
 * Answers `""`. Codes: as ConvCreate. Returns 0; -3 where the JSON is no such array or it is empty; -4, also where opt does not
 * exist or an id cannot be one.
 */
int MsgSetC2CReceiveMessageOpt(const char *json_identifier_array,
                               TIMReceiveMessageOpt opt,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * What the user receives of other users' messages.
 *
 * json_identifier_array: JSON array of user ids, without a prefix.
 *
 * Answers an array of GetC2CRecvMsgOptResult documents in the order asked for; `[]` on failure. Codes: 7003 an id is no user id;
 * and as ConvGetConvList. Returns 0; -3 where the JSON is no such array or it is empty; -4.
 */
int MsgGetC2CReceiveMessageOpt(const char *json_identifier_array,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * Sets what the user receives of the messages of a chat group.
 *
 * group_id: the chat group id, without a prefix. opt: TIMReceiveMessageOpt.
 *
 * Answers `""`. Codes: 10010 no such chat group; 10007 the user is not in it; and as ConvGetConvList. Returns 0, or -4.
 */
int MsgSetGroupReceiveMessageOpt(const char *group_id,
                                 TIMReceiveMessageOpt opt,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * Sets what the user receives of all messages, every day from a time of day (UTC) on.
 *
 * opt: TIMReceiveMessageOpt. start_hour: below 24; start_minute, start_second: below 60. duration: in seconds, at most a day.
 *
 * Answers `""`. Codes: as ConvGetConvList. Returns 0, or -4.
 */
int MsgSetAllReceiveMessageOpt(TIMReceiveMessageOpt opt,
                               int32_t start_hour,
                               int32_t start_minute,
                               int32_t start_second,
                               uint32_t duration,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * Sets what the user receives of all messages, once, from a moment on.
 *
 * opt: TIMReceiveMessageOpt. start_time_stamp: seconds since 1970 UTC, 0 the present. duration: in seconds.
 *
 * Answers `""`. Codes: as ConvGetConvList. Returns 0, or -4.
 */
int MsgSetAllReceiveMessageOpt2(TIMReceiveMessageOpt opt,
                                uint32_t start_time_stamp,
                                uint32_t duration,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * What the user receives of all messages, and when.
 *
 * Answers a TIMReceiveMessageOptInfo document, a zeroed one on failure. Codes: as ConvGetConvList. Returns 0.
 */
int MsgGetAllReceiveMessageOpt(TIMCommCallback cb, const void *user_data);

/**
 * Tells the senders of messages that asked for it that the user has read them.
 *
 * json_msg_array: JSON array of Message documents that name them.
 *
 * Answers `""`. Codes: 6017 a message is not known, none asks for a receipt of this user, or there are more than 500; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgSendMessageReadReceipts(const char *json_msg_array,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * Who has read messages that asked for receipts.
 *
 * json_msg_array: JSON array of Message documents that name them.
 *
 * Answers an array of MessageReceipt documents in the order asked for; `[]` on failure. Codes: 6017 a message is not known; and as
 * ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgGetMessageReadReceipts(const char *json_msg_array,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * The members of a chat group who have sent a receipt for a message, or those who have not.
 *
 * json_msg: a Message document that names it. filter: TIMGroupMessageReadMembersFilter. next_seq: 0 for the first page, then
 * what the page before answered. count: how many at the most, not 0.
 *
 * Answers through a callback of its own. Returns 0, -3 or -4.
 */
int MsgGetGroupMessageReadMemberList(const char *json_msg,
                                     TIMGroupMessageReadMembersFilter filter,
                                     uint64_t next_seq,
                                     uint32_t count,
                                     TIMMsgGroupMessageReadMemberListCallback cb,
                                     const void *user_data);

/**
 * Sets extensions of a message that may have some, for everyone.
 *
 * json_msg: a Message document that names it. json_extension_array: JSON array of MessageExtension documents: keys of 1 to 100
 * bytes, values of at most 1024.
 *
 * Answers an array of MessageExtensionResult documents; `[]` on failure. Codes: 6017 the message is not known, may have no
 * extensions, or would have more than 300, or a key or value is too long; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgSetMessageExtensions(const char *json_msg,
                            const char *json_extension_array,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * The extensions of a message.
 *
 * json_msg: a Message document that names it.
 *
 * Answers an array of MessageExtension documents; `[]` on failure. Codes: as MsgSetMessageExtensions. Returns 0, -3 or -4.
 */
int MsgGetMessageExtensions(const char *json_msg,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * Deletes extensions of a message, for everyone.
 *
 * json_msg: a Message document that names it. json_extension_key_array: JSON array of their keys; NULL, `""` or `[]`: all of
 * them.
 *
 * Answers as MsgSetMessageExtensions, with 23004 for a key that the message does not have. Codes: as there. Returns 0, -3 or -4.
 */
int MsgDeleteMessageExtensions(const char *json_msg,
                               const char *json_extension_key_array,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * Reacts to a message.
 *
 * json_msg: a Message document that names it. reaction_id: the reaction, any text.
 *
 * Answers `""`. Codes: 6017 the message is not known, or reaction_id has more than 200 bytes; 23005 the message has 10 different
 * reactions; 23006 100 users have reacted so; 23007 the user has reacted so already; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgAddMessageReaction(const char *json_msg,
                          const char *reaction_id,
                          TIMCommCallback cb,
                          const void *user_data);

/**
 * Takes a reaction to a message back.
 *
 * json_msg, reaction_id: as for MsgAddMessageReaction.
 *
 * Answers `""`. Codes: 6017 the message is not known; 23008 nobody has reacted so; 23009 the user has not; and as ConvGetConvList.
 * Returns 0, -3 or -4.
 */
int MsgRemoveMessageReaction(const char *json_msg,
                             const char *reaction_id,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * The reactions to messages.
 *
 * json_msg_array: JSON array of Message documents that name them. max_user_count_per_reaction: how many users of each reaction
 * are told.
 *
 * Answers an array of MessageReactionResult documents in the order asked for; `[]` on failure. Codes: 6017 a message is not known;
 * and as ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgGetMessageReactions(const char *json_msg_array,
                           uint32_t max_user_count_per_reaction,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * The users who have reacted to a message in one way.
 *
 * json_msg, reaction_id: as for MsgAddMessageReaction. next_seq: 0 for the first page, then what the page before answered. count:
 * how many at the most, not 0.
 *
 * Answers a MessageReactionUserResult document, an empty one on failure. Codes: 6017 the message is not known; and as
 * ConvGetConvList. Returns 0, -3 or -4.
 */
int MsgGetAllUserListOfMessageReaction(const char *json_msg,
                                       const char *reaction_id,
                                       uint32_t next_seq,
                                       uint32_t count,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * Pins a message in a chat group, or unpins it, for everyone.
 *
 * group_id: the chat group id, without a prefix. json_msg: a Message document that names the message.
 *
 * Answers `""`. Codes: 10010 no such chat group; 10007 the user is not in it, or, but for a Work group, no admin; 6017 the message
 * is not known; 10070 ten messages are pinned; 10071 this one is; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int PinGroupMessage(const char *group_id,
                    const char *json_msg,
                    bool is_pinned,
                    TIMCommCallback cb,
                    const void *user_data);

/**
 * The messages that are pinned in a chat group.
 *
 * group_id: the chat group id, without a prefix.
 *
 * Answers an array of Message documents, with who has pinned them; `[]` on failure. Codes: 10010 no such chat group;
 * 10007 the user is not in it; and as ConvGetConvList. Returns 0, or -4.
 */
int GetPinnedGroupMessageList(const char *group_id,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Sets the listener for what happens in the chat groups that the user is in, or clears it with NULL. The same comes as a
 * message with an element kTIMElem_GroupTips, which stays in the history.
 */
void SetGroupTipsEventCallback(TIMGroupTipsEventCallback cb,
                               const void *user_data);

/**
 * Makes a chat group, of which the caller is the owner. Its conversation comes into the lists of all its members (event
 * kTIMConvEvent_Add).
 *
 * json_group_create_param: object. create_group_param_group_name: its name, 1 to 100 bytes. The others may be absent.
 * create_group_param_group_id: up to 48 bytes of printable ASCII, not beginning with `@TGS#`; with kTIMGroup_Community,
 * beginning with `@TGS#_`. create_group_param_group_type: default kTIMGroup_Public.
 * create_group_param_is_support_topic: in a kTIMGroup_Community only. create_group_param_introduction: up to 240 bytes;
 * create_group_param_notification: up to 300; create_group_param_face_url: up to 100. create_group_param_add_option,
 * create_group_param_approve_option: TIMGroupAddOption. create_group_param_max_member_num: 0 as many as the type allows.
 * create_group_param_group_member_array: up to 20 objects with group_member_info_identifier and
 * group_member_info_member_role. create_group_param_custom_info: up to 10 keys of 1 to 16 bytes, with values of up to 512.
 * create_group_param_enable_permission_group, create_group_param_default_permissions: in a kTIMGroup_Community only.
 * convoke_is_shutup_all (Convoke's own): whether only the owner and the administrators may write; not in a
 * kTIMGroup_Private.
 *
 * Answers a CreateGroupResult document; one with an empty id on failure. Codes: 8501 the id; 8502 the name; 8503 the
 * introduction; 8504 the notification; 8505 the face URL; 8507 too many members; 10004 no
 * such type, option or role, a member's id that is none, members for a kTIMGroup_AVChatRoom or kTIMGroup_BChatRoom, topics or
 * permissions in another type than kTIMGroup_Community, or custom information over its limits; 10021 the id is in
 * use, 10025 by a group of the caller's; 10037 the day's groups have been created; and as ConvGetConvList. Returns 0, -3 or
 * -4.
 */
int GroupCreate(const char *json_group_create_param,
                TIMCommCallback cb,
                const void *user_data);

/**
 * Dissolves a chat group. Its conversation leaves the lists of all its members (event kTIMConvEvent_Del). Its owner may, but
 * for a kTIMGroup_Private, which ends when its last member quits.
 *
 * group_id: the chat group id, without a prefix.
 *
 * Answers `""`. Codes: 10010 no such chat group; 10007 the user is not in it, or may not do this; and as ConvGetConvList.
 * Returns 0, or -4, also where group_id cannot be an id.
 */
int GroupDelete(const char *group_id,
                TIMCommCallback cb,
                const void *user_data);

/**
 * Joins a chat group, or asks its owner and its administrators for it (GroupGetPendencyList), where it has
 * kTIMGroupAddOpt_Auth. Its conversation comes into the list when the user is in (event kTIMConvEvent_Add).
 *
 * group_id: the chat group id, without a prefix; hello_msg: what is said to those who decide on it, up to 300 bytes; NULL or
 * empty: nothing.
 *
 * Answers `""`, also where it is only asked for; asking once more changes nothing. Codes: 10010 no such chat group; 10013 the
 * user is in it already; 8508 it is a kTIMGroup_Private, to which one is invited; 10007 nobody may join it, or the user was
 * removed and may not come back yet; 10014 it is full; 10004 hello_msg is too long; and as ConvGetConvList. Returns 0, or -4.
 */
int GroupJoin(const char *group_id,
              const char *hello_msg,
              TIMCommCallback cb,
              const void *user_data);

/**
 * Quits a chat group. Its conversation leaves the list (event kTIMConvEvent_Del). Its owner may not, but for a
 * kTIMGroup_Private, of which somebody else then becomes the owner.
 *
 * group_id: the chat group id, without a prefix.
 *
 * Answers `""`. Codes: 10010 no such chat group; 10007 the user is not in it; 10009 its owner may not quit it; and as
 * ConvGetConvList. Returns 0, or -4, also where group_id cannot be an id.
 */
int GroupQuit(const char *group_id,
              TIMCommCallback cb,
              const void *user_data);

/**
 * The chat groups that the user is in, without those of the types kTIMGroup_AVChatRoom and kTIMGroup_BChatRoom and without
 * the Communities that have topics (GroupGetJoinedCommunityList).
 *
 * Answers an array of GroupBaseInfo documents; `[]` on failure. Codes: as ConvGetConvList. Returns 0.
 */
int GroupGetJoinedGroupList(TIMCommCallback cb,
                            const void *user_data);

/**
 * What chat groups are, also those that the user is not in.
 *
 * json_group_getinfo_param: JSON array of chat group ids, not empty.
 *
 * Answers an array of GetGroupInfoResult documents in the order given, with 10010 for what is no chat group; `[]` on failure.
 * Codes: as ConvGetConvList. Returns 0, -3 or -4.
 */
int GroupGetGroupInfoList(const char *json_group_getinfo_param,
                          TIMCommCallback cb,
                          const void *user_data);

/**
 * Looks for chat groups among those that the user is in.
 *
 * json_group_search_groups_param: object. group_search_params_keyword_list: the words, one of which is in what is found.
 * group_search_params_field_list: array of TIMGroupSearchFieldKey; absent or empty: all.
 *
 * Answers an array of GroupDetailInfo documents; `[]` on failure. Codes: as ConvGetConvList. Returns 0; -3, also where there
 * is no word; or -4.
 */
int GroupSearchGroups(const char *json_group_search_groups_param,
                      TIMCommCallback cb,
                      const void *user_data);

/**
 * Changes what a chat group is. Its members are told (TIMGroupTipsEventCallback, kTIMGroupTip_GroupInfoChange). In a
 * kTIMGroup_Private everybody may, in the others the owner and the administrators; only the owner hands it over.
 *
 * json_group_modifyinfo_param: object. group_modify_info_param_group_id: the chat group id.
 * group_modify_info_param_modify_flag: TIMGroupModifyInfoFlag as bits, not 0; the key of each must be there, the other keys do
 * not count. Texts and options: as for GroupCreate. group_modify_info_param_custom_info: keys that are not named in it stay,
 * an empty value takes its key away. group_modify_info_param_is_shutup_all: whether only the owner and the administrators may
 * write; not in a kTIMGroup_Private. group_modify_info_param_owner: the member who owns it from now on; its owner until then
 * becomes an ordinary member.
 *
 * Answers `""`, also where nothing is different from before. Codes: 10010 no such chat group; 10007 the user is not in it, or
 * may not do this; 8502 the name; 8503 the introduction; 8504 the notification; 8505 the face URL; 10004 another value is not
 * allowed; 10019 the owner is no user id; and as ConvGetConvList. Returns 0; -3, also where the chat group id cannot be one;
 * or -4.
 */
int GroupModifyGroupInfo(const char *json_group_modifyinfo_param,
                         TIMCommCallback cb,
                         const void *user_data);

/**
 * How many members of a chat group are logged in.
 *
 * group_id: the chat group id, without a prefix.
 *
 * Answers a GroupGetOnlineMemberCountResult document, with 0 on failure. Codes: 10010 no such chat group; 10007 the user is not
 * in it; and as ConvGetConvList. Returns 0, or -4, also where group_id cannot be an id.
 */
int GroupGetOnlineMemberCount(const char *group_id,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Sets the listener for the attributes of chat groups that the user is in, or clears it with NULL. It is told of the changes
 * of this device, of the user's others and of all members.
 */
void SetGroupAttributeChangedCallback(TIMGroupAttributeChangedCallback cb,
                                      const void *user_data);

/**
 * Sets the listener for the counters of chat groups that the user is in, or clears it with NULL. It is told of the changes of
 * this device, of the user's others and of all members, each counter by itself.
 */
void SetGroupCounterChangedCallback(TIMGroupCounterChangedCallback cb,
                                    const void *user_data);

/**
 * Sets the attributes of a chat group (TIMGroupAttributeChangedCallback); those that are not named go.
 *
 * Attributes are texts that members keep in a chat group: up to 16 of them, with keys of 1 to 32 bytes and values of up to
 * 4096, 16384 bytes in all. Every member may change them.
 *
 * group_id: the chat group id, without a prefix; json_group_attributes: array of GroupAttributes documents; an empty one
 * leaves none.
 *
 * Answers `""`, also where nothing is different from before. Codes: 10010 no such chat group; 10007 the user is not in it;
 * 10004 the attributes are over their limits; 10056 somebody else has changed them, and this host has not been told yet: look
 * at them (GroupGetGroupAttributes) and try again; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int GroupInitGroupAttributes(const char *group_id,
                             const char *json_group_attributes,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * Sets attributes of a chat group (TIMGroupAttributeChangedCallback); those that are not named stay.
 *
 * Arguments, limits, answer, codes and what it returns: as GroupInitGroupAttributes.
 */
int GroupSetGroupAttributes(const char *group_id,
                            const char *json_group_attributes,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * Deletes attributes of a chat group (TIMGroupAttributeChangedCallback); one that is not there is no error.
 *
 * group_id: the chat group id, without a prefix; json_keys: JSON array of keys; NULL, empty or `[]`: all.
 *
 * Answers, codes and what it returns: as GroupInitGroupAttributes.
 */
int GroupDeleteGroupAttributes(const char *group_id,
                               const char *json_keys,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * Attributes of a chat group.
 *
 * group_id: the chat group id, without a prefix; json_keys: JSON array of keys; NULL, empty or `[]`: all.
 *
 * Answers an array of GroupAttributes documents, without those that are not there; `[]` on failure. Codes: 10010 no such chat
 * group; 10007 the user is not in it; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int GroupGetGroupAttributes(const char *group_id,
                            const char *json_keys,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * Sets counters of a chat group (TIMGroupCounterChangedCallback); those that are not named stay.
 *
 * Counters are numbers of 64 bits with a sign, which members count together: up to 20 in a chat group, with keys of 1 to 32
 * bytes. Every member may change them.
 *
 * group_id: the chat group id, without a prefix; json_group_counter_array: array of GroupCounter documents.
 *
 * Answers an array of GroupCounter documents, those that were named, as they are now; `[]` on failure. Codes: 10010 no such
 * chat group; 10007 the user is not in it; 10004 the counters are over their limits; and as ConvGetConvList. Returns 0, -3
 * or -4.
 */
int GroupSetGroupCounters(const char *group_id,
                          const char *json_group_counter_array,
                          TIMCommCallback cb,
                          const void *user_data);

/**
 * Counters of a chat group.
 *
 * group_id: the chat group id, without a prefix; json_group_counter_key_array: JSON array of keys; NULL, empty or `[]`: all.
 *
 * Answers an array of GroupCounter documents, without those that are not there; `[]` on failure. Codes: 10010 no such chat
 * group; 10007 the user is not in it; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int GroupGetGroupCounters(const char *group_id,
                          const char *json_group_counter_key_array,
                          TIMCommCallback cb,
                          const void *user_data);

/**
 * Adds to a counter of a chat group (TIMGroupCounterChangedCallback); one that is not there yet begins with 0. What several
 * add at once is all counted.
 *
 * group_id: the chat group id, without a prefix; group_counter_key: its key; group_counter_value: how much to add.
 *
 * Answers an array with its GroupCounter document, as it is now; `[]` on failure. Codes: 10004 also where the counter cannot
 * hold the result; and as GroupSetGroupCounters. Returns 0, or -4.
 */
int GroupIncreaseGroupCounter(const char *group_id,
                              const char *group_counter_key,
                              int64_t group_counter_value,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Takes from a counter of a chat group (TIMGroupCounterChangedCallback); one that is not there yet begins with 0.
 *
 * group_id: the chat group id, without a prefix; group_counter_key: its key; group_counter_value: how much to take away.
 *
 * Answers, codes and what it returns: as GroupIncreaseGroupCounter.
 */
int GroupDecreaseGroupCounter(const char *group_id,
                              const char *group_counter_key,
                              int64_t group_counter_value,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Members of a chat group, page by page.
 *
 * json_group_getmeminfos_param: object. group_get_members_info_list_param_group_id: the chat group id.
 * group_get_members_info_list_param_identifier_array: these users, those of them who are members; absent or empty: all
 * members. group_get_members_info_list_param_option: object GroupMemberGetInfoOption, whose
 * group_member_get_info_option_role_flag says which of all members. group_get_members_info_list_param_next_seq: 0, or what the
 * page before said.
 *
 * Answers a GroupGetMemberInfoListResult document; an empty one on failure. Codes: 10010 no such chat group; 10007 the user is
 * not in it; and as ConvGetConvList. Returns 0; -3, also where the chat group id cannot be one; or -4.
 */
int GroupGetMemberInfoList(const char *json_group_getmeminfos_param,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * Looks for members of chat groups that the user is in.
 *
 * json_group_search_group_members_param: object. group_search_member_params_keyword_list: the words, one of which is in what
 * is found. group_search_member_params_field_list: array of TIMGroupMemberSearchFieldKey; absent or empty: all.
 * group_search_member_params_groupid_list: only in these chat groups; absent or empty: in all.
 *
 * Answers an array of GroupSearchGroupMembersResult documents, one for each chat group in which something is found; `[]` on
 * failure. Codes: 10010 one of group_search_member_params_groupid_list is no chat group; 10007 the user is not in one of them;
 * and as ConvGetConvList. Returns 0; -3, also where there is no word; or -4.
 */
int GroupSearchGroupMembers(const char *json_group_search_group_members_param,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * Changes what a member is in a chat group. Everybody may change their own name card and custom information, and what they
 * receive; the owner makes administrators; the owner and the administrators do the rest to members of a lower role. Members are
 * told of roles and mutes (TIMGroupTipsEventCallback).
 *
 * json_group_modifymeminfo_param: object. group_modify_member_info_group_id: the chat group id;
 * group_modify_member_info_identifier: the user id. group_modify_member_info_modify_flag: TIMGroupMemberModifyInfoFlag as bits,
 * not 0; the key of each must be there, the other keys do not count. group_modify_member_info_msg_flag: TIMReceiveMessageOpt,
 * the user's own only. group_modify_member_info_member_role: kTIMMemberRole_Normal or kTIMMemberRole_Admin.
 * group_modify_member_info_shutup_time: for how many seconds they may not write; 0: they may.
 * group_modify_member_info_name_card: up to 50 bytes. group_modify_member_info_custom_info: up to 5 keys of 1 to 16 bytes, with
 * values of up to 512; keys that are not named in it stay, an empty value takes its key away.
 *
 * Answers `""`, also where nothing is different from before. Codes: 10010 no such chat group; 10007 the user is not in it, or
 * may not do this; 8506 the name card; 10004 they are no member, or another value is not allowed; 10019 it is no user id; and
 * as ConvGetConvList. Returns 0; -3, also where the chat group id cannot be one; or -4.
 */
int GroupModifyMemberInfo(const char *json_group_modifymeminfo_param,
                          TIMCommCallback cb,
                          const void *user_data);

/**
 * Invites users to a chat group. They are in at once, or its owner and its administrators decide on it
 * (GroupGetPendencyList), where it has kTIMGroupAddOpt_Auth for invitations.
 *
 * json_group_invite_param: object. group_invite_member_param_group_id: the chat group id.
 * group_invite_member_param_identifier_array: up to 20 user ids, not empty. group_invite_member_param_user_data: what is said to
 * those who decide on it, up to 300 bytes.
 *
 * Answers an array of GroupInviteMemberResult documents, one for each user; `[]` on failure. Codes: 10010 no such chat group;
 * 10007 the user is not in it, or nobody is invited to it; 10014 it is full; 10004 too many users, or
 * group_invite_member_param_user_data is too long; and as ConvGetConvList. Returns 0; -3, also where the chat group id cannot be
 * one; or -4.
 */
int GroupInviteMember(const char *json_group_invite_param,
                      TIMCommCallback cb,
                      const void *user_data);

/**
 * Removes members of a lower role from a chat group; its owner and its administrators may. The conversation leaves their lists
 * (event kTIMConvEvent_Del).
 *
 * json_group_delete_param: object. group_delete_member_param_group_id: the chat group id.
 * group_delete_member_param_identifier_array: up to 20 user ids, not empty. group_delete_member_param_user_data: why, up to 300
 * bytes. group_delete_member_param_duration: for how many seconds they may not come back; absent or 0: they may at once.
 *
 * Answers an array of GroupDeleteMemberResult documents, one for each user; `[]` on failure. Codes: 10010 no such chat group;
 * 10007 the user is not in it, or may remove none of them; 10004 none of them is a member, too many users, or
 * group_delete_member_param_user_data is too long; and as ConvGetConvList. Returns 0; -3, also where the chat group id cannot be
 * one; or -4.
 */
int GroupDeleteMember(const char *json_group_delete_param,
                      TIMCommCallback cb,
                      const void *user_data);

/**
 * Marks members of a kTIMGroup_AVChatRoom or kTIMGroup_BChatRoom, or takes the mark off. Its owner may. Members are told
 * (TIMGroupTipsEventCallback, kTIMGroupTip_MemberMarkChange), and GroupGetMemberInfoList finds those who have a mark.
 *
 * group_id: the chat group id, without a prefix; member_array: JSON array of user ids, not empty; mark_type: the mark, from 1000
 * on, up to 10 different ones in a chat group; enable_mark: whether they have it from now on.
 *
 * Answers `""`, also where nothing is different from before. Codes: 10010 no such chat group; 10007 the user is not in it, or
 * may not do this; 10004 mark_type, or not all of them are members; 10019 one is no user id; and as ConvGetConvList. Returns 0,
 * -3 or -4.
 */
int GroupMarkGroupMemberList(const char *group_id,
                             const char *member_array,
                             uint32_t mark_type,
                             bool enable_mark,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * Requests to come into the chat groups of which the user is the owner or an administrator, also those that are decided; the
 * newest first, page by page.
 *
 * json_group_getpendency_list_param: object. group_pendency_option_start_time: 0, or what the page before said.
 * group_pendency_option_max_limited: how many at the most; absent or 0: 100. A page may have more where many were made in the
 * same second.
 *
 * Answers a GroupPendencyResult document; an empty one on failure. Codes: as ConvGetConvList. Returns 0, -3 or -4.
 */
int GroupGetPendencyList(const char *json_group_getpendency_list_param,
                         TIMCommCallback cb,
                         const void *user_data);

/**
 * Decides on a request to come into a chat group; its owner and its administrators may.
 *
 * json_group_handle_pendency_param: object. group_handle_pendency_param_pendency: the request as GroupGetPendencyList gave it;
 * of it count group_pendency_key and, where that is empty, group_pendency_group_id, group_pendency_form_identifier and
 * group_pendency_to_identifier. group_handle_pendency_param_is_accept: whether they may come in, default false.
 * group_handle_pendency_param_handle_msg: what is said to it, up to 300 bytes.
 *
 * Answers `""`. Codes: 10010 no such chat group; 10007 the user is not in it, or may not do this; 10004 there is no such
 * request, or group_handle_pendency_param_handle_msg is too long; 10024 somebody has decided already; 10014 the chat group is
 * full; and as ConvGetConvList. Returns 0; -3, also where the chat group id cannot be one; or -4.
 */
int GroupHandlePendency(const char *json_group_handle_pendency_param,
                        TIMCommCallback cb,
                        const void *user_data);

/**
 * Says that the user has seen the requests to come into chat groups. They stay in the list; how many came after that is in
 * group_pendency_result_unread_num.
 *
 * time_stamp: those up to this, seconds since 1970 UTC; 0: all there are.
 *
 * Answers `""`. Codes: as ConvGetConvList. Returns 0.
 */
int GroupReportPendencyReaded(uint64_t time_stamp,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Sets the listener for new topics in the Communities that the user is in, or clears it with NULL. It is told of the changes of this device too.
 */
void SetGroupTopicCreatedCallback(TIMGroupTopicCreatedCallback cb,
                                  const void *user_data);

/**
 * Sets the listener for deleted topics, or clears it with NULL.
 */
void SetGroupTopicDeletedCallback(TIMGroupTopicDeletedCallback cb, const void *user_data);

/**
 * Sets the listener for changed topics, or clears it with NULL.
 */
void SetGroupTopicChangedCallback(TIMGroupTopicChangedCallback cb, const void *user_data);

/**
 * As SetGroupTopicCreatedCallback; both listeners are told.
 */
void SetCommunityCreateTopicCallback(TIMCommunityCreateTopicCallback cb, const void *user_data);

/**
 * As SetGroupTopicDeletedCallback; both listeners are told.
 */
void SetCommunityDeleteTopicCallback(TIMCommunityDeleteTopicCallback cb, const void *user_data);

/**
 * As SetGroupTopicChangedCallback; both listeners are told.
 */
void SetCommunityChangeTopicInfoCallback(TIMCommunityChangeTopicInfoCallback cb, const void *user_data);

/**
 * Makes a Community with topics: as GroupCreate, whatever create_group_param_group_type and
 * create_group_param_is_support_topic say.
 *
 * Arguments, answer, codes and what it returns: as GroupCreate.
 */
int CommunityCreate(const char *json_group_create_param, TIMCommCallback cb, const void *user_data);

/**
 * The Communities with topics that the user is in.
 *
 * Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo; `[]` on failure. Codes: as
 * ConvGetConvList. Returns 0.
 */
int GroupGetJoinedCommunityList(TIMCommCallback cb,
                                const void *user_data);

/**
 * The same as GroupGetJoinedCommunityList.
 */
int CommunityGetJoinedCommunityList(TIMCommCallback cb, const void *user_data);

/**
 * Makes a topic in a Community with topics; its owner and its administrators may. Members are told
 * (TIMGroupTopicCreatedCallback).
 *
 * group_id: the id of the Community, without a prefix; json_topic_info: a TIMGroupTopicInfo document.
 * group_topic_info_topic_name: its name, 1 to 100 bytes. The others may be absent. group_topic_info_topic_id: the id of the
 * Community, `@TOPIC#_`, and 1 to 48 bytes of printable ASCII; absent or empty: one is made. group_topic_info_introduction: up
 * to 240 bytes; group_topic_info_notification: up to 300; group_topic_info_topic_face_url: up to 100;
 * group_topic_info_custom_string: up to 3000. What else counts: group_topic_info_is_all_muted, default_permissions.
 *
 * Answers the id of the topic as it is, not as JSON; `""` on failure. Codes: 10010 no such chat group; 10007 the user is not in
 * it, or may not do this; 10004 it is no Community with topics, it has 100 topics, or the custom string is too long; 8501 the
 * id; 10021 the id is in use; 8502 the name; 8503 the introduction; 8504 the notification; 8505 the face URL; and as
 * ConvGetConvList. Returns 0, -3 or -4.
 */
int GroupCreateTopicInCommunity(const char *group_id,
                                const char *json_topic_info,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * The same as GroupCreateTopicInCommunity.
 */
int CommunityCreateTopicInCommunity(const char *group_id,
                                    const char *json_topic_info,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * Deletes topics of a Community, with all that was said there; its owner and its administrators may. Members are told
 * (TIMGroupTopicDeletedCallback).
 *
 * group_id: the id of the Community, without a prefix; json_topic_id_array: JSON array of topic ids, not empty.
 *
 * Answers an array of TIMGroupTopicOperationResult documents, one for each id, with 10010 for what is no topic of the Community;
 * `[]` on failure. Codes: 10010 no such chat group; 10007 the user is not in it, or may not do this; 10004 it is no Community
 * with topics; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int GroupDeleteTopicFromCommunity(const char *group_id,
                                  const char *json_topic_id_array,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * The same as GroupDeleteTopicFromCommunity.
 */
int CommunityDeleteTopicFromCommunity(const char *group_id,
                                      const char *json_topic_id_array,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Changes a topic; the owner and the administrators of the Community may. Members are told (TIMGroupTopicChangedCallback).
 * Everybody may set their own draft there.
 *
 * json_topic_info: a TIMGroupTopicInfo document. group_topic_info_topic_id: its id. group_modify_info_param_modify_flag:
 * TIMCommunityTopicModifyInfoFlag as bits, not 0; the key of each must be there, the other keys do not count. Limits: as for
 * GroupCreateTopicInCommunity; group_topic_info_draft_text has up to 65536 bytes, and an empty one takes the draft off.
 *
 * Answers `""`, also where nothing is different from before. Codes: 10010 no such topic; 10007 the user is not in the Community,
 * or may not do this; 10004 the custom string or the draft is too long; 8502 the name; 8503 the introduction; 8504 the
 * notification; 8505 the face URL; and as ConvGetConvList. Returns 0; -3, also where the id cannot be one; or -4.
 */
int GroupSetTopicInfo(const char *json_topic_info,
                      TIMCommCallback cb,
                      const void *user_data);

/**
 * The same as GroupSetTopicInfo.
 */
int CommunitySetTopicInfo(const char *json_topic_info, TIMCommCallback cb, const void *user_data);

/**
 * Topics of a Community, as the user sees them.
 *
 * group_id: the id of the Community, without a prefix; json_topic_id_array: JSON array of topic ids; NULL, empty or `[]`: all.
 *
 * Answers an array of TIMGroupTopicInfoResult documents, with 10010 for what is no topic of the Community; `[]` on failure.
 * Codes: 10010 no such chat group; 10007 the user is not in it; and as ConvGetConvList. Returns 0, -3 or -4.
 */
int GroupGetTopicInfoList(const char *group_id,
                          const char *json_topic_id_array,
                          TIMCommCallback cb,
                          const void *user_data);

/**
 * The same as GroupGetTopicInfoList.
 */
int CommunityGetTopicInfoList(const char *group_id,
                              const char *json_topic_id_array,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetCommunityReceiveTopicRESTCustomDataCallback(TIMCommunityReceiveTopicRESTCustomDataCallback cb,
                                                    const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetCommunityCreatePermissionGroupCallback(TIMCommunityCreatePermissionGroupCallback cb,
                                               const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetCommunityDeletePermissionGroupCallback(TIMCommunityDeletePermissionGroupCallback cb,
                                               const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetCommunityChangePermissionGroupInfoCallback(TIMCommunityChangePermissionGroupInfoCallback cb,
                                                   const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetCommunityAddMembersToPermissionGroupCallback(TIMCommunityAddMembersToPermissionGroupCallback cb,
                                                     const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetCommunityRemoveMembersFromPermissionGroupCallback(TIMCommunityRemoveMembersFromPermissionGroupCallback cb,
                                                          const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetCommunityAddTopicPermissionCallback(TIMCommunityAddTopicPermissionCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetCommunityDeleteTopicPermissionCallback(TIMCommunityDeleteTopicPermissionCallback cb,
                                               const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetCommunityModifyTopicPermissionCallback(TIMCommunityModifyTopicPermissionCallback cb,
                                               const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityCreatePermissionGroupInCommunity(const char *json_permission_group_info,
                                              TIMCommCallback cb,
                                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityDeletePermissionGroupFromCommunity(const char *group_id,
                                                const char *json_permission_group_id_array,
                                                TIMCommCallback cb,
                                                const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityModifyPermissionGroupInfoInCommunity(const char *json_permission_group_info,
                                                  TIMCommCallback cb,
                                                  const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityGetJoinedPermissionGroupListInCommunity(const char *group_id,
                                                     TIMCommCallback cb,
                                                     const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityGetPermissionGroupListInCommunity(const char *group_id,
                                               const char *json_permission_group_id_array,
                                               TIMCommCallback cb,
                                               const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityAddCommunityMembersToPermissionGroup(const char *group_id,
                                                  const char *permission_group_id,
                                                  const char *json_member_id_array,
                                                  TIMCommCallback cb,
                                                  const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityRemoveCommunityMembersFromPermissionGroup(const char *group_id,
                                                       const char *permission_group_id,
                                                       const char *json_member_id_array,
                                                       TIMCommCallback cb,
                                                       const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityGetCommunityMemberListInPermissionGroup(const char *group_id,
                                                     const char *permission_group_id,
                                                     const char *next_cursor,
                                                     TIMCommCallback cb,
                                                     const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityAddTopicPermissionToPermissionGroup(const char *group_id,
                                                 const char *permission_group_id,
                                                 const char *json_topic_permission_map,
                                                 TIMCommCallback cb,
                                                 const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityDeleteTopicPermissionFromPermissionGroup(const char *group_id,
                                                      const char *permission_group_id,
                                                      const char *json_topic_id_array,
                                                      TIMCommCallback cb,
                                                      const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityModifyTopicPermissionInPermissionGroup(const char *group_id,
                                                    const char *permission_group_id,
                                                    const char *json_topic_permission_map,
                                                    TIMCommCallback cb,
                                                    const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunityGetTopicPermissionInPermissionGroup(const char *group_id,
                                                 const char *permission_group_id,
                                                 const char *json_topic_id_array,
                                                 TIMCommCallback cb,
                                                 const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetOnAddFriendCallback(TIMOnAddFriendCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetOnDeleteFriendCallback(TIMOnDeleteFriendCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetUpdateFriendProfileCallback(TIMUpdateFriendProfileCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetFriendAddRequestCallback(TIMFriendAddRequestCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetFriendApplicationListDeletedCallback(TIMFriendApplicationListDeletedCallback cb,
                                             const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetFriendApplicationListReadCallback(TIMFriendApplicationListReadCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetFriendBlackListAddedCallback(TIMFriendBlackListAddedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetFriendBlackListDeletedCallback(TIMFriendBlackListDeletedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetFriendGroupCreatedCallback(TIMFriendGroupCreatedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetFriendGroupDeletedCallback(TIMFriendGroupDeletedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetFriendGroupNameChangedCallback(TIMFriendGroupNameChangedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetFriendsAddedToGroupCallback(TIMFriendsAddedToGroupCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetFriendsDeletedFromGroupCallback(TIMFriendsDeletedFromGroupCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetOfficialAccountSubscribedCallback(TIMOfficialAccountSubscribedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetOfficialAccountUnsubscribedCallback(TIMOfficialAccountUnsubscribedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetOfficialAccountDeletedCallback(TIMOfficialAccountDeletedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetOfficialAccountInfoChangedCallback(TIMOfficialAccountInfoChangedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetMyFollowingListChangedCallback(TIMMyFollowingListChangedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetMyFollowersListChangedCallback(TIMMyFollowersListChangedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetMutualFollowersListChangedCallback(TIMMutualFollowersListChangedCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipGetFriendProfileList(TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipGetFriendsInfo(const char *friend_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipModifyFriendProfile(const char *json_modify_friend_info_param,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipSearchFriends(const char *json_search_friends_param, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipAddFriend(const char *json_add_friend_param, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipDeleteFriend(const char *json_delete_friend_param, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipCheckFriendType(const char *json_check_friend_list_param,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipGetPendencyList(const char *json_get_pendency_list_param,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipHandleFriendAddRequest(const char *json_handle_friend_add_param,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipReportPendencyReaded(uint64_t time_stamp, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipDeletePendency(const char *json_delete_pendency_param,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipGetBlackList(TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipAddToBlackList(const char *json_add_to_blacklist_param,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipDeleteFromBlackList(const char *json_delete_from_blacklist_param,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipCreateFriendGroup(const char *json_create_friend_group_param,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipGetFriendGroupList(const char *json_get_friend_group_list_param,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipDeleteFriendGroup(const char *json_delete_friend_group_param,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FriendshipModifyFriendGroup(const char *json_modify_friend_group_param,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int SubscribeOfficialAccount(const char *official_account_id, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int UnsubscribeOfficialAccount(const char *unsubscribe_official_account_id,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int GetOfficialAccountsInfo(const char *json_official_account_id_list,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int FollowUser(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int UnfollowUser(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int GetMyFollowingList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int GetMyFollowersList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int GetMutualFollowersList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int GetUserFollowInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CheckFollowType(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int MsgCancelSend(const char *conv_id,
                  TIMConvType conv_type,
                  const char *message_id,
                  TIMCommCallback cb,
                  const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int MsgDownloadElemToPath(const char *json_download_elem_param,
                          const char *path,
                          TIMCommCallback cb,
                          const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int MsgDownloadMergerMessage(const char *json_single_msg, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int MsgSearchCloudMessages(const char *json_search_message_param, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int MsgTranslateText(const char *json_source_text_array,
                     const char *source_language,
                     const char *target_language,
                     TIMCommCallback cb,
                     const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int MsgConvertVoiceToText(const char *url, const char *language, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int MsgSetOfflinePushToken(const char *json_token, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetSignalingReceiveNewInvitationCallback(TIMSignalingReceiveNewInvitationCallback cb,
                                              const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetSignalingInvitationCancelledCallback(TIMSignalingInvitationCancelledCallback cb,
                                             const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetSignalingInviteeAcceptedCallback(TIMSignalingInviteeAcceptedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetSignalingInviteeRejectedCallback(TIMSignalingInviteeRejectedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetSignalingInvitationTimeoutCallback(TIMSignalingInvitationTimeoutCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetSignalingInvitationModifiedCallback(TIMSignalingInvitationModifiedCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * invite_id_buffer: NULL, or gets the empty text.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int SignalingInvite(const char *invitee,
                    const char *data,
                    bool online_user_only,
                    const char *json_offline_push_info,
                    int timeout,
                    char *invite_id_buffer,
                    TIMCommCallback cb,
                    const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * invite_id_buffer: NULL, or gets the empty text.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int SignalingInviteInGroup(const char *group_id,
                           const char *json_invitee_array,
                           const char *data,
                           bool online_user_only,
                           int timeout,
                           char *invite_id_buffer,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int SignalingCancel(const char *invite_id, const char *data, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int SignalingAccept(const char *invite_id, const char *data, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int SignalingReject(const char *invite_id, const char *data, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int GetSignalingInfo(const char *json_msg, TIMCommCallback json_signaling_info_cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int SignalingModifyInvitation(const char *invite_id,
                              const char *data,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int CommunitySetTopicInheritMessageReceiveOptionFromCommunity(const char *topic_id,
                                                              bool is_inherit,
                                                              TIMCommCallback cb,
                                                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int GroupSearchCloudGroupMembers(const char *json_group_search_group_members_param,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int GroupSearchCloudGroups(const char *json_group_search_groups_param,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`. Codes: 7013; 6013 before Init; 6014 without a login; 7009; 9507. Returns 0.
 */
int SearchUsers(const char *json_search_users_param, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
void SetExperimentalNotifyCallback(TIMExperimentalNotifyCallback cb, const void *user_data);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* CONVOKE_H */
