//! `data/problems.yaml`: the recurring problems of funds.

use std::sync::Arc;

use super::fields::{Group, Report};
use super::note::{list_of_maps, located, rule_refs, topics};
use super::yaml::yaml;
use crate::diag::{Checked, Mistake};
use crate::id::{IndicatorId, ProblemId};
use crate::model::ProblemCard;

pub fn problems(file: &Arc<str>, source: &str) -> Checked<Vec<ProblemCard>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let mut cards: Vec<ProblemCard> = Vec::new();
    if let Some(node) = &parsed.value
        && let Some(mut top) = Group::open(node, "problems", &mut report)
    {
        super::schema_version(&mut top, &mut report);
        for node in list_of_maps(&mut top, "problems", &mut report) {
            let Some(mut group) = Group::open(node, "problems", &mut report) else { continue };
            let card = card(&mut group, &mut report);
            group.close(&mut report);
            if cards.iter().any(|known| known.id == card.id) {
                let (id, first) = (card.id.to_string(), file.to_string());
                report.add(card.id_span, Mistake::DuplicateId { what: "problem", id, first });
            } else {
                cards.push(card);
            }
        }
        top.close(&mut report);
    }
    Checked { value: cards, problems: report.problems }
}

fn card(group: &mut Group, report: &mut Report) -> ProblemCard {
    let id = group.needed_id("id", report);
    ProblemCard {
        id: ProblemId::new(&id.value),
        file: report.file.clone(),
        id_span: id.span,
        title: group.needed_text("title", report).value,
        summary: group.needed_text("summary", report).value,
        topics: topics(group, report),
        rules: rule_refs(group, "rules", report),
        indicators: located(group.texts("indicators", report), IndicatorId::new),
        actions: group.texts("actions", report).into_iter().map(|found| found.value).collect(),
    }
}
