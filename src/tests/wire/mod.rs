use super::*;
use crate::core::filter::Filter;
use crate::core::ids::IdText;
use conversation::{ConversationListFilter, GetConversationListParam};

#[test]
fn an_object_is_not_read_from_an_array() {
    assert!(read::<ConversationListFilter>("{}").is_ok());
    assert!(read::<ConversationListFilter>("[]").is_err());
    assert!(read::<ConversationListFilter>("[1,\"x\"]").is_err());
    assert!(read::<Vec<GetConversationListParam>>("[[\"a\",1]]").is_err());
}

#[test]
fn a_filter_takes_nulls_unknown_keys_and_a_type_of_zero_as_nothing_said() {
    let json =
        r#"{"x":[{}],"conversation_list_filter_conv_type":0,"conversation_list_filter_conversation_group":null}"#;
    assert_eq!(Filter::from(read::<ConversationListFilter>(json).unwrap()), Filter::default());
}

#[test]
fn refused_ids_are_told_with_their_place() {
    for (bad, why) in [
        ("[\"a\"", "line 1, column 4: EOF while parsing a list"),
        ("[]", "the array is empty"),
        ("[\"a\",1]", "[1]: expected a string, got 1"),
        ("{}", "expected an array, got an object"),
    ] {
        assert_eq!(read_array::<IdText>(bad).unwrap_err().to_string(), why);
    }
}
