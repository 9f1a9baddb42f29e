//! R19, R20: the dates of an accounting year.

use super::YearCheck;
use crate::diag::{DateRule, Mistake};
use crate::model::Field::{self, *};
use crate::model::FundYear;
use crate::thai::Date;

/// Days of a period: a year, with room for a closing that slips by some days.
const YEAR: std::ops::RangeInclusive<i64> = 360..=371;

/// What has happened, if it is dated at all.
const EVENTS: &[Field] = &[AgmHeldOn, BooksClosedOn, AuditedOn, ReportedToVfoOn];

/// The later date and the earlier one.
pub(super) const ORDER: &[(DateRule, Field, Field)] = &[
    (DateRule::ClosedAfterEnd, BooksClosedOn, PeriodEnd),
    (DateRule::AuditedAfterClosed, AuditedOn, BooksClosedOn),
    (DateRule::AgmAfterEnd, AgmHeldOn, PeriodEnd),
];

impl YearCheck<'_> {
    pub(super) fn dates(&mut self, prior: Option<&FundYear>, today: Option<Date>) {
        self.period(prior);
        self.order();
        if let Some(today) = today {
            self.future(today);
        }
    }

    fn date(&self, field: Field) -> Option<Date> {
        self.year.date(field)
    }

    fn disagree(&mut self, at: Field, rule: DateRule, date: Date, other: Date) {
        let (date, other, year) = (date.iso(), other.iso(), self.year.fiscal_year);
        self.add(at, Mistake::DatesDisagree { rule, date, other, year });
    }

    fn period(&mut self, prior: Option<&FundYear>) {
        let start = self.date(PeriodStart);
        if let Some(end) = self.date(PeriodEnd) {
            if end.year_be() != self.year.fiscal_year {
                let year = self.year.fiscal_year;
                self.add(PeriodEnd, Mistake::FiscalYearDiffers { year, end: end.iso() });
            }
            if let Some(start) = start {
                let days = end.to_days() - start.to_days() + 1;
                if start >= end {
                    self.disagree(PeriodStart, DateRule::StartBeforeEnd, start, end);
                } else if !YEAR.contains(&days) {
                    self.disagree(PeriodStart, DateRule::WholeYear, start, end);
                }
            }
        }
        if let (Some(start), Some(before)) = (start, prior.and_then(|prior| prior.date(PeriodEnd)))
            && start <= before
        {
            self.disagree(PeriodStart, DateRule::NoOverlap, start, before);
        }
    }

    fn order(&mut self) {
        for (rule, later, earlier) in ORDER {
            if let (Some(date), Some(other)) = (self.date(*later), self.date(*earlier))
                && date < other
            {
                self.disagree(*later, *rule, date, other);
            }
        }
    }

    /// A draft may speak of a period that is still running; what was done cannot lie ahead.
    fn future(&mut self, today: Date) {
        let is_draft = self.year.choice(State).is_some_and(|(state, _)| state == "draft");
        let period: &[Field] = if is_draft { &[] } else { &[PeriodEnd] };
        for field in EVENTS.iter().chain(period) {
            if let Some(date) = self.date(*field).filter(|date| *date > today) {
                self.disagree(*field, DateRule::NotInTheFuture, date, today);
            }
        }
    }
}
