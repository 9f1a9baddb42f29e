//! R16: a year goes on from where the one before ended. R24: figures that leap. R29: welfare is
//! paid from what there is.

use rust_decimal::Decimal;

use super::{YearCheck, side_of, total_of};
use crate::diag::{Limit, Mistake, Term, Unlikely};
use crate::model::Field::{self, *};
use crate::model::FundYear;

/// Opening figure, and the figures of the year before that it goes on from.
const CARRIED: &[(Field, Field)] = &[
    (LoansOpening, LoansClosing),
    (SavingsOpening, SavingsClosing),
    (MembersOpening, MembersClosing),
];

/// Main figures, which seldom change by more than half within a year.
const STEADY: &[Field] = &[MembersClosing, LoansClosing, SavingsClosing, TotalAssets];

/// A carried figure that is off by more than one in a hundred keeps a fund out of the ranking.
const HUNDREDTH: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

impl YearCheck<'_> {
    /// `prior` is the year just before.
    pub(super) fn against(&mut self, prior: &FundYear) {
        for (opening, closing) in CARRIED {
            let base = prior.get(*closing);
            self.carried(*opening, prior, &[*closing], &[], base);
        }
        self.equity(prior);
        self.leaps(prior);
        self.welfare(prior);
    }

    /// What equity takes over: the government's capital grows by what was received, retained
    /// earnings by what was carried forward. Both are measured against all of equity.
    fn equity(&mut self, prior: &FundYear) {
        let base = prior.get(TotalEquity);
        if self.get(NewGovernmentCapital).is_some() {
            self.carried(
                GovernmentCapital,
                prior,
                &[GovernmentCapital],
                &[NewGovernmentCapital],
                base,
            );
        }
        self.carried(RetainedEarnings, prior, &[RetainedEarnings, AllocationForward], &[], base);
    }

    /// `opening` of this year = `before` of the year before + `added` of this year.
    fn carried(
        &mut self,
        opening: Field,
        prior: &FundYear,
        before: &[Field],
        added: &[Field],
        base: Option<Decimal>,
    ) {
        let (Some(now), Some(sum), Some(added_sum)) =
            (self.get(opening), total_of(prior, before, &[]), self.total(added, &[]))
        else {
            return;
        };
        let Some(expected) = sum.checked_add(added_sum) else { return };
        if now == expected {
            return;
        }
        let allowed = base.and_then(|base| base.abs().checked_mul(HUNDREDTH)).unwrap_or_default();
        let off = now.checked_sub(expected).map(|off| off.abs());
        let large = off.is_none_or(|off| off > allowed);
        if let (Some(term), Some(carried), Some(added)) =
            (self.term(opening), side_of(prior, before, &[]), self.side(added, &[]))
        {
            let closing = of_year(carried, prior).chain(added).collect();
            let year = self.year.fiscal_year;
            let mistake = Mistake::BrokenContinuity { opening: term, closing, large, year };
            self.add(opening, mistake);
        }
    }

    fn leaps(&mut self, prior: &FundYear) {
        for field in STEADY {
            let (Some(now), Some(before)) = (self.get(*field), prior.get(*field)) else { continue };
            let change = now.checked_sub(before).map(|change| change.abs());
            let half = before.abs() / Decimal::TWO;
            if before.is_zero() || change.is_some_and(|change| change <= half) {
                continue;
            }
            if let Some(value) = self.term(*field) {
                let (what, year) = (Unlikely::Leap, self.year.fiscal_year);
                let compared = vec![before];
                self.add(*field, Mistake::UnlikelyFigure { what, value, compared, year });
            }
        }
    }

    /// R29. The welfare fund of the year before, and what its surplus added to it.
    fn welfare(&mut self, prior: &FundYear) {
        const THERE_WAS: &[Field] = &[WelfareFund, AllocationWelfare];
        let (Some(paid), Some(there)) = (self.get(WelfarePaid), total_of(prior, THERE_WAS, &[]))
        else {
            return;
        };
        if paid > there
            && let (Some(value), Some(limit)) =
                (self.term(WelfarePaid), side_of(prior, THERE_WAS, &[]))
        {
            let limit = of_year(limit, prior).collect();
            let (rule, year) = (Limit::WelfarePaid, self.year.fiscal_year);
            self.add(WelfarePaid, Mistake::Exceeds { rule, value, limit, year });
        }
    }
}

fn of_year(terms: Vec<Term>, year: &FundYear) -> impl Iterator<Item = Term> {
    let year = Some(year.fiscal_year);
    terms.into_iter().map(move |term| Term { year, ..term })
}
