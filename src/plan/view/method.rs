//! วิธีคิดคะแนน, generated from the rubric so that it cannot go stale.

use serde::Serialize;

use super::{BandView, ChartView, Fact, Link, RuleCard, TableView};

/// `method.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct MethodView {
    pub note: String,
    pub official: bool,
    pub facts: Vec<Fact>,
    /// Formulas that have a name, and are put in wherever it stands.
    pub values: Vec<MethodValue>,
    pub dimensions: Vec<MethodDimension>,
    /// In sentences, in order.
    pub ties: Vec<String>,
    pub gates: Vec<Fact>,
    /// “ดีเด่น” / “ตั้งแต่ ๘๕ คะแนน”
    pub grades: Vec<Fact>,
    /// How points are rounded, what missing means, in sentences.
    pub rules: Vec<String>,
    /// How the firmness of places is tested: what, and how.
    pub tests: Vec<Fact>,
    /// The weights that are tried, one at a time; drawn by `render::tables`.
    #[serde(skip)]
    pub tried: TableView,
    pub file: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct MethodValue {
    pub title: String,
    /// In Thai words.
    pub formula: String,
    /// As typed in the rubric, with its name.
    pub written: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct MethodDimension {
    pub id: String,
    pub title: String,
    pub weight: String,
    pub class: String,
    pub indicators: Vec<MethodIndicator>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct MethodIndicator {
    /// Anchor: `i-2-1`.
    pub anchor: String,
    pub id: String,
    pub title: String,
    pub weight: String,
    pub why: String,
    /// `banded`, `checklist` or `panel`.
    pub kind: &'static str,
    /// In Thai words.
    pub formula: String,
    /// As typed in the rubric.
    pub written: String,
    /// “ยิ่งสูงยิ่งดี”
    pub better: String,
    #[serde(skip)]
    pub bands: Vec<BandView>,
    /// Each item with its conditions and points.
    pub checklist: Vec<Fact>,
    pub panel: Vec<String>,
    pub panel_note: String,
    /// Exceptions and division by zero, in sentences.
    pub remarks: Vec<String>,
    pub evidence: Vec<String>,
    pub problems: Vec<Link>,
    /// Rules of law that are about what it measures.
    pub rules: Vec<RuleCard>,
    pub chart: Option<ChartView>,
}
