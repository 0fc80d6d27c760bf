//! What an entry of the journal does to what is kept.
//! Long because each event has its meaning here, and nowhere else.
//!
//! [`project`] is written over [`Rows`], so that every engine which keeps rows keeps the same.

use super::chat_group::{Former, Role};
use super::error::StoreError;
use super::event::{Beginning, Entry, Event, MessageName};
use super::ids::{ConversationGroupNo, ConversationId, ConversationNo, ConversationType, GroupId, Seconds, UserId};
use super::message::{Channel, LocalData, Message, Place};
use super::rows::{self, Account, Follows, Grouped, Keeps, Row, Rows};

type Result<T = ()> = std::result::Result<T, StoreError>;

/// Members who come with one entry have numbers behind each other.
const MEMBERS_PER_ENTRY: u64 = 1 << 20;

/// Does what the entry says, whose number in the journal is `seq`.
pub fn project<R: Rows>(rows: &mut R, seq: i64, entry: &Entry) -> Result {
    project_events(rows, seq, &entry.by, &entry.events)
}

/// Does what events say that the user has made.
pub fn project_events<R: Rows>(rows: &mut R, seq: i64, user: &UserId, events: &[Event]) -> Result {
    let mut projection = Projection { rows, seq, user, came: 0 };
    events.iter().try_for_each(|event| projection.event(event))
}

struct Projection<'a, R> {
    rows: &'a mut R,
    seq: i64,
    /// Who has done it.
    user: &'a UserId,
    /// So many members have come with this entry.
    came: u64,
}

impl<R: Rows> Projection<'_, R> {
    fn event(&mut self, event: &Event) -> Result {
        match event {
            Event::ConversationListed { conversation, active_time } => self.change(conversation, |c| {
                c.listed = true;
                c.active_time = c.active_time.max(*active_time);
            }),
            Event::ConversationPinned { conversation, pinned } => self.change(conversation, |c| c.pinned = *pinned),
            Event::ConversationsMarked { conversations, marks, on } => {
                self.change_all(conversations, |c| if *on { c.marks |= marks } else { c.marks &= !marks })
            }
            Event::ConversationsNoted { conversations, text } => {
                self.change_all(conversations, |c| c.note.clone_from(text))
            }
            Event::ConversationDrafted { conversation, draft } => {
                self.change(conversation, |c| c.draft.clone_from(draft))
            }
            Event::ConversationUnlisted { conversation, seq, cleared } => {
                if *cleared {
                    self.clear(conversation, *seq)?;
                }
                self.change(conversation, |c| (c.listed, c.pinned, c.draft, c.gone_seq) = (false, false, None, *seq))
            }
            Event::ConversationRead { conversation, seq, time, unread } => {
                self.change(conversation, |c| {
                    c.read_seq = c.read_seq.max(*seq);
                    c.read_time = *time;
                })?;
                self.rows.set_unread(self.user, conversation, *unread);
                Ok(())
            }
            Event::ReceiveOptionSet { conversations, option } => {
                self.change_all(conversations, |c| c.receive_option = *option)
            }
            Event::AllReceiveOptionSet { option } => self.account(|a| a.all_receive_option = option.clone()),
            Event::ConversationGroupCreated { group, name, conversations } => {
                let user = self.user.clone();
                let groups = self.rows.scan::<rows::ConversationGroup>(&user)?;
                let place = groups.iter().map(|group| group.place).max().unwrap_or(0).saturating_add(1);
                self.rows.keep(&rows::ConversationGroup { user, no: *group, place, name: name.clone() })?;
                self.add(*group, 1, conversations)
            }
            Event::ConversationGroupDeleted { group } => {
                let members = (self.user.clone(), *group);
                let conversations = self.rows.scan::<Grouped>(&members)?;
                self.rows.delete_all::<Grouped>(&members)?;
                self.rows.delete::<rows::ConversationGroup>(self.user, group)?;
                conversations.iter().try_for_each(|row| match self.rows.numbered(self.user, row.conversation)? {
                    Some(conversation) => self.keep(conversation),
                    None => Ok(()),
                })
            }
            Event::ConversationGroupRenamed { group, name } => {
                self.change_row(self.user, group, |row: &mut rows::ConversationGroup| row.name.clone_from(name))
            }
            Event::ConversationGroupsReordered { groups } => (1..).zip(groups).try_for_each(|(place, group)| {
                self.change_row(self.user, group, |row: &mut rows::ConversationGroup| row.place = place)
            }),
            Event::ConversationsAdded { group, first, conversations } => self.add(*group, *first, conversations),
            Event::ConversationsRemoved { group, conversations, reason: _ } => self.remove(*group, conversations),
            Event::MessagesDeleted { conversation, places, unread } => {
                self.rows.uncount(self.user, conversation, unread);
                let channel = Channel::of(self.user, conversation);
                places.iter().try_for_each(|place| match place.sub {
                    0 => self.rows.keep(&rows::Deleted {
                        channel: channel.clone(),
                        user: self.user.clone(),
                        seq: place.seq,
                    }),
                    _ => {
                        let row = self.rows.get::<rows::Message>(&channel, &(*place, Some(self.user.clone())))?;
                        row.map_or(Ok(()), |row| self.delete_message(&row))
                    }
                })
            }
            Event::HistoryCleared { conversation, seq } => self.clear(conversation, *seq),
            Event::MessagesSaved { conversation, messages } => {
                messages.iter().try_for_each(|(message, local)| self.save(conversation, message, local))
            }
            Event::LocalDataSet { conversation, place, data } => {
                self.set_local(&Channel::of(self.user, conversation), *place, data)
            }
            Event::MessageSent { channel, message } => self.send(channel, message),
            Event::MessageRevoked { channel, message } | Event::MessageModified { channel, message } => {
                if message.revoked.is_some() {
                    self.rows.delete::<rows::Pinned>(channel, &message.place.seq)?;
                }
                let (channel, message) = (channel.clone(), (**message).clone());
                self.rows.keep(&rows::Message { channel, owner: None, message })
            }
            // The reader's own event says the rest.
            Event::ReadByPeer { channel, reader, .. } => {
                self.rows.shows_anew(channel, Some(reader));
                Ok(())
            }
            Event::ReceiptsSent { channel, reader, time, messages } => {
                messages.iter().try_for_each(|MessageName { seq, .. }| {
                    let (channel, user) = (channel.clone(), reader.clone());
                    self.rows.keep(&rows::Receipt { channel: channel.clone(), user, seq: *seq, time: *time })?;
                    self.count_receipt(&channel, *seq, true)
                })
            }
            Event::Reacted { channel, message, reaction, user, on, time: _ } => {
                let (of, key) = ((channel.clone(), message.seq), (reaction.clone(), user.clone()));
                match (*on, self.rows.get::<rows::Reaction>(&of, &key)?) {
                    (false, _) => self.rows.delete::<rows::Reaction>(&of, &key),
                    (true, Some(_)) => Ok(()),
                    (true, None) => self.rows.keep(&rows::Reaction {
                        channel: channel.clone(),
                        seq: message.seq,
                        reaction: reaction.clone(),
                        user: user.clone(),
                        since: self.seq,
                    }),
                }
            }
            Event::ExtensionsSet { channel, message, extensions } => extensions.iter().try_for_each(|extension| {
                let (key, value) = (extension.key.clone(), extension.value.clone());
                self.rows.keep(&rows::Extension { channel: channel.clone(), seq: message.seq, key, value })
            }),
            Event::ExtensionsDeleted { channel, message, keys } => {
                let of = (channel.clone(), message.seq);
                keys.iter().try_for_each(|key| self.rows.delete::<rows::Extension>(&of, key))
            }
            Event::MessagePinned { channel, message, by, on, time } => {
                let there = self.rows.get::<rows::Pinned>(channel, &message.seq)?.is_some();
                match (*on, there) {
                    (false, _) => self.rows.delete::<rows::Pinned>(channel, &message.seq),
                    (true, true) => Ok(()),
                    (true, false) => {
                        let (channel, by) = (channel.clone(), by.clone());
                        self.rows.keep(&rows::Pinned { channel, seq: message.seq, by, time: *time })
                    }
                }
            }
            Event::ChatGroupCreated { channel, group, members, time } => {
                let Channel::Group(id) = channel else { return Ok(()) };
                self.channel(channel)?;
                self.rows.keep(&rows::Created { group: id.clone(), time: *time })?;
                let (info, count) = ((**group).clone(), members.len() as u64);
                self.rows.keep(&rows::ChatGroup { id: id.clone(), info, members: count, attributes_changed: 0 })?;
                members.iter().try_for_each(|(user, role)| {
                    self.enter(user, channel, true, *time, 0, 0)?;
                    self.add_member(id, user, *role, *time)
                })
            }
            // Conversations have the chat group's name and avatar.
            Event::ChatGroupChanged { channel, group } => {
                self.rows.shows_anew(channel, None);
                self.chat_group(channel, |row| row.info = (**group).clone())
            }
            Event::ChatGroupDissolved { channel, .. } => self.dissolve(channel),
            Event::ChatGroupForgotten { user, group } => self.parts(group)?.into_iter().try_for_each(|part| match self
                .rows
                .get::<rows::Conversation>(user, &ConversationId::Group(part))?
            {
                Some(conversation) if !conversation.let_go => self.end_conversation(conversation),
                Some(_) | None => Ok(()),
            }),
            Event::MembersEntered { channel, users, time, beginnings } => {
                let Channel::Group(group) = channel else { return Ok(()) };
                users.iter().try_for_each(|user| {
                    beginnings.iter().try_for_each(|Beginning { group, read, unseen }| {
                        let listed = group.community().is_none();
                        let time = if listed { *time } else { 0 };
                        self.enter(user, &Channel::Group(group.clone()), listed, time, *read, *unseen)
                    })?;
                    self.rows.delete::<rows::FormerMember>(group, user)?;
                    self.add_member(group, user, Role::Ordinary, *time)
                })?;
                self.chat_group(channel, |row| row.members = row.members.saturating_add(users.len() as u64))
            }
            Event::MembersLeft { channel, users, exit: _ } => {
                let Channel::Group(group) = channel else { return Ok(()) };
                let parts = self.parts(group)?;
                users.iter().try_for_each(|user| self.leave(group, &parts, user))?;
                self.chat_group(channel, |row| row.members = row.members.saturating_sub(users.len() as u64))
            }
            Event::MembersBanned { channel, users, until } => {
                let Channel::Group(group) = channel else { return Ok(()) };
                users.iter().try_for_each(|user| {
                    let former = self.rows.get::<rows::FormerMember>(group, user)?.map(|row| row.former);
                    let former = Former { banned_until: *until, ..former.unwrap_or_default() };
                    self.rows.keep(&rows::FormerMember { group: group.clone(), user: user.clone(), former })
                })
            }
            // What they are told of it; the members' own event says the rest.
            Event::MembersWelcomed { .. } | Event::MembersDismissed { .. } => Ok(()),
            Event::MemberChanged { channel, user, member } => self.member(channel, user, |row| {
                row.member = (**member).clone();
            }),
            Event::MembersMarked { channel, users, mark, on } => users.iter().try_for_each(|user| {
                self.member(channel, user, |row| {
                    if *on {
                        row.member.marks.insert(*mark)
                    } else {
                        row.member.marks.remove(mark)
                    };
                })
            }),
            Event::AttributesChanged { channel, set, deleted } => {
                let Channel::Group(group) = channel else { return Ok(()) };
                let seq = self.seq;
                self.chat_group(channel, |row| row.attributes_changed = seq)?;
                deleted.iter().try_for_each(|key| self.rows.delete::<rows::Attribute>(group, key))?;
                set.iter().try_for_each(|(key, value)| {
                    let (key, value) = (key.clone(), value.clone());
                    self.rows.keep(&rows::Attribute { group: group.clone(), key, value })
                })
            }
            Event::CountersChanged { channel, counters } => {
                let Channel::Group(group) = channel else { return Ok(()) };
                counters.iter().try_for_each(|(key, value)| {
                    self.rows.keep(&rows::Counter { group: group.clone(), key: key.clone(), value: *value })
                })
            }
            Event::RequestMade { request, .. } => {
                self.rows.keep(&rows::RequestMade { request: (**request).clone(), since: self.seq })
            }
            Event::RequestDecided { request, .. } => {
                self.change_row(&request.group, &request.no, |row: &mut rows::RequestMade| {
                    row.request = (**request).clone();
                })
            }
            // What was decided has been written for the whole chat group.
            Event::RequestAnswered { .. } => Ok(()),
            Event::RequestsRead { time } => self.account(|a| a.requests_read = a.requests_read.max(*time)),
            Event::TopicCreated { topic, info, .. } => self.create_topic(topic, info),
            Event::TopicChanged { topic, info, .. } => {
                self.change_row(&topic.home(), topic, |row: &mut rows::Topic| row.info = (**info).clone())
            }
            Event::TopicsDeleted { topics, .. } => topics.iter().try_for_each(|topic| {
                self.rows.delete::<rows::Topic>(&topic.home(), topic)?;
                self.end(std::slice::from_ref(topic))
            }),
            Event::ProfileChanged { user, profile } => {
                self.rows.keep(&rows::ProfileOf { user: user.clone(), profile: (**profile).clone() })
            }
            Event::StatusSet { user, status: _, text } => {
                self.change_row(&(), user, |row: &mut Account| row.status.clone_from(text))
            }
        }
    }

    /// Changes a row, if it is there.
    fn change_row<T: Row>(&mut self, of: &T::Of, key: &T::Key, change: impl FnOnce(&mut T)) -> Result
    where
        R: Keeps<T>,
    {
        match self.rows.get::<T>(of, key)? {
            Some(mut row) => {
                change(&mut row);
                self.rows.keep(&row)
            }
            None => Ok(()),
        }
    }

    /// Changes the user's own account.
    fn account(&mut self, change: impl FnOnce(&mut Account)) -> Result {
        self.change_row(&(), self.user, change)
    }

    fn chat_group(&mut self, channel: &Channel, change: impl FnOnce(&mut rows::ChatGroup)) -> Result {
        let Channel::Group(group) = channel else { return Ok(()) };
        self.change_row(group, &(), change)
    }

    fn member(&mut self, channel: &Channel, user: &UserId, change: impl FnOnce(&mut rows::Member)) -> Result {
        let Channel::Group(group) = channel else { return Ok(()) };
        self.change_row(group, user, change)
    }

    /// Changes one of the user's own conversations, which begins if there is nothing of it, and lets it go if nothing is left of it.
    fn change(&mut self, id: &ConversationId, change: impl FnOnce(&mut rows::Conversation)) -> Result {
        let (mut conversation, _) = self.conversation(self.user, id)?;
        change(&mut conversation);
        self.keep(conversation)
    }

    fn change_all(&mut self, all: &[ConversationId], change: impl Fn(&mut rows::Conversation)) -> Result {
        all.iter().try_for_each(|id| self.change(id, &change))
    }

    /// Keeps a conversation as it is now. Where nothing is left of it, it is let go.
    fn keep(&mut self, mut conversation: rows::Conversation) -> Result {
        if conversation.is_idle() && self.rows.groups_with(&conversation.user, conversation.no)?.is_empty() {
            conversation.end();
        }
        self.rows.keep(&conversation)
    }

    /// The user's conversation, and whether it is a new one, which has the next number. Account and conversation begin where they
    /// are missing. With a user it is tied to its channel, if there is one already; in a chat group only what members follow is, and
    /// they begin it by entering.
    fn conversation(&mut self, user: &UserId, id: &ConversationId) -> Result<(rows::Conversation, bool)> {
        let known = self.rows.get::<rows::Conversation>(user, id)?;
        let known = match known {
            Some(conversation) if !conversation.let_go => return Ok((conversation, false)),
            known => known,
        };
        if let Some(conversation) = &known {
            self.no_more_found(conversation)?;
        } else if user != self.user && self.rows.get::<Account>(&(), user)?.is_none() {
            self.rows.keep(&Account::new(user.clone()))?;
        }
        let is_tied = id.kind() == ConversationType::C2c
            && self.rows.get::<rows::Channel>(&Channel::of(user, id), &())?.is_some();
        let follows = if is_tied { Follows::Since(0) } else { Follows::Nothing };
        let no = ConversationNo(self.rows.named(user)?.saturating_add(1));
        Ok((rows::Conversation { follows, ..rows::Conversation::new(user.clone(), id.clone(), no) }, true))
    }

    /// Entries that the user of this conversation got in its channel before they left it are no longer found as theirs.
    fn no_more_found(&mut self, conversation: &rows::Conversation) -> Result {
        let rows::Conversation { user, follows: Follows::Between(_, last), .. } = conversation else { return Ok(()) };
        self.change_row(&(), user, |account: &mut Account| account.lost = account.lost.max(*last))
    }

    /// The channel, which begins now if nothing ever happened in it.
    fn channel(&mut self, channel: &Channel) -> Result<rows::Channel> {
        if let Some(row) = self.rows.get::<rows::Channel>(channel, &())? {
            return Ok(row);
        }
        let row = rows::Channel { channel: channel.clone(), last_seq: 0, shown_seq: 0, last_time: 0 };
        self.rows.keep(&row)?;
        if let Channel::C2c(low, high) = channel {
            // A conversation that one of them has named before; the others come with the first message.
            for user in [low, high] {
                self.change_row(user, &channel.conversation_of(user), |c: &mut rows::Conversation| {
                    c.follows = Follows::Since(0);
                })?;
            }
        }
        Ok(row)
    }

    /// The user takes part in the channel, if they did not before.
    fn take_part(&mut self, user: &UserId, channel: &Channel) -> Result {
        let (conversation, is_new) = self.conversation(user, &channel.conversation_of(user))?;
        if !is_new && conversation.takes_part() {
            return Ok(());
        }
        self.rows.keep(&rows::Conversation { follows: Follows::Since(self.seq), ..conversation })
    }

    /// The user comes into a channel; their conversation there is new but for what they have said of it themselves.
    fn enter(
        &mut self,
        user: &UserId,
        channel: &Channel,
        listed: bool,
        time: Seconds,
        read_seq: u64,
        entered_seq: u64,
    ) -> Result {
        let (mut conversation, _) = self.conversation(user, &channel.conversation_of(user))?;
        self.no_more_found(&conversation)?;
        conversation.forget();
        self.rows.keep(&rows::Conversation {
            follows: Follows::Since(self.seq),
            listed,
            active_time: time,
            read_seq,
            entered_seq,
            cleared_seq: entered_seq,
            ..conversation
        })?;
        self.count_receipts(user, channel, entered_seq, true)
    }

    /// One receipt more for the message, or one less.
    fn count_receipt(&mut self, channel: &Channel, seq: u64, on: bool) -> Result {
        let count = self.rows.get::<rows::Receipts>(channel, &seq)?.map_or(0, |row| row.count);
        let count = if on { count.saturating_add(1) } else { count.saturating_sub(1) };
        self.rows.keep(&rows::Receipts { channel: channel.clone(), seq, count })
    }

    /// The receipts of one user for what was said behind that message count again, or no more.
    fn count_receipts(&mut self, user: &UserId, channel: &Channel, behind: u64, on: bool) -> Result {
        let receipts = self.rows.scan::<rows::Receipt>(&(channel.clone(), user.clone()))?;
        let mut those = receipts.iter().filter(|receipt| receipt.seq > behind);
        those.try_for_each(|receipt| self.count_receipt(channel, receipt.seq, on))
    }

    fn add_member(&mut self, group: &GroupId, user: &UserId, role: Role, time: Seconds) -> Result {
        let no = self.seq.unsigned_abs().saturating_mul(MEMBERS_PER_ENTRY).saturating_add(self.came);
        self.came += 1;
        let member = super::chat_group::Member { role, joined: time, ..Default::default() };
        self.rows.keep_new(&rows::Member { group: group.clone(), user: user.clone(), no, member })
    }

    /// The chat group and its topics; or the topic.
    fn parts(&self, group: &GroupId) -> Result<Vec<GroupId>> {
        Ok(std::iter::once(group.clone()).chain(self.rows.topics(group)?).collect())
    }

    fn leave(&mut self, group: &GroupId, parts: &[GroupId], user: &UserId) -> Result {
        let member = self.rows.get::<rows::Member>(group, user)?;
        let muted_until = member.map_or(0, |row| row.member.muted_until);
        if muted_until != 0 {
            let former = Former { banned_until: 0, muted_until };
            self.rows.keep(&rows::FormerMember { group: group.clone(), user: user.clone(), former })?;
        }
        for part in parts {
            let channel = Channel::Group(part.clone());
            // What they have kept there goes with the conversation, and is not there again when they come back.
            self.delete_kept(&channel, user, u64::MAX)?;
            let known = self.rows.get::<rows::Conversation>(user, &channel.conversation_of(user))?;
            let Some(mut conversation) = known else { continue };
            if let Follows::Since(since) = conversation.follows {
                self.count_receipts(user, &channel, conversation.entered_seq, false)?;
                conversation.follows = Follows::Between(since, self.seq);
                conversation.forget();
                self.keep(conversation)?;
            }
        }
        self.rows.delete::<rows::Member>(group, user)
    }

    /// Nothing stays of what the user has said of it.
    fn end_conversation(&mut self, mut conversation: rows::Conversation) -> Result {
        for group in self.rows.groups_with(&conversation.user, conversation.no)? {
            self.rows.delete::<Grouped>(&(conversation.user.clone(), group), &conversation.no)?;
        }
        if let Follows::Since(since) = conversation.follows {
            conversation.follows = Follows::Between(since, self.seq);
        }
        conversation.end();
        self.rows.keep(&conversation)
    }

    /// Those parts of a chat group are no more, nor is anything in them, and their ids are free.
    fn end(&mut self, parts: &[GroupId]) -> Result {
        parts.iter().cloned().map(Channel::Group).try_for_each(|channel| {
            self.rows.taking_part(&channel)?.into_iter().try_for_each(|c| self.end_conversation(c))?;
            self.rows.end_channel(&channel)
        })
    }

    fn dissolve(&mut self, channel: &Channel) -> Result {
        let Channel::Group(group) = channel else { return Ok(()) };
        let parts = self.parts(group)?;
        self.rows.delete_all::<rows::Topic>(group)?;
        self.rows.delete_all::<rows::RequestMade>(group)?;
        self.rows.delete_all::<rows::Counter>(group)?;
        self.rows.delete_all::<rows::Attribute>(group)?;
        self.rows.delete_all::<rows::FormerMember>(group)?;
        self.rows.delete_all::<rows::Member>(group)?;
        self.rows.delete_all::<rows::ChatGroup>(group)?;
        self.end(&parts)
    }

    /// Every member of the Community takes part in its new topic.
    fn create_topic(&mut self, topic: &GroupId, info: &super::chat_group::Topic) -> Result {
        let channel = Channel::Group(topic.clone());
        self.channel(&channel)?;
        let (community, id, info) = (topic.home(), topic.clone(), info.clone());
        self.rows.keep(&rows::Topic { community, id, since: self.seq, info })?;
        let members = self.rows.members(&topic.home())?;
        members.iter().try_for_each(|member| self.enter(member, &channel, false, 0, 0, 0))
    }

    fn add(&mut self, group: ConversationGroupNo, first: u64, conversations: &[ConversationId]) -> Result {
        (first..=u64::MAX).zip(conversations).try_for_each(|(added, id)| {
            let (conversation, is_new) = self.conversation(self.user, id)?;
            if is_new {
                self.rows.keep(&conversation)?;
            }
            self.rows.keep(&Grouped { user: self.user.clone(), group, conversation: conversation.no, added })
        })
    }

    fn remove(&mut self, group: ConversationGroupNo, conversations: &[ConversationId]) -> Result {
        let members = (self.user.clone(), group);
        conversations.iter().try_for_each(|id| match self.rows.get::<rows::Conversation>(self.user, id)? {
            Some(conversation) if !conversation.let_go => {
                self.rows.delete::<Grouped>(&members, &conversation.no)?;
                self.keep(conversation)
            }
            Some(_) | None => Ok(()),
        })
    }

    fn send(&mut self, channel: &Channel, message: &Message) -> Result {
        let seq = message.place.seq;
        let mut row = self.channel(channel)?;
        // From the first message on both take part; one that is not kept may come before it, and has number 0.
        if let (Channel::C2c(low, high), 0 | 1) = (channel, seq) {
            self.take_part(low, channel)?;
            self.take_part(high, channel)?;
        }
        if message.body.online_only {
            return Ok(());
        }
        self.insert(channel, None, message)?;
        for user in &message.body.at {
            self.rows.keep(&rows::Mention { channel: channel.clone(), seq, user: user.clone() })?;
        }
        let shows = !message.body.unshown && !matches!(channel, Channel::Group(group) if group.community().is_some());
        row.last_seq = seq;
        if shows && message.body.targets.is_empty() {
            (row.shown_seq, row.last_time) = (seq, row.last_time.max(message.active()));
        }
        self.rows.keep(&row)?;
        if !shows {
            return Ok(());
        }
        // What shows to few is written with their conversations, not with the channel.
        let few = if message.body.targets.is_empty() { None } else { Some(&message.sender) };
        message.body.targets.iter().chain(few).try_for_each(|user| {
            self.change_row(user, &channel.conversation_of(user), |c: &mut rows::Conversation| {
                if c.channel().is_some() {
                    (c.listed, c.active_time) = (true, c.active_time.max(message.active()));
                }
            })
        })
    }

    fn save(&mut self, id: &ConversationId, message: &Message, local: &LocalData) -> Result {
        let channel = Channel::of(self.user, id);
        self.channel(&channel)?;
        self.insert(&channel, Some(self.user), message)?;
        self.set_local(&channel, message.place, local)?;
        self.change(id, |c| {
            c.listed |= !c.id.is_topic();
            c.active_time = c.active_time.max(message.active());
        })
    }

    fn insert(&mut self, channel: &Channel, owner: Option<&UserId>, message: &Message) -> Result {
        let (channel, owner, place) = (channel.clone(), owner.cloned(), message.place);
        let of_id =
            rows::MessagePlace { id: message.id.clone(), owner: owner.clone(), channel: channel.clone(), place };
        self.rows.keep_new(&rows::Message { channel, owner, message: message.clone() })?;
        self.rows.keep_new(&of_id)
    }

    /// Deletes a message that somebody keeps.
    fn delete_message(&mut self, row: &rows::Message) -> Result {
        let (channel, place) = (&row.channel, row.message.place);
        self.rows.delete::<rows::MessagePlace>(&row.message.id, &row.owner)?;
        if let Some(owner) = &row.owner {
            self.rows.delete::<rows::Local>(&(channel.clone(), owner.clone()), &place)?;
        }
        self.rows.delete::<rows::Message>(&row.of(), &row.key())
    }

    /// Deletes all that the user keeps in the channel up to behind that message.
    fn delete_kept(&mut self, channel: &Channel, user: &UserId, seq: u64) -> Result {
        self.rows.kept(channel, user, seq)?.iter().try_for_each(|row| self.delete_message(row))
    }

    /// The user no longer sees the messages up to this one.
    fn clear(&mut self, id: &ConversationId, seq: u64) -> Result {
        let channel = Channel::of(self.user, id);
        self.delete_kept(&channel, self.user, seq)?;
        // What is cleared need not be remembered one by one.
        let of = (channel, self.user.clone());
        for row in self.rows.scan::<rows::Deleted>(&of)?.iter().take_while(|row| row.seq <= seq) {
            self.rows.delete::<rows::Deleted>(&of, &row.seq)?;
        }
        self.change(id, |c| c.cleared_seq = seq)
    }

    fn set_local(&mut self, channel: &Channel, place: Place, data: &LocalData) -> Result {
        let of = (channel.clone(), self.user.clone());
        if *data == LocalData::default() {
            return self.rows.delete::<rows::Local>(&of, &place);
        }
        self.rows.keep(&rows::Local { channel: of.0, user: of.1, place, data: data.clone() })
    }
}
