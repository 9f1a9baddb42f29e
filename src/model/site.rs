//! The whole project: everything that was read, with references resolved and lists in order.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Area, Contest, Correction, Fund, Law, Leaflet, Network, Note, Page, PanelSheet, Pathway, Plan,
    ProblemCard, Rubric, Story, Term,
};
use crate::id::{AreaCode, FundCode};
use crate::text::Located;
use crate::thai::Digits;

#[derive(Clone, Debug)]
pub struct Site {
    pub settings: Settings,
    /// In order of code, which puts an area right before what lies in it.
    pub areas: BTreeMap<AreaCode, Area>,
    /// In order of code.
    pub funds: Vec<Fund>,
    pub rubrics: Vec<Rubric>,
    /// Newest budget year first.
    pub contests: Vec<Contest>,
    /// In order of contest, stage and judge.
    pub panels: Vec<PanelSheet>,
    /// Of decided results, in order of file and place.
    pub corrections: Vec<Correction>,
    pub problems: Vec<ProblemCard>,
    pub laws: Vec<Law>,
    pub leaflets: Vec<Leaflet>,
    /// Published notes, newest first.
    pub notes: Vec<Note>,
    /// Published stories of members, newest first.
    pub stories: Vec<Story>,
    pub pages: Vec<Page>,
    /// How networks present themselves, in order of area.
    pub networks: Vec<Network>,
    /// Newest budget year first, then in order of owner.
    pub plans: Vec<Plan>,
    pub pathways: Vec<Pathway>,
    /// In Thai order of their names.
    pub terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub title: String,
    pub tagline: String,
    /// With a slash at its end.
    pub base_url: String,
    pub digits: Digits,
    /// A demonstration: invented funds are ranked, under a banner on every page that shows them.
    pub sample: bool,
    pub theme: String,
    /// With more funds than this, single funds have no share card; so for notes.
    pub share_cards: usize,
    pub contact_office: String,
    pub contact_channel: String,
    /// The office's own numbers, which may be published.
    pub allowed: Vec<Allowed>,
    /// The secret behind the pseudonyms of the blind edition; never published.
    pub blind_key: Option<String>,
    /// The file that these settings were read from.
    pub file: Arc<str>,
}

/// A number or address of an office, and why it may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    pub value: Located<String>,
    pub reason: String,
}

impl Site {
    pub fn fund(&self, code: &FundCode) -> Option<(usize, &Fund)> {
        let index = self.funds.binary_search_by(|fund| fund.code.cmp(code)).ok()?;
        Some((index, &self.funds[index]))
    }

    pub fn area(&self, code: &AreaCode) -> Option<&Area> {
        self.areas.get(code)
    }

    pub fn rubric(&self, id: &crate::id::RubricId) -> Option<&Rubric> {
        self.rubrics.iter().find(|rubric| rubric.id == *id)
    }
}
