//! R03–R08, R14, R15: a total is the sum of its lines, a balance sheet balances, the end of a year
//! comes from its start and its movements.

use rust_decimal::Decimal;

use super::{YearCheck, term_of};
use crate::diag::{Identity, Mistake, Term};
use crate::model::Field::{self, *};

/// Sums of lines may differ from their total by rounding to whole baht on paper.
const SUM_TOLERANCE: Decimal = Decimal::ONE;

/// One side is a figure, the other a sum; what is in `minus` is taken off.
struct Equation {
    rule: Identity,
    left: Field,
    plus: &'static [Field],
    minus: &'static [Field],
    tolerance: Decimal,
}

const fn equation(
    rule: Identity,
    left: Field,
    plus: &'static [Field],
    minus: &'static [Field],
    tolerance: Decimal,
) -> Equation {
    Equation { rule, left, plus, minus, tolerance }
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

const EQUATIONS: &[Equation] = &[
    equation(
        Identity::AssetLines,
        TotalAssets,
        &[
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
        &[LoanLossAllowance],
        SUM_TOLERANCE,
    ),
    equation(
        Identity::LiabilityLines,
        TotalLiabilities,
        &[MemberSavings, MemberDeposits, BankBorrowings, Accrued, OtherLiabilities],
        &[],
        SUM_TOLERANCE,
    ),
    equation(
        Identity::EquityLines,
        TotalEquity,
        &[
            GovernmentCapital,
            ShareCapital,
            CapitalReserve,
            RiskReserve,
            WelfareFund,
            RetainedEarnings,
            EquitySurplus,
        ],
        &[],
        SUM_TOLERANCE,
    ),
    equation(
        Identity::IncomeLines,
        TotalIncome,
        &[InterestLoans, InterestBank, Fees, Penalties, OtherIncome],
        &[],
        SUM_TOLERANCE,
    ),
    equation(
        Identity::ExpenseLines,
        TotalExpenses,
        &[InterestSavings, InterestBorrowings, Operating, LoanLoss, OtherExpenses],
        &[],
        SUM_TOLERANCE,
    ),
    equation(
        Identity::BalanceSheet,
        TotalAssets,
        &[TotalLiabilities, TotalEquity],
        &[],
        Decimal::ZERO,
    ),
    equation(Identity::Surplus, NetSurplus, &[TotalIncome], &[TotalExpenses], SUM_TOLERANCE),
    equation(Identity::SurplusInEquity, EquitySurplus, &[NetSurplus], &[], Decimal::ZERO),
    equation(
        Identity::LoanMovement,
        LoansClosing,
        &[LoansOpening, LoansDisbursed],
        &[LoansCollected, LoansWrittenOff],
        Decimal::ZERO,
    ),
    equation(Identity::LoansInBalance, LoansOutstanding, &[LoansClosing], &[], Decimal::ZERO),
    equation(
        Identity::SavingsMovement,
        SavingsClosing,
        &[SavingsOpening, SavingsDeposits],
        &[SavingsWithdrawals],
        Decimal::ZERO,
    ),
    equation(Identity::SavingsInBalance, MemberSavings, &[SavingsClosing], &[], Decimal::ZERO),
    equation(
        Identity::MemberMovement,
        MembersClosing,
        &[MembersOpening, MembersJoined],
        &[MembersLeft],
        Decimal::ZERO,
    ),
];

impl YearCheck<'_> {
    pub(super) fn identities(&mut self) {
        for equation in EQUATIONS {
            self.equation(equation);
        }
        self.allocation();
    }

    /// Silent where a figure is unknown.
    fn equation(&mut self, equation: &Equation) {
        let Equation { rule, left, plus, minus, tolerance } = *equation;
        let (Some(written), Some(sum)) = (self.get(left), self.total(plus, minus)) else { return };
        if differs(written, sum, tolerance)
            && let (Some(left_side), Some(right)) =
                (self.side(&[left], &[]), self.side(plus, minus))
        {
            self.unbalanced(rule, left, left_side, right);
        }
    }

    /// R07. A surplus is allocated whole. While some shares are unknown, those that are known
    /// cannot yet be more than there is.
    fn allocation(&mut self) {
        let Some(surplus) = self.get(NetSurplus).filter(|surplus| *surplus > Decimal::ZERO) else {
            return;
        };
        let wrong = match self.total(ALLOCATION, &[]) {
            Some(shares) => differs(surplus, shares, SUM_TOLERANCE),
            None => {
                let mut known = ALLOCATION.iter().filter_map(|field| self.get(*field));
                let sum = known.try_fold(Decimal::ZERO, |sum, share| sum.checked_add(share));
                sum.is_none_or(|sum| sum > surplus && differs(surplus, sum, SUM_TOLERANCE))
            }
        };
        if wrong && let Some(left) = self.side(&[NetSurplus], &[]) {
            let shares =
                ALLOCATION.iter().filter_map(|field| term_of(self.year, *field, false)).collect();
            self.unbalanced(Identity::Allocation, NetSurplus, left, shares);
        }
    }

    fn unbalanced(&mut self, rule: Identity, at: Field, left: Vec<Term>, right: Vec<Term>) {
        let year = self.year.fiscal_year;
        self.add(at, Mistake::Unbalanced { rule, left, right, year });
    }
}

fn differs(left: Decimal, right: Decimal, tolerance: Decimal) -> bool {
    left.checked_sub(right).is_none_or(|difference| difference.abs() > tolerance)
}
