//! Who stands before whom: the printed total, then the tie chain of the rubric. What differs in
//! neither is equal.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::card::Scorecard;
use super::evaluate::Years;
use crate::model::formula::Figure;
use crate::model::fund::Fund;
use crate::model::rubric::{Better, Rubric, TieBy, TieRule};

/// What a fund is compared by.
#[derive(Clone, Debug)]
pub struct Merits {
    total: Decimal,
    /// One for each step of the tie chain.
    chain: Box<[Option<Decimal>]>,
}

impl Merits {
    pub fn of(rubric: &Rubric, card: &Scorecard, fund: &Fund, fiscal_year: i32) -> Self {
        let years = Years::of(fund, fiscal_year);
        let chain = rubric.ties.iter().map(|tie| value(&tie.by, card, years)).collect();
        Merits { total: card.total, chain }
    }

    /// The better one is less, so that it stands first.
    pub fn compare(&self, other: &Merits, ties: &[TieRule]) -> Ordering {
        other.total.cmp(&self.total).then_with(|| {
            let decided = self.decides(other, ties).map(|step| self.step(other, ties, step));
            decided.unwrap_or(Ordering::Equal)
        })
    }

    /// The first step of the chain in which two of equal total differ.
    pub fn decided_by(&self, other: &Merits, ties: &[TieRule]) -> Option<usize> {
        if self.total == other.total { self.decides(other, ties) } else { None }
    }

    fn decides(&self, other: &Merits, ties: &[TieRule]) -> Option<usize> {
        (0..ties.len()).find(|step| self.step(other, ties, *step).is_ne())
    }

    fn step(&self, other: &Merits, ties: &[TieRule], step: usize) -> Ordering {
        match (self.chain[step], other.chain[step]) {
            (Some(a), Some(b)) if ties[step].better == Better::Higher => b.cmp(&a),
            (Some(a), Some(b)) => a.cmp(&b),
            // What is not known loses against what is.
            (a, b) => b.is_some().cmp(&a.is_some()),
        }
    }
}

/// What a fund is compared by in a step of the tie chain.
pub fn tie_value(
    rule: &TieRule,
    card: &Scorecard,
    fund: &Fund,
    fiscal_year: i32,
) -> Option<Decimal> {
    value(&rule.by, card, Years::of(fund, fiscal_year))
}

/// The first step of the chain in which two funds of equal total differ, whoever else stands
/// between them.
pub fn decided_between(
    rubric: &Rubric,
    (card, fund): (&Scorecard, &Fund),
    (other_card, other_fund): (&Scorecard, &Fund),
    fiscal_year: i32,
) -> Option<usize> {
    let merits = Merits::of(rubric, card, fund, fiscal_year);
    merits.decided_by(&Merits::of(rubric, other_card, other_fund, fiscal_year), &rubric.ties)
}

fn value(by: &TieBy, card: &Scorecard, years: Years) -> Option<Decimal> {
    match *by {
        TieBy::Dimension(d) => card.dimensions.get(d).map(|dimension| dimension.points),
        TieBy::IndicatorPoints(d, i) => card.get(d, i)?.points,
        TieBy::IndicatorRaw(d, i) => card.get(d, i)?.raw,
        TieBy::Field(field) => years.get(Figure { field, prior: false }),
    }
}
