//! Laws and regulations by topic, and one of them rule by rule.

use serde::Serialize;

use super::{Badge, Fact, LeafletCard, Link};

/// `regulations.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct LawsView {
    /// Leaflets of one page for committees.
    pub leaflets: Vec<LeafletCard>,
    pub laws: Vec<LawCard>,
    pub topics: Vec<TopicGroup>,
    pub disclaimer: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct LawCard {
    pub title: String,
    pub short: String,
    pub href: String,
    pub kind: String,
    pub badge: Badge,
    /// “๑๗ ข้อ”
    pub count: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct TopicGroup {
    pub id: String,
    pub title: String,
    pub rules: Vec<RuleCard>,
}

/// A rule in a list, wherever it is mentioned.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RuleCard {
    pub title: String,
    pub href: String,
    /// “ป.พ.พ. มาตรา ๖๘๖”; the law's short name where the number is not confirmed.
    pub cite: String,
    pub badge: Badge,
}

/// `regulation.html`, of today or of a day in the past; the introduction is `html["body"]`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LawView {
    pub short: String,
    pub facts: Vec<Fact>,
    pub badge: Badge,
    /// “ตรวจเมื่อ …”; may be empty.
    pub verified: String,
    pub disclaimer: String,
    /// That it is an invented example; may be empty.
    pub invented: String,
    pub aliases: Vec<String>,
    /// The laws and rules that it is made under.
    pub authority: Vec<Link>,
    /// หมายเหตุ: why it was made.
    pub reason: String,
    /// What happened to it, oldest first.
    pub timeline: Vec<LawEvent>,
    /// Stretches of time in which it said the same, as far as is known; the last is today's.
    pub periods: Vec<Period>,
    /// “ข้อความที่ใช้ถึงวันที่ …”; empty on the page of today's text.
    pub past: String,
    /// Today's text; on pages of the past.
    pub today: Option<Link>,
    /// Rules that were not there on that day.
    pub absent: Vec<Fact>,
    pub rules: Vec<RuleView>,
}

/// An entry of a law's timeline.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LawEvent {
    pub when: String,
    pub title: String,
    pub text: String,
    pub badge: Badge,
    /// Rules whose text it changed.
    pub rules: Vec<Link>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Period {
    pub title: String,
    pub href: String,
    pub current: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct RuleView {
    /// Its anchor on the page.
    pub id: String,
    /// Further addresses of the same place: `m193-33`.
    pub addresses: Vec<String>,
    /// The address that is shown for copying: `#m193-33`.
    pub permalink: String,
    pub title: String,
    pub cite: String,
    /// “บรรพ ๑ หลักทั่วไป › ลักษณะ ๖ อายุความ”, where it differs from that of the rule before.
    pub division: String,
    pub topic: String,
    pub audience: Vec<String>,
    pub sanctions: Vec<String>,
    pub text: WordingView,
    pub earlier: Vec<WordingView>,
    pub problems: Vec<Link>,
    pub indicators: Vec<Link>,
    /// Checks of accounts that read its numbers.
    pub checks: Vec<Link>,
    /// Notes that cite it.
    pub notes: Vec<Link>,
    pub pages: Vec<Link>,
    /// Leaflets of one page that it is on.
    pub leaflets: Vec<Link>,
    pub related: Vec<Link>,
    /// Rules that name or cite it.
    pub cited_by: Vec<Link>,
}

/// What a rule says, or said.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WordingView {
    /// “ใช้บังคับตั้งแต่ … ถึง …”; may be empty.
    pub when: String,
    /// “แก้ไขโดย …”; only of earlier texts.
    pub ended_by: String,
    /// Paragraphs.
    pub summary: Vec<Vec<RunView>>,
    pub parts: Vec<PassageView>,
    pub quote: Vec<PassageView>,
    pub parameters: Vec<Fact>,
    pub as_of: String,
    pub badge: Badge,
    /// “ที่มา: …, ตรวจเมื่อ …”; may be empty.
    pub verified: String,
    /// Where it was compared; may be empty.
    pub source_href: String,
}

/// Words that lead somewhere, or do not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RunView {
    pub text: String,
    pub href: String,
}

/// A paragraph or an item of a rule.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PassageView {
    /// Its anchor; empty where another passage has it.
    pub id: String,
    pub addresses: Vec<String>,
    /// 0 for a paragraph, 1 for `(๑)`, 2 for `(ก)`.
    pub depth: usize,
    /// “วรรคสอง”; empty for items, which show their mark.
    pub label: String,
    pub runs: Vec<RunView>,
}
