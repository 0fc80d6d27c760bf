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
 * The same as SetGroupTipsEventCallback.
 */
void TIMSetGroupTipsEventCallback(TIMGroupTipsEventCallback cb, const void *user_data);

/**
 * The same as GroupCreate.
 */
int TIMGroupCreate(const char *json_group_create_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupDelete.
 */
int TIMGroupDelete(const char *group_id, TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupJoin.
 */
int TIMGroupJoin(const char *group_id, const char *hello_msg, TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupQuit.
 */
int TIMGroupQuit(const char *group_id, TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupGetJoinedGroupList.
 */
int TIMGroupGetJoinedGroupList(TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupGetGroupInfoList.
 */
int TIMGroupGetGroupInfoList(const char *json_group_getinfo_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupSearchGroups.
 */
int TIMGroupSearchGroups(const char *json_group_search_groups_param,
                         TIMCommCallback cb,
                         const void *user_data);

/**
 * The same as GroupModifyGroupInfo.
 */
int TIMGroupModifyGroupInfo(const char *json_group_modifyinfo_param,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * The same as GroupGetOnlineMemberCount.
 */
int TIMGroupGetOnlineMemberCount(const char *group_id, TIMCommCallback cb, const void *user_data);

/**
 * The same as SetGroupAttributeChangedCallback.
 */
void TIMSetGroupAttributeChangedCallback(TIMGroupAttributeChangedCallback cb, const void *user_data);

/**
 * The same as SetGroupCounterChangedCallback.
 */
void TIMSetGroupCounterChangedCallback(TIMGroupCounterChangedCallback cb, const void *user_data);

/**
 * The same as GroupInitGroupAttributes.
 */
int TIMGroupInitGroupAttributes(const char *group_id,
                                const char *json_group_attributes,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * The same as GroupSetGroupAttributes.
 */
int TIMGroupSetGroupAttributes(const char *group_id,
                               const char *json_group_attributes,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * The same as GroupDeleteGroupAttributes.
 */
int TIMGroupDeleteGroupAttributes(const char *group_id,
                                  const char *json_keys,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * The same as GroupGetGroupAttributes.
 */
int TIMGroupGetGroupAttributes(const char *group_id,
                               const char *json_keys,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * The same as GroupSetGroupCounters.
 */
int TIMGroupSetGroupCounters(const char *group_id,
                             const char *json_group_counter_array,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * The same as GroupGetGroupCounters.
 */
int TIMGroupGetGroupCounters(const char *group_id,
                             const char *json_group_counter_key_array,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * The same as GroupIncreaseGroupCounter.
 */
int TIMGroupIncreaseGroupCounter(const char *group_id,
                                 const char *group_counter_key,
                                 int64_t group_counter_value,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * The same as GroupDecreaseGroupCounter.
 */
int TIMGroupDecreaseGroupCounter(const char *group_id,
                                 const char *group_counter_key,
                                 int64_t group_counter_value,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * The same as GroupGetMemberInfoList.
 */
int TIMGroupGetMemberInfoList(const char *json_group_getmeminfos_param,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * The same as GroupSearchGroupMembers.
 */
int TIMGroupSearchGroupMembers(const char *json_group_search_group_members_param,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * The same as GroupModifyMemberInfo.
 */
int TIMGroupModifyMemberInfo(const char *json_group_modifymeminfo_param,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * The same as GroupInviteMember.
 */
int TIMGroupInviteMember(const char *json_group_invite_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupDeleteMember.
 */
int TIMGroupDeleteMember(const char *json_group_delete_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupMarkGroupMemberList.
 */
int TIMGroupMarkGroupMemberList(const char *group_id,
                                const char *member_array,
                                uint32_t mark_type,
                                bool enable_mark,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * The same as GroupGetPendencyList.
 */
int TIMGroupGetPendencyList(const char *json_group_getpendency_list_param,
                            TIMCommCallback cb,
                            const void *user_data);

/**
 * The same as GroupHandlePendency.
 */
int TIMGroupHandlePendency(const char *json_group_handle_pendency_param,
                           TIMCommCallback cb,
                           const void *user_data);

/**
 * The same as GroupReportPendencyReaded.
 */
int TIMGroupReportPendencyReaded(uint64_t time_stamp, TIMCommCallback cb, const void *user_data);

/**
 * The same as SetGroupTopicCreatedCallback.
 */
void TIMSetGroupTopicCreatedCallback(TIMGroupTopicCreatedCallback cb, const void *user_data);

/**
 * The same as SetGroupTopicDeletedCallback.
 */
void TIMSetGroupTopicDeletedCallback(TIMGroupTopicDeletedCallback cb, const void *user_data);

/**
 * The same as SetGroupTopicChangedCallback.
 */
void TIMSetGroupTopicChangedCallback(TIMGroupTopicChangedCallback cb, const void *user_data);

/**
 * The same as SetCommunityCreateTopicCallback.
 */
void TIMSetCommunityCreateTopicCallback(TIMCommunityCreateTopicCallback cb, const void *user_data);

/**
 * The same as SetCommunityDeleteTopicCallback.
 */
void TIMSetCommunityDeleteTopicCallback(TIMCommunityDeleteTopicCallback cb, const void *user_data);

/**
 * The same as SetCommunityChangeTopicInfoCallback.
 */
void TIMSetCommunityChangeTopicInfoCallback(TIMCommunityChangeTopicInfoCallback cb, const void *user_data);

/**
 * The same as CommunityCreate.
 */
int TIMCommunityCreate(const char *json_group_create_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupGetJoinedCommunityList.
 */
int TIMGroupGetJoinedCommunityList(TIMCommCallback cb, const void *user_data);

/**
 * The same as CommunityGetJoinedCommunityList.
 */
int TIMCommunityGetJoinedCommunityList(TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupCreateTopicInCommunity.
 */
int TIMGroupCreateTopicInCommunity(const char *group_id,
                                   const char *json_topic_info,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * The same as CommunityCreateTopicInCommunity.
 */
int TIMCommunityCreateTopicInCommunity(const char *group_id,
                                       const char *json_topic_info,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * The same as GroupDeleteTopicFromCommunity.
 */
int TIMGroupDeleteTopicFromCommunity(const char *group_id,
                                     const char *json_topic_id_array,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * The same as CommunityDeleteTopicFromCommunity.
 */
int TIMCommunityDeleteTopicFromCommunity(const char *group_id,
                                         const char *json_topic_id_array,
                                         TIMCommCallback cb,
                                         const void *user_data);

/**
 * The same as GroupSetTopicInfo.
 */
int TIMGroupSetTopicInfo(const char *json_topic_info, TIMCommCallback cb, const void *user_data);

/**
 * The same as CommunitySetTopicInfo.
 */
int TIMCommunitySetTopicInfo(const char *json_topic_info, TIMCommCallback cb, const void *user_data);

/**
 * The same as GroupGetTopicInfoList.
 */
int TIMGroupGetTopicInfoList(const char *group_id,
                             const char *json_topic_id_array,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * The same as CommunityGetTopicInfoList.
 */
int TIMCommunityGetTopicInfoList(const char *group_id,
                                 const char *json_topic_id_array,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * The same as SetCommunityReceiveTopicRESTCustomDataCallback.
 */
void TIMSetCommunityReceiveTopicRESTCustomDataCallback(TIMCommunityReceiveTopicRESTCustomDataCallback cb,
                                                       const void *user_data);

/**
 * The same as SetCommunityCreatePermissionGroupCallback.
 */
void TIMSetCommunityCreatePermissionGroupCallback(TIMCommunityCreatePermissionGroupCallback cb,
                                                  const void *user_data);

/**
 * The same as SetCommunityDeletePermissionGroupCallback.
 */
void TIMSetCommunityDeletePermissionGroupCallback(TIMCommunityDeletePermissionGroupCallback cb,
                                                  const void *user_data);

/**
 * The same as SetCommunityChangePermissionGroupInfoCallback.
 */
void TIMSetCommunityChangePermissionGroupInfoCallback(TIMCommunityChangePermissionGroupInfoCallback cb,
                                                      const void *user_data);

/**
 * The same as SetCommunityAddMembersToPermissionGroupCallback.
 */
void TIMSetCommunityAddMembersToPermissionGroupCallback(TIMCommunityAddMembersToPermissionGroupCallback cb,
                                                        const void *user_data);

/**
 * The same as SetCommunityRemoveMembersFromPermissionGroupCallback.
 */
void TIMSetCommunityRemoveMembersFromPermissionGroupCallback(TIMCommunityRemoveMembersFromPermissionGroupCallback cb,
                                                             const void *user_data);

/**
 * The same as SetCommunityAddTopicPermissionCallback.
 */
void TIMSetCommunityAddTopicPermissionCallback(TIMCommunityAddTopicPermissionCallback cb,
                                               const void *user_data);

/**
 * The same as SetCommunityDeleteTopicPermissionCallback.
 */
void TIMSetCommunityDeleteTopicPermissionCallback(TIMCommunityDeleteTopicPermissionCallback cb,
                                                  const void *user_data);

/**
 * The same as SetCommunityModifyTopicPermissionCallback.
 */
void TIMSetCommunityModifyTopicPermissionCallback(TIMCommunityModifyTopicPermissionCallback cb,
                                                  const void *user_data);

/**
 * The same as CommunityCreatePermissionGroupInCommunity.
 */
int TIMCommunityCreatePermissionGroupInCommunity(const char *json_permission_group_info,
                                                 TIMCommCallback cb,
                                                 const void *user_data);

/**
 * The same as CommunityDeletePermissionGroupFromCommunity.
 */
int TIMCommunityDeletePermissionGroupFromCommunity(const char *group_id,
                                                   const char *json_permission_group_id_array,
                                                   TIMCommCallback cb,
                                                   const void *user_data);

/**
 * The same as CommunityModifyPermissionGroupInfoInCommunity.
 */
int TIMCommunityModifyPermissionGroupInfoInCommunity(const char *json_permission_group_info,
                                                     TIMCommCallback cb,
                                                     const void *user_data);

/**
 * The same as CommunityGetJoinedPermissionGroupListInCommunity.
 */
int TIMCommunityGetJoinedPermissionGroupListInCommunity(const char *group_id,
                                                        TIMCommCallback cb,
                                                        const void *user_data);

/**
 * The same as CommunityGetPermissionGroupListInCommunity.
 */
int TIMCommunityGetPermissionGroupListInCommunity(const char *group_id,
                                                  const char *json_permission_group_id_array,
                                                  TIMCommCallback cb,
                                                  const void *user_data);

/**
 * The same as CommunityAddCommunityMembersToPermissionGroup.
 */
int TIMCommunityAddCommunityMembersToPermissionGroup(const char *group_id,
                                                     const char *permission_group_id,
                                                     const char *json_member_id_array,
                                                     TIMCommCallback cb,
                                                     const void *user_data);

/**
 * The same as CommunityRemoveCommunityMembersFromPermissionGroup.
 */
int TIMCommunityRemoveCommunityMembersFromPermissionGroup(const char *group_id,
                                                          const char *permission_group_id,
                                                          const char *json_member_id_array,
                                                          TIMCommCallback cb,
                                                          const void *user_data);

/**
 * The same as CommunityGetCommunityMemberListInPermissionGroup.
 */
int TIMCommunityGetCommunityMemberListInPermissionGroup(const char *group_id,
                                                        const char *permission_group_id,
                                                        const char *next_cursor,
                                                        TIMCommCallback cb,
                                                        const void *user_data);

/**
 * The same as CommunityAddTopicPermissionToPermissionGroup.
 */
int TIMCommunityAddTopicPermissionToPermissionGroup(const char *group_id,
                                                    const char *permission_group_id,
                                                    const char *json_topic_permission_map,
                                                    TIMCommCallback cb,
                                                    const void *user_data);

/**
 * The same as CommunityDeleteTopicPermissionFromPermissionGroup.
 */
int TIMCommunityDeleteTopicPermissionFromPermissionGroup(const char *group_id,
                                                         const char *permission_group_id,
                                                         const char *json_topic_id_array,
                                                         TIMCommCallback cb,
                                                         const void *user_data);

/**
 * The same as CommunityModifyTopicPermissionInPermissionGroup.
 */
int TIMCommunityModifyTopicPermissionInPermissionGroup(const char *group_id,
                                                       const char *permission_group_id,
                                                       const char *json_topic_permission_map,
                                                       TIMCommCallback cb,
                                                       const void *user_data);

/**
 * The same as CommunityGetTopicPermissionInPermissionGroup.
 */
int TIMCommunityGetTopicPermissionInPermissionGroup(const char *group_id,
                                                    const char *permission_group_id,
                                                    const char *json_topic_id_array,
                                                    TIMCommCallback cb,
                                                    const void *user_data);

/**
 * The same as SetOnAddFriendCallback.
 */
void TIMSetOnAddFriendCallback(TIMOnAddFriendCallback cb, const void *user_data);

/**
 * The same as SetOnDeleteFriendCallback.
 */
void TIMSetOnDeleteFriendCallback(TIMOnDeleteFriendCallback cb, const void *user_data);

/**
 * The same as SetUpdateFriendProfileCallback.
 */
void TIMSetUpdateFriendProfileCallback(TIMUpdateFriendProfileCallback cb, const void *user_data);

/**
 * The same as SetFriendAddRequestCallback.
 */
void TIMSetFriendAddRequestCallback(TIMFriendAddRequestCallback cb, const void *user_data);

/**
 * The same as SetFriendApplicationListDeletedCallback.
 */
void TIMSetFriendApplicationListDeletedCallback(TIMFriendApplicationListDeletedCallback cb,
                                                const void *user_data);

/**
 * The same as SetFriendApplicationListReadCallback.
 */
void TIMSetFriendApplicationListReadCallback(TIMFriendApplicationListReadCallback cb, const void *user_data);

/**
 * The same as SetFriendBlackListAddedCallback.
 */
void TIMSetFriendBlackListAddedCallback(TIMFriendBlackListAddedCallback cb, const void *user_data);

/**
 * The same as SetFriendBlackListDeletedCallback.
 */
void TIMSetFriendBlackListDeletedCallback(TIMFriendBlackListDeletedCallback cb, const void *user_data);

/**
 * The same as SetFriendGroupCreatedCallback.
 */
void TIMSetFriendGroupCreatedCallback(TIMFriendGroupCreatedCallback cb, const void *user_data);

/**
 * The same as SetFriendGroupDeletedCallback.
 */
void TIMSetFriendGroupDeletedCallback(TIMFriendGroupDeletedCallback cb, const void *user_data);

/**
 * The same as SetFriendGroupNameChangedCallback.
 */
void TIMSetFriendGroupNameChangedCallback(TIMFriendGroupNameChangedCallback cb, const void *user_data);

/**
 * The same as SetFriendsAddedToGroupCallback.
 */
void TIMSetFriendsAddedToGroupCallback(TIMFriendsAddedToGroupCallback cb, const void *user_data);

/**
 * The same as SetFriendsDeletedFromGroupCallback.
 */
void TIMSetFriendsDeletedFromGroupCallback(TIMFriendsDeletedFromGroupCallback cb, const void *user_data);

/**
 * The same as SetOfficialAccountSubscribedCallback.
 */
void TIMSetOfficialAccountSubscribedCallback(TIMOfficialAccountSubscribedCallback cb, const void *user_data);

/**
 * The same as SetOfficialAccountUnsubscribedCallback.
 */
void TIMSetOfficialAccountUnsubscribedCallback(TIMOfficialAccountUnsubscribedCallback cb,
                                               const void *user_data);

/**
 * The same as SetOfficialAccountDeletedCallback.
 */
void TIMSetOfficialAccountDeletedCallback(TIMOfficialAccountDeletedCallback cb, const void *user_data);

/**
 * The same as SetOfficialAccountInfoChangedCallback.
 */
void TIMSetOfficialAccountInfoChangedCallback(TIMOfficialAccountInfoChangedCallback cb,
                                              const void *user_data);

/**
 * The same as SetMyFollowingListChangedCallback.
 */
void TIMSetMyFollowingListChangedCallback(TIMMyFollowingListChangedCallback cb, const void *user_data);

/**
 * The same as SetMyFollowersListChangedCallback.
 */
void TIMSetMyFollowersListChangedCallback(TIMMyFollowersListChangedCallback cb, const void *user_data);

/**
 * The same as SetMutualFollowersListChangedCallback.
 */
void TIMSetMutualFollowersListChangedCallback(TIMMutualFollowersListChangedCallback cb,
                                              const void *user_data);

/**
 * The same as FriendshipGetFriendProfileList.
 */
int TIMFriendshipGetFriendProfileList(TIMCommCallback cb, const void *user_data);

/**
 * The same as FriendshipGetFriendsInfo.
 */
int TIMFriendshipGetFriendsInfo(const char *friend_id_list, TIMCommCallback cb, const void *user_data);

/**
 * The same as FriendshipModifyFriendProfile.
 */
int TIMFriendshipModifyFriendProfile(const char *json_modify_friend_info_param,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * The same as FriendshipSearchFriends.
 */
int TIMFriendshipSearchFriends(const char *json_search_friends_param,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * The same as FriendshipAddFriend.
 */
int TIMFriendshipAddFriend(const char *json_add_friend_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as FriendshipDeleteFriend.
 */
int TIMFriendshipDeleteFriend(const char *json_delete_friend_param,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * The same as FriendshipCheckFriendType.
 */
int TIMFriendshipCheckFriendType(const char *json_check_friend_list_param,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * The same as FriendshipGetPendencyList.
 */
int TIMFriendshipGetPendencyList(const char *json_get_pendency_list_param,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * The same as FriendshipHandleFriendAddRequest.
 */
int TIMFriendshipHandleFriendAddRequest(const char *json_handle_friend_add_param,
                                        TIMCommCallback cb,
                                        const void *user_data);

/**
 * The same as FriendshipReportPendencyReaded.
 */
int TIMFriendshipReportPendencyReaded(uint64_t time_stamp, TIMCommCallback cb, const void *user_data);

/**
 * The same as FriendshipDeletePendency.
 */
int TIMFriendshipDeletePendency(const char *json_delete_pendency_param,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * The same as FriendshipGetBlackList.
 */
int TIMFriendshipGetBlackList(TIMCommCallback cb, const void *user_data);

/**
 * The same as FriendshipAddToBlackList.
 */
int TIMFriendshipAddToBlackList(const char *json_add_to_blacklist_param,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * The same as FriendshipDeleteFromBlackList.
 */
int TIMFriendshipDeleteFromBlackList(const char *json_delete_from_blacklist_param,
                                     TIMCommCallback cb,
                                     const void *user_data);

/**
 * The same as FriendshipCreateFriendGroup.
 */
int TIMFriendshipCreateFriendGroup(const char *json_create_friend_group_param,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * The same as FriendshipGetFriendGroupList.
 */
int TIMFriendshipGetFriendGroupList(const char *json_get_friend_group_list_param,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * The same as FriendshipDeleteFriendGroup.
 */
int TIMFriendshipDeleteFriendGroup(const char *json_delete_friend_group_param,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * The same as FriendshipModifyFriendGroup.
 */
int TIMFriendshipModifyFriendGroup(const char *json_modify_friend_group_param,
                                   TIMCommCallback cb,
                                   const void *user_data);

/**
 * The same as SubscribeOfficialAccount.
 */
int TIMSubscribeOfficialAccount(const char *official_account_id, TIMCommCallback cb, const void *user_data);

/**
 * The same as UnsubscribeOfficialAccount.
 */
int TIMUnsubscribeOfficialAccount(const char *unsubscribe_official_account_id,
                                  TIMCommCallback cb,
                                  const void *user_data);

/**
 * The same as GetOfficialAccountsInfo.
 */
int TIMGetOfficialAccountsInfo(const char *json_official_account_id_list,
                               TIMCommCallback cb,
                               const void *user_data);

/**
 * The same as FollowUser.
 */
int TIMFollowUser(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * The same as UnfollowUser.
 */
int TIMUnfollowUser(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * The same as GetMyFollowingList.
 */
int TIMGetMyFollowingList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * The same as GetMyFollowersList.
 */
int TIMGetMyFollowersList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * The same as GetMutualFollowersList.
 */
int TIMGetMutualFollowersList(const char *next_cursor, TIMCommCallback cb, const void *user_data);

/**
 * The same as GetUserFollowInfo.
 */
int TIMGetUserFollowInfo(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * The same as CheckFollowType.
 */
int TIMCheckFollowType(const char *json_user_id_list, TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgCancelSend.
 */
int TIMMsgCancelSend(const char *conv_id,
                     TIMConvType conv_type,
                     const char *message_id,
                     TIMCommCallback cb,
                     const void *user_data);

/**
 * The same as MsgDownloadElemToPath.
 */
int TIMMsgDownloadElemToPath(const char *json_download_elem_param,
                             const char *path,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * The same as MsgDownloadMergerMessage.
 */
int TIMMsgDownloadMergerMessage(const char *json_single_msg, TIMCommCallback cb, const void *user_data);

/**
 * The same as MsgSearchCloudMessages.
 */
int TIMMsgSearchCloudMessages(const char *json_search_message_param,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * The same as MsgTranslateText.
 */
int TIMMsgTranslateText(const char *json_source_text_array,
                        const char *source_language,
                        const char *target_language,
                        TIMCommCallback cb,
                        const void *user_data);

/**
 * The same as MsgConvertVoiceToText.
 */
int TIMMsgConvertVoiceToText(const char *url,
                             const char *language,
                             TIMCommCallback cb,
                             const void *user_data);

/**
 * The same as MsgSetOfflinePushToken.
 */
int TIMMsgSetOfflinePushToken(const char *json_token, TIMCommCallback cb, const void *user_data);

/**
 * The same as SetSignalingReceiveNewInvitationCallback.
 */
void TIMSetSignalingReceiveNewInvitationCallback(TIMSignalingReceiveNewInvitationCallback cb,
                                                 const void *user_data);

/**
 * The same as SetSignalingInvitationCancelledCallback.
 */
void TIMSetSignalingInvitationCancelledCallback(TIMSignalingInvitationCancelledCallback cb,
                                                const void *user_data);

/**
 * The same as SetSignalingInviteeAcceptedCallback.
 */
void TIMSetSignalingInviteeAcceptedCallback(TIMSignalingInviteeAcceptedCallback cb, const void *user_data);

/**
 * The same as SetSignalingInviteeRejectedCallback.
 */
void TIMSetSignalingInviteeRejectedCallback(TIMSignalingInviteeRejectedCallback cb, const void *user_data);

/**
 * The same as SetSignalingInvitationTimeoutCallback.
 */
void TIMSetSignalingInvitationTimeoutCallback(TIMSignalingInvitationTimeoutCallback cb,
                                              const void *user_data);

/**
 * The same as SetSignalingInvitationModifiedCallback.
 */
void TIMSetSignalingInvitationModifiedCallback(TIMSignalingInvitationModifiedCallback cb,
                                               const void *user_data);

/**
 * The same as SignalingInvite.
 */
int TIMSignalingInvite(const char *invitee,
                       const char *data,
                       bool online_user_only,
                       const char *json_offline_push_info,
                       int timeout,
                       char *invite_id_buffer,
                       TIMCommCallback cb,
                       const void *user_data);

/**
 * The same as SignalingInviteInGroup.
 */
int TIMSignalingInviteInGroup(const char *group_id,
                              const char *json_invitee_array,
                              const char *data,
                              bool online_user_only,
                              int timeout,
                              char *invite_id_buffer,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * The same as SignalingCancel.
 */
int TIMSignalingCancel(const char *invite_id, const char *data, TIMCommCallback cb, const void *user_data);

/**
 * The same as SignalingAccept.
 */
int TIMSignalingAccept(const char *invite_id, const char *data, TIMCommCallback cb, const void *user_data);

/**
 * The same as SignalingReject.
 */
int TIMSignalingReject(const char *invite_id, const char *data, TIMCommCallback cb, const void *user_data);

/**
 * The same as GetSignalingInfo.
 */
int TIMGetSignalingInfo(const char *json_msg, TIMCommCallback json_signaling_info_cb, const void *user_data);

/**
 * The same as SignalingModifyInvitation.
 */
int TIMSignalingModifyInvitation(const char *invite_id,
                                 const char *data,
                                 TIMCommCallback cb,
                                 const void *user_data);

/**
 * The same as CommunitySetTopicInheritMessageReceiveOptionFromCommunity.
 */
int TIMCommunitySetTopicInheritMessageReceiveOptionFromCommunity(const char *topic_id,
                                                                 bool is_inherit,
                                                                 TIMCommCallback cb,
                                                                 const void *user_data);

/**
 * The same as GroupSearchCloudGroupMembers.
 */
int TIMGroupSearchCloudGroupMembers(const char *json_group_search_group_members_param,
                                    TIMCommCallback cb,
                                    const void *user_data);

/**
 * The same as GroupSearchCloudGroups.
 */
int TIMGroupSearchCloudGroups(const char *json_group_search_groups_param,
                              TIMCommCallback cb,
                              const void *user_data);

/**
 * The same as SearchUsers.
 */
int TIMSearchUsers(const char *json_search_users_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as SetExperimentalNotifyCallback.
 */
void TIMSetExperimentalNotifyCallback(TIMExperimentalNotifyCallback cb, const void *user_data);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* CONVOKE_TIMCLOUD_H */
