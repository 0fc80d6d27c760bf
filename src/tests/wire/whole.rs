use super::*;

static ZERO: std::sync::LazyLock<Zero> = std::sync::LazyLock::new(|| {
    let text = r#"{"text":"","count":0,"part":0.0,"on":false,"list":[],"inner":{},"parts":[]}"#;
    let zero: Box<RawValue> = serde_json::from_str(text).unwrap();
    Zero::of(&zero).with("parts", Holds::Array(|given| given.get().starts_with('{').then_some(&*ZERO)))
});

#[test]
fn what_was_given_has_the_kind_of_its_zero_or_is_absent() {
    let whole = |given: &str| {
        let given: &RawValue = serde_json::from_str(given).unwrap();
        serde_json::to_value(Whole { given, zero: &ZERO }).unwrap()
    };
    let zero = whole("{}");
    let odd = ["7", "\"x\"", "\"\"", "[]", "{}", "true", "-1", "1.5", "\"7\"", "1e300", "18446744073709551616"];
    for key in ["text", "count", "part", "on", "list", "inner", "parts"] {
        for value in odd {
            let told = whole(&format!("{{\"{key}\":{value}}}"));
            for (name, zero) in zero.as_object().unwrap() {
                assert_eq!(std::mem::discriminant(&told[name]), std::mem::discriminant(zero), "{key}: {value}");
            }
            assert!(told["count"].is_i64() || told["count"].is_u64(), "{key}: {value}");
        }
    }
    for (given, key, told) in [
        (r#"{"count":"7"}"#, "count", "7"),
        (r#"{"count":18446744073709551615}"#, "count", "18446744073709551615"),
        (r#"{"count":-2.0}"#, "count", "-2"),
        (r#"{"on":1}"#, "on", "true"),
        (r#"{"part":"0.5"}"#, "part", "0.5"),
        (r#"{"more":[7]}"#, "more", "[7]"),
        (r#"{"parts":[7,"x",[]]}"#, "parts", "[]"),
    ] {
        assert_eq!(whole(given)[key].to_string(), told, "{given}");
    }
    assert_eq!(whole(r#"{"parts":[{"text":7}]}"#)["parts"][0], zero);
}
