//! Words for the full-text index: runs of letters and numbers, and every sign by itself. Scripts that put no spaces between
//! words are indexed character by character, so that any part of a Chinese or Japanese text is found as a phrase.
//!
//! The index takes for a word what stands between spaces (FTS5's `ascii` divides at signs of ASCII, so these stand in it in their
//! full width, which a folded text never has).

use crate::core::fold::{folded, is_mark};

/// Whether words of this character's script are not set apart by spaces.
fn stands_alone(c: char) -> bool {
    matches!(u32::from(c),
        0x0e00..=0x0eff // Thai, Lao
        | 0x1000..=0x109f | 0x1780..=0x17ff // Myanmar, Khmer
        | 0x1100..=0x11ff | 0xa960..=0xa97f // letters of Hangul
        | 0x2e80..=0x9fff // CJK and kana
        | 0xac00..=0xd7ff // Hangul
        | 0xf900..=0xfaff
        | 0x2_0000..=0x3_ffff)
}

/// The text's words with spaces around them, and whether the last one may go on.
fn words(text: &str) -> (String, bool) {
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    let mut in_word = false;
    for c in folded(text).trim_end().chars() {
        in_word = !stands_alone(c) && (c.is_alphanumeric() || in_word && is_mark(c));
        match c {
            _ if in_word => out.push(c),
            _ if c.is_whitespace() || c.is_control() => out.push(' '),
            '!'..='~' => out.extend([' ', in_full_width(c), ' ']),
            _ => out.extend([' ', c, ' ']),
        }
    }
    (out, in_word)
}

fn in_full_width(c: char) -> char {
    char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c)
}

/// The words of a text as the index is given them.
pub fn indexed(text: &str) -> String {
    words(text).0
}

/// A keyword as a query of the index: its words in their order, the last of which may go on. `None` where it has no word.
pub fn phrase(keyword: &str) -> Option<String> {
    let (words, goes_on) = words(keyword);
    let words = words.trim();
    (!words.is_empty()).then(|| format!("\"{words}\"{}", if goes_on { "*" } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(text: &str) -> Vec<String> {
        indexed(text).split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn characters_of_scripts_without_spaces_are_words_of_their_own() {
        assert_eq!(apart("hello world"), ["hello", "world"]);
        assert_eq!(apart("ab\u{4f60}\u{597d}c"), ["ab", "\u{4f60}", "\u{597d}", "c"]);
        // Letters of Hangul that make a syllable are one, others stand alone.
        assert_eq!(apart("\u{1112}\u{1161}\u{11ab}\u{314b}\u{314b}"), ["\u{d55c}", "\u{110f}", "\u{110f}"]);
        assert_eq!(apart("\u{0e21}\u{0e49}\u{0e32}"), ["\u{0e21}", "\u{0e49}", "\u{0e32}"]);
    }

    #[test]
    fn signs_are_words_of_their_own_and_marks_belong_to_theirs() {
        assert_eq!(apart("C++"), ["c", "\u{ff0b}", "\u{ff0b}"]);
        assert_eq!(apart("a@b.c 50%"), ["a", "\u{ff20}", "b", "\u{ff0e}", "c", "50", "\u{ff05}"]);
        assert_eq!(apart("ok\u{1f44d}\u{1f3fd}!"), ["ok", "\u{1f44d}", "\u{1f3fd}", "\u{ff01}"]);
        // A family is its members.
        assert_eq!(apart("\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}"), ["\u{1f468}", "\u{1f469}", "\u{1f467}"]);
        assert_eq!(apart("\u{928}\u{92e}\u{938}\u{94d}\u{924}\u{947}"), ["\u{928}\u{92e}\u{938}\u{94d}\u{924}\u{947}"]);
        assert_eq!(apart("a\0b\tc\u{a0}d"), ["a", "b", "c", "d"]);
    }

    #[test]
    fn a_keyword_is_a_phrase_whose_last_word_may_go_on() {
        assert_eq!(phrase("hel "), Some("\"hel\"*".into()));
        assert_eq!(phrase("big \"cat"), Some("\"big  \u{ff02} cat\"*".into()));
        assert_eq!(phrase("\u{4f60}\u{597d}"), Some("\"\u{4f60}  \u{597d}\"".into()));
        assert_eq!(phrase(" !?"), Some("\"\u{ff01}  \u{ff1f}\"".into()));
        assert_eq!(phrase(" \0\u{200d}"), None);
        assert_eq!(phrase(""), None);
    }
}
