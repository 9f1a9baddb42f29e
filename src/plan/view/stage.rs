//! The rounds of a contest, its categories and its calendar.

use serde::Serialize;

use super::{DecidedView, Fact, Link, Pager};

/// `stage.html`: one round.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StageView {
    pub contest: Link,
    pub method: Link,
    pub facts: Vec<Fact>,
    /// Present once the round is decided.
    pub decided: Option<DecidedView>,
    /// Who goes on, in a sentence.
    pub rule: String,
    /// What the points leave out; may be empty.
    pub points: String,
    pub groups: Vec<StageGroup>,
    /// Those who entered and do not pass a gate.
    pub gated: Vec<StageOut>,
    /// Sheets for judges to print, in their edition.
    pub sheets: Option<Link>,
    pub pages: Option<Pager>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct StageGroup {
    pub title: String,
    pub anchor: String,
    pub rows: Vec<StageRow>,
    /// How equal totals were told apart, in sentences.
    pub ties: Vec<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct StageRow {
    pub place: String,
    pub shared: bool,
    pub fund: Link,
    pub why_href: String,
    pub total: String,
    pub goes_on: bool,
    /// “เข้ารอบ: อันดับ 1 ของตำบล”, “ไม่เข้ารอบ”
    pub fate: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct StageOut {
    pub fund: Link,
    pub reasons: Vec<String>,
    /// Address of the points of a fund that a decided round left out; empty elsewhere.
    pub why: String,
}

/// On the page of a contest: a round in a line.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StageCard {
    pub link: Link,
    pub says: String,
}

/// A category of awards, and who stands in front.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CategoryView {
    pub title: String,
    pub says: String,
    pub rows: Vec<CategoryRow>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct CategoryRow {
    pub place: String,
    pub link: Link,
    pub says: String,
}
