//! The search page: what it shows without a script is an index of everything.

use serde::Serialize;

use super::Link;

/// `search.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct SearchView {
    /// The letters there are; on a page of one letter, to the others.
    pub jumps: Vec<Link>,
    pub letters: Vec<SearchLetter>,
    /// Where the funds are listed, if there are too many for the index.
    pub funds: Vec<Link>,
    /// Whether the box stands on this page; pages of single letters have none.
    pub has_box: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SearchLetter {
    /// An ASCII anchor: `k-01` for ก.
    pub id: String,
    pub letter: String,
    pub entries: Vec<SearchEntry>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SearchEntry {
    pub title: String,
    pub href: String,
    /// “บันทึก”, “ป.พ.พ. มาตรา ๖๘๖”
    pub kind: String,
}
