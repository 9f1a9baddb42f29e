//! Places that no weights within the frame can lead to.
//!
//! Let each dimension's weight be multiplied by its own number from 0.8 to 1.2. The lead of one
//! fund over another is then Σ mᵈ·δᵈ, linear in the multipliers, where δᵈ are the differences of
//! their points; its highest value is Σδ + Σ|δ|/5 and its lowest Σδ − Σ|δ|/5. So a fund *can* come
//! before another if the highest is above zero, and *always* does if the lowest is; at zero the
//! totals are equal and the tie chain, which no such weights change, decides. No place is better
//! than one after all who are always before, nor worse than one after all who can be.

use rayon::prelude::*;

use super::Range;
use super::board::Board;

/// Five times a lead and its reach, summed over all dimensions, must fit a machine word: every two
/// funds are held against each other, and wider numbers would take three times as long.
const WIDEST: i64 = 1 << 48;

/// None where points are too fine.
pub(super) fn of(board: &Board) -> Option<Vec<Range>> {
    let dimensions: Vec<Vec<i64>> =
        board.points.iter().map(|columns| sum_of(columns, board.funds)).collect::<Option<_>>()?;
    // Fund after fund, so that what is compared lies close together.
    let points: Vec<i64> = (0..board.funds)
        .flat_map(|fund| dimensions.iter().map(move |column| column[fund]))
        .collect();
    let of = |fund: usize| &points[fund * dimensions.len()..][..dimensions.len()];
    let ranges = (0..board.funds)
        .into_par_iter()
        .map(|own| {
            let (mut always, mut can) = (0, 0);
            for other in (0..board.funds).filter(|other| *other != own) {
                let (mut lead, mut reach) = (0, 0);
                for (theirs, ours) in of(other).iter().zip(of(own)) {
                    lead += theirs - ours;
                    reach += (theirs - ours).abs();
                }
                let wins_ties = board.chain[other] < board.chain[own];
                always += u32::from(is_before(5 * lead - reach, wins_ties));
                can += u32::from(is_before(5 * lead + reach, wins_ties));
            }
            Range { best: 1 + always, worst: 1 + can }
        })
        .collect();
    Some(ranges)
}

fn is_before(lead: i64, wins_ties: bool) -> bool {
    lead > 0 || (lead == 0 && wins_ties)
}

fn sum_of(columns: &[Vec<i64>], funds: usize) -> Option<Vec<i64>> {
    let sum = |fund: usize| {
        let mut points = columns.iter().map(|column| column[fund]);
        points.try_fold(0_i64, i64::checked_add).filter(|sum| sum.abs() <= WIDEST)
    };
    (0..funds).map(sum).collect()
}
