//! Classes of Thai letters, widths, cutting text at clusters, and the form in which two texts
//! are compared. `char::is_alphanumeric` is of no use for Thai (it is false for tone marks), so
//! the tables here are our own.
//!
//! Invariants: `truncate` never parts a mark or a vowel from its consonant; `fold` and `norm` are
//! idempotent, and their result is for matching only, never for showing.

use super::digits::arabic_digit;
use std::borrow::Cow;

const SARA_AA: char = '\u{0E32}';
const SARA_AM: char = '\u{0E33}';
const NIKHAHIT: char = '\u{0E4D}';
const THANTHAKHAT: char = '\u{0E4C}';

/// A character of the Thai block: letters, marks, digits, ฿, ฯ, ๆ and the old punctuation.
pub fn is_thai(c: char) -> bool {
    matches!(c, '\u{0E01}'..='\u{0E3A}' | '\u{0E3F}'..='\u{0E5B}')
}

/// A consonant, vowel or mark: what words are made of, so not digits, ฿, ฯ, ๆ.
pub fn is_thai_letter_or_mark(c: char) -> bool {
    matches!(c,
        '\u{0E01}'..='\u{0E2E}' | '\u{0E30}'..='\u{0E3A}'
        | '\u{0E40}'..='\u{0E45}' | '\u{0E47}'..='\u{0E4E}')
}

/// A mark above or below its consonant, which takes no width of its own.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}'..='\u{0E4E}')
}

/// เ แ โ ใ ไ: written before the consonant after which they are read.
pub fn is_leading_vowel(c: char) -> bool {
    matches!(c, '\u{0E40}'..='\u{0E44}')
}

/// ะ า ำ ๅ: written after the consonant, with a width, and never without it.
fn is_following_vowel(c: char) -> bool {
    matches!(c, '\u{0E30}' | '\u{0E32}' | '\u{0E33}' | '\u{0E45}')
}

fn is_tone(c: char) -> bool {
    matches!(c, '\u{0E48}'..='\u{0E4B}')
}

fn is_above_or_below_vowel(c: char) -> bool {
    matches!(c, '\u{0E31}' | '\u{0E34}'..='\u{0E39}')
}

/// Characters nobody sees: zero-width space and joiners, word joiner, BOM, soft hyphen.
pub fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

fn is_foreign_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{FE00}'..='\u{FE0F}')
}

fn takes_width(c: char) -> bool {
    !(is_mark(c) || is_zero_width(c) || is_foreign_mark(c))
}

/// How many columns the text takes: its characters without marks and zero-width characters.
pub fn columns(text: &str) -> usize {
    text.chars().filter(|&c| takes_width(c)).count()
}

/// Whether a text may be cut between these two characters without tearing a cluster apart.
pub fn is_cut(before: char, after: char) -> bool {
    takes_width(after) && !is_following_vowel(after) && !is_leading_vowel(before)
}

/// The text in at most so many columns: whole, or cut between clusters with `…` at its end.
pub fn truncate(text: &str, columns: usize) -> Cow<'_, str> {
    if self::columns(text) <= columns {
        return Cow::Borrowed(text);
    }
    let Some(room) = columns.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    let kept = text[..last_cut(text, room)].trim_end_matches(is_bad_ending);
    Cow::Owned(format!("{kept}…"))
}

/// The byte position of the last cut that leaves at most `room` columns before it.
fn last_cut(text: &str, room: usize) -> usize {
    let mut cut = 0;
    let mut used = 0;
    let mut before = None;
    for (position, c) in text.char_indices() {
        if before.is_some_and(|before| is_cut(before, c)) {
            cut = position;
        }
        used += usize::from(takes_width(c));
        if used > room {
            break;
        }
        before = Some(c);
    }
    cut
}

/// What should not stand before `…`: white space, an opening bracket, a vowel without consonant.
fn is_bad_ending(c: char) -> bool {
    c.is_whitespace() || is_leading_vowel(c) || matches!(c, '(' | '[' | '“' | '‘' | '«')
}

/// The form in which two texts are compared: what looks the same becomes the same.
///
/// Zero-width characters vanish, white space becomes single spaces, digits and Latin letters take
/// one form, `เเ` becomes `แ`, `ํา` becomes `ำ`, marks get their order and lose their doubles.
pub fn fold(text: &str) -> String {
    let mut folded: Vec<char> = Vec::with_capacity(text.len() / 2);
    for c in text.chars().filter(|&c| !is_zero_width(c)) {
        push_folded(&mut folded, c);
    }
    if folded.last() == Some(&' ') {
        folded.pop();
    }
    folded.into_iter().collect()
}

/// `fold`, and a comma between two digits dropped (`1,234` = `1234`): the form for searching.
pub fn norm(text: &str) -> String {
    let folded: Vec<char> = fold(text).chars().collect();
    let is_digit =
        |i: Option<usize>| i.and_then(|i| folded.get(i)).is_some_and(char::is_ascii_digit);
    let joins = |i: usize| folded[i] == ',' && is_digit(i.checked_sub(1)) && is_digit(Some(i + 1));
    (0..folded.len()).filter(|&i| !joins(i)).map(|i| folded[i]).collect()
}

fn push_folded(folded: &mut Vec<char>, c: char) {
    match c {
        c if c.is_whitespace() => push_space(folded),
        'เ' if folded.last() == Some(&'เ') => {
            folded.pop();
            folded.push('แ');
        }
        SARA_AA | SARA_AM => push_sara(folded, c),
        c if is_tone(c) => push_tone(folded, c),
        c if is_above_or_below_vowel(c) => push_vowel_mark(folded, c),
        c if is_mark(c) => push_unless_last(folded, c),
        c => folded.push(arabic_digit(c).to_ascii_lowercase()),
    }
}

fn push_space(folded: &mut Vec<char>) {
    if folded.last().is_some_and(|&last| last != ' ') {
        folded.push(' ');
    }
}

/// า or ำ; with a nikhahit before it (a tone may stand between or before), both are one ำ. A doubled ำ is one.
fn push_sara(folded: &mut Vec<char>, c: char) {
    let run = run_start(folded, |c| is_tone(c) || c == NIKHAHIT);
    let had_nikhahit = folded[run..].contains(&NIKHAHIT);
    if had_nikhahit {
        let tones: Vec<char> = folded.drain(run..).filter(|&c| c != NIKHAHIT).collect();
        folded.extend(tones);
    }
    let sara = if had_nikhahit { SARA_AM } else { c };
    if sara != SARA_AM || folded.last() != Some(&SARA_AM) {
        folded.push(sara);
    }
}

/// One tone to a consonant; typed after ำ it goes before it.
fn push_tone(folded: &mut Vec<char>, tone: char) {
    let place = folded.len() - usize::from(folded.last() == Some(&SARA_AM));
    let run = run_start(&folded[..place], is_mark);
    if !folded[run..place].iter().any(|&c| is_tone(c)) {
        folded.insert(place, tone);
    }
}

/// A vowel above or below goes before the tone or thanthakhat that was typed too early.
fn push_vowel_mark(folded: &mut Vec<char>, vowel: char) {
    let place = run_start(folded, |c| is_tone(c) || c == THANTHAKHAT);
    if folded[..place].last() != Some(&vowel) {
        folded.insert(place, vowel);
    }
}

fn push_unless_last(folded: &mut Vec<char>, mark: char) {
    if folded.last() != Some(&mark) {
        folded.push(mark);
    }
}

/// Where the run of such characters at the end of the text begins.
fn run_start(text: &[char], is_part: impl Fn(char) -> bool) -> usize {
    text.iter().rposition(|&c| !is_part(c)).map_or(0, |i| i + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn knows_its_letters() {
        for (c, thai, word, mark) in [
            ('ก', true, true, false),
            ('ำ', true, true, false),
            ('่', true, true, true),
            ('์', true, true, true),
            ('ๆ', true, false, false),
            ('ฯ', true, false, false),
            ('๕', true, false, false),
            ('฿', true, false, false),
            ('a', false, false, false),
        ] {
            assert_eq!(
                (is_thai(c), is_thai_letter_or_mark(c), is_mark(c)),
                (thai, word, mark),
                "{c}"
            );
        }
    }

    #[test]
    fn marks_take_no_column() {
        for (text, width) in
            [("ที่", 1), ("น้ำ", 2), ("หมู่บ้าน", 5), ("a\u{200b}b", 2), ("", 0), ("กทบ. ๕", 6)]
        {
            assert_eq!(columns(text), width, "{text}");
        }
    }

    #[test]
    fn cuts_between_clusters() {
        for (text, width, cut) in [
            ("กองทุน", 5, "กองทุน"),
            ("กองทุน", 4, "กอง…"),
            ("หมู่บ้านแม่กำปอง", 6, "หมู่บ้าน…"),
            ("หมู่บ้านแม่กำปอง", 7, "หมู่บ้าน…"),
            ("หมู่บ้านแม่กำปอง", 8, "หมู่บ้านแม่…"),
            ("บ้านโนน", 5, "บ้าน…"),
            ("หมู่", 1, "…"),
            ("บ้านโนน", 4, "บ้าน…"),
            ("น้ำใจ", 3, "น้ำ…"),
            ("น้ำใจ", 2, "…"),
            ("ตำบล ออนกลาง", 6, "ตำบล…"),
            ("กองทุน (บ้าน)", 9, "กองทุน…"),
            ("กองทุน (บ้าน)", 8, "กองทุน…"),
            ("เก่าแก่", 3, "…"),
            ("เก่าแก่", 4, "เก่า…"),
            ("อะไร", 0, ""),
            ("", 0, ""),
            ("abcdef", 4, "abc…"),
        ] {
            assert_eq!(truncate(text, width), cut, "{text} in {width}");
        }
    }

    /// What looks the same, and the one form it gets.
    #[test]
    fn folds_what_looks_the_same() {
        for (text, folded) in [
            ("\u{feff}ระ\u{200b}เบียบ\u{ad}", "ระเบียบ"),
            (" ก\u{a0}\t\nข ", "ก ข"),
            ("พ.ศ. ๒๕๕๑", "พ.ศ. 2551"),
            ("ABC กทบ", "abc กทบ"),
            ("เเก้ไข", "แก้ไข"),
            ("เ\u{200b}เก้ไข", "แก้ไข"),
            ("ด\u{e4d}\u{e32}เนิน", "ดำเนิน"),
            ("น\u{e4d}\u{e49}\u{e32}", "น้ำ"),
            ("น\u{e49}\u{e4d}\u{e32}", "น้ำ"),
            ("น\u{e33}\u{e49}", "น้ำ"),
            ("ท\u{e48}\u{e35}", "ที่"),
            ("ห\u{e21}\u{e48}\u{e39}", "หมู่"),
            ("พันธ\u{e4c}\u{e38}", "พันธุ์"),
            ("ท\u{e35}\u{e48}\u{e48}", "ที่"),
            ("ท\u{e35}\u{e35}\u{e48}", "ที่"),
            ("ก\u{e48}\u{e49}า", "ก่า"),
            ("ก\u{e33}\u{e33}\u{e48}", "ก\u{e48}\u{e33}"),
            ("1,234", "1,234"),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn the_search_form_joins_grouped_digits() {
        for (text, form) in [
            ("๑,๒๓๔,๕๖๗ บาท", "1234567 บาท"),
            ("ก, 1, 2", "ก, 1, 2"),
            ("1,,2", "1,,2"),
            (",1,", ",1,"),
        ] {
            assert_eq!(norm(text), form);
        }
    }

    const DIRTY: &str = "[กขนเแโาำะๅิีุู็่้์ํั๑ 1,a(\u{200b}]{0,24}";

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in DIRTY) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            let form = norm(&text);
            prop_assert_eq!(norm(&form), form.clone());
        }

        #[test]
        fn a_cut_never_splits_a_cluster(text in DIRTY, width in 0usize..20) {
            let cut = truncate(&text, width);
            prop_assert!(columns(&cut) <= width);
            if let Some(kept) = cut.strip_suffix('…') {
                prop_assert!(text.starts_with(kept));
                let last = kept.chars().next_back();
                prop_assert!(!last.is_some_and(is_leading_vowel));
                let next = text[kept.len()..].chars().next();
                if let (Some(last), Some(next)) = (last, next) {
                    prop_assert!(is_cut(last, next), "{:?} {:?}", last, next);
                }
            } else {
                prop_assert!(cut == text || width == 0);
            }
        }

        #[test]
        fn any_text_survives(text: String, width in 0usize..40) {
            let _ = (fold(&text), norm(&text));
            prop_assert!(columns(&truncate(&text, width)) <= width);
        }
    }
}
