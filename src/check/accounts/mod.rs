//! The integrity rules R02–R29 of a fund's accounts. A rule whose figures are not all known says
//! nothing: unknown is not wrong, it is unknown.
//!
//! | rules | file |
//! |---|---|
//! | R03–R08, R14, R15: sums, statements, movements | `identities.rs` |
//! | R09–R13, R15, R17, R18, R23: parts and wholes, signs | `limits.rs` |
//! | R16, R24, R29: against the year before | `years.rs` |
//! | R19, R20: dates | `dates.rs` |
//! | R17, R18, R21, R22, R24, R25: laws and common sense | `judgement.rs` |
//! | R02: the village's code | below |
//!
//! R01 (codes and file names), R27 (unknown keys) and R28 (personal data) are met before a fund is
//! read or by the privacy gate; R26 (evidence) stands in `check/evidence.rs`.

mod dates;
mod identities;
mod judgement;
mod limits;
mod reach;
mod years;

pub use reach::reach;

use rust_decimal::Decimal;

use super::Finding;
use super::law::Limits;
use crate::diag::{Mistake, Problem, Term};
use crate::model::fund::FundKind;
use crate::model::{Field, Fund, FundYear};
use crate::text::Span;
use crate::thai::Date;

/// What the rules need to know besides the fund: limits from law, and the day, where the machine
/// that asks has a calendar.
pub struct Given<'a> {
    pub limits: &'a Limits,
    pub today: Option<Date>,
}

pub fn check(fund: &Fund, given: &Given) -> Vec<Finding> {
    let mut found = Vec::new();
    village_code(fund, &mut found);
    for (index, year) in fund.years.iter().enumerate() {
        let prior = index.checked_sub(1).map(|before| &fund.years[before]);
        let mut check = YearCheck { fund, year, found: &mut found };
        check.dates(prior, given.today);
        check.identities();
        check.limits();
        check.judgement(given.limits);
        if let Some(prior) = prior.filter(|prior| prior.fiscal_year + 1 == year.fiscal_year) {
            check.against(prior);
        }
    }
    found
}

/// R02. The nesting of tambon, amphoe and province is seen when the file is read.
fn village_code(fund: &Fund, found: &mut Vec<Finding>) {
    let (Some(written), Some(moo)) = (&fund.village_code, fund.moo) else { return };
    let expected = format!("{}{moo:02}", fund.tambon);
    if fund.kind == FundKind::Village && *written.value != *expected {
        let mistake = Mistake::VillageCodeDiffers { written: written.value.to_string(), expected };
        let problem = Problem::new(&fund.file, written.span, mistake);
        found.push(Finding { year: None, problem });
    }
}

struct YearCheck<'f> {
    fund: &'f Fund,
    year: &'f FundYear,
    found: &'f mut Vec<Finding>,
}

impl YearCheck<'_> {
    fn get(&self, field: Field) -> Option<Decimal> {
        self.year.get(field)
    }

    /// A figure of this year as a term of an equation.
    fn term(&self, field: Field) -> Option<Box<Term>> {
        term_of(self.year, field, false).map(Box::new)
    }

    /// A side of an equation; none where a figure is unknown.
    fn side(&self, plus: &[Field], minus: &[Field]) -> Option<Vec<Term>> {
        side_of(self.year, plus, minus)
    }

    /// What a side comes to, which is asked of nearly every figure and seldom told of.
    fn total(&self, plus: &[Field], minus: &[Field]) -> Option<Decimal> {
        total_of(self.year, plus, minus)
    }

    fn add(&mut self, at: Field, mistake: Mistake) {
        let span = self.year.figures.span(at);
        let span = if span.line == 0 { self.year.span } else { span };
        self.add_at(span, mistake);
    }

    fn add_at(&mut self, span: Span, mistake: Mistake) {
        let problem = Problem::new(&self.fund.file, span, mistake);
        self.found.push(Finding { year: Some(self.year.fiscal_year), problem });
    }
}

fn term_of(year: &FundYear, field: Field, minus: bool) -> Option<Term> {
    let value = year.get(field)?;
    let line = year.figures.span(field).line;
    Some(Term { minus, name: field.name(), unit: field.unit(), value, line, year: None })
}

fn side_of(year: &FundYear, plus: &[Field], minus: &[Field]) -> Option<Vec<Term>> {
    let plus = plus.iter().map(|field| term_of(year, *field, false));
    let minus = minus.iter().map(|field| term_of(year, *field, true));
    plus.chain(minus).collect()
}

fn total_of(year: &FundYear, plus: &[Field], minus: &[Field]) -> Option<Decimal> {
    let sum =
        plus.iter().try_fold(Decimal::ZERO, |sum, field| sum.checked_add(year.get(*field)?))?;
    minus.iter().try_fold(sum, |sum, field| sum.checked_sub(year.get(*field)?))
}
