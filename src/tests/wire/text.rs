use super::*;

#[test]
fn what_not_every_reader_takes_is_found_with_its_place() {
    for good in ["{}", " [1, \"\\ud83d\\ude00\", \"\\\\ud800\", -0.5e-400, 1e308] ", "\"]]]\""] {
        assert_eq!(checked(good).map(str::len), Ok(good.trim().len()), "{good}");
    }
    let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(checked(&deep(128)).is_ok());
    for (bad, place) in [
        ("{\"a\": \"\\ud800\"}", (1, 7)),
        ("\n[0,\n \"\\udc00\\ud800\"]", (3, 2)),
        ("{\"\\ud800\":1}", (1, 2)),
        ("[1e999]", (1, 2)),
        ("[{\"a\":-1e309}]", (1, 7)),
        (deep(129).as_str(), (1, 129)),
        (deep(30_000).as_str(), (1, 129)),
    ] {
        let Err(BadJson::Syntax { line, column, .. }) = checked(bad) else { panic!("{bad}") };
        assert_eq!((line, column), place, "{bad}");
    }
    let Err(error) = checked("{\"a\":1,}") else { panic!() };
    assert_eq!(error.to_string(), "line 1, column 8: key must be a string");
}

#[test]
fn what_is_kept_has_its_digits_and_the_last_of_each_key() {
    for (given, expected) in [
        ("{ }", "{}"),
        (
            r#"{"n":[18446744073709551616, 53.630839129292724, 1.10, -0]}"#,
            r#"{"n":[18446744073709551616,53.630839129292724,1.10,-0]}"#,
        ),
        (r#" { "a" : "\u4e2d \" , " } "#, r#"{"a":"\u4e2d \" , "}"#),
        (r#"{"a":1,"b":{"c":1,"\u0063":2},"\u0061":3}"#, r#"{"b":{"\u0063":2},"\u0061":3}"#),
        (r#"{"a":null,"b":[null,1,null,[null]],"c":1,"c":null,"d":null}"#, r#"{"b":[1,[]]}"#),
        ("[null]", "[]"),
        ("null", "null"),
    ] {
        assert_eq!(kept(given), expected, "{given}");
    }
}
