use super::*;
use crate::core::chat_group::{AddOption, InfoChange, Kind, RequestDecision, Tip, TipOf};
use crate::core::message::{Body, Revocation};

/// Each event with the form in which it is stored. A new variant that is missing here does not compile.
macro_rules! pinned {
    ($($variant:ident { $($field:ident: $value:expr),* } => $stored:expr;)*) => {{
        fn _every_variant_is_here(event: &Event) {
            match event { $(Event::$variant { .. } => (),)* }
        }
        vec![$((Event::$variant { $($field: $value),* }, $stored)),*]
    }};
}

fn user(id: &str) -> UserId {
    UserId::new(id).unwrap()
}

/// A message in which no field has its default.
fn message() -> Box<Message> {
    let body = Body {
        content: "[{}]".into(),
        custom: Some("c".into()),
        settings: r#"{"a":1}"#.into(),
        elements: vec![0, 3],
        text: "hi".into(),
        at: vec!["bob".into()],
        targets: vec![user("bob")],
        online_only: true,
        uncounted: true,
        unshown: true,
        wants_receipt: true,
        extensible: true,
        tip: Some(Box::new(Tip { by: user("alice"), what: TipOf::Quit, members: 7 })),
    };
    Box::new(Message {
        id: MessageId::new("alice", 9, 4),
        place: Place { seq: 3, sub: 1 },
        sender: user("alice"),
        time: 9,
        client_time: 8,
        random: 4,
        body,
        active_time: 10,
        version: 2,
        revoked: Some(Revocation { by: user("bob"), reason: "why".into() }),
    })
}

const MESSAGE: &str = concat!(
    r#"{"id":"alice-9-4","place":{"seq":3,"sub":1},"sender":"alice","time":9,"client_time":8,"random":4,"#,
    r#""body":{"content":"[{}]","custom":"c","settings":"{\"a\":1}","elements":[0,3],"text":"hi","at":["bob"],"targets":["bob"],"#,
    r#""online_only":true,"uncounted":true,"unshown":true,"wants_receipt":true,"extensible":true,"#,
    r#""tip":{"by":"alice","what":"Quit","members":7}},"#,
    r#""active_time":10,"version":2,"revoked":{"by":"bob","reason":"why"}}"#
);

const GROUP: &str = concat!(
    r#"{"name":"T","kind":"Work","introduction":"i","notification":"n","face_url":"f","add_option":"Approval","#,
    r#""approve_option":"Anybody","most_members":4,"supports_topics":true,"owner":"alice","all_muted":true,"#,
    r#""visible":5,"searchable":6,"custom":{"k":"v"},"uses_permission_groups":true,"default_permissions":7,"#,
    r#""created":8,"changed":9,"version":10}"#
);
const REQUEST: &str = concat!(
    r#"{"no":1,"group":"team","from":"alice","invited":"bob","text":"please","time":9,"#,
    r#""decision":{"by":"carol","accepted":true,"text":"yes"}}"#
);
const TOPIC: &str = concat!(
    r#"{"name":"T","introduction":"i","notification":"n","face_url":"f","all_muted":true,"custom":"c","#,
    r#""default_permissions":1,"created":9}"#
);

/// What stores hold already must be read for ever.
#[test]
fn the_stored_form_of_every_event_stays_as_it_is() {
    let (bob, group) = (|| ConversationId::parse("c2c_bob").unwrap(), ConversationGroupNo(2));
    let text = |text: &str| text.to_owned();
    let channel = || Channel::C2c(user("alice"), user("bob"));
    let team = || Channel::Group(GroupId::new("team").unwrap());
    let name = || MessageName::from(&*message());
    let place = Place { seq: 3, sub: 1 };
    let local = || LocalData { number: 5, text: "mine".into() };
    let draft = Draft { message: "{}".into(), user_define: "u".into(), time: 9 };
    let option = AllReceiveOption { option: 1, hour: 2, minute: 3, second: 4, start: 5, duration: 6 };
    let profile = Profile {
        nick_name: "A".into(),
        gender: 1,
        face_url: "f".into(),
        self_signature: "s".into(),
        add_permission: 2,
        location: "l".into(),
        language: 3,
        birthday: 4,
        level: 5,
        role: 6,
        custom: [(text("k"), text("v"))].into(),
    };
    let chat_group = ChatGroup {
        name: "T".into(),
        kind: Kind::Work,
        introduction: "i".into(),
        notification: "n".into(),
        face_url: "f".into(),
        add_option: AddOption::Approval,
        approve_option: AddOption::Anybody,
        most_members: 4,
        supports_topics: true,
        owner: "alice".into(),
        all_muted: true,
        visible: 5,
        searchable: 6,
        custom: [(text("k"), text("v"))].into(),
        uses_permission_groups: true,
        default_permissions: 7,
        created: 8,
        changed: 9,
        version: 10,
    };
    let member = Member {
        role: Role::Admin,
        joined: 1,
        name_card: "c".into(),
        muted_until: 2,
        custom: [(text("k"), text("v"))].into(),
        marks: [1000, 1001].into(),
    };
    let request = Request {
        no: 1,
        group: GroupId::new("team").unwrap(),
        from: user("alice"),
        invited: Some(user("bob")),
        text: "please".into(),
        time: 9,
        decision: Some(RequestDecision { by: user("carol"), accepted: true, text: "yes".into() }),
    };
    let topic = Topic {
        name: "T".into(),
        introduction: "i".into(),
        notification: "n".into(),
        face_url: "f".into(),
        all_muted: true,
        custom: "c".into(),
        default_permissions: 1,
        created: 9,
    };
    let topic_id = || GroupId::new("team@TOPIC#_t").unwrap();
    let with_message = |event: &str, rest: &str| format!(r#"{{"{event}":{{{rest},"message":{MESSAGE}}}}}"#);
    let in_channel = r#""channel":{"C2c":["alice","bob"]}"#;
    let in_team = r#""channel":{"Group":"team"}"#;
    let named = r#""message":{"seq":3,"id":"alice-9-4","sender":"alice"}"#;
    let forms: Vec<(Event, String)> = pinned! {
        ConversationListed { conversation: bob(), active_time: 9 } => text(r#"{"ConversationListed":{"conversation":"c2c_bob","active_time":9}}"#);
        ConversationPinned { conversation: bob(), pinned: true } => text(r#"{"ConversationPinned":{"conversation":"c2c_bob","pinned":true}}"#);
        ConversationsMarked { conversations: vec![bob()], marks: 1 << 63, on: true } =>
            text(r#"{"ConversationsMarked":{"conversations":["c2c_bob"],"marks":9223372036854775808,"on":true}}"#);
        ConversationGroupCreated { group: group, name: text("work"), conversations: vec![bob()] } =>
            text(r#"{"ConversationGroupCreated":{"group":2,"name":"work","conversations":["c2c_bob"]}}"#);
        ConversationGroupDeleted { group: group } => text(r#"{"ConversationGroupDeleted":{"group":2}}"#);
        ConversationGroupRenamed { group: group, name: text("work") } =>
            text(r#"{"ConversationGroupRenamed":{"group":2,"name":"work"}}"#);
        ConversationGroupsReordered { groups: vec![group] } =>
            text(r#"{"ConversationGroupsReordered":{"groups":[2]}}"#);
        ConversationsAdded { group: group, first: 3, conversations: vec![bob()] } =>
            text(r#"{"ConversationsAdded":{"group":2,"first":3,"conversations":["c2c_bob"]}}"#);
        ConversationsRemoved { group: group, conversations: vec![bob()], reason: RemovalReason::GroupFull } =>
            text(r#"{"ConversationsRemoved":{"group":2,"conversations":["c2c_bob"],"reason":"GroupFull"}}"#);
        ConversationsNoted { conversations: vec![bob()], text: text("n") } =>
            text(r#"{"ConversationsNoted":{"conversations":["c2c_bob"],"text":"n"}}"#);
        ConversationDrafted { conversation: bob(), draft: Some(draft) } =>
            text(r#"{"ConversationDrafted":{"conversation":"c2c_bob","draft":{"message":"{}","user_define":"u","time":9}}}"#);
        ConversationUnlisted { conversation: bob(), seq: 3, cleared: true } =>
            text(r#"{"ConversationUnlisted":{"conversation":"c2c_bob","seq":3,"cleared":true}}"#);
        ConversationRead { conversation: bob(), seq: 3, time: 9, unread: 1 } =>
            text(r#"{"ConversationRead":{"conversation":"c2c_bob","seq":3,"time":9,"unread":1}}"#);
        ReceiveOptionSet { conversations: vec![bob()], option: 2 } =>
            text(r#"{"ReceiveOptionSet":{"conversations":["c2c_bob"],"option":2}}"#);
        AllReceiveOptionSet { option: option } => text(concat!(
            r#"{"AllReceiveOptionSet":{"option":{"option":1,"hour":2,"minute":3,"second":4,"#,
            r#""start":5,"duration":6}}}"#
        ));
        MessagesDeleted { conversation: bob(), places: vec![place], unread: vec![3] } =>
            text(r#"{"MessagesDeleted":{"conversation":"c2c_bob","places":[{"seq":3,"sub":1}],"unread":[3]}}"#);
        HistoryCleared { conversation: bob(), seq: 3 } => text(r#"{"HistoryCleared":{"conversation":"c2c_bob","seq":3}}"#);
        MessagesSaved { conversation: bob(), messages: vec![(*message(), local())] } => format!(
            r#"{{"MessagesSaved":{{"conversation":"c2c_bob","messages":[[{MESSAGE},{{"number":5,"text":"mine"}}]]}}}}"#
        );
        LocalDataSet { conversation: bob(), place: place, data: local() } => text(
            r#"{"LocalDataSet":{"conversation":"c2c_bob","place":{"seq":3,"sub":1},"data":{"number":5,"text":"mine"}}}"#
        );
        MessageSent { channel: channel(), message: message() } => with_message("MessageSent", in_channel);
        MessageRevoked { channel: channel(), message: message() } => with_message("MessageRevoked", in_channel);
        MessageModified { channel: channel(), message: message() } => with_message("MessageModified", in_channel);
        ReadByPeer { channel: channel(), reader: user("bob"), seq: 3, time: 9 } =>
            format!(r#"{{"ReadByPeer":{{{in_channel},"reader":"bob","seq":3,"time":9}}}}"#);
        ReceiptsSent { channel: channel(), reader: user("bob"), time: 9, messages: vec![name()] } => text(concat!(
            r#"{"ReceiptsSent":{"channel":{"C2c":["alice","bob"]},"reader":"bob","time":9,"#,
            r#""messages":[{"seq":3,"id":"alice-9-4","sender":"alice"}]}}"#
        ));
        Reacted { channel: channel(), message: name(), reaction: text("+1"), user: user("bob"), on: true, time: 9 } =>
            format!(r#"{{"Reacted":{{{in_channel},{named},"reaction":"+1","user":"bob","on":true,"time":9}}}}"#);
        ExtensionsSet {
            channel: channel(),
            message: name(),
            extensions: vec![Extension { key: text("k"), value: text("v") }]
        } => format!(r#"{{"ExtensionsSet":{{{in_channel},{named},"extensions":[{{"key":"k","value":"v"}}]}}}}"#);
        ExtensionsDeleted { channel: channel(), message: name(), keys: vec![text("k")] } =>
            format!(r#"{{"ExtensionsDeleted":{{{in_channel},{named},"keys":["k"]}}}}"#);
        MessagePinned { channel: team(), message: name(), by: user("bob"), on: true, time: 9 } => format!(
            r#"{{"MessagePinned":{{"channel":{{"Group":"team"}},{named},"by":"bob","on":true,"time":9}}}}"#
        );
        ChatGroupCreated {
            channel: team(),
            group: Box::new(chat_group.clone()),
            members: vec![(user("alice"), Role::Owner), (user("bob"), Role::Ordinary)],
            time: 9
        } => format!(
            r#"{{"ChatGroupCreated":{{{in_team},"group":{GROUP},"members":[["alice","Owner"],["bob","Ordinary"]],"time":9}}}}"#
        );
        ChatGroupChanged { channel: team(), group: Box::new(chat_group) } =>
            format!(r#"{{"ChatGroupChanged":{{{in_team},"group":{GROUP}}}}}"#);
        ChatGroupDissolved { channel: team(), by: user("alice"), name: text("T") } =>
            format!(r#"{{"ChatGroupDissolved":{{{in_team},"by":"alice","name":"T"}}}}"#);
        ChatGroupForgotten { user: user("bob"), group: GroupId::new("team").unwrap() } =>
            text(r#"{"ChatGroupForgotten":{"user":"bob","group":"team"}}"#);
        MembersEntered {
            channel: team(),
            users: vec![user("bob")],
            time: 9,
            beginnings: vec![Beginning { group: topic_id(), read: 4, unseen: 3 }]
        } => format!(concat!(
            r#"{{"MembersEntered":{{{},"users":["bob"],"time":9,"#,
            r#""beginnings":[{{"group":"team@TOPIC#_t","read":4,"unseen":3}}]}}}}"#
        ), in_team);
        MembersWelcomed { channel: team(), by: user("alice"), arrival: Arrival::Invited, text: text("hi") } =>
            format!(r#"{{"MembersWelcomed":{{{in_team},"by":"alice","arrival":"Invited","text":"hi"}}}}"#);
        MembersLeft { channel: team(), users: vec![user("bob")], exit: Departure::Removed } =>
            format!(r#"{{"MembersLeft":{{{in_team},"users":["bob"],"exit":"Removed"}}}}"#);
        MembersDismissed { channel: team(), by: user("alice"), text: text("bye") } =>
            format!(r#"{{"MembersDismissed":{{{in_team},"by":"alice","text":"bye"}}}}"#);
        MembersBanned { channel: team(), users: vec![user("bob")], until: 9 } =>
            format!(r#"{{"MembersBanned":{{{in_team},"users":["bob"],"until":9}}}}"#);
        MemberChanged { channel: team(), user: user("bob"), member: Box::new(member) } => format!(concat!(
            r#"{{"MemberChanged":{{{},"user":"bob","member":{{"role":"Admin","joined":1,"name_card":"c","#,
            r#""muted_until":2,"custom":{{"k":"v"}},"marks":[1000,1001]}}}}}}"#
        ), in_team);
        MembersMarked { channel: team(), users: vec![user("bob")], mark: 1000, on: true } =>
            format!(r#"{{"MembersMarked":{{{in_team},"users":["bob"],"mark":1000,"on":true}}}}"#);
        AttributesChanged { channel: team(), set: vec![(text("k"), text("v"))], deleted: vec![text("d")] } =>
            format!(r#"{{"AttributesChanged":{{{in_team},"set":[["k","v"]],"deleted":["d"]}}}}"#);
        CountersChanged { channel: team(), counters: vec![(text("k"), -1)] } =>
            format!(r#"{{"CountersChanged":{{{in_team},"counters":[["k",-1]]}}}}"#);
        RequestMade { channel: team(), request: Box::new(request.clone()) } =>
            format!(r#"{{"RequestMade":{{{in_team},"request":{REQUEST}}}}}"#);
        RequestDecided { channel: team(), request: Box::new(request.clone()) } =>
            format!(r#"{{"RequestDecided":{{{in_team},"request":{REQUEST}}}}}"#);
        RequestAnswered { user: user("alice"), request: Box::new(request) } =>
            format!(r#"{{"RequestAnswered":{{"user":"alice","request":{REQUEST}}}}}"#);
        RequestsRead { time: 9 } => text(r#"{"RequestsRead":{"time":9}}"#);
        TopicCreated { channel: team(), topic: topic_id(), info: Box::new(topic.clone()) } =>
            format!(r#"{{"TopicCreated":{{{in_team},"topic":"team@TOPIC#_t","info":{TOPIC}}}}}"#);
        TopicChanged { channel: team(), topic: topic_id(), info: Box::new(topic) } =>
            format!(r#"{{"TopicChanged":{{{in_team},"topic":"team@TOPIC#_t","info":{TOPIC}}}}}"#);
        TopicsDeleted { channel: team(), topics: vec![topic_id()] } =>
            format!(r#"{{"TopicsDeleted":{{{in_team},"topics":["team@TOPIC#_t"]}}}}"#);
        ProfileChanged { user: user("alice"), profile: Box::new(profile) } => text(concat!(
            r#"{"ProfileChanged":{"user":"alice","profile":{"nick_name":"A","gender":1,"face_url":"f","#,
            r#""self_signature":"s","add_permission":2,"location":"l","language":3,"birthday":4,"level":5,"#,
            r#""role":6,"custom":{"k":"v"}}}}"#
        ));
        StatusSet { user: user("alice"), status: 1, text: text("here") } =>
            text(r#"{"StatusSet":{"user":"alice","status":1,"text":"here"}}"#);
    };
    for (event, stored) in forms {
        assert_eq!(serde_json::to_string(&event).unwrap(), stored);
        assert_eq!(serde_json::from_str::<Event>(&stored).unwrap(), event);
    }
}

/// Each tip in the form in which it is stored. A new variant that is missing here does not compile.
#[test]
fn the_stored_form_of_every_tip_stays_as_it_is() {
    macro_rules! pinned {
        ($($variant:ident $({ $($field:ident: $value:expr),* })? => $stored:expr;)*) => {{
            fn _every_variant_is_here(what: &TipOf) {
                match what { $(TipOf::$variant { .. } => (),)* }
            }
            vec![$((TipOf::$variant $({ $($field: $value),* })?, $stored)),*]
        }};
    }
    let users = || vec![user("bob")];
    let text = |text: &str| text.to_owned();
    let changes = vec![
        InfoChange::Name(text("a")),
        InfoChange::Introduction(text("b")),
        InfoChange::Notification(text("c")),
        InfoChange::FaceUrl(text("d")),
        InfoChange::Owner(text("e")),
        InfoChange::Custom(text("f"), text("g")),
        InfoChange::AllMuted(true),
        InfoChange::TopicCustom(text("h")),
        InfoChange::AddOption(AddOption::Forbidden),
        InfoChange::ApproveOption(AddOption::Approval),
        InfoChange::UsesPermissionGroups(true),
        InfoChange::DefaultPermissions(1),
    ];
    let tips = pinned! {
        Entered { users: users(), invited: true } => r#"{"Entered":{"users":["bob"],"invited":true}}"#;
        Quit => r#""Quit""#;
        Removed { users: users() } => r#"{"Removed":{"users":["bob"]}}"#;
        AdminSet { user: user("bob"), on: true } => r#"{"AdminSet":{"user":"bob","on":true}}"#;
        InfoChanged { changes: changes } => concat!(
            r#"{"InfoChanged":{"changes":[{"Name":"a"},{"Introduction":"b"},{"Notification":"c"},{"FaceUrl":"d"},"#,
            r#"{"Owner":"e"},{"Custom":["f","g"]},{"AllMuted":true},{"TopicCustom":"h"},{"AddOption":"Forbidden"},"#,
            r#"{"ApproveOption":"Approval"},{"UsesPermissionGroups":true},{"DefaultPermissions":1}]}}"#
        );
        Muted { user: user("bob"), seconds: 9 } => r#"{"Muted":{"user":"bob","seconds":9}}"#;
        Marked { users: users(), mark: 1000, on: true } =>
            r#"{"Marked":{"users":["bob"],"mark":1000,"on":true}}"#;
        TopicChanged { topic: GroupId::new("g@TOPIC#_t").unwrap(), changes: Vec::new() } =>
            r#"{"TopicChanged":{"topic":"g@TOPIC#_t","changes":[]}}"#;
        MessagePinned { seq: 9, on: true } => r#"{"MessagePinned":{"seq":9,"on":true}}"#;
    };
    for (what, stored) in tips {
        assert_eq!(serde_json::to_string(&what).unwrap(), stored);
        assert_eq!(serde_json::from_str::<TipOf>(stored).unwrap(), what);
    }
}

/// The forms of what may be missing.
#[test]
fn what_is_not_there_is_stored_as_null() {
    let conversation = ConversationId::parse("c2c_bob").unwrap();
    let event = Event::ConversationDrafted { conversation, draft: None };
    let stored = r#"{"ConversationDrafted":{"conversation":"c2c_bob","draft":null}}"#;
    assert_eq!(serde_json::to_string(&event).unwrap(), stored);
    let event = Event::ConversationsRemoved {
        group: ConversationGroupNo(2),
        conversations: Vec::new(),
        reason: RemovalReason::Asked,
    };
    let stored = r#"{"ConversationsRemoved":{"group":2,"conversations":[],"reason":"Asked"}}"#;
    assert_eq!(serde_json::to_string(&event).unwrap(), stored);
    let sent = Message { revoked: None, ..*message() };
    assert!(serde_json::to_string(&sent).unwrap().ends_with(r#""version":2,"revoked":null}"#));
    let written = Message { body: Body { tip: None, ..message().body }, ..*message() };
    assert!(!serde_json::to_string(&written).unwrap().contains("tip"));
    // A profile that lacks what later versions added is read; what it does not say is empty.
    assert_eq!(serde_json::from_str::<Profile>("{}").unwrap(), Profile::default());
}

/// The form of what stands around the events.
#[test]
fn the_stored_form_of_an_entry_stays_as_it_is() {
    let channel = Channel::C2c(user("alice"), user("bob"));
    for (audience, stored) in [
        (Audience::Users(vec![user("alice"), user("bob")]), r#"{"Users":["alice","bob"]}"#),
        (Audience::Channel(channel), r#"{"Channel":{"C2c":["alice","bob"]}}"#),
        (Audience::Everyone, r#""Everyone""#),
    ] {
        let events = vec![Event::RequestsRead { time: 9 }];
        let entry = Entry { audience, by: user("bob"), time: 9, operation: u64::MAX, events };
        let stored = format!(
            r#"{{"audience":{stored},"by":"bob","time":9,"operation":18446744073709551615,"events":[{{"RequestsRead":{{"time":9}}}}]}}"#
        );
        assert_eq!(serde_json::to_string(&entry).unwrap(), stored);
        assert_eq!(serde_json::from_str::<Entry>(&stored).unwrap(), entry);
    }
}
