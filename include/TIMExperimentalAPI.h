/*
 * What has no function of its own.
 * This file is generated.
 */

#ifndef CONVOKE_TIMEXPERIMENTALAPI_H
#define CONVOKE_TIMEXPERIMENTALAPI_H

#include "TIMCloudDef.h"

/* What callExperimentalAPI takes and answers. */
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationSSOData "internal_operation_sso_data"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationUserId2TinyId "internal_operation_userid_tinyid"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationTinyId2UserId "internal_operation_tinyid_userid"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationSetEnv "internal_operation_set_env"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationSetIPv6Prior "internal_operation_set_ipv6_prior"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationSetMaxRetryCount "internal_operation_set_max_retry_count"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationSetPacketRequestTimeout "internal_operation_set_packet_request_timeout"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationSetCustomServerInfo "internal_operation_set_custom_server_info"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationEnableQuicChannel "internal_operation_enable_quic_channel"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationSetSM4GCMCallback "internal_operation_set_sm4_gcm_callback"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationInitLocalStorage "internal_operation_init_local_storage"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationSetCosSaveRegionForConversation "internal_operation_set_cos_save_region_for_conversation"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationSetUIPlatform "internal_operation_set_ui_platform"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationSetDatabaseEncryptInfo "internal_operation_set_database_encrypt_info"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationIsCommercialAbilityEnabled "internal_operation_is_commercial_ability_enabled"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationSetOfflinePushState "internal_operation_set_offline_push_state"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationGetOfflinePushState "internal_operation_get_offline_push_state"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationGetMessageRevoker "internal_operation_get_message_revoker"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationWriteLog "internal_operation_write_log"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationClearLocalHistoryMessage "internal_operation_clear_local_history_message"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationUpdateProxyInfo "internal_operation_update_proxy_info"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationReportTUIComponentUsage "internal_operation_report_tuicomponent_usage"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationSendTRTCCustomData "internal_operation_send_trtc_custom_data"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationSendRoomCustomData "internal_operation_send_room_custom_data"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationSetApplicationID "internal_operation_set_application_id"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationGetServerConfig "internal_operation_get_server_config"
/** an operation: see callExperimentalAPI. */
#define kTIMInternalOperationSetIgnoreRepeatLogin "internal_operation_set_ignore_repeat_login"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationStartMessageLongPolling "internal_operation_start_message_long_polling"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationStopMessageLongPolling "internal_operation_stop_message_long_polling"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationFindMergerMessages "internal_operation_find_merger_messages"
/** an operation: not used by Convoke yet. */
#define kTIMInternalOperationGetBriefGroupMemberList "internal_operation_get_brief_group_member_list"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMSSODataParamCmd "sso_data_param_cmd"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMSSODataParamBody "sso_data_param_body"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMSSODataParamTimeout "sso_data_param_timeout"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMSSODataResCmd "sso_data_res_cmd"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMSSODataResBody "sso_data_res_body"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMUserInfoUserId "user_info_userid"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMUserInfoTinyId "user_info_tinyid"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMServerAddressIp "server_address_ip"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMServerAddressPort "server_address_port"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMServerAddressIsIPv6 "server_address_is_ipv6"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMServerAddressIsQuic "server_address_is_quic"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMCustomServerInfoLongConnectionAddressArray "longconnection_address_array"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMCustomServerInfoShortConnectionAddressArray "shortconnection_address_array"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMCustomServerInfoServerPublicKey "server_public_key"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMQuicChannelInfoEnableQuic "quic_channel_info_enable_quic"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMSM4GCMCallbackParamEncrypt "sm4_gcm_callback_param_encrypt"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMSM4GCMCallbackParamDecrypt "sm4_gcm_callback_param_decrypt"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMCosSaveRegionForConversationParamConversationID "cos_save_region_for_conversation_param_conversation_id"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMCosSaveRegionForConversationParamCosSaveRegion "cos_save_region_for_conversation_param_cos_save_region"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMDatabaseEncryptInfoEncryptType "database_encrypt_info_encrypt_type"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMDatabaseEncryptInfoEncryptKey "database_encrypt_info_encrypt_key"
/** what an operation takes or answers: see callExperimentalAPI. */
#define kTIMCommercialAbilityResultEnabled "commercial_ability_result_enabled"
/** string: the operation. */
#define kTIMRequestInternalOperation "request_internal_operation"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSSODataParam "request_sso_data_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestUserId2TinyIdParam "request_userid_tinyid_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestTinyId2UserIdParam "request_tinyid_userid_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetEnvParam "request_set_env_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetIPv6PriorParam "request_set_ipv6_prior_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetMaxRetryCountParam "request_set_max_retry_count_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetPacketRequestTimeoutParam "request_set_packet_request_timeout_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetCustomServerInfoParam "request_set_custom_server_info_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestEnableQuicChannelParam "request_enable_quic_channel_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetSM4GCMCallbackParam "request_set_sm4_gcm_callback_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestInitLocalStorageParam "request_init_local_storage_user_id_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetCosSaveRegionForConversationParam "request_set_cos_save_region_for_conversation_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetUIPlatformParam "request_set_ui_platform_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetDatabaseEncryptInfoParam "request_set_database_encrypt_info_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestIsCommercialAbilityEnabledParam "request_is_commercial_ability_enabled_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetOfflinePushStateParam "request_set_offline_push_state_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestMessageRevokerMessageIdArray "request_message_revoker_message_id_array"
/** number, TIMLogLevel: of the line that is written to the log. */
#define kTIMRequestWriteLogLogLevelParam "request_write_log_log_level_param"
/** string: the line that is written to the log. */
#define kTIMRequestWriteLogLogContentParam "request_write_log_log_content_param"
/** string: the source file that the line is from. */
#define kTIMRequestWriteLogFileNameParam "request_write_log_file_name_param"
/** string: the function that the line is from. */
#define kTIMRequestWriteLogFuncNameParam "request_write_log_func_name_param"
/** number: where in that file. */
#define kTIMRequestWriteLogLineNumberParam "request_write_log_line_number_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestClearLocalHistoryMessageConversationIDParam "request_clear_local_history_message_conversation_id_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestClearLocalHistoryMessageBeginTimestampParam "request_clear_local_history_message_begin_timestamp_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestClearLocalHistoryMessageEndTimestampParam "request_clear_local_history_message_end_timestamp_param"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMRequestReportTUIComponentUsageUIComponentTypeParam "report_tuicomponent_usage_uicomponent_type_param"
/** what an operation takes or answers: not used by Convoke yet. */
#define kTIMRequestReportTUIComponentUsageUIStyleTypeParam "report_tuicomponent_usage_uistyle_type_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSendTRTCCustomDataParam "request_send_trtc_custom_data_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSendRoomCustomDataServiceCommandParam "request_send_room_custom_data_service_command_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSendRoomCustomDataRequestContentParam "request_send_room_custom_data_request_content_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetApplicationIDParam "request_set_application_id_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestGetServerConfigKeyParam "request_get_server_config_key_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestGetServerConfigValueTypeParam "request_get_server_config_value_type_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestSetIgnoreRepeatLoginParam "request_set_ignore_repeat_login_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestStartMessageLongPollingIDParam "request_start_message_long_polling_id_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestStartMessageLongPollingKeyParam "request_start_message_long_polling_key_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestStartMessageLongPollingSequenceParam "request_start_message_long_polling_sequence_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestStopMessageLongPollingIDParam "request_stop_message_long_polling_id_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestFindMergerMessagesMessageIDParam "request_find_merger_messages_message_id_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestFindMergerMessagesMergerMessageIDListParam "request_find_merger_messages_merger_message_id_list_param"
/** what an operation takes: not used by Convoke yet. */
#define kTIMRequestGetBriefGroupMemberListGroupIDParam "request_get_brief_group_member_list_group_id_param"
/** what an operation answers: not used by Convoke yet. */
#define kTIMResponseInternalOperation "response_internal_operation"
/** what an operation answers: not used by Convoke yet. */
#define kTIMResponseSSODataRes "response_sso_data_res"
/** what an operation answers: not used by Convoke yet. */
#define kTIMResponseUserId2TinyIdRes "response_userid_tinyid_res"
/** what an operation answers: not used by Convoke yet. */
#define kTIMResponseTinyId2UserIdRes "response_tinyid_userid_res"
/** what an operation answers: not used by Convoke yet. */
#define kTIMResponseSetEvnRes "response_set_env_res"
/** what an operation answers: see callExperimentalAPI. */
#define kTIMResponseGetOfflinePushStateRes "response_get_offline_push_state_res"
/** what an operation answers: not used by Convoke yet. */
#define kTIMResponseMessageId "response_message_id"
/** what an operation answers: not used by Convoke yet. */
#define kTIMResponseMessageRevoker "response_message_revoker"

/* ExperimentalRequest: what `callExperimentalAPI` takes. */
/** string: the operation, where request_internal_operation is not given. */
#define kTIMRequestOperation "request_operation"
/** what the operation takes; a text. */
#define kTIMRequestParam "request_param"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What SetExperimentalNotifyCallback listens to. It is never called yet.
 */
typedef void (*TIMExperimentalNotifyCallback)(const char *key, const char *data, const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetExperimentalNotifyCallback(TIMExperimentalNotifyCallback cb, const void *user_data);

/**
 * Operations outside the API.
 *
 * json_param: an ExperimentalRequest document: request_internal_operation (or request_operation), and what the
 * operation takes. They need no Init.
 *
 *     internal_operation_write_log                     writes request_write_log_log_content_param to the log, at
 *                                                      request_write_log_log_level_param (TIMLogLevel, default info),
 *                                                      behind request_write_log_file_name_param,
 *                                                      request_write_log_line_number_param and
 *                                                      request_write_log_func_name_param; no callback
 *     internal_operation_set_ui_platform, ..._set_env, ..._set_ipv6_prior, ..._set_max_retry_count,
 *     ..._set_packet_request_timeout, ..._init_local_storage, ..._update_proxy_info, ..._set_application_id,
 *     ..._set_ignore_repeat_login                      taken, and there is nothing to do; no callback
 *     internal_operation_is_commercial_ability_enabled answers {"commercial_ability_result_enabled":true}: all are
 *     internal_operation_get_offline_push_state        answers {"response_get_offline_push_state_res":0}
 *     internal_operation_set_offline_push_state, ..._report_tuicomponent_usage
 *                                                      answers "": there is nothing to do
 *     convoke_fail                                     in libraries that are built for tests (the feature
 *                                                      fail-on-purpose), for hosts that test how they bear failures;
 *                                                      request_param is the stage at which the call fails: "argument"
 *                                                      (it returns 7012), "body" (7012), "store" (6022), "answer"
 *                                                      (the answer is lost: 7012). The last three need a login
 *
 * "No callback" means that it is never called, though 0 is returned: so these operations were always.
 *
 * Answers as said above.
 * Codes: -3 there is no such operation.
 * Returns 0, -3 or -4.
 */
TIM_DECL int callExperimentalAPI(const char *json_param, TIMCommCallback cb, const void *user_data);

/**
 * The same as callExperimentalAPI.
 */
TIM_DECL int TIMcallExperimentalAPI(const char *json_param, TIMCommCallback cb, const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMEXPERIMENTALAPI_H */
