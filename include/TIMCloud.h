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
 * The same as callExperimentalAPI.
 */
int TIMcallExperimentalAPI(const char *json_param, TIMCommCallback cb, const void *user_data);

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

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* CONVOKE_TIMCLOUD_H */
