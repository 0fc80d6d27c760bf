use super::*;

#[track_caller]
fn same(all: &[&str]) {
    let first = folded(all[0]);
    all.iter().for_each(|one| assert_eq!(folded(one), first, "{one} and {}", all[0]));
}

#[track_caller]
fn different(one: &str, other: &str) {
    assert_ne!(folded(one), folded(other), "{one} and {other}");
}

#[test]
fn accents_do_not_matter_composed_or_not_or_part_of_the_letter() {
    same(&["tieng viet", "ti\u{1ebf}ng Vi\u{1ec7}t", "tie\u{302}\u{301}ng Vie\u{323}\u{302}t"]);
    same(&["duong", "\u{111}\u{1b0}\u{1edd}ng", "\u{110}\u{1af}\u{1edc}NG"]);
    same(&["lodz", "\u{141}\u{f3}d\u{17a}"]);
    same(&["smorrebrod", "sm\u{f8}rrebr\u{f8}d"]);
    same(&["encyclopaedia", "encyclop\u{e6}dia"]);
    same(&[
        "\u{3ba}\u{3b1}\u{3bb}\u{3b7}\u{3bc}\u{3b5}\u{3c1}\u{3b1}",
        "\u{3ba}\u{3b1}\u{3bb}\u{3b7}\u{3bc}\u{3ad}\u{3c1}\u{3b1}",
    ]);
    same(&["\u{435}\u{43b}\u{43a}\u{430}", "\u{451}\u{43b}\u{43a}\u{430}", "\u{401}\u{41b}\u{41a}\u{410}"]);
}

#[test]
fn points_of_hebrew_and_arabic_do_not_matter() {
    same(&["\u{5e9}\u{5dc}\u{5d5}\u{5dd}", "\u{5e9}\u{5c1}\u{5b8}\u{5dc}\u{5d5}\u{5b9}\u{5dd}"]);
    same(&["\u{645}\u{62d}\u{645}\u{62f}", "\u{645}\u{64f}\u{62d}\u{64e}\u{645}\u{651}\u{64e}\u{62f}"]);
    same(&["\u{627}\u{62d}\u{645}\u{62f}", "\u{623}\u{62d}\u{645}\u{62f}", "\u{627}\u{654}\u{62d}\u{645}\u{62f}"]);
}

#[test]
fn case_does_not_matter_in_any_script() {
    same(&["stra\u{df}e", "STRASSE", "STRA\u{1e9e}E"]);
    same(&["\u{3bf}\u{3b4}\u{3bf}\u{3c2}", "\u{39f}\u{394}\u{39f}\u{3a3}", "\u{3bf}\u{3b4}\u{3bf}\u{3c3}"]);
    same(&["istanbul", "\u{130}STANBUL", "\u{131}stanbul"]);
    same(&["\u{53a}", "\u{56a}"]);
    same(&["\u{1c90}", "\u{10d0}"]);
}

#[test]
fn signs_that_make_another_letter_matter() {
    // ka and ku, and with the sign that takes the vowel away.
    different("\u{915}", "\u{915}\u{941}");
    different("\u{915}", "\u{915}\u{94d}");
    // A tone.
    different("\u{0e21}\u{0e32}", "\u{0e21}\u{0e49}\u{0e32}");
    // ka and ga.
    different("\u{304b}", "\u{304c}");
    same(&["\u{304c}", "\u{304b}\u{3099}"]);
    different("\u{d55c}", "\u{d558}");
}

#[test]
fn widths_and_ways_of_writing_the_same_letter_do_not_matter() {
    same(&["abc 123", "\u{ff21}\u{ff42}\u{ff43}\u{3000}\u{ff11}\u{ff12}\u{ff13}"]);
    same(&["\u{d55c}\u{ae00}", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"]);
    same(&["\u{30ac}", "\u{ff76}\u{ff9e}"]);
    same(&["file", "\u{fb01}le", "fi\u{ad}le"]);
    same(&["x2", "x\u{b2}"]);
}

#[test]
fn signs_stay_signs() {
    different("=", "\u{2260}");
    assert_eq!(folded("\u{b4}").trim(), "\u{301}");
    same(&["\u{2764}", "\u{2764}\u{fe0f}"]);
    different("\u{1f44d}", "\u{1f44d}\u{1f3fd}");
}

#[test]
fn what_is_folded_stays_as_it_is_and_has_no_letter_or_sign_in_full_width() {
    // But for most of Chinese and Korean, of which one is as the other.
    let all = ['\0'..='\u{33ff}', '\u{a000}'..='\u{afff}', '\u{f900}'..='\u{11fff}', '\u{1d000}'..='\u{1ffff}'];
    for c in all.into_iter().flatten() {
        for text in [format!("{c}"), format!("a{c}"), format!("\u{5d0}{c}\u{301}"), format!("={c}")] {
            let once = folded(&text);
            assert_eq!(folded(&once), once, "{text:?}");
            // The index has another use for these.
            assert!(!once.chars().any(|c| matches!(c, '\u{ff01}'..='\u{ff5e}')), "{text:?}");
        }
    }
}
