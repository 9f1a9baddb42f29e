//! What the codes of problems mean.

use serde::Serialize;

use super::{Link, RuleCard};

/// `codes.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct CodesView {
    pub intro: Vec<String>,
    pub groups: Vec<CodeGroup>,
    /// Other pages for those who keep the site.
    pub more: Vec<Link>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct CodeGroup {
    pub title: String,
    pub codes: Vec<CodeCard>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct CodeCard {
    /// `D105`, also its anchor.
    pub code: String,
    pub title: String,
    pub why: String,
    /// A piece of a file with the mistake in it, and without.
    pub wrong: String,
    pub right: String,
    /// Rules of law whose numbers the check goes by.
    pub rules: Vec<RuleCard>,
}
