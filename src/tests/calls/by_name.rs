use super::*;
use crate::runtime::sdk::Sdk;

fn values(name: &str, json: &str) -> Result<String, String> {
    let call = find(name).unwrap();
    let arguments = Arguments::read(call, json).map_err(|bad| bad.to_string())?;
    Ok(format!("{:?}", arguments.values()))
}

#[test]
fn arguments_are_read_as_the_call_takes_them() {
    let given = values("ConvCreateConversationGroup", r#"["wo\u0072k", ["c2c_bob"]]"#).unwrap();
    assert_eq!(given, r#"[Text(Of("work")), Text(Of("[\"c2c_bob\"]"))]"#);
    assert_eq!(
        values("TIMConvPinConversation", r#"["bob",1,true]"#).unwrap(),
        r#"[Text(Of("bob")), Number(1), Number(1)]"#
    );
    assert_eq!(
        values("MsgReportReaded", r#"["bob",1,null]"#).unwrap(),
        r#"[Text(Of("bob")), Number(1), Text(Absent)]"#
    );
    assert_eq!(
        values("GroupReportPendencyReaded", "[18446744073709551615]").unwrap(),
        "[Number(18446744073709551615)]"
    );
    assert_eq!(values("Logout", "").unwrap(), "[]");
}

#[test]
fn what_does_not_fit_says_where() {
    let refused = |name, json| values(name, json).unwrap_err();
    assert_eq!(refused("ConvDeleteConversationGroup", "[]"), "expected [group_name], got an array");
    assert_eq!(refused("ConvDeleteConversationGroup", "{}"), "expected an array, got an object");
    assert_eq!(refused("ConvDeleteConversationGroup", "[7]"), "[0]: expected a string as group_name, got 7");
    assert_eq!(
        refused("ConvDelete", r#"["a","1"]"#),
        r#"[1]: expected a number from -2147483648 to 2147483647 as conv_type, got "1""#
    );
    assert_eq!(
        refused("ConvDeleteConversationGroup", r#"["\u0000"]"#),
        r#"[0]: expected a string as group_name, got "\u0000""#
    );
    assert_eq!(refused("ConvPinConversation", r#"["bob",1,1.5]"#), "[2]: expected a bool as is_pinned, got 1.5");
}

#[test]
fn a_name_that_does_not_exist_is_told_the_nearest() {
    let refused = |name| make(&Sdk::default(), name, "[]").err().unwrap().why;
    let meant = "name: there is no such call; is ConvCreateConversationGroup meant?";
    assert_eq!(refused("ConvCreateConversationGruop"), meant);
    assert_eq!(refused("TIMConvCreateConversationGruop"), meant);
    assert_eq!(refused("TIMTIMLogin"), "name: there is no such call");
    assert!(find("TIMLogin").is_some());
}

#[test]
fn what_is_not_built_is_known_by_its_name() {
    let made = make(&Sdk::default(), "TIMFriendshipAddFriend", "[]").unwrap();
    assert!(matches!(made.asked, Asked::User(UserCall::Unbuilt { function: "FriendshipAddFriend", .. })));
}
