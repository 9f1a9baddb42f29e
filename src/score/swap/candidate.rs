//! Changes to be tried, and which of two is the lesser one.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

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

/// Changes to be tried, the least first: the lesser change is the smaller part of its figure.
///
/// A fund has some hundred of them for each neighbour, of which a few are tried. So only their
/// numbers are sorted, by a key that tells most of them apart; equals by key are told apart exactly
/// once their turn comes.
pub(super) struct Changes {
    /// Position in `Shown::figures`, and what the figure becomes.
    all: Vec<(usize, Decimal)>,
    keys: Vec<Reverse<(u64, u32)>>,
    /// Whether a key could not be worked out: then none of them counts.
    is_keyless: bool,
}

impl Changes {
    pub fn new() -> Self {
        const USUAL: usize = 128;
        let (all, keys) = (Vec::with_capacity(USUAL), Vec::with_capacity(USUAL));
        Changes { all, keys, is_keyless: false }
    }

    pub fn add(&mut self, at: usize, input: &Input, to: Decimal) {
        let Some(candidate) = Candidate::of(at, input, to) else { return };
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let key = billionths(candidate.change, candidate.whole);
        self.is_keyless |= key.is_none();
        self.keys.push(Reverse((key.unwrap_or_default(), number)));
        self.all.push((at, to));
    }

    /// The first that does it, of all in their order.
    pub fn least(
        self,
        figures: &[Input],
        does: impl Fn(usize, Decimal) -> bool,
    ) -> Option<(usize, Decimal)> {
        let Changes { all, mut keys, is_keyless } = self;
        if is_keyless {
            keys.iter_mut().for_each(|Reverse((key, _))| *key = 0);
        }
        let mut keys = BinaryHeap::from(keys);
        let mut equals: Vec<Candidate> = Vec::new();
        while let Some(Reverse((key, number))) = keys.pop() {
            let of = |number: u32| {
                let (at, to) = *all.get(number as usize)?;
                Candidate::of(at, &figures[at], to)
            };
            equals.clear();
            equals.extend(of(number));
            while let Some(Reverse((_, number))) = keys.peek().filter(|next| next.0.0 == key) {
                equals.extend(of(*number));
                keys.pop();
            }
            equals.sort_unstable();
            if let Some(change) = equals.iter().find(|change| does(change.at, change.to)) {
                return Some((change.at, change.to));
            }
        }
        None
    }
}

/// A change, and what it is measured against.
struct Candidate {
    change: Decimal,
    whole: Decimal,
    at: usize,
    to: Decimal,
}

impl Candidate {
    fn of(at: usize, input: &Input, to: Decimal) -> Option<Candidate> {
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

/// The change in whole billionths of the whole. Rounded down, so that of two different ones the
/// lesser is the lesser change; all that are too great to be told are equal. None where the numbers
/// are too long for it.
fn billionths(change: Decimal, whole: Decimal) -> Option<u64> {
    let shift = 9_u32.checked_add(whole.scale())?.checked_sub(change.scale())?;
    let parts = change.mantissa().unsigned_abs().checked_mul(10_u128.checked_pow(shift)?)?;
    let billionths = parts.checked_div(whole.mantissa().unsigned_abs())?;
    Some(u64::try_from(billionths).unwrap_or(u64::MAX))
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
