use super::*;

#[test]
fn a_user_id_is_1_to_32_printable_ascii_bytes() {
    assert!(UserId::new("a").is_some());
    assert!(UserId::new(&"a".repeat(32)).is_some());
    assert!(UserId::new(" ~").is_some());
    for bad in ["", &"a".repeat(33), "caf\u{e9}", "a\n", "\u{7f}"] {
        assert_eq!(UserId::new(bad), None, "{bad:?}");
    }
}

#[test]
fn a_name_that_stands_for_everyone_or_for_the_system_is_no_user() {
    for name in [AT_ALL, SYSTEM] {
        assert_eq!((UserId::new(name), ConversationId::parse(&format!("c2c_{name}"))), (None, None));
    }
    assert!(UserId::new("@TIM#SYSTEM2").is_some());
}

#[test]
fn a_group_id_is_1_to_48_printable_ascii_bytes() {
    assert!(GroupId::new("@TGS#1").is_some());
    assert!(GroupId::new(&"g".repeat(48)).is_some());
    assert_eq!(GroupId::new(&"g".repeat(49)), None);
}

#[test]
fn a_topic_has_the_id_of_its_community_before_its_own() {
    let topic = GroupId::new("@TGS#_1@TOPIC#_2").unwrap();
    assert_eq!(topic.community(), GroupId::new("@TGS#_1"));
    assert_eq!((topic.home(), topic.home().home()), (topic.home(), topic.home()));
    assert_eq!(GroupId::new("@TGS#_1").unwrap().community(), None);
    let long = format!("{}@TOPIC#_{}", "g".repeat(48), "t".repeat(48));
    assert!(GroupId::new(&long).is_some());
    for bad in ["g@TOPIC#_", "@TOPIC#_t", &format!("{long}t"), &format!("g{long}")] {
        assert_eq!(GroupId::new(bad), None, "{bad}");
    }
}

#[test]
fn a_conversation_id_reads_back_as_it_was_written() {
    for text in ["c2c_alice", "group_@TGS#1", "c2c_c2c_x", "group_group_"] {
        assert_eq!(ConversationId::parse(text).unwrap().to_string(), text);
    }
    for bad in ["", "c2c_", "group_", "alice", "C2C_alice", "c2c", "GROUPx", "c2c_\u{e9}"] {
        assert_eq!(ConversationId::parse(bad), None, "{bad:?}");
    }
}

#[test]
fn conversation_ids_are_ordered_as_their_texts_are() {
    let mut texts = ["group_a", "c2c_z", "c2c_a", "group_Z"];
    let mut ids = texts.map(|t| ConversationId::parse(t).unwrap());
    texts.sort();
    ids.sort();
    assert_eq!(ids.map(|id| id.to_string()), texts);
}
