//! Numbers that may come as decimal strings, for languages whose numbers end at 2^53.

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};
use std::fmt;
use std::marker::PhantomData;

struct Lenient<T>(PhantomData<T>);

impl<T: TryFrom<i128>> Lenient<T> {
    fn narrow<E: Error>(number: i128) -> Result<T, E> {
        T::try_from(number).map_err(|_| E::custom("number out of range"))
    }
}

impl<T: TryFrom<i128>> Visitor<'_> for Lenient<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, or one in a string")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        Self::narrow(number.into())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        Self::narrow(number.into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(E::custom("not a decimal number"));
        }
        Self::narrow(text.parse().map_err(|_| E::custom("number out of range"))?)
    }
}

/// For `#[serde(deserialize_with)]` on a required number.
pub fn required<'de, D: Deserializer<'de>, T: TryFrom<i128>>(d: D) -> Result<T, D::Error> {
    d.deserialize_any(Lenient(PhantomData))
}

/// For `#[serde(default, deserialize_with)]` on an optional number; `null` is none.
pub fn optional<'de, D: Deserializer<'de>, T: TryFrom<i128>>(d: D) -> Result<Option<T>, D::Error> {
    struct Maybe<T>(PhantomData<T>);
    impl<'de, T: TryFrom<i128>> Visitor<'de> for Maybe<T> {
        type Value = Option<T>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a whole number, one in a string, or null")
        }
        fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
            Ok(None)
        }
        fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Option<T>, D::Error> {
            required(d).map(Some)
        }
    }
    d.deserialize_option(Maybe(PhantomData))
}

/// For `#[serde(default, deserialize_with)]` on an array of numbers; `null` is the empty one.
pub fn array<'de, D: Deserializer<'de>, T: TryFrom<i128>>(d: D) -> Result<Vec<T>, D::Error> {
    #[derive(Deserialize)]
    #[serde(bound = "T: TryFrom<i128>")]
    struct One<T>(#[serde(deserialize_with = "required")] T);
    let numbers: Option<Vec<One<T>>> = Option::deserialize(d)?;
    Ok(numbers.into_iter().flatten().map(|One(number)| number).collect())
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Deserialize, Debug, PartialEq)]
    struct Doc {
        #[serde(default, deserialize_with = "super::optional")]
        a: Option<u64>,
        #[serde(deserialize_with = "super::required")]
        b: i32,
    }

    fn doc(json: &str) -> Option<Doc> {
        serde_json::from_str(json).ok()
    }

    #[test]
    fn numbers_and_decimal_strings_mean_the_same() {
        assert_eq!(doc(r#"{"a":18446744073709551615,"b":-7}"#), Some(Doc { a: Some(u64::MAX), b: -7 }));
        assert_eq!(doc(r#"{"a":"18446744073709551615","b":"-7"}"#), Some(Doc { a: Some(u64::MAX), b: -7 }));
        assert_eq!(doc(r#"{"a":null,"b":0}"#), Some(Doc { a: None, b: 0 }));
        assert_eq!(doc(r#"{"b":0}"#), Some(Doc { a: None, b: 0 }));
    }

    #[test]
    fn what_is_no_whole_number_in_range_is_refused() {
        for b in ["1.5", "1e3", "true", "null", "[]", "2147483648", "\"\"", "\"-\"", "\" 1\"", "\"0x1\"", "\"+1\""] {
            assert_eq!(doc(&format!("{{\"b\":{b}}}")), None, "{b}");
        }
        for a in ["-1", "18446744073709551616", "\"18446744073709551616\"", "\"-1\"", "false"] {
            assert_eq!(doc(&format!("{{\"a\":{a},\"b\":0}}")), None, "{a}");
        }
    }
}
