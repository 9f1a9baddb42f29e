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
//! atom       = number | field | "prior." field | text | "(" either ")" | function
//! function   = ("min" | "max" | "abs" | "known" | "if") "(" either { "," either } ")"
//! ```
//!
//! Invariant: a tree is returned only if nothing is wrong with the formula; every name in it
//! exists, and no baht are added to persons. No text makes it panic or run out of stack.

mod names;
mod token;
mod tree;
mod units;

use std::sync::Arc;

use crate::diag::{Checked, Expected, Mistake, Problem};
use crate::model::formula::Formula;
use crate::text::{Located, Span};

/// Reads a formula. Of the mistakes in its form the first is reported, of its names every one.
pub fn formula(file: &Arc<str>, text: &Located<String>) -> Checked<Option<Formula>> {
    let mut faults = Vec::new();
    let root = token::tokens(&text.value, &mut faults)
        .and_then(|tokens| tree::tree(&text.value, &tokens, &mut faults));
    faults.sort_by_key(|fault| (fault.start, fault.end));
    let problem =
        |fault: Fault| Problem::new(file, place(text, fault.start, fault.end), fault.mistake);
    let problems: Vec<Problem> = faults.into_iter().map(problem).collect();
    let root = root.filter(|_| problems.is_empty());
    let value = root.map(|root| Formula { root, written: text.value.clone(), span: text.span });
    Checked { value, problems }
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
