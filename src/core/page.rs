//! The walk over a list page by page.
//!
//! A page begins behind the conversation at which the last one ended. The cursor is that conversation's rank, in
//! 64 bits: pinned or not, the active time, and the conversation's number in place of its id. Since the number
//! is never given again, the cursor stands for the same place whatever has happened to the list meanwhile, so a
//! conversation that does not move is met exactly once in a walk.

use super::conversation::{Conversation, List, Rank};
use super::error::{Code, Error};
use super::field::Field;
use super::filter::Filter;
use super::ids::{ConversationId, ConversationNo, ConversationType};
use super::state::UserState;
use std::iter::Peekable;
use std::ops::Bound;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub conversations: Vec<ConversationNo>,
    /// The cursor of the next page; 0 on the last one.
    pub next: u64,
}

const NO_BITS: u32 = 28;
/// Until the year 2514, and the cursor fits a signed 64-bit number.
const TIME_BITS: u32 = 34;
const NO_MASK: u64 = (1 << NO_BITS) - 1;
const TIME_MASK: u64 = (1 << TIME_BITS) - 1;

fn cursor(conversation: &Conversation, no: ConversationNo) -> u64 {
    let unpinned = u64::from(!conversation.pinned);
    unpinned << (TIME_BITS + NO_BITS) | (conversation.last_time() & TIME_MASK) << NO_BITS | u64::from(no.0) & NO_MASK
}

impl UserState {
    /// The conversations that pass the filter, from the cursor on (0: from the beginning), at most `count`. `let_go`: the id of
    /// one that had this number and was let go.
    pub fn page(
        &self,
        filter: &Filter,
        from: u64,
        count: usize,
        let_go: impl FnOnce(ConversationNo) -> Result<Option<ConversationId>, Error>,
    ) -> Result<Page, Error> {
        let after = match from {
            0 => None,
            _ => Some(self.rank_at(from, let_go)?),
        };
        let mut walk = self.walk(filter, after.as_ref());
        let mut page = Page { conversations: Vec::new(), next: 0 };
        while page.conversations.len() < count {
            let Some((no, _)) = walk.next() else { return Ok(page) };
            page.conversations.push(no);
        }
        let last = page.conversations.last().copied();
        if let (true, Some(no)) = (walk.next().is_some(), last)
            && let Some(c) = self.conversation(no)
        {
            page.next = cursor(c, no);
        }
        Ok(page)
    }

    /// Every listed conversation, in order.
    pub fn whole_list(&self) -> impl Iterator<Item = (ConversationNo, &Conversation)> {
        self.walk(&Filter::default(), None)
    }

    fn rank_at(
        &self,
        cursor: u64,
        let_go: impl FnOnce(ConversationNo) -> Result<Option<ConversationId>, Error>,
    ) -> Result<Rank, Error> {
        let pinned = cursor >> (TIME_BITS + NO_BITS) == 0;
        let active_time = cursor >> NO_BITS & TIME_MASK;
        let no = ConversationNo(u32::try_from(cursor & NO_MASK).unwrap_or(0));
        if no.0 == 0 || no >= self.next_conversation_no() {
            let text = "it is not a cursor that a page of this user gave";
            return Err(Error::about(Field::Cursor, Code::InvalidParameters, text));
        }
        // One that was let go and named again has another number: those of the same second are met again, and none is left out.
        let id = match self.conversation(no) {
            Some(conversation) => Some(conversation.id.clone()),
            None => let_go(no)?,
        };
        Ok(Rank::new(pinned, active_time, id))
    }

    /// The shortest list that holds every conversation of the filter, walked from behind `after`, less what the
    /// filter leaves out.
    fn walk<'a>(
        &'a self,
        filter: &Filter,
        after: Option<&Rank>,
    ) -> Box<dyn Iterator<Item = (ConversationNo, &'a Conversation)> + 'a> {
        let from = |list: &'a List| {
            let start = after.map_or(Bound::Unbounded, |rank| Bound::Excluded(rank.clone()));
            list.range((start, Bound::Unbounded)).peekable()
        };
        let kind = match filter.kind {
            None => None,
            Some(number) => match ConversationType::from_number(number) {
                Some(kind) => Some(kind),
                None => return Box::new(std::iter::empty()),
            },
        };
        let marks = filter.marks;
        let ranked: Box<dyn Iterator<Item = ConversationNo> + 'a> = match (filter.group.as_deref(), marks, kind) {
            (Some(name), _, _) if !name.is_empty() => match self.group_named(name) {
                Some(group) => Box::new(from(&group.listed).map(|(_, no)| *no)),
                None => return Box::new(std::iter::empty()),
            },
            (_, Some(m), _) if m != 0 => Box::new(from(self.marked()).map(|(_, no)| *no)),
            _ if filter.has_unread == Some(true) => Box::new(from(self.unread()).map(|(_, no)| *no)),
            (_, _, Some(kind)) => Box::new(from(self.list(kind)).map(|(_, no)| *no)),
            _ => Box::new(merge(from(self.list(ConversationType::C2c)), from(self.list(ConversationType::Group)))),
        };
        let filter = filter.clone();
        Box::new(
            ranked.filter_map(move |no| Some((no, self.conversation(no).filter(|c| filter.passes(c, self.groups()))?))),
        )
    }
}

/// Two ordered lists as one.
fn merge<'a>(
    mut a: Peekable<impl Iterator<Item = (&'a Rank, &'a ConversationNo)>>,
    mut b: Peekable<impl Iterator<Item = (&'a Rank, &'a ConversationNo)>>,
) -> impl Iterator<Item = ConversationNo> {
    std::iter::from_fn(move || {
        let first = match (a.peek(), b.peek()) {
            (Some((x, _)), Some((y, _))) if x < y => a.next(),
            (Some(_), None) => a.next(),
            _ => b.next(),
        };
        first.map(|(_, no)| *no)
    })
}

#[cfg(test)]
#[path = "../tests/core/page.rs"]
mod tests;
