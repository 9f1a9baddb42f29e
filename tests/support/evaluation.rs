//! How well search finds: the documents and queries of `tests/search/`, written for this project,
//! and three measures of the first ten results. What is right is computed from what a query means
//! (all of it stands in the text) or, where that cannot tell, was judged by hand (`want`); what speaks
//! of the same matter (`topic`) need not be found but may be.
//!
//! Half of the queries (`held`) were not looked at one by one while the ranking was tuned.

// Every program uses its own part of this.
#![allow(dead_code)]

use std::collections::BTreeMap;

use kongthun::search::{Body, Builder, Document, Facets, Filter, Index, Kind, search};
use kongthun::thai::forms::Forms;
use kongthun::thai::letters::is_cut;
use serde_json::Value;

const TEN: usize = 10;

pub struct Query {
    pub text: String,
    pub kind: String,
    pub held: bool,
    /// Positions of the documents that are right.
    pub right: Vec<usize>,
    /// Those that may be shown as well, since they speak of the same matter.
    pub fine: Vec<usize>,
}

pub struct Evaluation {
    pub documents: Vec<Document>,
    pub ids: Vec<String>,
    pub queries: Vec<Query>,
    pub index: Index,
}

/// In thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    pub recall: usize,
    pub precision: usize,
    /// One over the place of the first right result, on average.
    pub rank: usize,
    pub queries: usize,
}

fn list(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("a list")
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_string()
}

pub fn document(title: &str, sub: &str, url: &str, text: &str) -> Document {
    let mut body = Body::default();
    text.split('\n').for_each(|block| _ = body.block(block));
    Document {
        kind: Kind::Note,
        title: title.into(),
        sub: sub.into(),
        url: url.into(),
        body,
        names: Vec::new(),
        facets: Facets::default(),
    }
}

impl Evaluation {
    pub fn load() -> Evaluation {
        let documents = list(include_str!("../search/documents.json"));
        let ids: Vec<String> = documents.iter().map(|one| text(one, "id")).collect();
        let documents: Vec<Document> = documents
            .iter()
            .map(|one| {
                document(
                    &text(one, "title"),
                    &text(one, "sub"),
                    &text(one, "id"),
                    &text(one, "body"),
                )
            })
            .collect();
        let mut builder = Builder::default();
        documents.iter().for_each(|document| builder.add(document));
        let flats: Vec<String> =
            documents.iter().map(|one| Forms::of(&one.text()).flat()).collect();
        let queries = list(include_str!("../search/queries.json"))
            .iter()
            .map(|one| {
                let judged = one["want"].as_array().map(|want| {
                    let position = |id: &Value| {
                        ids.iter().position(|known| id == known).expect("a known document")
                    };
                    want.iter().map(position).collect()
                });
                let means = one["means"].as_str().unwrap_or(one["q"].as_str().expect("a query"));
                let topic = one["topic"].as_str().map(|topic| holding(&flats, topic, true));
                Query {
                    fine: topic.unwrap_or_default(),
                    text: text(one, "q"),
                    kind: text(one, "kind"),
                    held: one["held"] == true,
                    right: judged
                        .unwrap_or_else(|| holding(&flats, means, one["kind"] != "prefix")),
                }
            })
            .collect();
        Evaluation { documents, ids, queries, index: builder.finish() }
    }

    /// The same documents with further questions and misspellings, by which the ranking was tuned.
    /// They count in no measure.
    pub fn tuning() -> Evaluation {
        let mut set = Evaluation::load();
        let further = list(include_str!("../search/tuning.json"));
        let flats: Vec<String> =
            set.documents.iter().map(|one| Forms::of(&one.text()).flat()).collect();
        let position = |id: &Value| set.ids.iter().position(|known| id == known).expect("known");
        let query = |one: &Value| Query {
            text: text(one, "q"),
            kind: one["kind"].as_str().unwrap_or("question").into(),
            held: false,
            right: match one["want"].as_array() {
                Some(want) => want.iter().map(position).collect(),
                None => holding(&flats, &text(one, "means"), true),
            },
            fine: Vec::new(),
        };
        let queries = further.iter().map(query).collect();
        set.queries = queries;
        set
    }

    /// What is shown first for a query: what fits, then what comes close.
    pub fn found(&self, query: &str) -> Vec<usize> {
        let document = |number: usize| self.documents.get(number).cloned();
        let answer = search(&self.index, &document, query, &Filter::default(), TEN);
        let shown = answer.hits.iter().chain(&answer.near).map(|hit| hit.document);
        shown.take(TEN).collect()
    }

    /// Measures of each kind of query, and of all under “”.
    pub fn measure(&self, wanted: impl Fn(&Query) -> bool) -> BTreeMap<String, Measures> {
        let mut sums: BTreeMap<String, Measures> = BTreeMap::new();
        for query in self.queries.iter().filter(|query| wanted(query)) {
            let one = measure(&self.found(&query.text), query);
            for kind in [query.kind.as_str(), ""] {
                let sum = sums.entry(kind.to_string()).or_default();
                sum.recall += one.recall;
                sum.precision += one.precision;
                sum.rank += one.rank;
                sum.queries += 1;
            }
        }
        for sum in sums.values_mut() {
            sum.recall /= sum.queries;
            sum.precision /= sum.queries;
            sum.rank /= sum.queries;
        }
        sums
    }
}

/// Documents in which all words of a meaning stand; a number is not part of a longer one, and, but
/// for beginnings of words, no cluster is torn.
fn holding(flats: &[String], means: &str, whole: bool) -> Vec<usize> {
    let words: Vec<String> = means.split_whitespace().map(|word| Forms::of(word).flat()).collect();
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let stands = |flat: &str, word: &str| {
        flat.match_indices(word).any(|(at, _)| {
            let (before, after) = (&flat[..at], &flat[at + word.len()..]);
            let (last, next) = (before.chars().next_back(), after.chars().next());
            let (first, end) = (word.chars().next(), word.chars().next_back());
            let cut = |a: Option<char>, b: Option<char>| a.zip(b).is_none_or(|(a, b)| is_cut(a, b));
            !(digit(word.chars().next()) && digit(before.chars().next_back())
                || digit(word.chars().next_back()) && digit(after.chars().next()))
                && (!whole || cut(last, first) && cut(end, next))
        })
    };
    let holds = |flat: &&(usize, &String)| words.iter().all(|word| stands(flat.1, word));
    let numbered: Vec<(usize, &String)> = flats.iter().enumerate().collect();
    numbered.iter().filter(holds).map(|(number, _)| *number).collect()
}

pub fn measure(found: &[usize], query: &Query) -> Measures {
    let right = &query.right;
    let fits = found.iter().filter(|one| right.contains(one) || query.fine.contains(one)).count();
    let good = found.iter().filter(|one| right.contains(one)).count();
    let first = found.iter().position(|one| right.contains(one));
    Measures {
        recall: 1_000 * good / right.len().clamp(1, TEN),
        precision: (1_000 * fits).checked_div(found.len()).unwrap_or(0),
        rank: first.map_or(0, |first| 1_000 / (first + 1)),
        queries: 1,
    }
}
