/*
 * Conversations and conversation groups.
 * This file is generated.
 */

#ifndef CONVOKE_TIMCONVERSATIONMANAGER_H
#define CONVOKE_TIMCONVERSATIONMANAGER_H

#include "TIMCloudDef.h"

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
  kTIMConvEvent_Finish = 4
} TIMConvEvent;

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
  kTIMConversationMarkTypeHide = 8
} TIMConversationMarkType;

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
  kTIMGroup_At_All_At_ME = 3
} TIMGroupAtType;

/* Draft. */
/** object Message: as it was set, and what was not set of it; `{}` where the draft has none. */
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

/* ConvInfo: a conversation as its owner sees it. */
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
/** object Message: its last message; `{}` where it has none. */
#define kTIMConvLastMsg "conv_last_msg"
/** bool: whether it has a draft. */
#define kTIMConvIsHasDraft "conv_is_has_draft"
/** object Draft: its draft; absent where it has none. */
#define kTIMConvDraft "conv_draft"
/** number, TIMReceiveMessageOpt: what the user receives of its messages. */
#define kTIMConvRecvOpt "conv_recv_opt"
/** number, TIMGroupType: of a chat group; of a user 0. */
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

/* TIMConversationListFilter: which conversations are meant. Those that pass all the keys that are given. */
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

/* TIMConversationListResult: a page of the conversation list. */
/** array of ConvInfo: the page. */
#define TIMConversationListResultConvList "conversation_list_result_conv_list"
/** number: the next_seq of the next page, up to 2^64-1; 0 on the last one. */
#define TIMConversationListResultNextSeq "conversation_list_result_next_seq"
/** bool: whether this is the last page. */
#define TIMConversationListResultIsFinished "conversation_list_result_is_finished"

/* GetConversationListParam: a conversation that a caller names. */
/** string: the user id or chat group id, without a prefix. */
#define kTIMGetConversationListParamConvId "get_conversation_list_param_conv_id"
/** number, TIMConvType. */
#define kTIMGetConversationListParamConvType "get_conversation_list_param_conv_type"

/* GetTotalUnreadNumberResult: a number of unread messages. */
/** number: unread messages. */
#define kTIMConvGetTotalUnreadMessageCountResultUnreadCount "conv_get_total_unread_message_count_result_unread_count"

/* TIMConversationOperationResult: what became of one conversation of a call. */
/** string: the id as the caller wrote it. */
#define kTIMConversationOperationResultConversationID "conversation_operation_result_conversation_id"
/** number: 0, or why this one was left out. */
#define kTIMConversationOperationResultResultCode "conversation_operation_result_result_code"
/** string: empty, or an English sentence that says why. */
#define kTIMConversationOperationResultResultInfo "conversation_operation_result_result_info"

/* ElemType. */
/** number, TIMElemType: what kind of element it is. */
#define kTIMElemType "elem_type"

/* TextElem: a text. */
/** string: the text. */
#define kTIMTextElemContent "text_elem_content"

/* Message. */
/** array of elements: TextElem and the others. */
#define kTIMMsgElemArray "message_elem_array"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Conversations came, changed, left, or are told as a whole.
 *
 * conv_event: what happened to them.
 * json_conv_array: array of ConvInfo documents; `[]` with kTIMConvEvent_Start and kTIMConvEvent_Finish.
 */
typedef void (*TIMConvEventCallback)(enum TIMConvEvent conv_event,
                                     const char *json_conv_array,
                                     const void *user_data);

/**
 * The number of unread messages in all conversations together changed.
 *
 * total_unread_count: how many they are now.
 */
typedef void (*TIMConvTotalUnreadMessageCountChangedCallback)(int total_unread_count, const void *user_data);

/**
 * The number of unread messages in the conversations of a filter changed.
 *
 * filter: as it was given to ConvSubscribeUnreadMessageCountByFilter.
 * total_unread_count: how many they are now.
 */
typedef void (*TIMConvTotalUnreadMessageCountChangedByFilterCallback)(const char *filter,
                                                                      int total_unread_count,
                                                                      const void *user_data);

/**
 * A conversation group was created.
 *
 * group_name: its name.
 * conversation_array: array of ConvInfo documents. One that is not in the conversation list has only conv_id and
 * conv_type.
 */
typedef void (*TIMConvConversationGroupCreatedCallback)(const char *group_name,
                                                        const char *conversation_array,
                                                        const void *user_data);

/**
 * A conversation group was deleted.
 *
 * group_name: its name.
 */
typedef void (*TIMConvConversationGroupDeletedCallback)(const char *group_name, const void *user_data);

/**
 * A conversation group was renamed.
 *
 * old_name: the name that it had.
 * new_name: the name that it has now.
 */
typedef void (*TIMConvConversationGroupNameChangedCallback)(const char *old_name,
                                                            const char *new_name,
                                                            const void *user_data);

/**
 * Conversations were added to a conversation group.
 *
 * group_name: its name.
 * conversation_array: array of ConvInfo documents. One that is not in the conversation list has only conv_id and
 * conv_type.
 */
typedef void (*TIMConvConversationsAddedToGroupCallback)(const char *group_name,
                                                         const char *conversation_array,
                                                         const void *user_data);

/**
 * Conversations left a conversation group.
 *
 * group_name: its name.
 * conversation_array: array of ConvInfo documents. One that is not in the conversation list has only conv_id and
 * conv_type.
 * reason: 0 the user took them out, 1 the group was full and they had been in it longest.
 */
typedef void (*TIMConvConversationsDeletedFromGroupCallback)(const char *group_name,
                                                             const char *conversation_array,
                                                             uint32_t reason,
                                                             const void *user_data);

/**
 * Sets the listener for the conversation list, or clears it with NULL.
 */
TIM_DECL void TIMSetConvEventCallback(TIMConvEventCallback cb, const void *user_data);

/**
 * Sets the listener for the number of unread messages in all conversations together, or clears it with NULL.
 * Conversations whose receive option is not kTIMRecvMsgOpt_Receive do not count.
 */
TIM_DECL void TIMSetConvTotalUnreadMessageCountChangedCallback(TIMConvTotalUnreadMessageCountChangedCallback cb,
                                                               const void *user_data);

/**
 * Sets the listener for the numbers that ConvSubscribeUnreadMessageCountByFilter asks to be told of, or clears it
 * with NULL.
 */
TIM_DECL void TIMSetConvUnreadMessageCountChangedByFilterCallback(TIMConvTotalUnreadMessageCountChangedByFilterCallback cb,
                                                                  const void *user_data);

/**
 * Sets the listener for new conversation groups, or clears it with NULL. It is told of the groups of this device and
 * of the user's others.
 */
TIM_DECL void TIMSetConvConversationGroupCreatedCallback(TIMConvConversationGroupCreatedCallback cb,
                                                         const void *user_data);

/**
 * Sets the listener for deleted conversation groups, or clears it with NULL.
 */
TIM_DECL void TIMSetConvConversationGroupDeletedCallback(TIMConvConversationGroupDeletedCallback cb,
                                                         const void *user_data);

/**
 * Sets the listener for renamed conversation groups, or clears it with NULL.
 */
TIM_DECL void TIMSetConvConversationGroupNameChangedCallback(TIMConvConversationGroupNameChangedCallback cb,
                                                             const void *user_data);

/**
 * Sets the listener for conversations added to conversation groups, or clears it with NULL.
 */
TIM_DECL void TIMSetConvConversationsAddedToGroupCallback(TIMConvConversationsAddedToGroupCallback cb,
                                                          const void *user_data);

/**
 * Sets the listener for conversations that left conversation groups, or clears it with NULL. Its reason is 1 where the
 * group was full, else 0, also where a chat group or topic is no more.
 */
TIM_DECL void TIMSetConvConversationsDeletedFromGroupCallback(TIMConvConversationsDeletedFromGroupCallback cb,
                                                              const void *user_data);

/**
 * The whole conversation list: pinned ones first, then by active time (in seconds, the newest first), then by id. At
 * most `conversations_listed` are answered; ConvGetConversationListByFilter has them all.
 *
 * Answers an array of ConvInfo documents.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int TIMConvGetConvList(TIMCommCallback cb, const void *user_data);

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
TIM_DECL int TIMConvGetConvInfo(const char *json_get_conv_list_param,
                                TIMCommCallback cb,
                                const void *user_data);

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
TIM_DECL int TIMConvGetConversationListByFilter(const char *filter,
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
TIM_DECL int TIMConvDelete(const char *conv_id,
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
TIM_DECL int TIMConvDeleteConversationList(const char *conversation_id_array,
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
TIM_DECL int TIMConvSetDraft(const char *conv_id, TIMConvType conv_type, const char *json_draft_param);

/**
 * Takes the draft of a conversation off (event kTIMConvEvent_Update, where it has one). What becomes of it is not
 * told.
 *
 * conv_id: a user id or a chat group id, without a prefix.
 * conv_type: kTIMConv_C2C with a user id, kTIMConv_Group with a chat group id.
 *
 * Returns 0, or -4.
 */
TIM_DECL int TIMConvCancelDraft(const char *conv_id, TIMConvType conv_type);

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
TIM_DECL int TIMConvSetConversationCustomData(const char *conversation_id_array,
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
TIM_DECL int TIMConvPinConversation(const char *conv_id,
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
TIM_DECL int TIMConvMarkConversation(const char *conversation_id_array,
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
TIM_DECL int TIMConvGetTotalUnreadMessageCount(TIMCommCallback cb, const void *user_data);

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
TIM_DECL int TIMConvGetUnreadMessageCountByFilter(const char *filter,
                                                  TIMCommCallback cb,
                                                  const void *user_data);

/**
 * Asks to be told, by TIMConvTotalUnreadMessageCountChangedByFilterCallback, when the number of
 * ConvGetUnreadMessageCountByFilter changes. It holds on this device until the logout; nobody being logged in, it
 * does nothing.
 *
 * filter: a TIMConversationListFilter document; it must filter. The listener gets it back as it is written here.
 *
 * Returns 0; -3, also where the object has no key that filters; or -4.
 */
TIM_DECL int TIMConvSubscribeUnreadMessageCountByFilter(const char *filter);

/**
 * Takes back what ConvSubscribeUnreadMessageCountByFilter asked for.
 *
 * filter: the text that was given there.
 *
 * Returns 0, also where it was not asked for; -3, also where the object has no key that filters; or -4.
 */
TIM_DECL int TIMConvUnsubscribeUnreadMessageCountByFilter(const char *filter);

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
TIM_DECL int TIMConvCleanConversationUnreadMessageCount(const char *conversation_id,
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
TIM_DECL int TIMConvCreateConversationGroup(const char *group_name,
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
TIM_DECL int TIMConvGetConversationGroupList(TIMCommCallback cb, const void *user_data);

/**
 * Deletes a conversation group; its conversations stay (TIMConvConversationGroupDeletedCallback).
 *
 * group_name: the name of the group.
 *
 * Answers `""`.
 * Codes: 51009 no such conversation group.
 * Returns 0, or -4.
 */
TIM_DECL int TIMConvDeleteConversationGroup(const char *group_name,
                                            TIMCommCallback cb,
                                            const void *user_data);

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
TIM_DECL int TIMConvRenameConversationGroup(const char *old_name,
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
TIM_DECL int TIMConvAddConversationsToGroup(const char *group_name,
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
TIM_DECL int TIMConvDeleteConversationsFromGroup(const char *group_name,
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
TIM_DECL int TIMConvCreate(const char *conv_id,
                           TIMConvType conv_type,
                           TIMCommCallback cb,
                           const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMCONVERSATIONMANAGER_H */
