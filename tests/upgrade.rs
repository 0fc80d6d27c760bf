//! A store that any released schema has left opens under this one, with all that is in it; one of a later schema is refused.

mod common;
use common::device::Device;
use common::team::{history, together};
use common::tool::*;
use common::*;
use flate2::Compression;
use flate2::write::GzEncoder;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::fs::File;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const CAST: Cast<'_> = Cast { users: ["alice", "bob", "carol"], word: "plugh" };

fn store(directory: &Path) -> PathBuf {
    directory.join(format!("convoke-{APP}.db"))
}

/// What a user finds in the store, whatever wrote it.
fn view(directory: &Path, user: &str) -> Value {
    let mut device = Device::logged_in(directory, user);
    let mut seen = vec![
        device.ok("ConvGetConversationGroupList", json!([])),
        device.ok("ConvGetConvList", json!([])),
        device.ok("ConvGetTotalUnreadMessageCount", json!([])),
        device.ok("GroupGetJoinedGroupList", json!([])),
        device.ok("GroupGetJoinedCommunityList", json!([])),
        device
            .ok("ProfileGetUserProfileList", json!([{"friendship_getprofilelist_param_identifier_array": CAST.users}])),
        device.ok("MsgSearchLocalMessages", json!([{"msg_search_param_keyword_array": [CAST.word]}])),
        device.ok("MsgGetAllReceiveMessageOpt", json!([])),
    ];
    let all = json!({"msg_getmsglist_param_count": 1000, "msg_getmsglist_param_is_forward": true});
    for other in CAST.users {
        seen.push(device.ok("MsgGetMsgList", json!([other, 1, all])));
    }
    for group in ["team", "room"] {
        let id = format!("{group}{}", CAST.word);
        seen.push(json!(history(&mut device, &id)));
        seen.push(device.ask("GroupGetGroupAttributes", json!([id]))["json"].clone());
        seen.push(device.ask("GroupGetGroupCounters", json!([id, []]))["json"].clone());
    }
    let community = format!("@TGS#_{}", CAST.word);
    seen.push(device.ask("GroupGetTopicInfoList", json!([community]))["json"].clone());
    device.finish();
    seen.into()
}

fn views(directory: &Path) -> Value {
    CAST.users.iter().map(|user| ((*user).to_owned(), view(directory, user))).collect()
}

fn version_of(store: &Path) -> i64 {
    Connection::open(store).unwrap().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

fn newest() -> i64 {
    let directory = TempDir::new().unwrap();
    Device::start(directory.path()).finish();
    version_of(&store(directory.path()))
}

/// With CONVOKE_UPDATE=1 it makes the fixture of the newest schema anew: tests/fixtures/README.md says when that may be done.
#[test]
fn every_schema_that_was_ever_released_has_a_fixture_and_opens_with_all_that_is_in_it() {
    let newest = newest();
    if std::env::var_os("CONVOKE_UPDATE").is_some() {
        let (directory, mut devices) = together(CAST.users);
        one_of_everything(&CAST, &mut devices);
        devices.into_iter().for_each(|device| drop(device.finish()));
        let folder = fixture(newest);
        std::fs::create_dir_all(&folder).unwrap();
        let packed = File::create(folder.join("store.db.gz")).unwrap();
        let mut packed = GzEncoder::new(packed, Compression::best());
        std::io::copy(&mut File::open(store(directory.path())).unwrap(), &mut packed).unwrap();
        packed.finish().unwrap();
        let seen = serde_json::to_string(&views(directory.path())).unwrap();
        std::fs::write(folder.join("seen.json"), seen + "\n").unwrap();
    }
    for schema in 1..=newest {
        let directory = TempDir::new().unwrap();
        unpack(schema, &store(directory.path()));
        assert_eq!(version_of(&store(directory.path())), schema);
        let seen: Value = serde_json::from_slice(&std::fs::read(fixture(schema).join("seen.json")).unwrap()).unwrap();
        let now = views(directory.path());
        for user in CAST.users {
            for (part, (now, seen)) in
                now[user].as_array().unwrap().iter().zip(seen[user].as_array().unwrap()).enumerate()
            {
                assert_eq!(now, seen, "schema {schema}, {user}, part {part}");
            }
        }
        assert_eq!(version_of(&store(directory.path())), newest);
        if schema == newest {
            assert_in_order(directory.path())
        } else {
            assert_eq!(check(directory.path()).0, 0, "{}", check(directory.path()).1)
        }
    }
    figure("tests/upgrade.rs", &format!("schemas 1 to {newest}"));
}

#[test]
fn a_store_of_a_later_schema_is_refused_and_stays_as_it_is() {
    let host = Host::logged_in("alice");
    create_group("work", &["c2c_bob"]);
    convoke::capi::Uninit();
    let later = newest() + 1;
    let db = Connection::open(store(&host.path())).unwrap();
    db.pragma_update(None, "user_version", later).unwrap();
    // Once with the number in the log alone, as a later version leaves it when it is killed, and once in the file.
    for closed in [false, true] {
        let directory = TempDir::new().unwrap();
        let copy = |name: &str| std::fs::copy(host.path().join(name), directory.path().join(name));
        let name = format!("convoke-{APP}.db");
        copy(&name).unwrap();
        if !closed {
            copy(&format!("{name}-wal")).unwrap();
        }
        let before = files_in(directory.path());
        clear();
        assert_eq!(init(APP, &config(directory.path(), &json!({}))), -4);
        wait_log(&format!("schema {later}"));
        let after = files_in(directory.path());
        for (name, bytes) in &before {
            assert_eq!(after.get(name), Some(bytes), "{name}");
        }
        let (code, text) = check(directory.path());
        assert!(code == 2 && text.contains(&format!("schema {later}")), "{text}");
        if !closed {
            db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        }
    }
}
