//! How the sender of a message wants it treated. It goes to everyone as it is.

use super::reader::{self, Kept, UpTo, optional};
use super::whole::{Holds, Zero};
use crate::core::ids::UserId;
use serde::{Deserialize, Serialize};
use serde_with::{apply, skip_serializing_none};
use std::sync::LazyLock;

/// `Message`: how its sender wants it treated. It goes to everyone as it is.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub(super) struct MessageSettings {
    /// number, TIMMsgPriority; kTIMMsgPriority_Normal where it is not given.
    pub(super) message_priority: Priority,
    /// bool: told to those who are there, and not kept.
    pub(super) message_is_online_msg: bool,
    /// bool: whether its sender wants to know who has read it.
    pub(super) message_need_read_receipt: bool,
    /// bool: whether it may have extensions.
    pub(super) message_support_message_extension: bool,
    /// bool: does not count as unread.
    pub(super) message_is_excluded_from_unread_count: bool,
    /// bool: does not become the conversation's last message.
    pub(super) message_excluded_from_last_message: bool,
    /// bool: kept as it is given; nothing is moderated.
    pub(super) message_excluded_from_content_moderation: bool,
    /// string: kept as it is given; nothing is moderated.
    pub(super) message_custom_moderation_configuration_id: Option<String>,
    /// array of strings: the users it is meant for in particular; `__kImSDK_MessageAtALL__` stands for everyone.
    pub(super) message_group_at_user_array: Option<Vec<String>>,
    /// bool: whether it was written elsewhere and is passed on.
    pub(super) message_is_forward_message: bool,
    /// array of strings: where not empty, the only members of the chat group who get it.
    pub(super) message_target_group_member_array: Option<Vec<UserId>>,
    /// object OfflinePushConfig: kept as it is given; nothing is pushed.
    pub(super) message_offline_push_config: Option<Kept>,
}

/// `TIMMsgPriority`.
#[derive(Serialize, Deserialize, Clone, Copy, Debug, PartialEq)]
pub(super) struct Priority(UpTo<3>);

impl Default for Priority {
    /// `kTIMMsgPriority_Normal`.
    fn default() -> Self {
        Self(UpTo(1))
    }
}

/// `OfflinePushConfig`: what a notification says. Kept as it is given; nothing is pushed.
#[derive(Serialize, Clone, Debug, Default)]
pub struct OfflinePushConfig {
    /// string: the text.
    offline_push_config_desc: &'static str,
    /// string: what the application adds.
    offline_push_config_ext: &'static str,
    /// number, TIMOfflinePushFlag: whether there is to be one.
    offline_push_config_flag: u32,
    /// object IOSOfflinePushConfig.
    offline_push_config_ios_config: IosOfflinePushConfig,
    /// object AndroidOfflinePushConfig.
    offline_push_config_android_config: AndroidOfflinePushConfig,
}

/// `IOSOfflinePushConfig`.
#[derive(Serialize, Clone, Debug, Default)]
pub struct IosOfflinePushConfig {
    /// string: the title.
    ios_offline_push_config_title: &'static str,
    /// string: the sound.
    ios_offline_push_config_sound: &'static str,
    /// bool: leave the number at the icon as it is.
    ios_offline_push_config_ignore_badge: bool,
    /// number, TIMIOSOfflinePushType.
    ios_offline_push_config_push_type: u32,
    /// string: the address of a picture.
    ios_offline_push_config_image: &'static str,
}

/// `AndroidOfflinePushConfig`.
#[derive(Serialize, Clone, Debug, Default)]
pub struct AndroidOfflinePushConfig {
    /// string: the title.
    android_offline_push_config_title: &'static str,
    /// string: the sound.
    android_offline_push_config_sound: &'static str,
    /// number, TIMAndroidOfflinePushNotifyMode.
    android_offline_push_config_notify_mode: u32,
    /// number: as vivo counts them.
    android_offline_push_config_vivo_classification: u32,
    /// string: for vivo.
    android_offline_push_config_vivo_category: &'static str,
    /// string: for OPPO.
    android_offline_push_config_oppo_channel_id: &'static str,
    /// string: for Xiaomi.
    android_offline_push_config_xiaomi_channel_id: &'static str,
    /// string: for FCM.
    android_offline_push_config_fcm_channel_id: &'static str,
    /// string: for Huawei.
    android_offline_push_config_huawei_category: &'static str,
    /// string: for Huawei, the address of a picture.
    android_offline_push_config_huawei_image: &'static str,
    /// string: for Honor, the address of a picture.
    android_offline_push_config_honor_image: &'static str,
    /// string: for FCM, the address of a picture.
    android_offline_push_config_fcm_image: &'static str,
}

pub(super) static SETTINGS: LazyLock<Zero> = LazyLock::new(|| {
    let zero = MessageSettings { message_priority: Priority::default(), ..reader::zero().unwrap_or_default() };
    Zero::of(&zero).with("message_offline_push_config", Holds::Document(|| &PUSH))
});

pub(super) static PUSH: LazyLock<Zero> = LazyLock::new(|| {
    Zero::of(&OfflinePushConfig::default())
        .with("offline_push_config_ios_config", Holds::Document(|| &IOS_PUSH))
        .with("offline_push_config_android_config", Holds::Document(|| &ANDROID_PUSH))
});

static IOS_PUSH: LazyLock<Zero> = LazyLock::new(|| Zero::of(&IosOfflinePushConfig::default()));
static ANDROID_PUSH: LazyLock<Zero> = LazyLock::new(|| Zero::of(&AndroidOfflinePushConfig::default()));
