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
 *
 * THREADS. Functions may be called from any thread, also from inside callbacks. Callbacks run one after the other on one
 * thread of the SDK, never on the caller's, and possibly before the call has returned: first the answer of a call, then
 * the events it led to, then the answer of the next call. A callback that takes long delays the ones behind it. In poll
 * mode (convoke_delivery: "poll") they run inside ConvokePoll, on the thread that calls it. Only what is called before Init
 * or after Uninit is answered (6013) on a thread made for that.
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
 * is in Uninit or Init: they wait for the callback. Do not use the SDK in a child made by fork without exec.
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
  /** Too many calls are unanswered. */
  ERR_SDK_NET_REQ_COUNT_LIMIT = 9507,
  /** There is no such chat group. */
  ERR_SVR_GROUP_NOT_FOUND = 10010,
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
#define kTIMSetConfigPacProxyInfo "set_config_pac_proxy_info"
/** bool: kept and answered. */
#define kTIMSetConfigIsOnlyLocalDnsSource "set_config_is_only_local_dns_source"

/* UserConfig. */
/** bool: kept and answered. */
#define kTIMUserConfigIsIsDisableStorage "user_config_is_is_disable_storage"
/** bool: kept and answered. */
#define kTIMUserConfigIsReadReceipt "user_config_is_read_receipt"
/** bool: kept and answered. */
#define kTIMUserConfigIsIgnoreGrouptipsUnread "user_config_is_ignore_grouptips_unread"
/** bool: kept and answered. */
#define kTIMUserConfigIsSyncReport "user_config_is_sync_report"

/* HttpProxyInfo. Convoke makes no connections; it is kept and answered. */
/** string: address. */
#define kTIMHttpProxyInfoIp "http_proxy_info_ip"
/** number: port. */
#define kTIMHttpProxyInfoPort "http_proxy_info_port"
/** string: user name. */
#define kTIMHttpProxyInfoUsername "http_proxy_info_username"
/** string: password. */
#define kTIMHttpProxyInfoPassword "http_proxy_info_password"

/* Socks5ProxyInfo. */
/** string: address. */
#define kTIMSocks5ProxyInfoIp "socks5_proxy_info_ip"
/** number: port. */
#define kTIMSocks5ProxyInfoPort "socks5_proxy_info_port"
/** string: user name. */
#define kTIMSocks5ProxyInfoUsername "socks5_proxy_info_username"
/** string: password. */
#define kTIMSocks5ProxyInfoPassword "socks5_proxy_info_password"

/* PACProxyInfo. */
/** string: user name. */
#define kTIMPacProxyInfoUsername "pac_proxy_info_username"
/** string: password. */
#define kTIMPacProxyInfoPassword "pac_proxy_info_password"

/* What callExperimentalAPI takes. The parameter is whatever the operation takes. */
/** string: the operation. */
#define kTIMRequestOperation "request_operation"
/** what the operation takes. */
#define kTIMRequestParam "request_param"

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
/** bool: whether it has a draft. */
#define kTIMConvIsHasDraft "conv_is_has_draft"
/** number, TIMReceiveMessageOpt: 0 messages are received and announced. */
#define kTIMConvRecvOpt "conv_recv_opt"
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

/* TIMConversationListResult: a page of the conversation list. The empty one is the answer of a failed call. */
/** array of ConvInfo: the page. */
#define kTIMConversationListResultConvList "conversation_list_result_conv_list"
/** number: the next_seq of the next page, up to 2^64-1; 0 on the last one. */
#define kTIMConversationListResultNextSeq "conversation_list_result_next_seq"
/** bool: whether this is the last page. */
#define kTIMConversationListResultIsFinished "conversation_list_result_is_finished"

/* TIMConversationOperationResult: what became of one conversation of a call. */
/** string: the id as the caller wrote it. */
#define kTIMConversationOperationResultConversationId "conversation_operation_result_conversation_id"
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
/** number (default 1000): Conversations with a mark (51008). */
#define kConvokeLimitMarkedConversations "marked_conversations"
/** number (default 0): Chat groups that may be created in one UTC day, 0 for any number. Read by `GroupCreate`, which is not built yet. */
#define kConvokeLimitGroupsPerDay "groups_per_day"


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
 * Conversations came, changed, or are told as a whole.
 *
 * json_conv_array: array of ConvInfo documents; `[]` with Start and Finish.
 */
typedef void (*TIMConvEventCallback)(enum TIMConvEvent conv_event,
                                     const char *json_conv_array,
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

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* CONVOKE_H */
