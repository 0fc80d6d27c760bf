//! Which notes a change leads to, in the order of the contract: what happened first, then one update with each listed
//! conversation that it changed, then the numbers that it changed.

use super::documents::{Documents, Part};
use super::listeners::{ConversationEvent, Listeners, Note, Topic};
use super::watches::Watches;
use crate::core::event::Event;
use crate::core::ids::ConversationNo;
use crate::core::message::MessageRef;
use crate::core::profile::ONLINE;
use crate::core::state::{Change, UserState};
use crate::store::StoreError;
use crate::wire;
use crate::wire::message::ReceiveMessageOptInfo;
use std::ffi::CString;

/// Conversations in one note of a whole list.
const PER_NOTE: usize = 100;

type Result = std::result::Result<(), StoreError>;

fn text(text: &str) -> CString {
    CString::new(text).unwrap_or_default()
}

fn array(document: Part) -> CString {
    wire::write(&[document])
}

/// Notes that are being made.
pub struct Notes<'a> {
    pub documents: Documents<'a>,
    pub listeners: &'a Listeners,
    pub watches: &'a Watches,
    pub made: &'a mut Vec<Note>,
}

impl Notes<'_> {
    fn tell(
        &mut self,
        topic: Topic,
        note: impl FnOnce(&Documents<'_>) -> std::result::Result<Note, StoreError>,
    ) -> Result {
        if self.listeners.wants(topic) {
            self.made.push(note(&self.documents)?);
        }
        Ok(())
    }

    /// The notes for an event that has just been applied to the state, and for what it changed there. `own`: this device has
    /// made it.
    pub fn of(&mut self, event: &Event, change: &Change, own: bool) -> Result {
        self.of_event(event)?;
        self.of_change(change, own)
    }

    fn of_change(&mut self, change: &Change, own: bool) -> Result {
        match change {
            Change::Silent => Ok(()),
            Change::ConversationListed { conversation } => self.conversations(ConversationEvent::Add, &[*conversation]),
            Change::ConversationsUpdated { conversations } => self.update(conversations),
            Change::ConversationsUnlisted { conversations } => self.tell(Topic::Conversations, |documents| {
                let conversations = documents.all(conversations)?;
                Ok(Note::Conversations { event: ConversationEvent::Delete, conversations })
            }),
            Change::GroupCreated { name, conversations } => {
                self.tell(Topic::GroupCreated, |documents| {
                    Ok(Note::GroupCreated { name: text(name), conversations: documents.all(conversations)? })
                })?;
                self.update(conversations)
            }
            Change::GroupDeleted { name, conversations } => {
                self.tell(Topic::GroupDeleted, |_| Ok(Note::GroupDeleted { name: text(name) }))?;
                self.update(conversations)
            }
            Change::GroupRenamed { old, new, conversations } => {
                self.tell(Topic::GroupRenamed, |_| Ok(Note::GroupRenamed { old: text(old), new: text(new) }))?;
                self.update(conversations)
            }
            Change::ConversationsAdded { name, conversations } => {
                self.tell(Topic::AddedToGroup, |documents| {
                    Ok(Note::AddedToGroup { name: text(name), conversations: documents.all(conversations)? })
                })?;
                self.update(conversations)
            }
            Change::ConversationsRemoved { name, conversations, reason } => {
                self.tell(Topic::DeletedFromGroup, |documents| {
                    Ok(Note::DeletedFromGroup {
                        name: text(name),
                        conversations: documents.all(conversations)?,
                        reason: *reason as u32,
                    })
                })?;
                self.update(conversations)
            }
            Change::Message { message, conversation, shown, new, told } => {
                // The device that has sent it has its answer.
                if *told && !own {
                    self.tell(Topic::NewMessages, |documents| {
                        let message = documents.message(conversation, message)?;
                        Ok(Note::NewMessages { messages: array(message) })
                    })?;
                }
                match (shown, new) {
                    (Some(no), true) => self.conversations(ConversationEvent::Add, &[*no]),
                    (Some(no), false) => self.update(&[*no]),
                    (None, _) => Ok(()),
                }
            }
            Change::MessageRevoked { message, conversation } => {
                self.tell(Topic::MessagesRevoked, |documents| {
                    let id = documents.state.conversation(*conversation).map(|c| &c.id);
                    let revoked = id.map(|id| documents.revoked(id, message)).transpose()?;
                    Ok(Note::MessagesRevoked { messages: wire::write(&revoked.as_slice()) })
                })?;
                self.update(&[*conversation])
            }
            Change::MessageModified { message, conversation } => {
                self.tell(Topic::MessagesModified, |documents| {
                    let id = documents.state.conversation(*conversation).map(|c| &c.id);
                    let modified = id.map(|id| documents.message(id, message)).transpose()?;
                    Ok(Note::MessagesModified { messages: wire::write(&modified.as_slice()) })
                })?;
                self.update(&[*conversation])
            }
            Change::ReadByPeer { conversation, time } => {
                self.tell(Topic::ReadReceipts, |documents| {
                    let conversation = documents.state.conversation(*conversation);
                    let receipt = conversation.map(|c| documents.conversation_receipt(c, *time)).transpose()?;
                    Ok(Note::ReadReceipts { receipts: wire::write(&receipt.as_slice()) })
                })?;
                // Its last message may be one that was read now.
                self.update(&[*conversation])
            }
        }
    }

    /// What the event itself says to this user.
    fn of_event(&mut self, event: &Event) -> Result {
        match event {
            // Of a message that the user does not see, nothing is told.
            Event::Reacted { channel, message, .. }
            | Event::ExtensionsSet { channel, message, .. }
            | Event::ExtensionsDeleted { channel, message, .. }
            | Event::MessagePinned { channel, message, .. }
                if !self.documents.sees(channel, message)? =>
            {
                Ok(())
            }
            Event::Reacted { channel, message, reaction, .. } => self.tell(Topic::ReactionsChanged, |documents| {
                let change = documents.reaction_change(channel, message.seq, &message.id.0, reaction)?;
                Ok(Note::ReactionsChanged { changes: array(change) })
            }),
            Event::ExtensionsSet { message, extensions, .. } => self.tell(Topic::ExtensionsChanged, |_| {
                let extensions = super::documents::extensions(extensions);
                Ok(Note::ExtensionsChanged { message: text(&message.id.0), extensions })
            }),
            Event::ExtensionsDeleted { message, keys, .. } => self.tell(Topic::ExtensionsDeleted, |_| {
                Ok(Note::ExtensionsDeleted { message: text(&message.id.0), keys: wire::write(keys) })
            }),
            Event::MessagePinned { channel, message, by, on, .. } => self.tell(Topic::MessagePinned, |documents| {
                let group = channel.conversation_of(documents.me);
                let seen = documents.store.seen(documents.me, &MessageRef::Seq(group.clone(), message.seq))?;
                let document = seen.map(|(_, seen)| documents.seen(&group, &seen)).transpose()?;
                Ok(Note::MessagePinned {
                    group: text(group.bare()),
                    message: document.map_or(CString::default(), |document| wire::write(&document)),
                    pinned: *on,
                    by: text(by.as_str()),
                })
            }),
            Event::ReceiptsSent { channel, time, messages, .. } => {
                let own: Vec<_> = messages.iter().filter(|m| m.sender == *self.documents.me).collect();
                if own.is_empty() {
                    return Ok(());
                }
                self.tell(Topic::ReadReceipts, |documents| {
                    let receipts = own.iter().map(|m| documents.receipt(channel, m.seq, &m.id.0, *time));
                    let receipts = receipts.collect::<std::result::Result<Vec<_>, _>>()?;
                    Ok(Note::ReadReceipts { receipts: wire::write(&receipts) })
                })
            }
            Event::AllReceiveOptionSet { option } => self.tell(Topic::AllReceiveOption, |_| {
                Ok(Note::AllReceiveOption { option: wire::write(&ReceiveMessageOptInfo::from(option)) })
            }),
            Event::ProfileChanged { user, .. } if user == self.documents.me => self
                .tell(Topic::OwnProfile, |documents| {
                    Ok(Note::OwnProfile { profile: wire::write(&documents.user(user)?) })
                }),
            Event::ProfileChanged { user, .. } if self.watches.profiles.contains(user) => {
                self.tell(Topic::Profiles, |documents| Ok(Note::Profiles { profiles: array(documents.user(user)?) }))
            }
            Event::StatusSet { user, status, text } => {
                let own_text = user == self.documents.me && *status == ONLINE;
                if !own_text && !self.watches.statuses.contains(user) {
                    return Ok(());
                }
                self.tell(Topic::Statuses, |documents| {
                    Ok(Note::Statuses { statuses: array(documents.status_of(user, *status, text)?) })
                })
            }
            _ => Ok(()),
        }
    }

    fn update(&mut self, conversations: &[ConversationNo]) -> Result {
        self.conversations(ConversationEvent::Update, conversations)
    }

    fn conversations(&mut self, event: ConversationEvent, conversations: &[ConversationNo]) -> Result {
        if !self.listeners.wants(Topic::Conversations) {
            return Ok(());
        }
        let documents = self.documents.listed(conversations)?;
        if !documents.is_empty() {
            self.made.push(Note::Conversations { event, conversations: wire::write(&documents) });
        }
        Ok(())
    }

    /// The unread numbers that are no longer what they were.
    pub fn of_numbers(&mut self, before: &Numbers) {
        let after = Numbers::of(self.documents.state);
        if after.total != before.total && self.listeners.wants(Topic::TotalUnread) {
            self.made.push(Note::TotalUnread { count: count(after.total) });
        }
        if !self.listeners.wants(Topic::UnreadByFilter) {
            return;
        }
        for (watched, old) in self.documents.state.watched().iter().zip(&before.watched) {
            if watched.unread != *old {
                self.made.push(Note::UnreadByFilter { filter: text(&watched.text), count: count(watched.unread) });
            }
        }
    }
}

/// The unread numbers of a moment.
pub struct Numbers {
    total: u64,
    watched: Vec<u64>,
}

impl Numbers {
    pub fn of(state: &UserState) -> Self {
        Self { total: state.total_unread(), watched: state.watched().iter().map(|w| w.unread).collect() }
    }

    /// Before anything was told.
    pub fn none(state: &UserState) -> Self {
        Self { total: 0, ..Self::of(state) }
    }
}

/// A number as this API hands it over.
pub fn count(unread: u64) -> i32 {
    i32::try_from(unread).unwrap_or(i32::MAX)
}

/// The whole list, as a login shows it: Start, the conversations in pages, Finish. Handed over note by note, so that
/// a long list is never in memory as text.
pub fn of_whole_list(documents: &Documents<'_>, listeners: &Listeners, mut tell: impl FnMut(Note)) -> Result {
    if !listeners.wants(Topic::Conversations) {
        return Ok(());
    }
    let mut note = |event, conversations| tell(Note::Conversations { event, conversations });
    note(ConversationEvent::Start, c"[]".to_owned());
    let numbers: Vec<_> = documents.state.whole_list().map(|(no, _)| no).collect();
    for page in numbers.chunks(PER_NOTE) {
        note(ConversationEvent::Add, wire::write(&documents.listed(page)?));
    }
    note(ConversationEvent::Finish, c"[]".to_owned());
    Ok(())
}
