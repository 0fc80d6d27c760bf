//! What is stored is its owner's alone, stays where it was put, and shows in no log.

mod common;
use common::device::Device;
use common::tool::*;
use common::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs::File;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use tempfile::TempDir;

/// Everything under the directory, itself included, with its mode; links are not followed.
fn modes(directory: &Path) -> BTreeMap<PathBuf, (bool, u32)> {
    let there = std::fs::symlink_metadata(directory).unwrap();
    let mut modes = BTreeMap::from([(directory.to_owned(), (there.is_dir(), there.permissions().mode() & 0o7777))]);
    if there.is_dir() {
        for entry in std::fs::read_dir(directory).unwrap() {
            modes.extend(self::modes(&entry.unwrap().path()));
        }
    }
    modes
}

#[test]
fn directories_have_mode_0700_and_files_0600_whatever_the_umask_is() {
    for umask in ["0", "022", "077"] {
        let root = TempDir::new().unwrap();
        let (data, logs) = (root.path().join("a/data"), root.path().join("b/logs"));
        let config = json!({"sdk_config_log_file_path": logs});
        let (mut device, code) = Device::configured(umask, root.path(), Stdio::inherit(), &data, &config);
        assert_eq!(code, 0);
        device.ok("Login", json!(["alice", "sig"]));
        device.ok("MsgSendMessage", json!(["bob", 1, text_message("hello")]));
        for directory in [root.path().join("a"), root.path().join("b")] {
            for (path, (is_directory, mode)) in modes(&directory) {
                assert_eq!(mode, if is_directory { 0o700 } else { 0o600 }, "umask {umask}: {}", path.display());
            }
        }
        let names: Vec<PathBuf> = modes(root.path()).into_keys().collect();
        for part in [".db", ".db-wal", ".db-shm", ".bell", ".turns", ".devices", "convoke.log"] {
            assert!(names.iter().any(|name| name.to_str().unwrap().ends_with(part)), "{part} in {names:?}");
        }
        assert!(names.iter().any(|name| {
            name.parent().unwrap().parent().is_some_and(|folder| folder.ends_with(format!("convoke-{APP}.devices")))
        }));
        device.finish();
    }
}

#[test]
fn a_directory_that_others_may_enter_stays_so_and_is_logged_and_its_files_are_private() {
    let root = TempDir::new().unwrap();
    let data = root.path().join("data");
    std::fs::create_dir(&data).unwrap();
    for (mode, warned) in [(0o755, true), (0o770, true), (0o700, false)] {
        std::fs::set_permissions(&data, PermissionsExt::from_mode(mode)).unwrap();
        let (mut device, code) = Device::configured("022", root.path(), Stdio::inherit(), &data, &json!({}));
        assert_eq!(code, 0);
        device.ok("Login", json!(["alice", "sig"]));
        for (path, (is_directory, found)) in modes(&data) {
            let own = if path == data {
                mode
            } else if is_directory {
                0o700
            } else {
                0o600
            };
            assert_eq!(found, own, "{}", path.display());
        }
        let heard = device.finish();
        let is_warning = |line: &Value| line["log"].as_str().is_some_and(|log| log.contains("open to other users"));
        assert_eq!(heard.iter().any(is_warning), warned, "{mode:o}");
    }
}

#[test]
fn no_id_and_no_path_makes_a_file_elsewhere() {
    let root = TempDir::new().unwrap();
    for folder in ["cwd", "real", "logs", "elsewhere"] {
        std::fs::create_dir(root.path().join(folder)).unwrap();
    }
    std::fs::write(root.path().join("elsewhere/12-34-5"), "theirs").unwrap();
    std::os::unix::fs::symlink("real", root.path().join("link")).unwrap();
    // The host's own dots and links lead where they lead.
    let data = root.path().join("link/../link/data");
    let config = json!({"sdk_config_log_file_path": root.path().join("cwd/../logs")});
    let elsewhere = |path: &Path| {
        let inside = [root.path().join("real"), root.path().join("logs")];
        !inside.iter().any(|inside| path.starts_with(inside))
    };
    let outside = || -> Vec<PathBuf> { modes(root.path()).into_keys().filter(|path| elsewhere(path)).collect() };
    let before = outside();
    let (mut device, code) = Device::configured("077", &root.path().join("cwd"), Stdio::inherit(), &data, &config);
    assert_eq!(code, 0);
    let long = "/../".repeat(12);
    let absolute = root.path().join("elsewhere/x").to_str().unwrap().to_owned();
    let tricks = [
        ".",
        "..",
        "/",
        "../x",
        "../../x",
        "a/b",
        "a\\b",
        "~",
        "~/x",
        "-rf",
        "con",
        "a\u{1}",
        "%2e%2e%2fx",
        "x;y",
        "'",
        &long,
        &absolute,
    ];
    for trick in tricks {
        let user: String = trick.chars().take(32).collect();
        // An id or none: nobody minds but the file system.
        device.code("Login", json!([user, "sig"]));
        device.code("MsgSendMessage", json!([user, 1, text_message(trick)]));
        device.code("GroupCreate", json!([team::new_group(trick, team::WORK, json!({}))]));
        device.code("ConvCreateConversationGroup", json!([trick, [format!("c2c_{trick}")]]));
        device.code("ProfileModifySelfUserProfile", json!([{"user_profile_item_face_url": trick}]));
        device.code("MsgSearchLocalMessages", json!([{"msg_search_param_keyword_array": [trick]}]));
        device.code("SetConfig", json!([{"set_config_user_config": {"user_config_is_read_receipt": true}}]));
    }
    assert_eq!(outside(), before);
    device.finish();
    assert_eq!(outside(), before);
    assert_eq!(std::fs::read_to_string(root.path().join("elsewhere/12-34-5")).unwrap(), "theirs");
}

#[test]
fn what_is_in_the_place_of_the_devices_folder_or_the_log_is_not_followed() {
    let root = TempDir::new().unwrap();
    let (data, logs, elsewhere) = (root.path().join("data"), root.path().join("logs"), root.path().join("elsewhere"));
    for folder in [&data, &logs, &elsewhere] {
        std::fs::create_dir(folder).unwrap();
    }
    std::fs::write(elsewhere.join("12-34-5"), "theirs").unwrap();
    std::os::unix::fs::symlink(&elsewhere, data.join(format!("convoke-{APP}.devices"))).unwrap();
    let (mut device, code) = Device::configured("077", root.path(), Stdio::inherit(), &data, &json!({}));
    assert_eq!(code, 0);
    // Neither to put a file there nor to take those away that nobody holds.
    assert_eq!(device.code("Login", json!(["alice", "sig"])), 6022);
    device.finish();
    assert_eq!(std::fs::read_dir(&elsewhere).unwrap().count(), 1);
    std::fs::remove_file(data.join(format!("convoke-{APP}.devices"))).unwrap();
    std::os::unix::fs::symlink(elsewhere.join("12-34-5"), logs.join("convoke.log")).unwrap();
    let config = json!({"sdk_config_log_file_path": logs});
    let (device, code) = Device::configured("077", root.path(), Stdio::inherit(), &data, &config);
    assert_eq!(code, -4);
    device.finish();
    assert_eq!(std::fs::read_to_string(elsewhere.join("12-34-5")).unwrap(), "theirs");
}

/// Stands in every id, name, text and secret of the next test, and in its paths.
const MARK: &str = "zqmark";

#[test]
fn no_id_no_text_no_secret_and_no_path_is_logged_at_any_level() {
    let root = TempDir::with_prefix(MARK).unwrap();
    let (data, logs) = (root.path().join("data"), root.path().join("logs"));
    let errors = || File::options().create(true).append(true).open(root.path().join("stderr")).unwrap();
    let start = |more: Value| {
        let mut config = json!({"sdk_config_log_file_path": logs});
        config.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let (mut device, code) = Device::configured("077", root.path(), errors().into(), &data, &config);
        if code == 0 {
            let loud = json!({"set_config_log_level": 1, "set_config_callback_log_level": 1,
                              "set_config_is_log_output_console": true});
            device.ok("SetConfig", json!([loud]));
        }
        (device, code)
    };
    let users = ["alice", "bob", "carol"].map(|user| format!("{user}-{MARK}"));
    let cast = Cast { users: users.each_ref().map(String::as_str), word: MARK };
    let mut devices = cast.users.map(|user| {
        let (mut device, code) = start(json!({}));
        assert_eq!(code, 0);
        device.ok("Login", json!([user, format!("sig{MARK}")]));
        device
    });
    one_of_everything(&cast, &mut devices);
    // What is refused, at once or by callback, and what fails inside.
    let [alice, ..] = &mut devices;
    for (call, args) in [
        ("Login", json!([format!("{MARK}\u{e9}"), MARK])),
        ("ConvCreateConversationGroup", json!([MARK, format!("[\"{MARK}")])),
        ("ConvCreateConversationGroup", json!([MARK.repeat(20), ["c2c_x"]])),
        ("ConvCreateConversationGroup", json!([MARK, [MARK]])),
        ("ConvCreate", json!([MARK.repeat(20), 1])),
        ("ConvGetConversationListByFilter", json!([{"conversation_list_filter_mark_type": MARK}, 0, 10])),
        ("MsgSendMessage", json!([MARK, 1, {"message_elem_array": [{"elem_type": MARK}]}])),
        ("MsgSendMessage", json!([MARK, 2, text_message(MARK)])),
        ("MsgSendMessage", json!([MARK, 1, text_message(&MARK.repeat(5000))])),
        ("MsgSearchLocalMessages", json!([{"msg_search_param_keyword_array": [format!("\"{MARK}\" AND ( NEAR")]}])),
        ("MsgSearchLocalMessages", json!([{"msg_search_param_keyword_array": MARK}])),
        ("MsgRevoke", json!([MARK, 1, {"message_msg_id": MARK}])),
        ("GroupJoin", json!([MARK, MARK])),
        ("GroupCreate", json!([{"create_group_param_group_name": MARK.repeat(100)}])),
        ("GroupCreate", json!([{"create_group_param_group_type": MARK}])),
        ("ProfileModifySelfUserProfile", json!([{"user_profile_item_nick_name": MARK.repeat(500)}])),
        ("SetSelfStatus", json!([{"user_status_custom_status": MARK.repeat(500)}])),
        ("SetConfig", json!([{"set_config_log_level": MARK}])),
        ("SetConfig", json!([{"set_config_user_agent": MARK}])),
    ] {
        alice.code(call, args);
    }
    let mut heard: Vec<Value> = devices.into_iter().flat_map(Device::finish).collect();
    let of_stories = heard.len();

    // What cannot be read back: error messages of readers like to quote it.
    let store = data.join(format!("convoke-{APP}.db"));
    let db = rusqlite::Connection::open(&store).unwrap();
    for sql in [
        "UPDATE message SET content = json_set(content, '$.time', content ->> '$.body.text') WHERE seq = 1",
        "UPDATE account SET profile = json_set(profile, '$.gender', profile ->> '$.nick_name') WHERE account = 1",
        "UPDATE chat_group SET info = json_set(info, '$.kind', info ->> '$.name')",
    ] {
        assert!(db.execute(sql, []).unwrap() > 0, "{sql}");
    }
    drop(db);
    let (mut device, code) = start(json!({}));
    assert_eq!(code, 0);
    device.ok("Login", json!([cast.users[0], "sig"]));
    let all = json!({"msg_getmsglist_param_count": 100});
    assert_eq!(device.code("MsgGetMsgList", json!([cast.users[1], 1, all])), 6005);
    let asked = json!([{"friendship_getprofilelist_param_identifier_array": cast.users}]);
    assert_eq!(device.code("ProfileGetUserProfileList", asked), 6005);
    assert_eq!(
        device.code("GroupModifyGroupInfo", team::info(&format!("team{MARK}"), 1, json!({"group_name": MARK}))),
        6005
    );
    heard.extend(device.finish());

    // A secret, and a directory that cannot be used.
    let (mut device, code) = start(json!({"convoke_secret_key": format!("secret {MARK}")}));
    assert_eq!(code, 0);
    assert_eq!(device.code("Login", json!([cast.users[0], format!("sig {MARK}")])), 70003);
    heard.extend(device.finish());
    for (key, path) in [
        ("sdk_config_config_file_path", root.path().join("stderr")),
        ("sdk_config_config_file_path", root.path().join("stderr/below")),
        ("sdk_config_log_file_path", root.path().join("stderr/below")),
    ] {
        let (device, code) = start(json!({ key: path }));
        assert_eq!(code, -4, "{key}");
        heard.extend(device.finish());
    }
    std::fs::write(&store, format!("{MARK} is no database")).unwrap();
    let (device, code) = start(json!({}));
    assert_eq!(code, -4);
    heard.extend(device.finish());

    let told: Vec<&str> = heard.iter().filter_map(|line| line["log"].as_str()).collect();
    let file = std::fs::read_to_string(logs.join("convoke.log")).unwrap();
    let console = std::fs::read_to_string(root.path().join("stderr")).unwrap();
    assert!(of_stories > 0 && told.len() > 10, "{told:?}");
    assert!(file.lines().count() > 10 && console.lines().count() > 10, "{file}\n{console}");
    let lines: Vec<_> = told.into_iter().chain(file.lines()).chain(console.lines()).collect();
    figure(ROW, &format!("{} lines of log", lines.len()));
    for line in lines {
        for part in [MARK, "alice", "carol"] {
            assert!(!line.contains(part), "{line}");
        }
    }
}

/// In docs/RELIABILITY.md.
const ROW: &str = "tests/private.rs";

/// What may stand between the braces of a `format!` that makes SQL: names and conditions written in the same file, and the
/// numbers of parameters. No value of a caller, of a row or of the environment is among them.
const PARTS: [(&str, &str); 16] = [
    ("messages.rs", "which"),
    ("messages.rs", "from"),
    ("messages.rs", "groups"),
    ("messages.rs", "limit"),
    ("messages.rs", "values.len()"),
    ("messages.rs", "values.len() - 1"),
    ("messages.rs", "visible!()"),
    ("messages.rs", "seen_columns!()"),
    ("tables.rs", "which"),
    // A table, and the columns of its key, of the schema that this version makes.
    ("export.rs", "table"),
    ("export.rs", "key"),
    ("export.rs", "key.join(\", \")"),
    ("export.rs", "key.join(\" DESC, \")"),
    ("stats.rs", "table.name"),
    ("replay.rs", "table.name"),
    ("replay.rs", "table.key.join(\", \")"),
];

fn looks_like_sql(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "SELECT ", "INSERT ", "UPDATE ", "DELETE ", "REPLACE ", "PRAGMA ", "CREATE ", "DROP ", "ALTER ", "ATTACH ",
        " FROM ", " WHERE ", " AND ", " OR ", " IN (", "ORDER BY", " LIMIT ", " MATCH ",
    ];
    WORDS.iter().any(|word| text.contains(word))
}

/// The macros and the `+` of a file that put texts together, and what they put into SQL.
struct Finder<'a> {
    file: &'a str,
    found: Vec<String>,
    seen: usize,
}

impl Finder<'_> {
    fn format(&mut self, tokens: proc_macro2::TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        let Some(proc_macro2::TokenTree::Literal(first)) = tokens.next() else { return };
        let Ok(text) = syn::parse_str::<syn::LitStr>(&first.to_string()) else { return };
        let text = text.value();
        if !looks_like_sql(&text) {
            return;
        }
        self.seen += 1;
        // What is named within the braces, and what follows the text.
        let mut parts: Vec<String> = Vec::new();
        for brace in text.replace("{{", "").split('{').skip(1) {
            let name = brace.split(['}', ':']).next().unwrap();
            if !name.is_empty() {
                parts.push(name.to_owned());
            }
        }
        let rest: proc_macro2::TokenStream = tokens.skip(1).collect();
        let rest = rest.to_string();
        for part in split_arguments(&rest) {
            parts.push(
                part.replace(" . ", ".")
                    .replace(" ! ", "!")
                    .replace(" !", "!")
                    .replace(" (", "(")
                    .replace("( ", "(")
                    .replace(" )", ")"),
            );
        }
        for part in parts {
            if !PARTS.contains(&(self.file, part.as_str())) {
                self.found.push(format!("{}: {part:?} is put into {text:?}", self.file));
            }
        }
    }
}

fn split_arguments(text: &str) -> Vec<String> {
    let (mut depth, mut quoted, mut parts, mut part) = (0, false, Vec::new(), String::new());
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 && !quoted {
            parts.push(std::mem::take(&mut part).trim().to_owned());
        } else {
            part.push(c);
        }
    }
    parts.push(part.trim().to_owned());
    parts.retain(|part| !part.is_empty());
    parts
}

/// Looks at every `format!` and its like, however deep it stands in other macros, and at texts that are added up.
fn walk(finder: &mut Finder<'_>, tokens: proc_macro2::TokenStream) {
    use proc_macro2::TokenTree::{Group, Ident, Literal, Punct};
    let tokens: Vec<_> = tokens.into_iter().collect();
    for at in 0..tokens.len() {
        if let Group(group) = &tokens[at] {
            if let [.., Ident(name), Punct(bang)] = &tokens[..at]
                && bang.as_char() == '!'
                && ["format", "write", "writeln", "format_args"].contains(&name.to_string().as_str())
            {
                finder.format(group.stream());
            }
            walk(finder, group.stream());
        }
        // "..." + x, x + "...", push_str("...")
        if let Literal(literal) = &tokens[at]
            && let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string())
            && looks_like_sql(&text.value())
        {
            let is_plus =
                |token: Option<&proc_macro2::TokenTree>| matches!(token, Some(Punct(punct)) if punct.as_char() == '+');
            let becomes_owned = matches!(tokens.get(at + 1), Some(Punct(punct)) if punct.as_char() == '.');
            if becomes_owned || is_plus(tokens.get(at + 1)) || (at > 0 && is_plus(tokens.get(at - 1))) {
                finder.found.push(format!("{}: something is added to {:?}", finder.file, text.value()));
            }
        }
        // A part of SQL grows by what `format!` makes, which is looked at, and by nothing else.
        if let [Ident(name), Punct(plus), Punct(is), more, ..] = &tokens[at..]
            && (plus.as_char(), is.as_char()) == ('+', '=')
            && PARTS.contains(&(finder.file, name.to_string().as_str()))
        {
            let rest: String = tokens[at + 3..].iter().take(3).map(ToString::to_string).collect();
            if rest != "&format!" {
                finder.found.push(format!("{}: {name} += {more}", finder.file));
            }
        }
        if let Ident(name) = &tokens[at]
            && name == "push_str"
            && let Some(Group(group)) = tokens.get(at + 1)
            && looks_like_sql(&group.to_string())
        {
            finder.found.push(format!("{}: push_str{group}", finder.file));
        }
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            // Tests may do as they like.
            true if path.ends_with("tests") => {}
            true => files.extend(sources(&path)),
            false => files.extend(path.extension().is_some_and(|e| e == "rs").then_some(path)),
        }
    }
    files
}

fn find(file: &str, source: &str) -> (Vec<String>, usize) {
    let mut finder = Finder { file, found: Vec::new(), seen: 0 };
    walk(&mut finder, source.parse().unwrap());
    (finder.found, finder.seen)
}

#[test]
fn sql_is_put_together_from_its_own_words_alone_and_values_are_bound() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut seen, sources) = (0, sources(&root));
    figure(ROW, &format!("{} source files read for SQL", sources.len()));
    for path in sources {
        let file = path.file_name().unwrap().to_str().unwrap();
        let source = std::fs::read_to_string(&path).unwrap();
        let (found, formats) = find(file, &source);
        assert!(found.is_empty(), "{}", found.join("\n"));
        let of_store = path.strip_prefix(&root).unwrap().starts_with("store");
        assert!(
            of_store || formats == 0 && !source.contains(".prepare(") && !source.contains("execute_batch"),
            "{file}: SQL is the store's"
        );
        seen += formats;
    }
    assert!(seen > 5, "they are found");
    // And it would be noticed.
    for bad in [
        r#"fn f(x: &str) -> String { format!("SELECT a FROM b WHERE c = '{x}'") }"#,
        r#"fn f(x: &str) -> String { format!("SELECT a FROM b WHERE c = '{}'", x) }"#,
        r#"fn f(x: &str) -> String { format!("DELETE FROM {}", x.name()) }"#,
        r#"fn f(x: &str) -> String { "SELECT a FROM b WHERE c = ".to_owned() + x }"#,
        r#"fn f(x: &str) { sql += "SELECT a FROM b WHERE c = " + x; }"#,
        r#"fn f(x: &str) { sql.push_str(" AND c = 1"); }"#,
        r#"fn f(x: &str) { which += x; }"#,
        r#"fn f(x: &str) { vec![format!("SELECT {x} FROM b")] }"#,
    ] {
        assert!(!find("messages.rs", bad).0.is_empty(), "{bad}");
    }
}
