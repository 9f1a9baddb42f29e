//! `data/leaflets.yaml`: leaflets of one page for committees.

use std::sync::Arc;

use super::fields::{Group, Report};
use super::note::{list_of_maps, located, rule_refs};
use super::yaml::yaml;
use crate::diag::{Checked, Mistake};
use crate::id::{LeafletId, NoteId};
use crate::model::leaflet::{Leaflet, Step};

pub fn leaflets(file: &Arc<str>, source: &str) -> Checked<Vec<Leaflet>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let mut leaflets: Vec<Leaflet> = Vec::new();
    if let Some(node) = &parsed.value
        && let Some(mut top) = Group::open(node, "leaflets", &mut report)
    {
        super::schema_version(&mut top, &mut report);
        for node in list_of_maps(&mut top, "leaflets", &mut report) {
            let Some(mut group) = Group::open(node, "leaflets", &mut report) else { continue };
            let leaflet = leaflet(&mut group, &mut report);
            group.close(&mut report);
            if leaflets.iter().any(|known| known.id == leaflet.id) {
                let (id, first) = (leaflet.id.to_string(), file.to_string());
                report.add(leaflet.id_span, Mistake::DuplicateId { what: "leaflet", id, first });
            } else {
                leaflets.push(leaflet);
            }
        }
        top.close(&mut report);
    }
    Checked { value: leaflets, problems: report.problems }
}

fn leaflet(group: &mut Group, report: &mut Report) -> Leaflet {
    let id = group.needed_id("id", report);
    Leaflet {
        id: LeafletId::new(&id.value),
        file: report.file.clone(),
        id_span: id.span,
        title: group.needed_text("title", report).value,
        when: group.needed_text("when", report).value,
        steps: list_of_maps(group, "steps", report)
            .iter()
            .filter_map(|node| {
                let mut step = Group::open(node, "steps", report)?;
                let text = step.needed_text("text", report).value;
                let rules = rule_refs(&mut step, "rules", report);
                step.close(report);
                Some(Step { text, rules })
            })
            .collect(),
        avoid: group.texts("avoid", report).into_iter().map(|found| found.value).collect(),
        notes: located(group.texts("notes", report), NoteId::new),
    }
}
