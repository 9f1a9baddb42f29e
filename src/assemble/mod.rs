//! All parsed files → one `Site`: ids are unique, references lead somewhere, links of texts are
//! resolved, lists are in the order in which people read them.

mod citations;
mod consequences;
mod glossary;
mod corrections;
mod homes;
mod links;
mod lives;
mod names;
mod networks;
mod panels;
mod pictures;
mod stories;
mod strays;
mod unique;

pub use pictures::of as pictures_of;
pub use stories::consented;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use homes::{AREAS, LEAFLETS, PROBLEMS, SITE};

use crate::diag::{Checked, JudgingFault, Mistake, Problem, Unpublished};
use crate::id::{AreaCode, FundCode, RubricId};
use crate::model::note::Status;
use crate::model::site::Allowed;
use crate::model::{
    Area, Contest, Field, Fund, Law, Leaflet, Level, Note, Page, ProblemCard, Rubric, Site,
};
use crate::parse;
use crate::parse::contest::ContestFile;
use crate::parse::rubric::RubricFile;
use crate::source::{Inspect, TextFile, Tree, not_utf8};
use crate::text::Span;
use crate::thai::{self, Date};

/// A site, and the place of its theme's name.
pub struct Assembled {
    pub site: Site,
    pub theme_place: (Arc<str>, Span),
}

/// Reads every file of the tree and puts the site together. Without readable settings there is no
/// site, only problems.
///
/// `inspect` sees the texts of files that are read here and nowhere else.
pub fn assemble(tree: &Tree, inspect: &Inspect) -> Checked<Option<Assembled>> {
    let mut problems = Vec::new();
    let settings = settings(tree, &mut problems);
    let areas = areas(tree, &mut problems);
    let problem_cards = problem_cards(tree, &mut problems);
    let leaflets = leaflets(tree, &mut problems);
    let mut notes = notes(tree, &mut problems);
    let mut laws = laws(tree, &mut problems);
    let mut pages = pages(tree, &mut problems);
    let rubrics = rubrics(tree, &mut problems);
    let funds = funds(tree, &areas, inspect, &mut problems);
    let stories = stories::read(tree, &funds, &mut problems);
    let networks = networks::read(tree, &areas, &mut problems);
    let plans = networks::plans(tree, &areas, &funds, &mut problems);
    let pathways = networks::pathways(tree, &funds, &mut problems);
    let terms = glossary::read(tree, &mut problems);
    let contests = contests(tree, &areas, &rubrics, &funds, &mut problems);
    let panels = panels::read(tree, &contests, &rubrics, &funds, &areas, &mut problems);
    let corrections = corrections::read(tree, &contests, &mut problems);
    strays::report(tree, &mut problems);

    let held = hold_back(&mut notes, tree.taken_on(), &mut problems);
    notes.sort_by(|a, b| b.published.cmp(&a.published).then_with(|| a.id.cmp(&b.id)));
    laws.sort_by_key(law_order);
    pages.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.id.cmp(&b.id)));

    let Some(settings) = settings else { return Checked { value: None, problems } };
    let theme_place = (Arc::from(SITE), settings.theme_span);
    let mut site = Site {
        settings: settings.settings,
        areas,
        funds,
        rubrics,
        contests,
        panels,
        corrections,
        problems: problem_cards,
        laws,
        leaflets,
        notes,
        stories,
        pages,
        networks,
        plans,
        pathways,
        terms,
    };
    links::resolve(&mut site, &held, &mut problems);
    lives::check(&site, &mut problems);
    citations::resolve(&mut site, tree, &mut problems);
    let known = pictures::of(tree);
    pictures::resolve(&mut site, tree, &known, &mut problems);
    glossary::mark(&mut site);
    names::report(tree, &known, &site.settings.theme, &mut problems);
    consequences::drop_consequences(&mut problems);
    Checked { value: Some(Assembled { site, theme_place }), problems }
}

/// Takes out what is not published, and tells why of each.
fn hold_back(
    notes: &mut Vec<Note>,
    today: Option<Date>,
    problems: &mut Vec<Problem>,
) -> links::Held {
    let mut held = links::Held::new();
    notes.retain(|note| {
        let later = note.publish_on.as_ref().filter(|day| today.is_some_and(|t| day.value > t));
        let state = match note.status {
            Status::Draft => Unpublished::Draft,
            Status::Review => Unpublished::Review,
            Status::Withdrawn => Unpublished::Withdrawn,
            Status::Published => match later {
                None => return true,
                Some(day) => {
                    let mistake = Mistake::NotYetDue { date: day.value };
                    problems.push(Problem::new(&note.file, day.span, mistake));
                    Unpublished::NotYetDue
                }
            },
        };
        held.insert(note.id.to_string(), state);
        false
    });
    held
}

fn one_file<'t>(
    tree: &'t Tree,
    path: &'static str,
    problems: &mut Vec<Problem>,
) -> Option<(Arc<str>, &'t str)> {
    let file: Arc<str> = Arc::from(path);
    match (tree.text(path), tree.bytes(path)) {
        (Some(text), _) => {
            problems.extend(tree.marked(&file));
            return Some((file, text));
        }
        (None, Some(bytes)) => problems.push(not_utf8(&file, bytes)),
        (None, None) => problems.push(Problem::of_file(&file, Mistake::MissingFile)),
    }
    None
}

fn settings(tree: &Tree, problems: &mut Vec<Problem>) -> Option<parse::settings::SettingsFile> {
    let (file, text) = one_file(tree, SITE, problems)?;
    parse::settings::settings(&file, text).gather(problems)
}

fn areas(tree: &Tree, problems: &mut Vec<Problem>) -> BTreeMap<AreaCode, Area> {
    let Some((file, text)) = one_file(tree, AREAS, problems) else { return BTreeMap::new() };
    parse::settings::areas(&file, text).gather(problems)
}

fn problem_cards(tree: &Tree, problems: &mut Vec<Problem>) -> Vec<ProblemCard> {
    if tree.bytes(PROBLEMS).is_none() {
        return Vec::new();
    }
    let Some((file, text)) = one_file(tree, PROBLEMS, problems) else { return Vec::new() };
    parse::problems::problems(&file, text).gather(problems)
}

fn leaflets(tree: &Tree, problems: &mut Vec<Problem>) -> Vec<Leaflet> {
    if tree.bytes(LEAFLETS).is_none() {
        return Vec::new();
    }
    let Some((file, text)) = one_file(tree, LEAFLETS, problems) else { return Vec::new() };
    parse::leaflets::leaflets(&file, text).gather(problems)
}

/// Parses many files, keeping their order whatever the number of threads.
fn parse_all<T: Send>(
    files: &[TextFile],
    parse: impl Fn(&Arc<str>, &str) -> Checked<Option<T>> + Sync,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let parsed: Vec<_> = files.par_iter().map(|file| parse(file.path, file.text)).collect();
    parsed.into_iter().filter_map(|checked| checked.gather(problems)).collect()
}

fn notes(tree: &Tree, problems: &mut Vec<Problem>) -> Vec<Note> {
    let files = homes::NOTES.texts(tree, problems);
    let notes = parse_all(&files, parse::note::note, problems);
    unique::named_after_files("note", notes, |n| (n.id.as_str(), &n.file, n.id_span), problems)
}

fn laws(tree: &Tree, problems: &mut Vec<Problem>) -> Vec<Law> {
    let files = homes::REGULATIONS.texts(tree, problems);
    let laws = parse_all(&files, parse::law::law, problems);
    unique::named_after_files(
        "regulation",
        laws,
        |law| (law.id.as_str(), &law.file, law.id_span),
        problems,
    )
}

fn pages(tree: &Tree, problems: &mut Vec<Problem>) -> Vec<Page> {
    let files = homes::PAGES.texts(tree, problems);
    let pages = parse_all(&files, parse::note::page, problems);
    unique::named_after_files("page", pages, |p| (p.id.as_str(), &p.file, p.id_span), problems)
}

/// The Act first, then the regulation under it, then codes and the other Acts.
fn law_order(law: &Law) -> (u8, String) {
    use crate::model::law::LawKind::*;
    let rank = match law.kind {
        Act if law.id.as_str() == "act-2547" => 0,
        Regulation => 1,
        Announcement | Order => 2,
        Bylaw => 3,
        Code => 4,
        Act => 5,
        Judgment => 6,
    };
    (rank, law.id.to_string())
}

fn rubrics(tree: &Tree, problems: &mut Vec<Problem>) -> Vec<Rubric> {
    let files = homes::RUBRICS.texts(tree, problems);
    let rubrics = parse_all(&files, parse::rubric::rubric, problems);
    let rubrics = unique::named_after_files(
        "rubric",
        rubrics,
        |RubricFile { rubric, id_span }| (rubric.id.as_str(), &rubric.file, *id_span),
        problems,
    );
    rubrics.into_iter().map(|file| file.rubric).collect()
}

fn contests(
    tree: &Tree,
    areas: &BTreeMap<AreaCode, Area>,
    rubrics: &[Rubric],
    funds: &[Fund],
    problems: &mut Vec<Problem>,
) -> Vec<Contest> {
    let files = homes::CONTESTS.texts(tree, problems);
    let contests = parse_all(&files, parse::contest::contest, problems);
    let contests = unique::named_after_files(
        "contest",
        contests,
        |file: &ContestFile| (file.contest.id.as_str(), &file.contest.file, file.id_span),
        problems,
    );
    for found in &contests {
        let contest = &found.contest;
        check_rubric(found, rubrics, problems);
        check_stages(found, rubrics, funds, problems);
        check_exclusions(found, funds, problems);
        check_regions(found, areas, funds, problems);
        if let Some(area) = &contest.area
            && !areas.contains_key(area)
        {
            let mistake = unknown_area(area.as_str(), areas);
            problems.push(Problem::new(&contest.file, found.area_span, mistake));
        }
    }
    let mut contests: Vec<_> = contests.into_iter().map(|found| found.contest).collect();
    contests.sort_by(|a, b| b.budget_year.cmp(&a.budget_year).then_with(|| a.id.cmp(&b.id)));
    contests
}

fn check_rubric(found: &ContestFile, rubrics: &[Rubric], problems: &mut Vec<Problem>) {
    let contest = &found.contest;
    let wanted = (&contest.rubric, found.rubric_span, found.rubric_version);
    rubric_is_known(&contest.file, wanted, rubrics, problems);
}

fn rubric_is_known(
    file: &Arc<str>,
    (id, span, version): (&RubricId, Span, Option<(i64, Span)>),
    rubrics: &[Rubric],
    problems: &mut Vec<Problem>,
) {
    let Some(rubric) = rubrics.iter().find(|rubric| rubric.id == *id) else {
        let names = rubrics.iter().map(|rubric| rubric.id.as_str());
        let mistake = Mistake::UnknownRubric {
            rubric: id.to_string(),
            suggestion: thai::closest(id.as_str(), names).map(str::to_string),
        };
        problems.push(Problem::new(file, span, mistake));
        return;
    };
    if let Some((wanted, span)) = version
        && wanted != rubric.version
    {
        let mistake = Mistake::RubricVersionDiffers { wanted, found: rubric.version };
        problems.push(Problem::new(file, span, mistake));
    }
}

/// Rounds have rubrics that exist, and close after the accounts that they score.
fn check_stages(
    found: &ContestFile,
    rubrics: &[Rubric],
    funds: &[Fund],
    problems: &mut Vec<Problem>,
) {
    let contest = &found.contest;
    let mut cut_offs = vec![(contest.cut_off, found.cut_off_span)];
    for (stage, place) in contest.stages.iter().zip(&found.stage_places) {
        if let Some(id) = &stage.rubric {
            let wanted = (id, place.rubric, place.rubric_version);
            rubric_is_known(&contest.file, wanted, rubrics, problems);
        }
        cut_offs.push((stage.cut_off, place.cut_off));
    }
    let ends = funds.iter().filter(|fund| contest.covers(&fund.tambon));
    let ends = ends.filter_map(|fund| fund.year(contest.fiscal_year)?.date(Field::PeriodEnd));
    let Some(year_end) = ends.min() else { return };
    for (cut_off, span) in cut_offs {
        if let Some(cut_off) = cut_off.filter(|cut_off| *cut_off <= year_end) {
            let (cut_off, year_end) = (cut_off.iso(), year_end.iso());
            let fault = JudgingFault::CutOffTooEarly { cut_off, year_end };
            problems.push(Problem::new(&contest.file, span, Mistake::Judging { fault }));
        }
    }
}

/// Provinces of regions exist, and where a round goes by regions every fund is in one.
fn check_regions(
    found: &ContestFile,
    areas: &BTreeMap<AreaCode, Area>,
    funds: &[Fund],
    problems: &mut Vec<Problem>,
) {
    let contest = &found.contest;
    for (region, spans) in contest.regions.iter().zip(&found.region_spans) {
        for (province, span) in region.provinces.iter().zip(spans) {
            if province.as_str().len() == 2 && !areas.contains_key(province) {
                let mistake = unknown_area(province.as_str(), areas);
                problems.push(Problem::new(&contest.file, *span, mistake));
            }
        }
    }
    let by_region = contest.stages.iter().find(|stage| stage.level == Level::Region);
    let Some(stage) = by_region.filter(|_| {
        // A contest of a single region need not say so.
        !contest.regions.is_empty() || contest.level > Level::Region
    }) else {
        return;
    };
    let here = funds.iter().filter(|fund| contest.covers(&fund.tambon));
    let left_out = here.filter(|fund| contest.region_of(&fund.tambon).is_none());
    let mut provinces: Vec<String> =
        left_out.filter_map(|fund| fund.tambon.as_str().get(..2).map(str::to_string)).collect();
    provinces.dedup();
    if !provinces.is_empty() {
        let fault = JudgingFault::OutsideRegions { provinces };
        problems.push(Problem::new(&contest.file, stage.span, Mistake::Judging { fault }));
    }
}

/// A fund excluded by a mistyped code would compete after all. No code is proposed: it might shut
/// out somebody else.
fn check_exclusions(found: &ContestFile, funds: &[Fund], problems: &mut Vec<Problem>) {
    let known = |code: &FundCode| funds.binary_search_by(|fund| fund.code.cmp(code)).is_ok();
    for (exclusion, span) in found.contest.exclusions.iter().zip(&found.exclusion_spans) {
        if !known(&exclusion.fund) {
            let target = exclusion.fund.to_string();
            let mistake = Mistake::BrokenLink { target, suggestion: None };
            problems.push(Problem::new(&found.contest.file, *span, mistake));
        }
    }
}

fn unknown_area(code: &str, areas: &BTreeMap<AreaCode, Area>) -> Mistake {
    let same_level = areas.keys().map(AreaCode::as_str).filter(|known| known.len() == code.len());
    Mistake::UnknownArea {
        code: code.to_string(),
        suggestion: thai::closest(code, same_level).map(str::to_string),
    }
}

/// What the settings allow to be published, which must be known before the files of funds are read.
pub fn allowed(tree: &Tree) -> (Arc<str>, Vec<Allowed>) {
    let file: Arc<str> = Arc::from(SITE);
    let settings = tree.text(SITE).and_then(|text| parse::settings::settings(&file, text).value);
    (file, settings.map_or_else(Vec::new, |found| found.settings.allowed))
}

/// People with a weak signal are told how large a file is before they open it.
fn weigh_evidence(funds: &mut [Fund], tree: &Tree) {
    for evidence in funds.iter_mut().flat_map(|fund| &mut fund.evidence) {
        let is_published = evidence.published_as().is_some();
        if let Some(file) = evidence.file.as_mut().filter(|_| is_published) {
            let bytes = tree.bytes(&format!("data/{}", file.path.value));
            file.size = bytes.map_or(0, <[u8]>::len);
        }
    }
}

fn funds(
    tree: &Tree,
    areas: &BTreeMap<AreaCode, Area>,
    inspect: &Inspect,
    problems: &mut Vec<Problem>,
) -> Vec<Fund> {
    let home = homes::FUNDS;
    let parse = |file: TextFile| parse::fund::fund(file.path, file.text);
    let funds = tree.each_text(home.folder, home.endings, parse, inspect).gather(problems);
    let mut funds: Vec<Fund> = funds.into_iter().flatten().collect();
    weigh_evidence(&mut funds, tree);
    let funds = unique::first_of_each(
        "fund",
        funds,
        |fund| (fund.code.as_str(), &fund.file, fund.code_span),
        problems,
    );
    for fund in &funds {
        if !areas.contains_key(&fund.tambon) {
            let mistake = unknown_area(fund.tambon.as_str(), areas);
            problems.push(Problem::new(&fund.file, fund.tambon_span, mistake));
        }
        // A code that is no code was reported; the file must not be renamed to it.
        if fund.code.as_str().len() == 8 {
            let (code, span) = (fund.code.as_str(), fund.code_span);
            unique::file_name(code, "fund_code", &fund.file, span, problems);
        }
    }
    funds
}
