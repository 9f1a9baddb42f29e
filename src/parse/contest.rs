//! `data/contests/*.yaml` → `Contest`.

use std::sync::Arc;

use super::fields::{Group, Report, code};
use super::note::list_of_maps;
use super::yaml::{Node, yaml};
use crate::diag::{Checked, JudgingFault, Mistake};
use crate::id::{AreaCode, CategoryId, ClassId, ContestId, FundCode, RubricId, StageId};
use crate::model::Field;
use crate::model::contest::*;
use crate::text::Span;
use crate::thai;

/// A contest and the places that `assemble` may complain about.
pub struct ContestFile {
    pub contest: Contest,
    pub id_span: Span,
    pub rubric_span: Span,
    pub rubric_version: Option<(i64, Span)>,
    pub area_span: Span,
    pub exclusion_spans: Vec<Span>,
    pub cut_off_span: Span,
    /// For each region: where its provinces stand.
    pub region_spans: Vec<Vec<Span>>,
    /// For each stage: where its rubric, the wanted version, and its cut-off stand.
    pub stage_places: Vec<StagePlaces>,
}

#[derive(Clone, Copy, Default)]
pub struct StagePlaces {
    pub rubric: Span,
    pub rubric_version: Option<(i64, Span)>,
    pub cut_off: Span,
}

const LEVELS: &[(&str, Level)] = &[
    ("tambon", Level::Tambon),
    ("amphoe", Level::Amphoe),
    ("province", Level::Province),
    ("region", Level::Region),
    ("nation", Level::Nation),
];

pub fn contest(file: &Arc<str>, source: &str) -> Checked<Option<ContestFile>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let value = parsed.value.as_ref().and_then(|node| read(node, &mut report));
    Checked { value, problems: report.problems }
}

fn read(node: &Node, report: &mut Report) -> Option<ContestFile> {
    let mut top = Group::open(node, "contest", report)?;
    super::schema_version(&mut top, report);
    let id = top.needed_id("id", report);
    let title = top.needed_text("title", report).value;
    top.needed("budget_year", report);
    top.needed("fiscal_year", report);
    let budget_year = top.year("budget_year", report);
    let fiscal_year = top.year("fiscal_year", report);
    let level = top.choice("level", LEVELS, report).unwrap_or(Level::Amphoe);
    let area = top.text("area", report).map(|found| {
        let digits = match level {
            Level::Tambon => 6,
            Level::Province => 2,
            _ => 4,
        };
        code(found, "area", digits, report)
    });
    let rubric = top.needed_text("rubric", report);
    let rubric_version = version(&mut top, report);
    let cut_off_span = top.node("cut_off").map_or(id.span, |node| node.span);
    let cut_off = top.date("cut_off", report);
    let size_by = size_by(&mut top, report);
    let size_classes = size_classes(&mut top, report);
    let mut exclusions = Vec::new();
    let mut exclusion_spans = Vec::new();
    for node in list_of_maps(&mut top, "exclusions", report) {
        let Some(mut group) = Group::open(node, "exclusions", report) else { continue };
        let fund = group.needed_text("fund", report);
        let fund = code(fund, "fund", 8, report);
        let reason = group.needed_text("reason", report).value;
        group.close(report);
        exclusion_spans.push(fund.span);
        exclusions.push(Exclusion { fund: FundCode::new(&fund.value), reason });
    }
    let (regions, region_spans) = regions(&mut top, report);
    let (stages, stage_places) = stages(&mut top, level, report);
    let categories = categories(&mut top, report);
    let calendar = calendar(&mut top, report);
    top.close(report);
    Some(ContestFile {
        contest: Contest {
            id: ContestId::new(&id.value),
            file: report.file.clone(),
            title,
            budget_year: budget_year?,
            fiscal_year: fiscal_year?,
            level,
            area: area.as_ref().map(|found| AreaCode::new(&found.value)),
            rubric: RubricId::new(&rubric.value),
            cut_off,
            size_by,
            size_classes,
            exclusions,
            regions,
            stages,
            categories,
            calendar,
        },
        id_span: id.span,
        rubric_span: rubric.span,
        rubric_version,
        area_span: area.map_or(id.span, |found| found.span),
        exclusion_spans,
        cut_off_span,
        region_spans,
        stage_places,
    })
}

fn version(group: &mut Group, report: &mut Report) -> Option<(i64, Span)> {
    let found = group.text("rubric_version", report)?;
    match thai::to_arabic(&found.value).parse::<i64>() {
        Ok(version) => Some((version, found.span)),
        Err(_) => {
            let mistake = Mistake::NotANumber {
                key: "rubric_version".to_string(),
                text: found.value,
                why: crate::num::NumError::NotWhole,
                corrected: None,
            };
            report.add(found.span, mistake);
            None
        }
    }
}

/// A province belongs to one region.
fn regions(top: &mut Group, report: &mut Report) -> (Vec<Region>, Vec<Vec<Span>>) {
    let mut regions: Vec<Region> = Vec::new();
    let mut spans = Vec::new();
    for node in list_of_maps(top, "regions", report) {
        let Some(mut group) = Group::open(node, "regions", report) else { continue };
        let id = group.needed_id("id", report);
        if regions.iter().any(|known| known.id == id.value) {
            let (id_text, first) = (id.value.clone(), report.file.to_string());
            report.add(id.span, Mistake::DuplicateId { what: "region", id: id_text, first });
        }
        let title = group.needed_text("title", report).value;
        group.needed("provinces", report);
        let mut provinces: Vec<AreaCode> = Vec::new();
        let mut places = Vec::new();
        for found in group.texts("provinces", report) {
            let found = code(found, "provinces", 2, report);
            let province = AreaCode::new(&found.value);
            let others = regions.iter().flat_map(|region: &Region| &region.provinces);
            if others.chain(&provinces).any(|known| *known == province) {
                let fault = JudgingFault::ProvinceTwice { province: found.value.clone() };
                report.add(found.span, Mistake::Judging { fault });
            }
            provinces.push(province);
            places.push(found.span);
        }
        group.close(report);
        regions.push(Region { id: id.value, title, provinces });
        spans.push(places);
    }
    (regions, spans)
}

/// Rounds widen, and the last is as wide as the contest.
fn stages(top: &mut Group, level: Level, report: &mut Report) -> (Vec<Stage>, Vec<StagePlaces>) {
    let mut stages: Vec<Stage> = Vec::new();
    let mut places = Vec::new();
    for node in list_of_maps(top, "stages", report) {
        let Some(mut group) = Group::open(node, "stages", report) else { continue };
        let id = group.needed_id("id", report);
        let title = group.needed_text("title", report).value;
        group.needed("level", report);
        let own = group.choice("level", LEVELS, report).unwrap_or(level);
        let rubric = group.text("rubric", report);
        let place = StagePlaces {
            rubric: rubric.as_ref().map_or(id.span, |found| found.span),
            rubric_version: version(&mut group, report),
            cut_off: group.node("cut_off").map_or(id.span, |node| node.span),
        };
        let cut_off = group.date("cut_off", report);
        let advance = group.group("advance", report).map(|mut inner| {
            let span_of = |key: &'static str, inner: &mut Group| {
                inner.node(key).map_or(inner.span, |node| node.span)
            };
            let advance = Advance {
                top_span: span_of("top", &mut inner),
                wild_cards_span: span_of("wild_cards", &mut inner),
                top: count(&mut inner, "top", report).unwrap_or(0),
                wild_cards: count(&mut inner, "wild_cards", report).unwrap_or(0),
            };
            inner.close(report);
            advance
        });
        group.close(report);
        let repeats = stages.iter().any(|stage| stage.id.as_str() == id.value);
        if repeats || own > level || stages.last().is_some_and(|before| before.level >= own) {
            report.add(id.span, Mistake::Judging { fault: JudgingFault::StagesOutOfOrder });
        }
        stages.push(Stage {
            id: StageId::new(&id.value),
            title,
            level: own,
            rubric: rubric.map(|found| RubricId::new(&found.value)),
            cut_off,
            advance,
            span: id.span,
        });
        places.push(place);
    }
    if let Some(last) = stages.last().filter(|last| last.level < level) {
        report.add(last.span, Mistake::Judging { fault: JudgingFault::StagesOutOfOrder });
    }
    (stages, places)
}

fn count(group: &mut Group, key: &'static str, report: &mut Report) -> Option<u32> {
    u32::try_from(group.whole(key, report)?).ok()
}

const KINDS: &[(&str, CategoryKind)] = &[
    ("fund", CategoryKind::Fund),
    ("tambon_network", CategoryKind::TambonNetwork),
    ("member", CategoryKind::Member),
];

fn categories(top: &mut Group, report: &mut Report) -> Vec<Category> {
    let mut categories: Vec<Category> = Vec::new();
    for node in list_of_maps(top, "categories", report) {
        let Some(mut group) = Group::open(node, "categories", report) else { continue };
        let id = group.needed_id("id", report);
        if categories.iter().any(|known| known.id.as_str() == id.value) {
            let (id_text, first) = (id.value.clone(), report.file.to_string());
            report.add(id.span, Mistake::DuplicateId { what: "category", id: id_text, first });
        }
        let title = group.needed_text("title", report).value;
        group.needed("kind", report);
        let kind = group.choice("kind", KINDS, report);
        let awards = count(&mut group, "awards", report).unwrap_or(3);
        group.close(report);
        categories.extend(kind.map(|kind| Category {
            id: CategoryId::new(&id.value),
            title,
            kind,
            awards,
        }));
    }
    categories
}

fn calendar(top: &mut Group, report: &mut Report) -> Vec<Event> {
    let mut events = Vec::new();
    for node in list_of_maps(top, "calendar", report) {
        let Some(mut group) = Group::open(node, "calendar", report) else { continue };
        group.needed("from", report);
        let from = group.date("from", report);
        let until = group.date("until", report);
        let title = group.needed_text("title", report).value;
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            report.add(group.span, Mistake::PeriodReversed);
        }
        group.close(report);
        events.extend(from.map(|from| Event { from, until, title }));
    }
    events.sort_by(|a, b| a.from.cmp(&b.from).then_with(|| a.until.cmp(&b.until)));
    events
}

fn size_by(top: &mut Group, report: &mut Report) -> Field {
    let Some(found) = top.text("size_by", report) else { return Field::MembersClosing };
    Field::by_path(&found.value).unwrap_or_else(|| {
        let paths = Field::ALL.iter().map(|field| field.path());
        let suggestion = thai::closest(&found.value, paths).map(str::to_string);
        report.add(found.span, Mistake::UnknownField { name: found.value, suggestion });
        Field::MembersClosing
    })
}

fn size_classes(top: &mut Group, report: &mut Report) -> Vec<SizeClass> {
    let mut classes: Vec<SizeClass> = Vec::new();
    for node in list_of_maps(top, "size_classes", report) {
        let Some(mut group) = Group::open(node, "size_classes", report) else { continue };
        let id = group.needed_id("id", report);
        let class = SizeClass {
            id: ClassId::new(&id.value),
            title: group.needed_text("title", report).value,
            from: group.decimal("from", report),
            below: group.decimal("below", report),
        };
        group.close(report);
        let overlaps = classes.iter().any(|other| {
            let starts_before_end = |a: &SizeClass, b: &SizeClass| match (a.from, b.below) {
                (Some(from), Some(below)) => from < below,
                _ => true,
            };
            starts_before_end(&class, other) && starts_before_end(other, &class)
        });
        if overlaps {
            report.add(id.span, Mistake::ClassesOverlap { class: class.title.clone() });
        }
        classes.push(class);
    }
    classes
}
