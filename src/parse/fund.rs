//! `data/funds/**/CODE.yaml` → `Fund`.

use std::sync::Arc;

use super::fields::{Group, Report, code, text, wrong_shape};
use super::figures::figures;
use super::yaml::{Node, Value, yaml};
use crate::diag::{Checked, Mistake, Shape};
use crate::id::{AreaCode, FundCode, StoryId};
use crate::model::Field;
use crate::model::fund::*;
use crate::text::Located;

pub fn fund(file: &Arc<str>, source: &str) -> Checked<Option<Fund>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let value = parsed.value.and_then(|node| read(&node, &mut report));
    Checked { value, problems: report.problems }
}

fn read(node: &Node, report: &mut Report) -> Option<Fund> {
    let mut top = Group::open(node, "fund", report)?;
    super::schema_version(&mut top, report);
    let fund_code = top.needed_text("fund_code", report);
    let fund_code = code(fund_code, "fund_code", 8, report);
    let village_code = top
        .text("village_code", report)
        .map(|found| code(found, "village_code", 8, report).map(Arc::from));
    let kind = top
        .choice("kind", &[("village", FundKind::Village), ("urban", FundKind::Urban)], report)
        .unwrap_or(FundKind::Village);
    let name = top.needed_text("name", report);
    let location = location(&mut top, report);
    let established = top.date("established", report);
    let juristic = registration(&mut top, report);
    let synthetic = top.yes("synthetic", report).unwrap_or(false);
    let official_grades = top
        .list("official_grade", report)
        .iter()
        .filter_map(|item| official_grade(item, report))
        .collect();
    let cd_standards = top
        .list("cd_standard", report)
        .iter()
        .filter_map(|item| cd_standard(item, report))
        .collect();
    let cfi = cfi(&mut top, report);
    let networks = top.texts("networks", report).into_iter().map(|found| found.value).collect();
    let pathways = super::pathway::progress(&mut top, report);
    let mut stories = Vec::new();
    let years = years(&mut top, &mut stories, report);
    self_assessment(&mut top, report);
    let evidence = all_evidence(top.list("evidence", report), report);
    top.close(report);

    let (moo, tambon) = location?;
    if fund_code.value.is_empty() {
        return None;
    }
    Some(Fund {
        code: FundCode::new(&fund_code.value),
        file: report.file.clone(),
        code_span: fund_code.span,
        village_code,
        kind,
        name: name.value,
        moo,
        tambon: AreaCode::new(&tambon.value),
        tambon_span: tambon.span,
        established,
        juristic,
        synthetic,
        official_grades,
        cd_standards,
        cfi,
        networks,
        pathways,
        years,
        evidence,
        stories,
    })
}

fn location(top: &mut Group, report: &mut Report) -> Option<(Option<u32>, Located<String>)> {
    top.needed("location", report)?;
    let mut group = top.group("location", report)?;
    let moo = group.whole("moo", report).and_then(|moo| u32::try_from(moo).ok());
    let tambon = group.needed_text("tambon", report);
    let tambon = code(tambon, "location.tambon", 6, report);
    for (key, digits) in [("amphoe", 4), ("province", 2)] {
        let Some(found) = group.text(key, report) else { continue };
        let found = code(found, key, digits, report);
        if !tambon.value.starts_with(&found.value) {
            let mistake =
                Mistake::AreaNotNested { code: tambon.value.clone(), parent: found.value.clone() };
            report.add(found.span, mistake);
        }
    }
    group.close(report);
    (!tambon.value.is_empty()).then_some((moo, tambon))
}

fn registration(top: &mut Group, report: &mut Report) -> Option<bool> {
    let mut group = top.group("registration", report)?;
    let juristic = group.yes("juristic", report);
    group.date("registered_on", report);
    group.text("certificate_no", report);
    group.close(report);
    juristic
}

fn official_grade(node: &Node, report: &mut Report) -> Option<OfficialGrade> {
    let mut group = Group::open(node, "official_grade", report)?;
    let grade = OfficialGrade {
        scheme: group.needed_text("scheme", report).value,
        value: group.needed_text("value", report).value,
        year: group.year("year", report),
        source: group.text("source", report).map(|found| found.value),
    };
    group.close(report);
    Some(grade)
}

fn cd_standard(node: &Node, report: &mut Report) -> Option<CdStandard> {
    let mut group = Group::open(node, "cd_standard", report)?;
    let standard = CdStandard {
        year: group.year("year", report),
        target: group.needed_text("target", report).value,
        result: group.needed_text("result", report).value,
    };
    group.close(report);
    Some(standard)
}

fn cfi(top: &mut Group, report: &mut Report) -> Option<Cfi> {
    let mut group = top.group("cfi", report)?;
    let choices = [
        ("none", CfiStatus::None),
        ("preparing", CfiStatus::Preparing),
        ("established", CfiStatus::Established),
    ];
    let status = group.choice("status", &choices, report);
    let since = group.year("since", report);
    group.close(report);
    Some(Cfi { status: status?, since })
}

fn years(top: &mut Group, stories: &mut Vec<CountedStory>, report: &mut Report) -> Vec<FundYear> {
    let mut years: Vec<FundYear> = Vec::new();
    for node in top.list("years", report) {
        let Some(year) = year(node, stories, report) else { continue };
        match years.iter().find(|known| known.fiscal_year == year.fiscal_year) {
            Some(known) => report.add(
                year.span,
                Mistake::DuplicateYear { year: year.fiscal_year, first_line: known.span.line },
            ),
            None => years.push(year),
        }
    }
    years.sort_by_key(|year| year.fiscal_year);
    years.shrink_to_fit();
    let guards = years.iter().any(|year| year.get(Field::WelfareBeneficiaries).is_some_and(is_few));
    for year in &mut years {
        year.guards_welfare = guards;
    }
    years
}

fn year(node: &Node, stories: &mut Vec<CountedStory>, report: &mut Report) -> Option<FundYear> {
    if !matches!(node.value, Value::Map(_)) {
        wrong_shape(report, "years", node, Shape::Map);
        return None;
    }
    let figures = figures(node, report);
    // Unknown keys were reported with the figures, so this group is not closed.
    let mut group = Group::open(node, "years", report)?;
    let span = group.span;
    group.needed("fiscal_year", report)?;
    let fiscal_year = group.year("fiscal_year", report)?;
    let texts = |node: Option<&Node>, key: &str, report: &mut Report| {
        let items = match node.map(|node| &node.value) {
            Some(Value::List(items)) => items.as_slice(),
            _ => &[],
        };
        items.iter().filter_map(|item| text(item, key, report)).collect::<Vec<_>>()
    };
    let mut inner = |outer: &'static str, key: &'static str| {
        let Some(Node { value: Value::Map(entries), .. }) = group.node(outer) else { return None };
        entries.iter().find(|(found, _)| found.text == key).map(|(_, node)| node)
    };
    // Read so that their mistakes are found; no page shows them yet, and a nation has a million.
    texts(inner("welfare", "kinds"), "welfare.kinds", report);
    let counted = texts(inner("debt_clearing", "stories"), "debt_clearing.stories", report);
    stories.extend(
        counted
            .into_iter()
            .map(|found| CountedStory { fiscal_year, story: found.map(|id| StoryId::new(&id)) }),
    );
    Some(FundYear { fiscal_year, span, figures, guards_welfare: false })
}

/// A fund's own checklist is read so that its mistakes are found; it is not scored.
fn self_assessment(top: &mut Group, report: &mut Report) {
    let Some(mut group) = top.group("self_assessment", report) else { return };
    group.year("year", report);
    for answer in group.list("checklist_1_2", report) {
        super::fields::yes(answer, "checklist_1_2", report);
    }
    group.text("comment", report);
    group.close(report);
}

fn all_evidence(items: &[Node], report: &mut Report) -> Vec<Evidence> {
    let mut all: Vec<Evidence> = Vec::with_capacity(items.len());
    for item in items {
        let Some(one) = evidence(item, report) else { continue };
        if let Some(known) = all.iter().find(|known| known.id == one.id) {
            let first = format!("{}:{}", report.file, known.span.line);
            let mistake = Mistake::DuplicateId { what: "evidence", id: one.id.clone(), first };
            report.add(one.span, mistake);
        }
        all.push(one);
    }
    all
}

fn evidence(node: &Node, report: &mut Report) -> Option<Evidence> {
    let mut group = Group::open(node, "evidence", report)?;
    // A published file is found under this id.
    let id = group.needed_id("id", report);
    let evidence = Evidence {
        id: id.value,
        span: id.span,
        year: group.year("year", report),
        indicator: group.needed_text("indicator", report).value,
        kind: group.text("kind", report).map(|found| found.value).unwrap_or_default(),
        title: group.text("title", report).map(|found| found.value).unwrap_or_default(),
        date: group.date("date", report),
        public: group.yes("public", report) == Some(true),
        file: None,
    };
    let sha256 = group.text("sha256", report);
    let path = group.text("file", report);
    let file = path.map(|path| Box::new(EvidenceFile { path, sha256, size: 0 }));
    let evidence = Evidence { file, ..evidence };
    group.close(report);
    Some(evidence)
}
