use super::*;
use std::collections::HashMap;

#[derive(Deserialize, Debug, PartialEq)]
struct Item {
    name: String,
    #[serde(default, deserialize_with = "optional")]
    count: Option<u8>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Document {
    items: Vec<Item>,
    #[serde(default, deserialize_with = "optional")]
    size: Option<i64>,
    #[serde(default, deserialize_with = "optional")]
    on: bool,
    #[serde(default, deserialize_with = "optional")]
    more: Option<Item>,
    #[serde(default)]
    numbers: HashMap<String, u64>,
    #[serde(default, deserialize_with = "optional")]
    kept: Option<Kept>,
}

fn document(json: &str) -> Result<Document, BadJson> {
    super::super::read(json)
}

/// A document with that value at that key.
fn with(key: &str, value: &str) -> Document {
    document(&format!("{{\"items\":[],\"{key}\":{value}}}")).unwrap()
}

#[test]
fn what_is_refused_is_told_with_its_place_what_was_expected_and_what_there_is() {
    let long = format!(r#"{{"items":[{{"name":{}}}]}}"#, "1".repeat(40));
    for (json, why, logged) in [
        (r#"{"items":[{"name":"a"},{},{"name":7}]}"#, "items[1]: key name is missing", ""),
        (r#"{"items":[{"name":"a"},{"name":7}]}"#, "items[1].name: expected a string, got 7", "a number"),
        (&long, "items[0].name: expected a string, got a number", "a number"),
        (r#"{"items":[{"name":["x"]}]}"#, "items[0].name: expected a string, got an array", "an array"),
        (r#"{"items":null}"#, "items: expected an array, got null", "null"),
        (r#"{"items":[["x"]]}"#, "items[0]: expected an object, got an array", "an array"),
        (r#"{"items":[],"more":{"name":true}}"#, "more.name: expected a string, got true", "a bool"),
        (r#"{"items":[],"more":{}}"#, "more: key name is missing", ""),
        (
            r#"{"items":[],"numbers":{"a":"b"}}"#,
            "numbers.a: expected a whole number from 0 to 18446744073709551615, got \"b\"",
            "a string",
        ),
        (r#"{"items":[],"convoke_x":1}"#, "convoke_x: expected no key of that name, got 1", "a number"),
        ("{}", "key items is missing", ""),
        ("[]", "expected an object, got an array", "an array"),
        ("7", "expected an object, got 7", "a number"),
        ("{\"items\":\n[}", "line 2, column 2: expected value", ""),
        ("", "line 1, column 0: EOF while parsing a value", ""),
        ("{} x", "line 1, column 4: trailing characters", ""),
    ] {
        let error = document(json).unwrap_err();
        assert_eq!(error.to_string(), why, "{json}");
        let log = error.log_text();
        match logged {
            "" => assert_eq!(log, why),
            kind => assert!(
                log.ends_with(&format!("got {kind}")) && why.starts_with(&log[..log.len() - kind.len()]),
                "{log}"
            ),
        }
    }
}

#[test]
fn numbers_and_decimal_strings_mean_the_same() {
    for (json, number) in [
        ("9223372036854775807", Some(i64::MAX)),
        ("\"-9223372036854775808\"", Some(i64::MIN)),
        ("1.0", Some(1)),
        ("\"7\"", Some(7)),
        ("-1e3", Some(-1000)),
        ("0", Some(0)),
    ] {
        assert_eq!(with("size", json).size, number, "{json}");
    }
    for absent in [
        "null",
        "1.5",
        "true",
        "[]",
        "{}",
        "9223372036854775808",
        "1e300",
        "\"\"",
        "\"-\"",
        "\" 1\"",
        "\"0x1\"",
        "\"+1\"",
        "\"inf\"",
    ] {
        assert_eq!(with("size", absent).size, None, "{absent}");
    }
}

#[test]
fn bools_are_0_and_1_too() {
    for (json, on) in [("true", true), ("1", true), ("1.0", true), ("false", false), ("0", false), ("2", false)] {
        assert_eq!(with("on", json).on, on, "{json}");
    }
    assert!(!with("on", "\"true\"").on);
}

#[test]
fn of_a_key_that_is_there_twice_the_last_counts() {
    let twice = r#"{"items":7,"size":1,"items":[{"name":1,"n\u0061me":"a"}],"size":"x","numbers":{"a":1,"a":2}}"#;
    let read = document(twice).unwrap();
    assert_eq!((read.items, read.size), (vec![Item { name: "a".into(), count: None }], None));
    assert_eq!(read.numbers, HashMap::from([("a".to_owned(), 2)]));
    assert_eq!(with("kept", r#"{"a":1,"b":{"c":1,"c":2},"a":3}"#).kept.unwrap().as_str(), r#"{"b":{"c":2},"a":3}"#);
}

#[test]
fn an_optional_value_of_another_type_is_absent() {
    for absent in ["null", "[]", "\"\"", "0", "false"] {
        let read = with("more", absent);
        assert_eq!(read.more, None, "{absent}");
        assert_eq!(with("kept", absent).kept, None, "{absent}");
    }
    assert_eq!(with("more", r#"{"name":"a","count":256}"#).more.unwrap(), Item { name: "a".into(), count: None });
}
