//! เครือข่ายกองทุน of a tambon or a wider area, and what its members mean to do: แผนปฏิบัติการ and
//! ปฏิทินการทำงาน. A plan belongs to one owner, a fund or a network, for one budget year; the plans of
//! what lies within an area are its network's as well.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::doc::Doc;
use super::note::Status;
use crate::id::{AreaCode, FundCode, NetworkId, PlanId, ProblemId};
use crate::text::{Located, Span};
use crate::thai::Date;

/// How a network presents itself.
#[derive(Clone, Debug)]
pub struct Network {
    pub id: NetworkId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub area: Located<AreaCode>,
    pub title: String,
    pub published: Option<Date>,
    pub synthetic: bool,
    pub summary: String,
    pub status: Status,
    pub doc: Doc,
}

#[derive(Clone, Debug)]
pub struct Plan {
    pub id: PlanId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub owner: Owner,
    /// ปีงบประมาณ
    pub budget_year: i32,
    /// The day on which states were last looked at.
    pub as_of: Option<Date>,
    pub synthetic: bool,
    pub activities: Vec<Activity>,
    pub events: Vec<PlanEvent>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    Fund(Located<FundCode>),
    Area(Located<AreaCode>),
}

#[derive(Clone, Debug)]
pub struct Activity {
    pub id: Located<String>,
    pub title: String,
    /// The problems that it answers.
    pub problems: Vec<Located<ProblemId>>,
    /// Who sees to it, by role.
    pub owner_role: String,
    pub from: Option<Date>,
    pub until: Option<Date>,
    /// Baht; unknown is not zero.
    pub budget: Option<Decimal>,
    pub state: ActivityState,
    /// What came of it.
    pub result: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActivityState {
    Planned,
    Doing,
    Done,
    Postponed,
    Dropped,
}

impl ActivityState {
    pub const ALL: [ActivityState; 5] = [
        ActivityState::Planned,
        ActivityState::Doing,
        ActivityState::Done,
        ActivityState::Postponed,
        ActivityState::Dropped,
    ];
}

/// A line of the work calendar.
#[derive(Clone, Debug)]
pub struct PlanEvent {
    pub id: Located<String>,
    pub title: String,
    pub on: Date,
    pub until: Option<Date>,
    /// From when to when on that day; all day without.
    pub time: Option<(Clock, Option<Clock>)>,
    pub place: String,
    pub who: String,
}

/// A time of day in Thailand, which knows no summer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    pub hour: u8,
    pub minute: u8,
}
