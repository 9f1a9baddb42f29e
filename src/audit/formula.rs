//! Formulas in the words of the rubric file, piece by piece, with the names of figures or with what
//! they come to.

use rust_decimal::Decimal;

use crate::freeze::keep::figure_word;
use crate::model::formula::{Comparison, Expr, Operator};
use crate::model::fund::Entry;
use crate::num::{self, Unit};
use crate::score::{Outcome, Traced};
use crate::sheet::edit::yaml_value;

/// `(loans.closing - 5) / loans.opening`
pub fn written(expr: &Expr) -> String {
    piece(expr, 0, &|_| None)
}

/// A step with what its parts come to: `2513004 / 2255650`; dates and choices as files have them.
pub fn put_in(step: &Traced) -> String {
    let value = |expr: &Expr| {
        let found = step.parts.iter().find(|(part, _)| std::ptr::eq(*part, expr));
        found.map(|(_, outcome)| match (expr, outcome) {
            (Expr::Figure(figure), Outcome::Known(value)) => {
                yaml_value(figure.field, Entry::Known(*value))
            }
            _ => outcome_word(outcome),
        })
    };
    piece(step.expr, 0, &value)
}

/// The number, or in a word why there is none.
pub fn outcome_word(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Known(value) => num::plain(*value),
        Outcome::Unknown(_) => "unknown".to_string(),
        Outcome::DividedByZero => "divided by zero".to_string(),
        Outcome::TooLarge => "too large".to_string(),
    }
}

/// `outer` is how tightly the surroundings bind; `known` gives what stands in the place of a piece.
fn piece(expr: &Expr, outer: u8, known: &dyn Fn(&Expr) -> Option<String>) -> String {
    let inner = |part: &Expr, level: u8| known(part).unwrap_or_else(|| piece(part, level, known));
    let call = |name: &str, parts: &[&Expr]| {
        let parts: Vec<String> = parts.iter().map(|part| inner(part, 0)).collect();
        (9, format!("{name}({})", parts.join(", ")))
    };
    let (level, text) = match expr {
        Expr::Number { value, percent } => (9, literal(*value, *percent)),
        Expr::Figure(figure) => (9, figure_word(*figure)),
        Expr::Negate(a) => (7, format!("-{}", inner(a, 7))),
        Expr::Binary(operator, a, b) => {
            let (level, sign) = match operator {
                Operator::Add => (5, "+"),
                Operator::Subtract => (5, "-"),
                Operator::Multiply => (6, "*"),
                Operator::Divide => (6, "/"),
            };
            (level, format!("{} {sign} {}", inner(a, level), inner(b, level + 1)))
        }
        Expr::Compare(comparison, a, b) => {
            let sign = match comparison {
                Comparison::Less => "<",
                Comparison::LessOrEqual => "<=",
                Comparison::Greater => ">",
                Comparison::GreaterOrEqual => ">=",
                Comparison::Equal => "=",
                Comparison::NotEqual => "!=",
            };
            (4, format!("{} {sign} {}", inner(a, 5), chosen(a, b).unwrap_or_else(|| inner(b, 5))))
        }
        Expr::Not(a) => (3, format!("not {}", inner(a, 3))),
        Expr::And(a, b) => (2, format!("{} and {}", inner(a, 2), inner(b, 3))),
        Expr::Or(a, b) => (1, format!("{} or {}", inner(a, 1), inner(b, 2))),
        Expr::Min(list) => call("min", &list.iter().collect::<Vec<_>>()),
        Expr::Max(list) => call("max", &list.iter().collect::<Vec<_>>()),
        Expr::Abs(a) => call("abs", &[a]),
        Expr::Known(a) => call("known", &[a]),
        Expr::If(condition, a, b) => call("if", &[condition, a, b]),
    };
    if level < outer { format!("({text})") } else { text }
}

/// A choice by its word and not by its number.
fn chosen(subject: &Expr, value: &Expr) -> Option<String> {
    let (Expr::Figure(figure), Expr::Number { value, .. }) = (subject, value) else { return None };
    if figure.field.unit() != Unit::Choice {
        return None;
    }
    let index = usize::try_from(*value).ok()?;
    let (word, _) = figure.field.def().choices.get(index)?;
    Some(format!("\"{word}\""))
}

fn literal(value: Decimal, percent: bool) -> String {
    match value.checked_mul(Decimal::ONE_HUNDRED).filter(|_| percent) {
        Some(hundred) => format!("{}%", num::plain(hundred.normalize())),
        None => num::plain(value),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::formula::Formula;
    use crate::text::{Located, Span};

    fn formula(text: &str) -> Formula {
        let text = Located::new(text.to_string(), Span::default());
        crate::parse::formula::formula(&Arc::from("r.yaml"), &text).value.unwrap()
    }

    /// What is written is read again as the same formula.
    #[test]
    fn formulas_are_written_as_they_are_read() {
        for text in [
            "loans.collected_of_due / loans.principal_due",
            "(loans.closing - prior.loans.closing) / max(prior.loans.closing, 1)",
            "loans.closing - (loans.opening - loans.collected)",
            "loans.closing / (loans.opening / loans.collected)",
            "if(known(loans.closing) and not loans.closing = 0, -loans.closing, abs(loans.opening))",
            "reporting.auditor != \"none\" or reporting.books_closed_on - period.end <= 60",
            "members.closing / members.opening >= 97.5%",
            "not (members.closing > 1 or members.opening > 2)",
        ] {
            let once = formula(text);
            assert_eq!(formula(&written(&once.root)).root, once.root, "{text}");
        }
    }
}
