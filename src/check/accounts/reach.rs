//! How far a single figure could be another one before a rule of parts and wholes, of signs or of
//! dates would be broken, all other figures of the year being what they are. Sums are not looked
//! at: they tie every figure to its place.

use rust_decimal::Decimal;

use super::dates::ORDER;
use super::limits::{LIMITS, MAY_BE_NEGATIVE};
use super::total_of;
use crate::model::Field::{self, *};
use crate::model::FundYear;
use crate::num::Unit;

/// The least and the most that the figure can be; none where nothing bounds it. Figures that are
/// not `seen` bound nothing. The period itself is fixed: it says what the figures are of.
pub fn reach(
    year: &FundYear,
    field: Field,
    seen: &dyn Fn(Field) -> bool,
) -> (Option<Decimal>, Option<Decimal>) {
    if matches!(field, PeriodStart | PeriodEnd) {
        return (year.get(field), year.get(field));
    }
    let counts = matches!(field.unit(), Unit::Persons | Unit::Households | Unit::Times);
    let amounts = matches!(field.unit(), Unit::Baht | Unit::Percent);
    let is_signed = !(counts || amounts) || MAY_BE_NEGATIVE.contains(&field);
    let mut low = (!is_signed).then_some(Decimal::ZERO);
    let mut high: Option<Decimal> = None;
    let mut at_least = |value: Option<Decimal>| low = low.max(value);
    let mut at_most = |value: Option<Decimal>| {
        high = match (high, value) {
            (Some(high), Some(value)) => Some(high.min(value)),
            (high, value) => high.or(value),
        }
    };
    for (_, part, whole) in LIMITS {
        let known = |fields: &[Field]| {
            let all_seen = fields.iter().all(|field| seen(*field));
            all_seen.then(|| total_of(year, fields, &[])).flatten()
        };
        if *part == field {
            at_most(known(whole));
        }
        if **whole == [field] {
            at_least(known(&[*part]));
        }
    }
    if field == Borrowers && seen(MembersClosing) && seen(MembersLeft) {
        at_most(total_of(year, &[MembersClosing, MembersLeft], &[]));
    }
    for (_, later, earlier) in ORDER {
        if *later == field && seen(*earlier) {
            at_least(year.get(*earlier));
        }
        if *earlier == field && seen(*later) {
            at_most(year.get(*later));
        }
    }
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Entry;
    use crate::text::Span;

    fn year(figures: &[(Field, i64)]) -> FundYear {
        let mut year = FundYear {
            fiscal_year: 2568,
            span: Span::default(),
            figures: Default::default(),
            guards_welfare: false,
        };
        for (field, value) in figures {
            let entry = Entry::Known(Decimal::from(*value));
            year.figures.set(*field, entry, Span::default());
        }
        year
    }

    #[test]
    fn a_figure_lies_between_its_parts_and_its_wholes() {
        let year = year(&[
            (AgmMembersAt, 122),
            (AgmAttended, 98),
            (Par90Balance, 10),
            (Par30Balance, 30),
            (LoansClosing, 500),
            (OverduePrincipal, 45),
            (BooksClosedOn, 20_100),
            (AuditedOn, 20_120),
            (PeriodEnd, 20_088),
        ]);
        let of = |field| {
            let (low, high) = reach(&year, field, &|_| true);
            (low.map(|d| d.to_string()), high.map(|d| d.to_string()))
        };
        let pair = |low: &str, high: &str| {
            let word = |text: &str| (!text.is_empty()).then(|| text.to_string());
            (word(low), word(high))
        };
        assert_eq!(of(AgmAttended), pair("0", "122"));
        assert_eq!(of(AgmMembersAt), pair("98", ""));
        assert_eq!(of(Par30Balance), pair("10", "500"));
        assert_eq!(of(LoansClosing), pair("45", ""));
        assert_eq!(of(BooksClosedOn), pair("20088", "20120"));
        assert_eq!(of(PeriodEnd), pair("20088", "20088"));
        assert_eq!(of(NetSurplus), pair("", ""));
        assert_eq!(of(HouseholdsTotal), pair("0", ""));
    }

    #[test]
    fn what_is_not_seen_bounds_nothing() {
        let year = year(&[(Par30Balance, 30), (LoansClosing, 500), (OverduePrincipal, 45)]);
        let unseen = |hidden: &'static [Field]| move |field: Field| !hidden.contains(&field);
        let low = |hidden| reach(&year, LoansClosing, &unseen(hidden)).0;
        assert_eq!(low(&[OverduePrincipal]), Some(Decimal::from(30)));
        assert_eq!(low(&[OverduePrincipal, Par30Balance]), Some(Decimal::ZERO));
    }
}
