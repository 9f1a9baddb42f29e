//! “ทำไมได้คะแนนนี้”: every point of a fund down to the formula, the figures and their lines.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use super::{Fact, Link, VoteView};

/// `why.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct WhyView {
    pub fund: Link,
    pub contest: Link,
    pub method: Link,
    pub total: String,
    pub out_of: String,
    pub awaiting: String,
    pub grade: String,
    /// “8.00 + 6.00 + … = 62.60”: the sum that a pocket calculator repeats.
    pub sum: String,
    /// “ผ่านครบ ๖ ข้อ: …”; empty where a gate is not passed, which the list then tells.
    pub gates_passed: String,
    pub gates: Vec<GateView>,
    /// How ties around this fund were decided, in sentences.
    pub ties: Vec<String>,
    /// Whether there are equals to compare with: `html.peers`.
    pub has_peers: bool,
    #[serde(skip)]
    pub peers: Option<PeersView>,
    /// How firm the place is; absent for a fund that is not ranked.
    pub firm: Option<FirmView>,
    #[serde(skip)]
    pub indicators: Vec<WhyIndicator>,
    pub file: String,
    /// The fund on paper; empty where the site has no such page.
    pub dossier_href: String,
    /// “ปิดผลแล้วเมื่อ …”; empty while the result is open.
    pub decided: String,
    /// What proves a decided result.
    pub seal: String,
    /// “๑”: the version of the rubric.
    pub version: String,
    /// The accounting year of the figures.
    pub fiscal_year: String,
}

/// “ความมั่นคงของอันดับ”
#[derive(Clone, Debug, Default, Serialize)]
pub struct FirmView {
    pub facts: Vec<Fact>,
    /// How it was tested.
    pub method: Link,
}

/// The fund against the medians of its equals.
#[derive(Clone, Debug, Default)]
pub struct PeersView {
    /// What is compared, and the fund's own points.
    pub rows: Vec<(String, String)>,
    pub columns: Vec<PeerColumn>,
    pub note: String,
}

#[derive(Clone, Debug, Default)]
pub struct PeerColumn {
    pub title: String,
    pub of: String,
    /// One for each row.
    pub medians: Vec<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct GateView {
    pub title: String,
    pub passed: bool,
    /// Said of a fund that does not pass.
    pub reason: String,
}

/// Drawn by `render::tables`.
#[derive(Clone, Debug, Default)]
pub struct WhyIndicator {
    pub said: Arc<IndicatorSaid>,
    /// Said of the first indicator of each dimension, empty for the others.
    pub dimension: String,
    pub points: String,
    /// `scored`, `missing` or `panel`.
    pub state: &'static str,
    /// “ได้ ๔.๘๐ จาก ๖ คะแนน เพราะ …”
    pub sentence: String,
    /// What follows on “เพราะ” there.
    pub because: String,
    /// With the figures put in: “2,096,000 ÷ 2,150,000 = 97.49%”; may be empty.
    pub worked: String,
    pub inputs: Vec<InputView>,
    /// The band that the fund falls in.
    pub hit: Option<usize>,
    /// One for each item of the checklist; empty where there is nothing to check with.
    pub checks: Vec<CheckView>,
    pub votes: Vec<VoteView>,
    /// What the fund has of the evidence; an address only where it is published.
    pub proofs: Vec<Link>,
    /// How the fund compares in this indicator, in a sentence; may be empty.
    pub compare: Arc<str>,
}

/// What the pages of all funds say of an indicator: a nation has a million places for it, and so it
/// is kept once.
#[derive(Clone, Debug, Default)]
pub struct IndicatorSaid {
    /// Anchor, here and on the page of the method: `i-2-1`.
    pub anchor: String,
    pub id: String,
    pub title: String,
    pub weight: String,
    /// “ทะเบียนคุมลูกหนี้, รายงานอายุหนี้”; may be empty.
    pub evidence: String,
    /// Formula and bands in words. None where points come from a checklist or a panel.
    pub scale: Option<Scale>,
    pub items: Vec<CheckItemSaid>,
    /// Number and title as `render::tables` has drawn them.
    pub heading: OnceLock<String>,
}

/// An item of a checklist.
#[derive(Clone, Debug, Default)]
pub struct CheckItemSaid {
    pub title: String,
    /// “ภายใน ๖๐ วัน: ๔ คะแนน · ภายใน ๑๒๐ วัน: ๒ คะแนน”
    pub options: String,
}

#[derive(Clone, Debug, Default)]
pub struct InputView {
    /// With the year, where it is not the contest's.
    pub label: Cow<'static, str>,
    pub value: String,
    /// As in the file: `loans.principal_due`.
    pub path: &'static str,
    /// “บรรทัด ๑๐๒”; empty where it is not written.
    pub line: String,
}

/// How a computed indicator is measured.
#[derive(Clone, Debug, Default)]
pub struct Scale {
    /// In Thai words: “รับชำระตามกำหนด ÷ เงินต้นถึงกำหนดชำระ”
    pub formula: String,
    /// What the short bounds of most bands have in common: “ตั้งแต่ร้อยละ”
    pub caption: String,
    /// Highest level first; the last is level 0, for whoever reaches none of the others.
    pub bands: Vec<BandView>,
    /// The table of levels as `render::tables` has drawn it: with none marked, then with each.
    pub drawn: OnceLock<Vec<String>>,
}

#[derive(Clone, Debug, Default)]
pub struct BandView {
    pub level: String,
    /// “ตั้งแต่ร้อยละ ๙๗ ขึ้นไป”
    pub text: String,
    /// “๙๗”: what is left of it beside the caption of its scale.
    pub short: String,
    pub points: String,
    /// Without zeros at its end: “๔.๘”.
    pub short_points: String,
}

/// What came of an item of a checklist.
#[derive(Clone, Debug, Default)]
pub struct CheckView {
    pub got: String,
    pub met: bool,
    pub missing: bool,
}
