//! The ranking of a contest: overall, of one area, or of one size class.

use std::sync::Arc;

use serde::Serialize;

use super::{CategoryView, ChartView, DecidedView, Fact, Link, PanelView, StageCard};

/// `contests.html`: all contests.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ContestsView {
    pub awards: Link,
    pub contests: Vec<ContestCard>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct ContestCard {
    pub title: String,
    pub href: String,
    pub facts: Vec<Fact>,
    pub winners: Vec<Link>,
}

/// `contest.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct ContestView {
    pub contest_title: String,
    /// “ทั้งอำเภอแม่ออน”, “ตำบลออนกลาง”, “ขนาดกลาง”
    pub scope: String,
    pub facts: Vec<Fact>,
    pub desk: DeskLinks,
    /// Present once the contest is decided; whole on its first page, in a sentence on the others.
    pub decided: Option<DecidedView>,
    /// “ผลคะแนนเบื้องต้นจากข้อมูลที่กองทุนรายงาน …”
    pub preliminary: String,
    /// “เกณฑ์ตั้งต้นของเว็บไซต์ ไม่ใช่เกณฑ์ทางการ”; empty for an official rubric.
    pub rubric_note: String,
    pub method: Link,
    /// Absent while no judge has given points.
    pub panel: Option<PanelView>,
    /// Rounds, categories and the calendar stand on the first page only.
    pub stages: Vec<StageCard>,
    pub categories: Vec<CategoryView>,
    pub calendar: Vec<Fact>,
    pub tabs: Vec<TabGroup>,
    #[serde(skip)]
    pub dimensions: Vec<DimensionHead>,
    #[serde(skip)]
    pub out_of: String,
    #[serde(skip)]
    pub rows: Vec<ContestRow>,
    /// How equal totals were decided, in sentences.
    pub ties: Vec<String>,
    pub gated: Vec<GatedRow>,
    pub charts: Vec<ChartView>,
    pub pages: Option<Pager>,
    pub downloads: Vec<Link>,
    pub correction: String,
}

/// What the script of the ranking needs to know, and the other pages of the judges' desk.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DeskLinks {
    pub contest_id: String,
    /// The area or the size class of this page; empty where it shows all.
    pub area: String,
    pub class: String,
    pub tools: Vec<Tab>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct TabGroup {
    pub title: String,
    pub tabs: Vec<Tab>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Tab {
    pub title: String,
    pub href: String,
    pub current: bool,
}

#[derive(Clone, Debug, Default)]
pub struct DimensionHead {
    pub id: String,
    pub title: String,
    pub weight: String,
    pub class: String,
}

#[derive(Clone, Debug, Default)]
pub struct ContestRow {
    pub place: String,
    pub shared: bool,
    pub href: String,
    pub why_href: String,
    /// 1–3 for the first three places, else 0.
    pub medal: u32,
    pub said: Arc<RowSaid>,
}

/// What is said of a fund in every list: overall, of its size class, tambon, amphoe and province.
#[derive(Clone, Debug, Default)]
pub struct RowSaid {
    pub name: String,
    pub area: String,
    pub class: String,
    pub total: String,
    pub grade: String,
    /// Points of each dimension.
    pub points: Vec<String>,
    /// “ไม่มีข้อมูล ๒ ตัวชี้วัด”, “สิ้นปีบัญชี ๓๐ มิถุนายน ๒๕๖๘”; may be empty.
    pub note: String,
    /// “๔/๕”: the data-quality level.
    pub quality: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct GatedRow {
    pub name: String,
    pub code: String,
    pub href: String,
    pub area: String,
    /// What it would have scored; may be empty.
    pub total: String,
    pub reasons: Vec<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Pager {
    /// “หน้า ๒ จาก ๑๖๐”
    pub text: String,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}
