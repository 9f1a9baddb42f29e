//! A formula computed step by step, for whoever wants to repeat it by hand: each operation with
//! what goes in and what comes out. The numbers are those of `evaluate`, asked for again for every
//! piece, so that the steps cannot tell another story than the score.

use super::evaluate::{Outcome, Years, piece};
use crate::model::formula::{Expr, Formula};

/// One operation of a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Traced<'f> {
    pub expr: &'f Expr,
    /// What its parts come to, in their order.
    pub parts: Vec<(&'f Expr, Outcome)>,
    pub gives: Outcome,
}

/// The operations of a formula, inner ones first. A formula that is a single figure or number has
/// none.
pub fn trace<'f>(formula: &'f Formula, years: Years) -> Vec<Traced<'f>> {
    let mut steps = Vec::new();
    walk(&formula.root, years, &mut steps);
    steps
}

fn walk<'f>(expr: &'f Expr, years: Years, steps: &mut Vec<Traced<'f>>) {
    let parts = parts(expr);
    if parts.is_empty() {
        return;
    }
    parts.iter().for_each(|part| walk(part, years, steps));
    let parts = parts.into_iter().map(|part| (part, piece(part, years))).collect();
    steps.push(Traced { expr, parts, gives: piece(expr, years) });
}

fn parts(expr: &Expr) -> Vec<&Expr> {
    match expr {
        Expr::Number { .. } | Expr::Figure(_) => Vec::new(),
        Expr::Negate(a) | Expr::Not(a) | Expr::Abs(a) | Expr::Known(a) => vec![a],
        Expr::Binary(_, a, b) | Expr::Compare(_, a, b) | Expr::And(a, b) | Expr::Or(a, b) => {
            vec![a, b]
        }
        Expr::Min(list) | Expr::Max(list) => list.iter().collect(),
        Expr::If(condition, a, b) => vec![condition, a, b],
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{YEAR, dec, formula, fund_with, known};
    use super::super::{Years, evaluate};
    use super::*;
    use crate::model::field::Field;

    #[test]
    fn steps_end_where_the_formula_ends() {
        let fund = fund_with("50230101", &[(Field::MeetingsHeld, known(12))]);
        let years = Years::of(&fund, YEAR);
        let formula = formula("(committee.meetings_held - 2) / 4");
        let steps = trace(&formula, years);
        let gives: Vec<_> = steps.iter().map(|step| step.gives.known().unwrap()).collect();
        assert_eq!(gives, [dec("10"), dec("2.5")]);
        assert_eq!(steps[1].parts[0].1, Outcome::Known(dec("10")));
        assert_eq!(steps.last().unwrap().gives, evaluate(&formula, years));
    }

    #[test]
    fn a_bare_figure_has_no_steps() {
        let fund = fund_with("50230101", &[]);
        assert_eq!(trace(&formula("committee.meetings_held"), Years::of(&fund, YEAR)), []);
    }
}
