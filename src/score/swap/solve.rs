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

/// A formula as a function of one figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Solved(Vec<Form>);

impl Solved {
    pub fn of(formula: &Expr, figure: Figure, years: Years) -> Solved {
        Solved(forms(formula, figure, years).unwrap_or_default())
    }

    /// Where it comes to a value.
    pub fn meets(&self, value: Decimal, roots: &mut Vec<Decimal>) {
        let root = |form: &Form| form.top.minus(form.bottom.scaled(value)?)?.root();
        roots.extend(self.0.iter().filter_map(root));
    }

    /// Where it is beyond all values: behind a pole a ratio begins anew.
    pub fn poles(&self, roots: &mut Vec<Decimal>) {
        roots.extend(self.0.iter().filter_map(|form| form.bottom.root()));
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

/// Plain arithmetic over known figures, as nearly all formulas are: one fraction.
fn form(expr: &Expr, figure: Figure, years: Years) -> Option<Form> {
    match expr {
        Expr::Number { value, .. } => Some(Form::constant(*value)),
        Expr::Figure(read) if *read == figure => {
            Some(Form::of(Line { factor: Decimal::ONE, constant: Decimal::ZERO }))
        }
        Expr::Figure(read) => Some(Form::constant(years.get(*read)?)),
        Expr::Negate(a) => form(a, figure, years)?.negated(),
        Expr::Binary(operator, a, b) => {
            joined(*operator, form(a, figure, years)?, form(b, figure, years)?)
        }
        _ => None,
    }
}

fn joined(operator: Operator, a: Form, b: Form) -> Option<Form> {
    match operator {
        Operator::Add => a.plus(b),
        Operator::Subtract => a.plus(b.negated()?),
        Operator::Multiply => a.times(b),
        Operator::Divide => a.over(b),
    }
}

/// None where the figure is not in reach of a fraction, or another figure is unknown.
fn forms(expr: &Expr, figure: Figure, years: Years) -> Option<Vec<Form>> {
    if let Some(form) = form(expr, figure, years) {
        return Some(vec![form]);
    }
    let all = match expr {
        Expr::Number { .. } | Expr::Figure(_) => return None,
        Expr::Negate(a) => map(forms(a, figure, years)?, Form::negated)?,
        Expr::Abs(a) => {
            let mut both = forms(a, figure, years)?;
            both.extend(map(both.clone(), Form::negated)?);
            both
        }
        Expr::Binary(operator, a, b) => {
            let (a, b) = (forms(a, figure, years)?, forms(b, figure, years)?);
            let pairs = a.iter().flat_map(|a| b.iter().map(move |b| (*a, *b)));
            pairs.map(|(a, b)| joined(*operator, a, b)).collect::<Option<Vec<Form>>>()?
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
