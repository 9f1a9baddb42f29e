//! Networks' notes and plans: one note for an area, one plan of an owner for a year, owners that are
//! there. And pathways, with how far funds say they are.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{homes, parse_all, unique, unknown_area};
use crate::diag::{Mistake, PlanFault, Problem};
use crate::id::{AreaCode, PathwayId};
use crate::model::network::Owner;
use crate::model::note::Status;
use crate::model::{Area, Fund, Network, Pathway, Plan};
use crate::parse;
use crate::source::Tree;
use crate::text::{Located, Span};
use crate::thai;

/// Published notes of networks, in order of area.
pub fn read(
    tree: &Tree,
    areas: &BTreeMap<AreaCode, Area>,
    problems: &mut Vec<Problem>,
) -> Vec<Network> {
    let files = homes::NETWORKS.texts(tree, problems);
    let networks = parse_all(&files, parse::network::network, problems);
    let mut networks = unique::named_after_files(
        "network",
        networks,
        |network| (network.id.as_str(), &network.file, network.id_span),
        problems,
    );
    networks.retain(|network| network.status == Status::Published);
    for network in &networks {
        known_area(&network.file, &network.area, areas, problems);
    }
    networks.sort_by(|a, b| a.area.value.cmp(&b.area.value).then_with(|| a.id.cmp(&b.id)));
    let file_of = |network: &Network| (network.file.clone(), network.id_span);
    only_first(networks, |a, b| a.area.value == b.area.value, file_of, problems)
}

/// Plans, newest budget year first, then in order of owner.
pub fn plans(
    tree: &Tree,
    areas: &BTreeMap<AreaCode, Area>,
    funds: &[Fund],
    problems: &mut Vec<Problem>,
) -> Vec<Plan> {
    let files = homes::PLANS.texts(tree, problems);
    let plans = parse_all(&files, parse::network::plan, problems);
    let mut plans = unique::named_after_files(
        "plan",
        plans,
        |plan| (plan.id.as_str(), &plan.file, plan.id_span),
        problems,
    );
    // A template that is not yet filled in is nobody's plan.
    plans.retain(|plan| !plan.activities.is_empty() || !plan.events.is_empty());
    for plan in &plans {
        match &plan.owner {
            Owner::Area(area) => known_area(&plan.file, area, areas, problems),
            Owner::Fund(fund) => {
                let known = funds.binary_search_by(|found| found.code.cmp(&fund.value)).is_ok();
                // A code of the wrong length was reported.
                if !known && fund.value.as_str().len() == 8 {
                    let target = fund.value.to_string();
                    let mistake = Mistake::BrokenLink { target, suggestion: None };
                    problems.push(Problem::new(&plan.file, fund.span, mistake));
                }
            }
        }
    }
    let owner = |plan: &Plan| match &plan.owner {
        Owner::Area(area) => area.value.to_string(),
        Owner::Fund(fund) => fund.value.to_string(),
    };
    plans.sort_by(|a, b| {
        let newest = b.budget_year.cmp(&a.budget_year);
        newest.then_with(|| owner(a).cmp(&owner(b))).then_with(|| a.id.cmp(&b.id))
    });
    let same = |a: &Plan, b: &Plan| a.budget_year == b.budget_year && owner(a) == owner(b);
    only_first(plans, same, |plan| (plan.file.clone(), plan.id_span), problems)
}

fn known_area(
    file: &Arc<str>,
    area: &Located<AreaCode>,
    areas: &BTreeMap<AreaCode, Area>,
    problems: &mut Vec<Problem>,
) {
    let code = area.value.as_str();
    if !areas.contains_key(&area.value) && matches!(code.len(), 2 | 4 | 6) {
        problems.push(Problem::new(file, area.span, unknown_area(code, areas)));
    }
}

/// Keeps the first of neighbours that are the same; the others are reported.
fn only_first<T>(
    sorted: Vec<T>,
    same: impl Fn(&T, &T) -> bool,
    place: impl Fn(&T) -> (Arc<str>, Span),
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for one in sorted {
        match kept.last().filter(|last| same(last, &one)) {
            Some(first) => {
                let fault = PlanFault::Second { first: place(first).0.to_string() };
                let (file, span) = place(&one);
                problems.push(Problem::new(&file, span, Mistake::Plan { fault }));
            }
            None => kept.push(one),
        }
    }
    kept
}

/// Pathways in their order, and what funds say of them.
pub fn pathways(tree: &Tree, funds: &[Fund], problems: &mut Vec<Problem>) -> Vec<Pathway> {
    let files = homes::PATHWAYS.texts(tree, problems);
    let pathways = parse_all(&files, parse::pathway::pathway, problems);
    let mut pathways = unique::named_after_files(
        "pathway",
        pathways,
        |pathway| (pathway.id.as_str(), &pathway.file, pathway.id_span),
        problems,
    );
    let by_id: BTreeMap<&PathwayId, &Pathway> =
        pathways.iter().map(|pathway| (&pathway.id, pathway)).collect();
    for fund in funds {
        for progress in &fund.pathways {
            let mut broken = |target: &str, span: Span, known: Vec<&str>| {
                let suggestion = thai::closest(target, known).map(str::to_string);
                let mistake = Mistake::BrokenLink { target: target.to_string(), suggestion };
                problems.push(Problem::new(&fund.file, span, mistake));
            };
            let Some(pathway) = by_id.get(&progress.pathway.value) else {
                let known = by_id.keys().map(|id| id.as_str()).collect();
                broken(progress.pathway.value.as_str(), progress.pathway.span, known);
                continue;
            };
            for done in &progress.done {
                if !pathway.steps.iter().any(|step| step.id.value == done.value) {
                    let known = pathway.steps.iter().map(|step| step.id.value.as_str()).collect();
                    broken(&done.value, done.span, known);
                }
            }
        }
    }
    pathways.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.id.cmp(&b.id)));
    pathways
}
