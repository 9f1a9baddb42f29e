//! What comes close where little or nothing fits: for misspellings, ideas typed as one word, and
//! questions. A document is near that has most of the query's rare letters in long pieces.

use std::collections::BTreeMap;

use super::candidates::word;
use super::index::Index;
use super::query::{Query, Term};
use super::verify::{Occurrence, Text, position, rarity};
use crate::thai::forms::Forms;

/// Fewer hits than this call for what is near, where the query is long enough to tell.
pub const FEW_HITS: usize = 5;
const LONG_QUERY: usize = 9;
const SHORTEST_QUERY: usize = 4;
/// Keys that are looked up.
const MOST_KEYS: usize = 16;
/// Texts that are read.
pub const MOST_TEXTS: usize = 12;
/// Letters of the smallest piece.
const PIECE: usize = 3;
/// How much of the query a document must have, in hundredths.
const ENOUGH: u64 = 50;

/// What turns words into a question, and says nothing of its matter.
pub const ASKING: [&str; 18] = [
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
];

/// Whether what is near is asked for.
pub fn is_wanted(query: &Query, hits: usize) -> bool {
    hits < FEW_HITS && query.letters >= LONG_QUERY || hits == 0 && query.letters >= SHORTEST_QUERY
}

/// What is looked for: pieces of the query, and how rare each key of theirs is.
pub struct Wanted {
    chunks: Vec<Vec<char>>,
    rarity: BTreeMap<String, u64>,
    total: u64,
}

impl Wanted {
    /// With the documents that may be near, nearest first.
    pub fn of(index: &Index, query: &Query) -> (Wanted, Vec<usize>) {
        let chunks = chunks(&query.terms);
        let all: Vec<String> = chunks.iter().flat_map(|chunk| keys(chunk)).collect();
        let mut wanted = Wanted { chunks, rarity: BTreeMap::new(), total: 0 };
        let mut sums: BTreeMap<usize, u64> = BTreeMap::new();
        for key in spread(&all, MOST_KEYS) {
            let postings = index.postings(key);
            if postings.is_empty() || wanted.rarity.contains_key(key) {
                continue;
            }
            let rarity = rarity(index.columns.len(), postings.len());
            wanted.rarity.insert(key.clone(), rarity);
            for (document, _) in postings {
                *sums.entry(document).or_default() += rarity;
            }
        }
        wanted.total = all.iter().filter_map(|key| wanted.rarity.get(key)).sum();
        let mut documents: Vec<(usize, u64)> = sums.into_iter().collect();
        documents.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        (wanted, documents.into_iter().map(|(document, _)| document).collect())
    }

    /// How near a text is, and its pieces; none where it is too far.
    pub fn nearness(&self, text: &Text) -> Option<(u64, Vec<Occurrence>)> {
        let mut sum = 0;
        let mut found = Vec::new();
        for chunk in &self.chunks {
            let mut at = 0;
            while at + PIECE.min(chunk.len()) <= chunk.len() {
                let Some((place, length)) = longest(&text.forms.loose, &chunk[at..]) else {
                    at += 1;
                    continue;
                };
                sum += keys(&chunk[at..at + length])
                    .iter()
                    .filter_map(|key| self.rarity.get(key))
                    .sum::<u64>();
                found.push(occurrence(&text.forms, place, length));
                at += length;
            }
        }
        let cover = 100 * sum / self.total.max(1);
        (cover >= ENOUGH).then_some((cover, found))
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

fn keys(chunk: &[char]) -> Vec<String> {
    match chunk.first() {
        Some(first) if first.is_ascii() => vec![word(chunk)],
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
