//! What several pages need to know of the whole site, worked out once: who cites whom, which funds
//! lie where, sums of areas, distributions of indicators.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rust_decimal::Decimal;

use super::charts::KeptChart;
use super::frame::Shells;
use super::histogram::Histogram;
use super::peers::Peers;
use super::relations::Relations;
use super::view::{IndicatorSaid, RowSaid};
use super::words::{Shield, Words, shield};
use crate::id::{AreaCode, FundCode, IndicatorId, ProblemId};
use crate::model::section::Point;
use crate::model::{Field, Level, Note, PageRef, Site};
use crate::score::Ranking;
use crate::thai::{Date, ThaiOrder};

pub struct Index {
    /// Position of the contest that pages show: the newest.
    pub contest: Option<usize>,
    /// Whether any fund's figures are invented, so that pages with sums must say so.
    pub invented: bool,
    /// ปีบัญชี that overviews show.
    pub year: Option<i32>,
    /// Funds of each tambon in Thai order of their names, หมู่ที่ 2 before หมู่ที่ 10.
    pub funds_of: BTreeMap<AreaCode, Vec<usize>>,
    /// Neighbours of each fund in that order, for going from page to page.
    pub neighbours: Vec<(Option<usize>, Option<usize>)>,
    pub sums: BTreeMap<AreaCode, AreaSums>,
    pub total: AreaSums,
    pub notes_of_fund: BTreeMap<FundCode, Vec<usize>>,
    pub notes_of_problem: BTreeMap<ProblemId, Vec<usize>>,
    /// For each note: others that are about the same, the closest first.
    pub related_notes: Vec<Vec<usize>>,
    /// Words of each note, as Thai is counted.
    pub words_of_note: Vec<usize>,
    /// The points of the gathered parts of each note.
    pub points: Vec<Vec<Point>>,
    /// Positions of stories, by what they are about and where. A fund is told of only its
    /// members' stories that may name it.
    pub stories_of_problem: BTreeMap<ProblemId, Vec<usize>>,
    pub stories_of_area: BTreeMap<AreaCode, Vec<usize>>,
    pub stories_of_fund: BTreeMap<FundCode, Vec<usize>>,
    /// Areas that have a network's page.
    pub networks: BTreeMap<AreaCode, super::networks::NetworkIndex>,
    /// What concerns each rule of law.
    pub relations: Relations,
    pub problems_of_indicator: BTreeMap<IndicatorId, Vec<usize>>,
    /// For the shown contest: one for each indicator, in the rubric's order.
    pub distributions: Vec<Option<Histogram>>,
    /// For each of them, what is said of a fund in each of its bins.
    pub compared: Vec<Vec<Arc<str>>>,
    /// The distribution that the pages of funds show, with each of its bins marked.
    pub spreads: Box<[OnceLock<Option<KeptChart>>]>,
    /// For each fund, what every list of the shown contest says of it.
    pub rows: Box<[OnceLock<Arc<RowSaid>>]>,
    /// Menus and footers.
    pub shells: Shells,
    /// The indicators of the shown rubric in words: every why page shows them.
    pub indicators: BTreeMap<IndicatorId, Arc<IndicatorSaid>>,
    /// For each contest, the funds that it ranks or gates, in order of the site's list.
    pub seated: Vec<Vec<usize>>,
    /// Medians of the shown contest.
    pub peers: Peers,
    /// Letters with a page of their own in the index of everything; set by who knows the model.
    pub letters: Vec<char>,
}

/// Sums over the funds of an area in the shown year; `known` counts the funds that reported.
#[derive(Clone, Debug, Default)]
pub struct AreaSums {
    pub funds: usize,
    pub reported: usize,
    pub members: Decimal,
    pub loans: Decimal,
    pub savings: Decimal,
    pub overdue: Decimal,
    /// Loans of those funds whose arrears are known.
    pub loans_with_overdue: Decimal,
    /// Figures known and figures asked for.
    pub figures: (usize, usize),
    /// The first and the last day on which an accounting year ended.
    pub ends: Option<(Date, Date)>,
}

impl AreaSums {
    fn add(&mut self, other: &AreaSums) {
        let sum = |a: Decimal, b: Decimal| a.checked_add(b).unwrap_or(a);
        self.funds += other.funds;
        self.reported += other.reported;
        self.members = sum(self.members, other.members);
        self.loans = sum(self.loans, other.loans);
        self.savings = sum(self.savings, other.savings);
        self.overdue = sum(self.overdue, other.overdue);
        self.loans_with_overdue = sum(self.loans_with_overdue, other.loans_with_overdue);
        self.figures.0 += other.figures.0;
        self.figures.1 += other.figures.1;
        self.ends = match (self.ends, other.ends) {
            (Some(one), Some(another)) => Some((one.0.min(another.0), one.1.max(another.1))),
            (one, another) => one.or(another),
        };
    }
}

impl Index {
    pub fn of(site: &Site, rankings: &[Option<Ranking>]) -> Self {
        let contest = rankings.iter().position(Option::is_some);
        let year = contest
            .map(|contest| site.contests[contest].fiscal_year)
            .or_else(|| site.funds.iter().filter_map(|f| f.latest()).map(|y| y.fiscal_year).max());
        let funds_of = funds_of(site);
        let sums = sums(site, year);
        let mut total = AreaSums::default();
        for (_, area) in sums.iter().filter(|(code, _)| code.as_str().len() == 2) {
            total.add(area);
        }
        let ranking = contest.and_then(|contest| rankings[contest].as_ref());
        let distributions = ranking
            .map(|ranking| super::histogram::of_indicators(site, ranking))
            .unwrap_or_default();
        let words = Words { digits: site.settings.digits };
        let compared = distributions.iter().map(|histogram| words.compared(histogram.as_ref()));
        let bins = distributions.iter().flatten().map(|histogram| histogram.bins.len()).max();
        let mut index = Index {
            compared: compared.collect(),
            spreads: never(bins.unwrap_or(0)),
            rows: never(site.funds.len()),
            shells: Shells::default(),
            contest,
            invented: site.funds.iter().any(|fund| fund.synthetic),
            year,
            neighbours: neighbours(site, &funds_of),
            funds_of,
            sums,
            total,
            notes_of_fund: BTreeMap::new(),
            notes_of_problem: BTreeMap::new(),
            related_notes: Vec::new(),
            words_of_note: Vec::new(),
            points: site.notes.iter().map(Note::points).collect(),
            stories_of_problem: BTreeMap::new(),
            stories_of_area: BTreeMap::new(),
            stories_of_fund: BTreeMap::new(),
            networks: super::networks::index(site),
            relations: Relations::of(site),
            problems_of_indicator: BTreeMap::new(),
            distributions,
            indicators: ranking.map(|ranking| said(site, ranking)).unwrap_or_default(),
            seated: rankings.iter().map(|ranking| seated(ranking.as_ref())).collect(),
            peers: ranking.map(Peers::of).unwrap_or_default(),
            letters: Vec::new(),
        };
        index.citations(site);
        let words = super::related::words(&site.notes);
        index.words_of_note = words.iter().map(|words| words.count).collect();
        index.related_notes = super::related::related(&site.notes, &words);
        index.stories(site);
        index
    }

    fn citations(&mut self, site: &Site) {
        for (position, note) in site.notes.iter().enumerate() {
            for page in note.doc.linked_pages() {
                if let PageRef::Fund(code) = page {
                    push(&mut self.notes_of_fund, code, position);
                }
            }
            for fund in &note.funds {
                push(&mut self.notes_of_fund, fund.value.clone(), position);
            }
            for problem in &note.problems {
                push(&mut self.notes_of_problem, problem.value.clone(), position);
            }
        }
        for (position, card) in site.problems.iter().enumerate() {
            for indicator in &card.indicators {
                push(&mut self.problems_of_indicator, indicator.value.clone(), position);
            }
        }
    }

    fn stories(&mut self, site: &Site) {
        for (position, story) in site.stories.iter().enumerate() {
            for problem in &story.problems {
                push(&mut self.stories_of_problem, problem.value.clone(), position);
            }
            let Some((_, fund)) = site.fund(&story.fund.value) else { continue };
            if story.consented {
                push(&mut self.stories_of_fund, fund.code.clone(), position);
            }
            let mut area = Some(fund.tambon.clone());
            while let Some(code) = area {
                area = code.parent();
                push(&mut self.stories_of_area, code, position);
            }
        }
    }

    /// Areas right inside an area; all provinces for none.
    pub fn children<'s>(
        &self,
        site: &'s Site,
        parent: Option<&AreaCode>,
    ) -> Vec<&'s crate::model::Area> {
        let length = parent.map_or(2, |code| code.as_str().len() + 2);
        let right_inside = |area: &&crate::model::Area| area.code.as_str().len() == length;
        match parent {
            None => site.areas.values().filter(right_inside).collect(),
            // What an area holds follows it in the order of codes.
            Some(parent) => site
                .areas
                .range(parent.clone()..)
                .take_while(|(code, _)| parent.contains(code))
                .map(|(_, area)| area)
                .filter(right_inside)
                .collect(),
        }
    }

    pub fn funds_in(&self, area: &AreaCode) -> Vec<usize> {
        self.funds_of
            .range(area.clone()..)
            .take_while(|(code, _)| area.contains(code))
            .flat_map(|(_, funds)| funds.iter().copied())
            .collect()
    }
}

/// Nothing as yet of so many things that are kept once they are made.
fn never<T>(count: usize) -> Box<[OnceLock<T>]> {
    (0..count).map(|_| OnceLock::new()).collect()
}

fn seated(ranking: Option<&Ranking>) -> Vec<usize> {
    let ranked = ranking.into_iter().flat_map(|ranking| &ranking.standings);
    let gated = ranking.into_iter().flat_map(|ranking| &ranking.gated);
    let funds = ranked.map(|standing| standing.fund).chain(gated.map(|gated| gated.fund));
    let mut funds: Vec<usize> = funds.collect();
    funds.sort_unstable();
    funds
}

fn said(site: &Site, ranking: &Ranking) -> BTreeMap<IndicatorId, Arc<IndicatorSaid>> {
    let words = Words { digits: site.settings.digits };
    let Some(rubric) = site.rubric(&site.contests[ranking.contest].rubric) else {
        return BTreeMap::new();
    };
    let indicators = rubric.indicators();
    indicators
        .map(|(.., indicator)| (indicator.id.clone(), words.said(rubric, indicator).into()))
        .collect()
}

fn push<K: Ord>(map: &mut BTreeMap<K, Vec<usize>>, key: K, value: usize) {
    let list = map.entry(key).or_default();
    if list.last() != Some(&value) {
        list.push(value);
    }
}

fn funds_of(site: &Site) -> BTreeMap<AreaCode, Vec<usize>> {
    let mut funds_of: BTreeMap<AreaCode, Vec<usize>> = BTreeMap::new();
    for (position, fund) in site.funds.iter().enumerate() {
        funds_of.entry(fund.tambon.clone()).or_default().push(position);
    }
    let order = ThaiOrder::new();
    for funds in funds_of.values_mut() {
        funds.sort_by(|a, b| order.compare(&site.funds[*a].name, &site.funds[*b].name));
    }
    funds_of
}

fn neighbours(
    site: &Site,
    funds_of: &BTreeMap<AreaCode, Vec<usize>>,
) -> Vec<(Option<usize>, Option<usize>)> {
    let mut neighbours = vec![(None, None); site.funds.len()];
    for funds in funds_of.values() {
        for pair in funds.windows(2) {
            neighbours[pair[0]].1 = Some(pair[1]);
            neighbours[pair[1]].0 = Some(pair[0]);
        }
    }
    neighbours
}

fn sums(site: &Site, year: Option<i32>) -> BTreeMap<AreaCode, AreaSums> {
    let mut sums: BTreeMap<AreaCode, AreaSums> = BTreeMap::new();
    for area in site.areas.values() {
        sums.insert(area.code.clone(), AreaSums::default());
    }
    for fund in &site.funds {
        let mut one = AreaSums { funds: 1, figures: (0, Field::ALL.len()), ..Default::default() };
        if let Some(year) = year.and_then(|year| fund.year(year)) {
            one.reported = 1;
            one.members = year.get(Field::MembersClosing).unwrap_or_default();
            one.loans = year.get(Field::LoansClosing).unwrap_or_default();
            one.savings = year.get(Field::SavingsClosing).unwrap_or_default();
            // A sum over funds that are not shown would show them, less those that are.
            let overdue = year
                .get(Field::OverduePrincipal)
                .filter(|overdue| shield(year, Field::OverduePrincipal, *overdue) == Shield::Open);
            if let Some(overdue) = overdue {
                one.overdue = overdue;
                one.loans_with_overdue = one.loans;
            }
            one.figures.0 = year.figures.known();
            one.ends = year.date(Field::PeriodEnd).map(|end| (end, end));
        }
        let mut code = Some(fund.tambon.clone());
        while let Some(area) = code {
            sums.entry(area.clone()).or_default().add(&one);
            code = area.parent();
        }
    }
    sums
}

/// Which level a code of this length stands for.
pub fn level_of(code: &AreaCode) -> Level {
    match code.as_str().len() {
        2 => Level::Province,
        4 => Level::Amphoe,
        _ => Level::Tambon,
    }
}
