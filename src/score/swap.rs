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

mod candidate;
mod lines;
mod search;
mod shown;
mod solve;

#[cfg(test)]
mod brute_tests;

use rust_decimal::Decimal;

use super::card::{IndicatorScore, Scorecard};
use super::evaluate::Years;
use super::ranking::{Ranking, Standing};
use crate::model::formula::Figure;
use crate::model::fund::Fund;
use crate::model::rubric::Rubric;
use crate::model::site::Site;
use search::Search;
use shown::Shown;

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
    let (above, below) = beside(ranking, own);
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

/// The positions of the nearest standings with another place. Who shares the place stands between
/// the two.
pub fn beside(ranking: &Ranking, own: &Standing) -> (Option<usize>, Option<usize>) {
    let above = (own.place() as usize).checked_sub(2);
    let below = ranking.standings.partition_point(|other| other.place() <= own.place());
    (above, Some(below).filter(|at| *at < ranking.standings.len()))
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

    fn years(self) -> Years<'a> {
        Years::of(self.fund(), self.year)
    }

    fn card(self) -> &'a Scorecard {
        &self.standing.card
    }

    fn hides(self, bounds: &Bounds, score: &IndicatorScore) -> bool {
        score.inputs.iter().any(|input| {
            input.value.is_some() && (bounds.is_hidden)(self.standing.fund, input.figure)
        })
    }
}

/// Where the rival stands; the swap is to turn that round.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}
