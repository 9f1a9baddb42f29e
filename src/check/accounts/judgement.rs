//! R17, R18, R21, R22: what the regulation files say. R21, R24, R25: common sense.

use rust_decimal::Decimal;

use super::YearCheck;
use crate::check::law::Limits;
use crate::diag::{LawRule, Mistake, Unlikely};
use crate::model::Field::{self, *};
use crate::model::fund::FundKind;

const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// What village funds commonly got from the government, in baht.
const GOVERNMENT_CAPITAL: (Decimal, Decimal) =
    (Decimal::from_parts(900_000, 0, 0, false, 0), Decimal::from_parts(3_000_000, 0, 0, false, 0));

/// Assets above this are a slip of typing.
const TOTAL_ASSETS: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);

/// Percent of loans overdue over 30 days that nobody who is repaid in full should have.
const AT_RISK: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

impl YearCheck<'_> {
    pub(super) fn judgement(&mut self, limits: &Limits) {
        self.laws(limits);
        self.quorum(limits);
        self.interest();
        self.sizes();
        self.repayment();
    }

    fn laws(&mut self, limits: &Limits) {
        let rules = [
            (LawRule::CommitteeMin, CommitteeSize),
            (LawRule::CommitteeMax, CommitteeSize),
            (LawRule::LoanCeiling, MaxLoan),
            (LawRule::InterestCeiling, InterestRate),
        ];
        for (rule, field) in rules {
            let (Some(limit), Some(written)) = (limits.get(rule), self.get(field)) else {
                continue;
            };
            let outside = match rule {
                LawRule::CommitteeMin => written < limit.value,
                _ => written > limit.value,
            };
            if outside && let Some(value) = self.term(field) {
                let (source, year) = (limit.source.clone(), self.year.fiscal_year);
                let mistake = Mistake::OutsideLaw { rule, value, limit: limit.value, source, year };
                self.add(field, mistake);
            }
        }
    }

    /// R18. What is said of the quorum agrees with who was there.
    fn quorum(&mut self, limits: &Limits) {
        let (Some(limit), Some(said)) =
            (limits.get(LawRule::AgmQuorumPercent), self.year.yes(AgmQuorumMet))
        else {
            return;
        };
        let (Some(attended), Some(members)) = (self.term(AgmAttended), self.term(AgmMembersAt))
        else {
            return;
        };
        let there = attended.value.checked_mul(HUNDRED);
        let needed = members.value.checked_mul(limit.value);
        if let (Some(there), Some(needed)) = (there, needed)
            && said != (there >= needed)
        {
            let (percent, source) = (limit.value, limit.source.clone());
            let year = self.year.fiscal_year;
            let mistake =
                Mistake::QuorumContradicts { said, attended, members, percent, source, year };
            self.add(AgmQuorumMet, mistake);
        }
    }

    /// R21. Interest earned on average loans is between half the rate and twice the rate.
    fn interest(&mut self) {
        let known = |field| self.get(field).filter(|value: &Decimal| *value > Decimal::ZERO);
        let (Some(earned), Some(rate)) = (known(InterestLoans), known(InterestRate)) else {
            return;
        };
        let (Some(opening), Some(closing)) = (self.get(LoansOpening), known(LoansClosing)) else {
            return;
        };
        let percent = opening
            .checked_add(closing)
            .and_then(|sum| {
                earned.checked_mul(Decimal::TWO)?.checked_mul(HUNDRED)?.checked_div(sum)
            })
            .map(|percent| percent.round_dp(2));
        if let Some(earned_percent) = percent
            && (earned_percent < rate / Decimal::TWO
                || rate.checked_mul(Decimal::TWO).is_some_and(|twice| earned_percent > twice))
        {
            let year = self.year.fiscal_year;
            self.add(InterestRate, Mistake::InterestUnlikely { earned_percent, rate, year });
        }
    }

    fn sizes(&mut self) {
        let (low, high) = GOVERNMENT_CAPITAL;
        let capital = self.get(GovernmentCapital);
        if self.fund.kind == FundKind::Village
            && capital.is_some_and(|capital| capital < low || capital > high)
        {
            self.unlikely(Unlikely::GovernmentCapital, GovernmentCapital, vec![low, high]);
        }
        if self.get(TotalAssets).is_some_and(|assets| assets >= TOTAL_ASSETS) {
            self.unlikely(Unlikely::TotalAssets, TotalAssets, vec![TOTAL_ASSETS]);
        }
    }

    fn unlikely(&mut self, what: Unlikely, field: Field, compared: Vec<Decimal>) {
        if let Some(value) = self.term(field) {
            let year = self.year.fiscal_year;
            self.add(field, Mistake::UnlikelyFigure { what, value, compared, year });
        }
    }

    /// R25. All that was due came in, and yet much is overdue.
    fn repayment(&mut self) {
        let (Some(due), Some(paid)) = (self.get(PrincipalDue), self.get(CollectedOfDue)) else {
            return;
        };
        let (Some(late), Some(loans)) = (self.get(Par30Balance), self.get(LoansClosing)) else {
            return;
        };
        let percent = late.checked_mul(HUNDRED).and_then(|late| late.checked_div(loans));
        if due > Decimal::ZERO
            && due == paid
            && let Some(percent) = percent.filter(|percent| *percent > AT_RISK)
        {
            let (par30_percent, year) = (percent.round_dp(1), self.year.fiscal_year);
            self.add(Par30Balance, Mistake::RepaidYetAtRisk { par30_percent, year });
        }
    }
}
