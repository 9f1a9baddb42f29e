//! Several years of contests.

use serde::Serialize;

use super::{CategoryView, Link};

/// On the page of a fund: its places over time.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HistoryView {
    /// Newest first.
    pub rows: Vec<HistoryRow>,
    /// Why the place has changed, in a sentence; may be empty.
    pub change: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct HistoryRow {
    pub year: String,
    pub contest: Link,
    pub place: String,
    pub total: String,
}

/// `awards.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct AwardsView {
    pub intro: String,
    pub contests: Vec<AwardsOfContest>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct AwardsOfContest {
    pub contest: Link,
    pub year: String,
    pub categories: Vec<CategoryView>,
}
