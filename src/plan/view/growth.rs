//! Ways on which a fund grows, and the glossary.

use serde::Serialize;

use super::{Badge, Link};

/// `pathways.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct PathwaysView {
    pub intro: String,
    pub pathways: Vec<PathwayCard>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct PathwayCard {
    pub title: String,
    pub href: String,
    pub summary: String,
    pub badge: Badge,
    /// “๘ ขั้น · ๔ กองทุนบันทึกความก้าวหน้าแล้ว”
    pub says: String,
}

/// `pathway.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct PathwayView {
    pub summary: String,
    pub badge: Badge,
    pub verified: String,
    pub caution: String,
    pub steps: Vec<StepView>,
    /// How many funds have said how far they are, and how many have not.
    pub standing: String,
    pub areas: Vec<PathwayArea>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct StepView {
    pub anchor: String,
    pub title: String,
    pub about: String,
    pub source: String,
    pub evidence: String,
    pub badge: Badge,
    pub verified: String,
    /// “ผ่านแล้ว ๓ จาก ๔ กองทุนที่บันทึกไว้”
    pub says: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct PathwayArea {
    pub title: String,
    pub href: String,
    /// “๓ กองทุน”, where its funds are too many to be listed.
    pub says: String,
    pub funds: Vec<PathwayFund>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct PathwayFund {
    pub fund: Link,
    /// “๓ จาก ๘ ขั้น”; empty where only a state is on file.
    pub done: String,
    /// Steps that are left.
    pub left: Vec<Link>,
    /// What else its file says: a year's result, or a state.
    pub says: String,
    pub badge: Badge,
}

/// `glossary.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct GlossaryView {
    pub intro: String,
    pub letters: Vec<GlossaryLetter>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct GlossaryLetter {
    pub anchor: String,
    pub letter: String,
    pub terms: Vec<GlossaryTerm>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct GlossaryTerm {
    pub anchor: String,
    pub name: String,
    pub also: String,
    pub english: String,
    pub meaning: String,
    pub source: String,
    pub see: Vec<Link>,
}

/// A word of a text, explained at the end of its page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TermNote {
    pub anchor: String,
    pub name: String,
    pub meaning: String,
    /// Back to where the word stands.
    pub back: String,
    /// Its entry in the glossary.
    pub more: String,
}
