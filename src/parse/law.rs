//! `content/regulations/*.md` → `Law`.

use std::sync::Arc;

use super::fields::{Group, Report, choice};
use super::front::{front, needs_text};
use super::markdown::markdown;
use super::note::{kind_of_file, list_of_maps, located, rule_refs};
use super::yaml::{Node, Value};
use crate::diag::{Checked, LawRule, Mistake};
use crate::id::*;
use crate::model::doc::Doc;
use crate::model::law::*;
use crate::model::topic::Topic;

pub fn law(file: &Arc<str>, source: &str) -> Checked<Option<Law>> {
    let mut report = Report::new(file);
    let Some((node, body)) = front(file, source, &mut report.problems) else {
        return Checked { value: None, problems: report.problems };
    };
    let doc = markdown(file, source, body).gather(&mut report.problems);
    let value = Group::open(&node, "regulation", &mut report).map(|mut top| {
        kind_of_file(&mut top, "regulation", &mut report);
        let law = read(&mut top, doc, &mut report);
        // A list of rules is a whole page without any introduction.
        if law.rules.is_empty() {
            needs_text(&law.doc, source, body, &mut report);
        }
        top.close(&mut report);
        law
    });
    Checked { value, problems: report.problems }
}

fn read(top: &mut Group, doc: Doc, report: &mut Report) -> Law {
    let id = top.needed_id("id", report);
    let title = top.needed_text("title", report).value;
    let unit = top.choice("unit", UNITS, report).unwrap_or(CiteUnit::Section);
    let (in_force_from, in_force_until) = effective(top, report);
    let verified = verified(top, report);
    let words = |list: Vec<crate::text::Located<String>>| {
        list.into_iter().map(|found| found.value).collect::<Vec<_>>()
    };
    for node in top.list("authority", report) {
        if let Some(mut group) = Group::open(node, "authority", report) {
            group.text("ref", report);
            group.text("cite", report);
            group.close(report);
        }
    }
    top.texts("amends", report);
    Law {
        id: LawId::new(&id.value),
        file: report.file.clone(),
        id_span: id.span,
        kind: top.choice("kind", KINDS, report).unwrap_or(LawKind::Regulation),
        short: top.text("short", report).map_or_else(|| title.clone(), |found| found.value),
        aliases: words(top.texts("aliases", report)),
        issuer: top.text("issuer", report).map_or_else(String::new, |found| found.value),
        year_be: top.year("year_be", report),
        unit,
        status: top.choice("status", STATUSES, report).unwrap_or(LawStatus::Unknown),
        gazette: gazette(top, report),
        in_force_from,
        in_force_until,
        amended_by: words(top.texts("amended_by", report)),
        repeals: words(top.texts("repeals", report)),
        verified,
        rules: rules(top, unit, report),
        title,
        doc,
    }
}

const KINDS: &[(&str, LawKind)] = &[
    ("act", LawKind::Act),
    ("code", LawKind::Code),
    ("regulation", LawKind::Regulation),
    ("announcement", LawKind::Announcement),
    ("order", LawKind::Order),
    ("bylaw", LawKind::Bylaw),
    ("judgment", LawKind::Judgment),
];

const STATUSES: &[(&str, LawStatus)] = &[
    ("in_force", LawStatus::InForce),
    ("amended", LawStatus::Amended),
    ("superseded", LawStatus::Superseded),
    ("repealed", LawStatus::Repealed),
    ("unknown", LawStatus::Unknown),
];

const UNITS: &[(&str, CiteUnit)] = &[("section", CiteUnit::Section), ("clause", CiteUnit::Clause)];

const STATES: &[(&str, VerifiedState)] = &[
    ("unverified", VerifiedState::Unverified),
    ("partial", VerifiedState::Partial),
    ("verified", VerifiedState::Verified),
];

/// The checks of accounts that a parameter may govern.
pub const GOVERNS: &[(&str, LawRule)] = &[
    ("committee-min", LawRule::CommitteeMin),
    ("committee-max", LawRule::CommitteeMax),
    ("loan-ceiling", LawRule::LoanCeiling),
    ("interest-ceiling", LawRule::InterestCeiling),
    ("agm-quorum-percent", LawRule::AgmQuorumPercent),
];

const AUDIENCES: &[(&str, Audience)] = &[
    ("committee", Audience::Committee),
    ("member", Audience::Member),
    ("staff", Audience::Staff),
    ("judge", Audience::Judge),
];

fn effective(
    top: &mut Group,
    report: &mut Report,
) -> (Option<crate::thai::Date>, Option<crate::thai::Date>) {
    let Some(mut group) = top.group("effective", report) else { return (None, None) };
    let range = (group.date("from", report), group.date("to", report));
    group.close(report);
    range
}

fn gazette(top: &mut Group, report: &mut Report) -> Option<Gazette> {
    let mut group = top.group("gazette", report)?;
    let mut part = |key| group.text(key, report).map(|found| found.value);
    let (volume, issue, page) = (part("volume"), part("part"), part("page"));
    let date = group.date("date", report);
    group.close(report);
    Some(Gazette { volume, part: issue, page, date })
}

/// `verified: unverified`, or a mapping with the date and the source. Nothing written is
/// unverified: silence is not a check.
pub(super) fn verified(group: &mut Group, report: &mut Report) -> Verified {
    let silent = Verified { state: VerifiedState::Unverified, on: None, source: None };
    let Some(node) = group.node("verified") else { return silent };
    if matches!(node.value, Value::Scalar(_)) {
        let state = choice(node, "verified", STATES, report).unwrap_or(VerifiedState::Unverified);
        return Verified { state, ..silent };
    }
    let Some(mut inner) = Group::open(node, "verified", report) else { return silent };
    let state = inner.choice("state", STATES, report).unwrap_or(VerifiedState::Unverified);
    let on = inner.date("on", report);
    let source = inner.text("source", report).map(|found| found.value);
    let url = inner.text("source_url", report).map(|found| found.value);
    inner.text("by_role", report);
    inner.close(report);
    Verified { state, on, source: source.or(url) }
}

fn rules(top: &mut Group, unit: CiteUnit, report: &mut Report) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for node in list_of_maps(top, "rules", report) {
        let Some(mut group) = Group::open(node, "rules", report) else { continue };
        let rule = rule(&mut group, unit, report);
        group.close(report);
        if rules.iter().any(|known| known.id == rule.id) {
            let first = report.file.to_string();
            let id = rule.id.to_string();
            report.add(rule.span, Mistake::DuplicateId { what: "rule", id, first });
        } else {
            rules.push(rule);
        }
    }
    rules
}

fn rule(group: &mut Group, unit: CiteUnit, report: &mut Report) -> Rule {
    let id = group.needed_id("id", report);
    let topics: Vec<(&str, Topic)> = Topic::ALL.iter().map(|topic| (topic.id(), *topic)).collect();
    group.needed("topic", report);
    let related = group.group("related", report).map(|mut inner| {
        let related = (
            located(inner.texts("problems", report), ProblemId::new),
            located(inner.texts("indicators", report), IndicatorId::new),
            located(inner.texts("notes", report), NoteId::new),
            rule_refs(&mut inner, "rules", report),
        );
        inner.texts("judgments", report);
        inner.close(report);
        related
    });
    let (problems, indicators, notes, related) = related.unwrap_or_default();
    group.texts("sanctions", report);
    effective(group, report);
    Rule {
        id: RuleId::new(&id.value),
        span: id.span,
        title: group.text("title", report).map_or_else(|| id.value.clone(), |found| found.value),
        cite: group.group("cite", report).map(|inner| cite(inner, unit, report)),
        topic: group.choice("topic", &topics, report).unwrap_or(Topic::General),
        audience: group
            .list("audience", report)
            .iter()
            .filter_map(|node| choice(node, "audience", AUDIENCES, report))
            .collect(),
        summary: group.needed_text("summary", report).value,
        quote: group.text("quote", report).map(|found| found.value),
        parameters: list_of_maps(group, "parameters", report)
            .iter()
            .filter_map(|node| parameter(node, report))
            .collect(),
        as_of: group.date("as_of", report),
        verified: verified(group, report),
        problems,
        indicators,
        notes,
        related,
    }
}

fn cite(mut group: Group, unit: CiteUnit, report: &mut Report) -> Cite {
    let unit = group.choice("unit", UNITS, report).unwrap_or(unit);
    let paragraph = group.whole("paragraph", report).and_then(|n| u32::try_from(n).ok());
    let mut part = |key| group.text(key, report).map(|found| found.value);
    let (chapter, number, item) = (part("chapter"), part("number"), part("item"));
    let cite = Cite { unit, chapter, number, paragraph, item };
    group.close(report);
    cite
}

fn parameter(node: &Node, report: &mut Report) -> Option<Parameter> {
    let mut group = Group::open(node, "parameters", report)?;
    let name = group.needed_text("name", report).value;
    group.needed("value", report);
    let value = group.decimal("value", report);
    let unit = group.text("unit", report).map_or_else(String::new, |found| found.value);
    let governs = group.choice("governs", GOVERNS, report);
    group.close(report);
    Some(Parameter { name, value: value?, unit, governs })
}
