//! On a line between two bands points change with every step of the value: where they do.

use rust_decimal::Decimal;

use crate::model::rubric::{Band, Banded, Between, Rubric};

/// A solution that goes on without end is looked for from both sides.
const NUDGE: Decimal = Decimal::from_parts(1, 0, 0, false, 15);

/// The values of a formula at which the rounded points of an indicator become `wanted`, or leave
/// it; without that, all at which they change.
pub(super) fn steps(
    rubric: &Rubric,
    weight: Decimal,
    banded: &Banded,
    wanted: Option<Decimal>,
    found: &mut Vec<Decimal>,
) {
    if banded.between != Between::Linear {
        return;
    }
    let half = Decimal::new(5, rubric.precision + 1);
    for pair in banded.bands.windows(2) {
        let [better, worse] = pair else { continue };
        let mut at = |points: Decimal| {
            if let Some(value) = value_at(rubric, weight, (worse, better), points) {
                found.push(value.saturating_sub(NUDGE));
                found.push(value.saturating_add(NUDGE));
            }
        };
        if let Some(wanted) = wanted {
            at(wanted.saturating_sub(half));
            at(wanted.saturating_add(half));
            continue;
        }
        let share = |band: &Band| weight.checked_mul(band.level)?.checked_div(rubric.max_level);
        let (Some(low), Some(high)) = (share(worse), share(better)) else { continue };
        let mut points = low.round_dp(rubric.precision).saturating_sub(half);
        while points <= high.saturating_add(half) {
            at(points);
            points = points.saturating_add(half).saturating_add(half);
        }
    }
}

/// The value that gives so many points, if the line from the worse band to the better has them.
fn value_at(
    rubric: &Rubric,
    weight: Decimal,
    (worse, better): (&Band, &Band),
    points: Decimal,
) -> Option<Decimal> {
    let level = points.checked_mul(rubric.max_level)?.checked_div(weight)?;
    if level < worse.level || level > better.level {
        return None;
    }
    let (from, to) = (worse.bound.value(), better.bound.value());
    let way = level.checked_sub(worse.level)?.checked_mul(to.checked_sub(from)?)?;
    from.checked_add(way.checked_div(better.level.checked_sub(worse.level)?)?)
}
