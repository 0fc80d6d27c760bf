//! Which notes a change leads to, in the order of the contract: what happened first, then one update with each listed
//! conversation that it changed, then the numbers that it changed.

use super::chat_groups::Report;
use super::documents::{Documents, array, count, list, unlisted};
use super::listeners::{ConversationEvent, Listeners, Note, Subject};
use super::subscriptions::Subscriptions;
use crate::core::chat_group::{Arrival, Departure, TipOf};
use crate::core::chat_groups::rights::{Action, may};
use crate::core::conversation::Conversation;
use crate::core::event::{Event, RemovalReason};
use crate::core::ids::{ConversationId, ConversationNo, GroupId, UserId};
use crate::core::message::Channel;
use crate::core::profile::ONLINE;
use crate::core::state::{Changed, GroupChange, UserState};
use crate::store::{Position, Result};
use crate::wire::message_result::{DeletedExtension, MessageExtension};
use crate::wire::receive_option::ReceiveMessageOptInfo;
use crate::wire::{self, Part};
use std::ffi::CString;

/// Conversations in one note of a whole list.
const PER_NOTE: usize = 100;

fn in_c(text: &str) -> CString {
    CString::new(text).unwrap_or_default()
}

/// An array of one document.
fn alone(document: Part) -> CString {
    wire::write(&[document])
}

/// Makes notes, and hands over each when it is made, so that a long list is never in memory as text.
pub struct Notes<'a> {
    pub documents: Documents<'a>,
    pub listeners: &'a Listeners,
    pub subscriptions: &'a Subscriptions,
    /// Of the journal entry that is told.
    pub position: Position,
    pub tell: &'a mut dyn FnMut(Note),
}

/// Makes a note, if anybody listens. What it says is looked up only then.
macro_rules! tell {
    ($notes:ident => $subject:ident $says:tt) => {
        if $notes.listeners.wants(Subject::$subject) {
            let note = Note::$subject $says;
            ($notes.tell)(note);
        }
    };
}

impl Notes<'_> {
    /// The notes for an event that has just been applied to the state, and for what it changed there. `own`: this device has
    /// made it.
    ///
    /// Of a message that the user does not see, nothing is told.
    pub fn of(&mut self, event: &Event, changed: &Changed, own: bool) -> Result<()> {
        if let Some((channel, seq)) = event.about()
            && self.documents.seen_in(channel, seq)?.is_none()
        {
            return Ok(());
        }
        self.of_event(event, own)?;
        let reason =
            if let Event::ConversationsRemoved { reason, .. } = event { *reason } else { RemovalReason::Asked };
        changed.groups.iter().try_for_each(|change| self.of_group(change, reason))?;
        self.conversations(ConversationEvent::Add, &changed.listed)?;
        let event = ConversationEvent::Delete;
        if !changed.unlisted.is_empty() {
            tell!(self => Conversations { event, conversations: self.documents.all(&changed.unlisted)? });
        }
        self.conversations(ConversationEvent::Update, &changed.updated)
    }

    fn of_group(&mut self, change: &GroupChange, reason: RemovalReason) -> Result<()> {
        match change {
            GroupChange::Created { name, conversations } => {
                tell!(self => GroupCreated { name: in_c(name), conversations: self.documents.all(conversations)? });
            }
            GroupChange::Deleted { name } => tell!(self => GroupDeleted { name: in_c(name) }),
            GroupChange::Renamed { old, new } => tell!(self => GroupRenamed { old: in_c(old), new: in_c(new) }),
            GroupChange::Added { name, conversations } => {
                tell!(self => AddedToGroup { name: in_c(name), conversations: self.documents.all(conversations)? });
            }
            GroupChange::Removed { name, conversations } => tell!(self => DeletedFromGroup {
                name: in_c(name),
                conversations: self.documents.all(conversations)?,
                reason: reason as u32,
            }),
        }
        Ok(())
    }

    /// The user's conversation in the channel, if it is one of theirs.
    fn conversation(&self, channel: &Channel) -> Option<&Conversation> {
        self.documents.state.find(&channel.conversation_of(self.documents.me))
    }

    /// What the event itself says to this user.
    fn of_event(&mut self, event: &Event, own: bool) -> Result<()> {
        let me = self.documents.me;
        match event {
            Event::Reacted { channel, message, reaction, .. } => tell!(self => ReactionsChanged {
                changes: alone(self.documents.reaction_change(channel, message.seq, &message.id.0, reaction)?),
            }),
            Event::ExtensionsSet { message, extensions, .. } => tell!(self => ExtensionsChanged {
                message: in_c(&message.id.0),
                extensions: list(extensions, MessageExtension::from),
            }),
            Event::ExtensionsDeleted { message, keys, .. } => tell!(self => ExtensionsDeleted {
                message: in_c(&message.id.0),
                keys: list(keys, |key| DeletedExtension { message_extension_key: key }),
            }),
            Event::MessagePinned { channel, message, by, on, .. } => {
                let group = channel.conversation_of(me);
                tell!(self => MessagePinned {
                    group: in_c(group.bare()),
                    message: match self.documents.seen_in(channel, message.seq)? {
                        Some(seen) => wire::write(&self.documents.seen(&group, &seen)?),
                        None => CString::default(),
                    },
                    pinned: *on,
                    by: in_c(by.as_str()),
                });
            }
            Event::ReceiptsSent { channel, time, messages, .. } => {
                let mut own = Vec::new();
                for message in messages.iter().filter(|m| m.sender == *me) {
                    own.extend(self.documents.seen_in(channel, message.seq)?);
                }
                if !own.is_empty() {
                    let receipt = |seen| self.documents.receipt(channel, seen, *time);
                    tell!(self => ReadReceipts { receipts: array(own.iter().map(receipt))? });
                }
            }
            Event::AllReceiveOptionSet { option } => {
                tell!(self => AllReceiveOption { option: wire::write(&ReceiveMessageOptInfo::from(option)) });
            }
            Event::ProfileChanged { user, .. } if user == me => {
                tell!(self => OwnProfile { profile: wire::write(&self.documents.user(user)?) });
            }
            Event::ProfileChanged { user, .. } if self.subscriptions.profiles.contains(user) => {
                tell!(self => Profiles { profiles: alone(self.documents.user(user)?) });
            }
            Event::StatusSet { user, status, text } => {
                let own_text = user == me && *status == ONLINE;
                if own_text || self.subscriptions.statuses.contains(user) {
                    tell!(self => Statuses { statuses: alone(self.documents.status_of(user, *status, text)?) });
                }
            }
            Event::MessageSent { channel, message } if message.is_for(me) => {
                let conversation = channel.conversation_of(me);
                if let Some(tip) = &message.body.tip {
                    tell!(self => GroupTip { tip: wire::write(&self.documents.tip(&conversation, tip, message.time)?) });
                    match &tip.what {
                        TipOf::AdminSet { user, on } if user == me => {
                            let report = if *on { Report::MadeAdmin } else { Report::AdminNoMore };
                            self.report(report, channel, &tip.by, "", 0)?;
                        }
                        TipOf::Muted { user, seconds } if user == me => {
                            self.report(Report::Muted, channel, &tip.by, "", *seconds)?;
                        }
                        _ => {}
                    }
                }
                // The device that has written it has its answer.
                let told = self.documents.state.tells(me, &conversation, message);
                if told && (!own || message.body.tip.is_some()) {
                    tell!(self => NewMessages { messages: alone(self.documents.message(&conversation, message)?) });
                }
            }
            Event::MessageRevoked { channel, message } if message.is_for(me) => {
                if let Some(c) = self.conversation(channel) {
                    tell!(self => MessagesRevoked { messages: alone(self.documents.revoked(&c.id, message)?) });
                }
            }
            Event::MessageModified { channel, message } if message.is_for(me) => {
                if let Some(c) = self.conversation(channel) {
                    tell!(self => MessagesModified { messages: alone(self.documents.message(&c.id, message)?) });
                }
            }
            Event::ReadByPeer { channel, reader, time, .. } if reader != me => {
                if let Some(c) = self.conversation(channel) {
                    tell!(self => ReadReceipts { receipts: alone(self.documents.conversation_receipt(c, *time)?) });
                }
            }
            Event::ChatGroupCreated { channel, members, .. } => match members.first() {
                Some((owner, _)) if owner != me => self.report(Report::Invited, channel, owner, "", 0)?,
                _ if own => {}
                _ => self.report(Report::Created, channel, me, "", 0)?,
            },
            Event::ChatGroupDissolved { channel: Channel::Group(group), by, name } if !own => {
                self.report_of((group, name), Report::Dissolved, by, "", 0)?;
            }
            Event::MembersWelcomed { channel, by, arrival, text } => {
                let report = match arrival {
                    Arrival::Accepted => Report::RequestAccepted,
                    Arrival::Invited => Report::Invited,
                };
                self.report(report, channel, by, text, 0)?;
            }
            Event::MembersDismissed { channel, by, text } => self.report(Report::Removed, channel, by, text, 0)?,
            Event::MembersLeft { channel, users, exit: Departure::Quit } if users.contains(me) && !own => {
                self.report(Report::Quit, channel, me, "", 0)?;
            }
            Event::RequestMade { channel, request } => {
                let report =
                    if request.invited.is_some() { Report::InvitationRequested } else { Report::JoinRequested };
                let store = self.documents.store;
                if let Some(group) = store.chat_group(&request.group)?
                    && let Some(role) = store.role(&request.group, me)?
                    && may(Action::DecideRequests, group.kind, role)
                {
                    self.report(report, channel, &request.from, &request.text, 0)?;
                }
            }
            Event::RequestAnswered { user, request } if user == me => {
                if let Some(decision) = &request.decision {
                    let report = match (request.invited.is_some(), decision.accepted) {
                        (false, true) => Report::RequestAccepted,
                        (false, false) => Report::RequestRefused,
                        (true, true) => Report::InvitationAccepted,
                        (true, false) => Report::InvitationRefused,
                    };
                    let channel = Channel::Group(request.group.clone());
                    self.report(report, &channel, &decision.by, &decision.text, 0)?;
                }
            }
            Event::AttributesChanged { channel: Channel::Group(group), .. } => self.attributes(group)?,
            Event::CountersChanged { channel: Channel::Group(group), counters } => {
                for (key, value) in counters {
                    tell!(self => CounterChanged { group: in_c(group.as_str()), key: in_c(key), value: *value });
                }
            }
            Event::TopicCreated { topic, .. } => {
                tell!(self => TopicCreated { group: in_c(topic.home().as_str()), topic: in_c(topic.as_str()) });
            }
            Event::TopicsDeleted { channel: Channel::Group(group), topics } => tell!(self => TopicsDeleted {
                group: in_c(group.as_str()),
                topics: list(topics, GroupId::as_str),
            }),
            Event::ConversationListed { .. }
            | Event::ConversationPinned { .. }
            | Event::ConversationsMarked { .. }
            | Event::ConversationGroupCreated { .. }
            | Event::ConversationGroupDeleted { .. }
            | Event::ConversationGroupRenamed { .. }
            | Event::ConversationGroupsReordered { .. }
            | Event::ConversationsAdded { .. }
            | Event::ConversationsRemoved { .. }
            | Event::ConversationsNoted { .. }
            | Event::ConversationDrafted { .. }
            | Event::ConversationUnlisted { .. }
            | Event::ConversationRead { .. }
            | Event::ReceiveOptionSet { .. }
            | Event::MessagesDeleted { .. }
            | Event::HistoryCleared { .. }
            | Event::MessagesSaved { .. }
            | Event::LocalDataSet { .. }
            | Event::MessageSent { .. }
            | Event::MessageRevoked { .. }
            | Event::MessageModified { .. }
            | Event::ReadByPeer { .. }
            | Event::ChatGroupChanged { .. }
            | Event::ChatGroupDissolved { .. }
            | Event::ChatGroupForgotten { .. }
            | Event::MembersEntered { .. }
            | Event::MembersLeft { .. }
            | Event::MembersBanned { .. }
            | Event::MemberChanged { .. }
            | Event::MembersMarked { .. }
            | Event::AttributesChanged { .. }
            | Event::CountersChanged { .. }
            | Event::RequestDecided { .. }
            | Event::RequestAnswered { .. }
            | Event::RequestsRead { .. }
            | Event::TopicChanged { .. }
            | Event::TopicsDeleted { .. }
            | Event::ProfileChanged { .. } => {}
        }
        Ok(())
    }

    /// Also where nobody listens: then the device has heard of it all the same.
    pub fn attributes(&mut self, group: &GroupId) -> Result<()> {
        let wanted = self.listeners.wants(Subject::AttributesChanged);
        let attributes = if wanted { self.documents.attributes(group, &[])? } else { CString::default() };
        let (group, position) = (in_c(group.as_str()), self.position.0);
        (self.tell)(Note::AttributesChanged { group, attributes, position });
        Ok(())
    }

    /// What this user alone is told about a chat group comes as a message.
    fn report(&mut self, report: Report, channel: &Channel, by: &UserId, said: &str, seconds: u64) -> Result<()> {
        let Channel::Group(group) = channel else { return Ok(()) };
        let name = self.documents.store.chat_group(group)?.map(|group| group.name).unwrap_or_default();
        self.report_of((group, &name), report, by, said, seconds)
    }

    /// The same about one of that name, which may be no more.
    fn report_of(&mut self, of: (&GroupId, &str), report: Report, by: &UserId, said: &str, seconds: u64) -> Result<()> {
        tell!(self => NewMessages { messages: alone(self.documents.report(report, of, by, said, seconds)?) });
        Ok(())
    }

    fn conversations(&mut self, event: ConversationEvent, conversations: &[ConversationNo]) -> Result<()> {
        // A topic is not listed; what is unread there, and the user's draft, stands in its own document. What was changed of
        // it comes with the message that says so.
        for no in conversations {
            if let Some(ConversationId::Group(topic)) = self.documents.state.conversation(*no).map(|c| &c.id)
                && topic.community().is_some()
                && self.listeners.wants(Subject::TopicChanged)
                // Of one that is no more, that it was deleted is told behind this.
                && let Some(document) = self.documents.topic(topic)?
            {
                let (group, topic) = (in_c(topic.home().as_str()), wire::write(&document));
                (self.tell)(Note::TopicChanged { group, topic });
            }
        }
        if self.listeners.wants(Subject::Conversations) {
            let documents = self.documents.listed(conversations)?;
            if !documents.is_empty() {
                (self.tell)(Note::Conversations { event, conversations: wire::write(&documents) });
            }
        }
        Ok(())
    }

    /// The whole list, as a login shows it: Start, the conversations in pages, Finish. Before the pages, those that the host
    /// may still show and that are gone.
    pub fn of_whole_list(&mut self, gone: &[ConversationId]) -> Result<()> {
        if !self.listeners.wants(Subject::Conversations) {
            return Ok(());
        }
        let mut note = |event, conversations| (self.tell)(Note::Conversations { event, conversations });
        note(ConversationEvent::Start, c"[]".to_owned());
        for page in gone.chunks(PER_NOTE) {
            note(ConversationEvent::Delete, list(page, unlisted));
        }
        let numbers: Vec<_> = self.documents.state.whole_list().map(|(no, _)| no).collect();
        for page in numbers.chunks(PER_NOTE) {
            note(ConversationEvent::Add, wire::write(&self.documents.listed(page)?));
        }
        note(ConversationEvent::Finish, c"[]".to_owned());
        Ok(())
    }

    /// The unread numbers that are no longer what they were.
    pub fn of_numbers(&mut self, before: &Numbers) {
        let after = Numbers::of(self.documents.state, self.subscriptions);
        if after.total != before.total {
            tell!(self => TotalUnread { count: count(after.total) });
        }
        for (watched, old) in self.subscriptions.unread.all().iter().zip(&before.watched) {
            if watched.unread != *old {
                tell!(self => UnreadByFilter { filter: in_c(&watched.text), count: count(watched.unread) });
            }
        }
    }
}

/// The unread numbers of a moment; none, before anything was told.
#[derive(Default)]
pub struct Numbers {
    total: u64,
    watched: Vec<u64>,
}

impl Numbers {
    pub fn of(state: &UserState, subscriptions: &Subscriptions) -> Self {
        Self { total: state.total_unread(), watched: subscriptions.unread.all().iter().map(|w| w.unread).collect() }
    }
}
