//! Every reader of JSON, with any bytes. An input is the name of a reader, a line break, and the document.

use crate::core::chat_group::{ChatGroup, Member, Request, Topic};
use crate::core::command::NewDraft;
use crate::core::event::Entry;
use crate::core::filter::Filter;
use crate::core::ids::IdText;
use crate::core::ids::{ConversationId, ConversationType, UserId};
use crate::core::message::{self, Body, Message, MessageId};
use crate::core::profile::{Profile, ProfileChange};
use crate::core::state::UserState;
use crate::runtime::options::Options;
use crate::wire;
use crate::wire::chat_group::{
    CreateGroupParam, GroupInfoCustomString, GroupModifyInfoParam, GroupSearchParam, read_attributes, read_counters,
};
use crate::wire::chat_group_member::{
    GroupDeleteMemberParam, GroupGetMemberInfoListParam, GroupInviteMemberParam, GroupMemberInfoCustomString,
    GroupMemberSearchParam, GroupModifyMemberInfoParam,
};
use crate::wire::chat_group_request::{GroupHandlePendencyParam, GroupPendencyOption};
use crate::wire::config::{ExperimentalRequest, SetConfig};
use crate::wire::conversation::{
    ConversationListFilter, Draft, GetConversationListParam, read_draft, read_selecting_filter,
};
use crate::wire::message::{
    MessageKey, MessageParam, MessageSearchParam, MsgBatchSendParam, MsgDeleteParam, MsgGetMsgListParam,
    MsgLocatorParam,
};
use crate::wire::message_document::MessageContent;
use crate::wire::message_result::MessageExtension;
use crate::wire::profile::{FriendShipGetProfileListParam, SelfStatus, UserProfileCustomStringInfo, UserProfileItem};
use crate::wire::topic::TopicParam;
use crate::wire::usersig::UserSig;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

/// Runs the reader that the input names.
pub fn read(input: &[u8]) {
    let Some((name, document)) = std::str::from_utf8(input).ok().and_then(|text| text.split_once('\n')) else { return };
    if let Some((_, reader)) = READERS.iter().find(|(of, _)| *of == name) {
        reader(document);
    }
}

type Reader = fn(&str);

/// By the name of the document, or of the type. What is read is also made into what the library makes of it.
const READERS: [(&str, Reader); 46] = [
    // Arguments of calls.
    ("SdkConfig", |json| discard(Options::read(1, json))),
    ("SetConfig", |json| {
        if let Ok(config) = wire::read::<SetConfig>(json) {
            let mut all = SetConfig::zeroed();
            all.merge(config);
            written_as_read(&all);
        }
    }),
    ("ExperimentalRequest", |json| discard(ExperimentalRequest::read(json).map(|it| it.log_line()))),
    ("Ids", |json| discard(wire::read_array::<IdText>(json))),
    ("IdsOrAll", |json| discard(wire::read_ids_or_all::<IdText>(json))),
    ("GetConversationListParam", |json| array::<GetConversationListParam>(json, |it| discard(it.kind()))),
    ("ConversationListFilter", |json| made(json, |it: ConversationListFilter| Filter::from(it))),
    ("SelectingFilter", |json| discard(read_selecting_filter(json))),
    ("Draft", draft),
    ("MessageParam", sent),
    ("MessageKey", |json| {
        made(json, |key: MessageKey| {
            discard((key.reference(), key.reference_in(&bob()), key.message_version, key.revoke_reason(), key.local()));
        });
    }),
    ("MessageKeys", |json| array::<MessageKey>(json, |key| discard(key.reference()))),
    ("MsgBatchSendParam", |json| made(json, |it: MsgBatchSendParam| it.msg_batch_send_param_msg.body())),
    ("MsgGetMsgListParam", |json| made(json, |it: MsgGetMsgListParam| it.query(&bob()))),
    ("MsgDeleteParam", |json| made(json, |it: MsgDeleteParam| it.msg_delete_param_msg.reference_in(&bob()))),
    ("MessageSearchParam", |json| {
        discard(MessageSearchParam::read(json).map(|it| (it.kind(), it.query(Some(bob())))));
    }),
    ("MsgLocator", |json| array::<MsgLocatorParam>(json, |it| discard(it.reference_in(&bob())))),
    ("FriendShipGetProfileListParam", |json| made(json, FriendShipGetProfileListParam::users)),
    ("UserProfileItem", |json| {
        made(json, |change: UserProfileItem| Profile::default().change(&ProfileChange::from(change)));
    }),
    ("SelfStatus", |json| made(json, |it: SelfStatus| it.user_status_custom_status)),
    ("CreateGroupParam", |json| made(json, |it: CreateGroupParam| it.group(1))),
    ("CommunityParam", |json| made(json, |it: CreateGroupParam| it.community(1))),
    ("GroupSearchParam", |json| made(json, GroupSearchParam::search)),
    ("GroupModifyInfoParam", |json| made(json, GroupModifyInfoParam::change)),
    ("GroupAttributes", |json| discard(read_attributes(json))),
    ("GroupCounters", |json| discard(read_counters(json))),
    ("GroupGetMemberInfoListParam", |json| made(json, GroupGetMemberInfoListParam::query)),
    ("GroupMemberSearchParam", |json| made(json, GroupMemberSearchParam::search)),
    ("GroupModifyMemberInfoParam", |json| made(json, GroupModifyMemberInfoParam::change)),
    ("GroupInviteMemberParam", |json| made(json, GroupInviteMemberParam::invitation)),
    ("GroupDeleteMemberParam", |json| made(json, GroupDeleteMemberParam::removal)),
    ("GroupPendencyOption", |json| made(json, GroupPendencyOption::page)),
    ("GroupHandlePendencyParam", |json| made(json, GroupHandlePendencyParam::decision)),
    ("TopicParam", |json| {
        made(json, |it: TopicParam| it.topic(1));
        made(json, TopicParam::change);
    }),
    // Arguments that are answered again.
    ("MessageExtension", |json| array::<MessageExtension>(json, |it| written_as_read(&it))),
    ("UserProfileCustomStringInfo", |json| read_and_written::<UserProfileCustomStringInfo<'static>>(json)),
    ("GroupInfoCustomString", |json| read_and_written::<GroupInfoCustomString<'static>>(json)),
    ("GroupMemberInfoCustomString", |json| read_and_written::<GroupMemberInfoCustomString<'static>>(json)),
    ("UserSig", |json| read_and_written::<UserSig>(json)),
    // What the file holds.
    ("Entry", |json| {
        let Some(entry) = stored::<Entry>(json) else { return };
        let (mut state, me) = (UserState::default(), UserId::new("alice").unwrap_or_else(|| unreachable!()));
        // Whoever can write the file can write any event.
        for event in &entry.events {
            let _ = state.apply(&me, event);
        }
    }),
    ("Message", |json| {
        if let Some(message) = stored::<Message>(json) {
            content(&message.body);
        }
    }),
    ("Profile", |json| discard(stored::<Profile>(json))),
    ("ChatGroup", |json| discard(stored::<ChatGroup>(json))),
    ("Member", |json| discard(stored::<Member>(json))),
    ("Request", |json| discard(stored::<Request>(json))),
    ("Topic", |json| discard(stored::<Topic>(json))),
];

fn discard<T>(made: T) {
    std::hint::black_box(made);
}

fn bob() -> ConversationId {
    ConversationId::new(ConversationType::C2c, "bob").unwrap_or_else(|| unreachable!())
}

/// An object, if it is one of that type.
fn object<T: DeserializeOwned>(json: &str) -> Option<T> {
    wire::read(json).ok()
}

/// What the library makes of such an object.
fn made<T: DeserializeOwned, M>(json: &str, make: impl FnOnce(T) -> M) {
    discard(object(json).map(make));
}

fn array<T: DeserializeOwned>(json: &str, each: impl Fn(T)) {
    let objects: Vec<T> = wire::read(json).unwrap_or_default();
    objects.into_iter().for_each(each);
}

/// What is written of the document reads back the same.
fn written_as_read<T: Serialize + DeserializeOwned + Debug>(document: &T) {
    let written = wire::write(document);
    let text = written.to_str().unwrap_or_else(|e| panic!("{document:?} is written as no text: {e}"));
    let again: T = wire::read(text).unwrap_or_else(|e| panic!("{document:?} is written as {text}: {e}"));
    assert_eq!(format!("{again:?}"), format!("{document:?}"), "written as {text}");
}

fn read_and_written<T: Serialize + DeserializeOwned + Debug>(json: &str) {
    made(json, |document: T| written_as_read(&document));
}

/// What a store reads, which is also what it wrote.
fn stored<T: Serialize + DeserializeOwned + PartialEq + Debug>(json: &str) -> Option<T> {
    let document = serde_json::from_str(json).ok()?;
    let written = serde_json::to_string(&document).unwrap_or_else(|e| panic!("{document:?} is not written: {e}"));
    let again: T =
        serde_json::from_str(&written).unwrap_or_else(|e| panic!("{document:?} is written as {written}: {e}"));
    assert_eq!(again, document, "written as {written}");
    Some(document)
}

fn draft(json: &str) {
    let told = |given: NewDraft| {
        let draft = message::Draft { message: given.message, user_define: given.user_define, time: 1 };
        wire::write(&Draft::of(&draft)).into_string().unwrap_or_default()
    };
    let Ok(Some(given)) = read_draft(json) else { return };
    let first = told(given);
    // What a host is told of a draft, it may set again, and is told the same.
    let again = read_draft(&first).unwrap_or_else(|e| panic!("it is told as {first}: {e}")).map(told);
    assert_eq!(again.as_deref().and_then(document), document(&first));
}

/// A message as it is sent, stored and told.
fn sent(json: &str) {
    let Ok(param) = wire::read::<MessageParam>(json) else { return };
    discard((param.time(), param.sender().map(str::len)));
    let new = param.new_message(MessageId::new("alice", 1, 1), 1, 1);
    content(&new.body);
    // What is stored is what the sender has given.
    let stored = format!("{{\"message_elem_array\":{}}}", new.body.content);
    let again: MessageParam = wire::read(&stored).unwrap_or_else(|e| panic!("{param:?} is stored as {stored}: {e}"));
    assert_eq!(again.body().content, new.body.content);
    // What is told may be sent again, and is told the same.
    let told = told(&new.body);
    let again: MessageParam = wire::read(&told).unwrap_or_else(|e| panic!("{param:?} is told as {told}: {e}"));
    assert_eq!(document(&self::told(&again.body())), document(&told), "told as {told}");
}

fn told(body: &Body) -> String {
    wire::write(&MessageContent::stored(body)).into_string().unwrap_or_default()
}

fn document(json: &str) -> Option<serde_json::Value> {
    serde_json::from_str(json).ok()
}

/// What is stored of a message can be told, also where the file says something else than was written.
fn content(body: &Body) {
    if let Some(content) = MessageContent::stored(body) {
        let text = wire::write(&content);
        assert!(!text.is_empty(), "{body:?} is told");
        discard(wire::write(&content.blank()));
    }
}

#[cfg(test)]
#[path = "../tests/fuzzing/documents.rs"]
mod tests;
