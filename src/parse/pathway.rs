//! `data/pathways/*.yaml` → `Pathway`, and what a fund's file says of how far it is.

use std::sync::Arc;

use super::fields::{Group, Report};
use super::law::verified;
use super::note::list_of_maps;
use super::yaml::{Node, yaml};
use crate::diag::{Checked, Mistake};
use crate::id::PathwayId;
use crate::model::pathway::*;
use crate::text::Located;

pub fn pathway(file: &Arc<str>, source: &str) -> Checked<Option<Pathway>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let value = parsed.value.as_ref().and_then(|node| read(node, &mut report));
    Checked { value, problems: report.problems }
}

const KINDS: &[(&str, PathwayKind)] = &[
    ("cd-standard", PathwayKind::CdStandard),
    ("cfi", PathwayKind::Cfi),
    ("other", PathwayKind::Other),
];

fn read(node: &Node, report: &mut Report) -> Option<Pathway> {
    let mut top = Group::open(node, "pathway", report)?;
    super::schema_version(&mut top, report);
    let id = top.needed_id("id", report);
    let title = top.needed_text("title", report).value;
    let summary = top.needed_text("summary", report).value;
    let kind = top.choice("kind", KINDS, report).unwrap_or(PathwayKind::Other);
    let order = top.whole("order", report).and_then(|order| i64::try_from(order).ok());
    let whole = verified(&mut top, report);
    let mut steps: Vec<Step> = Vec::new();
    for node in list_of_maps(&mut top, "steps", report) {
        let Some(mut group) = Group::open(node, "steps", report) else { continue };
        let step = step(&mut group, report);
        group.close(report);
        if let Some(first) = steps.iter().find(|known| known.id.value == step.id.value) {
            let first = format!("{}:{}", report.file, first.id.span.line);
            let id = step.id.value.clone();
            report.add(step.id.span, Mistake::DuplicateId { what: "step", id, first });
        } else {
            steps.push(step);
        }
    }
    top.close(report);
    Some(Pathway {
        id: PathwayId::new(&id.value),
        file: report.file.clone(),
        id_span: id.span,
        title,
        summary,
        kind,
        order: order.unwrap_or(0),
        verified: whole,
        steps,
    })
}

fn step(group: &mut Group, report: &mut Report) -> Step {
    let words = |group: &mut Group, key, report: &mut Report| {
        group.text(key, report).map_or_else(String::new, |found| found.value)
    };
    Step {
        id: group.needed_id("id", report),
        title: group.needed_text("title", report).value,
        about: words(group, "about", report),
        // A step that nobody has said is not asked of anybody.
        source: group.needed_text("source", report).value,
        verified: verified(group, report),
        evidence: words(group, "evidence", report),
    }
}

/// `pathways` of a fund's file.
pub(super) fn progress(top: &mut Group, report: &mut Report) -> Vec<Progress> {
    let mut found = Vec::new();
    for node in list_of_maps(top, "pathways", report) {
        let Some(mut group) = Group::open(node, "pathways", report) else { continue };
        let pathway = group.needed_id("pathway", report);
        let done = group.texts("done", report);
        let on = group.date("on", report);
        let verified_by = group.text("verified_by", report);
        group.close(report);
        found.push(Progress {
            pathway: Located::new(PathwayId::new(&pathway.value), pathway.span),
            done,
            on,
            verified_by: verified_by.map_or_else(String::new, |found| found.value),
        });
    }
    found
}
