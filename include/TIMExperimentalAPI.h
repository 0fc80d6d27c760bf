/*
 * What has no function of its own.
 * This file is generated.
 */

#ifndef CONVOKE_TIMEXPERIMENTALAPI_H
#define CONVOKE_TIMEXPERIMENTALAPI_H

#include "TIMCloudDef.h"

/* What callExperimentalAPI takes and answers. */
/** An operation. */
#define kTIMInternalOperationSSOData "internal_operation_sso_data"
/** An operation. */
#define kTIMInternalOperationUserId2TinyId "internal_operation_userid_tinyid"
/** An operation. */
#define kTIMInternalOperationTinyId2UserId "internal_operation_tinyid_userid"
/** An operation. */
#define kTIMInternalOperationSetEnv "internal_operation_set_env"
/** An operation. */
#define kTIMInternalOperationSetIPv6Prior "internal_operation_set_ipv6_prior"
/** An operation. */
#define kTIMInternalOperationSetMaxRetryCount "internal_operation_set_max_retry_count"
/** An operation. */
#define kTIMInternalOperationSetPacketRequestTimeout "internal_operation_set_packet_request_timeout"
/** An operation. */
#define kTIMInternalOperationSetCustomServerInfo "internal_operation_set_custom_server_info"
/** An operation. */
#define kTIMInternalOperationEnableQuicChannel "internal_operation_enable_quic_channel"
/** An operation. */
#define kTIMInternalOperationSetSM4GCMCallback "internal_operation_set_sm4_gcm_callback"
/** An operation. */
#define kTIMInternalOperationInitLocalStorage "internal_operation_init_local_storage"
/** An operation. */
#define kTIMInternalOperationSetCosSaveRegionForConversation "internal_operation_set_cos_save_region_for_conversation"
/** An operation. */
#define kTIMInternalOperationSetUIPlatform "internal_operation_set_ui_platform"
/** An operation. */
#define kTIMInternalOperationSetDatabaseEncryptInfo "internal_operation_set_database_encrypt_info"
/** An operation. */
#define kTIMInternalOperationIsCommercialAbilityEnabled "internal_operation_is_commercial_ability_enabled"
/** An operation. */
#define kTIMInternalOperationSetOfflinePushState "internal_operation_set_offline_push_state"
/** An operation. */
#define kTIMInternalOperationGetOfflinePushState "internal_operation_get_offline_push_state"
/** An operation. */
#define kTIMInternalOperationGetMessageRevoker "internal_operation_get_message_revoker"
/** An operation. */
#define kTIMInternalOperationWriteLog "internal_operation_write_log"
/** An operation. */
#define kTIMInternalOperationClearLocalHistoryMessage "internal_operation_clear_local_history_message"
/** An operation. */
#define kTIMInternalOperationUpdateProxyInfo "internal_operation_update_proxy_info"
/** An operation. */
#define kTIMInternalOperationReportTUIComponentUsage "internal_operation_report_tuicomponent_usage"
/** An operation. */
#define kTIMInternalOperationSendTRTCCustomData "internal_operation_send_trtc_custom_data"
/** An operation. */
#define kTIMInternalOperationSendRoomCustomData "internal_operation_send_room_custom_data"
/** An operation. */
#define kTIMInternalOperationSetApplicationID "internal_operation_set_application_id"
/** An operation. */
#define kTIMInternalOperationGetServerConfig "internal_operation_get_server_config"
/** An operation. */
#define kTIMInternalOperationSetIgnoreRepeatLogin "internal_operation_set_ignore_repeat_login"
/** An operation. */
#define kTIMInternalOperationStartMessageLongPolling "internal_operation_start_message_long_polling"
/** An operation. */
#define kTIMInternalOperationStopMessageLongPolling "internal_operation_stop_message_long_polling"
/** An operation. */
#define kTIMInternalOperationFindMergerMessages "internal_operation_find_merger_messages"
/** An operation. */
#define kTIMInternalOperationGetBriefGroupMemberList "internal_operation_get_brief_group_member_list"
/** A key of what an operation takes or answers. */
#define kTIMSSODataParamCmd "sso_data_param_cmd"
/** A key of what an operation takes or answers. */
#define kTIMSSODataParamBody "sso_data_param_body"
/** A key of what an operation takes or answers. */
#define kTIMSSODataParamTimeout "sso_data_param_timeout"
/** A key of what an operation takes or answers. */
#define kTIMSSODataResCmd "sso_data_res_cmd"
/** A key of what an operation takes or answers. */
#define kTIMSSODataResBody "sso_data_res_body"
/** A key of what an operation takes or answers. */
#define kTIMUserInfoUserId "user_info_userid"
/** A key of what an operation takes or answers. */
#define kTIMUserInfoTinyId "user_info_tinyid"
/** A key of what an operation takes or answers. */
#define kTIMServerAddressIp "server_address_ip"
/** A key of what an operation takes or answers. */
#define kTIMServerAddressPort "server_address_port"
/** A key of what an operation takes or answers. */
#define kTIMServerAddressIsIPv6 "server_address_is_ipv6"
/** A key of what an operation takes or answers. */
#define kTIMServerAddressIsQuic "server_address_is_quic"
/** A key of what an operation takes or answers. */
#define kTIMCustomServerInfoLongConnectionAddressArray "longconnection_address_array"
/** A key of what an operation takes or answers. */
#define kTIMCustomServerInfoShortConnectionAddressArray "shortconnection_address_array"
/** A key of what an operation takes or answers. */
#define kTIMCustomServerInfoServerPublicKey "server_public_key"
/** A key of what an operation takes or answers. */
#define kTIMQuicChannelInfoEnableQuic "quic_channel_info_enable_quic"
/** A key of what an operation takes or answers. */
#define kTIMSM4GCMCallbackParamEncrypt "sm4_gcm_callback_param_encrypt"
/** A key of what an operation takes or answers. */
#define kTIMSM4GCMCallbackParamDecrypt "sm4_gcm_callback_param_decrypt"
/** A key of what an operation takes or answers. */
#define kTIMCosSaveRegionForConversationParamConversationID "cos_save_region_for_conversation_param_conversation_id"
/** A key of what an operation takes or answers. */
#define kTIMCosSaveRegionForConversationParamCosSaveRegion "cos_save_region_for_conversation_param_cos_save_region"
/** A key of what an operation takes or answers. */
#define kTIMDatabaseEncryptInfoEncryptType "database_encrypt_info_encrypt_type"
/** A key of what an operation takes or answers. */
#define kTIMDatabaseEncryptInfoEncryptKey "database_encrypt_info_encrypt_key"
/** A key of what an operation takes or answers. */
#define kTIMCommercialAbilityResultEnabled "commercial_ability_result_enabled"
/** string: the operation. */
#define kTIMRequestInternalOperation "request_internal_operation"
/** A key of what an operation takes. */
#define kTIMRequestSSODataParam "request_sso_data_param"
/** A key of what an operation takes. */
#define kTIMRequestUserId2TinyIdParam "request_userid_tinyid_param"
/** A key of what an operation takes. */
#define kTIMRequestTinyId2UserIdParam "request_tinyid_userid_param"
/** A key of what an operation takes. */
#define kTIMRequestSetEnvParam "request_set_env_param"
/** A key of what an operation takes. */
#define kTIMRequestSetIPv6PriorParam "request_set_ipv6_prior_param"
/** A key of what an operation takes. */
#define kTIMRequestSetMaxRetryCountParam "request_set_max_retry_count_param"
/** A key of what an operation takes. */
#define kTIMRequestSetPacketRequestTimeoutParam "request_set_packet_request_timeout_param"
/** A key of what an operation takes. */
#define kTIMRequestSetCustomServerInfoParam "request_set_custom_server_info_param"
/** A key of what an operation takes. */
#define kTIMRequestEnableQuicChannelParam "request_enable_quic_channel_param"
/** A key of what an operation takes. */
#define kTIMRequestSetSM4GCMCallbackParam "request_set_sm4_gcm_callback_param"
/** A key of what an operation takes. */
#define kTIMRequestInitLocalStorageParam "request_init_local_storage_user_id_param"
/** A key of what an operation takes. */
#define kTIMRequestSetCosSaveRegionForConversationParam "request_set_cos_save_region_for_conversation_param"
/** A key of what an operation takes. */
#define kTIMRequestSetUIPlatformParam "request_set_ui_platform_param"
/** A key of what an operation takes. */
#define kTIMRequestSetDatabaseEncryptInfoParam "request_set_database_encrypt_info_param"
/** A key of what an operation takes. */
#define kTIMRequestIsCommercialAbilityEnabledParam "request_is_commercial_ability_enabled_param"
/** A key of what an operation takes. */
#define kTIMRequestSetOfflinePushStateParam "request_set_offline_push_state_param"
/** A key of what an operation takes. */
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
/** A key of what an operation takes. */
#define kTIMRequestClearLocalHistoryMessageConversationIDParam "request_clear_local_history_message_conversation_id_param"
/** A key of what an operation takes. */
#define kTIMRequestClearLocalHistoryMessageBeginTimestampParam "request_clear_local_history_message_begin_timestamp_param"
/** A key of what an operation takes. */
#define kTIMRequestClearLocalHistoryMessageEndTimestampParam "request_clear_local_history_message_end_timestamp_param"
/** A key of what an operation takes or answers. */
#define kTIMRequestReportTUIComponentUsageUIComponentTypeParam "report_tuicomponent_usage_uicomponent_type_param"
/** A key of what an operation takes or answers. */
#define kTIMRequestReportTUIComponentUsageUIStyleTypeParam "report_tuicomponent_usage_uistyle_type_param"
/** A key of what an operation takes. */
#define kTIMRequestSendTRTCCustomDataParam "request_send_trtc_custom_data_param"
/** A key of what an operation takes. */
#define kTIMRequestSendRoomCustomDataServiceCommandParam "request_send_room_custom_data_service_command_param"
/** A key of what an operation takes. */
#define kTIMRequestSendRoomCustomDataRequestContentParam "request_send_room_custom_data_request_content_param"
/** A key of what an operation takes. */
#define kTIMRequestSetApplicationIDParam "request_set_application_id_param"
/** A key of what an operation takes. */
#define kTIMRequestGetServerConfigKeyParam "request_get_server_config_key_param"
/** A key of what an operation takes. */
#define kTIMRequestGetServerConfigValueTypeParam "request_get_server_config_value_type_param"
/** A key of what an operation takes. */
#define kTIMRequestSetIgnoreRepeatLoginParam "request_set_ignore_repeat_login_param"
/** A key of what an operation takes. */
#define kTIMRequestStartMessageLongPollingIDParam "request_start_message_long_polling_id_param"
/** A key of what an operation takes. */
#define kTIMRequestStartMessageLongPollingKeyParam "request_start_message_long_polling_key_param"
/** A key of what an operation takes. */
#define kTIMRequestStartMessageLongPollingSequenceParam "request_start_message_long_polling_sequence_param"
/** A key of what an operation takes. */
#define kTIMRequestStopMessageLongPollingIDParam "request_stop_message_long_polling_id_param"
/** A key of what an operation takes. */
#define kTIMRequestFindMergerMessagesMessageIDParam "request_find_merger_messages_message_id_param"
/** A key of what an operation takes. */
#define kTIMRequestFindMergerMessagesMergerMessageIDListParam "request_find_merger_messages_merger_message_id_list_param"
/** A key of what an operation takes. */
#define kTIMRequestGetBriefGroupMemberListGroupIDParam "request_get_brief_group_member_list_group_id_param"
/** A key of what an operation answers. */
#define kTIMResponseInternalOperation "response_internal_operation"
/** A key of what an operation answers. */
#define kTIMResponseSSODataRes "response_sso_data_res"
/** A key of what an operation answers. */
#define kTIMResponseUserId2TinyIdRes "response_userid_tinyid_res"
/** A key of what an operation answers. */
#define kTIMResponseTinyId2UserIdRes "response_tinyid_userid_res"
/** A key of what an operation answers. */
#define kTIMResponseSetEvnRes "response_set_env_res"
/** A key of what an operation answers. */
#define kTIMResponseGetOfflinePushStateRes "response_get_offline_push_state_res"
/** A key of what an operation answers. */
#define kTIMResponseMessageId "response_message_id"
/** A key of what an operation answers. */
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
 *     convoke_fail                                     for hosts that test how they bear failures; request_param is
 *                                                      the stage at which the call fails: "argument" (it returns
 *                                                      7012), "body" (7012), "store" (6022), "answer" (the answer is
 *                                                      lost: 7012). The last three need a login
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

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetExperimentalNotifyCallback(TIMExperimentalNotifyCallback cb, const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMEXPERIMENTALAPI_H */
