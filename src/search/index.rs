//! Documents → postings. Memory grows with the postings, not with the texts, which are asked for
//! again when their files are written.

use std::collections::BTreeMap;
use std::ops::Range;

use super::document::{Document, Facets, Kind};
use super::keys::{self, Keys, Packed, THREES};
use super::vlq;
use super::words::Words;
use crate::thai::words::ThaiWords;

/// What a file of postings should weigh at least, in bytes.
const SHARD: usize = 12 * 1024;
/// What a file of texts should weigh at least: a long note stands alone, short rules together.
const TEXTS: usize = 7 * 1024;

/// So many words of the documents mend misspelt ones, and each stands in so many documents.
const MOST_WORDS: usize = 2_000;
const OFTEN: u32 = 2;
/// After so many documents every eighth is enough to learn the words by.
const LEARNT: usize = 1_000;

/// What is known of a document without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub kind: Kind,
    pub facets: Facets,
}

/// A finished index.
#[derive(Debug, Default)]
pub struct Index {
    pub columns: Vec<Column>,
    /// Keys and postings; a key stands in the shard that `shard_of` says.
    pub shards: Vec<BTreeMap<String, String>>,
    /// The first document of each file of texts.
    pub texts: Vec<usize>,
    /// The mean length of a document, in loose letters.
    pub length: usize,
    pub words: Words,
    /// Changes with every change of any document.
    pub version: String,
}

impl Index {
    /// The documents of a file of texts.
    pub fn documents_of(&self, file: usize) -> Range<usize> {
        let start = self.texts.get(file).copied().unwrap_or(self.columns.len());
        start..self.texts.get(file + 1).copied().unwrap_or(self.columns.len())
    }

    /// The documents that have a key, with its weight in each.
    pub fn postings(&self, key: &str) -> Vec<(usize, u32)> {
        let found = self.shards.get(shard_of(key, self.shards.len())).and_then(|s| s.get(key));
        found.map_or_else(Vec::new, |postings| read_postings(postings))
    }
}

pub fn read_postings(postings: &str) -> Vec<(usize, u32)> {
    let mut next = 0;
    let each = vlq::read(postings).into_iter().map(|number| {
        let document = next + (number >> 2) as usize;
        next = document + 1;
        (document, number & 3)
    });
    each.collect()
}

/// Where a key stands, of so many shards (a power of two).
pub fn shard_of(key: &str, shards: usize) -> usize {
    let hash = key
        .encode_utf16()
        .fold(0_u32, |hash, unit| hash.wrapping_mul(31).wrapping_add(u32::from(unit)));
    hash as usize & shards.saturating_sub(1)
}

#[derive(Debug, Default, Clone)]
struct Postings {
    next: usize,
    text: Vec<u8>,
}

impl Postings {
    fn push(&mut self, document: usize, weight: u32) {
        let gap = u32::try_from(document - self.next).unwrap_or(u32::MAX >> 2);
        vlq::push(&mut self.text, gap << 2 | weight);
        self.next = document + 1;
    }
}

/// Takes one document after the other.
pub struct Builder {
    words: ThaiWords,
    /// Place in `postings`, plus one, of each three letters.
    threes: Vec<u32>,
    short: BTreeMap<Packed, u32>,
    names: BTreeMap<String, u32>,
    /// In how many documents a word stands.
    known: BTreeMap<Packed, u32>,
    meanings: Vec<Vec<String>>,
    postings: Vec<Postings>,
    index: Index,
    letters: usize,
    /// Bytes in the last file of texts.
    filled: usize,
    digest: blake3::Hasher,
}

impl Default for Builder {
    fn default() -> Self {
        Builder {
            words: ThaiWords::new(),
            threes: vec![0; THREES],
            short: BTreeMap::new(),
            names: BTreeMap::new(),
            known: BTreeMap::new(),
            meanings: Vec::new(),
            postings: Vec::new(),
            index: Index::default(),
            letters: 0,
            filled: 0,
            digest: blake3::Hasher::new(),
        }
    }
}

impl Builder {
    pub fn add(&mut self, document: &Document) {
        let text = document.text();
        let number = self.index.columns.len();
        let learns = number < LEARNT || number.is_multiple_of(8);
        let keys = keys::of(&text, document.head_ends().1, &self.words, learns);
        self.digest.update(text.as_bytes()).update(document.url.as_bytes());
        self.add_keys(&keys, &document.names);
        for word in keys.known {
            *self.known.entry(word).or_default() += 1;
        }
        if self.filled == 0 {
            self.index.texts.push(self.index.columns.len());
        }
        self.filled += text.len();
        if self.filled >= TEXTS {
            self.filled = 0;
        }
        self.letters += keys.length;
        let Document { kind, facets, .. } = document;
        self.index.columns.push(Column { kind: *kind, facets: facets.clone() });
    }

    /// Words of which each may stand for the others, besides those that search knows.
    pub fn add_meaning(&mut self, words: Vec<String>) {
        self.meanings.push(words);
    }

    /// A name that is found by its letters and as a whole, and has no text.
    pub fn add_name(&mut self, name: &str) {
        let keys = keys::of_name(name);
        self.digest.update(name.as_bytes()).update(b"\n");
        self.add_keys(&keys, &[name.to_string()]);
        self.index.columns.push(Column { kind: Kind::Page, facets: Facets::default() });
    }

    fn add_keys(&mut self, keys: &Keys, names: &[String]) {
        let document = self.index.columns.len();
        for &(three, weight) in &keys.threes {
            if self.threes[three] == 0 {
                self.postings.push(Postings::default());
                self.threes[three] = self.postings.len() as u32;
            }
            self.postings[self.threes[three] as usize - 1].push(document, weight);
        }
        for &(word, weight) in &keys.words {
            let fresh = self.postings.len() as u32;
            let place = *self.short.entry(word).or_insert(fresh);
            if place == fresh {
                self.postings.push(Postings::default());
            }
            self.postings[place as usize].push(document, weight);
        }
        for name in names {
            let fresh = self.postings.len() as u32;
            let place = *self.names.entry(name.clone()).or_insert(fresh);
            if place == fresh {
                self.postings.push(Postings::default());
            }
            let postings = &mut self.postings[place as usize];
            if postings.next <= document {
                postings.push(document, 3);
            }
        }
    }

    pub fn finish(self) -> Index {
        let Builder { threes, short, names, known, meanings, .. } = self;
        let Builder { mut postings, mut index, letters, mut digest, .. } = self;
        let mut often: Vec<(u32, Packed)> = known.into_iter().map(|(word, n)| (n, word)).collect();
        often.retain(|(times, _)| *times >= OFTEN);
        often.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let often = often.into_iter().take(MOST_WORDS);
        index.words = Words::new(often.map(|(_, word)| keys::word(word)), &meanings);
        meanings.iter().flatten().for_each(|word| _ = digest.update(word.as_bytes()));
        let mut take = |place: u32| {
            let text = std::mem::take(&mut postings[place as usize].text);
            text.into_iter().map(char::from).collect::<String>()
        };
        let mut all: Vec<(String, String)> = Vec::new();
        let of_threes = threes.iter().enumerate().filter(|(_, place)| **place > 0);
        all.extend(of_threes.map(|(three, place)| (keys::three(three), take(*place - 1))));
        all.extend(
            short.iter().map(|(word, place)| (format!("={}", keys::word(*word)), take(*place))),
        );
        all.extend(names.iter().map(|(name, place)| (format!("#{name}"), take(*place))));
        let weight: usize = all.iter().map(|(key, postings)| key.len() + postings.len() + 6).sum();
        let shards = (weight / SHARD).next_power_of_two();
        index.shards = vec![BTreeMap::new(); shards];
        for (key, postings) in all {
            index.shards[shard_of(&key, shards)].insert(key, postings);
        }
        index.length = letters / index.columns.len().max(1);
        index.version = version(digest);
        index
    }
}

/// Eight letters, of which none is a digit: a version is no number of anybody.
fn version(digest: blake3::Hasher) -> String {
    let hash = digest.finalize();
    hash.as_bytes().iter().take(8).map(|byte| char::from(b'a' + byte % 26)).collect()
}
