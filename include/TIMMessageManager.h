/*
 * Messages.
 * This file is generated.
 */

#ifndef CONVOKE_TIMMESSAGEMANAGER_H
#define CONVOKE_TIMMESSAGEMANAGER_H

#include "TIMCloudDef.h"

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
  kTIMElem_Merge = 12
} TIMElemType;

/**
 * What has become of a message.
 */
typedef enum TIMMsgStatus {
  /**
   * Not used by Convoke: a message is sent when its call is answered.
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
   * Not used by Convoke: what is deleted is in no history.
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
  kTIMMsg_Cancel = 7
} TIMMsgStatus;

/**
 * How much a message matters. Convoke keeps it, and delivers every message.
 */
typedef enum TIMMsgPriority {
  /**
   * High.
   */
  kTIMMsgPriority_High = 0,
  /**
   * Normal.
   */
  kTIMMsgPriority_Normal = 1,
  /**
   * Low.
   */
  kTIMMsgPriority_Low = 2,
  /**
   * Lowest.
   */
  kTIMMsgPriority_Lowest = 3
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
  kTIMPlatform_Simulator = 5
} TIMPlatform;

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
  kTIMImageLevel_HD = 2
} TIMImageLevel;

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
  TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_UNREAD = 1
} TIMGroupMessageReadMembersFilter;

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
   * To the members: the chat group was dissolved.
   */
  kTIMGroupReport_Delete = 5,
  /**
   * To the user's other devices: they have made the chat group.
   */
  kTIMGroupReport_Create = 6,
  /**
   * To who was invited: they are in.
   */
  kTIMGroupReport_Invite = 7,
  /**
   * To the user's other devices: they have quit.
   */
  kTIMGroupReport_Quit = 8,
  /**
   * To a member: they were made an administrator.
   */
  kTIMGroupReport_GrantAdmin = 9,
  /**
   * To a member: they are no longer an administrator.
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
   * To a member: they may not write for a while, or may again.
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
  kTIMGroupReport_InviteReqToAdmin = 24
} TIMGroupReportType;

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
  kTIMDownload_Sound = 3
} TIMDownloadType;

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

/* GroupMessageAtALL. */
/** string: in message_group_at_user_array, everyone. */
#define kImSDK_MessageAtALL "__kImSDK_MessageAtALL__"

/* GroupReportElem: what one user is told about a chat group. */
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
/** object GroupMemberInfo: who has done it; with role 0 where they are no member. */
#define kTIMGroupReportElemOpGroupMemberInfo "group_report_elem_op_group_memberinfo"
/** string: empty. */
#define kTIMGroupReportElemPlatform "group_report_elem_platform"
/** number: for how long the user may not write, in seconds; 0: they may. */
#define kTIMGroupReportElemShutUpTime "group_report_elem_shut_up_time"
/** number, TIMReceiveMessageOpt: what the user receives of its messages. */
#define kTIMGroupReportElemGroupMessageReceiveOption "group_report_elem_group_message_receive_option"

/* Message. */
/** string: the user id or chat group id of the conversation, without a prefix. */
#define kTIMMsgConvId "message_conv_id"
/** number, TIMConvType. */
#define kTIMMsgConvType "message_conv_type"
/** string: the user id of the sender. */
#define kTIMMsgSender "message_sender"
/** number, TIMMsgPriority; kTIMMsgPriority_Normal where it is not given. */
#define kTIMMsgPriority "message_priority"
/** number: when it was written by the sender's clock, seconds since 1970 UTC. */
#define kTIMMsgClientTime "message_client_time"
/** number: when it was sent, seconds since 1970 UTC. */
#define kTIMMsgServerTime "message_server_time"
/** bool: whether the user has sent it. */
#define kTIMMsgIsFormSelf "message_is_from_self"
/** number, TIMPlatform: kTIMPlatform_Other. */
#define kTIMMsgPlatform "message_platform"
/** bool: whether the user has read it. */
#define kTIMMsgIsRead "message_is_read"
/** bool: told to those who are there, and not kept. */
#define kTIMMsgIsOnlineMsg "message_is_online_msg"
/** bool: whether the other user has read the conversation up to it. */
#define kTIMMsgIsPeerRead "message_is_peer_read"
/** bool: whether the other user has sent a receipt for it. */
#define kTIMMsgReceiptPeerRead "message_receipt_peer_read"
/** bool: whether its sender wants to know who has read it. */
#define kTIMMsgNeedReadReceipt "message_need_read_receipt"
/** bool: whether it may have extensions. */
#define kTIMMsgSupportMessageExtension "message_support_message_extension"
/** bool: false. */
#define kTIMMsgIsBroadcastMessage "message_is_broadcast_message"
/** bool: whether the user has sent a receipt for it. */
#define kTIMMsgHasSentReceipt "message_has_sent_receipt"
/** number: members of the chat group who have sent a receipt for it. */
#define kTIMMsgGroupReceiptReadCount "message_group_receipt_read_count"
/** number: members of the chat group who have not; -1 where it wants no receipts of a chat group. */
#define kTIMMsgGroupReceiptUnreadCount "message_group_receipt_unread_count"
/** number: how often it was modified. */
#define kTIMMsgVersion "message_version"
/** number, TIMMsgStatus. */
#define kTIMMsgStatus "message_status"
/** number: a number for it that no other message of the conversation has; 0 where it has none. */
#define kTIMMsgUniqueId "message_unique_id"
/** string: the id, `<sender>-<seconds since 1970 UTC>-<random number>`. */
#define kTIMMsgMsgId "message_msg_id"
/** number: the random number of its id. */
#define kTIMMsgRand "message_rand"
/** number: its place in the conversation, from 1 on; 0 where it has none, as one that was not sent or is not kept. */
#define kTIMMsgSeq "message_seq"
/** number: custom data for this user alone. */
#define kTIMMsgCustomInt "message_custom_int"
/** string: custom data for this user alone, up to 12 KiB. */
#define kTIMMsgCustomStr "message_custom_str"
/** string: custom data, for everyone. */
#define kTIMMsgCloudCustomStr "message_cloud_custom_str"
/** bool: does not count as unread. */
#define kTIMMsgIsExcludedFromUnreadCount "message_is_excluded_from_unread_count"
/** array of strings: the users it is meant for in particular; `__kImSDK_MessageAtALL__` stands for everyone. */
#define kTIMMsgGroupAtUserArray "message_group_at_user_array"
/** bool: whether it was written elsewhere and is passed on. */
#define kTIMMsgIsForwardMessage "message_is_forward_message"
/** object UserProfile: the sender's. */
#define kTIMMsgSenderProfile "message_sender_profile"
/** object GroupMemberInfo: the sender in the chat group; with role 0 where they are no member. */
#define kTIMMsgSenderGroupMemberInfo "message_sender_group_member_info"
/** bool: does not become the conversation's last message. */
#define kTIMMsgExcludedFromLastMessage "message_excluded_from_last_message"
/** bool: kept as it is given; nothing is moderated. */
#define kTIMMsgExcludedFromContentModeration "message_excluded_from_content_moderation"
/** string: kept as it is given; nothing is moderated. */
#define kTIMMsgCustomModerationConfigurationID "message_custom_moderation_configuration_id"
/** bool: false; nothing is moderated. */
#define kTIMMsgHasRiskContent "message_has_risk_content"
/** number: 0; nothing is moderated. */
#define kTIMMsgRiskTypeIdentified "message_risk_type_identified"
/** array of strings: where not empty, the only members of the chat group who get it. */
#define kTIMMsgTargetGroupMemberArray "message_target_group_member_array"
/** object OfflinePushConfig: kept as it is given; nothing is pushed. */
#define kTIMMsgOfflinePushConfig "message_offline_push_config"
/** string: who has revoked it. */
#define kTIMMsgRevokerUserId "message_revoker_user_id"
/** string: the nickname of that user. */
#define kTIMMsgRevokerNickName "message_revoker_nick_name"
/** string: the avatar of that user. */
#define kTIMMsgRevokerFaceUrl "message_revoker_face_url"
/** string: why it was revoked. */
#define kTIMMsgRevokeReason "message_revoke_reason"
/** string: who has pinned it in the chat group. */
#define kTIMMsgPinnerUserId "message_pinner_user_id"
/** string: the nickname of that user. */
#define kTIMMsgPinnerNickName "message_pinner_nick_name"
/** string: the name that the reader has given that user; empty, for Convoke has no friends yet. */
#define kTIMMsgPinnerFriendRemark "message_pinner_friend_remark"
/** string: the name that user has in the chat group. */
#define kTIMMsgPinnerNameCard "message_pinner_name_card"
/** string: the avatar of that user. */
#define kTIMMsgPinnerFaceURL "message_pinner_face_url"

/* MsgBatchSendParam: one message for several users. */
/** array of strings: the user ids, up to 500. */
#define kTIMMsgBatchSendParamIdentifierArray "msg_batch_send_param_identifier_array"
/** object Message. */
#define kTIMMsgBatchSendParamMsg "msg_batch_send_param_msg"

/* MsgBatchSendResult: what became of the message for one user. */
/** string: the user id as the caller wrote it. */
#define kTIMMsgBatchSendResultIdentifier "msg_batch_send_result_identifier"
/** number: 0, or why it was not sent to this user. */
#define kTIMMsgBatchSendResultCode "msg_batch_send_result_code"
/** string: empty, or an English sentence that says why. */
#define kTIMMsgBatchSendResultDesc "msg_batch_send_result_desc"
/** object Message: the message; `{}` where it was not sent. */
#define kTIMMsgBatchSendResultMsg "msg_batch_send_result_msg"

/* DownloadElemParam. */
/** number, TIMDownloadType: not used by Convoke yet. */
#define kTIMMsgDownloadElemParamType "msg_download_elem_param_type"
/** string: not used by Convoke yet. */
#define kTIMMsgDownloadElemParamId "msg_download_elem_param_id"
/** number: not used by Convoke yet. */
#define kTIMMsgDownloadElemParamBusinessId "msg_download_elem_param_business_id"
/** string: not used by Convoke yet. */
#define kTIMMsgDownloadElemParamUrl "msg_download_elem_param_url"

/* MsgDownloadElemResult. */
/** number: not used by Convoke yet. */
#define kTIMMsgDownloadElemResultCurrentSize "msg_download_elem_result_current_size"
/** number: not used by Convoke yet. */
#define kTIMMsgDownloadElemResultTotalSize "msg_download_elem_result_total_size"

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
/** number: for this many seconds from there, in the direction of reading; 0 is not given. Without a begin, from the present or, forwards, from the first message. */
#define kTIMMsgGetMsgListParamTimePeriod "msg_getmsglist_param_time_period"
/** array of numbers: the message_seq of the messages wanted. */
#define kTIMMsgGetMsgListParamMessageSeqArray "msg_getmsglist_param_message_seq_array"

/* MsgLocator. */
/** string: the user id or chat group id of the conversation, without a prefix. */
#define kTIMMsgLocatorConvId "message_locator_conv_id"
/** number, TIMConvType. */
#define kTIMMsgLocatorConvType "message_locator_conv_type"
/** bool: whether it was revoked. */
#define kTIMMsgLocatorIsRevoked "message_locator_is_revoked"
/** number: when it was sent, seconds since 1970 UTC. */
#define kTIMMsgLocatorTime "message_locator_time"
/** number: its message_seq. */
#define kTIMMsgLocatorSeq "message_locator_seq"
/** bool: whether the user has sent it. */
#define kTIMMsgLocatorIsSelf "message_locator_is_self"
/** number: its message_rand. */
#define kTIMMsgLocatorRand "message_locator_rand"
/** number: its message_unique_id. */
#define kTIMMsgLocatorUniqueId "message_locator_unique_id"

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
/** number: which page of results, from 0 on. */
#define kTIMMsgSearchParamPageIndex "msg_search_param_page_index"
/** number: results on a page; 0: all. */
#define kTIMMsgSearchParamPageSize "msg_search_param_page_size"
/** number, TIMKeywordListMatchType: one of the words, or all of them. */
#define kTIMMsgSearchParamKeywordListMatchType "msg_search_param_keyword_list_match_type"
/** array of strings: only messages of these users. */
#define kTIMMsgSearchParamSenderIdentifierArray "msg_search_param_send_identifier_array"
/** number: not used by Convoke yet. */
#define kTIMMsgSearchParamSearchCount "msg_search_param_search_count"
/** string: not used by Convoke yet. */
#define kTIMMsgSearchParamSearchCursor "msg_search_param_search_cursor"

/* MessageSearchResultItem: what was found in one conversation. */
/** string: the user id or chat group id, without a prefix. */
#define kTIMMsgSearchResultItemConvId "msg_search_result_item_conv_id"
/** number, TIMConvType. */
#define kTIMMsgSearchResultItemConvType "msg_search_result_item_conv_type"
/** number: messages that were found in it. */
#define kTIMMsgSearchResultItemTotalMessageCount "msg_search_result_item_total_message_count"
/** array of Message: those messages, the newest first; none where the search is of all conversations and there are many. */
#define kTIMMsgSearchResultItemMessageArray "msg_search_result_item_message_array"

/* MessageSearchResult: what a search has found. */
/** number: conversations in which something was found, or, in a search of one conversation, messages. */
#define kTIMMsgSearchResultTotalCount "msg_search_result_total_count"
/** array of MessageSearchResultItem: the page. */
#define kTIMMsgSearchResultItemArray "msg_search_result_item_array"
/** string: empty; pages are numbered. */
#define kTIMMsgSearchResultSearchCursor "msg_search_result_search_cursor"

/* MsgDeleteParam: a message to delete. */
/** object Message: the message to delete. */
#define kTIMMsgDeleteParamMsg "msg_delete_param_msg"
/** bool: of no effect; a message is deleted wherever it is kept. */
#define kTIMMsgDeleteParamIsRamble "msg_delete_param_is_ramble"

/* GetC2CRecvMsgOptResult: what the user receives of another user's messages. */
/** string: the user id. */
#define kTIMMsgGetC2CRecvMsgOptResultIdentifier "msg_recv_msg_opt_result_identifier"
/** number, TIMReceiveMessageOpt. */
#define kTIMMsgGetC2CRecvMsgOptResultOpt "msg_recv_msg_opt_result_opt"

/* TIMReceiveMessageOptInfo: what the user receives of all messages, and when. */
/** number: the hour (UTC) from which on it holds every day, 0 to 23. */
#define kTIMMsgAllRecvMsgOptStartHour "msg_all_recv_msg_opt_start_hour"
/** number: the minute of that hour, 0 to 59. */
#define kTIMMsgAllRecvMsgOptStartMinute "msg_all_recv_msg_opt_start_minute"
/** number: the second of that minute, 0 to 59. */
#define kTIMMsgAllRecvMsgOptStartSecond "msg_all_recv_msg_opt_start_second"
/** number: where it is not 0, it holds once instead, from this moment on, seconds since 1970 UTC. */
#define kTIMMsgAllRecvMsgOptStartTimeStamp "msg_all_recv_msg_opt_start_time_stamp"
/** number: for how long, in seconds. */
#define kTIMMsgAllRecvMsgDuration "msg_all_recv_msg_duration"
/** number, TIMReceiveMessageOpt. */
#define kTIMMsgAllRecvMsgOptLevel "msg_all_recv_msg_opt_level"

/* MessageTranslateTextResult. */
/** string: not used by Convoke yet. */
#define kTIMMsgTranslateTextSourceText "msg_translate_text_source_text"
/** string: not used by Convoke yet. */
#define kTIMMsgTranslateTextTargetText "msg_translate_text_target_text"

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

/* MessageExtension. */
/** string: its key, 1 to 100 bytes. */
#define kTIMMsgExtensionKey "message_extension_key"
/** string: its value, up to 1024 bytes. */
#define kTIMMsgExtensionValue "message_extension_value"

/* MessageExtensionResult: what became of one extension of a call. */
/** number: 0, or why this one was left out. */
#define kTIMMsgExtensionResultCode "message_extension_result_code"
/** string: empty, or an English sentence that says why. */
#define kTIMMsgExtensionResultInfo "message_extension_result_info"
/** object MessageExtension: as it is now. */
#define kTIMMsgExtensionItem "message_extension_item"

/* MessageReaction: one reaction to a message. */
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

/* MessageReactionUserResult: a page of the users of a reaction. */
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

/* Of an older version. */
/** not used: the API does not have it any more. */
#define kTIMMsgDownloadElemParamFlag "msg_download_elem_param_flag"

/* Names as they were spelled once. */
/** kImSDK_MessageAtALL. */
#define kImSDK_MesssageAtALL kImSDK_MessageAtALL
/** kTIMLocationElemLatitude. */
#define kTIMLocationElemlatitude kTIMLocationElemLatitude

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Messages have come: from others, from the user's other devices, or about chat groups.
 *
 * json_msg_array: array of Message documents, in the order of each conversation.
 */
typedef void (*TIMRecvNewMsgCallback)(const char *json_msg_array, const void *user_data);

/**
 * A file of a message is being uploaded. It does not happen.
 *
 * json_msg: a Message document.
 * index: which element it is, from 0 on.
 * cur_size: how much has been uploaded, in bytes.
 * total_size: how much there is, in bytes.
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
 * message_id: its id.
 * message_extension_array: array of MessageExtension documents, as they are now.
 */
typedef void (*TIMMsgExtensionsChangedCallback)(const char *message_id,
                                                const char *message_extension_array,
                                                const void *user_data);

/**
 * Extensions of a message were deleted.
 *
 * message_id: its id.
 * message_extension_key_array: array of MessageExtension documents that have message_extension_key alone.
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
 * group_id: the chat group id.
 * json_msg: a Message document.
 * is_pinned: whether it is pinned now.
 * op_user: the user id of who has done it.
 */
typedef void (*TIMMsgGroupPinnedMessageChangedCallback)(const char *group_id,
                                                        const char *json_msg,
                                                        bool is_pinned,
                                                        const char *op_user,
                                                        const void *user_data);

/**
 * The answer of MsgGetGroupMessageReadMemberList. A call that failed has an empty array, 0 and true; why is told to
 * the log callback.
 *
 * json_group_member_array: array of GroupMemberInfo documents.
 * next_seq: that of the next page, 0 on the last one.
 * is_finished: whether this is the last page.
 */
typedef void (*TIMMsgGroupMessageReadMemberListCallback)(const char *json_group_member_array,
                                                         uint64_t next_seq,
                                                         bool is_finished,
                                                         const void *user_data);

/**
 * Adds a listener for messages that come. One that is there already gets the new user data.
 */
TIM_DECL void TIMAddRecvNewMsgCallback(TIMRecvNewMsgCallback cb, const void *user_data);

/**
 * Removes a listener that AddRecvNewMsgCallback has added. One that was not added is ignored.
 */
TIM_DECL void TIMRemoveRecvNewMsgCallback(TIMRecvNewMsgCallback cb);

/**
 * Sets the listener for uploads, or clears it with NULL. It is never called: a file of a message stays where it is,
 * and nothing is uploaded.
 */
TIM_DECL void TIMSetMsgElemUploadProgressCallback(TIMMsgElemUploadProgressCallback cb, const void *user_data);

/**
 * Sets the listener for messages of the user that others have read, or clears it with NULL.
 */
TIM_DECL void TIMSetMsgReadedReceiptCallback(TIMMsgReadedReceiptCallback cb, const void *user_data);

/**
 * Sets the listener for messages that are revoked, or clears it with NULL.
 */
TIM_DECL void TIMSetMsgRevokeCallback(TIMMsgRevokeCallback cb, const void *user_data);

/**
 * Sets the listener for messages that are modified, or clears it with NULL.
 */
TIM_DECL void TIMSetMsgUpdateCallback(TIMMsgUpdateCallback cb, const void *user_data);

/**
 * Sets the listener for extensions that are set, or clears it with NULL.
 */
TIM_DECL void TIMSetMsgExtensionsChangedCallback(TIMMsgExtensionsChangedCallback cb, const void *user_data);

/**
 * Sets the listener for extensions that are deleted, or clears it with NULL.
 */
TIM_DECL void TIMSetMsgExtensionsDeletedCallback(TIMMsgExtensionsDeletedCallback cb, const void *user_data);

/**
 * Sets the listener for reactions that change, or clears it with NULL.
 */
TIM_DECL void TIMSetMsgReactionsChangedCallback(TIMMsgReactionsChangedCallback cb, const void *user_data);

/**
 * Sets the listener for what the user receives of all messages, or clears it with NULL.
 */
TIM_DECL void TIMSetMsgAllMessageReceiveOptionCallback(TIMMsgAllMessageReceiveOptionCallback cb,
                                                       const void *user_data);

/**
 * Sets the listener for messages that are pinned in a chat group or unpinned, or clears it with NULL.
 */
TIM_DECL void TIMSetMsgGroupPinnedMessageChangedCallback(TIMMsgGroupPinnedMessageChangedCallback cb,
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
TIM_DECL int TIMMsgSendMessage(const char *conv_id,
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
TIM_DECL int TIMMsgCancelSend(const char *conv_id,
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
TIM_DECL int TIMMsgBatchSend(const char *json_batch_send_param, TIMCommCallback cb, const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMMsgDownloadElemToPath(const char *json_download_elem_param,
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
TIM_DECL int TIMMsgDownloadMergerMessage(const char *json_single_msg,
                                         TIMCommCallback cb,
                                         const void *user_data);

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
TIM_DECL int TIMMsgSetLocalCustomData(const char *json_msg_param, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int TIMMsgSetC2CReceiveMessageOpt(const char *json_identifier_array,
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
TIM_DECL int TIMMsgGetC2CReceiveMessageOpt(const char *json_identifier_array,
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
TIM_DECL int TIMMsgSetGroupReceiveMessageOpt(const char *group_id,
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
TIM_DECL int TIMMsgSetAllReceiveMessageOpt(TIMReceiveMessageOpt opt,
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
TIM_DECL int TIMMsgSetAllReceiveMessageOpt2(TIMReceiveMessageOpt opt,
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
TIM_DECL int TIMMsgGetAllReceiveMessageOpt(TIMCommCallback cb, const void *user_data);

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
TIM_DECL int TIMMsgGetMsgList(const char *conv_id,
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
TIM_DECL int TIMMsgRevoke(const char *conv_id,
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
TIM_DECL int TIMMsgModifyMessage(const char *json_msg_param, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int TIMMsgDelete(const char *conv_id,
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
TIM_DECL int TIMMsgListDelete(const char *conv_id,
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
TIM_DECL int TIMMsgClearHistoryMessage(const char *conv_id,
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
TIM_DECL int TIMMsgSaveMsg(const char *conv_id,
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
TIM_DECL int TIMMsgImportMsgList(const char *conv_id,
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
TIM_DECL int TIMMsgFindMessages(const char *json_message_id_array, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int TIMMsgFindByMsgLocatorList(const char *conv_id,
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
TIM_DECL int TIMMsgSearchLocalMessages(const char *json_search_message_param,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMMsgSearchCloudMessages(const char *json_search_message_param,
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
TIM_DECL int TIMMsgSendMessageReadReceipts(const char *json_msg_array,
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
TIM_DECL int TIMMsgGetMessageReadReceipts(const char *json_msg_array,
                                          TIMCommCallback cb,
                                          const void *user_data);

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
TIM_DECL int TIMMsgGetGroupMessageReadMemberList(const char *json_msg,
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
TIM_DECL int TIMMsgSetMessageExtensions(const char *json_msg,
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
TIM_DECL int TIMMsgGetMessageExtensions(const char *json_msg, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int TIMMsgDeleteMessageExtensions(const char *json_msg,
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
TIM_DECL int TIMMsgAddMessageReaction(const char *json_msg,
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
TIM_DECL int TIMMsgRemoveMessageReaction(const char *json_msg,
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
TIM_DECL int TIMMsgGetMessageReactions(const char *json_msg_array,
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
TIM_DECL int TIMMsgGetAllUserListOfMessageReaction(const char *json_msg,
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
TIM_DECL int TIMMsgTranslateText(const char *json_source_text_array,
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
TIM_DECL int TIMMsgConvertVoiceToText(const char *url,
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
TIM_DECL int TIMPinGroupMessage(const char *group_id,
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
TIM_DECL int TIMGetPinnedGroupMessageList(const char *group_id, TIMCommCallback cb, const void *user_data);

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
TIM_DECL int TIMMsgSendNewMsg(const char *conv_id,
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
TIM_DECL int TIMMsgSendNewMsgEx(const char *conv_id,
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
TIM_DECL int TIMMsgReportReaded(const char *conv_id,
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
TIM_DECL int TIMMsgMarkAllMessageAsRead(TIMCommCallback cb, const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMMESSAGEMANAGER_H */
