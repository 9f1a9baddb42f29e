//! อภิธานศัพท์: the words of the field, and in which texts they are explained where they first stand.

use std::sync::Arc;

use crate::id::TermId;
use crate::text::{Located, Span};

#[derive(Clone, Debug)]
pub struct Term {
    pub id: TermId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub name: String,
    /// Other names by which texts call it.
    pub also: Vec<String>,
    /// What people say instead: search finds it by these words, and texts do not mark them.
    pub everyday: Vec<String>,
    pub english: String,
    pub meaning: String,
    pub source: String,
    /// Words that begin or end with the name and mean something else.
    pub except: Vec<String>,
    /// Other terms, by id.
    pub see: Vec<Located<TermId>>,
    /// Whether texts explain it where it first stands; else it is in the list alone.
    pub in_texts: bool,
}

impl Term {
    /// Every name by which texts call it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.also.iter().map(String::as_str))
    }
}
