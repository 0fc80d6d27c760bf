/*
 * The functions of convoke.h under TIM + name, for programs that were written so. This file is generated.
 */

#ifndef CONVOKE_TIMCLOUD_H
#define CONVOKE_TIMCLOUD_H

#include <stdbool.h>
#include <stdint.h>
#include "convoke.h"

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The same as Init.
 */
int TIMInit(uint64_t sdk_app_id, const char *json_sdk_config);

/**
 * The same as Uninit.
 */
int TIMUninit(void);

/**
 * The same as Login.
 */
int TIMLogin(const char *user_id, const char *user_sig, TIMCommCallback cb, const void *user_data);

/**
 * The same as Logout.
 */
int TIMLogout(TIMCommCallback cb, const void *user_data);

/**
 * The same as GetLoginStatus.
 */
TIMLoginStatus TIMGetLoginStatus(void);

/**
 * The same as GetLoginUserID.
 */
int TIMGetLoginUserID(char *user_id_buffer);

/**
 * The same as GetSDKVersion.
 */
const char *TIMGetSDKVersion(void);

/**
 * The same as GetServerTime.
 */
uint64_t TIMGetServerTime(void);

/**
 * The same as SetConfig.
 */
int TIMSetConfig(const char *json_config, TIMCommCallback cb, const void *user_data);

/**
 * The same as SetLogCallback.
 */
void TIMSetLogCallback(TIMLogCallback cb, const void *user_data);

/**
 * The same as SetNetworkStatusListenerCallback.
 */
void TIMSetNetworkStatusListenerCallback(TIMNetworkStatusListenerCallback cb, const void *user_data);

/**
 * The same as SetKickedOfflineCallback.
 */
void TIMSetKickedOfflineCallback(TIMKickedOfflineCallback cb, const void *user_data);

/**
 * The same as SetUserSigExpiredCallback.
 */
void TIMSetUserSigExpiredCallback(TIMUserSigExpiredCallback cb, const void *user_data);

/**
 * The same as MsgDoBackground.
 */
int TIMMsgDoBackground(uint32_t unread_count, TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgDoForeground.
 */
int TIMMsgDoForeground(TIMCommCallback cb, const void *user_data);

/**
 * The same as callExperimentalAPI.
 */
int TIMcallExperimentalAPI(const char *json_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as SetSelfInfoUpdatedCallback.
 */
void TIMSetSelfInfoUpdatedCallback(TIMSelfInfoUpdatedCallback cb, const void *user_data);

/**
 * The same as SetUserStatusChangedCallback.
 */
void TIMSetUserStatusChangedCallback(TIMUserStatusChangedCallback cb, const void *user_data);

/**
 * The same as SetUserInfoChangedCallback.
 */
void TIMSetUserInfoChangedCallback(TIMUserInfoChangedCallback cb, const void *user_data);

/**
 * The same as ProfileGetUserProfileList.
 */
int TIMProfileGetUserProfileList(const char *json_get_user_profile_list_param,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * The same as ProfileModifySelfUserProfile.
 */
int TIMProfileModifySelfUserProfile(const char *json_modify_self_user_profile_param,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * The same as SubscribeUserInfo.
 */
int TIMSubscribeUserInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * The same as UnsubscribeUserInfo.
 */
int TIMUnsubscribeUserInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * The same as GetUserStatus.
 */
int TIMGetUserStatus(const char *json_identifier_array, TIMCommCallback cb, const void *user_data);

/**
 * The same as SetSelfStatus.
 */
int TIMSetSelfStatus(const char *json_current_user_status, TIMCommCallback cb, const void *user_data);

/**
 * The same as SubscribeUserStatus.
 */
int TIMSubscribeUserStatus(const char *json_identifier_array, TIMCommCallback cb, const void *user_data);

/**
 * The same as UnsubscribeUserStatus.
 */
int TIMUnsubscribeUserStatus(const char *json_identifier_array, TIMCommCallback cb, const void *user_data);

/**
 * The same as SetConvEventCallback.
 */
void TIMSetConvEventCallback(TIMConvEventCallback cb, const void *user_data);

/**
 * The same as ConvGetConvList.
 */
int TIMConvGetConvList(TIMCommCallback cb, const void *user_data);

/**
 * The same as ConvGetConvInfo.
 */
int TIMConvGetConvInfo(const char *json_get_conv_list_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as ConvGetConversationListByFilter.
 */
int TIMConvGetConversationListByFilter(const char *filter,
                                       uint64_t next_seq,
                                       uint32_t count,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * The same as ConvCreate.
 */
int TIMConvCreate(const char *conv_id, TIMConvType conv_type, TIMCommCallback cb, const void *user_data);

/**
 * The same as ConvPinConversation.
 */
int TIMConvPinConversation(const char *conv_id,
                           TIMConvType conv_type,
                           bool is_pinned,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * The same as ConvMarkConversation.
 */
int TIMConvMarkConversation(const char *conversation_id_array,
                            uint64_t mark_type,
                            bool enable_mark,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * The same as ConvSetConversationCustomData.
 */
int TIMConvSetConversationCustomData(const char *conversation_id_array,
                                     const char *custom_data,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * The same as ConvSetDraft.
 */
int TIMConvSetDraft(const char *conv_id, TIMConvType conv_type, const char *json_draft_param);

/**
 * The same as ConvCancelDraft.
 */
int TIMConvCancelDraft(const char *conv_id, TIMConvType conv_type);

/**
 * The same as ConvDelete.
 */
int TIMConvDelete(const char *conv_id, TIMConvType conv_type, TIMCommCallback cb, const void *user_data);

/**
 * The same as ConvDeleteConversationList.
 */
int TIMConvDeleteConversationList(const char *conversation_id_array,
                                  bool clear_message,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * The same as SetConvTotalUnreadMessageCountChangedCallback.
 */
void TIMSetConvTotalUnreadMessageCountChangedCallback(TIMConvTotalUnreadMessageCountChangedCallback cb,
                                                      const void *user_data);

/**
 * The same as SetConvUnreadMessageCountChangedByFilterCallback.
 */
void TIMSetConvUnreadMessageCountChangedByFilterCallback(TIMConvTotalUnreadMessageCountChangedByFilterCallback cb,
                                                         const void *user_data);

/**
 * The same as ConvGetTotalUnreadMessageCount.
 */
int TIMConvGetTotalUnreadMessageCount(TIMCommCallback cb, const void *user_data);

/**
 * The same as ConvGetUnreadMessageCountByFilter.
 */
int TIMConvGetUnreadMessageCountByFilter(const char *filter, TIMCommCallback cb, const void *user_data);

/**
 * The same as ConvSubscribeUnreadMessageCountByFilter.
 */
int TIMConvSubscribeUnreadMessageCountByFilter(const char *filter);

/**
 * The same as ConvUnsubscribeUnreadMessageCountByFilter.
 */
int TIMConvUnsubscribeUnreadMessageCountByFilter(const char *filter);

/**
 * The same as ConvCleanConversationUnreadMessageCount.
 */
int TIMConvCleanConversationUnreadMessageCount(const char *conversation_id,
                                               uint64_t clean_timestamp,
                                               uint64_t clean_sequence,
                                               TIMCommCallback cb,
                                               const void *user_data);

/**
 * The same as SetConvConversationGroupCreatedCallback.
 */
void TIMSetConvConversationGroupCreatedCallback(TIMConvConversationGroupCreatedCallback cb,
                                                const void *user_data);

/**
 * The same as SetConvConversationGroupDeletedCallback.
 */
void TIMSetConvConversationGroupDeletedCallback(TIMConvConversationGroupDeletedCallback cb,
                                                const void *user_data);

/**
 * The same as SetConvConversationGroupNameChangedCallback.
 */
void TIMSetConvConversationGroupNameChangedCallback(TIMConvConversationGroupNameChangedCallback cb,
                                                    const void *user_data);

/**
 * The same as SetConvConversationsAddedToGroupCallback.
 */
void TIMSetConvConversationsAddedToGroupCallback(TIMConvConversationsAddedToGroupCallback cb,
                                                 const void *user_data);

/**
 * The same as SetConvConversationsDeletedFromGroupCallback.
 */
void TIMSetConvConversationsDeletedFromGroupCallback(TIMConvConversationsDeletedFromGroupCallback cb,
                                                     const void *user_data);

/**
 * The same as ConvCreateConversationGroup.
 */
int TIMConvCreateConversationGroup(const char *group_name,
                                   const char *conversation_id_array,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * The same as ConvGetConversationGroupList.
 */
int TIMConvGetConversationGroupList(TIMCommCallback cb, const void *user_data);

/**
 * The same as ConvDeleteConversationGroup.
 */
int TIMConvDeleteConversationGroup(const char *group_name, TIMCommCallback cb, const void *user_data);

/**
 * The same as ConvRenameConversationGroup.
 */
int TIMConvRenameConversationGroup(const char *old_name,
                                   const char *new_name,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * The same as ConvAddConversationsToGroup.
 */
int TIMConvAddConversationsToGroup(const char *group_name,
                                   const char *conversation_id_array,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * The same as ConvDeleteConversationsFromGroup.
 */
int TIMConvDeleteConversationsFromGroup(const char *group_name,
                                        const char *conversation_id_array,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * The same as ConvReorderConversationGroups.
 */
int TIMConvReorderConversationGroups(const char *group_name_array, TIMCommCallback cb, const void *user_data);

/**
 * The same as AddRecvNewMsgCallback.
 */
void TIMAddRecvNewMsgCallback(TIMRecvNewMsgCallback cb, const void *user_data);

/**
 * The same as RemoveRecvNewMsgCallback.
 */
void TIMRemoveRecvNewMsgCallback(TIMRecvNewMsgCallback cb);

/**
 * The same as SetMsgElemUploadProgressCallback.
 */
void TIMSetMsgElemUploadProgressCallback(TIMMsgElemUploadProgressCallback cb, const void *user_data);

/**
 * The same as SetMsgReadedReceiptCallback.
 */
void TIMSetMsgReadedReceiptCallback(TIMMsgReadedReceiptCallback cb, const void *user_data);

/**
 * The same as SetMsgRevokeCallback.
 */
void TIMSetMsgRevokeCallback(TIMMsgRevokeCallback cb, const void *user_data);

/**
 * The same as SetMsgUpdateCallback.
 */
void TIMSetMsgUpdateCallback(TIMMsgUpdateCallback cb, const void *user_data);

/**
 * The same as SetMsgExtensionsChangedCallback.
 */
void TIMSetMsgExtensionsChangedCallback(TIMMsgExtensionsChangedCallback cb, const void *user_data);

/**
 * The same as SetMsgExtensionsDeletedCallback.
 */
void TIMSetMsgExtensionsDeletedCallback(TIMMsgExtensionsDeletedCallback cb, const void *user_data);

/**
 * The same as SetMsgReactionsChangedCallback.
 */
void TIMSetMsgReactionsChangedCallback(TIMMsgReactionsChangedCallback cb, const void *user_data);

/**
 * The same as SetMsgAllMessageReceiveOptionCallback.
 */
void TIMSetMsgAllMessageReceiveOptionCallback(TIMMsgAllMessageReceiveOptionCallback cb,
                                              const void *user_data);

/**
 * The same as SetMsgGroupPinnedMessageChangedCallback.
 */
void TIMSetMsgGroupPinnedMessageChangedCallback(TIMMsgGroupPinnedMessageChangedCallback cb,
                                                const void *user_data);

/**
 * The same as MsgSendMessage.
 */
int TIMMsgSendMessage(const char *conv_id,
                      TIMConvType conv_type,
                      const char *json_msg_param,
                      char *message_id_buffer,
                      TIMCommCallback cb,
                      const void *user_data);

/**
 * The same as MsgSendNewMsg.
 */
int TIMMsgSendNewMsg(const char *conv_id,
                     TIMConvType conv_type,
                     const char *json_msg_param,
                     TIMCommCallback cb,
                     const void *user_data);

/**
 * The same as MsgSendNewMsgEx.
 */
int TIMMsgSendNewMsgEx(const char *conv_id,
                       TIMConvType conv_type,
                       const char *json_msg_param,
                       TIMCommCallback msgid_cb,
                       TIMCommCallback res_cb,
                       const void *user_data);

/**
 * The same as MsgBatchSend.
 */
int TIMMsgBatchSend(const char *json_batch_send_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgGetMsgList.
 */
int TIMMsgGetMsgList(const char *conv_id,
                     TIMConvType conv_type,
                     const char *json_get_msg_param,
                     TIMCommCallback cb,
                     const void *user_data);

/**
 * The same as MsgFindMessages.
 */
int TIMMsgFindMessages(const char *json_message_id_array, TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgFindByMsgLocatorList.
 */
int TIMMsgFindByMsgLocatorList(const char *conv_id,
                               TIMConvType conv_type,
                               const char *json_msg_Locator_array,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * The same as MsgSearchLocalMessages.
 */
int TIMMsgSearchLocalMessages(const char *json_search_message_param,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * The same as MsgReportReaded.
 */
int TIMMsgReportReaded(const char *conv_id,
                       TIMConvType conv_type,
                       const char *json_msg_param,
                       TIMCommCallback cb,
                       const void *user_data);

/**
 * The same as MsgMarkAllMessageAsRead.
 */
int TIMMsgMarkAllMessageAsRead(TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgRevoke.
 */
int TIMMsgRevoke(const char *conv_id,
                 TIMConvType conv_type,
                 const char *json_msg_param,
                 TIMCommCallback cb,
                 const void *user_data);

/**
 * The same as MsgModifyMessage.
 */
int TIMMsgModifyMessage(const char *json_msg_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgDelete.
 */
int TIMMsgDelete(const char *conv_id,
                 TIMConvType conv_type,
                 const char *json_msgdel_param,
                 TIMCommCallback cb,
                 const void *user_data);

/**
 * The same as MsgListDelete.
 */
int TIMMsgListDelete(const char *conv_id,
                     TIMConvType conv_type,
                     const char *json_msg_array,
                     TIMCommCallback cb,
                     const void *user_data);

/**
 * The same as MsgClearHistoryMessage.
 */
int TIMMsgClearHistoryMessage(const char *conv_id,
                              TIMConvType conv_type,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * The same as MsgSaveMsg.
 */
int TIMMsgSaveMsg(const char *conv_id,
                  TIMConvType conv_type,
                  const char *json_msg_param,
                  TIMCommCallback cb,
                  const void *user_data);

/**
 * The same as MsgImportMsgList.
 */
int TIMMsgImportMsgList(const char *conv_id,
                        TIMConvType conv_type,
                        const char *json_msg_array,
                        TIMCommCallback cb,
                        const void *user_data);

/**
 * The same as MsgSetLocalCustomData.
 */
int TIMMsgSetLocalCustomData(const char *json_msg_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgSetC2CReceiveMessageOpt.
 */
int TIMMsgSetC2CReceiveMessageOpt(const char *json_identifier_array,
                                  TIMReceiveMessageOpt opt,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * The same as MsgGetC2CReceiveMessageOpt.
 */
int TIMMsgGetC2CReceiveMessageOpt(const char *json_identifier_array,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * The same as MsgSetGroupReceiveMessageOpt.
 */
int TIMMsgSetGroupReceiveMessageOpt(const char *group_id,
                                    TIMReceiveMessageOpt opt,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * The same as MsgSetAllReceiveMessageOpt.
 */
int TIMMsgSetAllReceiveMessageOpt(TIMReceiveMessageOpt opt,
                                  int32_t start_hour,
                                  int32_t start_minute,
                                  int32_t start_second,
                                  uint32_t duration,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * The same as MsgSetAllReceiveMessageOpt2.
 */
int TIMMsgSetAllReceiveMessageOpt2(TIMReceiveMessageOpt opt,
                                   uint32_t start_time_stamp,
                                   uint32_t duration,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * The same as MsgGetAllReceiveMessageOpt.
 */
int TIMMsgGetAllReceiveMessageOpt(TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgSendMessageReadReceipts.
 */
int TIMMsgSendMessageReadReceipts(const char *json_msg_array, TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgGetMessageReadReceipts.
 */
int TIMMsgGetMessageReadReceipts(const char *json_msg_array, TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgGetGroupMessageReadMemberList.
 */
int TIMMsgGetGroupMessageReadMemberList(const char *json_msg,
                                        TIMGroupMessageReadMembersFilter filter,
                                        uint64_t next_seq,
                                        uint32_t count,
                                        TIMMsgGroupMessageReadMemberListCallback cb,
                                        const void *user_data);

/**
 * The same as MsgSetMessageExtensions.
 */
int TIMMsgSetMessageExtensions(const char *json_msg,
                               const char *json_extension_array,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * The same as MsgGetMessageExtensions.
 */
int TIMMsgGetMessageExtensions(const char *json_msg, TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgDeleteMessageExtensions.
 */
int TIMMsgDeleteMessageExtensions(const char *json_msg,
                                  const char *json_extension_key_array,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * The same as MsgAddMessageReaction.
 */
int TIMMsgAddMessageReaction(const char *json_msg,
                             const char *reaction_id,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * The same as MsgRemoveMessageReaction.
 */
int TIMMsgRemoveMessageReaction(const char *json_msg,
                                const char *reaction_id,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * The same as MsgGetMessageReactions.
 */
int TIMMsgGetMessageReactions(const char *json_msg_array,
                              uint32_t max_user_count_per_reaction,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * The same as MsgGetAllUserListOfMessageReaction.
 */
int TIMMsgGetAllUserListOfMessageReaction(const char *json_msg,
                                          const char *reaction_id,
                                          uint32_t next_seq,
                                          uint32_t count,
                                          TIMCommCallback cb,
                                          const void *user_data);

/**
 * The same as PinGroupMessage.
 */
int TIMPinGroupMessage(const char *group_id,
                       const char *json_msg,
                       bool is_pinned,
                       TIMCommCallback cb,
                       const void *user_data);

/**
 * The same as GetPinnedGroupMessageList.
 */
int TIMGetPinnedGroupMessageList(const char *group_id, TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupCreate.
 */
int TIMGroupCreate(const char *json_group_create_param, TIMCommCallback cb, const void *user_data);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* CONVOKE_TIMCLOUD_H */
