//! The list of funds, and one fund.

use std::borrow::Cow;

use serde::Serialize;

use super::{Badge, ChartView, Fact, HistoryView, Link, TableView, Tile};

/// `funds.html`: by tambon; at more than a few hundred funds the areas only.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FundsView {
    pub intro: String,
    pub tiles: Vec<Tile>,
    /// Of what day the sums are, and whence; may be empty.
    pub source: String,
    /// Networks and pathways, where there are any.
    pub more: Vec<Link>,
    pub groups: Vec<FundGroup>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct FundGroup {
    pub id: String,
    pub title: String,
    pub href: String,
    /// “๑๑ กองทุน”
    pub count: String,
    #[serde(skip)]
    pub funds: Vec<FundRow>,
    /// Areas within, where funds are too many to list.
    pub areas: Vec<AreaLink>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct AreaLink {
    pub title: String,
    pub href: String,
    pub count: String,
}

#[derive(Clone, Debug, Default)]
pub struct FundRow {
    pub code: String,
    pub name: String,
    pub href: String,
    pub members: String,
    pub loans: String,
    pub savings: String,
    /// The course of savings over the years, as far as it may be shown: the path of a small line,
    /// and the word for it. Empty where there is none.
    pub course: String,
    pub course_says: &'static str,
    /// Total points, or the word for a fund that is not ranked.
    pub points: String,
    pub place: String,
    pub badges: Vec<Badge>,
}

/// A group of figures: “สมาชิก ๔/๕”.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Held {
    pub title: &'static str,
    pub count: String,
    /// `is-some` or `is-none`; empty where all is there.
    pub class: &'static str,
}

/// `fund.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct FundView {
    pub code: String,
    pub kind: String,
    pub badges: Vec<Badge>,
    pub identity: Vec<Fact>,
    pub tiles: Vec<Tile>,
    pub score: Option<ScoreView>,
    /// Its places from contest to contest, where there are several.
    pub history: Option<HistoryView>,
    /// Why the fund is not ranked; empty when it is.
    pub gated: Vec<String>,
    pub charts: Vec<ChartView>,
    /// “๒๕๖๖”, “๒๕๖๗”, “๒๕๖๘”
    #[serde(skip)]
    pub years: Vec<String>,
    #[serde(skip)]
    pub statements: Vec<StatementSheet>,
    #[serde(skip)]
    pub ratios: TableView,
    /// How much of each group of figures the newest year holds.
    pub held: Vec<Held>,
    /// What is missing, in sentences.
    pub gaps: Vec<String>,
    /// What does not add up.
    pub problems: Vec<FundProblem>,
    /// Beside the score, and no part of it.
    pub quality: Option<QualityView>,
    pub source: SourceView,
    /// Evidence that can be opened.
    /// Its action plan and calendar, where there is one.
    pub plan: Option<Link>,
    pub evidence: Vec<Link>,
    /// How much there is of it; empty where there is none.
    pub evidence_note: String,
    pub notes: Vec<Link>,
    /// Stories of its members who have agreed that the fund is named.
    pub stories: Vec<Link>,
    pub why_href: String,
    /// The fund on paper; empty where the site has no such page.
    pub dossier_href: String,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

/// Groups of figures that are read together: the three parts of a balance sheet. Drawn by
/// `render::tables`.
#[derive(Clone, Debug, Default)]
pub struct StatementSheet {
    pub id: &'static str,
    pub title: &'static str,
    pub groups: Vec<StatementGroup>,
}

#[derive(Clone, Debug, Default)]
pub struct StatementGroup {
    pub id: &'static str,
    pub title: &'static str,
    /// The unit of most rows, said once; may be empty.
    pub unit: &'static str,
    pub rows: Vec<StatementRow>,
    /// One for each year of the page, row after row.
    pub cells: Texts,
    /// The state of each cell: `known`, `unknown`, `na` or `hidden` (withheld because it would
    /// point to a person). Empty where all are known, which is nearly always: a nation has 25
    /// million cells.
    pub states: Vec<&'static str>,
    /// What is zero in every year, named and not tabulated; may be empty.
    pub zeros: String,
    /// The lines of the file that each year's figures stand on: “๑๘”, “๒๔, ๒๙”. Empty where the
    /// figures are spread over so many lines that each is told in a table of its own.
    pub lines: Vec<String>,
}

impl StatementGroup {
    /// Takes away so many of its years, the oldest first.
    pub fn leave_out_oldest(&mut self, left: usize, years: usize) {
        let stays = |at: usize| at % years >= left;
        let mut cells = Texts::with_capacity(self.rows.len() * (years - left));
        for (_, text) in self.cells.iter().enumerate().filter(|(at, _)| stays(*at)) {
            cells.push(|out| out.push_str(text));
        }
        self.cells = cells;
        let mut at = 0..self.states.len();
        self.states.retain(|_| at.next().is_some_and(stays));
        self.lines.drain(..left.min(self.lines.len()));
    }
}

#[derive(Clone, Debug, Default)]
pub struct StatementRow {
    pub label: Cow<'static, str>,
    pub unit: &'static str,
    /// A sum: drawn stronger.
    pub total: bool,
}

/// Many small texts in one piece of memory.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    all: String,
    ends: Vec<usize>,
}

impl Texts {
    pub fn with_capacity(texts: usize) -> Self {
        Texts { all: String::with_capacity(texts * 24), ends: Vec::with_capacity(texts) }
    }

    /// Adds what is written into the end of the others.
    pub fn push<T>(&mut self, write: impl FnOnce(&mut String) -> T) -> T {
        let said = write(&mut self.all);
        self.ends.push(self.all.len());
        said
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.all[start..*end])
    }
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SourceView {
    pub file: String,
    pub years: Vec<SourceYear>,
    /// Drawn by `render::tables`.
    #[serde(skip)]
    pub lines: TableView,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SourceYear {
    pub title: String,
    /// The last day of the period; may be empty.
    pub as_of: String,
    pub state: &'static str,
    pub line: String,
}

/// Something that a check of the accounts found.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FundProblem {
    pub text: String,
    pub line: String,
    pub code: Link,
    /// Whether the fund is not ranked for it.
    pub blocks: bool,
}

/// How far the figures of a year can be relied on.
#[derive(Clone, Debug, Default, Serialize)]
pub struct QualityView {
    pub level: String,
    pub out_of: String,
    pub year: String,
    pub steps: Vec<QualityStep>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct QualityStep {
    pub title: &'static str,
    pub taken: bool,
}

/// The score of a fund in the current contest.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ScoreView {
    pub contest: Link,
    pub method: Link,
    pub total: String,
    pub out_of: String,
    /// What the judges' panel may still add; may be empty.
    pub awaiting: String,
    pub grade: String,
    pub places: Vec<PlaceView>,
    /// “อันดับ ๓; อยู่ระหว่าง ๒–๕ ไม่ว่าจะปรับน้ำหนักอย่างไรในกรอบ ±๒๐%”; may be empty.
    pub firm: String,
    /// Whether the place was decided between equal totals.
    pub tied: bool,
    pub dimensions: Vec<DimensionView>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceView {
    /// “ตำบลออนกลาง”, “ขนาดกลาง”
    pub scope: String,
    /// “๓” or “๓ (ร่วม)”
    pub place: String,
    /// “จาก ๑๑ กองทุน”
    pub of: String,
    pub href: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct DimensionView {
    pub id: String,
    pub title: String,
    pub points: String,
    pub weight: String,
    /// 0–100, whole: the length of the bar.
    pub filled: u32,
    /// Of the bar: `c-part-N`.
    pub class: String,
    /// Where its indicators are explained one by one.
    pub href: String,
}
