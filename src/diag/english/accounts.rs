//! The English of what does not agree in the accounts of a fund.

use rust_decimal::Decimal;

use crate::diag::facts::{FieldName, Identity, Limit, Stock};
use crate::diag::figures::{amount, difference, figure};
use crate::diag::{Words, say};

pub fn unbalanced(rule: Identity, left: Decimal, right: Decimal, year: i32) -> Words {
    let ((left_name, right_name), why) = identity(rule);
    say(
        format!("{year}: {left_name} {} ≠ {right_name} {}", amount(left), amount(right)),
        format!("differs by {}", amount(difference(left, right))),
        why,
        "compare with the signed accounts and correct the figure; the fund is not ranked until then",
    )
}

pub fn exceeds(rule: Limit, value: Decimal, limit: Decimal, year: i32) -> Words {
    let (low, high) = limit_names(rule);
    say(
        format!("{year}: {low} {} exceeds {high} {}", figure(value), figure(limit)),
        format!("too much by {}", figure(difference(value, limit))),
        "A part cannot be more than the whole",
        "compare both figures with the register and correct the wrong one",
    )
}

pub fn negative(field: FieldName, value: Decimal, year: i32) -> Words {
    say(
        format!("{year}: {} is negative ({})", field.english, amount(value)),
        "this must not be below zero",
        "A negative amount mostly comes from a stray minus or from exchanged fields",
        "compare with the accounts and correct the figure",
    )
}

pub fn broken_continuity(stock: Stock, opening: Decimal, closing: Decimal, year: i32) -> Words {
    let name = match stock {
        Stock::Loans => "loans",
        Stock::Savings => "savings",
        Stock::Members => "members",
    };
    say(
        format!(
            "{year}: {name} at the start {} ≠ end of the year before {}",
            figure(opening),
            figure(closing)
        ),
        format!("differs by {}", figure(difference(opening, closing))),
        "What is brought forward must equal what the year before carried forward",
        "compare with last year's accounts; if there was an adjustment, write down why",
    )
}

/// The names of both sides of an identity, and why it must hold.
fn identity(rule: Identity) -> ((&'static str, &'static str), &'static str) {
    const TOTAL: &str = "A total must equal the sum of its lines";
    const SAME: &str = "Both places must show the same figure";
    match rule {
        Identity::AssetLines => (
            ("total assets", "sum of asset lines"),
            "A total must equal the sum of its lines (the loan-loss allowance is deducted)",
        ),
        Identity::LiabilityLines => (("total liabilities", "sum of liability lines"), TOTAL),
        Identity::EquityLines => (("total equity", "sum of equity lines"), TOTAL),
        Identity::BalanceSheet => {
            (("assets", "liabilities plus equity"), "Both sides of a balance sheet must agree")
        }
        Identity::IncomeLines => (("total income", "sum of income lines"), TOTAL),
        Identity::ExpenseLines => (("total expenses", "sum of expense lines"), TOTAL),
        Identity::Surplus => (
            ("net surplus", "income less expenses"),
            "The net surplus is total income less total expenses",
        ),
        Identity::SurplusInEquity => (("net surplus", "net surplus within equity"), SAME),
        Identity::Allocation => (
            ("net surplus", "sum of its allocation"),
            "Every baht of the surplus must be allocated",
        ),
        Identity::LoanMovement => (
            ("loans at the end", "opening + disbursed − collected − written off"),
            "Loans at the end must come from those at the start and what happened in the year",
        ),
        Identity::LoansInBalance => (("loans at the end", "loans in the balance sheet"), SAME),
        Identity::SavingsMovement => (
            ("savings at the end", "opening + deposits − withdrawals"),
            "Savings at the end must come from those at the start and what happened in the year",
        ),
        Identity::SavingsInBalance => {
            (("savings at the end", "savings in the balance sheet"), SAME)
        }
        Identity::MemberMovement => (
            ("members at the end", "opening + joined − left"),
            "Members at the end must come from those at the start and who joined or left",
        ),
    }
}

fn limit_names(rule: Limit) -> (&'static str, &'static str) {
    match rule {
        Limit::CollectedOfDue => ("collected of due", "principal due"),
        Limit::CollectedOfDueInCollected => ("collected of due", "all collected in the year"),
        Limit::OverdueInLoans => ("overdue principal", "loans at the end"),
        Limit::Par90InPar30 => ("loans overdue over 90 days", "loans overdue over 30 days"),
        Limit::Par30InLoans => ("loans overdue over 30 days", "loans at the end"),
        Limit::OverdueBorrowers => ("borrowers in arrears", "all borrowers"),
        Limit::FemaleMembers => ("women among members", "all members"),
        Limit::MemberHouseholds => ("member households", "all households"),
        Limit::FemaleCommittee => ("women on the committee", "the whole committee"),
        Limit::MeetingsWithQuorum => ("meetings with a quorum", "all meetings"),
        Limit::AgmAttended => ("attendance of the general meeting", "members on that day"),
    }
}
