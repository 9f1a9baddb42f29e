//! ใบสรุปหน้าเดียว: what a committee does on one occasion, with the rules behind each step, on one
//! page of A4.

use std::sync::Arc;

use super::note::RuleRef;
use crate::id::{LeafletId, NoteId};
use crate::text::{Located, Span};

#[derive(Clone, Debug)]
pub struct Leaflet {
    pub id: LeafletId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub title: String,
    /// On what occasion.
    pub when: String,
    pub steps: Vec<Step>,
    /// What must not be done.
    pub avoid: Vec<String>,
    pub notes: Vec<Located<NoteId>>,
}

#[derive(Clone, Debug)]
pub struct Step {
    pub text: String,
    pub rules: Vec<RuleRef>,
}
