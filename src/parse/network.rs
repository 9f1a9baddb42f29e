//! `content/networks/*.md` → `Network`, `data/plans/**/*.yaml` → `Plan`.

use std::sync::Arc;

use super::fields::{Group, Report, code};
use super::front::{front, needs_text};
use super::markdown::markdown;
use super::note::{STATUSES, kind_of_file, list_of_maps, located};
use super::yaml::{Node, yaml};
use crate::diag::{Checked, Mistake, PlanFault};
use crate::id::{AreaCode, FundCode, NetworkId, PlanId, ProblemId};
use crate::model::network::*;
use crate::model::note::Status;
use crate::text::{Located, Span};
use crate::thai::{self, Date};

pub fn network(file: &Arc<str>, source: &str) -> Checked<Option<Network>> {
    let mut report = Report::new(file);
    let Some((node, body)) = front(file, source, &mut report.problems) else {
        return Checked { value: None, problems: report.problems };
    };
    let doc = markdown(file, source, body).gather(&mut report.problems);
    needs_text(&doc, source, body, &mut report);
    let value = Group::open(&node, "network", &mut report).map(|mut top| {
        kind_of_file(&mut top, "network", &mut report);
        let id = top.needed_id("id", &mut report);
        let network = Network {
            id: NetworkId::new(&id.value),
            file: file.clone(),
            id_span: id.span,
            area: needed_area(&mut top, &mut report),
            title: top.needed_text("title", &mut report).value,
            published: top.date("published", &mut report),
            synthetic: top.yes("synthetic", &mut report).unwrap_or(false),
            summary: top
                .text("summary", &mut report)
                .map_or_else(|| doc.lead(), |found| found.value),
            status: top.choice("status", STATUSES, &mut report).unwrap_or(Status::Draft),
            doc,
        };
        top.close(&mut report);
        network
    });
    Checked { value, problems: report.problems }
}

fn needed_area(group: &mut Group, report: &mut Report) -> Located<AreaCode> {
    let found = group.needed_text("area", report);
    area(found, report)
}

/// Of a province, an amphoe or a tambon.
fn area(found: Located<String>, report: &mut Report) -> Located<AreaCode> {
    let digits = match thai::to_arabic(&found.value).len() {
        2 => 2,
        4 => 4,
        _ => 6,
    };
    code(found, "area", digits, report).map(|code| AreaCode::new(&code))
}

pub fn plan(file: &Arc<str>, source: &str) -> Checked<Option<Plan>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let value = parsed.value.as_ref().and_then(|node| read(node, &mut report));
    Checked { value, problems: report.problems }
}

fn read(node: &Node, report: &mut Report) -> Option<Plan> {
    let mut top = Group::open(node, "plan", report)?;
    super::schema_version(&mut top, report);
    let id = top.needed_id("id", report);
    let owner = owner(&mut top, report);
    top.needed("budget_year", report);
    let budget_year = top.year("budget_year", report);
    let as_of = top.date("as_of", report);
    let synthetic = top.yes("synthetic", report).unwrap_or(false);
    let activities = each(&mut top, "activities", report, activity);
    let events = each(&mut top, "calendar", report, event);
    top.close(report);
    let budget_year = budget_year?;
    once("activity", activities.iter().map(|activity| &activity.id), report);
    once("event", events.iter().map(|event| &event.id), report);
    for activity in &activities {
        let days = [activity.from, activity.until];
        within(budget_year, &days, activity.id.span, report);
    }
    for event in &events {
        within(budget_year, &[Some(event.on)], event.id.span, report);
    }
    Some(Plan {
        id: PlanId::new(&id.value),
        file: report.file.clone(),
        id_span: id.span,
        owner: owner?,
        budget_year,
        as_of,
        synthetic,
        activities,
        events,
    })
}

fn each<T>(
    top: &mut Group,
    key: &'static str,
    report: &mut Report,
    read: fn(&mut Group, &mut Report) -> Option<T>,
) -> Vec<T> {
    let mut found = Vec::new();
    for node in list_of_maps(top, key, report) {
        let Some(mut group) = Group::open(node, key, report) else { continue };
        found.extend(read(&mut group, report));
        group.close(report);
    }
    found
}

/// `fund` or `area`, one of them.
fn owner(top: &mut Group, report: &mut Report) -> Option<Owner> {
    let (fund, of_area) = (top.text("fund", report), top.text("area", report));
    match (fund, of_area) {
        (Some(fund), None) => {
            Some(Owner::Fund(code(fund, "fund", 8, report).map(|code| FundCode::new(&code))))
        }
        (None, Some(found)) => Some(Owner::Area(area(found, report))),
        _ => {
            report.add(top.span, Mistake::MissingKey { key: "fund / area".to_string() });
            None
        }
    }
}

const STATES: &[(&str, ActivityState)] = &[
    ("planned", ActivityState::Planned),
    ("doing", ActivityState::Doing),
    ("done", ActivityState::Done),
    ("postponed", ActivityState::Postponed),
    ("dropped", ActivityState::Dropped),
];

fn activity(group: &mut Group, report: &mut Report) -> Option<Activity> {
    let words = |group: &mut Group, key, report: &mut Report| {
        group.text(key, report).map_or_else(String::new, |found| found.value)
    };
    let (from, until) = days(group, "from", report);
    Some(Activity {
        id: group.needed_id("id", report),
        title: group.needed_text("title", report).value,
        problems: located(group.texts("problems", report), ProblemId::new),
        owner_role: role(group, report),
        from,
        until,
        budget: group.amount("budget", report),
        state: group.choice("state", STATES, report).unwrap_or(ActivityState::Planned),
        result: words(group, "result", report),
    })
}

/// Owners are told of by role: a list of who failed at what is nobody's to publish.
fn role(group: &mut Group, report: &mut Report) -> String {
    const TITLES: [&str; 6] = ["นาย", "นาง", "น.ส.", "ด.ต.", "ส.ต.", "ร.ต."];
    let found = group.needed_text("owner_role", report);
    // นายอำเภอ and นายทะเบียน are roles.
    let role = ["นายอำเภอ", "นายทะเบียน", "นายก"].iter().any(|role| found.value.starts_with(role));
    if !role && TITLES.iter().any(|title| found.value.starts_with(title)) {
        report.add(found.span, Mistake::Plan { fault: PlanFault::NamedOwner });
    }
    found.value
}

/// A first day and a last one, which is not before it.
fn days(
    group: &mut Group,
    first: &'static str,
    report: &mut Report,
) -> (Option<Date>, Option<Date>) {
    let (from, until) = (group.date(first, report), group.date("until", report));
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        let span = group.node("until").map_or(group.span, |node| node.span);
        report.add(span, Mistake::Plan { fault: PlanFault::EndsBeforeStart });
    }
    (from, until)
}

fn event(group: &mut Group, report: &mut Report) -> Option<PlanEvent> {
    let id = group.needed_id("id", report);
    let title = group.needed_text("title", report).value;
    group.needed("on", report);
    let (on, until) = days(group, "on", report);
    let time = group.text("time", report);
    let place = group.text("place", report).map_or_else(String::new, |found| found.value);
    let who = group.text("who", report).map_or_else(String::new, |found| found.value);
    let time = time.and_then(|found| {
        let read = hours(&found.value);
        if read.is_none() {
            let fault = PlanFault::NotATime { text: found.value };
            report.add(found.span, Mistake::Plan { fault });
        }
        read
    });
    Some(PlanEvent { id, title, on: on?, until, time, place, who })
}

/// `09:00`, `09.00`, `09:00-12:00`, `๐๙.๓๐–๑๒.๐๐ น.`
fn hours(text: &str) -> Option<(Clock, Option<Clock>)> {
    let arabic = thai::to_arabic(text).into_owned();
    let bare = arabic.trim().trim_end_matches('.').trim_end_matches('น').trim();
    let mut parts = bare.split(['-', '–']).map(|part| clock(part.trim()));
    let from = parts.next()??;
    let until = match parts.next() {
        Some(until) => Some(until.filter(|until| *until > from)?),
        None => None,
    };
    parts.next().is_none().then_some((from, until))
}

fn clock(text: &str) -> Option<Clock> {
    let (hour, minute) = text.split_once([':', '.'])?;
    let number = |text: &str, most: u8| {
        let right = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|value| right && *value <= most)
    };
    let minute = number(minute, 59).filter(|_| minute.len() == 2)?;
    Some(Clock { hour: number(hour, 23)?, minute })
}

fn once<'i>(
    what: &'static str,
    ids: impl Iterator<Item = &'i Located<String>>,
    report: &mut Report,
) {
    let mut known: Vec<&Located<String>> = Vec::new();
    for id in ids.filter(|id| !id.value.is_empty()) {
        if let Some(first) = known.iter().find(|known| known.value == id.value) {
            let first = format!("{}:{}", report.file, first.span.line);
            let id_text = id.value.clone();
            report.add(id.span, Mistake::DuplicateId { what, id: id_text, first });
        } else {
            known.push(id);
        }
    }
}

/// What lies outside the plan's budget year is probably of another plan, or of another era.
fn within(budget_year: i32, days: &[Option<Date>], span: Span, report: &mut Report) {
    let outside = |date: &Date| date.budget_year() != budget_year;
    if let Some(date) = days.iter().flatten().find(|date| outside(date)) {
        let fault = PlanFault::OutsideYear { year: budget_year, of: date.budget_year() };
        report.add(span, Mistake::Plan { fault });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let at = |hour, minute| Clock { hour, minute };
        for (text, expected) in [
            ("09:00", Some((at(9, 0), None))),
            ("9.30", Some((at(9, 30), None))),
            ("09:00-12:00", Some((at(9, 0), Some(at(12, 0))))),
            ("๐๙.๓๐ – ๑๒.๐๐ น.", Some((at(9, 30), Some(at(12, 0))))),
            ("24:00", None),
            ("9:5", None),
            ("12:00-09:00", None),
            ("เช้า", None),
            ("09:00-10:00-11:00", None),
        ] {
            assert_eq!(hours(text), expected, "{text}");
        }
    }
}
