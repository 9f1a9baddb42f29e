//! `data/rubrics/*.yaml` → `Rubric`.

mod bands;
mod indicator;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::fields::{Group, Report};
use super::formula::{Defined, Values, values};
use super::note::list_of_maps;
use super::yaml::{Node, yaml};
use crate::diag::{Checked, Mistake, RubricFault};
use crate::id::{DimensionId, IndicatorId, RubricId};
use crate::model::Field;
use crate::model::rubric::*;
use crate::text::{Located, Span};
use crate::thai;
use indicator::indicator;

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

const GATES: &[(&str, GateRule)] = &[
    ("has_year", GateRule::HasYear),
    ("has_prior_year", GateRule::HasPriorYear),
    ("no_integrity_errors", GateRule::NoIntegrityErrors),
    ("books_closed", GateRule::BooksClosed),
    ("real_data", GateRule::RealData),
    ("not_excluded", GateRule::NotExcluded),
];

/// What indicators are read by.
struct Terms {
    max_level: Decimal,
    values: Values,
    /// The names of values that formulas have mentioned.
    used: RefCell<BTreeSet<String>>,
}

impl Terms {
    fn uses(&self, formula: &str) {
        self.used.borrow_mut().extend(self.values.named_in(formula).map(str::to_string));
    }
}

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
    let (values, names, terms) = named_values(&mut top, max_level, report);
    let dimensions = dimensions(&mut top, &terms, report);
    report_unused(&values, &names, &terms, report);
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
        values,
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

/// The named values, and what indicators are read by.
fn named_values(
    top: &mut Group,
    max_level: Decimal,
    report: &mut Report,
) -> (Vec<NamedValue>, Vec<Located<String>>, Terms) {
    let mut defined = Vec::new();
    let mut titles = Vec::new();
    for node in list_of_maps(top, "values", report) {
        let Some(mut group) = Group::open(node, "values", report) else { continue };
        let name = group.needed_text("id", report);
        titles.push(group.text("title", report).map_or_else(String::new, |found| found.value));
        let formula = group.needed_text("formula", report);
        group.close(report);
        defined.push(Defined { name, formula });
    }
    let (values, formulas) = values(&report.file.clone(), &defined);
    let formulas = formulas.gather(&mut report.problems);
    let terms = Terms { max_level, values, used: RefCell::default() };
    defined.iter().for_each(|defined| terms.uses(&defined.formula.value));
    let named = formulas.into_iter().zip(&defined).zip(titles);
    let named = named.filter_map(|((formula, defined), title)| {
        Some(NamedValue { name: defined.name.value.clone(), title, formula: formula? })
    });
    let named = named.collect();
    (named, defined.into_iter().map(|defined| defined.name).collect(), terms)
}

/// Values that no formula names. Of a value with a mistake that is told alone.
fn report_unused(
    values: &[NamedValue],
    names: &[Located<String>],
    terms: &Terms,
    report: &mut Report,
) {
    let used = terms.used.borrow();
    for value in values.iter().filter(|value| !used.contains(&value.name)) {
        let Some(name) = names.iter().find(|name| name.value == value.name) else { continue };
        let fault = RubricFault::ValueUnused { name: name.value.clone() };
        report.add(name.span, Mistake::Rubric { fault });
    }
}

fn add_up(numbers: impl Iterator<Item = Decimal>) -> Decimal {
    numbers.fold(Decimal::ZERO, |sum, number| sum.checked_add(number).unwrap_or(sum))
}

fn dimensions(top: &mut Group, terms: &Terms, report: &mut Report) -> Vec<Dimension> {
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
            let indicator = indicator(&mut inner, terms, report);
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
