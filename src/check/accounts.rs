//! The integrity rules of a fund's accounts (R03–R18 of the data model): sums, the balance sheet,
//! movements, limits, continuity. A rule whose figures are not all known says nothing: unknown is
//! not wrong, it is unknown.

use rust_decimal::Decimal;

use super::Finding;
use crate::diag::{Identity, Limit, Mistake, Problem, Stock};
use crate::model::{Field, Fund, FundYear};
use crate::num::Unit;
use crate::text::Span;

/// Sums of lines may differ from their total by rounding to whole baht on paper.
const SUM_TOLERANCE: Decimal = Decimal::ONE;

pub fn check(fund: &Fund) -> Vec<Finding> {
    let mut found = Vec::new();
    for (index, year) in fund.years.iter().enumerate() {
        let mut year_check = YearCheck { fund, year, found: &mut found };
        year_check.period();
        year_check.sums();
        year_check.statements();
        year_check.movements();
        year_check.limits();
        year_check.signs();
        let prior = index.checked_sub(1).map(|before| &fund.years[before]);
        if let Some(prior) = prior
            && prior.fiscal_year + 1 == year.fiscal_year
        {
            year_check.continuity(prior);
        }
    }
    found
}

struct YearCheck<'f> {
    fund: &'f Fund,
    year: &'f FundYear,
    found: &'f mut Vec<Finding>,
}

/// A total and the lines that make it up; a minus stands before a line that is subtracted.
struct Sum {
    rule: Identity,
    total: Field,
    lines: &'static [Field],
    minus: &'static [Field],
}

use Field::*;

const SUMS: &[Sum] = &[
    Sum {
        rule: Identity::AssetLines,
        total: TotalAssets,
        lines: &[
            Cash,
            Account1,
            Account2,
            Account3,
            OtherBank,
            LoansOutstanding,
            InterestReceivable,
            FixedAssets,
            OtherAssets,
        ],
        minus: &[LoanLossAllowance],
    },
    Sum {
        rule: Identity::LiabilityLines,
        total: TotalLiabilities,
        lines: &[MemberSavings, MemberDeposits, BankBorrowings, Accrued, OtherLiabilities],
        minus: &[],
    },
    Sum {
        rule: Identity::EquityLines,
        total: TotalEquity,
        lines: &[
            GovernmentCapital,
            ShareCapital,
            CapitalReserve,
            RiskReserve,
            WelfareFund,
            RetainedEarnings,
            EquitySurplus,
        ],
        minus: &[],
    },
    Sum {
        rule: Identity::IncomeLines,
        total: TotalIncome,
        lines: &[InterestLoans, InterestBank, Fees, Penalties, OtherIncome],
        minus: &[],
    },
    Sum {
        rule: Identity::ExpenseLines,
        total: TotalExpenses,
        lines: &[InterestSavings, InterestBorrowings, Operating, LoanLoss, OtherExpenses],
        minus: &[],
    },
];

/// Amounts that may be below zero.
const MAY_BE_NEGATIVE: &[Field] = &[NetSurplus, EquitySurplus, RetainedEarnings, TotalEquity];

impl YearCheck<'_> {
    fn get(&self, field: Field) -> Option<Decimal> {
        self.year.get(field)
    }

    fn add(&mut self, at: Field, mistake: Mistake) {
        let span = self.year.figures.span(at);
        let span = if span.line == 0 { self.year.span } else { span };
        self.add_at(span, mistake);
    }

    fn add_at(&mut self, span: Span, mistake: Mistake) {
        let problem = Problem::new(&self.fund.file, span, mistake);
        self.found.push(Finding { year: self.year.fiscal_year, problem });
    }

    /// `left = right` within a tolerance; silent where a side is unknown.
    fn equal(
        &mut self,
        rule: Identity,
        at: Field,
        left: Option<Decimal>,
        right: Option<Decimal>,
        tolerance: Decimal,
    ) {
        if let (Some(left), Some(right)) = (left, right)
            && left.checked_sub(right).is_none_or(|difference| difference.abs() > tolerance)
        {
            let year = self.year.fiscal_year;
            self.add(at, Mistake::Unbalanced { rule, left, right, year });
        }
    }

    fn total_of(&self, lines: &[Field], minus: &[Field]) -> Option<Decimal> {
        let plus = lines
            .iter()
            .try_fold(Decimal::ZERO, |sum, field| sum.checked_add(self.get(*field)?))?;
        minus.iter().try_fold(plus, |sum, field| sum.checked_sub(self.get(*field)?))
    }

    fn period(&mut self) {
        let Some(end) = self.year.date(PeriodEnd) else { return };
        let start = self.year.date(PeriodStart);
        if end.year_be() != self.year.fiscal_year || start.is_some_and(|start| start >= end) {
            let year = self.year.fiscal_year;
            self.add(PeriodEnd, Mistake::YearsOutOfOrder { year, end: end.iso() });
        }
    }

    fn sums(&mut self) {
        for sum in SUMS {
            let lines = self.total_of(sum.lines, sum.minus);
            self.equal(sum.rule, sum.total, self.get(sum.total), lines, SUM_TOLERANCE);
        }
        const ALLOCATION: &[Field] = &[
            AllocationCapital,
            AllocationRisk,
            AllocationDividend,
            AllocationRefund,
            AllocationRemuneration,
            AllocationWelfare,
            AllocationPublic,
            AllocationForward,
        ];
        let surplus = self.get(NetSurplus).filter(|surplus| *surplus > Decimal::ZERO);
        let shares = self.total_of(ALLOCATION, &[]);
        self.equal(Identity::Allocation, NetSurplus, surplus, shares, SUM_TOLERANCE);
    }

    fn statements(&mut self) {
        let other_side = self.total_of(&[TotalLiabilities, TotalEquity], &[]);
        let assets = self.get(TotalAssets);
        self.equal(Identity::BalanceSheet, TotalAssets, assets, other_side, Decimal::ZERO);
        let result = self.total_of(&[TotalIncome], &[TotalExpenses]);
        let surplus = self.get(NetSurplus);
        self.equal(Identity::Surplus, NetSurplus, surplus, result, SUM_TOLERANCE);
        let in_equity = self.get(EquitySurplus);
        self.equal(Identity::SurplusInEquity, EquitySurplus, surplus, in_equity, Decimal::ZERO);
    }

    fn movements(&mut self) {
        let loans =
            self.total_of(&[LoansOpening, LoansDisbursed], &[LoansCollected, LoansWrittenOff]);
        let closing = self.get(LoansClosing);
        self.equal(Identity::LoanMovement, LoansClosing, closing, loans, Decimal::ZERO);
        let in_balance = self.get(LoansOutstanding);
        self.equal(Identity::LoansInBalance, LoansOutstanding, closing, in_balance, Decimal::ZERO);

        let savings = self.total_of(&[SavingsOpening, SavingsDeposits], &[SavingsWithdrawals]);
        let closing = self.get(SavingsClosing);
        self.equal(Identity::SavingsMovement, SavingsClosing, closing, savings, Decimal::ZERO);
        let in_balance = self.get(MemberSavings);
        self.equal(Identity::SavingsInBalance, MemberSavings, closing, in_balance, Decimal::ZERO);

        let members = self.total_of(&[MembersOpening, MembersJoined], &[MembersLeft]);
        let closing = self.get(MembersClosing);
        self.equal(Identity::MemberMovement, MembersClosing, closing, members, Decimal::ZERO);
    }

    fn limits(&mut self) {
        let rules = [
            (Limit::CollectedOfDue, CollectedOfDue, PrincipalDue),
            (Limit::CollectedOfDueInCollected, CollectedOfDue, LoansCollected),
            (Limit::OverdueInLoans, OverduePrincipal, LoansClosing),
            (Limit::Par90InPar30, Par90Balance, Par30Balance),
            (Limit::Par30InLoans, Par30Balance, LoansClosing),
            (Limit::OverdueBorrowers, OverdueBorrowers, Borrowers),
            (Limit::FemaleMembers, MembersFemale, MembersClosing),
            (Limit::MemberHouseholds, HouseholdsMember, HouseholdsTotal),
            (Limit::FemaleCommittee, CommitteeFemale, CommitteeSize),
            (Limit::MeetingsWithQuorum, MeetingsWithQuorum, MeetingsHeld),
            (Limit::AgmAttended, AgmAttended, AgmMembersAt),
        ];
        for (rule, low, high) in rules {
            if let (Some(value), Some(limit)) = (self.get(low), self.get(high))
                && value > limit
            {
                let year = self.year.fiscal_year;
                self.add(low, Mistake::Exceeds { rule, value, limit, year });
            }
        }
    }

    fn signs(&mut self) {
        for field in Field::ALL {
            if field.unit() != Unit::Baht || MAY_BE_NEGATIVE.contains(field) {
                continue;
            }
            if let Some(value) = self.get(*field).filter(|value| *value < Decimal::ZERO) {
                let year = self.year.fiscal_year;
                let mistake = Mistake::NegativeAmount { field: field.name(), value, year };
                self.add(*field, mistake);
            }
        }
    }

    fn continuity(&mut self, prior: &FundYear) {
        let pairs = [
            (LoansOpening, LoansClosing, Stock::Loans),
            (SavingsOpening, SavingsClosing, Stock::Savings),
            (MembersOpening, MembersClosing, Stock::Members),
        ];
        for (opening, closing, stock) in pairs {
            if let (Some(now), Some(before)) = (self.get(opening), prior.get(closing))
                && now != before
            {
                let mistake = Mistake::BrokenContinuity {
                    stock,
                    opening: now,
                    closing: before,
                    year: self.year.fiscal_year,
                };
                self.add(opening, mistake);
            }
        }
    }
}
