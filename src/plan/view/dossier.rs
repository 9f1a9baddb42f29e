//! Papers for judges to hold in their hands: all about a fund on a few sheets of A4, and a booklet of a
//! contest.

use serde::Serialize;

use super::{
    Badge, ChartView, Fact, GateView, GatedRow, Link, QualityView, ScoreView, SourceYear,
    StatementSheet, TableView, WhyIndicator,
};
use super::{ContestRow, DimensionHead};

/// `dossier.html`: what judges need to know of a fund, on two to four sheets of A4.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DossierView {
    /// `f-50230203`, and the end of the keys of its pieces.
    pub anchor: String,
    pub code: String,
    pub name: String,
    pub kind: String,
    /// The fund's own page, in what the paper was made from.
    pub page: Link,
    /// That page's address in full.
    pub address: String,
    pub contest: Link,
    pub method: Link,
    /// “๑”: the version of the rubric.
    pub version: String,
    /// The accounting year that is scored.
    pub fiscal_year: String,
    /// Whether the fund's figures are invented.
    pub invented: bool,
    /// “ฉบับกรรมการตัดสิน ห้ามเผยแพร่”; empty in the public edition.
    pub edition: &'static str,
    /// “ปิดผลแล้วเมื่อ …”, with what proves it; empty while the result is open.
    pub decided: String,
    pub badges: Vec<Badge>,
    pub identity: Vec<Fact>,
    /// Absent for a fund that is not ranked.
    pub score: Option<ScoreView>,
    /// Its place at every level.
    pub places: Vec<DossierPlace>,
    /// Why the fund is not ranked; empty when it is.
    pub gated: Vec<String>,
    /// What a fund that is not ranked would have, with the full marks; may be empty.
    pub total: String,
    /// “8.00 + 6.00 + … = 62.60”; may be empty.
    pub sum: String,
    pub gates_passed: String,
    pub gates: Vec<GateView>,
    /// How ties around this fund were decided, in sentences.
    pub ties: Vec<String>,
    /// How firm the place is; empty for a fund that is not ranked.
    pub firm: Vec<Fact>,
    /// Drawn by `render::tables`, as are its statements, ratios and evidence.
    #[serde(skip)]
    pub indicators: Vec<WhyIndicator>,
    pub charts: Vec<ChartView>,
    #[serde(skip)]
    pub years: Vec<String>,
    /// “แสดง ๓ ปีล่าสุด จาก ๕ ปี”; empty where all are shown.
    pub years_left: String,
    #[serde(skip)]
    pub statements: Vec<StatementSheet>,
    #[serde(skip)]
    pub ratios: TableView,
    pub quality: Option<QualityView>,
    /// What is missing, in sentences.
    pub gaps: Vec<String>,
    /// What does not add up, in sentences.
    pub problems: Vec<String>,
    /// How much evidence there is; may be empty.
    pub evidence_note: String,
    /// The file of the fund's figures.
    pub file: String,
    pub source_years: Vec<SourceYear>,
}

/// A place, and the range that it stays in.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DossierPlace {
    /// “อำเภอแม่ออน”, “ขนาดกลาง”
    pub scope: String,
    /// “๓” or “๓ (ร่วม)”
    pub place: String,
    /// “จาก ๔๘ กองทุน”
    pub of: String,
    /// “๒–๕”; a dash where it is not tested.
    pub range: String,
}

/// `booklet.html`: a contest on paper, with the dossiers of the funds that were chosen.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BookletView {
    pub contest: Link,
    /// The contest's page in full.
    pub address: String,
    /// Who publishes it.
    pub office: String,
    pub edition: &'static str,
    pub invented: bool,
    pub decided: String,
    pub preliminary: String,
    pub rubric_note: String,
    pub facts: Vec<Fact>,
    /// “เอกสารของ ๑๐ อันดับแรก จาก ๔๘ กองทุนที่เข้าจัดอันดับ”
    pub chosen: String,
    /// What the booklet holds, with its pages once they are known.
    pub contents: Vec<BookletEntry>,
    /// How points are given, in short.
    pub dimensions: Vec<Fact>,
    pub rules: Vec<String>,
    pub gates: Vec<Fact>,
    pub tie_rules: Vec<String>,
    pub method: Link,
    /// Drawn by `render::tables`.
    #[serde(skip)]
    pub heads: Vec<DimensionHead>,
    #[serde(skip)]
    pub out_of: String,
    #[serde(skip)]
    pub rows: Vec<ContestRow>,
    /// Said where not all rows are shown; may be empty.
    pub rows_left: String,
    /// How equal totals were decided, in sentences.
    pub ties: Vec<String>,
    pub gated: Vec<GatedRow>,
    pub gated_left: String,
    pub dossiers: Vec<DossierView>,
}

/// A line of a booklet's contents.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BookletEntry {
    pub anchor: String,
    pub title: String,
    /// “อันดับ ๓ · ๗๕.๔๐ คะแนน”; may be empty.
    pub says: String,
    /// The page that it begins on; empty while that is not known.
    pub page: String,
}
