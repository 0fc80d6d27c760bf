//! Answers to what a user asks, from memory and from the store. Each is given within a bounded time, since all others wait for it
//! meanwhile: what names too much is refused, and a page that is asked to be too long ends sooner.

use super::answer::Outcome;
use super::documents::{Documents, array, count, list};
use super::members::{self, require_member};
use super::request::Query;
use crate::core::chat_groups::rights::Action;
use crate::core::chat_groups::within::Within;
use crate::core::error::{Code, Error};
use crate::core::field::Field;
use crate::core::ids::{ConversationId, GroupId, IdText, UserId};
use crate::core::limits::Limits;
use crate::core::message::{Body, Channel, LocalData, Message, MessageRef, Pin, Place, type_bits};
use crate::core::query::{HistoryQuery, SearchQuery};
use crate::store::{Search, Seen, Span};
use crate::wire;
use crate::wire::conversation::{ConversationListResult, GetTotalUnreadNumberResult};
use crate::wire::message_result::{MessageExtension, MessageSearchResult, MessageSearchResultItem};
use crate::wire::receive_option::{GetC2CRecvMsgOptResult, ReceiveMessageOptInfo};
use std::ffi::CString;

pub fn answer(query: &Query, limits: &Limits, on: &Documents<'_>) -> Result<Outcome, Error> {
    let state = on.state;
    let unread = |unread| {
        wire::write(&GetTotalUnreadNumberResult {
            conv_get_total_unread_message_count_result_unread_count: count(unread),
        })
    };
    let check_messages = |named, field| limits.messages_per_call().check(named, field, Code::InvalidParameters);
    let check_users = |named, field| limits.receivers_per_call().check(named, field, Code::InvalidParameters);
    let check_groups = |named, field| limits.groups_per_call().check(named, field, Code::GroupInvalidParameters);
    // A word of many signs is as many for the index, which it looks for one beside the other.
    let check_words = |named: &[String], code| {
        limits.search_words().check(named.len(), Field::Words, code)?;
        let longest = named.iter().map(String::len).max().unwrap_or(0);
        limits.search_word_bytes().check(longest, Field::Words, code)
    };
    let users = |named: &[IdText]| {
        check_users(named.len(), Field::Users)?;
        user_ids(named)
    };
    let json = match query {
        Query::ConversationGroups => list(state.groups(), |group| group.name.as_str()),
        Query::WholeList => {
            let most = usize::try_from(limits.conversations_listed).unwrap_or(usize::MAX);
            let numbers: Vec<_> = state.whole_list().map(|(no, _)| no).take(most).collect();
            wire::write(&on.listed(&numbers)?)
        }
        Query::Conversations(ids) => {
            limits.conversations_per_call().check(ids.len(), Field::ConversationsNamed, Code::TooManyIds)?;
            let numbers: Vec<_> = ids.iter().filter_map(|id| state.number(id)).collect();
            wire::write(&on.listed(&numbers)?)
        }
        Query::Page { filter, from, count } => {
            let let_go = |no| Ok(on.store.let_go(on.me, no)?);
            let count = page(*count, limits.conversations_per_page);
            let page = state.page(filter, *from, count as usize, let_go)?;
            wire::write(&ConversationListResult {
                conversation_list_result_conv_list: on.listed(&page.conversations)?,
                conversation_list_result_next_seq: page.next,
                conversation_list_result_is_finished: page.next == 0,
            })
        }
        Query::TotalUnread => unread(state.total_unread()),
        Query::Unread(filter) => unread(state.unread_of(filter)),
        Query::History { conversation, history } => {
            check_messages(history.seqs.len(), Field::Seqs)?;
            self::history(conversation, history, limits, on)?
        }
        Query::Messages(messages) => {
            check_messages(messages.len(), Field::Messages)?;
            let mut found = Vec::new();
            for message in messages {
                if let Some((channel, seen)) = on.store.seen(on.me, message)? {
                    found.push(on.seen(&channel.conversation_of(on.me), &seen)?);
                }
            }
            wire::write(&found)
        }
        Query::Search(search) => {
            check_words(&search.keywords, Code::InvalidParameters)?;
            check_users(search.senders.len(), Field::Senders)?;
            self::search(search, limits, on)?
        }
        Query::Receipts(messages) => {
            check_messages(messages.len(), Field::Receipts)?;
            array(messages.iter().map(|message| {
                let (channel, seen) = find(message, on)?;
                Ok::<_, Error>(on.receipt(&channel, &seen, seen.message.time)?)
            }))?
        }
        Query::Readers { message, read, from, count } => {
            return readers(message, *read, *from, page(*count, limits.members_per_page), on);
        }
        Query::Extensions(message) => {
            let (channel, Seen { message, .. }) = find(message, on)?;
            list(&on.store.extensions(&channel, message.place.seq)?, MessageExtension::from)
        }
        Query::Reactions { messages, most_users } => {
            check_messages(messages.len(), Field::Receipts)?;
            array(messages.iter().map(|message| {
                let (channel, Seen { message, .. }) = find(message, on)?;
                Ok::<_, Error>(on.reactions(&message, &channel, *most_users as usize)?)
            }))?
        }
        Query::ReactionUsers { message, reaction, from, count } => {
            let (channel, Seen { message, .. }) = find(message, on)?;
            let all = on.store.reactions(&channel, message.place.seq)?;
            let users: Vec<_> = all.iter().filter(|(r, _)| r == reaction).map(|(_, user)| user).collect();
            on.reaction_users(&users, *from as usize, *count as usize)?
        }
        Query::PinnedMessages(group) => pinned(group, on)?,
        Query::C2cReceiveOptions(named) => {
            let options = named.iter().zip(users(named)?).map(|(text, user)| GetC2CRecvMsgOptResult {
                msg_recv_msg_opt_result_identifier: text,
                msg_recv_msg_opt_result_opt: state.find(&ConversationId::C2c(user)).map_or(0, |c| c.receive_option),
            });
            wire::write(&options.collect::<Vec<_>>())
        }
        Query::AllReceiveOption => wire::write(&[ReceiveMessageOptInfo::from(state.all_receive_option())]),
        Query::Profiles(named) => array(users(named)?.iter().map(|id| on.user(id)))?,
        Query::Statuses(named) => array(users(named)?.iter().map(|id| on.status(id)))?,
        Query::JoinedGroups { communities } => on.joined_groups(*communities, limits)?,
        Query::ChatGroups(ids) => {
            check_groups(ids.len(), Field::Groups)?;
            on.chat_groups(ids)?
        }
        Query::SearchChatGroups { keywords, fields } => {
            check_words(keywords, Code::GroupInvalidParameters)?;
            on.search_chat_groups(keywords, *fields, limits)?
        }
        Query::Members { group, query } => members::page(group, query, limits, on)?,
        Query::SearchMembers(search) => {
            check_words(&search.keywords, Code::GroupInvalidParameters)?;
            check_groups(search.groups.len(), Field::GroupsSearched)?;
            members::search(search, limits, on)?
        }
        Query::OnlineMembers(group) => members::online(group, on)?,
        Query::Attributes { group, keys } => {
            require_member(group, on)?;
            on.attributes(group, keys)?
        }
        Query::Counters { group, keys } => {
            require_member(group, on)?;
            on.counters(group, keys)?
        }
        Query::Requests { start, most } => on.requests(*start, page(*most, limits.requests_per_page))?,
        Query::Topics { group, topics } => {
            limits.topics_per_community().check(topics.len(), Field::Topics, Code::GroupInvalidParameters)?;
            require_member(group, on)?;
            on.topics(group, topics)?
        }
    };
    Ok(Outcome::done(json))
}

/// How long a page is of which so much is wanted. One of nothing would never come to the end.
fn page(wanted: u32, most: u64) -> u32 {
    wanted.min(u32::try_from(most.max(1)).unwrap_or(u32::MAX))
}

/// Users whom a call names.
pub fn user_ids(texts: &[IdText]) -> Result<Vec<UserId>, Error> {
    let invalid = || Error::new(Code::InvalidIdentifier, "an id is not 1 to 32 bytes of printable ASCII");
    texts.iter().map(|text| UserId::new(text).ok_or_else(invalid)).collect()
}

/// A message that was sent, and that the user sees.
fn find(message: &MessageRef, on: &Documents<'_>) -> Result<(Channel, Seen), Error> {
    match on.store.seen(on.me, message)? {
        Some((channel, seen)) if seen.message.place.sub == 0 => Ok((channel, seen)),
        _ => Err(Error::new(Code::InvalidParameters, "a message that is named is in no conversation of this user")),
    }
}

/// What is pinned, as far as the user sees it; whoever may pin sees all that takes a place.
fn pinned(group: &GroupId, on: &Documents<'_>) -> Result<CString, Error> {
    let may_pin = Within::read_any(group, on.me, on.store)?.require(Action::PinMessages).is_ok();
    let (conversation, channel) = (ConversationId::Group(group.clone()), Channel::Group(group.clone()));
    let mut pinned = Vec::new();
    for Pin { message, by } in on.store.pins(&channel)? {
        let seen = match on.seen_in(&channel, message.place.seq)? {
            Some(seen) => seen,
            None if may_pin => unseen(message, on.me),
            None => continue,
        };
        pinned.push(on.pinned(&conversation, &seen, Some(&by))?);
    }
    Ok(wire::write(&pinned))
}

/// A message that the user does not see otherwise: nothing of their own is with it, nor who has read it. What was sent to others
/// alone says nothing.
fn unseen(mut message: Message, me: &UserId) -> Seen {
    if !message.is_for(me) {
        message.body = Body { content: "[]".into(), settings: "{}".into(), ..Body::default() };
    }
    message.body.wants_receipt = false;
    Seen { message, local: LocalData::default(), receipts: 0, has_sent_receipt: false }
}

/// Where a page begins: behind a message, or with a number.
fn begin(conversation: &ConversationId, history: &HistoryQuery, on: &Documents<'_>) -> Result<Option<Place>, Error> {
    let channel = Channel::of(on.me, conversation);
    match (&history.last, history.last_seq) {
        // One that the user has deleted meanwhile stands for its place all the same.
        (Some(last), _) => match on.store.place(on.me, &channel, last)? {
            Some(place) => Ok(Some(place)),
            None => Err(Error::about(Field::LastMessage, Code::InvalidParameters, "there is no such message")),
        },
        (None, 0) => Ok(None),
        (None, seq) if history.forward => Ok(Some(Place { seq: seq - 1, sub: u64::MAX })),
        (None, seq) => Ok(Some(Place { seq, sub: 1 })),
    }
}

fn history(
    conversation: &ConversationId,
    history: &HistoryQuery,
    limits: &Limits,
    on: &Documents<'_>,
) -> Result<CString, Error> {
    let channel = Channel::of(on.me, conversation);
    let period = if history.period == 0 { u64::MAX } else { history.period };
    // The period runs in the direction of reading: from where it is to begin or, where that is not said, from where reading does.
    let times = match (history.forward, history.begin) {
        (true, 0) => {
            let (times, types, seqs) = ((0, u64::MAX), 0, Vec::new());
            let first = Span { forward: true, behind: None, times, types, seqs, most: 1 };
            let first = on.store.history(on.me, &channel, &first)?.first().map_or(0, |seen| seen.message.time);
            (0, first.saturating_add(period))
        }
        (true, begin) => (begin, begin.saturating_add(period)),
        (false, 0) => (on.source.now().saturating_sub(period), u64::MAX),
        (false, begin) => (begin.saturating_sub(period), begin),
    };
    let span = Span {
        forward: history.forward,
        behind: begin(conversation, history, on)?,
        times,
        types: type_bits(&history.types),
        seqs: history.seqs.clone(),
        most: page(history.count, limits.messages_per_page).into(),
    };
    let found = on.store.history(on.me, &channel, &span)?;
    Ok(array(found.iter().map(|seen| on.seen(conversation, seen)))?)
}

fn search(search: &SearchQuery, limits: &Limits, on: &Documents<'_>) -> Result<CString, Error> {
    let channel = search.conversation.as_ref().map(|id| Channel::of(on.me, id));
    let end = if search.end == 0 { u64::MAX } else { search.end };
    let now = on.source.now();
    // 0: as long as it may be.
    let wanted = if search.page_size == 0 { u32::MAX } else { search.page_size };
    let most = page(wanted, limits.search_page).into();
    let (found, total) = on.store.search(
        on.me,
        &Search {
            keywords: &search.keywords,
            all: search.all,
            channel: channel.as_ref(),
            senders: &search.senders,
            times: match search.period {
                0 => (0, end),
                period => (end.min(now).saturating_sub(period), end),
            },
            types: type_bits(&search.types),
            skip: u64::from(search.page).saturating_mul(most),
            most,
        },
    )?;
    let mut items = Vec::new();
    for one in &found {
        let messages = one.messages.iter().map(|seen| on.seen(&one.conversation, seen));
        items.push(MessageSearchResultItem {
            msg_search_result_item_conv_id: one.conversation.bare(),
            msg_search_result_item_conv_type: one.conversation.kind().number(),
            msg_search_result_item_total_message_count: one.count,
            msg_search_result_item_message_array: messages.collect::<Result<Vec<_>, _>>()?,
        });
    }
    Ok(wire::write(&MessageSearchResult {
        msg_search_result_total_count: total,
        msg_search_result_item_array: items,
        ..MessageSearchResult::default()
    }))
}

fn readers(message: &MessageRef, read: bool, from: u64, count: u32, on: &Documents<'_>) -> Result<Outcome, Error> {
    let (channel, Seen { message, .. }) = find(message, on)?;
    let page = |next, json| Ok(Outcome { is_page: true, next, ..Outcome::done(json) });
    let Channel::Group(group) = channel else { return page(0, c"[]".into()) };
    // One more says whether there is another page.
    let mut readers = on.store.readers(&group, &message, read, from, u64::from(count) + 1)?;
    let is_last = readers.len() <= count as usize;
    readers.truncate(count as usize);
    let next = readers.last().filter(|_| !is_last).map_or(0, |(no, _)| *no);
    let mut members = Vec::new();
    for (_, user) in &readers {
        members.extend(on.member(&group, user)?);
    }
    page(next, wire::write(&members))
}
