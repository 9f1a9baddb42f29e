//! What judges gave.

use serde::Serialize;

use super::{Fact, Link};

/// One judge's points for one indicator of a fund; only in the editions that show them.
#[derive(Clone, Debug, Default)]
pub struct VoteView {
    pub judge: String,
    /// A dash where there are none.
    pub points: String,
    /// Why they do not count; empty where they do.
    pub standing: &'static str,
    pub reason: String,
}

/// On the page of a contest.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PanelView {
    pub says: String,
    /// Where judges lie so far apart that they should talk.
    pub talk: Vec<TalkView>,
    /// Only in the editions that show each judge.
    pub bearings: Vec<BearingView>,
    /// Who leaves which funds to the others, and why; only in the judges' edition.
    pub stood_back: Vec<Fact>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct TalkView {
    pub fund: Link,
    pub says: String,
}

/// A judge against the others on the same funds, in percent of the weight.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BearingView {
    pub judge: String,
    pub compared: String,
    pub own: String,
    pub others: String,
    /// “ให้น้อยกว่า 4.2”
    pub difference: String,
}
