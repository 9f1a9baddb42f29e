//! What the values of a formula are: baht, persons, days, yes or no. A number without a unit goes
//! with anything; a quotient of equal units has none.

use crate::diag::Quantity;
use crate::model::field::Field;
use crate::num::Unit;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Not known, because of a mistake or because units were multiplied: goes with anything.
    Any,
    Number,
    /// A number typed with `%`.
    Percentage,
    Counted(Unit),
    Truth,
    Date,
    Choice(Field),
    /// A text, to be compared with a choice.
    Text(String),
}

use Sort::{Any, Choice, Counted, Date, Number, Percentage, Text, Truth};

impl Sort {
    pub(super) fn of(field: Field) -> Self {
        match field.unit() {
            Unit::YesNo => Truth,
            Unit::Date => Date,
            Unit::Choice => Choice(field),
            unit => Counted(unit),
        }
    }

    /// What it is called in a problem.
    pub(super) fn quantity(&self) -> Quantity {
        match self {
            Any | Number => Quantity::Plain,
            Percentage => Quantity::Percentage,
            Counted(unit) => Quantity::Of(*unit),
            Truth => Quantity::Of(Unit::YesNo),
            Date => Quantity::Of(Unit::Date),
            Choice(_) => Quantity::Of(Unit::Choice),
            Text(_) => Quantity::Text,
        }
    }

    /// Number-like values: those that can be multiplied.
    fn is_number(&self) -> bool {
        matches!(self, Any | Number | Percentage | Truth | Counted(_))
    }
}

/// What both are, if they are alike: for comparing, for `min`, `max` and `if`.
pub(super) fn alike(a: &Sort, b: &Sort) -> Option<Sort> {
    match (a, b) {
        (Text(_), _) | (_, Text(_)) => None,
        (Any, _) | (_, Any) => Some(Any),
        // A field in percent holds 6 for six percent, and 6% is 0.06.
        (Counted(Unit::Percent), Percentage) | (Percentage, Counted(Unit::Percent)) => None,
        (a, b) if a == b => Some(a.clone()),
        (Number | Percentage, Number | Percentage | Truth) => Some(Number),
        (Truth, Number | Percentage) => Some(Number),
        (Counted(unit), Number | Percentage) | (Number | Percentage, Counted(unit)) => {
            Some(Counted(*unit))
        }
        _ => None,
    }
}

pub(super) fn added(a: &Sort, b: &Sort) -> Option<Sort> {
    match (a, b) {
        (Date, Number) | (Number, Date) => Some(Date),
        (Date | Choice(_), _) | (_, Date | Choice(_)) if *a != Any && *b != Any => None,
        (Truth, Truth) => Some(Number),
        _ => alike(a, b),
    }
}

pub(super) fn subtracted(a: &Sort, b: &Sort) -> Option<Sort> {
    match (a, b) {
        // Days.
        (Date, Date) => Some(Number),
        (Number, Date) => None,
        _ => added(a, b),
    }
}

pub(super) fn multiplied(a: &Sort, b: &Sort) -> Option<Sort> {
    match (a, b) {
        _ if !a.is_number() || !b.is_number() => None,
        (Counted(unit), Number | Percentage | Truth)
        | (Number | Percentage | Truth, Counted(unit)) => Some(Counted(*unit)),
        (Counted(_), Counted(_)) | (Any, _) | (_, Any) => Some(Any),
        _ => Some(Number),
    }
}

pub(super) fn divided(a: &Sort, b: &Sort) -> Option<Sort> {
    match (a, b) {
        (Counted(a), Counted(b)) if a == b => Some(Number),
        (Number | Percentage | Truth, Counted(_)) => Some(Any),
        _ => multiplied(a, b),
    }
}

/// For a minus sign and for `abs`.
pub(super) fn signed(a: &Sort) -> Option<Sort> {
    match a {
        Truth => Some(Number),
        a => a.is_number().then(|| a.clone()),
    }
}

/// What the result of a formula is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Asked for yes or no.
    Condition,
    /// A ratio, shown in percent. Of twelve meetings eight are two thirds: a count may be one.
    Share,
    Baht,
    Number,
}

impl Taken {
    /// What it should be, where a formula comes to something else.
    pub(super) fn unmet_by(self, sort: &Sort) -> Option<Quantity> {
        let (is_met, wanted) = match self {
            Taken::Condition => (matches!(sort, Any | Truth), Quantity::Of(Unit::YesNo)),
            Taken::Share => (
                match sort {
                    Counted(unit) => !matches!(unit, Unit::Baht | Unit::Percent),
                    sort => sort.is_number() && *sort != Truth,
                },
                Quantity::Percentage,
            ),
            Taken::Baht => {
                (matches!(sort, Any | Number | Counted(Unit::Baht)), Quantity::Of(Unit::Baht))
            }
            Taken::Number => (sort.is_number(), Quantity::Plain),
        };
        (!is_met).then_some(wanted)
    }
}

/// Whether it may be asked for yes or no.
pub(super) fn is_condition(a: &Sort) -> bool {
    matches!(a, Any | Number | Truth)
}
