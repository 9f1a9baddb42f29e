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
