//! What a message says: its elements, each a struct of its own. What a sender gives is kept; the rest is filled in when it is told.

use super::reader::{self, Kept, Refusal, UpTo, by_text, optional};
use super::whole::Zero;
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_with::{apply, skip_serializing_none};

/// `Elem`: an element of a message. All begin with this key; the others depend on the type, as TextElem and those behind it say.
#[derive(Deserialize, Debug)]
pub(super) struct ElemType {
    /// number, TIMElemType: what kind of element it is.
    pub(super) elem_type: i64,
}

/// The number of a type of elements, in each that is of it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Is<const NUMBER: u32>;

impl<const NUMBER: u32> Serialize for Is<NUMBER> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_u32(NUMBER)
    }
}

impl<'de, const NUMBER: u32> Deserialize<'de> for Is<NUMBER> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(d).map(|_| Self)
    }
}

/// `TextElem`: a text.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub(super) struct TextElem {
    /// number, TIMElemType: what kind of element it is.
    elem_type: Is<0>,
    /// string: the text.
    text_elem_content: Option<String>,
}

/// `CustomElem`: what the application defines.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub(super) struct CustomElem {
    /// number, TIMElemType: what kind of element it is.
    elem_type: Is<3>,
    /// string: the data.
    custom_elem_data: Option<String>,
    /// string: a description, which a search finds.
    custom_elem_desc: Option<String>,
    /// string: more data.
    custom_elem_ext: Option<String>,
    /// string: the sound of the notification.
    custom_elem_sound: Option<String>,
}

/// `ImageElem`: a picture.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub(super) struct ImageElem {
    /// number, TIMElemType: what kind of element it is.
    elem_type: Is<1>,
    /// string: where the picture lies on the sender's machine.
    image_elem_orig_path: Option<String>,
    /// number, TIMImageLevel: what is sent of it.
    image_elem_level: Option<UpTo<HIGH_DEFINITION>>,
    /// number: the format of the picture.
    image_elem_format: Option<i32>,
    /// string: the id of the picture as it is.
    image_elem_orig_id: Option<String>,
    /// number: the height of the picture as it is, in pixels.
    image_elem_orig_pic_height: Option<i32>,
    /// number: the width of the picture as it is, in pixels.
    image_elem_orig_pic_width: Option<i32>,
    /// number: the bytes of the picture as it is.
    image_elem_orig_pic_size: Option<i32>,
    /// string: the id of the small picture.
    image_elem_thumb_id: Option<String>,
    /// number: the height of the small picture, in pixels.
    image_elem_thumb_pic_height: Option<i32>,
    /// number: the width of the small picture, in pixels.
    image_elem_thumb_pic_width: Option<i32>,
    /// number: the bytes of the small picture.
    image_elem_thumb_pic_size: Option<i32>,
    /// string: the id of the large picture.
    image_elem_large_id: Option<String>,
    /// number: the height of the large picture, in pixels.
    image_elem_large_pic_height: Option<i32>,
    /// number: the width of the large picture, in pixels.
    image_elem_large_pic_width: Option<i32>,
    /// number: the bytes of the large picture.
    image_elem_large_pic_size: Option<i32>,
    /// string: where the picture as it is can be fetched.
    image_elem_orig_url: Option<String>,
    /// string: where the small picture can be fetched.
    image_elem_thumb_url: Option<String>,
    /// string: where the large picture can be fetched.
    image_elem_large_url: Option<String>,
    /// number: kept as it is given; nothing is uploaded.
    image_elem_task_id: Option<i32>,
}

/// `kTIMImageLevel_HD`, the last of its enum.
const HIGH_DEFINITION: u32 = 2;

/// `SoundElem`: a sound.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub(super) struct SoundElem {
    /// number, TIMElemType: what kind of element it is.
    elem_type: Is<2>,
    /// string: where the file lies on the sender's machine.
    sound_elem_file_path: Option<String>,
    /// number: the bytes of the file.
    sound_elem_file_size: Option<i32>,
    /// number: how long it lasts, in seconds.
    sound_elem_file_time: Option<i32>,
    /// string: the id of the file.
    sound_elem_file_id: Option<String>,
    /// number: kept as it is given.
    sound_elem_business_id: Option<i32>,
    /// string: where the file can be fetched.
    sound_elem_url: Option<String>,
    /// number: kept as it is given; nothing is uploaded.
    sound_elem_task_id: Option<i32>,
}

/// `VideoElem`: a video, and a picture of it.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub(super) struct VideoElem {
    /// number, TIMElemType: what kind of element it is.
    elem_type: Is<9>,
    /// string: the format of the video.
    video_elem_video_type: Option<String>,
    /// number: the bytes of the video.
    video_elem_video_size: Option<u32>,
    /// number: how long it lasts, in seconds.
    video_elem_video_duration: Option<u32>,
    /// string: where the video lies on the sender's machine.
    video_elem_video_path: Option<String>,
    /// string: the id of the video.
    video_elem_video_id: Option<String>,
    /// number: kept as it is given.
    video_elem_business_id: Option<i32>,
    /// string: where the video can be fetched.
    video_elem_video_url: Option<String>,
    /// string: the format of the picture.
    video_elem_image_type: Option<String>,
    /// number: the bytes of the picture.
    video_elem_image_size: Option<u32>,
    /// number: the width of the picture, in pixels.
    video_elem_image_width: Option<u32>,
    /// number: the height of the picture, in pixels.
    video_elem_image_height: Option<u32>,
    /// string: where the picture lies on the sender's machine.
    video_elem_image_path: Option<String>,
    /// string: the id of the picture.
    video_elem_image_id: Option<String>,
    /// string: where the picture can be fetched.
    video_elem_image_url: Option<String>,
    /// number: kept as it is given; nothing is uploaded.
    video_elem_task_id: Option<u32>,
}

/// `FileElem`: a file.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub(super) struct FileElem {
    /// number, TIMElemType: what kind of element it is.
    elem_type: Is<4>,
    /// string: where the file lies on the sender's machine.
    file_elem_file_path: Option<String>,
    /// string: its name, which a search finds.
    file_elem_file_name: Option<String>,
    /// number: the bytes of the file.
    file_elem_file_size: Option<i32>,
    /// string: the id of the file.
    file_elem_file_id: Option<String>,
    /// number: kept as it is given.
    file_elem_business_id: Option<i32>,
    /// string: where the file can be fetched.
    file_elem_url: Option<String>,
    /// number: kept as it is given; nothing is uploaded.
    file_elem_task_id: Option<i32>,
}

/// `LocationElem`: a place on Earth.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub(super) struct LocationElem {
    /// number, TIMElemType: what kind of element it is.
    elem_type: Is<7>,
    /// string: a description, which a search finds.
    location_elem_desc: Option<String>,
    /// number: degrees east.
    location_elem_longitude: Option<f64>,
    /// number: degrees north.
    location_elem_latitude: Option<f64>,
}

/// `FaceElem`: a sticker.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub(super) struct FaceElem {
    /// number, TIMElemType: what kind of element it is.
    elem_type: Is<6>,
    /// number: its number.
    face_elem_index: Option<i32>,
    /// string: what the application adds.
    face_elem_buf: Option<String>,
}

/// `MergerElem`: several messages in one.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub(super) struct MergerElem {
    /// number, TIMElemType: what kind of element it is.
    elem_type: Is<12>,
    /// string: the title, which a search finds.
    merge_elem_title: Option<String>,
    /// array of strings: a summary in lines, which a search finds.
    merge_elem_abstract_array: Option<Vec<String>>,
    /// string: what a program shows that does not know this kind of element.
    merge_elem_compatible_text: Option<String>,
    /// array of Message: the messages, kept as they are given.
    merge_elem_message_array: Option<Vec<Kept>>,
    /// bool: whether messages are left out since they lie too deep.
    merge_elem_layer_over_limit: Option<bool>,
    /// string: kept as it is given.
    merge_elem_relay_pb_key: Option<String>,
    /// string: kept as it is given.
    merge_elem_relay_json_key: Option<String>,
    /// string: kept as it is given.
    merge_elem_relay_buffer: Option<String>,
}

/// From a row for each kind of element that users can send: the number of its type, what it is called, and its document.
macro_rules! elements {
    ($($number:literal $kind:ident($document:ty))*) => {
        /// One element of a message. Those about chat groups are not for users to send.
        #[derive(Serialize, Clone, Debug, PartialEq)]
        #[serde(untagged)]
        pub(super) enum Elem {
            $($kind($document)),*
        }

        impl Elem {
            /// From the number of its type and the text of it all; `None` where users cannot send it.
            fn read(number: i64, value: &str) -> Result<Option<Self>, Refusal> {
                Ok(match number {
                    $($number => Some(Self::$kind(reader::part(value)?)),)*
                    _ => None,
                })
            }

            /// The number of its type, `TIMElemType`.
            pub(super) fn number(&self) -> u32 {
                match self {
                    $(Self::$kind(_) => $number),*
                }
            }

            /// Whether it has nothing but its type, or is a text without a character.
            pub(super) fn is_empty(&self) -> bool {
                match self {
                    Self::Text(TextElem { text_elem_content: Some(text), .. }) => text.is_empty(),
                    $(Self::$kind(elem) => *elem == <$document>::default()),*
                }
            }

            /// The keys of each type, by its number.
            pub(super) fn zeros() -> Vec<(i64, Zero)> {
                vec![$(($number, Zero::of_read::<$document>())),*]
            }
        }
    };
}

elements! {
    0 Text(TextElem)
    1 Image(Box<ImageElem>)
    2 Sound(SoundElem)
    3 Custom(CustomElem)
    4 File(FileElem)
    6 Face(FaceElem)
    7 Location(LocationElem)
    9 Video(Box<VideoElem>)
    12 Merger(MergerElem)
}

/// An element as a caller gives it; one that users cannot send is none.
struct AnyElem(Option<Elem>);

impl<'de> Deserialize<'de> for AnyElem {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        by_text(d, |value| Elem::read(reader::part::<ElemType>(value)?.elem_type, value).map(Self))
    }
}

/// Those that users can send; the others are passed over.
pub(super) fn sendable<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Elem>, D::Error> {
    Ok(Vec::deserialize(d)?.into_iter().filter_map(|AnyElem(elem)| elem).collect())
}

impl Elem {
    /// What a search finds it by.
    pub(super) fn texts(&self) -> Vec<&str> {
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
