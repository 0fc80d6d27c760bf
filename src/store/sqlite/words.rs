//! Words for the full-text index. Scripts that put no spaces between words are indexed character by character, so that any
//! part of a Chinese or Japanese text is found as a phrase.

/// Whether words of this character's script are not set apart by spaces.
fn stands_alone(c: char) -> bool {
    matches!(u32::from(c),
        0x0e00..=0x0eff // Thai, Lao
        | 0x1000..=0x109f | 0x1780..=0x17ff // Myanmar, Khmer
        | 0x2e80..=0x9fff // CJK and kana
        | 0xac00..=0xd7af // Hangul
        | 0xf900..=0xfaff | 0xff66..=0xff9f
        | 0x2_0000..=0x3_ffff)
}

/// The text with spaces around each character that stands alone.
pub fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    for c in text.chars() {
        match stands_alone(c) {
            true => out.extend([' ', c, ' ']),
            false => out.push(c),
        }
    }
    out
}

/// A keyword as a query of the index: its words in their order, the last of which may go on. `None` where it has no word.
pub fn phrase(keyword: &str) -> Option<String> {
    let spaced = spaced(keyword);
    let has_word = spaced.chars().any(|c| c.is_alphanumeric() || stands_alone(c));
    let goes_on = keyword.trim_end().chars().next_back().is_some_and(|c| c.is_alphanumeric() && !stands_alone(c));
    has_word.then(|| format!("\"{}\"{}", spaced.replace(['"', '\0'], " "), if goes_on { "*" } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_scripts_without_spaces_are_words_of_their_own() {
        assert_eq!(spaced("hello world"), "hello world");
        assert_eq!(spaced("ab\u{4f60}\u{597d}c"), "ab \u{4f60}  \u{597d} c");
    }

    #[test]
    fn a_keyword_is_a_phrase_whose_last_word_may_go_on() {
        assert_eq!(phrase("hel"), Some("\"hel\"*".into()));
        assert_eq!(phrase("big \"cat"), Some("\"big  cat\"*".into()));
        assert_eq!(phrase("\u{4f60}\u{597d}"), Some("\" \u{4f60}  \u{597d} \"".into()));
        assert_eq!(phrase(" !?"), None);
        assert_eq!(phrase(""), None);
    }
}
