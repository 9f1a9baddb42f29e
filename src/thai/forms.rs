//! The forms of a text by which it is searched for, whatever the spelling, the digits, the missing
//! spaces: *flat*, runs of letters with single spaces between what does not belong together, and
//! *loose*, the same without what people leave out or take for one another.
//!
//! `themes/default/static/search.js` makes the same forms in the browser; both are held to
//! `tests/search/forms.json`. Whatever changes here changes there.
//!
//! Invariant: forms are for matching only; each letter knows whence it came, so that what is shown
//! is always the author's own text.

use super::fold::Folded;
use super::letters::{is_cut, is_thai_letter_or_mark, is_zero_width};

/// A text, flat and loose, with the way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    pub flat: Vec<char>,
    /// For each letter of `flat`, the place in the source where it began, in UTF-16 units as
    /// browsers count.
    pub source: Vec<usize>,
    pub loose: Vec<char>,
    /// For each letter of `loose`, its place in `flat`.
    pub back: Vec<usize>,
}

impl Forms {
    pub fn of(text: &str) -> Forms {
        let normal = normal(text);
        let mut forms = Forms::default();
        forms.flatten(&normal);
        forms.loosen();
        forms
    }

    pub fn flat(&self) -> String {
        self.flat.iter().collect()
    }

    pub fn loose(&self) -> String {
        self.loose.iter().collect()
    }

    fn flatten(&mut self, normal: &Folded) {
        let mut gap = Gap::None;
        // Whether the current run is a chain of single consonants with dots: พ.ร.บ.
        let mut initials = false;
        for (index, (&c, &at)) in normal.letters.iter().zip(&normal.from).enumerate() {
            let Some(class) = class(c) else {
                let next = |step: usize| normal.letters.get(index + step).copied();
                let chained = c == '.' && gap == Gap::None && initials;
                let goes_on = next(1).is_some_and(is_consonant)
                    && !next(2).is_some_and(is_thai_letter_or_mark);
                if !(chained && goes_on) {
                    gap = if c == ' ' && gap != Gap::Hard { Gap::Space } else { Gap::Hard };
                } else {
                    gap = Gap::Initials;
                }
                continue;
            };
            let abbreviates = is_consonant(c) && normal.letters.get(index + 1) == Some(&'.');
            let before = self.flat.last().and_then(|&last| self::class(last));
            let joined = match gap {
                Gap::None => before == Some(class),
                // ต. อ. จ. ม. begin a name of their own.
                Gap::Space => before == Some(class) && class == Class::Thai && !abbreviates,
                Gap::Initials => true,
                Gap::Hard => false,
            };
            if !joined && !self.flat.is_empty() {
                self.flat.push(' ');
                self.source.push(at);
            }
            initials = match gap {
                Gap::Initials => true,
                Gap::None if joined => false,
                _ => is_consonant(c),
            };
            self.flat.push(c);
            self.source.push(at);
            gap = Gap::None;
        }
    }

    fn loosen(&mut self) {
        (self.loose, self.back) = loosened(&self.flat);
    }
}

/// The loose form of a flat text.
pub fn loose_of(flat: &[char]) -> Vec<char> {
    loosened(flat).0
}

fn loosened(flat: &[char]) -> (Vec<char>, Vec<usize>) {
    let mut loose = Vec::with_capacity(flat.len());
    let mut back = Vec::with_capacity(flat.len());
    for (index, &c) in flat.iter().enumerate() {
        let c = match c {
            // Tones, ็, ํ, ๎: heard or not, often left out.
            '\u{0E47}'..='\u{0E4B}' | '\u{0E4D}' | '\u{0E4E}' => continue,
            // ์ takes its consonant along; after a vowel it is often left out (สิทธิ์, สิทธิ).
            '\u{0E4C}' => {
                if loose.last().is_some_and(|&c| is_consonant(c)) {
                    loose.pop();
                    back.pop();
                }
                continue;
            }
            c => alike(c),
        };
        // อ twice is อ and ออ, digits are digits; any other letter twice is often typed once.
        let twice = loose.last() == Some(&c) && is_thai_letter_or_mark(c) && c != 'อ';
        if !twice {
            loose.push(c);
            back.push(index);
        }
    }
    (loose, back)
}

/// The flat and loose forms of the words of a query, or of one stretch of a text: divided at white
/// space, then wherever a flat form has a space.
pub fn terms(text: &str) -> impl Iterator<Item = Forms> + '_ {
    text.split(char::is_whitespace).flat_map(|piece| {
        let flat = Forms::of(piece).flat();
        flat.split(' ').filter(|run| !run.is_empty()).map(Forms::of).collect::<Vec<_>>()
    })
}

/// Whether a flat text may be cut before this place without tearing a cluster apart.
pub fn is_whole(flat: &[char], place: usize) -> bool {
    match (place.checked_sub(1).and_then(|i| flat.get(i)), flat.get(place)) {
        (Some(&before), Some(&after)) => is_cut(before, after),
        _ => true,
    }
}

/// What stands between two letters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    /// White space, which vanishes between Thai letters.
    Space,
    /// A dot within พ.ร.บ.
    Initials,
    Hard,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Thai,
    Latin,
}

fn class(c: char) -> Option<Class> {
    match c {
        'a'..='z' | '0'..='9' => Some(Class::Latin),
        c if is_thai_letter_or_mark(c) => Some(Class::Thai),
        _ => None,
    }
}

fn is_consonant(c: char) -> bool {
    ('ก'..='ฮ').contains(&c)
}

/// Unicode's white space, but for the line feed, which parts two blocks of a text.
fn is_space(c: char) -> bool {
    c != '\n' && c.is_whitespace()
}

/// Letters that nobody sees: those without width, and marks of direction.
fn is_unseen(c: char) -> bool {
    is_zero_width(c)
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2061}'..='\u{2069}')
}

/// A text with one look in one form, on one line.
pub fn normal_text(text: &str) -> String {
    normal(&text.replace('\n', " ")).letters.into_iter().collect()
}

/// Letters with one look in one form, each with its place in UTF-16 units.
fn normal(text: &str) -> Folded {
    let mut folded = Folded::default();
    let mut at = 0;
    let mut letters = text.chars();
    while let Some(c) = letters.next() {
        match c {
            c if is_unseen(c) => {}
            c if is_space(c) => folded.push_space(at),
            ',' if folded.letters.last().is_some_and(char::is_ascii_digit)
                && groups_digits(letters.as_str()) => {}
            c => folded.push(c, at),
        }
        at += c.len_utf16();
    }
    folded
}

/// Whether exactly three digits follow: the comma before them groups a number.
fn groups_digits(text: &str) -> bool {
    let digits = text.chars().take(4).take_while(|&c| matches!(c, '0'..='9' | '๐'..='๙'));
    digits.count() == 3
}

/// Letters that sound alike, or look alike in haste.
fn alike(c: char) -> char {
    match c {
        'ณ' => 'น',
        'ศ' | 'ษ' => 'ส',
        'ฎ' | 'ฏ' => 'ต',
        'ญ' => 'ย',
        'ฐ' => 'ถ',
        'ฑ' | 'ฒ' | 'ธ' => 'ท',
        'ภ' => 'พ',
        'ฆ' => 'ค',
        'ฬ' => 'ล',
        'ฌ' => 'ช',
        'ใ' => 'ไ',
        'ี' | 'ึ' | 'ื' => 'ิ',
        'ู' => 'ุ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The browser's script is held to the same list.
    #[test]
    fn each_form_is_as_agreed() {
        let agreed: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/search/forms.json")).unwrap();
        let agreed = agreed.as_array().unwrap();
        assert!(agreed.len() > 50);
        for one in agreed {
            let forms = Forms::of(one["text"].as_str().unwrap());
            assert_eq!(
                (forms.flat().as_str(), forms.loose().as_str()),
                (one["flat"].as_str().unwrap(), one["loose"].as_str().unwrap()),
                "{}",
                one["why"]
            );
        }
    }

    #[test]
    fn a_query_falls_into_terms() {
        let of = |text: &str| terms(text).map(|term| term.flat()).collect::<Vec<_>>().join("|");
        assert_eq!(of("ป.พ.พ. มาตรา ๖๘๖"), "ปพพ|มาตรา|686");
        assert_eq!(of("กองทุนระดับAAA  ต.ออนกลาง"), "กองทุนระดับ|aaa|ต|ออนกลาง");
        assert_eq!(of(" \u{200b}…"), "");
    }

    #[test]
    fn letters_know_whence_they_came() {
        let text = "ที่ น\u{e4d}\u{e49}\u{e32} ๑,๒๓๔";
        let forms = Forms::of(text);
        let units: Vec<u16> = text.encode_utf16().collect();
        let shown = forms.source.iter().filter_map(|&at| char::from_u32(units[at].into()));
        assert_eq!(forms.flat(), "ที่น้\u{e33} 1234");
        assert_eq!(shown.collect::<String>(), "ที่น\u{e49}\u{e32}๑๑๒๓๔");
        let back: String = forms.back.iter().map(|&at| forms.flat[at]).collect();
        assert_eq!(back, "ทีน\u{e33} 1234");
    }

    const DIRTY: &str = "[กขญณนเแโาำะๅิีุู็่้์ํั๑ 1,.a(ๆ\u{200b}\n]{0,30}";

    proptest! {
        #[test]
        fn forms_are_stable(text in DIRTY) {
            let forms = Forms::of(&text);
            prop_assert_eq!(forms.flat.len(), forms.source.len());
            prop_assert_eq!(forms.loose.len(), forms.back.len());
            prop_assert!(forms.source.iter().all(|&at| at < text.encode_utf16().count()));
            prop_assert!(forms.back.iter().all(|&at| at < forms.flat.len()));
            prop_assert!(forms.back.is_sorted());
            prop_assert!(!forms.flat().contains("  ") && !forms.flat().starts_with(' '));
        }

        #[test]
        fn any_text_survives(text: String) {
            let _ = (Forms::of(&text), terms(&text).count());
        }
    }
}
