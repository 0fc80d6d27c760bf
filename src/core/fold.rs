//! Texts as searches compare them: without case, accents and widths, whatever the script.
//!
//! Letters are taken apart as Unicode does it (NFKD), their accents and points left out, their case folded, and what is left is
//! put together again (NFC). Vowel and tone signs that make another letter or syllable stay (Hindi, Thai, kana).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// The text as it is compared with other texts of this kind.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut of_letter = false;
    let without_accents = text.nfkd().filter(move |c| {
        if is_invisible(*c) || of_letter && is_accent(*c) {
            return false;
        }
        // Where it stands on no letter it is a sign of its own.
        of_letter = c.is_alphanumeric() || of_letter && is_mark(*c);
        true
    });
    without_accents.flat_map(without_stroke).flat_map(without_case).nfc().collect()
}

/// Whether it is a part of the letter before.
pub fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Marks above, below and across letters, and the points of Hebrew and Arabic. Unicode's other classes are signs of Indic, Thai,
/// Lao, Tibetan and Japanese writing that are no accents.
fn is_accent(c: char) -> bool {
    matches!(canonical_combining_class(c), 1 | 10..=36 | 202..=240)
}

/// Soft hyphens, joiners, directions, variants of emoji.
fn is_invisible(c: char) -> bool {
    matches!(u32::from(c),
        0xad | 0x34f | 0x61c | 0x180b..=0x180f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f
        | 0xfe00..=0xfe0f | 0xfeff | 0xe_0000..=0xe_0fff)
}

/// Letters whose stroke Unicode does not take apart from them, and those that are two.
fn without_stroke(c: char) -> impl Iterator<Item = char> {
    let two = match c {
        '\u{c6}' | '\u{e6}' => ['a', 'e'],
        '\u{152}' | '\u{153}' => ['o', 'e'],
        '\u{23a}' | '\u{2c65}' => ['a', '\0'],
        '\u{180}' | '\u{243}' => ['b', '\0'],
        '\u{23b}' | '\u{23c}' => ['c', '\0'],
        '\u{110}' | '\u{111}' => ['d', '\0'],
        '\u{246}' | '\u{247}' => ['e', '\0'],
        '\u{1e4}' | '\u{1e5}' => ['g', '\0'],
        '\u{126}' | '\u{127}' => ['h', '\0'],
        '\u{197}' | '\u{268}' => ['i', '\0'],
        '\u{248}' | '\u{249}' => ['j', '\0'],
        '\u{141}' | '\u{142}' | '\u{23d}' | '\u{19a}' => ['l', '\0'],
        '\u{d8}' | '\u{f8}' => ['o', '\0'],
        '\u{24c}' | '\u{24d}' => ['r', '\0'],
        '\u{166}' | '\u{167}' | '\u{23e}' | '\u{2c66}' => ['t', '\0'],
        '\u{244}' | '\u{289}' => ['u', '\0'],
        '\u{24e}' | '\u{24f}' => ['y', '\0'],
        '\u{1b5}' | '\u{1b6}' => ['z', '\0'],
        other => [other, '\0'],
    };
    let [first, second] = two;
    std::iter::once(first).chain((second != '\0').then_some(second))
}

/// As Unicode folds case: what is the same in capitals is the same.
fn without_case(c: char) -> impl Iterator<Item = char> {
    c.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase)
}

#[cfg(test)]
#[path = "../tests/core/fold.rs"]
mod tests;
