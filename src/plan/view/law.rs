//! Laws and regulations by topic, and one of them rule by rule.

use serde::Serialize;

use super::{Badge, Fact, Link};

/// `regulations.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct LawsView {
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

/// `regulation.html`; the introduction is `html["body"]`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LawView {
    pub short: String,
    pub facts: Vec<Fact>,
    pub badge: Badge,
    pub disclaimer: String,
    pub aliases: Vec<String>,
    pub rules: Vec<RuleView>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct RuleView {
    /// Its anchor on the page.
    pub id: String,
    pub title: String,
    pub cite: String,
    pub topic: String,
    pub audience: Vec<String>,
    /// Paragraphs.
    pub summary: Vec<String>,
    pub quote: String,
    pub parameters: Vec<Fact>,
    pub as_of: String,
    pub badge: Badge,
    /// “ที่มา: …, ตรวจเมื่อ …”; may be empty.
    pub verified: String,
    pub problems: Vec<Link>,
    pub indicators: Vec<Link>,
    /// Notes that cite it.
    pub notes: Vec<Link>,
    pub related: Vec<Link>,
}
