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
    assert!(user.filtered(&Filter { group: Some(String::new()), kind: Some(2), marks: Some(1), ..all() }).is_empty());
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
    let sizes = |user: &mut User, count| -> Vec<_> { walk(user, &all(), count, |_| ()).iter().map(Vec::len).collect() };
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
