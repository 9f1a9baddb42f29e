//! A contest: which funds, which year, which rubric, which size classes.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::field::Field;
use crate::id::{AreaCode, ClassId, ContestId, FundCode, RubricId};
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
