//! The English of what does not agree in the accounts of a fund: identities, limits, continuity.

use rust_decimal::Decimal;

use crate::diag::facts::{FieldName, Identity, Limit, Term};
use crate::diag::figures::{
    amount, difference, figure, lines, name, of_unit, side, spelled, total,
};
use crate::diag::{Lang, Words, say};

const NOT_RANKED: &str = "the fund is not ranked until then";

/// Why, the figures of a side too long for the headline, and where they stand.
fn because(why: &str, sides: &[&[Term]]) -> String {
    let mut parts = vec![why.to_string()];
    parts.extend(
        sides
            .iter()
            .filter_map(|terms| spelled(terms, Lang::En))
            .map(|sum| format!("The lines are {sum}")),
    );
    let terms: Vec<&Term> = sides.iter().flat_map(|terms| terms.iter()).collect();
    parts.extend(lines(&terms, Lang::En));
    parts.join(" · ")
}

pub fn unbalanced(rule: Identity, left: &[Term], right: &[Term], year: i32) -> Words {
    let unit = left.first().map_or(crate::num::Unit::Baht, |term| term.unit);
    let off = of_unit(difference(total(left), total(right)), unit);
    say(
        format!("{year}: {} ≠ {}, differs by {off}", side(left, Lang::En), side(right, Lang::En)),
        format!("should be {} if the rest is right", of_unit(total(right), unit)),
        because(identity(rule), &[left, right]),
        format!("compare with the signed accounts and correct the figure; {NOT_RANKED}"),
    )
}

pub fn exceeds(rule: Limit, value: &Term, limit: &[Term], year: i32) -> Words {
    let over = difference(value.value, total(limit));
    let value_side = std::slice::from_ref(value);
    let mend = match rule {
        Limit::BorrowersInMembers => {
            "compare the members' register with the debtors' register; if some borrowers have left, write down why"
        }
        Limit::WelfarePaid => {
            "compare the welfare paid with the books, and say where the rest came from"
        }
        _ => "compare all figures with the register and correct the wrong one",
    };
    say(
        format!("{year}: {} exceeds {}", side(value_side, Lang::En), side(limit, Lang::En)),
        format!("too much by {}", of_unit(over, value.unit)),
        because(limit_why(rule), &[value_side, limit]),
        mend,
    )
}

pub fn negative(field: FieldName, value: Decimal, year: i32) -> Words {
    say(
        format!("{year}: {} is negative ({})", field.english, amount(value)),
        "this must not be below zero",
        "A negative amount mostly comes from a stray minus or from exchanged fields",
        format!("compare with the accounts and correct the figure; {NOT_RANKED}"),
    )
}

pub fn broken_continuity(opening: &Term, closing: &[Term], large: bool, year: i32) -> Words {
    let off = difference(opening.value, total(closing));
    let opening_side = std::slice::from_ref(opening);
    let consequence =
        if large { NOT_RANKED } else { "it is off by 1 % at most, so the fund is still ranked" };
    say(
        format!("{year}: {} ≠ {}", side(opening_side, Lang::En), side(closing, Lang::En)),
        format!("differs by {}", of_unit(off, opening.unit)),
        because(
            "What is brought forward goes on from what the year before carried forward",
            &[opening_side, closing],
        ),
        format!(
            "compare with last year's accounts; if there was an adjustment, write down why; {consequence}"
        ),
    )
}

pub fn overdue_without_par30(overdue: &Term, year: i32) -> Words {
    say(
        format!(
            "{year}: {} {}, yet nothing is overdue over 30 days",
            name(overdue, Lang::En),
            amount(overdue.value)
        ),
        "is all of it younger than 31 days?",
        "This is possible only where nobody is more than 30 days late, which is rare",
        "look at the age of debts in the register and correct par30_balance, or leave it if it is right",
    )
}

pub fn overdue_one_sided(principal: &Term, persons: &Term, year: i32) -> Words {
    say(
        format!(
            "{year}: {} {}, but {} {}",
            name(principal, Lang::En),
            amount(principal.value),
            name(persons, Lang::En),
            figure(persons.value)
        ),
        "both are zero, or neither is",
        "Money in arrears is owed by somebody, and who is in arrears owes money",
        "look at the debtors' register and make both figures agree",
    )
}

/// Why an identity must hold.
fn identity(rule: Identity) -> &'static str {
    const TOTAL: &str = "A total must equal the sum of its lines";
    const SAME: &str = "Both places must show the same figure";
    match rule {
        Identity::AssetLines => {
            "A total must equal the sum of its lines, less the loan-loss allowance"
        }
        Identity::LiabilityLines
        | Identity::EquityLines
        | Identity::IncomeLines
        | Identity::ExpenseLines => TOTAL,
        Identity::BalanceSheet => "Both sides of a balance sheet must be equal",
        Identity::Surplus => "The surplus is income less expenses",
        Identity::SurplusInEquity | Identity::LoansInBalance | Identity::SavingsInBalance => SAME,
        Identity::Allocation => {
            "Every baht of the surplus must be allocated, and no more than there is"
        }
        Identity::LoanMovement | Identity::SavingsMovement => {
            "The end of the year comes from its start and the movements in between"
        }
        Identity::MemberMovement => {
            "Members at the end come from those at the start, the joined and the left"
        }
    }
}

fn limit_why(rule: Limit) -> &'static str {
    match rule {
        Limit::CollectedOfDue | Limit::CollectedOfDueInCollected => {
            "What was collected when due is part of what was due, and of all that was collected"
        }
        Limit::BorrowersInMembers | Limit::BorrowersInAllMembers => "Borrowers are members",
        Limit::WelfarePaid => {
            "Welfare is paid from the welfare fund brought forward and what was allocated to it"
        }
        _ => "A part cannot be more than the whole",
    }
}
