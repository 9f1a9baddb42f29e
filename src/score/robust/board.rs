//! A ranking in whole numbers, laid out for being played again and again: points of every standing
//! in units of their last place, and the tie chain as numbers of steps.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::scenarios::{Scenario, Weights};
use crate::model::rubric::{Better, Rubric, ScoringRule, TieBy};
use crate::model::site::Site;
use crate::score::order::tie_value;
use crate::score::ranking::Ranking;

/// Sums of products of points and weights: wide enough for the widest of both.
pub(super) type Whole = i128;

/// Points and weights beyond this are no points: sums of their products would not fit.
const WIDEST: i128 = 1 << 56;

pub(super) struct Board {
    pub funds: usize,
    /// The places as they are.
    pub places: Vec<u32>,
    /// Dimension, indicator, standing.
    pub points: Vec<Vec<Vec<i64>>>,
    /// The total of each standing.
    pub totals: Vec<Whole>,
    /// The tie chain alone: who comes before whom if totals are equal; equals have equal numbers.
    pub chain: Vec<u32>,
    steps: Vec<Step>,
}

/// A step of the tie chain: the lower number is the better one.
struct Step {
    by: TieBy,
    better: Better,
    order: Vec<u32>,
}

impl Board {
    pub fn of(site: &Site, year: i32, ranking: &Ranking, rubric: &Rubric) -> Option<Board> {
        let standings = &ranking.standings;
        let funds = standings.len();
        if funds == 0 || u32::try_from(funds).is_err() {
            return None;
        }
        let column = |d: usize, i: usize| {
            let points = standings.iter().map(|standing| {
                let points = standing.card.get(d, i).and_then(|score| score.points);
                i64::try_from(units(points.unwrap_or_default(), rubric.precision)?).ok()
            });
            points.collect::<Option<Vec<i64>>>()
        };
        let of_dimension = |d: usize| {
            (0..rubric.dimensions[d].indicators.len()).map(|i| column(d, i)).collect::<Option<_>>()
        };
        let points = (0..rubric.dimensions.len())
            .map(of_dimension)
            .collect::<Option<Vec<Vec<Vec<i64>>>>>()?;
        let steps: Vec<Step> = rubric
            .ties
            .iter()
            .map(|tie| {
                let values: Vec<Option<Decimal>> = standings
                    .iter()
                    .map(|s| tie_value(tie, &s.card, &site.funds[s.fund], year))
                    .collect();
                let order = dense(funds, |a, b| better(tie.better, values[a], values[b]));
                Step { by: tie.by.clone(), better: tie.better, order }
            })
            .collect();
        let mut board = Board {
            funds,
            places: standings.iter().map(|standing| standing.place()).collect(),
            totals: vec![0; funds],
            points,
            chain: Vec::new(),
            steps,
        };
        board.totals = board.sums(|_, _| 1);
        board.chain =
            board.chain_of(&board.steps.iter().map(|step| &step.order[..]).collect::<Vec<_>>());
        Some(board)
    }

    /// The weights that a scenario can move; none where they are too fine to be counted.
    pub fn weights_in_play(&self, ranking: &Ranking, rubric: &Rubric) -> Option<Weights> {
        let judged = ranking.panel.has_points();
        let places = rubric.indicators().map(|(.., indicator)| indicator.weight.scale()).max()?;
        let weight = |indicator: &crate::model::Indicator| {
            let is_panel = matches!(indicator.rule, ScoringRule::Panel { .. });
            let weight = if is_panel && !judged { Decimal::ZERO } else { indicator.weight };
            units(weight.max(Decimal::ZERO), places)
        };
        let dimensions = rubric.dimensions.iter();
        let of: Option<Vec<Vec<Whole>>> =
            dimensions.map(|d| d.indicators.iter().map(weight).collect()).collect();
        let of = of?;
        let sum = of.iter().flatten().sum();
        Some(Weights { of, sum })
    }

    /// The places under other weights.
    pub fn places(&self, weights: &Weights, scenario: Scenario) -> Vec<u32> {
        let factors = weights.factors(scenario);
        let totals = self.sums(|d, i| factors[d][i]);
        match scenario {
            // Within its dimension the indicator weighs otherwise than before.
            Scenario::Indicator(d, ..) if self.points[d].len() > 1 => {
                let chain = self.chain_with(d, |i| factors[d][i], None);
                places(&totals, chain.as_deref().unwrap_or(&self.chain))
            }
            _ => places(&totals, &self.chain),
        }
    }

    /// The places without an indicator.
    pub fn places_without(&self, dimension: usize, indicator: usize) -> Vec<u32> {
        let left = |d: usize, i: usize| Whole::from((d, i) != (dimension, indicator));
        let chain = self.chain_with(dimension, |i| left(dimension, i), Some(indicator));
        places(&self.sums(left), chain.as_deref().unwrap_or(&self.chain))
    }

    fn sums(&self, factor: impl Fn(usize, usize) -> Whole) -> Vec<Whole> {
        let mut sums = vec![0; self.funds];
        for (d, columns) in self.points.iter().enumerate() {
            for (i, column) in columns.iter().enumerate() {
                let factor = factor(d, i);
                for (sum, points) in sums.iter_mut().zip(column).filter(|_| factor != 0) {
                    *sum += factor * Whole::from(*points);
                }
            }
        }
        sums
    }

    /// The tie chain where the indicators of a dimension weigh otherwise, one of them nothing;
    /// none where that touches no step.
    fn chain_with(
        &self,
        dimension: usize,
        factor: impl Fn(usize) -> Whole,
        without: Option<usize>,
    ) -> Option<Vec<u32>> {
        let is_gone = |step: &Step| match step.by {
            TieBy::IndicatorPoints(d, i) | TieBy::IndicatorRaw(d, i) => {
                (d, Some(i)) == (dimension, without)
            }
            _ => false,
        };
        let is_moved = |step: &Step| step.by == TieBy::Dimension(dimension);
        if !self.steps.iter().any(|step| is_gone(step) || is_moved(step)) {
            return None;
        }
        let sums = self.sums(|d, i| if d == dimension { factor(i) } else { 0 });
        let moved: Vec<Vec<u32>> = self
            .steps
            .iter()
            .filter(|step| is_moved(step))
            .map(|step| {
                dense(self.funds, |a, b| match step.better {
                    Better::Higher => sums[b].cmp(&sums[a]),
                    Better::Lower => sums[a].cmp(&sums[b]),
                })
            })
            .collect();
        let mut moved = moved.iter();
        let steps: Vec<&[u32]> = self
            .steps
            .iter()
            .filter(|step| !is_gone(step))
            .filter_map(|step| match is_moved(step) {
                true => moved.next().map(Vec::as_slice),
                false => Some(step.order.as_slice()),
            })
            .collect();
        Some(self.chain_of(&steps))
    }

    fn chain_of(&self, steps: &[&[u32]]) -> Vec<u32> {
        dense(self.funds, |a, b| {
            let mut orders = steps.iter().map(|order| order[a].cmp(&order[b]));
            orders.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
        })
    }
}

/// An exact number of units of a decimal place.
pub(super) fn units(value: Decimal, places: u32) -> Option<Whole> {
    let value = if value.scale() > places { value.normalize() } else { value };
    let missing = places.checked_sub(value.scale())?;
    let units = value.mantissa().checked_mul(10_i128.checked_pow(missing)?)?;
    (units.abs() <= WIDEST).then_some(units)
}

/// As in the tie chain: what is not known loses against what is.
fn better(better: Better, a: Option<Decimal>, b: Option<Decimal>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if better == Better::Higher => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// Numbers from the best on; equals have equal numbers.
fn dense(count: usize, compare: impl Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    let mut numbers = vec![0; count];
    let mut number = 0;
    for (at, position) in order.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| order[before]);
        number += u32::from(before.is_some_and(|before| compare(before, *position).is_ne()));
        numbers[*position] = number;
    }
    numbers
}

/// Competition ranking: the highest total first, equal totals by the chain, equals share a place.
fn places(totals: &[Whole], chain: &[u32]) -> Vec<u32> {
    let mut order: Vec<(Whole, u32, u32)> = (0_u32..)
        .zip(totals.iter().zip(chain))
        .map(|(position, (total, chain))| (-total, *chain, position))
        .collect();
    order.sort_unstable();
    let mut places = vec![0; order.len()];
    let mut place = 1;
    for group in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        group.iter().for_each(|(.., position)| places[*position as usize] = place);
        place += group.len() as u32;
    }
    places
}
