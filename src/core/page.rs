//! Filters, and the walk over a list page by page.
//!
//! A page begins behind the conversation at which the last one ended. The cursor is that conversation's rank, in
//! 64 bits: pinned or not, the active time, and the conversation's number in place of its id. Since the number
//! is never given again, the cursor stands for the same place whatever has happened to the list meanwhile, so a
//! conversation that does not move is met exactly once in a walk.

use super::error::{Code, Error};
use super::ids::{ConversationId, ConversationNo, ConversationType};
use super::state::{Conversation, ConversationGroup, List, Rank, UserState};
use std::iter::Peekable;
use std::ops::Bound;

/// Which conversations a list shows. A part that is `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The contract's number of the type; a number that is no type selects nothing.
    pub kind: Option<u64>,
    /// The name of a conversation group; `""` selects the conversations in no group.
    pub group: Option<String>,
    /// All these marks; 0 selects the conversations without any.
    pub marks: Option<u64>,
    pub has_unread: Option<bool>,
    pub has_group_at: Option<bool>,
}

impl Filter {
    /// Whether a conversation passes, given the user's groups.
    pub fn passes(&self, c: &Conversation, groups: &[ConversationGroup]) -> bool {
        self.kind.is_none_or(|kind| u64::from(c.id.kind().number()) == kind)
            && self.group.as_deref().is_none_or(|name| match name {
                "" => c.groups.is_empty(),
                name => groups.iter().any(|g| g.name == name && c.is_in(g.no)),
            })
            && self.marks.is_none_or(|m| if m == 0 { c.marks == 0 } else { c.marks & m == m })
            && self.has_unread.is_none_or(|has| (c.unread != 0) == has)
            && self.has_group_at.is_none_or(|has| c.at.is_empty() != has)
    }
}

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
            let text = "next_seq is not a cursor that a page of this user gave";
            return Err(Error::new(Code::InvalidParameters, text));
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
mod tests {
    use super::*;
    use crate::core::command::{Command, SavedMessage};
    use crate::core::message::Body;
    use crate::core::model::*;

    fn at(user: &mut User, now: u64, ids: &[&str]) {
        user.now = now;
        ids.iter().for_each(|id| drop(user.done(create(id))));
    }

    /// The pages of the list, as ids, with whatever `between` does after each.
    fn walk(user: &mut User, filter: &Filter, count: usize, mut between: impl FnMut(&mut User)) -> Vec<Vec<String>> {
        let (mut pages, mut from) = (Vec::new(), 0);
        loop {
            let page = user.page(filter, from, count).unwrap();
            pages.push(user.ids(&page.conversations));
            if page.next == 0 {
                return pages;
            }
            from = page.next;
            between(user);
        }
    }

    fn filters() -> User {
        let mut user = User::new();
        at(&mut user, 1, &["c2c_a", "c2c_b", "c2c_c", "group_known", "group_team"]);
        user.done(create_group("work", &["c2c_c", "group_team", "c2c_stranger"]));
        user.done(create_group("empty", &["c2c_stranger"]));
        user.done(mark(&["c2c_a", "c2c_c"], 1));
        user.done(mark(&["c2c_c", "group_known", "c2c_stranger"], 1 << 63));
        user
    }

    fn all() -> Filter {
        Filter::default()
    }

    #[test]
    fn a_list_has_the_pinned_first_then_the_newest_then_the_lowest_id() {
        let mut user = User::new();
        at(&mut user, 1, &["c2c_old", "group_known", "c2c_older"]);
        at(&mut user, 5, &["group_team", "c2c_b", "c2c_a"]);
        at(&mut user, 9, &["c2c_new"]);
        user.done(pin("c2c_older", true));
        user.done(pin("group_team", true));
        let order = ["group_team", "c2c_older", "c2c_new", "c2c_a", "c2c_b", "c2c_old", "group_known"];
        assert_eq!(user.list(), order);
        assert_eq!(user.filtered(&all()), order);
    }

    #[test]
    fn filtered_lists_have_the_order_of_the_whole_list() {
        let mut user = filters();
        at(&mut user, 7, &["c2c_stranger"]);
        user.done(pin("group_team", true));
        let whole = user.list();
        for filter in [
            Filter { kind: Some(1), ..all() },
            Filter { group: Some("work".into()), ..all() },
            Filter { group: Some(String::new()), ..all() },
            Filter { marks: Some(1 << 63), ..all() },
            Filter { marks: Some(0), ..all() },
        ] {
            let some = user.filtered(&filter);
            assert!(some.len() > 1, "{filter:?}");
            let in_whole: Vec<_> = whole.iter().filter(|id| some.contains(id)).cloned().collect();
            assert_eq!(some, in_whole, "{filter:?}");
        }
    }

    #[test]
    fn a_type_is_matched_exactly_and_a_number_that_is_no_type_selects_nothing() {
        let user = filters();
        let of = |kind| user.filtered(&Filter { kind: Some(kind), ..all() });
        assert_eq!(of(1), ["c2c_a", "c2c_b", "c2c_c"]);
        assert_eq!(of(2), ["group_known", "group_team"]);
        assert_eq!([of(0), of(3), of(u64::MAX)], [const { Vec::<String>::new() }; 3]);
    }

    #[test]
    fn a_group_selects_its_listed_conversations_an_empty_name_those_in_none_and_an_unknown_name_nothing() {
        let user = filters();
        let of = |group: &str| user.filtered(&Filter { group: Some(group.into()), ..all() });
        assert_eq!(of("work"), ["c2c_c", "group_team"]);
        assert_eq!(of(""), ["c2c_a", "c2c_b", "group_known"]);
        assert!(of("empty").is_empty());
        assert!(of("Work").is_empty());
    }

    #[test]
    fn marks_select_what_has_all_of_them_and_0_what_has_none() {
        let user = filters();
        let of = |marks| user.filtered(&Filter { marks: Some(marks), ..all() });
        assert_eq!(of(1), ["c2c_a", "c2c_c"]);
        assert_eq!(of(1 << 63), ["c2c_c", "group_known"]);
        assert_eq!(of(1 | 1 << 63), ["c2c_c"]);
        assert!(of(2).is_empty());
        assert_eq!(of(0), ["c2c_b", "group_team"]);
    }

    #[test]
    fn without_messages_nothing_is_unread_and_nobody_is_mentioned() {
        let user = filters();
        let unread = |has| user.filtered(&Filter { has_unread: Some(has), ..all() });
        let mentioned = |has| user.filtered(&Filter { has_group_at: Some(has), ..all() });
        assert_eq!((unread(false), mentioned(false)), (user.list(), user.list()));
        assert_eq!((unread(true).len(), mentioned(true).len()), (0, 0));
    }

    #[test]
    fn all_parts_of_a_filter_have_to_be_met() {
        let user = filters();
        let filter = Filter { kind: Some(1), group: Some("work".into()), marks: Some(1), ..all() };
        assert_eq!(user.filtered(&filter), ["c2c_c"]);
        assert!(user.filtered(&Filter { kind: Some(2), ..filter.clone() }).is_empty());
        assert!(user.filtered(&Filter { marks: Some(0), ..filter.clone() }).is_empty());
        assert!(
            user.filtered(&Filter { group: Some(String::new()), kind: Some(2), marks: Some(1), ..all() }).is_empty()
        );
    }

    #[test]
    fn what_is_not_in_the_list_is_on_no_page() {
        let mut user = User::new();
        user.done(create_group("work", &["c2c_stranger"]));
        user.done(mark(&["c2c_stranger"], 1));
        assert!(user.list().is_empty());
        for filter in [
            all(),
            Filter { kind: Some(1), ..all() },
            Filter { group: Some("work".into()), ..all() },
            Filter { marks: Some(1), ..all() },
        ] {
            assert_eq!(user.page(&filter, 0, 10).unwrap(), Page { conversations: Vec::new(), next: 0 });
        }
    }

    #[test]
    fn pages_are_full_but_the_last_whose_cursor_is_0_also_when_it_is_full() {
        let mut user = User::new();
        at(&mut user, 1, &["c2c_a", "c2c_b", "c2c_c", "c2c_d"]);
        let sizes =
            |user: &mut User, count| -> Vec<_> { walk(user, &all(), count, |_| ()).iter().map(Vec::len).collect() };
        assert_eq!(sizes(&mut user, 1), [1, 1, 1, 1]);
        assert_eq!(sizes(&mut user, 2), [2, 2]);
        assert_eq!(sizes(&mut user, 3), [3, 1]);
        assert_eq!(sizes(&mut user, 4), [4]);
        assert_eq!(sizes(&mut user, usize::MAX), [4]);
    }

    #[test]
    fn the_last_page_is_the_last_that_has_something_the_filter_selects() {
        let mut user = filters();
        let page = user.page(&Filter { marks: Some(1), ..all() }, 0, 2).unwrap();
        assert_eq!((user.ids(&page.conversations), page.next), (vec!["c2c_a".into(), "c2c_c".into()], 0));
        assert_eq!(walk(&mut user, &Filter { group: Some(String::new()), ..all() }, 1, |_| ()).len(), 3);
    }

    #[test]
    fn a_cursor_holds_its_place_when_the_conversation_it_names_moves() {
        let mut user = User::new();
        at(&mut user, 5, &["c2c_a", "c2c_b", "c2c_c", "c2c_d", "c2c_e"]);
        let mut first = true;
        let pages = walk(&mut user, &all(), 2, |user| {
            // The page ended at c2c_b, which leaves its place; c2c_0 comes before the cursor.
            if std::mem::take(&mut first) {
                user.done(pin("c2c_b", true));
                at(user, 9, &["c2c_0"]);
            }
        });
        assert_eq!(pages, [vec!["c2c_a", "c2c_b"], vec!["c2c_c", "c2c_d"], vec!["c2c_e"]]);
    }

    #[test]
    fn a_cursor_holds_its_place_when_the_conversation_it_names_leaves_the_filter() {
        let mut user = User::new();
        at(&mut user, 5, &["c2c_a", "c2c_b", "c2c_c"]);
        user.done(create_group("work", &["c2c_a", "c2c_b", "c2c_c"]));
        let of_work = Filter { group: Some("work".into()), ..all() };
        let pages = walk(&mut user, &of_work, 1, |user| drop(user.done(remove("work", &["c2c_a", "c2c_b"]))));
        assert_eq!(pages, [["c2c_a"], ["c2c_c"]]);
    }

    #[test]
    fn what_comes_behind_the_cursor_is_met_and_what_is_unpinned_is_met_again() {
        let mut user = User::new();
        at(&mut user, 5, &["c2c_a", "c2c_b"]);
        user.done(pin("c2c_a", true));
        let pages = walk(&mut user, &all(), 1, |user| {
            user.done(pin("c2c_a", false));
            let messages = vec![SavedMessage { sender: None, message: message("of long ago", says("x")) }];
            let conversation = conversation("c2c_late");
            user.done(Command::SaveMessages { conversation, messages, place_now: false });
        });
        assert_eq!(pages, [["c2c_a"], ["c2c_a"], ["c2c_b"], ["c2c_late"]]);
    }

    #[test]
    fn a_cursor_is_never_0_whatever_the_time() {
        let mut user = User::new();
        for (time, id) in [(0, "c2c_a"), (0, "c2c_b"), (TIME_MASK, "c2c_c"), (TIME_MASK, "c2c_d")] {
            at(&mut user, time, &[id]);
            user.done(pin(id, true));
        }
        let pages = walk(&mut user, &all(), 1, |_| ());
        assert_eq!(pages, [["c2c_c"], ["c2c_d"], ["c2c_a"], ["c2c_b"]]);
    }

    #[test]
    fn a_cursor_that_no_page_gave_is_refused() {
        let mut user = User::new();
        at(&mut user, 5, &["c2c_a"]);
        for forged in [1 << 63, 2, NO_MASK, u64::MAX] {
            let error = user.page(&all(), forged, 1).unwrap_err();
            assert_eq!(error.code, Code::InvalidParameters, "{forged:#x}");
        }
    }

    /// Conversations with every combination of type, group, mark, unread messages and messages that mean the user.
    fn combinations() -> User {
        let mut user = User::new();
        let mut grouped = Vec::new();
        for n in 0..16u32 {
            for (kind, sender) in [("c2c", format!("u{n}")), ("group", "zoe".to_owned())] {
                let id = format!("{kind}_u{n}");
                user.world.set(&format!("u{n}"), true);
                user.now += 1;
                user.done(create(&id));
                if n & 1 != 0 {
                    user.receive(&id, &sender, says("x"));
                }
                if n & 2 != 0 {
                    user.receive(&id, &sender, Body { at: vec!["me".into()], uncounted: true, ..says("x") });
                }
                if n & 4 != 0 {
                    user.done(mark(&[&id], 2));
                }
                if n & 8 != 0 {
                    grouped.push(id);
                }
            }
        }
        user.done(create_group("work", &strs(&grouped)));
        user.done(pin("c2c_u3", true));
        user
    }

    #[test]
    fn unread_and_at_select_together_with_every_other_part_of_a_filter() {
        let user = combinations();
        let flags = [None, Some(false), Some(true)];
        for (has_unread, has_group_at) in flags.iter().flat_map(|a| flags.map(|b| (*a, b))) {
            for kind in [None, Some(1), Some(2), Some(3)] {
                for group in [None, Some(""), Some("work"), Some("unknown")] {
                    for marks in [None, Some(0), Some(2), Some(3)] {
                        let filter = Filter { kind, group: group.map(str::to_owned), marks, has_unread, has_group_at };
                        let expected: Vec<String> = user
                            .list()
                            .into_iter()
                            .filter(|id| {
                                let bits: u32 = id.split_once("_u").unwrap().1.parse().unwrap();
                                let bit = |bit: u32| bits & bit != 0;
                                has_unread.is_none_or(|has| has == bit(1))
                                    && has_group_at.is_none_or(|has| has == bit(2))
                                    && kind.is_none_or(|kind| id.starts_with(["c2c", "group", "-"][kind as usize - 1]))
                                    && marks.is_none_or(|marks| marks == if bit(4) { 2 } else { 0 })
                                    && group.is_none_or(|group| group == if bit(8) { "work" } else { "" })
                            })
                            .collect();
                        assert_eq!(user.filtered(&filter), expected, "{filter:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_walk_over_what_is_unread_goes_on_behind_what_is_read_meanwhile() {
        let mut user = User::new();
        for (now, id) in [(4, "a"), (3, "b"), (2, "c"), (1, "d")] {
            user.now = now;
            user.receive(&format!("c2c_{id}"), id, says("x"));
        }
        let unread = Filter { has_unread: Some(true), ..all() };
        let pages = walk(&mut user, &unread, 1, |user| drop(user.done(read_all("c2c_a"))));
        assert_eq!(pages, [["c2c_a"], ["c2c_b"], ["c2c_c"], ["c2c_d"]]);
        assert_eq!(user.filtered(&unread), ["c2c_b", "c2c_c", "c2c_d"]);
        assert_eq!(user.filtered(&Filter { has_unread: Some(false), ..all() }), ["c2c_a"]);
    }

    #[test]
    fn a_cursor_holds_the_place_that_a_draft_gave() {
        let mut user = User::new();
        at(&mut user, 5, &["c2c_a", "c2c_b", "c2c_c"]);
        user.now = 9;
        user.done(draft("c2c_c", "begun"));
        let pages = walk(&mut user, &all(), 1, |_| ());
        assert_eq!(pages, [["c2c_c"], ["c2c_a"], ["c2c_b"]]);
        // The draft is taken off while the walk goes on: the conversation is met again at its own place.
        let mut first = true;
        let pages = walk(&mut user, &all(), 1, |user| {
            if std::mem::take(&mut first) {
                user.done(draft("c2c_c", ""));
            }
        });
        assert_eq!(pages, [["c2c_c"], ["c2c_a"], ["c2c_b"], ["c2c_c"]]);
    }
}
