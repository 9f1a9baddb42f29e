//! How the funds of a contest are spread over the points of each indicator. Points are the bins:
//! they are exact, few, and what a fund is compared by.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::words::Words;
use crate::model::rubric::{Between, ScoringRule};
use crate::model::{Indicator, Rubric, Site};
use crate::num::{self, half_up};
use crate::score::Ranking;

#[derive(Clone, Debug, Default)]
pub struct Histogram {
    /// Points and how many funds have them, fewest points first.
    pub bins: Vec<(Decimal, u64)>,
    /// Funds without the figures for it; they are counted under zero points as well.
    pub missing: u64,
    pub funds: u64,
}

impl Histogram {
    /// The bin of so many points: between those of two bands, the lower one's.
    pub fn bin_of(&self, points: Decimal) -> Option<usize> {
        self.bins.iter().rposition(|(bin, _)| *bin <= points)
    }

    /// How many funds certainly have fewer points: those of lower bins.
    pub fn below(&self, points: Decimal) -> u64 {
        let own = self.bin_of(points).unwrap_or_default();
        self.bins[..own].iter().map(|(_, count)| count).sum()
    }
}

impl Words {
    /// What is said of a fund in each bin; nothing where it has nobody to be compared with.
    pub(super) fn compared(self, histogram: Option<&Histogram>) -> Vec<Arc<str>> {
        let Some(histogram) = histogram.filter(|histogram| histogram.funds > 1) else {
            return Vec::new();
        };
        let count = |count: u64| num::count(Decimal::from(count), self.digits);
        let funds = count(histogram.funds);
        let said = histogram.bins.iter().map(|(points, _)| {
            format!("สูงกว่า {} จาก {funds} กองทุน", count(histogram.below(*points))).into()
        });
        said.collect()
    }
}

/// One for each indicator of the ranking's rubric, in order; none for indicators of the panel.
pub fn of_indicators(site: &Site, ranking: &Ranking) -> Vec<Option<Histogram>> {
    let contest = &site.contests[ranking.contest];
    let Some(rubric) = site.rubric(&contest.rubric) else { return Vec::new() };
    rubric
        .indicators()
        .map(|(dimension, position, indicator)| {
            if matches!(indicator.rule, ScoringRule::Panel { .. }) {
                return None;
            }
            let mut bins: BTreeMap<Decimal, u64> =
                possible(rubric, indicator).into_iter().map(|points| (points, 0)).collect();
            let mut missing = 0;
            for standing in &ranking.standings {
                let score = &standing.card.dimensions[dimension].indicators[position];
                let points = score.points.unwrap_or_default();
                let bin = match is_drawn_out(indicator) {
                    true => bins.range(..=points).next_back().map_or(points, |(bin, _)| *bin),
                    false => points,
                };
                *bins.entry(bin).or_default() += 1;
                missing += u64::from(score.is_missing());
            }
            let funds = ranking.standings.len() as u64;
            Some(Histogram { bins: bins.into_iter().collect(), missing, funds })
        })
        .collect()
}

/// Whether any points are possible, and not only those of the bands: each fund would have a bin of
/// its own.
fn is_drawn_out(indicator: &Indicator) -> bool {
    matches!(&indicator.rule, ScoringRule::Banded(banded) if banded.between == Between::Linear)
}

/// The points that the bands of an indicator can give.
fn possible(rubric: &Rubric, indicator: &Indicator) -> Vec<Decimal> {
    let ScoringRule::Banded(banded) = &indicator.rule else { return vec![Decimal::ZERO] };
    let mut points = vec![Decimal::ZERO];
    for band in &banded.bands {
        let share = indicator
            .weight
            .checked_mul(band.level)
            .and_then(|product| product.checked_div(rubric.max_level));
        points.extend(share.map(|share| half_up(share, rubric.precision)));
    }
    points
}
