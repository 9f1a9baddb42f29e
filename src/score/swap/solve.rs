//! For which value of a figure a formula comes to a given number.
//!
//! With all other figures known, a formula is a fraction (a·x + b) ÷ (c·x + d) of the one figure x,
//! or one of several such fractions where it says `min`, `max`, `abs` or `if`. All of them are
//! solved; a solution that is none does no harm, for every change is scored again before it is
//! told. Where x is multiplied or divided by itself there is no such fraction and no solution.

use rust_decimal::Decimal;

use crate::model::formula::{Expr, Figure, Operator};
use crate::score::evaluate::{Years, evaluate_expr};

/// So many fractions one formula may stand for.
const MOST_FORMS: usize = 16;

/// Twice a factor and a constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Form {
    top: Line,
    bottom: Line,
}

/// factor · x + constant
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Line {
    factor: Decimal,
    constant: Decimal,
}

/// Where the formula comes to one of these values.
pub(super) fn meets(
    formula: &Expr,
    values: &[Decimal],
    figure: Figure,
    years: Years,
    roots: &mut Vec<Decimal>,
) {
    for form in forms(formula, figure, years).unwrap_or_default() {
        for value in values {
            roots.extend(form.bottom.scaled(*value).and_then(|bottom| form.top.minus(bottom)?.root()));
        }
        // Beyond a pole a ratio begins anew.
        roots.extend(form.bottom.root());
    }
}

/// Where two expressions are equal.
pub(super) fn equals(a: &Expr, b: &Expr, figure: Figure, years: Years, roots: &mut Vec<Decimal>) {
    let (Some(a), Some(b)) = (forms(a, figure, years), forms(b, figure, years)) else { return };
    for (a, b) in a.iter().flat_map(|a| b.iter().map(move |b| (a, b))) {
        if let Some(difference) = b.negated().and_then(|b| a.plus(b)) {
            roots.extend(difference.top.root());
            roots.extend(difference.bottom.root());
        }
    }
}

impl Line {
    const ONE: Line = Line { factor: Decimal::ZERO, constant: Decimal::ONE };

    fn is_constant(self) -> bool {
        self.factor.is_zero()
    }

    fn scaled(self, by: Decimal) -> Option<Line> {
        Some(Line {
            factor: self.factor.checked_mul(by)?,
            constant: self.constant.checked_mul(by)?,
        })
    }

    fn plus(self, other: Line) -> Option<Line> {
        Some(Line {
            factor: self.factor.checked_add(other.factor)?,
            constant: self.constant.checked_add(other.constant)?,
        })
    }

    fn minus(self, other: Line) -> Option<Line> {
        self.plus(other.scaled(Decimal::NEGATIVE_ONE)?)
    }

    /// A line again, where one of the two is constant.
    fn times(self, other: Line) -> Option<Line> {
        match (self.is_constant(), other.is_constant()) {
            (true, _) => other.scaled(self.constant),
            (_, true) => self.scaled(other.constant),
            _ => None,
        }
    }

    fn root(self) -> Option<Decimal> {
        if self.is_constant() { None } else { (-self.constant).checked_div(self.factor) }
    }
}

impl Form {
    fn of(top: Line) -> Form {
        Form { top, bottom: Line::ONE }
    }

    fn constant(value: Decimal) -> Form {
        Form::of(Line { factor: Decimal::ZERO, constant: value })
    }

    fn negated(self) -> Option<Form> {
        Some(Form { top: self.top.scaled(Decimal::NEGATIVE_ONE)?, bottom: self.bottom })
    }

    fn plus(self, other: Form) -> Option<Form> {
        if self.bottom == other.bottom {
            return Some(Form { top: self.top.plus(other.top)?, bottom: self.bottom });
        }
        let top = self.top.times(other.bottom)?.plus(other.top.times(self.bottom)?)?;
        Some(Form { top, bottom: self.bottom.times(other.bottom)? })
    }

    fn times(self, other: Form) -> Option<Form> {
        Some(Form { top: self.top.times(other.top)?, bottom: self.bottom.times(other.bottom)? })
    }

    fn over(self, other: Form) -> Option<Form> {
        if self.bottom == other.bottom {
            return Some(Form { top: self.top, bottom: other.top });
        }
        self.times(Form { top: other.bottom, bottom: other.top })
    }
}

/// None where the figure is not in reach of a fraction, or another figure is unknown.
fn forms(expr: &Expr, figure: Figure, years: Years) -> Option<Vec<Form>> {
    let all = match expr {
        Expr::Number { value, .. } => vec![Form::constant(*value)],
        Expr::Figure(read) if *read == figure => {
            vec![Form::of(Line { factor: Decimal::ONE, constant: Decimal::ZERO })]
        }
        Expr::Figure(read) => vec![Form::constant(years.get(*read)?)],
        Expr::Negate(a) => map(forms(a, figure, years)?, Form::negated)?,
        Expr::Abs(a) => {
            let mut both = forms(a, figure, years)?;
            both.extend(map(both.clone(), Form::negated)?);
            both
        }
        Expr::Binary(operator, a, b) => {
            let (a, b) = (forms(a, figure, years)?, forms(b, figure, years)?);
            let pairs = a.iter().flat_map(|a| b.iter().map(move |b| (*a, *b)));
            let joined = pairs.map(|(a, b)| match operator {
                Operator::Add => a.plus(b),
                Operator::Subtract => a.plus(b.negated()?),
                Operator::Multiply => a.times(b),
                Operator::Divide => a.over(b),
            });
            joined.collect::<Option<Vec<Form>>>()?
        }
        Expr::Min(list) | Expr::Max(list) => {
            let each = list.iter().map(|a| forms(a, figure, years));
            each.collect::<Option<Vec<_>>>()?.concat()
        }
        Expr::If(_, a, b) => {
            // A branch that cannot be solved may still be one that is never taken.
            let branches = [forms(a, figure, years), forms(b, figure, years)];
            branches.into_iter().flatten().flatten().collect()
        }
        // Yes or no: what they turn on is looked at by itself.
        Expr::Compare(..) | Expr::And(..) | Expr::Or(..) | Expr::Not(_) | Expr::Known(_) => {
            vec![Form::constant(evaluate_expr(expr, years).known()?)]
        }
    };
    (all.len() <= MOST_FORMS).then_some(all)
}

fn map(forms: Vec<Form>, change: fn(Form) -> Option<Form>) -> Option<Vec<Form>> {
    forms.into_iter().map(change).collect()
}
