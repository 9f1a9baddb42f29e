//! Classes of Thai letters, widths, and cutting text at clusters. `char::is_alphanumeric` is of no
//! use for Thai (it is false for tone marks), so the tables here are our own.
//!
//! Invariant: `truncate` never parts a mark or a vowel from its consonant.

use std::borrow::Cow;

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

pub(super) fn is_tone(c: char) -> bool {
    matches!(c, '\u{0E48}'..='\u{0E4B}')
}

pub(super) fn is_above_or_below_vowel(c: char) -> bool {
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

    const DIRTY: &str = "[กขนเแโาำะๅิีุู็่้์ํั๑ 1,a(\u{200b}]{0,24}";

    proptest! {
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
            prop_assert!(columns(&truncate(&text, width)) <= width);
        }
    }
}
