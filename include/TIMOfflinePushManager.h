/*
 * Push messages.
 * This file is generated.
 */

#ifndef CONVOKE_TIMOFFLINEPUSHMANAGER_H
#define CONVOKE_TIMOFFLINEPUSHMANAGER_H

#include "TIMCloudDef.h"

/**
 * Not used by Convoke yet.
 */
typedef enum TIMAndroidOfflinePushNotifyMode {
  /**
   * Not used by Convoke yet.
   */
  kTIMAndroidOfflinePushNotifyMode_Normal = 0,
  /**
   * Not used by Convoke yet.
   */
  kTIMAndroidOfflinePushNotifyMode_Custom = 1
} TIMAndroidOfflinePushNotifyMode;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMIOSOfflinePushType {
  /**
   * Not used by Convoke yet.
   */
  TIMIOSOfflinePushType_APNS = 0,
  /**
   * Not used by Convoke yet.
   */
  TIMIOSOfflinePushType_VOIP = 1
} TIMIOSOfflinePushType;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMOfflinePushFlag {
  /**
   * Not used by Convoke yet.
   */
  kTIMOfflinePushFlag_Default = 0,
  /**
   * Not used by Convoke yet.
   */
  kTIMOfflinePushFlag_NoPush = 1
} TIMOfflinePushFlag;

/**
 * Not used by Convoke yet.
 */
typedef enum TIMOfflinePushTokenType {
  /**
   * Not used by Convoke yet.
   */
  TIMOfflinePushTokenType_Default = 0,
  /**
   * Not used by Convoke yet.
   */
  TIMOfflinePushTokenType_TPNS = 1,
  /**
   * Not used by Convoke yet.
   */
  TIMOfflinePushTokenType_VOIP = 2
} TIMOfflinePushTokenType;

/* OfflinePushToken. */
/** string: not used by Convoke yet. */
#define kTIMOfflinePushTokenToken "offline_push_token_token"
/** number: not used by Convoke yet. */
#define kTIMOfflinePushTokenBusinessID "offline_push_token_business_id"
/** number, TIMOfflinePushTokenType: not used by Convoke yet. */
#define kTIMOfflinePushTokenType "offline_push_token_type"

/* IOSOfflinePushConfigSoundConfig. */
/** string: not used by Convoke yet. */
#define kIOSOfflinePushNoSound "push.no_sound"
/** string: not used by Convoke yet. */
#define kIOSOfflinePushDefaultSound "default"

/* IOSOfflinePushConfig. */
/** string: the title. */
#define kTIMIOSOfflinePushConfigTitle "ios_offline_push_config_title"
/** string: the sound. */
#define kTIMIOSOfflinePushConfigSound "ios_offline_push_config_sound"
/** bool: leave the number at the icon as it is. */
#define kTIMIOSOfflinePushConfigIgnoreBadge "ios_offline_push_config_ignore_badge"
/** number, TIMIOSOfflinePushType. */
#define kTIMIOSOfflinePushConfigPushType "ios_offline_push_config_push_type"
/** string: the address of a picture. */
#define kTIMIOSOfflinePushConfigImage "ios_offline_push_config_image"

/* AndroidOfflinePushConfig. */
/** string: the title. */
#define kTIMAndroidOfflinePushConfigTitle "android_offline_push_config_title"
/** string: the sound. */
#define kTIMAndroidOfflinePushConfigSound "android_offline_push_config_sound"
/** number, TIMAndroidOfflinePushNotifyMode. */
#define kTIMAndroidOfflinePushConfigNotifyMode "android_offline_push_config_notify_mode"
/** number: as vivo counts them. */
#define kTIMAndroidOfflinePushConfigVIVOClassification "android_offline_push_config_vivo_classification"
/** string: for vivo. */
#define kTIMAndroidOfflinePushConfigVIVOCategory "android_offline_push_config_vivo_category"
/** string: for OPPO. */
#define kTIMAndroidOfflinePushConfigOPPOChannelID "android_offline_push_config_oppo_channel_id"
/** string: for Xiaomi. */
#define kTIMAndroidOfflinePushConfigXiaoMiChannelID "android_offline_push_config_xiaomi_channel_id"
/** string: for FCM. */
#define kTIMAndroidOfflinePushConfigFCMChannelID "android_offline_push_config_fcm_channel_id"
/** string: for Huawei. */
#define kTIMAndroidOfflinePushConfigHuaWeiCategory "android_offline_push_config_huawei_category"
/** string: for Huawei, the address of a picture. */
#define kTIMAndroidOfflinePushConfigHuaWeiImage "android_offline_push_config_huawei_image"
/** string: for Honor, the address of a picture. */
#define kTIMAndroidOfflinePushConfigHonorImage "android_offline_push_config_honor_image"
/** string: for FCM, the address of a picture. */
#define kTIMAndroidOfflinePushConfigFCMImage "android_offline_push_config_fcm_image"

/* OfflinePushConfig: what a notification says. Kept as it is given; nothing is pushed. */
/** string: the text. */
#define kTIMOfflinePushConfigDesc "offline_push_config_desc"
/** string: what the application adds. */
#define kTIMOfflinePushConfigExt "offline_push_config_ext"
/** number, TIMOfflinePushFlag: whether there is to be one. */
#define kTIMOfflinePushConfigFlag "offline_push_config_flag"
/** object IOSOfflinePushConfig. */
#define kTIMOfflinePushConfigIOSConfig "offline_push_config_ios_config"
/** object AndroidOfflinePushConfig. */
#define kTIMOfflinePushConfigAndroidConfig "offline_push_config_android_config"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMMsgSetOfflinePushToken(const char *json_token, TIMCommCallback cb, const void *user_data);

/**
 * Says that the application is in the background. There are no push messages, so there is nothing to do.
 *
 * unread_count: what the application shows as unread; it is not looked at.
 *
 * Answers `""`.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int TIMMsgDoBackground(uint32_t unread_count, TIMCommCallback cb, const void *user_data);

/**
 * Says that the application is in the foreground again. There is nothing to do.
 *
 * Answers `""`.
 * Codes: none of its own.
 * Returns 0.
 */
TIM_DECL int TIMMsgDoForeground(TIMCommCallback cb, const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMOFFLINEPUSHMANAGER_H */
