//! What comes close where little or nothing fits: for misspellings, ideas typed as one word, and
//! questions. A document is near that has most of the query's rare letters in long pieces, or words
//! that mean the same (`words`).

use std::collections::BTreeMap;

use super::candidates::{self, word};
use super::index::Index;
use super::query::{Query, Term};
use super::verify::{Occurrence, Text, position, rarity};
use super::words::{Piece, Words};
use crate::thai::forms::Forms;

/// A shorter query is near to too much.
const SHORTEST_QUERY: usize = 4;
/// Keys that are looked up for the query's own words, and for others that mean the same.
const MOST_KEYS: usize = 16;
const MOST_OTHER_KEYS: usize = 16;
/// Of these, for each word.
const KEYS_OF_OTHER: usize = 2;
/// What the keys of another word count, and what the word itself does, in hundredths.
const OTHER_KEY: u64 = 40;
const OTHER: u64 = 90;
/// Texts that are read.
pub const MOST_TEXTS: usize = 12;
/// Letters of the smallest piece.
const PIECE: usize = 3;
/// What stands in the title counts so much more, in hundredths.
const IN_TITLE: u64 = 50;
/// How much of the query a document must have, in hundredths; what stands in its title counts twice.
const ENOUGH: u64 = 65;
/// And of what the one has that has most.
pub const AS_NEAR: u64 = 70;
/// Or the cover of what covers most, but for so much.
pub const AS_COVERED: u64 = 97;
/// What every break between pieces takes away.
const BREAK: u64 = 7;
/// What a title gains that the query holds whole.
const TITLE: u64 = 10;
/// What a very long text loses at most: it has something of everything.
const LENGTH: u64 = 10;

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
    spans: Vec<Span>,
}

/// A word of a chunk, and what may stand for it.
struct Span {
    start: usize,
    end: usize,
    others: Vec<Vec<char>>,
}

/// Another word that stands in a text for one of the query.
struct Standin {
    /// Where in the chunk the word ends.
    end: usize,
    place: usize,
    length: usize,
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
        let mut chunks = chunks(&index.words, &query.terms);
        let own: Vec<String> = chunks.iter().flat_map(|chunk| keys(&chunk.letters)).collect();
        let others = chunks.iter().flat_map(|chunk| &chunk.spans).flat_map(|span| &span.others);
        let others: Vec<String> = others
            .flat_map(|other| {
                let threes = candidates::every_three(other);
                spread(&threes, KEYS_OF_OTHER).cloned().collect::<Vec<_>>()
            })
            .collect();
        let own = spread(&own, MOST_KEYS).map(|key| (key, 100));
        let others = spread(&others, MOST_OTHER_KEYS).map(|key| (key, OTHER_KEY));
        let mut rare: BTreeMap<String, u64> = BTreeMap::new();
        let mut sums: BTreeMap<usize, u64> = BTreeMap::new();
        for (key, share) in own.chain(others) {
            let postings = index.postings(key);
            if postings.is_empty() || rare.contains_key(key) {
                continue;
            }
            let rarity = rarity(index.columns.len(), postings.len());
            rare.insert(key.clone(), rarity);
            let value = rarity * share / 100;
            for (document, weight) in postings {
                *sums.entry(document).or_default() += if weight == 3 { 2 * value } else { value };
            }
        }
        chunks.iter_mut().for_each(|chunk| chunk.weigh(&rare));
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
        let loose = &text.forms.loose;
        let mut take = |place: usize, length: usize, worth: u64, letters: usize| {
            let piece = occurrence(&text.forms, place, length);
            sum += worth;
            if piece.start < text.title {
                in_title += worth;
                title_letters += letters as u64;
            }
            pieces.push(piece);
        };
        for chunk in &self.chunks {
            let Chunk { letters, worth, .. } = chunk;
            let standins = chunk.standins(loose, text.title_letters() as usize);
            let worth_of = |start: usize, end: usize| worth[start..end].iter().sum::<u64>();
            let least = PIECE.min(letters.len());
            let mut at = 0;
            while at < letters.len() {
                if let Some(standin) = standins.get(&at) {
                    let worth = worth_of(at, standin.end) * OTHER / 100;
                    let same = standin.length.min(standin.end - at);
                    take(standin.place, standin.length, worth, same);
                    at = standin.end;
                    continue;
                }
                let next = standins.keys().find(|start| **start > at);
                let rest = &letters[at..next.copied().unwrap_or(letters.len())];
                match longest(loose, rest, least) {
                    Some((place, length)) => {
                        take(place, length, worth_of(at, at + length), length);
                        at += length;
                    }
                    None => at += 1,
                }
            }
        }
        let share = |sum: u64| 100 * sum / self.total.max(1);
        let breaks = BREAK * pieces.len().saturating_sub(self.chunks.len()) as u64;
        let length = loose.len() as u64;
        let long = LENGTH * length / (length + usual_length.max(1));
        let whole_title = TITLE * title_letters / text.title_letters().max(title_letters).max(1);
        let score = share(sum) + IN_TITLE * share(in_title) / 100 + whole_title;
        let score = score.saturating_sub(breaks + long);
        (share(sum + in_title) >= ENOUGH).then_some(Nearness { cover: share(sum), score, pieces })
    }
}

impl Chunk {
    fn plain(letters: Vec<char>) -> Chunk {
        Chunk { letters, worth: Vec::new(), spans: Vec::new() }
    }

    fn push(&mut self, words: &Words, word: &[char]) {
        let start = self.letters.len();
        self.letters.extend(word);
        let others = words.others(word).iter().map(|other| other.chars().collect()).collect();
        self.spans.push(Span { start, end: self.letters.len(), others });
    }

    fn weigh(&mut self, rare: &BTreeMap<String, u64>) {
        let rarities: Vec<u64> =
            keys(&self.letters).iter().map(|key| rare.get(key).copied().unwrap_or(0)).collect();
        // A Latin word is one key, and each letter of it worth the same.
        let width = self.letters.len() + 1 - rarities.len();
        let worth = (0..self.letters.len()).map(|at| {
            let over = &rarities[at.saturating_sub(width - 1)..=at.min(rarities.len() - 1)];
            let known: Vec<u64> = over.iter().copied().filter(|rarity| *rarity > 0).collect();
            known.iter().sum::<u64>() / known.len().max(1) as u64
        });
        self.worth = worth.collect();
    }

    /// What stands in a text for words that do not stand there themselves, rather in its title.
    fn standins(&self, text: &[char], title: usize) -> BTreeMap<usize, Standin> {
        let standin = |span: &Span| {
            if position(text, &self.letters[span.start..span.end], 0).is_some() {
                return None;
            }
            let found = span.others.iter().filter_map(|other| {
                let place = position(text, other, 0)?;
                Some(Standin { end: span.end, place, length: other.len() })
            });
            let mut found = found.collect::<Vec<_>>();
            let best = found.iter().position(|standin| standin.place < title).unwrap_or(0);
            (!found.is_empty()).then(|| (span.start, found.swap_remove(best)))
        };
        self.spans.iter().filter_map(standin).collect()
    }
}

/// The longest beginning of some letters that a text has, and where.
fn longest(text: &[char], letters: &[char], least: usize) -> Option<(usize, usize)> {
    let mut length = least;
    let mut place = position(text, letters.get(..length)?, 0)?;
    while length < letters.len()
        && let Some(further) = position(text, &letters[..=length], place)
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

/// The terms, cut and mended, without the words of a question.
fn chunks(words: &Words, terms: &[Term]) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    for term in terms {
        let mut chunk = Chunk::plain(Vec::new());
        if !term.is_thai() {
            chunk.push(words, &term.loose);
            chunks.push(chunk);
            continue;
        }
        let mut runs = vec![chunk];
        for piece in words.cut(&term.loose) {
            let Some(last) = runs.last_mut() else { break };
            match piece {
                Piece::Word(word) if words.is_silent(&word) => runs.push(Chunk::plain(Vec::new())),
                Piece::Word(word) => last.push(words, &word),
                Piece::Letter(letter) => last.letters.push(letter),
            }
        }
        chunks.extend(runs.into_iter().filter(|chunk| chunk.letters.len() >= PIECE));
    }
    if chunks.is_empty() {
        chunks = terms.iter().map(|term| Chunk::plain(term.loose.clone())).collect();
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
