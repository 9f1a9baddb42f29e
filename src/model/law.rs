//! A summary of a law or regulation, rule by rule, each with its citation, the date to which it
//! speaks and whether anybody has checked it against the Gazette.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::doc::Doc;
use super::note::RuleRef;
use super::topic::Topic;
use crate::diag::LawRule;
use crate::id::{IndicatorId, LawId, NoteId, ProblemId, RuleId};
use crate::text::{Located, Span};
use crate::thai::Date;

#[derive(Clone, Debug)]
pub struct Law {
    pub id: LawId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub kind: LawKind,
    pub title: String,
    pub short: String,
    pub aliases: Vec<String>,
    pub issuer: String,
    pub year_be: Option<i32>,
    pub unit: CiteUnit,
    pub status: LawStatus,
    pub gazette: Option<Gazette>,
    pub in_force_from: Option<Date>,
    pub in_force_until: Option<Date>,
    pub amended_by: Vec<String>,
    pub repeals: Vec<String>,
    pub verified: Verified,
    pub rules: Vec<Rule>,
    pub doc: Doc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawKind {
    Act,
    Code,
    Regulation,
    Announcement,
    Order,
    Bylaw,
    Judgment,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawStatus {
    InForce,
    Amended,
    Superseded,
    Repealed,
    Unknown,
}

/// Acts and codes have มาตรา, regulations have ข้อ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CiteUnit {
    Section,
    Clause,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gazette {
    pub volume: Option<String>,
    pub part: Option<String>,
    pub page: Option<String>,
    pub date: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerifiedState {
    Unverified,
    Partial,
    Verified,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub state: VerifiedState,
    pub on: Option<Date>,
    pub source: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Rule {
    pub id: RuleId,
    pub span: Span,
    pub title: String,
    pub cite: Option<Cite>,
    pub topic: Topic,
    pub audience: Vec<Audience>,
    pub summary: String,
    pub quote: Option<String>,
    pub parameters: Vec<Parameter>,
    pub as_of: Option<Date>,
    pub verified: Verified,
    pub problems: Vec<Located<ProblemId>>,
    pub indicators: Vec<Located<IndicatorId>>,
    pub notes: Vec<Located<NoteId>>,
    pub related: Vec<RuleRef>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cite {
    pub unit: CiteUnit,
    pub chapter: Option<String>,
    /// Text: `193/33`, `10 ทวิ`.
    pub number: Option<String>,
    pub paragraph: Option<u32>,
    pub item: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Committee,
    Member,
    Staff,
    Judge,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub name: String,
    pub value: Decimal,
    pub unit: String,
    /// The check of accounts that goes by it.
    pub governs: Option<LawRule>,
}
