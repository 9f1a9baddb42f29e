//! The list of everything that the site consists of, in a fixed order.

use super::amendments::last_days;
use super::contests::{ROWS, Scope};
use super::data::list_levels;
use super::sheets::SheetsOf;
use super::{Here, Model, Page, url};
use crate::id::AreaCode;
use crate::model::PageRef;
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
    Notes,
    Note(usize),
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
    /// Contest and fund; for contests that are not the newest.
    WhyIn(usize, usize),
    /// Contest, round and fund; for rounds that are scored in a way of their own.
    WhyInRound(usize, usize, usize),
    Area(AreaCode),
    Contests,
    Awards,
    Contest {
        contest: usize,
        scope: Scope,
        number: usize,
    },
    /// Contest, round and page.
    Stage(usize, usize, usize),
    Sheets(SheetsOf),
    Method(usize),
    Completeness,
    Codes,
    Free(usize),
    Search,
    /// The index under one letter, by its place among the letters.
    SearchLetter(usize),
    /// A file of the search index, which the pipeline makes.
    SearchFile(Shelf),
    FundsJson,
    ProvinceJson(AreaCode),
    RankingJson(usize),
    RankingCsv(usize),
    Feed,
    Sitemap,
    SitemapPart(usize),
    Robots,
    /// A file of the theme.
    Asset,
    /// A picture of the content folder, or published evidence.
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

impl List<'_> {
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
        self.page(&PageRef::Notes, Kind::Notes);
        for (position, note) in site.notes.iter().enumerate() {
            self.page(&PageRef::Note(note.id.clone()), Kind::Note(position));
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

    fn funds(&mut self) {
        let site = self.model.site;
        self.page(&PageRef::Funds, Kind::Funds);
        self.page(&PageRef::Completeness, Kind::Completeness);
        self.page(&PageRef::Codes, Kind::Codes);
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
    }

    fn contests(&mut self) {
        let site = self.model.site;
        self.page(&PageRef::Ranking, Kind::Contests);
        self.add(url::AWARDS, Kind::Awards);
        for (position, rubric) in site.rubrics.iter().enumerate() {
            self.page(&PageRef::Rubric(rubric.id.clone()), Kind::Method(position));
        }
        for (position, contest) in site.contests.iter().enumerate() {
            let Some(ranking) = &self.model.rankings[position] else { continue };
            self.ranking(position, Scope::All, ranking.standings.len());
            for code in site.areas.keys() {
                let level = super::index::level_of(code);
                let inside = contest.area.as_ref().is_none_or(|area| area.contains(code));
                if inside && list_levels(contest).contains(&level) {
                    let rows = ranking.by_area.get(code).map_or(0, Vec::len);
                    self.ranking(position, Scope::Area(code.clone()), rows);
                }
            }
            for class in 0..contest.size_classes.len() {
                let rows = ranking.by_class.get(class).map_or(0, Vec::len);
                self.ranking(position, Scope::Class(class), rows);
            }
            for (index, round) in self.model.rounds[position].iter().enumerate() {
                let stage = &contest.stages[round.stage];
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
            if self.model.index.contest != Some(position) {
                for (fund, found) in site.funds.iter().enumerate() {
                    if ranking.card_of(fund).is_some() {
                        let file = url::why_in(&contest.id, &found.code);
                        self.add(file, Kind::WhyIn(position, fund));
                    }
                }
            }
        }
    }

    fn sheets(&mut self) {
        for (path, kind) in super::sheets::all(self.model) {
            self.add(path, kind);
        }
    }

    fn ranking(&mut self, contest: usize, scope: Scope, rows: usize) {
        let first = scope.file(&self.model.site.contests[contest]);
        for number in 1..=rows.div_ceil(ROWS).max(1) {
            let kind = Kind::Contest { contest, scope: scope.clone(), number };
            self.add(url::numbered(&first, number), kind);
        }
    }

    fn search(&mut self) {
        self.add(url::SEARCH, Kind::Search);
        for number in 0..self.model.index.letters.len() {
            self.add(url::search_letter(number), Kind::SearchLetter(number));
        }
    }

    fn machines(&mut self) {
        for (position, contest) in self.model.site.contests.iter().enumerate() {
            if self.model.rankings[position].is_some() {
                let folder = format!("api/contests/{}", contest.id);
                self.add(format!("{folder}/ranking.json"), Kind::RankingJson(position));
                self.add(format!("{folder}/ranking.csv"), Kind::RankingCsv(position));
            }
        }
        let here = Here::new(self.model, "api/funds.json");
        self.add("api/funds.json", Kind::FundsJson);
        if here.is_split() {
            for code in self.model.site.areas.keys().filter(|code| code.as_str().len() == 2) {
                self.add(format!("api/funds/{code}.json"), Kind::ProvinceJson(code.clone()));
            }
        }
        self.add("feed.xml", Kind::Feed);
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
    /// Bytes that the pipeline already has.
    Kept,
}

/// Makes one file of the site from the model. `all` is the whole list, for the sitemap.
pub fn make<'m>(model: Model<'m>, artifact: &Artifact, all: &[Artifact]) -> Option<Made<'m>> {
    let mut here = Here::new(model, &artifact.path);
    let page = match &artifact.kind {
        Kind::Home => here.home_page(),
        Kind::NotFound => {
            here.root = url::path_of(&model.site.settings.base_url);
            here.not_found_page()
        }
        Kind::Notes => here.notes_page(),
        Kind::Note(position) => here.note_page(*position),
        Kind::Problems => here.problems_page(),
        Kind::Problem(position) => here.problem_page(*position),
        Kind::Laws => here.laws_page(),
        Kind::Law(position) => here.law_page(*position),
        Kind::LawUntil(position, day) => here.law_page_until(*position, *day),
        Kind::Leaflets => here.leaflets_page(),
        Kind::Leaflet(position) => here.leaflet_page(*position),
        Kind::Funds => here.funds_page(),
        Kind::Fund(position) => here.fund_page(*position),
        Kind::Why(position) => here.why_page(*position)?,
        Kind::WhyIn(contest, fund) => here.why_page_in(*contest, *fund)?,
        Kind::WhyInRound(contest, round, fund) => {
            here.why_page_in_round(*contest, *round, *fund)?
        }
        Kind::Area(code) => here.area_page(code)?,
        Kind::Contests => here.contests_page(),
        Kind::Awards => here.awards_page(),
        Kind::Contest { contest, scope, number } => here.contest_page(*contest, scope, *number)?,
        Kind::Sheets(of) => here.sheets_page(*of)?,
        Kind::Stage(contest, round, number) => here.stage_page(*contest, *round, *number)?,
        Kind::Method(position) => here.method_page(*position),
        Kind::Codes => here.codes_page(),
        Kind::Completeness => here.completeness_page(),
        Kind::Free(position) => here.free_page(*position),
        Kind::Search => here.search_page(),
        Kind::SearchLetter(number) => here.search_letter_page(*number)?,
        Kind::FundsJson => return Some(Made::Text(here.funds_json())),
        Kind::ProvinceJson(code) => return Some(Made::Text(here.province_json(code))),
        Kind::RankingJson(contest) => {
            return Some(Made::Text(here.ranking_json(here.contest(*contest)?)));
        }
        Kind::RankingCsv(contest) => {
            return Some(Made::Text(here.ranking_csv(here.contest(*contest)?)));
        }
        Kind::Feed => return Some(Made::Text(here.feed())),
        Kind::Sitemap => return Some(Made::Text(here.sitemap(all, None))),
        Kind::SitemapPart(part) => return Some(Made::Text(here.sitemap(all, Some(*part)))),
        Kind::Robots => return Some(Made::Text(here.robots())),
        Kind::SearchFile(_) | Kind::Asset | Kind::File => return Some(Made::Kept),
    };
    Some(Made::Page(Box::new(page)))
}
