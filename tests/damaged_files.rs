//! Whatever a store's files hold, Init, Login and every call answer with a code and a reason, and what is refused stays as it is.

mod common;
use common::team::together;
use common::tool::*;
use common::*;
use convoke::capi;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;

/// In docs/RELIABILITY.md.
const ROW: &str = "tests/damaged_files.rs";

type Files = BTreeMap<String, Vec<u8>>;

const CAST: Cast<'_> = Cast { users: ["alice", "bob", "carol"], word: "frotz" };

fn name(ending: &str) -> String {
    format!("convoke-{APP}.db{ending}")
}

/// A store with one of everything, closed; and one whose users were killed, with its log.
fn stores() -> &'static (Files, Files) {
    static STORES: OnceLock<(Files, Files)> = OnceLock::new();
    STORES.get_or_init(|| {
        let of = |end: fn(device::Device)| {
            let (directory, mut devices) = together(CAST.users);
            one_of_everything(&CAST, &mut devices);
            devices.into_iter().for_each(end);
            files_in(directory.path())
        };
        (of(|device| drop(device.finish())), of(|device| drop(device.kill())))
    })
}

/// The store's one file.
fn database() -> Vec<u8> {
    stores().0[&name("")].clone()
}

fn page_size(database: &[u8]) -> usize {
    usize::from(u16::from_be_bytes([database[16], database[17]]))
}

/// What a life on those files was answered.
struct Life {
    init: i32,
    codes: BTreeSet<i32>,
    before: Files,
    after: Files,
    logs: Vec<String>,
}

impl Life {
    /// Refused by `Init`, with that reason, and nothing is changed or made.
    fn assert_untouched(&self, what: &str, reason: &str) {
        assert_eq!(self.init, -4, "{what}");
        let logs = &self.logs;
        assert!(
            logs.iter().any(|line| line.contains("sdk_config_config_file_path") && line.contains(reason)),
            "{what}: {logs:?}"
        );
        assert!(self.before == self.after, "{what}: {:?} {:?}", self.before.keys(), self.after.keys());
    }
}

/// Begins a life on these files and makes calls of every kind, those that change something behind those that do not.
fn live(what: &str, files: &Files) -> Life {
    let host = Host::bare();
    std::fs::create_dir(host.path()).unwrap();
    for (name, bytes) in files {
        std::fs::write(host.path().join(name), bytes).unwrap();
    }
    live_in(what, &host.path())
}

fn live_in(what: &str, directory: &Path) -> Life {
    let before = files_in(directory);
    clear();
    let mut codes = BTreeSet::new();
    let init = init(APP, &config(directory, &json!({})));
    if init == 0 {
        codes.insert(login("alice").code);
        let all = text(json!({"msg_getmsglist_param_count": 1000}).to_string());
        let none = std::ptr::null();
        let reads = [
            ask(|cb, ud| unsafe { convoke::capi::ConvGetConvList(cb, ud) }),
            ask(|cb, ud| unsafe { convoke::capi::ConvGetConversationGroupList(cb, ud) }),
            ask(|cb, ud| unsafe { capi::MsgGetMsgList(c"bob".as_ptr(), 1, all.as_ptr(), cb, ud) }),
            ask(|cb, ud| unsafe { capi::MsgGetMsgList(c"teamfrotz".as_ptr(), 2, all.as_ptr(), cb, ud) }),
            ask(|cb, ud| unsafe { capi::GroupGetJoinedGroupList(cb, ud) }),
            ask(|cb, ud| unsafe { convoke::capi::GroupGetTopicInfoList(c"@TGS#_frotz".as_ptr(), none, cb, ud) }),
        ];
        codes.extend(reads.into_iter().map(|answer| answer.unwrap().code));
        let search = json!({"msg_search_param_keyword_array": ["frotz"]});
        let pending = json!({"group_pendency_option_start_time": 0});
        codes.insert(ask_with(capi::MsgSearchLocalMessages, &search).code);
        codes.insert(ask_with(convoke::capi::GroupGetPendencyList, &pending).code);
        codes.insert(profiles(&["alice", "bob"]).code);
        codes.insert(say(1, "bob", "more").code);
        codes.insert(say(2, "teamfrotz", "more").code);
        codes.insert(say(2, "@TGS#_frotz", "more").code);
        codes.insert(create_group("more", &["c2c_bob"]).code);
        codes.insert(delete_group("frotz one").code);
        codes.insert(pin("bob", false).code);
        codes.insert(create_chat_group(&team::new_group("more", team::WORK, json!({}))).code);
        codes.insert(ask_with(capi::GroupDelete, &json!("teamfrotz")).code);
        codes.insert(logout().code);
        capi::Uninit();
    }
    assert!(init == 0 || init == -4, "{what}: Init {init}");
    if init == -4 {
        wait_log("sdk_config_config_file_path: ");
    }
    // Nothing panics, whatever is read.
    assert!(!codes.contains(&7012), "{what}: {codes:?} {:?}", logs());
    assert!(!logs().iter().any(|line| line.contains("panic")), "{what}: {:?}", logs());
    Life { init, codes, before, after: files_in(directory), logs: logs() }
}

fn with(changed: impl FnOnce(&mut Vec<u8>)) -> Files {
    let mut bytes = database();
    changed(&mut bytes);
    Files::from([(name(""), bytes)])
}

#[test]
fn an_empty_file_is_a_new_store() {
    let life = live("empty", &Files::from([(name(""), Vec::new())]));
    assert_eq!((life.init, life.codes.contains(&6005)), (0, false));
}

#[test]
fn what_is_no_database_is_refused_and_stays_as_it_is() {
    let text = b"Dear diary, this is a text that somebody keeps under an odd name.\n".repeat(200);
    for (what, bytes) in [
        ("text", text.clone()),
        ("zeros", vec![0; 8192]),
        ("one byte", vec![b'S']),
        ("not quite", b"SQLite format 4\0".repeat(300)),
    ] {
        let file = Files::from([(name(""), bytes.clone())]);
        live(what, &file).assert_untouched(what, "not a database");
        // What else is there stays, too: SQLite would throw away a journal, and read a log.
        let beside = ["-journal", "-wal", "-shm"].map(|ending| (name(ending), text.clone()));
        live(what, &file.into_iter().chain(beside).collect()).assert_untouched(what, "not a database");
    }
}

#[test]
fn a_database_of_another_application_is_refused_and_stays_as_it_is() {
    let foreign = |id: i64, log: bool| {
        let directory = TempDir::new().unwrap();
        let db = rusqlite::Connection::open(directory.path().join(name(""))).unwrap();
        db.pragma_update(None, "application_id", id).unwrap();
        db.execute_batch("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)").unwrap();
        if log {
            db.pragma_update(None, "journal_mode", "WAL").unwrap();
            db.execute_batch("INSERT INTO theirs VALUES (2)").unwrap();
        }
        let mut files = files_in(directory.path());
        // As after a crash.
        if !log {
            files.insert(name("-journal"), half_done(&files[&name("")]));
        }
        files
    };
    for id in [0, 77] {
        for log in [false, true] {
            let what = format!("application {id}, with a log: {log}");
            live(&what, &foreign(id, log)).assert_untouched(&what, "another application");
        }
    }
    let renumbered = with(|bytes| bytes[68..72].copy_from_slice(&77u32.to_be_bytes()));
    live("another number", &renumbered).assert_untouched("another number", "another application");
}

/// A journal of a transaction that was cut off, for a file of one or more pages: rolled back, it changes the file.
fn half_done(database: &[u8]) -> Vec<u8> {
    let size = page_size(database);
    let mut journal = vec![0; 512];
    journal[..8].copy_from_slice(&[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]);
    let pages = u32::try_from(database.len() / size).unwrap();
    for (at, number) in [(8, 1), (12, 0), (16, pages), (20, 512), (24, u32::try_from(size).unwrap())] {
        journal[at..at + 4].copy_from_slice(&number.to_be_bytes());
    }
    let mut page = database[..size].to_vec();
    page[24..28].fill(9);
    journal.extend(1u32.to_be_bytes());
    journal.extend(&page);
    // SQLite's checksum: every 200th byte from the end, on the number of the header.
    let sum: u32 = (1..).map(|n| n * 200).take_while(|n| *n < size).map(|n| u32::from(page[size - n])).sum();
    journal.extend(sum.to_be_bytes());
    journal
}

#[test]
fn what_is_in_the_place_of_a_file_is_refused_and_stays() {
    type Make = fn(&Path);
    const MAKES: &[(&str, Make)] = &[
        ("directory", |path| std::fs::create_dir(path).unwrap()),
        #[cfg(unix)]
        ("link", |path| std::os::unix::fs::symlink("elsewhere", path).unwrap()),
        #[cfg(unix)]
        ("link to a file", |path| {
            std::fs::write(path.with_extension("other"), "theirs").unwrap();
            std::os::unix::fs::symlink(path.with_extension("other"), path).unwrap();
        }),
        #[cfg(unix)]
        ("pipe", |path| assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success())),
    ];
    // A file, or a folder, by system.
    let bell = if cfg!(windows) { format!("convoke-{APP}.turns/anyone") } else { format!("convoke-{APP}.bell") };
    for (what, make) in MAKES {
        for file in [&name(""), &name("-journal"), &name("-wal"), &name("-shm"), &bell] {
            let host = Host::bare();
            std::fs::create_dir_all(host.path().join(file).parent().unwrap()).unwrap();
            make(&host.path().join(file));
            let before = std::fs::symlink_metadata(host.path().join(file)).unwrap().file_type();
            let life = live_in(what, &host.path());
            assert_eq!(life.init, -4, "{what} for {file}");
            let shown = Path::new(file).file_name().unwrap().to_str().unwrap();
            assert!(logs().iter().any(|line| line.contains(shown)), "{what} for {file}: {:?}", logs());
            assert_eq!(std::fs::symlink_metadata(host.path().join(file)).unwrap().file_type(), before);
            assert!(!host.path().join("elsewhere").exists());
            if let Some(theirs) = life.after.get(&format!("convoke-{APP}.other")) {
                assert_eq!(theirs, b"theirs");
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn a_store_that_may_not_be_read_or_written_is_refused_with_a_reason() {
    use std::os::unix::fs::PermissionsExt;
    // Root may do everything: then only that nothing crashes is to be seen.
    let root = std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    for mode in [0o000, 0o400] {
        let host = Host::logged_in("alice");
        capi::Uninit();
        std::fs::set_permissions(host.path().join(name("")), PermissionsExt::from_mode(mode)).unwrap();
        let before = std::fs::metadata(host.path().join(name(""))).unwrap().modified().unwrap();
        let code = host.init_again(&json!({}));
        assert!(code == -4 || root && code == 0, "{mode:o}: {code}");
        if code == -4 {
            wait_log("sdk_config_config_file_path: ");
            assert_eq!(std::fs::metadata(host.path().join(name(""))).unwrap().modified().unwrap(), before);
        }
    }
}

#[test]
fn an_entry_that_a_device_cannot_read_costs_it_one_look_at_the_tables() {
    let (directory, [mut alice, mut bob, mut carol]) = together(CAST.users);
    for (user, device) in [("bob", &mut alice), ("alice", &mut bob)] {
        device.ok("MsgSendMessage", json!([user, 1, text_message("before")]));
    }
    for device in [&mut alice, &mut bob, &mut carol] {
        device.told();
    }
    let db = rusqlite::Connection::open(directory.path().join(name(""))).unwrap();
    // By how much its form is later, and what happened.
    let plant = |account: &str, later: u32, events: &str| {
        let sql = "INSERT INTO journal (seq, format, account, entry)
                   VALUES ((SELECT max(seq) + 1 FROM journal), (SELECT max(format) FROM journal WHERE seq < 3) + ?2,
                           (SELECT account FROM account WHERE user_id = ?1), ?3)";
        let entry = format!(r#"{{"audience":"Everyone","by":"bob","time":1,"operation":1,"events":{events}}}"#);
        db.execute(sql, (account, later, entry)).unwrap();
    };
    let later = r#"[{"AnEventOfALaterVersion":{"no":1}}]"#;
    let known = r#"[{"StatusSet":{"user":"bob","status":1,"text":"","a_field_of_a_later_version":1}}]"#;
    // Whose it is; nobody's is everyone's.
    for (account, form, events, loads) in [
        ("bob", 0, later, [false, true, false]),
        ("bob", 0, "[", [false, true, false]),
        ("nobody", 0, known, [false, false, false]),
        ("nobody", 0, later, [true, true, true]),
        ("nobody", 1, known, [true, true, true]),
    ] {
        plant(account, form, events);
        for (device, loads) in [&mut alice, &mut bob, &mut carol].into_iter().zip(loads) {
            // Once; then it goes on.
            for starts in [usize::from(loads), 0] {
                let told = device.told();
                let told = told.iter().filter(|line| line["event"] == "kTIMConvEvent_Start");
                assert_eq!(told.count(), starts, "{account} {events}");
                device.ok("MsgSendMessage", json!(["dave", 1, text_message("behind it")]));
            }
        }
    }
    alice.ok("MsgSendMessage", json!(["bob", 1, text_message("after")]));
    bob.wait(|line| (line["event"] == "new" && line.to_string().contains("after")).then_some(()));
    // Whoever looks at the store says so, and saves all of it.
    let (code, text) = check(directory.path());
    assert!(code == 1 && text.contains("entry cannot be read"), "{text}");
    let out = tool(&["export", directory.path().to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(String::from_utf8(out.stdout).unwrap().contains("AnEventOfALaterVersion"));
    drop(device::Device::logged_in(directory.path(), "bob").finish());
}

#[test]
fn a_file_that_ends_anywhere_is_answered_with_a_code() {
    let whole = database();
    let size = page_size(&whole);
    let pages = (1..whole.len() / size).map(|page| page * size);
    let odd = (0..whole.len() / size).step_by(7).map(|page| page * size + 1234);
    let lengths: BTreeSet<usize> =
        (1..101).step_by(9).chain([100, 511, 512, 513]).chain(pages.step_by(3)).chain(odd).collect();
    figure(ROW, &format!("{} places to end at", lengths.len()));
    for length in lengths {
        let what = format!("{length} of {} bytes", whole.len());
        let life = live(&what, &with(|bytes| bytes.truncate(length)));
        assert!(life.init == -4 || life.codes.contains(&6005), "{what}: {:?}", life.codes);
        if life.init == -4 {
            assert_eq!(life.before[&name("")], life.after[&name("")], "{what}");
        }
    }
}

#[test]
fn a_file_whose_bytes_are_gone_but_not_its_log_is_refused() {
    let (_, killed) = stores();
    assert!(killed[&name("-wal")].len() > 1000);
    let mut files = killed.clone();
    files.insert(name(""), Vec::new());
    live("log alone", &files).assert_untouched("log alone", "the file is empty, and beside it is the log");
}

#[test]
fn a_log_that_is_damaged_costs_what_is_in_it_and_nothing_else() {
    let (_, killed) = stores();
    let log = &killed[&name("-wal")];
    let mut dice = Dice(0x5eed);
    let mut damages: Vec<(String, Vec<u8>)> = vec![
        ("garbage".into(), (0..log.len()).map(|_| dice.byte()).collect()),
        ("zeros".into(), vec![0; log.len()]),
        ("nothing".into(), Vec::new()),
    ];
    for n in 0..20 {
        let mut bytes = log.clone();
        let at = dice.below(bytes.len());
        bytes[at] ^= 1 << dice.below(8);
        damages.push((format!("seed 5eed, bit {n} at {at}"), bytes));
        damages.push((format!("seed 5eed, cut {n} at {at}"), log[..at].to_vec()));
    }
    for (what, bytes) in damages {
        let mut files = killed.clone();
        files.insert(name("-wal"), bytes);
        files.remove(&name("-shm"));
        let life = live(&what, &files);
        assert_eq!(life.init, 0, "{what}");
        // What is left is a moment of the past, whole: no damage shows.
        assert!(!life.codes.contains(&6005), "{what}: {:?}", life.codes);
    }
}

#[test]
fn a_page_that_is_zeroed_is_answered_with_a_code_or_not_met() {
    let whole = database();
    let size = page_size(&whole);
    let mut met = 0;
    for page in 0..whole.len() / size {
        let life = live(&format!("page {page}"), &with(|bytes| bytes[page * size..(page + 1) * size].fill(0)));
        met += usize::from(life.init != 0 || life.codes.contains(&6005));
    }
    // Indexes that none of the calls needs, and tables that none of them reads.
    figure(ROW, &format!("{} pages zeroed, {met} of them met", whole.len() / size));
    assert!(met > whole.len() / size / 3);
}

#[test]
fn bits_that_are_flipped_crash_nothing() {
    let seed = std::env::var("CONVOKE_SEED").ok().map_or(0x5eed, |seed| seed.parse().expect("a number"));
    let rounds = rounds(60, 5000);
    println!("CONVOKE_SEED={seed}");
    let mut dice = Dice(seed);
    let whole = database();
    let mut refused = 0;
    for round in 0..rounds {
        // Every third in the header and the schema, where most depends on each bit.
        let within = if round % 3 == 0 { 2 * page_size(&whole) } else { whole.len() };
        let flips: Vec<(usize, usize)> = (0..1 + dice.below(8)).map(|_| (dice.below(within), dice.below(8))).collect();
        let files = with(|bytes| flips.iter().for_each(|(at, bit)| bytes[*at] ^= 1 << bit));
        let life = live(&format!("seed {seed}, round {round}: {flips:?}"), &files);
        refused += usize::from(life.init != 0 || life.codes.contains(&6005));
    }
    figure(ROW, &format!("bits flipped {rounds} times, {refused} of them noticed"));
}
