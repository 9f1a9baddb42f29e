//! What separates a fund from its neighbours: the gap in points, and the one figure whose least
//! change would put it before the one above, or behind the one below.
//!
//! One figure of the fund's own accounts is changed and all others stay, so this says how much a
//! place hangs on a figure. It is no plan: accounts that had been changed so would often no longer
//! add up.
//!
//! Points move in steps, so an order changes only where a formula crosses the bound of a band, two
//! sides of a condition meet, or a value that the tie chain looks at passes the neighbour's. For
//! each figure those places are found by solving the formula for it (`solve.rs`), and the figures
//! next to them, in the smallest unit that people type (satang, one person, a day), are tried from
//! the least change on, each by scoring again what reads the figure. So what is told does swap
//! them; and nothing less does, for formulas that can be solved for the figure and cross a bound
//! once in each direction, as ratios and sums do.
//!
//! “Least” compares figures of different units: a change is measured against the figure itself,
//! dates against a year, and an answer that becomes another answer counts as the whole of it.
//!
//! A figure that may not be shown is neither told nor can it be computed from what is told: an
//! indicator that reads one is left out whole, and so is the step of a tie chain that depends on
//! one.

mod solve;

#[cfg(test)]
mod brute_tests;

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use super::card::{IndicatorScore, Scorecard};
use super::evaluate::Years;
use super::indicator::{measure, points_of_level};
use super::order::tie_value;
use super::ranking::{Ranking, Standing};
use crate::model::formula::{Expr, Figure, Formula};
use crate::model::fund::Fund;
use crate::model::rubric::{Banded, Better, Rubric, ScoringRule, TieBy, TieRule};
use crate::model::site::Site;
use crate::num::Unit;

/// A standing next to a fund's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Position in the standings: the nearest one with another place.
    pub position: usize,
    /// How many points lie between the two; none where the tie chain tells them apart.
    pub gap: Decimal,
    pub swap: Option<Swap>,
    /// Whether figures that are not shown were left out of the search.
    pub is_partial: bool,
}

/// One figure that is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swap {
    pub figure: Figure,
    pub from: Decimal,
    pub to: Decimal,
}

/// What the caller knows of figures.
pub struct Bounds<'a> {
    /// Whether a figure of a fund (by its index in the site) may not be shown.
    pub is_hidden: &'a dyn Fn(usize, Figure) -> bool,
    /// The least and the most that a figure can be beside the others of the fund.
    pub range: &'a dyn Fn(usize, Figure) -> (Option<Decimal>, Option<Decimal>),
}

/// The neighbours above and below a standing.
pub fn neighbours(
    site: &Site,
    ranking: &Ranking,
    rubric: &Rubric,
    position: usize,
    bounds: &Bounds,
) -> (Option<Neighbour>, Option<Neighbour>) {
    let Some(own) = ranking.standings.get(position) else { return (None, None) };
    let Some(contest) = site.contests.get(ranking.contest) else { return (None, None) };
    let apart = |other: &usize| ranking.standings[*other].place() != own.place();
    let above = (0..position).rev().find(apart);
    let below = (position + 1..ranking.standings.len()).find(apart);
    let year = contest.fiscal_year;
    let contender = |standing| Contender { site, year, standing };
    let own = contender(own);
    let shown = Shown::of(rubric, own, bounds);
    let neighbour = |other: usize, side: Side| {
        let rival = contender(&ranking.standings[other]);
        let gap = own.standing.card.total.saturating_sub(rival.standing.card.total).abs();
        let search = Search { rubric, own, rival, side, gap, shown: &shown, bounds };
        let (swap, is_partial) = (search.least(), shown.is_partial);
        Neighbour { position: other, gap, swap, is_partial }
    };
    (above.map(|at| neighbour(at, Side::Above)), below.map(|at| neighbour(at, Side::Below)))
}

#[derive(Clone, Copy)]
struct Contender<'a> {
    site: &'a Site,
    year: i32,
    standing: &'a Standing,
}

impl<'a> Contender<'a> {
    fn fund(self) -> &'a Fund {
        &self.site.funds[self.standing.fund]
    }

    fn card(self) -> &'a Scorecard {
        &self.standing.card
    }

    fn hides(self, bounds: &Bounds, score: &IndicatorScore) -> bool {
        score
            .inputs
            .iter()
            .any(|input| input.value.is_some() && (bounds.is_hidden)(self.standing.fund, input.figure))
    }
}

/// Where the rival stands; the swap is to turn that round.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

/// The figures of a fund that may be told of, and the indicators that read each.
struct Shown {
    figures: Vec<(Figure, Decimal, Vec<(usize, usize)>)>,
    is_partial: bool,
}

impl Shown {
    fn of(rubric: &Rubric, own: Contender, bounds: &Bounds) -> Shown {
        let mut shown = Shown { figures: Vec::new(), is_partial: false };
        let mut hidden: Vec<Figure> = Vec::new();
        for (d, i, score) in own.card().indicators().filter(|(.., score)| !score.is_panel()) {
            if own.hides(bounds, score) {
                hidden.extend(score.inputs.iter().map(|input| input.figure));
                shown.is_partial = true;
                continue;
            }
            for input in &score.inputs {
                shown.add(input.figure, input.value, Some((d, i)));
            }
        }
        for tie in &rubric.ties {
            if let TieBy::Field(field) = tie.by {
                let figure = Figure { field, prior: false };
                if !(bounds.is_hidden)(own.standing.fund, figure) {
                    shown.add(figure, Years::of(own.fund(), own.year).get(figure), None);
                }
            }
        }
        shown.figures.retain(|(figure, ..)| !hidden.contains(figure));
        shown
    }

    fn add(&mut self, figure: Figure, value: Option<Decimal>, reader: Option<(usize, usize)>) {
        let Some(value) = value else { return };
        match self.figures.iter_mut().find(|(known, ..)| *known == figure) {
            Some((.., readers)) => readers.extend(reader),
            None => self.figures.push((figure, value, reader.into_iter().collect())),
        }
    }
}

struct Search<'a> {
    rubric: &'a Rubric,
    own: Contender<'a>,
    rival: Contender<'a>,
    side: Side,
    gap: Decimal,
    shown: &'a Shown,
    bounds: &'a Bounds<'a>,
}

/// A change to be tried.
struct Candidate {
    effort: Decimal,
    /// Position in `Shown::figures`.
    at: usize,
    to: Decimal,
}

impl Search<'_> {
    fn least(&self) -> Option<Swap> {
        let mut candidates: Vec<Candidate> = Vec::new();
        for (at, (figure, from, readers)) in self.shown.figures.iter().enumerate() {
            let (low, high) = (self.bounds.range)(self.own.standing.fund, *figure);
            let able = |to: &Decimal| {
                *to != *from && low.is_none_or(|low| *to >= low) && high.is_none_or(|high| *to <= high)
            };
            for to in self.places_of_change(*figure, *from, readers).into_iter().filter(able) {
                if let Some(effort) = effort(*figure, *from, to) {
                    candidates.push(Candidate { effort, at, to });
                }
            }
        }
        candidates.sort_by(|a, b| a.effort.cmp(&b.effort).then(a.at.cmp(&b.at)).then(a.to.cmp(&b.to)));
        let found = candidates.iter().find(|change| self.turns(change))?;
        let (figure, from, _) = &self.shown.figures[found.at];
        Some(Swap { figure: *figure, from: *from, to: found.to })
    }

    /// The values of a figure at which its indicators, or the tie chain, may say something else.
    fn places_of_change(
        &self,
        figure: Figure,
        from: Decimal,
        readers: &[(usize, usize)],
    ) -> Vec<Decimal> {
        let definition = figure.field.def();
        match definition.unit {
            Unit::YesNo => return vec![Decimal::ONE.saturating_sub(from)],
            Unit::Choice => return (0..definition.choices.len()).map(Decimal::from).collect(),
            Unit::Kinds => return Vec::new(),
            _ => {}
        }
        let years = Years::of(self.own.fund(), self.own.year);
        let mut roots = Vec::new();
        for (d, i) in readers {
            match &self.rubric.dimensions[*d].indicators[*i].rule {
                ScoringRule::Banded(banded) => {
                    let edges = self.edges(banded, (*d, *i), readers.len() == 1);
                    solve::meets(&banded.formula.root, &edges, figure, years, &mut roots);
                    conditions(&banded.formula, figure, years, &mut roots);
                    for exception in &banded.exceptions {
                        conditions(&exception.when, figure, years, &mut roots);
                    }
                }
                ScoringRule::Checklist(items) => {
                    for option in items.iter().flat_map(|item| &item.one_of) {
                        conditions(&option.when, figure, years, &mut roots);
                    }
                }
                ScoringRule::Panel { .. } => {}
            }
        }
        if self.rubric.ties.iter().any(|tie| tie.by == TieBy::Field(figure.field)) && !figure.prior {
            roots.extend(Years::of(self.rival.fund(), self.rival.year).get(figure));
        }
        let unit = smallest(definition.unit);
        roots.iter().flat_map(|root| grid(*root, unit)).flatten().collect()
    }

    /// The values at which an indicator does enough for the order to turn, and the rival's value
    /// where the tie chain looks at it. With several indicators on one figure, every bound may be
    /// the one.
    fn edges(&self, banded: &Banded, (d, i): (usize, usize), is_alone: bool) -> Vec<Decimal> {
        let indicator = &self.rubric.dimensions[d].indicators[i];
        let points = |level| points_of_level(self.rubric, indicator.weight, level);
        let own = self.own.card().get(d, i).and_then(|score| score.points).unwrap_or_default();
        let enough = match self.side {
            Side::Above => own.saturating_add(self.gap),
            Side::Below => own.saturating_sub(self.gap),
        };
        let does = |at: usize| match self.side {
            Side::Above => points(banded.bands[at].level) >= enough,
            Side::Below => {
                points(banded.bands.get(at + 1).map_or(Decimal::ZERO, |band| band.level)) <= enough
            }
        };
        let all = 0..banded.bands.len();
        let able = all.filter(|at| !is_alone || does(*at));
        let mut edges: Vec<Decimal> = able.map(|at| banded.bands[at].bound.value()).collect();
        let is_looked_at =
            self.rubric.ties.iter().any(|tie| tie.by == TieBy::IndicatorRaw(d, i));
        if let Some(score) = self.rival.card().get(d, i).filter(|_| is_looked_at)
            && !self.rival.hides(self.bounds, score)
        {
            edges.extend(score.raw);
        }
        edges
    }

    /// Scores again what reads the figure, and compares.
    fn turns(&self, change: &Candidate) -> bool {
        let (figure, _, readers) = &self.shown.figures[change.at];
        let years = Years::of(self.own.fund(), self.own.year).supposing(*figure, change.to);
        let mut altered: Vec<Altered> = Vec::with_capacity(readers.len());
        let mut total = self.own.card().total;
        for (d, i) in readers {
            let indicator = &self.rubric.dimensions[*d].indicators[*i];
            let before = self.own.card().get(*d, *i).and_then(|score| score.points);
            let Some((raw, points)) = measure(self.rubric, indicator, years) else { continue };
            let gain = points.saturating_sub(before.unwrap_or_default());
            total = total.saturating_add(gain);
            altered.push(Altered { at: (*d, *i), raw, points, gain });
        }
        let rival = self.rival.card().total;
        let order = rival.cmp(&total).then_with(|| self.by_chain(years, &altered));
        match self.side {
            Side::Above => order.is_lt(),
            Side::Below => order.is_gt(),
        }
    }

    /// The first step of the tie chain in which the two differ. A step that depends on what is not
    /// shown ends the search as a tie: what is told must not depend on it.
    fn by_chain(&self, years: Years, altered: &[Altered]) -> Ordering {
        for tie in &self.rubric.ties {
            if self.is_hidden(tie) {
                return Ordering::Equal;
            }
            let own = self.own_value(tie, years, altered);
            let rival = tie_value(tie, self.rival.card(), self.rival.fund(), self.rival.year);
            let order = match (own, rival) {
                (Some(own), Some(rival)) if tie.better == Better::Higher => rival.cmp(&own),
                (Some(own), Some(rival)) => own.cmp(&rival),
                (own, rival) => rival.is_some().cmp(&own.is_some()),
            };
            if order.is_ne() {
                return order;
            }
        }
        Ordering::Equal
    }

    fn is_hidden(&self, tie: &TieRule) -> bool {
        [self.own, self.rival].into_iter().any(|contender| match tie.by {
            TieBy::IndicatorRaw(d, i) => {
                contender.card().get(d, i).is_some_and(|score| contender.hides(self.bounds, score))
            }
            TieBy::Field(field) => {
                (self.bounds.is_hidden)(contender.standing.fund, Figure { field, prior: false })
            }
            TieBy::Dimension(_) | TieBy::IndicatorPoints(..) => false,
        })
    }

    fn own_value(&self, tie: &TieRule, years: Years, altered: &[Altered]) -> Option<Decimal> {
        let of = |d: usize, i: usize| altered.iter().find(|altered| altered.at == (d, i));
        match tie.by {
            TieBy::Dimension(d) => {
                let gains = altered.iter().filter(|altered| altered.at.0 == d);
                let points = self.own.card().dimensions.get(d)?.points;
                Some(gains.fold(points, |sum, altered| sum.saturating_add(altered.gain)))
            }
            TieBy::IndicatorPoints(d, i) if of(d, i).is_some() => of(d, i).map(|a| a.points),
            TieBy::IndicatorRaw(d, i) if of(d, i).is_some() => of(d, i)?.raw,
            TieBy::Field(field) => years.get(Figure { field, prior: false }),
            _ => tie_value(tie, self.own.card(), self.own.fund(), self.own.year),
        }
    }
}

/// An indicator as it would be.
struct Altered {
    at: (usize, usize),
    raw: Option<Decimal>,
    points: Decimal,
    gain: Decimal,
}

/// Where the two sides of each comparison in a formula meet.
fn conditions(formula: &Formula, figure: Figure, years: Years, roots: &mut Vec<Decimal>) {
    let mut compare = |a: &Expr, b: &Expr| solve::equals(a, b, figure, years, roots);
    comparisons(&formula.root, &mut compare);
}

fn comparisons(expr: &Expr, found: &mut impl FnMut(&Expr, &Expr)) {
    match expr {
        Expr::Number { .. } | Expr::Figure(_) => {}
        Expr::Compare(_, a, b) => {
            found(a, b);
            comparisons(a, found);
            comparisons(b, found);
        }
        Expr::Negate(a) | Expr::Not(a) | Expr::Abs(a) | Expr::Known(a) => comparisons(a, found),
        Expr::Binary(_, a, b) | Expr::And(a, b) | Expr::Or(a, b) => {
            comparisons(a, found);
            comparisons(b, found);
        }
        Expr::Min(list) | Expr::Max(list) => list.iter().for_each(|a| comparisons(a, found)),
        Expr::If(condition, a, b) => [condition, a, b].into_iter().for_each(|a| comparisons(a, found)),
    }
}

/// The smallest amount of a unit that people type.
fn smallest(unit: Unit) -> Decimal {
    match unit {
        Unit::Baht | Unit::Percent => Decimal::new(1, 2),
        _ => Decimal::ONE,
    }
}

/// The typed figures at and on both sides of a value.
fn grid(root: Decimal, unit: Decimal) -> Option<[Decimal; 3]> {
    let places = unit.scale();
    let floor = root.round_dp_with_strategy(places, RoundingStrategy::ToNegativeInfinity);
    Some([floor, floor.checked_add(unit)?, floor.checked_sub(unit)?])
}

const DAYS_OF_A_YEAR: Decimal = Decimal::from_parts(365, 0, 0, false, 0);

/// How much of the figure would be another.
fn effort(figure: Figure, from: Decimal, to: Decimal) -> Option<Decimal> {
    let change = to.checked_sub(from)?.abs();
    match figure.field.unit() {
        Unit::YesNo | Unit::Choice => Some(Decimal::ONE),
        Unit::Date => change.checked_div(DAYS_OF_A_YEAR),
        _ => change.checked_div(from.abs().max(Decimal::ONE)),
    }
}
