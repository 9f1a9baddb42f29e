//! `data/corrections/CONTEST.yaml`. What a figure may be depends on the figure, so the old and the
//! new one stay texts here; `assemble` reads them.

use std::sync::Arc;

use super::fields::{Group, Report, code};
use super::note::list_of_maps;
use super::yaml::{Node, yaml};
use crate::diag::{Checked, Mistake};
use crate::id::{ContestId, FundCode, StageId, is_id};
use crate::model::Field;
use crate::text::{Located, Span};
use crate::thai::{Date, closest};

pub struct CorrectionFile {
    pub file: Arc<str>,
    pub contest: Located<ContestId>,
    pub corrections: Vec<Written>,
}

/// A correction as it is written.
pub struct Written {
    pub stage: Option<Located<StageId>>,
    pub fund: Located<FundCode>,
    pub year: Located<i32>,
    pub field: Field,
    /// None where it is blank: not known.
    pub old: Option<Located<String>>,
    pub new: Option<Located<String>>,
    pub office: Located<String>,
    pub on: Date,
    pub on_span: Span,
    pub why: String,
    pub span: Span,
}

pub fn corrections(file: &Arc<str>, source: &str) -> Checked<Option<CorrectionFile>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let value = parsed.value.as_ref().and_then(|node| read(node, &mut report));
    Checked { value, problems: report.problems }
}

fn read(node: &Node, report: &mut Report) -> Option<CorrectionFile> {
    let mut top = Group::open(node, "corrections", report)?;
    super::schema_version(&mut top, report);
    let contest = top.needed_id("contest", report).map(|id| ContestId::new(&id));
    let mut corrections = Vec::new();
    for node in list_of_maps(&mut top, "corrections", report) {
        let Some(mut group) = Group::open(node, "corrections", report) else { continue };
        corrections.extend(one(&mut group, report));
        group.close(report);
    }
    top.close(report);
    Some(CorrectionFile { file: report.file.clone(), contest, corrections })
}

fn one(group: &mut Group, report: &mut Report) -> Option<Written> {
    let span = group.span;
    let stage = group.text("stage", report).map(|found| {
        if !is_id(&found.value) {
            let text = found.value.clone();
            report.add(found.span, Mistake::NotAnId { key: "stage".to_string(), text });
        }
        found.map(|id| StageId::new(&id))
    });
    let fund = group.needed_text("fund", report);
    let fund = code(fund, "fund", 8, report).map(|code| FundCode::new(&code));
    let year_span = group.needed("year", report).map_or(span, |node| node.span);
    let year = group.year("year", report);
    let field = field(group, report);
    let old = group.text("old", report);
    let new = group.text("new", report);
    let office = group.needed_text("office", report);
    let on_span = group.needed("on", report).map_or(span, |node| node.span);
    let on = group.date("on", report);
    let why = group.needed_text("why", report).value;
    Some(Written {
        stage,
        fund,
        year: Located::new(year?, year_span),
        field: field?,
        old,
        new,
        office,
        on: on?,
        on_span,
        why,
        span,
    })
}

fn field(group: &mut Group, report: &mut Report) -> Option<Field> {
    let found = group.needed_text("field", report);
    let field = Field::by_path(&found.value);
    if field.is_none() && !found.value.is_empty() {
        let paths = Field::ALL.iter().map(|field| field.path());
        let suggestion = closest(&found.value, paths).map(str::to_string);
        report.add(found.span, Mistake::UnknownField { name: found.value, suggestion });
    }
    field
}
