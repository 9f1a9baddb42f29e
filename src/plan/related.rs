//! Which notes are about the same: they share problems, rules, funds and topics, and words that few
//! other notes have.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Note;
use crate::thai::ThaiWords;

/// The words of a note.
pub(super) struct NoteWords {
    /// How many there are, as they are read.
    pub count: usize,
    /// Those that may tell what it is about, each once.
    telling: BTreeSet<String>,
}

pub(super) fn words(notes: &[Note]) -> Vec<NoteWords> {
    let segmenter = ThaiWords::new();
    notes.iter().map(|note| of_note(note, &segmenter)).collect()
}

fn of_note(note: &Note, segmenter: &ThaiWords) -> NoteWords {
    /// Shorter ones are particles for the most part.
    const SHORTEST: usize = 4;
    let mut words = NoteWords { count: 0, telling: BTreeSet::new() };
    for text in note.doc.texts() {
        for piece in segmenter.pieces(&text) {
            if !piece.chars().any(char::is_alphanumeric) {
                continue;
            }
            words.count += 1;
            let is_word = piece.chars().all(|c| !c.is_numeric());
            if is_word && piece.chars().count() >= SHORTEST {
                words.telling.insert(piece.to_lowercase());
            }
        }
    }
    words
}

/// What two notes can share.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Shared<'n> {
    Problem(&'n str),
    Rule(&'n str, Option<&'n str>),
    Fund(&'n str),
    Topic(&'n str),
    Word(&'n str),
}

impl Shared<'_> {
    fn weight(&self) -> usize {
        match self {
            Shared::Problem(_) => 12,
            Shared::Rule(..) | Shared::Fund(_) => 8,
            Shared::Topic(_) => 4,
            Shared::Word(_) => 1,
        }
    }
}

/// Words count for no more than a problem does.
const MOST_OF_WORDS: usize = 12;
/// A word in more notes than this tells nothing, and a nation's notes would be slow to compare.
const MOST_NOTES_OF_A_WORD: usize = 40;
/// As many as anybody asks for.
const KEPT: usize = 6;

/// For each note the closest others, the closest first.
pub(super) fn related(notes: &[Note], words: &[NoteWords]) -> Vec<Vec<usize>> {
    let mut holders: BTreeMap<Shared, Vec<usize>> = BTreeMap::new();
    let own: Vec<Vec<Shared>> =
        notes.iter().zip(words).map(|(note, words)| shared(note, words)).collect();
    for (position, list) in own.into_iter().enumerate() {
        for one in list {
            let holders = holders.entry(one).or_default();
            if holders.last() != Some(&position) {
                holders.push(position);
            }
        }
    }
    let rare = (notes.len() / 3).clamp(2, MOST_NOTES_OF_A_WORD);
    let mut close: Vec<BTreeMap<usize, (usize, usize)>> = vec![BTreeMap::new(); notes.len()];
    for (what, holders) in &holders {
        let is_word = matches!(what, Shared::Word(_));
        if is_word && holders.len() > rare {
            continue;
        }
        for one in holders {
            for other in holders.iter().filter(|other| *other != one) {
                let (by_words, by_facts) = close[*one].entry(*other).or_default();
                *(if is_word { by_words } else { by_facts }) += what.weight();
            }
        }
    }
    close
        .into_iter()
        .map(|others| {
            let closeness = |(words, facts): (usize, usize)| facts + words.min(MOST_OF_WORDS);
            let mut others: Vec<(usize, usize)> =
                others.into_iter().map(|(other, found)| (closeness(found), other)).collect();
            others.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            others.truncate(KEPT);
            others.into_iter().map(|(_, other)| other).collect()
        })
        .collect()
}

fn shared<'n>(note: &'n Note, words: &'n NoteWords) -> Vec<Shared<'n>> {
    let mut list: Vec<Shared> =
        note.problems.iter().map(|problem| Shared::Problem(problem.value.as_str())).collect();
    list.extend(note.regulations.iter().map(|reference| {
        Shared::Rule(reference.law.as_str(), reference.rule.as_ref().map(|rule| rule.as_str()))
    }));
    list.extend(note.funds.iter().map(|fund| Shared::Fund(fund.value.as_str())));
    list.extend(note.topics.iter().map(|topic| Shared::Topic(topic.id())));
    list.extend(words.telling.iter().map(|word| Shared::Word(word)));
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn notes(texts: &[&str]) -> Vec<Note> {
        let note = |(at, text): (usize, &&str)| {
            let (head, body) = text.split_once('|').unwrap();
            let source = format!("---\ntype: note\nid: n{at}\ntitle: ก\n{head}\n---\n\n{body}\n");
            crate::parse::note::note(&Arc::from("a.md"), &source).value.unwrap()
        };
        texts.iter().enumerate().map(note).collect()
    }

    #[test]
    fn what_is_shared_brings_notes_together() {
        let notes = notes(&[
            "problems: [P1]\ntopics: [loans]|กองทุนติดตามหนี้",
            "problems: [P1]|ประชุมใหญ่",
            "topics: [loans]|อบรมกรรมการ",
            "regulations: [reg#s1]|ข้าวเปลือก",
            "regulations: [reg#s1]\nfunds: [\"50230203\"]|ลำไย",
            "funds: [\"50230203\"]|สหกรณ์ผู้เลี้ยงโคนม",
            "topics: []|สหกรณ์ผู้เลี้ยงโคนม",
        ]);
        let found = related(&notes, &words(&notes));
        assert_eq!(found[0], [1, 2]);
        assert_eq!(found[3], [4]);
        assert_eq!(found[4], [3, 5]);
        assert_eq!(found[6], [5], "by words alone");
        assert_eq!(found[1], [0]);
    }

    #[test]
    fn words_are_counted_as_thai_is_read() {
        let notes = notes(&["topics: []|กองทุนหมู่บ้าน ๒ แห่ง\n\n- ประชุมใหญ่ (ครั้งแรก)"]);
        assert_eq!(words(&notes)[0].count, 8);
    }
}
