//! Documents about messages.
//!
//! * Elements: [`Elem`] and its structs. What a sender gives is kept; the rest is filled in when it is told.
//! * [`MessageParam`]: a message as its sender writes it; [`MessageKey`]: what of it says which message it is.
//! * [`MessageContent`]: what goes from the sender to everyone. It is stored as it is given, and told whole.
//! * [`MessageDocument`]: the content, and what the SDK knows of the message.
//! * Parameters and results of the calls. Messages in results are of any type that is written as one.
//!
//! What a number means is for the calls to say; here it only has to be one.

use super::BadJson;
use super::chat_group_member::GroupMember;
use super::chat_group_tip::{self, GroupReportElem, GroupTipsElem};
use super::profile::UserProfile;
use super::reader::{self, Kept, by_text, listed, optional};
use super::text;
use super::whole::{Holds, Whole, WholeArray, Zero};
use crate::core::ids::{ConversationId, ConversationType, Seconds, UserId};
use crate::core::message::{Body, Extension, LocalData, MessageId, MessageRef, NewMessage};
use crate::core::query::{HistoryQuery, SearchQuery};
use crate::core::receive_option::AllReceiveOption;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::sync::LazyLock;

// Elements.

/// `Elem`: an element of a message. All begin with this key; the others depend on the type, as TextElem and those behind it say.
#[derive(Deserialize, Debug)]
pub struct ElemType {
    /// number, TIMElemType: what kind of element it is.
    elem_type: i64,
}

/// `TextElem`: a text.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
#[serde(default)]
pub struct TextElem {
    /// number, TIMElemType: what kind of element it is.
    #[serde(deserialize_with = "optional")]
    elem_type: u32,
    /// string: the text.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    text_elem_content: Option<String>,
}

/// `CustomElem`: what the application defines.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
#[serde(default)]
pub struct CustomElem {
    /// number, TIMElemType: what kind of element it is.
    #[serde(deserialize_with = "optional")]
    elem_type: u32,
    /// string: the data.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    custom_elem_data: Option<String>,
    /// string: a description, which a search finds.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    custom_elem_desc: Option<String>,
    /// string: more data.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    custom_elem_ext: Option<String>,
    /// string: the sound of the notification.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    custom_elem_sound: Option<String>,
}

/// `ImageElem`: a picture.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
#[serde(default)]
pub struct ImageElem {
    /// number, TIMElemType: what kind of element it is.
    #[serde(deserialize_with = "optional")]
    elem_type: u32,
    /// string: where the picture lies on the sender's machine.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_orig_path: Option<String>,
    /// number, TIMImageLevel: what is sent of it.
    #[serde(deserialize_with = "image_level", skip_serializing_if = "Option::is_none")]
    image_elem_level: Option<u32>,
    /// number: the format of the picture.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_format: Option<i32>,
    /// string: the id of the picture as it is.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_orig_id: Option<String>,
    /// number: the height of the picture as it is, in pixels.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_orig_pic_height: Option<i32>,
    /// number: the width of the picture as it is, in pixels.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_orig_pic_width: Option<i32>,
    /// number: the bytes of the picture as it is.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_orig_pic_size: Option<i32>,
    /// string: the id of the small picture.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_thumb_id: Option<String>,
    /// number: the height of the small picture, in pixels.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_thumb_pic_height: Option<i32>,
    /// number: the width of the small picture, in pixels.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_thumb_pic_width: Option<i32>,
    /// number: the bytes of the small picture.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_thumb_pic_size: Option<i32>,
    /// string: the id of the large picture.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_large_id: Option<String>,
    /// number: the height of the large picture, in pixels.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_large_pic_height: Option<i32>,
    /// number: the width of the large picture, in pixels.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_large_pic_width: Option<i32>,
    /// number: the bytes of the large picture.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_large_pic_size: Option<i32>,
    /// string: where the picture as it is can be fetched.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_orig_url: Option<String>,
    /// string: where the small picture can be fetched.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_thumb_url: Option<String>,
    /// string: where the large picture can be fetched.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_large_url: Option<String>,
    /// number: kept as it is given; nothing is uploaded.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    image_elem_task_id: Option<i32>,
}

fn image_level<'de, D: Deserializer<'de>>(d: D) -> Result<Option<u32>, D::Error> {
    listed(d, |level| level <= 2)
}

/// `SoundElem`: a sound.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
#[serde(default)]
pub struct SoundElem {
    /// number, TIMElemType: what kind of element it is.
    #[serde(deserialize_with = "optional")]
    elem_type: u32,
    /// string: where the file lies on the sender's machine.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    sound_elem_file_path: Option<String>,
    /// number: the bytes of the file.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    sound_elem_file_size: Option<i32>,
    /// number: how long it lasts, in seconds.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    sound_elem_file_time: Option<i32>,
    /// string: the id of the file.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    sound_elem_file_id: Option<String>,
    /// number: kept as it is given.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    sound_elem_business_id: Option<i32>,
    /// string: where the file can be fetched.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    sound_elem_url: Option<String>,
    /// number: kept as it is given; nothing is uploaded.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    sound_elem_task_id: Option<i32>,
}

/// `VideoElem`: a video, and a picture of it.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
#[serde(default)]
pub struct VideoElem {
    /// number, TIMElemType: what kind of element it is.
    #[serde(deserialize_with = "optional")]
    elem_type: u32,
    /// string: the format of the video.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_video_type: Option<String>,
    /// number: the bytes of the video.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_video_size: Option<u32>,
    /// number: how long it lasts, in seconds.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_video_duration: Option<u32>,
    /// string: where the video lies on the sender's machine.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_video_path: Option<String>,
    /// string: the id of the video.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_video_id: Option<String>,
    /// number: kept as it is given.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_business_id: Option<i32>,
    /// string: where the video can be fetched.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_video_url: Option<String>,
    /// string: the format of the picture.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_image_type: Option<String>,
    /// number: the bytes of the picture.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_image_size: Option<u32>,
    /// number: the width of the picture, in pixels.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_image_width: Option<u32>,
    /// number: the height of the picture, in pixels.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_image_height: Option<u32>,
    /// string: where the picture lies on the sender's machine.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_image_path: Option<String>,
    /// string: the id of the picture.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_image_id: Option<String>,
    /// string: where the picture can be fetched.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_image_url: Option<String>,
    /// number: kept as it is given; nothing is uploaded.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    video_elem_task_id: Option<u32>,
}

/// `FileElem`: a file.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
#[serde(default)]
pub struct FileElem {
    /// number, TIMElemType: what kind of element it is.
    #[serde(deserialize_with = "optional")]
    elem_type: u32,
    /// string: where the file lies on the sender's machine.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    file_elem_file_path: Option<String>,
    /// string: its name, which a search finds.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    file_elem_file_name: Option<String>,
    /// number: the bytes of the file.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    file_elem_file_size: Option<i32>,
    /// string: the id of the file.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    file_elem_file_id: Option<String>,
    /// number: kept as it is given.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    file_elem_business_id: Option<i32>,
    /// string: where the file can be fetched.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    file_elem_url: Option<String>,
    /// number: kept as it is given; nothing is uploaded.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    file_elem_task_id: Option<i32>,
}

/// `LocationElem`: a place on Earth.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
#[serde(default)]
pub struct LocationElem {
    /// number, TIMElemType: what kind of element it is.
    #[serde(deserialize_with = "optional")]
    elem_type: u32,
    /// string: a description, which a search finds.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    location_elem_desc: Option<String>,
    /// number: degrees east.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    location_elem_longitude: Option<f64>,
    /// number: degrees north.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    location_elem_latitude: Option<f64>,
}

/// `FaceElem`: a sticker.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
#[serde(default)]
pub struct FaceElem {
    /// number, TIMElemType: what kind of element it is.
    #[serde(deserialize_with = "optional")]
    elem_type: u32,
    /// number: its number.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    face_elem_index: Option<i32>,
    /// string: what the application adds.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    face_elem_buf: Option<String>,
}

/// `MergerElem`: several messages in one.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
#[serde(default)]
pub struct MergerElem {
    /// number, TIMElemType: what kind of element it is.
    #[serde(deserialize_with = "optional")]
    elem_type: u32,
    /// string: the title, which a search finds.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    merge_elem_title: Option<String>,
    /// array of strings: a summary in lines, which a search finds.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    merge_elem_abstract_array: Option<Vec<String>>,
    /// string: what a program shows that does not know this kind of element.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    merge_elem_compatible_text: Option<String>,
    /// array of Message: the messages, kept as they are given.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    merge_elem_message_array: Option<Vec<Kept>>,
    /// bool: whether messages are left out since they lie too deep.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    merge_elem_layer_over_limit: Option<bool>,
    /// string: kept as it is given.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    merge_elem_relay_pb_key: Option<String>,
    /// string: kept as it is given.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    merge_elem_relay_json_key: Option<String>,
    /// string: kept as it is given.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    merge_elem_relay_buffer: Option<String>,
}

/// One element of a message. Those about chat groups are not for users to send.
#[derive(Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum Elem {
    Text(TextElem),
    Image(Box<ImageElem>),
    Sound(SoundElem),
    Custom(CustomElem),
    File(FileElem),
    Face(FaceElem),
    Location(LocationElem),
    Video(Box<VideoElem>),
    Merger(MergerElem),
}

/// An element as a caller gives it; one that users cannot send is none.
struct AnyElem(Option<Elem>);

impl<'de> Deserialize<'de> for AnyElem {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        by_text(d, |value| {
            let elem = match reader::part::<ElemType>(value)?.elem_type {
                0 => Elem::Text(reader::part(value)?),
                1 => Elem::Image(reader::part(value)?),
                2 => Elem::Sound(reader::part(value)?),
                3 => Elem::Custom(reader::part(value)?),
                4 => Elem::File(reader::part(value)?),
                6 => Elem::Face(reader::part(value)?),
                7 => Elem::Location(reader::part(value)?),
                9 => Elem::Video(reader::part(value)?),
                12 => Elem::Merger(reader::part(value)?),
                _ => return Ok(Self(None)),
            };
            Ok(Self(Some(elem)))
        })
    }
}

/// Those that users can send; the others are passed over.
fn sendable<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Elem>, D::Error> {
    Ok(Vec::deserialize(d)?.into_iter().filter_map(|AnyElem(elem)| elem).collect())
}

impl Elem {
    /// The number of its type, `TIMElemType`.
    pub fn number(&self) -> u32 {
        match self {
            Self::Text(e) => e.elem_type,
            Self::Image(e) => e.elem_type,
            Self::Sound(e) => e.elem_type,
            Self::Custom(e) => e.elem_type,
            Self::File(e) => e.elem_type,
            Self::Face(e) => e.elem_type,
            Self::Location(e) => e.elem_type,
            Self::Video(e) => e.elem_type,
            Self::Merger(e) => e.elem_type,
        }
    }

    /// Whether it has nothing but its type, or is a text without a character.
    fn is_empty(&self) -> bool {
        match self {
            Self::Text(e) => e.text_elem_content.as_deref().is_none_or(str::is_empty),
            Self::Image(e) => **e == ImageElem { elem_type: e.elem_type, ..ImageElem::default() },
            Self::Sound(e) => *e == SoundElem { elem_type: e.elem_type, ..SoundElem::default() },
            Self::Custom(e) => *e == CustomElem { elem_type: e.elem_type, ..CustomElem::default() },
            Self::File(e) => *e == FileElem { elem_type: e.elem_type, ..FileElem::default() },
            Self::Face(e) => *e == FaceElem { elem_type: e.elem_type, ..FaceElem::default() },
            Self::Location(e) => *e == LocationElem { elem_type: e.elem_type, ..LocationElem::default() },
            Self::Video(e) => **e == VideoElem { elem_type: e.elem_type, ..VideoElem::default() },
            Self::Merger(e) => *e == MergerElem { elem_type: e.elem_type, ..MergerElem::default() },
        }
    }

    /// What a search finds it by.
    fn texts(&self) -> Vec<&str> {
        fn one(text: &Option<String>) -> Vec<&str> {
            text.iter().map(String::as_str).collect()
        }
        match self {
            Self::Text(e) => one(&e.text_elem_content),
            Self::Custom(e) => one(&e.custom_elem_desc),
            Self::File(e) => one(&e.file_elem_file_name),
            Self::Location(e) => one(&e.location_elem_desc),
            Self::Merger(e) => {
                let lines = e.merge_elem_abstract_array.iter().flatten();
                e.merge_elem_title.iter().chain(lines).map(String::as_str).collect()
            }
            Self::Image(_) | Self::Sound(_) | Self::Face(_) | Self::Video(_) => Vec::new(),
        }
    }
}

// Messages.

/// `Message`: which message it is, and what a user may note on it.
///
/// Everything else that the document holds is ignored.
#[derive(Deserialize, Clone, Debug, Default)]
#[serde(default)]
pub struct MessageKey {
    /// string: the id, `<sender>-<seconds since 1970 UTC>-<random number>`.
    #[serde(deserialize_with = "optional")]
    pub message_msg_id: Option<String>,
    /// string: the user id or chat group id of the conversation, without a prefix.
    #[serde(deserialize_with = "optional")]
    message_conv_id: Option<String>,
    /// number, TIMConvType.
    #[serde(deserialize_with = "optional")]
    message_conv_type: Option<u64>,
    /// number: its place in the conversation, from 1 on; 0 where it has none, as one that was not sent or is not
    /// kept.
    #[serde(deserialize_with = "optional")]
    message_seq: Option<u64>,
    /// number: how often it was modified.
    #[serde(deserialize_with = "optional")]
    message_version: Option<u64>,
    /// string: why it was revoked.
    #[serde(deserialize_with = "optional")]
    message_revoke_reason: Option<String>,
    /// number: custom data for this user alone.
    #[serde(deserialize_with = "optional")]
    message_custom_int: Option<u32>,
    /// string: custom data for this user alone, up to 12 KiB.
    #[serde(deserialize_with = "optional")]
    message_custom_str: Option<String>,
}

impl MessageKey {
    /// The message that it names, if it names one.
    pub fn reference(&self) -> Option<MessageRef> {
        self.id().or_else(|| {
            let kind = self.message_conv_type.and_then(ConversationType::from_number)?;
            let conversation = ConversationId::new(kind, self.message_conv_id.as_deref()?)?;
            Some(MessageRef::Seq(conversation, self.seq()?))
        })
    }

    /// The message that it names, where the call says in which conversation it is.
    pub fn reference_in(&self, conversation: &ConversationId) -> Option<MessageRef> {
        self.id().or_else(|| Some(MessageRef::Seq(conversation.clone(), self.seq()?)))
    }

    /// The version that the caller knows.
    pub fn version(&self) -> Option<u64> {
        self.message_version
    }

    /// Why it is to be revoked; empty where nothing is said.
    pub fn revoke_reason(&self) -> String {
        self.message_revoke_reason.clone().unwrap_or_default()
    }

    /// What is for this user alone.
    pub fn local(&self) -> LocalData {
        LocalData {
            number: self.message_custom_int.unwrap_or_default(),
            text: self.message_custom_str.clone().unwrap_or_default(),
        }
    }

    fn id(&self) -> Option<MessageRef> {
        let id = self.message_msg_id.as_ref().filter(|id| !id.is_empty())?;
        Some(MessageRef::Id(MessageId(id.clone())))
    }

    fn seq(&self) -> Option<u64> {
        self.message_seq.filter(|seq| *seq != 0)
    }
}

/// `Message`: how its sender wants it treated. It goes to everyone as it is.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
#[serde(default)]
struct MessageSettings {
    /// number, TIMMsgPriority; kTIMMsgPriority_Normal where it is not given.
    #[serde(deserialize_with = "priority")]
    message_priority: u32,
    /// bool: told to those who are there, and not kept.
    #[serde(deserialize_with = "optional")]
    message_is_online_msg: bool,
    /// bool: whether its sender wants to know who has read it.
    #[serde(deserialize_with = "optional")]
    message_need_read_receipt: bool,
    /// bool: whether it may have extensions.
    #[serde(deserialize_with = "optional")]
    message_support_message_extension: bool,
    /// bool: does not count as unread.
    #[serde(deserialize_with = "optional")]
    message_is_excluded_from_unread_count: bool,
    /// bool: does not become the conversation's last message.
    #[serde(deserialize_with = "optional")]
    message_excluded_from_last_message: bool,
    /// bool: kept as it is given; nothing is moderated.
    #[serde(deserialize_with = "optional")]
    message_excluded_from_content_moderation: bool,
    /// string: kept as it is given; nothing is moderated.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    message_custom_moderation_configuration_id: Option<String>,
    /// array of strings: the users it is meant for in particular; `__kImSDK_MessageAtALL__` stands for everyone.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    message_group_at_user_array: Option<Vec<String>>,
    /// bool: whether it was written elsewhere and is passed on.
    #[serde(deserialize_with = "optional")]
    message_is_forward_message: bool,
    /// array of strings: where not empty, the only members of the chat group who get it.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    message_target_group_member_array: Option<Vec<UserId>>,
    /// object OfflinePushConfig: kept as it is given; nothing is pushed.
    #[serde(deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    message_offline_push_config: Option<Kept>,
}

/// `kTIMMsgPriority_Normal`.
const NORMAL: u32 = 1;

impl Default for MessageSettings {
    fn default() -> Self {
        Self {
            message_priority: NORMAL,
            message_is_online_msg: false,
            message_need_read_receipt: false,
            message_support_message_extension: false,
            message_is_excluded_from_unread_count: false,
            message_excluded_from_last_message: false,
            message_excluded_from_content_moderation: false,
            message_custom_moderation_configuration_id: None,
            message_group_at_user_array: None,
            message_is_forward_message: false,
            message_target_group_member_array: None,
            message_offline_push_config: None,
        }
    }
}

fn priority<'de, D: Deserializer<'de>>(d: D) -> Result<u32, D::Error> {
    Ok(listed(d, |priority| priority <= 3)?.unwrap_or(NORMAL))
}

/// `Message`: what its sender writes.
#[derive(Clone, Debug)]
pub struct MessageParam {
    written: WrittenMessage,
    /// which message it is.
    pub key: MessageKey,
    /// how it is to be treated.
    settings: MessageSettings,
}

/// `Message`: what its sender alone says.
#[derive(Deserialize, Clone, Debug)]
struct WrittenMessage {
    /// array of elements: TextElem and the others.
    #[serde(deserialize_with = "sendable")]
    message_elem_array: Vec<Elem>,
    /// string: custom data, for everyone.
    #[serde(default, deserialize_with = "optional")]
    message_cloud_custom_str: Option<String>,
    /// string: the user id of the sender.
    #[serde(default, deserialize_with = "optional")]
    message_sender: Option<String>,
    /// number: when it was written by the sender's clock, seconds since 1970 UTC.
    #[serde(default, deserialize_with = "optional")]
    message_client_time: Option<Seconds>,
    /// number: when it was sent, seconds since 1970 UTC.
    #[serde(default, deserialize_with = "optional")]
    message_server_time: Option<Seconds>,
}

impl<'de> Deserialize<'de> for MessageParam {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        by_text(d, |value| {
            Ok(Self { written: reader::part(value)?, key: reader::part(value)?, settings: reader::part(value)? })
        })
    }
}

impl MessageParam {
    pub fn body(&self) -> Body {
        let (elements, settings) = (self.written.message_elem_array.as_slice(), &self.settings);
        Body {
            // Writing cannot fail: the documents have string keys and no I/O.
            content: serde_json::to_string(elements).unwrap_or_default(),
            custom: self.written.message_cloud_custom_str.clone(),
            settings: serde_json::to_string(settings).unwrap_or_default(),
            elements: elements.iter().map(Elem::number).collect(),
            text: elements.iter().flat_map(Elem::texts).collect::<Vec<_>>().join("\n"),
            at: settings.message_group_at_user_array.clone().unwrap_or_default(),
            targets: settings.message_target_group_member_array.clone().unwrap_or_default(),
            online_only: settings.message_is_online_msg,
            uncounted: settings.message_is_excluded_from_unread_count,
            unshown: settings.message_excluded_from_last_message,
            wants_receipt: settings.message_need_read_receipt,
            extensible: settings.message_support_message_extension,
            tip: None,
        }
    }

    /// Whether it has an element that says nothing.
    pub fn has_empty_element(&self) -> bool {
        self.written.message_elem_array.iter().any(Elem::is_empty)
    }

    /// The message to send; written `now`, unless it says when.
    pub fn new_message(&self, id: MessageId, random: u32, now: Seconds) -> NewMessage {
        let client_time = self.written.message_client_time.filter(|time| *time != 0).unwrap_or(now);
        NewMessage { id, random, client_time, body: self.body(), local: self.key.local() }
    }

    /// When it was sent or, where that is not said, written.
    pub fn time(&self) -> Option<Seconds> {
        let known = |time: Option<Seconds>| time.filter(|time| *time != 0);
        known(self.written.message_server_time).or(known(self.written.message_client_time))
    }

    /// Who is said to have sent it.
    pub fn sender(&self) -> Option<&str> {
        self.written.message_sender.as_deref().filter(|sender| !sender.is_empty())
    }
}

/// `Message`: what goes from the sender to everyone.
///
/// It is stored as it is given, and made whole when it is written.
#[derive(Serialize, Clone, Debug)]
pub struct MessageContent<'a> {
    /// array of Elem: what the message says; at least one element, and up to 12 KiB as JSON.
    message_elem_array: WholeArray<'a>,
    /// string: custom data, for everyone, up to 12 KiB.
    message_cloud_custom_str: &'a str,
    /// how it is to be treated.
    #[serde(flatten)]
    settings: Whole<'a>,
}

impl<'a> MessageContent<'a> {
    /// The content of a message as it is stored; `None` where it is not one of this version.
    pub fn stored(body: &'a Body) -> Option<Self> {
        Some(Self {
            message_elem_array: WholeArray {
                given: serde_json::from_str(&body.content).ok()?,
                // What the SDK itself says is whole.
                zero: if body.tip.is_some() { |_| None } else { element },
            },
            message_cloud_custom_str: body.custom.as_deref().unwrap_or_default(),
            settings: Whole { given: serde_json::from_str(&body.settings).ok()?, zero: &SETTINGS },
        })
    }

    /// The same without the elements, of which nobody else is to know any more.
    pub fn blank(self) -> Self {
        let elements = self.message_elem_array;
        let given = serde_json::from_str("[]").unwrap_or(elements.given);
        Self { message_elem_array: WholeArray { given, ..elements }, ..self }
    }
}

/// The keys by which an element that is kept is made whole.
fn element(given: &RawValue) -> Option<&'static Zero> {
    let ElemType { elem_type } = reader::part(given.get()).ok()?;
    ELEMENTS.iter().find(|(number, _)| *number == elem_type).map(|(_, zero)| zero)
}

static ELEMENTS: LazyLock<[(i64, Zero); 11]> = LazyLock::new(|| {
    [
        (0, Zero::of_read::<TextElem>()),
        (1, Zero::of_read::<ImageElem>()),
        (2, Zero::of_read::<SoundElem>()),
        (3, Zero::of_read::<CustomElem>()),
        (4, Zero::of_read::<FileElem>()),
        (chat_group_tip::TIPS.into(), Zero::of(&GroupTipsElem::<()>::default())),
        (6, Zero::of_read::<FaceElem>()),
        (7, Zero::of_read::<LocationElem>()),
        (chat_group_tip::REPORT.into(), Zero::of(&GroupReportElem::<()>::default())),
        (9, Zero::of_read::<VideoElem>()),
        (12, Zero::of_read::<MergerElem>().with("merge_elem_message_array", Holds::Array(message))),
    ]
});

/// The keys by which a message that is merged with others is made whole. What has no elements is none, and stays as it is.
fn message(given: &RawValue) -> Option<&'static Zero> {
    let mut has_elements = false;
    text::each_key(given.get(), |key, _| has_elements |= key == ELEMENT_ARRAY);
    has_elements.then(|| &*MESSAGE)
}

const ELEMENT_ARRAY: &str = "message_elem_array";

static MESSAGE: LazyLock<Zero> = LazyLock::new(|| {
    let nothing = Body { content: "[]".into(), settings: "{}".into(), ..Body::default() };
    let document: MessageDocument<'_, _> = MessageDocument::new(MessageContent::stored(&nothing));
    Zero::of(&document)
        .with(ELEMENT_ARRAY, Holds::Array(element))
        .with("message_sender_profile", Holds::Document(|| &PROFILE))
        .with("message_sender_group_member_info", Holds::Document(|| &MEMBER))
        .with("message_offline_push_config", Holds::Document(|| &PUSH))
});

static SETTINGS: LazyLock<Zero> = LazyLock::new(|| {
    let zero = MessageSettings { message_priority: NORMAL, ..reader::zero().unwrap_or_default() };
    Zero::of(&zero).with("message_offline_push_config", Holds::Document(|| &PUSH))
});

static PUSH: LazyLock<Zero> = LazyLock::new(|| {
    Zero::of(&OfflinePushConfig::default())
        .with("offline_push_config_ios_config", Holds::Document(|| &IOS_PUSH))
        .with("offline_push_config_android_config", Holds::Document(|| &ANDROID_PUSH))
});

static IOS_PUSH: LazyLock<Zero> = LazyLock::new(|| Zero::of(&IosOfflinePushConfig::default()));
static ANDROID_PUSH: LazyLock<Zero> = LazyLock::new(|| Zero::of(&AndroidOfflinePushConfig::default()));
static PROFILE: LazyLock<Zero> = LazyLock::new(|| Zero::of(&UserProfile::default()));
static MEMBER: LazyLock<Zero> = LazyLock::new(|| Zero::of(&GroupMember::default()));

/// A message that is kept in another document, made whole.
pub fn whole(given: &RawValue) -> Whole<'_> {
    Whole { given, zero: &MESSAGE }
}

/// For `#[serde(serialize_with)]` on the profile of a user where there may be none.
pub(super) fn profile_or_zero<P: Serialize, S: Serializer>(profile: &Option<P>, s: S) -> Result<S::Ok, S::Error> {
    match profile {
        Some(profile) => profile.serialize(s),
        None => PROFILE.serialize(s),
    }
}

/// For `#[serde(serialize_with)]` on a member where there may be none.
pub(super) fn member_or_zero<P: Serialize, S: Serializer>(member: &Option<P>, s: S) -> Result<S::Ok, S::Error> {
    match member {
        Some(member) => member.serialize(s),
        None => MEMBER.serialize(s),
    }
}

/// For `#[serde(serialize_with)]` on a message where there may be none: that is the empty document.
pub(super) fn message_or_empty<M: Serialize, S: Serializer>(message: &Option<M>, s: S) -> Result<S::Ok, S::Error> {
    match message {
        Some(message) => message.serialize(s),
        None => s.serialize_map(Some(0))?.end(),
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

/// `Message`: what the SDK says of it, to everyone or, where a key says so, to one user. In one that is sent it is ignored.
///
/// The content is a [`MessageContent`], the profile a `UserProfile`.
#[derive(Serialize, Clone, Debug)]
#[serde(bound(serialize = "C: Serialize, P: Serialize"))]
pub struct MessageDocument<'a, C, P = ()> {
    /// what the sender has said.
    #[serde(flatten)]
    pub content: C,
    /// string: the id, `<sender>-<seconds since 1970>-<random>`.
    pub message_msg_id: &'a str,
    /// string: the user id or chat group id of the conversation, without a prefix.
    pub message_conv_id: &'a str,
    /// number, TIMConvType.
    pub message_conv_type: u32,
    /// string: the user id of the sender.
    pub message_sender: &'a str,
    /// object UserProfile: the sender's.
    #[serde(serialize_with = "profile_or_zero")]
    pub message_sender_profile: Option<P>,
    /// object GroupMemberInfo: the sender in the chat group; with role 0 where they are no member.
    #[serde(serialize_with = "member_or_zero")]
    pub message_sender_group_member_info: Option<P>,
    /// number: when it was written by the sender's clock, seconds since 1970 UTC.
    pub message_client_time: Seconds,
    /// number: when it was sent, seconds since 1970 UTC; 0 where it was not.
    pub message_server_time: Seconds,
    /// number: its place in the conversation, from 1 on; 0 where it has none, as one that was not sent or is not
    /// kept.
    pub message_seq: u64,
    /// number: the random number of its id.
    pub message_rand: u64,
    /// number: a number for it that no other message of the conversation has; 0 where it has none.
    pub message_unique_id: u64,
    /// number: how often it was modified.
    pub message_version: u64,
    /// number, TIMMsgStatus.
    pub message_status: u32,
    /// number, TIMPlatform: kTIMPlatform_Other.
    pub message_platform: u32,
    /// bool: whether the user has sent it.
    pub message_is_from_self: bool,
    /// bool: whether the user has read it.
    pub message_is_read: bool,
    /// bool: whether the other user has read the conversation up to it.
    pub message_is_peer_read: bool,
    /// bool: whether the other user has sent a receipt for it.
    pub message_receipt_peer_read: bool,
    /// bool: whether the user has sent a receipt for it.
    pub message_has_sent_receipt: bool,
    /// number: members of the chat group who have sent a receipt for it.
    pub message_group_receipt_read_count: u64,
    /// number: members of the chat group who have not; -1 where it wants no receipts of a chat group.
    pub message_group_receipt_unread_count: i64,
    /// number: custom data for this user alone.
    pub message_custom_int: u32,
    /// string: custom data for this user alone, up to 12 KiB.
    pub message_custom_str: &'a str,
    /// bool: false.
    pub message_is_broadcast_message: bool,
    /// bool: false; nothing is moderated.
    pub message_has_risk_content: bool,
    /// number: 0; nothing is moderated.
    pub message_risk_type_identified: u32,
    /// string: who has revoked it.
    pub message_revoker_user_id: &'a str,
    /// string: the nickname of that user.
    pub message_revoker_nick_name: &'a str,
    /// string: the avatar of that user.
    pub message_revoker_face_url: &'a str,
    /// string: why it was revoked.
    pub message_revoke_reason: &'a str,
    /// string: who has pinned it in the chat group.
    pub message_pinner_user_id: &'a str,
    /// string: the nickname of that user.
    pub message_pinner_nick_name: &'a str,
    /// string: the name that the reader has given that user; empty, for Convoke has no friends yet.
    pub message_pinner_friend_remark: &'a str,
    /// string: the name that user has in the chat group.
    pub message_pinner_name_card: &'a str,
    /// string: the avatar of that user.
    pub message_pinner_face_url: &'a str,
}

impl<C, P> MessageDocument<'_, C, P> {
    /// The document in which everything but the content is to be filled in.
    pub fn new(content: C) -> Self {
        Self {
            content,
            message_msg_id: "",
            message_conv_id: "",
            message_conv_type: 0,
            message_sender: "",
            message_sender_profile: None,
            message_sender_group_member_info: None,
            message_client_time: 0,
            message_server_time: 0,
            message_seq: 0,
            message_rand: 0,
            message_unique_id: 0,
            message_version: 0,
            message_status: 0,
            message_platform: 0,
            message_is_from_self: false,
            message_is_read: false,
            message_is_peer_read: false,
            message_receipt_peer_read: false,
            message_has_sent_receipt: false,
            message_group_receipt_read_count: 0,
            message_group_receipt_unread_count: -1,
            message_custom_int: 0,
            message_custom_str: "",
            message_is_broadcast_message: false,
            message_has_risk_content: false,
            message_risk_type_identified: 0,
            message_revoker_user_id: "",
            message_revoker_nick_name: "",
            message_revoker_face_url: "",
            message_revoke_reason: "",
            message_pinner_user_id: "",
            message_pinner_nick_name: "",
            message_pinner_friend_remark: "",
            message_pinner_name_card: "",
            message_pinner_face_url: "",
        }
    }
}

// Parameters.

/// `MsgBatchSendParam`: one message for several users.
#[derive(Deserialize, Debug)]
pub struct MsgBatchSendParam {
    /// array of strings: the user ids, up to 500.
    pub msg_batch_send_param_identifier_array: Vec<String>,
    /// object Message.
    pub msg_batch_send_param_msg: MessageParam,
}

/// `MsgGetMsgListParam`: a part of a history.
#[derive(Deserialize, Debug, Default)]
#[serde(default)]
pub struct MsgGetMsgListParam {
    /// object Message: the page begins behind it; not given, at the end of the history or, forwards, at its beginning.
    #[serde(deserialize_with = "optional")]
    msg_getmsglist_param_last_msg: Option<MessageKey>,
    /// number: how many at the most; 20 where it is 0 or not given.
    #[serde(deserialize_with = "optional")]
    msg_getmsglist_param_count: Option<u32>,
    /// bool: of no meaning; the whole history is on this machine.
    #[serde(deserialize_with = "optional")]
    msg_getmsglist_param_is_ramble: bool,
    /// array of numbers, TIMElemType: only messages with an element of one of these types.
    #[serde(deserialize_with = "optional")]
    msg_getmsglist_param_message_type_array: Vec<u32>,
    /// bool: towards newer messages, the oldest first; else towards older ones, the newest first.
    #[serde(deserialize_with = "optional")]
    msg_getmsglist_param_is_forward: bool,
    /// number: begin with the message of this message_seq, itself included; 0 is not given.
    #[serde(deserialize_with = "optional")]
    msg_getmsglist_param_last_msg_seq: Option<u64>,
    /// number: not after this or, with msg_getmsglist_param_is_forward, not before it, seconds since 1970 UTC; 0 is not given.
    #[serde(deserialize_with = "optional")]
    msg_getmsglist_param_time_begin: Option<Seconds>,
    /// number: for this many seconds from there, in the direction of reading; 0 is not given. Without a begin, from the present or,
    /// forwards, from the first message.
    #[serde(deserialize_with = "optional")]
    msg_getmsglist_param_time_period: Option<u64>,
    /// array of numbers: the message_seq of the messages wanted.
    #[serde(deserialize_with = "optional")]
    msg_getmsglist_param_message_seq_array: Vec<u64>,
}

/// How many messages a page has where nobody says.
const PAGE: u32 = 20;

impl MsgGetMsgListParam {
    /// What is asked for of that conversation.
    pub fn query(self, conversation: &ConversationId) -> HistoryQuery {
        HistoryQuery {
            // An empty document names no message: languages without optional objects send it where nothing is meant.
            last: self.msg_getmsglist_param_last_msg.and_then(|key| key.reference_in(conversation)),
            last_seq: self.msg_getmsglist_param_last_msg_seq.unwrap_or_default(),
            count: self.msg_getmsglist_param_count.filter(|count| *count != 0).unwrap_or(PAGE),
            forward: self.msg_getmsglist_param_is_forward,
            types: self.msg_getmsglist_param_message_type_array,
            begin: self.msg_getmsglist_param_time_begin.unwrap_or_default(),
            period: self.msg_getmsglist_param_time_period.unwrap_or_default(),
            seqs: self.msg_getmsglist_param_message_seq_array,
        }
    }
}

/// `MsgDeleteParam`: a message to delete.
#[derive(Deserialize, Debug)]
pub struct MsgDeleteParam {
    /// object Message: the message to delete.
    pub msg_delete_param_msg: MessageKey,
    /// bool: of no effect; a message is deleted wherever it is kept.
    #[serde(default, deserialize_with = "optional")]
    #[expect(dead_code, reason = "a bool, if it is there; it changes nothing")]
    msg_delete_param_is_ramble: bool,
}

/// `MessageSearchParam`: what to look for in the messages on this machine.
#[derive(Deserialize, Debug, Default)]
#[serde(default)]
pub struct MessageSearchParam {
    /// array of strings: the words; they may be left out where types or senders are given.
    #[serde(deserialize_with = "optional")]
    msg_search_param_keyword_array: Vec<String>,
    /// array of numbers, TIMElemType: only messages with an element of one of these types.
    #[serde(deserialize_with = "optional")]
    msg_search_param_message_type_array: Vec<u32>,
    /// string: only in this conversation, without a prefix; empty: in all of them.
    #[serde(deserialize_with = "optional")]
    pub msg_search_param_conv_id: String,
    /// number, TIMConvType: of msg_search_param_conv_id.
    #[serde(deserialize_with = "optional")]
    msg_search_param_conv_type: Option<u64>,
    /// number: not after this, seconds since 1970 UTC; 0: the present.
    #[serde(deserialize_with = "optional")]
    msg_search_param_search_time_position: Option<Seconds>,
    /// number: not longer before that than this, in seconds; 0: however long.
    #[serde(deserialize_with = "optional")]
    msg_search_param_search_time_period: Option<u64>,
    /// number: which page of results, from 0 on.
    #[serde(deserialize_with = "optional")]
    msg_search_param_page_index: Option<u32>,
    /// number: results on a page; 0: all.
    #[serde(deserialize_with = "optional")]
    msg_search_param_page_size: Option<u32>,
    /// number, TIMKeywordListMatchType: one of the words, or all of them.
    #[serde(deserialize_with = "match_type")]
    msg_search_param_keyword_list_match_type: Option<u32>,
    /// array of strings: only messages of these users.
    #[serde(deserialize_with = "optional")]
    msg_search_param_send_identifier_array: Vec<UserId>,
}

fn match_type<'de, D: Deserializer<'de>>(d: D) -> Result<Option<u32>, D::Error> {
    listed(d, |kind| kind <= 1)
}

impl MessageSearchParam {
    /// Reads the document and refuses one that looks for nothing.
    pub fn read(json: &str) -> Result<Self, BadJson> {
        let mut param: Self = super::read(json)?;
        param.msg_search_param_keyword_array.retain(|word| !word.is_empty());
        let types_or_senders = !param.msg_search_param_message_type_array.is_empty()
            || !param.msg_search_param_send_identifier_array.is_empty();
        if param.msg_search_param_keyword_array.is_empty() && !types_or_senders {
            return Err(BadJson::Content("msg_search_param_keyword_array is missing, and there is no other condition"));
        }
        Ok(param)
    }

    pub fn kind(&self) -> Option<ConversationType> {
        self.msg_search_param_conv_type.and_then(ConversationType::from_number)
    }

    /// What is asked for, in that conversation if there is one.
    pub fn query(self, conversation: Option<ConversationId>) -> SearchQuery {
        SearchQuery {
            keywords: self.msg_search_param_keyword_array,
            all: self.msg_search_param_keyword_list_match_type == Some(1),
            types: self.msg_search_param_message_type_array,
            conversation,
            senders: self.msg_search_param_send_identifier_array,
            end: self.msg_search_param_search_time_position.unwrap_or_default(),
            period: self.msg_search_param_search_time_period.unwrap_or_default(),
            page: self.msg_search_param_page_index.unwrap_or_default(),
            page_size: self.msg_search_param_page_size.unwrap_or_default(),
        }
    }
}

/// `MsgLocator`: which message it is, by its place in the conversation that the call names.
#[derive(Deserialize, Debug)]
pub struct MsgLocatorParam {
    /// number: its message_seq.
    message_locator_seq: u64,
}

impl MsgLocatorParam {
    pub fn reference_in(&self, conversation: &ConversationId) -> MessageRef {
        MessageRef::Seq(conversation.clone(), self.message_locator_seq)
    }
}

// Results.

/// `MsgLocator`: where a message is; to the listener for revoked messages also what became of it.
#[derive(Serialize, Debug, Default)]
pub struct MsgLocator<'a> {
    /// string: the user id or chat group id of the conversation, without a prefix.
    pub message_locator_conv_id: &'a str,
    /// number, TIMConvType.
    pub message_locator_conv_type: u32,
    /// bool: whether it was revoked.
    pub message_locator_is_revoked: bool,
    /// number: when it was sent, seconds since 1970 UTC.
    pub message_locator_time: Seconds,
    /// number: its message_seq.
    pub message_locator_seq: u64,
    /// bool: whether the user has sent it.
    pub message_locator_is_self: bool,
    /// number: its message_rand.
    pub message_locator_rand: u64,
    /// number: its message_unique_id.
    pub message_locator_unique_id: u64,
    /// string: its id.
    pub message_msg_id: &'a str,
    /// string: who has revoked it.
    pub message_revoker_user_id: &'a str,
    /// string: why it was revoked.
    pub message_revoke_reason: &'a str,
}

/// `MsgBatchSendResult`: what became of the message for one user.
#[derive(Serialize, Debug)]
#[serde(bound(serialize = "M: Serialize"))]
pub struct MsgBatchSendResult<'a, M> {
    /// string: the user id as the caller wrote it.
    pub msg_batch_send_result_identifier: &'a str,
    /// number: 0, or why it was not sent to this user.
    pub msg_batch_send_result_code: i32,
    /// string: empty, or an English sentence that says why.
    pub msg_batch_send_result_desc: &'a str,
    /// object Message: the message; `{}` where it was not sent.
    #[serde(serialize_with = "message_or_empty")]
    pub msg_batch_send_result_msg: Option<M>,
}

/// `MessageSearchResult`: what a search has found.
///
/// The empty one is the answer of a failed call.
#[derive(Serialize, Debug)]
pub struct MessageSearchResult<'a, M> {
    /// number: conversations in which something was found, or, in a search of one conversation, messages.
    pub msg_search_result_total_count: u64,
    /// array of MessageSearchResultItem: the page.
    pub msg_search_result_item_array: Vec<MessageSearchResultItem<'a, M>>,
    /// string: empty; pages are numbered.
    pub msg_search_result_search_cursor: &'a str,
}

impl<M> Default for MessageSearchResult<'_, M> {
    fn default() -> Self {
        Self {
            msg_search_result_total_count: 0,
            msg_search_result_item_array: Vec::new(),
            msg_search_result_search_cursor: "",
        }
    }
}

/// `MessageSearchResultItem`: what was found in one conversation.
#[derive(Serialize, Debug)]
pub struct MessageSearchResultItem<'a, M> {
    /// string: the user id or chat group id, without a prefix.
    pub msg_search_result_item_conv_id: &'a str,
    /// number, TIMConvType.
    pub msg_search_result_item_conv_type: u32,
    /// number: messages that were found in it.
    pub msg_search_result_item_total_message_count: u64,
    /// array of Message: those messages, the newest first; none where the search is of all conversations and there are many.
    pub msg_search_result_item_message_array: Vec<M>,
}

/// `GetC2CRecvMsgOptResult`: what the user receives of another user's messages.
#[derive(Serialize, Debug)]
pub struct GetC2CRecvMsgOptResult<'a> {
    /// string: the user id.
    pub msg_recv_msg_opt_result_identifier: &'a str,
    /// number, TIMReceiveMessageOpt.
    pub msg_recv_msg_opt_result_opt: u32,
}

/// `TIMReceiveMessageOptInfo`: what the user receives of all messages, and when.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq, Eq)]
#[serde(default)]
pub struct ReceiveMessageOptInfo {
    /// number: the hour (UTC) from which on it holds every day, 0 to 23.
    #[serde(deserialize_with = "optional")]
    msg_all_recv_msg_opt_start_hour: u32,
    /// number: the minute of that hour, 0 to 59.
    #[serde(deserialize_with = "optional")]
    msg_all_recv_msg_opt_start_minute: u32,
    /// number: the second of that minute, 0 to 59.
    #[serde(deserialize_with = "optional")]
    msg_all_recv_msg_opt_start_second: u32,
    /// number: where it is not 0, it holds once instead, from this moment on, seconds since 1970 UTC.
    #[serde(deserialize_with = "optional")]
    msg_all_recv_msg_opt_start_time_stamp: Seconds,
    /// number: for how long, in seconds.
    #[serde(deserialize_with = "optional")]
    msg_all_recv_msg_duration: u64,
    /// number, TIMReceiveMessageOpt.
    #[serde(deserialize_with = "receive_option")]
    msg_all_recv_msg_opt_level: u32,
}

fn receive_option<'de, D: Deserializer<'de>>(d: D) -> Result<u32, D::Error> {
    Ok(listed(d, |option| option <= 3)?.unwrap_or_default())
}

impl From<&AllReceiveOption> for ReceiveMessageOptInfo {
    fn from(option: &AllReceiveOption) -> Self {
        Self {
            msg_all_recv_msg_opt_start_hour: option.hour,
            msg_all_recv_msg_opt_start_minute: option.minute,
            msg_all_recv_msg_opt_start_second: option.second,
            msg_all_recv_msg_opt_start_time_stamp: option.start,
            msg_all_recv_msg_duration: option.duration,
            msg_all_recv_msg_opt_level: option.option,
        }
    }
}

impl From<&ReceiveMessageOptInfo> for AllReceiveOption {
    fn from(document: &ReceiveMessageOptInfo) -> Self {
        Self {
            option: document.msg_all_recv_msg_opt_level,
            hour: document.msg_all_recv_msg_opt_start_hour,
            minute: document.msg_all_recv_msg_opt_start_minute,
            second: document.msg_all_recv_msg_opt_start_second,
            start: document.msg_all_recv_msg_opt_start_time_stamp,
            duration: document.msg_all_recv_msg_duration,
        }
    }
}

/// `MessageReceipt`: who has read a message.
#[derive(Serialize, Debug, Default)]
pub struct MessageReceipt<'a> {
    /// string: the user id or chat group id of the conversation, without a prefix.
    pub msg_receipt_conv_id: &'a str,
    /// number, TIMConvType.
    pub msg_receipt_conv_type: u32,
    /// string: the id of the message; empty where everything up to msg_receipt_time_stamp was read.
    pub msg_receipt_msg_id: &'a str,
    /// number: when it was read, seconds since 1970 UTC; 0 where it was not.
    pub msg_receipt_time_stamp: Seconds,
    /// bool: whether the other user has read it.
    pub msg_receipt_is_peer_read: bool,
    /// number: members of the chat group who have read it.
    pub msg_receipt_read_count: u64,
    /// number: members of the chat group who have not.
    pub msg_receipt_unread_count: u64,
}

/// `MessageExtension`: what a message says beside itself.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct MessageExtension {
    /// string: its key, 1 to 100 bytes.
    message_extension_key: String,
    /// string: its value, up to 1024 bytes.
    #[serde(default, deserialize_with = "optional")]
    message_extension_value: String,
}

/// `MessageExtension` that is no more.
#[derive(Serialize, Debug)]
pub struct DeletedExtension<'a> {
    /// string: its key.
    pub message_extension_key: &'a str,
}

impl From<MessageExtension> for Extension {
    fn from(document: MessageExtension) -> Self {
        Self { key: document.message_extension_key, value: document.message_extension_value }
    }
}

impl From<&Extension> for MessageExtension {
    fn from(extension: &Extension) -> Self {
        Self { message_extension_key: extension.key.clone(), message_extension_value: extension.value.clone() }
    }
}

/// `MessageExtensionResult`: what became of one extension of a call.
#[derive(Serialize, Debug)]
pub struct MessageExtensionResult<'a> {
    /// number: 0, or why this one was left out.
    pub message_extension_result_code: i32,
    /// string: empty, or an English sentence that says why.
    pub message_extension_result_info: &'a str,
    /// object MessageExtension: as it is now.
    pub message_extension_item: MessageExtension,
}

/// `MessageReaction`: one reaction to a message.
///
/// The users are `UserProfile` documents.
#[derive(Serialize, Debug)]
pub struct MessageReaction<'a, U> {
    /// string: the reaction.
    pub message_reaction_id: &'a str,
    /// number: how many users have reacted so.
    pub message_reaction_total_user_count: u32,
    /// array of UserProfile: the first of them.
    pub message_reaction_partial_user_info_array: Vec<U>,
    /// bool: whether the user is one of them.
    pub message_reaction_reacted_by_myself: bool,
}

/// `MessageReactionResult`: the reactions to one message of a call.
#[derive(Serialize, Debug)]
pub struct MessageReactionResult<'a, U> {
    /// number: 0, or why there are none.
    pub message_reaction_result_code: i32,
    /// string: empty, or an English sentence that says why.
    pub message_reaction_result_info: &'a str,
    /// string: the id of the message.
    pub message_reaction_result_msg_id: &'a str,
    /// array of MessageReaction.
    pub message_reaction_result_reaction_list: Vec<MessageReaction<'a, U>>,
}

/// `MessageReactionUserResult`: a page of the users of a reaction.
///
/// The empty one is the answer of a failed call.
#[derive(Serialize, Debug)]
pub struct MessageReactionUserResult<U> {
    /// array of UserProfile: the page.
    pub message_reaction_user_result_user_info_array: Vec<U>,
    /// number: the next_seq of the next page; 0 on the last one.
    pub message_reaction_user_result_next_seq: u32,
    /// bool: whether this is the last page.
    pub message_reaction_user_result_is_finished: bool,
}

impl<U> Default for MessageReactionUserResult<U> {
    fn default() -> Self {
        Self {
            message_reaction_user_result_user_info_array: Vec::new(),
            message_reaction_user_result_next_seq: 0,
            message_reaction_user_result_is_finished: false,
        }
    }
}

/// `MessageReactionChangeInfo`: reactions to a message that have changed.
#[derive(Serialize, Debug)]
pub struct MessageReactionChangeInfo<'a, U> {
    /// string: the id of the message.
    pub message_reaction_change_info_msg_id: &'a str,
    /// array of MessageReaction: those that have changed, as they are now.
    pub message_reaction_change_info_reaction_list: Vec<MessageReaction<'a, U>>,
}

#[cfg(test)]
#[path = "../tests/wire/message.rs"]
mod tests;
