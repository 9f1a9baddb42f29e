//! A change to be tried, and which of two is the lesser one.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::shown::Input;
use super::solve::Root;
use crate::num::Unit;

const DAYS_OF_A_YEAR: Decimal = Decimal::from_parts(365, 0, 0, false, 0);

/// Decimal places that people type: satang, one person, a day.
pub(super) fn places(unit: Unit) -> u32 {
    match unit {
        Unit::Baht | Unit::Percent => 2,
        _ => 0,
    }
}

/// The typed figures at a solution and right behind it, seen from the figure as it is; on both
/// sides where that stands there already.
pub(super) fn beyond(root: Root, from: Decimal, places: u32) -> [Option<Decimal>; 2] {
    let unit = Decimal::new(1, places);
    let Root { floor, is_typed } = root;
    match floor.cmp(&from) {
        Ordering::Less if is_typed => [Some(floor), floor.checked_sub(unit)],
        Ordering::Less => [Some(floor), None],
        Ordering::Equal if is_typed => [floor.checked_add(unit), floor.checked_sub(unit)],
        Ordering::Greater if is_typed => [Some(floor), floor.checked_add(unit)],
        Ordering::Equal | Ordering::Greater => [floor.checked_add(unit), None],
    }
}

/// The lesser change is the smaller part of its figure.
pub(super) struct Candidate {
    change: Decimal,
    /// What the change is measured against.
    whole: Decimal,
    /// The change in whole billionths of that, which tells most candidates apart at once.
    billionths: Option<u128>,
    /// Position in `Shown::figures`.
    pub at: usize,
    pub to: Decimal,
}

impl Candidate {
    pub fn of(at: usize, input: &Input, to: Decimal) -> Option<Candidate> {
        let change = to.checked_sub(input.value)?.abs();
        let (change, whole) = match input.figure.field.unit() {
            Unit::YesNo | Unit::Choice => (Decimal::ONE, Decimal::ONE),
            Unit::Date => (change, DAYS_OF_A_YEAR),
            _ => (change, input.value.abs().max(Decimal::ONE)),
        };
        Some(Candidate { change, whole, billionths: billionths(change, whole), at, to })
    }

    fn effort(&self) -> Option<Decimal> {
        self.change.checked_div(self.whole)
    }
}

/// Rounded down, so that of two different ones the lesser is the lesser change. None where the
/// numbers are too long for it.
fn billionths(change: Decimal, whole: Decimal) -> Option<u128> {
    let shift = 9_u32.checked_add(whole.scale())?.checked_sub(change.scale())?;
    let parts = change.mantissa().unsigned_abs().checked_mul(10_u128.checked_pow(shift)?)?;
    parts.checked_div(whole.mantissa().unsigned_abs())
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        let exactly = || {
            let crossed =
                self.change.checked_mul(other.whole).zip(other.change.checked_mul(self.whole));
            crossed
                .map_or_else(|| self.effort().cmp(&other.effort()), |(own, other)| own.cmp(&other))
        };
        let apart = self.billionths.zip(other.billionths).map(|(own, other)| own.cmp(&other));
        apart
            .filter(|apart| apart.is_ne())
            .unwrap_or_else(exactly)
            .then_with(|| self.at.cmp(&other.at))
            .then_with(|| self.to.cmp(&other.to))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Eq for Candidate {}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The quick comparison says what the exact one says, or leaves it to that.
        #[test]
        fn parts_stand_in_the_order_of_their_quotients(
            one in (1_i64..10_000_000_000, 0_u32..6, 1_i64..10_000_000_000, 0_u32..6),
            other in (1_i64..10_000_000_000, 0_u32..6, 1_i64..10_000_000_000, 0_u32..6),
        ) {
            let quotient = |(change, scale, whole, of): (i64, u32, i64, u32)| {
                let (change, whole) = (Decimal::new(change, scale), Decimal::new(whole, of));
                (billionths(change, whole).unwrap(), change, whole)
            };
            let ((a, change, whole), (b, others, of)) = (quotient(one), quotient(other));
            let exact = (change * of).cmp(&(others * whole));
            prop_assert!(a == b || a.cmp(&b) == exact);
        }
    }
}
