//! Which documents may hold the terms of a query, as far as postings tell. Whether they do is for
//! their texts to say.

use super::index::Index;
use super::query::{Query, Term};

/// With so few documents all texts are read for a term that has no key.
const FEW: usize = 200;
/// Threes that are looked up for one term, spread over it.
pub const MOST_THREES: usize = 5;
/// What a short word counts, where it is a whole word.
const WHOLE: u32 = 12;

/// A term and where it may be.
#[derive(Debug, Default)]
pub struct Sought {
    /// Documents in order, each with a weight.
    pub documents: Vec<(usize, u32)>,
    /// Documents in which a short term is a whole word; empty where that is not known.
    pub whole: Vec<usize>,
}

/// The keys of a term: its threes, at most so many.
pub fn threes(loose: &[char], most: usize) -> Vec<String> {
    let all = loose.len().saturating_sub(2);
    let count = all.min(most);
    let at = |n: usize| if count > 1 { n * (all - 1) / (count - 1) } else { 0 };
    let mut keys: Vec<String> =
        (0..count).map(|n| loose[at(n)..at(n) + 3].iter().collect()).collect();
    keys.sort();
    keys.dedup();
    keys
}

/// Every three letters in a row.
pub fn every_three(loose: &[char]) -> Vec<String> {
    loose.windows(3).map(|three| three.iter().collect()).collect()
}

pub fn word(loose: &[char]) -> String {
    std::iter::once(&'=').chain(loose).collect()
}

/// Where each term may be.
pub fn seek(index: &Index, query: &Query) -> Vec<Sought> {
    query.terms.iter().map(|term| seek_term(index, term)).collect()
}

fn seek_term(index: &Index, term: &Term) -> Sought {
    let is_word = !term.is_thai() || term.is_short();
    let mut words = if is_word { index.postings(&word(&term.flat)) } else { Vec::new() };
    let is_whole = words.iter().filter(|(_, weight)| *weight > 0);
    let whole: Vec<usize> = is_whole.map(|(document, _)| *document).collect();
    if is_word && words.is_empty() {
        words = index.postings(&word(&term.loose));
    }
    if !term.is_thai() && !words.is_empty() {
        let documents = words.iter().map(|(document, weight)| (*document, 8 * weight)).collect();
        return Sought { documents, whole };
    }
    let keys = threes(&term.loose, MOST_THREES);
    if keys.is_empty() {
        let all = 0..index.columns.len();
        let documents = match index.columns.len() <= FEW {
            true => all.map(|document| (document, 0)).collect(),
            false => words.iter().map(|(document, weight)| (*document, 8 * weight)).collect(),
        };
        return Sought { documents: favour(documents, &whole), whole };
    }
    let count = keys.len() as u32;
    let lists = keys.iter().map(|key| index.postings(key));
    let both = lists.reduce(|a, b| intersect(&a, &b)).unwrap_or_default();
    let documents = both.into_iter().map(|(document, sum)| (document, 8 * sum / count)).collect();
    Sought { documents: favour(documents, &whole), whole }
}

fn favour(mut documents: Vec<(usize, u32)>, whole: &[usize]) -> Vec<(usize, u32)> {
    for (document, weight) in &mut documents {
        if whole.binary_search(document).is_ok() {
            *weight += WHOLE;
        }
    }
    documents
}

/// What is in both lists, with the sum of the weights.
pub fn intersect(a: &[(usize, u32)], b: &[(usize, u32)]) -> Vec<(usize, u32)> {
    let mut rest = b.iter().peekable();
    let mut both = Vec::new();
    for &(document, weight) in a {
        while rest.next_if(|(other, _)| *other < document).is_some() {}
        if let Some((_, other)) = rest.next_if(|(other, _)| *other == document) {
            both.push((document, weight + other));
        }
    }
    both
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threes_are_spread_over_a_term() {
        let letters: Vec<char> = ('ก'..='ฮ').take(12).collect();
        let keys = threes(&letters, 4);
        assert_eq!(keys.len(), 4);
        assert_eq!(keys[0], letters[..3].iter().collect::<String>());
        assert_eq!(keys[3], letters[9..].iter().collect::<String>());
        assert_eq!(threes(&letters[..2], 4), Vec::<String>::new());
        assert_eq!(threes(&['ก', 'ข', 'ก', 'ข', 'ก'], 8).len(), 2);
    }
}
