//! How exactly the value of an indicator may be told. Whoever knows a formula, all of its other
//! figures and its value solves it for the one that is withheld. So a value over withheld figures is
//! told to a tenth of a percent where that hides a fair sum, in shares of a fund's loans, and not at
//! all anywhere else: a tenth of a percent of last year's surplus is a few baht, and a share of 43
//! borrowers is a count.

use rust_decimal::Decimal;

use super::words::{Shield, shield};
use super::{Current, Here};
use crate::model::formula::{Expr, Figure, Operator};
use crate::model::rubric::{ScoringRule, ShownAs};
use crate::model::{Field, Fund, Indicator};
use crate::num::{self, Unit};
use crate::score::IndicatorScore;

/// A value as it may leave the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Value(Decimal),
    Withheld,
}

impl Told {
    pub fn value(self) -> Option<Decimal> {
        match self {
            Told::Value(value) => Some(value),
            Told::Withheld => None,
        }
    }
}

impl<'m> Here<'m> {
    /// The value of an indicator, where it has one.
    pub(super) fn told(
        &self,
        current: Current<'m>,
        fund: &Fund,
        indicator: &Indicator,
        score: &IndicatorScore,
    ) -> Option<Told> {
        let raw = score.raw.filter(|_| !score.is_missing())?;
        // The points of a checklist are published as such.
        let ScoringRule::Banded(banded) = &indicator.rule else { return Some(Told::Value(raw)) };
        let hidden = |figure: &Figure| {
            let year = current.contest.fiscal_year - i32::from(figure.prior);
            figure.field.may_be_withheld()
                && fund.year(year).is_some_and(|year| {
                    let value = year.get(figure.field);
                    value.is_some_and(|value| shield(year, figure.field, value) != Shield::Open)
                })
        };
        let hidden: Vec<Figure> =
            score.inputs.iter().map(|input| input.figure).filter(hidden).collect();
        if hidden.is_empty() {
            return Some(Told::Value(raw));
        }
        let rounded = is_share_of_loans(&banded.formula.root, banded.shown_as, &hidden);
        Some(if rounded { Told::Value(num::half_up(raw, 3)) } else { Told::Withheld })
    }
}

/// Sums of a fund's whole loan business.
const PORTFOLIO: [Field; 5] = [
    Field::LoansOpening,
    Field::LoansDisbursed,
    Field::LoansCollected,
    Field::LoansClosing,
    Field::PrincipalDue,
];

/// Whether the withheld figures are amounts of loans, and divided by nothing smaller than all of
/// them.
fn is_share_of_loans(formula: &Expr, shown_as: ShownAs, hidden: &[Figure]) -> bool {
    let is_amount = |figure: &Figure| {
        figure.field.unit() == Unit::Baht && figure.field.path().starts_with("loans.")
    };
    matches!(shown_as, ShownAs::Percent | ShownAs::PercentagePoints)
        && hidden.iter().all(is_amount)
        && divides_by_portfolio(formula)
}

fn divides_by_portfolio(expr: &Expr) -> bool {
    match expr {
        Expr::Number { .. } | Expr::Figure(_) => true,
        Expr::Binary(Operator::Divide, a, b) => {
            divides_by_portfolio(a)
                && matches!(&**b, Expr::Figure(figure) if PORTFOLIO.contains(&figure.field))
        }
        Expr::Binary(Operator::Add | Operator::Subtract, a, b) => {
            divides_by_portfolio(a) && divides_by_portfolio(b)
        }
        Expr::Negate(a) | Expr::Abs(a) => divides_by_portfolio(a),
        // Anything else may magnify a small difference, or compare with it.
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::formula::formula;
    use crate::text::{Located, Span};

    fn rounded(written: &str, hidden: Field, shown_as: ShownAs) -> bool {
        let written = Located::new(written.to_string(), Span::default());
        let formula = formula(&std::sync::Arc::from("a.yaml"), &written).value.unwrap();
        is_share_of_loans(&formula.root, shown_as, &[Figure { field: hidden, prior: false }])
    }

    #[test]
    fn only_shares_of_loans_are_told_roughly() {
        use Field::{CollectedOfDue, DebtCleared, OverduePrincipal, Par30Balance, WelfarePaid};
        use ShownAs::{Baht, Percent};
        for (formula, hidden, shown, expected) in [
            ("loans.par30_balance / loans.closing", Par30Balance, Percent, true),
            ("loans.collected_of_due / loans.principal_due", CollectedOfDue, Percent, true),
            (
                "loans.overdue_principal / loans.closing - prior.loans.overdue_principal / prior.loans.closing",
                OverduePrincipal,
                Percent,
                true,
            ),
            ("loans.overdue_principal", OverduePrincipal, Baht, false),
            ("loans.par30_balance / loans.par90_balance", Par30Balance, Percent, false),
            ("loans.par30_balance * 1000 / loans.closing", Par30Balance, Percent, false),
            (
                "balance_sheet.equity.risk_reserve / loans.par30_balance",
                Par30Balance,
                Percent,
                false,
            ),
            ("welfare.paid / net_surplus", WelfarePaid, Percent, false),
            ("debt_clearing.cleared_verified / loans.borrowers", DebtCleared, Percent, false),
        ] {
            assert_eq!(rounded(formula, hidden, shown), expected, "{formula}");
        }
    }
}
