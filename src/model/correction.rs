//! A figure of a decided result that an office has put right: what it was, what it is, who says so
//! and why. The result itself stays as it was decided until it is decided anew.

use std::sync::Arc;

use super::field::Field;
use super::fund::Entry;
use crate::id::{ContestId, FundCode, StageId};
use crate::text::{Located, Span};
use crate::thai::Date;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    pub file: Arc<str>,
    pub contest: ContestId,
    /// Without one it is about every decided result of the contest that the fund took part in.
    pub stage: Option<Located<StageId>>,
    pub fund: Located<FundCode>,
    pub year: Located<i32>,
    pub field: Field,
    /// As the decided result has it.
    pub old: Located<Entry>,
    pub new: Entry,
    /// An office or a duty, never a person.
    pub office: Located<String>,
    pub on: Date,
    pub on_span: Span,
    pub why: String,
    pub span: Span,
}
