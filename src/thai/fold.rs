//! The form in which two texts are compared: what looks the same becomes the same.
//!
//! Zero-width characters vanish, white space becomes single spaces, digits and Latin letters take
//! one form, `เเ` becomes `แ`, `ํา` becomes `ำ`, marks get their order and lose their doubles.
//!
//! Invariants: folding is idempotent, and its result is for matching only, never for showing.

use super::digits::arabic_digit;
use super::letters::{is_above_or_below_vowel, is_mark, is_tone, is_zero_width};

const SARA_AA: char = '\u{0E32}';
const SARA_AM: char = '\u{0E33}';
const NIKHAHIT: char = '\u{0E4D}';
const THANTHAKHAT: char = '\u{0E4C}';

/// A text in its form for comparing.
pub fn fold(text: &str) -> String {
    let mut folded = Folded::default();
    for (at, c) in text.char_indices().filter(|&(_, c)| !is_zero_width(c)) {
        match c.is_whitespace() {
            true => folded.push_space(at),
            false => folded.push(c, at),
        }
    }
    if folded.letters.last() == Some(&' ') {
        folded.letters.pop();
    }
    folded.letters.into_iter().collect()
}

/// Letters folded so far, each with the place in the source from which it came.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    pub letters: Vec<char>,
    pub from: Vec<usize>,
}

impl Folded {
    /// Anything but white space.
    pub fn push(&mut self, c: char, at: usize) {
        match c {
            'เ' if self.letters.last() == Some(&'เ') => {
                let last = self.letters.len() - 1;
                self.letters[last] = 'แ';
            }
            SARA_AA | SARA_AM => self.push_sara(c, at),
            c if is_tone(c) => self.push_tone(c, at),
            c if is_above_or_below_vowel(c) => self.push_vowel_mark(c, at),
            c if is_mark(c) => {
                if self.letters.last() != Some(&c) {
                    self.insert(self.letters.len(), c, at);
                }
            }
            c => self.insert(self.letters.len(), arabic_digit(c).to_ascii_lowercase(), at),
        }
    }

    /// One space for any number of them, and none at the beginning.
    pub fn push_space(&mut self, at: usize) {
        if self.letters.last().is_some_and(|&last| last != ' ') {
            self.insert(self.letters.len(), ' ', at);
        }
    }

    fn insert(&mut self, place: usize, c: char, at: usize) {
        self.letters.insert(place, c);
        self.from.insert(place, at);
    }

    /// า or ำ; with a nikhahit before it (a tone may stand between or before), both are one ำ.
    /// A doubled ำ is one.
    fn push_sara(&mut self, c: char, at: usize) {
        let mut place = self.run_start(self.letters.len(), |c| is_tone(c) || c == NIKHAHIT);
        let mut sara = c;
        while place < self.letters.len() {
            if self.letters[place] == NIKHAHIT {
                self.letters.remove(place);
                self.from.remove(place);
                sara = SARA_AM;
            } else {
                place += 1;
            }
        }
        if sara != SARA_AM || self.letters.last() != Some(&SARA_AM) {
            self.insert(place, sara, at);
        }
    }

    /// One tone to a consonant; typed after ำ it goes before it.
    fn push_tone(&mut self, tone: char, at: usize) {
        let place = self.letters.len() - usize::from(self.letters.last() == Some(&SARA_AM));
        let run = self.run_start(place, is_mark);
        if !self.letters[run..place].iter().any(|&c| is_tone(c)) {
            self.insert(place, tone, at);
        }
    }

    /// A vowel above or below goes before the tone or thanthakhat that was typed too early.
    fn push_vowel_mark(&mut self, vowel: char, at: usize) {
        let place = self.run_start(self.letters.len(), |c| is_tone(c) || c == THANTHAKHAT);
        if self.letters[..place].last() != Some(&vowel) {
            self.insert(place, vowel, at);
        }
    }

    /// Where the run of such letters that ends at `end` begins.
    fn run_start(&self, end: usize, is_part: impl Fn(char) -> bool) -> usize {
        self.letters[..end].iter().rposition(|&c| !is_part(c)).map_or(0, |i| i + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    const DIRTY: &str = "[กขนเแโาำะๅิีุู็่้์ํั๑ 1,a(\u{200b}]{0,24}";

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in DIRTY) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
        }

        #[test]
        fn any_text_survives(text: String) {
            let _ = fold(&text);
        }
    }
}
