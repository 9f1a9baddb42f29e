//! A contest: which funds, which year, which rubric, which size classes.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::field::Field;
use crate::id::{AreaCode, CategoryId, ClassId, ContestId, FundCode, RubricId, StageId};
use crate::text::Span;
use crate::thai::Date;

#[derive(Clone, Debug)]
pub struct Contest {
    pub id: ContestId,
    pub file: Arc<str>,
    pub title: String,
    /// ปีงบประมาณ in which the contest is held.
    pub budget_year: i32,
    /// ปีบัญชี that is scored.
    pub fiscal_year: i32,
    pub level: Level,
    /// The area whose funds compete; none for the nation.
    pub area: Option<AreaCode>,
    pub rubric: RubricId,
    pub cut_off: Option<Date>,
    pub size_by: Field,
    pub size_classes: Vec<SizeClass>,
    pub exclusions: Vec<Exclusion>,
    /// Groups of provinces, for rounds of that level; without any, all funds are one region.
    pub regions: Vec<Region>,
    /// From the smallest areas to the contest's own; none where it is decided in one round.
    pub stages: Vec<Stage>,
    pub categories: Vec<Category>,
    pub calendar: Vec<Event>,
}

/// A round: the funds of each area of its level compete, and some of them go on.
#[derive(Clone, Debug)]
pub struct Stage {
    pub id: StageId,
    pub title: String,
    pub level: Level,
    /// Rubric and version, where they differ from the contest's.
    pub rubric: Option<RubricId>,
    pub cut_off: Option<Date>,
    pub advance: Option<Advance>,
    pub span: Span,
}

/// Who goes on from a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advance {
    /// From each area.
    pub top: u32,
    /// The best of the others, wherever they are.
    pub wild_cards: u32,
    pub top_span: Span,
    pub wild_cards_span: Span,
}

/// What awards are given for.
#[derive(Clone, Debug)]
pub struct Category {
    pub id: CategoryId,
    pub title: String,
    pub kind: CategoryKind,
    pub awards: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CategoryKind {
    /// กองทุนดีเด่น: by the ranking itself.
    Fund,
    /// เครือข่ายตำบลดีเด่น: tambons by the mean of their funds' totals.
    TambonNetwork,
    /// สมาชิกต้นแบบ: from published stories of members.
    Member,
}

/// Provinces that compete together, such as เขตตรวจราชการ: other than provinces they have no code,
/// and contests draw them differently.
#[derive(Clone, Debug)]
pub struct Region {
    pub id: String,
    pub title: String,
    pub provinces: Vec<AreaCode>,
}

/// A line of the calendar.
#[derive(Clone, Debug)]
pub struct Event {
    pub from: Date,
    pub until: Option<Date>,
    pub title: String,
}

impl Contest {
    /// The rubric that a round is scored by.
    pub fn rubric_of<'c>(&'c self, stage: &'c Stage) -> &'c RubricId {
        stage.rubric.as_ref().unwrap_or(&self.rubric)
    }

    /// Whether funds of this area compete.
    pub fn covers(&self, area: &AreaCode) -> bool {
        self.area.as_ref().is_none_or(|own| own.contains(area))
    }

    /// The region that a tambon lies in.
    pub fn region_of(&self, tambon: &AreaCode) -> Option<usize> {
        let holds = |region: &Region| region.provinces.iter().any(|own| own.contains(tambon));
        self.regions.iter().position(holds)
    }

    /// The round that decides the contest.
    pub fn last_stage(&self) -> Option<&Stage> {
        self.stages.last()
    }
}

impl Level {
    /// Digits of the code of an area of this level; none where all funds are one group.
    pub fn digits(self) -> Option<usize> {
        match self {
            Level::Tambon => Some(6),
            Level::Amphoe => Some(4),
            Level::Province => Some(2),
            Level::Region | Level::Nation => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Tambon,
    Amphoe,
    Province,
    Region,
    Nation,
}

#[derive(Clone, Debug)]
pub struct SizeClass {
    pub id: ClassId,
    pub title: String,
    pub from: Option<Decimal>,
    pub below: Option<Decimal>,
}

impl SizeClass {
    pub fn holds(&self, value: Decimal) -> bool {
        self.from.is_none_or(|from| value >= from) && self.below.is_none_or(|below| value < below)
    }
}

/// A fund that the organisers have taken out. The reason is for the organisers and is not shown.
#[derive(Clone, Debug)]
pub struct Exclusion {
    pub fund: FundCode,
    pub reason: String,
}
