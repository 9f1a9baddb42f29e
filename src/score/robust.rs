//! How firm a place is: what becomes of it when the weights move, when an indicator is left out,
//! and when figures that are missing turn up.
//!
//! A place is a statement about a fund *and* about the weights that people agreed on, so the range
//! of places is as public as the place. Nothing here is random: what is tried is a list
//! (`scenarios.rs`), the same for everybody, and each entry of it has a name.
//!
//! - Points grow and shrink in proportion to the weight of their indicator, exactly; they are not
//!   rounded again, so a scenario decides by the same levels that were judged.
//! - Equal totals go down the tie chain as ever. Points of a dimension in the chain move with their
//!   weights; an indicator that is left out decides nothing there.
//! - The scenarios show places that do occur. `bounds.rs` adds what cannot occur: for every pair of
//!   funds it asks whether any weights within the frame put one before the other, so “whatever the
//!   weights” is said of all of them and not of the corners alone.
//! - Totals are whole numbers (points in units of their last place × whole factors in the
//!   proportions of the weights), so nothing is lost and nothing is slow.
//!
//! Cost, for n funds, m indicators and k dimensions: 2k + 2m scenarios of one weight, at most 2^k
//! corners (left out above [`MOST_WORK`]) and m of one indicator less, each a sum and a sort:
//! O((2^k + m) · n log n), in parallel; bounds O(k n²), up to [`MOST_PAIRED`] funds and not at all
//! above. Memory: 48 bytes for each fund; while it works, 8 m + 50 more, and 70 for each thread.
//! `benches/rank.rs` measures it.

mod board;
mod bounds;
mod missing;
mod scenarios;

#[cfg(test)]
mod brute_tests;

use rayon::prelude::*;

pub use missing::{OpenIndicator, open_indicators};
pub use scenarios::{Move, Scenario};

use super::ranking::Ranking;
use crate::model::rubric::Rubric;
use crate::model::site::Site;
use board::Board;

/// Corners are tried while their number times that of the funds is not above this.
pub const MOST_WORK: usize = 10_000_000;

/// Every two funds are held against each other while there are no more funds than this.
pub const MOST_PAIRED: usize = 10_000;

/// The robustness of a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Robustness {
    /// One for each standing.
    pub firmness: Vec<Firmness>,
    /// The weights that were tried.
    pub tried: Vec<Scenario>,
    /// Dimension and position of each indicator that was left out, in the order of the rubric.
    pub left_out: Vec<(usize, usize)>,
    /// Whether all combinations of raised and lowered dimensions were tried.
    pub has_corners: bool,
    /// Whether `weights` holds for all weights within the frame, and not only for those tried.
    pub is_certain: bool,
}

/// How firm one fund's place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Firmness {
    /// Between these it stays when weights move within the frame.
    pub weights: Range,
    /// What was seen in the scenarios of weights; an index is one of `tried`.
    pub tried: Seen,
    /// With one indicator less; an index is one of `left_out`.
    pub without: Seen,
    /// When missing figures of any ranked fund turn up, good or bad.
    pub missing: Range,
}

/// From the best place to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub best: u32,
    pub worst: u32,
}

/// The best and the worst place seen, and the first scenario that led there; none where the place
/// itself is the best or the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    pub range: Range,
    pub best_by: Option<u16>,
    pub worst_by: Option<u16>,
}

impl Range {
    pub fn of(place: u32) -> Self {
        Range { best: place, worst: place }
    }

    pub fn is_fixed(self) -> bool {
        self.best == self.worst
    }

    pub fn and(self, other: Range) -> Range {
        Range { best: self.best.min(other.best), worst: self.worst.max(other.worst) }
    }
}

impl Seen {
    fn start(place: u32) -> Self {
        Seen { range: Range::of(place), best_by: None, worst_by: None }
    }

    fn see(&mut self, place: u32, scenario: u16) {
        if place < self.range.best {
            (self.range.best, self.best_by) = (place, Some(scenario));
        }
        if place > self.range.worst {
            (self.range.worst, self.worst_by) = (place, Some(scenario));
        }
    }

    /// What two parts of the list saw; the other is the later one.
    fn merge(&mut self, other: &Seen) {
        if other.range.best < self.range.best {
            (self.range.best, self.best_by) = (other.range.best, other.best_by);
        }
        if other.range.worst > self.range.worst {
            (self.range.worst, self.worst_by) = (other.range.worst, other.worst_by);
        }
    }

    /// The scenario that moves the place most, and where to; the worse one of two equal moves.
    pub fn farthest(&self, place: u32) -> Option<(usize, u32)> {
        let (up, down) = (place - self.range.best, self.range.worst - place);
        let (by, to) = if down >= up {
            (self.worst_by, self.range.worst)
        } else {
            (self.best_by, self.range.best)
        };
        Some((usize::from(by?), to))
    }
}

impl Robustness {
    /// Nothing where points are beyond any arithmetic, or nobody is ranked.
    pub fn of(site: &Site, ranking: &Ranking, rubric: &Rubric) -> Option<Robustness> {
        let contest = site.contests.get(ranking.contest)?;
        let board = Board::of(site, contest.fiscal_year, ranking, rubric)?;
        let weights = board.weights_in_play(ranking, rubric)?;
        let work = weights.corners().map(|corners| corners.saturating_mul(board.funds));
        let has_corners = work.is_some_and(|work| work <= MOST_WORK);
        let tried = scenarios::of_weights(&weights, has_corners);
        let left_out = scenarios::left_out(&weights);
        let (seen, without) = rayon::join(
            || watch(&board, &tried, |scenario| board.places(&weights, *scenario)),
            || watch(&board, &left_out, |(d, i)| board.places_without(*d, *i)),
        );
        let bounds = (board.funds <= MOST_PAIRED).then(|| bounds::of(&board)).flatten();
        let missing = missing::ranges(site, contest.fiscal_year, ranking, rubric, &board);
        let firmness = (0..board.funds).map(|at| Firmness {
            weights: bounds
                .as_ref()
                .map_or(seen[at].range, |bounds| seen[at].range.and(bounds[at])),
            tried: seen[at],
            without: without[at],
            missing: missing[at],
        });
        Some(Robustness {
            firmness: firmness.collect(),
            tried,
            left_out,
            has_corners,
            is_certain: bounds.is_some(),
        })
    }
}

impl Robustness {
    /// The same of some of its standings, by their positions.
    pub fn picked(&self, positions: &[usize]) -> Option<Robustness> {
        let firmness = positions.iter().map(|position| self.firmness.get(*position).copied());
        Some(Robustness { firmness: firmness.collect::<Option<_>>()?, ..self.clone() })
    }
}

/// Plays all scenarios, in parts of the list that threads share out, and keeps the extremes.
fn watch<S: Sync>(
    board: &Board,
    scenarios: &[S],
    places: impl Fn(&S) -> Vec<u32> + Sync,
) -> Vec<Seen> {
    let start: Vec<Seen> = board.places.iter().map(|place| Seen::start(*place)).collect();
    let part = scenarios.len().div_ceil(rayon::current_num_threads()).max(1);
    let parts: Vec<Vec<Seen>> = scenarios
        .par_chunks(part)
        .enumerate()
        .map(|(number, chunk)| {
            let mut seen = start.clone();
            for (at, scenario) in chunk.iter().enumerate() {
                let index = u16::try_from(number * part + at).unwrap_or(u16::MAX);
                for (seen, place) in seen.iter_mut().zip(places(scenario)) {
                    seen.see(place, index);
                }
            }
            seen
        })
        .collect();
    parts.into_iter().fold(start, |mut all, part| {
        all.iter_mut().zip(&part).for_each(|(all, seen)| all.merge(seen));
        all
    })
}
