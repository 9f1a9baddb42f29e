//! Decides every address and what each page shows. No HTML is made here: a page is a kind and a
//! view, plain data in written words, and a view is made only when its page is asked for, so that
//! a nation's 160,000 pages never stand in memory together.

pub mod view;
pub mod url;
mod abbreviations;
mod amendments;
mod areas;
mod calendar;
mod cards;
mod charts;
mod codes;
mod contests;
mod data;
pub mod design;
mod booklet;
mod desk;
mod decided;
mod dossier;
mod edition;
mod evidence;
mod feed;
mod finds;
mod firm_method;
mod firmness;
mod frame;
mod funds;
mod glossary;
mod histogram;
mod history;
mod home;
mod index;
mod introduce;
mod knowledge;
mod kept;
mod laws;
mod leaflets;
mod list;
mod live;
mod method;
mod networks;
mod notes;
mod panel;
mod pathways;
mod peers;
mod plain_text;
mod practices;
mod quality;
mod reading;
mod related;
mod relations;
mod rules;
mod scale;
mod seek;
mod sheets;
mod shelves;
mod shortened;
mod spreads;
mod stages;
mod standing;
mod stories;
mod ties;
mod told;
mod why;
mod words;

pub use abbreviations::abbreviations;
pub use booklet::Chosen;
pub use cards::CardOf;
pub use edition::Edition;
pub use evidence::published as published_evidence;
pub use finds::{Find, document, find_id, finds};
pub use index::Index;
pub use kept::Kept;
pub use list::{Artifact, Kind, Made, artifacts, booklet, dossier, make, parts, start};
pub(crate) use reading::ByName;
pub use seek::letters;
pub use shelves::shelves;
pub use shortened::{meanings, shortened};
pub(crate) use words::{UNKNOWN, Words};

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use crate::chart;
use crate::check::Findings;
use crate::id::AreaCode;
use crate::model::doc::Doc;
use crate::model::{Contest, PageRef, Rubric, Site};
use crate::score::{Gated, Ranking, Robustness, Round, Standing};
use view::{Frame, Link, View};

/// Everything that pages are made of.
#[derive(Clone, Copy)]
pub struct Model<'m> {
    pub site: &'m Site,
    pub findings: &'m Findings,
    /// One for each contest of the site; none where its rubric is absent.
    pub rankings: &'m [Option<Ranking>],
    /// How firm the places of each ranking are; none where there is nothing to be said.
    pub robustness: &'m [Option<Robustness>],
    /// For each contest, its rounds as far as they can be judged.
    pub rounds: &'m [Vec<Round>],
    pub index: &'m Index,
    pub edition: Edition,
    /// Results that are decided and shown as they were kept.
    pub kept: &'m [Kept],
    /// For each contest, what proves its result as it stands; empty where nothing does.
    pub seals: &'m [String],
}

/// A page ready for its template.
pub struct Page<'m> {
    pub template: &'static str,
    pub frame: Frame,
    pub view: View,
    pub fragments: Vec<(String, Fragment<'m>)>,
}

/// A piece of a page that becomes HTML or SVG of its own.
pub enum Fragment<'m> {
    Text(Text<'m>),
    Chart(chart::Spec),
    /// A chart that many pages show.
    Repeated(Arc<Repeated>),
    /// The theme's stylesheet, for the one page that must carry it.
    Style,
    /// What the page says of itself to machines, as JSON.
    Data(String),
}

/// A chart that the first page with it draws for all.
pub struct Repeated {
    pub spec: chart::Spec,
    pub drawn: OnceLock<String>,
}

/// A text with all that stands in it.
pub struct Text<'m> {
    pub doc: Cow<'m, Doc>,
    pub charts: Vec<chart::Spec>,
}

/// The model as one page sees it: it knows where it stands, and so how links must be written.
pub(crate) struct Here<'m> {
    /// What the page is about.
    pub model: Model<'m>,
    /// The site around the page; the same, but for pages of a kept result.
    pub live: Model<'m>,
    /// The kept result that the page belongs to.
    pub unit: Option<&'m Kept>,
    pub words: Words,
    pub file: String,
    /// `../../`, or an absolute address on the page that is served from any depth.
    pub root: String,
}

impl<'m> std::ops::Deref for Here<'m> {
    type Target = Model<'m>;

    fn deref(&self) -> &Model<'m> {
        &self.model
    }
}

impl<'m> Here<'m> {
    pub fn new(model: Model<'m>, file: &str) -> Self {
        Here {
            model,
            live: model,
            unit: None,
            words: Words { digits: model.site.settings.digits },
            file: file.to_string(),
            root: url::root_of(file),
        }
    }

    /// On a page of a kept result: everything it shows is of its day, and links lead to pages of
    /// the same result where there are any.
    pub fn kept(live: Model<'m>, unit: &'m Kept, file: &str) -> Self {
        let model = unit.model(live);
        let words = Words { digits: model.site.settings.digits };
        Here { model, live, unit: Some(unit), words, ..Here::new(live, file) }
    }

    pub fn href(&self, page: &PageRef) -> String {
        match self.unit {
            Some(unit) => self.to_file(&unit.file_of(page, self.live)),
            None => self.to_file(&url::file(page)),
        }
    }

    pub fn to_file(&self, file: &str) -> String {
        url::relative(&self.root, &self.file, file)
    }

    pub fn link(&self, title: impl Into<String>, page: &PageRef) -> Link {
        Link { title: title.into(), href: self.href(page) }
    }

    /// The contest whose results pages show, with its ranking and rubric.
    pub fn current(&self) -> Option<Current<'m>> {
        let model = self.model;
        let position = model.index.contest?;
        let ranking = model.rankings[position].as_ref()?;
        let contest = &model.site.contests[position];
        Some(Current { contest, ranking, rubric: model.site.rubric(&contest.rubric)? })
    }

    /// Whether this is the ranking of the contest that pages show first, and not one of its rounds.
    pub fn is_shown(&self, current: Current) -> bool {
        self.current().is_some_and(|shown| std::ptr::eq(shown.ranking, current.ranking))
    }

    /// The page that explains a fund's points in a contest.
    pub fn why_href(&self, current: Current<'m>, fund: &crate::model::Fund) -> String {
        let contest = &current.contest.id;
        if let Some(unit) = self.unit {
            return self.to_file(&unit.why(current.ranking, &fund.code));
        }
        match self.current().is_some_and(|shown| shown.contest.id == *contest) {
            true => self.href(&PageRef::Why(fund.code.clone())),
            false => self.to_file(&url::why_in(contest, &fund.code)),
        }
    }

    pub fn area_name(&self, code: &AreaCode) -> String {
        self.site.area(code).map_or_else(|| code.to_string(), |area| area.full_name())
    }

    /// Whether any figure of this site is invented.
    pub fn invented(&self) -> bool {
        self.index.invented
    }
}

/// Where a fund stands in a contest: ranked, or gated with its reasons.
#[derive(Clone, Copy)]
pub(crate) enum Seat<'m> {
    Ranked(&'m Standing),
    Gated(&'m Gated),
}

impl<'m> Current<'m> {
    pub fn seat(self, fund: usize) -> Option<Seat<'m>> {
        match self.ranking.standing_of(fund) {
            Some(standing) => Some(Seat::Ranked(standing)),
            None => self.ranking.gated_of(fund).map(Seat::Gated),
        }
    }
}

#[derive(Clone, Copy)]
pub(crate) struct Current<'m> {
    pub contest: &'m Contest,
    pub ranking: &'m Ranking,
    pub rubric: &'m Rubric,
}
