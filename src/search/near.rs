//! What comes close where little or nothing fits: for misspellings, ideas typed as one word, and
//! questions. A document is near that has most of the query's rare letters in long pieces.

use std::collections::BTreeMap;

use super::candidates::word;
use super::index::Index;
use super::query::{Query, Term};
use super::verify::{Occurrence, Text, position, rarity};
use crate::thai::forms::Forms;

/// A shorter query is near to too much.
const SHORTEST_QUERY: usize = 4;
/// Keys that are looked up.
const MOST_KEYS: usize = 16;
/// Texts that are read.
pub const MOST_TEXTS: usize = 12;
/// Letters of the smallest piece.
const PIECE: usize = 3;
/// How much of the query a document must have, in hundredths; what stands in its title counts twice.
const ENOUGH: u64 = 65;
/// And of what the one has that has most.
pub const AS_NEAR: u64 = 70;
/// Or the cover of what covers most, but for so much.
pub const AS_COVERED: u64 = 97;
/// What every break between pieces takes away.
const BREAK: u64 = 6;
/// What a title gains that the query holds whole.
const TITLE: u64 = 10;
/// What a very long text loses at most: it has something of everything.
const LENGTH: u64 = 10;

/// What turns words into a question, and says nothing of its matter.
pub const ASKING: [&str; 25] = [
    "ทำอย่างไร",
    "อย่างไร",
    "ยังไง",
    "หรือไม่",
    "หรือเปล่า",
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
];

/// Whether what is near is asked for.
pub fn is_wanted(query: &Query, hits: usize) -> bool {
    hits == 0 && query.letters >= SHORTEST_QUERY
}

/// What is looked for: pieces of the query, and what each of their letters is worth.
pub struct Wanted {
    chunks: Vec<Chunk>,
    total: u64,
}

struct Chunk {
    letters: Vec<char>,
    /// How rare the keys are, on average, that a letter is part of.
    worth: Vec<u64>,
}

/// A document that may be near.
pub struct Nearness {
    /// How much of the query it has, in hundredths.
    pub cover: u64,
    /// The same, with more for the title and less for every break.
    pub score: u64,
    pub pieces: Vec<Occurrence>,
}

impl Wanted {
    /// With the documents that may be near, nearest first.
    pub fn of(index: &Index, query: &Query) -> (Wanted, Vec<usize>) {
        let chunks = chunks(&query.terms);
        let all: Vec<String> = chunks.iter().flat_map(|chunk| keys(chunk)).collect();
        let mut rare: BTreeMap<String, u64> = BTreeMap::new();
        let mut sums: BTreeMap<usize, u64> = BTreeMap::new();
        for key in spread(&all, MOST_KEYS) {
            let postings = index.postings(key);
            if postings.is_empty() || rare.contains_key(key) {
                continue;
            }
            let rarity = rarity(index.columns.len(), postings.len());
            rare.insert(key.clone(), rarity);
            for (document, weight) in postings {
                *sums.entry(document).or_default() += if weight == 3 { 2 * rarity } else { rarity };
            }
        }
        let chunks: Vec<Chunk> = chunks.into_iter().map(|chunk| Chunk::of(chunk, &rare)).collect();
        let total = chunks.iter().flat_map(|chunk| &chunk.worth).sum();
        let mut documents: Vec<(usize, u64)> = sums.into_iter().collect();
        documents.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let documents = documents.into_iter().map(|(document, _)| document).collect();
        (Wanted { chunks, total }, documents)
    }

    /// How near a text is; none where it is too far.
    pub fn nearness(&self, text: &Text, usual_length: u64) -> Option<Nearness> {
        let (mut sum, mut in_title, mut title_letters) = (0, 0, 0);
        let mut pieces = Vec::new();
        for Chunk { letters, worth } in &self.chunks {
            let mut at = 0;
            while at + PIECE.min(letters.len()) <= letters.len() {
                let Some((place, length)) = longest(&text.forms.loose, &letters[at..]) else {
                    at += 1;
                    continue;
                };
                let piece = occurrence(&text.forms, place, length);
                let worth: u64 = worth[at..at + length].iter().sum();
                sum += worth;
                if piece.start < text.title {
                    in_title += worth;
                    title_letters += length as u64;
                }
                pieces.push(piece);
                at += length;
            }
        }
        let share = |sum: u64| 100 * sum / self.total.max(1);
        let breaks = BREAK * pieces.len().saturating_sub(self.chunks.len()) as u64;
        let length = text.forms.loose.len() as u64;
        let long = LENGTH * length / (length + usual_length.max(1));
        let whole_title = TITLE * title_letters / text.title_letters().max(title_letters).max(1);
        let score = (share(sum) + share(in_title) + whole_title).saturating_sub(breaks + long);
        (share(sum + in_title) >= ENOUGH).then_some(Nearness { cover: share(sum), score, pieces })
    }
}

impl Chunk {
    fn of(letters: Vec<char>, rare: &BTreeMap<String, u64>) -> Chunk {
        let rarities: Vec<u64> =
            keys(&letters).iter().map(|key| rare.get(key).copied().unwrap_or(0)).collect();
        // A Latin word is one key, and each letter of it worth the same.
        let width = letters.len() + 1 - rarities.len();
        let worth = (0..letters.len()).map(|at| {
            let over = &rarities[at.saturating_sub(width - 1)..=at.min(rarities.len() - 1)];
            let known: Vec<u64> = over.iter().copied().filter(|rarity| *rarity > 0).collect();
            known.iter().sum::<u64>() / known.len().max(1) as u64
        });
        let worth = worth.collect();
        Chunk { letters, worth }
    }
}

/// The longest beginning of a chunk that a text has, and where.
fn longest(text: &[char], chunk: &[char]) -> Option<(usize, usize)> {
    let mut length = PIECE.min(chunk.len());
    let mut place = position(text, &chunk[..length], 0)?;
    while length < chunk.len()
        && let Some(further) = position(text, &chunk[..=length], place)
    {
        (place, length) = (further, length + 1);
    }
    Some((place, length))
}

fn occurrence(forms: &Forms, place: usize, length: usize) -> Occurrence {
    let source = |loose: usize| forms.source[forms.back[loose]];
    Occurrence {
        start: source(place),
        end: source(place + length - 1) + 1,
        fit: 10 * length as u64,
    }
}

/// The terms without the words of a question.
fn chunks(terms: &[Term]) -> Vec<Vec<char>> {
    let asking: Vec<String> = ASKING.iter().map(|words| Forms::of(words).loose()).collect();
    let mut chunks: Vec<Vec<char>> = Vec::new();
    for term in terms {
        let mut loose: String = term.loose.iter().collect();
        for words in &asking {
            loose = loose.replace(words, " ");
        }
        let says = |chunk: &&str| chunk.chars().count() >= if term.is_thai() { PIECE } else { 2 };
        chunks.extend(loose.split(' ').filter(says).map(|chunk| chunk.chars().collect()));
    }
    if chunks.is_empty() {
        chunks = terms.iter().map(|term| term.loose.clone()).collect();
    }
    chunks
}

/// At least one key.
fn keys(chunk: &[char]) -> Vec<String> {
    match chunk.first() {
        Some(first) if first.is_ascii() || chunk.len() < PIECE => vec![word(chunk)],
        _ => chunk.windows(3).map(|three| three.iter().collect()).collect(),
    }
}

fn spread<T>(all: &[T], most: usize) -> impl Iterator<Item = &T> {
    let count = all.len().min(most);
    (0..count).filter_map(move |n| {
        let at = if count > 1 { n * (all.len() - 1) / (count - 1) } else { 0 };
        all.get(at)
    })
}
