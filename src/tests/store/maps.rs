//! An engine of ordered maps, in memory and of one process.
//!
//! It keeps rows and the journal, and finds messages by going through them: what the rules say of rows is `core::project` and
//! `core::reads`.

use super::{
    ChatGroups, Found, JOURNAL_ENTRIES_KEPT, Journal, MemberFields, MemberRow, Messages, Position, Presence, Reads,
    Result, Search, Seen, Span, Stay, Tail, Watch, Which, words,
};
use crate::core::chat_group::{Request, RequestRef, Role};
use crate::core::conversation::{At, Conversation, ConversationGroup};
use crate::core::event::{Audience, Entry};
use crate::core::fold::folded;
use crate::core::ids::{AT_ALL, ConversationGroupNo, ConversationId, ConversationNo, GroupId, Seconds, UserId};
use crate::core::message::{Channel, Message, MessageRef, Place, type_bits};
use crate::core::project::project;
use crate::core::reads::taking_part;
use crate::core::rows::{self, Finds, Follows, Keeps, Row, Rows};
use crate::core::situation::{Lookup, View};
use crate::core::state::{Loaded, UserState};
use std::any::{Any, TypeId};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Rows of one kind.
type Table<R> = BTreeMap<<R as Row>::Of, BTreeMap<<R as Row>::Key, R>>;

/// Takes back one change.
type Undo = Box<dyn FnOnce(&mut Maps) + Send>;

/// The store.
#[derive(Default)]
pub struct Maps {
    /// A `Table` of each kind of row.
    tables: HashMap<TypeId, Box<dyn Any + Send>>,
    journal: BTreeMap<i64, Entry>,
    /// What is to be done to take back what was written since `begin`, the last first.
    undo: Vec<Undo>,
}

impl Maps {
    fn table<R: Row>(&self) -> Option<&Table<R>> {
        self.tables.get(&TypeId::of::<R>())?.downcast_ref()
    }

    fn table_mut<R: Row>(&mut self) -> Option<&mut Table<R>> {
        self.tables.entry(TypeId::of::<R>()).or_insert_with(|| Box::new(Table::<R>::new())).downcast_mut()
    }

    /// Puts what is to stand under that key, and gives back what stood there.
    fn replace<R: Row>(&mut self, of: R::Of, key: R::Key, row: Option<R>) -> Option<R> {
        let those = self.table_mut::<R>()?.entry(of).or_default();
        match row {
            Some(row) => those.insert(key, row),
            None => those.remove(&key),
        }
    }

    fn write<R: Row>(&mut self, of: R::Of, key: R::Key, row: Option<R>) {
        let before = self.replace(of.clone(), key.clone(), row);
        self.undo.push(Box::new(move |maps| drop(maps.replace(of, key, before))));
    }

    /// All rows of one kind.
    fn all<R: Row>(&self) -> Vec<R> {
        self.table::<R>().into_iter().flat_map(BTreeMap::values).flat_map(BTreeMap::values).cloned().collect()
    }

    fn end(&self) -> i64 {
        self.journal.last_key_value().map_or(0, |(seq, _)| *seq)
    }

    fn gets(&self, user: &UserId, seq: i64, audience: &Audience) -> Result<bool> {
        Ok(match audience {
            Audience::Everyone => true,
            Audience::Users(users) => users.contains(user),
            Audience::Channel(channel) => {
                let conversation = self.get::<rows::Conversation>(user, &channel.conversation_of(user))?;
                conversation.is_some_and(|c| {
                    Channel::of(user, &c.id) == *channel
                        && match c.follows {
                            Follows::Nothing => false,
                            Follows::Since(first) => first <= seq,
                            Follows::Between(first, last) => (first..=last).contains(&seq),
                        }
                })
            }
        })
    }

    fn seen_as(&self, user: &UserId, row: rows::Message) -> Result<Seen> {
        let (channel, place) = (&row.channel, row.message.place);
        let local = self.get::<rows::Local>(&(channel.clone(), user.clone()), &place)?;
        let (mut receipts, mut has_sent_receipt) = (0, false);
        if row.owner.is_none() {
            receipts = self.get::<rows::Receipts>(channel, &place.seq)?.map_or(0, |row| row.count);
            has_sent_receipt = self.has_receipt(channel, place.seq, user)?;
        }
        let local = local.map(|row| row.data).unwrap_or_default();
        Ok(Seen { message: row.message, local, receipts, has_sent_receipt })
    }

    /// The messages of the conversation that its user sees, in their order.
    fn visible(&self, conversation: &rows::Conversation) -> Result<Vec<rows::Message>> {
        let channel = Channel::of(&conversation.user, &conversation.id);
        let mut found = Vec::new();
        for row in self.scan::<rows::Message>(&channel)? {
            if is_visible(self, conversation, &row)? {
                found.push(row);
            }
        }
        Ok(found)
    }

    fn member_rows(&self, group: &GroupId) -> Result<Vec<MemberRow>> {
        let mut members = self.scan::<rows::Member>(&group.home())?;
        members.sort_by_key(|row| row.no);
        members.into_iter().map(|row| self.member_row_of(row)).collect()
    }

    fn member_row_of(&self, row: rows::Member) -> Result<MemberRow> {
        let conversation = self.get::<rows::Conversation>(&row.user, &ConversationId::Group(row.group))?;
        let (receive_option, read_seq) = conversation.map_or((0, 0), |c| (c.receive_option, c.read_seq));
        Ok(MemberRow { no: row.no, user: row.user, member: row.member, receive_option, read_seq })
    }

    fn memberships(&self, user: &UserId) -> Result<Vec<rows::Member>> {
        let mut all = self.all::<rows::Member>();
        all.retain(|row| row.user == *user);
        all.sort_by_key(|row| row.no);
        Ok(all)
    }

    /// The requests that the user has to decide, or might have had, the newest first.
    fn requests_for(&self, user: &UserId) -> Result<Vec<Request>> {
        let mut all = Vec::new();
        for row in self.memberships(user)?.into_iter().filter(|row| row.member.role > Role::Ordinary) {
            all.extend(self.scan::<rows::RequestMade>(&row.group)?);
        }
        all.sort_by_key(|row| std::cmp::Reverse((row.request.time, row.since)));
        Ok(all.into_iter().map(|row| row.request).collect())
    }

    fn conversation(&self, row: rows::Conversation) -> Result<Conversation> {
        let me = row.user.clone();
        let channel = match row.channel() {
            Some(channel) => self.get::<rows::Channel>(&channel, &())?,
            None => None,
        };
        // What is not read but cleared away is not unread.
        let done = row.read_seq.max(row.cleared_seq).max(row.gone_seq);
        let mut conversation = Conversation::new(rows::Conversation {
            listed: row.listed || channel.as_ref().is_some_and(|channel| channel.shown_seq > row.gone_seq),
            active_time: channel.as_ref().map_or(0, |channel| channel.last_time).max(row.active_time),
            ..row.clone()
        });
        let Some(rows::Channel { channel, .. }) = channel else { return Ok(conversation) };
        for message in sent(self, &channel)?.into_iter().filter(|m| m.message.place.seq > done) {
            let seq = message.message.place.seq;
            let visible = is_visible(self, &row, &message)?;
            let deleted = self.get::<rows::Deleted>(&(channel.clone(), me.clone()), &seq)?.is_some();
            if message.message.counts_for(&me) {
                conversation.unread += u64::from(visible);
                if deleted {
                    conversation.deleted_unread.insert(seq);
                }
            }
            let means = |name: &str| self.get::<rows::Mention>(&channel, &(seq, name.to_owned()));
            let at = match (means(AT_ALL)?.is_some(), means(me.as_str())?.is_some()) {
                (true, true) => At::AllAndMe,
                (true, false) => At::All,
                (false, true) => At::Me,
                (false, false) => continue,
            };
            if visible && message.message.sender != me && message.message.revoked.is_none() {
                conversation.at.insert(seq, at);
            }
        }
        Ok(conversation)
    }

    /// Whether the text has a word sequence that the phrase asks for.
    fn has_phrase(text: &str, keyword: &str) -> bool {
        let (text, (phrase, goes_on)) = (words::words(text).0, words::words(keyword));
        let text: Vec<&str> = text.split_whitespace().collect();
        let phrase: Vec<&str> = phrase.split_whitespace().collect();
        let Some((last, first)) = phrase.split_last() else { return false };
        text.windows(phrase.len()).any(|part| match part.split_last() {
            Some((end, begin)) => begin == first && if goes_on { end.starts_with(last) } else { end == last },
            None => false,
        })
    }

    fn is_found(search: &Search<'_>, row: &rows::Message) -> bool {
        let message = &row.message;
        let has = |keyword: &String| Self::has_phrase(&message.body.text, keyword);
        let has_words = search.keywords.is_empty()
            || if search.all { search.keywords.iter().all(has) } else { search.keywords.iter().any(has) };
        has_words
            && message.revoked.is_none()
            && (search.times.0..=search.times.1).contains(&message.time)
            && (search.types == 0 || type_bits(&message.body.elements) & search.types != 0)
            && (search.senders.is_empty() || search.senders.contains(&message.sender))
    }

    /// What is found in one conversation, the newest first.
    fn found_in(&self, conversation: &rows::Conversation, search: &Search<'_>) -> Result<Vec<rows::Message>> {
        let mut found = self.visible(conversation)?;
        found.retain(|row| Self::is_found(search, row));
        found.reverse();
        Ok(found)
    }

    fn readers_of(&self, channel: &Channel, message: &Message) -> Result<Vec<rows::Member>> {
        let Channel::Group(group) = channel else { return Ok(Vec::new()) };
        let seq = if message.body.online_only { u64::MAX } else { message.place.seq };
        let mut readers = Vec::new();
        for member in self.scan::<rows::Member>(&group.home())? {
            let came_before = taking_part(self, &member.user, channel)?.is_some_and(|c| c.entered_seq < seq);
            if came_before && member.user != message.sender && message.is_for(&member.user) {
                readers.push(member);
            }
        }
        readers.sort_by_key(|member| member.no);
        Ok(readers)
    }
}

/// Whether the user of that conversation sees a message that was sent in it: not what was sent to others alone, nor what they have
/// cleared or deleted.
fn is_in_sight(rows: &Maps, conversation: &rows::Conversation, row: &rows::Message) -> Result<bool> {
    let (user, seq) = (&conversation.user, row.message.place.seq);
    Ok(seq > conversation.cleared_seq
        && row.message.is_for(user)
        && rows.get::<rows::Deleted>(&(row.channel.clone(), user.clone()), &seq)?.is_none())
}

/// Whether the user of that conversation sees the message: not what others keep for themselves, nor what tells of a message that
/// they do not see.
fn is_visible(rows: &Maps, conversation: &rows::Conversation, row: &rows::Message) -> Result<bool> {
    match &row.owner {
        Some(owner) => Ok(*owner == conversation.user),
        None if !is_in_sight(rows, conversation, row)? => Ok(false),
        None => match row.message.about() {
            None => Ok(true),
            Some(seq) => {
                let about = rows.get::<rows::Message>(&row.channel, &(Place { seq, sub: 0 }, None))?;
                about.map_or(Ok(false), |about| is_in_sight(rows, conversation, &about))
            }
        },
    }
}

/// Whether the message came to the user of that conversation, also if they have cleared or deleted it since.
fn is_received(conversation: &rows::Conversation, row: &rows::Message) -> bool {
    match &row.owner {
        Some(owner) => *owner == conversation.user,
        None => row.message.place.seq > conversation.entered_seq && row.message.is_for(&conversation.user),
    }
}

/// The message that the user means, with their conversation that it is in.
fn named(rows: &Maps, user: &UserId, message: &MessageRef) -> Result<Option<(rows::Conversation, rows::Message)>> {
    let row = match message {
        MessageRef::Seq(id, seq) => {
            rows.get::<rows::Message>(&Channel::of(user, id), &(Place { seq: *seq, sub: 0 }, None))?
        }
        MessageRef::Id(id) => {
            let own = rows.get::<rows::MessagePlace>(id, &Some(user.clone()))?;
            let place = if own.is_some() { own } else { rows.get::<rows::MessagePlace>(id, &None)? };
            match place {
                Some(at) => rows.get::<rows::Message>(&at.channel, &(at.place, at.owner))?,
                None => None,
            }
        }
    };
    let Some(row) = row else { return Ok(None) };
    // In a channel of two others there is no conversation of this user.
    let takes_part = match &row.channel {
        Channel::C2c(low, high) => [low, high].contains(&user),
        Channel::Group(_) => true,
    };
    let conversation = if takes_part { taking_part(rows, user, &row.channel)? } else { None };
    Ok(conversation.map(|conversation| (conversation, row)))
}

/// Messages that were sent in the channel, in their order.
fn sent(rows: &Maps, channel: &Channel) -> Result<Vec<rows::Message>> {
    let mut all = rows.scan::<rows::Message>(channel)?;
    all.retain(|row| row.owner.is_none());
    Ok(all)
}

impl<R: Row> Keeps<R> for Maps {
    fn find(&self, of: &R::Of, key: &R::Key) -> Result<Option<R>> {
        Ok(self.table::<R>().and_then(|table| table.get(of)?.get(key)).cloned())
    }

    fn find_all(&self, of: &R::Of) -> Result<Vec<R>> {
        let those = self.table::<R>().and_then(|table| table.get(of));
        Ok(those.map(|those| those.values().cloned().collect()).unwrap_or_default())
    }

    fn keep(&mut self, row: &R) -> Result<()> {
        self.write(row.of(), row.key(), Some(row.clone()));
        Ok(())
    }

    fn remove(&mut self, of: &R::Of, key: &R::Key) -> Result<()> {
        self.write::<R>(of.clone(), key.clone(), None);
        Ok(())
    }

    fn remove_all(&mut self, of: &R::Of) -> Result<()> {
        let keys: Vec<_> = self.find_all(of)?.iter().map(R::key).collect();
        keys.iter().try_for_each(|key| Keeps::<R>::remove(self, of, key))
    }
}

impl Finds for Maps {
    fn numbered(&self, user: &UserId, no: ConversationNo) -> Result<Option<rows::Conversation>> {
        Ok(self.scan::<rows::Conversation>(user)?.into_iter().find(|c| c.no == no && !c.let_go))
    }

    fn kept(&self, channel: &Channel, user: &UserId, seq: u64) -> Result<Vec<rows::Message>> {
        let mut kept = self.scan::<rows::Message>(channel)?;
        kept.retain(|row| row.owner.as_ref() == Some(user) && row.message.place.seq <= seq);
        Ok(kept)
    }

    fn named(&self, user: &UserId) -> Result<u32> {
        Ok(self.scan::<rows::Conversation>(user)?.iter().map(|c| c.no.0).max().unwrap_or(0))
    }

    fn groups_with(&self, user: &UserId, no: ConversationNo) -> Result<Vec<ConversationGroupNo>> {
        let mut groups: Vec<_> = self.scan::<rows::ConversationGroup>(user)?.iter().map(|group| group.no).collect();
        groups.retain(|group| self.get::<rows::Grouped>(&(user.clone(), *group), &no).is_ok_and(|row| row.is_some()));
        Ok(groups)
    }

    fn taking_part(&self, channel: &Channel) -> Result<Vec<rows::Conversation>> {
        let all = self.all::<rows::Conversation>();
        Ok(all.into_iter().filter(|row| row.channel().as_ref() == Some(channel)).collect())
    }

    fn members(&self, group: &GroupId) -> Result<Vec<UserId>> {
        Ok(self.scan::<rows::Member>(group)?.into_iter().map(|row| row.user).collect())
    }

    fn topics(&self, community: &GroupId) -> Result<Vec<GroupId>> {
        let mut topics = self.scan::<rows::Topic>(community)?;
        topics.sort_by_key(|row| row.since);
        Ok(topics.into_iter().map(|row| row.id).collect())
    }

    fn end_channel(&mut self, channel: &Channel) -> Result<()> {
        for row in self.scan::<rows::Message>(channel)? {
            self.delete::<rows::MessagePlace>(&row.message.id, &row.owner)?;
            self.delete_all::<rows::Reaction>(&(channel.clone(), row.message.place.seq))?;
            self.delete_all::<rows::Extension>(&(channel.clone(), row.message.place.seq))?;
        }
        for user in self.all::<rows::Account>().into_iter().map(|account| account.user) {
            let of = (channel.clone(), user);
            self.delete_all::<rows::Deleted>(&of)?;
            self.delete_all::<rows::Local>(&of)?;
            self.delete_all::<rows::Receipt>(&of)?;
        }
        self.delete_all::<rows::Message>(channel)?;
        self.delete_all::<rows::Mention>(channel)?;
        self.delete_all::<rows::Receipts>(channel)?;
        self.delete_all::<rows::Pinned>(channel)?;
        self.delete_all::<rows::Channel>(channel)
    }
}

impl Lookup for Maps {
    fn admins(&self, group: &GroupId) -> Result<Vec<UserId>> {
        let members = self.member_rows(group)?.into_iter();
        Ok(members.filter(|row| row.member.role > Role::Ordinary).map(|row| row.user).collect())
    }

    fn heir(&self, group: &GroupId) -> Result<Option<UserId>> {
        let mut members = self.scan::<rows::Member>(group)?;
        members.retain(|row| row.member.role < Role::Owner);
        let heir = members.into_iter().max_by_key(|row| (row.member.role, std::cmp::Reverse(row.no)));
        Ok(heir.map(|row| row.user))
    }

    fn marks(&self, group: &GroupId) -> Result<BTreeSet<u32>> {
        Ok(self.scan::<rows::Member>(group)?.into_iter().flat_map(|row| row.member.marks).collect())
    }

    fn request(&self, request: &RequestRef) -> Result<Option<Request>> {
        let requests = self.scan::<rows::RequestMade>(&request.group)?.into_iter().map(|row| row.request);
        let is_meant =
            |r: &Request| r.newcomer().as_str() == request.newcomer && request.no.is_none_or(|no| r.no == no);
        Ok(requests.rev().find(is_meant))
    }

    fn next_request_no(&self, group: &GroupId) -> Result<u64> {
        Ok(self.scan::<rows::RequestMade>(group)?.last().map_or(1, |row| row.request.no + 1))
    }

    fn remembering(&self, group: &GroupId) -> Result<Vec<UserId>> {
        let is_part = |id: &ConversationId| match id {
            ConversationId::Group(id) => id == group || id.community().as_ref() == Some(group),
            ConversationId::C2c(_) => false,
        };
        let mut those = self.all::<rows::Conversation>();
        those.retain(|c| is_part(&c.id) && !c.let_go && c.channel().is_none());
        let users: BTreeSet<_> = those.into_iter().map(|c| c.user).collect();
        Ok(users.into_iter().collect())
    }

    fn chat_groups_created(&self, since: Seconds) -> Result<u64> {
        Ok(self.all::<rows::Created>().iter().filter(|row| row.time >= since).count() as u64)
    }

    fn newest(&self) -> Result<Seconds> {
        Ok(self.all::<rows::Channel>().iter().map(|row| row.last_time).max().unwrap_or(0))
    }

    fn last_time(&self, channel: &Channel) -> Result<Seconds> {
        Ok(sent(self, channel)?.iter().map(|row| row.message.time).max().unwrap_or(0))
    }

    fn last_seq_at(&self, channel: &Channel, time: Seconds) -> Result<u64> {
        let sent = sent(self, channel)?.into_iter().map(|row| (row.message.time, row.message.place.seq));
        Ok(sent.filter(|(at, _)| *at <= time).max().map_or(0, |(_, seq)| seq))
    }

    fn unread_behind(&self, user: &UserId, channel: &Channel, seq: u64) -> Result<u64> {
        let Some(conversation) = taking_part(self, user, channel)? else { return Ok(0) };
        let mut count = 0;
        for row in sent(self, channel)? {
            let counts = row.message.place.seq > seq && row.message.counts_for(user);
            count += u64::from(counts && is_visible(self, &conversation, &row)?);
        }
        Ok(count)
    }

    fn message(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>> {
        let Some((conversation, row)) = named(self, user, message)? else { return Ok(None) };
        Ok(is_visible(self, &conversation, &row)?.then_some((row.channel, row.message)))
    }

    fn received(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Message)>> {
        let named = named(self, user, message)?.filter(|(conversation, row)| is_received(conversation, row));
        Ok(named.map(|(_, row)| (row.channel, row.message)))
    }

    fn last_saved(&self, user: &UserId, channel: &Channel, between: (Place, Place)) -> Result<Option<Place>> {
        let mine = self.kept(channel, user, u64::MAX)?.into_iter().map(|row| row.message.place);
        Ok(mine.filter(|place| (between.0..=between.1).contains(place)).max())
    }
}

impl Journal for Maps {
    fn begin(&mut self) -> Result<()> {
        self.undo.clear();
        Ok(())
    }

    fn commit(&mut self) -> Result<()> {
        self.undo.clear();
        Ok(())
    }

    fn rollback(&mut self) {
        while let Some(undo) = self.undo.pop() {
            undo(self);
        }
    }

    fn make_account(&mut self, user: &UserId, now: Seconds) -> Result<()> {
        let account = self.get::<rows::Account>(&(), user)?.unwrap_or_else(|| rows::Account::new(user.clone()));
        if account.created == 0 {
            self.keep(&rows::Account { created: now.max(1), ..account })?;
            self.undo.clear();
        }
        Ok(())
    }

    fn append(&mut self, entries: &[Entry]) -> Result<Position> {
        for entry in entries {
            let seq = self.end() + 1;
            project(self, seq, entry)?;
            self.journal.insert(seq, entry.clone());
            self.undo.push(Box::new(move |maps| drop(maps.journal.remove(&seq))));
        }
        let kept = self.end() - JOURNAL_ENTRIES_KEPT;
        self.journal = self.journal.split_off(&(kept + 1));
        Ok(if entries.is_empty() { Position::default() } else { Position(self.end()) })
    }

    fn load(&mut self, user: &UserId) -> Result<(UserState, Position)> {
        let account = self.get::<rows::Account>(&(), user)?.unwrap_or_else(|| rows::Account::new(user.clone()));
        let mut conversations = BTreeMap::new();
        for row in self.scan::<rows::Conversation>(user)?.into_iter().filter(|row| !row.let_go) {
            conversations.insert(row.no, self.conversation(row)?);
        }
        let mut groups = self.scan::<rows::ConversationGroup>(user)?;
        groups.sort_by_key(|row| row.place);
        let groups = groups.into_iter().map(|rows::ConversationGroup { no, place, name, .. }| {
            let grouped = self.scan::<rows::Grouped>(&(user.clone(), no))?;
            let members = grouped.iter().map(|row| (row.added, row.conversation)).collect();
            Ok(ConversationGroup { members, ..ConversationGroup::new(no, place, name) })
        });
        let groups = groups.collect::<Result<_>>()?;
        let named = self.named(user)?;
        let loaded = Loaded { conversations, named, groups, all_receive_option: account.all_receive_option };
        Ok((loaded.into(), Position(self.end())))
    }

    fn follow(&mut self, user: &UserId, after: Position, most: usize) -> Result<Tail> {
        let end = Position(self.end());
        if end <= after {
            return Ok(Tail::Entries { entries: Vec::new(), position: after, end: after });
        }
        let first = self.journal.first_key_value().map_or(0, |(seq, _)| *seq);
        let lost = self.get::<rows::Account>(&(), user)?.map_or(0, |account| account.lost);
        if first > after.0 + 1 || lost > after.0 {
            return Ok(Tail::Dropped);
        }
        let mut entries = Vec::new();
        for (seq, entry) in self.journal.range(after.0 + 1..) {
            if entries.len() < most && self.gets(user, *seq, &entry.audience)? {
                entries.push((Position(*seq), entry.clone()));
            }
        }
        let position = match entries.last() {
            Some((seq, _)) if entries.len() == most => *seq,
            _ => end,
        };
        Ok(Tail::Entries { entries, position, end })
    }

    fn watch(&self, _changed: Box<dyn Fn() + Send>) -> Result<Option<Watch>> {
        Ok(None)
    }
}

impl Reads for Maps {
    fn at_one_moment(&self, read: &mut dyn FnMut() -> Result<()>) -> Result<()> {
        read()
    }

    fn let_go(&self, user: &UserId, no: ConversationNo) -> Result<Option<ConversationId>> {
        let mut all = self.scan::<rows::Conversation>(user)?.into_iter();
        Ok(all.find(|row| row.let_go && row.no == no).map(|row| row.id))
    }
}

impl Messages for Maps {
    fn history(&self, user: &UserId, channel: &Channel, span: &Span) -> Result<Vec<Seen>> {
        let Some(conversation) = taking_part(self, user, channel)? else { return Ok(Vec::new()) };
        let mut found = self.visible(&conversation)?;
        if !span.seqs.is_empty() {
            let of = |seq: &u64| found.iter().find(|row| row.message.place == Place { seq: *seq, sub: 0 }).cloned();
            return span.seqs.iter().filter_map(of).map(|row| self.seen_as(user, row)).collect();
        }
        if !span.forward {
            found.reverse();
        }
        found.retain(|row| {
            let (message, place) = (&row.message, row.message.place);
            let is_behind = match (span.behind, span.forward) {
                (None, _) => true,
                (Some(bound), true) => place > bound,
                (Some(bound), false) => place < bound,
            };
            is_behind
                && (span.times.0..=span.times.1).contains(&message.time)
                && (span.types == 0 || type_bits(&message.body.elements) & span.types != 0)
        });
        found.truncate(usize::try_from(span.most).unwrap_or(usize::MAX));
        found.into_iter().map(|row| self.seen_as(user, row)).collect()
    }

    fn last_message(&self, user: &UserId, channel: &Channel) -> Result<Option<Seen>> {
        let Some(conversation) = taking_part(self, user, channel)? else { return Ok(None) };
        let last = self.visible(&conversation)?.into_iter().rfind(|row| !row.message.body.unshown);
        last.map(|row| self.seen_as(user, row)).transpose()
    }

    fn seen(&self, user: &UserId, message: &MessageRef) -> Result<Option<(Channel, Seen)>> {
        let Some((conversation, row)) = named(self, user, message)? else { return Ok(None) };
        if !is_visible(self, &conversation, &row)? {
            return Ok(None);
        }
        Ok(Some((row.channel.clone(), self.seen_as(user, row)?)))
    }

    fn place(&self, user: &UserId, channel: &Channel, message: &MessageRef) -> Result<Option<Place>> {
        let id = match message {
            MessageRef::Seq(_, seq) => return Ok(Some(Place { seq: *seq, sub: 0 })),
            MessageRef::Id(id) => id,
        };
        let places = self.scan::<rows::MessagePlace>(id)?.into_iter();
        let mut mine = places.filter(|row| row.owner.as_ref().is_none_or(|owner| owner == user));
        Ok(mine.find(|row| row.channel == *channel).map(|row| row.place))
    }

    fn peer_read_seq(&self, user: &UserId, channel: &Channel) -> Result<u64> {
        let ConversationId::C2c(other) = channel.conversation_of(user) else { return Ok(0) };
        Ok(taking_part(self, &other, channel)?.filter(|c| c.user != *user).map_or(0, |c| c.read_seq))
    }

    fn search(&self, user: &UserId, search: &Search<'_>) -> Result<(Vec<Found>, u64)> {
        let (skip, most) = [search.skip, search.most].map(|n| usize::try_from(n).unwrap_or(usize::MAX)).into();
        if let Some(channel) = search.channel {
            let Some(conversation) = taking_part(self, user, channel)? else { return Ok((Vec::new(), 0)) };
            let found = self.found_in(&conversation, search)?;
            let count = found.len() as u64;
            let page = found.into_iter().skip(skip).take(most);
            let messages = page.map(|row| self.seen_as(user, row)).collect::<Result<Vec<_>>>()?;
            let found = Found { conversation: conversation.id, count, messages };
            return Ok(((count > 0).then_some(found).into_iter().collect(), count));
        }
        let mut all = Vec::new();
        for conversation in self.scan::<rows::Conversation>(user)?.into_iter().filter(|c| c.channel().is_some()) {
            let found = self.found_in(&conversation, search)?;
            if let Some(newest) = found.iter().map(|row| row.message.time).max() {
                all.push((newest, conversation.id, found));
            }
        }
        all.sort_by(|(a, one, _), (b, other, _)| b.cmp(a).then_with(|| one.cmp(other)));
        let count = all.len() as u64;
        let mut found = Vec::new();
        for (_, conversation, rows) in all.into_iter().skip(skip).take(most) {
            let count = rows.len() as u64;
            let only = rows.into_iter().filter(|_| count == 1);
            let messages = only.map(|row| self.seen_as(user, row)).collect::<Result<Vec<_>>>()?;
            found.push(Found { conversation, count, messages });
        }
        Ok((found, count))
    }

    fn readers(
        &self,
        group: &GroupId,
        message: &Message,
        read: bool,
        behind: u64,
        most: u64,
    ) -> Result<Vec<(u64, UserId)>> {
        let channel = Channel::Group(group.clone());
        let mut readers = Vec::new();
        for rows::Member { no, user, .. } in self.readers_of(&channel, message)? {
            if no > behind && self.has_receipt(&channel, message.place.seq, &user)? == read {
                readers.push((no, user));
            }
        }
        readers.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(readers)
    }

    fn audience(&self, channel: &Channel, message: &Message) -> Result<u64> {
        match channel {
            Channel::C2c(..) => Ok(1),
            Channel::Group(_) => Ok(self.readers_of(channel, message)?.len() as u64),
        }
    }
}

impl ChatGroups for Maps {
    fn joined(&self, user: &UserId) -> Result<Vec<GroupId>> {
        Ok(self.memberships(user)?.into_iter().map(|row| row.group).collect())
    }

    fn attributes_changed(&self, user: &UserId, after: Position) -> Result<Vec<GroupId>> {
        let mut changed = Vec::new();
        for row in self.memberships(user)? {
            let group = self.get::<rows::ChatGroup>(&row.group, &())?;
            changed.extend(group.filter(|group| group.attributes_changed > after.0).map(|group| group.id));
        }
        Ok(changed)
    }

    fn member_row(&self, group: &GroupId, user: &UserId) -> Result<Option<MemberRow>> {
        self.get::<rows::Member>(&group.home(), user)?.map(|row| self.member_row_of(row)).transpose()
    }

    fn member_page(&self, group: &GroupId, which: &Which, from: u64, most: u64) -> Result<Vec<MemberRow>> {
        let is_one = |row: &MemberRow| match which {
            Which::All => true,
            Which::Roles(roles) => roles.contains(&row.member.role),
            Which::Marked(mark) => row.member.marks.contains(mark),
        };
        let mut members = self.member_rows(group)?;
        members.retain(|row| row.no > from && is_one(row));
        members.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(members)
    }

    fn search_members(
        &self,
        group: &GroupId,
        keywords: &[String],
        fields: MemberFields,
        most: u64,
    ) -> Result<Vec<MemberRow>> {
        let keywords: Vec<String> = keywords.iter().map(|keyword| folded(keyword)).filter(|k| !k.is_empty()).collect();
        let mut found = Vec::new();
        for row in self.member_rows(group)? {
            let nick_name = self.profile(&row.user)?.nick_name;
            let called = [
                (fields.id, row.user.as_str()),
                (fields.name_card, row.member.name_card.as_str()),
                (fields.nick_name, nick_name.as_str()),
            ];
            let names: Vec<String> = called.into_iter().filter(|(on, _)| *on).map(|(_, name)| folded(name)).collect();
            if keywords.iter().any(|keyword| names.iter().any(|name| name.contains(keyword))) {
                found.push(row);
            }
        }
        found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(found)
    }

    fn requests(&self, user: &UserId, start: Seconds, most: u64) -> Result<(Vec<Request>, Seconds)> {
        let mut requests = self.requests_for(user)?;
        requests.retain(|request| start == 0 || request.time <= start);
        let last = usize::try_from(most.saturating_sub(1)).unwrap_or(usize::MAX);
        let end = requests.get(last).map_or(0, |request| request.time);
        let next = requests.iter().find(|request| request.time < end).map_or(0, |request| request.time);
        requests.retain(|request| request.time >= end);
        Ok((requests, next))
    }

    fn requests_read(&self, user: &UserId) -> Result<(Seconds, u64)> {
        let read = self.get::<rows::Account>(&(), user)?.map_or(0, |account| account.requests_read);
        let new = self.requests_for(user)?.iter().filter(|request| request.time > read).count();
        Ok((read, new as u64))
    }
}

impl Presence for Maps {
    fn status(&self, user: &UserId) -> Result<Option<(String, bool)>> {
        Ok(self.get::<rows::Account>(&(), user)?.map(|account| (account.status, account.created != 0)))
    }

    fn arrive(&self, _user: &UserId) -> Result<Stay> {
        Ok(Stay(Box::new(())))
    }

    fn is_present(&self, _user: &UserId) -> Result<bool> {
        Ok(false)
    }

    fn online_members(&self, _group: &GroupId) -> Result<HashSet<UserId>> {
        Ok(HashSet::new())
    }
}
