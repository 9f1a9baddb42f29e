//! What a ranking says, in the words of neither implementation.

use crate::fraction::Fraction;

#[derive(Debug, PartialEq)]
pub struct Told {
    /// Best first.
    pub rows: Vec<Row>,
    /// In order of code.
    pub held: Vec<Held>,
    /// For each round, code, place among the funds of the own area, and what became of it.
    pub rounds: Vec<Vec<(String, u32, Fate)>>,
}

#[derive(Debug, PartialEq)]
pub struct Row {
    pub code: String,
    pub total: Fraction,
    /// In order of indicator.
    pub points: Vec<Option<Fraction>>,
    pub overall: u32,
    pub tambon: u32,
    pub class: Option<u32>,
    pub shared: bool,
    pub decided_by: Option<usize>,
}

#[derive(Debug, PartialEq)]
pub struct Held {
    pub code: String,
    pub gates: Vec<String>,
}

#[derive(Debug, PartialEq)]
pub enum Fate {
    Place,
    WildCard,
    Out,
    Decided,
}
