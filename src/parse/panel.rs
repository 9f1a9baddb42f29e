//! `data/panels/**/*.yaml` → `PanelFile`: one judge's sheet. What a list of met items is worth only
//! the rubric knows, so `assemble` turns it into points.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::fields::{Group, Report, code};
use super::note::list_of_maps;
use super::yaml::{Node, yaml};
use crate::diag::{Checked, Mistake};
use crate::id::{AreaCode, ContestId, FundCode, IndicatorId, JudgeId, StageId, is_id};
use crate::model::panel::{Mark, PanelSheet, Recusal};
use crate::text::{Located, Span};

/// A sheet whose marks are as written.
pub struct PanelFile {
    pub sheet: PanelSheet,
    /// One for each mark.
    pub given: Vec<Given>,
}

/// What a judge wrote for one fund and indicator.
pub enum Given {
    Points(Decimal, Span),
    /// The items of the indicator's list that are met.
    Items(Vec<Located<String>>),
    Abstains,
}

pub fn panel(file: &Arc<str>, source: &str) -> Checked<Option<PanelFile>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let value = parsed.value.as_ref().and_then(|node| read(node, &mut report));
    Checked { value, problems: report.problems }
}

fn read(node: &Node, report: &mut Report) -> Option<PanelFile> {
    let mut top = Group::open(node, "panel", report)?;
    super::schema_version(&mut top, report);
    let contest = top.needed_id("contest", report);
    let stage = top.text("stage", report).map(|found| id_of(found, "stage", report));
    let judge = top.needed_id("judge", report);
    let name = top.text("name", report).map_or_else(String::new, |found| found.value);
    let role = top.text("role", report).map_or_else(String::new, |found| found.value);
    let tambon = top.text("tambon", report).map(|found| code(found, "tambon", 6, report));
    let mut recusals = Vec::new();
    for node in list_of_maps(&mut top, "recusals", report) {
        let Some(mut group) = Group::open(node, "recusals", report) else { continue };
        let fund = fund(&mut group, report);
        let reason = group.needed_text("reason", report).value;
        group.close(report);
        recusals.push(Recusal { fund, reason });
    }
    let (mut marks, mut given) = (Vec::new(), Vec::new());
    for node in list_of_maps(&mut top, "scores", report) {
        let Some(mut group) = Group::open(node, "scores", report) else { continue };
        if let Some((mark, what)) = mark(&mut group, report) {
            marks.push(mark);
            given.push(what);
        }
        group.close(report);
    }
    top.close(report);
    let sheet = PanelSheet {
        file: report.file.clone(),
        contest: contest.map(|id| ContestId::new(&id)),
        stage: stage.map(|found| found.map(|id| StageId::new(&id))),
        judge: JudgeId::new(&judge.value),
        judge_span: judge.span,
        name,
        role,
        tambon: tambon.map(|found| found.map(|code| AreaCode::new(&code))),
        recusals,
        marks,
    };
    Some(PanelFile { sheet, given })
}

fn mark(group: &mut Group, report: &mut Report) -> Option<(Mark, Given)> {
    let fund = fund(group, report);
    let indicator = group.needed_id("indicator", report).map(|id| IndicatorId::new(&id));
    let abstains = group.yes("abstain", report).unwrap_or(false);
    let ways = ["points", "items", "abstain"].iter().filter(|key| group.has(key)).count();
    let points_span = group.node("points").map_or(group.span, |node| node.span);
    let points = group.decimal("points", report);
    let has_items = group.node("items").is_some();
    let items = group.texts("items", report);
    let reason = group.text("reason", report).map_or_else(String::new, |found| found.value);
    let given = match (points, has_items, abstains) {
        (Some(points), false, false) => Given::Points(points, points_span),
        (None, true, false) => Given::Items(items),
        (None, false, true) => Given::Abstains,
        // Blank: the judge has not been there yet. What could not be read was reported.
        (None, false, false) if ways == 1 => return None,
        _ => {
            let key = "points / items / abstain".to_string();
            report.add(group.span, Mistake::MissingKey { key });
            return None;
        }
    };
    Some((Mark { fund, indicator, points: None, reason }, given))
}

fn fund(group: &mut Group, report: &mut Report) -> Located<FundCode> {
    let found = group.needed_text("fund", report);
    code(found, "fund", 8, report).map(|code| FundCode::new(&code))
}

fn id_of(found: Located<String>, key: &str, report: &mut Report) -> Located<String> {
    if !is_id(&found.value) {
        let text = found.value.clone();
        report.add(found.span, Mistake::NotAnId { key: key.to_string(), text });
    }
    found
}
