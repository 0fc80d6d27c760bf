//! Messages as they are told: [`MessageContent`] is what goes from the sender to everyone, stored as it is given, and told whole;
//! [`MessageDocument`] is the content, and what the SDK knows of the message.

use super::chat_group_member::{MEMBER, member_or_zero};
use super::chat_group_tip::{self, GroupReportElem, GroupTipsElem};
use super::message_elem::{Elem, ElemType};
use super::message_settings::{PUSH, SETTINGS};
use super::profile::{PROFILE, profile_or_zero};
use super::whole::{Holds, Whole, WholeArray, Zero};
use super::{Part, reader, text};
use crate::core::ids::Seconds;
use crate::core::message::Body;
use serde::Serialize;
use serde_json::value::RawValue;
use std::sync::LazyLock;

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

static ELEMENTS: LazyLock<Vec<(i64, Zero)>> = LazyLock::new(|| {
    let mut elements = Elem::zeros();
    elements.extend([
        (chat_group_tip::TIPS.into(), Zero::of(&GroupTipsElem::default())),
        (chat_group_tip::REPORT.into(), Zero::of(&GroupReportElem::default())),
    ]);
    let holding = |(number, zero): (i64, Zero)| (number, zero.with("merge_elem_message_array", Holds::Array(message)));
    elements.into_iter().map(holding).collect()
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
    Zero::of(&MessageDocument::new(MessageContent::stored(&nothing)))
        .with(ELEMENT_ARRAY, Holds::Array(element))
        .with("message_sender_profile", Holds::Document(|| &PROFILE))
        .with("message_sender_group_member_info", Holds::Document(|| &MEMBER))
        .with("message_offline_push_config", Holds::Document(|| &PUSH))
});

/// A message that is kept in another document, made whole.
pub fn whole(given: &RawValue) -> Whole<'_> {
    Whole { given, zero: &MESSAGE }
}

/// `Message`: what the SDK says of it, to everyone or, where a key says so, to one user. In one that is sent it is ignored.
#[derive(Serialize, Clone, Debug, Default)]
pub struct MessageDocument<'a> {
    /// what the sender has said.
    #[serde(flatten)]
    pub content: Option<MessageContent<'a>>,
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
    pub message_sender_profile: Option<Part>,
    /// object GroupMemberInfo: the sender in the chat group; with role 0 where they are no member.
    #[serde(serialize_with = "member_or_zero")]
    pub message_sender_group_member_info: Option<Part>,
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

impl<'a> MessageDocument<'a> {
    /// The document in which everything but the content is to be filled in.
    pub fn new(content: Option<MessageContent<'a>>) -> Self {
        Self { content, message_group_receipt_unread_count: -1, ..Self::default() }
    }
}

#[cfg(test)]
#[path = "../tests/wire/message_document.rs"]
mod tests;
