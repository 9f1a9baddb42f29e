//! A formula over a fund's year and the year before: exact decimals, and four ways to end.
//!
//! Invariant: no value is ever made up. What depends on an unknown figure is unknown, unless the
//! logic makes the answer certain without it (`false and …`, `true or …`).

use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::formula::{Comparison, Expr, Figure, Formula, Operator};
use crate::model::fund::{Fund, FundYear};

/// Quotients are kept to 28 places. Values are compared at 20, so that what a third loses
/// (`1/3 × 3`) does not push a fund below a band it has reached.
const COMPARED_PLACES: u32 = 20;

/// How a computation ends. Yes and no are 1 and 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Known(Decimal),
    /// These inputs are unknown, in the order of first mention.
    Unknown(Vec<Figure>),
    DividedByZero,
    /// Beyond 28 digits.
    TooLarge,
}

/// The scored year of a fund and the year before.
#[derive(Clone, Copy, Debug)]
pub struct Years<'f> {
    pub this: Option<&'f FundYear>,
    pub prior: Option<&'f FundYear>,
    /// A figure that is supposed to be another than it is.
    supposed: Option<(Figure, Decimal)>,
    /// What is unknown may yet become known, so `known(…)` of it is not settled either.
    is_open: bool,
}

impl<'f> Years<'f> {
    pub fn of(fund: &'f Fund, fiscal_year: i32) -> Self {
        let before = fiscal_year.checked_sub(1);
        let prior = before.and_then(|year| fund.year(year));
        Years { this: fund.year(fiscal_year), prior, supposed: None, is_open: false }
    }

    /// The same, with one figure changed and all others as they are.
    pub fn supposing(self, figure: Figure, value: Decimal) -> Self {
        Years { supposed: Some((figure, value)), ..self }
    }

    /// The same, where an outcome is known only if no missing figure can change it.
    pub fn open(self) -> Self {
        Years { is_open: true, ..self }
    }

    pub fn get(self, figure: Figure) -> Option<Decimal> {
        match self.supposed {
            Some((supposed, value)) if supposed == figure => Some(value),
            _ => self.year(figure)?.get(figure.field),
        }
    }

    /// Line in the fund's file; 0 where it is not written.
    pub fn line(self, figure: Figure) -> u32 {
        self.year(figure).map_or(0, |year| year.figures.span(figure.field).line)
    }

    fn year(self, figure: Figure) -> Option<&'f FundYear> {
        if figure.prior { self.prior } else { self.this }
    }
}

impl Outcome {
    pub fn known(&self) -> Option<Decimal> {
        match self {
            Outcome::Known(value) => Some(*value),
            _ => None,
        }
    }

    pub fn is_unknown(&self) -> bool {
        matches!(self, Outcome::Unknown(_))
    }

    /// Whether it is known and not zero.
    pub fn holds(&self) -> bool {
        self.known().is_some_and(|value| !value.is_zero())
    }

    fn fails(&self) -> bool {
        self.known().is_some_and(|value| value.is_zero())
    }

    fn of(value: Option<Decimal>) -> Self {
        value.map_or(Outcome::TooLarge, Outcome::Known)
    }

    fn truth(holds: bool) -> Self {
        Outcome::Known(if holds { Decimal::ONE } else { Decimal::ZERO })
    }

    fn map(self, change: impl FnOnce(Decimal) -> Outcome) -> Self {
        match self {
            Outcome::Known(value) => change(value),
            other => other,
        }
    }
}

pub fn evaluate(formula: &Formula, years: Years) -> Outcome {
    evaluate_expr(&formula.root, years)
}

/// A part of a formula.
pub(super) fn evaluate_expr(expr: &Expr, years: Years) -> Outcome {
    compute(expr, years).map(|value| Outcome::Known(settled(value)))
}

/// A piece of a formula, as precisely as the whole goes on with it.
pub(super) fn piece(expr: &Expr, years: Years) -> Outcome {
    compute(expr, years)
}

fn compute(expr: &Expr, years: Years) -> Outcome {
    match expr {
        Expr::Number { value, .. } => Outcome::Known(*value),
        Expr::Figure(figure) => match years.get(*figure) {
            Some(value) => Outcome::Known(value),
            None => Outcome::Unknown(vec![*figure]),
        },
        Expr::Negate(a) => compute(a, years).map(|a| Outcome::Known(-a)),
        Expr::Abs(a) => compute(a, years).map(|a| Outcome::Known(a.abs())),
        Expr::Binary(operator, a, b) => {
            both(compute(a, years), compute(b, years), |a, b| arithmetic(*operator, a, b))
        }
        Expr::Compare(comparison, a, b) => {
            both(compute(a, years), compute(b, years), |a, b| compare(*comparison, a, b))
        }
        Expr::And(a, b) => match (compute(a, years), compute(b, years)) {
            (a, b) if a.fails() || b.fails() => Outcome::truth(false),
            (a, b) => both(a, b, |_, _| Outcome::truth(true)),
        },
        Expr::Or(a, b) => match (compute(a, years), compute(b, years)) {
            (a, b) if a.holds() || b.holds() => Outcome::truth(true),
            (a, b) => both(a, b, |_, _| Outcome::truth(false)),
        },
        Expr::Not(a) => compute(a, years).map(|a| Outcome::truth(a.is_zero())),
        Expr::Min(list) => extreme(list, years, Decimal::min),
        Expr::Max(list) => extreme(list, years, Decimal::max),
        Expr::Known(a) => match compute(a, years) {
            Outcome::Unknown(figures) if years.is_open => Outcome::Unknown(figures),
            outcome => Outcome::truth(outcome.known().is_some()),
        },
        Expr::If(condition, a, b) => compute(condition, years)
            .map(|holds| compute(if holds.is_zero() { b } else { a }, years)),
    }
}

fn both(a: Outcome, b: Outcome, join: impl FnOnce(Decimal, Decimal) -> Outcome) -> Outcome {
    match (a, b) {
        (Outcome::Known(a), Outcome::Known(b)) => join(a, b),
        (a, b) => graver(a, b),
    }
}

/// Of two outcomes that are not both known, what is to be said: first what has to be found out.
fn graver(a: Outcome, b: Outcome) -> Outcome {
    use Outcome::{DividedByZero, Known, TooLarge, Unknown};
    match (a, b) {
        (Unknown(mut all), Unknown(more)) => {
            for figure in more {
                if !all.contains(&figure) {
                    all.push(figure);
                }
            }
            Unknown(all)
        }
        (Unknown(all), _) | (_, Unknown(all)) => Unknown(all),
        (TooLarge, _) | (_, TooLarge) => TooLarge,
        (DividedByZero, _) | (_, DividedByZero) => DividedByZero,
        (Known(_), known) => known,
    }
}

fn arithmetic(operator: Operator, a: Decimal, b: Decimal) -> Outcome {
    match operator {
        Operator::Add => Outcome::of(a.checked_add(b)),
        Operator::Subtract => Outcome::of(a.checked_sub(b)),
        Operator::Multiply => Outcome::of(a.checked_mul(b)),
        Operator::Divide if settled(b).is_zero() => Outcome::DividedByZero,
        Operator::Divide => Outcome::of(a.checked_div(b)),
    }
}

fn compare(comparison: Comparison, a: Decimal, b: Decimal) -> Outcome {
    let (a, b) = (settled(a), settled(b));
    Outcome::truth(match comparison {
        Comparison::Less => a < b,
        Comparison::LessOrEqual => a <= b,
        Comparison::Greater => a > b,
        Comparison::GreaterOrEqual => a >= b,
        Comparison::Equal => a == b,
        Comparison::NotEqual => a != b,
    })
}

fn extreme(list: &[Expr], years: Years, pick: fn(Decimal, Decimal) -> Decimal) -> Outcome {
    list.iter()
        .map(|expr| compute(expr, years))
        .reduce(|a, b| both(a, b, |a, b| Outcome::Known(pick(a, b))))
        .unwrap_or(Outcome::Unknown(Vec::new()))
}

fn settled(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(COMPARED_PLACES, RoundingStrategy::MidpointAwayFromZero)
}
