//! What a call costs a host, through the C API: `make bench`. Read the figures beside each other, not alone: a mutation
//! beside one in memory, a page beside the shortest round trip.

mod common;
use common::{calls, on_answer};
use convoke::capi;
use criterion::{Criterion, criterion_group, criterion_main};
use serde_json::json;
use std::ffi::{CString, c_void};

/// Logged in, with that many conversations in the list.
fn begin(directory: &std::path::Path, settings: serde_json::Value, conversations: usize) {
    let mut config = json!({"sdk_config_config_file_path": directory.to_str().unwrap()});
    config.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
    let config = CString::new(config.to_string()).unwrap();
    unsafe {
        assert_eq!(capi::Init(1, config.as_ptr()), 0);
        calls(1, |_, ud| capi::Login(c"bench".as_ptr(), c"s".as_ptr(), Some(on_answer), ud));
    }
    for first in (0..conversations).step_by(500) {
        calls(500.min(conversations - first), |i, ud| {
            let user = CString::new(format!("u{:06}", first + i)).unwrap();
            unsafe { capi::ConvCreate(user.as_ptr(), 1, Some(on_answer), ud) }
        });
    }
}

fn mark(on: u8, ud: *const c_void) -> i32 {
    let ids = c"[\"c2c_u000001\",\"c2c_u000002\",\"c2c_u000003\",\"c2c_u000004\",\"c2c_u000005\"]";
    unsafe { capi::ConvMarkConversation(ids.as_ptr(), 1, on, Some(on_answer), ud) }
}

fn bench(criterion: &mut Criterion) {
    let folder = tempfile::TempDir::new().unwrap();
    let settings = [
        ("full", json!({})),
        ("normal", json!({"convoke_durability": "normal"})),
        ("memory", json!({"convoke_store": "memory"})),
    ];
    for (name, settings) in settings {
        begin(&folder.path().join(name), settings, 10_000);
        let mut group = criterion.benchmark_group(name);
        group.sample_size(30);
        group.bench_function("round_trip", |b| {
            b.iter(|| calls(1, |_, ud| unsafe { capi::ConvGetConversationGroupList(Some(on_answer), ud) }));
        });
        group.bench_function("page_100_of_10000", |b| {
            b.iter(|| {
                calls(1, |_, ud| unsafe {
                    capi::ConvGetConversationListByFilter(c"{}".as_ptr(), 0, 100, Some(on_answer), ud)
                });
            });
        });
        let mut on = 0;
        group.bench_function("mutation_5_ids", |b| {
            b.iter(|| {
                on ^= 1;
                calls(1, |_, ud| mark(on, ud));
            });
        });
        group.bench_function("100_mutations_at_once", |b| {
            b.iter(|| {
                calls(100, |_, ud| {
                    on ^= 1;
                    mark(on, ud)
                });
            });
        });
        group.finish();
        capi::Uninit();
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
