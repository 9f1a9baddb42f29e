//! `content/notes/*.md` → `Note`, `content/pages/*.md` → `Page`.

use std::sync::Arc;

use super::fields::{Group, Report, code, text, warn_of_short_year, wrong_shape};
use super::front::{front, needs_text};
use super::lint::lint;
use super::markdown::markdown;
use super::sections::{duplicates, sections};
use super::yaml::{Node, Value};
use crate::diag::{Checked, Mistake, Shape};
use crate::id::*;
use crate::model::doc::{Block, Doc};
use crate::model::note::*;
use crate::model::section::{Gathered, Section, SectionKey};
use crate::model::topic::Topic;
use crate::text::{Located, Span};
use crate::thai::{self, YearMonth};

pub fn note(file: &Arc<str>, source: &str) -> Checked<Option<Note>> {
    let mut report = Report::new(file);
    let Some((node, body)) = front(file, source, &mut report.problems) else {
        return Checked { value: None, problems: report.problems };
    };
    let mut doc = markdown(file, source, body).gather(&mut report.problems);
    needs_text(&doc, source, body, &mut report);
    lint(source, body, &mut report);
    let sections = sections(&doc);
    name_points(&mut doc, &sections);
    let value = Group::open(&node, "note", &mut report).map(|mut top| {
        kind_of_file(&mut top, "note", &mut report);
        let note = read(&mut top, doc, sections, &mut report);
        let year_span = top.node("budget_year").map_or(note.id_span, |node| node.span);
        top.close(&mut report);
        check(&note, &mut report);
        check_budget_year(&note, year_span, &mut report);
        note
    });
    Checked { value, problems: report.problems }
}

/// Points of gathered parts get ids, so that other pages can lead to them: `s4-i2`.
fn name_points(doc: &mut Doc, sections: &[Section]) {
    for section in sections.iter().filter(|one| one.key.and_then(Gathered::of).is_some()) {
        let Some(blocks) = doc.blocks.get_mut(section.blocks.clone()) else { continue };
        let lists = blocks.iter_mut().filter_map(|block| match block {
            Block::List { items, .. } => Some(items),
            _ => None,
        });
        for (number, item) in (1..).zip(lists.flatten()) {
            item.id = Some(format!("{}-i{number}", section.heading_id));
        }
    }
}

fn read(top: &mut Group, doc: Doc, sections: Vec<Section>, report: &mut Report) -> Note {
    let id = top.needed_id("id", report);
    let publish_on = top.node("publish_on").map(|node| node.span).and_then(|span| {
        let day = top.date("publish_on", report)?;
        Some(Located { value: day, span })
    });
    let place = place(top, report);
    let author = author(top, report);
    let period = period(top, report);
    let imported = top.group("source", report).and_then(|group| source(group, report));
    let reviewed = top.group("reviewed", report).map(|mut group| {
        let by = group.text("by_role", report).map_or_else(String::new, |found| found.value);
        group.date("on", report);
        group.close(report);
        by
    });
    Note {
        id: NoteId::new(&id.value),
        file: report.file.clone(),
        id_span: id.span,
        title: top.needed_text("title", report).value,
        form: top.choice("form", FORMS, report).unwrap_or(Form::Free),
        published: top
            .date("published", report)
            .or_else(|| publish_on.as_ref().map(|day| day.value)),
        publish_on,
        updated: top.date("updated", report),
        period,
        place,
        author,
        budget_year: top.year("budget_year", report),
        problem_about: top.text("problem_about", report).map_or_else(String::new, |t| t.value),
        problems: located(top.texts("problems", report), ProblemId::new),
        topics: topics(top, report),
        regulations: rule_refs(top, "regulations", report),
        indicators: located(top.texts("indicators", report), IndicatorId::new),
        funds: located(top.texts("funds", report), FundCode::new),
        summary: top.text("summary", report).map_or_else(|| doc.lead(), |found| found.value),
        imported: imported.unwrap_or(false),
        status: top.choice("status", STATUSES, report).unwrap_or(Status::Published),
        reviewed: {
            top.text("km_category", report);
            reviewed
        },
        sections,
        doc,
    }
}

const FORMS: &[(&str, Form)] = &[
    ("cdd-story-2554", Form::Story2554),
    ("cdd-owner-2557", Form::Owner2557),
    ("cdd-set-2561", Form::Set2561),
    ("cdd-individual-2563", Form::Individual2563),
    ("cdd-unit-2563", Form::Unit2563),
    ("free", Form::Free),
];

pub(super) const STATUSES: &[(&str, Status)] = &[
    ("draft", Status::Draft),
    ("review", Status::Review),
    ("published", Status::Published),
    ("withdrawn", Status::Withdrawn),
];

fn check(note: &Note, report: &mut Report) {
    // Later forms tell steps and techniques where the older ones tell a story.
    let core: &[SectionKey] = match note.form {
        Form::Set2561 | Form::Individual2563 | Form::Unit2563 => &[
            SectionKey::Story,
            SectionKey::KnowledgeAssets,
            SectionKey::CoreKnowledge,
            SectionKey::Methods,
            SectionKey::Techniques,
        ],
        _ => &[SectionKey::Story, SectionKey::KnowledgeAssets, SectionKey::CoreKnowledge],
    };
    let has_core =
        note.sections.iter().any(|section| section.key.is_some_and(|key| core.contains(&key)));
    if note.form != Form::Free && !has_core && !note.doc.blocks.is_empty() {
        report.add(note.id_span, Mistake::NoteWithoutCore);
    }
    for section in duplicates(&note.sections) {
        let heading = section.heading.clone();
        let span = heading_span(&note.doc, &section.heading_id).unwrap_or(note.id_span);
        report.add(span, Mistake::DuplicateHeading { heading });
    }
}

fn check_budget_year(note: &Note, span: Span, report: &mut Report) {
    if let (Some(published), Some(written)) = (note.published, note.budget_year)
        && published.budget_year() != written
    {
        let expected = published.budget_year();
        report.add(span, Mistake::BudgetYearDiffers { written, expected });
    }
}

fn heading_span(doc: &Doc, wanted: &str) -> Option<Span> {
    doc.blocks.iter().find_map(|block| match block {
        Block::Heading { id, span, .. } if id == wanted => Some(*span),
        _ => None,
    })
}

/// `type:` says what a Markdown file is; it must agree with the folder.
pub(super) fn kind_of_file(top: &mut Group, kind: &'static str, report: &mut Report) {
    top.choice("type", &[(kind, ())], report);
}

pub(super) fn located<T>(list: Vec<Located<String>>, make: fn(&str) -> T) -> Vec<Located<T>> {
    list.into_iter().map(|found| found.map(|text| make(&text))).collect()
}

pub(super) fn topics(top: &mut Group, report: &mut Report) -> Vec<Topic> {
    let choices: Vec<(&str, Topic)> = Topic::ALL.iter().map(|topic| (topic.id(), *topic)).collect();
    top.list("topics", report)
        .iter()
        .filter_map(|node| super::fields::choice(node, "topics", &choices, report))
        .collect()
}

pub(super) fn rule_refs(top: &mut Group, key: &'static str, report: &mut Report) -> Vec<RuleRef> {
    top.list(key, report).iter().filter_map(|node| rule_ref(node, key, report)).collect()
}

/// `civil-code#s686`, or `{ref: civil-code#s686, text: …}`.
fn rule_ref(node: &Node, key: &str, report: &mut Report) -> Option<RuleRef> {
    let (reference, words) = match &node.value {
        Value::Map(_) => {
            let mut group = Group::open(node, key, report)?;
            let reference = group.needed_text("ref", report);
            let words = group.text("text", report).map_or_else(String::new, |found| found.value);
            group.text("cite", report);
            group.close(report);
            (reference, words)
        }
        _ => (text(node, key, report)?, String::new()),
    };
    Some(ref_of(&reference, &words))
}

pub(super) fn ref_of(reference: &Located<String>, words: &str) -> RuleRef {
    let (law, rule) = match reference.value.split_once('#') {
        Some((law, rule)) => (law, Some(RuleId::new(rule))),
        None => (reference.value.as_str(), None),
    };
    RuleRef { law: LawId::new(law), rule, text: words.to_string(), span: reference.span }
}

fn place(top: &mut Group, report: &mut Report) -> Option<NotePlace> {
    let mut group = top.group("place", report)?;
    group.text("level", report);
    let area = group.text("code", report).map(|found| {
        let digits = u32::try_from(found.value.chars().count()).unwrap_or(0);
        let digits = if matches!(digits, 2 | 4 | 6 | 8) { digits } else { 6 };
        code(found, "place.code", digits, report).map(|code| AreaCode::new(&code))
    });
    let words = group.text("text", report).map_or_else(String::new, |found| found.value);
    group.close(report);
    Some(NotePlace { code: area, text: words })
}

/// A person is named only with consent; an office needs none.
fn author(top: &mut Group, report: &mut Report) -> Option<Author> {
    let node = top.node("author")?;
    if let Value::Scalar(name) = &node.value {
        let name = name.trim().to_string();
        if is_office(&name) {
            return Some(Author { name: None, position: None, office: Some(name) });
        }
        report.add(node.span, Mistake::AuthorWithoutConsent);
        return None;
    }
    let mut group = Group::open(node, "author", report)?;
    let name = group.text("name", report);
    let mut part = |key| group.text(key, report).map(|found| found.value);
    let (position, office) = (part("position"), part("office"));
    let consent = part("consent_ref").is_some_and(|consent| !consent.trim().is_empty());
    group.close(report);
    let name = name.filter(|name| !name.value.trim().is_empty()).and_then(|name| {
        if !consent && !is_office(&name.value) {
            report.add(name.span, Mistake::AuthorWithoutConsent);
            return None;
        }
        Some(name.value)
    });
    Some(Author { name, position, office })
}

fn is_office(name: &str) -> bool {
    ["สำนักงาน", "กลุ่มงาน", "ศูนย์", "กรม", "เครือข่าย", "คณะกรรมการ", "กองทุน", "ชมรม"]
        .iter()
        .any(|office| name.trim().starts_with(office))
}

type Period = (Option<YearMonth>, Option<YearMonth>);

fn period(top: &mut Group, report: &mut Report) -> Option<Period> {
    let mut group = top.group("period", report)?;
    let span = group.span;
    let mut month = |key: &'static str| {
        let found = group.text(key, report)?;
        match thai::read_year_month(&found.value) {
            Ok(month) => {
                warn_of_short_year(&found.value, || month.iso(), found.span, report);
                Some(month)
            }
            Err(why) => {
                let mistake = Mistake::NotADate { key: key.to_string(), text: found.value, why };
                report.add(found.span, mistake);
                None
            }
        }
    };
    let period = (month("from"), month("to"));
    group.close(report);
    if let (Some(from), Some(to)) = period
        && from > to
    {
        report.add(span, Mistake::PeriodReversed);
    }
    Some(period)
}

/// Whether the note was taken over from elsewhere.
fn source(mut group: Group, report: &mut Report) -> Option<bool> {
    let imported = group.choice("kind", &[("import", true), ("original", false)], report);
    for key in ["file", "url", "retrieved", "sha256"] {
        group.text(key, report);
    }
    group.close(report);
    imported
}

pub fn page(file: &Arc<str>, source: &str) -> Checked<Option<Page>> {
    let mut report = Report::new(file);
    let Some((node, body)) = front(file, source, &mut report.problems) else {
        return Checked { value: None, problems: report.problems };
    };
    let doc = markdown(file, source, body).gather(&mut report.problems);
    needs_text(&doc, source, body, &mut report);
    lint(source, body, &mut report);
    let value = Group::open(&node, "page", &mut report).map(|mut top| {
        kind_of_file(&mut top, "page", &mut report);
        let id = top.needed_id("id", &mut report);
        let order = top.whole("order", &mut report).and_then(|order| i64::try_from(order).ok());
        let page = Page {
            id: PageId::new(&id.value),
            file: report.file.clone(),
            id_span: id.span,
            title: top.needed_text("title", &mut report).value,
            summary: top.text("summary", &mut report).map_or_else(|| doc.lead(), |t| t.value),
            order: order.unwrap_or(1000),
            in_menu: top.yes("nav", &mut report).unwrap_or(false),
            doc,
        };
        top.close(&mut report);
        page
    });
    Checked { value, problems: report.problems }
}

pub(super) fn list_of_maps<'n, 't>(
    top: &mut Group<'n, 't>,
    key: &'static str,
    report: &mut Report,
) -> &'n [Node<'t>] {
    match top.node(key) {
        None => &[],
        Some(Node { value: Value::List(items), .. }) => items,
        Some(node) => {
            wrong_shape(report, key, node, Shape::List);
            &[]
        }
    }
}
