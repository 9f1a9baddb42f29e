//! The home page, problems and free pages.

use serde::Serialize;

use super::{
    Badge, BestList, ChartView, ContestRow, Heading, Link, NoteCard, PracticeGroup, RuleCard,
    StoryCard, Tile,
};

/// `home.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct HomeView {
    pub tiles: Vec<Tile>,
    /// For staff, committees and judges: a title, a sentence and where to go.
    pub doors: Vec<Door>,
    pub contest: Option<HomeContest>,
    pub problems: Vec<ProblemTile>,
    pub notes: Vec<NoteCard>,
    pub notes_href: String,
    pub problems_href: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Door {
    pub title: String,
    pub text: String,
    pub links: Vec<Link>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct HomeContest {
    pub title: String,
    pub href: String,
    /// The first ten or so.
    #[serde(skip)]
    pub rows: Vec<ContestRow>,
    pub chart: Option<ChartView>,
    pub note: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct ProblemTile {
    pub number: String,
    pub title: String,
    pub summary: String,
    pub href: String,
    /// “๓ บทเรียน · ๒ ระเบียบ”
    pub counts: String,
}

/// `problems.html`: the eight problems, each leading to rules, indicators and lessons.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ProblemsView {
    pub problems: Vec<ProblemRow>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct ProblemRow {
    pub number: String,
    pub id: String,
    pub title: String,
    pub summary: String,
    pub href: String,
    pub rules: Vec<RuleCard>,
    pub indicators: Vec<Link>,
    pub notes: Vec<Link>,
}

/// `problem.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct ProblemView {
    /// Points of notes on this problem, part by part.
    pub gathered: Vec<Link>,
    pub number: String,
    pub summary: String,
    pub topics: Vec<String>,
    pub actions: Vec<String>,
    pub rules: Vec<RuleCard>,
    pub indicators: Vec<IndicatorCard>,
    /// When a fund is said to show the problem; empty without figures.
    pub rule_of_signs: &'static str,
    pub notes: Vec<NoteCard>,
    pub practices: Vec<PracticeGroup>,
    /// The funds that do best at it.
    pub best: Option<BestList>,
    pub best_practices: Option<Link>,
    /// Networks whose plans answer it.
    pub plans: Vec<Link>,
    pub stories: Vec<StoryCard>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct IndicatorCard {
    pub id: String,
    pub title: String,
    pub href: String,
    /// “น้ำหนัก ๑๐ คะแนน”
    pub weight: String,
    /// Middle value of the funds, where there are figures; may be empty.
    pub middle: String,
    /// How many funds show the problem by it; may be empty.
    pub shown_by: String,
}

/// `page.html`: a free page; its text is `html["body"]`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PageView {
    pub summary: String,
    pub toc: Vec<Heading>,
    pub badges: Vec<Badge>,
}
