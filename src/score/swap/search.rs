//! The search for the least change of one figure that turns the order of two funds.

use std::cmp::Ordering;
use std::ops::Range;

use rust_decimal::Decimal;

use super::candidate::{Changes, beyond, places};
use super::lines;
use super::shown::{Input, Shown};
use super::solve::Root;
use super::{Bounds, Contender, Side, Swap};
use crate::model::formula::Figure;
use crate::model::rubric::{Banded, Better, Rubric, ScoringRule, TieBy, TieRule};
use crate::num::Unit;
use crate::score::card::Reason;
use crate::score::evaluate::Years;
use crate::score::indicator::{measure, points_of_level};
use crate::score::order::tie_value;

pub(super) struct Search<'a> {
    pub rubric: &'a Rubric,
    pub own: Contender<'a>,
    pub rival: Contender<'a>,
    pub side: Side,
    pub gap: Decimal,
    pub shown: &'a Shown,
    pub bounds: &'a Bounds<'a>,
}

impl Search<'_> {
    pub fn least(&self) -> Option<Swap> {
        let mut changes = Changes::new();
        let mut roots = Vec::new();
        let mut edges = Edges::default();
        for (at, input) in self.shown.figures.iter().enumerate() {
            let (low, high) = input.range;
            let mut add = |to: Decimal| {
                let is_able = to != input.value
                    && low.is_none_or(|low| to >= low)
                    && high.is_none_or(|high| to <= high);
                if is_able {
                    changes.add(at, input, to);
                }
            };
            let definition = input.figure.field.def();
            match definition.unit {
                Unit::YesNo => add(Decimal::ONE.saturating_sub(input.value)),
                Unit::Choice => (0..definition.choices.len()).map(Decimal::from).for_each(add),
                Unit::Kinds => {}
                unit => {
                    roots.clear();
                    self.places_of_change(input, &mut edges, &mut roots);
                    let places = places(unit);
                    for root in &roots {
                        beyond(*root, input.value, places).into_iter().flatten().for_each(&mut add);
                    }
                }
            }
        }
        let (at, to) =
            changes.least(&self.shown.figures, |at, to| self.turns(&self.shown.figures[at], to))?;
        let Input { figure, value, .. } = self.shown.figures[at];
        Some(Swap { figure, from: value, to })
    }

    /// The values of a figure at which its indicators, or the tie chain, may say something else.
    fn places_of_change(&self, input: &Input, edges: &mut Edges, roots: &mut Vec<Root>) {
        roots.extend_from_slice(&input.turns);
        for ((d, i), solved) in &input.readers {
            if let ScoringRule::Banded(banded) = &self.rubric.dimensions[*d].indicators[*i].rule {
                let is_alone = input.readers.len() == 1;
                let edges = edges.of((*d, *i), is_alone, |found| {
                    self.edges(banded, (*d, *i), is_alone, found);
                });
                edges.iter().for_each(|edge| solved.meets(*edge, roots));
            }
        }
        let is_looked_at =
            self.rubric.ties.iter().any(|tie| tie.by == TieBy::Field(input.figure.field));
        if is_looked_at && !input.figure.prior {
            let places = places(input.figure.field.unit());
            let rivals = self.rival.years().get(input.figure);
            roots.extend(rivals.map(|value| Root::of(value, places)));
        }
    }

    /// The values at which an indicator does just enough for the order to turn, and the rival's
    /// value where the tie chain looks at it. With several indicators on one figure, every bound
    /// may be the one.
    fn edges(
        &self,
        banded: &Banded,
        (d, i): (usize, usize),
        is_alone: bool,
        found: &mut Vec<Decimal>,
    ) {
        let indicator = &self.rubric.dimensions[d].indicators[i];
        let own = self.own.card().get(d, i).and_then(|score| score.points).unwrap_or_default();
        // A bound is passed on the way up to the points of its band, or down to those of the next.
        let points = |at: usize| {
            let band = banded.bands.get(at + usize::from(self.side == Side::Below));
            let level = band.map_or(Decimal::ZERO, |band| band.level);
            points_of_level(self.rubric, indicator.weight, level)
        };
        let does = |at: usize| match self.side {
            Side::Above => points(at).cmp(&own.saturating_add(self.gap)),
            Side::Below => own.saturating_sub(self.gap).cmp(&points(at)),
        };
        // Better bands lie before the own one, worse ones behind its bound.
        let all = banded.bands.len();
        let (better, worse) = match self.own.card().get(d, i).map(|score| &score.reason) {
            Some(Reason::Band { index, .. }) if is_alone => (0..*index, *index..all),
            _ => (0..all, 0..all),
        };
        let (mut up, mut down) = (better.rev(), worse);
        let way: &mut dyn Iterator<Item = usize> =
            if self.side == Side::Above { &mut up } else { &mut down };
        for at in way {
            let enough = does(at);
            if !is_alone || enough.is_ge() {
                found.push(banded.bands[at].bound.value());
            }
            // What lies behind a bound that is more than enough is farther away.
            if is_alone && enough.is_gt() {
                break;
            }
        }
        let wanted = match self.side {
            Side::Above => own.saturating_add(self.gap),
            Side::Below => own.saturating_sub(self.gap),
        };
        lines::steps(self.rubric, indicator.weight, banded, is_alone.then_some(wanted), found);
        let is_looked_at = self.rubric.ties.iter().any(|tie| tie.by == TieBy::IndicatorRaw(d, i));
        if let Some(score) = self.rival.card().get(d, i).filter(|_| is_looked_at)
            && !self.rival.hides(self.bounds, score)
            && let Some(raw) = score.raw
        {
            found.push(raw);
        }
    }

    /// Scores again what reads the figure, and compares.
    fn turns(&self, input: &Input, to: Decimal) -> bool {
        let Input { figure, readers, .. } = input;
        let years = self.own.years().supposing(*figure, to);
        let mut altered: Vec<Altered> = Vec::with_capacity(readers.len());
        let mut total = self.own.card().total;
        for ((d, i), _) in readers {
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

/// The edges of each indicator, which are the same for all figures that it reads, or for all that
/// it alone reads.
#[derive(Default)]
struct Edges {
    known: Vec<((usize, usize), bool, Range<usize>)>,
    values: Vec<Decimal>,
}

impl Edges {
    fn of(
        &mut self,
        at: (usize, usize),
        is_alone: bool,
        find: impl FnOnce(&mut Vec<Decimal>),
    ) -> &[Decimal] {
        let known = self.known.iter().find(|(of, alone, _)| (*of, *alone) == (at, is_alone));
        let range = match known {
            Some((.., range)) => range.clone(),
            None => {
                let start = self.values.len();
                find(&mut self.values);
                let range = start..self.values.len();
                self.known.push((at, is_alone, range.clone()));
                range
            }
        };
        &self.values[range]
    }
}

/// An indicator as it would be.
struct Altered {
    at: (usize, usize),
    raw: Option<Decimal>,
    points: Decimal,
    gain: Decimal,
}
