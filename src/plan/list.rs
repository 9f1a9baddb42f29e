//! The list of everything that the site consists of, in a fixed order.

use super::amendments::last_days;
use super::cards::CardOf;
use super::contests::{ROWS, Scope};
use super::data::{Parts, list_levels};
use super::desk::{self, Tool};
use super::sheets::SheetsOf;
use super::{Chosen, Here, Kept, Model, Page, url};
use crate::chart::card::Card;
use crate::freeze::Frozen;
use crate::id::{AreaCode, FundCode, RubricId};
use crate::model::PageRef;
use crate::model::section::Gathered;
use crate::search::Shelf;
use crate::thai::Date;

/// A file of the site: where it goes and what it is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    pub path: String,
    pub kind: Kind,
}

/// What a file is made from. Positions are those of the site's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Home,
    NotFound,
    /// What a device shows in place of a page that it did not keep.
    Offline,
    /// The page beside a copy of the site; never part of the site itself.
    Start,
    Notes,
    Note(usize),
    /// A part of all notes; by topic instead of by problem.
    Gathered(Gathered, bool),
    Stories,
    BestPractices,
    Story(usize),
    Networks,
    Network(AreaCode),
    /// The calendar of an area's network.
    Calendar(AreaCode),
    /// The calendar of a plan.
    PlanCalendar(usize),
    Pathways,
    Pathway(usize),
    Glossary,
    Problems,
    Problem(usize),
    Laws,
    Law(usize),
    /// A law as it was until a day.
    LawUntil(usize, Date),
    Leaflets,
    Leaflet(usize),
    Funds,
    Fund(usize),
    Why(usize),
    /// Contest and fund; for contests that are not the newest, or that are decided: then the fund
    /// is one of the kept site.
    WhyIn(usize, usize),
    /// Contest, round and fund; for rounds that are scored in a way of their own.
    WhyInRound(usize, usize, usize),
    /// Contest and fund, on paper.
    Dossier(usize, FundCode),
    /// A contest on paper.
    Booklet(usize, Chosen),
    Area(AreaCode),
    Contests,
    Awards,
    Contest {
        contest: usize,
        scope: Scope,
        number: usize,
    },
    Desk(usize, Tool),
    /// What the desk works with: the rubric, and a block of funds.
    DeskMeta(usize),
    DeskBlock(usize, usize),
    /// Contest, round and page.
    Stage(usize, usize, usize),
    Sheets(SheetsOf),
    /// A kept result, and a page of its round.
    KeptStage(usize, usize),
    /// A kept result and a fund of it: why the fund got its points in the round.
    KeptWhy(usize, usize),
    /// A kept result and a rubric of it.
    KeptMethod(usize, usize),
    RoundJson(usize, usize),
    RoundCsv(usize, usize),
    KeptJson(usize),
    KeptCsv(usize),
    Method(usize),
    Completeness,
    Codes,
    Design,
    Free(usize),
    Search,
    /// The index under one letter, by its place among the letters.
    SearchLetter(usize),
    /// A file of the search index, which the pipeline makes.
    SearchFile(Shelf),
    FundsJson,
    ProvinceJson(AreaCode),
    KnowledgeJson,
    RankingJson(usize),
    RankingCsv(usize),
    Feed,
    Sitemap,
    SitemapPart(usize),
    /// What a device needs to know to show the site like a program of its own.
    Manifest,
    Robots,
    /// The picture that is shown beside a link.
    Card(CardOf),
    /// A file of the theme.
    Asset,
    /// A picture of the content folder.
    Picture,
    /// Published evidence.
    File,
}

/// Every page and data file of a site; files of the theme are added by the pipeline.
pub fn artifacts(model: Model) -> Vec<Artifact> {
    let mut list = List { model, artifacts: Vec::new() };
    list.library();
    list.funds();
    list.contests();
    list.sheets();
    list.search();
    let pages = list.artifacts.len();
    list.machines();
    // The largest files come first: last, they would keep one core busy while the others rest.
    list.artifacts.rotate_left(pages);
    list.artifacts
}

struct List<'m> {
    model: Model<'m>,
    artifacts: Vec<Artifact>,
}

impl<'m> List<'m> {
    fn add(&mut self, path: impl Into<String>, kind: Kind) {
        self.artifacts.push(Artifact { path: path.into(), kind });
    }

    fn page(&mut self, page: &PageRef, kind: Kind) {
        self.add(url::file(page), kind);
    }

    fn library(&mut self) {
        let site = self.model.site;
        self.page(&PageRef::Home, Kind::Home);
        self.add("404.html", Kind::NotFound);
        self.add(url::OFFLINE, Kind::Offline);
        self.page(&PageRef::Notes, Kind::Notes);
        for (position, note) in site.notes.iter().enumerate() {
            self.page(&PageRef::Note(note.id.clone()), Kind::Note(position));
        }
        for part in Gathered::ALL {
            for by_topic in [false, true] {
                self.add(url::gathered(part, by_topic), Kind::Gathered(part, by_topic));
            }
        }
        self.page(&PageRef::BestPractices, Kind::BestPractices);
        self.page(&PageRef::Stories, Kind::Stories);
        for (position, story) in site.stories.iter().enumerate() {
            self.page(&PageRef::Story(story.id.clone()), Kind::Story(position));
        }
        self.networks();
        if !site.pathways.is_empty() {
            self.page(&PageRef::Pathways, Kind::Pathways);
        }
        for (position, pathway) in site.pathways.iter().enumerate() {
            self.page(&PageRef::Pathway(pathway.id.clone()), Kind::Pathway(position));
        }
        if !site.terms.is_empty() {
            self.page(&PageRef::Glossary, Kind::Glossary);
        }
        self.page(&PageRef::Problems, Kind::Problems);
        for (position, card) in site.problems.iter().enumerate() {
            self.page(&PageRef::Problem(card.id.clone()), Kind::Problem(position));
        }
        self.page(&PageRef::Regulations, Kind::Laws);
        for (position, law) in site.laws.iter().enumerate() {
            self.page(&PageRef::Regulation(law.id.clone(), None), Kind::Law(position));
            for day in last_days(law) {
                self.add(url::law_until(&law.id, day), Kind::LawUntil(position, day));
            }
        }
        if !site.leaflets.is_empty() {
            self.page(&PageRef::Leaflets, Kind::Leaflets);
        }
        for (position, leaflet) in site.leaflets.iter().enumerate() {
            self.page(&PageRef::Leaflet(leaflet.id.clone()), Kind::Leaflet(position));
        }
        for (position, page) in site.pages.iter().enumerate() {
            self.page(&PageRef::Page(page.id.clone()), Kind::Free(position));
        }
    }

    fn networks(&mut self) {
        let site = self.model.site;
        if self.model.index.networks.is_empty() {
            return;
        }
        self.page(&PageRef::Networks, Kind::Networks);
        let here = Here::new(self.model, "networks/index.html");
        for area in self.model.index.networks.keys() {
            self.page(&PageRef::Network(area.clone()), Kind::Network(area.clone()));
            if here.has_calendar(area) {
                self.add(url::calendar(area, None), Kind::Calendar(area.clone()));
            }
        }
        for (position, plan) in site.plans.iter().enumerate() {
            let area = super::networks::home_of(site, plan);
            // Pages show the plans of the newest year.
            let shown = |area: &AreaCode| {
                let newest = self.model.index.networks.get(area).and_then(|of| of.plans.first());
                newest.is_some_and(|first| site.plans[*first].budget_year == plan.budget_year)
            };
            if let Some(area) = area.filter(|area| !plan.events.is_empty() && shown(area)) {
                self.add(url::calendar(&area, Some(&plan.id)), Kind::PlanCalendar(position));
            }
        }
    }

    fn funds(&mut self) {
        let site = self.model.site;
        self.page(&PageRef::Funds, Kind::Funds);
        self.page(&PageRef::Completeness, Kind::Completeness);
        self.page(&PageRef::Codes, Kind::Codes);
        self.page(&PageRef::Design, Kind::Design);
        for code in site.areas.keys() {
            self.page(&PageRef::Area(code.clone()), Kind::Area(code.clone()));
        }
        let ranking =
            self.model.index.contest.and_then(|contest| self.model.rankings[contest].as_ref());
        for (position, fund) in site.funds.iter().enumerate() {
            self.page(&PageRef::Fund(fund.code.clone()), Kind::Fund(position));
            if ranking.is_some_and(|ranking| ranking.card_of(position).is_some()) {
                self.page(&PageRef::Why(fund.code.clone()), Kind::Why(position));
            }
        }
        self.dossiers();
    }

    /// Papers for judges, where they are few enough to be pages.
    fn dossiers(&mut self) {
        let Some(contest) = self.model.index.contest else { return };
        if !super::dossier::are_pages(self.model) {
            return;
        }
        let (model, _) = self.shown(contest);
        for fund in &model.site.funds {
            self.add(url::dossier(&fund.code), Kind::Dossier(contest, fund.code.clone()));
        }
    }

    fn contests(&mut self) {
        let site = self.model.site;
        self.page(&PageRef::Ranking, Kind::Contests);
        self.add(url::AWARDS, Kind::Awards);
        self.methods();
        for (position, contest) in site.contests.iter().enumerate() {
            if self.model.rankings[position].is_some() {
                self.contest(position);
            }
            if self.model.rankings[position].is_some() && super::dossier::are_pages(self.model) {
                self.add(url::booklet(&contest.id), Kind::Booklet(position, Chosen::default()));
            }
            for tool in Tool::ALL {
                self.add(url::desk(&contest.id, tool.id()), Kind::Desk(position, tool));
            }
            for (index, round) in self.model.rounds[position].iter().enumerate() {
                let stage = &contest.stages[round.stage];
                if self.model.kept_round(&contest.id, &stage.id).is_some() {
                    continue;
                }
                let first = url::stage(&contest.id, &stage.id);
                for number in 1..=super::stages::pages_of(round) {
                    let file = url::numbered(&first, number);
                    self.add(file, Kind::Stage(position, index, number));
                }
                if super::stages::has_points_of_its_own(contest, round) {
                    let funds = round.ranking.standings.iter().map(|standing| standing.fund);
                    for fund in funds {
                        let code = &site.funds[fund].code;
                        let file = url::why_in_round(&contest.id, &stage.id, code);
                        self.add(file, Kind::WhyInRound(position, index, fund));
                    }
                }
            }
        }
        for unit in 0..self.model.kept.len() {
            self.kept(unit);
        }
    }

    /// The rubrics in use, and those of kept results.
    fn methods(&mut self) {
        let kept: Vec<(usize, usize, RubricId)> = self
            .model
            .kept
            .iter()
            .enumerate()
            .flat_map(|(unit, kept)| {
                let rubrics = kept.frozen.site.rubrics.iter().enumerate();
                rubrics.map(move |(at, rubric)| (unit, at, kept.frozen.kept_rubric(&rubric.id)))
            })
            .collect();
        for (position, rubric) in self.model.site.rubrics.iter().enumerate() {
            if kept.iter().all(|(.., id)| *id != rubric.id) {
                self.page(&PageRef::Rubric(rubric.id.clone()), Kind::Method(position));
            }
        }
        for (unit, at, id) in kept {
            self.page(&PageRef::Rubric(id), Kind::KeptMethod(unit, at));
        }
    }

    /// Where a contest is read: in the site as it is, or, once decided, in what was kept of it, whose
    /// only contest it is.
    fn shown(&self, position: usize) -> (Model<'m>, usize) {
        match self.model.decided(&self.model.site.contests[position].id) {
            Some(kept) => (kept.model(self.model), 0),
            None => (self.model, position),
        }
    }

    /// The lists of a contest and the reasons behind them; of a decided one as they were kept.
    fn contest(&mut self, position: usize) {
        let (model, at) = self.shown(position);
        let (site, contest) = (model.site, &model.site.contests[at]);
        let Some(ranking) = &model.rankings[at] else { return };
        let mut lists = vec![(Scope::All, ranking.standings.len())];
        for code in site.areas.keys() {
            let level = super::index::level_of(code);
            let inside = contest.covers(code);
            if inside && list_levels(contest).contains(&level) {
                let rows = ranking.by_area.get(code).map_or(0, Vec::len);
                lists.push((Scope::Area(code.clone()), rows));
            }
        }
        for class in 0..contest.size_classes.len() {
            let rows = ranking.by_class.get(class).map_or(0, Vec::len);
            lists.push((Scope::Class(class), rows));
        }
        for (scope, rows) in lists {
            let first = scope.file(contest);
            for number in 1..=rows.div_ceil(ROWS).max(1) {
                let kind = Kind::Contest { contest: position, scope: scope.clone(), number };
                self.add(url::numbered(&first, number), kind);
            }
        }
        let is_decided = self.model.decided(&contest.id).is_some();
        if is_decided || self.model.index.contest != Some(position) {
            for (fund, found) in site.funds.iter().enumerate() {
                if ranking.card_of(fund).is_some() {
                    let file = url::why_in(&contest.id, &found.code);
                    self.add(file, Kind::WhyIn(position, fund));
                }
            }
        }
    }

    /// The pages of a kept round.
    fn kept(&mut self, unit: usize) {
        let kept: &Kept = &self.model.kept[unit];
        let Frozen { site, contest, stage, .. } = &kept.frozen;
        let (Some(round), Some(stage)) = (kept.frozen.round(), stage) else { return };
        let first = url::stage(contest, stage);
        for number in 1..=super::stages::pages_of(round) {
            self.add(url::numbered(&first, number), Kind::KeptStage(unit, number));
        }
        for (fund, found) in site.funds.iter().enumerate() {
            if round.ranking.card_of(fund).is_some() {
                let file = url::why_in_round(contest, stage, &found.code);
                self.add(file, Kind::KeptWhy(unit, fund));
            }
        }
    }

    fn sheets(&mut self) {
        for (path, kind) in super::sheets::all(self.model) {
            self.add(path, kind);
        }
    }

    fn search(&mut self) {
        self.add(url::SEARCH, Kind::Search);
        for number in 0..self.model.index.letters.len() {
            self.add(url::search_letter(number), Kind::SearchLetter(number));
        }
    }

    /// Results as data: of contests, of their rounds, of what is decided.
    fn results(&mut self) {
        for (position, contest) in self.model.site.contests.iter().enumerate() {
            if self.model.rankings[position].is_some() {
                let folder = format!("api/contests/{}", contest.id);
                self.add(format!("{folder}/ranking.json"), Kind::RankingJson(position));
                self.add(format!("{folder}/ranking.csv"), Kind::RankingCsv(position));
            }
            self.desk_data(position);
            for (index, round) in self.model.rounds[position].iter().enumerate() {
                let stage = &contest.stages[round.stage].id;
                let is_large = round.ranking.standings.len() > super::data::MOST_IN_ONE_FILE;
                if self.model.kept_round(&contest.id, stage).is_none() && !is_large {
                    let data = |ending| url::stage_data(&contest.id, stage, ending);
                    self.add(data("json"), Kind::RoundJson(position, index));
                    self.add(data("csv"), Kind::RoundCsv(position, index));
                }
            }
        }
        self.add("api/knowledge.json", Kind::KnowledgeJson);
        for (unit, kept) in self.model.kept.iter().enumerate() {
            if let Some(stage) = &kept.frozen.stage {
                let data = |ending| url::stage_data(&kept.frozen.contest, stage, ending);
                self.add(data("json"), Kind::KeptJson(unit));
                self.add(data("csv"), Kind::KeptCsv(unit));
            }
        }
    }

    /// What the judges' desk computes with; of a decided contest as it was kept.
    fn desk_data(&mut self, position: usize) {
        let id = &self.model.site.contests[position].id;
        let (model, at) = self.shown(position);
        let here = Here::new(model, "");
        let Some(current) = here.contest(at) else { return };
        self.add(url::desk_data(id, "m"), Kind::DeskMeta(position));
        for number in 0..desk::data::blocks(current) {
            let file = url::desk_data(id, &number.to_string());
            self.add(file, Kind::DeskBlock(position, number));
        }
    }

    fn machines(&mut self) {
        self.results();
        let here = Here::new(self.model, "api/funds.json");
        self.add("api/funds.json", Kind::FundsJson);
        if here.is_split() {
            for code in self.model.site.areas.keys().filter(|code| code.as_str().len() == 2) {
                self.add(format!("api/funds/{code}.json"), Kind::ProvinceJson(code.clone()));
            }
        }
        for (file, of) in self.model.cards() {
            self.add(file, Kind::Card(of));
        }
        self.add("feed.xml", Kind::Feed);
        self.add(url::MANIFEST, Kind::Manifest);
        self.add("robots.txt", Kind::Robots);
        let pages = self.artifacts.iter().filter(|a| super::feed::is_listed(a)).count();
        self.add("sitemap.xml", Kind::Sitemap);
        if pages > super::feed::MOST_ADDRESSES {
            for part in 1..=pages.div_ceil(super::feed::MOST_ADDRESSES) {
                self.add(format!("sitemap-{part}.xml"), Kind::SitemapPart(part));
            }
        }
    }
}

/// What an artifact turns out to be: a page for a template, or a text that is ready.
pub enum Made<'m> {
    Page(Box<Page<'m>>),
    Text(String),
    Card(Box<Card>),
    /// Bytes that the pipeline already has.
    Kept,
}

/// Makes one file of the site from the model. `all` is the whole list, for the sitemap.
pub fn make<'m>(model: Model<'m>, artifact: &Artifact, all: &[Artifact]) -> Option<Made<'m>> {
    let mut here = here_of(model, artifact);
    let unit = here.unit;
    let at = |contest: usize| position_in(unit, contest);
    let mut page = match &artifact.kind {
        Kind::Home => here.home_page(),
        Kind::NotFound => {
            here.root = url::path_of(&model.site.settings.base_url);
            here.not_found_page()
        }
        Kind::Offline => here.offline_page(),
        Kind::Start => {
            here.file = "index.html".to_string();
            here.root = url::COPY.to_string();
            here.start_page()
        }
        Kind::Notes => here.notes_page(),
        Kind::Note(position) => here.note_page(*position),
        Kind::Gathered(part, by_topic) => here.gathered_page(*part, *by_topic),
        Kind::BestPractices => here.best_practices_page(),
        Kind::Stories => here.stories_page(),
        Kind::Story(position) => here.story_page(*position),
        Kind::Networks => here.networks_page(),
        Kind::Network(area) => here.network_page(area)?,
        Kind::Calendar(area) => return Some(Made::Text(here.area_ics(area))),
        Kind::PlanCalendar(plan) => return Some(Made::Text(here.plan_ics(*plan))),
        Kind::Pathways => here.pathways_page(),
        Kind::Pathway(position) => here.pathway_page(*position),
        Kind::Glossary => here.glossary_page(),
        Kind::Problems => here.problems_page(),
        Kind::Problem(position) => here.problem_page(*position),
        Kind::Laws => here.laws_page(),
        Kind::Law(position) => here.law_page(*position),
        Kind::LawUntil(position, day) => here.law_page_until(*position, *day),
        Kind::Leaflets => here.leaflets_page(),
        Kind::Leaflet(position) => here.leaflet_page(*position),
        Kind::Funds => here.funds_page(),
        Kind::Fund(position) => here.fund_page(*position),
        Kind::Why(position) => match here.unit {
            None => here.why_page(*position)?,
            Some(unit) => {
                let code = &model.site.funds[*position].code;
                here.why_page(unit.frozen.site.fund(code)?.0)?
            }
        },
        Kind::WhyIn(contest, fund) => here.why_page_in(at(*contest), *fund)?,
        Kind::WhyInRound(contest, round, fund) => {
            here.why_page_in_round(*contest, *round, *fund)?
        }
        Kind::Dossier(contest, fund) => here.dossier_page(at(*contest), fund)?,
        Kind::Booklet(contest, chosen) => here.booklet_page(at(*contest), chosen)?,
        Kind::KeptWhy(_, fund) => here.why_page_in_round(0, 0, *fund)?,
        Kind::Area(code) => here.area_page(code)?,
        Kind::Contests => here.contests_page(),
        Kind::Awards => here.awards_page(),
        Kind::Desk(contest, tool) => here.desk_page(at(*contest), *tool)?,
        Kind::DeskMeta(contest) => {
            return Some(Made::Text(here.desk_meta(here.contest(at(*contest))?)));
        }
        Kind::DeskBlock(contest, number) => {
            return Some(Made::Text(here.desk_block(here.contest(at(*contest))?, *number)));
        }
        Kind::Contest { contest, scope, number } => {
            here.contest_page(at(*contest), scope, *number)?
        }
        Kind::Sheets(of) => here.sheets_page(*of)?,
        Kind::Stage(contest, round, number) => here.stage_page(*contest, *round, *number)?,
        Kind::KeptStage(_, number) => here.stage_page(0, 0, *number)?,
        Kind::Method(position) | Kind::KeptMethod(_, position) => here.method_page(*position),
        Kind::Codes => here.codes_page(),
        Kind::Design => here.design_page(),
        Kind::Completeness => here.completeness_page(),
        Kind::Free(position) => here.free_page(*position),
        Kind::Search => here.search_page(),
        Kind::SearchLetter(number) => here.search_letter_page(*number)?,
        Kind::FundsJson | Kind::ProvinceJson(_) | Kind::RankingJson(_) | Kind::RankingCsv(_) => {
            return Some(Made::Text(parts(model, artifact)?.collect()));
        }
        Kind::KnowledgeJson => return Some(Made::Text(here.knowledge_json())),
        Kind::RoundJson(contest, round) => {
            return Some(Made::Text(here.round_json(*contest, *round)?));
        }
        Kind::RoundCsv(contest, round) => {
            return Some(Made::Text(here.round_csv(*contest, *round)?));
        }
        Kind::KeptJson(_) => return Some(Made::Text(here.round_json(0, 0)?)),
        Kind::KeptCsv(_) => return Some(Made::Text(here.round_csv(0, 0)?)),
        Kind::Card(CardOf::Contest(contest)) => {
            return Some(Made::Card(Box::new(here.card(CardOf::Contest(at(*contest)))?)));
        }
        Kind::Card(of) => return Some(Made::Card(Box::new(here.card(*of)?))),
        Kind::Feed => return Some(Made::Text(here.feed())),
        Kind::Sitemap => return Some(Made::Text(here.sitemap(all, None))),
        Kind::SitemapPart(part) => return Some(Made::Text(here.sitemap(all, Some(*part)))),
        Kind::Manifest => return Some(Made::Text(here.manifest())),
        Kind::Robots => return Some(Made::Text(here.robots())),
        Kind::SearchFile(_) | Kind::Asset | Kind::Picture | Kind::File => {
            return Some(Made::Kept);
        }
    };
    page.frame.terms = here.term_notes(&page.fragments);
    here.introduce(&mut page, &artifact.kind);
    Some(Made::Page(Box::new(page)))
}

/// The parts of a file that is too long to be held at once; none for all other files.
pub fn parts<'m>(model: Model<'m>, artifact: &Artifact) -> Option<Parts<'m>> {
    let here = || here_of(model, artifact);
    let ranking = |contest: usize| {
        let here = here();
        Some((here.contest(position_in(here.unit, contest))?, here))
    };
    Some(match &artifact.kind {
        Kind::FundsJson => here().funds_json(),
        Kind::ProvinceJson(code) => here().province_json(code),
        Kind::RankingJson(contest) => {
            let (current, here) = ranking(*contest)?;
            here.ranking_json(current)
        }
        Kind::RankingCsv(contest) => {
            let (current, here) = ranking(*contest)?;
            here.ranking_csv(current)
        }
        _ => return None,
    })
}

/// A fund on paper, of any contest and in a site of any size: `export pdf` asks for it.
pub fn dossier(contest: usize, fund: &FundCode) -> Artifact {
    Artifact { path: url::dossier(fund), kind: Kind::Dossier(contest, fund.clone()) }
}

/// A contest on paper, with the dossiers of these funds.
pub fn booklet(model: Model, contest: usize, chosen: Chosen) -> Artifact {
    let path = url::booklet(&model.site.contests[contest].id);
    Artifact { path, kind: Kind::Booklet(contest, chosen) }
}

/// The page beside a copy of the site (`build --zip`).
pub fn start() -> Artifact {
    Artifact { path: url::START.to_string(), kind: Kind::Start }
}

/// The position of a contest: a decided one is made of what was kept, whose only contest it is.
fn position_in(unit: Option<&Kept>, contest: usize) -> usize {
    if unit.is_some() { 0 } else { contest }
}

/// Where a file stands: in the site as it is, or in a kept result.
fn here_of<'m>(model: Model<'m>, artifact: &Artifact) -> Here<'m> {
    let decided = |contest: usize| model.decided(&model.site.contests[contest].id);
    let unit = match &artifact.kind {
        Kind::Why(_) => model.index.contest.and_then(decided),
        Kind::WhyIn(contest, _)
        | Kind::Dossier(contest, _)
        | Kind::Booklet(contest, _)
        | Kind::Contest { contest, .. }
        | Kind::Desk(contest, _)
        | Kind::DeskMeta(contest)
        | Kind::DeskBlock(contest, _)
        | Kind::RankingJson(contest)
        | Kind::RankingCsv(contest)
        | Kind::Card(CardOf::Contest(contest)) => decided(*contest),
        Kind::KeptStage(unit, _)
        | Kind::KeptWhy(unit, _)
        | Kind::KeptMethod(unit, _)
        | Kind::KeptJson(unit)
        | Kind::KeptCsv(unit) => model.kept.get(*unit),
        _ => None,
    };
    match unit {
        Some(unit) => Here::kept(model, unit, &artifact.path),
        None => Here::new(model, &artifact.path),
    }
}
