//! What the steps of one call cost, each alone, so that what has become slower is found: `cargo bench --bench steps`. The
//! call puts ten conversations into a group, among ten thousand.
//!
//! The rooms are compiled into this program, as the steps are no part of what the library shows.

#![allow(unused, reason = "the library and its tests use the rest")]

#[path = "../src/calls/mod.rs"]
#[allow(non_snake_case, non_upper_case_globals, reason = "calls have the names of the C API")]
mod calls;
#[path = "../src/core/mod.rs"]
mod core;
#[path = "../src/runtime/mod.rs"]
mod runtime;
#[path = "../src/store/mod.rs"]
mod store;
#[path = "../src/wire/mod.rs"]
mod wire;

use crate::calls::arguments::{Text, Value};
use crate::core::command::Command;
use crate::core::decide::decide;
use crate::core::event::{Audience, Entry, Event};
use crate::core::filter::Filter;
use crate::core::ids::{ConversationId, ConversationNo, IdText, UserId};
use crate::core::limits::Limits;
use crate::core::situation::Situation;
use crate::core::state::UserState;
use criterion::{Criterion, criterion_group, criterion_main};
use runtime::answer::{Answer, Blank, Outcome};
use runtime::listeners::{Listeners, Note, Subject};
use runtime::log::Log;
use runtime::sdk::Sdk;
use std::ffi::CString;
use std::hint::black_box;
use std::sync::Arc;
use store::Store;
use store::choice::{Choice, Durability};
use wire::Written;
use wire::conversation::{ConvInfo, ConversationListFilter, ConversationListResult};

const CONVERSATIONS: u32 = 10_000;

/// What is put into the group.
fn ids() -> Vec<IdText> {
    (100..110).map(|i| format!("c2c_user_{i:08}").into()).collect()
}

fn numbers() -> Vec<ConversationNo> {
    (101..111).map(ConversationNo).collect()
}

/// How the user's list and their group have come to be.
fn beginning(user: &UserId) -> Entry {
    let id = |n| ConversationId::parse(&format!("c2c_user_{n:08}")).unwrap();
    let listed = |n| Event::ConversationListed { conversation: id(n), active_time: u64::from(n) + 1 };
    let mut events: Vec<_> = (0..CONVERSATIONS).map(listed).collect();
    events.push(Event::ConversationGroupCreated {
        group: crate::core::ids::ConversationGroupNo(1),
        name: "work".into(),
        conversations: vec![id(0)],
    });
    Entry { audience: Audience::one(user), by: user.clone(), time: 1, operation: 1, events }
}

/// Into the group, and out of it.
fn there_and_back(user: &UserId, state: &UserState, view: &dyn Store) -> [Vec<Entry>; 2] {
    let limits = Limits::default();
    let decided = |command: &Command, state: &UserState| {
        let (now, random, known) = (1, 1, 0);
        let on = Situation { me: user, state, view, limits: &limits, now, random, known };
        decide(command, &on).unwrap_or_else(|refusal| panic!("{}", refusal.error.text)).entries
    };
    let add = decided(&Command::AddConversationsToGroup { name: "work".into(), ids: ids() }, state);
    let mut with = state.clone();
    add.iter().flat_map(|entry| &entry.events).for_each(|event| drop(with.apply(user, event)));
    let remove = decided(&Command::DeleteConversationsFromGroup { name: "work".into(), ids: ids() }, &with);
    [add, remove]
}

fn bench(criterion: &mut Criterion) {
    let user = UserId::new("bench").unwrap();
    let memory = Choice::Memory.open(1).unwrap();
    let mut state = UserState::default();
    beginning(&user).events.iter().for_each(|event| drop(state.apply(&user, event)));
    let events = there_and_back(&user, &state, &*memory);

    let json = wire::write(&ids());
    let json = json.to_str().unwrap();
    let (call, place) = (&calls::conversation_group::ConvAddConversationsToGroup, Sdk::default());
    criterion.bench_function("make/10_ids", |b| {
        let values = [Text::Of("work"), Text::Of(json)].map(Value::Text);
        b.iter(|| call.make(&place, black_box(&values)).is_ok());
    });
    criterion.bench_function("parse/10_ids", |b| b.iter(|| wire::read_array::<IdText>(black_box(json)).unwrap()));
    let filter = r#"{"conversation_list_filter_conv_type":1,"conversation_list_filter_conversation_group":"work"}"#;
    criterion.bench_function("parse/filter", |b| {
        b.iter(|| Filter::from(wire::read::<ConversationListFilter>(black_box(filter)).unwrap()));
    });

    let limits = &Limits::default();
    let command = Command::AddConversationsToGroup { name: "work".into(), ids: ids() };
    criterion.bench_function("decide/10_ids", |b| {
        let (me, state, view) = (&user, &state, &*memory);
        let on = Situation { me, state, view, limits, now: 1, random: 1, known: 0 };
        b.iter(|| decide(black_box(&command), &on).is_ok());
    });
    criterion.bench_function("apply/10_ids", |b| {
        let mut which = events.iter().cycle();
        b.iter(|| {
            which
                .next()
                .into_iter()
                .flatten()
                .flat_map(|entry| &entry.events)
                .for_each(|event| drop(state.apply(&user, event)))
        });
    });
    criterion.bench_function("page/100_of_10000", |b| {
        b.iter(|| state.page(&Filter::default(), 0, 100, |_| Ok(None)).unwrap().conversations.len());
    });

    for (name, durability) in [("normal", Durability::Normal), ("full", Durability::Full)] {
        let folder = tempfile::TempDir::new().unwrap();
        let mut store = Choice::Directory { path: folder.path().to_owned(), durability }.open(1).unwrap();
        store.make_account(&user, 1).unwrap();
        store.begin().unwrap();
        store.append(&[beginning(&user)]).unwrap();
        store.commit().unwrap();
        let mut which = events.iter().cycle();
        criterion.bench_function(&format!("commit/10_ids_{name}"), |b| {
            b.iter(|| {
                store.begin().unwrap();
                store.append(which.next().unwrap()).unwrap();
                store.commit().unwrap();
            });
        });
    }

    let conversation = ConvInfo { conv_id: "user_00000001", conv_show_name: "User 1", ..ConvInfo::default() };
    criterion.bench_function("serialise/conversation", |b| b.iter(|| wire::write(black_box(&conversation))));
    let written = Written::from(serde_json::value::to_raw_value(&conversation).unwrap());
    let page = ConversationListResult {
        conversation_list_result_conv_list: vec![written; 100],
        ..ConversationListResult::default()
    };
    criterion.bench_function("serialise/page_of_100_written", |b| b.iter(|| wire::write(black_box(&page))));

    let (outcome, log) = (Outcome::done(c"[]".to_owned()), Log::default());
    criterion.bench_function("deliver/answer", |b| {
        b.iter(|| {
            let callback = |outcome: &Outcome| {
                black_box(outcome.code);
            };
            Answer::new(Some(Box::new(callback)), Blank::Nothing, &log).give(black_box(&outcome));
        });
    });
    let listeners = Listeners::default();
    listeners.set(
        Subject::TotalUnread,
        0,
        Some(Arc::new(|note| {
            black_box(note.bytes());
        })),
    );
    criterion.bench_function("deliver/event", |b| {
        b.iter(|| listeners.tell(black_box(&Note::TotalUnread { count: 1 })));
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
