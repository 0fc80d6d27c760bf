use super::*;

#[test]
fn a_limit_is_set_by_its_name_and_an_unknown_name_is_refused() {
    let mut limits = Limits::default();
    assert!(limits.set("conversation_groups", 3));
    assert_eq!(limits.conversation_groups, 3);
    assert!(!limits.set("conversation_group", 3));
    assert!(!limits.set("", 3));
}
