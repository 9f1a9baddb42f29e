//! By what a text is found: every three letters in a row of its loose form, and its short words.
//! Each key has a weight: 0 where it stands once, 1 twice or three times, 2 more often, 3 in the
//! title.

use super::document::units;
use crate::thai::forms::{self, Forms};
use crate::thai::words::ThaiWords;

/// Letters of a short word, seven bits each.
pub type Packed = u128;

/// Words of Thai letters from two to four; longer ones are found by their threes.
const SHORT: std::ops::RangeInclusive<usize> = 2..=4;
/// Runs of Latin letters and digits up to this length are words as a whole.
const LONGEST_LATIN: usize = 12;
/// The flat form of a short word is not longer.
const LONGEST_FLAT: usize = 12;

/// Three letters as a number are below this.
pub const THREES: usize = 1 << 21;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// In order, each once with its weight.
    pub threes: Vec<(usize, u32)>,
    pub words: Vec<(Packed, u32)>,
    /// Every word of Thai letters, each once.
    pub known: Vec<Packed>,
    /// Letters of the loose form.
    pub length: usize,
}

/// The keys of a text whose first `head` UTF-16 units are its title; with all its words, where they
/// are to be learnt.
pub fn of(text: &str, head: usize, words: &ThaiWords, learns: bool) -> Keys {
    let forms = Forms::of(text);
    let in_head = |flat: usize| forms.source[flat] < head;
    let mut threes: Vec<(usize, bool)> = forms
        .loose
        .windows(3)
        .zip(&forms.back)
        .filter_map(|(three, &flat)| Some((packed_three(three)?, in_head(flat))))
        .collect();
    let mut known = Vec::new();
    let learnt = learns.then_some(&mut known);
    let words = short_words(text, &forms, head, words, learnt);
    known.sort_unstable();
    known.dedup();
    Keys {
        threes: weighed(&mut threes, |times| match times {
            1 => 0,
            2 | 3 => 1,
            _ => 2,
        }),
        words,
        known,
        length: forms.loose.len(),
    }
}

/// The short words of a text, each once with its weight: 3 in the title, 1 elsewhere, 0 where it
/// may be but a syllable of another word. All Thai words that the dictionary cuts go to `known`.
fn short_words(
    text: &str,
    forms: &Forms,
    head: usize,
    words: &ThaiWords,
    mut known: Option<&mut Vec<Packed>>,
) -> Vec<(Packed, u32)> {
    let mut found: Vec<(Packed, u32)> = Vec::new();
    let weight = |unit: usize| if unit < head { 3 } else { 1 };
    let mut add = |start: usize, letters: &[char], is_piece: bool| {
        if (1..=LONGEST_FLAT).contains(&letters.len()) {
            let loose = forms::loose_of(letters);
            let words = packed_words(letters, &loose);
            found.extend(words.map(|word| (word, weight(forms.source[start]))));
            if let Some(known) = known.as_mut().filter(|_| is_piece && loose.len() > 1)
                && !loose[0].is_ascii()
            {
                known.extend(packed(&loose));
            }
        }
    };
    // Words as the dictionary cuts them, and whatever stands between two gaps.
    let mut start = 0;
    for piece in words.pieces(&forms.flat()) {
        let end = start + piece.chars().count();
        add(start, &forms.flat[start..end], true);
        start = end;
    }
    let mut start = 0;
    for run in forms.flat.split(|letter| *letter == ' ') {
        add(start, run, false);
        start += run.len() + 1;
    }
    // What the author has set apart by white space, which is gone in the flat form.
    let mut start = 0;
    for piece in text.split(char::is_whitespace) {
        if piece.len() <= 4 * LONGEST_FLAT {
            for term in forms::terms(piece) {
                let words = packed_words(&term.flat, &term.loose);
                found.extend(words.map(|word| (word, weight(start))));
            }
        }
        // Every white space there is takes one unit.
        start += units(piece) + 1;
    }
    found.extend(toned(&forms.flat).filter_map(|syllable| Some((packed(syllable)?, 0))));
    found.sort_unstable_by_key(|(word, weight)| (*word, std::cmp::Reverse(*weight)));
    found.dedup_by_key(|(word, _)| *word);
    found
}

/// Open syllables with a tone: กู้ ผ้า ป่า ไร่ แม่. They are words of two letters, which no three
/// letters find, and dictionaries cut wrongly round them.
fn toned(flat: &[char]) -> impl Iterator<Item = &[char]> {
    flat.windows(3).enumerate().filter_map(|(at, three)| {
        let consonant = |c: char| ('ก'..='ฮ').contains(&c);
        let tone = |c: char| ('\u{0E48}'..='\u{0E4B}').contains(&c);
        let is_syllable = match *three {
            [a, b, 'ะ' | 'า' | 'ำ'] => consonant(a) && tone(b),
            [a, '\u{0E34}'..='\u{0E39}', c] => consonant(a) && tone(c),
            ['แ'..='ไ', b, c] => consonant(b) && tone(c),
            _ => false,
        };
        let stands = forms::is_whole(flat, at) && forms::is_whole(flat, at + 3);
        (is_syllable && stands).then_some(three)
    })
}

/// The threes of a name in its loose form; the first weighs more than the others.
pub fn of_name(loose: &str) -> Keys {
    let letters: Vec<char> = loose.chars().collect();
    let threes = letters.windows(3).enumerate();
    let mut threes: Vec<(usize, bool)> =
        threes.filter_map(|(place, three)| Some((packed_three(three)?, place == 0))).collect();
    Keys {
        threes: weighed(&mut threes, |_| 0),
        words: Vec::new(),
        known: Vec::new(),
        length: letters.len(),
    }
}

/// Each key once, in order, with its weight.
fn weighed<K: Ord + Copy>(found: &mut [(K, bool)], weight: fn(usize) -> u32) -> Vec<(K, u32)> {
    found.sort_unstable();
    let same = found.chunk_by(|a, b| a.0 == b.0);
    let in_head = |same: &[(K, bool)]| same.iter().any(|(_, in_head)| *in_head);
    same.map(|same| (same[0].0, if in_head(same) { 3 } else { weight(same.len()) })).collect()
}

fn number(letter: char) -> Option<u32> {
    Some(match letter {
        '\u{0E01}'..='\u{0E4E}' => u32::from(letter) - 0x0E00,
        'a'..='z' => u32::from(letter) - u32::from('a') + 0x50,
        '0'..='9' => u32::from(letter) - u32::from('0') + 0x70,
        _ => return None,
    })
}

fn letter(number: u32) -> char {
    let code = match number {
        0..0x50 => number + 0x0E00,
        0x50..0x70 => number - 0x50 + u32::from('a'),
        _ => number - 0x70 + u32::from('0'),
    };
    char::from_u32(code).unwrap_or(' ')
}

/// Three letters of one run.
fn packed_three(three: &[char]) -> Option<usize> {
    let packed = three.iter().try_fold(0, |sum, &c| Some(sum << 7 | number(c)?))?;
    usize::try_from(packed).ok()
}

pub fn three(packed: usize) -> String {
    [14, 7, 0].into_iter().map(|shift| letter((packed >> shift & 127) as u32)).collect()
}

/// A word that is short enough, or Latin: as it is written, since tones tell short words apart (ขาว
/// ข่าว ข้าว), and loosely.
fn packed_words(flat: &[char], loose: &[char]) -> impl Iterator<Item = Packed> + use<> {
    let fits = is_short(loose);
    let flat = (flat != loose && fits).then(|| packed(flat)).flatten();
    flat.into_iter().chain(fits.then(|| packed(loose)).flatten())
}

fn packed(letters: &[char]) -> Option<Packed> {
    letters.iter().try_fold(0, |sum, &c| Some(sum << 7 | Packed::from(number(c)?)))
}

fn is_short(loose: &[char]) -> bool {
    match loose.first() {
        Some(first) if first.is_ascii() => loose.len() <= LONGEST_LATIN,
        _ => SHORT.contains(&loose.len()),
    }
}

pub fn word(packed: Packed) -> String {
    let numbers = (0..18).rev().map(|place| (packed >> (7 * place) & 127) as u32);
    numbers.filter(|number| *number > 0).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str, head: usize) -> (Vec<String>, Vec<String>) {
        let keys = of(text, head, &ThaiWords::new(), true);
        let threes = keys.threes.iter().map(|(key, weight)| format!("{}{weight}", three(*key)));
        let words = keys.words.iter().map(|(key, weight)| format!("{}{weight}", word(*key)));
        (threes.collect(), words.collect())
    }

    #[test]
    fn threes_stay_within_runs() {
        let (threes, words) = keys("กู้ d012", 0);
        assert_eq!(threes, ["d010", "0120"]);
        assert_eq!(words, ["กุ1", "กู้1", "d0121"]);
        assert_eq!(keys("ม. 3", 0).0, Vec::<String>::new());
    }

    #[test]
    fn weights_tell_how_often_and_where() {
        let (threes, _) = keys("กขค", 9);
        assert_eq!(threes, ["กขค3"]);
        for (times, weight) in [(1, "0"), (2, "1"), (3, "1"), (4, "2"), (9, "2")] {
            let text = vec!["กขค"; times].join(".");
            assert_eq!(keys(&text, 0).0, [format!("กขค{weight}")]);
        }
    }

    #[test]
    fn short_words_are_whole_words() {
        let words = |text: &str| keys(text, 0).1.join(" ");
        assert_eq!(words("เงินกู้"), "กุ1 กู้1 เงิน1");
        // Between gaps, between spaces, and initials with dots.
        assert_eq!(words("(กทบ.)"), "กทบ1");
        assert!(words("ประชุม กทบ ใหญ่").contains("กทบ1"));
        assert!(words("พ.ร.บ.").contains("พรบ1"));
        assert_eq!(words("ข้อ ๑๗"), "ขอ1 171 ข้อ1");
        // Wherever a dictionary cuts, its syllables with a tone are there.
        assert!(words("ทอผ้ายกดอก").contains("ผ้า"), "{}", words("ทอผ้ายกดอก"));
        let toned: Vec<String> = toned(&Forms::of("ผู้กู้ปลูกไร่ข้างน้ำป่า แม่เล่าเก้าเรื่องเเล้ว").flat)
            .map(|s| s.iter().collect())
            .collect();
        assert_eq!(toned.join(" "), "ผู้ กู้ ไร่ ข้า น้ำ ป่า แม่ แล้");
    }
}
