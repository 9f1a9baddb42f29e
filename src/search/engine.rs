//! A query and an index → what is found. The same steps, in the same order and with the same
//! numbers, as `themes/default/static/search.js`.

use super::candidates::{self, Sought};
use super::document::{Document, Kind};
use super::index::{Column, Index};
use super::near::{self, Wanted};
use super::query::Query;
use super::snippet::Snippet;
use super::verify::{EXACT, LOOSE, Occurrence, Text, rarity};

/// Texts that are read at once, and how often at most for the first ten hits.
const ROUND: usize = 10;
const MOST_ROUNDS: usize = 3;
/// Hits of the usual first look.
pub const FIRST: usize = 10;
/// So few hits of a short word are shown with those where it is part of other words: dictionaries
/// cut wrongly, and ข้าวสาร is ข้าว.
const FEW_WHOLE: usize = 3;
/// Longer terms than this are hardly like another word by chance.
const TELLING: usize = 6;
/// What goes there by name stands before everything else.
const NAMED: u64 = 1_000_000;
const NAMED_FIRST: u32 = 1_000;

/// What results are narrowed down to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub kind: Option<Kind>,
    /// The code of an area.
    pub place: Option<String>,
    pub year: Option<i32>,
    pub topic: Option<usize>,
    pub problem: Option<usize>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Best first.
    pub hits: Vec<Hit>,
    /// Where a short word stands only within other words.
    pub within: Vec<Hit>,
    /// What comes close.
    pub near: Vec<Hit>,
    /// How many there are; where not all were read, an estimate.
    pub total: usize,
    pub is_estimate: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number in the index.
    pub document: usize,
    pub kind: Kind,
    pub score: u64,
    pub title: String,
    pub sub: String,
    /// With the anchor of the part.
    pub url: String,
    /// The heading under which it stands; empty where there is none.
    pub part: String,
    pub snippet: Snippet,
}

/// Looks a query up. `document` gives a document's text by its number.
pub fn search(
    index: &Index,
    document: &dyn Fn(usize) -> Option<Document>,
    text: &str,
    filter: &Filter,
    most: usize,
) -> Answer {
    let query = Query::of(text);
    let mut answer = Answer::default();
    if query.terms.is_empty() {
        return answer;
    }
    let sought = candidates::seek(index, &query);
    let (named, mut possible) = possible(index, &query, &sought);
    possible.retain(|(number, _)| {
        index.columns.get(*number).is_some_and(|column| fits(column, filter))
    });
    possible.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let look = Look { index, query: &query, sought: &sought, named: &named };
    let mut read = 0;
    let mut alike = Vec::new();
    let rounds = MOST_ROUNDS * most.div_ceil(FIRST).max(1);
    for round in possible.chunks(ROUND).take(rounds) {
        if answer.hits.len() >= most {
            break;
        }
        read += round.len();
        for (number, _) in round {
            let Some(document) = document(*number) else { continue };
            match look.at(*number, Text::of(document)) {
                Some((hit, Standing::Fits)) => answer.hits.push(hit),
                Some((hit, Standing::Alike)) => alike.push(hit),
                Some((hit, Standing::Within)) => answer.within.push(hit),
                None => {}
            }
        }
    }
    if answer.hits.is_empty() {
        answer.hits = alike;
    }
    if answer.hits.len() < FEW_WHOLE {
        answer.hits.append(&mut answer.within);
    }
    let (found, unread) = (answer.hits.len(), possible.len() - read);
    answer.total = found + unread * found / read.max(1);
    answer.is_estimate = unread > 0;
    if near::is_wanted(&query, found) {
        answer.near = nearby(&look, document, filter, &answer);
    }
    for list in [&mut answer.hits, &mut answer.within, &mut answer.near] {
        list.sort_by(|a, b| b.score.cmp(&a.score).then(a.document.cmp(&b.document)));
        list.truncate(most);
    }
    answer
}

/// Documents that have every term as far as postings tell, and those that the query names.
fn possible(index: &Index, query: &Query, sought: &[Sought]) -> (Vec<usize>, Vec<(usize, u32)>) {
    let lists = sought.iter().map(|term| term.documents.clone());
    let mut both = lists.reduce(|a, b| candidates::intersect(&a, &b)).unwrap_or_default();
    let named = query.name.as_ref().map(|name| index.postings(&format!("#{name}")));
    let named: Vec<usize> =
        named.unwrap_or_default().into_iter().map(|(number, _)| number).collect();
    for number in &named {
        match both.iter_mut().find(|(other, _)| other == number) {
            Some((_, weight)) => *weight += NAMED_FIRST,
            None => both.push((*number, NAMED_FIRST)),
        }
    }
    (named, both)
}

pub fn fits(column: &Column, filter: &Filter) -> bool {
    let facets = &column.facets;
    filter.kind.is_none_or(|kind| column.kind == kind)
        && filter.year.is_none_or(|year| facets.year == Some(year))
        && filter.topic.is_none_or(|topic| facets.topics.contains(&topic))
        && filter.problem.is_none_or(|problem| facets.problems.contains(&problem))
        && filter.place.as_ref().is_none_or(|place| {
            facets.place.as_ref().is_some_and(|own| own.starts_with(place.as_str()))
        })
}

/// How a document stands to the query.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Fits,
    /// It has a short word only within other words.
    Within,
    /// It has something like it; shown where nothing fits.
    Alike,
}

struct Look<'l> {
    index: &'l Index,
    query: &'l Query,
    sought: &'l [Sought],
    named: &'l [usize],
}

impl Look<'_> {
    fn at(&self, number: usize, text: Text) -> Option<(Hit, Standing)> {
        let mut found: Vec<(u64, Vec<Occurrence>)> = Vec::new();
        let (mut score, mut standing, mut missing) = (0, Standing::Fits, false);
        for (term, sought) in self.query.terms.iter().zip(self.sought) {
            let rarity = rarity(self.index.columns.len(), sought.documents.len());
            let occurrences = text.occurrences(term);
            missing |= occurrences.is_empty();
            let mut worth = text.worth(&occurrences, rarity, self.index.length as u64);
            let known = term.is_short() && !sought.whole.is_empty();
            if known && sought.whole.binary_search(&number).is_err() {
                worth /= 5;
                if self.query.terms.len() == 1 {
                    standing = Standing::Within;
                }
            }
            let best = occurrences.iter().map(|one| one.fit).max().unwrap_or(0);
            if best < if term.loose.len() > TELLING { LOOSE } else { EXACT } {
                standing = Standing::Alike;
            }
            score += worth;
            found.push((rarity, occurrences));
        }
        let is_named = self.named.contains(&number);
        if missing && !is_named {
            return None;
        }
        if self.query.terms.len() > 1
            && let Some(at) = text.adjacent(&self.query.whole)
        {
            let share = if at < text.title { 180 } else { 150 };
            score = score * share / 100;
        }
        score = score * u64::from(text.document.kind.share()) / 100;
        if is_named {
            score += NAMED;
        }
        let standing = if is_named { Standing::Fits } else { standing };
        Some((hit(number, score, text, &found), standing))
    }
}

fn hit(number: usize, score: u64, text: Text, found: &[(u64, Vec<Occurrence>)]) -> Hit {
    let (snippet, place) = Snippet::of(&text, found);
    let part = place.and_then(|at| text.part(at));
    let (part, url) = match part {
        Some((heading, anchor)) => (heading, format!("{}#{anchor}", text.document.url)),
        None => (String::new(), text.document.url.clone()),
    };
    let Document { kind, title, sub, .. } = text.document;
    Hit { document: number, kind, score, title, sub, url, part, snippet }
}

fn nearby(
    look: &Look,
    document: &dyn Fn(usize) -> Option<Document>,
    filter: &Filter,
    answer: &Answer,
) -> Vec<Hit> {
    let (wanted, documents) = Wanted::of(look.index, look.query);
    let is_new = |number: &usize| {
        let known = |hits: &[Hit]| hits.iter().any(|hit| hit.document == *number);
        !known(&answer.hits) && !known(&answer.within)
    };
    let fits = |number: &usize| fits(&look.index.columns[*number], filter);
    let near = documents.into_iter().filter(fits).filter(is_new).take(near::MOST_TEXTS);
    let near = near.filter_map(|number| {
        let text = Text::of(document(number)?);
        let near = wanted.nearness(&text, look.index.length as u64)?;
        let score = near.score * u64::from(text.document.kind.share()) / 100;
        Some((near.cover, hit(number, score, text, &[(1, near.pieces)])))
    });
    let near: Vec<(u64, Hit)> = near.collect();
    let cover = near.iter().map(|(cover, _)| *cover).max().unwrap_or(0);
    let score = near.iter().map(|(_, hit)| hit.score).max().unwrap_or(0);
    let near = near.into_iter().filter(|(own, hit)| {
        100 * own >= cover * near::AS_COVERED || 100 * hit.score >= score * near::AS_NEAR
    });
    near.map(|(_, hit)| hit).collect()
}
