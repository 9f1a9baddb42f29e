//! A change to be tried, and which of two is the lesser one.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use super::shown::Input;
use crate::num::Unit;

const DAYS_OF_A_YEAR: Decimal = Decimal::from_parts(365, 0, 0, false, 0);

/// The smallest amount of a unit that people type.
pub(super) fn smallest(unit: Unit) -> Decimal {
    match unit {
        Unit::Baht | Unit::Percent => Decimal::new(1, 2),
        _ => Decimal::ONE,
    }
}

/// The typed figures at a value and right behind it, seen from the figure as it is; on both sides
/// where that stands there already.
pub(super) fn beyond(root: Decimal, from: Decimal, unit: Decimal) -> [Option<Decimal>; 2] {
    let floor = root.round_dp_with_strategy(unit.scale(), RoundingStrategy::ToNegativeInfinity);
    let is_typed = floor == root;
    match root.cmp(&from) {
        Ordering::Greater if !is_typed => [floor.checked_add(unit), None],
        Ordering::Greater => [Some(root), root.checked_add(unit)],
        Ordering::Less if !is_typed => [Some(floor), None],
        Ordering::Less => [Some(root), root.checked_sub(unit)],
        Ordering::Equal => [root.checked_add(unit), root.checked_sub(unit)],
    }
}

/// The lesser change is the smaller part of its figure.
pub(super) struct Candidate {
    change: Decimal,
    /// What the change is measured against.
    whole: Decimal,
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
        Some(Candidate { change, whole, at, to })
    }

    fn effort(&self) -> Option<Decimal> {
        self.change.checked_div(self.whole)
    }
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        let crossed =
            self.change.checked_mul(other.whole).zip(other.change.checked_mul(self.whole));
        crossed
            .map_or_else(|| self.effort().cmp(&other.effort()), |(own, other)| own.cmp(&other))
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
