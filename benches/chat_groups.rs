//! What a chat group costs with few members and with many, through the C API: `make bench`. Behind the figures of all
//! calls there is a table of the medians, and of how much more the large group costs than the small one.

mod common;
use common::{calls, on_answer};
use convoke::capi;
use convoke::capi::types::TIMCommCallback;
use criterion::{Criterion, criterion_group, criterion_main};
use serde_json::{Value, json};
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::ptr::null_mut;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Members of the group that the others are compared with.
const FEW: usize = 100;
/// Each with its TIMGroupType, the beginning of its id, and many members.
const KINDS: [(&str, u32, &str, usize); 2] =
    [("meeting", 2, "meeting", 6_000), ("community", 5, "@TGS#_community", 100_000)];
/// Users in one invitation.
const BATCH: usize = 5_000;

type OnText = unsafe extern "C" fn(*const c_char, TIMCommCallback, *const c_void) -> c_int;

/// Makes a call on a document or a group, and waits until it has been answered.
fn call(call: OnText, text: &CStr) {
    calls(1, |_, ud| unsafe { call(text.as_ptr(), Some(on_answer), ud) });
}

fn text(text: impl ToString) -> CString {
    CString::new(text.to_string()).unwrap()
}

fn login(user: &CStr) {
    calls(1, |_, ud| unsafe { capi::Login(user.as_ptr(), c"s".as_ptr(), Some(on_answer), ud) });
}

/// A chat group that has so many members as soon as a guest comes, who is logged in.
fn fill(id: &str, kind: u32, members: usize) {
    login(c"owner");
    let group = text(json!({
        "create_group_param_group_name": id, "create_group_param_group_id": id, "create_group_param_group_type": kind,
        "create_group_param_add_option": 2, "create_group_param_approve_option": 2,
    }));
    call(capi::GroupCreate, &group);
    for first in (2..members).step_by(BATCH) {
        let users: Vec<_> = (first..members.min(first + BATCH)).map(|n| format!("m{n:06}")).collect();
        let invite = text(json!({
            "group_invite_member_param_group_id": id, "group_invite_member_param_identifier_array": users,
        }));
        call(capi::GroupInviteMember, &invite);
    }
    login(c"guest");
}

/// What the last page said of where the next one begins.
static NEXT: AtomicU64 = AtomicU64::new(0);

unsafe extern "C" fn on_page(code: i32, desc: *const c_char, json: *const c_char, waiting: *const c_void) {
    let page: Value = serde_json::from_slice(unsafe { CStr::from_ptr(json) }.to_bytes()).unwrap();
    NEXT.store(page["group_get_member_info_list_result_next_seq"].as_u64().unwrap(), Ordering::SeqCst);
    unsafe { on_answer(code, desc, json, waiting) };
}

fn page_at(id: &str, next: u64) -> CString {
    text(json!({
        "group_get_members_info_list_param_group_id": id, "group_get_members_info_list_param_next_seq": next,
    }))
}

/// The page in the middle of a walk over all members.
fn middle_page(id: &str) -> CString {
    let mut begins = vec![0];
    loop {
        let page = page_at(id, begins[begins.len() - 1]);
        calls(1, |_, ud| unsafe { capi::GroupGetMemberInfoList(page.as_ptr(), Some(on_page), ud) });
        match NEXT.load(Ordering::SeqCst) {
            0 => return page_at(id, begins[begins.len() / 2]),
            next => begins.push(next),
        }
    }
}

/// How long it takes until the call is answered, and all that follows from it has been told here.
fn timed(what: impl FnOnce()) -> Duration {
    let begin = Instant::now();
    what();
    calls(1, |_, ud| unsafe { capi::ConvGetConversationGroupList(Some(on_answer), ud) });
    begin.elapsed()
}

/// A group to measure in, and what is asked there.
struct Place {
    members: usize,
    group: CString,
    first_page: CString,
    middle_page: CString,
}

impl Place {
    /// The guest is in no group before and after it.
    fn new(prefix: &str, kind: u32, members: usize) -> Self {
        let id = format!("{prefix}{members}");
        fill(&id, kind, members);
        let mut place =
            Self { members, group: text(&id), first_page: page_at(&id, 0), middle_page: CString::default() };
        place.join();
        place.middle_page = middle_page(&id);
        place.quit();
        place
    }

    fn join(&self) {
        calls(1, |_, ud| unsafe { capi::GroupJoin(self.group.as_ptr(), c"".as_ptr(), Some(on_answer), ud) });
    }

    fn quit(&self) {
        call(capi::GroupQuit, &self.group);
    }

    fn say(&self) {
        let message = c"{\"message_elem_array\":[{\"elem_type\":0,\"text_elem_content\":\"and another one\"}]}";
        calls(1, |_, ud| unsafe {
            capi::MsgSendMessage(self.group.as_ptr(), 2, message.as_ptr(), null_mut(), Some(on_answer), ud)
        });
    }
}

/// What is measured; each leaves the guest where they were: outside the group, or inside.
type Measured = (&'static str, bool, fn(&Place) -> Duration);
const MEASURED: [Measured; 6] = [
    ("join", false, |place| {
        let time = timed(|| place.join());
        place.quit();
        time
    }),
    ("quit", false, |place| {
        place.join();
        timed(|| place.quit())
    }),
    ("first_page", true, |place| timed(|| call(capi::GroupGetMemberInfoList, &place.first_page))),
    ("middle_page", true, |place| timed(|| call(capi::GroupGetMemberInfoList, &place.middle_page))),
    ("message", true, |place| timed(|| place.say())),
    ("online_count", true, |place| timed(|| call(capi::GroupGetOnlineMemberCount, &place.group))),
];

fn bench(criterion: &mut Criterion) {
    let folder = tempfile::TempDir::new().unwrap();
    let config = text(json!({
        "sdk_config_config_file_path": folder.path().to_str().unwrap(), "convoke_durability": "normal",
        "convoke_limits": {"invited_per_call": BATCH},
    }));
    assert_eq!(unsafe { capi::Init(1, config.as_ptr()) }, 0);
    let mut lines = Vec::new();
    for (name, kind, prefix, many) in KINDS {
        let places = [FEW, many].map(|members| Place::new(prefix, kind, members));
        let mut of = criterion.benchmark_group(name);
        of.sample_size(20).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
        for (what, inside, one) in MEASURED {
            // One right behind the other, so that what else the machine does is much the same.
            let medians = places.each_ref().map(|place| {
                if inside {
                    place.join();
                }
                let mut times: Vec<Duration> = Vec::new();
                of.bench_function(format!("{what}_of_{}", place.members), |b| {
                    b.iter_custom(|count| {
                        let new: Vec<_> = (0..count).map(|_| one(place)).collect();
                        times.extend(&new);
                        new.iter().sum()
                    });
                });
                if inside {
                    place.quit();
                }
                times.sort();
                times.get(times.len() / 2).copied()
            });
            if let [Some(few_take), Some(many_take)] = medians {
                let ratio = many_take.as_secs_f64() / few_take.as_secs_f64();
                lines.push(format!(
                    "{name:10} {what:12} {FEW} members {few_take:>8.1?}   {many:6} members {many_take:>8.1?}   {ratio:.2}"
                ));
            }
        }
        of.finish();
    }
    lines.iter().for_each(|line| println!("{line}"));
    capi::Uninit();
}

criterion_group!(benches, bench);
criterion_main!(benches);
