//! The formulas of a rubric: text in, tree out. `score::evaluate` computes the tree.
//!
//! ```text
//! either     = both { "or" both }
//! both       = negation { "and" negation }
//! negation   = "not" negation | comparison
//! comparison = sum [ ("<" | "<=" | ">" | ">=" | "=" | "!=") sum ]
//! sum        = product { ("+" | "-") product }
//! product    = signed { ("*" | "/") signed }
//! signed     = "-" signed | atom
//! atom       = number | name | "prior." name | text | "(" either ")" | function
//!            | "if" either "then" either "else" either
//! name       = field | value of the rubric
//! function   = ("min" | "max" | "abs" | "known" | "if") "(" either { "," either } ")"
//! ```
//!
//! A value is a formula that the rubric gives a name (`values.rs`); it is put in where it is named.
//!
//! Invariant: a tree is returned only if nothing is wrong with the formula; every name in it
//! exists, and no baht are added to persons. No text makes it panic or run out of stack.

mod names;
mod token;
mod tree;
mod units;
mod values;

use std::sync::Arc;

pub use values::{Defined, Values, values};

use crate::diag::{Checked, Expected, Mistake, Problem, RubricFault};
use crate::model::formula::{Expr, Formula};
use crate::text::{Located, Span};
use token::{Tokens, tokens};
use units::Sort;
pub use units::Taken;

/// Reads a formula of figures alone.
pub fn formula(file: &Arc<str>, text: &Located<String>) -> Checked<Option<Formula>> {
    formula_with(file, text, &Values::default())
}

/// Reads a formula of figures and of the rubric's values. Of the mistakes in its form the first is
/// reported, of its names every one. Where a value is wrong that it names, there is no formula, and
/// nothing more to say.
pub fn formula_with(
    file: &Arc<str>,
    text: &Located<String>,
    values: &Values,
) -> Checked<Option<Formula>> {
    let mut faults = Vec::new();
    let read = read(&text.value, values, &mut faults);
    finished(file, text, read, faults)
}

fn finished(
    file: &Arc<str>,
    text: &Located<String>,
    read: Option<Read>,
    faults: Vec<Fault>,
) -> Checked<Option<Formula>> {
    let problems = problems(file, text, faults);
    let value =
        read.map(|read| Formula { root: read.root, written: text.value.clone(), span: text.span });
    Checked { value, problems }
}

/// Reads a formula whose result is taken for something, and must be that.
pub fn formula_taken(
    file: &Arc<str>,
    text: &Located<String>,
    values: &Values,
    taken: Taken,
) -> Checked<Option<Formula>> {
    let mut faults = Vec::new();
    let mut read = read(&text.value, values, &mut faults);
    if let Some(Read { sort, .. }) = &read
        && let Some(wanted) = taken.unmet_by(sort)
    {
        let fault = RubricFault::Result { wanted, found: sort.quantity() };
        faults.push(Fault { start: 0, end: text.value.len(), mistake: Mistake::Rubric { fault } });
        read = None;
    }
    finished(file, text, read, faults)
}

/// A formula that is right.
struct Read {
    root: Expr,
    sort: Sort,
    size: usize,
}

fn read(text: &str, values: &Values, faults: &mut Vec<Fault>) -> Option<Read> {
    let Tokens { list, is_spoilt, size } = tokens(text, values, faults)?;
    let (root, sort) = tree::tree(text, &list, faults)?;
    (faults.is_empty() && !is_spoilt).then_some(Read { root, sort, size })
}

fn problems(file: &Arc<str>, text: &Located<String>, mut faults: Vec<Fault>) -> Vec<Problem> {
    faults.sort_by_key(|fault| (fault.start, fault.end));
    let problem =
        |fault: Fault| Problem::new(file, place(text, fault.start, fault.end), fault.mistake);
    faults.into_iter().map(problem).collect()
}

/// A mistake and the bytes of the formula where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fault {
    start: usize,
    end: usize,
    mistake: Mistake,
}

impl Fault {
    fn syntax(start: usize, end: usize, found: &str, expected: Expected) -> Self {
        let found = found.to_string();
        Fault { start, end, mistake: Mistake::FormulaSyntax { found, expected } }
    }
}

/// Where bytes of the formula stand in the file. A formula that YAML has folded or unescaped is
/// pointed at as a whole.
fn place(text: &Located<String>, start: usize, end: usize) -> Span {
    let written = text.span.range().len();
    let quote = match written.checked_sub(text.value.len()) {
        Some(0) => 0,
        Some(2) => 1,
        _ => return text.span,
    };
    let base = text.span.start as usize + quote;
    let before = text.value.as_bytes().get(..start).unwrap_or_default();
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    let line = text.span.line.saturating_add(u32::try_from(lines).unwrap_or(0));
    Span::new(base + start, base + end, line)
}

#[cfg(test)]
mod tests;
