//! The rules of a law: where each stands, what it says, what it said before, and what it is about.

use super::{UNITS, effective, readable, verified};
use crate::diag::{LawRule, Mistake, Unsaid};
use crate::id::{IndicatorId, NoteId, ProblemId, RuleId};
use crate::model::cite::{CiteUnit, JudgmentNumber, Mark, Paragraph, UnitCite, UnitNumber, Within};
use crate::model::law::*;
use crate::model::prose::Prose;
use crate::model::topic::Topic;
use crate::parse::fields::{Group, Report, choice};
use crate::parse::note::{list_of_maps, located, rule_refs};
use crate::parse::passages::passages;
use crate::parse::yaml::Node;
use crate::text::Span;
use crate::thai::Date;

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

const SANCTIONS: &[(&str, Sanction)] = &[
    ("civil", Sanction::Civil),
    ("criminal", Sanction::Criminal),
    ("administrative", Sanction::Administrative),
];

pub(super) fn rules(
    top: &mut Group,
    unit: CiteUnit,
    amendments: &[Amendment],
    is_invented: bool,
    report: &mut Report,
) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for node in list_of_maps(top, "rules", report) {
        let Some(mut group) = Group::open(node, "rules", report) else { continue };
        let rule = rule(&mut group, unit, amendments, report);
        group.close(report);
        if rules.iter().any(|known| known.id == rule.id) {
            let first = report.file.to_string();
            let id = rule.id.to_string();
            report.add(rule.span, Mistake::DuplicateId { what: "rule", id, first });
        } else {
            rules.push(rule);
        }
    }
    // An invented example speaks of no day and was compared with nothing.
    for rule in rules.iter().filter(|_| !is_invented) {
        honest(&rule.text, rule.span, true, report);
        rule.earlier.iter().for_each(|earlier| honest(&earlier.text, rule.span, false, report));
    }
    for (position, rule) in rules.iter().enumerate() {
        let same = |known: &&Rule| known.cite == rule.cite;
        let first = rules[..position].iter().find(same);
        if let (Some(first), Some(Cite::Unit(_) | Cite::Judgment(_))) = (first, &rule.cite) {
            let mistake = Mistake::SamePlace { first: first.id.to_string() };
            report.add(rule.cite_span, mistake);
        }
    }
    in_order(rules)
}

/// In the order of the law. What has no number stays behind the one that it was written after.
fn in_order(rules: Vec<Rule>) -> Vec<Rule> {
    let mut last = None;
    let mut keyed = Vec::with_capacity(rules.len());
    for rule in rules {
        let key = match &rule.cite {
            Some(Cite::Unit(unit)) => Some((0, Some(unit.clone()), None)),
            Some(Cite::Judgment(number)) => Some((1, None, Some(*number))),
            Some(Cite::Unknown) | None => None,
        };
        last = key.or(last);
        keyed.push((last.clone(), rule));
    }
    keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
    keyed.into_iter().map(|(_, rule)| rule).collect()
}

fn rule(group: &mut Group, unit: CiteUnit, amendments: &[Amendment], report: &mut Report) -> Rule {
    let id = group.needed_id("id", report);
    let topics: Vec<(&str, Topic)> = Topic::ALL.iter().map(|topic| (topic.id(), *topic)).collect();
    group.needed("topic", report);
    let related = group.group("related", report).map(|mut inner| {
        let mut related = (
            located(inner.texts("problems", report), ProblemId::new),
            located(inner.texts("indicators", report), IndicatorId::new),
            located(inner.texts("notes", report), NoteId::new),
            rule_refs(&mut inner, "rules", report),
        );
        related.3.extend(rule_refs(&mut inner, "judgments", report));
        inner.close(report);
        related
    });
    let (problems, indicators, notes, related) = related.unwrap_or_default();
    let cite_span = group.node("cite").map_or(id.span, |node| node.span);
    let cite = group.group("cite", report).map(|inner| cite(inner, unit, report));
    let (cite, chapter) = cite.map_or((None, None), |(cite, chapter)| (Some(cite), chapter));
    let within = match &cite {
        Some(Cite::Unit(unit)) => Some(unit.within.clone()),
        _ => None,
    };
    Rule {
        id: RuleId::new(&id.value),
        span: id.span,
        title: group.text("title", report).map_or_else(|| id.value.clone(), |found| found.value),
        cite_span,
        chapter,
        topic: group.choice("topic", &topics, report).unwrap_or(Topic::General),
        audience: group
            .list("audience", report)
            .iter()
            .filter_map(|node| choice(node, "audience", AUDIENCES, report))
            .collect(),
        sanctions: group
            .list("sanctions", report)
            .iter()
            .filter_map(|node| choice(node, "sanctions", SANCTIONS, report))
            .collect(),
        earlier: earlier(group, within.as_ref(), amendments, report),
        text: wording(group, within.as_ref(), report),
        cite,
        problems,
        indicators,
        notes,
        related,
    }
}

/// What a rule said before: the same keys as the rule's own, with the days on which it was law.
fn earlier(
    group: &mut Group,
    within: Option<&Within>,
    amendments: &[Amendment],
    report: &mut Report,
) -> Vec<Earlier> {
    let mut list = Vec::new();
    for node in list_of_maps(group, "earlier", report) {
        let Some(mut inner) = Group::open(node, "earlier", report) else { continue };
        let ended_by = inner.text("ended_by", report);
        let mut text = wording(&mut inner, within, report);
        let known = ended_by.as_ref().and_then(|id| amendments.iter().find(|a| a.id == id.value));
        // The day before the amendment came into force.
        let eve = known.and_then(|amendment| amendment.from);
        let eve = eve.and_then(|day| Date::from_days(day.to_days() - 1));
        text.in_force.until = text.in_force.until.or(eve);
        inner.close(report);
        list.push(Earlier { text, ended_by });
    }
    list.sort_by_key(|found| (found.text.in_force.until, found.text.in_force.from));
    list
}

fn wording(group: &mut Group, within: Option<&Within>, report: &mut Report) -> Wording {
    let summary = group.needed_text("summary", report);
    let mut text = |key| {
        let found = group.text(key, report);
        found.map_or_else(Passages::default, |found| passages(found, within))
    };
    let (parts, quote) = (text("parts"), text("quote"));
    Wording {
        in_force: effective(group, report),
        summary: Prose::new(summary.value, summary.span),
        parts,
        quote,
        parameters: list_of_maps(group, "parameters", report)
            .iter()
            .filter_map(|node| parameter(node, report))
            .collect(),
        as_of: group.date("as_of", report),
        verified: verified(group, report),
    }
}

/// Who says that he has checked says against what and when; only what was checked is quoted; a rule
/// without a date is a mistake in waiting.
fn honest(wording: &Wording, span: Span, needs_date: bool, report: &mut Report) {
    let Wording { verified, quote, summary, .. } = wording;
    let checked = verified.state == VerifiedState::Verified;
    let has_source = verified.source.is_some() || verified.url.is_some();
    if checked && (verified.on.is_none() || !has_source) {
        report.add(span, Mistake::LawUnsaid { what: Unsaid::Source });
    }
    if verified.state == VerifiedState::Unverified && !quote.places.is_empty() {
        report.add(quote.prose.span, Mistake::LawUnsaid { what: Unsaid::QuoteUnchecked });
    }
    let dated = wording.as_of.is_some() || wording.in_force.from.is_some();
    if needs_date && !dated && !summary.words.is_empty() {
        report.add(span, Mistake::LawUnsaid { what: Unsaid::Date });
    }
}

/// Where the rule stands, and its chapter as far as that is all that is known.
fn cite(mut group: Group, unit: CiteUnit, report: &mut Report) -> (Cite, Option<String>) {
    let unit = group.choice("unit", UNITS, report).unwrap_or(unit);
    let paragraph = group.whole("paragraph", report).and_then(|n| u32::try_from(n).ok());
    let chapter = group.text("chapter", report).map(|found| found.value);
    let number = readable(&mut group, "number", UnitNumber::read, report);
    let items = readable(&mut group, "item", Mark::read_all, report).unwrap_or_default();
    let judgment = readable(&mut group, "judgment", JudgmentNumber::read, report);
    group.close(report);
    let within = Within { paragraph: paragraph.map(Paragraph::Number), items };
    let cite = match (judgment, number) {
        (Some(judgment), _) => Cite::Judgment(judgment),
        (None, Some(number)) => Cite::Unit(UnitCite { unit, number, within }),
        (None, None) => Cite::Unknown,
    };
    (cite, chapter)
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
