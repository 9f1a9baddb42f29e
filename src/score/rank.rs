//! A contest: gates, then order, then places in every list that a fund stands in.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::card::Scorecard;
use super::gates::{self, Blocked, Judged};
use super::indicator::score_judged;
use super::order::Merits;
use super::panel::Panel;
use super::ranking::{Gated, Places, Position, Ranking, Seat, Standing};
use crate::id::AreaCode;
use crate::model::contest::Contest;
use crate::model::fund::Fund;
use crate::model::rubric::{Rubric, TieRule};
use crate::model::site::Site;

/// Ranks all funds of a contest's area, with what the judges of its last round said; nothing where
/// the contest or its rubric is absent. `blocked` says whether a fund's accounts have a blocking
/// problem in a year.
pub fn rank(site: &Site, contest: usize, blocked: &Blocked) -> Option<Ranking> {
    let position = contest;
    let contest = site.contests.get(position)?;
    let rubric = site.rubric(&contest.rubric)?;
    let panel = Panel::of(site, contest, contest.last_stage(), rubric);
    Some(rank_among(site, position, rubric, panel, None, blocked))
}

/// Ranks the entrants of a round, or all funds of the area.
pub(super) fn rank_among(
    site: &Site,
    position: usize,
    rubric: &Rubric,
    panel: Panel,
    among: Option<&BTreeSet<usize>>,
    blocked: &Blocked,
) -> Ranking {
    let contest = &site.contests[position];
    let field = Field { site, contest, rubric, panel: &panel, among };
    let (mut contenders, mut gated) = field.entrants(blocked);
    let code = |fund: usize| &site.funds[fund].code;
    gated.sort_by(|a, b| code(a.fund).cmp(code(b.fund)));
    contenders.par_sort_by(|a, b| {
        let by_merit = a.merits.compare(&b.merits, &rubric.ties);
        by_merit.then_with(|| code(a.fund).cmp(code(b.fund)))
    });
    let ranked = contenders.iter().map(|contender| (contender.fund, contender.class));
    let lists = Lists::of(site, contest, ranked);
    let places = places(&lists, &tiers(&contenders, &rubric.ties));
    let decided = decided(&contenders, &rubric.ties);
    let standings: Vec<Standing> = contenders
        .into_iter()
        .zip(places.into_iter().zip(decided))
        .map(|(contender, (places, decided_by))| contender.stands(places, decided_by))
        .collect();
    let by_fund = by_fund(site.funds.len(), &standings, &gated);
    let Lists { by_area, by_class, .. } = lists;
    Ranking { contest: position, standings, gated, by_class, by_area, panel, by_fund }
}

struct Contender {
    fund: usize,
    card: Scorecard,
    class: Option<usize>,
    merits: Merits,
}

impl Contender {
    fn stands(self, places: Places, decided_by: Option<usize>) -> Standing {
        Standing { fund: self.fund, card: self.card, class: self.class, places, decided_by }
    }
}

/// Who may compete, by which rules.
struct Field<'r> {
    site: &'r Site,
    contest: &'r Contest,
    rubric: &'r Rubric,
    panel: &'r Panel,
    among: Option<&'r BTreeSet<usize>>,
}

impl Field<'_> {
    /// Those who compete, and those whom a gate holds back.
    fn entrants(&self, blocked: &Blocked) -> (Vec<Contender>, Vec<Gated>) {
        let Field { site, contest, rubric, panel, among } = *self;
        let enters = |index: &usize| among.is_none_or(|among| among.contains(index));
        site.funds
            .par_iter()
            .enumerate()
            .filter(|(index, fund)| contest.covers(&fund.tambon) && enters(index))
            .partition_map(|(index, fund)| {
                let Judged { failed, unjudged } =
                    gates::judge(site, contest, rubric, index, blocked);
                let class = class_of(contest, fund);
                let year = contest.fiscal_year;
                let judged = |d: usize, i: usize| panel.points(index, d, i);
                if failed.is_empty() {
                    let card = score_judged(rubric, fund, year, &judged);
                    let merits = Merits::of(rubric, &card, fund, year);
                    rayon::iter::Either::Left(Contender { fund: index, card, class, merits })
                } else {
                    let has_year = fund.year(year).is_some();
                    let card = has_year.then(|| score_judged(rubric, fund, year, &judged));
                    rayon::iter::Either::Right(Gated { fund: index, card, failed, unjudged, class })
                }
            })
    }
}

fn class_of(contest: &Contest, fund: &Fund) -> Option<usize> {
    let size = fund.year(contest.fiscal_year)?.get(contest.size_by)?;
    contest.size_classes.iter().position(|class| class.holds(size))
}

/// The number of the group of equals that each contender belongs to.
fn tiers(contenders: &[Contender], ties: &[TieRule]) -> Vec<usize> {
    let mut tier = 0;
    let mut tiers = Vec::with_capacity(contenders.len());
    for (position, contender) in contenders.iter().enumerate() {
        let before = position.checked_sub(1).map(|before| &contenders[before].merits);
        let equal = before.is_none_or(|before| before.compare(&contender.merits, ties).is_eq());
        tier += usize::from(!equal);
        tiers.push(tier);
    }
    tiers
}

fn decided(contenders: &[Contender], ties: &[TieRule]) -> Vec<Option<usize>> {
    let pairs = contenders.windows(2).map(|pair| pair[1].merits.decided_by(&pair[0].merits, ties));
    contenders.first().map(|_| None).into_iter().chain(pairs).collect()
}

/// The lists in which a contender has a place, as positions, best first.
pub(super) struct Lists {
    pub overall: Vec<usize>,
    pub by_class: Vec<Vec<usize>>,
    pub by_area: BTreeMap<AreaCode, Vec<usize>>,
}

impl Lists {
    /// Of funds and their classes, best first.
    pub fn of(
        site: &Site,
        contest: &Contest,
        ranked: impl Iterator<Item = (usize, Option<usize>)>,
    ) -> Self {
        let mut lists = Lists {
            overall: Vec::new(),
            by_class: vec![Vec::new(); contest.size_classes.len()],
            by_area: BTreeMap::new(),
        };
        for (position, (fund, class)) in ranked.enumerate() {
            lists.overall.push(position);
            if let Some(list) = class.and_then(|class| lists.by_class.get_mut(class)) {
                list.push(position);
            }
            let tambon = site.funds[fund].tambon.as_str();
            for code in [2, 4, 6].iter().filter_map(|digits| tambon.get(..*digits)) {
                match lists.by_area.get_mut(code) {
                    Some(list) => list.push(position),
                    None => {
                        lists.by_area.insert(AreaCode::new(code), vec![position]);
                    }
                }
            }
        }
        lists
    }
}

fn places(lists: &Lists, tiers: &[usize]) -> Vec<Places> {
    let mut places = vec![Places::default(); tiers.len()];
    seat(&lists.overall, tiers, |position, seat| places[position].overall = seat);
    for list in &lists.by_class {
        seat(list, tiers, |position, seat| places[position].class = Some(seat));
    }
    for (code, list) in &lists.by_area {
        let digits = code.as_str().len();
        seat(list, tiers, |position, seat| match digits {
            2 => places[position].province = seat,
            4 => places[position].amphoe = seat,
            _ => places[position].tambon = seat,
        });
    }
    places
}

/// Competition ranking of one list: equals share a place, and the next place counts them all.
fn seat(list: &[usize], tiers: &[usize], mut give: impl FnMut(usize, Seat)) {
    let of = list.len() as u32;
    let mut place = 0;
    for group in list.chunk_by(|a, b| tiers[*a] == tiers[*b]) {
        let seat = Seat { place: place + 1, of, shared: group.len() > 1 };
        group.iter().for_each(|position| give(*position, seat));
        place += group.len() as u32;
    }
}

pub(super) fn by_fund(
    funds: usize,
    standings: &[Standing],
    gated: &[Gated],
) -> Vec<Option<Position>> {
    let mut by_fund = vec![None; funds];
    for (position, standing) in standings.iter().enumerate() {
        by_fund[standing.fund] = Some(Position::Standing(position as u32));
    }
    for (position, out) in gated.iter().enumerate() {
        by_fund[out.fund] = Some(Position::Gated(position as u32));
    }
    by_fund
}
