/*
 * Convoke: an open instant-messaging SDK. A file on disk is the whole service; several processes chat through it.
 *
 * This file is generated from the source. It declares every function under its plain name, unless CONVOKE_NO_PLAIN_NAMES is
 * defined, and includes TIMCloud.h, which declares them under TIM + name, all but Convoke's own, and all types, codes and keys. Link
 * with -lconvoke (pkg-config convoke).
 *
 * CALLS. A function that does something checks its arguments, copies them, and returns at once:
 *   0      accepted. The callback, if one is given, is called exactly once, with a code of its own.
 *   -3     refused: an argument is not JSON, or not the document that the function takes.
 *   -4     refused: an argument is NULL or empty and the function does not say that it may be, is not UTF-8, is longer than
 *          16 MiB, or is out of range.
 *   -5     refused: an argument names no conversation (ConvCleanConversationUnreadMessageCount alone).
 *   7012, 7014 (of enum TIMErrCode): a defect of Convoke; a child made by fork, or what Init says of it.
 * Where it is refused nothing happened, and the callback is never called. ConvokeLastError()
 * says which argument it was, where in its JSON, and why; so does the log callback, soon after and without the value.
 * ConvokeErrorName(code) and ConvokeErrorText(code) say what a code means. What is taken, but can hardly be meant, is a
 * warning in the log.
 * A callback may be NULL: the work is done, and nobody is told.
 * At most 1000 calls may be unanswered, those without a callback included; the next ones are answered 9507.
 * What is not built yet is declared all the same, and answered 7013; its listeners are never called.
 *
 * ANSWERS. What a function answers is the json_params of its callback. Code 0 means: done, and on disk. With another code
 * (enum TIMErrCode) nothing was changed, desc says why, and json_params is [] where the function answers an array, the
 * document without values where it answers a document, and else empty, unless the function says otherwise.
 *
 * CODES. Each function says which codes are its own. Every call that has a callback can be answered these, too:
 *   6005   stored data cannot be read
 *   6013   the call came before Init or after Uninit; SetConfig and callExperimentalAPI may
 *   6014   nobody is logged in; Login, Logout, SetConfig and callExperimentalAPI need no login
 *   6019   the store refused, or another process has kept it for thirty seconds
 *   6022   the disk refused a read, a write or a sync, or is full
 *   7009   Uninit came before the call was carried out
 *   7012   a defect of Convoke; it has been logged
 *   9507   1000 calls are unanswered
 *
 * DOCUMENTS (JSON). A document has a name, such as ConvInfo; its keys stand under that name in the headers.
 * docs/DOCUMENTS.md shows a call of every function that takes or answers one and works, and what every listener is told.
 *
 * THREADS. Functions may be called from any thread, also from inside callbacks. Callbacks run one after the other on one
 * thread of the SDK, never on the caller's, and possibly before the call has returned: first the answer of a call, then
 * the events it led to, then the answer of the next call. A callback that takes long delays the ones behind it. In poll
 * mode (convoke_delivery: "poll") they run inside ConvokePoll, on the thread that calls it; ConvokeSetReadyCallback says when
 * to. Only what is called before Init or after Uninit is answered (6013) on a thread made for that.
 *
 * CLIENTS. Init begins the one SDK of which most functions speak. A program that has several users opens a client for each:
 * ConvokeOpen; ConvokeCall makes any call for it, by its name and with its arguments as JSON; ConvokeListen tells of all that
 * happens to it; ConvokeClose. Each client has a thread of its own for its callbacks, and limits of its own.
 *
 * IDS. A user id is 1 to 32 bytes of printable ASCII, a chat group id 1 to 48. Where a call takes an array of
 * conversation ids, they carry a prefix: c2c_<user id>, group_<chat group id>; everywhere else, and in documents, they
 * do not.
 *
 * MEMORY. Texts given to a function are copied; the caller keeps its own. Texts given to a callback are never NULL, and
 * valid until the callback returns: copy what is to last. user_data is handed back as it was given, and never looked into;
 * cast it to what it was, the const is only a habit of this API.
 *
 * TEXT is UTF-8, NUL-terminated, at most 16 MiB. JSON keys are constants. 64-bit numbers are JSON numbers;
 * as input they may also be decimal strings. Unknown keys are ignored, and no value is ever null.
 *
 * LISTENERS (Set...Callback) are told of events: of what other users and the user's other devices do, and, behind the
 * answer, of what a call has led to. They may be set, changed and cleared (NULL) at any time, before Init too; they outlive
 * Uninit.
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

#include "TIMCloud.h"

/** The version this header belongs to; GetSDKVersion() has that of the library. */
#define CONVOKE_VERSION "0.1.0"

/* Keys of Convoke's own, in documents of the API. */
/** string: `thread` (default) or `poll`. */
#define kConvokeDelivery "convoke_delivery"
/** string: `full` (default) or `normal`. */
#define kConvokeDurability "convoke_durability"
/** bool: there is no next page. */
#define kConvokeIsFinished "convoke_is_finished"
/** bool: whether only its owner and its administrators may write; not in a kTIMGroup_Private. Convoke's own. */
#define kConvokeIsShutupAll "convoke_is_shutup_all"
/** object: numbers by the names kConvokeLimit.... */
#define kConvokeLimits "convoke_limits"
/** array of GroupMemberInfo: the members. */
#define kConvokeMembers "convoke_members"
/** number: where the next page begins. */
#define kConvokeNextSeq "convoke_next_seq"
/** string: the key with which UserSigs are verified. */
#define kConvokeSecretKey "convoke_secret_key"
/** string: `sqlite` (default) or `memory`. */
#define kConvokeStore "convoke_store"

/* Limits, in convoke_limits. */
/** number (default 1000): calls that may wait for their answer at once; the next is answered 9507. */
#define kConvokeLimitUnansweredCalls "unanswered_calls"
/** number (default 20): conversation groups a user may have (51010). */
#define kConvokeLimitConversationGroups "conversation_groups"
/** number (default 32): bytes in the name of a conversation group (51011). */
#define kConvokeLimitConversationGroupNameBytes "conversation_group_name_bytes"
/** number (default 1000): conversations in one conversation group; the earliest added leave it. */
#define kConvokeLimitConversationsPerGroup "conversations_per_group"
/** number (default 1000): conversations in one page; there is a next one. */
#define kConvokeLimitConversationsPerPage "conversations_per_page"
/** number (default 10000): conversations in a list that has no pages; more are left out. */
#define kConvokeLimitConversationsListed "conversations_listed"
/** number (default 100): filters whose unread number a device is told (6017). */
#define kConvokeLimitUnreadFilters "unread_filters"
/** number (default 100): conversation ids in one call (51006). */
#define kConvokeLimitConversationsPerCall "conversations_per_call"
/** number (default 1000): conversations that have marks or custom data (51008). */
#define kConvokeLimitMarkedConversations "marked_conversations"
/** number (default 256): bytes of custom data of a conversation (6017). */
#define kConvokeLimitCustomDataBytes "custom_data_bytes"
/** number (default 12288): bytes of a message's elements as JSON (8001). */
#define kConvokeLimitMessageBytes "message_bytes"
/** number (default 120): seconds in which a message can be revoked (10031). */
#define kConvokeLimitRevokeSeconds "revoke_seconds"
/** number (default 500): users whom one call names (6017; 10004 where they are members of a chat group). */
#define kConvokeLimitReceiversPerCall "receivers_per_call"
/** number (default 500): messages that one call names (6017). */
#define kConvokeLimitMessagesPerCall "messages_per_call"
/** number (default 1000): messages in one page of a history; there is a next one. */
#define kConvokeLimitMessagesPerPage "messages_per_page"
/** number (default 5): words that one call looks for (6017; in chat groups 10004). */
#define kConvokeLimitSearchWords "search_words"
/** number (default 256): bytes in each of them (6017; in chat groups 10004). */
#define kConvokeLimitSearchWordBytes "search_word_bytes"
/** number (default 100): messages or conversations in one page of what is found; there is a next one. */
#define kConvokeLimitSearchPage "search_page"
/** number (default 10): messages that are pinned in a chat group (10070). */
#define kConvokeLimitPinnedMessages "pinned_messages"
/** number (default 300): extensions of a message (6017). */
#define kConvokeLimitExtensionsPerMessage "extensions_per_message"
/** number (default 10): different reactions to a message (23005). */
#define kConvokeLimitReactionsPerMessage "reactions_per_message"
/** number (default 100): users with the same reaction to a message (23006). */
#define kConvokeLimitUsersPerReaction "users_per_reaction"
/** number (default 20): members a chat group may begin with (8507). */
#define kConvokeLimitInitialMembers "initial_members"
/** number (default 20): users whom one call invites to a chat group, or removes (10004). */
#define kConvokeLimitInvitedPerCall "invited_per_call"
/** number (default 100): members in one page; there is a next one. */
#define kConvokeLimitMembersPerPage "members_per_page"
/** number (default 1000): members of one chat group that a search answers; more are left out. */
#define kConvokeLimitMembersFound "members_found"
/** number (default 100): chat groups that one call names (10004). */
#define kConvokeLimitGroupsPerCall "groups_per_call"
/** number (default 10000): chat groups in one list; more are left out. */
#define kConvokeLimitGroupsListed "groups_listed"
/** number (default 100): requests in one page, or as many as were made in one second. */
#define kConvokeLimitRequestsPerPage "requests_per_page"
/** number (default 16): attributes of a chat group (10004). */
#define kConvokeLimitAttributesPerGroup "attributes_per_group"
/** number (default 32): bytes in the key of an attribute (10004). */
#define kConvokeLimitAttributeKeyBytes "attribute_key_bytes"
/** number (default 4096): bytes in the value of an attribute (10004). */
#define kConvokeLimitAttributeValueBytes "attribute_value_bytes"
/** number (default 16384): bytes in the keys and values of all attributes of a chat group together (10004). */
#define kConvokeLimitAttributeBytes "attribute_bytes"
/** number (default 20): counters of a chat group (10004). */
#define kConvokeLimitCountersPerGroup "counters_per_group"
/** number (default 32): bytes in the key of a counter (10004). */
#define kConvokeLimitCounterKeyBytes "counter_key_bytes"
/** number (default 10): keys of a chat group's custom information (10004). */
#define kConvokeLimitCustomKeysPerGroup "custom_keys_per_group"
/** number (default 5): keys of a member's custom information (10004). */
#define kConvokeLimitCustomKeysPerMember "custom_keys_per_member"
/** number (default 16): bytes in a key of custom information (10004). */
#define kConvokeLimitCustomKeyBytes "custom_key_bytes"
/** number (default 512): bytes in the value of a key of custom information (10004). */
#define kConvokeLimitCustomValueBytes "custom_value_bytes"
/** number (default 10): different marks in a chat group (10004). */
#define kConvokeLimitMarksPerGroup "marks_per_group"
/** number (default 100): topics of a Community (10004). */
#define kConvokeLimitTopicsPerCommunity "topics_per_community"
/** number (default 3000): bytes in the custom string of a topic (10004). */
#define kConvokeLimitTopicCustomBytes "topic_custom_bytes"
/** number (default 0): chat groups that may be created in one UTC day, 0 for any number (10037). */
#define kConvokeLimitGroupsPerDay "groups_per_day"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Something waits for ConvokePoll or ConvokePollClient. It is called on any thread (ConvokeSetReadyCallback).
 */
typedef void (*ConvokeReadyCallback)(const void *user_data);

/**
 * Something has happened to a client.
 *
 * listener: the type of the listener that the API has for it, such as `TIMConvEventCallback`.
 * json_arguments: JSON array of what that is called with.
 */
typedef void (*ConvokeEventCallback)(const char *listener, const char *json_arguments, const void *user_data);

/**
 * Calls the callbacks that wait, in poll mode, on the calling thread: in the order in which they came, and only
 * here.
 *
 * max: how many at the most, 0 for all that wait. After a callback that calls Uninit it calls all that are left.
 *
 * Returns how many were called. It calls none, and returns 0, without poll mode, before Init, inside a callback, and
 * while another thread is in it.
 */
TIM_DECL uint32_t ConvokePoll(uint32_t max);

/**
 * Sets what is called, in poll mode, when something begins to wait for ConvokePoll, or for ConvokePollClient of any client,
 * or clears it with NULL. A program that has an event loop wakes it so, and then calls ConvokePoll, and ConvokePollClient of
 * each client, until they return 0. Set it before Init and ConvokeOpen.
 *
 * Unlike all other callbacks it is called on whatever thread has something to say, at any time, also while another
 * callback runs. It should only wake another thread; ConvokePoll does nothing inside it. It may be called when
 * nothing waits any more, and it is not called again for what waits already.
 */
TIM_DECL void ConvokeSetReadyCallback(ConvokeReadyCallback cb, const void *user_data);

/**
 * Why the last call of this thread was refused, so that it returned something else than 0: the function, the argument, where in
 * its JSON, and what was expected there. It may show what the caller has written, which the log never does:
 *
 *     ConvGetConvInfo: json_get_conv_list_param[1].get_conversation_list_param_conv_id: expected a string, got 7
 *
 * Returns the text, valid until this thread calls the SDK again; `""` where the call was taken. Of Init every thread is told,
 * until its own next call. Functions that return nothing, a text or a number are no calls in this sense.
 */
TIM_DECL const char *ConvokeLastError(void);

/**
 * The name of a code of a callback (enum TIMErrCode) or of what a function returns (enum TIMResult), such as
 * `ERR_SDK_NOT_LOGGED_IN`.
 *
 * code: any of the contract's, also those that Convoke never answers.
 *
 * Returns the text, valid as long as the library is loaded; `""` where there is no such code.
 */
TIM_DECL const char *ConvokeErrorName(int32_t code);

/**
 * A sentence that says what a code means, for hosts that have no desc: of 6014 that nobody is logged in.
 *
 * code: as for ConvokeErrorName.
 *
 * Returns the text, valid as long as the library is loaded; `""` where there is no such code.
 */
TIM_DECL const char *ConvokeErrorText(int32_t code);

/**
 * Opens a client: an SDK of its own in this process, with a user of its own, beside others and beside that of Init. Clients of
 * the same application and data directory share its data, as processes do.
 *
 * sdk_app_id: the application, not 0.
 * json_sdk_config: as Init takes it.
 *
 * Returns the client; 0 where it is refused, and ConvokeLastError says why. Numbers are never given again.
 */
TIM_DECL uint64_t ConvokeOpen(uint64_t sdk_app_id, const char *json_sdk_config);

/**
 * Makes a call of the API for a client.
 *
 * client: from ConvokeOpen.
 * name: the function, with or without `TIM`: `ConvCreateConversationGroup`. Any that answers through a callback, those that
 * return what they say (GetLoginUserID, GetLoginStatus, GetServerTime, GetSDKVersion), and drafts and subscriptions, which have no
 * answer of their own and are answered `""`; but none that sets a listener, nor Init and Uninit.
 * json_arguments: JSON array of what the function takes before its callback, in its order: `["work",["c2c_bob"]]`. Documents
 * stand there as they are, and `null` is NULL. NULL or `""` where it takes nothing.
 *
 * Answers what the function answers; MsgGetGroupMessageReadMemberList the page, as an object with convoke_members,
 * convoke_next_seq and convoke_is_finished.
 * Codes: those of the function.
 * Returns what the function returns; -3 also where json_arguments is not as it takes them, -4 also where there is no such client
 * or function.
 */
TIM_DECL int ConvokeCall(uint64_t client,
                         const char *name,
                         const char *json_arguments,
                         TIMCommCallback cb,
                         const void *user_data);

/**
 * Sets what is told of all that happens to a client, or clears it with NULL. It is given the type of the listener that the API has
 * for it, and what that is called with as a JSON array: `TIMConvConversationGroupCreatedCallback` and
 * `["work",[{"conv_id":"bob",...}]]`.
 *
 * client: from ConvokeOpen.
 *
 * Returns 0, or -4 where there is no such client.
 */
TIM_DECL int ConvokeListen(uint64_t client, ConvokeEventCallback cb, const void *user_data);

/**
 * Calls the callbacks of a client that wait, in poll mode (`convoke_delivery`), on the calling thread, as ConvokePoll does. A program
 * either waits here, or is told by what ConvokeSetReadyCallback sets.
 *
 * client: from ConvokeOpen.
 * max: how many at the most, 0 for all that wait.
 * milliseconds: how long to wait for the first; 0 not to wait.
 *
 * Returns how many were called.
 */
TIM_DECL uint32_t ConvokePollClient(uint64_t client, uint32_t max, uint32_t milliseconds);

/**
 * Closes a client, as Uninit ends the SDK: calls that have not been carried out are answered 7009, and when it returns, no
 * callback of the client runs, and none will. From inside a callback, be it another client's, it returns at once, and the rest
 * happens when that has returned; in poll mode in the next ConvokePollClient. Called once more from outside, it waits for that.
 *
 * client: from ConvokeOpen.
 *
 * Returns 0, also where there is no such client any more.
 */
TIM_DECL int ConvokeClose(uint64_t client);

/**
 * The same as ConvReorderConversationGroups.
 */
TIM_DECL int TIMConvReorderConversationGroups(const char *group_name_array,
                                              TIMCommCallback cb,
                                              const void *user_data);

#ifdef __cplusplus
}
#endif

/* The functions under their plain names. A program that has such names of its own defines CONVOKE_NO_PLAIN_NAMES. */
#ifndef CONVOKE_NO_PLAIN_NAMES

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Orders the user's conversation groups. The user's other devices list the new order from then on; there is no
 * event.
 *
 * group_name_array: JSON array with every name exactly once.
 *
 * Answers `""`.
 * Codes: 6017 a name is missing, unknown or there twice.
 * Returns 0, -3 or -4.
 */
TIM_DECL int ConvReorderConversationGroups(const char *group_name_array,
                                           TIMCommCallback cb,
                                           const void *user_data);

/**
 * Sets the listener for how the network is doing, or clears it with NULL. There is no network: after each login it
 * is told kTIMConnecting and then kTIMConnected, between the answer of Login and the conversation list. Login as the
 * user who is logged in already tells nothing.
 */
TIM_DECL void SetNetworkStatusListenerCallback(TIMNetworkStatusListenerCallback cb, const void *user_data);

/**
 * Sets the listener for being logged out by another device, or clears it with NULL. It is never called: a user may
 * be logged in on any number of devices.
 */
TIM_DECL void SetKickedOfflineCallback(TIMKickedOfflineCallback cb, const void *user_data);

/**
 * Sets the listener for a UserSig that expires, or clears it with NULL. It is never called: Login looks at the
 * UserSig, and who is logged in stays so.
 */
TIM_DECL void SetUserSigExpiredCallback(TIMUserSigExpiredCallback cb, const void *user_data);

/**
 * Sets the listener for changes of the user's own profile, or clears it with NULL. It is told of the changes of this
 * device and of the user's others.
 */
TIM_DECL void SetSelfInfoUpdatedCallback(TIMSelfInfoUpdatedCallback cb, const void *user_data);

/**
 * Sets the listener for the status of users, or clears it with NULL. It is told of the users of SubscribeUserStatus,
 * and of the user's own status.
 */
TIM_DECL void SetUserStatusChangedCallback(TIMUserStatusChangedCallback cb, const void *user_data);

/**
 * Sets the listener for changes in the profiles of the users of SubscribeUserInfo, or clears it with NULL.
 */
TIM_DECL void SetUserInfoChangedCallback(TIMUserInfoChangedCallback cb, const void *user_data);

/**
 * Sets the listener for log lines, or clears it with NULL; before Init, to hear why Init fails. Why a call returned
 * -3 or -4 is among the lines. It is told lines from kTIMLog_Info on, unless SetConfig says otherwise; Init resets
 * that.
 */
TIM_DECL void SetLogCallback(TIMLogCallback cb, const void *user_data);

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
TIM_DECL int Init(uint64_t sdk_app_id, const char *json_sdk_config);

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
TIM_DECL int Uninit(void);

/**
 * The version of Convoke, such as `0.1.0`. The text is valid as long as the library is loaded.
 */
TIM_DECL const char *GetSDKVersion(void);

/**
 * Seconds since 1970, UTC: the clock by which everything in the store is dated.
 */
TIM_DECL uint64_t GetServerTime(void);

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
TIM_DECL int SetConfig(const char *json_config, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int Login(const char *user_id, const char *user_sig, TIMCommCallback cb, const void *user_data);

/**
 * Logs the user out on this device.
 *
 * Answers `""`, also when nobody is logged in.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int Logout(TIMCommCallback cb, const void *user_data);

/**
 * Who is logged in.
 *
 * user_id_buffer: gets the user id and a NUL, at most 33 bytes; only the NUL where nobody is logged in. The caller
 * owns it; 128 bytes are what other versions of this API ask for.
 *
 * Returns 0, or -4 where it is NULL.
 */
TIM_DECL int GetLoginUserID(char *user_id_buffer);

/**
 * Whether somebody is logged in: kTIMLoginStatus_Logined from just before Login is answered on,
 * kTIMLoginStatus_UnLogined from just before Logout is.
 */
TIM_DECL TIMLoginStatus GetLoginStatus(void);

/**
 * The profiles of users.
 *
 * json_get_user_profile_list_param: a FriendShipGetProfileListParam document; the array of user ids is not empty.
 *
 * Answers an array of UserProfile documents, in the order asked for.
 * Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
 * Returns 0, -3 or -4.
 */
TIM_DECL int ProfileGetUserProfileList(const char *json_get_user_profile_list_param,
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
TIM_DECL int ProfileModifySelfUserProfile(const char *json_modify_self_user_profile_param,
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
TIM_DECL int SubscribeUserInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Takes back what SubscribeUserInfo asked for.
 *
 * json_user_id_list: JSON array of user ids, not empty.
 *
 * Answers `""`, also where it was not asked for.
 * Codes: 7003 an id is no user id.
 * Returns 0, -3 or -4.
 */
TIM_DECL int UnsubscribeUserInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Whether users are there, and what they say of it.
 *
 * json_identifier_array: JSON array of user ids, not empty.
 *
 * Answers an array of TIMUserStatus documents, in the order asked for.
 * Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
 * Returns 0, -3 or -4.
 */
TIM_DECL int GetUserStatus(const char *json_identifier_array, TIMCommCallback cb, const void *user_data);

/**
 * Says what the user is doing (TIMUserStatusChangedCallback for those who asked to be told).
 *
 * json_current_user_status: object; user_status_custom_status: the text, up to 100 bytes; an empty one clears it.
 *
 * Answers `""`.
 * Codes: 40001 the text is too long.
 * Returns 0, -3 or -4.
 */
TIM_DECL int SetSelfStatus(const char *json_current_user_status, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int SubscribeUserStatus(const char *json_identifier_array,
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
TIM_DECL int UnsubscribeUserStatus(const char *json_identifier_array,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int SearchUsers(const char *json_search_users_param, TIMCommCallback cb, const void *user_data);

/**
 * Sets the listener for the conversation list, or clears it with NULL.
 */
TIM_DECL void SetConvEventCallback(TIMConvEventCallback cb, const void *user_data);

/**
 * Sets the listener for the number of unread messages in all conversations together, or clears it with NULL.
 * Conversations whose receive option is not kTIMRecvMsgOpt_Receive do not count.
 */
TIM_DECL void SetConvTotalUnreadMessageCountChangedCallback(TIMConvTotalUnreadMessageCountChangedCallback cb,
                                                            const void *user_data);

/**
 * Sets the listener for the numbers that ConvSubscribeUnreadMessageCountByFilter asks to be told of, or clears it
 * with NULL.
 */
TIM_DECL void SetConvUnreadMessageCountChangedByFilterCallback(TIMConvTotalUnreadMessageCountChangedByFilterCallback cb,
                                                               const void *user_data);

/**
 * Sets the listener for new conversation groups, or clears it with NULL. It is told of the groups of this device and
 * of the user's others.
 */
TIM_DECL void SetConvConversationGroupCreatedCallback(TIMConvConversationGroupCreatedCallback cb,
                                                      const void *user_data);

/**
 * Sets the listener for deleted conversation groups, or clears it with NULL.
 */
TIM_DECL void SetConvConversationGroupDeletedCallback(TIMConvConversationGroupDeletedCallback cb,
                                                      const void *user_data);

/**
 * Sets the listener for renamed conversation groups, or clears it with NULL.
 */
TIM_DECL void SetConvConversationGroupNameChangedCallback(TIMConvConversationGroupNameChangedCallback cb,
                                                          const void *user_data);

/**
 * Sets the listener for conversations added to conversation groups, or clears it with NULL.
 */
TIM_DECL void SetConvConversationsAddedToGroupCallback(TIMConvConversationsAddedToGroupCallback cb,
                                                       const void *user_data);

/**
 * Sets the listener for conversations that left conversation groups, or clears it with NULL. Its reason is 1 where the
 * group was full, else 0, also where a chat group or topic is no more.
 */
TIM_DECL void SetConvConversationsDeletedFromGroupCallback(TIMConvConversationsDeletedFromGroupCallback cb,
                                                           const void *user_data);

/**
 * The whole conversation list: pinned ones first, then by active time (in seconds, the newest first), then by id. At
 * most `conversations_listed` are answered; ConvGetConversationListByFilter has them all.
 *
 * Answers an array of ConvInfo documents.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int ConvGetConvList(TIMCommCallback cb, const void *user_data);

/**
 * Some conversations.
 *
 * json_get_conv_list_param: JSON array of GetConversationListParam documents.
 *
 * Answers an array of ConvInfo documents in the order asked for, without those that are not in the list.
 * Codes: 51006 more than `conversations_per_call` documents.
 * Returns 0; -3 where the JSON is no such array; or -4, also where an id is empty or a type is neither kTIMConv_C2C
 * nor kTIMConv_Group.
 */
TIM_DECL int ConvGetConvInfo(const char *json_get_conv_list_param, TIMCommCallback cb, const void *user_data);

/**
 * A page of the conversation list. It has at most `conversations_per_page`.
 *
 * filter: a TIMConversationListFilter document; a key that is absent does not filter, and `{}` shows all.
 * next_seq: 0 for the first page, then what the page before answered. It stays good whatever changes meanwhile, and
 * a conversation that does not change is met exactly once on the way through the pages.
 * count: how many at the most, not 0.
 *
 * Answers a TIMConversationListResult document.
 * Codes: 6017 next_seq is none that a page has answered.
 * Returns 0, -3 or -4.
 */
TIM_DECL int ConvGetConversationListByFilter(const char *filter,
                                             uint64_t next_seq,
                                             uint32_t count,
                                             TIMCommCallback cb,
                                             const void *user_data);

/**
 * Takes a conversation out of the list, and its messages away, for this user only (event kTIMConvEvent_Del). It
 * stays in its conversation groups, and shows in them again when it comes back.
 *
 * conv_id: a user id or a chat group id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
 *
 * Answers `""`.
 * Codes: 6004 the conversation is not in the list.
 * Returns 0, or -4, also where conv_id cannot be an id.
 */
TIM_DECL int ConvDelete(const char *conv_id,
                        TIMConvType conv_type,
                        TIMCommCallback cb,
                        const void *user_data);

/**
 * Takes conversations out of the list, for this user only (event kTIMConvEvent_Del). They stay in their conversation
 * groups.
 *
 * conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`.
 * clear_message: whether their messages go too; if not, the messages are there again when the conversation comes
 * back.
 *
 * Answers an array of TIMConversationOperationResult documents, one for each id; an item's code is 6004 (not in the
 * list) or 6017 (malformed id). The code of the call is 0 where at least one item was done.
 * Codes: 6004 no item could be done, each for this reason; 6017 no item could be done; 51006 more than 100 ids.
 * Returns 0, -3 or -4.
 */
TIM_DECL int ConvDeleteConversationList(const char *conversation_id_array,
                                        bool clear_message,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * Sets the draft of a conversation (event kTIMConvEvent_Update). It is done when a call that is made after it is
 * answered; what becomes of it is not told.
 *
 * conv_id: a user id or a chat group id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
 * json_draft_param: a Draft document with draft_msg (a Message document, kept as it is written), draft_user_define
 * (string), or both; one that says nothing takes the draft off.
 *
 * Returns 0; -3 where the JSON is no object, NULL and `""` included, or the draft has more than 64 KiB; or -4.
 */
TIM_DECL int ConvSetDraft(const char *conv_id, TIMConvType conv_type, const char *json_draft_param);

/**
 * Takes the draft of a conversation off (event kTIMConvEvent_Update, where it has one). What becomes of it is not
 * told.
 *
 * conv_id: a user id or a chat group id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
 *
 * Returns 0, or -4.
 */
TIM_DECL int ConvCancelDraft(const char *conv_id, TIMConvType conv_type);

/**
 * Sets the custom data of conversations (event kTIMConvEvent_Update with the listed ones that changed). A
 * conversation that is not in the list keeps its custom data until it comes.
 *
 * conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`.
 * custom_data: up to 256 bytes; `""` clears it.
 *
 * Answers an array of TIMConversationOperationResult documents, one for each id; an item's code is 6017 (malformed
 * id), 51007 (no such chat group) or 51008 (1000 conversations have marks or custom data already). The code of the
 * call is 0 where at least one item was done.
 * Codes: 6017 custom_data is too long, or no item could be done; 51006 more than 100 ids; 51008 no item could be
 * done, each for this reason.
 * Returns 0, -3 or -4.
 */
TIM_DECL int ConvSetConversationCustomData(const char *conversation_id_array,
                                           const char *custom_data,
                                           TIMCommCallback cb,
                                           const void *user_data);

/**
 * Pins a conversation to the top of the list, or unpins it (event kTIMConvEvent_Update); where it is so already,
 * there is no event.
 *
 * conv_id: a user id or a chat group id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
 * is_pinned: whether it is pinned from now on.
 *
 * Answers `""`.
 * Codes: 6004 the conversation is not in the list.
 * Returns 0, or -4, also where conv_id cannot be an id.
 */
TIM_DECL int ConvPinConversation(const char *conv_id,
                                 TIMConvType conv_type,
                                 bool is_pinned,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * Sets marks on conversations, or takes them off (event kTIMConvEvent_Update with the listed ones that changed). A
 * conversation that is not in the list keeps its marks until it comes.
 *
 * conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`.
 * mark_type: one or more of TIMConversationMarkType and 1<<32 to 1<<63, or-ed.
 * enable_mark: whether they have the marks from now on.
 *
 * Answers an array of TIMConversationOperationResult documents, one for each id; an item's code is 6017 (malformed
 * id), 51007 (no such chat group) or 51008 (1000 conversations have marks or custom data already). The code of the
 * call is 0 where at least one item was done.
 * Codes: 6017 a bit is no mark, or no item could be done; 51006 more than 100 ids; 51008 no item could be done, each
 * for this reason.
 * Returns 0, -3 or -4.
 */
TIM_DECL int ConvMarkConversation(const char *conversation_id_array,
                                  uint64_t mark_type,
                                  bool enable_mark,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * How many messages are unread in all conversations whose receive option is kTIMRecvMsgOpt_Receive.
 *
 * Answers a GetTotalUnreadNumberResult document.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int ConvGetTotalUnreadMessageCount(TIMCommCallback cb, const void *user_data);

/**
 * How many messages are unread in the conversations that a filter selects, of those whose receive option is
 * kTIMRecvMsgOpt_Receive.
 *
 * filter: a TIMConversationListFilter document; it must filter.
 *
 * Answers a GetTotalUnreadNumberResult document.
 * Codes: none of its own.
 * Returns 0; -3, also where the object has no key that filters; or -4.
 */
TIM_DECL int ConvGetUnreadMessageCountByFilter(const char *filter, TIMCommCallback cb, const void *user_data);

/**
 * Asks to be told, by TIMConvTotalUnreadMessageCountChangedByFilterCallback, when the number of
 * ConvGetUnreadMessageCountByFilter changes. It holds on this device until the logout; nobody being logged in, it
 * does nothing.
 *
 * filter: a TIMConversationListFilter document; it must filter. The listener gets it back as it is written here.
 *
 * Returns 0; -3, also where the object has no key that filters; or -4.
 */
TIM_DECL int ConvSubscribeUnreadMessageCountByFilter(const char *filter);

/**
 * Takes back what ConvSubscribeUnreadMessageCountByFilter asked for.
 *
 * filter: the text that was given there.
 *
 * Returns 0, also where it was not asked for; -3, also where the object has no key that filters; or -4.
 */
TIM_DECL int ConvUnsubscribeUnreadMessageCountByFilter(const char *filter);

/**
 * Marks messages as read: those of one conversation, of all of a type, or of all (events kTIMConvEvent_Update, and
 * the unread callbacks where their number changes).
 *
 * conversation_id: NULL or `""` all conversations; `c2c` or `group` all of that type; `c2c_<user id>` or
 * `group_<chat group id>` one.
 * clean_timestamp: with one user, up to that moment (seconds since 1970 UTC); 0 all.
 * clean_sequence: in one chat group, up to the message of that message_seq; 0 all.
 *
 * Answers `""`, also where nothing is unread.
 * Codes: none of its own.
 * Returns 0; -4; or -5 where conversation_id is none of these.
 */
TIM_DECL int ConvCleanConversationUnreadMessageCount(const char *conversation_id,
                                                     uint64_t clean_timestamp,
                                                     uint64_t clean_sequence,
                                                     TIMCommCallback cb,
                                                     const void *user_data);

/**
 * Creates a conversation group. All the user's devices have it, and are told:
 * TIMConvConversationGroupCreatedCallback, then kTIMConvEvent_Update with its conversations that are in the list.
 *
 * group_name: 1 to 32 bytes of UTF-8, compared byte for byte.
 * conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`; a conversation need
 * not be in the list.
 *
 * Answers an array of TIMConversationOperationResult documents, one for each id in the order given; an item's code
 * is 6017 (malformed id) or 51007 (no such chat group). The code of the call is 0 where at least one conversation is
 * in the new group.
 * Codes: 6017 no item could be done, and no conversation group was made; 7014 the name is in use; 51006 more than 100
 * ids; 51010 there are 20 conversation groups; 51011 the name is too long.
 * Returns 0, -3 or -4.
 */
TIM_DECL int ConvCreateConversationGroup(const char *group_name,
                                         const char *conversation_id_array,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * The names of the user's conversation groups: in the order of their creation, or as they were last ordered.
 *
 * Answers an array of strings.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int ConvGetConversationGroupList(TIMCommCallback cb, const void *user_data);

/**
 * Deletes a conversation group; its conversations stay (TIMConvConversationGroupDeletedCallback).
 *
 * group_name: the name of the group.
 *
 * Answers `""`.
 * Codes: 51009 no such conversation group.
 * Returns 0, or -4.
 */
TIM_DECL int ConvDeleteConversationGroup(const char *group_name, TIMCommCallback cb, const void *user_data);

/**
 * Renames a conversation group (TIMConvConversationGroupNameChangedCallback). It keeps its place and its
 * conversations.
 *
 * old_name: the name that it has.
 * new_name: 1 to 32 bytes of UTF-8; the old name itself is no change, and no event.
 *
 * Answers `""`.
 * Codes: 7014 new_name is in use; 51009 no conversation group old_name; 51011 new_name is too long.
 * Returns 0, or -4.
 */
TIM_DECL int ConvRenameConversationGroup(const char *old_name,
                                         const char *new_name,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Adds conversations to a conversation group (TIMConvConversationsAddedToGroupCallback). A conversation may be in
 * several groups; one that is in this group already stays, without an event. A group holds 1000: the earliest added
 * leave it for new ones (TIMConvConversationsDeletedFromGroupCallback with reason 1).
 *
 * group_name: the name of the group.
 * conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`; a conversation need
 * not be in the list.
 *
 * Answers an array of TIMConversationOperationResult documents, one for each id in the order given; an item's code
 * is 6017 (malformed id) or 51007 (no such chat group). The code of the call is 0 where at least one item was done.
 * Codes: 6017 no item could be done; 51006 more than 100 ids; 51009 no such conversation group.
 * Returns 0, -3 or -4.
 */
TIM_DECL int ConvAddConversationsToGroup(const char *group_name,
                                         const char *conversation_id_array,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Takes conversations out of a conversation group (TIMConvConversationsDeletedFromGroupCallback with reason 0); one
 * that is not in it is no error, and no event. The group stays, also when it is empty.
 *
 * group_name: the name of the group.
 * conversation_id_array: JSON array of 1 to 100 ids, `c2c_<user id>` or `group_<chat group id>`.
 *
 * Answers an array of TIMConversationOperationResult documents, one for each id in the order given; an item's code
 * is 6017 (malformed id) or 51007 (no such chat group). The code of the call is 0 where at least one item was done.
 * Codes: 6017 no item could be done; 51006 more than 100 ids; 51009 no such conversation group.
 * Returns 0, -3 or -4.
 */
TIM_DECL int ConvDeleteConversationsFromGroup(const char *group_name,
                                              const char *conversation_id_array,
                                              TIMCommCallback cb,
                                              const void *user_data);

/**
 * Puts a conversation into the list, with the present as its active time (event kTIMConvEvent_Add). One that is in
 * the list stays as it is, without an event.
 *
 * conv_id: a user id or a chat group id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
 *
 * Answers its ConvInfo document, also if it is in the list already.
 * Codes: 10010 no such chat group.
 * Returns 0, or -4, also where conv_id cannot be an id.
 */
TIM_DECL int ConvCreate(const char *conv_id,
                        TIMConvType conv_type,
                        TIMCommCallback cb,
                        const void *user_data);

/**
 * Adds a listener for messages that come. One that is there already gets the new user data.
 */
TIM_DECL void AddRecvNewMsgCallback(TIMRecvNewMsgCallback cb, const void *user_data);

/**
 * Removes a listener that AddRecvNewMsgCallback has added. One that was not added is ignored.
 */
TIM_DECL void RemoveRecvNewMsgCallback(TIMRecvNewMsgCallback cb);

/**
 * Sets the listener for uploads, or clears it with NULL. It is never called: a file of a message stays where it is,
 * and nothing is uploaded.
 */
TIM_DECL void SetMsgElemUploadProgressCallback(TIMMsgElemUploadProgressCallback cb, const void *user_data);

/**
 * Sets the listener for messages of the user that others have read, or clears it with NULL.
 */
TIM_DECL void SetMsgReadedReceiptCallback(TIMMsgReadedReceiptCallback cb, const void *user_data);

/**
 * Sets the listener for messages that are revoked, or clears it with NULL.
 */
TIM_DECL void SetMsgRevokeCallback(TIMMsgRevokeCallback cb, const void *user_data);

/**
 * Sets the listener for messages that are modified, or clears it with NULL.
 */
TIM_DECL void SetMsgUpdateCallback(TIMMsgUpdateCallback cb, const void *user_data);

/**
 * Sets the listener for extensions that are set, or clears it with NULL.
 */
TIM_DECL void SetMsgExtensionsChangedCallback(TIMMsgExtensionsChangedCallback cb, const void *user_data);

/**
 * Sets the listener for extensions that are deleted, or clears it with NULL.
 */
TIM_DECL void SetMsgExtensionsDeletedCallback(TIMMsgExtensionsDeletedCallback cb, const void *user_data);

/**
 * Sets the listener for reactions that change, or clears it with NULL.
 */
TIM_DECL void SetMsgReactionsChangedCallback(TIMMsgReactionsChangedCallback cb, const void *user_data);

/**
 * Sets the listener for what the user receives of all messages, or clears it with NULL.
 */
TIM_DECL void SetMsgAllMessageReceiveOptionCallback(TIMMsgAllMessageReceiveOptionCallback cb,
                                                    const void *user_data);

/**
 * Sets the listener for messages that are pinned in a chat group or unpinned, or clears it with NULL.
 */
TIM_DECL void SetMsgGroupPinnedMessageChangedCallback(TIMMsgGroupPinnedMessageChangedCallback cb,
                                                      const void *user_data);

/**
 * Sends a message (TIMRecvNewMsgCallback for those who get it).
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_msg_param: a Message document; message_elem_array is required, and keys that are for the SDK to say are
 * ignored.
 * message_id_buffer: NULL, or gets the id of the message and a NUL, at most 128 bytes, before the call returns 0.
 * The caller owns it. The id bears the name of who is logged in once the calls before this one are carried out;
 * where a Login among them fails, so that this is somebody else, the call is answered 6014.
 *
 * Answers the Message document, with message_status kTIMMsg_SendSucc; on failure the message as it was to be sent,
 * with kTIMMsg_SendFail. Elements of types that cannot be sent are passed over.
 * Codes: 6017 there is no element, or message_custom_str has more than 12 KiB; 8001 the elements, or what else the
 * message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group; 10017 the
 * user, or everyone in the chat group, is muted.
 * Returns 0; -3 where the JSON is no such document; or -4.
 */
TIM_DECL int MsgSendMessage(const char *conv_id,
                            TIMConvType conv_type,
                            const char *json_msg_param,
                            char *message_id_buffer,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int MsgCancelSend(const char *conv_id,
                           TIMConvType conv_type,
                           const char *message_id,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * Sends one message to several users, to each with an id of its own (TIMRecvNewMsgCallback for them).
 *
 * json_batch_send_param: a MsgBatchSendParam document, with up to 500 users.
 *
 * Answers an array of MsgBatchSendResult documents, one for each user, with 7003 for what is no user id.
 * Codes: 6017 message_elem_array is empty, or there are too many users; 8001 the elements, or what else the message
 * brings, take more than 12 KiB.
 * Returns 0; -3, also where there are no users; or -4.
 */
TIM_DECL int MsgBatchSend(const char *json_batch_send_param, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int MsgDownloadElemToPath(const char *json_download_elem_param,
                                   const char *path,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int MsgDownloadMergerMessage(const char *json_single_msg, TIMCommCallback cb, const void *user_data);

/**
 * Notes something on a message, for this user alone.
 *
 * json_msg_param: a Message document that names the message, with message_custom_int and message_custom_str; one
 * that is not given is taken off.
 *
 * Answers `""`.
 * Codes: 6017 the message is not known, or message_custom_str has more than 12 KiB.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgSetLocalCustomData(const char *json_msg_param, TIMCommCallback cb, const void *user_data);

/**
 * Sets what the user receives of other users' messages (kTIMConvEvent_Update).
 *
 * json_identifier_array: JSON array of 1 to 500 user ids, without a prefix.
 * opt: TIMReceiveMessageOpt.
 *
 * Answers `""`.
 * Codes: 6017 there are too many users.
 * Returns 0; -3 where the JSON is no such array or it is empty; or -4, also where opt does not exist or an id cannot
 * be one.
 */
TIM_DECL int MsgSetC2CReceiveMessageOpt(const char *json_identifier_array,
                                        TIMReceiveMessageOpt opt,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * What the user receives of other users' messages.
 *
 * json_identifier_array: JSON array of user ids, without a prefix.
 *
 * Answers an array of GetC2CRecvMsgOptResult documents in the order asked for.
 * Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
 * Returns 0; -3 where the JSON is no such array or it is empty; or -4.
 */
TIM_DECL int MsgGetC2CReceiveMessageOpt(const char *json_identifier_array,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * Sets what the user receives of the messages of a chat group or a topic (kTIMConvEvent_Update, or
 * TIMGroupTopicChangedCallback).
 *
 * group_id: the chat group id or the topic id, without a prefix.
 * opt: TIMReceiveMessageOpt.
 *
 * Answers `""`.
 * Codes: 10007 the user is not in the chat group; 10010 no such chat group.
 * Returns 0, or -4, also where opt does not exist.
 */
TIM_DECL int MsgSetGroupReceiveMessageOpt(const char *group_id,
                                          TIMReceiveMessageOpt opt,
                                          TIMCommCallback cb,
                                          const void *user_data);

/**
 * Sets what the user receives of all messages, every day from a time of day (UTC) on
 * (TIMMsgAllMessageReceiveOptionCallback).
 *
 * opt: TIMReceiveMessageOpt; with kTIMRecvMsgOpt_Not_Receive what is sent in that time is kept and counts as unread,
 * and the listener of new messages is not told of it.
 * start_hour: 0 to 23.
 * start_minute: 0 to 59.
 * start_second: 0 to 59.
 * duration: in seconds, at most a day.
 *
 * Answers `""`.
 * Codes: none of its own.
 * Returns 0, or -4.
 */
TIM_DECL int MsgSetAllReceiveMessageOpt(TIMReceiveMessageOpt opt,
                                        int32_t start_hour,
                                        int32_t start_minute,
                                        int32_t start_second,
                                        uint32_t duration,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * Sets what the user receives of all messages, once, from a moment on (TIMMsgAllMessageReceiveOptionCallback).
 *
 * opt: TIMReceiveMessageOpt, as for MsgSetAllReceiveMessageOpt.
 * start_time_stamp: seconds since 1970 UTC, 0 the present.
 * duration: in seconds.
 *
 * Answers `""`.
 * Codes: none of its own.
 * Returns 0, or -4.
 */
TIM_DECL int MsgSetAllReceiveMessageOpt2(TIMReceiveMessageOpt opt,
                                         uint32_t start_time_stamp,
                                         uint32_t duration,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * What the user receives of all messages, and when.
 *
 * Answers an array with one TIMReceiveMessageOptInfo document; `[]` on failure.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int MsgGetAllReceiveMessageOpt(TIMCommCallback cb, const void *user_data);

/**
 * A part of the history of a conversation.
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_get_msg_param: a MsgGetMsgListParam document; `{}` is the newest 20 messages. At most a page of
 * `messages_per_page` is answered.
 *
 * Answers an array of Message documents: the newest first, or, with msg_getmsglist_param_is_forward, the oldest
 * first.
 * Codes: 6017 the message behind which it is to begin is not known, or more than `messages_per_call` numbers are given.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgGetMsgList(const char *conv_id,
                           TIMConvType conv_type,
                           const char *json_get_msg_param,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * Takes a message back, for everyone (TIMMsgRevokeCallback): one of the user's own, or, in a chat group, any message
 * if the user is its owner or an administrator.
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_msg_param: a Message document that names the message, which the user may have deleted for themselves;
 * message_revoke_reason may say why.
 *
 * Answers `""`, also where it was revoked before.
 * Codes: 6017 message_revoke_reason has more than 12 KiB; 10030 no such message came to the user in the conversation;
 * 10031 it was sent more than two minutes ago; 10032 it is another user's, and not the user's to revoke.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgRevoke(const char *conv_id,
                       TIMConvType conv_type,
                       const char *json_msg_param,
                       TIMCommCallback cb,
                       const void *user_data);

/**
 * Changes what a message says, for everyone (TIMMsgUpdateCallback). Either of two users may do this; in a chat group
 * the sender, its owner and its administrators.
 *
 * json_msg_param: a Message document that names the message and has the new elements; message_cloud_custom_str stays
 * where it is not given, and so does how the message was sent. message_version: if it is given, the message must not
 * have been modified since.
 *
 * Answers the Message document as it is then; on failure the one that was given, with kTIMMsg_SendFail.
 * Codes: 6017 there is no element, the message is not known, or it was revoked; 8001 the elements, or what else the
 * message brings, take more than 12 KiB; 8006 it has another version, and the answer is the Message document as it
 * is now; 10007 the user is not in the chat group, or it is another member's and not the user's to modify; 10010 no
 * such chat group; 10017 the user, or everyone in the chat group, is muted.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgModifyMessage(const char *json_msg_param, TIMCommCallback cb, const void *user_data);

/**
 * Deletes a message for this user.
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_msgdel_param: a MsgDeleteParam document.
 *
 * Answers `""`.
 * Codes: 6017 the message is not known.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgDelete(const char *conv_id,
                       TIMConvType conv_type,
                       const char *json_msgdel_param,
                       TIMCommCallback cb,
                       const void *user_data);

/**
 * Deletes messages of a conversation for this user.
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_msg_array: JSON array of up to 500 Message documents that name them.
 *
 * Answers `""`, also where some of them are gone already.
 * Codes: 6017 none of the messages is known, or there are too many.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgListDelete(const char *conv_id,
                           TIMConvType conv_type,
                           const char *json_msg_array,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * Deletes all messages of a conversation for this user. The conversation stays in the list.
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 *
 * Answers `""`.
 * Codes: none of its own.
 * Returns 0, or -4.
 */
TIM_DECL int MsgClearHistoryMessage(const char *conv_id,
                                    TIMConvType conv_type,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * Keeps a message at the end of a conversation, for this user alone and without sending it.
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_msg_param: a Message document; message_sender: who is shown as its sender, the user where it is not given.
 *
 * Answers the Message document, with message_status kTIMMsg_LocalImported; on failure the message as it was given,
 * with kTIMMsg_SendFail.
 * Codes: 6017 message_elem_array is empty, or message_custom_str has more than 12 KiB; 8001 the elements, or what
 * else the message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group.
 * Returns 0; -3; or -4, also where message_sender is not a user id.
 */
TIM_DECL int MsgSaveMsg(const char *conv_id,
                        TIMConvType conv_type,
                        const char *json_msg_param,
                        TIMCommCallback cb,
                        const void *user_data);

/**
 * Keeps messages from elsewhere in a conversation, for this user alone: each at its own time, message_server_time
 * or, where that is not given, message_client_time or the present.
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_msg_array: JSON array of up to 500 Message documents; message_sender: who is shown as the sender, the user
 * where it is not given; message_msg_id is kept where it is given, and a message that the user has already is passed
 * over.
 *
 * Answers an array of their Message documents, with message_status kTIMMsg_LocalImported.
 * Codes: 6017 a message has no element, its id has more than 128 bytes, its message_custom_str more than 12 KiB, or
 * there are too many messages; 8001 the elements of one, or what else it brings, take more than 12 KiB; 10007 the
 * user is not in the chat group; 10010 no such chat group.
 * Returns 0; -3; or -4, also where a message_sender is not a user id.
 */
TIM_DECL int MsgImportMsgList(const char *conv_id,
                              TIMConvType conv_type,
                              const char *json_msg_array,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Messages by their ids.
 *
 * json_message_id_array: JSON array of message ids.
 *
 * Answers an array of Message documents in the order asked for, without those that are not found.
 * Codes: 6017 more than `messages_per_call` ids.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgFindMessages(const char *json_message_id_array, TIMCommCallback cb, const void *user_data);

/**
 * Messages of a conversation by their places.
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_msg_Locator_array: JSON array of MsgLocator documents, of which message_locator_seq counts.
 *
 * Answers an array of Message documents in the order asked for, without those that are not found.
 * Codes: 6017 more than `messages_per_call` documents.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgFindByMsgLocatorList(const char *conv_id,
                                     TIMConvType conv_type,
                                     const char *json_msg_Locator_array,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * Looks for messages on this machine, which has all of them. Words are compared without case, accents and widths, and
 * each sign (punctuation, emoji) is a word. At most a page of `search_page` is answered.
 *
 * json_search_message_param: a MessageSearchParam document, with words, types or senders.
 *
 * Answers a MessageSearchResult document.
 * Codes: 6017 more than `search_words` words, `search_word_bytes` in one, or `receivers_per_call` senders.
 * Returns 0; -3, also where it looks for nothing; or -4.
 */
TIM_DECL int MsgSearchLocalMessages(const char *json_search_message_param,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int MsgSearchCloudMessages(const char *json_search_message_param,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * Tells the senders of messages that asked for it that the user has read them (TIMMsgReadedReceiptCallback for
 * them).
 *
 * json_msg_array: JSON array of up to 500 Message documents that name them.
 *
 * Answers `""`.
 * Codes: 6017 a message is not known, none asks for a receipt of this user, or there are too many.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgSendMessageReadReceipts(const char *json_msg_array,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * How many have read messages that asked for receipts, and how many have not: of those who take part now, and to whom the message
 * came, its sender left aside.
 *
 * json_msg_array: JSON array of Message documents that name them.
 *
 * Answers an array of MessageReceipt documents in the order asked for.
 * Codes: 6017 a message is not known, or more than `messages_per_call` are named.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgGetMessageReadReceipts(const char *json_msg_array, TIMCommCallback cb, const void *user_data);

/**
 * The members of a chat group who have sent a receipt for a message, or those who have not, in the order in which
 * they came: of those to whom it came, without its sender. At most a page of `members_per_page` is answered.
 *
 * json_msg: a Message document that names it.
 * filter: TIMGroupMessageReadMembersFilter.
 * next_seq: 0 for the first page, then what the page before answered.
 * count: how many at the most, not 0.
 *
 * Answers through TIMMsgGroupMessageReadMemberListCallback, which has no code: a call that fails answers an empty
 * page, and why is told to the log callback.
 * Codes: none of its own.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgGetGroupMessageReadMemberList(const char *json_msg,
                                              TIMGroupMessageReadMembersFilter filter,
                                              uint64_t next_seq,
                                              uint32_t count,
                                              TIMMsgGroupMessageReadMemberListCallback cb,
                                              const void *user_data);

/**
 * Sets extensions of a message that was sent with message_support_message_extension, for everyone
 * (TIMMsgExtensionsChangedCallback). All or none are set.
 *
 * json_msg: a Message document that names it.
 * json_extension_array: JSON array of MessageExtension documents. A message has up to 300.
 *
 * Answers an array of MessageExtensionResult documents.
 * Codes: 6017 the message is not known, may have no extensions, or would have more than 300, or a key or a value is
 * too long; 10007 the user is not in the chat group; 10010 no such chat group; 10017 the user, or everyone in the
 * chat group, is muted.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgSetMessageExtensions(const char *json_msg,
                                     const char *json_extension_array,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * The extensions of a message.
 *
 * json_msg: a Message document that names it.
 *
 * Answers an array of MessageExtension documents.
 * Codes: 6017 the message is not known.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgGetMessageExtensions(const char *json_msg, TIMCommCallback cb, const void *user_data);

/**
 * Deletes extensions of a message, for everyone (TIMMsgExtensionsDeletedCallback).
 *
 * json_msg: a Message document that names it.
 * json_extension_key_array: JSON array of their keys; NULL, `""` or `[]`: all of them.
 *
 * Answers an array of MessageExtensionResult documents, with 23004 for a key that the message does not have.
 * Codes: 6017 the message is not known, or may have no extensions; 10007 the user is not in the chat group; 10010 no
 * such chat group; 10017 the user, or everyone in the chat group, is muted.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgDeleteMessageExtensions(const char *json_msg,
                                        const char *json_extension_key_array,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * Reacts to a message (TIMMsgReactionsChangedCallback).
 *
 * json_msg: a Message document that names it.
 * reaction_id: the reaction, any text of 1 to 200 bytes.
 *
 * Answers `""`.
 * Codes: 6017 the message is not known, or reaction_id is too long; 10007 the user is not in the chat group; 10010
 * no such chat group; 10017 the user, or everyone in the chat group, is muted; 23005 the message has 10 different
 * reactions; 23006 100 users have reacted so; 23007 the user has reacted so already.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgAddMessageReaction(const char *json_msg,
                                   const char *reaction_id,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * Takes a reaction to a message back (TIMMsgReactionsChangedCallback).
 *
 * json_msg: a Message document that names it.
 * reaction_id: the reaction.
 *
 * Answers `""`.
 * Codes: 6017 the message is not known; 23008 nobody has reacted so; 23009 the user has not reacted so.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgRemoveMessageReaction(const char *json_msg,
                                      const char *reaction_id,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * The reactions to messages.
 *
 * json_msg_array: JSON array of Message documents that name them.
 * max_user_count_per_reaction: how many users of each reaction are told.
 *
 * Answers an array of MessageReactionResult documents in the order asked for.
 * Codes: 6017 a message is not known, or more than `messages_per_call` are named.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgGetMessageReactions(const char *json_msg_array,
                                    uint32_t max_user_count_per_reaction,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * The users who have reacted to a message in one way.
 *
 * json_msg: a Message document that names it.
 * reaction_id: the reaction.
 * next_seq: 0 for the first page, then what the page before answered.
 * count: how many at the most, not 0.
 *
 * Answers a MessageReactionUserResult document.
 * Codes: 6017 the message is not known.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgGetAllUserListOfMessageReaction(const char *json_msg,
                                                const char *reaction_id,
                                                uint32_t next_seq,
                                                uint32_t count,
                                                TIMCommCallback cb,
                                                const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int MsgTranslateText(const char *json_source_text_array,
                              const char *source_language,
                              const char *target_language,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int MsgConvertVoiceToText(const char *url,
                                   const char *language,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * Pins a message in a chat group or a topic, or unpins it, for everyone (TIMMsgGroupPinnedMessageChangedCallback).
 * Its owner and its administrators may, in a kTIMGroup_Private everyone.
 *
 * group_id: the chat group id or the topic id, without a prefix.
 * json_msg: a Message document that names the message; one that is pinned can be unpinned also where the user does
 * not see it.
 * is_pinned: whether it is pinned from now on.
 *
 * Answers `""`, also where it was to be unpinned and is not pinned.
 * Codes: 6017 the message is not known, or is not in the chat group; 10007 the user is not in it, or may not do
 * this; 10010 no such chat group; 10070 ten messages are pinned; 10071 this one is.
 * Returns 0, -3 or -4.
 */
TIM_DECL int PinGroupMessage(const char *group_id,
                             const char *json_msg,
                             bool is_pinned,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * The messages that are pinned in a chat group or a topic: to who may pin all of them, to others those that they see.
 *
 * group_id: the chat group id or the topic id, without a prefix.
 *
 * Answers an array of Message documents, with who has pinned them.
 * Codes: 10007 the user is not in the chat group; 10010 no such chat group.
 * Returns 0, or -4.
 */
TIM_DECL int GetPinnedGroupMessageList(const char *group_id, TIMCommCallback cb, const void *user_data);

/**
 * Sends a message: MsgSendMessage for callers who do not need the id before the answer.
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_msg_param: a Message document; message_elem_array is required, and keys that are for the SDK to say are
 * ignored.
 *
 * Answers the Message document, with message_status kTIMMsg_SendSucc; on failure the message as it was to be sent,
 * with kTIMMsg_SendFail. Elements of types that cannot be sent are passed over.
 * Codes: 6017 there is no element, or message_custom_str has more than 12 KiB; 8001 the elements, or what
 * else the message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group;
 * 10017 the user, or everyone in the chat group, is muted.
 * Returns 0; -3 where the JSON is no such document; or -4.
 */
TIM_DECL int MsgSendNewMsg(const char *conv_id,
                           TIMConvType conv_type,
                           const char *json_msg_param,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * Sends a message: MsgSendMessage with the id through a callback of its own. Both callbacks get the same user_data.
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_msg_param: a Message document; message_elem_array is required, and keys that are for the SDK to say are
 * ignored.
 * msgid_cb: is given the id as its json_params, as it is and not as JSON, before res_cb is called.
 * res_cb: is given the answer.
 *
 * Answers the Message document, with message_status kTIMMsg_SendSucc; on failure the message as it was to be sent,
 * with kTIMMsg_SendFail. Elements of types that cannot be sent are passed over.
 * Codes: 6017 there is no element, or message_custom_str has more than 12 KiB; 8001 the elements, or what
 * else the message brings, take more than 12 KiB; 10007 the user is not in the chat group; 10010 no such chat group;
 * 10017 the user, or everyone in the chat group, is muted.
 * Returns 0; -3 where the JSON is no such document; or -4.
 */
TIM_DECL int MsgSendNewMsgEx(const char *conv_id,
                             TIMConvType conv_type,
                             const char *json_msg_param,
                             TIMCommCallback msgid_cb,
                             TIMCommCallback res_cb,
                             const void *user_data);

/**
 * Says that the user has read a conversation (kTIMConvEvent_Update; TIMMsgReadedReceiptCallback for the other user).
 *
 * conv_id: a user id, a chat group id or a topic id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, else kTIMConv_Group.
 * json_msg_param: NULL or `""` where it is all of it; or a Message document that names the last message read, also
 * one that the user has deleted.
 *
 * Answers `""`.
 * Codes: 6017 the conversation has no such message.
 * Returns 0, -3 or -4.
 */
TIM_DECL int MsgReportReaded(const char *conv_id,
                             TIMConvType conv_type,
                             const char *json_msg_param,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * Says that the user has read all conversations (kTIMConvEvent_Update).
 *
 * Answers `""`.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int MsgMarkAllMessageAsRead(TIMCommCallback cb, const void *user_data);

/**
 * Sets the listener for what happens in the chat groups that the user is in, or clears it with NULL. The same comes
 * as a message with an element kTIMElem_GroupTips, which stays in the history.
 */
TIM_DECL void SetGroupTipsEventCallback(TIMGroupTipsEventCallback cb, const void *user_data);

/**
 * Sets the listener for the attributes of chat groups that the user is in, or clears it with NULL. It is told of the
 * changes of this device, of the user's others and of all members.
 */
TIM_DECL void SetGroupAttributeChangedCallback(TIMGroupAttributeChangedCallback cb, const void *user_data);

/**
 * Sets the listener for the counters of chat groups that the user is in, or clears it with NULL. It is told of the
 * changes of this device, of the user's others and of all members, each counter by itself.
 */
TIM_DECL void SetGroupCounterChangedCallback(TIMGroupCounterChangedCallback cb, const void *user_data);

/**
 * Sets the listener for new topics in the Communities that the user is in, or clears it with NULL. It is told of the
 * changes of this device too.
 */
TIM_DECL void SetGroupTopicCreatedCallback(TIMGroupTopicCreatedCallback cb, const void *user_data);

/**
 * Sets the listener for deleted topics, or clears it with NULL.
 */
TIM_DECL void SetGroupTopicDeletedCallback(TIMGroupTopicDeletedCallback cb, const void *user_data);

/**
 * Sets the listener for changed topics, or clears it with NULL.
 */
TIM_DECL void SetGroupTopicChangedCallback(TIMGroupTopicChangedCallback cb, const void *user_data);

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
TIM_DECL int GroupCreate(const char *json_group_create_param, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int GroupDelete(const char *group_id, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int GroupJoin(const char *group_id,
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
TIM_DECL int GroupQuit(const char *group_id, TIMCommCallback cb, const void *user_data);

/**
 * The chat groups that the user is in, without those of the types kTIMGroup_AVChatRoom and kTIMGroup_BChatRoom and
 * without the Communities that have topics (GroupGetJoinedCommunityList).
 *
 * Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int GroupGetJoinedGroupList(TIMCommCallback cb, const void *user_data);

/**
 * What chat groups are, also those that the user is not in.
 *
 * json_group_getinfo_param: JSON array of chat group ids, not empty.
 *
 * Answers an array of GetGroupInfoResult documents in the order given, with 10010 for what is no chat group.
 * Codes: 10004 more than `groups_per_call` ids.
 * Returns 0, -3 or -4.
 */
TIM_DECL int GroupGetGroupInfoList(const char *json_group_getinfo_param,
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
TIM_DECL int GroupSearchGroups(const char *json_group_search_groups_param,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int GroupSearchCloudGroups(const char *json_group_search_groups_param,
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
TIM_DECL int GroupModifyGroupInfo(const char *json_group_modifyinfo_param,
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
TIM_DECL int GroupInitGroupAttributes(const char *group_id,
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
TIM_DECL int GroupSetGroupAttributes(const char *group_id,
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
TIM_DECL int GroupDeleteGroupAttributes(const char *group_id,
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
TIM_DECL int GroupGetGroupAttributes(const char *group_id,
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
TIM_DECL int GroupGetOnlineMemberCount(const char *group_id, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int GroupSetGroupCounters(const char *group_id,
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
TIM_DECL int GroupGetGroupCounters(const char *group_id,
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
TIM_DECL int GroupIncreaseGroupCounter(const char *group_id,
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
TIM_DECL int GroupDecreaseGroupCounter(const char *group_id,
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
TIM_DECL int GroupGetJoinedCommunityList(TIMCommCallback cb, const void *user_data);

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
TIM_DECL int GroupCreateTopicInCommunity(const char *group_id,
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
TIM_DECL int GroupDeleteTopicFromCommunity(const char *group_id,
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
TIM_DECL int GroupSetTopicInfo(const char *json_topic_info, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int GroupGetTopicInfoList(const char *group_id,
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
TIM_DECL int GroupGetMemberInfoList(const char *json_group_getmeminfos_param,
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
TIM_DECL int GroupSearchGroupMembers(const char *json_group_search_group_members_param,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int GroupSearchCloudGroupMembers(const char *json_group_search_group_members_param,
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
TIM_DECL int GroupModifyMemberInfo(const char *json_group_modifymeminfo_param,
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
TIM_DECL int GroupInviteMember(const char *json_group_invite_param,
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
TIM_DECL int GroupDeleteMember(const char *json_group_delete_param,
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
TIM_DECL int GroupMarkGroupMemberList(const char *group_id,
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
TIM_DECL int GroupGetPendencyList(const char *json_group_getpendency_list_param,
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
TIM_DECL int GroupHandlePendency(const char *json_group_handle_pendency_param,
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
TIM_DECL int GroupReportPendencyReaded(uint64_t time_stamp, TIMCommCallback cb, const void *user_data);

/**
 * Sets another listener for new topics, or clears it with NULL; that of SetGroupTopicCreatedCallback is told too.
 */
TIM_DECL void SetCommunityCreateTopicCallback(TIMCommunityCreateTopicCallback cb, const void *user_data);

/**
 * Sets another listener for deleted topics, or clears it with NULL; that of SetGroupTopicDeletedCallback is told
 * too.
 */
TIM_DECL void SetCommunityDeleteTopicCallback(TIMCommunityDeleteTopicCallback cb, const void *user_data);

/**
 * Sets another listener for changed topics, or clears it with NULL; that of SetGroupTopicChangedCallback is told
 * too.
 */
TIM_DECL void SetCommunityChangeTopicInfoCallback(TIMCommunityChangeTopicInfoCallback cb,
                                                  const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetCommunityReceiveTopicRESTCustomDataCallback(TIMCommunityReceiveTopicRESTCustomDataCallback cb,
                                                             const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetCommunityCreatePermissionGroupCallback(TIMCommunityCreatePermissionGroupCallback cb,
                                                        const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetCommunityDeletePermissionGroupCallback(TIMCommunityDeletePermissionGroupCallback cb,
                                                        const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetCommunityChangePermissionGroupInfoCallback(TIMCommunityChangePermissionGroupInfoCallback cb,
                                                            const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetCommunityAddMembersToPermissionGroupCallback(TIMCommunityAddMembersToPermissionGroupCallback cb,
                                                              const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetCommunityRemoveMembersFromPermissionGroupCallback(TIMCommunityRemoveMembersFromPermissionGroupCallback cb,
                                                                   const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetCommunityAddTopicPermissionCallback(TIMCommunityAddTopicPermissionCallback cb,
                                                     const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetCommunityDeleteTopicPermissionCallback(TIMCommunityDeleteTopicPermissionCallback cb,
                                                        const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetCommunityModifyTopicPermissionCallback(TIMCommunityModifyTopicPermissionCallback cb,
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
TIM_DECL int CommunityCreate(const char *json_group_create_param, TIMCommCallback cb, const void *user_data);

/**
 * The Communities with topics that the user is in. The same function as GroupGetJoinedCommunityList.
 *
 * Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int CommunityGetJoinedCommunityList(TIMCommCallback cb, const void *user_data);

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
TIM_DECL int CommunityCreateTopicInCommunity(const char *group_id,
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
TIM_DECL int CommunityDeleteTopicFromCommunity(const char *group_id,
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
TIM_DECL int CommunitySetTopicInfo(const char *json_topic_info, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int CommunityGetTopicInfoList(const char *group_id,
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
TIM_DECL int CommunitySetTopicInheritMessageReceiveOptionFromCommunity(const char *topic_id,
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
TIM_DECL int CommunityCreatePermissionGroupInCommunity(const char *json_permission_group_info,
                                                       TIMCommCallback cb,
                                                       const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int CommunityDeletePermissionGroupFromCommunity(const char *group_id,
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
TIM_DECL int CommunityModifyPermissionGroupInfoInCommunity(const char *json_permission_group_info,
                                                           TIMCommCallback cb,
                                                           const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int CommunityGetJoinedPermissionGroupListInCommunity(const char *group_id,
                                                              TIMCommCallback cb,
                                                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int CommunityGetPermissionGroupListInCommunity(const char *group_id,
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
TIM_DECL int CommunityAddCommunityMembersToPermissionGroup(const char *group_id,
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
TIM_DECL int CommunityRemoveCommunityMembersFromPermissionGroup(const char *group_id,
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
TIM_DECL int CommunityGetCommunityMemberListInPermissionGroup(const char *group_id,
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
TIM_DECL int CommunityAddTopicPermissionToPermissionGroup(const char *group_id,
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
TIM_DECL int CommunityDeleteTopicPermissionFromPermissionGroup(const char *group_id,
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
TIM_DECL int CommunityModifyTopicPermissionInPermissionGroup(const char *group_id,
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
TIM_DECL int CommunityGetTopicPermissionInPermissionGroup(const char *group_id,
                                                          const char *permission_group_id,
                                                          const char *json_topic_id_array,
                                                          TIMCommCallback cb,
                                                          const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetOnAddFriendCallback(TIMOnAddFriendCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetOnDeleteFriendCallback(TIMOnDeleteFriendCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetUpdateFriendProfileCallback(TIMUpdateFriendProfileCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetFriendAddRequestCallback(TIMFriendAddRequestCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetFriendApplicationListDeletedCallback(TIMFriendApplicationListDeletedCallback cb,
                                                      const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetFriendApplicationListReadCallback(TIMFriendApplicationListReadCallback cb,
                                                   const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetFriendBlackListAddedCallback(TIMFriendBlackListAddedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetFriendBlackListDeletedCallback(TIMFriendBlackListDeletedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetFriendGroupCreatedCallback(TIMFriendGroupCreatedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetFriendGroupDeletedCallback(TIMFriendGroupDeletedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetFriendGroupNameChangedCallback(TIMFriendGroupNameChangedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetFriendsAddedToGroupCallback(TIMFriendsAddedToGroupCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetFriendsDeletedFromGroupCallback(TIMFriendsDeletedFromGroupCallback cb,
                                                 const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetOfficialAccountSubscribedCallback(TIMOfficialAccountSubscribedCallback cb,
                                                   const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetOfficialAccountUnsubscribedCallback(TIMOfficialAccountUnsubscribedCallback cb,
                                                     const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetOfficialAccountDeletedCallback(TIMOfficialAccountDeletedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetOfficialAccountInfoChangedCallback(TIMOfficialAccountInfoChangedCallback cb,
                                                    const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetMyFollowingListChangedCallback(TIMMyFollowingListChangedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetMyFollowersListChangedCallback(TIMMyFollowersListChangedCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetMutualFollowersListChangedCallback(TIMMutualFollowersListChangedCallback cb,
                                                    const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipGetFriendProfileList(TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipGetFriendsInfo(const char *friend_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipModifyFriendProfile(const char *json_modify_friend_info_param,
                                           TIMCommCallback cb,
                                           const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipSearchFriends(const char *json_search_friends_param,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipAddFriend(const char *json_add_friend_param,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipDeleteFriend(const char *json_delete_friend_param,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipCheckFriendType(const char *json_check_friend_list_param,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipGetPendencyList(const char *json_get_pendency_list_param,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipHandleFriendAddRequest(const char *json_handle_friend_add_param,
                                              TIMCommCallback cb,
                                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipReportPendencyReaded(uint64_t time_stamp, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipDeletePendency(const char *json_delete_pendency_param,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipGetBlackList(TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipAddToBlackList(const char *json_add_to_blacklist_param,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipDeleteFromBlackList(const char *json_delete_from_blacklist_param,
                                           TIMCommCallback cb,
                                           const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipCreateFriendGroup(const char *json_create_friend_group_param,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipGetFriendGroupList(const char *json_get_friend_group_list_param,
                                          TIMCommCallback cb,
                                          const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipDeleteFriendGroup(const char *json_delete_friend_group_param,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FriendshipModifyFriendGroup(const char *json_modify_friend_group_param,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int SubscribeOfficialAccount(const char *official_account_id,
                                      TIMCommCallback cb,
                                      const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int UnsubscribeOfficialAccount(const char *unsubscribe_official_account_id,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int GetOfficialAccountsInfo(const char *json_official_account_id_list,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int FollowUser(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int UnfollowUser(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int GetMyFollowingList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int GetMyFollowersList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int GetMutualFollowersList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int GetUserFollowInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `[]`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int CheckFollowType(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetSignalingReceiveNewInvitationCallback(TIMSignalingReceiveNewInvitationCallback cb,
                                                       const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetSignalingInvitationCancelledCallback(TIMSignalingInvitationCancelledCallback cb,
                                                      const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetSignalingInviteeAcceptedCallback(TIMSignalingInviteeAcceptedCallback cb,
                                                  const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetSignalingInviteeRejectedCallback(TIMSignalingInviteeRejectedCallback cb,
                                                  const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetSignalingInvitationTimeoutCallback(TIMSignalingInvitationTimeoutCallback cb,
                                                    const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetSignalingInvitationModifiedCallback(TIMSignalingInvitationModifiedCallback cb,
                                                     const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * invite_id_buffer: NULL, or gets the empty text.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int SignalingInvite(const char *invitee,
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
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int SignalingInviteInGroup(const char *group_id,
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
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int SignalingCancel(const char *invite_id,
                             const char *data,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int SignalingAccept(const char *invite_id,
                             const char *data,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int SignalingReject(const char *invite_id,
                             const char *data,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int GetSignalingInfo(const char *json_msg,
                              TIMCommCallback json_signaling_info_cb,
                              const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int SignalingModifyInvitation(const char *invite_id,
                                       const char *data,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int MsgSetOfflinePushToken(const char *json_token, TIMCommCallback cb, const void *user_data);

/**
 * Says that the application is in the background. There are no push messages, so there is nothing to do.
 *
 * unread_count: what the application shows as unread; it is not looked at.
 *
 * Answers `""`.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int MsgDoBackground(uint32_t unread_count, TIMCommCallback cb, const void *user_data);

/**
 * Says that the application is in the foreground again. There is nothing to do.
 *
 * Answers `""`.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int MsgDoForeground(TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void SetExperimentalNotifyCallback(TIMExperimentalNotifyCallback cb, const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_NO_PLAIN_NAMES */

#endif /* CONVOKE_H */
