//! Who does best, and what their notes say that they do.

use serde::Serialize;

use super::Link;

/// `best-practices.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct BestView {
    pub intro: Vec<String>,
    pub contest: Option<Link>,
    pub dimensions: Vec<BestGroup>,
    pub problems: Vec<BestGroup>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct BestGroup {
    /// Its anchor.
    pub id: String,
    pub title: String,
    pub link: Option<Link>,
    pub list: BestList,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct BestList {
    /// How the list was made.
    pub rule: String,
    pub rows: Vec<BestRow>,
    /// “และอีก ๓ กองทุน…”; may be empty.
    pub more: String,
    /// What the sums leave out; may be empty.
    pub left_out: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct BestRow {
    pub place: String,
    pub shared: bool,
    pub fund: Link,
    /// “๒๔ จาก ๒๕ คะแนน”, to the explanation of the points.
    pub why: Link,
    pub practices: Vec<PracticeGroup>,
}

/// What a note says can be done.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PracticeGroup {
    pub note: Link,
    pub items: Vec<String>,
    /// Whether the note has more of them.
    pub more: bool,
}
