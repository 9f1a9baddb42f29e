//! How far the figures of a year can be relied on: five steps, one upon the other. Shown beside a
//! score and never mixed into it.

use super::Finding;
use crate::diag::Severity;
use crate::model::{Field, Fund, FundYear};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The main figures are there and agree with each other.
    Reported,
    /// The books are closed.
    Closed,
    /// Somebody has audited them.
    Audited,
    /// Members heard the accounts and can see them.
    Disclosed,
    /// There is evidence for judges to look at.
    Evidenced,
}

impl Step {
    pub const ALL: [Step; 5] =
        [Step::Reported, Step::Closed, Step::Audited, Step::Disclosed, Step::Evidenced];

    /// As programs call it.
    pub fn id(self) -> &'static str {
        match self {
            Step::Reported => "reported",
            Step::Closed => "closed",
            Step::Audited => "audited",
            Step::Disclosed => "disclosed",
            Step::Evidenced => "evidenced",
        }
    }
}

/// The steps that a year has taken, whatever their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quality {
    steps: [bool; 5],
}

/// What a report cannot do without.
const MAIN: [Field; 7] = [
    Field::MembersClosing,
    Field::TotalAssets,
    Field::TotalLiabilities,
    Field::TotalEquity,
    Field::NetSurplus,
    Field::LoansClosing,
    Field::SavingsClosing,
];

impl Quality {
    /// `findings` are those of the fund.
    pub fn of(fund: &Fund, year: &FundYear, findings: &[Finding]) -> Self {
        let state = year.choice(Field::State).map(|(state, _)| state);
        let is = |states: &[&str]| state.is_some_and(|state| states.contains(&state));
        let yes = |field| year.yes(field) == Some(true);
        let audited_by = year.choice(Field::Auditor).is_some_and(|(auditor, _)| auditor != "none");
        let wrong = findings.iter().any(|finding| {
            finding.year.is_none_or(|of| of == year.fiscal_year)
                && finding.problem.severity() != Severity::Warning
        });
        let evidenced = fund.evidence.iter().any(|one| one.is_of(fund, year.fiscal_year));
        Quality {
            steps: [
                !wrong && MAIN.iter().all(|field| year.get(*field).is_some()),
                is(&["closed", "audited", "restated"]) && year.get(Field::BooksClosedOn).is_some(),
                is(&["audited", "restated"]) && year.get(Field::AuditedOn).is_some() && audited_by,
                yes(Field::PresentedAtAgm) && yes(Field::Posted),
                evidenced,
            ],
        }
    }

    pub fn has(self, step: Step) -> bool {
        self.steps[step as usize]
    }

    /// How many steps were taken one after the other, from the first: 0 to 5.
    pub fn level(self) -> usize {
        self.steps.iter().take_while(|taken| **taken).count()
    }
}
