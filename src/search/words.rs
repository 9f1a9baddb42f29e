//! Words that search knows, for queries that nothing holds as they stand: those of the documents,
//! by which misspelt ones are mended; those of one meaning, of which each may stand for the others;
//! and those that only make a question.
//!
//! A run of letters is cut where the words it then holds cost least: browsers cut Thai words each in
//! its own way, so neither of the two engines asks them.

use std::collections::{BTreeMap, BTreeSet};

use crate::thai::forms::Forms;

/// What a letter costs that is part of no word; a word; each letter by which a word is misspelt.
const FREE: u32 = 6;
const WORD: u32 = 5;
const MISTAKE: u32 = 8;
/// Shorter words are like too many others to be mended.
const MENDED: usize = 5;
/// From so many letters on, two of them may be wrong.
const TWICE: usize = 7;

/// Words of one meaning, as this program brings them along.
const EVERYDAY: &str = include_str!("everyday.txt");

/// What turns words into a question, and says nothing of its matter.
const SILENT: [&str; 73] = [
    "ทำอย่างไร",
    "อย่างไร",
    "ยังไง",
    "หรือไม่",
    "หรือเปล่า",
    "ได้หรือไม่",
    "ได้ไหม",
    "ไหม",
    "คืออะไร",
    "อะไรบ้าง",
    "อะไร",
    "เพราะอะไร",
    "ทำไม",
    "เมื่อไหร่",
    "เมื่อไร",
    "เท่าไหร่",
    "เท่าไร",
    "ที่ไหน",
    "ใครบ้าง",
    "ใครเป็นคน",
    "ต้องทำ",
    "ทำยังไง",
    "ควรทำ",
    "ตรงไหน",
    "กี่คน",
    "กี่วัน",
    "คือ",
    "เพราะ",
    "ควร",
    "ต้อง",
    "แล้ว",
    "ถึง",
    "จะ",
    "กี่",
    "คน",
    "มี",
    "ได้",
    "ให้",
    "ไม่",
    "ที่",
    "บ้าง",
    "ด้วย",
    "ยัง",
    "ใคร",
    "ไหน",
    "อยู่",
    "เป็น",
    "ของ",
    "และ",
    "หรือ",
    "กับ",
    "จาก",
    "ใน",
    "ไป",
    "มา",
    "รู้ได้",
    "ยอม",
    "ต่อ",
    "เอา",
    "ผ่าน",
    "เลย",
    "ถ้า",
    "ซึ่ง",
    "ว่า",
    "ทาง",
    "เอง",
    "กัน",
    "มาก",
    "ทำ",
    "กี่ปี",
    "กี่เดือน",
    "ครับ",
    "ค่ะ",
];

/// All in their loose forms.
#[derive(Debug, Default)]
pub struct Words {
    /// Every word, in order.
    known: BTreeSet<String>,
    silent: BTreeSet<String>,
    meanings: Vec<Vec<String>>,
    /// What each word may stand for.
    others: BTreeMap<String, Vec<String>>,
    by_first: BTreeMap<char, Vec<Vec<char>>>,
}

/// A piece of a run of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As it ought to be written.
    Word(Vec<char>),
    Letter(char),
}

impl Words {
    /// The words of documents, and of one meaning those that a site adds to our own.
    pub fn new(of_documents: impl IntoIterator<Item = String>, own: &[Vec<String>]) -> Words {
        let mut words = Words::default();
        let everyday = EVERYDAY.lines().filter(|line| !line.starts_with('#'));
        let everyday = everyday.map(|line| line.split(' ').map(str::to_string).collect());
        everyday.chain(own.iter().cloned()).for_each(|meaning| words.mean(&meaning));
        for word in SILENT {
            let loose = Forms::of(word).loose();
            words.silent.insert(loose.clone());
            words.known.insert(loose);
        }
        words.known.extend(of_documents);
        for word in &words.known {
            let letters: Vec<char> = word.chars().collect();
            if let Some(first) = letters.first().filter(|first| !first.is_ascii()) {
                words.by_first.entry(*first).or_default().push(letters);
            }
        }
        words
    }

    fn mean(&mut self, words: &[String]) {
        let mut meaning: Vec<String> = Vec::new();
        for word in words {
            // What has gaps stands in no run.
            let loose = Forms::of(word).loose();
            if loose.chars().count() > 1 && !loose.contains(' ') && !meaning.contains(&loose) {
                meaning.push(loose);
            }
        }
        for word in meaning.iter().filter(|_| meaning.len() > 1) {
            let others = self.others.entry(word.clone()).or_default();
            for other in &meaning {
                if other != word && !others.contains(other) {
                    others.push(other.clone());
                }
            }
            self.known.insert(word.clone());
        }
        if meaning.len() > 1 {
            self.meanings.push(meaning);
        }
    }

    /// What else may be meant by a word.
    pub fn others(&self, word: &[char]) -> &[String] {
        let word: String = word.iter().collect();
        self.others.get(&word).map_or(&[], Vec::as_slice)
    }

    pub fn is_silent(&self, word: &[char]) -> bool {
        self.silent.contains(&word.iter().collect::<String>())
    }

    /// A run of Thai letters, cut.
    pub fn cut(&self, run: &[char]) -> Vec<Piece> {
        // For each place: what it costs to come there, from where, by which word.
        let mut best: Vec<(u32, usize, Option<&[char]>)> = vec![(u32::MAX, 0, None); run.len() + 1];
        best[0].0 = 0;
        for at in 0..run.len() {
            let cost = best[at].0;
            let mut step = |to: usize, more: u32, word| {
                if cost + more < best[to].0 {
                    best[to] = (cost + more, at, word);
                }
            };
            step(at + 1, FREE, None);
            let rest = &run[at..];
            for word in self.by_first.get(&run[at]).into_iter().flatten() {
                if rest.starts_with(word) {
                    step(at + word.len(), WORD, Some(word));
                } else if word.len() >= MENDED && begins_alike(word, rest) {
                    let most = if word.len() < TWICE { 1 } else { 2 };
                    let near = distances(word, &rest[..rest.len().min(word.len() + 2)]);
                    for (length, &mistakes) in near.iter().enumerate().skip(word.len() - most) {
                        if (1..=most).contains(&mistakes) {
                            step(at + length, WORD + MISTAKE * mistakes as u32, Some(word));
                        }
                    }
                }
            }
        }
        let mut pieces = Vec::new();
        let mut end = run.len();
        while end > 0 {
            let (_, from, word) = best[end];
            pieces.push(word.map_or(Piece::Letter(run[from]), |word| Piece::Word(word.to_vec())));
            end = from;
        }
        pieces.reverse();
        pieces
    }

    /// Every word; meanings; silent words.
    pub fn lists(&self) -> (Vec<&str>, Vec<String>, Vec<&str>) {
        let meanings = self.meanings.iter().map(|meaning| meaning.join(" "));
        (
            self.known.iter().map(String::as_str).collect(),
            meanings.collect(),
            self.silent.iter().map(String::as_str).collect(),
        )
    }
}

/// Whether a word and a run may be the same but for a mistake, as their second and third letters
/// tell: what begins in another way is not worth comparing.
fn begins_alike(word: &[char], run: &[char]) -> bool {
    let next = run.iter().skip(1).take(2);
    next.into_iter().any(|letter| word[1..3].contains(letter))
}

/// By how many letters a word differs from each beginning of a run: wrong, missing, too many, or
/// two of them the wrong way round.
fn distances(word: &[char], run: &[char]) -> Vec<usize> {
    let mut rows: Vec<Vec<usize>> = vec![(0..=run.len()).collect()];
    for i in 1..=word.len() {
        let mut row = vec![i];
        for j in 1..=run.len() {
            let change = usize::from(word[i - 1] != run[j - 1]);
            let mut least =
                (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + change);
            if i > 1 && j > 1 && word[i - 1] == run[j - 2] && word[i - 2] == run[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows.pop().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<char> {
        Forms::of(text).loose
    }

    fn cut(words: &Words, text: &str) -> String {
        let pieces = words.cut(&letters(text)).into_iter().map(|piece| match piece {
            Piece::Word(word) => format!("[{}]", word.iter().collect::<String>()),
            Piece::Letter(letter) => letter.to_string(),
        });
        pieces.collect()
    }

    #[test]
    fn runs_are_cut_into_words_and_mended() {
        let own = ["ระเบียบ", "ทะเบียน", "ธนาคาร", "เปิด"].map(|word| Forms::of(word).loose());
        let words = Words::new(own, &[]);
        for (text, cuts) in [
            ("คนค้ำต้องจ่ายไหม", "[คนคำ][ตอง][จาย][ไหม]"),
            // Wrong, missing, too many, the wrong way round.
            ("ทะเบียร", "[ทะเบิยน]"),
            ("ทะเบีย", "[ทะเบิยน]"),
            ("ทะเบียยะน", "[ทะเบิยน]"),
            ("ทะเบีนย", "[ทะเบิยน]"),
            ("เปิดบันชีธนาคาร", "[เปิดบัยชิทนาคาร]"),
            ("เปิดธนาคาน", "[เปิด][ทนาคาร]"),
            ("ฮกฮกฮ", "ฮกฮกฮ"),
            ("", ""),
        ] {
            assert_eq!(cut(&words, text), cuts, "{text}");
        }
    }

    #[test]
    fn words_of_one_meaning_stand_for_each_other() {
        let own = [vec!["กองทุนเงินล้าน".to_string(), "กทบ.".into(), "PAR 30".into(), "กทบ".into()]];
        let words = Words::new([], &own);
        assert_eq!(words.others(&letters("คนค้ำ"))[0], "ผุคำประกัน");
        assert_eq!(words.others(&letters("กทบ.")), ["กองทุนเงินลาน"]);
        assert!(words.others(&letters("ระเบียบ")).is_empty());
        assert!(words.is_silent(&letters("หรือเปล่า")) && !words.is_silent(&letters("คนค้ำ")));
    }
}
