use super::*;
use crate::core::chat_group::AddOption;
use std::path::Path;

/// A right as the documentation calls it.
fn words(action: Action) -> &'static str {
    match action {
        Action::Dissolve => "dissolve it",
        Action::Transfer => "hand it over",
        Action::Quit => "quit",
        Action::ModifyInfo => "change what it is",
        Action::ModifyTerms => "change how one comes in",
        Action::Invite => "invite",
        Action::Remove => "remove members",
        Action::SetAdmins => "make admins",
        Action::MuteMembers => "mute members",
        Action::MuteAll => "mute everybody",
        Action::WriteWhileAllAreMuted => "write while everybody is muted",
        Action::DescribeOthers => "change others' name cards and custom information",
        Action::MarkMembers => "mark members",
        Action::DecideRequests => "decide on requests",
        Action::SetAttributes => "set attributes",
        Action::SetCounters => "set counters",
        Action::ManageTopics => "create, change and delete topics",
        Action::PinMessages => "pin messages",
        Action::RevokeOthersMessages => "revoke and modify others' messages",
    }
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Public => "Public",
        Kind::Work => "Work",
        Kind::Meeting => "Meeting",
        Kind::BChatRoom => "BChatRoom",
        Kind::AvChatRoom => "AVChatRoom",
        Kind::Community => "Community",
    }
}

/// Who may do it.
fn roles(action: Action, kind: Kind) -> &'static str {
    let may: Vec<Role> = Role::ALL.into_iter().filter(|r| has_role(kind, *r) && may(action, kind, *r)).collect();
    let all = Role::ALL.into_iter().filter(|role| has_role(kind, *role)).count();
    match may.as_slice() {
        [] => "-",
        some if some.len() == all => "all",
        [Role::Owner] => "owner",
        [Role::Admin, Role::Owner] => "owner, admins",
        [Role::Ordinary] | [Role::Ordinary, Role::Admin] => "all but the owner",
        other => panic!("{other:?}: a lower role has a right that a higher one has not"),
    }
}

fn table(first: &str, rows: impl IntoIterator<Item = (String, Vec<String>)>) -> String {
    let mut lines = vec![format!("| {first} | {} |", Kind::ALL.map(name).join(" | "))];
    lines.push("|---".repeat(1 + Kind::ALL.len()) + "|");
    lines.extend(rows.into_iter().map(|(first, cells)| format!("| {first} | {} |", cells.join(" | "))));
    lines.join("\n")
}

fn types() -> String {
    let row = |first: &str, cell: &dyn Fn(Kind) -> String| (first.to_owned(), Kind::ALL.map(cell).to_vec());
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let option = |option: AddOption| {
        let words = match option {
            AddOption::Forbidden => "nobody",
            AddOption::Approval => "an admin decides",
            AddOption::Anybody => "anybody",
        };
        words.to_owned()
    };
    let rows = [
        row("joins", &|kind| option(kind.usual_options().0)),
        row("is invited", &|kind| option(kind.usual_options().1)),
        row("history", &|kind| yes(kind.shows_history())),
        row("unread", &|kind| yes(kind.counts_unread())),
        row("quits", &|kind| roles(Action::Quit, kind).to_owned()),
        row("dissolves it", &|kind| roles(Action::Dissolve, kind).to_owned()),
        row("most members", &|kind| {
            if kind.is_room() { "any number".into() } else { kind.most_members().to_string() }
        }),
    ];
    table("", rows)
}

fn rights() -> String {
    let row = |action| (words(action).to_owned(), Kind::ALL.map(|kind| roles(action, kind).to_owned()).to_vec());
    table("who may", Action::ALL.map(row))
}

/// The text with what is between the mark of that name and the next end.
fn with(text: &str, mark: &str, table: &str) -> String {
    let (before, rest) = text.split_once(&format!("<!-- {mark} -->\n")).expect("the mark is there");
    let (_, after) = rest.split_once("<!-- end -->").expect("it has an end");
    format!("{before}<!-- {mark} -->\n\n{table}\n\n<!-- end -->{after}")
}

#[test]
fn the_documented_rights_are_those_that_are_given() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/CHAT_GROUPS.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let right = with(&with(&text, "types", &types()), "rights", &rights());
    if std::env::var_os("CONVOKE_UPDATE").is_some() {
        return std::fs::write(&path, right).unwrap();
    }
    assert!(text == right, "docs/CHAT_GROUPS.md is not what the source says; CONVOKE_UPDATE=1 writes it");
}

#[test]
fn only_quitting_is_a_right_that_a_higher_role_may_not_have() {
    for (action, kind) in Action::ALL.into_iter().flat_map(|action| Kind::ALL.map(|kind| (action, kind))) {
        let allowed = Role::ALL.map(|role| may(action, kind, role));
        assert!(allowed.is_sorted() || action == Action::Quit, "{action:?} in {kind:?}: {allowed:?}");
    }
}

#[test]
fn work_groups_and_rooms_have_no_admins() {
    for kind in Kind::ALL {
        let without = matches!(kind, Kind::Work | Kind::BChatRoom | Kind::AvChatRoom);
        assert_eq!(Role::ALL.map(|role| has_role(kind, role)), [true, !without, true], "{kind:?}");
    }
}
