//! Looking for places and funds: by name with or without กองทุนหมู่บ้าน, บ้าน, ต. อ. จ., by หมู่ที่,
//! and by code. The same steps as in `themes/default/static/search.js`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::candidates::{intersect, threes};
use super::engine::Filter;
use super::places::{FundName, LEVELS, Place, Places, bare, stripped};
use super::query::{Query, beginning};
use crate::thai::forms::{self, Forms};

/// Names of a query that are looked up.
const MOST_NAMES: usize = 4;
/// Funds that are ranked.
const MOST_FUNDS: usize = 20_000;
/// Blocks of funds that are read for a หมู่ที่ or a code.
const MOST_BLOCKS: usize = 4;
const MOST_PLACES: usize = 5;
/// How well a name fits.
const EXACT: u32 = 3;
const BEGINS: u32 = 2;
const INSIDE: u32 = 1;
/// A fund's own name counts so many times as much as its place's.
const OWN: u32 = 10;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts {
    pub places: Vec<Place>,
    pub funds: Vec<FundName>,
    /// How many funds there are.
    pub total: usize,
    /// Whether a name fits from its beginning, and so stands before what texts say.
    pub is_close: bool,
}

/// What a query says of a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    names: Vec<Name>,
    moo: Option<u32>,
    code: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Name {
    loose: String,
    /// Place in `LEVELS`.
    level: Option<usize>,
}

/// A place or code that a query names, and the funds it may be about.
#[derive(Default)]
struct Reach {
    /// Position of a place and how well it fits.
    places: Vec<(usize, u32)>,
    funds: BTreeMap<usize, u32>,
}

impl Asked {
    /// None where the query speaks of something else.
    fn of(text: &str) -> Option<Asked> {
        let mut asked = Asked::default();
        let (mut level, mut counts) = (None, false);
        for term in forms::terms(beginning(text)) {
            let loose = term.loose();
            let is_count = std::mem::take(&mut counts);
            if loose.bytes().all(|byte| byte.is_ascii_digit()) && !loose.is_empty() {
                match loose.len() {
                    1..=3 if is_count || asked.ends_with_moo() => asked.moo = loose.parse().ok(),
                    2 | 4 | 6 | 8 if asked.code.is_none() => asked.code = Some(loose),
                    _ => return None,
                }
                continue;
            }
            match loose.as_str() {
                "" => {}
                "ม" | "หมุ" => counts = true,
                "จ" => level = Some(0),
                "อ" => level = Some(1),
                "ต" => level = Some(2),
                loose if loose.is_ascii() => return None,
                loose => counts = asked.read(loose, &mut level),
            }
        }
        asked.names.truncate(MOST_NAMES);
        (!asked.names.is_empty() || asked.code.is_some()).then_some(asked)
    }

    /// Takes the word for a village's number from the last name: แม่กำปองหมู่ 3.
    fn ends_with_moo(&mut self) -> bool {
        let last = self.names.last_mut();
        let shorter = last.as_ref().and_then(|name| name.loose.strip_suffix("หมุ"));
        match (shorter.map(str::to_string), last) {
            (Some(shorter), Some(name)) => {
                name.loose = shorter;
                true
            }
            _ => false,
        }
    }

    /// The names in a run of Thai letters; says whether it ends with หมู่ที่.
    fn read(&mut self, mut rest: &str, level: &mut Option<usize>) -> bool {
        loop {
            let marks = LEVELS.iter().enumerate();
            let next = marks.filter_map(|(n, mark)| Some((rest.find(mark)?, n, mark.len()))).min();
            let (end, mark, length) = next.unwrap_or((rest.len(), 0, 0));
            let loose = stripped(&rest[..end]);
            if loose.chars().count() > 1 {
                self.names.push(Name { loose: loose.to_string(), level: level.take() });
            }
            if length == 0 {
                return false;
            }
            rest = &rest[end + length..];
            if mark == 3 && rest.is_empty() {
                return true;
            }
            *level = (mark < 3).then_some(mark);
        }
    }
}

fn fit(name: &str, wanted: &str) -> u32 {
    if name == wanted {
        EXACT
    } else if name.starts_with(wanted) {
        BEGINS
    } else if wanted.chars().count() > 2 && name.contains(wanted) {
        INSIDE
    } else {
        0
    }
}

/// What a query finds of places and funds. They have no year, topic or problem to be narrowed to;
/// their kind is left to whoever asks.
pub fn whereabouts(places: &Places, text: &str, filter: &Filter, most: usize) -> Whereabouts {
    if filter.year.is_some() || filter.topic.is_some() || filter.problem.is_some() {
        return Whereabouts::default();
    }
    let Some(asked) = Asked::of(text) else { return Whereabouts::default() };
    let within = match &filter.place {
        None => 0..places.funds.len(),
        Some(code) => places.find(code).map_or(0..0, |place| places.places[place].funds.clone()),
    };
    let mut reaches: Vec<Reach> = asked.names.iter().map(|name| reach(places, name)).collect();
    if let Some(code) = &asked.code {
        let Some(place) = places.find(code.get(..6).unwrap_or(code)) else {
            return Whereabouts::default();
        };
        reaches.push(Reach { places: vec![(place, EXACT)], funds: BTreeMap::new() });
    }
    let mut funds = ranked_funds(places, &reaches, &within);
    let code = asked.code.filter(|code| code.len() == 8);
    let best = funds.first().map_or(0, |(_, rank)| *rank);
    if asked.moo.is_some() || code.is_some() {
        // Only a fund's own record tells.
        let mut blocks: Vec<usize> = Vec::new();
        funds.retain(|(number, _)| {
            let block = number / places.block();
            if !blocks.contains(&block) {
                blocks.push(block);
            }
            let fund = &places.funds[*number];
            blocks.iter().take(MOST_BLOCKS).any(|read| *read == block)
                && asked.moo.is_none_or(|moo| fund.moo == moo)
                && code.as_ref().is_none_or(|code| fund.code.as_str() == code)
        });
    }
    let only_funds = !funds.is_empty() && (asked.moo.is_some() || code.is_some());
    let mut areas = if only_funds { Vec::new() } else { ranked_places(places, &reaches) };
    areas.retain(|(number, _)| {
        filter.place.as_ref().is_none_or(|code| places.places[*number].code.starts_with(code))
    });
    let close = areas.first().map_or(0, |(_, rank)| *rank) as usize > reaches.len();
    let mut found = Whereabouts {
        is_close: close || only_funds || best as usize > reaches.len() + 1,
        total: funds.len(),
        places: areas.iter().take(MOST_PLACES).map(|(n, _)| places.places[*n].clone()).collect(),
        funds: funds.iter().take(most).map(|(n, _)| places.funds[*n].clone()).collect(),
    };
    found.is_close &= found.is_meant(text);
    found
}

impl Whereabouts {
    /// Whether the first name holds the short words of the query letter by letter: กู้ is a loan,
    /// whatever village is called กู่.
    fn is_meant(&self, text: &str) -> bool {
        let place = self.places.first().map(|place| place.full_name.as_str());
        let first = place.or(self.funds.first().map(|fund| fund.name.as_str()));
        let first = Forms::of(first.unwrap_or_default()).flat();
        let terms = Query::of(text).terms;
        terms.iter().all(|term| {
            term.loose.len() > 3 || first.contains(&term.flat.iter().collect::<String>())
        })
    }
}

fn reach(places: &Places, name: &Name) -> Reach {
    let level = |place: &Place| (place.code.len() / 2).saturating_sub(1);
    let wanted = name.loose.as_str();
    let mut reach = Reach::default();
    for (number, place) in places.places.iter().enumerate() {
        if name.level.is_some_and(|wanted| wanted != level(place)) {
            continue;
        }
        let loose = Forms::of(&place.name).loose();
        let fit = fit(&loose, wanted).max(fit(stripped(&loose), wanted));
        if fit > 0 {
            reach.places.push((number, fit));
        }
    }
    if name.level.is_some() {
        return reach;
    }
    if places.is_scanned() {
        let fits = places.funds.iter().map(|fund| fit(&bare(&fund.name), wanted)).enumerate();
        reach.funds = fits.filter(|(_, fit)| *fit > 0).collect();
        return reach;
    }
    let letters: Vec<char> = wanted.chars().collect();
    let keys = threes(&letters, super::candidates::MOST_THREES);
    let lists = keys.iter().map(|key| places.names.postings(key));
    let both = lists.reduce(|a, b| intersect(&a, &b)).unwrap_or_default();
    let begins = places.names.postings(&letters.iter().take(3).collect::<String>());
    let begins: BTreeMap<usize, u32> = begins.into_iter().collect();
    reach.funds = both
        .into_iter()
        .map(|(fund, _)| (fund, if begins.get(&fund) == Some(&3) { BEGINS } else { INSIDE }))
        .chain(places.names.postings(&format!("#{wanted}")).into_iter().map(|(n, _)| (n, EXACT)))
        .collect();
    reach
}

/// Funds that every reach has, best first.
fn ranked_funds(places: &Places, reaches: &[Reach], within: &Range<usize>) -> Vec<(usize, u32)> {
    // Of a place that only holds the word somewhere inside, its funds are none of the query's.
    let ranges = |reach: &Reach| -> Vec<(Range<usize>, u32)> {
        let fitting = reach.places.iter().filter(|(_, fit)| *fit > INSIDE);
        fitting.map(|(place, fit)| (places.places[*place].funds.clone(), *fit)).collect()
    };
    let all: Vec<Vec<(Range<usize>, u32)>> = reaches.iter().map(ranges).collect();
    let size = |n: &usize| {
        reaches[*n].funds.len() + all[*n].iter().map(|(range, _)| range.len()).sum::<usize>()
    };
    let Some(least) = (0..reaches.len()).min_by_key(size) else { return Vec::new() };
    let mut numbers: Vec<usize> = reaches[least].funds.keys().copied().collect();
    numbers.extend(all[least].iter().flat_map(|(range, _)| range.clone()));
    numbers.sort_unstable();
    numbers.dedup();
    numbers.retain(|number| within.contains(number));
    numbers.truncate(MOST_FUNDS);
    let rank = |number: usize| {
        let ranks = reaches.iter().zip(&all).map(|(reach, ranges)| {
            let own = reach.funds.get(&number).map_or(0, |fit| OWN * fit);
            let around = ranges.iter().filter(|(range, _)| range.contains(&number));
            own.max(around.map(|(_, fit)| *fit).max().unwrap_or(0))
        });
        let ranks: Vec<u32> = ranks.collect();
        if ranks.contains(&0) { 0 } else { ranks.iter().sum() }
    };
    let mut ranked: Vec<(usize, u32)> = numbers.into_iter().map(|n| (n, rank(n))).collect();
    ranked.retain(|(_, rank)| *rank > 0);
    ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked
}

/// Places that one name fits and that lie in what the others name, best first.
fn ranked_places(places: &Places, reaches: &[Reach]) -> Vec<(usize, u32)> {
    let code = |number: usize| places.places[number].code.as_str();
    let mut ranks: BTreeMap<usize, u32> = BTreeMap::new();
    for (number, _) in reaches.iter().flat_map(|reach| &reach.places) {
        let best = |reach: &Reach| {
            let around =
                reach.places.iter().filter(|(other, _)| code(*number).starts_with(code(*other)));
            around.map(|(_, fit)| *fit).max().unwrap_or(0)
        };
        let fits: Vec<u32> = reaches.iter().map(best).collect();
        if !fits.contains(&0) {
            ranks.insert(*number, fits.iter().sum());
        }
    }
    let mut ranked: Vec<(usize, u32)> = ranks.into_iter().collect();
    ranked.sort_by_key(|(number, rank)| (u32::MAX - rank, code(*number).len(), *number));
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> String {
        let Some(asked) = Asked::of(text) else { return "–".to_string() };
        let names = asked.names.iter().map(|name| match name.level {
            Some(level) => format!("{}:{}", name.loose, LEVELS[level]),
            None => name.loose.clone(),
        });
        let mut said: Vec<String> = names.collect();
        said.extend(asked.moo.map(|moo| format!("moo {moo}")));
        said.extend(asked.code.map(|code| format!("code {code}")));
        said.join(", ")
    }

    #[test]
    fn a_query_is_read_as_a_place() {
        for (text, read) in [
            (
                "กองทุนหมู่บ้านแม่กำปอง หมู่ที่ ๓ ต.ห้วยแก้ว อ.แม่ออน",
                "แมกำปอง, หวยแกว:ตำบล, แมออน:อำเพอ, moo 3",
            ),
            ("บ้านแม่กำปองหมู่ 3", "แมกำปอง, moo 3"),
            ("แม่กำปอง ม.3", "แมกำปอง, moo 3"),
            ("ตำบลออนกลางอำเภอแม่ออน", "ออนกลาง:ตำบล, แมออน:อำเพอ"),
            ("ออนเหนือ หมู่ 3", "ออนเหนิอ, moo 3"),
            ("50230205", "code 50230205"),
            ("กองทุนหมู่บ้าน", "–"),
            ("มาตรา 686", "–"),
            ("par30", "–"),
            ("", "–"),
        ] {
            assert_eq!(asked(text), read, "{text}");
        }
    }
}
