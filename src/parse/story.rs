//! `content/stories/*.md` → `Story`.

use std::sync::Arc;

use super::fields::{Group, Report, code};
use super::front::{front, needs_text};
use super::markdown::markdown;
use super::note::{STATUSES, kind_of_file, located, topics};
use crate::diag::{Checked, Mistake, StoryFault};
use crate::id::{FundCode, ProblemId, StoryId};
use crate::model::doc::Doc;
use crate::model::note::Status;
use crate::model::story::*;
use crate::text::{Located, Span};

pub fn story(file: &Arc<str>, source: &str) -> Checked<Option<Story>> {
    let mut report = Report::new(file);
    let Some((node, body)) = front(file, source, &mut report.problems) else {
        return Checked { value: None, problems: report.problems };
    };
    let doc = markdown(file, source, body).gather(&mut report.problems);
    needs_text(&doc, source, body, &mut report);
    let value = Group::open(&node, "story", &mut report).map(|mut top| {
        kind_of_file(&mut top, "story", &mut report);
        let story = read(&mut top, doc, &mut report);
        top.close(&mut report);
        story
    });
    Checked { value, problems: report.problems }
}

fn read(top: &mut Group, doc: Doc, report: &mut Report) -> Story {
    let id = top.needed_id("id", report);
    let title = top.needed_text("title", report).value;
    let consented = consent(top, report);
    let teller = teller(top, report);
    if let Teller::Named(name) = &teller
        && !consented
    {
        let mistake = Mistake::Story { fault: StoryFault::NamedWithoutConsent };
        report.add(name.span, mistake);
    }
    let fund = top.needed_text("fund", report);
    let fund = code(fund, "fund", 8, report).map(|code| FundCode::new(&code));
    let (loan, months) = (top.amount("loan", report), top.whole("months", report));
    let (before, _) = household(top, "before", report);
    let (after, after_span) = household(top, "after", report);
    if before.informal_debt.zip(after.informal_debt).is_some_and(|(before, after)| after > before) {
        report.add(after_span, Mistake::Story { fault: StoryFault::DebtGrew });
    }
    let verified = witness(top, report);
    let status = top.choice("status", STATUSES, report).unwrap_or(Status::Draft);
    if status == Status::Published && verified.is_none() {
        report.add(id.span, Mistake::Story { fault: StoryFault::Unverified });
    }
    Story {
        id: StoryId::new(&id.value),
        file: report.file.clone(),
        id_span: id.span,
        title,
        teller,
        consented,
        fund,
        fiscal_year: year(top, report),
        published: top.date("published", report),
        synthetic: top.yes("synthetic", report).unwrap_or(false),
        occupation: top.needed_text("occupation", report).value,
        loan,
        before,
        after,
        months: months.and_then(|months| u32::try_from(months).ok()),
        verified,
        problems: located(top.texts("problems", report), ProblemId::new),
        topics: topics(top, report),
        summary: top.text("summary", report).map_or_else(|| doc.lead(), |found| found.value),
        status,
        doc,
    }
}

fn year(top: &mut Group, report: &mut Report) -> Located<i32> {
    let span = top.needed("fiscal_year", report).map_or(top.span, |node| node.span);
    Located::new(top.year("fiscal_year", report).unwrap_or_default(), span)
}

/// `pseudonym`, or `name` where the member wants to be known.
fn teller(top: &mut Group, report: &mut Report) -> Teller {
    let (pseudonym, name) = (top.text("pseudonym", report), top.text("name", report));
    match (pseudonym, name) {
        (_, Some(name)) => Teller::Named(name),
        (Some(pseudonym), None) => Teller::Pseudonym(pseudonym.value),
        (None, None) => {
            report.add(top.span, Mistake::MissingKey { key: "pseudonym".to_string() });
            Teller::Pseudonym(String::new())
        }
    }
}

/// Whether consent is on record: given, dated, and with the form that it was given on.
fn consent(top: &mut Group, report: &mut Report) -> bool {
    let Some(mut group) = top.group("consent", report) else { return false };
    let given = group.yes("given", report).unwrap_or(false);
    let date = group.date("date", report);
    let form = group.text("form_ref", report);
    group.close(report);
    given && date.is_some() && form.is_some()
}

fn household(top: &mut Group, key: &'static str, report: &mut Report) -> (Household, Span) {
    let Some(mut group) = top.group(key, report) else { return (Household::default(), top.span) };
    let span = group.node("informal_debt").map_or(group.span, |node| node.span);
    let household = Household {
        income_per_month: group.amount("income_per_month", report),
        informal_debt: group.amount("informal_debt", report),
        other_debt: group.amount("other_debt", report),
    };
    group.close(report);
    (household, span)
}

fn witness(top: &mut Group, report: &mut Report) -> Option<Witness> {
    let mut group = top.group("verified", report)?;
    let by_role = group.needed_text("by_role", report).value;
    group.needed("on", report);
    let on = group.date("on", report);
    group.close(report);
    on.filter(|_| !by_role.is_empty()).map(|on| Witness { by_role, on })
}
