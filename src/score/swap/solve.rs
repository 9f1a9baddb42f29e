//! For which value of a figure a formula comes to a given number.
//!
//! With all other figures known, a formula is a fraction (a·x + b) ÷ (c·x + d) of the one figure x,
//! or one of several such fractions where it says `min`, `max`, `abs` or `if`. All of them are
//! solved; a solution that is none does no harm, for every change is scored again before it is
//! told. Where x is multiplied or divided by itself there is no such fraction and no solution.

use rust_decimal::{Decimal, RoundingStrategy};

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

/// A solution among the figures that can be typed: itself, or the next lower one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Root {
    pub floor: Decimal,
    pub is_typed: bool,
}

/// A formula as a function of one figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Solved {
    forms: Vec<Form>,
    /// Decimal places of the figure.
    places: u32,
}

impl Root {
    pub fn of(value: Decimal, places: u32) -> Root {
        let floor = value.round_dp_with_strategy(places, RoundingStrategy::ToNegativeInfinity);
        Root { floor, is_typed: floor == value }
    }

    /// constant ÷ factor. Long division makes 28 digits of which two are wanted, so that is left
    /// to whole numbers, where they are wide enough.
    fn quotient(constant: Decimal, factor: Decimal, places: u32) -> Option<Root> {
        let whole = || {
            let (mut top, mut bottom) = (constant.mantissa(), factor.mantissa());
            let shift = i64::from(factor.scale()) + i64::from(places) - i64::from(constant.scale());
            let power = 10_i128.checked_pow(u32::try_from(shift.unsigned_abs()).ok()?)?;
            let widened = if shift < 0 { &mut bottom } else { &mut top };
            *widened = widened.checked_mul(power)?;
            let (top, bottom) = if bottom < 0 { (-top, -bottom) } else { (top, bottom) };
            let floor = top.checked_div_euclid(bottom)?;
            let floor = Decimal::try_from_i128_with_scale(floor, places).ok()?;
            Some(Root { floor, is_typed: top % bottom == 0 })
        };
        whole().or_else(|| Some(Root::of(constant.checked_div(factor)?, places)))
    }
}

impl Solved {
    pub fn of(formula: &Expr, figure: Figure, years: Years, places: u32) -> Solved {
        Solved { forms: forms(formula, figure, years).unwrap_or_default(), places }
    }

    /// Where it comes to a value.
    pub fn meets(&self, value: Decimal, roots: &mut Vec<Root>) {
        let root = |form: &Form| form.top.minus(form.bottom.scaled(value)?)?.root(self.places);
        roots.extend(self.forms.iter().filter_map(root));
    }

    /// Where it is beyond all values: behind a pole a ratio begins anew.
    pub fn poles(&self, roots: &mut Vec<Root>) {
        roots.extend(self.forms.iter().filter_map(|form| form.bottom.root(self.places)));
    }
}

/// Where two expressions are equal.
pub(super) fn equals(
    (a, b): (&Expr, &Expr),
    figure: Figure,
    years: Years,
    places: u32,
    roots: &mut Vec<Root>,
) {
    let (Some(a), Some(b)) = (forms(a, figure, years), forms(b, figure, years)) else { return };
    for (a, b) in a.iter().flat_map(|a| b.iter().map(move |b| (a, b))) {
        if let Some(difference) = b.negated().and_then(|b| a.plus(b)) {
            roots.extend(difference.top.root(places));
            roots.extend(difference.bottom.root(places));
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
        Some(Line {
            factor: self.factor.checked_sub(other.factor)?,
            constant: self.constant.checked_sub(other.constant)?,
        })
    }

    /// A line again, where one of the two is constant.
    fn times(self, other: Line) -> Option<Line> {
        match (self.is_constant(), other.is_constant()) {
            (true, _) => other.scaled(self.constant),
            (_, true) => self.scaled(other.constant),
            _ => None,
        }
    }

    fn root(self, places: u32) -> Option<Root> {
        if self.is_constant() { None } else { Root::quotient(-self.constant, self.factor, places) }
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
        let top = Line { factor: -self.top.factor, constant: -self.top.constant };
        Some(Form { top, bottom: self.bottom })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::Field;
    use crate::model::fund::{Entry, Fund};
    use crate::score::sample::{YEAR, dec, formula, fund_with, known};
    use proptest::prelude::*;

    fn fund() -> Fund {
        fund_with(
            "50230101",
            &[
                (Field::LoansClosing, known(2_310_000)),
                (Field::OverduePrincipal, known(69_300)),
                (Field::AgmAttended, Entry::Unknown),
            ],
        )
    }

    /// Solutions for the closing balance of loans, in satang.
    fn roots(text: &str, value: &str) -> Vec<(String, bool)> {
        let fund = fund();
        let figure = Figure { field: Field::LoansClosing, prior: false };
        let solved = Solved::of(&formula(text).root, figure, Years::of(&fund, YEAR), 2);
        let mut roots = Vec::new();
        solved.meets(dec(value), &mut roots);
        roots.iter().map(|root| (root.floor.normalize().to_string(), root.is_typed)).collect()
    }

    #[test]
    fn formulas_are_solved_for_one_of_their_figures() {
        let typed = |text: &str| vec![(text.to_string(), true)];
        let below = |text: &str| vec![(text.to_string(), false)];
        assert_eq!(roots("loans.overdue_principal / loans.closing", "0.02"), typed("3465000"));
        assert_eq!(roots("loans.overdue_principal / loans.closing", "0.07"), typed("990000"));
        assert_eq!(roots("loans.overdue_principal / loans.closing", "0.11"), typed("630000"));
        assert_eq!(roots("loans.overdue_principal / loans.closing", "0.13"), below("533076.92"));
        assert_eq!(
            roots("(loans.closing - prior.loans.closing) / prior.loans.closing", "-0.5"),
            typed("1155000")
        );
        // Either of the two may be the greater one; a negative solution does no harm.
        assert_eq!(
            roots("max(loans.closing, 0 - loans.closing)", "5"),
            [("5".to_string(), true), ("-5".to_string(), true)]
        );
    }

    #[test]
    fn what_is_no_fraction_of_the_figure_has_no_solution() {
        assert_eq!(
            roots("loans.closing / loans.overdue_principal * (loans.closing / 1000000)", "1"),
            []
        );
        assert_eq!(roots("loans.overdue_principal / 1000", "1"), []);
        assert_eq!(roots("loans.closing * (agm.attended / 10)", "1"), []);
    }

    #[test]
    fn quotients_are_whole_numbers_of_satang_however_long() {
        let root = |a: &str, b: &str| Root::quotient(dec(a), dec(b), 2).unwrap();
        let of = |floor: &str, is_typed| Root { floor: dec(floor), is_typed };
        assert_eq!(root("1", "3"), of("0.33", false));
        assert_eq!(root("-1", "3"), of("-0.34", false));
        assert_eq!(root("1", "-4"), of("-0.25", true));
        assert_eq!(root("0.001", "0.1"), of("0.01", true));
        let long = "7922816251426433759354395033.5";
        assert_eq!(root(long, "0.5").floor, dec("15845632502852867518708790067"));
        assert_eq!(root("1", long), of("0", false));
    }

    proptest! {
        /// The figure at a solution, or right below it.
        #[test]
        fn quotients_are_rounded_down(
            top in -10_000_000_000_000_i64..10_000_000_000_000,
            bottom in (-10_000_000_000_000_i64..10_000_000_000_000).prop_filter("", |b| *b != 0),
            (of_top, of_bottom, places) in (0_u32..6, 0_u32..6, 0_u32..3),
        ) {
            let (top, bottom) = (Decimal::new(top, of_top), Decimal::new(bottom, of_bottom));
            let Root { floor, is_typed } = Root::quotient(top, bottom, places).unwrap();
            let (top, bottom) = match bottom.is_sign_negative() {
                true => (-top, -bottom),
                false => (top, bottom),
            };
            prop_assert_eq!(is_typed, floor * bottom == top);
            prop_assert!(floor * bottom <= top);
            prop_assert!((floor + Decimal::new(1, places)) * bottom > top);
        }
    }
}
