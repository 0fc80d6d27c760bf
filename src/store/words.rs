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
pub fn words(text: &str) -> (String, bool) {
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
#[path = "../tests/store/words.rs"]
mod tests;
