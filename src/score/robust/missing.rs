//! What figures that nobody has reported could still change.
//!
//! An indicator is *open* where a missing figure decides what it is worth. While its formula is
//! unknown it may come to any level from none to the highest; exceptions, and items of a checklist,
//! may hold or not, each by itself. What is certain without the figure (`false and …`) stays. What
//! judges have yet to give is not counted: that is no figure of a fund.
//!
//! Ranges of places let the missing figures of all ranked funds turn up at once, each as it may:
//! the best place is that with the own at their best and everybody else's at their worst, and the
//! other way round. Ties that missing figures may decide count for a fund in its best place and
//! against it in its worst.

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::Range;
use super::board::{Board, Whole, units};
use crate::model::formula::Figure;
use crate::model::rubric::{
    Banded, Better, CheckItem, Indicator, OnZero, Rubric, ScoringRule, TieBy,
};
use crate::model::site::Site;
use crate::num::half_up;
use crate::score::card::{IndicatorScore, Scorecard};
use crate::score::evaluate::{Outcome, Years, evaluate};
use crate::score::indicator::points_of_level;
use crate::score::ranking::{Ranking, Standing};

/// An indicator whose points a missing figure can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenIndicator {
    pub dimension: usize,
    pub indicator: usize,
    /// The points that it may come to, at least and at most.
    pub low: Decimal,
    pub high: Decimal,
}

/// The indicators of a fund's card that missing figures leave open.
pub fn open_indicators(rubric: &Rubric, card: &Scorecard, years: Years) -> Vec<OpenIndicator> {
    let unsure = card.indicators().filter(|(.., score)| score.unknown().next().is_some());
    unsure
        .filter_map(|(dimension, indicator, score)| {
            let rule = &rubric.dimensions[dimension].indicators[indicator];
            let (low, high) = open(rubric, rule, score, years.open())?;
            Some(OpenIndicator { dimension, indicator, low, high })
        })
        .collect()
}

fn open(
    rubric: &Rubric,
    indicator: &Indicator,
    score: &IndicatorScore,
    years: Years,
) -> Option<(Decimal, Decimal)> {
    let points = score.points?;
    let (low, high) = match &indicator.rule {
        ScoringRule::Banded(banded) => {
            let Span { low, high } = levels(banded, years)?;
            let points = |level| points_of_level(rubric, indicator.weight, level);
            (points(low), points(high))
        }
        ScoringRule::Checklist(items) => {
            let spans = items.iter().filter_map(|item| of_item(item, years));
            let sum = spans.fold(Span::of(Decimal::ZERO), |sum, span| Span {
                low: sum.low.saturating_add(span.low),
                high: sum.high.saturating_add(span.high),
            });
            let points = |sum: Decimal| half_up(sum.min(indicator.weight), rubric.precision);
            (points(sum.low), points(sum.high))
        }
        ScoringRule::Panel { .. } => return None,
    };
    (low < points || points < high).then(|| (low.min(points), high.max(points)))
}

/// From the least that something may come to, to the most.
#[derive(Clone, Copy)]
struct Span {
    low: Decimal,
    high: Decimal,
}

impl Span {
    fn of(value: Decimal) -> Self {
        Span { low: value, high: value }
    }

    fn or(so_far: Option<Span>, value: Decimal) -> Option<Span> {
        let span = so_far.unwrap_or(Span::of(value));
        Some(Span { low: span.low.min(value), high: span.high.max(value) })
    }
}

/// The levels that an indicator may reach: exceptions in their order, then the bands.
fn levels(banded: &Banded, years: Years) -> Option<Span> {
    let level = |then: OnZero| match then {
        OnZero::Level(level) => level,
        OnZero::Missing => Decimal::ZERO,
    };
    let mut span = None;
    for exception in &banded.exceptions {
        let outcome = evaluate(&exception.when, years);
        if outcome.holds() || outcome.is_unknown() {
            span = Span::or(span, level(exception.then));
        }
        if outcome.holds() {
            return span;
        }
    }
    match evaluate(&banded.formula, years) {
        Outcome::Known(value) => {
            let band = banded.bands.iter().position(|band| band.bound.holds(value));
            Span::or(span, band.map_or(Decimal::ZERO, |index| banded.level_at(index, value)))
        }
        Outcome::DividedByZero => Span::or(span, level(banded.division_by_zero)),
        Outcome::TooLarge => Span::or(span, Decimal::ZERO),
        Outcome::Unknown(_) => {
            let all = banded.bands.iter().map(|band| band.level);
            all.chain([Decimal::ZERO, level(banded.division_by_zero)]).fold(span, Span::or)
        }
    }
}

/// The first option that holds counts, so what may hold may be taken and may be passed over.
fn of_item(item: &CheckItem, years: Years) -> Option<Span> {
    let mut span = None;
    for option in &item.one_of {
        let outcome = evaluate(&option.when, years);
        if outcome.holds() || outcome.is_unknown() {
            span = Span::or(span, option.points);
        }
        if outcome.holds() {
            return span;
        }
    }
    Span::or(span, Decimal::ZERO)
}

/// What a standing is compared by at its worst and at its best: the lower is the better one.
#[derive(Clone, Copy)]
struct Reach {
    best: (Whole, u32),
    worst: (Whole, u32),
}

pub(super) fn ranges(
    site: &Site,
    year: i32,
    ranking: &Ranking,
    rubric: &Rubric,
    board: &Board,
) -> Vec<Range> {
    let reaches: Vec<Reach> = ranking
        .standings
        .par_iter()
        .enumerate()
        .map(|(at, standing)| {
            reach(site, year, standing, rubric, (board.totals[at], board.chain[at]))
        })
        .collect();
    let sorted = |of: fn(&Reach) -> (Whole, u32)| {
        let mut keys: Vec<(Whole, u32)> = reaches.iter().map(of).collect();
        keys.sort_unstable();
        keys
    };
    let (best, worst) = (sorted(|reach| reach.best), sorted(|reach| reach.worst));
    let before = |keys: &[(Whole, u32)], own: (Whole, u32)| keys.partition_point(|key| *key < own);
    reaches
        .iter()
        .map(|own| {
            // Its own best is among those before its own worst, if it is open at all.
            let itself = usize::from(own.best < own.worst);
            Range {
                best: before(&worst, own.best) as u32 + 1,
                worst: (before(&best, own.worst) - itself) as u32 + 1,
            }
        })
        .collect()
}

fn reach(
    site: &Site,
    year: i32,
    standing: &Standing,
    rubric: &Rubric,
    (total, chain): (Whole, u32),
) -> Reach {
    let years = Years::of(&site.funds[standing.fund], year);
    let open = open_indicators(rubric, &standing.card, years);
    let sum = |of: fn(&OpenIndicator) -> Decimal| {
        let moved = open.iter().map(|open| {
            let points = standing.card.get(open.dimension, open.indicator).and_then(|s| s.points);
            units(of(open).saturating_sub(points.unwrap_or_default()), rubric.precision)
        });
        total + moved.map(Option::unwrap_or_default).sum::<Whole>()
    };
    let (low, high) = (sum(|open| open.low), sum(|open| open.high));
    let (may_win, may_lose) = ties(rubric, standing, &open, years);
    // 0 and the highest number are for those who may win and who may lose every tie.
    Reach {
        best: (-high, if may_win { 0 } else { chain + 1 }),
        worst: (-low, if may_lose { u32::MAX } else { chain + 1 }),
    }
}

/// Whether missing figures may take the fund up, and down, in the tie chain. What is unknown there
/// loses already, so it can only win by becoming known.
fn ties(
    rubric: &Rubric,
    standing: &Standing,
    open: &[OpenIndicator],
    years: Years,
) -> (bool, bool) {
    let (mut may_win, mut may_lose) = (false, false);
    for tie in &rubric.ties {
        let is_meant = |o: &OpenIndicator| match tie.by {
            TieBy::Dimension(d) => o.dimension == d,
            TieBy::IndicatorPoints(d, i) => (o.dimension, o.indicator) == (d, i),
            TieBy::IndicatorRaw(..) | TieBy::Field(_) => false,
        };
        for o in open.iter().filter(|o| is_meant(o)) {
            let points = standing.card.get(o.dimension, o.indicator).and_then(|s| s.points);
            let points = points.unwrap_or_default();
            let (falls, rises) = (o.low < points, o.high > points);
            let higher = tie.better == Better::Higher;
            may_win |= if higher { rises } else { falls };
            may_lose |= if higher { falls } else { rises };
        }
        match tie.by {
            TieBy::IndicatorRaw(d, i) => {
                let unsure = standing.card.get(d, i).filter(|s| s.unknown().next().is_some());
                may_win |= unsure.is_some();
                may_lose |= unsure.is_some_and(|score| score.raw.is_some());
            }
            TieBy::Field(field) => may_win |= years.get(Figure { field, prior: false }).is_none(),
            TieBy::Dimension(_) | TieBy::IndicatorPoints(..) => {}
        }
    }
    (may_win, may_lose)
}
