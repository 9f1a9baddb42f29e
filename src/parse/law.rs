//! `content/regulations/*.md` → `Law`.

mod rule;

use std::sync::Arc;

pub use rule::GOVERNS;

use super::fields::{Group, Report, choice};
use super::front::{front, needs_text};
use super::markdown::markdown;
use super::note::{kind_of_file, list_of_maps};
use super::yaml::{Node, Value};
use crate::diag::{Checked, Mistake};
use crate::id::LawId;
use crate::model::cite::{CiteUnit, UnitNumber};
use crate::model::doc::Doc;
use crate::model::law::*;
use crate::thai::Date;

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
    let amendments = amendments(top, report);
    let synthetic = top.yes("synthetic", report).unwrap_or(false);
    Law {
        id: LawId::new(&id.value),
        file: report.file.clone(),
        id_span: id.span,
        kind: top.choice("kind", KINDS, report).unwrap_or(LawKind::Regulation),
        short: top.text("short", report).map_or_else(|| title.clone(), |found| found.value),
        aliases: words(top, "aliases", report),
        issuer: word(top, "issuer", report),
        year_be: top.year("year_be", report),
        unit,
        status: top.choice("status", STATUSES, report).unwrap_or(LawStatus::Unknown),
        gazette: gazette(top, report),
        given: top.date("given", report),
        in_force: effective(top, report),
        authority: authority(top, report),
        keeper: word(top, "keeper", report),
        reason: word(top, "reason", report),
        amends: words(top, "amends", report),
        amended_by: words(top, "amended_by", report),
        repeals: words(top, "repeals", report),
        divisions: divisions(top, report),
        last: readable(top, "last", UnitNumber::read, report),
        complete: top.yes("complete", report).unwrap_or(false),
        synthetic,
        verified: verified(top, report),
        rules: rule::rules(top, unit, &amendments, synthetic, report),
        amendments,
        title,
        doc,
    }
}

fn word(group: &mut Group, key: &'static str, report: &mut Report) -> String {
    group.text(key, report).map_or_else(String::new, |found| found.value)
}

fn words(group: &mut Group, key: &'static str, report: &mut Report) -> Vec<String> {
    group.texts(key, report).into_iter().map(|found| found.value).collect()
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

const DIVISIONS: &[(&str, DivisionKind)] = &[
    ("part", DivisionKind::Part),
    ("book", DivisionKind::Book),
    ("title", DivisionKind::Title),
    ("chapter", DivisionKind::Chapter),
    ("section", DivisionKind::Section),
    ("penalties", DivisionKind::Penalties),
    ("transitory", DivisionKind::Transitory),
];

fn effective(top: &mut Group, report: &mut Report) -> InForce {
    let Some(mut group) = top.group("effective", report) else { return InForce::default() };
    let range = InForce { from: group.date("from", report), until: group.date("to", report) };
    let span = group.span;
    group.close(report);
    if let (Some(from), Some(until)) = (range.from, range.until)
        && from > until
    {
        report.add(span, Mistake::PeriodReversed);
    }
    range
}

fn authority(top: &mut Group, report: &mut Report) -> Vec<Authority> {
    let read = |node: &Node, report: &mut Report| {
        let mut group = Group::open(node, "authority", report)?;
        let cite = word(&mut group, "cite", report);
        let rule = group.text("ref", report).map(|found| super::note::ref_of(&found, &cite));
        group.close(report);
        Some(Authority { rule, cite })
    };
    top.list("authority", report).iter().filter_map(|node| read(node, report)).collect()
}

fn amendments(top: &mut Group, report: &mut Report) -> Vec<Amendment> {
    let mut amendments: Vec<Amendment> = Vec::new();
    for node in list_of_maps(top, "amendments", report) {
        let Some(mut group) = Group::open(node, "amendments", report) else { continue };
        let id = group.needed_id("id", report);
        let amendment = Amendment {
            id: id.value.clone(),
            title: group.needed_text("title", report).value,
            year_be: group.year("year_be", report),
            from: group.date("from", report),
            gazette: gazette(&mut group, report),
            summary: word(&mut group, "summary", report),
            verified: verified(&mut group, report),
        };
        group.close(report);
        if amendments.iter().any(|known| known.id == id.value) {
            let first = report.file.to_string();
            let mistake = Mistake::DuplicateId { what: "amendment", id: id.value, first };
            report.add(id.span, mistake);
        } else {
            amendments.push(amendment);
        }
    }
    // Those whose day is not known stand at the beginning of their year.
    amendments.sort_by_key(|found| {
        let year = found.from.map(Date::year_be).or(found.year_be);
        (year, found.from)
    });
    amendments
}

fn divisions(top: &mut Group, report: &mut Report) -> Vec<Division> {
    let mut divisions = Vec::new();
    for node in list_of_maps(top, "divisions", report) {
        let Some(mut group) = Group::open(node, "divisions", report) else { continue };
        group.needed("kind", report);
        let kind = group.choice("kind", DIVISIONS, report);
        let number = word(&mut group, "number", report);
        let title = word(&mut group, "title", report);
        group.needed("from", report);
        let from = readable(&mut group, "from", UnitNumber::read, report);
        let to = readable(&mut group, "to", UnitNumber::read, report).or_else(|| from.clone());
        group.close(report);
        if let (Some(kind), Some(from), Some(to)) = (kind, from, to) {
            divisions.push(Division { kind, number, title, from, to });
        }
    }
    divisions.sort_by(|a, b| (a.kind, &a.from).cmp(&(b.kind, &b.from)));
    divisions
}

/// A part of a citation; what is none is reported.
pub(super) fn readable<T>(
    group: &mut Group,
    key: &'static str,
    read: fn(&str) -> Option<T>,
    report: &mut Report,
) -> Option<T> {
    let found = group.text(key, report)?;
    let part = read(&found.value);
    if part.is_none() {
        let mistake = Mistake::NotACitation { key: key.to_string(), text: found.value };
        report.add(found.span, mistake);
    }
    part
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
    let silent = Verified::default();
    let Some(node) = group.node("verified") else { return silent };
    if matches!(node.value, Value::Scalar(_)) {
        let state = choice(node, "verified", STATES, report).unwrap_or(VerifiedState::Unverified);
        return Verified { state, ..Verified::default() };
    }
    let Some(mut inner) = Group::open(node, "verified", report) else { return silent };
    let state = inner.choice("state", STATES, report).unwrap_or(VerifiedState::Unverified);
    let on = inner.date("on", report);
    let mut part = |key| inner.text(key, report).map(|found| found.value);
    let (source, url, by_role) = (part("source"), part("source_url"), part("by_role"));
    inner.close(report);
    Verified { state, on, source, url, by_role }
}
