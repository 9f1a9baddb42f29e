//! An indicator of a rubric: a formula with bands, a checklist, or what judges look at.

use rust_decimal::Decimal;

use super::bands::{bands, level, on_zero};
use super::{BETTER, Terms, add_up};
use crate::diag::{Mistake, RubricFault};
use crate::id::IndicatorId;
use crate::model::formula::Formula;
use crate::model::rubric::*;
use crate::parse::fields::{Group, Report};
use crate::parse::formula::{Taken, formula_taken};
use crate::parse::note::list_of_maps;
use crate::text::Located;

const UNITS: &[(&str, ShownAs)] = &[
    ("percent", ShownAs::Percent),
    ("percentage_points", ShownAs::PercentagePoints),
    ("points", ShownAs::Points),
    ("number", ShownAs::Number),
    ("baht", ShownAs::Baht),
];

const BETWEEN: &[(&str, Between)] = &[("steps", Between::Steps), ("linear", Between::Linear)];

pub(super) fn indicator(group: &mut Group, terms: &Terms, report: &mut Report) -> Indicator {
    let id = group.needed_id("id", report);
    let title = group.needed_text("title", report).value;
    group.needed("weight", report);
    let weight_span = group.node("weight").map_or(id.span, |node| node.span);
    let weight = group.decimal("weight", report).unwrap_or_default();
    let evidence = group.texts("evidence", report).into_iter().map(|found| found.value).collect();
    let why = group.text("why", report).map_or_else(String::new, |found| found.value);
    let ways = ["formula", "checklist", "panel"].iter().filter(|key| group.has(key)).count();
    let is_blank = group.has("formula") && group.node("formula").is_none();
    if ways != 1 || is_blank {
        let indicator = id.value.clone();
        report.add(id.span, Mistake::IndicatorWithoutRule { indicator });
    }
    let better = group.choice("better", BETTER, report).unwrap_or(Better::Higher);
    let shown_as = group.choice("unit", UNITS, report).unwrap_or(ShownAs::Percent);
    let checklist = checklist(group, terms, report);
    let panel = panel(group, Located::new(weight, weight_span), &id.value, report);
    let banded = banded(group, &id.value, better, shown_as, terms, report);
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

fn formula_at(
    group: &mut Group,
    key: &'static str,
    taken: Taken,
    terms: &Terms,
    report: &mut Report,
) -> Option<Formula> {
    let written = group.text(key, report)?;
    terms.uses(&written.value);
    formula_taken(&report.file.clone(), &written, &terms.values, taken).gather(&mut report.problems)
}

fn banded(
    group: &mut Group,
    id: &str,
    better: Better,
    shown_as: ShownAs,
    terms: &Terms,
    report: &mut Report,
) -> Option<Banded> {
    let max_level = terms.max_level;
    let taken = match shown_as {
        ShownAs::Percent | ShownAs::PercentagePoints => Taken::Share,
        ShownAs::Baht => Taken::Baht,
        ShownAs::Points | ShownAs::Number => Taken::Number,
    };
    let formula = formula_at(group, "formula", taken, terms, report);
    let bands = bands(group, id, better, max_level, report);
    let between_span = group.node("between").map_or(group.span, |node| node.span);
    let between = group.choice("between", BETWEEN, report).unwrap_or_default();
    let division_by_zero = on_zero(group, "division_by_zero", max_level, report);
    let mut exceptions = Vec::new();
    for node in list_of_maps(group, "exceptions", report) {
        let Some(mut inner) = Group::open(node, "exceptions", report) else { continue };
        inner.needed("when", report);
        let when = formula_at(&mut inner, "when", Taken::Condition, terms, report);
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
    let told =
        formula.figures().into_iter().map(|figure| figure.field).find(|f| f.may_be_withheld());
    if let Some(field) = told.filter(|_| between == Between::Linear) {
        let fault = RubricFault::LineTells { indicator: id.to_string(), field: field.name() };
        report.add(between_span, Mistake::Rubric { fault });
    }
    Some(Banded {
        formula,
        better,
        shown_as,
        bands,
        between,
        division_by_zero: division_by_zero.unwrap_or(OnZero::Missing),
        exceptions,
    })
}

fn checklist(group: &mut Group, terms: &Terms, report: &mut Report) -> Vec<CheckItem> {
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
            let when = formula_at(&mut option, "when", Taken::Condition, terms, report);
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

/// Where every item says what it is worth, together they are worth the indicator's weight.
fn panel(
    group: &mut Group,
    weight: Located<Decimal>,
    id: &str,
    report: &mut Report,
) -> Option<(Vec<PanelItem>, String)> {
    let mut inner = group.group("panel", report)?;
    let mut items: Vec<PanelItem> = Vec::new();
    for node in list_of_maps(&mut inner, "items", report) {
        let Some(mut item) = Group::open(node, "items", report) else { continue };
        let item_id = item.needed_text("id", report);
        if items.iter().any(|known| known.id == item_id.value) {
            let (id, first) = (item_id.value.clone(), report.file.to_string());
            report.add(item_id.span, Mistake::DuplicateId { what: "item", id, first });
        }
        let title = item.needed_text("title", report).value;
        let points = item.decimal("points", report);
        item.close(report);
        items.push(PanelItem { id: item_id.value, title, points });
    }
    let worth: Option<Vec<Decimal>> = items.iter().map(|item| item.points).collect();
    if let Some(worth) = worth.filter(|worth| !worth.is_empty()) {
        let sum = add_up(worth.into_iter());
        if sum != weight.value {
            let (what, total) = (id.to_string(), weight.value);
            report.add(weight.span, Mistake::WeightsDoNotAddUp { what, sum, total });
        }
    }
    let note = inner.text("note", report).map_or_else(String::new, |found| found.value);
    inner.close(report);
    Some((items, note))
}
