//! The rows of one user, as their devices hold them in memory: what an event does to them is what it does to all rows.
//!
//! Held are the user's conversations and conversation groups. Of a channel there is what it shows in the user's conversation:
//! when it was active, what is unread, whom it means. Nothing is held of others, nor of chat groups; what is written there may
//! make a conversation's document another one.

use super::conversation::{At, Conversation};
use super::error::StoreError;
use super::event::Event;
use super::ids::{ConversationGroupNo, ConversationId, ConversationNo, GroupId, UserId};
use super::message::{self, Message};
use super::project::project_events;
use super::rows::{self, Account, Finds, Follows, Grouped, Keeps, Row};
use super::state::{Changed, UserState};

type Result<T = ()> = std::result::Result<T, StoreError>;

impl UserState {
    /// Carries out what happened. A conversation begins with the first event that names it; one that names another thing that does
    /// not exist changes nothing: events come from `decide` by way of the journal, and tell of things that exist.
    pub fn apply(&mut self, me: &UserId, event: &Event) -> Changed {
        self.begin();
        let done = project_events(&mut OwnRows { me, state: self }, 0, me, std::slice::from_ref(event));
        debug_assert!(done.is_ok(), "nothing can fail in memory");
        self.changed()
    }
}

struct OwnRows<'a> {
    me: &'a UserId,
    state: &'a mut UserState,
}

impl OwnRows<'_> {
    /// The user's conversation in the channel. Nobody else is told of it: so they take part.
    fn take_part(&mut self, channel: &message::Channel) -> ConversationNo {
        let id = channel.conversation_of(self.me);
        let no = self.state.number(&id).unwrap_or_else(|| {
            let no = self.state.next_conversation_no();
            self.state.name(no, Conversation::new(rows::Conversation::new(self.me.clone(), id, no)));
            no
        });
        self.state.change(no, |c| c.row.follows = Follows::Since(0));
        no
    }

    fn of_channel(&self, channel: &message::Channel) -> Option<ConversationNo> {
        self.state.number(&channel.conversation_of(self.me))
    }

    fn redraw(&mut self, channel: &message::Channel) {
        if let Some(no) = self.of_channel(channel) {
            self.state.redraw(no);
        }
    }
}

impl Conversation {
    fn put(&mut self, row: &rows::Conversation) {
        let new = Self::new(row.clone());
        let read_seq = new.read_seq;
        if new.is_member() != self.is_member() {
            // What there was is of another time in the chat group.
            *self = Self { groups: std::mem::take(&mut self.groups), ..new };
            return;
        }
        if read_seq > self.read_seq {
            self.unread = 0;
            self.deleted_unread = self.deleted_unread.split_off(&(read_seq + 1));
            self.at = self.at.split_off(&(read_seq + 1));
        }
        self.row = new.row;
    }

    /// A message that would count as unread no longer does.
    fn uncount(&mut self, seq: u64) {
        if seq > self.read_seq && !self.deleted_unread.remove(&seq) {
            self.unread = self.unread.saturating_sub(1);
        }
    }
}

impl Finds for OwnRows<'_> {
    fn numbered(&self, _user: &UserId, no: ConversationNo) -> Result<Option<rows::Conversation>> {
        Ok(self.state.conversation(no).map(|c| c.row.clone()))
    }

    fn kept(&self, _channel: &message::Channel, _user: &UserId, _seq: u64) -> Result<Vec<rows::Message>> {
        Ok(Vec::new())
    }

    fn named(&self, _user: &UserId) -> Result<u32> {
        Ok(self.state.next_conversation_no().0 - 1)
    }

    fn groups_with(&self, _user: &UserId, no: ConversationNo) -> Result<Vec<ConversationGroupNo>> {
        Ok(self.state.conversation(no).map_or(Vec::new(), |c| c.groups.iter().map(|member| member.group).collect()))
    }

    fn taking_part(&self, channel: &message::Channel) -> Result<Vec<rows::Conversation>> {
        let no = self.of_channel(channel);
        Ok(no.and_then(|no| self.state.conversation(no)).map(|c| c.row.clone()).into_iter().collect())
    }

    /// Those of whom anything is known.
    fn members(&self, _group: &GroupId) -> Result<Vec<UserId>> {
        Ok(vec![self.me.clone()])
    }

    /// Those of which the user has a conversation.
    fn topics(&self, community: &GroupId) -> Result<Vec<GroupId>> {
        let of_topic = |id: &ConversationId| match id {
            ConversationId::Group(id) if id.is_topic_of(community) => Some(id.clone()),
            ConversationId::Group(_) | ConversationId::C2c(_) => None,
        };
        Ok(self.state.conversations().filter_map(|(_, c)| of_topic(&c.id)).collect())
    }

    fn end_channel(&mut self, _channel: &message::Channel) -> Result {
        Ok(())
    }

    fn set_unread(&mut self, _user: &UserId, of: &ConversationId, unread: u64) {
        if let Some(no) = self.state.number(of) {
            self.state.change(no, |c| c.unread = unread);
        }
    }

    fn uncount(&mut self, _user: &UserId, of: &ConversationId, seqs: &[u64]) {
        let Some(no) = self.state.number(of) else { return };
        self.state.change(no, |c| {
            for seq in seqs {
                c.uncount(*seq);
                c.deleted_unread.insert(*seq);
            }
        });
    }

    fn shows_anew(&mut self, channel: &message::Channel, but: Option<&UserId>) {
        if let Some(no) = self.of_channel(channel).filter(|_| but != Some(self.me)) {
            self.state.change(no, |_| ());
        }
    }
}

/// How rows of a kind are held. Of most kinds none are.
trait Held: Row {
    fn find(_rows: &OwnRows<'_>, _of: &Self::Of, _key: &Self::Key) -> Option<Self> {
        None
    }

    fn find_all(_rows: &OwnRows<'_>, _of: &Self::Of) -> Vec<Self> {
        Vec::new()
    }

    fn keep(_rows: &mut OwnRows<'_>, _row: &Self) {}

    fn keep_new(rows: &mut OwnRows<'_>, row: &Self) {
        Self::keep(rows, row);
    }

    fn remove(_rows: &mut OwnRows<'_>, _of: &Self::Of, _key: &Self::Key) {}

    fn remove_all(_rows: &mut OwnRows<'_>, _of: &Self::Of) {}
}

impl<R: Held> Keeps<R> for OwnRows<'_> {
    fn find(&self, of: &R::Of, key: &R::Key) -> Result<Option<R>> {
        Ok(R::find(self, of, key))
    }

    fn find_all(&self, of: &R::Of) -> Result<Vec<R>> {
        Ok(R::find_all(self, of))
    }

    fn keep(&mut self, row: &R) -> Result {
        R::keep(self, row);
        Ok(())
    }

    fn keep_new(&mut self, row: &R) -> Result {
        R::keep_new(self, row);
        Ok(())
    }

    fn remove(&mut self, of: &R::Of, key: &R::Key) -> Result {
        R::remove(self, of, key);
        Ok(())
    }

    fn remove_all(&mut self, of: &R::Of) -> Result {
        R::remove_all(self, of);
        Ok(())
    }
}

impl Held for Account {
    fn find(rows: &OwnRows<'_>, _of: &(), user: &UserId) -> Option<Self> {
        let all_receive_option = rows.state.all_receive_option().clone();
        (user == rows.me).then(|| Self { all_receive_option, ..Self::new(user.clone()) })
    }

    fn keep(rows: &mut OwnRows<'_>, row: &Self) {
        if row.user == *rows.me {
            rows.state.set_all_receive_option(&row.all_receive_option);
        }
    }
}

impl Held for rows::Conversation {
    fn find(rows: &OwnRows<'_>, of: &UserId, id: &ConversationId) -> Option<Self> {
        let no = rows.state.number(id).filter(|_| of == rows.me)?;
        rows.state.conversation(no).map(|c| c.row.clone())
    }

    fn keep(rows: &mut OwnRows<'_>, row: &Self) {
        if row.user != *rows.me {
            return;
        }
        if rows.state.number(&row.id).is_none() && row.no == rows.state.next_conversation_no() {
            rows.state
                .name(row.no, Conversation::new(rows::Conversation::new(row.user.clone(), row.id.clone(), row.no)));
        }
        match rows.state.number(&row.id) {
            Some(no) if row.let_go => rows.state.let_go(no),
            Some(no) => rows.state.change(no, |c| c.put(row)),
            None => {}
        }
    }
}

impl Held for rows::ConversationGroup {
    fn find(rows: &OwnRows<'_>, of: &UserId, no: &ConversationGroupNo) -> Option<Self> {
        Self::find_all(rows, of).into_iter().find(|group| group.no == *no)
    }

    fn find_all(rows: &OwnRows<'_>, of: &UserId) -> Vec<Self> {
        let groups = rows.state.groups().iter();
        groups.map(|g| Self { user: of.clone(), no: g.no, place: g.place, name: g.name.clone() }).collect()
    }

    fn keep(rows: &mut OwnRows<'_>, row: &Self) {
        rows.state.put_group(row.no, row.place, &row.name);
    }

    fn remove(rows: &mut OwnRows<'_>, _of: &UserId, no: &ConversationGroupNo) {
        rows.state.delete_group(*no);
    }
}

impl Held for Grouped {
    fn find(rows: &OwnRows<'_>, of: &(UserId, ConversationGroupNo), no: &ConversationNo) -> Option<Self> {
        let member = rows.state.conversation(*no)?.groups.iter().find(|member| member.group == of.1)?;
        Some(Self { user: of.0.clone(), group: of.1, conversation: *no, added: member.added })
    }

    fn find_all(rows: &OwnRows<'_>, (user, group): &(UserId, ConversationGroupNo)) -> Vec<Self> {
        let members = rows.state.groups().iter().filter(|g| g.no == *group).flat_map(|g| &g.members);
        members
            .map(|(added, no)| Self { user: user.clone(), group: *group, conversation: *no, added: *added })
            .collect()
    }

    fn keep(rows: &mut OwnRows<'_>, row: &Self) {
        rows.state.group(row.group, row.conversation, row.added);
    }

    fn remove(rows: &mut OwnRows<'_>, of: &(UserId, ConversationGroupNo), no: &ConversationNo) {
        rows.state.ungroup(of.1, *no);
    }

    fn remove_all(rows: &mut OwnRows<'_>, of: &(UserId, ConversationGroupNo)) {
        Self::find_all(rows, of).iter().for_each(|row| Self::remove(rows, of, &row.conversation));
    }
}

/// What it is without anything that was ever said: what is said now is what shows.
impl Held for rows::Channel {
    fn find(_rows: &OwnRows<'_>, channel: &message::Channel, _key: &()) -> Option<Self> {
        Some(Self { channel: channel.clone(), last_seq: 0, shown_seq: 0, last_time: 0 })
    }

    fn keep(rows: &mut OwnRows<'_>, row: &Self) {
        if row.shown_seq == 0 {
            return;
        }
        if let Some(no) = rows.of_channel(&row.channel) {
            rows.state.change(no, |c| (c.row.listed, c.row.active_time) = (true, c.active_time.max(row.last_time)));
        }
    }
}

impl Held for rows::Message {
    /// One that was said before is another one now.
    fn keep(rows: &mut OwnRows<'_>, row: &Self) {
        let (me, message) = (rows.me, &row.message);
        let Some(no) = rows.of_channel(&row.channel).filter(|_| message.is_for(me)) else { return };
        rows.state.change(no, |c| {
            if message.revoked.is_some() {
                c.at.remove(&message.place.seq);
                if message.concerns(me) {
                    c.uncount(message.place.seq);
                }
            }
        });
    }

    fn keep_new(rows: &mut OwnRows<'_>, row: &Self) {
        let (me, message): (_, &Message) = (rows.me, &row.message);
        if row.owner.is_some() || !message.is_for(me) {
            return;
        }
        let no = rows.take_part(&row.channel);
        rows.state.change(no, |c| {
            c.unread += u64::from(message.counts_for(me));
            if let Some(at) = At::of(&message.body.at, me).filter(|_| message.sender != *me) {
                c.at.insert(message.place.seq, at);
            }
        });
    }
}

impl Held for rows::Deleted {
    fn keep(rows: &mut OwnRows<'_>, row: &Self) {
        if let Some(no) = rows.of_channel(&row.channel) {
            rows.state.change(no, |c| {
                c.at.remove(&row.seq);
            });
        }
    }
}

impl Held for rows::ProfileOf {
    /// A conversation has the name of its user; and whoever it is may have sent any of the last messages.
    fn keep(rows: &mut OwnRows<'_>, row: &Self) {
        if let Some(no) = rows.state.number(&ConversationId::C2c(row.user.clone())) {
            rows.state.change(no, |_| ());
        }
        rows.state.redraw_all();
    }
}

/// What a message has beside itself shows with it.
macro_rules! shown {
    ($($kind:ident of |$of:ident| $channel:expr;)*) => {$(
        impl Held for rows::$kind {
            fn keep(rows: &mut OwnRows<'_>, row: &Self) {
                let $of = &row.of();
                rows.redraw($channel);
            }

            fn remove(rows: &mut OwnRows<'_>, $of: &Self::Of, _key: &Self::Key) {
                rows.redraw($channel);
            }
        }
    )*};
}
shown! {
    Local of |of| &of.0;
    Receipt of |of| &of.0;
    Receipts of |of| of;
    Reaction of |of| &of.0;
    Extension of |of| &of.0;
    Pinned of |of| of;
}

macro_rules! not_held {
    ($($kind:ident)*) => {$(
        impl Held for rows::$kind {}
    )*};
}
not_held! {
    MessagePlace Mention ChatGroup Created Member FormerMember Attribute Counter RequestMade Topic
}
