//! ใบสรุปหน้าเดียว: leaflets of one page for committees.

use serde::Serialize;

use super::{Link, RuleCard};

/// A leaflet in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LeafletCard {
    pub title: String,
    pub when: String,
    pub href: String,
}

/// `leaflets.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct LeafletsView {
    pub intro: String,
    pub leaflets: Vec<LeafletCard>,
    pub disclaimer: String,
}

/// `leaflet.html`: one topic on one page of A4.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LeafletView {
    pub when: String,
    pub steps: Vec<LeafletStep>,
    pub numbers: Vec<LeafletNumber>,
    pub avoid: Vec<String>,
    pub notes: Vec<Link>,
    pub disclaimer: String,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct LeafletStep {
    pub text: String,
    pub rules: Vec<RuleCard>,
}

/// A number of a rule, with whose it is.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LeafletNumber {
    pub label: String,
    pub value: String,
    pub rule: RuleCard,
}
