//! The overview of a tambon, an amphoe, a province or the whole; and the completeness of data.

use serde::Serialize;

use super::{AreaLink, ChartView, FundRow, Link, TableView, Tile};

/// `area.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct AreaView {
    pub kind: String,
    pub tiles: Vec<Tile>,
    /// Of what day the sums are, and whence; may be empty.
    pub source: String,
    pub areas: Vec<AreaLink>,
    #[serde(skip)]
    pub funds: Vec<FundRow>,
    pub charts: Vec<ChartView>,
    /// Sums and medians of the year, area by area.
    #[serde(skip)]
    pub summary: TableView,
    pub ranking: Option<Link>,
    /// The network of its funds, where it has a page.
    pub network: Option<Link>,
    pub notes: Vec<Link>,
    /// Stories of members of its funds.
    pub stories: Vec<Link>,
    /// “ปีบัญชี ๒๕๖๘”
    pub year: String,
    /// What is known of the list of villages, and how surely; may be empty.
    pub remark: String,
}

/// `completeness.html`: what has been reported and what has not.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CompletenessView {
    pub intro: Vec<String>,
    pub tiles: Vec<Tile>,
    pub charts: Vec<ChartView>,
    #[serde(skip)]
    pub gaps: TableView,
    pub downloads: Vec<Link>,
}
