//! “ทำไมได้คะแนนนี้”: every point of a fund down to the formula, the figures and their lines.

use serde::Serialize;

use super::{Fact, Link};

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
    pub gates: Vec<GateView>,
    /// How ties around this fund were decided, in sentences.
    pub ties: Vec<String>,
    pub indicators: Vec<WhyIndicator>,
    pub file: String,
    pub notes: Vec<Fact>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct GateView {
    pub title: String,
    pub passed: bool,
    /// Said of a fund that does not pass.
    pub reason: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct WhyIndicator {
    /// Anchor: `i-2-1`.
    pub anchor: String,
    pub id: String,
    pub title: String,
    pub dimension: String,
    pub points: String,
    pub weight: String,
    /// `scored`, `missing` or `panel`.
    pub state: &'static str,
    /// “ได้ ๔.๘๐ จาก ๖ คะแนน เพราะ …”
    pub sentence: String,
    /// In Thai words: “รับชำระตามกำหนด ÷ เงินต้นถึงกำหนดชำระ”
    pub formula: String,
    /// With the figures put in: “2,096,000 ÷ 2,150,000 = 97.49%”; may be empty.
    pub worked: String,
    pub inputs: Vec<InputView>,
    pub bands: Vec<BandView>,
    pub checklist: Vec<CheckView>,
    pub panel: Vec<String>,
    pub evidence: Vec<String>,
    pub method_href: String,
    /// How the fund compares in this indicator, in a sentence; may be empty.
    pub compare: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct InputView {
    pub label: String,
    pub year: String,
    pub value: String,
    /// As in the file: `loans.principal_due`.
    pub path: String,
    /// “บรรทัด ๑๐๒”; empty where it is not written.
    pub line: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct BandView {
    pub level: String,
    /// “ตั้งแต่ร้อยละ ๙๗ ขึ้นไป”
    pub text: String,
    pub points: String,
    pub hit: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct CheckView {
    pub title: String,
    pub options: Vec<String>,
    pub got: String,
    pub met: bool,
    pub missing: bool,
}
