//! Ways on which a fund grows, as checklists: มาตรฐานการพัฒนาชุมชน (มชช.) and สถาบันการเงินชุมชน. What
//! a step asks for is data with a source and a verified state, and so is where a fund stands.

use std::sync::Arc;

use super::law::Verified;
use crate::id::PathwayId;
use crate::text::{Located, Span};
use crate::thai::Date;

#[derive(Clone, Debug)]
pub struct Pathway {
    pub id: PathwayId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub title: String,
    pub summary: String,
    /// What of a fund's file belongs to it besides the checklist.
    pub kind: PathwayKind,
    pub order: i64,
    /// Of the checklist as a whole.
    pub verified: Verified,
    pub steps: Vec<Step>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathwayKind {
    /// `cd_standards` of a fund.
    CdStandard,
    /// `cfi` of a fund.
    Cfi,
    Other,
}

#[derive(Clone, Debug)]
pub struct Step {
    pub id: Located<String>,
    pub title: String,
    pub about: String,
    /// Who said so.
    pub source: String,
    pub verified: Verified,
    /// What shows that it is done.
    pub evidence: String,
}

/// How far a fund is on a pathway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub pathway: Located<PathwayId>,
    pub done: Vec<Located<String>>,
    pub on: Option<Date>,
    /// Who has looked at it, by role; nobody yet where it is empty.
    pub verified_by: String,
}
