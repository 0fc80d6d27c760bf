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
