//! `decide`: what a command leads to, and the parts its rules share.

use super::chat_group::{ChatGroup, Former, Member, Request, RequestRef, Role, Topic};
use super::chat_groups::{self, attributes, info, members, requests, topics};
use super::command::Command;
use super::error::{Code, Error};
use super::event::Event;
use super::ids::{ConversationId, ConversationNo, GroupId, IdText, Seconds, UserId};
use super::limits::Limits;
use super::message::{Channel, Extension, Message, MessageRef, Pin, Place};
use super::profile::Profile;
use super::state::UserState;
use super::{conversation_groups, conversations, messages, profile};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a rule must know that a user's own state does not hold. Stores implement it, and tests.
pub trait View {
    fn chat_group(&self, group: &GroupId) -> Result<Option<ChatGroup>, Error>;

    /// What the user is in the chat group, if they are in it.
    fn member(&self, group: &GroupId, user: &UserId) -> Result<Option<Member>, Error>;

    /// The user's role in the chat group, or in the one that the topic belongs to, if they are in it.
    fn role(&self, group: &GroupId, user: &UserId) -> Result<Option<Role>, Error> {
        Ok(self.member(&group.home(), user)?.map(|member| member.role))
    }

    fn member_count(&self, group: &GroupId) -> Result<u64, Error>;

    /// The user beside the owner who has the highest role and, of those, has been in the chat group for longest.
    fn heir(&self, group: &GroupId) -> Result<Option<UserId>, Error>;

    /// What has stayed of the user's time in the chat group; of a member, nothing.
    fn former(&self, group: &GroupId, user: &UserId) -> Result<Former, Error>;

    /// All marks that members of the chat group have.
    fn marks(&self, group: &GroupId) -> Result<BTreeSet<u32>, Error>;

    fn attributes(&self, group: &GroupId) -> Result<BTreeMap<String, String>, Error>;

    fn counters(&self, group: &GroupId) -> Result<BTreeMap<String, i64>, Error>;

    /// The newest request about somebody's coming in, or the one of that number.
    fn request(&self, request: &RequestRef) -> Result<Option<Request>, Error>;

    /// The number the next request gets.
    fn next_request_no(&self) -> Result<u64, Error>;

    fn topic(&self, topic: &GroupId) -> Result<Option<Topic>, Error>;

    /// The topics of a Community, the oldest first.
    fn topics(&self, community: &GroupId) -> Result<Vec<GroupId>, Error>;

    /// Users who are not in the chat group, or in the topic, and list it or have said something of it, or of one of its topics.
    fn remembering(&self, group: &GroupId) -> Result<Vec<UserId>, Error>;

    /// How many chat groups were created since then.
    fn chat_groups_created(&self, since: Seconds) -> Result<u64, Error>;

    /// The number of the channel's last message; 0 where there is none.
    fn last_seq(&self, channel: &Channel) -> Result<u64, Error>;

    /// When anything last happened in any channel that shows in lists; 0 where nothing did.
    fn newest(&self) -> Result<Seconds, Error>;

    /// The time of the channel's last message; 0 where there is none.
    fn last_time(&self, channel: &Channel) -> Result<Seconds, Error>;

    /// The number of its last message that is not newer than that.
    fn last_seq_at(&self, channel: &Channel, time: Seconds) -> Result<u64, Error>;

    /// The user no longer sees the channel's messages up to this one.
    fn cleared_seq(&self, user: &UserId, channel: &Channel) -> Result<u64, Error>;

    /// How many messages behind that one count as unread for the user, those not counted that they have deleted.
    fn unread_behind(&self, user: &UserId, channel: &Channel, seq: u64) -> Result<u64, Error>;

    /// A message that the user can see, and where it is.
    fn message(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>, Error>;

    /// A message that came to the user, also one that they have deleted or cleared since, and where it is.
    fn received(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>, Error>;

    /// The last place that a message is at which the user keeps for themselves between those two, both included.
    fn last_saved(&self, user: &UserId, channel: &Channel, between: (Place, Place)) -> Result<Option<Place>, Error>;

    fn has_receipt(&self, channel: &Channel, seq: u64, user: &UserId) -> Result<bool, Error>;

    /// Who has reacted how, in the order in which they did.
    fn reactions(&self, channel: &Channel, seq: u64) -> Result<Vec<(String, UserId)>, Error>;

    fn extensions(&self, channel: &Channel, seq: u64) -> Result<Vec<Extension>, Error>;

    /// The pinned messages, whoever sees them, the one pinned last first.
    fn pins(&self, channel: &Channel) -> Result<Vec<Pin>, Error>;

    fn profile(&self, user: &UserId) -> Result<Profile, Error>;
}

/// All that a command is decided on.
pub struct Situation<'a> {
    pub me: &'a UserId,
    pub state: &'a UserState,
    pub view: &'a dyn View,
    pub limits: &'a Limits,
    pub now: Seconds,
    /// What no other command has drawn.
    pub random: u64,
    /// Chat groups whose attributes somebody else has changed, and when: a place in the order of everything that happens.
    pub attributes_changed: &'a HashMap<GroupId, i64>,
    /// Up to here in that order the caller knew of everything when they made the call.
    pub told: i64,
}

/// A command that may be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// What it leads to; nothing, where all is as asked already.
    pub events: Vec<Event>,
    pub reply: Reply,
}

/// What the caller is told beside the code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reply {
    #[default]
    Nothing,
    /// One result for each conversation named, in the order given.
    Items(Vec<ItemResult>),
    Conversation(ConversationNo),
    Message(Box<Message>, ConversationId),
    /// A result for each receiver: the message, or why it was not sent.
    Sent(Vec<(String, Result<Box<Message>, Error>)>),
    Messages(Vec<Message>, ConversationId),
    /// The extensions that were set or deleted, each with its code.
    Extensions(Vec<(Extension, Option<Error>)>),
    ChatGroup(GroupId),
    Topic(GroupId),
    /// What became of each user whom the call names.
    Invited(Vec<(IdText, UserResult)>),
    Removed(Vec<(IdText, UserResult)>),
    /// The counters that were set or changed, as they are now.
    Counters(Vec<(String, i64)>),
    /// Each topic that was to be deleted, and why it was not.
    Topics(Vec<(IdText, Option<Error>)>),
}

/// `HandleGroupMemberResult`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum UserResult {
    Failed = 0,
    Done = 1,
    /// They are in the chat group already.
    Included = 2,
    /// An owner or admin has to decide.
    Asked = 3,
}

/// What became of one of the conversations a call names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemResult {
    /// As the caller wrote it.
    pub id: IdText,
    /// Why it was left out; `None` where it was done.
    pub error: Option<Error>,
}

/// A command that is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub error: Error,
    /// A message that says more: the one that stands instead of the caller's.
    pub message: Option<Box<(Message, ConversationId)>>,
    /// Where every item failed, what was wrong with each.
    pub items: Vec<ItemResult>,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self { error, message: None, items: Vec::new() }
    }
}

pub fn refuse<T>(code: Code, text: impl Into<std::borrow::Cow<'static, str>>) -> Result<T, Refusal> {
    Err(Error::new(code, text).into())
}

/// The events a command leads to, or why it is refused. A refused command changes nothing.
pub fn decide(command: &Command, on: &Situation<'_>) -> Result<Decision, Refusal> {
    let mut decision = decide_by_kind(command, on)?;
    stand_first(&mut decision.events, on)?;
    Ok(decision)
}

/// A conversation that was just used stands before all others, also where the clock was set back since they were.
fn stand_first(events: &mut [Event], on: &Situation<'_>) -> Result<(), Error> {
    let mut used = events.iter_mut().filter_map(Event::active_time).peekable();
    if used.peek().is_none() {
        return Ok(());
    }
    let newest = on.state.newest().max(on.view.newest()?);
    if newest > on.now {
        used.for_each(|time| *time = newest.saturating_add(1));
    }
    Ok(())
}

fn decide_by_kind(command: &Command, on: &Situation<'_>) -> Result<Decision, Refusal> {
    match command {
        Command::CreateConversationGroup { name, ids } => conversation_groups::create(name, ids, on),
        Command::DeleteConversationGroup { name } => conversation_groups::delete(name, on),
        Command::RenameConversationGroup { old, new } => conversation_groups::rename(old, new, on),
        Command::ReorderConversationGroups { names } => conversation_groups::reorder(names, on),
        Command::AddConversationsToGroup { name, ids } => conversation_groups::add(name, ids, on),
        Command::DeleteConversationsFromGroup { name, ids } => conversation_groups::remove(name, ids, on),
        Command::CreateConversation { conversation } => conversations::create(conversation, on),
        Command::PinConversation { conversation, pinned } => conversations::pin(conversation, *pinned, on),
        Command::MarkConversations { ids, marks, on: mark } => conversations::mark(ids, *marks, *mark, on),
        Command::SetCustomData { ids, text } => conversations::note(ids, text, on),
        Command::SetDraft { conversation, draft } => conversations::draft(conversation, draft.as_ref(), on),
        Command::DeleteConversation { conversation } => conversations::delete(conversation, on),
        Command::DeleteConversations { ids, clear_messages } => conversations::delete_all(ids, *clear_messages, on),
        Command::Read { scope, up_to } => conversations::read(scope, up_to, on),
        Command::SetReceiveOption { conversations, option } => {
            conversations::set_receive_option(conversations, *option, on)
        }
        Command::SetAllReceiveOption { option } => conversations::set_all_receive_option(option, on),
        Command::SendMessage { conversation, message } => messages::send(conversation, message, on),
        Command::SendToUsers { message, receivers } => messages::send_to_users(message, receivers, on),
        Command::RevokeMessage { conversation, message, reason } => messages::revoke(conversation, message, reason, on),
        Command::ModifyMessage { message, version, body } => messages::modify(message, *version, body, on),
        Command::DeleteMessages { conversation, messages } => messages::delete(conversation, messages, on),
        Command::ClearHistory { conversation } => messages::clear(conversation, on),
        Command::SaveMessages { conversation, messages, place_now } => {
            messages::save(conversation, messages, *place_now, on)
        }
        Command::SetLocalData { message, data } => messages::set_local_data(message, data, on),
        Command::SendReadReceipts { messages } => messages::send_receipts(messages, on),
        Command::SetExtensions { message, extensions } => messages::set_extensions(message, extensions, on),
        Command::DeleteExtensions { message, keys } => messages::delete_extensions(message, keys, on),
        Command::React { message, reaction, on: react } => messages::react(message, reaction, *react, on),
        Command::PinMessage { group, message, on: pin } => messages::pin(group, message, *pin, on),
        Command::ModifyProfile { change } => profile::modify(change, on),
        Command::SetStatus { text } => profile::set_status(text, on),
        Command::CreateChatGroup { group } => chat_groups::create(group, on),
        Command::DissolveChatGroup { group } => chat_groups::dissolve(group, on),
        Command::ModifyChatGroup { group, change } => info::modify(group, change, on),
        Command::JoinChatGroup { group, text } => members::join(group, text, on),
        Command::QuitChatGroup { group } => members::quit(group, on),
        Command::InviteToChatGroup { group, users, text } => members::invite(group, users, text, on),
        Command::RemoveFromChatGroup { group, users, text, seconds } => {
            members::remove(group, users, text, *seconds, on)
        }
        Command::ModifyMember { group, user, change } => members::modify(group, user, change, on),
        Command::MarkMembers { group, users, mark, on: set } => members::mark(group, users, *mark, *set, on),
        Command::SetAttributes { group, attributes, replace } => attributes::set(group, attributes, *replace, on),
        Command::DeleteAttributes { group, keys } => attributes::delete(group, keys, on),
        Command::SetCounters { group, counters } => attributes::set_counters(group, counters, on),
        Command::AddToCounter { group, key, amount } => attributes::add_to_counter(group, key, *amount, on),
        Command::HandleRequest { request, accept, text } => requests::decide(request, *accept, text, on),
        Command::ReadRequests { time } => requests::read(*time, on),
        Command::CreateTopic { group, topic } => topics::create(group, topic, on),
        Command::DeleteTopics { group, topics } => topics::delete(group, topics, on),
        Command::ModifyTopic { topic, change } => topics::modify(topic, change, on),
    }
}

/// The conversations a call names: each with its result, those that can be worked on with their id.
pub struct Items {
    pub results: Vec<ItemResult>,
    /// The place in `results`, and the conversation.
    pub accepted: Vec<(usize, ConversationId)>,
}

impl Items {
    /// Reads the ids of one call: repeated ones count once, malformed ones fail.
    pub fn read(ids: &[IdText], limits: &Limits) -> Result<Self, Refusal> {
        let most = limits.conversations_per_call;
        if ids.len() as u64 > most {
            return refuse(
                Code::TooManyIds,
                format!("conversation_id_array has {} ids; at most {most} are taken", ids.len()),
            );
        }
        let mut seen = hashbrown::HashSet::with_capacity(ids.len());
        let mut items = Self { results: Vec::with_capacity(ids.len()), accepted: Vec::with_capacity(ids.len()) };
        for id in ids.iter().filter(|id| seen.insert(id.as_str())) {
            let error = match ConversationId::parse(id) {
                Some(conversation) => {
                    items.accepted.push((items.results.len(), conversation));
                    None
                }
                None => Some(Error::new(
                    Code::InvalidParameters,
                    "conversation_id_array: not c2c_<user id> or group_<chat group id>, such as c2c_bob",
                )),
            };
            items.results.push(ItemResult { id: id.clone(), error });
        }
        Ok(items)
    }

    /// Fails the accepted items for which `check` has an error.
    pub fn check(
        &mut self,
        mut check: impl FnMut(&ConversationId) -> Result<Option<Error>, Error>,
    ) -> Result<(), Error> {
        let mut accepted = Vec::with_capacity(self.accepted.len());
        for (at, id) in std::mem::take(&mut self.accepted) {
            match check(&id)? {
                None => accepted.push((at, id)),
                Some(error) => {
                    if let Some(result) = self.results.get_mut(at) {
                        result.error = Some(error);
                    }
                }
            }
        }
        self.accepted = accepted;
        Ok(())
    }

    /// Refuses the whole call if no item is left: with their common code where it is `common`, else 6017.
    pub fn require_any(&self, common: Option<Code>) -> Result<(), Refusal> {
        if !self.accepted.is_empty() {
            return Ok(());
        }
        let codes = || self.results.iter().flat_map(|r| r.error.as_ref()).map(|e| e.code);
        let code = common.filter(|common| codes().all(|c| c == *common)).unwrap_or(Code::InvalidParameters);
        let error = Error::new(code, "conversation_id_array: no id could be worked on; the results say why");
        Err(Refusal { error, message: None, items: self.results.clone() })
    }
}

/// An error for a conversation with a chat group that does not exist.
pub fn missing_chat_group(id: &ConversationId, view: &dyn View) -> Result<Option<Error>, Error> {
    match id {
        ConversationId::Group(group) if !chat_groups::exists(group, view)? => {
            Ok(Some(Error::new(Code::OperateFailed, "conversation_id_array: there is no such chat group")))
        }
        _ => Ok(None),
    }
}

/// Gives numbers to the conversations that have none yet; those come first in `events`.
pub fn name_conversations<'a>(
    ids: impl IntoIterator<Item = &'a ConversationId>,
    state: &UserState,
    events: &mut Vec<Event>,
) -> Vec<ConversationNo> {
    let mut next = state.next_conversation_no();
    ids.into_iter()
        .map(|id| {
            state.number(id).unwrap_or_else(|| {
                let no = next;
                next = ConversationNo(no.0 + 1);
                events.push(Event::ConversationNamed { no, id: id.clone() });
                no
            })
        })
        .collect()
}
