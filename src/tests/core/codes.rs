use super::*;

#[test]
fn every_code_of_the_contract_has_its_name_and_one_sentence() {
    let contract: serde_json::Value = serde_json::from_str(include_str!("../../../tests/contract/abi.json")).unwrap();
    for (name, number) in contract["error_codes"].as_object().unwrap() {
        let found = all().find(|(code, ..)| i64::from(*code) == number.as_i64().unwrap());
        let (_, found, text) = found.unwrap_or_else(|| panic!("{name} ({number}) has no sentence"));
        assert_eq!(found, name);
        assert!(text.ends_with('.') && text.starts_with(|c: char| c.is_uppercase()), "{name}: {text}");
    }
    let twice: Vec<_> = NEVER_ANSWERED.iter().filter(|(n, ..)| ANSWERED.iter().any(|(m, _)| n == m)).collect();
    assert!(twice.is_empty(), "these are answered, and have their sentence there: {twice:?}");
}
