use super::super::host::Host;
use super::super::request::Query;
use super::super::session::Session;
use super::super::source::Source;
use crate::core::command::{Command, NewDraft, Reading, SavedMessage, UpTo};
use crate::core::ids::{ConversationId, UserId};
use crate::core::limits::Limits;
use crate::core::message::{LocalData, MessageId, MessageRef, NewMessage};
use crate::core::profile::ProfileChange;
use crate::store::Journal;
use crate::store::{Durability, SqliteStore};
use crate::wire::message::MessageParam;
use std::ffi::CString;
use std::path::Path;
use std::sync::Arc;

struct Device {
    store: SqliteStore,
    session: Session,
}

const NOW: u64 = 1000;

impl Device {
    fn new(directory: &Path, user: &str) -> Self {
        let mut store = SqliteStore::open(directory, 1, Durability::Normal).unwrap();
        let host = Arc::new(Host { source: Source::of(Arc::new(NOW.into())), ..Host::default() });
        let session = Session::open(UserId::new(user).unwrap(), &mut store, host).unwrap();
        Self { store, session }
    }

    fn carry_out(&mut self, command: &Command) {
        let (store, notes) = (&mut self.store, &mut Vec::new());
        store.begin().unwrap();
        self.session.catch_up(store, usize::MAX, notes).unwrap();
        let done = self.session.carry_out(command, 0, store, &Limits::default(), notes).unwrap();
        assert!(
            done.is_ok_and(|outcome| outcome.code == 0) && self.session.has_changed(),
            "{command:?} changes something"
        );
        store.commit().unwrap();
        self.session.keep();
    }

    fn list(&self, anew: bool) -> CString {
        let (query, limits) = (Query::WholeList, Limits::default());
        let answer = if anew {
            self.session.answer_anew(&query, &self.store, &limits)
        } else {
            self.session.answer(&query, &self.store, &limits)
        };
        answer.unwrap().json
    }

    /// Follows, and says whether the list has changed by that. What is kept is as it would be written now.
    fn follow(&mut self) -> bool {
        let before = self.list(false);
        self.session.catch_up(&mut self.store, usize::MAX, &mut Vec::new()).unwrap();
        let after = self.list(false);
        assert_eq!(after, self.list(true));
        before != after
    }
}

fn with(user: &str) -> ConversationId {
    ConversationId::parse(&format!("c2c_{user}")).unwrap()
}

fn message(sender: &str, random: u32) -> Box<NewMessage> {
    let json = r#"{"message_elem_array":[{"elem_type":0,"text_elem_content":"hi"}],"message_need_read_receipt":true,
                   "message_support_message_extension":true}"#;
    let id = MessageId::new(sender, NOW, random.into());
    Box::new(crate::wire::read::<MessageParam>(json).unwrap().new_message(id, random, NOW))
}

#[test]
fn whatever_changes_a_document_that_was_kept_drops_it_on_every_device() {
    let folder = tempfile::TempDir::new().unwrap();
    let mut devices = ["alice", "alice", "bob"].map(|user| Device::new(folder.path(), user));
    let (alice, bob) = (0, 2);
    let ids = |user: &str| vec![format!("c2c_{user}").into()];
    let last = |of: &str| MessageRef::Seq(with(of), 2);
    let name = |name: &str| {
        let change = ProfileChange { nick_name: Some(name.into()), ..ProfileChange::default() };
        Command::ModifyProfile { change: Box::new(change) }
    };
    let group = || "work".to_owned();
    let to = |conversation, message| Command::SendMessage { conversation, message };
    let steps = [
        (alice, to(with("bob"), message("alice", 1))),
        (bob, to(with("alice"), message("bob", 2))),
        (bob, name("Bob")),
        (alice, name("Alice")),
        (alice, Command::SendReadReceipts { messages: vec![last("bob")] }),
        (alice, Command::Read(Reading::One(with("bob"), UpTo::Everything))),
        (alice, Command::SetLocalData { message: last("bob"), data: LocalData { number: 7, text: "note".into() } }),
        (alice, Command::PinConversation { conversation: with("bob"), pinned: true }),
        (alice, Command::MarkConversations { ids: ids("bob"), marks: 1, on: true }),
        (alice, Command::SetCustomData { ids: ids("bob"), text: "custom".into() }),
        (alice, Command::SetReceiveOption { conversations: vec![with("bob")], option: 2 }),
        (
            alice,
            Command::SetDraft {
                conversation: with("bob"),
                draft: Some(NewDraft { message: String::new(), user_define: "draft".into() }),
            },
        ),
        (alice, Command::CreateConversationGroup { name: group(), ids: ids("bob") }),
        (alice, Command::CreateConversationGroup { name: "home".into(), ids: ids("bob") }),
        (alice, Command::ReorderConversationGroups { names: vec!["home".into(), group()] }),
        (alice, Command::RenameConversationGroup { old: "home".into(), new: "play".into() }),
        (alice, Command::DeleteConversationGroup { name: "play".into() }),
        (alice, Command::DeleteConversationsFromGroup { name: group(), ids: ids("bob") }),
        (alice, Command::AddConversationsToGroup { name: group(), ids: ids("bob") }),
        (bob, Command::RevokeMessage { conversation: with("alice"), message: last("alice"), reason: "why".into() }),
        (alice, Command::DeleteMessages { conversation: with("bob"), messages: vec![last("bob")] }),
        (
            alice,
            Command::SaveMessages {
                conversation: with("bob"),
                messages: vec![SavedMessage { sender: None, message: message("alice", 3) }],
                place_now: true,
            },
        ),
        (bob, Command::Read(Reading::One(with("alice"), UpTo::Everything))),
        (alice, Command::ClearHistory { conversation: with("bob") }),
        (alice, Command::DeleteConversation { conversation: with("bob") }),
    ];
    for (of, command) in steps {
        // What is kept from before is what must be dropped.
        let before = devices.each_ref().map(|device| device.list(false));
        if let Some(device) = devices.get_mut(of) {
            device.carry_out(&command);
            assert_eq!(device.list(false), device.list(true), "{command:?}");
        }
        let told = devices.each_mut().map(Device::follow);
        let shown = devices.iter().zip(&before).any(|(device, before)| device.list(true) != *before);
        assert_eq!(told[1], devices[1].list(true) != before[1]);
        assert!(shown || matches!(command, Command::Read(_)), "{command:?} shows in a list");
    }
}
