/*
 * The SDK and its login; users and what they say of themselves.
 * This file is generated.
 */

#ifndef CONVOKE_TIMMANAGER_H
#define CONVOKE_TIMMANAGER_H

#include "TIMCloudDef.h"

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
  kTIMLoginStatus_Logouting = 4
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
  kTIMLog_Assert = 7
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
  kTIMConnectFailed = 3
} TIMNetworkStatus;

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
  kTIMUserStatusType_UnLogined = 3
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
  kTIMGenderType_Female = 2
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
  kTIMProfileAddPermission_DenyAny = 3
} TIMProfileAddPermission;

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
  kTIMGroupInfoFlag_ShutupAll = 524288
} TIMGroupGetInfoFlag;

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
  kTIMProfileChange_Profile = 1
} TIMProfileChangeType;

/* SdKConfig: what `Init` takes, with Convoke's own keys. */
/** string: the data directory; Init makes it. */
#define kTIMSdkConfigConfigFilePath "sdk_config_config_file_path"
/** string: the directory of the log file. */
#define kTIMSdkConfigLogFilePath "sdk_config_log_file_path"
/** number: not used by Convoke yet. */
#define kTIMSdkConfigMainThreadID "sdk_config_main_thread_id"
/** number: not used by Convoke yet. */
#define kTIMSdkConfigJavaVM "sdk_config_java_vm"

/* UserConfig: settings of messages; Convoke keeps and answers them, and does nothing with them. */
/** bool: kept and answered. */
#define kTIMUserConfigIsDisableStorage "user_config_is_is_disable_storage"
/** bool: kept and answered. */
#define kTIMUserConfigIsReadReceipt "user_config_is_read_receipt"
/** bool: kept and answered. */
#define kTIMUserConfigIsIgnoreGroupTipsUnRead "user_config_is_ignore_grouptips_unread"
/** bool: kept and answered. */
#define kTIMUserConfigIsSyncReport "user_config_is_sync_report"
/** object GroupGetInfoOption: kept and answered. */
#define kTIMUserConfigGroupGetInfoOption "user_config_group_getinfo_option"
/** object GroupMemberGetInfoOption: kept and answered. */
#define kTIMUserConfigGroupMemberGetInfoOption "user_config_group_member_getinfo_option"

/* HttpProxyInfo: a proxy. Convoke makes no connections; it is kept and answered. */
/** string: address. */
#define kTIMHttpProxyInfoIp "http_proxy_info_ip"
/** number: port. */
#define kTIMHttpProxyInfoPort "http_proxy_info_port"
/** string: user name. */
#define kTIMHttpProxyInfoUserName "http_proxy_info_username"
/** string: password. */
#define kTIMHttpProxyInfoPassword "http_proxy_info_password"

/* Socks5ProxyInfo: a proxy. Convoke makes no connections; it is kept and answered. */
/** string: address. */
#define kTIMSocks5ProxyInfoIp "socks5_proxy_info_ip"
/** number: port. */
#define kTIMSocks5ProxyInfoPort "socks5_proxy_info_port"
/** string: user name. */
#define kTIMSocks5ProxyInfoUserName "socks5_proxy_info_username"
/** string: password. */
#define kTIMSocks5ProxyInfoPassword "socks5_proxy_info_password"

/* PACProxyInfo: a proxy. Convoke makes no connections; it is kept and answered. */
/** string: user name. */
#define kTIMPACProxyInfoUserName "pac_proxy_info_username"
/** string: password. */
#define kTIMPACProxyInfoPassword "pac_proxy_info_password"

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

/* FriendShipGetProfileListParam: the users whose profiles are asked for. */
/** array of strings: the user ids. */
#define kTIMFriendShipGetProfileListParamIdentifierArray "friendship_getprofilelist_param_identifier_array"
/** bool: of no effect; every answer is fresh. */
#define kTIMFriendShipGetProfileListParamForceUpdate "friendship_getprofilelist_param_force_update"

/* TIMUserStatus. */
/** string: the user id. */
#define kTIMUserStatusIdentifier "user_status_identifier"
/** number, TIMUserStatusType. */
#define kTIMUserStatusStatusType "user_status_status_type"
/** string: what the user says of what they are doing, up to 100 bytes; the one key that SetSelfStatus takes. */
#define kTIMUserStatusCustomStatus "user_status_custom_status"
/** array of strings: the kinds of devices on which the user is logged in. */
#define kTIMUserStatusOnlineDevices "user_status_online_devices"

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

/* UserProfileItem: what a user changes in their profile; what is absent stays. */
/** string: the name to show, up to 500 bytes. */
#define kTIMUserProfileItemNickName "user_profile_item_nick_name"
/** number, TIMGenderType. */
#define kTIMUserProfileItemGender "user_profile_item_gender"
/** string: the avatar, up to 500 bytes. */
#define kTIMUserProfileItemFaceUrl "user_profile_item_face_url"
/** string: what the user says of themselves in a line, up to 500 bytes. */
#define kTIMUserProfileItemSelfSignature "user_profile_item_self_signature"
/** number, TIMProfileAddPermission. */
#define kTIMUserProfileItemAddPermission "user_profile_item_add_permission"
/** string: where the user lives, up to 500 bytes. */
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

/* UserProfileCustomStringInfo: one thing that the application adds to a profile. */
/** string: its key, 1 to 8 bytes. */
#define kTIMUserProfileCustomStringInfoKey "user_profile_custom_string_info_key"
/** string: its value, up to 500 bytes. */
#define kTIMUserProfileCustomStringInfoValue "user_profile_custom_string_info_value"

/* ProfileChangeElem. */
/** number, TIMProfileChangeType: not used by Convoke yet. */
#define kTIMProfileChangeElemChangeType "profile_change_elem_change_type"
/** string: not used by Convoke yet. */
#define kTIMProfileChangeElemFromIdentifier "profile_change_elem_from_identifier"
/** object UserProfileItem: not used by Convoke yet. */
#define kTIMProfileChangeElemUserProfileItem "profile_change_elem_user_profile_item"

/* GroupGetInfoOption: what of chat groups is asked for. Of no effect: all that is known of them is told. */
/** number, TIMGroupGetInfoFlag as bits. */
#define kTIMGroupGetInfoOptionInfoFlag "group_get_info_option_info_flag"
/** array of strings: keys of what the application adds. */
#define kTIMGroupGetInfoOptionCustomArray "group_get_info_option_custom_array"

/* UserSearchParam. */
/** array of strings: not used by Convoke yet. */
#define kTIMUserSearchParamKeywordList "user_search_param_keyword_list"
/** number, TIMKeywordListMatchType: not used by Convoke yet. */
#define kTIMUserSearchParamKeywordListMatchType "user_search_param_keyword_list_match_type"
/** number, TIMGenderType: not used by Convoke yet. */
#define kTIMUserSearchParamGender "user_search_param_gender"
/** number: not used by Convoke yet. */
#define kTIMUserSearchParamMinBirthday "user_search_param_min_birthday"
/** number: not used by Convoke yet. */
#define kTIMUserSearchParamMaxBirthday "user_search_param_max_birthday"
/** number: not used by Convoke yet. */
#define kTIMUserSearchParamSearchCount "user_search_param_search_count"
/** string: not used by Convoke yet. */
#define kTIMUserSearchParamSearchCursor "user_search_param_search_cursor"

/* UserSearchResult. */
/** bool: not used by Convoke yet. */
#define kTIMUserSearchResultIsFinished "user_search_result_is_finished"
/** number: not used by Convoke yet. */
#define kTIMUserSearchResultTotalCount "user_search_result_total_count"
/** string: not used by Convoke yet. */
#define kTIMUserSearchResultNextCursor "user_search_result_next_cursor"
/** array of UserProfile: not used by Convoke yet. */
#define kTIMUserSearchResultUserList "user_search_result_user_list"

/* Names as they were spelled once. */
/** kTIMGroupInfoFlag_AddOption. */
#define kTIMGroupInfoFlag_AddOpton kTIMGroupInfoFlag_AddOption
/** kTIMGenderType_Unknown. */
#define kTIMGenderType_Unkown kTIMGenderType_Unknown
/** kTIMUserConfigIsIgnoreGroupTipsUnRead. */
#define kTIMUserConfigIsIngoreGroupTipsUnRead kTIMUserConfigIsIgnoreGroupTipsUnRead
/** kTIMSetConfigCallbackLogLevel. */
#define kTIMSetConfigCackBackLogLevel kTIMSetConfigCallbackLogLevel
/** kTIMProfileChangeElemFromIdentifier. */
#define kTIMProfileChangeElemFromIndentifier kTIMProfileChangeElemFromIdentifier
/** kTIMUserProfileCustomStringInfoKey. */
#define kTIMUserProfileCustemStringInfoKey kTIMUserProfileCustomStringInfoKey
/** kTIMUserProfileCustomStringInfoValue. */
#define kTIMUserProfileCustemStringInfoValue kTIMUserProfileCustomStringInfoValue
/** kTIMUserProfileItemLocation. */
#define kTIMUserProfileItemLoaction kTIMUserProfileItemLocation
/** kTIMUserStatusOnlineDevices. */
#define KTIMUserStatusOnlineDevices kTIMUserStatusOnlineDevices

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A log line.
 *
 * level: how grave it is.
 * log: one English sentence. It holds no user ids, no names and no content; why Init failed holds a path.
 */
typedef void (*TIMLogCallback)(enum TIMLogLevel level, const char *log, const void *user_data);

/**
 * How the network is doing.
 *
 * status: what it is now.
 * code: 0.
 * desc: empty.
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
 * Sets the listener for how the network is doing, or clears it with NULL. There is no network: after each login it
 * is told kTIMConnecting and then kTIMConnected, between the answer of Login and the conversation list. Login as the
 * user who is logged in already tells nothing.
 */
TIM_DECL void TIMSetNetworkStatusListenerCallback(TIMNetworkStatusListenerCallback cb, const void *user_data);

/**
 * Sets the listener for being logged out by another device, or clears it with NULL. It is never called: a user may
 * be logged in on any number of devices.
 */
TIM_DECL void TIMSetKickedOfflineCallback(TIMKickedOfflineCallback cb, const void *user_data);

/**
 * Sets the listener for a UserSig that expires, or clears it with NULL. It is never called: Login looks at the
 * UserSig, and who is logged in stays so.
 */
TIM_DECL void TIMSetUserSigExpiredCallback(TIMUserSigExpiredCallback cb, const void *user_data);

/**
 * Sets the listener for changes of the user's own profile, or clears it with NULL. It is told of the changes of this
 * device and of the user's others.
 */
TIM_DECL void TIMSetSelfInfoUpdatedCallback(TIMSelfInfoUpdatedCallback cb, const void *user_data);

/**
 * Sets the listener for the status of users, or clears it with NULL. It is told of the users of SubscribeUserStatus,
 * and of the user's own status.
 */
TIM_DECL void TIMSetUserStatusChangedCallback(TIMUserStatusChangedCallback cb, const void *user_data);

/**
 * Sets the listener for changes in the profiles of the users of SubscribeUserInfo, or clears it with NULL.
 */
TIM_DECL void TIMSetUserInfoChangedCallback(TIMUserInfoChangedCallback cb, const void *user_data);

/**
 * Sets the listener for log lines, or clears it with NULL; before Init, to hear why Init fails. Why a call returned
 * -3 or -4 is among the lines. It is told lines from kTIMLog_Info on, unless SetConfig says otherwise; Init resets
 * that.
 */
TIM_DECL void TIMSetLogCallback(TIMLogCallback cb, const void *user_data);

/**
 * Begins a life of the SDK in this process. A second call before Uninit returns 0 and changes nothing; where it means to, a
 * warning in the log says what it had otherwise.
 *
 * sdk_app_id: the application, not 0. Each has a store of its own, and users of different ones never meet.
 * json_sdk_config: NULL, `""` or `{}` for the defaults, else an object (mind that \ and " in paths are escaped in
 * JSON) with any of these keys; others are ignored, unless they begin with `convoke_`.
 *
 *     sdk_config_config_file_path  data directory, made if missing (absent or "": $XDG_DATA_HOME/convoke, else
 *                                  $HOME/.local/share/convoke, else convoke in the working directory; on Windows
 *                                  convoke in %LOCALAPPDATA%; on macOS and iOS $HOME/Library/Application
 *                                  Support/convoke; on Android the program names one)
 *     sdk_config_log_file_path     directory for the log, made if missing (absent or "": no log file): convoke.log,
 *                                  which processes may share, and up to four full ones of 10 MiB, convoke.1.log to
 *                                  convoke.4.log. Each line has the seconds since 1970 with milliseconds, the
 *                                  process, the level and what happened
 *     convoke_store                "sqlite" (default): a file in the data directory, which other processes may
 *                                  use at once; "memory": nothing outlives Uninit, nobody else takes part
 *     convoke_durability           "full" (default): code 0 means that the disk has it; "normal": that the
 *                                  operating system has it, which a power cut may lose
 *     convoke_delivery             "thread" (default): callbacks run on a thread of the SDK; "poll": inside
 *                                  ConvokePoll
 *     convoke_secret_key           with it, Login verifies the UserSig against this key
 *     convoke_limits               object: numbers by the names kConvokeLimit...
 *
 * Returns 0; -3 where the JSON is no such object; -4 where sdk_app_id is 0 or the data or log directory cannot be
 * made, read or written (ConvokeLastError says why, and the log callback before Init returns); 7012 where no thread can
 * be had; 7014 inside a callback, while the life before has not ended or another thread is in Init or Uninit.
 */
TIM_DECL int TIMInit(uint64_t sdk_app_id, const char *json_sdk_config);

/**
 * Ends the life of the SDK. Calls that have not been carried out are answered 7009. When it returns, no callback
 * runs, and none will; user data may be freed. Listeners stay set for the next Init.
 *
 * From inside a callback it returns at once; calls from then on find no SDK (6013), and the rest happens when that
 * callback has returned. Called once more from outside, it waits for that.
 *
 * It waits for the callback that is running, and for the change that is being written, which another process may
 * hold up for up to half a minute.
 *
 * Returns 0, also when there is nothing to end.
 */
TIM_DECL int TIMUninit(void);

/**
 * The version of Convoke, such as `0.1.0`. The text is valid as long as the library is loaded.
 */
TIM_DECL const char *TIMGetSDKVersion(void);

/**
 * Seconds since 1970, UTC: the clock by which everything in the store is dated.
 */
TIM_DECL uint64_t TIMGetServerTime(void);

/**
 * Changes settings.
 *
 * json_config: object with any of the set_config_ keys; what is absent stays as it is. set_config_log_level,
 * set_config_callback_log_level: the least grave line (TIMLogLevel) that goes to the log file or the log callback,
 * 0 for none (default info, again with each Init); debug adds every call, what it was answered and how long it took, and
 * what is written and read; set_config_is_log_output_console: whether the log file's lines also go
 * to the standard error stream (default false). Proxy and DNS settings are kept and answered; Convoke makes no
 * connections.
 *
 * Before Init, or after Uninit, it is kept, and takes effect with the next Init that returns 0.
 *
 * Answers a SetConfig document with all that is in force, or will be.
 * Codes: none of its own.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMSetConfig(const char *json_config, TIMCommCallback cb, const void *user_data);

/**
 * Logs a user in on this device. The first login of a user creates the account. The same user may be logged in from
 * several processes at once: these are the user's devices. Another user who is logged in in this process is logged
 * out.
 *
 * After the answer the conversation list follows as TIMConvEventCallback: kTIMConvEvent_Start, kTIMConvEvent_Add (up
 * to 100 conversations each), kTIMConvEvent_Finish.
 *
 * user_id: 1 to 32 bytes of printable ASCII, and neither `@TIM#SYSTEM` nor `__kImSDK_MessageAtALL__`.
 * user_sig: with `convoke_secret_key`, a UserSig (TLSSigAPIv2) for this application and user; without it, any text
 * that is not empty.
 *
 * Answers `""`, also if that user is logged in already, and then no list follows.
 * Codes: 7003 user_id is no user id; 70001 user_sig has expired; 70003 it is malformed or forged; 70013 it is
 * another user's; 70014 it is another application's.
 * Returns 0, or -4.
 */
TIM_DECL int TIMLogin(const char *user_id, const char *user_sig, TIMCommCallback cb, const void *user_data);

/**
 * Logs the user out on this device.
 *
 * Answers `""`, also when nobody is logged in.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int TIMLogout(TIMCommCallback cb, const void *user_data);

/**
 * Who is logged in.
 *
 * user_id_buffer: gets the user id and a NUL, at most 33 bytes; only the NUL where nobody is logged in. The caller
 * owns it; 128 bytes are what other versions of this API ask for.
 *
 * Returns 0, or -4 where it is NULL.
 */
TIM_DECL int TIMGetLoginUserID(char *user_id_buffer);

/**
 * Whether somebody is logged in: kTIMLoginStatus_Logined from just before Login is answered on,
 * kTIMLoginStatus_UnLogined from just before Logout is.
 */
TIM_DECL TIMLoginStatus TIMGetLoginStatus(void);

/**
 * The profiles of users.
 *
 * json_get_user_profile_list_param: a FriendShipGetProfileListParam document; the array of user ids is not empty.
 *
 * Answers an array of UserProfile documents, in the order asked for.
 * Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMProfileGetUserProfileList(const char *json_get_user_profile_list_param,
                                          TIMCommCallback cb,
                                          const void *user_data);

/**
 * Changes the user's own profile (TIMSelfInfoUpdatedCallback, where something is different from before).
 *
 * json_modify_self_user_profile_param: a UserProfileItem document; what is absent stays, an empty text clears. Texts
 * have up to 500 bytes.
 *
 * Answers `""`.
 * Codes: 40001 a text is too long, or a number is no value of its enum.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMProfileModifySelfUserProfile(const char *json_modify_self_user_profile_param,
                                             TIMCommCallback cb,
                                             const void *user_data);

/**
 * Asks to be told, by TIMUserInfoChangedCallback, when the profiles of these users change. It holds on this device
 * until the logout.
 *
 * json_user_id_list: JSON array of user ids, not empty.
 *
 * Answers `""`.
 * Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMSubscribeUserInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Takes back what SubscribeUserInfo asked for.
 *
 * json_user_id_list: JSON array of user ids, not empty.
 *
 * Answers `""`, also where it was not asked for.
 * Codes: 7003 an id is no user id.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMUnsubscribeUserInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Whether users are there, and what they say of it.
 *
 * json_identifier_array: JSON array of user ids, not empty.
 *
 * Answers an array of TIMUserStatus documents, in the order asked for.
 * Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMGetUserStatus(const char *json_identifier_array, TIMCommCallback cb, const void *user_data);

/**
 * Says what the user is doing (TIMUserStatusChangedCallback for those who asked to be told).
 *
 * json_current_user_status: object; user_status_custom_status: the text, up to 100 bytes; an empty one clears it.
 *
 * Answers `""`.
 * Codes: 40001 the text is too long.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMSetSelfStatus(const char *json_current_user_status,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Asks to be told, by TIMUserStatusChangedCallback, when the status of these users changes. It holds on this device
 * until the logout.
 *
 * json_identifier_array: JSON array of user ids, not empty.
 *
 * Answers `""`.
 * Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMSubscribeUserStatus(const char *json_identifier_array,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * Takes back what SubscribeUserStatus asked for.
 *
 * json_identifier_array: JSON array of user ids; an empty one stands for all that were asked for.
 *
 * Answers `""`, also where it was not asked for.
 * Codes: 7003 an id is no user id.
 * Returns 0, -3 or -4.
 */
TIM_DECL int TIMUnsubscribeUserStatus(const char *json_identifier_array,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMSearchUsers(const char *json_search_users_param, TIMCommCallback cb, const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMMANAGER_H */
