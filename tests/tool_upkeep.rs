//! What the command-line tool does with whole stores: `convoke backup`, `convoke restore`, `convoke compact`.

mod common;
use common::device::Device;
use common::team::together;
use common::tool::*;
use common::*;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use tempfile::TempDir;

const CAST: Cast<'_> = Cast { users: ["alice", "bob", "carol"], word: "xyzzy" };

fn store(directory: &Path) -> PathBuf {
    directory.join(format!("convoke-{APP}.db"))
}

/// A store with one of everything in it, which nobody uses.
fn full_store() -> TempDir {
    let (directory, mut devices) = together(CAST.users);
    one_of_everything(&CAST, &mut devices);
    devices.into_iter().for_each(|device| drop(device.finish()));
    directory
}

/// Runs the tool with paths among its arguments.
fn run(arguments: &[&dyn AsRef<Path>]) -> Output {
    let arguments: Vec<&str> = arguments.iter().map(|one| (*one).as_ref().to_str().unwrap()).collect();
    tool(&arguments)
}

#[track_caller]
fn done(arguments: &[&dyn AsRef<Path>]) -> String {
    let out = run(arguments);
    assert_eq!((out.status.code(), String::from_utf8(out.stderr).unwrap().as_str()), (Some(0), ""));
    String::from_utf8(out.stdout).unwrap()
}

/// What is said where it is not done.
#[track_caller]
fn refused(status: i32, arguments: &[&dyn AsRef<Path>]) -> String {
    let out = run(arguments);
    let told = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(status), "{told}");
    assert!(told.starts_with("convoke: "), "{told}");
    told
}

fn ask(path: &Path, sql: &str) -> i64 {
    Connection::open(path).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The conversation groups in a store.
fn groups(path: &Path) -> Vec<String> {
    let db = Connection::open(path).unwrap();
    let sql = "SELECT name FROM conversation_group ORDER BY name";
    db.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// A store in which there is one conversation group, which nobody uses.
fn store_with(group: &str) -> TempDir {
    let directory = TempDir::new().unwrap();
    let mut device = Device::logged_in(directory.path(), "alice");
    device.ok("ConvCreateConversationGroup", json!([group, ["c2c_bob"]]));
    device.finish();
    directory
}

/// The rows of a store, without the line that names it.
fn rows(path: &Path) -> String {
    done(&[&"export", &path]).split_once('\n').unwrap().1.to_owned()
}

#[test]
fn a_copy_has_every_row_and_is_in_order() {
    let directory = full_store();
    let before = files_in(directory.path());
    let copies = TempDir::new().unwrap();
    let copy = copies.path().join("copy");
    let last = ask(&store(directory.path()), "SELECT max(seq) FROM journal");
    let said = done(&[&"backup", &directory.path(), &copy]);
    assert!(said.ends_with(&format!("journal entries up to {last}\n")), "{said}");
    assert_in_order(&copy);
    assert_eq!(rows(&copy), rows(&store(directory.path())));
    assert_eq!(std::fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(files_in(directory.path()).keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    assert_eq!(files_in(copies.path()).keys().collect::<Vec<_>>(), ["copy"]);
}

#[test]
fn a_copy_has_what_is_in_the_log_of_one_who_was_killed() {
    let directory = TempDir::new().unwrap();
    let mut device = Device::logged_in(directory.path(), "alice");
    device.ok("ConvCreateConversationGroup", json!(["late", ["c2c_bob"]]));
    device.kill();
    assert!(directory.path().join(format!("convoke-{APP}.db-wal")).exists());
    let copy = directory.path().join("copy");
    done(&[&"backup", &directory.path(), &copy]);
    assert_in_order(&copy);
    assert_eq!(groups(&copy), ["late"]);
}

/// Each of two processes sends one message after the other and counts those that were answered, while copies are made.
#[test]
fn a_copy_that_is_made_while_others_write_has_all_that_was_acknowledged_before() {
    let (directory, devices) = together(["alice", "bob"]);
    let stop = Arc::new(AtomicBool::new(false));
    let acknowledged = [(); 2].map(|()| Arc::new(AtomicUsize::new(0)));
    // Enough for several steps of a copy.
    let words = "word ".repeat(1500);
    let threads = devices.into_iter().zip(acknowledged.clone()).map(|(mut device, acknowledged)| {
        let (stop, words) = (Arc::clone(&stop), words.clone());
        std::thread::spawn(move || {
            while !stop.load(Ordering::SeqCst) {
                device.ok("MsgSendMessage", json!(["carol", 1, text_message(&words)]));
                acknowledged.fetch_add(1, Ordering::SeqCst);
            }
            device.finish();
        })
    });
    let threads: Vec<_> = threads.collect();
    let copies = TempDir::new().unwrap();
    let sent = |path: &Path, user: &str| {
        usize::try_from(ask(path, &format!("SELECT count(*) FROM message WHERE sender = '{user}'"))).unwrap()
    };
    let (mut steps, mut written_meanwhile, mut number) = (0, 0, 0);
    // Until some copies took several steps and others wrote between.
    while steps < 5 || written_meanwhile == 0 {
        number += 1;
        let before = acknowledged.each_ref().map(|all| all.load(Ordering::SeqCst));
        let copy = copies.path().join(number.to_string());
        let out = run(&[&"backup", &"--progress", &directory.path(), &copy]);
        let after = acknowledged.each_ref().map(|all| all.load(Ordering::SeqCst));
        let told = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(0), "{told}");
        let pages = told.lines().filter(|line| line.contains(": page ")).count();
        for (user, before, after) in [("alice", before[0], after[0]), ("bob", before[1], after[1])] {
            let copied = sent(&copy, user);
            // One more may have been written and not yet answered.
            assert!((before..=after + 1).contains(&copied), "{user}: {copied}, {before} before and {after} after");
        }
        if pages > 0 {
            steps += 1;
            written_meanwhile += (after[0] + after[1]) - (before[0] + before[1]);
        }
        assert_in_order(&copy);
        std::fs::remove_file(&copy).unwrap();
    }
    stop.store(true, Ordering::SeqCst);
    threads.into_iter().for_each(|thread| thread.join().unwrap());
    figure("tests/tool_upkeep.rs, backup", &format!("{number} copies, {written_meanwhile} messages written meanwhile"));
}

#[test]
fn a_copy_takes_no_files_place() {
    let directory = store_with("work");
    let copies = TempDir::new().unwrap();
    let copy = copies.path().join("copy");
    std::fs::write(&copy, "mine").unwrap();
    let told = refused(2, &[&"backup", &directory.path(), &copy]);
    assert!(told.contains("copy is there already; name a file that is not there yet"), "{told}");
    assert_eq!(std::fs::read(&copy).unwrap(), b"mine");
    // A link to nowhere is something, too.
    let link = copies.path().join("link");
    std::os::unix::fs::symlink("/nowhere", &link).unwrap();
    refused(2, &[&"backup", &directory.path(), &link]);
    let told = refused(2, &[&"backup", &directory.path(), &"/nowhere/copy"]);
    assert!(told.contains("/nowhere/copy: ") && told.contains("that you may write there"), "{told}");
    // In the directory it has the name of the store.
    refused(2, &[&"backup", &directory.path(), &directory.path()]);
    assert_eq!(std::fs::read_dir(copies.path()).unwrap().count(), 2);
    assert_eq!(groups(&store(directory.path())), ["work"]);
}

#[test]
fn several_stores_are_copied_into_a_directory() {
    let directory = store_with("work");
    Device::of_app(7, directory.path()).finish();
    let copies = TempDir::new().unwrap();
    let told = refused(2, &[&"backup", &directory.path(), &copies.path().join("copy")]);
    assert!(told.contains("there are 2 stores in it; name a directory"), "{told}");
    done(&[&"backup", &directory.path(), &copies.path()]);
    let names: Vec<_> = files_in(copies.path()).into_keys().collect();
    assert_eq!(names, [format!("convoke-{APP}.db"), "convoke-7.db".to_owned()]);
    for name in names {
        assert_in_order(&copies.path().join(name));
    }
}

#[test]
fn what_is_no_store_is_not_copied_and_of_an_older_one_the_copy_is_as_old() {
    let directory = TempDir::new().unwrap();
    let (path, copy) = (store(directory.path()), directory.path().join("copy"));
    for bytes in [&b""[..], b"not a database"] {
        std::fs::write(&path, bytes).unwrap();
        let told = refused(2, &[&"backup", &path, &copy]);
        assert!(told.contains("; name a file that Init"), "{told}");
        assert_eq!(files_in(directory.path()).len(), 1);
    }
    unpack(1, &path);
    let said = done(&[&"backup", &path, &copy]);
    assert!(said.contains("schema 1, "), "{said}");
    assert_eq!(ask(&copy, "PRAGMA user_version"), 1);
}

#[test]
fn with_json_one_document_says_what_was_done() {
    let directory = store_with("work");
    let copy = directory.path().join("copy");
    let document = |arguments: &[&dyn AsRef<Path>]| -> (Option<i32>, Value) {
        let out = run(arguments);
        (out.status.code(), serde_json::from_slice(&out.stdout).unwrap())
    };
    let (status, said) = document(&[&"backup", &"--json", &directory.path(), &copy]);
    let copied = &said["stores"][0]["backup"];
    assert_eq!((status, &said["status"], &said["command"]), (Some(0), &json!(0), &json!("backup")));
    assert_eq!(copied["bytes"], std::fs::metadata(&copy).unwrap().len());
    let last = ask(&copy, "SELECT max(seq) FROM journal");
    assert_eq!(
        (&copied["file"], &copied["last"], &copied["schema"]),
        (&json!(copy.to_str().unwrap()), &json!(last), &json!(2))
    );
    let (status, said) = document(&[&"backup", &"--json", &directory.path(), &copy]);
    assert_eq!((status, &said["stores"][0]["backup"]), (Some(2), &Value::Null));
    assert!(said["stores"][0]["error"].as_str().unwrap().contains("is there already"), "{said}");

    let (status, said) = document(&[&"compact", &"--json", &directory.path()]);
    let compacted = &said["stores"][0]["compact"];
    assert_eq!((status, &said["command"]), (Some(0), &json!("compact")));
    assert_eq!(compacted["bytes"], std::fs::metadata(store(directory.path())).unwrap().len());
    assert!(compacted["bytes_before"].as_u64() >= compacted["bytes"].as_u64(), "{said}");

    let (status, said) = document(&[&"restore", &"--json", &copy, &store(directory.path()), &"--force"]);
    assert_eq!((status, &said["command"], &said["stores"][0]["error"]), (Some(0), &json!("restore"), &Value::Null));
    assert!(said["stores"][0]["notes"][0].as_str().unwrap().contains("compared with all"), "{said}");
    let (status, said) = document(&[&"restore", &"--json", &copy, &directory.path().join("other")]);
    assert_eq!((status, &said["stores"]), (Some(2), &json!([])));
    assert!(said["error"].as_str().unwrap().contains("name it so"), "{said}");
}

#[test]
fn how_far_it_is_is_told_where_it_is_asked_for() {
    let directory = store_with("work");
    let (path, copy) = (store(directory.path()), directory.path().join("copy"));
    let calls: [(&[&dyn AsRef<Path>], &str); 3] = [
        (&[&"backup", &"--progress", &path, &copy], "the disk"),
        (&[&"restore", &"--progress", &"--force", &copy, &path], "journal, message"),
        (&[&"compact", &"--progress", &path], "the log"),
    ];
    for (call, part) in calls {
        let out = run(call);
        let told = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(0), "{told}");
        assert!(told.lines().any(|line| line == format!("convoke-{APP}.db: {part}")), "{told}");
    }
}

#[test]
fn a_backup_that_is_put_in_its_place_is_the_store_it_was_made_of() {
    let directory = full_store();
    let place = TempDir::new().unwrap();
    let copies = TempDir::new().unwrap();
    done(&[&"backup", &directory.path(), &copies.path()]);
    // In a directory it has its own name.
    let said = done(&[&"restore", &store(copies.path()), &place.path()]);
    assert!(said.ends_with(&format!("convoke-{APP}.db: restored\n")), "{said}");
    assert_eq!(rows(&store(place.path())), rows(&store(directory.path())));
    assert_eq!(std::fs::metadata(store(place.path())).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(files_in(place.path()).len(), 1);
    // And it goes on from there.
    let mut device = Device::logged_in(place.path(), "alice");
    device.ok("ConvCreateConversationGroup", json!(["later", ["c2c_bob"]]));
    device.finish();
    assert_in_order(place.path());
    assert!(groups(&store(place.path())).contains(&"later".to_owned()));
}

#[test]
fn a_backup_takes_the_place_of_a_store_where_that_is_asked_for_alone() {
    let (old, new) = (TempDir::new().unwrap(), store_with("new"));
    // What only its log holds goes with it.
    let mut device = Device::logged_in(old.path(), "alice");
    device.ok("ConvCreateConversationGroup", json!(["old", ["c2c_bob"]]));
    device.kill();
    let copy = new.path().join("copy");
    done(&[&"backup", &new.path(), &copy]);
    let before = files_in(old.path());
    let told = refused(2, &[&"restore", &copy, &store(old.path())]);
    assert!(told.contains("is there already; with --force the backup takes its place"), "{told}");
    assert_eq!(files_in(old.path()), before);
    done(&[&"restore", &"--force", &copy, &store(old.path())]);
    assert_eq!(groups(&store(old.path())), ["new"]);
    assert_in_order(old.path());
    assert!(!old.path().join(format!("convoke-{APP}.db-wal")).exists());
}

#[test]
fn a_store_that_a_process_uses_is_neither_replaced_nor_made_smaller() {
    let copy_of = store_with("new");
    let copy = copy_of.path().join("copy");
    done(&[&"backup", &copy_of.path(), &copy]);
    // One that has only made it, one that has only opened it, one that is logged in.
    let directory = TempDir::new().unwrap();
    let path = store(directory.path());
    let mut made = Device::start(directory.path());
    let is_refused = || {
        for call in [&[&"compact" as &dyn AsRef<Path>, &path][..], &[&"restore", &"--force", &copy, &path]] {
            let told = refused(2, call);
            assert!(told.contains("a process uses it; end every process that does"), "{told}");
        }
        assert!(!directory.path().join(format!("convoke-{APP}.db-new")).exists());
    };
    is_refused();
    assert_eq!(made.ask("Login", json!(["alice", "sig"]))["code"], 0);
    is_refused();
    made.ok("ConvCreateConversationGroup", json!(["old", ["c2c_bob"]]));
    made.finish();
    let opened = Device::start(directory.path());
    is_refused();
    opened.finish();
    assert_eq!(groups(&path), ["old"]);
    done(&[&"compact", &path]);
    done(&[&"restore", &"--force", &copy, &path]);
    assert_eq!(groups(&path), ["new"]);
}

#[test]
fn a_backup_that_is_not_in_order_is_not_put_in_place() {
    let directory = full_store();
    let path = store(directory.path());
    let before = files_in(directory.path());
    let copies = TempDir::new().unwrap();
    let copy = copies.path().join("copy");
    done(&[&"backup", &path, &copy]);
    let db = Connection::open(&copy).unwrap();
    assert!(db.execute("UPDATE chat_group SET members = members + 1", []).unwrap() > 0);
    drop(db);
    let told = refused(1, &[&"restore", &"--force", &copy, &path]);
    assert!(told.contains("the backup is not in order") && told.contains("`members` is not how many"), "{told}");
    assert!(!told.contains(CAST.word) && !told.contains("alice"), "{told}");
    // What is none at all, and what a later version has made.
    std::fs::write(&copy, "not a database").unwrap();
    let told = refused(2, &[&"restore", &"--force", &copy, &path]);
    assert!(told.contains(&format!("the backup {}: ", copy.display())), "{told}");
    refused(2, &[&"restore", &"--force", &"/nowhere", &path]);
    std::fs::copy(&path, &copy).unwrap();
    Connection::open(&copy).unwrap().pragma_update(None, "user_version", 1000).unwrap();
    let told = refused(2, &[&"restore", &"--force", &copy, &path]);
    assert!(told.contains("the file has schema 1000"), "{told}");
    let told = refused(2, &[&"restore", &"--force", &path, &path]);
    assert!(told.contains("it is the backup itself"), "{told}");
    let after = files_in(directory.path());
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    assert_eq!(after[&format!("convoke-{APP}.db")], before[&format!("convoke-{APP}.db")]);
}

#[test]
fn a_place_that_no_store_can_have_is_refused() {
    let directory = store_with("work");
    let copy = directory.path().join("copy");
    done(&[&"backup", &directory.path(), &copy]);
    let place = TempDir::new().unwrap();
    for (to, reason) in [
        (place.path().to_owned(), "copy: Init looks for a store as convoke-<app id>.db"),
        (place.path().join("convoke-x.db"), "name it so"),
        (place.path().join("convoke-007.db"), "name it so"),
        (PathBuf::from("/nowhere/convoke-7.db"), "that you may write there"),
    ] {
        let told = refused(2, &[&"restore", &copy, &to]);
        assert!(told.contains(reason), "{told}");
    }
    // The log of a store that is gone would be taken for the new one's.
    let to = store(place.path());
    let log = place.path().join(format!("convoke-{APP}.db-wal"));
    std::fs::write(&log, "a log").unwrap();
    let told = refused(2, &[&"restore", &copy, &to]);
    assert!(told.contains("the log of a store that is not there; move "), "{told}");
    // So would that of one that cannot be read any more.
    std::fs::write(&to, "no database").unwrap();
    let told = refused(2, &[&"restore", &"--force", &copy, &to]);
    assert!(told.contains("-wal and ") && told.contains("elsewhere, and try again"), "{told}");
    assert_eq!(std::fs::read(&to).unwrap(), b"no database");
    std::fs::remove_file(&log).unwrap();
    done(&[&"restore", &"--force", &copy, &to]);
    assert_in_order(place.path());
    // An empty file is no store, and somebody may just be making one of it.
    let empty = place.path().join("convoke-8.db");
    std::fs::write(&empty, "").unwrap();
    refused(2, &[&"restore", &copy, &empty]);
    assert_eq!(std::fs::read(&empty).unwrap(), b"");
    done(&[&"restore", &"--force", &copy, &empty]);
    assert_in_order(&empty);
    // A link leads elsewhere.
    let link = place.path().join("convoke-7.db");
    std::os::unix::fs::symlink(&to, &link).unwrap();
    let told = refused(2, &[&"restore", &"--force", &copy, &link]);
    assert!(told.contains("it is not a file"), "{told}");
}

#[test]
fn a_backup_of_an_older_version_is_brought_to_this_ones_schema() {
    let place = TempDir::new().unwrap();
    let copy = place.path().join("copy");
    unpack(1, &copy);
    let before = std::fs::read(&copy).unwrap();
    done(&[&"restore", &copy, &store(place.path())]);
    assert_eq!(ask(&store(place.path()), "PRAGMA user_version"), 2);
    assert_eq!(check(place.path()).0, 0);
    assert_eq!(std::fs::read(&copy).unwrap(), before);
}

#[test]
fn a_store_is_made_smaller_and_nothing_of_it_is_lost() {
    let directory = full_store();
    let path = store(directory.path());
    let mut device = Device::logged_in(directory.path(), "alice");
    let words = "word ".repeat(1500);
    let saved: Vec<_> = (0..50).map(|_| device.ok("MsgSaveMsg", json!(["bob", 1, text_message(&words)]))).collect();
    for message in saved {
        device.ok("MsgListDelete", json!(["bob", 1, [message]]));
    }
    device.finish();
    let unused = || -> i64 {
        let stats: Value = serde_json::from_str(&done(&[&"stats", &"--json", &path])).unwrap();
        stats["stores"][0]["stats"]["unused_bytes"].as_i64().unwrap()
    };
    assert!(unused() > 100_000, "{}", unused());
    let (before, kept) = (std::fs::metadata(&path).unwrap().len(), rows(&path));
    let said = done(&[&"compact", &directory.path()]);
    let after = std::fs::metadata(&path).unwrap().len();
    assert_eq!(said, format!("convoke-{APP}.db: {after} bytes, and {before} before\n"));
    assert!(after + 100_000 < before && unused() == 0, "{said}");
    assert_eq!(rows(&path), kept);
    assert_in_order(&path);
    // What is no store is left alone.
    let other = directory.path().join("convoke-7.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE theirs (x)").unwrap();
    for bytes in [std::fs::read(&other).unwrap(), b"not a database".to_vec(), Vec::new()] {
        std::fs::write(&other, &bytes).unwrap();
        let told = refused(2, &[&"compact", &other]);
        assert!(told.contains("; name a file that Init"), "{told}");
        assert!(std::fs::read(&other).unwrap() == bytes, "it is not touched");
    }
}

#[test]
fn where_there_is_no_room_nothing_is_done_and_nothing_is_left() {
    let (directory, place) = (full_store(), TempDir::new().unwrap());
    let (path, copy) = (store(directory.path()), place.path().join("copy"));
    done(&[&"backup", &path, &copy]);
    let kept = rows(&path);
    let before = files_in(place.path());
    let calls: [&[&dyn AsRef<Path>]; 3] = [
        &[&"backup", &path, &place.path().join("other")],
        &[&"restore", &copy, &place.path().join("convoke-7.db")],
        &[&"compact", &path],
    ];
    for call in calls {
        // No file may have more than 50 KiB.
        let mut shell = Command::new("sh");
        shell.args(["-c", r#"trap "" XFSZ; ulimit -f 100; exec "$@""#, "sh", env!("CARGO_BIN_EXE_convoke")]);
        let out = shell.args(call.iter().map(|one| (*one).as_ref())).output().unwrap();
        let told = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(2), "{told}");
        assert!(told.contains("the disk refused: ") && told.contains("; see that there is room"), "{told}");
    }
    assert_eq!(files_in(place.path()), before);
    assert_eq!(rows(&path), kept);
    assert_in_order(&path);
}

/// Runs the tool with every step counted that changes a file, and kills it before that one; 0: at none.
struct Killer {
    library: PathBuf,
    _folder: TempDir,
}

impl Killer {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let library = folder.path().join("killer.so");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs/killer.c");
        let mut compiler = Command::new("cc");
        compiler.args(["-std=c11", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o"]).arg(&library).arg(source);
        assert!(compiler.status().unwrap().success());
        Self { library, _folder: folder }
    }

    fn run(&self, at: usize, arguments: &[&dyn AsRef<Path>]) -> Output {
        let mut tool = Command::new(env!("CARGO_BIN_EXE_convoke"));
        tool.args(arguments.iter().map(|one| (*one).as_ref()));
        tool.env("LD_PRELOAD", &self.library).env("KILL_AT", at.to_string()).output().unwrap()
    }

    /// How many steps it takes.
    fn steps(&self, arguments: &[&dyn AsRef<Path>]) -> usize {
        let out = self.run(0, arguments);
        assert_eq!(out.status.code(), Some(0), "{out:?}");
        let told = String::from_utf8(out.stderr).unwrap();
        told.trim().strip_prefix("steps ").unwrap_or_else(|| panic!("{told}")).parse().unwrap()
    }

    #[track_caller]
    fn kill(&self, at: usize, arguments: &[&dyn AsRef<Path>]) {
        assert_eq!(self.run(at, arguments).status.signal(), Some(9), "step {at}");
    }
}

/// Of so many steps, the last ones, and of those before now and then one.
fn some_of(steps: usize) -> impl Iterator<Item = usize> {
    let each = usize::try_from(rounds(23, 1)).unwrap();
    (1..=steps).filter(move |at| at % each == 0 || at + 25 > steps)
}

/// Puts files where others were.
fn put(directory: &Path, files: &std::collections::BTreeMap<String, Vec<u8>>) {
    for name in files_in(directory).keys() {
        std::fs::remove_file(directory.join(name)).unwrap();
    }
    for (name, bytes) in files {
        std::fs::write(directory.join(name), bytes).unwrap();
    }
}

#[test]
fn a_restoring_that_is_killed_leaves_the_old_store_or_the_new_one() {
    let killer = Killer::new();
    let (old, new) = (TempDir::new().unwrap(), store_with("new"));
    let mut device = Device::logged_in(old.path(), "alice");
    device.ok("ConvCreateConversationGroup", json!(["old", ["c2c_bob"]]));
    device.kill();
    let (files, copy, path) = (files_in(old.path()), new.path().join("copy"), store(old.path()));
    done(&[&"backup", &new.path(), &copy]);
    let call: [&dyn AsRef<Path>; 4] = [&"restore", &"--force", &copy, &path];
    let steps = killer.steps(&call);
    assert_eq!(groups(&path), ["new"]);
    let mut found = [0, 0];
    for at in some_of(steps) {
        put(old.path(), &files);
        killer.kill(at, &call);
        assert_in_order(&path);
        match groups(&path).as_slice() {
            [one] if one == "old" => found[0] += 1,
            [one] if one == "new" => found[1] += 1,
            other => panic!("step {at}: {other:?}"),
        }
    }
    assert!(found[0] > 5 && found[1] > 0, "{found:?} of {steps}");
    // What it has left is in nobody's way.
    put(old.path(), &files);
    killer.kill(steps / 2, &call);
    assert!(files_in(old.path()).contains_key(&format!("convoke-{APP}.db-new")));
    done(&call);
    assert_eq!(groups(&path), ["new"]);
    assert!(files_in(old.path()).keys().all(|name| !name.contains("-new")));
    figure(
        "tests/tool_upkeep.rs, restore",
        &format!("killed {} times: {} old, {} new", found[0] + found[1], found[0], found[1]),
    );
}

#[test]
fn a_backup_that_is_killed_leaves_no_part_of_a_copy() {
    let killer = Killer::new();
    let directory = store_with("work");
    let copies = TempDir::new().unwrap();
    let copy = copies.path().join("copy");
    let call: [&dyn AsRef<Path>; 3] = [&"backup", &directory.path(), &copy];
    let steps = killer.steps(&call);
    let mut whole = 0;
    for at in some_of(steps) {
        put(copies.path(), &Default::default());
        killer.kill(at, &call);
        if copy.exists() {
            assert_in_order(&copy);
            whole += 1;
        }
    }
    assert!(whole > 0 && whole < 25, "{whole} of {steps}");
    assert_in_order(directory.path());
}

#[test]
fn a_store_that_is_made_smaller_by_one_who_is_killed_is_as_it_was() {
    let killer = Killer::new();
    let directory = full_store();
    let path = store(directory.path());
    let (files, kept) = (files_in(directory.path()), rows(&path));
    let call: [&dyn AsRef<Path>; 2] = [&"compact", &path];
    let steps = killer.steps(&call);
    for at in some_of(steps) {
        put(directory.path(), &files);
        killer.kill(at, &call);
        assert_in_order(&path);
        assert_eq!(rows(&path), kept, "step {at} of {steps}");
    }
}
