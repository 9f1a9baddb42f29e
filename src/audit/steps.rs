//! Every step from a fund's figures to its total, as JSON: the figures with file, line and what is
//! written there; each operation of each formula with the numbers put in; bands tried; the level,
//! the weight, the rounding; the judges; the sums.

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::formula::{outcome_word, put_in, written};
use super::unit::{List, Row, Unit};
use crate::freeze::INPUTS;
use crate::freeze::keep::figure_word;
use crate::model::formula::{Figure, Formula};
use crate::model::rubric::{Band, Banded, Between, Bound, CheckItem, OnZero, ScoringRule};
use crate::model::{Fund, Indicator};
use crate::num::{self, half_up};
use crate::score::panel::{Verdict, VoteStanding};
use crate::score::{IndicatorScore, Reason, Years, evaluate, exact_points, trace};

pub fn json(unit: &Unit, list: &List, position: usize) -> String {
    let Some(row) = list.rows().nth(position) else { return String::new() };
    let fund = &unit.site.funds[row.fund()];
    let path = format!("{INPUTS}/{}", fund.file);
    let source = Source::of(unit, fund, list.ranking.contest);
    let dimensions: Vec<Json> = match row.card() {
        None => Vec::new(),
        Some(card) => list
            .rubric
            .dimensions
            .iter()
            .zip(&card.dimensions)
            .enumerate()
            .map(|(d, (dimension, score))| {
                let indicators = dimension.indicators.iter().zip(&score.indicators).enumerate();
                let indicators: Vec<Json> = indicators
                    .map(|(i, (indicator, score))| {
                        let verdict = list.ranking.panel.verdict(row.fund(), d, i);
                        of_indicator(unit, list, &source, indicator, score, verdict)
                    })
                    .collect();
                let points = score.indicators.iter().filter_map(|score| score.points);
                let sum: Vec<String> = points.map(|points| exact(list, points)).collect();
                json!({
                    "id": dimension.id.as_str(),
                    "title": dimension.title,
                    "indicators": indicators,
                    "sum": sum,
                    "points": exact(list, score.points),
                })
            })
            .collect(),
    };
    let sum: Vec<String> = row.card().map_or_else(Vec::new, |card| {
        card.dimensions.iter().map(|dimension| exact(list, dimension.points)).collect()
    });
    let steps = json!({
        "fund": fund.code.as_str(),
        "name": fund.name,
        "tambon": fund.tambon.as_str(),
        "list": list.name,
        "file": format!("units/{}/{path}", unit.name),
        "gates": gates(unit, list, row),
        "dimensions": dimensions,
        "sum": sum,
        "total": row.card().map(|card| exact(list, card.total)),
        "place": place(row),
    });
    format!("{steps:#}\n")
}

fn place(row: Row) -> Json {
    match row {
        Row::Gated(_) => Json::Null,
        Row::Ranked(standing) => {
            let seat = standing.places.overall;
            json!({"place": seat.place, "of": seat.of, "shared": seat.shared})
        }
    }
}

fn exact(list: &List, points: Decimal) -> String {
    num::exact(points, list.rubric.precision)
}

/// The gates in the order of the rubric. A gate about accounts names what is wrong with them.
fn gates(unit: &Unit, list: &List, row: Row) -> Vec<Json> {
    let (failed, unjudged): (&[usize], &[usize]) = match row {
        Row::Ranked(_) => (&[], &[]),
        Row::Gated(gated) => (&gated.failed, &gated.unjudged),
    };
    let year = unit.contest().fiscal_year;
    let findings: Vec<Json> = unit
        .findings
        .of(row.fund())
        .iter()
        .filter(|finding| finding.problem.severity() != crate::diag::Severity::Warning)
        .filter(|finding| finding.year.is_none_or(|of| of == year || of == year - 1))
        .map(|finding| {
            let line = finding.problem.place.span.map_or(0, |span| span.line);
            json!({"code": finding.problem.code().0, "year": finding.year, "line": line})
        })
        .collect();
    let gate = |(at, gate): (usize, &crate::model::rubric::Gate)| {
        let verdict = match (failed.contains(&at), unjudged.contains(&at)) {
            (true, _) => "fails",
            (_, true) => "not judged",
            _ => "passes",
        };
        let is_accounts = gate.rule == crate::model::rubric::GateRule::NoIntegrityErrors;
        let found = if is_accounts { findings.clone() } else { Vec::new() };
        json!({"id": gate.id, "title": gate.title, "verdict": verdict, "found": found})
    };
    list.rubric.gates.iter().enumerate().map(gate).collect()
}

/// A fund's figures and the text that they stand in.
pub struct Source<'u> {
    pub years: Years<'u>,
    fund: &'u Fund,
    fiscal_year: i32,
    text: String,
}

impl<'u> Source<'u> {
    pub fn of(unit: &'u Unit, fund: &'u Fund, contest: usize) -> Self {
        let fiscal_year = unit.site.contests[contest].fiscal_year;
        let bytes = unit.folder.read(&format!("{INPUTS}/{}", fund.file)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Source { years: Years::of(fund, fiscal_year), fund, fiscal_year, text }
    }

    pub fn year_of(&self, figure: Figure) -> i32 {
        self.fiscal_year - i32::from(figure.prior)
    }

    /// What is written in the file: `1,234.50`.
    pub fn written(&self, figure: Figure) -> &str {
        let year = self.fund.year(self.year_of(figure));
        let span = year.map(|year| year.figures.span(figure.field));
        let span = span.filter(|span| span.line > 0);
        span.and_then(|span| self.text.get(span.range())).unwrap_or_default()
    }

    /// The line on which it stands.
    pub fn line_text(&self, line: u32) -> &str {
        let at = usize::try_from(line).ok().and_then(|line| line.checked_sub(1));
        at.and_then(|at| self.text.lines().nth(at)).unwrap_or_default().trim()
    }
}

fn of_indicator(
    unit: &Unit,
    list: &List,
    source: &Source,
    indicator: &Indicator,
    score: &IndicatorScore,
    verdict: Option<&Verdict>,
) -> Json {
    let inputs: Vec<Json> = score
        .inputs
        .iter()
        .map(|input| {
            json!({
                "figure": figure_word(input.figure),
                "year": source.year_of(input.figure),
                "value": input.value.map(num::plain),
                "line": input.line,
                "written": source.written(input.figure),
                "line_text": source.line_text(input.line),
            })
        })
        .collect();
    let rule = match &indicator.rule {
        ScoringRule::Banded(banded) => bands(list, source, indicator, banded, score),
        ScoringRule::Checklist(items) => checklist(list, source, indicator, items, score),
        ScoringRule::Panel { .. } => judged(unit, list, indicator, verdict),
    };
    json!({
        "id": indicator.id.as_str(),
        "title": indicator.title,
        "weight": num::plain(indicator.weight),
        "inputs": inputs,
        "rule": rule,
        "points": score.points.map(|points| exact(list, points)),
    })
}

/// A formula with each of its operations.
fn worked(formula: &Formula, source: &Source) -> Json {
    let steps: Vec<Json> = trace(formula, source.years)
        .iter()
        .map(|step| {
            json!({
                "step": written(step.expr),
                "with": put_in(step),
                "gives": outcome_word(&step.gives),
            })
        })
        .collect();
    json!({
        "formula": formula.written,
        "steps": steps,
        "gives": outcome_word(&evaluate(formula, source.years)),
    })
}

fn bands(
    list: &List,
    source: &Source,
    indicator: &Indicator,
    banded: &Banded,
    score: &IndicatorScore,
) -> Json {
    let exceptions: Vec<Json> = banded
        .exceptions
        .iter()
        .map(|exception| {
            json!({
                "when": worked(&exception.when, source),
                "holds": evaluate(&exception.when, source.years).holds(),
                "then": on_zero(exception.then),
                "reason": exception.reason,
            })
        })
        .collect();
    let raw = evaluate(&banded.formula, source.years).known();
    let bands: Vec<Json> = banded
        .bands
        .iter()
        .map(|band| {
            json!({
                "level": num::plain(band.level),
                "bound": bound_word(band.bound),
                "holds": raw.map(|raw| band.bound.holds(raw)),
            })
        })
        .collect();
    let mut told = json!({
        "kind": "bands",
        "value": worked(&banded.formula, source),
        "exceptions": exceptions,
        "bands": bands,
        "division_by_zero": on_zero(banded.division_by_zero),
        "decided_by": reason_word(&score.reason),
        "rounding": level_rounding(list, indicator, score.level().unwrap_or_default()),
    });
    if let (Reason::Band { index, level }, Some(raw)) = (&score.reason, raw)
        && let Some((band, before)) = line(banded, *index)
    {
        told["line"] = json!(format!(
            "{} + ({} - {}) * ({} - {}) / ({} - {}) = {}",
            num::plain(band.level),
            num::plain(raw),
            num::plain(band.bound.value()),
            num::plain(before.level),
            num::plain(band.level),
            num::plain(before.bound.value()),
            num::plain(band.bound.value()),
            num::plain(*level),
        ));
    }
    told
}

/// The band that a value has reached and the better one before it, where levels lie on the line
/// between them.
pub(super) fn line(banded: &Banded, index: usize) -> Option<(&Band, &Band)> {
    let before = banded.bands.get(index.checked_sub(1)?)?;
    (banded.between == Between::Linear).then_some((banded.bands.get(index)?, before))
}

/// Weight × level ÷ highest level, exactly, and rounded once.
fn level_rounding(list: &List, indicator: &Indicator, level: Decimal) -> Json {
    let rubric = list.rubric;
    let exact_points = exact_points(rubric, indicator.weight, level);
    json!({
        "level": num::plain(level),
        "exactly": format!(
            "{} * {} / {} = {}",
            num::plain(indicator.weight),
            num::plain(level),
            num::plain(rubric.max_level),
            num::plain(exact_points),
        ),
        "rounded": exact(list, half_up(exact_points, rubric.precision)),
    })
}

fn checklist(
    list: &List,
    source: &Source,
    indicator: &Indicator,
    items: &[CheckItem],
    score: &IndicatorScore,
) -> Json {
    let Reason::Checklist(results) = &score.reason else { return Json::Null };
    let mut sum = Decimal::ZERO;
    let items: Vec<Json> = items
        .iter()
        .zip(results)
        .map(|(item, result)| {
            sum = sum.saturating_add(result.points);
            let options: Vec<Json> = item
                .one_of
                .iter()
                .map(|option| {
                    json!({
                        "when": worked(&option.when, source),
                        "holds": evaluate(&option.when, source.years).holds(),
                        "points": num::plain(option.points),
                    })
                })
                .collect();
            json!({
                "id": item.id,
                "title": item.title,
                "options": options,
                "option": result.option,
                "points": num::plain(result.points),
            })
        })
        .collect();
    let capped = sum.min(indicator.weight);
    json!({
        "kind": "checklist",
        "items": items,
        "sum": num::plain(sum),
        "at_most": num::plain(indicator.weight),
        "rounded": exact(list, half_up(capped, list.rubric.precision)),
    })
}

fn judged(unit: &Unit, list: &List, indicator: &Indicator, verdict: Option<&Verdict>) -> Json {
    let Some(verdict) = verdict else { return json!({"kind": "panel", "votes": []}) };
    let votes: Vec<Json> = verdict
        .votes
        .iter()
        .map(|vote| {
            let sheet = &unit.site.panels[vote.sheet];
            let mark = vote.mark.map(|mark| &sheet.marks[mark]);
            json!({
                "judge": sheet.judge.as_str(),
                "file": format!("units/{}/{INPUTS}/{}", unit.name, sheet.file),
                "line": mark.map(|mark| mark.fund.span.line),
                "points": vote.points.map(num::plain),
                "standing": standing_word(vote.standing),
            })
        })
        .collect();
    let counted: Vec<String> = verdict
        .votes
        .iter()
        .filter(|vote| vote.standing == VoteStanding::Counts)
        .filter_map(|vote| vote.points.map(num::plain))
        .collect();
    json!({
        "kind": "panel",
        "weight": num::plain(indicator.weight),
        "votes": votes,
        "mean": format!(
            "({}) / {} = {}",
            counted.join(" + "),
            counted.len(),
            verdict.mean.map_or_else(|| "unknown".to_string(), num::plain),
        ),
        "rounded": verdict.points.map(|points| exact(list, points)),
        "spread": num::plain(verdict.spread),
        "should_talk": verdict.should_talk,
    })
}

pub fn standing_word(standing: VoteStanding) -> &'static str {
    match standing {
        VoteStanding::Counts => "counts",
        VoteStanding::Trimmed => "left out of the trimmed mean",
        VoteStanding::Abstains => "abstains",
        VoteStanding::Recused { declared: true } => "out by declaration",
        VoteStanding::Recused { declared: false } => "out: lives in the fund's tambon",
    }
}

fn on_zero(then: OnZero) -> String {
    match then {
        OnZero::Missing => "missing".to_string(),
        OnZero::Level(level) => format!("level {}", num::plain(level)),
    }
}

fn bound_word(bound: Bound) -> String {
    match bound {
        Bound::AtLeast(bound) => format!(">= {}", num::plain(bound)),
        Bound::Above(bound) => format!("> {}", num::plain(bound)),
        Bound::AtMost(bound) => format!("<= {}", num::plain(bound)),
        Bound::Below(bound) => format!("< {}", num::plain(bound)),
    }
}

fn reason_word(reason: &Reason) -> String {
    match reason {
        Reason::Band { index, .. } => format!("band {}", index + 1),
        Reason::BelowAllBands => "below all bands".to_string(),
        Reason::Exception { index, .. } => format!("exception {}", index + 1),
        Reason::DividedByZero { .. } => "division by zero".to_string(),
        Reason::Missing { unknown } => {
            let names: Vec<String> = unknown.iter().map(|figure| figure_word(*figure)).collect();
            format!("missing: {}", names.join(", "))
        }
        Reason::TooLarge => "too large".to_string(),
        Reason::Checklist(_) => "checklist".to_string(),
        Reason::Panel => "panel".to_string(),
    }
}
