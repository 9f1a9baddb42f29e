//! Networks of an area: what their funds add up to, what they mean to do, and when.

use serde::Serialize;

use super::{Badge, Link, TableView, Tile};

/// `networks.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct NetworksView {
    pub intro: Vec<String>,
    pub groups: Vec<NetworkGroup>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct NetworkGroup {
    pub title: String,
    pub networks: Vec<NetworkCard>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct NetworkCard {
    pub title: String,
    pub href: String,
    pub summary: String,
    /// “๑๑ กองทุน · ๗ กิจกรรม · ๕ กำหนดการ”
    pub says: String,
}

/// `network.html`; its note is `html["body"]`, its tables are `html["table-…"]`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NetworkView {
    pub kind: &'static str,
    pub summary: String,
    pub badges: Vec<Badge>,
    pub tiles: Vec<Tile>,
    /// Of what day the sums are, and whence; may be empty.
    pub source: String,
    pub links: Vec<Link>,
    pub within: Vec<NetworkCard>,
    /// Whether there is a note; it is drawn from `html`.
    pub has_note: bool,
    pub plan_title: String,
    pub plan_tiles: Vec<Tile>,
    /// What a blank budget means, and of what day the states are; may be empty.
    pub plan_note: String,
    #[serde(skip)]
    pub by_area: TableView,
    pub by_problem: Vec<AnsweredProblem>,
    pub plans: Vec<PlanGroup>,
    /// Why the plans of funds are not listed here; may be empty.
    pub plans_elsewhere: String,
    pub calendar_title: String,
    pub months: Vec<CalendarMonth>,
    pub calendar: Option<Link>,
}

/// A problem and what is done about it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AnsweredProblem {
    pub problem: Link,
    /// “๔ กิจกรรม จาก ๓ แผน งบประมาณ ๑๒,๐๐๐ บาท”
    pub says: String,
}

/// The plan of one owner.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlanGroup {
    /// Its anchor.
    pub id: String,
    pub owner: String,
    pub owner_href: String,
    pub badges: Vec<Badge>,
    pub activities: Vec<ActivityRow>,
    /// Its own calendar; none without events.
    pub calendar: Option<Link>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct ActivityRow {
    pub title: String,
    pub owner_role: String,
    pub when: String,
    pub budget: String,
    pub state: Badge,
    pub result: String,
    pub problems: Vec<Link>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct CalendarMonth {
    pub title: String,
    pub events: Vec<CalendarRow>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct CalendarRow {
    /// “๓ ธ.ค. ๒๕๖๙”
    pub when: String,
    pub title: String,
    /// Time, place and people; may be empty.
    pub says: String,
    /// Whose it is.
    pub owner: Link,
}
