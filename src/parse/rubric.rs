//! `data/rubrics/*.yaml` → `Rubric`.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::fields::{Group, Report};
use super::formula::formula;
use super::note::list_of_maps;
use super::yaml::{Node, yaml};
use crate::diag::{Checked, Mistake};
use crate::id::{DimensionId, IndicatorId, RubricId};
use crate::model::Field;
use crate::model::formula::Formula;
use crate::model::rubric::*;
use crate::num;
use crate::text::{Located, Span};
use crate::thai;

/// A rubric and the place of its id, where a second rubric of that name is reported.
pub struct RubricFile {
    pub rubric: Rubric,
    pub id_span: Span,
}

pub fn rubric(file: &Arc<str>, source: &str) -> Checked<Option<RubricFile>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let value = parsed.value.as_ref().and_then(|node| read(node, &mut report));
    Checked { value, problems: report.problems }
}

const BETTER: &[(&str, Better)] = &[("higher", Better::Higher), ("lower", Better::Lower)];

const UNITS: &[(&str, ShownAs)] = &[
    ("percent", ShownAs::Percent),
    ("percentage_points", ShownAs::PercentagePoints),
    ("points", ShownAs::Points),
    ("number", ShownAs::Number),
    ("baht", ShownAs::Baht),
];

const GATES: &[(&str, GateRule)] = &[
    ("has_year", GateRule::HasYear),
    ("has_prior_year", GateRule::HasPriorYear),
    ("no_integrity_errors", GateRule::NoIntegrityErrors),
    ("books_closed", GateRule::BooksClosed),
    ("real_data", GateRule::RealData),
    ("not_excluded", GateRule::NotExcluded),
];

fn read(node: &Node, report: &mut Report) -> Option<RubricFile> {
    let mut top = Group::open(node, "rubric", report)?;
    super::schema_version(&mut top, report);
    let id = top.needed_id("id", report);
    let version = top.decimal("version", report).and_then(|v| i64::try_from(v).ok()).unwrap_or(1);
    let title = top.needed_text("title", report).value;
    let official = top.yes("official", report).unwrap_or(false);
    let note = top.text("note", report).map_or_else(String::new, |found| found.value);
    let precision = top.whole("precision", report).and_then(|p| u32::try_from(p).ok());
    let max_level = top.decimal("max_level", report).unwrap_or_else(|| Decimal::from(5));
    let total_span = top.node("total").map(|node| node.span);
    let total = top.decimal("total", report).unwrap_or(Decimal::ONE_HUNDRED);
    top.choice("missing", &[("zero", ())], report);
    let dimensions = dimensions(&mut top, max_level, report);
    let sum = add_up(dimensions.iter().map(|dimension| dimension.weight));
    if sum != total {
        let what = String::new();
        let place = total_span.unwrap_or(id.span);
        report.add(place, Mistake::WeightsDoNotAddUp { what, sum, total });
    }
    let grades = grades(&mut top, report);
    let mut rubric = Rubric {
        id: RubricId::new(&id.value),
        file: report.file.clone(),
        version,
        title,
        official,
        note,
        precision: precision.unwrap_or(2).min(10),
        max_level,
        total,
        dimensions,
        grades,
        ties: Vec::new(),
        gates: gates(&mut top, report),
        judging: judging(&mut top, report),
    };
    rubric.ties = ties(&mut top, &rubric, report);
    top.close(report);
    Some(RubricFile { rubric, id_span: id.span })
}

fn add_up(numbers: impl Iterator<Item = Decimal>) -> Decimal {
    numbers.fold(Decimal::ZERO, |sum, number| sum.checked_add(number).unwrap_or(sum))
}

fn dimensions(top: &mut Group, max_level: Decimal, report: &mut Report) -> Vec<Dimension> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    let mut seen: Vec<IndicatorId> = Vec::new();
    top.needed("dimensions", report);
    for node in list_of_maps(top, "dimensions", report) {
        let Some(mut group) = Group::open(node, "dimensions", report) else { continue };
        let id = group.needed_id("id", report);
        let title = group.needed_text("title", report).value;
        let weight_span = group.node("weight").map_or(id.span, |node| node.span);
        group.needed("weight", report);
        let weight = group.decimal("weight", report).unwrap_or_default();
        let mut indicators = Vec::new();
        for node in list_of_maps(&mut group, "indicators", report) {
            let Some(mut inner) = Group::open(node, "indicators", report) else { continue };
            let indicator = indicator(&mut inner, max_level, report);
            inner.close(report);
            if seen.contains(&indicator.id) {
                let (id, first) = (indicator.id.to_string(), report.file.to_string());
                report.add(indicator.span, Mistake::DuplicateId { what: "indicator", id, first });
            }
            seen.push(indicator.id.clone());
            indicators.push(indicator);
        }
        group.close(report);
        let sum = add_up(indicators.iter().map(|indicator: &Indicator| indicator.weight));
        if sum != weight {
            let what = id.value.clone();
            report.add(weight_span, Mistake::WeightsDoNotAddUp { what, sum, total: weight });
        }
        dimensions.push(Dimension { id: DimensionId::new(&id.value), title, weight, indicators });
    }
    dimensions
}

fn indicator(group: &mut Group, max_level: Decimal, report: &mut Report) -> Indicator {
    let id = group.needed_id("id", report);
    let title = group.needed_text("title", report).value;
    group.needed("weight", report);
    let weight_span = group.node("weight").map_or(id.span, |node| node.span);
    let weight = group.decimal("weight", report).unwrap_or_default();
    let evidence = group.texts("evidence", report).into_iter().map(|found| found.value).collect();
    let why = group.text("why", report).map_or_else(String::new, |found| found.value);
    let ways = ["formula", "checklist", "panel"].iter().filter(|key| group.has(key)).count();
    if ways != 1 {
        let indicator = id.value.clone();
        report.add(id.span, Mistake::IndicatorWithoutRule { indicator });
    }
    let better = group.choice("better", BETTER, report).unwrap_or(Better::Higher);
    let shown_as = group.choice("unit", UNITS, report).unwrap_or(ShownAs::Percent);
    let checklist = checklist(group, report);
    let panel = panel(group, report);
    let banded = banded(group, &id.value, better, shown_as, max_level, report);
    let rule = if let Some((items, note)) = panel {
        ScoringRule::Panel { items, note }
    } else if !checklist.is_empty() {
        check_points(&checklist, &id.value, Located::new(weight, weight_span), report);
        ScoringRule::Checklist(checklist)
    } else {
        // A formula with a mistake was reported. The indicator itself stays, so that its weight
        // counts and links to it hold: one mistake, one message.
        banded.map_or_else(|| ScoringRule::Checklist(Vec::new()), ScoringRule::Banded)
    };
    Indicator { id: IndicatorId::new(&id.value), title, weight, rule, evidence, why, span: id.span }
}

/// The best answers to a checklist give the indicator's weight, no more and no less. Silent where
/// an answer could not be read.
fn check_points(items: &[CheckItem], id: &str, weight: Located<Decimal>, report: &mut Report) {
    let best = |item: &CheckItem| item.one_of.iter().map(|option| option.points).max();
    let best: Option<Vec<Decimal>> = items.iter().map(best).collect();
    let Some(sum) = best.map(|best| add_up(best.into_iter())) else { return };
    if sum != weight.value {
        let mistake = Mistake::WeightsDoNotAddUp { what: id.to_string(), sum, total: weight.value };
        report.add(weight.span, mistake);
    }
}

fn formula_at(group: &mut Group, key: &'static str, report: &mut Report) -> Option<Formula> {
    let written = group.text(key, report)?;
    formula(&report.file.clone(), &written).gather(&mut report.problems)
}

fn banded(
    group: &mut Group,
    id: &str,
    better: Better,
    shown_as: ShownAs,
    max_level: Decimal,
    report: &mut Report,
) -> Option<Banded> {
    let formula = formula_at(group, "formula", report);
    let bands = bands(group, id, max_level, report);
    let division_by_zero = on_zero(group, "division_by_zero", max_level, report);
    let mut exceptions = Vec::new();
    for node in list_of_maps(group, "exceptions", report) {
        let Some(mut inner) = Group::open(node, "exceptions", report) else { continue };
        inner.needed("when", report);
        let when = formula_at(&mut inner, "when", report);
        let missing = inner.yes("missing", report).unwrap_or(false);
        let level = inner.node("level").is_some().then(|| level(&mut inner, max_level, report));
        let reason = inner.text("reason", report).map_or_else(String::new, |found| found.value);
        if missing == level.is_some() {
            report.add(inner.span, Mistake::MissingKey { key: "level".to_string() });
        }
        inner.close(report);
        let then = level.map_or(OnZero::Missing, OnZero::Level);
        exceptions.extend(when.map(|when| Exception { when, then, reason }));
    }
    let formula = formula?;
    Some(Banded {
        formula,
        better,
        shown_as,
        bands,
        division_by_zero: division_by_zero.unwrap_or(OnZero::Missing),
        exceptions,
    })
}

fn level(group: &mut Group, max_level: Decimal, report: &mut Report) -> Decimal {
    let span = group.node("level").map_or(group.span, |node| node.span);
    let level = group.decimal("level", report).unwrap_or_default();
    if level < Decimal::ZERO || level > max_level {
        report.add(span, Mistake::LevelOutOfRange { level, max: max_level });
    }
    level
}

fn on_zero(
    group: &mut Group,
    key: &'static str,
    max_level: Decimal,
    report: &mut Report,
) -> Option<OnZero> {
    let found = group.text(key, report)?;
    if found.value == "missing" {
        return Some(OnZero::Missing);
    }
    match num::decimal(&found.value) {
        Ok(level) if level >= Decimal::ZERO && level <= max_level => Some(OnZero::Level(level)),
        Ok(level) => {
            report.add(found.span, Mistake::LevelOutOfRange { level, max: max_level });
            None
        }
        Err(_) => {
            let mistake = Mistake::NotAChoice {
                key: key.to_string(),
                text: found.value,
                choices: vec!["missing".to_string(), "0–5".to_string()],
                suggestion: None,
            };
            report.add(found.span, mistake);
            None
        }
    }
}

/// Bands stand best first: levels fall, and each bound must be easier than the one before, or it
/// could never be reached.
fn bands(group: &mut Group, id: &str, max_level: Decimal, report: &mut Report) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for node in list_of_maps(group, "bands", report) {
        let Some(mut inner) = Group::open(node, "bands", report) else { continue };
        inner.needed("level", report);
        let level = level(&mut inner, max_level, report);
        let bounds = [
            inner.ratio("at_least", report).map(Bound::AtLeast),
            inner.ratio("above", report).map(Bound::Above),
            inner.ratio("at_most", report).map(Bound::AtMost),
            inner.ratio("below", report).map(Bound::Below),
        ];
        let span = node.span;
        inner.close(report);
        let mut given = bounds.into_iter().flatten();
        let (Some(bound), None) = (given.next(), given.next()) else {
            report.add(span, Mistake::MissingKey { key: "at_least / at_most".to_string() });
            continue;
        };
        let band = Band { level, bound };
        if bands.last().is_some_and(|before| !follows(before, &band)) {
            report.add(span, Mistake::BandsOutOfOrder { indicator: id.to_string() });
        }
        bands.push(band);
    }
    bands
}

fn follows(before: &Band, band: &Band) -> bool {
    use Bound::{Above, AtLeast, AtMost, Below};
    let easier = match (before.bound, band.bound) {
        (AtLeast(a) | Above(a), AtLeast(b)) => b < a || matches!(before.bound, Above(_)) && b == a,
        (AtLeast(a) | Above(a), Above(b)) => b < a,
        (AtMost(a) | Below(a), AtMost(b)) => b > a || matches!(before.bound, Below(_)) && b == a,
        (AtMost(a) | Below(a), Below(b)) => b > a,
        _ => false,
    };
    easier && band.level < before.level
}

fn checklist(group: &mut Group, report: &mut Report) -> Vec<CheckItem> {
    let mut items = Vec::new();
    for node in list_of_maps(group, "checklist", report) {
        let Some(mut inner) = Group::open(node, "checklist", report) else { continue };
        let id = inner.needed_id("id", report).value;
        let title = inner.needed_text("title", report).value;
        let mut one_of = Vec::new();
        inner.needed("one_of", report);
        for node in list_of_maps(&mut inner, "one_of", report) {
            let Some(mut option) = Group::open(node, "one_of", report) else { continue };
            option.needed("when", report);
            let when = formula_at(&mut option, "when", report);
            option.needed("points", report);
            let points = option.decimal("points", report).unwrap_or_default();
            let label = option.text("label", report).map_or_else(String::new, |found| found.value);
            option.close(report);
            one_of.extend(when.map(|when| CheckOption { when, points, label }));
        }
        inner.close(report);
        items.push(CheckItem { id, title, one_of });
    }
    items
}

fn panel(group: &mut Group, report: &mut Report) -> Option<(Vec<PanelItem>, String)> {
    let mut inner = group.group("panel", report)?;
    let mut items = Vec::new();
    for node in list_of_maps(&mut inner, "items", report) {
        let Some(mut item) = Group::open(node, "items", report) else { continue };
        let id = item.needed_text("id", report).value;
        let title = item.needed_text("title", report).value;
        let points = item.decimal("points", report);
        item.close(report);
        items.push(PanelItem { id, title, points });
    }
    let note = inner.text("note", report).map_or_else(String::new, |found| found.value);
    inner.close(report);
    Some((items, note))
}

fn judging(top: &mut Group, report: &mut Report) -> Judging {
    let mut judging = Judging::default();
    let Some(mut group) = top.group("judging", report) else { return judging };
    let averages = &[("mean", Average::Mean), ("trimmed_mean", Average::TrimmedMean)];
    judging.average = group.choice("average", averages, report).unwrap_or(judging.average);
    judging.talk_above = group.ratio("talk_above", report).unwrap_or(judging.talk_above);
    group.close(report);
    judging
}

fn grades(top: &mut Group, report: &mut Report) -> Vec<Grade> {
    let mut grades = Vec::new();
    for node in list_of_maps(top, "grades", report) {
        let Some(mut group) = Group::open(node, "grades", report) else { continue };
        let name = group.needed_text("name", report).value;
        group.needed("at_least", report);
        let at_least = group.decimal("at_least", report).unwrap_or_default();
        group.close(report);
        grades.push(Grade { name, at_least });
    }
    grades.sort_by_key(|grade: &Grade| std::cmp::Reverse(grade.at_least));
    grades
}

fn gates(top: &mut Group, report: &mut Report) -> Vec<Gate> {
    let mut gates = Vec::new();
    for node in list_of_maps(top, "gates", report) {
        let Some(mut group) = Group::open(node, "gates", report) else { continue };
        let id = group.needed_id("id", report).value;
        group.needed("rule", report);
        let rule = group.choice("rule", GATES, report);
        let title = group.needed_text("title", report).value;
        let reason = group.text("reason", report).map_or_else(|| title.clone(), |t| t.value);
        group.close(report);
        gates.extend(rule.map(|rule| Gate { id, rule, title, reason }));
    }
    gates
}

fn ties(top: &mut Group, rubric: &Rubric, report: &mut Report) -> Vec<TieRule> {
    let mut ties = Vec::new();
    for node in list_of_maps(top, "ties", report) {
        let Some(mut group) = Group::open(node, "ties", report) else { continue };
        let by = tie_by(&mut group, rubric, report);
        let better = group.choice("better", BETTER, report).unwrap_or(Better::Higher);
        group.close(report);
        ties.extend(by.map(|by| TieRule { by, better }));
    }
    ties
}

fn tie_by(group: &mut Group, rubric: &Rubric, report: &mut Report) -> Option<TieBy> {
    let dimension = group.text("dimension", report);
    let indicator = group.text("indicator", report);
    let field = group.text("field", report);
    let raw = group.choice("value", &[("raw", true), ("points", false)], report).unwrap_or(false);
    let unknown = |found: Located<String>, names: Vec<&str>, report: &mut Report| {
        let suggestion = thai::closest(&found.value, names.iter().copied()).map(str::to_string);
        report.add(found.span, Mistake::UnknownField { name: found.value, suggestion });
        None
    };
    match (dimension, indicator, field) {
        (Some(found), None, None) => {
            let index = rubric.dimensions.iter().position(|d| d.id.as_str() == found.value);
            let names = rubric.dimensions.iter().map(|d| d.id.as_str()).collect();
            index.map(TieBy::Dimension).or_else(|| unknown(found, names, report))
        }
        (None, Some(found), None) => match rubric.find(&found.value) {
            Some((d, i, _)) if raw => Some(TieBy::IndicatorRaw(d, i)),
            Some((d, i, _)) => Some(TieBy::IndicatorPoints(d, i)),
            None => {
                let names = rubric.indicators().map(|(_, _, i)| i.id.as_str()).collect();
                unknown(found, names, report)
            }
        },
        (None, None, Some(found)) => match Field::by_path(&found.value) {
            Some(field) => Some(TieBy::Field(field)),
            None => {
                let names = Field::ALL.iter().map(|field| field.path()).collect();
                unknown(found, names, report)
            }
        },
        _ => {
            let key = "dimension / indicator / field".to_string();
            report.add(group.span, Mistake::MissingKey { key });
            None
        }
    }
}
